"""Pages for participants: finding the workshop, joining, coming back, the phone itself, and reading a
published version.
"""

from flask import current_app, g, make_response, redirect, render_template, request, url_for
from flask import session as browser
from sqlalchemy import select
from sqlalchemy.orm import Session
from werkzeug import Response

from models.base import Refused, session_of
from models.document.fates import Told, answered_meetings
from models.document.known import known_to_readers
from models.document.river import Rivers
from models.journey.journey import Journey
from models.live.command_queue import Turn
from models.live.house import House
from models.live.shapes import PhoneStart
from models.live.web import Form, Page, language_here
from models.numbers import whole
from models.secrets import digest, in_fives, is_rehearsal, read_code
from models.workshop.attendance import (
    come_back,
    come_in,
    find_own,
    find_workshop,
    recognise,
    related,
    room_of,
)
from models.workshop.attendance import leave as leave_device
from models.workshop.participant import Participant
from models.workshop.participation import Participation
from models.workshop.workshop import Workshop
from participant import pages
from participant.identity import forget, has_been_in, remember, token_in


def house() -> House:
    return current_app.extensions["house"]


@pages.get("/")
def start() -> str:
    with house().database.reading() as session:
        open_to_all = (
            select(Journey).where(Journey.public, Journey.rehearses_id.is_(None)).order_by(Journey.id.desc())
        )
        return render_template(
            "participant/start.html",
            journeys=[journey for journey in session.scalars(open_to_all) if journey.versions],
        )


@pages.get("/here")
def got_here() -> str:
    """For a leader who tries before a meeting whether phones get through: the desk says so as well."""
    house().place.reached(request.remote_addr or "", house().clock())
    return render_template("participant/got_here.html")


@pages.post("/")
def find() -> Page:
    try:
        with house().database.reading() as session:
            code = _find(session, request.form.get("code", "")).code
    except Refused as refused:
        return (
            render_template("participant/start.html", journeys=[], refused=refused, typed=request.form),
            404,
        )
    return redirect(url_for("participant.phone", code=code))


@pages.get("/<code:code>")
def phone(code: str) -> Page:
    with house().database.reading() as session:
        workshop = find_room(session, code)
        if read_code(code) != code:
            return redirect(url_for("participant.phone", code=read_code(code)))
        participant = recognise(session, workshop, token_in(request, code))
        if participant is None:
            return _join_page(workshop)
        return _phone_page(session, workshop, participant)


@pages.post("/<code:code>/join")
def enter(code: str) -> Response:
    form = request.form
    # What guards this browser's forms says as well that it is the same browser as a moment ago. Kept nowhere.
    device = browser.get("csrf_token", "")
    try:
        house().rate_limit.pass_or_refuse("join", request.remote_addr or "")
        house().rate_limit.pass_or_refuse("device", f"{code}:{device}")
        with house().database.reading() as session:
            workshop = find_room(session, code)
            workshop_id, language = workshop.id, language_here()
            known = [browser.get(f"receipt_{other.code}", "") for other in related(session, workshop)]
        # In its turn, like any command: a whole room that joins at once is committed by the handful.
        secret = house().secret
        again = has_been_in(request, code)
        receipt = next(filter(None, known), "")
        given = house().take_turn(
            workshop_id, lambda turn: _come_in(turn, secret, receipt, form, language, again)
        )
    except Refused as refused:
        if refused.code in ("door_shut", "workshop_full"):
            house().room(workshop_id).knock(device)
        with house().database.reading() as session:
            page = make_response(_join_page(find_room(session, code), refused))
            page.status_code = page.status_code if page.status_code != 200 else 400
            return page
    house().room(workshop_id).come_in(device)
    _keep_receipt(code, given["receipt"])
    browser[f"fresh_{code}"] = True
    return remember(
        redirect(url_for("participant.phone", code=code)),
        request,
        code,
        given["token"],
        house().settings.is_https,
    )


def _come_in(turn: Turn, secret: bytes, known: str, form: Form, language: str, again: bool) -> dict:
    device = form["device"] if form.get("device") in ("table", "rehearsal") else "phone"
    if device == "rehearsal" and not is_rehearsal(secret, turn.workshop.code, form.get("proof", "")):
        # Nobody is made a simulated person by saying so: results of such are shown to whoever is among them.
        raise Refused("not_allowed")
    unit, table = whole(form.get("unit")), whole(form.get("table"))
    _, token, receipt = come_in(
        turn.session,
        turn.workshop,
        secret,
        # A table's device is nobody's own.
        "" if device == "table" else known,
        language=language,
        unit_id=unit,
        table=table,
        device=device,
        remote=bool(form.get("remote")),
        again=again,
        arrived=False,
    )
    return {"token": token, "receipt": receipt}


@pages.get("/<code:code>/join")
def back_to_the_door(code: str) -> Response:
    """Where the page of a refused join stands: asked for anew, as by its languages, it is the door."""
    return redirect(url_for("participant.phone", code=code, language=request.args.get("language")))


@pages.get("/<code:code>/door")
def door_now(code: str) -> dict[str, bool]:
    """For whoever stood outside and waits: whether it is open now. Who waits is still seen to."""
    with house().database.reading() as session:
        workshop = find_room(session, code)
        workshop_id, is_open = workshop.id, not workshop.shut
    house().room(workshop_id).waits(browser.get("csrf_token", ""))
    return {"open": is_open}


@pages.get("/<code:code>/return")
def returning(code: str) -> str:
    with house().database.reading() as session:
        return render_template("participant/return.html", workshop=find_room(session, code))


@pages.post("/<code:code>/return")
def come_in_again(code: str) -> Page:
    typed = request.form.get("receipt", "")
    try:
        found = house().rate_limit.guess(f"receipt:{request.remote_addr}", lambda: _by_receipt(code, typed))
    except Refused as refused:
        with house().database.reading() as session:
            return (
                render_template(
                    "participant/return.html",
                    workshop=find_room(session, code),
                    refused=refused,
                    typed=request.form,
                ),
                400,
            )
    if found is None:
        _keep_receipt(code, typed)
        return redirect(url_for("participant.phone", code=code))
    _keep_receipt(code, in_fives(read_code(typed)))
    return remember(
        redirect(url_for("participant.phone", code=code)), request, code, found, house().settings.is_https
    )


@pages.post("/<code:code>/leave")
def leave(code: str) -> Response:
    with house().database.reading() as session:
        find_room(session, code)
    with house().database.writing() as session:
        workshop = find_workshop(session, code)
        left = [workshop, *related(session, workshop)]
        codes, devices, gone = [room.code for room in left], [], []
        for room in left:
            token = token_in(request, room.code)
            participant = recognise(session, room, token)
            if token and participant is not None:
                devices.append(digest(token))
                hand = Participation(session, room, participant, house().clock())
                gone.append((room.id, participant.id, hand.companions()))
                leave_device(session, devices[-1])
    # Once it is committed: a line that asked in between is asked for its device at its next word.
    for device in devices:
        house().leave_by(device)
    for room_id, participant_id, companions in gone:
        house().room(room_id).gone_home(participant_id)
        # The table's own device may have had its pen.
        house().room(room_id).own_changed(companions)
    is_next = request.form.get("next") == "join"
    away = url_for("participant.phone", code=code) if is_next else url_for("participant.start")
    response = redirect(away)
    for left in codes:
        browser.pop(f"receipt_{left}", None)
        forget(response, request, left)
    return response


@pages.get("/<code:code>/as/<token>")
def on_behalf(code: str, token: str) -> Response:
    """The phone of somebody without one, opened by the leader in a tab of its own."""
    with house().database.reading() as session:
        workshop = find_room(session, code)
        participant = recognise(session, workshop, token)
        if participant is None:
            raise Refused("not_joined")
        return _phone_page(session, workshop, participant, token)


def find_room(session: Session, code: str) -> Workshop:
    """The workshop of the address. An unknown one counts as a guess; whoever is in waits for nobody's."""
    workshop = room_of(session, code, token_in(request, code)) or _find(session, code)
    g.room_language = workshop.language
    return workshop


def _find(session: Session, typed: str) -> Workshop:
    # Whoever guesses may have to wait, and nobody's connection to the database waits along.
    session.rollback()
    return house().rate_limit.guess(f"code:{request.remote_addr}", lambda: find_workshop(session, typed))


def _join_page(workshop: Workshop, refused: Refused | None = None) -> Page:
    session = session_of(workshop)
    receipt = browser.get(f"receipt_{workshop.code}", "")
    fates = Told(session, workshop.journey)
    own = (
        [
            (contribution, fates.of(contribution))
            for contribution in find_own(session, workshop, house().secret, receipt)
        ]
        if receipt
        else []
    )
    if workshop.state == "closed":
        numbers = [contribution.name for contribution, _ in own]
        rivers = Rivers(session, workshop.journey, known_to_readers(workshop.journey), language_here())
        page = render_template(
            "participant/over.html",
            workshop=workshop,
            own=own,
            receipt=receipt,
            is_answered=workshop.id in answered_meetings(session, workshop.journey),
            river=rivers.own(numbers) if own else None,
        )
        return page, 200 if own else 410
    return render_template(
        "participant/join.html",
        workshop=workshop,
        units=workshop.journey.units_for(workshop.external),
        own=own,
        refused=refused,
        # A table's sheet says at which it lies.
        typed=request.form or {"table": whole(request.args.get("table"), workshop.tables)},
    )


def _by_receipt(code: str, typed: str) -> str | None:
    """The token for this device. None where the ties are cut: the receipt still finds its own, to read."""
    with house().database.writing() as session:
        workshop = find_workshop(session, code)
        try:
            if workshop.state != "closed":
                return come_back(session, workshop, house().secret, typed)[1]
        except Refused:
            # An inbox that has been read knows nobody any more.
            pass
        if not find_own(session, workshop, house().secret, typed):
            raise Refused("unknown_receipt", field="receipt")
        return None


def _keep_receipt(code: str, receipt: str) -> None:
    """On this device only, so that its owner need not type it again."""
    browser.permanent = True
    browser[f"receipt_{code}"] = receipt


def _phone_page(session: Session, workshop: Workshop, participant: Participant, token: str = "") -> Response:
    # Beside the question stands the wall, for whoever is elsewhere.
    g.frames = "around"
    snapshot = house().picture(workshop, "phone")
    own = Participation(session, workshop, participant, house().clock()).own()
    start: PhoneStart = {
        **snapshot,
        "own": own,
        "now": house().clock(),
        "code": workshop.code,
        "as": token,
        "language": language_here(),
        "receipt": browser.get(f"receipt_{workshop.code}", "") if not token else "",
        "device": participant.device,
        "table": participant.table,
        "fresh": bool(browser.pop(f"fresh_{workshop.code}", False)),
        "related": [other.code for other in related(session, workshop)],
    }
    response = make_response(render_template("participant/phone.html", workshop=workshop, start=start))
    response.headers["Cache-Control"] = "no-store"
    return response
