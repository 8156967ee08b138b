"""Pages that anybody may ask for are made so many at once; what rooms, the desk and the files need never
waits behind them.
"""

import threading
from functools import partial

import pytest

from models.live import web
from models.live.gate import Gate
from models.live.house import LET_READ, READERS
from models.organisation import systems
from models.workshop.leading import close_meeting
from models.workshop.workshop import Workshop
from tests.patience import PATIENCE
from tests.people import Room
from tests.several.services import until


@pytest.fixture
def town(site):
    """Addresses of a room and of its journey's pages for readers."""

    def play(session):
        room = Room(session)
        return f"/{room.workshop.code}", f"/read/{room.journey.reader_key}/summary"

    return site.write(play)


def begin(work) -> threading.Thread:
    begun = threading.Thread(target=work, daemon=True)
    begun.start()
    return begun


def test_places_are_given_in_the_order_in_which_people_came():
    gate, names, came = Gate(1), ("Ada", "Bo", "Cia"), []
    assert gate.come_in(0)

    def wait(name):
        if gate.come_in(PATIENCE):
            came.append(name)

    def has_come(number):
        until(lambda: len(came) == number)

    def stands_in_line(number):
        until(lambda: len(gate.line) == number)

    for number, name in enumerate(names, 1):
        begin(partial(wait, name))
        stands_in_line(number)
    for number in range(1, 4):
        gate.go_out()
        # Whoever comes in the same moment is behind those who waited.
        assert not gate.come_in(0)
        has_come(number)
    assert tuple(came) == names
    gate.go_out()
    assert gate.come_in(0)


def test_whoever_has_no_patience_goes_and_leaves_no_place_behind():
    gate = Gate(2)
    assert [gate.come_in(0) for _ in range(4)] == [True, True, False, False]
    gate.go_out()
    assert [gate.come_in(0) for _ in range(2)] == [True, False]


def test_all_places_are_taken_once_those_inside_have_gone_out_before_those_in_line():
    gate, came = Gate(2), []
    assert gate.come_in(0)
    with gate.cleared(0) as is_empty:
        assert not is_empty
    assert gate.come_in(0)
    reader = begin(lambda: gate.come_in(PATIENCE) and came.append("reader"))
    until(lambda: len(gate.line) == 1)

    def clear():
        with gate.cleared(PATIENCE) as is_empty:
            came.append(f"empty {is_empty}")

    clearing = begin(clear)
    until(lambda: gate.is_shut)
    gate.go_out()
    gate.go_out()
    clearing.join(PATIENCE)
    reader.join(PATIENCE)
    assert came == ["empty True", "reader"]


def test_readers_wait_in_line_with_no_connection_in_hand_and_come_in(site, town):
    _, summary = town
    pool, read = site.house.database.engine.pool, []
    kept = pool.checkedout()
    with site.house.readers.cleared(0):
        reading = [begin(lambda: read.append(site.visitor().get(summary).status_code)) for _ in range(20)]
        until(lambda: len(site.house.readers.line) == 20)
        assert (read, pool.checkedout()) == ([], kept)
    for reader in reading:
        reader.join(PATIENCE)
    assert read == [200] * 20


def test_behind_strangers_wait_strangers_alone_and_not_for_ever(site, town, monkeypatch):
    door, summary = town
    lead = site.visitor().lead()
    monkeypatch.setattr(web, "PATIENCE", 0)
    with site.house.readers.cleared(0):
        refused = site.visitor().get(summary)
        assert (refused.status_code, 'data-refused="many_readers"' in refused.text) == (503, True)
        assert "Många läser just nu" in refused.text
        pages = (door, "/desk", "/healthz", "/login")
        assert [lead.get(page).status_code for page in pages] == [200] * len(pages)
        made = lead.post("/desk/journeys", from_page="/desk", title="Målbild 2032")
        assert made.status_code == 200
    assert site.visitor().get(summary).status_code == 200


def test_no_wrong_token_and_no_description_takes_a_place_from_those_who_read(site, town, monkeypatch):
    token = site.write(lambda session: systems.make_token(session, 1, "Intranätet", "Ada", site.now))
    client, entered = site.app.test_client(), []
    come_in = site.house.readers.come_in
    monkeypatch.setattr(
        site.house.readers, "come_in", lambda patience: entered.append(1) or come_in(patience)
    )

    def ask(path: str, shown: str = "") -> int:
        headers = {"Authorization": f"Bearer {shown}"} if shown else {}
        return client.get(f"/api/v1/{path}", headers=headers).status_code

    asked = [ask("openapi.json"), ask("journeys"), ask("journeys", "malbild_wrong"), ask("nothing", token)]
    assert (asked, entered) == ([200, 401, 401, 404], [])
    assert (ask("journeys", token), entered) == (200, [1])
    monkeypatch.setattr(web, "PATIENCE", 0)
    with site.house.readers.cleared(0) as is_empty:
        assert (is_empty, ask("journeys", token)) == (True, 503)


def test_every_page_gives_its_place_back_whatever_became_of_it(site, town):
    _, summary = town
    for _ in range(READERS):
        pages = (summary, "/read/nothing", f"{summary}?page=x", "/read/a/b/c/d")
        assert {site.visitor().get(page).status_code for page in pages} == {200, 404}
    with site.house.readers.cleared(0) as is_empty:
        assert is_empty


def test_where_somebody_always_reads_new_readers_wait_until_the_files_have_forgotten(site, town):
    house = site.house
    assert house.readers.come_in(0)
    with house.database.reading() as reading:
        workshop = reading.get_one(Workshop, 1)
        site.write(
            lambda session: close_meeting(
                session, session.get_one(Workshop, workshop.id), "2026-12-24", "Birgitta", site.now
            )
        )
        for _ in range(LET_READ):
            house.look_around()
            assert (house.database.must_forget, house.readers.is_shut) == (True, False)
        forgetting = begin(house.look_around)
        until(lambda: house.readers.is_shut)
        assert not house.readers.come_in(0)
    house.readers.go_out()
    forgetting.join(PATIENCE)
    assert house.database.must_forget is False
    with house.readers.cleared(0) as is_empty:
        assert is_empty
