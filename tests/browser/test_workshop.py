"""A whole workshop as its people meet it: from the QR code to the files on the leader's desk."""

import io
import re
import signal

import docx
import pytest
from pypdf import PdfReader

from tests.browser.conftest import axe, overflow, until
from tests.wire import Wire

pytestmark = pytest.mark.browser


def press(console):
    """The one large button."""
    before = console.inner_text(".console-now__step")
    label = console.inner_text(".console-do .big")
    console.click(".console-do .big")
    console.wait_for_function(
        "before => document.querySelector('.console-now__step')?.innerText !== before", arg=before
    )
    return label


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


def test_a_workshop_from_join_to_exported_files(server, open_page):
    found: list = []
    desk = open_page(1280, 900)

    # The first process lead comes in by the link that the program printed, and makes a journey and a
    # workshop.
    desk.goto(server.url + server.invitation)
    found += axe(desk)
    desk.fill("#name", "Birgitta")
    desk.fill("#password", "en mening jag minns")
    desk.click("text=Tacka ja")
    desk.fill("#title", "Målbild 2032")
    desk.fill("#horizon", "2032")
    found += axe(desk)
    desk.click("text=Skapa resan")
    desk.click("text=Nytt möte")
    found += axe(desk)
    desk.fill("#title", "Vad drömmer vi om?")
    desk.click("text=Skapa mötet")
    for kind in ("ideas", "cluster", "dots", "gradient"):
        desk.select_option("#type", kind)
        desk.click(".link-box button")
        desk.click("form .primary")
    found += axe(desk)
    code = re.search(r"/(\w{5})$", desk.inner_text("p:has-text('Deltagarna går in på') b"))[1]

    # Console, big screen, two phones, one simulated participant and five more people: enough for a build
    # round and for results to be shown.
    desk.click("text=Led mötet")
    console = desk
    console.wait_for_selector("run-console .big")
    screen = open_page(1920, 1080)
    screen.goto(server.url + console.get_attribute("a:has-text('Öppna storskärmen')", "href"))
    screen.wait_for_selector(f"text={code}")
    found += axe(screen)
    wire = Wire(server.port)
    ada, bo = open_page(390, 844), open_page(320, 640)
    join(ada, server.url, code)
    join(bo, wire.url, code)
    found += axe(ada)
    receipt = ada.inner_text(".receipt__code")
    simulated, crowd = server.rehearse(code, 1), server.crowd(code, 5)
    until(lambda: "8 är med" in screen.inner_text(".screen__big"), 30)
    console.click("text=Alla är här – börja")
    console.wait_for_selector(".console-do .big")
    assert press(console) == "Öppna för deltagarna"

    # Silent ideas: saved with a number, counted on the screen, read by nobody.
    ada.wait_for_selector("text-writer")
    found += axe(ada)
    writes(ada, "Bokbussen hämtar barnen efter skolan")
    ada.wait_for_selector("text=Sparat, I-0")
    until(lambda: "är klara" in screen.inner_text("main"))
    assert "Bokbussen" not in screen.inner_text("body") + console.inner_text("body") + bo.inner_text("body")

    # Bo loses the network in mid-sentence, goes on writing, sends, and reloads nothing.
    bo.wait_for_selector("text-writer")
    bo.fill("text-writer textarea", "En människa svarar")
    wire.cut()
    bo.wait_for_selector("text=Väntar på nät. Inget är borta.")
    bo.type("text-writer textarea", " när jag ringer")
    bo.click("text-writer button")
    bo.wait_for_selector(".status--waiting")
    assert "Väntar på nät, inget är borta" in bo.inner_text(".own")
    assert overflow(bo) == 0

    # The keyboard is enough, at twice the text size.
    eva = open_page(390, 844)
    join(eva, server.url, code)
    eva.evaluate("localStorage.setItem('malbild:text-size', '2')")
    eva.reload()
    eva.wait_for_selector("text-writer")
    assert overflow(eva) == 0
    eva.focus("text-writer textarea")
    eva.keyboard.type("Jag går in med rullstol utan att be om hjälp")
    eva.keyboard.press("Tab")
    eva.keyboard.press("Enter")
    eva.wait_for_selector("text=Sparat, I-0")
    found += axe(eva)

    # Build round, close; the wire is mended after the close, and nothing was lost.
    until(lambda: int(console.inner_text(".counts dd >> nth=3")) >= 5, 40)
    press(console)
    ada.click("text=Visa fem av andras idéer")
    ada.wait_for_selector(".batch .own")
    found += axe(ada)
    console.click(".console-do >> text=Stäng")
    console.wait_for_selector("text=Visa resultatet för alla")
    wire.mend()
    bo.wait_for_selector("text=Sparat, I-0", timeout=20_000)
    console.wait_for_selector("text=En människa svarar när jag ringer")
    assert press(console) == "Visa resultatet för alla"
    screen.wait_for_selector(".card")
    ada.wait_for_selector("text=En människa svarar när jag ringer")
    found += axe(screen) + axe(ada) + axe(console)

    # Grouping by keyboard alone, named last; a mistake is undone.
    press(console)
    assert press(console) == "Öppna för deltagarna"
    console.wait_for_selector(".idea")
    for name in ("Bussen och barnen", "En människa svarar", "Alla kommer in"):
        console.focus(".heap--loose .idea")
        console.keyboard.press("Space")
        console.keyboard.press("ArrowDown")
        console.keyboard.press("Space")
        before = console.locator(".board__clusters .heap").count()
        console.keyboard.press("n")
        console.wait_for_function(
            "n => document.querySelectorAll('.board__clusters .heap').length > n", arg=before
        )
        console.locator(".board__clusters .heap").last.get_by_text("Ge namn").click()
        console.keyboard.type(name)
        console.keyboard.press("Enter")
        console.wait_for_selector(f".heap h3:has-text('{name}')")
    console.focus(".heap--loose .idea")
    console.keyboard.press("Space")
    console.keyboard.press("a")
    console.wait_for_selector(".heap:has-text('Ställt åt sidan')")
    console.keyboard.press("Escape")
    console.click("button:has-text('Ångra')")
    console.wait_for_selector(".heap:has-text('Ställt åt sidan')", state="detached")
    found += axe(console)
    screen.wait_for_selector("text=Alla kommer in")

    # Somebody comes late and lands where everybody is.
    dag = open_page(390, 844)
    join(dag, server.url, code)
    dag.wait_for_selector("text=Nu grupperas idéerna")
    press(console)
    dag.wait_for_selector("text=Bussen och barnen")
    dag.click("text=Stämmer >> nth=0")
    found += axe(dag)
    for _ in range(3):
        press(console)
    assert press(console) == "Öppna för deltagarna"

    # Hidden dots, by keyboard; totals nowhere until the reveal.
    eva.wait_for_selector(".options input")
    eva.focus(".options input >> nth=0")
    eva.keyboard.press("Space")
    until(lambda: "1 prick kvar" in eva.inner_text(".dots-left"))
    found += axe(eva)
    until(lambda: int(console.inner_text(".counts dd >> nth=3")) >= 5, 40)
    assert all(page.locator(".ranking").count() == 0 for page in (console, screen, ada, eva))
    press(console)
    assert press(console) == "Visa resultatet för alla"
    for page in (console, screen, ada):
        page.wait_for_selector(".ranking")
    found += axe(screen) + axe(eva)

    # The desk: a sentence with its source, then a stand on it in the room.
    pen = desk.context.new_page()
    pen.goto(f"{server.url}/desk/journeys/1/draft")
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
    ada.wait_for_selector("text=Sparat, E-0")
    found += axe(ada)
    until(lambda: int(console.inner_text(".counts dd >> nth=3")) >= 5, 40)
    press(console)
    press(console)
    screen.wait_for_selector(".verdict")
    found += axe(screen) + axe(console)

    # Lost phone: the receipt brings the same person back on another.
    other = open_page(390, 844)
    other.goto(f"{server.url}/{code}/return")
    other.fill("#receipt", receipt.lower())
    other.click("form button.primary")
    other.wait_for_selector("phone-app h1")
    other.click("text=Meny")
    found += axe(other)
    other.click("text=Mina bidrag")
    other.wait_for_selector("text=Bokbussen hämtar barnen efter skolan")

    # Finish, publish, and read every file back.
    for process in (simulated, crowd):
        process.terminate()
        process.wait()
    console.click("text=Avsluta mötet")
    console.fill("#by", "2026-12-24")
    console.click("text=Avsluta nu")
    ada.wait_for_selector("text=24 december 2026")
    ada.wait_for_selector("text=Bokbussen hämtar barnen efter skolan")
    pen.goto(f"{server.url}/desk/journeys/1/publish")
    found += axe(pen)
    pen.click("form .primary")
    pen.wait_for_selector("text=Hämta filer")
    found += axe(pen)
    files = {}
    for form in ("html", "docx", "pdf", "md"):
        with pen.expect_download() as download:
            pen.click(f"a[href*='whole.{form}']")
        files[form] = download.value.path().read_bytes()
    words = {
        "html": re.sub(r"<[^>]+>", "", files["html"].decode()),
        "docx": "\n".join(
            paragraph.text for paragraph in docx.Document(io.BytesIO(files["docx"])).paragraphs
        ),
        "pdf": "\n".join(page.extract_text() for page in PdfReader(io.BytesIO(files["pdf"])).pages),
        "md": files["md"].decode().replace("\\", ""),
    }
    for form, text in words.items():
        flat = re.sub(r"[\s\u00ad-]+", "", text)
        assert [
            sentence
            for sentence in (
                "Bokbussen hämtar barnen efter skolan och läser på vägen hem.",
                "Flest prickar, och barnens dag börjar inte hos oss.",
                "Målbild 0.5",
            )
            if re.sub(r"[\s-]+", "", sentence) not in flat
        ] == [], form
    pen.goto(f"{server.url}/desk/workshops/1/note")
    found += axe(pen)
    assert "En människa svarar" in pen.inner_text("article")
    pen.goto(f"{server.url}/desk/journeys/1/people")
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
            pen.goto(server.url + path)
            assert (path, size, overflow(pen)) == (path, size, 0)
    assert found == [], "\n".join(map(str, found))


@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGTERM])
def test_the_program_stops_at_once_and_cleanly_with_people_inside(server, open_page, how):
    phone = open_page(390, 844)
    phone.goto(server.url)
    server.process.send_signal(how)
    assert server.process.wait(2) == 0


def test_an_activity_that_closes_while_somebody_types_keeps_the_words(server, open_page):
    desk = open_page(1280, 900)
    desk.goto(server.url + server.invitation)
    desk.fill("#name", "Birgitta")
    desk.fill("#password", "en mening jag minns")
    desk.click("text=Tacka ja")
    desk.fill("#title", "Målbild")
    desk.click("text=Skapa resan")
    desk.click("text=Nytt möte")
    desk.click("text=Skapa mötet")
    for kind in ("ideas", "info"):
        desk.select_option("#type", kind)
        desk.click(".link-box button")
        desk.click("form .primary")
    code = re.search(r"/(\w{5})$", desk.inner_text("p:has-text('Deltagarna går in på') b"))[1]
    desk.click("text=Led mötet")
    desk.click("text=Alla är här – börja")
    desk.wait_for_selector(".console-do .big")
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
    until(lambda: "Mina bidrag (1)" in phone.inner_text("main"))
    phone.click("text=Mina bidrag (1)")
    assert "Halvvägs genom en men" in phone.inner_text("main")
