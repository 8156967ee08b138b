"""A logotype that somebody sends, judged and drawn anew: what is kept is a picture of ours, and no file of
theirs is ever opened by a reader.
"""

import re
import tempfile
from pathlib import Path
from xml.etree.ElementTree import Element, ParseError

import typst
from defusedxml import DefusedXmlException
from defusedxml.ElementTree import fromstring

from models.base import Refused
from models.elsewhere import elsewhere

# Bytes that are sent; signs of a side of a picture, and of all of it.
LARGEST, LONGEST_SIDE, MOST_POINTS = 500_000, 6000, 16_000_000
# Parts of a drawing; more is no logotype.
MOST_PARTS = 5000
# The longer side of what is kept, and its bytes.
SIDE, LARGEST_KEPT = 1200, 400_000
_SVG = "{http://www.w3.org/2000/svg}"
_PNG = b"\x89PNG\r\n\x1a\n"
# What runs, shows other pages, or fetches.
_NOT_DRAWN = {
    "script",
    "foreignObject",
    "iframe",
    "image",
    "feImage",
    "use",
    "a",
    "animate",
    "set",
    "handler",
}
_FETCHES = re.compile(r"url\(\s*['\"]?(?!#)|@import|expression\(|javascript:", re.IGNORECASE)


@elsewhere
def drawn(raw: bytes) -> bytes:
    """PNG of an SVG or PNG, with what is transparent left so."""
    if len(raw) > LARGEST:
        raise Refused("logo_large", field="logo", most=LARGEST // 1000)
    if raw.startswith(_PNG):
        name, (wide, high) = "logo.png", _size_of_picture(raw)
    else:
        name, (wide, high) = "logo.svg", _size_of_drawing(raw)
    side = "width" if wide >= high else "height"
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        (place / name).write_bytes(raw)
        (place / "logo.typ").write_text(
            "#set page(width: auto, height: auto, margin: 0pt, fill: none)\n"
            f'#image("{name}", {side}: {SIDE}pt)',
            "utf-8",
        )
        for points in (72, 36, 18):
            picture = _compiled(place, points)
            if len(picture) <= LARGEST_KEPT:
                return picture
    raise Refused("logo_large", field="logo", most=LARGEST_KEPT // 1000)


def _compiled(place: Path, points: int) -> bytes:
    """With nothing to be had but what lies in this place."""
    try:
        found = typst.compile(place / "logo.typ", root=place, format="png", ppi=points)
    except typst.TypstError as broken:
        raise Refused("logo_broken", field="logo") from broken
    assert isinstance(found, bytes)
    return found


def _size_of_picture(raw: bytes) -> tuple[float, float]:
    wide, high = (int.from_bytes(raw[at : at + 4]) for at in (16, 20))
    if raw[12:16] != b"IHDR" or not wide or not high:
        raise Refused("logo_broken", field="logo")
    if max(wide, high) > LONGEST_SIDE or wide * high > MOST_POINTS:
        raise Refused("logo_many_points", field="logo", most=LONGEST_SIDE)
    return wide, high


def _size_of_drawing(raw: bytes) -> tuple[float, float]:
    """Its proportions. Refused: what runs, what fetches, and what unfolds itself."""
    try:
        root = fromstring(raw)
    except (DefusedXmlException, ParseError, ValueError, LookupError) as broken:
        raise Refused("logo_broken", field="logo") from broken
    if root.tag != f"{_SVG}svg":
        raise Refused("logo_not_picture", field="logo")
    parts = list(root.iter())
    if len(parts) > MOST_PARTS or any(map(_is_more_than_drawn, parts)):
        raise Refused("logo_not_plain", field="logo")
    return _proportions(root)


def _is_more_than_drawn(part: Element) -> bool:
    name = part.tag.removeprefix(_SVG) if isinstance(part.tag, str) else ""
    if name in _NOT_DRAWN or (name == "style" and _FETCHES.search(part.text or "")):
        return True
    return any(
        key.rpartition("}")[2].lower().startswith("on")
        or (key.rpartition("}")[2] == "href" and not value.startswith("#"))
        or _FETCHES.search(value)
        for key, value in part.attrib.items()
    )


def _proportions(root: Element) -> tuple[float, float]:
    """By what it shows; where it does not say, by its sides."""
    said = re.findall(r"-?[\d.]+(?:e-?\d+)?", root.get("viewBox", ""))[2:4] or [
        "".join(re.findall(r"^[\d.]+", root.get(side, ""))) for side in ("width", "height")
    ]
    try:
        wide, high = map(float, said)
    except ValueError:
        return 1, 1
    if not (0 < wide < 1e6 and 0 < high < 1e6 and 1 / 50 < wide / high < 50):
        raise Refused("logo_broken", field="logo")
    return wide, high
