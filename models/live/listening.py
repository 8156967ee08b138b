"""Opening the doors: addresses, the first invitation, the server itself, and a clean end."""

import gc
import os
import signal
import subprocess
import sys
from collections.abc import Callable
from socket import SO_SNDBUF, SOL_SOCKET, create_server

from flask import Flask

from models.install import ROOT, NotReady
from models.live import logs
from models.live.address import family, is_taken
from models.live.admin import first_invitation
from models.live.certificate import Door, context_of
from models.live.house import House
from models.live.upkeep import be_the_only_one, check_folder, open_database
from models.settings import Settings

# Eventlet's own limits hang the 1025th phone and make a full room wait to join.
MOST_CONNECTIONS = 20_000
BACKLOG = 2048
# Files that the program itself has open, at most: databases, workers, what is read and sent.
OWN_FILES = 200
# Bytes that the system may keep for a connection that does not take them (it counts twice as many): left to
# itself it keeps millions for each, and nobody is seen to be behind before they are full.
UNTAKEN = 128 * 1024
# Seconds before a connection is let go: one that asks nothing more, and one that stops in the middle of a
# sentence. A living socket is never silent that long; the server knocks on it every 25 seconds.
IDLE, SILENT = 15, 60


def serve(settings: Settings, compose: Callable, fill: Callable | None = None, phones: int = 0) -> int:
    """Run until interrupted.

    `fill(house)` puts an example in first and names a workshop for simulated `phones`.
    """
    _check(settings)
    logs.begin(settings.log)
    _allow_many_files()
    app, house = compose(settings, open_database(settings))
    house.find_address()
    house.is_demo = fill is not None
    code = fill(house) if fill else None
    house.open()
    app.wsgi_app = logs.Hushed(app.wsgi_app)
    answer = _open_doors(settings, app)
    _welcome(settings, house, code)
    _stop_at_once([_rehearsal(settings, code, phones)] if code and phones else [])
    _rest_less()
    answer()
    return 0


def _stop_at_once(helpers: list[subprocess.Popen]) -> None:
    """Ctrl-C and a service manager's stop end the program wherever it is: what was acknowledged is committed,
    and
    phones send the rest again. Raising out of a signal would end only whichever phone's turn it happened to
    be.
    """

    def stop(*_: object) -> None:
        for helper in helpers:
            helper.terminate()
        print("\nMålbild är stängd. / Målbild has stopped.", flush=True)
        os._exit(0)

    for end in (signal.SIGINT, signal.SIGTERM):
        signal.signal(end, stop)


def _allow_many_files() -> None:
    """Each phone is an open file, and many systems begin at 1024."""
    try:
        import resource

        _, most = resource.getrlimit(resource.RLIMIT_NOFILE)
        wanted = MOST_CONNECTIONS + 1000
        resource.setrlimit(
            resource.RLIMIT_NOFILE, (wanted if most == resource.RLIM_INFINITY else min(wanted, most), most)
        )
    except (ImportError, ValueError, OSError):
        pass  # A system without such limits, or one that will not be asked.


def _most_lines() -> int:
    """How many lines may be open: of the files that the system lets a program have, some are its own."""
    try:
        import resource

        may, _ = resource.getrlimit(resource.RLIMIT_NOFILE)
    except ImportError:
        return MOST_CONNECTIONS
    return (
        MOST_CONNECTIONS if may == resource.RLIM_INFINITY else max(1, min(MOST_CONNECTIONS, may - OWN_FILES))
    )


def _rest_less() -> None:
    """What is loaded at start is looked through no more (see install.look_less_for_garbage)."""
    gc.collect()
    gc.freeze()


def _open_doors(settings: Settings, app: Flask) -> Callable[[], None]:
    """Take the port, so that whoever knocks from now on is heard; what is returned answers them until the
    end.
    """
    tls = context_of(settings)
    place = (settings.listens_on, settings.port)
    if settings.async_mode == "eventlet":
        import eventlet
        import eventlet.wsgi

        class Thin(eventlet.wsgi.HttpProtocol):
            # Buffers of a connection that mostly waits; the usual 8 + 16 kB are a quarter of all that a phone
            # costs.
            rbufsize, wbufsize = 1024, 2048

            def log_message(self, format: str, *args: object) -> None:
                """Nothing: it would name whoever speaks something else than HTTP, and when."""

        socket = eventlet.listen(place, family(settings.listens_on), backlog=BACKLOG)
        # Those that are let in have it from this one.
        socket.setsockopt(SOL_SOCKET, SO_SNDBUF, UNTAKEN)
        door = Door(socket, tls)
        manners = {
            "max_size": _most_lines(),
            "protocol": Thin,
            "keepalive": IDLE,
            "socket_timeout": SILENT,
            "log_output": False,
            "debug": False,
        }
        return lambda: eventlet.wsgi.server(door, app, **manners)
    from models.live.threads import OnThreads

    taken = create_server(place, family=family(settings.listens_on), backlog=BACKLOG)
    taken.setsockopt(SOL_SOCKET, SO_SNDBUF, UNTAKEN)
    return OnThreads(Door(taken, tls), app, BACKLOG, IDLE, _most_lines()).start


def _check(settings: Settings) -> None:
    if settings.trusted_proxies and not settings.public_url:
        # Without it every poster and link would bear whatever name a guest's browser asked for.
        raise NotReady(
            "Bakom en proxy behövs adressen som telefonerna använder: --public-url https://malbild.example.se."
            " / Behind a proxy the public address is needed: --public-url."
        )
    context_of(settings)
    check_folder(settings)
    if is_taken(settings.listens_on, settings.port):
        raise NotReady(
            f"Port {settings.port} används redan. Välj en annan med --port. / Port {settings.port} is taken;"
            " choose another with --port."
        )
    be_the_only_one(settings)


def _welcome(settings: Settings, house: House, code: str | None) -> None:
    print(
        f"\n  Målbild\n\n  Här / here:     {settings.local_url}\n  Telefoner / phones: {house.address}\n"
        f"  Data:           {settings.folder}"
    )
    if len(house.place.ways) > 1 and not house.place.is_given:
        others = ", ".join(way.url for way in house.place.ways[1:])
        print(f"  Datorn har fler adresser / this machine has others: {others}")
    token = first_invitation(house.database, house.clock())
    if token is not None:
        print(
            "\n  Första processledaren (länken gäller en gång) / first process lead (works once):\n "
            f" {house.address}/invite/{token}"
        )
    if code:
        print(f"\n  Gå med som deltagare / join as a participant: {house.address}/{code}")
    print("\n  Avsluta med Ctrl-C. / Stop with Ctrl-C.\n", flush=True)


def _rehearsal(settings: Settings, code: str, phones: int) -> subprocess.Popen:
    return subprocess.Popen(
        [
            sys.executable,
            str(ROOT / "run.py"),
            "rehearse",
            code,
            "--phones",
            str(phones),
            "--at",
            settings.local_url,
            "--data",
            str(settings.folder),
        ],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
