"""What every noun stands on: the mapped base class, refusals, and opening the database."""

from contextlib import contextmanager

from sqlalchemy import JSON, create_engine, event
from sqlalchemy.orm import DeclarativeBase, MappedAsDataclass, sessionmaker


class Base(MappedAsDataclass, DeclarativeBase):
    """All nouns. Dataclasses, so that defaults exist before a flush and rules run without a database."""

    type_annotation_map = {dict: JSON, list: JSON}


class Refused(Exception):
    """A rule said no.

    `code` is for machines and names the sentence `refused-<code>` in the language files; `field` says
    which input it concerns; `values` fill the sentence's placeholders.
    """

    def __init__(self, code: str, field: str | None = None, **values):
        super().__init__(code)
        self.code = code
        self.field = field
        self.values = values


class Database:
    """One engine and its sessions. `url` is any SQLAlchemy URL; SQLite files are opened in WAL mode."""

    def __init__(self, url: str):
        from models import nouns  # noqa: F401  Importing them is what fills the metadata.

        self.is_sqlite = url.startswith("sqlite")
        self.engine = create_engine(url, **({"connect_args": {"check_same_thread": False, "timeout": 15}} if self.is_sqlite else {}))
        if self.is_sqlite:
            event.listen(self.engine, "connect", _prepare_sqlite)
            event.listen(self.engine, "begin", _begin_sqlite)
        self.session = sessionmaker(self.engine, expire_on_commit=False)

    def create(self) -> None:
        """Make every table that is missing."""
        Base.metadata.create_all(self.engine)

    @contextmanager
    def reading(self):
        """A session for looking only; whatever it changed is thrown away."""
        with self.session() as session:
            yield session

    @contextmanager
    def writing(self):
        """A session that commits at the end. Commands from phones and consoles go through live.turns instead."""
        with self.session(bind=self.writer) as session:
            yield session
            session.commit()

    @property
    def writer(self):
        """The same engine, but its transactions take the write lock at once instead of failing half-way."""
        return self.engine.execution_options(turn=True) if self.is_sqlite else self.engine


def _prepare_sqlite(connection, _record) -> None:
    # The driver would otherwise open transactions at its own whim, and savepoints would not hold.
    connection.isolation_level = None
    for pragma in ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON"):
        connection.execute(f"PRAGMA {pragma}")


def _begin_sqlite(connection) -> None:
    connection.exec_driver_sql("BEGIN IMMEDIATE" if connection.get_execution_options().get("turn") else "BEGIN")
