"""The parts of the document beside its statements: lists of one's own, the order of the parts."""

from flask import redirect, render_template, request, url_for
from sqlalchemy.orm import Session

from facilitator import pages
from facilitator.access import at_desk
from facilitator.desk import find_journey, tell
from facilitator.meanwhile import Filled, filled_with, guard_both, over_newer
from models.base import Refused
from models.document.draft import Draft
from models.document.passage import SECTIONS, Passage, write_passage
from models.document.statement import VISION_ROLES
from models.journey.journey import LAYOUTS, Journey
from models.live.web import Form, Page
from models.numbers import whole_numbers


@pages.get("/desk/journeys/<int:journey_id>/parts")
@at_desk
def parts(session: Session, journey_id: int) -> str:
    return _page(find_journey(session, journey_id, "may_draft"))


@pages.post("/desk/journeys/<int:journey_id>/parts")
@at_desk
def add_part(session: Session, journey_id: int) -> Page:
    journey = find_journey(session, journey_id, "may_draft")
    form = request.form
    if form.get("deed") == "layout":
        if form.get("layout") not in LAYOUTS:
            raise Refused("unknown_choice", field="layout")
        journey.layout = form["layout"]
    elif form.get("deed") == "roles":
        draft = Draft(session, journey)
        for statement in journey.standing:
            role = form.get(f"role{statement.id}")
            if statement.section == "vision" and role in VISION_ROLES:
                draft.statement(statement.id).role = role
    else:
        try:
            write_passage(
                journey,
                form.get("section", ""),
                form.get("text", ""),
                focus_areas=_areas(form),
                builds_on=_numbers(form),
            )
        except Refused as refused:
            session.rollback()
            return _page(find_journey(session, journey_id, "may_draft"), refused), 400
    tell("saved")
    return redirect(url_for("facilitator.parts", journey_id=journey.id) + f"#{form.get('section', '')}")


@pages.post("/desk/journeys/<int:journey_id>/parts/<int:passage_id>")
@at_desk
def change_part(session: Session, journey_id: int, passage_id: int) -> Page:
    journey = find_journey(session, journey_id, "may_draft")
    passage = next((passage for passage in journey.passages if passage.id == passage_id), None)
    if passage is None:
        raise Refused("unknown_item", field="passage")
    deed = request.form.get("deed", "save")
    if deed == "strike":
        passage.strike(request.form.get("why", ""))
    elif deed == "take_back":
        passage.take_back()
    else:
        form, theirs = over_newer(request.form, _as_filled(passage), ("area",))
        try:
            # Both stand on the page; the next save is over what it shows.
            guard_both(theirs)
            passage.rewrite(form.get("text", ""))
        except Refused as refused:
            session.rollback()
            return _page(journey, refused, passage, form, theirs), 400
        passage.focus_areas, passage.builds_on = _areas(form), _numbers(form)
    tell("saved")
    return redirect(url_for("facilitator.parts", journey_id=journey.id) + f"#{passage.section}")


def _areas(form: Form) -> list[int]:
    return whole_numbers(form.getlist("area"))


def _numbers(form: Form) -> list[str]:
    return [
        number for number in form.get("builds_on", "").replace(",", " ").upper().split() if len(number) <= 12
    ][:40]


def _as_filled(passage: Passage) -> Filled:
    areas = [str(area.id) for area in passage.journey.focus_areas if area.id in passage.focus_areas]
    return {"text": passage.text, "builds_on": " ".join(passage.builds_on), "area": areas}


def _page(
    journey: Journey,
    refused: Refused | None = None,
    changed: Passage | None = None,
    typed: Form | None = None,
    theirs: dict[str, str] | None = None,
) -> str:
    """`changed` is the passage that what was refused is about, none where it is a new one."""
    return render_template(
        "facilitator/parts.html",
        changed=changed,
        theirs=theirs,
        before_of=lambda passage: filled_with(_as_filled(passage)),
        journey=journey,
        sections=SECTIONS,
        layouts=LAYOUTS,
        roles=VISION_ROLES,
        refused=refused,
        typed=typed or request.form,
    )
