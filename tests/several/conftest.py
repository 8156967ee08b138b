"""One town for all these tests: starting it takes a few seconds."""

import os

import pytest

from tests.several.services import Town, missing


@pytest.fixture(scope="package")
def town(tmp_path_factory):
    if lacking := missing():
        (pytest.fail if os.environ.get("CI") else pytest.skip)(
            f"{', '.join(lacking)} not installed: on Debian, apt install postgresql redis-server nginx-light."
        )
    built = Town(tmp_path_factory.mktemp("town"))
    yield built
    built.stop()
