## Tekster som loven spør etter

about-accessibility-text =
    Målbild er bygget for at alle skal kunne delta. Vi følger WCAG 2.1 på nivå AA, som regelverket om universell utforming bygger på.
    ## Slik virker det
    Alt kan gjøres med tastatur. Det som vises på storskjermen, finnes som tekst på mobilen. Teksten kan forstørres til 200 prosent. Ingen tidsgrense stenger noe av seg selv: lederen kan gi mer tid, og du kan si at du trenger det. Farge bærer aldri mening alene.
    ## Det vi vet ikke fungerer helt
    Gruppering av ideer på storskjermen er vanskelig å følge for den som ikke ser. Det samme innholdet finnes som lister i konsollen og i møtenotatet. Lange sammenligninger av tekst leses ord for ord av noen skjermlesere. Innspill vises på språket de ble skrevet på.
    ## Hvis noe hindrer deg
    Si fra til den som leder. Du kan alltid svare på papir eller be noen skrive for deg. Beskriv gjerne feilen til kontakten nedenfor. Er du ikke fornøyd med svaret, kan du kontakte Tilsynet for universell utforming av ikt.
    ## Hvordan vi har prøvd
    Sidene prøves med et automatisk verktøy ved hver endring, og hele møter kjøres med bare tastatur.
about-personal-data-text =
    Vi spør ikke etter navn, e-post eller telefonnummer når du deltar. Nettleseren din får et tilfeldig merke, slik at du kan endre svarene dine og komme tilbake.
    ## Hva lagres?
    Det du skriver, og hvordan du svarer. Hvilken enhet du hører til, hvis du oppgir det. Ingen adresser eller opplysninger om telefonen din lagres i databasen.
    ## Hvor lenge?
    Når møtet stenges, klippes koblingen mellom deg og det du har levert. Svar finnes da bare som antall. Har færre enn fem svart, vises ingen tall. Har minst fem svart, vises hvor mange som valgte hva, også når bare én valgte det, men aldri hvem. Deles svarene opp på enheter, vises ingen gruppe under fem personer. Tekster lagres så lenge reisen varer, og kasseres etter vedtak. Med kvitteringskoden kan du selv finne innspillene dine.
    ## Hvem får lese?
    Det du skriver, vises for dem som er med, og kan bli offentlig. Skriv derfor ingen navn og ingenting du ikke vil at andre skal lese.
    ## Hvorfor kan vi gjøre dette?
    Organisasjonen som inviterer, er behandlingsansvarlig. Grunnlaget er oppgave i allmennhetens interesse. Samtykke brukes ikke, fordi en ansatt sjelden kan si nei fritt.
    ## Rettighetene dine
    Du kan spørre hva som finnes om deg, og klage til Datatilsynet. Når koblingen er klippet, kan ingen lenger se hvilke innspill som er dine, heller ikke vi.
    ## Informasjonskapsler
    Bare de som trengs for at du skal kunne bli værende i møtet. Ingen statistikk, ingen tredjeparter.
about-protection = Hvem kan lese hva, og hva som aldri vises
about-protection-text =
    Denne siden er for deg som gransker programmet, for eksempel som personvernombud. Rettighetene nedenfor regnes ut av de samme reglene som sidene, filene og møtene spør, og tallene i teksten er de programmet regner med.
    ## Hva som aldri vises
    Ingen gruppe under { $smallest } personer vises, og ingen slik gruppe kan regnes ut som forskjellen mellom to tall. Hvilke grupper som kan skilles fra hverandre, avgjøres én gang, når resultatet vises. Ingenting legges til det som er vist, før minst { $smallest } nye personer har svart. Svar som noen har skrevet inn fra papir, oppdiktede deltakere og den som kommer inn igjen med samme mobil, regnes ikke blant de { $smallest }.
    ## Mens et møte pågår
    Den som har serveren, kan se koblingen mellom person og svar. Den som leder, ser den ikke. En tekst får nummeret sitt først når den vises for andre, og numrene trekkes. Antallet tekster vises i trinn på { $step } til de er { $many }.
    ## Når møtet lukkes
    Koblingen klippes og kan ikke gjenskapes. Igjen er tekstene uten forfatter og svarene som antall. Enhet, språk og at noe kom sent, står igjen bare når minst { $smallest } personer deler det. I en kasse som står åpen i måneder, klippes koblingen hver { $days }. dag.
    ## Kvitteringskoden
    Koden har { $signs } tegn. Med den finner man sine egne tekster. Uten den kan ikke engang den som har databasen, gjøre det.
    ## Kontoer
    De som leder, har kontoer med passord. En innlogging gjelder i høyst { $logged } dager og avsluttes på kontoens side. Hvem som har logget inn, blitt invitert, fått en rolle og lagret en fil, skrives opp med navn og lagres i { $register } år. Deltakere har ingen kontoer.
    ## Andre systemer
    Den som leder organisasjonen, kan gi et annet system en nøkkel. Systemet leser da det som er publisert: ikke utkastet, ikke det som er skrevet i møter, ingen tall under { $smallest } personer. Det kan også få vite at en versjon er publisert eller at et møte er avsluttet, med numre og lenker og uten navn.
    ## Hva som ikke kan loves
    I en liten gruppe kan måten å skrive på avsløre hvem som har skrevet. En sikkerhetskopi som ble tatt mens et møte var åpent, har koblingen så lenge kopien finnes.
rights-title = Hvem kan lese hva
rights-text = Rollen gjelder i den reisen eller det møtet den er gitt for. Det som er publisert, kan alle lese som har lenken.
rights-strangers-none = I en annen organisasjons reiser og møter kan ingen av rollene lese noe.
reads-versions = Publiserte versjoner, på skrivebordet
reads-draft = Utkastet
reads-answers = Svarene, som antall, og tekstene
reads-archive = Arkivet og reisens innstillinger
reads-numbers = Reisens tall
reads-board = Møtets tavle med grupper
reads-room = Møtets konsoll, notat og filer
about-model = Hjelp av en språkmodell
about-model-text = Når ideer grupperes, kan teksten i ideene sendes til en språkmodell på { $host }, uten navn og enhet. Den foreslår bare hva som hører sammen. Mennesker bestemmer.
processing-entry-text =
    Behandling: innsamling av ideer, stemmer og synspunkter i arbeid med målbilde.
    Formål: lage og følge opp et felles målbilde for virksomheten.
    Rettslig grunnlag: oppgave i allmennhetens interesse (artikkel 6 nr. 1 e).
    Registrerte: medarbeidere og inviterte eksterne. Opplysninger: fritekst, svar, enhet eller sektor. Navn bare der noen selv har valgt å oppgi det (tiltak, intensjonserklæringer), og for den som leder.
    Mottakere: de som deltar; allmennheten for det som publiseres. Ingen overføring til tredjeland.
    Sletting: koblingen til person fjernes når møtet stenges. Øvrig materiale etter kassasjonsvedtak.
    Vern: innlogging for den som leder, tilfeldige merker for deltakere, grupper under fem skjules, ingen adresser i logger.
risk-text-text =
    Fritekst kan inneholde opplysninger om enkeltpersoner. Tiltak: tydelig oppfordring på første side, skjuling med begrunnelse, forhåndsgodkjenning der risikoen er høy.
    I små grupper kan noen gjette hvem som har skrevet. Tiltak: grupper under fem vises ikke og kan ikke regnes ut, rekkefølge og tid vises ikke.
    Lederens nærvær kan gjøre folk tause. Tiltak: skjulte svar til alle har svart, frivillig deltakelse, ingen opplysning om hvem som har deltatt.
    Lenker kan spres. Tiltak: lenker kan trekkes tilbake, møtelederens lenke gjelder ett møte.
handbook = Håndbok
help-search = Søk i håndboken
help-found = { $n ->
        [0] Ingenting i håndboken har alle ordene i «{ $words }»
        [one] Ett sted om «{ $words }»
       *[other] { $n } steder om «{ $words }»
    }
help-pages = Sidene
help-for = For deg som { $who }.
help-here = Hjelp om denne siden
