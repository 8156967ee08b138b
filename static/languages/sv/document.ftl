## Målbilden som dokument

doc-draft = Utkast
doc-published = Publicerad { $date }
doc-version = Målbild { $label }
doc-horizon = Horisont { $year }
doc-decided = Beslutad av { $by }
doc-diary = Diarienummer { $number }
doc-read-first = Läs det här först
doc-read-first-text = En målbild beskriver hur det är när vi är framme. Den hjälper oss att välja. Den är inte en plan.
doc-read-first-version = Det här är version { $label }.
doc-read-first-before = Före 1.0 är texten halvfärdig med flit: det du säger ändrar den.
doc-frame = Ramar
doc-vision = Vision
doc-focus-areas = Fokusområden
doc-questions = Öppna frågor
doc-questions-text = Det här vet vi inte än. Hjälp oss.
doc-objections = Kvarstående invändningar
doc-objection = Invändning
doc-put-away = Parkerat och avböjt
doc-number = Nummer
doc-text = Text
doc-fate = Besked
doc-why = Varför
doc-no-why = Inget skäl är angivet.
doc-colophon = Så kom texten till
doc-words = Huvudtexten är { $words } ord. Gränsen för versionen är { $budget }.
doc-participation = Deltagande
doc-workshop = Möte
doc-date = Datum
doc-people = Personer
doc-contributions = Bidrag
doc-units = Enheter
doc-small-groups = Enheter med färre än fem deltagare visas inte.
doc-tests = Prövning av formuleringarna
doc-tests-text = Stöd är andelen som valt 3–5 av dem som tagit ställning. Vill är andelen 4–5. Den som avstått räknas inte.
doc-test = Prövning
doc-verdict = Resultat
doc-support = Stöd
doc-warm = Vill
doc-answers = Svar
doc-lowest = Lägst i
doc-unsupported = Saknar källa eller skäl: { $numbers }.
doc-without-support = Saknar källa eller skäl.
doc-votes-advise = Röster och ställningstaganden är råd, inte beslut.
doc-trace = Spårbarhet
doc-trace-text = Varifrån varje formulering kommer: skäl, källor och de idéer som ligger bakom, med deltagarnas egna ord.
doc-revision = Text { $number }, { $date }, { $by }
doc-ideas-count = { $n ->
        [one] { $n } idé
       *[other] { $n } idéer
    }
doc-dots-count = prickar: { $dots ->
        [one] { $dots } person
       *[other] { $dots } personer
    }
# Of what somebody wrote, as a source: how the room stood to it.
text-support = { $support } % stöd av { $n } som tog ställning
doc-log = Logg
doc-log-one = Allt är gjort av { $who }.
doc-log-most = Där inget namn står är det gjort av { $who }.
doc-who = Vem
doc-what = Vad
dots-count = { $n ->
        [one] { $n } prick
       *[other] { $n } prickar
    }
source-cluster = Grupp
source-idea = Idé
source-suggestion = Textförslag
source-marks = Markeringar
source-comment = Kommentar
source-theme = Tema
source-gradient = Ställningstagande
source-dots = Prickröstning
source-table = Bordsanteckning
source-questions = Frågor i grupp
source-intent = Avsiktsförklaring
source-document = Dokument
source-decision = Beslut
source-judgement = Redaktionens bedömning
log-journey-made = skapade resan { $title }
log-workshop-made = skapade mötet { $title }
log-started = började mötet { $title }
log-closed = avslutade mötet { $title }
log-answer-day = ändrade dagen för svar på mötet { $title } till { $day }
log-hid = dolde { $number }: { $why }
log-showed = visade { $number } igen
log-decided = noterade beslut av { $by }: { $text }
log-wrote = skrev { $number }
log-revised = arbetade om { $number }
log-parked = parkerade { $number }
log-struck = strök { $number }
log-took-back = tog tillbaka { $number }
log-published = publicerade { $label }
log-published-anyway = publicerade { $label } fast villkor återstod: { $checks }
note-title = Minnesanteckning
note-people = { $n ->
        [0] färre än fem deltagare
        [one] { $n } deltagare
       *[other] { $n } deltagare
    }
note-more = och { $n } till
note-wish = Behöver ändras: { $text }
note-comment = Kommentar: { $text }
note-name = Förslag till namn: { $text }
note-alone = { $n ->
        [one] { $n } idé ligger inte i någon grupp
       *[other] { $n } idéer ligger inte i någon grupp
    }
note-ideas = { $n ->
        [one] { $n } idé samlades in
       *[other] { $n } idéer samlades in
    }
note-decision = Beslut
note-parked = Parkerat
note-next = Vad händer nu
note-feedback = Deltagarna får svar senast { $date }.
note-no-feedback = Datum för svar är inte satt än.
note-approved-by = Godkänd { $date } av { $by }.
note-not-approved = Inte godkänd än.
doc-answer = Svar
doc-cards-wave = Prioriterade förändringsvågor
doc-cards-summary = Fördjupning
doc-cards-intent = Avsiktsförklaringar
doc-cards-goal = Mål och indikatorer
doc-cards-commitment = Åtaganden
doc-cards-action = Handlingsplan
doc-check = Villkor
doc-focus-area = Fokusområde
doc-no-answer = Inte besvarad
doc-remark = Redaktionens kommentar
doc-step = Steg
doc-test-outside = Prövning, externa
doc-under-five = färre än fem
doc-unit = Enhet
doc-waived = Undantag från villkoren
doc-working-material = arbetsmaterial
card-wave-name = Våg
card-wave-happens = Vad händer?
card-wave-so-what = Vad betyder det för oss?
card-wave-origin = Källa
card-wave-priority = Prioritet (1–5)
card-insight-text = Insikt
card-insight-whom = Om vem
card-insight-source-type = Källa
card-insight-nature = Fakta eller aha
card-summary-question = Fråga
card-summary-text = Sammanfattning
card-intent-partner = Vem
card-intent-contribute = Vill bidra med
card-intent-hope = Hoppas på
card-intent-until = Gäller till
card-commitment-text = Åtagande
card-commitment-role = Vem ansvarar (roll)
card-commitment-when = Till när
card-affected-text = Så påverkas vi
card-affected-starts = Det här börjar vi med
card-affected-stops = Det här slutar vi med
card-case-decision = Beslutet
card-case-field = Område
card-case-grade = Längre från … närmare
card-case-led-to = Det ledde till
card-telling-length = Längd
card-telling-text = Text
card-goal-outcome = Vad ska vara uppnått?
card-goal-for-whom = För vem
card-goal-indicator = Indikator
card-goal-baseline = Nuläge
card-goal-target = Målvärde
card-goal-date = Senast
card-goal-owner = Ansvar (de som gör arbetet)
card-goal-partners = Utanför huset
card-goal-resources-own = Egna resurser
card-goal-resources-others = Andras resurser
card-goal-policy = Styrdokument
card-goal-level = Nivå
card-goal-review = Utvärderas
card-goal-report-to = Rapporteras till
card-action-what = Vad
card-action-who = Vem
card-action-when = När
card-action-how = Hur
choice-field-communication = Kommunikation
choice-field-governance = Styrning
choice-field-decisions = Beslut
choice-grade--2 = −2 mycket längre från
choice-grade--1 = −1 längre från
choice-grade-0 = 0 varken eller
choice-grade-1 = +1 närmare
choice-grade-2 = +2 mycket närmare
choice-length-one = I en mening
choice-length-three = I tre meningar
choice-length-five-minutes = På fem minuter
choice-level-municipality = Kommunen
choice-level-department = Förvaltningen
choice-level-library = Biblioteket
choice-nature-fact = Fakta
choice-nature-aha = Aha
choice-question-practice = Vad innebär den praktiskt?
choice-question-waves = Vilka förändringsvågor är prioriterade?
choice-question-market = Hur definieras bibliotekets marknad?
choice-question-model = Hur påverkas verksamhetsmodellen?
choice-source-type-interview = Intervju
choice-source-type-roundtable = Rundabordssamtal
choice-source-type-report = Rapport
choice-source-type-statistics = Statistik
choice-source-type-observation = Egen iakttagelse
choice-whom-users = Kunder
choice-whom-stakeholders = Intressenter
choice-whom-staff = Medarbetare
log-absent-opened = öppnade { $title }
log-answered = besvarade en invändning mot { $number }
log-card-dropped = lade undan { $number }: { $why }
log-fated = gav besked om { $numbers } ({ $fate ->
       *[included] ingår
        [partly] ingår delvis
        [parked] parkeras
        [passed_on] vidare
        [duplicate] dubblett
        [declined] avböjs
        [answered] besvarad
    }): { $why }
log-insisted = tog bort undantaget från: { $check }
log-journey-again = öppnade resan igen
log-journey-closed = avslutade resan: { $why }
log-supported = angav skäl för { $number }
log-remarked = kommenterade { $number }
log-step-again = tog upp steg { $number } igen
log-step-done = gjorde steg { $number } klart
log-ticked = bockade av: { $check }
log-unticked = tog bort bocken för: { $check }
log-waived = gjorde undantag från: { $check } Skäl: { $why }
log-weeded = gallrade { $title } enligt { $reference }
doc-show-n = { $n ->
        [one] Visa { $n } rad
       *[other] Visa { $n } rader
    }
log-asked = la till villkoret: { $check }
log-unasked = tog bort villkoret: { $check }

## Kort: fler fält

choice-status-planned = Planerad
choice-status-going = Pågår
choice-status-done = Klar
choice-perspective-extern = Utanför huset
choice-perspective-intern = Inom huset
card-intent-contact = Får vi höra av oss?
card-intent-area = Område
card-intent-perspective = Perspektiv
card-commitment-signal = Det märks genom att
card-commitment-parts = Vars och ens del (vid gemensamt åtagande)
card-commitment-plan = Finns i plan
card-commitment-priority = Prioritet
card-commitment-status = Läge
card-commitment-area = Område
card-commitment-perspective = Perspektiv
card-goal-strategies = Strategier
card-goal-project = Uppdragsbeskrivning eller projektplan (länk eller text)
card-goal-evaluator = Utvärderas av
card-action-goal = Mål
card-action-with = Tillsammans med
card-action-resources = Resurser
card-action-signal = Det märks genom att
card-action-stop-date = Då bestämmer vi om vi fortsätter
card-action-mentor = Mentor eller handledare
card-action-status = Läge
log-moved-card = flyttade { $number } på kartan

## Dokumentets listor

role-mission = Verksamhetsidé
role-story = Berättelse
doc-passage-establishment = Etableringsår
doc-passage-strategy = Strategier
doc-passage-advantage = Målstyrning: fördelar
doc-passage-principle = Målstyrning: så arbetar vi
doc-passage-resource = Resurser
doc-passage-ongoing = På gång
doc-passage-recommendation = Rekommendationer
doc-strategy-note = Strategin relaterar till fokusområdena.
doc-levels = Vision, strategi, mål och värderingsgrund finns på tre nivåer: { $levels }.
doc-serves = till { $areas }
doc-builds-on = bygger på { $numbers }
doc-matrix = Strategier och fokusområden
doc-matrix-text = Medianen av svaren. Ett streck betyder att färre än fem svarade.
log-took-in = lade in { $n ->
        [one] { $n } punkt
       *[other] { $n } punkter
    } ur { $source }

## Blad och bilder

sheet-goal = Målblad
sheet-action = Handlingsplan
sheet-commitment = Åtaganden
sheet-intent = Avsiktsförklaringar
sheet-what = Fråga
sheet-said = Svar
sheet-by-date = Efter datum
sheet-other = Övrigt
slides-tested = Så prövades formuleringarna
slides-made = Så kom texten till
ics-answer = Steg { $number }: deltagarna får svar
kept-on-card = Står i planen som { $number }.
log-let-out = { $n ->
        [0] släppte ut färre än fem som inget gjort i { $title }
       *[other] släppte ut minst { $n } som inget gjort i { $title }
    }
log-opened-door = öppnade dörren till { $title }
log-shut-door = stängde dörren till { $title }
log-took-stand = lät mötet ta ställning till { $number }
log-corrected = rättade { $title }
log-reworded = ändrade orden i { $title }; förut stod: { $was }
log-reordered = flyttade { $title } i agendan
poster-horizon = Målbild { $year }
poster-people = { $n } personer tog ställning till orden.
poster-people-of = { $n } av { $staff } medarbetare tog ställning till orden.
poster-read = Läs hur orden kom till
doc-appendix = Bilaga: så kom den till
doc-received = { $warm } % vill arbeta för det, { $support } % kan stå bakom det
doc-figures = Det här bygger texten på
figure-meetings = { $n ->
        [one] möte
       *[other] möten
    }
figure-contributions = { $n ->
        [one] bidrag
       *[other] bidrag
    }
figure-put-away = { $n ->
        [one] förslag kom inte in, med skäl
       *[other] förslag kom inte in, med skäl
    }
figure-people = { $n ->
        [one] person tog ställning
       *[other] personer tog ställning
    }
letter-title = Tjänsteskrivelse
letter-case = Ärende
letter-case-text = Antagande av { $title }, version { $label }
letter-case-halfway = Utkast till { $title }, version { $label }, för synpunkter
letter-summary = Sammanfattning
letter-summary-text = { $n ->
        [one] Målbilden säger hur det är när vi är framme, i en vision och ett fokusområde.
       *[other] Målbilden säger hur det är när vi är framme, i en vision och { $n } fokusområden.
    }
letter-proposal = Förslag till beslut
letter-adopt = { $title }, version { $label }, antas.
letter-task = Förvaltningen får i uppdrag att ta fram handlingsplan och följa upp.
letter-review = Texten ses över inom ett år.
letter-send = { $title }, version { $label }, sänds ut för synpunkter.
letter-note = Informationen om arbetet så här långt noteras.
letter-later = Synpunkterna arbetas in, och version 1.0 läggs fram för beslut.
letter-background = Bakgrund och beredning
letter-background-text = [Skriv till: uppdraget, tidigare beslut och hur ärendet har beretts.]
letter-cooperation-text = [Skriv: när samverkan skedde, med vilka och vad som framkom.]
letter-children-text = [Skriv: hur beslutet påverkar barn, och hur barn har hörts.]
letter-economy-text = [Skriv: kostnader, och hur de ryms inom budget.]
letter-sent-to = Sändlista
letter-sent-to-text = [Skriv: vilka som ska få beslutet.]
letter-cooperation = Samverkan
letter-children = Barnrättsperspektiv
letter-economy = Ekonomi
letter-made = Hur målbilden togs fram
letter-enclosed = Bilagor
letter-met = { $n ->
        [one] Ett möte hölls, { $first }.
       *[other] { $n } möten hölls, från { $first } till { $last }.
    }

river-title = Så blev { $n } bidrag en målbild
river-text = Till vänster teman, i mitten meningar, till höger svaret. Så brett som ett band är, så många är bidragen; färre än fem är alltid lika smalt.
river-small = Mindre teman
river-as-table = Samma sak som tabell
river-theme = Tema
river-statement = Mening
river-answer = Svar
river-n = Bidrag
river-text-narrow = Ett tema i taget: så många bidrag, och vad det blev av dem. Lika långa streck är lika många bidrag; färre än fem är alltid lika kort.
in-the-draft = I utkastet
river-whole = Hela resan
river-fetch = Hämta bilden (SVG)
river-next-page = Samma sak står som tabell på nästa sida.
river-column-0 = teman
river-column-1 = blev meningar
river-column-2 = fick besked
note-hours = Tid: kl. { $said }
note-place = Plats: { $said }
note-leader = Mötesledare: { $said }
log-moment-added = lade till { $title } i { $meeting }
log-moment-copied = dubblerade { $title } i { $meeting }
log-moment-removed = tog bort { $title } ur { $meeting }
log-moment-put-back = lade tillbaka { $title } i { $meeting }
log-placed = flyttade { $number } till { $area }

## Tabeller som fil

csv-column-number = Nummer
csv-column-activity = Moment
csv-column-type = Typ
csv-column-kind = Sort
csv-column-text = Text
csv-column-fields = Fält
csv-column-about = Handlar om
csv-column-origin = Från
csv-column-unit = Enhet
csv-column-late = I efterhand
csv-column-hidden = Dold därför att
csv-column-fate-reason = Skäl för beskedet
csv-column-round = Omgång
csv-column-item = Gäller
csv-column-criterion = Bedömt efter
csv-column-value = Svar
csv-column-people = Personer
csv-column-date = Datum
csv-column-workshop = Möte
csv-column-sector = Sektor
csv-column-why = Varför
judged-captures = Stämmer rubriken?
judged-misplaced = Hör idén hit?
judged-pair = Hör de två ihop?
csv-column-as-code = { $column } (kod)
csv-about = En tabell från Målbild. Kolumner med kod är lika på alla språk. Ett ensamt ' först i en cell hindrar att den körs som formel och hör inte till texten.

## Leveransen till ett e-arkiv

delivery-title = Om leveransen
delivery-text = Arbetet med en målbild: de publicerade versionerna, det som skrevs och svarades på mötena och hur texten kom till.
delivery-packaged = Paketet gjordes av det som fanns i Målbild.
delivery-agreed = Uppgifter om leveransen
delivery-what = Uppgift
delivery-said = Innehåll
delivery-creator = Arkivbildare
delivery-submitter = Levererande organisation
delivery-receiver = Mottagande arkiv
delivery-agreement = Leveransöverenskommelse
delivery-reference = Referenskod i arkivet
delivery-contact = Kontaktperson
delivery-period = Tid
delivery-made = Paketet gjordes
delivery-software = Program
delivery-kept = Råmaterialet i Målbild sparas till { $date }.
delivery-kept-unsaid = Inget datum är satt för hur länge råmaterialet sparas i Målbild.
delivery-parts = Det här finns i paketet
delivery-part-journey = journey.json: hela arbetet som data.
delivery-part-versions = versions: varje publicerad version som PDF/A, HTML och data.
delivery-part-workshops = workshops: för varje möte en minnesanteckning och tabeller över bidrag och svar.
delivery-part-incoming = incoming.csv: det som externa lämnade in, där det finns.
delivery-part-schemas = Varje tabell har sitt schema bredvid sig (CSV on the Web). Schemat för journey.json ligger i schemas.
delivery-part-premis = metadata: vad varje fil är, dess kontrollsumma och vad som har gjorts (PREMIS). METS.xml är paketets förteckning.
delivery-left-out = Det här finns inte
delivery-left-out-people = Vem som skrev eller svarade. Den kopplingen tas bort när ett möte avslutas.
delivery-left-out-few = Svar från färre än fem. De visas aldrig.
delivery-left-out-unread = Det som ännu ingen har läst i en öppen inlåda.
river = Floden
river-about = Vad som hände med allt som skrevs: från teman, genom meningar, till besked. Tryck på en del så står bidragen nedanför.
river-part = { $n } bidrag, från tema till besked
river-not-yet = Floden ritas när minst fem bidrag har fått besked.
river-pieces = Bidragen
river-more-pieces = { $n } till visas inte här. Tryck på en mindre del.
course = Tidslinjen
course-about = Möten, människor, versioner och varje ny lydelse, dag för dag. En prick är en person.
course-empty = Här står dagarna när det första mötet har hållits.
course-few = färre än fem personer
course-texts = { $n } bidrag
course-wordings = { $n ->
        [one] en lydelse skrevs
       *[other] { $n } lydelser skrevs
    }
river-few = Dessutom färre än fem var till:
river-own = Så gick det för dina bidrag
river-own-text = Så många av dina bidrag hör till varje tema, och vad det blev av dem.

# Names of files. What follows each tells it from others of its kind.
file-version = målbild
file-poster = väggen
file-letter = tjänsteskrivelse
file-contributions = bidrag
file-tallies = svar
file-note = minnesanteckning
file-journey = målbildsresa
file-archive = målbildsresa-arkiv
file-delivery = målbildsresa-e-arkiv
file-incoming = inkommet
file-released = utlämnande
file-river = floden
file-map = perspektivkarta
file-dates = kalender
file-canvas = arbetsblad
