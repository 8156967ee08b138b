"""Speaking to an address that somebody typed: by the name it has now, to where that leads and nowhere else.

It waits for names and lines of others, so it is done in a process of its own (models/elsewhere.py).
"""

import http.client
import ipaddress
import re
import socket
import ssl
import time
from collections.abc import Callable
from contextlib import suppress
from typing import TypeVar
from urllib.parse import urlsplit

from models.elsewhere import notice, trial

# Seconds for the line, and again for the answer.
PATIENCE = 8.0
# A name leads by IPv4 and by IPv6, and not every network knows both.
TRIED = 2
STATUS = re.compile(rb"HTTP/1\.[01] ([2-5][0-9]{2})\b")
# What is said before the answer: `100 Continue`, and its like.
INTERIM = re.compile(rb"HTTP/1\.[01] 1[0-9]{2}\b.*?\n\r?\n", re.DOTALL)
BEGINS_INTERIM = re.compile(rb"HTTP/1\.[01] 1")
LONGEST_STATUS = 8192
# All of IPv6 that leads anywhere in the world.
WORLD = ipaddress.ip_network("2000::/3")
# Bytes of an answer that is read, and of a part of it.
LONGEST, PART = 512 * 1024, 16 * 1024
# Addresses that are another network's in disguise: 64:ff9b::7f00:1 is 127.0.0.1.
TRANSLATED = ipaddress.ip_network("64:ff9b::/96")

# What is said where there was no answer; an answer is its status, as "204".
NAMELESS, OWN, UNREACHABLE, UNSAFE, LATE = "no-name", "own-network", "unreachable", "certificate", "late"

Heard = TypeVar("Heard")


@notice
def post(address: str, body: str, headers: dict[str, str], hosts: list[str]) -> str:
    """What came of it. Nobody is followed elsewhere, and what is said back is not read."""

    def tell(asks: http.client.HTTPConnection, line: socket.socket, path: str) -> str:
        asks.request("POST", path, body.encode(), {"content-type": "application/json", **headers})
        return _status(line, time.monotonic() + PATIENCE)

    return _spoken(address, hosts, tell)


@trial
def try_post(address: str, body: str, headers: dict[str, str], hosts: list[str]) -> str:
    """The same, where somebody tries whether an address works: what has happened waits for no trial."""
    return post(address, body, headers, hosts)


def read(
    address: str, hosts: list[str], headers: dict[str, str], body: str | None = None
) -> tuple[int, bytes] | str:
    """Its status and what is said there, or why nothing is. Nobody is followed elsewhere.

    Whoever asks several things one after the other makes one errand of them.
    """

    def listen(asks: http.client.HTTPConnection, line: socket.socket, path: str) -> tuple[int, bytes]:
        until = time.monotonic() + PATIENCE
        asks.request("GET" if body is None else "POST", path, body, headers)
        answer = asks.getresponse()
        said = b""
        while part := answer.read1(PART):
            said += part
            if len(said) > LONGEST:
                raise http.client.HTTPException
            if time.monotonic() > until:
                raise TimeoutError
        return answer.status, said

    return _spoken(address, hosts, listen)


def _spoken(
    address: str,
    hosts: list[str],
    speak: Callable[[http.client.HTTPConnection, socket.socket, str], Heard],
) -> Heard | str:
    """What `speak` hears over a line to there, or why there is none.

    Names that lead into a network of one's own are refused, but for the `hosts` that the operator named.
    """
    parts = urlsplit(address)
    host, is_safe = parts.hostname or "", parts.scheme == "https"
    port = parts.port or (443 if is_safe else 80)
    if not (is_safe or host in hosts):
        return OWN
    try:
        places = _places(host, port, host in hosts)
    except (OSError, UnicodeError):
        return NAMELESS
    if not places:
        return OWN
    asks = (http.client.HTTPSConnection if is_safe else http.client.HTTPConnection)(host, port)
    try:
        asks.sock = line = _line(places, port, host if is_safe else "")
        path = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
        return speak(asks, line, path)
    except TimeoutError:
        return LATE
    except ssl.SSLError:
        return UNSAFE
    except (OSError, http.client.HTTPException, ValueError):
        return UNREACHABLE
    finally:
        asks.close()


def _places(host: str, port: int, is_named: bool) -> list[str]:
    """Where the name leads, looked up once; nowhere where any of it is not public."""
    found = [str(entry[4][0]) for entry in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)]
    return list(dict.fromkeys(found))[:TRIED] if is_named or all(map(is_public, found)) else []


def is_public(place: str) -> bool:
    """Whether an address lies out in the world, whatever other network it is written as a part of."""
    address = ipaddress.ip_address(place.partition("%")[0])
    if isinstance(address, ipaddress.IPv6Address):
        inner = address.ipv4_mapped or address.sixtofour or (address.teredo or (None, None))[1]
        if address in TRANSLATED:
            inner = ipaddress.IPv4Address(int(address) & 0xFFFFFFFF)
        if inner is not None:
            return is_public(str(inner))
        if address not in WORLD:
            return False
    return address.is_global and not address.is_multicast


def _status(line: socket.socket, until: float) -> str:
    """Of the answer, as "204"; all else that is said stays unread, however slowly it comes."""
    said, left = b"", LONGEST_STATUS
    while (b"\n" not in said or BEGINS_INTERIM.match(said)) and left:
        line.settimeout(max(until - time.monotonic(), 0.001))
        part = line.recv(left)
        if not part:
            break
        said, left = _past_interim(said + part), left - len(part)
    found = STATUS.match(said)
    if found is None:
        raise http.client.BadStatusLine("")
    return found[1].decode()


def _past_interim(said: bytes) -> bytes:
    while found := INTERIM.match(said):
        said = said[found.end() :]
    return said


def _line(places: list[str], port: int, name: str) -> socket.socket:
    """To the first of these very addresses that answers; where there is a `name`, its certificate must say
    so.
    """
    line = _connected(places, port)
    try:
        return ssl.create_default_context().wrap_socket(line, server_hostname=name) if name else line
    except BaseException:
        line.close()
        raise


def _connected(places: list[str], port: int) -> socket.socket:
    for place in places[:-1]:
        with suppress(OSError):
            return socket.create_connection((place, port), PATIENCE)
    return socket.create_connection((places[-1], port), PATIENCE)
