## Storskärmen

and-more = och { $n } till
paused = Paus
qr-alt = QR-kod till { $url }
screen-scan = Öppna kameran och skanna koden
screen-or-type = eller gå till
screen-code = och skriv koden
screen-joined = { $n ->
        [one] { $n } är med
       *[other] { $n } är med
    }
screen-soon = Strax öppnar vi. Telefonerna väntar.
screen-done-of = av { $joined } är klara
screen-ideas = Minst { $n } bidrag hittills
screen-closed = Stängt. Resultatet kommer strax.
screen-over = Tack för i dag
screen-offline = Ingen kontakt med servern. Skärmen uppdateras när nätet är tillbaka.
network-first = Först: gå in på nätet { $name }
network-password-is = Lösenord
network-qr-alt = QR-kod till nätet { $name }
