"""What somebody could send who means ill or is broken: nothing crashes, nobody else notices, each gets a
code.
"""

import asyncio
import io
import json
import re
import sqlite3
import zipfile
from contextlib import suppress

import aiohttp
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import facilitator.console
import participant.phone
from models.install import ROOT
from models.live.door import schema
from tests.guests.test_rights import rules, visit
from tests.loops import play_out
from tests.patience import PATIENCE
from tests.server import Server

CODES = set(
    re.findall(
        r"^refused-([a-z-]+) =",
        (ROOT / "static" / "languages" / "sv" / "refused.ftl").read_text("utf-8"),
        re.M,
    )
)
MARK = "<script>alert(1)</script>\x1b\u202e"

# Anything that can be written as JSON, nested, wrong and too much.
anything = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False)
    | st.text(max_size=50)
    | st.sampled_from(["c:1", "k:1", "t:1", "c:99999999999", "*", "a" * 5000]),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=12), inner, max_size=4),
    max_leaves=8,
)
likely = {
    int: st.sampled_from([0, 1, 2, -1, 2**31, 2**63, 2**70]),
    str: st.sampled_from(["", "x", "c:1", "k:1", "ready", "\x00", "\ud800"]),
}


@st.composite
def commands(draw, door):
    """(verb, arguments): often nearly right, which is where the faults are."""
    verbs = {**door.verbs, **door.asks}
    name = draw(st.sampled_from(sorted(verbs)))
    given = {}
    for field, shape in schema(verbs[name]).items():
        if draw(st.integers(0, 9)):
            given[field] = draw(
                st.one_of(*(likely[kind] for kind in shape.types if kind in likely), anything)
            )
    return name, given


@pytest.mark.parametrize("door", [participant.phone.door, facilitator.console.door], ids=["phone", "console"])
def test_whatever_is_sent_is_answered_with_ok_or_a_known_code(guests, door):
    console = guests.browser("lead_of_all").console(1)
    console.ask("start")
    console.ask("open_up", activity=1)
    line = guests.browser("participant").phone(guests.code) if door is participant.phone.door else console
    seen = set()

    @settings(max_examples=250, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
    @given(command=commands(door))
    def send(command):
        name, arguments = command
        answer = line.raw(name, arguments)
        assert answer["ok"] is True or (
            answer["error"].replace("_", "-") in CODES and answer["error"] != "oops" and answer["message"]
        ), (command, answer)
        seen.add(answer.get("error", "ok"))

    send()
    assert {"wrong_type", "field_missing"} <= seen


@pytest.fixture(scope="module", params=["eventlet", "threading"])
def server(tmp_path_factory, request):
    folder = tmp_path_factory.mktemp("bad")
    started = Server(folder, "--lines", "40", "--guess-rate", "1000/minute", MALBILD_ASYNC_MODE=request.param)
    started.folder = folder
    yield started
    started.stop()


FRAMES = [
    "",
    "x",
    "9",
    "1",
    "5",
    "4",
    "40",
    "42",
    "43",
    "44",
    "45",
    "46",
    "4" * 1000,
    "40/",
    "40/nowhere",
    "40/participant",
    "40/participant,",
    "40/participant,[",
    '40/participant,{"code":1}',
    '40/participant,{"code":"AAAAA","as":{}}',
    '42["start"]',
    '42/facilitator,["start",{}]',
    '42/participant,["contribute"]',
    "42/participant,[]",
    '42/participant,{"a":1}',
    "42/participant,[1,2]",
    '42/participant,9999999999999999999999999["contribute",{}]',
    '45/participant,1-["x"]',
    '451-["x",{"_placeholder":true,"num":0}]',
    "41/participant,",
    "42/participant," + "[" * 5000,
    '42/participant,["answer",{"value":' + "9" * 5000 + "}]",
    '42/participant,["answer",{"value":NaN,"item":1e999}]',
    '40/screen,{"key":null}',
    '40/facilitator,{"workshop":"1"}',
    "2probe",
    "3",
    "6",
]


def test_malformed_frames_disturb_nobody(server):
    async def story():
        async with aiohttp.ClientSession() as browser:
            for frame in [*FRAMES, b"\x00\xff", b"4" * 2000, "42" + "x" * 200_000]:
                async with browser.ws_connect(f"{server.url}/socket.io/?EIO=4&transport=websocket") as line:
                    await line.receive()
                    await (line.send_bytes if isinstance(frame, bytes) else line.send_str)(frame)
                    try:
                        async with asyncio.timeout(0.05):
                            await line.receive()
                    except TimeoutError:
                        pass
            for path in (
                "?EIO=4&transport=polling&sid=nobody",
                "?EIO=3&transport=polling",
                "?EIO=4&transport=smoke",
                "?transport=polling",
                "?EIO=4&transport=websocket",
            ):
                async with browser.get(f"{server.url}/socket.io/{path}") as answer:
                    assert answer.status in (200, 400, 404, 500)
                    assert len(await answer.text()) < 500
            async with browser.post(
                f"{server.url}/socket.io/?EIO=4&transport=polling&sid=x", data=b"\xff" * 1000
            ) as answer:
                assert answer.status == 400
            async with browser.get(f"{server.url}/healthz") as answer:
                assert (await answer.json())["ok"] is True

    play_out(story())
    assert "Traceback" not in server.said


def test_lines_from_one_address_are_limited_and_those_who_are_in_stay(server):
    async def story():
        async with aiohttp.ClientSession(connector=aiohttp.TCPConnector(limit=0)) as browser:
            address = f"{server.url}/socket.io/?EIO=4&transport=websocket"

            async def has_a_place():
                """As soon as somebody has left: a line that ended a moment ago may still be counted."""
                async with asyncio.timeout(PATIENCE):
                    while True:
                        with suppress(aiohttp.WSServerHandshakeError):
                            return await browser.ws_connect(address)
                        await asyncio.sleep(0.05)

            lines = [await has_a_place() for _ in range(40)]
            with pytest.raises(aiohttp.WSServerHandshakeError) as turned_away:
                await browser.ws_connect(address)
            await lines[0].receive()
            await lines[0].send_str("40/screen,{}")
            answer = await lines[0].receive()
            assert (turned_away.value.status, answer.data.startswith("44/screen")) == (429, True)
            for line in lines:
                await line.close()
            await (await has_a_place()).close()

    play_out(story())


@pytest.mark.fault(
    "Hundreds of connections that never finish their sentence (slow-loris)", "nothing", "kept as always"
)
def test_connections_that_say_half_a_sentence_do_not_hold_up_others(server):
    async def story():
        halves = [await asyncio.open_connection("127.0.0.1", server.port) for _ in range(300)]
        for _, to_server in halves:
            to_server.write(b"GET / HTTP/1.1\r\nHost: x\r\nX-Slow: ")
            await to_server.drain()
        async with aiohttp.ClientSession() as browser, browser.get(server.url) as answer:
            assert answer.status == 200
        # Not because they were let go.
        assert [from_server for from_server, _ in halves if from_server.at_eof()] == []
        for _, to_server in halves:
            to_server.close()
            await to_server.wait_closed()

    play_out(story())


def test_a_write_that_waits_for_a_lock_holds_up_nobody_else(server):
    other = sqlite3.connect(server.folder / "malbild.sqlite", isolation_level=None, check_same_thread=False)
    other.execute("BEGIN IMMEDIATE")
    try:

        async def story():
            async with aiohttp.ClientSession(cookie_jar=aiohttp.CookieJar(unsafe=True)) as browser:
                async with browser.get(f"{server.url}{server.invitation}") as page:
                    secret = re.search(r'name="csrf_token" value="([^"]+)"', await page.text())[1]
                form = {"csrf_token": secret, "name": "Birgitta", "password": "en mening jag minns"}
                waiting = asyncio.create_task(browser.post(f"{server.url}{server.invitation}", data=form))
                # Asked again and again, so that some come while the other waits: each before it is answered.
                answers = set()
                for _ in range(30):
                    async with browser.get(f"{server.url}/healthz") as answer:
                        answers.add(answer.status)
                held = waiting.done()
                other.execute("ROLLBACK")
                async with await waiting as answer:
                    return answers, held, answer.status

        assert play_out(story()) == ({200}, False, 200)
    finally:
        other.close()


def test_requests_nobody_should_send_are_answered_calmly(server):
    async def story():
        async with aiohttp.ClientSession() as browser:
            for path, wanted in (
                ("/static/../run.py", 404),
                ("/static/%2e%2e/%2e%2e/etc/passwd", 404),
                ("/static/built/..%2f..%2frun.py", 404),
                ("/" + "A" * 3000, 404),
                ("/%00", 404),
            ):
                async with browser.get(aiohttp.client.URL(server.url + path, encoded=True)) as answer:
                    assert answer.status == wanted, path
            async with browser.post(
                f"{server.url}/login", data={"name": "x" * 100_000, "password": "y"}
            ) as answer:
                assert answer.status == 400
            async with browser.request("DELETE", f"{server.url}/login") as answer:
                assert answer.status == 405
            async with browser.post(
                f"{server.url}/", headers={"Origin": "https://evil.example"}, data={"code": "AAAAA"}
            ) as answer:
                assert answer.status == 400

    play_out(story())


def test_a_page_from_elsewhere_may_not_open_a_line(server):
    async def story():
        async with (
            aiohttp.ClientSession(headers={"Origin": "https://evil.example"}) as browser,
            browser.get(f"{server.url}/socket.io/?EIO=4&transport=polling") as answer,
        ):
            assert answer.status == 400

    play_out(story())


# Tokens


def test_forged_and_replayed_tokens_open_nothing(guests):
    mine = guests.browser("participant")
    cookie = f"malbild_{guests.code}"
    real = mine.client.get_cookie(cookie).value
    for forged in (
        real[:-1] + ("a" if real[-1] != "a" else "b"),
        real.lower(),
        real + "a",
        "",
        "a" * 200,
        "' OR 1=1 --",
    ):
        stranger = guests.site.visitor()
        stranger.client.set_cookie(cookie, forged)
        assert stranger.phone(guests.code).is_in is False
        assert stranger.socket("/participant", code=guests.code, **{"as": forged}).is_in is False
    session = guests.browser("lead")
    logged_in = guests.site.app.config["SESSION_COOKIE_NAME"]
    kept = session.client.get_cookie(logged_in).value
    stranger = guests.site.visitor()
    stranger.client.set_cookie(logged_in, kept[:-3] + "AAA")
    assert stranger.console(1).is_in is False


def test_an_invitation_is_used_once(guests):
    form = {"name": "Ny redaktör", "password": "en mening jag minns"}
    first = guests.site.visitor().client.post(f"/invite/{guests.invitation}", data=form)
    again = guests.site.visitor().client.post(f"/invite/{guests.invitation}", data=form | {"name": "Tjuven"})
    assert (first.status_code, again.status_code) == (302, 410)


def test_sending_anothers_key_again_tells_nothing_of_it(guests):
    console = guests.browser("lead_of_all").console(1)
    console.ask("start")
    console.ask("open_up", activity=1)
    ada, bo = (guests.browser("participant").phone(guests.code) for _ in range(2))
    ada.ask("contribute", key="k1", activity=1, text="hemligt")
    answer = bo.ask("contribute", key="k1", activity=1, text="mitt")
    assert (answer["error"], "hemligt" in json.dumps(answer)) == ("key_taken", False)


# Words that want to be more than words


def fill_every_field(guests):
    """The mark in everything that can be written, through the same doors as anyone."""
    lead = guests.browser("lead_of_all").client
    posts = {
        "/desk/journeys/1/settings": {
            "title": f"Resa {MARK}",
            "organisation": MARK,
            "language": "sv",
            "units": f"Enhet {MARK}",
            "frame_mission": MARK,
            "frame_given": MARK,
        },
        "/desk/workshops/1": {"title": f"Möte {MARK}", "tables": "3"},
        "/desk/workshops/1/activities/1": {
            "title": f"Moment {MARK}",
            "prompt": MARK,
            "script": MARK,
            "minutes": "5",
        },
        "/desk/journeys/1/draft/areas": {"name": f"Område {MARK}", "definition": MARK},
        "/desk/journeys/1/draft/statements": {"section": "question", "text": f"Fråga {MARK}?", "why": MARK},
        "/desk/journeys/1/invitations": {"role": "editor", "note": MARK},
    }
    answers = {address: lead.post(address, data=form).status_code for address, form in posts.items()}
    console = guests.browser("lead_of_all").console(1)
    console.ask("start")
    console.ask("open_up", activity=1)
    for number in range(6):
        phone = guests.browser("participant").phone(guests.code)
        answer = phone.ask("contribute", key=f"k{number}", activity=1, text=f"Idé {number} {MARK}")
        assert answer["ok"]
    console.ask("park", text=MARK)
    console.ask("close", activity=1)
    assert console.ask("hide", contribution=answer["contribution"]["id"], why=MARK)["ok"]
    console.ask("reveal", activity=1)
    assert console.ask("finish", feedback_by="2026-12-24")["ok"]
    note = "/desk/workshops/1/note"
    answers[note] = lead.post(note, data={"words": MARK}).status_code
    return answers


def test_markup_stays_words_on_every_page_and_in_every_export(guests):
    answers = fill_every_field(guests)
    assert {address: status for address, status in answers.items() if status not in (200, 302)} == {}
    found = []
    for rule, method in rules(guests.site):
        if method == "GET" and rule.endpoint != "static":
            answer = visit(guests, "lead_of_all", rule, method)
            if (
                "html" in answer.content_type and "<script>alert" in answer.text
            ) or answer.status_code >= 500:
                found.append((rule.rule, answer.status_code))
    assert found == []
    exports = {
        form: guests.browser("lead_of_all").get(f"/desk/journeys/1/versions/draft/malbild-whole.{form}")
        for form in ("html", "md", "docx", "pdf", "json")
    }
    assert {form: answer.status_code for form, answer in exports.items()} == dict.fromkeys(exports, 200)
    assert "<script>alert" not in exports["html"].text
    with zipfile.ZipFile(io.BytesIO(exports["docx"].data)) as word:
        inside = word.namelist()
        assert [
            name for name in inside if "vba" in name.lower() or name.startswith("/") or ".." in name
        ] == []
        assert "<script>" not in word.read("word/document.xml").decode()
        assert "instrText" not in word.read("word/document.xml").decode()


def test_what_comes_in_as_a_file_has_no_say_over_paths(guests, tmp_path):
    lead = guests.browser("lead_of_all").client
    before = sorted(path.name for path in guests.site.settings.folder.iterdir())
    for name in ("../../../../tmp/evil.csv", "/etc/passwd", "C:\\evil.csv", "a\x00.csv"):
        lead.post(
            "/desk/workshops/1/activities/1/bring",
            data={"file": (io.BytesIO(b"text\nhej\n"), name)},
            content_type="multipart/form-data",
        )
        answer = lead.post(
            "/desk/archives",
            data={"file": (io.BytesIO(b'{"../../x": 1}'), name)},
            content_type="multipart/form-data",
        )
        assert answer.status_code == 400
    assert sorted(path.name for path in guests.site.settings.folder.iterdir()) == before
