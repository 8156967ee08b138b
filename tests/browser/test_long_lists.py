"""More texts than anybody reads in one go: some at a time, searched, narrowed."""

from functools import partial

import pytest
from playwright.sync_api import expect

from models.analysis.cleaning import Row
from models.workshop.activity import Activity
from models.workshop.bringing import bring_in
from models.workshop.contribution import Contribution
from tests.browser.conftest import axe, until
from tests.browser.test_every_type import TYPES, every_type
from tests.browser.test_faults import Meeting
from tests.browser.test_types import press, reach

pytestmark = pytest.mark.browser

TEXTS = [{"key": f"l:{at}", "text": f"Mening nummer {at}"} for at in range(1, 301)]
TO_READ = [("reflect", "list:egen", {"list": TEXTS})]


@pytest.fixture
def meeting(common_server):
    made = Meeting(common_server, partial(every_type, types=TO_READ))
    yield made
    made.close()


def test_three_hundred_texts_are_read_ten_at_a_time_searched_and_narrowed(meeting, open_page):
    page = open_page(320, 568)
    page.goto(meeting.url)
    press(page, "form .primary")
    page.wait_for_selector("text=1–10 av 300")
    expect(page.locator(".reading")).to_have_count(10)
    until(lambda: page.evaluate("document.documentElement.scrollHeight") < 6000)
    press(page, "many-texts > .row button", "Enter")
    page.wait_for_selector("[data-shown]:focus:has-text('11–20 av 300')")
    reach(page, "many-texts input[type=search]", 200)
    page.keyboard.type("nummer 273")
    page.wait_for_selector("text=1–1 av 1")
    press(page, ".mark-button")
    until(lambda: len(meeting.stances) == 1)
    press(page, ".comment summary")
    reach(page, ".comment textarea")
    page.keyboard.type("Den här vill jag prata om")
    press(page, ".comment button.secondary")
    until(lambda: len(meeting.texts) == 1)
    page.fill("many-texts input[type=search]", "finns inte")
    page.wait_for_selector("text=Ingen text passar in på det.")
    page.fill("many-texts input[type=search]", "")
    page.select_option("many-texts select", "mine")
    page.wait_for_selector("text=Mening nummer 273")
    page.select_option("many-texts select", "left")
    page.wait_for_selector("text=1–10 av 299")
    press(page, ".phone-foot [data-offer=finish]")
    press(page, ".phone-foot [data-offer=go-on]")
    page.wait_for_selector(".reading[data-unanswered] .mark-button:focus")
    assert axe(page) == []


def test_a_group_is_judged_by_three_ideas_and_ones_own_and_the_rest_are_asked_for(common_server, open_page):
    meeting = Meeting(common_server, every_type)
    try:
        page = open_page(320, 568)
        page.goto(meeting.url)
        press(page, "form .primary")
        page.wait_for_selector("text-writer textarea")
        with meeting.database.writing() as session:
            first = session.get(Activity, meeting.agenda[0])
            bring_in(session, first, [Row(f"Idé {n} från papper") for n in range(7)])
        page.fill("text-writer textarea", "Min egen idé")
        page.click("text-writer button")
        until(lambda: "Min egen idé" in meeting.texts)
        meeting.say("close", activity=1)
        meeting.say("reveal", activity=1)
        at = 1 + [kind for kind, _, _ in TYPES].index("cluster")
        meeting.say("go_to", activity=at)
        page.wait_for_selector("h1:has-text('grupperas')")
        with meeting.database.reading() as session:
            keys = [f"c:{text.id}" for text in meeting._of(session, Contribution)]
        meeting.say("open_up", activity=at)
        meeting.say("create_cluster", activity=at, items=keys, name="Hjulen")
        meeting.say("advance", activity=at)
        page.wait_for_selector(".reading summary:has-text('Visa alla 8 idéer')")
        expect(page.locator(".reading > .tight > li")).to_have_count(4)
        expect(page.locator(".reading > .tight > .mine")).to_have_count(1)
        page.click(".reading summary")
        expect(page.locator(".reading .tight > li:visible")).to_have_count(8)
    finally:
        meeting.close()


def test_of_many_ideas_a_phone_reads_a_page_at_a_time_ones_own_first_and_searches_among_all(
    common_server, open_page
):
    meeting = Meeting(common_server, partial(every_type, types=[("ideas", "", {})]))
    try:
        page = open_page(320, 568)
        page.goto(meeting.url)
        press(page, "form .primary")
        page.wait_for_selector("text-writer textarea")
        with meeting.database.writing() as session:
            first = session.get(Activity, meeting.agenda[0])
            bring_in(session, first, [Row(f"Idé nummer {n}") for n in range(1, 201)])
        page.fill("text-writer textarea", "Min egen idé")
        page.click("text-writer button")
        until(lambda: "Min egen idé" in meeting.texts)
        for verb in ("close", "reveal"):
            meeting.say(verb, activity=1)
        page.wait_for_selector("text=1–10 av 201")
        expect(page.locator("many-texts li.card:has(.number)")).to_have_count(10)
        expect(page.locator("many-texts li.card").first).to_contain_text("Min egen idé")
        expect(page.locator("many-texts li.card").first.locator(".number")).to_have_text("I-0201")
        press(page, "many-texts > .row button", "Enter")
        page.wait_for_selector("[data-shown]:focus:has-text('11–20 av 201')")
        expect(page.locator("many-texts li.card:has(.number)")).to_have_count(10)
        page.fill("many-texts input[type=search]", "nummer 173")
        page.wait_for_selector("text=1–1 av 1")
        expect(page.locator("many-texts li.card")).to_contain_text("Idé nummer 173")
        page.fill("many-texts input[type=search]", "")
        page.wait_for_selector("text=1–10 av 201")
        assert axe(page) == []
    finally:
        meeting.close()
