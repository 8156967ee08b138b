"""What every site and database of the tests would work out anew is worked out once in each process: the code
that writes addresses, and the SQL that statements become.

They come out the same each time, and without this they are a third of what a test of pages takes.
"""

from functools import partial, wraps

from sqlalchemy import create_engine
from sqlalchemy.dialects.sqlite.pysqlite import SQLiteDialect_pysqlite
from werkzeug.routing import Rule

import models.base


def keep_warm() -> None:
    _share_statements()
    _share_addresses()
    _wait_for_no_disk()


def _share_statements() -> None:
    """One cache for all engines. An engine asks in it with its dialect, and all of SQLite's are the same."""
    SQLiteDialect_pysqlite.__eq__ = lambda own, other: type(own) is type(other)
    SQLiteDialect_pysqlite.__hash__ = lambda own: hash(type(own))
    models.base.create_engine = partial(create_engine, execution_options={"compiled_cache": {}})


def _share_addresses() -> None:
    """A rule's address is put together by a function made for it; rules that read the same share it."""
    made: dict[tuple, object] = {}
    make = Rule._compile_builder

    @wraps(make)
    def made_once(rule, append_unknown=True):
        key = (rule.rule, tuple(rule._trace), repr(rule.defaults), append_unknown)
        if key not in made:
            made[key] = make(rule, append_unknown)
        return made[key]

    Rule._compile_builder = made_once


def _wait_for_no_disk() -> None:
    """What survives when the power goes is tried with servers of their own (tests/live, tests/load)."""
    prepare = models.base._prepare_sqlite

    def prepared(connection, record):
        prepare(connection, record)
        connection.execute("PRAGMA synchronous=OFF")

    models.base._prepare_sqlite = prepared
