"""The first hour, walked as the handbook tells it, from a bare start: what it says to press is pressed."""

import re

import pytest
from playwright.sync_api import expect

from models.library.handbook import page_named
from tests.browser.conftest import axe, comes_to, until

pytestmark = [pytest.mark.browser, pytest.mark.heavy]


class Reader:
    """Somebody with the page in hand: presses and fills in nothing that does not stand there in bold."""

    def __init__(self, page, name: str):
        self.page = page
        self.told = re.findall(r"<strong>(.+?)</strong>", page_named("sv", name).html)

    def follow(self, label: str) -> None:
        """On a page of the desk, which is another page afterwards."""
        with self.page.expect_navigation():
            self.choose(label)

    def choose(self, label: str) -> None:
        assert label in self.told
        found = self.page.locator("a, button, summary").filter(has_text=label)
        found.filter(visible=True).first.click()

    def fill(self, label: str, words: str) -> None:
        assert label in self.told
        self.page.get_by_label(label, exact=True).fill(words)


def test_the_first_hour_goes_as_it_is_written(server, open_page):
    page = open_page(1280, 900)
    reader = Reader(page, "first-hour")
    page.goto(server.url + server.invitation)
    page.fill("#name", "Birgitta")
    page.fill("#password", "en mening jag minns")
    reader.follow("Tacka ja")

    reader.fill("Resans namn", "Målbild 2032 för Granby bibliotek")
    reader.fill("Organisation", "Granby bibliotek")
    reader.fill("Horisont (år)", "2032")
    reader.follow("Skapa resan")
    reader.follow("Namn, enheter och ramar")
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
    expect(page.locator(".next")).to_contain_text("Prova på 45 minuter med er egen grupp")

    reader.follow("Skapa mötet")
    agenda = page.url
    reader.follow("Öva nu")
    reader.choose("Alla är här – börja")
    page.wait_for_selector(".console-now__step")
    reader.follow("Avsluta övningen")

    page.goto(agenda)
    reader.follow("Led mötet")
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
    page.click(".plan-head__more summary")
    reader.follow("Minnesanteckning")
    expect(page.locator("main")).to_contain_text("2 deltagare")


def test_somebody_who_knows_nothing_leads_a_meeting_within_fifteen_clicks_and_no_scrolling(server, open_page):
    """From the first link: every thing pressed lies on the first screen of its page."""
    page, pressed = open_page(1280, 800), []

    def press(words):
        found = page.locator("a, button").filter(has_text=words).filter(visible=True).first
        found.wait_for()
        comes_to(lambda: (words, page.evaluate("scrollY")), (words, 0))
        until(lambda: (box := found.bounding_box()) and box["y"] + box["height"] <= 800)
        pressed.append(words)
        found.click()

    page.goto(server.url + server.invitation)
    page.fill("#name", "Birgitta")
    page.fill("#password", "en mening jag minns")
    press("Tacka ja")
    page.fill("#title", "Målbild 2032")
    press("Skapa resan")
    press("Skapa mötet")
    press("Led mötet")
    press("Alla är här")
    page.wait_for_selector("text=Välkomna! Vi ska prova")
    assert len(pressed) <= 15


def test_the_question_mark_leads_to_the_pages_own_part(server, open_page):
    page = open_page(1280, 900)
    page.goto(server.url + server.invitation)
    page.fill("#name", "Birgitta")
    page.fill("#password", "en mening jag minns")
    page.click("text=Tacka ja")
    page.get_by_label("Hjälp om den här sidan").click()
    page.wait_for_selector("h1:has-text('Första timmen')")
    page.wait_for_url("**#3-b%C3%B6rja-en-egen-resa-10-minuter")
    page.fill("#q", "kvittokod")
    page.click("[role=search] button")
    page.wait_for_selector("text=Skriv upp kvittokoden")
    assert axe(page) == []
