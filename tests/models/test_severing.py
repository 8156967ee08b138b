"""After a workshop closes, nothing links two things to one person, and no small group is left."""

import pytest
from sqlalchemy import inspect, select, text

from models.base import Refused
from models.secrets import claim, keyed, read_code
from models.workshop.answer import Answer, Count
from models.workshop.contribution import Contribution
from models.workshop.participant import Device, Participant
from models.workshop.severing import sever
from tests.people import SECRET


def closed(room):
    room.workshop.close(room.now, "2026-12-24")
    sever(room.session, room.workshop)
    room.session.flush()


@pytest.fixture
def evening(room):
    """Seven from Norr and three from Bussen wrote and took a stand; the workshop is over."""
    people = room.crowd(7, "Norr") + room.crowd(3, "Bussen")
    ideas = room.open("ideas")
    for person in people:
        person.writes(ideas, "först")
        person.writes(ideas, "sedan")
    written = [text.id for text in people[0].hand._written(ideas.id, None)]
    room.finish(ideas)
    gradient = room.open("gradient", items=[{"sv": "Ja"}])
    for person in people:
        person.answers(gradient, "t:1", 4)
    before = room.finish(gradient)
    closed(room)
    room.people, room.gradient, room.before, room.written = people, gradient, before, written
    return room


def test_severing_removes_participants_devices_and_answers(evening):
    assert [evening.session.query(noun).count() for noun in (Participant, Device, Answer)] == [0, 0, 0]


def test_severing_leaves_no_author_key_or_small_unit_on_any_text(evening):
    rows = evening.session.query(Contribution).all()
    norr = evening.journey.unit_named("Norr").id
    assert {(row.author_id, row.key) for row in rows} == {(None, None)}
    # Seven and three: showing Norr would leave the three of Bussen over.
    assert {row.unit_id for row in rows} <= {None, norr}
    assert norr not in {row.unit_id for row in rows}


def test_two_texts_of_one_person_share_no_value_in_any_column(evening):
    rows = [dict(row) for row in evening.session.execute(text("SELECT * FROM contribution")).mappings()]
    one, other = (row for row in rows if row["id"] in evening.written)
    same = {name for name in one if one[name] == other[name]}
    everybody = {name for name in same if len({str(row[name]) for row in rows}) == 1}
    assert same - everybody == set()


def test_no_table_is_left_that_names_a_participant(evening):
    columns = [
        (table, column["name"])
        for table in inspect(evening.session.get_bind()).get_table_names()
        for column in inspect(evening.session.get_bind()).get_columns(table)
        if "participant" in column["name"] or column["name"] == "author_id"
    ]
    left = [
        (table, column)
        for table, column in columns
        if evening.session.execute(text(f"SELECT count(*) FROM {table} WHERE {column} IS NOT NULL")).scalar()
    ]
    assert left == []


def test_severed_counts_give_the_same_result_as_before(evening):
    after = evening.result(evening.gradient)
    for result in (evening.before, after):
        result.pop("present")
    assert after == evening.before


def test_severed_counts_hold_no_unit_that_can_be_subtracted(evening):
    assert {row.unit_id for row in evening.session.query(Count)} == {None}


def test_the_receipt_still_finds_ones_own(evening):
    ada = evening.people[0]
    key = keyed(SECRET, read_code(ada.receipt))
    found = [row.id for row in evening.session.query(Contribution) if row.claim == claim(key, row.number)]
    assert sorted(found) == sorted(evening.written)


def test_attendance_counts_everyone_and_names_only_what_may_be_shown(evening):
    assert evening.workshop.attendance == {"people": 10, "units": {}}


def test_a_closed_workshop_takes_no_more_people_and_no_more_words(evening):
    with pytest.raises(Refused, match="workshop_closed"):
        evening.somebody("Norr")


def test_closing_demands_a_day_for_the_answer(room):
    room.open("ideas")
    with pytest.raises(Refused, match="still_open"):
        room.workshop.close(1.0, "2026-12-24")
    room.finish(room.workshop.current)
    with pytest.raises(Refused, match="feedback_missing"):
        room.workshop.close(1.0, "")


def test_nothing_says_that_simulated_people_took_part(session, room):
    """Who practised in a real meeting leaves nothing: no head, no answer, no text, nothing in a group."""
    ideas = room.open("ideas", key="ide", build_minutes=0)
    people, puppets = room.crowd(6), [room.somebody(device="rehearsal") for _ in range(7)]
    for somebody in people:
        somebody.writes(ideas, "En riktig idé")
    for puppet in puppets:
        puppet.writes(ideas, "En påhittad idé")
    room.finish(ideas)
    grouped = room.open("cluster", key="grupp", input="ideas:ide", validate=False)
    room.board(grouped).create([item["key"] for item in grouped.items], "L", room.now, "Allt")
    room.finish(grouped)
    stance = room.open("gradient", items=[{"sv": "Ja"}])
    for somebody in people:
        somebody.answers(stance, "t:1", 5)
    for puppet in puppets:
        puppet.answers(stance, "t:1", 1)
    room.finish(stance)
    closed(room)
    assert room.workshop.attendance["people"] == 6
    (item,) = room.result(stance)["rounds"][-1]["items"]
    assert (item["n"], item["counts"]) == (6, [0, 0, 0, 0, 6])
    (group,) = room.board(grouped).as_clusters()
    assert {item["text"] for item in group["items"]} == {"En riktig idé"}
    standing = session.scalars(select(Contribution).where(Contribution.withdrawn.is_(False)))
    assert [kept.text for kept in standing] == ["En riktig idé"] * 6
