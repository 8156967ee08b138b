"""Two processes on PostgreSQL and Redis behind nginx are one service, and stay so when parts of it fall."""

import asyncio
from contextlib import asynccontextmanager

import aiohttp
import pytest
import socketio
import yaml
from sqlalchemy import select

from models.base import Database
from models.install import ROOT
from models.workshop.workshop import Workshop
from tests.load.audit import audit
from tests.load.measure import Measured
from tests.load.scenarios import Play
from tests.load.stage import Stage
from tests.loops import play_out
from tests.patience import PATIENCE

NOTHING = {"lost": 0, "doubled": 0, "different": 0}


class Crowd(Play):
    """Phones that join through nginx and so land in both processes."""

    async def come(self, n: int) -> None:
        from tests.load.phone import Phone

        for _ in range(n):
            phone = Phone(self.stage.url, self.stage.code, self.measured)
            await phone.join(whole_page=False)
            self.phones.append(phone)

    def faults(self) -> dict:
        found = audit(self.database, self.phones)
        return {name: found[name] for name in NOTHING}

    async def same_everywhere(self, patience: float = PATIENCE) -> bool:
        """Whether all phones come to know the same."""
        for _ in range(int(patience * 10)):
            if self.in_step() == len(self.phones):
                return True
            await asyncio.sleep(0.1)
        return False


def version_of(crowd: Crowd) -> int:
    """How many commands its meeting has seen: kept for the processes, and told to nobody."""
    with crowd.database.reading() as session:
        return session.scalars(select(Workshop.version).where(Workshop.code == crowd.stage.code)).one()


@asynccontextmanager
async def meeting(town, phones: int):
    database = Database(town.database)
    stage = await Stage.set(town.url, database, 100)
    crowd = Crowd(stage, Measured(), None, None)
    crowd.database = database
    await crowd.come(phones)
    try:
        yield crowd
    finally:
        await asyncio.gather(*(phone.leave() for phone in crowd.phones))
        await stage.strike()
        database.engine.dispose()


async def eventually(right, patience: float = PATIENCE) -> bool:
    for _ in range(int(patience * 20)):
        if right():
            return True
        await asyncio.sleep(0.05)
    return False


async def ballot(crowd) -> tuple[int, list[str]]:
    activity = await crowd.stage.go_to("Ta ställning")
    return activity, [item["key"] for item in crowd.stage.console.state["activity"]["items"]]


def test_guests_of_two_processes_are_one_room(town):
    async def story():
        async with meeting(town, 12) as crowd:
            activity, items = await ballot(crowd)
            for phone in crowd.phones:
                for item in items:
                    phone.choose(activity, item, 4)
                phone.say_ready(activity)
            await crowd.settle()
            counted = await eventually(
                # In fives, downwards: who began is told no nearer.
                lambda: (
                    (
                        crowd.stage.screen.state["counts"]["started"],
                        crowd.stage.screen.state["counts"]["done"],
                    )
                    == (10, 12)
                )
            )
            present = await eventually(lambda: crowd.stage.console.presence["phones"] == 12)
            await crowd.stage.say("close", activity=activity)
            await crowd.stage.say("reveal", activity=activity)
            await eventually(lambda: all("result" in phone.state for phone in crowd.phones))
            same = await crowd.same_everywhere()
            shown = {phone.state["result"]["rounds"][0]["items"][0]["n"] for phone in crowd.phones}
            assert (counted, present, same, shown, crowd.faults()) == (True, True, True, {12}, NOTHING)

    play_out(story())


def test_each_command_has_a_version_of_its_own_across_processes(town):
    async def story():
        async with meeting(town, 10) as crowd:
            activity, items = await ballot(crowd)
            asked = [
                phone.line.ask("answer", patience=PATIENCE, activity=activity, item=item, value=2, round=1)
                for phone in crowd.phones
                for item in items
            ]
            before = version_of(crowd)
            answers = await asyncio.gather(*asked)
            assert all(answer["ok"] for answer in answers)
            assert version_of(crowd) == before + 40

    play_out(story())


def test_numbers_of_contributions_are_given_once_across_processes(town):
    async def story():
        async with meeting(town, 10) as crowd:
            activity = await crowd.stage.go_to("Skriva")
            for phone in crowd.phones:
                for number in range(5):
                    phone.write(activity, f"idé {number}")
            await crowd.settle()
            assert len({piece["id"] for phone in crowd.phones for piece in phone.kept.values()}) == 50
            await crowd.stage.say("close", activity=activity)
            wanted = [f"I-{number:04d}" for number in range(1, 51)]
            await crowd.stage.console.until(
                lambda state: (
                    sorted(seen["number"] for key, seen in state.items() if key.startswith("c:")) == wanted
                )
            )
            assert crowd.faults() == NOTHING

    play_out(story())


def test_guessing_is_counted_across_processes(town):
    async def story():
        async with aiohttp.ClientSession() as browser:
            answers = []
            for number in range(34):
                server = town.servers[number % 2]
                async with browser.get(
                    f"{server.url}/AAAAA", headers={"X-Forwarded-For": "192.0.2.77"}
                ) as answer:
                    answers.append(answer.status)
            assert (answers[:30], answers[-2:]) == ([404] * 30, [429] * 2)

    play_out(story())


@pytest.mark.fault(
    "One of several server processes killed",
    "Väntar på nät, for a second or two",
    "phones move to another process; nothing acknowledged is lost",
)
def test_a_killed_process_loses_nothing_and_its_phones_move_to_the_other(town):
    async def story():
        async with meeting(town, 30) as crowd:
            activity, items = await ballot(crowd)
            deeds = [
                (crowd.chance.random() * 3, crowd._stand(phone, activity, item, {}))
                for phone in crowd.phones
                for item in items
            ]
            burst = asyncio.create_task(crowd.act(deeds))
            assert await eventually(lambda: len(crowd.measured.acks) > len(deeds) // 3)
            town.servers[0].kill()
            await burst
            await crowd.settle()
            moved = await eventually(lambda: all(phone.line.up.is_set() for phone in crowd.phones))
            counted = await eventually(
                lambda: (
                    crowd.stage.screen.line.up.is_set()
                    and crowd.stage.screen.state["counts"]["started"] == 30
                )
            )
            faults = crowd.faults()
            await asyncio.to_thread(town.servers[0].start)
            assert (moved, counted, faults, sum(len(phone.chosen) for phone in crowd.phones)) == (
                True,
                True,
                NOTHING,
                120,
            )

    play_out(story())


@pytest.mark.fault(
    "Redis away between several processes",
    "the leader reads that the servers do not reach each other",
    "saved as always; what was missed is shown when it is back",
)
def test_redis_away_is_told_to_the_leader_and_made_good_when_it_is_back(town):
    async def story():
        async with meeting(town, 8) as crowd:
            activity, items = await ballot(crowd)
            town.redis.stop()
            told = await eventually(lambda: crowd.stage.console.troubles == ["link"])
            for phone in crowd.phones:
                phone.choose(activity, items[0], 5)
            await crowd.settle()
            saved = crowd.faults()
            await crowd.stage.say("park", text="medan länken var nere")
            town.redis.start()
            over = await eventually(lambda: crowd.stage.console.troubles == [])
            parked = await eventually(
                lambda: all(
                    phone.state["workshop"]["parked"] == ["medan länken var nere"] for phone in crowd.phones
                )
            )
            assert (told, saved, over, parked) == (True, NOTHING, True, True)

    play_out(story())


@pytest.mark.fault(
    "PostgreSQL restarted in mid-workshop",
    "Väntar på nät; the leader reads that the database does not answer",
    "sent again when it is back, nothing lost or doubled",
)
def test_the_database_restarting_is_survived_and_told_to_the_leader(town):
    async def story():
        async with meeting(town, 8) as crowd:
            activity, items = await ballot(crowd)
            for phone in crowd.phones:
                phone.choose(activity, items[0], 1)
            await crowd.settle()
            await asyncio.to_thread(town.postgres.stop)
            for phone in crowd.phones:
                phone.choose(activity, items[1], 2)
            told = await eventually(lambda: crowd.stage.console.troubles == ["storage"])
            await asyncio.to_thread(town.postgres.start)
            await crowd.settle()
            over = await eventually(lambda: crowd.stage.console.troubles == [])
            assert (told, over, crowd.faults(), sum(len(phone.chosen) for phone in crowd.phones)) == (
                True,
                True,
                NOTHING,
                16,
            )

    play_out(story())


def test_where_websockets_are_blocked_ordinary_requests_do(town):
    async def prepare():
        async with meeting(town, 1) as crowd:
            activity = await crowd.stage.go_to("Skriva")
            cookies = "; ".join(
                f"{cookie.key}={cookie.value}" for cookie in crowd.phones[0].browser.cookie_jar
            )
            answers = []
            for key in ("a", "b", "c", "d"):
                line = socketio.AsyncClient(reconnection=False, request_timeout=PATIENCE)
                address = f"{town.url}?w={key}"
                await line.connect(
                    address,
                    headers={"Cookie": cookies},
                    auth={"code": crowd.stage.code},
                    namespaces=["/participant"],
                    transports=["polling"],
                    wait_timeout=PATIENCE,
                )
                words = {"key": f"polling-{key}", "activity": activity, "text": f"utan websocket {key}"}
                answers.append(
                    (line.transport(), (await line.call("contribute", words, namespace="/participant"))["ok"])
                )
                await line.disconnect()
            assert answers == [("polling", True)] * 4

    play_out(prepare())


def test_the_qr_code_holds_the_public_address_whatever_host_a_browser_names(town):
    async def story():
        async with meeting(town, 0) as crowd:
            page = await crowd.stage.browsers[0].get(
                f"{town.url}/screen/{crowd.stage.screen_key}", headers={"Host": "elak.example"}
            )
            shown = await page.text()
            assert (f"{town.url}/{crowd.stage.code}" in shown, "elak" in shown) == (True, False)

    play_out(story())


def test_metrics_are_not_for_the_outside(town):
    async def story():
        async with aiohttp.ClientSession() as browser, browser.get(f"{town.url}/metrics") as answer:
            assert answer.status == 403

    play_out(story())


@pytest.mark.parametrize("name", ["compose.yaml"])
def test_the_compose_file_can_be_read(name):
    services = yaml.safe_load((ROOT / "deploy" / name).read_text("utf-8"))["services"]
    assert sorted(services) == ["malbild-1", "malbild-2", "nginx", "postgres", "redis"]
