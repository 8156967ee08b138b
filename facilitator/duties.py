"""What a public body owes: what came in, handing out, the archive, and weeding by decision (METHOD 7)."""

from flask import g, redirect, render_template, request, url_for
from sqlalchemy.orm import Session
from werkzeug import Response

from facilitator import pages
from facilitator.access import at_desk, house
from facilitator.desk import find_journey, find_workshop, tell
from facilitator.downloads import send_file
from models.document.weeding import weed
from models.exports import delivery, html, records
from models.numbers import whole_numbers
from models.organisation import server

# Of what is in the log, what an archivist asks for.
OF_RECORD = ("weeded", "waived", "journey_closed", "published", "published_anyway")


@pages.get("/desk/journeys/<int:journey_id>/duties")
@at_desk
def duties(session: Session, journey_id: int) -> str:
    journey = find_journey(session, journey_id, "may_edit")
    log = [entry for entry in journey.log if entry.what in OF_RECORD]
    return render_template(
        "facilitator/duties.html",
        journey=journey,
        log=log,
        delivered_by=delivery.delivered_by(journey, server.find(session, journey.organisation_id)),
        today=house().clock(),
        model_host=house().settings.model_host,
    )


@pages.get("/desk/journeys/<int:journey_id>/weeding")
@at_desk
def weeding(session: Session, journey_id: int) -> str:
    """What nothing takes back, by itself: apart from what is handed out and archived."""
    return render_template("facilitator/weeding.html", journey=find_journey(session, journey_id, "may_edit"))


@pages.post("/desk/journeys/<int:journey_id>/weed")
@at_desk
def weed_out(session: Session, journey_id: int) -> Response:
    journey = find_journey(session, journey_id, "may_edit")
    chosen = whole_numbers(request.form.getlist("workshop"))
    gone = weed(session, journey, chosen, request.form.get("reference", ""), g.person.name, house().clock())
    tell("weeded", n=gone)
    return redirect(url_for("facilitator.duties", journey_id=journey.id))


@pages.get("/desk/journeys/<int:journey_id>/incoming.csv")
@at_desk
def download_incoming(session: Session, journey_id: int) -> Response:
    journey = find_journey(session, journey_id, "may_edit")
    return send_file(records.incoming(session, journey), "csv", journey.language, "file-incoming", journey.id)


@pages.get("/desk/journeys/<int:journey_id>/archive.zip")
@at_desk
def download_records(session: Session, journey_id: int) -> Response:
    journey = find_journey(session, journey_id, "may_edit")
    return send_file(
        records.for_archive(session, journey, house().clock()),
        "zip",
        journey.language,
        "file-archive",
        journey.id,
    )


@pages.get("/desk/journeys/<int:journey_id>/delivery.zip")
@at_desk
def download_delivery(session: Session, journey_id: int) -> Response:
    """The same for an e-archive, as it takes it in."""
    journey = find_journey(session, journey_id, "may_edit")
    organisation = server.find(session, journey.organisation_id)
    return send_file(
        delivery.write(session, journey, organisation, house().clock()),
        "zip",
        journey.language,
        "file-delivery",
        journey.id,
    )


@pages.get("/desk/workshops/<int:workshop_id>/records.html")
@at_desk
def hand_out(session: Session, workshop_id: int) -> Response:
    workshop = find_workshop(session, workshop_id, "may_run")
    return send_file(
        html.write(records.handed_out(session, workshop, workshop.language)),
        "html",
        workshop.language,
        "file-released",
        workshop.code,
    )
