## Språket selv

language-itself = Norsk bokmål
decimal-sign = ,

## Begrepp

aside = Lagt til side
unnamed = Uten navn ennå
parked = Parkert
over-feedback = Svaret på det dere skrev, kommer senest { $date }.
step-of = Punkt { $step } av { $steps }
minutes-n = { $n ->
        [one] { $n } minutt
       *[other] { $n } minutter
    }
clock-left = Tid igjen:
clock-over = Tiden er ute – ta det med ro
result = Resultat
n-answers = { $n ->
        [one] { $n } svar
       *[other] { $n } svar
    }
few-answers = færre enn fem svar
too-few-to-show = Færre enn fem har svart. Da vises ingen tall, slik at ingen kan pekes ut.
too-few-stood = { $n ->
        [one] Færre enn fem tok stilling til denne setningen. Da vises ingen tall, slik at ingen kan pekes ut.
       *[other] Færre enn fem tok stilling til hver setning. Da vises ingen tall, slik at ingen kan pekes ut.
    }
nobody-answered = Ingen har svart på dette.
mean = Gjennomsnitt
mean-before = forrige gang { $mean }
captures-share = Stemmer: { $captures } %, delvis: { $partly } %, nei: { $no } %
captures-told = Stemmer: { $captures }, delvis: { $partly }, nei: { $no }
round-n = Runde { $n }
dots-voters = { $n ->
        [one] { $n } person stemte
       *[other] { $n } personer stemte
    }, { $dots ->
        [one] { $dots } prikk
       *[other] { $dots } prikker
    } hver
dots-and-persons = { $dots ->
        [one] { $dots } prikk
       *[other] { $dots } prikker
    } fra { $persons ->
        [one] { $persons } person
       *[other] { $persons } personer
    }
tie = delt plass
stance-5 = Helt med – dette vil jeg arbeide for
stance-4 = Med – en detalj skurrer
stance-3 = Kan leve med det
stance-2 = Tvilende – må endres
stance-1 = Imot – kan ikke stå bak
stance-abstain = Avstår eller vet ikke
stance-5-short = Helt med
stance-4-short = Med
stance-3-short = Kan leve med det
stance-2-short = Tvilende
stance-1-short = Imot
stance-abstain-short = Avstår
stance-numbers = { $support } støtter, { $warm } vil det.
stance-turnout = Av de som er til stede, svarte { $share }.
stance-lowest = Lavest i { $name }: { $support } %.
ground = Enige og uenige
ground-unites = Her er alle gruppene enige
ground-divides = Gruppene ser ulikt på dette
ground-within = Uenighet i gruppene, ikke mellom dem
ground-no-unites = Ingenting som alle gruppene er enige om.
ground-no-divides = Ingenting som tydelig skiller gruppene.
ground-how = Hver prikk er en gruppe på minst fem. At grupper er ulike, sies bare når det neppe er tilfeldig.
ground-least = { $percent ->
    [100] { $percent } % i hver gruppe
   *[other] Minst { $percent } % i hver gruppe
}
ground-group = { $name } { $percent } %
stance-before = Runde 1: { $share }.
verdict-few = For få svar
verdict-split = Delte meninger
verdict-lukewarm = Lunken støtte
verdict-carries = Sterk støtte
verdict-reservations = Støtte med forbehold
verdict-weak = Svak støtte
verdict-few-means = For få svarte til at det sier noe.
verdict-split-means = Flere vil, flere tviler eller er imot. Snakk om hvorfor.
verdict-lukewarm-means = Folk kan leve med den, men få vil den.
verdict-carries-means = Minst halvparten vil det, og få eller ingen er imot.
verdict-reservations-means = De fleste støtter den, men noe skurrer.
verdict-weak-means = Støtten holder ikke.
wishes = { $n ->
        [one] { $n } ønske om endring
       *[other] { $n } ønsker om endring
    }
before = Før
about-text = Om: { $text }
why = Hvorfor
builds-on = Bygger på
hidden-why = Skjult: { $why }
save = Lagre
leave-as-is = La være
decision-by = Hvem har bestemt?
decision-date = Dato
decision-diary = Saksnummer
decision-text = Hva gjelder nå?
frame-mission = Oppdrag
frame-given = Dette er gitt
frame-influence = Dette kan vi påvirke
frame-unclear = Dette er uklart
frame-decides = Hvem bestemmer
writing-rule-1 = Skriv i presens, som om dere allerede er der.
writing-rule-2 = Si hvem som gjør hva, med hvem og hva det fører til.
writing-rule-3 = Det skal gå an å se for seg, og være noe dere ønsker dere.
writing-rule-4 = Det skal være mulig å nå, og det skal hjelpe oss å velge.
writing-rule-5 = Unngå moderne, innovativ, knutepunkt, sømløs og i front.
state-planned = ikke åpnet
state-open = åpen
state-paused = på pause
state-closed = lukket
state-revealed = vist
state-archived = ferdig
stage-silent = Skriv stille
stage-build = Les andres og bygg videre
stage-sort = Grupperes nå
stage-validate = Stemmer overskriftene?
type-info = Informasjon eller pause
type-pulse = Innsjekk eller utsjekk
type-pulse-in = Innsjekk
type-pulse-out = Utsjekk
type-ideas = Stille idéinnsamling
type-cluster = Gruppere og navngi
type-dots = Prikkavstemning
type-gradient = Standpunkt
type-reflect = Les, marker, kommenter
type-suggest = Tekstforslag
type-rate = Vurdering
type-questions = Spørsmål i gruppe
type-perspectives = Perspektivtavle
type-goals = Mål og indikatorer
type-actions = Handlingsplan
type-homework = Oppgaver mellom møtene
fate-included = Inngår
fate-parked = Parkeres
fate-passed-on = Videre til andre
fate-duplicate = Duplikat
fate-declined = Avslås
fate-struck = Strøket
saved = Lagret.
fate-none = Ikke behandlet ennå
fate-not-given = Får ikke svar. Det gjaldt øyeblikket.
language = Språk
privacy = Vi spør ikke etter navnet ditt og lagrer det ikke. Det du skriver, vises for alle her og kan bli et offentlig dokument – da kan hvem som helst få lese det. Skriv derfor ingen navn og ingenting du ikke vil at andre skal lese. I en liten gruppe kan noen likevel gjette hvem som har skrevet hva.
receipt = Kvitteringskode
over = Takk, dette er ferdig
loose-n = { $n ->
        [one] { $n } idé igjen å plassere
       *[other] { $n } ideer igjen å plassere
    }
fate-partly = Inngår delvis
fate-answered = Besvart
questions-serves = Bidrar til:
questions-groups = Vis én gruppe
questions-all = Alle
table-n = Bord { $n }

## Skåring, kart, mål og plan

rate-criterion = Hvor godt stemmer det?
rate-unknown = Vet ikke
rate-middle = Median
rate-between = halvparten av svarene: { $low }–{ $high }
rate-disagreed = Det dere er mest uenige om, står først.
rate-plot = { $y } oppover, { $x } mot høyre. De samme tallene står i listen under.
rate-grid = Medianen av svarene i hver rute
rate-marked = Skiller seg ut
chosen = Går videre
wins-share = Valgt i { $wins } % av sammenligningene
centre-mission = Oppdrag
centre-future = Fremtid
side-extern = Utenfor huset
side-intern = Innenfor huset
control-paverka = styrer vi ikke, men kan påvirke
control-rada = rår vi over selv
area-empty = Ingenting her ennå
weight-important = viktig
weight-ours = vi kan påvirke
vague-commitment = Går det an å se når det er gjort?
in-plan = Står i { $plan }
goals-count = { $n } av maks { $most } mål
no-goals-yet = Ingen mål ennå.
lacks-indicator = Hvordan merkes det? Indikator mangler.
lacks-baseline = Nåsituasjon mangler – da synes ingen endring.
lacks-owner = Ingen eier målet. Den som gjør arbeidet, bør gjøre det.
lacks-partners = Ingen utenfor huset er med.
actions-unowned = Ingen har tatt dem ennå
actions-table = Handlingsplan, etter dato
no-actions-yet = Ingenting i planen ennå.
col-what = Hva
col-who = Hvem
col-when = Når
col-how = Hvordan
for-goal = Mål: { $goal }
review-waiting = Ikke avgjort ennå
review-left = { $n } igjen å avgjøre
homework-title = Oppgaver til neste møte
homework-code = Kode
homework-until = Åpent til { $date }
homework-not-yet = Oppgavene åpner når dere kommer til punktet.
homework-go = Åpne oppgavene
waiting-suggestions = Forslag som venter på svar: { $n }
waiting-statements = Formuleringer å arbeide med
part-people = { $n ->
        [one] { $n } person
       *[other] { $n } personer
    }
part-meetings = Møter: { $n }
blank-date = datoen vi sier i dag
blank-beslut = beslutningen som lederen forteller om
comments-n = Kommentarer: { $n }
diff-added = Lagt til:
diff-removed = Fjernet:
for-task = Gjelder: { $text }
decision-review-date = Evalueres
decision-reviewers = Av hvem
decision-report-to = Rapporteres til (internt og eksternt)
room-sentence-met = { $verdict }: { $numbers }
room-sentence-tied = { $n } setninger fikk like stor støtte. Ingen av dem er valgt ennå.
room-sentence-divided = { $n ->
        [one] Dere er delt om setningen. Den er ikke valgt ennå.
       *[other] Dere er delt om { $n } setninger som fikk like stor støtte. Ingen av dem er valgt ennå.
    }
room-sentence-weak = { $n ->
        [one] Støtten til setningen er ikke nok. Den er ikke valgt ennå.
       *[other] Støtten er ikke nok for noen av setningene. Ingen av dem er valgt ennå.
    }
room-sentence-untold = Dere skrev { $n } setninger, og for få tok stilling. Ingen av dem er valgt ennå.
most-dots = Flest prikker
percent-n = { $n } %
n-of-people = { $n } av { $of }
day-words = { $day }. { $month } { $year }
day-and-time = { $date } kl. { $hour }.{ $minute }
hour-and-minute = { $hour }.{ $minute }
month-1 = januar
month-2 = februar
month-3 = mars
month-4 = april
month-5 = mai
month-6 = juni
month-7 = juli
month-8 = august
month-9 = september
month-10 = oktober
month-11 = november
month-12 = desember
scale-low = ikke i det hele tatt
scale-high = helt og fullt
many-search = Søk blant tekstene
many-which = Vis
many-all = Alle tekster
many-left = Ikke besvart ennå
many-mine = Mine egne
many-shown = { $from }–{ $to } av { $n }
many-none = Ingen tekst passer til det. Prøv andre ord.
many-coming = Tekstene hentes …
many-next = Flere tekster
many-previous = Tidligere tekster

## På avstand

join-remote = Jeg er med på avstand
dots-of-seen = { $n } av { $seen } som så den
seen-by-few = Færre enn fem så den
dots-by-share = Hver så noen. Rekkefølgen følger andelen av dem som så forslaget.
show-whole = Vis alle { $n }
