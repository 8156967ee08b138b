"""Phones at tables: one pen each, what is written seen as it is written by those who sit there, and by nobody
else.
"""

import json

import pytest
from engineio.packet import MESSAGE, Packet
from engineio.socket import Socket
from sqlalchemy import select

from models.workshop.participant import Participant
from models.workshop.workshop import Workshop
from tests.people import Room


class Tables:
    """A question that tables answer, with two phones at the first table, one at the second, one that has not
    said where it sits, a console and a wall.
    """

    def __init__(self, site, **settings):
        self.site = site

        def plan(session):
            room = Room(session)
            room.workshop.tables = 8
            asked = room.open("ideas", unit_of_input="table", max_items=2, **settings)
            return room.workshop.code, room.workshop.id, room.workshop.screen_key, asked.id

        code, workshop, key, self.activity = site.write(plan)
        self.leader = site.visitor().lead()
        self.console = self.leader.console(workshop)
        self.wall = site.visitor().socket("/screen", code=code, key=key)
        self.ada, self.bo, self.eva = (self._at(code, str(table)) for table in (1, 1, 2))
        self.dag = self._at(code, "")

    def _at(self, code: str, table: str):
        return self.site.visitor().join(code, table=table).phone(code)

    @property
    def lines(self) -> list:
        return [self.ada, self.bo, self.eva, self.dag, self.console, self.wall]

    def ask(self, line, verb, **more) -> dict:
        answer = line.ask(verb, **more)
        self.site.tell()
        for each in self.lines:
            each.listen()
        return answer

    def write(self, line, text: str, key: str) -> dict:
        return self.ask(line, "contribute", key=key, activity=self.activity, text=text)


@pytest.fixture
def tables(site):
    return Tables(site)


def texts(line) -> list[str]:
    return [text["text"] for text in line.own["contributions"]]


def told_of_writing(line) -> list[dict]:
    return [frame["args"][0] for frame in line.heard if frame["name"] == "writing"]


def test_the_others_at_the_table_see_at_once_what_it_wrote_and_who_has_the_pen(tables):
    assert tables.ask(tables.ada, "take_pen", activity=tables.activity)["pen"]["held"] == "mine"
    told = [line.own["pen"] for line in (tables.bo, tables.eva, tables.dag)]
    assert [pen and pen["held"] for pen in told] == ["other", "free", None]
    tables.write(tables.ada, "Läsning hemma", "k1")
    assert [texts(line) for line in (tables.bo, tables.eva)] == [["Läsning hemma"], []]
    refused = tables.write(tables.bo, "Mitt eget", "k2")
    assert (refused["error"], "Ta över pennan" in refused["message"]) == ("pen_elsewhere", True)


def test_whoever_loses_the_pen_hears_of_it_and_can_have_it_back(tables):
    tables.write(tables.ada, "Ett", "k1")
    tables.ask(tables.bo, "take_pen", activity=tables.activity)
    assert tables.ada.own["pen"]["held"] == "other"
    assert tables.write(tables.bo, "Två", "k2")["ok"]
    assert texts(tables.ada) == ["Ett", "Två"]
    tables.ask(tables.ada, "take_pen", activity=tables.activity)
    assert tables.write(tables.ada, "Tre", "k3")["error"] == "enough"


def test_what_is_being_written_is_told_to_the_table_and_to_nobody_else(tables):
    draft = json.dumps({"text": "Halva meningen"})
    refused = tables.ask(tables.ada, "writing", activity=tables.activity, drafts={"1:text:": draft})
    assert refused["error"] == "pen_elsewhere"
    tables.ask(tables.ada, "take_pen", activity=tables.activity)
    assert tables.ask(tables.ada, "writing", activity=tables.activity, drafts={"1:text:": draft})["ok"]
    assert told_of_writing(tables.bo) == [{"activity": tables.activity, "drafts": {"1:text:": draft}}]
    others = (tables.ada, tables.eva, tables.dag, tables.console, tables.wall)
    assert [told_of_writing(line) for line in others] == [[]] * 5
    heard = json.dumps([line.heard for line in others])
    assert "Halva meningen" not in heard
    with tables.site.house.database.engine.connect() as connection:
        kept = "\n".join(connection.connection.driver_connection.iterdump())
    assert "Halva meningen" not in kept


def test_whoever_has_no_table_is_asked_for_one_in_plain_words(tables):
    refused = tables.write(tables.dag, "Mitt", "k1")
    assert (refused["error"], "vilket bord" in refused["message"]) == ("table_unknown", True)
    tables.write(tables.ada, "Läsning hemma", "k2")
    assert tables.ask(tables.dag, "sit", table=1)["table"] == 1
    assert (texts(tables.dag), tables.dag.own["table"], tables.dag.own["pen"]["held"]) == (
        ["Läsning hemma"],
        1,
        "other",
    )
    assert tables.ask(tables.dag, "sit", table=9)["error"] == "unknown_table"


def test_console_and_wall_are_told_how_many_tables_have_begun(tables):
    tables.write(tables.ada, "Ett", "k1")
    tables.ask(tables.bo, "take_pen", activity=tables.activity)
    tables.write(tables.bo, "Två", "k2")
    for line in (tables.console, tables.wall):
        assert line.state["counts"]["tables"] == {"begun": 1, "of": 2}


def test_a_table_is_done_once_however_many_of_it_say_so(tables):
    for line in (tables.ada, tables.bo, tables.eva):
        tables.ask(line, "signal", activity=tables.activity, kind="ready", on=True)
    assert tables.console.state["counts"]["done"] == 2
    refused = tables.ask(tables.dag, "signal", activity=tables.activity, kind="ready", on=True)
    assert refused["error"] == "table_unknown"


def test_what_another_process_hears_from_a_table_reaches_the_phones_here(tables):
    room = next(iter(tables.site.house.rooms.values()))
    with tables.site.house.database.reading() as session:
        # Ada came in first, then Bo.
        bo = sorted(session.scalars(select(Participant.id).where(Participant.table == 1)))[1]
    written = [[bo], {"activity": tables.activity, "drafts": {}}]
    tables.site.house._hear("another", {"workshop": room.workshop_id, "writing": written})
    for line in tables.lines:
        line.listen()
    assert [len(told_of_writing(line)) for line in tables.lines] == [0, 1, 0, 0, 0, 0]


def test_who_sits_down_to_and_fro_or_presses_for_the_pen_is_slowed_and_tells_each_once(tables):
    said = [tables.ada.ask("take_pen", activity=tables.activity) for _ in range(21)]
    assert [answer.get("error") for answer in said[-2:]] == [None, "too_often"]
    said = [tables.eva.ask("sit", table=1 + number % 2) for number in range(7)]
    assert [answer.get("error") for answer in said[-2:]] == [None, "too_often"]


def test_who_sits_at_a_table_is_told_of_it_off_the_line_of_commands_and_once(tables):
    room = next(iter(tables.site.house.rooms.values()))
    with tables.site.house.database.reading() as session:
        everybody = sorted(session.scalars(select(Participant.id)))
    tables.site.hush()
    for line in tables.lines:
        line.listen()
        line.heard.clear()
    # The speaker is held: what is told waits for it.
    room.speaking = True
    for line in (tables.ada, tables.bo):
        line.ask("take_pen", activity=tables.activity)
    for line in tables.lines:
        line.listen()
    assert not any("own" in frame["args"][0] for line in tables.lines for frame in line.heard)
    assert set(room.owners) <= set(everybody)
    assert len(room.owners) == 2
    room.speaking = False
    tables.site.tell()
    assert not room.owners


def test_so_much_of_what_is_being_written_is_passed_on_and_the_newest_of_it(tables):
    tables.ask(tables.ada, "take_pen", activity=tables.activity)
    for words in ("H", "Ha", "Halva"):
        tables.ada.ask("writing", activity=tables.activity, drafts={"1:text:": words})
    tables.site.tell()
    tables.bo.listen()
    assert told_of_writing(tables.bo)[-1]["drafts"] == {"1:text:": "Halva"}
    much = {f"1:text:{number}": "x" * 3000 for number in range(3)}
    assert tables.ask(tables.ada, "writing", activity=tables.activity, drafts=much)["error"] == "too_long"
    named = {"x" * 200: "x"}
    assert tables.ask(tables.ada, "writing", activity=tables.activity, drafts=named)["error"] == "too_long"


def test_nobody_is_done_with_a_question_that_is_not_asked(tables):
    refused = tables.ask(tables.ada, "signal", activity=10**6, kind="ready", on=True)
    assert refused["error"] == "round_over"
    assert not any(10**6 in room.signals.said for room in tables.site.house.rooms.values())


def test_whether_tables_answer_stands_while_they_do(tables):
    workshop = next(iter(tables.site.house.rooms))
    page = f"/desk/workshops/{workshop}"
    tables.leader.post(page, from_page=page, title="Prova", tables="0")
    with tables.site.house.database.reading() as session:
        assert session.get(Workshop, workshop).tables == 8


def done(tables) -> int:
    tables.site.tell()
    return tables.console.listen()["counts"]["done"]


def test_whoever_says_that_a_table_is_done_and_goes_to_another_has_said_it_for_neither(tables):
    is_ready = {"activity": tables.activity, "kind": "ready", "on": True}
    tables.ask(tables.ada, "signal", **is_ready)
    assert done(tables) == 1
    tables.ask(tables.ada, "sit", table=3)
    assert done(tables) == 0
    tables.ask(tables.ada, "signal", **is_ready)
    assert done(tables) == 1
    # What somebody else said at the table stands.
    tables.ask(tables.bo, "signal", **is_ready)
    tables.ask(tables.ada, "sit", table=1)
    assert done(tables) == 1
    tables.ask(tables.ada, "signal", **{**is_ready, "on": False})
    assert done(tables) == 0


def test_another_process_that_hears_of_who_moved_forgets_what_they_said_as_well(tables):
    room = next(iter(tables.site.house.rooms.values()))

    def heard(**notice):
        tables.site.house._hear("another", {"workshop": room.workshop_id, **notice})

    for signal in ([91, tables.activity, "ready", True, 5], [92, tables.activity, "ready", True, None]):
        heard(signal=signal)
    assert done(tables) == 2
    heard(keys=[], owners=[], answered=None, version=-1, moved=[91, 92], gone=[])
    assert done(tables) == 1
    heard(keys=[], owners=[], answered=None, version=-1, moved=[], gone=[92])
    assert done(tables) == 0


def on_a_wire(site, line) -> Socket:
    """What the server keeps for a line until its wire has taken it."""
    sockets = site.house.sockets
    sid = next(
        guest["sid"]
        for guest in site.house.guests.values()
        if sockets.manager.eio_sid_from_sid(guest["sid"], "/participant") == line.line.eio_sid
    )
    wire = Socket(sockets.eio, sockets.manager.eio_sid_from_sid(sid, "/participant"))
    sockets.eio.sockets[wire.sid] = wire
    return wire


def message(signs: int = 100) -> Packet:
    return Packet(MESSAGE, data="x" * signs)


def test_a_line_that_reads_slowly_gets_the_newest_of_what_is_being_written_when_it_has_room(tables):
    tables.ask(tables.ada, "take_pen", activity=tables.activity)
    wire = on_a_wire(tables.site, tables.bo)
    wire.queue.put(message())
    for words in ("Hal", "Halva", "Halva meningen"):
        tables.ask(tables.ada, "writing", activity=tables.activity, drafts={"1:text:": words})
    assert told_of_writing(tables.bo) == []
    wire.queue.get()
    tables.site.tell()
    tables.bo.listen()
    assert [said["drafts"] for said in told_of_writing(tables.bo)] == [{"1:text:": "Halva meningen"}]


def test_a_line_that_reads_slowly_and_goes_to_another_table_hears_nothing_more_of_this_one(tables):
    tables.ask(tables.ada, "take_pen", activity=tables.activity)
    wire = on_a_wire(tables.site, tables.bo)
    wire.queue.put(message())
    tables.ask(tables.ada, "writing", activity=tables.activity, drafts={"1:text:": "Halva"})
    tables.ask(tables.bo, "sit", table=2)
    wire.queue.get()
    tables.site.tell()
    tables.bo.listen()
    assert told_of_writing(tables.bo) == []


def test_a_line_that_reads_slowly_is_told_its_own_once_when_it_has_room_and_as_it_is_then(tables):
    wire = on_a_wire(tables.site, tables.bo)
    wire.queue.put(message())
    tables.bo.heard.clear()
    tables.write(tables.ada, "Ett", "k1")
    tables.write(tables.ada, "Två", "k2")
    assert not any("own" in frame["args"][0] for frame in tables.bo.heard)
    wire.queue.get()
    tables.site.tell()
    tables.bo.listen()
    told = [frame["args"][0]["own"] for frame in tables.bo.heard if "own" in frame["args"][0]]
    assert [[text["text"] for text in own["contributions"]] for own in told] == [["Ett", "Två"]]


@pytest.mark.parametrize("waiting", [[message()] * 201, [message(200_000)] * 9])
def test_a_line_that_does_not_read_is_hung_up_on_and_nothing_more_waits_for_it(tables, waiting):
    wire = on_a_wire(tables.site, tables.bo)
    for each in waiting[:-1]:
        wire.queue.put(each)
    few = len(waiting) - 1
    tables.site.house.look_around()
    assert (wire.closed, wire.queue.qsize()) == (False, few)
    wire.queue.put(waiting[-1])
    tables.site.house.look_around()
    assert (wire.closed, [wire.queue.get() for _ in range(wire.queue.qsize())]) == (True, [None])


def test_a_tables_own_device_has_its_pen_from_the_start_and_the_phones_there_are_told(tables):
    site = tables.site
    with site.house.database.reading() as session:
        code = session.get_one(Workshop, next(iter(site.house.rooms))).code
    screen = site.visitor().join(code, table="1", device="table").phone(code)
    site.tell()
    for line in (*tables.lines, screen):
        line.listen()
    held = [line.own["pen"]["held"] for line in (screen, tables.ada, tables.bo, tables.eva)]
    assert held == ["mine", "other", "other", "free"]
    draft = {"activity": tables.activity, "drafts": {"1:text:": "Vi"}}
    assert tables.ask(screen, "writing", **draft)["ok"]
    assert tables.write(tables.ada, "Mitt", "k1")["error"] == "pen_elsewhere"
    assert tables.write(screen, "Vårt", "k2")["ok"]
    assert tables.console.state["counts"]["table_devices"] == 1
    # Whoever sits there may take it over, as from any other hand.
    assert tables.ask(tables.ada, "take_pen", activity=tables.activity)["pen"]["held"] == "mine"
    screen.listen()
    assert screen.own["pen"]["held"] == "other"


def test_a_tables_device_that_leaves_leaves_the_pen_and_the_phones_there_are_told(tables):
    site = tables.site
    with site.house.database.reading() as session:
        code = session.get_one(Workshop, next(iter(site.house.rooms))).code
    visitor = site.visitor().join(code, table="2", device="table")
    visitor.phone(code)
    site.tell()
    tables.eva.listen()
    assert tables.eva.own["pen"]["held"] == "other"
    visitor.post(f"/{code}/leave", from_page=f"/{code}")
    site.tell()
    tables.eva.listen()
    assert tables.eva.own["pen"]["held"] == "free"


def test_whoever_sits_with_one_who_is_let_out_is_told_that_the_pen_is_free(tables):
    tables.ask(tables.ada, "take_pen", activity=tables.activity)
    tables.write(tables.eva, "Ett", "k1")
    tables.ask(tables.ada, "sit", table=2)
    tables.ask(tables.ada, "take_pen", activity=tables.activity)
    assert tables.eva.own["pen"]["held"] == "other"
    assert tables.console.ask("let_out")["ok"]
    tables.site.tell()
    tables.eva.listen()
    assert tables.eva.own["pen"]["held"] == "free"
