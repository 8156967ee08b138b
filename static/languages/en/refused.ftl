## Det som inte gick, och vad man gör i stället

refused-activity-closed = This item is closed. The answer was not counted.
refused-agenda-empty = The agenda is empty. Add an item first.
refused-agenda-over = There is nothing more in the agenda.
refused-agenda-start = This is the first item.
refused-already-open = The item has already been opened.
refused-already-shown = The result is already shown. The text can no longer be changed.
refused-question-stands = Somebody has already answered the question, and the answers are to it as it stood. The question cannot be changed. You can put the heading, what you say and the time right.
refused-archive-again = Another archive was brought in at the same time. Try again.
refused-archive-large = The archive has { $n } rows. At most { $most } can be brought in. Nothing has changed.
refused-archive-wrong = The file is not an archive from Målbild, or it is damaged. Nothing was changed.
refused-area-exists = That focus area is there already. Give this one another name, or write in the one that is there.
refused-answered-meanwhile = Somebody else answered while you wrote. It now says { $number } “{ $words }”. What you wrote is still there.
refused-area-not-empty = The focus area holds statements. Move, park or strike them first.
refused-blank-filled = { $n ->
    [one] Somebody else had already filled in one blank.
   *[other] Somebody else had already filled in { $n } blanks.
 } What you wrote stands here: change the question if that is what should apply.
refused-board-closed = The grouping is closed.
refused-both-changed = This has also been changed by somebody else, or in another tab, while you were writing. Nothing is lost.
refused-changed-meanwhile = Somebody else changed the statement while you wrote. Your text is kept. Read the new wording in the history and save again.
refused-closed-for-good = What was sorted in pairs has been counted. The question cannot be opened again.
refused-cluster-gone = The group no longer exists.
refused-door-shut = The door is shut just now. The leader can see that you want in. Keep this page open, and you come in when the door is opened.
refused-draft-empty = The draft is empty. Write at least one statement first.
refused-enough = You have already written as many as you can: { $most }.
refused-feedback-missing = Give the day when participants get an answer.
refused-day-gone = Choose a day that has not passed.
refused-workshop-not-over = The meeting has not ended yet.
refused-field-missing = Something is missing in what was sent.
refused-horizon-wrong = Write the horizon as a year between 2000 and 2200, for example 2032.
refused-input-still-open = The item that this takes from is not ready. Close it first; if it is in another meeting, it must also have been shown there.
refused-invitation-over = The invitation has been used, revoked or is too old. Ask for a new link.
refused-is-current = The item is going on. Move on before removing it.
refused-key-taken = It could not be saved. Write the text again.
refused-kind-missing = Choose a kind first.
refused-label-taken = Version { $label } exists already.
refused-label-wrong = Write the version as two numbers with a point between, for example 0.5.
refused-malformed = What was sent could not be read.
refused-moved-already = { $what ->
        [go-on] { $who } was first and moved on to “{ $title }”.
        [go-back] { $who } was first and went back to “{ $title }”.
        [go-to] { $who } was first and went to “{ $title }”.
        [open-up] { $who } was first and opened “{ $title }”.
        [advance] { $who } was first and went to the next stage of “{ $title }”.
        [pause] { $who } was first and paused “{ $title }”.
        [resume] { $who } was first and resumed “{ $title }”.
        [close] { $who } was first and closed “{ $title }”.
        [reopen] { $who } was first and opened “{ $title }” again.
        [reveal] { $who } was first and showed the result of “{ $title }”.
        [vote-again] { $who } was first and began a new round of “{ $title }”.
       *[unknown] Somebody else has already moved on.
    }
refused-name-missing = Write a name.
refused-name-taken = The name exists. If it is you, give your password. Otherwise choose another name.
refused-no-answer-here = There is nothing to answer here.
refused-no-dots-left = { $most ->
        [one] You have used your dot. Take it away first.
       *[other] You have used all your { $most } dots. Take one away first.
    }
refused-no-more-rounds = There are no more rounds.
refused-no-next-stage = The item has no further stage.
refused-no-statements = There are no statements to take a stand on.
refused-no-table-here = Everybody answers alone here. There is no pen to take over.
refused-no-text-here = No text is written here.
refused-not-allowed = You are not allowed to do that.
refused-not-closed = Close the item first.
refused-note-before-end = The note is approved when the meeting is over. End the meeting first.
refused-note-empty = The note is empty. Write what happened in the meeting, then approve.
refused-stays-in-room = This was for the moment and gets no answer, so it does not go on to a stance or the draft. Write a sentence of your own in the draft if the thought should be in it.
refused-not-joined = Join the meeting first.
refused-not-known = The connection is too old. Reload the page. What you wrote is still there.
refused-not-open = The item is not open.
refused-not-open-yet = The item has not been opened yet.
refused-not-paused = The item is not paused.
refused-not-yet = Not in this stage.
refused-not-yours = That is not your contribution.
refused-nothing-changed = The text is unchanged. Change something first.
refused-nothing-chosen = Choose at least one contribution.
refused-no-meeting-chosen = Choose at least one meeting.
refused-nothing-to-amend = There is no text to change.
refused-nothing-to-bring = There was no text to bring in.
refused-nothing-to-part = The point is a single sentence. Begin a new line where it is to be split, and press Split again.
refused-one-to-join = Choose at least two points to join.
refused-none-chosen = Choose at least one point first.
refused-nothing-to-cluster = There are no ideas to group. Show the ideas first.
refused-nothing-to-read = There is nothing to read.
refused-moved-meanwhile = { $who } has moved “{ $text }” since you took it up. You took it { $was ->
        [loose] from those not placed
        [aside] from what was set aside
       *[group] from the group “{ $was_name }”
    }, and now it lies { $to ->
        [loose] among those not placed
        [aside] aside
       *[group] in the group “{ $to_name }”
    }. Nothing was moved. Do it again if you want to move it all the same.
refused-nothing-to-undo = There is nothing to undo.
refused-off-scale = Choose one of the answers.
refused-oops = Something went wrong on our side. Try again in a moment.
refused-password-short = The password needs at least { $least } characters.
refused-pen-elsewhere = Somebody else at the table is writing now. Your text is still on the phone. Take over the pen to send it.
refused-pulse-empty = The question is empty. Give it a word, a scale or an open line first.
refused-fate-missing = Choose a response.
refused-included-where = Choose the sentence that the contribution is part of.
refused-reason-missing = Write a reason.
refused-review-at-desk = Suggestions are reviewed from the home page. Lead the item as a conversation.
refused-round-over = The round is over. The answer was not counted.
refused-same-cluster = Choose two different groups.
refused-setting-number = Write a whole number, 0 or larger.
refused-setting-range = The number must be between { $low } and { $high }.
refused-setting-wrong = The setting cannot be used. Choose one of the options.
refused-source-missing = Tick what the statement builds on.
refused-split-some = Choose some of the group's ideas, but not all.
refused-still-open = The item is still open. Close it first.
refused-storage-unavailable = It could not be saved just now. The text is kept on the phone and will be sent again.
refused-table-missing = Choose which table this phone writes for.
refused-table-unknown = First say which table you are sitting at. Each table answers together here, and your text is still on the phone.
refused-template-incomplete = The template is incomplete ({ $name }).
refused-template-schema = The file is not a template for Målbild.
refused-template-type = Unknown item “{ $type }” in { $place }.
refused-template-unreadable = The template cannot be read. The error is on line { $line }.
refused-text-missing = Write something first.
refused-title-missing = Write a title.
refused-too-few-options = At least two options are needed.
refused-too-long = The text is { $now } characters. At most { $most } fit.
refused-too-many-lines = There are { $n } lines. At most { $most } fit. Remove some.
refused-too-many-options = There are { $n } options, and at most { $most } can be taken in. Let each person see a sample, or group first.
refused-too-often = That was too fast. Wait a little and try again.
refused-many-readers = Many are reading just now, and the page was not ready in time. Wait a little and open it again.
refused-too-many-points = There are { $n } points. At most { $most } can be looked through at once. Take the document in by parts.
refused-too-many-rows = There are { $n } texts. At most { $most } can be added at once. Divide them.
refused-unit-missing = Choose which unit you are in.
refused-unit-no-number = “{ $said }” is not a number. Write in figures how many work in { $unit }, or the name alone.
refused-unit-twice = { $unit } is on two lines. Write each unit once.
refused-unknown-activity = There is no such item.
refused-unknown-area = There is no such focus area.
refused-unknown-choice = Choose one of the options.
refused-unknown-code = There is no such code. Check it on the big screen.
refused-unknown-command = That cannot be done here ({ $name }).
refused-unknown-fate = Choose a response.
refused-unknown-field = What was sent held something unknown.
refused-unknown-format = There is no such format.
refused-unknown-item = What you chose no longer exists.
refused-unknown-kind = Choose one of the kinds.
refused-unknown-receipt = There is no such receipt code in this meeting.
refused-unknown-role = There is no such role.
refused-unknown-section = Choose where the statement belongs.
refused-unknown-table = There is no such table. At most { $most }.
refused-unknown-type = The item has an unknown type.
refused-unknown-unit = There is no such unit.
refused-unknown-version = There is no such version.
refused-unknown-wall = Nothing is shown here any more. The practice run or the meeting is over or deleted, or the address has been ended. Whoever leads opens the big screen from the console of the meeting.
refused-upload-large = The file is too large.
refused-upload-broken = The file cannot be read. Open it in the program where it was written, save it anew and try again.
refused-upload-not-text = The file cannot be read as text. Save it as Word (.docx), OpenDocument (.odt), CSV or text and try again.
refused-workshop-closed = The meeting is over.
refused-workshop-full = The meeting is full ({ $most } participants). Tell the leader.
refused-workshop-gone = The meeting no longer exists.
refused-workshop-not-open = The meeting is not running.
refused-workshop-not-started = The meeting has not started yet.
refused-wrong-password = The name or the password is wrong.
refused-wrong-type = What was sent had the wrong form.
refused-real-people = Real participants have taken part. The meeting cannot be cleared.
refused-check-is-counted = The program counts this; it cannot be ticked by hand.
refused-close-needs-reason = The last two steps are not done. Say why the journey closes anyway.
refused-date-wrong = Write the date as 2026-02-17.
refused-duplicate-of-what = Choose the contribution that stays. It cannot itself be a duplicate of this one.
refused-published-short = { $n ->
        [one] One condition is not met. It stands below.
       *[other] { $n } conditions are not met. They stand below.
    } Nothing is published. Meet what is lacking, or tick that you publish anyway.
refused-gate-not-met = { $n ->
        [one] One condition remains.
       *[other] { $n } conditions remain.
    } Meet them, or go on anyway with a reason.
refused-journey-closed = The journey is already closed.
refused-no-units = Enter the units first.
refused-not-over-days = This meeting is not open for several days.
refused-nothing-to-do = There are no tasks to open.
refused-reason-short = Write at least { $least } characters, so that others understand.
refused-rehearsal-of-rehearsal = This is a practice already.
refused-rehearsal-only = This is a practice. Press End the practice.
refused-road-laid = The journey has steps already.
refused-unknown-contribution = There is no contribution { $number }.
refused-unknown-statement = There is no statement { $number }.
refused-unknown-step = There is no such step.
refused-colour-malformed = Choose a colour in the box, or write it as #14524a.
refused-colour-pale = The colour is too pale for text on paper. The nearest tone that can be read is { $tone }.
refused-colour-dark = The decoration is too dark: on the wall large words may come to stand on it. The nearest tone on which they can be read is { $tone }.
refused-logo-broken = The logotype cannot be read. Save it anew as SVG or PNG and try again.
refused-logo-large = The logotype is too large. At most { $most } kB.
refused-logo-many-points = The logotype has too many pixels. At most { $most } each way, and 16 million in all.
refused-logo-not-picture = Choose a logotype that is SVG or PNG.
refused-logo-not-plain = The logotype holds more than a plain drawing: scripts, links, pictures, filters, patterns, dashed lines or very many parts, for example. Save it as PNG and try again.
refused-template-broken = The template cannot be read. Open it in Word, save it anew as .docx or .dotx and try again.
refused-template-crowded = The template’s header or footer holds too much. Make it simpler in Word and try again.
refused-template-fields = The template’s header or footer has a field that cannot come along. What can are page number, number of pages, date, title and heading (PAGE, NUMPAGES, SECTIONPAGES, DATE, TITLE, STYLEREF), each by itself. Take away other fields in Word and try again.
refused-template-large = The template is too large. At most { $most } MB.
refused-template-macros = The template may hold macros. Save it as .docx or .dotx and try again.
refused-template-not-word = Choose a Word template: .docx or .dotx.
refused-template-styles = The template has too many styles. At most { $most }.
refused-template-unfit = No document can be written in the template. See in Word that Normal, Title, Heading 1–4, Quote, Caption and List Bullet are paragraph styles and try again.
refused-delivery-unnamed = The package must say who delivers it. Write the organisation's name under Organisation and people.
refused-weeding-open = Only records from closed meetings can be disposed of.
refused-weeding-reference = Give the reference of the disposal decision.
refused-weeding-untreated = { $n ->
        [one] One contribution has no response.
       *[other] { $n } contributions have no response.
    } Decide on them first.
refused-version-frozen = A published version never changes.
refused-check-of-plan = This condition belongs to the ready-made steps. Go on anyway with a reason instead.
refused-step-has-meetings = The step has meetings and cannot be removed.
refused-archive-open = Answers are waiting to be shown in an open meeting. Show them or end it first, so that the archive is complete.
refused-open-for-days = The tasks are open for several days and are not led item by item.
refused-open-long-enough = The tasks cannot be open for so long: { $most } days at most from when they were opened, since for that long the server can tell who answered what. Close them and open new ones if more people are to answer.
refused-no-columns = Write at least one question first.
refused-too-many-columns = There are too many questions. At most { $most } can be taken in.

## Rating, map, goals and plan

refused-goals-enough = { $most ->
        [one] There is already { $most } goal
       *[other] There are already { $most } goals
    }, and more cannot be managed. Comment on one or change it.
refused-goals-enough-here = That focus area already has { $most ->
        [one] { $most } goal
       *[other] { $most } goals
    }. Choose another, or comment on one.
refused-taken-already = Somebody else has already taken it.
refused-nothing-to-rate = There is nothing to rate yet. Write a list, or choose something else to work on.
refused-two-criteria = A two-way plot needs exactly two questions.
refused-no-grid-columns = The grid has no columns. Write focus areas in the draft first.
refused-no-areas = There are no areas to place things in. Write areas in the item, or focus areas in the draft.
refused-not-choosable = Nothing can be marked to go on with here.
refused-nothing-to-review = No suggestions are waiting for a decision. Go on to the next item.
refused-template-missing = There is no such template.
refused-template-wrong = The template has { $n ->
        [one] { $n } fault that must be corrected
       *[other] { $n } faults that must be corrected
    } before it can be saved.
refused-template-taken = There is already a template called { $name }. Give this one another id.
refused-inbox-waits = Fewer than five people have written anything new. What has come in stays there and is laid out when five have written, otherwise on { $date }.
refused-not-an-inbox = Only an open inbox of ideas can be read this way.
refused-no-suggestions-now = Suggestions could not be worked out just now. Group by hand, or try again in a while.
refused-work-broke-off = It could not be finished. Try again. If it goes the same way, the file is probably too large.
refused-nothing-suggested = That suggestion is no longer there. Somebody else may have been quicker.
refused-last-lead = { $name } is the only one who leads the whole organisation. First make somebody else a process lead.
refused-password-first = { $name } has no password yet. One is chosen under Account. Change the role after that.
refused-operators-own = { $name } looks after the server. A new password is given there.
refused-comes-by-link = { $name } has no password, but comes in by the link to their meeting.
refused-other-organisation = { $name } belongs to another organisation. Log out and choose another name for this one.
refused-unknown-organisation = There is no such organisation.
refused-organisation-number = { $number } is not an organisation number. A Swedish one has ten digits, a Norwegian one nine.
refused-organisation-taken = There is already an organisation called { $name }.
refused-organisation-in-use = The organisation is not empty. Only one without journeys, templates and people can be closed.
refused-already-led = The organisation has a process lead already, who invites the next one.
refused-somebody-answered = Somebody has answered already. Close the item instead.
refused-nothing-removed = Nothing has been removed from the agenda, so there is nothing to undo.
refused-wrote-elsewhere = You have already written for another table in this question. Let somebody else at this table write.
refused-river-not-yet = The river can be drawn when at least five contributions have had an answer.
refused-typeface-malformed = The name of a typeface has letters, digits, blanks, hyphens and full stops, at most 59 signs.
refused-token-missing = No token was sent along. It belongs in the Authorization header, after the word Bearer.
refused-token-wrong = The token does not hold. It is mistyped or revoked.
refused-tokens-many = The organisation already has { $most } tokens. Revoke one that is not used.
refused-hook-address = The address cannot be used. It must begin with https:// and hold no name, password or #.
refused-hook-known = The address is already there.
refused-hooks-many = The organisation already has { $most } addresses. Remove one that is not used.
refused-login-over = The login took too long or was interrupted. Start again.
refused-login-stopped = The login was stopped at the organisation. Try again, or ask whoever looks after your accounts.
refused-login-refused = The login server did not accept the login ({ $why }). Start again. If that does not help, ask whoever looks after your accounts.
refused-login-untrusted = The login server's answer cannot be trusted ({ $why }). Nobody is logged in. Start again, and ask whoever looks after your accounts if it happens again.
refused-login-uninvited = Your account has no role here yet. Ask the process lead for an invitation.
refused-login-groups-many = Your account is in so many groups that the login server does not list them. Ask for an invitation, or have whoever looks after your accounts send fewer.
refused-login-operator = Your account looks after the server and logs in with a password.
refused-login-joined-elsewhere = That account is already joined with somebody else here.
refused-login-join-first = First join your own account with the organisation's, under Account, and see that it lets you in.
refused-login-last-way = Then nobody who leads the whole organisation could log in. First see to it that somebody has another way.
refused-login-address = The address cannot be used. It begins with https:// and holds no name, password or #.
refused-login-not-openid = There is no login server that speaks OpenID Connect at that address.
refused-login-other-issuer = The server calls itself { $issuer }. Enter that address, letter by letter.
refused-login-client = The login server does not accept the application's id or secret. Enter them again. The secret may have expired.
refused-login-client-missing = Enter the application's id.
refused-login-no-name = The name in the login server's address could not be looked up.
refused-login-own-network = The login server stands in the server's own network. Whoever runs the server can allow it (--login-hosts).
refused-login-unreachable = The login server could not be reached. Try again in a while.
refused-login-certificate = The login server's certificate is not accepted.
refused-login-late = The login server did not answer in time. Try again in a while.
refused-passwords-off = The organisation logs in with its own accounts instead of passwords. Choose its button.
refused-operator-password = Whoever looks after the server logs in with a password. Choose one under Account, or make an account for the server with python3 run.py invite --operator.
refused-group-missing = Enter which group it is.
refused-group-known = The group gives that role already.
refused-groups-many = The organisation has { $most } groups already. Remove one that is not used.
refused-not-found = There is no such thing in the token’s organisation, or nothing published.
refused-method-not-allowed = Here one can only read, with GET.
refused-not-understood = The request could not be understood.
