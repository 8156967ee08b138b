"""Work that takes more than a moment: the process that serves rooms hands it to another.

A function marked `@elsewhere` is called as any other. Where the program serves, `live.workers` does it in a
process of its own; in tests, commands and the worker itself it is done where it is called.
"""

from collections.abc import Callable
from functools import wraps
from typing import Any, ParamSpec, TypeVar

Given = ParamSpec("Given")
Done = TypeVar("Done")

# (module, name of the function, what it is given, what sort of work it is) -> what it returns.
Runner = Callable[[str, str, tuple, dict, str], Any]
# What waits for each other: those of one sort, for those of no other.
DOCUMENTS, PASSWORDS = "documents", "passwords"
_runners: list[Runner] = []
_rests: list[Callable[[], object]] = []


def elsewhere(work: Callable[Given, Done]) -> Callable[Given, Done]:
    """What it is given and returns travels between processes: plain values and classes of the program's."""
    return _handed_over(work, DOCUMENTS)


def past_documents(work: Callable[Given, Done]) -> Callable[Given, Done]:
    """The same, for what takes a moment and must wait for no document, however heavy: whoever logs in."""
    return _handed_over(work, PASSWORDS)


def _handed_over(work: Callable[Given, Done], sort: str) -> Callable[Given, Done]:
    @wraps(work)
    def asked(*given: Given.args, **named: Given.kwargs) -> Done:
        if not _runners:
            return work(*given, **named)
        return _runners[-1](work.__module__, work.__qualname__, given, named, sort)

    return asked


def breathe() -> None:
    """Between portions of what has to be done here, because it reads the database: rooms get their turn."""
    for rest in _rests[-1:]:
        rest()


def hand_over_to(runner: Runner, rest: Callable[[], object] | None = None) -> None:
    """From here on in this process."""
    _runners.append(runner)
    if rest is not None:
        _rests.append(rest)


def take_back(runner: Runner) -> None:
    if runner in _runners:
        _runners.remove(runner)
    _rests.clear()
