## Att komma in

join-title = Bli med i et møte
join-code = Kode
join-code-help = Fem tegn. Koden står på storskjermen.
join-next = Videre
join-in = Gå inn
for-leaders = Leder du et møte?
to-the-journey = Til reisen
skip-to-content = Hopp til innholdet
to-desk = Til start
external-notice = Det du leverer her, er et offentlig dokument.
your-unit = Hvilken enhet hører du til?
unit-help = Vises aldri for færre enn fem personer.
choose = Velg
your-table = Hvilket bord sitter du ved?
no-table = Ikke noe bord
table-device = Denne mobilen skriver for hele bordet
have-receipt = Jeg har en kvitteringskode fra før
come-back = Fortsett der du var
come-back-text = Skriv kvitteringskoden. Da finner du innspillene dine igjen og fortsetter der du var.
no-receipt = Jeg har ingen kvitteringskode
over-new = Møtet er lukket og tar ikke imot flere.
other-code = Skriv en annen kode
needs-script = Siden trenger JavaScript. Be møtelederen skrive inn det du vil si.
trouble = Det gikk ikke
to-what-was-typed = Tilbake til det du skrev
trouble-404 = Siden finnes ikke
trouble-404-text = Kontroller adressen eller begynn på nytt.
trouble-csrf = Siden har ligget åpen for lenge. Gå tilbake, last på nytt og prøv igjen.
log-in = Logg inn
log-out = Logg ut
your-name = Navn
password = Passord
password-help = Minst ti tegn. En setning du husker, er bra.
name-help = Dette navnet vises i loggen når du leder eller skriver.
forgot-password = Glemt passordet?
forgot-password-text = Be den som er prosessleder for hele organisasjonen, om en lenke til nytt passord. Den lages under Organisasjon og personer.
forgot-password-server = Kan ingen andre logge inn? Den som drifter serveren, får en ny lenke slik:
no-account = Skal du bare være med? Da trenger du ingen konto.
own-log-in = Logg inn med organisasjonens konto
own-log-in-with = Logg inn med konto hos { $name }
own-or-password = Med passord
own-still-in = Du er logget ut her, men fortsatt logget inn med organisasjonens konto i denne nettleseren.
own-log-out = Logg ut der også
own-another = Logg inn med en annen konto
own-invited = Takk ja med den vanlige kontoen din i organisasjonen. Da trenger du ikke noe nytt passord.
own-account = Organisasjonens konto
own-account-is = Du kan logge inn med organisasjonens konto. Kontoene ble koblet sammen { $day }.
own-account-not = Koble kontoen her til den vanlige kontoen din i organisasjonen, så logger du inn med den fra nå av. Roller og navn blir som før.
own-join = Koble sammen kontoene
own-join-text = Du er logget inn i organisasjonen som { $there }. Kontoen kobles til { $here } her.
own-join-sure = Ja, koble dem sammen
own-joined = Nå kan du logge inn med organisasjonens konto.
own-part = Koble fra
own-part-sure = Etter det logger du inn med passord.
own-parted = Kontoene er koblet fra hverandre. Du logger inn med passord.
own-joined-here = Logger inn med organisasjonens konto
invited = Du er invitert
invited-as-lead = som prosessleder: du planlegger reisen, leder møter og publiserer.
invited-as-editor = til redaksjonen: du skriver på målbildet og svarer på innspill.
invited-as-leader = som møteleder for ett møte.
invited-as-theme-team = for å gruppere ideer i ett møte.
accept = Takk ja
accept-as = Du er logget inn som { $name }.
choose-name = Velg navn og passord
account = Konto
old-password = Nåværende passord
new-password = Nytt passord
new-password-link = Lenke til nytt passord
new-password-made = Lenke til nytt passord
new-password-once = Kopier lenken nå, og gi den til rett person. Den vises bare én gang, kan brukes én gang og gjelder i to døgn.
new-password-for = Nytt passord for { $name }
new-password-choose = Velg passordet
new-password-text = Du logges ut på alle andre enheter.

## Skrivbordet

desk = Start
you-are-here = Her er du
edit = Endre
add = Legg til
remove = Fjern
copy = Kopier
copied = Kopiert
fetch = Hent
link = Lenke
file = Fil
format = Format
actions = Handlinger
settings = Innstillinger
journeys = Målbildereiser
no-journeys = Her begynner deres første målbildereise. Gi den et navn, så kan du lage et møte med en gang.
no-version-yet = Ingen versjon ennå
workshops-n = { $n ->
        [one] { $n } møte
       *[other] { $n } møter
    }
new-journey = Ny målbildereise
journey-title = Reisens navn
journey-title-example = Målbilde 2032 for Hällevalla bibliotek
organisation = Organisasjon
horizon = Horisont (år)
create-journey = Opprett reisen
bring-archive = Les inn et arkiv
bring-archive-text = En reise lagret som arkiv (JSON) blir en ny reise her.
archive-brought-in = { $title } er lest inn.
archive = Last ned hele reisen som arkiv
the-journey = Reisen
journey-settings = Navn, enheter og rammer
document-language = Målbildets språk
units = Enheter, sektorer eller organisasjoner
units-help = Én per linje, med antall ansatte etter: «Bokbussen; 6» eller «Bokbussen, 6». Du kan lime inn to kolonner fra et regneark. Deltakerne velger en av dem når de går inn.
units-saved = Lagret.{ $n ->
        [0] { "" }
        [one] { " " }Én enhet{ $people ->
            [0] .
           *[other] , { $people } ansatte.
        }
       *[other] { " " }{ $n } enheter{ $people ->
            [0] .
           *[other] , { $people } ansatte.
        }
    }
frame-help = Rammene vises for deltakerne og står i målbildet.
versions = Versjoner
version-is-published = publisert
version-is-skipped = hoppet over
version-is-ahead = venter
workshops = Møter
no-workshops = Ingen møter ennå.
new-workshop = Nytt møte
workshop-is-planned = Planlagt
workshop-is-open = Pågår
workshop-is-closed = Avsluttet
items-n = { $n ->
        [one] { $n } punkt
       *[other] { $n } punkter
    }
workshop-title = Møtets navn
workshop-untitled = Møte
create-workshop = Opprett møtet
people = Personer og tilganger
people-now = Har tilgang
role = Rolle
role-lead = Prosessleder
role-editor = Redaksjon
role-leader = Møteleder
role-theme-team = Grupperer ideer
unseat = Fjern tilgang
unseat-sure = { $name } får ikke lenger tilgang til reisen. Det { $name } har skrevet, blir stående.
person-unseated = { $name } har ikke lenger tilgang.
invite = Inviter
invite-text = Du får en lenke å sende slik du vil. Den gjelder én person og i fjorten dager.
invite-note = Til hvem? (vises bare her)
make-link = Lag lenke
invitation-made = Invitasjonen er klar
invitation-once = Kopier lenken nå. Den vises bare én gang.
invitation-revoked = Invitasjonen er trukket tilbake.
invitations-open = Ubesvarte invitasjoner
revoke = Trekk tilbake

## Agendan

to-console-after = Til ledervisningen
the-rehearsal = Øvelsen
to-console = Led møtet
join-at = Deltakerne går inn på
move-up = Flytt opp { $title }
move-down = Flytt ned { $title }
remove-item = Fjern { $title }
remove-sure = { $title } fjernes.
activity-removed = { $title } er fjernet. Angre hvis det ble feil.
agenda-is-empty = Agendaen er tom. Legg til det første punktet nedenfor.
add-item = Legg til et punkt
type-info-what = tekst, pause, samtale eller resultat
type-pulse-what = ett ord, skalaer eller en linje
type-ideas-what = alle skriver stille, så bygger dere videre
type-cluster-what = fra ideer til navngitte temaer
type-dots-what = skjult stemme om hva dere går videre med
type-gradient-what = prøv formuleringer
type-reflect-what = les et utkast i ro og mak
type-suggest-what = skriv om eller skriv nytt
type-info-prompt = Lytt og les.
type-pulse-prompt = Hvordan er det akkurat nå?
type-ideas-prompt = Hva ser du for deg? Skriv en hel setning per idé: hvem gjør hva, hvor?
type-cluster-prompt = Stemmer overskriftene?
type-dots-prompt = Hva må med? Les alle først.
type-gradient-prompt = Hvordan stiller du deg til formuleringen?
type-reflect-prompt = Les stille. Marker og skriv gjerne en linje.
type-suggest-prompt = Skriv én til tre formuleringer i presens.
pulse-one-word = Ett ord
the-room = Rommet
tables-n = Antall bord (0 om ingen)
ask-unit = Spør hvilken enhet deltakerne hører til
is-external = Eksterne deltakere (det som leveres, er innkommet dokument)
rehearse = Øv først
letter-about = Begynnelsen på framlegget til dem som vedtar: det programmet vet er fylt inn, resten har sin plass.
poster = Veggen
poster-text = Visjonen, fokusområdene og setningene på én side til å ramme inn.
downloads = Hent filer
csv-contributions = Innspill (CSV)
csv-tallies = Svar som antall (CSV)
item-title = Overskrift
item-prompt = Spørsmålet til deltakerne
minutes = Minutter
item-input = Det deltakerne arbeider med
input-none = Ikke noe grunnlag
input-statements = Utkastets formuleringer
input-from = Fra { $title }
frozen = Punktet er åpnet. Det kan ikke lenger endres.
set-word = Spør etter ett ord
set-open = Åpent spørsmål med én linje svar
set-scales = Påstander å svare på 1–5, én per linje
set-items = Egne påstander, én per linje
set-unit-of-input = Hvem skriver?
set-unit-of-input-individual = Hver og en
set-unit-of-input-pair = Par
set-unit-of-input-table = Bord
set-unit-of-input-group = Gruppe
set-moderation = Gjennomgang
set-moderation-none = Ingen
set-moderation-pre-screen = Lederen godkjenner hver tekst
set-allow-edit-until-close = Egne tekster kan endres til det lukkes
set-kind = Type punkt
set-kind-talk = Snakke
set-kind-draft = Vise utkastet
set-kind-gallery = Galleri
set-kind-material = Materiale å lese
set-kind-join = Bli med
set-kind-conversation = Samtale
set-kind-results = Vise resultater
set-kind-decision = Beslutning
set-kind-break = Pause
set-kind-buffer = Luft i programmet
set-max-chars = Maks antall tegn
set-max-items = Maks antall per person
set-silent-minutes = Stille minutter
set-build-minutes = Minutter å bygge videre (0 = ingen)
set-kinds = Typer å velge mellom, én per linje
set-who = Hvem grupperer?
set-who-facilitator = Lederen
set-who-theme-team = De som skal gruppere ideer
set-who-participants = Deltakerne tipser i par, lederen grupperer
set-validate-by = Hvem svarer på om navnene stemmer?
set-validate-by-individual = Hver og en
set-validate-by-table = Bordene, ett svar per bord
set-max-clusters = Maks antall grupper
set-validate = Deltakerne sier om overskriftene stemmer
set-suggest = Forslag ved siden av en idé
set-suggest-similar = Vis lignende
set-suggest-none = Ingen
set-dots = Prikker per person (auto: programmet regner ut)
set-max-per-option = Flest prikker på ett alternativ
set-order = Rekkefølge
set-order-random = Tilfeldig for hver og en
set-order-given = Slik de står
set-rounds = Antall runder
set-sample-per-person = Vis bare så mange for hver og en
set-break-down-by = Del opp resultatet
set-break-down-by-none = Nei
set-break-down-by-unit = Etter enhet (minst fem)
set-scale = Skala
set-scale-sv5 = Fem trinn og avstår
set-ask-change-below = Spør hva som må endres under
set-marks = Markeringer, én per linje
set-comment = Kommentar til hver tekst
set-mode = Arbeidsmåte
set-mode-new = Nye formuleringer
set-mode-amend = Endringer
set-mode-perspective = Perspektiver som mangler
set-reason = Grunn til endring
set-reason-optional = Frivillig
set-reason-required = Kreves
set-source-required = Krev at man oppgir hva teksten bygger på
set-allow-new = Tillat også nye formuleringer
set-allow-amend = Tillat også endringer
set-section = Hva gjelder forslagene?
set-section-focus = Satsingsområder
set-section-vision = Visjonssetningen

## Ta in material

bring-in = Legg inn tekster
bring-to = Til { $title }
bring-paste = Lim inn, én tekst per linje
bring-help = Du kan lime inn fra et regneark eller laste opp en fil fra et skjema. Overskriftene blir funnet, og du velger kolonner i neste steg.
bring-file = Eller velg en fil: CSV, tekst, Word (.docx), lysbilder (.pptx) eller OpenDocument (.odt)
bring-show = Vis hva som legges inn
bring-check = Slik blir { $n ->
        [one] den eneste teksten
       *[other] de { $n } tekstene
    }. Les gjennom og endre det som ble feil. Ingenting er lagret ennå.
bring-groups = Overskriftene { $names } er lest som enheter: linjene under hver av dem er dens.
bring-no-groups = Overskriftene er ikke enheter
bring-save = Lagre { $n ->
        [one] { $n } tekst
       *[other] { $n } tekster
    }
brought-in = { $n ->
        [one] { $n } tekst er lagt inn
       *[other] { $n } tekster er lagt inn
    }.
start-over = Begynn på nytt
group = Enhet eller bord
cleaned = Rettet
cleaned-escape = kode ble tegn
cleaned-heading = enhet fra overskriften over
cleaned-invisible = usynlige tegn fjernet
cleaned-space = mellomrom rettet
cleaned-bullet = punkt fjernet
cleaned-quote = anførselstegn fjernet
cleaned-stray = anførselstegn uten par står igjen
cleaned-parted = delt, for lang til én tekst
columns = Kolonner
columns-found = Dette er en tabell. Si hvilken kolonne som er teksten. Resten blir ikke med.
column-text = Teksten
column-group = Enhet eller bord
column-kind = Type
column-none = Ingen
columns-left-out = Blir ikke med: { $names }.
columns-above = Over overskriftene, blir ikke med: { $lines }.
columns-show = Vis med disse kolonnene
columns-no-table = Det er ingen tabell: én tekst per linje

## Utkastet

the-draft = Utkastet
draft-has = { $n ->
        [one] { $n } formulering
       *[other] { $n } formuleringer
    } i { $areas ->
        [one] { $areas } satsingsområde
       *[other] { $areas } satsingsområder
    }
towards = på vei mot { $label }
words-of = { $words } av maks { $budget } ord
words = ord
too-many-words = { $n } ord for mye
unsupported-n = { $n } mangler kilde eller begrunnelse
without-support = mangler kilde eller begrunnelse
untreated-n = { $n } innspill venter på tilbakemelding
draft-as-word = Utkastet som Word
publish-as = Publiser som { $label }
where = Hvor?
focus-areas = Satsingsområder
focus-area-name = Satsingsområdets navn
new-focus-area = Nytt satsingsområde
definition = Hva området betyr
vision-sentence = Visjonssetning
open-question = Åpent spørsmål
section-vision = Visjon
section-question = Åpent spørsmål
section-focus = Satsingsområde
statement-text = Formuleringen
why-this = Hvorfor akkurat slik?
why-help = Minst ti tegn, og minst én kilde til høyre. Ellers merkes den «mangler kilde eller begrunnelse».
why-changed = Hvorfor endres den?
save-statement = Lagre formuleringen
save-wording = Lagre den nye ordlyden
revision-n = ordlyd { $n }
no-sources-yet = Kildene kommer når et møte har lukket sitt første punkt.
other-source = Annen kilde, for eksempel et dokument
own-judgement = Redaksjonens egen vurdering
put-away = Parker eller stryk
put-away-n = { $n ->
        [one] { $n } parkert eller strøket
       *[other] { $n } parkerte eller strøkne
    }
why-away = Hvorfor?
park-it = Parker
strike-it = Stryk
take-into-draft = Hent tilbake til utkastet
fates = Tilbakemelding på innspillene
fates-text = Hvert innspill får en tilbakemelding. Det som ligger bak en formulering, blir «inngår» av seg selv når du publiserer.
fate = Tilbakemelding
fate-why = Begrunnelse
fate-why-help = Den som skrev, leser dette på telefonen sin. Skriv slik at vedkommende forstår.
give-fate = Gi tilbakemelding
fates-given = { $n } innspill har fått tilbakemelding.
all-treated = Alle innspill har fått tilbakemelding.
answers-to-come = Her kommer det folk skriver, til å stå til noen har svart. Det havner her når et punkt er vist, eller når møtet er slutt.
before-publishing = Før du publiserer
publish-freezes = Versjonen fryses: tekst, kilder, standpunkter og hvordan teksten ble til. Nye endringer blir et nytt utkast.
publish-anyway = { $n ->
        [one] Publiser likevel, selv om ett vilkår ikke er oppfylt
       *[other] Publiser likevel, selv om { $n } vilkår ikke er oppfylt
    }
publish-lacks = { $n ->
        [one] Ett vilkår for { $label } er ikke oppfylt
       *[other] { $n } vilkår for { $label } er ikke oppfylt
    }
version-label = Versjonens nummer
decided-by = Vedtatt av (hvis det er vedtatt)
publish-now = Publiser
version-published = Målbilde { $label } er publisert.
version-broken = Kontrollsummen stemmer ikke. Versjonen er endret etter publisering.
short-version = Kort versjon
with-trace = Med sporbarhet
share-version = Del
share-version-text = Hvem som helst med lenken kan lese versjonen, uten innlogging.
frozen-title = Fryst
published-by = Publisert { $date } av { $by }
checksum = Kontrollsum
approve-note = Godkjenn notatet
note-words = Med egne ord (om du vil)
note-approved = Møtenotatet er godkjent.
approve-note-again = Godkjenn igjen
change-note = Endre notatet
note-to-come = Møtenotatet skrives av seg selv under møtet. Her leser du gjennom og godkjenner det etterpå.
note-is-written = Notatet skrives mens møtet pågår. Det godkjennes når møtet er avsluttet.
note-is-empty = Ingenting skjedde i møtet som kan stå her. Skriv selv hva som skjedde, hvis det skal finnes et notat.
note-changed-since = Møtet er endret siden notatet ble godkjent. Les hvordan det blir, og godkjenn igjen hvis det skal gjelde.
note-as-it-would-be = Slik blir notatet
clear-rehearsal = Fjern testdeltakerne
clear-sure = Testdeltakerne og alt de har skrevet, fjernes. Det kan ikke angres.
rehearsal-cleared = Øvelsen er tømt. Møtet er som nytt.
what-became = Se hva som skjedde med det du skrev (med kvitteringskoden)
type-questions-what = bord eller grupper svarer i kolonner
type-questions-prompt = Snakk ved bordet. Én skriver det dere er enige om – og det dere ikke er enige om.
column-good = Hva er vi gode på?
column-hard = Hva er de største utfordringene?
column-want = Hva vil vi få til?
set-columns = Spørsmål (ett per linje, maks ni)
set-max-items-per-column = Maks antall svar per spørsmål
set-keyword-mode = Korte stikkord
set-group-by = Hvem svarer sammen?
set-group-by-table = Bordet
set-group-by-organisation = Organisasjonen
set-group-by-enhet = Enheten
set-group-by-none = Hver og en
set-layout = Oppsett
set-layout-columns = Kolonner
set-layout-canvas = Ruter (virksomhetsmodell)

## Typer og innstillinger

type-rate-what = hver ting vurderes for seg, med spredning
type-perspectives-what = observasjoner, forpliktelser eller intensjoner på et kart
type-goals-what = få mål som noen eier og som kan følges
type-actions-what = hvem gjør hva, når og hvordan
type-homework-what = oppgaver som er åpne i flere dager
type-rate-prompt = Vurder hver ting for seg.
type-perspectives-prompt = Hva ser vi i hvert område?
type-goals-prompt = Hva skal være oppnådd, for hvem, og hvordan merkes det?
type-actions-prompt = Hvem gjør hva, når og hvordan?
type-homework-prompt = Gjør oppgavene i den rekkefølgen du vil.
set-mode-scale = Én eller flere skalaer
set-mode-matrix2x2 = Diagram i to retninger
set-mode-grid = Rutenett
set-mode-pairwise = Parvis sammenligning (best over flere dager)
set-mode-review = Avgjør forslag
set-criteria = Spørsmål å vurdere etter, ett per linje
set-highlight = Løft fram
set-highlight-none = Ingenting
set-highlight-high-high = Høyt på begge
set-highlight-low-effort-high-effect = Stor effekt, liten innsats
set-card = Hva skriver man?
set-card-observation = Observasjoner
set-card-commitment = Forpliktelser
set-card-intent = Intensjonserklæringer
set-areas = Områder, ett per linje (tomt = satsingsområdene)
set-filter-group = Hvilke områder?
set-filter-group-none = Alle
set-filter-group-extern = Utenfor huset
set-filter-group-intern = Innenfor huset
set-max-goals = Maks antall mål
set-max-per-focus-area = Maks antall mål per satsingsområde
set-owner-required = Minn om tiltak som ingen har tatt
set-open-days = Antall dager åpent
input-suggestions-open = Forslag som venter på beslutning
input-fokusomraden = Satsingsområdene
input-strategier = Strategiene
input-vagor = Endringsbølgene
input-commitments = Forpliktelsene
input-list = En liste som lederen skriver
list-label = Listen, én ting per linje
blanks-title = Fyll ut før dere begynner
blanks-text = Ordene settes inn i spørsmålene og i manuset.
blank-name-aterkoppling = Dagen deltakerne får svar
blank-name-frist = Siste dag for kommentarer
blank-name-beslut = Beslutningen dere prøver
blank-name-horisont = Årstallet målbildet sikter mot

## Maler

templates = Maler
templates-text = Ferdige agendaer. Kopier en, endre det dere vil, og del den som en fil. Reisen og møtene påvirkes ikke.
own-templates = Deres egne maler
our-templates = Maler som følger med
no-own-templates = Ingen egne ennå. Kopier en av malene under, eller lagre agendaen til et møte som mal.
new-template = Ny mal
copy-template = Kopier og endre
download-file = Last ned filen
bring-template = Hent inn en mal
bring-template-text = En fil som noen har delt. Den vises og kontrolleres før noe lagres.
look-through = Se gjennom
save-as-template = Lagre som mal
template-is-ours = Denne malen følger med programmet og endres ikke. Kopier den for å lage en egen.
template-takes = bygger på { $name }
template-source = Malens tekst
template-problems = Dette må du se på
template-stops = Må rettes:
template-note = Tenk på:
template-fine = Malen kan kjøres. Ingenting å bemerke.
template-cannot-run = Kan ikke kjøres som den er. Åpne den og rett.
check-template = Kontroller
template-kept = Malen { $name } er lagret.
template-removed = Malen { $name } er fjernet.
remove-template = Fjern malen
remove-template-sure = Malen { $name } fjernes. Møter som alt er laget, påvirkes ikke.
line-n = linje { $n }
template-size = { $minutes ->
        [one] { $minutes } minutt
       *[other] { $minutes } minutter
    }, { $items ->
        [one] { $items } punkt
       *[other] { $items } punkter
    }
template-people = { $low }–{ $high } personer
template-problem-large = Filen er for stor til å være en mal.
template-problem-unreadable = Filen kan ikke leses her. Oftest mangler et anførselstegn, et kolon eller et innrykk.
template-problem-many-sessions = Flere enn { $most } møter i en mal blir uoversiktlig.
template-problem-odd-indent = Linjen begynner med noe annet enn vanlige mellomrom, kanskje en tabulator eller et hardt mellomrom. Skriv mellomrommene på nytt.
template-problem-alias = Linjen viser til en annen linje med & eller *. Skriv ut det som skal stå der.
template-problem-tag = Linjen har et utropstegn som en mal ikke kan lese. Sett teksten i anførselstegn.
template-problem-deep = Det er for mange nivåer inni hverandre. Ofte er en parentes for mye.
template-problem-key-twice = { $name } står to ganger på samme sted. Behold den ene.
template-problem-curly-quotes = Her står bøyde anførselstegn (”). Skriv rette anførselstegn (") rundt teksten.
template-problem-shape-words = { $name } skal være en tekst på ett eller flere språk: { "{" }sv: "…", nb: "…"{ "}" }. Den kan ikke være for lang.
template-problem-shape-words-list = { $name } skal være en liste med tekster på ett eller flere språk.
template-problem-shape-text = { $name } skal være en kort tekst.
template-problem-shape-whole = { $name } skal være et helt tall, for eksempel 10.
template-problem-shape-flag = { $name } skal være true eller false.
template-problem-shape-list = { $name } skal være en liste.
template-problem-shape-parts = { $name } skal være en liste der hver del har key og label.
template-problem-shape-names = { $name } skal stå som navn: verdi.
template-problem-shape-language = { $name } skal være sv, nb eller en.
template-problem-shape-plain = { $name } har en verdi som ikke går, kanskje for lang.
template-problem-schema = Første linje skal være «schema: { $wanted }».
template-problem-id = Malen trenger en id: små bokstaver, tall og bindestreker, minst tre tegn.
template-problem-group = Skriv hvor mange den passer for: group: min og max.
template-problem-no-sessions = Malen har ingen møter (sessions).
template-problem-session-id = Et møte mangler id.
template-problem-no-activities = Møtet har ingen punkter (activities).
template-problem-many-activities = Flere enn { $most } punkter kan ikke ledes.
template-problem-minutes-sum = Minuttene blir til sammen { $sum }, men total_minutes sier { $said }.
template-problem-activity-id = Et punkt mangler id.
template-problem-twice = To punkter heter { $id }. Gi det ene en annen id.
template-problem-type = Typen { $type } finnes ikke. Mente du { $nearest }?
template-problem-title = En overskrift mangler.
template-problem-minutes = Minuttene skal være et helt tall.
template-problem-settings = Innstillingene skal stå som navn: verdi.
template-problem-setting-unknown = Innstillingen { $name } brukes ikke av denne typen. Nærmest finnes { $nearest }.
template-problem-setting-wrong = Innstillingen { $name } har en verdi som ikke kan brukes.
template-problem-input-missing = Punktet trenger noe å arbeide med (input).
template-problem-input = Grunnlaget { $name } kjenner ikke programmet.
template-problem-input-gone = Ingen punkter før dette heter { $name }. Nærmest finnes { $nearest }.
template-problem-input-type = { $name } er av typen { $type } og gir ingenting som { $source } kan hente.
template-problem-deck = Kortstokken { $name } finnes ikke. De som finnes: { $known }.
template-problem-section = Delen { $name } finnes ikke i dokumentet. De som finnes: { $known }.
template-problem-no-tasks = Punktet har ingen oppgaver (tasks).
template-problem-show-gone = Det finnes ingenting som heter { $name } å vise.
own-network = Eget nett i rommet
own-network-text = Når dere kjører fra en bærbar med egen hotspot: storskjermen viser en QR-kode som kobler telefonene til nettet.
network-name = Nettets navn
network-password = Passord
open-waiting = Åpne oppgaver som venter på andres kort
open-waiting-text = { $n ->
        [one] { $n } oppgave arbeider med det andre har skrevet. Den åpnes av seg selv når halve tiden er gått.
       *[other] { $n } oppgaver arbeider med det andre har skrevet. De åpnes av seg selv når halve tiden er gått.
    }

## Dokumentets deler

parts = Dokumentets deler
parts-text = Listene som hører til målbildet: strategier, ressurser, det som allerede er på gang.
part-text = Tekst
part-vision = Visjon
part-mission = Visjon: virksomhetsidé
part-story = Visjon: fortelling eller slagord
part-focus = Satsingsområde
part-establishment = Etableringsår
part-establishment-intro = Etableringsår: innledning
part-strategy = Strategier
part-advantage = Målstyringens fordeler
part-principle = Målstyringens arbeidsmåte
part-resource = Ressurser
part-ongoing = På gang
part-commitment = Forpliktelser
part-question = Åpne spørsmål
part-recommendation = Anbefalinger
part-skip = Ikke ta med
serves-areas = Hører til
builds-on-numbers = Bygger på innspillene (nummer, for eksempel S-0012)
to-draft = Til utkastet
layout = Rekkefølge i dokumentet
layout-standard = Målbildets vanlige rekkefølge
layout-forum = Forummodellens rekkefølge
vision-parts = Visjonens deler
role-none = Ingen bestemt
import-document = Legg inn et dokument som finnes
import-text = Lim inn hele teksten, eller velg filen som den er. Overskriftene kjennes igjen, og det som ser rart ut, vises før noe lagres.
import-paste = Dokumentets tekst
import-file = Eller velg en fil: Word (.docx), lysbilder (.pptx), OpenDocument (.odt) eller tekst
import-keywords = Stikkord og ideer fra flere enheter tas inn på et moment i stedet: åpne momentet i møtet og velg å ta inn materiale. Der kan overskrifter som «Akershus:» si hvem de er fra.
import-look = Se gjennom punktene. Skriv om, del, slå sammen og flytt det som ble feil, og velg hva som ikke skal med. Ingenting er lagret før du trykker på Lagre punktene.
import-odd-n = { $n ->
        [one] { $n } punkt ser rart ut. Det er merket.
       *[other] { $n } punkter ser rare ut. De er merket.
    }
import-source = Hvilket dokument er det?
import-source-hint = Bibliotekplan 2024–2027, vedtatt 2. mai
import-own = Deres egen setning
import-own-first = La den stå først, før dokumentets visjon
import-own-leave = La bare dokumentets visjon stå. Setningen deres finnes fortsatt i møtenotatet.
import-own-text = Den skrev dere på { $title }. Dokumentet får ikke ta plassen dens uten at noen sier det.
import-part = Del
import-chosen = Legg de valgte punktene i
import-name = Navn på fokusområdet, eller område for forpliktelsen
import-keep = Lagre punktene
import-nameless = Hva heter fokusområdet?
import-parted = Delt, setning for setning. Slik sto det:
import-aside-n = { $n ->
        [one] { $n } linje ser ut til å høre til nettsiden og ikke til teksten
       *[other] { $n } linjer ser ut til å høre til nettsiden og ikke til teksten
    }
import-part-it = Del
import-point = punkt
import-choose = Velg punkt
import-join = Gjør de valgte til ett punkt
import-all = Velg alle
import-place = Legg dem der
import-escape = Et tegn var skrevet som kode og er oversatt:
import-spelling = Stavemåten ser ut til å ha feil tegn:
import-heading = Er dette en overskrift? Den tas ikke med hvis du ikke velger en del.
took-in-n = { $n ->
        [one] { $n } punkt er lagret.
       *[other] { $n } punkter er lagret.
    }

## Kart, etiketter, oversikt

map = Perspektivkart
map-first = prioritert
map-seen = Det vi ser
map-on-paper = Ett { $paper } (PDF)
map-empty = Kartet fylles når en perspektivtavle er vist for deltakerne, eller når det finnes forpliktelser.
print = Skriv ut
for-plan = Tekst til virksomhetsplanen
dates-link = Lenke til kalenderen
dates-link-text = Kalenderen kan abonnere på datoene. Lenken er din egen og leser på nytt av seg selv. Den som har lenken, ser når møtene er og hva som skal gjøres og når, men ikke hvem som skal gjøre det.
dates-link-new = Du har en ny lenke. Legg den inn i kalenderen din; de tidligere gjelder ikke lenger.
dates-link-renew = Lag en ny lenke
dates-link-renew-text = Er lenken kommet på avveie? Lag en ny, så slutter den gamle å gjelde, i alle reiser. Den slutter også å gjelde hvis du bytter passord eller ikke lenger er med i reisen.
dates-ics = Datoer til kalenderen (ICS)
one-page = På én side
slides = Lysbilder (PowerPoint)
tags = Etiketter
tags-text = Deres egne måter å sortere på: hva som må gjøres, hvem det gjelder, hva som kan vente.
tag-sets = Etiketter å sortere med
tag-sets-help = Én gruppe per linje, for eksempel: Prioritering: lovkrav, prioritert gruppe, utvikling, kan vente
no-tags = Ingen etiketter ennå. Skriv dem i reisens innstillinger.
tags-change = Endre etikettene
role-head = Virksomhetsansvarlig (ser bare tall)
overview = Oversikt
overview-text = Reisene side om side, bare i tall. Ingens ord vises, og ingenting om færre enn fem.
overview-nothing = Ingen reise har begynt ennå. Her står de side om side når den første er laget.
overview-where = Hvor i reisen
overview-meetings = Møter
overview-seats = { $n ->
        [one] { $n } plass
       *[other] { $n } plasser
    }, på det meste { $most }
overview-tested = Formuleringer
overview-plan = Planen
overview-goals = { $goals } mål, { $commitments ->
        [one] { $commitments } forpliktelse
       *[other] { $commitments } forpliktelser
    }, { $actions } tiltak ({ $done } ferdige)
version = Versjon
summary-title = Oppsummering
summary-order = Listene står i ikke-prioritert rekkefølge.
summary-shared = Felles for flere
summary-comments = Åpent for kommentarer til { $date }.
summary-comment = Legg igjen en kommentar
summary-nothing = Ingenting å vise ennå. Listene kommer hit når de er vist på møtet.
invited-as-head = som virksomhetsansvarlig: du ser hvordan reisene går, i tall og ingenting annet.
set-suggest-shared-between-groups = Vis det som går igjen hos flere grupper
inbox-read = Les det som har kommet inn
inbox-read-text = Det som er skrevet hittil, legges i et eget, avsluttet møte og kan leses og løftes til kort. Postkassen står med samme kode.
inbox-portions = Det kommer i omganger, slik at ingen kan se hvem som skrev: når minst fem personer har skrevet noe nytt, ellers av seg selv { $day }, eller når postkassen lukkes.
inbox-emptied = { $n } innspill ligger nå i { $title }.
inbox-title = { $title }, til og med { $date }
set-assign = Del ut tekstene til bordene
set-assign-none = Nei, velg fritt
set-assign-round-robin = Ja, etter tur
template-problem-language-missing = Teksten mangler på ett språk ({ $language }).
template-problem-language-plain = «{ $text }» kan ikke oversettes. Skriv sv, nb og en.
template-problem-language-leaders = Teksten «{ $text }» er skrevet for møtelederen, men står der deltakerne leser.
template-problem-language-short = Oversettelsen ({ $language }) er bare { $percent } % så lang som den svenske teksten. Har noe falt ut?
template-problem-language-long = Oversettelsen ({ $language }) er { $percent } % så lang som den svenske teksten. Er noe lagt til?

## Hvor man er logget inn

sign-ins = Her er du logget inn
sign-ins-text = Kjenner du ikke igjen en enhet? Logg den ut og bytt passord. Et nytt passord logger ut alle andre.
sign-in-unknown = Ukjent enhet
sign-in-since = siden { $day }
sign-in-here = Denne enheten
sign-in-end = Logg ut
sign-in-end-that = Logg ut { $device }
sign-in-end-others = Logg ut alle andre

## Organisasjoner

organisation-and-people = Organisasjon og personer
organisations = Organisasjoner
organisations-on-server = Organisasjoner på serveren
organisation-unnamed = Organisasjonen vår
organisation-name = Navnet på organisasjonen
organisation-about = Navn og kontakt
organisation-about-text = Vises for den som leser om personopplysninger og tilgjengelighet i møtene og tekstene deres. Programmets egen tekst står først.
contact-personal-data = Hvem svarer på spørsmål om personopplysninger?
contact-accessibility = Hvem tar imot tilbakemeldinger om tilgjengelighet?
text-personal-data = Deres egen tekst om personopplysninger
text-accessibility = Deres egen tekst om tilgjengelighet
about-standard-text = Les siden
about-organisation = Hos { $name }
people-of-organisation = Personer
people-of-organisation-text = En prosessleder for hele organisasjonen ser alle reiser, maler og personer her. Noen må alltid være det.
register = Register over kontoer og filer
register-text = Her står hvem som har logget inn, invitert, endret roller, lagret filer og sluppet inn andre systemer. Radene tas bort etter { $n } år. Ingenting som deltakere har gjort, står her.
register-empty = Her står ingenting ennå.
register-newer = Nyere
register-older = Eldre
register-machine = Noen ved serveren
register-logged-in = logget inn
register-joined = takket ja til en invitasjon
register-invited = inviterte
register-revoked = trakk tilbake en invitasjon
register-role = ga en rolle i organisasjonen
register-no-role = tok bort en rolle i organisasjonen
register-unseated = tok noen ut av en reise
register-removed = tok bort en konto
register-password = byttet passord
register-password-link = ga en lenke til nytt passord
register-taken-out = lagret en fil
register-token = lagde en nøkkel til et annet system
register-token-revoked = trakk tilbake nøkkelen til et annet system
register-hook = la til en adresse for meldinger
register-hook-removed = fjernet en adresse for meldinger
register-logged-in-own = logget inn med organisasjonens konto
register-joined-own = koblet kontoen til organisasjonens
register-parted-own = koblet kontoen fra organisasjonens
register-group-role = fikk en rolle gjennom gruppen sin
register-group-no-role = mistet en rolle da gruppen var borte
register-provider = endret innloggingen med organisasjonens kontoer
register-provider-removed = fjernet innloggingen med organisasjonens kontoer
register-group = lot en gruppe gi en rolle
register-group-removed = lot en gruppe ikke lenger gi en rolle
register-passwords-off = slo av passord
register-passwords-on = slo på passord
it-is-you = (deg)
role-operator = Driftsansvarlig for serveren
role-in-organisation = Rolle i hele organisasjonen
role-in-journeys-only = Ingen, bare i reiser og møter
roles-in-journeys = { $n ->
        [one] { $n } rolle i reiser og møter
       *[other] { $n } roller i reiser og møter
    }
no-role = Har ingen rolle
change-role = Endre rolle
role-changed = Rollen er endret for { $name }.
remove-account = Slett kontoen
remove-account-sure = Kontoen til { $name } fjernes. Det kan ikke angres.
account-removed = Kontoen til { $name } er slettet.
profile = Slik ser dokumentene ut
profile-text = Gjelder det som lastes ned fra skrivebordet og lesernes sider: målbildet, saksframlegget, lysbildene, veggen, kortene, elven og notatene. Filer til arkivet er alltid uten.
profile-colour = Farge på overskrifter
profile-second = Farge på det som bare er pynt
profile-plain-colour = Bruk Målbilds egen farge
profile-logo = Logo (SVG eller PNG)
profile-logo-help = Høyst 500 kB. Den tegnes om til et bilde før den lagres.
profile-no-logo = Fjern logoen
profile-alt = Beskrivelse av logoen
profile-alt-help = Leses opp for den som ikke ser bildet. Tomt: organisasjonens navn.
profile-typeface = Skrifttype for teksten
profile-typeface-help = Navnet, for eksempel Verdana. Den brukes der den finnes: på serveren for PDF, ellers hos den som leser. Mangler den, brukes programmets egen. Filer med skrifttyper tas ikke imot.
profile-typeface-said = Skrifttype for overskrifter og det øvrige
profile-word = Egen Word-mal (.docx eller .dotx)
profile-word-help = Side, stiler, topptekst og bunntekst hentes derfra, med bildene i dem; ingenting annet i filen lagres. Høyst 3 MB.
profile-word-kept = En egen mal er i bruk.
profile-no-word = Fjern malen
agreed = Avlevering til e-arkiv
agreed-text = Står i pakkene til e-arkivet. Fyll ut det avtalen om avlevering sier. Resten kan stå tomt.
agreed-number = Organisasjonsnummer
agreed-creator = Arkivskaper, hvis det er en annen enn organisasjonen
agreed-creator-number = Arkivskaperens organisasjonsnummer
agreed-receiver = Arkiv som tar imot
agreed-receiver-number = Arkivets organisasjonsnummer
agreed-agreement = Avtale om avlevering (referanse)
agreed-reference = Referansekode i arkivet
agreed-contact = Kontaktperson
agreed-reach = Kontaktpersonens e-post eller telefon
own-accounts = Logge inn med organisasjonens kontoer
own-accounts-text = Kollegene deres kan logge inn her med samme konto som i de andre systemene deres (OpenID Connect, for eksempel Entra ID eller Keycloak). Deltakere logger aldri inn.
own-there = 1. Legg inn Målbild hos dere
own-there-text = Den som drifter kontoene deres, legger inn Målbild som et program og skriver inn adressen nedenfor, tegn for tegn, som den de innloggede sendes tilbake til (redirect URI).
own-back = Adresse å sende tilbake til
own-here = 2. Skriv inn opplysningene her
own-issuer = Adressen til innloggingsserveren
own-issuer-help = Kalles issuer eller utsteder, for eksempel https://login.microsoftonline.com/ fulgt av katalogen deres og /v2.0.
own-client-id = Programmets id (client id)
own-secret = Programmets hemmelighet (client secret)
own-secret-kept = En hemmelighet er lagret og vises ikke igjen. La feltet stå tomt for å beholde den.
own-button = Teksten på knappen
own-button-help = For eksempel: Logg inn med Bodøs konto.
own-groups-claim = Hvor gruppene står
own-groups-claim-help = Navnet på opplysningen (claim) som lister grupper eller roller: groups, roles eller realm_access.roles.
own-newcomers = Den som er med i en gruppe nedenfor, kommer inn uten invitasjon
own-no-passwords = Slå av passord for organisasjonen
own-no-passwords-help = Koble sammen din egen konto først, under Konto. Den som drifter serveren, kan slå på passord igjen.
own-save = Prøv og lagre
own-saved = Innloggingsserveren svarer som den skal, og opplysningene er lagret.
own-try-heading = Prøv igjen eller fjern
own-try-text = Serveren svarte sist { $day }.
own-try = Prøv
own-answers = Innloggingsserveren svarer som den skal.
own-remove = Fjern innloggingen
own-remove-sure = Etter det kommer bare de inn som har et passord her.
own-removed = Innloggingen med organisasjonens kontoer er fjernet.
own-groups = Grupper og roller
own-groups-text = Den som er med i en gruppe, får rollen ved innlogging. Den som har forlatt gruppen, mister rollen ved neste innlogging. Roller dere har gitt for hånd, påvirkes ikke.
own-groups-none = Ingen gruppe gir noen rolle ennå.
own-group = Gruppe
own-group-help = Navnet eller id-en slik innloggingsserveren sender den. Entra ID sender objekt-id-en til gruppen.
own-gives = Gir rollen
own-gives-wide = { $role }, hele organisasjonen
own-gives-in = { $role } i { $journey }
own-add-group = Legg til gruppen
systems = Andre systemer
systems-text = De andre systemene deres kan lese det dere har publisert, og få vite når en versjon publiseres eller et møte avsluttes. De får vite det leserne får vite: aldri utkastet, innspillene eller hvem som deltok.
systems-description = Beskrivelse for den som kobler systemene sammen (OpenAPI)
tokens = Nøkler for å lese
tokens-none = Ingen andre systemer leser ennå.
token = Nøkkel
token-name = Hvilket system skal lese?
make-token = Lag nøkkel
token-made = Nøkkelen er laget
token-once = Kopier nøkkelen nå. Den vises bare én gang. Den som har den, kan lese alt organisasjonen har publisert.
token-since = Laget { $day }.
token-used = Sist brukt { $day }.
token-unused = Ikke brukt ennå.
token-revoke-sure = { $name } kan ikke lese lenger. Det kan ikke angres.
token-revoked = Nøkkelen til { $name } er trukket tilbake.
hooks = Adresser som får meldinger (webhooks)
hooks-none = Ingen andre systemer får meldinger ennå.
hook-address = Adresse
hook-address-help = Begynner med https://. Den får en melding når en versjon publiseres, og når et møte avsluttes. Der står det numre og lenker, ingen navn.
add-hook = Legg til adressen
hook-made = Adressen er lagt til
hook-once = Kopier hemmeligheten nå. Den vises bare én gang. Med den kan det andre systemet se at en melding kommer herfra.
hook-secret = Hemmelighet
hook-try = Send en prøve
hook-remove-sure = Ingenting mer sendes til { $address }, heller ikke det som venter.
hook-removed = { $address } er fjernet.
hook-untried = Ingenting er sendt ennå.
hook-last = Siste forsøk { $at }:
hook-taken = ble tatt imot (svar { $status }).
hook-answered = ble ikke tatt imot (svar { $status }).
hook-answer-no-name = navnet i adressen lot seg ikke slå opp.
hook-answer-own-network = adressen fører inn i serverens eget nett. Den som drifter serveren, kan tillate det.
hook-answer-unreachable = adressen kunne ikke nås.
hook-answer-certificate = sertifikatet til adressen godtas ikke.
hook-answer-late = adressen svarte ikke i tide.
hook-waiting = { $n ->
        [one] { $n } melding venter på å bli sendt igjen.
       *[other] { $n } meldinger venter på å bli sendt igjen.
    }
hook-lost = { $day } ble en melding gitt opp etter tre dagers forsøk. Les heller det som har skjedd, med en nøkkel.
invite-to-organisation = Inviter til hele organisasjonen
invite-to-organisation-text = Redaksjon, møteledere og andre inviteres i reisen sin.
unseat-wide = Endre i Organisasjon og personer
whole-organisation = Gjelder hele organisasjonen
invited-to-organisation = Organisasjon: { $name }.
invited-as-operator = som driftsansvarlig: du oppretter organisasjoner på serveren og ser ingenting av det de arbeider med.
organisations-text = Hver organisasjon har egne reiser, maler og personer og ser ingenting av de andres. Her ser du bare at organisasjonene finnes, ikke hva som finnes i dem.
organisation-led = Har en prosessleder. Organisasjonen inviterer personene sine selv.
organisation-not-led = Har ingen prosessleder ennå.
first-lead = Hvem får lenken? (vises bare her)
first-lead-was = Lenken gikk til: { $note }
new-organisation = Ny organisasjon
new-organisation-text = Du får en lenke til den første prosesslederen. Den gjelder én gang og i fjorten dager.
create-organisation = Opprett organisasjonen
close-organisation = Steng organisasjonen
close-organisation-sure = { $name } er tom og stenges.
organisation-closed = { $name } er stengt.
what-together = Hva skal dere gjøre sammen?
sounds = Slik låter rommet
sound-write = skriver stille
sound-listen = lytter
sound-choose = velger
sound-talk = samtaler
begin-here = Begynn her
look-at = { $n ->
        [one] Se på punktet
       *[other] Se på { $n } punkter
    }
find-template = { $n ->
        [one] Søk blant én mal til
       *[other] Søk blant { $n } maler til
    }
all-templates = Vis alle
empty-agenda-own = Bygg et eget fra blankt ark
rhythm-of = { $n ->
        [one] Ett punkt
       *[other] { $n } punkter etter hverandre
    }

## Komponenter

samples = Komponenter
samples-text = Alt som sidene er laget av, i alle tilstander. Siden finnes bare i eksempelet.
samples-words = Ord
samples-buttons = Knapper
samples-fields = Felt
samples-boxes = Bokser
samples-numbers = Tall
samples-results = Resultater av punktene
samples-body = Slik står en setning som programmet sier.
samples-icons = Ikoner
samples-quiet = Dette er greit å vite.
samples-file = Fil
samples-sentence = Den som ikke kan, vil eller tør, får hjelp av et menneske – ikke en henvisning.

vision-to-come = Her skal visjonen stå, i én setning. Den skrives av det dere har sagt på møtene.
area-to-come = Her skal det stå hva dere vil innenfor området.
questions-to-come = Her skal spørsmålene stå som kollegene får svare på.
first-sentence = Skriv en setning
first-question = Skriv et spørsmål
another-sentence = Skriv en setning til
another-question = Skriv et spørsmål til
meanwhile = { $by } lagret denne teksten mens du skrev:
meanwhile-take = Slik står det nå. Teksten din ligger fortsatt i feltene: Ta med det som mangler, og lagre igjen.
meanwhile-choose = Teksten din står nedenfor. Ta med det som mangler i den, og lagre, eller la den andre stå. Begge ligger i historikken om du lagrer.
save-mine-over = Lagre min tekst oppå
move-up-short = Flytt opp
move-down-short = Flytt ned
leave-sentence = La den stå
material = Det dere har sagt
find-source = { $n ->
        [one] Søk i én kilde
       *[other] Søk blant { $n } kilder
    }
nothing-found = Ingenting med de ordene.
nearest-sources = Nærmest setningen
show-all-sources = Vis alle { $n } kilder
pages-of-sources = Sider med kilder
source-stances = Standpunkter
met-with = Standpunkt { $number }: { $support } støtte
make-sentence = Gjør til setning
make-area = Gjør til satsingsområde
kept-here = Det du skrev sist, er her fortsatt. Det er ikke lagret ennå.
throw-kept = Kast det
# Beside what was kept: other words for the same place, written on another page.
kept-other = Hent fram det andre:
# Above a page: what was written elsewhere in the journey and is only in this browser.
not-saved-yet = Ikke lagret ennå
note-place-label = Sted
note-leader-label = Møteleder
all-supported = Hver setning har kilde og begrunnelse.
changes-for-readers = Dette endres for den som har lest { $label }
no-changes-for-readers = Ingen setning er endret.

address-title = Når telefonene hit?
address-lead = Kodene for møtet fører til
address-try = Prøv med din egen telefon
address-scan = Koble telefonen til samme nett som deltakerne skal bruke, og skann koden.
address-waits = Venter på telefonen din …
address-reached = Framme. En telefon nådde hit klokka { $time }.
address-others = Adressene til datamaskinen
address-others-text = Datamaskinen er på flere nett. Kodene fører til én av adressene, og følger med om den forsvinner.
address-now = brukes nå
address-use = Bruk
address-use-that = Bruk { $url }
address-is-hotspot = nett som datamaskinen deler
address-is-network = nettverk
address-is-vpn = VPN, dit når telefoner sjelden
address-is-inner = bare inne i datamaskinen
address-is-lone = ingen nett har svart
address-is-self = bare denne datamaskinen
address-not = Kom siden ikke fram?
address-cause-network = Telefonen er på et annet nett. Koble den til det samme trådløse nettet som datamaskinen.
address-cause-guest = Nettet holder enheter fra hverandre, som gjestenett ofte gjør. Bytt nett, eller del et eget fra datamaskinen eller en mobil.
address-cause-firewall = Brannmuren på datamaskinen stenger ute. Svar ja hvis den spør om Python får ta imot tilkoblinger.
address-cause-vpn = Datamaskinen er koblet til et VPN. Koble fra under møtet.
address-cause-choice = Koden fører til en annen av adressene til datamaskinen enn den telefonen når. Velg en annen over.
got-here = Du har nådd fram
got-here-text = Denne telefonen når Målbild. Se på datamaskinen: der står det også.
address-more = Slik gjør du på Windows, macOS og Linux
activity-gone = { $title } er fjernet, med tekstene som lå i den.
activity-returned = { $title } står der den sto.
moment-copied = { $title } finnes nå to ganger. Dette er kopien.
workshop-copied = Dette er kopien: { $title }. Gi den en dag og et navn.
agenda-ends = Slutt
more-about = Mer å gjøre med { $title }
insert-after = Legg til et punkt etter
insert-last = Legg til et punkt til slutt
order-hint = Flytt et punkt: dra i tiden, eller still deg på det og trykk Alt og pil opp eller ned.
insert-before = Legg til et punkt foran
insert-here = Legg til et punkt foran { $title }
duplicate = Lag kopi
duplicate-meeting = Lag kopi av hele møtet
undo-removal = Angre
more-of-meeting = Mer
texts-in = { $n ->
        [one] { $n } tekst lagt inn
       *[other] { $n } tekster lagt inn
    }
remove-texts-sure = { $n ->
        [one] { $title } har { $n } tekst som er lagt inn. Den forsvinner og kan ikke hentes tilbake.
       *[other] { $title } har { $n } tekster som er lagt inn. De forsvinner og kan ikke hentes tilbake.
    }
set-the-day = Sett dag og tid
when-it-is = Dag og tid
how-it-looks = Slik ser det ut
still-wall = Storskjermen
still-phone = Telefonen
still-text = Slik ser det ut når punktet er åpent, med oppdiktede deltakere. Endringer vises når du har lagret.
works-on-n = { $n ->
        [one] Vis det de får foran seg
       *[other] Vis de { $n } de får foran seg
    }
lines-first = Skriv den første
lines-more = Skriv en til
lines-remove = Fjern
copy-of = { $title } (kopi)
moved-to = { $title } står nå som nummer { $n }.
cancel = Avbryt
who-is-counted = { $meetings ->
        [one] { $people } deltakere i { $meetings } møte telles med
       *[other] { $people } deltakere i { $meetings } møter telles med
    }
who-is-counted-text = Alle som kom, telles én gang per møte. Møter med færre enn fem står uten antall, og testdeltakere telles aldri.
who-is-counted-staff = Det er { $n } medarbeidere.
nobody-counted-yet = Ingen møter er holdt ennå. Her kommer de til å stå, med antall deltakere.
here-too = Her akkurat nå
is-here = { $name } skriver her
writes-at = skriver på
reads-along = leser
others-wrote = Noen andre har endret teksten siden du åpnet siden.
show-the-new = Vis den nye teksten
move-to-which = Flytt setningen til
move-there = Flytt dit
where-sentence = Hvor skal setningen stå?
sentence-moved = Setningen står nå under { $area }.
map-loose = { $n ->
        [one] Én forpliktelse uten område
       *[other] { $n } forpliktelser uten område
    }
map-loose-text = De står ikke på kartet ennå. Trykk på en og velg område, så havner den der.
units-read = { $n ->
        [0] Ingen enheter ennå.
        [one] Én enhet, { $people } medarbeidere.
       *[other] { $n } enheter, { $people } medarbeidere.
    }
units-read-people = { $n ->
        [one] én medarbeider
       *[other] { $n } medarbeidere
    }
units-read-nobody = antall mangler
set-fields = Felt på kortet, ett per linje (tomt: bare en tekst)
still-to-come = Eksempel { $n }: her står det gruppen har skrevet
answer-day = Svaret til deltakerne
answer-day-save = Lagre dagen
answer-day-changed = Dagen er endret. Den står nå slik på veggen, i telefonene og i notatet.
sure-yes = Ja
