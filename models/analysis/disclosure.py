"""Small groups are never shown, nor left over when the shown ones are subtracted from the total (D-24).

Sizes are whole numbers, or `Crowd`s where some of a group do not make it safe: a person whose answers the
leader typed in is known to the leader, and a simulated one is nobody.
"""

from collections.abc import Iterable
from typing import Any, NamedTuple

SMALLEST = 5
# From here on one more says nothing of whoever just looked up from their phone.
MANY = 30


class Crowd(NamedTuple):
    """`n` people, of whom `real` count towards the smallest group that may be shown."""

    n: int = 0
    real: int = 0

    def __add__(self, other: "Crowd") -> "Crowd":  # type: ignore[override]
        return Crowd(self.n + other.n, self.real + other.real)


def coarse(n: int) -> int:
    """A running count that others may see: in fives below MANY, downwards.

    Exact, it would name who did something just now: the one whose thumb rested as it grew (D-20).
    """
    return n if n >= MANY else n - n % SMALLEST


def crowd_of(size: "int | Crowd") -> Crowd:
    return size if isinstance(size, Crowd) else Crowd(size, size)


def together_in(crowds: Iterable["int | Crowd"]) -> Crowd:
    """Several groups as one."""
    whole = Crowd()
    for crowd in crowds:
        whole += crowd_of(crowd)
    return whole


def showable(sizes: dict[Any, Any], k: int = SMALLEST) -> set:
    """Which groups may be shown beside the total, given how many answered in each.

    The hidden rest must be empty or hold at least `k` people who count, otherwise total minus shown would
    reveal it; then the smallest shown group is hidden too. Answers of people without a group (key None)
    belong to the rest.
    """
    shown = {group for group, size in sizes.items() if group is not None and crowd_of(size).real >= k}
    while shown:
        rest = together_in(size for group, size in sizes.items() if group not in shown)
        if rest.n == 0 or rest.real >= k:
            break
        shown.remove(min(shown, key=lambda group: (crowd_of(sizes[group]), str(group))))
    return shown


def together(tables: list[dict[Any, Any]], k: int = SMALLEST, among: Iterable | None = None) -> set:
    """Groups showable in every one of several tables of sizes (one dict per item), so that no item gives
    another away; only such as stand in `among`, where something was shown before.
    """
    groups = {group for sizes in tables for group in sizes if group is not None}
    if among is not None:
        groups &= set(among)
    while True:
        kept = {
            group
            for group in groups
            if all(
                not crowd_of(sizes.get(group, 0)).n or group in showable(_only(sizes, groups), k)
                for sizes in tables
            )
        }
        if kept == groups:
            return kept
        groups = kept


def _only(sizes: dict, groups: set) -> dict:
    """The same people, with every group outside `groups` counted as the rest."""
    folded = {group: size for group, size in sizes.items() if group in groups}
    folded[None] = together_in(size for group, size in sizes.items() if group not in groups)
    return folded
