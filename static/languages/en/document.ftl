## Målbilden som dokument

doc-draft = Draft
doc-published = Published { $date }
doc-version = Vision { $label }
doc-horizon = Horizon { $year }
doc-decided = Decided by { $by }
doc-diary = Record number { $number }
doc-read-first = Read this first
doc-read-first-text = A vision describes how it is when we have arrived. It helps us choose. It is not a plan.
doc-read-first-version = This is version { $label }.
doc-read-first-before = Before 1.0 the text is half-finished on purpose: what you say changes it.
doc-frame = Frame
doc-vision = Vision
doc-focus-areas = Focus areas
doc-questions = Open questions
doc-questions-text = We do not know this yet. Help us.
doc-objections = Remaining objections
doc-objection = Objection
doc-put-away = Parked and declined
doc-number = Number
doc-text = Text
doc-fate = Response
doc-why = Why
doc-no-why = No reason is given.
doc-colophon = How the text came about
doc-words = The main text is { $words } words. The limit for this version is { $budget }.
doc-participation = Participation
doc-workshop = Meeting
doc-date = Date
doc-people = People
doc-contributions = Contributions
doc-units = Units
doc-small-groups = Units with fewer than five participants are not shown.
doc-tests = How the statements were tested
doc-tests-text = Support is the share choosing 3–5 among those taking a stand. Want is the share 4–5. Abstentions are not counted.
doc-test = Test
doc-verdict = Result
doc-support = Support
doc-warm = Want
doc-answers = Answers
doc-lowest = Lowest in
doc-unsupported = No source or reason: { $numbers }.
doc-without-support = No source or reason.
doc-votes-advise = Votes and stances advise; they decide nothing.
doc-trace = Trace
doc-trace-text = Where each statement comes from: reason, sources and the ideas behind it, in participants' own words.
doc-revision = Wording { $number }, { $date }, { $by }
doc-ideas-count = { $n ->
        [one] { $n } idea
       *[other] { $n } ideas
    }
doc-dots-count = dots: { $dots ->
        [one] { $dots } person
       *[other] { $dots } people
    }
# Of what somebody wrote, as a source: how the room stood to it.
text-support = { $support }% support of { $n } who took a stand
doc-log = Log
doc-log-one = All of it was done by { $who }.
doc-log-most = Where no name stands it was done by { $who }.
doc-who = Who
doc-what = What
dots-count = { $n ->
        [one] { $n } dot
       *[other] { $n } dots
    }
source-cluster = Group
source-idea = Idea
source-suggestion = Suggestion
source-marks = Marks
source-comment = Comment
source-theme = Theme
source-gradient = Stance
source-dots = Dot voting
source-table = Table notes
source-questions = Group questions
source-intent = Statement of intent
source-document = Document
source-decision = Decision
source-judgement = Editors' judgement
log-journey-made = made the journey { $title }
log-workshop-made = created the meeting { $title }
log-started = started the meeting { $title }
log-closed = ended the meeting { $title }
log-answer-day = changed the day of the answer to the meeting { $title } to { $day }
log-hid = hid { $number }: { $why }
log-showed = showed { $number } again
log-decided = recorded a decision by { $by }: { $text }
log-wrote = wrote { $number }
log-revised = reworked { $number }
log-parked = parked { $number }
log-struck = struck { $number }
log-took-back = took { $number } back
log-published = published { $label }
log-published-anyway = published { $label } although conditions remained: { $checks }
note-title = Meeting note
note-people = { $n ->
        [0] fewer than five participants
        [one] { $n } participant
       *[other] { $n } participants
    }
note-more = and { $n } more
note-wish = Needs to change: { $text }
note-comment = Comment: { $text }
note-name = Suggested name: { $text }
note-alone = { $n ->
        [one] { $n } idea is in no group
       *[other] { $n } ideas are in no group
    }
note-ideas = { $n ->
        [one] { $n } idea was collected
       *[other] { $n } ideas were collected
    }
note-decision = Decision
note-parked = Parked
note-next = What happens now
note-feedback = Participants get an answer by { $date }.
note-no-feedback = No date for the answer has been set yet.
note-approved-by = Approved { $date } by { $by }.
note-not-approved = Not approved yet.
doc-answer = Answer
doc-cards-wave = Prioritised change waves
doc-cards-summary = Going deeper
doc-cards-intent = Statements of intent
doc-cards-goal = Goals and indicators
doc-cards-commitment = Commitments
doc-cards-action = Action plan
doc-check = Check
doc-focus-area = Focus area
doc-no-answer = Not answered
doc-remark = The editors' comment
doc-step = Step
doc-test-outside = Test, externals
doc-under-five = fewer than five
doc-unit = Unit
doc-waived = Exceptions to the conditions
doc-working-material = working material
card-wave-name = Wave
card-wave-happens = What is happening?
card-wave-so-what = What does it mean for us?
card-wave-origin = Source
card-wave-priority = Priority (1–5)
card-insight-text = Insight
card-insight-whom = About whom
card-insight-source-type = Source
card-insight-nature = Fact or aha
card-summary-question = Question
card-summary-text = Summary
card-intent-partner = Who
card-intent-contribute = Wants to contribute
card-intent-hope = Hopes for
card-intent-until = Until
card-commitment-text = Commitment
card-commitment-role = Who sees to it (role)
card-commitment-when = By when
card-affected-text = How we are affected
card-affected-starts = What we start
card-affected-stops = What we stop
card-case-decision = The decision
card-case-field = Field
card-case-grade = Further away … closer
card-case-led-to = It led to
card-telling-length = Length
card-telling-text = Text
card-goal-outcome = What should be achieved?
card-goal-for-whom = For whom
card-goal-indicator = Indicator
card-goal-baseline = Baseline
card-goal-target = Target
card-goal-date = By
card-goal-owner = Owner (those who do the work)
card-goal-partners = Outside the organisation
card-goal-resources-own = Own resources
card-goal-resources-others = Others' resources
card-goal-policy = Steering document
card-goal-level = Level
card-goal-review = Review
card-goal-report-to = Reported to
card-action-what = What
card-action-who = Who
card-action-when = When
card-action-how = How
choice-field-communication = Communication
choice-field-governance = Governance
choice-field-decisions = Decisions
choice-grade--2 = −2 much further away
choice-grade--1 = −1 further away
choice-grade-0 = 0 neither
choice-grade-1 = +1 closer
choice-grade-2 = +2 much closer
choice-length-one = In one sentence
choice-length-three = In three sentences
choice-length-five-minutes = In five minutes
choice-level-municipality = Municipality
choice-level-department = Department
choice-level-library = Library
choice-nature-fact = Fact
choice-nature-aha = Aha
choice-question-practice = What does it mean in practice?
choice-question-waves = Which change waves come first?
choice-question-market = How is the library's market defined?
choice-question-model = How is the operating model affected?
choice-source-type-interview = Interview
choice-source-type-roundtable = Round table
choice-source-type-report = Report
choice-source-type-statistics = Statistics
choice-source-type-observation = Own observation
choice-whom-users = Users
choice-whom-stakeholders = Stakeholders
choice-whom-staff = Staff
log-absent-opened = opened { $title }
log-answered = answered an objection to { $number }
log-card-dropped = put { $number } away: { $why }
log-fated = decided on { $numbers } ({ $fate ->
       *[included] included
        [partly] partly included
        [parked] parked
        [passed_on] passed on
        [duplicate] duplicate
        [declined] declined
        [answered] answered
    }): { $why }
log-insisted = removed the exception to: { $check }
log-journey-again = opened the journey again
log-journey-closed = closed the journey: { $why }
log-supported = gave reasons for { $number }
log-remarked = commented on { $number }
log-step-again = took step { $number } up again
log-step-done = finished step { $number }
log-ticked = ticked: { $check }
log-unticked = unticked: { $check }
log-waived = made an exception to: { $check } Reason: { $why }
log-weeded = disposed of { $title } under { $reference }
doc-show-n = { $n ->
        [one] Show { $n } line
       *[other] Show { $n } lines
    }
log-asked = added the condition: { $check }
log-unasked = removed the condition: { $check }

## Cards: more fields

choice-status-planned = Planned
choice-status-going = Under way
choice-status-done = Done
choice-perspective-extern = Outside the organisation
choice-perspective-intern = Inside the organisation
card-intent-contact = May we get in touch?
card-intent-area = Area
card-intent-perspective = Perspective
card-commitment-signal = It will show in
card-commitment-parts = Each party's part (if joint)
card-commitment-plan = Stands in plan
card-commitment-priority = Priority
card-commitment-status = Status
card-commitment-area = Area
card-commitment-perspective = Perspective
card-goal-strategies = Strategies
card-goal-project = Assignment or project plan (link or text)
card-goal-evaluator = Evaluated by
card-action-goal = Goal
card-action-with = Together with
card-action-resources = Resources
card-action-signal = It will show in
card-action-stop-date = When we decide whether to go on
card-action-mentor = Mentor or coach
card-action-status = Status
log-moved-card = moved { $number } on the map

## Lists in the document

role-mission = Mission
role-story = Story
doc-passage-establishment = The first years
doc-passage-strategy = Strategies
doc-passage-advantage = Managing by goals: advantages
doc-passage-principle = Managing by goals: how we work
doc-passage-resource = Resources
doc-passage-ongoing = Under way
doc-passage-recommendation = Recommendations
doc-strategy-note = Strategies relate to the focus areas.
doc-levels = Vision, strategy, goals and values stand at three levels: { $levels }.
doc-serves = for { $areas }
doc-builds-on = builds on { $numbers }
doc-matrix = Strategies and focus areas
doc-matrix-text = The median of the answers. A dash means that fewer than five answered.
log-took-in = added { $n ->
        [one] { $n } point
       *[other] { $n } points
    } from { $source }

## Sheets and slides

sheet-goal = Goal sheet
sheet-action = Action plan
sheet-commitment = Commitments
sheet-intent = Statements of intent
sheet-what = Question
sheet-said = Answer
sheet-by-date = By date
sheet-other = Other
slides-tested = How the statements were tested
slides-made = How the text came about
ics-answer = Step { $number }: those who took part get their answer
kept-on-card = Stands in the plan as { $number }.
log-let-out = { $n ->
        [0] let out fewer than five who had done nothing in { $title }
       *[other] let out at least { $n } who had done nothing in { $title }
    }
log-opened-door = opened the door to { $title }
log-shut-door = shut the door to { $title }
log-took-stand = had the meeting take a stand on { $number }
log-corrected = corrected { $title }
log-reworded = changed the words of { $title }; before: { $was }
log-reordered = moved { $title } in the agenda
poster-horizon = Vision { $year }
poster-people = { $n } people took a stance on the words.
poster-people-of = { $n } of { $staff } colleagues took a stance on the words.
poster-read = Read how the words came to be
doc-appendix = Appendix: how it came to be
doc-received = { $warm }% want to work for it, { $support }% can stand behind it
doc-figures = What the text builds on
figure-meetings = { $n ->
        [one] meeting
       *[other] meetings
    }
figure-contributions = { $n ->
        [one] contribution
       *[other] contributions
    }
figure-put-away = { $n ->
        [one] suggestion did not come in, with a reason
       *[other] suggestions did not come in, with a reason
    }
figure-people = { $n ->
        [one] person took a stance
       *[other] people took a stance
    }
letter-title = Report to those who decide
letter-case = Matter
letter-case-text = Adoption of { $title }, version { $label }
letter-case-halfway = Views on { $title }, version { $label }
letter-summary = Summary
letter-summary-text = { $n ->
        [one] The text says what it is like when we have arrived, in a vision and one focus area.
       *[other] The text says what it is like when we have arrived, in a vision and { $n } focus areas.
    }
letter-proposal = Proposed decision
letter-adopt = { $title }, version { $label }, is adopted.
letter-task = The administration is asked to make a plan of action and to follow it up.
letter-review = The text is looked over within a year.
letter-send = { $title }, version { $label }, is sent out for views.
letter-note = The work so far is noted.
letter-later = Views are worked in, and version 1.0 is put forward for adoption.
letter-background = Background and preparation
letter-background-text = [Add: the task, earlier decisions and how the matter has been prepared.]
letter-cooperation-text = [Write: when unions and others were consulted, and what they said.]
letter-children-text = [Write: what the decision means for children, and how children have been heard.]
letter-economy-text = [Write: what it costs, and how the budget covers it.]
letter-sent-to = Sent to
letter-sent-to-text = [Write: who is to have the decision.]
letter-cooperation = Consultation
letter-children = Children's rights
letter-economy = Costs
letter-made = How the text was made
letter-enclosed = Enclosed
letter-met = { $n ->
        [one] One meeting was held, on { $first }.
       *[other] { $n } meetings were held, from { $first } to { $last }.
    }

river-title = How { $n } contributions became a heading
river-text = Themes to the left, sentences in the middle, the answer to the right. As wide as a band is, so many are the contributions; fewer than five are always as narrow.
river-small = Smaller themes
river-as-table = The same as a table
river-theme = Theme
river-statement = Sentence
river-answer = Answer
river-n = Contributions
river-text-narrow = One theme at a time: how many contributions, and what became of them. Lines of the same length are as many contributions; fewer than five are always as short.
in-the-draft = In the draft
river-whole = The whole journey
river-fetch = Fetch the picture (SVG)
river-next-page = The same stands as a table on the next page.
river-column-0 = themes
river-column-1 = became sentences
river-column-2 = got an answer
note-hours = Time: { $said }
note-place = Place: { $said }
note-leader = Led by: { $said }
log-moment-added = added { $title } to { $meeting }
log-moment-copied = duplicated { $title } in { $meeting }
log-moment-removed = removed { $title } from { $meeting }
log-moment-put-back = put { $title } back into { $meeting }
log-placed = moved { $number } to { $area }

## Tables as files

csv-column-number = Number
csv-column-activity = Activity
csv-column-type = Type
csv-column-kind = Kind
csv-column-text = Text
csv-column-fields = Fields
csv-column-about = About
csv-column-origin = From
csv-column-unit = Unit
csv-column-late = Afterwards
csv-column-hidden = Hidden because
csv-column-fate-reason = Reason for the answer
csv-column-round = Round
csv-column-item = Concerns
csv-column-criterion = Judged by
csv-column-value = Answer
csv-column-people = People
csv-column-date = Date
csv-column-workshop = Meeting
csv-column-sector = Sector
csv-column-why = Why
judged-captures = Does the heading capture them?
judged-misplaced = Does the idea belong here?
judged-pair = Do the two belong together?
csv-column-as-code = { $column } (code)
csv-about = A table from Målbild. Columns with codes are the same in every language. A lone ' first in a cell keeps it from being run as a formula and is no part of the text.

## The delivery to an e-archive

delivery-title = About the delivery
delivery-text = The work on a målbild: the published versions, what was written and answered at the meetings, and how the text came about.
delivery-packaged = The package was made from what there was in Målbild.
delivery-agreed = About the delivery
delivery-what = What
delivery-said = Says
delivery-creator = Creator of the records
delivery-submitter = Delivered by
delivery-receiver = Receiving archive
delivery-agreement = Submission agreement
delivery-reference = Reference code in the archive
delivery-contact = Contact
delivery-period = Period
delivery-made = The package was made
delivery-software = Program
delivery-kept = The raw material in Målbild is kept until { $date }.
delivery-kept-unsaid = No date is set for how long the raw material is kept in Målbild.
delivery-parts = What is in the package
delivery-part-journey = journey.json: the whole work as data.
delivery-part-versions = versions: every published version as PDF/A, HTML and data.
delivery-part-workshops = workshops: for each meeting a note, and tables of contributions and answers.
delivery-part-incoming = incoming.csv: what outsiders handed in, where there is any.
delivery-part-schemas = Each table has its schema beside it (CSV on the Web). The schema of journey.json is in schemas.
delivery-part-premis = metadata: what each file is, its checksum and what has been done (PREMIS). METS.xml lists the package.
delivery-left-out = What is not in it
delivery-left-out-people = Who wrote or answered. That tie is removed when a meeting is closed.
delivery-left-out-few = Answers of fewer than five. They are never shown.
delivery-left-out-unread = What nobody has read yet in an open inbox.
river = The river
river-about = What happened to everything that was written: from themes, through sentences, to answers. Press a part to see its contributions below.
river-part = { $n } contributions, from theme to answer
river-not-yet = The river is drawn when at least five contributions have had an answer.
river-pieces = The contributions
river-more-pieces = { $n } more are not shown here. Press a smaller part.
course = The line of time
course-about = Meetings, people, versions and every new wording, day by day. A dot is a person.
course-empty = The days stand here once the first meeting has been held.
course-few = fewer than five people
course-texts = { $n } contributions
course-wordings = { $n ->
        [one] one wording was written
       *[other] { $n } wordings were written
    }
river-few = And fewer than five each to:
river-own = What became of your contributions
river-own-text = How many of your contributions belong to each theme, and what became of them.

# Names of files. What follows each tells it from others of its kind.
file-version = vision
file-poster = wall sheet
file-letter = report
file-contributions = contributions
file-tallies = answers
file-note = meeting note
file-journey = vision journey
file-archive = vision journey archive
file-delivery = vision journey e-archive
file-incoming = incoming
file-released = release
file-river = the river
file-map = map of perspectives
file-dates = calendar
file-canvas = canvas
