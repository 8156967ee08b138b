"""The library of templates: look, copy, change, share as a file, check."""

from collections.abc import Callable

from flask import g, redirect, render_template, request, url_for
from sqlalchemy.orm import Session
from werkzeug import Response

from facilitator import pages
from facilitator.access import at_desk, house, language_here, once_read
from facilitator.agenda import uploaded_text
from facilitator.desk import find_workshop, tell
from facilitator.meanwhile import filled_with, guard_both, over_newer
from models.base import Refused
from models.language import pick, say
from models.library import own, templates
from models.library.own import Read
from models.live.web import Page
from models.workshop.inputs import references, word_for


@pages.get("/desk/templates")
@at_desk
def library(session: Session) -> str:
    _guard()
    return render_template(
        "facilitator/library.html", templates=own.all_templates(session), own=own.own_templates(session)
    )


@pages.get("/desk/templates/<name>")
@at_desk
def template(session: Session, name: str) -> str:
    """One's own to change; one of the program's to read, and to copy."""
    _guard()
    return _page(own.source_of(session, name), name)


@pages.get("/desk/templates/<name>/copy")
@at_desk
def copy_template(session: Session, name: str) -> str:
    _guard()
    return _page(own.copy_of(session, name), "")


@pages.get("/desk/workshops/<int:workshop_id>/template")
@at_desk
def template_of_workshop(session: Session, workshop_id: int) -> str:
    """The agenda as it stands, as a template to look through and save."""
    workshop = find_workshop(session, workshop_id)
    _guard()
    return _page(own.from_workshop(session, workshop), "")


def _is_saved() -> bool:
    upload = request.files.get("file")
    return request.form.get("deed") == "save" and not (upload and upload.filename)


def _template(session: Session) -> Callable[[], Read]:
    _guard()
    return _read_template


def _read_template() -> Read:
    upload = request.files.get("file")
    if upload and upload.filename:
        text = uploaded_text(upload)
        return own.read(text)
    text = request.form.get("source", "").replace("\r\n", "\n")
    return own.read(text, request.form.get("name", "")[:60])


@pages.post("/desk/templates")
@once_read(_template, keeps=_is_saved)
def keep_template(session: Session, found: Read) -> Page:
    """Check, or check and save. What was written stays on the page either way."""
    stands = next((each.source for each in own.own_templates(session) if each.name == found.name), "")
    if not _is_saved():
        return _shown(found, before=request.form.get("before", ""))
    form, theirs = over_newer(request.form, {"source": stands} if stands else {})
    if form.get("source") == stands:
        # It was left alone, and somebody else has gone on with it.
        return redirect(url_for("facilitator.template", name=found.name))
    try:
        guard_both(theirs)
        kept = own.keep(session, g.person.organisation_id, found, g.person.name, house().clock())
    except Refused as refused:
        session.rollback()
        before = filled_with({"source": stands}) if theirs else request.form.get("before", "")
        return _shown(found, refused, before, theirs), 400
    tell("template-kept", name=kept.name)
    return redirect(url_for("facilitator.template", name=kept.name))


@pages.post("/desk/templates/<name>/remove")
@at_desk
def remove_template(session: Session, name: str) -> Response:
    _guard()
    own.remove(session, name)
    tell("template-removed", name=name)
    return redirect(url_for("facilitator.library"))


@pages.get("/desk/templates/<name>.yaml")
@at_desk
def download_template(session: Session, name: str) -> Response:
    _guard()
    headers = {
        "Content-Disposition": f'attachment; filename="{name}.yaml"',
        "Content-Type": "application/yaml; charset=utf-8",
    }
    return Response(own.source_of(session, name), headers=headers)


def _page(source: str, name: str) -> str:
    return _shown(own.read(source, name), before=filled_with({"source": source}) if name else "")


def _shown(
    read: Read, refused: Refused | None = None, before: str = "", theirs: dict[str, str] | None = None
) -> str:
    found, problems = read.template, read.problems
    return render_template(
        "facilitator/template.html",
        source=read.text,
        name=read.name,
        is_ours=read.name in templates(),
        found=found if isinstance(found, dict) and isinstance(found.get("sessions"), list) else None,
        problems=[
            (
                problem,
                say(language_here(), f"template-problem-{problem.code.replace('_', '-')}", **problem.values),
            )
            for problem in problems
        ],
        refused=refused,
        before=before,
        theirs=theirs,
        works_on=_works_on,
    )


def _works_on(plan: dict, template: dict) -> list[str]:
    """What a moment of a template works on, as people call it: by a word, or by the title of the moment that
    gives it.
    """
    said = plan.get("input")
    wanted = references(", ".join(map(str, said)) if isinstance(said, list) else str(said or ""))
    moments = [
        moment
        for part in template["sessions"]
        if isinstance(part, dict)
        for moment in part.get("activities") or []
        if isinstance(moment, dict)
    ]
    titles = {
        name: pick(moment.get("title") or "", language_here())
        for moment in moments
        for name in (moment.get("id"), moment.get("output"))
        if name
    }
    words = [
        say(language_here(), word) if (word := word_for(each)) else titles.get(each.partition(":")[2], "")
        for each in wanted
    ]
    return [word for word in words if word]


def _guard() -> None:
    """Templates are everybody's who leads a journey; a meeting's leader uses them, no more."""
    if not g.person.leads:
        raise Refused("not_allowed")
