"""The wall in a browser: what is on it, in every state of every type and at every size of wall, is whole and
can be read from the back row.
"""

import re
from collections.abc import Iterator
from copy import deepcopy

import pytest
from playwright.sync_api import expect

from models.base import Database
from models.schema import make
from models.workshop.workshop import Workshop
from tests.browser.conftest import Screens, axe, come_in, comes_to, until
from tests.people import Room
from tests.server import Server
from tests.walls import AGAIN, ASKED, CROWD, TEXTS, UNITS, few, full_board, needed, scenes, states

pytestmark = pytest.mark.browser

# What a leader can have put on a wall of each size. Walls of one shape are alike but for their size, and so
# are those in light and in dark: sizes, colours and letters are all measured, but not each with each.
PLAIN, DARK, LARGE, LARGER = (
    {"size": size, "look": look, "rehearsal": rehearsal}
    for size, look, rehearsal in (
        ("", "light", False),
        ("", "dark", False),
        ("large", "dark", False),
        ("larger", "light", True),
    )
)
WALLS = {
    (1920, 1080): [PLAIN, LARGE, LARGER],
    (1280, 720): [DARK],
    (1024, 768): [PLAIN, LARGE, LARGER],
    (800, 600): [DARK],
}
SIZES = tuple(WALLS)
TELL = """async (state) => {
  const wall = document.querySelector("big-screen");
  wall.connection.known = { version: wall.connection.known.version + 1, state };
  wall.connection.dispatchEvent(new CustomEvent("state"));
  const drawn = async () => {
    for (let frames = 0; frames < 3; frames += 1) {
      await wall.updateComplete;
      await new Promise(requestAnimationFrame);
    }
  };
  await drawn();
  // Letters that nothing was written in before come now, and it measures anew.
  while (document.fonts.status === "loading") {
    await document.fonts.ready;
    await drawn();
  }
  return wall.pages;
}"""
# What is cut, under the horizon, too small to read or too like its ground; a hair's breadth is rounding.
FAULTS = """() => {
  // What the leader chose holds for all that stands on the stage.
  const { size } = document.querySelector("big-screen").wall;
  const chosen = { "": 28, large: 36, larger: 44 }[size];
  const found = [];
  const parts = (colour) => (colour.match(/[\\d.]+/g) ?? []).map(Number);
  const light = (colour) => parts(colour).slice(0, 3).map((part) => part / 255)
    .map((part) => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)
    .reduce((sum, part, at) => sum + part * [0.2126, 0.7152, 0.0722][at], 0);
  const contrast = (one, other) => {
    const [less, more] = [light(one), light(other)].sort((a, b) => a - b);
    return (more + 0.05) / (less + 0.05);
  };
  const ground = (element) => {
    for (let around = element; around; around = around.parentElement) {
      const { backgroundColor } = getComputedStyle(around);
      if (parts(backgroundColor)[3] !== 0) return backgroundColor;
    }
    return "rgb(255, 255, 255)";
  };
  if (document.querySelector(".stage:not([data-away]) [data-leaves] figure")) found.push("a parted picture");
  for (const part of document.querySelectorAll(".stage, .foot, .ribbon")) {
    const box = part.getBoundingClientRect();
    const isStage = part.matches(".stage[data-layout]");
    const least = (isStage ? chosen : 28) * innerHeight / 1080 - 0.5;
    const isOff = box.bottom > innerHeight + 1 || box.right > innerWidth + 1;
    if (isOff) found.push(`${part.className} is off the wall`);
    for (const element of [part, ...part.querySelectorAll("*")]) {
      if (element.closest(".hidden, wall-horizon")) continue;
      // What is longer than the stage lies in leaves, of which one is seen.
      const leaves = element.parentElement.closest("[data-leaves]")?.getBoundingClientRect();
      const seen = [...element.getClientRects()].filter(({ left, right }) =>
        !leaves || (left < leaves.right - 1 && right > leaves.left + 1));
      const [left, top] = ["left", "top"].map((side) => Math.min(...seen.map((rect) => rect[side])));
      const [right, bottom] = ["right", "bottom"].map((side) => Math.max(...seen.map((rect) => rect[side])));
      if (!seen.length || left === right || top === bottom) continue;
      const name = `${element.tagName}.${element.getAttribute("class")}`;
      // Letters inside a line reach higher and lower than the line.
      const isLine = getComputedStyle(element).display !== "inline";
      const things = isLine && element.parentElement.closest(".things:not([data-leaves])");
      const around = things ? things.getBoundingClientRect() : box;
      const isOut = left < around.left - 1 || top < around.top - 1
        || right > around.right + 1 || bottom > around.bottom + 1;
      if (isOut) found.push(`${name} is cut`);
      const says = [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent.trim());
      if (!says || element instanceof SVGElement) continue;
      const { color, fontSize } = getComputedStyle(element);
      if (parseFloat(fontSize) < least) found.push(`${name} is ${fontSize}`);
      if (contrast(color, ground(element)) < 4.5) found.push(`${name} is ${color} on ${ground(element)}`);
    }
  }
  return [...new Set(found)];
}"""
# Frames come as soon as they are asked for.
AT_ONCE = """(() => {
  const { port1, port2 } = new MessageChannel();
  const asked = new Map();
  let last = 0;
  port1.onmessage = ({ data }) => {
    const then = asked.get(data);
    asked.delete(data);
    then?.(performance.now());
  };
  window.requestAnimationFrame = (then) => {
    asked.set((last += 1), then);
    port2.postMessage(last);
    return last;
  };
  window.cancelAnimationFrame = (which) => asked.delete(which);
})()"""
# Every state on every wall, page by page: one call to the browser for each size of window.
MEASURE = """async ([states, walls]) => {
  const [tell, faults] = [TELL, FAULTS];
  const [found, said] = [[], {}];
  for (const [name, state] of states) {
    said[name] = "";
    for (const { rehearsal, ...dressed } of walls) {
      const workshop = (page) => ({
        ...state.workshop,
        rehearsal: rehearsal || state.workshop.rehearsal,
        wall: { ...state.workshop.wall, ...dressed, page },
      });
      const pages = await tell({ ...state, workshop: workshop(0) });
      for (let page = 0; page < pages; page += 1) {
        if (page) await tell({ ...state, workshop: workshop(page) });
        said[name] += ` ${document.body.innerText}`;
        const here = `${name}, ${innerWidth}, ${Object.values(dressed).join(" ")}, ${page + 1} of ${pages}`;
        found.push(...faults().map((fault) => `${here}: ${fault}`));
      }
    }
  }
  return { found, said };
}""".replace("TELL", TELL).replace("FAULTS", FAULTS)


# The words that are seen, each by where its middle is.
WORDS = """() => {
  const box = document.querySelector(".stage:not([data-away]) .things").getBoundingClientRect();
  const found = [];
  const texts = document.createTreeWalker(document.querySelector(".stage:not([data-away]) .words"), 4);
  while (texts.nextNode()) {
    for (const { index, 0: word } of texts.currentNode.textContent.matchAll(/\\S+/g)) {
      const range = document.createRange();
      range.setStart(texts.currentNode, index);
      range.setEnd(texts.currentNode, index + word.length);
      const { left, right, top, bottom } = range.getBoundingClientRect();
      const [x, y] = [(left + right) / 2, (top + bottom) / 2];
      const isIn = x > box.left && x < box.right && y > box.top && y < box.bottom;
      if (isIn) found.push(word);
    }
  }
  return found;
}"""

# Where something is, in whole points.
BOX = """(which) => {
  const { left, right, top, bottom } = document.querySelector(`.stage:not([data-away]) ${which}`)
    .getBoundingClientRect();
  return Object.fromEntries(
    Object.entries({ left, right, top, bottom }).map(([side, at]) => [side, Math.round(at)])
  );
}"""
# How far down there is something to read.
LOWEST = """() => Math.max(...[...document.querySelectorAll(
  ".stage:not([data-away]) .thing:not([data-away]) .words"
)].map((words) => words.getBoundingClientRect().bottom))"""
# The console is told that what stands on the wall is a result.
REVEALED = """() => {
  const { connection } = document.querySelector("run-console");
  const { version, state } = connection.known;
  const activity = { ...state.activity, state: "revealed", next: "next" };
  connection.known = { version, state: { ...state, activity } };
  connection.dispatchEvent(new CustomEvent("state"));
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

    def pages(self, state: dict, **wall) -> Iterator[int]:
        """Each page that it makes, while it shows it."""
        pages = self.tell(state, page=0, **wall)
        yield 0
        for page in range(1, pages):
            self.tell(state, page=page)
            yield page

    def faults(self) -> list[str]:
        return self.page.evaluate(FAULTS)

    def measure(self, told: dict[str, dict]) -> tuple[list[str], dict[str, str]]:
        """What is wrong in any of those states, at every size and however the wall is dressed; and what each
        says on all its pages.
        """
        found, said = [], {}
        for (width, height), walls in WALLS.items():
            self.page.set_viewport_size({"width": width, "height": height})
            seen = self.page.evaluate(MEASURE, [list(told.items()), walls])
            found += seen["found"]
            said = said or {state: " ".join(words.split()) for state, words in seen["said"].items()}
        return found, said


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


def screen_of(house) -> str:
    with house.database.reading() as session:
        return f"{house.url}/screen/{session.get(Workshop, 1).screen_key}"


@pytest.fixture
def address(house) -> str:
    return screen_of(house)


@pytest.fixture
def stage(address, open_page) -> Stage:
    return Stage(open_page(1920, 1080), address)


@pytest.fixture(scope="module")
def measured(house, browser):
    """One wall for all that is measured; it draws at once, so that nothing waits for frames."""
    screens = Screens(browser)
    page = screens.open(1920, 1080)
    page.add_init_script(AT_ONCE)
    yield Stage(page, screen_of(house))
    screens.close()
    assert screens.troubles == []


@pytest.mark.parametrize("name", ASKED)
def test_what_is_on_the_wall_is_whole_and_can_be_read_however_it_is_dressed(measured, session, name):
    told = dict(states(session, name)) | dict(few(session, name))
    faults, said = measured.measure(told)
    unsaid = {state: [words for words in needed(told[state]) if words not in said[state]] for state in told}
    assert (faults, {state: words for state, words in unsaid.items() if words}) == ([], {})
    # Of some the result grows before all.
    closed = told["closed"]
    if "shown" in told and closed["activity"]["face"]["asks"] and not closed.get("result"):
        assert "Stängt. Resultatet kommer strax." in said["closed"]


def test_a_text_longer_than_the_wall_goes_on_over_pages_and_no_line_is_cut(stage, session):
    text = " ".join(f"ord{n}" for n in range(900))
    told = dict(states(session, "gradient"))["open"]
    told["activity"]["items"] = [{"key": "s:1", "text": text, "label": ""}]
    for size in ("", "larger"):
        for width, height in SIZES:
            stage.page.set_viewport_size({"width": width, "height": height})
            pages = stage.tell(told, page=0, size=size)
            seen, faults = [], []
            for page in range(pages):
                stage.tell(told, page=page, size=size)
                seen += stage.page.evaluate(WORDS)
                faults += stage.faults()
            assert (pages > 1, " ".join(seen) == text, faults) == (True, True, [])
    # The second leaf of the only sentence says that it goes on.
    stage.tell(told, page=1, size="larger")
    expect(stage.page.locator(".kicker")).to_have_text(re.compile(r"Mening 1 av 1 · fortsättning\s*$"))


def test_what_is_asked_stands_as_large_before_anybody_has_written_and_when_many_have(stage, session):
    """What the room reads does not jump while it writes."""
    told = dict(states(session, "ideas"))
    for width, height in SIZES:
        stage.page.set_viewport_size({"width": width, "height": height})
        seen = []
        for state, n in (
            ("planned", 0),
            ("open", 0),
            ("open", 10),
            ("open", 60),
            ("open", 90),
        ):
            told[state]["counts"]["texts"] = n
            stage.tell(told[state])
            seen.append(stage.page.evaluate(BOX, ".stage__question"))
        assert seen == [seen[0]] * len(seen), (width, seen)
        # What people do next is what is large then: what was asked stands beneath it.
        told["open-build"]["counts"]["texts"] = 90
        stage.tell(told["open-build"])
        expect(stage.page.locator(".stage__question")).to_have_text("Läs andras och bygg vidare")


def test_a_leader_who_wants_larger_letters_gets_them_beside_a_sentence_too(stage, session):
    """The sentence is as large as it may be anyway: what is said of it was not."""
    told = dict(states(session, "gradient"))
    size = "(parts) => parts.map((part) => parseFloat(getComputedStyle(part).fontSize))"
    for state, small in (("open", ".stands .quiet"), ("shown-again", ".met")):
        plain, large, larger = (
            stage.tell(told[state], size=name, page=0) and stage.page.locator(small).evaluate_all(size)[0]
            for name in ("", "large", "larger")
        )
        assert plain * 1.25 < large < larger / 1.2, state


def test_the_number_of_a_vote_stands_where_its_dots_end(stage, session):
    for state in ("shown", "shown-again"):
        told = dict(states(session, "dots"))[state]
        for width, height in SIZES:
            stage.page.set_viewport_size({"width": width, "height": height})
            stage.tell(told, page=0)
            dots, number = (
                stage.page.evaluate(BOX, f".thing:not([data-away]) {part}")
                for part in (".rank__people", ".rank__n b")
            )
            assert 0 <= number["left"] - dots["right"] < 0.05 * width, (state, width)


SIX = (
    "Vi har öppet när du är ledig, också på kvällar och helger",
    "Bokbussen hämtar barnen efter skolan",
    "Biblioteket är en plats där olika människor möts på riktigt",
    "Alla får hjälp av en människa, inte en hänvisning",
    "Det mesta kan göras digitalt, när du vill",
    "Vi kommer ut dit människor redan är",
)
# How large letters, and dots from side to side, are on the stage: in units of the wall.
LARGE_AS = """([letters, dots]) => {
  const unit = Math.min(innerHeight / 1080, innerWidth / 1280);
  const [first, other] = [letters, dots].map((which) =>
    document.querySelector(`.stage:not([data-away]) ${which}`));
  return [
    parseFloat(getComputedStyle(first).fontSize) / unit,
    other.getBoundingClientRect().width / unit,
  ].map(Math.round);
}"""


def test_the_result_of_six_options_stands_on_one_page_in_large_letters_from_side_to_side(stage, session):
    told = dict(states(session, "dots"))
    for state in ("shown", "shown-again"):
        for result in told[state]["result"]["rounds"]:
            options = result["options"]
            result["options"] = [
                options[n % len(options)] | {"key": f"l:{n}", "text": words} for n, words in enumerate(SIX)
            ]
        for width, height in SIZES:
            stage.page.set_viewport_size({"width": width, "height": height})
            pages = stage.tell(told[state], page=0)
            letters, dots = stage.page.evaluate(LARGE_AS, [".words", ".rank__people circle"])
            assert (pages, letters >= 36, dots >= 20) == (1, True, True), (state, width, letters, dots)
            things, number = (stage.page.evaluate(BOX, part) for part in (".things", ".rank__n b"))
            if width / height > 3 / 2:
                along = (number["left"] - things["left"]) / (things["right"] - things["left"])
                assert along > 0.7, (state, width, along)


def test_the_result_of_four_long_sentences_stands_on_one_page_with_the_width_of_the_wall(stage, session):
    told = dict(states(session, "dots"))["shown-again"]
    words = "Vi har öppet när du är ledig, också på kvällar och helger, och det finns alltid någon att fråga"
    for many in (CROWD, 36, 60):
        for result in told["result"]["rounds"]:
            result["voters"] = many
            result["options"] = [
                result["options"][0]
                | {"key": f"l:{n}", "text": f"{words}. {words}", "persons": many // 2}
                | {"chosen": n < 2, "tie": n < 2}
                for n in range(4)
            ]
        pages = stage.tell(told, page=0)
        things, said = (stage.page.evaluate(BOX, part) for part in (".things", ".words"))
        across = (said["right"] - said["left"]) / (things["right"] - things["left"])
        assert (pages, across > 0.95, stage.faults()) == (1, True, []), many


def test_what_the_room_said_of_a_long_sentence_is_read_from_the_back(stage, session):
    """However long the sentence, its result is as large as that of a short one, and still on its page."""
    told = dict(states(session, "gradient"))["shown"]
    for item in told["result"]["rounds"][0]["items"]:
        item["text"] = " ".join([TEXTS[2]] * 3)
        item["counts"], item["n"] = [1, 2, 3, 5, 3], 14
    for width, height in SIZES:
        stage.page.set_viewport_size({"width": width, "height": height})
        pages = stage.tell(told, page=0)
        stage.tell(told, page=pages - 1)
        numbers, dots = stage.page.evaluate(LARGE_AS, [".stood__n", ".stood__people circle"])
        words, _ = stage.page.evaluate(LARGE_AS, [".things .words", ".stood__people circle"])
        assert (numbers, dots >= 30, 28 <= words < numbers) == (96, True, True), (width, dots, words)
        assert stage.faults() == []
        expect(stage.page.locator(".kicker:visible")).to_contain_text("Mening 4 av 4")
        expect(stage.page.locator(".kicker:visible")).not_to_contain_text("fortsättning")


def test_pages_that_there_must_be_have_letters_as_large_as_make_no_more_of_them(stage, session):
    told = dict(states(session, "dots"))["shown"]
    result = told["result"]["rounds"][0]
    result["options"] = [result["options"][0] | {"key": f"l:{n}", "text": SIX[n % 6]} for n in range(12)]
    for width, height in SIZES:
        stage.page.set_viewport_size({"width": width, "height": height})
        pages = stage.tell(told, page=0)
        letters, _ = stage.page.evaluate(LARGE_AS, [".words", ".rank__people circle"])
        assert (pages, letters > 36, stage.faults()) == (2, True, []), (width, letters)


def test_ideas_stand_in_columns_that_fill_the_wall(stage, session):
    told = dict(states(session, "ideas"))["shown"]
    [first, *rest] = [key for key in told if key.startswith("c:")]
    for key in rest:
        del told[key]
    # Of sixteen, some are long and most are short.
    for number in range(16):
        text = " ".join(["Bokbussen stannar vid äldreboendet"] * (3 if number % 5 == 0 else 1))
        told[f"c:{number + 1000}"] = {**told[first], "id": number + 1000, "text": text}
    del told[first]
    pages = []
    for width, height in ((1920, 1080), (1024, 768)):
        stage.page.set_viewport_size({"width": width, "height": height})
        for page in stage.pages(told):
            pages.append((width, page, stage.faults()))
            things, lowest = stage.page.evaluate(BOX, ".things"), stage.page.evaluate(LOWEST)
            assert things["bottom"] - lowest < height / 4, (width, page)
    assert pages == [(1920, 0, []), (1024, 0, []), (1024, 1, [])]


def test_heaps_are_drawn_out_of_everybody_who_answered(stage, session):
    told = dict(states(session, "rate"))["shown"]
    stage.tell(told)
    items = told["result"]["items"]
    rows = stage.page.locator(".rank:has(.heaps)")
    expect(rows).to_have_count(len(items))
    for at, item in enumerate(items):
        expect(rows.nth(at).locator("circle")).to_have_count(sum(item["cells"][0]["counts"]))
    # More than forty are pillars: half of everybody is half as high as all would be, whoever got most.
    first = items[0]["cells"][0]
    first["counts"], first["n"], first["unknown"] = [40, 20, 0, 0, 0], 60, 20
    stage.tell(told)
    heights = "(rects) => rects.map((rect) => Number(rect.getAttribute('height')))"
    pillars = rows.nth(0).locator("rect.dots__one")
    comes_to(lambda: pillars.evaluate_all(heights), [25, 12.5, 0, 0, 0])


def test_before_between_and_after_the_wall_says_what_there_is_to_know(measured, session):
    told = dict(scenes(session))
    faults, said = measured.measure(told)
    for state in told.values():
        measured.tell(state)
        faults += axe(measured.page)
    assert faults == []
    known = {
        "arrival": ("Prova", "Inget konto, inget namn", "Vi börjar 10 december 2032 kl. 09.00"),
        "a long title": ("dag 1 av 2",),
        "break": ("Paus", "Vi fortsätter"),
        "code over everything": ("Inget konto, inget namn", "är med"),
        "blank": ("Väggen är släckt",),
        "network": ("Bibliotekets gästnät", "bokbuss2032"),
        "practice": ("Övning – inget av det här räknas",),
        "goodbye": ("14 var med", "texter", "mening i målbilden", "20 februari 2033", "kvittokod"),
        "goodbye to talk": (
            "Tack för i dag.",
            "får ni veta senast 20 februari 2033",
            "syns när nästa version är klar",
        ),
    }
    assert {scene: [words for words in known[scene] if words not in said[scene]] for scene in said} == {
        scene: [] for scene in known
    }


def test_a_result_says_how_many_answered_and_how_it_moved_and_names_no_unit(stage, session):
    seen = {}
    for name in ("dots", "gradient"):
        told = dict(states(session, name))
        said = [stage.page.inner_text("body") for _ in stage.pages(told["shown-again"])]
        seen[name] = {
            "how many": f"{AGAIN} av {CROWD} " in said[-1],
            "how it moved": " i runda 1" in said[-1],
            "units": [unit for unit in UNITS for words in said if unit in words],
        }
    assert seen == {name: {"how many": True, "how it moved": True, "units": []} for name in seen}


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("pulse", f"{CROWD} av {CROWD} svarade"),
        ("rate", f"{CROWD} av {CROWD} svarade"),
        ("grid", f"{CROWD} av {CROWD} svarade"),
        ("plot", f"{CROWD} av {CROWD} svarade"),
        ("actions", " har någon som gör det"),
    ],
)
def test_a_result_says_in_one_sentence_how_many_are_behind_it(stage, session, name, said):
    told = dict(states(session, name))["shown"]
    counts = []
    for page in range(stage.tell(told, page=0)):
        stage.tell(told, page=page)
        counts.append(stage.page.inner_text(".foot__count"))
    assert [count for count in counts if said in count] != []


def test_suggestions_stand_under_the_sentence_they_change_each_in_full(stage, session):
    told = dict(states(session, "suggest"))["shown"]
    suggested = {(made["before"], made["text"]) for made in told["result"]["suggestions"]}
    seen = set()
    for page in range(stage.tell(told, page=0)):
        stage.tell(told, page=page)
        before = stage.page.inner_text(".stage:not([data-away]) .stage__question")
        seen |= {(before, text) for text in stage.page.locator(".thing .words:visible").all_inner_texts()}
    assert seen == suggested


def test_one_thing_of_a_result_is_lifted_with_what_came_of_it(stage, session):
    lifted = {}
    for name, key_of in (
        ("dots", lambda result: result["rounds"][0]["options"][1]["key"]),
        ("rate", lambda result: result["items"][1]["key"]),
        ("gradient", lambda result: result["rounds"][0]["items"][1]["key"]),
    ):
        told = dict(states(session, name))["shown"]
        stage.tell(told, spotlight=key_of(told["result"]))
        picture = stage.page.locator(".stage--lifted :is(.rank__people, .heaps, .stood)")
        lifted[name] = (picture.count(), stage.faults())
    assert lifted == {name: (1, []) for name in lifted}


def test_dots_count_everybody_who_voted_and_not_the_winner(stage, session):
    told = dict(states(session, "dots"))["shown"]
    stage.tell(told)
    options = told["result"]["rounds"][0]["options"]
    rows = stage.page.locator(".rank__people")
    expect(rows).to_have_count(len(options))
    for at, option in enumerate(options):
        expect(rows.nth(at).locator(".dots__one")).to_have_count(option["persons"])
        expect(rows.nth(at).locator("circle")).to_have_count(CROWD)


def test_a_result_is_built_up_from_the_bottom_within_two_seconds_and_then_stands_still(stage, session):
    told = dict(states(session, "dots"))
    # When each thing, from the top, begins and has arisen, in seconds; none where it is there at once. Looked
    # at as soon as it is told, since what is new is so for two seconds.
    arising = """async (state) => {
        await (TELL)(state);
        return [...document.querySelectorAll(".thing")].map((thing) => {
            const { animationDelay, animationDuration, animationName } = getComputedStyle(thing);
            const begins = parseFloat(animationDelay);
            return animationName === "none" ? null : [begins, begins + parseFloat(animationDuration)];
        });
    }""".replace("TELL", TELL)
    stage.tell(told["answered"])
    risen = stage.page.evaluate(arising, told["shown"])
    assert risen == [None] * 5
    stage.page.emulate_media(reduced_motion="no-preference")
    stage.tell(told["answered"])
    risen = stage.page.evaluate(arising, told["shown"])
    assert risen == [[1, 1.24], [0.75, 0.99], [0.5, 0.74], [0.25, 0.49], [0, 0.24]]
    stage.page.wait_for_selector(".stage:not(.stage--fresh)")
    # What was there before one looked is no event.
    another = told["shown"]["activity"] | {"id": 99}
    risen = stage.page.evaluate(arising, told["shown"] | {"activity": another})
    assert risen == [None] * 5


def test_three_hundred_ideas_in_groups_are_seen_with_their_names_and_what_is_left(stage, session):
    told = full_board(session)
    groups = [thing for key, thing in told.items() if key.startswith("k:")]
    placed = sum(1 for key, thing in told.items() if key.startswith("c:") and thing["cluster"])
    for width, height in SIZES:
        stage.page.set_viewport_size({"width": width, "height": height})
        names, faults = [], []
        for _ in stage.pages(told):
            names += stage.page.locator(".group .words:visible").all_inner_texts()
            faults += stage.faults()
        assert sorted(names) == sorted(group["name"] for group in groups)
        assert faults == []
    expect(stage.page.locator(".group__rest:visible")).to_have_text("Kvar att placera")
    expect(stage.page.locator(".foot__count")).to_have_text(f"{placed} av 300 idéer har en plats")


def test_ideas_are_read_while_they_are_sorted_in_the_order_of_the_board(stage, session):
    told = dict(states(session, "cluster"))["open"]
    ideas = [key for key in told if key.startswith("c:")]
    for key in ideas[12:]:
        del told[key]
    for key in [key for key in told if key.startswith("k:")]:
        del told[key]
    for at, name in enumerate(("Först men minst", "Sedan störst"), 1):
        told[f"k:{at}"] = {"id": at, "number": f"F{at}", "name": name, "position": at}
    for at, key in enumerate(ideas[:12]):
        told[key] |= {"cluster": (1 if at < 2 else 2) if at < 8 else None, "aside": False}
        told[key]["text"] = f"Den som kommer in {at} gånger blir hälsad på sitt språk."
    told["activity"] |= {"prompt": {"sv": "Stämmer rubrikerna?"}, "title": {"sv": "Vad hör ihop?"}}
    for width, height in ((1920, 1080), (1024, 768)):
        stage.page.set_viewport_size({"width": width, "height": height})
        pages = stage.tell(told)
        assert (pages, stage.faults()) == (1, [])
        expect(stage.page.locator(".group .words")).to_have_text(["Först men minst", "Sedan störst"])
        expect(stage.page.locator(".group__ideas li:visible")).to_have_count(12)
        expect(stage.page.locator("h1")).to_have_text("Vad hör ihop?")
        expect(stage.page.locator(".stage")).not_to_contain_text("Stämmer rubrikerna?")
    # Its address and its code stand on every wall.
    until(lambda: stage.page.inner_text(".foot__join span:visible") in stage.page.url)


# Of the groups that end before their last idea, those under which one more would have had room.
ROOM_LEFT = """() => {
  const [things] = [...document.querySelectorAll(".stage:not([data-away]) .things")];
  const isWhole = () => things.scrollHeight <= things.clientHeight + 1
    && [...things.children].every((child) =>
      child.getBoundingClientRect().bottom <= things.getBoundingClientRect().bottom + 1);
  return [...things.querySelectorAll(".group__ideas")].filter((list) => {
    const next = [...list.children].find((idea) => !idea.offsetHeight);
    if (!next) return false;
    const last = next.previousElementSibling;
    next.removeAttribute("data-away");
    last?.removeAttribute("data-last");
    next.toggleAttribute("data-last", Boolean(next.nextElementSibling));
    const hasRoom = isWhole();
    next.setAttribute("data-away", "");
    next.removeAttribute("data-last");
    last?.setAttribute("data-last", "");
    return hasRoom;
  }).map((list) => list.innerText);
}"""


def grouped(told: dict, *sizes: int, aside: int = 0) -> dict:
    """The board of a wall, with groups of so many ideas, and so many set aside."""
    told["activity"] |= {"prompt": {"sv": "Stämmer rubrikerna med idéerna?"}}
    ideas = iter([key for key in told if key.startswith("c:")])
    for key in [key for key in told if key.startswith("k:")]:
        del told[key]
    for at, size in enumerate(sizes, 1):
        name = ("Bokbussen kommer oftare", "Någon som hjälper", "Öppet på kvällen")[at % 3]
        told[f"k:{at}"] = {"id": at, "number": f"F{at}", "name": name, "position": at}
        for _ in range(size):
            told[next(ideas)] |= {"cluster": at, "aside": False}
    for key in ideas:
        aside -= 1
        if aside < 0:
            del told[key]
        else:
            told[key] |= {"cluster": None, "aside": True}
    return told


def test_a_group_ends_before_its_last_idea_only_where_there_is_no_room_for_it(stage, session):
    told = dict(states(session, "cluster"))["open-validate"]
    for sizes in ((4, 3, 2), (6, 5, 4), (9, 8, 3, 3), (4, 2, 2, 2, 2, 2)):
        board = grouped(deepcopy(told), *sizes, aside=1)
        for width, height in SIZES:
            stage.page.set_viewport_size({"width": width, "height": height})
            pages = stage.tell(board)
            assert (pages, stage.faults()) == (1, []), (sizes, width)
            comes_to(lambda: stage.page.evaluate(ROOM_LEFT), [])
    # What was set aside is told, and is none of the groups.
    expect(stage.page.locator(".group__rest")).to_have_text("Ställt åt sidan")
    expect(stage.page.locator(".group .words")).to_have_count(6)


def test_what_has_another_place_is_measured_anew_though_no_word_of_it_is_another(stage, session):
    told = dict(states(session, "cluster"))["open-validate"]
    stage.page.set_viewport_size({"width": 1024, "height": 768})
    board = grouped(told, 9, 8, 3, 3, aside=1)
    stage.tell(board)
    board["workshop"]["rehearsal"] = True
    stage.tell(board)
    expect(stage.page.locator(".ribbon")).to_be_visible()
    comes_to(stage.faults, [])
    stage.page.evaluate("document.querySelector('.foot').style.paddingBlock = '3rem'")
    comes_to(stage.faults, [])


def test_names_are_asked_about_over_some_of_what_is_in_each_group(stage, session):
    """As many as fit, and it is seen that there are more; answered on the phones once there is a name."""
    told = dict(states(session, "cluster"))
    for state, count in (
        ("open-validate", "Svara i telefonen"),
        ("closed", "Stängt. Resultatet kommer strax."),
        ("shown", "27 av 27 idéer har en plats"),
    ):
        told[state]["counts"]["started"] = 0
        pages = stage.tell(told[state])
        assert (pages, stage.faults()) == (1, [])
        groups = stage.page.locator(".group")
        expect(groups).to_have_count(6)
        for group in groups.all():
            expect(group.locator("li:visible").first).to_be_visible()
        expect(stage.page.locator(".foot__count")).to_have_text(count)
    unnamed = told["open-validate"]
    for key in [key for key in unnamed if key.startswith("k:")]:
        del unnamed[key]
    stage.tell(unnamed)
    expect(stage.page.locator(".foot__count")).to_have_text("0 av 27 idéer har en plats")


def test_what_too_few_answered_is_said_once_and_ties_are_told(stage, session):
    for name in ("pulse", "dots", "rate", "plot", "grid", "pairs", "gradient", "reflect"):
        told = dict(few(session, name))
        for state in ("few, shown", "nobody, shown"):
            said = " ".join(stage.page.inner_text("body") for _ in stage.pages(told[state]))
            if name != "reflect" or "nobody" in state:
                why = "tog ställning" if name == "gradient" else "har svarat"
                assert said.count(f"Färre än fem {why}") == 1, (name, state)
                assert said.lower().count("färre än fem") == 1, (name, state)
    for name in ("ideas", "suggest", "questions"):
        told = dict(few(session, name))["nobody, shown"]
        said = [stage.page.inner_text("body") for _ in stage.pages(told)]
        assert [words.count("ingen har skrivit eller svarat") for words in said] == [1], name
    voted = dict(states(session, "dots"))["shown"]
    options = voted["result"]["rounds"][0]["options"]
    for at, option in enumerate(options):
        option["tie"] = at > 2
        option["persons"] = max(option["persons"], 1)
    stage.tell(voted)
    rows = stage.page.locator(".rank")
    for at in range(len(options)):
        expect(rows.nth(at).locator(".rank__tie")).to_have_text(["delad plats"] * (at > 2))


def test_what_a_room_of_few_chose_aloud_is_marked_on_the_wall(stage, session):
    told = dict(few(session, "dots"))["few, shown"]
    chosen = told["activity"]["items"][1]
    stage.tell(told)
    expect(stage.page.locator(".stage .badge")).to_have_count(0)
    told["activity"]["chosen"] = [chosen["key"]]
    stage.tell(told)
    expect(stage.page.locator(".thing:has(.badge)")).to_contain_text(chosen["text"])
    assert stage.faults() == []


def test_the_name_of_a_single_field_is_no_larger_than_the_question(stage, session):
    told = dict(states(session, "pulse"))["open"]
    told["activity"]["settings"] |= {"scales": [], "open": None, "word": {"sv": "Ett ord"}}
    stage.tell(told)
    sizes = [
        float(stage.page.locator(part).evaluate("(at) => getComputedStyle(at).fontSize").removesuffix("px"))
        for part in (".things :text('Ett ord')", "h1")
    ]
    assert (sizes[0] < sizes[1], stage.faults()) == (True, [])


def test_a_wall_says_so_when_phones_show_what_others_wrote(stage, session):
    told = dict(states(session, "ideas"))["answered"]
    said = {}
    for name in ("silent", "build"):
        told["activity"]["stage"] = name
        stage.tell(told)
        said[name] = "Inget syns än" in stage.page.inner_text(".gathered")
    assert said == {"silent": True, "build": False}


def test_ideas_that_are_closed_while_others_read_them_are_no_longer_read(stage, session):
    told = dict(states(session, "ideas"))
    asked = told["closed"]["activity"]["prompt"]["sv"]
    stage.tell(told["closed"])
    page = stage.page
    expect(page.locator(".stage__question")).to_have_text(asked)
    expect(page.locator(".foot__count")).to_have_text("Stängt. Resultatet kommer strax.")
    whole = page.inner_text("body")
    assert (whole.count(asked), "bygg vidare" in whole, "i telefonen" in whole) == (1, False, False)


def test_a_scale_that_everybody_passed_by_says_so_and_whoever_wrote_has_answered(stage, session):
    told = dict(states(session, "pulse"))["shown"]
    result = told["result"]
    result["words"] = []
    result["open"] = [{"id": at, "text": f"Kortare möten {at}"} for at in range(7)]
    for scale in result["scales"]:
        scale |= {"n": 0, "bars": None, "mean": None}
    said = []
    for _ in stage.pages(told):
        said.append(stage.page.inner_text("body"))
    assert [
        ("Ingen har svarat på det här." in said[0], "ärre än fem" in said[0]),
        ("En sak till" in said[-1], "Kortare möten 6" in said[-1]),
    ] == [(True, False), (True, True)]
    assert f"7 av {CROWD} svarade" in said[0]


def test_a_clicker_turns_the_pages_of_every_wall_and_nothing_turns_by_itself(address, open_page):
    walls = [Stage(open_page(*size), address) for size in ((1920, 1080), (800, 600))]
    seen = [stage.page.locator(".kicker") for stage in walls]
    until(lambda: all("1 av " in kicker.inner_text() for kicker in seen))
    things = walls[0].page.locator(".thing:visible")
    first = things.all_inner_texts()
    walls[0].page.keyboard.press("PageDown")
    until(lambda: all("2 av " in kicker.inner_text() for kicker in seen))
    until(lambda: not set(things.all_inner_texts()) & set(first))
    walls[1].page.keyboard.press("ArrowLeft")
    until(lambda: all("1 av " in kicker.inner_text() for kicker in seen))
    comes_to(things.all_inner_texts, first)
    assert axe(walls[0].page) == []


# What asks for a lock has it, or has been refused it, and neither is seen from outside.
LOCKS = """const ask = WakeLock.prototype.request;
window.locks = [];
WakeLock.prototype.request = function (kind) {
    const asked = ask.call(this, kind);
    asked.then((lock) => window.locks.push(lock), () => {});
    return asked;
};"""


def test_a_wall_and_a_console_stay_lit_while_they_are_looked_at(house, address, open_page):
    console, wall = open_page(1280, 900), open_page(1920, 1080)
    come_in(console, house)
    for page in (console, wall):
        # A browser without a window has no screen to keep lit, and must be told to.
        page.context.grant_permissions(["screen-wake-lock"])
        page.add_init_script(LOCKS)
    console.goto(f"{house.url}/desk/workshops/1/console")
    wall.goto(address)
    for page in (console, wall):
        page.wait_for_function("() => locks.length === 1 && !locks[0].released")
        # What was taken back, as when somebody looked at another page for a while, is asked for anew.
        page.evaluate("() => locks[0].release()")
        page.keyboard.press("Shift")
        page.wait_for_function("() => locks.length === 2 && !locks[1].released")


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
    expect(wall.locator("body")).to_have_text("Väggen är släckt", use_inner_text=True)
    press("Släck")
    console.click("summary:has-text('Lyft fram')")
    press("nummer 7")
    wall.wait_for_selector(".stage--lifted")
    expect(wall.locator(".things")).to_have_text(
        "Det som väger tyngst för oss, nummer 7", use_inner_text=True
    )
    letters = "getComputedStyle(document.querySelector('.things .words')).fontSize"
    comes_to(lambda: wall.evaluate(letters), "132px")
    found += axe(wall)
    press("Visa allt igen")
    wall.wait_for_selector(".kicker:has-text('1 av ')")
    press("Vidare")
    wall.wait_for_selector(".kicker:has-text('2 av ')")
    console.wait_for_selector(".wall__deeds:has-text('Sidan 2 av ')")
    press("Bakåt")
    wall.wait_for_selector(".kicker:has-text('1 av ')")
    # Once it is a result, the large button leads through all its pages before it leads on.
    console.evaluate(REVEALED)
    console.wait_for_selector(".console-bar .big:enabled:has-text('Nästa sida på väggen')")
    console.click(".console-bar .big")
    wall.wait_for_selector(".kicker:has-text('2 av ')")
    press("Bakåt")
    wall.wait_for_selector(".kicker:has-text('1 av ')")
    ground = "getComputedStyle(document.body).backgroundColor"
    light = wall.evaluate(ground)
    console.click("summary:has-text('Bokstäver och ljus')")
    console.select_option("#wall-look", "dark")
    until(lambda: wall.evaluate(ground) != light)
    dark = wall.evaluate(ground)
    wall.emulate_media(color_scheme="dark")
    comes_to(lambda: wall.evaluate(ground), dark)
    console.select_option("#wall-look", "light")
    until(lambda: wall.evaluate(ground) == light)
    before = float(wall.evaluate(letters).removesuffix("px"))
    console.select_option("#wall-size", "larger")
    until(lambda: float(wall.evaluate(letters).removesuffix("px")) > before)
    for name in ("size", "look"):
        console.select_option(f"#wall-{name}", "")
        expect(console.locator(f"#wall-{name}")).to_have_value("")
    assert found + axe(console) == []
