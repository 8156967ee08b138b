## Reisen

about = om
about-accessibility = Tilgjengelighetserklæring
about-personal-data = Slik behandles opplysningene dine
absent-code = Kode { $code }
absent-open = Åpent for dem som var borte, kode { $code }, til { $day }.
absent-title = { $title } – i etterkant
after-meeting = Etterpå
before-meeting = På forhånd
all-of-us = Alle
all-tasks-n = { $n ->
        [one] { $n } har gjort alt
       *[other] { $n } har gjort alt
    }
around-text = Rundt teksten
ask-the-leader = Spør den som leder møtet, eller organisasjonen som inviterte deg.
box-absent = De som var borte, kan svare på de samme spørsmålene på mobilen noen dager til.
box-after = Etter møtet
box-lead = Led møtet
box-lead-text = Én side med det du skal si, klokken og én stor knapp. Vis storskjermen for alle.
box-minutes = { $n ->
        [one] { $n } minutt
       *[other] { $n } minutter
    }
box-note = Møtenotatet skrives av seg selv. Les gjennom og godkjenn.
box-practise = Øv i seks minutter
box-practise-text = Et testmøte med ni testdeltakere. Ingenting lagres eller telles.
box-send = Send ut på forhånd
box-send-text = Kopier teksten og send den slik dere pleier, gjerne to uker før.
box-when = Når er møtet?
by-hand = Krysses av for hånd
by-unit = Per enhet
calendar = Kalender
card-kept = { $number } er lagret.
card-missing = Mangler:
card-stars = * må fylles ut før vilkårene er oppfylt. Lagre gjerne halvferdig.
cards-wave = Endringsbølger
cards-wave-text = Det i omverdenen som påvirker dere. De fem med prioritet 1–5 står i målbildet.
cards-insight = Innsikter
cards-insight-text = Fakta for seg og aha for seg: hva brukere, interessenter og medarbeidere sier og gjør.
cards-summary = Fordypningens fire spørsmål
cards-summary-text = Et sammendrag for hvert av spørsmålene i steg 5.
cards-intent = Intensjonserklæringer
cards-intent-text = Hva andre vil bidra med, og hva de håper på.
cards-commitment = Forpliktelser
cards-commitment-text = Hva enheter har forpliktet seg til, hvem som følger opp, og til når.
cards-affected = Slik påvirkes vi
cards-affected-text = Én side per enhet: hva målbildet betyr hos oss.
cards-case = Målbildeprøver
cards-case-text = Virkelige beslutninger, prøvd mot et satsingsområde fra −2 til +2.
cards-telling = Ferdige tekster
cards-telling-text = Målbildet i én setning, i tre setninger og på fem minutter.
cards-goal = Mål og indikatorer
cards-goal-text = Få mål som noen eier, og som følges opp. Maks åtte.
cards-action = Handlingsplan
cards-action-text = Hvem gjør hva, når og hvordan.
change-same = uendret
change-changed = endret
change-new = ny
change-gone = borte
changed-since = Dette er endret siden { $label }
check-met = Klart.
check-not-met = Ikke klart.
check-waived = Unntak, med begrunnelse.
check-nothing = Ingenting å telle ennå.
close-days = Steng nå
close-days-sure = Ingen kan svare mer. Koblingen mellom personer og svar fjernes og kan ikke hentes tilbake.
close-journey = Avslutt reisen
close-journey-text = En reise avsluttes når de to siste stegene er klare, ellers med en skriftlig begrunnelse.
close-why = Begrunnelse, hvis stegene ikke er klare
compare = Sammenlign
compare-versions = Sammenlign versjoner ord for ord
compare-before = Før
compare-after = Etter
compare-counts = { $changed } endret, { $new ->
        [one] { $new } ny
       *[other] { $new } nye
    }, { $gone } borte, { $same } uendret.
contact = Hvem svarer på spørsmål?
contact-help = Står på de åpne sidene. For eksempel: Bibliotekutvikling, biblioteket@kommune.no, personvernombud.
contribution = Innspill
days-more = Flere dager
days-open = Dager åpent
decide = Hva ble det av det?
decide-help = Velg ett eller flere som hører sammen. De får samme tilbakemelding og samme begrunnelse.
choose-all-shown = Velg alle som vises
difference-outside = Medarbeidere { $staff } %, eksterne { $outside } %: { $points } prosentpoengs forskjell.
difference-units = Lavest støtte i { $low } ({ $a } %), høyest i { $high } ({ $b } %).
difference-waits = Redaksjonen har ikke kommentert forskjellen.
draft-is-empty = Utkastet er tomt.
drop-card = Legg bort
dropped-cards = { $n ->
        [one] { $n } lagt bort
       *[other] { $n } lagt bort
    }
alike-here = Samme sak med andre ord?
alike-here-help = Kryss av for dem som skal få samme beslutning og samme svar. Les først: motsetninger ligner hverandre.
all-have-answers = Alle som skrev har fått svar.
duplicate-of = Samme sak som
duties = Offentlige dokumenter og arkiv
duties-text = Det et offentlig organ må kunne: registrere, utlevere, arkivere og kassere.
earlier-lacks = { $n ->
        [one] Én ting i tidligere steg er ikke klar:
       *[other] { $n } ting i tidligere steg er ikke klare, blant annet:
    }
everybody = Alle
extend = Forleng
finish-step = Marker som klart
for-readers = For den som vil lese
gate = Vilkår
gate-all-met = Alle vilkår er oppfylt.
gate-count = { $met } av { $all } oppfylt
gate-lacks = { $n ->
        [one] Ett vilkår gjenstår.
       *[other] { $n } vilkår gjenstår.
    }
gate-not-yet = Noen av vilkårene ovenfor gjenstår.
gate-waived = { $n ->
        [one] { $n } unntak
       *[other] { $n } unntak
    }
gather = Samle som innvending
give-fate-rewrite = Lagre og skriv om formuleringen
go-in = Gå inn
heading-title = Hvor er vi på vei?
written-since = Skrevet etter versjon { $label }.
heads-n = { $n ->
        [one] { $n } person
       *[other] { $n } personer
    }
how-far = Hvor langt har vi kommet?
joined-days = { $n } har blitt med
all-tasks-days = { $n } har gjort alt
how-far-in-fives = Så lenge det er åpent, telles det i femmere, slik at ingen kan se hvem som nettopp var her.
how-many-invited = Hvor mange er invitert?
insist = Fjern unntaket
invitation-when = {""}[dag og tid]
invitation-text = Hei! { $when } møtes vi om «{ $title }» i { $minutes ->
        [one] { $minutes } minutt
       *[other] { $minutes } minutter
    }. Du trenger ingen konto: Ta med mobilen, eller svar på papir. Ingen ser hvem som skriver hva.
invitation-read = Les Målbilde { $label } på forhånd: { $url }
invited-n = { $n ->
        [one] { $n } invitert
       *[other] { $n } invitert
    }
is-public = Åpen for alle: vises på startsiden og kan finnes av søkemotorer
is-working-material = Arbeidsdokument (utkast sendt ut for innspill), ikke et ferdigstilt dokument
its-story = Formuleringens historie
journey-is-closed = Reisen ble avsluttet { $date }.
journey-plan = Arbeidsgang
journey-plan-none = Egen arbeidsgang, uten ferdige steg
keep-is-over = Råmaterialet skulle lagres til { $date }. Avgjør om det skal kasseres.
keep-until = Råmaterialet lagres til
kept-until = Råmaterialet lagres til { $date }.
lay-road = Legg inn { $n ->
        [one] { $n } steg
       *[other] { $n } steg
    }
led-to = Førte til
led-to-help = Søk etter setningen med noen ord fra den, eller med nummeret. For et duplikat: søk etter innspillet som blir stående.
link-lasts = Lenken virker igjen på en annen datamaskin, for eksempel i møterommet. Ikke gi den videre.
link-name-help = Navnet står under møtenotatet. Passord trengs ikke.
link-none = ingen lenke ennå
link-sent = har en lenke, lag en ny
link-to = Lenke til { $number }
links-once = Kopier lenkene nå. De vises bare denne gangen.
make-links = Lag lenker for de valgte
make-round = { $n ->
        [one] Lag møte for { $n } enhet
       *[other] Lag møter for { $n } enheter
    }
meeting = Møte
meetings-of-step = Stegets møter
more-days = Mer tid
new-card = Nytt kort
no-cards = Ingen kort ennå.
no-password-yet = Du har kommet inn med en lenke. Velg et passord hvis du vil kunne logge inn uten den.
no-road = Reisen har ingen steg ennå.
no-tracking = Siden sporer ikke den som leser.
no-units-yet = Ingen enheter er lagt inn.
not-tested = Ikke prøvd ennå.
not-tested-as-written = Som forslag i møtet: { $said }. Her regnes det når setningen er prøvd slik den står i teksten.
note-is-approved = Møtenotatet ble godkjent av { $by } { $date }.
now-value = nå { $value }
objection-answer = Redaksjonens svar
objection-text = Innvendingen, med redaksjonens ord
open-absent = Åpne for dem som var borte
open-days = Åpne oppgavene
open-journey-again = Åpne reisen igjen
open-until = åpent til { $day }
over-days = åpent i flere dager
paper-text = Svar på papir og gi til den som leder møtet. Skriv ingen navn.
people-n = { $n ->
        [one] { $n } person
       *[other] { $n } personer
    }
people-short = Deltakere
plan-step = Planlegg steget
practice-over = Øvelsen er over og borte.
practise = Øv nå
print-paper = Skriv ut reserveskjemaer
print-poster = Skriv ut plakat
processing-entry = Tekst til behandlingsprotokollen
questions-to = Spørsmål: { $contact }
read-more = Les mer
reads-now = Slik står det nå:
ready-texts = Ferdige tekster
records-archive = Til arkivet
records-archive-text = Alt i én fil: data, dokumenter og tabeller, med en liste og kontrollsummer.
records-delivery = Til et e-arkiv
records-delivery-text = Samme innhold som en pakke etter E-ARK SIP 2.1, med METS, PREMIS og kontrollsummer.
records-delivery-agreed = Fyll ut hva avtalen sier
records-incoming = Innkommet – for journal
records-incoming-text = Det eksterne har levert inn, med dato, sektor og tekst.
records-out = Utlever
records-out-counts = Svar i antall
records-out-help = Alt fra et møte som kan kreves utlevert, uten interne kommentarer. Dere vurderer taushetsplikten.
records-out-text = Innspill og svar slik de ble levert, uten opplysning om hvem. Slik opplysning finnes ikke.
records-out-title = Utlevering av offentlig dokument
rehearsal-title = Øvelse: { $title }
remark = Redaksjonens kommentar
remind = Send påminnelse
remind-text = Kopier og send slik dere pleier. Målbild har ingen adresser.
reminder-text = Hei! «{ $title }» er åpent til { $day }. Det tar omtrent { $minutes ->
        [one] { $minutes } minutt
       *[other] { $minutes } minutter
    }, på mobilen, når det passer deg: { $url } (kode { $code }). Du kan gjøre litt om gangen. Har du allerede svart? Takk!
results-all-rooms = Alle møter samlet
results-text = Samme formulering i mange rom, som ett resultat. Medarbeidere og eksterne holdes fra hverandre.
revisions-n = { $n ->
        [one] { $n } ordlyd
       *[other] { $n } ordlyder
    }
rewrite = Skriv om
risk-text = Kort risikovurdering
roles = Hvem gjør hva
rooms-n = { $n ->
        [one] { $n } møte
       *[other] { $n } møter
    }
round-of-units = Møter per enhet
round-text = Hver enhet har sitt eget møte på sin egen dag. Resultatene legges sammen.
said-about = { $n ->
        [one] { $n } innspill om ordlyden
       *[other] { $n } innspill om ordlyden
    }
standing-draft = Utkast
standing-tested = Prøvd
standing-reworked = Omarbeidet
standing-carrying = Sterk støtte
standing-adopted = Vedtatt
standing-parked = Parkert
standing-struck = Strøket
step-again = Ta opp steget igjen
step-answer-by = Svar til deltakerne senest
step-is-done = Klart { $date }
step-n = Steg { $n }
step-reading = Lesning til steget
step-reading-help = Én tekst eller adresse per linje. Prosesslederen sender den ut.
step-starts = Første møte
task = Oppgave
task-done = Ferdige
tell-others = Fortell det til andre
tested-outside = Eksterne
tested-staff = Medarbeidere
the-box = Møtelederens side
the-road = Stegene
through = gjennom { $ref }
ticked-by = Krysset av av { $by } { $date }
over-answered = Alt som ble skrevet på møtet, har fått svar.
told-title = Dere sa – vi gjorde
told-counts = { $n ->
        [one] { $n } innspill
       *[other] { $n } innspill
    }. { $waiting } venter på svar.
told-included = Dette er med i teksten eller i det den bygger på.
told-partly = En del av dette ble tatt inn.
told-parked = Dette venter til en senere anledning.
told-passed-on = Dette ble gitt videre til noen som kan gjøre det.
told-duplicate = Dette sa flere. Ett av innspillene står for alle.
told-declined = Dette kom ikke med. Her er begrunnelsen.
told-answered = Dette er en innvending som står, og som har fått svar.
told-search = Ord eller nummer
told-fate = Svar
told-find = Søk
told-no-match = Ingen svar passer. Prøv andre ord.
told-pages = Sider
everything = Alt
told-nothing = Her kommer svarene når redaksjonen har avgjort.
told-small = Hvem som har skrevet, er ikke lagret. For grupper under fem vises ingenting for seg.
waiting-answers = Noen flere svar venter til de er mange nok til å vises.
waive = Gå videre likevel
waive-help = Begrunnelsen skrives i loggen og står i målbildet under «Slik ble teksten til».
waive-why = Hvorfor går dere videre likevel?
waived-by = Unntak av { $by } { $date }
tick-off = Kryss av
untick = Fjern krysset
wanted-least = minst { $low }
wanted-most = maks { $low }
wanted-exactly = skal være { $low }
wanted-between = mellom { $low } og { $high }
way-became = Lever videre i
way-clustered = Ble gruppert i
way-duplicates = Står også for
way-nobody = Hvem som skrev, er ikke lagret.
way-written = Ble skrevet her
weed = Kasser
weeded = { $n ->
        [one] { $n } innspill er kassert. En linje i loggen står igjen.
       *[other] { $n } innspill er kassert. En linje i loggen står igjen.
    }
weeding = Kassasjon
weeding-choose = Velg hva som skal kasseres
weeding-nothing = Ingen avsluttede møter.
weeding-reference = Kassasjonsvedtak (referanse)
weeding-scope = Hva skal kasseres?
weeding-sure = Bidrag, grupper og svar i møtene du har valgt, fjernes og kan ikke hentes tilbake. Ta ut en fil til arkivet først.
weeding-text = Innspill, grupper og svar i avsluttede møter fjernes etter vedtak. Publiserte versjoner blir stående.
welcome-back = Velkommen tilbake, { $name }.
what-next = Dette skjer videre
when-step = Steget begynner
when-meeting = Møte
when-closes = Siste dag
when-answer = Svar senest
when-answered = Alle har fått svar
when-keep = Kassasjon vurderes
where-from = Hvor kommer setningen fra?
where-from-text = Velg en formulering. Derfra når du hver idé den bygger på.
who-lead = Prosessleder
who-editors = Redaksjon
who-decides = Beslutningstaker
who-theme-team = Grupperer ideer
whole-version = Hele Målbilde { $label } med sporbarhet
whom-to-ask = Hvem svarer?
wishes-n = { $n ->
        [one] { $n } ønske om endring
       *[other] { $n } ønsker om endring
    }
work-suggestions = Forslag uten tilbakemelding
work-untreated = Andre innspill uten tilbakemelding
work-statements = Formuleringer uten nok støtte
work-groups = Enheter som skiller seg
work-groups-text = Mer enn 25 prosentpoeng mellom enheter. Skriv hva dere gjør med det.
work-outside = Medarbeidere og eksterne skiller seg
work-outside-text = Mer enn 25 prosentpoeng. Kommentaren står i målbildet.
work-wishes = Ønsker om endring
work-wishes-text = Samle dem som sier det samme, og svar. Den som skrev, leser svaret med kvitteringskoden.
answered-n = { $n ->
        [one] { $n } innspill
       *[other] { $n } innspill
    }
work-given = Svar som er gitt
work-given-text = Åpne et innspill for å endre svaret.
work-objections = Innvendinger uten svar
worklist = Å ta stilling til
worklist-empty = Ingen tekster venter på svar.
worklist-text = Alt som ingen har svart på ennå. Hver avgjørelse får en begrunnelse som den som skrev, kan lese.
lift-cards = Fra oppgaver og møter
support-matrix = Støtte per enhet
support-matrix-text = Andel som kan leve med formuleringen (3–5), siste prøving. Under 60 % er understreket.
own-check = Legg til et eget vilkår
add-step = Legg til et steg
remove-step = Fjern steget
to-read = Å lese før
voice-title = Slik opplevdes møtene
voice-share = Andel av medarbeiderne
voice-text = Gjennomsnitt på skalaen 1–5 i utsjekken. Møter med færre enn fem svar telles ikke. Samme person kan ha vært med flere ganger.
scale-rost = Jeg kunne si det jeg ville
scale-beror = Målbildet gjelder meg
scale-forstar = Jeg forstår
deck-text = De tolv eksempelkortene er endringsbølger å stryke i og bygge videre på.
deck-seed = Legg inn tolv eksempelkort
deck-seeded = { $n ->
        [one] { $n } kort er lagt inn.
       *[other] { $n } kort er lagt inn.
    }
place-road = Veien
place-meetings = Møtene
place-text = Teksten
place-answers = Svarene
place-more = Mer
waits = venter på svar
sentence-in = Slik lyder visjonen i dag, i Målbilde { $label }
sentence-in-draft = Slik lyder visjonen i utkastet til { $label }
sentence-to-come = Her skal det stå en setning som dere har skrevet sammen.
sentence-how = Den vokser fram av det folk skriver på møtene deres.
# Before there is a text: the sentence that the latest meeting wrote, and what stands behind it.
room-sentence = Setningen deres, fra { $title }
room-sentences = Setningene deres, fra { $title }
room-sentence-few = Færre enn fem tok stilling til den, og da vises ingen tall.
room-sentence-about = Den er skrevet ut fra «{ $text }», som samler { $ideas ->
        [one] én idé
       *[other] { $ideas } ideer
    }.
room-sentence-others = { $n ->
    [one] Én setning til ligger ved siden av utkastet.
   *[other] { $n } setninger til ligger ved siden av utkastet.
}
read-whole-text = Les hele teksten
to-the-draft = Åpne utkastet
today = i dag
horizon-start = Start
see-meetings = Se alle møter
answer-first = Svar på det øverste
see-answers = Se svarene
door-meeting = Neste: { $title }. Dato mangler.
door-meeting-dated = Neste: { $title }, { $date }.
door-meeting-open = Nå pågår { $title }.
door-meetings-held = { $n ->
        [one] Ett møte er holdt.
       *[other] { $n } møter er holdt.
    }
door-text-unsettled = { $n ->
        [one] Én setning bærer ikke ennå: «{ $text }»
       *[other] { $n } setninger bærer ikke ennå, blant dem «{ $text }»
    }
door-text-read = Målbilde { $label } er publisert.
door-answers = { $n ->
        [one] Én tekst venter på svar.
       *[other] { $n } tekster venter på svar.
    }
other-template = Velg en annen mal
road-ahead = { $n ->
        [one] Veien som venter: ett steg
       *[other] Veien som venter: { $n } steg
    }
meetings-going-on = Pågår
meetings-planned = Planlagt
meetings-held = Holdt
no-date-yet = uten dato
no-meetings-yet = Her skal møtene deres stå: planlagte, pågående og holdte. Det første lager du av en mal.
no-versions-yet = Her skal hver publisert versjon av teksten stå. Den første publiseres fra utkastet.
find-meeting = Søk blant møtene
next-step = Neste steg
next-try = Prøv 45 minutter med deres egen gruppe
next-try-text = Dere skriver, grupperer og velger på ordentlig. Siden sier hva du skal si, og etterpå har dere en setning som er deres egen.
next-try-do = Opprett møtet
next-sentence = Ta setningen deres inn i teksten
next-sentence-text = Den blir den første i utkastet, med det som står bak. Der skriver dere videre på den.
next-sentence-do = Ta inn setningen
next-undecided = Velg hvilken setning teksten skal begynne med
next-undecided-text = Ingen av dem er deres felles setning ennå. Den du velger, blir den første i utkastet. De andre ligger igjen ved siden av.
next-undecided-do = Ta inn setningen
next-lead = Led { $title }
next-lead-text = Alt er klart. Øv først, eller start når gruppen er på plass.
next-lead-do = Åpne møtet
next-is-the-leads = Dette gjør prosesslederen.
next-going-on = { $title } pågår
next-going-on-help = Hjelp til med å gruppere
next-going-on-text = Deltakerne er inne eller på vei inn.
next-going-on-do = Led møtet
next-meeting = Neste møte: { $title }
next-meeting-text = Planlagt til { $date }.
next-meeting-undated = Det har ingen dato ennå.
next-meeting-do = Åpne møtet
next-undated = Inviter til { $title }: { $n } av { $all } enheter har ingen dato
next-undated-do = Inviter enhetene
next-units = Skriv hvilke enheter som finnes
next-units-text = Steget er et møte i hver enhet.
next-units-do = Skriv enhetene
next-plan = Planlegg møtet: { $title }
next-plan-text = Steg { $number } har ikke noe møte ennå.
next-plan-do = Velg mal
next-check-now = Nå { $value }, { $wanted }.
next-check-by-hand = Kryss det av når det er gjort.
next-do-step = Åpne steget
next-do-work = Svar på det øverste
next-do-draft = Skriv på utkastet
next-do-cards = Skriv et kort
next-do-journey-settings = Fyll ut
next-publish = Publiser Målbilde { $label }
next-publish-text = Alle vilkår i steg { $number } er oppfylt.
next-publish-do = Se gjennom og publiser
next-finish = Steg { $number } er ferdig: { $title }
next-finish-text = Alle vilkår er oppfylt.
next-finish-do = Gå videre
next-end = Alle steg er ferdige
next-end-text = Avslutt reisen, eller la den stå åpen så lenge dere følger opp.
next-end-do = Avslutt reisen
next-answer = { $n ->
        [one] Én tekst venter på svar
       *[other] { $n } tekster venter på svar
    }
next-answer-text = Den som har skrevet, får lese svaret.
next-answer-do = Svar på det øverste
next-write = Skriv det første utkastet
next-write-text = Det dere har sagt, ligger ved siden av når du skriver.
next-write-do = Skriv på utkastet
next-new = Planlegg neste møte
next-new-text = Alle tekster er besvart.
next-new-do = Velg mal
next-closed = Reisen er avsluttet
next-closed-text = Teksten og svarene blir liggende.
next-closed-do = Les teksten
and-more = og { $n } til
units-so-far = Enhetenes møter: { $held } holdt, { $planned } planlagt, { $undated } uten dato.
all-steps = { $n ->
        [one] Hele veien: ett steg
       *[other] Hele veien: { $n } steg
    }
we-are-here = Her er vi: steg { $n }
left-n = { $n ->
        [one] én igjen
       *[other] { $n } igjen
    }
decide-keys = Svar med taster
decide-keys-help = Tallet gir svar til det som er valgt, ellers til det første, og går til feltet som skal fylles ut. I feltene skriver tall som vanlig. Mellomrom velger et innspill, Skift velger flere på rad.
table-sheets = Skriv ut ett ark per bord
table-sheets-none = Det finnes ingen bord i møtet, eller ikke noe som bordene svarer på sammen. Angi antall bord i agendaen, og Bord ved et punkt.
table-sheet-scan = Skann koden: dere kommer inn ved bord { $n }.
table-sheet-pen = En om gangen skriver på mobilen. Mangler mobil: skriv her, og gi til den som leder.
