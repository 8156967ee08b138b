"""Meetings open for days: how far people have come, the poster, and the same questions for those who were
away.
"""

from flask import g, redirect, render_template, request, url_for
from sqlalchemy.orm import Session
from werkzeug import Response

from facilitator import pages
from facilitator.access import at_desk, house
from facilitator.desk import find_workshop, tell
from models.analysis.days import day
from models.base import Refused
from models.language import say
from models.library.own import all_templates
from models.numbers import optional, whole
from models.workshop.days import LONGEST_TIED, close_after_days, extend, open_waiting, progress, waiting_tasks
from models.workshop.evidence import pieces_of
from models.workshop.inbox import is_inbox, next_portion, read_inbox
from models.workshop.starting import ask_the_absent, start_days
from models.workshop.workshop import Workshop

USUAL_DAYS = 5
MOST_DAYS, MOST_INVITED = 999, 99_999


@pages.get("/desk/workshops/<int:workshop_id>/days")
@at_desk
def days(session: Session, workshop_id: int) -> str:
    """How far people have come: counts per task and unit, what to send as a reminder, longer time."""
    workshop = find_workshop(session, workshop_id)
    if workshop.mode != "async":
        raise Refused("not_over_days")
    join_url = house().join_url(workshop.code)
    closes = _day_of(workshop)
    reminder = say(
        workshop.language,
        "reminder-text",
        title=workshop.title,
        url=join_url,
        code=workshop.code,
        day=closes,
        minutes=sum(activity.minutes for activity in workshop.activities),
    )
    return render_template(
        "facilitator/over_days.html",
        workshop=workshop,
        progress=progress(session, workshop),
        waiting=waiting_tasks(workshop),
        next_portion=day(next_portion(workshop, house().clock())) if is_inbox(workshop) else "",
        usual=_usual_days(session, workshop),
        join_url=join_url,
        closes=closes,
        reminder=reminder,
    )


@pages.post("/desk/workshops/<int:workshop_id>/days")
@at_desk
def change_days(session: Session, workshop_id: int) -> Response:
    workshop = find_workshop(session, workshop_id)
    form, deed = request.form, request.form.get("deed", "")
    number = whole(form.get("days"), MOST_DAYS) or 0
    if deed == "open":
        asked = optional(form.get("invited"), "invited", 0, MOST_INVITED)
        start_days(session, workshop, number, asked, g.person.name, house().clock())
    elif deed == "extend":
        extend(workshop, number)
    elif deed == "read":
        try:
            read = read_inbox(session, workshop, house().clock())
        except Refused as waits:
            if waits.code != "inbox_waits":
                raise
            # As it is most of the time, and nothing that went wrong.
            tell("refused-inbox-waits", **waits.values)
            return redirect(url_for("facilitator.days", workshop_id=workshop.id))
        n = sum(len(pieces_of(session, activity.id)) for activity in read.agenda)
        tell("inbox-emptied", n=n, title=read.title)
        g.after_commit = lambda: _inbox_was_read(workshop_id)
        return redirect(url_for("facilitator.workshop", workshop_id=read.id))
    elif deed == "open_waiting":
        open_waiting(session, workshop, house().clock())
    elif deed == "close":
        close_after_days(session, workshop, g.person.name, house().clock())
    else:
        raise Refused("unknown_command", name=deed[:20])
    g.after_commit = lambda: house().changed(workshop.id, None)
    tell("saved")
    return redirect(url_for("facilitator.days", workshop_id=workshop.id))


@pages.post("/desk/workshops/<int:workshop_id>/absent")
@at_desk
def absent(session: Session, workshop_id: int) -> Response:
    """The same questions for those who were away."""
    workshop = find_workshop(session, workshop_id)
    typed = optional(request.form.get("days"), "days", 1, LONGEST_TIED)
    days = USUAL_DAYS if typed is None else typed
    made = ask_the_absent(session, workshop, days, g.person.name, house().clock())
    tell("absent-open", code=made.code, day=_day_of(made))
    return redirect(url_for("facilitator.unit_meeting", workshop_id=workshop.id))


@pages.get("/desk/workshops/<int:workshop_id>/poster")
@at_desk
def poster(session: Session, workshop_id: int) -> str:
    """A page to print: what it is, the code, until when."""
    workshop = find_workshop(session, workshop_id)
    return render_template(
        "facilitator/poster.html",
        workshop=workshop,
        join_url=house().join_url(workshop.code),
        closes=_day_of(workshop),
    )


def _inbox_was_read(workshop_id: int) -> None:
    house().changed(workshop_id, None)
    house().see_off(workshop_id)


def _usual_days(session: Session, workshop: Workshop) -> int:
    """How long its template says that it is open."""
    parts = all_templates(session).get(workshop.template, {}).get("sessions", [])
    return next(
        (part["open_days"] for part in parts if part.get("mode") == "async" and part.get("open_days")), 14
    )


def _day_of(workshop: Workshop) -> str:
    return day(workshop.closes_at) if workshop.closes_at else ""
