## Att komma in

join-title = Join a meeting
join-code = Code
join-code-help = Five characters. The code is on the big screen.
join-next = Next
join-in = Join
for-leaders = Are you leading a meeting?
to-the-journey = To the journey
skip-to-content = Skip to the content
to-desk = Home
external-notice = What you submit here becomes a public record.
your-unit = Which unit are you in?
unit-help = Never shown for fewer than five people.
choose = Choose
your-table = Which table are you at?
no-table = No table
table-device = This phone writes for the whole table
have-receipt = I have a receipt code from before
come-back = Continue where you were
come-back-text = Type your receipt code. Then you find your contributions again and go on where you left off.
no-receipt = I have no receipt code
over-new = The meeting is closed and takes no more participants.
other-code = Type another code
needs-script = This page needs JavaScript. Ask the leader to write for you.
trouble = That did not work
to-what-was-typed = Back to what you wrote
trouble-404 = There is no such page
trouble-404-text = Check the address or start again.
trouble-csrf = The page was open too long. Go back, reload and try again.
log-in = Log in
log-out = Log out
your-name = Name
password = Password
password-help = At least ten characters. A sentence you remember is good.
name-help = This name is seen in the log when you lead or write.
forgot-password = Forgotten the password?
forgot-password-text = Ask whoever is process lead for the whole organisation for a link to a new password. It is made under Organisation and people.
forgot-password-server = Can nobody else log in? Whoever looks after the server gets a new link with:
no-account = Only taking part? Then no account is needed.
own-log-in = Log in with the organisation's account
own-log-in-with = Log in with an account at { $name }
own-or-password = With a password
own-still-in = You are logged out here, but still logged in with the organisation's account in this browser.
own-log-out = Log out there too
own-another = Log in with another account
own-invited = Accept with your usual account in the organisation. Then no new password is needed.
own-account = The organisation's account
own-account-is = You can log in with the organisation's account. The accounts were joined on { $day }.
own-account-not = Join this account with your usual one in the organisation, and log in with that from now on. Roles and name stay.
own-join = Join the accounts
own-join-text = You are logged in at the organisation as { $there }. That account is joined with { $here } here.
own-join-sure = Yes, join them
own-joined = You can now log in with the organisation's account.
own-part = Separate them
own-part-sure = After that you log in with a password.
own-parted = The accounts are separate. You log in with a password.
own-joined-here = Logs in with the organisation's account
invited = You are invited
invited-as-lead = as process lead: you plan the journey, lead meetings and publish.
invited-as-editor = as editor: you write the vision and answer contributions.
invited-as-leader = as leader of one meeting.
invited-as-theme-team = to group ideas in one meeting.
accept = Accept
accept-as = You are logged in as { $name }.
choose-name = Choose a name and a password
account = Account
old-password = Current password
new-password = New password
new-password-link = Link to a new password
new-password-made = Link to a new password
new-password-once = Copy the link now and give it to the right person. It is shown only once, can be used once and is good for two days.
new-password-for = New password for { $name }
new-password-choose = Choose the password
new-password-text = You are logged out on all other devices.

## Skrivbordet

desk = Home
you-are-here = You are here
edit = Edit
add = Add
remove = Remove
copy = Copy
copied = Copied
fetch = Download
link = Link
file = File
format = Format
actions = Actions
settings = Settings
journeys = Vision journeys
no-journeys = Your first vision journey starts here. Give it a name, and you can create a meeting straight away.
no-version-yet = No version yet
workshops-n = { $n ->
        [one] { $n } meeting
       *[other] { $n } meetings
    }
new-journey = New vision journey
journey-title = Name of the journey
journey-title-example = Vision 2032 for Hällevalla library
organisation = Organisation
horizon = Horizon (year)
create-journey = Create the journey
bring-archive = Bring in an archive
bring-archive-text = A journey saved as an archive (JSON) becomes a new journey here.
archive-brought-in = { $title } has been brought in.
archive = Download the whole journey as an archive
the-journey = The journey
journey-settings = Name, units and frame
document-language = Language of the vision
units = Units, sectors or organisations
units-help = One per line, with how many work there after it: “Mobile library; 6” or “Mobile library, 6”. You can paste two columns of a spreadsheet. Participants choose one of them when they join.
units-saved = Saved.{ $n ->
        [0] { "" }
        [one] { " " }One unit{ $people ->
            [0] .
           *[other] , { $people } people.
        }
       *[other] { " " }{ $n } units{ $people ->
            [0] .
           *[other] , { $people } people.
        }
    }
frame-help = The frame is shown to participants and stands in the vision.
versions = Versions
version-is-published = published
version-is-skipped = skipped
version-is-ahead = ahead
workshops = Meetings
no-workshops = No meetings yet.
new-workshop = New meeting
workshop-is-planned = Planned
workshop-is-open = Running
workshop-is-closed = Finished
items-n = { $n ->
        [one] { $n } item
       *[other] { $n } items
    }
workshop-title = Name of the meeting
workshop-untitled = Meeting
create-workshop = Create the meeting
people = People and access
people-now = Have access
role = Role
role-lead = Process lead
role-editor = Editor
role-leader = Meeting leader
role-theme-team = Groups ideas
unseat = Remove access
unseat-sure = { $name } no longer has access to the journey. What { $name } has written stays.
person-unseated = { $name } no longer has access.
invite = Invite
invite-text = You get a link to send as you like. It is for one person and lasts fourteen days.
invite-note = For whom? (seen only here)
make-link = Make a link
invitation-made = The invitation is ready
invitation-once = Copy the link now. It is shown only once.
invitation-revoked = The invitation has been revoked.
invitations-open = Open invitations
revoke = Revoke

## Agendan

to-console-after = To the leader's view
the-rehearsal = The rehearsal
to-console = Lead the meeting
join-at = Participants join at
move-up = Move { $title } up
move-down = Move { $title } down
remove-item = Remove { $title }
remove-sure = { $title } is removed.
activity-removed = { $title } has been removed. Undo if that was wrong.
agenda-is-empty = The agenda is empty. Add the first item below.
add-item = Add an item
type-info-what = text, break, conversation or results
type-pulse-what = a word, scales or a line
type-ideas-what = all write in silence, then build on
type-cluster-what = from ideas to named themes
type-dots-what = a hidden vote on what to carry on
type-gradient-what = test statements
type-reflect-what = read a draft slowly
type-suggest-what = rewrite, or write something new
type-info-prompt = Listen and read.
type-pulse-prompt = How is it right now?
type-ideas-prompt = What do you picture? Write a whole sentence per idea: who does what, where?
type-cluster-prompt = Do the headings fit?
type-dots-prompt = What must be included? Read them all first.
type-gradient-prompt = What do you think of the statement?
type-reflect-prompt = Read silently. Mark, and add a line if you like.
type-suggest-prompt = Write one to three statements in the present tense.
pulse-one-word = One word
the-room = The room
tables-n = Number of tables (0 if none)
ask-unit = Ask which unit participants are in
is-external = External participants (what they submit is an incoming record)
rehearse = Rehearse first
letter-about = The report to those who decide, begun: what the program knows is filled in, and the rest has its place.
poster = The wall sheet
poster-text = The vision, the focus areas and the sentences on one page to frame.
downloads = Downloads
csv-contributions = Contributions (CSV)
csv-tallies = Answers as counts (CSV)
item-title = Title
item-prompt = The question to participants
minutes = Minutes
item-input = What participants work on
input-none = No input
input-statements = The draft's statements
input-from = From { $title }
frozen = The item has been opened. It can no longer be changed.
set-word = Ask for one word
set-open = Open question with a line of answer
set-scales = Statements to answer 1–5, one per line
set-items = Your own statements, one per line
set-unit-of-input = Who writes?
set-unit-of-input-individual = Each person
set-unit-of-input-pair = Pairs
set-unit-of-input-table = Tables
set-unit-of-input-group = Groups
set-moderation = Screening
set-moderation-none = None
set-moderation-pre-screen = The leader approves each text
set-allow-edit-until-close = Own texts may be changed until close
set-kind = Type of item
set-kind-talk = Talk
set-kind-draft = Show the draft
set-kind-gallery = Gallery
set-kind-material = Reading
set-kind-join = Joining
set-kind-conversation = Conversation
set-kind-results = Show results
set-kind-decision = Decision
set-kind-break = Break
set-kind-buffer = Buffer
set-max-chars = Maximum characters
set-max-items = Maximum per person
set-silent-minutes = Silent minutes
set-build-minutes = Minutes to build on (0 = none)
set-kinds = Kinds to choose from, one per line
set-who = Who groups?
set-who-facilitator = The leader
set-who-theme-team = Those who group ideas
set-who-participants = Participants hint in pairs, the leader groups
set-validate-by = Who answers whether the names fit?
set-validate-by-individual = Each person
set-validate-by-table = Tables, one answer per table
set-max-clusters = Maximum groups
set-validate = Participants say whether the headings fit
set-suggest = Hints beside an idea
set-suggest-similar = Show similar
set-suggest-none = None
set-dots = Dots per person (auto: the program works it out)
set-max-per-option = Most dots on one option
set-order = Order
set-order-random = Random for each
set-order-given = As they stand
set-rounds = Rounds
set-sample-per-person = Show only this many to each
set-break-down-by = Break down the result
set-break-down-by-none = No
set-break-down-by-unit = By unit (five or more)
set-scale = Scale
set-scale-sv5 = Five steps and abstain
set-ask-change-below = Ask what must change below
set-marks = Marks, one per line
set-comment = A comment to each text
set-mode = Way of working
set-mode-new = New statements
set-mode-amend = Changes
set-mode-perspective = Missing perspectives
set-reason = Reason for a change
set-reason-optional = Optional
set-reason-required = Required
set-source-required = Require what the text builds on
set-allow-new = Also allow new statements
set-allow-amend = Also allow changes
set-section = What are the suggestions for?
set-section-focus = Focus areas
set-section-vision = The vision sentence

## Ta in material

bring-in = Add texts
bring-to = To { $title }
bring-paste = Paste, one text per line
bring-help = You can paste from a spreadsheet or upload a file from a form. The headings are found, and you choose columns in the next step.
bring-file = Or choose a file: CSV, text, Word (.docx), slides (.pptx) or OpenDocument (.odt)
bring-show = Show what will be added
bring-check = This is what { $n ->
        [one] the one text
       *[other] the { $n } texts
    } will look like. Read through and correct what went wrong. Nothing is saved yet.
bring-groups = The headings { $names } are read as units: the lines beneath each are its own.
bring-no-groups = The headings are not units
bring-save = Save { $n ->
        [one] { $n } text
       *[other] { $n } texts
    }
brought-in = { $n ->
        [one] { $n } text was added
       *[other] { $n } texts were added
    }.
start-over = Start over
group = Unit or table
cleaned = Put right
cleaned-escape = code became a character
cleaned-heading = unit from the heading above
cleaned-invisible = invisible characters removed
cleaned-space = spaces put right
cleaned-bullet = bullet removed
cleaned-quote = quotes removed
cleaned-stray = an unpaired quotation mark was kept
cleaned-parted = divided, too long for one text
columns = Columns
columns-found = This is a table. Say which column is the text. The rest is left out.
column-text = The text
column-group = Unit or table
column-kind = Kind
column-none = None
columns-left-out = Left out: { $names }.
columns-above = Above the headings, left out: { $lines }.
columns-show = Show with these columns
columns-no-table = It is no table: one text a line

## Utkastet

the-draft = The draft
draft-has = { $n ->
        [one] { $n } statement
       *[other] { $n } statements
    } in { $areas ->
        [one] { $areas } focus area
       *[other] { $areas } focus areas
    }
towards = towards { $label }
words-of = { $words } of at most { $budget } words
words = words
too-many-words = { $n ->
        [one] { $n } word too many
       *[other] { $n } words too many
    }
unsupported-n = { $n } with no source or reason
without-support = no source or reason
untreated-n = { $n ->
        [one] { $n } contribution awaits a response
       *[other] { $n } contributions await a response
    }
draft-as-word = The draft as Word
publish-as = Publish as { $label }
where = Where?
focus-areas = Focus areas
focus-area-name = Name of the focus area
new-focus-area = New focus area
definition = What the area means
vision-sentence = Vision sentence
open-question = Open question
section-vision = Vision
section-question = Open question
section-focus = Focus area
statement-text = The statement
why-this = Why like this?
why-help = At least ten characters, and at least one source on the right. Otherwise it is marked “no source or reason”.
why-changed = Why is it changed?
save-statement = Save the statement
save-wording = Save the new wording
revision-n = wording { $n }
no-sources-yet = Sources appear when a meeting has closed its first item.
other-source = Another source, for example a document
own-judgement = The editors' own judgement
put-away = Park or strike
put-away-n = { $n ->
        [one] { $n } parked or struck
       *[other] { $n } parked or struck
    }
why-away = Why?
park-it = Park
strike-it = Strike
take-into-draft = Take back into the draft
fates = Responses to contributions
fates-text = Every contribution gets a response. Those behind a statement become “included” automatically when you publish.
fate = Response
fate-why = Reason
fate-why-help = The person who wrote it reads this on their phone. Write so that they understand.
give-fate = Respond
fates-given = { $n ->
        [one] { $n } contribution has a response
       *[other] { $n } contributions have a response
    }.
all-treated = Every contribution has a response.
answers-to-come = What people write will stand here until somebody has answered it. It gets here when an item has been revealed, or when the meeting is over.
before-publishing = Before you publish
publish-freezes = The version is frozen: text, sources, stances and how the text came about. New changes become a new draft.
publish-anyway = { $n ->
        [one] Publish anyway, although one condition is not met
       *[other] Publish anyway, although { $n } conditions are not met
    }
publish-lacks = { $n ->
        [one] One condition for { $label } is not met
       *[other] { $n } conditions for { $label } are not met
    }
version-label = Version number
decided-by = Decided by (if there is a decision)
publish-now = Publish
version-published = Vision { $label } is published.
version-broken = The checksum does not match. The version was changed after publication.
short-version = Short version
with-trace = With trace
share-version = Share
share-version-text = Anyone with the link can read the version, without logging in.
frozen-title = Frozen
published-by = Published { $date } by { $by }
checksum = Checksum
approve-note = Approve the note
note-words = In your own words (optional)
note-approved = The meeting note is approved.
approve-note-again = Approve again
change-note = Change the note
note-to-come = The meeting note writes itself during the meeting. Here you read it through and approve it afterwards.
note-is-written = The note is being written while the meeting goes on. It is approved when the meeting is over.
note-is-empty = Nothing happened in the meeting that can stand here. Write what happened yourself, if there is to be a note.
note-changed-since = The meeting has changed since the note was approved. Read what the note would be, and approve again if that is to hold.
note-as-it-would-be = What the note would be
clear-rehearsal = Remove the test participants
clear-sure = The test participants and all they have written are removed. This cannot be undone.
rehearsal-cleared = The practice run is cleared. The meeting is as new.
what-became = See what became of what you wrote (with the receipt code)
type-questions-what = tables or groups answer in columns
type-questions-prompt = Talk at your table. One of you writes what you agree on – and what you do not.
column-good = What are we good at?
column-hard = What are the greatest challenges?
column-want = What do we want to achieve?
set-columns = Questions (one per line, nine at most)
set-max-items-per-column = Maximum answers per question
set-keyword-mode = Short keywords
set-group-by = Who answers together?
set-group-by-table = The table
set-group-by-organisation = The organisation
set-group-by-enhet = The unit
set-group-by-none = Each by themselves
set-layout = Layout
set-layout-columns = Columns
set-layout-canvas = Boxes (operating model)

## Types and settings

type-rate-what = each thing judged on its own, with its spread
type-perspectives-what = observations, commitments or intents on a map
type-goals-what = few goals, owned and followed up
type-actions-what = who does what, when and how
type-homework-what = tasks that stay open for several days
type-rate-prompt = Judge each thing on its own.
type-perspectives-prompt = What do we see in each area?
type-goals-prompt = What is to be achieved, for whom, and how will it show?
type-actions-prompt = Who does what, when and how?
type-homework-prompt = Do the tasks in any order.
set-mode-scale = One or more scales
set-mode-matrix2x2 = Two-way plot
set-mode-grid = Grid
set-mode-pairwise = Pair by pair (best over several days)
set-mode-review = Decide about suggestions
set-criteria = Questions to judge by, one per line
set-highlight = Highlight
set-highlight-none = Nothing
set-highlight-high-high = High on both
set-highlight-low-effort-high-effect = Large effect, little effort
set-card = What is written?
set-card-observation = Observations
set-card-commitment = Commitments
set-card-intent = Statements of intent
set-areas = Areas, one per line (empty = the focus areas)
set-filter-group = Which areas?
set-filter-group-none = All
set-filter-group-extern = Outside the organisation
set-filter-group-intern = Inside the organisation
set-max-goals = Maximum goals
set-max-per-focus-area = Maximum goals per focus area
set-owner-required = Remind of actions that nobody has taken
set-open-days = Days open
input-suggestions-open = Suggestions waiting for a decision
input-fokusomraden = The focus areas
input-strategier = The strategies
input-vagor = The change waves
input-commitments = The commitments
input-list = A list that the leader writes
list-label = The list, one thing per line
blanks-title = Fill in before you start
blanks-text = The words go into the questions and the script.
blank-name-aterkoppling = The day people get their answer
blank-name-frist = Last day for comments
blank-name-beslut = The decision you test
blank-name-horisont = The year the vision aims at

## Templates

templates = Templates
templates-text = Ready-made agendas. Copy one, change what you like, and share it as a file. Your journey and its meetings are not affected.
own-templates = Your own templates
our-templates = Templates that come with the program
no-own-templates = None yet. Copy one of those below, or save a meeting's agenda as a template.
new-template = New template
copy-template = Copy and change
download-file = Download the file
bring-template = Bring in a template
bring-template-text = A file somebody has shared. It is shown and checked before anything is saved.
look-through = Look through
save-as-template = Save as template
template-is-ours = This template comes with the program and is not changed. Copy it to make your own.
template-takes = builds on { $name }
template-source = The template's text
template-problems = What needs your attention
template-stops = Must be corrected:
template-note = Worth a thought:
template-fine = The template can be run. No remarks.
template-cannot-run = It cannot be run as it is. Open it and correct it.
check-template = Check
template-kept = The template { $name } is saved.
template-removed = The template { $name } is removed.
remove-template = Remove the template
remove-template-sure = The template { $name } is removed. Meetings that are already made are not affected.
line-n = line { $n }
template-size = { $minutes ->
        [one] { $minutes } minute
       *[other] { $minutes } minutes
    }, { $items ->
        [one] { $items } item
       *[other] { $items } items
    }
template-people = { $low }–{ $high } people
template-problem-large = The file is too large to be a template.
template-problem-unreadable = The file cannot be read here. Most often a quotation mark, a colon or an indent is missing.
template-problem-many-sessions = More than { $most } meetings in one template cannot be overseen.
template-problem-odd-indent = The line begins with something other than plain spaces, perhaps a tab or a hard space. Type the spaces again.
template-problem-alias = The line points at another line with & or *. Write out what should stand there.
template-problem-tag = The line has an exclamation mark that a template cannot read. Put the text in quotation marks.
template-problem-deep = There are too many levels inside each other. Often a bracket is one too many.
template-problem-key-twice = { $name } stands twice in the same place. Keep one of them.
template-problem-curly-quotes = There are curly quotation marks (”) here. Use straight ones (") around the text.
template-problem-shape-words = { $name } is to be a text in one language or more: { "{" }sv: "…", nb: "…"{ "}" }. It cannot be too long.
template-problem-shape-words-list = { $name } is to be a list of texts in one language or more.
template-problem-shape-text = { $name } is to be a short text.
template-problem-shape-whole = { $name } is to be a whole number, such as 10.
template-problem-shape-flag = { $name } is to be true or false.
template-problem-shape-list = { $name } is to be a list.
template-problem-shape-parts = { $name } is to be a list in which each part has key and label.
template-problem-shape-names = { $name } is to be written as name: value.
template-problem-shape-language = { $name } is to be sv, nb or en.
template-problem-shape-plain = { $name } has a value that does not work, perhaps too long.
template-problem-schema = The first line should be “schema: { $wanted }”.
template-problem-id = The template needs an id: small letters, digits and hyphens, at least three.
template-problem-group = Say how many it suits: group: min and max.
template-problem-no-sessions = The template has no meetings (sessions).
template-problem-session-id = A meeting has no id.
template-problem-no-activities = The meeting has no items (activities).
template-problem-many-activities = More than { $most } items cannot be led.
template-problem-minutes-sum = The minutes add up to { $sum }, but total_minutes says { $said }.
template-problem-activity-id = An item has no id.
template-problem-twice = Two items are called { $id }. Give one of them another id.
template-problem-type = There is no type { $type }. Did you mean { $nearest }?
template-problem-title = A title is missing.
template-problem-minutes = The minutes should be a whole number.
template-problem-settings = Settings should be written as name: value.
template-problem-setting-unknown = This type does not use the setting { $name }. The nearest is { $nearest }.
template-problem-setting-wrong = The setting { $name } has a value that cannot be used.
template-problem-input-missing = The item needs something to work on (input).
template-problem-input = The program does not know the input { $name }.
template-problem-input-gone = No item before this one is called { $name }. The nearest is { $nearest }.
template-problem-input-type = { $name } is of type { $type } and has nothing for { $source } to take in.
template-problem-deck = There is no deck { $name }. There are: { $known }.
template-problem-section = The document has no part { $name }. There are: { $known }.
template-problem-no-tasks = The item has no tasks (tasks).
template-problem-show-gone = There is nothing called { $name } to show.
own-network = The room's own network
own-network-text = When you run from a laptop with its own hotspot, the big screen shows a QR code that puts phones on the network.
network-name = Name of the network
network-password = Password
open-waiting = Open tasks that wait for others' cards
open-waiting-text = { $n ->
        [one] { $n } task works on what others have written. It opens by itself at half-time.
       *[other] { $n } tasks work on what others have written. They open by themselves at half-time.
    }

## Parts of the document

parts = Parts of the document
parts-text = The lists that belong to the vision: strategies, resources and what is already under way.
part-text = Text
part-vision = Vision
part-mission = Vision: mission
part-story = Vision: story or slogan
part-focus = Focus area
part-establishment = The first years
part-establishment-intro = The first years: introduction
part-strategy = Strategies
part-advantage = Advantages of managing by goals
part-principle = How we work with goals
part-resource = Resources
part-ongoing = Under way
part-commitment = Commitments
part-question = Open questions
part-recommendation = Recommendations
part-skip = Leave out
serves-areas = Belongs to
builds-on-numbers = Builds on the contributions (numbers, such as S-0012)
to-draft = To the draft
layout = Order of the document
layout-standard = The usual order
layout-forum = The order of the Forum model
vision-parts = Parts of the vision
role-none = None in particular
import-document = Add an existing document
import-text = Paste the whole text, or choose the file as it is. Headings are recognised, and what looks odd is shown before anything is saved.
import-paste = The document's text
import-file = Or choose a file: Word (.docx), slides (.pptx), OpenDocument (.odt) or text
import-keywords = Keywords and ideas from several units are taken into a moment instead: open the moment in its meeting and choose to bring material in. There, headings such as “Akershus:” can say whose they are.
import-look = Look through the points. Rewrite, split, join and move what went wrong, and choose what is left out. Nothing is saved until you press Save the points.
import-odd-n = { $n ->
        [one] { $n } point looks odd. It is marked.
       *[other] { $n } points look odd. They are marked.
    }
import-source = Which document is it?
import-source-hint = Library plan 2024–2027, decided 2 May
import-own = Your own sentence
import-own-first = Let it stand first, before the document’s vision
import-own-leave = Let the document’s vision stand alone. Your sentence remains in the note of the meeting.
import-own-text = You wrote it at { $title }. The document may not take its place unless somebody says so.
import-part = Part
import-chosen = Put the chosen points in
import-name = Name of the focus area, or area of the commitment
import-keep = Save the points
import-nameless = What is the focus area called?
import-parted = Split, sentence by sentence. This is how it stood:
import-aside-n = { $n ->
        [one] { $n } line looks like part of the web page and not of the text
       *[other] { $n } lines look like part of the web page and not of the text
    }
import-part-it = Split
import-point = point
import-choose = Choose point
import-join = Make one point of those chosen
import-all = Choose all
import-place = Put them there
import-escape = A character was written as code and has been corrected:
import-spelling = The spelling seems to have the wrong dots:
import-heading = Is this a heading? It is left out unless you choose a part.
took-in-n = { $n ->
        [one] { $n } point is saved.
       *[other] { $n } points are saved.
    }

## Map, tags, overview

map = Map of perspectives
map-first = first
map-seen = What we see
map-on-paper = One { $paper } (PDF)
map-empty = The map fills when a map of perspectives has been shown, or when there are commitments.
print = Print
for-plan = Text for the operational plan
dates-link = Link for the calendar
dates-link-text = A calendar can subscribe to the dates. The link is your own and reads again by itself. Whoever has the link sees when the meetings are and what is to be done and when, but not who is to do it.
dates-link-new = You have a new link. Put it into your calendar; those of before no longer work.
dates-link-renew = Make a new link
dates-link-renew-text = Has the link gone astray? Make a new one, and the old one stops working, in all journeys. It also stops if you change your password or are no longer part of the journey.
dates-ics = Dates for the calendar (ICS)
one-page = On one page
slides = Slides (PowerPoint)
tags = Tags
tags-text = Your own ways of sorting: what must be done, for whom, what can wait.
tag-sets = Tags to sort by
tag-sets-help = One set per line, such as: Priority: required by law, priority group, development, can wait
no-tags = No tags yet. Write them in the settings of the journey.
tags-change = Change the tags
role-head = Head of service (sees numbers only)
overview = Overview
overview-text = The journeys side by side, in numbers only. Nobody's words are shown, and nothing about fewer than five.
overview-nothing = No journey has begun yet. They stand here side by side once the first is made.
overview-where = Where in the journey
overview-meetings = Meetings
overview-seats = { $n ->
        [one] { $n } seat
       *[other] { $n } seats
    }, at most { $most }
overview-tested = Statements
overview-plan = The plan
overview-goals = { $goals ->
        [one] { $goals } goal
       *[other] { $goals } goals
    }, { $commitments ->
        [one] { $commitments } commitment
       *[other] { $commitments } commitments
    }, { $actions ->
        [one] { $actions } action
       *[other] { $actions } actions
    } ({ $done } done)
version = Version
summary-title = Summary
summary-order = The lists stand in the order they were written. Nothing is ranked.
summary-shared = Shared by several
summary-comments = Open for comment until { $date }.
summary-comment = Leave a comment
summary-nothing = Nothing to show yet. The lists come here once they have been shown at the meeting.
invited-as-head = as head of service: you see how the journeys go, in numbers and nothing else.
set-suggest-shared-between-groups = Show what recurs between groups
inbox-read = Read what has come in
inbox-read-text = What has been written so far goes into a closed meeting of its own, where it can be read and made into cards. The inbox stays open under the same code.
inbox-portions = It comes in portions, so that nobody can see who wrote: when at least five people have written something new, otherwise by itself on { $day }, or when the inbox closes.
inbox-emptied = { $n ->
        [one] { $n } contribution is now in { $title }
       *[other] { $n } contributions are now in { $title }
    }.
inbox-title = { $title }, until { $date }
set-assign = Deal the texts out to the tables
set-assign-none = No, free choice
set-assign-round-robin = Yes, in turn
template-problem-language-missing = The text is missing in one language ({ $language }).
template-problem-language-plain = “{ $text }” cannot be translated. Write sv, nb and en.
template-problem-language-leaders = The text “{ $text }” is written for the leader but stands where participants read.
template-problem-language-short = The translation ({ $language }) is only { $percent }% as long as the Swedish text. Has something been left out?
template-problem-language-long = The translation ({ $language }) is { $percent }% as long as the Swedish text. Has something been added?

## Where one is logged in

sign-ins = Where you are logged in
sign-ins-text = Is there a device you do not know? Log it out and change your password. A new password logs out all others.
sign-in-unknown = Unknown device
sign-in-since = since { $day }
sign-in-here = This device
sign-in-end = Log out
sign-in-end-that = Log out { $device }
sign-in-end-others = Log out all others

## Organisations

organisation-and-people = Organisation and people
organisations = Organisations
organisations-on-server = Organisations on the server
organisation-unnamed = Our organisation
organisation-name = Name of the organisation
organisation-about = Name and contact
organisation-about-text = Shown to whoever reads about personal data and accessibility in your meetings and texts. The program's own text comes first.
contact-personal-data = Who answers questions about personal data?
contact-accessibility = Who takes in remarks on accessibility?
text-personal-data = Your own text about personal data
text-accessibility = Your own text about accessibility
about-standard-text = Read the page
about-organisation = At { $name }
people-of-organisation = People
people-of-organisation-text = A process lead for the whole organisation sees every journey, template and person here. Somebody must always be one.
register = Register of accounts and files
register-text = Who logged in, invited, changed roles, saved files and let other systems in. Lines are removed after { $n } years. Nothing that participants did stands here.
register-empty = Nothing stands here yet.
register-newer = Newer
register-older = Older
register-machine = Somebody at the server
register-logged-in = logged in
register-joined = accepted an invitation
register-invited = invited
register-revoked = took back an invitation
register-role = gave a role in the organisation
register-no-role = took away a role in the organisation
register-unseated = took somebody out of a journey
register-removed = removed an account
register-password = changed their password
register-password-link = gave a link to a new password
register-taken-out = saved a file
register-token = made a token for another system
register-token-revoked = revoked another system's token
register-hook = added an address for messages
register-hook-removed = removed an address for messages
register-logged-in-own = logged in with the organisation's account
register-joined-own = joined the account with the organisation's
register-parted-own = separated the account from the organisation's
register-group-role = got a role by their group
register-group-no-role = lost a role when the group was gone
register-provider = changed the login with the organisation's accounts
register-provider-removed = removed the login with the organisation's accounts
register-group = let a group give a role
register-group-removed = let a group give a role no longer
register-passwords-off = switched passwords off
register-passwords-on = switched passwords on
it-is-you = (you)
role-operator = Operator of the server
role-in-organisation = Role in the whole organisation
role-in-journeys-only = None, only in journeys and meetings
roles-in-journeys = { $n ->
        [one] { $n } role in journeys and meetings
       *[other] { $n } roles in journeys and meetings
    }
no-role = Has no role
change-role = Change role
role-changed = The role of { $name } is changed.
remove-account = Remove the account
remove-account-sure = The account of { $name } is removed. This cannot be undone.
account-removed = The account of { $name } is removed.
profile = How the documents look
profile-text = Holds for what is downloaded from the desk and for the readers' pages: the målbild, the case document, the slides, the sheet for the wall, the cards, the river and the notes. Files for the archive are always without.
profile-colour = Colour of headings
profile-second = Colour of what is only decoration
profile-plain-colour = Use Målbild's own colour
profile-logo = Logotype (SVG or PNG)
profile-logo-help = At most 500 kB. It is drawn anew as a picture before it is kept.
profile-no-logo = Remove the logotype
profile-alt = Description of the logotype
profile-alt-help = Read aloud to whoever does not see the picture. Empty: the organisation's name.
profile-typeface = Typeface of the text
profile-typeface-help = Its name, such as Verdana. It is used where it is installed: on the server for PDF, otherwise with whoever reads. Where it is missing the program’s own is used. Files with typefaces are not taken in.
profile-typeface-said = Typeface of headings and the rest
profile-word = Word template of your own (.docx or .dotx)
profile-word-help = Page, styles, header and footer are taken from it, with their pictures; nothing else in the file is kept. At most 3 MB.
profile-word-kept = A template of your own is used.
profile-no-word = Remove the template
agreed = Delivery to an e-archive
agreed-text = Stands in packages for the e-archive. Fill in what your submission agreement says. The rest may be empty.
agreed-number = Organisation number
agreed-creator = Creator of the records, if not the organisation
agreed-creator-number = The creator's organisation number
agreed-receiver = Receiving archive
agreed-receiver-number = The archive's organisation number
agreed-agreement = Submission agreement (reference)
agreed-reference = Reference code in the archive
agreed-contact = Contact
agreed-reach = The contact's e-mail or telephone
own-accounts = Logging in with the organisation's accounts
own-accounts-text = Your colleagues can log in here with the same account as in your other systems (OpenID Connect, such as Entra ID or Keycloak). Participants never log in.
own-there = 1. Register Målbild on your side
own-there-text = Whoever looks after your accounts registers Målbild as an application and enters the address below, letter by letter, as the one people are sent back to (redirect URI).
own-back = Address to send back to
own-here = 2. Enter the details here
own-issuer = Address of the login server
own-issuer-help = Called the issuer, such as https://login.microsoftonline.com/ followed by your directory and /v2.0.
own-client-id = Application id (client id)
own-secret = Application secret (client secret)
own-secret-kept = A secret is kept and not shown again. Leave empty to keep it.
own-button = Words on the button
own-button-help = Such as: Log in with your Sundsvall account.
own-groups-claim = Where the groups stand
own-groups-claim-help = The name of the claim that lists groups or roles: groups, roles or realm_access.roles.
own-newcomers = Whoever is in a group listed below comes in without an invitation
own-no-passwords = Switch off passwords for the organisation
own-no-passwords-help = Join your own account first, under Account. Whoever looks after the server can switch passwords on again.
own-save = Try and save
own-saved = The login server answers as it should, and the details are saved.
own-try-heading = Try again or remove
own-try-text = The server last answered { $day }.
own-try = Try
own-answers = The login server answers as it should.
own-remove = Remove this login
own-remove-sure = After that only those with a password here come in.
own-removed = Logging in with the organisation's accounts is removed.
own-groups = Groups and roles
own-groups-text = Whoever is in a group gets the role when they log in. Whoever has left the group loses the role at the next login. Roles given by hand are not touched.
own-groups-none = No group gives a role yet.
own-group = Group
own-group-help = The name or id as the login server sends it. Entra ID sends the group's object id.
own-gives = Gives the role
own-gives-wide = { $role }, the whole organisation
own-gives-in = { $role } in { $journey }
own-add-group = Add the group
systems = Other systems
systems-text = Your other systems can read what you have published and be told when a version is published or a meeting ends. They learn what readers learn: never the draft, the contributions or who took part.
systems-description = Description for whoever connects the systems (OpenAPI)
tokens = Tokens for reading
tokens-none = No other system reads yet.
token = Token
token-name = Which system will read?
make-token = Make token
token-made = The token is made
token-once = Copy the token now. It is shown only once. Whoever has it can read everything the organisation has published.
token-since = Made { $day }.
token-used = Last used { $day }.
token-unused = Not used yet.
token-revoke-sure = { $name } will no longer be able to read. This cannot be undone.
token-revoked = The token for { $name } is revoked.
hooks = Addresses that get messages (webhooks)
hooks-none = No other system gets messages yet.
hook-address = Address
hook-address-help = Begins with https://. It gets a message when a version is published and when a meeting ends. It holds numbers and links, no names.
add-hook = Add the address
hook-made = The address is added
hook-once = Copy the secret now. It is shown only once. By it the other system can see that a message comes from here.
hook-secret = Secret
hook-try = Send a test
hook-remove-sure = Nothing more is sent to { $address }, nor is what is waiting.
hook-removed = { $address } is removed.
hook-untried = Nothing has been sent yet.
hook-last = Last try { $at }:
hook-taken = it was taken (answer { $status }).
hook-answered = it was not taken (answer { $status }).
hook-answer-no-name = the name in the address could not be looked up.
hook-answer-own-network = the address leads into the server's own network. Whoever runs the server can allow it.
hook-answer-unreachable = the address could not be reached.
hook-answer-certificate = the certificate of the address is not accepted.
hook-answer-late = the address did not answer in time.
hook-waiting = { $n ->
        [one] { $n } message is waiting to be sent again.
       *[other] { $n } messages are waiting to be sent again.
    }
hook-lost = On { $day } a message was given up after three days of trying. Read what has happened with a token instead.
invite-to-organisation = Invite to the whole organisation
invite-to-organisation-text = Editors, meeting leaders and others are invited in their journey.
unseat-wide = Change in Organisation and people
whole-organisation = For the whole organisation
invited-to-organisation = Organisation: { $name }.
invited-as-operator = as operator: you set up organisations on the server and see nothing of what they work with.
organisations-text = Each organisation has its own journeys, templates and people and sees nothing of the others'. Here you see only that organisations exist, not what is in them.
organisation-led = Has a process lead. The organisation invites its people itself.
organisation-not-led = Has no process lead yet.
first-lead = Who gets the link? (seen only here)
first-lead-was = The link went to: { $note }
new-organisation = New organisation
new-organisation-text = You get a link for the first process lead. It works once and for fourteen days.
create-organisation = Create the organisation
close-organisation = Close the organisation
close-organisation-sure = { $name } is empty and is closed.
organisation-closed = { $name } is closed.
what-together = What will you do together?
sounds = What the room sounds like
sound-write = write in silence
sound-listen = listen
sound-choose = choose
sound-talk = talk
begin-here = Begin here
look-at = { $n ->
        [one] Look at the item
       *[other] Look at { $n } items
    }
find-template = { $n ->
        [one] Search one more template
       *[other] Search { $n } more templates
    }
all-templates = Show all
empty-agenda-own = Build one of your own from a blank sheet
rhythm-of = { $n ->
        [one] One item
       *[other] { $n } items, one after another
    }

## Components

samples = Components
samples-text = Everything that pages are made of, in all states. The page is in the example alone.
samples-words = Words
samples-buttons = Buttons
samples-fields = Fields
samples-boxes = Boxes
samples-numbers = Numbers
samples-results = Results of the items
samples-body = This is how a sentence stands that the program says.
samples-icons = Icons
samples-quiet = This is good to know.
samples-file = File
samples-sentence = Whoever cannot, will not or dares not gets help from a person – not a referral.

vision-to-come = The vision will stand here, in one sentence. It is written from what was said at your meetings.
area-to-come = What you want within this area will stand here.
questions-to-come = Questions for colleagues to answer will stand here.
first-sentence = Write a sentence
first-question = Write a question
another-sentence = Write another sentence
another-question = Write another question
meanwhile = { $by } saved this while you were writing:
meanwhile-take = So it stands now. Your words are still in the fields: take in what is missing and save again.
meanwhile-choose = Your words are below. Take in what is missing and save, or leave the other. Both are kept in the history if you save.
save-mine-over = Save mine on top
move-up-short = Move up
move-down-short = Move down
leave-sentence = Leave it
material = What people have said
find-source = { $n ->
        [one] Search one source
       *[other] Search { $n } sources
    }
nothing-found = Nothing with those words.
nearest-sources = Closest to the sentence
show-all-sources = Show all { $n } sources
pages-of-sources = Pages of sources
source-stances = Stances
met-with = Stance { $number }: { $support } support
make-sentence = Make it a sentence
make-area = Make it a focus area
kept-here = What you last wrote is still here. It is not saved yet.
throw-kept = Throw it away
# Beside what was kept: other words for the same place, written on another page.
kept-other = Bring back the other:
# Above a page: what was written elsewhere in the journey and is only in this browser.
not-saved-yet = Not saved yet
note-place-label = Place
note-leader-label = Led by
all-supported = Every sentence has a source and a reason.
changes-for-readers = What changes for those who have read { $label }
no-changes-for-readers = No sentence has changed.

address-title = Do phones get here?
address-lead = The codes of the meeting lead to
address-try = Try with your own phone
address-scan = Join the network that participants will use, and scan the code.
address-waits = Waiting for your phone …
address-reached = It works. A phone got here at { $time }.
address-others = Addresses of this computer
address-others-text = This computer is on several networks. The codes lead to one of the addresses, and follow if it goes away.
address-now = in use
address-use = Use
address-use-that = Use { $url }
address-is-hotspot = a network shared by this computer
address-is-network = network
address-is-vpn = VPN, which phones seldom reach
address-is-inner = inside this computer only
address-is-lone = no network has answered
address-is-self = this computer only
address-not = Did the page not open?
address-cause-network = The phone is on another network. Join it to the same Wi-Fi as the computer.
address-cause-guest = The network keeps devices apart, as guest networks often do. Change network, or share one from the computer or a phone.
address-cause-firewall = The computer’s firewall keeps phones out. Answer yes if it asks whether Python may take connections.
address-cause-vpn = The computer is on a VPN. Disconnect it during the meeting.
address-cause-choice = The code leads to another of the computer’s addresses than the one that the phone reaches. Choose another above.
got-here = You got here
got-here-text = This phone reaches Målbild. Look at the computer: it says so as well.
address-more = How to on Windows, macOS and Linux
activity-gone = { $title } has been removed, with the texts in it.
activity-returned = { $title } is back where it was.
moment-copied = { $title } is now there twice. This is the copy.
workshop-copied = This is the copy: { $title }. Give it a day and a name.
agenda-ends = End
more-about = More to do with { $title }
insert-after = Add an item after it
insert-last = Add an item at the end
order-hint = To move an item, drag its time, or stand on it and press Alt and an arrow up or down.
insert-before = Add an item before it
insert-here = Add an item before { $title }
duplicate = Duplicate
duplicate-meeting = Duplicate the whole meeting
undo-removal = Undo
more-of-meeting = More
texts-in = { $n ->
        [one] { $n } text brought in
       *[other] { $n } texts brought in
    }
remove-texts-sure = { $n ->
        [one] { $title } holds { $n } text that was brought in. It goes for good.
       *[other] { $title } holds { $n } texts that were brought in. They go for good.
    }
set-the-day = Set day and time
when-it-is = Day and time
how-it-looks = What it looks like
still-wall = The big screen
still-phone = The phone
still-text = What it looks like while it is open, with invented people. Changes show once you have saved.
works-on-n = { $n ->
        [one] Show what they are given
       *[other] Show the { $n } they are given
    }
lines-first = Write the first
lines-more = Write one more
lines-remove = Remove
copy-of = { $title } (copy)
moved-to = { $title } is now number { $n }.
cancel = Cancel
who-is-counted = { $meetings ->
        [one] { $people } people in { $meetings } meeting are counted
       *[other] { $people } people in { $meetings } meetings are counted
    }
who-is-counted-text = Everybody who came is counted once a meeting. Meetings of fewer than five stand without a number, and test participants are never counted.
who-is-counted-staff = There are { $n } members of staff.
nobody-counted-yet = No meetings have been held yet. They will stand here, with how many took part.
here-too = Here right now
is-here = { $name } is writing here
writes-at = is writing at
reads-along = is reading
others-wrote = Somebody else has changed the text since you opened the page.
show-the-new = Show the new text
move-to-which = Move the sentence to
move-there = Move there
where-sentence = Where shall the sentence stand?
sentence-moved = The sentence now stands under { $area }.
map-loose = { $n ->
        [one] One commitment without an area
       *[other] { $n } commitments without an area
    }
map-loose-text = They are not on the map yet. Press one and choose an area, and it goes there.
units-read = { $n ->
        [0] No units yet.
        [one] One unit, { $people } employees.
       *[other] { $n } units, { $people } employees.
    }
units-read-people = { $n ->
        [one] one employee
       *[other] { $n } employees
    }
units-read-nobody = no number given
set-fields = Fields of the card, one to a line (empty: a text alone)
still-to-come = Example { $n }: what the group has written stands here
answer-day = The answer to participants
answer-day-save = Save the day
answer-day-changed = The day is changed. It now stands so on the wall, on phones and in the note.
sure-yes = Yes
