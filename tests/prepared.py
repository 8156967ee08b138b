"""Databases that many tests begin with, made once and copied: empty, or the example.

What is empty is made once in each process. The example takes many seconds to play, so all processes of a run
share it: whoever needs it first plays it in `shared`, which tests/conftest.py chooses, and others wait.
"""

import fcntl
from functools import cache
from pathlib import Path
from shutil import copytree
from tempfile import TemporaryDirectory

from models.base import Database
from models.library.example.story import play
from models.live import web
from models.schema import bring_up_to_date, make

NAME = "malbild.sqlite"
shared = Path()


def lay_out(folder: Path) -> Path:
    """Tables of today in `folder`, unless there is a database already."""
    file = Path(folder) / NAME
    if not file.exists():
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(_empty())
    return file


def in_memory() -> Database:
    """Tables of today with nothing in them, for a test that begins anew a hundred times."""
    database = Database("sqlite://")
    connection = database.engine.raw_connection()
    connection.driver_connection.deserialize(_tables())
    connection.close()
    return database


def prepare(folder: Path, until: str = "10") -> Path:
    """The example played up to a version, in a folder that a server can be started on."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, content in _played(until).items():
        (folder / name).write_bytes(content)
    return folder


@cache
def _tables() -> bytes:
    database = Database("sqlite://")
    make(database)
    content = content_of(database)
    database.engine.dispose()
    return content


def content_of(database: Database) -> bytes:
    """A file that would hold what this one holds."""
    connection = database.engine.raw_connection()
    content = connection.driver_connection.serialize()
    connection.close()
    return content


@cache
def _empty() -> bytes:
    with TemporaryDirectory() as folder:
        database = Database(f"sqlite:///{folder}/{NAME}")
        bring_up_to_date(database)
        database.engine.dispose()
        return (Path(folder) / NAME).read_bytes()


@cache
def _played(until: str) -> dict[str, bytes]:
    """Content of the files: the database, and the secret that its receipts are made with."""
    folder = shared / f"played-{until}"
    with open(f"{folder}.lock", "w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not folder.exists():
            with TemporaryDirectory() as made:
                _play(Path(made), until)
                copytree(made, folder)
    return {file.name: file.read_bytes() for file in folder.iterdir()}


def _play(folder: Path, until: str) -> None:
    secret = web.secret_key(folder)
    database = Database(f"sqlite:///{lay_out(folder)}")
    with database.writing() as session:
        play(session, secret, until)
    database.engine.dispose()
