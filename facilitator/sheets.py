"""Papers that follow from the text: sheets of cards, calendar, the map of perspectives and the canvas on one
page.
"""

from hmac import compare_digest

from flask import abort, g, redirect, render_template, request, url_for
from sqlalchemy.orm import Session
from werkzeug import Response

from facilitator import pages
from facilitator.access import at_desk, house, language_here
from facilitator.desk import find_journey, find_workshop, tell
from facilitator.downloads import TYPES, send_file
from models.accounts import Person
from models.analysis.days import day
from models.base import Refused
from models.document.mapping import map_of
from models.exports import dates, sheets
from models.exports import map as map_sheet
from models.exports.profile import Profile, profile_of
from models.journey.journey import Journey
from models.organisation import server
from models.plans.card import CARDS
from models.secrets import keyed
from models.workshop.activity import Activity
from models.workshop.evidence import result_of


@pages.get("/desk/journeys/<int:journey_id>/sheets/<kind>.<form>")
@at_desk
def download_sheet(session: Session, journey_id: int, kind: str, form: str) -> Response:
    journey = find_journey(session, journey_id, "may_draft")
    if form == "csv" and kind in CARDS:
        table = sheets.as_table(journey, kind, journey.language)
        return send_file(table, "csv", journey.language, f"cards-{kind}", journey.id)
    if kind not in sheets.SHEETS or form not in sheets.FORMATS:
        raise Refused("unknown_format")
    sheet = sheets.sheet(journey, kind, day(house().clock()), journey.language)
    written = sheets.FORMATS[form](sheet, _look(session, journey))
    return send_file(written, form, journey.language, f"sheet-{kind}", journey.id)


def _look(session: Session, journey: Journey) -> Profile:
    return profile_of(server.find(session, journey.organisation_id))


@pages.get("/desk/journeys/<int:journey_id>/plan.ics")
@at_desk
def download_dates(session: Session, journey_id: int) -> Response:
    journey = find_journey(session, journey_id, "may_draft")
    return send_file(_dates(journey, names=True), "ics", journey.language, "file-dates", journey.id)


@pages.get("/kalender/<int:journey_id>/<int:person_id>/<key>.ics")
def calendar(journey_id: int, person_id: int, key: str) -> Response:
    """The same for a calendar that asks again by itself: who has the link reads dates, without names, for as
    long as the one whose link it is may read them.
    """
    with house().database.reading() as session:
        journey, person = session.get(Journey, journey_id), session.get(Person, person_id)
        if (
            journey is None
            or person is None
            or not compare_digest(key.encode(), calendar_key(house().secret, journey, person).encode())
            or not person.may_draft(journey)
        ):
            abort(404)
        return Response(
            _dates(journey, names=False), content_type=TYPES["ics"], headers={"Cache-Control": "no-cache"}
        )


@pages.post("/desk/journeys/<int:journey_id>/calendar")
@at_desk
def renew_calendar(session: Session, journey_id: int) -> Response:
    """A new link of one's own; those of before open nothing any more."""
    journey = find_journey(session, journey_id, "may_draft")
    kind = request.form.get("kind", "")
    g.person.calendar_link += 1
    tell("dates-link-new")
    return redirect(
        url_for("facilitator.cards", journey_id=journey.id, kind=kind if kind in CARDS else "action")
    )


def calendar_address(journey: Journey, person: Person) -> str:
    key = calendar_key(house().secret, journey, person)
    place = url_for("facilitator.calendar", journey_id=journey.id, person_id=person.id, key=key)
    return house().link(place)


def calendar_key(secret: bytes, journey: Journey, person: Person) -> str:
    """Of this installation, journey and person, until they want another or have a new password."""
    # By name as well: the number of somebody who is gone may be given to another.
    who = f"{person.id}:{person.calendar_link}:{person.epoch}:{person.name}"
    return keyed(secret, f"calendar:{journey.id}:{journey.reader_key}:{who}")[:32]


def _dates(journey: Journey, names: bool) -> bytes:
    home = keyed(house().secret, "installation")[:12]
    return dates.write(journey, home, house().clock(), journey.language, names)


@pages.get("/desk/journeys/<int:journey_id>/map")
@at_desk
def perspective_map(session: Session, journey_id: int) -> str:
    """Mission and future in the middle, six areas around: one page for the wall (F1-10)."""
    journey = find_journey(session, journey_id, "may_draft")
    return render_template(
        "facilitator/map.html", journey=journey, map=map_of(session, journey, language_here())
    )


@pages.get("/desk/journeys/<int:journey_id>/map-<paper>.pdf")
@at_desk
def download_map(session: Session, journey_id: int, paper: str) -> Response:
    """The same on one sheet of paper, however much stands on it."""
    journey = find_journey(session, journey_id, "may_draft")
    if paper not in map_sheet.SIZES:
        raise Refused("unknown_format")
    about = {
        "title": journey.title,
        "organisation": journey.organisation,
        "language": journey.language,
        "date": day(house().clock()),
    }
    found = map_of(session, journey, journey.language)
    written = map_sheet.write(found, about, paper, _look(session, journey))
    return send_file(written, "pdf", journey.language, "file-map", journey.id, paper)


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
    look = _look(session, workshop.journey)
    written = sheets.FORMATS[form](outline, look)
    return send_file(written, form, language, "file-canvas", workshop.code)


def _canvas(session: Session, workshop_id: int, activity_id: int) -> Activity:
    activity = find_workshop(session, workshop_id).activity(activity_id)
    if not activity.kind.has_columns or not activity.is_shown:
        raise Refused("unknown_item", field="activity")
    return activity
