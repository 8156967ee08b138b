"""The river: how much flows from where to where, as bands of equal scale. Its shape is worked out here, its
words elsewhere.
"""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from itertools import pairwise

WIDTH, NODE = 1000.0, 10.0
# Where the three columns begin; names stand to the right of them.
COLUMNS = (215.0, 520.0, 800.0)
# Air between what stands under each other.
AIR = 14.0
# Fewer texts than this are no stream of their own.
SMALLEST = 5
SMALL = ""
# Parts of fewer are drawn alike, so that no picture tells what words do not: a node as high as the largest of
# them, a band as narrow as the smallest, so that those of a node find room in it.
FEW_NODE, FEW_BAND = SMALLEST - 1, 1


@dataclass(frozen=True)
class Size:
    """How high everything together would be, and the least that two lines of a name take; how large its
    letters are; how many streams are told apart.
    """

    total: float
    least: float
    letters: float
    most: int


ON_PAGE = Size(420, 34, 15, 9)
# As letters grow on a wall, fewer streams are told apart.
ON_WALL = {"": Size(300, 50, 23, 6), "large": Size(240, 58, 26, 5), "larger": Size(200, 72, 32, 4)}


@dataclass(frozen=True)
class Flow:
    """So many texts of a theme went by a statement, if any, to a fate."""

    theme: str
    statement: str
    fate: str
    n: int


@dataclass(frozen=True)
class Node:
    column: int
    key: str
    n: int
    x: float
    y: float
    height: float


# A node by its column and key.
End = tuple[int, str]


@dataclass(frozen=True)
class Band:
    """`path` is its outline in SVG; it is coloured by the fate that it runs to, none where it has not yet."""

    path: str
    fate: str
    n: int
    start: End
    end: End


# A node by its key and size, as it is sorted.
Order = Callable[[str, int], tuple]


@dataclass(frozen=True)
class River:
    nodes: list[Node]
    bands: list[Band]
    width: float
    height: float
    size: Size


def pooled(flows: list[Flow], most: int = ON_PAGE.most) -> list[Flow]:
    """Small themes, and those beyond the largest, are one: SMALL."""
    sizes = Counter[str]()
    for flow in flows:
        sizes[flow.theme] += flow.n
    kept = {theme for theme, n in sizes.most_common(most) if n >= SMALLEST}
    joined = Counter[tuple[str, str, str]]()
    for flow in flows:
        joined[flow.theme if flow.theme in kept else SMALL, flow.statement, flow.fate] += flow.n
    return [Flow(*ends, n) for ends, n in joined.items()]


def drawn(flows: list[Flow], fates: list[str], size: Size = ON_PAGE) -> River:
    """The picture of what is pooled; `fates` in the order in which they stand."""
    total = sum(flow.n for flow in flows)
    if not total:
        return River([], [], WIDTH, 0, size)
    scale, least = size.total / total, size.least
    columns = [
        _stacked(0, _sizes(flows, "theme"), scale, least, lambda key, n: (key == SMALL, -n, key)),
        _stacked(1, _sizes(flows, "statement"), scale, least, lambda key, n: (-n, key)),
        _stacked(2, _sizes(flows, "fate"), scale, least, lambda key, n: (fates.index(key),)),
    ]
    nodes = {(node.column, node.key): node for column in columns for node in column}
    links = Counter[tuple[tuple[int, str], tuple[int, str], str]]()
    for flow in flows:
        stops = [(0, flow.theme), *([(1, flow.statement)] if flow.statement else []), (2, flow.fate)]
        for start, end in pairwise(stops):
            links[start, end, flow.fate if end[0] == 2 else ""] += flow.n
    height = max(node.y + max(node.height, least) for node in nodes.values())
    return River(list(nodes.values()), _bands(nodes, links, scale), WIDTH, height, size)


def _sizes(flows: list[Flow], end: str) -> Counter[str]:
    sizes = Counter[str]()
    for flow in flows:
        key = getattr(flow, end)
        if key or end == "theme":
            sizes[key] += flow.n
    return sizes


def _stacked(column: int, sizes: Counter[str], scale: float, least: float, order: Order) -> list[Node]:
    """Beneath each other, with room for what they are called."""
    nodes, y = [], 0.0
    for key, n in sorted(sizes.items(), key=lambda item: order(*item)):
        high = (n if n >= SMALLEST else FEW_NODE) * scale
        nodes.append(Node(column, key, n, COLUMNS[column], y, high))
        y += max(high, least) + AIR
    return nodes


def _bands(nodes: dict, links: Counter, scale: float) -> list[Band]:
    """Those of a node leave and arrive in the order of their other ends, so that few cross."""
    wide = {link: (n if n >= SMALLEST else FEW_BAND) * scale for link, n in links.items()}
    leave: dict = {}
    starts: dict = {}
    for start, end, fate in sorted(links, key=lambda link: (nodes[link[0]].y, link[1][0], nodes[link[1]].y)):
        starts[start, end, fate] = nodes[start].y + leave.get(start, 0.0)
        leave[start] = leave.get(start, 0.0) + wide[start, end, fate]
    arrive: dict = {}
    bands = []
    for start, end, fate in sorted(links, key=lambda link: (link[0][0], nodes[link[0]].y)):
        width = wide[start, end, fate]
        ends = nodes[end].y + arrive.get(end, 0.0)
        arrive[end] = arrive.get(end, 0.0) + width
        path = _outline(nodes[start].x + NODE, starts[start, end, fate], nodes[end].x, ends, width)
        bands.append(Band(path, fate, links[start, end, fate], start, end))
    return bands


def _outline(x: float, y: float, to_x: float, to_y: float, width: float) -> str:
    bend = (x + to_x) / 2
    return (
        f"M{x:.1f} {y:.1f}C{bend:.1f} {y:.1f} {bend:.1f} {to_y:.1f} {to_x:.1f} {to_y:.1f}"
        f"V{to_y + width:.1f}"
        f"C{bend:.1f} {to_y + width:.1f} {bend:.1f} {y + width:.1f} {x:.1f} {y + width:.1f}Z"
    )
