from hypothesis import given
from hypothesis import strategies as st

from models.analysis.words import budget, compare, count


def test_count_counts_words_of_all_texts():
    assert count("en två", "", "tre") == 3


def test_budget_grows_towards_one():
    assert [budget(v) for v in ("0.5", "0.9", "1.0", "1.1")] == [350, 600, 600, 600]


def test_compare_shows_what_was_struck_and_added():
    assert compare("Allt finns digitalt", "Det mesta finns digitalt") == [
        ("-", "Allt"),
        ("+", "Det mesta"),
        ("=", " finns digitalt"),
    ]


def test_a_comma_does_not_make_a_word_new():
    assert compare("Det gör vi digitalt.", "Det gör vi digitalt, när du vill.") == [
        ("=", "Det gör vi digitalt"),
        ("+", ", när du vill"),
        ("=", "."),
    ]


def test_a_small_word_between_changes_is_read_with_them():
    assert compare("Vi leder i dag alla barn", "Barn läser i kväll alla barn") == [
        ("-", "Vi leder i dag"),
        ("+", "Barn läser i kväll"),
        ("=", " alla barn"),
    ]


WORDS = st.lists(
    st.sampled_from(["vi", "läser", "i", "Hällevalla", "bussen,", "kvällen.", "–", "och", "1.0"]), max_size=12
).map(" ".join)


@given(WORDS, WORDS)
def test_both_texts_can_be_read_out_of_a_comparison(before, after):
    runs = compare(before, after)
    assert "".join(text for sign, text in runs if sign != "-").strip() == after
    assert "".join(text for sign, text in runs if sign != "+").split() == before.split() or "".join(
        text for sign, text in runs if sign != "+"
    ).replace(" ", "") == before.replace(" ", "")
