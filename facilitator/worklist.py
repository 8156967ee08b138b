"""What editors answer: the worklist, decisions on contributions, objections, remarks on differences; and one
contribution's whole way.
"""

from itertools import groupby

from flask import g, redirect, render_template, request, url_for
from sqlalchemy.orm import Session
from werkzeug import Response

from facilitator import pages
from facilitator.access import at_desk, house, page_of_desk
from facilitator.desk import find_journey, tell
from models.analysis.words import holds
from models.base import Refused
from models.document.draft import Draft
from models.document.fates import Fates, said_of, waiting, worklist
from models.document.path import path_of
from models.journey.journey import Journey
from models.live.web import Form
from models.numbers import optional, whole, whole_numbers
from models.references import Thing
from models.workshop.contribution import FATES, Contribution

# What an editor chooses among; "answered" comes of answering an objection.
CHOICES = tuple(fate for fate in FATES if fate != "answered")
# An answer that says what it led to; the reason is written next in the others.
LEAD_SOMEWHERE = ("included", "duplicate")
# So many texts of a kind are shown at once: when they are answered, the next come.
MOST_AT_ONCE = 40
# So many things that an answer may lead to.
MOST_PLACES = 12


@pages.get("/desk/journeys/<int:journey_id>/worklist")
@at_desk
def work(session: Session, journey_id: int) -> str:
    journey = find_journey(session, journey_id, "may_draft")
    found = worklist(session, journey, journey.language)
    fates = Fates(session, journey)
    given, wanted = fates.given(), request.args.get("q", "")[:100]
    return render_template(
        "facilitator/worklist.html",
        journey=journey,
        work=found,
        said_of=said_of(session, journey, found["untreated"]),
        waiting=waiting(session, journey),
        given=_once_each(holding(given, wanted)),
        n_given=len(given),
        stays=fates.stays(given),
        led_to={Thing.STATEMENT.key(statement.id): statement.number for statement in journey.statements},
        most=MOST_AT_ONCE,
        wanted=wanted,
        fates=CHOICES,
        lead_somewhere=LEAD_SOMEWHERE,
    )


def _once_each(given: list[Contribution]) -> list[tuple[Contribution, list[Contribution]]]:
    """Answers that were given to several at once, each with the texts that it was given to."""
    answers = groupby(given, lambda text: (text.fate_at, text.fate, text.fate_why, text.led_to))
    return [(texts[0], texts) for texts in (list(found) for _, found in answers)]


@pages.post("/desk/journeys/<int:journey_id>/decide")
@at_desk
def decide(session: Session, journey_id: int) -> Response:
    """One decision, with its reason, about one contribution or several that are joined."""
    journey = find_journey(session, journey_id, "may_draft")
    form = request.form
    fate = form.get("fate", "")
    if not fate:
        raise Refused("fate_missing", field="fate")
    if fate not in CHOICES:
        raise Refused("unknown_fate", field="fate")
    decided = Fates(session, journey).decide(
        _ids(form),
        fate,
        form.get("why", ""),
        g.person.name,
        house().clock(),
        form.get("led_to", ""),
        form.get("seen"),
    )
    tell("fates-given", n=len(decided))
    rewritten = Thing.STATEMENT.number(decided[0].led_to)
    if form.get("rewrite") and rewritten is not None:
        # Straight on to the words, with what was taken in already ticked as what they build on.
        chosen = ",".join(Thing.CONTRIBUTION.key(contribution.id) for contribution in decided)
        return redirect(
            url_for(
                "facilitator.statement",
                journey_id=journey.id,
                statement_id=rewritten,
                builds_on=chosen,
            )
        )
    return redirect(_back(journey, form))


@pages.get("/desk/journeys/<int:journey_id>/worklist/places")
@at_desk
def find_places(session: Session, journey_id: int) -> str:
    """What an answer may lead to that holds some words: a part of the page, for while they are typed."""
    journey = find_journey(session, journey_id, "may_draft")
    words = request.args.get("q", "")[:100]
    if request.args.get("fate") == "duplicate":
        ids = whole_numbers(request.args.getlist("contribution"))
        kept = Fates(session, journey).may_stay(words, ids, MOST_PLACES)
        found = [(text.name, "", text.text) for text in kept]
    else:
        found = [
            (each.number, each.heading, each.current.text)
            for each in [*journey.standing, *journey.open_questions]
            if each.current and holds(f"{each.number} {each.heading} {each.current.text}", words)
        ]
    return render_template("facilitator/worklist/places.html", journey=journey, found=found)


@pages.post("/desk/journeys/<int:journey_id>/objections")
@at_desk
def gather(session: Session, journey_id: int) -> Response:
    """Wishes that say the same, as one objection; answered at once where the answer is there."""
    journey = find_journey(session, journey_id, "may_draft")
    form = request.form
    fates = Fates(session, journey)
    people = optional(form.get("people"), "people")
    objection = fates.gather(
        whole(form.get("statement")) or 0,
        form.get("text", ""),
        _ids(form),
        g.person.name,
        house().clock(),
        people,
    )
    if form.get("answer", "").strip():
        fates.answer(objection.id, form["answer"], g.person.name, house().clock())
    tell("saved")
    return redirect(_back(journey, form))


@pages.post("/desk/journeys/<int:journey_id>/objections/<int:objection_id>")
@at_desk
def answer_objection(session: Session, journey_id: int, objection_id: int) -> Response:
    journey = find_journey(session, journey_id, "may_draft")
    Fates(session, journey).answer(
        objection_id, request.form.get("answer", ""), g.person.name, house().clock()
    )
    tell("saved")
    return redirect(_back(journey, request.form))


@pages.post("/desk/journeys/<int:journey_id>/statements/<int:statement_id>/remark")
@at_desk
def remark(session: Session, journey_id: int, statement_id: int) -> Response:
    """What the editors make of a difference between groups: printed with the statement."""
    journey = find_journey(session, journey_id, "may_draft")
    draft = Draft(session, journey)
    statement = draft.statement(statement_id)
    draft.remark(statement, request.form.get("remark", ""), g.person.name, house().clock())
    tell("saved")
    return redirect(_back(journey, request.form))


@pages.get("/desk/journeys/<int:journey_id>/contributions/<number>")
@at_desk
def contribution(session: Session, journey_id: int, number: str) -> str:
    """One raw contribution: where it was written, what it became part of, and what it led to.

    Never by whom.
    """
    journey = find_journey(session, journey_id, "may_draft")
    fates = Fates(session, journey)
    found = fates.contribution(number)
    return render_template(
        "facilitator/contribution.html",
        journey=journey,
        contribution=found,
        way=path_of(session, journey, found),
        fates=CHOICES,
        said_of=said_of(session, journey, [found]),
        alike=fates.alike(found),
    )


@pages.app_template_filter("holding")
def holding(texts: list[Contribution], words: str) -> list[Contribution]:
    """Those that hold all of some words, in their text or their number."""
    return [text for text in texts if holds(f"{text.number} {text.text}", words)]


def _ids(form: Form) -> list[int]:
    return whole_numbers(form.getlist("contribution"))


def _back(journey: Journey, form: Form) -> str:
    here = page_of_desk(form.get("back", ""), f"/desk/journeys/{journey.id}/")
    return here or url_for("facilitator.work", journey_id=journey.id)
