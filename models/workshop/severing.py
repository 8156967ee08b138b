"""Cutting the tie between people and what they wrote and answered.

Runs when a workshop closes; cannot be undone (D-20).
"""

from collections import defaultdict
from collections.abc import Collection

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from models.analysis.disclosure import Crowd, showable
from models.base import FORGETS
from models.elsewhere import give_way
from models.workshop.answer import Answer, Count
from models.workshop.contribution import Contribution
from models.workshop.evidence import people, real_people
from models.workshop.ledger import settle_round, shared_by_enough, tallies_to_keep
from models.workshop.numbering import come_forth
from models.workshop.participant import Device, Participant
from models.workshop.pen import Pen
from models.workshop.simulated import take_out_simulated
from models.workshop.workshop import Workshop

# Enough for the gate that asks for it; an exact number could say that somebody was the only one from a
# sector.
MOST_GROUPS_TOLD = 3
# Texts that are written down together while others' rooms wait.
PORTION = 100


def sever(session: Session, workshop: Workshop) -> None:
    """After this the database cannot link two contributions, or two answers, to one person."""
    if not workshop.is_rehearsal:
        take_out_simulated(session, workshop)
    everyone: dict[int | None, Participant] = {
        participant.id: participant
        for participant in session.scalars(select(Participant).where(Participant.workshop_id == workshop.id))
    }
    workshop.attendance = _attendance(session, workshop, everyone.values())
    for activity in workshop.activities:
        settle_round(session, activity)
        session.add_all(Count.of(activity, tally) for tally in tallies_to_keep(session, activity))
    come_forth(session, workshop.activities)
    texts = session.scalars(select(Contribution).where(Contribution.workshop_id == workshop.id))
    release_texts(session, list(texts), everyone, workshop)
    ids = list(everyone)
    session.execute(delete(Pen).where(Pen.workshop_id == workshop.id))
    session.execute(delete(Answer).where(Answer.workshop_id == workshop.id))
    session.execute(delete(Device).where(Device.participant_id.in_(ids)))
    session.execute(delete(Participant).where(Participant.workshop_id == workshop.id))
    for participant in everyone.values():
        session.expunge(participant)
    session.info[FORGETS] = True


def _attendance(session: Session, workshop: Workshop, everyone: Collection[Participant]) -> dict:
    """{"people", "real": how many of them count towards five, where that is not all, "units": {id: n} of five
    or more, "groups": how many units, counted no further than MOST_GROUPS_TOLD, "done": who ticked all}.
    """
    sizes: dict = defaultdict(Crowd)
    tasks = {
        activity.id for activity in workshop.activities if activity.is_task and activity.state != "planned"
    }
    done = 0
    for participant in everyone:
        if participant.counts_as_person and participant.arrived:
            sizes[participant.unit_id] += Crowd(1, int(participant.counts_towards_five))
            done += workshop.mode == "async" and tasks <= set(participant.ticked)
    kept = {
        "people": (everybody := people(session, workshop)),
        **({"real": real} if (real := real_people(session, workshop)) != everybody else {}),
        "units": {str(unit): sizes[unit].n for unit in sorted(showable(sizes))},
    }
    groups = min(MOST_GROUPS_TOLD, len([unit for unit in sizes if unit is not None]))
    return (
        kept
        | ({"groups": groups} if workshop.external else {})
        | ({"done": done} if workshop.mode == "async" else {})
    )


def release_texts(
    session: Session, texts: list[Contribution], authors: dict[int | None, Participant], workshop: Workshop
) -> None:
    """Cut every text of a workshop from its author. Where one comes from, its language and that it was late
    stay only where five people or more share that, all together: the one phone in Norwegian would hold its
    texts together, and so would the one of its unit.
    """
    counting = {person.id for person in authors.values() if person.counts_towards_five}
    languages = shared_by_enough(texts, counting, lambda text: text.language)
    late = shared_by_enough(texts, counting, lambda text: text.late)
    released = 0
    by_activity: dict[int, list[Contribution]] = defaultdict(list)
    for text in texts:
        by_activity[text.activity_id].append(text)
    for those in by_activity.values():
        units = shared_by_enough(those, counting, lambda text: text.unit_id)
        of_unit: dict[int | None, list[Contribution]] = defaultdict(list)
        for text in those:
            of_unit[text.unit_id if text.unit_id in units else None].append(text)
        for alike in of_unit.values():
            traits = shared_by_enough(alike, counting, lambda text: (text.language, text.late))
            for text in alike:
                author = authors.get(text.author_id)
                declared = author is None and bool(text.origin)
                is_shared = (text.language, text.late) in traits
                text.sever(
                    author.receipt_key if author else None,
                    keep_unit=declared or text.unit_id in units,
                    language=text.language if is_shared and text.language in languages else workshop.language,
                    late=text.late and is_shared and True in late,
                )
                released += 1
                if released % PORTION == 0:
                    session.flush()
                    give_way()
    session.flush()
