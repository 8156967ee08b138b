"""What would stop a meeting in front of people, foretold from its agenda: each moment is tried as it would
open after those before it, and each obstacle comes with what could be worked on instead.

What people will write is not known; that they write something is taken for granted. Where a moment stands or
falls with how much they write, the obstacle is not certain.
"""

from dataclasses import dataclass, field
from typing import Any

from sqlalchemy.orm import Session

from models.activities.shapes import Item
from models.base import Refused, session_of
from models.references import Thing
from models.workshop.activity import Activity
from models.workshop.evidence import evidence_of
from models.workshop.inputs import (
    DECKS,
    choices_for,
    frozen,
    items_of,
    name_of,
    reference_to,
    references,
    source_of,
)
from models.workshop.shapes import Stop, Way
from models.workshop.workshop import Workshop

# What people write where they write something: enough for every type, and what would be too much for some.
SOME, HEAPS = 6, 60
MOST_WAYS = 3
# So few things may all come into one group; a single one, into none.
ONE_GROUP = 10


@dataclass(frozen=True)
class Obstacle:
    """A moment that would be refused, by the refusal's own code. `setting` is the editor's field that would
    mend it, where it is one.
    """

    activity: Activity
    code: str
    values: dict[str, Any] = field(default_factory=dict)
    is_certain: bool = True
    setting: str = ""
    ways: list[Way] = field(default_factory=list)
    move: "Move | None" = None

    def seen(self) -> Stop:
        return {
            "code": self.code,
            "values": self.values,
            "certain": self.is_certain,
            "setting": self.setting,
            "ways": self.ways,
        }


@dataclass(frozen=True)
class Move:
    """Where a moment would open: after another that stands later now, and what it would work on then."""

    after: Activity
    input: str


@dataclass(frozen=True)
class Foreseen:
    """What will lie there: things known already, and how many people may add to them before; how few that may
    be, where it may be too few.
    """

    items: list[Item]
    more: int = 0
    fewest: int = SOME

    def padded(self, least: int) -> list[Item]:
        """With so many in all, as far as it grows."""
        missing = max(0, min(self.more, least - len(self.items)))
        return self.items + [
            {"key": Thing.LINE.key(1000 + number), "text": f"{number}"} for number in range(missing)
        ]


NOTHING = Foreseen([])


def preflight(workshop: Workshop) -> list[Obstacle]:
    """What would refuse to open, in the order of the agenda; of what is over or going on nothing is said."""
    if workshop.mode == "async" or workshop.state == "closed":
        return []
    flight = _Flight(workshop)
    return [found for activity in workshop.agenda if (found := flight.obstacle(activity))]


def obstacle_of(activity: Activity) -> Obstacle | None:
    """What would stop this moment, if it is still to come."""
    return _Flight(activity.workshop).obstacle(activity)


def hides_counts(activity: Activity) -> bool:
    """Whether tables answer it, and what they answer is told from so many of them on alone."""
    return activity.kind.takes_answers and activity.is_put_to_tables and not activity.is_shown


class _Flight:
    """One walk over an agenda; what was foreseen of a moment is kept for those that work on it."""

    def __init__(self, workshop: Workshop) -> None:
        self.workshop = workshop
        self.session: Session = session_of(workshop)
        self.agenda = workshop.agenda
        self.at: dict[int, float] = {activity.id: number for number, activity in enumerate(self.agenda)}
        self.found: dict[tuple[int, str], Foreseen | Refused] = {}

    def obstacle(self, activity: Activity) -> Obstacle | None:
        if activity.state != "planned" or not activity.kind.has_result:
            return None
        refused, is_certain = self._tried(activity, activity.input)
        if refused is None:
            return None
        return Obstacle(
            activity,
            refused.code,
            refused.values,
            is_certain,
            activity.kind.mended_by(refused.code),
            self._ways(activity),
            self._move(activity),
        )

    def _move(self, activity: Activity) -> Move | None:
        """After what it works on, where that comes later; else after the first later moment that gives what
        its type likes best. Only what is still to come is moved.
        """
        if activity is self.workshop.current:
            return None
        later = [
            other for other in self.agenda[self.agenda.index(activity) + 1 :] if other.state == "planned"
        ]
        named = [source_of(activity, reference) for reference in references(activity.input)]
        wanted = [Move(other, activity.input) for other in later if other in named][-1:] or [
            Move(other, reference_to(other))
            for other in later
            if reference_to(other).partition(":")[0] in activity.kind.works_on
        ]
        return next((move for move in wanted if self._opens(activity, move)), None)

    def _opens(self, activity: Activity, move: Move) -> bool:
        """Whether it would, if it stood there."""
        there = _Flight(self.workshop)
        there.at = {**self.at, activity.id: self.at[move.after.id] + 0.5}
        refused, is_certain = there._tried(activity, move.input)
        return refused is None or not is_certain

    def _tried(self, activity: Activity, input: str) -> tuple[Refused | None, bool]:
        """How opening it would be refused, and whether that is certain."""
        settings = activity.kind.settle({**activity.settings, **frozen(activity)})
        try:
            foreseen = self._foreseen(activity, input)
            activity.kind.guard_open(settings, foreseen.padded(SOME))
        except Refused as refused:
            return refused, True
        for many in (HEAPS, min(len(foreseen.items) + foreseen.fewest, SOME)):
            try:
                activity.kind.guard_open(settings, foreseen.padded(many))
            except Refused as refused:
                return refused, False
        return None, True

    def _ways(self, activity: Activity) -> list[Way]:
        """What else it could work on that would let it open, what its type likes best first."""
        kind = activity.kind
        liked = [kind.standing_input.partition(":")[0], *kind.works_on, *kind.makes_do_with]
        fitting = []
        for input in choices_for(self.session, activity):
            source = input.partition(":")[0]
            if source in liked and input != activity.input and self._tried(activity, input)[0] is None:
                foreseen = self._foreseen(activity, input)
                if foreseen.padded(1):
                    fitting.append((input, foreseen))
        fitting.sort(key=lambda way: liked.index(way[0].partition(":")[0]))
        return [
            {
                "input": input,
                "title": name_of(input, self.workshop),
                "n": None if foreseen.more else len(foreseen.items),
            }
            for input, foreseen in fitting[:MOST_WAYS]
        ]

    def _foreseen(self, activity: Activity, input: str) -> Foreseen:
        """What it would open with. Refused where what it works on is still open elsewhere."""
        if activity.kind.unit_item(activity.settings):
            return NOTHING
        key = (activity.id, input)
        if key not in self.found:
            # Whatever goes round in a circle ends here, with nothing.
            self.found[key] = NOTHING
            try:
                self.found[key] = self._together(activity, input)
            except Refused as refused:
                self.found[key] = refused
        found = self.found[key]
        if isinstance(found, Refused):
            raise found
        return found

    def _together(self, activity: Activity, input: str) -> Foreseen:
        parts = [self._one(activity, reference) for reference in references(input)]
        own = activity.kind.own_items(activity.settings, self.workshop.language)
        return Foreseen(
            [item for part in parts for item in part.items] + own,
            sum(part.more for part in parts),
            min((part.fewest for part in parts), default=SOME),
        )

    def _one(self, activity: Activity, reference: str) -> Foreseen:
        source = source_of(activity, reference)
        if source is None or source.workshop is not self.workshop or source.is_shown:
            there = items_of(activity, reference, self.workshop.language)
            return Foreseen(there, HEAPS if source is None and self._added(activity, reference) else 0)
        language = self.workshop.language
        there = source.kind.items_out(evidence_of(self.session, source, language))
        if source.state == "planned" and (not self._comes_before(source, activity) or self.obstacle(source)):
            return Foreseen(there)
        gives = source.kind.gives(source.settled)
        if gives == "items":
            passed = self._foreseen(source, source.input)
            return passed if source.state == "planned" else Foreseen(there)
        if gives != "texts":
            return Foreseen(there)
        among = self._among(source)
        most = source.kind.gives_at_most(source.settled, among)
        if most is None:
            return Foreseen(there, HEAPS)
        few = among <= ONE_GROUP and not there
        return Foreseen(there, max(0, most - len(there)), min(1, among - 1) if few else SOME)

    def _among(self, source: Activity) -> int:
        """How many things it works on, or will."""
        if source.state != "planned":
            return len(source.items)
        foreseen = self._foreseen(source, source.input)
        return len(foreseen.items) + foreseen.more

    def _comes_before(self, source: Activity, activity: Activity) -> bool:
        """Whether it will have been opened by then: what the room has passed by will not."""
        here = self.at[self.workshop.current.id] if self.workshop.current else 0
        return here <= self.at[source.id] < self.at[activity.id]

    def _added(self, activity: Activity, reference: str) -> bool:
        """Whether moments before it add to something that stands in the journey: suggestions, cards."""
        source, _, name = reference.partition(":")
        before = [
            other
            for other in self.agenda
            if other.state == "planned"
            and self._comes_before(other, activity)
            and other.kind.gives(other.settled)
            and not self.obstacle(other)
        ]
        if reference == "suggestions:open":
            return any(other.kind.awaits_decisions for other in before)
        card = DECKS.get(name, "") if source == "deck" else "commitment" if source == "commitments" else ""
        return bool(card) and any(other.kind.card_kind(other.settled) == card for other in before)
