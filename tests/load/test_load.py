"""The load test itself, small and quick; and with --long, at full size."""

import asyncio

import pytest

from models.base import Database
from models.settings import Settings
from tests.load import day, main
from tests.load.audit import audit
from tests.load.measure import Measured, Meter, spread
from tests.load.scenarios import SCENARIOS, Play, room_for
from tests.load.stage import Stage
from tests.loops import play_out
from tests.server import Server


async def small(server, folder, scenario, phones, pace=0.1, **more):
    database = Database(f"sqlite:///{folder}/malbild.sqlite")
    stage = await Stage.set(server.url, database, 200, room_for(scenario))
    play = Play(stage, Measured(), Meter([server.process.pid]), server)
    play.pace = pace
    try:
        return (
            await SCENARIOS[scenario](play, phones, **more),
            play.measured,
            audit(database, play.phones),
            play.in_step(),
        )
    finally:
        await asyncio.gather(*(phone.leave() for phone in play.phones))
        await stage.strike()
        database.engine.dispose()


@pytest.fixture
def server(tmp_path, request):
    mode = getattr(request, "param", "eventlet")
    started = Server(tmp_path, *main.options_of(Settings(async_mode=mode)))
    yield started
    started.stop()


@pytest.mark.parametrize("server", ["eventlet", "threading"], indirect=True)
def test_a_small_room_votes_and_everything_is_accounted_for(server, tmp_path):
    seen, measured, found, _in_step = play_out(small(server, tmp_path, "vote-burst", 20))
    assert found == {
        "acknowledged_texts": 0,
        "acknowledged_answers": 80,
        "lost": 0,
        "doubled": 0,
        "different": 0,
    }
    assert (len(measured.acks), seen["join"]["failed"], measured.gaps, dict(measured.refused)) == (
        80,
        0,
        0,
        {},
    )


def test_a_small_room_comes_back_after_a_kill(server, tmp_path):
    seen, _, found, in_step = play_out(small(server, tmp_path, "reconnect-storm", 20))
    assert (found["acknowledged_answers"], found["lost"], found["doubled"], found["different"]) == (
        80,
        0,
        0,
        0,
    )
    assert (seen["kills"][0]["back"], in_step) == (20, 20)


def test_a_room_votes_while_another_asks_for_suggestions(server, tmp_path):
    seen, measured, found, _ = play_out(small(server, tmp_path, "suggest", 20, ideas=200))
    assert (found["acknowledged_answers"], found["lost"], found["doubled"], found["different"]) == (
        80,
        0,
        0,
        0,
    )
    assert (len(measured.acks), seen["suggested"] > 0, measured.gaps) == (160, True, 0)


def test_tables_write_on_while_one_phone_at_a_table_floods(server, tmp_path):
    seen, measured, found, _ = play_out(small(server, tmp_path, "flood-tables", 6))
    assert (found["acknowledged_texts"], found["lost"], found["doubled"]) == (60, 0, 0)
    assert (seen["join"]["failed"], measured.gaps, dict(measured.refused)) == (0, 0, {})


def test_a_small_common_day_is_led_from_its_first_activity_to_its_last(server, tmp_path, monkeypatch):
    monkeypatch.setattr(day, "TABLES", 3)
    monkeypatch.setattr(day, "REMOTE", 2)
    seen, measured, found, in_step = play_out(small(server, tmp_path, "common-day", 12))
    assert (len(seen["activities"]), seen["failed"], in_step) == (20, 0, 14)
    assert (found["lost"], found["doubled"], found["different"], dict(measured.refused)) == (0, 0, 0, {})
    assert seen["tables"] == {"tables": 4, "wrote": 4, "too_many": 0, "past_the_pen": 0, "different": 0}
    editors = seen["editors"]
    assert (editors["editors"], editors["conflicts_told"], editors["cards"] > 10) == (6, 5, True)


def test_the_audit_finds_what_is_missing(server, tmp_path):
    """An audit that cannot fail would prove nothing."""
    database = Database(f"sqlite:///{tmp_path}/malbild.sqlite")

    class Liar:
        who = 1
        kept = {"k1": {"id": 31, "text": "aldrig skickat"}}
        chosen = {(4, 1, "t:1", ""): "3"}

    assert audit(database, [Liar()]) == {
        "acknowledged_texts": 1,
        "acknowledged_answers": 1,
        "lost": 2,
        "doubled": 0,
        "different": 0,
    }
    database.engine.dispose()


def test_a_spread_is_told_in_milliseconds():
    assert spread([0.001 * number for number in range(1, 101)]) == {
        "p50": 51.0,
        "p95": 96.0,
        "p99": 100.0,
        "max": 100.0,
    }


def test_the_screens_delay_is_the_time_until_it_shows_that_many():
    assert Measured().seen([(1.0, 1), (2.0, 3)], [0.5, 0.9, 1.5]) == [0.5, 1.1, 0.5]


@pytest.mark.long
def test_ten_kills_in_a_row_with_a_thousand_phones_lose_nothing():
    report = main.run(Settings(), "reconnect-storm", 1000, kills=10)
    assert ([kill["back"] for kill in report["kills"]], main.clean(report)) == ([1000] * 10, True)


@pytest.mark.long
@pytest.mark.parametrize("scenario", sorted(set(SCENARIOS) - {"first-visit", "reconnect-storm"}))
def test_a_full_room_loses_nothing(scenario):
    phones = {"common-day": 300, "flood-tables": 50}.get(scenario, 1000)
    assert main.clean(main.run(Settings(), scenario, phones, kills=1))
