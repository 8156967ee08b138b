"""Real parts, set up as people would meet them: a database in memory or in a folder, a workshop, named participants."""

import pytest

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
