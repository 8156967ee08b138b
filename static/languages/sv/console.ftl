## Konsolen

agenda = Agenda
code = Kod
min-n = { $n } min
skip-to-press = Hoppa till den stora knappen
to-meetings = Till mötena
to-agenda = Till agendan
open-screen = Öppna storskärmen
tools = Verktyg
no-answer = Servern svarade inte. Försök igen.
console-offline = Ingen kontakt med servern. Det deltagarna skriver sparas på deras telefoner. Vi försöker igen hela tiden.
console-refused = Du är inte inloggad längre. Ladda om sidan och logga in.
ready-to-start = Redo att börja
ready-to-start-text = Öppna storskärmen så att alla ser koden. Börja när alla är här. Den som kommer sent kan alltid gå med.
joined-n = { $n ->
        [one] { $n } telefon är med
       *[other] { $n } telefoner är med
    }
joined-simulated = { $n } testdeltagare är med
and-phones = {""}, och { $n ->
        [one] { $n } telefon
       *[other] { $n } telefoner
    }
start-workshop = Alla är här – börja
workshop-over = Mötet är avslutat
workshop-over-text = Allt är sparat och kopplingen till deltagarna är borttagen. Läs igenom minnesanteckningen och godkänn den.
read-note = Läs minnesanteckningen
what-to-say = Säg så här
said-first = Det du sa först
say-build = Nu får ni några andras idéer i mobilen. Läs dem i lugn och ro. Bygg vidare på dem: skriv det som de får dig att tänka på.
say-validate = Nu finns det namn på grupperna. Säg i mobilen om de stämmer, och om din egen idé ligger rätt. Ingen ser vad just du svarar.
say-round = Nu har vi sett hur det blev och talat om det. Svara en gång till, som du ser det nu. Det är helt i sin ordning att ha ändrat sig, och att inte ha gjort det.
say-closed = Tack, nu är det stängt. Strax visar jag vad ni svarade. Läs det tyst först.
say-shown = Så här blev det. Läs tyst en stund. Vad lägger ni märke till, och vad förvånar er?
say-shown-round = Så här blev det. Tala två och två om varför det blev så. Sedan får ni svara en gång till.
if-wrong = Om det kör ihop sig
do-open = Öppna för deltagarna
do-open-cluster = Börja gruppera
do-open-suggest = Börja besluta
phones-wait = telefonerna väntar så länge
do-stage-ideas = Gå vidare: läs andras idéer
do-stage-cluster = Låt deltagarna pröva rubrikerna
do-close = Stäng
do-reveal = Visa resultatet för alla
do-round = Rösta en gång till
do-page = Nästa sida på väggen
do-next = Nästa: { $title }
skip-round = Hoppa över runda två
skip-pages = Gå vidare utan resten
reopen = Öppna igen
go-back = Tillbaka
plus-1 = +1 min
plus-5 = +5 min
pause = Pausa
resume = Fortsätt
counts = Läget
count-joined = Har gått med
count-table-devices = Skriver för ett helt bord
count-simulated = Varav testdeltagare
count-online = Har kontakt nu
count-written-for = Som du skriver åt
count-started = Har börjat
count-tables = Bord som har börjat
n-of-n = { $n } av { $of }
count-few = färre än 5
count-untold = syns inte än
count-least = minst { $n }
count-done = Är klara
count-more-time = Vill ha mer tid
count-texts = Bidrag, minst
count-texts-exactly = Bidrag
count-late = Kom efter stängning
count-screens = Skärmar
parking = Parkering
park-this = Viktigt, men inte nu
park = Parkera
unpark = Ta bort { $text }
write-for-someone = Skriv åt en deltagare
finish-workshop = Avsluta mötet
feedback-by = Deltagarna får svar senast
feedback-proposed = Ett förslag är ifyllt. Ändra det om svaret kommer en annan dag. Dagen visas på väggen och i telefonerna.
finish-now = Avsluta nu
texts-n = { $n ->
        [one] { $n } text
       *[other] { $n } texter
    }
texts-tools = Arbeta med texterna en för en ({ $n })
came-late = kom efter stängning
late-waits-closed = Det som kommer fram i efterhand, från en mobil som var utan nät, visas här när minst fem har skrivit, och senast när du visar resultatet. Så syns det inte vem som skrev sist.
late-waits-revealed = Det som kommer fram i efterhand, från en mobil som var utan nät, visas här när minst fem har skrivit, och senast när mötet avslutas. Så syns det inte vem som skrev sist.
approve = Godkänn
show-again = Visa igen
hide = Dölj
why-hide = Varför döljs texten?
warning-many-options = Det är { $n } alternativ. Fler än tolv är svårt att överblicka.
warning-near-duplicates = Två alternativ liknar varandra och kan dela rösterna: ”{ $one }” och ”{ $other }”.
warning-many-statements = Det är { $n } formuleringar. Räkna med mer tid, eller välj ut högst { $most }.
warning-unchanged = Ingen formulering är ändrad sedan ni tog ställning. Öppnar du nu får alla svara om alla { $n } en gång till.
board = Grupperingen
board-help = Välj en eller flera idéer och välj sedan vart de ska. Med tangenter: pil upp och ner flyttar, mellanslag väljer, 1–9 placerar i en grupp. Det går också att dra.
pairs-hidden = Deltagarna sorterar i mobilen. Vad de tycker hör ihop visas här när sorteringen är över, om minst fem har sorterat.
pairs-shown = Välj en idé: de idéer som fler deltagare tycker hör ihop med den märks ut, om minst fem har sorterat.
put-into = Lägg i gruppen …
clusters-n = { $n ->
        [one] { $n } grupp
       *[other] { $n } grupper
    }, högst { $most }
chosen-n = { $n ->
        [one] { $n } vald
       *[other] { $n } valda
    }
many-clusters = Det är fler än { $most } grupper. Kan några slås ihop?
new-cluster = Ny grupp
new-cluster-here = Dra hit för en ny grupp, eller tryck på idéer och sedan Ny grupp.
set-aside = Ställ åt sidan
put-back = Lägg tillbaka
choose-none = Välj ingen
undo = Ångra
history = Historik
loose = Inte placerade
filter = Sök
name-it = Ge namn
show-fewer = Visa färre
better-names = Förslag på rubrik: { $names }
rename = Byt namn
name-hint = Tre till nio ord
put-here = Lägg { $n ->
        [one] { $n } här
       *[other] { $n } här
    }
split-off = Bryt ut valda
more = Mer
merge-into = Slå ihop eller lös upp
merge-with = Slå ihop med { $name }
dissolve = Lös upp gruppen
reads-alike = liknar
said-together = hör ihop, säger deltagarna
held-by = { $name } arbetar med den
moved-n = { $n ->
        [one] { $n } idé flyttad
       *[other] { $n } idéer flyttade
    }
move-place = { $who } flyttade { $n ->
        [one] { $n } idé
       *[other] { $n } idéer
    }
move-create = { $who } gjorde en ny grupp av { $n ->
        [one] { $n } idé
       *[other] { $n } idéer
    }
move-merge = { $who } slog ihop två grupper ({ $n ->
        [one] { $n } idé
       *[other] { $n } idéer
    })
move-split = { $who } bröt ut { $n ->
        [one] { $n } idé
       *[other] { $n } idéer
    }
move-name = { $who } gav en grupp namn
move-aside = { $who } ställde { $n ->
        [one] { $n } idé
       *[other] { $n } idéer
    } åt sidan
move-dissolve = { $who } löste upp en grupp ({ $n ->
        [one] { $n } idé
       *[other] { $n } idéer
    })
results-and-texts = Resultat och texter
their-unit = Vilken enhet hör personen till?
skip-item = Hoppa över
trouble-storage = Databasen svarar inte just nu. Det som är sparat är kvar. Det som skrivs nu väntar på telefonerna och skickas när databasen svarar. Vänta med nästa steg.
trouble-link = Servrarna når inte varandra just nu. Allt sparas som vanligt, men skärmen och en del telefoner kan visa gamla siffror en stund.
phones-waiting = { $n ->
    [one] 1 väntar på nät.
   *[other] { $n } väntar på nät.
}
phones-waiting-why = Telefonen är låst eller saknar nät. Inget som skrivits på den är borta.
practice-text = Det här är en övning med testdeltagare. Tryck dig igenom mötet.
end-practice = Avsluta övningen
ends-at = Mötet slutar { $time }.
ends-late = { $n ->
        [one] { $n } minut efter plan.
       *[other] { $n } minuter efter plan.
    }
could-be-shorter = Det här kan kortas. Tyst läsning och utcheckning behåller sin tid.
shorter-by = { $title }: { $n } min kortare
after-the-meeting = Efter mötet
practice = Övning

## Skattning, karta, mål och plan

warning-few-pairs = Det är { $n } saker. Parvis jämförelse lönar sig från { $least }. Välj en skala i stället.
warning-many-to-rate = Det är { $n } saker att bedöma. Räkna med mer tid, eller visa bara ett urval för var och en.
choose-to-go-on = Markera det ni går vidare med
choose-by-hand = Färre än fem har röstat, så inga siffror visas. Låt var och en säga sitt val högt, och markera här det ni går vidare med. Det märks ut på väggen.
list-write = Skriv listan som ska bedömas, en sak per rad
list-save = Spara listan
list-n = { $n } på listan
list-add = Skriv det som läggs till resten, en sak per rad
list-added-n = { $n } tillagda här
hide-clock = Dölj klockan
move-to-area = Flytta { $number } till
mark-in-plan = Finns i plan (till exempel VP 2027)
unowned-n = { $n ->
        [one] En åtgärd har ingen tagit än. Vem tar den?
       *[other] { $n } åtgärder har ingen tagit än. Vem tar dem?
    }
review-decide = Besluta
review-why = Skäl, så att den som skrev förstår
review-where = Formuleringens nummer, till exempel B1
shared-by-several = Gemensamt för flera
shared-none = Inget återkommer hos flera just nu.
shared-near = ”{ $text }” ({ $groups }) och ”{ $other }” ({ $others })
make-group = Gör en grupp

# Suggestions on the board
suggestions = Förslag
suggest = Föreslå vad som hör ihop
suggest-again = Föreslå igen
grain = Indelning
grain-fine = Fin
grain-medium = Mellan
grain-coarse = Grov
thinking = { $n ->
        [one] Läser { $n } idé …
       *[other] Läser { $n } idéer …
    }
suggest-nothing = Hittade inget som säkert hör ihop. Gruppera för hand, och fråga igen när några grupper finns.
suggest-done = Alla förslag är behandlade. Fråga igen när grupperna har vuxit.
suggest-only = Det här är förslag. Inget flyttas förrän någon väljer det.
read-from-words = Förslagen räknas ut på er egen server, av orden i idéerna. Inget skickas vidare.
read-from-vectors = Förslagen räknas ut på er egen server, av orden i idéerna och en fil över ord som betyder ungefär detsamma. Inget skickas vidare.
read-from-model = Förslagen räknas ut med en språkmodell på { $host }. Idéernas text skickas dit, utan namn.
fell-back = Tjänsten för förslag svarade inte. Förslagen bygger bara på orden.
confirm-sure = { $n ->
        [one] Lägg den säkra idén på plats
       *[other] Lägg { $n } säkra idéer på plats
    }
may-be-groups = Kan bli grupper
wave-all = Nej till alla
wave-group = Nej tack till { $title }
no-thanks = Nej tack
take-group = Gör en grupp av { $n }
suggestions-more = Visa { $n } till
suggestions-rest = { $n } till
sure-here = Hör troligen hit: { $n }
confirm-here = Lägg alla { $n } här
chip-yes = Ja, lägg här: { $text }
chip-no = Nej, hör inte dit: { $text }
may-belong = Hör kanske till
chips-help = På ett kort lägger F, G och H det där det föreslås, och X säger nej. R föreslår igen, U går till förslagen på grupper och S till det som liknar.
same-thing = Samma sak med andra ord?
put-together = Lägg ihop
put-together-with = Lägg ihop med: { $text }
by-suggestion = efter förslag
worth = { $followed ->
        [one] Förslag hittills: { $followed } idé följde ett
       *[other] Förslag hittills: { $followed } idéer följde ett
    }, { $left_out } valdes bort ur en föreslagen grupp, { $waved } fick nej och { $regretted } flyttades sedan. { $by_hand } placerades för hand.
move-suggest = { $who } bad om förslag och fick för { $n ->
    [one] en idé
   *[other] { $n } idéer
}
move-wave = { $who } sa nej till { $n } förslag

## Dörren

door = Dörren
door-in = { $n } inne
door-in-and-outside = { $n } inne, { $outside } till vill in
door-is-shut = Dörren är stängd. De som är inne är kvar.
door-shut = Stäng dörren
door-open = Öppna dörren
door-open-for = { $n ->
        [one] Öppna dörren för { $n } till
       *[other] Öppna dörren för { $n } till
    }
let-out = Släpp ut dem som inte har gjort något
let-out-text = Av dem som är inne har { $n } inte skrivit eller svarat något än. De som släpps ut kan gå med igen om dörren är öppen.
let-out-text-few = Högst fyra av dem som är inne har inte skrivit eller svarat något än. De som släpps ut kan gå med igen om dörren är öppen.
let-out-them = Släpp ut dem
let-out-done = { $n } släpptes ut.
let-out-done-few = Högst fyra släpptes ut.
let-them-be = Låt dem vara kvar
wall = På väggen
wall-pages = Sidor på väggen
wall-back = Bakåt
wall-on = Vidare
wall-page = Sidan { $n } av { $of }
wall-code = Stor kod
wall-blank = Släck
wall-river = Floden
wall-lift = Lyft fram en sak
wall-all-again = Visa allt igen
wall-size = Bokstäver
wall-size-usual = så stora som ryms
wall-size-large = minst lite större
wall-size-larger = minst mycket större
wall-look = Ljus
wall-look-usual = som skärmen vill
wall-look-light = ljus
wall-look-dark = mörk
wall-looks = Bokstäver och ljus
wall-full = Helskärm: tryck F på väggens dator.

## Innan mötet: vad som skulle stoppa det

preflight-stops = { $n ->
        [one] En sak skulle stoppa mötet
       *[other] { $n } saker skulle stoppa mötet
    }
preflight-may-stop = Något kan stoppa mötet
preflight-clear = Inget i agendan stoppar mötet
preflight-text = Vi har gått igenom agendan åt dig. Ordna det nu, så slipper du det inför gruppen.
preflight-clear-text = Vi har gått igenom agendan: varje moment går att öppna när det är dess tur.
stops-no-statements = Det finns inga formuleringar att ta ställning till.
stops-too-few-options = Det finns inte två alternativ att välja mellan.
stops-too-many-options = Det kan bli fler än { $most } alternativ, och då går det inte att överblicka.
stops-nothing-to-cluster = Det finns inga idéer att gruppera.
stops-nothing-to-rate = Det finns inget att bedöma.
stops-nothing-to-read = Det finns inget att läsa.
stops-nothing-to-amend = Det finns ingen text att ändra i.
stops-nothing-to-review = Det finns inga förslag som väntar på beslut.
stops-pulse-empty = Frågan är tom: inget ord, ingen skala och ingen öppen rad.
stops-no-columns = Det finns inga frågor att svara på.
stops-too-many-columns = Det är fler än { $most } frågor, och de får inte plats.
stops-two-criteria = Ett diagram i två riktningar behöver exakt två frågor.
stops-no-grid-columns = Rutnätet har inga kolumner.
stops-no-areas = Det finns inga områden att placera i.
stops-input-still-open = Det som momentet utgår från är fortfarande öppet i ett annat möte, eller inte visat där.
mend-items = Skriv formuleringar
mend-list = Skriv en lista
mend-word = Ge frågan ett ord
mend-columns = Skriv frågorna
mend-criteria = Skriv frågorna
mend-areas = Skriv områden
mend-allow-new = Tillåt nya förslag
mend-sample-per-person = Visa ett urval för var och en
mend-move = Flytta efter ”{ $title }”
mend-draft = Skriv i utkastet


## Den stora knappen

of-them-simulated = {""}, varav { $n } testdeltagare
and-written-for = {""}, och { $n } som du skriver åt
and-table-devices = {""}, och { $n } som skriver för ett helt bord
the-meeting = Mötet
soon = Strax: { $what }
soon-undo = Page Up ångrar
waits-for-net = väntar på nätet, inget är tappat
started-few = { $of ->
        [1] Den som är med är inte klar än
        [2] Alla är inte klara än
        [3] Alla är inte klara än
        [4] Alla är inte klara än
       *[other] färre än 5 av { $of } har börjat svara
    }
started-of = minst { $n } av { $of } har börjat svara
started-exactly = { $n } av { $of } har börjat svara
started-texts = minst { $n } bidrag har kommit in
started-untold = hur många som har börjat svara syns inte än
tables-begun = { $n } av { $of } bord har börjat svara
take-back-opening = Ångra öppningen
step-stops = stoppar
work-on-instead = Utgå i stället från:
sentences-write = Skriv formuleringarna, en per rad
caution-stops = { $n ->
        [one] En sak skulle stoppa mötet
       *[other] { $n } saker skulle stoppa mötet
    }
caution-stops-text = Det är märkt i agendan. Det går att börja ändå och ordna det när ni kommer dit.
caution-stops-mend = Gå till agendan och ordna det
caution-stops-on = Börja mötet ändå
caution-loose = { $n ->
        [one] En idé saknar grupp
       *[other] { $n } av { $of } idéer saknar grupp
    }
caution-loose-text = Går ni vidare nu ställs de åt sidan: de sparas och visas för sig, men är ingen grupp. Ingen frågas om dem, och den som skrev dem får inte rösta på sin egen tanke.
caution-loose-mend = { $n ->
        [one] Gruppera den först
       *[other] Gruppera de { $n } först
    }
caution-loose-on = Ställ dem åt sidan och gå vidare
caution-unnamed = { $n ->
        [one] En grupp saknar rubrik
       *[other] { $n } av { $of } grupper saknar rubrik
    }
caution-unnamed-text = Går ni vidare nu heter en sådan grupp som sin första idé, och det är den man röstar om. En rubrik säger vad idéerna har gemensamt.
caution-unnamed-mend = Skriv rubriker först
caution-unnamed-on = Gå vidare utan rubrik
few-here = Ni är färre än fem. Det ni skriver visas, men inga siffror: de kräver fem svar, så att ingen kan pekas ut. Vänta in fler, eller ta röster och ställningstaganden muntligt.
few-for-this = Ni är färre än fem, så av det här visas inga siffror. Vänta in fler, eller låt var och en säga sitt svar högt.
caution-unchosen = Ni har inte markerat vad ni går vidare med
caution-unchosen-text = Färre än fem har röstat, så inga siffror visas. Låt var och en säga sitt val högt, och markera det som får flest. Annars följer allt med till nästa moment.
caution-unchosen-mend = Markera det ni väljer
caution-unchosen-on = Gå vidare med allt
caution-back = Stäng rutan
caution-few = För få har börjat svara
caution-few-text = Stänger du nu visas inga siffror: det behövs fem svar för att ingen ska kunna pekas ut. Det som är skrivet visas ändå. Fråga om alla ser frågan på sin telefon.
caution-few-mend = Vänta på fler
caution-few-on = Stäng ändå
caution-simulated = { $n } av { $of } är testdeltagare
caution-simulated-text = Resultatet är till största delen påhittat. Säg det till gruppen, eller ta bort testdeltagarna på agendans sida innan mötet börjar.
caution-simulated-mend = Visa inte än
caution-simulated-on = Visa ändå
caution-unchanged = Ingen formulering är ändrad
caution-unchanged-text = Skriv om i utkastet först, eller gå vidare till nästa moment. Öppnar du nu får alla svara om alla { $n } en gång till.
caution-unchanged-mend = Öppna inte än
caution-unchanged-on = Öppna ändå
undo-open = Ångra öppningen
undo-close = Ångra stängningen
undo-next = Ångra, gå tillbaka
caution-final-under = Det går inte att ta tillbaka
caution-final-stage = Gå vidare till nästa steg?
caution-final-stage-text = Alla går vidare på en gång, på väggen och i mobilen, och det går inte att gå tillbaka. Vi frågar bara första gången i mötet.
caution-final-stage-mend = Stanna i det här steget
caution-final-stage-on = Gå till nästa steg
caution-final-reveal = Visa resultatet för alla?
caution-final-reveal-text = Alla ser det på en gång, på väggen och i mobilen, och det går inte att dölja igen. Vi frågar bara första gången i mötet.
caution-final-reveal-mend = Visa inte än
caution-final-reveal-on = Visa resultatet
caution-final-round = Börja en ny runda?
caution-final-round-text = Alla får svara en gång till. Svaren från den första rundan finns kvar bredvid. En ny runda går inte att ta tillbaka. Vi frågar bara första gången i mötet.
caution-final-round-mend = Börja inte än
caution-final-round-on = Börja en ny runda
and-n-more = och { $n } till

## Sista steget

finish-early = Avsluta mötet
finish-under = sedan: anteckning, utkast, svar
ending-title = Det här händer när mötet avslutas
ending-closes = Inget mer går att skriva eller svara i det här mötet.
ending-severs = Kopplingen mellan personer och det de har skrivit tas bort för alltid. Var och en hittar sitt med sin kvittokod. Det går inte att ångra.
ending-simulated = Testdeltagarna och allt de har skrivit tas bort.
ending-note = Texter, resultat och anteckning finns kvar.
not-yet = Fortsätt mötet
feedback-first = välj först när deltagarna får svar
answer-on = Svar senast { $day }
read-note-text = Lägg till med egna ord det som saknas, och godkänn den.
go-road = Se nästa steg
go-road-text = Vägen visar vad ni har kommit fram till och vad som är näst.
go-draft = Skriv utkastet
go-draft-text = Gör meningar av det ni kom fram till.
send-answers = Skicka svaret
send-answers-text = Säg vad som blev av varje förslag.
after-the-meeting-text = Låt dem som var borta svara på samma frågor.

## Från det någon skrev till texten

stand-on = Ta ställning till { $number }
take-stand = Ta ställning
into-draft = Till utkastet
into-draft-of = Skriv in { $number } i utkastet under
into-focus-area = Gör till fokusområde
is-in-draft = Står i utkastet som { $number }.
input-text = Ett enskilt förslag

## Rätta medan det pågår

correct = Rätta orden
correct-text = Alla ser de nya orden genast. Det deltagarna väljer bland ändras inte, och inte frågan när någon har svarat.
correct-title = Rubrik
correct-language = Språk
correct-prompt = Fråga till deltagarna
correct-minutes = Minuter
correct-save = Spara för alla
corrected = Rättat för alla.
reorder = Ändra ordningen
move-earlier = Flytta { $title } tidigare
move-later = Flytta { $title } senare

## Tangenter

board-wide = Fyll fönstret
board-beside = Visa agenda och verktyg
keys = Tangenter, klicker och ljud
key-press = den stora knappen, om en stund
key-take-back = ångrar den, innan den hunnit och strax efter
sound-at-end = Ljud när tiden är slut
undone-what = Ångrat: { $what }
you-did = Du
lot-take = Ta en egen hög
lot-left = Din hög: { $n } kvar
lot-next = Ta en ny hög
lot-back = Lämna tillbaka
lot-of = i { $name }s hög
same-name = Två grupper heter likadant.
same-name-join = Slå ihop dem
board-more = Visa { $n } till
same-text-choose = Välj alla { $n } likadana

## På distans

elsewhere = På distans
elsewhere-least = Minst { $n } är med på distans.
elsewhere-n = { $n } är med på distans.
watch-why = En egen adress visar väggen för dem som är på distans, och i ett videomöte. Den styr ingenting.
watch-open = Visa väggen på distans
watch-address = Adress till väggen, för videomötet
watch-copy = Kopiera
watch-copied = Adressen är kopierad.
watch-end = Avsluta adressen
watch-opened = Väggen visas på adressen i fältet.
watch-over = Adressen är avslutad.
remote-say = Till er på distans:
remote-say-usual = Ni svarar i mobilen som alla andra. Skriv i videomötet om ni behöver mer tid.
remote-say-pair = Gå ihop två och två i egna rum i videomötet. En av er skriver.
remote-say-group = Ni är en egen grupp, i ett eget rum i videomötet. En av er skriver.
remote-say-table = Ni är ett bord för er, i ett eget rum i videomötet. En i taget skriver, och alla ser texten.
remote-say-board = Ni ser hur grupperna växer fram på väggen, bredvid frågan.
remote-say-result = Ni ser samma resultat som rummet. Jag tar ordet från er först.
remote-say-talk = Nu lyssnar vi. Jag frågar er först, innan rummet får ordet.
wall-all = Hela listan
warning-said-twice = { $n ->
        [one] Ett alternativ säger
       *[other] { $n } alternativ säger
    } samma sak som ett annat, så att rösterna delas.
warning-joined-same = { $n ->
        [one] Ett alternativ slås
       *[other] { $n } alternativ slås
    } ihop med ett som säger samma sak. Alla texter finns kvar under sina nummer.
join-same = Slå ihop dem
part-same = Var för sig igen
warning-left-out-build = Ni är färre än åtta. Då hoppas läsrundan i mobilen över: visa idéerna när alla har skrivit, och tala om dem tillsammans.
warning-few-tables = Svar från färre än { $least } bord visas inte. I rummet är det { $n }, och de som är på distans räknas som ett till. Låt var och en svara, eller sätt er vid fler bord.
warning-seen-by-few = Med { $n } personer blir varje sak sedd av { $seen ->
        [0] ingen eller en
       *[other] ungefär { $seen }
    }. Av det som färre än { $least } har sett visas inget. Gruppera först, eller visa fler för var och en.
