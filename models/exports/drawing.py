"""A drawing (SVG) that somebody sends, copied down to what is only drawn: shapes, their colours, their words.

Whatever is not on these lists does not come along. What comes along is bounded, so that it is drawn in a
moment, in whatever process that is done.
"""

import math
import re
from dataclasses import dataclass, replace
from xml.etree.ElementTree import Element, ParseError, SubElement, tostring

from defusedxml import DefusedXmlException
from defusedxml.ElementTree import fromstring

from models.base import Refused

# Parts, how deep they lie in each other, signs of paths, signs of words. More is no logotype.
MOST_PARTS, DEEPEST, LONGEST_PATHS, MOST_SIGNS = 2000, 30, 300_000, 500
# Parts that need a sheet of their own (a cut, something seen through), and how many lie on each other.
MOST_SHEETS, DEEPEST_SHEETS = 150, 6
# Signs of a sheet of styles.
LONGEST_STYLES = 20_000
# What all that cuts may cost, each time it does.
MOST_CUTTING = 500
# A side of what it shows, how much longer one may be than the other, and any other number.
LEAST_SIDE, MOST_SIDE, LONGEST_RATIO, MOST_NUMBER = 1, 10_000, 50, 1_000_000
# How many plain shapes over all of it a shape that shades and a sheet cost; signs of a path that cost one.
SHADED, SHEET, SIGNS = 3, 6, 1600

_SVG = "{http://www.w3.org/2000/svg}"
_XLINK = "{http://www.w3.org/1999/xlink}"
_GEOMETRY = {"x", "y", "x1", "y1", "x2", "y2", "cx", "cy", "r", "rx", "ry", "width", "height", "transform"}
_WRITING = {"x", "y", "dx", "dy", "rotate", "transform"}
_SHADES = {
    "id",
    "href",
    "gradientUnits",
    "gradientTransform",
    "spreadMethod",
    "cx",
    "cy",
    "r",
    "fx",
    "fy",
    "fr",
}
_SHAPES = {"path", "rect", "circle", "ellipse", "line", "polyline", "polygon"}
_GRADIENTS = {"linearGradient", "radialGradient"}
# Of each kind of part, what it says besides how it looks.
_PARTS: dict[str, set[str]] = {
    **dict.fromkeys(_SHAPES, _GEOMETRY),
    "path": {"d", "transform"},
    "polyline": {"points", "transform"},
    "polygon": {"points", "transform"},
    "g": {"transform"},
    "defs": set(),
    "linearGradient": _SHADES | {"x1", "y1", "x2", "y2"},
    "radialGradient": _SHADES,
    "stop": {"offset"},
    "clipPath": {"id", "clipPathUnits", "transform"},
    "text": _WRITING,
    "tspan": _WRITING,
}
_LOOKS = {
    "clip-path",
    "clip-rule",
    "color",
    "display",
    "dominant-baseline",
    "fill",
    "fill-opacity",
    "fill-rule",
    "font-family",
    "font-size",
    "font-style",
    "font-weight",
    "letter-spacing",
    "mix-blend-mode",
    "opacity",
    "paint-order",
    "stop-color",
    "stop-opacity",
    "stroke",
    "stroke-dasharray",
    "stroke-linecap",
    "stroke-linejoin",
    "stroke-miterlimit",
    "stroke-opacity",
    "stroke-width",
    "text-anchor",
    "visibility",
    "word-spacing",
}
# What holds words and colours, whose digits measure nothing.
_NAMES = {"id", "href", "font-family", "fill", "stroke", "color", "stop-color", "clip-path"}
# What is only said of a drawing; styles are read beside.
# What changes nothing, and would ask for a sheet.
_NOTHING = {
    ("clip-path", "none"),
    ("mix-blend-mode", "normal"),
    ("opacity", "1"),
    ("opacity", "1.0"),
    ("stroke-dasharray", "none"),
}
# What is drawn otherwise without, and takes long: whoever has it sends a picture.
_HEAVY = {"mix-blend-mode", "stroke-dasharray"}
_DROPPED = {"title", "desc", "metadata", "style"}
_FETCHES = re.compile(r"url\((?!\s*['\"]?#)|expression\(|javascript:", re.IGNORECASE)
_PLACE = re.compile(r"url\(\s*(['\"]?)#([\w:.-]+)\1\s*\)(?:\s+[\w#]+)?")
_PLAIN = re.compile(r"[\w\s#.,%()'\"+-]*")
_CALLS = {"rgb", "rgba", "hsl", "hsla", "matrix", "translate", "scale", "rotate", "skewX", "skewY"}
_NUMBER = re.compile(r"[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?")
_PATH = re.compile(r"[MmZzLlHhVvCcSsQqTtAaEe\d\s,.+-]*")
_UNITS = {"": 1, "px": 1, "pt": 4 / 3, "pc": 16, "mm": 96 / 25.4, "cm": 96 / 2.54, "in": 96}


@dataclass
class Drawing:
    """What is left of one, the sides of what it shows, and how many times all of it is painted over."""

    raw: bytes
    wide: float
    high: float
    cost: float


def redrawn(raw: bytes) -> Drawing:
    """Refused: what runs, what fetches, what unfolds itself, and what no list here knows."""
    try:
        root = fromstring(raw)
    except (DefusedXmlException, ParseError, ValueError, LookupError) as broken:
        raise Refused("logo_broken", field="logo") from broken
    if root.tag != f"{_SVG}svg":
        raise Refused("logo_not_picture", field="logo")
    x, y, wide, high = _shown(root)
    page = Element(
        "svg",
        {
            "xmlns": _SVG[1:-1],
            "viewBox": f"{x:g} {y:g} {wide:.9g} {high:.9g}",
            "width": f"{wide:.9g}",
            "height": f"{high:.9g}",
        },
    )
    cost = _Copy(root).into(page)
    return Drawing(tostring(page, "utf-8"), wide, high, cost)


def _shown(root: Element) -> tuple[float, float, float, float]:
    """What it shows: by what it says of that; where it does not, by its sides."""
    if (said := root.get("viewBox")) is not None:
        shown = [_number(part) for part in said.replace(",", " ").split()]
    else:
        shown = [0, 0, _side(root.get("width", "")), _side(root.get("height", ""))]
    if len(shown) != 4:
        raise Refused("logo_broken", field="logo")
    x, y, wide, high = shown
    is_page = all(LEAST_SIDE <= side <= MOST_SIDE for side in (wide, high))
    if (
        not is_page
        or not 1 / LONGEST_RATIO <= wide / high <= LONGEST_RATIO
        or max(abs(x), abs(y)) > MOST_NUMBER
    ):
        raise Refused("logo_broken", field="logo")
    return x, y, wide, high


def _number(said: str) -> float:
    number = float(said) if _NUMBER.fullmatch(said) else math.nan
    if not math.isfinite(number):
        raise Refused("logo_broken", field="logo")
    return number


def _side(said: str) -> float:
    number = said.strip().rstrip("abcdefghijklmnopqrstuvwxyz")
    unit = said.strip().removeprefix(number)
    return _number(number) * _UNITS.get(unit, math.nan)


@dataclass
class _Around:
    """What lies around a part."""

    deep: int = 0
    sheets: int = 0
    in_cut: str = ""
    in_text: bool = False
    shades: bool = False
    strokes: bool = False


class _Copy:
    def __init__(self, root: Element) -> None:
        self.root = root
        self.paths = self.signs = self.sheets = 0
        self.rules: dict[str, dict[str, str]] = {}
        # What each cut costs to draw, and what is cut by which.
        self.cuts: dict[str, float] = {}
        self.cut: list[str] = []
        # Of gradients, which takes over from which.
        self.taken: dict[str, str] = {}

    def into(self, page: Element) -> float:
        """What all of it costs."""
        if sum(1 for _ in self.root.iter()) > MOST_PARTS:
            raise _not_plain()
        for style in self.root.iter(f"{_SVG}style"):
            for whom, said in _rules(style.text or ""):
                self.rules[whom] = self.rules.get(whom, {}) | said
        _own(self.root, set())
        looks = self._looks(self.root, "svg")
        page.attrib.update(looks)
        cost = self._inside(self.root, page, self._within(_Around(), looks))
        cutting = sum(self.cuts.get(name, 0) for name in self.cut)
        if self.sheets > MOST_SHEETS or cutting > MOST_CUTTING:
            raise _not_plain()
        for name in self.taken:
            self._guard_chain(name)
        return cost + SHEET * self.sheets + cutting

    def _inside(self, part: Element, copy: Element, around: _Around) -> float:
        """Everything in a part, copied."""
        if around.deep > DEEPEST:
            raise _not_plain()
        if around.in_text:
            copy.text = self._said(part.text)
        cost = 0.0
        for inner in part:
            if isinstance(inner.tag, str) and inner.tag.startswith(_SVG):
                cost += self._part(inner, copy, around)
            if around.in_text and len(copy):
                copy[-1].tail = (copy[-1].tail or "") + self._said(inner.tail)
            elif around.in_text:
                copy.text = (copy.text or "") + self._said(inner.tail)
        return cost

    def _part(self, part: Element, copy: Element, around: _Around) -> float:
        kind = part.tag.removeprefix(_SVG)
        if kind in _DROPPED:
            return 0
        if kind not in _PARTS or (kind == "clipPath" and around.in_cut):
            raise _not_plain()
        looks, own = self._looks(part, kind), _own(part, _PARTS[kind])
        if "clip-path" in looks and (around.in_cut or kind == "clipPath"):
            raise _not_plain()
        around = self._within(around, looks)
        if kind in _GRADIENTS and "href" in own:
            self.taken[own.get("id", "")] = own["href"][1:]
        made = SubElement(copy, kind, looks | own)
        if kind == "clipPath":
            name = own.get("id", "")
            cost = self._inside(part, made, replace(around, in_cut=name or "-"))
            self.cuts[name] = self.cuts.get(name, 0) + cost
            return 0
        if kind in ("text", "tspan"):
            signs = self.signs
            inner = self._inside(part, made, replace(around, in_text=True))
            return inner + (self.signs - signs) * self._weighed({}, around)
        drawn = self._weighed(own, around) if kind in _SHAPES else 0
        return drawn + self._inside(part, made, around)

    def _within(self, around: _Around, looks: dict[str, str]) -> _Around:
        cut = _PLACE.search(looks.get("clip-path", ""))
        self.cut += [cut[2]] if cut else []
        new = bool(cut) + ("opacity" in looks)
        self.sheets += new
        if around.sheets + new > DEEPEST_SHEETS:
            raise _not_plain()
        return replace(
            around,
            deep=around.deep + 1,
            sheets=around.sheets + new,
            shades=around.shades or any("url" in looks.get(what, "") for what in ("fill", "stroke")),
            strokes=around.strokes or looks.get("stroke", "none") != "none",
        )

    def _weighed(self, own: dict[str, str], around: _Around) -> float:
        length = len(own.get("d", "")) + len(own.get("points", ""))
        self.paths += length
        if self.paths > LONGEST_PATHS:
            raise _not_plain()
        return (SHADED if around.shades else 1) * (2 if around.strokes else 1) + length / SIGNS

    def _said(self, text: str | None) -> str:
        self.signs += len(text or "")
        if self.signs > MOST_SIGNS:
            raise _not_plain()
        return text or ""

    def _looks(self, part: Element, kind: str) -> dict[str, str]:
        """How it looks: by its own words, by rules, and by its style, each over what was before."""
        said = {name: value for name, value in part.attrib.items() if name in _LOOKS}
        marks = [kind, *("." + name for name in part.get("class", "").split()), "#" + part.get("id", "")]
        for mark in marks:
            said |= self.rules.get(mark, {})
        said |= _declared(part.get("style", ""))
        return {
            name: _plain(name, value)
            for name, value in said.items()
            if value.strip() and (name, value.strip()) not in _NOTHING
        }

    def _guard_chain(self, name: str) -> None:
        for _ in range(4):
            if name not in self.taken:
                return
            name = self.taken[name]
        raise _not_plain()


def _not_plain() -> Refused:
    return Refused("logo_not_plain", field="logo")


def _own(part: Element, names: set[str]) -> dict[str, str]:
    """What a part says besides how it looks. Refused where anything in it runs or fetches."""
    found = {}
    for key, value in part.attrib.items():
        name = key.removeprefix(_XLINK)
        is_sent_on = name == "href" and not re.fullmatch(r"#[\w:.-]+", value)
        if is_sent_on or key.lower().startswith("on") or _FETCHES.search(value):
            raise _not_plain()
        if name in names:
            found[name] = _plain(name, value)
    return found


def _plain(name: str, value: str) -> str:
    """The value, where it is of the kind that drawings are made of."""
    fits: object
    if name in _HEAVY:
        fits = None
    elif name in ("id", "href"):
        fits = re.fullmatch(r"#?[\w:.-]+", value)
    elif name in ("d", "points"):
        fits = _PATH.fullmatch(value)
    else:
        place = _PLACE.fullmatch(value.strip())
        is_pointing = place and name in ("fill", "stroke", "clip-path")
        is_said = (
            len(value) < 1000 and _PLAIN.fullmatch(value) and name != "clip-path" and _calls(value) <= _CALLS
        )
        fits = is_pointing or is_said
    if not fits or (name not in _NAMES and any(map(_is_beyond, _NUMBER.findall(value)))):
        raise _not_plain()
    return value


def _calls(value: str) -> set[str]:
    return set(re.findall(r"([\w-]*)\s*\(", value))


def _is_beyond(number: str) -> bool:
    return not abs(float(number)) <= MOST_NUMBER


def _declared(said: str) -> dict[str, str]:
    """Of what a style says, how a part looks."""
    if _FETCHES.search(said) or "\\" in said:
        raise _not_plain()
    pairs = [pair.partition(":") for pair in said.split(";")]
    found = {name.strip(): value.replace("!important", "").strip() for name, _, value in pairs}
    return {name: value for name, value in found.items() if name in _LOOKS}


def _rules(said: str) -> list[tuple[str, dict[str, str]]]:
    """Of a sheet of styles, what is said of one kind, class or part; what is said in more words is left."""
    if len(said) > LONGEST_STYLES:
        raise _not_plain()
    said = re.sub(r"/\*.*?\*/", "", said, flags=re.DOTALL)
    if _FETCHES.search(said) or "@" in said:
        raise _not_plain()
    blocks = [block.partition("{") for block in said.split("}")]
    return [(whom.strip(), _declared(looks)) for whoms, _, looks in blocks for whom in whoms.split(",")]
