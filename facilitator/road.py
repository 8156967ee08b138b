"""The journey as a road: where we are, what is ready, what nobody has answered; steps with their gates and
meetings.
"""

import re

from flask import g, redirect, render_template, request, url_for
from sqlalchemy.orm import Session
from werkzeug import Response

from facilitator import pages
from facilitator.access import at_desk, house, language_here, let_go, page_of_desk
from facilitator.desk import find_journey, find_workshop, tell
from facilitator.meanwhile import filled_with, guard_both, over_newer
from facilitator.places import is_theirs, next_words, way_on
from models.accounts import Invitation
from models.base import Refused
from models.document.draft import Draft
from models.document.fates import answered_meetings, unsettled
from models.document.taking_up import likely_place
from models.journey import road
from models.journey.calendar import calendar_of
from models.journey.journey import Journey
from models.journey.step import Step, add_step, lay_road, remove_step
from models.language import pick
from models.library import journeys
from models.library.own import all_templates
from models.live.web import Form, Page
from models.numbers import whole, whole_numbers
from models.organisation.register import register
from models.plans.card import iso_date
from models.progress.measures import Measures
from models.progress.next_step import has_begun, here, next_meeting, next_step, undated
from models.workshop.creation import create_workshop
from models.workshop.leading import change_answer_day as change_day

# A meeting is planned for a day that a calendar counts on from, and an hour that a clock shows.
_HOUR = re.compile(r"([01][0-9]|2[0-3]):[0-5][0-9]")
_LAST_YEAR = "2200"


@pages.get("/desk/journeys/<int:journey_id>")
@at_desk
def journey(session: Session, journey_id: int) -> str:
    """Vägen: the sentence as it stands, one next step, and where on the road we are."""
    journey, now = find_journey(session, journey_id), house().clock()
    mine = [workshop for workshop in journey.workshops if g.person.may_cluster(workshop)]
    may_draft = g.person.may_draft(journey)
    measures = Measures(session, journey, journey.language) if may_draft else None
    found = next_step(measures, now) if measures else next_meeting(mine, now)
    step = here(journey)
    return render_template(
        "facilitator/journey.html",
        journey=journey,
        workshops=mine,
        may_edit=g.person.may_edit(journey),
        may_draft=may_draft,
        next=found,
        way_on=way_on(found, journey) if found else "",
        next_words=next_words(found, journey) if found else {},
        is_theirs=is_theirs(found, journey) if found else True,
        here=step,
        standing=step.checked(measures.of(step)) if measures and step else [],
        undated=undated(journey, step) if step else [],
        nearest=next_meeting(mine, now),
        begun=has_begun(journey),
        unsettled=unsettled(journey, measures.supports) if measures else [],
        draft=Draft(session, journey),
        calendar=calendar_of(journey, now, answered_meetings(session, journey)),
        plans=journeys(),
        likely_place=likely_place,
    )


@pages.post("/desk/journeys/<int:journey_id>/road")
@at_desk
def lay(session: Session, journey_id: int) -> Response:
    """Steps for a journey that has none yet."""
    journey = find_journey(session, journey_id, "may_edit")
    plan = journeys().get(request.form.get("plan", ""))
    if plan is None:
        raise Refused("unknown_item", field="plan")
    lay_road(journey, plan)
    return redirect(url_for("facilitator.journey", journey_id=journey.id))


@pages.get("/desk/journeys/<int:journey_id>/steps/<int:number>")
@at_desk
def step(session: Session, journey_id: int, number: int) -> str:
    journey = find_journey(session, journey_id, "may_draft")
    return _step_page(session, journey, journey.step(number))


@pages.post("/desk/journeys/<int:journey_id>/steps/<int:number>")
@at_desk
def plan_step(session: Session, journey_id: int, number: int) -> Page:
    journey = find_journey(session, journey_id, "may_edit")
    step = journey.step(number)
    form, theirs = over_newer(request.form, _as_filled(step))
    try:
        guard_both(theirs)
        dates = {
            name: iso_date(form[name], name) if form.get(name, "").strip() else ""
            for name in ("starts", "answer_by")
        }
        step.plan(
            title={**step.title, language_here(): form.get("title", "").strip()[:160]},
            reading=form.get("reading", ""),
            **dates,
        )
    except Refused as refused:
        session.rollback()
        return _step_page(session, journey, step, refused=refused, typed=form, theirs=theirs), 400
    tell("saved")
    return _to_step(step)


def _as_filled(step: Step) -> dict[str, str]:
    """What the fields of the step's plan hold, as a browser sends them."""
    title = pick(step.title, language_here())
    return {"title": title, "starts": step.starts, "answer_by": step.answer_by, "reading": step.reading}


@pages.post("/desk/journeys/<int:journey_id>/steps/<int:number>/checks/<key>/<deed>")
@at_desk
def gate(session: Session, journey_id: int, number: int, key: str, deed: str) -> Response:
    """Tick a check by hand, or pass over one with a written reason; both can be taken back, and both are
    logged.
    """
    journey = find_journey(session, journey_id, "may_edit")
    step = journey.step(number)
    check, by, now = step.check(key), g.person.name, house().clock()
    if deed == "tick":
        road.tick(check, by, now)
    elif deed == "untick":
        road.untick(check, by, now)
    elif deed == "waive":
        road.waive(check, request.form.get("why", ""), by, now)
    elif deed == "insist":
        road.insist(check, by, now)
    elif deed == "remove":
        road.ask_no_more(check, by, now)
    else:
        raise Refused("unknown_command", name=deed[:20])
    return _to_step(step, f"check-{key}")


@pages.post("/desk/journeys/<int:journey_id>/steps/<int:number>/checks")
@at_desk
def ask_for(session: Session, journey_id: int, number: int) -> Response:
    """A condition of the journey's own, ticked by hand."""
    journey = find_journey(session, journey_id, "may_edit")
    step = journey.step(number)
    check = road.ask_for(step, request.form.get("words", ""), g.person.name, house().clock())
    return _to_step(step, f"check-{check.key}")


@pages.post("/desk/journeys/<int:journey_id>/steps")
@at_desk
def change_road(session: Session, journey_id: int) -> Response:
    """A step more at the end, or one without meetings taken away."""
    journey = find_journey(session, journey_id, "may_edit")
    form = request.form
    if form.get("deed") == "remove":
        remove_step(journey, whole(form.get("number")) or 0)
    else:
        add_step(journey, form.get("title", ""))
    return redirect(url_for("facilitator.journey", journey_id=journey.id))


@pages.post("/desk/journeys/<int:journey_id>/steps/<int:number>/done")
@at_desk
def finish_step(session: Session, journey_id: int, number: int) -> Response:
    journey = find_journey(session, journey_id, "may_edit")
    step = journey.step(number)
    if request.form.get("deed") == "again":
        road.take_up_again(step, g.person.name, house().clock())
    else:
        values = Measures(session, journey, journey.language).of(step)
        road.finish_step(step, values, g.person.name, house().clock())
    return redirect(url_for("facilitator.journey", journey_id=journey.id))


@pages.post("/desk/journeys/<int:journey_id>/steps/<int:number>/units")
@at_desk
def make_round(session: Session, journey_id: int, number: int) -> Response:
    """A meeting for every unit that has none in this step, out of the step's template."""
    journey = find_journey(session, journey_id, "may_edit")
    step = journey.step(number)
    template = all_templates(session).get(step.templates[0]) if step.templates else None
    if not journey.offered_units:
        raise Refused("no_units")
    has = {workshop.unit_id for workshop in journey.workshops if workshop.step_id == step.id}
    for unit in journey.offered_units:
        if unit.id not in has:
            title = f"{pick(step.title, journey.language)} – {unit.name}"[:160]
            create_workshop(
                session,
                journey,
                title=title,
                template=template,
                capacity=house().settings.capacity,
                step=step,
                unit=unit,
            )
    return _to_step(step, "units")


@pages.post("/desk/journeys/<int:journey_id>/steps/<int:number>/links")
@at_desk
def make_links(session: Session, journey_id: int, number: int) -> str:
    """One lasting link for each meeting chosen, shown this once. A new link ends the one before."""
    journey = find_journey(session, journey_id, "may_edit")
    step = journey.step(number)
    asked = set(whole_numbers(request.form.getlist("workshop")))
    chosen = [
        workshop
        for workshop in journey.workshops
        if workshop.step_id == step.id and workshop.id in asked and workshop.state != "closed"
    ]
    if not chosen:
        raise Refused("no_meeting_chosen", field="workshop")
    now = house().clock()
    links = {}
    for workshop in chosen:
        for old in session.query(Invitation).filter_by(workshop_id=workshop.id, lasting=True):
            old.revoke(now)
        invitation, token = Invitation.write(
            "leader",
            now,
            None,
            workshop.id,
            workshop.title,
            lasting=True,
            organisation_id=journey.organisation_id,
        )
        session.add(invitation)
        register(
            session, journey.organisation_id, now, g.person.name, "invited", workshop.title, role="leader"
        )
        links[workshop.id] = house().link(url_for("facilitator.invited", token=token))
    session.flush()
    let_go()
    return _step_page(session, journey, step, links)


@pages.post("/desk/workshops/<int:workshop_id>/when")
@at_desk
def plan_meeting(session: Session, workshop_id: int) -> Response:
    """Day and hour of a meeting, for the calendar and for what its leader sends out."""
    workshop = find_workshop(session, workshop_id)
    # A day is chosen: whoever presses last has it, but nobody who left it alone.
    form, _ = over_newer(request.form, {"planned_for": workshop.planned_for}, ("planned_for",))
    typed = form.get("planned_for", "").strip()
    if typed:
        day, _, hour = typed.partition("T")
        if not _HOUR.fullmatch(hour):
            raise Refused("date_wrong", field="planned_for")
        typed = f"{iso_date(day, 'planned_for')}T{hour}"
        if typed > _LAST_YEAR:
            raise Refused("date_wrong", field="planned_for")
    workshop.planned_for = typed
    tell("saved")
    back = page_of_desk(request.form.get("back", ""))
    return redirect(back or url_for("facilitator.workshop", workshop_id=workshop.id))


@pages.post("/desk/workshops/<int:workshop_id>/answer-day")
@at_desk
def change_answer_day(session: Session, workshop_id: int) -> Response:
    """Another day for the answer than the one that was promised when the meeting ended."""
    workshop = find_workshop(session, workshop_id)
    form, _ = over_newer(request.form, {"feedback_by": workshop.feedback_by}, ("feedback_by",))
    change_day(workshop, form.get("feedback_by", "").strip(), g.person.name, house().clock())
    tell("answer-day-changed")
    g.after_commit = lambda: house().changed(workshop.id, None)
    return redirect(
        page_of_desk(request.form.get("back", "")) or url_for("facilitator.workshop", workshop_id=workshop.id)
    )


@pages.post("/desk/journeys/<int:journey_id>/close")
@at_desk
def close_journey(session: Session, journey_id: int) -> Response:
    """The end of the road: with its last two steps done, or for a written reason."""
    journey = find_journey(session, journey_id, "may_edit")
    if request.form.get("deed") == "again":
        road.open_journey_again(journey, g.person.name, house().clock())
    else:
        road.end_journey(journey, request.form.get("why", ""), g.person.name, house().clock())
    return redirect(url_for("facilitator.journey", journey_id=journey.id))


def _step_page(
    session: Session,
    journey: Journey,
    step: Step,
    links: dict[int, str] | None = None,
    refused: Refused | None = None,
    typed: Form | None = None,
    theirs: dict[str, str] | None = None,
) -> str:
    measures = Measures(session, journey, journey.language)
    values = measures.of(step)
    meetings = measures.workshops(step)
    lasting = {
        invitation.workshop_id
        for invitation in session.query(Invitation).filter_by(lasting=True)
        if invitation.is_open(house().clock())
    }
    found = all_templates(session)
    return render_template(
        "facilitator/step.html",
        journey=journey,
        step=step,
        standing=step.checked(values),
        ready=step.is_ready(values),
        units=[
            (unit, [meeting for meeting in meetings if meeting.unit_id == unit.id])
            for unit in journey.offered_units
        ],
        meetings=meetings
        if not step.per_unit
        else [meeting for meeting in meetings if meeting.unit_id is None],
        links=links or {},
        before=filled_with(_as_filled(step)),
        refused=refused,
        typed=typed or request.form,
        theirs=theirs,
        linked=lasting,
        plans=[_in_words(found[name]) for name in step.templates if name in found],
        earlier=[
            (other, check)
            for other in journey.steps
            if other.number < step.number and other.done_at is None
            for check, met, _ in other.checked(measures.of(other))
            if not met and not check.is_waived
        ],
        may_edit=g.person.may_edit(journey),
    )


def _in_words(plan: dict) -> dict:
    """The template with what is done before and after in the reader's language, a line each."""
    return plan | {
        when: [pick(line, language_here()) for line in plan.get(when) or []] for when in ("before", "after")
    }


def _to_step(step: Step, anchor: str = "") -> Response:
    return redirect(
        url_for("facilitator.step", journey_id=step.journey_id, number=step.number)
        + (f"#{anchor}" if anchor else "")
    )
