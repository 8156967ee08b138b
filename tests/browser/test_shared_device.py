"""A device that goes from hand to hand: nothing of whoever leaves is left on it, and a table's asks who has
come.
"""

import pytest
from playwright.sync_api import expect

from models.workshop.participant import Participant
from tests.browser.conftest import comes_to, until
from tests.browser.test_faults import WRITER, comes_in, meeting, writes

pytestmark = pytest.mark.browser
__all__ = ["meeting"]

WORDS = ("Bussen går", "halv menin", "under avbrottet")
# Everything that a page of ours can find on the device.
KEPT = """async () => JSON.stringify([
    {...localStorage}, {...sessionStorage}, document.cookie, await indexedDB.databases(), await caches.keys(),
])"""


def left_of(words, page) -> list[str]:
    """Those that can be found on the device."""
    cookies = [(cookie["name"], cookie["value"]) for cookie in page.context.cookies()]
    found = f"{page.evaluate(KEPT)} {cookies} {page.content()}"
    return [word for word in words if word in found]


# Whatever a tab is told between somebody's leaving and its hearing of it, it keeps: one's own texts again.
TOLD_TOO_LATE = """name => addEventListener("storage", ({ key, newValue }) => {
    if (key?.endsWith("left") && newValue) localStorage[name] = window.kept;
}, true)"""


def leave(page):
    page.click("text=Meny")
    page.click("summary:has-text('Lämna')")
    page.click("form button:has-text('Lämna')")


def test_nothing_of_whoever_leaves_is_left_on_the_device(meeting, open_page):
    page = comes_in(meeting, open_page(390, 844))
    receipt = page.evaluate("JSON.parse(document.getElementById('start').textContent).receipt")
    beside = page.context.new_page()
    beside.goto(meeting.url)
    beside.wait_for_selector(WRITER)
    writes(page, WORDS[0])
    until(lambda: meeting.texts == [WORDS[0]])
    meeting.wire.cut()
    writes(page, WORDS[2])
    page.fill(WRITER, WORDS[1])
    meeting.wire.mend()
    until(lambda: len(meeting.texts) == 2)
    comes_to(lambda: left_of(WORDS, page), [*WORDS])
    page.click("text=Meny")
    page.click("summary:has-text('Lämna')")
    page.wait_for_selector("text=En text är inte skickad. Den försvinner om du lämnar.")
    page.click("form button:has-text('Lämna')")
    page.wait_for_selector("h1:has-text('Gå med')")
    beside.wait_for_selector("h1:has-text('Gå med')")
    for left in (page, beside):
        comes_to(lambda left=left: left_of((*WORDS, receipt), left), [])
    comes_to(lambda: page.evaluate("Object.keys(localStorage)"), [])
    page.go_back()
    page.wait_for_selector("h1")
    comes_to(lambda: left_of((*WORDS, receipt), page), [])
    comes_in(meeting, page)
    expect(page.locator(WRITER)).to_have_value("")
    for word in WORDS:
        expect(page.locator("body")).not_to_contain_text(word)


def test_a_tab_that_is_told_something_as_its_person_leaves_keeps_nothing_of_it(meeting, open_page):
    page = comes_in(meeting, open_page(390, 844))
    writes(page, WORDS[0])
    until(lambda: meeting.texts == [WORDS[0]])
    beside = page.context.new_page()
    beside.add_init_script(f"({TOLD_TOO_LATE})('malbild:{meeting.code}:mine')")
    beside.goto(meeting.url)
    beside.wait_for_selector(WRITER)
    beside.evaluate(f"window.kept = localStorage['malbild:{meeting.code}:mine']")
    leave(page)
    beside.wait_for_selector("h1:has-text('Gå med')")
    comes_to(lambda: beside.evaluate("Object.keys(localStorage)"), [])


def test_a_tables_device_asks_whether_somebody_new_has_come(meeting, open_page):
    page = open_page(820, 1180)
    page.goto(meeting.url)
    page.select_option("#table", "3")
    page.check("[name=device]")
    page.click("text=Gå in")
    page.wait_for_selector(WRITER)
    page.fill(WRITER, WORDS[1])
    expect(page.locator(WRITER)).to_have_value(WORDS[1])
    page.reload()
    page.wait_for_selector("h1:has-text('Bord 3: ny person eller samma bord?')")
    expect(page.locator("body")).not_to_contain_text(WORDS[1])
    page.click("text=Samma bord, fortsätt")
    page.wait_for_selector(WRITER)
    expect(page.locator(WRITER)).to_have_value(WORDS[1])
    page.reload()
    page.click("text=Ny person, börja om")
    page.wait_for_selector("#table")
    comes_to(lambda: left_of(WORDS, page), [])
    with meeting.database.reading() as session:
        devices = session.query(Participant).filter_by(workshop_id=meeting.workshop)
        assert [device.device for device in devices] == ["table"]
