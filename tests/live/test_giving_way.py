"""A page that takes its time gives way: whoever votes in another room waits for a part of it, not for all."""

from importlib import import_module

import pytest
from sqlalchemy import event, select

from models import elsewhere
from models.elsewhere import give_way, hand_over_to, in_portions, take_back
from models.workshop import numbering, severing
from models.workshop.contribution import Contribution
from models.workshop.severing import sever
from tests.people import Room
from tests.site import Site

WRITERS, EACH = 30, 10


@pytest.fixture
def rests(monkeypatch):
    """Each time that others get their turn, where somebody always waits."""
    found = []

    def here(module, name, given, named, _sort):
        return getattr(import_module(module), name).__wrapped__(*given, **named)

    monkeypatch.setattr(elsewhere, "A_WHILE", 0.0)
    hand_over_to(here, lambda: found.append(1))
    yield found
    take_back(here)


@pytest.fixture
def site(tmp_path):
    made = Site(tmp_path)
    yield made
    made.close()


def a_meeting(session, **more):
    room = Room(session)
    asked = room.open("ideas", max_items=EACH)
    for writer, person in enumerate(room.crowd(WRITERS)):
        for number in range(EACH):
            person.writes(asked, f"Idé {writer}:{number}")
    session.flush()
    return room, asked


def test_nothing_gives_way_but_what_has_said_so(rests):
    give_way()
    assert rests == []
    with in_portions():
        give_way()
    assert rests == [1]
    give_way()
    assert rests == [1]


def test_what_takes_no_while_does_not_give_way(rests, monkeypatch):
    monkeypatch.setattr(elsewhere, "A_WHILE", 3600.0)
    with in_portions():
        give_way()
    assert rests == []


def test_a_page_gives_way_at_each_question_to_the_database_at_each_row_and_while_it_is_drawn(site, rests):
    def play(session):
        room, asked = a_meeting(session)
        room.finish(asked)

    site.write(play)
    lead = site.visitor().lead()
    asked, loaded = [], []
    event.listen(site.house.database.session, "do_orm_execute", lambda _: asked.append(1))
    event.listen(Contribution, "load", count := lambda *_: loaded.append(1))
    rests.clear()
    page = lead.get("/desk/workshops/1/contributions.csv")
    event.remove(Contribution, "load", count)
    assert (page.status_code, len(loaded) >= WRITERS * EACH) == (200, True)
    assert len(rests) >= len(asked) + len(loaded)
    rests.clear()
    assert lead.get("/desk").status_code == 200
    assert len(rests) > 10


def test_a_page_that_writes_waits_for_the_disk_as_commands_do(site, monkeypatch):
    kept = []
    lead = site.visitor().lead()
    monkeypatch.setattr(site.house.database, "commit", lambda work: kept.append(work()))
    lead.post("/desk/journeys", from_page="/desk", title="Målbild 2032")
    assert kept == [None]
    assert "Målbild 2032" in lead.get("/desk").text


def test_a_phone_that_writes_keeps_its_turn(site, rests):
    def plan(session):
        room, asked = a_meeting(session)
        return room.workshop.code, asked.id

    code, asked = site.write(plan)
    phone = site.visitor().join(code).phone(code)
    site.hush()
    rests.clear()
    assert phone.ask("contribute", key="k", activity=asked, text="En idé till")["ok"]
    site.settle()
    assert rests == []


@pytest.mark.parametrize("part", [7, 100])
def test_ties_are_cut_in_portions_with_others_answered_between(session, rests, monkeypatch, part):
    room, asked = a_meeting(session)
    room.close(asked)
    monkeypatch.setattr(severing, "PORTION", part)
    monkeypatch.setattr(numbering, "PORTION", part)
    written, between = [0], []

    def count(_connection, _cursor, statement, parameters, _context, is_many):
        if statement.startswith("UPDATE contribution"):
            written[0] += len(parameters) if is_many else 1

    event.listen(session.get_bind(), "before_cursor_execute", count)
    monkeypatch.setattr(
        elsewhere, "_rests", [lambda: (between.append(written[0]), written.__setitem__(0, 0))]
    )
    room.workshop.close(room.now, "2032-01-01")
    with in_portions():
        sever(session, room.workshop)
    event.remove(session.get_bind(), "before_cursor_execute", count)
    assert max(between) <= part
    rows = session.scalars(select(Contribution)).all()
    assert (len(rows), {text.author_id for text in rows}, {text.key for text in rows}) == (
        WRITERS * EACH,
        {None},
        {None},
    )
