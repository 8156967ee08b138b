## Telefonen

menu = Meny
back-to-question = Till frågan
phone-welcome = Du är med
phone-welcome-text = Vi börjar strax. Låt sidan vara öppen.
phone-not-open-yet = Snart. Lyssna på mötesledaren först.
phone-practice = Övning. Inget av det här räknas.
phone-paused = Paus. Du kan fortsätta skriva.
closed-unsent = Stängt. Du har text som inte är skickad. Den ligger överst.
closed-waiting = Stängt. Det sista från dig har inte kommit fram än. Det ligger kvar här.
closed-written = Stängt. Det du skrivit är sparat.
closed-answered = Stängt. Dina svar är sparade.
closed-nothing = Stängt. Du har inte svarat här.
closed-unasked = Stängt.
result-comes = Resultatet kommer på skärmen och här.
phone-results = Så här blev det:
phone-break = Paus. Vi ses snart.
phone-nothing-to-do = Här finns inget att fylla i. Följ med på skärmen.
phone-sorting = Nu grupperas idéerna på den stora skärmen. Strax får du säga om rubrikerna stämmer.
phone-ready-wait = Tack. Vi väntar in de andra i lugn och ro.
phone-refused = Vi känner inte igen den här telefonen. Det du skrivit finns kvar här.
phone-rejoin = Gå in igen
unit-pair = Skriv två och två på en telefon.
unit-table = En telefon per bord skriver.
unit-group = En telefon per grupp skriver.
named-table = Bordets nummer kan stå vid det ni skriver.
named-unit = Namnet på er enhet eller organisation kan stå vid det ni skriver.
tables-here = Bordet har skrivit
pen-of = { $at ->
        [elsewhere] Ni på distans
       *[room] Bord { $n }
    }
pen-free = { $at ->
        [elsewhere] Ni på distans
       *[room] Bord { $n }
    } skriver tillsammans, på en telefon i taget.
pen-fields-wait = Det här svarar bordet på tillsammans. Tryck på Jag skriver för att fylla i.
pen-mine = Du skriver för { $at ->
        [elsewhere] er på distans
       *[room] bord { $n }
    }. De andra ser vad du skriver.
pen-other = Någon annan skriver just nu för { $at ->
        [elsewhere] er på distans
       *[room] bord { $n }
    }.
pen-take = Jag skriver
pen-take-over = Ta över pennan
pen-take-and-send = Ta över pennan och skicka
pen-writing = Skrivs just nu
pen-go-on = Skriv vidare på det påbörjade
pen-gone-on = Texten står i ditt fält. Den är inte skickad än.
pen-other-table = Byt bord
pen-which-table = Vilket bord sitter du vid?
pen-choose = Välj bord
pen-why-table = Här svarar varje bord tillsammans.
pen-sit = Jag sitter här
pen-stay = Sitt kvar
i-am-ready = Jag är klar
closing-unsent = { $n ->
        [one] En text är inte skickad än.
       *[other] { $n } texter är inte skickade än.
    }
closing-not-whole = { $n ->
        [one] En text går inte att skicka som den är.
       *[other] { $n } texter går inte att skicka som de är.
    }
closing-throws-away = { $n ->
        [one] Då kastas texten som inte är skickad.
       *[other] Då kastas { $n } texter som inte är skickade.
    }
closing-refused = { $n ->
        [one] En text kunde inte sparas. Den ligger överst.
       *[other] { $n } texter kunde inte sparas. De ligger överst.
    }
closing-on-its-way = Du är klar när allt har kommit fram.
closing-items = { $total ->
        [one] Du har inte svarat än.
       *[other] Du har { $n } av { $total } kvar att svara på.
    }
closing-dots = { $n ->
        [one] Du har en prick kvar.
       *[other] Du har { $n } prickar kvar.
    }
closing-text = Du har inte skrivit något än.
closing-reading = Du har inte sett alla alternativ.
closing-send = Skicka, sedan är jag klar
closing-go-on = Fortsätt
closing-leave = Klar ändå
closing-throw-away = Kasta, sedan är jag klar
not-ready-after-all = Jag vill fortsätta
need-more-time = Jag behöver mer tid
asked-more-time = Du har bett om mer tid
waiting-for-net = Väntar på nät. Inget är borta.
waiting-for-net-n = Väntar på nät. { $n ->
        [one] { $n } sak skickas när nätet är tillbaka
       *[other] { $n } saker skickas när nätet är tillbaka
    }. Inget är borta.
waiting-nothing-lost = Väntar på nät, inget är borta
saving = Sparas …
saved-as = Sparat, { $number }
saved-text = Sparat
not-saved = Inte sparat.
send = Skicka
signs-left = { $n ->
        [one] { $n } tecken kvar
       *[other] { $n } tecken kvar
    }
too-many-signs = { $n ->
        [one] { $n } tecken för många
       *[other] { $n } tecken för många
    }
write-first = Skriv något först.
your-idea = Din idé, gärna en hel mening
build-on-it = Bygg vidare på idén
building-on = Du bygger på { $number }
not-this = Avbryt
sort = Typ
all-written = { $n ->
        [one] Du har skrivit den text som går att skriva här. Du kan ändra den så länge det är öppet.
       *[other] Du har skrivit alla { $n }. Du kan ändra dem så länge det är öppet.
    }
room-at-first = Du kan skriva { $n ->
        [one] en text
       *[other] upp till { $n } texter
    }.
room-left = Du kan skriva { $n ->
        [one] en till
       *[other] { $n } till
    }.
mine-here = Det du skrivit här
change = Ändra
change-yours = Ändra din text
take-back = Ta tillbaka
take-back-sure = Ta tillbaka texten? Den går inte att få igen.
take-back-yes = Ta tillbaka den
take-back-not = Låt den stå kvar
take-back-answer = Ta tillbaka svaret
taken-back = Tillbakataget.
others-ideas = Andras idéer
others-to-read = Nu kan du läsa andras idéer och bygga vidare.
show-five = Visa fem av andras idéer
five-more = Visa fem andra
no-more-ideas = Du har läst alla.
build-on = Bygg vidare
all-built = { $n ->
        [one] Du har byggt vidare på en idé. Fler går inte, men du kan läsa vidare.
       *[other] Du har byggt vidare på { $n } idéer. Fler går inte, men du kan läsa vidare.
    }
dots-left = { $n ->
        [one] { $n } prick kvar
       *[other] { $n } prickar kvar
    }
dots-hidden = Ingen ser dina prickar. Du kan flytta dem tills omröstningen stängs.
fewer-dots = Ta bort en prick från { $text }
more-dots = Sätt en prick på { $text }
round-two = Runda två. Den första rundan är sparad. Rösta på nytt.
stance-hidden = Ingen ser vad du väljer. Du kan ändra dig tills det stängs.
what-must-change = Vad skulle behöva ändras?
wish-asked = Du ville ändra något. Ska det stå kvar?
wish-stays = Låt det stå kvar
mark-text = Markera text { $n }
your-comment = Din kommentar
write-a-line = Skriv en rad
sort-of-suggestion = Vad vill du göra?
suggest-new = Ny formulering
suggest-amend = Ändra en text
suggest-perspective = Lägg till perspektiv
suggest-new-label = Formulering
suggest-amend-label = Så vill jag att det står
suggest-perspective-label = Vem eller vad saknas?
choose-text = Välj den text du vill ändra
choose-other = Välj en annan
you-change = Du ändrar
why-required = Varför? (måste fyllas i)
why-optional = Varför? (om du vill)
reason-needed = Skriv varför texten ska ändras.
source-needed = Kryssa för vad formuleringen bygger på.
about-which = Gäller det en viss text?
about-whole = Hela målbilden
does-it-capture = Stämmer rubriken ”{ $name }”?
clusters-asked = Stämmer rubrikerna?
clusters-all = Visa alla { $n } idéer
do-they-belong = Hör de här idéerna ihop?
pairs-asked = Hör idéerna ihop?
clusters-being-made = Idéerna grupperas
captures-captures = Stämmer
captures-partly = Delvis
captures-no = Nej
better-name = Ett bättre namn
my-idea-belongs = Din idé. Hör den hit?
here-is-right = Ja, den hör hit
stands-alone = Den ska stå för sig själv
yours-alone = Dina idéer som står för sig själva
pairs-text = Hör de här två ihop? Svara på så många du hinner.
belong-together = Hör de ihop?
pair-yes = Ja, ihop
pair-no = Nej
my-contributions = Mina bidrag ({ $n })
my-contributions-title = Mina bidrag
nothing-written = Du har inte skrivit något än.
show-screen-here = Visa skärmen här
on-screen = Det här visas på skärmen
not-started = Vi har inte börjat än.
no-result-yet = Inget resultat visas än.
screen-counts = { $joined } är med. Klara: { $done }.
text-size = Textstorlek
about-privacy = Om det du skriver
receipt-text = Skriv ner eller fotografera koden. Med den hittar du dina bidrag igen, också på en annan telefon.
leave-workshop = Lämna mötet på den här telefonen
leave-workshop-text = Spara kvittokoden först. Det du skickat finns kvar i mötet, men inget av det på den här telefonen.
leave-unsent = { $n ->
        [one] En text är inte skickad. Den försvinner om du lämnar.
       *[other] { $n } texter är inte skickade. De försvinner om du lämnar.
    }
table-asked = Bord { $table }: ny person eller samma bord?
table-asked-text = Den som är ny ser inget av det som skrivits här.
table-same = Samma bord, fortsätt
table-new = Ny person, börja om
leave = Lämna
over-text = Mötet är stängt. Kopplingen mellan dig och det du skrivit är borttagen hos oss. Vilka bidrag som är dina vet bara den här telefonen och den som har din kvittokod.
over-nothing = Mötet är stängt. Du har inte skickat in någon text.
left-drafts = { $n ->
        [one] { $n } text är inte skickad
       *[other] { $n } texter är inte skickade
    }
left-drafts-text = Det finns bara här på telefonen tills du skickar det.
left-drafts-over = Mötet tar inte emot det härifrån nu. Kopiera det du vill spara.
send-anyway = Skicka ändå
throw-away = Kasta
copy-words = Kopiera
words-copied = Kopierat.
new-question = Ny fråga: { $text }
announce-planned = Frågan är inte öppen än.
announce-open = Nu är det öppet.
announce-paused = Pausat.
announce-revealed = Resultatet visas nu.
announce-archived = Momentet är klart.
where-you-belong = Vilken enhet hör du till?
tasks-text = Gör uppgifterna i den ordning du vill. Det du skriver ligger kvar på mobilen tills du skickar det, och du kan fortsätta en annan dag.
tasks-until = Öppet till { $day }.
tasks-left = { $n ->
        [one] { $n } uppgift kvar.
       *[other] { $n } uppgifter kvar.
    }
tasks-all-done = Allt är klart. Tack! Du kan ändra så länge det är öppet.
tasks-unsent = Du har text som inte är skickad. Den ligger överst.
task-new = inte påbörjad
task-begun = påbörjad
task-done-word = klar
task-is-done = Jag är klar med uppgiften
task-is-ticked = Uppgiften är klar.
task-not-done = Inte klar ändå
to-tasks = Till uppgifterna
questions-choose = Välj fråga
your-answer = Svar
your-keyword = Stödord
questions-tag = Märk svaret (om du vill)

## Skattning, karta, mål och plan

rate-progress = { $n } av { $total }
rate-next = Nästa
rate-previous = Förra
rate-all-done = Du har svarat på allt. Du kan gå tillbaka och ändra.
rate-hidden = Ingen ser svaren förrän de visas för alla.
pair-which = Vilken väger tyngst?
pair-neither = Lika, eller vet ej
area-choose = Välj område
observation-label = Vad ser du?
named-here = Namn du skriver här visas för alla och sparas i planen. Skriv gärna en roll i stället.
named-optional = Skriver du organisation ser alla den.
goal-new = Nytt mål
more-fields = Fler fält ({ $n })
goal-comment = Kommentera målet
action-new = Ny åtgärd
action-for = Vad gäller det?
action-take = Jag tar den
action-take-as = Namn eller roll
action-give-back = Lämna tillbaka
so-far = Hittills
understood = Jag förstår
one-moment = Ett ögonblick …
left-to-sort = Kvar att placera: { $n }

## På distans

remote-on = Du är med på distans. Väggen står vid frågan.
remote-off = Du är med i rummet.
remote-table = För er på distans
beside-wall = Väggen
beside-see = Visa
beside-show = Visa väggen
beside-river = På väggen står floden: hur alla bidrag blev meningar och besked.
beside-blank = Väggen är släckt, för samtal.
beside-lit = Lyft fram på väggen
beside-result = Nu visas resultatet.
beside-sort = Nu grupperas idéerna.
beside-validate = Nu prövas rubrikerna.
