## Storskärmen

and-more = og { $n } til
paused = Pause
qr-alt = QR-kode til { $url }
screen-scan = Åpne kameraet og skann koden
screen-or-type = eller gå til
screen-code = og skriv koden
screen-joined = { $n ->
        [one] { $n } er med
       *[other] { $n } er med
    }
screen-soon = Straks åpner vi. Telefonene venter.
screen-done-of = av { $joined } er ferdige
screen-ideas = Minst { $n } innspill så langt
screen-closed = Lukket. Resultatet kommer straks.
screen-over = Takk for i dag
screen-offline = Ingen kontakt med serveren. Skjermen oppdateres når nettet er tilbake.
network-first = Først: koble til nettet { $name }
network-password-is = Passord
network-qr-alt = QR-kode til nettet { $name }
