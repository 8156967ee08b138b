"""The desk: journeys, their settings, people and workshops."""

from flask import abort, flash, g, redirect, render_template, request, url_for
from sqlalchemy import select
from sqlalchemy.orm import Session
from werkzeug import Response

from facilitator import pages
from facilitator.access import at_desk, end_lines, house, language_here, let_go
from facilitator.meanwhile import Filled, filled_with, guard_both, over_newer, ticked
from facilitator.offering import shelf
from models.accounts import CONTENTS, Invitation, Person, Seat
from models.analysis.cleaning import lines_of
from models.analysis.headcounts import guarded_units
from models.base import Refused
from models.journey.journey import FRAME, ROLES, Journey
from models.journey.road import begin_journey
from models.language import LANGUAGES, Value, pick, say
from models.library import journeys as plans
from models.library.own import all_templates
from models.live.web import Form, Page
from models.numbers import whole
from models.organisation.people import WIDE_ROLES, end_links, people_of
from models.organisation.register import What, register
from models.organisation.server import find, operates
from models.plans.card import iso_date
from models.progress.tags import read_tags, written_tags
from models.secrets import new_token
from models.workshop.starting import make_meeting
from models.workshop.workshop import Workshop


def find_journey(session: Session, journey_id: int, may: str = "may_see") -> Journey:
    """What one may not see does not exist."""
    journey = session.get(Journey, journey_id)
    if journey is None or not getattr(g.person, may)(journey):
        abort(404)
    g.journey = journey
    return journey


def find_workshop(session: Session, workshop_id: int, may: str = "may_run") -> Workshop:
    workshop = session.get(Workshop, workshop_id)
    if workshop is None or not getattr(g.person, may)(workshop):
        abort(404)
    g.journey = workshop.journey
    return workshop


def find_content(session: Session, journey_id: int, content: str) -> Journey:
    """A journey whose `content` (accounts.CONTENTS) one may read, in whatever form it is asked for."""
    return find_journey(session, journey_id, CONTENTS[content])


def find_meeting(session: Session, workshop_id: int, content: str) -> Workshop:
    return find_workshop(session, workshop_id, CONTENTS[content])


def tell(key: str, **values: Value) -> None:
    """A sentence on the next page."""
    flash(say(language_here(), key, **values))


@pages.get("/desk")
@at_desk
def home(session: Session) -> Page:
    journeys = [
        journey
        for journey in session.scalars(
            select(Journey).where(Journey.rehearses_id.is_(None)).order_by(Journey.id.desc())
        )
        if g.person.may_see(journey)
    ]
    if g.person.organisation_id is None:
        return redirect(url_for("facilitator.server_page"))
    if len(journeys) == 1 and not g.person.leads_organisation:
        return redirect(url_for("facilitator.journey", journey_id=journeys[0].id))
    if g.person.seats and all(seat.role == "head" for seat in g.person.seats):
        return redirect(url_for("facilitator.overview_page"))
    return render_template(
        "facilitator/home.html",
        journeys=journeys,
        plans=plans(),
        organisation=find(session, g.person.organisation_id),
        operates=operates(session, g.person),
    )


@pages.post("/desk/journeys")
@at_desk
def create_journey(session: Session) -> Response:
    if not g.person.leads_organisation:
        abort(404)
    journey = Journey(
        organisation_id=g.person.organisation_id, title="", reader_key=new_token(), language=language_here()
    )
    journey.draw_lot()
    session.add(journey)
    _describe(journey, request.form)
    plan = _plan(request.form["plan"]) if request.form.get("plan") else None
    begin_journey(journey, plan, g.person.name, house().clock())
    session.flush()
    return redirect(url_for("facilitator.journey", journey_id=journey.id))


@pages.get("/desk/journeys/<int:journey_id>/settings")
@at_desk
def journey_settings(session: Session, journey_id: int) -> str:
    return _settings_page(find_journey(session, journey_id, "may_edit"))


@pages.post("/desk/journeys/<int:journey_id>/settings")
@at_desk
def describe_journey(session: Session, journey_id: int) -> Page:
    journey = find_journey(session, journey_id, "may_edit")
    form, theirs = over_newer(request.form, _as_filled(journey), ("language",))
    try:
        guard_both(theirs)
        _describe(journey, form)
        units = lines_of(form.get("units", ""))
        guarded_units(units)
        journey.name_units(units)
        keep_until = iso_date(form["keep_until"], "keep_until") if form.get("keep_until", "").strip() else ""
        journey.appoint(
            {key: form.get(f"role_{key}", "") for key in ROLES},
            form.get("contact", ""),
            bool(form.get("public")),
            keep_until,
        )
        journey.tags = read_tags(form.get("tags", ""))
    except Refused as refused:
        session.rollback()
        return _settings_page(find_journey(session, journey_id, "may_edit"), refused, form, theirs), 400
    tell("units-saved", n=len(journey.offered_units), people=journey.staff or 0)
    return redirect(url_for("facilitator.journey", journey_id=journey.id))


def _as_filled(journey: Journey) -> Filled:
    """What the fields of the settings hold, as a browser sends them."""
    units = "\n".join(
        f"{unit.name}; {unit.headcount}" if unit.headcount else unit.name for unit in journey.offered_units
    )
    return {
        "title": journey.title,
        "organisation": journey.organisation,
        "horizon": str(journey.horizon or ""),
        "language": journey.language,
        "units": units,
        **{f"role_{key}": journey.roles.get(key, "") for key in ROLES},
        "public": ticked(journey.public),
        "contact": journey.contact,
        "keep_until": journey.keep_until,
        "tags": written_tags(journey),
        **{f"frame_{key}": journey.frame.get(key, "") for key in FRAME},
    }


def _settings_page(
    journey: Journey,
    refused: Refused | None = None,
    typed: Form | None = None,
    theirs: dict[str, str] | None = None,
) -> str:
    kept = _as_filled(journey)
    return render_template(
        "facilitator/journey_settings.html",
        journey=journey,
        kept=kept,
        before=filled_with(kept),
        frame=FRAME,
        roles=ROLES,
        refused=refused,
        typed=typed or request.form,
        theirs=theirs,
    )


@pages.post("/desk/journeys/<int:journey_id>/units")
@at_desk
def read_units_first(session: Session, journey_id: int) -> str:
    """How a list of units is read, before anything of it is saved: a part of the page."""
    find_journey(session, journey_id, "may_edit")
    try:
        units, refused = guarded_units(lines_of(request.form.get("units", ""))), None
    except Refused as mistake:
        units, refused = [], mistake
    return render_template("facilitator/units_read.html", units=units, refused=refused)


def _plan(name: str) -> dict:
    if name not in plans():
        raise Refused("unknown_item", field="plan")
    return plans()[name]


def _describe(journey: Journey, form: Form) -> None:
    typed = form.get("horizon", "").strip()
    horizon = whole(typed)
    if typed and horizon is None:
        raise Refused("horizon_wrong", field="horizon")
    language = form.get("language", "")
    journey.describe(
        form.get("title", ""),
        form.get("organisation", ""),
        horizon,
        language if language in LANGUAGES else journey.language,
        {key: form.get(f"frame_{key}", journey.frame.get(key, "")) for key in FRAME},
    )


@pages.get("/desk/journeys/<int:journey_id>/new")
@at_desk
def choose_template(session: Session, journey_id: int) -> str:
    journey = find_journey(session, journey_id, "may_edit")
    step = next((step for step in journey.steps if str(step.number) == request.args.get("step")), None)
    few, rest = shelf(all_templates(session), step.templates if step else [], language_here())
    return render_template("facilitator/new_workshop.html", journey=journey, few=few, rest=rest, step=step)


@pages.post("/desk/journeys/<int:journey_id>/workshops")
@at_desk
def make_workshop(session: Session, journey_id: int) -> Response:
    journey = find_journey(session, journey_id, "may_edit")
    name, _, part = request.form.get("template", "").partition("/")
    template = all_templates(session).get(name)
    title = (
        request.form.get("title", "").strip()
        or (_title(template, part) if template else "")
        or say(language_here(), "workshop-untitled")
    )
    step = next((step for step in journey.steps if str(step.number) == request.form.get("step")), None)
    workshop = make_meeting(
        session,
        journey,
        g.person.name,
        house().clock(),
        title=title,
        template=template,
        session_id=part,
        capacity=house().settings.capacity,
        step=step,
    )
    return redirect(url_for("facilitator.workshop", workshop_id=workshop.id))


def _title(template: dict, part: str) -> str:
    """The template's name; of one that has several meetings, the meeting's."""
    chosen = next(
        (meeting for meeting in template["sessions"] if meeting["id"] == part), template["sessions"][0]
    )
    return pick((chosen if len(template["sessions"]) > 1 else template)["title"], language_here())


# People


@pages.get("/desk/journeys/<int:journey_id>/people")
@at_desk
def people(session: Session, journey_id: int) -> str:
    journey = find_journey(session, journey_id, "may_edit")
    return _people_page(session, journey)


@pages.post("/desk/journeys/<int:journey_id>/invitations")
@at_desk
def invite(session: Session, journey_id: int) -> str:
    journey = find_journey(session, journey_id, "may_edit")
    role, _, workshop = request.form.get("role", "").partition(":")
    workshop_id = whole(workshop)
    if workshop_id and workshop_id not in [workshop.id for workshop in journey.workshops]:
        abort(404)
    if role in ("leader", "theme_team") and workshop_id is None:
        raise Refused("unknown_role", field="role")
    invitation, token = Invitation.write(
        role,
        house().clock(),
        None if workshop_id else journey.id,
        workshop_id,
        request.form.get("note", "").strip(),
        organisation_id=journey.organisation_id,
    )
    session.add(invitation)
    session.flush()
    _register(journey.organisation_id, session, "invited", journey.title, role)
    let_go()
    return _people_page(session, journey, house().link(url_for("facilitator.invited", token=token)))


@pages.post("/desk/invitations/<int:invitation_id>/revoke")
@at_desk
def revoke(session: Session, invitation_id: int) -> Response:
    invitation = session.get(Invitation, invitation_id) or abort(404)
    back = _where_it_stands(session, invitation)
    invitation.revoke(house().clock())
    _register(invitation.organisation_id, session, "revoked", invitation.note, invitation.role)
    tell("invitation-revoked")
    return redirect(back)


@pages.post("/desk/journeys/<int:journey_id>/people/<int:person_id>/unseat")
@at_desk
def unseat(session: Session, journey_id: int, person_id: int) -> Response:
    """Take a person's seats in this journey and its workshops away, with the links that gave them.

    Those for the whole organisation are the organisation's to take. Who sits nowhere here does not exist.
    """
    journey = find_journey(session, journey_id, "may_edit")
    person = session.get(Person, person_id)
    inside = {workshop.id for workshop in journey.workshops}
    if person is None or not _seats_here(person, journey, inside):
        abort(404)
    person.seats = [seat for seat in person.seats if seat not in _seats_here(person, journey, inside)]
    end_links(session, person, house().clock(), inside)
    end_lines()
    _register(journey.organisation_id, session, "unseated", f"{person.name}: {journey.title}")
    tell("person-unseated", name=person.name)
    return redirect(url_for("facilitator.people", journey_id=journey.id))


def _register(organisation_id: int | None, session: Session, what: What, about: str, role: str = "") -> None:
    register(session, organisation_id, house().clock(), g.person.name, what, about, role)


def _people_page(session: Session, journey: Journey, link: str | None = None) -> str:
    inside = {workshop.id: workshop for workshop in journey.workshops}
    seats = [
        (
            person,
            [seat for seat in person.seats if seat.is_wide and seat.role in WIDE_ROLES]
            + _seats_here(person, journey, set(inside)),
        )
        for person in people_of(session, journey.organisation_id)
    ]
    now = house().clock()
    waiting = [
        invitation
        for invitation in session.scalars(select(Invitation).order_by(Invitation.id.desc()))
        if invitation.is_open(now)
        and (invitation.journey_id == journey.id or invitation.workshop_id in inside)
    ]
    return render_template(
        "facilitator/people.html",
        journey=journey,
        seats=[(person, found) for person, found in seats if found],
        waiting=waiting,
        workshops=inside,
        link=link,
    )


def _seats_here(person: Person, journey: Journey, inside: set[int]) -> list[Seat]:
    return [seat for seat in person.seats if seat.journey_id == journey.id or seat.workshop_id in inside]


def _where_it_stands(session: Session, invitation: Invitation) -> str:
    """The address of the page that lists an invitation; who may not open it may not revoke it."""
    journey_id = invitation.journey_id
    if journey_id is None and invitation.workshop_id is not None:
        journey_id = find_workshop(session, invitation.workshop_id).journey.id
    if journey_id is None:
        if not g.person.leads_organisation:
            abort(404)
        return url_for("facilitator.accounts")
    find_journey(session, journey_id, "may_edit")
    return url_for("facilitator.people", journey_id=journey_id)
