"""The door on the console: who is in and who wants in; shut, opened and cleared with the keyboard alone, on a
laptop and on a phone.
"""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import axe, come_in, overflow
from tests.browser.test_workshop import join

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("width", [360, 1280])
def test_whoever_leads_shuts_the_door_and_lets_out_who_did_nothing(server, open_page, width):
    console = open_page(width, 800)
    come_in(console, server)
    console.fill("#title", "Målbild 2032")
    console.click("text=Skapa resan")
    console.click("text=Välj en annan mall")
    console.click("text=Bygg ett eget")
    console.fill("#title", "Vad drömmer vi om?")
    console.click("form:has(#title) button")
    console.click("button[value=ideas]")
    console.wait_for_selector(".plan__moment h1")
    console.goto(console.url.partition("/activities")[0])
    code = re.search(r"/(\w{5})$", console.inner_text("p:has-text('Deltagarna går in på') b"))[1]
    console.click("text=Led mötet")
    console.click("text=Alla är här – börja")
    ada, bo = open_page(390, 844), open_page(390, 844)
    join(ada, server.url, code)
    console.wait_for_selector("text=1 inne")
    console.press("text=Stäng dörren", "Enter")
    console.wait_for_selector("text=Dörren är stängd")
    bo.goto(f"{server.url}/{code}")
    bo.click("text=Gå in")
    bo.wait_for_selector("text=Den som leder mötet ser att du vill in")
    assert axe(bo) == []
    console.wait_for_selector("text=1 inne, 1 till vill in")
    console.press("text=Släpp ut dem som inte har gjort något", "Enter")
    # How few they are is not said.
    console.wait_for_selector("text=Högst fyra av dem som är inne har inte skrivit eller svarat något än")
    expect(console.locator(":focus")).to_have_text("Släpp ut dem")
    assert overflow(console) == 0
    assert axe(console) == []
    console.keyboard.press("Enter")
    console.wait_for_selector("text=0 inne, 1 till vill in")
    ada.wait_for_selector("text=Gå in igen")
    console.press("text=Öppna dörren för 1 till", "Enter")
    console.wait_for_selector("text=Stäng dörren")
    # Whoever stood outside comes in by themselves.
    bo.wait_for_selector("phone-app h1")
    console.wait_for_selector("text=1 inne")
