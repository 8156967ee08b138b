"""Answers: one value per person and item, hidden until reveal, shown only for five or more."""

import pytest

from models.base import Refused
from models.workshop.answer import Answer


def with_options(room, n=8, **settings):
    """A dots activity over `n` ideas, and twelve people."""
    people = room.crowd(12)
    ideas = room.open("ideas", key="framtid", max_items=20)
    words = [
        "bokbuss",
        "verkstad",
        "språkkafé",
        "läxhjälp",
        "kvällsöppet",
        "musikrum",
        "trädgård",
        "samtal",
        "konst",
        "teknik",
        "läsfrämjande",
        "seniorer",
    ]
    for number in range(n):
        people[0].writes(ideas, words[number % 12] + (f" {number}" if number >= 12 else ""))
    room.finish(ideas)
    return people, room.open("dots", input="ideas:framtid", **settings)


def test_dots_per_person_are_a_quarter_of_the_options(room):
    _, dots = with_options(room, 12)
    assert dots.seen_by("phone")["settings"]["budget"] == 3


def test_dots_over_the_budget_are_refused(room):
    (ada, *_), dots = with_options(room, 8)
    keys = [item["key"] for item in dots.items]
    ada.answers(dots, keys[0], 1)
    ada.answers(dots, keys[1], 1)
    with pytest.raises(Refused, match="no_dots_left"):
        ada.answers(dots, keys[2], 1)


def test_a_dot_can_be_moved_until_close(room):
    (ada, *_), dots = with_options(room, 8)
    keys = [item["key"] for item in dots.items]
    ada.answers(dots, keys[0], 1)
    ada.answers(dots, keys[0], None)
    assert ada.hand.own()["answers"] == {}


def test_answering_again_replaces(room):
    (ada, *_), dots = with_options(room, 8, max_per_option=2)
    key = dots.items[0]["key"]
    ada.answers(dots, key, 1)
    ada.answers(dots, key, 2)
    assert [row.value for row in room.session.query(Answer)] == ["2"]


def test_dots_say_persons_and_dots_and_show_ties_as_ties(room):
    people, dots = with_options(room, 8, max_per_option=2)
    first, second, third = (item["key"] for item in dots.items[:3])
    for person in people[:4]:
        person.answers(dots, first, 1)
    people[4].answers(dots, second, 2)
    people[5].answers(dots, second, 2)
    people[6].answers(dots, third, 1)
    options = room.finish(dots)["rounds"][0]["options"]
    assert [(o["key"], o["dots"], o["persons"], o["place"], o["tie"]) for o in options[:3]] == [
        (first, 4, 4, 1, True),
        (second, 4, 2, 1, True),
        (third, 1, 1, 3, False),
    ]


def test_dots_of_fewer_than_five_are_not_shown(room):
    people, dots = with_options(room)
    for person in people[:4]:
        person.answers(dots, dots.items[0]["key"], 1)
    assert room.finish(dots)["rounds"][0] == {"round": 1, "voters": 4, "options": None}


def test_both_rounds_of_dots_are_kept(room):
    people, dots = with_options(room, rounds=2)
    for person in people[:6]:
        person.answers(dots, dots.items[0]["key"], 1)
    room.finish(dots)
    dots.vote_again(room.now)
    for person in people[:6]:
        person.answers(dots, dots.items[1]["key"], 1)
    rounds = room.finish(dots)["rounds"]
    assert [(r["round"], r["options"][0]["key"]) for r in rounds] == [
        (1, dots.items[0]["key"]),
        (2, dots.items[1]["key"]),
    ]


def test_an_answer_to_a_round_that_is_over_does_not_count(room):
    (ada, *_), dots = with_options(room, rounds=2)
    room.finish(dots)
    dots.vote_again(room.now)
    with pytest.raises(Refused, match="round_over"):
        ada.hand.answer(dots.id, dots.items[0]["key"], 1, round=1)


def test_more_than_twenty_five_options_need_a_sample(room):
    people = room.crowd(2)
    ideas = room.open("ideas", key="många", max_items=20)
    for number in range(26):
        people[number % 2].writes(ideas, f"idé nummer {number}")
    room.finish(ideas)
    with pytest.raises(Refused, match="too_many_options"):
        room.open("dots", input="ideas:många")


def test_scales_are_shown_with_mean_and_bars(room):
    people = room.crowd(5)
    pulse = room.open("pulse", scales=[{"key": "rost", "text": {"sv": "Jag kunde säga"}, "min": 1, "max": 5}])
    for person, value in zip(people, (3, 4, 4, 5, 5), strict=True):
        person.answers(pulse, "rost", value)
    scale = room.finish(pulse)["scales"][0]
    assert (scale["mean"], scale["bars"]) == (4.2, [0, 0, 1, 2, 2])


def test_a_later_pulse_remembers_the_mean_before(room):
    people = room.crowd(5)
    scales = [{"key": "kan", "text": {"sv": "Jag kan"}, "min": 1, "max": 5}]
    for values in ((2, 2, 2, 2, 2), (4, 4, 4, 4, 4)):
        pulse = room.open("pulse", scales=scales)
        for person, value in zip(people, values, strict=True):
            person.answers(pulse, "kan", value)
        result = room.finish(pulse)
    assert (result["scales"][0]["before"], result["scales"][0]["mean"]) == (2.0, 4.0)


@pytest.mark.parametrize("value", [0, 6, True, "5", 2.5, [5]])
def test_values_off_the_scale_are_refused(room, value):
    ada = room.somebody()
    pulse = room.open("pulse", scales=[{"key": "a", "text": {"sv": "x"}}])
    with pytest.raises(Refused, match="off_scale"):
        ada.answers(pulse, "a", value)


def stances(room, units, values, **settings):
    """Everybody of `units` ({name: n}) answers the one statement with `values` in turn."""
    people = [person for unit, n in units.items() for person in room.crowd(n, unit)]
    gradient = room.open("gradient", items=[{"sv": "Målbild 0.5 är bra nog."}], **settings)
    for person, value in zip(people, values, strict=True):
        person.answers(gradient, "t:1", value)
    return room.finish(gradient)["rounds"][0]["items"][0]


def test_stances_are_counted_into_support_warmth_and_verdict(room):
    item = stances(room, {"Norr": 10}, [5, 5, 5, 4, 4, 4, 3, 3, 3, "-"])
    assert (item["support"], item["warm"], item["abstained"], item["verdict"]) == (100, 67, 1, "carries")


def test_stances_of_units_under_five_are_neither_shown_nor_left_over(room):
    item = stances(room, {"Norr": 6, "Söder": 5, "Bussen": 3}, [5] * 6 + [1] * 5 + [3] * 3)
    assert [group["name"] for group in item["groups"]] == ["Norr"]


def test_stances_of_four_people_are_not_shown(room):
    item = stances(room, {"Norr": 4}, [5, 5, 5, 5])
    assert (item["verdict"], "counts" in item, "support" in item) == ("few", False, False)


def test_the_lowest_unit_is_named_beside_the_percentage(room):
    item = stances(room, {"Norr": 6, "Söder": 6}, [5] * 6 + [5, 5, 5, 1, 1, 1])
    assert item["lowest"] == {"name": "Söder", "n": 6, "support": 50}


def test_wishes_for_change_come_without_names(room):
    people = room.crowd(6)
    gradient = room.open("gradient", items=[{"sv": "Allt blir digitalt."}])
    for person in people:
        person.answers(gradient, "t:1", 2)
    people[0].writes(gradient, "Säg att en människa hjälper till", kind="change", about="t:1")
    item = room.finish(gradient)["rounds"][0]["items"][0]
    assert [set(wish) for wish in item["wishes"]] == [{"id", "text"}]


def test_marks_and_comments_belong_to_their_text(room):
    people, dots = with_options(room, 3)
    dots.close(room.now)
    reflect = room.open("reflect", input="ideas:framtid")
    key = reflect.items[2]["key"]
    for person in people[:5]:
        person.answers(reflect, key, "wonder")
    people[0].writes(reflect, "Vem gör det?", kind="comment", about=key)
    text = room.finish(reflect)["texts"][0]
    assert (text["key"], [mark["n"] for mark in text["marks"]], [c["text"] for c in text["comments"]]) == (
        key,
        [0, 5, 0],
        ["Vem gör det?"],
    )


def test_dots_are_a_quarter_of_what_each_is_shown(room):
    _, dots = with_options(room, 12, sample_per_person=6)
    assert dots.seen_by("phone")["settings"]["budget"] == 2


def test_where_nobody_marked_what_was_chosen_the_most_dotted_lead_and_ties_lead_together(room):
    people, dots = with_options(room, 4)
    keys = [item["key"] for item in dots.items]
    for at, person in enumerate(people):
        person.answers(dots, keys[at % 2], 1)
    room.finish(dots)
    passed = {item["key"]: item.get("leads") for item in dots.kind.items_out(room.evidence(dots))}
    assert passed == {keys[0]: True, keys[1]: True, keys[2]: False, keys[3]: False}
    dots.chosen = [keys[2]]
    assert [item.get("leads") for item in dots.kind.items_out(room.evidence(dots))] == [None]
