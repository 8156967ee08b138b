"""How fast one line is read. Whoever sends faster waits, and nobody with them.

Every frame costs something before anybody knows what it says: a heartbeat, half a greeting, a word that no
door knows. So it is not what is said that is counted but that something is said: a line that says too much is
read no faster than this, and what it sends meanwhile stays in its own network's buffers.
"""

import time
from collections.abc import Callable, Iterable, Iterator
from typing import Any
from urllib.parse import parse_qs

from flask_socketio import SocketIO

from models.live.connection_limit import SOCKETS

# Frames that a line may send all at once, and after that in a second: a full outbox, a hand on a card.
FRAMES = 60, 20
# Requests of a line without WebSocket: those that say something may carry sixteen frames each.
SAYING, HEARING = (20, 5), FRAMES
# Lines that one browser opens anew, and that one address does: a room comes back after an outage all at once.
OPENINGS = 30, 1
ADDRESS_OPENINGS = 3000, 100
# Seconds that a request waits for its turn; one that would wait longer is sent away.
PATIENCE = 5.0


class Pace:
    """So many at once, and after that so many a second, for each `who`."""

    MOST = 50_000

    def __init__(self, at_once: int, a_second: float, clock: Callable[[], float] = time.monotonic) -> None:
        self.room = at_once / a_second
        self.step = 1 / a_second
        self.clock = clock
        # When all that was asked for would have been done at the even pace.
        self.done: dict[str, float] = {}

    def wait(self, who: str = "") -> float:
        """Count one: seconds until it is its turn."""
        now = self.clock()
        if len(self.done) >= self.MOST:
            self.done = {known: done for known, done in self.done.items() if done > now}
        self.done[who] = max(self.done.get(who, 0.0), now) + self.step
        return max(0.0, round(self.done[who] - self.room - now, 6))

    def take_back(self, who: str) -> None:
        """The one just counted was not let through."""
        self.done[who] -= self.step


class PacedLine:
    """A WebSocket that is read at a pace; everything else it does itself."""

    def __init__(self, line: Any, sleep: Callable[..., object]) -> None:
        self.line = line
        self.pace = Pace(*FRAMES)
        self.sleep = sleep
        answer = getattr(line, "_handle_control_frame", None)
        if answer is not None:
            # Eventlet answers these without a word to anybody, and would go on as long as they come.
            line._handle_control_frame = lambda code, data: (self._rest(), answer(code, data))
        self.listener = getattr(line, "ws", None)
        if self.listener is not None:
            # On threads one of the line's own reads ahead of whoever waits, as much as comes.
            said = self.listener.ws.events
            self.listener.ws.events = lambda: self._in_turn(said())

    def wait(self) -> Any:
        if self.listener is None:
            self._rest()
        return self.line.wait()

    def _in_turn(self, frames: Iterable[Any]) -> Iterator[Any]:
        for frame in frames:
            # What is long comes in parts.
            if getattr(frame, "message_finished", True):
                self._rest()
            yield frame

    def _rest(self) -> None:
        # Also without a wait: a line that always has something to say would keep the others from being heard.
        self.sleep(self.pace.wait())

    def __getattr__(self, name: str) -> Any:
        return getattr(self.line, name)


def read_at_a_pace(socketio: SocketIO) -> None:
    """Let every WebSocket of this server be read at a pace."""
    engine = vars(socketio)["server"].eio
    # The library offers no seam between a frame's arrival and its reading. Its table of parts is all modules'
    # own, so this server gets a copy.
    plain = engine._async["websocket"]

    def paced(handler: Callable, server: Any) -> Any:
        made = plain(lambda line: handler(PacedLine(line, socketio.sleep)), server)
        if hasattr(made, "server_args"):
            # On threads the library knows no longest message of its own.
            made.server_args["max_message_size"] = engine.max_http_buffer_size
        return made

    engine._async = engine._async | {"websocket": paced}


class PacedDoor:
    """Wraps a WSGI application: opening a line, and each request of a line without WebSocket, in its turn."""

    def __init__(
        self,
        inner: Callable,
        sleep: Callable[..., object],
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self.inner = inner
        self.sleep = sleep
        self.saying, self.hearing = Pace(*SAYING, clock), Pace(*HEARING, clock)
        self.openings, self.addresses = Pace(*OPENINGS, clock), Pace(*ADDRESS_OPENINGS, clock)

    def __call__(self, environ: dict, start_response: Callable) -> Iterable[bytes]:
        if environ.get("PATH_INFO", "").startswith(SOCKETS) and not self._is_let_through(environ):
            start_response(
                "429 Too Many Requests", [("Content-Type", "application/json"), ("Retry-After", "10")]
            )
            return [b'{"ok": false, "error": "too_often"}']
        return self.inner(environ, start_response)

    def _is_let_through(self, environ: dict) -> bool:
        line = parse_qs(environ.get("QUERY_STRING", "")).get("sid", [""])[0][:40]
        if line:
            return self._turn((self.saying if environ["REQUEST_METHOD"] == "POST" else self.hearing, line))
        address, cookies = environ.get("REMOTE_ADDR", ""), environ.get("HTTP_COOKIE", "")
        own = [(self.openings, f"{address} {cookies}")] if cookies else []
        return self._turn((self.addresses, address), *own)

    def _turn(self, *asked: tuple[Pace, str]) -> bool:
        wait = max(pace.wait(who) for pace, who in asked)
        if wait > PATIENCE:
            for pace, who in asked:
                pace.take_back(who)
            return False
        if wait:
            self.sleep(wait)
        return True
