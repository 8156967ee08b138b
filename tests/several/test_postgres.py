"""The same schema and the same backups in PostgreSQL as in SQLite."""

import sqlite3
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from threading import Barrier

import psycopg
import pytest
from sqlalchemy import select
from sqlalchemy.engine import make_url

from models.backup import back_up, restore
from models.base import Database
from models.document import wording_support
from models.document.weeding import weed
from models.exports import archive, unarchive
from models.install import ROOT
from models.journey.journey import Journey
from models.library.example.story import play
from models.live.courier import Courier
from models.rehearsal.copy import forget, rehearse
from models.schema import bring_up_to_date, newest, upgrade
from models.secrets import new_token
from models.systems.hook import Hook, Notice
from tests.models.test_schema import contents, differences
from tests.people import Room
from tests.prepared import NAME, prepare


@pytest.fixture
def empty(town, request):
    """A fresh, empty database of its own in the town's PostgreSQL."""
    name = f"d{abs(hash(request.node.name))}"
    with psycopg.connect(town.postgres.url, autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name}")
    made = Database(make_url(town.database).set(database=name).render_as_string(hide_password=False))
    yield made
    made.engine.dispose()


@pytest.fixture
def laptop(tmp_path):
    """A laptop's database as version 0.1.0 left it, brought up to date."""
    connection = sqlite3.connect(tmp_path / "laptop.sqlite")
    connection.executescript((ROOT / "tests" / "fixtures" / "schemas" / "0.1.0.sql").read_text("utf-8"))
    connection.close()
    made = Database(f"sqlite:///{tmp_path / 'laptop.sqlite'}")
    bring_up_to_date(made)
    yield made
    made.engine.dispose()


def test_the_steps_lead_to_todays_schema_in_postgresql_too(empty):
    upgrade(empty.engine, newest())
    assert differences(empty) == []


def test_a_new_database_in_postgresql_is_todays(empty):
    bring_up_to_date(empty)
    assert differences(empty) == []


def test_a_laptops_backup_moves_into_postgresql_and_life_goes_on(empty, laptop, tmp_path):
    back_up(laptop, tmp_path, tmp_path / "laptop.zip")
    restore(empty, tmp_path, tmp_path / "laptop.zip")
    assert contents(empty) == contents(laptop)
    with empty.writing() as session:
        session.add(journey := Journey(organisation_id=1, title="Nästa resa", reader_key=new_token()))
        session.flush()
        assert journey.id == 2


def test_a_backup_of_postgresql_moves_back_into_a_file(empty, laptop, database, tmp_path):
    back_up(laptop, tmp_path, tmp_path / "there.zip")
    restore(empty, tmp_path, tmp_path / "there.zip")
    back_up(empty, tmp_path, tmp_path / "back.zip")
    restore(database, tmp_path, tmp_path / "back.zip")
    assert contents(database) == contents(laptop)


def test_the_whole_road_can_be_walked_in_postgresql(empty, tmp_path):
    """Half a year played, a practice cleared, raw material weeded, and the same verdicts as on a laptop."""
    bring_up_to_date(empty)
    laptop = Database(f"sqlite:///{prepare(tmp_path / 'laptop')}/{NAME}")
    with empty.writing() as session:
        play(session, b"secret of the tests")
    told = []
    for database in (laptop, empty):
        with database.writing() as session:
            journey = session.scalar(select(Journey))
            told.append(
                [
                    (test.key.split(":")[2], test.external, test.result["verdict"], test.result["support"])
                    for test in wording_support.supports_of(session, journey, "sv")
                ]
            )
            forget(session, rehearse(session, journey.workshops[5], b"secret of the tests", 1.0))
            assert weed(session, journey, [journey.workshops[1].id], "KN 2026/9", "Birgitta", 2.0) == 24
            session.flush()
            assert [version.is_unbroken for version in journey.versions] == [True] * 5
    laptop.engine.dispose()
    assert told[0] == told[1]


def test_an_archive_gets_numbers_that_postgresql_gives_to_nobody_else(empty):
    bring_up_to_date(empty)
    with empty.writing() as session:
        room = Room(session, ["Norr", "Söder"])
        room.finish(room.open("ideas"))
        packed = archive.pack(session, room.journey)
    with empty.reading() as session:
        numbers = unarchive.reserve(session, unarchive.read(packed))
    with empty.writing() as session:
        another = Room(session, ["Öst"])
        ready = unarchive.prepare(packed, numbers)
        assert archive.pack(session, unarchive.build(session, ready, 1)) == packed
        another.finish(another.open("ideas"))


def test_of_several_processes_one_sends_what_waits(empty):
    bring_up_to_date(empty)
    with empty.writing() as session:
        session.add(hook := Hook(organisation_id=1, address="https://127.0.0.1/"))
        session.flush()
        session.add_all(Notice.of(hook.id, "test", 1.0, {}) for _ in range(12))
    there = [Database(empty.engine.url.render_as_string(hide_password=False)) for _ in range(4)]
    couriers = [Courier(base, lambda: 1.0, print, b"secret", [], lambda: "") for base in there]
    together = Barrier(len(couriers))

    def take(courier: Courier) -> list[str]:
        taken = []
        for number in range(1, 13):
            together.wait()
            parcel = courier.database.again(partial(courier._take, number))
            taken += [parcel.headers["webhook-id"]] if parcel else []
        return taken

    with ThreadPoolExecutor(len(couriers)) as threads:
        taken = [message for found in threads.map(take, couriers) for message in found]
    with empty.reading() as session:
        assert sorted(taken) == sorted(notice.message_id for notice in session.query(Notice))
    for base in there:
        base.engine.dispose()


def test_whoever_reads_sees_one_moment_in_postgresql_too(empty):
    bring_up_to_date(empty)
    title = select(Journey.title)
    with empty.writing() as session:
        session.add(Journey(organisation_id=1, title="Först", reader_key=new_token()))
    with empty.reading() as session:
        before = session.scalar(title)
        with empty.writing() as other:
            other.scalars(select(Journey)).one().title = "Sedan"
        assert (before, session.scalar(title)) == ("Först", "Först")
