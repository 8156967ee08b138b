"""A process that thinks: real ones, that answer, die, hang and talk nonsense.

No room waits, and the next who asks finds somebody.
"""

import subprocess
import sys
import threading
import time

import pytest

from models.base import Refused
from models.install import ROOT
from models.live.suggestion_worker import IDLE, PATIENCE, SuggestionWorker
from tests.several.services import until

# Each starts processes of its own, and some are killed.
pytestmark = pytest.mark.heavy

IDEAS = [
    {"key": f"c:{number}", "text": text, "cluster": None}
    for number, text in enumerate(["Fler bussar", "Bussar på kvällen", "Konst i parken", "Mer konst"])
]


def thinker(command=None, meaning=None):
    def start(work, *given):
        threading.Thread(target=work, args=given, daemon=True).start()

    return SuggestionWorker(meaning, lambda work: work(), start, time.sleep, command)


@pytest.fixture
def worker():
    made = thinker()
    yield made
    made.close()


def script(lines):
    """A process that says it is ready and then does as told with each job."""
    return [
        sys.executable,
        "-u",
        "-c",
        f"import sys, time\nprint('{{}}')\nfor line in sys.stdin:\n    {lines}",
    ]


def test_a_worker_answers_and_goes_on_living(worker):
    first = worker.think("suggest", ideas=IDEAS, language="sv", question="", grain="coarse")
    process = worker._worker.pid
    second = worker.think("about", item="c:0", ideas=IDEAS, language="sv", question="")
    assert ([cluster["items"] for cluster in first["clusters"]], second["alike"][0], worker._worker.pid) == (
        [["c:0", "c:1"], ["c:2", "c:3"]],
        "c:1",
        process,
    )


def test_a_killed_worker_is_replaced_when_somebody_asks(worker):
    worker.think("suggest", ideas=IDEAS, language="sv", question="", grain="coarse")
    worker._worker.kill()
    worker._worker.wait()
    assert worker.think("suggest", ideas=IDEAS, language="sv", question="", grain="coarse")["ok"]


def test_a_worker_that_dies_with_a_job_in_its_hands_is_replaced_at_once(tmp_path):
    """The first to be asked dies of it; the second answers."""
    died = tmp_path / "died"
    once = (
        f"import pathlib\n    died = pathlib.Path({str(died)!r})\n    if not died.exists(): died.touch();"
        ' sys.exit(9)\n    print(\'{"ok": true, "trouble": ""}\')'
    )
    frail = thinker(script(once))
    assert frail.think("suggest", ideas=[])["ok"]
    frail.close()


def test_a_job_that_cannot_be_done_harms_no_other(worker):
    with pytest.raises(Refused, match="no_suggestions_now"):
        worker.think("about", item="c:99", ideas=IDEAS, language="sv", question="")
    process = worker._worker.pid
    assert worker.think("about", item="c:0", ideas=IDEAS, language="sv", question="")["ok"]
    assert worker._worker.pid == process


@pytest.mark.parametrize(
    "lines", ["sys.exit(3)", "print('hej')", "print('{')"], ids=["dies", "talks", "breaks off"]
)
def test_a_worker_gone_wrong_is_said_and_the_next_gets_a_fresh_one(lines):
    wrong = thinker(script(lines))
    with pytest.raises(Refused, match="no_suggestions_now"):
        wrong.think("suggest", ideas=[])
    wrong.command = thinker().command
    assert wrong.think("suggest", ideas=IDEAS, language="sv", question="", grain="coarse")["ok"]
    wrong.close()


def test_a_worker_that_no_longer_listens_is_said():
    """What was written to it lies unsent, and cannot be sent on closing either."""
    deaf = thinker([sys.executable, "-u", "-c", "import os, time\nos.close(0)\nprint('{}')\ntime.sleep(60)"])
    with pytest.raises(Refused, match="no_suggestions_now"):
        deaf.think("suggest", ideas=IDEAS)
    assert deaf._worker is None


def test_a_worker_that_hangs_is_ended_and_not_tried_again(caplog):
    stuck = thinker(script("time.sleep(60)"))
    stuck.patience = 0.5
    with pytest.raises(Refused, match="no_suggestions_now"):
        stuck.think("suggest", ideas=[])
    assert stuck._worker is None
    assert "took too long" in caplog.text


def test_a_slow_server_of_embeddings_is_done_without_before_its_worker_is_ended():
    assert [
        thinker(meaning=how).patience
        for how in (None, {"vectors": "ord.vec"}, {"url": "http://x", "seconds": 60})
    ] == [PATIENCE, PATIENCE, PATIENCE + 60]


def test_a_worker_that_cannot_be_started_is_said():
    with pytest.raises(Refused, match="no_suggestions_now"):
        thinker(["/ingenstans/alls"]).think("suggest", ideas=[])


def test_two_who_ask_at_once_each_get_their_own_answer(worker):
    answers = {}

    def ask(item):
        answers[item] = worker.think("about", item=item, ideas=IDEAS, language="sv", question="")["alike"][0]

    threads = [threading.Thread(target=ask, args=(item,)) for item in ("c:0", "c:2")]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert answers == {"c:0": "c:1", "c:2": "c:3"}


def test_a_worker_is_woken_before_it_is_needed_and_rests_when_nobody_asks(worker):
    worker.wake()
    until(lambda: worker._worker is not None and not worker._turn.locked())
    worker.rest()
    assert worker._worker is not None
    worker._used -= IDLE + 1
    worker.rest()
    assert worker._worker is None


def test_nobody_is_left_waiting_for_a_killed_worker_under_eventlet():
    """Eventlet's own pipes lost what happened to them in a thread: after some tens of kills somebody waited
    for ever.
    """
    done = subprocess.run(
        [sys.executable, "-W", "ignore", "-m", "tests.live.kill_workers", "90"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=120,
    )
    assert done.stdout == "answers: 90\n", done.stderr[-2000:]


def test_a_source_of_meaning_that_fails_is_told_with_the_answer(tmp_path):
    without = thinker(meaning={"vectors": str(tmp_path / "borta.vec")})
    found = without.think("suggest", ideas=IDEAS, language="sv", question="", grain="coarse")
    without.close()
    assert (found["meaning"], found["trouble"].split(":")[0], len(found["clusters"])) == (
        False,
        "FileNotFoundError",
        2,
    )
