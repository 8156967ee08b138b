## Telefonen

menu = Menu
back-to-question = Back to the question
phone-welcome = You are in
phone-welcome-text = We start soon. Keep this page open.
phone-not-open-yet = Soon. Listen to the meeting leader first.
phone-practice = Practice. None of this counts.
phone-paused = Paused. You can go on writing.
closed-unsent = Closed. You have text that is not sent. It is at the top.
closed-waiting = Closed. Your last words or answers have not arrived yet. They are still here.
closed-written = Closed. What you wrote is saved.
closed-answered = Closed. Your answers are saved.
closed-nothing = Closed. You gave no answer here.
closed-unasked = Closed.
result-comes = The result comes on the screen and here.
phone-results = Here is the result:
phone-break = Break. See you soon.
phone-nothing-to-do = There is nothing to fill in here. Follow the screen.
phone-sorting = The ideas are being grouped on the big screen. Soon you can say whether the headings fit.
phone-ready-wait = Thank you. We are waiting for the others. No rush.
phone-refused = We do not recognise this phone. What you wrote is still here.
phone-rejoin = Join again
unit-pair = Write in pairs on one phone.
unit-table = One phone per table writes.
unit-group = One phone per group writes.
named-table = The number of your table may stand beside what you write.
named-unit = The name of your unit or organisation may stand beside what you write.
tables-here = Your table has written
pen-of = { $at ->
        [elsewhere] Those joining remotely
       *[room] Table { $n }
    }
pen-free = { $at ->
        [elsewhere] Those of you joining remotely write
       *[room] Table { $n } writes
    } together, on one phone at a time.
pen-fields-wait = This is what the table answers together. Press I will write to fill it in.
pen-mine = You are writing for { $at ->
        [elsewhere] those joining remotely
       *[room] table { $n }
    }. The others see what you write.
pen-other = Somebody else is writing for { $at ->
        [elsewhere] those joining remotely
       *[room] table { $n }
    } now.
pen-take = I will write
pen-take-over = Take over the pen
pen-take-and-send = Take over the pen and send
pen-writing = Being written now
pen-go-on = Go on with what was begun
pen-gone-on = The text is in your field. It is not sent yet.
pen-other-table = Change table
pen-which-table = Which table are you at?
pen-choose = Choose a table
pen-why-table = Each table answers together here.
pen-sit = I sit here
pen-stay = Stay here
i-am-ready = I am done
closing-unsent = { $n ->
        [one] One text is not sent yet.
       *[other] { $n } texts are not sent yet.
    }
closing-not-whole = { $n ->
        [one] One text cannot be sent as it is.
       *[other] { $n } texts cannot be sent as they are.
    }
closing-throws-away = { $n ->
        [one] Then the text that is not sent is thrown away.
       *[other] Then { $n } texts that are not sent are thrown away.
    }
closing-refused = { $n ->
        [one] One text could not be saved. It is at the top.
       *[other] { $n } texts could not be saved. They are at the top.
    }
closing-on-its-way = You are done when everything has arrived.
closing-items = { $total ->
        [one] You have not answered yet.
       *[other] You have { $n } of { $total } left to answer.
    }
closing-dots = { $n ->
        [one] You have one dot left.
       *[other] You have { $n } dots left.
    }
closing-text = You have not written anything yet.
closing-reading = You have not seen all the options.
closing-send = Send, then I am done
closing-go-on = Go on
closing-leave = Done anyway
closing-throw-away = Throw away, then I am done
not-ready-after-all = I want to go on
need-more-time = I need more time
asked-more-time = You asked for more time
waiting-for-net = Waiting for the network. Nothing is lost.
waiting-for-net-n = Waiting for the network. { $n ->
        [one] { $n } thing will be sent when it is back
       *[other] { $n } things will be sent when it is back
    }. Nothing is lost.
waiting-nothing-lost = Waiting for the network, nothing is lost
saving = Saving …
saved-as = Saved, { $number }
saved-text = Saved
not-saved = Not saved.
send = Send
signs-left = { $n ->
        [one] { $n } character left
       *[other] { $n } characters left
    }
too-many-signs = { $n ->
        [one] { $n } character too many
       *[other] { $n } characters too many
    }
write-first = Write something first.
your-idea = Your idea, a whole sentence if you can
build-on-it = Build on the idea
building-on = You build on { $number }
not-this = Cancel
sort = Type
all-written = { $n ->
        [one] You have written the one text there is room for. You can change it while it is open.
       *[other] You have written all { $n }. You can change them while it is open.
    }
room-at-first = You can write { $n ->
        [one] one text
       *[other] up to { $n } texts
    }.
room-left = You can write { $n ->
        [one] one more
       *[other] { $n } more
    }.
mine-here = What you wrote here
change = Change
change-yours = Change your text
take-back = Take back
take-back-sure = Take the text back? You cannot get it again.
take-back-yes = Take it back
take-back-not = Leave it
take-back-answer = Take back the answer
taken-back = Taken back.
others-ideas = Others' ideas
others-to-read = Now you can read others' ideas and build on them.
show-five = Show five of others' ideas
five-more = Show five others
no-more-ideas = You have read them all.
build-on = Build on
all-built = { $n ->
        [one] You have built on one idea. There is room for no more, but you can read on.
       *[other] You have built on { $n } ideas. There is room for no more, but you can read on.
    }
dots-left = { $n ->
        [one] { $n } dot left
       *[other] { $n } dots left
    }
dots-hidden = Nobody sees your dots. You can move them until voting closes.
fewer-dots = Take a dot from { $text }
more-dots = Put a dot on { $text }
round-two = Round two. The first round is kept. Vote again.
stance-hidden = Nobody sees what you choose. You can change your mind until it closes.
what-must-change = What would have to change?
wish-asked = You wanted a change. Should your words stand?
wish-stays = Let them stand
mark-text = Mark text { $n }
your-comment = Your comment
write-a-line = Write a line
sort-of-suggestion = What do you want to do?
suggest-new = New statement
suggest-amend = Change a text
suggest-perspective = Add a perspective
suggest-new-label = Statement
suggest-amend-label = How I want it to read
suggest-perspective-label = Who or what is missing?
choose-text = Choose the text to change
choose-other = Choose another
you-change = You are changing
why-required = Why? (must be filled in)
why-optional = Why? (optional)
reason-needed = Write why the text should change.
source-needed = Tick what the statement builds on.
about-which = Is it about one text?
about-whole = The whole vision
does-it-capture = Does the heading “{ $name }” fit?
clusters-asked = Do the headings fit?
clusters-all = Show all { $n } ideas
do-they-belong = Do these ideas belong together?
pairs-asked = Do the ideas belong together?
clusters-being-made = The ideas are being grouped
captures-captures = Fits
captures-partly = Partly
captures-no = No
better-name = A better name
my-idea-belongs = Your idea. Does it belong here?
here-is-right = Yes, it belongs here
stands-alone = It should stand alone
yours-alone = Your ideas that stand alone
pairs-text = Do these two belong together? Answer as many as you have time for.
belong-together = Do they belong together?
pair-yes = Yes, together
pair-no = No
my-contributions = My contributions ({ $n })
my-contributions-title = My contributions
nothing-written = You have not written anything yet.
show-screen-here = Show the screen here
on-screen = This is on the screen
not-started = We have not started yet.
no-result-yet = No result is shown yet.
screen-counts = Joined: { $joined }. Done: { $done }.
text-size = Text size
about-privacy = About what you write
receipt-text = Write the code down or take a picture. With it you find your contributions again, on another phone too.
leave-workshop = Leave the meeting on this phone
leave-workshop-text = Save the receipt code first. What you have sent stays in the meeting, but nothing of it on this phone.
leave-unsent = { $n ->
        [one] One text is not sent. It is gone if you leave.
       *[other] { $n } texts are not sent. They are gone if you leave.
    }
table-asked = Table { $table }: a new person, or the same table?
table-asked-text = Somebody new sees nothing of what was written here.
table-same = Same table, go on
table-new = New person, start over
leave = Leave
over-text = The meeting is closed. The link between you and what you wrote has been removed. Which contributions are yours is known only to this phone and to whoever has your receipt code.
over-nothing = The meeting is closed. You sent in no text.
left-drafts = { $n ->
        [one] { $n } text is not sent
       *[other] { $n } texts are not sent
    }
left-drafts-text = It is only here on the phone until you send it.
left-drafts-over = The meeting does not take it from here now. Copy what you want to keep.
send-anyway = Send anyway
throw-away = Throw away
copy-words = Copy
words-copied = Copied.
new-question = New question: { $text }
announce-planned = The question is not open yet.
announce-open = It is open now.
announce-paused = Paused.
announce-revealed = The result is shown now.
announce-archived = This item is finished.
where-you-belong = Which unit are you in?
tasks-text = Do the tasks in any order. What you write stays on the phone until you send it, and you can go on another day.
tasks-until = Open until { $day }.
tasks-left = { $n ->
        [one] { $n } task left.
       *[other] { $n } tasks left.
    }
tasks-all-done = Everything is done. Thank you! You can change it while it is open.
tasks-unsent = You have text that is not sent. It is at the top.
task-new = not begun
task-begun = begun
task-done-word = done
task-is-done = I am done with this task
task-is-ticked = The task is done.
task-not-done = Not done after all
to-tasks = To the tasks
questions-choose = Choose a question
your-answer = Answer
your-keyword = Keyword
questions-tag = Tag the answer (optional)

## Rating, map, goals and plan

rate-progress = { $n } of { $total }
rate-next = Next
rate-previous = Previous
rate-all-done = You have answered everything. You can go back and change.
rate-hidden = Nobody sees the answers until they are shown to all.
pair-which = Which weighs more?
pair-neither = Equal, or don't know
area-choose = Choose an area
observation-label = What do you see?
named-here = Everyone sees the names written here, and they are kept in the plan. You may write a role instead.
named-optional = If you name your organisation, everyone sees it.
goal-new = New goal
more-fields = More fields ({ $n })
goal-comment = Comment on the goal
action-new = New action
action-for = What is it for?
action-take = I'll take it
action-take-as = Name or role
action-give-back = Give it back
so-far = So far
understood = I understand
one-moment = One moment …
left-to-sort = Left to place: { $n }

## From elsewhere

remote-on = You are joining remotely. The wall is beside the question.
remote-off = You are in the room.
remote-table = For those joining remotely
beside-wall = The wall
beside-see = Show
beside-show = Show the wall
beside-river = The wall shows the river: how all contributions became sentences and answers.
beside-blank = The wall is blank, for talk.
beside-lit = Lifted out on the wall
beside-result = The result is shown now.
beside-sort = The ideas are being grouped now.
beside-validate = Now the headings are checked.
