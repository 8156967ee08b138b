"""What every noun stands on: the mapped base class, refusals, and opening the database."""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, TypeVar, overload

from sqlalchemy import (
    JSON,
    URL,
    Connection,
    Engine,
    Result,
    Row,
    ScalarResult,
    String,
    create_engine,
    event,
    make_url,
    text,
)
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.exc import DBAPIError, OperationalError
from sqlalchemy.orm import DeclarativeBase, MappedAsDataclass, Session, object_session, sessionmaker
from sqlalchemy.pool import ConnectionPoolEntry

from models.elsewhere import before_pages, give_way, taking_turns

if TYPE_CHECKING:
    from models.language import Value

SQLITE = "sqlite:///"
# Seconds to wait for another process that is writing.
LONGEST_LOCK = 10
# The code of a language, "sv" or "sma". SQLite holds no text to its length, and keeps the one its tables were
# made with.
LANGUAGE = String(8).with_variant(String(2), "sqlite")
# Said in a session's `info` by what cuts ties: the files must forget as well.
FORGETS = "forgets"
# Rows that are fetched together of what is read in turns.
PORTION = 100
T = TypeVar("T")


class Base(MappedAsDataclass, DeclarativeBase):
    """All nouns. Dataclasses, so that defaults exist before a flush and rules run without a database."""

    type_annotation_map = {dict: JSON, list: JSON}


# Of a table that is read whole, each row takes a moment.
event.listen(Base, "load", lambda *_: give_way(), propagate=True)


class Refused(Exception):
    """A rule said no.

    `code` is for machines and names the sentence `refused-<code>` in the language files; `field` says
    which input it concerns; `values` fill the sentence's placeholders.
    """

    def __init__(self, code: str, field: str | None = None, **values: "Value") -> None:
        super().__init__(code)
        self.code = code
        self.field = field
        self.values = values


def session_of(noun: Base) -> Session:
    """The session a noun was read in. RuntimeError for one that no session holds."""
    session = object_session(noun)
    if session is None:
        raise RuntimeError("no session holds it")
    return session


@overload
def in_turns(found: ScalarResult[T]) -> Iterator[T]: ...
@overload
def in_turns(found: Result) -> Iterator[Row]: ...
def in_turns(found: Result | ScalarResult) -> Iterator:
    """Rows of a long answer, fetched a portion at a time: rooms get their turn between two."""
    yield from taking_turns(found.yield_per(PORTION))


def _address(url: str) -> URL:
    """A file's name is taken as it is: question marks and per cents may be part of it."""
    name = url.removeprefix(SQLITE)
    return URL.create("sqlite", database=name) if name != url else make_url(url)


class Database:
    """One engine and its sessions. `url` is any SQLAlchemy URL; SQLite files are opened in WAL mode."""

    def __init__(self, url: str) -> None:
        self.is_sqlite = url.startswith("sqlite")
        # A database that waits for a lock waits here, a little at a time, and not inside the driver, where
        # every phone would wait with it.
        address = _address(url)
        more: dict[str, Any] = (
            {"connect_args": {"check_same_thread": False, "timeout": 0.01}}
            if self.is_sqlite
            else {"pool_pre_ping": True}
        )
        if self.is_sqlite and address.database:
            # Nobody waits for a connection to a file: the loop that would give one back may wait as well.
            more["max_overflow"] = -1
        # What people wrote must not end up in an error message.
        self.engine = create_engine(address, hide_parameters=True, pool_size=20, **more)
        if self.is_sqlite:
            event.listen(self.engine, "connect", _prepare_sqlite)
            event.listen(self.engine, "begin", _begin_sqlite)
        self.session = sessionmaker(self.engine, expire_on_commit=False)
        # Where the program serves, the disk is waited for beside the loop (models/live/house.py).
        self.commit: Callable[[Callable[[], None]], object] = lambda work: work()
        # Whether something was deleted that the write-ahead log may still hold.
        self.must_forget = False
        event.listen(self.session, "after_commit", self._note_forgetting)
        event.listen(self.session, "do_orm_execute", lambda _: give_way())

    def create(self) -> None:
        """Make every table that is missing."""
        Base.metadata.create_all(self.engine)

    @contextmanager
    def reading(self) -> Iterator[Session]:
        """A session for looking only, at one moment of everything; whatever it changed is thrown away."""
        with self.session() as session:
            if not self.is_sqlite:
                session.connection(execution_options={"isolation_level": "REPEATABLE READ"})
            yield session

    @contextmanager
    def snapshot(self) -> Iterator[Connection]:
        """A connection that sees one moment of everything, whatever is written meanwhile."""
        isolation = {} if self.is_sqlite else {"isolation_level": "REPEATABLE READ"}
        with self.engine.connect().execution_options(**isolation) as connection, connection.begin():
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Session]:
        """A session that commits at the end. Commands from phones and consoles go through live.command_queue.

        On a shared database it fails with a serialization error when others were in the way; what it did may
        be done again.
        """
        with before_pages(), self.session(bind=self.writer) as session:
            if not self.is_sqlite:
                session.connection(execution_options={"isolation_level": "REPEATABLE READ"})
            yield session
            self.commit(session.commit)

    def forget(self) -> bool:
        """What was deleted is gone from the files too: SQLite zeroes it in the database as it deletes, and
        here the write-ahead log, which holds every page as it was before, is emptied. False where somebody
        is reading right now; ask again in a moment. PostgreSQL has its own ways and times (docs/security.md).
        """
        if self.is_sqlite:
            # Past the engine, which would begin a transaction first.
            connection = self.engine.raw_connection()
            try:
                busy, _, _ = connection.cursor().execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
            finally:
                connection.close()
            if busy:
                return False
        self.must_forget = False
        return True

    def _note_forgetting(self, session: Session) -> None:
        self.must_forget = session.info.pop(FORGETS, False) or self.must_forget

    def try_writing(self) -> None:
        """Write something that changes nothing. DBAPIError where that is not possible right now."""
        with self.writer.begin() as connection:
            connection.execute(text("UPDATE alembic_version SET version_num = version_num"))

    def again(self, deed: Callable[[], T], tries: int = 3) -> T:
        """What `deed()` returns, done again if another process was in its way."""
        for _ in range(tries - 1):
            try:
                return deed()
            except DBAPIError as trouble:
                if not passes(trouble):
                    raise
                time.sleep(0.05)
        return deed()

    @property
    def writer(self) -> Engine:
        """The same engine, but its transactions take the write lock at once instead of failing half-way."""
        return self.engine.execution_options(turn=True) if self.is_sqlite else self.engine


def passes(trouble: DBAPIError) -> bool:
    """Whether the same thing may go well in a moment: a deadlock, a changed row or a lock held too long, all
    undone by the database.
    """
    return getattr(trouble.orig, "sqlstate", None) in ("40P01", "40001", "55P03")


def _prepare_sqlite(connection: DBAPIConnection, _record: ConnectionPoolEntry) -> None:
    # The driver would otherwise open transactions at its own whim, and savepoints would not hold.
    connection.isolation_level = None
    # Deleted is deleted: without secure_delete the bytes stay in the file until the room is needed.
    for pragma in ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON", "secure_delete=ON"):
        connection.execute(f"PRAGMA {pragma}")


def _begin_sqlite(connection: Connection) -> None:
    if not connection.get_execution_options().get("turn"):
        connection.exec_driver_sql("BEGIN")
        return
    until = time.monotonic() + LONGEST_LOCK
    while True:
        try:
            connection.exec_driver_sql("BEGIN IMMEDIATE")
            return
        except OperationalError as busy:
            if "locked" not in str(busy.orig) or time.monotonic() > until:
                raise
        time.sleep(0.005)
