"""What people wrote and answered, as plain values: all that a type needs to say what came of an activity."""

from collections import Counter, defaultdict
from dataclasses import dataclass, field
from typing import overload

from models.activities.shapes import Decision, Group, Item, Written
from models.analysis.disclosure import SMALLEST, Crowd, together, together_in


@dataclass(frozen=True)
class Tally:
    """`n` people answered `value` to `item`; `group` is their unit's id, None where unknown or too small to
    keep. `real` of them count towards the smallest group that may be shown; None: all of them.
    """

    round: int
    item: str
    criterion: str
    group: int | None
    value: str
    n: int
    real: int | None = None

    @property
    def crowd(self) -> Crowd:
        return Crowd(self.n, self.n if self.real is None else self.real)


@dataclass
class Evidence:
    """All that a type needs to say what came of an activity.

    `items` are the frozen options; `pieces` the visible contributions.
    """

    settings: dict
    items: list[Item] = field(default_factory=list)
    tallies: list[Tally] = field(default_factory=list)
    pieces: list[Written] = field(default_factory=list)
    clusters: list[Group] = field(default_factory=list)
    groups: dict[int, str] = field(default_factory=dict)
    present: int = 0
    rounds: int = 1
    language: str = "sv"
    seed: str = ""
    earlier: dict[str, float] | None = None
    # What was decided about suggestions under review: {key: {fate, why}}.
    decisions: dict[str, Decision] = field(default_factory=dict)
    # Of those who answered in a round, how many were shown each item, where each was shown a few; 0 where
    # they are too few to be told.
    exposure: dict[int, dict[str, int]] = field(default_factory=dict)
    # Keys of items that the leader has marked as what the room goes on with.
    chosen: list[str] = field(default_factory=list)

    @property
    def k(self) -> int:
        return max(SMALLEST, self.settings.get("k_min") or SMALLEST)

    def pieces_of(self, kind: str) -> list[Written]:
        return [piece for piece in self.pieces if piece["kind"] == kind]

    def counts(self, item: str, criterion: str = "", round: int = 1) -> Counter:
        """value -> people."""
        counted: Counter = Counter()
        for tally in self.tallies:
            if (tally.item, tally.criterion, tally.round) == (item, criterion, round):
                counted[tally.value] += tally.n
        return counted

    def enough(self, item: str, criterion: str = "", round: int = 1, without: str | None = None) -> bool:
        """Whether so many answered that their values may be shown; answers `without` do not count (D-24)."""
        answered = together_in(
            tally.crowd
            for tally in self.tallies
            if (tally.item, tally.criterion, tally.round) == (item, criterion, round)
            and tally.value != without
        )
        return answered.real >= self.k

    def group_counts(
        self, items: list[str], criterion: str = "", round: int = 1, without: str | None = None
    ) -> dict[str, dict[int, Counter]]:
        """item -> group -> value -> people, only for groups that may be shown at every one of the items;
        answers `without` do not count.
        """
        tables: dict[str, dict] = {item: defaultdict(Counter) for item in items}
        sizes: dict[str, dict] = {item: defaultdict(Crowd) for item in items}
        for tally in self.tallies:
            if (
                tally.item in tables
                and (tally.criterion, tally.round) == (criterion, round)
                and tally.value != without
            ):
                tables[tally.item][tally.group][tally.value] += tally.n
                sizes[tally.item][tally.group] += tally.crowd
        shown = together(list(sizes.values()), self.k)
        return {
            item: {group: values for group, values in table.items() if group in shown}
            for item, table in tables.items()
        }


def parts_of_hundred(counts: list[int]) -> list[int]:
    """Percent of a whole that everybody is somewhere in: together 100 (by largest remainders), or all 0."""
    n = sum(counts)
    if not n:
        return [0] * len(counts)
    exact = [100 * count / n for count in counts]
    parts = [int(share) for share in exact]
    by_rest = sorted(range(len(counts)), key=lambda at: (parts[at] - exact[at], at))
    for at in by_rest[: 100 - sum(parts)]:
        parts[at] += 1
    return parts


@overload
def percent(share: float) -> int: ...


@overload
def percent(share: None) -> None: ...


@overload
def percent(share: float | None) -> int | None: ...


def percent(share: float | None) -> int | None:
    # Half away from zero, as people do it by hand; Python's own rounding would turn 2.5 into 2.
    return None if share is None else int(share + 0.5)
