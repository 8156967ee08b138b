"""The life of a word on a phone: it is on the server, in sight, or thrown away by its writer."""

import datetime
import re

import pytest
from playwright.sync_api import expect

from models.workshop.workshop import Workshop
from tests.browser.conftest import axe, comes_to, overflow, until
from tests.browser.test_faults import WRITER, comes_in, meeting
from tests.load.stage import STATEMENTS

pytestmark = pytest.mark.browser
__all__ = ["meeting"]

OFFERED = ".left-drafts .own__text"


# Whether what has this selector is seen, and not behind a bar or beyond an edge.
SEEN = """(selector) => [...document.querySelectorAll(selector)].every((place) => {
    const { top, bottom, left, width } = place.getBoundingClientRect();
    const at = document.elementFromPoint(left + width / 2, (top + bottom) / 2);
    return top >= 0 && bottom <= innerHeight && (place.contains(at) || at?.contains(place));
})"""


def sees(page, selector: str) -> None:
    page.wait_for_selector(selector)
    until(lambda: page.evaluate(SEEN, selector))


def offered(page) -> list[str]:
    return page.locator(OFFERED).all_inner_texts()


def test_a_word_typed_when_it_closes_is_found_in_every_state_until_after_the_end(meeting, open_page):
    """In large letters on a small phone: wherever somebody was, what is unsent is in sight when it closes and
    when it is over, also for whoever was without net when it ended.
    """
    page = comes_in(meeting, open_page(320, 568))
    page.evaluate("localStorage.setItem('malbild:text-size', '2')")
    page.reload()
    page.wait_for_selector(WRITER)
    page.fill(WRITER, "Halvvägs genom en men")
    expect(page.locator(OFFERED)).to_have_count(0)
    page.focus(".phone-foot button >> nth=-1")
    page.wait_for_function("() => scrollY > 0")
    meeting.say("close", activity=1)
    page.wait_for_selector(OFFERED)
    sees(page, OFFERED)
    expect(page.locator(OFFERED)).to_have_text(["Halvvägs genom en men"])
    expect(page.locator("body")).not_to_contain_text("är sparat")
    assert overflow(page) == 0
    assert axe(page) == []
    meeting.say("reveal", activity=1)
    page.wait_for_selector("text=Så här blev det")
    expect(page.locator(OFFERED)).to_have_text(["Halvvägs genom en men"])
    meeting.say("go_to", activity=4)
    page.wait_for_selector("h1:has-text('Ta ställning')")
    page.reload()
    page.wait_for_selector(OFFERED)
    meeting.say("open_up", activity=4)
    page.wait_for_selector(".stand")
    expect(page.locator(OFFERED)).to_have_text(["Halvvägs genom en men"])
    # It says which question it was for, and nobody is done with this one before something is done with it.
    expect(page.locator(".left-drafts .own__label")).to_have_text("Skriva")
    page.wait_for_selector(".phone-foot >> text=En text är inte skickad än.")
    meeting.say("close", activity=4)
    page.wait_for_selector("text=Du har text som inte är skickad")
    page.evaluate("scrollTo(0, 9999)")
    meeting.wire.cut()
    page.wait_for_selector("text=Väntar på nät")
    day = datetime.date.today() + datetime.timedelta(days=14)
    meeting.say("finish", feedback_by=day.isoformat())
    meeting.wire.mend()
    page.wait_for_selector("text=Mötet är stängt.")
    expect(page.locator("body")).not_to_contain_text("Gå in igen")
    # Nothing of it is in the meeting, and no time runs any more.
    expect(page.locator("main")).to_contain_text("Du har inte skickat in någon text.")
    expect(page.locator(".phone-head step-clock")).to_have_count(0)
    sees(page, OFFERED)
    expect(page.locator(OFFERED)).to_have_text(["Halvvägs genom en men"])
    expect(page.locator(".left-drafts button:has-text('Skicka')")).to_have_count(0)
    page.reload()
    page.wait_for_selector(OFFERED)
    expect(page.locator(OFFERED)).to_have_text(["Halvvägs genom en men"])
    assert axe(page) == []
    page.click(".left-drafts button:has-text('Kasta')")
    page.wait_for_selector(OFFERED, state="detached")
    page.reload()
    page.wait_for_selector("h1")
    expect(page.locator(OFFERED)).to_have_count(0)


def test_a_word_sent_after_the_close_leaves_the_screen_when_the_server_has_it(meeting, open_page):
    page = comes_in(meeting, open_page(390, 844))
    page.fill(WRITER, "nästan färdig")
    meeting.say("close", activity=1)
    page.wait_for_selector(OFFERED)
    meeting.wire.cut()
    page.wait_for_selector("text=Väntar på nät")
    page.click(".left-drafts button:has-text('Skicka')")
    expect(page.locator(".status--waiting")).to_have_text("Väntar på nät, inget är borta")
    expect(page.locator("main")).to_contain_text("nästan färdig")
    expect(page.locator("main")).not_to_contain_text("är sparat")
    meeting.wire.mend()
    page.wait_for_selector(".status--saved")
    until(lambda: meeting.texts == ["nästan färdig"])
    page.wait_for_selector("text=Det du skrivit är sparat")
    expect(page.locator(OFFERED)).to_have_count(0)


def test_a_field_shows_what_another_tab_of_the_same_person_writes(meeting, open_page):
    one = comes_in(meeting, open_page(390, 844))
    two = one.context.new_page()
    two.goto(meeting.url)
    two.wait_for_selector(WRITER)
    one.fill(WRITER, "i den ena")
    until(lambda: two.input_value(WRITER) == "i den ena")
    two.type(WRITER, " och ", delay=0)
    two.fill(WRITER, "i den ena och den andra")
    until(lambda: one.input_value(WRITER) == "i den ena och den andra")
    one.click("text-writer button")
    until(lambda: meeting.texts == ["i den ena och den andra"])
    until(lambda: two.input_value(WRITER) == "")
    for page in (one, two):
        expect(page.locator(OFFERED)).to_have_count(0)


def test_a_change_that_is_left_as_it_was_is_not_offered(meeting, open_page):
    page = comes_in(meeting, open_page(390, 844))
    page.fill(WRITER, "Bussen")
    page.click("text-writer button")
    page.wait_for_selector(".status--saved")
    page.click(".own button:has-text('Ändra')")
    page.fill(".own text-writer textarea", "Bussen går")
    page.click(".own button:has-text('Låt vara'), .own >> .quiet-button")
    meeting.say("close", activity=1)
    page.wait_for_selector("text=Det du skrivit är sparat")
    expect(page.locator(OFFERED)).to_have_count(0)


@pytest.fixture
def done(meeting):
    """How many the leader is told are done."""
    heard = [0]

    def hear(change):
        heard.append(change["put"].get("counts", {}).get("done", heard[-1]))

    meeting.line.on("change", hear, namespace="/facilitator")
    return lambda: heard[-1]


def test_one_action_sends_what_is_begun_and_then_counts_as_done(meeting, open_page, done):
    page = comes_in(meeting, open_page(320, 568))
    page.fill(WRITER, "Bussen går")
    page.wait_for_selector(".phone-foot >> text=En text är inte skickad än.")
    meeting.wire.cut()
    page.click(".phone-foot .primary")
    page.wait_for_selector("text=Du är klar när allt har kommit fram.")
    assert done() == 0
    meeting.wire.mend()
    page.wait_for_selector("text=Vi väntar in de andra")
    until(lambda: done() == 1)
    comes_to(lambda: meeting.texts, ["Bussen går"])
    page.type(WRITER, "O")
    page.wait_for_selector(".phone-foot >> text=En text är inte skickad än.")
    until(lambda: done() == 0)
    page.click(".phone-foot [data-offer=leave]")
    page.wait_for_selector("text=Då kastas texten som inte är skickad.")
    expect(page.locator(WRITER)).to_have_value("O")
    assert done() == 0
    page.click(".phone-foot [data-offer=throw-away]")
    until(lambda: done() == 1)
    expect(page.locator(WRITER)).to_have_value("")
    comes_to(lambda: meeting.texts, ["Bussen går"])


def test_one_action_says_what_is_not_answered_and_leads_there(meeting, open_page, done):
    page = comes_in(meeting, open_page(320, 568))
    meeting.hold_vote()
    page.wait_for_selector(".stand")
    page.check(".stand >> nth=0 >> input >> nth=0")
    page.wait_for_selector(".phone-foot >> text=Du har 3 av 4 kvar att svara på.")
    page.click(".phone-foot .primary")
    page.wait_for_selector(".phone-foot [data-offer=leave]")
    sees(page, ".phone-foot :is(.ending__say, [data-offer])")
    expect(page.locator(":focus")).to_have_attribute("data-offer", "go-on")
    page.click(".phone-foot [data-offer=go-on]")
    second = page.locator(".stand >> nth=1 >> input >> nth=0")
    expect(second).to_be_focused()
    assert done() == 0
    page.check(".stand >> nth=1 >> input >> nth=0")
    page.click(".phone-foot .primary")
    page.click(".phone-foot [data-offer=leave]")
    until(lambda: done() == 1)


def test_whoever_agrees_after_a_wish_says_what_becomes_of_it(meeting, open_page):
    page = comes_in(meeting, open_page(390, 844))
    meeting.hold_vote()
    first = page.locator(".stand >> nth=0")
    first.locator("text=Emot").first.click()
    first.locator("textarea").fill("Skriv om det")
    first.locator("text-writer button").click()
    until(lambda: meeting.texts == ["Skriv om det"])
    first.locator("input").first.check()
    page.wait_for_selector("text=Du ville ändra något.")
    page.click("button:has-text('Låt det stå kvar')")
    page.wait_for_selector("text=Du ville ändra något.", state="detached")
    expect(first).to_contain_text("Skriv om det")
    first.locator("input >> nth=4").check()
    first.locator("input").first.check()
    first.locator(".own button:has-text('Ta tillbaka')").click()
    first.locator("button:has-text('Ta tillbaka den')").click()
    until(lambda: meeting.texts == [])
    page.wait_for_function("() => document.activeElement.matches('input')")


def test_what_was_written_is_taken_back_after_the_close_too(meeting, open_page):
    page = comes_in(meeting, open_page(390, 844))
    page.fill(WRITER, "Bussen går")
    page.click("text-writer button")
    until(lambda: meeting.texts == ["Bussen går"])
    meeting.say("close", activity=1)
    page.wait_for_selector("text=Stängt.")
    expect(page.locator("main")).to_contain_text("Det du skrivit är sparat.")
    # It does not come again, so it is asked about, and whoever changes their mind is where they were.
    page.focus("button:has-text('Ta tillbaka')")
    page.keyboard.press("Enter")
    page.wait_for_selector(".own__sure button:has-text('Låt den stå kvar'):focus")
    page.keyboard.press("Enter")
    page.wait_for_selector(".own__sure", state="detached")
    comes_to(lambda: meeting.texts, ["Bussen går"])
    page.click("button:has-text('Ta tillbaka')")
    page.click("button:has-text('Ta tillbaka den')")
    until(lambda: meeting.texts == [])
    expect(page.locator("main")).not_to_contain_text("Bussen går")
    page.wait_for_selector("text=Stängt. Du har inte svarat här.")


def test_line_breaks_and_direction_are_as_they_were_typed_on_every_face(meeting, open_page):
    page = comes_in(meeting, open_page(390, 844))
    expect(page.locator(WRITER)).to_have_attribute("enterkeyhint", "enter")
    page.type(WRITER, "Bussen går")
    page.press(WRITER, "Enter")
    page.type(WRITER, "سلام 👨‍👩‍👧‍👦")
    page.click("text-writer button")
    text = "Bussen går\nسلام 👨‍👩‍👧‍👦"
    until(lambda: meeting.texts == [text])
    page.fill(WRITER, "Jeg vil ha åpent på søndager")
    page.click("text-writer button")
    until(lambda: len(meeting.texts) == 2)
    meeting.say("close", activity=1)
    meeting.say("reveal", activity=1)
    page.wait_for_selector("text=Så här blev det")
    wall = open_page(1280, 720)
    with meeting.database.reading() as session:
        key = session.get(Workshop, meeting.workshop).screen_key
    wall.goto(f"{meeting.server.url}/screen/{key}")
    for face in (page, wall):
        shown = face.locator(".said:has-text('Bussen går')").first
        comes_to(shown.inner_text, text)
        expect(shown).to_have_css("unicode-bidi", "isolate")
        # A voice reads each text in its own language, where the words say which.
        norwegian = face.locator(".said:has-text('søndager')").first
        expect(shown).not_to_have_attribute("lang", re.compile(""))
        expect(norwegian).to_have_attribute("lang", "nb")


# As browsers that translate a page do it: each text goes into elements of the translator's.
TRANSLATED = """() => {
    const texts = document.createTreeWalker(document.querySelector("phone-app"), NodeFilter.SHOW_TEXT);
    const found = [];
    while (texts.nextNode()) found.push(texts.currentNode);
    for (const text of found) {
        if (!text.data.trim() || text.parentElement.closest("[translate=no], textarea, font")) continue;
        const [outer, inner] = [document.createElement("font"), document.createElement("font")];
        inner.textContent = `«${text.data.trim()}»`;
        outer.append(inner);
        text.replaceWith(outer);
    }
}"""


def test_a_page_that_the_browser_has_translated_shows_the_new_question_over_the_new_field(meeting, open_page):
    page = comes_in(meeting, open_page(390, 844))
    page.fill(WRITER, "Bussen går")
    page.click("text-writer button")
    page.wait_for_selector(".status--saved")
    page.evaluate(TRANSLATED)
    expect(page.locator("#heading")).to_have_text("«Skriva»")
    meeting.say("close", activity=1)
    page.wait_for_selector("text=Stängt.")
    page.evaluate(TRANSLATED)
    meeting.say("go_to", activity=4)
    meeting.say("open_up", activity=4)
    page.wait_for_selector(".stand")
    expect(page.locator("#heading")).to_have_text("Ta ställning")
    expect(page.locator(".stand legend")).to_have_text(STATEMENTS)
    page.evaluate(TRANSLATED)
    page.check(".stand >> nth=0 >> input >> nth=0")
    page.wait_for_selector("text=Du har 3 av 4 kvar att svara på.")
    expect(page.locator("text=«Du har 4 av 4 kvar att svara på.»")).to_have_count(0)


def test_phones_sleep_the_leader_closes_mid_word_the_meeting_ends_and_every_word_is_found(meeting, open_page):
    awake, asleep, begun_over = (
        comes_in(meeting, open_page(*size)) for size in ((390, 844), (320, 568), (360, 640))
    )
    awake.fill(WRITER, "Bussen går")
    awake.click("text-writer button")
    awake.type(WRITER, "Och en halv men")
    asleep.fill(WRITER, "Sovande half")
    # Frozen as a phone is in a pocket: nothing of the page runs, and the line is heard no more.
    line = asleep.context.new_cdp_session(asleep)
    line.send("Page.setWebLifecycleState", {"state": "frozen"})
    begun_over.fill(WRITER, "Huset öppnar")
    begun_over.click("text-writer button")
    until(lambda: meeting.texts == ["Bussen går", "Huset öppnar"])
    begun_over.click(".own button:has-text('Ändra')")
    begun_over.fill(".own text-writer textarea", "Huset öppnar tidigt")
    meeting.say("close", activity=1)
    awake.wait_for_selector(OFFERED)
    meeting.say("go_to", activity=4)
    meeting.say("open_up", activity=4)
    awake.wait_for_selector(".stand")
    expect(awake.locator(OFFERED)).to_have_text(["Och en halv men"])
    begun_over.wait_for_selector(".stand")
    expect(begun_over.locator(OFFERED)).to_have_text(["Huset öppnar tidigt"])
    begun_over.click(".left-drafts button:has-text('Skicka')")
    until(lambda: meeting.texts == ["Bussen går", "Huset öppnar tidigt"])
    meeting.say("close", activity=4)
    day = datetime.date.today() + datetime.timedelta(days=14)
    meeting.say("finish", feedback_by=day.isoformat())
    awake.wait_for_selector("text=Mötet är stängt.")
    line.send("Page.setWebLifecycleState", {"state": "active"})
    asleep.bring_to_front()
    asleep.wait_for_selector("text=Mötet är stängt.")
    asleep.wait_for_selector(OFFERED)
    found = [*meeting.texts, *offered(awake), *offered(asleep), *offered(begun_over)]
    assert sorted(found) == ["Bussen går", "Huset öppnar tidigt", "Och en halv men", "Sovande half"]


def test_a_wish_that_is_not_sent_says_which_sentence_it_is_about_when_the_question_is_gone(
    meeting, open_page
):
    page = comes_in(meeting, open_page(390, 844))
    meeting.hold_vote()
    stand = page.locator(".stand >> nth=1")
    stand.locator("text=Emot").first.click()
    stand.locator("textarea").fill("Säg bokbuss")
    meeting.say("close", activity=4)
    page.wait_for_selector(OFFERED)
    meeting.say("go_to", activity=1)
    expect(page.locator(".left-drafts .own__field")).to_have_text(f"Om: {STATEMENTS[1]}")
    expect(page.locator(OFFERED)).to_have_text(["Säg bokbuss"])
