"""The server of `--async-mode threading`: Cheroot, with a thread for each line that stays.

Its workers answer pages. A WebSocket lasts for hours and would hold one of them all that while, so each has a
thread of its own, and the worker goes back to those who wait.
"""

import logging
import selectors
import ssl
import sys
from collections.abc import Callable
from contextlib import suppress
from threading import Lock, Thread
from typing import Any

from cheroot.server import HTTPConnection
from cheroot.workers.threadpool import ThreadPool
from cheroot.wsgi import Gateway_10, Server

from models.live.certificate import Door

# Threads that answer pages: so many to begin with, at a time where there are too few, and at most. Whoever
# knocks and says nothing holds one.
WORKERS, MORE_WORKERS, MOST_WORKERS = 16, 32, 1000
# Lines that may wait for their next page: browsers open several each, and a room is a thousand people.
MOST_WAITING = 20_000
# Bytes of what a request says before its body.
HEAD = 64 * 1024
# Knocking on one line alone; a system without `poll` counts lines, not their numbers.
Knock = getattr(selectors, "PollSelector", selectors.SelectSelector)

log = logging.getLogger("malbild.threads")


class OnThreads(Server):
    """`door` is a port that is taken already; a line that says nothing in the middle of a sentence is let go
    after `silent` seconds, and so is one that asks nothing more.
    """

    def __init__(self, door: Door, app: Any, backlog: int, silent: float) -> None:
        host, port = door.getsockname()[:2]
        super().__init__(
            (host, port), app, server_name="malbild", request_queue_size=backlog, timeout=int(silent)
        )
        self.door = door
        self.gateway = ToApp
        self.requests = Workers(self, min=WORKERS, max=MOST_WORKERS)
        self.max_request_header_size = HEAD
        self.keep_alive_conn_limit = MOST_WAITING
        self.ConnectionClass = Line

    def bind(self, *_: Any) -> Any:
        """The door has been open since the port was taken, so that whoever knocks is heard."""
        self.socket = self.door
        return self.door

    def error_log(self, msg: str = "", level: int = logging.INFO, traceback: bool = False) -> None:
        """Without addresses, which its own words are full of."""
        if traceback:
            log.warning("a line broke off: %s", getattr(sys.exc_info()[0], "__name__", "?"))


class Workers(ThreadPool):
    """More of them where all have their hands full."""

    def put(self, obj: HTTPConnection) -> None:
        if not self.idle:
            self.grow(MORE_WORKERS)
        super().put(obj)


class Line(HTTPConnection):
    """A connection; `stays` once it has a thread of its own, which ends it."""

    stays = False

    def close(self) -> None:
        """What goes wrong with one that ends is nobody else's end."""
        if not self.stays:
            with suppress(OSError, ValueError):
                super().close()


class ToApp(Gateway_10):
    def get_environ(self) -> dict[str, Any]:
        line = self.req.conn.socket
        is_closed = isinstance(line, ssl.SSLSocket)
        return super().get_environ() | {
            "wsgi.url_scheme": "https" if is_closed else "http",
            # Whoever makes a WebSocket of it looks for the line here.
            "werkzeug.socket": Closed(line) if is_closed else Whole(line),
        }

    def respond(self) -> None:
        if self.env.get("HTTP_UPGRADE", "").lower() != "websocket":
            super().respond()
            return
        # For each line anew, packing costs more than it saves.
        self.env.pop("HTTP_SEC_WEBSOCKET_EXTENSIONS", None)
        self.req.close_connection = self.req.conn.stays = True
        # The worker has nothing more to say on it.
        self.req.ready = False
        Thread(target=self._stay, daemon=True).start()

    def _stay(self) -> None:
        line = self.req.conn
        # Nobody says anything for minutes: the server knocks, and lets go of who does not answer.
        line.socket.settimeout(None)
        try:
            answer = self.req.server.wsgi_app(self.env, self.start_response)
            # Where a line was opened all has been said on it; where it was refused, a page says why.
            if self.started_response:
                for part in answer:
                    self.write(part)
        except OSError:
            pass  # Whoever it was has gone.
        except Exception as fault:
            # Somebody who does not speak as browsers do.
            log.info("a line broke off: %s", type(fault).__name__)
        finally:
            line.stays = False
            line.close()


class Whole:
    """A line as two threads use it, one that listens and one that speaks; what is said is said whole."""

    def __init__(self, line: Any) -> None:
        self.line = line

    def send(self, data: bytes) -> int:
        self.line.sendall(data)
        return len(data)

    def __getattr__(self, name: str) -> Any:
        return getattr(self.line, name)


class Closed(Whole):
    """One that is closed with a certificate: OpenSSL bears one of the two at a time, so neither waits inside
    it.
    """

    def __init__(self, line: ssl.SSLSocket) -> None:
        super().__init__(line)
        self._alone = Lock()

    def send(self, data: bytes) -> int:
        rest = memoryview(data)
        while rest:
            rest = rest[self._when_ready(self.line.send, rest) :]
        return len(data)

    def recv(self, most: int) -> bytes:
        return self._when_ready(self.line.recv, most)

    def _when_ready(self, deed: Callable, given: Any) -> Any:
        self.line.settimeout(0)
        while True:
            try:
                with self._alone:
                    return deed(given)
            except ssl.SSLWantReadError:
                self._wait(selectors.EVENT_READ)
            except ssl.SSLWantWriteError:
                self._wait(selectors.EVENT_WRITE)

    def _wait(self, until: int) -> None:
        with Knock() as knock:
            knock.register(self.line, until)
            knock.select()
