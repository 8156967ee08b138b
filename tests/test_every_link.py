"""Every link of the example, followed by its process lead, in every language; and what its pages weigh."""

import gc
import re
import time
from collections import Counter, deque
from html import unescape
from urllib.parse import urljoin, urlsplit

import pytest
from sqlalchemy import event, select

from models.install import look_less_for_garbage
from models.journey.journey import Journey
from models.language import LANGUAGES
from models.library.demo import fill
from tests.facilitator.test_desk import invited
from tests.grown import grow
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
    made = Site(prepare(tmp_path))
    yield made
    made.close()


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_link_of_the_example_opens(site, language):
    broken, kinds = followed(site, site.visitor(language).lead("Länkpromenaden"))
    assert broken == []
    assert len(kinds) >= 45, kinds


@pytest.mark.parametrize("until", ["0.5", ""])
@pytest.mark.parametrize(
    ("role", "where"), [("editor", {"journey_id": 1}), ("theme_team", {"workshop_id": 3})]
)
def test_nobody_is_shown_a_way_to_what_is_not_theirs(tmp_path, role, where, until):
    made = Site(prepare(tmp_path, until) if until else prepare(tmp_path))
    broken, kinds = followed(made, invited(made, role, **where))
    made.close()
    assert broken == []
    assert len(kinds) >= 4, kinds


def followed(site, visitor) -> tuple[list[tuple[str, int]], Counter]:
    """(links that do not open, how many pages of each kind were met)."""
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
        page = visitor.get(address, follow_redirects=True)
        if page.status_code != 200:
            broken.append((address, page.status_code))
        elif page.mimetype == "text/html":
            waiting.extend(
                urljoin(address, unescape(link)) for link in LINK.findall(page.text) if ":" not in link
            )
    return broken, kinds


ADDRESS = re.compile(r'(?:href|src|action|formaction|poster|data-[a-z-]+)="(/[^"]*)"')
PATH = "/malbild"
WHOLE = re.compile(r"http://malbild\.test(/[^\"<\s&]*)")


def test_under_a_path_every_address_of_a_page_leads_back_under_it(tmp_path):
    """Whether the proxy passes the path on, as here, or takes it away, as in the guests' own requests."""
    site = Site(prepare(tmp_path), public_url=f"http://malbild.test{PATH}")
    lead = site.visitor().lead("Under en stig")
    adapter = site.app.url_map.bind("malbild.test")
    waiting, kinds, astray, broken = deque([f"{PATH}/desk", f"{PATH}/", f"{PATH}/hjalp"]), Counter(), [], []
    while waiting:
        address = waiting.popleft()
        path = urlsplit(address).path.removeprefix(PATH)
        if FILES.search(path) or not adapter.test(path, "GET"):
            continue
        endpoint, _ = adapter.match(path, "GET")
        kinds[endpoint] += 1
        if kinds[endpoint] > 1:
            continue
        page = lead.get(address)
        while page.status_code in (302, 303) and page.location.startswith(f"{PATH}/"):
            page = lead.get(page.location)
        if page.status_code != 200:
            broken.append((address, page.status_code))
        found = [unescape(found) for found in ADDRESS.findall(page.text)]
        astray += [(address, found) for found in found if found != PATH and not found.startswith(f"{PATH}/")]
        astray += [(address, found) for found in WHOLE.findall(page.text) if not is_under_it(found)]
        waiting += [urljoin(address, unescape(link)) for link in LINK.findall(page.text) if ":" not in link]
    site.close()
    assert (broken, astray) == ([], [])
    assert len(kinds) >= 45, kinds


def is_under_it(address) -> bool:
    """Once, and not under it twice."""
    return address.startswith(f"{PATH}/") and not address.startswith(f"{PATH}{PATH}")


def test_under_a_path_a_link_that_is_made_leads_there(tmp_path):
    site = Site(tmp_path, public_url=f"http://malbild.test{PATH}")
    page = f"{PATH}/desk/organisation"
    lead = site.visitor().lead()
    made = lead.post(f"{page}/invitations", page, role="lead")
    (link,) = WHOLE.findall(made.text)
    opened = site.visitor().get(link)
    site.close()
    assert (is_under_it(link), opened.status_code) == (True, 200)


def test_an_example_that_is_there_goes_on_as_it_was_left(site):
    code = fill(site.house)
    assert fill(site.house) == code
    with site.house.database.reading() as session:
        (journey,) = session.scalars(select(Journey))
        assert [workshop.code for workshop in journey.workshops if workshop.is_open] == [code]


# What nobody waits for on a bad line, and how many buttons of a page may be filled.
HEAVIEST, FILLED = 200_000, 1
# A page that asks the database for each meeting, text or scale by itself asks some two hundred times here.
MOST_ASKED = 80
# So many things are looked through at a time for what nobody needs any more: some 20 ms.
MOST_LOOKED_THROUGH = 50_000
WEIGHED = (
    "",
    "/meetings",
    "/draft",
    "/draft?new=vision",
    "/draft/statements/1",
    "/versions",
    "/versions/1.0",
    "/worklist",
    "/results",
    "/more",
    "/parts",
    "/publish",
    "/new",
    "/steps/4",
    "/settings",
    "/people",
    "/duties",
    "/weeding",
)


# The same for everybody.
READ = ("", "/1.0", "/told", "/told/1", "/summary")
VISITS = 5


def test_every_page_of_a_finished_journey_is_light_and_has_one_thing_to_press(site):
    """Prints a table: `python3 run.py test tests/test_every_link.py -k light -s -n 0`. In ms a usual
    visit, and the slowest of some.
    """
    lead, wrong = site.visitor().lead("Vågen"), []
    asked = Counter()
    event.listen(
        site.house.database.engine, "before_cursor_execute", lambda *_: asked.update({"questions": 1})
    )
    with site.house.database.reading() as session:
        reader = f"/read/{session.get(Journey, 1).reader_key}"
    print(f"\n{'page':24}{'ms':>7}{'slow':>7}{'asked':>7}{'kB':>7}{'links':>7}{'filled':>8}")
    for page in [f"/desk/journeys/1{page}" for page in WEIGHED] + [reader + page for page in READ]:
        lead.get(page)
        took = []
        for _ in range(VISITS):
            asked.clear()
            began = time.process_time()
            answer = lead.get(page)
            took.append(1000 * (time.process_time() - began))
        took.sort()
        weight, links = len(answer.data), len(LINK.findall(answer.text))
        filled = len(re.findall(r'class="[^"]*\bprimary\b', answer.text))
        name = page.replace("/desk/journeys/1", "").replace(reader, "/read") or "/"
        print(
            f"{name:24}{took[VISITS // 2]:7.0f}{took[-1]:7.0f}{asked['questions']:7}"
            f"{weight / 1000:7.0f}{links:7}{filled:8}"
        )
        if answer.status_code != 200 or weight > HEAVIEST:
            wrong.append((page, answer.status_code, weight))
        if asked["questions"] > MOST_ASKED:
            wrong.append((page, "asked", asked["questions"]))
        if filled > FILLED:
            wrong.append((page, "filled", filled))
    assert wrong == []


# Besides those that may be asked once for each of what is shown.
MORE = 15
ALSO = ("/map", "/cards/insight", "/statements/V1", "/contributions/I-0031", "/tags")


def test_a_journey_three_times_as_large_is_asked_for_what_is_shown(tmp_path):
    """No page asks the database more often than it shows more, or shows all to say how much there is."""
    small, large = (what_is_asked(tmp_path / str(times), times) for times in (1, 3))
    assert list(small) == list(large)
    assert [
        (page, small[page], large[page])
        for page in small
        if large[page][0] > small[page][0] * max(1, large[page][1] / small[page][1]) + MORE
        or large[page][2] > HEAVIEST
        or large[page][1] > 3 * small[page][1]
    ] == []


def what_is_asked(folder, times: int) -> dict[str, tuple[int, int, int]]:
    """Page -> (questions to the database, tags, bytes), of the example with so many times its meetings."""
    site = Site(prepare(folder))
    site.write(lambda session: grow(session, times))
    lead, asked, found = site.visitor().lead("Tre gånger"), Counter(), {}
    event.listen(
        site.house.database.engine, "before_cursor_execute", lambda *_: asked.update({"questions": 1})
    )
    with site.house.database.reading() as session:
        reader = f"/read/{session.get(Journey, 1).reader_key}"
    for page in [f"/desk/journeys/1{page}" for page in WEIGHED + ALSO] + [reader + page for page in READ]:
        lead.get(page)
        asked.clear()
        answer = lead.get(page)
        assert answer.status_code == 200, page
        tags = len(re.findall(r"<[a-z]", answer.text))
        found[page.replace(reader, "/read")] = (asked["questions"], tags, len(answer.data))
    site.close()
    return found


def test_no_page_waits_for_what_many_left_behind(monkeypatch):
    """A page once in a while took a fifth of a second longer than it should, for twenty others' sake."""
    asked = []
    monkeypatch.setattr(gc, "set_threshold", lambda *given: asked.extend(given))
    look_less_for_garbage()
    young, turns, _ = asked
    assert young * turns <= MOST_LOOKED_THROUGH
