"""`python3 run.py pauses`: how long the desk holds the loop that serves all rooms.

A real server has the example's finished journey, and then one three times as large. Every page and file of
it that a link leads to, and what is done there, is asked for from here, while a heart in the server's loop
says how long it could not beat.
"""

import re
import sys
import tempfile
import time
from collections import Counter, deque
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from html import unescape
from pathlib import Path
from statistics import median
from urllib.parse import urljoin, urlsplit

import requests
import socketio
from sqlalchemy import select

from models.base import Database
from models.install import ROOT
from models.journey.journey import Journey
from models.workshop.contribution import Contribution
from models.workshop.creation import create_workshop
from tests import prepared
from tests.grown import grow
from tests.load.heart import Chart
from tests.people import Room
from tests.server import Server

SIZES = (1, 3)
# Milliseconds that nothing may hold the loop for, of its own time.
MOST = 50
# So many of one kind of page, and so often each.
OF_A_KIND, VISITS = 2, 3
# A pause may grow so much more than what is shown before it is said to; a shorter one is not looked at.
SLACK, SHORT = 1.3, 25
# Beats of the heart after an answer.
AFTER = 20
# Of a meeting that is going on, of the journey as it is.
PEOPLE, EACH = 30, 15
# A meeting of the example whose texts have all been answered.
TREATED = 3
PASSWORD = "en mening jag minns"
LINK = re.compile(r'<a[^>]* href="([^"#]*)')
# Of each page once, in Swedish.
OTHER_WORDS = re.compile(r"[?&]language=")
# What tells one thing of a kind from another: numbers, of texts too, labels, keys, names of templates.
OF_ONE = (
    (re.compile(r"^/read/[^/]+"), "/read/…"),
    (re.compile(r"(/templates/)[^/.]+"), r"\1…"),
    (re.compile(r"/versions/[\d.]+"), "/versions/…"),
    (re.compile(r"/[A-ZÅÄÖ]{1,2}-?\d+"), "/…"),
    (re.compile(r"/\d+"), "/…"),
)


@dataclass
class Seen:
    """What one page, file or deed took: the longest pause in ms, by the clock and of the loop's own time; and
    how many bytes were shown.
    """

    clock: float
    own: float
    size: int


class Desk:
    """Somebody who leads, in a browser of sorts."""

    def __init__(self, server: Server, chart: Chart):
        self.url, self.chart = server.url, chart
        self.browser = requests.Session()
        self.browser.headers.update({"Accept": "text/html", "Accept-Language": "sv"})
        self.ticket = ""
        self.post(server.invitation, name="Birgitta", password=PASSWORD)
        self.ticket = self._ticket("/account")

    def get(self, path: str) -> requests.Response:
        return self.browser.get(self.url + path, timeout=120)

    def post(self, path: str, files: dict | None = None, **form) -> requests.Response:
        data = {"csrf_token": self.ticket or self._ticket(path), **form}
        answer = self.browser.post(self.url + path, data=data, files=files, timeout=120)
        if answer.status_code >= 400:
            raise RuntimeError(f"{path}: {answer.status_code} {_refusal(answer.text)}")
        return answer

    def _ticket(self, path: str) -> str:
        return re.search(r'(?:name="csrf_token" value|data-csrf)="([^"]+)"', self.get(path).text)[1]

    def console(self, workshop: int) -> socketio.Client:
        line = socketio.Client(reconnection=False, request_timeout=120)
        cookies = "; ".join(f"{cookie.name}={cookie.value}" for cookie in self.browser.cookies)
        line.connect(
            self.url,
            headers={"Cookie": cookies},
            auth={"workshop": workshop},
            namespaces=["/facilitator"],
            transports=["websocket"],
        )
        return line

    def watch(self, deed: Callable[[], requests.Response | dict | None]) -> Seen:
        self.chart.ask()
        done = deed()
        # What is told to others comes after the answer.
        self.chart.wait(AFTER)
        size = len(done.content) if isinstance(done, requests.Response) else 0
        return Seen(*self.chart.longest, size)


def play(sizes: tuple[int, ...] = SIZES) -> int:
    """Print the table, and meanwhile what is looked at. 1 where something holds the loop too long, or grows
    faster than what it shows.
    """
    found = [_walked(times) for times in sizes]
    columns = [f"{times} x" for times in sizes]
    print(f"{'':58}{'pause, ms':>{10 * len(sizes)}}{'by the clock':>{10 * len(sizes)}}{'shown, kB':>18}")
    print(
        f"{'page, file or deed':58}"
        + "".join(f"{name:>10}" for name in columns * 2)
        + "".join(f"{name:>9}" for name in columns)
        + "   pause grows / shown grows"
    )
    wrong = 0
    for kind in sorted(set.intersection(*(set(seen) for seen in found))):
        here = [seen[kind] for seen in found]
        said = _judged(here)
        wrong += bool(said)
        pause, shown = _grown(here[-1].own, here[0].own), _grown(here[-1].size, here[0].size)
        print(
            f"{kind[:57]:58}"
            + "".join(f"{seen.own:10.0f}" for seen in here)
            + "".join(f"{seen.clock:10.0f}" for seen in here)
            + "".join(f"{seen.size / 1000:9.0f}" for seen in here)
            + f"   {pause:5.1f} / {shown:.1f}  {said}"
        )
    print(f"{len(found[0])} kinds, {wrong} that hold it more than {MOST} ms or grow more than what they show")
    return min(1, wrong)


def _judged(here: list[Seen]) -> str:
    if max(seen.own for seen in here) > MOST:
        return "! holds"
    pause, shown = (_grown(getattr(here[-1], what), getattr(here[0], what)) for what in ("own", "size"))
    return "! grows" if here[-1].own > SHORT and pause > SLACK * max(1.0, shown) else ""


def _grown(last: float, first: float) -> float:
    return last / first if first else 1.0


def _walked(times: int) -> dict[str, Seen]:
    """{kind of page, file or deed: what it took}, of a journey so many times as large."""
    with tempfile.TemporaryDirectory(prefix="malbild-pauses-") as folder:
        prepared.shared = Path(folder)
        data = prepared.prepare(Path(folder) / "data")
        database = Database(f"sqlite:///{data}/{prepared.NAME}")
        with database.writing() as session:
            grow(session, times)
            going_on = Meeting(session, times)
            meeting, asked = going_on.workshop.id, going_on.asked.id
        with database.reading() as session:
            reader = f"/read/{session.get_one(Journey, 1).reader_key}"
        heart = data / "heart"
        chart = Chart(heart, makes=True)
        server = Beating(heart, data)
        try:
            desk = Desk(server, chart)
            found = {f"– {name}": desk.watch(deed) for name, deed in _in_the_room(desk, meeting, asked)}
            found |= _looked_through(
                desk, ["/desk", "/desk/journeys/1", reader, f"/desk/workshops/{meeting}"]
            )
            with database.reading() as session:
                written = select(Contribution.id).where(Contribution.activity_id == asked)
                texts = list(session.scalars(written))
            done = {f"– {name}": desk.watch(deed) for name, deed in _at_the_desk(desk, meeting, texts)}
            return found | done
        finally:
            server.stop()
            database.engine.dispose()


class Beating(Server):
    """A server with a heart in its loop."""

    def __init__(self, heart: Path, folder: Path):
        self.heart = heart
        super().__init__(folder, "--join-rate", "100000/minute", PYTHONPATH=str(ROOT))

    def start(self, wait: bool = True) -> None:
        self.command = [sys.executable, "-m", "tests.load.heart", str(self.heart), *self.command[2:]]
        super().start(wait)


def _looked_through(desk: Desk, beginnings: list[str]) -> dict[str, Seen]:
    waiting, met, kinds = deque(beginnings), set(), Counter()
    found: dict[str, list[Seen]] = {}
    while waiting:
        address = waiting.popleft()
        path = urlsplit(address).path
        if address in met or OTHER_WORDS.search(address) or not path.startswith(("/desk", "/read")):
            continue
        met.add(address)
        kind = kind_of(address)
        kinds[kind] += 1
        if kinds[kind] > OF_A_KIND:
            continue
        # Compiled for whoever comes first after a start, and not counted.
        page = desk.get(address)
        if page.status_code != 200:
            continue
        print(f"\r{len(found) + 1:4} {kind[:70]:70}", end="", file=sys.stderr, flush=True)
        seen = [desk.watch(lambda address=address: desk.get(address)) for _ in range(VISITS)]
        found.setdefault(kind, []).append(
            Seen(median(visit.clock for visit in seen), median(visit.own for visit in seen), seen[0].size)
        )
        if page.headers["Content-Type"].startswith("text/html"):
            waiting.extend(
                urljoin(address, unescape(link)) for link in LINK.findall(page.text) if ":" not in link
            )
    print(file=sys.stderr)
    return {kind: max(seen, key=lambda visit: visit.own) for kind, seen in found.items()}


def kind_of(address: str) -> str:
    path, _, asked = address.partition("?")
    for told, stands_for in OF_ONE:
        path = told.sub(stands_for, path)
    return path + (
        f"?{'&'.join(sorted(part.partition('=')[0] for part in asked.split('&')))}" if asked else ""
    )


class Meeting(Room):
    """One that is going on in the example's journey: so many times thirty people who have written fifteen
    ideas each, and taken ten stands.
    """

    def __init__(self, session, times: int):
        self.session, self.now, self.keys = session, time.time(), 0
        self.journey = session.get_one(Journey, 1)
        self.workshop = create_workshop(session, self.journey, title="Ett möte som pågår")
        self.workshop.state, self.workshop.opened_at = "open", self.now
        self.workshop.ask_unit = False
        session.flush()
        people = self.crowd(PEOPLE * times)
        stance = self.open("gradient", items=[{"sv": f"Sats {n} om biblioteket"} for n in range(10)])
        for at, person in enumerate(people):
            for item in stance.items:
                person.answers(stance, item["key"], 1 + at % 5)
        self.finish(stance)
        self.asked = self.open("ideas", max_items=EACH)
        for at, person in enumerate(people):
            for n in range(EACH):
                person.writes(self.asked, f"Idé {n} av {at} om vad biblioteket kan vara om tio år för oss")
        session.flush()


Deed = Callable[[], "requests.Response | dict | None"]


def _in_the_room(desk: Desk, meeting: int, asked: int) -> Iterator[tuple[str, Deed]]:
    """What whoever leads does at the console."""
    lines: list[socketio.Client] = []

    def say(verb: str, **payload) -> dict:
        answer = lines[0].call(verb, payload, namespace="/facilitator", timeout=120)
        if not answer["ok"]:
            raise RuntimeError(f"{verb}: {answer}")
        return answer

    yield "open the console", lambda: lines.append(desk.console(meeting))
    yield "close a question", lambda: say("close", activity=asked)
    yield "show what was written", lambda: say("reveal", activity=asked)
    yield "end a meeting, and cut its ties", lambda: say("finish", feedback_by="2032-01-01")
    lines[0].disconnect()


def _at_the_desk(desk: Desk, meeting: int, texts: list[int]) -> Iterator[tuple[str, Deed]]:
    here, room = "/desk/journeys/1", f"/desk/workshops/{meeting}"
    single = {"contribution": texts[:1], "fate": "parked", "why": "Tas upp vid översynen."}
    yield "answer a text", lambda: desk.post(f"{here}/decide", **single)
    many = {"contribution": texts[1:41], "fate": "parked", "why": "Tas upp vid översynen."}
    yield "answer forty texts", lambda: desk.post(f"{here}/decide", **many)
    sentence = {
        "section": "vision",
        "text": "Biblioteket är allas rum.",
        "why": "Så sa vi.",
        "judgement": "1",
    }
    yield "write a sentence", lambda: desk.post(f"{here}/draft/statements", **sentence)
    yield "publish", lambda: desk.post(f"{here}/publish", label="1.1", working="1")
    yield (
        "approve a note",
        lambda: desk.post(f"{room}/note", place="Biblioteket", leader="Bo", words="Så blev det."),
    )
    yield "copy a meeting", lambda: desk.post(f"{room}/duplicate")
    plan = {"title": "Nästa möte", "template": "03a-utforskande-dag1/dag1"}
    made: list[str] = []
    yield "make a meeting", lambda: made.append(desk.post(f"{here}/workshops", **plan).url)
    planned = urlsplit(made[0]).path
    yield "practise a meeting", lambda: desk.post(f"{planned}/practice")
    yield "take in a document", lambda: desk.post(f"{here}/import", material="Vision\nAlla läser.\n" * 100)
    packed = desk.get(f"{here}/archive.json").content
    yield "take in an archive", lambda: desk.post("/desk/archives", files={"file": ("resa.json", packed)})
    yield "weed a meeting", lambda: desk.post(f"{here}/weed", workshop=[TREATED], reference="Plan 3, 2032")
    password = {"old": PASSWORD, "new": f"{PASSWORD} ännu"}
    yield "change a password", lambda: desk.post("/password", **password)


def _refusal(page: str) -> str:
    return " ".join(re.sub(r"<[^>]+>", " ", page).split())[:300]
