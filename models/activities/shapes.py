"""Shapes of what a type is given and what it says came of an activity.

The browser has the same under the same names (static/js/shared/shapes.js).
"""

from collections.abc import Mapping
from typing import Any, NotRequired, TypedDict

from models.analysis.ground import Ground
from models.language import Words

# What came of an activity, as every face may see it; each type says its own below.
Result = Mapping[str, Any]


class Labelled(TypedDict):
    """Something to choose, by its key."""

    key: str
    label: Words


class Counted(Labelled):
    n: int


class FieldMore(TypedDict):
    """What a field may say besides what it is called; `kind` is text or date."""

    hint: NotRequired[Words]
    required: NotRequired[bool]
    max_chars: NotRequired[int]
    kind: NotRequired[str]
    choices: NotRequired[list[Labelled]]


class Field(FieldMore):
    """One of a card, as people fill it in."""

    key: str
    label: Words


class CardLine(TypedDict):
    """A field that was filled in, for reading."""

    key: str
    label: Words
    value: Words


class Worded(TypedDict):
    """The text in all its languages where it has several; `text` is then in the reader's."""

    words: NotRequired[Words]


class Joined(TypedDict):
    """What says the same as another thing: where it is found, and what it is called."""

    key: str
    number: str


class Item(Worded):
    """What people choose among or write about."""

    key: str
    text: str
    label: NotRequired[Words]
    number: NotRequired[str]
    # Of a suggestion: the text as it was.
    before: NotRequired[str]
    # Of a suggestion: the number of the statement that it would change.
    about: NotRequired[str]
    why: NotRequired[str]
    # What a suggestion builds on.
    sources: NotRequired[list[str]]
    # Others that say the same and are joined with it, before it is voted on.
    also: NotRequired[list["Joined"]]
    # Of what lies on a board.
    aside: NotRequired[bool]
    # Of what was voted on and chosen among by nobody: whether it got the most, alone or with others.
    leads: NotRequired[bool]


class Unnumbered(TypedDict):
    """Somebody's text, without who."""

    id: int
    text: str
    kind: str
    fields: dict[str, Any]
    about: str
    origin: str


class Written(Unnumbered):
    """The same as others may see it; by its number they speak of it."""

    number: str


class Line(TypedDict):
    text: str
    id: NotRequired[int]
    number: NotRequired[str]


class Decision(TypedDict):
    """What became of a suggestion, none yet, and why."""

    fate: str | None
    why: str


class Face(TypedDict):
    """What a face needs to know of a type to choose what it draws: whether people have something to do on
    their phones, what the wall shows while it is open, whether there is a board, what the console shows of
    what came of it; whether some of that is numbers, which fewer than five have none of; whether tables
    answer it, each with one pen; and whose name may stand beside what is written, a "table"'s or a "unit"'s.
    """

    asks: bool
    counted: bool
    wall: str
    board: bool
    result: str
    table: NotRequired[bool]
    named: NotRequired[str]


# Results, one for each type


class PulseScale(TypedDict):
    """All none where too few answered; `shares` are percent of each bar."""

    key: str
    text: Words
    n: int
    low: int
    high: int
    bars: list[int] | None
    mean: float | None
    before: float | None
    shares: NotRequired[list[int]]


class PulseResult(TypedDict):
    """`question` is what `open` answers, where it was asked."""

    words: list[str]
    open: list[Line]
    question: Words
    scales: list[PulseScale]


class IdeasResult(TypedDict):
    total: int
    kinds: list[Counted]


class Group(TypedDict):
    """Ideas that were put together on a board."""

    key: str
    id: int
    number: str
    name: str
    items: list[Item]


class Validated(Group):
    """`captures` is percent by answer; none where too few answered."""

    n: int
    captures: dict[str, int] | None
    better_names: list[str]
    # How many of its items are left out here.
    more: NotRequired[int]


class Misplaced(TypedDict):
    item: str
    to: list[str]


class ClusterResult(TypedDict):
    clusters: list[Validated]
    aside: list[Item]
    # How many of those aside are left out here.
    aside_more: NotRequired[int]
    misplaced: list[Misplaced]
    n: int


class GroupPersons(TypedDict):
    name: str
    persons: int


class DotsOption(Item):
    # Of those who voted, how many were shown it, where each was shown a few; 0: fewer than five, and nothing
    # is told of it.
    seen: NotRequired[int]
    chosen: bool
    persons: int
    dots: int
    groups: list[GroupPersons]
    place: int
    tie: bool


class DotsRound(TypedDict):
    """No options where too few voted."""

    round: int
    voters: int
    options: list[DotsOption] | None
    # To a phone, how many there are beside these: it asks for the whole.
    more: NotRequired[int]


class DotsResult(TypedDict):
    rounds: list[DotsRound]
    budget: int


class Criterion(Labelled):
    low: Words
    high: Words


class RatedCell(TypedDict):
    """All none where too few answered; half of the room is between `low` and `high`."""

    n: int | None
    unknown: int | None
    median: float | None
    low: float | None
    high: float | None
    place: float | None
    counts: list[int] | None


class RatedExtra(Counted):
    choices: list[Counted] | None


class Rated(TypedDict):
    """One cell for each criterion."""

    key: str
    text: str
    number: str
    label: Words
    cells: list[RatedCell]
    spread: float
    marked: bool
    chosen: bool
    extra: list[RatedExtra]


class Dueled(TypedDict):
    """`wins` is percent of its meetings."""

    key: str
    text: str
    number: str
    label: Words
    n: int
    wins: int | None
    score: float
    chosen: bool


class RateResult(TypedDict):
    """`items` are dueled where pairs were compared, otherwise rated."""

    mode: str
    criteria: list[Criterion]
    values: list[int]
    extra: list[Labelled]
    items: list[Any]


class GroupSupport(TypedDict):
    name: str
    n: int
    support: int


class StatementStances(Worded):
    """How a statement was met. From `counts` on only where enough took a stand, and all numbers none where
    they did not; all but those that count people in percent.
    """

    key: str
    text: str
    label: Words
    n: int | None
    abstained: int | None
    turnout: int | None
    verdict: str
    wishes: list[Line]
    counts: NotRequired[list[int]]
    support: NotRequired[int]
    warm: NotRequired[int]
    low: NotRequired[int]
    groups: NotRequired[list[GroupSupport]]
    lowest: NotRequired[GroupSupport | None]
    # Where several rooms are told as one: how many answered.
    people: NotRequired[int]


class GradientRound(TypedDict):
    round: int
    items: list[StatementStances]
    ground: NotRequired[Ground | None]


class GradientResult(TypedDict):
    rounds: list[GradientRound]
    present: NotRequired[int]


class ReflectText(Item):
    n: int
    marks: list[Counted] | None
    comments: list[Line]


class ReflectResult(TypedDict):
    texts: list[ReflectText]
    ground: Ground | None


class Suggestion(TypedDict):
    id: int
    number: str
    kind: str
    text: str
    why: str
    before: str
    sources: list[str]


class Reviewed(Item):
    """What becomes of a suggestion, and why (`why`); `reason` is what its writer gave."""

    reason: str
    fate: str | None


class SuggestResult(TypedDict):
    """What was suggested, or, where it is decided on, what becomes of it."""

    suggestions: NotRequired[list[Suggestion]]
    reviewed: NotRequired[list[Reviewed]]


class ColumnItem(TypedDict):
    id: int
    number: str
    text: str
    origin: str
    tag: Words
    about: str


class Column(Labelled):
    items: list[ColumnItem]


class QuestionsResult(TypedDict):
    columns: list[Column]
    groups: list[str]
    layout: str


class MapCard(TypedDict):
    key: str
    id: int
    number: str
    text: str
    origin: str
    more: list[CardLine]
    in_plan: str
    vague: bool
    chosen: bool


class Area(Labelled):
    """Where on the map of perspectives: whose it is, and who decides there."""

    group: str
    control: str


class MapArea(Area):
    items: list[MapCard]


class Centre(TypedDict):
    mission: NotRequired[str]
    future: NotRequired[str]


class PerspectivesResult(TypedDict):
    card: str
    areas: list[MapArea]
    centre: Centre


class Goal(TypedDict):
    id: int
    number: str
    text: str
    about: str
    area: Words
    more: list[CardLine]
    lacks: list[str]
    comments: list[str]


class GoalsResult(TypedDict):
    goals: list[Goal]
    most: int


class Action(TypedDict):
    id: int
    number: str
    text: str
    who: str
    when: str
    goal: str
    more: list[CardLine]


class ActionsResult(TypedDict):
    actions: list[Action]
    unowned: int
