"""An inbox that stays open: what has come in so far is laid in a closed workshop of its own, so that it can
be read (F3-05).

In portions that never change: when five people have written since the last, or when two weeks have gone by.
A leader who reads after each text, or looks whenever somebody has just been there, would know who wrote it.
"""

from sqlalchemy import Select, delete, select
from sqlalchemy.orm import Session

from models.analysis.days import day
from models.analysis.disclosure import SMALLEST
from models.base import FORGETS, Refused
from models.language import say
from models.workshop.activity import Activity
from models.workshop.contribution import Contribution, in_order
from models.workshop.creation import copy_of, create_workshop
from models.workshop.numbering import are_by_five, come_forth
from models.workshop.participant import Device, Participant
from models.workshop.severing import release_texts
from models.workshop.workshop import Workshop

# Days that a text of an open inbox is tied to who wrote it, at most: long enough to change one's mind.
# Counted from the last portion, whether anything came or not: after two silent weeks the first to write would
# be read at once, and alone.
TIES_LAST = 14
DAY = 86400


def is_inbox(workshop: Workshop) -> bool:
    """Open for days, and nothing but texts asked for: answers are counted once, at the close. What once was
    one stays one until it closes, whatever is put on its agenda: the ties of those who write are cut in time.
    """
    return (
        workshop.mode == "async"
        and workshop.is_open
        and (workshop.portion_due is not None or asks_texts_alone(workshop))
    )


def asks_texts_alone(workshop: Workshop) -> bool:
    """Whether it is an inbox once it is open."""
    return any(activity.kind.is_inbox for activity in workshop.activities) and all(
        activity.kind.is_inbox or not _asks(activity) for activity in workshop.activities
    )


def _asks(activity: Activity) -> bool:
    return activity.kind.has_result or activity.kind.takes_text


def inboxes_to_keep(session: Session, now: float, among: int | None = None) -> list[int]:
    """Ids of open inboxes whose next portion is due, or has not been dated yet; of one workshop alone where
    `among` says which.
    """
    inboxes = select(Workshop).where(Workshop.mode == "async", Workshop.state == "open")
    return [
        workshop.id
        for workshop in session.scalars(inboxes if among is None else inboxes.where(Workshop.id == among))
        if is_inbox(workshop) and (workshop.portion_due is None or now >= workshop.portion_due)
    ]


def keep_inbox(session: Session, workshop: Workshop, now: float) -> Workshop | None:
    """Lay out what came in for two weeks, however few have written; the next portion is two weeks away."""
    is_due = workshop.portion_due is not None and now >= workshop.portion_due
    laid_out = _lay_out(session, workshop, now) if is_due and is_inbox(workshop) else None
    workshop.portion_due = next_portion(workshop, now)
    return laid_out


def next_portion(workshop: Workshop, now: float) -> float:
    """When what waits in an inbox is laid out by itself."""
    due = workshop.portion_due
    return due if due is not None and due > now else now + TIES_LAST * DAY


def read_inbox(session: Session, workshop: Workshop, now: float) -> Workshop:
    """The closed workshop that what came in so far is now in, where five people have written. How many have
    is not said.
    """
    if not is_inbox(workshop):
        raise Refused("not_an_inbox")
    if not are_by_five(session, _standing(workshop)):
        raise Refused("inbox_waits", date=day(next_portion(workshop, now)))
    read = _lay_out(session, workshop, now)
    assert read is not None
    return read


def _standing(workshop: Workshop) -> Select[Contribution]:
    return select(Contribution).where(
        Contribution.workshop_id == workshop.id, Contribution.withdrawn.is_(False)
    )


def _lay_out(session: Session, workshop: Workshop, now: float) -> Workshop | None:
    """Every tie to who wrote it is cut, as at any close; receipts still find it."""
    come_forth(session, workshop.activities)
    rows = list(session.scalars(_standing(workshop).order_by(*in_order())))
    if not rows:
        return None
    workshop.portion_due = now + TIES_LAST * DAY
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
    written_in = {text.activity_id for text in rows}
    twins = {
        activity.id: copy_of(activity, position)
        for position, activity in enumerate(workshop.agenda)
        if activity.kind.is_inbox or activity.id in written_in
    }
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
    # How many few are would say that the texts are one person's.
    are_enough = real >= SMALLEST
    read.attendance = {
        "people": len(writers) if are_enough else 0,
        "real": real if are_enough else 0,
        "units": {},
    }
    release_texts(session, rows, people, workshop)
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
