"""The other side of workers.py: does one thing after the other, and says what came of it; and how the two
speak.

Nothing is imported here but what every worker needs: the first who logs in waits for it to start.
"""

import os
import pickle
import struct
import sys
import traceback
from contextlib import suppress
from importlib import import_module
from typing import IO, Any

from models.install import look_less_for_garbage

# More than any document takes; a file made to grow ends the worker and nothing else.
MOST_MEMORY = 1536 * 1024 * 1024
LENGTH = struct.Struct(">Q")


class Gone(Exception):
    """The other side ended before it had said all."""


def work() -> None:
    look_less_for_garbage()
    # Whatever a library prints must not be taken for an answer.
    answers = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
    with suppress(ImportError, ValueError, OSError):
        import resource

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
    except Exception as trouble:
        # Whoever refused has read where refusals are. Whoever keeps a password need not: to read what the
        # database stands on takes longer than that.
        base = sys.modules.get("models.base")
        is_refused = base is not None and isinstance(trouble, base.Refused)
        return ("raised", trouble) if is_refused else ("trouble", traceback.format_exc())


def send(pipe: IO[bytes], said: bytes) -> None:
    pipe.write(LENGTH.pack(len(said)))
    pipe.write(said)
    pipe.flush()


def receive(pipe: IO[bytes]) -> bytes:
    """The next message. Gone where there is none, or only a part of one."""
    head = pipe.read(LENGTH.size)
    body = pipe.read(LENGTH.unpack(head)[0]) if len(head) == LENGTH.size else b""
    if len(head) < LENGTH.size or len(body) < LENGTH.unpack(head)[0]:
        raise Gone
    return body


if __name__ == "__main__":
    work()
