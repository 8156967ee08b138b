"""`python3 run.py doctor`: what is wrong with this installation in plain words, beside a server or without.

Each check looks at one thing and changes nothing. A finding is well, a warning, or a fault; what to do stands
in the same sentence. Nobody's words and no names are read: a support file may be sent to whoever helps.
"""

import json
import os
import platform
import shutil
import sqlite3
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass, fields
from importlib import metadata
from pathlib import Path
from typing import Literal
from urllib.parse import urlsplit
from urllib.request import urlopen

from sqlalchemy import func, select
from sqlalchemy.exc import SQLAlchemyError

from models import install
from models.base import Base, Database
from models.live.address import is_local, is_taken, reachable_address
from models.live.certificate import refused_by_phones
from models.schema import newest, step_of
from models.settings import Settings

# Bytes free on the disk and in memory, and days since the last backup, that nobody should do without.
DISK, MEMORY, BACKUP = 500_000_000, 300_000_000, 2
# Open files: two for each phone of a full library, and some for the program itself.
FILES = 2500
# Seconds that a clock may be behind what it wrote itself, and the columns that say when something happened.
CLOCK = 60
HAPPENED = ("at", "opened_at", "closed_at", "published_at", "done_at", "ticked_at", "used_at", "fate_at")
MARKS = {"well": "✓", "warning": "!", "fault": "✗"}


@dataclass(frozen=True)
class Finding:
    """What one check found. `swedish` and `english` say the same, and what to do."""

    about: str
    state: Literal["well", "warning", "fault"]
    swedish: str
    english: str

    def __str__(self) -> str:
        return f"{MARKS[self.state]} {self.swedish} / {self.english}"


def well(about: str, swedish: str, english: str) -> Finding:
    return Finding(about, "well", swedish, english)


def warning(about: str, swedish: str, english: str) -> Finding:
    return Finding(about, "warning", swedish, english)


def fault(about: str, swedish: str, english: str) -> Finding:
    return Finding(about, "fault", swedish, english)


def examine(settings: Settings, support: str = "") -> int:
    """Print what every check found, and write a support file where one is asked for. 1 if one is a fault."""
    found = list(findings(settings))
    for finding in found:
        print(finding)
    if support:
        Path(support).write_text(
            json.dumps(report(settings, found), indent=1, ensure_ascii=False) + "\n", "utf-8"
        )
        print(f"\n{support}: inga ord, namn eller adresser till personer. / no words or names of people.")
    return int(any(finding.state == "fault" for finding in found))


def findings(settings: Settings) -> Iterator[Finding]:
    for check in CHECKS:
        yield from check(settings)


def _versions(settings: Settings) -> Iterator[Finding]:
    said = f"Målbild {install.version()}, Python {platform.python_version()}, {platform.system()}"
    yield well("versions", said, "versions")
    try:
        install.build_id()
    except install.NotReady as missing:
        yield fault("built", *str(missing).split(" / "))


def _data_folder(settings: Settings) -> Iterator[Finding]:
    folder = settings.folder
    if not folder.exists():
        yield warning(
            "folder",
            f"Mappen {folder} finns inte än; den görs vid första start.",
            "The folder is made at the first start.",
        )
        return
    if not os.access(folder, os.W_OK):
        yield fault(
            "folder",
            f"Det går inte att skriva i {folder}: ge den till den som kör Målbild, eller byt med --data.",
            "The data folder cannot be written to.",
        )
    elif os.name != "nt" and (
        open_to_others := [file for file in _ours(folder) if file.stat().st_mode & 0o077]
    ):
        yield fault(
            "folder",
            f"{len(open_to_others)} filer i {folder} kan läsas av andra på datorn: chmod -R go= {folder}",
            "Others on this machine can read files of the data folder.",
        )
    else:
        yield well("folder", f"Mappen {folder} är bara din.", "The data folder is its owner's alone.")
    free = shutil.disk_usage(folder).free
    if free < DISK:
        yield fault(
            "disk",
            f"Bara {free // 1_000_000} MB ledigt på disken: gör plats, annars går inget att spara.",
            "The disk is nearly full.",
        )


def _ours(folder: Path) -> list[Path]:
    return [folder, *(path for path in folder.rglob("*") if not path.is_symlink())]


def _key(settings: Settings) -> Iterator[Finding]:
    file = settings.folder / "secret.key"
    if file.exists() and file.stat().st_size != 32:
        yield fault(
            "key",
            f"{file} är skadad: lägg tillbaka den ur en säkerhetskopia, annars gäller inga kvitton.",
            "The secret key is damaged: put it back from a backup.",
        )


def _database(settings: Settings) -> Iterator[Finding]:
    file = settings.folder / "malbild.sqlite"
    is_file = settings.database == f"sqlite:///{file}"
    if is_file and not file.exists():
        yield well("database", "Ingen databas än; den görs vid första start.", "No database yet.")
        return
    if is_file and (trouble := _damage(file)):
        yield fault(
            "database",
            f"Databasen är skadad ({trouble}): återställ den senaste säkerhetskopian.",
            "The database is damaged: restore the newest backup.",
        )
        return
    try:
        database = Database(settings.database)
        with database.engine.connect() as connection:
            step = step_of(connection)
    except (SQLAlchemyError, OSError) as problem:
        yield fault(
            "database",
            f"Databasen svarar inte ({_short(problem)}): kontrollera DATABASE_URL och att den är igång.",
            "The database does not answer.",
        )
        return
    if step is not None and step > newest():
        yield fault(
            "database",
            f"Databasen är gjord av en nyare version ({step}): uppdatera Målbild.",
            "The database was made by a newer version: update Målbild.",
        )
    elif step is not None and step < newest():
        yield warning(
            "database",
            f"Databasen är från en äldre version ({step}); vid nästa start kopieras den och förs fram.",
            "The database is older; the next start backs it up and brings it forward.",
        )
    else:
        yield well("database", f"Databasen är hel (steg {newest()}).", "The database is whole.")
    yield from _clock(database)


def _damage(file: Path) -> str:
    """What SQLite itself finds wrong; nothing where all is well. Reads beside a server that writes."""
    try:
        with sqlite3.connect(f"{file.resolve().as_uri()}?mode=ro", uri=True) as connection:
            said = connection.execute("PRAGMA quick_check(1)").fetchone()[0]
        connection.close()
    except sqlite3.DatabaseError as trouble:
        return str(trouble)
    return "" if said == "ok" else said


def _clock(database: Database) -> Iterator[Finding]:
    """Whatever happened in meetings and journeys happened before now."""
    happened = [
        table.c[name] for table in Base.metadata.sorted_tables for name in HAPPENED if name in table.columns
    ]
    try:
        with database.engine.connect() as connection:
            latest = max((connection.scalar(select(func.max(column))) or 0 for column in happened), default=0)
    except SQLAlchemyError:
        return  # A database of another version: what to do about it is said above.
    if latest > time.time() + CLOCK:
        yield fault(
            "clock",
            "Datorns klocka går efter: möten har gjorts senare än nu. Ställ klockan.",
            "The clock is behind: meetings were made later than now.",
        )


def _redis(settings: Settings) -> Iterator[Finding]:
    if settings.redis_url:
        import redis

        try:
            redis.Redis.from_url(settings.redis_url, socket_timeout=3, socket_connect_timeout=3).ping()
            yield well("redis", "Redis svarar.", "Redis answers.")
        except (redis.RedisError, ValueError) as problem:
            yield fault(
                "redis",
                f"Redis svarar inte ({_short(problem)}): kontrollera REDIS_URL och att den är igång.",
                "Redis does not answer.",
            )
        if settings.database.startswith("sqlite"):
            yield fault(
                "redis",
                "Redis är satt men databasen är en SQLite-fil: flera processer behöver PostgreSQL.",
                "Several processes need PostgreSQL.",
            )


def _address(settings: Settings) -> Iterator[Finding]:
    if settings.trusted_proxies and not settings.public_url:
        yield fault(
            "address",
            "En proxy litas på, men adressen som telefonerna använder fattas: sätt MALBILD_PUBLIC_URL.",
            "Behind a proxy the public address is needed.",
        )
    elif not settings.public_url and is_local(urlsplit(reachable_address(settings.port)).netloc):
        yield warning(
            "address",
            "Datorn har inget nätverk som telefoner når: anslut till ett trådlöst nät eller dela ut ett.",
            "This machine has no network that phones can reach.",
        )
    elif settings.public_url and not settings.is_https:
        yield warning(
            "address",
            f"{settings.public_url} saknar https: kakor och ord går öppet över nätet.",
            "Without https cookies and words travel in the clear.",
        )
    else:
        address = settings.public_url or reachable_address(settings.port)
        yield well("address", f"Telefonerna använder {address}.", "The address that phones use.")
    yield from _port(settings)


def _port(settings: Settings) -> Iterator[Finding]:
    if not is_taken(settings.listens_on, settings.port):
        yield well("port", f"Port {settings.port} är ledig; servern går inte nu.", "The port is free.")
        return
    if settings.certificate:
        yield from _certificate(settings)
        return
    try:
        with urlopen(f"{settings.local_url.removesuffix(settings.path)}/healthz", timeout=5) as answer:
            ours = answer.status == 200
    except (OSError, ValueError):
        ours = False
    if ours:
        yield well("port", f"Servern svarar på port {settings.port}.", "The server answers.")
    else:
        yield fault(
            "port",
            f"Port {settings.port} används av något annat, eller servern svarar inte: byt med --port.",
            "The port is taken by something else, or the server does not answer.",
        )


def _certificate(settings: Settings) -> Iterator[Finding]:
    """Asked of the server that runs, as a phone would ask it."""
    reason = refused_by_phones(settings)
    if reason:
        yield fault(
            "certificate",
            f"Telefoner litar inte på certifikatet för {settings.public_url} ({reason}):"
            " byt det och starta om.",
            "Phones do not trust the certificate.",
        )
    else:
        yield well("certificate", f"Telefoner litar på {settings.public_url}.", "Phones trust the address.")


def _machine(settings: Settings) -> Iterator[Finding]:
    if (free := _free_memory()) is not None and free < MEMORY:
        yield warning(
            "memory",
            f"Bara {free // 1_000_000} MB ledigt minne: stäng andra program.",
            "There is little memory left.",
        )
    try:
        import resource

        _, most = resource.getrlimit(resource.RLIMIT_NOFILE)
        if 0 <= most < FILES:
            yield warning(
                "files",
                f"Högst {most} öppna filer: var telefon är en. Höj gränsen (LimitNOFILE).",
                "Few files may be open, and each phone is one.",
            )
    except ImportError:
        pass


def _free_memory() -> int | None:
    """Bytes that a program may still take; None where the machine does not say."""
    try:
        lines = Path("/proc/meminfo").read_text().splitlines()
    except OSError:
        return None
    return next((int(line.split()[1]) * 1024 for line in lines if line.startswith("MemAvailable:")), None)


def _backups(settings: Settings) -> Iterator[Finding]:
    if not (settings.folder / "malbild.sqlite").exists() and settings.database.startswith("sqlite"):
        return
    made = [file.stat().st_mtime for file in (settings.folder / "backups").glob("*.zip")]
    days = (time.time() - max(made)) / 86_400 if made else None
    if days is None or days > BACKUP:
        when = (
            "Ingen säkerhetskopia finns" if days is None else f"Senaste säkerhetskopian är {days:.0f} dagar"
        )
        yield warning(
            "backup",
            f"{when} i {settings.folder / 'backups'}: python3 run.py backup FIL, eller tidtagaren i deploy/.",
            "No recent backup lies in the data folder.",
        )
    else:
        yield well("backup", "En säkerhetskopia är högst två dagar gammal.", "There is a recent backup.")


CHECKS: tuple[Callable[[Settings], Iterator[Finding]], ...] = (
    _versions,
    _data_folder,
    _key,
    _database,
    _redis,
    _address,
    _machine,
    _backups,
)


def report(settings: Settings, found: list[Finding]) -> dict:
    """For whoever helps: versions, settings without secrets, how many rows there are, and what was found."""
    return {
        "made": time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime()),
        "machine": {"system": platform.platform(), "python": sys.version.split()[0], "cores": os.cpu_count()},
        "packages": {part.metadata["Name"]: part.version for part in metadata.distributions()},
        "settings": {setting.name: _shown(setting.name, settings) for setting in fields(Settings)},
        "rows": _rows(settings),
        "findings": [
            {word: _without_places(told, settings) for word, told in asdict(finding).items()}
            for finding in found
        ],
    }


def _without_places(words: str, settings: Settings) -> str:
    """Folders are named after people, and addresses after municipalities."""
    places = (str(settings.folder), settings.public_url.rstrip("/"), reachable_address(settings.port))
    for place in filter(None, places):
        words = words.replace(place, "…")
    return words


def _shown(name: str, settings: Settings) -> str | int:
    """A setting as it may be sent: of an address only its kind, of a key or folder whether it is set."""
    value = getattr(settings, name)
    if name.endswith("_url"):
        return urlsplit(value).scheme
    if (
        isinstance(value, int)
        or not value
        or name in ("async_mode", "log", "time_zone")
        or name.endswith("_rate")
    ):
        return value
    return "set"


def _rows(settings: Settings) -> dict[str, int]:
    if settings.database.startswith("sqlite") and not (settings.folder / "malbild.sqlite").exists():
        return {}
    try:
        with Database(settings.database).engine.connect() as connection:
            return {
                table.name: connection.scalar(select(func.count()).select_from(table)) or 0
                for table in Base.metadata.sorted_tables
            }
    except (SQLAlchemyError, OSError):
        return {}


def _short(problem: Exception) -> str:
    return (str(getattr(problem, "orig", problem)).splitlines() or [type(problem).__name__])[0]
