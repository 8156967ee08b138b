"""Whoever is on a line: at a console or a board, by a screen, with a phone."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, NotRequired, TypedDict

from sqlalchemy.orm import Session

if TYPE_CHECKING:
    from models.live.house import House


class Kept(TypedDict):
    """By what somebody logged in is known again at every command."""

    sign_in: str | None
    epoch: int


class Welcomed(TypedDict):
    """Who came in, as a door's `welcome` says it. `who` is nobody for a screen."""

    workshop: int
    audience: str
    who: int | None
    language: str
    # Of a leader: what the others are told, and whether the right to be here still stands.
    name: NotRequired[str]
    kept: NotRequired[Kept]
    may_stay: NotRequired[Callable[[Session], bool]]
    # Of a phone: the digest of its device's token, by which it is known again at every command; whether the
    # line still is its holder's; its own, to go with every snapshot, which at first was read already.
    device: NotRequired[str]
    # Whether it is one: whoever the leader writes for has none.
    is_phone: NotRequired[bool]
    own: NotRequired[Callable[["House"], dict[str, Any]]]
    own_at_first: NotRequired[dict[str, Any]]


class Guest(Welcomed):
    """Whoever is on a line, by the socket server's name for it."""

    sid: str
    snapshot_at: NotRequired[float]
    snapshot_waits: NotRequired[bool]


class Leader(TypedDict):
    """A guest at a console or a board."""

    workshop: int
    audience: str
    who: int
    language: str
    sid: str
    name: str
    kept: Kept
    may_stay: Callable[[Session], bool]


class Phone(TypedDict):
    """A guest with a phone, or at a table's device."""

    workshop: int
    audience: str
    who: int
    language: str
    sid: str
    device: str
    own: Callable[["House"], dict[str, Any]]
