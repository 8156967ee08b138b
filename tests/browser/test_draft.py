"""The draft is a text that is written where it stands, and what was being written is never lost."""

import re
import sqlite3

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import axe, come_in, overflow, say_yes, until
from tests.prepared import prepare
from tests.server import Server

pytestmark = pytest.mark.browser
DRAFT = "/desk/journeys/1/draft"
# Some that the editors have answered in the example, for these to answer.
WAITS_AGAIN = "UPDATE contribution SET fate = NULL, fate_why = '', led_to = '' WHERE number LIKE 'I-000%'"
WRITTEN = "Alla barn i Hällevalla möter varje vecka en berättelse de själva har valt."


@pytest.fixture(scope="module")
def example(tmp_path_factory):
    folder = prepare(tmp_path_factory.mktemp("draft") / "data", "0.5")
    with sqlite3.connect(folder / "malbild.sqlite") as database:
        database.execute(WAITS_AGAIN)
    started = Server(folder)
    yield started
    started.stop()


def test_what_was_being_written_survives_a_session_that_ended_and_a_reload(example, open_page):
    page = open_page(1280, 900)
    come_in(page, example)
    page.goto(example.url + DRAFT)
    page.click("text=Vi är ledande i läsfrämjande")
    writing = page.locator("textarea[name=text]")
    writing.fill(WRITTEN)
    expect(writing).to_have_value(WRITTEN)
    where = page.url
    assert axe(page) == []
    # A source that is found by words, and is on no page that comes anew.
    ticked = page.locator(".draft__beside [name=source]:checked")
    before = len(ticked.all())
    page.fill("#find-source", "bussen")
    page.wait_for_selector("#sources h3:not(:has-text('Närmast'))")
    found = page.locator("#sources .source:has-text('buss') input:not(:checked)").first
    source = f"[name=source][value='{found.get_attribute('value')}']"
    found.check()
    expect(page.locator(source)).to_be_checked()
    page.reload()
    expect(writing).to_have_value(WRITTEN)
    page.wait_for_selector("text=Det du skrev senast är kvar här")
    expect(page.locator(source)).to_be_checked()
    expect(ticked).to_have_count(before + 1)
    # Elsewhere in the journey it is said that it is not saved, with the way back.
    page.goto(f"{example.url}/desk/journeys/1/meetings")
    page.click(f"#unsaved a:has-text('{WRITTEN[:40]}')")
    expect(writing).to_have_value(WRITTEN)
    # Nor does moving the sentence let go of its words: it stays open, and they are still only here.
    page.click("text=Flytta dit")
    page.wait_for_selector(".flash:has-text('Meningen står nu under')")
    expect(writing).to_have_value(WRITTEN)
    expect(page.locator(source)).to_be_checked()
    page.goto(f"{example.url}/desk/journeys/1/meetings")
    page.click(f"#unsaved a:has-text('{WRITTEN[:40]}')")
    expect(page.locator(source)).to_be_checked()
    page.context.clear_cookies()
    with page.expect_navigation():
        page.click("text=Spara den nya texten")
    page.goto(f"{example.url}/login")
    page.fill("#name", "Birgitta")
    page.fill("#password", "en mening jag minns")
    page.click("form .primary")
    page.wait_for_selector(".self")
    page.goto(where)
    expect(writing).to_have_value(WRITTEN)
    expect(page.locator(source)).to_be_checked()
    page.fill("#why", "Barnen väljer själva, sa de flesta.")
    page.click("text=Spara den nya texten")
    page.wait_for_selector(f".statement__text:has-text('{WRITTEN}')")
    # On the server now: nothing is left in the browser.
    page.click(f"text={WRITTEN}")
    expect(writing).to_have_value(WRITTEN)
    expect(page.locator(".writing .notice")).to_have_count(0)
    expect(page.locator("#unsaved")).to_be_hidden()
    expect(page.locator(source)).to_be_checked()


def test_words_find_sources_beside_the_sentence_and_ticked_ones_stay(example, open_page):
    page = open_page(1024, 800)
    come_in(page, example)
    page.goto(example.url + DRAFT)
    page.click("text=Meröppet dygnet runt")
    sources = page.locator("#sources .source")
    # Those that are nearest to the sentence; the others are one press away.
    expect(sources).to_have_count(5)
    page.fill("#why", "Så sa rummet.")
    page.check("#sources input >> nth=0")
    expect(page.locator("#sources input:checked")).to_have_count(1)
    kept = sources.first.inner_text()
    page.click("#sources [data-more]")
    page.wait_for_selector("#sources .jump a[aria-current]:has-text('1')")
    page.click("#sources .jump a:has-text('2')")
    page.wait_for_selector("#sources .jump a[aria-current]:has-text('2')")
    expect(page.locator("#why")).to_have_value("Så sa rummet.")
    page.fill("#find-source", "bussen")
    until(lambda: sources.count() < 30)
    expect(sources.first).to_have_text(kept, use_inner_text=True)
    expect(page.locator("#sources input:checked")).to_have_count(1)
    assert overflow(page) == 0


def invited(page, house, role) -> str:
    page.goto(f"{house.url}/desk/journeys/1/people")
    page.select_option("#role", role)
    page.click("text=Skapa länk")
    page.wait_for_selector(".link-box input[readonly]")
    return page.input_value(".link-box input[readonly]").partition("/invite/")[2]


def test_three_write_at_once_and_each_sees_where_the_others_are(example, open_page):
    lead = open_page(1280, 900)
    come_in(lead, example)
    editors = {"Birgitta": lead}
    for name in ("Bo", "Cecilia"):
        token = invited(lead, example, "editor")
        page = editors[name] = open_page(1280, 900)
        say_yes(page, f"{example.url}/invite/{token}", name)
    addresses = []
    lead.goto(example.url + DRAFT)
    for sentence in lead.locator("a.statement__text").all()[1:4]:
        addresses.append(example.url + sentence.get_attribute("href"))
    for page, address in zip(editors.values(), addresses, strict=True):
        page.goto(address)
    for name, page in editors.items():
        for other in editors.keys() - {name}:
            page.wait_for_selector(f"#together b:has-text('{other}')")
    # Beside the sentence as well: Bo is at the second of them.
    lead.wait_for_selector(".statement__who:has-text('Bo skriver här')")
    assert (axe(lead), overflow(lead)) == ([], 0)

    # Bo's words are saved; the others hear of it and lose nothing of their own.
    lead.fill("textarea[name=text]", WRITTEN)
    bo = editors["Bo"]
    bo.fill(
        "textarea[name=text]", "Den som inte kan eller vill vara digital får lika god hjälp av en människa."
    )
    bo.fill("#why", "Så sa rummet.")
    bo.click("text=Spara den nya texten")
    bo.wait_for_selector(".draft__text")
    lead.wait_for_selector("#others-wrote:visible")
    expect(lead.locator("textarea[name=text]")).to_have_value(WRITTEN)

    # Cecilia goes where Birgitta is and saves first; both wordings are there, and neither is lost.
    cecilia = editors["Cecilia"]
    cecilia.goto(addresses[0])
    cecilia.wait_for_selector(".statement__who:has-text('Birgitta skriver här')")
    cecilia.fill("textarea[name=text]", "Cecilias ord om samma sak.")
    cecilia.fill("#why", "Det var kortare.")
    cecilia.click("text=Spara den nya texten")
    cecilia.wait_for_selector("text=Cecilias ord om samma sak.")
    lead.fill("#why", "Barnen väljer själva.")
    lead.click("text=Spara den nya texten")
    lead.wait_for_selector(".notice blockquote:has-text('Cecilias ord om samma sak.')")
    expect(lead.locator("textarea[name=text]")).to_have_value(WRITTEN)

    # Who leaves is gone.
    cecilia.goto(f"{example.url}/desk/journeys/1")
    expect(lead.locator("#together b", has_text="Cecilia")).to_have_count(0)


def test_a_sentence_is_taken_by_the_hand_and_let_go_under_another_area(example, open_page):
    page = open_page(1280, 1400)
    come_in(page, example)
    page.goto(example.url + DRAFT)
    parts = page.locator("[data-area]")
    sentence = parts.nth(0).locator("[data-sentence]").first
    words = sentence.locator(".statement__text").inner_text()
    sentence.scroll_into_view_if_needed()
    sentence.hover()
    grip = sentence.locator("[data-grip]").bounding_box()
    there = parts.nth(1).locator("[data-sentence]").first.bounding_box()
    page.mouse.move(grip["x"] + 8, grip["y"] + 10)
    page.mouse.down()
    page.mouse.move(grip["x"] + 8, there["y"] + 2, steps=6)
    page.mouse.up()
    page.wait_for_selector(".flash:has-text('Meningen står nu under')")
    expect(page.locator("[data-area]").nth(1)).to_contain_text(words)
    # The same without a hand: chosen from a list, where it is written.
    page.click(f".statement__text:has-text('{words[:30]}')")
    page.select_option("#section", index=1)
    page.click("text=Flytta dit")
    page.wait_for_selector(".flash:has-text('Meningen står nu under')")
    expect(page.locator("[data-area]").nth(0)).to_contain_text(words)


def test_whoever_is_refused_an_answer_comes_back_to_what_they_had_ticked_and_written(example, open_page):
    page = open_page(1280, 900)
    come_in(page, example)
    page.goto(f"{example.url}/desk/journeys/1/contributions/T-006")
    page.click("summary:has-text('Vad blev av det?')")
    page.fill("#led_to", "V1")
    page.select_option("#fate", "parked")
    # Why it is parked is not said.
    page.fill("#why", "")
    with page.expect_navigation():
        page.click("text=Ge besked")
    expect(page.locator("main")).to_contain_text("Skriv ett skäl.")
    expect(page.locator("#led_to")).to_have_value("V1")
    expect(page.locator("#fate")).to_have_value("parked")


def test_a_refused_field_has_the_focus_and_what_is_wrong_beside_it(example, open_page):
    page = open_page(1280, 900)
    come_in(page, example)
    page.goto(f"{example.url}/desk/organisation")
    page.fill("#number", "abc")
    with page.expect_navigation():
        page.press("#number", "Enter")
    number = page.locator("#number")
    expect(number).to_be_focused()
    expect(number).to_have_value("abc")
    expect(number).to_have_attribute("aria-invalid", "true")
    sentence = "abc är inget organisationsnummer. Ett svenskt har tio siffror, ett norskt nio."
    expect(page.locator(".field__wrong + #number")).to_be_visible()
    expect(page.locator(".field__wrong")).to_have_text(sentence)
    # Who hears the page is told it once, at its head, by the field's own description.
    expect(page.get_by_role("alert")).to_have_text(sentence)
    assert axe(page) == []


def test_a_colour_that_is_chosen_unticks_the_usual_one_and_a_pale_one_leads_to_its_field(example, open_page):
    page = open_page(1280, 900)
    come_in(page, example)
    page.goto(f"{example.url}/desk/organisation")
    colour, box = page.locator("#colour"), page.locator("[name=plain_colour]")
    usual = colour.input_value()
    expect(box).to_be_checked()
    colour.fill("#ffdd00")
    expect(box).not_to_be_checked()
    box.check()
    expect(colour).to_have_value(usual)
    colour.fill("#ffdd00")
    with page.expect_navigation():
        page.click("#profile button:has-text('Spara')")
    expect(colour).to_be_focused()
    expect(colour).to_have_value("#ffdd00")
    expect(page.locator(".field__wrong + #colour")).to_be_visible()


def test_answers_are_given_by_keys_and_lead_to_a_sentence_found_by_its_words(example, open_page):
    page = open_page(1280, 900)
    come_in(page, example)
    page.goto(f"{example.url}/desk/journeys/1/worklist")
    left = page.locator("h1 .quiet")
    before = left.inner_text()
    boxes = page.locator("#list [name=contribution]")
    boxes.nth(1).check()
    boxes.nth(3).click(modifiers=["Shift"])
    expect(page.locator("#list [name=contribution]:checked")).to_have_count(3)
    # What is part of the text says where, and that is written next; in the field a digit is a digit.
    page.keyboard.press("1")
    expect(page.locator("#fate")).to_have_value("included")
    expect(page.locator("#led_to")).to_be_focused()
    page.keyboard.type("4")
    expect(page.locator("#fate")).to_have_value("included")
    expect(page.locator("#led_to")).to_have_value("4")
    page.keyboard.press("Backspace")
    page.keyboard.type("dygnet meröppet")
    found = page.locator("#led_to-list [role=option]")
    expect(found).to_have_count(1)
    assert (axe(page), overflow(page)) == ([], 0)
    page.keyboard.press("Enter")
    expect(page.locator("#led_to")).to_have_value(re.compile(r"^[A-Z]\d+ Meröppet dygnet runt"))
    expect(page.locator("#led_to-list")).to_be_hidden()
    with page.expect_navigation():
        page.keyboard.press("Enter")
    expect(page.locator(".flash")).to_contain_text("3")
    expect(left).not_to_have_text(before)
    # A duplicate is joined to what reads most like it, before anything is typed.
    page.locator("#list [name=contribution]").first.focus()
    page.keyboard.press("5")
    expect(page.locator("#fate")).to_have_value("duplicate")
    expect(found.first).to_be_visible()
    page.keyboard.press("ArrowDown")
    expect(found.first).to_have_attribute("aria-selected", "true")
    page.keyboard.press("Escape")
    expect(page.locator("#led_to-list")).to_be_hidden()
    # The others want their reason.
    page.locator("#list [name=contribution]").first.focus()
    page.keyboard.press("4")
    expect(page.locator("#fate")).to_have_value("passed_on")
    expect(page.locator("#why")).to_be_focused()
