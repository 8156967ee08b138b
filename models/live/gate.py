"""So many at once, in the order in which they came."""

import threading
from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager


class Gate:
    """`places` may be inside. Whoever goes out gives the place to the first in line, and to nobody who comes
    in the same moment.
    """

    def __init__(self, places: int) -> None:
        self.places = places
        self.line: deque[threading.Event] = deque()
        self.is_shut = False
        self._free = places
        self._is_empty = threading.Event()
        self._lock = threading.Lock()

    def come_in(self, patience: float) -> bool:
        """Whether there was a place within `patience` seconds; then `go_out` has to follow."""
        with self._lock:
            if self._free and not self.is_shut:
                self._free -= 1
                return True
            turn = threading.Event()
            self.line.append(turn)
        turn.wait(patience)
        with self._lock:
            if not turn.is_set():
                self.line.remove(turn)
            return turn.is_set()

    def go_out(self) -> None:
        with self._lock:
            self._free += 1
            self._let_in()

    @contextmanager
    def cleared(self, patience: float) -> Iterator[bool]:
        """Nobody new comes in; whether all have gone out who were inside, within `patience` seconds. One at a
        time may ask for it.
        """
        with self._lock:
            self.is_shut = True
            self._is_empty.clear()
            self._let_in()
        try:
            yield self._is_empty.wait(patience)
        finally:
            with self._lock:
                self.is_shut = False
                self._let_in()

    def _let_in(self) -> None:
        if self.is_shut:
            if self._free == self.places:
                self._is_empty.set()
            return
        while self._free and self.line:
            self._free -= 1
            self.line.popleft().set()
