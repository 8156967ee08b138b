import pytest
from fluent.runtime import FluentResource

from models import language
from models.activities import KINDS, register
from tests.activities.ranking import WORDS, Ranking


@pytest.fixture
def ranking():
    """The toy type, taken in with its words for as long as a test runs."""
    register(Ranking())
    for name in language.LANGUAGES:
        language._bundle(name).add_resource(FluentResource(WORDS))
    yield KINDS["ranking"]
    del KINDS["ranking"]
    language._bundle.cache_clear()
