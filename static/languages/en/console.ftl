## Konsolen

agenda = Agenda
code = Code
min-n = { $n } min
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
start-workshop = Everyone is here – start
workshop-over = The meeting is over
workshop-over-text = Everything is saved and the link to the participants has been removed. Read the meeting note and approve it.
read-note = Read the meeting note
what-to-say = What to say
if-wrong = If things get stuck
do-open = Open for participants
do-stage-ideas = Go on: read others' ideas
do-stage-cluster = Let participants check the headings
do-close = Close
do-reveal = Show the result to all
do-round = Vote once more
do-next = Next: { $title }
last-item = That was the last item
skip-round = Skip round two
reopen = Open again
go-back = Back
plus-1 = +1 min
plus-5 = +5 min
pause = Pause
resume = Resume
counts = Counts
count-joined = Joined
count-online = Connected now
count-started = Started
count-done = Done
count-more-time = Want more time
count-texts = Contributions, at least
count-late = Came after closing
count-screens = Screens
parking = Parking
park-this = Important, but not now
park = Park
unpark = Remove { $text }
write-for-someone = Write for a participant
finish-workshop = End the meeting
finish-text = When you end the meeting, the link between people and contributions is removed for good. It cannot be undone.
feedback-by = Participants get an answer by
finish-now = End now
texts-n = { $n ->
        [one] { $n } text
       *[other] { $n } texts
    }
came-late = came after closing
approve = Approve
show-again = Show again
hide = Hide
why-hide = Why is the text hidden?
warning-no-input = Choose what it works on, or it cannot be opened.
warning-many-options = There are { $n } options. More than twelve are hard to take in.
warning-near-duplicates = Two options are alike and may split the votes: “{ $one }” and “{ $other }”.
warning-many-statements = There are { $n } statements. Allow more time, or choose at most { $most }.
board = The grouping
board-help = Choose one or more ideas, then where they go. By keyboard: arrow up and down move, space chooses, 1–9 put in a group. Dragging works too.
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
set-aside = Set aside
put-back = Put back
choose-none = Choose none
undo = Undo
history = History
loose = Not placed
filter = Search
name-it = Name it
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
list-write = Write the list to work on, one thing per line
list-save = Save the list
list-n = { $n } on the list
hide-clock = Hide the clock
move-to-area = Move { $number } to
mark-in-plan = Included in plan (for example Plan 2027)
unowned-n = { $n ->
        [one] Nobody has taken one of the actions yet. Who will?
       *[other] Nobody has taken { $n } of the actions yet. Who will?
    }
review-decide = Decide
review-why = Reason, so that its writer understands
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
let-out = Let out those who did nothing
let-out-text = { $n ->
        [0] Everybody who is in has written or answered something.
        [one] { $n } person has not written or answered anything yet. Whoever is let out can join again if the door is open.
       *[other] { $n } people have not written or answered anything yet. Those who are let out can join again if the door is open.
    }
let-out-n = Let { $n } out
let-out-done = { $n ->
        [one] { $n } was let out.
       *[other] { $n } were let out.
    }
let-them-be = Leave them be
wall = On the wall
wall-pages = Pages on the wall
wall-back = Back
wall-on = On
wall-code = Large code
wall-blank = Blank
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
wall-full = Full screen: press F on the wall’s machine.
