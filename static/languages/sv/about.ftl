## Texter som lagen frågar efter

about-accessibility-text =
    Målbild är byggt för att alla ska kunna delta. Vi följer WCAG 2.1 på nivå AA, som lagen om tillgänglighet till digital offentlig service bygger på.
    ## Så fungerar det
    Allt går att göra med tangentbord. Det som visas på storskärmen finns som text i mobilen. Texten kan förstoras till 200 procent. Ingen tidsgräns stänger något av sig själv: den som leder kan ge mer tid, och du kan säga att du behöver det. Färg bär aldrig betydelse ensam.
    ## Det vi vet inte fungerar fullt ut
    Gruppering av idéer på storskärmen är svår att följa för den som inte ser. Samma innehåll finns som listor i konsolen och i anteckningen. Långa jämförelser av text läses ord för ord av vissa skärmläsare. Bidrag visas på det språk de skrevs på.
    ## Om något hindrar dig
    Säg till den som leder. Du kan alltid svara på papper eller be någon skriva åt dig. Beskriv gärna felet för kontakten nedan. Är du inte nöjd med svaret kan du anmäla till Myndigheten för digital förvaltning (Digg).
    ## Hur vi har prövat
    Sidorna prövas med ett automatiskt verktyg vid varje ändring, och hela möten körs med bara tangentbord.
about-personal-data-text =
    Vi frågar inte efter namn, e-post eller telefonnummer av dig som deltar. Din webbläsare får ett slumpat märke, så att du kan ändra dina svar och komma tillbaka.
    ## Vad sparas?
    Det du skriver och hur du svarar. Vilken enhet du hör till, om du anger det. Inga adresser eller uppgifter om din telefon sparas i databasen.
    ## Hur länge?
    När mötet stängs klipps kopplingen mellan dig och det du har lämnat. Svar finns då bara kvar som antal. Har färre än fem svarat visas inga siffror. Har minst fem svarat visas hur många som valde vad, också när bara en valde det, men aldrig vem. Delas svaren upp på enheter visas ingen grupp under fem personer. Texter sparas så länge resan pågår och gallras efter beslut. Med din kvittokod kan du själv hitta dina bidrag.
    ## Vem får läsa?
    Det du skriver visas för dem som är med och kan bli allmän handling. Skriv därför inga namn och inget som du inte vill att andra läser.
    ## Varför får vi göra det här?
    Organisationen som bjuder in är personuppgiftsansvarig. Grunden är uppgift av allmänt intresse. Samtycke används inte, eftersom den som är anställd sällan kan säga nej fritt.
    ## Dina rättigheter
    Du kan fråga vad som finns om dig, och klaga hos Integritetsskyddsmyndigheten (IMY). När kopplingen är klippt kan ingen längre se vilka bidrag som är dina, inte heller vi.
    ## Kakor
    Bara de som behövs för att du ska kunna vara kvar i mötet. Ingen statistik, inga tredje parter.
about-protection = Vem får läsa vad, och vad som aldrig visas
about-protection-text =
    Den här sidan är för dig som granskar programmet, till exempel som dataskyddsombud. Rättigheterna nedan räknas ut av samma regler som sidorna, filerna och mötena frågar, och talen i texten är de som programmet räknar med.
    ## Vad som aldrig visas
    Ingen grupp under { $smallest } personer visas, och ingen sådan grupp kan räknas fram som skillnaden mellan två tal. Vilka grupper som får skiljas åt bestäms en gång, när resultatet visas. Inget läggs till det som har visats förrän minst { $smallest } nya personer har svarat. Svar som någon har skrivit in från papper, påhittade deltagare och den som kommer in igen med samma mobil räknas inte bland de { $smallest }.
    ## Medan ett möte pågår
    Den som har servern kan se kopplingen mellan person och svar. Den som leder ser den inte. En text får sitt nummer först när den visas för andra, och numren lottas. Antalet texter visas i steg om { $step } tills de är { $many }.
    ## När mötet stängs
    Kopplingen klipps och går inte att återskapa. Kvar är texterna utan författare och svaren som antal. Enhet, språk och att något kom sent står kvar bara när minst { $smallest } personer delar det. I en låda som står öppen i månader klipps kopplingen var { $days }:e dag.
    ## Kvittokoden
    Koden har { $signs } tecken. Med den hittar man sina egna texter. Utan den kan inte ens den som har databasen göra det.
    ## Konton
    De som leder har konton med lösenord. En inloggning gäller i högst { $logged } dagar och avslutas på kontots sida. Vem som loggat in, bjudits in, fått en roll och sparat en fil skrivs upp med namn och sparas i { $register } år. Deltagare har inga konton.
    ## Andra system
    Den som leder organisationen kan ge ett annat system en nyckel. Systemet läser då det som är publicerat: inte utkastet, inte det som har skrivits i möten, inga tal under { $smallest } personer. Det kan också få veta att en version är publicerad eller att ett möte är avslutat, med nummer och länkar och utan namn.
    ## Vad som inte kan lovas
    I en liten grupp kan sättet att skriva avslöja vem som har skrivit. En säkerhetskopia som togs medan ett möte var öppet har kopplingen kvar så länge kopian finns.
rights-title = Vem får läsa vad
rights-text = Rollen gäller i den resa eller det möte som den är given för. Det som är publicerat får alla läsa som har länken.
rights-strangers-none = I en annan organisations resor och möten får ingen av rollerna läsa något.
reads-versions = Publicerade versioner, på skrivbordet
reads-draft = Utkastet
reads-answers = Svaren, som antal, och texterna
reads-archive = Arkivet och resans inställningar
reads-numbers = Resans siffror
reads-board = Mötets tavla med grupper
reads-room = Mötets konsol, anteckning och filer
about-model = Hjälp av en språkmodell
about-model-text = När idéer grupperas kan idéernas text skickas till en språkmodell på { $host }, utan namn och enhet. Den föreslår bara vad som hör ihop. Människor bestämmer.
processing-entry-text =
    Behandling: insamling av idéer, röster och synpunkter i arbete med målbild.
    Ändamål: ta fram och följa upp en gemensam målbild för verksamheten.
    Rättslig grund: uppgift av allmänt intresse (artikel 6.1 e).
    Registrerade: medarbetare och inbjudna externa. Uppgifter: fritext, svar, enhet eller sektor. Namn bara där någon själv valt att ange det (åtgärder, avsiktsförklaringar) och för den som leder.
    Mottagare: de som deltar; allmänheten för det som publiceras. Ingen överföring till tredje land.
    Gallring: kopplingen till person tas bort när mötet stängs. Övrigt material enligt gallringsbeslut.
    Skydd: inloggning för den som leder, slumpade märken för deltagare, grupper under fem döljs, inga adresser i loggar.
risk-text-text =
    Fritext kan innehålla uppgifter om enskilda. Åtgärd: tydlig uppmaning på första sidan, döljning med skäl, förhandsgranskning där risken är hög.
    I små grupper kan någon gissa vem som skrivit. Åtgärd: grupper under fem visas inte och kan inte räknas fram, ordning och tid visas inte.
    Chefens närvaro kan tysta. Åtgärd: dolda svar till dess att alla svarat, frivilligt deltagande, ingen uppgift om vem som deltagit.
    Länkar kan spridas. Åtgärd: länkar kan dras tillbaka, mötesledares länk gäller ett möte.
handbook = Handbok
help-search = Sök i handboken
help-found = { $n ->
        [0] Inget i handboken har alla ord i ”{ $words }”
        [one] Ett ställe om ”{ $words }”
       *[other] { $n } ställen om ”{ $words }”
    }
help-pages = Sidorna
help-for = För dig som { $who }.
help-here = Hjälp om den här sidan
