"""The room a load test plays in: a journey, a workshop, a leader's console and a big screen, all through the
real doors.
"""

import asyncio
import json
import re
import time
from collections.abc import Callable

import aiohttp
from sqlalchemy.orm import Session

import models.nouns  # noqa: F401  Prepared from outside the program, where nothing else has named them all.
from models.accounts import Invitation
from models.base import Database
from models.journey.journey import Journey
from models.secrets import new_token
from models.workshop.activity import Activity
from models.workshop.creation import create_workshop
from models.workshop.workshop import Workshop
from tests.belonging.boards import fill
from tests.belonging.sets import many
from tests.load.line import Line
from tests.patience import PATIENCE
from tests.people import Room

STATEMENTS = [
    "Alla som bor här hittar hit och känner sig väntade.",
    "Vi öppnar dörren när andra har stängt.",
    "Barnen väljer själva vad de vill läsa.",
    "Ingen går härifrån med frågan kvar.",
]


EDITORS = 6


def prepare(database: Database, people: int) -> tuple[int, str, str, list[str]]:
    """(workshop id, code, screen key, tokens of invitations: the leader's first, then the theme team's)."""
    now = time.time()
    with database.writing() as session:
        journey = Journey(organisation_id=1, title="Belastningsprov", reader_key=new_token())
        session.add(journey)
        workshop = create_workshop(session, journey, title="Belastningsprov", capacity=people)
        workshop.tables = 60
        for activity in (
            Activity(
                key="skriva",
                type="ideas",
                title={"sv": "Skriva"},
                settings={"max_items": 20, "build_minutes": 0},
            ),
            Activity(
                key="ordna",
                type="cluster",
                title={"sv": "Ordna"},
                input="ideas:skriva",
                settings={"max_clusters": 12},
            ),
            Activity(
                key="valja",
                type="dots",
                title={"sv": "Välja"},
                input="clusters:ordna",
                settings={"dots": 4, "rounds": 2},
            ),
            Activity(
                key="ta",
                type="gradient",
                title={"sv": "Ta ställning"},
                settings={"items": [{"sv": text} for text in STATEMENTS]},
            ),
        ):
            workshop.insert(activity)
        session.flush()
        return workshop.id, workshop.code, workshop.screen_key, invite(session, workshop, now)


def invite(session: Session, workshop: Workshop, now: float) -> list[str]:
    """Tokens of invitations: the leader's first, then the theme team's."""
    roles = ["leader"] + ["theme_team"] * EDITORS
    written = [Invitation.write(role, now, workshop_id=workshop.id, organisation_id=1) for role in roles]
    session.add_all([invitation for invitation, _ in written])
    return [token for _, token in written]


class Watcher:
    """A console or a screen: what it knows, and when it saw each new number."""

    def __init__(self, browser: aiohttp.ClientSession, url: str, namespace: str, auth: dict):
        self.state: dict = {}
        self.presence: dict = {}
        self.troubles: list[str] = []
        self.told = asyncio.Event()
        self.sightings: dict[str, list[tuple[float, int]]] = {}
        self.line = Line(browser, url, namespace, auth, self._heard)
        self.line.open()

    def _heard(self, event: str, payload: dict) -> None:
        if event == "snapshot":
            self.state, self.presence = payload["state"], payload.get("presence", {})
        elif event == "change":
            self.state = {
                key: value for key, value in self.state.items() if key not in payload["drop"]
            } | payload["put"]
        elif event == "presence":
            self.presence = payload
        elif event == "trouble":
            self.troubles = payload["troubles"]
        for name, number in self.state.get("counts", {}).items():
            seen = self.sightings.setdefault(name, [])
            if not seen or seen[-1][1] != number:
                seen.append((time.perf_counter(), number))
        self.told.set()

    def forget(self) -> None:
        """Watch from here on."""
        self.sightings = {name: [] for name in self.sightings}

    async def until(self, right, patience: float = PATIENCE) -> None:
        """Wait until `right(state)`."""
        async with asyncio.timeout(patience):
            while not right(self.state):
                self.told.clear()
                await self.told.wait()


class Stage:
    """Opened with `await Stage.set(...)`. `ids` maps the keys of the agenda to activities."""

    @classmethod
    async def set(cls, url: str, database: Database, people: int, prepared: Callable = prepare) -> "Stage":
        """`prepared(database, people)` makes the workshop, as `prepare` does."""
        stage = cls()
        stage.url, stage.database = url, database
        stage.workshop_id, stage.code, stage.screen_key, stage.tokens = prepared(database, people)
        stage.browsers, stage.watchers = [], []
        stage.console = await stage.person()
        stage.screen = stage.another_screen()
        await stage.console.until(lambda state: "agenda" in state)
        stage.ids = {item["title"]["sv"]: item["id"] for item in stage.console.state["agenda"]["items"]}
        await stage.say("start")
        return stage

    def put_to_tables(self) -> None:
        """What is written is written by tables, each with one pen."""
        with self.database.writing() as session:
            asked = session.get_one(Activity, self.ids["Skriva"])
            asked.settings = {**asked.settings, "unit_of_input": "table"}

    async def another_room(self, n: int) -> tuple[Watcher, int]:
        """A workshop with `n` ideas on a board that is open: its leader's console, and the board."""
        with self.database.writing() as session:
            room = Room(session)
            room.now = room.workshop.opened_at = time.time()
            board = fill(room, texts=many(n))
            invitation, token = Invitation.write(
                "leader", room.now, workshop_id=room.workshop.id, organisation_id=1
            )
            session.add(invitation)
            session.flush()
            workshop, activity = room.workshop.id, board.id
        console = await self.person(token, workshop)
        await console.until(lambda state: "hints" in state)
        return console, activity

    async def person(self, token: str = "", workshop: int | None = None) -> Watcher:
        """Somebody new who accepts the next invitation, or this one, and opens the console."""
        browser, token = self._browser(), token or self.tokens.pop(0)
        address = f"{self.url}/invite/{token}"
        async with browser.get(address) as answer:
            secret = re.search(r'name="csrf_token" value="([^"]+)"', await answer.text())[1]
        form = {
            "csrf_token": secret,
            "name": f"Belastningsprov {token[:6]}",
            "password": f"ett långt lösenord {token[6:12]}",
        }
        async with browser.post(address, data=form) as answer:
            if answer.status != 200:
                raise RuntimeError(f"the invitation was answered {answer.status}")
        return self._watch(browser, "/facilitator", {"workshop": workshop or self.workshop_id})

    def another_screen(self, **auth: str | None) -> Watcher:
        """The room's, or by its `watch` key the one for those elsewhere."""
        return self._watch(self._browser(), "/screen", auth or {"key": self.screen_key})

    def _browser(self) -> aiohttp.ClientSession:
        self.browsers.append(aiohttp.ClientSession(cookie_jar=aiohttp.CookieJar(unsafe=True)))
        return self.browsers[-1]

    def _watch(self, browser: aiohttp.ClientSession, namespace: str, auth: dict) -> Watcher:
        self.watchers.append(Watcher(browser, self.url, namespace, auth))
        return self.watchers[-1]

    async def say(self, verb: str, **payload) -> dict:
        answer = await self.console.line.ask(verb, patience=PATIENCE, **payload)
        if not answer["ok"]:
            raise RuntimeError(f"{verb}: {json.dumps(answer, ensure_ascii=False)}")
        return answer

    async def go_to(self, title: str) -> int:
        """Close what is open, move there and open it."""
        current = self.console.state.get("activity")
        if current and current["state"] in ("open", "paused"):
            await self.say("close", activity=current["id"])
        activity = self.ids[title]
        await self.say("go_to", activity=activity)
        await self.say("open_up", activity=activity)
        for watcher in (self.screen, self.console):
            await watcher.until(
                lambda state: (
                    "activity" in state
                    and (state["activity"]["id"], state["activity"]["state"]) == (activity, "open")
                )
            )
            watcher.forget()
        return activity

    async def strike(self) -> None:
        for watcher in self.watchers:
            await watcher.line.close()
        for browser in self.browsers:
            await browser.close()
