"""Pictures of the running program for the handbook, taken anew by `python3 run.py pictures`.

The example is started, walked through in a browser and photographed in each language, so that what the
handbook shows is what the program is.
"""

import re
import tempfile
from contextlib import suppress
from pathlib import Path

from playwright.sync_api import TimeoutError as TooLate

from models.install import ROOT, NotReady
from models.language import LANGUAGES, say
from tests.browser.conftest import CHROMIUM, LAUNCH, come_in
from tests.browser.test_workshop import press, writes
from tests.server import Server

FOLDER = ROOT / "docs" / "handbook"
DESK, PHONE = (1200, 800), (390, 780)
# name: (whose window, where, which part of it where it is not the window)
PICTURES = {
    "journey": ("desk", "/desk/journeys/1", ""),
    "leader": ("desk", "/desk/workshops/{workshop}/box", ""),
    "draft": ("desk", "/desk/journeys/1/draft", ""),
    "results": ("desk", "/desk/journeys/1/results", ""),
    "console": ("console", "/desk/workshops/{workshop}/console", ""),
    "phone": ("phone", "/{code}", ""),
}
# The same for what else is written, in English.
FOR_DOCS = {
    "story": ("desk", "/desk/journeys/1/statements/B1", ""),
    "ground": ("desk", "/desk/journeys/1/results", ".ground"),
}
# What the phone in the picture has written, in a room whose simulated people write Swedish.
WRITTEN = "Bokbussen stannar vid äldreboendet varje tisdag kväll"


def take() -> int:
    """Every picture in every language; 0 when all are there."""
    if CHROMIUM is None:
        raise NotReady("Chromium saknas. / Chromium is missing (on Debian: apt install chromium).")
    from playwright.sync_api import sync_playwright

    with tempfile.TemporaryDirectory() as data, sync_playwright() as playwright:
        server = Server(Path(data) / "data", "--phones", "12", command="demo")
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=LAUNCH)
        try:
            Walk(server, browser).go()
        finally:
            browser.close()
            server.stop()
    return 0


class Walk:
    """One meeting of the example, from its check-in to its first ideas, and the desk around it."""

    def __init__(self, server: Server, browser):
        self.server = server
        leader = browser.new_context(viewport=_size(DESK), locale="sv-SE")
        self.desk, self.console = leader.new_page(), leader.new_page()
        self.phone = browser.new_page(viewport=_size(PHONE), locale="sv-SE")
        self.code = re.search(r"participant: \S+/(\w{5})", server.said)[1]

    def go(self) -> None:
        self._come_in()
        self._begin_ideas()
        for language in LANGUAGES:
            self._look_around(PICTURES, FOLDER / language, language)
        self._look_around(FOR_DOCS, ROOT / "docs" / "pictures", "en")

    def _come_in(self) -> None:
        come_in(self.desk, self.server)
        self.desk.goto(f"{self.server.url}/desk/journeys/1")
        going_on = self.desk.locator(".next a").first
        self.workshop = re.search(r"/workshops/(\d+)", going_on.get_attribute("href"))[1]
        self.phone.goto(f"{self.server.url}/{self.code}")
        self.phone.select_option("select >> nth=0", index=1)
        self.phone.click(f"button:has-text('{say('sv', 'join-in')}')")

    def _begin_ideas(self) -> None:
        """Press the large button until people write, and write with them."""
        self.console.goto(f"{self.server.url}/desk/workshops/{self.workshop}/console")
        self.console.wait_for_selector(".console-do .big")
        asked = self.phone.locator(f"text={say('sv', 'your-idea')}")
        while not asked.count():
            told = self.phone.inner_text("main")
            press(self.console)
            # Not every press of the button is something for phones.
            with suppress(TooLate):
                self.phone.wait_for_function(
                    "told => document.querySelector('main').innerText !== told", arg=told, timeout=1_000
                )
        writes(self.phone, WRITTEN)
        self.phone.wait_for_selector(f"text={WRITTEN}")

    def _look_around(self, pictures: dict[str, tuple[str, str, str]], folder: Path, language: str) -> None:
        for name, (face, path, part) in pictures.items():
            page = getattr(self, face)
            address = path.format(workshop=self.workshop, code=self.code)
            page.goto(f"{self.server.url}{address}?language={language}")
            page.wait_for_selector("h1")
            page.wait_for_load_state("networkidle")
            page.evaluate("document.fonts.ready")
            seen = page.locator(part) if part else page
            seen.screenshot(path=folder / f"{name}.png", animations="disabled")


def _size(size: tuple[int, int]) -> dict[str, int]:
    return {"width": size[0], "height": size[1]}
