"""The points of a document that is looked through: put in their place, joined, parted and moved before
anything is saved. No word of them is lost on the way.
"""

import re
from dataclasses import dataclass, field
from textwrap import wrap

from models.base import Refused

# Parts whose points have a name of their own beside what they say.
NAMED = ("focus", "commitment")
# A focus area is called no more than this.
LONGEST_NAME = 60
# Signs of one point, and how many a page can be looked through with.
LONGEST_POINT, MOST_POINTS = 2000, 300
# Of several made one.
LONGEST_JOINED = 5 * LONGEST_POINT
_SENTENCE = re.compile(r"(?<=[.!?…])\s+(?=[A-ZÅÄÖÆØÉ])")


@dataclass
class Point:
    """`part` is one of PARTS; `name` a focus area's, or that of the area in which something is committed to.

    `odd`: [(code, words)] that a person should look at: escape, heading, spelling, furniture.
    """

    part: str
    text: str
    name: str = ""
    odd: list[tuple[str, str]] = field(default_factory=list)

    def in_parts(self) -> list["Point"]:
        """Itself, or what it says in several points that each are short enough, cut between words."""
        if len(self.text) <= LONGEST_POINT:
            return [self]
        first, *others = wrap(self.text, LONGEST_POINT)
        odd = [("parted", self.text[:LONGEST_POINT]), *self.odd]
        return [Point(self.part, first, self.name, odd), *(Point(self.part, text) for text in others)]

    @property
    def is_aside(self) -> bool:
        """Looks like what stands around a text, and nobody has given it a place."""
        return self.part == "skip" and any(code == "furniture" for code, _ in self.odd)


def bounded(points: list[Point]) -> list[Point]:
    """As many as one page holds. Raises Refused("too_many_points")."""
    if len(points) > MOST_POINTS:
        raise Refused("too_many_points", field="material", n=len(points), most=MOST_POINTS)
    return points


def sentences_of(text: str) -> list[str]:
    return _SENTENCE.split(text)


def named(name: str, text: str) -> tuple[str, str]:
    """A focus area's name and what it means: a few words alone are its name."""
    is_name = not name and "\n" not in text and len(text) <= LONGEST_NAME
    return (text, "") if is_name else (name, text)


def place(points: list[Point], chosen: list[int], part: str) -> list[Point]:
    """Those chosen in that part."""
    for at in _known(points, chosen):
        point = points[at]
        point.part = part
        if part == "focus":
            point.name, point.text = named(point.name, point.text)
    return points


def join(points: list[Point], chosen: list[int]) -> list[Point]:
    """Those chosen as one, where the first of them stands and in its part. Only a first name is a name; the
    others are words like all others.
    """
    first, *others = [points[at] for at in _known(points, chosen)]
    if not others:
        raise Refused("one_to_join")
    if first.part == "focus":
        first.name, first.text = named(first.name, first.text)
    name, text = first.name, first.text
    for other in others:
        if other.name and not name:
            name, said = other.name, other.text
        else:
            said = ": ".join(words for words in (other.name, other.text) if words)
        text = f"{text} {said}".strip()
    if len(text) > LONGEST_JOINED:
        raise Refused("too_long", field="text", most=LONGEST_JOINED, now=len(text))
    first.name, first.text = name, text
    first.odd += [odd for other in others for odd in other.odd]
    return [point for point in points if not any(point is other for other in others)]


def part_at(points: list[Point], at: int) -> list[Point]:
    """One point as several: line by line where it has lines, else sentence by sentence."""
    (at,) = _known(points, [at])
    point = points[at]
    lines = [line.strip() for line in point.text.splitlines() if line.strip()]
    texts = lines if len(lines) > 1 else sentences_of(point.text.strip())
    if len(texts) < 2:
        raise Refused("nothing_to_part", field=f"text-{at}")
    first = Point(point.part, texts[0], point.name, point.odd)
    return bounded([*points[:at], first, *(Point(point.part, text) for text in texts[1:]), *points[at + 1 :]])


def move(points: list[Point], at: int, by: int) -> list[Point]:
    """One point that much further down; at either end it stays."""
    (at,) = _known(points, [at])
    point = points.pop(at)
    points.insert(max(0, min(len(points), at + by)), point)
    return points


def _known(points: list[Point], chosen: list[int]) -> list[int]:
    """In the order of the page. Raises Refused("none_chosen") for none."""
    known = [at for at in sorted(set(chosen)) if 0 <= at < len(points)]
    if not known:
        raise Refused("none_chosen")
    return known
