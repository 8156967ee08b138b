"""The journey as its people meet it: a unit manager with one link, somebody who was away, an editor who asks
where a sentence comes from.
"""

import re

import pytest

from tests.browser.conftest import axe, overflow, until
from tests.browser.test_workshop import join, press
from tests.prepared import prepare
from tests.server import Server

pytestmark = pytest.mark.browser


@pytest.fixture
def halfway(tmp_path):
    """Målbild 0.5 is published; the round of unit meetings lies ahead."""
    started = Server(prepare(tmp_path / "data", "0.5"))
    yield started
    started.stop()


def log_in(page, server):
    page.goto(server.url + server.invitation)
    page.fill("#name", "Processledaren")
    page.fill("#password", "en mening jag minns")
    page.click("text=Tacka ja")


def steps_through(console, labels):
    """Press the large button until each of `labels` has been said."""
    for label in labels:
        assert label in press(console), label


def test_a_unit_manager_runs_the_meeting_from_one_link(halfway, open_page):
    found: list = []

    # The process lead makes fourteen meetings and as many links with two presses.
    desk = open_page(1280, 900)
    log_in(desk, halfway)
    desk.goto(f"{halfway.url}/desk/journeys/1/steps/4")
    desk.click("text=Skapa möten för 14 enheter")
    desk.click("text=Skapa länkar för de valda")
    found += axe(desk)
    link = desk.input_value("tr:has-text('Kundservice') input")
    link = halfway.url + link[link.index("/invite/") :]

    # The manager has never seen the program: a name is all that is asked.
    manager = open_page(1280, 900)
    manager.goto(link)
    found += axe(manager)
    manager.fill("#name", "Yvonne")
    manager.click("text=Gå in")
    manager.wait_for_selector("h1:has-text('Kundservice')")
    found += axe(manager)
    assert "Läs Målbild 0.5 i förväg" in manager.input_value("#invitation")

    # Six minutes of practice with people who do not exist, and nothing left of it.
    manager.click("text=Öva nu")
    manager.wait_for_selector(".practice")
    manager.click("text=Alla är här – börja")
    manager.wait_for_selector(".console-do .big")
    steps_through(manager, ["Nästa", "Öppna"])
    until(lambda: int(manager.inner_text(".counts dd >> nth=2")) >= 9, 30)
    found += axe(manager)
    steps_through(manager, ["Stäng", "Visa"])
    manager.click("text=Avsluta övningen")
    manager.wait_for_selector("text=Övningen är slut och borta.")

    # The meeting: twelve people more, one by keyboard alone, one in Bokmål.
    code = re.search(r"/(\w{5})$", manager.inner_text("p:has-text('Deltagarna går in på') b"))[1]
    manager.click("text=Starta mötet")
    manager.wait_for_selector("run-console .big")
    keyboard, norwegian = open_page(390, 844), open_page(320, 640, locale="nb-NO")
    join(keyboard, halfway.url, code)
    norwegian.goto(f"{halfway.url}/{code}")
    norwegian.click("form .primary")
    norwegian.wait_for_selector("phone-app h1")
    crowd = halfway.crowd(code, 12)
    until(lambda: int(manager.inner_text(".counts dd >> nth=0")) == 14, 40)
    manager.click("text=Alla är här – börja")
    manager.wait_for_selector(".console-do .big")
    assert "Säg så här\n\nEtt trettiotal kollegor har skrivit ett första utkast" in manager.inner_text(
        ".script"
    )
    assert "Mötet slutar" in manager.inner_text(".pace")

    steps_through(manager, ["Nästa", "Öppna"])
    norwegian.wait_for_selector("text=Ett ord om bibliotekets framtid")
    keyboard.wait_for_selector("text-writer textarea, input[type=text]")
    keyboard.focus("text-writer textarea, text-writer input")
    keyboard.keyboard.type("nyfiken")
    keyboard.keyboard.press("Tab")
    keyboard.keyboard.press("Enter")
    keyboard.wait_for_selector("text=Sparat, P-0")
    steps_through(manager, ["Stäng", "Visa", "Nästa", "Öppna"])
    norwegian.wait_for_selector("text=Dette vil jeg")
    norwegian.click("button:has-text('Dette skurrer') >> nth=0")
    until(lambda: int(manager.inner_text(".counts dd >> nth=2")) >= 13, 40)
    found += axe(norwegian)
    steps_through(manager, ["Stäng", "Visa", "Nästa", "Öppna"])

    # The table's answers, one question at a time.
    keyboard.wait_for_selector(".columns-choice")
    found += axe(keyboard)
    keyboard.focus(".columns-choice button >> nth=1")
    keyboard.keyboard.press("Enter")
    keyboard.wait_for_selector("h2:has-text('sluta med')")
    keyboard.focus("text-writer textarea")
    keyboard.keyboard.type("Tre listor som ingen läser")
    keyboard.keyboard.press("Control+Enter")
    keyboard.wait_for_selector("text=Sparat, S-0")
    until(lambda: int(manager.inner_text(".counts dd >> nth=2")) >= 8, 40)
    steps_through(manager, ["Stäng", "Visa"])
    norwegian.wait_for_selector("question-columns >> text=Tre listor som ingen läser")
    found += axe(manager) + axe(norwegian)
    assert overflow(norwegian) == 0
    steps_through(manager, ["Nästa", "Öppna"])

    # A perspective that is missing, by keyboard; then a stand on each statement, in both languages.
    keyboard.wait_for_selector("text-writer textarea")
    keyboard.focus("text-writer textarea")
    keyboard.keyboard.type("Den som ringer saknas i texten")
    until(lambda: keyboard.evaluate("document.activeElement.tagName") == "TEXTAREA")
    for _ in range(6):
        keyboard.keyboard.press("Tab")
        if keyboard.evaluate("document.activeElement.tagName") == "BUTTON":
            break
    keyboard.keyboard.press("Enter")
    keyboard.wait_for_selector("text=Sparat, T-0")
    steps_through(manager, ["Stäng", "Visa", "Nästa", "Öppna"])
    norwegian.wait_for_selector("text=Tvilende – må endres")
    assert norwegian.locator(".stand").count() == 4
    for at in range(4):
        norwegian.click(f".stand >> nth={at} >> label >> nth=3")
    keyboard.focus(".stand input >> nth=0")
    keyboard.keyboard.press("Space")
    until(lambda: int(manager.inner_text(".counts dd >> nth=2")) >= 14, 60)
    assert "%" not in manager.inner_text("main") + norwegian.inner_text("main")
    steps_through(manager, ["Stäng", "Visa"])
    manager.wait_for_selector(".tested >> nth=3")
    norwegian.wait_for_selector(".tested >> nth=3")
    found += axe(norwegian) + axe(manager) + axe(keyboard)
    steps_through(manager, ["Nästa", "Nästa", "Öppna"])
    until(lambda: int(manager.inner_text(".counts dd >> nth=2")) >= 12, 40)
    steps_through(manager, ["Stäng", "Visa"])
    receipt = keyboard.evaluate(
        "JSON.parse(localStorage.getItem(Object.keys(localStorage).find(key => key.endsWith('receipt'))))"
    )
    manager.click("summary:has-text('Avsluta')")
    manager.fill("#by", "2026-12-24")
    manager.click(".finish button")
    manager.wait_for_selector("text=Läs minnesanteckningen")
    crowd.terminate()
    crowd.wait()

    # The note writes itself; she reads it, adds a line, approves, and opens for those who were away.
    manager.click("text=Läs minnesanteckningen")
    assert "Den som ringer saknas i texten" in manager.inner_text(".edition")
    manager.fill("#words", "Vi talade länge om telefonen.")
    manager.click("button:has-text('Godkänn')")
    manager.goto(link)
    manager.click("text=Gå in")
    assert "godkändes av Yvonne" in manager.inner_text("main")
    manager.click("text=Öppna för den som var borta")
    afterwards = re.search(r"Kod (\w{5})", manager.inner_text("main"))[1]
    found += axe(manager)

    # Somebody who was away does two tasks on one phone and the last on another.
    away = open_page(390, 844)
    away.goto(f"{halfway.url}/{afterwards}")
    away.select_option("#unit", label="Kundservice")
    away.click("form .primary")
    away.wait_for_selector(".tasks")
    found += axe(away)
    assert [away.locator(".task").count(), overflow(away)] == [3, 0]
    away.click(".task >> nth=0")
    away.click("button:has-text('Jag undrar') >> nth=0")
    found += axe(away)
    away.click("text=Jag är klar med uppgiften")
    away.wait_for_selector(".task--done")
    away.click(".task >> nth=1")
    away.fill("text-writer textarea", "Nattskiftet saknas")
    away.click("text-writer button")
    away.wait_for_selector("text=Sparat, T-0")
    own = away.evaluate(
        "JSON.parse(localStorage.getItem(Object.keys(localStorage).find(key => key.endsWith('receipt'))))"
    )
    other = open_page(320, 640)
    other.goto(f"{halfway.url}/{afterwards}/return")
    other.fill("#receipt", own)
    other.click("form .primary")
    other.wait_for_selector(".task--done")
    assert [other.locator(".task--done").count(), other.locator(".task--begun").count(), overflow(other)] == [
        1,
        1,
        0,
    ]
    other.click(".task >> nth=2")
    other.click(".stand >> nth=0 >> label >> nth=1")
    other.click("text=Jag är klar med uppgiften")
    until(lambda: other.locator(".task--done").count() == 2)

    # An editor answers; whoever wrote reads it by the receipt, without logging in.
    desk.goto(f"{halfway.url}/desk/journeys/1/worklist")
    desk.click(".source:has-text('Den som ringer saknas i texten') label")
    desk.fill("#led_to", "V1")
    desk.fill("#why", "Visionen ska säga att man möter en människa.")
    desk.select_option("#fate", "partly")
    desk.click("text=Ge besked")
    stranger = open_page(390, 844)
    stranger.goto(f"{halfway.url}/{code}/return")
    stranger.fill("#receipt", receipt)
    stranger.click("form .primary")
    said = stranger.inner_text(".own:has-text('Den som ringer')")
    assert "Ingår delvis Visionen ska säga att man möter en människa." in said
    assert "V1" in said
    found += axe(stranger)
    assert found == [], "\n".join(map(str, found))


def test_an_editor_follows_a_sentence_to_a_raw_idea_and_back(tmp_path, open_page):
    server = Server(prepare(tmp_path / "data", "1.0"))
    try:
        desk = open_page(1280, 900)
        log_in(desk, server)
        desk.goto(f"{server.url}/desk/journeys/1/versions/1.0")

        # Three presses from the sentence as decided to what somebody wrote on a phone in February.
        desk.click("a:has-text('Det mesta du kan göra')")
        desk.click("summary:has-text('71 idéer')")
        desk.click("#r1 .sources a.number >> nth=0")
        raw = desk.inner_text(".raw")
        assert (raw, "dag 1" in desk.inner_text(".way")) == ("Pendlaren på tåget lånar allt i mobilen", True)
        number = desk.inner_text("h1 .number")

        # And three back: the statement it lives on in, the version that decided it.
        desk.click(".way a.number >> nth=0")
        assert desk.locator(f"#r1 a.number:has-text('{number}')").count() == 1
        desk.click("#r3 a:has-text('1.0')")
        assert "Det mesta du kan göra på biblioteket kan du göra digitalt" in desk.inner_text(".edition")
    finally:
        server.stop()
