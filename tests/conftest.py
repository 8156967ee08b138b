"""Real parts, set up as people would meet them: a database in memory or in a folder, a workshop, named
participants.
"""

from pathlib import Path

import pytest

import models.nouns  # noqa: F401  Rules without a database need every noun to be known as well.
from models.base import Database
from models.schema import make
from tests.people import Room
from tests.site import Site


@pytest.fixture
def database(tmp_path):
    made = Database(f"sqlite:///{tmp_path / 'malbild.sqlite'}")
    make(made)
    yield made
    made.engine.dispose()


@pytest.fixture
def session(database):
    with database.session() as opened:
        yield opened


@pytest.fixture
def room(session):
    """A running workshop with no agenda yet; see tests/people.py for what one can do with it."""
    return Room(session)


@pytest.fixture
def site(tmp_path):
    made = Site(tmp_path)
    yield made
    made.close()


def pytest_addoption(parser):
    parser.addoption("--faults", help="write the table of faults and outcomes to this file (docs/faults.md)")
    parser.addoption(
        "--long",
        action="store_true",
        help="also the long runs: a thousand phones, ten kills in a row, a day's worth of answers",
    )


def pytest_collection_modifyitems(config, items):
    if not config.getoption("--long"):
        kept = [item for item in items if not item.get_closest_marker("long")]
        config.hook.pytest_deselected(items=[item for item in items if item not in kept])
        items[:] = kept


def pytest_sessionfinish(session):
    """The table is written only by a run in which every one of its tests passed."""
    file = session.config.getoption("--faults")
    if file and session.testsfailed == 0:
        Path(file).write_text(table_of_faults(session.items), "utf-8")


def table_of_faults(items) -> str:
    """One row per fault, in the order of the tests that show it."""
    rows = {}
    for item in items:
        for mark in item.iter_markers("fault"):
            what, seen, words = mark.args
            rows[what] = f"| {what} | {seen} | {words} | `{item.originalname}` |"
    head = [
        "# What goes wrong, and what becomes of the words",
        "",
        "Written by the tests that show it: `python3 run.py test -m fault --faults=docs/faults.md`.",
        "",
    ]
    return (
        "\n".join(
            [*head, "| fault | what people see | the words | shown by |", "|---|---|---|---|", *rows.values()]
        )
        + "\n"
    )
