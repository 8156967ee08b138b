"""A whole workshop as its people meet it: from the QR code to the files on the leader's desk."""

import io
import re
import signal

import docx
import pytest
from playwright.sync_api import expect
from pypdf import PdfReader

from tests.browser.conftest import Evening, axe, chapter_of, come_in, overflow, until
from tests.patience import LONG
from tests.server import Server
from tests.wire import Wire

pytestmark = pytest.mark.browser

# What stands in a file of each form.
WORDS_OF = {
    "html": lambda file: re.sub(r"<[^>]+>", "", file.decode()),
    "docx": lambda file: "\n".join(part.text for part in docx.Document(io.BytesIO(file)).paragraphs),
    "pdf": lambda file: "\n".join(page.extract_text() for page in PdfReader(io.BytesIO(file)).pages),
    "md": lambda file: file.decode().replace("\\", ""),
}


# What the large button has done, if it has yet. A wall may tell how many pages it makes while a press is on
# its way down, which then turns one.
DONE = """([step, said]) => {
    const text = (selector) => document.querySelector(selector)?.innerText;
    const now = text(".console-do .big");
    if (document.querySelector(".caution")) return "asked";
    if (text(".console-now__step") !== step) return "gone on";
    return now !== said && `${now} ${said}`.includes("Nästa sida") && "turned";
}"""


def press(console):
    """The one large button, past the pages of a result that the wall has not shown yet."""
    step = console.inner_text(".console-now__step")
    done = "turned"
    while done == "turned":
        label, said = console.inner_text(".console-do .big b"), console.inner_text(".console-do .big")
        console.click(".console-do .big:enabled")
        done = console.wait_for_function(DONE, arg=[step, said]).json_value()
    if done == "asked":
        # Whether something may be lost: it may, in a story.
        agree(console)
        console.wait_for_function(
            "step => document.querySelector('.console-now__step')?.innerText !== step", arg=step
        )
    return label


def agree(console):
    """To what is asked: by the way on beside the mend, or by the large button where nothing is to mend."""
    way_on = console.locator(".caution__on")
    way_on.click() if way_on.count() else console.click("#press:enabled")


def begin(console):
    """Everybody is here; what the agenda still lacks is put right on the way."""
    console.click("text=Alla är här – börja")
    console.wait_for_selector(".caution, .console-now__step")
    if console.locator(".caution").count():
        agree(console)
    console.wait_for_selector(".console-now__step")


def join(page, url, code):
    page.goto(url)
    page.fill("#code", code.lower())
    page.keyboard.press("Enter")
    page.wait_for_selector(".privacy")
    page.click("text=Gå in")
    page.wait_for_selector("phone-app h1")


def writes(page, text):
    page.fill("text-writer textarea", text)
    page.click("text-writer button")


class Workshop(Evening):
    """A whole workshop. Everybody sits where they sat in the chapter before."""

    def come(self) -> None:
        """The process lead at the desk, which becomes the console; the wall and two phones."""
        self.desk = self.console = self.open_page(1280, 900)
        self.screen = self.open_page(1920, 1080)
        self.ada, self.bo, self.eva, self.dag = (
            self.open_page(*size) for size in ((390, 844), (320, 640), (390, 844), (390, 844))
        )
        self.wire = Wire(self.server.port)

    def answered(self, people: int) -> None:
        """Until so many have said that they are done."""
        until(lambda: int(self.console.inner_text(".counts dt:has-text('Är klara') + dd")) >= people, LONG)

    def end(self) -> None:
        self.wire.close()
        super().end()


@pytest.fixture(scope="module")
def workshop(browser, tmp_path_factory):
    told = Workshop(Server(tmp_path_factory.mktemp("workshop") / "data"), browser)
    told.come()
    yield told
    told.end()


@pytest.fixture
def evening(workshop, request):
    yield from chapter_of(workshop, request)


def add_moment(desk, kind: str) -> None:
    """Last in the agenda, and back to it."""
    if desk.locator("#add-last").count():
        desk.click("#add-last summary")
    desk.click(f"button[value={kind}]")
    desk.wait_for_selector(".plan__moment h1")
    desk.goto(desk.url.partition("/activities")[0])


class TestAWorkshopFromJoinToExportedFiles:
    def test_the_first_process_lead_makes_a_journey_and_a_workshop(self, evening):
        """She comes in by the link that the program printed."""
        desk, found = evening.desk, []
        desk.goto(evening.server.url + evening.server.invitation)
        found += axe(desk)
        desk.fill("#name", "Birgitta")
        desk.fill("#password", "en mening jag minns")
        desk.click("text=Tacka ja")
        desk.fill("#title", "Målbild 2032")
        desk.fill("#horizon", "2032")
        expect(desk.locator("#horizon")).to_have_value("2032")
        found += axe(desk)
        desk.click("text=Skapa resan")
        desk.click("text=Välj en annan mall")
        desk.click("text=Bygg ett eget")
        desk.wait_for_selector("#title")
        found += axe(desk)
        desk.fill("#title", "Vad drömmer vi om?")
        desk.click("form:has(#title) button")
        for kind in ("ideas", "cluster", "dots", "gradient"):
            add_moment(desk, kind)
        found += axe(desk)
        evening.code = re.search(r"/(\w{5})$", desk.inner_text("p:has-text('Deltagarna går in på') b"))[1]
        assert found == [], "\n".join(map(str, found))

    def test_eight_come_in_and_the_meeting_begins(self, evening):
        """Console, big screen, two phones, one simulated participant and five more people: enough for a build
        round and for results to be shown.
        """
        console, screen, ada, bo, found = evening.console, evening.screen, evening.ada, evening.bo, []
        server, code = evening.server, evening.code
        console.click("text=Led mötet")
        console.wait_for_selector("run-console .big")
        screen.goto(server.url + console.get_attribute("a:has-text('Öppna storskärmen')", "href"))
        screen.wait_for_selector(f"text={code}")
        found += axe(screen)
        join(ada, server.url, code)
        join(bo, evening.wire.url, code)
        found += axe(ada)
        evening.receipt = ada.inner_text(".receipt__code")
        evening.simulated, evening.crowd = server.rehearse(code, 1), server.crowd(code, 5)
        expect(screen.locator(".arrival__joined")).to_contain_text("8 är med", timeout=1000 * LONG)
        begin(console)
        assert press(console) == "Öppna för deltagarna"
        assert found == [], "\n".join(map(str, found))

    def test_silent_ideas_are_saved_and_counted_and_read_by_nobody(self, evening):
        console, screen, ada, bo, found = evening.console, evening.screen, evening.ada, evening.bo, []
        ada.wait_for_selector("text-writer")
        found += axe(ada)
        writes(ada, "Bokbussen hämtar barnen efter skolan")
        ada.wait_for_selector(".status--saved")
        expect(screen.locator("footer")).to_contain_text("har skrivit")
        for page in (screen, console, bo):
            expect(page.locator("body")).not_to_contain_text("Bokbussen")
        assert found == [], "\n".join(map(str, found))

    def test_who_loses_the_network_goes_on_writing_and_reloads_nothing(self, evening):
        bo = evening.bo
        bo.wait_for_selector("text-writer")
        bo.fill("text-writer textarea", "En människa svarar")
        evening.wire.cut()
        bo.wait_for_selector("text=Väntar på nät. Inget är borta.")
        bo.type("text-writer textarea", " när jag ringer")
        bo.click("text-writer button")
        bo.wait_for_selector(".status--waiting")
        expect(bo.locator(".own")).to_contain_text("Väntar på nät, inget är borta")
        assert overflow(bo) == 0

    def test_the_keyboard_is_enough_at_twice_the_text_size(self, evening):
        eva = evening.eva
        join(eva, evening.server.url, evening.code)
        eva.evaluate("localStorage.setItem('malbild:text-size', '2')")
        eva.reload()
        eva.wait_for_selector("text-writer")
        assert overflow(eva) == 0
        eva.focus("text-writer textarea")
        eva.keyboard.type("Jag går in med rullstol utan att be om hjälp")
        eva.keyboard.press("Tab")
        eva.keyboard.press("Enter")
        eva.wait_for_selector(".status--saved")
        assert axe(eva) == []

    def test_ideas_are_built_on_closed_and_shown_and_none_is_lost(self, evening):
        """The wire is mended after the close."""
        console, screen, ada, bo, found = evening.console, evening.screen, evening.ada, evening.bo, []
        evening.answered(5)
        press(console)
        ada.click("text=Visa fem av andras idéer")
        ada.wait_for_selector(".batch .own")
        found += axe(ada)
        console.click(".console-do >> text=Stäng")
        console.wait_for_selector("text=Visa resultatet för alla")
        evening.wire.mend()
        bo.wait_for_selector(".status--saved")
        # What came after the close waits for the reveal, so that nobody is seen by it.
        assert press(console) == "Visa resultatet för alla"
        console.wait_for_selector("text=En människa svarar när jag ringer >> visible=true")
        screen.wait_for_selector(".stage--cards .thing")
        ada.wait_for_selector("text=En människa svarar när jag ringer >> visible=true")
        found += axe(screen) + axe(ada) + axe(console)
        assert found == [], "\n".join(map(str, found))

    def test_ideas_are_grouped_by_keyboard_alone_and_a_mistake_is_undone(self, evening):
        """A group is named last."""
        console = evening.console
        press(console)
        assert press(console) == "Börja gruppera"
        console.wait_for_selector(".idea")
        for groups, name in enumerate(("Bussen och barnen", "En människa svarar", "Alla kommer in")):
            console.press(".heap--loose .idea", "Space")
            console.keyboard.press("ArrowDown")
            console.keyboard.press("Space")
            console.keyboard.press("n")
            expect(console.locator(".board__clusters .heap")).to_have_count(groups + 1)
            console.wait_for_selector(".board__clusters .heap input:focus")
            console.keyboard.type(name)
            console.keyboard.press("Enter")
            console.wait_for_selector(f".heap h3:has-text('{name}')")
        console.press(".heap--loose .idea", "Space")
        console.keyboard.press("a")
        console.wait_for_selector(".heap:has-text('Ställt åt sidan')")
        console.keyboard.press("Escape")
        console.click("button:has-text('Ångra')")
        console.wait_for_selector(".heap:has-text('Ställt åt sidan')", state="detached")
        assert axe(console) == []
        evening.screen.wait_for_selector("text=Alla kommer in")

    def test_who_comes_late_lands_where_everybody_is(self, evening):
        console, dag = evening.console, evening.dag
        join(dag, evening.server.url, evening.code)
        dag.wait_for_selector("text=Nu grupperas idéerna")
        press(console)
        dag.wait_for_selector("text=Bussen och barnen")
        dag.click("button:has-text('Stämmer') >> nth=0")
        dag.wait_for_selector("button[aria-pressed=true]:has-text('Stämmer')")
        assert axe(dag) == []
        for _ in range(3):
            press(console)
        assert press(console) == "Öppna för deltagarna"

    def test_dots_are_hidden_until_they_are_shown(self, evening):
        """Placed by keyboard; totals nowhere until the reveal."""
        console, screen, ada, eva, found = evening.console, evening.screen, evening.ada, evening.eva, []
        eva.wait_for_selector(".options input")
        eva.press(".options input >> nth=0", "Space")
        expect(eva.locator(".dots-left")).to_contain_text("1 prick kvar")
        found += axe(eva)
        evening.answered(5)
        for page in (console, screen, ada, eva):
            expect(page.locator(".ranking, .rank")).to_have_count(0)
        press(console)
        assert press(console) == "Visa resultatet för alla"
        for page in (console, screen, ada):
            page.wait_for_selector(".ranking, .rank")
        found += axe(screen) + axe(eva)
        assert found == [], "\n".join(map(str, found))

    def test_a_sentence_is_written_with_its_source_and_the_room_takes_a_stand(self, evening):
        console, screen, ada, found = evening.console, evening.screen, evening.ada, []
        pen = evening.pen = evening.desk.context.new_page()
        pen.goto(f"{evening.server.url}/desk/journeys/1/draft")
        pen.fill("#area-name", "Bussen och barnen")
        pen.click("form:has(#area-name) button")
        pen.fill("#text", "Bokbussen hämtar barnen efter skolan och läser på vägen hem.")
        pen.fill("#why", "Flest prickar, och barnens dag börjar inte hos oss.")
        pen.check(".source:has-text('Bussen och barnen') input >> nth=0")
        pen.click("text=Spara formuleringen")
        pen.wait_for_selector(".statement")
        found += axe(pen)
        press(console)
        assert press(console) == "Öppna för deltagarna"
        ada.wait_for_selector(".stand")
        ada.click("label:has-text('Tveksam')")
        ada.fill("text-writer textarea", "Säg vilka skolor")
        ada.click("text-writer button")
        ada.wait_for_selector(".status--saved")
        found += axe(ada)
        # Who abstains makes nobody safe, and the crowd may: so every phone here takes a stand.
        for phone in (evening.bo, evening.eva, evening.dag):
            phone.click("label:has-text('detalj skaver')")
        for phone in (ada, evening.bo, evening.eva, evening.dag):
            phone.click("text=Jag är klar")
        evening.answered(10)
        press(console)
        assert press(console) == "Visa resultatet för alla"
        screen.wait_for_selector(".verdict")
        found += axe(screen) + axe(console)
        assert found == [], "\n".join(map(str, found))

    def test_a_receipt_brings_the_same_person_back_on_another_phone(self, evening):
        other = evening.open_page(390, 844)
        other.goto(f"{evening.server.url}/{evening.code}/return")
        other.fill("#receipt", evening.receipt.lower())
        other.click("form button.primary")
        other.wait_for_selector("phone-app h1")
        other.click("text=Meny")
        other.wait_for_selector("text=Mina bidrag")
        assert axe(other) == []
        other.click("text=Mina bidrag")
        other.wait_for_selector("text=Bokbussen hämtar barnen efter skolan")

    def test_the_meeting_ends_and_what_came_of_it_is_published(self, evening):
        console, ada, pen, found = evening.console, evening.ada, evening.pen, []
        for process in (evening.simulated, evening.crowd):
            process.terminate()
            process.wait()
        console.click("text=Avsluta mötet")
        console.fill("#by", "2099-12-24")
        console.click("text=Avsluta nu")
        ada.wait_for_selector("text=24 december 2099")
        ada.wait_for_selector("text=Bokbussen hämtar barnen efter skolan")
        pen.goto(f"{evening.server.url}/desk/journeys/1/publish")
        found += axe(pen)
        # What the version lacks has been read.
        pen.check("[name=anyway]")
        pen.click("form .primary")
        pen.wait_for_selector("text=Hämta filer")
        found += axe(pen)
        assert found == [], "\n".join(map(str, found))

    def test_every_file_can_be_read_back(self, evening):
        wanted = (
            "Bokbussen hämtar barnen efter skolan och läser på vägen hem.",
            "Flest prickar, och barnens dag börjar inte hos oss.",
            "Målbild 0.5",
        )
        missing = {}
        for form, words_of in WORDS_OF.items():
            with evening.pen.expect_download() as download:
                evening.pen.click(f"a[href*='whole.{form}']")
            flat = re.sub(r"[\s\u00ad-]+", "", words_of(download.value.path().read_bytes()))
            missing[form] = [words for words in wanted if re.sub(r"[\s-]+", "", words) not in flat]
        assert missing == {form: [] for form in WORDS_OF}

    def test_the_pages_afterwards_are_accessible_and_fit_a_phone(self, evening):
        pen, url, found = evening.pen, evening.server.url, []
        pen.goto(f"{url}/desk/workshops/1/note")
        found += axe(pen)
        expect(pen.locator("article")).to_contain_text("En människa svarar")
        pen.goto(f"{url}/desk/journeys/1/people")
        found += axe(pen)
        for size in (320, 390):
            for path in (
                "/desk",
                "/desk/journeys/1",
                "/desk/journeys/1/draft",
                "/desk/workshops/1",
                "/desk/journeys/1/versions/0.5",
            ):
                pen.set_viewport_size({"width": size, "height": 800})
                pen.goto(url + path)
                assert (path, size, overflow(pen)) == (path, size, 0)
        assert found == [], "\n".join(map(str, found))


@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGTERM])
def test_the_program_stops_at_once_and_cleanly_with_people_inside(server, open_page, how):
    phone = open_page(390, 844)
    phone.goto(server.url)
    server.process.send_signal(how)
    # It waits for nobody to leave: lines that are left alone are held for longer than this.
    assert server.process.wait(10) == 0


def test_an_activity_that_closes_while_somebody_types_keeps_the_words(server, open_page):
    desk = open_page(1280, 900)
    come_in(desk, server)
    desk.fill("#title", "Målbild")
    desk.click("text=Skapa resan")
    desk.click("text=Välj en annan mall")
    desk.click("text=Bygg ett eget")
    desk.click("form:has(#title) button")
    for kind in ("ideas", "info"):
        add_moment(desk, kind)
    code = re.search(r"/(\w{5})$", desk.inner_text("p:has-text('Deltagarna går in på') b"))[1]
    desk.click("text=Led mötet")
    desk.click("text=Alla är här – börja")
    desk.wait_for_selector(".console-now__step")
    phone = open_page(390, 844)
    join(phone, server.url, code)
    press(desk)
    phone.fill("text-writer textarea", "Halvvägs genom en men")
    for _ in range(3):
        press(desk)
    phone.wait_for_selector("text=1 text är inte skickad")
    phone.reload()
    phone.click("text=Skicka ändå")
    phone.click("text=Meny")
    phone.click("text=Mina bidrag (1)")
    expect(phone.locator("main")).to_contain_text("Halvvägs genom en men")
