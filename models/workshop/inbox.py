"""An inbox that stays open: what has come in so far is laid in a closed workshop of its own, so that it can
be read (F3-05).
"""

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from models.analysis.days import day
from models.base import FORGETS, Refused
from models.language import say
from models.workshop.contribution import Contribution, in_order
from models.workshop.creation import copy_of, create_workshop
from models.workshop.numbering import come_forth
from models.workshop.participant import Device, Participant
from models.workshop.severing import release_texts
from models.workshop.workshop import Workshop

# Days that a text of an open inbox is tied to who wrote it, at most: long enough to change one's mind.
TIES_LAST = 14
DAY = 86400


def is_inbox(workshop: Workshop) -> bool:
    """Open for days, and nothing but texts asked for: answers are counted once, at the close."""
    return (
        workshop.mode == "async"
        and workshop.is_open
        and bool(workshop.activities)
        and all(activity.kind.is_inbox for activity in workshop.activities)
    )


def inboxes_to_read(session: Session, now: float) -> list[int]:
    """Ids of open inboxes whose ties are older than TIES_LAST days: opened, or read, that long ago."""
    inboxes = session.scalars(select(Workshop).where(Workshop.mode == "async", Workshop.state == "open"))
    return [
        workshop.id
        for workshop in inboxes
        if is_inbox(workshop)
        and now - _last_read(workshop) > TIES_LAST * DAY
        and _has_texts(session, workshop)
    ]


def _last_read(workshop: Workshop) -> float:
    """When its ties were last cut; what is read of an inbox says when the inbox was opened."""
    read = [
        other.closed_at or 0
        for other in workshop.journey.workshops
        if other.state == "closed"
        and (other.mode, other.template, other.opened_at)
        == (workshop.mode, workshop.template, workshop.opened_at)
    ]
    return max([workshop.opened_at or 0, *read])


def _has_texts(session: Session, workshop: Workshop) -> bool:
    standing = select(Contribution.id).where(
        Contribution.workshop_id == workshop.id, Contribution.withdrawn.is_(False)
    )
    return session.scalar(standing.limit(1)) is not None


def read_inbox(session: Session, workshop: Workshop, now: float) -> Workshop:
    """The closed workshop that what came in so far is now in.

    Every tie to who wrote it is cut, as at any close; receipts still find it.
    """
    if not is_inbox(workshop):
        raise Refused("not_an_inbox")
    come_forth(session, workshop.activities)
    rows = list(
        session.scalars(
            select(Contribution)
            .where(Contribution.workshop_id == workshop.id, Contribution.withdrawn.is_(False))
            .order_by(*in_order())
        )
    )
    if not rows:
        raise Refused("inbox_empty")
    title = say(workshop.language, "inbox-title", title=workshop.title, date=day(now))[:160]
    read = create_workshop(
        session, workshop.journey, title=title, capacity=workshop.capacity, step=workshop.step
    )
    read.mode, read.template, read.language, read.external, read.unit_id = (
        "async",
        workshop.template,
        workshop.language,
        workshop.external,
        workshop.unit_id,
    )
    twins = {activity.id: copy_of(activity, position) for position, activity in enumerate(workshop.agenda)}
    for twin in twins.values():
        twin.state = "revealed"
        read.activities.append(twin)
    session.flush()
    people: dict[int | None, Participant] = {
        participant.id: participant
        for participant in session.scalars(select(Participant).where(Participant.workshop_id == workshop.id))
    }
    writers = {text.author_id for text in rows}
    real = sum(person.counts_towards_five for person in people.values() if person.id in writers)
    read.attendance = {"people": len(writers), "real": real, "units": {}}
    release_texts(rows, people, workshop)
    for text in rows:
        text.workshop_id, text.activity_id = read.id, twins[text.activity_id].id
    read.state, read.opened_at, read.closed_at = "closed", workshop.opened_at, now
    session.flush()
    # A receipt kept beside an open inbox would tie its texts together again: whoever writes next comes in
    # anew.
    session.execute(delete(Device).where(Device.participant_id.in_(list(people))))
    session.execute(delete(Participant).where(Participant.workshop_id == workshop.id))
    for participant in people.values():
        session.expunge(participant)
    session.info[FORGETS] = True
    return read
