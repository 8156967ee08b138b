"""How a statement carries: support, warmth and the verdict (METHOD 2.1, type 7)."""

from dataclasses import dataclass, field


@dataclass(frozen=True)
class Thresholds:
    """Percentages, 0-100. `few` is a number of answers."""

    support: float = 80
    min_group: float = 60
    few: int = 5
    turnout: float = 40
    reservations: float = 70


@dataclass(frozen=True)
class Stances:
    """Answers to one statement: `counts[v]` people chose v on the scale 1-5; `abstained` took no side."""

    counts: dict[int, int] = field(default_factory=dict)
    abstained: int = 0

    @property
    def n(self) -> int:
        return sum(self.counts.values())

    def share(self, *values: int) -> float | None:
        """Percentage of those who took a side that chose one of `values`; None when nobody did."""
        return 100 * sum(self.counts.get(value, 0) for value in values) / self.n if self.n else None

    support = property(lambda self: self.share(3, 4, 5))
    warm = property(lambda self: self.share(4, 5))
    low = property(lambda self: self.share(1, 2))


VERDICTS = ("few", "split", "lukewarm", "carries", "reservations", "weak")


def verdict(
    stances: Stances,
    lowest_group: float | None = None,
    turnout: float | None = None,
    limits: Thresholds = Thresholds(),
) -> str:
    """The first verdict that fits, one of VERDICTS.

    `lowest_group` is the lowest support among groups of five or more, None where there is none;
    `turnout` is the percentage of those present who answered, None where nobody counted.
    """
    if stances.n < limits.few or (turnout is not None and turnout < limits.turnout):
        return "few"
    return verdict_of(stances.support, stances.warm, stances.low, lowest_group, limits)


def verdict_of(
    support: float, warm: float, low: float, lowest_group: float | None, limits: Thresholds = Thresholds()
) -> str:
    """The verdict of known percentages; `verdict` guards against too few answers first."""
    if warm >= 30 and low >= 25:
        return "split"
    if support >= limits.reservations and warm < 35:
        return "lukewarm"
    if (
        support >= limits.support
        and warm >= 50
        and (lowest_group is None or lowest_group >= limits.min_group)
    ):
        return "carries"
    if support >= limits.reservations:
        return "reservations"
    return "weak"
