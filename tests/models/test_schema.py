"""The database's schema: every released one becomes today's, with what it held; a backup goes there and back,
into either kind.
"""

import json
import os
import sqlite3
import zipfile
from importlib import import_module

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.operations import Operations
from sqlalchemy import text

from models.accounts import Invitation, Person
from models.backup import Unreadable, back_up, prune, restore
from models.base import Base, Database
from models.exports.profile import Profile, profile_of
from models.install import ROOT
from models.journey.journey import Journey
from models.organisation.organisation import Organisation
from models.schema import TooNew, bring_up_to_date, newest, step_of, upgrade
from models.systems.provider import provider_of
from models.workshop.contribution import Contribution
from models.workshop.participant import Participant
from models.workshop.participation import Participation
from models.workshop.pen import Pen
from models.workshop.template import OwnTemplate
from models.workshop.workshop import Workshop
from tests.people import Room

pytestmark = pytest.mark.heavy

RELEASED = sorted((ROOT / "tests" / "fixtures" / "schemas").glob("*.sql"))


def left_by(release, folder) -> Database:
    connection = sqlite3.connect(folder / "old.sqlite")
    connection.executescript(release.read_text("utf-8"))
    connection.close()
    return Database(f"sqlite:///{folder / 'old.sqlite'}")


@pytest.fixture(params=RELEASED, ids=lambda path: path.stem)
def old(request, tmp_path):
    """A database as a released version left it."""
    database = left_by(request.param, tmp_path)
    yield database
    database.engine.dispose()


@pytest.fixture
def oldest(tmp_path):
    """A database as the first version left it, with every step before it."""
    database = left_by(RELEASED[0], tmp_path)
    yield database
    database.engine.dispose()


def differences(database):
    with database.engine.connect() as connection:
        return compare_metadata(
            MigrationContext.configure(connection, opts={"compare_server_default": False}), Base.metadata
        )


def test_every_released_schema_becomes_todays(old):
    bring_up_to_date(old)
    assert differences(old) == []


def test_what_a_released_version_held_is_still_there(old):
    bring_up_to_date(old)
    with old.reading() as session:
        journey = session.get(Journey, 1)
        texts = [contribution.text for contribution in session.query(Contribution).order_by(Contribution.id)]
        assert (journey.title, len(journey.versions), texts[0], len(texts)) == (
            "Målbild 2032 för Hällevalla stadsbibliotek",
            3,
            "Idé nummer 0 från version 0.1.0",
            6,
        )


def test_what_a_released_version_held_becomes_the_one_organisations(old):
    bring_up_to_date(old)
    with old.reading() as session:
        organisation = session.query(Organisation).one()
        birgitta = session.query(Person).one()
        assert (
            organisation.name,
            [journey.organisation_id for journey in session.query(Journey)],
            birgitta.organisation_id,
            birgitta.may_edit(session.get(Journey, 1)),
            birgitta.leads_organisation,
        ) == ("Hällevalla stadsbibliotek", [organisation.id], organisation.id, True, True)


def test_an_organisation_from_before_has_agreed_nothing_with_an_archive_and_has_no_look(old):
    bring_up_to_date(old)
    with old.reading() as session:
        organisation = session.query(Organisation).one()
        assert (organisation.number, organisation.delivery) == ("", {})
        assert profile_of(organisation) == Profile(alt=organisation.name)


def test_whoever_had_an_account_before_has_it_as_it_was_and_no_other(old):
    bring_up_to_date(old)
    with old.reading() as session:
        birgitta = session.query(Person).one()
        assert birgitta.identities == []
        assert {seat.by_group for seat in birgitta.seats} == {False}
        assert provider_of(session, birgitta.organisation_id) is None


def test_templates_invitations_and_contacts_come_along_to_the_one_organisation(tmp_path):
    database = Database(f"sqlite:///{tmp_path / 'before.sqlite'}")
    upgrade(database.engine, "0010")
    with database.engine.begin() as connection:
        for statement in (
            "INSERT INTO own_template (id, name, source, \"by\", at) VALUES (7, 'var-mall', 'x: 1', 'Bo', 1)",
            "INSERT INTO invitation (token_digest, role, note, expires_at) VALUES ('abc', 'lead', '', 9)",
        ):
            connection.execute(text(statement))
    bring_up_to_date(database)
    with database.writing() as session:
        first = session.query(Organisation).one().id
        template = session.get(OwnTemplate, 7)
        assert (template.organisation_id, template.name, template.source) == (first, "var-mall", "x: 1")
        assert session.query(Invitation).one().organisation_id == first
        # Each organisation has its own names.
        session.add(OwnTemplate(organisation_id=first + 1, name="var-mall", source="x: 2"))


def test_an_empty_database_from_before_gets_its_one_organisation(tmp_path):
    database = Database(f"sqlite:///{tmp_path / 'before.sqlite'}")
    upgrade(database.engine, "0010")
    for _ in range(2):
        bring_up_to_date(database)
    with database.reading() as session:
        assert [organisation.name for organisation in session.query(Organisation)] == [""]


def test_whoever_was_in_a_meeting_before_has_taken_nothing_on(old):
    bring_up_to_date(old)
    with old.reading() as session:
        assert {str(participant.taken) for participant in session.query(Participant)} == {"{}"}


def test_whoever_was_in_a_meeting_before_is_shown_what_they_were(old):
    bring_up_to_date(old)
    with old.reading() as session:
        found = [(participant.nth, participant.id) for participant in session.query(Participant)]
        assert found
        assert all(nth == number for nth, number in found)


def test_what_was_written_before_there_were_pens_is_each_ones_own(old):
    bring_up_to_date(old)
    with old.reading() as session:
        assert {contribution.table for contribution in session.query(Contribution)} == {None}
        assert session.query(Pen).count() == 0
        author = session.get_one(Participant, session.get_one(Contribution, 1).author_id)
        workshop = session.get_one(Workshop, author.workshop_id)
        assert Participation(session, workshop, author, 1.0).own()["contributions"]


def test_who_sat_at_the_table_elsewhere_sits_there_still_by_its_own_number(tmp_path):
    database = Database(f"sqlite:///{tmp_path / 'before.sqlite'}")
    upgrade(database.engine, newest())
    with database.writing() as session:
        room = Room(session)
        room.workshop.tables = 4
        asked = room.open("ideas", unit_of_input="table", max_items=2)
        here, home = room.somebody(table=4), room.somebody(remote=True)
        for person in (here, home):
            person.writes(asked, "Text")
    with database.engine.begin() as connection:
        for statement in (
            "UPDATE contribution SET table_number = 5, origin = '5' WHERE table_number = 99",
            "UPDATE pen SET table_number = 5 WHERE table_number = 99",
            "UPDATE participant SET wrote_for = replace(wrote_for, '99', '5') WHERE table_number = 99",
            "UPDATE participant SET table_number = 5 WHERE table_number = 99",
            "UPDATE contribution SET origin = '4' WHERE table_number = 4",
        ):
            connection.execute(text(statement))
        with Operations.context(MigrationContext.configure(connection)):
            import_module("models.migrations.versions.0025_remote_table").upgrade()
    with database.reading() as session:
        assert sorted((text.table, text.origin) for text in session.query(Contribution)) == [
            (4, "4"),
            (99, ""),
        ]
        assert sorted(pen.table for pen in session.query(Pen)) == [4, 99]
        people = session.query(Participant).order_by(Participant.id)
        assert [(person.table, list(person.wrote_for.values())) for person in people] == [
            (4, [4]),
            (99, [99]),
        ]
    database.engine.dispose()


def test_a_backup_is_made_before_anything_is_changed(oldest):
    seen = []

    def backup_first(step):
        with oldest.engine.connect() as connection:
            seen.append((step, step_of(connection)))

    bring_up_to_date(oldest, backup_first)
    bring_up_to_date(oldest, backup_first)
    assert seen == [("0001", "0001")]


def test_nothing_is_changed_when_the_backup_fails(oldest):
    def full_disk(step):
        raise OSError("disk is full")

    with pytest.raises(OSError, match="disk is full"):
        bring_up_to_date(oldest, full_disk)
    with oldest.engine.connect() as connection:
        assert step_of(connection) == "0001"


def test_a_new_database_is_what_all_steps_together_make(tmp_path):
    stepwise = Database(f"sqlite:///{tmp_path / 'steps.sqlite'}")
    upgrade(stepwise.engine, newest())
    at_once = Database(f"sqlite:///{tmp_path / 'once.sqlite'}")
    bring_up_to_date(at_once)
    with at_once.engine.connect() as connection:
        assert (differences(stepwise), differences(at_once), step_of(connection)) == ([], [], newest())


def test_a_database_from_a_later_version_is_left_alone(old):
    bring_up_to_date(old)
    with old.engine.begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    with pytest.raises(TooNew):
        bring_up_to_date(old)


# Backup and restore


def everything(database):
    with database.engine.connect() as connection:
        return {
            table.name: [
                tuple(map(str, row))
                for row in connection.execute(table.select().order_by(*table.primary_key))
            ]
            for table in Base.metadata.sorted_tables
        }


def contents(database):
    """Everything but the workshops, whose versions leap when restored."""
    return {name: rows for name, rows in everything(database).items() if name != "workshop"}


@pytest.fixture
def filled(old):
    bring_up_to_date(old)
    return old


def test_a_backup_goes_there_and_back(filled, database, tmp_path):
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "secret.key").write_bytes(b"s" * 32)
    back_up(filled, tmp_path / "a", tmp_path / "kopia.zip")
    changed = restore(database, tmp_path / "b", tmp_path / "kopia.zip")
    assert (contents(database), changed) == (contents(filled), False)
    assert (tmp_path / "b" / "secret.key").read_bytes() == b"s" * 32


def test_only_its_owner_may_read_a_backup(filled, tmp_path):
    back_up(filled, tmp_path, tmp_path / "kopia.zip")
    assert (tmp_path / "kopia.zip").stat().st_mode & 0o777 == 0o600


def test_the_key_is_kept_apart_where_that_is_asked_for(filled, database, tmp_path):
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "secret.key").write_bytes(b"s" * 32)
    back_up(filled, tmp_path / "a", tmp_path / "kopia.zip", with_key=False)
    with zipfile.ZipFile(tmp_path / "kopia.zip") as archive:
        assert "secret.key" not in archive.namelist()
    assert restore(database, tmp_path / "a", tmp_path / "kopia.zip") is False
    assert (tmp_path / "a" / "secret.key").read_bytes() == b"s" * 32


def test_the_newest_backups_stay_and_nobody_elses_file_goes(filled, tmp_path):
    made = [tmp_path / f"{day}.zip" for day in ("måndag", "tisdag", "onsdag", "torsdag")]
    for at, file in enumerate(made):
        back_up(filled, tmp_path, file)
        os.utime(file, (1000 + at, 1000 + at))
    (tmp_path / "bilder.zip").write_bytes(made[0].read_bytes()[:50])
    (tmp_path / "anteckning.txt").write_text("hej")
    assert prune(tmp_path, 2) == [made[1], made[0]]
    assert sorted(path.name for path in tmp_path.glob("*.*") if not path.name.startswith("old")) == [
        "anteckning.txt",
        "bilder.zip",
        "onsdag.zip",
        "torsdag.zip",
    ]


def test_a_backup_made_by_an_older_version_is_brought_forward(tmp_path, database, old):
    back_up(old, tmp_path, tmp_path / "gammal.zip")
    restore(database, tmp_path, tmp_path / "gammal.zip")
    with database.reading() as session:
        assert (session.query(Contribution).count(), differences(database)) == (6, [])


def test_a_restored_workshop_looks_changed_to_those_who_listen(filled, tmp_path):
    back_up(filled, tmp_path, tmp_path / "kopia.zip")
    with filled.reading() as session:
        before = session.get(Workshop, 1).version
    restore(filled, tmp_path, tmp_path / "kopia.zip")
    with filled.reading() as session:
        assert session.get(Workshop, 1).version == before + 1000


@pytest.mark.parametrize("harm", ["cut", "changed", "empty", "other"])
def test_a_damaged_backup_changes_nothing(filled, tmp_path, harm):
    file = tmp_path / "kopia.zip"
    back_up(filled, tmp_path, file)
    before = everything(filled)
    if harm == "cut":
        file.write_bytes(file.read_bytes()[:-400])
    elif harm == "empty":
        file.write_bytes(b"")
    elif harm == "other":
        with zipfile.ZipFile(file, "w") as archive:
            archive.writestr("hej.txt", "hej")
    else:
        _rewrite(file, "tables/contribution.jsonl", b"[]\n")
    with pytest.raises(Unreadable):
        restore(filled, tmp_path, file)
    assert everything(filled) == before


def test_a_backup_from_a_later_version_is_refused(filled, tmp_path):
    file = tmp_path / "kopia.zip"
    back_up(filled, tmp_path, file)
    with zipfile.ZipFile(file) as archive:
        manifest = json.loads(archive.read("manifest.json"))
    _rewrite(file, "manifest.json", json.dumps(manifest | {"schema": "9999"}).encode())
    with pytest.raises(TooNew):
        restore(filled, tmp_path, file)


def test_a_backup_sees_one_moment_however_much_is_written_meanwhile(filled, tmp_path):
    with filled.snapshot() as connection:
        connection.execute(text("SELECT count(*) FROM contribution"))
        with filled.writing() as session:
            session.execute(text("UPDATE contribution SET text = 'ändrad'"))
        assert connection.scalar(text("SELECT count(*) FROM contribution WHERE text = 'ändrad'")) == 0


def _rewrite(file, part, content):
    with zipfile.ZipFile(file) as archive:
        kept = {name: archive.read(name) for name in archive.namelist()}
    with zipfile.ZipFile(file, "w") as archive:
        for name, was in kept.items():
            archive.writestr(name, content if name == part else was)
