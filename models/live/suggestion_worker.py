"""Thinking that takes a while, in a process of its own: a room that asks for suggestions holds up no other
room's votes.
"""

import json
import logging
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from typing import IO, Any

from models.base import Refused
from models.install import ROOT

WORKER = [sys.executable, "-m", "models.analysis.belonging.worker"]
# Two thousand ideas take a few seconds, and the libraries one or two; whoever needs more than this is stuck.
PATIENCE = 30.0
# A worker that nobody asks holds some 150 MB; it is ended after this long and woken when a board is opened
# again.
IDLE = 900.0
LOOK = 0.2

log = logging.getLogger("malbild.thinking")


class SuggestionWorker:
    """`in_thread(work)` waits for a real thread without stopping other rooms; `start` and `sleep` are the
    socket server's. `popen` makes
    a process whose pipes are plain files: nothing of the socket server's own kind may be touched in that
    thread.
    """

    def __init__(
        self,
        meaning: dict | None,
        in_thread: Callable,
        start: Callable,
        sleep: Callable,
        command: list[str] | None = None,
        popen: type[subprocess.Popen] = subprocess.Popen,
    ) -> None:
        self.meaning = meaning
        self.in_thread, self.start, self.sleep = in_thread, start, sleep
        self.command = command or WORKER
        self.popen = popen
        # A server of embeddings may use up its time and still be done without.
        self.patience = PATIENCE + (meaning or {}).get("seconds", 0)
        self._turn = threading.Lock()
        self._worker: subprocess.Popen | None = None
        self._used = 0.0
        self._late = False

    def wake(self) -> None:
        """Let the worker load its libraries now; whoever asks later need not wait for that."""
        if self._worker is None and not self._turn.locked():
            self.start(self._wake)

    def think(self, what: str, **job: Any) -> dict:
        """The worker's answer.

        Refused("no_suggestions_now") when it fails or takes too long; the next who asks gets a fresh one.
        """
        asked = json.dumps({"what": what, "meaning": self.meaning, **job}) + "\n"
        with self._turn:
            # One that died since it was last asked is found out by asking: once more, then, of a fresh one.
            answer = self._ask(asked) or self._ask(asked) or {"trouble": "the worker ended"}
        if not answer.get("ok"):
            log.warning("no suggestions: %s", answer.get("trouble", "no answer"))
            raise Refused("no_suggestions_now")
        if answer["trouble"]:
            log.warning("suggestions by wording alone: %s", answer["trouble"])
        return answer

    def rest(self) -> None:
        """End a worker that nobody has asked for a while."""
        if self._worker is not None and time.monotonic() - self._used > IDLE and not self._turn.locked():
            self.close()

    def close(self) -> None:
        worker, self._worker = self._worker, None
        if worker is not None:
            worker.kill()
            worker.wait()
            # What was not sent to it cannot be sent now.
            asks, answers = _pipes(worker)
            with suppress(OSError):
                asks.close()
            answers.close()

    def _wake(self) -> None:
        # Whoever asks will be told what is wrong with it.
        with self._turn, suppress(OSError):
            if self._worker is None:
                self._watched(_pipes(self._start())[1].readline)

    def _ask(self, asked: str) -> dict | None:
        """Its answer; what went wrong if it was late; None if it ended or spoke out of turn."""
        self._late = False
        try:
            worker = self._worker if self._worker and self._worker.poll() is None else None
            is_there = worker is not None
            asks, answers = _pipes(worker or self._start())

            def exchange() -> str:
                if not is_there:
                    answers.readline()
                asks.write(asked)
                asks.flush()
                return answers.readline()

            return json.loads(self._watched(exchange))
        except (OSError, ValueError) as problem:
            # It was ended, by us or by the system; the pipes of a dead process say so in their own ways.
            self.close()
            log.warning("a worker ended: %s: %s", type(problem).__name__, problem)
            return {"trouble": "it took too long"} if self._late else None

    def _watched(self, exchange: Callable[[], str]) -> str:
        """Do it in a thread; whatever is not done in time is ended by ending the process that was asked."""
        done = threading.Event()
        self.start(self._end_if_late, done)
        try:
            return self.in_thread(exchange)
        finally:
            done.set()
            self._used = time.monotonic()

    def _end_if_late(self, done: threading.Event) -> None:
        end = time.monotonic() + self.patience
        while not done.is_set() and time.monotonic() < end:
            self.sleep(LOOK)
        if not done.is_set() and self._worker is not None:
            self._late = True
            self._worker.kill()

    def _start(self) -> subprocess.Popen:
        self.close()
        self._used = time.monotonic()
        worker = self._worker = self.popen(
            self.command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, encoding="utf-8"
        )
        return worker


def _pipes(worker: subprocess.Popen) -> tuple[IO[str], IO[str]]:
    """(where it is asked, where it answers). OSError for a process without them."""
    if worker.stdin is None or worker.stdout is None:
        raise OSError("no pipes")
    return worker.stdin, worker.stdout
