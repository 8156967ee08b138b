"""What goes over a WebSocket is compressed once, however many hear it.

Every browser asks for permessage-deflate. With a context for each line, as the library would have it, the
same words are compressed anew for each of a thousand phones, and each line holds the window that they were
compressed in. So no line keeps one: every message stands alone, and what was made of it for the first serves
the others.
"""

import struct
import zlib
from collections.abc import Callable
from typing import Any

from flask_socketio import SocketIO

# What both sides are told: nothing is remembered from one message to the next.
ALONE = {"server_no_context_takeover": True, "client_no_context_takeover": True}
# Signs that are worth the work: what is shorter goes in one packet as it is.
LEAST = 1000
# How many messages are remembered: a change reaches phones in groups, with others' words between.
REMEMBERED = 8
# A third of the time of the usual, and a tenth more on the wire (docs/load.md).
LEVEL = 2
# A whole message of text, compressed.
HEAD = 0x80 | 0x40 | 0x01


class Frames:
    """Frames as they go on the wire, by what they say."""

    def __init__(self) -> None:
        self.made: dict[str, bytes] = {}
        # One for all lines: a new one for each message is a quarter of a megabyte, and leaves holes behind.
        self.packer = zlib.compressobj(LEVEL, zlib.DEFLATED, -zlib.MAX_WBITS)

    def of(self, message: str) -> bytes:
        frame = self.made.pop(message, None) or self.packed(message)
        # What was asked for last stands last, and what nobody has asked for the longest goes.
        self.made[message] = frame
        if len(self.made) > REMEMBERED:
            del self.made[next(iter(self.made))]
        return frame

    def packed(self, message: str) -> bytes:
        """One frame by itself (RFC 7692, 7.2.1): after a full flush nothing refers to what was before."""
        body = (self.packer.compress(message.encode()) + self.packer.flush(zlib.Z_FULL_FLUSH))[:-4]
        if len(body) < 126:
            size = struct.pack("!B", len(body))
        elif len(body) < 1 << 16:
            size = struct.pack("!BH", 126, len(body))
        else:
            size = struct.pack("!BQ", 127, len(body))
        return bytes([HEAD]) + size + body


class Reader:
    """Of one message. The library holds on to it until the next comes, and a window of 32 kB with it."""

    unconsumed_tail = b""

    def decompress(self, packed: bytes, most: int) -> bytes:
        reader = zlib.decompressobj(-zlib.MAX_WBITS)
        read = reader.decompress(packed, most)
        self.unconsumed_tail = reader.unconsumed_tail
        return read


def compress_once(socketio: SocketIO) -> None:
    """Let every WebSocket of this server keep no context. A library that compresses nothing is left alone."""
    engine = vars(socketio)["server"].eio
    plain = engine._async["websocket"]
    frames = Frames()

    def door(handler: Callable, server: Any) -> Any:
        made = plain(lambda line: handler(_packed_by(frames, line)), server)
        agree = getattr(made, "_negotiate_permessage_deflate", None)
        if agree is not None:
            made._negotiate_permessage_deflate = lambda offers: (agreed := agree(offers)) and agreed | ALONE
        return made

    engine._async = engine._async | {"websocket": door}


def _packed_by(frames: Frames, line: Any) -> Any:
    if "permessage-deflate" not in getattr(line, "extensions", {}):
        return line
    plain = line._pack_message
    # Whatever is not worth it goes as it is, which each message may.
    line._get_permessage_deflate_enc = lambda: None
    line._get_permessage_deflate_dec = lambda is_packed: Reader() if is_packed else None

    def pack(message: Any, **how: Any) -> bytes:
        is_worth_it = isinstance(message, str) and len(message) >= LEAST and not how.get("control_code")
        return frames.of(message) if is_worth_it else plain(message, **how)

    line._pack_message = pack
    return line
