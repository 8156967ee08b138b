"""A simulated phone: joins through the real pages, keeps an outbox, and follows the room by snapshot and
change.
"""

import asyncio
import random
import re
import secrets
import time
from collections.abc import Coroutine
from contextlib import suppress
from urllib.parse import urljoin

import aiohttp

from tests.load.line import Line
from tests.patience import PATIENCE

# How many texts a phone shows at a time, of a long list (static/js/shared/many.js).
ON_A_PAGE = 10
# What people meet in any room, as invented ones do: enough written, no dots left. Anything else is a fault.
ENOUGH = ("enough", "no_dots_left", "goals_enough", "goals_enough_here")


class Phone:
    """`measured` collects what all phones of a run saw: see measure.Measured."""

    def __init__(self, url: str, code: str, measured, form: dict | None = None):
        """`form` is what is filled in at the door besides."""
        self.url, self.code, self.form = url, code, form or {}
        self.measured = measured
        self.browser = aiohttp.ClientSession(
            cookie_jar=aiohttp.CookieJar(unsafe=True),
            connector=aiohttp.TCPConnector(limit=6),
            timeout=aiohttp.ClientTimeout(total=60),
        )
        self.line = Line(self.browser, url, "/participant", {"code": code}, self._heard)
        self.state: dict = {}
        self.version = -1
        self.who: int | None = None
        self.outbox: list[dict] = []
        self.flushing = False
        self.doing: set[asyncio.Task] = set()
        self.kept: dict[str, dict] = {}
        self.chosen: dict[tuple, object] = {}
        # What was answered for the table whose pen is here.
        self.for_table: dict[tuple, object] = {}
        self.in_step = asyncio.Event()
        self.back_at: float | None = None
        self.result_at: float | None = None
        self.is_reading = False

    # Coming in

    async def join(self, whole_page: bool = True) -> None:
        """As a browser does: the join page, the form, the phone's page, their files (once each), and the
        line.
        """
        page = await self._get(f"/{self.code}")
        files = await self._files(page, set()) if whole_page else set()
        form = {"csrf_token": re.search(r'name="csrf_token" value="([^"]+)"', page)[1]}
        form |= {name: str(filled) for name, filled in self.form.items()}
        async with self.browser.post(f"{self.url}/{self.code}/join", data=form) as answer:
            page = await answer.text()
            if answer.status != 200:
                raise RuntimeError(f"joining was answered {answer.status}")
        self.line.open()
        if whole_page:
            build = re.search(r'data-build="([^"]+)"', page)[1]
            await self._files(page, files, f"/static/built/words/sv-phone.ftl?v={build}")
        await asyncio.wait_for(self.in_step.wait(), PATIENCE)

    async def leave(self) -> None:
        await self.line.close()
        await self.browser.close()

    async def _get(self, path: str) -> str:
        async with self.browser.get(urljoin(self.url, path)) as answer:
            answer.raise_for_status()
            return await answer.text()

    async def _files(self, page: str, have: set[str], *more: str) -> set[str]:
        wanted = set(re.findall(r'(?:src|href)="(/static/[^"]+)"', page)) | set(more)
        await asyncio.gather(*(self._get(file) for file in wanted - have))
        return have | wanted

    # Following

    def _heard(self, event: str, payload: dict) -> None:
        if event == "snapshot":
            self.state, self.version = payload["state"], payload["version"]
            self.who = payload["own"]["seed"]
            self.in_step.set()
            self.back_at = time.perf_counter()
            self._soon(self._flush())
        elif event == "change" and "to" in payload and payload["to"] > self.version:
            if payload["from"] > self.version:
                self.measured.gaps += 1
                self._soon(self._ask("sync"))
            else:
                self.state = {
                    key: value for key, value in self.state.items() if key not in payload["drop"]
                } | payload["put"]
                self.version = payload["to"]
        if "result" in self.state and self.result_at is None:
            listed = self.state.get("texts")
            if listed is None:
                self.result_at = time.perf_counter()
            elif not self.is_reading:
                self.is_reading = True
                self._soon(self._read(listed))

    async def _read(self, listed: dict) -> None:
        """The first page of a long list, in an order of one's own."""
        ids = [number for kind in listed["kinds"].values() for number in kind]
        some = random.Random(self.who).sample(ids, min(len(ids), ON_A_PAGE))
        await self._ask("texts", activity=listed["activity"], ids=some)
        self.result_at, self.is_reading = time.perf_counter(), False

    async def _ask(self, question: str, **payload) -> None:
        with suppress(ConnectionError, TimeoutError):
            await self.line.ask(question, **payload)

    def _soon(self, deed: Coroutine) -> None:
        """Done while the phone goes on. The loop alone would let it be thrown away half-way."""
        task = asyncio.create_task(deed)
        self.doing.add(task)
        task.add_done_callback(self.doing.discard)

    # Saying: an item leaves the outbox only when the server says it is committed.

    def write(self, activity: int, text: str) -> None:
        key = secrets.token_hex(12)
        self._put("contribute", {"key": key, "activity": activity, "text": text})

    def choose(self, activity: int, item: str, value, round: int = 1) -> None:
        self._put(
            "answer",
            {
                "key": secrets.token_hex(12),
                "activity": activity,
                "item": item,
                "value": value,
                "round": round,
            },
        )

    def do(self, event: str, activity: int, round: int, deed: dict, for_table: bool = False) -> None:
        """What an invented person does (models/activities/invented.py), for the table or oneself."""
        more = {"round": round} if event == "answer" else {}
        payload = {"key": secrets.token_hex(12), "activity": activity, **more, **deed}
        self._put(event, payload, for_table, is_invented=True)

    async def try_to(self, event: str, activity: int, deed: dict) -> dict:
        """The same at once, whatever is answered; it is no trouble if it is refused."""
        payload = {"key": secrets.token_hex(12), "activity": activity, **deed}
        answer = await self.line.ask(event, patience=PATIENCE, **payload)
        if answer["ok"]:
            self._remember({"event": event, "payload": payload}, answer)
        return answer

    def begin(self, activity: int, words: str) -> None:
        """What stands in the field of a table's device, for those who sit there."""
        self._soon(self._ask("writing", activity=activity, drafts={f"{activity}:text:": words}))

    def say_ready(self, activity: int) -> None:
        """'I am done': a count that may be lost."""
        self._soon(self._ask("signal", activity=activity, kind="ready", on=True))

    def _put(self, event: str, payload: dict, for_table: bool = False, is_invented: bool = False) -> None:
        self.outbox.append(
            {
                "for_table": for_table,
                "is_invented": is_invented,
                "event": event,
                "payload": payload,
                "at": time.perf_counter(),
                "drops": self.line.drops if self.line.up.is_set() else None,
            }
        )
        self.measured.said.append(self.outbox[-1])
        self._soon(self._flush())

    async def _flush(self) -> None:
        if self.flushing:
            return
        self.flushing = True
        try:
            while self.outbox and await self._deliver(self.outbox[0]):
                self.outbox.pop(0)
        finally:
            self.flushing = False

    async def _deliver(self, item: dict) -> bool:
        try:
            answer = await self.line.ask(item["event"], **item["payload"])
        except (ConnectionError, TimeoutError, aiohttp.ClientError):
            self.measured.unanswered += 1
            # The line may be up again already, with nobody left to knock.
            asyncio.get_running_loop().call_later(1, lambda: self._soon(self._flush()))
            return False
        if answer["ok"]:
            self.measured.acknowledged(item, self.line.drops)
            self._remember(item, answer)
            return True
        if answer["error"] in ("storage_unavailable", "too_often", "oops", "not_known"):
            self.measured.refused[answer["error"]] += 1
            await asyncio.sleep(1.5)
            return await self._deliver(item)
        if not (item["is_invented"] and answer["error"] in ENOUGH):
            self.measured.refused[answer["error"]] += 1
        return True

    def _remember(self, item: dict, answer: dict) -> None:
        payload = item["payload"]
        if item["event"] == "contribute":
            written = answer["contribution"]
            self.kept[payload["key"]] = {"id": written["id"], "text": written["text"]}
        else:
            place = (payload["activity"], payload["round"], payload["item"], payload.get("criterion", ""))
            (self.for_table if item.get("for_table") else self.chosen)[place] = answer["value"]
