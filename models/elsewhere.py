"""Work that takes more than a moment: the process that serves rooms hands it to another.

A function marked `@elsewhere` is called as any other. Where the program serves, `live.workers` does it in a
process of its own; in tests, commands and the worker itself it is done where it is called.
"""

from collections.abc import Callable
from functools import wraps
from typing import Any, ParamSpec, TypeVar

Given = ParamSpec("Given")
Done = TypeVar("Done")
# (module, name of the function, what it is given) -> what it returns.
Runner = Callable[[str, str, tuple, dict], Any]
_runners: list[Runner] = []
_rests: list[Callable[[], object]] = []


def elsewhere(work: Callable[Given, Done]) -> Callable[Given, Done]:
    """What it is given and returns travels between processes: plain values and classes of the program's."""

    @wraps(work)
    def asked(*given: Given.args, **named: Given.kwargs) -> Done:
        if not _runners:
            return work(*given, **named)
        return _runners[-1](work.__module__, work.__qualname__, given, named)

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
