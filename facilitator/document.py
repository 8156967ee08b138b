"""The parts of the document beside its statements: lists of one's own, the order of the parts, an existing
document pasted in.
"""

from collections.abc import Callable

from flask import g, redirect, render_template, request, url_for
from sqlalchemy.orm import Session
from werkzeug import Response

from facilitator import pages
from facilitator.access import at_desk, house, once_read
from facilitator.desk import find_journey, tell
from models.analysis.headings import PARTS, Point, read_document
from models.base import Refused
from models.document.draft import Draft
from models.document.importing import take_in
from models.document.passage import SECTIONS, write_passage
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
def change_part(session: Session, journey_id: int, passage_id: int) -> Response:
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
        passage.rewrite(request.form.get("text", ""))
        passage.focus_areas, passage.builds_on = _areas(), _numbers()
    tell("saved")
    return redirect(url_for("facilitator.parts", journey_id=journey.id) + f"#{passage.section}")


@pages.get("/desk/journeys/<int:journey_id>/import")
@at_desk
def bring_document(session: Session, journey_id: int) -> str:
    return render_template(
        "facilitator/import.html",
        journey=find_journey(session, journey_id, "may_draft"),
        points=None,
        parts=PARTS,
    )


def _is_confirmed() -> bool:
    return bool(request.form.get("confirmed"))


def _document(session: Session, journey_id: int) -> Callable[[], list[Point]]:
    find_journey(session, journey_id, "may_draft")
    return _confirmed_points if _is_confirmed() else _read_points


def _read_points() -> list[Point]:
    return read_document(request.form.get("material", "")[:200_000])


def _confirmed_points() -> list[Point]:
    columns = [request.form.getlist(name) for name in ("part", "name", "text")]
    if len({len(column) for column in columns}) != 1:
        raise Refused("malformed")
    rows = zip(*columns, strict=True)
    return [Point(part, " ".join(text.split()), " ".join(name.split())[:120]) for part, name, text in rows]


@pages.post("/desk/journeys/<int:journey_id>/import")
@once_read(_document, keeps=_is_confirmed)
def take_document(session: Session, journey_id: int, found: list[Point]) -> Page:
    """First the points to look through, each still editable; then, confirmed, kept."""
    journey = find_journey(session, journey_id, "may_draft")
    form, points = request.form, found
    if _is_confirmed():
        n = take_in(session, journey, points, form.get("source", ""), g.person.name, house().clock())
        tell("took-in-n", n=n)
        return redirect(url_for("facilitator.parts", journey_id=journey.id))
    refused = None if points else Refused("nothing_to_bring")
    page = render_template(
        "facilitator/import.html",
        journey=journey,
        points=points or None,
        parts=PARTS,
        material=form.get("material", ""),
        refused=refused,
    )
    return page, 400 if refused else 200


def _areas() -> list[int]:
    return whole_numbers(request.form.getlist("area"))


def _numbers() -> list[str]:
    return [
        number
        for number in request.form.get("builds_on", "").replace(",", " ").upper().split()
        if len(number) <= 12
    ][:40]


def _page(journey: Journey, refused: Refused | None = None) -> str:
    return render_template(
        "facilitator/parts.html",
        journey=journey,
        sections=SECTIONS,
        layouts=LAYOUTS,
        roles=VISION_ROLES,
        refused=refused,
        typed=request.form,
    )
