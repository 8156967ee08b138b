"""How many lines one address may hold open, and one browser of it.

A library behind one address must fit; a flood must not take every place.
"""

from collections import Counter
from collections.abc import Callable, Iterable

SOCKETS = "/socket.io"
# Lines of one browser: a phone has one, a desk a few tabs. Each is read at a pace of its own (pace.py).
MOST_OF_ONE = 24


class ConnectionLimit:
    """Wraps a WSGI application whose call lasts as long as the line does, as it does for WebSockets and long
    polling.
    """

    def __init__(self, inner: Callable, most: int) -> None:
        self.inner = inner
        self.most = most
        self.open: Counter[str] = Counter()

    def __call__(self, environ: dict, start_response: Callable) -> Iterable[bytes]:
        if not environ.get("PATH_INFO", "").startswith(SOCKETS):
            return self.inner(environ, start_response)
        address = environ.get("REMOTE_ADDR", "")
        places = {address: self.most}
        if cookies := environ.get("HTTP_COOKIE"):
            places[f"{address} {cookies}"] = MOST_OF_ONE
        if any(self.open[place] >= most for place, most in places.items()):
            start_response(
                "429 Too Many Requests", [("Content-Type", "application/json"), ("Retry-After", "10")]
            )
            return [b'{"ok": false, "error": "too_many_lines"}']
        self.open.update(places.keys())
        try:
            return self.inner(environ, start_response)
        finally:
            self.open.subtract(places.keys())
            for place in places:
                if not self.open[place]:
                    del self.open[place]
