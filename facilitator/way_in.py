"""Do phones get here? Which address the codes bear, tried with the leader's own phone before a meeting."""

from flask import g, jsonify, redirect, render_template, request, url_for
from sqlalchemy.orm import Session
from werkzeug import Response

from facilitator import pages
from facilitator.access import at_desk, house
from models.analysis.days import local
from models.base import Refused
from models.exports import qr as qr_code
from models.language import say
from models.organisation.server import only_one, operates

# Why phones usually do not get here; the last where there are addresses to choose from.
CAUSES = ("network", "guest", "firewall", "vpn", "choice")


@pages.get("/desk/address")
@at_desk
def way_in(session: Session) -> str:
    house().find_address()
    place = house().place
    may_pick = not place.is_given and len(place.ways) > 1 and _may_pick(session)
    causes = CAUSES if may_pick else CAUSES[:-1]
    return render_template(
        "facilitator/way_in.html", place=place, causes=causes, may_pick=may_pick, reached=_reached()
    )


@pages.post("/desk/address")
@at_desk
def pick_address(session: Session) -> Response:
    """The address that codes and links bear from now on. Where the server was given one, it keeps to that."""
    if not _may_pick(session):
        raise Refused("not_allowed")
    picked, place = request.form.get("deed", ""), house().place
    if place.is_given or picked not in [way.url for way in place.ways]:
        raise Refused("unknown_choice")
    house().find_address(picked)
    return redirect(url_for("facilitator.way_in"))


@pages.get("/desk/address.svg")
@at_desk
def address_code(session: Session) -> Response:
    """What the leader's own phone reads: a page that says that it got here."""
    drawn = qr_code.draw(house().link(url_for("participant.got_here")))
    return Response(drawn, mimetype="image/svg+xml", headers={"Cache-Control": "no-store"})


@pages.get("/desk/address.json")
@at_desk
def address_reached(session: Session) -> Response:
    """For the page that waits: what it says once a phone has been here; empty until then."""
    return jsonify(said=_reached())


def _may_pick(session: Session) -> bool:
    """Every code of every organisation bears it: who runs the server picks it, and where there is but one
    organisation, whoever leads a journey or a meeting in it.
    """
    leads = any(seat.role in ("lead", "leader") for seat in g.person.seats)
    return operates(session, g.person) or (leads and only_one(session) is not None)


def _reached() -> str:
    at = house().place.reached_at
    return say(g.person.language, "address-reached", time=f"{local(at):%H:%M}") if at else ""
