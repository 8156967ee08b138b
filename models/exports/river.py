"""The river as a picture (SVG), for a page with ways on from its parts, or as a file of its own; and as a
sheet of paper (PDF/UA-1) with the same told as a table.
"""

from collections.abc import Callable
from pathlib import Path

from markupsafe import Markup

from models.analysis.days import day
from models.analysis.disclosure import SMALLEST
from models.analysis.river import COLUMNS, NODE, SMALL, WIDTH, Band, End, Node
from models.document.river import WAITING, RiverSeen
from models.elsewhere import elsewhere
from models.exports.advance import fitted
from models.exports.profile import SOBER, USUAL, Profile
from models.exports.typeset import look, typeset
from models.journey.journey import Journey
from models.language import Speaks, Value, day_in_words, say

SHEET = Path(__file__).parent / "river.typ"
SIZES = ("a3", "a4")
# As large as a logotype stands on it, in points on A3.
LOGO = (160.0, 34.0)
# Between a name and the bar that it stands beside, and the least before the next.
BESIDE, BEFORE = 8.0, 6.0
# Above the picture of a file of its own stands what it is.
HEAD = 92.0
# By itself as on a page by day (css/tokens.css).
INK, QUIET, EDGE, GROUND = "#1b2125", "#4e555a", "#787162", "#fffdf8"
SERIF, SANS = "Literata, Georgia, serif", "'Atkinson Hyperlegible Next', Arial, sans-serif"
# What runs on towards the text, or into it.
LIVING = ("", "included", "partly")

# Theme, sentence and fate, "" for any -> where the texts that went so are read, "" for nowhere.
Way = Callable[[str, str, str], str]


def heads(n: int, t: Speaks) -> str:
    """How many texts, never fewer than five."""
    return str(n) if n >= SMALLEST else t("doc-under-five")


def about(journey: Journey, now: float) -> dict[str, str]:
    """What stands on a file of its own: {title, organisation, language, date}."""
    return {
        "title": journey.title,
        "organisation": journey.organisation,
        "language": journey.language,
        "date": day(now),
    }


def picture(seen: RiverSeen, language: str, to: Way | None = None, told: bool = True) -> Markup:
    """SVG to stand in a page. What is pressed leads where `to` says; only its nodes are stopped at by keys.

    `told`: whether numbers under five are words.
    """
    height = -(-seen["river"].height // 1)
    return Markup(
        '<svg xmlns="http://www.w3.org/2000/svg" class="river__picture" viewBox="0 0 {} {}" role="group"'
        ' aria-label="{}">{}</svg>'
    ).format(
        int(seen["river"].width),
        int(height),
        say(language, "river-title", n=seen["n"]),
        _drawn(seen, language, to, told, USUAL["colour"]),
    )


def svg(seen: RiverSeen, about: dict[str, str], profile: Profile = SOBER) -> bytes:
    """A file of its own; `about` {title, organisation, language, date}."""

    def t(key: str, **values: Value) -> str:
        return say(about["language"], key, **values)

    river = seen["river"]
    return (
        Markup(
            '<svg xmlns="http://www.w3.org/2000/svg" viewBox="-20 -{head} {wide} {high}" width="{wide}"'
            ' height="{high}" lang="{language}"><title>{title}</title><desc>{desc}</desc>'
            '<rect x="-20" y="-{head}" width="100%" height="100%" fill="{ground}"/>'
            '<text x="0" y="-62" font-family="{serif}" font-size="26" fill="{ink}">{title}</text>'
            '<text x="0" y="-38" font-family="{sans}" font-size="13" fill="{quiet}">{line}</text>'
            "{heads}{drawn}</svg>"
        )
        .format(
            head=int(HEAD),
            wide=int(river.width) + 40,
            high=int(river.height + HEAD + 20),
            language=about["language"],
            title=t("river-title", n=seen["n"]),
            desc=t("river-text"),
            ground=GROUND,
            serif=SERIF,
            sans=SANS,
            ink=INK,
            quiet=QUIET,
            line=_line(about),
            heads=_heads(t),
            drawn=_drawn(seen, about["language"], None, True, profile.colour or USUAL["colour"]),
        )
        .encode()
    )


@elsewhere
def write(seen: RiverSeen, about: dict[str, str], paper: str, profile: Profile = SOBER) -> bytes:
    """PDF: the picture on one page, and on the next what it says, in words."""

    def t(key: str, **values: Value) -> str:
        return say(about["language"], key, **values)

    content = {
        "paper": paper,
        "language": about["language"],
        "title": t("river-title", n=seen["n"]),
        "text": t("river-text"),
        "line": _line(about),
        "author": about["organisation"],
        "date": [int(part) for part in about["date"].split("-")],
        "picture": alone(seen, about["language"], profile),
        "alt": f"{t('river-text')} {t('river-next-page')}",
        "caption": t("river-as-table"),
        "head": [t(f"river-{name}") for name in ("theme", "statement", "answer", "n")],
        "rows": rows(seen, t),
        **look(profile, LOGO),
    }
    return typeset(SHEET, content)


def _line(about: dict[str, str]) -> str:
    """Whose it is and when it was drawn."""
    day_said = day_in_words(about["date"], about["language"])
    return " · ".join(part for part in (about["organisation"], about["title"], day_said) if part)


def alone(seen: RiverSeen, language: str, profile: Profile = SOBER) -> str:
    """The picture without what is said of it, in the colours of paper."""

    def t(key: str, **values: Value) -> str:
        return say(language, key, **values)

    river = seen["river"]
    return Markup(
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 -22 {wide} {high}">{heads}{drawn}</svg>'
    ).format(
        wide=int(river.width),
        high=int(river.height) + 24,
        heads=_heads(t),
        drawn=_drawn(seen, language, None, True, profile.colour or USUAL["colour"]),
    )


def rows(seen: RiverSeen, t: Speaks) -> list[list[str]]:
    """The same in words: theme, sentence, answer, how many."""
    return [
        [
            seen["names"][0, flow.theme],
            seen["texts"].get(flow.statement, "–"),
            seen["names"][2, flow.fate],
            heads(flow.n, t),
        ]
        for flow in seen["flows"]
    ]


def _heads(t: Speaks) -> Markup:
    """What each column is."""
    return Markup("").join(
        Markup('<text x="{}" y="-10"{} font-family="{}" font-size="12" fill="{}">{}</text>').format(
            x, Markup(' text-anchor="end"') if column == 0 else "", SANS, QUIET, t(f"river-column-{column}")
        )
        for column, x in enumerate((COLUMNS[0] + NODE, *COLUMNS[1:]))
    )


def _drawn(seen: RiverSeen, language: str, to: Way | None, told: bool, colour: str) -> Markup:
    """How it looks stands in each part, so that a file needs no more; on a page, styles say otherwise."""

    def t(key: str, **values: Value) -> str:
        return say(language, key, **values)

    bands = [_band(band, to, colour) for band in seen["river"].bands]
    nodes = [_node(node, seen, to, told, t) for node in seen["river"].nodes]
    return Markup('<g aria-hidden="true">{}</g>{}').format(Markup("").join(bands), Markup("").join(nodes))


def _band(band: Band, to: Way | None, colour: str) -> Markup:
    is_living = band.fate in LIVING
    drawn = Markup('<path class="river__band river__band--{}" d="{}" fill="{}" fill-opacity="{}"/>').format(
        band.fate or "by", band.path, colour if is_living else EDGE, "0.4" if is_living else "0.3"
    )
    address = to(*_ends(band.start, band.end)) if to else ""
    return Markup('<a href="{}" tabindex="-1">{}</a>').format(address, drawn) if address else drawn


def _node(node: Node, seen: RiverSeen, to: Way | None, told: bool, t: Speaks) -> Markup:
    name = seen["names"][node.column, node.key]
    number = heads(node.n, t) if told else str(node.n)
    size = seen["river"].size
    middle = node.y + max(node.height, size.least) / 2
    drawn = Markup(
        '<rect class="river__node" x="{x}" y="{y:.1f}" width="{wide}" height="{high:.1f}" fill="{ink}"/>'
        '<text class="river__name" x="{at}" y="{above:.1f}"{end} font-family="{serif}" font-size="{large}"'
        ' fill="{ink}" stroke="{ground}" stroke-width="4" paint-order="stroke">{name}</text>'
        '<text class="river__n" x="{at}" y="{beneath:.1f}"{end} font-family="{sans}" font-size="{small:.1f}"'
        ' fill="{ink}" stroke="{ground}" stroke-width="4" paint-order="stroke">{number}</text>'
    ).format(
        x=node.x,
        y=node.y,
        wide=int(NODE),
        high=node.height,
        at=node.x - BESIDE if node.column == 0 else node.x + NODE + BESIDE,
        above=middle - size.letters * 0.2,
        beneath=middle + size.letters * 0.93,
        large=size.letters,
        small=size.letters * 0.87,
        end=Markup(' text-anchor="end"') if node.column == 0 else "",
        name=fitted(name, _room(node.column), size.letters),
        number=number,
        serif=SERIF,
        sans=SANS,
        ink=INK,
        ground=GROUND,
    )
    address = to(*_ends((node.column, node.key))) if to else ""
    if not address:
        return drawn
    return Markup('<a href="{}">{}</a>').format(address, drawn)


def _ends(*ends: End) -> tuple[str, str, str]:
    """Theme, sentence and fate of what is pressed. What was pooled is nothing that can be asked for."""
    found = ["", "", ""]
    for column, key in ends:
        found[column] = key if key not in (SMALL, WAITING) else ""
    return found[0], found[1], found[2]


def _room(column: int) -> float:
    """How wide a name may be: to the picture's edge, or to the next bar."""
    if column == 0:
        return COLUMNS[0] - BESIDE
    edge = COLUMNS[column + 1] - BEFORE if column + 1 < len(COLUMNS) else WIDTH
    return edge - COLUMNS[column] - NODE - BESIDE
