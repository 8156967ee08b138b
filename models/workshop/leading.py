"""What whoever leads does to a meeting, each verb with all that belongs to it.

Doors, the example, dry runs and rehearsals call these and nothing beside them.
"""

from sqlalchemy.orm import Session

from models.journey.logbook import note
from models.plans.card import Card
from models.workshop.activity import Activity
from models.workshop.keeping import keep_cards
from models.workshop.ledger import settle_round
from models.workshop.severing import sever
from models.workshop.workshop import Workshop


def reveal(session: Session, activity: Activity, now: float) -> list[Card]:
    """Show what came of a closed activity. It is settled here, once, which groups may be told apart; what
    people wrote for the plan becomes cards.
    """
    activity.guard_reveal()
    session.flush()
    settle_round(session, activity)
    activity.reveal()
    return keep_cards(session, activity, now)


def close_meeting(session: Session, workshop: Workshop, feedback_by: str, by: str, now: float) -> None:
    """End a meeting and cut every tie between people and what they wrote."""
    workshop.close(now, feedback_by)
    session.flush()
    sever(session, workshop)
    note(workshop.journey, now, by, "closed", workshop, title=workshop.title)
