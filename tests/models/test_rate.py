"""Rating: each thing on its own, with its middle and its spread; a plot, a grid of focus areas, pairs."""

import pytest

from models.analysis.spread import duel_score, spread_of
from models.base import Refused
from models.document.draft import Draft
from models.document.passage import write_passage
from models.plans.card import prioritise, write_card

CRITERIA = [
    {"key": "effekt", "label": {"sv": "Effekt"}, "low": {"sv": "liten"}, "high": {"sv": "stor"}},
    {"key": "kraft", "label": {"sv": "Ansträngning"}},
]


def listed(room, *lines, **settings):
    activity = room.plan("rate", input="list:own", **settings)
    activity.list_up("\n".join(lines))
    room.begin(activity)
    return activity


def test_the_middle_and_the_spread_of_a_scale():
    spread = spread_of({1: 1, 3: 2, 5: 2})
    assert (spread.n, spread.median, spread.low, spread.high, spread.width) == (5, 3, 3, 5, 2)
    assert spread_of({}) is None


def test_a_place_in_the_plot_stays_within_what_was_answered():
    assert (spread_of({5: 6}).place, spread_of({1: 6}).place) == (5, 1)


def test_a_rating_tells_middle_quartiles_and_how_many(room):
    rate = listed(room, "Läxhjälp", criteria=CRITERIA[:1])
    for person, value in zip(room.crowd(6), (1, 2, 4, 4, 5, "-"), strict=True):
        person.answers(rate, "l:1", value, "effekt")
    (item,) = room.finish(rate)["items"]
    assert item["cells"] == [
        {"n": 5, "unknown": 1, "median": 4, "low": 2, "high": 4, "place": 3.75, "counts": [1, 1, 0, 2, 1]}
    ]


def test_fewer_than_five_ratings_are_shown_to_nobody(room):
    rate = listed(room, "Läxhjälp", criteria=CRITERIA[:1])
    for person in room.crowd(4):
        person.answers(rate, "l:1", 5, "effekt")
    (item,) = room.finish(rate)["items"]
    assert item["cells"] == [
        {"n": None, "unknown": None, "median": None, "low": None, "high": None, "place": None, "counts": None}
    ]


def test_what_people_disagree_most_about_comes_first(room):
    rate = listed(room, "Ense", "Oense", criteria=CRITERIA[:1])
    for person, value in zip(room.crowd(6), (1, 1, 1, 5, 5, 5), strict=True):
        person.answers(rate, "l:1", 3, "effekt")
        person.answers(rate, "l:2", value, "effekt")
    assert [(item["text"], item["spread"]) for item in room.finish(rate)["items"]] == [
        ("Oense", 4),
        ("Ense", 0),
    ]


def test_large_effect_for_little_effort_stands_out(room):
    rate = listed(
        room, "Flik", "Skepp", criteria=CRITERIA, mode="matrix2x2", highlight="low_effort_high_effect"
    )
    for person in room.crowd(5):
        for item, (effect, effort) in {"l:1": (5, 1), "l:2": (5, 5)}.items():
            person.answers(rate, item, effect, "effekt")
            person.answers(rate, item, effort, "kraft")
    assert {item["text"]: item["marked"] for item in room.finish(rate)["items"]} == {
        "Flik": True,
        "Skepp": False,
    }
    assert [item["text"] for item in rate.kind.items_out(room.evidence(rate))] == ["Flik", "Skepp"]


def test_a_question_beside_the_scales_is_counted(room):
    extra = [{"key": "rad", "label": {"sv": "Råder vi?"}, "choices": ["ja", "nej"]}]
    rate = listed(room, "Flik", criteria=CRITERIA[:1], extra=extra)
    for person, value in zip(room.crowd(5), ("ja", "ja", "nej", "ja", "nej"), strict=True):
        person.answers(rate, "l:1", value, "rad")
    (item,) = room.finish(rate)["items"]
    assert [(choice["key"], choice["n"]) for choice in item["extra"][0]["choices"]] == [("ja", 3), ("nej", 2)]


def test_a_grid_has_the_focus_areas_for_columns_frozen_at_opening(room):
    draft = Draft(room.session, room.journey)
    areas = [draft.add_focus_area(name).id for name in ("Läsning", "Trygghet", "Nära", "Samtal")]
    for number in range(1, 8):
        write_passage(room.journey, "strategy", f"Strategi {number}")
    room.session.flush()
    grid = room.open(
        "rate",
        input="sections:strategier",
        mode="grid",
        columns_from="sections:fokusomraden",
        scale_values=[0, 1, 2, 3],
    )
    draft.add_focus_area("Kom till sedan")
    for person in room.crowd(5):
        for item in grid.items:
            for area in areas:
                person.answers(grid, item["key"], 2, f"a:{area}")
    result = room.finish(grid)
    assert [criterion["label"] for criterion in result["criteria"]] == [
        "Läsning",
        "Trygghet",
        "Nära",
        "Samtal",
    ]
    assert [cell["median"] for item in result["items"] for cell in item["cells"]] == [2] * 28


def test_pairs_are_ranked_by_how_often_they_won(room):
    pairs = listed(room, "Hus", "Buss", "Mobil", mode="pairwise")
    for person in room.crowd(5):
        person.answers(pairs, "l:1+l:2", "1", "pair")
        person.answers(pairs, "l:2+l:3", "-", "pair")
    result = room.finish(pairs)["items"]
    assert [(item["text"], item["n"], item["wins"]) for item in result] == [
        ("Hus", 5, 100),
        ("Mobil", 5, 50),
        ("Buss", 10, 25),
    ]


def test_one_lucky_win_does_not_lead_the_list():
    assert duel_score(1, 1) < duel_score(18, 20)


@pytest.mark.parametrize(
    ("item", "value", "criterion", "code"),
    [
        ("l:9", 3, "effekt", "unknown_item"),
        ("l:1", 6, "effekt", "off_scale"),
        ("l:1", 0, "effekt", "off_scale"),
        ("l:1", True, "effekt", "off_scale"),
        ("l:1", "3", "effekt", "off_scale"),
        ("l:1", 3, "annat", "unknown_item"),
        ("l:1", 3, "", "unknown_item"),
    ],
)
def test_a_rating_off_the_scale_is_refused(room, item, value, criterion, code):
    rate = listed(room, "Läxhjälp", criteria=CRITERIA)
    with pytest.raises(Refused) as refused:
        room.somebody().answers(rate, item, value, criterion)
    assert refused.value.code == code


@pytest.mark.parametrize(
    ("item", "value", "code"),
    [
        ("l:2+l:1", "1", "unknown_item"),
        ("l:1+l:1", "1", "unknown_item"),
        ("l:1+l:9", "1", "unknown_item"),
        ("l:1+l:2", "3", "off_scale"),
    ],
)
def test_a_pair_has_one_name_and_three_answers(room, item, value, code):
    pairs = listed(room, "Hus", "Buss", "Mobil", mode="pairwise")
    with pytest.raises(Refused) as refused:
        room.somebody().answers(pairs, item, value, "pair")
    assert refused.value.code == code


@pytest.mark.parametrize(
    ("settings", "code"),
    [
        ({"mode": "matrix2x2", "criteria": CRITERIA[:1]}, "two_criteria"),
        ({"mode": "grid"}, "no_grid_columns"),
        ({"mode": "pairwise"}, "too_few_options"),
    ],
)
def test_what_could_only_mislead_is_not_opened(room, settings, code):
    activity = room.plan("rate", input="list:own", **settings)
    activity.list_up("En sak")
    with pytest.raises(Refused) as refused:
        room.begin(activity)
    assert refused.value.code == code


def test_nothing_to_rate_is_said_before_opening(room):
    with pytest.raises(Refused) as refused:
        room.open("rate", input="list:own")
    assert refused.value.code == "nothing_to_rate"


def test_a_list_is_cleaned_and_repetitions_go(room):
    activity = room.plan("rate", input="list:own")
    activity.list_up("- Läxhjälp\n\n•  Meröppet\n- Läxhjälp")
    assert activity.settings["list"] == [
        {"key": "l:1", "text": "Läxhjälp"},
        {"key": "l:2", "text": "Meröppet"},
    ]


def test_what_the_room_marks_is_what_the_next_question_takes_in(room):
    rate = listed(room, "Ett", "Två", "Tre", key="matris", criteria=CRITERIA[:1])
    for person in room.crowd(5):
        person.answers(rate, "l:1", 5, "effekt")
    room.finish(rate)
    rate.choose("l:3", True, {item["key"] for item in rate.items})
    dots = room.plan("dots", input="rate:matris")
    rate.choose("l:2", True, {item["key"] for item in rate.items})
    room.begin(dots)
    assert [item["text"] for item in dots.items] == ["Två", "Tre"]
    with pytest.raises(Refused) as refused:
        rate.choose("l:9", True, {item["key"] for item in rate.items})
    assert refused.value.code == "unknown_item"


def test_nothing_is_marked_before_the_reveal(room):
    rate = listed(room, "Ett", "Två", criteria=CRITERIA[:1])
    with pytest.raises(Refused) as refused:
        rate.choose("l:1", True, {"l:1"})
    assert refused.value.code == "not_closed"


def test_marked_change_waves_have_priority(room):
    for name in ("Digitalt", "Ensamhet", "Språk"):
        write_card(room.journey, "wave", {"name": name}, "Birgitta", 1.0)
    room.session.flush()
    rate = room.open("rate", input="deck:vagor", criteria=CRITERIA, mode="matrix2x2")
    room.finish(rate)
    for key in (rate.items[2]["key"], rate.items[0]["key"]):
        rate.choose(key, True, {item["key"] for item in rate.items})
    prioritise(room.journey, rate.items, rate.chosen)
    assert [card.fields["priority"] for card in room.journey.cards] == ["2", "", "1"]


def test_what_is_typed_beside_what_comes_from_elsewhere_is_told_as_added(room):
    """Two on the list and three in the phones: the leader is told that the list is not all."""
    line = [{"key": "l:1", "text": "Bussen"}]
    alone = room.plan("dots", input="list:own", list=line)
    beside = room.plan("dots", key="more", input="ideas:tankar, list:own", list=line)
    assert [each.seen_by("leader")["list_adds"] for each in (alone, beside)] == [False, True]
