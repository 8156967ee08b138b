## Storskärmen

paused = Paused
qr-alt = QR code for { $url }
screen-scan = Point your camera at the square, or go to
screen-code = and type
screen-joined = { $n ->
        [one] { $n } has joined
       *[other] { $n } have joined
    }
screen-soon = We open in a moment. The phones are waiting.
screen-ideas = At least { $n } contributions so far.
screen-ideas-unseen = None are shown yet, all are shown at once.
screen-ideas-read = Each of you now reads a few of them on the phone. Then everything is shown at once.
screen-page = { $n } of { $of }
screen-sentence-of = Sentence { $n } of { $of }
screen-dots-each = { $n ->
        [one] { $n } dot each
       *[other] { $n } dots each
    }
screen-closed = Closed. The result comes in a moment.
screen-over = Thank you. This is what you made.
screen-offline = No contact with the server. The screen updates when the network is back.
network-first = First: join the network { $name }
network-password-is = Password
network-qr-alt = QR code for the network { $name }
screen-answered = { $part ->
        [none] Answer on your phone
        [some] Some have answered
        [third] At least a third have answered
        [half] At least half have answered
        [most] Most have answered
        [nearly] Nearly all have answered
       *[all] All have answered
    }
screen-wrote = { $part ->
        [none] Write on your phone
        [some] Some have written
        [third] At least a third have written
        [half] At least half have written
        [most] Most have written
        [nearly] Nearly all have written
       *[all] All have written
    }
screen-answered-of = { $n } of { $of } answered
screen-tables = { $n } of { $of } tables have begun
screen-support = { $share } support it.
screen-moved = { $way ->
        [more] more, from { $from } in round 1
        [fewer] fewer, from { $from } in round 1
       *[same] as in round 1
    }
screen-abstained = { $n } abstain
screen-a-dot-is-a-group = a dot is a group
screen-blank = The wall is blank
screen-lifted = Lifted out
screen-ideas-in = { $n ->
        [one] { $n } idea
       *[other] { $n } ideas
    }
screen-voted-of = { $n } of { $of } voted, { $dots ->
        [one] { $dots } dot
       *[other] { $dots } dots
    } each
screen-tick = the tick: round { $round }
screen-promise = No account, no name. In a small group someone may still guess who wrote what.
screen-begins = We begin { $when }
screen-made-texts = { $n ->
        [one] text
       *[other] texts
    }
screen-made-groups = { $n ->
        [one] group
       *[other] groups
    }
screen-follow = Your phone holds a receipt code. With it you see what became of your own.
screen-took-part = { $n ->
        [one] { $n } took part
       *[other] { $n } took part
    }
screen-practice = Practice – none of this counts
screen-go-on-at = We go on at
screen-a-dot-is-an-idea = a dot is an idea
screen-placed = { $n } of { $of } ideas have a place
screen-left = Left to place
screen-n-of = { $n } of { $of }
screen-goes-on = continued
screen-mean = on average
screen-half = half answered { $low }–{ $high }
screen-unknown = { $n ->
        [one] { $n } does not know
       *[other] { $n } do not know
    }
screen-medians = the middle of the answers, from { $low } to { $high }
screen-duels = how often it was chosen when set against another
screen-answers-in = { $n ->
        [one] { $n } answer
       *[other] { $n } answers
    }
screen-suggestions-in = { $n ->
        [one] { $n } suggestion
       *[other] { $n } suggestions
    }
screen-a-dot-is-a-text = one dot is one text
screen-taken = { $n } of { $of } have somebody who does it
screen-instead-of = Instead of:
screen-made-sentences = { $n ->
        [one] sentence in the vision
       *[other] sentences in the vision
    }
screen-over-nothing = Thank you for today.
screen-over-on = What becomes of the vision is seen when its next version is ready.
screen-over-answer = You will hear what became of your answers by { $date } at the latest.
screen-gone-practice = The practice run is over
screen-gone-practice-text = Nothing of it is left. Open the big screen from the meeting’s own console.
screen-gone = The meeting is no longer there
screen-gone-text = Open the big screen from the console of another meeting.
screen-nothing-came = Nothing came: nobody has written or answered.

## From elsewhere

screen-watch-ended = This address has ended
screen-watch-ended-text = The meeting is over, or the leader has ended the address. If the meeting goes on, ask for a new one in the video meeting.
screen-few-ranked = The first { $n } of { $of }. All are on the phone
screen-few-drawn = { $n } of { $of }, drawn by lot
