## Storskärmen

paused = Paus
qr-alt = QR-kod till { $url }
screen-scan = Rikta kameran mot rutan, eller gå till
screen-code = och skriv
screen-joined = { $n ->
        [one] { $n } är med
       *[other] { $n } är med
    }
screen-soon = Strax öppnar vi. Telefonerna väntar.
screen-ideas = Minst { $n } bidrag hittills.
screen-ideas-unseen = Inget syns än, allt visas på en gång.
screen-ideas-read = Några av dem läser var och en nu i telefonen. Sedan visas allt på en gång.
screen-page = { $n } av { $of }
screen-sentence-of = Mening { $n } av { $of }
screen-dots-each = { $n ->
        [one] { $n } prick var
       *[other] { $n } prickar var
    }
screen-closed = Stängt. Resultatet kommer strax.
screen-over = Tack. Det här gjorde ni.
screen-offline = Ingen kontakt med servern. Skärmen uppdateras när nätet är tillbaka.
network-first = Först: gå in på nätet { $name }
network-password-is = Lösenord
network-qr-alt = QR-kod till nätet { $name }
screen-answered = { $part ->
        [none] Svara i telefonen
        [some] Några har svarat
        [third] Minst en tredjedel har svarat
        [half] Minst hälften har svarat
        [most] De flesta har svarat
        [nearly] Nästan alla har svarat
       *[all] Alla har svarat
    }
screen-wrote = { $part ->
        [none] Skriv i telefonen
        [some] Några har skrivit
        [third] Minst en tredjedel har skrivit
        [half] Minst hälften har skrivit
        [most] De flesta har skrivit
        [nearly] Nästan alla har skrivit
       *[all] Alla har skrivit
    }
screen-answered-of = { $n } av { $of } svarade
screen-tables = { $n } av { $of } bord har börjat
screen-support = { $share } stöder.
screen-moved = { $way ->
        [more] fler, från { $from } i runda 1
        [fewer] färre, från { $from } i runda 1
       *[same] som i runda 1
    }
screen-abstained = { $n } avstår
screen-a-dot-is-a-group = en prick är en grupp
screen-blank = Väggen är släckt
screen-lifted = Lyft fram
screen-ideas-in = { $n ->
        [one] { $n } idé
       *[other] { $n } idéer
    }
screen-voted-of = { $n } av { $of } röstade, { $dots ->
        [one] { $dots } prick
       *[other] { $dots } prickar
    } var
screen-tick = strecket: runda { $round }
screen-promise = Inget konto, inget namn. I en liten grupp kan någon ändå gissa vem som skrivit vad.
screen-begins = Vi börjar { $when }
screen-made-texts = { $n ->
        [one] text
       *[other] texter
    }
screen-made-groups = { $n ->
        [one] grupp
       *[other] grupper
    }
screen-follow = I din mobil ligger en kvittokod. Med den ser du vad som blev av just ditt.
screen-took-part = { $n ->
        [one] { $n } var med
       *[other] { $n } var med
    }
screen-practice = Övning – inget av det här räknas
screen-go-on-at = Vi fortsätter
screen-a-dot-is-an-idea = en prick är en idé
screen-placed = { $n } av { $of } idéer har en plats
screen-left = Kvar att placera
screen-n-of = { $n } av { $of }
screen-goes-on = fortsättning
screen-mean = i medel
screen-half = hälften svarade { $low }–{ $high }
screen-unknown = { $n ->
        [one] { $n } vet ej
       *[other] { $n } vet ej
    }
screen-medians = mitten av svaren, från { $low } till { $high }
screen-duels = så ofta valdes den när den ställdes mot en annan
screen-answers-in = { $n ->
        [one] { $n } svar
       *[other] { $n } svar
    }
screen-suggestions-in = { $n ->
        [one] { $n } förslag
       *[other] { $n } förslag
    }
screen-a-dot-is-a-text = en prick är en text
screen-taken = { $n } av { $of } har någon som gör det
screen-instead-of = I stället för:
screen-made-sentences = { $n ->
        [one] mening i målbilden
       *[other] meningar i målbilden
    }
screen-over-nothing = Tack för i dag.
screen-over-on = Vad målbilden blir syns när nästa version är klar.
screen-over-answer = Vad det blev av det ni svarade får ni veta senast { $date }.
screen-gone-practice = Övningen är slut
screen-gone-practice-text = Inget av den är kvar. Öppna storskärmen från mötets egen konsol.
screen-gone = Mötet finns inte längre
screen-gone-text = Öppna storskärmen från konsolen till ett annat möte.
screen-nothing-came = Här kom inget: ingen har skrivit eller svarat.

## På distans

screen-watch-ended = Adressen gäller inte längre
screen-watch-ended-text = Mötet är slut, eller så har mötesledaren avslutat adressen. Be om en ny i videomötet om mötet pågår.
screen-few-ranked = De { $n } främsta av { $of }. Alla finns i mobilen
screen-few-drawn = { $n } av { $of }, dragna av slumpen
