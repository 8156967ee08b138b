"""Whoever sits at a slow line presses again: what is asked for twice is done once."""

import pytest
from playwright.sync_api import expect

from models.base import Database
from models.journey.journey import Journey
from models.workshop.activity import Activity
from models.workshop.workshop import Workshop
from tests.browser.conftest import come_in, until
from tests.wire import Wire

pytestmark = pytest.mark.browser

NAMED = "form:has(#title) button"
# The second press comes when the first has left, and before it is answered.
AGAIN = """(button) => {
  button.click();
  setTimeout(() => button.click(), 300);
}"""


@pytest.fixture
def slow(server):
    """A server at the other end of a slow line."""
    wire = Wire(server.port)
    wire.lag = 0.6
    server.url = wire.url
    yield server
    wire.close()


def press_again(page, button: str) -> None:
    with page.expect_navigation():
        page.locator(button).first.evaluate(AGAIN)


def test_a_form_of_the_desk_that_is_sent_twice_is_done_once(slow, open_page):
    page = open_page(1280, 900)
    come_in(page, slow)
    page.fill("#title", "Målbild 2032")
    press_again(page, NAMED)
    page.click("text=Välj en annan mall")
    page.click("text=Bygg ett eget")
    page.fill("#title", "Vad drömmer vi om?")
    press_again(page, NAMED)
    page.wait_for_selector("button[value=ideas]")
    press_again(page, "button:has-text('Idéer')")
    page.wait_for_selector(".plan__moment h1")
    database = Database(f"sqlite:///{slow.folder}/malbild.sqlite")
    with database.reading() as session:
        made = [session.query(noun).count() for noun in (Journey, Workshop, Activity)]
    database.engine.dispose()
    assert made == [1, 1, 1]


def test_a_page_that_one_comes_back_to_takes_a_press_again(slow, open_page):
    page = open_page(1280, 900)
    come_in(page, slow)
    page.fill("#title", "Målbild 2032")
    with page.expect_navigation():
        page.click("text=Skapa resan")
    page.go_back()
    expect(page.locator("button:has-text('Skapa resan')")).not_to_have_attribute("aria-disabled", "true")
    page.fill("#title", "Målbild 2033")
    with page.expect_navigation():
        page.click("text=Skapa resan")
    until(lambda: "Målbild 2033" in page.inner_text("main"))
