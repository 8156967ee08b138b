#!/usr/bin/env python3
"""Målbild's one command: makes its own environment, then serves, tests, checks, shows a demo or rehearses.

`python3 run.py --help` lists the commands, `python3 run.py COMMAND --help` what one of them takes.
"""

import argparse
import os
import sys
from collections.abc import Callable
from dataclasses import dataclass, fields
from typing import TYPE_CHECKING, Any, cast

# Nothing but the standard library is at hand before the environment is made.
from models import install
from models.settings import Settings

if TYPE_CHECKING:
    from flask import Flask
    from flask_socketio import SocketIO

    from models.base import Database
    from models.live.house import House


@dataclass(frozen=True)
class Command:
    """What is done at `python3 run.py NAME`, said in `help`."""

    do: Callable[[argparse.Namespace], int]
    help: str
    # What it takes besides the settings: (name, what argparse wants to know of it).
    takes: tuple[tuple[str, dict], ...] = ()
    needs_tests: bool = False
    # Whatever it does not know is handed on to pytest.
    hands_on: bool = False


def main() -> int:
    install.look_less_for_garbage()
    arguments = read_arguments(sys.argv[1:])
    command = COMMANDS[arguments.command]
    try:
        install.prepare_environment(command.needs_tests)
        if not install.inside():
            return install.go_inside(sys.argv)
        install.prepare_browser(command.needs_tests)
        return command.do(arguments)
    except install.NotReady as trouble:
        print(f"Målbild: {trouble}", file=sys.stderr)
        return 1
    except ModuleNotFoundError as missing:
        install.forget_environment()
        print(
            f"Målbild: en del av miljön fattas ({missing.name}). Starta en gång till, så görs den om. / A"
            " part of the environment is missing; start again and it is made anew.",
            file=sys.stderr,
        )
        return 1
    except KeyboardInterrupt:
        return 0


def read_arguments(given: list[str]) -> argparse.Namespace:
    """What was asked for. Settings are None where they are not given, and text where they are."""
    parser = argparse.ArgumentParser(
        prog="run.py",
        allow_abbrev=False,
        usage="run.py [settings] [command] ...",
        description="Without a command it serves. `run.py COMMAND --help` tells what a command takes.",
    )
    _add_settings(parser, None)
    commands = parser.add_subparsers(dest="command", metavar="command", title="commands", prog="run.py")
    for name, command in COMMANDS.items():
        part = commands.add_parser(
            name, help=command.help, description=f"{command.help}.", allow_abbrev=False
        )
        for option, more in command.takes:
            part.add_argument(option, **more)
        if not command.hands_on:
            # One given before the command stays.
            _add_settings(part, argparse.SUPPRESS)
    known, unknown = parser.parse_known_args(given)
    known.command = known.command or "serve"
    if unknown and not COMMANDS[known.command].hands_on:
        parser.error(f"unknown: {' '.join(unknown)}")
    known.rest = unknown
    return known


def _add_settings(parser: argparse.ArgumentParser, default: str | None) -> None:
    settings = parser.add_argument_group("settings", "each is an environment variable as well")
    for setting in fields(Settings):
        about = setting.metadata
        usual = f"; {setting.default}" if setting.default != "" else ""
        settings.add_argument(
            about["option"],
            default=default,
            metavar="…",
            help=f"{about['help']} ({about['env']}{usual})".replace("%", "%%"),
        )


def settings_of(arguments: argparse.Namespace) -> Settings:
    try:
        return Settings.from_environment(
            **{setting.name: getattr(arguments, setting.name) for setting in fields(Settings)}
        )
    except ValueError as wrong:
        raise install.NotReady(
            f"En inställning går inte att läsa: {wrong}. / A setting cannot be read."
        ) from wrong


def compose(
    settings: Settings, database: "Database | None" = None, clock: Callable[[], float] | None = None
) -> "tuple[Flask, House]":
    """The whole program, wired: (app, house). The only place that knows both doors."""
    import time

    from flask import Flask

    from models.base import Database
    from models.live import metrics, web
    from models.live.house import House
    from models.schema import bring_up_to_date

    app = Flask("malbild", root_path=str(install.ROOT), template_folder="models/live/templates")
    secret = web.secret_key(settings.folder)
    web.configure(app, settings, secret)
    socketio = _sockets(app, settings)
    if database is None:
        database = Database(settings.database)
        bring_up_to_date(database)
    house = app.extensions["house"] = House(settings, database, socketio, secret, clock or time.time)
    _open_doors(app, house)
    web.dress(app, house, install.build_id(), install.phone_parts())
    metrics.show(app, house, settings.metrics_key)
    _stand_behind(app, socketio, settings)
    return app, house


def _sockets(app: "Flask", settings: Settings) -> "SocketIO":
    from flask_socketio import SocketIO

    from models.live import logs

    here = [f"http://localhost:{settings.port}", f"http://127.0.0.1:{settings.port}"]
    # Without an address of its own it takes those that the page itself came from, which is what None says.
    origins: Any = [settings.origin, *here] if settings.public_url else None
    return SocketIO(
        app,
        async_mode=settings.async_mode,
        cors_allowed_origins=origins,
        max_http_buffer_size=100_000,
        manage_session=False,
        logger=logs.hushed,
        engineio_logger=logs.hushed,
    )


def _open_doors(app: "Flask", house: "House") -> None:
    """Every page and every word of a socket; a file of pages adds its own to its door when it is read."""
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
    import facilitator.organisation
    import facilitator.over_days
    import facilitator.overview
    import facilitator.own_accounts
    import facilitator.places
    import facilitator.plans
    import facilitator.refusals
    import facilitator.road
    import facilitator.running
    import facilitator.samples
    import facilitator.sheets
    import facilitator.systems
    import facilitator.taking_in
    import facilitator.thread
    import facilitator.unit_meeting
    import facilitator.way_in
    import facilitator.worklist
    import participant.entrance
    import participant.handbook
    import participant.phone
    import participant.public
    import participant.systems

    app.register_blueprint(participant.entrance.pages)
    app.register_blueprint(facilitator.desk.pages)
    for door in (participant.phone.door, facilitator.console.door, facilitator.console.screen):
        door.open(house)


def _stand_behind(app: "Flask", socketio: "SocketIO", settings: Settings) -> None:
    """What a request passes before it comes in, from the last to the first."""
    from werkzeug.middleware.proxy_fix import ProxyFix
    from whitenoise import WhiteNoise

    from models.live.connection_limit import ConnectionLimit
    from models.live.deflate import compress_once
    from models.live.pace import PacedDoor, read_at_a_pace
    from models.live.under_path import UnderPath

    compress_once(socketio)
    read_at_a_pace(socketio)
    app.wsgi_app = ConnectionLimit(PacedDoor(app.wsgi_app, socketio.sleep), settings.lines)
    if settings.trusted_proxies:
        number = settings.trusted_proxies
        app.wsgi_app = ProxyFix(app.wsgi_app, x_for=number, x_proto=number, x_host=number)
    app.wsgi_app = WhiteNoise(
        app.wsgi_app, root=str(install.BUILT), prefix="static/built/", max_age=31_536_000
    )
    if settings.path:
        app.wsgi_app = UnderPath(app.wsgi_app, settings.path)


def serve(arguments: argparse.Namespace) -> int:
    settings = settings_of(arguments)
    _be_green(settings)
    from models.live import listening

    return listening.serve(settings, compose)


def demo(arguments: argparse.Namespace) -> int:
    """The fictional library of the examples, with a workshop going on, in a folder of its own."""
    import tempfile

    arguments.data = arguments.data or tempfile.mkdtemp(prefix="malbild-demo-")
    settings = settings_of(arguments)
    _be_green(settings)
    from models.library.demo import fill
    from models.live import listening

    return listening.serve(settings, compose, fill=fill, phones=phones_of(arguments)[0])


def rehearse(arguments: argparse.Namespace) -> int:
    from models.rehearsal.phones import rehearse as play

    if not arguments.code:
        raise install.NotReady("Ange mötets kod: python3 run.py rehearse KOD. / Give the meeting's code.")
    settings = settings_of(arguments)
    key = settings.folder / "secret.key"
    if not key.exists():
        raise install.NotReady(
            f"Testdeltagare släpps in av den server vars mapp detta är, och {key} finns inte. Ange --data. /"
            " Simulated people are let in by the server whose folder this is; say --data."
        )
    return play(
        arguments.at or settings.local_url,
        arguments.code,
        phones_of(arguments)[0],
        secret=key.read_bytes(),
    )


def prepare(arguments: argparse.Namespace) -> int:
    """Everything that a first start would fetch and build is there by now."""
    print("Målbild är redo. / Ready.")
    return 0


def backup(arguments: argparse.Namespace) -> int:
    from models.live import upkeep

    return upkeep.write_backup(
        settings_of(arguments), file_of(arguments), arguments.keep, not arguments.without_key
    )


def restore(arguments: argparse.Namespace) -> int:
    from models.live import upkeep

    return upkeep.read_backup(settings_of(arguments), file_of(arguments))


def file_of(arguments: argparse.Namespace) -> str:
    if not arguments.file:
        raise install.NotReady(f"Ange en fil: python3 run.py {arguments.command} FIL. / Give a file.")
    return arguments.file


def doctor(arguments: argparse.Namespace) -> int:
    from models.live.doctor import examine

    return examine(settings_of(arguments), arguments.file or "")


def templates(arguments: argparse.Namespace) -> int:
    from models.rehearsal.dry_run import print_table

    return print_table(arguments.files)


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


def pauses(arguments: argparse.Namespace) -> int:
    from tests.load.pauses import play

    return play()


def benchmark(arguments: argparse.Namespace) -> int:
    from tests.belonging.benchmark import main as measure

    return measure(settings_of(arguments).meaning)


def phones_of(arguments: argparse.Namespace, usual: int = 12) -> list[int]:
    try:
        return [int(number) for number in str(arguments.phones or usual).split(",")]
    except ValueError as wrong:
        raise install.NotReady(
            f"--phones är inget tal: {arguments.phones}. / --phones is not a number."
        ) from wrong


def invite(arguments: argparse.Namespace) -> int:
    from models.live import admin

    return admin.print_invitation(settings_of(arguments), arguments.organisation, arguments.operator)


def people(arguments: argparse.Namespace) -> int:
    from models.live import admin

    return admin.look_after_people(settings_of(arguments), arguments.words, arguments.organisation)


def tokens(arguments: argparse.Namespace) -> int:
    from models.live import admin

    return admin.look_after_tokens(settings_of(arguments), arguments.words, arguments.organisation)


def organisations(arguments: argparse.Namespace) -> int:
    from models.live import admin

    return admin.look_after_organisations(settings_of(arguments), arguments.words)


def test(arguments: argparse.Namespace) -> int:
    import pytest

    from tests.again import asked_again

    os.chdir(install.ROOT)
    # The table of faults is written by one process that sees them all.
    alone = any(word.startswith("--faults") for word in arguments.rest)
    code = pytest.main(
        [
            # A file's tests share what they begin with, and files are taken in the order they come.
            # One more than there are cores: many tests wait, for disks, sockets and browsers.
            *([] if alone else [f"--numprocesses={(os.cpu_count() or 1) + 1}"]),
            *([] if alone else ["--dist=loadfile", "--no-loadscope-reorder"]),
            *(["--quick"] if arguments.quick else []),
            *arguments.rest,
        ]
    )
    return asked_again(code) if arguments.again else code


def check(arguments: argparse.Namespace) -> int:
    from tests import check as checks

    return checks.run(mend=arguments.mend, names=arguments.names)


def handbook(arguments: argparse.Namespace) -> int:
    import time
    from pathlib import Path

    from models.library.handbook_document import write_handbook

    write_handbook(Path(file_of(arguments)), arguments.language, time.strftime("%Y-%m-%d"))
    return 0


def pictures(arguments: argparse.Namespace) -> int:
    from tests.pictures import take

    return take()


def release(arguments: argparse.Namespace) -> int:
    from pathlib import Path

    from tests.release import make

    return make(Path(file_of(arguments)))


def _be_green(settings: Settings) -> None:
    """Eventlet must take over the standard library before anything else is imported; nothing but this knows
    of it. What libraries look for and this server has no use for is not there: reading it would be a third of
    a start.
    """
    needless = ("aiohttp",) if settings.redis_url else ("aiohttp", "redis")
    for name in needless:
        cast(dict[str, Any], sys.modules).setdefault(name, None)
    if settings.async_mode == "eventlet":
        import warnings

        if not settings.redis_url:
            # Names are asked for by nobody then, and reading its own way to ask takes long.
            os.environ.setdefault("EVENTLET_NO_GREENDNS", "yes")

        warnings.filterwarnings("ignore", message=r"\s*Eventlet is deprecated")
        import eventlet

        eventlet.monkey_patch()
        # The PostgreSQL driver waits in C by default, and every phone would wait with it.
        os.environ.setdefault("PSYCOPG_WAIT_FUNC", "wait_selector")


PHONES = ("--phones", {"default": "", "metavar": "N", "help": "how many simulated participants"})
AT = ("--at", {"default": "", "metavar": "ADDRESS", "help": "address of a running server"})
ORGANISATION = (
    "--organisation",
    {"default": "", "metavar": "NAME", "help": "of which organisation, where there are several"},
)
FILE = ("file", {"nargs": "?", "metavar": "FILE", "help": "a file"})

COMMANDS = {
    "serve": Command(serve, "serve; what is done without a command as well"),
    "demo": Command(demo, "a filled example, with people in a workshop going on", (PHONES,)),
    "rehearse": Command(
        rehearse,
        "simulated participants for a leader's rehearsal",
        (("code", {"nargs": "?", "metavar": "CODE", "help": "the meeting's code"}), PHONES, AT),
    ),
    "invite": Command(
        invite,
        "a new link for a process lead, if the first was lost",
        (
            ORGANISATION,
            ("--operator", {"action": "store_true", "help": "a link for an operator of the server instead"}),
        ),
    ),
    "people": Command(
        people,
        "who has an account, by organisation; or change a role, or remove an account",
        (
            (
                "words",
                {
                    "nargs": "*",
                    "metavar": "WORD",
                    "help": "role NAME lead|head|none, password NAME, remove NAME, passwords on, or register",
                },
            ),
            ORGANISATION,
        ),
    ),
    "tokens": Command(
        tokens,
        "which other systems may read what an organisation has published; or make or revoke a token",
        (
            ("words", {"nargs": "*", "metavar": "WORD", "help": "add NAME, or revoke NAME"}),
            ORGANISATION,
        ),
    ),
    "organisations": Command(
        organisations,
        "the organisations on this server; or add, rename or close one",
        (
            (
                "words",
                {"nargs": "*", "metavar": "WORD", "help": "add NAME, rename NAME NEW, or close NAME"},
            ),
        ),
    ),
    "backup": Command(
        backup,
        "everything into one file, while serving",
        (
            FILE,
            ("--keep", {"default": "", "metavar": "N", "help": "remove all but the newest N beside it"}),
            ("--without-key", {"action": "store_true", "help": "leave the secret key out: keep it apart"}),
        ),
    ),
    "restore": Command(restore, "everything out of a file, while serving", (FILE,)),
    "doctor": Command(
        doctor,
        "what is wrong with this installation, in plain words; also a FILE for whoever helps, if named",
        (FILE,),
    ),
    "prepare": Command(prepare, "what a first start would fetch and build, and nothing more"),
    "templates": Command(
        templates,
        "every template tried out by invented people, as a table; or a file of one's own, checked first",
        (("files", {"nargs": "*", "metavar": "FILE", "help": "templates of one's own"}),),
    ),
    "test": Command(
        test,
        "every test; pytest's own options may follow",
        (
            (
                "--quick",
                {
                    "action": "store_true",
                    "help": "rules and pages alone: no browsers or services, nothing that plays for long",
                },
            ),
            (
                "--again",
                {
                    "action": "store_true",
                    "help": "up to three that fail are asked once more, by themselves, and named",
                },
            ),
        ),
        needs_tests=True,
        hands_on=True,
    ),
    "check": Command(
        check,
        "formatters, linters and type checkers, one line each",
        (
            ("names", {"nargs": "*", "metavar": "NAME", "help": "only those, as djlint or ruff"}),
            (
                "--mend",
                {"action": "store_true", "help": "first let the formatters write what they want to see"},
            ),
        ),
        needs_tests=True,
    ),
    "handbook": Command(
        handbook,
        "the handbook as one PDF, for whoever wants it on paper",
        (FILE, ("--language", {"default": "sv", "choices": install.LANGUAGES, "help": "sv, nb or en"})),
    ),
    "pictures": Command(
        pictures, "the handbook's pictures, taken anew of the running program", needs_tests=True
    ),
    "release": Command(
        release,
        "what others install: one archive that is ready to start, a list of its parts, and checksums",
        (("file", {"nargs": "?", "metavar": "FOLDER", "help": "where to put them"}),),
        needs_tests=True,
    ),
    "pauses": Command(
        pauses,
        "how long each page, file and deed of the desk holds the loop that serves all rooms, as a table",
        needs_tests=True,
    ),
    "benchmark": Command(
        benchmark,
        "what suggestions on the cluster board are worth, on labelled sets, beside the simplest",
        needs_tests=True,
    ),
    "load": Command(
        load,
        "simulated phones by the hundred, measured; prints one JSON object",
        (
            (
                "--phones",
                {"default": "", "metavar": "N", "help": "how many; also several sizes, as 100,300,1000"},
            ),
            AT,
            (
                "--scenario",
                {
                    "default": "vote-burst",
                    "metavar": "NAME",
                    "help": "what to play: join-storm, ideas, vote-burst, flood, suggest, reveal,"
                    " reconnect-storm, common-day, long-day, first-visit",
                },
            ),
            ("--runs", {"type": int, "default": 1, "metavar": "N", "help": "how many times"}),
            (
                "--processes",
                {
                    "type": int,
                    "default": 1,
                    "metavar": "N",
                    "help": "servers behind nginx, with PostgreSQL and Redis; needs them installed",
                },
            ),
            (
                "--kills",
                {
                    "type": int,
                    "default": 1,
                    "metavar": "N",
                    "help": "how many times to kill the server in reconnect-storm",
                },
            ),
        ),
        needs_tests=True,
    ),
}

if __name__ == "__main__":
    sys.exit(main())
