"""`python3 run.py load`: starts a server (or meets one that runs), plays a scenario, audits the database,
prints one JSON object.
"""

import asyncio
import json
import platform
import statistics
import sys
import tempfile
from pathlib import Path

import psutil

from models.base import Database
from models.settings import Settings
from tests.load.audit import audit
from tests.load.measure import Measured, Meter, spread
from tests.load.scenarios import SCENARIOS, Play, reconnect_storm, room_for
from tests.load.stage import Stage
from tests.server import Server
from tests.several.services import Town

# So that a test of two thousand from one address measures the server and not its doorkeeper.
ROOMY = ("--join-rate", "1000000/minute", "--capacity", "10000")


def play(
    settings: Settings, scenario: str, phones: list[int], runs: int, kills: int, at: str, processes: int
) -> int:
    """Print {scenario, machine, runs: [...], median}. 0 if nothing was lost, doubled or refused."""
    done = [run(settings, scenario, n, kills, at, processes) for n in phones for _ in range(runs)]
    report = {
        "command": f"python3 {' '.join(sys.argv)}",
        "scenario": scenario,
        "processes": processes,
        # Unknown of a server that was met.
        "async_mode": None if at else settings.async_mode,
        "machine": _machine(),
        "runs": done,
    }
    if len(done) > 1 and len(phones) == 1:
        report["median"] = median(done)
    print(json.dumps(report, indent=1, ensure_ascii=False))
    return 0 if all(clean(report) for report in done) else 1


def options_of(settings: Settings) -> tuple[str, ...]:
    """What the server is started with, so that it serves as it was asked to."""
    return (*ROOMY, "--async-mode", settings.async_mode)


def clean(run: dict) -> bool:
    return (
        not any(run["audit"][fault] for fault in ("lost", "doubled", "different"))
        and not run["refused"]
        and not _find(run, "failed")
    )


def median(values: list):
    """The middle of each number in reports of the same shape."""
    first = values[0]
    if isinstance(first, dict):
        return {
            key: median([measures[key] for measures in values])
            for key in first
            if all(key in measures for measures in values)
        }
    if isinstance(first, list):
        return [median(list(group)) for group in zip(*values, strict=False)]
    if isinstance(first, int | float) and all(isinstance(measured, int | float) for measured in values):
        return round(statistics.median(values), 2)
    return first


def run(
    settings: Settings, scenario: str, phones: int, kills: int = 1, at: str = "", processes: int = 1
) -> dict:
    """One run against the server at `at`, or one of its own, or several of its own with PostgreSQL, Redis and
    nginx.
    """
    if at:
        return asyncio.run(_play(scenario, phones, kills, at, settings.database, [_listener(at)]))
    options = options_of(settings)
    with tempfile.TemporaryDirectory(prefix="malbild-load-") as folder:
        if processes > 1:
            town = Town(Path(folder), processes, options)
            try:
                return asyncio.run(
                    _play(
                        scenario,
                        phones,
                        kills,
                        town.url,
                        town.database,
                        [server.process.pid for server in town.servers],
                    )
                )
            finally:
                town.stop()
        server = Server(
            folder, *options, **({"DATABASE_URL": settings.database_url} if settings.database_url else {})
        )
        database = settings.database if settings.database_url else f"sqlite:///{folder}/malbild.sqlite"
        try:
            return asyncio.run(
                _play(scenario, phones, kills, server.url, database, [server.process.pid], server)
            )
        finally:
            server.stop()


async def _play(
    scenario: str,
    phones: int,
    kills: int,
    url: str,
    address: str,
    pids: list[int],
    server: Server | None = None,
) -> dict:
    database = Database(address)
    stage = await Stage.set(url, database, phones + 100, room_for(scenario))
    meter = Meter(pids)
    measured = Measured()
    play = Play(stage, measured, meter, server)
    watching = asyncio.create_task(meter.watch())
    try:
        more = {"kills": kills} if SCENARIOS[scenario] is reconnect_storm else {}
        seen = await SCENARIOS[scenario](play, phones, **more)
        cost = meter.read()
        report = {
            "phones": phones,
            **cost,
            "said": len(measured.said),
            "ack_ms": spread(measured.acks),
            **({"ack_after_outage_ms": spread(measured.late_acks)} if measured.late_acks else {}),
            **seen,
            "refused": dict(measured.refused),
            "unanswered": measured.unanswered,
            "gaps": measured.gaps,
            "dropped_lines": sum(phone.line.drops for phone in play.phones),
            "audit": audit(database, play.phones),
        }
    finally:
        watching.cancel()
        database.engine.dispose()
        await asyncio.gather(*(phone.leave() for phone in play.phones), return_exceptions=True)
        await stage.strike()
    return report


def _listener(url: str) -> int:
    """The process that listens at `url` on this machine."""
    port = int(url.rsplit(":", 1)[1].strip("/"))
    return next(
        line.pid
        for line in psutil.net_connections("tcp")
        if line.status == psutil.CONN_LISTEN and line.laddr.port == port and line.pid
    )


def _machine() -> dict:
    return {
        "cores": psutil.cpu_count(),
        "memory_gb": round(psutil.virtual_memory().total / 1e9),
        "python": platform.python_version(),
        "system": platform.system(),
    }


def _find(report, name: str) -> bool:
    if isinstance(report, dict):
        return any(bool(value) if key == name else _find(value, name) for key, value in report.items())
    return isinstance(report, list) and any(_find(part, name) for part in report)
