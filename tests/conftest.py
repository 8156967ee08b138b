"""Real parts, set up as people would meet them: a database in memory or in a folder, a workshop, named
participants.
"""

import gc
import os
import shutil
from pathlib import Path

import pytest
from argon2 import PasswordHasher
from hypothesis import settings

import models.nouns
import models.passwords
from models.base import Database
from tests import prepared
from tests.patience import PACE
from tests.people import Room
from tests.prepared import lay_out
from tests.server import Server
from tests.site import Site
from tests.warm import keep_warm

# What makes a password slow to guess makes every test slow in which somebody has one.
models.passwords._hasher = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1)
models.passwords._NOBODYS = models.passwords._hasher.hash("nobody")
keep_warm()
# How long an example takes says how much else the machine does.
settings.register_profile("house", deadline=None)
settings.load_profile("house")


@pytest.fixture(scope="session", autouse=True)
def _shared(tmp_path_factory):
    """Where processes of one run put what they share."""
    base = tmp_path_factory.getbasetemp()
    prepared.shared = base.parent if "PYTEST_XDIST_WORKER" in os.environ else base


@pytest.fixture
def database(tmp_path):
    made = Database(f"sqlite:///{lay_out(tmp_path)}")
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
    parser.addoption(
        "--quick",
        action="store_true",
        help="rules and pages alone: not what is marked heavy, nor the folders that start or measure much",
    )
    parser.addoption("--faults", help="write the table of faults and outcomes to this file (docs/faults.md)")
    parser.addoption(
        "--approve",
        action="store_true",
        help="what the phone shows now is what it is to show: writes the references anew (tests/references/)",
    )
    parser.addoption(
        "--pictures", help="also put a picture of everything that has a reference into this folder"
    )
    parser.addoption(
        "--slow",
        type=float,
        default=1.0,
        metavar="TIMES",
        help="pages are so many times slower, and what goes between them and a server is late, by chance",
    )
    parser.addoption(
        "--on-threads",
        action="store_true",
        help="servers that say nothing else run on threads, as they do on Windows",
    )
    parser.addoption(
        "--long",
        action="store_true",
        help="also the long runs: a thousand phones, ten kills in a row, a day's worth of answers",
    )


def pytest_configure(config):
    PACE.times = config.getoption("--slow")
    if config.getoption("--on-threads"):
        Server.mode = "threading"


# Every test in these folders starts a browser or a service, measures, sends every guest to every page, or
# writes files in every format; what takes longest comes first.
FOLDERS = ("browser", "several", "load", "belonging", "guests", "exports")
HEAVY = tuple(Path(__file__).parent / name for name in FOLDERS)


def pytest_ignore_collect(collection_path, config):
    """What is left out is not even read."""
    return True if config.getoption("--quick") and collection_path in HEAVY else None


def pytest_collection_modifyitems(config, items):
    _leave_out(config, items, "long", config.getoption("--long"))
    _leave_out_what_nothing_opens(config, items)
    for item in items:
        if item.path.parent in HEAVY:
            item.add_marker("heavy")
    _leave_out(config, items, "heavy", not config.getoption("--quick"))
    if hasattr(config, "workerinput"):
        # A long file begun last would be waited for by whoever has nothing left.
        items.sort(key=_turn)


def pytest_collection_finish():
    """What is there by now stays; looking through it again and again is a tenth of the time of every test."""
    gc.collect()
    gc.freeze()


def _turn(item) -> int:
    folder = item.path.parent
    return HEAVY.index(folder) if folder in HEAVY else len(HEAVY)


def _leave_out_what_nothing_opens(config, items: list) -> None:
    opened = {item: mark.args[0] for item in items if (mark := item.get_closest_marker("opens_with"))}
    away = [item for item, program in opened.items() if shutil.which(program) is None]
    config.hook.pytest_deselected(items=away)
    items[:] = [item for item in items if item not in away]


def _leave_out(config, items: list, mark: str, wanted: bool) -> None:
    if not wanted:
        kept = [item for item in items if not item.get_closest_marker(mark)]
        config.hook.pytest_deselected(items=[item for item in items if item not in kept])
        items[:] = kept


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_runtest_makereport():
    """Where everything is installed (`.ci/run`), nothing has a reason to be skipped."""
    report = yield
    if report.skipped and os.environ.get("CI"):
        report.outcome = "failed"
    return report


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
