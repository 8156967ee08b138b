"""A door: a Socket.IO namespace whose handlers' signatures are the schema.

Unknown words, types and lengths are refused.
"""

import inspect
import logging
import time
from collections.abc import Callable, Mapping
from functools import cache
from typing import Annotated, Any, NamedTuple, get_args, get_origin, get_type_hints

from flask import request
from socketio.exceptions import ConnectionRefusedError
from sqlalchemy.exc import DBAPIError

from models.analysis.readable import readable, readable_all
from models.base import Refused
from models.language import LANGUAGES, say
from models.live.guests import Guest, Welcomed
from models.live.house import House, place_of
from models.live.shapes import Refusal, Told
from models.numbers import MOST

Key = Annotated[str, 40]
Word = Annotated[str, 120]
Text = Annotated[str, 4000]
# Keys of things, and numbers of them.
Items = Annotated[list[str], 600]
Numbers = Annotated[list[int], 600]
Fields = Annotated[dict, 20]

# What a command answers: {ok: True, ...} or a refusal.
Answer = Mapping[str, Any]

LONGEST_ITEM = 60
LONGEST_NAME = 120
LONGEST_GREETING = 200
# Seconds between whole pictures of the room for one line; one of them holds all that was asked for meanwhile.
BETWEEN_SNAPSHOTS = 0.5
log = logging.getLogger("malbild.door")


class Door:
    """`welcome(house, auth)` says who is there: {workshop, audience, who ...}, or raises Refused."""

    def __init__(self, namespace: str) -> None:
        self.namespace = namespace
        self.verbs: dict[str, Callable] = {}
        self.asks: dict[str, Callable] = {}
        self.welcome: Callable[[House, dict], Welcomed] = _nobody

    def on(self, verb: Callable) -> Callable:
        """A command: runs in its turn as verb(turn, guest, **arguments)."""
        self.verbs[verb.__name__] = verb
        return verb

    def ask(self, question: Callable) -> Callable:
        """A question or a fleeting signal: runs at once as question(house, guest, **arguments), and changes
        nothing kept.
        """
        self.asks[question.__name__] = question
        return question

    def open(self, house: House) -> None:
        # Only the first greeting needs the browser's cookies and so the web framework around it. Everything
        # after goes straight to the socket server: that saves a third of what a vote costs.
        house.socketio.on_event(
            "connect", lambda auth=None: self._connect(house, _sid(), auth), namespace=self.namespace
        )
        listen = house.sockets.on
        listen("disconnect", lambda sid, reason=None: self._disconnect(house, sid), namespace=self.namespace)
        listen("sync", lambda sid, *_: self._sync(house, sid), namespace=self.namespace)
        for name, verb in self.verbs.items():
            listen(name, self._handler(house, verb, self._take_turn), namespace=self.namespace)
        for name, question in self.asks.items():
            listen(name, self._handler(house, question, self._answer_at_once), namespace=self.namespace)
        listen("*", lambda name, sid, *_: self._unknown(house, name, sid), namespace=self.namespace)

    def _connect(self, house: House, sid: str, auth: Any) -> None:
        try:
            guest = self.welcome(house, _greeting(auth))
            # A screen has no name of its own: one room's are counted together.
            self._count(house, "connect", guest["who"] or f"room {guest['workshop']}")
        except Refused as refused:
            raise ConnectionRefusedError(refused.code, refused.values) from refused
        except DBAPIError as trouble:
            # Without an answer the browser would wait for one for ever; this one makes it come back in a
            # moment.
            raise ConnectionRefusedError("storage_unavailable") from trouble
        house.guests[sid] = {**guest, "sid": sid}
        # The request that opened the line has said all it had to say, and would be kept as long as the phone
        # is here.
        for done_with in ("werkzeug.request", "saved_session"):
            request.environ.pop(done_with, None)
        try:
            self._send_snapshot(house, house.guests[sid])
            is_known = house.is_known(house.guests[sid])
        except DBAPIError as trouble:
            house.guests.pop(sid)
            raise ConnectionRefusedError("storage_unavailable") from trouble
        if not is_known:
            # Let out, or left, while they came in: they were on no line yet that could end.
            self._disconnect(house, sid)
            raise ConnectionRefusedError("not_joined")

    def _disconnect(self, house: House, sid: str) -> None:
        guest = house.guests.pop(sid, None)
        if guest:
            house.room(guest["workshop"]).leave(guest["audience"], sid)

    def _sync(self, house: House, sid: str) -> Answer:
        guest = house.guests.get(sid)
        if guest is None:
            return {"ok": False, "error": "not_known"}
        try:
            self._count(house, "sync", guest["who"] or sid)
            self._guard(house, guest)
        except Refused as refused:
            return refusal(refused, guest["language"])
        if not guest.get("snapshot_waits"):
            self._send_snapshot_soon(house, guest)
        return {"ok": True}

    def _send_snapshot_soon(self, house: House, guest: Guest) -> None:
        wait = guest.get("snapshot_at", 0.0) + BETWEEN_SNAPSHOTS - time.monotonic()
        if wait > 0:
            # Whoever asks now gets that one: it is read when it is sent.
            guest["snapshot_waits"] = True
            house.sockets.sleep(wait)
            guest["snapshot_waits"] = False
            if guest["sid"] not in house.guests:
                return
        guest["snapshot_at"] = time.monotonic()
        self._send_snapshot(house, guest)

    def _count(self, house: House, what: str, who: Any) -> None:
        """One more from whoever this is, on however many lines."""
        house.rate_limit.pass_or_refuse("command", f"{what}:{self.namespace}:{who}")

    def _unknown(self, house: House, name: Any, sid: str) -> Answer:
        guest = house.guests.get(sid)
        try:
            self._count(house, "unknown", guest["who"] or sid if guest else sid)
        except Refused as refused:
            return refusal(refused, guest["language"] if guest else "sv")
        return refusal(Refused("unknown_command", name=str(name)[:40]), guest["language"] if guest else "sv")

    def _send_snapshot(self, house: House, guest: Guest) -> None:
        room = house.room(guest["workshop"])
        own = guest.pop("own_at_first", None) or (guest["own"](house) if "own" in guest else {})
        more = {
            **own,
            "now": house.clock(),
            "presence": room.presence if guest["audience"] != "phone" else {},
        }
        if guest["audience"] == "leader":
            more["troubles"] = sorted(house.troubles)

        def say(snapshot: Told) -> None:
            house.sockets.enter_room(
                guest["sid"],
                place_of(guest["workshop"], guest["audience"], guest["sid"]),
                namespace=self.namespace,
            )
            house.socketio.emit("snapshot", {**snapshot, **more}, to=guest["sid"], namespace=self.namespace)

        room.enter(guest["audience"], guest["sid"], guest.get("who"), say, guest.get("is_phone", True))

    def _handler(self, house: House, verb: Callable, run: Callable) -> Callable:
        seconds = house.metrics.seconds.labels(self.namespace)

        def handle(sid: str, *given: Any) -> Answer:
            began = time.perf_counter()
            guest = house.guests.get(sid)
            answer = self._answer(house, sid, guest, verb, run, given)
            took = time.perf_counter() - began
            outcome = answer.get("error", "ok")
            seconds.observe(took)
            house.metrics.commands.labels(self.namespace, verb.__name__, outcome).inc()
            if log.isEnabledFor(logging.INFO):
                said = {
                    "door": self.namespace,
                    "verb": verb.__name__,
                    "outcome": outcome,
                    "ms": round(1000 * took, 1),
                }
                log.info("command", extra=said | ({"workshop": guest["workshop"]} if guest else {}))
            return answer

        return handle

    def _answer(
        self, house: House, sid: str, guest: Guest | None, verb: Callable, run: Callable, given: tuple
    ) -> Answer:
        language = guest["language"] if guest else "sv"
        try:
            if guest is None:
                raise Refused("not_known")
            house.rate_limit.pass_or_refuse("command", f"{self.namespace}:{guest['who'] or sid}")
            if verb.__name__ in ("sit", "take_pen"):
                house.rate_limit.pass_or_refuse(verb.__name__, f"{self.namespace}:{guest['who'] or sid}")
            if len(given) > 1 or (given and not isinstance(given[0], dict)):
                raise Refused("malformed")
            return {"ok": True, **run(house, guest, verb, fit(verb, given[0] if given else {}))}
        except Refused as refused:
            return refusal(refused, language)
        except Exception:
            log.exception("%s failed", verb.__name__)
            return refusal(Refused("oops"), language)

    def _take_turn(self, house: House, guest: Guest, verb: Callable, arguments: dict) -> dict:
        answer = house.take_turn(guest["workshop"], lambda turn: verb(turn, guest, **arguments))
        # How many commands there were in between would say how much others do just now.
        return {name: said for name, said in answer.items() if name != "version"}

    def _answer_at_once(self, house: House, guest: Guest, question: Callable, arguments: dict) -> dict:
        self._guard(house, guest)
        return question(house, guest, **arguments) or {}

    def _guard(self, house: House, guest: Guest) -> None:
        """A verb looks up rights itself, in its turn; here it is done for all that only listen or ask."""
        if not house.may_stay(guest):
            house.hang_up(guest["sid"])
            raise Refused("not_allowed")


def _greeting(auth: Any) -> dict[str, str | int]:
    """What somebody says of themselves as they come in: short words and numbers, anything else left out."""
    return {
        str(name): readable(said) if isinstance(said, str) else said
        for name, said in (auth.items() if isinstance(auth, dict) else ())
        if (isinstance(said, str) and len(said) <= LONGEST_GREETING)
        or (isinstance(said, int) and not isinstance(said, bool) and abs(said) <= MOST)
    }


def _nobody(house: House, auth: dict) -> Welcomed:
    raise Refused("not_allowed")


def _sid() -> str:
    """Which line the greeting came by; Flask-SocketIO hangs it on the request."""
    return request.sid  # pyright: ignore[reportAttributeAccessIssue]


def refusal(refused: Refused, language: str) -> Refusal:
    """The answer to a refused command: a code for machines and a sentence for people."""
    message = say(
        language if language in LANGUAGES else "sv",
        f"refused-{refused.code.replace('_', '-')}",
        **refused.values,
    )
    answer: Refusal = {"ok": False, "error": refused.code, "message": message}
    if refused.field:
        answer["field"] = refused.field
    return answer


def fit(verb: Callable, given: dict) -> dict:
    """The arguments, if they are exactly what the signature asks for.

    Nothing is guessed and nothing unknown let through.
    """
    asked = schema(verb)
    unknown = set(given) - set(asked)
    if unknown:
        raise Refused("unknown_field", field=str(sorted(unknown)[0])[:40])
    fitted = {}
    for name, shape in asked.items():
        if name in given:
            fitted[name] = _check(name, given[name], shape)
        elif shape.required:
            raise Refused("field_missing", field=name)
    return fitted


class Shape(NamedTuple):
    """What an argument may be: its types (none said: anything), its greatest length, of what a list is,
    whether it must be given.
    """

    types: tuple[type, ...]
    most: int | None
    inside: type
    required: bool


@cache
def schema(verb: Callable) -> dict[str, Shape]:
    """{argument: its shape}, read off the signature once."""
    hints = get_type_hints(verb, include_extras=True)
    asked = list(inspect.signature(verb).parameters.values())[2:]
    return {
        argument.name: Shape(
            *_types(hints.get(argument.name, Any)),
            argument.default is inspect.Parameter.empty,
        )
        for argument in asked
    }


def _types(hint: Any) -> tuple[tuple[type, ...], int | None, type]:
    if hint is Any:
        return (), None, str
    if get_origin(hint) is Annotated:
        inner, most = get_args(hint)[:2]
        return (get_origin(inner) or inner,), most, next(iter(get_args(inner)), str)
    if get_args(hint):
        parts = [_types(part) for part in get_args(hint)]
        _, most, inside = next((part for part in parts if part[1]), parts[0])
        return tuple(kind for types, _, _ in parts for kind in types), most, inside
    return (hint,), None, str


def _check(name: str, value: Any, shape: Shape) -> Any:
    most = shape.most
    if shape.types and (
        not isinstance(value, shape.types) or (isinstance(value, bool) and bool not in shape.types)
    ):
        raise Refused("wrong_type", field=name)
    if isinstance(value, str):
        if len(value) > (most or 4000):
            raise Refused("too_long", field=name, most=most or 4000, now=len(value))
        if "\x00" in value or any("\ud800" <= mark <= "\udfff" for mark in value):
            raise Refused("wrong_type", field=name)
    elif isinstance(value, int):
        _guard_number(name, value)
    elif isinstance(value, list):
        _check_list(name, value, most or 100, shape.inside)
    elif isinstance(value, dict):
        _check_fields(name, value, most or 100)
    return readable_all(value)


def _check_list(name: str, value: list, most: int, inside: type) -> None:
    """Short strings, or whole numbers."""
    if len(value) > most:
        raise Refused("too_long", field=name, most=most, now=len(value))
    for inner in value:
        if isinstance(inner, bool) or not isinstance(inner, inside):
            raise Refused("wrong_type", field=name)
        if isinstance(inner, int):
            _guard_number(name, inner)
        elif len(inner) > LONGEST_ITEM:
            raise Refused("too_long", field=name, most=LONGEST_ITEM, now=len(inner))


def _check_fields(name: str, value: dict, most: int) -> None:
    """What was filled in of a form: words, or a list of short ones, by the names of its fields."""
    if len(value) > most:
        raise Refused("too_long", field=name, most=most, now=len(value))
    for called, inner in value.items():
        if len(called) > LONGEST_NAME:
            raise Refused("too_long", field=name, most=LONGEST_NAME, now=len(called))
        if isinstance(inner, list):
            _check_list(name, inner, 60, str)
        elif not isinstance(inner, str):
            raise Refused("wrong_type", field=name)
        elif len(inner) > 4000:
            raise Refused("too_long", field=name, most=4000, now=len(inner))


def _guard_number(name: str, value: int) -> None:
    """No larger than a database counts: what it cannot look for would look like a trouble of its own."""
    if abs(value) > MOST:
        raise Refused("wrong_type", field=name)
