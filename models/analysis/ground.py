"""Where a room unites and divides: what every declared group stands behind, and what splits them (METHOD 2.1,
type 7).

Everything here is counted from sizes of groups that may be shown; nobody's answer is in it.
"""

from dataclasses import dataclass
from math import exp, lgamma, prod
from typing import NotRequired, TypedDict

from models.language import Words

# Between the group most for and the group least for, in points of a hundred (F4-27).
LARGE_DIFFERENCE = 25
# Every group must be for by this much, in percent, as where a wording carries.
LEAST = 60
# Of the statements said to split groups, at most this share is expected to do so by chance (Benjamini and
# Hochberg).
FALSE_SHARE = 0.05


@dataclass(frozen=True)
class Share:
    """Of `n` people in a group, `yes` were for."""

    yes: int
    n: int

    @property
    def percent(self) -> float:
        return 100 * self.yes / self.n


def rank(groups: list[Share]) -> float:
    """Group-aware consensus, the product of (yes + 1) / (n + 2): for ordering statements, never shown as a
    percentage.
    """
    return prod((group.yes + 1) / (group.n + 2) for group in groups)


class Named(TypedDict):
    """What a face needs of a statement to name it; `mark` is what was said of it, where one could choose."""

    key: str
    text: str
    words: NotRequired[Words]
    label: Words
    mark: NotRequired[Words]
    verdict: NotRequired[str]


class GroupPercent(TypedDict):
    name: str
    n: int
    percent: int


class GroundStatement(Named):
    groups: list[GroupPercent]


class Ground(TypedDict):
    """What all groups stand behind, what splits them, and what splits people but not by group."""

    unites: list[GroundStatement]
    divides: list[GroundStatement]
    within: list[GroundStatement]


@dataclass(frozen=True)
class Statement:
    """`groups` are those that may be shown, by name."""

    shown: Named
    groups: dict[str, Share]
    # Whether it splits the people as a whole (verdict "split").
    is_split: bool = False

    @property
    def spread(self) -> float:
        """Points between the group most for and the group least for; 0 where there are not two."""
        percents = [group.percent for group in self.groups.values()]
        return max(percents) - min(percents) if len(percents) > 1 else 0.0


def ground(statements: list[Statement], least: float = LEAST) -> Ground | None:
    """Each with its groups, highest first. None where there is nothing to compare: fewer than two statements,
    or two groups.
    """
    compared = [statement for statement in statements if len(statement.groups) > 1]
    if len({statement.shown["key"] for statement in compared}) < 2:
        return None
    apart = _once(divided(compared))
    told = {statement.shown["key"] for statement in apart}
    rest = [statement for statement in compared if statement.shown["key"] not in told]
    return {
        "unites": [_as_dict(statement) for statement in _once(united(rest, least))],
        "divides": [_as_dict(statement) for statement in apart],
        "within": [_as_dict(statement) for statement in rest if statement.is_split],
    }


def united(statements: list[Statement], least: float = LEAST) -> list[Statement]:
    """Those that at least `least` percent of every group are for and that do not split people; what carries
    furthest first.
    """
    found = [
        statement
        for statement in statements
        if not statement.is_split
        and len(statement.groups) > 1
        and all(group.percent >= least for group in statement.groups.values())
    ]
    return sorted(found, key=lambda statement: -rank(list(statement.groups.values())))


def divided(statements: list[Statement]) -> list[Statement]:
    """Those that split groups by more than LARGE_DIFFERENCE points, beyond chance; furthest apart first."""
    likely = [
        _by_chance(statement.groups) if statement.spread > LARGE_DIFFERENCE else 1.0
        for statement in statements
    ]
    limit = max(
        (p for place, p in enumerate(sorted(likely), 1) if p <= FALSE_SHARE * place / len(likely)),
        default=-1.0,
    )
    found = [statement for statement, p in zip(statements, likely, strict=True) if p <= limit]
    return sorted(found, key=lambda statement: -statement.spread)


def _once(statements: list[Statement]) -> list[Statement]:
    """A text with several marks stands where it came first."""
    found: dict = {}
    for statement in statements:
        found.setdefault(statement.shown["key"], statement)
    return list(found.values())


def _as_dict(statement: Statement) -> GroundStatement:
    groups: list[GroupPercent] = [
        {"name": name, "n": group.n, "percent": round(group.percent)}
        for name, group in statement.groups.items()
    ]
    return {**statement.shown, "groups": sorted(groups, key=lambda group: (-group["percent"], group["name"]))}


def _by_chance(groups: dict[str, Share]) -> float:
    """How likely some group stands this far from all the others if groups meant nothing; at most 1."""
    yes, n = sum(group.yes for group in groups.values()), sum(group.n for group in groups.values())
    # Of two groups each stands as far from the other: that is one comparison.
    looks = len(groups) if len(groups) > 2 else 1
    return min(
        1.0,
        looks * min(fisher(group.yes, group.n, yes - group.yes, n - group.n) for group in groups.values()),
    )


def fisher(yes: int, n: int, other_yes: int, other_n: int) -> float:
    """Fisher's exact test, two-sided: how likely two groups differ this much or more when both are drawn from
    the same people.
    """
    both, people = yes + other_yes, n + other_n
    seen = _drawn(yes, n, both, people)
    chances = (_drawn(k, n, both, people) for k in range(max(0, both - other_n), min(n, both) + 1))
    return min(1.0, sum(chance for chance in chances if chance <= seen * (1 + 1e-7)))


def _drawn(k: int, n: int, both: int, people: int) -> float:
    """The chance of k who are for among n drawn from `people`, of whom `both` are."""
    return exp(_choose(both, k) + _choose(people - both, n - k) - _choose(people, n))


def _choose(n: int, k: int) -> float:
    return lgamma(n + 1) - lgamma(k + 1) - lgamma(n - k + 1)
