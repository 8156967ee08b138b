"""The other side of workers.py: does one thing after the other, and says what came of it."""

import os
import pickle
import resource
import sys
import traceback
from contextlib import suppress
from importlib import import_module
from typing import Any

from models.base import Refused
from models.live.workers import Gone, receive, send

# More than any document takes; a file made to grow ends the worker and nothing else.
MOST_MEMORY = 1536 * 1024 * 1024


def work() -> None:
    # Whatever a library prints must not be taken for an answer.
    answers = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
    with suppress(ValueError, OSError):
        resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, MOST_MEMORY))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    while True:
        try:
            asked = receive(sys.stdin.buffer)
        except Gone:
            return
        send(answers, pickle.dumps(_answer(*pickle.loads(asked))))


def _answer(module: str, name: str, given: tuple, named: dict) -> tuple[str, Any]:
    try:
        return "done", getattr(import_module(module), name)(*given, **named)
    except Refused as refused:
        return "raised", refused
    except Exception:
        return "trouble", traceback.format_exc()


if __name__ == "__main__":
    work()
