"""A line to the server that can be cut, frozen, mended, or taken over by a network that wants a log-in."""

import socket
import threading
import time
from contextlib import suppress

from tests.patience import PACE

PORTAL = b"<!doctype html><title>Gratis wifi</title><h1>Logga in p\xc3\xa5 n\xc3\xa4tet</h1>"


class Wire:
    def __init__(self, port: int):
        self.target = port
        self.open: list[socket.socket] = []
        self.state = "whole"
        self.blocks_websockets = False
        # Seconds that everything is on its way.
        self.lag = 0.0
        # How many have been shown the page about logging in.
        self.turned_away = 0
        self.flows = threading.Event()
        self.flows.set()
        self.listener = socket.create_server(("127.0.0.1", 0))
        self.url = f"http://127.0.0.1:{self.listener.getsockname()[1]}"
        threading.Thread(target=self._accept, daemon=True).start()

    def cut(self) -> None:
        """Every line ends, and no new one begins."""
        self.state = "cut"
        self._hang_up_all()

    def freeze(self) -> None:
        """Nothing arrives any more and nobody is told: half-open, as when somebody walks out of the Wi-Fi."""
        self.state = "frozen"
        self.flows.clear()

    def portal(self) -> None:
        """Everything is answered with a page about logging in."""
        self.state = "portal"
        self._hang_up_all()

    def mend(self) -> None:
        """New lines work again; those that were frozen stay dead."""
        frozen = self.state == "frozen"
        self.state = "whole"
        self.blocks_websockets = False
        if frozen:
            self._hang_up_all()
        self.flows.set()

    def close(self) -> None:
        self.listener.close()
        self._hang_up_all()

    def _hang_up_all(self) -> None:
        ends, self.open = self.open, []
        for end in ends:
            _hang_up(end)

    def _accept(self) -> None:
        while True:
            try:
                near, _ = self.listener.accept()
            except OSError:
                return
            if self.state == "portal":
                self.turned_away += 1
                threading.Thread(target=_show_portal, args=(near,), daemon=True).start()
            elif self.state == "cut":
                near.close()
            else:
                # From the first moment: browsers hold lines in reserve, and a cut ends those too.
                self.open.append(near)
                threading.Thread(target=self._join, args=(near,), daemon=True).start()

    def _join(self, near: socket.socket) -> None:
        try:
            first = near.recv(65536)
            if self.blocks_websockets and b"upgrade: websocket" in first.lower():
                near.sendall(b"HTTP/1.1 403 Forbidden\r\nConnection: close\r\nContent-Length: 0\r\n\r\n")
                raise OSError("not let through")
            if not first or self.state in ("cut", "portal"):
                raise OSError("cut before anything was said")
            far = socket.create_connection(("127.0.0.1", self.target))
            self.open.append(far)
            far.sendall(first)
        except OSError:
            _hang_up(near)
            return
        for here, there in ((near, far), (far, near)):
            threading.Thread(target=self._pump, args=(here, there), daemon=True).start()

    def _pump(self, near: socket.socket, far: socket.socket) -> None:
        try:
            while data := near.recv(65536):
                self.flows.wait()
                time.sleep(self.lag + PACE.delay())
                far.sendall(data)
        except OSError:
            pass
        _hang_up(near)
        _hang_up(far)


def _show_portal(near: socket.socket) -> None:
    try:
        near.recv(65536)
        near.sendall(
            b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nConnection: close\r\nContent-Length: %d\r\n\r\n"
            % len(PORTAL)
            + PORTAL
        )
    except OSError:
        pass
    _hang_up(near)


def _hang_up(end: socket.socket) -> None:
    """Closing alone would leave a thread that reads from it waiting for ever."""
    with suppress(OSError):
        end.shutdown(socket.SHUT_RDWR)
    end.close()
