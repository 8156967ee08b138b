"""How many lines one address may hold open.

A library behind one address must fit; a flood must not take every place.
"""

from collections import Counter
from collections.abc import Callable, Iterable

SOCKETS = "/socket.io"


class ConnectionLimit:
    """Wraps a WSGI application whose call lasts as long as the line does, as it does for WebSockets and long
    polling.
    """

    def __init__(self, inner: Callable, most: int):
        self.inner = inner
        self.most = most
        self.open: Counter[str] = Counter()

    def __call__(self, environ: dict, start_response: Callable) -> Iterable[bytes]:
        if not environ.get("PATH_INFO", "").startswith(SOCKETS):
            return self.inner(environ, start_response)
        address = environ.get("REMOTE_ADDR", "")
        if self.open[address] >= self.most:
            start_response(
                "429 Too Many Requests", [("Content-Type", "application/json"), ("Retry-After", "10")]
            )
            return [b'{"ok": false, "error": "too_many_lines"}']
        self.open[address] += 1
        try:
            return self.inner(environ, start_response)
        finally:
            self.open[address] -= 1
            if not self.open[address]:
                del self.open[address]
