"""How a room rated one thing: the middle, and how far apart people are.

Pure functions on counts of answers.
"""

from dataclasses import dataclass
from statistics import median, median_grouped, quantiles


@dataclass(frozen=True)
class Spread:
    """`low` and `high` are the quartiles; `place` is the median within its step, so that a plot does not pile
    everything on whole numbers.
    """

    n: int
    median: float
    low: float
    high: float
    place: float

    @property
    def width(self) -> float:
        """Between the quartiles: half of the room stands within it."""
        return self.high - self.low


def spread_of(counts: dict[int, int]) -> Spread | None:
    """`counts` are {value: people}. None where nobody answered."""
    values = sorted(value for value, n in counts.items() for _ in range(n))
    if not values:
        return None
    low, _, high = quantiles(values, n=4, method="inclusive") if len(values) > 1 else values * 3
    # A median within its step can fall just outside the ends of the scale; nobody answered there.
    place = min(max(median_grouped(values), values[0]), values[-1])
    return Spread(len(values), median(values), low, high, round(place, 2))


def duel_score(wins: float, n: int) -> float:
    """Share of comparisons won, drawn towards a half where few were made, so that one lucky win does not lead
    the list (METHOD R12).
    """
    return (wins + 1) / (n + 2)
