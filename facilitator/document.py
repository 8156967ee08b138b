"""The parts of the document beside its statements: lists of one's own, the order of the parts."""

from flask import redirect, render_template, request, url_for
from sqlalchemy.orm import Session

from facilitator import pages
from facilitator.access import at_desk
from facilitator.desk import find_journey, tell
from facilitator.meanwhile import filled_with, over_newer
from models.base import Refused
from models.document.draft import Draft
from models.document.passage import SECTIONS, Passage, write_passage
from models.document.statement import VISION_ROLES
from models.journey.journey import LAYOUTS, Journey
from models.live.web import Page
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
                focus_areas=_areas(),
                builds_on=_numbers(),
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
        form, theirs = over_newer(request.form, _as_filled(passage))
        if theirs:
            # Both stand on the page; the next save is over what it shows.
            return _page(journey, Refused("both_changed", field="text"), passage), 400
        passage.rewrite(form.get("text", ""))
        passage.focus_areas, passage.builds_on = _areas(), _numbers()
    tell("saved")
    return redirect(url_for("facilitator.parts", journey_id=journey.id) + f"#{passage.section}")


def _areas() -> list[int]:
    return whole_numbers(request.form.getlist("area"))


def _numbers() -> list[str]:
    return [
        number
        for number in request.form.get("builds_on", "").replace(",", " ").upper().split()
        if len(number) <= 12
    ][:40]


def _as_filled(passage: Passage) -> dict[str, str]:
    return {"text": passage.text}


def _page(journey: Journey, refused: Refused | None = None, clash: Passage | None = None) -> str:
    return render_template(
        "facilitator/parts.html",
        clash=clash,
        before_of=lambda passage: filled_with(_as_filled(passage)),
        journey=journey,
        sections=SECTIONS,
        layouts=LAYOUTS,
        roles=VISION_ROLES,
        refused=refused,
        typed=request.form,
    )
