"""What is folded on a page is on its paper."""

import io

import pytest
from pypdf import PdfReader

from tests.browser.conftest import come_in
from tests.prepared import prepare
from tests.server import Server

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def example(tmp_path_factory):
    started = Server(prepare(tmp_path_factory.mktemp("print") / "data", "1.0"))
    yield started
    started.stop()


def test_what_is_folded_on_a_page_is_printed(example, open_page):
    """A long list of a version, and the ready texts for an archivist: closed on screen, open on paper."""
    page = open_page(1280, 900)
    come_in(page, example)
    for place in ("versions/1.0", "duties"):
        page.goto(f"{example.url}/desk/journeys/1/{place}")
        folded = page.locator("main details:not([open]) :is(li, td, p)")
        words = [" ".join(text.split()) for text in folded.all_text_contents() if len(text.split()) > 3]
        printed = "".join(
            letter.extract_text()
            for letter in PdfReader(io.BytesIO(page.pdf(prefer_css_page_size=True))).pages
        )
        bare = "".join(printed.split())
        assert words
        assert [text for text in words if "".join(text.split()) not in bare] == []
