"""No line of the server's log names an address, whatever a connection does."""

import base64
import errno
import io
import os
import socket
import struct
import urllib.request

import pytest

from models.live.logs import Hushed
from tests.server import Server

pytestmark = pytest.mark.heavy


def broken_off(port: int) -> None:
    """A WebSocket that is opened, and torn down in the middle of a sentence."""
    line = socket.create_connection(("127.0.0.1", port), timeout=10)
    key = base64.b64encode(os.urandom(16)).decode()
    line.sendall(
        "GET /socket.io/?EIO=4&transport=websocket HTTP/1.1\r\n"
        f"Host: 127.0.0.1:{port}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
        f"Sec-WebSocket-Key: {key}\r\nSec-WebSocket-Version: 13\r\n\r\n".encode()
    )
    assert line.recv(12) == b"HTTP/1.1 101"
    line.sendall(b"\x81\xfe\x10\x00half")
    # A reset, not a goodbye.
    line.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    line.close()


@pytest.mark.parametrize("mode", ["eventlet", "threading"])
def test_a_line_broken_off_leaves_no_address_in_the_log(tmp_path, mode):
    server = Server(tmp_path, "--log", "json", "--async-mode", mode)
    try:
        for _ in range(20):
            broken_off(server.port)
        # Served after all of them: the log is complete up to here.
        urllib.request.urlopen(f"{server.url}/healthz", timeout=10).read()
    finally:
        server.stop()
    log = server.said.partition("Ctrl-C")[2]
    assert ("127.0.0.1" in log, "healthz" in log) == (False, True)


def spoken_otherwise(port: int) -> None:
    """Https at a door that speaks http: the beginning of its greeting."""
    with socket.create_connection(("127.0.0.1", port), timeout=10) as line:
        line.sendall(b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03 greeting\r\n\r\n")
        while line.recv(1024):
            pass


@pytest.mark.parametrize("mode", ["eventlet", "threading"])
def test_who_speaks_something_else_leaves_no_address_in_what_is_printed(tmp_path, mode):
    server = Server(tmp_path, "--log", "json", "--async-mode", mode)
    try:
        spoken_otherwise(server.port)
        urllib.request.urlopen(f"{server.url}/healthz", timeout=10).read()
    finally:
        server.stop()
    log = server.said.partition("Ctrl-C")[2]
    assert ("127.0.0.1" in log, "healthz" in log) == (False, True)


class Shut:
    """A socket that was closed before its line said goodbye."""

    def sendall(self, said) -> None:
        pass

    def shutdown(self, how) -> None:
        raise OSError(errno.EBADF, "Bad file descriptor")

    def close(self) -> None:
        pass


def test_what_the_socket_library_says_of_a_lost_line_goes_nowhere():
    """It names the guest: `client=192.0.2.7:5012 socket shutdown error`. Which broken lines make it do so is
    the library's to say, and changes between its versions; so it is made to.
    """
    from eventlet.websocket import WebSocket

    log = io.StringIO()
    guest = {"REMOTE_ADDR": "192.0.2.7", "REMOTE_PORT": "5012", "wsgi.errors": log}

    def ends(environ, _start) -> list:
        WebSocket(Shut(), environ).close()
        return []

    ends(dict(guest), None)
    assert "192.0.2.7" in log.getvalue()
    log.truncate(0)
    Hushed(ends)(dict(guest), None)
    assert "192.0.2.7" not in log.getvalue()
