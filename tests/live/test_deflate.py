"""What is said to a whole room is compressed once, and no line remembers what it was told before."""

import asyncio
import http.client
import json
import socket
import struct
import sys
import zlib
from collections.abc import Iterator

from models.base import Database
from models.live.deflate import LEAST, REMEMBERED, Frames, Reader
from tests.load.flooder import join, open_line
from tests.load.measure import Measured
from tests.load.phone import Phone
from tests.load.stage import Stage
from tests.loops import play_out
from tests.patience import PATIENCE
from tests.server import Server

# What Chromium says when it opens a line.
OFFERED = "permessage-deflate; client_max_window_bits"
LONG = json.dumps(["change", {"put": {f"c:{n}": f"En idé med nummer {n}" for n in range(200)}}])


def unpacked(body: bytes) -> str:
    """By somebody who remembers nothing."""
    return zlib.decompressobj(-zlib.MAX_WBITS).decompress(body + b"\x00\x00\xff\xff").decode()


def test_a_frame_stands_alone_and_says_what_it_was_made_of():
    frames = Frames()
    others = [f"{n} {LONG}" for n in range(3)]
    for said in (LONG, *others, LONG):
        made = frames.of(said)
        assert (made[0], made[1]) == (0xC1, 126)
        assert (unpacked(made[4:]), len(made) < len(said) / 4) == (said, True)


def test_what_many_hear_is_compressed_once_and_forgotten_when_others_have_been_said(monkeypatch):
    made = []
    frames = Frames()
    plain = frames.packed
    monkeypatch.setattr(frames, "packed", lambda message: made.append(message) or plain(message))
    for _ in range(300):
        frames.of(LONG)
    assert made == [LONG]
    for n in range(REMEMBERED):
        frames.of(f"{n} {LONG}")
    frames.of(LONG)
    assert (made.count(LONG), len(frames.made)) == (2, REMEMBERED)


def test_a_message_is_read_by_itself_and_no_longer_than_a_line_may_be():
    packer = zlib.compressobj(wbits=-zlib.MAX_WBITS)
    packed = (packer.compress(LONG.encode()) + packer.flush(zlib.Z_SYNC_FLUSH))[:-4] + b"\x00\x00\xff\xff"
    reader = Reader()
    assert (reader.decompress(packed, 100_000).decode(), reader.unconsumed_tail) == (LONG, b"")
    assert (len(reader.decompress(packed, 100)), reader.unconsumed_tail != b"") == (100, True)
    # Nothing is left of it that is as large as a window.
    assert sum(map(sys.getsizeof, vars(reader).values())) < len(packed) + 100


def test_both_sides_of_a_line_agree_to_remember_nothing(tmp_path):
    server = Server(tmp_path, MALBILD_ASYNC_MODE="eventlet")
    opened = http.client.HTTPConnection("127.0.0.1", server.port, timeout=PATIENCE)
    asked = {
        "Upgrade": "websocket",
        "Connection": "Upgrade",
        "Sec-WebSocket-Key": "AAAAAAAAAAAAAAAAAAAAAA==",
        "Sec-WebSocket-Version": "13",
        "Sec-WebSocket-Extensions": OFFERED,
    }
    opened.request("GET", "/socket.io/?EIO=4&transport=websocket", headers=asked)
    agreed = opened.getresponse().getheader("Sec-WebSocket-Extensions")
    opened.close()
    server.stop()
    assert {part.strip() for part in agreed.split(";")} == {
        "permessage-deflate",
        "server_no_context_takeover",
        "client_no_context_takeover",
        "client_max_window_bits=15",
    }


def test_a_room_is_told_the_same_bytes_and_what_is_short_goes_as_it_is(tmp_path):
    server = Server(tmp_path, MALBILD_ASYNC_MODE="eventlet")
    database = Database(f"sqlite:///{tmp_path}/malbild.sqlite")

    async def reveal() -> list[socket.socket]:
        stage = await Stage.set(server.url, database, 20)
        cookies = [await asyncio.to_thread(join, server.url, stage.code) for _ in range(2)]
        lines = [open_line(server.url, stage.code, cookie, OFFERED) for cookie in cookies]
        activity = await stage.go_to("Skriva")
        phones = [Phone(server.url, stage.code, Measured()) for _ in range(3)]
        for phone in phones:
            await phone.join(whole_page=False)
            for n in range(10):
                phone.write(activity, f"En idé med nummer {n} om vad huset ska vara och göra om tio år")
        while any(phone.outbox for phone in phones):
            await asyncio.sleep(0.01)
        await stage.say("close", activity=activity)
        await stage.say("reveal", activity=activity)
        await asyncio.gather(*(phone.leave() for phone in phones))
        await stage.strike()
        return lines

    heard = [list(until_shown(line)) for line in play_out(reveal())]
    server.stop()
    database.engine.dispose()
    shown = [frames[-1] for frames in heard]
    assert (shown[0], shown[0][0]) == (shown[1], True)
    told = [(is_packed, unpacked(body) if is_packed else body.decode()) for is_packed, body in heard[0]]
    assert all(is_packed == (len(said) >= LEAST) for is_packed, said in told)
    assert {is_packed for is_packed, _ in told} == {True, False}


def until_shown(line: socket.socket) -> Iterator[tuple[bool, bytes]]:
    """(whether it is compressed, the body) of each frame, until one that tells what was written."""
    line.settimeout(PATIENCE)
    with line, line.makefile("rb") as stream:
        while True:
            first, length = stream.read(2)
            if length == 126:
                (length,) = struct.unpack("!H", stream.read(2))
            body, is_packed = stream.read(length), bool(first & 0x40)
            yield is_packed, body
            said = unpacked(body) if is_packed else body.decode()
            if said.startswith('42/participant,["change"') and "om tio" in said:
                return
