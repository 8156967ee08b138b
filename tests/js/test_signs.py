"""The length of a text is counted by one rule, in the browser and on the server."""

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.activities.forms import check_fields, field
from models.analysis.readable import as_written
from models.analysis.signs import signs
from models.base import Refused
from tests.js.judging import in_the_browser

# Letters with marks, emoji of many parts, flags, scripts that join; anything else that both have heard of.
PARTS = st.sampled_from(
    [
        *"aåé \n👍👩🚀❤🇸🇪🇳🏴مकष한1↔→+",
        *"\U000e0067\U000e007f\u064b\u094d\u20e3",
        *("a\u030a", "\r\n", "\u200d", "\ufe0f", "\U0001f3fd"),
    ]
)
KNOWN = st.characters(exclude_categories=("Cs", "Cn", "Co"))
TEXTS = st.lists(st.lists(PARTS | KNOWN, max_size=12).map("".join), min_size=50, max_size=200)


@pytest.mark.heavy
@settings(max_examples=15, deadline=None)
@given(TEXTS)
def test_browser_and_server_count_alike(texts):
    assert in_the_browser("signs", "signs", texts) == [signs(text.replace("\r\n", "\n")) for text in texts]


@pytest.mark.parametrize(
    "emoji",
    [
        "👍",
        "👍🏽",
        "👩‍🚀",
        "👨‍👩‍👧‍👦",
        "❤️",
        "🏳️‍🌈",
        "🇸🇪",
        "🏴\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f",
        "1️⃣",
        "🙂‍↔️",
        "å",
        "é",
    ],
)
def test_what_looks_like_one_sign_is_one(emoji):
    assert signs(emoji) == 1
    assert signs(f"a{emoji}b{emoji}") == 4
    assert signs(unicodedata.normalize("NFD", emoji)) == 1


def test_a_field_takes_as_many_emoji_as_it_takes_letters():
    form = [field("what", "card-action-what", max_chars=3)]
    assert check_fields(form, {"what": "👨‍👩‍👧‍👦🇸🇪👍🏽"}) == {"what": "👨‍👩‍👧‍👦🇸🇪👍🏽"}
    with pytest.raises(Refused, match="too_long"):
        check_fields(form, {"what": "👨‍👩‍👧‍👦🇸🇪👍🏽a"})


def test_line_breaks_are_kept_as_they_were_typed():
    assert [
        as_written(text) for text in ("  Bussen  \r\n går\u2028ofta \n\n\n\n\nhem \n", "a\rb", "\n", "a\tb")
    ] == [
        "Bussen\ngår\nofta\n\nhem",
        "a\nb",
        "",
        "a b",
    ]
