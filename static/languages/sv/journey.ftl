## Resan

about = om
about-accessibility = Tillgänglighetsredogörelse
about-personal-data = Så hanteras dina uppgifter
absent-code = Kod { $code }
absent-open = Öppet för den som var borta, kod { $code }, till { $day }.
absent-title = { $title } – i efterhand
after-meeting = Efter
before-meeting = Före
all-of-us = Alla
all-tasks-n = { $n ->
        [one] { $n } har gjort allt
       *[other] { $n } har gjort allt
    }
around-text = Runt texten
ask-the-leader = Fråga den som leder mötet eller den organisation som bjöd in dig.
box-absent = Den som var borta kan svara på samma frågor i mobilen några dagar till.
box-after = Efter mötet
box-lead = Led mötet
box-lead-text = En sida med vad du säger, klockan och en stor knapp. Visa storskärmen för alla.
box-minutes = { $n ->
        [one] { $n } minut
       *[other] { $n } minuter
    }
box-note = Minnesanteckningen skrivs av sig själv. Läs igenom och godkänn.
box-practise = Öva i sex minuter
box-practise-text = Ett testmöte med nio testdeltagare. Inget av det sparas eller räknas.
box-send = Skicka ut i förväg
box-send-text = Kopiera texten och skicka den som ni brukar, gärna två veckor före.
box-when = När är mötet?
by-hand = Bockas av för hand
by-unit = Per enhet
calendar = Kalender
card-kept = { $number } är sparat.
card-missing = Saknas:
card-stars = * måste fyllas i innan villkoren är uppfyllda. Spara gärna halvfärdigt.
cards-wave = Förändringsvågor
cards-wave-text = Det i omvärlden som påverkar er. De fem med prioritet 1–5 står i målbilden.
cards-insight = Insikter
cards-insight-text = Fakta för sig och aha för sig: vad kunder, intressenter och medarbetare säger och gör.
cards-summary = Fördjupningens fyra frågor
cards-summary-text = En sammanfattning för var och en av frågorna i steg 5.
cards-intent = Avsiktsförklaringar
cards-intent-text = Vad andra vill bidra med, och vad de hoppas på.
cards-commitment = Åtaganden
cards-commitment-text = Vad enheter har åtagit sig, vem som ansvarar och till när.
cards-affected = Så påverkas vi
cards-affected-text = En sida per enhet: vad målbilden betyder hos oss.
cards-case = Målbildsprov
cards-case-text = Verkliga beslut, prövade mot ett fokusområde från −2 till +2.
cards-telling = Färdiga texter
cards-telling-text = Målbilden i en mening, i tre meningar och på fem minuter.
cards-goal = Mål och indikatorer
cards-goal-text = Få mål som någon äger och som följs upp. Högst åtta.
cards-action = Handlingsplan
cards-action-text = Vem gör vad, när och hur.
change-same = oförändrad
change-changed = ändrad
change-new = ny
change-gone = borta
changed-since = Det här är ändrat sedan { $label }
check-met = Klart.
check-not-met = Inte klart.
check-waived = Undantag, med skäl.
check-nothing = Inget att räkna än.
close-days = Stäng nu
close-days-sure = Ingen kan svara mer. Kopplingen mellan personer och svar tas bort och går inte att få tillbaka.
close-journey = Avsluta resan
close-journey-text = En resa avslutas när de två sista stegen är klara, annars med ett skriftligt skäl.
close-why = Skäl, om stegen inte är klara
compare = Jämför
compare-versions = Jämför versioner ord för ord
compare-before = Före
compare-after = Efter
compare-counts = { $changed ->
        [one] { $changed } ändrad
       *[other] { $changed } ändrade
    }, { $new ->
        [one] { $new } ny
       *[other] { $new } nya
    }, { $gone } borta, { $same ->
        [one] { $same } oförändrad
       *[other] { $same } oförändrade
    }.
contact = Vem svarar på frågor?
contact-help = Står på de öppna sidorna. Till exempel: Biblioteksutveckling, biblioteket@kommun.se, dataskyddsombud dso@kommun.se.
contribution = Bidrag
days-more = Dagar till
days-open = Dagar öppet
decide = Vad blev av det?
decide-help = Välj ett eller flera som hör ihop. De får samma besked och samma skäl.
choose-all-shown = Välj alla som visas
difference-outside = Medarbetare { $staff } %, externa { $outside } %: { $points } procentenheters skillnad.
difference-units = Lägst stöd i { $low } ({ $a } %), högst i { $high } ({ $b } %).
difference-waits = Redaktionen har inte kommenterat skillnaden.
draft-is-empty = Utkastet är tomt.
drop-card = Lägg undan
dropped-cards = { $n ->
        [one] { $n } undanlagt
       *[other] { $n } undanlagda
    }
alike-here = Samma sak med andra ord?
alike-here-help = Kryssa i dem som ska få samma beslut och samma svar. Läs först: motsatser liknar varandra.
all-have-answers = Alla som skrev har fått svar.
duplicate-of = Samma sak som
duties = Allmänna handlingar och arkiv
duties-text = Det en myndighet behöver kunna: registrera, lämna ut, arkivera och gallra.
earlier-lacks = { $n ->
        [one] En sak i tidigare steg är inte klar:
       *[other] { $n } saker i tidigare steg är inte klara, bland annat:
    }
everybody = Alla
extend = Förläng
finish-step = Markera som klart
for-readers = För den som vill läsa
gate = Villkor
gate-all-met = Alla villkor är uppfyllda.
gate-count = { $met } av { $all } uppfyllda
gate-lacks = { $n ->
        [one] Ett villkor återstår.
       *[other] { $n } villkor återstår.
    }
gate-not-yet = Något villkor ovan återstår.
gate-waived = { $n ->
        [one] { $n } undantag
       *[other] { $n } undantag
    }
gather = Samla som invändning
give-fate-rewrite = Spara och skriv om formuleringen
go-in = Gå in
heading-title = Vart är vi på väg?
written-since = Skrivet efter version { $label }.
heads-n = { $n ->
        [one] { $n } person
       *[other] { $n } personer
    }
how-far = Hur långt har vi kommit?
joined-days = { $n } har gått med
all-tasks-days = { $n } har gjort allt
how-far-in-fives = Så länge det är öppet räknas det i femtal, så att ingen kan se vem som nyss var här.
how-many-invited = Hur många är inbjudna?
insist = Ta bort undantaget
invitation-when = {""}[dag och tid]
invitation-text = Hej! { $when } ses vi om ”{ $title }” i { $minutes ->
        [one] { $minutes } minut
       *[other] { $minutes } minuter
    }. Du behöver inget konto: ta med mobilen, eller svara på papper. Ingen ser vem som skriver vad.
invitation-read = Läs Målbild { $label } i förväg: { $url }
invited-n = { $n ->
        [one] { $n } inbjuden
       *[other] { $n } inbjudna
    }
is-public = Öppen för alla: visas på startsidan och får hittas av sökmotorer
is-working-material = Arbetsmaterial (utkast som skickas ut för synpunkter), inte en färdigställd handling
its-story = Formuleringens historia
journey-is-closed = Resan avslutades { $date }.
journey-plan = Arbetsgång
journey-plan-none = Egen arbetsgång, utan färdiga steg
keep-is-over = Råmaterialet skulle sparas till { $date }. Besluta om gallring.
keep-until = Råmaterialet sparas till
kept-until = Råmaterialet sparas till { $date }.
lay-road = Lägg in { $n ->
        [one] { $n } steg
       *[other] { $n } steg
    }
led-to = Ledde till
led-to-help = Sök meningen på några ord ur den, eller på numret. För en dubblett: sök bidraget som står kvar.
link-lasts = Länken fungerar igen på en annan dator, till exempel i mötesrummet. Ge den inte vidare.
link-name-help = Namnet står under minnesanteckningen. Inget lösenord behövs.
link-none = ingen länk än
link-sent = har en länk, gör en ny
link-to = Länk till { $number }
links-once = Kopiera länkarna nu. De visas bara den här gången.
make-links = Skapa länkar för de valda
make-round = { $n ->
        [one] Skapa möte för { $n } enhet
       *[other] Skapa möten för { $n } enheter
    }
meeting = Möte
meetings-of-step = Stegets möten
more-days = Mer tid
new-card = Nytt kort
no-cards = Inga kort än.
no-password-yet = Du har kommit in med en länk. Välj ett lösenord om du vill kunna logga in utan den.
no-road = Resan har inga steg än.
no-tracking = Sidan spårar inte den som läser.
no-units-yet = Inga enheter är inlagda.
not-tested = Inte prövad än.
not-tested-as-written = Som förslag i mötet: { $said }. Här räknas det när meningen har prövats så som den står i texten.
note-is-approved = Minnesanteckningen godkändes av { $by } { $date }.
now-value = nu { $value }
objection-answer = Redaktionens svar
objection-text = Invändningen, med redaktionens ord
open-absent = Öppna för den som var borta
open-days = Öppna uppgifterna
open-journey-again = Öppna resan igen
open-until = öppet till { $day }
over-days = öppet i flera dagar
paper-text = Svara på papper och lämna till den som leder mötet. Skriv inga namn.
people-n = { $n ->
        [one] { $n } person
       *[other] { $n } personer
    }
people-short = Deltagare
plan-step = Planera steget
practice-over = Övningen är slut och borta.
practise = Öva nu
print-paper = Skriv ut reservblanketter
print-poster = Skriv ut affisch
processing-entry = Text till registerförteckningen
questions-to = Frågor: { $contact }
read-more = Läs mer
reads-now = Så står det nu:
ready-texts = Färdiga texter
records-archive = Till arkivet
records-archive-text = Allt i en fil: data, dokument och tabeller, med en förteckning och kontrollsummor.
records-delivery = Till ett e-arkiv
records-delivery-text = Samma innehåll som ett paket enligt Riksarkivets FGS Paketstruktur 2.0 (E-ARK SIP), med METS, PREMIS och kontrollsummor.
records-delivery-agreed = Fyll i vad överenskommelsen säger
records-incoming = Inkommet – för diarium
records-incoming-text = Det som externa har lämnat in, med datum, sektor och text.
records-out = Lämna ut
records-out-counts = Svar i antal
records-out-help = Allt ur ett möte som kan begäras ut, utan interna kommentarer. Ni prövar sekretessen.
records-out-text = Bidrag och svar som de lämnades, utan uppgift om vem. Sådan uppgift finns inte.
records-out-title = Utlämnande av allmän handling
rehearsal-title = Övning: { $title }
remark = Redaktionens kommentar
remind = Påminn
remind-text = Kopiera och skicka som ni brukar. Målbild har inga adresser.
reminder-text = Hej! ”{ $title }” är öppet till { $day }. Det tar ungefär { $minutes ->
        [one] { $minutes } minut
       *[other] { $minutes } minuter
    }, i mobilen, när det passar dig: { $url } (kod { $code }). Du kan göra lite i taget. Har du redan svarat? Tack!
results-all-rooms = Alla möten tillsammans
results-text = Samma formulering i många rum, som ett resultat. Medarbetare och externa hålls isär.
revisions-n = { $n ->
        [one] { $n } text
       *[other] { $n } texter
    }
rewrite = Skriv om
risk-text = Kort riskbedömning
roles = Vem gör vad
rooms-n = { $n ->
        [one] { $n } möte
       *[other] { $n } möten
    }
round-of-units = Möten per enhet
round-text = Varje enhet har sitt eget möte på sin egen dag. Resultaten läggs samman.
said-about = { $n } bidrag om texten
standing-draft = Utkast
standing-tested = Prövad
standing-reworked = Omarbetad
standing-carrying = Starkt stöd
standing-adopted = Antagen
standing-parked = Parkerad
standing-struck = Struken
step-again = Ta upp steget igen
step-answer-by = Svar till deltagarna senast
step-is-done = Klart { $date }
step-n = Steg { $n }
step-reading = Läsning inför steget
step-reading-help = En text eller adress per rad. Processledaren skickar ut den.
step-starts = Första möte
task = Uppgift
task-done = Klara
tell-others = Berätta för andra
tested-outside = Externa
tested-staff = Medarbetare
the-box = Mötesledarens sida
the-road = Stegen
through = genom { $ref }
ticked-by = Avbockat av { $by } { $date }
over-answered = Allt som skrevs på mötet har fått svar.
told-title = Ni sa – vi gjorde
told-counts = { $n ->
        [one] { $n } bidrag
       *[other] { $n } bidrag
    }. { $waiting } väntar på svar.
told-included = Det här finns med i texten eller i det den bygger på.
told-partly = En del av det här togs in.
told-parked = Det här väntar till ett senare tillfälle.
told-passed-on = Det här lämnades till någon som kan göra det.
told-duplicate = Det här sa flera. Ett av bidragen står för alla.
told-declined = Det här kom inte med. Här är skälet.
told-answered = Det här är en invändning som står kvar och har fått svar.
told-search = Ord eller nummer
told-fate = Besked
told-find = Sök
told-no-match = Inget svar passar in på det. Pröva andra ord.
told-pages = Sidor
everything = Allt
told-nothing = Här står svaren när redaktionen har beslutat.
told-small = Vem som har skrivit finns inte sparat. För grupper under fem visas inget för sig.
waiting-answers = Några svar till väntar tills de är tillräckligt många för att visas.
waive = Gå vidare ändå
waive-help = Skälet skrivs i loggen och står i målbilden under ”Så kom texten till”.
waive-why = Varför går ni vidare ändå?
waived-by = Undantag av { $by } { $date }
tick-off = Bocka av
untick = Ta bort bocken
wanted-least = minst { $low }
wanted-most = högst { $low }
wanted-exactly = ska vara { $low }
wanted-between = mellan { $low } och { $high }
way-became = Lever vidare i
way-clustered = Grupperades i
way-duplicates = Står också för
way-nobody = Vem som skrev finns inte sparat.
way-written = Skrevs här
weed = Gallra
weeded = { $n ->
        [one] { $n } bidrag är gallrat. En rad i loggen finns kvar.
       *[other] { $n } bidrag är gallrade. En rad i loggen finns kvar.
    }
weeding = Gallring
weeding-choose = Välj vad som ska gallras
weeding-nothing = Inga avslutade möten.
weeding-reference = Gallringsbeslut (beteckning)
weeding-scope = Vad ska gallras?
weeding-sure = Bidrag, grupper och svar i de möten du valt tas bort och går inte att få tillbaka. Ta ut en fil till arkivet först.
weeding-text = Bidrag, grupper och svar i avslutade möten tas bort efter beslut. Publicerade versioner står kvar.
welcome-back = Välkommen tillbaka, { $name }.
what-next = Det här händer sedan
when-step = Steget börjar
when-meeting = Möte
when-closes = Sista dag
when-answer = Svar senast
when-answered = Alla har fått svar
when-keep = Gallring prövas
where-from = Var kommer meningen ifrån?
where-from-text = Välj en formulering. Därifrån når du varje idé den bygger på.
who-lead = Processledare
who-editors = Redaktion
who-decides = Beslutsfattare
who-theme-team = Grupperar idéer
whole-version = Hela Målbild { $label } med spårbarhet
whom-to-ask = Vem svarar?
wishes-n = { $n } önskemål om ändring
work-suggestions = Förslag utan besked
work-untreated = Andra bidrag utan besked
work-statements = Formuleringar utan tillräckligt stöd
work-groups = Enheter som skiljer sig åt
work-groups-text = Mer än 25 procentenheter mellan enheter. Skriv vad ni gör av det.
work-outside = Medarbetare och externa skiljer sig åt
work-outside-text = Mer än 25 procentenheter. Kommentaren står i målbilden.
work-wishes = Önskemål om ändring
work-wishes-text = Samla dem som säger samma sak och svara. Den som skrev läser svaret med sin kvittokod.
answered-n = { $n ->
        [one] { $n } bidrag
       *[other] { $n } bidrag
    }
work-given = Besked som är givna
work-given-text = Öppna ett bidrag för att ändra dess besked.
work-objections = Invändningar utan svar
worklist = Att ta ställning till
worklist-empty = Inga texter väntar på svar.
worklist-text = Allt som ingen har svarat på än. Varje beslut får ett skäl som den som skrev kan läsa.
lift-cards = Från uppgifter och möten
support-matrix = Stöd per enhet
support-matrix-text = Andel som kan leva med formuleringen (3–5), senaste prövningen. Under 60 % är understruket.
own-check = Lägg till ett eget villkor
add-step = Lägg till ett steg
remove-step = Ta bort steget
to-read = Att läsa före
voice-title = Så upplevdes mötena
voice-share = Andel av medarbetarna
voice-text = Medel på skalan 1–5 i utcheckningen. Möten med färre än fem svar räknas inte. Samma person kan ha varit med flera gånger.
scale-rost = Jag kunde säga det jag ville
scale-beror = Målbilden berör mig
scale-forstar = Jag förstår
deck-text = De tolv exempelkorten är förändringsvågor att stryka i och bygga vidare på.
deck-seed = Lägg in tolv exempelkort
deck-seeded = { $n ->
        [one] { $n } kort är inlagt.
       *[other] { $n } kort är inlagda.
    }
place-road = Vägen
place-meetings = Mötena
place-text = Texten
place-answers = Svaren
place-more = Mer
waits = väntar på svar
sentence-in = Så lyder visionen i dag, i Målbild { $label }
sentence-in-draft = Så lyder visionen i utkastet till { $label }
sentence-to-come = Här ska en mening stå som ni har skrivit tillsammans.
sentence-how = Den växer fram ur det som människor skriver på era möten.
# Before there is a text: the sentence that the latest meeting wrote, and what stands behind it.
room-sentence = Er mening, från { $title }
room-sentences = Era meningar, från { $title }
room-sentence-few = Färre än fem tog ställning till den, och då visas inga siffror.
room-sentence-about = Den är skriven ur ”{ $text }”, som samlar { $ideas ->
        [one] en idé
       *[other] { $ideas } idéer
    }.
room-sentence-others = { $n ->
    [one] En mening till ligger bredvid utkastet.
   *[other] { $n } meningar till ligger bredvid utkastet.
}
read-whole-text = Läs hela texten
to-the-draft = Öppna utkastet
today = i dag
horizon-start = Start
see-meetings = Se alla möten
answer-first = Svara på det översta
see-answers = Se svaren
door-meeting = Nästa: { $title }. Datum saknas.
door-meeting-dated = Nästa: { $title }, { $date }.
door-meeting-open = Nu pågår { $title }.
door-meetings-held = { $n ->
        [one] Ett möte är hållet.
       *[other] { $n } möten är hållna.
    }
door-text-unsettled = { $n ->
        [one] En mening bär inte än: ”{ $text }”
       *[other] { $n } meningar bär inte än, bland dem ”{ $text }”
    }
door-text-read = Målbild { $label } är publicerad.
door-answers = { $n ->
        [one] En text väntar på svar.
       *[other] { $n } texter väntar på svar.
    }
other-template = Välj en annan mall
road-ahead = { $n ->
        [one] Vägen som väntar: ett steg
       *[other] Vägen som väntar: { $n } steg
    }
meetings-going-on = Pågår
meetings-planned = Planerade
meetings-held = Hållna
no-date-yet = utan datum
no-meetings-yet = Här ska era möten stå: planerade, pågående och hållna. Det första gör du av en mall.
no-versions-yet = Här ska varje publicerad version av texten stå. Den första publiceras från utkastet.
find-meeting = Sök bland mötena
next-step = Nästa steg
next-try = Prova på 45 minuter med er egen grupp
next-try-text = Ni skriver, grupperar och väljer på riktigt. Sidan säger vad du ska säga, och efteråt har ni en mening som är er egen.
next-try-do = Skapa mötet
next-sentence = Ta in er mening i texten
next-sentence-text = Den blir den första i utkastet, med det som står bakom. Där skriver ni vidare på den.
next-sentence-do = Ta in meningen
next-undecided = Välj vilken mening texten ska börja med
next-undecided-text = Ingen av dem är er gemensamma än. Den du väljer blir den första i utkastet. De andra ligger kvar bredvid.
next-undecided-do = Ta in meningen
next-lead = Led { $title }
next-lead-text = Allt är förberett. Öva först, eller starta när gruppen är på plats.
next-lead-do = Öppna mötet
next-is-the-leads = Det här gör processledaren.
next-going-on = { $title } pågår
next-going-on-help = Hjälp till att gruppera
next-going-on-text = Deltagarna är inne eller på väg in.
next-going-on-do = Led mötet
next-meeting = Nästa möte: { $title }
next-meeting-text = Planerat till { $date }.
next-meeting-undated = Det har inget datum än.
next-meeting-do = Öppna mötet
next-undated = Bjud in till { $title }: { $n } av { $all } enheter har inget datum
next-undated-do = Bjud in enheterna
next-units = Skriv vilka enheter som finns
next-units-text = Steget är ett möte i varje enhet.
next-units-do = Skriv enheterna
next-plan = Planera mötet: { $title }
next-plan-text = Steg { $number } har inget möte än.
next-plan-do = Välj mall
next-check-now = Nu { $value }, { $wanted }.
next-check-by-hand = Bocka av det när det är gjort.
next-do-step = Öppna steget
next-do-work = Svara på det översta
next-do-draft = Skriv på utkastet
next-do-cards = Skriv ett kort
next-do-journey-settings = Fyll i
next-publish = Publicera Målbild { $label }
next-publish-text = Alla villkor i steg { $number } är uppfyllda.
next-publish-do = Granska och publicera
next-finish = Steg { $number } är klart: { $title }
next-finish-text = Alla villkor är uppfyllda.
next-finish-do = Gå vidare
next-end = Alla steg är klara
next-end-text = Avsluta resan, eller låt den stå öppen så länge ni följer upp.
next-end-do = Avsluta resan
next-answer = { $n ->
        [one] En text väntar på svar
       *[other] { $n } texter väntar på svar
    }
next-answer-text = Den som har skrivit får läsa svaret.
next-answer-do = Svara på det översta
next-write = Skriv det första utkastet
next-write-text = Det ni har sagt ligger bredvid när du skriver.
next-write-do = Skriv på utkastet
next-new = Planera nästa möte
next-new-text = Alla texter är besvarade.
next-new-do = Välj mall
next-closed = Resan är avslutad
next-closed-text = Texten och svaren ligger kvar.
next-closed-do = Läs texten
and-more = och { $n } till
units-so-far = Enheternas möten: { $held } hållna, { $planned } planerade, { $undated } utan datum.
all-steps = { $n ->
        [one] Hela vägen: ett steg
       *[other] Hela vägen: { $n } steg
    }
we-are-here = Här är vi: steg { $n }
left-n = { $n ->
        [one] en kvar
       *[other] { $n } kvar
    }
decide-keys = Besked med tangenter
decide-keys-help = Siffran ger besked till det som är valt, annars till det första, och går till fältet som ska fyllas i. I fälten skriver siffror som vanligt. Mellanslag väljer ett bidrag, Skift väljer flera i rad.
table-sheets = Skriv ut ett blad per bord
table-sheets-none = Det finns inga bord i mötet, eller inget som borden svarar på tillsammans. Ange antal bord i agendan, och Bord vid ett moment.
table-sheet-scan = Skanna koden: ni kommer in vid bord { $n }.
table-sheet-pen = En i taget skriver i mobilen. Saknas mobil: skriv här, och lämna till den som leder.
