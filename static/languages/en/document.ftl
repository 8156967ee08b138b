## Målbilden som dokument

doc-draft = Draft
doc-published = Published { $date }
doc-version = Vision { $label }
doc-horizon = Horizon { $year }
doc-decided = Decided by { $by }
doc-diary = Registry number { $number }
doc-read-first = Read this first
doc-read-first-text = A vision describes how it is when we have arrived. It helps us choose. It is not a plan.
doc-read-first-version = This is version { $label }. Before 1.0 the text is half-finished on purpose: what you say changes it.
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
doc-fate = Fate
doc-why = Why
doc-no-why = No reason is given.
doc-colophon = How the text came about
doc-words = The main text is { $words } words. The limit for this version is { $budget }.
doc-participation = Participation
doc-workshop = Workshop
doc-date = Date
doc-people = People
doc-contributions = Contributions
doc-units = Units
doc-small-groups = Units with fewer than five participants are not shown.
doc-tests = How the statements were tested
doc-tests-text = Support is the share choosing 3–5 among those taking a stand. Want is the share 4–5. Abstentions are not counted.
doc-test = Test
doc-verdict = Verdict
doc-support = Support
doc-warm = Want
doc-answers = Answers
doc-lowest = Lowest in
doc-unsupported = Without support (reason or source missing): { $numbers }.
doc-without-support = Without support: reason or source missing.
doc-votes-advise = Votes and stances advise. Decisions are taken by whoever is named above.
doc-trace = Trace
doc-trace-text = Where each statement comes from: reason, sources and the ideas behind it, in participants' own words.
doc-revision = Wording { $number }, { $date }, { $by }
doc-ideas-count = { $n ->
        [one] { $n } idea
       *[other] { $n } ideas
    }
doc-dots-count = dots: { $dots } people
doc-log = Log
doc-who = Who
doc-what = What
dots-count = { $n ->
        [one] { $n } dot
       *[other] { $n } dots
    }
source-cluster = Cluster
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
log-workshop-made = made the workshop { $title }
log-started = started the workshop { $title }
log-closed = finished the workshop { $title }
log-hid = hid { $number }: { $why }
log-showed = showed { $number } again
log-decided = recorded a decision by { $by }: { $text }
log-wrote = wrote { $number }
log-revised = reworked { $number }
log-parked = parked { $number }
log-struck = struck { $number }
log-took-back = took { $number } back
log-published = published { $label }
note-title = Meeting note
note-people = { $n ->
        [one] { $n } participant
       *[other] { $n } participants
    }
note-more = and { $n } more
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
