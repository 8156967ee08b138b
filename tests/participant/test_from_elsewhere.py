"""A workplace meeting with some in the room and some at home: those see the wall and answer as everybody,
have a table of their own, and nothing ever tells fewer than five of them apart.
"""

import json

import pytest
from sqlalchemy import select

from models.exports.archive import pack
from models.journey.journey import Journey
from models.workshop.answer import Answer
from models.workshop.contribution import Contribution
from models.workshop.leading import close_meeting
from models.workshop.participant import Participant
from models.workshop.workshop import Workshop
from tests.people import Room

REMOTE = {"remote": "1"}
ASKED = {
    "questions": {"columns": [{"key": "a", "label": {"sv": "A"}}]},
    "perspectives": {"areas": [{"key": "a", "label": "Skolan", "group": "extern"}]},
}


class Hybrid:
    """Three phones in the room, two at home, a console, the wall, and the wall in a video meeting."""

    def __init__(self, site, type_name="ideas", tables=0, **settings):
        self.site = site

        def plan(session):
            room = Room(session)
            room.workshop.tables = tables
            room.workshop.network = {"name": "Bibliotekets", "password": "hemligt"}
            asked = room.open(type_name, **settings)
            return room.workshop.code, room.workshop.id, room.workshop.screen_key, asked.id

        self.code, self.workshop, key, self.activity = site.write(plan)
        self.leader = site.visitor().lead()
        self.console = self.leader.console(self.workshop)
        self.wall = site.visitor().socket("/screen", key=key)
        self.here = [self.comes(table="1" if tables else "") for _ in range(3)]
        self.home = [self.comes(**REMOTE) for _ in range(2)]
        self.video = None

    def comes(self, **form):
        return self.site.visitor().join(self.code, **form).phone(self.code)

    def ask(self, line, verb, **more) -> dict:
        answer = line.ask(verb, **more)
        self.listen()
        return answer

    def listen(self):
        self.site.tell()
        for line in filter(None, (self.console, self.wall, self.video, *self.here, *self.home)):
            if line.is_in:
                line.listen()

    def watch(self):
        """The leader shows the wall to those elsewhere; somebody opens the address in a video meeting."""
        assert self.ask(self.console, "open_watch")["ok"]
        self.key = self.console.state["workshop"]["watch"]
        self.video = self.site.visitor().socket("/screen", watch=self.key)
        return self.video

    def kept(self) -> str:
        with self.site.house.database.engine.connect() as connection:
            return "\n".join(connection.connection.driver_connection.iterdump())


def origins(site) -> dict[str, str]:
    with site.house.database.reading() as session:
        return {text.text: text.origin for text in session.scalars(select(Contribution))}


@pytest.fixture
def apt(site):
    return Hybrid(site)


def test_a_workplace_meeting_with_some_at_home_is_led_from_the_first_question_to_the_end(site, apt):
    apt.listen()
    assert [line.own["remote"] for line in (*apt.here, *apt.home)] == [False] * 3 + [True] * 2
    # Of two who are elsewhere nobody hears a word.
    assert "remote" not in apt.console.state["counts"]
    told = json.dumps([line.heard for line in (apt.wall, *apt.here, *apt.home)])
    assert '"remote": ' not in told.replace('"remote": true', "").replace('"remote": false', "")
    # Those at home have the wall by their own device from the press on, and nobody in the room has its key.
    video = apt.watch()
    assert [line.own["watch"] for line in (*apt.here, *apt.home)] == [""] * 3 + [apt.key] * 2
    for number, line in enumerate((*apt.here, *apt.home)):
        assert apt.ask(line, "contribute", key=f"k{number}", activity=apt.activity, text=f"Tanke {number}")[
            "ok"
        ]
    for verb in ("close", "reveal"):
        assert apt.ask(apt.console, verb, activity=apt.activity)["ok"]
    texts = {key: said["text"] for key, said in apt.wall.state.items() if key.startswith("c:")}
    assert sorted(texts.values()) == [f"Tanke {number}" for number in range(5)]
    assert {key: said["text"] for key, said in video.state.items() if key.startswith("c:")} == texts
    # What stands alone in the light is told to those who do not stand before it.
    lifted = next(iter(texts))
    assert apt.ask(apt.console, "spotlight", item=lifted)["ok"]
    assert [line.state["workshop"]["on_wall"] for line in apt.home] == [{"scene": "", "item": lifted}] * 2
    assert apt.ask(apt.console, "finish", feedback_by="2030-01-01")["ok"]
    # With the meeting the address ends, and who leads has nothing left to end.
    late = site.visitor()
    assert (video.is_in, late.get(f"/watch/{apt.key}").status_code) == (False, 404)
    assert late.socket("/screen", watch=apt.key).is_in is False
    assert apt.wall.state["workshop"]["state"] == "closed"
    assert apt.console.state["workshop"]["watch"] is None
    with site.house.database.reading() as session:
        assert session.scalars(select(Participant)).all() == []
        archive = pack(session, session.get(Journey, 1)).decode()
    assert ("remote" in archive, apt.key in archive) == (False, False)


def test_the_wall_for_those_elsewhere_shows_what_the_wall_shows_and_steers_nothing(apt):
    video = apt.watch()
    without = {name: said for name, said in apt.wall.state["workshop"].items() if name != "network"}
    assert {**video.state, "workshop": without} == {**apt.wall.state, "workshop": without}
    assert video.state["workshop"] == without
    assert "hemligt" not in json.dumps(video.heard)
    before = apt.wall.state["workshop"]["wall"]
    refused = [
        video.ask("leaf", by=1)["error"],
        video.ask("at_page", page=1, of=2)["error"],
        video.ask("turn_page", by=1)["error"],
    ]
    apt.listen()
    assert refused == ["not_allowed", "not_allowed", "unknown_command"]
    assert apt.wall.state["workshop"]["wall"] == before
    # It is no wall of the room: none is counted, and its pages are nobody's.
    assert apt.site.house.room(apt.workshop).presence["screens"] == 1


def test_an_address_that_was_ended_opens_nothing_and_shows_nothing_more(apt):
    video = apt.watch()
    page = f"/watch/{apt.key}"
    assert apt.site.visitor().get(page).status_code == 200
    assert apt.ask(apt.console, "open_watch")["ok"]
    assert apt.console.state["workshop"]["watch"] == apt.key
    assert apt.ask(apt.console, "end_watch")["ok"]
    assert (video.is_in, apt.site.visitor().get(page).status_code) == (False, 404)
    assert apt.site.visitor().socket("/screen", watch=apt.key).is_in is False
    assert apt.site.visitor().socket("/screen", key=apt.key).is_in is False
    assert [line.own["watch"] for line in apt.home] == ["", ""]
    # The wall of the room stands, and another address is another.
    assert apt.wall.is_in
    first = apt.key
    apt.watch()
    assert apt.key != first


def test_only_pages_of_this_server_may_hold_the_wall_for_those_elsewhere(apt):
    apt.watch()
    policies = [
        apt.site.visitor().get(f"/watch/{apt.key}").headers["Content-Security-Policy"],
        apt.site.visitor().join(apt.code).get(f"/{apt.code}").headers["Content-Security-Policy"],
    ]
    assert ["frame-ancestors 'self'" in policy for policy in policies] == [True, False]
    assert ["frame-src 'self'" in policy for policy in policies] == [False, True]


def test_how_many_are_elsewhere_is_told_in_fives_and_to_whoever_leads_alone(apt):
    told = []

    def listen():
        apt.listen()
        told.append(apt.console.state["counts"].get("remote"))

    for _ in range(4):
        apt.home.append(apt.comes(**REMOTE))
        listen()
    assert "remote" not in apt.wall.state["counts"]
    # The last who goes is seen no more than the first who comes.
    for line in apt.home:
        assert line.ask("be_remote", on=False)["remote"] is False
        listen()
    assert told == [None, None, 5, 5, 5, *[None] * 5]
    assert set(apt.home[0].state["counts"]) == {"joined", "done"}


def test_whoever_is_alone_elsewhere_goes_home_or_comes_in_by_a_press_of_their_own(apt):
    line = apt.here[0]
    assert apt.ask(line, "be_remote", on=True)["remote"] is True
    assert line.ask("be_remote", on=False)["remote"] is False
    for other in apt.home:
        assert apt.ask(other, "be_remote", on=False)["ok"]
    assert "remote" not in apt.console.state["counts"]


def test_those_elsewhere_have_a_table_of_their_own_or_a_place_at_one(site):
    apt = Hybrid(site, tables=4, unit_of_input="table", max_items=2)
    placed = apt.comes(table="2", **REMOTE)
    apt.listen()
    assert [line.own["table"] for line in (*apt.here, *apt.home, placed)] == [1, 1, 1, 99, 99, 2]
    written = apt.ask(apt.home[0], "contribute", key="k1", activity=apt.activity, text="Hemifrån")
    assert written["ok"]
    # With one pen, as at every table: the other at home sees the text, the room does not.
    seen = [[text["text"] for text in line.own["contributions"]] for line in (apt.home[1], apt.here[0])]
    assert seen == [["Hemifrån"], []]
    # Which one may be a single person at home: their table is none of those that are counted.
    assert apt.console.state["counts"]["tables"] == {"begun": 0, "of": 2}
    # Nobody in the room sits there, and whoever comes to the room leaves it.
    assert apt.ask(apt.here[0], "sit", table=99)["error"] == "unknown_table"
    assert apt.ask(placed, "sit", table=99)["table"] == 99
    assert apt.ask(placed, "be_remote", on=False)["table"] is None
    refused = site.visitor().post(f"/{apt.code}/join", from_page=f"/{apt.code}", table="99")
    assert refused.status_code == 400


@pytest.mark.parametrize("type_name", ["questions", "perspectives"])
@pytest.mark.parametrize(("at_home", "told"), [(1, ""), (4, ""), (5, "1")])
def test_tables_are_told_where_five_or_none_are_behind_what_has_no_number(site, type_name, at_home, told):
    """A text without a number among some with one is theirs who are elsewhere."""
    apt = Hybrid(site, type_name, tables=4, unit_of_input="table", group_by="table", **ASKED[type_name])
    apt.home += [apt.comes(**REMOTE) for _ in range(at_home - 2)]
    for line in apt.home[at_home:]:
        assert apt.ask(line, "be_remote", on=False)["ok"]
    begun = []
    for number, line in enumerate((apt.here[0], apt.home[0])):
        assert apt.ask(
            line, "contribute", key=f"k{number}", activity=apt.activity, text=f"T{number}", kind="a"
        )["ok"]
        begun.append(apt.wall.state["counts"]["tables"])
    # Their table is none of those that are counted.
    assert begun == [{"begun": 1, "of": 1}] * 2
    for verb in ("close", "reveal"):
        assert apt.ask(apt.console, verb, activity=apt.activity)["ok"]
        assert origins(site) == {"T0": told, "T1": ""}
    heard = [json.dumps(line.heard) for line in (apt.console, apt.wall, apt.home[-1])]
    assert ['"origin": "1"' in line for line in heard] == [bool(told)] * 3
    assert apt.ask(apt.console, "finish", feedback_by="2030-01-01")["ok"]
    assert origins(site) == {"T0": told, "T1": ""}
    with site.house.database.reading() as session:
        archive = pack(session, session.get(Journey, 1)).decode()
    assert archive.count('"origin": "1"') == len(told)


def test_a_tables_own_device_says_no_table_where_a_phone_would_be_known_by_having_none(site):
    apt = Hybrid(site, "ideas", tables=4)
    devices = [
        site.visitor().join(apt.code, device="table", table=table).phone(apt.code) for table in ("1", "2")
    ]
    lines = [*devices, apt.home[0]]
    for number, line in enumerate(lines):
        assert apt.ask(line, "contribute", key=f"k{number}", activity=apt.activity, text=f"T{number}")["ok"]
    assert origins(site) == {"T0": "1", "T1": "2", "T2": ""}
    assert apt.ask(apt.console, "close", activity=apt.activity)["ok"]
    assert origins(site) == {"T0": "", "T1": "", "T2": ""}


def test_a_tables_own_device_says_its_table_where_nobody_writes_beside_it_or_five_do(site):
    apt = Hybrid(site, "ideas", tables=4)
    elsewhere = site.visitor().join(apt.code, device="table", table="99", **REMOTE).phone(apt.code)
    device = site.visitor().join(apt.code, device="table", table="1").phone(apt.code)
    for number, line in enumerate([device, elsewhere, *apt.here, *apt.home]):
        assert apt.ask(line, "contribute", key=f"k{number}", activity=apt.activity, text=f"T{number}")["ok"]
    assert apt.ask(apt.console, "close", activity=apt.activity)["ok"]
    assert origins(site) == {"T0": "1"} | {f"T{number}": "" for number in range(1, 7)}


def test_fewer_tables_make_no_table_of_the_room_theirs_who_are_elsewhere(site):
    apt = Hybrid(site, "questions", tables=5, unit_of_input="table", group_by="table", **ASKED["questions"])
    fifth = apt.comes(table="5")
    apt.here.append(fifth)
    assert apt.ask(fifth, "contribute", key="k1", activity=apt.activity, text="T1", kind="a")["ok"]

    def fewer(session):
        session.get(Workshop, apt.workshop).tables = 4

    site.write(fewer)
    assert apt.ask(apt.home[0], "contribute", key="k2", activity=apt.activity, text="T2", kind="a")["ok"]
    assert apt.ask(fifth, "sync")["ok"]
    seen = [[text["text"] for text in line.own["contributions"]] for line in (fifth, apt.home[1])]
    assert (seen, apt.home[1].own["table"]) == ([["T1"], ["T2"]], 99)


def test_a_tables_own_device_stays_at_its_table_and_so_does_what_it_answered(site):
    """Five that came in for the table elsewhere, answered and went from it one by one were five voices."""
    apt = Hybrid(site, "gradient", tables=4, unit_of_input="table", items=[{"sv": "Ja"}])
    item = apt.console.state["activity"]["items"][0]["key"]
    for _ in range(5):
        device = site.visitor().join(apt.code, device="table", table="99", **REMOTE).phone(apt.code)
        assert apt.ask(device, "take_pen", activity=apt.activity)["ok"]
        assert apt.ask(device, "answer", activity=apt.activity, item=item, value=5, round=1)["ok"]
        assert device.ask("be_remote", on=False)["error"] == "not_allowed"
    phone = apt.home[0]
    assert apt.ask(phone, "take_pen", activity=apt.activity)["ok"]
    assert apt.ask(phone, "answer", activity=apt.activity, item=item, value=1, round=1)["ok"]
    # Whoever goes from it leaves the pen, and takes no second voice.
    assert phone.ask("be_remote", on=False)["table"] is None
    assert phone.ask("sit", table=1)["table"] == 1
    refused = apt.ask(phone, "answer", activity=apt.activity, item=item, value=1, round=1)
    assert refused["error"] == "wrote_elsewhere"
    with site.house.database.reading() as session:
        assert [answer.value for answer in session.scalars(select(Answer))] == ["1"]
        tables = session.scalars(select(Participant.table).where(Participant.device == "table"))
        assert set(tables) == {99}


def test_a_person_written_in_by_the_leader_and_one_who_comes_over_days_are_nowhere_else(site, apt):
    apt.leader.post(f"/desk/workshops/{apt.workshop}/write-for", from_page=f"/desk/workshops/{apt.workshop}")

    def as_days(session):
        session.get(Workshop, apt.workshop).mode = "async"

    with site.house.database.reading() as session:
        found = session.scalars(select(Participant.remote).order_by(Participant.id)).all()
    assert found == [False] * 3 + [True] * 2 + [False]
    assert 'name="remote"' in site.visitor().get(f"/{apt.code}").text
    site.write(as_days)
    assert 'name="remote"' not in site.visitor().get(f"/{apt.code}").text
    site.visitor().join(apt.code, **REMOTE)
    with site.house.database.reading() as session:
        assert session.scalars(select(Participant.remote).order_by(Participant.id)).all()[-1] is False


def test_that_somebody_was_elsewhere_is_cut_with_the_rest(site, apt):
    apt.watch()

    def over(session):
        workshop = session.get(Workshop, apt.workshop)
        workshop.current.close(site.now)
        close_meeting(session, workshop, "2030-01-01", "Birgitta", site.now)
        return json.dumps(workshop.attendance)

    assert "remote" not in site.write(over)
    rows = [line for line in apt.kept().splitlines() if line.startswith('INSERT INTO "participant"')]
    assert rows == []
