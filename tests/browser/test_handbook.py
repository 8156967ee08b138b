"""The first hour, walked as the handbook tells it, from a bare start: what it says to press is pressed."""

import re

import pytest

from models.library.handbook import page_named
from tests.browser.conftest import axe

pytestmark = [pytest.mark.browser, pytest.mark.heavy]


class Reader:
    """Somebody with the page in hand: presses and fills in nothing that does not stand there in bold."""

    def __init__(self, page, name: str):
        self.page = page
        self.told = re.findall(r"<strong>(.+?)</strong>", page_named("sv", name).html)

    def press(self, label: str) -> None:
        """On a page of the desk, which is another page afterwards."""
        self.choose(label)
        self.page.wait_for_load_state()

    def choose(self, label: str) -> None:
        assert label in self.told
        found = self.page.locator("a, button, summary").filter(has_text=label)
        found.filter(visible=True).first.click()

    def fill(self, label: str, words: str) -> None:
        assert label in self.told
        self.page.get_by_label(label, exact=True).fill(words)


def test_the_first_hour_goes_as_it_is_written(server, open_page):
    page = open_page(1280, 900)
    page.on("dialog", lambda dialog: dialog.accept())
    reader = Reader(page, "first-hour")
    page.goto(server.url + server.invitation)
    page.fill("#name", "Birgitta")
    page.fill("#password", "en mening jag minns")
    reader.press("Tacka ja")

    reader.fill("Resans namn", "Målbild 2032 för Granby bibliotek")
    reader.fill("Organisation", "Granby bibliotek")
    reader.fill("Horisont (år)", "2032")
    reader.press("Skapa resan")
    reader.press("Namn, enheter och ramar")
    page.fill("#units", "Bokbussen; 6\nHuvudbiblioteket; 40")
    for frame in (
        "Uppdrag",
        "Det här är givet",
        "Det här kan vi påverka",
        "Det här är oklart",
        "Vem beslutar",
    ):
        reader.fill(frame, "Det som gäller hos oss")
    page.click("main button:has-text('Spara')")
    assert "Här är vi: steg 1" in page.inner_text("main")
    assert "3 villkor återstår" in page.inner_text("main")

    reader.press("Nytt möte")
    page.click("label:has-text('Trim-tab – den lilla förändringen som vrider skeppet')")
    reader.press("Skapa mötet")
    agenda = page.url
    reader.press("Mötesledarens sida")
    reader.press("Öva nu")
    reader.choose("Alla är här – börja")
    page.wait_for_selector(".console-now__step")
    reader.choose("Avsluta övningen")
    page.wait_for_load_state()

    page.goto(agenda)
    reader.press("Led mötet")
    page.wait_for_selector("text=Alla är här – börja")
    code = re.search(r"Kod\s+(\w{5})", page.inner_text("body"))[1]
    for _ in range(2):
        colleague = open_page(390, 780)
        colleague.goto(f"{server.url}/{code}")
        colleague.get_by_label("Vilken enhet hör du till?").select_option(label="Bokbussen")
        colleague.locator("button", has_text="Gå in").click()
        colleague.wait_for_selector("phone-app h1")
    reader.choose("Alla är här – börja")
    page.wait_for_selector(".console-now__step")
    reader.choose("Avsluta mötet")
    page.fill("input[type=date]", "2032-12-10")
    reader.choose("Avsluta nu")
    page.wait_for_selector("text=Mötet är avslutat")
    page.goto(agenda)
    reader.press("Minnesanteckning")
    assert "2 deltagare" in page.inner_text("main")


def test_the_question_mark_leads_to_the_pages_own_part(server, open_page):
    page = open_page(1280, 900)
    page.goto(server.url + server.invitation)
    page.fill("#name", "Birgitta")
    page.fill("#password", "en mening jag minns")
    page.click("text=Tacka ja")
    page.get_by_label("Hjälp om den här sidan").click()
    page.wait_for_selector("h1:has-text('Första timmen')")
    assert page.url.endswith("#3-b%C3%B6rja-en-egen-resa-10-minuter")
    page.fill("#q", "kvittokod")
    page.click("[role=search] button")
    page.wait_for_selector("text=Skriv upp kvittokoden")
    assert axe(page) == []
