"""The server on threads, against what guests may send it: nobody holds what others need, and nobody is told
what was meant for another.
"""

import re
import socket
import struct
import time
from contextlib import ExitStack, closing, suppress

import psutil
import pytest

from models.live.threads import MOST_HALVES, UNWANTED
from tests.load.flooder import frame, open_line
from tests.patience import PATIENCE
from tests.server import Server

ASKS = b"GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n"


@pytest.fixture(scope="module")
def server(tmp_path_factory):
    started = Server(tmp_path_factory.mktemp("threads"), MALBILD_ASYNC_MODE="threading")
    yield started
    started.stop()


def knock(server) -> socket.socket:
    return socket.create_connection(("127.0.0.1", server.port), PATIENCE)


def answers(server, *said: bytes) -> list[int]:
    """The statuses of all that is said on one line until it ends."""
    with knock(server) as line:
        heard = b""
        for part in said:
            line.sendall(part)
        line.shutdown(socket.SHUT_WR)
        while part := line.recv(65536):
            heard += part
    return [int(status) for status in re.findall(rb"HTTP/1\.1 (\d{3})", heard)]


def is_quick(server) -> bool:
    began = time.monotonic()
    return answers(server, ASKS) == [200] and time.monotonic() - began < PATIENCE / 6


def test_whoever_knocks_and_says_nothing_holds_no_worker(server):
    with ExitStack() as held:
        for _ in range(300):
            held.enter_context(closing(knock(server)))
        assert is_quick(server)


def test_half_a_sentence_of_many_keeps_nobody_waiting(server):
    with ExitStack() as held:
        lines = [held.enter_context(closing(knock(server))) for _ in range(MOST_HALVES + 60)]
        for line in lines:
            line.sendall(b"GET / HTTP/1.1\r\nHost: x\r\nX-Slow: ")
        assert is_quick(server)


def test_a_head_is_waited_for_so_long_and_no_longer(server):
    with knock(server) as line:
        line.settimeout(PATIENCE)
        line.sendall(b"GET / HTTP/1.1\r\nHost: x\r\nX-Slow: ")
        line.recv(65536)
        # It was hung up on, and not by whoever knocked.
        assert line.recv(1) == b""


@pytest.mark.parametrize(
    "head",
    [
        b"Transfer-Encoding: chunked\r\n",
        b"Transfer-Encoding: chunked\r\nContent-Length: 5\r\n",
        b"Content-Length: 5\r\nContent-Length: 6\r\n",
        b"Content-Length: -5\r\n",
        b"Content-Length: +5\r\n",
        b"Content-Length: 1_0\r\n",
        b"Content-Length : 5\r\n",
        b"Host: y\r\n",
    ],
)
def test_where_a_request_ends_is_certain_or_the_line_does(server, head):
    """What is hidden in one is no request of somebody else's (request smuggling)."""
    hidden = b"AA;X=Y /x HTTP/1.1\r\n" + ASKS.ljust(0xAA) + b"\r\n0\r\n\r\n"
    found = answers(server, b"POST /nope HTTP/1.1\r\nHost: x\r\n" + head + b"\r\n" + hidden)
    assert found in ([400], [411])


def test_a_body_that_nobody_wants_is_not_waited_for_nor_kept(server):
    before = psutil.Process(server.process.pid).memory_info().rss
    with knock(server) as line:
        line.sendall(b"POST /nope HTTP/1.1\r\nHost: x\r\nContent-Length: 300000000\r\n\r\n")
        assert b" 404 " in line.recv(65536)
        with suppress(OSError):
            for _ in range(300):
                line.sendall(b"x" * 1_000_000)
    assert psutil.Process(server.process.pid).memory_info().rss - before < 30_000_000


def test_a_line_that_is_refused_says_why_in_one_piece(server):
    asks = ASKS.replace(b"\r\n\r\n", b"\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n")
    with knock(server) as line:
        line.sendall(asks.replace(b"/healthz", b"/socket.io/?EIO=3"))
        heard = b""
        while part := line.recv(65536):
            heard += part
    head, _, body = heard.partition(b"\r\n\r\n")
    assert b" 400 " in head.splitlines()[0]
    assert b"Content-Length: %d\r\n" % len(body) in head + b"\r\n"
    assert b"chunked" not in head.lower()


def test_a_short_one_leaves_the_answer_to_arrive(server):
    body = b"x" * (UNWANTED - 1)
    head = b"POST /nope HTTP/1.1\r\nHost: x\r\nContent-Length: %d\r\n\r\n" % len(body)
    assert answers(server, head, body) == [404]


def test_no_header_passes_for_another(tmp_path):
    """Behind a proxy that lets both through, the one with a low line was taken for the proxy's own."""
    address = ("--public-url", "https://malbild.test", "--proxies", "1")
    server = Server(tmp_path, *address, "--guess-rate", "2/minute", MALBILD_ASYNC_MODE="threading")
    try:
        found = [
            answers(
                server,
                b"GET /api/v1/journeys HTTP/1.1\r\nHost: x\r\nX-Forwarded-For: 10.0.0.1\r\n"
                b"X_Forwarded_For: 10.0.0.%d\r\nX-Forwarded-Proto: https\r\n"
                b"Authorization: Bearer no\r\n\r\n" % guess,
            )
            for guess in range(2, 8)
        ]
        assert found[-1] == [429]
    finally:
        server.stop()


def test_past_as_many_lines_as_there_are_files_one_more_is_turned_away(tmp_path):
    server = Server(tmp_path, files=256, MALBILD_ASYNC_MODE="threading")
    try:
        with ExitStack() as held:
            for _ in range(400):
                held.enter_context(closing(knock(server)))
        assert is_quick(server)
        assert "OSError" not in server.said
    finally:
        server.stop()


def test_a_message_has_a_largest_size(server):
    line = open_line(server.url, "AAAAA", "")
    line.settimeout(PATIENCE)
    begins, ends = frame(1, "x" * 60_000), frame(0, "x" * 40_001)
    line.sendall(bytes([1]) + begins[1:] + ends)
    heard = b""
    while part := line.recv(65536):
        heard += part
    line.close()
    # 1009: too big (RFC 6455, 7.4.1).
    assert struct.pack("!H", 1009) in heard
