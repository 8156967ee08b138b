"""Taking turns: one at a time, committed together, answered after; and a trouble never stops the line."""

import threading

import pytest
from sqlalchemy.exc import OperationalError

from models.base import Refused
from models.live.command_queue import CommandQueue
from models.workshop.answer import Answer
from models.workshop.workshop import Workshop
from tests.patience import PATIENCE
from tests.people import Room
from tests.several.services import until


@pytest.fixture
def line(database):
    """A line over a database with one workshop; `line.heard` are the groups that were told."""
    with database.writing() as session:
        Room(session)
    heard = []
    made = CommandQueue(
        database, lambda: 1.0, lambda serve: threading.Thread(target=serve, daemon=True).start(), heard.append
    )
    made.heard = heard
    return made


def test_each_turn_raises_the_version_by_one(line):
    assert [line.take(1, lambda turn: None)["version"] for _ in range(3)] == [1, 2, 3]


def test_commands_at_once_get_versions_of_their_own_in_order(line):
    answers = []
    threads = [
        threading.Thread(
            target=lambda: answers.append(line.take(1, lambda turn: {"parked": len(turn.workshop.parked)}))
        )
        for _ in range(40)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(answer["version"] for answer in answers) == list(range(1, 41))


def test_a_refused_turn_leaves_nothing_behind_and_its_neighbours_untouched(line, database):
    def half(turn):
        turn.workshop.park("halvt")
        raise Refused("oops")

    with pytest.raises(Refused, match="oops"):
        line.take(1, half)
    line.take(1, lambda turn: turn.workshop.park("helt"))
    with database.reading() as session:
        assert (session.get(Workshop, 1).parked, session.get(Workshop, 1).version) == (["helt"], 1)


def test_nothing_is_acknowledged_when_the_disk_says_no(line, database):
    def full_disk(commit):
        raise OperationalError("COMMIT", {}, Exception("disk is full"))

    works, line.commit = line.commit, full_disk
    with pytest.raises(Refused, match="storage_unavailable"):
        line.take(1, lambda turn: turn.workshop.park("borta?"))
    line.commit = works
    assert line.take(1, lambda turn: turn.workshop.park("sparat"))["version"] == 1
    with database.reading() as session:
        assert session.get(Workshop, 1).parked == ["sparat"]


def test_what_the_tables_do_not_allow_is_refused_alone(line, database):
    """Commands that wait while another is running are committed together; one of these breaks a rule of the
    database.
    """
    started, go_on, answers = threading.Event(), threading.Event(), {}

    def first(turn):
        started.set()
        go_on.wait(PATIENCE)

    def nobody_votes(turn):
        turn.session.add(Answer(workshop_id=1, activity_id=99, participant_id=99, item="a", value="1"))

    def ask(name, verb):
        try:
            answers[name] = line.take(1, verb)
        except Exception as problem:
            answers[name] = type(problem).__name__

    verbs = {
        "first": first,
        "before": lambda turn: turn.workshop.park("före"),
        "wrong": nobody_votes,
        "after": lambda turn: turn.workshop.park("efter"),
    }
    threads = [threading.Thread(target=ask, args=asked) for asked in verbs.items()]
    threads[0].start()
    assert started.wait(PATIENCE)
    for waiting, thread in enumerate(threads[1:], start=1):
        thread.start()
        until(lambda waiting=waiting: line.line.qsize() == waiting)
    go_on.set()
    for thread in threads:
        thread.join()
    with database.reading() as session:
        assert (answers["wrong"], session.get(Workshop, 1).parked) == ("IntegrityError", ["före", "efter"])
    assert sorted(answer["version"] for answer in answers.values() if isinstance(answer, dict)) == [1, 2, 3]


def test_a_change_that_cannot_be_told_does_not_stop_the_line(line):
    def stumble(turns):
        raise RuntimeError("nobody there")

    line.told = stumble
    assert [line.take(1, lambda turn: None)["version"] for _ in range(2)] == [1, 2]


def test_a_workshop_that_is_gone_says_so(line):
    with pytest.raises(Refused, match="workshop_gone"):
        line.take(99, lambda turn: None)


def test_a_room_that_could_not_be_told_is_told_later(site):
    lead = site.visitor().lead()
    lead.post("/desk/journeys", from_page="/desk", title="Resa")
    lead.post(
        "/desk/journeys/1/workshops",
        from_page="/desk/journeys/1/new",
        title="Möte",
        template="03a-utforskande-dag1/dag1",
    )
    console = lead.console(1)
    room = site.house.room(1)
    works, room._tell = room._tell, lambda audience: 1 / 0
    room.pending["leader"] = set()
    room._tell_or_try_later("leader", site.now)
    room._tell = works
    console.ask("park", text="budget")
    site.tell()
    assert console.listen()["workshop"]["parked"] == ["budget"]
