"""Every component of the desk in all its states, on one page: where looks are changed, seen and measured."""

from typing import TypedDict

from flask import abort, render_template
from sqlalchemy import select
from sqlalchemy.orm import Session

from facilitator import pages
from facilitator.access import at_desk, house
from models.activities import KINDS as TYPES
from models.activities.evidence import Evidence
from models.activities.kind import Kind
from models.activities.shapes import Result, Written
from models.live.web import language_here
from models.plans.card import Card
from models.workshop.activity import Activity
from models.workshop.contribution import Contribution
from models.workshop.evidence import result_of

KINDS = ("words", "buttons", "fields", "boxes", "numbers", "results")
# Every picture that may stand beside words (css/components/icon.css and icons.css).
ICONS = (
    "check",
    "star",
    "up",
    "down",
    "left",
    "right",
    "away",
    "warning",
    "more",
    "waived",
    "beyond",
    "minus",
    "plus",
)
# So many ideas are enough to see how they stand.
TEXTS = 6
# How many took each stand, from 1 to 5, by the verdict.
MET = {
    "carries": (0, 1, 2, 6, 11),
    "reservations": (1, 2, 3, 8, 6),
    "lukewarm": (1, 2, 9, 5, 3),
    "split": (6, 3, 2, 3, 6),
    "weak": (8, 6, 3, 2, 1),
}


@pages.get("/desk/parts")
@at_desk
def samples(session: Session) -> str:
    """In a demo alone: nobody who leads a meeting has any use for it."""
    if not house().is_demo:
        abort(404)
    tests = [
        {
            "verdict": verdict,
            "counts": counts,
            "n": sum(counts),
            "support": round(100 * sum(counts[2:]) / sum(counts)),
            "warm": round(100 * sum(counts[3:]) / sum(counts)),
        }
        for verdict, counts in MET.items()
    ]
    return render_template(
        "facilitator/samples.html", kinds=KINDS, icons=ICONS, tests=tests, results=_results(session)
    )


class Shown(TypedDict):
    """A result of the example: of what mode, after how many rounds; none before anybody has answered."""

    type: str
    mode: str
    round: int
    result: Result
    texts: list[dict[str, str | int]]


def _results(session: Session) -> list[Shown]:
    """One of each type in each state: answered in one round or several, each mode, and before anybody has."""
    found: dict[tuple[str, str, int], Shown] = {}
    for activity in session.scalars(select(Activity).order_by(Activity.id)):
        if not activity.kind.has_result or not (activity.is_shown or activity.state == "planned"):
            continue
        mode, rounds = activity.settings.get("mode", ""), activity.round if activity.is_shown else 0
        if (activity.type, mode, rounds) not in found:
            found[activity.type, mode, rounds] = {
                "type": activity.type,
                "mode": mode,
                "round": rounds,
                "result": result_of(session, activity, language_here()),
                "texts": [
                    {"id": text.id, "text": text.text, "number": text.name}
                    for text in session.scalars(
                        select(Contribution).where(Contribution.activity_id == activity.id).limit(TEXTS)
                    )
                ],
            }
    shown = {type_name for type_name, _, rounds in found if rounds}
    for kind in TYPES.values():
        if kind.has_result and kind.name not in shown and (pieces := _cards(session, kind)):
            result = kind.result(Evidence(kind.settle({}), pieces=pieces, language=language_here()))
            found[kind.name, "", 1] = {
                "type": kind.name,
                "mode": "",
                "round": 1,
                "result": result,
                "texts": [],
            }
    return [found[key] for key in sorted(found)]


def _cards(session: Session, kind: Kind) -> list[Written]:
    """What the example has written outside meetings, as if a room had written it."""
    cards = session.scalars(
        select(Card).where(Card.kind == kind.card_kind(kind.settle({}))).order_by(Card.id).limit(TEXTS)
    )
    return [
        {
            "id": card.id,
            "number": card.number,
            "text": card.text,
            "kind": card.kind,
            "fields": card.fields,
            "about": "",
            "origin": "",
        }
        for card in cards
    ]
