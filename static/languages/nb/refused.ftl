## Det som inte gick, och vad man gör i stället

refused-activity-closed = Punktet er lukket. Svaret ble ikke regnet.
refused-agenda-empty = Agendaen er tom. Legg til et punkt først.
refused-agenda-over = Det er ikke mer i agendaen.
refused-agenda-start = Dette er første punkt.
refused-already-open = Punktet er allerede åpnet.
refused-already-shown = Resultatet vises allerede. Teksten kan ikke endres lenger.
refused-question-stands = Noen har allerede svart på spørsmålet, og svarene gjelder det slik det sto. Spørsmålet kan ikke endres. Overskriften, det du sier og tiden kan du rette.
refused-archive-again = Et annet arkiv ble lagt inn samtidig. Prøv igjen.
refused-archive-large = Arkivet har { $n } rader. Høyst { $most } kan legges inn. Ingenting er endret.
refused-archive-wrong = Filen er ikke et arkiv fra Målbild, eller den er ødelagt. Ingenting er endret.
refused-area-exists = Satsingsområdet finnes allerede. Gi dette et annet navn, eller skriv i det som finnes.
refused-answered-meanwhile = Noen andre svarte mens du skrev. Nå står det { $number } «{ $words }». Det du skrev, er fortsatt der.
refused-area-not-empty = Satsingsområdet har formuleringer. Flytt, parker eller stryk dem først.
refused-blank-filled = { $n ->
    [one] Ett felt hadde noen andre alt fylt ut.
   *[other] { $n } felt hadde noen andre alt fylt ut.
 } Det du skrev, står her: Endre i spørsmålet hvis det er det som skal gjelde.
refused-board-closed = Grupperingen er lukket.
refused-both-changed = Dette er også endret av noen andre, eller i en annen fane, mens du skrev. Ingenting er borte.
refused-changed-meanwhile = Noen andre endret formuleringen mens du skrev. Teksten din står. Les den nye ordlyden i historikken og lagre igjen.
refused-closed-for-good = Det som ble sortert i par, er talt. Spørsmålet kan ikke åpnes igjen.
refused-cluster-gone = Gruppen finnes ikke lenger.
refused-door-shut = Døra er stengt akkurat nå. Den som leder møtet, ser at du vil inn. La siden være åpen, så kommer du inn når døra åpnes.
refused-draft-empty = Utkastet er tomt. Skriv minst én formulering først.
refused-enough = Du har allerede skrevet så mange som mulig: { $most }.
refused-feedback-missing = Skriv hvilken dag deltakerne får svar.
refused-day-gone = Velg en dag som ikke har vært.
refused-workshop-not-over = Møtet er ikke avsluttet ennå.
refused-field-missing = Noe mangler i det som ble sendt.
refused-horizon-wrong = Skriv horisonten som et årstall mellom 2000 og 2200, for eksempel 2032.
refused-input-still-open = Punktet som grunnlaget kommer fra, er ikke ferdig. Lukk det først; er det i et annet møte, må det også ha blitt vist.
refused-invitation-over = Invitasjonen er brukt, trukket tilbake eller for gammel. Be om en ny lenke.
refused-is-current = Punktet pågår. Gå videre før du fjerner det.
refused-key-taken = Det gikk ikke å lagre. Skriv teksten på nytt.
refused-kind-missing = Velg type først.
refused-label-taken = Versjon { $label } finnes allerede.
refused-label-wrong = Skriv versjonen som to tall med punktum mellom, for eksempel 0.5.
refused-malformed = Det som ble sendt, kunne ikke leses.
refused-moved-already = { $what ->
        [go-on] { $who } var raskere og gikk videre til «{ $title }».
        [go-back] { $who } var raskere og gikk tilbake til «{ $title }».
        [go-to] { $who } var raskere og gikk til «{ $title }».
        [open-up] { $who } var raskere og åpnet «{ $title }».
        [advance] { $who } var raskere og gikk til neste steg i «{ $title }».
        [pause] { $who } var raskere og satte «{ $title }» på pause.
        [resume] { $who } var raskere og fortsatte «{ $title }».
        [close] { $who } var raskere og stengte «{ $title }».
        [reopen] { $who } var raskere og åpnet «{ $title }» igjen.
        [reveal] { $who } var raskere og viste resultatet av «{ $title }».
        [vote-again] { $who } var raskere og begynte en ny runde av «{ $title }».
       *[unknown] Noen andre har allerede gått videre.
    }
refused-name-missing = Skriv et navn.
refused-name-taken = Navnet finnes allerede. Er det deg, skriv passordet ditt. Ellers velg et annet navn.
refused-no-answer-here = Her er det ingenting å svare på.
refused-no-dots-left = { $most ->
        [one] Du har satt prikken din. Ta den bort først.
       *[other] Du har satt alle dine { $most } prikker. Ta bort én først.
    }
refused-no-more-rounds = Det er ingen flere runder.
refused-no-next-stage = Punktet har ikke flere trinn.
refused-no-statements = Det er ingen formuleringer å ta standpunkt til.
refused-no-table-here = Her svarer hver og en for seg. Det er ingen penn å ta over.
refused-no-text-here = Her skrives det ingen tekst.
refused-not-allowed = Du har ikke lov til å gjøre det.
refused-not-closed = Lukk punktet først.
refused-note-before-end = Notatet godkjennes når møtet er avsluttet. Avslutt møtet først.
refused-note-empty = Notatet er tomt. Skriv hva som skjedde i møtet, og godkjenn etterpå.
refused-stays-in-room = Dette gjaldt øyeblikket og får ikke svar. Derfor går det ikke videre til standpunkt eller utkast. Skriv en egen setning i utkastet hvis tanken skal med.
refused-not-joined = Bli med i møtet først.
refused-not-known = Tilkoblingen er for gammel. Last siden på nytt. Det du har skrevet, er her fortsatt.
refused-not-open = Punktet er ikke åpent.
refused-not-open-yet = Punktet er ikke åpnet ennå.
refused-not-paused = Punktet er ikke på pause.
refused-not-yet = Det går ikke i dette trinnet.
refused-not-yours = Det er ikke ditt innspill.
refused-nothing-changed = Teksten er uendret. Endre noe først.
refused-nothing-chosen = Velg minst ett innspill.
refused-no-meeting-chosen = Velg minst ett møte.
refused-nothing-to-amend = Det er ingen tekst å endre.
refused-nothing-to-bring = Det var ingen tekst å ta inn.
refused-nothing-to-part = Punktet er én setning. Lag en ny linje der det skal deles, og trykk på Del igjen.
refused-one-to-join = Velg minst to punkter å slå sammen.
refused-none-chosen = Velg minst ett punkt først.
refused-nothing-to-cluster = Det er ingen ideer å gruppere. Vis ideene først.
refused-nothing-to-read = Det er ingenting å lese.
refused-moved-meanwhile = { $who } har flyttet «{ $text }» siden du tok den opp. Du tok den { $was ->
        [loose] fra de uplasserte
        [aside] fra det som er lagt til side
       *[group] fra gruppen «{ $was_name }»
    }, og nå ligger den { $to ->
        [loose] blant de uplasserte
        [aside] til side
       *[group] i gruppen «{ $to_name }»
    }. Ingenting ble flyttet. Gjør det igjen hvis du vil flytte den likevel.
refused-nothing-to-undo = Det er ingenting å angre.
refused-off-scale = Velg ett av svarene.
refused-oops = Noe gikk galt hos oss. Prøv igjen om litt.
refused-password-short = Passordet trenger minst { $least } tegn.
refused-pen-elsewhere = En annen ved bordet skriver akkurat nå. Teksten din ligger fortsatt på telefonen. Ta over pennen for å sende den.
refused-pulse-empty = Spørsmålet er tomt. Gi det et ord, en skala eller en åpen linje først.
refused-fate-missing = Velg et svar.
refused-included-where = Velg setningen som innspillet inngår i.
refused-reason-missing = Skriv en begrunnelse.
refused-review-at-desk = Forslagene gjennomgås på startsiden. Led punktet som en samtale.
refused-round-over = Runden er over. Svaret ble ikke regnet.
refused-same-cluster = Velg to ulike grupper.
refused-setting-number = Skriv et helt tall, 0 eller større.
refused-setting-range = Tallet skal være mellom { $low } og { $high }.
refused-setting-wrong = Innstillingen kan ikke brukes. Velg ett av alternativene.
refused-source-missing = Kryss av for hva formuleringen bygger på.
refused-split-some = Velg noen av gruppens ideer, men ikke alle.
refused-still-open = Punktet er fortsatt åpent. Lukk det først.
refused-storage-unavailable = Det gikk ikke å lagre akkurat nå. Teksten er på telefonen og sendes igjen.
refused-table-missing = Velg hvilket bord mobilen skriver for.
refused-table-unknown = Si først hvilket bord du sitter ved. Her svarer hvert bord samlet, og teksten din ligger fortsatt på telefonen.
refused-template-incomplete = Malen er ikke komplett ({ $name }).
refused-template-schema = Filen er ikke en mal for Målbild.
refused-template-type = Ukjent punkt «{ $type }» i { $place }.
refused-template-unreadable = Malen kan ikke leses. Feilen er på linje { $line }.
refused-text-missing = Skriv noe først.
refused-title-missing = Skriv en overskrift.
refused-too-few-options = Det trengs minst to alternativer.
refused-too-long = Teksten er { $now } tegn. Maks { $most }.
refused-too-many-lines = Det er { $n } linjer. Det er plass til høyst { $most }. Stryk noen.
refused-too-many-options = Det er { $n } alternativer, og maks { $most } kan overskues. La hver se et utvalg, eller grupper først.
refused-too-often = Det gikk for fort. Vent litt og prøv igjen.
refused-many-readers = Mange leser akkurat nå, og siden rakk ikke å bli ferdig. Vent litt og åpne den igjen.
refused-too-many-points = Det er { $n } punkter. Høyst { $most } kan sees gjennom på én gang. Ta inn dokumentet i deler.
refused-too-many-rows = Det er { $n } tekster. Høyst { $most } kan legges inn om gangen. Del dem opp.
refused-unit-missing = Velg hvilken enhet du hører til.
refused-unit-no-number = «{ $said }» er ikke et antall. Skriv med tall hvor mange som arbeider i { $unit }, eller bare navnet.
refused-unit-twice = { $unit } står på to linjer. Skriv hver enhet én gang.
refused-unknown-activity = Punktet finnes ikke.
refused-unknown-area = Satsingsområdet finnes ikke.
refused-unknown-choice = Velg ett av alternativene.
refused-unknown-code = Koden finnes ikke. Kontroller den på storskjermen.
refused-unknown-command = Det går ikke å gjøre her ({ $name }).
refused-unknown-fate = Velg en tilbakemelding.
refused-unknown-field = Det som ble sendt, inneholdt noe ukjent.
refused-unknown-format = Formatet finnes ikke.
refused-unknown-item = Det du valgte, finnes ikke lenger.
refused-unknown-kind = Velg en av typene.
refused-unknown-receipt = Kvitteringskoden finnes ikke i dette møtet.
refused-unknown-role = Rollen finnes ikke.
refused-unknown-section = Velg hvor formuleringen skal stå.
refused-unknown-table = Bordet finnes ikke. Maks { $most }.
refused-unknown-type = Punktet har en ukjent type.
refused-unknown-unit = Enheten finnes ikke.
refused-unknown-version = Versjonen finnes ikke.
refused-unknown-wall = Her vises ikke noe mer. Øvelsen eller møtet er over eller slettet, eller adressen er avsluttet. Den som leder, åpner storskjermen fra møtets konsoll.
refused-upload-large = Filen er for stor.
refused-upload-broken = Filen kan ikke leses. Åpne den i programmet der den ble skrevet, lagre den på nytt og prøv igjen.
refused-upload-not-text = Filen kan ikke leses som tekst. Lagre den som Word (.docx), OpenDocument (.odt), CSV eller tekst og prøv igjen.
refused-workshop-closed = Møtet er avsluttet.
refused-workshop-full = Møtet er fullt ({ $most } deltakere). Si fra til møtelederen.
refused-workshop-gone = Møtet finnes ikke lenger.
refused-workshop-not-open = Møtet pågår ikke.
refused-workshop-not-started = Møtet har ikke begynt ennå.
refused-wrong-password = Navnet eller passordet stemmer ikke.
refused-wrong-type = Det som ble sendt, hadde feil form.
refused-real-people = Ekte deltakere har vært med. Da kan ikke møtet tømmes.
refused-check-is-counted = Dette telles av programmet og kan ikke krysses av for hånd.
refused-close-needs-reason = De to siste stegene er ikke klare. Skriv hvorfor reisen avsluttes likevel.
refused-date-wrong = Skriv datoen som 2026-02-17.
refused-duplicate-of-what = Velg innspillet som blir stående. Det kan ikke selv være et duplikat av dette.
refused-published-short = { $n ->
        [one] Ett vilkår er ikke oppfylt. Det står nedenfor.
       *[other] { $n } vilkår er ikke oppfylt. De står nedenfor.
    } Ingenting er publisert. Oppfyll det som mangler, eller kryss av for at dere publiserer likevel.
refused-gate-not-met = { $n ->
        [one] Ett vilkår gjenstår.
       *[other] { $n } vilkår gjenstår.
    } Oppfyll dem, eller gå videre likevel med en begrunnelse.
refused-journey-closed = Reisen er allerede avsluttet.
refused-no-units = Legg inn enhetene først.
refused-not-over-days = Dette møtet er ikke åpent i flere dager.
refused-nothing-to-do = Det finnes ingen oppgaver å åpne.
refused-reason-short = Skriv minst { $least } tegn, så andre forstår.
refused-rehearsal-of-rehearsal = Dette er allerede en øvelse.
refused-rehearsal-only = Dette er en øvelse. Trykk Avslutt øvelsen.
refused-road-laid = Reisen har allerede steg.
refused-unknown-contribution = Innspillet { $number } finnes ikke.
refused-unknown-statement = Formuleringen { $number } finnes ikke.
refused-unknown-step = Steget finnes ikke.
refused-colour-malformed = Velg en farge i ruten, eller skriv den som #14524a.
refused-colour-pale = Fargen er for lys for tekst på papir. Nærmeste tone som kan leses, er { $tone }.
refused-colour-dark = Pyntefargen er for mørk: på veggen kan store ord havne på den. Nærmeste tone der de kan leses, er { $tone }.
refused-logo-broken = Logoen kan ikke leses. Lagre den på nytt som SVG eller PNG og prøv igjen.
refused-logo-large = Logoen er for stor. Høyst { $most } kB.
refused-logo-many-points = Logoen har for mange bildepunkter. Høyst { $most } i lengden og i høyden, og 16 millioner i alt.
refused-logo-not-picture = Velg en logo som er SVG eller PNG.
refused-logo-not-plain = Logoen inneholder mer enn en enkel tegning: for eksempel skript, lenker, bilder, filtre, mønstre, stiplede linjer eller svært mange deler. Lagre den som PNG og prøv igjen.
refused-template-broken = Malen kan ikke leses. Åpne den i Word, lagre den på nytt som .docx eller .dotx og prøv igjen.
refused-template-crowded = Malens topptekst eller bunntekst inneholder for mye. Forenkle den i Word og prøv igjen.
refused-template-fields = Malens topptekst eller bunntekst har et felt som ikke kan følge med. Det som kan følge med, er sidetall, antall sider, dato, tittel og overskrift (PAGE, NUMPAGES, SECTIONPAGES, DATE, TITLE, STYLEREF), hvert for seg. Fjern andre felt i Word og prøv igjen.
refused-template-large = Malen er for stor. Høyst { $most } MB.
refused-template-macros = Malen kan inneholde makroer. Lagre den som .docx eller .dotx og prøv igjen.
refused-template-not-word = Velg en Word-mal: .docx eller .dotx.
refused-template-styles = Malen har for mange stiler. Høyst { $most }.
refused-template-unfit = Det går ikke an å skrive dokumenter i malen. Kontroller i Word at Normal, Tittel, Overskrift 1–4, Sitat, Bildetekst og Punktliste er avsnittsstiler, og prøv igjen.
refused-delivery-unnamed = Pakken må si hvem som avleverer. Skriv organisasjonens navn under Organisasjon og personer.
refused-weeding-open = Bare avsluttede møter kan kasseres.
refused-weeding-reference = Skriv kassasjonsvedtakets referanse.
refused-weeding-untreated = { $n ->
        [one] Ett innspill har ikke fått tilbakemelding.
       *[other] { $n } innspill har ikke fått tilbakemelding.
    } Avgjør dem først.
refused-version-frozen = En publisert versjon endres aldri.
refused-check-of-plan = Dette vilkåret hører til arbeidsgangen. Gå videre likevel med en begrunnelse i stedet.
refused-step-has-meetings = Steget har møter og kan ikke fjernes.
refused-archive-open = Svar venter på å bli vist i et åpent møte. Vis eller avslutt det først, så blir arkivet helt.
refused-open-for-days = Oppgavene er åpne i flere dager og ledes ikke punkt for punkt.
refused-open-long-enough = Så lenge kan ikke oppgavene være åpne: høyst { $most } dager fra de ble åpnet, siden det så lenge går an å se på serveren hvem som har svart hva. Lukk dem og åpne nye hvis flere skal svare.
refused-no-columns = Skriv minst ett spørsmål først.
refused-too-many-columns = Det er for mange spørsmål. Maks { $most } er mulig å overskue.

## Skåring, kart, mål og plan

refused-goals-enough = Det er allerede { $most } mål, og flere rekker dere ikke. Kommenter eller endre et som finnes.
refused-goals-enough-here = Det satsingsområdet har allerede { $most } mål. Velg et annet, eller kommenter et mål som finnes.
refused-taken-already = Noen andre har allerede tatt det.
refused-nothing-to-rate = Det er ingenting å vurdere ennå. Skriv inn en liste, eller velg et annet grunnlag.
refused-two-criteria = Et diagram i to retninger trenger nøyaktig to spørsmål.
refused-no-grid-columns = Rutenettet har ingen kolonner. Skriv satsingsområder i utkastet først.
refused-no-areas = Det er ingen områder å plassere i. Skriv områder i punktet, eller satsingsområder i utkastet.
refused-not-choosable = Her kan du ikke merke noe å gå videre med.
refused-nothing-to-review = Ingen forslag venter på beslutning. Gå videre til neste punkt.
refused-template-missing = Malen finnes ikke.
refused-template-wrong = Malen har { $n } feil som må rettes før den kan lagres.
refused-template-taken = Det finnes allerede en mal som heter { $name }. Gi denne en annen id.
refused-inbox-waits = Færre enn fem personer har skrevet noe nytt. Det som har kommet inn, ligger der og legges fram når fem har skrevet, ellers { $date }.
refused-not-an-inbox = Bare en åpen postkasse med ideer kan leses slik.
refused-no-suggestions-now = Det gikk ikke å regne ut forslag akkurat nå. Grupper for hånd, eller prøv igjen om litt.
refused-work-broke-off = Det gikk ikke å gjøre ferdig. Prøv igjen. Blir det likt, er filen trolig for stor.
refused-nothing-suggested = Det forslaget finnes ikke lenger. Noen andre var kanskje raskere.
refused-last-lead = { $name } er den eneste som leder hele organisasjonen. Gjør først noen andre til prosessleder.
refused-password-first = { $name } har ikke passord ennå. Et passord velges under Konto. Endre rollen etterpå.
refused-operators-own = { $name } drifter serveren. Et nytt passord gis der.
refused-comes-by-link = { $name } har ikke passord, men kommer inn med lenken til møtet sitt.
refused-other-organisation = { $name } hører til en annen organisasjon. Logg ut og velg et annet navn til denne.
refused-unknown-organisation = Organisasjonen finnes ikke.
refused-organisation-number = { $number } er ikke et organisasjonsnummer. Et norsk har ni sifre, et svensk ti.
refused-organisation-taken = Det finnes allerede en organisasjon som heter { $name }.
refused-organisation-in-use = Organisasjonen er ikke tom. Bare en organisasjon uten reiser, maler og personer kan stenges.
refused-already-led = Organisasjonen har allerede en prosessleder, som inviterer den neste.
refused-somebody-answered = Noen har allerede svart. Lukk momentet i stedet.
refused-nothing-removed = Ingenting er fjernet fra agendaen, så det er ingenting å angre.
refused-wrote-elsewhere = Du har allerede skrevet for et annet bord i dette spørsmålet. La en annen ved dette bordet skrive.
refused-river-not-yet = Elven kan tegnes når minst fem innspill har fått svar.
refused-typeface-malformed = Navnet på en skrifttype har bokstaver, tall, mellomrom, bindestrek og punktum, høyst 59 tegn.
refused-token-missing = Ingen nøkkel ble sendt med. Den skal stå i hodefeltet Authorization, etter ordet Bearer.
refused-token-wrong = Nøkkelen gjelder ikke. Den er feilskrevet eller trukket tilbake.
refused-tokens-many = Organisasjonen har allerede { $most } nøkler. Trekk tilbake en som ikke brukes.
refused-hook-address = Adressen kan ikke brukes. Den skal begynne med https:// og kan ikke inneholde navn, passord eller #.
refused-hook-known = Adressen finnes allerede.
refused-hooks-many = Organisasjonen har allerede { $most } adresser. Fjern en som ikke brukes.
refused-login-over = Innloggingen ble for gammel eller ble avbrutt. Begynn på nytt.
refused-login-stopped = Innloggingen ble avbrutt hos organisasjonen. Prøv igjen, eller spør den som drifter kontoene deres.
refused-login-refused = Innloggingsserveren godtok ikke innloggingen ({ $why }). Begynn på nytt. Hjelper ikke det, spør den som drifter kontoene deres.
refused-login-untrusted = Svaret fra innloggingsserveren er ikke til å stole på ({ $why }). Ingen er logget inn. Begynn på nytt, og spør den som drifter kontoene deres hvis det skjer igjen.
refused-login-uninvited = Kontoen din har ingen rolle her ennå. Be den som er prosessleder om en invitasjon.
refused-login-groups-many = Kontoen din er med i så mange grupper at innloggingsserveren ikke regner dem opp. Be om en invitasjon, eller la den som drifter kontoene deres, sende færre.
refused-login-operator = Kontoen din drifter serveren og logger inn med passord.
refused-login-joined-elsewhere = Den kontoen er allerede koblet til noen andre her.
refused-login-join-first = Koble først din egen konto til organisasjonens, under Konto, og se at du kommer inn med den.
refused-login-last-way = Da ville ingen som leder hele organisasjonen, kunne logge inn. Sørg først for at noen har en annen måte.
refused-login-address = Adressen kan ikke brukes. Den skal begynne med https:// og kan ikke inneholde navn, passord eller #.
refused-login-not-openid = På adressen finnes det ingen innloggingsserver som bruker OpenID Connect.
refused-login-other-issuer = Serveren kaller seg { $issuer }. Skriv inn den adressen, tegn for tegn.
refused-login-client = Innloggingsserveren godtar ikke programmets id eller hemmelighet. Skriv dem inn på nytt. Hemmeligheten kan ha gått ut.
refused-login-client-missing = Skriv inn programmets id.
refused-login-no-name = Navnet i adressen til innloggingsserveren lot seg ikke slå opp.
refused-login-own-network = Innloggingsserveren står i serverens eget nett. Den som drifter serveren, kan tillate det (--login-hosts).
refused-login-unreachable = Innloggingsserveren kunne ikke nås. Prøv igjen om litt.
refused-login-certificate = Sertifikatet til innloggingsserveren godtas ikke.
refused-login-late = Innloggingsserveren svarte ikke i tide. Prøv igjen om litt.
refused-passwords-off = Organisasjonen logger inn med sine egne kontoer i stedet for passord. Velg knappen til organisasjonen.
refused-operator-password = Den som drifter serveren, logger inn med passord. Velg et under Konto, eller lag en konto for serveren med python3 run.py invite --operator.
refused-group-missing = Skriv hvilken gruppe det gjelder.
refused-group-known = Gruppen gir allerede den rollen.
refused-groups-many = Organisasjonen har allerede { $most } grupper. Fjern en som ikke brukes.
refused-not-found = Det finnes ikke noe slikt i nøkkelens organisasjon, eller det er ikke publisert.
refused-method-not-allowed = Her går det bare an å lese, med GET.
refused-not-understood = Spørsmålet var ikke til å forstå.
