"""From what people wrote, through themes and sentences, to what became of it: one picture of the whole
journey, of a focus area, of a sentence, or of what one wrote oneself.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from functools import cached_property
from typing import Any, NamedTuple, TypedDict

from sqlalchemy import Row, select
from sqlalchemy.orm import Session

from models.analysis.river import (
    ON_PAGE,
    ON_WALL,
    SMALL,
    SMALLEST,
    End,
    Flow,
    River,
    Size,
    drawn,
    pooled,
)
from models.base import in_turns
from models.document.fates import promised
from models.document.known import VISION, Known, known_to_editors
from models.elsewhere import taking_turns
from models.journey.journey import Journey
from models.language import say
from models.references import Thing
from models.workshop.activity import SHOWN, Activity
from models.workshop.cluster import Cluster, Placement
from models.workshop.contribution import FATES, Contribution

WAITING = "none"
# What is in no group with a name goes by the type of what was asked.
TYPE = "type:"
# All sentences together that stand in the draft, and that are not known to whom it is told.
IN_DRAFT = "draft"
# As many duplicates of duplicates are followed.
LONGEST = 50


class Way(NamedTuple):
    """How one text went: its theme, the sentence that it became part of, if any, and what became of it."""

    theme: str
    statement: str
    fate: str


@dataclass(frozen=True)
class Chosen:
    """What somebody wants to see alone: a theme, a sentence by its number, a focus area by its letter, a
    fate. Empty is all of them.
    """

    theme: str = ""
    statement: str = ""
    area: str = ""
    fate: str = ""

    @classmethod
    def asked(cls, asked: Mapping[str, str]) -> "Chosen":
        """As an address says it."""
        return cls(*(asked.get(name, "")[:200] for name in ("theme", "statement", "area", "fate")))

    @property
    def said(self) -> dict[str, Any]:
        """As an address says it: what is asked for alone."""
        return {name: wanted for name, wanted in asdict(self).items() if wanted}

    def holds(self, way: Way, area: str) -> bool:
        return (
            self.theme in ("", way.theme)
            and self.statement in ("", way.statement)
            and self.area in ("", area)
            and self.fate in ("", way.fate)
        )


ALL = Chosen()


class RiverSeen(TypedDict):
    """`texts` are the sentences by their numbers, `names` what every node is called; `flows` the same as the
    picture, for a table.
    """

    river: River
    flows: list[Flow]
    texts: dict[str, str]
    names: dict[End, str]
    n: int


class Rivers:
    """Every text that is promised an answer and that all may read, by the way it went; sentences and focus
    areas as `known` has them.
    """

    def __init__(self, session: Session, journey: Journey, known: Known, language: str = "") -> None:
        self.session = session
        self.journey = journey
        self.known = known
        self.language = language or journey.language

    @cached_property
    def ways(self) -> dict[str, Way]:
        """By the texts' numbers."""
        themes = _themes(self.session, self.journey)
        rooms = [workshop.id for workshop in self.journey.workshops]
        activities = self.session.execute(
            select(Activity.id, Activity.type).where(Activity.workshop_id.in_(rooms))
        )
        types = {activity.id: activity.type for activity in activities}
        standing = {Thing.STATEMENT.key(statement.id): IN_DRAFT for statement in self.journey.standing}
        known = {
            Thing.STATEMENT.key(statement.id): statement.number
            for statement in self.journey.statements
            if statement.number in self.known.texts
        }
        sentences = standing | known
        rows = _texts(self.session, self.journey)
        return {
            row.number: Way(
                themes.get(key) or TYPE + types[row.activity_id],
                sentences.get(_led_to(row, rows), ""),
                row.fate or WAITING,
            )
            for key, row in taking_turns(rows.items())
        }

    def of(self, chosen: Chosen = ALL) -> RiverSeen | None:
        """None before as many as SMALLEST of what is chosen have met a fate."""
        return self._seen(self._chosen(chosen).values())

    def on_wall(self, size: str = "") -> RiverSeen | None:
        """The whole, in fewer streams, with focus areas for their sentences; `size` as the wall's letters."""
        ways = [way._replace(statement=self._area(way)) for way in self.ways.values()]
        return self._seen(ways, ON_WALL[size])

    def own(self, numbers: Iterable[str]) -> RiverSeen | None:
        """Of what one wrote oneself, however little it is. None of what nobody else has read yet."""
        ways = [self.ways[number] for number in numbers if number in self.ways]
        return self._drawn(Counter(ways)) if ways else None

    def numbers(self, chosen: Chosen) -> set[str]:
        """The texts of what is chosen. Of a theme that is not told apart, none."""
        found = self._chosen(chosen)
        of_theme = sum(way.theme == chosen.theme for way in self.ways.values())
        return set(found) if not chosen.theme or of_theme >= SMALLEST else set()

    def called(self, chosen: Chosen) -> list[str]:
        """What is chosen, in words; what is not known has none."""
        theme, statement, area = chosen.theme, chosen.statement, chosen.area
        return [
            *([self._name(0, theme)] if theme and self.numbers(Chosen(theme=theme)) else []),
            *([f"{statement} {self.known.texts[statement]}"] if statement in self.known.texts else []),
            *([self._name(1, statement)] if statement == IN_DRAFT else []),
            *([self.known.areas[area]] if area in self.known.areas else []),
        ]

    def wide(self) -> list[tuple[str, str]]:
        """Focus areas with a river of their own: (letter, name)."""
        return [
            (letter, name) for letter, name in self.known.areas.items() if self._flows(Chosen(area=letter))
        ]

    def _flows(self, chosen: Chosen) -> bool:
        return _answered(self._chosen(chosen).values()) >= SMALLEST

    def _chosen(self, chosen: Chosen) -> dict[str, Way]:
        every = taking_turns(self.ways.items())
        return {number: way for number, way in every if chosen.holds(way, self._area(way))}

    def _area(self, way: Way) -> str:
        return self.known.under.get(way.statement, way.statement)

    def _seen(self, ways: Iterable[Way], size: Size = ON_PAGE) -> RiverSeen | None:
        ways = list(ways)
        if _answered(ways) < SMALLEST:
            return None
        flows = pooled([Flow(*way, n) for way, n in Counter(ways).items()], size.most)
        joined = Counter[Way]()
        for flow in flows:
            joined[Way(flow.theme, flow.statement, flow.fate)] += flow.n
        return self._drawn(joined, size)

    def _drawn(self, joined: Counter[Way], size: Size = ON_PAGE) -> RiverSeen:
        flows = [Flow(*way, n) for way, n in joined.items()]
        river = drawn(flows, [*FATES, WAITING], size)
        order = {(node.column, node.key): at for at, node in enumerate(river.nodes)}
        flows.sort(
            key=lambda flow: (order[0, flow.theme], order.get((1, flow.statement), -1), order[2, flow.fate])
        )
        names = {end: self._name(*end) for end in order}
        texts = {key: name for (column, key), name in names.items() if column == 1}
        return {"river": river, "flows": flows, "texts": texts, "names": names, "n": joined.total()}

    def _name(self, column: int, key: str) -> str:
        if column == 2:
            return say(self.language, f"fate-{key.replace('_', '-')}")
        if column == 0:
            if key == SMALL:
                return say(self.language, "river-small")
            return say(self.language, f"type-{key[len(TYPE) :]}") if key.startswith(TYPE) else key
        if key == IN_DRAFT:
            return say(self.language, "in-the-draft")
        if key == VISION:
            return say(self.language, "section-vision")
        return self.known.texts[key] if key in self.known.texts else self.known.areas[key]


def river_of(session: Session, journey: Journey, chosen: Chosen = ALL) -> RiverSeen | None:
    """Every text that is promised an answer, as editors know what came of it; none before as many as SMALLEST
    have met a fate.
    """
    return Rivers(session, journey, known_to_editors(journey)).of(chosen)


def _answered(ways: Iterable[Way]) -> int:
    return sum(way.fate != WAITING for way in ways)


def _texts(session: Session, journey: Journey) -> dict[str, Row]:
    """What readers are told there is, by its key.

    Columns alone: a journey has thousands.
    """
    rows = session.execute(
        promised(journey).with_only_columns(
            Contribution.id,
            Contribution.number,
            Contribution.fate,
            Contribution.led_to,
            Contribution.activity_id,
        )
    )
    return {Thing.CONTRIBUTION.key(row.id): row for row in in_turns(rows)}


def _led_to(row: Row, rows: dict[str, Row]) -> str:
    """The statement that it became part of; duplicates follow the one that was kept."""
    for _ in range(LONGEST):
        kept = rows.get(row.led_to) if row.fate == "duplicate" else None
        if kept is None:
            break
        row = kept
    return row.led_to


def _themes(session: Session, journey: Journey) -> dict[str, str]:
    """The name of the group that each idea lies in, by the idea's key, once the room has seen it."""
    rows = session.execute(
        select(Placement.item, Cluster.name)
        .join(Cluster, Cluster.id == Placement.cluster_id)
        .join(Activity, Activity.id == Cluster.activity_id)
        .where(
            Activity.state.in_(SHOWN),
            Cluster.workshop_id.in_([workshop.id for workshop in journey.workshops]),
            Cluster.removed.is_(False),
            Cluster.name != "",
        )
        .order_by(Placement.id)
    )
    return {row.item: row.name for row in in_turns(rows)}
