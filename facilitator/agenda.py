"""The agenda of one workshop: add, remove, reorder, edit; bring in earlier material; settings of the room."""

from collections.abc import Callable, Collection
from datetime import datetime, timedelta

from flask import g, make_response, redirect, render_template, request, url_for
from sqlalchemy.orm import Session
from werkzeug import Response
from werkzeug.datastructures import FileStorage

from facilitator import pages
from facilitator.access import OF_EVERY_FORM, at_desk, house, language_here, once_read, page_of_desk
from facilitator.desk import find_workshop, tell
from facilitator.meanwhile import filled_with, guard_both, over_newer, ticked
from models.analysis.cleaning import MOST_ROWS, Row, in_parts, read_material
from models.analysis.days import day
from models.analysis.disclosure import SMALLEST
from models.analysis.documents import is_packed, text_of
from models.analysis.spreadsheet import ROLES, Sheet
from models.base import Refused
from models.document.fates import answered_meetings
from models.language import pick, say
from models.live.still import still_of
from models.live.web import Form, Page
from models.numbers import needed, whole
from models.progress.measures import unready
from models.rehearsal.clearing import can_clear, clear_rehearsal
from models.workshop.activity import MOST_MINUTES, Activity
from models.workshop.blanks import blanks_of, fill_blanks
from models.workshop.bringing import bring_in
from models.workshop.creation import addable
from models.workshop.inputs import choices_for, preview, take_as_input
from models.workshop.planning import (
    add_moment,
    brought_in,
    duplicate_meeting,
    duplicate_moment,
    move_after,
    move_moment,
    put_back,
    remove_moment,
)
from models.workshop.preflight import hides_counts, obstacle_of, preflight
from models.workshop.workshop import MOST_TABLES, Workshop

# Bytes of a text, and of a document that may have pictures in it.
LARGEST_UPLOAD, LARGEST_DOCUMENT = 1_000_000, 30_000_000


@pages.get("/desk/workshops/<int:workshop_id>")
@at_desk
def workshop(session: Session, workshop_id: int) -> str:
    return _workshop_page(session, find_workshop(session, workshop_id))


def _workshop_page(
    session: Session,
    workshop: Workshop,
    refused: Refused | None = None,
    typed: Form | None = None,
    theirs: dict[str, str] | None = None,
    too_late: Collection[str] = (),
) -> str:
    """`too_late` are words for blanks that somebody else has filled in."""
    kept = _room_as_filled(workshop)
    return render_template(
        "facilitator/workshop.html",
        workshop=workshop,
        is_answered=workshop.id in answered_meetings(session, workshop.journey),
        kept=kept,
        before=filled_with(kept),
        refused=refused,
        typed=typed or request.form,
        theirs=theirs,
        too_late=too_late,
        **_timeline(session, workshop),
        types=addable(),
        insert_at=whole(request.args.get("at")),
        blanks=blanks_of(workshop),
        obstacles=preflight(workshop),
        can_clear=can_clear(session, workshop),
        warnings=unready(session, workshop) if workshop.state == "planned" else [],
        join_url=house().join_url(workshop.code),
        address_is_given=house().place.is_given,
        today=day(house().clock()),
    )


@pages.post("/desk/workshops/<int:workshop_id>")
@at_desk
def describe_workshop(session: Session, workshop_id: int) -> Page:
    workshop = find_workshop(session, workshop_id)
    form, theirs = over_newer(request.form, _room_as_filled(workshop))
    try:
        guard_both(theirs)
        _describe_room(workshop, form)
    except Refused as refused:
        session.rollback()
        return _workshop_page(session, workshop, refused, form, theirs), 400
    tell("saved")
    return _back(workshop, session)


def _room_as_filled(workshop: Workshop) -> dict[str, str]:
    """What the fields of the room hold, as a browser sends them: nobody sits at the tables of a meeting that
    is over or goes on for days.
    """
    held = {"title": workshop.title, "external": ticked(workshop.external)}
    if workshop.state != "closed":
        held["ask_unit"] = ticked(workshop.ask_unit)
    if _has_room(workshop):
        held |= {
            "tables": str(workshop.tables),
            "network": workshop.network.get("name", ""),
            "network_password": workshop.network.get("password", ""),
        }
    return held


def _has_room(workshop: Workshop) -> bool:
    return workshop.state != "closed" and workshop.mode == "live"


def _describe_room(workshop: Workshop, form: Form) -> None:
    title = " ".join(form.get("title", "").split())
    if not title:
        raise Refused("title_missing", field="title")
    workshop.title, workshop.external = title[:160], bool(form.get("external"))
    if workshop.state != "closed":
        workshop.ask_unit = bool(form.get("ask_unit"))
    if not _has_room(workshop):
        return
    tables = whole(form.get("tables", "").strip() or "0", MOST_TABLES)
    if tables is None:
        raise Refused("setting_range", field="tables", low=0, high=MOST_TABLES)
    if tables != workshop.tables and any(activity.is_running for activity in workshop.activities):
        # Who answers, each or their table, stands while they do.
        raise Refused("still_open", field="tables")
    workshop.tables = tables
    network = form.get("network", "").strip()[:32]
    workshop.network = (
        {"name": network, "password": form.get("network_password", "").strip()[:63]} if network else {}
    )


@pages.post("/desk/workshops/<int:workshop_id>/blanks")
@at_desk
def fill_in(session: Session, workshop_id: int) -> Page:
    """The words that a template leaves open: the decision to test, the day of the answer."""
    workshop = find_workshop(session, workshop_id)
    given = {name: words for name, words in request.form.items() if name not in OF_EVERY_FORM}
    too_late = fill_blanks(workshop, given)
    if too_late:
        refused = Refused("blank_filled", n=len(too_late))
        g.after_commit = lambda: house().changed(workshop_id, None)
        return _workshop_page(session, workshop, refused, too_late=too_late), 400
    tell("saved")
    return _back(workshop, session)


@pages.post("/desk/workshops/<int:workshop_id>/clear")
@at_desk
def clear(session: Session, workshop_id: int) -> Response:
    workshop = find_workshop(session, workshop_id)
    clear_rehearsal(session, workshop)
    house().dismiss(workshop.id, "phone", "rehearsal_over")
    g.after_commit = lambda: house().see_off(workshop_id)
    tell("rehearsal-cleared")
    return _back(workshop, session)


@pages.post("/desk/workshops/<int:workshop_id>/activities")
@at_desk
def add(session: Session, workshop_id: int) -> Response:
    workshop = find_workshop(session, workshop_id)
    activity = add_moment(
        workshop,
        request.form.get("type", ""),
        whole(request.form.get("at")),
        g.person.name,
        house().clock(),
    )
    session.flush()
    return _to_moment(workshop, activity)


@pages.post("/desk/workshops/<int:workshop_id>/activities/<int:activity_id>/<deed>")
@at_desk
def arrange(session: Session, workshop_id: int, activity_id: int, deed: str) -> Response:
    workshop = find_workshop(session, workshop_id)
    activity = workshop.activity(activity_id)
    by, now = g.person.name, house().clock()
    if deed in ("up", "down"):
        _move(workshop, activity, workshop.agenda.index(activity) + (1 if deed == "down" else -1))
    elif deed == "move":
        _move(workshop, activity, needed(request.form.get("to"), "to"))
    elif deed == "after":
        other = workshop.activity(needed(request.form.get("to"), "to"))
        move_after(workshop, activity, other, request.form.get("input", activity.input), by, now)
        _tell_place(workshop, activity)
    elif deed == "duplicate":
        copy = duplicate_moment(workshop, activity, by, now)
        session.flush()
        tell("moment-copied", title=pick(copy.title, language_here()))
        return _to_moment(workshop, copy)
    elif deed == "remove":
        title = pick(activity.title, language_here())
        can_return = remove_moment(session, workshop, activity, by, now)
        tell("activity-removed" if can_return else "activity-gone", title=title)
        # To the top, where it says what is gone and how it comes back.
        return _back(workshop, session)
    else:
        raise Refused("unknown_command", name=deed[:20])
    if request.form.get("stay"):
        return _to_moment(workshop, activity)
    if back := request.form.get("back", ""):
        g.after_commit = lambda: house().changed(workshop.id, None)
        return redirect(_desk_or_agenda(back, workshop))
    return _back(workshop, session, f"#a{activity_id}")


def _move(workshop: Workshop, activity: Activity, to: int) -> None:
    move_moment(workshop, activity, max(0, to), g.person.name, house().clock())
    _tell_place(workshop, activity)


def _tell_place(workshop: Workshop, activity: Activity) -> None:
    tell("moved-to", title=pick(activity.title, language_here()), n=workshop.agenda.index(activity) + 1)


def _desk_or_agenda(back: str, workshop: Workshop) -> str:
    """Where a form says that it stood, if that is a page of the desk."""
    return page_of_desk(back) or url_for("facilitator.workshop", workshop_id=workshop.id)


@pages.post("/desk/workshops/<int:workshop_id>/put-back")
@at_desk
def undo_removal(session: Session, workshop_id: int) -> Response:
    """What was removed last stands again where it stood."""
    workshop = find_workshop(session, workshop_id)
    activity = put_back(session, workshop, g.person.name, house().clock())
    session.flush()
    tell("activity-returned", title=pick(activity.title, language_here()))
    return _back(workshop, session, f"#a{activity.id}")


@pages.post("/desk/workshops/<int:workshop_id>/duplicate")
@at_desk
def duplicate(session: Session, workshop_id: int) -> Response:
    """The whole agenda once more, for another day or another unit."""
    workshop = find_workshop(session, workshop_id)
    if not g.person.may_edit(workshop.journey):
        raise Refused("not_allowed")
    copy = duplicate_meeting(session, workshop, g.person.name, house().clock())
    tell("workshop-copied", title=copy.title)
    return redirect(url_for("facilitator.workshop", workshop_id=copy.id))


@pages.get("/desk/workshops/<int:workshop_id>/activities/<int:activity_id>/<any(phone, screen):face>")
@at_desk
def moment_on(session: Session, workshop_id: int, activity_id: int, face: str) -> str:
    """A moment as a phone or the wall shows it, drawn by that face itself, with invented people."""
    workshop = find_workshop(session, workshop_id)
    activity = workshop.activity(activity_id)
    title, code, journey = workshop.title, workshop.code, workshop.journey.title
    begins = {"version": 0, "now": house().clock(), "code": code, "language": language_here(), "still": True}
    begins["state"] = still_of(session, activity, face, house().clock())
    if face == "screen":
        address = {"join": house().join_url(code), "qr": url_for("facilitator.qr", code=code)}
        begins |= {"key": "", "text_only": False, **address}
    g.frames = "inside"
    return render_template("facilitator/face.html", face=face, title=title, start=begins, about=journey)


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
    language = language_here()
    form, theirs = over_newer(request.form, _as_filled(activity, language), _chosen(activity))
    try:
        guard_both(theirs)
        activity.describe(
            title={**activity.title, language: form.get("title", "").strip()},
            prompt={**activity.prompt, language: form.get("prompt", "").strip()},
            script={**activity.script, language: form.get("script", "").strip()},
            if_wrong={**activity.if_wrong, language: form.get("if_wrong", "").strip()},
            minutes=needed(form.get("minutes"), "minutes", 1, MOST_MINUTES),
            settings=_settings(activity, form, language),
            input=form.get("input", activity.input),
        )
        if "s_list" in form:
            activity.list_up(form["s_list"])
    except Refused as refused:
        session.rollback()
        if f"s_{refused.field}" in _as_filled(activity, language):
            refused.field = f"s_{refused.field}"
        return _activity_page(session, workshop, activity, refused, form, theirs), 400
    tell("saved")
    return _to_moment(workshop, activity)


def _as_filled(activity: Activity, language: str) -> dict[str, str]:
    """What the editor's fields hold, as a browser sends them."""
    settled = activity.settled
    words = {
        name: pick(getattr(activity, name), language) for name in ("title", "prompt", "script", "if_wrong")
    }
    listed = "\n".join(line["text"] for line in activity.settings.get("list") or [])
    settings = {
        f"s_{name}": ticked(settled[name])
        if setting.shape == "bool"
        else setting.as_typed(settled[name], language)
        for name, setting in activity.kind.editor()
    }
    more = {"s_list": listed} if activity.can_list else {}
    return {**words, "minutes": str(activity.minutes), "input": activity.input, **settings, **more}


def _chosen(activity: Activity) -> Collection[str]:
    """Fields that are not typed in."""
    return ["input", *(f"s_{name}" for name, setting in activity.kind.editor() if setting.shape == "choice")]


@pages.post("/desk/workshops/<int:workshop_id>/activities/<int:activity_id>/work-on")
@at_desk
def work_on(session: Session, workshop_id: int, activity_id: int) -> Response:
    """What would stop a moment is mended by one press: it works on something else that is there."""
    workshop = find_workshop(session, workshop_id)
    activity = workshop.activity(activity_id)
    take_as_input(activity, request.form.get("input", ""))
    tell("saved")
    g.after_commit = lambda: house().changed(workshop.id, None)
    return redirect(_desk_or_agenda(request.form.get("back", ""), workshop))


def _settings(activity: Activity, form: Form, language: str) -> dict:
    """The form's values in the shapes the settings ask for."""
    settled = activity.settled
    return {
        name: setting.typed(name, form.get(f"s_{name}", ""), settled[name], language)
        for name, setting in activity.kind.editor()
    }


def _warnings(activity: Activity) -> list[dict]:
    """What is worth knowing of an activity that is still to come, though it will open."""
    if activity.state != "planned" or obstacle_of(activity):
        return []
    tables = activity.workshop.tables
    few = hides_counts(activity) and tables < SMALLEST
    settings, items = preview(activity, language_here())
    return [
        *(activity.kind.warnings(settings, items) if items else []),
        *([{"code": "few_tables", "n": tables, "least": SMALLEST}] if few else []),
    ]


def _timeline(session: Session, workshop: Workshop) -> dict:
    """When each moment begins and the last one ends: by the clock where the meeting has an hour, else in
    minutes from its start, over days not at all. And what is worth knowing of each.
    """
    begins = datetime.fromisoformat(workshop.planned_for) if "T" in workshop.planned_for else None

    def at(minutes: int) -> str:
        if workshop.mode == "async":
            # Over days tasks stand beside each other; none comes before another.
            return ""
        if begins is None:
            return f"+{minutes}"
        hour = begins + timedelta(minutes=minutes)
        return say(language_here(), "hour-and-minute", hour=f"{hour:%H}", minute=f"{hour:%M}")

    times, total = {}, 0
    for activity in workshop.agenda:
        times[activity.id] = at(total)
        total += activity.minutes
    return {
        "times": times,
        "begins": at(0),
        "ends": at(total),
        "has_clock": begins is not None,
        "total": total,
        "warned": {activity.id: _warnings(activity) for activity in workshop.agenda},
        "holding": brought_in(session, workshop),
    }


def _to_moment(workshop: Workshop, activity: Activity) -> Response:
    """To its own page, beside the agenda."""
    g.after_commit = lambda: house().changed(workshop.id, None)
    return redirect(url_for("facilitator.activity", workshop_id=workshop.id, activity_id=activity.id))


def _activity_page(
    session: Session,
    workshop: Workshop,
    activity: Activity,
    refused: Refused | None = None,
    typed: Form | None = None,
    theirs: dict[str, str] | None = None,
) -> str:
    g.frames = "around"
    return render_template(
        "facilitator/activity.html",
        workshop=workshop,
        activity=activity,
        **_timeline(session, workshop),
        works_on=preview(activity, language_here())[1] if activity.kind.input_use != "none" else [],
        settings=activity.settled,
        editor=activity.kind.editor(),
        inputs=choices_for(session, activity),
        language=language_here(),
        refused=refused,
        typed=typed or request.form,
        theirs=theirs,
        before=filled_with(_as_filled(activity, language_here())),
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


def _is_confirmed() -> bool:
    return bool(request.form.get("confirmed"))


def _material(session: Session, workshop_id: int, activity_id: int) -> Callable[[], tuple]:
    """The text that was sent with its rows and the table it is; or, looked through, the rows alone."""
    find_workshop(session, workshop_id).activity(activity_id)
    return _confirmed_rows if _is_confirmed() else _read_rows


def _read_rows() -> tuple[list[Row], Sheet | None, str]:
    form, material = request.form, request.form.get("material", "")
    upload = request.files.get("file")
    if upload and upload.filename:
        material = uploaded_text(upload)
    chosen = {role: form[f"column_{role}"] for role in ROLES if f"column_{role}" in form}
    way = form.get("as")
    rows, sheet = read_material(
        material, chosen if way not in ("lines", "plain") else None, are_grouped=way != "plain"
    )
    return rows, sheet, material


@pages.post("/desk/workshops/<int:workshop_id>/activities/<int:activity_id>/bring")
@once_read(_material, keeps=_is_confirmed)
def bring_material(
    session: Session, workshop_id: int, activity_id: int, found: tuple[list[Row], Sheet | None, str]
) -> Response:
    """First the cleaned rows to look at, each still editable; then, confirmed, kept."""
    workshop = find_workshop(session, workshop_id)
    activity = workshop.activity(activity_id)
    rows, sheet, material = found
    if _is_confirmed():
        made = bring_in(session, activity, rows)
        tell("brought-in", n=len(made))
        return _back(workshop, session, f"#a{activity_id}")
    refused = Refused("nothing_to_bring", field="material") if not rows else None
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
            groups=_groups_of_headings(rows),
            refused=refused,
        ),
        400 if refused else 200,
    )


def _groups_of_headings(rows: list[Row]) -> list[str]:
    """Whose the rows are, where a heading above them said so."""
    return list(dict.fromkeys(row.group for row in rows if "heading" in row.cleaned))


def _confirmed_rows() -> tuple[list[Row], None, str]:
    """What somebody has looked through, as they left it."""
    form = request.form
    columns = [form.getlist(name) for name in ("text", "group", "kind")]
    if len({len(column) for column in columns}) != 1:
        raise Refused("malformed")
    rows = [
        part
        for text, group, kind in zip(*columns, strict=True)
        if text.strip()
        for part in in_parts(Row(" ".join(text.split()), group.strip()[:80], kind))
    ]
    return rows, None, ""


def uploaded_text(upload: FileStorage) -> str:
    """What is in a file somebody sent, as text, whatever spreadsheet, editor or word processor wrote it."""
    raw = upload.read(LARGEST_DOCUMENT + 1)
    if len(raw) > (LARGEST_DOCUMENT if is_packed(raw) else LARGEST_UPLOAD):
        raise Refused("upload_large", field="file")
    if is_packed(raw):
        return text_of(raw)
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
