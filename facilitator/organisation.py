"""One's organisation: what it is called, whom the public asks, and its people; and for an operator, the
organisations of the server.
"""

from base64 import b64encode
from collections.abc import Callable
from dataclasses import dataclass

from flask import abort, g, redirect, render_template, request, url_for
from sqlalchemy.orm import Session
from werkzeug import Response

from facilitator import pages
from facilitator.access import at_desk, end_lines, house, let_go, once_read
from facilitator.desk import tell
from facilitator.meanwhile import filled_with, guard_both, over_newer, ticked
from models.accounts import Person
from models.analysis.days import local
from models.base import Refused
from models.exports import logo, own_word
from models.exports.profile import USUAL
from models.live.web import Form, Page
from models.numbers import whole
from models.organisation import people, server
from models.organisation.organisation import AGREED, Organisation
from models.organisation.own_accounts import passwords_open
from models.organisation.register import KEPT_DAYS, registered

TOPICS = ("personal-data", "accessibility")


@pages.get("/desk/organisation")
@at_desk
def accounts(session: Session) -> str:
    return _organisation_page(session, mine(session))


@pages.post("/desk/organisation")
@at_desk
def describe_organisation(session: Session) -> Page:
    organisation = mine(session)
    form, theirs = over_newer(request.form, _as_filled(organisation))
    try:
        guard_both(theirs)
        server.rename(session, organisation, form.get("name", ""))
        organisation.answer_to(
            {topic: form.get(f"contact_{topic}", "") for topic in TOPICS},
            {topic: form.get(f"text_{topic}", "") for topic in TOPICS},
        )
    except Refused as refused:
        session.rollback()
        return _organisation_page(session, organisation, "", refused, form, theirs), 400
    tell("saved")
    return redirect(url_for("facilitator.accounts"))


@pages.post("/desk/organisation/delivery")
@at_desk
def describe_delivery(session: Session) -> Page:
    """What packages for an e-archive say."""
    organisation = mine(session)
    form, theirs = over_newer(request.form, _as_agreed(organisation))
    if theirs:
        both = Refused("both_changed", field=next(iter(theirs)))
        return _organisation_page(session, organisation, "", both, form, theirs), 400
    organisation.agree(form.get("number", ""), {name: form.get(name, "") for name in AGREED})
    tell("saved")
    return redirect(url_for("facilitator.accounts"))


def _as_filled(organisation: Organisation) -> dict[str, str]:
    """What the fields about it hold, as a browser sends them."""
    return {
        "name": organisation.name,
        **{f"contact_{topic}": organisation.contact(topic) for topic in TOPICS},
        **{f"text_{topic}": organisation.text(topic) for topic in TOPICS},
    }


def _as_agreed(organisation: Organisation) -> dict[str, str]:
    return {"number": organisation.number, **{name: organisation.delivery.get(name, "") for name in AGREED}}


# Of how documents look, what is pointed at and not written.
CHOSEN = ("colour", "second", "plain_colour", "plain_second")


def _as_dressed(organisation: Organisation) -> dict[str, str]:
    kept = {"colour": organisation.colour, "second": organisation.second_colour}
    return {
        "alt": organisation.logo_alt,
        "typeface": organisation.typeface,
        "typeface_said": organisation.typeface_said,
        **{name: colour or USUAL[name] for name, colour in kept.items()},
        **{f"plain_{name}": ticked(not colour) for name, colour in kept.items()},
    }


def _pointed_at(form: Form, name: str, kept: str) -> str:
    """A colour that somebody chose; none where the documents' own stands. Whoever chose one and left the box
    ticked, as it was, chose it.
    """
    colour = form.get(name, "")
    is_plain = form.get(f"plain_{name}") and (kept or colour in ("", USUAL[name]))
    return "" if is_plain else colour


@dataclass(frozen=True)
class Dress:
    """Files somebody sent for the organisation's documents, judged; empty where none came. Or why not."""

    logo: bytes = b""
    word: bytes = b""
    refused: Refused | None = None


def _dress(session: Session) -> Callable[[], Dress]:
    mine(session)
    return _read_dress


def _read_dress() -> Dress:
    try:
        return Dress(
            _sent("logo", logo.LARGEST, logo.drawn), _sent("word", own_word.LARGEST, own_word.judged)
        )
    except Refused as refused:
        return Dress(refused=refused)


def _sent(name: str, largest: int, judge: Callable[[bytes], bytes]) -> bytes:
    upload = request.files.get(name)
    raw = upload.read(largest + 1) if upload else b""
    return judge(raw) if raw else b""


@pages.post("/desk/organisation/profile")
@once_read(_dress)
def dress_organisation(session: Session, found: Dress) -> Page:
    """How its documents look from now on, drafts and published ones alike; what they say stays."""
    organisation = mine(session)
    form, theirs = over_newer(request.form, _as_dressed(organisation), CHOSEN)
    try:
        if found.refused:
            raise found.refused
        guard_both(theirs)
        organisation.dress(
            _pointed_at(form, "colour", organisation.colour),
            _pointed_at(form, "second", organisation.second_colour),
            form.get("alt", ""),
            form.get("typeface", ""),
            form.get("typeface_said", ""),
        )
    except Refused as refused:
        return _organisation_page(session, organisation, "", refused, form, theirs), 400
    if found.logo or form.get("no_logo"):
        organisation.logo = b64encode(found.logo).decode()
    if found.word or form.get("no_word"):
        organisation.word_template = b64encode(found.word).decode()
    tell("saved")
    return redirect(url_for("facilitator.accounts", _anchor="profile"))


@pages.post("/desk/organisation/invitations")
@at_desk
def invite_account(session: Session) -> str:
    organisation, form = mine(session), request.form
    role, note = form.get("role", ""), form.get("note", "")
    _, token = people.invite(session, organisation.id, role, note, g.person.name, house().clock())
    session.flush()
    let_go()
    return _organisation_page(session, organisation, _link(token))


@pages.post("/desk/organisation/people/<int:person_id>/role")
@at_desk
def change_role(session: Session, person_id: int) -> Response:
    person = _colleague(session, person_id)
    people.give_role(session, person, request.form.get("role", ""), g.person.name, house().clock())
    end_lines()
    tell("role-changed", name=person.name)
    return redirect(url_for("facilitator.accounts" if g.person.leads_organisation else "facilitator.home"))


@pages.post("/desk/organisation/people/<int:person_id>/password")
@at_desk
def give_new_password(session: Session, person_id: int) -> str:
    person = _colleague(session, person_id)
    token = people.give_new_password(session, person, g.person.name, house().clock())
    session.flush()
    link = house().link(url_for("facilitator.choose_password", token=token))
    return _organisation_page(session, mine(session), link, forgetful=person)


@pages.post("/desk/organisation/people/<int:person_id>/remove")
@at_desk
def remove_account(session: Session, person_id: int) -> Response:
    person = _colleague(session, person_id)
    tell("account-removed", name=person.name)
    people.remove(session, person, g.person.name, house().clock())
    end_lines()
    return redirect(url_for("facilitator.accounts"))


@pages.get("/desk/organisation/register")
@at_desk
def register_page(session: Session) -> str:
    """Who has done what to its accounts, and what has been taken out."""
    organisation = mine(session)
    page = min(whole(request.args.get("page")) or 0, 1000)
    found, goes_on = registered(session, organisation.id, page)
    return render_template(
        "facilitator/register.html",
        organisation=organisation,
        found=found,
        page=page,
        goes_on=goes_on,
        kept_years=KEPT_DAYS // 365,
        hour=lambda at: local(at).strftime("%Y-%m-%dT%H:%M"),
    )


# The server


@pages.get("/desk/server")
@at_desk
def server_page(session: Session) -> str:
    _operator(session)
    return _server_page(session)


@pages.post("/desk/server/organisations")
@at_desk
def found_organisation(session: Session) -> str:
    _operator(session)
    form = request.form
    organisation, token = server.found(
        session, form.get("name", ""), form.get("first_lead", ""), g.person, house().clock()
    )
    session.flush()
    let_go()
    return _server_page(session, organisation, _link(token))


@pages.post("/desk/server/organisations/<int:organisation_id>/<deed>")
@at_desk
def change_organisation(session: Session, organisation_id: int, deed: str) -> Page:
    _operator(session)
    organisation = server.find(session, organisation_id)
    form, theirs = over_newer(request.form, _named(organisation))
    if theirs:
        both = Refused("both_changed", field=next(iter(theirs)))
        return _server_page(session, refused=both, changed=organisation, typed=form, theirs=theirs), 400
    if deed == "rename":
        server.rename(session, organisation, form.get("name", ""))
        tell("saved")
    elif deed == "invite":
        token = server.invite_first_lead(session, organisation, form.get("first_lead", ""), house().clock())
        session.flush()
        let_go()
        return _server_page(session, organisation, _link(token))
    elif deed == "close":
        server.close(session, organisation, house().clock())
        tell("organisation-closed", name=organisation.name)
    else:
        raise Refused("unknown_command", name=deed[:20])
    return redirect(url_for("facilitator.server_page"))


def _named(organisation: Organisation) -> dict[str, str]:
    """What an operator writes of it."""
    return {"name": organisation.name, "first_lead": organisation.first_lead}


def mine(session: Session) -> Organisation:
    """The organisation of somebody who leads it; for others there is no such page."""
    if not g.person.leads_organisation:
        abort(404)
    return server.find(session, g.person.organisation_id)


def _colleague(session: Session, person_id: int) -> Person:
    mine(session)
    return session.get(Person, person_id) or abort(404)


def _operator(session: Session) -> None:
    if not server.operates(session, g.person):
        abort(404)


def _organisation_page(
    session: Session,
    organisation: Organisation,
    link: str = "",
    refused: Refused | None = None,
    typed: Form | None = None,
    theirs: dict[str, str] | None = None,
    forgetful: Person | None = None,
) -> str:
    """`link` was just made: an invitation, or to a new password for who has forgotten theirs."""
    return render_template(
        "facilitator/organisation.html",
        organisation=organisation,
        forgetful=forgetful,
        topics=TOPICS,
        agreed=AGREED,
        people=people.people_of(session, organisation.id),
        waiting=people.open_invitations(session, organisation.id, house().clock()),
        roles=people.WIDE_ROLES,
        has_passwords=passwords_open(session, organisation.id),
        link=link,
        before=filled_with(_as_filled(organisation)),
        before_delivery=filled_with(_as_agreed(organisation)),
        before_profile=filled_with(_as_dressed(organisation)),
        usual=USUAL,
        refused=refused,
        typed=typed or request.form,
        theirs=theirs,
    )


def _server_page(
    session: Session,
    invited: Organisation | None = None,
    link: str = "",
    refused: Refused | None = None,
    changed: Organisation | None = None,
    typed: Form | None = None,
    theirs: dict[str, str] | None = None,
) -> str:
    """`changed` is the organisation that what was refused is about."""
    return render_template(
        "facilitator/server.html",
        standings=server.standings(session),
        invited=invited,
        link=link,
        before_of=lambda organisation: filled_with(_named(organisation)),
        refused=refused,
        changed=changed,
        typed=typed or request.form,
        theirs=theirs,
    )


def _link(token: str) -> str:
    return house().link(url_for("facilitator.invited", token=token))
