"""Phones at tables: one pen each, seen as it is written, taken over by a press, and nothing lost."""

import pytest
from playwright.sync_api import expect

from models.workshop.workshop import Workshop
from tests.browser.conftest import axe, overflow, until
from tests.browser.test_faults import Meeting, prepare

pytestmark = pytest.mark.browser

FIELD = "text-writer textarea"
WHOSE = ".pen__whose"


@pytest.fixture
def meeting(common_server):
    def with_tables(database, people):
        made = prepare(database, people)
        with database.writing() as session:
            workshop = session.get_one(Workshop, made[0])
            workshop.tables = 8
            asked = workshop.agenda[0]
            asked.settings = {**asked.settings, "unit_of_input": "table", "max_items": 3}
        return made

    made = Meeting(common_server, with_tables)
    yield made
    made.close()


def comes_in(meeting, page, table: str = ""):
    page.goto(meeting.url)
    page.select_option("#table", table)
    page.click("text=Gå in")
    page.wait_for_selector("table-pen button")
    return page


def test_one_writes_for_the_table_and_the_others_see_it_and_take_over(meeting, open_page):
    ada, bo = (comes_in(meeting, open_page(390, 844), "1") for _ in range(2))
    expect(ada.locator(WHOSE)).to_have_text("Bord 1 skriver tillsammans, på en telefon i taget.")
    # What is asked stands there for all to read, and waits for somebody to take the pen, by a tap too.
    expect(ada.locator(FIELD)).to_be_disabled()
    expect(bo.locator(FIELD)).to_be_disabled()
    assert (axe(ada), overflow(ada)) == ([], 0)
    ada.locator(FIELD).click(force=True)
    expect(ada.locator(FIELD)).to_be_focused()
    expect(bo.locator(FIELD)).to_have_count(0)
    bo.wait_for_selector("text=Någon annan skriver just nu för bord 1.")
    ada.fill(FIELD, "Öppet även på lör")
    bo.wait_for_selector(".pen__writing >> text=Öppet även på lör")
    ada.fill(FIELD, "Öppet även på lördagar")
    bo.wait_for_selector(".pen__writing >> text=Öppet även på lördagar")
    assert (axe(bo), overflow(bo)) == ([], 0)
    ada.click("text-writer button")
    bo.wait_for_selector("table-pen .own__text >> text=Öppet även på lördagar")
    expect(bo.locator("table-pen >> text=Ta tillbaka")).to_have_count(0)
    # What is begun stays with whoever began it, and whoever takes over can go on with it.
    ada.fill(FIELD, "En bänk vid")
    bo.wait_for_selector(".pen__writing >> text=En bänk vid")
    bo.click("text=Ta över pennan")
    bo.wait_for_selector(FIELD)
    ada.wait_for_selector(".left-drafts .own__text >> text=En bänk vid")
    ada.wait_for_selector("text=Någon annan skriver just nu för bord 1.")
    expect(ada.locator(FIELD)).to_have_count(0)
    assert axe(ada) == []
    bo.click("text=Skriv vidare på det påbörjade")
    expect(bo.locator(FIELD)).to_have_value("En bänk vid")
    bo.fill(FIELD, "En bänk vid dörren")
    bo.click("text-writer button")
    ada.wait_for_selector("table-pen .own__text >> text=En bänk vid dörren")
    ada.click("text=Ta över pennan och skicka")
    bo.wait_for_selector("table-pen .own__text >> text=/^En bänk vid$/")
    until(lambda: meeting.texts == ["En bänk vid", "En bänk vid dörren", "Öppet även på lördagar"])
    ada.wait_for_selector("text=Du skriver för bord 1.")
    expect(ada.locator(".left-drafts")).to_have_count(0)


def test_whoever_has_no_table_says_where_they_sit_and_can_change(meeting, open_page):
    page = comes_in(meeting, open_page(320, 568))
    page.evaluate("localStorage.setItem('malbild:text-size', '2')")
    page.reload()
    page.wait_for_selector("#my-table")
    assert (axe(page), overflow(page)) == ([], 0)
    page.select_option("#my-table", "3")
    page.click("text=Jag sitter här")
    page.wait_for_selector("text=Bord 3 skriver tillsammans")
    page.click("text=Byt bord")
    page.select_option("#my-table", "4")
    page.click("text=Jag sitter här")
    page.wait_for_selector("text=Bord 4 skriver tillsammans")
    page.click("text=Jag skriver")
    page.wait_for_selector(FIELD)
    assert (axe(page), overflow(page)) == ([], 0)


def test_the_leader_reads_how_many_tables_have_begun(meeting, open_page):
    for table in ("1", "2"):
        page = comes_in(meeting, open_page(390, 844), table)
    page.click("text=Jag skriver")
    page.fill(FIELD, "En idé")
    page.click("text-writer button")
    page.wait_for_selector(".status--saved")
    wall = open_page(1920, 1080)
    with meeting.database.reading() as session:
        key = session.get_one(Workshop, meeting.workshop).screen_key
    wall.goto(f"{meeting.server.url}/screen/{key}")
    wall.wait_for_selector("text=1 av 2 bord har börjat")


def watch_key(meeting) -> str | None:
    with meeting.database.reading() as session:
        return session.get_one(Workshop, meeting.workshop).watch_key


def test_whoever_is_elsewhere_has_the_wall_beside_the_question(meeting, open_page):
    meeting.say("open_watch")
    until(lambda: watch_key(meeting))
    laptop, phone = open_page(1280, 800), open_page(390, 844)
    for page in (laptop, phone):
        page.goto(meeting.url)
        page.check("text=Jag är med på distans")
        page.click("text=Gå in")
        expect(page.locator("#heading")).to_be_visible()
    wall = laptop.frame_locator("wall-beside iframe")
    expect(laptop.locator("wall-beside iframe")).to_have_attribute("src", f"/watch/{watch_key(meeting)}")
    expect(wall.locator(".stage h1")).to_be_visible()
    expect(laptop.locator(WHOSE)).to_have_text("Ni på distans skriver tillsammans, på en telefon i taget.")
    assert (axe(laptop), overflow(laptop)) == ([], 0)
    # On the phone there is a line of it, which leads to all of it in words.
    expect(phone.locator(".wall-line__now")).to_contain_text("Väggen")
    expect(phone.locator("wall-beside iframe")).to_have_count(0)
    assert (axe(phone), overflow(phone)) == ([], 0)
    phone.click(".wall-line button")
    expect(phone.locator("#heading")).to_have_text("Det här visas på skärmen")
    # In the room after all: the wall goes, and so does the table that is not in it.
    phone.click("text=Till frågan")
    phone.click("text=Meny")
    phone.uncheck("text=Jag är med på distans")
    phone.click("text=Till frågan")
    expect(phone.locator(".wall-line")).to_have_count(0)
    expect(phone.locator("table-pen label")).to_have_text("Vilket bord sitter du vid?")


def test_the_line_of_the_wall_says_what_the_wall_asks_now(meeting, open_page):
    phone = open_page(390, 844)
    phone.goto(meeting.url)
    phone.check("text=Jag är med på distans")
    phone.click("text=Gå in")
    line = phone.locator(".wall-line__now")
    expect(line).to_contain_text("är med")
    phone.click("text=Jag skriver")
    phone.fill(FIELD, "En bänk i solen")
    phone.click("text-writer button")
    phone.wait_for_selector(".status--saved")
    for verb, activity in (("close", 1), ("reveal", 1), ("go_to", 2), ("open_up", 2)):
        meeting.say(verb, activity=activity)
    expect(line).to_contain_text("Nu grupperas idéerna.")
    meeting.say("advance", activity=2)
    expect(line).to_contain_text("Nu prövas rubrikerna.")
    meeting.say("close", activity=2)
    expect(line).to_contain_text("är med")


def test_a_tables_own_device_writes_at_once_and_is_told_to_the_leader(meeting, open_page):
    wall = open_page(1024, 768)
    wall.goto(meeting.url)
    wall.select_option("#table", "2")
    wall.check("text=Den här mobilen skriver för hela bordet")
    wall.click("text=Gå in")
    expect(wall.locator(WHOSE)).to_have_text("Du skriver för bord 2. De andra ser vad du skriver.")
    expect(wall.locator(FIELD)).to_be_enabled()
    # It is what it says on it.
    expect(wall.locator("text=Byt bord")).to_have_count(0)
    phone = comes_in(meeting, open_page(390, 844), "2")
    expect(phone.locator(WHOSE)).to_have_text("Någon annan skriver just nu för bord 2.")
