#!/usr/bin/env python3
"""Målbild's one command: makes its own environment, then serves, tests, shows a demo or rehearses.

python3 run.py                           serve
python3 run.py test [pytest options]     run every test
python3 run.py demo                      a filled example, with people in it
python3 run.py rehearse CODE --phones 30 simulated participants for a leader's rehearsal
python3 run.py invite                    a new link for a process lead, if the first was lost
python3 run.py prepare                   what a first start would fetch and build, and nothing more
python3 run.py backup FILE               everything into one file, while serving
python3 run.py restore FILE              everything out of a file, while serving
python3 run.py templates [FILE]          every template tried out by invented people, as a table; or a file of
one's own, checked first
python3 run.py benchmark                 what suggestions on the cluster board are worth, on labelled sets,
beside the simplest
python3 run.py load --phones 300         simulated phones by the hundred, measured; prints one JSON object
"""

import argparse
import os
import sys

from models import install


def main() -> int:
    arguments = read_arguments(sys.argv[1:])
    try:
        install.prepare_environment(for_tests=arguments.command in ("test", "load", "benchmark"))
        if not install.inside():
            os.execv(install.python(), [str(install.python()), *sys.argv])
        install.prepare_browser()
        return COMMANDS[arguments.command](arguments)
    except install.NotReady as trouble:
        print(f"Målbild: {trouble}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 0


def read_arguments(given: list[str]) -> argparse.Namespace:
    # Nothing but the standard library is at hand before the environment is made, so the settings are read as
    # text here.
    parser = argparse.ArgumentParser(prog="run.py", description="Målbild")
    parser.add_argument("command", nargs="?", default="serve", choices=sorted(COMMANDS))
    parser.add_argument(
        "rest",
        nargs="*",
        help="a workshop code (rehearse), a file (backup, restore) or options for pytest (test)",
    )
    for option in (
        "--host",
        "--port",
        "--data",
        "--public-url",
        "--database-url",
        "--redis-url",
        "--proxies",
        "--async-mode",
        "--capacity",
        "--join-rate",
        "--guess-rate",
        "--command-rate",
        "--lines",
        "--log",
        "--metrics-key",
        "--word-vectors",
        "--embeddings-url",
        "--embeddings-model",
        "--embeddings-key",
        "--embeddings-seconds",
    ):
        parser.add_argument(option)
    parser.add_argument(
        "--phones",
        default="",
        help="simulated participants (rehearse, demo, load); for load also several sizes, as 100,300,1000",
    )
    parser.add_argument("--at", default="", help="address of a running server (rehearse, load)")
    parser.add_argument(
        "--scenario",
        default="vote-burst",
        help=(
            "what to play (load): join-storm, ideas, vote-burst, suggest, reveal, reconnect-storm,"
            " common-day, long-day, first-visit"
        ),
    )
    parser.add_argument("--runs", type=int, default=1, help="how many times (load)")
    parser.add_argument(
        "--processes",
        type=int,
        default=1,
        help="servers behind nginx, with PostgreSQL and Redis (load); needs them installed",
    )
    parser.add_argument(
        "--kills", type=int, default=1, help="how many times to kill the server in reconnect-storm (load)"
    )
    known, unknown = parser.parse_known_args(given)
    if unknown and known.command != "test":
        parser.error(f"unknown: {' '.join(unknown)}")
    known.rest += unknown
    return known


def settings_of(arguments: argparse.Namespace):
    from dataclasses import fields

    from models.settings import Settings

    try:
        return Settings.from_environment(
            **{one.name: getattr(arguments, one.name) for one in fields(Settings)}
        )
    except ValueError as wrong:
        raise install.NotReady(
            f"En inställning går inte att läsa: {wrong}. / A setting cannot be read."
        ) from wrong


def compose(settings, database=None, clock=None):
    """The whole program, wired: (app, house). The only place that knows both doors."""
    import time

    from flask import Flask
    from flask_socketio import SocketIO
    from werkzeug.middleware.proxy_fix import ProxyFix
    from whitenoise import WhiteNoise

    import facilitator.agenda
    import facilitator.board
    import facilitator.console
    import facilitator.desk
    import facilitator.document
    import facilitator.downloads
    import facilitator.drafting
    import facilitator.duties
    import facilitator.histories
    import facilitator.library
    import facilitator.overview
    import facilitator.plans
    import facilitator.road
    import facilitator.running
    import facilitator.sheets
    import facilitator.unit_meeting
    import facilitator.worklist
    import participant.entrance
    import participant.phone
    import participant.public
    from models.base import Database
    from models.live import logs, metrics, web
    from models.live.connection_limit import ConnectionLimit
    from models.live.house import House
    from models.schema import bring_up_to_date

    app = Flask("malbild", root_path=str(install.ROOT))
    secret = web.secret_key(settings.folder)
    web.configure(app, settings, secret)
    origins = (
        [
            settings.public_url.rstrip("/"),
            f"http://localhost:{settings.port}",
            f"http://127.0.0.1:{settings.port}",
        ]
        if settings.public_url
        else None
    )
    socketio = SocketIO(
        app,
        async_mode=settings.async_mode,
        cors_allowed_origins=origins,
        max_http_buffer_size=100_000,
        manage_session=False,
        logger=logs.hushed,
        engineio_logger=logs.hushed,
    )
    if database is None:
        database = Database(settings.database)
        bring_up_to_date(database)
    house = app.extensions["house"] = House(settings, database, socketio, secret, clock or time.time)
    app.register_blueprint(participant.entrance.pages)
    app.register_blueprint(facilitator.desk.pages)
    for door in (participant.phone.door, facilitator.console.door, facilitator.console.screen):
        door.open(house)
    web.dress(app, house, install.build_id(), install.phone_parts())
    metrics.show(app, house, settings.metrics_key)
    app.wsgi_app = ConnectionLimit(app.wsgi_app, settings.lines)
    if settings.trusted_proxies:
        number = settings.trusted_proxies
        app.wsgi_app = ProxyFix(app.wsgi_app, x_for=number, x_proto=number, x_host=number)
    app.wsgi_app = WhiteNoise(
        app.wsgi_app, root=str(install.BUILT), prefix="static/built/", max_age=31_536_000
    )
    return app, house


def serve(arguments: argparse.Namespace) -> int:
    settings = settings_of(arguments)
    _be_green(settings.async_mode)
    from models.live import listening

    return listening.serve(settings, compose)


def demo(arguments: argparse.Namespace) -> int:
    """The fictional library of the examples, with a workshop going on, in a folder of its own."""
    import tempfile

    arguments.data = arguments.data or tempfile.mkdtemp(prefix="malbild-demo-")
    settings = settings_of(arguments)
    _be_green(settings.async_mode)
    from models.library.demo import fill
    from models.live import listening

    return listening.serve(settings, compose, fill=fill, phones=phones_of(arguments)[0])


def rehearse(arguments: argparse.Namespace) -> int:
    from participant.rehearsal import rehearse as play

    if not arguments.rest:
        raise install.NotReady("Ange mötets kod: python3 run.py rehearse KOD. / Give the meeting's code.")
    return play(
        arguments.at or f"http://127.0.0.1:{settings_of(arguments).port}",
        arguments.rest[0],
        phones_of(arguments)[0],
    )


def prepare(arguments: argparse.Namespace) -> int:
    """Everything that a first start would fetch and build is there by now."""
    print("Målbild är redo. / Ready.")
    return 0


def backup(arguments: argparse.Namespace) -> int:
    from models.live import upkeep

    return upkeep.write_backup(settings_of(arguments), file_of(arguments))


def restore(arguments: argparse.Namespace) -> int:
    from models.live import upkeep

    return upkeep.read_backup(settings_of(arguments), file_of(arguments))


def file_of(arguments: argparse.Namespace) -> str:
    if not arguments.rest:
        raise install.NotReady(f"Ange en fil: python3 run.py {arguments.command} FIL. / Give a file.")
    return arguments.rest[0]


def templates(arguments: argparse.Namespace) -> int:
    from models.library.dry_run import print_table

    return print_table(arguments.rest)


def load(arguments: argparse.Namespace) -> int:
    from tests.load import main as tests_of_load

    if arguments.scenario not in tests_of_load.SCENARIOS:
        raise install.NotReady(
            f"Okänt scenario / unknown scenario: {arguments.scenario}. {', '.join(tests_of_load.SCENARIOS)}"
        )
    return tests_of_load.play(
        settings_of(arguments),
        arguments.scenario,
        phones_of(arguments, 300),
        arguments.runs,
        arguments.kills,
        arguments.at,
        arguments.processes,
    )


def benchmark(arguments: argparse.Namespace) -> int:
    from tests.belonging.benchmark import main as measure

    return measure(settings_of(arguments).meaning)


def phones_of(arguments: argparse.Namespace, usual: int = 12) -> list[int]:
    try:
        return [int(one) for one in str(arguments.phones or usual).split(",")]
    except ValueError as wrong:
        raise install.NotReady(
            f"--phones är inget tal: {arguments.phones}. / --phones is not a number."
        ) from wrong


def invite(arguments: argparse.Namespace) -> int:
    from models.live import upkeep

    return upkeep.print_invitation(settings_of(arguments))


def test(arguments: argparse.Namespace) -> int:
    import pytest

    os.chdir(install.ROOT)
    return pytest.main(arguments.rest)


def _be_green(async_mode: str) -> None:
    """Eventlet must take over the standard library before anything else is imported; nothing but this knows
    of it.
    """
    if async_mode == "eventlet":
        import warnings

        warnings.filterwarnings("ignore", message=r"\s*Eventlet is deprecated")
        import eventlet

        eventlet.monkey_patch()
        # The PostgreSQL driver waits in C by default, and every phone would wait with it.
        os.environ.setdefault("PSYCOPG_WAIT_FUNC", "wait_selector")


COMMANDS = {
    "serve": serve,
    "demo": demo,
    "rehearse": rehearse,
    "invite": invite,
    "prepare": prepare,
    "backup": backup,
    "benchmark": benchmark,
    "restore": restore,
    "load": load,
    "templates": templates,
    "test": test,
}

if __name__ == "__main__":
    sys.exit(main())
