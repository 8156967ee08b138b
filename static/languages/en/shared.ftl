## The language itself

language-itself = English
decimal-sign = .

## Begrepp

aside = Set aside
unnamed = Not named yet
parked = Parked
over-feedback = You will hear what came of it by { $date }.
step-of = Item { $step } of { $steps }
minutes-n = { $n ->
        [one] { $n } minute
       *[other] { $n } minutes
    }
clock-left = Time left:
clock-over = Time is up – no rush
result = Result
n-answers = { $n ->
        [one] { $n } answer
       *[other] { $n } answers
    }
few-answers = fewer than five answers
too-few-to-show = Fewer than five have answered. No numbers are shown, so that nobody can be singled out.
too-few-stood = { $n ->
        [one] Fewer than five took a stand on this sentence. No figures are shown, so that nobody can be singled out.
       *[other] Fewer than five took a stand on each sentence. No figures are shown, so that nobody can be singled out.
    }
nobody-answered = Nobody has answered this.
mean = Mean
mean-before = last time { $mean }
captures-share = Fits: { $captures }%, partly: { $partly }%, no: { $no }%
captures-told = Fits: { $captures }, partly: { $partly }, no: { $no }
round-n = Round { $n }
dots-voters = { $n ->
        [one] { $n } person voted
       *[other] { $n } people voted
    }, { $dots ->
        [one] { $dots } dot
       *[other] { $dots } dots
    } each
dots-and-persons = { $dots ->
        [one] { $dots } dot
       *[other] { $dots } dots
    } from { $persons ->
        [one] { $persons } person
       *[other] { $persons } people
    }
tie = tie
stance-5 = Fully in favour – I want to work for this
stance-4 = In favour – a detail bothers me
stance-3 = Can live with it
stance-2 = Doubtful – it needs changing
stance-1 = Against – I cannot support it
stance-abstain = Abstain, or don't know
stance-5-short = Fully in favour
stance-4-short = In favour
stance-3-short = Can live with it
stance-2-short = Doubtful
stance-1-short = Against
stance-abstain-short = Abstain
stance-numbers = { $support } support it, { $warm } want it.
stance-turnout = Of those present, { $share } answered.
stance-lowest = Lowest in { $name }: { $support }%.
ground = Where we agree and differ
ground-unites = Every group agrees
ground-divides = The groups see this differently
ground-within = Disagreement within groups, not between them
ground-no-unites = Nothing that every group agrees on.
ground-no-divides = Nothing that clearly separates the groups.
ground-how = Each dot is a group of at least five. Groups are only said to differ where it is unlikely to be chance.
ground-least = { $percent ->
    [100] { $percent }% in every group
   *[other] At least { $percent }% in every group
}
ground-group = { $name } { $percent }%
stance-before = Round 1: { $share }.
verdict-few = Too few answers
verdict-split = Divided
verdict-lukewarm = Lukewarm support
verdict-carries = Strong support
verdict-reservations = Support with reservations
verdict-weak = Weak support
verdict-few-means = Too few answered for it to say anything.
verdict-split-means = Several want it, and several hesitate or are against it. Talk about why.
verdict-lukewarm-means = People can live with it, but few want it.
verdict-carries-means = At least half want it, and few or none are against it.
verdict-reservations-means = Most people support it, but something bothers them.
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
decision-diary = Record number
decision-text = What applies now?
frame-mission = Mission
frame-given = What is given
frame-influence = What we can influence
frame-unclear = What is unclear
frame-decides = Who decides
writing-rule-1 = Write in the present tense, as if you are already there.
writing-rule-2 = Say who does what, with whom and what it leads to.
writing-rule-3 = You should be able to picture it and to wish for it.
writing-rule-4 = It should be possible to reach, and it should help us choose.
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
stage-validate = Do the headings fit?
type-info = Information or break
type-pulse = Check-in or check-out
type-pulse-in = Check-in
type-pulse-out = Check-out
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
type-homework = Tasks between meetings
fate-included = Included
fate-parked = Parked
fate-passed-on = Passed on
fate-duplicate = Duplicate
fate-declined = Declined
fate-struck = Struck
saved = Saved.
fate-none = No response yet
fate-not-given = Gets no answer. It was for the moment.
language = Language
privacy = We do not ask for your name and do not keep it. What you write is shown to everyone here and may become a public record – then anyone may read it. So write no names and nothing you do not want others to read. In a small group someone may still guess who wrote what.
receipt = Receipt code
over = Thank you, we are done
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
rate-middle = Median
rate-between = half of the answers: { $low }–{ $high }
rate-disagreed = What you disagree most about comes first.
rate-plot = { $y } upwards, { $x } to the right. The same numbers are in the list below.
rate-grid = The median of the answers in each cell
rate-marked = Stands out
chosen = Goes on
wins-share = Chosen in { $wins }% of the comparisons
centre-mission = Mission
centre-future = Future
side-extern = Outside the organisation
side-intern = Inside the organisation
control-paverka = not ours to decide, but we can influence it
control-rada = ours to decide
area-empty = Nothing here yet
weight-important = important
weight-ours = we can influence
vague-commitment = Will you be able to see when it is done?
in-plan = Included in { $plan }
goals-count = { $most ->
        [one] { $n } of at most { $most } goal
       *[other] { $n } of at most { $most } goals
    }
no-goals-yet = No goals yet.
lacks-indicator = How will it show? No indicator.
lacks-baseline = No baseline – no change will show.
lacks-owner = Nobody owns it. Those who do the work should.
lacks-partners = Nobody outside the organisation is involved.
actions-unowned = Not taken yet
actions-table = Action plan, by date
no-actions-yet = Nothing in the plan yet.
col-what = What
col-who = Who
col-when = When
col-how = How
for-goal = Goal: { $goal }
review-waiting = Not decided yet
review-left = { $n } left to decide
homework-title = Tasks for the next meeting
homework-code = Code
homework-until = Open until { $date }
homework-not-yet = The tasks open when you come to this item.
homework-go = Open the tasks
waiting-suggestions = Suggestions waiting for a decision: { $n }
waiting-statements = Statements to work on
part-people = { $n ->
        [one] { $n } person
       *[other] { $n } people
    }
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
room-sentence-met = { $verdict }: { $numbers }
room-sentence-tied = { $n } sentences have the same support. None of them is chosen yet.
room-sentence-divided = { $n ->
        [one] You are divided about the sentence. It is not chosen yet.
       *[other] You are divided about { $n } sentences with the same support. None of them is chosen yet.
    }
room-sentence-weak = { $n ->
        [one] The support for the sentence is not enough. It is not chosen yet.
       *[other] The support is not enough for any of the sentences. None of them is chosen yet.
    }
room-sentence-untold = You wrote { $n } sentences, and too few took a stand. None of them is chosen yet.
most-dots = Most dots
percent-n = { $n }%
n-of-people = { $n } of { $of }
day-words = { $day } { $month } { $year }
day-and-time = { $date } at { $hour }:{ $minute }
hour-and-minute = { $hour }:{ $minute }
month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December
scale-low = not at all
scale-high = completely
many-search = Search the texts
many-which = Show
many-all = All texts
many-left = Not answered yet
many-mine = My own
many-shown = { $from }–{ $to } of { $n }
many-none = No text matches that. Try other words.
many-coming = Fetching the texts …
many-next = More texts
many-previous = Earlier texts

## From elsewhere

join-remote = I am joining remotely
dots-of-seen = { $n } of { $seen } who saw it
seen-by-few = Fewer than five saw it
dots-by-share = Each saw a few. The order follows the share of those who saw the option.
show-whole = Show all { $n }
