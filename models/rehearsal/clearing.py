"""Clearing up after a rehearsal: possible only as long as nobody real has been inside, so that no real word
can go.
"""

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from models.base import Refused
from models.workshop.answer import Answer
from models.workshop.cluster import Cluster, Move, Placement, Suggestion
from models.workshop.contribution import Contribution
from models.workshop.participant import Device, Participant
from models.workshop.pen import Pen
from models.workshop.workshop import Workshop


def can_clear(session: Session, workshop: Workshop) -> bool:
    """Whether there is a rehearsal to clear up after: begun, and nobody real has been inside."""
    return workshop.state == "open" and not _has_real_people(session, workshop)


def clear_rehearsal(session: Session, workshop: Workshop) -> None:
    """The workshop as it was before: planned, empty, agenda kept. Imported material stays."""
    if workshop.state == "closed" or _has_real_people(session, workshop):
        raise Refused("real_people")
    people = select(Participant.id).where(Participant.workshop_id == workshop.id)
    activities = [activity.id for activity in workshop.activities]
    session.execute(delete(Answer).where(Answer.workshop_id == workshop.id))
    session.execute(
        delete(Contribution).where(
            Contribution.workshop_id == workshop.id, Contribution.author_id.in_(people)
        )
    )
    for table in (Move, Suggestion, Placement, Cluster):
        session.execute(delete(table).where(table.activity_id.in_(activities)))
    session.execute(delete(Pen).where(Pen.workshop_id == workshop.id))
    session.execute(delete(Device).where(Device.participant_id.in_(people)))
    session.execute(delete(Participant).where(Participant.workshop_id == workshop.id))
    for activity in workshop.activities:
        activity.state, activity.stage, activity.round, activity.items, activity.stages, activity.decision = (
            "planned",
            0,
            1,
            [],
            [],
            {},
        )
        activity.shown_groups = {}
        activity.ends_at = activity.seconds_left = activity.closed_at = None
    workshop.state, workshop.current_id, workshop.opened_at, workshop.parked = "planned", None, None, []
    # Written first: expiring would forget what was not.
    session.flush()
    session.expire_all()


def _has_real_people(session: Session, workshop: Workshop) -> bool:
    query = select(Participant.id).where(
        Participant.workshop_id == workshop.id, Participant.device != "rehearsal"
    )
    return session.scalar(query.limit(1)) is not None
