"""A meeting in a box: the page a unit manager's link opens, with all that is needed for sixty minutes."""

from flask import g, redirect, render_template, request, url_for
from flask import session as browser
from sqlalchemy.orm import Session
from werkzeug import Response

from facilitator import pages
from facilitator.access import at_desk, house, language_here, page_of_desk
from facilitator.desk import find_workshop, tell
from facilitator.over_days import USUAL_DAYS
from models.accounts import Seat
from models.analysis.days import day
from models.base import Refused
from models.document.fates import answered_meetings
from models.language import pick, say
from models.library.own import all_templates
from models.rehearsal.copy import forget, rehearse
from models.workshop.days import afterwards_of
from models.workshop.inputs import preview
from models.workshop.preflight import preflight
from models.workshop.workshop import Workshop


@pages.get("/desk/workshops/<int:workshop_id>/box")
@at_desk
def unit_meeting(session: Session, workshop_id: int) -> str:
    workshop = find_workshop(session, workshop_id)
    template = all_templates(session).get(workshop.template, {})
    return render_template(
        "facilitator/unit_meeting.html",
        workshop=workshop,
        is_answered=workshop.id in answered_meetings(session, workshop.journey),
        template=template,
        minutes=sum(activity.minutes for activity in workshop.activities),
        invitation=_invitation(session, workshop),
        afterwards=afterwards_of(workshop),
        days=template.get("absent", {}).get("open_days", USUAL_DAYS),
        join_url=house().join_url(workshop.code),
        address_is_given=house().place.is_given,
        reading=_reading(workshop),
        obstacles=preflight(workshop),
        today=day(house().clock()),
    )


@pages.post("/desk/workshops/<int:workshop_id>/practice")
@at_desk
def practise(session: Session, workshop_id: int) -> Response:
    """A rehearsal with invented people, on a copy. The leader gets a seat in it."""
    workshop = find_workshop(session, workshop_id)
    if workshop.is_rehearsal:
        raise Refused("rehearsal_of_rehearsal")
    copy = rehearse(session, workshop, house().secret, house().clock())
    g.person.seats = [seat for seat in g.person.seats if seat.workshop_id != copy.id] + [
        Seat(role="leader", workshop_id=copy.id)
    ]
    session.flush()
    # Where it was begun is where it ends.
    begun_on = page_of_desk(request.form.get("back", ""), "/desk/workshops/")
    browser["practice"] = [copy.id, begun_on]
    g.after_commit = lambda: house().forget(copy.id)
    return redirect(url_for("facilitator.console", workshop_id=copy.id))


@pages.post("/desk/workshops/<int:workshop_id>/practice/over")
@at_desk
def end_practice(session: Session, workshop_id: int) -> Response:
    copy = find_workshop(session, workshop_id)
    real = copy.journey.rehearses_id
    g.person.seats = [seat for seat in g.person.seats if seat.workshop_id != copy.id]
    session.flush()
    forget(session, copy)
    g.after_commit = lambda: house().forget(workshop_id)
    tell("practice-over")
    which, begun_on = browser.pop("practice", (None, ""))
    back = begun_on if which == workshop_id else ""
    return redirect(back or url_for("facilitator.unit_meeting", workshop_id=real))


@pages.get("/desk/workshops/<int:workshop_id>/paper")
@at_desk
def paper(session: Session, workshop_id: int) -> str:
    """Every question on paper, for somebody without a phone or a room without a network."""
    workshop = find_workshop(session, workshop_id)
    language = language_here()
    asked = [
        (activity, parts)
        for activity in workshop.agenda
        if (parts := activity.kind.paper(*preview(activity, workshop.language), language))
    ]
    return render_template(
        "facilitator/paper.html",
        workshop=workshop,
        asked=asked,
    )


@pages.get("/desk/workshops/<int:workshop_id>/table-sheets")
@at_desk
def table_sheets(session: Session, workshop_id: int) -> str:
    """A sheet for each table: its number, what it answers together, and the way in to that very table."""
    workshop = find_workshop(session, workshop_id)
    language = language_here()
    asked = [
        (activity, activity.kind.paper(*preview(activity, workshop.language), language))
        for activity in workshop.agenda
        if activity.is_put_to_tables
    ]
    return render_template("facilitator/table_sheets.html", workshop=workshop, asked=asked)


def _reading(workshop: Workshop) -> list[str]:
    """What the step asks people to read beforehand, a line each."""
    return (
        [line.strip() for line in workshop.step.reading.splitlines() if line.strip()] if workshop.step else []
    )


def _invitation(session: Session, workshop: Workshop) -> str:
    """What the manager sends out beforehand, ready to copy."""
    language = language_here()
    label = workshop.journey.versions[-1].label if workshop.journey.versions else ""
    read = (
        house().link(url_for("participant.heading", key=workshop.journey.reader_key))
        if workshop.journey.versions
        else ""
    )
    when = workshop.planned_for.replace("T", " ") or say(language, "invitation-when")
    minutes = sum(activity.minutes for activity in workshop.activities)
    # What the meeting is for, in words meant for those invited; the template's `purpose` is the leader's.
    about = pick(all_templates(session).get(workshop.template, {}).get("invitation"), language)
    return "\n\n".join(
        part
        for part in (
            say(language, "invitation-text", title=workshop.title, when=when, minutes=minutes),
            about,
            say(language, "invitation-read", label=label, url=read) if read else "",
        )
        if part
    )
