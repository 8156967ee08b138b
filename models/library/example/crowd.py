"""Arithmetic of the example: people who answer so that the room comes out as its history says.

Whole people only, so within a percent.
"""

from models.activities.evidence import percent


def spread_support(
    sizes: dict[str, int], support: int, fixed: dict[str, int], least: int | None = None
) -> dict[str, int]:
    """How many of each group support a statement, so that `support` percent of all do.

    `sizes` are those who took a side; `fixed` says how many of some groups; `least` is a percentage that no
    other group of five
    may come down to. ValueError where whole people cannot make it.
    """
    n = sum(sizes.values())
    wanted = next((count for count in range(n + 1) if percent(100 * count / n) == support), None)
    if wanted is None:
        raise ValueError(f"{support} % of {n}")
    given = dict(fixed)
    free = [name for name in sizes if name not in fixed]
    left, room = wanted - sum(fixed.values()), sum(sizes[name] for name in free)
    share = left / room
    floors = {name: _floor(sizes[name], least) for name in free}
    for name in free:
        given[name] = max(floors[name], min(sizes[name], int(share * sizes[name])))
    while (missing := wanted - sum(given.values())) != 0:
        step = 1 if missing > 0 else -1
        able = [
            name for name in free if (given[name] < sizes[name] if step > 0 else given[name] > floors[name])
        ]
        if not able:
            raise ValueError(f"{support} % with {fixed}")
        # Whoever is furthest from the common share gives way first.
        name = max(able, key=lambda group: step * (share * sizes[group] - given[group]))
        given[name] += step
    return given


def _floor(size: int, least: int | None) -> int:
    if least is None or size < 5:
        return 0
    return next(count for count in range(size + 1) if (percent(100 * count / size) or 0) > least)


def nearest(size: int, may_abstain: int, share: int) -> tuple[int, int]:
    """(supporters, abstaining) of a group of `size` that comes nearest to `share` percent."""
    ways = [(supporters, apart) for apart in range(may_abstain + 1) for supporters in range(size - apart + 1)]
    return min(ways, key=lambda way: (abs((percent(100 * way[0] / (size - way[1])) or 0) - share), way[1]))


def answers(
    sizes: dict[str, int], abstain: dict[str, int], support: dict[str, int], warm: int
) -> dict[str, list]:
    """Each group's answers one by one: 5, 4, 3, 2, 1 or "-", with `warm` fours and fives in all, spread over
    the groups.
    """
    supporters = sum(support.values())
    found = {}
    seen = 0
    for name, size in sizes.items():
        line = []
        for _ in range(support[name]):
            # Evenly along the whole line of supporters, so that every group has its part of the warm ones.
            is_warm = (seen + 1) * warm // supporters > seen * warm // supporters
            line.append((5 if seen % 2 else 4) if is_warm else 3)
            seen += 1
        line += [2 if at % 3 else 1 for at in range(size - support[name])]
        found[name] = line + ["-"] * abstain.get(name, 0)
    return found


def warm_count(n: int, share: int) -> int:
    return next(count for count in range(n + 1) if percent(100 * count / n) == share)
