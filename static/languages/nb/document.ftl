## Målbilden som dokument

doc-draft = Utkast
doc-published = Publisert { $date }
doc-version = Målbilde { $label }
doc-horizon = Horisont { $year }
doc-decided = Besluttet av { $by }
doc-diary = Journalnummer { $number }
doc-read-first = Les dette først
doc-read-first-text = Et målbilde beskriver hvordan det er når vi er framme. Det hjelper oss å velge. Det er ikke en plan.
doc-read-first-version = Dette er versjon { $label }. Før 1.0 er teksten halvferdig med vilje: det du sier, endrer den.
doc-frame = Rammer
doc-vision = Visjon
doc-focus-areas = Satsingsområder
doc-questions = Åpne spørsmål
doc-questions-text = Dette vet vi ikke ennå. Hjelp oss.
doc-objections = Gjenstående innvendinger
doc-objection = Innvending
doc-put-away = Parkert og avslått
doc-number = Nummer
doc-text = Tekst
doc-fate = Skjebne
doc-why = Hvorfor
doc-no-why = Ingen grunn er oppgitt.
doc-colophon = Slik ble teksten til
doc-words = Hovedteksten er { $words } ord. Grensen for versjonen er { $budget }.
doc-participation = Deltakelse
doc-workshop = Workshop
doc-date = Dato
doc-people = Personer
doc-contributions = Innspill
doc-units = Enheter
doc-small-groups = Enheter med færre enn fem deltakere vises ikke.
doc-tests = Prøving av formuleringene
doc-tests-text = Støtte er andelen som har valgt 3–5 av dem som har tatt standpunkt. Vil er andelen 4–5. Den som har avstått, regnes ikke.
doc-test = Prøving
doc-verdict = Utslag
doc-support = Støtte
doc-warm = Vil
doc-answers = Svar
doc-lowest = Lavest i
doc-unsupported = Uten grunnlag (grunn eller kilde mangler): { $numbers }.
doc-without-support = Uten grunnlag: grunn eller kilde mangler.
doc-votes-advise = Stemmer og standpunkter er råd. Beslutning fattes av den som er oppgitt over.
doc-trace = Sporbarhet
doc-trace-text = Hvor hver formulering kommer fra: grunn, kilder og ideene som ligger bak, med deltakernes egne ord.
doc-revision = Ordlyd { $number }, { $date }, { $by }
doc-ideas-count = { $n ->
        [one] { $n } idé
       *[other] { $n } ideer
    }
doc-dots-count = prikker: { $dots } personer
doc-log = Logg
doc-who = Hvem
doc-what = Hva
dots-count = { $n ->
        [one] { $n } prikk
       *[other] { $n } prikker
    }
source-cluster = Klynge
source-idea = Idé
source-suggestion = Tekstforslag
source-marks = Markeringer
source-comment = Kommentar
source-theme = Tema
source-gradient = Standpunkt
source-dots = Prikkavstemning
source-table = Bordnotat
source-questions = Spørsmål i gruppe
source-intent = Intensjonserklæring
source-document = Dokument
source-decision = Beslutning
source-judgement = Redaksjonens vurdering
log-journey-made = opprettet reisen { $title }
log-workshop-made = opprettet workshopen { $title }
log-started = begynte workshopen { $title }
log-closed = avsluttet workshopen { $title }
log-hid = skjulte { $number }: { $why }
log-showed = viste { $number } igjen
log-decided = noterte beslutning av { $by }: { $text }
log-wrote = skrev { $number }
log-revised = arbeidet om { $number }
log-parked = parkerte { $number }
log-struck = strøk { $number }
log-took-back = tok tilbake { $number }
log-published = publiserte { $label }
note-title = Møtenotat
note-people = { $n ->
        [one] { $n } deltaker
       *[other] { $n } deltakere
    }
note-more = og { $n } til
note-ideas = { $n ->
        [one] { $n } idé ble samlet inn
       *[other] { $n } ideer ble samlet inn
    }
note-decision = Beslutning
note-parked = Parkert
note-next = Hva skjer nå
note-feedback = Deltakerne får svar senest { $date }.
note-no-feedback = Dato for svar er ikke satt ennå.
note-approved-by = Godkjent { $date } av { $by }.
note-not-approved = Ikke godkjent ennå.
