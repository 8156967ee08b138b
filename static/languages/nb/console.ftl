## Konsolen

agenda = Agenda
code = Kode
min-n = { $n } min
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
start-workshop = Alle er her – begynn
workshop-over = Møtet er avsluttet
workshop-over-text = Alt er lagret, og koblingen til deltakerne er fjernet. Les gjennom møtenotatet og godkjenn det.
read-note = Les møtenotatet
what-to-say = Si dette
if-wrong = Hvis det låser seg
do-open = Åpne for deltakerne
do-stage-ideas = Gå videre: les andres ideer
do-stage-cluster = La deltakerne si om overskriftene stemmer
do-close = Lukk
do-reveal = Vis resultatet for alle
do-round = Stem en gang til
do-next = Neste: { $title }
last-item = Det var siste punkt
skip-round = Hopp over runde to
reopen = Åpne igjen
go-back = Tilbake
plus-1 = +1 min
plus-5 = +5 min
pause = Pause
resume = Fortsett
counts = Status
count-joined = Har blitt med
count-online = Har kontakt nå
count-started = Har begynt
count-done = Er ferdige
count-more-time = Vil ha mer tid
count-texts = Innspill, minst
count-late = Kom etter lukking
count-screens = Skjermer
parking = Parkering
park-this = Viktig, men ikke nå
park = Parker
unpark = Fjern { $text }
write-for-someone = Skriv for en deltaker
finish-workshop = Avslutt møtet
finish-text = Når du avslutter, fjernes koblingen mellom personer og innspill for alltid. Det kan ikke angres.
feedback-by = Deltakerne får svar senest
finish-now = Avslutt nå
texts-n = { $n ->
        [one] { $n } tekst
       *[other] { $n } tekster
    }
came-late = kom etter lukking
approve = Godkjenn
show-again = Vis igjen
hide = Skjul
why-hide = Hvorfor skjules teksten?
warning-no-input = Velg hva det skal bygge på, ellers kan det ikke åpnes.
warning-many-options = Det er { $n } alternativer. Flere enn tolv er vanskelig å overskue.
warning-near-duplicates = To alternativer ligner hverandre og kan dele stemmene: «{ $one }» og «{ $other }».
warning-many-statements = Det er { $n } formuleringer. Regn med mer tid, eller velg ut maks { $most }.
board = Grupperingen
board-help = Velg én eller flere ideer og deretter hvor de skal. Med tastene: pil opp og ned flytter, mellomrom velger, 1–9 plasserer i en gruppe. Det går også an å dra.
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
set-aside = Legg til side
put-back = Legg tilbake
choose-none = Velg ingen
undo = Angre
history = Historikk
loose = Ikke plassert
filter = Søk
name-it = Gi navn
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
list-write = Skriv listen som skal vurderes, én ting per linje
list-save = Lagre listen
list-n = { $n } på listen
hide-clock = Skjul klokken
move-to-area = Flytt { $number } til
mark-in-plan = Står i plan (for eksempel VP 2027)
unowned-n = { $n ->
        [one] Ett tiltak har ingen tatt ennå. Hvem tar det?
       *[other] { $n } tiltak har ingen tatt ennå. Hvem tar dem?
    }
review-decide = Avgjør
review-why = Begrunnelse, slik at den som skrev, forstår
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
let-out-text = { $n ->
        [0] Alle som er inne, har skrevet eller svart noe.
        [one] { $n } har ikke skrevet eller svart noe ennå. Den som slippes ut, kan gå inn igjen hvis døra er åpen.
       *[other] { $n } har ikke skrevet eller svart noe ennå. De som slippes ut, kan gå inn igjen hvis døra er åpen.
    }
let-out-n = Slipp ut { $n }
let-out-done = { $n ->
        [one] { $n } ble sluppet ut.
       *[other] { $n } ble sluppet ut.
    }
let-them-be = La dem være
wall = På veggen
wall-pages = Sider på veggen
wall-back = Tilbake
wall-on = Videre
wall-code = Stor kode
wall-blank = Slukk
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
wall-full = Fullskjerm: trykk F på veggens maskin.
