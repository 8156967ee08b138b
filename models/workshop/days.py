"""Workshops that are open for days: homework, and the same questions afterwards for those who were away
(F4-04, F4-29).

Everybody who was away from a step's meetings answers in one workshop together, not in one per unit: three
people from one unit
would otherwise be known by their answers, and what they add to a result already shown could be had by
subtraction.
"""

import re
from collections import defaultdict
from datetime import time

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.analysis.days import later
from models.analysis.disclosure import Crowd, showable
from models.base import Refused
from models.language import pick, say
from models.workshop.activity import Activity
from models.workshop.creation import copy_of, create_workshop
from models.workshop.inbox import asks_texts_alone, is_inbox, next_portion
from models.workshop.inputs import begin
from models.workshop.leading import close_activity, close_meeting, reveal
from models.workshop.participant import Participant, told_running
from models.workshop.workshop import Workshop

DAY = 86400
# What is begun in the last minute is still taken in.
GRACE = DAY
# A standing inbox for observations is open for a year at a time: its ties are cut every other week.
LONGEST_DAYS = 366
# Where answers are asked for as well, everybody goes on with their own until the close: ties last as long.
LONGEST_TIED = 31
# "08:30+1d": half past eight, tomorrow, by the clock of the house.
UNTIL = re.compile(r"(\d{1,2}):(\d{2})\+(\d{1,2})d")


def open_for_days(session: Session, workshop: Workshop, days: int, now: float) -> None:
    """All tasks open at once. Those that have nothing to work on yet stay planned and are not shown."""
    if workshop.mode != "async":
        raise Refused("not_over_days")
    _guard_days(workshop, days)
    workshop.start(now)
    open_waiting(session, workshop, now)
    if not any(activity.is_running for activity in workshop.activities):
        workshop.state, workshop.opened_at = "planned", None
        raise Refused("nothing_to_do")
    workshop.closes_at = later(now, days)
    if is_inbox(workshop):
        workshop.portion_due = next_portion(workshop, now)


def _guard_days(workshop: Workshop, days: int) -> None:
    if not 1 <= days <= longest(workshop):
        raise Refused("setting_range", field="days", low=1, high=longest(workshop))


def longest(workshop: Workshop) -> int:
    """For how many days it may be open: no tie between people and what they wrote lasts longer."""
    return LONGEST_DAYS if asks_texts_alone(workshop) or is_inbox(workshop) else LONGEST_TIED


def _last_day(workshop: Workshop, closes_at: float) -> float:
    """When it closes at the latest, whoever wants it to be open longer."""
    return min(closes_at, later(workshop.opened_at or closes_at, longest(workshop)))


def open_homework(session: Session, activity: Activity, now: float) -> Workshop | None:
    """What a meeting gives to do at home opens when the meeting comes to it, until the day that was said."""
    companion = session.get(Workshop, activity.settings.get("companion") or 0)
    if companion is None or companion.state != "planned":
        return companion
    open_for_days(session, companion, min(activity.settled["open_days"], longest(companion)), now)
    until = UNTIL.fullmatch(activity.settings.get("open_until") or "")
    if until:
        hour, minute, days = map(int, until.groups())
        companion.closes_at = _last_day(companion, later(now, days, time(hour % 24, minute % 60)))
    return companion


def open_waiting(session: Session, workshop: Workshop, now: float) -> list:
    """Tasks that work on what others have written in the same homework: opened once there is something,
    frozen as it stands then. What was refused has changed nothing: no text has come forth for it.
    """
    opened = []
    for activity in waiting_tasks(workshop):
        try:
            with session.begin_nested():
                begin(activity, workshop.language, 0, now)
        except Refused:
            continue
        activity.stages, activity.ends_at = activity.stages[:1], None
        opened.append(activity)
    return opened


def waiting_tasks(workshop: Workshop) -> list:
    """Those that nobody can do yet."""
    return (
        [
            activity
            for activity in workshop.agenda
            if activity.kind.is_done_alone and activity.state == "planned"
        ]
        if workshop.is_open and workshop.mode == "async"
        else []
    )


def half_over(session: Session, now: float, among: int | None = None) -> list[int]:
    """Ids of workshops over days that are past half their time and have tasks waiting for others' words. An
    inbox goes on as it was opened. Of one workshop alone where `among` says which.
    """
    query = select(Workshop).where(Workshop.mode == "async", Workshop.state == "open")
    return [
        workshop.id
        for workshop in session.scalars(query if among is None else query.where(Workshop.id == among))
        if workshop.closes_at
        and now > ((workshop.opened_at or 0) + workshop.closes_at) / 2
        and not is_inbox(workshop)
        and waiting_tasks(workshop)
    ]


def extend(workshop: Workshop, days: int) -> None:
    """Longer, never shorter: what was promised to those who have not begun yet holds."""
    if workshop.mode != "async" or not workshop.is_open or workshop.closes_at is None:
        raise Refused("workshop_not_open")
    _guard_days(workshop, days)
    closes_at = later(workshop.closes_at, days)
    # An inbox may be open for another year; what ties people to their answers may not.
    if not is_inbox(workshop) and closes_at > _last_day(workshop, closes_at):
        raise Refused("open_long_enough", most=LONGEST_TIED)
    workshop.closes_at = closes_at


def open_for_absent(session: Session, workshop: Workshop, days: int, now: float) -> Workshop:
    """The workshop in which those who were away answer the same questions; the same one for all meetings of a
    step.
    """
    asked = [
        activity
        for activity in workshop.agenda
        if activity.kind.is_done_alone
        and activity.kind.has_result
        and activity.items
        and activity.state != "planned"
    ]
    if not asked:
        raise Refused("nothing_to_do")
    if not 1 <= days <= LONGEST_TIED:
        raise Refused("setting_range", field="days", low=1, high=LONGEST_TIED)
    known = afterwards_of(workshop)
    if known and known.is_open:
        known.closes_at = max(known.closes_at or 0, _last_day(known, now + days * DAY))
        return known
    made = create_workshop(session, workshop.journey, title=_title(workshop), capacity=workshop.capacity)
    made.mode, made.template, made.step_id, made.language = (
        "async",
        workshop.template,
        workshop.step_id,
        workshop.language,
    )
    made.external, made.ask_unit = workshop.external, bool(workshop.journey.units_for(workshop.external))
    for position, activity in enumerate(asked):
        twin = copy_of(activity, position, input="")
        twin.items = list(activity.items)
        made.activities.append(twin)
    session.flush()
    open_for_days(session, made, days, now)
    return made


def close_after_days(session: Session, workshop: Workshop, by: str, now: float) -> None:
    """Every task closed and shown, every tie cut.

    The answers may be read together with the others' from here on.
    """
    if workshop.mode != "async":
        raise Refused("not_over_days")
    for activity in workshop.agenda:
        if activity.is_running:
            close_activity(session, activity, now)
        if activity.state == "closed" and activity.kind.has_result:
            reveal(session, activity, now)
    workshop.feedback_by = workshop.feedback_by or (workshop.step.answer_by if workshop.step else "")
    close_meeting(session, workshop, workshop.feedback_by, by, now)


def running_over_days(session: Session) -> list[int]:
    """Ids of all that are open for days."""
    return list(
        session.scalars(select(Workshop.id).where(Workshop.mode == "async", Workshop.state == "open"))
    )


def overdue(session: Session, now: float) -> list[int]:
    """Ids of workshops whose last day and its grace are over."""
    query = select(Workshop.id).where(
        Workshop.mode == "async", Workshop.state == "open", Workshop.closes_at < now - GRACE
    )
    return list(session.scalars(query))


def progress(session: Session, workshop: Workshop) -> dict:
    """{joined, tasks: [(activity, ticked)], units: [(name, joined, done)]}; units of five or more, never who,
    and every number in fives: one more would be the one who was just here.
    """
    everyone = list(
        session.scalars(
            select(Participant).where(
                Participant.workshop_id == workshop.id, Participant.device != "table", Participant.arrived
            )
        )
    )
    tasks = [activity for activity in workshop.agenda if activity.is_task and activity.state != "planned"]
    wanted = {task.id for task in tasks}
    names = {unit.id: unit.name for unit in workshop.journey.units}
    sizes: dict = defaultdict(Crowd)
    for participant in everyone:
        sizes[participant.unit_id] += Crowd(1, int(participant.counts_towards_five))
    shown = sorted(showable(sizes), key=lambda unit: names.get(unit, ""))
    done = [participant for participant in everyone if wanted <= set(participant.ticked)]
    return {
        "joined": told_running(everyone),
        "done": told_running(done),
        "tasks": [
            (task, told_running(person for person in everyone if task.id in person.ticked)) for task in tasks
        ],
        "units": [
            (
                names.get(unit, ""),
                told_running(person for person in everyone if person.unit_id == unit),
                told_running(person for person in done if person.unit_id == unit),
            )
            for unit in shown
        ],
    }


def afterwards_of(workshop: Workshop) -> Workshop | None:
    """The workshop for those who were away from this one: their step's, or, outside the road, the one that
    bears its name.
    """

    def belongs(other: Workshop) -> bool:
        return (other.step_id, other.template) == (workshop.step_id, workshop.template) and (
            workshop.step_id is not None or other.title == _title(workshop)
        )

    return next(
        (
            other
            for other in workshop.journey.workshops
            if other.mode == "async" and other is not workshop and belongs(other)
        ),
        None,
    )


def _title(workshop: Workshop) -> str:
    """Of its step, whose many meetings share the afterwards, else of the meeting itself."""
    named = pick(workshop.step.title, workshop.language) if workshop.step else workshop.title
    return say(workshop.language, "absent-title", title=named)[:160]
