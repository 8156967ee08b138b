"""The database's schema: made new, or brought forward step by step from what an earlier version left, with a
backup first.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import Connection, Engine, inspect, text

import models.nouns  # noqa: F401  The tables are made from the nouns, so all of them must be known.
from models.base import Database
from models.organisation.server import at_least_one, organisations

STEPS = Path(__file__).parent / "migrations"
# Tables made by version 0.1.0, which kept no account of its steps.
FIRST = "0001"
# Any number that nothing else in the database locks: processes that start at once must not upgrade it twice.
UPGRADING = 20320101


class TooNew(Exception):
    """The database was left by a later version of the program than this one."""


def newest() -> str:
    return max(path.stem[:4] for path in (STEPS / "versions").glob("[0-9]*.py"))


def step_of(connection: Connection) -> str | None:
    """The step the database stands at; None if it is empty."""
    tables = inspect(connection).get_table_names()
    if "alembic_version" in tables:
        return connection.scalar(text("SELECT version_num FROM alembic_version"))
    return FIRST if "workshop" in tables else None


def bring_up_to_date(database: Database, backup_first: Callable[[str], None] = lambda step: None) -> None:
    """Leave the database at the newest step, with an organisation that its first lead can come into.

    `backup_first(step)` is called before anything that exists is changed. TooNew if it cannot be.
    """
    with _alone(database.engine) as connection:
        step = step_of(connection)
        if step is not None and step > newest():
            raise TooNew(step)
        if step is None:
            make(database)
        elif step < newest():
            backup_first(step)
            _stamp_if_missing(connection, step)
            upgrade(database.engine, newest())
    with database.reading() as session:
        is_new = not organisations(session)
    if is_new:
        with database.writing() as session:
            at_least_one(session)


def make(database: Database) -> None:
    """Every table of today, in an empty database."""
    database.create()
    with database.engine.begin() as connection:
        _stamp_if_missing(connection, newest())


def upgrade(engine: Engine, step: str) -> None:
    """Run the steps up to `step`, on an empty database from the very first."""
    from alembic import command
    from alembic.config import Config

    steps = Config(attributes={})
    steps.set_main_option("script_location", str(STEPS))
    steps.set_main_option("path_separator", "os")
    with engine.begin() as connection:
        steps.attributes["connection"] = connection
        command.upgrade(steps, step)


def _stamp_if_missing(connection: Connection, step: str) -> None:
    if "alembic_version" not in inspect(connection).get_table_names():
        connection.execute(
            text(
                "CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL, CONSTRAINT"
                " alembic_version_pkc PRIMARY KEY (version_num))"
            )
        )
        connection.execute(text("INSERT INTO alembic_version VALUES (:step)"), {"step": step})
        connection.commit()


@contextmanager
def _alone(engine: Engine) -> Iterator[Connection]:
    """A connection that no other process shares the work with."""
    with engine.connect() as connection:
        if engine.dialect.name == "postgresql":
            connection.execute(text("SELECT pg_advisory_lock(:key)"), {"key": UPGRADING})
            connection.commit()
        try:
            yield connection
        finally:
            connection.rollback()
            if engine.dialect.name == "postgresql":
                connection.execute(text("SELECT pg_advisory_unlock(:key)"), {"key": UPGRADING})
                connection.commit()
