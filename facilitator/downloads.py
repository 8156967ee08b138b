"""Files out of the desk: versions in every format, the draft, contributions and tallies, the meeting note,
the archive.
"""

from collections.abc import Callable, Mapping
from typing import Any

from flask import g, redirect, render_template, request, url_for
from sqlalchemy.orm import Session
from werkzeug import Response

from facilitator import pages
from facilitator.access import at_desk, house, once_read
from facilitator.desk import find_content, find_meeting, tell
from facilitator.meanwhile import filled_with, guard_both, over_newer
from models.analysis.days import day
from models.analysis.readable import one_line
from models.base import Refused
from models.document.draft import Draft
from models.document.edition import edition_of
from models.exports import FORMATS, archive, docx, letter, note, poster, slides, tables, unarchive
from models.exports.names import file_name
from models.exports.profile import Profile, profile_of
from models.journey.journey import Journey
from models.language import say
from models.live.web import Form, Page
from models.organisation import server
from models.workshop.workshop import Workshop

# Its name is that of its table with this after it.
SCHEMA = "csv-metadata.json"
TYPES = {
    "html": "text/html; charset=utf-8",
    "md": "text/markdown; charset=utf-8",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "pdf": "application/pdf",
    "pptx": "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    "ics": "text/calendar; charset=utf-8",
    "csv": "text/csv; charset=utf-8",
    "json": "application/json",
    "zip": "application/zip",
    "svg": "image/svg+xml",
    SCHEMA: "application/json",
}


@pages.get("/desk/journeys/<int:journey_id>/versions/<label>/malbild-<trace>.<form>")
@at_desk
def download_version(session: Session, journey_id: int, label: str, trace: str, form: str) -> Response:
    """`label` is a published version's, or 'draft' for what is not published yet."""
    journey = find_content(session, journey_id, "versions")
    if form not in (*FORMATS, "pptx") or trace not in ("short", "whole"):
        raise Refused("unknown_format")
    edition = _edition(session, journey, label)
    # Slides are a choice out of the document; the others hold all of it.
    look = _look(session, journey)
    content = (
        slides.write(edition, look) if form == "pptx" else FORMATS[form](edition, trace == "whole", look)
    )
    language = edition["language"]
    draft = say(language, "doc-draft") if edition["draft"] else ""
    whole = say(language, "doc-trace") if trace == "whole" else ""
    return send_file(content, form, language, "file-version", edition["version"], draft, whole)


@pages.get("/desk/journeys/<int:journey_id>/versions/<label>/vaggen-<paper>.pdf")
@at_desk
def download_poster(session: Session, journey_id: int, label: str, paper: str) -> Response:
    """Väggen: the text on one page, with a square that leads readers to how it came to be."""
    journey = find_content(session, journey_id, "versions")
    if paper not in poster.SIZES:
        raise Refused("unknown_format")
    edition = _edition(session, journey, label)
    # A draft has no page for readers.
    place = url_for("participant.read", key=journey.reader_key, label=label)
    address = "" if edition["draft"] else house().link(place)
    return send_file(
        poster.write(edition, paper, address, _look(session, journey)),
        "pdf",
        edition["language"],
        "file-poster",
        edition["version"],
        paper,
    )


@pages.get("/desk/journeys/<int:journey_id>/versions/<label>/tjansteskrivelse.docx")
@at_desk
def download_letter(session: Session, journey_id: int, label: str) -> Response:
    """What a secretary lays before those who decide, begun."""
    journey = find_content(session, journey_id, "versions")
    edition = _edition(session, journey, label)
    written = docx.write(letter.outline_of(edition), _look(session, journey))
    return send_file(written, "docx", edition["language"], "file-letter", edition["version"])


def _look(session: Session, journey: Journey) -> Profile:
    return profile_of(server.find(session, journey.organisation_id))


def _edition(session: Session, journey: Journey, label: str) -> dict:
    """A published version as it was, or the draft as it stands."""
    if label == "draft":
        find_content(session, journey.id, "draft")
        draft = Draft(session, journey)
        return edition_of(session, journey, label=draft.next_label, now=house().clock(), draft=True)
    version = next((version for version in journey.versions if version.label == label), None)
    if version is None:
        raise Refused("unknown_version")
    return version.content


@pages.get("/desk/workshops/<int:workshop_id>/<name>.csv")
@at_desk
def download_table(session: Session, workshop_id: int, name: str) -> Response:
    workshop = find_meeting(session, workshop_id, "room")
    if name not in tables.TABLES:
        raise Refused("unknown_format")
    written = tables.TABLES[name](session, workshop)
    return send_file(written, "csv", workshop.language, f"file-{name}", workshop.code)


@pages.get("/desk/workshops/<int:workshop_id>/<name>.csv-metadata.json")
@at_desk
def download_schema(session: Session, workshop_id: int, name: str) -> Response:
    """What the columns of that table mean, where CSV on the Web looks for it."""
    workshop = find_meeting(session, workshop_id, "room")
    if name not in tables.TABLES:
        raise Refused("unknown_format")
    return send_file(
        tables.schema_of(name, workshop), SCHEMA, workshop.language, f"file-{name}", workshop.code
    )


@pages.get("/desk/workshops/<int:workshop_id>/note")
@at_desk
def meeting_note(session: Session, workshop_id: int) -> str:
    """The note as a page to read through, mend and approve."""
    return _note_page(session, find_meeting(session, workshop_id, "room"))


@pages.post("/desk/workshops/<int:workshop_id>/note")
@at_desk
def approve_note(session: Session, workshop_id: int) -> Page:
    workshop = find_meeting(session, workshop_id, "room")
    fresh = note.note_of(session, workshop, house().clock())
    form, theirs = over_newer(request.form, _as_filled(workshop.note or fresh))
    try:
        guard_both(theirs)
        note.guard_approval(workshop, fresh, form.get("words", ""))
    except Refused as refused:
        session.rollback()
        return _note_page(session, workshop, refused, form, theirs), 400
    workshop.note = {
        **fresh,
        "place": one_line(form.get("place", ""))[:160],
        "leader": one_line(form.get("leader", ""))[:160],
        "words": form.get("words", "").strip()[:4000],
        "approved_by": g.person.name,
        "approved": day(house().clock()),
    }
    tell("note-approved")
    return redirect(url_for("facilitator.meeting_note", workshop_id=workshop.id))


def _as_filled(note: Mapping[str, Any]) -> dict[str, str]:
    """What its leader writes in it, as a browser sends it."""
    return {name: note[name] for name in ("place", "leader", "words")}


def _note_page(
    session: Session,
    workshop: Workshop,
    refused: Refused | None = None,
    typed: Form | None = None,
    theirs: dict[str, str] | None = None,
) -> str:
    fresh = note.note_of(session, workshop, house().clock())
    found = workshop.note or fresh
    return render_template(
        "facilitator/note.html",
        workshop=workshop,
        note=found,
        is_approved=bool(workshop.note),
        is_empty=note.is_empty(found),
        changed=note.changed_since(workshop.note, fresh),
        before=filled_with(_as_filled(found)),
        refused=refused,
        typed=typed or request.form,
        theirs=theirs,
    )


@pages.get("/desk/workshops/<int:workshop_id>/note.<form>")
@at_desk
def download_note(session: Session, workshop_id: int, form: str) -> Response:
    workshop = find_meeting(session, workshop_id, "room")
    if form not in note.FORMATS:
        raise Refused("unknown_format")
    content = workshop.note or note.note_of(session, workshop, house().clock())
    written = note.FORMATS[form](content, _look(session, workshop.journey))
    return send_file(written, form, workshop.language, "file-note", workshop.code)


@pages.get("/desk/journeys/<int:journey_id>/archive.json")
@at_desk
def download_archive(session: Session, journey_id: int) -> Response:
    journey = find_content(session, journey_id, "archive")
    return send_file(archive.pack(session, journey), "json", journey.language, "file-journey", journey.id)


def _archive(session: Session) -> Callable[[], unarchive.Ready]:
    if not g.person.leads_organisation:
        raise Refused("not_allowed")
    return _read_archive


def _read_archive() -> unarchive.Ready:
    upload = request.files.get("file")
    raw = upload.read(unarchive.LARGEST + 1) if upload else b""
    rows = unarchive.read(raw)
    with house().database.reading() as session:
        numbers = unarchive.reserve(session, rows)
    return unarchive.prepare(raw, numbers)


@pages.post("/desk/archives")
@once_read(_archive)
def bring_archive(session: Session, found: unarchive.Ready) -> Response:
    """A journey out of an archive, as a new one. Refused whole if anything in it does not fit."""
    journey = unarchive.build(session, found, g.person.organisation_id)
    tell("archive-brought-in", title=journey.title)
    return redirect(url_for("facilitator.journey", journey_id=journey.id))


def send_file(content: bytes, form: str, language: str, word: str, *more: str | int) -> Response:
    """A file to keep, under a name that says what it is (models/exports/names.py)."""
    name = file_name(language, word, *more)
    return Response(
        content,
        headers={
            "Content-Type": TYPES[form],
            "Content-Disposition": f'attachment; filename="{name}.{form}"',
            "Cache-Control": "no-store",
        },
    )
