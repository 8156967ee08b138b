"""A server that stands under a path of the municipality's own address."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import come_in
from tests.browser.test_workshop import add_moment, begin, join, press, writes
from tests.server import Server

pytestmark = pytest.mark.browser
PATH = "/malbild"


@pytest.fixture
def server(tmp_path):
    started = Server(tmp_path / "data", path=PATH)
    yield started
    started.stop()


def test_a_meeting_under_a_path_never_leaves_it(server, open_page):
    desk, phone, wall = open_page(1280, 900), open_page(390, 844), open_page(1024, 768)
    asked = []
    for page in (desk, phone, wall):
        page.on("request", lambda request: asked.append(request.url))
        page.on("websocket", lambda line: asked.append(line.url.replace("ws:", "http:")))
    come_in(desk, server)
    desk.fill("#title", "Målbild")
    desk.click("text=Skapa resan")
    desk.click("text=Välj en annan mall")
    desk.click("text=Bygg ett eget")
    desk.click("form:has(#title) button")
    add_moment(desk, "ideas")
    entrance = desk.inner_text("p:has-text('Deltagarna går in på') b")
    code = re.search(rf"{PATH}/(\w{{5}})$", entrance)[1]
    desk.click("text=Led mötet")
    begin(desk)
    wall.context.add_cookies(desk.context.cookies())
    wall.goto(desk.evaluate("document.querySelector(\"a[href*='/screen/']\").href"))
    join(phone, server.url, code)
    press(desk)
    writes(phone, "Kaffe för alla")
    expect(phone.locator(".own__text")).to_have_text("Kaffe för alla")
    phone.wait_for_selector(".status--saved")
    wall.wait_for_selector("h1")
    # What she did before, and the language she chose, are kept where this server alone sees it.
    phone.reload()
    expect(phone.locator(".own__text")).to_have_text("Kaffe för alla")
    kept = {cookie["path"] for page in (desk, phone) for cookie in page.context.cookies()}
    assert kept == {PATH}
    astray = [url for url in asked if not url.startswith((f"{server.url}/", server.url, "data:", "blob:"))]
    assert astray == []
    assert any("/socket.io/" in url for url in asked)
