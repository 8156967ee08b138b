// The shapes of what the server tells its faces: what stands in a snapshot and its changes, by the names that
// the server uses.
// Nothing here runs. tests/js/test_shapes.py holds them beside what the server says.

/**
 * Words in several languages, or in one.
 *
 * @typedef {string | Record<string, string> | null | undefined} Words
 */

// What a snapshot holds

/**
 * The whole state by key: "workshop", "activity" and so on; "c:31" and "k:4" are pieces and
 * clusters, "task:7" an activity over days.
 *
 * @typedef {object} Known
 * @property {Workshop} workshop
 * @property {Activity} activity
 * @property {Agenda} agenda
 * @property {Counts} counts
 * @property {Result} [result]
 * @property {Hints} [hints]
 * @property {Waved} [waved]
 *
 * @typedef {Known & Record<string, any>} State
 */

/**
 * @typedef {object} Told
 * @property {number} version
 * @property {State} state
 */

/**
 * Everything, for whoever comes; `now` is the server's clock. A leader is told of troubles, a phone of
 * its own.
 *
 * @typedef {object} Snapshot
 * @property {number} version
 * @property {State} state
 * @property {number} now seconds since 1970 by the server's clock
 * @property {Presence} presence
 * @property {string[]} [troubles]
 * @property {Own} [own]
 */

/**
 * Whole objects that are new since `from`, and keys of those that are gone.
 *
 * @typedef {object} Change
 * @property {number} from
 * @property {number} to
 * @property {Record<string, any>} put
 * @property {string[]} drop
 */

/**
 * Who is in by lines, phones that went away a moment ago, who wants in and was not let in, and whose hand
 * is on what at the board; which page a wall shows. A phone is told of nobody.
 *
 * @typedef {object} Presence
 * @property {number} [phones]
 * @property {number} [waiting] phones that went away a moment ago
 * @property {number} [outside] who wants in and was not let in
 * @property {number} [screens]
 * @property {number} [leaders]
 * @property {Record<string, string>} [holds] idea key -> the name of whoever holds it on the board
 * @property {Record<string, string>} [lots] idea key -> the name of whoever goes through the lot that it is in
 * @property {number[]} [pages] the page that a wall shows and of how many, [2, 3]
 */

/**
 * `step` of `steps` is where it is in its agenda; 0 where nothing is current. Times are seconds.
 *
 * @typedef {object} Workshop
 * @property {string} title
 * @property {string} code
 * @property {"planned" | "open" | "closed"} state
 * @property {number | null} current the activity's id
 * @property {string} language
 * @property {boolean} external
 * @property {string} feedback_by a date
 * @property {string[]} parked
 * @property {"live" | "async"} mode
 * @property {number | null} closes_at seconds
 * @property {boolean} rehearsal
 * @property {number} step of `steps`; 0 where none is current
 * @property {number} steps
 * @property {number} tables how many there are to sit at
 * @property {number | null} remote_table the number of the one of those elsewhere
 * @property {Wall} [wall] not for phones
 * @property {OnWall} [on_wall] for phones, where something stands over everything or alone in the light
 * @property {string} [journey] its title; this, `planned_for` and `network` for the screen alone
 * @property {string} [planned_for] a day and a time, where one is set
 * @property {Network} [network] the room's own Wi-Fi
 * @property {Made} [made] what came of the meeting, once it is over, for screen and leader
 * @property {Words} [following] the title of what comes next; this and the rest for the leader alone
 * @property {Words} [preceding]
 * @property {number | null} [opened_at] seconds
 * @property {boolean} [shut] whether nobody more is let in
 * @property {string | null} [watch] the key by which those elsewhere see the wall
 * @property {string} [answer_by] ISO date when those who took part will hear what came of it
 * @property {Labelled[]} [places] where in the draft a sentence can stand
 * @property {Unit[]} [units]
 */

/**
 * @typedef {object} OnWall
 * @property {string} scene over everything
 * @property {string} item the reference of the one thing shown, if any
 */

/**
 * What the leader has put on the wall.
 *
 * @typedef {object} Wall
 * @property {number} page from 0; may pass the last, or be negative: then it begins again
 * @property {string} spotlight the reference of the one thing shown, if any
 * @property {"" | "code" | "blank" | "all" | "river"} scene over everything; "all" of a long list
 * @property {"" | "large" | "larger"} size
 * @property {"" | "light" | "dark"} look
 */

/**
 * The room's own Wi-Fi.
 *
 * @typedef {object} Network
 * @property {string} name
 * @property {string} [password]
 */

/**
 * @typedef {object} Unit
 * @property {number} id
 * @property {string} name
 */

/**
 * How a room met a sentence: the verdict, and how many per cent of the `n` who took a stand support it and want it.
 *
 * @typedef {object} SentenceMet
 * @property {string} verdict
 * @property {number} support
 * @property {number} warm
 * @property {number} n
 */

/**
 * A sentence that a room has written, and how it met it.
 *
 * @typedef {object} Sentence
 * @property {string} text
 * @property {string} verdict
 * @property {number} support
 * @property {number} warm
 * @property {number} n
 */

/**
 * Sentences of which none is the room's yet, and why: "tied", "divided", "weak" or "untold".
 *
 * @typedef {object} Undecided
 * @property {string} why
 * @property {string[]} texts
 */

/**
 * What came of a meeting that is over: how many took part, wrote texts that stand, and made groups; how many
 * sentences of the document build on those; and the sentence that it met best, or those that it wrote
 * where none is chosen.
 *
 * @typedef {object} Made
 * @property {number} people
 * @property {number} texts
 * @property {number} groups
 * @property {number} sentences
 * @property {Sentence | null} sentence
 * @property {Undecided | null} undecided
 */

/**
 * `spared`: it never gives way when time is short.
 *
 * @typedef {object} AgendaLine
 * @property {number} id
 * @property {Words} title
 * @property {string} type
 * @property {boolean} spared whether it never gives way when time is short
 * @property {number} minutes
 * @property {string} phase
 * @property {string} state
 * @property {boolean} stops whether it would be refused as it stands
 */

/**
 * @typedef {object} Agenda
 * @property {AgendaLine[]} items
 */

/**
 * Something a moment could work on instead: its reference, and what it is called. `n` is how many things it holds,
 * null where people have yet to write them.
 *
 * @typedef {object} Way
 * @property {string} input
 * @property {Words} title
 * @property {number | null} n
 */

/**
 * Why a moment would be refused: the refusal's code and what fills its sentence, the setting that would mend it, what
 * it could work on instead.
 *
 * @typedef {object} Stop
 * @property {string} code
 * @property {Record<string, any>} values
 * @property {boolean} certain
 * @property {string} setting
 * @property {Way[]} ways
 */

/**
 * What is asked, and what stands beside it. Over days: whether it can be ticked off.
 *
 * @typedef {object} Activity
 * @property {Listed[] | null} [list]
 * @property {number} id
 * @property {string} key
 * @property {string} type
 * @property {string} called the key of the word for what it is, where it stands in its meeting
 * @property {Words} title
 * @property {Words} prompt
 * @property {Words} help
 * @property {number} minutes
 * @property {string} phase
 * @property {string} state
 * @property {string} stage
 * @property {number} round
 * @property {number} rounds
 * @property {Clock} clock
 * @property {Record<string, any>} settings those of its type that a face needs
 * @property {Item[]} items what people choose among, frozen when it opened
 * @property {string} [sampled] for a phone, where each is shown a few, which it asks for: a sign for all of them
 * @property {Face} face
 * @property {Words} [script] this and the rest for the leader alone
 * @property {boolean} [clock_hidden]
 * @property {Words} [if_wrong]
 * @property {"open" | "stage" | "close" | "reveal" | "round" | "next"} [next]
 * @property {boolean} [choosable]
 * @property {string[]} [chosen] keys of what the leader has marked to go on with, once it is shown; to the leader and
 *   the wall
 * @property {boolean} [list_adds] whether what the leader types is added to what comes from elsewhere
 * @property {Record<string, any>[]} [warnings]
 * @property {Stop | null} [stops] why it would be refused, while it is planned
 * @property {Block[]} [blocks]
 * @property {Record<string, Decision>} [decisions] by item key, where suggestions are being decided
 * @property {boolean} [is_task] over days: whether it can be ticked off
 */

/**
 * Seconds: when it ends by the server's clock, how many are left while it is paused, and of how many.
 *
 * @typedef {object} Clock
 * @property {number | null} ends_at seconds since 1970
 * @property {number | null} left seconds, while it is paused
 * @property {number} of seconds that the stage is planned to take
 */

/**
 * What a face needs to know of a type to choose what it draws.
 *
 * @typedef {object} Face
 * @property {boolean} asks whether people have something to do on their phones
 * @property {boolean} counted whether some of what comes of it is numbers, which fewer than five have none of
 * @property {string} wall what the wall shows while it is open
 * @property {boolean} board whether its items are moved about on a board
 * @property {"result" | "texts" | "map"} result what the console shows of what came of it
 * @property {boolean} [table] whether tables answer it, each with one pen
 * @property {string} [named] whose name may stand beside what is written: a "table"'s or a "unit"'s, or nobody's
 */

/**
 * What the leader has written for people to choose among.
 *
 * @typedef {object} Listed
 * @property {string} key
 * @property {string} text
 */

/**
 * What became of a suggestion, none yet, and why.
 *
 * @typedef {object} Decision
 * @property {string | null} fate
 * @property {string} why
 */

/**
 * What people choose among or write about.
 *
 * @typedef {object} Item
 * @property {Words} [words] the text in all its languages; `text` is then in the reader's
 * @property {string} key such as "c:31" or "s:7:2"
 * @property {string} text
 * @property {Words} [label]
 * @property {string} [number]
 * @property {string} [before] of a suggestion: the text as it was
 * @property {string} [about] of a suggestion: the number of the statement that it would change
 * @property {string} [why]
 * @property {string[]} [sources]
 * @property {Joined[]} [also] others that say the same and are joined with it
 * @property {boolean} [aside]
 * @property {boolean} [leads] of what was voted on: whether it got the most, alone or with others
 */

/**
 * A phone is told of the first two alone.
 *
 * @typedef {object} Counts
 * @property {number} joined
 * @property {number} done
 * @property {number} [started] this and the rest not for phones
 * @property {number} [more_time]
 * @property {number} [texts]
 * @property {number} [late]
 * @property {number} [simulated]
 * @property {number} [remote] those elsewhere, in fives, to whoever leads; not there where they are fewer than five
 * @property {number} [table_devices] that came in to write for a whole table, where there are any: they are no people
 * @property {number} [written_for] of those who are in, whom the leader writes for, without a phone. To whoever leads,
 *   where there are any
 * @property {Tables} [tables] where tables answer, each with one pen
 */

/**
 * How many tables have begun, of how many where somebody sits.
 *
 * @typedef {object} Tables
 * @property {number} begun
 * @property {number} of
 */

/**
 * Whose the pen of one's table is.
 *
 * @typedef {object} Pen
 * @property {number} activity
 * @property {"mine" | "other" | "free"} held
 */

/**
 * Somebody's text, without who.
 *
 * @typedef {object} Piece
 * @property {number} id
 * @property {string} text
 * @property {string} kind
 * @property {Record<string, any>} fields
 * @property {string} about
 * @property {string} origin
 * @property {string} number
 * @property {boolean} [late] this and the rest for the leader alone
 * @property {boolean} [answered] whether somebody will say what became of it
 * @property {string} [hidden] why, where it is
 * @property {boolean} [waiting] for the leader's yes
 */

/**
 * @typedef {object} BoardIdea
 * @property {string} text
 * @property {string} number
 * @property {string} origin
 * @property {number | null} cluster
 * @property {boolean} aside
 */

/**
 * @typedef {object} Cluster
 * @property {number} id
 * @property {string} number
 * @property {string} name
 * @property {number} position
 */

/**
 * What was suggested about the board, if anything.
 *
 * @typedef {object} Hints
 * @property {SuggestedBoard | null} last
 */

/**
 * Suggestions that shall not be shown again.
 *
 * @typedef {object} Waved
 * @property {string[]} keys
 */

/**
 * What was suggested when somebody last asked. `means` is what it was read from.
 *
 * @typedef {object} SuggestedBoard
 * @property {number} at
 * @property {"fine" | "medium" | "coarse"} grain
 * @property {string} means words, vectors or model
 * @property {Record<string, PlaceSuggested>} places by idea key
 * @property {ClusterSuggested[]} clusters
 */

/**
 * Where an idea may belong, as ids of clusters.
 *
 * @typedef {object} PlaceSuggested
 * @property {number[]} to
 * @property {boolean} sure
 */

/**
 * Ideas that may belong together; `typical` is one of them.
 *
 * @typedef {object} ClusterSuggested
 * @property {string} title
 * @property {string} typical
 * @property {string[]} items
 */

// One's own, on a phone

/**
 * All that a person has written, and answered in the current activity: {"item|criterion": value}. `seed`
 * gives them an order of their own.
 *
 * @typedef {object} Own
 * @property {Record<number, Record<string, string>>} [tasks] answers by activity, over days
 * @property {number[]} [ticked]
 * @property {OwnContribution[]} contributions
 * @property {Record<string, string>} answers "item|criterion" -> value, in `round` of `activity`
 * @property {number | null} activity
 * @property {number} round
 * @property {number} seed gives this person an order of their own
 * @property {number | null} table
 * @property {Pen | null} pen where the current activity is answered by tables, and this person sits at one
 * @property {number[]} taken actions that this person has taken on
 * @property {boolean} remote whether they take part from elsewhere
 * @property {string} watch the key of the wall for them, while there is one
 */

/**
 * As its author alone is told. It has no number before others may see it.
 *
 * @typedef {object} OwnContribution
 * @property {number} id
 * @property {string} text
 * @property {string} kind
 * @property {Record<string, any>} fields
 * @property {string} about
 * @property {string} origin
 * @property {string | null} number
 * @property {number} activity
 * @property {boolean} is_mine whether this person wrote it, and not somebody else at their table
 * @property {string} hidden why, where it is
 * @property {string | null} fate
 * @property {string} fate_why
 * @property {boolean} answered whether somebody will say what became of it
 */

// What the server puts into a page

/**
 * With the addresses of the wall and of the meeting's page at the desk.
 *
 * @typedef {object} ConsoleStart
 * @property {number} version
 * @property {State} state
 * @property {number} now
 * @property {string} code
 * @property {string} language
 * @property {number} workshop
 * @property {string} screen address of the wall
 * @property {string} watch_at how the address of the wall for those elsewhere begins
 * @property {string} desk address of the meeting's page at the desk
 * @property {string} meetings address of the meetings, where that page is not for whoever helps
 * @property {string} road address of the journey, where whoever leads may write in it
 * @property {string} draft address, likewise
 * @property {string} answers address, likewise
 */

/**
 * With the address to come in by, and the picture of it.
 *
 * @typedef {object} ScreenStart
 * @property {number} version
 * @property {State} state
 * @property {number} now
 * @property {string} code
 * @property {string} language
 * @property {string} key
 * @property {string} watch the key of who only watches
 * @property {string} join address to come in by
 * @property {string} qr the picture of it
 * @property {boolean} text_only
 */

/**
 * @typedef {object} PhoneStart
 * @property {number} version
 * @property {State} state
 * @property {number} now
 * @property {string} code
 * @property {string} language
 * @property {Own} own
 * @property {string} as the token of somebody written in by the leader
 * @property {string} receipt
 * @property {string} device
 * @property {number | null} table
 * @property {boolean} fresh somebody has just come in
 * @property {string[]} related codes of the homework of this meeting, or of the meeting of this homework
 */

// Parts of settings and results

/**
 * Something to choose, by its key.
 *
 * @typedef {object} Labelled
 * @property {string} key
 * @property {Words} label
 */

/**
 * @typedef {object} Counted
 * @property {string} key
 * @property {Words} label
 * @property {number} n
 */

/**
 * of a card
 *
 * @typedef {object} Field
 * @property {Words} [hint]
 * @property {boolean} [required]
 * @property {number} [max_chars]
 * @property {"text" | "date"} [kind]
 * @property {Labelled[]} [choices]
 * @property {string} key
 * @property {Words} label
 */

/**
 * A field that was filled in, for reading.
 *
 * @typedef {object} CardLine
 * @property {string} key
 * @property {Words} label
 * @property {Words} value
 */

/**
 * @typedef {object} Line
 * @property {string} text
 * @property {number} [id]
 * @property {string} [number]
 */

/** @typedef {{label: Words, minutes: number}} TalkRound */

// Blocks: what stands beside a prompt; `kind` says which

/**
 * @typedef {object} Section
 * @property {"section"} kind
 * @property {string} section
 * @property {Item[]} items
 */

/**
 * Where tasks are to be done, and until when (seconds).
 *
 * @typedef {object} Homework
 * @property {"homework"} kind
 * @property {string} code
 * @property {boolean} open
 * @property {number | null} closes_at
 * @property {Words[]} tasks
 */

/**
 * @typedef {object} Gallery
 * @property {"gallery"} kind
 * @property {GalleryCard[]} cards
 */

/**
 * How many suggestions nobody has decided, and which statements split the rooms.
 *
 * @typedef {object} Waiting
 * @property {"waiting"} kind
 * @property {number} suggestions
 * @property {Unsettled[]} statements
 */

/**
 * @typedef {object} Cards
 * @property {"cards"} kind
 * @property {ShortCard[]} cards
 */

/**
 * @typedef {object} Part
 * @property {"part"} kind
 * @property {StepTaken[]} steps
 */

/**
 * @typedef {object} Frame
 * @property {"frame"} kind
 * @property {FrameLine[]} lines
 */

/**
 * @typedef {object} Rules
 * @property {"rules"} kind
 */

/**
 * @typedef {object} Statements
 * @property {"statements"} kind
 * @property {Item[]} items
 */

/**
 * @typedef {object} Difference
 * @property {"difference"} kind
 * @property {string} before
 * @property {string} after
 * @property {Compared[]} items
 */

/**
 * Who decided what; `more` is what a decision about follow-up adds.
 *
 * @typedef {object} Decided
 * @property {"decision"} kind
 * @property {string} text
 * @property {string} by
 * @property {string} date
 * @property {string} diary
 * @property {Record<string, string>} [more]
 */

/**
 * What came of something earlier.
 *
 * @typedef {object} Shown
 * @property {"result"} kind
 * @property {string} type
 * @property {Words} title
 * @property {Result} result
 */

/**
 * @typedef {object} GalleryCard
 * @property {string} number
 * @property {string} text
 * @property {string} more
 */

/**
 * @typedef {object} Unsettled
 * @property {string} text
 * @property {string} verdict
 */

/**
 * @typedef {object} ShortCard
 * @property {string} number
 * @property {string} text
 * @property {string} who
 */

/**
 * No number where too few came.
 *
 * @typedef {object} StepTaken
 * @property {Words} title
 * @property {number} meetings
 * @property {number | null} people
 */

/**
 * @typedef {object} FrameLine
 * @property {string} key
 * @property {string} text
 */

/**
 * A statement in two versions. `change` is same, changed, new or gone; `runs` are (sign, words) as
 * analysis.words gives them; `whys` the reasons for every revision in between, oldest first.
 *
 * @typedef {object} Compared
 * @property {string} number
 * @property {string} heading
 * @property {string} change
 * @property {[string, string][]} runs
 * @property {string[]} whys
 */

/**
 * @typedef {Section | Homework | Gallery | Waiting | Cards | Part | Frame | Rules | Statements | Difference | Decided | Shown} Block
 */

// Results, one for each type

/** @typedef {Record<string, any>} Result */

/**
 * @typedef {object} GroupPercent
 * @property {string} name
 * @property {number} n
 * @property {number} percent
 */

/**
 * @typedef {object} GroundStatement
 * @property {string} key
 * @property {string} text
 * @property {Words} [words] the text in all its languages; `text` is then in the reader's
 * @property {Words} label
 * @property {Words} [mark]
 * @property {string} [verdict]
 * @property {GroupPercent[]} groups
 */

/**
 * Where a room unites and divides.
 *
 * @typedef {object} Ground
 * @property {GroundStatement[]} unites
 * @property {GroundStatement[]} divides
 * @property {GroundStatement[]} within
 */

/**
 * All none where too few answered; `shares` are percent of each bar.
 *
 * @typedef {object} PulseScale
 * @property {string} key
 * @property {Words} text
 * @property {number} n
 * @property {number} low
 * @property {number} high
 * @property {number[] | null} bars none where too few answered
 * @property {number | null} mean
 * @property {number | null} before
 * @property {number[]} [shares] percent of each bar
 */

/**
 * `question` is what `open` answers, where it was asked.
 *
 * @typedef {object} PulseResult
 * @property {string[]} words
 * @property {Line[]} open
 * @property {Words} question
 * @property {PulseScale[]} scales
 */

/**
 * @typedef {object} IdeasResult
 * @property {number} total
 * @property {Counted[]} kinds
 */

/**
 * Ideas that were put together on a board.
 *
 * @typedef {object} Group
 * @property {string} key
 * @property {number} id
 * @property {string} number
 * @property {string} name
 * @property {Item[]} items
 */

/**
 * `captures` is percent by answer; none where too few answered.
 *
 * @typedef {object} Validated
 * @property {string} key
 * @property {number} id
 * @property {string} number
 * @property {string} name
 * @property {Item[]} items
 * @property {number} n
 * @property {Record<string, number> | null} captures
 * @property {string[]} better_names
 * @property {number} [more]
 */

/**
 * @typedef {object} Misplaced
 * @property {string} item
 * @property {string[]} to
 */

/**
 * @typedef {object} ClusterResult
 * @property {Validated[]} clusters
 * @property {Item[]} aside
 * @property {number} [aside_more]
 * @property {Misplaced[]} misplaced
 * @property {number} n
 */

/**
 * @typedef {object} GroupPersons
 * @property {string} name
 * @property {number} persons
 */

/**
 * @typedef {object} DotsOption
 * @property {Words} [words] the text in all its languages; `text` is then in the reader's
 * @property {string} key such as "c:31" or "s:7:2"
 * @property {string} text
 * @property {Words} [label]
 * @property {string} [number]
 * @property {string} [before] of a suggestion: the text as it was
 * @property {string} [about] of a suggestion: the number of the statement that it would change
 * @property {string} [why]
 * @property {string[]} [sources]
 * @property {Joined[]} [also] others that say the same and are joined with it
 * @property {boolean} [aside]
 * @property {boolean} [leads]
 * @property {number} [seen] how many were shown it, where each was shown a few; 0: fewer than five
 * @property {boolean} chosen
 * @property {number} persons
 * @property {number} dots
 * @property {GroupPersons[]} groups
 * @property {number} place
 * @property {boolean} tie
 */

/**
 * What says the same as another thing and is joined with it.
 *
 * @typedef {object} Joined
 * @property {string} key
 * @property {string} number
 */

/**
 * No options where too few voted.
 *
 * @typedef {object} DotsRound
 * @property {number} round
 * @property {number} voters
 * @property {DotsOption[] | null} options
 * @property {number} [more] to a phone, how many there are beside these
 */

/**
 * @typedef {object} DotsResult
 * @property {DotsRound[]} rounds
 * @property {number} budget
 */

/**
 * @typedef {object} Criterion
 * @property {string} key
 * @property {Words} label
 * @property {Words} low
 * @property {Words} high
 */

/**
 * All null but `n` where too few answered.
 *
 * @typedef {object} RatedCell
 * @property {number | null} n
 * @property {number | null} unknown
 * @property {number | null} median
 * @property {number | null} low half of the room is between this
 * @property {number | null} high and this
 * @property {number | null} place
 * @property {number[] | null} counts
 */

/**
 * @typedef {object} RatedExtra
 * @property {string} key
 * @property {Words} label
 * @property {number} n
 * @property {Counted[] | null} choices
 */

/**
 * One cell for each criterion.
 *
 * @typedef {object} Rated
 * @property {string} key
 * @property {string} text
 * @property {string} number
 * @property {Words} label
 * @property {RatedCell[]} cells one for each criterion
 * @property {number} spread
 * @property {boolean} marked
 * @property {boolean} chosen
 * @property {RatedExtra[]} extra
 */

/**
 * `wins` is percent of its meetings.
 *
 * @typedef {object} Dueled
 * @property {string} key
 * @property {string} text
 * @property {string} number
 * @property {Words} label
 * @property {number} n
 * @property {number | null} wins percent of its meetings
 * @property {number} score
 * @property {boolean} chosen
 */

/**
 * `items` are dueled where pairs were compared, otherwise rated.
 *
 * @typedef {object} RateResult
 * @property {"scale" | "matrix2x2" | "grid" | "pairwise"} mode
 * @property {Criterion[]} criteria
 * @property {number[]} values
 * @property {Labelled[]} extra
 * @property {any[]} items Rated[], or Dueled[] of pairs
 */

/**
 * @typedef {object} GroupSupport
 * @property {string} name
 * @property {number} n
 * @property {number} support
 */

/**
 * of a statement
 *
 * @typedef {object} StatementStances
 * @property {Words} [words] the text in all its languages; `text` is then in the reader's
 * @property {string} key
 * @property {string} text
 * @property {Words} label
 * @property {number | null} n
 * @property {number | null} abstained
 * @property {number | null} turnout percent
 * @property {string} verdict
 * @property {Line[]} wishes
 * @property {number[]} [counts] of stances 1-5; this and the rest only where enough answered
 * @property {number} [support] percent
 * @property {number} [warm] percent
 * @property {number} [low] percent
 * @property {GroupSupport[]} [groups]
 * @property {GroupSupport | null} [lowest]
 * @property {number} [people]
 */

/**
 * @typedef {object} GradientRound
 * @property {number} round
 * @property {StatementStances[]} items
 * @property {Ground | null} [ground]
 */

/**
 * @typedef {object} GradientResult
 * @property {GradientRound[]} rounds
 * @property {number} [present]
 */

/**
 * @typedef {object} ReflectText
 * @property {Words} [words] the text in all its languages; `text` is then in the reader's
 * @property {string} key such as "c:31" or "s:7:2"
 * @property {string} text
 * @property {Words} [label]
 * @property {string} [number]
 * @property {string} [before] of a suggestion: the text as it was
 * @property {string} [about] of a suggestion: the number of the statement that it would change
 * @property {string} [why]
 * @property {string[]} [sources]
 * @property {Joined[]} [also] others that say the same and are joined with it
 * @property {boolean} [aside]
 * @property {boolean} [leads]
 * @property {number} n
 * @property {Counted[] | null} marks
 * @property {Line[]} comments
 */

/**
 * @typedef {object} ReflectResult
 * @property {ReflectText[]} texts
 * @property {Ground | null} ground
 */

/**
 * @typedef {object} Suggestion
 * @property {number} id
 * @property {string} number
 * @property {"new" | "amend" | "perspective"} kind
 * @property {string} text
 * @property {string} why
 * @property {string} before
 * @property {string[]} sources
 */

/**
 * What becomes of a suggestion, and why (`why`); `reason` is what its writer gave.
 *
 * @typedef {object} Reviewed
 * @property {Words} [words] the text in all its languages; `text` is then in the reader's
 * @property {string} key such as "c:31" or "s:7:2"
 * @property {string} text
 * @property {Words} [label]
 * @property {string} [number]
 * @property {string} [before] of a suggestion: the text as it was
 * @property {string} [about] of a suggestion: the number of the statement that it would change
 * @property {string} [why]
 * @property {string[]} [sources]
 * @property {Joined[]} [also] others that say the same and are joined with it
 * @property {boolean} [aside]
 * @property {boolean} [leads]
 * @property {string} reason
 * @property {string | null} fate
 */

/**
 * What was suggested, or, where it is decided on, what becomes of it.
 *
 * @typedef {object} SuggestResult
 * @property {Suggestion[]} [suggestions]
 * @property {Reviewed[]} [reviewed] instead, where they were decided on
 */

/**
 * @typedef {object} ColumnItem
 * @property {number} id
 * @property {string} number
 * @property {string} text
 * @property {string} origin
 * @property {Words} tag
 * @property {string} about
 */

/**
 * @typedef {object} Column
 * @property {string} key
 * @property {Words} label
 * @property {ColumnItem[]} items
 */

/**
 * @typedef {object} QuestionsResult
 * @property {Column[]} columns
 * @property {string[]} groups
 * @property {"columns" | "canvas"} layout
 */

/**
 * @typedef {object} MapCard
 * @property {string} key
 * @property {number} id
 * @property {string} number
 * @property {string} text
 * @property {string} origin
 * @property {CardLine[]} more
 * @property {string} in_plan
 * @property {boolean} vague
 * @property {boolean} chosen
 */

/**
 * Where on the map of perspectives: whose it is, and who decides there.
 *
 * @typedef {object} Area
 * @property {string} key
 * @property {Words} label
 * @property {string} group
 * @property {string} control
 */

/**
 * @typedef {object} MapArea
 * @property {string} key
 * @property {Words} label
 * @property {string} group
 * @property {string} control
 * @property {MapCard[]} items
 */

/**
 * @typedef {object} Centre
 * @property {string} [mission]
 * @property {string} [future]
 */

/**
 * @typedef {object} PerspectivesResult
 * @property {"observation" | "commitment" | "intent"} card
 * @property {MapArea[]} areas
 * @property {Centre} centre
 */

/**
 * @typedef {object} Goal
 * @property {number} id
 * @property {string} number
 * @property {string} text
 * @property {string} about
 * @property {Words} area
 * @property {CardLine[]} more
 * @property {string[]} lacks
 * @property {string[]} comments
 */

/**
 * @typedef {object} GoalsResult
 * @property {Goal[]} goals
 * @property {number} most
 */

/**
 * @typedef {object} Action
 * @property {number} id
 * @property {string} number
 * @property {string} text
 * @property {string} who
 * @property {string} when
 * @property {string} goal
 * @property {CardLine[]} more
 */

/**
 * @typedef {object} ActionsResult
 * @property {Action[]} actions
 * @property {number} unowned
 */

// What commands answer, but for `ok`

/**
 * Of a text: as its author sees it, and whether it came late.
 *
 * @typedef {object} Receipt
 * @property {OwnContribution} contribution
 * @property {boolean} late
 */

/**
 * All the actions that this person has taken on.
 *
 * @typedef {object} Taken
 * @property {number[]} taken
 */

/**
 * An answer as it is kept; none where it was taken back.
 *
 * @typedef {object} Valued
 * @property {string | null} value
 */

/**
 * @typedef {object} Held
 * @property {Pen} pen whose a table's is now
 */

/**
 * @typedef {object} Seated
 * @property {number} table
 */

/**
 * What is being written at a table: what stands in each place, by its name.
 *
 * @typedef {object} Writing
 * @property {number} activity
 * @property {Record<string, any>} drafts
 */

/**
 * @typedef {object} Ticked
 * @property {number[]} ticked
 */

/**
 * Somebody else's idea to build on.
 *
 * @typedef {object} Passed
 * @property {number} id
 * @property {string} number
 * @property {string} text
 */

/**
 * The things that one person is asked about, out of many.
 *
 * @typedef {object} Options
 * @property {Item[]} items
 */

/**
 * A result with all that was left out of it.
 *
 * @typedef {object} Whole
 * @property {any} result
 */

/**
 * Ids of the texts that a room has been shown, by kind, or on a board by where they lie, where they are too many to be told at once.
 *
 * @typedef {object} TextList
 * @property {number} activity
 * @property {Record<string, number[]>} kinds
 */

/**
 * Some of them, in full.
 *
 * @typedef {object} Texts
 * @property {Piece[]} texts
 */

/**
 * @typedef {object} Batch
 * @property {Passed[]} ideas
 */

/**
 * A group as the wall shows it: its name, empty as long as it has none, and how many ideas lie in it.
 *
 * @typedef {object} Heap
 * @property {string} name
 * @property {number} n
 */

/**
 * @typedef {object} SortedSoFar
 * @property {Heap[]} groups
 * @property {number} left
 */

/**
 * @typedef {object} MadeCluster
 * @property {number} cluster
 */

/**
 * What was taken back on the board: which verb, and of how many ideas.
 *
 * @typedef {object} UndoneMove
 * @property {string} what
 * @property {number} n
 */

/**
 * Whether somebody has a move on the board to take back.
 *
 * @typedef {object} Undoable
 * @property {boolean} can
 */

/**
 * Keys of loose cards that somebody goes through.
 *
 * @typedef {object} Lot
 * @property {string[]} items
 */

/**
 * What suggestions are read from: words, vectors, or a model at `host`.
 *
 * @typedef {object} Means
 * @property {string} means
 * @property {string} host
 */

/**
 * How many places and clusters were found; whether by wording alone, against what was set.
 *
 * @typedef {object} Thought
 * @property {number} places
 * @property {number} clusters
 * @property {boolean} fell_back
 */

/**
 * Keys of the ideas that read most like one, of those people sorted together with it, and ids of clusters
 * where it may belong.
 *
 * @typedef {object} Similar
 * @property {string[]} similar
 * @property {string[]} together
 * @property {number[]} to
 */

/**
 * A move on the board, of `n` ideas; `hint` says that it followed a suggestion.
 *
 * @typedef {object} Moved
 * @property {number} at
 * @property {string} who
 * @property {string} what
 * @property {string} hint
 * @property {number} n
 * @property {boolean} undone
 */

/**
 * Newest first, and what suggestions were worth.
 *
 * @typedef {object} BoardHistory
 * @property {Moved[]} moves newest first
 * @property {Record<string, number>} worth
 */

/**
 * What several groups wrote with the same words.
 *
 * @typedef {object} Same
 * @property {string} text
 * @property {string[]} keys
 * @property {string[]} groups
 */

/**
 * `text` stands within `other`.
 *
 * @typedef {object} Near
 * @property {string} text
 * @property {string[]} keys
 * @property {string[]} groups
 * @property {string} other
 * @property {string[]} other_groups
 */

/**
 * What several groups wrote: the same words, or nearly.
 *
 * @typedef {object} Recurring
 * @property {Same[]} exact
 * @property {Near[]} near
 */

/**
 * @typedef {object} Number
 * @property {number} n
 */

/**
 * What something is called in the draft now: the number of a statement, the letter of a focus area.
 *
 * @typedef {object} InDraft
 * @property {string} number
 */

/**
 * A code for machines, a sentence for people, and which input it concerns.
 *
 * @typedef {object} Refusal
 * @property {false} ok
 * @property {string} error
 * @property {string} message
 * @property {string} [field]
 */

export {};
