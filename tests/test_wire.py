"""The line that stories cut must end everything, or a story about a lost network is sometimes about none."""

import contextlib
import socket
import time

import pytest

from tests.wire import Wire


def test_a_cut_ends_a_line_that_was_held_in_reserve_and_had_said_nothing():
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.settimeout(0.5)
        wire = Wire(server.getsockname()[1])
        host, port = wire.url.removeprefix("http://").split(":")
        with socket.create_connection((host, int(port)), timeout=5) as reserve:
            end = time.monotonic() + 5
            while not wire.open and time.monotonic() < end:
                pass
            wire.cut()
            with contextlib.suppress(ConnectionError):
                reserve.sendall(b"GET / HTTP/1.1\r\n\r\n")
                assert reserve.recv(1) == b""
        wire.close()
        with pytest.raises(TimeoutError):
            server.accept()
