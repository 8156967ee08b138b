"""Where texts are said to come from: a table's number or a unit's name beside what was written for it.

Where all but a few are named, what has no name is those few's: one person who takes part from elsewhere, one
phone beside the tables' devices, one who belongs to no unit. So names are told of all texts that come forth
together or of none. It is decided here, once, and stands on the texts: no face, file or page asks again.
"""

from collections.abc import Collection

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.analysis.disclosure import SMALLEST
from models.workshop.activity import Activity
from models.workshop.contribution import Contribution
from models.workshop.participant import SIMULATED, Participant


def settle_origins(session: Session, activity: Activity, coming: Collection[Contribution]) -> None:
    """As texts come forth: their names stand where everything is told at once, and five people or more, or
    nobody, are behind what has none. What comes before the close or after the others has none, whoever wrote
    it: that it lacks one then says nothing.
    """
    written = [text for text in coming if text.author_id is not None]
    if not any(text.origin for text in written):
        return
    unnamed = [text for text in written if not text.origin]
    if activity.is_running or has_come_forth(session, activity) or _are_few(session, activity, unnamed):
        for text in written:
            text.origin = ""


def has_come_forth(session: Session, activity: Activity) -> bool:
    """Whether any text that somebody wrote in it has been seen by others."""
    seen = select(Contribution.id).where(
        Contribution.activity_id == activity.id,
        Contribution.number.is_not(None),
        Contribution.author_id.is_not(None),
    )
    return session.scalar(seen.limit(1)) is not None


def _are_few(session: Session, activity: Activity, texts: Collection[Contribution]) -> bool:
    """Whether people wrote these, and so few that to say that it was none of the others points at them. For a
    table any of those who sit there may have written; where units are named, who belongs to none.
    """
    writers = select(Participant).where(Participant.id.in_({text.author_id for text in texts}))
    wrote = {person.id: person for person in session.scalars(writers) if person.device != SIMULATED}
    if not wrote:
        return False
    tables = {text.table for text in texts if text.table is not None and text.author_id in wrote}
    beside = select(Participant).where(
        Participant.workshop_id == activity.workshop_id, Participant.table.in_(tables)
    )
    if activity.named_by == "unit":
        beside = beside.where(Participant.unit_id.is_(None))
    behind = wrote | {person.id: person for person in session.scalars(beside)}
    return sum(person.counts_towards_five and person.arrived for person in behind.values()) < SMALLEST
