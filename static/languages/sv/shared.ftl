## Språket självt

language-itself = Svenska
decimal-sign = ,

## Begrepp

aside = Ställt åt sidan
unnamed = Utan namn än
parked = Parkerat
over-feedback = Svaret på det ni skrev kommer senast { $date }.
step-of = Moment { $step } av { $steps }
minutes-n = { $n ->
        [one] { $n } minut
       *[other] { $n } minuter
    }
clock-left = Tid kvar:
clock-over = Tiden är ute – ingen brådska
result = Resultat
n-answers = { $n ->
        [one] { $n } svar
       *[other] { $n } svar
    }
few-answers = färre än fem svar
too-few-to-show = Färre än fem har svarat. Då visas inga siffror, så att ingen kan pekas ut.
too-few-stood = { $n ->
        [one] Färre än fem tog ställning till den här meningen. Då visas inga siffror, så att ingen kan pekas ut.
       *[other] Färre än fem tog ställning till varje mening. Då visas inga siffror, så att ingen kan pekas ut.
    }
nobody-answered = Ingen har svarat på det här.
mean = Medel
mean-before = förra gången { $mean }
captures-share = Stämmer: { $captures } %, delvis: { $partly } %, nej: { $no } %
captures-told = Stämmer: { $captures }, delvis: { $partly }, nej: { $no }
round-n = Runda { $n }
dots-voters = { $n ->
        [one] { $n } person röstade
       *[other] { $n } personer röstade
    }, { $dots ->
        [one] { $dots } prick
       *[other] { $dots } prickar
    } var
dots-and-persons = { $dots ->
        [one] { $dots } prick
       *[other] { $dots } prickar
    } från { $persons ->
        [one] { $persons } person
       *[other] { $persons } personer
    }
tie = delad plats
stance-5 = Helt med – det här vill jag arbeta för
stance-4 = Med – någon detalj skaver
stance-3 = Kan leva med det
stance-2 = Tveksam – behöver ändras
stance-1 = Emot – kan inte stå bakom
stance-abstain = Avstår eller vet inte
stance-5-short = Helt med
stance-4-short = Med
stance-3-short = Kan leva med det
stance-2-short = Tveksam
stance-1-short = Emot
stance-abstain-short = Avstår
stance-numbers = { $support } stöder, { $warm } vill det.
stance-turnout = Av de närvarande svarade { $share }.
stance-lowest = Lägst i { $name }: { $support } %.
ground = Eniga och oeniga
ground-unites = Här är alla grupper eniga
ground-divides = Grupperna ser olika på det här
ground-within = Oenighet inom grupperna, inte mellan dem
ground-no-unites = Inget som alla grupper är eniga om.
ground-no-divides = Inget som tydligt skiljer grupperna åt.
ground-how = Varje punkt är en grupp på minst fem. Att grupper skiljer sig sägs bara när det knappast är slump.
ground-least = { $percent ->
    [100] { $percent } % i varje grupp
   *[other] Minst { $percent } % i varje grupp
}
ground-group = { $name } { $percent } %
stance-before = Runda 1: { $share }.
verdict-few = För få svar
verdict-split = Delade meningar
verdict-lukewarm = Ljumt stöd
verdict-carries = Starkt stöd
verdict-reservations = Stöd med förbehåll
verdict-weak = Svagt stöd
verdict-few-means = För få svarade för att det ska säga något.
verdict-split-means = Flera vill, flera tvekar eller är emot. Tala om varför.
verdict-lukewarm-means = Folk kan leva med den, men få vill den.
verdict-carries-means = Minst hälften vill det, och få eller ingen är emot.
verdict-reservations-means = De flesta stöder den, men något skaver.
verdict-weak-means = Stödet räcker inte.
wishes = { $n ->
        [one] { $n } önskemål om ändring
       *[other] { $n } önskemål om ändring
    }
before = Före
about-text = Om: { $text }
why = Varför
builds-on = Bygger på
hidden-why = Dold: { $why }
save = Spara
leave-as-is = Låt vara
decision-by = Vem har beslutat?
decision-date = Datum
decision-diary = Diarienummer
decision-text = Vad gäller nu?
frame-mission = Uppdrag
frame-given = Det här är givet
frame-influence = Det här kan vi påverka
frame-unclear = Det här är oklart
frame-decides = Vem beslutar
writing-rule-1 = Skriv i presens, som om ni redan är där.
writing-rule-2 = Säg vem som gör vad, med vem och vad det leder till.
writing-rule-3 = Det ska gå att se framför sig och vara något ni önskar er.
writing-rule-4 = Det ska gå att nå, och det ska hjälpa oss att välja.
writing-rule-5 = Undvik modern, innovativ, nav, sömlös och i framkant.
state-planned = inte öppnad
state-open = öppen
state-paused = pausad
state-closed = stängd
state-revealed = visad
state-archived = klar
stage-silent = Skriv tyst
stage-build = Läs andras och bygg vidare
stage-sort = Grupperas nu
stage-validate = Stämmer rubrikerna?
type-info = Information eller paus
type-pulse = Incheckning eller utcheckning
type-pulse-in = Incheckning
type-pulse-out = Utcheckning
type-ideas = Tyst idéinsamling
type-cluster = Gruppera och namnge
type-dots = Prickröstning
type-gradient = Ställningstagande
type-reflect = Läs, markera, kommentera
type-suggest = Textförslag
type-rate = Bedömning
type-questions = Frågor i grupp
type-perspectives = Perspektivtavla
type-goals = Mål och indikatorer
type-actions = Handlingsplan
type-homework = Uppgifter mellan mötena
fate-included = Ingår
fate-parked = Parkeras
fate-passed-on = Vidare till andra
fate-duplicate = Dubblett
fate-declined = Avböjs
fate-struck = Struken
saved = Sparat.
fate-none = Inte behandlat än
fate-not-given = Får inget besked. Det var för stunden.
language = Språk
privacy = Vi frågar inte efter ditt namn och sparar det inte. Det du skriver visas för alla här och kan bli allmän handling – då kan vem som helst få läsa det. Skriv därför inga namn och inget du inte vill att andra läser. I en liten grupp kan någon ändå gissa vem som skrivit vad.
receipt = Kvittokod
over = Tack, det här är klart
loose-n = { $n ->
        [one] { $n } idé kvar att placera
       *[other] { $n } idéer kvar att placera
    }
fate-partly = Ingår delvis
fate-answered = Besvarad
questions-serves = Bidrar till:
questions-groups = Visa en grupp
questions-all = Alla
table-n = Bord { $n }

## Skattning, karta, mål och plan

rate-criterion = Hur väl stämmer det?
rate-unknown = Vet ej
rate-middle = Median
rate-between = hälften av svaren: { $low }–{ $high }
rate-disagreed = Det ni är mest oense om står först.
rate-plot = { $y } uppåt, { $x } åt höger. Samma tal står i listan under.
rate-grid = Medianen av svaren i varje ruta
rate-marked = Sticker ut
chosen = Går vidare
wins-share = Valdes i { $wins } % av jämförelserna
centre-mission = Uppdrag
centre-future = Framtid
side-extern = Utanför huset
side-intern = Inom huset
control-paverka = styr vi inte, men kan påverka
control-rada = råder vi över själva
area-empty = Inget här än
weight-important = viktigt
weight-ours = vi kan påverka
vague-commitment = Går det att se när det är gjort?
in-plan = Finns i { $plan }
goals-count = { $n } av högst { $most } mål
no-goals-yet = Inga mål än.
lacks-indicator = Hur märks det? Indikator saknas.
lacks-baseline = Nuläge saknas – då syns ingen förändring.
lacks-owner = Ingen äger målet. Den som gör arbetet bör göra det.
lacks-partners = Ingen utanför huset är med.
actions-unowned = Ingen har tagit dem än
actions-table = Handlingsplan, efter datum
no-actions-yet = Inget i planen än.
col-what = Vad
col-who = Vem
col-when = När
col-how = Hur
for-goal = Mål: { $goal }
review-waiting = Inte beslutat än
review-left = { $n } kvar att besluta
homework-title = Uppgifter till nästa möte
homework-code = Kod
homework-until = Öppet till { $date }
homework-not-yet = Uppgifterna öppnar när ni kommer till momentet.
homework-go = Öppna uppgifterna
waiting-suggestions = Förslag som väntar på beslut: { $n }
waiting-statements = Formuleringar att arbeta med
part-people = { $n ->
        [one] { $n } person
       *[other] { $n } personer
    }
part-meetings = Möten: { $n }
blank-date = det datum vi säger i dag
blank-beslut = det beslut som ledaren berättar om
comments-n = Kommentarer: { $n }
diff-added = Tillagt:
diff-removed = Borttaget:
for-task = Gäller: { $text }
decision-review-date = Utvärderas
decision-reviewers = Av vem
decision-report-to = Rapporteras till (internt och externt)
room-sentence-met = { $verdict }: { $numbers }
room-sentence-tied = { $n } meningar fick lika stort stöd. Ingen av dem är vald än.
room-sentence-divided = { $n ->
        [one] Ni är delade om meningen. Den är inte vald än.
       *[other] Ni är delade om { $n } meningar som fick lika stort stöd. Ingen av dem är vald än.
    }
room-sentence-weak = { $n ->
        [one] Stödet för meningen räcker inte. Den är inte vald än.
       *[other] Stödet räcker inte för någon av meningarna. Ingen av dem är vald än.
    }
room-sentence-untold = Ni skrev { $n } meningar, och för få tog ställning. Ingen av dem är vald än.
most-dots = Flest prickar
percent-n = { $n } %
n-of-people = { $n } av { $of }
day-words = { $day } { $month } { $year }
day-and-time = { $date } kl. { $hour }.{ $minute }
hour-and-minute = { $hour }.{ $minute }
month-1 = januari
month-2 = februari
month-3 = mars
month-4 = april
month-5 = maj
month-6 = juni
month-7 = juli
month-8 = augusti
month-9 = september
month-10 = oktober
month-11 = november
month-12 = december
scale-low = inte alls
scale-high = helt och hållet
many-search = Sök bland texterna
many-which = Visa
many-all = Alla texter
many-left = Inte besvarade än
many-mine = Mina egna
many-shown = { $from }–{ $to } av { $n }
many-none = Ingen text passar in på det. Pröva andra ord.
many-coming = Texterna hämtas …
many-next = Fler texter
many-previous = Tidigare texter

## På distans

join-remote = Jag är med på distans
dots-of-seen = { $n } av { $seen } som såg den
seen-by-few = Färre än fem såg den
dots-by-share = Var och en såg några. Ordningen följer andelen av dem som såg förslaget.
show-whole = Visa alla { $n }
