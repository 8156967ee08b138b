## Konsolen

agenda = Agenda
code = Code
min-n = { $n } min
skip-to-press = Skip to the large button
to-meetings = To the meetings
to-agenda = To the agenda
open-screen = Open the big screen
tools = Tools
no-answer = The server did not answer. Try again.
console-offline = No contact with the server. What participants write is kept on their phones. We keep trying.
console-refused = You are no longer logged in. Reload the page and log in.
ready-to-start = Ready to start
ready-to-start-text = Open the big screen so that everyone sees the code. Start when all are here. Latecomers can always join.
joined-n = { $n ->
        [one] { $n } phone has joined
       *[other] { $n } phones have joined
    }
joined-simulated = { $n } simulated people are here
and-phones = {""}, and { $n ->
        [one] { $n } phone
       *[other] { $n } phones
    }
start-workshop = Everyone is here – start
workshop-over = The meeting is over
workshop-over-text = Everything is saved and the link to the participants has been removed. Read the meeting note and approve it.
read-note = Read the meeting note
what-to-say = What to say
said-first = What you said first
say-build = Now your phone shows a few ideas that others wrote. Read them in peace. Build on them: write what they make you think of.
say-validate = Now the groups have names. Say on your phone whether they are right, and whether your own idea is in the right place. Nobody sees what you answer.
say-round = Now we have seen how it came out and talked about it. Answer once more, as you see it now. It is quite all right to have changed your mind, and not to have.
say-closed = Thank you, it is closed now. In a moment I will show what you answered. Read it in silence first.
say-shown = This is how it came out. Read it in silence for a while. What do you notice, and what surprises you?
say-shown-round = This is how it came out. Talk in pairs about why. Then you answer once more.
if-wrong = If things get stuck
do-open = Open for participants
do-open-cluster = Begin grouping
do-open-suggest = Begin deciding
phones-wait = phones wait meanwhile
do-stage-ideas = Go on: read others' ideas
do-stage-cluster = Let participants check the headings
do-close = Close
do-reveal = Show the result to all
do-round = Vote once more
do-page = Next page on the wall
do-next = Next: { $title }
skip-round = Skip round two
skip-pages = Go on without the rest
reopen = Open again
go-back = Back
plus-1 = +1 min
plus-5 = +5 min
pause = Pause
resume = Resume
counts = Counts
count-joined = Joined
count-table-devices = Writing for a whole table
count-simulated = Of them simulated
count-online = Connected now
count-written-for = Whom you write for
count-started = Started
count-tables = Tables that have begun
n-of-n = { $n } of { $of }
count-few = under 5
count-untold = not seen yet
count-least = at least { $n }
count-done = Done
count-more-time = Want more time
count-texts = Contributions, at least
count-texts-exactly = Contributions
count-late = Came after closing
count-screens = Screens
parking = Parking
park-this = Important, but not now
park = Park
unpark = Remove { $text }
write-for-someone = Write for a participant
finish-workshop = End the meeting
feedback-by = Participants get an answer by
feedback-proposed = A suggestion is filled in. Change it if the answer comes on another day. The day is shown on the wall and on the phones.
finish-now = End now
texts-n = { $n ->
        [one] { $n } text
       *[other] { $n } texts
    }
texts-tools = Work with the texts one by one ({ $n })
came-late = came after closing
late-waits-closed = What arrives afterwards, from a phone that was offline, is shown here once at least five have written, and at the latest when you show the result. So nobody sees who wrote last.
late-waits-revealed = What arrives afterwards, from a phone that was offline, is shown here once at least five have written, and at the latest when the meeting ends. So nobody sees who wrote last.
approve = Approve
show-again = Show again
hide = Hide
why-hide = Why is the text hidden?
warning-many-options = There are { $n } options. More than twelve are hard to take in.
warning-near-duplicates = Two options are alike and may split the votes: “{ $one }” and “{ $other }”.
warning-many-statements = There are { $n } statements. Allow more time, or choose at most { $most }.
warning-unchanged = No statement has changed since you took a stand. If you open now, everybody answers about all { $n } once more.
board = The grouping
board-help = Choose one or more ideas, then where they go. By keyboard: arrow up and down move, space chooses, 1–9 put in a group. Dragging works too.
pairs-hidden = Participants are sorting on their phones. What they think belongs together is shown here once the sorting is over, if at least five have sorted.
pairs-shown = Choose an idea: those that more participants think belong with it are marked, if at least five have sorted.
put-into = Put in the group …
clusters-n = { $n ->
        [one] { $n } group
       *[other] { $n } groups
    }, at most { $most }
chosen-n = { $n ->
        [one] { $n } chosen
       *[other] { $n } chosen
    }
many-clusters = There are more than { $most } groups. Can some be merged?
new-cluster = New group
new-cluster-here = Drag here for a new group, or press ideas and then New group.
set-aside = Set aside
put-back = Put back
choose-none = Choose none
undo = Undo
history = History
loose = Not placed
filter = Search
name-it = Name it
show-fewer = Show fewer
better-names = Suggested headings: { $names }
rename = Rename
name-hint = Three to nine words
put-here = Put { $n ->
        [one] { $n } here
       *[other] { $n } here
    }
split-off = Split off chosen
more = More
merge-into = Merge or dissolve
merge-with = Merge with { $name }
dissolve = Dissolve the group
reads-alike = reads alike
said-together = belong together, say participants
held-by = { $name } is working on it
moved-n = { $n ->
        [one] { $n } idea moved
       *[other] { $n } ideas moved
    }
move-place = { $who } moved { $n ->
        [one] { $n } idea
       *[other] { $n } ideas
    }
move-create = { $who } made a group of { $n ->
        [one] { $n } idea
       *[other] { $n } ideas
    }
move-merge = { $who } merged two groups ({ $n ->
        [one] { $n } idea
       *[other] { $n } ideas
    })
move-split = { $who } split off { $n ->
        [one] { $n } idea
       *[other] { $n } ideas
    }
move-name = { $who } named a group
move-aside = { $who } set { $n ->
        [one] { $n } idea
       *[other] { $n } ideas
    } aside
move-dissolve = { $who } dissolved a group ({ $n ->
        [one] { $n } idea
       *[other] { $n } ideas
    })
results-and-texts = Results and texts
their-unit = Which unit is the person in?
skip-item = Skip
trouble-storage = The database does not answer right now. What is saved is still there. What is written now waits on the phones and is sent when the database answers. Hold the next step.
trouble-link = The servers cannot reach each other right now. Everything is saved as usual, but the screen and some phones may show old numbers for a while.
phones-waiting = { $n ->
    [one] 1 is waiting for the network.
   *[other] { $n } are waiting for the network.
}
phones-waiting-why = The phone is locked or has no network. Nothing written on it is lost.
practice-text = This is a practice run with test participants. Click your way through the meeting.
end-practice = End the practice
ends-at = The meeting ends at { $time }.
ends-late = { $n ->
        [one] { $n } minute behind plan.
       *[other] { $n } minutes behind plan.
    }
could-be-shorter = This could be shorter. Silent reading and the check-out keep their time.
shorter-by = { $title }: { $n } min shorter
after-the-meeting = After the meeting
practice = Practice

## Rating, map, goals and plan

warning-few-pairs = There are { $n } things. Comparing in pairs pays off from { $least }. Choose a scale instead.
warning-many-to-rate = There are { $n } things to judge. Allow more time, or show each person only a sample.
choose-to-go-on = Mark what you go on with
choose-by-hand = Fewer than five have voted, so no numbers are shown. Let each say their choice aloud, and mark here what you go on with. It is marked on the wall.
list-write = Write the list to work on, one thing per line
list-save = Save the list
list-n = { $n } on the list
list-add = Write what is added to the rest, one thing per line
list-added-n = { $n } added here
hide-clock = Hide the clock
move-to-area = Move { $number } to
mark-in-plan = Included in plan (for example Plan 2027)
unowned-n = { $n ->
        [one] Nobody has taken one of the actions yet. Who will?
       *[other] Nobody has taken { $n } of the actions yet. Who will?
    }
review-decide = Decide
review-why = Reason, so that its writer understands
review-where = Number of the statement, such as B1
shared-by-several = Shared by several
shared-none = Nothing recurs between groups right now.
shared-near = “{ $text }” ({ $groups }) and “{ $other }” ({ $others })
make-group = Make a group

# Suggestions on the board
suggestions = Suggestions
suggest = Suggest what belongs together
suggest-again = Suggest again
grain = Grain
grain-fine = Fine
grain-medium = Medium
grain-coarse = Coarse
thinking = { $n ->
        [one] Reading { $n } idea …
       *[other] Reading { $n } ideas …
    }
suggest-nothing = Nothing was found that surely belongs together. Group by hand, and ask again when there are some groups.
suggest-done = All suggestions are dealt with. Ask again when the groups have grown.
suggest-only = These are suggestions. Nothing moves until somebody chooses it.
read-from-words = Suggestions are worked out on your own server, from the words of the ideas. Nothing is sent elsewhere.
read-from-vectors = Suggestions are worked out on your own server, from the words of the ideas and a file of words that mean much the same. Nothing is sent elsewhere.
read-from-model = Suggestions are worked out with a language model at { $host }. The text of the ideas is sent there, without names.
fell-back = The suggestion service did not answer. The suggestions are based on the words alone.
confirm-sure = { $n ->
        [one] Put the sure idea in place
       *[other] Put { $n } sure ideas in place
    }
may-be-groups = May become groups
wave-all = No to all
wave-group = No thanks to { $title }
no-thanks = No thanks
take-group = Make a group of { $n }
suggestions-more = Show { $n } more
suggestions-rest = { $n } more
sure-here = Very likely belong here: { $n }
confirm-here = Put all { $n } here
chip-yes = Yes, put here: { $text }
chip-no = No, does not belong there: { $text }
may-belong = May belong to
chips-help = On a card, F, G and H put it where it is suggested, and X says no. R suggests again, U goes to the suggested groups and S to what is similar.
same-thing = The same thing in other words?
put-together = Put together
put-together-with = Put together with: { $text }
by-suggestion = by a suggestion
worth = { $followed ->
        [one] Suggestions so far: { $followed } idea followed one
       *[other] Suggestions so far: { $followed } ideas followed one
    }, { $left_out } were left out of a suggested group, { $waved } were turned down and { $regretted } were moved afterwards. { $by_hand } were placed by hand.
move-suggest = { $who } asked for suggestions and got some for { $n ->
    [one] one idea
   *[other] { $n } ideas
}
move-wave = { $who } said no to { $n ->
        [one] { $n } suggestion
       *[other] { $n } suggestions
    }

## The door

door = The door
door-in = { $n } in
door-in-and-outside = { $n } in, { $outside } more want in
door-is-shut = The door is shut. Those who are in stay.
door-shut = Shut the door
door-open = Open the door
door-open-for = { $n ->
        [one] Open the door for { $n } more
       *[other] Open the door for { $n } more
    }
let-out = Let out those who have done nothing
let-out-text = Of those who are in, { $n } have not written or answered anything yet. Those who are let out can join again if the door is open.
let-out-text-few = At most four of those who are in have not written or answered anything yet. Those who are let out can join again if the door is open.
let-out-them = Let them out
let-out-done = { $n } were let out.
let-out-done-few = At most four were let out.
let-them-be = Let them stay
wall = On the wall
wall-pages = Pages on the wall
wall-back = Back
wall-on = On
wall-page = Page { $n } of { $of }
wall-code = Large code
wall-blank = Blank
wall-river = The river
wall-lift = Lift out one thing
wall-all-again = Show everything again
wall-size = Letters
wall-size-usual = as large as fits
wall-size-large = at least a little larger
wall-size-larger = at least much larger
wall-look = Light
wall-look-usual = as the screen wishes
wall-look-light = light
wall-look-dark = dark
wall-looks = Letters and light
wall-full = Full screen: press F on the wall’s machine.

## Before the meeting: what would stop it

preflight-stops = { $n ->
        [one] One thing would stop the meeting
       *[other] { $n } things would stop the meeting
    }
preflight-may-stop = Something may stop the meeting
preflight-clear = Nothing in the agenda stops the meeting
preflight-text = We have gone through the agenda for you. Put it right now, and you need not do it in front of the group.
preflight-clear-text = We have gone through the agenda: every item can be opened when its turn comes.
stops-no-statements = There are no statements to take a stand on.
stops-too-few-options = There are not two options to choose between.
stops-too-many-options = There may be more than { $most } options, which nobody can take in.
stops-nothing-to-cluster = There are no ideas to group.
stops-nothing-to-rate = There is nothing to rate.
stops-nothing-to-read = There is nothing to read.
stops-nothing-to-amend = There is no text to change.
stops-nothing-to-review = There are no suggestions waiting for a decision.
stops-pulse-empty = The question is empty: no word, no scale and no open line.
stops-no-columns = There are no questions to answer.
stops-too-many-columns = There are more than { $most } questions, and they do not fit.
stops-two-criteria = A diagram in two directions needs exactly two questions.
stops-no-grid-columns = The grid has no columns.
stops-no-areas = There are no areas to place things in.
stops-input-still-open = What it works on is still open in another meeting, or not shown there.
mend-items = Write statements
mend-list = Write a list
mend-word = Give the question a word
mend-columns = Write the questions
mend-criteria = Write the questions
mend-areas = Write areas
mend-allow-new = Allow new suggestions
mend-sample-per-person = Show everyone a selection
mend-move = Move after “{ $title }”
mend-draft = Write in the draft


## The large button

of-them-simulated = {""}, { $n } of them simulated
and-written-for = {""}, and { $n } whom you write for
and-table-devices = {""}, and { $n } writing for a whole table
the-meeting = The meeting
soon = In a moment: { $what }
soon-undo = Page Up takes it back
waits-for-net = waiting for the network, nothing is lost
started-few = { $of ->
        [1] The one who is here is not done yet
        [2] Not everybody is done yet
        [3] Not everybody is done yet
        [4] Not everybody is done yet
       *[other] fewer than 5 of { $of } have begun to answer
    }
started-of = at least { $n } of { $of } have begun to answer
started-exactly = { $n } of { $of } have begun to answer
started-texts = at least { $n } contributions have come in
started-untold = how many have begun to answer is not seen yet
tables-begun = { $n } of { $of } tables have begun to answer
take-back-opening = Take back the opening
step-stops = stops
work-on-instead = Work instead on:
sentences-write = Write the statements, one per line
caution-stops = { $n ->
        [one] One thing would stop the meeting
       *[other] { $n } things would stop the meeting
    }
caution-stops-text = It is marked in the agenda. You can begin anyway and put it right when you get there.
caution-stops-mend = Go to the agenda and put it right
caution-stops-on = Start the meeting anyway
caution-loose = { $n ->
        [one] One idea is in no group
       *[other] { $n } of { $of } ideas are in no group
    }
caution-loose-text = If you go on now they are set aside: they are kept and shown by themselves, but are no group. Nobody is asked about them, and whoever wrote them cannot vote for their own thought.
caution-loose-mend = { $n ->
        [one] Group it first
       *[other] Group the { $n } first
    }
caution-loose-on = Set them aside and go on
caution-unnamed = { $n ->
        [one] One group has no heading
       *[other] { $n } of { $of } groups have no heading
    }
caution-unnamed-text = If you go on now, such a group goes by its first idea, and that is what people vote on. A heading says what the ideas have in common.
caution-unnamed-mend = Write headings first
caution-unnamed-on = Go on without
few-here = You are fewer than five. What you write is shown, but no numbers: they take five answers, so that nobody can be singled out. Wait for more, or take votes and stances aloud.
few-for-this = You are fewer than five, so no numbers are shown of this. Wait for more, or let each say their answer aloud.
caution-unchosen = You have not marked what you go on with
caution-unchosen-text = Fewer than five have voted, so no numbers are shown. Let each say their choice aloud, and mark what most choose. Otherwise everything goes on to the next item.
caution-unchosen-mend = Mark what you choose
caution-unchosen-on = Go on with everything
caution-back = Close this box
caution-few = Too few have begun to answer
caution-few-text = If you close now, no numbers are shown: it takes five answers so that nobody can be pointed out. What is written is shown all the same. Ask whether everybody sees the question on their phone.
caution-few-mend = Wait for more
caution-few-on = Close all the same
caution-simulated = { $n } of { $of } are simulated
caution-simulated-text = Most of the result is made up. Tell the group, or remove the test participants on the agenda's page before the meeting begins.
caution-simulated-mend = Do not show it yet
caution-simulated-on = Show it all the same
caution-unchanged = No statement has changed
caution-unchanged-text = Rewrite in the draft first, or go on to the next item. If you open now, everybody answers about all { $n } once more.
caution-unchanged-mend = Do not open yet
caution-unchanged-on = Open all the same
undo-open = Undo opening
undo-close = Undo closing
undo-next = Undo, go back
caution-final-under = It cannot be taken back
caution-final-stage = Go on to the next stage?
caution-final-stage-text = Everyone goes on at once, on the wall and on the phones, and there is no way back. We ask only the first time in the meeting.
caution-final-stage-mend = Stay in this stage
caution-final-stage-on = Go to the next stage
caution-final-reveal = Show the result to all?
caution-final-reveal-text = Everyone sees it at once, on the wall and on the phones, and it cannot be hidden again. We ask only the first time in the meeting.
caution-final-reveal-mend = Not yet
caution-final-reveal-on = Show the result
caution-final-round = Begin a new round?
caution-final-round-text = Everyone answers once more. The answers of the first round stay beside. A new round cannot be taken back. We ask only the first time in the meeting.
caution-final-round-mend = Not yet
caution-final-round-on = Begin a new round
and-n-more = and { $n } more

## The last step

finish-early = End the meeting
finish-under = then: note, draft, answers
ending-title = This happens when the meeting ends
ending-closes = Nothing more can be written or answered in this meeting.
ending-severs = The tie between people and what they wrote is cut for good. Everybody finds their own by their receipt code. It cannot be undone.
ending-simulated = The simulated people and everything they wrote are removed.
ending-note = Texts, results and the note stay.
not-yet = Go on with the meeting
feedback-first = choose first when people will hear back
answer-on = Answer by { $day }
read-note-text = Add in your own words what is missing, and approve it.
go-road = See the next step
go-road-text = The road shows what you have come to, and what is next.
go-draft = Write the draft
go-draft-text = Turn what you arrived at into sentences.
send-answers = Send the answers
send-answers-text = Say what became of every suggestion.
after-the-meeting-text = Let those who were away answer the same questions.

## From what somebody wrote to the text

stand-on = Take a stand on { $number }
take-stand = Take a stand
into-draft = Into the draft
into-draft-of = Write { $number } into the draft under
into-focus-area = Make it a focus area
is-in-draft = It stands in the draft as { $number }.
input-text = A single suggestion

## Rätta medan det pågår

correct = Correct the words
correct-text = Everybody sees the new words at once. What people choose among does not change, nor does the question once somebody has answered.
correct-title = Title
correct-language = Language
correct-prompt = Question to the participants
correct-minutes = Minutes
correct-save = Save for everybody
corrected = Corrected for everybody.
reorder = Change the order
move-earlier = Move { $title } earlier
move-later = Move { $title } later

## Tangenter

board-wide = Fill the window
board-beside = Show agenda and tools
keys = Keys, clicker and sound
key-press = the large button, in a moment
key-take-back = takes it back, before it is done and just after
sound-at-end = Sound when time is up
undone-what = Undone: { $what }
you-did = You
lot-take = Take a lot of your own
lot-left = Your lot: { $n } left
lot-next = Take another lot
lot-back = Give it back
lot-of = in { $name }’s lot
same-name = Two groups have the same name.
same-name-join = Join them
board-more = Show { $n } more
same-text-choose = Choose all { $n } alike

## From elsewhere

elsewhere = Remote
elsewhere-least = At least { $n } are joining remotely.
elsewhere-n = { $n } are joining remotely.
watch-why = An address of its own shows the wall to those who are remote, and in a video meeting. It steers nothing.
watch-open = Show the wall remotely
watch-address = Address of the wall, for the video meeting
watch-copy = Copy
watch-copied = The address is copied.
watch-end = End the address
watch-opened = The wall is shown at the address in the field.
watch-over = The address has ended.
remote-say = To those joining remotely:
remote-say-usual = You answer on your phone like everybody else. Write in the video meeting if you need more time.
remote-say-pair = Pair up in rooms of your own in the video meeting. One of you writes.
remote-say-group = You are a group of your own, in a room of your own in the video meeting. One of you writes.
remote-say-table = You are a table of your own, in a room of your own in the video meeting. One at a time writes, and all of you see the text.
remote-say-board = You see the groups grow on the wall, beside the question.
remote-say-result = You see the same result as the room. You have the floor first.
remote-say-talk = We are listening now. I ask you first, before the room has the floor.
wall-all = The whole list
warning-said-twice = { $n ->
        [one] One option says
       *[other] { $n } options say
    } the same as another, which splits the votes.
warning-joined-same = { $n ->
        [one] One option is
       *[other] { $n } options are
    } joined with one that says the same. All texts stay under their numbers.
join-same = Join them
part-same = Each by itself again
warning-left-out-build = You are fewer than eight. Then the round of reading on the phones is left out: show the ideas when all have written, and talk about them together.
warning-few-tables = Answers of fewer than { $least } tables are not shown. There are { $n } in the room, and those joining remotely count as one more. Let each person answer, or sit at more tables.
warning-seen-by-few = With { $n } people each thing is seen by { $seen ->
        [0] nobody or one
       *[other] about { $seen }
    }. Of what fewer than { $least } have seen nothing is shown. Group first, or show each person more.
