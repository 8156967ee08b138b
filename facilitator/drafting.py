"""The draft beside its sources, the fates of contributions, publishing."""

from flask import g, redirect, render_template, request, url_for
from sqlalchemy.orm import Session
from werkzeug import Response

from facilitator import pages
from facilitator.access import at_desk, house
from facilitator.desk import find_content, find_journey, tell
from models.base import Refused
from models.document.comparison import adopted_wording
from models.document.draft import Draft
from models.document.edition import edition_of
from models.document.sources import as_source, offers
from models.document.wording_support import support_by_wording
from models.journey.journey import Journey
from models.live.web import Form, Page
from models.progress.measures import Measures


@pages.get("/desk/journeys/<int:journey_id>/draft")
@at_desk
def draft(session: Session, journey_id: int) -> str:
    return _draft_page(session, find_content(session, journey_id, "draft"))


@pages.post("/desk/journeys/<int:journey_id>/draft/areas")
@at_desk
def add_area(session: Session, journey_id: int) -> Response:
    journey = find_journey(session, journey_id, "may_draft")
    area = Draft(session, journey).add_focus_area(
        request.form.get("name", ""), request.form.get("definition", "")
    )
    return _to_draft(journey, f"area{area.id}")


@pages.post("/desk/journeys/<int:journey_id>/draft/areas/<int:area_id>")
@at_desk
def change_area(session: Session, journey_id: int, area_id: int) -> Response:
    journey = find_journey(session, journey_id, "may_draft")
    draft = Draft(session, journey)
    if request.form.get("deed") == "remove":
        draft.remove_focus_area(area_id)
        return _to_draft(journey)
    draft.rename_focus_area(area_id, request.form.get("name", ""), request.form.get("definition", ""))
    return _to_draft(journey, f"area{area_id}")


@pages.post("/desk/journeys/<int:journey_id>/draft/statements")
@at_desk
def write_statement(session: Session, journey_id: int) -> Page:
    journey = find_journey(session, journey_id, "may_draft")
    form = request.form
    try:
        section, _, area = form.get("section", "").partition(":")
        statement = Draft(session, journey).add_statement(
            section,
            form.get("text", ""),
            form.get("why", ""),
            _sources(session, journey, form),
            g.person.name,
            house().clock(),
            int(area) if area.isdecimal() else None,
        )
    except Refused as refused:
        session.rollback()
        return _draft_page(session, find_journey(session, journey_id, "may_draft"), refused), 400
    _tell_consoles(journey)
    return _to_draft(journey, f"s{statement.id}")


@pages.get("/desk/journeys/<int:journey_id>/draft/statements/<int:statement_id>")
@at_desk
def statement(session: Session, journey_id: int, statement_id: int) -> str:
    return _statement_page(session, find_journey(session, journey_id, "may_draft"), statement_id)


@pages.post("/desk/journeys/<int:journey_id>/draft/statements/<int:statement_id>")
@at_desk
def change_statement(session: Session, journey_id: int, statement_id: int) -> Page:
    journey = find_journey(session, journey_id, "may_draft")
    form = request.form
    draft = Draft(session, journey)
    statement = draft.statement(statement_id)
    try:
        deed = form.get("deed", "revise")
        if deed == "revise":
            draft.rework(
                statement,
                form.get("text", ""),
                form.get("why", ""),
                _sources(session, journey, form),
                g.person.name,
                house().clock(),
                int(form.get("expected") or 0),
            )
        elif deed == "take_back":
            draft.take_back(statement, g.person.name, house().clock())
        else:
            draft.put_away(statement, deed, form.get("why", ""), g.person.name, house().clock())
    except Refused as refused:
        session.rollback()
        return (
            _statement_page(session, find_journey(session, journey_id, "may_draft"), statement_id, refused),
            400,
        )
    _tell_consoles(journey)
    return _to_draft(journey, f"s{statement.id}")


def _sources(session: Session, journey: Journey, form: Form) -> list[dict]:
    """The ticked entries, looked up anew: a browser says which, the house says what they are."""
    ticked = set(form.getlist("source"))
    known = {
        entry["key"]: entry
        for workshop in offers(session, journey, journey.language)
        for group in workshop["groups"]
        for entry in group["entries"]
    }
    found = [as_source(known[key]) for key in known if key in ticked]
    other = form.get("other_source", "").strip()[:200]
    if other:
        found.append({"type": "document", "key": "", "ref": other, "value": "", "votes": "", "items": []})
    if form.get("judgement"):
        found.append(
            {"type": "judgement", "key": "", "ref": g.person.name, "value": "", "votes": "", "items": []}
        )
    return found


def _draft_page(session: Session, journey: Journey, refused: Refused | None = None) -> str:
    draft = Draft(session, journey)
    return render_template(
        "facilitator/draft.html",
        journey=journey,
        draft=draft,
        offers=offers(session, journey, journey.language),
        tests=support_by_wording(session, journey, journey.language),
        may_publish=g.person.may_edit(journey),
        adopted=adopted_wording(journey),
        refused=refused,
        typed=request.form,
        untreated=len(draft.untreated()),
    )


def _statement_page(
    session: Session, journey: Journey, statement_id: int, refused: Refused | None = None
) -> str:
    draft = Draft(session, journey)
    return render_template(
        "facilitator/statement.html",
        journey=journey,
        statement=draft.statement(statement_id),
        offers=offers(session, journey, journey.language),
        tests=support_by_wording(session, journey, journey.language),
        builds_on=request.args.get("builds_on", "").split(","),
        refused=refused,
        typed=request.form,
    )


# Publishing


@pages.get("/desk/journeys/<int:journey_id>/publish")
@at_desk
def before_publishing(session: Session, journey_id: int) -> str:
    journey = find_journey(session, journey_id, "may_edit")
    draft = Draft(session, journey)
    edition = edition_of(session, journey, label=draft.next_label, now=house().clock(), draft=True)
    step = next((step for step in journey.steps if step.version_out == draft.next_label), None)
    standing = step.checked(Measures(session, journey, journey.language).of(step)) if step else []
    return render_template(
        "facilitator/publish.html",
        journey=journey,
        draft=draft,
        edition=edition,
        untreated=len(draft.untreated()),
        step=step,
        lacks=sum(not met and not check.is_waived for check, met, _ in standing),
    )


@pages.post("/desk/journeys/<int:journey_id>/publish")
@at_desk
def publish(session: Session, journey_id: int) -> Response:
    journey = find_journey(session, journey_id, "may_edit")
    form = request.form
    version = Draft(session, journey).publish(
        form.get("label", ""),
        g.person.name,
        house().clock(),
        form.get("diary", "").strip(),
        form.get("decided", "").strip()[:200],
        not form.get("working"),
    )
    _tell_consoles(journey)
    tell("version-published", label=version.label)
    return redirect(url_for("facilitator.version", journey_id=journey.id, label=version.label))


@pages.get("/desk/journeys/<int:journey_id>/versions/<label>")
@at_desk
def version(session: Session, journey_id: int, label: str) -> str:
    journey = find_content(session, journey_id, "versions")
    found = next((version for version in journey.versions if version.label == label), None)
    if found is None:
        raise Refused("unknown_version")
    return render_template(
        "facilitator/version.html",
        journey=journey,
        version=found,
        edition=found.content,
        read_url=f"{house().address}{url_for('participant.read', key=journey.reader_key, label=label)}",
    )


def _tell_consoles(journey: Journey) -> None:
    """Screens that show the draft learn of it once it is committed."""
    ids = [workshop.id for workshop in journey.workshops if workshop.is_open]
    g.after_commit = lambda: [house().changed(workshop_id, None) for workshop_id in ids]


def _to_draft(journey: Journey, anchor: str = "") -> Response:
    return redirect(url_for("facilitator.draft", journey_id=journey.id) + (f"#{anchor}" if anchor else ""))
