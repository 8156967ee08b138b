## Storskärmen

paused = Pause
qr-alt = QR-kode til { $url }
screen-scan = Rett kameraet mot ruten, eller gå til
screen-code = og skriv
screen-joined = { $n ->
        [one] { $n } er med
       *[other] { $n } er med
    }
screen-soon = Straks åpner vi. Telefonene venter.
screen-ideas = Minst { $n } innspill så langt.
screen-ideas-unseen = Ingenting vises ennå, alt vises på én gang.
screen-ideas-read = Noen av dem leser hver og en nå på telefonen. Deretter vises alt på én gang.
screen-page = { $n } av { $of }
screen-sentence-of = Setning { $n } av { $of }
screen-dots-each = { $n ->
        [one] { $n } prikk hver
       *[other] { $n } prikker hver
    }
screen-closed = Lukket. Resultatet kommer straks.
screen-over = Takk. Dette gjorde dere.
screen-offline = Ingen kontakt med serveren. Skjermen oppdateres når nettet er tilbake.
network-first = Først: koble til nettet { $name }
network-password-is = Passord
network-qr-alt = QR-kode til nettet { $name }
screen-answered = { $part ->
        [none] Svar på telefonen
        [some] Noen har svart
        [third] Minst en tredjedel har svart
        [half] Minst halvparten har svart
        [most] De fleste har svart
        [nearly] Nesten alle har svart
       *[all] Alle har svart
    }
screen-wrote = { $part ->
        [none] Skriv på telefonen
        [some] Noen har skrevet
        [third] Minst en tredjedel har skrevet
        [half] Minst halvparten har skrevet
        [most] De fleste har skrevet
        [nearly] Nesten alle har skrevet
       *[all] Alle har skrevet
    }
screen-answered-of = { $n } av { $of } svarte
screen-tables = { $n } av { $of } bord har begynt
screen-support = { $share } støtter.
screen-moved = { $way ->
        [more] flere, fra { $from } i runde 1
        [fewer] færre, fra { $from } i runde 1
       *[same] som i runde 1
    }
screen-abstained = { $n } avstår
screen-a-dot-is-a-group = en prikk er en gruppe
screen-blank = Veggen er slukket
screen-lifted = Løftet fram
screen-ideas-in = { $n ->
        [one] { $n } idé
       *[other] { $n } ideer
    }
screen-voted-of = { $n } av { $of } stemte, { $dots ->
        [one] { $dots } prikk
       *[other] { $dots } prikker
    } hver
screen-tick = streken: runde { $round }
screen-promise = Ingen konto, ikke noe navn. I en liten gruppe kan noen likevel gjette hvem som har skrevet hva.
screen-begins = Vi begynner { $when }
screen-made-texts = { $n ->
        [one] tekst
       *[other] tekster
    }
screen-made-groups = { $n ->
        [one] gruppe
       *[other] grupper
    }
screen-follow = På mobilen din ligger en kvitteringskode. Med den ser du hva som ble av akkurat ditt.
screen-took-part = { $n ->
        [one] { $n } var med
       *[other] { $n } var med
    }
screen-practice = Øvelse – ingenting av dette teller
screen-go-on-at = Vi fortsetter
screen-a-dot-is-an-idea = en prikk er en idé
screen-placed = { $n } av { $of } ideer har en plass
screen-left = Igjen å plassere
screen-n-of = { $n } av { $of }
screen-goes-on = fortsettelse
screen-mean = i snitt
screen-half = halvparten svarte { $low }–{ $high }
screen-unknown = { $n ->
        [one] { $n } vet ikke
       *[other] { $n } vet ikke
    }
screen-medians = midten av svarene, fra { $low } til { $high }
screen-duels = så ofte ble den valgt når den sto mot en annen
screen-answers-in = { $n ->
        [one] { $n } svar
       *[other] { $n } svar
    }
screen-suggestions-in = { $n ->
        [one] { $n } forslag
       *[other] { $n } forslag
    }
screen-a-dot-is-a-text = en prikk er én tekst
screen-taken = { $n } av { $of } har noen som gjør det
screen-instead-of = I stedet for:
screen-made-sentences = { $n ->
        [one] setning i målbildet
       *[other] setninger i målbildet
    }
screen-over-nothing = Takk for i dag.
screen-over-on = Hva målbildet blir, ses når neste versjon er klar.
screen-over-answer = Hva det ble av det dere svarte, får dere vite senest { $date }.
screen-gone-practice = Øvelsen er over
screen-gone-practice-text = Ingenting av den er igjen. Åpne storskjermen fra møtets egen konsoll.
screen-gone = Møtet finnes ikke lenger
screen-gone-text = Åpne storskjermen fra konsollen til et annet møte.
screen-nothing-came = Her kom det ikke noe: Ingen har skrevet eller svart.

## På avstand

screen-watch-ended = Adressen gjelder ikke lenger
screen-watch-ended-text = Møtet er slutt, eller møtelederen har avsluttet adressen. Be om en ny i videomøtet hvis møtet pågår.
screen-few-ranked = De { $n } fremste av { $of }. Alle finnes på mobilen
screen-few-drawn = { $n } av { $of }, trukket tilfeldig
