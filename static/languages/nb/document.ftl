## Målbilden som dokument

doc-draft = Utkast
doc-published = Publisert { $date }
doc-version = Målbilde { $label }
doc-horizon = Horisont { $year }
doc-decided = Vedtatt av { $by }
doc-diary = Saksnummer { $number }
doc-read-first = Les dette først
doc-read-first-text = Et målbilde beskriver hvordan det er når vi er framme. Det hjelper oss å velge. Det er ikke en plan.
doc-read-first-version = Dette er versjon { $label }.
doc-read-first-before = Før 1.0 er teksten halvferdig med vilje: det du sier, endrer den.
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
doc-fate = Tilbakemelding
doc-why = Hvorfor
doc-no-why = Ingen begrunnelse er oppgitt.
doc-colophon = Slik ble teksten til
doc-words = Hovedteksten er { $words } ord. Grensen for versjonen er { $budget }.
doc-participation = Deltakelse
doc-workshop = Møte
doc-date = Dato
doc-people = Personer
doc-contributions = Innspill
doc-units = Enheter
doc-small-groups = Enheter med færre enn fem deltakere vises ikke.
doc-tests = Prøving av formuleringene
doc-tests-text = Støtte er andelen som har valgt 3–5 av dem som har tatt standpunkt. Vil er andelen 4–5. Den som har avstått, regnes ikke.
doc-test = Prøving
doc-verdict = Resultat
doc-support = Støtte
doc-warm = Vil
doc-answers = Svar
doc-lowest = Lavest i
doc-unsupported = Mangler kilde eller begrunnelse: { $numbers }.
doc-without-support = Mangler kilde eller begrunnelse.
doc-votes-advise = Stemmer og standpunkter er råd, ikke vedtak.
doc-trace = Sporbarhet
doc-trace-text = Hvor hver formulering kommer fra: begrunnelse, kilder og ideene som ligger bak, med deltakernes egne ord.
doc-revision = Ordlyd { $number }, { $date }, { $by }
doc-ideas-count = { $n ->
        [one] { $n } idé
       *[other] { $n } ideer
    }
doc-dots-count = prikker: { $dots ->
        [one] { $dots } person
       *[other] { $dots } personer
    }
# Of what somebody wrote, as a source: how the room stood to it.
text-support = { $support } % støtte av { $n } som tok stilling
doc-log = Logg
doc-log-one = Alt er gjort av { $who }.
doc-log-most = Der det ikke står noe navn, er det gjort av { $who }.
doc-who = Hvem
doc-what = Hva
dots-count = { $n ->
        [one] { $n } prikk
       *[other] { $n } prikker
    }
source-cluster = Gruppe
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
log-workshop-made = opprettet møtet { $title }
log-started = begynte møtet { $title }
log-closed = avsluttet møtet { $title }
log-answer-day = endret dagen for svar på møtet { $title } til { $day }
log-hid = skjulte { $number }: { $why }
log-showed = viste { $number } igjen
log-decided = noterte avgjørelsen til { $by }: { $text }
log-wrote = skrev { $number }
log-revised = omarbeidet { $number }
log-parked = parkerte { $number }
log-struck = strøk { $number }
log-took-back = tok tilbake { $number }
log-published = publiserte { $label }
log-published-anyway = publiserte { $label } selv om vilkår gjensto: { $checks }
note-title = Møtenotat
note-people = { $n ->
        [0] færre enn fem deltakere
        [one] { $n } deltaker
       *[other] { $n } deltakere
    }
note-more = og { $n } til
note-wish = Må endres: { $text }
note-comment = Kommentar: { $text }
note-name = Forslag til navn: { $text }
note-alone = { $n ->
        [one] { $n } idé ligger ikke i noen gruppe
       *[other] { $n } ideer ligger ikke i noen gruppe
    }
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
doc-answer = Svar
doc-cards-wave = Prioriterte endringsbølger
doc-cards-summary = Fordypning
doc-cards-intent = Intensjonserklæringer
doc-cards-goal = Mål og indikatorer
doc-cards-commitment = Forpliktelser
doc-cards-action = Handlingsplan
doc-check = Vilkår
doc-focus-area = Satsingsområde
doc-no-answer = Ikke besvart
doc-remark = Redaksjonens kommentar
doc-step = Steg
doc-test-outside = Prøving, eksterne
doc-under-five = færre enn fem
doc-unit = Enhet
doc-waived = Unntak fra vilkårene
doc-working-material = arbeidsdokument
card-wave-name = Bølge
card-wave-happens = Hva skjer?
card-wave-so-what = Hva betyr det for oss?
card-wave-origin = Kilde
card-wave-priority = Prioritet (1–5)
card-insight-text = Innsikt
card-insight-whom = Om hvem
card-insight-source-type = Kilde
card-insight-nature = Fakta eller aha
card-summary-question = Spørsmål
card-summary-text = Sammendrag
card-intent-partner = Hvem
card-intent-contribute = Vil bidra med
card-intent-hope = Håper på
card-intent-until = Gjelder til
card-commitment-text = Forpliktelse
card-commitment-role = Hvem følger opp (rolle)
card-commitment-when = Til når
card-affected-text = Slik påvirkes vi
card-affected-starts = Dette begynner vi med
card-affected-stops = Dette slutter vi med
card-case-decision = Beslutningen
card-case-field = Område
card-case-grade = Lengre fra … nærmere
card-case-led-to = Det førte til
card-telling-length = Lengde
card-telling-text = Tekst
card-goal-outcome = Hva skal være oppnådd?
card-goal-for-whom = For hvem
card-goal-indicator = Indikator
card-goal-baseline = Nåsituasjon
card-goal-target = Måltall
card-goal-date = Senest
card-goal-owner = Ansvar (de som gjør arbeidet)
card-goal-partners = Utenfor huset
card-goal-resources-own = Egne ressurser
card-goal-resources-others = Andres ressurser
card-goal-policy = Styringsdokument
card-goal-level = Nivå
card-goal-review = Evalueres
card-goal-report-to = Rapporteres til
card-action-what = Hva
card-action-who = Hvem
card-action-when = Når
card-action-how = Hvordan
choice-field-communication = Kommunikasjon
choice-field-governance = Styring
choice-field-decisions = Beslutninger
choice-grade--2 = −2 mye lengre fra
choice-grade--1 = −1 lengre fra
choice-grade-0 = 0 verken eller
choice-grade-1 = +1 nærmere
choice-grade-2 = +2 mye nærmere
choice-length-one = I én setning
choice-length-three = I tre setninger
choice-length-five-minutes = På fem minutter
choice-level-municipality = Kommunen
choice-level-department = Etaten
choice-level-library = Biblioteket
choice-nature-fact = Fakta
choice-nature-aha = Aha
choice-question-practice = Hva betyr det i praksis?
choice-question-waves = Hvilke endringsbølger er prioritert?
choice-question-market = Hvordan defineres bibliotekets marked?
choice-question-model = Hvordan påvirkes virksomhetsmodellen?
choice-source-type-interview = Intervju
choice-source-type-roundtable = Rundebordssamtale
choice-source-type-report = Rapport
choice-source-type-statistics = Statistikk
choice-source-type-observation = Egen observasjon
choice-whom-users = Brukere
choice-whom-stakeholders = Interessenter
choice-whom-staff = Medarbeidere
log-absent-opened = åpnet { $title }
log-answered = besvarte en innvending mot { $number }
log-card-dropped = la bort { $number }: { $why }
log-fated = ga tilbakemelding på { $numbers } ({ $fate ->
       *[included] inngår
        [partly] inngår delvis
        [parked] parkeres
        [passed_on] videre
        [duplicate] duplikat
        [declined] avslås
        [answered] besvart
    }): { $why }
log-insisted = fjernet unntaket fra: { $check }
log-journey-again = åpnet reisen igjen
log-journey-closed = avsluttet reisen: { $why }
log-supported = oppga grunner for { $number }
log-remarked = kommenterte { $number }
log-step-again = tok opp steg { $number } igjen
log-step-done = gjorde steg { $number } klart
log-ticked = krysset av: { $check }
log-unticked = fjernet krysset for: { $check }
log-waived = gjorde unntak fra: { $check } Begrunnelse: { $why }
log-weeded = kasserte { $title } etter { $reference }
doc-show-n = { $n ->
        [one] Vis { $n } linje
       *[other] Vis { $n } linjer
    }
log-asked = la til vilkåret: { $check }
log-unasked = fjernet vilkåret: { $check }

## Kort: flere felt

choice-status-planned = Planlagt
choice-status-going = Pågår
choice-status-done = Ferdig
choice-perspective-extern = Utenfor huset
choice-perspective-intern = Innenfor huset
card-intent-contact = Kan vi ta kontakt?
card-intent-area = Område
card-intent-perspective = Perspektiv
card-commitment-signal = Det merkes ved at
card-commitment-parts = Den enkeltes del (ved felles forpliktelse)
card-commitment-plan = Står i plan
card-commitment-priority = Prioritet
card-commitment-status = Status
card-commitment-area = Område
card-commitment-perspective = Perspektiv
card-goal-strategies = Strategier
card-goal-project = Oppdragsbeskrivelse eller prosjektplan (lenke eller tekst)
card-goal-evaluator = Evalueres av
card-action-goal = Mål
card-action-with = Sammen med
card-action-resources = Ressurser
card-action-signal = Det merkes ved at
card-action-stop-date = Da avgjør vi om vi fortsetter
card-action-mentor = Mentor eller veileder
card-action-status = Status
log-moved-card = flyttet { $number } på kartet

## Dokumentets lister

role-mission = Virksomhetsidé
role-story = Fortelling
doc-passage-establishment = Etableringsår
doc-passage-strategy = Strategier
doc-passage-advantage = Målstyring: fordeler
doc-passage-principle = Målstyring: slik arbeider vi
doc-passage-resource = Ressurser
doc-passage-ongoing = På gang
doc-passage-recommendation = Anbefalinger
doc-strategy-note = Strategien er knyttet til satsingsområdene.
doc-levels = Visjon, strategi, mål og verdigrunnlag finnes på tre nivåer: { $levels }.
doc-serves = til { $areas }
doc-builds-on = bygger på { $numbers }
doc-matrix = Strategier og satsingsområder
doc-matrix-text = Medianen av svarene. En strek betyr at færre enn fem svarte.
log-took-in = la inn { $n ->
        [one] { $n } punkt
       *[other] { $n } punkter
    } fra { $source }

## Ark og bilder

sheet-goal = Målark
sheet-action = Handlingsplan
sheet-commitment = Forpliktelser
sheet-intent = Intensjonserklæringer
sheet-what = Spørsmål
sheet-said = Svar
sheet-by-date = Etter dato
sheet-other = Øvrig
slides-tested = Slik ble formuleringene prøvd
slides-made = Slik ble teksten til
ics-answer = Steg { $number }: deltakerne får svar
kept-on-card = Står i planen som { $number }.
log-let-out = { $n ->
        [0] slapp ut færre enn fem som ikke hadde gjort noe i { $title }
       *[other] slapp ut minst { $n } som ikke hadde gjort noe i { $title }
    }
log-opened-door = åpnet døra til { $title }
log-shut-door = stengte døra til { $title }
log-took-stand = lot møtet ta standpunkt til { $number }
log-corrected = rettet { $title }
log-reworded = endret ordene i { $title }; før sto det: { $was }
log-reordered = flyttet { $title } i agendaen
poster-horizon = Målbilde { $year }
poster-people = { $n } personer tok stilling til ordene.
poster-people-of = { $n } av { $staff } medarbeidere tok stilling til ordene.
poster-read = Les hvordan ordene ble til
doc-appendix = Vedlegg: slik ble den til
doc-received = { $warm } % vil arbeide for det, { $support } % kan stå bak det
doc-figures = Dette bygger teksten på
figure-meetings = { $n ->
        [one] møte
       *[other] møter
    }
figure-contributions = { $n ->
        [one] innspill
       *[other] innspill
    }
figure-put-away = { $n ->
        [one] forslag kom ikke med, med begrunnelse
       *[other] forslag kom ikke med, med begrunnelse
    }
figure-people = { $n ->
        [one] person tok stilling
       *[other] personer tok stilling
    }
letter-title = Saksframlegg
letter-case = Saken gjelder
letter-case-text = Vedtak av { $title }, versjon { $label }
letter-case-halfway = Høring av { $title }, versjon { $label }
letter-summary = Sammendrag
letter-summary-text = { $n ->
        [one] Målbildet sier hvordan det er når vi er framme, i en visjon og ett fokusområde.
       *[other] Målbildet sier hvordan det er når vi er framme, i en visjon og { $n } fokusområder.
    }
letter-proposal = Forslag til vedtak
letter-adopt = { $title }, versjon { $label }, vedtas.
letter-task = Administrasjonen får i oppdrag å lage handlingsplan og følge opp.
letter-review = Teksten gjennomgås på nytt innen ett år.
letter-send = { $title }, versjon { $label }, sendes på høring.
letter-note = Saken tas til orientering.
letter-later = Innspillene arbeides inn, og versjon 1.0 legges fram for vedtak.
letter-background = Bakgrunn og saksutredning
letter-background-text = [Skriv til: oppdraget, tidligere vedtak og hvordan saken er utredet.]
letter-cooperation-text = [Skriv: når drøftinger ble holdt, med hvem og hva som kom fram.]
letter-children-text = [Skriv: hvordan vedtaket virker for barn, og hvordan barn er hørt.]
letter-economy-text = [Skriv: kostnader, og hvordan de dekkes i budsjettet.]
letter-sent-to = Kopi til
letter-sent-to-text = [Skriv: hvem som skal få vedtaket.]
letter-cooperation = Medvirkning
letter-children = Barnets beste
letter-economy = Økonomiske konsekvenser
letter-made = Slik ble målbildet til
letter-enclosed = Vedlegg
letter-met = { $n ->
        [one] Ett møte ble holdt, { $first }.
       *[other] { $n } møter ble holdt, fra { $first } til { $last }.
    }

river-title = Slik ble { $n } innspill et målbilde
river-text = Til venstre temaer, i midten setninger, til høyre svaret. Så bredt som et bånd er, så mange er innspillene; færre enn fem er alltid like smalt.
river-small = Mindre temaer
river-as-table = Det samme som tabell
river-theme = Tema
river-statement = Setning
river-answer = Svar
river-n = Innspill
river-text-narrow = Ett tema om gangen: så mange innspill, og hva det ble av dem. Like lange streker er like mange innspill; færre enn fem er alltid like kort.
in-the-draft = I utkastet
river-whole = Hele reisen
river-fetch = Hent bildet (SVG)
river-next-page = Det samme står som tabell på neste side.
river-column-0 = temaer
river-column-1 = ble setninger
river-column-2 = fikk svar
note-hours = Tid: kl. { $said }
note-place = Sted: { $said }
note-leader = Møteleder: { $said }
log-moment-added = la til { $title } i { $meeting }
log-moment-copied = lagde kopi av { $title } i { $meeting }
log-moment-removed = fjernet { $title } fra { $meeting }
log-moment-put-back = la { $title } tilbake i { $meeting }
log-placed = flyttet { $number } til { $area }

## Tabeller som fil

csv-column-number = Nummer
csv-column-activity = Aktivitet
csv-column-type = Type
csv-column-kind = Slag
csv-column-text = Tekst
csv-column-fields = Felt
csv-column-about = Handler om
csv-column-origin = Fra
csv-column-unit = Enhet
csv-column-late = I etterkant
csv-column-hidden = Skjult fordi
csv-column-fate-reason = Begrunnelse for svaret
csv-column-round = Runde
csv-column-item = Gjelder
csv-column-criterion = Vurdert etter
csv-column-value = Svar
csv-column-people = Personer
csv-column-date = Dato
csv-column-workshop = Møte
csv-column-sector = Sektor
csv-column-why = Hvorfor
judged-captures = Stemmer overskriften?
judged-misplaced = Hører ideen hit?
judged-pair = Hører de to sammen?
csv-column-as-code = { $column } (kode)
csv-about = En tabell fra Målbild. Kolonner med kode er like på alle språk. En enslig ' først i en celle hindrer at den kjøres som formel, og hører ikke til teksten.

## Avleveringen til et e-arkiv

delivery-title = Om avleveringen
delivery-text = Arbeidet med et målbilde: de publiserte versjonene, det som ble skrevet og svart på møtene, og hvordan teksten ble til.
delivery-packaged = Pakken ble laget av det som fantes i Målbild.
delivery-agreed = Opplysninger om avleveringen
delivery-what = Opplysning
delivery-said = Innhold
delivery-creator = Arkivskaper
delivery-submitter = Avleverende organisasjon
delivery-receiver = Arkiv som tar imot
delivery-agreement = Avtale om avlevering
delivery-reference = Referansekode i arkivet
delivery-contact = Kontaktperson
delivery-period = Tid
delivery-made = Pakken ble laget
delivery-software = Program
delivery-kept = Råmaterialet i Målbild bevares til { $date }.
delivery-kept-unsaid = Det er ikke satt noen dato for hvor lenge råmaterialet bevares i Målbild.
delivery-parts = Dette finnes i pakken
delivery-part-journey = journey.json: hele arbeidet som data.
delivery-part-versions = versions: hver publiserte versjon som PDF/A, HTML og data.
delivery-part-workshops = workshops: for hvert møte et møtenotat og tabeller over bidrag og svar.
delivery-part-incoming = incoming.csv: det eksterne leverte inn, der det finnes.
delivery-part-schemas = Hver tabell har skjemaet sitt ved siden av seg (CSV on the Web). Skjemaet for journey.json ligger i schemas.
delivery-part-premis = metadata: hva hver fil er, kontrollsummen og hva som er gjort (PREMIS). METS.xml er fortegnelsen over pakken.
delivery-left-out = Dette finnes ikke
delivery-left-out-people = Hvem som skrev eller svarte. Den koblingen fjernes når et møte avsluttes.
delivery-left-out-few = Svar fra færre enn fem. De vises aldri.
delivery-left-out-unread = Det som ingen har lest ennå i en åpen innboks.
river = Elven
river-about = Hva som skjedde med alt som ble skrevet: fra temaer, gjennom setninger, til svar. Trykk på en del, så står innspillene nedenfor.
river-part = { $n } innspill, fra tema til svar
river-not-yet = Elven tegnes når minst fem innspill har fått svar.
river-pieces = Innspillene
river-more-pieces = { $n } til vises ikke her. Trykk på en mindre del.
course = Tidslinjen
course-about = Møter, mennesker, versjoner og hver ny ordlyd, dag for dag. En prikk er en person.
course-empty = Her står dagene når det første møtet er holdt.
course-few = færre enn fem personer
course-texts = { $n } innspill
course-wordings = { $n ->
        [one] én ordlyd ble skrevet
       *[other] { $n } ordlyder ble skrevet
    }
river-few = Dessuten færre enn fem hver til:
river-own = Slik gikk det med innspillene dine
river-own-text = Så mange av innspillene dine hører til hvert tema, og hva det ble av dem.

# Names of files. What follows each tells it from others of its kind.
file-version = målbilde
file-poster = veggen
file-letter = saksframlegg
file-contributions = innspill
file-tallies = svar
file-note = møtenotat
file-journey = målbildereise
file-archive = målbildereise-arkiv
file-delivery = målbildereise-e-arkiv
file-incoming = innkommet
file-released = utlevering
file-river = elven
file-map = perspektivkart
file-dates = kalender
file-canvas = arbeidsark
