"""The example played up to a version, in a folder that a server can be started on."""

from pathlib import Path

from models.base import Database
from models.library.example.story import play
from models.live import web
from models.schema import bring_up_to_date


def prepare(folder: Path, until: str) -> Path:
    database = Database(f"sqlite:///{Path(folder).absolute() / 'malbild.sqlite'}")
    secret = web.secret_key(Path(folder))
    bring_up_to_date(database)
    with database.writing() as session:
        play(session, secret, until)
    database.engine.dispose()
    return folder
