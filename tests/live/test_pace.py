"""Everything a socket can send is metered: greetings, whole pictures, words no door knows, and frames that
say nothing at all.
"""

import threading
import time

import pytest

from models.live import connection_limit
from models.live.connection_limit import ConnectionLimit
from models.live.pace import FRAMES, Pace, PacedDoor
from models.workshop.workshop import Workshop
from tests.load.flooder import ALL, TEXT, frame, open_line
from tests.patience import PATIENCE
from tests.server import Server
from tests.site import Site


def test_a_pace_lets_some_through_at_once_and_the_rest_in_step():
    now = [100.0]
    pace = Pace(at_once=3, a_second=2, clock=lambda: now[0])
    assert [pace.wait("a") for _ in range(5)] == [0, 0, 0, 0.5, 1.0]
    assert pace.wait("b") == 0
    now[0] += 10
    assert [pace.wait("a") for _ in range(4)] == [0, 0, 0, 0.5]


def test_a_pace_forgets_whom_it_has_not_heard_for_long():
    now = [0.0]
    pace = Pace(at_once=1, a_second=1, clock=lambda: now[0])
    pace.MOST = 3
    for name in "abc":
        pace.wait(name)
    now[0] = 60.0
    pace.wait("d")
    assert list(pace.done) == ["d"]


@pytest.fixture(scope="module", params=["eventlet", "threading"])
def server(tmp_path_factory, request):
    started = Server(tmp_path_factory.mktemp("pace"), MALBILD_ASYNC_MODE=request.param)
    yield started
    started.stop()


@pytest.mark.parametrize("kind", ["elsewhere", "ping"])
def test_a_line_is_read_no_faster_than_its_pace(server, kind):
    """Each of these is answered, and the answers are counted; they come from two layers of the library."""
    line = open_line(server.url, "AAAAA", "")
    opcode, said = ALL[kind]
    answered = b""
    while b"/participant" not in answered:
        answered += line.recv(65536)
    answer = b"/nowhere" if kind == "elsewhere" else b"\x8a\x01x"
    at_once, a_second = FRAMES
    began = time.monotonic()
    line.sendall(b"".join(frame(opcode, said) for _ in range(600)))
    heard = b""
    # Until some have come that had to wait.
    while heard.count(answer) <= at_once + a_second:
        heard += line.recv(65536)
    took = time.monotonic() - began
    line.close()
    assert heard.count(answer) <= at_once + 1 + a_second * (took + 1)


@pytest.fixture
def room(tmp_path):
    site = Site(tmp_path, command_rate="5/minute")
    lead = site.visitor().lead()
    lead.post("/desk/journeys", from_page="/desk", title="Resa")
    lead.post("/desk/journeys/1/workshops", from_page="/desk/journeys/1/new", title="Möte")
    with site.house.database.reading() as session:
        site.code = session.get(Workshop, 1).code
    yield site
    site.close()


def test_greetings_whole_pictures_and_unknown_words_have_a_rate_of_their_own(room, monkeypatch):
    monkeypatch.setattr("models.live.door.BETWEEN_SNAPSHOTS", 0)
    visitor = room.visitor().join(room.code)
    phone = visitor.phone(room.code)
    assert [phone.ask("sync").get("error") for _ in range(6)] == [None] * 5 + ["too_often"]
    assert [phone.ask("nothing").get("error") for _ in range(6)] == ["unknown_command"] * 5 + ["too_often"]
    # None of it is taken from what the phone has to say.
    assert phone.ask("signal", activity=1, kind="ready", on=True)["error"] == "round_over"
    assert [visitor.phone(room.code).is_in for _ in range(5)] == [True] * 4 + [False]
    # Others come in as before.
    assert room.visitor().join(room.code).phone(room.code).is_in


def test_whole_pictures_asked_for_in_one_moment_are_one(tmp_path, monkeypatch):
    hour = 3600
    monkeypatch.setattr("models.live.door.BETWEEN_SNAPSHOTS", hour)
    site = Site(tmp_path)
    lead = site.visitor().lead()
    lead.post("/desk/journeys", from_page="/desk", title="Resa")
    lead.post("/desk/journeys/1/workshops", from_page="/desk/journeys/1/new", title="Möte")
    ((sid, guest),) = lead.console(1).site.house.guests.items()
    guest["snapshot_at"] = float("-inf")
    sent, rests, may_go_on = [], threading.Event(), threading.Event()
    emit = site.house.socketio.emit
    monkeypatch.setattr(
        site.house.socketio,
        "emit",
        lambda event, *rest, **more: (sent.append(event), emit(event, *rest, **more)),
    )
    from facilitator.console import door

    def rest(seconds):
        # Others rest as well, the speaker between its changes; the one that is looked for is long.
        if seconds > hour / 2:
            rests.set()
            may_go_on.wait(PATIENCE)
        else:
            plain(seconds)

    plain = site.house.sockets.sleep
    site.house.sockets.sleep = rest
    door._sync(site.house, sid)
    waiting = threading.Thread(target=door._sync, args=(site.house, sid))
    waiting.start()
    assert rests.wait(PATIENCE)
    for _ in range(18):
        door._sync(site.house, sid)
    # One at once, and one for all who asked after it.
    assert sent.count("snapshot") == 1
    may_go_on.set()
    waiting.join()
    assert sent.count("snapshot") == 2
    site.close()


def knock(door, **environ):
    answers = []
    line = {"PATH_INFO": "/socket.io/", "REMOTE_ADDR": "192.0.2.1", "REQUEST_METHOD": "GET", **environ}
    door(line, lambda status, _: answers.append(status))
    return answers[0] if answers else "in"


def test_lines_are_opened_in_turn_and_one_browser_keeps_nobody_else_waiting():
    waits = []
    door = PacedDoor(lambda environ, start_response: [b"in"], waits.append, lambda: 0.0)
    assert [knock(door, HTTP_COOKIE="malbild_ABCDE=flood") for _ in range(60)].count("in") == 35
    assert (len(waits), max(waits) <= 5) == (5, True)
    assert (knock(door, HTTP_COOKIE="malbild_ABCDE=other"), len(waits)) == ("in", 5)


def test_requests_of_a_line_without_websocket_wait_their_turn():
    waits = []
    door = PacedDoor(lambda environ, start_response: [b"in"], waits.append, lambda: 0.0)
    asked = {"QUERY_STRING": "EIO=4&transport=polling&sid=abc", "REQUEST_METHOD": "POST"}
    assert [knock(door, **asked) for _ in range(200)].count("in") == 45
    assert (len(waits), knock(door, PATH_INFO="/desk")) == (25, "in")


def test_one_browser_holds_so_many_lines_and_its_neighbours_their_own(monkeypatch):
    monkeypatch.setattr(connection_limit, "MOST_OF_ONE", 2)
    line = {"PATH_INFO": "/socket.io/", "REMOTE_ADDR": "192.0.2.1", "HTTP_COOKIE": "a=1"}
    seen = []

    def inner(environ, start_response):
        # While this line is open, others knock.
        if len(seen) < 3:
            seen.append(environ["HTTP_COOKIE"])
            door(line, lambda status, _: seen.append(status))
            if len(seen) == 3:
                door(line | {"HTTP_COOKIE": "a=2"}, lambda status, _: seen.append(status))
                seen.append("a=2 in")
        return [b"in"]

    door = ConnectionLimit(inner, most=10)
    door(line, lambda status, _: seen.append(status))
    assert (seen[:3], seen[-1], dict(door.open)) == (
        ["a=1", "a=1", "429 Too Many Requests"],
        "a=2 in",
        {},
    )


@pytest.mark.heavy
def test_the_flooder_says_what_it_means():
    """A flooder that cannot be understood would prove nothing."""
    assert frame(TEXT, "hej") == b"\x81\x83\x00\x00\x00\x00hej"
