"""An agenda is put together: times, order by hand and by keys, a removal regretted, lists typed in place, and
each moment as phone and wall will show it.
"""

import re

import pytest
from playwright.sync_api import expect

from models.base import Database
from models.schema import make
from models.workshop.attendance import join
from tests.browser.conftest import axe, come_in, comes_to, overflow
from tests.people import Room
from tests.prepared import prepare
from tests.server import Server

pytestmark = pytest.mark.browser
SMALLEST_TIMELINE = 320
# What a way to put something in lies over.
COVERED = """() => {
    const boxes = (places) =>
        [...document.querySelectorAll(places)].map((each) => [each, each.getBoundingClientRect()]);
    const words = boxes("main .moment__dot, main .moment__title, .plan-head p, .plan-head a, .crumbs");
    return boxes(".between a").flatMap(([, way]) => words
        .filter(([, box]) => way.left < box.right && box.left < way.right)
        .filter(([, box]) => way.top < box.bottom && box.top < way.bottom)
        .map(([each]) => each.textContent.trim() || each.className));
}"""
TITLES = ".moment__title"


@pytest.fixture(scope="module")
def example(tmp_path_factory):
    started = Server(prepare(tmp_path_factory.mktemp("agenda") / "data"))
    yield started
    started.stop()


def test_a_search_among_templates_says_that_nothing_was_found(example, open_page):
    page = open_page(1024, 768)
    come_in(page, example)
    page.goto(f"{example.url}/desk/journeys/1/new")
    page.fill("#find", "spaningar")
    expect(page.locator(".offer__line:visible")).to_have_count(1)
    page.fill("#find", "skeppet  trim-tab")
    expect(page.locator("#no-template")).to_have_text("")
    page.fill("#find", "zebra")
    expect(page.locator("#no-template")).to_have_text("Inget med de orden.")
    assert axe(page) == []


@pytest.mark.parametrize("width", [1280, 1024])
def test_the_ways_to_put_something_in_cover_neither_dots_nor_words(example, open_page, width):
    page = open_page(width, 800)
    come_in(page, example)
    page.goto(f"{example.url}/desk/journeys/1/new")
    page.locator(".offer--first button").click()
    page.wait_for_selector(".timeline .between a")
    for letters in ("100%", "200%"):
        page.evaluate("size => (document.documentElement.style.fontSize = size)", letters)
        comes_to(lambda: page.evaluate(COVERED), [])


def test_an_agenda_is_planned_from_a_meeting_that_was_held(example, open_page):
    page = open_page(1280, 900)
    come_in(page, example)
    page.goto(f"{example.url}/desk/workshops/6")
    page.click(".plan-head__more summary")
    page.click("text=Dubblera hela mötet")
    page.wait_for_selector("text=Det här är kopian")
    page.fill("#title", "Ett namn som ännu inte är sparat")
    page.fill("#planned_for", "2026-12-03T13:00")
    page.click("form:has(#planned_for) button")
    page.wait_for_selector(".plan-head__hours:has-text('13.00–14.00')")
    # What was typed in another part of the page is not saved, and not lost.
    expect(page.locator("#title")).to_have_value("Ett namn som ännu inte är sparat")
    page.click("form:has(#title) .notice button")
    expect(page.locator("#title")).to_have_value(re.compile("kopia"))
    planned = page.url.partition("#")[0]
    # The first stop of the keys leads past the head of the page.
    page.goto(planned)
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.wait_for_function("() => location.hash === '#main'")
    page.keyboard.press("Tab")
    expect(page.locator("#main :focus")).to_have_count(1)
    before = page.locator(TITLES).all_inner_texts()
    assert (axe(page), overflow(page)) == ([], 0)

    # By keys: the moment one stands on goes up, is told aloud, and is still where one stands.
    page.locator(".moment__title").nth(1).focus()
    page.keyboard.press("Alt+ArrowUp")
    page.wait_for_selector(".flash[role=status]:has-text('står nu som nummer 1')")
    expect(page.locator(TITLES)).to_have_text([before[1], before[0], *before[2:]])
    expect(page.locator(":focus")).to_have_text(before[1])
    expect(page.locator(".moment__at").nth(1)).to_have_text("13.03")
    # By hand: hold of its time, down past the next.
    grip = page.locator(".moment__grip").nth(0).bounding_box()
    below = page.locator("[data-moment]").nth(1).bounding_box()
    page.mouse.move(grip["x"] + 20, grip["y"] + 20)
    page.mouse.down()
    page.mouse.move(grip["x"] + 20, below["y"] + below["height"] - 4, steps=4)
    page.mouse.up()
    expect(page.locator(TITLES)).to_have_text(before)
    page.wait_for_selector(".flash:has-text('står nu som nummer 2')")
    # And the server has it so.
    page.reload()
    expect(page.locator(TITLES)).to_have_text(before)

    # What is removed by mistake comes back, and nobody asks whether one is sure.
    page.click("[data-moment] >> nth=5 >> summary")
    page.click("[data-moment] >> nth=5 >> text=Ta bort")
    page.wait_for_selector(".flash:has-text('är borttaget')")
    expect(page.locator(TITLES)).to_have_count(len(before) - 1)
    page.click("button:has-text('Ångra')")
    page.wait_for_selector(".flash:has-text('står där det stod')")
    expect(page.locator(TITLES)).to_have_text(before)

    # Between two moments, by the sign on the line.
    page.hover(".timeline")
    page.click(".between a >> nth=2")
    page.click(".types__one:has-text('Ställningstagande')")
    page.wait_for_selector(".plan__moment h1:has-text('Ställningstagande')")
    expect(page.locator(TITLES).nth(2)).to_have_text("Ställningstagande")

    # Sentences are typed in place, a line each; several are pasted at once.
    page.click(".plan__moment button:has-text('Skriv den första')")
    page.keyboard.type("Alla hittar något på sitt eget språk.")
    page.keyboard.press("Enter")
    page.keyboard.type("Bussen stannar vid äldreboendet.")
    page.keyboard.press("Alt+ArrowUp")
    page.click("text=Spara")
    page.wait_for_selector(".flash:has-text('Sparat')")
    rows = page.locator(".lines textarea")
    expect(rows.nth(0)).to_have_value("Bussen stannar vid äldreboendet.")
    expect(rows.nth(1)).to_have_value("Alla hittar något på sitt eget språk.")

    # Phone and wall beside it, drawn by themselves, on nobody's line.
    phone = page.frame_locator(".still--phone iframe")
    wall = page.frame_locator(".still--screen iframe")
    phone.locator("text=Helt med").first.wait_for()
    wall.locator(".stage").first.wait_for()
    kept = page.evaluate("Object.keys(localStorage).filter((name) => !name.startsWith('malbild:desk'))")
    assert kept == []
    assert (axe(page), overflow(page)) == ([], 0)
    for width in (1024, 390):
        page.set_viewport_size({"width": width, "height": 800})
        assert overflow(page) == 0
    page.goto(planned)
    assert overflow(page) == 0


@pytest.mark.parametrize("width", [1280, 1024, 390, SMALLEST_TIMELINE])
def test_no_title_breaks_inside_a_word(example, open_page, width):
    page = open_page(width, 800)
    come_in(page, example)
    for address in ("/desk/workshops/27", "/desk/workshops/28", "/desk/workshops/28/activities/248"):
        page.goto(example.url + address)
        # A line box for each word, none where a word is cut in two.
        cut = page.evaluate(
            """() => [...document.querySelectorAll(".moment__title, .moment__type")]
              .filter((said) => said.checkVisibility())
              .flatMap((said) => [...said.childNodes].filter((node) => node.nodeType === 3).flatMap((text) =>
                [...text.data.matchAll(/[^\\s–-]+/g)].filter((word) => {
                  const range = document.createRange();
                  range.setStart(text, word.index);
                  range.setEnd(text, word.index + word[0].length);
                  const lines = new Set([...range.getClientRects()].map((rect) => Math.round(rect.top)));
                  return word[0].length < 14 && lines.size > 1;
                }).map((word) => word[0])))"""
        )
        assert (cut, overflow(page)) == ([], 0), address


@pytest.fixture
def practised(tmp_path):
    """A meeting in which somebody has practised."""
    folder = tmp_path / "data"
    folder.mkdir()
    database = Database(f"sqlite:///{folder}/malbild.sqlite")
    make(database)
    with database.writing() as session:
        room = Room(session)
        room.plan("ideas")
        join(session, room.workshop, b"secret", language="sv", device="rehearsal")
    database.engine.dispose()
    started = Server(folder)
    yield started
    started.stop()


def test_before_what_nothing_takes_back_the_page_asks_and_the_button_says_the_deed(practised, open_page):
    page = open_page(1280, 900)
    come_in(page, practised)
    page.goto(f"{practised.url}/desk/workshops/1")
    deed, asked = page.locator("main button:has-text('Ta bort testdeltagarna')").first, page.locator("#sure")
    for leave in ("Enter", "Escape"):
        deed.click()
        expect(asked.locator("p")).to_have_text(
            "Testdeltagarna och allt de har skrivit tas bort. Det går inte att ångra."
        )
        # Whoever presses without a thought does nothing.
        expect(asked.locator(":focus")).to_have_text("Avbryt")
        assert axe(page) == []
        page.keyboard.press(leave)
        expect(asked).to_be_hidden()
    deed.click()
    asked.locator("button:has-text('Ta bort testdeltagarna')").click()
    page.wait_for_selector(".flash:has-text('Övningen är tömd')")
