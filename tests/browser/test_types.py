"""Every type that came with the plan, by keyboard alone: opened, answered, shown; through the accessibility
checker on all three faces.
"""

import re
import time

import pytest
from playwright.sync_api import expect

from models.base import Database
from models.document.draft import Draft
from models.document.passage import write_passage
from models.journey.journey import Journey
from models.library import templates
from models.plans.card import cards_of, write_card
from models.schema import make
from models.secrets import new_token
from models.workshop.answer import Answer
from models.workshop.contribution import Contribution
from models.workshop.creation import create_workshop
from models.workshop.participant import Participant
from models.workshop.workshop import Workshop
from tests.browser.conftest import axe, come_in, comes_to, lettered, overflow, until
from tests.server import Server

pytestmark = pytest.mark.browser

PAIRS = {
    "id": "par",
    "type": "rate",
    "title": {"sv": "Jämför"},
    "prompt": {"sv": "Vilken väger tyngst?"},
    "input": "list:egen",
    "settings": {"mode": "pairwise"},
}


def plan(name, key) -> dict:
    return next(
        activity
        for part in templates()[name]["sessions"]
        for activity in part["activities"]
        if activity["id"] == key
    )


PLANS = {
    "plot": plan("03a-utforskande-dag1", "vagor"),
    "grid": plan("24-forummodellen-malstyrning", "matris"),
    "pairs": PAIRS,
    "questions": plan("05-fordjupning", "modell"),
    "map": plan("20-stockholm-tre-steg", "atag2"),
    "goals": plan("24-forummodellen-malstyrning", "mal"),
    "actions": plan("01-forbered-ledare", "forberedelser"),
    "homework": plan("03a-utforskande-dag1", "nattuppgift"),
}


@pytest.fixture(scope="module")
def house(tmp_path_factory):
    """A server with one workshop for each type."""
    folder = tmp_path_factory.mktemp("types") / "data"
    folder.mkdir()
    database = Database(f"sqlite:///{folder}/malbild.sqlite")
    make(database)
    with database.writing() as session:
        journey = Journey(organisation_id=1, title="Målbild 2032", reader_key=new_token())
        session.add(journey)
        session.flush()
        for name in ("Nära dig", "Läsning"):
            Draft(session, journey).add_focus_area(name)
        for text in ("Ta spets", "Omprioritera"):
            write_passage(journey, "strategy", text)
            write_card(journey, "wave", {"name": text, "so_what": "Vi måste välja"}, "R", 1.0)
        for name, plan in PLANS.items():
            made = create_workshop(
                session,
                journey,
                title=name,
                template={"id": name, "sessions": [{"id": "s", "activities": [plan]}]},
            )
            made.tables = 0
    started = Server(folder)
    started.database = database
    yield started
    started.stop()
    database.engine.dispose()


@pytest.fixture
def leader(house, open_page):
    page = open_page(1280, 900)
    come_in(page, house)
    return page


def reach(page, selector: str, most: int = 90):
    """Tab until what has the focus is this; nothing is ever pointed at."""
    for _ in range(most):
        if page.evaluate("(selector) => document.activeElement?.matches(selector)", selector):
            return
        page.keyboard.press("Tab")
    raise AssertionError(f"{selector} cannot be reached by keyboard on {page.url}")


def press(page, selector: str, key: str = "Enter"):
    reach(page, selector)
    page.keyboard.press(key)


def write(page, selector: str, words: str):
    reach(page, selector)
    page.keyboard.type(words)


class Meeting:
    def __init__(self, house, open_page, console, name):
        self.house = house
        with house.database.reading() as session:
            workshop = session.query(Workshop).filter_by(template=name).filter(Workshop.mode == "live").one()
            self.id, self.code, key = workshop.id, workshop.code, workshop.screen_key
        self.console = console
        console.goto(f"{house.url}/desk/workshops/{self.id}/console")
        console.wait_for_selector(".console-now h2")
        press(console, ".console-bar button.big")
        # Asked first where a moment would be refused as it stands: on after all, and the mend is made there.
        console.wait_for_selector(".caution, .console-now__step")
        if console.locator(".caution__on").count():
            press(console, ".caution__on")
        console.wait_for_selector(".console-now__step")
        self.phone = open_page(390, 844)
        self.phone.goto(f"{house.url}/{self.code}")
        press(self.phone, "form .primary")
        self.phone.wait_for_selector("phone-app h1")
        self.screen = open_page(1920, 1080)
        self.screen.goto(f"{house.url}/screen/{key}")
        self.screen.wait_for_selector("big-screen h1")

    def large(self, label: str):
        """The leader's one large button, by Enter, once it says this."""
        self.console.wait_for_selector(f".console-bar button.big:not([disabled]):has-text('{label}')")
        before = self.console.inner_text(".console-now__step")
        press(self.console, ".console-bar button.big")
        # Asked the first time whether it is to be done, since nothing takes it back.
        self.console.wait_for_function(
            "before => document.querySelector('.console-now__step')?.innerText !== before"
            " || document.querySelector('.caution')",
            arg=before,
        )
        if self.console.locator(".caution").count():
            is_mended = self.console.locator(".caution__on").count()
            way_on = ".caution__on" if is_mended else ".console-bar .big:enabled"
            self.console.wait_for_selector(way_on)
            press(self.console, way_on)
        # Whoever presses by keys stays where they are.
        expect(self.console.locator("#press")).to_be_focused()

    def begin(self):
        self.large("Öppna")
        self.phone.wait_for_selector("phone-app h1")
        expect(self.phone.locator("main")).not_to_contain_text("har inte öppnat")

    def show(self):
        self.large("Stäng")
        self.large("Visa resultatet")
        self.screen.wait_for_function("() => document.querySelector('big-screen').connection.state.result")

    def faults(self) -> list:
        found = axe(self.phone) + axe(self.console) + axe(self.screen)
        self.phone.set_viewport_size({"width": 320, "height": 640})
        if overflow(self.phone):
            found.append(("phone", "wider than its window", overflow(self.phone)))
        self.phone.set_viewport_size({"width": 390, "height": 844})
        return found

    def of(self, noun):
        with self.house.database.reading() as session:
            return [row for row in session.query(noun) if row.workshop_id == self.id]


@pytest.fixture
def meet(house, open_page, leader):
    return lambda name: Meeting(house, open_page, leader, name)


def answers(meeting) -> list[tuple]:
    return sorted((answer.item, answer.criterion, answer.value) for answer in meeting.of(Answer))


@pytest.mark.parametrize("name", ["plot", "grid"])
def test_a_rating_is_made_by_keyboard(meet, name):
    meeting = meet(name)
    meeting.begin()
    phone = meeting.phone
    phone.wait_for_selector(".rate")
    found = meeting.faults()
    fields = phone.locator(".rate fieldset").count()
    for at in range(fields):
        phone.locator(".rate fieldset").nth(at).evaluate("(field) => field.setAttribute('data-at', 'now')")
        reach(phone, "[data-at=now] input")
        phone.keyboard.press("Space")
        phone.keyboard.press("ArrowRight")
        expect(phone.locator("[data-at=now] input >> nth=1")).to_be_checked()
        phone.locator(".rate fieldset").nth(at).evaluate("(field) => field.removeAttribute('data-at')")
    # One step up from the lowest, which is where the arrow leads.
    chosen = "1" if name == "grid" else "2"
    until(lambda: [value for _, _, value in answers(meeting)] == [chosen] * fields)
    press(phone, ".rate__move button:not([disabled])")
    expect(phone.locator(".rate__where")).to_contain_text("2 av 2")
    meeting.show()
    assert meeting.faults() + found == []


def test_pairs_are_compared_by_keyboard(meet):
    meeting = meet("pairs")
    write(meeting.console, "#list", "Hus\nBuss\nMobil")
    press(meeting.console, ".console-now form .secondary")
    meeting.console.wait_for_selector("text=3 på listan")
    meeting.begin()
    meeting.phone.wait_for_selector(".rate .text-button")
    found = meeting.faults()
    press(meeting.phone, ".rate .text-button")
    comes_to(lambda: [answer[1:] for answer in answers(meeting)], [("pair", "1")])
    meeting.show()
    assert meeting.faults() + found == []


def test_a_canvas_is_filled_in_by_keyboard(meet):
    meeting = meet("questions")
    meeting.begin()
    meeting.phone.wait_for_selector("text-writer textarea")
    write(meeting.phone, "text-writer textarea", "Barn som inte läser")
    press(meeting.phone, "text-writer button")
    until(lambda: [contribution.text for contribution in meeting.of(Contribution)] == ["Barn som inte läser"])
    found = meeting.faults()
    meeting.show()
    assert meeting.faults() + found == []


def test_a_commitment_is_written_moved_and_marked_by_keyboard(meet, house):
    meeting = meet("map")
    meeting.begin()
    phone = meeting.phone
    phone.wait_for_selector("form.writer")
    found = meeting.faults()
    write(phone, "[name=vad]", "Två kvällar öppet")
    write(phone, "[name=vem]", "enhetschefen")
    press(phone, "form.writer .secondary")
    until(
        lambda: (
            [contribution.fields for contribution in meeting.of(Contribution)]
            == [{"vad": "Två kvällar öppet", "vem": "enhetschefen"}]
        )
    )
    meeting.show()
    meeting.console.wait_for_selector(".card__tools select")
    reach(meeting.console, ".card__tools select", 140)
    meeting.console.keyboard.press("ArrowDown")
    meeting.console.keyboard.press("Tab")
    until(lambda: meeting.of(Contribution)[0].kind == "relationer")
    with house.database.reading() as session:
        (card,) = cards_of(session.get(Journey, 1), "commitment")
        assert (card.fields["text"], card.fields["area"]) == ("Två kvällar öppet", "Relationer och image")
    assert meeting.faults() + found == []


def test_a_goal_is_written_and_commented_on_by_keyboard(meet, open_page, house):
    meeting = meet("goals")
    meeting.begin()
    phone = meeting.phone
    phone.wait_for_selector("form.writer")
    found = meeting.faults()
    write(phone, "[name=outcome]", "Nio av tio får hjälp")
    # What must be answered comes first; the rest is there for whoever opens it.
    first = phone.locator("form.writer :is(textarea, select, input)").first
    expect(first).to_have_attribute("name", "outcome")
    press(phone, "form.writer summary")
    write(phone, "[name=indicator]", "andel klara")
    press(phone, "form.writer .secondary")
    # What is said of a goal stands on a page of its own.
    meeting.screen.wait_for_selector(".thing__asks:has-text('Nuläge saknas')", state="attached")
    other = open_page(390, 844)
    other.goto(f"{house.url}/{meeting.code}")
    press(other, "form .primary")
    other.wait_for_selector(".goal .comment")
    press(other, ".goal .comment summary")
    write(other, ".goal .comment textarea", "Räkna telefonen också")
    press(other, ".goal .comment button.secondary")
    meeting.screen.wait_for_selector(".words:has-text('Räkna telefonen också')", state="attached")
    found += axe(other)
    meeting.show()
    assert meeting.faults() + found == []


def test_an_action_is_proposed_and_taken_by_keyboard(meet, open_page, house):
    meeting = meet("actions")
    meeting.begin()
    phone = meeting.phone
    phone.wait_for_selector("form.writer")
    write(phone, "[name=what]", "Boka APT")
    press(phone, "form.writer .secondary")
    meeting.screen.wait_for_selector(".stage:has(.thing__asks) .words:has-text('Boka APT')")
    meeting.console.wait_for_selector("text=Vem tar den?")
    found = meeting.faults()
    other = open_page(390, 844)
    other.goto(f"{house.url}/{meeting.code}")
    press(other, "form .primary")
    other.wait_for_selector(".take input")
    write(other, ".take input", "enhetschefen")
    press(other, ".take button")
    meeting.screen.wait_for_selector(".deed:has-text('enhetschefen')")
    meeting.show()
    assert meeting.faults() + found == []


def test_homework_has_a_code_of_its_own_on_wall_and_phone(meet, house):
    meeting = meet("homework")
    meeting.phone.wait_for_selector(".homework a.button")
    code = re.search(r"/(\w{5})$", meeting.phone.get_attribute(".homework a.button", "href"))[1]
    expect(meeting.screen.locator(".homework")).to_contain_text(code)
    assert code != meeting.code
    found = meeting.faults()
    press(meeting.phone, ".homework a.button")
    press_in = "form .primary"
    meeting.phone.wait_for_selector(press_in)
    press(meeting.phone, press_in)
    meeting.phone.wait_for_selector(".task")
    press(meeting.phone, ".task")
    meeting.phone.wait_for_selector("text-writer textarea")
    write(meeting.phone, "text-writer textarea", "Vi glömde bussen")
    # Begun is begun, sent or not.
    press(meeting.phone, ".phone-foot button:last-of-type")
    meeting.phone.wait_for_selector(".task--begun")
    press(meeting.phone, ".task")
    meeting.phone.wait_for_selector("text-writer textarea")
    with house.database.reading() as session:
        night = session.query(Workshop).filter_by(code=code).one()
    assert 0 < night.closes_at - time.time() < 2 * 86400
    meeting.id = night.id
    press(meeting.phone, "text-writer button")
    until(lambda: [contribution.text for contribution in meeting.of(Contribution)] == ["Vi glömde bussen"])
    assert axe(meeting.phone) + found == []


def test_what_a_bad_line_did_not_bring_comes_when_it_can(leader, open_page, house):
    """The larger faces are fetched after the first question; a phone that could not get them says so and
    tries on.
    """
    with house.database.writing() as session:
        made = create_workshop(
            session,
            session.get(Journey, 1),
            title="sen",
            template={"id": "sen", "sessions": [{"id": "s", "activities": [PLANS["grid"]]}]},
        )
        code = made.code
    phone = open_page(390, 844)
    phone.route("**/phone-later.js*", lambda route: route.abort())
    phone.goto(f"{house.url}/{code}")
    phone.click("form .primary")
    phone.wait_for_selector("phone-app h1")
    meeting = Meeting(house, open_page, leader, "sen")
    meeting.large("Öppna")
    phone.wait_for_selector("text=Ett ögonblick")
    phone.click("text=Meny")
    phone.wait_for_selector("h1:has-text('Ett ögonblick'):focus")
    phone.unroute("**/phone-later.js*")
    phone.wait_for_selector("h1:has-text('Meny'):focus")
    phone.click("text=Till frågan")
    phone.wait_for_selector(".rate")


def listed(*texts) -> list[dict]:
    """What the leader has typed in for a question to work on."""
    return [{"key": f"l:{number}", "text": text} for number, text in enumerate(texts, 1)]


def twice(type, first, second, **settings) -> list[dict]:
    """A question, and another of the same type about other things."""
    return [
        {
            "id": f"fraga{number}",
            "type": type,
            "title": {"sv": f"Fråga {number}"},
            "prompt": {"sv": f"Vad säger du om {number}?"},
            "input": "list:egen",
            "settings": {**settings, "list": listed(*texts)},
        }
        for number, texts in enumerate((first, second), 1)
    ]


@pytest.fixture
def meet_about(house, open_page, leader):
    """A meeting about some activities of its own."""

    def make(name, activities) -> Meeting:
        with house.database.writing() as session:
            create_workshop(
                session,
                session.get(Journey, 1),
                title=name,
                template={"id": name, "sessions": [{"id": "s", "activities": activities}]},
            ).tables = 0
        return Meeting(house, open_page, leader, name)

    return make


def go_on_to_the_second(meeting):
    """The first is closed with what was begun in it left unsent."""
    meeting.large("Stäng")
    meeting.phone.wait_for_selector("text=Stängt.")
    meeting.console.click(".console-agenda li:nth-child(2) button")
    meeting.phone.wait_for_selector("h1:has-text('Vad säger du om 2?')")
    meeting.begin()


def test_what_was_ticked_and_not_sent_stays_with_its_question(meet_about):
    plan = twice("suggest", ["Hus", "Buss", "Mobil"], ["Lån"], mode="new", source_required=True)
    meeting = meet_about("bygger på", plan)
    meeting.begin()
    phone = meeting.phone
    phone.check(".sources label:has-text('Mobil') input")
    phone.click("text=Meny")
    phone.click("text=Till frågan")
    expect(phone.locator(".sources label:has-text('Mobil') input")).to_be_checked()
    go_on_to_the_second(meeting)
    phone.check(".sources label:has-text('Lån') input")
    phone.fill("text-writer textarea", "Alla lånar")
    phone.click("text-writer button")
    until(
        lambda: [contribution.fields for contribution in meeting.of(Contribution)] == [{"sources": ["l:1"]}]
    )
    phone.wait_for_selector(".status--saved")
    expect(phone.locator(".status--refused")).to_have_count(0)


def test_what_an_answer_was_to_serve_stays_with_its_question(meet_about):
    columns = [{"key": "vad", "label": {"sv": "Vad?"}}]
    plan = twice("questions", ["Hus", "Buss", "Mobil"], ["Lån"], columns=columns, link_to_input=True)
    meeting = meet_about("tjänar", plan)
    meeting.begin()
    phone = meeting.phone
    phone.select_option("#linked", label="Mobil")
    go_on_to_the_second(meeting)
    phone.fill("text-writer textarea", "Fler kvällar")
    phone.click("text-writer button")
    until(
        lambda: (
            [(contribution.text, contribution.about) for contribution in meeting.of(Contribution)]
            == [("Fler kvällar", "")]
        )
    )
    phone.wait_for_selector(".status--saved")
    expect(phone.locator(".status--refused")).to_have_count(0)


def test_a_text_is_dealt_to_a_table_that_chose_another_the_last_time(meet_about, house):
    plan = twice("suggest", ["Hus", "Buss"], ["Lån", "Läsning"], mode="amend", assign="round_robin")
    meeting = meet_about("delas ut", plan)
    with house.database.writing() as session:
        session.query(Participant).filter_by(workshop_id=meeting.id).one().table = 1
    meeting.phone.reload()
    meeting.begin()
    phone = meeting.phone
    phone.wait_for_selector(".building q:has-text('Hus')")
    phone.click(".building button")
    phone.wait_for_selector(".options")
    go_on_to_the_second(meeting)
    phone.wait_for_selector(".building q:has-text('Lån')")


def test_what_was_begun_and_not_sent_is_offered_in_the_next_question(meet_about):
    plan = twice("suggest", ["Hus"], ["Lån"], mode="new")
    meeting = meet_about("utkast", plan)
    meeting.begin()
    phone = meeting.phone
    phone.fill("text-writer textarea", "Ett hus för alla")
    go_on_to_the_second(meeting)
    expect(phone.locator("text-writer textarea")).to_have_value("")
    phone.click(".left-drafts button:has-text('Skicka')")
    until(lambda: [contribution.text for contribution in meeting.of(Contribution)] == ["Ett hus för alla"])


def test_a_second_tap_on_send_says_nothing_wrong(meet_about):
    meeting = meet_about("dubbelt", twice("suggest", ["Hus"], ["Lån"], mode="new"))
    meeting.begin()
    phone = meeting.phone
    phone.fill("text-writer textarea", "Ett hus för alla")
    phone.dblclick("text-writer button")
    phone.wait_for_selector(".status--saved")
    expect(phone.locator(".problem")).to_have_count(0)
    phone.fill("text-writer textarea", "x")
    phone.fill("text-writer textarea", "")
    phone.click("text-writer button")
    phone.wait_for_selector(".problem")
    meeting.large("Stäng")
    phone.wait_for_selector("text=Stängt.")
    comes_to(lambda: len(meeting.of(Contribution)), 1)


@pytest.mark.parametrize("width", [320, 390])
def test_a_double_tap_on_i_am_ready_presses_nothing_that_came_in_its_place(meet_about, width):
    meeting = meet_about(f"klar {width}", twice("gradient", ["Hus", "Buss"], ["Lån"]))
    meeting.begin()
    phone = meeting.phone
    phone.set_viewport_size({"width": width, "height": 568})
    phone.dblclick("[data-offer=finish]")
    phone.wait_for_selector(".ending__say")
    expect(phone.locator("[data-offer=go-on]")).to_have_count(1)
    expect(phone.locator("[aria-pressed=true]")).to_have_count(0)
    for item in ("Hus", "Buss"):
        phone.check(f"fieldset:has-text('{item}') label:has-text('Kan leva') input")
    phone.dblclick("[data-offer=finish]")
    # It is offered while what was said is on its way as well.
    phone.wait_for_function("() => document.querySelector('phone-app').store.isDone")
    phone.wait_for_selector("[data-offer=undo]")


def test_large_letters_on_a_small_phone_fit_at_the_door_and_what_is_shown_is_read_from_its_beginning(
    meet_about, open_page
):
    meeting = meet_about("stora", twice("gradient", ["Hus", "Buss"], ["Lån"]))
    meeting.begin()
    phone = open_page(320, 568)
    phone.goto(f"{meeting.house.url}/{meeting.code}")
    phone.evaluate("document.documentElement.style.setProperty('--text-size', 2)")
    assert overflow(phone) == 0
    phone.evaluate("localStorage.setItem('malbild:text-size', '2')")
    phone.click("form .primary")
    phone.wait_for_selector("fieldset")
    lettered(phone)
    # Nothing moves where an answer is given.
    height = phone.evaluate("document.querySelector('fieldset').offsetHeight")
    phone.check("fieldset:has-text('Hus') label:has-text('Kan leva') input")
    phone.wait_for_selector("fieldset button:has-text('Ta tillbaka')")
    comes_to(lambda: phone.evaluate("document.querySelector('fieldset').offsetHeight"), height)
    meeting.large("Stäng")
    phone.wait_for_selector("text=Stängt.")
    phone.evaluate("scrollTo(0, document.documentElement.scrollHeight)")
    phone.wait_for_function("() => scrollY > 0")
    meeting.large("Visa")
    phone.wait_for_selector("text=Så här blev det")
    phone.wait_for_function("() => scrollY === 0")


def test_whoever_has_written_all_of_their_own_builds_on_what_others_wrote(meet_about, house):
    asked = {
        "id": "framtid",
        "type": "ideas",
        "title": {"sv": "Idéer"},
        "prompt": {"sv": "Vad ser du?"},
        "settings": {"max_items": 1, "build_minutes": 4},
    }
    meeting = meet_about("bygger", [asked])
    house.crowd(meeting.code, 8)
    until(lambda: len(meeting.of(Participant)) == 9)
    meeting.begin()
    phone = meeting.phone
    phone.fill("text-writer textarea", "En egen idé")
    phone.click("text-writer button")
    phone.wait_for_selector(".status--saved")
    until(lambda: len(meeting.of(Contribution)) > 5)
    meeting.large("Läs andras")
    phone.click("text=Visa fem av andras idéer")
    phone.click(".batch button:has-text('Bygg vidare') >> nth=0")
    expect(phone.locator(".building")).to_contain_text("Du bygger på")
    expect(phone.locator("text-writer textarea")).to_be_focused()
    phone.keyboard.type("Och en buss dit")
    phone.click("text-writer button")
    until(lambda: any(text.about and text.text == "Och en buss dit" for text in meeting.of(Contribution)))
    # There is no more to build: nothing is offered that leads nowhere.
    phone.wait_for_selector("text=Du har byggt vidare på en idé")
    expect(phone.locator("button:has-text('Bygg vidare')")).to_have_count(0)
    expect(phone.locator(".status--refused")).to_have_count(0)
    assert meeting.faults() == []


def test_a_page_and_what_is_asked_come_to_stand_in_typefaces_of_their_own(meet_about, open_page):
    """Both are painted at once in what the phone has: their own come while somebody reads."""
    meeting = meet_about("bokstäver", twice("gradient", ["Hus", "Buss"], ["Lån"]))
    meeting.begin()
    page = open_page(390, 844)
    page.goto(f"{meeting.house.url}/{meeting.code}")
    page.wait_for_function(
        """() => [...document.fonts].some(({ family, status }) => /Page/.test(family) && status === "loaded")
          && getComputedStyle(document.querySelector("h1")).fontFamily.startsWith("Page")"""
    )
    page.click("form .primary")
    page.wait_for_selector("fieldset")
    lettered(page)
    for what, face in (("h1", "Literata"), ("legend", "Literata"), (".phone-foot button", '"Atkinson')):
        expect(page.locator(what).first).to_have_css("font-family", re.compile(f"^{face}"))
