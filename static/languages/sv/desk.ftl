## Att komma in

join-title = Gå med i ett möte
join-code = Kod
join-code-help = Fem tecken. Koden står på storskärmen.
join-next = Vidare
join-in = Gå in
for-leaders = Leder du ett möte?
to-the-journey = Till resan
skip-to-content = Hoppa till innehållet
to-desk = Till start
external-notice = Det du lämnar in här är en inkommen allmän handling.
your-unit = Vilken enhet hör du till?
unit-help = Visas aldrig för färre än fem personer.
choose = Välj
your-table = Vilket bord sitter du vid?
no-table = Inget bord
table-device = Den här mobilen skriver för hela bordet
have-receipt = Jag har en kvittokod sedan tidigare
come-back = Fortsätt där du var
come-back-text = Skriv kvittokoden. Då hittar du dina bidrag igen och fortsätter där du var.
no-receipt = Jag har ingen kvittokod
over-new = Mötet är stängt och tar inte emot fler.
other-code = Skriv en annan kod
needs-script = Sidan behöver JavaScript. Be mötesledaren skriva in det du vill säga.
trouble = Det gick inte
to-what-was-typed = Tillbaka till det du skrev
trouble-404 = Sidan finns inte
trouble-404-text = Kontrollera adressen eller börja om från början.
trouble-csrf = Sidan har legat öppen för länge. Gå tillbaka, ladda om och försök igen.
log-in = Logga in
log-out = Logga ut
your-name = Namn
password = Lösenord
password-help = Minst tio tecken. En mening du minns är bra.
name-help = Det här namnet syns i loggen när du leder eller skriver.
forgot-password = Glömt lösenordet?
forgot-password-text = Be den som är processledare för hela organisationen om en länk till nytt lösenord. Den görs under Organisation och personer.
forgot-password-server = Kan ingen annan logga in? Den som sköter servern får en ny länk så här:
no-account = Ska du bara vara med? Då behövs inget konto.
own-log-in = Logga in med organisationens konto
own-log-in-with = Logga in med konto hos { $name }
own-or-password = Med lösenord
own-still-in = Du är utloggad här, men fortfarande inloggad med organisationens konto i den här webbläsaren.
own-log-out = Logga ut där också
own-another = Logga in med ett annat konto
own-invited = Tacka ja med ditt vanliga konto i organisationen. Då behövs inget nytt lösenord.
own-account = Organisationens konto
own-account-is = Du kan logga in med organisationens konto. Kontona kopplades ihop { $day }.
own-account-not = Koppla ihop kontot här med ditt vanliga konto i organisationen, så loggar du in med det i fortsättningen. Roller och namn är kvar.
own-join = Koppla ihop kontona
own-join-text = Du är inloggad i organisationen som { $there }. Kontot kopplas till { $here } här.
own-join-sure = Ja, koppla ihop dem
own-joined = Nu kan du logga in med organisationens konto.
own-part = Koppla isär
own-part-sure = Efter det loggar du in med lösenord.
own-parted = Kontona är isär. Du loggar in med lösenord.
own-joined-here = Loggar in med organisationens konto
invited = Du är inbjuden
invited-as-lead = som processledare: du planerar resan, leder möten och publicerar.
invited-as-editor = till redaktionen: du skriver på målbilden och svarar på bidrag.
invited-as-leader = som mötesledare för ett möte.
invited-as-theme-team = för att gruppera idéer i ett möte.
accept = Tacka ja
accept-as = Du är inloggad som { $name }.
choose-name = Välj namn och lösenord
account = Konto
old-password = Nuvarande lösenord
new-password = Nytt lösenord
new-password-link = Länk till nytt lösenord
new-password-made = Länk till nytt lösenord
new-password-once = Kopiera länken nu och ge den till rätt person. Den visas bara en gång, går att använda en gång och gäller i två dygn.
new-password-for = Nytt lösenord för { $name }
new-password-choose = Välj lösenordet
new-password-text = Du loggas ut på alla andra enheter.

## Skrivbordet

desk = Start
you-are-here = Här är du
edit = Ändra
add = Lägg till
remove = Ta bort
copy = Kopiera
copied = Kopierat
fetch = Hämta
link = Länk
file = Fil
format = Format
actions = Åtgärder
settings = Inställningar
journeys = Målbildsresor
no-journeys = Här börjar er första målbildsresa. Ge den ett namn, så kan du skapa ett möte direkt.
no-version-yet = Ingen version än
workshops-n = { $n ->
        [one] { $n } möte
       *[other] { $n } möten
    }
new-journey = Ny målbildsresa
journey-title = Resans namn
journey-title-example = Målbild 2032 för Hällevalla bibliotek
organisation = Organisation
horizon = Horisont (år)
create-journey = Skapa resan
bring-archive = Läs in ett arkiv
bring-archive-text = En resa som sparats som arkiv (JSON) blir en ny resa här.
archive-brought-in = { $title } är inläst.
archive = Ladda ner hela resan som arkiv
the-journey = Resan
journey-settings = Namn, enheter och ramar
document-language = Målbildens språk
units = Enheter, sektorer eller organisationer
units-help = En per rad, med antal medarbetare efter: ”Bokbussen; 6” eller ”Bokbussen, 6”. Du kan klistra in två kolumner ur ett kalkylblad. Deltagarna väljer en av dem när de går in.
units-saved = Sparat.{ $n ->
        [0] { "" }
        [one] { " " }En enhet{ $people ->
            [0] .
           *[other] , { $people } medarbetare.
        }
       *[other] { " " }{ $n } enheter{ $people ->
            [0] .
           *[other] , { $people } medarbetare.
        }
    }
frame-help = Ramarna visas för deltagarna och står i målbilden.
versions = Versioner
version-is-published = publicerad
version-is-skipped = hoppades över
version-is-ahead = väntar
workshops = Möten
no-workshops = Inga möten än.
new-workshop = Nytt möte
workshop-is-planned = Planerat
workshop-is-open = Pågår
workshop-is-closed = Avslutat
items-n = { $n ->
        [one] { $n } moment
       *[other] { $n } moment
    }
workshop-title = Mötets namn
workshop-untitled = Möte
create-workshop = Skapa mötet
people = Personer och behörigheter
people-now = Har tillgång
role = Roll
role-lead = Processledare
role-editor = Redaktion
role-leader = Mötesledare
role-theme-team = Grupperar idéer
unseat = Ta bort tillgång
unseat-sure = { $name } kommer inte längre åt resan. Det som { $name } har skrivit finns kvar.
person-unseated = { $name } har inte längre tillgång.
invite = Bjud in
invite-text = Du får en länk att skicka på det sätt du vill. Den gäller en person och i fjorton dagar.
invite-note = Till vem? (syns bara här)
make-link = Skapa länk
invitation-made = Inbjudan är klar
invitation-once = Kopiera länken nu. Den visas bara en gång.
invitation-revoked = Inbjudan är återkallad.
invitations-open = Obesvarade inbjudningar
revoke = Återkalla

## Agendan

to-console-after = Till ledarvyn
the-rehearsal = Övningen
to-console = Led mötet
join-at = Deltagarna går in på
move-up = Flytta upp { $title }
move-down = Flytta ner { $title }
remove-item = Ta bort { $title }
remove-sure = { $title } tas bort.
activity-removed = { $title } är borttaget. Ångra om det blev fel.
agenda-is-empty = Agendan är tom. Lägg till det första momentet nedan.
add-item = Lägg till ett moment
type-info-what = text, paus, samtal eller resultat
type-pulse-what = ett ord, skalor eller en rad
type-ideas-what = alla skriver tyst, sedan bygger ni vidare
type-cluster-what = från idéer till namngivna teman
type-dots-what = dold röst om vad ni går vidare med
type-gradient-what = pröva formuleringar
type-reflect-what = läs ett utkast i lugn och ro
type-suggest-what = skriv om eller skriv nytt
type-info-prompt = Lyssna och läs.
type-pulse-prompt = Hur är det just nu?
type-ideas-prompt = Vad ser du framför dig? Skriv en hel mening per idé: vem gör vad, var?
type-cluster-prompt = Stämmer rubrikerna?
type-dots-prompt = Vad måste med? Läs alla först.
type-gradient-prompt = Hur ställer du dig till formuleringen?
type-reflect-prompt = Läs tyst. Markera och skriv gärna en rad.
type-suggest-prompt = Skriv en till tre formuleringar i presens.
pulse-one-word = Ett ord
the-room = Rummet
tables-n = Antal bord (0 om inga)
ask-unit = Fråga vilken enhet deltagarna hör till
is-external = Externa deltagare (det som lämnas in är inkommen handling)
rehearse = Öva först
letter-about = Början på skrivelsen till dem som beslutar: det som programmet vet är ifyllt, resten har sin plats.
poster = Väggen
poster-text = Visionen, fokusområdena och meningarna på en sida att rama in.
downloads = Hämta filer
csv-contributions = Bidrag (CSV)
csv-tallies = Svar som antal (CSV)
item-title = Rubrik
item-prompt = Frågan till deltagarna
minutes = Minuter
item-input = Vad deltagarna arbetar med
input-none = Inget underlag
input-statements = Utkastets formuleringar
input-from = Från { $title }
frozen = Momentet har öppnats. Det går inte längre att ändra.
set-word = Fråga efter ett ord
set-open = Öppen fråga med en rad svar
set-scales = Påståenden att svara på 1–5, ett per rad
set-items = Egna påståenden, ett per rad
set-unit-of-input = Vem skriver?
set-unit-of-input-individual = Var och en
set-unit-of-input-pair = Par
set-unit-of-input-table = Bord
set-unit-of-input-group = Grupp
set-moderation = Granskning
set-moderation-none = Ingen
set-moderation-pre-screen = Ledaren godkänner varje text
set-allow-edit-until-close = Egna texter får ändras tills det stängs
set-kind = Typ av moment
set-kind-talk = Tala
set-kind-draft = Visa utkastet
set-kind-gallery = Galleri
set-kind-material = Material att läsa
set-kind-join = Gå med
set-kind-conversation = Samtal
set-kind-results = Visa resultat
set-kind-decision = Beslut
set-kind-break = Paus
set-kind-buffer = Luft i schemat
set-max-chars = Högsta antal tecken
set-max-items = Högsta antal per person
set-silent-minutes = Tysta minuter
set-build-minutes = Minuter att bygga vidare (0 = inget)
set-kinds = Typer att välja mellan, en per rad
set-who = Vem grupperar?
set-who-facilitator = Ledaren
set-who-theme-team = De som ska gruppera idéer
set-who-participants = Deltagarna tipsar i par, ledaren grupperar
set-validate-by = Vem svarar på om namnen stämmer?
set-validate-by-individual = Var och en
set-validate-by-table = Borden, ett svar per bord
set-max-clusters = Högsta antal grupper
set-validate = Deltagarna säger om rubrikerna stämmer
set-suggest = Förslag bredvid en idé
set-suggest-similar = Visa liknande
set-suggest-none = Inga
set-dots = Prickar per person (auto: programmet räknar ut)
set-max-per-option = Flest prickar på ett alternativ
set-order = Ordning
set-order-random = Slumpad för var och en
set-order-given = Som de står
set-rounds = Antal rundor
set-sample-per-person = Visa bara så många för var och en
set-break-down-by = Dela upp resultatet
set-break-down-by-none = Nej
set-break-down-by-unit = Efter enhet (minst fem)
set-scale = Skala
set-scale-sv5 = Fem steg och avstår
set-ask-change-below = Fråga vad som ska ändras under
set-marks = Markeringar, en per rad
set-comment = Kommentar till varje text
set-mode = Arbetssätt
set-mode-new = Nya formuleringar
set-mode-amend = Ändringar
set-mode-perspective = Perspektiv som saknas
set-reason = Skäl till ändring
set-reason-optional = Frivilligt
set-reason-required = Krävs
set-source-required = Kräv att man anger vad texten bygger på
set-allow-new = Tillåt också nya formuleringar
set-allow-amend = Tillåt också ändringar
set-section = Vad gäller förslagen?
set-section-focus = Fokusområden
set-section-vision = Visionsmeningen

## Ta in material

bring-in = Lägg in texter
bring-to = Till { $title }
bring-paste = Klistra in, en text per rad
bring-help = Du kan klistra in från ett kalkylblad eller ladda upp en fil från ett formulär. Rubrikerna hittas, och du väljer kolumner i nästa steg.
bring-file = Eller välj en fil: CSV, text, Word (.docx), bilder (.pptx) eller OpenDocument (.odt)
bring-show = Visa vad som läggs in
bring-check = Så här blir { $n ->
        [one] den enda texten
       *[other] de { $n } texterna
    }. Läs igenom och ändra det som blev fel. Inget är sparat än.
bring-groups = Rubrikerna { $names } är lästa som enheter: raderna under var och en är dess.
bring-no-groups = Rubrikerna är inga enheter
bring-save = Spara { $n ->
        [one] { $n } text
       *[other] { $n } texter
    }
brought-in = { $n ->
        [one] { $n } text är inlagd
       *[other] { $n } texter är inlagda
    }.
start-over = Börja om
group = Enhet eller bord
cleaned = Rättat
cleaned-escape = kod blev tecken
cleaned-heading = enhet från rubriken ovanför
cleaned-invisible = osynliga tecken borttagna
cleaned-space = mellanslag rättade
cleaned-bullet = punkt borttagen
cleaned-quote = citattecken borttagna
cleaned-stray = citattecken utan par står kvar
cleaned-parted = delad, för lång för en text
columns = Kolumner
columns-found = Det här är en tabell. Säg vilken kolumn som är texten. Resten följer inte med.
column-text = Texten
column-group = Enhet eller bord
column-kind = Typ
column-none = Ingen
columns-left-out = Tas inte med: { $names }.
columns-above = Ovanför rubrikerna, tas inte med: { $lines }.
columns-show = Visa med de här kolumnerna
columns-no-table = Det är ingen tabell: en text per rad

## Utkastet

the-draft = Utkastet
draft-has = { $n ->
        [one] { $n } formulering
       *[other] { $n } formuleringar
    } i { $areas ->
        [one] { $areas } fokusområde
       *[other] { $areas } fokusområden
    }
towards = på väg mot { $label }
words-of = { $words } av högst { $budget } ord
words = ord
too-many-words = { $n } ord för mycket
unsupported-n = { $n } saknar källa eller skäl
without-support = saknar källa eller skäl
untreated-n = { $n } bidrag väntar på besked
draft-as-word = Utkastet som Word
publish-as = Publicera som { $label }
where = Var?
focus-areas = Fokusområden
focus-area-name = Fokusområdets namn
new-focus-area = Nytt fokusområde
definition = Vad området betyder
vision-sentence = Visionsmening
open-question = Öppen fråga
section-vision = Vision
section-question = Öppen fråga
section-focus = Fokusområde
statement-text = Formuleringen
why-this = Varför just så?
why-help = Minst tio tecken, och minst en källa till höger. Annars märks den ”saknar källa eller skäl”.
why-changed = Varför ändras den?
save-statement = Spara formuleringen
save-wording = Spara den nya texten
revision-n = text { $n }
no-sources-yet = Källorna kommer när ett möte har stängt sitt första moment.
other-source = Annan källa, till exempel ett dokument
own-judgement = Redaktionens egen bedömning
put-away = Parkera eller stryk
put-away-n = { $n ->
        [one] { $n } parkerad eller struken
       *[other] { $n } parkerade eller strukna
    }
why-away = Varför?
park-it = Parkera
strike-it = Stryk
take-into-draft = Hämta tillbaka till utkastet
fates = Besked om bidragen
fates-text = Varje bidrag får ett besked. Det som ligger bakom en formulering blir ”ingår” av sig självt när du publicerar.
fate = Besked
fate-why = Skäl
fate-why-help = Den som skrev läser det här på sin telefon. Skriv så att hen förstår.
give-fate = Ge besked
fates-given = { $n } bidrag har fått besked.
all-treated = Alla bidrag har fått besked.
answers-to-come = Här kommer det som människor skriver att stå tills någon har svarat. Det hamnar här när ett moment har visats, eller när mötet är slut.
before-publishing = Innan du publicerar
publish-freezes = Versionen fryses: text, källor, ställningstaganden och hur texten kom till. Nya ändringar blir ett nytt utkast.
publish-anyway = { $n ->
        [one] Publicera ändå, fast ett villkor inte är uppfyllt
       *[other] Publicera ändå, fast { $n } villkor inte är uppfyllda
    }
publish-lacks = { $n ->
        [one] Ett villkor för { $label } är inte uppfyllt
       *[other] { $n } villkor för { $label } är inte uppfyllda
    }
version-label = Versionens nummer
decided-by = Beslutad av (om beslut finns)
publish-now = Publicera
version-published = Målbild { $label } är publicerad.
version-broken = Kontrollsumman stämmer inte. Versionen har ändrats efter publicering.
short-version = Kort version
with-trace = Med spårbarhet
share-version = Dela
share-version-text = Vem som helst med länken kan läsa versionen, utan inloggning.
frozen-title = Fryst
published-by = Publicerad { $date } av { $by }
checksum = Kontrollsumma
approve-note = Godkänn anteckningen
note-words = Med egna ord (om du vill)
note-approved = Minnesanteckningen är godkänd.
approve-note-again = Godkänn igen
change-note = Ändra anteckningen
note-to-come = Minnesanteckningen skrivs av sig själv under mötet. Här läser du igenom och godkänner den efteråt.
note-is-written = Anteckningen skrivs medan mötet pågår. Den godkänns när mötet är avslutat.
note-is-empty = Inget hände i mötet som kan stå här. Skriv själv vad som hände, om det ska finnas en anteckning.
note-changed-since = Mötet har ändrats sedan anteckningen godkändes. Läs hur den blir, och godkänn igen om den ska gälla.
note-as-it-would-be = Så blir anteckningen
clear-rehearsal = Ta bort testdeltagarna
clear-sure = Testdeltagarna och allt de har skrivit tas bort. Det går inte att ångra.
rehearsal-cleared = Övningen är tömd. Mötet är som nytt.
what-became = Se vad som hände med det du skrev (med kvittokoden)
type-questions-what = bord eller grupper svarar i kolumner
type-questions-prompt = Prata vid bordet. En skriver det ni är överens om – och det ni inte är överens om.
column-good = Vad är vi bra på?
column-hard = Vilka är de största utmaningarna?
column-want = Vad vill vi åstadkomma?
set-columns = Frågor (en per rad, högst nio)
set-max-items-per-column = Högsta antal svar per fråga
set-keyword-mode = Korta stödord
set-group-by = Vem svarar tillsammans?
set-group-by-table = Bordet
set-group-by-organisation = Organisationen
set-group-by-enhet = Enheten
set-group-by-none = Var och en
set-layout = Uppställning
set-layout-columns = Kolumner
set-layout-canvas = Rutor (verksamhetsmodell)

## Momenttyper och inställningar

type-rate-what = varje sak bedöms för sig, med spridning
type-perspectives-what = iakttagelser, åtaganden eller avsikter på en karta
type-goals-what = få mål som någon äger och som går att följa
type-actions-what = vem gör vad, när och hur
type-homework-what = uppgifter som är öppna i flera dagar
type-rate-prompt = Bedöm varje sak för sig.
type-perspectives-prompt = Vad ser vi i varje område?
type-goals-prompt = Vad ska vara uppnått, för vem, och hur märks det?
type-actions-prompt = Vem gör vad, när och hur?
type-homework-prompt = Gör uppgifterna i den ordning du vill.
set-mode-scale = En eller flera skalor
set-mode-matrix2x2 = Diagram i två riktningar
set-mode-grid = Rutnät
set-mode-pairwise = Parvis jämförelse (bäst över flera dagar)
set-mode-review = Besluta om förslag
set-criteria = Frågor att bedöma efter, en per rad
set-highlight = Lyft fram
set-highlight-none = Inget
set-highlight-high-high = Högt på båda
set-highlight-low-effort-high-effect = Stor effekt, liten ansträngning
set-card = Vad skriver man?
set-card-observation = Iakttagelser
set-card-commitment = Åtaganden
set-card-intent = Avsiktsförklaringar
set-areas = Områden, ett per rad (tomt = fokusområdena)
set-filter-group = Vilka områden?
set-filter-group-none = Alla
set-filter-group-extern = Utanför huset
set-filter-group-intern = Inom huset
set-max-goals = Högsta antal mål
set-max-per-focus-area = Högsta antal mål per fokusområde
set-owner-required = Påminn om åtgärder som ingen har tagit
set-open-days = Antal dagar öppet
input-suggestions-open = Förslag som väntar på beslut
input-fokusomraden = Fokusområdena
input-strategier = Strategierna
input-vagor = Förändringsvågorna
input-commitments = Åtagandena
input-list = En lista som ledaren skriver
list-label = Listan, en sak per rad
blanks-title = Fyll i innan ni börjar
blanks-text = Orden sätts in i frågorna och i manuset.
blank-name-aterkoppling = Dag då deltagarna får svar
blank-name-frist = Sista dag för kommentarer
blank-name-beslut = Beslutet ni prövar
blank-name-horisont = Årtalet målbilden siktar på

## Mallar

templates = Mallar
templates-text = Färdiga agendor. Kopiera en, ändra det ni vill och dela den som en fil. Resan och dess möten påverkas inte.
own-templates = Era egna mallar
our-templates = Mallar som följer med
no-own-templates = Inga egna än. Kopiera en av mallarna under, eller spara ett mötes agenda som mall.
new-template = Ny mall
copy-template = Kopiera och ändra
download-file = Ladda ner filen
bring-template = Ta in en mall
bring-template-text = En fil som någon har delat. Den visas och kontrolleras innan något sparas.
look-through = Titta igenom
save-as-template = Spara som mall
template-is-ours = Den här mallen följer med programmet och ändras inte. Kopiera den för att göra en egen.
template-takes = utgår från { $name }
template-source = Mallens text
template-problems = Det här behöver du se till
template-stops = Måste rättas:
template-note = Tänk på:
template-fine = Mallen går att köra. Inget att anmärka.
template-cannot-run = Går inte att köra som den är. Öppna den och rätta.
check-template = Kontrollera
template-kept = Mallen { $name } är sparad.
template-removed = Mallen { $name } är borttagen.
remove-template = Ta bort mallen
remove-template-sure = Mallen { $name } tas bort. Möten som redan är skapade påverkas inte.
line-n = rad { $n }
template-size = { $minutes ->
        [one] { $minutes } minut
       *[other] { $minutes } minuter
    }, { $items } moment
template-people = { $low }–{ $high } personer
template-problem-large = Filen är för stor för att vara en mall.
template-problem-unreadable = Filen går inte att läsa här. Oftast saknas ett citattecken, ett kolon eller ett indrag.
template-problem-many-sessions = Fler än { $most } möten i en mall går inte att överblicka.
template-problem-odd-indent = Raden börjar med något annat än vanliga blanksteg, kanske en tabb eller ett hårt blanksteg. Skriv blankstegen på nytt.
template-problem-alias = Raden hänvisar till en annan rad med & eller *. Skriv ut det som ska stå där.
template-problem-tag = Raden har ett utropstecken som en mall inte kan läsa. Sätt texten inom citattecken.
template-problem-deep = Det är för många nivåer inuti varandra. Ofta är en parentes för mycket.
template-problem-key-twice = { $name } står två gånger på samma ställe. Behåll den ena.
template-problem-curly-quotes = Här står böjda citattecken (”). Skriv raka citattecken (") runt texten.
template-problem-shape-words = { $name } ska vara en text på ett eller flera språk: { "{" }sv: "…", nb: "…"{ "}" }. Den får inte vara för lång.
template-problem-shape-words-list = { $name } ska vara en lista av texter på ett eller flera språk.
template-problem-shape-text = { $name } ska vara en kort text.
template-problem-shape-whole = { $name } ska vara ett helt tal, till exempel 10.
template-problem-shape-flag = { $name } ska vara true eller false.
template-problem-shape-list = { $name } ska vara en lista.
template-problem-shape-parts = { $name } ska vara en lista där varje del har key och label.
template-problem-shape-names = { $name } ska stå som namn: värde.
template-problem-shape-language = { $name } ska vara sv, nb eller en.
template-problem-shape-plain = { $name } har ett värde som inte går, kanske för långt.
template-problem-schema = Första raden ska vara ”schema: { $wanted }”.
template-problem-id = Mallen behöver ett id: små bokstäver, siffror och bindestreck, minst tre tecken.
template-problem-group = Skriv hur många den passar för: group: min och max.
template-problem-no-sessions = Mallen har inga möten (sessions).
template-problem-session-id = Ett möte saknar id.
template-problem-no-activities = Mötet har inga moment (activities).
template-problem-many-activities = Fler än { $most } moment går inte att leda.
template-problem-minutes-sum = Minuterna blir tillsammans { $sum }, men total_minutes säger { $said }.
template-problem-activity-id = Ett moment saknar id.
template-problem-twice = Två moment heter { $id }. Ge det ena ett annat id.
template-problem-type = Typen { $type } finns inte. Menade du { $nearest }?
template-problem-title = En rubrik på svenska saknas.
template-problem-minutes = Minuterna ska vara ett helt tal.
template-problem-settings = Inställningarna ska stå som namn: värde.
template-problem-setting-unknown = Inställningen { $name } används inte av den här typen. Närmast finns { $nearest }.
template-problem-setting-wrong = Inställningen { $name } har ett värde som inte går.
template-problem-input-missing = Momentet behöver något att arbeta med (input).
template-problem-input = Underlaget { $name } känner programmet inte till.
template-problem-input-gone = Inget moment före det här heter { $name }. Närmast finns { $nearest }.
template-problem-input-type = { $name } är av typen { $type } och ger inget som { $source } kan hämta.
template-problem-deck = Kortleken { $name } finns inte. De som finns: { $known }.
template-problem-section = Delen { $name } finns inte i dokumentet. De som finns: { $known }.
template-problem-no-tasks = Momentet har inga uppgifter (tasks).
template-problem-show-gone = Det finns inget som heter { $name } att visa.
own-network = Eget nät i rummet
own-network-text = När ni kör från en bärbar dator med egen hotspot: storskärmen visar en QR-kod som kopplar telefonerna till nätet.
network-name = Nätets namn
network-password = Lösenord
open-waiting = Öppna uppgifter som väntar på andras kort
open-waiting-text = { $n ->
        [one] { $n } uppgift arbetar med det andra har skrivit. Den öppnas av sig själv när halva tiden har gått.
       *[other] { $n } uppgifter arbetar med det andra har skrivit. De öppnas av sig själva när halva tiden har gått.
    }

## Dokumentets delar

parts = Dokumentets delar
parts-text = Listorna som hör till målbilden: strategier, resurser, det som redan är på gång.
part-text = Text
part-vision = Vision
part-mission = Vision: verksamhetsidé
part-story = Vision: berättelse eller slogan
part-focus = Fokusområde
part-establishment = Etableringsår
part-establishment-intro = Etableringsår: inledning
part-strategy = Strategier
part-advantage = Målstyrningens fördelar
part-principle = Målstyrningens arbetssätt
part-resource = Resurser
part-ongoing = På gång
part-commitment = Åtaganden
part-question = Öppna frågor
part-recommendation = Rekommendationer
part-skip = Ta inte med
serves-areas = Hör till
builds-on-numbers = Bygger på bidragen (nummer, till exempel S-0012)
to-draft = Till utkastet
layout = Ordning i dokumentet
layout-standard = Målbildens vanliga ordning
layout-forum = Forummodellens ordning
vision-parts = Visionens delar
role-none = Ingen särskild
import-document = Lägg in ett dokument som finns
import-text = Klistra in hela texten, eller välj filen som den är. Rubrikerna känns igen, och det som ser konstigt ut visas innan något sparas.
import-paste = Dokumentets text
import-file = Eller välj en fil: Word (.docx), bilder (.pptx), OpenDocument (.odt) eller text
import-keywords = Nyckelord och idéer från flera enheter tas in på ett moment i stället: öppna momentet i mötet och välj att ta in material. Där kan rubriker som ”Akershus:” säga vems de är.
import-look = Titta igenom punkterna. Skriv om, dela, förena och flytta det som blev fel, och välj vad som inte ska med. Inget är sparat förrän du trycker på Spara punkterna.
import-odd-n = { $n ->
        [one] { $n } punkt ser konstig ut. Den är märkt.
       *[other] { $n } punkter ser konstiga ut. De är märkta.
    }
import-source = Vilket dokument är det?
import-source-hint = Biblioteksplan 2024–2027, beslutad 2 maj
import-own = Er egen mening
import-own-first = Låt den stå först, före dokumentets vision
import-own-leave = Låt bara dokumentets vision stå. Er mening finns kvar i mötets minnesanteckning.
import-own-text = Den skrev ni på { $title }. Dokumentet får inte ta dess plats utan att någon säger det.
import-part = Del
import-chosen = Lägg de valda punkterna i
import-name = Namn på fokusområdet, eller område för åtagandet
import-keep = Spara punkterna
import-nameless = Vad heter fokusområdet?
import-parted = Delad, mening för mening. Så här stod det:
import-aside-n = { $n ->
        [one] { $n } rad ser ut att höra till webbsidan och inte till texten
       *[other] { $n } rader ser ut att höra till webbsidan och inte till texten
    }
import-part-it = Dela
import-point = punkt
import-choose = Välj punkt
import-join = Gör en punkt av de valda
import-all = Välj alla
import-place = Lägg dem där
import-escape = Ett tecken var skrivet som kod och är översatt:
import-spelling = Stavningen ser ut att ha fel prickar:
import-heading = Är det här en rubrik? Den tas inte med om du inte väljer en del.
took-in-n = { $n ->
        [one] { $n } punkt är sparad.
       *[other] { $n } punkter är sparade.
    }

## Karta, etiketter, översikt

map = Perspektivkarta
map-first = prioriterat
map-seen = Det vi ser
map-on-paper = Ett { $paper } (PDF)
map-empty = Kartan fylls när en perspektivtavla har visats för deltagarna, eller när det finns åtaganden.
print = Skriv ut
for-plan = Text till verksamhetsplanen
dates-link = Länk till kalendern
dates-link-text = Kalendern kan prenumerera på datumen. Länken är din egen och läser om av sig själv. Den som har länken ser mötenas tider och vad som ska göras och när, men inte vem som ska göra det.
dates-link-new = Du har en ny länk. Lägg in den i din kalender; de tidigare har slutat gälla.
dates-link-renew = Gör en ny länk
dates-link-renew-text = Har länken kommit bort? Gör en ny, så slutar den gamla gälla, i alla resor. Den slutar också gälla om du byter lösenord eller inte längre är med i resan.
dates-ics = Datum till kalendern (ICS)
one-page = På en sida
slides = Bilder (PowerPoint)
tags = Etiketter
tags-text = Era egna sätt att sortera: vad som måste göras, vem det gäller, vad som kan vänta.
tag-sets = Etiketter att sortera med
tag-sets-help = En grupp per rad, till exempel: Prioritering: lagkrav, prioriterad grupp, utveckling, kan vänta
no-tags = Inga etiketter än. Skriv dem i resans inställningar.
tags-change = Ändra etiketterna
role-head = Verksamhetsansvarig (ser bara siffror)
overview = Översikt
overview-text = Resorna sida vid sida, bara i siffror. Ingens ord visas, och inget om färre än fem.
overview-nothing = Ingen resa har börjat än. Här står de bredvid varandra när den första är skapad.
overview-where = Var i resan
overview-meetings = Möten
overview-seats = { $n ->
        [one] { $n } plats
       *[other] { $n } platser
    }, som mest { $most }
overview-tested = Formuleringar
overview-plan = Planen
overview-goals = { $goals } mål, { $commitments ->
        [one] { $commitments } åtagande
       *[other] { $commitments } åtaganden
    }, { $actions ->
        [one] { $actions } åtgärd
       *[other] { $actions } åtgärder
    } ({ $done } klara)
version = Version
summary-title = Sammanfattning
summary-order = Listorna står i den ordning de skrevs. Inget är prioriterat.
summary-shared = Gemensamt för flera
summary-comments = Öppet för kommentarer till { $date }.
summary-comment = Lämna en kommentar
summary-nothing = Inget att visa än. Listorna kommer hit när de har visats på mötet.
invited-as-head = som verksamhetsansvarig: du ser hur resorna går, i siffror och inget annat.
set-suggest-shared-between-groups = Visa det som återkommer hos flera grupper
inbox-read = Läs det som har kommit in
inbox-read-text = Det som skrivits hittills läggs i ett eget, avslutat möte och kan läsas och lyftas till kort. Brevlådan står kvar med samma kod.
inbox-portions = Det kommer i omgångar, så att ingen kan se vem som skrev: när minst fem personer har skrivit något nytt, annars av sig självt den { $day }, eller när brevlådan stängs.
inbox-emptied = { $n } bidrag ligger nu i { $title }.
inbox-title = { $title }, till och med { $date }
set-assign = Dela ut texterna till borden
set-assign-none = Nej, välj fritt
set-assign-round-robin = Ja, i tur och ordning
template-problem-language-missing = Texten saknas på ett språk ({ $language }).
template-problem-language-plain = ”{ $text }” går inte att översätta. Skriv sv, nb och en.
template-problem-language-leaders = Texten ”{ $text }” är skriven för mötesledaren men står där deltagarna läser.
template-problem-language-short = Översättningen ({ $language }) är bara { $percent } % så lång som den svenska texten. Har något fallit bort?
template-problem-language-long = Översättningen ({ $language }) är { $percent } % så lång som den svenska texten. Har något lagts till?

## Var man är inloggad

sign-ins = Här är du inloggad
sign-ins-text = Känner du inte igen en enhet? Logga ut den och byt lösenord. Ett nytt lösenord loggar ut alla andra.
sign-in-unknown = Okänd enhet
sign-in-since = sedan { $day }
sign-in-here = Den här enheten
sign-in-end = Logga ut
sign-in-end-that = Logga ut { $device }
sign-in-end-others = Logga ut alla andra

## Organisationer

organisation-and-people = Organisation och personer
organisations = Organisationer
organisations-on-server = Organisationer på servern
organisation-unnamed = Vår organisation
organisation-name = Organisationens namn
organisation-about = Namn och kontakt
organisation-about-text = Visas för den som läser om personuppgifter och tillgänglighet i era möten och texter. Programmets egen text står först.
contact-personal-data = Vem svarar på frågor om personuppgifter?
contact-accessibility = Vem tar emot synpunkter på tillgänglighet?
text-personal-data = Er egen text om personuppgifter
text-accessibility = Er egen text om tillgänglighet
about-standard-text = Läs sidan
about-organisation = Hos { $name }
people-of-organisation = Personer
people-of-organisation-text = En processledare för hela organisationen ser alla resor, mallar och personer här. Någon måste alltid vara det.
register = Register över konton och filer
register-text = Här står vem som har loggat in, bjudit in, ändrat roller, sparat filer och släppt in andra system. Raderna tas bort efter { $n } år. Inget som deltagare har gjort står här.
register-empty = Här står inget ännu.
register-newer = Nyare
register-older = Äldre
register-machine = Någon vid servern
register-logged-in = loggade in
register-joined = tackade ja till en inbjudan
register-invited = bjöd in
register-revoked = drog tillbaka en inbjudan
register-role = gav en roll i organisationen
register-no-role = tog bort en roll i organisationen
register-unseated = tog bort någon ur en resa
register-removed = tog bort ett konto
register-password = bytte lösenord
register-password-link = gav en länk till nytt lösenord
register-taken-out = sparade en fil
register-token = skapade en nyckel för ett annat system
register-token-revoked = återkallade ett annat systems nyckel
register-hook = lade till en adress för meddelanden
register-hook-removed = tog bort en adress för meddelanden
register-logged-in-own = loggade in med organisationens konto
register-joined-own = kopplade ihop kontot med organisationens
register-parted-own = kopplade isär kontot från organisationens
register-group-role = fick en roll genom sin grupp
register-group-no-role = förlorade en roll när gruppen var borta
register-provider = ändrade inloggningen med organisationens konton
register-provider-removed = tog bort inloggningen med organisationens konton
register-group = lät en grupp ge en roll
register-group-removed = lät en grupp inte längre ge en roll
register-passwords-off = stängde av lösenord
register-passwords-on = slog på lösenord
it-is-you = (du)
role-operator = Driftansvarig för servern
role-in-organisation = Roll i hela organisationen
role-in-journeys-only = Ingen, bara i resor och möten
roles-in-journeys = { $n ->
        [one] { $n } roll i resor och möten
       *[other] { $n } roller i resor och möten
    }
no-role = Har ingen roll
change-role = Ändra roll
role-changed = Rollen är ändrad för { $name }.
remove-account = Ta bort kontot
remove-account-sure = Kontot för { $name } tas bort. Det går inte att ångra.
account-removed = Kontot för { $name } är borttaget.
profile = Så ser dokumenten ut
profile-text = Gäller det som laddas ner från skrivbordet och läsarnas sidor: målbilden, tjänsteskrivelsen, bilderna, väggen, korten, floden och anteckningarna. Filer till arkivet är alltid utan.
profile-colour = Färg för rubriker
profile-second = Färg för det som bara är dekor
profile-plain-colour = Använd Målbilds egen färg
profile-logo = Logotyp (SVG eller PNG)
profile-logo-help = Högst 500 kB. Den ritas om till en bild innan den sparas.
profile-no-logo = Ta bort logotypen
profile-alt = Logotypens beskrivning
profile-alt-help = Läses upp för den som inte ser bilden. Tomt: organisationens namn.
profile-typeface = Typsnitt för texten
profile-typeface-help = Namnet, till exempel Verdana. Det används där det finns: på servern för PDF, annars hos den som läser. Saknas det används programmets eget. Filer med typsnitt tas inte emot.
profile-typeface-said = Typsnitt för rubriker och det övriga
profile-word = Egen Word-mall (.docx eller .dotx)
profile-word-help = Sida, formatmallar, sidhuvud och sidfot tas därifrån, med deras bilder; inget annat i filen sparas. Högst 3 MB.
profile-word-kept = En egen mall används.
profile-no-word = Ta bort mallen
agreed = Leverans till e-arkiv
agreed-text = Står i paketen till e-arkivet. Fyll i det som er leveransöverenskommelse säger. Det andra kan vara tomt.
agreed-number = Organisationsnummer
agreed-creator = Arkivbildare, om det är någon annan än organisationen
agreed-creator-number = Arkivbildarens organisationsnummer
agreed-receiver = Mottagande arkiv
agreed-receiver-number = Arkivets organisationsnummer
agreed-agreement = Leveransöverenskommelse (beteckning)
agreed-reference = Referenskod i arkivet
agreed-contact = Kontaktperson
agreed-reach = Kontaktpersonens e-post eller telefon
own-accounts = Logga in med organisationens konton
own-accounts-text = Era kollegor kan logga in här med samma konto som i era andra system (OpenID Connect, till exempel Entra ID eller Keycloak). Deltagare loggar aldrig in.
own-there = 1. Lägg in Målbild hos er
own-there-text = Den som sköter era konton lägger in Målbild som ett program och skriver in adressen här nedanför, tecken för tecken, som den dit inloggade skickas tillbaka (redirect URI).
own-back = Adress att skicka tillbaka till
own-here = 2. Skriv in uppgifterna här
own-issuer = Inloggningsserverns adress
own-issuer-help = Kallas issuer eller utfärdare, till exempel https://login.microsoftonline.com/ följt av er katalog och /v2.0.
own-client-id = Programmets id (client id)
own-secret = Programmets hemlighet (client secret)
own-secret-kept = En hemlighet är sparad och visas inte igen. Lämna tomt för att behålla den.
own-button = Knappens text
own-button-help = Till exempel: Logga in med Sundsvalls konto.
own-groups-claim = Var grupperna står
own-groups-claim-help = Namnet på den uppgift (claim) som listar grupper eller roller: groups, roles eller realm_access.roles.
own-newcomers = Den som är med i en grupp här nedanför kommer in utan inbjudan
own-no-passwords = Stäng av lösenord för organisationen
own-no-passwords-help = Koppla ihop ditt eget konto först, under Konto. Den som sköter servern kan slå på lösenord igen.
own-save = Prova och spara
own-saved = Inloggningsservern svarar som den ska, och uppgifterna är sparade.
own-try-heading = Prova igen eller ta bort
own-try-text = Servern svarade senast { $day }.
own-try = Prova
own-answers = Inloggningsservern svarar som den ska.
own-remove = Ta bort inloggningen
own-remove-sure = Efter det kommer bara den in som har ett lösenord här.
own-removed = Inloggningen med organisationens konton är borttagen.
own-groups = Grupper och roller
own-groups-text = Den som är med i en grupp får rollen vid inloggningen. Den som har lämnat gruppen förlorar rollen vid nästa inloggning. Roller som ni har gett för hand påverkas inte.
own-groups-none = Ingen grupp ger någon roll än.
own-group = Grupp
own-group-help = Namnet eller id:t så som inloggningsservern skickar det. Entra ID skickar gruppens objekt-id.
own-gives = Ger rollen
own-gives-wide = { $role }, hela organisationen
own-gives-in = { $role } i { $journey }
own-add-group = Lägg till gruppen
systems = Andra system
systems-text = Era andra system kan läsa det ni har publicerat och få veta när en version publiceras eller ett möte avslutas. De får veta det som läsarna får veta: aldrig utkastet, bidragen eller vilka som deltog.
systems-description = Beskrivning för den som kopplar ihop systemen (OpenAPI)
tokens = Nycklar för att läsa
tokens-none = Inget annat system läser än.
token = Nyckel
token-name = Vilket system ska läsa?
make-token = Skapa nyckel
token-made = Nyckeln är skapad
token-once = Kopiera nyckeln nu. Den visas bara en gång. Den som har den kan läsa allt som organisationen har publicerat.
token-since = Skapad { $day }.
token-used = Senast använd { $day }.
token-unused = Inte använd än.
token-revoke-sure = { $name } kan inte läsa längre. Det går inte att ångra.
token-revoked = Nyckeln för { $name } är återkallad.
hooks = Adresser som får meddelanden (webhooks)
hooks-none = Inget annat system får meddelanden än.
hook-address = Adress
hook-address-help = Börjar med https://. Den får ett meddelande när en version publiceras och när ett möte avslutas. Där står nummer och länkar, inga namn.
add-hook = Lägg till adressen
hook-made = Adressen är tillagd
hook-once = Kopiera hemligheten nu. Den visas bara en gång. Med den kan det andra systemet se att ett meddelande kommer härifrån.
hook-secret = Hemlighet
hook-try = Skicka ett prov
hook-remove-sure = Inget mer skickas till { $address }, inte heller det som väntar.
hook-removed = { $address } är borttagen.
hook-untried = Inget är skickat än.
hook-last = Senaste försöket { $at }:
hook-taken = togs emot (svar { $status }).
hook-answered = tog inte emot (svar { $status }).
hook-answer-no-name = namnet i adressen gick inte att slå upp.
hook-answer-own-network = adressen leder in i serverns eget nät. Den som sköter servern kan tillåta det.
hook-answer-unreachable = det gick inte att nå adressen.
hook-answer-certificate = adressens certifikat godtas inte.
hook-answer-late = adressen svarade inte i tid.
hook-waiting = { $n ->
        [one] { $n } meddelande väntar på att skickas igen.
       *[other] { $n } meddelanden väntar på att skickas igen.
    }
hook-lost = { $day } gavs ett meddelande upp efter tre dagars försök. Läs i stället det som har hänt med en nyckel.
invite-to-organisation = Bjud in till hela organisationen
invite-to-organisation-text = Redaktion, mötesledare och andra bjuds in i sin resa.
unseat-wide = Ändra i Organisation och personer
whole-organisation = Gäller hela organisationen
invited-to-organisation = Organisation: { $name }.
invited-as-operator = som driftansvarig: du lägger upp organisationer på servern och ser inget av det de arbetar med.
organisations-text = Varje organisation har egna resor, mallar och personer och ser inget av de andras. Här ser du bara att organisationerna finns, inte vad som finns i dem.
organisation-led = Har en processledare. Organisationen bjuder in sina personer själv.
organisation-not-led = Har ingen processledare än.
first-lead = Vem får länken? (syns bara här)
first-lead-was = Länken gick till: { $note }
new-organisation = Ny organisation
new-organisation-text = Du får en länk till den första processledaren. Den gäller en gång och i fjorton dagar.
create-organisation = Skapa organisationen
close-organisation = Stäng organisationen
close-organisation-sure = { $name } är tom och stängs.
organisation-closed = { $name } är stängd.
what-together = Vad ska ni göra tillsammans?
sounds = Så låter rummet
sound-write = skriver tyst
sound-listen = lyssnar
sound-choose = väljer
sound-talk = samtalar
begin-here = Börja här
look-at = { $n ->
        [one] Titta på momentet
       *[other] Titta på { $n } moment
    }
find-template = { $n ->
        [one] Sök bland en mall till
       *[other] Sök bland { $n } mallar till
    }
all-templates = Visa alla
empty-agenda-own = Bygg ett eget från tomt blad
rhythm-of = { $n ->
        [one] Ett moment
       *[other] { $n } moment efter varandra
    }

## Komponenter

samples = Komponenter
samples-text = Allt som sidorna är gjorda av, i alla tillstånd. Sidan finns bara i exemplet.
samples-words = Ord
samples-buttons = Knappar
samples-fields = Fält
samples-boxes = Rutor
samples-numbers = Tal
samples-results = Resultat av momenten
samples-body = Så här står en mening som programmet säger.
samples-icons = Ikoner
samples-quiet = Det här är bra att veta.
samples-file = Fil
samples-sentence = Den som inte kan, vill eller vågar får hjälp av en människa – inte en hänvisning.

vision-to-come = Här ska visionen stå, i en mening. Den skrivs ur det ni har sagt på mötena.
area-to-come = Här ska det stå vad ni vill inom området.
questions-to-come = Här ska de frågor stå som kollegorna får svara på.
first-sentence = Skriv en mening
first-question = Skriv en fråga
another-sentence = Skriv en mening till
another-question = Skriv en fråga till
meanwhile = { $by } sparade den här texten medan du skrev:
meanwhile-take = Så står det nu. Din text ligger kvar i fälten: ta med det som saknas och spara igen.
meanwhile-choose = Din text står kvar nedanför. Ta med det som saknas i den och spara, eller låt den andra stå. Båda ligger i historiken om du sparar.
save-mine-over = Spara min text ovanpå
move-up-short = Flytta upp
move-down-short = Flytta ner
leave-sentence = Låt den stå
material = Det ni har sagt
find-source = { $n ->
        [one] Sök i en källa
       *[other] Sök bland { $n } källor
    }
nothing-found = Inget med de orden.
nearest-sources = Närmast meningen
show-all-sources = Visa alla { $n } källor
pages-of-sources = Sidor med källor
source-stances = Ställningstaganden
met-with = Ställningstagande { $number }: { $support } stöd
make-sentence = Gör till mening
make-area = Gör till fokusområde
kept-here = Det du skrev senast är kvar här. Det är inte sparat än.
throw-kept = Kasta det
# Beside what was kept: other words for the same place, written on another page.
kept-other = Ta fram det andra:
# Above a page: what was written elsewhere in the journey and is only in this browser.
not-saved-yet = Inte sparat än
note-place-label = Plats
note-leader-label = Mötesledare
all-supported = Varje mening har källa och skäl.
changes-for-readers = Det här ändras för den som har läst { $label }
no-changes-for-readers = Ingen mening är ändrad.

address-title = Når telefonerna hit?
address-lead = Koderna för mötet leder till
address-try = Prova med din egen telefon
address-scan = Anslut telefonen till samma nät som deltagarna ska använda, och skanna koden.
address-waits = Väntar på din telefon …
address-reached = Framme. En telefon nådde hit klockan { $time }.
address-others = Datorns adresser
address-others-text = Datorn finns på flera nät. Koderna leder till en av adresserna, och följer med om den försvinner.
address-now = används nu
address-use = Använd
address-use-that = Använd { $url }
address-is-hotspot = nät som datorn delar ut
address-is-network = nätverk
address-is-vpn = VPN, dit når telefoner sällan
address-is-inner = bara inuti datorn
address-is-lone = inget nät har svarat
address-is-self = bara den här datorn
address-not = Kom sidan inte fram?
address-cause-network = Telefonen är på ett annat nät. Anslut den till samma trådlösa nät som datorn.
address-cause-guest = Nätet håller isär apparater, som gästnät ofta gör. Byt nät, eller dela ut ett eget från datorn eller en mobil.
address-cause-firewall = Datorns brandvägg stänger ute. Svara ja om den frågar om Python får ta emot anslutningar.
address-cause-vpn = Datorn är ansluten till ett VPN. Koppla från det under mötet.
address-cause-choice = Koden leder till en annan av datorns adresser än den som telefonen når. Välj en annan ovanför.
got-here = Du har nått fram
got-here-text = Den här telefonen når Målbild. Titta på datorn: där står det också.
address-more = Så gör du på Windows, macOS och Linux
activity-gone = { $title } är borttaget, med texterna som låg i det.
activity-returned = { $title } står där det stod.
moment-copied = { $title } finns nu två gånger. Det här är kopian.
workshop-copied = Det här är kopian: { $title }. Ge den en dag och ett namn.
agenda-ends = Slut
more-about = Mer att göra med { $title }
insert-after = Lägg till ett moment efter
insert-last = Lägg till ett moment sist
order-hint = Flytta ett moment: dra i dess tid, eller ställ dig på det och tryck Alt och en pil upp eller ner.
insert-before = Lägg till ett moment före
insert-here = Lägg till ett moment före { $title }
duplicate = Dubblera
duplicate-meeting = Dubblera hela mötet
undo-removal = Ångra
more-of-meeting = Mer
texts-in = { $n ->
        [one] { $n } text inlagd
       *[other] { $n } texter inlagda
    }
remove-texts-sure = { $n ->
        [one] { $title } har { $n } inlagd text. Den försvinner och går inte att få tillbaka.
       *[other] { $title } har { $n } inlagda texter. De försvinner och går inte att få tillbaka.
    }
set-the-day = Sätt dag och tid
when-it-is = Dag och tid
how-it-looks = Så ser momentet ut
still-wall = Storskärmen
still-phone = Telefonen
still-text = Så ser det ut när momentet är öppet, med påhittade deltagare. Ändringar syns när du har sparat.
works-on-n = { $n ->
        [one] Visa det de får framför sig
       *[other] Visa de { $n } de får framför sig
    }
lines-first = Skriv den första
lines-more = Skriv en till
lines-remove = Ta bort
copy-of = { $title } (kopia)
moved-to = { $title } står nu som nummer { $n }.
cancel = Avbryt
who-is-counted = { $meetings ->
        [one] { $people } deltagare i { $meetings } möte räknas med
       *[other] { $people } deltagare i { $meetings } möten räknas med
    }
who-is-counted-text = Alla som kom räknas en gång per möte. Möten med färre än fem står utan antal, och testdeltagare räknas aldrig.
who-is-counted-staff = Det finns { $n } medarbetare.
nobody-counted-yet = Inga möten har hållits än. Här kommer de att stå, med antal deltagare.
here-too = Här just nu
is-here = { $name } skriver här
writes-at = skriver på
reads-along = läser
others-wrote = Någon annan har ändrat texten sedan du öppnade sidan.
show-the-new = Visa den nya texten
move-to-which = Flytta meningen till
move-there = Flytta dit
where-sentence = Var ska meningen stå?
sentence-moved = Meningen står nu under { $area }.
map-loose = { $n ->
        [one] Ett åtagande utan område
       *[other] { $n } åtaganden utan område
    }
map-loose-text = De står inte på kartan än. Tryck på ett och välj område, så hamnar det där.
units-read = { $n ->
        [0] Inga enheter än.
        [one] En enhet, { $people } medarbetare.
       *[other] { $n } enheter, { $people } medarbetare.
    }
units-read-people = { $n ->
        [one] en medarbetare
       *[other] { $n } medarbetare
    }
units-read-nobody = antal saknas
set-fields = Fält på kortet, ett per rad (tomt: bara en text)
still-to-come = Exempel { $n }: här står det gruppen har skrivit
answer-day = Svaret till deltagarna
answer-day-save = Spara dagen
answer-day-changed = Dagen är ändrad. Den står nu så på väggen, i telefonerna och i anteckningen.
sure-yes = Ja
