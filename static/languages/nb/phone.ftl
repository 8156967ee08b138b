## Telefonen

menu = Meny
back-to-question = Til spørsmålet
phone-welcome = Du er med
phone-welcome-text = Vi begynner straks. La siden være åpen.
phone-not-open-yet = Snart. Lytt til møtelederen først.
phone-practice = Øvelse. Ingenting av dette teller.
phone-paused = Pause. Du kan fortsette å skrive.
closed-unsent = Lukket. Du har tekst som ikke er sendt. Den ligger øverst.
closed-waiting = Lukket. Det siste fra deg har ikke kommet fram ennå. Det ligger fortsatt her.
closed-written = Lukket. Det du har skrevet, er lagret.
closed-answered = Lukket. Svarene dine er lagret.
closed-nothing = Lukket. Du har ikke svart her.
closed-unasked = Lukket.
result-comes = Resultatet kommer på skjermen og her.
phone-results = Slik ble det:
phone-break = Pause. Vi ses snart.
phone-nothing-to-do = Her er det ingenting å fylle ut. Følg med på skjermen.
phone-sorting = Nå grupperes ideene på storskjermen. Snart får du si om overskriftene stemmer.
phone-ready-wait = Takk. Vi venter rolig på de andre.
phone-refused = Vi kjenner ikke igjen denne telefonen. Det du har skrevet, er fortsatt her.
phone-rejoin = Gå inn igjen
unit-pair = Skriv to og to på én telefon.
unit-table = Én telefon per bord skriver.
unit-group = Én telefon per gruppe skriver.
named-table = Bordets nummer kan stå ved det dere skriver.
named-unit = Navnet på enheten eller organisasjonen deres kan stå ved det dere skriver.
tables-here = Bordet har skrevet
pen-of = { $at ->
        [elsewhere] Dere på avstand
       *[room] Bord { $n }
    }
pen-free = { $at ->
        [elsewhere] Dere på avstand
       *[room] Bord { $n }
    } skriver sammen, på én telefon om gangen.
pen-fields-wait = Dette svarer bordet på sammen. Trykk på Jeg skriver for å fylle ut.
pen-mine = Du skriver for { $at ->
        [elsewhere] dere på avstand
       *[room] bord { $n }
    }. De andre ser hva du skriver.
pen-other = En annen skriver akkurat nå for { $at ->
        [elsewhere] dere på avstand
       *[room] bord { $n }
    }.
pen-take = Jeg skriver
pen-take-over = Ta over pennen
pen-take-and-send = Ta over pennen og send
pen-writing = Skrives akkurat nå
pen-go-on = Skriv videre på det som er påbegynt
pen-gone-on = Teksten står i feltet ditt. Den er ikke sendt ennå.
pen-other-table = Bytt bord
pen-which-table = Hvilket bord sitter du ved?
pen-choose = Velg bord
pen-why-table = Her svarer hvert bord sammen.
pen-sit = Jeg sitter her
pen-stay = Bli sittende
i-am-ready = Jeg er ferdig
closing-unsent = { $n ->
        [one] Én tekst er ikke sendt ennå.
       *[other] { $n } tekster er ikke sendt ennå.
    }
closing-not-whole = { $n ->
        [one] Én tekst kan ikke sendes som den er.
       *[other] { $n } tekster kan ikke sendes som de er.
    }
closing-throws-away = { $n ->
        [one] Da kastes teksten som ikke er sendt.
       *[other] Da kastes { $n } tekster som ikke er sendt.
    }
closing-refused = { $n ->
        [one] Én tekst kunne ikke lagres. Den ligger øverst.
       *[other] { $n } tekster kunne ikke lagres. De ligger øverst.
    }
closing-on-its-way = Du er ferdig når alt har kommet fram.
closing-items = { $total ->
        [one] Du har ikke svart ennå.
       *[other] Du har { $n } av { $total } igjen å svare på.
    }
closing-dots = { $n ->
        [one] Du har én prikk igjen.
       *[other] Du har { $n } prikker igjen.
    }
closing-text = Du har ikke skrevet noe ennå.
closing-reading = Du har ikke sett alle alternativene.
closing-send = Send, så er jeg ferdig
closing-go-on = Fortsett
closing-leave = Ferdig likevel
closing-throw-away = Kast, så er jeg ferdig
not-ready-after-all = Jeg vil fortsette
need-more-time = Jeg trenger mer tid
asked-more-time = Du har bedt om mer tid
waiting-for-net = Venter på nett. Ingenting er borte.
waiting-for-net-n = Venter på nett. { $n ->
        [one] { $n } ting sendes når nettet er tilbake
       *[other] { $n } ting sendes når nettet er tilbake
    }. Ingenting er borte.
waiting-nothing-lost = Venter på nett, ingenting er borte
saving = Lagres …
saved-as = Lagret, { $number }
saved-text = Lagret
not-saved = Ikke lagret.
send = Send
signs-left = { $n ->
        [one] { $n } tegn igjen
       *[other] { $n } tegn igjen
    }
too-many-signs = { $n ->
        [one] { $n } tegn for mye
       *[other] { $n } tegn for mange
    }
write-first = Skriv noe først.
your-idea = Ideen din, gjerne en hel setning
build-on-it = Bygg videre på ideen
building-on = Du bygger på { $number }
not-this = Avbryt
sort = Type
all-written = { $n ->
        [one] Du har skrevet teksten som går an å skrive her. Du kan endre den så lenge det er åpent.
       *[other] Du har skrevet alle { $n }. Du kan endre dem så lenge det er åpent.
    }
room-at-first = Du kan skrive { $n ->
        [one] én tekst
       *[other] opptil { $n } tekster
    }.
room-left = Du kan skrive { $n ->
        [one] én til
       *[other] { $n } til
    }.
mine-here = Det du har skrevet her
change = Endre
change-yours = Endre teksten din
take-back = Trekk tilbake
take-back-sure = Trekke teksten tilbake? Du får den ikke igjen.
take-back-yes = Trekk den tilbake
take-back-not = La den stå
take-back-answer = Trekk tilbake svaret
taken-back = Trukket tilbake.
others-ideas = Andres ideer
others-to-read = Nå kan du lese andres ideer og bygge videre.
show-five = Vis fem av andres ideer
five-more = Vis fem andre
no-more-ideas = Du har lest alle.
build-on = Bygg videre
all-built = { $n ->
        [one] Du har bygd videre på én idé. Flere går ikke, men du kan lese videre.
       *[other] Du har bygd videre på { $n } ideer. Flere går ikke, men du kan lese videre.
    }
dots-left = { $n ->
        [one] { $n } prikk igjen
       *[other] { $n } prikker igjen
    }
dots-hidden = Ingen ser prikkene dine. Du kan flytte dem til avstemningen lukkes.
fewer-dots = Fjern en prikk fra { $text }
more-dots = Sett en prikk på { $text }
round-two = Runde to. Den første runden er lagret. Stem på nytt.
stance-hidden = Ingen ser hva du velger. Du kan ombestemme deg til det lukkes.
what-must-change = Hva måtte endres?
wish-asked = Du ville endre noe. Skal det bli stående?
wish-stays = La det stå
mark-text = Marker tekst { $n }
your-comment = Kommentaren din
write-a-line = Skriv en linje
sort-of-suggestion = Hva vil du gjøre?
suggest-new = Ny formulering
suggest-amend = Endre en tekst
suggest-perspective = Legg til perspektiv
suggest-new-label = Formulering
suggest-amend-label = Slik vil jeg at det står
suggest-perspective-label = Hvem eller hva mangler?
choose-text = Velg teksten du vil endre
choose-other = Velg en annen
you-change = Du endrer
why-required = Hvorfor? (må fylles ut)
why-optional = Hvorfor? (om du vil)
reason-needed = Skriv hvorfor teksten skal endres.
source-needed = Kryss av for hva formuleringen bygger på.
about-which = Gjelder det en bestemt tekst?
about-whole = Hele målbildet
does-it-capture = Stemmer overskriften «{ $name }»?
clusters-asked = Stemmer overskriftene?
clusters-all = Vis alle { $n } ideer
do-they-belong = Hører disse ideene sammen?
pairs-asked = Hører ideene sammen?
clusters-being-made = Ideene grupperes
captures-captures = Stemmer
captures-partly = Delvis
captures-no = Nei
better-name = Et bedre navn
my-idea-belongs = Ideen din. Hører den hit?
here-is-right = Ja, den hører hit
stands-alone = Den skal stå for seg selv
yours-alone = Dine ideer som står for seg selv
pairs-text = Hører disse to sammen? Svar på så mange du rekker.
belong-together = Hører de sammen?
pair-yes = Ja, sammen
pair-no = Nei
my-contributions = Mine innspill ({ $n })
my-contributions-title = Mine innspill
nothing-written = Du har ikke skrevet noe ennå.
show-screen-here = Vis skjermen her
on-screen = Dette vises på skjermen
not-started = Vi har ikke begynt ennå.
no-result-yet = Det vises ikke noe resultat ennå.
screen-counts = { $joined } er med. Ferdige: { $done }.
text-size = Tekststørrelse
about-privacy = Om det du skriver
receipt-text = Skriv ned eller ta bilde av koden. Med den finner du innspillene dine igjen, også på en annen telefon.
leave-workshop = Forlat møtet på denne telefonen
leave-workshop-text = Ta vare på kvitteringskoden først. Det du har sendt, blir i møtet, men ingenting av det på denne telefonen.
leave-unsent = { $n ->
        [one] Én tekst er ikke sendt. Den forsvinner om du forlater møtet.
       *[other] { $n } tekster er ikke sendt. De forsvinner om du forlater møtet.
    }
table-asked = Bord { $table }: ny person eller samme bord?
table-asked-text = Den som er ny, ser ikke noe av det som er skrevet her.
table-same = Samme bord, fortsett
table-new = Ny person, begynn på nytt
leave = Forlat
over-text = Møtet er lukket. Koblingen mellom deg og det du har skrevet, er fjernet hos oss. Hvilke innspill som er dine, vet bare denne telefonen og den som har kvitteringskoden din.
over-nothing = Møtet er lukket. Du har ikke sendt inn noen tekst.
left-drafts = { $n ->
        [one] { $n } tekst er ikke sendt
       *[other] { $n } tekster er ikke sendt
    }
left-drafts-text = Det finnes bare her på telefonen til du sender det.
left-drafts-over = Møtet tar ikke imot det herfra nå. Kopier det du vil ta vare på.
send-anyway = Send likevel
throw-away = Kast
copy-words = Kopier
words-copied = Kopiert.
new-question = Nytt spørsmål: { $text }
announce-planned = Spørsmålet er ikke åpent ennå.
announce-open = Nå er det åpent.
announce-paused = Satt på pause.
announce-revealed = Resultatet vises nå.
announce-archived = Punktet er ferdig.
where-you-belong = Hvilken enhet hører du til?
tasks-text = Gjør oppgavene i den rekkefølgen du vil. Det du skriver, blir liggende på mobilen til du sender det, og du kan fortsette en annen dag.
tasks-until = Åpent til { $day }.
tasks-left = { $n ->
        [one] { $n } oppgave igjen.
       *[other] { $n } oppgaver igjen.
    }
tasks-all-done = Alt er ferdig. Takk! Du kan endre så lenge det er åpent.
tasks-unsent = Du har tekst som ikke er sendt. Den ligger øverst.
task-new = ikke begynt
task-begun = begynt
task-done-word = ferdig
task-is-done = Jeg er ferdig med oppgaven
task-is-ticked = Oppgaven er ferdig.
task-not-done = Ikke ferdig likevel
to-tasks = Til oppgavene
questions-choose = Velg spørsmål
your-answer = Svar
your-keyword = Stikkord
questions-tag = Merk svaret (om du vil)

## Skåring, kart, mål og plan

rate-progress = { $n } av { $total }
rate-next = Neste
rate-previous = Forrige
rate-all-done = Du har svart på alt. Du kan gå tilbake og endre.
rate-hidden = Ingen ser svarene før de vises for alle.
pair-which = Hvilken veier tyngst?
pair-neither = Likt, eller vet ikke
area-choose = Velg område
observation-label = Hva ser du?
named-here = Navn du skriver her, vises for alle og lagres i planen. Skriv gjerne en rolle i stedet.
named-optional = Oppgir du organisasjon, ser alle den.
goal-new = Nytt mål
more-fields = Flere felt ({ $n })
goal-comment = Kommenter målet
action-new = Nytt tiltak
action-for = Hva gjelder det?
action-take = Jeg tar det
action-take-as = Navn eller rolle
action-give-back = Gi tilbake
so-far = Hittil
understood = Jeg forstår
one-moment = Et øyeblikk …
left-to-sort = Igjen å plassere: { $n }

## På avstand

remote-on = Du er med på avstand. Veggen står ved spørsmålet.
remote-off = Du er med i rommet.
remote-table = For dere på avstand
beside-wall = Veggen
beside-see = Vis
beside-show = Vis veggen
beside-river = På veggen står elven: hvordan alle innspillene ble setninger og svar.
beside-blank = Veggen er slukket, for samtale.
beside-lit = Løftet fram på veggen
beside-result = Nå vises resultatet.
beside-sort = Nå grupperes ideene.
beside-validate = Nå prøves overskriftene.
