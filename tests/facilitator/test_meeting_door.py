"""The door of a meeting: whoever leads sees who is in and who wants in, shuts it, and lets out idle guests;
one browser fills no room, and a place that was only asked for is nobody's.
"""

import re

import pytest

from models.journey.logbook import LogEntry
from models.language import say
from models.workshop.evidence import people, real_people
from models.workshop.participant import Participant
from models.workshop.workshop import Workshop


@pytest.fixture
def meeting(site):
    site.leader = site.visitor().lead()
    site.leader.post("/desk/journeys", from_page="/desk", title="Resa")
    site.leader.post("/desk/journeys/1/workshops", from_page="/desk/journeys/1/new", title="Möte")
    site.leader.post("/desk/workshops/1/activities", from_page="/desk/workshops/1", type="ideas")
    site.console = site.leader.console(1)
    site.code = site.console.state["workshop"]["code"]
    site.console.ask("start")
    site.console.ask("open_up", activity=1)
    return site


def comes_in(meeting):
    visitor = meeting.visitor().join(meeting.code)
    return visitor, visitor.phone(meeting.code)


def presence(meeting) -> dict:
    meeting.tell()
    meeting.console.listen()
    return next(said["args"][0] for said in reversed(meeting.console.heard) if said["name"] == "presence")


def joined(meeting) -> int:
    meeting.tell()
    return meeting.console.listen()["counts"]["joined"]


def inside(meeting) -> list[int]:
    return meeting.write(lambda session: [participant.id for participant in session.query(Participant)])


def test_one_browser_comes_in_six_times_a_minute_and_its_neighbours_as_ever(meeting):
    busy = meeting.visitor()
    page = busy.get(f"/{meeting.code}").text
    form = {"csrf_token": re.search(r'name="csrf_token" value="([^"]+)"', page)[1]}
    answers = [busy.client.post(f"/{meeting.code}/join", data=form).status_code for _ in range(40)]
    assert (answers.count(302), answers.count(429) + answers.count(400)) == (6, 34)
    _, phone = comes_in(meeting)
    assert (phone.is_in, len(inside(meeting))) == (True, 7)


def test_whoever_throws_its_cookies_away_is_known_by_the_form_all_the_same(meeting):
    """The form's guard and the browser's session belong together: without the one the other is refused."""
    busy = meeting.visitor()
    page = busy.get(f"/{meeting.code}").text
    form = {"csrf_token": re.search(r'name="csrf_token" value="([^"]+)"', page)[1]}
    session = busy.client.get_cookie(meeting.cookie).value
    for _ in range(20):
        for cookie in (meeting.cookie, f"malbild_{meeting.code}", f"malbild_been_{meeting.code}"):
            busy.client.delete_cookie(cookie)
        busy.client.set_cookie(meeting.cookie, session)
        busy.client.post(f"/{meeting.code}/join", data=form)
    assert len(inside(meeting)) == 6


def test_only_who_has_come_is_counted_and_takes_a_place(meeting):
    meeting.write(lambda session: setattr(session.get(Workshop, 1), "capacity", 3))
    for _ in range(5):
        meeting.visitor().join(meeting.code)
    counted = meeting.write(
        lambda session: (
            people(session, session.get(Workshop, 1)),
            real_people(session, session.get(Workshop, 1)),
        )
    )
    assert (counted, joined(meeting)) == ((0, 0), 0)
    for number in range(3):
        _, phone = comes_in(meeting)
        assert (phone.is_in, joined(meeting)) == (True, number + 1)
    full = meeting.visitor()
    answer = full.post(f"/{meeting.code}/join", from_page=f"/{meeting.code}")
    assert ("Mötet är fullt" in answer.text, presence(meeting)["outside"]) == (True, 1)


def test_a_shut_door_lets_nobody_more_in_and_says_who_waits(meeting):
    _, within = comes_in(meeting)
    assert meeting.console.ask("shut_door", on=True)["ok"]
    late = [meeting.visitor() for _ in range(2)]
    for visitor in late:
        answer = visitor.post(f"/{meeting.code}/join", from_page=f"/{meeting.code}")
        assert "Dörren är stängd just nu" in answer.text
    # Knocking twice is one who wants in.
    late[0].post(f"/{meeting.code}/join", from_page=f"/{meeting.code}")
    meeting.tell()
    assert (
        presence(meeting)["outside"],
        meeting.console.listen()["workshop"]["shut"],
        within.ask("contribute", key="a", activity=1, text="Vi som är inne skriver")["ok"],
    ) == (2, True, True)
    meeting.leader.post("/desk/workshops/1/write-for", from_page="/desk/workshops/1")
    assert len(inside(meeting)) == 2
    assert meeting.console.ask("shut_door", on=False)["ok"]
    assert late[0].join(meeting.code).phone(meeting.code).is_in
    assert presence(meeting)["outside"] == 1
    said = meeting.write(
        lambda session: [
            say("sv", f"log-{entry.what.replace('_', '-')}", **entry.details)
            for entry in session.query(LogEntry)
        ]
    )
    assert said[-2:] == ["stängde dörren till Möte", "öppnade dörren till Möte"]


def test_whoever_the_leader_writes_for_is_no_phone_that_is_here(meeting):
    comes_in(meeting)
    answer = meeting.leader.post("/desk/workshops/1/write-for", from_page="/desk/workshops/1", follow=False)
    token = answer.location.rsplit("/", 1)[1]
    line = meeting.leader.socket("/participant", code=meeting.code, **{"as": token})
    assert line.is_in
    meeting.tell()
    counts = meeting.console.listen()["counts"]
    wall = meeting.visitor().socket("/screen", key=meeting.write(lambda session: screen_key(session)))
    assert (presence(meeting)["phones"], counts["joined"], counts["written_for"]) == (1, 2, 1)
    assert "written_for" not in wall.listen()["counts"]


def screen_key(session) -> str:
    return session.get_one(Workshop, 1).screen_key


def test_how_many_did_nothing_is_said_in_fives(meeting):
    """Asked after each text, an exact count would say who has just written."""
    phones = [comes_in(meeting)[1] for _ in range(7)]
    told = []
    for at, phone in enumerate(phones):
        told.append(meeting.console.ask("count_idle")["n"])
        assert phone.ask("contribute", key=f"k{at}", activity=1, text="Ett ord")["ok"]
    assert told == [5, 5, 5, 0, 0, 0, 0]


def test_four_whom_the_leader_brings_in_do_not_show_who_of_the_others_writes(meeting):
    tablet = meeting.visitor()
    for _ in range(5):
        tablet.join(meeting.code)
        tablet.post(f"/{meeting.code}/leave", from_page=f"/{meeting.code}")
    phones, told = [comes_in(meeting)[1] for _ in range(3)], []
    for at, phone in enumerate(phones):
        told.append(meeting.console.ask("count_idle")["n"])
        assert phone.ask("contribute", key=f"k{at}", activity=1, text="Ett ord")["ok"]
    # Three, and one who came in with the tablet first; the four after that may be the leader.
    assert (told, len(inside(meeting))) == ([0, 0, 0], 8)


def test_no_answer_says_how_much_others_do_meanwhile(meeting):
    """Whoever sends something harmless again and again would otherwise see each word of others come."""
    quiet, other = comes_in(meeting)[1], comes_in(meeting)[1]

    def looks() -> dict:
        first = quiet.ask("contribute", key="mitt", activity=1, text="Samma ord")
        return {**first, "again": quiet.ask("tick", activity=1, on=True)}

    before = looks()
    for number in range(3):
        assert other.ask("contribute", key=f"a{number}", activity=1, text="Ett ord")["ok"]
    assert looks() == before
    marks = [meeting.console.ask("park", text="x"), meeting.console.ask("unpark", index=0)]
    assert marks == [{"ok": True}, {"ok": True}]


def test_whoever_did_nothing_is_let_out_and_may_come_in_again(meeting):
    _, writes = comes_in(meeting)
    idler, idle = comes_in(meeting)
    for _ in range(5):
        meeting.visitor().join(meeting.code)
    meeting.leader.post("/desk/workshops/1/write-for", from_page="/desk/workshops/1")
    assert writes.ask("contribute", key="a", activity=1, text="Ett ord")["ok"]
    assert meeting.console.ask("count_idle") == {"ok": True, "n": 5}
    answer = meeting.console.ask("let_out")
    meeting.settle()
    assert (answer["ok"], answer["n"], writes.is_in, idle.is_in) == (True, 5, True, False)
    # The one who wrote and the one whom the leader writes for are still here.
    assert (len(inside(meeting)), joined(meeting)) == (2, 2)
    assert "Gå in" in idler.get(f"/{meeting.code}").text
    assert idler.join(meeting.code).phone(meeting.code).is_in
    assert (meeting.console.ask("count_idle")["n"], meeting.console.ask("let_out")["n"]) == (0, 0)
    entry = meeting.write(lambda session: [e.details for e in session.query(LogEntry) if e.what == "let_out"])
    assert [said["n"] for said in entry] == [5, 0]
