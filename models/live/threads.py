"""The server of `--async-mode threading`: Cheroot, with a thread for each line that stays.

Its workers answer pages. A WebSocket lasts for hours and would hold one of them all that while, so each has a
thread of its own, and the worker goes back to those who wait. Nobody holds a worker before they have said
something, nor for long with half a sentence; and a line is not gone on with where it is not certain where one
request ends and the next begins.
"""

import logging
import re
import selectors
import ssl
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from socket import SHUT_RDWR
from threading import Lock, Thread
from typing import Any

from cheroot.server import HeaderReader, HTTPConnection, HTTPRequest
from cheroot.workers.threadpool import ThreadPool
from cheroot.wsgi import Gateway_10, Server

from models.live.certificate import Door

# Threads that answer pages: so many to begin with, at a time where there are too few, and at most. Whoever
# knocks and says nothing holds one.
WORKERS, MORE_WORKERS, MOST_WORKERS = 16, 32, 1000
# Lines that may wait for their next page: browsers open several each, and a room is a thousand people.
MOST_WAITING = 20_000
# Bytes of what a request says before its body, and of a body that nobody wanted and that is read all the
# same, so that the answer arrives; seconds that this may take.
HEAD, UNWANTED, SHORTLY = 64 * 1024, 64 * 1024, 1.0
# Seconds for all of a head, and how many are waited for at once: where there is one more, the oldest is let
# go. A phone says it at once.
WHOLE_HEAD, MOST_HALVES = 15.0, 400
LENGTH = re.compile(rb"[0-9]+")
# Knocking on one line alone; a system without `poll` counts lines, not their numbers.
Knock = getattr(selectors, "PollSelector", selectors.SelectSelector)

log = logging.getLogger("malbild.threads")


class OnThreads(Server):
    """`door` is a port that is taken already; a line that asks nothing more is let go after `silent` seconds,
    and one more than `most` at once.
    """

    def __init__(self, door: Door, app: Any, backlog: int, silent: float, most: int) -> None:
        host, port = door.getsockname()[:2]
        super().__init__(
            (host, port), app, server_name="malbild", request_queue_size=backlog, timeout=int(silent)
        )
        self.door, self.most = door, most
        self.lines: set[Line] = set()
        # When the head that is being read of a line began.
        self.begun: dict[Line, float] = {}
        self.gateway = ToApp
        self.requests = Workers(self)
        self.max_request_header_size = HEAD
        self.keep_alive_conn_limit = MOST_WAITING
        self.ConnectionClass = Line

    def bind(self, *_: Any) -> Any:
        """The door has been open since the port was taken, so that whoever knocks is heard."""
        self.socket = self.door
        return self.door

    def serve(self) -> None:
        Thread(target=self._watch, daemon=True).start()
        super().serve()

    def process_conn(self, conn: "Line") -> None:
        """To a worker once something is heard of it: many knock in store, and say nothing for long."""
        if conn.last_used is not None:
            super().process_conn(conn)
        elif len(self.lines) > self.most:
            conn.close()
        else:
            self.put_conn(conn)

    def _watch(self) -> None:
        """Whoever says its head a letter at a time holds a worker for so long and no longer."""
        while self.ready:
            time.sleep(SHORTLY)
            late = time.monotonic() - WHOLE_HEAD
            for line, begun in list(self.begun.items()):
                if begun < late:
                    line.hang_up()

    def error_log(self, msg: str = "", level: int = logging.INFO, traceback: bool = False) -> None:
        """Without addresses, which its own words are full of."""
        if traceback:
            log.warning("a line broke off: %s", getattr(sys.exc_info()[0], "__name__", "?"))


class Workers(ThreadPool):
    """More of them where all have their hands full, or will have in a moment."""

    def __init__(self, server: OnThreads) -> None:
        super().__init__(server, min=WORKERS, max=MOST_WORKERS)
        # Those that none has taken in hand yet.
        self.waiting: set[HTTPConnection] = set()

    def put(self, obj: HTTPConnection) -> None:
        self.waiting.add(obj)
        if len(self.waiting) >= self.idle:
            self.grow(MORE_WORKERS)
        super().put(obj)


class Line(HTTPConnection):
    """A connection; `stays` once it has a thread of its own, which ends it."""

    def __init__(self, server: OnThreads, *of_socket: Any) -> None:
        super().__init__(server, *of_socket)
        self.RequestHandlerClass = Request
        self.stays = False
        server.lines.add(self)

    def communicate(self) -> bool:
        self.server.requests.waiting.discard(self)
        return super().communicate()

    def hang_up(self) -> None:
        with suppress(OSError):
            self.socket.shutdown(SHUT_RDWR)

    def close(self) -> None:
        """What goes wrong with one that ends is nobody else's end."""
        if not self.stays:
            self.server.lines.discard(self)
            with suppress(OSError, ValueError):
                super().close()


class Head(HeaderReader):
    """Names as they are meant: none with a low line in it, which reads as another's with a hyphen, and none
    before a blank.
    """

    def _transform_key(self, key_name: bytes) -> bytes:
        if key_name != key_name.strip():
            raise ValueError("Blank in the name of a header.")
        return key_name.title()

    def _allow_header(self, key_name: bytes) -> bool:
        return b"_" not in key_name


class Once(dict):
    """Headers, each of those that say where a request ends, and for whom it is, given once."""

    def __setitem__(self, name: bytes, said: bytes) -> None:
        if name in self and name in (b"Content-Length", b"Host"):
            raise ValueError("Said twice.")
        super().__setitem__(name, said)


class Request(HTTPRequest):
    header_reader = Head()

    def __init__(self, *given: Any) -> None:
        super().__init__(*given)
        self.inheaders = Once()

    def parse_request(self) -> None:
        begun = self.server.begun
        # Others come and go meanwhile.
        halves = list(begun)
        if len(halves) >= MOST_HALVES:
            halves[0].hang_up()
        begun[self.conn] = time.monotonic()
        try:
            super().parse_request()
        finally:
            begun.pop(self.conn, None)

    def read_request_headers(self) -> bool:
        """How long a body is has to be said beforehand, in digits: no browser says it otherwise."""
        if not super().read_request_headers():
            return False
        if b"Transfer-Encoding" in self.inheaders:
            self.simple_response("411 Length Required")
            return False
        if not LENGTH.fullmatch(self.inheaders.get(b"Content-Length", b"0")):
            self.simple_response("400 Bad Request", "Malformed Content-Length Header.")
            return False
        return True

    def send_headers(self) -> None:
        """A body that nobody wanted is not waited for."""
        rest = getattr(self.rfile, "remaining", 0)
        if rest:
            self.close_connection = True
        super().send_headers()
        if 0 < rest <= UNWANTED:
            self.conn.socket.settimeout(SHORTLY)
            self.rfile.read(rest)


class ToApp(Gateway_10):
    def get_environ(self) -> dict[str, Any]:
        line = self.req.conn.socket
        is_sealed = isinstance(line, ssl.SSLSocket)
        return super().get_environ() | {
            "wsgi.url_scheme": "https" if is_sealed else "http",
            # Whoever makes a WebSocket of it looks for the line here.
            "werkzeug.socket": Sealed(line) if is_sealed else Whole(line),
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
                page = b"".join(answer)
                # In one piece: the worker looks meanwhile whether it is to end one that goes in parts.
                if not any(name.lower() == b"content-length" for name, _ in self.req.outheaders):
                    self.req.outheaders.append((b"Content-Length", b"%d" % len(page)))
                self.write(page)
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


class Sealed(Whole):
    """One that a certificate seals: OpenSSL bears one of the two at a time, so neither waits inside it."""

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
        try:
            with Knock() as knock:
                knock.register(self.line, until)
                knock.select()
        except ValueError as ended:
            raise OSError("the line has ended") from ended
