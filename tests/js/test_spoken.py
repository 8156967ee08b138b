"""The language of a text is told by one rule, in the browser and on the server."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.analysis.spoken import SMALL, spoken_in
from tests.js.judging import in_the_browser

WORDS = st.sampled_from(
    [*" ".join(SMALL.values()).split(), "Bussen", "bokbuss", "Øst", "åka", "ÄR", "2032", "på"]
)
TEXTS = st.lists(st.lists(WORDS, max_size=8).map(" ".join), min_size=50, max_size=200)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Bussen går inte på kvällen, och vi kommer inte dit", "sv"),
        ("Fler öppna kvällar för unga som inte har någonstans att vara", "sv"),
        ("Bussen går ikke om kvelden, og vi kommer ikke dit", "nb"),
        ("Jeg vil ha åpent på søndager", "nb"),
        ("We should open the library where people are", "en"),
        # What may be any of them, or none, is left alone.
        ("Bokbuss", ""),
        ("Mer ljus", ""),
        ("Öppet", ""),
        ("Lisää kirjoja ja pöytiä meille", ""),
        ("Bücher für alle", ""),
        ("مكتبة للجميع", ""),
        ("Och alle the", ""),
        ("", ""),
    ],
)
def test_the_language_of_a_text_is_told_where_its_words_say_it(text, language):
    assert spoken_in(text) == language


@pytest.mark.heavy
@settings(max_examples=5, deadline=None)
@given(TEXTS)
def test_browser_and_server_judge_alike(texts):
    assert in_the_browser("spoken", "spokenIn", texts) == [spoken_in(text) for text in texts]
