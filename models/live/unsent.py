"""What a line was sent and has not taken: a phone on a bad line, or one that does not read at all.

Whoever reads slowly gets the newest when there is room, and whoever lets more wait than a phone ever needs
is hung up on: what waits for them lies in the server's memory. A real phone calls again and is told all.
"""

import queue
from contextlib import suppress
from typing import Any

# So many messages, or so many signs of them where there are several, may wait for one line.
MOST_MESSAGES = 200
MOST_SIGNS = 1_000_000
FEW = 8


class Unsent:
    """The lines of a socket server, by its own names for them."""

    def __init__(self, sockets: Any) -> None:
        self.sockets = sockets

    def is_behind(self, sid: str, namespace: str) -> bool:
        """Whether something waits already. Nothing of a line that is gone, or has no wire."""
        line = self._line(sid, namespace)
        return line is not None and not line.queue.empty()

    def is_too_much(self, sid: str, namespace: str) -> bool:
        line = self._line(sid, namespace)
        if line is None or line.queue.qsize() <= FEW:
            return False
        waiting = [message for message in list(line.queue.queue) if message is not None]
        return len(waiting) > MOST_MESSAGES or sum(map(_size, waiting)) > MOST_SIGNS

    def drop(self, sid: str, namespace: str) -> None:
        """End it at once, and forget what waits: nobody would read a farewell."""
        line = self._line(sid, namespace)
        if line is None:
            return
        line.close(wait=False, abort=True)
        with suppress(queue.Empty):
            while True:
                line.queue.get(block=False)
        # Whoever sends is told that there is nothing more.
        line.queue.put(None)

    def _line(self, sid: str, namespace: str) -> Any:
        name = self.sockets.manager.eio_sid_from_sid(sid, namespace)
        return self.sockets.eio.sockets.get(name)


def _size(message: Any) -> int:
    return len(message.data) if isinstance(message.data, str | bytes) else 0
