"""Work that takes more than a moment: the process that serves rooms hands it to another.

A function marked `@elsewhere` is called as any other. Where the program serves, `live.workers` does it in a
process of its own; in tests, commands and the worker itself it is done where it is called.
"""

import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import wraps
from typing import Any, ParamSpec, TypeVar

Given = ParamSpec("Given")
Done = TypeVar("Done")
Thing = TypeVar("Thing")

# (module, name of the function, what it is given, what sort of work it is) -> what it returns.
Runner = Callable[[str, str, tuple, dict, str], Any]
# Seconds that a page may hold the loop without a look at who waits.
A_WHILE = 0.005
# What waits for each other: those of one sort, for those of no other.
DOCUMENTS, PASSWORDS, ERRANDS = "documents", "passwords", "errands"
NOTICES, TRIALS = "notices", "trials"
_runners: list[Runner] = []
_rests: list[Callable[[], object]] = []
# When a page that gives way began, or gave way last.
_since: ContextVar[float | None] = ContextVar("_since", default=None)
# Whether others wait for all of this: it holds the lock of writing, or a room's.
_goes_first: ContextVar[bool] = ContextVar("_goes_first", default=False)
# One for each of those that go first and let rooms and commands pass right now; and for how many seconds a
# page stands aside for them before it does another little.
_resting_first: list[None] = []
ASIDE = 1.0


def elsewhere(work: Callable[Given, Done]) -> Callable[Given, Done]:
    """What it is given and returns travels between processes: plain values and classes of the program's."""
    return _handed_over(work, DOCUMENTS)


def past_documents(work: Callable[Given, Done]) -> Callable[Given, Done]:
    """The same, for what takes a moment and must wait for no document, however heavy: whoever logs in."""
    return _handed_over(work, PASSWORDS)


def errand(work: Callable[Given, Done]) -> Callable[Given, Done]:
    """The same, for what waits for a server of somebody else's: only other errands wait along."""
    return _handed_over(work, ERRANDS)


def notice(work: Callable[Given, Done]) -> Callable[Given, Done]:
    """The same, for an errand that nobody stands and waits for: whoever logs in waits for none of them."""
    return _handed_over(work, NOTICES)


def trial(work: Callable[Given, Done]) -> Callable[Given, Done]:
    """The same, for an errand that only shows whether it can be done."""
    return _handed_over(work, TRIALS)


def _handed_over(work: Callable[Given, Done], sort: str) -> Callable[Given, Done]:
    @wraps(work)
    def asked(*given: Given.args, **named: Given.kwargs) -> Done:
        if not _runners:
            return work(*given, **named)
        return _runners[-1](work.__module__, work.__qualname__, given, named, sort)

    return asked


def breathe() -> None:
    """Between portions of what has to be done here, because it reads the database: rooms get their turn. A
    page waits besides until what goes first goes on: others' pages are nothing that it would give way to.
    """
    for rest in _rests[-1:]:
        if _goes_first.get():
            _resting_first.append(None)
            try:
                rest()
            finally:
                _resting_first.pop()
        else:
            rest()
            until = time.perf_counter() + ASIDE
            while _resting_first and time.perf_counter() < until:
                rest()


def begin_giving_way() -> None:
    """What this page does from here on is in no such haste that rooms have to wait for all of it."""
    _since.set(time.perf_counter())


def end_giving_way() -> None:
    _since.set(None)


@contextmanager
def in_portions() -> Iterator[None]:
    """The same for what a leader does to a whole room: the others' rooms go on meanwhile, pages after it."""
    begin_giving_way()
    try:
        with before_pages():
            yield
    finally:
        end_giving_way()


@contextmanager
def before_pages() -> Iterator[None]:
    """Others wait for all of this: where it gives way, pages do not go on."""
    before = _goes_first.get()
    _goes_first.set(True)
    try:
        yield
    finally:
        _goes_first.set(before)


def give_way() -> None:
    """Between one thing and the next: where this has gone on for a while, rooms get their turn."""
    since = _since.get()
    if since is not None and time.perf_counter() - since > A_WHILE:
        breathe()
        _since.set(time.perf_counter())


def taking_turns(things: Iterable[Thing]) -> Iterator[Thing]:
    """One after another, for what is gone through from end to end: rooms get their turn between two."""
    for thing in things:
        yield thing
        give_way()


def hand_over_to(runner: Runner, rest: Callable[[], object] | None = None) -> None:
    """From here on in this process."""
    _runners.append(runner)
    if rest is not None:
        _rests.append(rest)


def take_back(runner: Runner) -> None:
    if runner in _runners:
        _runners.remove(runner)
    _rests.clear()
