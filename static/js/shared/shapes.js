// The shapes of what the server tells its faces: what stands in a snapshot and its changes, by the names that
// the server uses.
// Nothing here runs. tests/js/test_shapes.py holds them beside what the server says.

/**
 * Words in several languages, or in one.
 *
 * @typedef {string | Partial<Record<"sv" | "nb" | "en", string>> | null | undefined} Words
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
 * @typedef {object} Snapshot
 * @property {number} version
 * @property {State} state
 * @property {number} now seconds since 1970 by the server's clock
 * @property {Presence} [presence]
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
 * @typedef {object} Presence
 * @property {number} [phones]
 * @property {number} [waiting] phones that went away a moment ago
 * @property {number} [outside] who wants in and was not let in
 * @property {number} [screens]
 * @property {number} [leaders]
 * @property {Record<string, string>} [holds] idea key -> the name of whoever holds it on the board
 */

/**
 * @typedef {object} Workshop
 * @property {string} title
 * @property {string} code
 * @property {"planned" | "open" | "closed"} state
 * @property {number | null} current the activity's id
 * @property {string} language
 * @property {boolean} external
 * @property {string | null} feedback_by a date
 * @property {string[]} parked
 * @property {"live" | "async"} mode
 * @property {number | null} closes_at seconds
 * @property {boolean} rehearsal
 * @property {number} step of `steps`; 0 where none is current
 * @property {number} steps
 * @property {Wall} [wall] not for phones
 * @property {string} [journey] its title; this, `planned_for`, `network` and `made` for the screen alone
 * @property {string} [planned_for] a day and a time, where one is set
 * @property {{name: string, password?: string}} [network] the room's own Wi-Fi
 * @property {Made} [made] what came of the meeting, once it is over
 * @property {Words} [following] the title of what comes next; this and the rest for the leader alone
 * @property {Words} [preceding]
 * @property {number | null} [opened_at] seconds
 * @property {boolean} [shut] whether nobody more is let in
 * @property {{id: number, name: string}[]} [units]
 */

/**
 * What the leader has put on the wall.
 *
 * @typedef {object} Wall
 * @property {number} page from 0; may pass the last, or be negative: then it begins again
 * @property {string} spotlight the reference of the one thing shown, if any
 * @property {"" | "code" | "blank"} scene over everything
 * @property {"" | "large" | "larger"} size
 * @property {"" | "light" | "dark"} look
 */

/** @typedef {{people: number, texts: number, groups: number}} Made */

/** @typedef {{items: AgendaLine[]}} Agenda */

/**
 * @typedef {object} AgendaLine
 * @property {number} id
 * @property {Words} title
 * @property {string} type
 * @property {boolean} spared whether it never gives way when time is short
 * @property {number} minutes
 * @property {string} phase
 * @property {ActivityState} state
 */

/** @typedef {"planned" | "open" | "paused" | "closed" | "revealed" | "archived"} ActivityState */

/**
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
 * @property {string} wall what the wall shows while it is open
 * @property {boolean} board whether its items are moved about on a board
 * @property {"result" | "texts" | "map"} result what the console shows of what came of it
 */

/**
 * @typedef {object} Activity
 * @property {number} id
 * @property {string} key
 * @property {string} type
 * @property {Words} title
 * @property {Words} prompt
 * @property {Words} help
 * @property {number} minutes
 * @property {string} phase
 * @property {ActivityState} state
 * @property {string} stage
 * @property {number} round
 * @property {number} rounds
 * @property {Clock} clock
 * @property {Record<string, any>} settings those of its type that a face needs
 * @property {Item[]} items what people choose among, frozen when it opened
 * @property {Face} face
 * @property {Block[]} [blocks]
 * @property {Record<string, Decision>} [decisions] by item key, where suggestions are being decided
 * @property {boolean} [is_task] over days: whether it can be ticked off
 * @property {Words} [script] this and the rest for the leader alone
 * @property {boolean} [clock_hidden]
 * @property {Words} [if_wrong]
 * @property {"open" | "stage" | "close" | "reveal" | "round" | "next"} [next]
 * @property {boolean} [choosable]
 * @property {{key: string, text: string}[] | null} [list]
 * @property {({code: string} & Record<string, any>)[]} [warnings]
 */

/** @typedef {{fate: string, why: string}} Decision */

/**
 * @typedef {object} Item
 * @property {string} key such as "c:31" or "s:7:2"
 * @property {string} text
 * @property {Words} [words] the text in all its languages; `text` is then in the reader's
 * @property {string} [label]
 * @property {string} [number]
 * @property {string} [before] of a suggestion: the text as it was
 * @property {string} [why]
 */

/**
 * @typedef {object} Counts
 * @property {number} joined
 * @property {number} done
 * @property {number} [started] this and the rest not for phones
 * @property {number} [more_time]
 * @property {number} [texts]
 * @property {number} [late]
 */

/**
 * Somebody's text, without who.
 *
 * @typedef {object} Piece
 * @property {number} id
 * @property {string} number
 * @property {string} text
 * @property {string} kind
 * @property {Record<string, any>} fields
 * @property {string} about
 * @property {string} origin
 * @property {boolean} [late] this and the rest for the leader alone
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

// One's own, on a phone

/**
 * @typedef {object} Own
 * @property {OwnContribution[]} contributions
 * @property {Record<string, string | number>} answers "item|criterion" -> value, in `round` of `activity`
 * @property {number | null} [activity]
 * @property {number} [round]
 * @property {number} [seed] gives this person an order of their own
 * @property {number | null} [table]
 * @property {Record<number, Record<string, string | number>>} [tasks] answers by activity, over days
 * @property {number[]} [ticked]
 */

/**
 * @typedef {object} Authors what only the author is told
 * @property {boolean} [answered] whether somebody will say what became of it
 * @property {number} activity
 * @property {string} hidden
 * @property {string | null} fate
 * @property {string} fate_why
 *
 * @typedef {Omit<Piece, "number" | "late" | "hidden" | "waiting"> & Authors & {number: string | null}} OwnContribution
 */

// What the server puts into a page

/** @typedef {Partial<Snapshot> & {code: string, language: string}} Start */
/**
 * @typedef {object} OwnStart
 * @property {string} as
 * @property {string} device
 * @property {number | null} [table]
 * @property {string} receipt
 * @property {boolean} [fresh] somebody has just come in
 * @property {string[]} [related] codes of the homework of this meeting, or of the meeting of this homework
 */

/** @typedef {Start & OwnStart} PhoneStart */
/** @typedef {Start & {key: string, join: string, qr: string}} ScreenStart */
/** @typedef {Start & {workshop: number, screen: string, desk: string}} ConsoleStart */

// Parts of settings

/**
 * Something to choose, by its key.
 *
 * @typedef {object} Labelled
 * @property {string} key
 * @property {Words} label
 */

/** @typedef {{label: Words, minutes: number}} TalkRound */

/**
 * @typedef {object} Field of a card
 * @property {string} key
 * @property {Words} label
 * @property {Words} [hint]
 * @property {boolean} [required]
 * @property {number} [max_chars]
 * @property {"text" | "date"} [kind]
 * @property {Labelled[]} [choices]
 */

// Blocks

/**
 * What stands beside a prompt; `kind` says which.
 *
 * @typedef {{kind: string} & Record<string, any>} Block
 */

// Results, one for each type

/** @typedef {Record<string, any>} Result */
/** @typedef {{text: string, id?: number, number?: string}} Line */
/** @typedef {{key: string, label: Words, value: Words}} CardLine */

/**
 * @typedef {object} PulseResult
 * @property {string[]} words
 * @property {Line[]} open
 * @property {PulseScale[]} scales
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

/** @typedef {{total: number, kinds: (Labelled & {n: number})[]}} IdeasResult */

/**
 * @typedef {object} ClusterResult
 * @property {(Cluster & {items: Item[], captures: Record<string, number> | null})[]} clusters
 * @property {Item[]} aside
 * @property {{item: string, to: string[]}[]} misplaced
 * @property {number} n
 */

/**
 * @typedef {object} DotsResult
 * @property {{round: number, voters: number, options: DotsOption[] | null}[]} rounds
 * @property {number} budget
 *
 * @typedef {object} Dotted
 * @property {boolean} chosen
 * @property {number} persons
 * @property {number} dots
 * @property {{name: string, persons: number}[]} groups
 * @property {number} place
 * @property {boolean} tie
 *
 * @typedef {Item & Dotted} DotsOption
 */

/**
 * @typedef {object} RateResult
 * @property {"scale" | "matrix2x2" | "grid" | "pairwise"} mode
 * @property {Criterion[]} criteria
 * @property {number[]} values
 * @property {Labelled[]} extra
 * @property {any[]} items Rated[], or Dueled[] of pairs
 *
 * @typedef {Labelled & {low?: Words, high?: Words}} Criterion
 */

/**
 * @typedef {object} Rated
 * @property {string} key
 * @property {string} text
 * @property {string} number
 * @property {string} label
 * @property {RatedCell[]} cells one for each criterion
 * @property {number} spread
 * @property {boolean} marked
 * @property {boolean} chosen
 * @property {(Labelled & {n: number, choices: (Labelled & {n: number})[] | null})[]} extra
 */

/**
 * All null but `n` where too few answered.
 *
 * @typedef {object} RatedCell
 * @property {number} n
 * @property {number | null} unknown
 * @property {number | null} median
 * @property {number | null} low half of the room is between this
 * @property {number | null} high and this
 * @property {number | null} place
 * @property {number[] | null} counts
 */

/**
 * @typedef {object} Dueled
 * @property {string} key
 * @property {string} text
 * @property {string} number
 * @property {string} label
 * @property {number} n
 * @property {number | null} wins percent of its meetings
 * @property {number} score
 * @property {boolean} chosen
 */

/**
 * @typedef {object} GradientResult
 * @property {{round: number, items: Stances[], ground?: Ground | null}[]} rounds
 * @property {number} [present]
 *
 * @typedef {object} Stances of a statement
 * @property {string} key
 * @property {string} text
 * @property {Words} [words] the text in all its languages; `text` is then in the reader's
 * @property {string} label
 * @property {number} n
 * @property {number | null} abstained
 * @property {number | null} turnout percent
 * @property {string} verdict
 * @property {Line[]} wishes
 * @property {number[]} [counts] of stances 1-5; this and the rest only where enough answered
 * @property {number} [support] percent
 * @property {number} [warm] percent
 * @property {number} [low] percent
 * @property {{name: string, n: number, support: number}[]} [groups]
 * @property {{name: string, n: number, support: number} | null} [lowest]
 */

/**
 * Where a room unites and divides.
 *
 * @typedef {object} Ground
 * @property {GroundStatement[]} unites
 * @property {GroundStatement[]} divides
 * @property {GroundStatement[]} within
 *
 * @typedef {object} GroundStatement
 * @property {string} key
 * @property {string} text
 * @property {Words} [words] the text in all its languages; `text` is then in the reader's
 * @property {string} label
 * @property {Words} [mark]
 * @property {string} [verdict]
 * @property {{name: string, n: number, percent: number}[]} groups
 */

/**
 * @typedef {object} ReflectResult
 * @property {(Item & {n: number, marks: (Labelled & {n: number})[] | null, comments: Line[]})[]} texts
 * @property {Ground | null} ground
 */

/**
 * @typedef {object} SuggestResult
 * @property {Suggestion[]} suggestions
 * @property {Reviewed[]} [reviewed] instead, where they were decided on
 *
 * @typedef {object} Suggestion
 * @property {number} id
 * @property {string} number
 * @property {"new" | "amend" | "perspective"} kind
 * @property {string} text
 * @property {string} why
 * @property {string} before
 * @property {string[]} sources
 *
 * @typedef {Item & {reason?: string, fate: string | null, why: string}} Reviewed
 */

/**
 * @typedef {object} QuestionsResult
 * @property {(Labelled & {items: ColumnItem[]})[]} columns
 * @property {string[]} groups
 * @property {"columns" | "canvas"} layout
 *
 * @typedef {object} ColumnItem
 * @property {number} id
 * @property {string} number
 * @property {string} text
 * @property {string} origin
 * @property {Words} tag
 * @property {string} about
 */

/**
 * @typedef {object} PerspectivesResult
 * @property {"observation" | "commitment" | "intent"} card
 * @property {MapArea[]} areas
 * @property {{mission?: string, future?: string}} centre
 *
 * @typedef {Labelled & {group: string, control: string, items: MapCard[]}} MapArea
 *
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
 * @typedef {object} GoalsResult
 * @property {Goal[]} goals
 * @property {number} most
 *
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
 * @typedef {object} ActionsResult
 * @property {Action[]} actions
 * @property {number} unowned
 *
 * @typedef {object} Action
 * @property {number} id
 * @property {string} number
 * @property {string} text
 * @property {string} who
 * @property {string} when
 * @property {string} goal
 * @property {CardLine[]} more
 */

// The board, for the leader alone

/** @typedef {{last: SuggestedBoard | null}} Hints */
/** @typedef {{keys: string[]}} Waved */

/**
 * @typedef {object} SuggestedBoard
 * @property {number} at
 * @property {"fine" | "medium" | "coarse"} grain
 * @property {string} means words, vectors or model
 * @property {Record<string, {to: number[], sure: boolean}>} places by idea key
 * @property {{title: string, typical: string, items: string[]}[]} clusters
 */

/**
 * @typedef {object} BoardHistory
 * @property {{at: number, who: string, what: string, hint: string, n: number, undone: boolean}[]} moves newest first
 * @property {Record<"offered" | "followed" | "left_out" | "waved" | "regretted" | "by_hand", number>} worth
 */

/**
 * What several groups wrote: the same words, or nearly.
 *
 * @typedef {object} Recurring
 * @property {{text: string, keys: string[], groups: string[]}[]} exact
 * @property {{text: string, keys: string[], groups: string[], other: string, other_groups: string[]}[]} near
 */

export {};
