"""How wide words are in a typeface that comes with the program, as its file (TrueType) says."""

import struct
from functools import cache
from pathlib import Path

from models.install import BUILT

TYPEFACES = BUILT / "typefaces"
SERIF = "Literata_400Regular.ttf"
MORE = "…"


def width(words: str, size: float, typeface: str = SERIF) -> float:
    """In letters of `size`, in the same measure. A sign that it lacks is as wide as letters are high."""
    known = _advances(TYPEFACES / typeface)
    return sum(known.get(ord(sign), 1.0) for sign in words) * size


def fitted(words: str, room: float, size: float, typeface: str = SERIF) -> str:
    """As much of it as there is room for, with a sign of that there is more."""
    if width(words, size, typeface) <= room:
        return words
    while words and width(words.rstrip() + MORE, size, typeface) > room:
        words = words[:-1]
    return words.rstrip() + MORE


@cache
def _advances(file: Path) -> dict[int, float]:
    """By the signs' numbers, in parts of the letters' size."""
    raw = file.read_bytes()
    (n,) = struct.unpack_from(">H", raw, 4)
    tables = {raw[at : at + 4]: struct.unpack_from(">I", raw, at + 8)[0] for at in range(12, 12 + 16 * n, 16)}
    (em,) = struct.unpack_from(">H", raw, tables[b"head"] + 18)
    (measured,) = struct.unpack_from(">H", raw, tables[b"hhea"] + 34)
    wide = [struct.unpack_from(">H", raw, tables[b"hmtx"] + 4 * glyph)[0] / em for glyph in range(measured)]
    return {sign: wide[min(glyph, measured - 1)] for sign, glyph in _glyphs(raw, tables[b"cmap"]).items()}


def _glyphs(raw: bytes, cmap: int) -> dict[int, int]:
    """Which drawing each sign has: the table of segments (format 4), which every typeface for Latin has."""
    (n,) = struct.unpack_from(">H", raw, cmap + 2)
    places = (cmap + struct.unpack_from(">I", raw, cmap + 8 + 8 * at)[0] for at in range(n))
    at = next(place for place in places if struct.unpack_from(">H", raw, place)[0] == 4)
    segments = struct.unpack_from(">H", raw, at + 6)[0] // 2
    ends, starts, deltas, offsets = (
        struct.unpack_from(f">{segments}H", raw, at + 14 + 2 * segments * part + (2 if part else 0))
        for part in range(4)
    )
    found = {}
    for segment, (first, last) in enumerate(zip(starts, ends, strict=True)):
        for sign in range(first, min(last, 0xFFFE) + 1):
            glyph = sign
            if offsets[segment]:
                place = at + 16 + 6 * segments + 2 * segment + offsets[segment] + 2 * (sign - first)
                (glyph,) = struct.unpack_from(">H", raw, place)
            found[sign] = (glyph + deltas[segment]) & 0xFFFF if glyph else 0
    return found
