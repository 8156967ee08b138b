## Målbilden som dokument

doc-draft = Utkast
doc-published = Publicerad { $date }
doc-version = Målbild { $label }
doc-horizon = Horisont { $year }
doc-decided = Beslutad av { $by }
doc-diary = Diarienummer { $number }
doc-read-first = Läs det här först
doc-read-first-text = En målbild beskriver hur det är när vi är framme. Den hjälper oss att välja. Den är inte en plan.
doc-read-first-version = Det här är version { $label }. Före 1.0 är texten halvfärdig med flit: det du säger ändrar den.
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
doc-fate = Öde
doc-why = Varför
doc-no-why = Inget skäl är angivet.
doc-colophon = Så kom texten till
doc-words = Huvudtexten är { $words } ord. Gränsen för versionen är { $budget }.
doc-participation = Deltagande
doc-workshop = Workshop
doc-date = Datum
doc-people = Personer
doc-contributions = Bidrag
doc-units = Enheter
doc-small-groups = Enheter med färre än fem deltagare visas inte.
doc-tests = Prövning av formuleringarna
doc-tests-text = Stöd är andelen som valt 3–5 av dem som tagit ställning. Vill är andelen 4–5. Den som avstått räknas inte.
doc-test = Prövning
doc-verdict = Utslag
doc-support = Stöd
doc-warm = Vill
doc-answers = Svar
doc-lowest = Lägst i
doc-unsupported = Utan underlag (skäl eller källa saknas): { $numbers }.
doc-without-support = Utan underlag: skäl eller källa saknas.
doc-votes-advise = Röster och ställningstaganden är råd. Beslut fattas av den som anges ovan.
doc-trace = Spårbarhet
doc-trace-text = Varifrån varje formulering kommer: skäl, källor och de idéer som ligger bakom, med deltagarnas egna ord.
doc-revision = Lydelse { $number }, { $date }, { $by }
doc-ideas-count = { $n ->
        [one] { $n } idé
       *[other] { $n } idéer
    }
doc-dots-count = prickar: { $dots } personer
doc-log = Logg
doc-who = Vem
doc-what = Vad
dots-count = { $n ->
        [one] { $n } prick
       *[other] { $n } prickar
    }
source-cluster = Kluster
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
log-workshop-made = skapade workshoppen { $title }
log-started = började workshoppen { $title }
log-closed = avslutade workshoppen { $title }
log-hid = dolde { $number }: { $why }
log-showed = visade { $number } igen
log-decided = noterade beslut av { $by }: { $text }
log-wrote = skrev { $number }
log-revised = arbetade om { $number }
log-parked = parkerade { $number }
log-struck = strök { $number }
log-took-back = tog tillbaka { $number }
log-published = publicerade { $label }
note-title = Minnesanteckning
note-people = { $n ->
        [one] { $n } deltagare
       *[other] { $n } deltagare
    }
note-more = och { $n } till
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
