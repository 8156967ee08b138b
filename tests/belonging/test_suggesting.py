"""Which ideas may belong together: words, subjects, places, groups. Rules on plain values."""

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.analysis.belonging import GRAINS
from models.analysis.belonging.suggest import Mind
from models.analysis.belonging.wording import language_of, read, tongue, words
from tests.belonging.benchmark import FLOORS, HARDEST, broken_floors, measured
from tests.belonging.sets import NAMES, labelled

TOWN = labelled("bg2050_sv")


def board(texts, placed=None, order=None):
    ideas = [
        {"key": f"c:{number}", "text": text, "cluster": (placed or {}).get(number)}
        for number, text in enumerate(texts)
    ]
    return [ideas[number] for number in order] if order else ideas


# Words


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Vi behöver fler studieplatser som inte är bokade", "sv"),
        ("Vi trenger flere rom som ikke er opptatt av noen", "nb"),
        ("We need more rooms that are not booked by others", "en"),
        ("bibliotek", "sv"),
    ],
)
def test_language_is_told_by_its_small_words_and_is_the_expected_one_otherwise(text, language):
    assert language_of(words(text), "sv") == language


def test_compounds_come_apart_where_both_sides_are_words():
    swedish = tongue("sv")
    own = frozenset({swedish.stem("avdelning")})
    found = {
        word: swedish.split(swedish.stem(word), own)
        for word in ("studieplatser", "barnavdelningen", "bokbuss", "gymnasium", "centrum", "trygghet")
    }
    assert found == {
        "studieplatser": ["plat"],
        "barnavdelningen": ["barn", "avdelning"],
        "bokbuss": ["bok", "buss"],
        "gymnasium": [],
        "centrum": [],
        "trygghet": [],
    }


def test_phrasing_and_what_everybody_speaks_of_tell_no_ideas_apart():
    texts = ["Fler böcker på biblioteket", "Biblioteket ska ha öppet längre", "Kaffe på biblioteket"] * 4
    read_ = read(texts, "sv", question="Vad ska biblioteket vara?")
    assert [sorted(set(stems)) for stems in read_.stems[:3]] == [["bok"], ["öppet"], ["kaff"]]


def test_words_of_one_subject_meet_across_languages():
    subjects = read(
        ["Fler bussar till stan", "Bedre kollektivtrafikk til byen", "Better public transit downtown"], "sv"
    ).subjects
    assert [("transit" in subject) for subject in subjects] == [True, True, True]


# Suggestions


def test_same_board_gives_the_same_suggestion_in_whatever_order_it_is_told():
    order = list(range(len(TOWN.texts)))
    random.Random(3).shuffle(order)
    placed = {number: number % 4 for number in range(0, 60, 2)}
    once = Mind().suggest(board(TOWN.texts, placed))
    assert Mind().suggest(board(TOWN.texts, placed, order)) == once


def test_what_a_person_has_placed_is_never_suggested_elsewhere():
    placed = {number: number % 7 for number in range(0, 120, 2)}
    found = Mind().suggest(board(TOWN.texts, placed))
    suggested = set(found["places"]) | {item for cluster in found["clusters"] for item in cluster["items"]}
    assert suggested & {f"c:{number}" for number in placed} == set()


def test_no_idea_is_in_two_suggested_groups_and_sure_ones_are_in_none():
    placed = {number: TOWN.themes[number] for number in range(0, 176, 3) if TOWN.themes[number]}
    found = Mind().suggest(board(TOWN.texts, placed))
    grouped = [item for cluster in found["clusters"] for item in cluster["items"]]
    assert len(grouped) == len(set(grouped))
    sure = {item for item, place in found["places"].items() if place["sure"]}
    assert sure
    assert not sure & set(grouped)


def test_surest_places_come_first_and_are_three_at_most():
    placed = {number: TOWN.themes[number] for number in range(0, 176, 3) if TOWN.themes[number]}
    places = list(Mind().suggest(board(TOWN.texts, placed))["places"].values())
    assert [place["sure"] for place in places] == sorted((place["sure"] for place in places), reverse=True)
    assert {len(place["to"]) for place in places} <= {1, 2, 3}


def test_a_coarser_grain_leaves_fewer_alone():
    alone = [
        len(TOWN.texts)
        - sum(len(cluster["items"]) for cluster in Mind().suggest(board(TOWN.texts), grain=grain)["clusters"])
        for grain in GRAINS
    ]
    assert alone == sorted(alone, reverse=True)
    assert len(set(alone)) == 3


def test_ideas_with_nothing_in_common_stay_alone():
    odd = ["Zebror", "Kvantfysik", "Gurka", "Snickeri", "Fagott", "Paraply"]
    assert Mind().suggest(board(odd)) == {"places": {}, "clusters": [], "meaning": False}


def test_one_idea_asked_about_sees_the_groups_as_they_are_now():
    mind = Mind()
    texts = [
        "Fler bussar om kvällen",
        "Buss till landsbygden",
        "Bussar på söndagar",
        "Konst på väggarna",
        "Ett konstgalleri",
        "Konst i parken",
    ]
    assert mind.about("c:2", board(texts))["to"] == []
    asked = mind.about("c:2", board(texts, {0: 5, 1: 5, 3: 8, 4: 8}))
    assert asked["to"][0] == 5
    assert set(asked["alike"][:2]) == {"c:0", "c:1"}


def test_opposites_are_shown_as_alike_and_never_put_together_as_sure():
    texts = [
        "Fler parkeringsplatser i centrum",
        "Inga fler parkeringsplatser i centrum",
        "Sagostund",
        "Makerspace",
    ]
    assert Mind().about("c:0", board(texts))["alike"][0] == "c:1"


@settings(max_examples=40, deadline=None)
@given(st.lists(st.text(max_size=40), max_size=12), st.sampled_from(["sv", "nb", "en"]))
def test_whatever_people_write_is_read(texts, language):
    found = Mind().suggest(board(texts), language=language)
    assert {item for cluster in found["clusters"] for item in cluster["items"]} <= {
        f"c:{number}" for number in range(len(texts))
    }


# Numbers


def test_every_floor_is_kept():
    assert broken_floors({name: measured(name) for name in NAMES}) == []


def test_floors_fall_when_labels_are_shuffled():
    rows = {name: measured(name) for name in HARDEST}
    worse = {name: {**row, "strict": row["shuffled"]} for name, row in rows.items()}
    assert any("strict" in broken for broken in broken_floors(worse))
    assert FLOORS["strict"] > 0
