"""`python -m tests.load.flooder URL CODE [TABLE]`: one phone that joins by the real pages and then sends all
that a socket can send, on several lines, as fast as the server takes it, until it is stopped.
"""

import base64
import http.cookiejar
import itertools
import os
import re
import socket
import struct
import sys
import threading
import urllib.parse
import urllib.request
from contextlib import suppress

LINES = 12
# What each kind of line says over and over. `{n}` is counted up, so that each wants an answer of its own.
TEXT = 1
PING, PONG = 9, 10
ALL = {
    "sync": (TEXT, '42/participant,{n}["sync",{{}}]'),
    "unknown": (TEXT, '42/participant,{n}["nothing",{{}}]'),
    "signal": (TEXT, '42/participant,{n}["signal",{{"activity":1,"kind":"ready","on":true}}]'),
    "batch": (TEXT, '42/participant,{n}["batch",{{"activity":1}}]'),
    "heartbeat": (TEXT, "3"),
    "elsewhere": (TEXT, "40/nowhere,"),
    "broken": (TEXT, "42/participant,[1,2]"),
    "ping": (PING, "x"),
    "pong": (PONG, "x"),
}
# And what is said at a table.
AT_A_TABLE = {
    "take_pen": (TEXT, '42/participant,{n}["take_pen",{{"activity":1}}]'),
    "sit": (TEXT, '42/participant,{n}["sit",{{"table":60}}]'),
    "writing": (TEXT, '42/participant,{n}["writing",{{"activity":1,"drafts":{{"1:text:":"{n} och mer"}}}}]'),
}


def join(url: str, code: str, table: str = "") -> str:
    """The cookies of a phone that has come in, at a table or at none."""
    jar = http.cookiejar.CookieJar()
    browser = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(jar))
    page = browser.open(f"{url}/{code}").read().decode()
    secret = re.search(r'name="csrf_token" value="([^"]+)"', page)[1]
    form = {"csrf_token": secret, "table": table}
    browser.open(f"{url}/{code}/join", urllib.parse.urlencode(form).encode()).read()
    return "; ".join(f"{cookie.name}={cookie.value}" for cookie in jar)


def frame(opcode: int, said: str) -> bytes:
    """As a browser sends it: masked, here with zeroes."""
    body = said.encode()
    size = struct.pack("!B", 0x80 | len(body)) if len(body) < 126 else struct.pack("!BH", 0xFE, len(body))
    return bytes([0x80 | opcode]) + size + bytes(4) + body


def open_line(url: str, code: str, cookies: str, offer: str = "") -> socket.socket:
    """A WebSocket that has asked to be let in at the phones' door, and offers this extension."""
    where = urllib.parse.urlsplit(url)
    line = socket.create_connection((where.hostname, where.port), timeout=30)
    asked = [
        "GET /socket.io/?EIO=4&transport=websocket HTTP/1.1",
        f"Host: {where.netloc}",
        "Upgrade: websocket",
        "Connection: Upgrade",
        f"Sec-WebSocket-Key: {base64.b64encode(os.urandom(16)).decode()}",
        "Sec-WebSocket-Version: 13",
        f"Cookie: {cookies}",
        *([f"Sec-WebSocket-Extensions: {offer}"] if offer else []),
    ]
    line.sendall("\r\n".join([*asked, "", ""]).encode())
    line.recv(4096)
    line.sendall(frame(TEXT, f'40/participant,{{"code":"{code}"}}'))
    return line


def listen(line: socket.socket) -> None:
    """Whoever does not listen is soon not spoken to."""
    with suppress(OSError):
        while line.recv(65536):
            pass


def flood(kind: tuple[int, str], url: str, code: str, cookies: str) -> None:
    """One line after the other, each full of this, until the program ends."""
    while True:
        with suppress(OSError):
            line = open_line(url, code, cookies)
            threading.Thread(target=listen, args=(line,), daemon=True).start()
            for number in itertools.count(0, 50):
                line.sendall(b"".join(frame(kind[0], kind[1].format(n=number + n)) for n in range(50)))


def come_and_go(url: str, code: str, cookies: str) -> None:
    """Open a line, be let in, close it, again."""
    while True:
        with suppress(OSError):
            open_line(url, code, cookies).close()


def main(url: str, code: str, table: str = "") -> None:
    cookies = join(url, code, table)
    kinds = list((ALL | AT_A_TABLE if table else ALL).values())
    for number in range(LINES):
        threading.Thread(
            target=flood, args=(kinds[number % len(kinds)], url, code, cookies), daemon=True
        ).start()
    threading.Thread(target=come_and_go, args=(url, code, cookies), daemon=True).start()
    threading.Event().wait()


if __name__ == "__main__":
    main(*sys.argv[1:4])
