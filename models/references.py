"""References: how one thing that is kept points at another, inside texts, JSON and addresses.

Written `c:31`, and `s:7:2` for the second wording of statement 7; a comparison of two is written `c:31+c:32`.
Nobody else cuts these apart or puts them together.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any

from models.base import Refused

# A whole text and nothing beside it; a number is written in one way only.
_WRITTEN = re.compile(r"(c|k|s|a|p|w|u|t|l|g|task):(0|[1-9][0-9]{0,11})(?::(0|[1-9][0-9]{0,8}))?", re.ASCII)
_PAIR = "+"
# What holds references in objects kept as JSON. Everything else there is somebody's words, whatever they look
# like.
_HOLDS = frozenset({"key", "items", "sources", "focus_area"})


class Thing(StrEnum):
    """What can be pointed at, by its letter."""

    CONTRIBUTION = "c"
    CLUSTER = "k"
    STATEMENT = "s"  # with a revision: one wording of it
    FOCUS_AREA = "a"
    PASSAGE = "p"
    CARD = "w"
    UNIT = "u"
    # Places in a list, counted; these never change number.
    WRITTEN = "t"
    LINE = "l"
    SUGGESTED = "g"
    # An activity of a workshop over days.
    TASK = "task"

    def key(self, number: int, revision: int | None = None) -> str:
        """The reference as it is kept and sent."""
        return str(Reference(self, number, revision))

    def names(self, text: str) -> bool:
        """Whether a text points at one of these."""
        return self.number(text) is not None

    def number(self, text: str) -> int | None:
        """Which of these a text points at; None where it points at something else, or at nothing."""
        found = _read(text)
        return found.number if found and found.thing is self else None

    def numbers(self, texts: Iterable[str]) -> list[int]:
        """Those of these that some texts point at, in their order; what points elsewhere is passed over."""
        return [number for text in texts if (number := self.number(text)) is not None]


@dataclass(frozen=True)
class Reference:
    """One thing, by its number; of a statement, possibly one wording."""

    thing: Thing
    number: int
    revision: int | None = None

    @staticmethod
    def read(text: str) -> "Reference":
        """The reference a text is. Refused (`unknown_item`) where it is anything else or more."""
        found = _read(text)
        if found is None:
            raise Refused("unknown_item", field="item")
        return found

    def at(self, number: int) -> "Reference":
        """The same thing under another number, as in an archive."""
        return replace(self, number=number)

    def __str__(self) -> str:
        wording = "" if self.revision is None else f":{self.revision}"
        return f"{self.thing.value}:{self.number}{wording}"


def _read(text: Any) -> Reference | None:
    found = _WRITTEN.fullmatch(text) if isinstance(text, str) else None
    if found is None or (found[3] and found[1] != Thing.STATEMENT):
        return None
    return Reference(Thing(found[1]), int(found[2]), int(found[3]) if found[3] else None)


def halves(compared: str) -> tuple[str, str]:
    """The two things of a comparison; the second is empty where there is none."""
    first, _, second = compared.partition(_PAIR)
    return first, second


def references_in(value: Any) -> Iterator[Reference]:
    """Every reference in a value kept as JSON, found by where it stands: a text that is one or a pair of
    them, by itself, in a list, under a name that holds them, or as the name of something.
    """
    found: list[Reference] = []

    def seen(reference: Reference) -> Reference:
        found.append(reference)
        return reference

    renumbered(value, seen)
    yield from found


def renumbered(value: Any, fresh: Callable[[Reference], Reference]) -> Any:
    """The same value with `fresh(reference)` for every reference that `references_in` finds."""
    return _walk(value, fresh, holds=True)


def _walk(value: Any, fresh: Callable[[Reference], Reference], holds: bool) -> Any:
    if isinstance(value, str):
        return _fresh_text(value, fresh) if holds else value
    if isinstance(value, list):
        return [_walk(inner, fresh, holds) for inner in value]
    if isinstance(value, dict):
        return {
            _fresh_text(name, fresh): _walk(inner, fresh, name in _HOLDS or _read(name) is not None)
            for name, inner in value.items()
        }
    return value


def _fresh_text(text: str, fresh: Callable[[Reference], Reference]) -> str:
    found = [_read(part) for part in text.split(_PAIR)]
    if len(found) > 2 or None in found:
        return text
    return _PAIR.join(str(fresh(reference)) for reference in found if reference)
