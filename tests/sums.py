"""Whether sums and differences of shown numbers lead to a few people: decided exactly, in whole numbers."""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable
from fractions import Fraction
from itertools import combinations

Cover = frozenset[int]


def told_alone(covers: Iterable[Cover], is_enough: Callable[[Collection[int]], bool]) -> list[list[int]]:
    """Groups of people, each too few, that some sum and difference of the numbers is about and about nobody
    else: with everybody else's share cancelled out, something of theirs is left. A cover is whom one number
    is about.

    Whom no cover separates are one class. Where each class is enough, so is every group.
    """
    about = sorted(set(covers), key=sorted)
    classes: dict[tuple[bool, ...], set[int]] = defaultdict(set)
    for person in set().union(*about):
        classes[tuple(person in cover for cover in about)].add(person)
    if all(map(is_enough, classes.values())):
        return []
    row = {key: [Fraction(touched) for touched in key] for key in classes}
    found = []
    for size in range(1, len(classes) + 1):
        few = [
            chosen
            for chosen in combinations(classes, size)
            if not is_enough(set().union(*(classes[key] for key in chosen)))
        ]
        if not few:
            break
        for chosen in few:
            others = [row[key] for key in classes if key not in chosen]
            if rank(others) < rank(others + [row[key] for key in chosen]):
                found.append(sorted(set().union(*(classes[key] for key in chosen))))
    return found


def rank(rows: list[list[Fraction]]) -> int:
    """Of a matrix, exactly."""
    left, found = [row[:] for row in rows], 0
    for column in range(len(left[0]) if left else 0):
        at = next((at for at in range(found, len(left)) if left[at][column]), None)
        if at is None:
            continue
        left[found], left[at] = left[at], left[found]
        for below in range(found + 1, len(left)):
            share = left[below][column] / left[found][column]
            left[below] = [here - share * there for here, there in zip(left[below], left[found], strict=True)]
        found += 1
    return found
