"""What the program says of itself, how often guests may do what, and how many lines an address may hold."""

import json
import logging
from concurrent.futures import ThreadPoolExecutor
from threading import Event, Semaphore, Thread

import pytest

from models.base import Refused
from models.live.connection_limit import ConnectionLimit
from models.live.logs import Line
from models.live.rate_limit import PATIENCE, RateLimit, Windows
from models.live.upkeep import check_folder
from models.settings import Settings
from tests import patience


def said(message, as_json=True, error=None, **extra):
    try:
        if error:
            raise error
        info = None
    except type(error) as problem:
        info = (type(problem), problem, problem.__traceback__)
    record = logging.LogRecord("malbild.door", logging.ERROR, "door.py", 1, message, (), info)
    record.__dict__.update(extra)
    return Line(as_json).format(record)


def test_a_line_of_the_log_is_one_json_object():
    line = json.loads(said("command", door="/participant", verb="answer", outcome="ok", workshop=3, ms=1.2))
    assert {name: line[name] for name in ("event", "door", "verb", "outcome", "workshop", "ms")} == {
        "event": "command",
        "door": "/participant",
        "verb": "answer",
        "outcome": "ok",
        "workshop": 3,
        "ms": 1.2,
    }


@pytest.mark.parametrize("as_json", [True, False])
def test_an_error_is_named_by_kind_and_place_and_never_quotes_anybody(as_json):
    line = said("answer failed", as_json, ValueError("Anna Ek skrev: hemligt"))
    assert ("ValueError" in line, "test_upkeep.py" in line, "hemligt" in line, "Anna" in line) == (
        True,
        True,
        False,
        False,
    )


def test_nothing_but_the_known_fields_is_written():
    assert "192.0.2.1" not in said("page", address="192.0.2.1", text="hemligt")


def test_pages_are_named_by_their_rule(site, caplog):
    with caplog.at_level(logging.INFO, "malbild.web"):
        site.visitor().get("/ACDEF")
    rules = [record.rule for record in caplog.records if record.message == "page"]
    assert (rules, "ACDEF" in str([vars(record) for record in caplog.records])) == (["/<code:code>"], False)


def test_metrics_count_commands_by_outcome(site):
    lead = site.visitor().lead()
    lead.post("/desk/journeys", from_page="/desk", title="Resa")
    lead.post("/desk/journeys/1/workshops", from_page="/desk/journeys/1/new", title="Möte")
    console = lead.console(1)
    console.ask("park", text="budget")
    console.ask("park", text="")
    shown = lead.get("/metrics").text
    assert 'malbild_commands_total{door="/facilitator",outcome="ok",verb="park"} 1.0' in shown
    assert 'malbild_commands_total{door="/facilitator",outcome="text_missing",verb="park"} 1.0' in shown
    assert 'malbild_guests{audience="leader"} 1.0' in shown
    assert 'malbild_trouble{what="storage"} 0.0' in shown


# How often


def test_a_window_lets_its_number_through_and_no_more():
    windows, rate = Windows(), RateLimit(Settings(join_rate="3/minute")).rates["join"]
    assert [windows.hit(rate, "join", "a") for _ in range(4)] + [windows.hit(rate, "join", "b")] == [
        True,
        True,
        True,
        False,
        True,
    ]


def wrong():
    raise Refused("unknown_code", field="code")


def test_what_is_right_costs_nothing_and_is_found_after_any_number_of_wrong_guesses():
    waited = []
    keeper = RateLimit(Settings(guess_rate="1/minute"), sleep=waited.append)
    assert [keeper.guess("code:a", lambda: "found") for _ in range(5)] == ["found"] * 5
    with pytest.raises(Refused, match="unknown_code"):
        keeper.guess("code:a", wrong)
    with pytest.raises(Refused, match="too_often"):
        keeper.guess("code:a", wrong)
    assert (keeper.guess("code:a", lambda: "found"), len(waited)) == ("found", 2)


@pytest.mark.parametrize(("bucket", "abreast"), [("code:a", 32), ("password:birgitta:a", 2)])
def test_however_many_guess_at_once_few_are_tried_in_each_wait(bucket, abreast):
    """A hundred threads: whoever waits is held until all stand still, and then the tried are counted."""
    keeper, go_on, standing = RateLimit(Settings(guess_rate="1/minute")), Event(), Semaphore(0)
    tried, inside = [], []

    def stand(seconds):
        # Whose turn it is not yet asks again in a moment; whose it is waits as long as it must.
        (inside if seconds >= PATIENCE else [None]).append(seconds)
        standing.release()
        go_on.wait(patience.PATIENCE)

    def guess():
        tried.append(1)
        raise Refused("wrong_password")

    def guesser():
        with pytest.raises(Refused):
            keeper.guess(bucket, guess)

    guesser()
    keeper.sleep = stand
    flood = [Thread(target=guesser) for _ in range(100)]
    for thread in flood:
        thread.start()
    for _ in flood:
        assert standing.acquire(timeout=patience.PATIENCE)
    waiting, through = len(inside), len(tried)
    go_on.set()
    for thread in flood:
        thread.join(patience.PATIENCE)
    assert (waiting, through, len(tried), keeper.waiting) == (abreast, 1, 101, {})


def test_each_ten_wrong_guesses_more_double_the_wait_and_a_quiet_hour_forgives(monkeypatch):
    waited, now = [], [0.0]
    monkeypatch.setattr("models.live.rate_limit.time.monotonic", lambda: now[0])
    keeper = RateLimit(Settings(guess_rate="1/day"), sleep=waited.append)
    for _ in range(72):
        with pytest.raises(Refused):
            keeper.guess("password:birgitta:a", wrong)
    assert waited[::10] == [1, 2, 4, 8, 16, 16, 16, 16]
    # Another device at the same account, and another account, wait for none of it.
    assert keeper.guess("password:birgitta:b", lambda: "in") == "in"
    assert (keeper.guess("password:birgitta:a", lambda: "in"), waited[-1], len(waited)) == ("in", 16, 72)
    now[0] = 3600.0
    assert (keeper.guess("password:birgitta:a", lambda: "in"), waited[-1]) == ("in", 1)


def test_windows_that_are_over_are_thrown_away(monkeypatch):
    windows, rate = Windows(), RateLimit(Settings()).rates["command"]
    now = [0.0]
    monkeypatch.setattr("models.live.rate_limit.time.monotonic", lambda: now[0])
    monkeypatch.setattr(Windows, "MOST", 10)
    for number in range(10):
        windows.hit(rate, "command", str(number))
    now[0] = 1000.0
    windows.hit(rate, "command", "new")
    assert len(windows.windows) == 1


def test_a_doorkeeper_who_cannot_reach_the_others_keeps_his_own_door():
    class Gone:
        def hit(self, *_):
            raise ConnectionError("no answer")

    keeper = RateLimit(Settings(join_rate="2/minute"), Gone())
    keeper.pass_or_refuse("join", "a")
    keeper.pass_or_refuse("join", "a")
    with pytest.raises(Refused, match="too_often"):
        keeper.pass_or_refuse("join", "a")


# How many lines


def test_an_address_may_hold_so_many_lines_and_another_its_own():
    answers = []

    def inner(environ, start_response):
        # While this line is open, another knocks.
        if environ.get("then"):
            answers.append(b"".join(door(environ["then"], lambda status, _: answers.append(status))))
        return [b"in"]

    door = ConnectionLimit(inner, most=1)
    line = {"PATH_INFO": "/socket.io/", "REMOTE_ADDR": "192.0.2.1"}
    door(line | {"then": line}, lambda *_: None)
    door(line | {"then": line | {"REMOTE_ADDR": "192.0.2.2"}}, lambda *_: None)
    page = door({"PATH_INFO": "/AAAAA", "REMOTE_ADDR": "192.0.2.1"}, lambda *_: None)
    assert (answers, page, dict(door.open)) == (
        ["429 Too Many Requests", b'{"ok": false, "error": "too_many_lines"}', b"in"],
        [b"in"],
        {},
    )


def test_many_that_start_at_once_find_the_same_folder_open(tmp_path):
    with ThreadPoolExecutor(8) as starting:
        list(starting.map(check_folder, [Settings(data=str(tmp_path / "data"))] * 400))
    assert list((tmp_path / "data").iterdir()) == []
