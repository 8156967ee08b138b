"""Whatever points at something points at the same thing after an archive has been taken in, or at nothing."""

import json
from collections import Counter

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import delete

from models.document.draft import Draft
from models.document.fates import Fates
from models.exports import archive, unarchive
from models.journey.journey import Journey
from models.references import Thing, references_in
from models.secrets import new_token
from models.workshop.cluster import Cluster
from models.workshop.contribution import Contribution
from tests.people import Room

TABLES = {
    Thing.CONTRIBUTION: "contribution",
    Thing.CLUSTER: "cluster",
    Thing.STATEMENT: "statement",
    Thing.FOCUS_AREA: "focus_area",
    Thing.PASSAGE: "passage",
    Thing.CARD: "card",
    Thing.UNIT: "unit",
}


def pointed_at(session, journey) -> Counter:
    """(table, column, thing by its own number or name) of every reference in a journey's rows that points at
    something in this journey; None where it points at nothing, however many do.
    """
    rows = {
        table.__tablename__: archive._rows(session, table, parent, journey)
        for table, parent in archive.TABLES
    }
    named = {
        (thing, row["id"]): row.get("number") or row["name"]
        for thing, table in TABLES.items()
        for row in rows[table]
    }
    found = Counter(
        (table, column, reference.thing, reference.revision, named.get((reference.thing, reference.number)))
        for table, found in rows.items()
        for row in found
        for column, value in row.items()
        if column != "content"
        for reference in references_in(value)
    )
    # What stood on a board and is gone is not taken along.
    return Counter(
        {
            place: 1 if place[-1] is None else n
            for place, n in found.items()
            if place[::4] != ("placement", None)
        }
    )


@pytest.fixture
def grid(session):
    """An evening with comparisons, a board, and who people belong to."""
    session.add(Journey(organisation_id=1, title="Någon annans", reader_key=new_token()))
    room = Room(session, ["Norr", "Söder"])
    everybody = room.crowd(6, "Söder")
    where = room.open("pulse", group_label={"sv": "Enhet"})
    for somebody in everybody:
        somebody.answers(where, "group", room.unit("Söder").id)
    room.finish(where)
    ideas = room.open("ideas", key="tankar")
    written = [somebody.writes(ideas, f"Tanke {number}") for number, somebody in enumerate(everybody)]
    room.finish(ideas)
    pairs = room.open("rate", input="ideas:tankar", mode="pairwise")
    for somebody in everybody:
        first, second = sorted(item["key"] for item in pairs.items[:2])
        somebody.answers(pairs, f"{first}+{second}", "1", "pair")
    room.finish(pairs)
    board = room.open("cluster", input="ideas:tankar")
    room.board(board).create([item["key"] for item in board.items[:3]], "Ada", room.now)
    room.finish(board)
    keys = [f"c:{text.id}" for text in written]
    sources = [
        {"type": "cluster", "key": "k:1", "ref": "K-1", "value": 3, "votes": "", "items": keys[:2]},
        {"type": "idea", "key": keys[2], "ref": "c:3", "value": "c:1", "votes": "", "items": []},
    ]
    statement = Draft(session, room.journey).add_statement(
        "vision", "Vi möts.", "Som många skrev.", sources, "Ada", 1.0
    )
    fates = Fates(session, room.journey)
    fates.decide([written[3].id], "included", "Står nu i texten.", "Ada", 1.0, statement.number)
    fates.decide([written[4].id], "duplicate", "Samma sak.", "Ada", 1.0, written[3].number)
    stances = room.open("gradient", input="statements:current")
    for somebody in everybody:
        somebody.answers(stances, f"s:{statement.id}:1", 4)
    everybody[0].writes(stances, "Vilka möts?", kind="change", about=f"s:{statement.id}:1")
    room.finish(stances)
    room.workshop.close(room.now, "2026-12-24")
    session.flush()
    return room


def test_who_people_belong_to_is_the_same_unit_in_a_copy(grid):
    copy = unarchive.unpack(grid.session, archive.pack(grid.session, grid.journey), 1)
    assert pointed_at(grid.session, copy) == pointed_at(grid.session, grid.journey)
    counted = [row for row in archive._rows(grid.session, *_counts(), copy) if row["item"] == "group"]
    assert [(row["value"], row["n"]) for row in counted] == [
        (str(next(unit.id for unit in copy.units if unit.name == "Söder")), 6)
    ]


@settings(max_examples=10, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(gone=st.sets(st.integers(0, 5)), board_gone=st.booleans(), others=st.integers(0, 3))
def test_what_is_gone_is_gone_in_every_copy(grid, gone, board_gone, others):
    session = grid.session
    with session.begin_nested() as trial:
        for _ in range(others):
            Room(session, ["Öst"])
        ids = sorted(row.id for row in session.query(Contribution).filter_by(journey_id=grid.journey.id))
        session.execute(delete(Contribution).where(Contribution.id.in_([ids[at] for at in gone])))
        if board_gone:
            session.execute(delete(Cluster))
        session.flush()
        session.expire_all()
        packed = archive.pack(session, grid.journey)
        copy = unarchive.unpack(session, packed, 1)
        assert pointed_at(session, copy) == pointed_at(session, grid.journey)
        assert archive.pack(session, copy) == packed
        assert json.loads(packed)["schema"] == archive.SCHEMA
        trial.rollback()
    session.expire_all()


def _counts():
    return next((table, parent) for table, parent in archive.TABLES if table.__tablename__ == "answer_count")
