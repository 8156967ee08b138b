"""Everything that goes wrong in a meeting room, to a real browser: no word somebody typed may be lost, and
none doubled.
"""

import re
import time

import psutil
import pytest
import requests
import socketio
from playwright.sync_api import expect

from models.base import Database
from models.workshop.answer import Answer
from models.workshop.contribution import Contribution
from models.workshop.workshop import Workshop
from tests.browser.conftest import CHROMIUM, LAUNCH, comes_to, unhurried, until
from tests.load.stage import prepare
from tests.patience import PATIENCE
from tests.wire import Wire

WRITER = "text-writer textarea"


class Meeting:
    """A workshop of its own in the common server, its leader, and a wire that phones come in by. Activities
    are named by their place in its agenda: 1 is where people write, 4 asks about four statements.
    """

    def __init__(self, server, prepare=prepare):
        self.server = server
        self.database = Database(f"sqlite:///{server.folder}/malbild.sqlite")
        self.workshop, self.code, _, tokens = prepare(self.database, 100)
        with self.database.reading() as session:
            self.agenda = [activity.id for activity in session.get(Workshop, self.workshop).agenda]
        self.wire = Wire(server.port)
        self.url = f"{self.wire.url}/{self.code}"
        self.browser = requests.Session()
        address = f"{server.url}/invite/{tokens[0]}"
        secret = re.search(r'name="csrf_token" value="([^"]+)"', self.browser.get(address).text)[1]
        self.browser.post(
            address,
            data={
                "csrf_token": secret,
                "name": f"Birgitta {self.workshop}",
                "password": "en mening jag minns",
            },
        )
        # It has said what it had to say when a server is killed, and needs not come back to the next.
        self.line = socketio.Client(reconnection=False, request_timeout=PATIENCE)
        cookie = "; ".join(f"{cookie.name}={cookie.value}" for cookie in self.browser.cookies)
        self.line.connect(
            server.url,
            headers={"Cookie": cookie},
            auth={"workshop": self.workshop},
            namespaces=["/facilitator"],
            transports=["websocket"],
            wait_timeout=PATIENCE,
        )
        self.say("start")
        self.say("open_up", activity=1)

    def say(self, verb, **payload):
        if "activity" in payload:
            payload["activity"] = self.agenda[payload["activity"] - 1]
        answer = self.line.call(verb, payload, namespace="/facilitator")
        assert answer["ok"], answer

    @property
    def texts(self) -> list[str]:
        with self.database.reading() as session:
            return sorted(
                written.text for written in self._of(session, Contribution) if not written.withdrawn
            )

    @property
    def stances(self) -> list[str]:
        with self.database.reading() as session:
            return sorted(answer.value for answer in self._of(session, Answer))

    def _of(self, session, noun):
        return session.query(noun).filter_by(workshop_id=self.workshop)

    def hold_vote(self):
        """Close the writing and open the question about four statements."""
        self.say("close", activity=1)
        self.say("go_to", activity=4)
        self.say("open_up", activity=4)

    def close(self):
        self.line.disconnect()
        self.browser.close()
        self.wire.close()
        self.database.engine.dispose()


@pytest.fixture
def meeting(common_server):
    made = Meeting(common_server)
    yield made
    made.close()


def comes_in(meeting, page):
    page.goto(meeting.url)
    page.click("text=Gå in")
    page.wait_for_selector("phone-app h1")
    page.wait_for_selector(WRITER)
    return page


def writes(page, text):
    page.fill(WRITER, text)
    page.click("text-writer button")


def sees(page, text):
    page.wait_for_selector(f"text={text}")


@pytest.mark.fault(
    "Phone offline for ten minutes while writing and voting",
    "Väntar på nät. Inget är borta.",
    "kept on the phone, sent when the network is back",
)
def test_a_phone_offline_for_ten_minutes_loses_nothing(meeting, open_page):
    page = open_page(390, 844)
    page.clock.install()
    comes_in(meeting, page)
    writes(page, "före avbrottet")
    until(lambda: meeting.texts == ["före avbrottet"])
    meeting.wire.cut()
    writes(page, "under avbrottet")
    page.clock.fast_forward("05:00")
    writes(page, "sent i avbrottet")
    page.fill(WRITER, "halv menin")
    page.clock.fast_forward("05:00")
    sees(page, "Väntar på nät")
    meeting.wire.mend()
    until(lambda: page.clock.run_for(2000) or len(meeting.texts) == 3)
    comes_to(lambda: meeting.texts, ["före avbrottet", "sent i avbrottet", "under avbrottet"])
    expect(page.locator(WRITER)).to_have_value("halv menin")


@pytest.mark.fault(
    "Phone offline while taking a stand, the same question answered twice",
    "Väntar på nät",
    "the last choice counts, once",
)
def test_a_choice_changed_while_offline_counts_once_as_it_was_last(meeting, open_page):
    page = comes_in(meeting, open_page(390, 844))
    meeting.hold_vote()
    page.wait_for_selector(".stand")
    meeting.wire.cut()
    for choice in (1, 5):
        page.locator(f".stand__step--{choice}").first.click()
    meeting.wire.mend()
    until(lambda: meeting.stances == ["5"])


@pytest.mark.fault(
    "Page reloaded in mid-sentence, with words not yet sent",
    "the sentence stands in the field again",
    "sent after the reload, with the same key",
)
def test_a_reload_keeps_the_sentence_and_what_was_not_sent(meeting, open_page):
    page = comes_in(meeting, open_page(390, 844))
    meeting.wire.cut()
    writes(page, "skrivet utan nät")
    page.fill(WRITER, "halv menin")
    expect(page.locator(WRITER)).to_have_value("halv menin")
    meeting.wire.mend()
    page.reload()
    until(lambda: meeting.texts == ["skrivet utan nät"])
    expect(page.locator(WRITER)).to_have_value("halv menin")


@pytest.mark.fault(
    "Tab killed while offline, the workshop opened again in a new one",
    "everything stands where it was",
    "sent by the new tab",
)
def test_a_killed_tab_loses_nothing(meeting, open_page):
    page = comes_in(meeting, open_page(390, 844))
    meeting.wire.cut()
    writes(page, "skrivet i den döda fliken")
    page.wait_for_selector(".status--waiting")
    page.close(run_before_unload=False)
    meeting.wire.mend()
    again = page.context.new_page()
    again.goto(meeting.url)
    until(lambda: meeting.texts == ["skrivet i den döda fliken"])


@pytest.mark.fault(
    "Battery dies: the whole browser is killed",
    "everything is there when the phone has power again; one may have to press Gå in again",
    "kept, if the browser had some seconds to write to its own disk",
)
def test_a_dead_battery_loses_nothing(meeting, browser, tmp_path):
    def switch_on():
        phone = browser.browser_type.launch_persistent_context(
            tmp_path / "phone",
            executable_path=CHROMIUM,
            args=[*LAUNCH, "--remote-debugging-port=0"],
            viewport={"width": 390, "height": 844},
            locale="sv-SE",
        )
        return unhurried(phone)

    phone = switch_on()
    page = comes_in(meeting, phone.pages[0])
    meeting.wire.cut()
    writes(page, "skrivet strax före")
    page.fill(WRITER, "halv menin")
    # Chromium gathers what pages store for some seconds before it writes it down.
    until(lambda: _has_written(tmp_path / "phone", "skrivet strax", "halv menin"))
    assert _kill_browser(tmp_path / "phone") > 0
    meeting.wire.mend()
    for lock in (tmp_path / "phone").glob("Singleton*"):
        lock.unlink()
    phone = switch_on()
    # It gathers cookies for half a minute, so by now it may not know who it was; the words are still its own.
    page = phone.pages[0]
    page.goto(meeting.url)
    way_in = page.get_by_text("Gå in")
    expect(way_in.or_(page.locator(WRITER)).first).to_be_visible()
    if way_in.is_visible():
        way_in.click()
    until(lambda: meeting.texts == ["skrivet strax före"])
    expect(page.locator(WRITER)).to_have_value("halv menin")
    phone.close()


def _has_written(folder, *texts: str) -> bool:
    """Whether the browser's files hold the texts: as single bytes, or as pairs where a sign needs it."""
    content = b"".join(file.read_bytes() for file in (folder / "Default/Local Storage/leveldb").glob("*.log"))
    return all(text.encode("latin-1") in content or text.encode("utf-16-le") in content for text in texts)


def _kill_browser(folder) -> int:
    """How many of its processes were killed."""
    found = [
        process
        for process in psutil.process_iter(["cmdline"])
        if any(str(folder) in part for part in process.info["cmdline"] or [])
    ]
    for process in found:
        process.kill()
    psutil.wait_procs(found, 5)
    return len(found)


@pytest.mark.fault(
    "Two tabs of the same phone, both with words to send", "both show the same", "each kept once"
)
def test_two_tabs_lose_and_double_nothing(meeting, open_page):
    one = comes_in(meeting, open_page(390, 844))
    two = one.context.new_page()
    two.goto(meeting.url)
    two.wait_for_selector(WRITER)
    meeting.wire.cut()
    writes(one, "från den ena")
    writes(two, "från den andra")
    meeting.wire.mend()
    until(lambda: meeting.texts == ["från den andra", "från den ena"])
    for page in (one, two):
        expect(page.locator(".own__text")).to_have_count(2)


@pytest.mark.fault(
    "Activity closed while somebody types", "the text can still be sent", "kept and marked late"
)
def test_what_is_typed_when_it_closes_can_still_be_sent(meeting, open_page):
    page = comes_in(meeting, open_page(390, 844))
    page.fill(WRITER, "nästan färdig")
    meeting.hold_vote()
    page.wait_for_selector(".left-drafts")
    page.click("text=Skicka ändå")
    until(lambda: meeting.texts == ["nästan färdig"])


@pytest.mark.fault(
    "Server gone for a minute (kill -9)",
    "Väntar på nät. Inget är borta.",
    "what was acknowledged is there; the rest is sent when it is back",
)
def test_a_server_gone_for_a_minute_loses_nothing(meeting, open_page):
    page = open_page(390, 844)
    page.clock.install()
    comes_in(meeting, page)
    writes(page, "före")
    until(lambda: meeting.texts == ["före"])
    meeting.server.kill()
    writes(page, "under tiden")
    page.clock.fast_forward("01:00")
    sees(page, "Väntar på nät")
    meeting.server.start()
    until(lambda: page.clock.run_for(2000) or meeting.texts == ["före", "under tiden"])


@pytest.mark.fault(
    "Half-open line: nothing arrives any more and nobody is told",
    "sparas …, then Väntar på nät",
    "sent on a new line",
)
def test_a_half_open_line_is_noticed_and_replaced(meeting, open_page):
    page = open_page(390, 844)
    page.clock.install()
    comes_in(meeting, page)
    meeting.wire.freeze()
    writes(page, "ut i tomma intet")
    page.clock.fast_forward("01:00")
    meeting.wire.mend()
    until(lambda: page.clock.run_for(2000) or meeting.texts == ["ut i tomma intet"])


@pytest.mark.fault("Phone's clock wrong by hours", "the right time left", "kept")
@pytest.mark.parametrize("hours", [-5, 7])
def test_a_wrong_clock_shows_the_right_time_left(meeting, open_page, hours):
    page = open_page(390, 844)
    page.clock.install(time=time.time() + 3600 * hours)
    comes_in(meeting, page)
    expect(page.locator("step-clock")).to_have_text(re.compile(r"\b[56]:\d\d"))
    writes(page, "i rätt tid")
    until(lambda: meeting.texts == ["i rätt tid"])


@pytest.mark.fault(
    "Captive portal: the Wi-Fi answers everything with a log-in page",
    "Väntar på nät. Inget är borta.",
    "sent once the portal lets go",
)
def test_a_captive_portal_is_waited_out(meeting, open_page):
    page = comes_in(meeting, open_page(390, 844))
    meeting.wire.portal()
    writes(page, "bakom portalen")
    sees(page, "Väntar på nät")
    until(lambda: meeting.wire.turned_away > 0)
    meeting.wire.mend()
    until(lambda: meeting.texts == ["bakom portalen"])


@pytest.mark.fault("Network that blocks WebSockets", "nothing", "sent by ordinary requests")
def test_a_phone_without_websockets_uses_ordinary_requests(meeting, open_page):
    meeting.wire.blocks_websockets = True
    page = comes_in(meeting, open_page(390, 844))
    writes(page, "utan websocket")
    until(lambda: meeting.texts == ["utan websocket"])
    meeting.hold_vote()
    page.wait_for_selector(".stand")


@pytest.mark.fault(
    "Browser that keeps nothing (private window, full storage)", "nothing", "kept while the page is open"
)
def test_a_browser_that_keeps_nothing_still_sends(meeting, open_page):
    page = open_page(390, 844)
    page.add_init_script(
        "Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); };"
    )
    comes_in(meeting, page)
    meeting.wire.cut()
    writes(page, "utan minne")
    meeting.wire.mend()
    until(lambda: meeting.texts == ["utan minne"])


def test_the_leader_sees_that_a_phone_waits_for_the_network(meeting, open_page):
    heard = []
    meeting.line.on("presence", heard.append, namespace="/facilitator")
    page = comes_in(meeting, open_page(390, 844))
    until(lambda: heard and heard[-1]["phones"] == 1)
    meeting.wire.cut()
    until(lambda: heard and heard[-1]["waiting"] == 1)
    meeting.wire.mend()
    until(lambda: heard[-1]["waiting"] == 0)
    expect(page.locator("phone-app")).to_have_count(1)
