"""Every page of the living example, through the accessibility checker in light and dark, and never wider than
its window.
"""

import re

import pytest

from tests.browser.conftest import axe, overflow
from tests.server import Server

pytestmark = pytest.mark.browser

# The workshop going on in the example, after all that lie behind it.
LIVE = 27
PAGES = [
    "/desk",
    "/desk/journeys/1",
    "/desk/journeys/1/settings",
    "/desk/journeys/1/new",
    "/desk/journeys/1/people",
    "/desk/journeys/1/draft",
    "/desk/journeys/1/draft/statements/3",
    "/desk/journeys/1/worklist",
    "/desk/journeys/1/publish",
    "/desk/journeys/1/versions/1.0",
    f"/desk/workshops/{LIVE}",
    f"/desk/workshops/{LIVE}/note",
    f"/desk/workshops/{LIVE}/console",
    "/account",
    "/desk/nowhere",
    "/desk/journeys/1/steps/4",
    "/desk/journeys/1/steps/7",
    "/desk/journeys/1/results",
    "/desk/journeys/1/compare?before=0.5&after=1.0",
    "/desk/journeys/1/statements/B1",
    "/desk/journeys/1/contributions/T-044",
    "/desk/journeys/1/cards/goal",
    "/desk/journeys/1/cards/wave",
    "/desk/journeys/1/duties",
    "/desk/workshops/1/box",
    "/desk/templates",
    "/desk/templates/04-apt-60",
    "/desk/templates/04-apt-60/copy",
    "/desk/journeys/1/parts",
    "/desk/journeys/1/import",
    "/desk/journeys/1/map",
    "/desk/journeys/1/tags",
    "/desk/journeys/1/cards/commitment",
    "/desk/journeys/1/cards/action",
    "/desk/overview",
    "/desk/workshops/1/paper",
    "/desk/workshops/2/days",
    "/desk/workshops/2/poster",
    "/about/accessibility",
    "/about/personal-data",
    "/about/protection",
    "/hjalp",
    "/hjalp?q=tyst",
    "/hjalp/process-lead",
    "/hjalp/technical",
    "/",
]


@pytest.fixture(scope="module")
def example(tmp_path_factory):
    started = Server(tmp_path_factory.mktemp("example") / "data", "--phones", "3", command="demo")
    yield started
    started.stop()


def test_every_page_is_accessible_and_fits(example, open_page):
    page = open_page(1280, 900)
    page.goto(example.url + example.invitation)
    page.fill("#name", "Birgitta")
    page.fill("#password", "en mening jag minns")
    page.click("text=Tacka ja")
    page.goto(f"{example.url}/desk/workshops/{LIVE}")
    activities = page.eval_on_selector_all(
        ".agenda a[href*='/activities/']", "links => links.map(link => new URL(link.href).pathname)"
    )
    page.goto(f"{example.url}/desk/journeys/1/versions/1.0")
    reader = re.search(r"/read/\S+", page.input_value("#link"))[0]
    assert len(activities) >= 9
    found = []
    heading = reader.rsplit("/", 1)[0]
    for path in [
        *PAGES,
        *activities,
        reader,
        heading,
        f"{heading}/told",
        f"{heading}/told/1",
        f"{heading}/summary",
    ]:
        page.set_viewport_size({"width": 1280, "height": 900})
        page.goto(example.url + path)
        page.wait_for_selector("h1")
        found += axe(page)
        for width in (320, 1920):
            page.set_viewport_size({"width": width, "height": 800})
            if overflow(page):
                found.append((path, width, "wider than its window", overflow(page)))
    assert found == [], "\n".join(map(str, found))


@pytest.mark.parametrize("locale", ["sv-SE", "nb-NO", "en-GB"])
def test_the_way_in_is_accessible_in_every_language(example, open_page, locale):
    code = re.search(r"participant: \S+/(\w{5})", example.said)[1]
    phone = open_page(320, 640, locale=locale)
    found = []
    for path in ("/", f"/{code}", f"/{code}/return", "/AAAAA", "/login"):
        phone.goto(example.url + path)
        found += axe(phone) + ([(path, overflow(phone))] if overflow(phone) else [])
    phone.goto(f"{example.url}/{code}")
    phone.select_option("#unit", index=1)
    phone.click("form .primary")
    phone.wait_for_selector("phone-app h1")
    for button in (
        "phone-app nav button",
        ".menu button >> nth=0",
        "phone-app nav button",
        "phone-app nav button",
        ".menu button >> nth=1",
    ):
        phone.click(button)
        # Some of its pages are fetched when they are asked for.
        phone.wait_for_selector("h1")
        found += axe(phone) + ([(button, overflow(phone))] if overflow(phone) else [])
    assert found == [], "\n".join(map(str, found))
