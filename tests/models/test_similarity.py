from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from models.analysis.similarity import likeness, most_alike, near_duplicates


def test_likeness_of_the_same_words_is_one():
    assert likeness("Fler öppettider!", "fler  öppettider") == 1.0


def test_likeness_of_nothing_shared_is_zero():
    assert likeness("bokbuss", "kök") == 0.0


def test_most_alike_puts_the_nearest_first_and_drops_strangers():
    others = {"a": "bokbuss på landet", "b": "bokbussen kör på landet", "c": "ny kaffemaskin"}
    assert [key for key, _ in most_alike("bokbuss på landet", others)] == ["a", "b"]


def test_near_duplicates_finds_options_that_would_split_the_vote():
    assert near_duplicates({1: "Öppet på kvällen", 2: "öppet på kvällen.", 3: "Läxhjälp"}) == [(1, 2)]


@given(st.lists(st.text("abc ", max_size=12), max_size=12))
def test_near_duplicates_are_all_pairs_that_read_so_alike(texts):
    pairs = combinations(range(len(texts)), 2)
    alike = [(a, b) for a, b in pairs if likeness(texts[a], texts[b]) >= 0.75]
    assert near_duplicates(dict(enumerate(texts))) == alike
