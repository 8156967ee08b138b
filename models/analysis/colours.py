"""Colours that text is set in: whether they can be read, and the nearest tone that can."""

import re

# What text needs against what it stands on (WCAG 2.1, 1.4.3).
LEAST = 4.5
# What documents stand on: the lightest paper, the darkest that headings are set on, and a page at night.
PAPER, DARKEST_PAPER, NIGHT = "#fffdf8", "#faf7f0", "#17191c"
INK = "#1b2125"
_HEX = re.compile(r"#[0-9a-f]{6}")


def is_colour(said: str) -> bool:
    """Written as #14524a."""
    return bool(_HEX.fullmatch(said))


def contrast(colour: str, ground: str) -> float:
    """From 1, the same, to 21, black on white."""
    light, dark = sorted((_light(colour), _light(ground)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def mixed(colour: str, other: str, share: float) -> str:
    """`share` of the other colour in it."""
    pairs = zip(_parts(colour), _parts(other), strict=True)
    return "#" + "".join(f"{round(mine + (theirs - mine) * share):02x}" for mine, theirs in pairs)


def readable_on(colour: str, ground: str) -> str:
    """The nearest tone of it, lighter or darker, that can be read there."""
    towards = "#ffffff" if _light(ground) < 0.18 else "#000000"
    tones = (mixed(colour, towards, share / 50) for share in range(51))
    return next(tone for tone in tones if contrast(tone, ground) >= LEAST)


def _parts(colour: str) -> tuple[int, int, int]:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def _light(colour: str) -> float:
    """Relative luminance, from 0 to 1."""
    linear = [
        part / 255 / 12.92 if part / 255 <= 0.04045 else ((part / 255 + 0.055) / 1.055) ** 2.4
        for part in _parts(colour)
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
