"""Every page of the living example, through the accessibility checker in light and dark, and never wider than
its window.
"""

import re
import sqlite3

import pytest

from models.activities import KINDS
from models.install import STATIC
from tests.browser.conftest import axe, overflow
from tests.prepared import prepare
from tests.server import Server

DRAWN = """() => [...document.querySelectorAll("[data-result]")].every((place) => place.children.length)"""
pytestmark = pytest.mark.browser

# The last workshop of the example that is over, and the one that goes on.
OVER, GOING_ON = 27, 28
PAGES = [
    "/desk",
    "/desk/journeys/1",
    "/desk/journeys/1/meetings",
    "/desk/journeys/1/versions",
    "/desk/journeys/1/more",
    "/desk/journeys/1/settings",
    "/desk/journeys/1/new",
    "/desk/journeys/1/people",
    "/desk/journeys/1/draft",
    "/desk/journeys/1/draft/statements/3",
    "/desk/journeys/1/worklist",
    "/desk/journeys/1/publish",
    "/desk/journeys/1/versions/1.0",
    f"/desk/workshops/{OVER}",
    f"/desk/workshops/{GOING_ON}",
    f"/desk/workshops/{GOING_ON}/box",
    f"/desk/workshops/{GOING_ON}?at=2",
    f"/desk/workshops/{OVER}/note",
    f"/desk/workshops/{OVER}/console",
    "/account",
    "/desk/organisation",
    "/desk/organisation/systems",
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
    "/desk/journeys/1/weeding",
    "/desk/journeys/1/river",
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


# What anybody may read without coming in.
READ = (
    "/about/accessibility",
    "/about/personal-data",
    "/about/protection",
    "{reader}",
    "{reader}/1.0",
    "{reader}/told",
    "{reader}/summary",
)
# What is too small to hit, of all that can be pressed. A box with words beside it is as large as both, and a
# link within a sentence as high as its line.
SMALL = """() => [...document.querySelectorAll(":is(a[href], button, summary, select, textarea, input)")]
    .filter((field) => field.type !== "hidden" && field.checkVisibility())
    .filter((field) => !field.matches(".skip:not(:focus)"))
    .filter((field) => {
        const line = field.matches("a") && field.closest("p, li, td, dd, label");
        return !line || 2 * field.textContent.trim().length >= line.textContent.trim().length;
    })
    .map((field) => [field, (field.closest("label") ?? field).getBoundingClientRect()])
    .filter(([, box]) => box.width < 43.5 || box.height < 43.5)
    .map(([field, box]) => `${field.outerHTML.slice(0, 80)} ${box.width}x${box.height}`)"""
CSS = STATIC / "css" / "components"
# Components that the page of samples shows whole, and what of them stands on faces of its own.
SHOWN = ("button", "card", "field", "mark", "notice", "table")
ELSEWHERE = {
    "card__tools",
    "columns--canvas",
    "desk",
    "matrix",
    "matrix__all",
    "matrix__words",
    "panel",
    "sure",
}
# What collides: boxes and fields glued to what follows them, headings that skip a level or are said twice
# (but for sources, where small meetings of one step are called alike), two filled buttons, a left edge of its
# own.
COLLISIONS = """() => {
  const found = [];
  const isSeen = (element) => element.checkVisibility() && !element.closest(".hidden, .draft__beside");
  const all = (chosen) => [...document.querySelectorAll(chosen)].filter(isSeen);
  const words = (element) => element.textContent.trim().replace(/\\s+/g, " ").slice(0, 40);
  const headings = all("h1, h2, h3, h4");
  headings.forEach((heading, at) => {
    const before = headings[at - 1];
    const level = Number(before?.tagName[1] ?? 0) + 1;
    if (Number(heading.tagName[1]) > level) found.push(`skips to ${words(heading)}`);
    if (before && words(before) === words(heading)) found.push(`said twice: ${words(heading)}`);
  });
  for (const box of all(".notice, .problem, .flash, .calm, .panel, .card, .tested, [type=file], textarea")) {
    let next = box.nextElementSibling;
    while (next && !isSeen(next)) next = next.nextElementSibling;
    if (!next) continue;
    const [above, beneath] = [box.getBoundingClientRect(), next.getBoundingClientRect()];
    const isBeside = beneath.left >= above.right || beneath.right <= above.left;
    const isBeneath = beneath.top >= above.bottom - 1 && !isBeside;
    if (isBeneath && beneath.top - above.bottom < 4) found.push(`${words(box)} is glued to ${words(next)}`);
  }
  const filled = all("main .primary").filter((button) => !button.disabled);
  if (filled.length > 1) found.push(`filled: ${filled.map(words)}`);
  const edge = document.querySelector(".desk-head .brand")?.getBoundingClientRect().left;
  for (const part of all("main.desk > :is(nav, h1)"))
    if (Math.abs(part.getBoundingClientRect().left - edge) > 1) found.push(`${words(part)} is off the grid`);
  return found;
}"""
# What is wider than the window, innermost.
WIDE = """() => [...document.querySelectorAll("body *")]
    .filter((part) => part.getBoundingClientRect().right > innerWidth + 1)
    .filter((part, at, all) => !part.contains(all[at + 1] ?? null))
    .slice(0, 3)
    .map((part) => part.outerHTML.slice(0, 90))"""
# Words of headings, tables and buttons that go on in another line without a sign that they do.
# In letters of twice the size on a phone a longer one has no room: it is parted, with a sign where
# the browser knows the language.
LONGEST_WORD = len("Minnesanteckning")
READ_AT_ONCE = "h1, h2, h3, h4, th, td, label, summary, button, .moment__title, nav a"
BROKEN = """(read) => [...document.querySelectorAll(read)]
    .filter((part) => part.checkVisibility() && !part.closest(".hidden, pre, code"))
    .flatMap((part) => [...part.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE))
    .flatMap((node) => [...node.data.matchAll(/[\\p{L}\\p{N}]+/gu)].map((word) => {
        const range = document.createRange();
        range.setStart(node, word.index);
        range.setEnd(node, word.index + word[0].length);
        const lines = new Set([...range.getClientRects()].map((box) => Math.round(box.top)));
        return lines.size > 1 ? `${word[0]} is broken` : "";
    })).filter(Boolean)"""


@pytest.fixture(scope="module")
def example(tmp_path_factory):
    folder = prepare(tmp_path_factory.mktemp("example") / "data")
    started = Server(folder, "--phones", "3", command="demo")
    started.is_taken = False
    yield started
    started.stop()


def go_in(page, example) -> None:
    """Whoever comes first takes the invitation; the others log in."""
    page.goto(example.url + ("/login" if example.is_taken else example.invitation))
    page.fill("#name", "Birgitta")
    page.fill("#password", "en mening jag minns")
    page.click("main button.primary")
    page.wait_for_selector(".self")
    example.is_taken = True


def test_every_page_is_accessible_and_fits(example, open_page):
    page = open_page(1280, 900)
    go_in(page, example)
    page.goto(f"{example.url}/desk/workshops/{OVER}")
    activities = page.eval_on_selector_all(
        ".timeline .moment__title", "links => links.map(link => new URL(link.href).pathname)"
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
        found += [(path, collision) for collision in page.evaluate(COLLISIONS)]
        for width in (320, 1920):
            page.set_viewport_size({"width": width, "height": 800})
            if overflow(page):
                found.append((path, width, "wider than its window", overflow(page)))
            if width == 1920:
                continue
            found += [(path, width, broken) for broken in page.evaluate(BROKEN, READ_AT_ONCE)]
        page.set_viewport_size({"width": 1024, "height": 768})
        found += [(path, 1024, broken) for broken in page.evaluate(BROKEN, READ_AT_ONCE)]
        page.evaluate("document.documentElement.style.setProperty('--text-size', 2)")
        # A desk has room for every word, however large its letters are.
        found += [(path, 1024, "large letters", broken) for broken in page.evaluate(BROKEN, "main.desk *")]
        for width in (1024, 320, 390):
            page.set_viewport_size({"width": width, "height": 844})
            if overflow(page):
                found.append((path, width, "large letters", "wider than its window", page.evaluate(WIDE)))
        broken = [
            said for said in page.evaluate(BROKEN, READ_AT_ONCE) if len(said.split()[0]) <= LONGEST_WORD
        ]
        found += [(path, 390, "large letters", word) for word in broken]
    assert found == [], "\n".join(map(str, found))


def test_every_component_is_on_one_page_in_all_its_states(example, open_page):
    page = open_page(1280, 900)
    go_in(page, example)
    page.goto(f"{example.url}/desk/parts")
    # What came of every type is drawn, in every state that the example has.
    page.wait_for_function(DRAWN)
    kinds = {name for name, kind in KINDS.items() if kind.has_result}
    drawn = page.locator("[data-result] .result").evaluate_all("(all) => all.map((one) => one.className)")
    assert {name.split("result--")[1] for name in drawn} == kinds
    assert len(drawn) > len(kinds)
    worn = set(
        page.evaluate("[...document.querySelectorAll('main *')].flatMap((part) => [...part.classList])")
    )
    named = {
        found
        for name in SHOWN
        for found in re.findall(r"\.([a-z][\w-]*)", (CSS / f"{name}.css").read_text("utf-8"))
    }
    assert sorted(named - worn - ELSEWHERE) == []
    found = axe(page)
    # A page of samples has more than one filled button.
    found += [collision for collision in page.evaluate(COLLISIONS) if not collision.startswith("filled")]
    for width in (320, 1024, 1920):
        page.set_viewport_size({"width": width, "height": 900})
        found += [(width, overflow(page))] if overflow(page) else []
    assert found == []


@pytest.mark.parametrize("locale", ["sv-SE", "nb-NO", "en-GB"])
def test_the_way_in_is_accessible_in_every_language(example, open_page, locale):
    code = re.search(r"participant: \S+/(\w{5})", example.said)[1]
    phone = open_page(320, 640, locale=locale)
    found = []
    phone.goto(example.url)
    reader = phone.get_attribute("a[href^='/read/']", "href")
    with sqlite3.connect(f"file:{example.folder}/malbild.sqlite?mode=ro", uri=True) as database:
        over = database.execute("SELECT code FROM workshop WHERE state = 'closed'").fetchone()[0]
    for path in (
        "/",
        f"/{code}",
        f"/{code}/return",
        "/AAAAA",
        "/login",
        f"/{over}",
        f"/{over}/return",
        *READ,
    ):
        phone.goto(example.url + path.format(reader=reader))
        found += axe(phone) + ([(path, overflow(phone))] if overflow(phone) else [])
        found += [(path, small) for small in phone.evaluate(SMALL)]
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
