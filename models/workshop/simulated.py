"""Simulated people in a real meeting: somebody practised in it. They are marked wherever they are counted
while it goes on, and when it ends they leave with all they wrote and answered: nothing says that they took
part.
"""

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from models.references import Thing
from models.workshop.answer import Answer
from models.workshop.contribution import Contribution
from models.workshop.participant import SIMULATED, Device, Participant
from models.workshop.workshop import Workshop


def take_out_simulated(session: Session, workshop: Workshop) -> int:
    """How many left."""
    ids = list(
        session.scalars(
            select(Participant.id).where(
                Participant.workshop_id == workshop.id, Participant.device == SIMULATED
            )
        )
    )
    if not ids:
        return 0
    texts = list(session.scalars(select(Contribution).where(Contribution.author_id.in_(ids))))
    gone = {Thing.CONTRIBUTION.key(text.id) for text in texts}
    for text in texts:
        text.withdraw()
        text.author_id = None
    for activity in workshop.activities:
        # What they wrote may lie frozen among what others grouped and judged.
        if gone & {item["key"] for item in activity.items}:
            activity.items = [item for item in activity.items if item["key"] not in gone]
            activity.chosen = [key for key in activity.chosen if key not in gone]
    session.execute(delete(Answer).where(Answer.participant_id.in_(ids)))
    session.execute(delete(Device).where(Device.participant_id.in_(ids)))
    session.flush()
    session.execute(delete(Participant).where(Participant.id.in_(ids)))
    return len(ids)
