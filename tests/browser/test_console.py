"""From the first link to a meeting that is led, in few presses, and on to a published version; and the large
button as a clicker and a double click meet it.
"""

import re

import pytest
from playwright.sync_api import expect

from models.base import Database
from models.schema import make
from tests.browser.conftest import axe, come_in, comes_to, overflow, until
from tests.patience import LONG
from tests.people import Room
from tests.server import Server

pytestmark = pytest.mark.browser

MOST_PRESSES = 15
# With a meeting of seven moments in between.
MOST_TO_A_VERSION = 60
MOVED = "(step) => document.querySelector('.console-now__step')?.innerText !== step"
# Milliseconds until the large button takes a press again, and until nothing waits or can be undone any more.
UNLOCKED, LONG_ENOUGH = 1_000, 5_000
TWICE = """() => {
  const button = document.querySelector(".console-bar .big");
  button.click();
  button.click();
}"""


def stand_still(page) -> None:
    """No time goes by in a page but what it is told: nobody who looks at it has to be quick."""
    # At a moment that still lies ahead when it is told, and before the server's next sign of life is missed.
    page.clock.pause_at(page.evaluate("Date.now() / 1000") + 10)


class Hand:
    """Somebody at a desk, whose presses are counted."""

    def __init__(self, page):
        self.page = page
        self.presses = 0

    def press(self, selector: str) -> None:
        self.presses += 1
        self.page.click(selector)

    def follow(self, selector: str) -> None:
        """To another page."""
        with self.page.expect_navigation():
            self.press(selector)


class Leading:
    """A meeting that is led by the large button, with people in it who answer what they are asked."""

    def __init__(self, hand: Hand):
        self.hand, self.page = hand, hand.page

    def go_on_until(self, label: str, moment: str = "") -> None:
        """Until the button says that, in a moment of that name."""
        while not (self._says(label) and moment in self.page.inner_text("#main h2 >> nth=0")):
            self._press()

    def _says(self, label: str) -> bool:
        self.page.wait_for_selector(".console-bar .big:enabled")
        return label in self.page.inner_text(".console-bar .big b")

    def _press(self) -> None:
        step = self.page.inner_text(".console-now__step")
        if self.page.locator("cluster-board .heap--loose .idea").count():
            self._group()
        if "har börjat" in self.page.inner_text(".console-bar .big"):
            # Where a group writes together, one of them has the pen.
            what, enough = ("Är klara", 1) if "Textförslag" in step else ("Har börjat", 5)
            until(lambda: self._counted(what) >= enough, LONG)
        # Wherever one has read on, a new moment begins with its question.
        is_next = self._says("Nästa")
        if is_next:
            self.page.evaluate("scrollTo(0, document.body.scrollHeight)")
        self.hand.press(".console-bar .big:enabled")
        self._wait_past(step)
        if is_next:
            self.page.wait_for_function("() => scrollY === 0")
        if self.page.locator(".caution").count():
            self.hand.presses += 1
            way_on = self.page.locator(".caution button:not(.quiet-button)").first
            way_on.click() if way_on.count() else self.page.click("#press:enabled")
            self.page.wait_for_function(MOVED, arg=step)
        expect(self.page.locator(".problem")).to_have_count(0)

    def _wait_past(self, step: str) -> None:
        self.page.wait_for_function(
            f"(step) => document.querySelector('.caution') || ({MOVED})(step)", arg=step
        )

    def _counted(self, what: str) -> int:
        told = self.page.inner_text(f".counts dt:text-is('{what}') + dd")
        return 0 if told.startswith("färre") else int(told.split()[-1])

    def _top(self, selector: str) -> float:
        return self.page.locator(selector).first.bounding_box()["y"]

    def _bottom(self, selector: str) -> float:
        box = self.page.locator(selector).first.bounding_box()
        return box["y"] + box["height"]

    def _group(self) -> None:
        """Two groups of what stands first, seen at once; the others are laid together at the end."""
        until(lambda: self._bottom(".heap--loose .idea") < self._top(".console-bar"))
        for name in ("Alla kommer in", "Läsning för alla"):
            self.page.focus(".heap--loose .idea")
            for key in ("Space", "ArrowDown", "Space", "n"):
                self.page.keyboard.press(key)
                self.hand.presses += 1
            # A new group asks for its name at once.
            self.page.wait_for_selector(".board__clusters .heap input:focus")
            self.page.keyboard.type(name)
            self.page.keyboard.press("Enter")
            self.page.wait_for_selector(f".heap h3:has-text('{name}')")


def test_from_the_first_link_to_a_meeting_and_to_a_published_version_in_few_presses(server, open_page):
    page = open_page(1280, 800)
    page.clock.install()
    hand = Hand(page)
    page.goto(server.url + server.invitation)
    page.fill("#name", "Birgitta")
    page.fill("#password", "en mening jag minns")
    hand.follow("text=Tacka ja")
    page.fill("#title", "Målbild 2032")
    hand.follow("text=Skapa resan")
    hand.follow("text=Skapa mötet")
    page.goto(f"{server.url}/desk/workshops/1")
    expect(page.locator("#preflight")).to_contain_text("Inget i agendan stoppar mötet")
    hand.follow("text=Led mötet")
    page.wait_for_selector(".console-bar .big")
    # The first stop of the keys leads past the agenda, to the large button.
    page.keyboard.press("Tab")
    page.wait_for_selector(".skip:focus")
    page.keyboard.press("Enter")
    page.wait_for_selector("#press:focus")
    hand.press(".console-bar .big")
    page.wait_for_selector(".console-now__step")
    assert hand.presses <= MOST_PRESSES

    # Pressed by a clicker it waits a moment, and Page Up takes it back.
    page.wait_for_selector(".console-bar .big:enabled")
    stand_still(page)
    page.keyboard.press("PageDown")
    page.wait_for_selector(".big--pending")
    page.keyboard.press("PageUp")
    page.wait_for_selector(".big--pending", state="detached")
    page.clock.run_for(LONG_ENOUGH)
    expect(page.locator(".console-now__step")).to_contain_text("inte öppnad")

    # It stands where it stood, and however fast it is pressed twice that does one thing.
    place = page.locator(".console-bar .big").bounding_box()
    page.evaluate(TWICE)
    page.wait_for_selector(".console-now__step:has-text('öppen')")
    page.wait_for_selector(".undo")
    page.clock.run_for(UNLOCKED)
    page.wait_for_selector(".console-bar .big:enabled")
    expect(page.locator(".console-bar .big b")).to_contain_text("Stäng")
    comes_to(lambda: page.locator(".console-bar .big").bounding_box(), place)
    expect(page.locator(".problem")).to_have_count(0)
    # How many there are is seen without scrolling, and what was just done covers none of it.
    counts, bubble = (page.locator(part).bounding_box() for part in (".counts", ".undo"))
    assert counts["y"] + counts["height"] < bubble["y"]

    # What was just done is undone for a moment, by a press and by a clicker.
    page.click(".undo:has-text('Ångra öppningen')")
    page.wait_for_selector(".console-now__step:has-text('inte öppnad')")
    page.clock.run_for(UNLOCKED)
    page.dblclick(".console-bar .big:enabled")
    page.wait_for_selector(".undo")
    page.keyboard.press("PageUp")
    page.wait_for_selector(".console-now__step:has-text('inte öppnad')")
    page.clock.run_for(UNLOCKED)
    page.click(".console-bar .big:enabled")
    page.wait_for_selector(".console-now__step:has-text('öppen')")
    page.wait_for_selector(".undo")
    # Nobody has to be quick: what can still be undone stands beside it for as long as that is so.
    page.clock.run_for(LONG_ENOUGH)
    page.wait_for_selector(".undo", state="detached")
    page.clock.resume()
    # The checker waits by the page's clock: while it stands still it would wait for ever.
    assert (axe(page), overflow(page)) == ([], 0)

    # On the leader's own phone it lies under the thumb.
    page.set_viewport_size({"width": 360, "height": 740})
    thumb = page.locator(".console-bar .big").bounding_box()
    assert (thumb["width"] > 300, thumb["y"] + thumb["height"] <= 740, overflow(page)) == (True, True, 0)

    # Seven come in, and the meeting is led to its end by the large button alone; nothing in it is refused.
    # From here on time goes as it goes: a line whose clock has leapt thinks that the server is gone.
    hand.page = open_page(1280, 800)
    hand.page.context.add_cookies(page.context.cookies())
    hand.page.goto(page.url)
    page.close()
    page = hand.page
    page.wait_for_selector(".console-bar .big:enabled")
    crowd = server.crowd(page.inner_text(".console-head__code .code"), 7)
    expect(page.locator(".counts dd >> nth=0")).to_have_text("7", timeout=1000 * LONG)
    meeting = Leading(hand)
    meeting.go_on_until("Visa resultatet", "En vanlig tisdag om fem år")
    hand.press(".console-bar .big")
    page.wait_for_selector(".text__into")
    # What came of it stands under the question, beside the tools and not beneath them all.
    tools, result = (
        page.locator(part).bounding_box() for part in (".console-side", ".console-middle > section")
    )
    assert result["y"] < tools["y"] + tools["height"] / 2
    page.select_option(".text__into >> nth=0", index=1)
    page.wait_for_selector(".notice:has-text('utkastet')")
    meeting.go_on_until("Avsluta mötet")
    crowd.terminate()
    crowd.wait()

    # The end is a step of its own, which asks for the day of the answer and leads on.
    hand.press(".console-bar .big")
    page.wait_for_selector(".ending")
    # Nothing in the box touches what stands above it.
    told, field = (page.locator(f".ending {part}").bounding_box() for part in ("ul", "#by"))
    assert field["y"] - (told["y"] + told["height"]) >= 16
    # A day is proposed: nobody stands there without one.
    expect(page.locator(".console-bar .big")).to_be_enabled()
    expect(page.locator(".console-bar .big small")).to_contain_text("Svar senast")
    page.fill("#by", "")
    expect(page.locator(".console-bar .big")).to_be_disabled()
    page.fill("#by", "2032-12-24")
    hand.press(".console-bar .big:enabled")
    page.wait_for_selector(".afterwards")
    assert axe(page) == []
    hand.follow("text=Läs minnesanteckningen")
    page.wait_for_selector(".edition")
    page.go_back()
    page.wait_for_selector(".afterwards")
    hand.follow("text=Skriv utkastet")
    sentence = page.inner_text(".statement__text >> nth=0")
    hand.follow("a[href$='/publish']")
    # What the version lacks has been read.
    hand.press("[name=anyway]")
    hand.follow("form .primary")
    page.wait_for_selector("h1:has-text('0.5')")
    expect(page.locator(".edition")).to_contain_text(sentence)
    assert hand.presses <= MOST_TO_A_VERSION


# What is asked of the server from now on, by name.
LISTEN = """() => {
  const desk = document.querySelector("run-console");
  const asks = desk.do.bind(desk);
  desk.did = [];
  desk.do = (verb, ...more) => (desk.did.push(verb), asks(verb, ...more));
}"""
# Something has come of a press, and the button may be pressed again or is gone for good.
SETTLED = """() => {
  const desk = document.querySelector("run-console");
  const isDone = desk.did.length || desk.caution || desk.isEnding;
  const button = desk.querySelector(".console-bar .big");
  return isDone && !desk.busy && !desk.isLocked && !(button?.disabled && !desk.isEnding);
}"""
CAME_OF_IT = """() => {
  const desk = document.querySelector("run-console");
  const { activity, workshop } = desk.connection.state;
  const { did } = desk;
  const button = desk.querySelector("#press");
  desk.did = [];
  return {
    did,
    asks: desk.caution?.code ?? "",
    isEnding: desk.isEnding,
    script: desk.querySelector(".script p")?.innerText ?? "",
    prompt: desk.querySelector(".console-now__prompt")?.innerText ?? "",
    isLonger: document.documentElement.scrollHeight > Math.max(innerHeight, desk.offsetHeight) + 1,
    label: button?.querySelector("b").innerText ?? "",
    under: button?.querySelector("small")?.innerText ?? "",
    at: [workshop.state, activity?.type, activity?.state, activity?.stage, activity?.round].join(" "),
  };
}"""
# Two presses before anything can come of the first, as soon as it can be pressed.
AT_ONCE = """(which) => {
  const button = document.querySelector(which);
  if (!button || button.disabled) return false;
  button.click();
  button.click();
  return true;
}"""


@pytest.fixture
def meeting_of_many_states(tmp_path):
    """Every state that the large button has words for: stages, rounds, pages, cautions, and the end."""
    folder = tmp_path / "data"
    folder.mkdir()
    database = Database(f"sqlite:///{folder}/malbild.sqlite")
    make(database)
    with database.writing() as session:
        room = Room(session)
        room.workshop.state = "planned"
        room.plan("info")
        room.plan("ideas")
        options = [{"key": f"l:{n}", "text": f"Det som väger tyngst, nummer {n}"} for n in range(1, 5)]
        room.plan("cluster", input="list:own", list=options).prompt = {"sv": "Stämmer rubrikerna?"}
        room.plan("dots", input="list:own", list=options, rounds=2)
    database.engine.dispose()
    started = Server(folder)
    yield started
    started.stop()


def test_two_presses_at_once_do_one_thing_in_every_state_and_the_last_step_leads_on(
    meeting_of_many_states, open_page
):
    page = open_page(1280, 800)
    come_in(page, meeting_of_many_states)
    page.goto(f"{meeting_of_many_states.url}/desk/workshops/1/console")
    page.wait_for_selector(".console-bar .big:enabled")
    page.evaluate(LISTEN)
    states, asked, seen = [], [], []
    while True:
        page.wait_for_function(AT_ONCE, arg=".console-bar .big")
        page.wait_for_function(SETTLED)
        came = page.evaluate(CAME_OF_IT)
        assert len(came["did"]) <= 1, came
        # What asks first has done nothing.
        assert not (came["did"] and came["asks"]), came
        states.append(came["at"])
        seen.append(came)
        if came["isEnding"]:
            break
        if came["asks"]:
            asked.append(came["asks"])
            # What is asked can be read, and so can every answer to it.
            assert axe(page) == [], came
            # Where something would be lost the button mends; else it leads on, also when it asks.
            is_final = came["asks"].startswith("final")
            assert is_final == (came["under"] == "Det går inte att ta tillbaka"), came
            way_on = ".console-bar .big" if is_final else ".caution__ways button"
            page.wait_for_function(AT_ONCE, arg=way_on)
            page.wait_for_function(SETTLED)
            came = page.evaluate(CAME_OF_IT)
            assert len(came["did"]) <= 1, came
            seen.append(came)
    assert len(set(asked)) > 1, asked
    assert len(set(states)) > 10, states

    # The page is as long as what is on it: its bar is at its foot wherever one has read to.
    assert [came["at"] for came in seen if came["isLonger"]] == []

    # What the leader alone does is not said to be opened for those who have nothing to do.
    opening = {
        came["at"].split()[1]: (came["label"], came["under"]) for came in seen if " planned" in came["at"]
    }
    assert opening == {
        "ideas": ("Öppna för deltagarna", "0 telefoner är med"),
        "cluster": ("Börja gruppera", "telefonerna väntar så länge"),
        "dots": ("Öppna för deltagarna", "0 telefoner är med"),
    }

    # What people cannot answer yet is not said to be asked, and a later stage or round has words of its own.
    assert {came["prompt"] for came in seen if came["at"] == "open cluster open sort 1"} == {""}
    for beginning, at in (
        ("Nu finns det namn på grupperna.", r"cluster open validate"),
        ("Tack, nu är det stängt.", r"cluster closed"),
        ("Så här blev det. Läs", r"cluster revealed"),
        ("Så här blev det. Tala", r"dots revealed .*1$"),
        ("Nu har vi sett", r"open \S* ?2$"),
    ):
        told = {came["script"] for came in seen if re.search(at, came["at"])}
        assert {script.startswith(beginning) for script in told} == {True}, (at, told)

    # The end says what happens and asks for the day, and pressed twice it ends once.
    page.fill("#by", "2033-02-20")
    page.wait_for_selector(".console-bar .big:enabled")
    page.wait_for_function(AT_ONCE, arg=".console-bar .big")
    page.wait_for_selector(".afterwards")
    came = page.evaluate(CAME_OF_IT)
    assert came["did"] == ["finish"]
    # Then there is nothing to press, and a way on to each thing that is next.
    page.wait_for_selector(".console-bar", state="detached")
    ways = page.locator(".afterwards a").evaluate_all("(ways) => ways.map((way) => way.href)")
    assert [re.sub(r".*/desk|[#?].*", "", way) for way in ways] == [
        "/workshops/1/note",
        "/journeys/1",
        "/journeys/1/draft",
        "/journeys/1/worklist",
        "/workshops/1/box",
    ]
    assert (axe(page), overflow(page)) == ([], 0)
    for way in ways:
        answer = page.goto(way)
        assert answer.status == 200
        page.wait_for_selector("h1")
