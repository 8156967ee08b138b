"""Where a room unites and divides: said only where every group is behind it, or where the difference is
hardly chance.
"""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.stats import fisher_exact

from models.activities.evidence import Evidence, Tally
from models.activities.gradient import Gradient
from models.activities.reflect import Reflect
from models.analysis.ground import Share, Statement, divided, fisher, ground, rank, united

UNITS = {1: "Barn", 2: "Drift", 3: "Vuxen"}


def statement(key, *groups):
    return Statement({"key": key}, {UNITS[number]: Share(*group) for number, group in enumerate(groups, 1)})


def keys(statements):
    return [statement.shown["key"] for statement in statements]


def test_what_every_group_supports_ranks_above_what_one_loves():
    assert rank([Share(6, 8), Share(6, 8)]) > rank([Share(8, 8), Share(3, 8)])


def test_what_unites_has_three_fifths_of_every_group_behind_it():
    assert keys(
        united(
            [
                statement("alla", (6, 8), (5, 8)),
                statement("nästan", (8, 8), (4, 8)),
                statement("mest", (8, 8), (7, 8)),
            ]
        )
    ) == ["mest", "alla"]


def test_one_group_alone_unites_nothing():
    assert united([statement("ensam", (8, 8))]) == []


def test_a_group_that_stands_out_divides():
    told = [statement("delar", (9, 10), (2, 10), (10, 10)), statement("enar", (9, 10), (9, 10), (10, 10))]
    assert keys(divided(told)) == ["delar"]


def test_a_difference_that_may_be_chance_is_not_said_to_divide():
    # 40 points apart, and a quarter of all draws from the same people would be.
    assert divided([statement("slump", (5, 5), (3, 5))]) == []


def test_many_statements_where_nothing_differs_are_not_searched_for_chance():
    """Judged alone, one in twenty would be called divided by chance; together they are judged as twenty."""
    alone = statement("ensam", (10, 12), (4, 12))
    assert keys(divided([alone])) == ["ensam"]
    assert divided([alone, *(statement(f"lika {n}", (10, 12), (10, 12)) for n in range(19))]) == []


def test_what_divides_the_groups_is_not_said_to_unite_them():
    told = ground([statement("delar", (40, 40), (24, 40)), statement("enar", (36, 40), (36, 40))])
    assert {name: [statement["key"] for statement in found] for name, found in told.items()} == {
        "unites": ["enar"],
        "divides": ["delar"],
        "within": [],
    }


def test_groups_stand_highest_first_with_whole_percent():
    told = ground([statement("delar", (2, 30), (29, 30)), statement("enar", (30, 30), (30, 30))])
    assert told["divides"] == [
        {
            "key": "delar",
            "groups": [{"name": "Drift", "n": 30, "percent": 97}, {"name": "Barn", "n": 30, "percent": 7}],
        }
    ]


def test_one_statement_is_nothing_to_compare():
    assert ground([statement("ensam", (2, 30), (29, 30))]) is None


@given(st.integers(1, 60), st.integers(1, 60), st.data())
def test_fisher_is_the_exact_test_that_statisticians_use(n, other_n, data):
    yes, other_yes = data.draw(st.integers(0, n)), data.draw(st.integers(0, other_n))
    known = fisher_exact([[yes, n - yes], [other_yes, other_n - other_yes]]).pvalue
    assert fisher(yes, n, other_yes, other_n) == pytest.approx(known, rel=1e-6, abs=1e-12)


def tallies(item, **by_unit):
    """tallies("s:1:1", Barn={"5": 6}) -> what was counted, unit by unit."""
    number = {name: unit for unit, name in UNITS.items()}
    return [
        Tally(1, item, "", number[name], value, n)
        for name, values in by_unit.items()
        for value, n in values.items()
    ]


def heard(kind, items, counted, **settings):
    evidence = Evidence(
        settings=kind.settle(settings),
        items=[{"key": key, "text": key} for key in items],
        tallies=counted,
        groups=UNITS,
        present=30,
    )
    return kind.result(evidence)


def test_stances_say_where_units_unite_and_divide():
    counted = tallies("a", Barn={"5": 10}, Drift={"4": 9, "2": 1}, Vuxen={"5": 10}) + tallies(
        "b", Barn={"5": 10}, Drift={"1": 9, "3": 1}, Vuxen={"4": 10}
    )
    found = heard(Gradient(), "ab", counted)["rounds"][0]["ground"]
    assert {
        name: [(statement["key"], statement["verdict"], statement["groups"][-1]) for statement in told]
        for name, told in found.items()
    } == {
        "unites": [("a", "carries", {"name": "Drift", "n": 10, "percent": 90})],
        "divides": [("b", "split", {"name": "Drift", "n": 10, "percent": 10})],
        "within": [],
    }


def test_a_template_that_asks_for_nothing_of_a_group_still_calls_nobody_agreed():
    counted = [tally for key in "ab" for tally in tallies(key, Barn={"5": 10}, Drift={"2": 5, "3": 5})]
    assert heard(Gradient(), "ab", counted, threshold={"min_group": 0})["rounds"][0]["ground"]["unites"] == []


def test_a_room_split_inside_every_unit_is_told_apart_from_units_that_differ():
    half = {name: {"5": 5, "1": 5} for name in UNITS.values()}
    found = heard(Gradient(), "ab", tallies("a", **half) + tallies("b", **half))["rounds"][0]["ground"]
    assert {name: [statement["key"] for statement in told] for name, told in found.items()} == {
        "unites": [],
        "divides": [],
        "within": ["a", "b"],
    }


def test_statements_with_too_few_answers_are_not_compared():
    counted = tallies("a", Barn={"5": 6}, Drift={"5": 5}) + tallies("b", Barn={"5": 6}, Drift={"5": 5})
    assert heard(Gradient(), "ab", counted)["rounds"][0]["ground"] is None, (
        "eleven of thirty is under four tenths"
    )


def test_marks_say_where_units_unite_and_divide():
    counted = tallies("a", Barn={"yes": 10}, Drift={"yes": 8, "wonder": 2}) + tallies(
        "b", Barn={"yes": 10}, Drift={"chafes": 9, "yes": 1}
    )
    found = heard(Reflect(), "ab", counted)["ground"]
    assert [(statement["key"], statement["mark"]["sv"]) for statement in found["unites"]] == [
        ("a", "Det här vill jag")
    ]
    assert [
        (statement["key"], statement["mark"]["sv"], [group["percent"] for group in statement["groups"]])
        for statement in found["divides"]
    ] == [("b", "Det här vill jag", [100, 10])]


@pytest.mark.parametrize("kind", [Gradient(), Reflect()])
def test_a_unit_under_five_is_never_compared(kind):
    value = {"gradient": "5", "reflect": "yes"}[kind.name]
    counted = [tally for key in "ab" for tally in tallies(key, Barn={value: 20}, Drift={value: 4})]
    found = heard(kind, "ab", counted)
    assert (found["rounds"][0] if kind.name == "gradient" else found)["ground"] is None
