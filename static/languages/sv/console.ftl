## Konsolen

agenda = Agenda
code = Kod
min-n = { $n } min
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
start-workshop = Alla är här – börja
workshop-over = Mötet är avslutat
workshop-over-text = Allt är sparat och kopplingen till deltagarna är borttagen. Läs igenom minnesanteckningen och godkänn den.
read-note = Läs minnesanteckningen
what-to-say = Säg så här
if-wrong = Om det kör ihop sig
do-open = Öppna för deltagarna
do-stage-ideas = Gå vidare: läs andras idéer
do-stage-cluster = Låt deltagarna pröva rubrikerna
do-close = Stäng
do-reveal = Visa resultatet för alla
do-round = Rösta en gång till
do-next = Nästa: { $title }
last-item = Det var sista momentet
skip-round = Hoppa över runda två
reopen = Öppna igen
go-back = Tillbaka
plus-1 = +1 min
plus-5 = +5 min
pause = Pausa
resume = Fortsätt
counts = Läget
count-joined = Har gått med
count-online = Har kontakt nu
count-started = Har börjat
count-done = Är klara
count-more-time = Vill ha mer tid
count-texts = Bidrag, minst
count-late = Kom efter stängning
count-screens = Skärmar
parking = Parkering
park-this = Viktigt, men inte nu
park = Parkera
unpark = Ta bort { $text }
write-for-someone = Skriv åt en deltagare
finish-workshop = Avsluta mötet
finish-text = När du avslutar tas kopplingen mellan personer och bidrag bort för alltid. Det går inte att ångra.
feedback-by = Deltagarna får svar senast
finish-now = Avsluta nu
texts-n = { $n ->
        [one] { $n } text
       *[other] { $n } texter
    }
came-late = kom efter stängning
approve = Godkänn
show-again = Visa igen
hide = Dölj
why-hide = Varför döljs texten?
warning-no-input = Välj vad det ska utgå från, annars går det inte att öppna.
warning-many-options = Det är { $n } alternativ. Fler än tolv är svårt att överblicka.
warning-near-duplicates = Två alternativ liknar varandra och kan dela rösterna: ”{ $one }” och ”{ $other }”.
warning-many-statements = Det är { $n } formuleringar. Räkna med mer tid, eller välj ut högst { $most }.
board = Grupperingen
board-help = Välj en eller flera idéer och välj sedan vart de ska. Med tangenter: pil upp och ner flyttar, mellanslag väljer, 1–9 placerar i en grupp. Det går också att dra.
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
set-aside = Ställ åt sidan
put-back = Lägg tillbaka
choose-none = Välj ingen
undo = Ångra
history = Historik
loose = Inte placerade
filter = Sök
name-it = Ge namn
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
list-write = Skriv listan som ska bedömas, en sak per rad
list-save = Spara listan
list-n = { $n } på listan
hide-clock = Dölj klockan
move-to-area = Flytta { $number } till
mark-in-plan = Finns i plan (till exempel VP 2027)
unowned-n = { $n ->
        [one] En åtgärd har ingen tagit än. Vem tar den?
       *[other] { $n } åtgärder har ingen tagit än. Vem tar dem?
    }
review-decide = Besluta
review-why = Skäl, så att den som skrev förstår
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
let-out = Släpp ut dem som inget gjort
let-out-text = { $n ->
        [0] Alla som är inne har skrivit eller svarat något.
        [one] { $n } har inte skrivit eller svarat något än. Den som släpps ut kan gå med igen om dörren är öppen.
       *[other] { $n } har inte skrivit eller svarat något än. De som släpps ut kan gå med igen om dörren är öppen.
    }
let-out-n = Släpp ut { $n }
let-out-done = { $n ->
        [one] { $n } släpptes ut.
       *[other] { $n } släpptes ut.
    }
let-them-be = Låt dem vara
wall = På väggen
wall-pages = Sidor på väggen
wall-back = Bakåt
wall-on = Vidare
wall-code = Stor kod
wall-blank = Släck
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
wall-full = Helskärm: tryck F på väggens dator.
