"""Shapes of what faces see of a meeting, its activities, texts and boards.

The browser has the same under the same names but for the ending `Seen` (static/js/shared/shapes.js).
"""

from typing import Any, Literal, NotRequired, TypedDict

from models.activities.shapes import Face, Item, Labelled, Unnumbered, Written
from models.language import Words


class WallSeen(TypedDict):
    """What walls are told. `page` counts from 0 and may pass the last one or be negative: only a wall knows
    how many pages its size gives, and begins again at the first.
    """

    page: int
    spotlight: str
    scene: str
    size: str
    look: str


class Network(TypedDict):
    """The room's own Wi-Fi."""

    name: str
    password: NotRequired[str]


class UnitSeen(TypedDict):
    id: int
    name: str


class SentenceMet(TypedDict):
    """How a room met a sentence: the verdict, and how many per cent of `n` who took a stand support it and
    want it.
    """

    verdict: str
    support: int
    warm: int
    n: int


class SentenceSeen(SentenceMet):
    """A sentence that a room has written."""

    text: str


class UndecidedSeen(TypedDict):
    """Sentences of which none is the room's yet, and why: "tied", "divided", "weak" or "untold"."""

    why: str
    texts: list[str]


class Made(TypedDict):
    """What came of a meeting that is over: how many took part, wrote texts that stand, and made groups; how
    many sentences of the document build on those; and the sentence that it met best, or those that
    it wrote where none is chosen.
    """

    people: int
    texts: int
    groups: int
    sentences: int
    sentence: SentenceSeen | None
    undecided: UndecidedSeen | None


class OnWall(TypedDict):
    """A scene over everything, or the key of one thing alone in the light."""

    scene: str
    item: str


class WorkshopSeen(TypedDict):
    """`step` of `steps` is where it is in its agenda; 0 where nothing is current. Times are seconds."""

    title: str
    code: str
    state: str
    current: int | None
    language: str
    external: bool
    feedback_by: str
    parked: list[str]
    mode: str
    closes_at: float | None
    rehearsal: bool
    step: int
    steps: int
    tables: int
    remote_table: int | None
    # Not for phones.
    wall: NotRequired[WallSeen]
    # For phones, where something stands over everything or alone in the light.
    on_wall: NotRequired[OnWall]
    # For the screen alone.
    journey: NotRequired[str]
    planned_for: NotRequired[str]
    network: NotRequired[Network]
    # For screen and leader, once it is over.
    made: NotRequired[Made]
    # For the leader alone.
    following: NotRequired[Words]
    preceding: NotRequired[Words]
    opened_at: NotRequired[float | None]
    shut: NotRequired[bool]
    watch: NotRequired[str | None]
    answer_by: NotRequired[str]
    places: NotRequired[list[Labelled]]
    units: NotRequired[list[UnitSeen]]


class Clock(TypedDict):
    """Seconds: when it ends by the server's clock, how many are left while it is paused, and of how many."""

    ends_at: float | None
    left: float | None
    of: float


class Listed(TypedDict):
    """What the leader has written for people to choose among."""

    key: str
    text: str


Listing = list[Listed] | None


class LeadersList(TypedDict):
    list: NotRequired[Listing]


class Way(TypedDict):
    """Something a moment could work on instead: its reference, and what it is called. `n` is how many things
    it holds, null where people have yet to write them.
    """

    input: str
    title: Words
    n: int | None


class Stop(TypedDict):
    """Why a moment would be refused: the refusal's code and what fills its sentence, the setting that would
    mend it, what it could work on instead.
    """

    code: str
    values: dict[str, Any]
    certain: bool
    setting: str
    ways: list[Way]


class Asked(LeadersList):
    """What is asked, and by which clock."""

    id: int
    key: str
    type: str
    called: str
    title: Words
    prompt: Words
    help: Words
    minutes: int
    phase: str
    state: str
    stage: str
    round: int
    rounds: int
    clock: Clock
    # Those of its type that a face needs.
    settings: dict[str, Any]
    # What people choose among, frozen when it opened.
    items: list[Item]
    # For a phone, where each is shown a few, which it asks for: a sign that stands for all of them.
    sampled: NotRequired[str]
    face: Face
    # For the leader alone.
    script: NotRequired[Words]
    clock_hidden: NotRequired[bool]
    if_wrong: NotRequired[Words]
    next: NotRequired[str]
    choosable: NotRequired[bool]
    # Keys of what the leader has marked to go on with, once it is shown; to the leader and the wall.
    chosen: NotRequired[list[str]]
    # Whether what the leader types is added to what comes from elsewhere.
    list_adds: NotRequired[bool]
    warnings: NotRequired[list[dict[str, Any]]]
    stops: NotRequired[Stop | None]


class Piece(Written):
    """As a face sees it; the rest for the leader alone: whether it came late, whether somebody will say what
    became of it, why it is hidden, whether it waits for a yes.
    """

    late: NotRequired[bool]
    answered: NotRequired[bool]
    hidden: NotRequired[str]
    waiting: NotRequired[bool]


class OwnContribution(Unnumbered):
    """As its author alone is told. It has no number before others may see it."""

    number: str | None

    activity: int
    # Whether this person wrote it, and not somebody else at their table.
    is_mine: bool
    hidden: str
    fate: str | None
    fate_why: str
    # Whether somebody will say what became of it.
    answered: bool


class OverDays(TypedDict):
    """Answers of every task at hand, by activity, and which are ticked."""

    tasks: NotRequired[dict[int, dict[str, str]]]
    ticked: NotRequired[list[int]]


class Tables(TypedDict):
    """How many tables have begun, of how many where somebody sits."""

    begun: int
    of: int


class PenSeen(TypedDict):
    """Whose the pen of one's table is: "mine", "other", or "free"."""

    activity: int
    held: Literal["mine", "other", "free"]


class Own(OverDays):
    """All that a person has written, and answered in the current activity: {"item|criterion": value}. `seed`
    gives them an order of their own; `taken` are the actions they have taken on.
    """

    contributions: list[OwnContribution]
    answers: dict[str, str]
    activity: int | None
    round: int
    seed: int
    table: int | None
    # Where the current activity is answered by tables, and this person sits at one.
    pen: PenSeen | None
    taken: list[int]
    # Whether they take part from elsewhere; and the address of the wall for them, while there is one.
    remote: bool
    watch: str


class ClusterSeen(TypedDict):
    id: int
    number: str
    name: str
    position: int


class BoardIdea(TypedDict):
    text: str
    number: str
    origin: str
    cluster: int | None
    aside: bool


class PlaceSuggested(TypedDict):
    """Where an idea may belong, as ids of clusters."""

    to: list[int]
    sure: bool


class ClusterSuggested(TypedDict):
    """Ideas that may belong together; `typical` is one of them."""

    title: str
    typical: str
    items: list[str]


class SuggestedBoard(TypedDict):
    """What was suggested when somebody last asked. `means` is what it was read from."""

    at: float
    grain: str
    means: str
    places: dict[str, PlaceSuggested]
    clusters: list[ClusterSuggested]


class Passed(TypedDict):
    """Somebody else's idea to build on."""

    id: int
    number: str
    text: str
