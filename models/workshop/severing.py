"""Cutting the tie between people and what they wrote and answered.

Runs when a workshop closes; cannot be undone (D-20).
"""

from collections import defaultdict

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from models.activities.kind import Tally
from models.analysis.disclosure import showable, together
from models.workshop.answer import Answer, Count, tally
from models.workshop.contribution import Contribution
from models.workshop.evidence import people
from models.workshop.participant import Device, Participant
from models.workshop.workshop import Workshop

# Enough for the gate that asks for it; an exact number could say that somebody was the only one from a
# sector.
MOST_GROUPS_TOLD = 3


def sever(session: Session, workshop: Workshop) -> None:
    """After this the database cannot link two contributions, or two answers, to one person."""
    everyone = {
        one.id: one
        for one in session.scalars(select(Participant).where(Participant.workshop_id == workshop.id))
    }
    workshop.attendance = _attendance(session, workshop, everyone.values())
    for activity in workshop.activities:
        _keep_counts(session, activity)
        _release_texts(session, activity, everyone)
    session.flush()
    ids = list(everyone)
    session.execute(delete(Answer).where(Answer.workshop_id == workshop.id))
    session.execute(delete(Device).where(Device.participant_id.in_(ids)))
    session.execute(delete(Participant).where(Participant.workshop_id == workshop.id))
    for one in everyone.values():
        session.expunge(one)


def _attendance(session: Session, workshop: Workshop, everyone) -> dict:
    """{"people", "units": {id: n} of five or more, "groups": how many units, counted no further than
    MOST_GROUPS_TOLD, "done": who ticked every task}.
    """
    sizes: dict = defaultdict(int)
    tasks = {one.id for one in workshop.activities if one.is_task and one.state != "planned"}
    done = 0
    for one in everyone:
        if one.counts_as_person:
            sizes[one.unit_id] += 1
            done += workshop.mode == "async" and tasks <= set(one.ticked)
    kept = {
        "people": people(session, workshop),
        "units": {str(unit): sizes[unit] for unit in sorted(showable(sizes))},
    }
    groups = min(MOST_GROUPS_TOLD, len([unit for unit in sizes if unit is not None]))
    return (
        kept
        | ({"groups": groups} if workshop.external else {})
        | ({"done": done} if workshop.mode == "async" else {})
    )


def _keep_counts(session: Session, activity) -> None:
    session.add_all(
        Count(
            activity_id=activity.id,
            round=one.round,
            item=one.item,
            criterion=one.criterion,
            unit_id=one.group,
            value=one.value,
            n=one.n,
        )
        for one in safe_counts(session, activity.id)
    )


def safe_counts(session: Session, activity_id: int) -> list[Tally]:
    """Tallies in which every unit too small to be shown has been merged into the rest."""
    tallies = tally(session, activity_id)
    tables: dict = defaultdict(lambda: defaultdict(int))
    for one in tallies:
        tables[(one.round, one.item, one.criterion)][one.group] += one.n
    # One set of groups for the whole activity: a unit kept at one item and not at another would give itself
    # away.
    kept = together([dict(sizes) for sizes in tables.values()])
    merged: dict = defaultdict(int)
    for one in tallies:
        merged[(one.round, one.item, one.criterion, one.group if one.group in kept else None, one.value)] += (
            one.n
        )
    return [Tally(*place, n) for place, n in sorted(merged.items(), key=lambda pair: str(pair[0]))]


def _release_texts(session: Session, activity, everyone: dict[int, Participant]) -> None:
    texts = list(session.scalars(select(Contribution).where(Contribution.activity_id == activity.id)))
    kept = shown_units(texts)
    for one in texts:
        author = everyone.get(one.author_id)
        declared = author is None and bool(one.origin)
        one.sever(author.receipt_key if author else None, keep_unit=declared or one.unit_id in kept)


def shown_units(texts: list[Contribution]) -> set:
    """Units with so many writers in one activity that saying where a text came from points at nobody."""
    authors: dict = defaultdict(set)
    for one in texts:
        if one.author_id is not None:
            authors[one.unit_id].add(one.author_id)
    return showable({unit: len(writers) for unit, writers in authors.items()})
