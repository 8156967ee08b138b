"""Papers that follow from the text: sheets of cards, calendar, the map of perspectives and the canvas on one
page.
"""

from flask import render_template
from sqlalchemy.orm import Session
from werkzeug import Response

from facilitator import pages
from facilitator.access import at_desk, house, language_here
from facilitator.desk import find_journey, find_workshop
from facilitator.downloads import send_file
from models.analysis.days import day
from models.base import Refused
from models.document.mapping import map_of
from models.exports import dates, sheets
from models.plans.card import CARDS
from models.secrets import keyed
from models.workshop.activity import Activity
from models.workshop.evidence import result_of


@pages.get("/desk/journeys/<int:journey_id>/sheets/<kind>.<form>")
@at_desk
def download_sheet(session: Session, journey_id: int, kind: str, form: str) -> Response:
    journey = find_journey(session, journey_id, "may_draft")
    if form == "csv" and kind in CARDS:
        return send_file(sheets.as_table(journey, kind, journey.language), "csv", f"{kind}-{journey.id}")
    if kind not in sheets.SHEETS or form not in sheets.FORMATS:
        raise Refused("unknown_format")
    return send_file(
        sheets.FORMATS[form](sheets.sheet(journey, kind, day(house().clock()), journey.language)),
        form,
        f"{kind}-{journey.id}",
    )


@pages.get("/desk/journeys/<int:journey_id>/plan.ics")
@at_desk
def download_dates(session: Session, journey_id: int) -> Response:
    journey = find_journey(session, journey_id, "may_draft")
    return send_file(
        dates.write(journey, keyed(house().secret, "installation")[:12], house().clock(), journey.language),
        "ics",
        f"plan-{journey.id}",
    )


@pages.get("/desk/journeys/<int:journey_id>/map")
@at_desk
def perspective_map(session: Session, journey_id: int) -> str:
    """Mission and future in the middle, six areas around: one page for the wall (F1-10)."""
    journey = find_journey(session, journey_id, "may_draft")
    return render_template(
        "facilitator/map.html", journey=journey, map=map_of(session, journey, language_here())
    )


@pages.get("/desk/workshops/<int:workshop_id>/activities/<int:activity_id>/canvas")
@at_desk
def canvas(session: Session, workshop_id: int, activity_id: int) -> str:
    """The boxes of a canvas as they were filled in, on one page."""
    activity = _canvas(session, workshop_id, activity_id)
    return render_template(
        "facilitator/canvas.html",
        workshop=activity.workshop,
        activity=activity,
        result=result_of(session, activity, language_here()),
    )


@pages.get("/desk/workshops/<int:workshop_id>/activities/<int:activity_id>/canvas.<form>")
@at_desk
def download_canvas(session: Session, workshop_id: int, activity_id: int, form: str) -> Response:
    activity = _canvas(session, workshop_id, activity_id)
    if form not in sheets.FORMATS:
        raise Refused("unknown_format")
    language, workshop = activity.workshop.language, activity.workshop
    outline = sheets.canvas(
        result_of(session, activity, language),
        activity.title.get(language) or workshop.title,
        workshop.title,
        day(house().clock()),
        language,
    )
    return send_file(sheets.FORMATS[form](outline), form, f"canvas-{workshop.code}")


def _canvas(session: Session, workshop_id: int, activity_id: int) -> Activity:
    activity = find_workshop(session, workshop_id).activity(activity_id)
    if not activity.kind.has_columns or not activity.is_shown:
        raise Refused("unknown_item", field="activity")
    return activity
