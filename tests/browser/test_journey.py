"""The journey as its people meet it: a unit manager with one link, somebody who was away, an editor who asks
where a sentence comes from.
"""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Evening, axe, chapter_of, overflow, say_yes, until
from tests.browser.test_workshop import begin, join, press
from tests.patience import LONG
from tests.prepared import prepare
from tests.server import Server

pytestmark = pytest.mark.browser


def steps_through(console, labels):
    """Press the large button until each of `labels` has been said."""
    for label in labels:
        assert label in press(console), label


CODE = re.compile(r"Kod (\w{5})")
RECEIPT = "JSON.parse(localStorage.getItem(Object.keys(localStorage).find(key => key.endsWith('receipt'))))"


class UnitMeeting(Evening):
    """Målbild 0.5 is published; the round of unit meetings lies ahead."""

    def come(self) -> None:
        """The process lead and a unit manager at desks; one who uses a keyboard alone, one in Bokmål."""
        self.desk, self.manager = self.open_page(1280, 900), self.open_page(1280, 900)
        self.keyboard = self.open_page(390, 844)
        self.norwegian = self.open_page(320, 640, locale="nb-NO")

    def count(self, people: int, what: str = "Har börjat") -> None:
        """Until so many have begun, which is told in fives, or are in."""
        told = people - people % 5 if what == "Har börjat" else people
        until(lambda: self._counted(what) >= told, LONG)

    def tables(self, n: int, seconds: float = 90) -> None:
        """Until so many tables have begun, where tables answer."""
        until(lambda: self._counted("Bord som har börjat") >= n, seconds)

    def _counted(self, what: str) -> int:
        told = self.manager.inner_text(f".counts dt:text-is('{what}') + dd")
        # Fewer than five, or not seen yet, is no number.
        found = re.fullmatch(r"(?:minst )?(\d+)(?: av \d+)?", told)
        return int(found[1]) if found else 0


@pytest.fixture(scope="module")
def unit_meeting(browser, tmp_path_factory):
    told = UnitMeeting(Server(prepare(tmp_path_factory.mktemp("unit") / "data", "0.5")), browser)
    told.come()
    yield told
    told.end()


@pytest.fixture
def evening(unit_meeting, request):
    yield from chapter_of(unit_meeting, request)


class TestAUnitManagerRunsTheMeetingFromOneLink:
    def test_the_process_lead_makes_the_meetings_and_their_links(self, evening):
        """Fourteen of each, with two presses."""
        desk, url = evening.desk, evening.server.url
        say_yes(desk, url + evening.server.invitation, "Processledaren")
        desk.goto(f"{url}/desk/journeys/1/steps/4")
        desk.click("text=Skapa möten för 14 enheter")
        desk.click("text=Skapa länkar för de valda")
        desk.wait_for_selector("tr:has-text('Kundservice') input[readonly]")
        assert axe(desk) == []
        link = desk.input_value("tr:has-text('Kundservice') input")
        evening.link = url + link[link.index("/invite/") :]

    def test_a_manager_who_has_never_seen_the_program_comes_in_by_a_name(self, evening):
        manager, found = evening.manager, []
        manager.goto(evening.link)
        found += axe(manager)
        manager.fill("#name", "Yvonne")
        manager.click("text=Gå in")
        manager.wait_for_selector("h1:has-text('Kundservice')")
        found += axe(manager)
        expect(manager.locator("#invitation")).to_have_value(re.compile("Läs Målbild 0.5 i förväg"))
        assert found == [], "\n".join(map(str, found))

    def test_she_practises_with_people_who_do_not_exist(self, evening):
        """Six minutes, and nothing left of it."""
        manager = evening.manager
        manager.click("text=Öva nu")
        manager.wait_for_selector(".practice")
        # Whoever tries it with a phone of their own is told so, and who is there is one truth.
        phone = evening.open_page(390, 844)
        phone.goto(f"{evening.server.url}/{manager.inner_text('.console-head__code b')}")
        phone.click("form .primary")
        phone.wait_for_selector(".phone-head >> text=Övning")
        for what, n in (("Har gått med", 10), ("Varav testdeltagare", 9), ("Har kontakt nu", 10)):
            evening.count(n, what)
        expect(manager.locator("#press small")).to_have_text("9 testdeltagare är med, och 1 telefon")
        begin(manager)
        steps_through(manager, ["Nästa", "Öppna"])
        evening.count(9)
        assert axe(manager) == []
        steps_through(manager, ["Stäng", "Visa"])
        expect(manager.locator(".console-middle")).not_to_contain_text("ärre än fem")
        wall = evening.open_page(1920, 1080)
        wall.goto(manager.evaluate("document.querySelector(\"a[href*='/screen/']\").href"))
        wall.wait_for_selector(".foot__join .code")
        manager.click("text=Avsluta övningen")
        manager.wait_for_selector("text=Övningen är slut och borta.")
        # On the wall nothing of it is left: no code, no clock and no ribbon.
        expect(wall.locator("body")).to_have_text(
            "Övningen är slut Inget av den är kvar. Öppna storskärmen från mötets egen konsol.",
            use_inner_text=True,
        )

    def test_fourteen_come_in_and_she_reads_aloud_what_the_page_says(self, evening):
        """Twelve people more, one by keyboard alone, one in Bokmål."""
        manager, keyboard, norwegian = evening.manager, evening.keyboard, evening.norwegian
        url = evening.server.url
        entrance = manager.inner_text("p:has-text('Deltagarna går in på') b")
        code = evening.code = re.search(r"/(\w{5})$", entrance)[1]
        manager.click("a.primary:has-text('Led mötet')")
        manager.wait_for_selector("run-console .big")
        join(keyboard, url, code)
        norwegian.goto(f"{url}/{code}")
        norwegian.click("form .primary")
        norwegian.wait_for_selector("phone-app h1")
        evening.crowd = evening.server.crowd(code, 12)
        evening.count(14, "Har gått med")
        expect(manager.locator(".counts dd >> nth=0")).to_have_text("14")
        begin(manager)
        said = "Säg så här Vi har ett första utkast att läsa, skrivet av kollegor"
        expect(manager.locator(".script").first).to_contain_text(said, use_inner_text=True)
        expect(manager.locator(".pace")).to_contain_text("Mötet slutar")

    def test_a_word_each_and_a_wondering_about_the_draft(self, evening):
        manager, keyboard, norwegian = evening.manager, evening.keyboard, evening.norwegian
        steps_through(manager, ["Nästa", "Öppna"])
        norwegian.wait_for_selector("text=Ett ord om bibliotekets framtid")
        keyboard.wait_for_selector("text-writer textarea, input[type=text]")
        keyboard.focus("text-writer textarea, text-writer input")
        keyboard.keyboard.type("nyfiken")
        keyboard.keyboard.press("Tab")
        keyboard.keyboard.press("Enter")
        keyboard.wait_for_selector(".status--saved")
        steps_through(manager, ["Stäng", "Visa", "Nästa", "Öppna"])
        norwegian.wait_for_selector("text=Dette vil jeg")
        norwegian.click("button:has-text('Dette skurrer') >> nth=0")
        evening.count(13)
        assert axe(norwegian) == []
        steps_through(manager, ["Stäng", "Visa", "Nästa", "Öppna"])

    def test_the_tables_answer_one_question_at_a_time(self, evening):
        manager, keyboard, norwegian, found = evening.manager, evening.keyboard, evening.norwegian, []
        keyboard.wait_for_selector("#my-table")
        keyboard.press("#my-table", "ArrowDown")
        expect(keyboard.locator("#my-table")).not_to_have_value("")
        keyboard.wait_for_selector(".pen button")
        found += axe(keyboard)
        keyboard.press(".pen button", "Enter")
        keyboard.wait_for_selector(".pen__whose")
        # Whoever practises with us may sit there and have begun already.
        keyboard.press(".pen button", "Enter")
        # Seen, but not to be written in, before the pen has come.
        expect(keyboard.locator(".columns-choice button").first).to_be_focused()
        found += axe(keyboard)
        keyboard.press(".columns-choice button >> nth=1", "Enter")
        keyboard.wait_for_selector("h2:has-text('sluta med')")
        keyboard.focus("text-writer textarea")
        keyboard.keyboard.type("Tre listor som ingen läser")
        keyboard.keyboard.press("Control+Enter")
        keyboard.wait_for_selector(".own__text >> text=Tre listor som ingen läser")
        evening.tables(2)
        steps_through(manager, ["Stäng", "Visa"])
        norwegian.wait_for_selector("question-columns >> text=Tre listor som ingen läser")
        found += axe(manager) + axe(norwegian)
        assert overflow(norwegian) == 0
        steps_through(manager, ["Nästa", "Öppna"])
        assert found == [], "\n".join(map(str, found))

    def test_a_perspective_that_is_missing_is_told_by_keyboard(self, evening):
        manager, keyboard = evening.manager, evening.keyboard
        keyboard.wait_for_selector("text-writer textarea")
        keyboard.focus("text-writer textarea")
        keyboard.keyboard.type("Den som ringer saknas i texten")
        until(lambda: keyboard.evaluate("document.activeElement.tagName") == "TEXTAREA")
        for _ in range(6):
            keyboard.keyboard.press("Tab")
            if keyboard.evaluate("document.activeElement.tagName") == "BUTTON":
                break
        keyboard.keyboard.press("Enter")
        keyboard.wait_for_selector(".status--saved")
        steps_through(manager, ["Stäng", "Visa", "Nästa", "Öppna"])

    def test_everybody_takes_a_stand_on_each_statement_in_both_languages(self, evening):
        manager, keyboard, norwegian = evening.manager, evening.keyboard, evening.norwegian
        norwegian.wait_for_selector("text=Tvilende – må endres")
        expect(norwegian.locator(".stand")).to_have_count(4)
        for at in range(4):
            norwegian.click(f".stand >> nth={at} >> label >> nth=3")
        keyboard.press(".stand input >> nth=0", "Space")
        evening.count(14)
        for page in (manager, norwegian):
            expect(page.locator("main")).not_to_contain_text("%", use_inner_text=True)
        steps_through(manager, ["Stäng", "Visa"])
        manager.wait_for_selector(".tested >> nth=3")
        norwegian.wait_for_selector(".tested >> nth=3")
        found = axe(norwegian) + axe(manager) + axe(keyboard)
        assert found == [], "\n".join(map(str, found))

    def test_the_meeting_ends_and_its_note_has_written_itself(self, evening):
        """She reads it, adds a line and approves."""
        manager = evening.manager
        steps_through(manager, ["Nästa", "Nästa", "Öppna"])
        evening.count(12)
        steps_through(manager, ["Stäng", "Visa"])
        evening.receipt = evening.keyboard.evaluate(RECEIPT)
        manager.click(".finish button")
        manager.fill("#by", "2099-12-24")
        manager.click(".console-do .big")
        manager.wait_for_selector("text=Läs minnesanteckningen")
        evening.crowd.terminate()
        evening.crowd.wait()
        manager.click("text=Läs minnesanteckningen")
        expect(manager.locator(".edition")).to_contain_text("Den som ringer saknas i texten")
        manager.fill("#words", "Vi talade länge om telefonen.")
        manager.click("button:has-text('Godkänn')")

    def test_it_is_opened_for_those_who_were_away(self, evening):
        manager = evening.manager
        manager.goto(evening.link)
        manager.click("text=Gå in")
        expect(manager.locator("main")).to_contain_text("godkändes av Yvonne")
        manager.click("text=Öppna för den som var borta")
        expect(manager.locator("main")).to_contain_text(CODE, use_inner_text=True)
        evening.afterwards = CODE.search(manager.inner_text("main"))[1]
        assert axe(manager) == []

    def test_who_was_away_does_two_tasks_on_one_phone_and_the_last_on_another(self, evening):
        address, found = f"{evening.server.url}/{evening.afterwards}", []
        away = evening.open_page(390, 844)
        away.goto(address)
        away.select_option("#unit", label="Kundservice")
        away.click("form .primary")
        away.wait_for_selector(".tasks")
        expect(away.locator(".task")).to_have_count(3)
        found += axe(away)
        assert overflow(away) == 0
        away.click(".task >> nth=0")
        away.click("button:has-text('Jag undrar') >> nth=0")
        away.wait_for_selector("button[aria-pressed=true]:has-text('Jag undrar')")
        found += axe(away)
        away.click("text=Jag är klar med uppgiften")
        away.click("text=Klar ändå")
        away.wait_for_selector(".task--done")
        away.click(".task >> nth=1")
        away.fill("text-writer textarea", "Nattskiftet saknas")
        away.click("text-writer button")
        away.wait_for_selector(".status--saved")
        own = away.evaluate(RECEIPT)
        other = evening.open_page(320, 640)
        other.goto(f"{address}/return")
        other.fill("#receipt", own)
        other.click("form .primary")
        other.wait_for_selector(".task--done")
        for state in ("done", "begun"):
            expect(other.locator(f".task--{state}")).to_have_count(1)
        assert overflow(other) == 0
        other.click(".task >> nth=2")
        other.click(".stand >> nth=0 >> label >> nth=1")
        other.click("text=Jag är klar med uppgiften")
        other.click("text=Klar ändå")
        expect(other.locator(".task--done")).to_have_count(2)
        assert found == [], "\n".join(map(str, found))

    def test_who_wrote_reads_the_answer_by_the_receipt(self, evening):
        """An editor answers; nobody has to log in to read it."""
        desk, url = evening.desk, evening.server.url
        desk.goto(f"{url}/desk/journeys/1/worklist")
        desk.click(".source:has-text('Den som ringer saknas i texten') label")
        # The second of the usual answers by its key, and the reason is written next.
        desk.keyboard.press("2")
        desk.keyboard.type("Visionen ska säga att man möter en människa.")
        expect(desk.locator("#fate")).to_have_value("partly")
        desk.fill("#led_to", "V1")
        with desk.expect_navigation():
            desk.click("text=Ge besked")
        stranger = evening.open_page(390, 844)
        stranger.goto(f"{url}/{evening.code}/return")
        stranger.fill("#receipt", evening.receipt)
        stranger.click("form .primary")
        said = stranger.locator(".own:has-text('Den som ringer')")
        expect(said).to_contain_text("Ingår delvis Visionen ska säga att man möter en människa.")
        expect(said).to_contain_text("V1")
        assert axe(stranger) == []


def test_an_editor_follows_a_sentence_to_a_raw_idea_and_back(tmp_path, open_page):
    server = Server(prepare(tmp_path / "data"))
    try:
        desk = open_page(1280, 900)
        say_yes(desk, server.url + server.invitation, "Processledaren")
        desk.goto(f"{server.url}/desk/journeys/1/versions/1.0")

        # Three presses from the sentence as decided to what somebody wrote on a phone in February.
        desk.click("a:has-text('Det mesta du kan göra')")
        desk.click("summary:has-text('71 idéer')")
        desk.click("#r1 .sources a.number >> nth=0")
        expect(desk.locator(".raw")).to_have_text("Pendlaren på tåget lånar allt i mobilen")
        expect(desk.locator(".way")).to_contain_text("dag 1")
        number = desk.inner_text("h1 .number")

        # And three back: the statement it lives on in, the version that decided it.
        desk.click(".way a.number >> nth=0")
        expect(desk.locator(f"#r1 a.number:has-text('{number}')")).to_have_count(1)
        desk.click("#r3 a:has-text('1.0')")
        expect(desk.locator(".edition")).to_contain_text(
            "Det mesta du kan göra på biblioteket kan du göra digitalt"
        )
    finally:
        server.stop()
