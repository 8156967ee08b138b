"""Gallring: raw material goes only by a decision with a reference, never silently, and a line in the log
stays (D-12).
"""

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from models.base import Refused
from models.document.fates import Fates
from models.journey.journey import Journey
from models.journey.logbook import record
from models.references import Thing
from models.workshop.answer import Count
from models.workshop.cluster import Cluster, Move, Placement, Suggestion
from models.workshop.contribution import Contribution


def weed(
    session: Session, journey: Journey, workshop_ids: list[int], reference: str, by: str, now: float
) -> int:
    """How many contributions went.

    What published versions froze of them stays: those are finished documents of their own.
    """
    reference = " ".join(reference.split())
    if not reference:
        raise Refused("weeding_reference", field="reference")
    chosen = [workshop for workshop in journey.workshops if workshop.id in workshop_ids]
    if not chosen:
        raise Refused("no_meeting_chosen", field="workshop")
    if any(workshop.state != "closed" for workshop in chosen):
        raise Refused("weeding_open")
    waiting = [
        contribution
        for contribution in Fates(session, journey).untreated()
        if contribution.workshop_id in workshop_ids
    ]
    if waiting:
        raise Refused("weeding_untreated", n=len(waiting))
    activities = [activity.id for workshop in chosen for activity in workshop.activities]
    gone = list(
        session.scalars(
            select(Contribution.id).where(Contribution.workshop_id.in_([workshop.id for workshop in chosen]))
        )
    )
    for table in (Move, Suggestion, Placement, Cluster, Count):
        session.execute(delete(table).where(table.activity_id.in_(activities)))
    session.execute(delete(Contribution).where(Contribution.id.in_(gone)))
    for workshop in chosen:
        # Options that people chose among were taken over as text when it opened.
        for activity in workshop.activities:
            activity.items = [item for item in activity.items if not Thing.CONTRIBUTION.names(item["key"])]
        workshop.note = {}
        workshop.parked = []
        record(journey, now, by, "weeded", workshop, title=workshop.title, reference=reference[:120])
    session.flush()
    session.expire_all()
    return len(gone)
