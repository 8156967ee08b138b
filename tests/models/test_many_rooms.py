"""The same wording in many rooms: one result, units kept apart, and nothing under five to be had, not even by
subtraction.
"""

from collections import Counter

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from models.activities.evidence import Tally
from models.document import wording_support
from models.document.statement import Statement
from models.journey.step import Step
from models.workshop.attendance import join
from models.workshop.creation import create_workshop
from models.workshop.evidence import result_of
from models.workshop.participation import Participation
from models.workshop.severing import sever
from tests.people import SECRET, Room, tallied
from tests.prepared import in_memory

UNITS = ("Norr", "Söder", "Väst")


def tally(group, value, n, item="s:1:1"):
    return Tally(1, item, "", group, value, n)


def pool(*rooms):
    found = wording_support.pool([wording_support.Portion(room) for room in rooms])
    return found.told, found.waiting


def test_units_of_five_keep_their_answers_over_rooms():
    merged, waiting = pool([tally(1, "5", 6)], [tally(1, "4", 7), tally(2, "3", 5)])
    assert ({(tally.group, tally.value): tally.n for tally in merged}, waiting) == (
        {(1, "5"): 6, (1, "4"): 7, (2, "3"): 5},
        0,
    )


def test_small_rooms_are_counted_together_and_by_no_name():
    merged, waiting = pool([tally(1, "5", 3)], [tally(2, "1", 4)])
    assert ({(tally.group, tally.value): tally.n for tally in merged}, waiting) == (
        {(None, "5"): 3, (None, "1"): 4},
        0,
    )


def test_what_is_too_little_together_waits():
    merged, waiting = pool([tally(1, "5", 9)], [tally(2, "1", 4)])
    assert ([(tally.group, tally.n) for tally in merged], waiting) == ([(1, 9)], 4)


def a_round(session, rooms: list[list[int | None]]):
    """Each room a meeting of one step; whoever is in it has one item of their own, which they alone give a
    five. So a view of
    the answers tells whom it covers."""
    room = Room(session, UNITS)
    journey = room.journey
    journey.steps.append(Step(number=4))
    session.flush()
    everybody = [(at, unit) for at, units in enumerate(rooms) for unit in units]
    items = [
        {"key": f"s:{at + 1}:1", "number": f"s:{at + 1}:1", "text": f"Sats {at}"}
        for at in range(len(everybody))
    ]
    person = 0
    for units in rooms:
        room.workshop = create_workshop(session, journey, title="Möte", step=journey.steps[0])
        room.workshop.ask_unit, room.workshop.state, room.workshop.opened_at = False, "open", room.now
        activity = room.plan("gradient")
        room.workshop.go_to(activity)
        activity.open(items, 0, room.now)
        for unit in units:
            unit_id = room.unit(UNITS[unit]).id if unit is not None else None
            participant, _, _ = join(session, room.workshop, SECRET, language="sv", unit_id=unit_id)
            hand = Participation(session, room.workshop, participant, room.now)
            for at, item in enumerate(items):
                hand.answer(activity.id, item["key"], 5 if at == person else 1)
            person += 1
        session.flush()
        activity.close(room.now)
        activity.reveal()
        room.workshop.close(room.now, "2026-12-24")
        sever(session, room.workshop)
    return journey


def covered(counts_by_item: dict[str, dict]) -> frozenset:
    return frozenset(key for key, counts in counts_by_item.items() if counts.get("5", 0))


def views(session, journey) -> list[frozenset]:
    """Whom every result, group, table row and merged result is about."""
    found = []
    for workshop in journey.workshops:
        for activity in workshop.agenda:
            shown = result_of(session, activity, "sv")["rounds"][-1]["items"]
            found.append(
                covered({item["key"]: {"5": item["counts"][4]} for item in shown if item.get("counts")})
            )
            for name in UNITS:
                found.append(
                    covered(
                        {
                            item["key"]: {"5": int(group["support"] > 0)}
                            for item in shown
                            for group in item.get("groups") or []
                            if group["name"] == name
                        }
                    )
                )
            rows = tallied(session, workshop)
            for unit in {row["unit"] for row in rows}:
                found.append(
                    covered(
                        {
                            row["item"]: {"5": int(row["people"])}
                            for row in rows
                            if row["unit"] == unit and row["value_code"] == "5"
                        }
                    )
                )
    merged = {test.key: test.result for test in wording_support.supports_of(session, journey, "sv")}
    found.append(
        covered({key: {"5": result["counts"][4]} for key, result in merged.items() if result.get("counts")})
    )
    for name in UNITS:
        found.append(
            covered(
                {
                    key: {"5": int(group["support"] > 0)}
                    for key, result in merged.items()
                    for group in result.get("groups") or []
                    if group["name"] == name
                }
            )
        )
    return [group for group in found if group]


ROOMS = st.lists(
    st.lists(st.sampled_from([0, 1, 2, None]), min_size=1, max_size=9), min_size=1, max_size=4
).filter(lambda rooms: sum(map(len, rooms)) <= 26)


@pytest.mark.heavy
@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(ROOMS)
def test_nothing_under_five_can_be_had_from_any_view_or_from_two(rooms):
    database = in_memory()
    with database.session() as session:
        found = set(views(session, a_round(session, rooms)))
        small = [len(group) for group in found if len(group) < 5]
        between = [
            (len(group), len(other))
            for group in found
            for other in found
            if other < group and 0 < len(group - other) < 5
        ]
        assert (small, between) == ([], [])
    database.engine.dispose()


@given(
    st.lists(
        st.lists(
            st.tuples(st.sampled_from([None, 1, 2, 3]), st.sampled_from("12345-"), st.integers(1, 9)),
            max_size=6,
        ),
        max_size=5,
    )
)
def test_nobody_is_lost_or_counted_twice(rooms):
    given_rooms = [[tally(group, value, n) for group, value, n in room] for room in rooms]
    merged, waiting = pool(*given_rooms)
    assert sum(tally.n for tally in merged) + waiting == sum(
        tally.n for room in given_rooms for tally in room
    )
    assert waiting < 5


def test_staff_and_outsiders_are_never_one_number(room):
    session, journey = room.session, room.journey
    statement = Statement(number="V1", section="vision")
    statement.revise("Vi är öppna.", "Alla sa det.", [], "E", 0.0)
    journey.statements.append(statement)
    session.flush()
    for external, value in ((False, 5), (True, 1)):
        room.workshop = create_workshop(session, journey, title="Möte")
        room.workshop.external, room.workshop.state, room.workshop.opened_at = external, "open", room.now
        room.workshop.ask_unit = False
        stances = room.open("gradient", input="statements:current")
        for somebody in room.crowd(6):
            somebody.answers(stances, f"s:{statement.id}:1", value)
        room.finish(stances)
    found = wording_support.support_by_wording(session, journey, "sv")[f"s:{statement.id}:1"]
    assert (found["support"], found["outside"]["support"], found["n"]) == (100, 0, 6)
    difference = wording_support.differences(journey, wording_support.supports_of(session, journey, "sv"))[0]
    assert (difference.points, difference.is_large, difference.is_answered) == (100, True, False)
    statement.comment_on("De prövade olika texter och läste olika.")
    assert difference.is_answered is True


def test_the_same_wording_asked_twice_in_a_room_counts_once(room):
    session, journey = room.session, room.journey
    statement = Statement(number="V1", section="vision")
    statement.revise("Vi är öppna.", "Alla sa det.", [], "E", 0.0)
    journey.statements.append(statement)
    session.flush()
    crowd = room.crowd(7)
    for value in (1, 5):
        stances = room.open("gradient", input="statements:current")
        for somebody in crowd:
            somebody.answers(stances, f"s:{statement.id}:1", value)
        room.finish(stances)
    assert Counter(test.result["n"] for test in wording_support.supports_of(session, journey, "sv")) == {7: 1}
    assert wording_support.support_by_wording(session, journey, "sv")[f"s:{statement.id}:1"]["support"] == 100
