## The journey

about = about
about-accessibility = Accessibility statement
about-personal-data = How your data is handled
absent-code = Code { $code }
absent-open = Open for those who were away, code { $code }, until { $day }.
absent-title = { $title } – afterwards
after-meeting = Afterwards
before-meeting = Beforehand
all-of-us = All of us
all-tasks-n = { $n ->
        [one] { $n } has done everything
       *[other] { $n } have done everything
    }
around-text = Around the text
ask-the-leader = Ask whoever leads the meeting, or the organisation that invited you.
box-absent = Those who were away can answer the same questions on their phones for some days.
box-after = After the meeting
box-lead = Lead the meeting
box-lead-text = One page with what to say, the clock and one large button. Show the big screen to everybody.
box-minutes = { $n ->
        [one] { $n } minute
       *[other] { $n } minutes
    }
box-note = The meeting note writes itself. Read it through and approve it.
box-practise = Practise for six minutes
box-practise-text = A test meeting with nine test participants. Nothing is kept or counted.
box-send = Send out beforehand
box-send-text = Copy the text and send it the way you usually do, two weeks ahead if you can.
box-when = When is the meeting?
by-hand = Ticked by hand
by-unit = By unit
calendar = Calendar
card-kept = { $number } is saved.
card-missing = Missing:
card-stars = * must be filled in before the conditions are met. It is fine to save it half-finished.
cards-wave = Change waves
cards-wave-text = What in the world around affects you. The five with priority 1–5 are in the vision.
cards-insight = Insights
cards-insight-text = Facts and aha moments kept apart: what users, stakeholders and staff say and do.
cards-summary = The four deepening questions
cards-summary-text = One summary for each of the questions of step 5.
cards-intent = Statements of intent
cards-intent-text = What others want to contribute, and what they hope for.
cards-commitment = Commitments
cards-commitment-text = What units have committed to, who is responsible and by when.
cards-affected = How we are affected
cards-affected-text = One page per unit: what the vision means here.
cards-case = Vision tests
cards-case-text = Real decisions, tried against a focus area from −2 to +2.
cards-telling = Ready-to-use texts
cards-telling-text = The vision in one sentence, in three and in five minutes.
cards-goal = Goals and indicators
cards-goal-text = Few goals that somebody owns and follows up. Eight at most.
cards-action = Action plan
cards-action-text = Who does what, when and how.
change-same = unchanged
change-changed = changed
change-new = new
change-gone = gone
changed-since = What has changed since { $label }
check-met = Met.
check-not-met = Not met.
check-waived = Exception, with a reason.
check-nothing = Nothing to count yet.
close-days = Close now
close-days-sure = Nobody can answer any more. The ties between people and answers are removed and cannot be brought back.
close-journey = Close the journey
close-journey-text = A journey closes when its last two steps are done, or for a written reason.
close-why = Reason, if the steps are not done
compare = Compare
compare-versions = Compare versions word by word
compare-before = Before
compare-after = After
compare-counts = { $changed } changed, { $new } new, { $gone } gone, { $same } unchanged.
contact = Who answers questions?
contact-help = Shown on the public pages. For example the unit in charge and the data protection officer.
contribution = Contribution
days-more = More days
days-open = Days open
decide = What became of it?
decide-help = Choose one or several that belong together. They get the same response and the same reason.
choose-all-shown = Choose all that are shown
difference-outside = Staff { $staff }%, externals { $outside }%: a difference of { $points } points.
difference-units = Lowest support in { $low } ({ $a }%), highest in { $high } ({ $b }%).
difference-waits = The editors have not commented on it.
draft-is-empty = The draft is empty.
drop-card = Put away
dropped-cards = { $n ->
        [one] { $n } put away
       *[other] { $n } put away
    }
alike-here = The same thing in other words?
alike-here-help = Tick those that should get the same decision and the same answer. Read first: opposites look alike.
all-have-answers = Everybody who wrote has an answer.
duplicate-of = The same as
duties = Public records and archive
duties-text = What a public body must be able to do: register, release, archive and dispose of records.
earlier-lacks = { $n ->
        [one] One thing in earlier steps is not ready:
       *[other] { $n } things in earlier steps are not ready, among them:
    }
everybody = Everybody
extend = Extend
finish-step = Mark as done
for-readers = For readers
gate = Conditions
gate-all-met = All conditions are met.
gate-count = { $met } of { $all } met
gate-lacks = { $n ->
        [one] One condition remains.
       *[other] { $n } conditions remain.
    }
gate-not-yet = Some of the conditions above remain.
gate-waived = { $n ->
        [one] { $n } exception
       *[other] { $n } exceptions
    }
gather = Gather as an objection
give-fate-rewrite = Save and rewrite the statement
go-in = Go in
heading-title = Where are we heading?
written-since = Written after version { $label }.
heads-n = { $n ->
        [one] { $n } person
       *[other] { $n } people
    }
how-far = How far have we come?
joined-days = { $n } have joined
all-tasks-days = { $n } have done everything
how-far-in-fives = While it is open, numbers go in fives, so that nobody can see who was just here.
how-many-invited = How many are invited?
insist = Remove the exception
invitation-when = {""}[day and time]
invitation-text = Hello! On { $when } we meet about “{ $title }” for { $minutes ->
        [one] { $minutes } minute
       *[other] { $minutes } minutes
    }. You need no account: bring your phone, or answer on paper. Nobody sees who writes what.
invitation-read = Read Vision { $label } beforehand: { $url }
invited-n = { $n ->
        [one] { $n } invited
       *[other] { $n } invited
    }
is-public = Open to all: shown on the front page and may be found by search engines
is-working-material = Working material (a draft sent out for comment), not a finished document
its-story = The statement's story
journey-is-closed = The journey was closed on { $date }.
journey-plan = Steps
journey-plan-none = Your own, without ready-made steps
keep-is-over = The raw material was to be kept until { $date }. Decide on its disposal.
keep-until = Raw material is kept until
kept-until = Raw material is kept until { $date }.
lay-road = Add { $n ->
        [one] { $n } step
       *[other] { $n } steps
    }
led-to = Led to
led-to-help = Search for the sentence by some of its words, or by its number. For a duplicate: search for the contribution that stays.
link-lasts = The link works again on another computer, such as in the meeting room. Do not pass it on.
link-name-help = The name appears under the meeting note. No password is needed.
link-none = no link yet
link-sent = has a link, make a new one
link-to = Link to { $number }
links-once = Copy the links now. They are shown this once.
make-links = Make links for those chosen
make-round = { $n ->
        [one] Make a meeting for { $n } unit
       *[other] Make meetings for { $n } units
    }
meeting = Meeting
meetings-of-step = The step's meetings
more-days = More time
new-card = New card
no-cards = No cards yet.
no-password-yet = You came in by a link. Choose a password if you want to log in without it.
no-road = The journey has no steps yet.
no-tracking = This page does not track its readers.
no-units-yet = There are no units yet.
not-tested = Not tested yet.
not-tested-as-written = As a suggestion in the meeting: { $said }. Here it counts once the sentence has been tried as it stands in the text.
note-is-approved = The note was approved by { $by } on { $date }.
now-value = now { $value }
objection-answer = The editors' answer
objection-text = The objection, in the editors' words
open-absent = Open for those who were away
open-days = Open the tasks
open-journey-again = Open the journey again
open-until = open until { $day }
over-days = open for several days
paper-text = Answer on paper and hand it to whoever leads the meeting. Write no names.
people-n = { $n ->
        [one] { $n } person
       *[other] { $n } people
    }
people-short = People
plan-step = Plan the step
practice-over = The practice run is over and has been deleted.
practise = Practise now
print-paper = Print paper forms
print-poster = Print a poster
processing-entry = Text for the record of processing
questions-to = Questions: { $contact }
read-more = Read more
reads-now = It now reads:
ready-texts = Ready texts
records-archive = For the archive
records-archive-text = Everything in one file: data, documents and tables, with a manifest and checksums.
records-delivery = To an e-archive
records-delivery-text = The same contents as a package by E-ARK SIP 2.1 (in Sweden FGS Paketstruktur 2.0), with METS, PREMIS and checksums.
records-delivery-agreed = Fill in what the agreement says
records-incoming = Incoming – for the register
records-incoming-text = What external participants submitted, with date, sector and text.
records-out = Release
records-out-counts = Answers in numbers
records-out-help = Everything from a meeting that may be requested, without internal comments. You decide on secrecy.
records-out-text = Contributions and answers as given, without anything about who. No such record exists.
records-out-title = Release of a public record
rehearsal-title = Practice: { $title }
remark = The editors' comment
remind = Remind
remind-text = Copy and send the usual way. Målbild has no addresses.
reminder-text = Hello! “{ $title }” is open until { $day }. It takes about { $minutes ->
        [one] { $minutes } minute
       *[other] { $minutes } minutes
    }, on your phone, whenever it suits you: { $url } (code { $code }). You can do a little at a time. Already answered? Thank you!
results-all-rooms = All meetings together
results-text = The same statement in many rooms, as one result. Staff and externals are kept apart.
revisions-n = { $n ->
        [one] { $n } wording
       *[other] { $n } wordings
    }
rewrite = Rewrite
risk-text = Short risk assessment
roles = Who does what
rooms-n = { $n ->
        [one] { $n } meeting
       *[other] { $n } meetings
    }
round-of-units = Meetings by unit
round-text = Each unit meets on its own day. The results are put together.
said-about = { $n ->
        [one] { $n } contribution about this wording
       *[other] { $n } contributions about this wording
    }
standing-draft = Draft
standing-tested = Tested
standing-reworked = Reworked
standing-carrying = Strong support
standing-adopted = Adopted
standing-parked = Parked
standing-struck = Struck
step-again = Take the step up again
step-answer-by = Answer to participants by
step-is-done = Done { $date }
step-n = Step { $n }
step-reading = Reading for the step
step-reading-help = One text or address per line. The process lead sends it out.
step-starts = First meeting
task = Task
task-done = Done
tell-others = Tell others
tested-outside = Externals
tested-staff = Staff
the-box = Leader's page
the-road = Steps
through = through { $ref }
ticked-by = Ticked by { $by } { $date }
over-answered = Everything written at the meeting has an answer.
told-title = You said – we did
told-counts = { $n ->
        [one] { $n } contribution
       *[other] { $n } contributions
    }. { $waiting } waiting for an answer.
told-included = This is in the text, or in what it builds on.
told-partly = Part of this was taken in.
told-parked = This waits for a later occasion.
told-passed-on = This was passed to someone who can do it.
told-duplicate = Several said this. One of them stands for all.
told-declined = This was not taken in. Here is why.
told-answered = This objection remains, and has an answer.
told-search = Words or a number
told-fate = Answer
told-find = Search
told-no-match = No answer matches. Try other words.
told-pages = Pages
everything = Everything
told-nothing = The answers appear here once the editors have decided.
told-small = Who wrote what is not stored. Nothing is shown separately for groups under five.
waiting-answers = Some more answers wait until they are enough to be shown.
waive = Go on anyway
waive-help = The reason is logged and stands in the vision under “How the text came about”.
waive-why = Why do you go on anyway?
waived-by = Exception by { $by } { $date }
tick-off = Tick off
untick = Untick
wanted-least = at least { $low }
wanted-most = at most { $low }
wanted-exactly = should be { $low }
wanted-between = between { $low } and { $high }
way-became = Lives on in
way-clustered = Was grouped in
way-duplicates = Also stands for
way-nobody = Who wrote it is not stored.
way-written = Was written here
weed = Dispose of
weeded = { $n ->
        [one] { $n } contribution has been removed. A line in the log remains.
       *[other] { $n } contributions have been removed. A line in the log remains.
    }
weeding = Disposal
weeding-choose = Choose what to dispose of
weeding-nothing = No closed meetings.
weeding-reference = Disposal decision (reference)
weeding-scope = What should be disposed of?
weeding-sure = Contributions, groups and answers in the meetings you have chosen are removed and cannot be brought back. Take out a file for the archive first.
weeding-text = Contributions, groups and answers from closed meetings are removed after a decision. Published versions remain.
welcome-back = Welcome back, { $name }.
what-next = What happens next
when-step = Step begins
when-meeting = Meeting
when-closes = Last day
when-answer = Answer by
when-answered = Everybody has an answer
when-keep = Disposal is considered
where-from = Where does the sentence come from?
where-from-text = Choose a statement. From there you reach every idea it builds on.
who-lead = Process lead
who-editors = Editors
who-decides = Decision-maker
who-theme-team = Groups ideas
whole-version = The whole of Vision { $label } with its trace
whom-to-ask = Whom to ask
wishes-n = { $n ->
        [one] { $n } wish for change
       *[other] { $n } wishes for change
    }
work-suggestions = Suggestions without a response
work-untreated = Other contributions without a response
work-statements = Statements without enough support
work-groups = Units that differ
work-groups-text = More than 25 points between units. Say what you make of it.
work-outside = Staff and externals differ
work-outside-text = More than 25 points. The comment appears in the vision.
work-wishes = Wishes for change
work-wishes-text = Gather those that say the same and answer. Whoever wrote reads it by the receipt code.
answered-n = { $n ->
        [one] { $n } contribution
       *[other] { $n } contributions
    }
work-given = Responses that are given
work-given-text = Open a contribution to change its response.
work-objections = Objections without an answer
worklist = To be answered
worklist-empty = No texts await an answer.
worklist-text = Everything nobody has answered yet. Each decision has a reason that the person who wrote it can read.
lift-cards = From tasks and meetings
support-matrix = Support by unit
support-matrix-text = Share who can live with the statement (3–5), latest test. Under 60% is underlined.
own-check = Add a condition of your own
add-step = Add a step
remove-step = Remove the step
to-read = To read beforehand
voice-title = How the meetings felt
voice-share = Share of staff
voice-text = Means on the check-out's scale of 1–5. Meetings with fewer than five answers do not count. The same person may have come more than once.
scale-rost = I could say what I wanted
scale-beror = The vision concerns me
scale-forstar = I understand
deck-text = The twelve example cards are change waves to strike out and build on.
deck-seed = Add twelve example cards
deck-seeded = { $n ->
        [one] { $n } card was added.
       *[other] { $n } cards were added.
    }
place-road = The road
place-meetings = Meetings
place-text = The text
place-answers = Answers
place-more = More
waits = waiting for an answer
sentence-in = The vision as it reads today, in Vision { $label }
sentence-in-draft = The vision as it reads in the draft of { $label }
sentence-to-come = This is where a sentence will stand that you have written together.
sentence-how = It grows out of what people write at your meetings.
# Before there is a text: the sentence that the latest meeting wrote, and what stands behind it.
room-sentence = Your sentence, from { $title }
room-sentences = Your sentences, from { $title }
room-sentence-few = Fewer than five took a stand on it, and then no figures are shown.
room-sentence-about = It is written about “{ $text }”, which gathers { $ideas ->
        [one] one idea
       *[other] { $ideas } ideas
    }.
room-sentence-others = { $n ->
    [one] One more sentence lies beside the draft.
   *[other] { $n } more sentences lie beside the draft.
}
read-whole-text = Read the whole text
to-the-draft = Open the draft
today = today
horizon-start = Start
see-meetings = See all meetings
answer-first = Answer the first one
see-answers = See the answers
door-meeting = Next: { $title }. No date yet.
door-meeting-dated = Next: { $title }, { $date }.
door-meeting-open = { $title } is going on now.
door-meetings-held = { $n ->
        [one] One meeting has been held.
       *[other] { $n } meetings have been held.
    }
door-text-unsettled = { $n ->
        [one] One sentence does not carry yet: “{ $text }”
       *[other] { $n } sentences do not carry yet, among them “{ $text }”
    }
door-text-read = Vision { $label } is published.
door-answers = { $n ->
        [one] One text is waiting for an answer.
       *[other] { $n } texts are waiting for an answer.
    }
other-template = Choose another template
road-ahead = { $n ->
        [one] The road ahead: one step
       *[other] The road ahead: { $n } steps
    }
meetings-going-on = Going on
meetings-planned = Planned
meetings-held = Held
no-date-yet = no date yet
no-meetings-yet = Your meetings will stand here: planned, going on and held. The first one is made from a template.
no-versions-yet = Every published version of the text will stand here. The first is published from the draft.
find-meeting = Search the meetings
next-step = Next step
next-try = Try 45 minutes with your own group
next-try-text = You write, group and choose for real. The page tells you what to say, and afterwards you have a sentence of your own.
next-try-do = Create the meeting
next-sentence = Take your sentence into the text
next-sentence-text = It becomes the first of the draft, with what stands behind it. There you go on writing it.
next-sentence-do = Take the sentence in
next-undecided = Choose which sentence the text begins with
next-undecided-text = None of them is everybody's yet. The one you choose becomes the first of the draft. The others stay beside it.
next-undecided-do = Take the sentence in
next-lead = Lead { $title }
next-lead-text = Everything is prepared. Practise first, or start when the group is there.
next-lead-do = Open the meeting
next-is-the-leads = This is for the process lead to do.
next-going-on = { $title } is going on
next-going-on-help = Help to group
next-going-on-text = People are in the room or on their way.
next-going-on-do = Lead the meeting
next-meeting = Next meeting: { $title }
next-meeting-text = Planned for { $date }.
next-meeting-undated = It has no date yet.
next-meeting-do = Open the meeting
next-undated = Invite to { $title }: { $n } of { $all } units have no date
next-undated-do = Invite the units
next-units = Write which units there are
next-units-text = This step is one meeting in each unit.
next-units-do = Write the units
next-plan = Plan the meeting: { $title }
next-plan-text = Step { $number } has no meeting yet.
next-plan-do = Choose a template
next-check-now = Now { $value }, { $wanted }.
next-check-by-hand = Tick it off when it is done.
next-do-step = Open the step
next-do-work = Answer the first one
next-do-draft = Work on the draft
next-do-cards = Write a card
next-do-journey-settings = Fill it in
next-publish = Publish Vision { $label }
next-publish-text = Every condition of step { $number } is met.
next-publish-do = Review and publish
next-finish = Step { $number } is done: { $title }
next-finish-text = Every condition is met.
next-finish-do = Go on
next-end = Every step is done
next-end-text = End the journey, or leave it open for as long as you follow up.
next-end-do = End the journey
next-answer = { $n ->
        [one] One text is waiting for an answer
       *[other] { $n } texts are waiting for an answer
    }
next-answer-text = Whoever wrote will read the answer.
next-answer-do = Answer the first one
next-write = Write the first draft
next-write-text = What people have said lies beside you as you write.
next-write-do = Work on the draft
next-new = Plan the next meeting
next-new-text = Every text has been answered.
next-new-do = Choose a template
next-closed = The journey has ended
next-closed-text = The text and the answers remain.
next-closed-do = Read the text
and-more = and { $n } more
units-so-far = The units' meetings: { $held } held, { $planned } planned, { $undated } without a date.
all-steps = { $n ->
        [one] The whole road: one step
       *[other] The whole road: { $n } steps
    }
we-are-here = Here we are: step { $n }
left-n = { $n ->
        [one] one left
       *[other] { $n } left
    }
decide-keys = Answers by keys
decide-keys-help = A digit answers what is chosen, or else the first, and goes to the field that is to be filled in. In fields digits are written as usual. Space chooses a contribution, Shift several in a row.
table-sheets = Print a sheet for each table
table-sheets-none = There are no tables in the meeting, or nothing that tables answer together. Say how many tables in the agenda, and Table at a moment.
table-sheet-scan = Scan the code: you come in at table { $n }.
table-sheet-pen = One at a time writes on a phone. Without one: write here, and hand it to whoever leads.
