"""Opening the doors: addresses, the first invitation, the server itself, and a clean end."""

import gc
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

from sqlalchemy import select, update
from sqlalchemy.exc import SQLAlchemyError

from models.accounts import Invitation, Person, Seat
from models.backup import Unreadable, back_up, restore
from models.base import Database
from models.install import ROOT, NotReady
from models.live import journal
from models.live.address import is_taken, reachable_address
from models.schema import TooNew, bring_up_to_date
from models.settings import Settings

# Eventlet's own limits hang the 1025th phone and make a full room wait to join.
MOST_CONNECTIONS = 20_000
BACKLOG = 2048
# Seconds before a connection is let go: one that asks nothing more, and one that stops in the middle of a sentence.
# A living socket is never silent that long; the server knocks on it every 25 seconds.
IDLE, SILENT = 15, 60


def serve(settings: Settings, compose: Callable, fill: Callable | None = None, phones: int = 0) -> int:
    """Run until interrupted. `fill(house)` puts an example in first and names a workshop for simulated `phones`."""
    _check(settings)
    journal.begin(settings.log)
    _allow_many_files()
    app, house = compose(settings, open_database(settings))
    house.address = settings.public_url.rstrip("/") or reachable_address(settings.port)
    code = fill(house) if fill else None
    house.open()
    answer = _open_doors(settings, app, house)
    _welcome(settings, house, code)
    _stop_at_once([_rehearsal(settings, code, phones)] if code and phones else [])
    _rest_less()
    answer()
    return 0


def _stop_at_once(helpers: list[subprocess.Popen]) -> None:
    """Ctrl-C and a service manager's stop end the program wherever it is: what was acknowledged is committed, and
    phones send the rest again. Raising out of a signal would end only whichever phone's turn it happened to be."""

    def stop(*_) -> None:
        for helper in helpers:
            helper.terminate()
        print("\nMålbild är stängd. / Målbild has stopped.", flush=True)
        os._exit(0)

    for one in (signal.SIGINT, signal.SIGTERM):
        signal.signal(one, stop)


def open_database(settings: Settings) -> Database:
    """The database at the newest schema; what is there is backed up before it is changed. NotReady in one sentence if it cannot be."""
    _check_folder(settings)

    def backup_first(step: str) -> None:
        file = settings.folder / "backups" / f"{time.strftime('%Y-%m-%d-%H%M%S')}-before-upgrade-from-{step}.zip"
        back_up(database, settings.folder, file)
        print(f"  Databasen uppgraderas. Säkerhetskopia / upgrading the database, backup first: {file}", flush=True)

    try:
        database = Database(settings.database)
        bring_up_to_date(database, backup_first)
        return database
    except TooNew as later:
        raise NotReady(f"Databasen är gjord av en nyare version ({later}). Uppdatera Målbild. / The database was made by a newer version.") from later
    except (SQLAlchemyError, OSError) as problem:
        raise NotReady(f"Databasen går inte att öppna: {_short(problem)}. / The database cannot be opened.") from problem


def print_invitation(settings: Settings) -> int:
    """A fresh link for a process lead, from the machine itself: the way back in when every password is forgotten."""
    database = open_database(settings)
    print(f"{settings.public_url.rstrip('/') or reachable_address(settings.port)}/invite/{_new_lead(database, time.time())}")
    return 0


def write_backup(settings: Settings, file: str) -> int:
    """Everything into one file, while the program serves."""
    database = open_database(settings)
    try:
        manifest = back_up(database, settings.folder, Path(file))
    except OSError as problem:
        raise NotReady(f"Säkerhetskopian kunde inte skrivas: {problem.strerror}. / The backup could not be written.") from problem
    print(f"{file}: {len(manifest['parts'])} delar / parts, schema {manifest['schema']}. Förvara den som en nyckel. / Keep it like a key.")
    return 0


def read_backup(settings: Settings, file: str) -> int:
    """Everything out of a file in place of what is there; what was there is backed up first."""
    database = open_database(settings)
    before = settings.folder / "backups" / f"{time.strftime('%Y-%m-%d-%H%M%S')}-before-restore.zip"
    try:
        back_up(database, settings.folder, before)
        changed = restore(database, settings.folder, Path(file))
    except Unreadable as damaged:
        raise NotReady(f"Filen är ingen hel säkerhetskopia ({damaged}). Inget är ändrat. / Not a whole backup; nothing was changed.") from damaged
    except TooNew as later:
        raise NotReady(f"Kopian är gjord av en nyare version ({later}). Inget är ändrat. / Made by a newer version; nothing was changed.") from later
    except (SQLAlchemyError, OSError) as problem:
        raise NotReady(f"Det gick inte: {_short(problem)}. Inget är ändrat. / It failed; nothing was changed.") from problem
    print(f"Återställt ur {file}. Det som fanns ligger i {before}. / Restored; what was there is kept.")
    if changed:
        print("Nyckeln är en annan: starta om servern. / The secret key changed: restart the server.")
    return 0


def _allow_many_files() -> None:
    """Each phone is an open file, and many systems begin at 1024."""
    try:
        import resource

        _, most = resource.getrlimit(resource.RLIMIT_NOFILE)
        wanted = MOST_CONNECTIONS + 1000
        resource.setrlimit(resource.RLIMIT_NOFILE, (wanted if most == resource.RLIM_INFINITY else min(wanted, most), most))
    except (ImportError, ValueError, OSError):
        pass  # A system without such limits, or one that will not be asked.


def _rest_less() -> None:
    """What is loaded at start never becomes garbage; looking through it again and again costs phones tenths of a second."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(20_000, 20, 50)


def _open_doors(settings: Settings, app, house) -> Callable[[], None]:
    """Take the port, so that whoever knocks from now on is heard; what is returned answers them until the end."""
    if settings.async_mode == "eventlet":
        import eventlet
        import eventlet.wsgi

        class Thin(eventlet.wsgi.HttpProtocol):
            # Buffers of a connection that mostly waits; the usual 8 + 16 kB are a quarter of all that a phone costs.
            rbufsize, wbufsize = 1024, 2048

        socket = eventlet.listen((settings.host, settings.port), backlog=BACKLOG)
        manners = {"max_size": MOST_CONNECTIONS, "protocol": Thin, "keepalive": IDLE, "socket_timeout": SILENT, "log_output": False, "debug": False}
        return lambda: eventlet.wsgi.server(socket, app, **manners)
    else:
        return lambda: house.socketio.run(app, host=settings.host, port=settings.port, allow_unsafe_werkzeug=True)


def _check(settings: Settings) -> None:
    _check_folder(settings)
    if is_taken(settings.host, settings.port):
        raise NotReady(f"Port {settings.port} används redan. Välj en annan med --port. / Port {settings.port} is taken; choose another with --port.")


def _check_folder(settings: Settings) -> None:
    try:
        settings.folder.mkdir(parents=True, exist_ok=True)
        trial = settings.folder / ".trial"
        trial.write_text("")
        trial.unlink()
    except OSError as problem:
        raise NotReady(
            f"Det går inte att skriva i {settings.folder}. Välj en annan mapp med --data. / The folder cannot be written to; choose another with --data."
        ) from problem


def _welcome(settings: Settings, house, code: str | None) -> None:
    print(f"\n  Målbild\n\n  Här / here:     http://127.0.0.1:{settings.port}\n  Telefoner / phones: {house.address}\n  Data:           {settings.folder}")
    with house.database.reading() as session:
        led = session.scalar(select(Seat.id).join(Person).where(Seat.role == "lead", Seat.journey_id.is_(None)).limit(1))
    if led is None:
        print(
            f"\n  Första processledaren (länken gäller en gång) / first process lead (works once):\n  {house.address}/invite/{_new_lead(house.database, house.clock())}"
        )
    if code:
        print(f"\n  Gå med som deltagare / join as a participant: {house.address}/{code}")
    print("\n  Avsluta med Ctrl-C. / Stop with Ctrl-C.\n", flush=True)


def _new_lead(database: Database, now: float) -> str:
    with database.writing() as session:
        # An older link that nobody used must not lie about.
        unused = update(Invitation).where(
            Invitation.role == "lead", Invitation.journey_id.is_(None), Invitation.workshop_id.is_(None), Invitation.used_at.is_(None)
        )
        session.execute(unused.values(revoked_at=now))
        invitation, token = Invitation.write("lead", now)
        session.add(invitation)
    return token


def _rehearsal(settings: Settings, code: str, phones: int) -> subprocess.Popen:
    return subprocess.Popen(
        [sys.executable, str(ROOT / "run.py"), "rehearse", code, "--phones", str(phones), "--port", str(settings.port)],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )


def _short(problem: Exception) -> str:
    return str(getattr(problem, "orig", problem)).splitlines()[0]
