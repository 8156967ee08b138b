"""Files out of the desk: versions in every format, the draft, contributions and tallies, the meeting note,
the archive.
"""

from flask import g, redirect, render_template, request, url_for
from sqlalchemy.orm import Session
from werkzeug import Response

from facilitator import pages
from facilitator.access import at_desk, house, language_here
from facilitator.desk import find_content, find_meeting, tell
from models.analysis.days import day
from models.base import Refused
from models.document.draft import Draft
from models.document.edition import edition_of
from models.exports import FORMATS, archive, note, slides, tables

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
}


@pages.get("/desk/journeys/<int:journey_id>/versions/<label>/malbild-<trace>.<form>")
@at_desk
def download_version(session: Session, journey_id: int, label: str, trace: str, form: str) -> Response:
    """`label` is a published version's, or 'draft' for what is not published yet."""
    journey = find_content(session, journey_id, "versions")
    if form not in (*FORMATS, "pptx") or trace not in ("short", "whole"):
        raise Refused("unknown_format")
    if label == "draft":
        find_content(session, journey_id, "draft")
        draft = Draft(session, journey)
        edition = edition_of(session, journey, label=draft.next_label, now=house().clock(), draft=True)
    else:
        version = next((version for version in journey.versions if version.label == label), None)
        if version is None:
            raise Refused("unknown_version")
        edition = version.content
    # Slides are a choice out of the document; the others hold all of it.
    content = slides.write(edition) if form == "pptx" else FORMATS[form](edition, trace == "whole")
    draft = "-utkast" if edition["draft"] else ""
    whole = "-sparbarhet" if trace == "whole" else ""
    return send_file(content, form, f"malbild-{edition['version']}{draft}{whole}")


@pages.get("/desk/workshops/<int:workshop_id>/<name>.csv")
@at_desk
def download_table(session: Session, workshop_id: int, name: str) -> Response:
    workshop = find_meeting(session, workshop_id, "room")
    if name not in tables.TABLES:
        raise Refused("unknown_format")
    return send_file(tables.TABLES[name](session, workshop), "csv", f"{name}-{workshop.code}")


@pages.get("/desk/workshops/<int:workshop_id>/note")
@at_desk
def meeting_note(session: Session, workshop_id: int) -> str:
    """The note as a page to read through, mend and approve."""
    workshop = find_meeting(session, workshop_id, "room")
    return render_template(
        "facilitator/note.html",
        workshop=workshop,
        note=workshop.note or note.note_of(session, workshop, language_here(), house().clock()),
    )


@pages.post("/desk/workshops/<int:workshop_id>/note")
@at_desk
def approve_note(session: Session, workshop_id: int) -> Response:
    workshop = find_meeting(session, workshop_id, "room")
    fresh = note.note_of(session, workshop, language_here(), house().clock())
    workshop.note = {
        **fresh,
        "words": request.form.get("words", "").strip()[:4000],
        "approved_by": g.person.name,
        "approved": day(house().clock()),
    }
    tell("note-approved")
    return redirect(url_for("facilitator.meeting_note", workshop_id=workshop.id))


@pages.get("/desk/workshops/<int:workshop_id>/note.<form>")
@at_desk
def download_note(session: Session, workshop_id: int, form: str) -> Response:
    workshop = find_meeting(session, workshop_id, "room")
    if form not in note.FORMATS:
        raise Refused("unknown_format")
    content = workshop.note or note.note_of(session, workshop, language_here(), house().clock())
    return send_file(note.FORMATS[form](content), form, f"minnesanteckning-{workshop.code}")


@pages.get("/desk/journeys/<int:journey_id>/archive.json")
@at_desk
def download_archive(session: Session, journey_id: int) -> Response:
    journey = find_content(session, journey_id, "archive")
    return send_file(archive.pack(session, journey), "json", f"malbildsresa-{journey.id}")


@pages.post("/desk/archives")
@at_desk
def bring_archive(session: Session) -> Response:
    """A journey out of an archive, as a new one. Refused whole if anything in it does not fit."""
    if not g.person.leads_organisation:
        raise Refused("not_allowed")
    upload = request.files.get("file")
    raw = upload.read(archive.LARGEST + 1) if upload else b""
    journey = archive.unpack(session, raw, g.person.organisation_id)
    tell("archive-brought-in", title=journey.title)
    return redirect(url_for("facilitator.journey", journey_id=journey.id))


def send_file(content: bytes, form: str, name: str) -> Response:
    """A file to keep, under a name that says what it is."""
    return Response(
        content,
        headers={
            "Content-Type": TYPES[form],
            "Content-Disposition": f'attachment; filename="{name}.{form}"',
            "Cache-Control": "no-store",
        },
    )
