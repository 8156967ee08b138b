"""Which comparisons in pairs may be counted, so that where things stand says nothing of fewer than five.

How often each thing won is a sum over its pairs. Added up over some things, the pairs among those cancel out
and what is left is how those were judged against the others: in every way of parting the things in two, five
people or more must have judged across, or nobody.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from models.references import halves


class Duel(NamedTuple):
    """Somebody compared the two things of a pair; `counts` says whether they are one of five."""

    who: int
    pair: str
    counts: bool = True


def told_pairs(duels: Iterable[Duel], k: int) -> set[str]:
    """The pairs whose comparisons may be counted. One that `k` people judged may be told by itself; others
    only as far as `k` groups of people hold them together, of whom nobody is in two.
    """
    by_pair: dict[str, list[Duel]] = defaultdict(list)
    for duel in duels:
        by_pair[duel.pair].append(duel)
    alone = {pair for pair, judged in by_pair.items() if len({it.who for it in judged if it.counts}) >= k}
    rest = {pair: judged for pair, judged in by_pair.items() if pair not in alone}
    while rest and not _hang_together(rest, k):
        judges: dict[str, set[int]] = defaultdict(set)
        for pair, judged in rest.items():
            for thing in halves(pair):
                judges[thing].update(duel.who for duel in judged if duel.counts)
        # Whichever the fewest judged is left out, until five stand behind every way of parting the others.
        least = min(judges, key=lambda thing: (len(judges[thing]), thing))
        rest = {pair: judged for pair, judged in rest.items() if least not in halves(pair)}
    return alone | set(rest)


def _hang_together(pairs: Mapping[str, list[Duel]], k: int) -> bool:
    """Whether `k` groups of people, none in two of them, each join all that everybody joins: then whichever
    way the things are parted, somebody of each group judged across.
    """
    whole = len(_joined(pairs))
    theirs: dict[int, list[str]] = defaultdict(list)
    for pair, judged in pairs.items():
        for duel in judged:
            if duel.counts:
                theirs[duel.who].append(pair)
    groups, so_far = 0, list[str]()
    # Those who compared most come first: each of them may be a group alone.
    for who in sorted(theirs, key=lambda who: (-len(theirs[who]), who)):
        so_far += theirs[who]
        if len(_joined(so_far)) == whole:
            groups, so_far = groups + 1, []
    return groups >= k


def _joined(pairs: Iterable[str]) -> set[frozenset[str]]:
    """Pairs that join things which no pair before joined: as many as it takes to hold them together."""
    home: dict[str, str] = {}

    def root(thing: str) -> str:
        while home.setdefault(thing, thing) != thing:
            thing = home[thing]
        return thing

    kept = set()
    for pair in pairs:
        first, second = map(root, halves(pair))
        if first != second:
            home[first] = second
            kept.add(frozenset(halves(pair)))
    return kept
