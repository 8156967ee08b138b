"""Six minutes of practice for somebody who has never led a meeting: a copy of the workshop, with invented
people in it.

The copy lives in a journey of its own, so that practice can never touch what is real; nothing lists or counts
it, and it goes
when it is over.
"""

from random import Random

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.base import Refused
from models.document.draft import Draft
from models.document.passage import write_passage
from models.journey.journey import Journey
from models.language import say
from models.plans.card import Card
from models.references import Thing
from models.rehearsal.people import take_part
from models.secrets import new_token
from models.workshop.activity import Activity
from models.workshop.attendance import join
from models.workshop.cluster import Cluster
from models.workshop.creation import copy_of, create_workshop
from models.workshop.participant import Participant
from models.workshop.participation import Participation
from models.workshop.workshop import Workshop

INVENTED = 9
# So many act in each round of the house, so that the count grows as it does in a room.
AT_ONCE = 3


def rehearse(session: Session, workshop: Workshop, secret: bytes, now: float) -> Workshop:
    """A fresh copy with people in it, started by the leader like any other.

    An older rehearsal of the same goes.
    """
    if not workshop.activities:
        raise Refused("agenda_empty")
    for journey in session.scalars(select(Journey).where(Journey.rehearses_id == workshop.id)):
        session.delete(journey)
    session.flush()
    title = say(workshop.language, "rehearsal-title", title=workshop.title)[:160]
    copy = create_workshop(session, _shadow(session, workshop, now), title=title, capacity=INVENTED + 5)
    copy.language, copy.ask_unit, copy.external, copy.tables = (
        workshop.language,
        False,
        workshop.external,
        workshop.tables,
    )
    for position, activity in enumerate(workshop.agenda):
        copy.activities.append(copy_of(activity, position))
    session.flush()
    for number in range(INVENTED):
        table = number % copy.tables + 1 if copy.tables else None
        join(session, copy, secret, language=workshop.language, device="rehearsal", table=table)
    return copy


def _shadow(session: Session, workshop: Workshop, now: float) -> Journey:
    """A journey with the same frame, units, text, lists and cards, and nothing that anybody wrote."""
    real = workshop.journey
    shadow = Journey(
        organisation_id=real.organisation_id,
        title=real.title,
        organisation=real.organisation,
        horizon=real.horizon,
        language=real.language,
        frame=real.frame,
        reader_key=new_token(),
    )
    shadow.rehearses_id = workshop.id
    session.add(shadow)
    shadow.name_units([unit.name for unit in real.offered_units])
    session.flush()
    draft = Draft(session, shadow)
    areas: dict[int | None, int] = {
        area.id: draft.add_focus_area(area.name, area.definition).id for area in real.focus_areas
    }
    for statement in [*real.standing, *real.open_questions]:
        if statement.current:
            text, area = statement.current.text, areas.get(statement.focus_area_id)
            draft.add_statement(statement.section, text, "", [], "", now, area)
    for passage in real.passages:
        if passage.stands:
            write_passage(shadow, passage.section, passage.text)
    for card in real.cards:
        if card.stands:
            shadow.cards.append(
                Card(
                    number=card.number,
                    kind=card.kind,
                    fields=card.fields,
                    focus_area_id=areas.get(card.focus_area_id),
                )
            )
    session.flush()
    return shadow


def play_along(session: Session, copy: Workshop, now: float) -> set[str]:
    """A few of the invented people do what is asked right now. What changed, as view keys."""
    activity = copy.current
    if (
        not copy.is_rehearsal
        or not copy.is_open
        or activity is None
        or activity.state != "open"
        or not activity.kind.has_result
    ):
        return set()
    everyone = list(
        session.scalars(
            select(Participant)
            .where(
                Participant.workshop_id == copy.id,
                Participant.device == "rehearsal",
                # A table's voice is nobody.
                Participant.arrived,
            )
            .order_by(Participant.id)
        )
    )
    mark = _mark(activity)
    waiting = [participant for participant in everyone if mark not in participant.ticked]
    clusters = [
        Thing.CLUSTER.key(number)
        for number in session.scalars(
            select(Cluster.id).where(Cluster.activity_id == activity.id, Cluster.removed.is_(False))
        )
    ]
    for person in waiting[:AT_ONCE]:
        person.ticked = [*person.ticked, mark]
        take_part(
            Participation(session, copy, person, now),
            activity,
            Random(f"{person.id}:{mark}"),
            clusters,
            f"{person.id}-{mark}",
        )
    return {"counts", "result"} if waiting else set()


def rehearsals(session: Session) -> list[int]:
    """Ids of those going on."""
    query = select(Workshop.id).join(Journey, Journey.id == Workshop.journey_id)
    return list(session.scalars(query.where(Journey.rehearses_id.is_not(None), Workshop.state == "open")))


def forget(session: Session, copy: Workshop) -> None:
    """Nothing of it stays: it was never real."""
    if not copy.is_rehearsal:
        raise Refused("real_people")
    session.delete(copy.journey)
    session.flush()


def _mark(activity: Activity) -> str:
    return f"{activity.id}.{activity.stage}.{activity.round}"
