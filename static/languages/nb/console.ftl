## Konsolen

agenda = Agenda
code = Kode
min-n = { $n } min
skip-to-press = Hopp til den store knappen
to-meetings = Til møtene
to-agenda = Til agendaen
open-screen = Åpne storskjermen
tools = Verktøy
no-answer = Serveren svarte ikke. Prøv igjen.
console-offline = Ingen kontakt med serveren. Det deltakerne skriver, lagres på telefonene deres. Vi prøver igjen hele tiden.
console-refused = Du er ikke logget inn lenger. Last siden på nytt og logg inn.
ready-to-start = Klar til å begynne
ready-to-start-text = Åpne storskjermen slik at alle ser koden. Begynn når alle er her. Den som kommer sent, kan alltid bli med.
joined-n = { $n ->
        [one] { $n } telefon er med
       *[other] { $n } telefoner er med
    }
joined-simulated = { $n } testdeltakere er med
and-phones = {""}, og { $n ->
        [one] { $n } telefon
       *[other] { $n } telefoner
    }
start-workshop = Alle er her – begynn
workshop-over = Møtet er avsluttet
workshop-over-text = Alt er lagret, og koblingen til deltakerne er fjernet. Les gjennom møtenotatet og godkjenn det.
read-note = Les møtenotatet
what-to-say = Si dette
said-first = Det du sa først
say-build = Nå får dere noen av de andres ideer på mobilen. Les dem i ro. Bygg videre på dem: skriv det de får deg til å tenke på.
say-validate = Nå har gruppene fått navn. Si på mobilen om de stemmer, og om ideen din ligger riktig. Ingen ser hva akkurat du svarer.
say-round = Nå har vi sett hvordan det ble, og snakket om det. Svar en gang til, slik du ser det nå. Det er helt i orden å ha ombestemt seg, og å ikke ha gjort det.
say-closed = Takk, nå er det stengt. Snart viser jeg hva dere svarte. Les det stille først.
say-shown = Slik ble det. Les stille en stund. Hva legger dere merke til, og hva overrasker dere?
say-shown-round = Slik ble det. Snakk to og to om hvorfor det ble slik. Etterpå får dere svare en gang til.
if-wrong = Hvis det låser seg
do-open = Åpne for deltakerne
do-open-cluster = Begynn å gruppere
do-open-suggest = Begynn å beslutte
phones-wait = telefonene venter så lenge
do-stage-ideas = Gå videre: les andres ideer
do-stage-cluster = La deltakerne si om overskriftene stemmer
do-close = Lukk
do-reveal = Vis resultatet for alle
do-round = Stem en gang til
do-page = Neste side på veggen
do-next = Neste: { $title }
skip-round = Hopp over runde to
skip-pages = Gå videre uten resten
reopen = Åpne igjen
go-back = Tilbake
plus-1 = +1 min
plus-5 = +5 min
pause = Pause
resume = Fortsett
counts = Status
count-joined = Har blitt med
count-table-devices = Skriver for et helt bord
count-simulated = Hvorav testdeltakere
count-online = Har kontakt nå
count-written-for = Som du skriver for
count-started = Har begynt
count-tables = Bord som har begynt
n-of-n = { $n } av { $of }
count-few = færre enn 5
count-untold = vises ikke ennå
count-least = minst { $n }
count-done = Er ferdige
count-more-time = Vil ha mer tid
count-texts = Innspill, minst
count-texts-exactly = Innspill
count-late = Kom etter lukking
count-screens = Skjermer
parking = Parkering
park-this = Viktig, men ikke nå
park = Parker
unpark = Fjern { $text }
write-for-someone = Skriv for en deltaker
finish-workshop = Avslutt møtet
feedback-by = Deltakerne får svar senest
feedback-proposed = Et forslag er fylt ut. Endre det hvis svaret kommer en annen dag. Dagen vises på veggen og i telefonene.
finish-now = Avslutt nå
texts-n = { $n ->
        [one] { $n } tekst
       *[other] { $n } tekster
    }
texts-tools = Arbeid med tekstene én for én ({ $n })
came-late = kom etter lukking
late-waits-closed = Det som kommer fram i etterkant, fra en mobil som var uten nett, vises her når minst fem har skrevet, og senest når du viser resultatet. Slik ser ingen hvem som skrev sist.
late-waits-revealed = Det som kommer fram i etterkant, fra en mobil som var uten nett, vises her når minst fem har skrevet, og senest når møtet avsluttes. Slik ser ingen hvem som skrev sist.
approve = Godkjenn
show-again = Vis igjen
hide = Skjul
why-hide = Hvorfor skjules teksten?
warning-many-options = Det er { $n } alternativer. Flere enn tolv er vanskelig å overskue.
warning-near-duplicates = To alternativer ligner hverandre og kan dele stemmene: «{ $one }» og «{ $other }».
warning-many-statements = Det er { $n } formuleringer. Regn med mer tid, eller velg ut maks { $most }.
warning-unchanged = Ingen formulering er endret siden dere tok stilling. Åpner du nå, må alle svare om alle { $n } en gang til.
board = Grupperingen
board-help = Velg én eller flere ideer og deretter hvor de skal. Med tastene: pil opp og ned flytter, mellomrom velger, 1–9 plasserer i en gruppe. Det går også an å dra.
pairs-hidden = Deltakerne sorterer på mobilen. Hva de mener hører sammen, vises her når sorteringen er over, hvis minst fem har sortert.
pairs-shown = Velg en idé: Ideene som flere deltakere mener hører sammen med den, blir merket, hvis minst fem har sortert.
put-into = Legg i gruppen …
clusters-n = { $n ->
        [one] { $n } gruppe
       *[other] { $n } grupper
    }, maks { $most }
chosen-n = { $n ->
        [one] { $n } valgt
       *[other] { $n } valgte
    }
many-clusters = Det er flere enn { $most } grupper. Kan noen slås sammen?
new-cluster = Ny gruppe
new-cluster-here = Dra hit for en ny gruppe, eller trykk på ideer og så Ny gruppe.
set-aside = Legg til side
put-back = Legg tilbake
choose-none = Velg ingen
undo = Angre
history = Historikk
loose = Ikke plassert
filter = Søk
name-it = Gi navn
show-fewer = Vis færre
better-names = Forslag til overskrift: { $names }
rename = Bytt navn
name-hint = Tre til ni ord
put-here = Legg { $n ->
        [one] { $n } her
       *[other] { $n } her
    }
split-off = Skill ut valgte
more = Mer
merge-into = Slå sammen eller løs opp
merge-with = Slå sammen med { $name }
dissolve = Løs opp gruppen
reads-alike = ligner
said-together = hører sammen, sier deltakerne
held-by = { $name } arbeider med den
moved-n = { $n ->
        [one] { $n } idé flyttet
       *[other] { $n } ideer flyttet
    }
move-place = { $who } flyttet { $n ->
        [one] { $n } idé
       *[other] { $n } ideer
    }
move-create = { $who } lagde en ny gruppe av { $n ->
        [one] { $n } idé
       *[other] { $n } ideer
    }
move-merge = { $who } slo sammen to grupper ({ $n ->
        [one] { $n } idé
       *[other] { $n } ideer
    })
move-split = { $who } skilte ut { $n ->
        [one] { $n } idé
       *[other] { $n } ideer
    }
move-name = { $who } ga en gruppe navn
move-aside = { $who } la { $n ->
        [one] { $n } idé
       *[other] { $n } ideer
    } til side
move-dissolve = { $who } løste opp en gruppe ({ $n ->
        [one] { $n } idé
       *[other] { $n } ideer
    })
results-and-texts = Resultater og tekster
their-unit = Hvilken enhet hører personen til?
skip-item = Hopp over
trouble-storage = Databasen svarer ikke akkurat nå. Det som er lagret, er der fortsatt. Det som skrives nå, venter på telefonene og sendes når databasen svarer. Vent med neste steg.
trouble-link = Serverne når ikke hverandre akkurat nå. Alt lagres som vanlig, men skjermen og noen telefoner kan vise gamle tall en stund.
phones-waiting = { $n ->
    [one] 1 venter på nett.
   *[other] { $n } venter på nett.
}
phones-waiting-why = Telefonen er låst eller mangler nett. Ingenting som er skrevet på den, er borte.
practice-text = Dette er en øvelse med testdeltakere. Trykk deg gjennom møtet.
end-practice = Avslutt øvelsen
ends-at = Møtet slutter { $time }.
ends-late = { $n ->
        [one] { $n } minutt etter planen.
       *[other] { $n } minutter etter planen.
    }
could-be-shorter = Dette kan kortes ned. Stille lesing og utsjekk beholder tiden sin.
shorter-by = { $title }: { $n } min kortere
after-the-meeting = Etter møtet
practice = Øvelse

## Skåring, kart, mål og plan

warning-few-pairs = Det er { $n } ting. Parvis sammenligning lønner seg fra { $least }. Velg en skala i stedet.
warning-many-to-rate = Det er { $n } ting å vurdere. Regn med mer tid, eller vis bare et utvalg for hver.
choose-to-go-on = Merk det dere går videre med
choose-by-hand = Færre enn fem har stemt, så ingen tall vises. La hver og en si valget sitt høyt, og merk her det dere går videre med. Det merkes på veggen.
list-write = Skriv listen som skal vurderes, én ting per linje
list-save = Lagre listen
list-n = { $n } på listen
list-add = Skriv det som legges til resten, én ting per linje
list-added-n = { $n } lagt til her
hide-clock = Skjul klokken
move-to-area = Flytt { $number } til
mark-in-plan = Står i plan (for eksempel VP 2027)
unowned-n = { $n ->
        [one] Ett tiltak har ingen tatt ennå. Hvem tar det?
       *[other] { $n } tiltak har ingen tatt ennå. Hvem tar dem?
    }
review-decide = Avgjør
review-why = Begrunnelse, slik at den som skrev, forstår
review-where = Formuleringens nummer, for eksempel B1
shared-by-several = Felles for flere
shared-none = Ingenting går igjen hos flere akkurat nå.
shared-near = «{ $text }» ({ $groups }) og «{ $other }» ({ $others })
make-group = Lag en gruppe

# Suggestions on the board
suggestions = Forslag
suggest = Foreslå hva som hører sammen
suggest-again = Foreslå igjen
grain = Inndeling
grain-fine = Fin
grain-medium = Middels
grain-coarse = Grov
thinking = { $n ->
        [one] Leser { $n } idé …
       *[other] Leser { $n } ideer …
    }
suggest-nothing = Fant ikke noe som sikkert hører sammen. Grupper for hånd, og spør igjen når noen grupper finnes.
suggest-done = Alle forslag er behandlet. Spør igjen når gruppene har vokst.
suggest-only = Dette er forslag. Ingenting flyttes før noen velger det.
read-from-words = Forslagene regnes ut på deres egen server, av ordene i ideene. Ingenting sendes videre.
read-from-vectors = Forslagene regnes ut på deres egen server, av ordene i ideene og en fil over ord som betyr omtrent det samme. Ingenting sendes videre.
read-from-model = Forslagene regnes ut med en språkmodell på { $host }. Teksten i ideene sendes dit, uten navn.
fell-back = Forslagstjenesten svarte ikke. Forslagene bygger bare på ordene.
confirm-sure = { $n ->
        [one] Legg den sikre ideen på plass
       *[other] Legg { $n } sikre ideer på plass
    }
may-be-groups = Kan bli grupper
wave-all = Nei til alle
wave-group = Nei takk til { $title }
no-thanks = Nei takk
take-group = Lag en gruppe av { $n }
suggestions-more = Vis { $n } til
suggestions-rest = { $n } til
sure-here = Hører trolig hit: { $n }
confirm-here = Legg alle { $n } her
chip-yes = Ja, legg her: { $text }
chip-no = Nei, hører ikke dit: { $text }
may-belong = Hører kanskje til
chips-help = På et kort legger F, G og H det der det foreslås, og X sier nei. R foreslår igjen, U går til forslagene til grupper og S til det som ligner.
same-thing = Samme sak med andre ord?
put-together = Legg sammen
put-together-with = Legg sammen med: { $text }
by-suggestion = etter forslag
worth = { $followed ->
        [one] Forslag så langt: { $followed } idé fulgte et
       *[other] Forslag så langt: { $followed } ideer fulgte et
    }, { $left_out } ble valgt bort fra en foreslått gruppe, { $waved } fikk nei, og { $regretted } ble flyttet siden. { $by_hand } ble plassert for hånd.
move-suggest = { $who } ba om forslag og fikk for { $n ->
    [one] én idé
   *[other] { $n } ideer
}
move-wave = { $who } sa nei til { $n } forslag

## Døra

door = Døra
door-in = { $n } inne
door-in-and-outside = { $n } inne, { $outside } til vil inn
door-is-shut = Døra er stengt. De som er inne, blir.
door-shut = Steng døra
door-open = Åpne døra
door-open-for = { $n ->
        [one] Åpne døra for { $n } til
       *[other] Åpne døra for { $n } til
    }
let-out = Slipp ut dem som ikke har gjort noe
let-out-text = Av dem som er inne, har { $n } ikke skrevet eller svart noe ennå. De som slippes ut, kan gå inn igjen hvis døra er åpen.
let-out-text-few = Høyst fire av dem som er inne, har ikke skrevet eller svart noe ennå. De som slippes ut, kan gå inn igjen hvis døra er åpen.
let-out-them = Slipp dem ut
let-out-done = { $n } ble sluppet ut.
let-out-done-few = Høyst fire ble sluppet ut.
let-them-be = La dem bli
wall = På veggen
wall-pages = Sider på veggen
wall-back = Tilbake
wall-on = Videre
wall-page = Side { $n } av { $of }
wall-code = Stor kode
wall-blank = Slukk
wall-river = Elven
wall-lift = Løft fram én ting
wall-all-again = Vis alt igjen
wall-size = Bokstaver
wall-size-usual = så store som det er plass til
wall-size-large = minst litt større
wall-size-larger = minst mye større
wall-look = Lys
wall-look-usual = som skjermen vil
wall-look-light = lys
wall-look-dark = mørk
wall-looks = Bokstaver og lys
wall-full = Fullskjerm: trykk F på veggens maskin.

## Før møtet: hva som ville stoppe det

preflight-stops = { $n ->
        [one] Én ting ville stoppe møtet
       *[other] { $n } ting ville stoppe møtet
    }
preflight-may-stop = Noe kan stoppe møtet
preflight-clear = Ingenting i agendaen stopper møtet
preflight-text = Vi har gått gjennom agendaen for deg. Ordne det nå, så slipper du det foran gruppen.
preflight-clear-text = Vi har gått gjennom agendaen: Hvert moment kan åpnes når turen kommer til det.
stops-no-statements = Det er ingen formuleringer å ta standpunkt til.
stops-too-few-options = Det er ikke to alternativer å velge mellom.
stops-too-many-options = Det kan bli flere enn { $most } alternativer, og da mister man oversikten.
stops-nothing-to-cluster = Det er ingen ideer å gruppere.
stops-nothing-to-rate = Det er ingenting å vurdere.
stops-nothing-to-read = Det er ingenting å lese.
stops-nothing-to-amend = Det er ingen tekst å endre i.
stops-nothing-to-review = Det er ingen forslag som venter på avgjørelse.
stops-pulse-empty = Spørsmålet er tomt: verken ord, skala eller åpen linje.
stops-no-columns = Det er ingen spørsmål å svare på.
stops-too-many-columns = Det er flere enn { $most } spørsmål, og de får ikke plass.
stops-two-criteria = Et diagram i to retninger trenger nøyaktig to spørsmål.
stops-no-grid-columns = Rutenettet har ingen kolonner.
stops-no-areas = Det er ingen områder å plassere i.
stops-input-still-open = Det momentet bygger på, er fortsatt åpent i et annet møte, eller ikke vist der.
mend-items = Skriv formuleringer
mend-list = Skriv en liste
mend-word = Gi spørsmålet ett ord
mend-columns = Skriv spørsmålene
mend-criteria = Skriv spørsmålene
mend-areas = Skriv områder
mend-allow-new = Tillat nye forslag
mend-sample-per-person = Vis et utvalg for hver enkelt
mend-move = Flytt etter «{ $title }»
mend-draft = Skriv i utkastet


## Den store knappen

of-them-simulated = {""}, hvorav { $n } testdeltakere
and-written-for = {""}, og { $n } som du skriver for
and-table-devices = {""}, og { $n } som skriver for et helt bord
the-meeting = Møtet
soon = Straks: { $what }
soon-undo = Page Up angrer
waits-for-net = venter på nettet, ingenting er tapt
started-few = { $of ->
        [1] Den som er med, er ikke ferdig ennå
        [2] Ikke alle er ferdige ennå
        [3] Ikke alle er ferdige ennå
        [4] Ikke alle er ferdige ennå
       *[other] færre enn 5 av { $of } har begynt å svare
    }
started-of = minst { $n } av { $of } har begynt å svare
started-exactly = { $n } av { $of } har begynt å svare
started-texts = minst { $n } innspill har kommet inn
started-untold = hvor mange som har begynt å svare, vises ikke ennå
tables-begun = { $n } av { $of } bord har begynt å svare
take-back-opening = Angre åpningen
step-stops = stopper
work-on-instead = Bygg heller på:
sentences-write = Skriv formuleringene, én per linje
caution-stops = { $n ->
        [one] Én ting ville stoppe møtet
       *[other] { $n } ting ville stoppe møtet
    }
caution-stops-text = Det er merket i agendaen. Det går an å begynne likevel og ordne det når dere kommer dit.
caution-stops-mend = Gå til agendaen og ordne det
caution-stops-on = Begynn møtet likevel
caution-loose = { $n ->
        [one] Én idé mangler gruppe
       *[other] { $n } av { $of } ideer mangler gruppe
    }
caution-loose-text = Går dere videre nå, blir de lagt til side: De blir tatt vare på og vist for seg, men er ingen gruppe. Ingen blir spurt om dem, og den som skrev dem, får ikke stemme på sin egen tanke.
caution-loose-mend = { $n ->
        [one] Grupper den først
       *[other] Grupper de { $n } først
    }
caution-loose-on = Legg dem til side og gå videre
caution-unnamed = { $n ->
        [one] Én gruppe mangler overskrift
       *[other] { $n } av { $of } grupper mangler overskrift
    }
caution-unnamed-text = Går dere videre nå, heter en slik gruppe det samme som den første ideen i den, og det er den man stemmer over. En overskrift sier hva ideene har felles.
caution-unnamed-mend = Skriv overskrifter først
caution-unnamed-on = Gå videre uten overskrift
few-here = Dere er færre enn fem. Det dere skriver, vises, men ingen tall: de krever fem svar, så ingen kan pekes ut. Vent på flere, eller ta stemmer og standpunkter muntlig.
few-for-this = Dere er færre enn fem, så av dette vises ingen tall. Vent på flere, eller la hver enkelt si svaret sitt høyt.
caution-unchosen = Dere har ikke merket hva dere går videre med
caution-unchosen-text = Færre enn fem har stemt, så ingen tall vises. La hver og en si valget sitt høyt, og merk det som får flest. Ellers følger alt med til neste punkt.
caution-unchosen-mend = Merk det dere velger
caution-unchosen-on = Gå videre med alt
caution-back = Lukk ruten
caution-few = For få har begynt å svare
caution-few-text = Lukker du nå, vises ingen tall: Det trengs fem svar for at ingen skal kunne pekes ut. Det som er skrevet, vises likevel. Spør om alle ser spørsmålet på telefonen.
caution-few-mend = Vent på flere
caution-few-on = Lukk likevel
caution-simulated = { $n } av { $of } er testdeltakere
caution-simulated-text = Resultatet er for det meste oppdiktet. Si det til gruppen, eller fjern testdeltakerne på agendaens side før møtet begynner.
caution-simulated-mend = Ikke vis ennå
caution-simulated-on = Vis likevel
caution-unchanged = Ingen formulering er endret
caution-unchanged-text = Skriv om i utkastet først, eller gå videre til neste punkt. Åpner du nå, må alle svare om alle { $n } en gang til.
caution-unchanged-mend = Ikke åpne ennå
caution-unchanged-on = Åpne likevel
undo-open = Angre åpningen
undo-close = Angre lukkingen
undo-next = Angre, gå tilbake
caution-final-under = Det kan ikke tas tilbake
caution-final-stage = Gå videre til neste steg?
caution-final-stage-text = Alle går videre samtidig, på veggen og på mobilen, og det går ikke an å gå tilbake. Vi spør bare første gang i møtet.
caution-final-stage-mend = Bli i dette steget
caution-final-stage-on = Gå til neste steg
caution-final-reveal = Vis resultatet for alle?
caution-final-reveal-text = Alle ser det samtidig, på veggen og på mobilen, og det går ikke an å skjule det igjen. Vi spør bare første gang i møtet.
caution-final-reveal-mend = Ikke vis ennå
caution-final-reveal-on = Vis resultatet
caution-final-round = Begynne en ny runde?
caution-final-round-text = Alle får svare en gang til. Svarene fra den første runden står igjen ved siden av. En ny runde kan ikke tas tilbake. Vi spør bare første gang i møtet.
caution-final-round-mend = Ikke begynn ennå
caution-final-round-on = Begynn en ny runde
and-n-more = og { $n } til

## Siste steg

finish-early = Avslutt møtet
finish-under = deretter: referat, utkast, svar
ending-title = Dette skjer når møtet avsluttes
ending-closes = Ingenting mer kan skrives eller svares i dette møtet.
ending-severs = Koblingen mellom personer og det de har skrevet, fjernes for alltid. Hver og en finner sitt med kvitteringskoden sin. Det kan ikke angres.
ending-simulated = Testdeltakerne og alt de har skrevet, fjernes.
ending-note = Tekster, resultater og referat blir værende.
not-yet = Fortsett møtet
feedback-first = velg først når deltakerne får svar
answer-on = Svar senest { $day }
read-note-text = Legg til med egne ord det som mangler, og godkjenn det.
go-road = Se neste steg
go-road-text = Veien viser hva dere har kommet fram til, og hva som er neste.
go-draft = Skriv utkastet
go-draft-text = Lag setninger av det dere kom fram til.
send-answers = Send svaret
send-answers-text = Si hva som ble av hvert forslag.
after-the-meeting-text = La dem som var borte, svare på de samme spørsmålene.

## Fra det noen skrev til teksten

stand-on = Ta standpunkt til { $number }
take-stand = Ta standpunkt
into-draft = Til utkastet
into-draft-of = Skriv { $number } inn i utkastet under
into-focus-area = Gjør til satsingsområde
is-in-draft = Står i utkastet som { $number }.
input-text = Ett enkelt forslag

## Rätta medan det pågår

correct = Rett ordene
correct-text = Alle ser de nye ordene med en gang. Det deltakerne velger mellom, endres ikke, og heller ikke spørsmålet når noen har svart.
correct-title = Overskrift
correct-language = Språk
correct-prompt = Spørsmål til deltakerne
correct-minutes = Minutter
correct-save = Lagre for alle
corrected = Rettet for alle.
reorder = Endre rekkefølgen
move-earlier = Flytt { $title } tidligere
move-later = Flytt { $title } senere

## Tangenter

board-wide = Fyll vinduet
board-beside = Vis agenda og verktøy
keys = Taster, klikker og lyd
key-press = den store knappen, om et øyeblikk
key-take-back = angrer den, før den rekker det og like etterpå
sound-at-end = Lyd når tiden er ute
undone-what = Angret: { $what }
you-did = Du
lot-take = Ta en egen bunke
lot-left = Bunken din: { $n } igjen
lot-next = Ta en ny bunke
lot-back = Legg tilbake
lot-of = i bunken til { $name }
same-name = To grupper heter det samme.
same-name-join = Slå dem sammen
board-more = Vis { $n } til
same-text-choose = Velg alle { $n } like

## På avstand

elsewhere = På avstand
elsewhere-least = Minst { $n } er med på avstand.
elsewhere-n = { $n } er med på avstand.
watch-why = En egen adresse viser veggen for dem som er på avstand, og i et videomøte. Den styrer ingenting.
watch-open = Vis veggen på avstand
watch-address = Adresse til veggen, for videomøtet
watch-copy = Kopier
watch-copied = Adressen er kopiert.
watch-end = Avslutt adressen
watch-opened = Veggen vises på adressen i feltet.
watch-over = Adressen er avsluttet.
remote-say = Til dere på avstand:
remote-say-usual = Dere svarer på mobilen som alle andre. Skriv i videomøtet hvis dere trenger mer tid.
remote-say-pair = Gå sammen to og to i egne rom i videomøtet. En av dere skriver.
remote-say-group = Dere er en egen gruppe, i et eget rom i videomøtet. En av dere skriver.
remote-say-table = Dere er et bord for dere, i et eget rom i videomøtet. En om gangen skriver, og alle ser teksten.
remote-say-board = Dere ser hvordan gruppene vokser fram på veggen, ved siden av spørsmålet.
remote-say-result = Dere ser det samme resultatet som rommet. Dere får ordet først.
remote-say-talk = Nå lytter vi. Jeg spør dere først, før rommet får ordet.
wall-all = Hele listen
warning-said-twice = { $n ->
        [one] Ett alternativ sier
       *[other] { $n } alternativer sier
    } det samme som et annet, slik at stemmene deles.
warning-joined-same = { $n ->
        [one] Ett alternativ slås
       *[other] { $n } alternativer slås
    } sammen med et som sier det samme. Alle tekster finnes fortsatt under sine numre.
join-same = Slå dem sammen
part-same = Hver for seg igjen
warning-left-out-build = Dere er færre enn åtte. Da hoppes leserunden på mobilen over: Vis ideene når alle har skrevet, og snakk om dem sammen.
warning-few-tables = Svar fra færre enn { $least } bord vises ikke. I rommet er det { $n }, og de som er på avstand, regnes som ett til. La hver enkelt svare, eller fordel dere på flere bord.
warning-seen-by-few = Med { $n } personer blir hver ting sett av { $seen ->
        [0] ingen eller én
       *[other] omtrent { $seen }
    }. Av det som færre enn { $least } har sett, vises ingenting. Grupper først, eller vis flere for hver.
