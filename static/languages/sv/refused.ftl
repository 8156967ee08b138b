## Det som inte gick, och vad man gör i stället

refused-activity-closed = Momentet är stängt. Svaret räknades inte.
refused-agenda-empty = Agendan är tom. Lägg till ett moment först.
refused-agenda-over = Det finns inget mer i agendan.
refused-agenda-start = Det här är det första momentet.
refused-already-open = Momentet har redan öppnats.
refused-already-shown = Resultatet visas redan. Texten kan inte ändras längre.
refused-question-stands = Någon har redan svarat på frågan, och svaren gäller den som den stod. Frågan kan inte ändras. Rubriken, det du säger och tiden kan du rätta.
refused-archive-again = Ett annat arkiv lades in samtidigt. Försök igen.
refused-archive-large = Arkivet har { $n } rader. Högst { $most } går att lägga in. Inget har ändrats.
refused-archive-wrong = Filen är inget arkiv från Målbild, eller så är den trasig. Inget har ändrats.
refused-area-exists = Fokusområdet finns redan. Ge det här ett annat namn, eller skriv i det som finns.
refused-answered-meanwhile = Någon annan svarade medan du skrev. Nu står det { $number } ”{ $words }”. Det du skrev finns kvar.
refused-area-not-empty = Fokusområdet har formuleringar. Flytta, parkera eller stryk dem först.
refused-blank-filled = { $n ->
    [one] En lucka hade någon annan redan fyllt i.
   *[other] { $n } luckor hade någon annan redan fyllt i.
 } Det du skrev står här: ändra i frågan om det är det som ska gälla.
refused-board-closed = Grupperingen är stängd.
refused-both-changed = Det här har också ändrats av någon annan, eller i en annan flik, medan du skrev. Inget är borta.
refused-changed-meanwhile = Någon annan ändrade formuleringen medan du skrev. Din text står kvar. Läs den nya texten i historiken och spara igen.
refused-closed-for-good = Det som sorterades i par har räknats. Frågan kan inte öppnas igen.
refused-cluster-gone = Gruppen finns inte längre.
refused-door-shut = Dörren är stängd just nu. Den som leder mötet ser att du vill in. Låt sidan vara öppen, så kommer du in när dörren öppnas.
refused-draft-empty = Utkastet är tomt. Skriv minst en formulering först.
refused-enough = Du har redan skrivit så många som går: { $most }.
refused-feedback-missing = Skriv vilken dag deltagarna får svar.
refused-day-gone = Välj en dag som inte har varit.
refused-workshop-not-over = Mötet är inte avslutat än.
refused-field-missing = Något saknas i det som skickades.
refused-horizon-wrong = Skriv horisonten som ett årtal mellan 2000 och 2200, till exempel 2032.
refused-input-still-open = Momentet som underlaget kommer från är inte klart. Stäng det först; är det i ett annat möte ska det också ha visats.
refused-invitation-over = Inbjudan är använd, återkallad eller för gammal. Be om en ny länk.
refused-is-current = Momentet pågår. Gå vidare innan du tar bort det.
refused-key-taken = Det gick inte att spara. Skriv texten på nytt.
refused-kind-missing = Välj sort först.
refused-label-taken = Version { $label } finns redan.
refused-label-wrong = Skriv versionen som två tal med punkt emellan, till exempel 0.5.
refused-malformed = Det som skickades gick inte att läsa.
refused-moved-already = { $what ->
        [go-on] { $who } hann före och gick vidare till ”{ $title }”.
        [go-back] { $who } hann före och gick tillbaka till ”{ $title }”.
        [go-to] { $who } hann före och gick till ”{ $title }”.
        [open-up] { $who } hann före och öppnade ”{ $title }”.
        [advance] { $who } hann före och gick till nästa steg i ”{ $title }”.
        [pause] { $who } hann före och pausade ”{ $title }”.
        [resume] { $who } hann före och fortsatte ”{ $title }”.
        [close] { $who } hann före och stängde ”{ $title }”.
        [reopen] { $who } hann före och öppnade ”{ $title }” igen.
        [reveal] { $who } hann före och visade resultatet av ”{ $title }”.
        [vote-again] { $who } hann före och började en ny runda av ”{ $title }”.
       *[unknown] Någon annan har redan gått vidare.
    }
refused-name-missing = Skriv ett namn.
refused-name-taken = Namnet finns redan. Är det du, skriv ditt lösenord. Annars välj ett annat namn.
refused-no-answer-here = Här finns inget att svara på.
refused-no-dots-left = { $most ->
        [one] Du har satt din prick. Ta bort den först.
       *[other] Du har satt alla dina { $most } prickar. Ta bort en först.
    }
refused-no-more-rounds = Det finns inga fler rundor.
refused-no-next-stage = Momentet har inga fler steg.
refused-no-statements = Det finns inga formuleringar att ta ställning till.
refused-no-table-here = Här svarar var och en för sig. Det finns ingen penna att ta över.
refused-no-text-here = Här skrivs ingen text.
refused-not-allowed = Du har inte rätt att göra det.
refused-not-closed = Stäng momentet först.
refused-note-before-end = Anteckningen godkänns när mötet är avslutat. Avsluta mötet först.
refused-note-empty = Anteckningen är tom. Skriv vad som hände i mötet och godkänn sedan.
refused-stays-in-room = Det här var för stunden och får inget besked. Det går därför inte vidare till ställning eller utkast. Skriv en egen mening i utkastet om tanken ska med.
refused-not-joined = Gå med i mötet först.
refused-not-known = Anslutningen är för gammal. Ladda om sidan. Det du skrivit finns kvar.
refused-not-open = Momentet är inte öppet.
refused-not-open-yet = Momentet är inte öppnat än.
refused-not-paused = Momentet är inte pausat.
refused-not-yet = Det går inte i det här steget.
refused-not-yours = Det är inte ditt bidrag.
refused-nothing-changed = Texten är oförändrad. Ändra något först.
refused-nothing-chosen = Välj minst ett bidrag.
refused-no-meeting-chosen = Välj minst ett möte.
refused-nothing-to-amend = Det finns ingen text att ändra.
refused-nothing-to-bring = Det fanns ingen text att ta in.
refused-nothing-to-part = Punkten är en enda mening. Gör en ny rad där den ska delas, och tryck på Dela igen.
refused-one-to-join = Välj minst två punkter att förena.
refused-none-chosen = Välj minst en punkt först.
refused-nothing-to-cluster = Det finns inga idéer att gruppera. Visa idéerna först.
refused-nothing-to-read = Det finns inget att läsa.
refused-moved-meanwhile = { $who } har flyttat ”{ $text }” sedan du tog upp den. Du tog den { $was ->
        [loose] från de oplacerade
        [aside] från det som ställts åt sidan
       *[group] ur gruppen ”{ $was_name }”
    }, och nu ligger den { $to ->
        [loose] bland de oplacerade
        [aside] åt sidan
       *[group] i gruppen ”{ $to_name }”
    }. Inget flyttades. Gör det igen om du vill flytta den ändå.
refused-nothing-to-undo = Det finns inget att ångra.
refused-off-scale = Välj ett av svaren.
refused-oops = Något gick fel hos oss. Försök igen om en stund.
refused-password-short = Lösenordet behöver minst { $least } tecken.
refused-pen-elsewhere = Någon annan vid bordet skriver just nu. Din text finns kvar på telefonen. Ta över pennan för att skicka den.
refused-pulse-empty = Frågan är tom. Ge den ett ord, en skala eller en öppen rad först.
refused-fate-missing = Välj ett besked.
refused-included-where = Välj den mening som bidraget ingår i.
refused-reason-missing = Skriv ett skäl.
refused-review-at-desk = Förslagen gås igenom på startsidan. Led momentet som ett samtal.
refused-round-over = Rundan är slut. Svaret räknades inte.
refused-same-cluster = Välj två olika grupper.
refused-setting-number = Skriv ett helt tal, 0 eller större.
refused-setting-range = Talet ska vara mellan { $low } och { $high }.
refused-setting-wrong = Inställningen går inte att använda. Välj ett av alternativen.
refused-source-missing = Kryssa för vad formuleringen bygger på.
refused-split-some = Välj några av gruppens idéer, men inte alla.
refused-still-open = Momentet är fortfarande öppet. Stäng det först.
refused-storage-unavailable = Det gick inte att spara just nu. Texten finns kvar på telefonen och skickas igen.
refused-table-missing = Välj vilket bord mobilen skriver för.
refused-table-unknown = Säg först vid vilket bord du sitter. Här svarar varje bord tillsammans, och din text finns kvar på telefonen.
refused-template-incomplete = Mallen är inte komplett ({ $name }).
refused-template-schema = Filen är ingen mall för Målbild.
refused-template-type = Okänt moment ”{ $type }” i { $place }.
refused-template-unreadable = Mallen går inte att läsa. Felet finns på rad { $line }.
refused-text-missing = Skriv något först.
refused-title-missing = Skriv en rubrik.
refused-too-few-options = Det behövs minst två alternativ.
refused-too-long = Texten är { $now } tecken. Högst { $most } går.
refused-too-many-lines = Det är { $n } rader. Högst { $most } får plats. Stryk några.
refused-too-many-options = Det är { $n } alternativ och högst { $most } går att överblicka. Låt var och en se ett urval, eller gruppera först.
refused-too-often = Det gick för fort. Vänta en stund och försök igen.
refused-many-readers = Många läser just nu, och sidan hann inte bli klar. Vänta en stund och öppna den igen.
refused-too-many-points = Det är { $n } punkter. Högst { $most } går att titta igenom på en gång. Ta in dokumentet i delar.
refused-too-many-rows = Det är { $n } texter. Högst { $most } går att lägga in på en gång. Dela upp dem.
refused-unit-missing = Välj vilken enhet du hör till.
refused-unit-no-number = ”{ $said }” är inget antal. Skriv hur många som arbetar i { $unit } med siffror, eller bara namnet.
refused-unit-twice = { $unit } står på två rader. Skriv varje enhet en gång.
refused-unknown-activity = Momentet finns inte.
refused-unknown-area = Fokusområdet finns inte.
refused-unknown-choice = Välj ett av alternativen.
refused-unknown-code = Koden finns inte. Kontrollera den på storskärmen.
refused-unknown-command = Det går inte att göra här ({ $name }).
refused-unknown-fate = Välj ett besked.
refused-unknown-field = Det som skickades innehöll något okänt.
refused-unknown-format = Formatet finns inte.
refused-unknown-item = Det du valde finns inte längre.
refused-unknown-kind = Välj en av sorterna.
refused-unknown-receipt = Kvittokoden finns inte i det här mötet.
refused-unknown-role = Rollen finns inte.
refused-unknown-section = Välj var formuleringen ska stå.
refused-unknown-table = Bordet finns inte. Högst { $most }.
refused-unknown-type = Momentet har en okänd typ.
refused-unknown-unit = Enheten finns inte.
refused-unknown-version = Versionen finns inte.
refused-unknown-wall = Här visas inget mer. Övningen eller mötet är slut eller borttaget, eller så har adressen avslutats. Den som leder öppnar storskärmen från mötets konsol.
refused-upload-large = Filen är för stor.
refused-upload-broken = Filen går inte att läsa. Öppna den i programmet där den skrevs, spara den på nytt och försök igen.
refused-upload-not-text = Filen går inte att läsa som text. Spara den som Word (.docx), OpenDocument (.odt), CSV eller text och försök igen.
refused-workshop-closed = Mötet är avslutat.
refused-workshop-full = Mötet är fullt ({ $most } deltagare). Säg till mötesledaren.
refused-workshop-gone = Mötet finns inte längre.
refused-workshop-not-open = Mötet pågår inte.
refused-workshop-not-started = Mötet har inte börjat än.
refused-wrong-password = Namnet eller lösenordet stämmer inte.
refused-wrong-type = Det som skickades hade fel form.
refused-real-people = Riktiga deltagare har varit med. Då går mötet inte att tömma.
refused-check-is-counted = Det här räknas av programmet och kan inte bockas av för hand.
refused-close-needs-reason = De två sista stegen är inte klara. Skriv varför resan avslutas ändå.
refused-date-wrong = Skriv datumet som 2026-02-17.
refused-duplicate-of-what = Välj det bidrag som står kvar. Det får inte självt vara en dubblett av detta.
refused-published-short = { $n ->
        [one] Ett villkor är inte uppfyllt. Det står nedan.
       *[other] { $n } villkor är inte uppfyllda. De står nedan.
    } Inget är publicerat. Uppfyll det som saknas, eller kryssa för att ni publicerar ändå.
refused-gate-not-met = { $n ->
        [one] Ett villkor återstår.
       *[other] { $n } villkor återstår.
    } Uppfyll dem, eller gå vidare ändå med ett skäl.
refused-journey-closed = Resan är redan avslutad.
refused-no-units = Lägg in enheterna först.
refused-not-over-days = Det här mötet är inte öppet i flera dagar.
refused-nothing-to-do = Det finns inga uppgifter att öppna.
refused-reason-short = Skriv minst { $least } tecken, så att andra förstår.
refused-rehearsal-of-rehearsal = Det här är redan en övning.
refused-rehearsal-only = Det här är en övning. Tryck Avsluta övningen.
refused-road-laid = Resan har redan steg.
refused-unknown-contribution = Bidraget { $number } finns inte.
refused-unknown-statement = Formuleringen { $number } finns inte.
refused-unknown-step = Steget finns inte.
refused-colour-malformed = Välj en färg i rutan, eller skriv den som #14524a.
refused-colour-pale = Färgen är för ljus för text på papper. Närmaste ton som går att läsa är { $tone }.
refused-colour-dark = Dekorfärgen är för mörk: på väggen kan stora ord hamna på den. Närmaste ton där de går att läsa är { $tone }.
refused-logo-broken = Logotypen går inte att läsa. Spara den på nytt som SVG eller PNG och försök igen.
refused-logo-large = Logotypen är för stor. Högst { $most } kB.
refused-logo-many-points = Logotypen har för många bildpunkter. Högst { $most } på längden och på höjden, och 16 miljoner i allt.
refused-logo-not-picture = Välj en logotyp som är SVG eller PNG.
refused-logo-not-plain = Logotypen innehåller mer än en enkel teckning: till exempel skript, länkar, bilder, filter, mönster, streckade linjer eller mycket många delar. Spara den som PNG och försök igen.
refused-template-broken = Mallen går inte att läsa. Öppna den i Word, spara den på nytt som .docx eller .dotx och försök igen.
refused-template-crowded = Mallens sidhuvud eller sidfot innehåller för mycket. Förenkla det i Word och försök igen.
refused-template-fields = Mallens sidhuvud eller sidfot har ett fält som inte kan följa med. Det som kan följa med är sidnummer, antal sidor, datum, titel och rubrik (PAGE, NUMPAGES, SECTIONPAGES, DATE, TITLE, STYLEREF), vart och ett för sig. Ta bort andra fält i Word och försök igen.
refused-template-large = Mallen är för stor. Högst { $most } MB.
refused-template-macros = Mallen får innehålla makron. Spara den som .docx eller .dotx och försök igen.
refused-template-not-word = Välj en Word-mall: .docx eller .dotx.
refused-template-styles = Mallen har för många formatmallar. Högst { $most }.
refused-template-unfit = Det går inte att skriva dokument i mallen. Kontrollera i Word att Normal, Rubrik, Rubrik 1–4, Citat, Beskrivning och Punktlista är formatmallar för stycken och försök igen.
refused-delivery-unnamed = Paketet måste säga vem som levererar. Skriv organisationens namn under Organisation och personer.
refused-weeding-open = Bara avslutade möten kan gallras.
refused-weeding-reference = Skriv gallringsbeslutets beteckning.
refused-weeding-untreated = { $n ->
        [one] Ett bidrag har inte fått besked.
       *[other] { $n } bidrag har inte fått besked.
    } Besluta om dem först.
refused-version-frozen = En publicerad version ändras aldrig.
refused-check-of-plan = Det här villkoret hör till arbetsgången. Gå vidare ändå med ett skäl i stället.
refused-step-has-meetings = Steget har möten och kan inte tas bort.
refused-archive-open = Svar väntar på att visas i ett öppet möte. Visa eller avsluta det först, så blir arkivet helt.
refused-open-for-days = Uppgifterna är öppna i flera dagar och leds inte moment för moment.
refused-open-long-enough = Så länge kan uppgifterna inte vara öppna: högst { $most } dagar från att de öppnades, eftersom det så länge går att se på servern vem som har svarat vad. Stäng dem och öppna nya om fler ska svara.
refused-no-columns = Skriv minst en fråga först.
refused-too-many-columns = Det är för många frågor. Högst { $most } går att överblicka.

## Skattning, karta, mål och plan

refused-goals-enough = Det finns redan { $most } mål, och fler hinns inte med. Kommentera eller ändra ett som finns.
refused-goals-enough-here = Det fokusområdet har redan { $most } mål. Välj ett annat område, eller kommentera ett mål som finns.
refused-taken-already = Någon annan har redan tagit den.
refused-nothing-to-rate = Det finns inget att bedöma än. Skriv in en lista, eller välj ett annat underlag.
refused-two-criteria = Ett diagram i två riktningar behöver exakt två frågor.
refused-no-grid-columns = Rutnätet har inga kolumner. Skriv fokusområden i utkastet först.
refused-no-areas = Det finns inga områden att placera i. Skriv områden i momentet, eller fokusområden i utkastet.
refused-not-choosable = Här går det inte att markera något att gå vidare med.
refused-nothing-to-review = Inga förslag väntar på beslut. Gå vidare till nästa moment.
refused-template-missing = Mallen finns inte.
refused-template-wrong = Mallen har { $n } fel som måste rättas innan den kan sparas.
refused-template-taken = Det finns redan en mall som heter { $name }. Ge den här ett annat id.
refused-inbox-waits = Färre än fem personer har skrivit något nytt. Det som har kommit in ligger kvar och läggs fram när fem har skrivit, annars den { $date }.
refused-not-an-inbox = Bara en öppen brevlåda med idéer kan läsas så här.
refused-no-suggestions-now = Det gick inte att räkna ut förslag just nu. Gruppera för hand, eller försök igen om en stund.
refused-work-broke-off = Det gick inte att göra klart. Försök igen. Blir det likadant är filen troligen för stor.
refused-nothing-suggested = Det förslaget finns inte kvar. Någon annan har kanske hunnit före.
refused-last-lead = { $name } är den enda som leder hela organisationen. Gör först någon annan till processledare.
refused-password-first = { $name } har inget lösenord än. Ett lösenord väljs under Konto. Ändra rollen sedan.
refused-operators-own = { $name } sköter servern. Ett nytt lösenord ges där.
refused-comes-by-link = { $name } har inget lösenord, utan kommer in med länken till sitt möte.
refused-other-organisation = { $name } hör till en annan organisation. Logga ut och välj ett annat namn till den här.
refused-unknown-organisation = Organisationen finns inte.
refused-organisation-number = { $number } är inget organisationsnummer. Ett svenskt har tio siffror, ett norskt nio.
refused-organisation-taken = Det finns redan en organisation som heter { $name }.
refused-organisation-in-use = Organisationen är inte tom. Bara en organisation utan resor, mallar och personer kan stängas.
refused-already-led = Organisationen har redan en processledare, som bjuder in nästa.
refused-somebody-answered = Någon har redan svarat. Stäng momentet i stället.
refused-nothing-removed = Inget är borttaget ur agendan, så det finns inget att ångra.
refused-wrote-elsewhere = Du har redan skrivit för ett annat bord i den här frågan. Låt någon annan vid det här bordet skriva.
refused-river-not-yet = Floden kan ritas när minst fem bidrag har fått besked.
refused-typeface-malformed = Ett typsnitts namn har bokstäver, siffror, mellanslag, bindestreck och punkter, högst 59 tecken.
refused-token-missing = Ingen nyckel skickades med. Den ska stå i huvudet Authorization, efter ordet Bearer.
refused-token-wrong = Nyckeln gäller inte. Den är felskriven eller återkallad.
refused-tokens-many = Organisationen har redan { $most } nycklar. Återkalla en som inte används.
refused-hook-address = Adressen går inte att använda. Den ska börja med https:// och får inte innehålla namn, lösenord eller #.
refused-hook-known = Adressen finns redan.
refused-hooks-many = Organisationen har redan { $most } adresser. Ta bort en som inte används.
refused-login-over = Inloggningen hann bli för gammal eller avbröts. Börja om.
refused-login-stopped = Inloggningen avbröts hos organisationen. Försök igen, eller fråga den som sköter era konton.
refused-login-refused = Inloggningsservern godtog inte inloggningen ({ $why }). Börja om. Hjälper inte det, fråga den som sköter era konton.
refused-login-untrusted = Svaret från inloggningsservern går inte att lita på ({ $why }). Ingen är inloggad. Börja om, och fråga den som sköter era konton om det händer igen.
refused-login-uninvited = Ditt konto har ingen roll här än. Be den som är processledare om en inbjudan.
refused-login-groups-many = Ditt konto är med i så många grupper att inloggningsservern inte räknar upp dem. Be om en inbjudan, eller låt den som sköter era konton skicka färre.
refused-login-operator = Ditt konto sköter servern och loggar in med lösenord.
refused-login-joined-elsewhere = Det kontot är redan ihopkopplat med någon annan här.
refused-login-join-first = Koppla först ihop ditt eget konto med organisationens, under Konto, och se att du kommer in med det.
refused-login-last-way = Då skulle ingen som leder hela organisationen kunna logga in. Se först till att någon har ett annat sätt.
refused-login-address = Adressen går inte att använda. Den ska börja med https:// och får inte innehålla namn, lösenord eller #.
refused-login-not-openid = På adressen finns ingen inloggningsserver som talar OpenID Connect.
refused-login-other-issuer = Servern kallar sig { $issuer }. Skriv in den adressen, tecken för tecken.
refused-login-client = Inloggningsservern godtar inte programmets id eller hemlighet. Skriv in dem igen. Hemligheten kan ha gått ut.
refused-login-client-missing = Skriv in programmets id.
refused-login-no-name = Namnet i inloggningsserverns adress gick inte att slå upp.
refused-login-own-network = Inloggningsservern står i serverns eget nät. Den som sköter servern kan tillåta det (--login-hosts).
refused-login-unreachable = Det gick inte att nå inloggningsservern. Försök igen om en stund.
refused-login-certificate = Inloggningsserverns certifikat godtas inte.
refused-login-late = Inloggningsservern svarade inte i tid. Försök igen om en stund.
refused-passwords-off = Organisationen loggar in med sina egna konton i stället för lösenord. Välj organisationens knapp.
refused-operator-password = Den som sköter servern loggar in med lösenord. Välj ett under Konto, eller gör ett konto för servern med python3 run.py invite --operator.
refused-group-missing = Skriv vilken grupp det gäller.
refused-group-known = Gruppen ger redan den rollen.
refused-groups-many = Organisationen har redan { $most } grupper. Ta bort en som inte används.
refused-not-found = Det finns inget sådant i nyckelns organisation, eller inget publicerat.
refused-method-not-allowed = Här går det bara att läsa, med GET.
refused-not-understood = Frågan gick inte att förstå.
