"""What a room may do all at once.

Each scenario is played with a crowd that has joined, and returns what it alone measures.
"""

import asyncio
import random
import sys
import time
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from functools import partial

from models.install import ROOT
from tests.load.day import common_day
from tests.load.day import prepare as prepare_day
from tests.load.first_visit import first_visit
from tests.load.measure import spread
from tests.load.phone import Phone
from tests.load.stage import STATEMENTS, prepare
from tests.patience import PATIENCE

WORDS = [
    "biblioteket",
    "öppnar",
    "dörren",
    "barnen",
    "läser",
    "byn",
    "cykeln",
    "kaffet",
    "samtalet",
    "huset",
    "vägen",
    "grannen",
    "berättelsen",
    "språket",
    "kvällen",
    "bussen",
    "skolan",
    "trädgården",
    "musiken",
]

# Milliseconds that ninety-nine answers in a hundred come within while one phone floods.
FLOOD_P99 = 100


def idea(chance: random.Random) -> str:
    return " ".join(chance.choice(WORDS) for _ in range(chance.randint(4, 9))).capitalize()


class Play:
    """One run: a stage, a crowd of phones, what they measured, and the server's meter."""

    def __init__(self, stage, measured, meter, server, seed: int = 1):
        self.stage, self.measured, self.meter, self.server = stage, measured, meter, server
        self.chance = random.Random(seed)
        # Below 1 everything happens in less time, for a quick look.
        self.pace = 1.0
        self.phones: list[Phone] = []

    async def gather(
        self,
        n: int,
        within: float,
        whole_page: bool = False,
        at: Callable[[int], dict] = lambda number: {},
    ) -> dict:
        """`n` more phones come in, spread over `within` seconds. `at` says what each fills in at the door."""
        times: list[float] = []
        memory_before = self.meter.memory
        began = time.perf_counter()

        async def come(number: int) -> None:
            await asyncio.sleep(self.chance.random() * within)
            phone = Phone(self.stage.url, self.stage.code, self.measured, at(number))
            since = time.perf_counter()
            await phone.join(whole_page)
            times.append(time.perf_counter() - since)
            self.phones.append(phone)

        done = await asyncio.gather(*(come(number) for number in range(n)), return_exceptions=True)
        failed = [outcome for outcome in done if isinstance(outcome, BaseException)]
        took = time.perf_counter() - began
        return {
            "phones": n,
            "failed": len(failed),
            **({"first_failure": repr(failed[0])} if failed else {}),
            "joins_per_second": round((n - len(failed)) / took, 1),
            "join_to_usable_ms": spread(times),
            "memory_per_phone_kb": round((self.meter.memory - memory_before) / max(1, n) / 1000, 1),
        }

    async def act(self, deeds: list[tuple[float, object]]) -> None:
        """Do each deed at its time, seconds from now."""
        began = time.perf_counter()
        for at, deed in sorted(deeds, key=lambda moment: moment[0]):
            await asyncio.sleep(max(0.0, at - (time.perf_counter() - began)))
            deed()

    async def until(self, holds: Callable[[], bool], patience: float = PATIENCE) -> None:
        """Wait for something to hold, and go on without it when patience ends: it is counted later."""
        end = time.perf_counter() + patience
        while not holds() and time.perf_counter() < end:
            await asyncio.sleep(0.05)

    async def settle(self, patience: float = PATIENCE) -> None:
        """Wait until every outbox is empty."""
        await self.until(lambda: not any(phone.outbox for phone in self.phones), patience)

    async def come_in_step(self) -> None:
        """Wait until the last change has reached everybody."""
        await self.until(lambda: self.in_step() == len(self.phones))

    async def vote(self, seconds: float, each: int = len(STATEMENTS)) -> tuple[list[float], int]:
        """Every phone takes a stand on `each` statements at moments of its own.

        (first deed of each phone, activity)
        """
        activity = await self.stage.go_to("Ta ställning")
        return await self.vote_again(seconds, each), activity

    async def vote_again(self, seconds: float, each: int = len(STATEMENTS)) -> list[float]:
        """The same question, each at other moments: a later stance takes the place of an earlier one."""
        activity = self.stage.ids["Ta ställning"]
        seconds *= self.pace
        self.meter.begin()
        items = [item["key"] for item in self.stage.console.state["activity"]["items"]]
        deeds, firsts = [], {}
        for phone in self.phones:
            moments = sorted(self.chance.random() * seconds for _ in items[:each])
            deeds += [
                (at, self._stand(phone, activity, item, firsts))
                for at, item in zip(moments, items, strict=False)
            ]
            deeds.append((moments[-1] + 0.5, partial(phone.say_ready, activity)))
        await self.act(deeds)
        await self.settle()
        return list(firsts.values())

    def _stand(self, phone: Phone, activity: int, item: str, firsts: dict):
        value = self.chance.randint(1, 5)

        def deed() -> None:
            firsts.setdefault(phone, time.perf_counter())
            phone.choose(activity, item, value)

        return deed

    async def write(self, seconds: float, every: float) -> list[float]:
        """Every phone writes an idea each `every` seconds. Moments at which something was written."""
        activity = await self.stage.go_to("Skriva")
        seconds, every = seconds * self.pace, every * self.pace
        self.meter.begin()
        deeds, moments = [], []

        def deed_of(phone: Phone, text: str):
            def deed() -> None:
                moments.append(time.perf_counter())
                phone.write(activity, text)

            return deed

        for phone in self.phones:
            at = self.chance.random() * every
            while at < seconds:
                deeds.append((at, deed_of(phone, idea(self.chance))))
                at += every
        await self.act(deeds)
        await self.settle()
        return moments

    async def write_together(self, activity: int, seconds: float, every: float) -> None:
        """Every table's device writes, and is seen writing as it does."""
        seconds, every = seconds * self.pace, every * self.pace
        deeds: list[tuple[float, object]] = []
        for phone in self.phones:
            at = self.chance.random() * every
            while at < seconds:
                text = idea(self.chance)
                for part in range(1, 4):
                    begun = text[: len(text) * part // 4]
                    deeds.append((at + every * part / 4, partial(phone.begin, activity, begun)))
                deeds.append((at + every, partial(phone.write, activity, text)))
                at += every
        await self.act(deeds)
        await self.settle()

    def fresh(self, count: str, moments: list[float]) -> dict:
        return spread(self.measured.seen(self.stage.screen.sightings.get(count, []), moments))

    async def reveal(self) -> dict:
        """Close, reveal, and wait until the last phone holds the result."""
        activity = self.stage.console.state["activity"]["id"]
        await self.stage.say("close", activity=activity)
        await self.until(lambda: all(phone.state["activity"]["state"] == "closed" for phone in self.phones))
        for phone in self.phones:
            phone.result_at = None
        began = time.perf_counter()
        await self.stage.say("reveal", activity=activity)
        acked = time.perf_counter() - began
        until = began + PATIENCE
        while any(phone.result_at is None for phone in self.phones) and time.perf_counter() < until:
            await asyncio.sleep(0.01)
        times = [phone.result_at - began for phone in self.phones if phone.result_at]
        return {
            "leaders_ack_ms": round(1000 * acked, 1),
            "phones_with_result": len(times),
            "result_on_phone_ms": spread(times),
        }

    def in_step(self) -> int:
        """How many phones hold exactly the state that most hold."""
        states = [repr(sorted(phone.state.items(), key=lambda state: state[0])) for phone in self.phones]
        return max((states.count(state) for state in set(states)), default=0)


async def join_storm(play: Play, n: int) -> dict:
    """Everybody scans the code within ten seconds: real pages with their files, then the line."""
    play.meter.begin()
    return await play.gather(n, within=10, whole_page=True)


async def ideas(play: Play, n: int) -> dict:
    """Each writes every ten seconds, for half a minute."""
    joined = await play.gather(n, within=n / 60)
    moments = await play.write(30, every=10)
    return {"join": joined, "seen_by_screen_ms": play.fresh("texts", moments)}


async def vote_burst(play: Play, n: int) -> dict:
    """Each casts four within twenty seconds."""
    joined = await play.gather(n, within=n / 60)
    firsts, _ = await play.vote(20)
    return {"join": joined, "seen_by_screen_ms": play.fresh("started", firsts)}


async def flood(play: Play, n: int) -> dict:
    """Each casts four within twenty seconds, twice: in peace, and while one phone sends whatever a socket can
    send, as fast as it can, on twelve lines.
    """
    joined = await play.gather(n, within=n / 60)
    await play.vote(20)
    in_peace = list(play.measured.acks)
    async with _flooder(play):
        await play.vote_again(20)
    return {"join": joined, **_flooded(play, in_peace)}


async def flood_tables(play: Play, n: int) -> dict:
    """As many tables, each with a device that writes an idea every four seconds and is seen writing
    it, for twenty seconds, twice: in peace, and while one phone at a table floods.
    """
    play.stage.put_to_tables()
    own_device = {"device": "table"}
    joined = await play.gather(n, within=n / 30, at=lambda number: {"table": number + 1, **own_device})
    activity = await play.stage.go_to("Skriva")
    play.meter.begin()
    await play.write_together(activity, 20, every=4)
    in_peace = list(play.measured.acks)
    async with _flooder(play, table="60"):
        await play.write_together(activity, 20, every=4)
    return {"join": joined, **_flooded(play, in_peace)}


@asynccontextmanager
async def _flooder(play: Play, table: str = "") -> AsyncIterator[None]:
    """In a process of its own, or the generator would measure itself."""
    flooder = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "tests.load.flooder", play.stage.url, play.stage.code, table, cwd=ROOT
    )
    try:
        yield
    finally:
        flooder.terminate()
        await flooder.wait()


def _flooded(play: Play, in_peace: list[float]) -> dict:
    flooded = spread(play.measured.acks[len(in_peace) :])
    return {
        "ack_in_peace_ms": spread(in_peace),
        "ack_while_flooded_ms": flooded,
        "asked_for": f"p99 under {FLOOD_P99} ms",
        "failed": int((flooded["p99"] or FLOOD_P99) >= FLOOD_P99),
    }


async def suggest(play: Play, n: int, ideas: int = 2000) -> dict:
    """Each casts four within twenty seconds, twice: in peace, and while another room asks for suggestions
    about two thousand ideas without a pause.
    """
    joined = await play.gather(n, within=n / 60)
    console, board = await play.stage.another_room(ideas)
    await play.vote(20)
    in_peace = list(play.measured.acks)
    waits: list[float] = []
    voted = asyncio.Event()

    async def ask_on() -> None:
        """Until the vote is over, and a first answer has come however busy the machine is."""
        while not (voted.is_set() and waits):
            since = time.perf_counter()
            answer = await console.line.ask("suggest", patience=120, activity=board, grain="medium")
            if answer.get("error") == "too_often":
                # One guest may give 120 commands a minute, and this one would give more.
                await asyncio.sleep(1)
                continue
            if not answer["ok"]:
                raise RuntimeError(f"suggest: {answer}")
            waits.append(time.perf_counter() - since)

    asking = asyncio.create_task(ask_on())
    await play.vote_again(20)
    thinking = play.measured.acks[len(in_peace) :]
    voted.set()
    await asking
    return {
        "join": joined,
        "ack_in_peace_ms": spread(in_peace),
        "ack_while_thinking_ms": spread(thinking),
        "suggested": len(waits),
        "suggestion_ms": spread(waits),
    }


async def reveal(play: Play, n: int) -> dict:
    """Three hundred ideas, then everybody gets them at once."""
    joined = await play.gather(n, within=n / 60)
    activity = await play.stage.go_to("Skriva")
    for number in range(300):
        play.phones[number % len(play.phones)].write(activity, idea(play.chance))
    await play.settle()
    play.meter.begin()
    return {"join": joined, **await play.reveal()}


async def reconnect_storm(play: Play, n: int, kills: int = 1) -> dict:
    """Everybody votes; in the middle the server is killed with -9 and started again."""
    if play.server is None:
        raise SystemExit(
            "reconnect_storm kills the server, so it only runs against one that it has started itself"
        )
    joined = await play.gather(n, within=n / 60)
    rounds = []
    for _ in range(kills):
        activity = play.stage.ids["Ta ställning"]
        if play.stage.console.state["activity"]["id"] != activity:
            await play.stage.go_to("Ta ställning")
        rounds.append(await _one_kill(play, activity))
    return {"join": joined, "kills": rounds}


async def _one_kill(play: Play, activity: int) -> dict:
    items = [item["key"] for item in play.stage.console.state["activity"]["items"]]
    deeds = [
        (play.chance.random() * 8, play._stand(phone, activity, item, {}))
        for phone in play.phones
        for item in items
    ]
    acked = len(play.measured.acks)
    burst = asyncio.create_task(play.act(deeds))
    # In the middle of it, however quick the machine is.
    await play.until(lambda: len(play.measured.acks) >= acked + len(deeds) // 3)
    for phone in play.phones:
        phone.back_at = None
    play.server.kill()
    await asyncio.to_thread(play.server.start)
    restarted = time.perf_counter()
    play.meter.__init__([play.server.process.pid])
    watching = asyncio.create_task(play.meter.watch())
    await burst
    while time.perf_counter() < restarted + PATIENCE and not all(
        phone.back_at and not phone.outbox for phone in play.phones
    ):
        await asyncio.sleep(0.02)
    back = [phone.back_at - restarted for phone in play.phones if phone.back_at]
    settled = time.perf_counter() - restarted
    await play.come_in_step()
    watching.cancel()
    return {
        "back": len(back),
        "back_after_restart_ms": spread(back),
        "all_settled_s": round(settled, 2),
        "in_step": play.in_step(),
    }


async def long_day(play: Play, n: int) -> dict:
    """Twenty thousand contributions and answers: is it as quick at the end as at the start?"""
    joined = await play.gather(n, within=n / 60)
    await play.write(8000 / n * 10, every=10)
    await play.vote(20)
    for _ in range(round(12_000 / n / len(STATEMENTS)) - 1):
        await play.vote_again(20)
    texts = [
        item["waited"] for item in play.measured.said if "waited" in item and item["event"] == "contribute"
    ]
    answers = [
        item["waited"] for item in play.measured.said if "waited" in item and item["event"] == "answer"
    ]
    tenths = {
        name: {
            "first_tenth_ack_ms": spread(waits[: len(waits) // 10]),
            "last_tenth_ack_ms": spread(waits[-len(waits) // 10 :]),
        }
        for name, waits in (("texts", texts), ("answers", answers))
    }
    return {"join": joined, **tenths}


async def slow_phone(play: Play, n: int) -> dict:
    """One real browser on a slow line: its first visit, from the code to a question that can be answered."""
    return await first_visit(play.stage)


SCENARIOS = {
    "first-visit": slow_phone,
    "join-storm": join_storm,
    "ideas": ideas,
    "vote-burst": vote_burst,
    "flood": flood,
    "flood-tables": flood_tables,
    "suggest": suggest,
    "reveal": reveal,
    "reconnect-storm": reconnect_storm,
    "common-day": common_day,
    "long-day": long_day,
}

# Where it is not played in the usual room.
PREPARED = {"common-day": prepare_day}


def room_for(scenario: str) -> Callable:
    return PREPARED.get(scenario, prepare)
