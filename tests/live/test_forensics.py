"""What the files on the disk give back after a meeting: nothing that ties anybody to anything."""

import os
import stat

from sqlalchemy import select

from models.backup import back_up
from models.live.upkeep import check_folder
from models.workshop.contribution import Contribution
from models.workshop.leading import close_meeting
from models.workshop.participant import Device, Participant
from models.workshop.workshop import Workshop
from tests.people import Room

WITHDRAWN = "Detta skulle jag aldrig ha skrivit"


def an_evening(site) -> tuple[int, set[bytes]]:
    """A meeting with a dozen people, going on; and every value that ties somebody to something."""

    def write(session):
        room = Room(session, ("Norr", "Söder"))
        ideas = room.open("ideas")
        people = room.crowd(12, "Norr")
        for somebody in people:
            somebody.writes(ideas, "En mening som får stå kvar", key=f"telefonens nyckel {somebody.token}")
            gone = somebody.writes(ideas, WITHDRAWN)
            somebody.hand.withdraw(gone.id)
        room.finish(ideas)
        stances = room.open("gradient", items=[{"sv": "Ja"}])
        for somebody in people:
            somebody.answers(stances, "t:1", 5)
        room.finish(stances)
        room.workshop.feedback_by = "2026-12-24"
        ties = {
            *session.scalars(select(Participant.receipt_key)),
            *session.scalars(select(Device.token_digest)),
            *session.scalars(select(Contribution.key).where(Contribution.key.is_not(None))),
            *(somebody.token for somebody in people),
            WITHDRAWN,
        }
        return room.workshop.id, {tie.encode() for tie in ties}

    return site.write(write)


def found_in(folder, ties: set[bytes]) -> dict[str, int]:
    """How many of the ties each file gives back, byte for byte."""
    return {
        path.name: found
        for path in sorted(folder.rglob("*"))
        if path.is_file() and (found := sum(tie in path.read_bytes() for tie in ties))
    }


def test_the_files_forget_what_the_database_forgot(site, tmp_path):
    workshop_id, ties = an_evening(site)
    # Nothing is proved by a search that could not find.
    assert sum(found_in(tmp_path, ties).values()) > 30
    site.write(
        lambda session: close_meeting(
            session, session.get(Workshop, workshop_id), "2026-12-24", "Birgitta", site.now
        )
    )
    assert site.house.database.must_forget is True
    site.house.look_around()
    assert (site.house.database.must_forget, found_in(tmp_path, ties)) == (False, {})
    back_up(site.house.database, tmp_path, tmp_path / "efteråt.zip")
    assert found_in(tmp_path, ties) == {}


def test_deleted_bytes_are_zeroed_whatever_the_library_was_built_with(site):
    with site.house.database.engine.connect() as connection:
        assert connection.exec_driver_sql("PRAGMA secure_delete").scalar() == 1


def test_files_are_their_owners_alone(site, tmp_path):
    (tmp_path / "gammal.zip").write_bytes(b"kvar sedan en tidigare version")
    os.chmod(tmp_path / "gammal.zip", 0o644)
    usual = os.umask(0o022)
    try:
        check_folder(site.settings)
        an_evening(site)
        # What is made from here on, whatever the machine is used to.
        (tmp_path / "ny").write_bytes(b"efter starten")
    finally:
        os.umask(usual)
    assert {
        path.name: stat.filemode(path.stat().st_mode)
        for path in tmp_path.rglob("*")
        if path.stat().st_mode & 0o077
    } == {}
