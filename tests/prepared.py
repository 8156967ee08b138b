"""Databases that many tests begin with, made once in each process and copied: empty, or the example."""

from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from models.base import Database
from models.library.example.story import play
from models.live import web
from models.schema import bring_up_to_date

NAME = "malbild.sqlite"


def lay_out(folder: Path) -> Path:
    """Tables of today in `folder`, unless there is a database already."""
    file = Path(folder) / NAME
    if not file.exists():
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(_empty())
    return file


def prepare(folder: Path, until: str) -> Path:
    """The example played up to a version, in a folder that a server can be started on."""
    for name, content in _played(until).items():
        folder.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(content)
    return folder


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
    with TemporaryDirectory() as made:
        folder = Path(made)
        secret = web.secret_key(folder)
        database = Database(f"sqlite:///{lay_out(folder)}")
        with database.writing() as session:
            play(session, secret, until)
        database.engine.dispose()
        return {file.name: file.read_bytes() for file in folder.iterdir()}
