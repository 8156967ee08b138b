"""For heads of service: several journeys in numbers; and what stands under the organisation's own tags."""

from flask import g, redirect, render_template, request, url_for
from sqlalchemy import select
from sqlalchemy.orm import Session
from werkzeug import Response

from facilitator import pages
from facilitator.access import at_desk
from facilitator.desk import find_journey, tell
from models.base import Refused
from models.document.fates import Fates
from models.journey.journey import Journey
from models.progress.overview import overview
from models.progress.tags import put_tags, tag_report


@pages.get("/desk/overview")
@at_desk
def overview_page(session: Session) -> str:
    found = [
        journey
        for journey in session.scalars(
            select(Journey).where(Journey.rehearses_id.is_(None)).order_by(Journey.title)
        )
        if g.person.may_oversee(journey)
    ]
    # A head of service may come in before there is a journey.
    if not found and not any(seat.role == "head" for seat in g.person.seats):
        raise Refused("not_allowed")
    return render_template("facilitator/overview.html", lines=overview(session, found))


@pages.get("/desk/journeys/<int:journey_id>/tags")
@at_desk
def tags(session: Session, journey_id: int) -> str:
    journey = find_journey(session, journey_id, "may_draft")
    return render_template("facilitator/tags.html", journey=journey, report=tag_report(session, journey))


@pages.post("/desk/journeys/<int:journey_id>/tags")
@at_desk
def tag(session: Session, journey_id: int) -> Response:
    """Tags on a card (`card`) or on a contribution (`number`)."""
    journey = find_journey(session, journey_id, "may_draft")
    form = request.form
    if form.get("number"):
        thing = Fates(session, journey).contribution(form["number"])
        back = url_for("facilitator.contribution", journey_id=journey.id, number=thing.number)
    else:
        thing = next((card for card in journey.cards if str(card.id) == form.get("card")), None)
        if thing is None:
            raise Refused("unknown_item", field="card")
        back = url_for("facilitator.cards", journey_id=journey.id, kind=thing.kind) + f"#card{thing.id}"
    put_tags(journey, thing, form.getlist("tag"))
    tell("saved")
    return redirect(back)
