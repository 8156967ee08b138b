"""Processes that do what takes more than a moment, so that no room waits: see models/elsewhere.py.

A worker gets what it is given and nothing else: no database, no secret, no address; its memory is bounded,
and so is its time. What it says back may be plain values and classes of the program's, nothing more.
"""

import logging
import os
import pickle
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from io import BytesIO
from typing import Any

from models.base import Refused
from models.elsewhere import DOCUMENTS, ERRANDS, NOTICES, PASSWORDS, TRIALS
from models.install import ROOT
from models.live.worker import Gone, receive, send

WORKER = [sys.executable, "-m", "models.live.worker"]
# A long document takes a few seconds to set; whoever needs more than this is stuck.
PATIENCE = 30.0
# Documents: one more than most machines are idle with; others wait for their turn. Whoever logs in waits for
# other passwords alone: two heavy documents would hold both places for as long as a document may take. And
# nobody here waits for a server elsewhere that does not answer, but for those that are asked the same sort of
# thing.
MOST = {DOCUMENTS: 2, PASSWORDS: 1, ERRANDS: 2, NOTICES: 2, TRIALS: 2}
IDLE = 900.0
LOOK = 0.05
# What a worker may know of where it runs.
KEPT = (
    "PATH",
    "LANG",
    "LC_ALL",
    "HOME",
    "TMPDIR",
    "SYSTEMROOT",
    "PYTHONHASHSEED",
    "TZ",
    # Whose certificates are believed, where the operator says so.
    "SSL_CERT_FILE",
    "SSL_CERT_DIR",
)

log = logging.getLogger("malbild.workers")


class Workers:
    """`in_thread(work)` waits for a real thread without stopping other rooms; `start`, `sleep` and `popen`
    are as in SuggestionWorker.
    """

    def __init__(
        self,
        in_thread: Callable,
        start: Callable,
        sleep: Callable,
        popen: type[subprocess.Popen] = subprocess.Popen,
        command: list[str] | None = None,
        patience: float = PATIENCE,
    ) -> None:
        self.in_thread, self.start, self.sleep, self.popen = in_thread, start, sleep, popen
        self.command = command or WORKER
        self.patience = patience
        self._places = {sort: threading.Semaphore(most) for sort, most in MOST.items()}
        self._idle: dict[str, list[subprocess.Popen]] = {sort: [] for sort in MOST}
        self._used = 0.0

    def run(self, module: str, name: str, given: tuple, named: dict, sort: str = DOCUMENTS) -> Any:
        """What the function returns, or the refusal it raised. Refused("work_broke_off") where the worker
        ended or was too late: what it was given was too much.
        """
        asked = pickle.dumps((module, name, given, named))
        with self._places[sort]:
            try:
                kind, answer = self._ask(asked, self._idle[sort])
            except (Gone, OSError, pickle.UnpicklingError, EOFError) as trouble:
                log.warning("a worker ended at %s.%s: %s", module, name, type(trouble).__name__)
                raise Refused("work_broke_off") from trouble
        if kind == "raised":
            raise answer
        if kind == "trouble":
            raise RuntimeError(answer)
        return answer

    def rest(self) -> None:
        """End those that nobody has asked for a while."""
        if any(self._idle.values()) and time.monotonic() - self._used > IDLE:
            self.close()

    def close(self) -> None:
        for idle in self._idle.values():
            while idle:
                _end(idle.pop())

    def _ask(self, asked: bytes, idle: list[subprocess.Popen]) -> tuple[str, Any]:
        worker = self._free(idle)
        done = threading.Event()
        self.start(self._end_if_late, worker, done)
        try:
            answer = self.in_thread(lambda: _exchange(worker, asked))
            said = Careful(BytesIO(answer)).load()
        except BaseException:
            _end(worker)
            raise
        finally:
            done.set()
            self._used = time.monotonic()
        idle.append(worker)
        return said

    def _free(self, idle: list[subprocess.Popen]) -> subprocess.Popen:
        while idle:
            worker = idle.pop()
            if worker.poll() is None:
                return worker
            _end(worker)
        return self.popen(
            self.command,
            cwd=ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            env={name: os.environ[name] for name in KEPT if name in os.environ},
        )

    def _end_if_late(self, worker: subprocess.Popen, done: threading.Event) -> None:
        end = time.monotonic() + self.patience
        while not done.is_set() and time.monotonic() < end:
            self.sleep(LOOK)
        if not done.is_set():
            worker.kill()


class Careful(pickle.Unpickler):
    """Reads plain values and the program's own classes: what a worker says must not become a deed here."""

    def find_class(self, module_name: str, global_name: str) -> Any:
        found = super().find_class(module_name, global_name) if module_name.startswith("models.") else None
        if not isinstance(found, type):
            raise pickle.UnpicklingError(f"{module_name}.{global_name}")
        return found


def _exchange(worker: subprocess.Popen, asked: bytes) -> bytes:
    if worker.stdin is None or worker.stdout is None:
        raise Gone
    send(worker.stdin, asked)
    return receive(worker.stdout)


def _end(worker: subprocess.Popen) -> None:
    worker.kill()
    worker.wait()
    for pipe in (worker.stdin, worker.stdout):
        if pipe is not None:
            with suppress(OSError):
                pipe.close()
