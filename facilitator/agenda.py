"""The agenda of one workshop: add, remove, reorder, edit; bring in earlier material; settings of the room."""

from flask import g, make_response, redirect, render_template, request, url_for
from sqlalchemy.orm import Session
from werkzeug import Response
from werkzeug.datastructures import FileStorage

from facilitator import pages
from facilitator.access import at_desk, house, language_here
from facilitator.desk import find_workshop, tell
from models.analysis.cleaning import MOST_ROWS, Row, in_parts, read_material
from models.analysis.spreadsheet import ROLES
from models.base import Refused
from models.language import pick
from models.live.web import Form, Page
from models.progress.measures import unready
from models.rehearsal.clearing import clear_rehearsal
from models.workshop.activity import Activity
from models.workshop.blanks import blanks_of, fill_blanks
from models.workshop.bringing import bring_in
from models.workshop.creation import add_activity, addable
from models.workshop.inputs import choices_for
from models.workshop.workshop import MOST_TABLES, Workshop

LARGEST_UPLOAD = 1_000_000


@pages.get("/desk/workshops/<int:workshop_id>")
@at_desk
def workshop(session: Session, workshop_id: int) -> str:
    workshop = find_workshop(session, workshop_id)
    return render_template(
        "facilitator/workshop.html",
        workshop=workshop,
        types=addable(),
        blanks=blanks_of(workshop),
        preflight={activity.id: _preflight(activity) for activity in workshop.agenda},
        total=sum(activity.minutes for activity in workshop.activities),
        warnings=unready(session, workshop) if workshop.state == "planned" else [],
        join_url=house().join_url(workshop.code),
    )


@pages.post("/desk/workshops/<int:workshop_id>")
@at_desk
def describe_workshop(session: Session, workshop_id: int) -> Response:
    workshop = find_workshop(session, workshop_id)
    form = request.form
    if not form.get("title", "").strip():
        raise Refused("title_missing", field="title")
    tables = form.get("tables", "0").strip() or "0"
    if not tables.isdecimal() or int(tables) > MOST_TABLES:
        raise Refused("setting_range", field="tables", low=0, high=MOST_TABLES)
    workshop.title, workshop.tables = form["title"].strip()[:160], int(tables)
    workshop.ask_unit, workshop.external = bool(form.get("ask_unit")), bool(form.get("external"))
    network = form.get("network", "").strip()[:32]
    workshop.network = (
        {"name": network, "password": form.get("network_password", "").strip()[:63]} if network else {}
    )
    tell("saved")
    return _back(workshop, session)


@pages.post("/desk/workshops/<int:workshop_id>/blanks")
@at_desk
def fill_in(session: Session, workshop_id: int) -> Response:
    """The words that a template leaves open: the decision to test, the day of the answer."""
    workshop = find_workshop(session, workshop_id)
    fill_blanks(workshop, request.form)
    tell("saved")
    return _back(workshop, session)


@pages.post("/desk/workshops/<int:workshop_id>/clear")
@at_desk
def clear(session: Session, workshop_id: int) -> Response:
    workshop = find_workshop(session, workshop_id)
    clear_rehearsal(session, workshop)
    house().dismiss(workshop.id, "phone", "rehearsal_over")
    tell("rehearsal-cleared")
    return _back(workshop, session)


@pages.post("/desk/workshops/<int:workshop_id>/activities")
@at_desk
def add(session: Session, workshop_id: int) -> Response:
    workshop = find_workshop(session, workshop_id)
    activity = add_activity(workshop, request.form.get("type", ""))
    session.flush()
    return redirect(url_for("facilitator.activity", workshop_id=workshop.id, activity_id=activity.id))


@pages.post("/desk/workshops/<int:workshop_id>/activities/<int:activity_id>/<deed>")
@at_desk
def arrange(session: Session, workshop_id: int, activity_id: int, deed: str) -> Response:
    workshop = find_workshop(session, workshop_id)
    activity = workshop.activity(activity_id)
    if deed == "up":
        workshop.move(activity, -1)
    elif deed == "down":
        workshop.move(activity, +1)
    elif deed == "remove":
        workshop.remove(activity)
        tell("activity-removed", title=pick(activity.title, language_here()))
    else:
        raise Refused("unknown_command", name=deed[:20])
    return _back(workshop, session, f"#a{activity_id}")


@pages.get("/desk/workshops/<int:workshop_id>/activities/<int:activity_id>")
@at_desk
def activity(session: Session, workshop_id: int, activity_id: int) -> str:
    workshop = find_workshop(session, workshop_id)
    return _activity_page(session, workshop, workshop.activity(activity_id))


@pages.post("/desk/workshops/<int:workshop_id>/activities/<int:activity_id>")
@at_desk
def edit_activity(session: Session, workshop_id: int, activity_id: int) -> Page:
    workshop = find_workshop(session, workshop_id)
    activity = workshop.activity(activity_id)
    form, language = request.form, language_here()
    try:
        minutes = form.get("minutes", "")
        if not minutes.isdecimal():
            raise Refused("setting_number", field="minutes")
        activity.describe(
            title={**activity.title, language: form.get("title", "").strip()},
            prompt={**activity.prompt, language: form.get("prompt", "").strip()},
            script={**activity.script, language: form.get("script", "").strip()},
            minutes=int(minutes),
            settings=_settings(activity, form, language),
            input=form.get("input", activity.input),
        )
        if activity.wants_list and "s_list" in form:
            activity.list_up(form["s_list"])
    except Refused as refused:
        session.rollback()
        return _activity_page(session, workshop, activity, refused), 400
    tell("saved")
    return _back(workshop, session, f"#a{activity_id}")


def _settings(activity: Activity, form: Form, language: str) -> dict:
    """The form's values in the shapes the settings ask for."""
    settled = activity.settled
    return {
        name: setting.typed(name, form.get(f"s_{name}", ""), settled[name], language)
        for name, setting in activity.kind.editor()
    }


def _preflight(activity: Activity) -> list[dict]:
    """What the agenda says of an activity that is still to come."""
    if activity.state != "planned":
        return []
    return activity.kind.preflight(activity.settled, activity.input, activity.items)


def _activity_page(
    session: Session, workshop: Workshop, activity: Activity, refused: Refused | None = None
) -> str:
    return render_template(
        "facilitator/activity.html",
        workshop=workshop,
        activity=activity,
        settings=activity.settled,
        editor=activity.kind.editor(),
        inputs=choices_for(session, activity),
        language=language_here(),
        refused=refused,
        typed=request.form,
    )


# Bringing in


@pages.get("/desk/workshops/<int:workshop_id>/activities/<int:activity_id>/bring")
@at_desk
def bring(session: Session, workshop_id: int, activity_id: int) -> str:
    workshop = find_workshop(session, workshop_id)
    return render_template(
        "facilitator/bring.html",
        workshop=workshop,
        activity=workshop.activity(activity_id),
        rows=None,
        sheet=None,
        material="",
    )


@pages.post("/desk/workshops/<int:workshop_id>/activities/<int:activity_id>/bring")
@at_desk
def bring_material(session: Session, workshop_id: int, activity_id: int) -> Response:
    """First the cleaned rows to look at, each still editable; then, confirmed, kept."""
    workshop = find_workshop(session, workshop_id)
    activity = workshop.activity(activity_id)
    form = request.form
    if form.get("confirmed"):
        made = bring_in(session, activity, _confirmed_rows())
        tell("brought-in", n=len(made))
        return _back(workshop, session, f"#a{activity_id}")
    material = form.get("material", "")
    upload = request.files.get("file")
    if upload and upload.filename:
        material = uploaded_text(upload)
    chosen = {role: form[f"column_{role}"] for role in ROLES if f"column_{role}" in form}
    rows, sheet = read_material(material, chosen if form.get("as") != "lines" else None)
    refused = Refused("nothing_to_bring") if not rows else None
    if len(rows) > MOST_ROWS:
        rows, refused = [], Refused("too_many_rows", field="material", n=len(rows), most=MOST_ROWS)
    return make_response(
        render_template(
            "facilitator/bring.html",
            workshop=workshop,
            activity=activity,
            rows=rows,
            sheet=sheet,
            material=material,
            refused=refused,
        ),
        400 if refused else 200,
    )


def _confirmed_rows() -> list[Row]:
    """What somebody has looked through, as they left it."""
    form = request.form
    columns = [form.getlist(name) for name in ("text", "group", "kind")]
    if len({len(column) for column in columns}) != 1:
        raise Refused("malformed")
    return [
        part
        for text, group, kind in zip(*columns, strict=True)
        if text.strip()
        for part in in_parts(Row(" ".join(text.split()), group.strip()[:80], kind))
    ]


def uploaded_text(upload: FileStorage) -> str:
    """What is in a file somebody sent, as text, whatever their spreadsheet or editor wrote it in."""
    raw = upload.read(LARGEST_UPLOAD + 1)
    if len(raw) > LARGEST_UPLOAD:
        raise Refused("upload_large", field="file")
    if b"\x00" in raw and not raw.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise Refused("upload_not_text", field="file")
    # What Excel and old systems in Swedish offices write, likeliest first.
    for encoding in ("utf-8-sig", "utf-16", "cp1252"):
        if encoding == "utf-16" and not raw.startswith((b"\xff\xfe", b"\xfe\xff")):
            continue
        try:
            return raw.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise Refused("upload_not_text", field="file")


def _back(workshop: Workshop, session: Session, anchor: str = "") -> Response:
    """To the agenda; consoles that are open learn of the change once it is committed."""
    g.after_commit = lambda: house().changed(workshop.id, None)
    return redirect(url_for("facilitator.workshop", workshop_id=workshop.id) + anchor)
