"""What the files on the disk give back after a meeting: nothing that ties anybody to anything."""

import os
import stat

import pytest
from sqlalchemy import select

from models.backup import back_up
from models.live.upkeep import check_folder
from models.workshop.contribution import Contribution
from models.workshop.leading import close_meeting
from models.workshop.participant import Device, Participant
from models.workshop.pen import Pen
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


def tables_together(site) -> tuple[int, set[bytes]]:
    """A meeting at three tables, one with a device of its own, and every value that ties a text, an answer or
    somebody to a table. Tables have numbers that nothing else has by chance.
    """
    numbers = [0x4D3C2B1A, 0x4D3C2B1B, 0x4D3C2B1C]

    def write(session):
        room = Room(session)
        room.workshop.tables = max(numbers)
        asked = room.open("ideas", unit_of_input="table", max_items=3)
        people = [room.somebody(table=table) for table in numbers for _ in range(4)]
        room.somebody(table=numbers[0], device="table").writes(asked, "Bordets egen mening")
        for first in people[4::4]:
            first.writes(asked, "En mening från ett bord")
            first.hand.withdraw(first.writes(asked, WITHDRAWN).id)
        # The pen goes from hand to hand, and somebody to another table.
        people[5].hand.take_pen(asked.id)
        people[11].hand.sit(numbers[1])
        room.finish(asked)
        stances = room.open("gradient", items=[{"sv": "Ja"}], unit_of_input="table")
        for first in people[1::4]:
            first.hand.take_pen(stances.id)
            first.answers(stances, "t:1", 5)
        room.finish(stances)
        assert session.query(Pen).count() > 3
        ties = {*session.scalars(select(Participant.receipt_key)), *map(str, numbers), WITHDRAWN}
        return room.workshop.id, {tie.encode() for tie in ties} | {n.to_bytes(4, "big") for n in numbers}

    return site.write(write)


def found_in(folder, ties: set[bytes]) -> dict[str, int]:
    """How many of the ties each file gives back, byte for byte."""
    return {
        path.name: found
        for path in sorted(folder.rglob("*"))
        if path.is_file() and (found := sum(tie in path.read_bytes() for tie in ties))
    }


@pytest.mark.parametrize(("meeting", "at_least"), [(an_evening, 30), (tables_together, 15)])
def test_the_files_forget_what_the_database_forgot(site, tmp_path, meeting, at_least):
    workshop_id, ties = meeting(site)
    # Nothing is proved by a search that could not find.
    assert sum(found_in(tmp_path, ties).values()) > at_least
    site.write(lambda session: setattr(session.get(Workshop, workshop_id), "tables", 3))
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
