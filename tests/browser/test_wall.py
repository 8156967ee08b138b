"""The wall in a browser: what is on it, in every state of every type and at every size of wall, is whole and
can be read from the back row.
"""

import pytest

from models.base import Database
from models.schema import make
from models.workshop.workshop import Workshop
from tests.browser.conftest import axe, come_in, until
from tests.people import Room
from tests.server import Server
from tests.walls import AGAIN, ASKED, CROWD, UNITS, full_board, scenes, states

pytestmark = pytest.mark.browser

SIZES = ((1920, 1080), (1280, 720), (1024, 768), (800, 600))
TELL = """async (state) => {
  const wall = document.querySelector("big-screen");
  wall.connection.known = { version: wall.connection.known.version + 1, state };
  wall.connection.dispatchEvent(new CustomEvent("state"));
  for (let frames = 0; frames < 3; frames += 1) {
    await wall.updateComplete;
    await new Promise(requestAnimationFrame);
  }
  return wall.pages;
}"""
# What is cut, under the horizon or too small to read; a hair's breadth is rounding.
FAULTS = """() => {
  const least = 28 * innerHeight / 1080 - 0.5;
  const found = [];
  for (const part of document.querySelectorAll(".stage, .foot")) {
    const box = part.getBoundingClientRect();
    for (const element of part.querySelectorAll("*")) {
      const { left, right, top, bottom, width, height } = element.getBoundingClientRect();
      if (!width || !height || element.closest(".hidden, wall-horizon")) continue;
      const name = `${element.tagName}.${element.getAttribute("class")}`;
      if (left < box.left - 1 || right > box.right + 1 || top < box.top - 1 || bottom > box.bottom + 1)
        found.push(`${name} is cut`);
      const says = [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent.trim());
      const size = parseFloat(getComputedStyle(element).fontSize);
      if (says && size < least && !(element instanceof SVGElement)) found.push(`${name} is ${size}`);
    }
  }
  return [...new Set(found)];
}"""


class Stage:
    """A wall that is told what a test says, at a size."""

    def __init__(self, page, address: str):
        self.page = page
        page.emulate_media(reduced_motion="reduce")
        page.goto(address)
        self.settle()

    def settle(self) -> None:
        """Until the server has told it all, and it has its letters."""
        self.page.wait_for_function(
            "() => document.querySelector('big-screen')?.connection.status === 'online'"
        )
        self.page.evaluate("document.fonts.ready")

    def tell(self, state: dict, **wall) -> int:
        """How many pages it makes."""
        state["workshop"]["wall"] |= wall
        return self.page.evaluate(TELL, state)

    def faults(self) -> list[str]:
        return self.page.evaluate(FAULTS)


@pytest.fixture(scope="module")
def house(tmp_path_factory):
    folder = tmp_path_factory.mktemp("wall") / "data"
    folder.mkdir()
    database = Database(f"sqlite:///{folder}/malbild.sqlite")
    make(database)
    with database.writing() as session:
        room = Room(session)
        options = [{"key": f"l:{n}", "text": f"Det som väger tyngst för oss, nummer {n}"} for n in range(40)]
        room.plan("suggest", key="val", input="list:egen", list=options, mode="amend")
        room.begin(room.workshop.agenda[0])
    started = Server(folder)
    started.database = database
    yield started
    started.stop()
    database.engine.dispose()


@pytest.fixture
def address(house) -> str:
    with house.database.reading() as session:
        return f"{house.url}/screen/{session.get(Workshop, 1).screen_key}"


@pytest.fixture
def stage(address, open_page) -> Stage:
    return Stage(open_page(1920, 1080), address)


@pytest.mark.parametrize("name", ASKED)
def test_what_is_on_the_wall_is_whole_and_large_enough_at_every_size(stage, session, name):
    found = []
    for state, told in states(session, name):
        for width, height in SIZES:
            stage.page.set_viewport_size({"width": width, "height": height})
            for page in range(stage.tell(told, page=0)):
                stage.tell(told, page=page)
                found += [(state, width, page, fault) for fault in stage.faults()]
    assert found == []


@pytest.mark.parametrize("size", ["", "large", "larger"])
def test_larger_letters_are_whole_too(stage, session, size):
    found = []
    for name in ("ideas", "dots", "gradient"):
        for state, told in states(session, name):
            for page in range(stage.tell(told, page=0, size=size)):
                stage.tell(told, page=page)
                found += [(name, state, page, fault) for fault in stage.faults()]
    assert found == []


def test_before_between_and_after_the_wall_says_what_there_is_to_know(stage, session):
    faults, said = [], {}
    for scene, told in scenes(session):
        for width, height in SIZES:
            stage.page.set_viewport_size({"width": width, "height": height})
            stage.tell(told)
            faults += [(scene, width, fault) for fault in stage.faults()]
        said[scene] = stage.page.inner_text("body")
        faults += axe(stage.page)
    assert faults == []
    known = {
        "arrival": ("Prova", "Inget konto, inget namn", "Vi börjar 10 december 2032 kl. 09.00"),
        "a long title": ("dag 1 av 2",),
        "break": ("Paus", "Vi fortsätter"),
        "practice": ("Övning – inget av det här räknas",),
        "goodbye": ("14 var med", "texter", "20 februari 2033", "kvittokod"),
    }
    assert {scene: [words for words in known[scene] if words not in said[scene]] for scene in said} == {
        scene: [] for scene in known
    }


def test_a_result_says_how_many_answered_and_how_it_moved_and_names_no_unit(stage, session):
    seen = {}
    for name in ("dots", "gradient"):
        told = dict(states(session, name))
        pages = stage.tell(told["shown-again"], page=0)
        said = []
        for page in range(pages):
            stage.tell(told["shown-again"], page=page)
            said.append(stage.page.inner_text("body"))
        seen[name] = {
            "how many": f"{AGAIN} av {CROWD} " in said[-1],
            "how it moved": " i runda 1" in said[-1],
            "units": [unit for unit in UNITS for words in said if unit in words],
        }
    assert seen == {name: {"how many": True, "how it moved": True, "units": []} for name in seen}


def test_dots_count_everybody_who_voted_and_not_the_winner(stage, session):
    told = dict(states(session, "dots"))["shown"]
    stage.tell(told)
    options = told["result"]["rounds"][0]["options"]
    rows = stage.page.locator(".rank__people")
    assert [
        (rows.nth(at).locator(".dots__one").count(), rows.nth(at).locator("circle").count())
        for at in range(rows.count())
    ] == [(option["persons"], CROWD) for option in options]


def test_a_result_is_built_up_from_the_bottom_within_two_seconds_and_then_stands_still(stage, session):
    told = dict(states(session, "dots"))
    # When each thing, from the top, begins and has arisen, in seconds; none where it is there at once.
    arising = """() => [...document.querySelectorAll(".thing")].map((thing) => {
        const { animationDelay, animationDuration, animationName } = getComputedStyle(thing);
        const begins = parseFloat(animationDelay);
        return animationName === "none" ? null : [begins, begins + parseFloat(animationDuration)];
    })"""
    stage.tell(told["answered"])
    stage.tell(told["shown"])
    assert stage.page.evaluate(arising) == [None] * 5
    stage.page.emulate_media(reduced_motion="no-preference")
    stage.tell(told["answered"])
    stage.tell(told["shown"])
    assert stage.page.evaluate(arising) == [[1, 1.24], [0.75, 0.99], [0.5, 0.74], [0.25, 0.49], [0, 0.24]]
    stage.page.wait_for_selector(".stage:not(.stage--fresh)")
    # What was there before one looked is no event.
    another = told["shown"]["activity"] | {"id": 99}
    stage.tell(told["shown"] | {"activity": another})
    assert stage.page.evaluate(arising) == [None] * 5


def test_three_hundred_ideas_in_groups_are_seen_with_their_names_and_what_is_left(stage, session):
    told = full_board(session)
    groups = [thing for key, thing in told.items() if key.startswith("k:")]
    placed = sum(1 for key, thing in told.items() if key.startswith("c:") and thing["cluster"])
    for width, height in SIZES:
        stage.page.set_viewport_size({"width": width, "height": height})
        names, faults = [], []
        for page in range(stage.tell(told, page=0)):
            stage.tell(told, page=page)
            names += stage.page.locator(".group .words:visible").all_inner_texts()
            faults += stage.faults()
        assert sorted(names) == sorted(group["name"] for group in groups)
        assert faults == []
    assert stage.page.inner_text(".group__rest:visible") == "Kvar att placera"
    assert stage.page.inner_text(".foot__count") == f"{placed} av 300 idéer har en plats"


def test_a_clicker_turns_the_pages_of_every_wall_and_nothing_turns_by_itself(address, open_page):
    walls = [Stage(open_page(*size), address) for size in ((1920, 1080), (800, 600))]
    seen = [stage.page.locator(".kicker") for stage in walls]
    until(lambda: all("1 av " in kicker.inner_text() for kicker in seen))
    first = walls[0].page.locator(".thing:visible").all_inner_texts()
    walls[0].page.keyboard.press("PageDown")
    until(lambda: all("2 av " in kicker.inner_text() for kicker in seen))
    assert not set(walls[0].page.locator(".thing:visible").all_inner_texts()) & set(first)
    walls[1].page.keyboard.press("ArrowLeft")
    until(lambda: all("1 av " in kicker.inner_text() for kicker in seen))
    assert walls[0].page.locator(".thing:visible").all_inner_texts() == first
    assert axe(walls[0].page) == []


def test_what_the_leader_puts_on_the_wall_is_seen_on_it(house, address, open_page):
    console, wall = open_page(1280, 900), open_page(1920, 1080)
    come_in(console, house)
    console.goto(f"{house.url}/desk/workshops/1/console")
    wall.goto(address)
    wall.wait_for_selector(".stage .thing")

    def press(words: str) -> None:
        console.click(f".console-side button:has-text('{words}')")

    press("Stor kod")
    wall.wait_for_selector(".stage--arrival .code")
    found = axe(wall)
    press("Stor kod")
    wall.wait_for_selector(".stage .thing")
    press("Släck")
    wall.wait_for_selector(".stage--blank")
    assert wall.locator("body").inner_text().strip() == "Väggen är släckt"
    press("Släck")
    console.click("summary:has-text('Lyft fram')")
    press("nummer 7")
    wall.wait_for_selector(".stage--lifted")
    assert wall.inner_text(".things").strip() == "Det som väger tyngst för oss, nummer 7"
    letters = "getComputedStyle(document.querySelector('.things .words')).fontSize"
    assert wall.evaluate(letters) == "132px"
    found += axe(wall)
    press("Visa allt igen")
    wall.wait_for_selector(".kicker:has-text('1 av ')")
    press("Vidare")
    wall.wait_for_selector(".kicker:has-text('2 av ')")
    press("Bakåt")
    wall.wait_for_selector(".kicker:has-text('1 av ')")
    ground = "getComputedStyle(document.body).backgroundColor"
    light = wall.evaluate(ground)
    console.select_option("#wall-look", "dark")
    until(lambda: wall.evaluate(ground) != light)
    dark = wall.evaluate(ground)
    wall.emulate_media(color_scheme="dark")
    assert wall.evaluate(ground) == dark
    console.select_option("#wall-look", "light")
    until(lambda: wall.evaluate(ground) == light)
    before = wall.locator(".thing:visible").count()
    console.select_option("#wall-size", "larger")
    until(lambda: wall.locator(".thing:visible").count() < before)
    for name in ("size", "look"):
        console.select_option(f"#wall-{name}", "")
    assert found + axe(console) == []
