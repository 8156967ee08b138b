"""Every link of the example, followed from the desk by its process lead, in every language."""

import re
from collections import Counter, deque
from html import unescape
from urllib.parse import urljoin, urlsplit

import pytest

from models.language import LANGUAGES
from tests.prepared import prepare
from tests.site import Site

pytestmark = pytest.mark.heavy

LINK = re.compile(r'<a[^>]* href="([^"#]*)')
# So many of one kind of page: the hundredth contribution looks like the tenth.
OF_A_KIND = 4
# Files are opened by the tests of their formats.
FILES = re.compile(
    r"/(?:static|export|versions/[^/]+/[^/]+)\.?|\.(?:pdf|docx|pptx|zip|csv|json|md|ics|png|svg|html)$"
)


@pytest.fixture
def site(tmp_path):
    made = Site(prepare(tmp_path, "1.0"))
    yield made
    made.close()


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_link_of_the_example_opens(site, language):
    lead = site.visitor(language).lead("Länkpromenaden")
    adapter = site.app.url_map.bind("malbild.test")
    waiting, seen, kinds, broken = deque(["/desk", "/", "/hjalp"]), set(), Counter(), []
    while waiting:
        address = waiting.popleft()
        path = urlsplit(address).path
        if address in seen or FILES.search(path) or not adapter.test(path, "GET"):
            continue
        seen.add(address)
        endpoint, _ = adapter.match(path, "GET")
        kinds[endpoint] += 1
        if kinds[endpoint] > OF_A_KIND:
            continue
        page = lead.get(address, follow_redirects=True)
        if page.status_code != 200:
            broken.append((address, page.status_code))
        elif page.mimetype == "text/html":
            waiting.extend(
                urljoin(address, unescape(link)) for link in LINK.findall(page.text) if ":" not in link
            )
    assert broken == []
    assert len(kinds) >= 45, kinds
