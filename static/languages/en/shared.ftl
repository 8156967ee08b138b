## Begrepp

aside = Set aside
unnamed = Not named yet
parked = Parked
over-feedback = You will hear what came of it by { $date }.
step-of = Item { $step } of { $steps }
minutes-n = { $n } minutes
clock-left = Time left:
clock-over = Time is up – no rush
result = Result
n-answers = { $n ->
        [one] { $n } answer
       *[other] { $n } answers
    }
too-few-to-show = Fewer than five have answered. Nothing is shown, so that nobody can be singled out.
mean = Mean
mean-before = last time { $mean }
captures-share = Captures: { $captures }%, partly: { $partly }%, no: { $no }%
round-n = Round { $n }
dots-voters = { $n ->
        [one] { $n } person voted
       *[other] { $n } people voted
    }, { $dots } dots each
dots-and-persons = { $dots ->
        [one] { $dots } dot
       *[other] { $dots } dots
    } from { $persons ->
        [one] { $persons } person
       *[other] { $persons } people
    }
tie = tie
stance-5 = Fully with it – I want to work for this
stance-4 = With it – a detail bothers me
stance-3 = Can live with it
stance-2 = Doubtful – needs changing
stance-1 = Against – cannot stand behind it
stance-abstain = Abstain or don't know
stance-5-short = Fully with
stance-4-short = With
stance-3-short = Can live with
stance-2-short = Doubtful
stance-1-short = Against
stance-abstain-short = Abstain
stance-numbers = { $support }% support, { $warm }% want it. { $n ->
        [one] { $n } answer
       *[other] { $n } answers
    }.
stance-turnout = { $turnout }% of those present answered.
stance-lowest = Lowest in { $name }: { $support }%.
ground = Where we agree, where we divide
ground-unites = Every group agrees
ground-divides = The groups see this differently
ground-within = Divides us, but not by group
ground-no-unites = Nothing that every group agrees on.
ground-no-divides = Nothing that clearly sets the groups apart.
ground-how = Each dot is a group of at least five. Groups are said to differ only where it is hardly chance.
ground-least = { $percent ->
    [100] { $percent }% in every group
   *[other] At least { $percent }% in every group
}
ground-group = { $name } { $percent }%
stance-before = Round 1: { $support }%.
verdict-few = Too few answers
verdict-split = Split
verdict-lukewarm = Lukewarm
verdict-carries = Carries
verdict-reservations = Carries with reservations
verdict-weak = Weak
verdict-few-means = Wait until more have answered.
verdict-split-means = Many want it, many doubt. Talk about why.
verdict-lukewarm-means = People can live with it, few want it.
verdict-carries-means = Strong support throughout.
verdict-reservations-means = Supported, but something chafes.
verdict-weak-means = Not enough support.
wishes = { $n ->
        [one] { $n } wish for change
       *[other] { $n } wishes for change
    }
before = Before
about-text = About: { $text }
why = Why
builds-on = Builds on
hidden-why = Hidden: { $why }
save = Save
leave-as-is = Leave as is
decision-by = Who decided?
decision-date = Date
decision-diary = Registry number
decision-text = What applies now?
frame-mission = Mission
frame-given = What is given
frame-influence = What we can influence
frame-unclear = What is unclear
frame-decides = Who decides
writing-rule-1 = Write in the present tense, as if you are already there.
writing-rule-2 = Say who does what, with whom and so that what happens.
writing-rule-3 = It can be pictured and it can be wished for.
writing-rule-4 = It can be reached and it helps us choose.
writing-rule-5 = Avoid modern, innovative, hub, seamless and cutting-edge.
state-planned = not opened
state-open = open
state-paused = paused
state-closed = closed
state-revealed = shown
state-archived = done
stage-silent = Write in silence
stage-build = Read others' and build on
stage-sort = Being grouped
stage-validate = Do the names fit?
type-info = Show and tell
type-pulse = Check-in or check-out
type-ideas = Silent ideas
type-cluster = Group and name
type-dots = Dot voting
type-gradient = Taking a stand
type-reflect = Read, mark, comment
type-suggest = Text suggestions
type-rate = Rating
type-questions = Questions in groups
type-perspectives = Map of perspectives
type-goals = Goals and indicators
type-actions = Action plan
type-homework = Homework
fate-included = Included
fate-parked = Parked
fate-passed-on = Passed on
fate-duplicate = Duplicate
fate-declined = Declined
fate-struck = Struck
fate-none = Not treated yet
language = Language
privacy = We do not ask for your name and do not keep it. What you write is shown to everyone here and may become a public record – then anyone may read it. So write no names and nothing you do not want others to read. In a small group someone may still guess who wrote what.
receipt = Receipt code
over = Thank you, this is finished
loose-n = { $n ->
        [one] { $n } idea left to place
       *[other] { $n } ideas left to place
    }
fate-partly = Partly included
fate-answered = Answered
questions-serves = Serves:
questions-groups = Show one group
questions-all = All
table-n = Table { $n }

## Rating, map, goals and plan

rate-criterion = How well does it fit?
rate-unknown = Don't know
rate-middle = Middle
rate-between = half between { $low } and { $high }
rate-disagreed = What you disagree most about comes first.
rate-plot = { $y } upwards, { $x } to the right. The same numbers are in the list below.
rate-grid = The middle of the answers in each cell
rate-marked = Stands out
chosen = Goes on
wins-share = Chosen in { $wins } % of the comparisons
centre-mission = Mission
centre-future = Future
side-extern = Outside the house
side-intern = Inside the house
control-paverka = do not control, can influence
control-rada = in our own hands
area-empty = Nothing here yet
weight-important = important
weight-ours = we can influence
vague-commitment = Can one see when it is done?
in-plan = Stands in { $plan }
goals-count = { $n } of at most { $most } goals
no-goals-yet = No goals yet.
lacks-indicator = How will it show? No indicator.
lacks-baseline = No baseline – no change will show.
lacks-owner = Nobody owns it. Those who do the work should.
lacks-partners = Nobody outside the house is in it.
actions-unowned = Waiting for somebody
actions-table = Action plan, by date
no-actions-yet = Nothing in the plan yet.
col-what = What
col-who = Who
col-when = When
col-how = How
for-goal = Goal: { $goal }
review-waiting = Not decided yet
review-left = { $n } left to decide
homework-title = Do at home
homework-code = Code
homework-until = Open until { $date }
homework-not-yet = The tasks open when you come to this item.
homework-go = Open the tasks
waiting-suggestions = Suggestions waiting for a decision: { $n }
waiting-statements = Statements to work on
part-people = { $n } people
part-meetings = Meetings: { $n }
blank-date = the date we say today
blank-beslut = the decision that the leader tells you about
comments-n = Comments: { $n }
diff-added = Added:
diff-removed = Removed:
for-task = For: { $text }
decision-review-date = Evaluated
decision-reviewers = By whom
decision-report-to = Reported to (inside and outside)
