"""Work done beside the process that serves rooms: real workers, that answer, refuse, die, hang and lie."""

import os
import pickle
import signal
import subprocess
import sys
import threading
import time
import urllib.error
import urllib.request
from pathlib import Path

import pytest

from models import accounts, passwords
from models.analysis.cleaning import read_material
from models.base import Refused
from models.elsewhere import hand_over_to, take_back
from models.exports import docx, pdf, qr, slides
from models.exports.outline import Heading, Outline, Text
from models.install import ROOT
from models.library import FOLDER
from models.library.checking import check
from models.live.upkeep import open_database
from models.live.workers import MOST, Workers
from models.settings import Settings
from models.systems.post import post, try_post
from tests.load.stage import prepare
from tests.patience import PATIENCE
from tests.server import Server
from tests.several.services import until

# Each starts processes of its own.
pytestmark = pytest.mark.heavy


def workers(**how) -> Workers:
    def start(work, *given):
        threading.Thread(target=work, args=given, daemon=True).start()

    return Workers(lambda work: work(), start, time.sleep, **how)


@pytest.fixture
def beside():
    made = workers()
    hand_over_to(made.run)
    yield made
    take_back(made.run)
    made.close()


def here(work, *given):
    """The same, done where it is called."""
    return work.__wrapped__(*given)


def document() -> Outline:
    outline = Outline("Målbild 2032", "Utkast", "sv", "2026-11-26", "Biblioteket")
    outline.add(Heading(1, "Vision"), Text("Bussen går till alla byar. <script>&\n"))
    return outline


def test_what_is_done_in_another_process_is_the_same(beside):
    source = (FOLDER / "templates" / "04-apt-60.yaml").read_text("utf-8")
    wrong = "a: &a [x]\nb: *a\n"
    assert check(source) == here(check, source)
    assert check(wrong) == here(check, wrong)
    table = 'Idé;Enhet\n"Ett rum; två";Norr'
    assert read_material(table, {}) == here(read_material, table, {})
    assert qr.draw("https://example.org/ACDEF") == here(qr.draw, "https://example.org/ACDEF")
    assert (pdf.write(document())[:5], docx.write(document())[:2]) == (b"%PDF-", b"PK")
    person = accounts.Person.welcome("Ada", "en lång lösenfras")
    assert (person.knows("en lång lösenfras"), person.knows("en annan")) == (True, False)
    for way in (post, try_post):
        assert way("https://127.0.0.1/", "{}", {}, []) == here(way, "https://127.0.0.1/", "{}", {}, [])
    assert {sort: len(idle) for sort, idle in beside._idle.items()} == {
        "documents": 1,
        "passwords": 1,
        "errands": 0,
        "notices": 1,
        "trials": 1,
    }


def test_the_work_runs_in_a_process_with_nothing_of_the_servers(beside, monkeypatch):
    monkeypatch.setenv("MALBILD_SECRET", "hemligt")
    assert beside.run("os", "getpid", (), {}) != os.getpid()
    assert beside.run("os", "getenv", ("MALBILD_SECRET",), {}) is None


def test_who_logs_in_first_waits_for_a_password_and_for_no_database_to_be_read():
    read = "import sys, models.live.worker, models.passwords; print('sqlalchemy' in sys.modules)"
    said = subprocess.run([sys.executable, "-c", read], cwd=ROOT, capture_output=True, text=True, check=True)
    assert said.stdout == "False\n"


def test_a_refusal_comes_back_as_itself(beside):
    with pytest.raises(Refused) as refused:
        beside.run("models.exports.unarchive", "_content", (b"[",), {})
    assert (refused.value.code, refused.value.field) == ("archive_wrong", "file")


def test_a_fault_comes_back_as_a_fault(beside):
    with pytest.raises(RuntimeError, match="KeyError"):
        beside.run("models.exports.slides", "write", ({},), {})
    assert slides.write.__name__ == "write"


def test_one_that_dies_costs_a_sentence_and_the_next_is_served(beside):
    with pytest.raises(Refused, match="work_broke_off"):
        beside.run("os", "abort", (), {})
    assert beside.run("os", "getpid", (), {}) > 0


def test_one_that_hangs_is_ended(monkeypatch):
    slow = workers(patience=0.3)
    with pytest.raises(Refused, match="work_broke_off"):
        slow.run("time", "sleep", (60,), {})
    slow.close()


def test_one_that_takes_too_much_memory_is_refused_and_the_server_lives(beside):
    with pytest.raises(RuntimeError, match="MemoryError"):
        beside.run("builtins", "bytearray", (4 * 1024**3,), {})


class Deed:
    def __reduce__(self):
        return os.system, ("true",)


def test_what_a_worker_says_never_becomes_a_deed_here(tmp_path):
    said = pickle.dumps(("done", Deed()))
    lie = (
        "import struct, sys; sys.stdin.buffer.read(8);"
        f" sys.stdout.buffer.write(struct.pack('>Q', {len(said)}) + {said!r})"
    )
    liar = workers(command=[sys.executable, "-c", lie])
    with pytest.raises(Refused, match="work_broke_off"):
        liar.run("os", "getpid", (), {})
    liar.close()


def test_no_more_than_so_many_work_at_once_and_everybody_is_served(beside):
    pids: list[int] = []
    threads = [
        threading.Thread(target=lambda: pids.append(beside.run("os", "getpid", (), {}))) for _ in range(8)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert (len(pids), len(set(pids)) <= MOST["documents"]) == (8, True)


def test_a_password_is_read_while_both_places_for_documents_are_taken(beside, tmp_path):
    """Each document opens its pipe and waits for what nobody has written yet."""
    person = accounts.Person.welcome("Ada", "en lång lösenfras")
    pipes = [tmp_path / name for name in ("first", "second")]
    held = []
    for pipe in pipes:
        os.mkfifo(pipe)
        reading = threading.Thread(
            target=lambda path=str(pipe): held.append(
                beside.run("tests.live.held", "read", (path,), {}, "documents")
            )
        )
        reading.start()
    # To open for writing waits until the other side reads: both workers stand in the midst of their work.
    ends = [os.open(pipe, os.O_WRONLY) for pipe in pipes]
    assert (person.knows("en lång lösenfras"), person.knows("en annan"), held) == (True, False, [])
    for end in ends:
        os.write(end, b"klar")
        os.close(end)
    until(lambda: held == ["klar", "klar"])


def test_passwords_that_come_at_once_are_read_one_by_one_by_one_worker(beside):
    kept = passwords.hashed("en lång lösenfras")
    said: list[bool] = []
    asking = [
        threading.Thread(target=lambda typed=typed: said.append(passwords.fits(kept, typed)))
        for typed in ("en lång lösenfras", "en annan") * 3
    ]
    for thread in asking:
        thread.start()
    for thread in asking:
        thread.join()
    assert (sorted(said), len(beside._idle["passwords"])) == ([False] * 3 + [True] * 3, 1)


def got(url: str) -> bytes:
    with urllib.request.urlopen(url, timeout=PATIENCE) as answer:
        return answer.read()


def workers_of(server: Server) -> list[int]:
    """Process ids of the server's workers."""
    children = Path(f"/proc/{server.process.pid}/task").glob("*/children")
    return [
        int(pid)
        for path in children
        for pid in path.read_text().split()
        if b"models.live.worker" in Path(f"/proc/{pid}/cmdline").read_bytes()
    ]


def test_while_a_worker_stands_still_the_server_answers(tmp_path):
    database = open_database(Settings(data=str(tmp_path)))
    codes = [prepare(database, 5)[1] for _ in range(2)]
    database.engine.dispose()
    server = Server(tmp_path)
    first, second = (f"{server.url}/qr/{code}.svg" for code in codes)
    drawn = got(first)
    (worker,) = workers_of(server)
    os.kill(worker, signal.SIGSTOP)
    assert got(first) == drawn, "the same again is not drawn again"
    answers: list[bytes] = []
    asking = threading.Thread(target=lambda: answers.append(got(second)))
    asking.start()
    for _ in range(20):
        assert b"ok" in got(f"{server.url}/healthz")
    assert answers == []
    os.kill(worker, signal.SIGCONT)
    asking.join(PATIENCE)
    assert (answers[0][:5], answers == [drawn]) == (drawn[:5], False)
    with pytest.raises(urllib.error.HTTPError, match="404"):
        got(f"{server.url}/qr/AAAAA.svg")
    server.stop()
    until(lambda: not Path(f"/proc/{worker}").exists())
