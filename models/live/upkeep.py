"""What is done from the machine itself: opening the database, backup and restore."""

import os
import tempfile
import time
from contextlib import suppress
from pathlib import Path

from sqlalchemy.exc import SQLAlchemyError

from models.backup import Unreadable, back_up, prune, restore
from models.base import Database
from models.install import NotReady
from models.numbers import whole
from models.schema import TooNew, bring_up_to_date
from models.settings import Settings


def open_database(settings: Settings) -> Database:
    """The database at the newest schema; what is there is backed up before it is changed.

    NotReady in one sentence if it cannot be.
    """
    check_folder(settings)

    def backup_first(step: str) -> None:
        file = (
            settings.folder / "backups" / f"{time.strftime('%Y-%m-%d-%H%M%S')}-before-upgrade-from-{step}.zip"
        )
        back_up(database, settings.folder, file)
        print(
            f"  Databasen uppgraderas. Säkerhetskopia / upgrading the database, backup first: {file}",
            flush=True,
        )

    try:
        database = Database(settings.database)
        bring_up_to_date(database, backup_first)
        return database
    except TooNew as later:
        raise NotReady(
            f"Databasen är gjord av en nyare version ({later}). Uppdatera Målbild. / The database was made by"
            " a newer version."
        ) from later
    except (SQLAlchemyError, OSError) as problem:
        raise NotReady(
            f"Databasen går inte att öppna: {_short(problem)}. / The database cannot be opened."
        ) from problem


def write_backup(settings: Settings, file: str, keep: str = "", with_key: bool = True) -> int:
    """Everything into one file, while the program serves; of the backups beside it the newest `keep` stay."""
    if keep and not whole(keep):
        raise NotReady("--keep N: hur många som ska finnas kvar, minst 1. / How many are kept, at least 1.")
    database = open_database(settings)
    try:
        manifest = back_up(database, settings.folder, Path(file), with_key)
        gone = prune(Path(file).parent, whole(keep) or 1) if keep else []
    except OSError as problem:
        raise NotReady(
            f"Säkerhetskopian kunde inte skrivas: {problem.strerror}. / The backup could not be written."
        ) from problem
    print(
        f"{file}: {len(manifest['parts'])} delar / parts, schema {manifest['schema']}. Förvara den som en"
        " nyckel. / Keep it like a key."
    )
    if gone:
        print(f"{len(gone)} äldre togs bort. / older ones were removed.")
    return 0


def read_backup(settings: Settings, file: str) -> int:
    """Everything out of a file in place of what is there; what was there is backed up first."""
    database = open_database(settings)
    before = settings.folder / "backups" / f"{time.strftime('%Y-%m-%d-%H%M%S')}-before-restore.zip"
    try:
        back_up(database, settings.folder, before)
        changed = restore(database, settings.folder, Path(file))
    except Unreadable as damaged:
        raise NotReady(
            f"Filen är ingen hel säkerhetskopia ({damaged}). Inget är ändrat. / Not a whole backup; nothing"
            " was changed."
        ) from damaged
    except TooNew as later:
        raise NotReady(
            f"Kopian är gjord av en nyare version ({later}). Inget är ändrat. / Made by a newer version;"
            " nothing was changed."
        ) from later
    except (SQLAlchemyError, OSError) as problem:
        raise NotReady(
            f"Det gick inte: {_short(problem)}. Inget är ändrat. / It failed; nothing was changed."
        ) from problem
    print(f"Återställt ur {file}. Det som fanns ligger i {before}. / Restored; what was there is kept.")
    if changed:
        print("Nyckeln är en annan: starta om servern. / The secret key changed: restart the server.")
    return 0


def check_folder(settings: Settings) -> None:
    """The data folder is there, can be written to, and is its owner's alone.

    What people wrote, and the ties of meetings going on, are nobody else's on this machine either.
    """
    os.umask(0o077)
    try:
        settings.folder.mkdir(parents=True, exist_ok=True)
        close_to_others(settings.folder)
        # Under a name of its own: another process may be trying the same folder in the same moment.
        with tempfile.TemporaryFile(dir=settings.folder) as trial:
            trial.write(b".")
    except OSError as problem:
        raise NotReady(
            f"Det går inte att skriva i {settings.folder}. Välj en annan mapp med --data. / The folder cannot"
            " be written to; choose another with --data."
        ) from problem


def be_the_only_one(settings: Settings) -> None:
    """One program serves an SQLite file: two would each tell half of the phones. NotReady where another does.

    Held until the process ends, however it ends; commands beside a server do not ask for it.
    """
    if not settings.database.startswith("sqlite"):
        return
    # Closed by the end of the process alone.
    held = os.open(settings.folder / "serving", os.O_RDWR | os.O_CREAT, 0o600)
    try:
        if os.name == "nt":
            import msvcrt

            msvcrt.locking(held, msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.lockf(held, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as taken:
        os.close(held)
        raise NotReady(
            f"Målbild går redan med mappen {settings.folder}. Välj en annan med --data. / Målbild is serving"
            " this folder already."
        ) from taken


def close_to_others(folder: Path) -> None:
    """What an earlier version left readable to others. Files of somebody else's are left as they are."""
    for path in (folder, *folder.rglob("*")):
        with suppress(PermissionError, FileNotFoundError):
            if path.stat().st_mode & 0o077 and not path.is_symlink():
                path.chmod(path.stat().st_mode & 0o700)


def _short(problem: Exception) -> str:
    return str(getattr(problem, "orig", problem)).splitlines()[0]
