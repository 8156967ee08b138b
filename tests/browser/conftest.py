"""A real server, a real Chromium, and a wire that can be cut."""

import os
import shutil
import time

import pytest

from models.install import ROOT
from tests.server import Server

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
LAUNCH = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
]
AXE = ROOT / "static" / "node_modules" / "axe-core" / "axe.min.js"


@pytest.fixture(scope="session")
def browser():
    if CHROMIUM is None:
        (pytest.fail if os.environ.get("CI") else pytest.skip)(
            "Chromium is not installed: the browser stories need it (on Debian: apt install chromium)."
        )
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(executable_path=CHROMIUM, args=LAUNCH)
        yield launched
        launched.close()


@pytest.fixture
def server(tmp_path):
    started = Server(tmp_path / "data")
    yield started
    started.stop()


@pytest.fixture
def open_page(browser):
    """A new person at a screen of a size: open_page(390, 844). Errors in the page fail the test."""
    contexts, troubles = [], []

    def opened(width: int, height: int, **more):
        context = browser.new_context(
            viewport={"width": width, "height": height},
            locale=more.pop("locale", "sv-SE"),
            accept_downloads=True,
            **more,
        )
        context.set_default_timeout(15_000)
        contexts.append(context)
        page = context.new_page()
        page.on("pageerror", lambda error: troubles.append(str(error)))
        page.on(
            "console",
            lambda message: (
                troubles.append(message.text) if "Content Security Policy" in message.text else None
            ),
        )
        return page

    yield opened
    for context in contexts:
        context.close()
    assert troubles == []


def come_in(page, house) -> None:
    """As the first process lead, by the invitation, or by the password chosen then."""
    if house.invitation:
        page.goto(house.url + house.invitation)
        page.fill("#name", "Birgitta")
        page.fill("#password", "en mening jag minns")
        page.click("text=Tacka ja")
        house.invitation = ""
    else:
        page.goto(f"{house.url}/login")
        page.fill("#name", "Birgitta")
        page.fill("#password", "en mening jag minns")
        page.click("form .primary")
    page.wait_for_load_state()


def axe(page) -> list:
    """What the accessibility checker finds, in light and dark."""
    found = []
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
        # The checker is put in by the test's own hand, past the page's rule that only its own scripts run.
        page.evaluate(AXE.read_text("utf-8"))
        result = page.evaluate("() => axe.run(document, {resultTypes: ['violations']})")
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


def until(holds, seconds: float = 15):
    """Wait for something that is seen in several windows."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if holds():
            return
        time.sleep(0.1)
    raise AssertionError("it never came to hold")
