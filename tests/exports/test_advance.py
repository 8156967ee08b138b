"""Names in a picture are as wide as they are drawn, and end before what stands beside them."""

import json
import re

import pytest
import typst

from models.analysis.river import ON_PAGE, ON_WALL, Flow, drawn
from models.exports.advance import TYPEFACES, width
from models.exports.river import picture

NAMES = [
    "Hos oss möts människor som annars inte",
    "W" * 20,
    "illi" * 5,
    "Språk – för alla?",
    "Ærlig øy",
    "ﬁ…",
]


@pytest.mark.parametrize("name", NAMES)
def test_words_are_as_wide_as_they_are_set(name):
    said_so = json.dumps(name, ensure_ascii=False)
    sheet = f'#context [#metadata(measure(text(font: "Literata", size: 15pt, {said_so})).width.pt()) <wide>]'
    said = typst.query(sheet.encode(), "<wide>", field="value", one=True, font_paths=[TYPEFACES])
    # Pairs that are set closer make them a little narrower.
    assert json.loads(said) == pytest.approx(width(name, 15), rel=0.03)


@pytest.mark.parametrize("size", [ON_PAGE, *ON_WALL.values()])
@pytest.mark.parametrize("sign", ["W", "m", "i", "漢"])
def test_no_name_runs_over_the_next_bar_or_out_of_the_picture_and_none_is_cut_that_fits(sign, size):
    river = drawn([Flow("a", "A1", "included", 9)], ["included"], size)
    names = {(node.column, node.key): sign * 60 for node in river.nodes}
    seen = {"river": river, "flows": [], "texts": {}, "names": names, "n": 9}
    svg = picture(seen, "sv")
    bars = sorted(node.x for node in river.nodes)
    places = re.findall(r'class="river__name" x="([\d.]+)"[^>]*?>([^<]+)</text>', svg)
    assert len(places) == 3
    for at, name in places:
        wide, x = width(name, size.letters), float(at)
        edge = x if x < bars[0] else min([bar for bar in bars if bar > x], default=river.width) - x
        assert edge - width(sign, size.letters) - width("…", size.letters) - 6 <= wide <= edge
