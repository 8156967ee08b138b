"""What is wrong with an installation is said in plain words: ten that are broken, each in its own way."""

import json
import os
import socket
import sqlite3
import time
import zipfile
from contextlib import closing
from dataclasses import replace

import pytest

from models import install
from models.live import doctor, upkeep
from models.settings import Settings


@pytest.fixture
def settings(tmp_path):
    """A whole installation: a database, a key, a backup of today, a port that nobody has."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    settings = Settings(data=str(tmp_path / "data"), port=port, public_url="https://malbild.example.se")
    upkeep.open_database(settings).engine.dispose()
    (settings.folder / "secret.key").write_bytes(b"k" * 32)
    upkeep.write_backup(settings, str(settings.folder / "backups" / "today.zip"))
    upkeep.close_to_others(settings.folder)
    return settings


def troubles(settings: Settings) -> dict[str, str]:
    """What is not well: {about: state}."""
    return {found.about: found.state for found in doctor.findings(settings) if found.state != "well"}


def test_a_whole_installation_is_well(settings):
    assert troubles(settings) == {}


def test_a_folder_that_others_may_read(settings):
    (settings.folder / "malbild.sqlite").chmod(0o644)
    assert troubles(settings) == {"folder": "fault"}


def test_a_key_that_was_cut_short(settings):
    (settings.folder / "secret.key").write_bytes(b"k")
    assert troubles(settings) == {"key": "fault"}


def test_a_database_that_was_overwritten(settings):
    file = settings.folder / "malbild.sqlite"
    file.write_bytes(b"no database at all" * 500)
    assert troubles(settings) == {"database": "fault"}


def test_a_database_of_a_later_version(settings):
    with closing(sqlite3.connect(settings.folder / "malbild.sqlite")) as connection, connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
    assert troubles(settings) == {"database": "fault"}


def test_a_database_server_that_is_not_there(settings):
    away = replace(settings, database_url=f"postgresql://malbild@127.0.0.1:{settings.port}/malbild")
    assert troubles(away) == {"database": "fault"}


def test_a_redis_that_is_not_there_and_a_file_that_cannot_be_shared(settings):
    away = replace(settings, redis_url=f"redis://127.0.0.1:{settings.port}/0")
    assert [found.state for found in doctor.findings(away) if found.about == "redis"] == ["fault", "fault"]


def test_a_proxy_without_a_public_address(settings):
    assert troubles(replace(settings, public_url="", proxies=1)) == {"address": "fault"}


def test_a_public_address_in_the_clear(settings):
    assert troubles(replace(settings, public_url="http://malbild.example.se")) == {"address": "warning"}


def test_a_port_that_something_else_has(settings):
    with socket.create_server(("0.0.0.0", 0)) as taken:
        taken.settimeout(0.1)
        assert troubles(replace(settings, port=taken.getsockname()[1])) == {"port": "fault"}


def test_a_clock_that_was_set_back(settings):
    with closing(sqlite3.connect(settings.folder / "malbild.sqlite")) as connection, connection:
        connection.execute(
            "INSERT INTO own_template (organisation_id, name, source, by, at) VALUES (1, 'k', '', '', ?)",
            (time.time() + 90_000,),
        )
    assert troubles(settings) == {"clock": "fault"}


def test_a_backup_that_nobody_has_made_since_two_days(settings):
    old = settings.folder / "backups" / "today.zip"
    os.utime(old, (time.time() - 3 * 86_400,) * 2)
    assert troubles(settings) == {"backup": "warning"}


def test_a_program_without_the_browsers_files(settings, monkeypatch, tmp_path):
    monkeypatch.setattr(install, "BUILT", tmp_path / "nothing")
    assert troubles(settings) == {"built": "fault"}


def test_a_disk_and_a_memory_that_are_full(settings, monkeypatch):
    monkeypatch.setattr(doctor, "DISK", 10**18)
    monkeypatch.setattr(doctor, "MEMORY", 10**18)
    assert troubles(settings) == {"disk": "fault", "memory": "warning"}


def test_every_finding_says_the_same_in_two_languages_on_one_line(settings, capsys):
    assert doctor.examine(replace(settings, public_url="", proxies=1)) == 1
    assert doctor.examine(settings) == 0
    lines = capsys.readouterr().out.splitlines()
    assert all(line[0] in "✓!✗" and " / " in line for line in lines)


def test_a_support_file_holds_no_secret_and_names_no_place(settings, tmp_path):
    secret = replace(settings, metrics_key="hemlig-nyckel", embeddings_key="annan-nyckel")
    doctor.examine(secret, str(tmp_path / "support.json"))
    told = (tmp_path / "support.json").read_text("utf-8")
    for word in ("hemlig-nyckel", "annan-nyckel", "malbild.example.se", str(settings.folder)):
        assert word not in told
    assert json.loads(told)["rows"]["organisation"] == 1
    assert json.loads(told)["settings"]["metrics_key"] == "set"


def test_looking_changes_nothing(settings):
    def everything():
        with zipfile.ZipFile(settings.folder / "backups" / "today.zip") as archive:
            kept = sorted(archive.namelist())
        return kept, {path.name: path.stat().st_mode for path in settings.folder.iterdir()}

    before = everything()
    list(doctor.findings(settings))
    assert everything() == before
