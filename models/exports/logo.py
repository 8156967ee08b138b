"""A logotype that somebody sends, judged and drawn anew: what is kept is a picture of ours, and no file of
theirs is ever opened by a reader.
"""

import tempfile
from pathlib import Path

import typst

from models.base import Refused
from models.elsewhere import elsewhere
from models.exports.drawing import redrawn

# Bytes that are sent; signs of a side of a picture, and of all of it.
LARGEST, LONGEST_SIDE, MOST_POINTS = 500_000, 6000, 16_000_000
# The longer side of what is kept, and its bytes.
SIDE, LARGEST_KEPT = 1200, 400_000
# How many times all of that may be painted over.
MOST_PAINT = 400
_PNG = b"\x89PNG\r\n\x1a\n"


@elsewhere
def drawn(raw: bytes) -> bytes:
    """PNG of an SVG or PNG, with what is transparent left so."""
    if len(raw) > LARGEST:
        raise Refused("logo_large", field="logo", most=LARGEST // 1000)
    if raw.startswith(_PNG):
        name, (wide, high), long = "logo.png", _size_of_picture(raw), SIDE
    else:
        found = redrawn(raw)
        name, raw, (wide, high) = "logo.svg", found.raw, (found.wide, found.high)
        # Where much lies on each other, each point costs more.
        long = SIDE * min(1, MOST_PAINT / max(found.cost, 1)) ** 0.5
    side = "width" if wide >= high else "height"
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        (place / name).write_bytes(raw)
        (place / "logo.typ").write_text(
            "#set page(width: auto, height: auto, margin: 0pt, fill: none)\n"
            f'#image("{name}", {side}: {long:.0f}pt)',
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
