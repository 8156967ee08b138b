"""Running a workshop: the console, the big screen, the QR code, writing for somebody without a phone."""

from functools import lru_cache

from flask import abort, g, redirect, render_template, request, url_for
from flask import session as browser
from sqlalchemy import or_, select
from sqlalchemy.orm import Session
from werkzeug import Response

from facilitator import pages
from facilitator.access import at_desk, house, language_here
from facilitator.desk import find_workshop
from models.base import Refused
from models.document.known import known_to_readers
from models.document.river import Rivers
from models.exports import qr as qr_code
from models.exports import river as river_sheet
from models.language import best_language
from models.live.address import wifi_text
from models.live.shapes import Begun, ConsoleStart, ScreenStart
from models.live.web import Page
from models.numbers import whole
from models.workshop.attendance import join
from models.workshop.participant import WRITTEN_FOR
from models.workshop.wall import SIZES, Wall
from models.workshop.workshop import MOST_TABLES, Workshop


@pages.get("/desk/workshops/<int:workshop_id>/console")
@at_desk
def console(session: Session, workshop_id: int) -> Page:
    workshop = find_workshop(session, workshop_id, "may_cluster")
    if workshop.mode == "async":
        # Nobody leads people who come one by one.
        return redirect(url_for("facilitator.days", workshop_id=workshop.id))
    drafts = g.person.may_draft(workshop.journey)
    start: ConsoleStart = {
        **_begin(workshop, "leader"),
        "workshop": workshop.id,
        "language": language_here(),
        "screen": url_for("facilitator.big_screen", key=workshop.screen_key),
        "watch_at": f"{house().address}/watch/",
        "desk": url_for("facilitator.workshop", workshop_id=workshop.id),
        "meetings": ""
        if g.person.may_run(workshop)
        else url_for("facilitator.meetings", journey_id=workshop.journey_id),
        "road": url_for("facilitator.journey", journey_id=workshop.journey_id) if drafts else "",
        "draft": url_for("facilitator.draft", journey_id=workshop.journey_id) if drafts else "",
        "answers": url_for("facilitator.work", journey_id=workshop.journey_id) if drafts else "",
    }
    return render_template("facilitator/face.html", face="console", title=workshop.title, start=start)


@pages.get("/screen/<key>")
def big_screen(key: str) -> str:
    with house().database.reading() as session:
        workshop = session.query(Workshop).filter_by(screen_key=key).one_or_none()
        if workshop is None:
            raise Refused("unknown_wall")
        return _wall(workshop, "screen", key=key)


@pages.get("/watch/<key>")
def watch(key: str) -> str:
    """The wall for those who are elsewhere: it shows and steers nothing."""
    g.frames, g.only_shows = "inside", True
    with house().database.reading() as session:
        workshop = session.query(Workshop).filter_by(watch_key=key).one_or_none()
        if workshop is None:
            raise Refused("unknown_wall")
        return _wall(workshop, "watch", watch=key)


def _wall(workshop: Workshop, audience: str, key: str = "", watch: str = "") -> str:
    language = browser.get("language") or workshop.language
    start: ScreenStart = {
        **_begin(workshop, audience),
        "key": key,
        "watch": watch,
        "language": language,
        "join": house().join_url(workshop.code),
        "qr": url_for("facilitator.qr", code=workshop.code),
        "text_only": bool(request.args.get("text")),
    }
    return render_template(
        "facilitator/face.html", face="screen", title=workshop.title, start=start, language=language
    )


@pages.get("/qr/<code:code>.svg")
def qr(code: str) -> Response:
    """The join address as a picture. It holds the address phones can reach, never localhost. Only of a room
    that is there: whoever asks for all that could be would keep the workers busy, and learn which are.
    """
    house().rate_limit.guess(f"code:{request.remote_addr}", lambda: _is_there(code))
    table = whole(request.args.get("table"), MOST_TABLES)
    return _drawn(house().join_url(code) + (f"?table={table}" if table else ""))


def _is_there(code: str) -> None:
    with house().database.reading() as session:
        if session.scalar(select(Workshop.id).where(Workshop.code == code)) is None:
            raise Refused("unknown_code")


@pages.get("/screen/<key>/network.svg")
def network_qr(key: str) -> Response:
    """The room's own Wi-Fi: a phone that reads this asks whether to join it."""
    with house().database.reading() as session:
        workshop = session.query(Workshop).filter_by(screen_key=key).one_or_none()
        if workshop is None or not workshop.network:
            abort(404)
        return _drawn(wifi_text(workshop.network["name"], workshop.network.get("password", "")))


# The same few squares are asked for again and again.
_square = lru_cache(maxsize=256)(qr_code.draw)


def _drawn(words: str) -> Response:
    return Response(_square(words), mimetype="image/svg+xml", headers={"Cache-Control": "max-age=300"})


@pages.get("/screen/<key>/river.svg")
def river_on_wall(key: str) -> Response:
    """How all that the journey's rooms have said went on, for a wall of theirs that shows it, or one that is
    watched; as readers know its sentences and areas.
    """
    with house().database.reading() as session:
        is_its = or_(Workshop.screen_key == key, Workshop.watch_key == key)
        workshop = session.scalar(select(Workshop).where(is_its)) or abort(404)
        workshop.guard_open()
        if Wall(workshop).seen()["scene"] != "river":
            raise Refused("not_yet")
        journey = workshop.journey
        language, size = browser.get("language") or workshop.language, request.args.get("size", "")
        rivers = Rivers(session, journey, known_to_readers(journey), language)
        found = rivers.on_wall(size if size in SIZES else "")
        if found is None:
            raise Refused("river_not_yet")
        return Response(
            river_sheet.picture(found, language),
            mimetype="image/svg+xml",
            headers={"Cache-Control": "no-store"},
        )


@pages.post("/desk/workshops/<int:workshop_id>/write-for")
@at_desk
def write_for(session: Session, workshop_id: int) -> Response:
    """A new participant without a phone of their own; their page opens in a tab of the leader's browser."""
    workshop = find_workshop(session, workshop_id)
    _, token, _ = join(
        session,
        workshop,
        house().secret,
        language=best_language(None, workshop.language),
        unit_id=whole(request.form.get("unit")),
        device=WRITTEN_FOR,
    )
    g.after_commit = lambda: house().changed(workshop.id, {"counts"})
    return redirect(url_for("participant.on_behalf", code=workshop.code, token=token))


def _begin(workshop: Workshop, audience: str) -> Begun:
    return {**house().picture(workshop, audience), "now": house().clock(), "code": workshop.code}
