from functools import cache

import pytest
from fluent.runtime import FluentResource

from models import language
from models.activities import KINDS, register
from tests.activities.ranking import WORDS, Ranking


@pytest.fixture
def ranking():
    """The toy type, taken in with its words for as long as a test runs."""
    register(Ranking())
    _teach_its_words()
    yield KINDS["ranking"]
    del KINDS["ranking"]


@cache
def _teach_its_words():
    """They stay: reading all the others anew for each test would take longer than the tests."""
    for name in language.LANGUAGES:
        language._bundle(name).add_resource(FluentResource(WORDS))
