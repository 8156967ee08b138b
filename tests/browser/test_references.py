"""What a phone shows in every state of every type, kept as text that a person reads and approves.

A picture differs from machine to machine, and nobody reads a hash. So what is kept is what stands there, as
whoever listens meets it, and how tall it is at three widths, in screens. `--approve` writes what is seen now,
for somebody to read as a change; `--pictures FOLDER` shows the same in light, in dark and with large letters.
"""

import json
import re
from functools import partial
from pathlib import Path
from textwrap import indent

import pytest
import yaml
from playwright.sync_api import expect

from models.install import ROOT
from models.workshop.participant import Participant
from models.workshop.workshop import Workshop
from tests.browser.conftest import lettered, until
from tests.browser.test_every_type import LONG, QUIET, TYPES, every_type
from tests.browser.test_faults import Meeting
from tests.browser.test_types import press
from tests.browser.test_wall import Stage
from tests.walls import states

pytestmark = pytest.mark.browser

REFERENCES = ROOT / "tests" / "references"
KEPT, STAGED = REFERENCES / "phone.yaml", REFERENCES / "wall.yaml"
# What a wall shows of each when it is shown, and the size of its letters on walls of two shapes.
ON_WALL = ("ideas", "dots", "gradient")
WALLS = ((1920, 1080), (1024, 768))
LETTERS = """() => ["--fit", "--heading"].map((name) =>
  Number(getComputedStyle(document.documentElement).getPropertyValue(name)))"""
SIZES = ((320, 640), (390, 844), (768, 1024))
# What is drawn by lot, and what the clock says.
BY_LOT = {
    r"\b[A-ZÅ]-\d{2,4}\b": "X-00",
    r"\b\d+:\d\d\b": "0:00",
    r"\b\w{5}-\w{5}-\w{5}\b": "XXXXX-XXXXX-XXXXX",
}
# Letters of another machine are a little wider or taller.
TOLERANCE = 0.25
# How many screens a page is, once its letters have come and its bars have made up their mind: the same for
# some frames.
SCREENS = """async () => {
  await document.fonts.ready;
  let [tall, alike] = [0, 0];
  while (alike < 5) {
    await new Promise(requestAnimationFrame);
    const now = document.documentElement.scrollHeight / innerHeight;
    alike = now === tall ? alike + 1 : 0;
    tall = now;
  }
  return tall;
}"""
ASKED = [
    "Vad ska biblioteket vara 2032?",
    "Hur känns det i dag?",
    "Vad är viktigast att börja med?",
    "Hur ställer du dig till texten?",
    "Vad tänker du när du läser?",
    "Hur väl stämmer det här?",
    "Vilken väger tyngst?",
    "Vad saknas i texten?",
    "Vad innebär det i praktiken?",
    "Vilka perspektiv saknas?",
    "Grupper av idéer",
    "Vilka mål sätter vi?",
    "Vem gör vad?",
    "Paus med kaffe",
    "Till nästa möte",
]
WORDS = json.dumps(TYPES).replace(
    json.dumps(f"Huset {LONG}")[1:-1], "Ett hus som är öppet när andra är lediga"
)
PLANS = json.loads(WORDS.replace(LONG, "Hur då?"))


@pytest.fixture
def meeting(server, tmp_path):
    """On a server of its own: who comes first gets the order of the first."""
    server.folder = tmp_path / "data"
    made = Meeting(server, partial(every_type, types=PLANS, asked=ASKED))
    yield made
    made.close()


class Album:
    """What is seen, state by state."""

    def __init__(self, page, folder: str | None):
        self.page = page
        self.folder = Path(folder) if folder else None
        # name: (what stands there, how many screens it is at each width)
        self.seen: dict[str, tuple[str, list[float]]] = {}

    def look(self, name: str) -> None:
        expect(self.page.locator("phone-app")).not_to_contain_text("Ett ögonblick")
        tall = []
        for width, height in SIZES:
            self.page.set_viewport_size({"width": width, "height": height})
            tall.append(round(self.page.evaluate(SCREENS), 2))
            self._take(f"{name}-{width}")
        said = self.page.locator("phone-app").aria_snapshot()
        for drawn, written in BY_LOT.items():
            said = re.sub(drawn, written, said)
        self.seen[name] = (said.rstrip(), tall)

    def _take(self, name: str) -> None:
        if not self.folder:
            return
        self.folder.mkdir(parents=True, exist_ok=True)
        for looks, scheme, letters in (("light", "light", 1), ("dark", "dark", 1), ("large", "light", 2)):
            self.page.emulate_media(color_scheme=scheme)
            self.page.evaluate(
                "(size) => document.documentElement.style.setProperty('--text-size', size)", letters
            )
            self.page.screenshot(
                path=self.folder / f"{name}-{looks}.png", full_page=True, animations="disabled"
            )
        self.page.emulate_media(color_scheme="light")
        self.page.evaluate("document.documentElement.style.setProperty('--text-size', 1)")

    def written(self) -> str:
        parts = [
            f'"{name}":\n  screens: {tall}\n  shown: |\n{indent(said, "    ")}\n'
            for name, (said, tall) in self.seen.items()
        ]
        return "# Written by tests/browser/test_references.py --approve.\n" + "".join(parts)


def approved() -> dict[str, tuple[str, list[float]]]:
    kept = yaml.safe_load(KEPT.read_text("utf-8"))
    return {name: (state["shown"].rstrip(), state["screens"]) for name, state in kept.items()}


def walk(meeting, page, album: Album) -> None:
    press(page, "form .primary")
    page.wait_for_selector("text-writer textarea")
    # The order of things is each one's own: this is the one that was looked at.
    with meeting.database.writing() as session:
        session.query(Participant).one().receipt_key = "the same each time"
    page.reload()
    page.wait_for_selector("text-writer textarea")
    lettered(page)
    page.fill("text-writer textarea", "En bokbuss som stannar vid äldreboendet varje tisdag kväll")
    album.look("ideas, begun")
    page.click("text-writer button")
    page.wait_for_selector(".status--saved")
    for at, (kind, _, settings) in enumerate(PLANS):
        name = f"{kind}, {settings['mode']}" if "mode" in settings else kind
        if at:
            meeting.say("go_to", activity=at + 1)
            if kind not in QUIET:
                meeting.say("open_up", activity=at + 1)
        page.wait_for_selector(
            f"h1:has-text('{ASKED[at]}')" if kind != "cluster" else "h1:has-text('grupperas')"
        )
        until(lambda: page.evaluate("document.querySelector('phone-app').store.activity.state") == "open")
        album.look(f"{name}, open")
        if kind in QUIET:
            continue
        meeting.say("close", activity=at + 1)
        page.wait_for_selector("text=Stängt.")
        album.look(f"{name}, closed")
        if kind != "cluster":
            meeting.say("reveal", activity=at + 1)
            page.wait_for_selector("text=Så här blev det")
            album.look(f"{name}, shown")
    page.click("text=Meny")
    page.wait_for_selector(".menu")
    album.look("menu")
    page.click("text=Visa skärmen här")
    page.wait_for_selector("h1:has-text('På skärmen')")
    album.look("the wall as text")
    page.click("text=Till frågan")
    meeting.say("finish", feedback_by="2099-01-01")
    page.wait_for_selector("h1:has-text('Tack')")
    album.look("over")


def test_a_phone_shows_in_every_state_what_somebody_has_approved(meeting, open_page, request):
    page = open_page(390, 844)
    page.goto(meeting.url)
    album = Album(page, request.config.getoption("--pictures"))
    walk(meeting, page, album)
    if request.config.getoption("--approve"):
        KEPT.parent.mkdir(exist_ok=True)
        KEPT.write_text(album.written(), "utf-8")
    kept = approved()
    assert {name: said for name, (said, _) in album.seen.items()} == {
        name: said for name, (said, _) in kept.items()
    }
    assert {
        name: (tall, kept[name][1])
        for name, (_, tall) in album.seen.items()
        if any(abs(now - then) > TOLERANCE * then for now, then in zip(tall, kept[name][1], strict=True))
    } == {}


def staged(page) -> str:
    """What stands there, but for what is drawn by lot."""
    said = page.locator("big-screen").aria_snapshot()
    more = {r"\b[A-Z0-9]{5}\b": "XXXXX", r"127\.0\.0\.1:\w+": "HOST"}
    for drawn, written in (BY_LOT | more).items():
        said = re.sub(drawn, written, said)
    return said.rstrip()


def walls_of(session, stage) -> dict[str, dict]:
    told = {f"wall, {name}": dict(states(session, name))["shown"] for name in ON_WALL}
    # They stand there in an order drawn by lot.
    for idea in (idea for key, idea in told["wall, ideas"].items() if key.startswith("c:")):
        idea["text"] = "Den som kommer in blir hälsad på sitt språk."
    seen = {}
    for name, state in told.items():
        letters = []
        for width, height in WALLS:
            stage.page.set_viewport_size({"width": width, "height": height})
            stage.tell(state)
            letters += stage.page.evaluate(LETTERS)
        seen[name] = {"letters": letters, "shown": staged(stage.page)}
    return seen


def _written(kept) -> str:
    name, state = kept
    return f'"{name}":\n  letters: {state["letters"]}\n  shown: |-\n{indent(state["shown"], "    ")}\n'


def test_a_wall_shows_what_somebody_has_approved(meeting, open_page, session, request):
    with meeting.database.reading() as kept:
        address = f"{meeting.server.url}/screen/{kept.query(Workshop).one().screen_key}"
    seen = walls_of(session, Stage(open_page(1920, 1080), address))
    if request.config.getoption("--approve"):
        STAGED.write_text("".join(map(_written, seen.items())), "utf-8")
    assert seen == yaml.safe_load(STAGED.read_text("utf-8"))
