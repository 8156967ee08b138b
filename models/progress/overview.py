"""Several journeys side by side, for heads of service: where each stands, in numbers alone (F3-14).

Nothing under five, nobody's words.
"""

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from models.analysis.disclosure import SMALLEST
from models.document.wording_support import supports_of
from models.journey.journey import Journey
from models.plans.card import cards_of
from models.progress.next_step import here
from models.workshop.contribution import Contribution
from models.workshop.evidence import people


def overview(session: Session, journeys: list) -> list[dict]:
    """[{journey, step, version, meetings, people, share, contributions, verdicts, goals, actions, done}] in
    the order given; None where there is too little to tell.
    """
    return [_line(session, journey) for journey in journeys]


def _line(session: Session, journey: Journey) -> dict:
    met = [workshop for workshop in journey.workshops if workshop.opened_at and not workshop.external]
    most = max((people(session, workshop) for workshop in met), default=0)
    latest = {
        test.statement_id: test.result["verdict"]
        for test in supports_of(session, journey, journey.language)
        if not test.external
    }
    standing = [latest[statement.id] for statement in journey.standing if statement.id in latest]
    actions = cards_of(journey, "action")
    written = (
        session.scalar(
            select(func.count())
            .select_from(Contribution)
            .where(
                Contribution.journey_id == journey.id,
                Contribution.number.is_not(None),
                Contribution.withdrawn.is_(False),
            )
        )
        or 0
    )
    everybody = sum(people(session, workshop) for workshop in met)
    return {
        "journey": journey,
        "step": here(journey),
        "version": journey.versions[-1].label if journey.versions else "",
        "meetings": len(met),
        # Seats taken, since the same people come again; the largest meeting says how many they are at least.
        "people": everybody if everybody >= SMALLEST else None,
        "largest": most if most >= SMALLEST else None,
        "contributions": written if written >= SMALLEST else None,
        "verdicts": {verdict: standing.count(verdict) for verdict in dict.fromkeys(standing)},
        "goals": len(cards_of(journey, "goal")),
        "actions": len(actions),
        "done": sum(action.fields.get("status") == "done" for action in actions),
        "commitments": len(cards_of(journey, "commitment")),
    }
