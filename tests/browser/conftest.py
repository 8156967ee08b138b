"""A real server, a real Chromium, and a wire that can be cut."""

import os
import shutil
import time

import pytest
from playwright.sync_api import expect, sync_playwright

from models.install import ROOT
from tests.patience import PACE, PATIENCE
from tests.server import Server

# The one without windows does the same to a page, and gives a person theirs for a fifth of the work.
NAMES = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome")
CHROMIUM = next(filter(None, map(shutil.which, NAMES)), None)
LAUNCH = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
]
# What it could load beforehand are sounds, of which there are none, and styles for a rule that it leaves out.
CHECK = """runOnly => axe.run(document, {
    resultTypes: ["violations"], preload: false, ...(runOnly && {runOnly})
})"""
AXE = ROOT / "static" / "node_modules" / "axe-core" / "axe.min.js"


@pytest.fixture(scope="session")
def browser():
    if CHROMIUM is None:
        (pytest.fail if os.environ.get("CI") else pytest.skip)(
            "Chromium is not installed: the browser stories need it (on Debian: apt install chromium)."
        )
    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(executable_path=CHROMIUM, args=LAUNCH)
        expect.set_options(timeout=1000 * PATIENCE)
        yield launched
        launched.close()


@pytest.fixture
def server(tmp_path):
    started = Server(tmp_path / "data")
    yield started
    started.stop()


@pytest.fixture(scope="session")
def common_server(tmp_path_factory):
    """For stories that bring a workshop of their own: starting a server takes longer than most of them."""
    folder = tmp_path_factory.mktemp("common") / "data"
    started = Server(folder)
    started.folder = folder
    yield started
    started.stop()


def unhurried(context) -> None:
    """Patient with its pages, which are slow where everything is."""
    context.set_default_timeout(1000 * PATIENCE)
    context.on("page", PACE.slow_down)
    for page in context.pages:
        PACE.slow_down(page)
    return context


class Screens:
    """A new person at a screen of a size: screens.open(390, 844). `troubles` are errors in their pages."""

    def __init__(self, browser):
        self.browser = browser
        self.contexts: list = []
        self.troubles: list[str] = []

    def open(self, width: int, height: int, locale: str = "sv-SE", **more):
        context = self.browser.new_context(
            viewport={"width": width, "height": height}, locale=locale, accept_downloads=True, **more
        )
        unhurried(context)
        self.contexts.append(context)
        page = context.new_page()
        page.on("pageerror", lambda error: self.troubles.append(str(error)))
        page.on("console", self._read)
        return page

    def close(self) -> None:
        for context in self.contexts:
            context.close()

    def _read(self, message) -> None:
        if "Content Security Policy" in message.text:
            self.troubles.append(message.text)


@pytest.fixture
def open_page(browser):
    """open_page(390, 844) is a new person's page. Errors in it fail the test."""
    screens = Screens(browser)
    yield screens.open
    screens.close()
    assert screens.troubles == []


class Evening:
    """What the chapters of one story share: a server, people at their screens, how far it has been told."""

    def __init__(self, server: Server, browser):
        self.server = server
        self.screens = Screens(browser)
        self.told: list[str] = []
        self.broken = ""

    def open_page(self, width: int, height: int, **more):
        return self.screens.open(width, height, **more)

    def end(self) -> None:
        self.screens.close()
        self.server.stop()


def chapter_of(evening: Evening, request):
    """The evening as it stands when the asking chapter begins; a generator, to be gone through by a fixture.

    The chapters of a class are told as they stand in it, each once. One that is asked for alone is told from
    the beginning, and after one that broke none is told.
    """
    chapters = [name for name in vars(request.cls) if name.startswith("test_")]
    for name in chapters[: chapters.index(request.function.__name__)]:
        if name not in evening.told and not evening.broken:
            evening.told.append(name)
            getattr(request.instance, name)(evening)
    if evening.broken:
        pytest.fail(f"told no further: the story broke in {evening.broken}")
    evening.told.append(request.function.__name__)
    failed = request.session.testsfailed
    yield evening
    if request.session.testsfailed > failed:
        evening.broken = request.function.__name__
    troubles, evening.screens.troubles = evening.screens.troubles, []
    assert troubles == []


def say_yes(page, invitation: str, name: str = "Birgitta") -> None:
    """To an invitation, and come to the desk."""
    page.goto(invitation)
    page.fill("#name", name)
    page.fill("#password", "en mening jag minns")
    page.click("text=Tacka ja")
    page.wait_for_selector(".self")


def come_in(page, house) -> None:
    """As the first process lead: by the invitation, by the cookie that came of it, or by the password chosen
    then where somebody has logged out.
    """
    if house.invitation:
        say_yes(page, house.url + house.invitation)
        house.invitation, house.cookies = "", page.context.cookies()
        return
    page.context.add_cookies(house.cookies)
    page.goto(f"{house.url}/desk")
    if page.url.endswith("/login"):
        page.fill("#name", "Birgitta")
        page.fill("#password", "en mening jag minns")
        page.click("form .primary")
        page.wait_for_selector(".self")


def axe(page) -> list:
    """What the accessibility checker finds in light, and what of it lies in the colours in dark."""
    found = []
    if not page.evaluate("'axe' in window"):
        # The checker is put in by the test's own hand, past the page's rule that only its own scripts run.
        page.evaluate(AXE.read_text("utf-8"))
    for scheme, rules in (("light", None), ("dark", ["color-contrast"])):
        page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
        result = page.evaluate(CHECK, rules)
        found += [
            (
                scheme,
                page.url.split("/", 3)[-1],
                violation["id"],
                [node["target"] for node in violation["nodes"]][:3],
                violation["nodes"][0].get("failureSummary", "")[:160],
            )
            for violation in result["violations"]
        ]
    page.emulate_media(color_scheme="light")
    return found


def overflow(page) -> int:
    """Pixels that the page is wider than its window: nobody should have to scroll sideways."""
    return page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")


def lettered(page) -> None:
    """Wait for the phone's typefaces: they come after the first question stands there, and move its words."""
    page.wait_for_function(
        """() => ["Atkinson", "Literata"].every((name) => [...document.fonts].some(
          ({ family, status }) => family.includes(name) && status === "loaded",
        ))"""
    )


def until(holds, seconds: float = PATIENCE):
    """Wait for something that is seen in several windows."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if holds():
            return
        time.sleep(0.1)
    raise AssertionError("it never came to hold")


def comes_to(look, wanted) -> None:
    """Wait until what is looked at is as it is wanted; where it never is, what was seen last is told."""
    end = time.monotonic() + PATIENCE
    while (seen := look()) != wanted and time.monotonic() < end:
        time.sleep(0.1)
    assert seen == wanted
