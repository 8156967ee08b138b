"""Clearing up after a rehearsal: possible only as long as nobody real has been inside, so that no real word
can go.
"""

from sqlalchemy import delete, func, select
from sqlalchemy.orm import Session

from models.base import Refused
from models.workshop.answer import Answer
from models.workshop.cluster import Cluster, Move, Placement, Suggestion
from models.workshop.contribution import Contribution
from models.workshop.participant import Device, Participant
from models.workshop.workshop import Workshop


def clear_rehearsal(session: Session, workshop: Workshop) -> None:
    """The workshop as it was before: planned, empty, agenda kept. Imported material stays."""
    real = session.scalar(
        select(func.count())
        .select_from(Participant)
        .where(Participant.workshop_id == workshop.id, Participant.device != "rehearsal")
    )
    if real or workshop.state == "closed":
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
