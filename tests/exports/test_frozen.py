"""What was published reads the same for ever: after a download, in an archive, on another server."""

import io
import json
import zipfile

import pytest

from models.document.draft import Draft
from models.exports import FORMATS, archive, raw, records, slides, unarchive
from models.journey.journey import Journey
from models.library import templates
from models.library.example.story import play
from models.plans.card import write_card
from models.secrets import new_token
from models.workshop.creation import create_workshop
from models.workshop.days import open_for_days
from models.workshop.inbox import read_inbox
from tests.people import Room

ACTION = {"what": "Prova tisdagar", "who": "Bo", "when": "2026-10-01", "how": "Med bussen"}


def files_of(session, journey) -> dict[str, bytes]:
    """Every file that can be had of what a journey has published and kept, by its name."""
    found = {
        f"{version.label} {form} {whole}": write(version.content, whole)
        for version in journey.versions
        for form, write in FORMATS.items()
        for whole in (False, True)
    }
    found |= {f"{version.label} pptx": slides.write(version.content) for version in journey.versions}
    pack = zipfile.ZipFile(io.BytesIO(records.for_archive(session, journey, 1_800_000_000.0)))
    return found | {name: pack.read(name) for name in pack.namelist()}


def brought_elsewhere(session, journey) -> Journey:
    """The journey out of its archive, where every id is another."""
    session.add(Journey(organisation_id=1, title="Någon annans", reader_key=new_token()))
    Room(session, ["Öst"])
    return unarchive.unpack(session, archive.pack(session, journey), 1)


def test_a_journey_brought_in_elsewhere_gives_every_file_byte_for_byte(session):
    journey = play(session, b"secret of the tests", "0.5")
    copy = brought_elsewhere(session, journey)
    before, after = files_of(session, journey), files_of(session, copy)
    assert list(after) == list(before)
    assert [name for name in before if before[name] != after[name]] == []


def test_a_card_of_a_version_is_named_by_the_same_line_wherever_it_is_read(room):
    """Where names were sorted, who and when came before what was to be done."""
    write_card(room.journey, "action", ACTION, "Bo", 1.0)
    Draft(room.session, room.journey).add_statement("vision", "Vi möts.", "Så sades det.", [], "Ada", 1.0)
    published = Draft(room.session, room.journey).publish("0.5", "Ada", 2.0).content
    as_sorted = json.loads(json.dumps(published, sort_keys=True))
    for form in ("html", "md", "pdf", "docx"):
        assert FORMATS[form](as_sorted, True) == FORMATS[form](published, True)
    assert slides.write(as_sorted) == slides.write(published)
    copy = brought_elsewhere(room.session, room.journey)
    assert raw.write(copy.versions[0].content) == raw.write(published)


@pytest.mark.parametrize("form", FORMATS)
def test_a_version_is_the_same_file_whenever_it_is_asked_for(room, monkeypatch, form):
    Draft(room.session, room.journey).add_statement("vision", "Vi möts.", "Så sades det.", [], "Ada", 1.0)
    published = Draft(room.session, room.journey).publish("0.5", "Ada", 2.0).content
    first = FORMATS[form](published, True)
    # Libraries that pack a file look at the clock by these.
    monkeypatch.setattr("time.localtime", lambda *_: (2031, 5, 17, 10, 20, 30, 5, 137, 0))
    assert FORMATS[form](published, True) == first


# An inbox that stays open


def test_an_open_inbox_does_not_shut_the_archive(room):
    """What was read is there; what nobody has read yet stays behind, and nobody can tell how much it is."""
    inbox = create_workshop(
        room.session, room.journey, title="Spaningar", template=templates()["25-spaningar"]
    )
    open_for_days(room.session, inbox, 365, room.now)
    room.workshop = inbox

    def notes(what):
        fields = {"rubrik": what, "savad": "Fler behöver hjälp", "kalla": "Lokaltidningen"}
        room.somebody().writes(inbox.agenda[0], "", fields=fields)

    for _ in range(5):
        notes("Banken stänger")
    read_inbox(room.session, inbox, room.now)
    packed = archive.pack(room.session, room.journey)
    notes("Ingen har läst det här än")
    # As every deed on a phone does.
    inbox.version += 1
    assert archive.pack(room.session, room.journey) == packed
    assert (b"Banken" in packed, b"Ingen har" in packed) == (True, False)
    copy = unarchive.unpack(room.session, packed, 1)
    assert [workshop.state for workshop in copy.workshops[1:]] == ["closed", "closed"]
    assert archive.pack(room.session, copy) == packed


# The language of files


def test_notes_and_the_archive_are_in_the_language_of_the_meeting_whoever_asks(site):
    lead = site.visitor().lead()

    def prepare(session):
        room = Room(session)
        room.workshop.language = "nb"
        return room.workshop.id

    workshop = site.write(prepare)
    lead.get("/desk?language=en")
    assert '<html lang="nb">' in lead.get(f"/desk/workshops/{workshop}/note.html").text
    pack = zipfile.ZipFile(io.BytesIO(lead.get("/desk/journeys/1/archive.zip").data))
    assert '<html lang="nb">' in pack.read("workshops/001/note.html").decode()
