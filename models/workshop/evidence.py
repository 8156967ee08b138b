"""Gathers what a type's rules need to say what came of an activity.

The only place that reads it from the database.
"""

from collections.abc import Iterable

from sqlalchemy import func, inspect, select
from sqlalchemy.orm import Session, selectinload

from models.activities.evidence import Evidence, Tally
from models.activities.shapes import Decision, Item, Result, Written
from models.analysis.disclosure import SMALLEST
from models.journey.journey import Journey
from models.language import pick
from models.references import Thing
from models.workshop.activity import Activity
from models.workshop.board import Board, Kept
from models.workshop.contribution import Contribution, in_order, read_in_order
from models.workshop.ledger import safe_tallies
from models.workshop.participant import COUNTING, SIMULATED, Participant, told_running
from models.workshop.workshop import Workshop

# Agendas that are read at once: all that a journey of half a year has, and no more than takes a moment.
AGENDAS = 30


def evidence_of(
    session: Session,
    activity: Activity,
    language: str,
    pieces: list[Written] | None = None,
    tallies: list[Tally] | None = None,
    kept: Kept | None = None,
) -> Evidence:
    """`pieces` and what is `kept` of its board where they have been read already, with those of many others;
    `tallies` too, or where nobody asks for any.
    """
    workshop = activity.workshop
    journey = workshop.journey
    evidence = Evidence(
        settings=activity.settled,
        items=activity.items,
        tallies=safe_tallies(session, activity) if tallies is None else tallies,
        pieces=pieces_of(session, activity.id) if pieces is None else pieces,
        groups={unit.id: unit.name for unit in journey.units},
        present=people(session, workshop),
        rounds=activity.round,
        language=language,
        # The same on every server that the journey is brought to.
        seed=f"{workshop.opened_at}:{activity.key}",
        chosen=activity.chosen,
        exposure={
            int(number): dict(zip([item["key"] for item in activity.items], seen, strict=False))
            for number, seen in activity.exposure.items()
        },
    )
    wanted = activity.kind.wants(activity.settled)
    if "clusters" in wanted:
        board = Board(session, activity, journey, kept)
        evidence.clusters = board.as_clusters()
        items: list[Item] = activity.items
        evidence.items = [{**item, "aside": board.place_of(item["key"])[1]} for item in items]
    if "earlier" in wanted:
        evidence.earlier = _earlier_means(session, activity, language)
    if "decisions" in wanted:
        evidence.decisions = decisions_on(session, activity.items)
    return evidence


def result_of(session: Session, activity: Activity, language: str) -> Result:
    return activity.kind.result(evidence_of(session, activity, language))


def decisions_on(session: Session, items: list[Item]) -> dict[str, Decision]:
    """{item key: {fate, why}} of suggestions that somebody has decided about."""
    ids = Thing.CONTRIBUTION.numbers(item["key"] for item in items)
    rows = session.scalars(
        select(Contribution).where(Contribution.id.in_(ids), Contribution.fate.is_not(None))
    )
    return {
        Thing.CONTRIBUTION.key(contribution.id): {"fate": contribution.fate, "why": contribution.fate_why}
        for contribution in rows
    }


def pieces_of(session: Session, activity_id: int) -> list[Written]:
    """Visible contributions as plain values, in the order of their numbers."""
    rows = session.scalars(
        select(Contribution).where(Contribution.activity_id == activity_id).order_by(*in_order())
    )
    return [contribution.as_piece() for contribution in rows if contribution.is_visible]


def pieces_by_activity(session: Session, activities: Iterable[Activity]) -> dict[int, list[Written]]:
    """The same of many activities, read at once."""
    found: dict[int, list[Written]] = {activity.id: [] for activity in activities}
    for contribution in read_in_order(
        session, select(Contribution).where(Contribution.activity_id.in_(found))
    ):
        if contribution.is_visible:
            found[contribution.activity_id].append(contribution.as_piece())
    return found


def read_agendas(session: Session, journey: Journey) -> None:
    """All agendas of a journey at once: by its end it has some thirty meetings, and whoever goes through them
    would ask for each.
    """
    unread = [workshop.id for workshop in journey.workshops if "activities" in inspect(workshop).unloaded]
    for at in range(0, len(unread), AGENDAS):
        meetings = select(Workshop).where(Workshop.id.in_(unread[at : at + AGENDAS]))
        session.scalars(meetings.options(selectinload(Workshop.activities))).all()


def people(session: Session, workshop: Workshop) -> int:
    """How many took part: who came, not who only asked for a place; tables' devices not counted. While it is
    open for days, in fives: one more would be the one who did it just now. Of a practice, those who are
    played: nobody else is counted in it.
    """
    if workshop.attendance:
        return workshop.attendance["people"]
    came = (Participant.workshop_id == workshop.id, Participant.device != "table", Participant.arrived)
    if workshop.mode == "async" and workshop.is_open:
        return told_running(session.scalars(select(Participant).where(*came)))
    if workshop.is_rehearsal:
        came = (*came, Participant.device == SIMULATED)
    return session.scalar(select(func.count(Participant.id)).where(*came)) or 0


def real_people(session: Session, workshop: Workshop) -> int:
    """How many of them count towards the smallest group that may be shown (see Participant)."""
    if workshop.attendance:
        return workshop.attendance.get("real", workshop.attendance["people"])
    return (
        session.scalar(
            select(func.count())
            .select_from(Participant)
            .where(
                Participant.workshop_id == workshop.id,
                Participant.device.in_(COUNTING),
                Participant.again.is_(False),
                Participant.arrived,
            )
        )
        or 0
    )


def title_of(session: Session, workshop: Workshop) -> str:
    """A workshop's name as it may stand beside what was said there: a unit's meeting of fewer than five goes
    by its step's name alone.
    """
    if workshop.unit_id is None or not workshop.opened_at or real_people(session, workshop) >= SMALLEST:
        return workshop.title
    return pick(workshop.step.title, workshop.language) if workshop.step else ""


def _earlier_means(session: Session, activity: Activity, language: str) -> dict[str, float]:
    """Means of the same scales where this workshop asked them before and has shown them: before and after."""
    means: dict[str, float] = {}
    for before in activity.workshop.agenda:
        if before is activity:
            break
        compared = activity.settled.get("compare_with") in (None, before.key)
        if before.kind.scales(before.settings) and before.is_shown and compared:
            for scale in result_of(session, before, language)["scales"]:
                if scale["mean"] is not None:
                    means[scale["key"]] = scale["mean"]
    return means
