"""Shapes of what faces are told, and of what commands answer.

The browser has the same under the same names (static/js/shared/shapes.js).
"""

from collections.abc import Mapping
from typing import Any, Literal, NotRequired, TypedDict

from models.activities.shapes import Decision, Item, Result
from models.analysis.sharing import Near, Same
from models.document.comparison import Compared
from models.language import Words
from models.workshop.shapes import Asked, Own, OwnContribution, Passed, PenSeen, Piece, SuggestedBoard, Tables

# Its objects by key.
State = dict[str, Mapping[str, Any]]


class PresenceSeen(TypedDict, total=False):
    """Who is in by lines, phones that went away a moment ago, who wants in and was not let in, and whose hand
    is on what at the board, or in whose lot it is; `pages` is the page that a wall shows and of how many,
    [2, 3]. A phone is told of nobody.
    """

    phones: int
    waiting: int
    outside: int
    screens: int
    leaders: int
    holds: dict[str, str]
    lots: dict[str, str]
    pages: list[int]


class Told(TypedDict):
    version: int
    state: State


class Snapshot(Told):
    """Everything, for whoever comes; `now` is the server's clock. A leader is told of troubles, a phone of
    its own.
    """

    now: float
    presence: PresenceSeen
    troubles: NotRequired[list[str]]
    own: NotRequired[Own]


# Whole objects that are new since `from`, and keys of those that are gone.
Change = TypedDict("Change", {"from": int, "to": int, "put": dict[str, Any], "drop": list[str]})


class AgendaLine(TypedDict):
    """`spared`: it never gives way when time is short. `stops`: it would be refused as it stands."""

    id: int
    title: Words
    type: str
    spared: bool
    minutes: int
    phase: str
    state: str
    stops: bool


class Agenda(TypedDict):
    items: list[AgendaLine]


class Counts(TypedDict):
    """A phone is told of the first two alone."""

    joined: int
    done: int
    started: NotRequired[int]
    more_time: NotRequired[int]
    texts: NotRequired[int]
    late: NotRequired[int]
    simulated: NotRequired[int]
    # Those elsewhere, in fives, to whoever leads; not there where they are fewer than five.
    remote: NotRequired[int]
    # That came in to write for a whole table, where there are any: they are no people.
    table_devices: NotRequired[int]
    # Of those who are in, whom the leader writes for, without a phone. To whoever leads, where there are any.
    written_for: NotRequired[int]
    # Where tables answer, each with one pen.
    tables: NotRequired[Tables]


class Hints(TypedDict):
    """What was suggested about the board, if anything."""

    last: SuggestedBoard | None


class Waved(TypedDict):
    """Suggestions that shall not be shown again."""

    keys: list[str]


# What stands beside a prompt; `kind` says which


class Section(TypedDict):
    kind: Literal["section"]
    section: str
    items: list[Item]


class Homework(TypedDict):
    """Where tasks are to be done, and until when (seconds)."""

    kind: Literal["homework"]
    code: str
    open: bool
    closes_at: float | None
    tasks: list[Words]


class GalleryCard(TypedDict):
    number: str
    text: str
    more: str


class Gallery(TypedDict):
    kind: Literal["gallery"]
    cards: list[GalleryCard]


class Unsettled(TypedDict):
    text: str
    verdict: str


class Waiting(TypedDict):
    """How many suggestions nobody has decided, and which statements split the rooms."""

    kind: Literal["waiting"]
    suggestions: int
    statements: list[Unsettled]


class ShortCard(TypedDict):
    number: str
    text: str
    who: str


class Cards(TypedDict):
    kind: Literal["cards"]
    cards: list[ShortCard]


class StepTaken(TypedDict):
    """No number where too few came."""

    title: Words
    meetings: int
    people: int | None


class Part(TypedDict):
    kind: Literal["part"]
    steps: list[StepTaken]


class FrameLine(TypedDict):
    key: str
    text: str


class Frame(TypedDict):
    kind: Literal["frame"]
    lines: list[FrameLine]


class Rules(TypedDict):
    kind: Literal["rules"]


class Statements(TypedDict):
    kind: Literal["statements"]
    items: list[Item]


class Difference(TypedDict):
    kind: Literal["difference"]
    before: str
    after: str
    items: list[Compared]


class Decided(TypedDict):
    """Who decided what; `more` is what a decision about follow-up adds."""

    kind: Literal["decision"]
    text: str
    by: str
    date: str
    diary: str
    more: NotRequired[dict[str, str]]


class Shown(TypedDict):
    """What came of something earlier."""

    kind: Literal["result"]
    type: str
    title: Words
    result: Result


Block = (
    Section
    | Homework
    | Gallery
    | Waiting
    | Cards
    | Part
    | Frame
    | Rules
    | Statements
    | Difference
    | Decided
    | Shown
)


class PutUp(TypedDict):
    """What stands beside a prompt; where suggestions are decided, what became of each."""

    blocks: NotRequired[list[Block]]
    decisions: NotRequired[dict[str, Decision]]


# What a page begins with


class Begun(Told):
    """What a page already holds of the room when it opens."""

    now: float
    code: str


class Start(Begun):
    language: str


class ConsoleStart(Start):
    """With the address of the wall, how that of the wall for others begins, and the addresses of the
    meeting's page at the desk, of all meetings for whom that page is not for, of the journey, of the draft
    and of the answers where whoever leads may write them.
    """

    workshop: int
    screen: str
    watch_at: str
    desk: str
    meetings: str
    road: str
    draft: str
    answers: str


class ScreenStart(Start):
    """With the address to come in by, and the picture of it. `watch` is the key of who only watches."""

    key: str
    watch: str
    join: str
    qr: str
    text_only: bool


# `as` is the token of somebody written in by the leader, `fresh` says that they have just come in, `related`
# are codes of the homework of this meeting, or of the meeting of this homework.
PhoneStart = TypedDict(
    "PhoneStart",
    {
        "version": int,
        "state": State,
        "now": float,
        "code": str,
        "language": str,
        "own": Own,
        "as": str,
        "receipt": str,
        "device": str,
        "table": int | None,
        "fresh": bool,
        "related": list[str],
    },
)


class ActivitySeen(Asked, PutUp):
    """What is asked, and what stands beside it. Over days: whether it can be ticked off."""

    is_task: NotRequired[bool]


# What commands answer


class Receipt(TypedDict):
    """Of a text: as its author sees it, and whether it came late."""

    contribution: OwnContribution
    late: bool


class Taken(TypedDict):
    """All the actions that this person has taken on."""

    taken: list[int]


class Valued(TypedDict):
    """An answer as it is kept; none where it was taken back."""

    value: str | None


class Held(TypedDict):
    """Whose a table's pen is now."""

    pen: PenSeen


class Seated(TypedDict):
    table: int


class Writing(TypedDict):
    """What is being written at a table, as {name of its place: what stands there}."""

    activity: int
    drafts: dict[str, Any]


class Ticked(TypedDict):
    ticked: list[int]


class Options(TypedDict):
    """The things that one person is asked about, out of many."""

    items: list[Item]


class Whole(TypedDict):
    """A result with all that was left out of it."""

    result: Any


class TextList(TypedDict):
    """Ids of the texts that a room has been shown, by kind, or on a board by where they lie, where they are
    too many to be told at once.
    """

    activity: int
    kinds: dict[str, list[int]]


class Texts(TypedDict):
    """Some of them, in full."""

    texts: list[Piece]


class Batch(TypedDict):
    ideas: list[Passed]


class Heap(TypedDict):
    """A group as the wall shows it: its name, empty as long as it has none, and how many ideas lie in it."""

    name: str
    n: int


class SortedSoFar(TypedDict):
    groups: list[Heap]
    left: int


class MadeCluster(TypedDict):
    cluster: int


class UndoneMove(TypedDict):
    """What was taken back on the board: which verb, and of how many ideas."""

    what: str
    n: int


class Undoable(TypedDict):
    """Whether somebody has a move on the board to take back."""

    can: bool


class Lot(TypedDict):
    """Keys of loose cards that somebody goes through."""

    items: list[str]


class Means(TypedDict):
    """What suggestions are read from: words, vectors, or a model at `host`."""

    means: str
    host: str


class Thought(TypedDict):
    """How many places and clusters were found; whether by wording alone, against what was set."""

    places: int
    clusters: int
    fell_back: bool


class Similar(TypedDict):
    """Keys of the ideas that read most like one, of those people sorted together with it, and ids of clusters
    where it may belong.
    """

    similar: list[str]
    together: list[str]
    to: list[int]


class Moved(TypedDict):
    """A move on the board, of `n` ideas; `hint` says that it followed a suggestion."""

    at: float
    who: str
    what: str
    hint: str
    n: int
    undone: bool


class BoardHistory(TypedDict):
    """Newest first, and what suggestions were worth."""

    moves: list[Moved]
    worth: dict[str, int]


class Recurring(TypedDict):
    """What several groups wrote: the same words, or nearly."""

    exact: list[Same]
    near: list[Near]


class Number(TypedDict):
    n: int


class InDraft(TypedDict):
    """What something is called in the draft now: the number of a statement, the letter of a focus area."""

    number: str


class Refusal(TypedDict):
    """A code for machines, a sentence for people, and which input it concerns."""

    ok: Literal[False]
    error: str
    message: str
    field: NotRequired[str]
