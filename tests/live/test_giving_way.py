"""A page that takes its time gives way: whoever votes in another room waits for a part of it, not for all."""

from collections import deque
from contextlib import ExitStack
from importlib import import_module

import pytest
from greenlet import getcurrent, greenlet
from sqlalchemy import event, select

from models import elsewhere
from models.document.fates import Fates, waiting
from models.document.lifting import liftable
from models.document.river import river_of
from models.document.sources import offers
from models.document.telling import told
from models.elsewhere import begin_giving_way, give_way, hand_over_to, in_portions, take_back
from models.journey.journey import Journey
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
def in_turns(monkeypatch):
    """All of these at once, one going on where the other rests, as in the loop that serves."""
    monkeypatch.setattr(elsewhere, "A_WHILE", 0.0)
    loop = getcurrent()

    def nowhere(*_):
        raise AssertionError

    def play(*works):
        turns = deque(greenlet(work) for work in works)
        while turns:
            turn = turns.popleft()
            turn.switch()
            if not turn.dead:
                turns.append(turn)

    hand_over_to(nowhere, loop.switch)
    yield play
    take_back(nowhere)


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


def of_the_journey(reader):
    return lambda session: reader(session, session.get_one(Journey, 1))


LONG_READERS = {
    "told": of_the_journey(told),
    "the worklist's answers": of_the_journey(lambda session, journey: Fates(session, journey).given()),
    "how much waits": of_the_journey(waiting),
    "the river": of_the_journey(river_of),
    "what becomes a card": of_the_journey(
        lambda session, journey: liftable(session, journey, "insight"),
    ),
    "what a sentence may build on": of_the_journey(
        lambda session, journey: offers(session, journey, "sv"),
    ),
}


@pytest.mark.parametrize("name", LONG_READERS)
def test_whoever_reads_all_texts_gives_way_between_any_two(site, rests, name):
    def play(session):
        room, asked = a_meeting(session)
        room.finish(asked)
        written = select(Contribution).where(Contribution.activity_id == asked.id)
        for text in session.scalars(written.order_by(Contribution.nth)).all()[::2]:
            text.meet_fate("parked", "Tas upp vid översynen.", "Birgitta", 1.0, "")

    site.write(play)
    loaded = []
    event.listen(Contribution, "load", count := lambda *_: loaded.append(1))
    with site.house.database.reading() as session, in_portions():
        rests.clear()
        LONG_READERS[name](session)
    event.remove(Contribution, "load", count)
    # Half of them have their answer, half wait.
    assert len(rests) - len(loaded) >= WRITERS * EACH // 2


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


class Watched:
    """A room's lock that notes how many connections somebody has in hand who comes to wait for it."""

    def __init__(self, lock, pool, held):
        self.lock, self.pool, self.held = lock, pool, held

    def __enter__(self):
        if not self.lock._is_owned():
            self.held.append(self.pool.checkedout())
        return self.lock.__enter__()

    def __exit__(self, *how):
        return self.lock.__exit__(*how)


def test_nobody_waits_for_a_rooms_lock_with_a_connection_in_hand(site):
    """Whoever has the lock may be waiting for a connection."""

    def plan(session):
        room = Room(session)
        board = room.plan("cluster")
        room.workshop.watch_key = "watched"
        workshop = room.workshop
        return workshop.id, workshop.code, workshop.screen_key, room.somebody().token, board.id

    workshop, code, screen, token, board = site.write(plan)
    lead, phone = site.visitor().lead(), site.visitor().join(code)
    console = lead.console(workshop)
    site.hush()
    room, pool, held = site.house.room(workshop), site.house.database.engine.pool, []
    kept = pool.checkedout()
    room.lock = Watched(room.lock, pool, held)
    pages = [(phone, f"/{code}"), (lead, f"/desk/workshops/{workshop}/console")]
    pages += [(phone, path) for path in (f"/{code}/as/{token}", f"/screen/{screen}", "/watch/watched")]
    for number, (visitor, page) in enumerate(pages, 1):
        assert visitor.get(page).status_code == 200
        assert len(held) >= number
    assert console.ask("take_lot", activity=board)["ok"]
    assert len(held) > len(pages)
    assert set(held) == {kept}


def test_a_room_is_told_and_steered_however_many_connections_are_in_hand(site):
    workshop = site.write(lambda session: Room(session).workshop.id)
    console = site.visitor().lead().console(workshop)
    with ExitStack() as in_hand:
        for _ in range(60):
            in_hand.enter_context(site.house.database.engine.connect())
        assert site.house.room(workshop).snapshot("phone")["state"]
        assert console.ask("show_scene", scene="blank")["ok"]
        site.tell()


@pytest.mark.parametrize("aside", [3600.0, 0.0])
@pytest.mark.parametrize("goes_first", ["writing", "portions"])
def test_pages_stand_aside_for_what_all_wait_for_while_it_gives_way_to_rooms(
    database, in_turns, monkeypatch, goes_first, aside
):
    monkeypatch.setattr(elsewhere, "ASIDE", aside)
    done = []

    def page():
        begin_giving_way()
        with database.reading() as session:
            for _ in range(3):
                session.scalars(select(Contribution)).all()
                done.append("page")

    def write():
        begin_giving_way()
        with database.writing() as session:
            for _ in range(5):
                session.scalars(select(Contribution)).all()
                done.append("deed")

    def tell():
        with in_portions():
            for _ in range(5):
                give_way()
                done.append("deed")

    def room():
        for _ in range(3):
            done.append("room")
            elsewhere.breathe()

    in_turns(page, page, page, write if goes_first == "writing" else tell, room)
    last = len(done) - done[::-1].index("deed")
    before = done[:last]
    assert (done.count("page"), before.count("deed"), "room" in before) == (9, 5, True)
    # They wait for it, and yet for no more than so long.
    assert (before.count("page") > 0) is (aside == 0.0)
