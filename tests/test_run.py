"""Starting: troubles are one plain sentence and an exit code, never a stack of errors."""

import os
import socket
import sqlite3
import subprocess
import sys
from dataclasses import fields

import pytest

from models.install import ROOT
from models.settings import Settings
from run import COMMANDS, read_arguments
from tests.server import Server

# Each starts the program anew.
pytestmark = pytest.mark.heavy


def run(*arguments, **environment):
    clean = {
        name: value for name, value in os.environ.items() if not name.startswith(("MALBILD_", "DATABASE_URL"))
    }
    return subprocess.run(
        [sys.executable, str(ROOT / "run.py"), *arguments],
        capture_output=True,
        text=True,
        env=clean | environment,
        timeout=60,
    )


def trouble(done):
    return done.returncode, len(done.stderr.strip().splitlines()), "Traceback" in done.stderr


def test_a_taken_port_is_said_in_a_sentence(tmp_path):
    with socket.create_server(("127.0.0.1", 0)) as taken:
        done = run("--host", "127.0.0.1", "--port", str(taken.getsockname()[1]), "--data", str(tmp_path))
    assert (trouble(done), "används redan" in done.stderr) == ((1, 1, False), True)


def test_a_second_server_on_the_same_folder_is_refused_in_a_sentence(tmp_path):
    """Two programs on one SQLite file would each tell half of the phones; commands beside it are let in."""
    server = Server(tmp_path)
    try:
        done = run("--host", "127.0.0.1", "--port", "0", "--data", str(tmp_path))
        beside = run("people", "--data", str(tmp_path))
    finally:
        server.kill()
    again = Server(tmp_path)
    again.stop()
    assert (trouble(done), "går redan" in done.stderr) == ((1, 1, False), True)
    assert (beside.returncode, beside.stderr) == (0, "")


def test_a_folder_that_cannot_be_written_is_said_in_a_sentence(tmp_path):
    (tmp_path / "file").write_text("")
    done = run("--data", str(tmp_path / "file" / "data"))
    assert (trouble(done), "Det går inte att skriva" in done.stderr) == ((1, 1, False), True)


def test_a_database_that_cannot_be_opened_is_said_in_a_sentence(tmp_path):
    done = run("--data", str(tmp_path), "--port", "0", DATABASE_URL="sqlite:////nowhere/at/all.sqlite")
    assert (trouble(done), "Databasen går inte att öppna" in done.stderr) == ((1, 1, False), True)


@pytest.mark.parametrize(
    ("option", "value"),
    [("--port", "åttatusen"), ("--join-rate", "ofta"), ("--log", "högt"), ("--async-mode", "magi")],
)
def test_a_setting_that_cannot_be_read_is_named_in_a_sentence(option, value):
    done = run(option, value)
    assert (trouble(done), f"{option} {value}" in done.stderr) == ((1, 1, False), True)


def test_an_unknown_option_is_refused():
    assert run("--colour", "red").returncode == 2


def test_help_says_what_every_setting_and_command_is(capsys):
    with pytest.raises(SystemExit):
        read_arguments(["--help"])
    said = "".join(capsys.readouterr().out.split())
    assert [
        words
        for words in (
            *(setting.metadata["help"] for setting in fields(Settings)),
            *(command.help for command in COMMANDS.values()),
        )
        if "".join(words.split()) not in said
    ] == []


@pytest.mark.parametrize("name", COMMANDS)
def test_each_command_says_what_it_takes(name, capsys):
    with pytest.raises(SystemExit):
        read_arguments([name, "--help"])
    said = capsys.readouterr().out
    assert [option for option, more in COMMANDS[name].takes if more.get("metavar", option) not in said] == []


@pytest.mark.parametrize("given", [["--data", "here", "backup", "f"], ["backup", "f", "--data", "here"]])
def test_a_setting_may_stand_before_the_command_or_after_it(given):
    read = read_arguments(given)
    assert (read.command, read.data, read.file, read.port) == ("backup", "here", "f", None)


def test_whatever_is_not_ours_is_handed_on_to_pytest_in_its_order():
    read = read_arguments(["test", "--quick", "-k", "a b", "tests/models", "-x"])
    assert (read.quick, read.rest) == (True, ["-k", "a b", "tests/models", "-x"])


def test_settings_and_commands_are_read_with_the_standard_library_alone():
    """Before the program's own environment is made, nothing else is there."""
    done = subprocess.run(
        [sys.executable, "-I", "-S", "-c", f"import sys; sys.path.insert(0, {str(ROOT)!r}); import run"],
        capture_output=True,
        text=True,
    )
    assert (done.returncode, done.stderr) == (0, "")


def test_rehearsing_needs_a_code():
    assert trouble(run("rehearse")) == (1, 1, False)


def test_a_lost_way_in_is_opened_from_the_machine_itself(tmp_path):
    done = run("invite", "--data", str(tmp_path), "--public-url", "https://malbild.example")
    assert (done.returncode, done.stdout.startswith("https://malbild.example/invite/")) == (0, True)


def test_a_backup_goes_there_and_back_from_the_command_line(tmp_path):
    data, file = str(tmp_path / "data"), str(tmp_path / "kopia.zip")
    there, back = run("backup", file, "--data", data), run("restore", file, "--data", data)
    assert (there.returncode, back.returncode, "Återställt" in back.stdout) == (0, 0, True)


def test_a_damaged_backup_is_said_in_a_sentence(tmp_path):
    (tmp_path / "kopia.zip").write_text("hej")
    done = run("restore", str(tmp_path / "kopia.zip"), "--data", str(tmp_path / "data"))
    assert (trouble(done), "ingen hel säkerhetskopia" in done.stderr) == ((1, 1, False), True)


@pytest.mark.parametrize("command", ["backup", "restore"])
def test_a_backup_needs_a_file(command):
    assert trouble(run(command)) == (1, 1, False)


def test_a_database_from_a_later_version_is_said_in_a_sentence(tmp_path):
    run("backup", str(tmp_path / "kopia.zip"), "--data", str(tmp_path))
    with sqlite3.connect(tmp_path / "malbild.sqlite") as later:
        later.execute("UPDATE alembic_version SET version_num = '9999'")
    later.close()
    done = run("--data", str(tmp_path), "--port", "0")
    assert (trouble(done), "nyare version" in done.stderr) == ((1, 1, False), True)


def test_an_unknown_scenario_is_said_in_a_sentence():
    assert trouble(run("load", "--scenario", "party")) == (1, 1, False)


def test_an_option_wins_over_the_environment(monkeypatch):
    monkeypatch.setenv("MALBILD_PORT", "9000")
    assert (Settings.from_environment().port, Settings.from_environment(port="9001").port) == (9000, 9001)


@pytest.mark.parametrize(("url", "secure"), [("https://a.example", True), ("http://192.0.2.7:8000", False)])
def test_cookies_are_secure_where_the_address_is(url, secure):
    assert Settings(public_url=url).is_https is secure
