"""What is done to an agenda before its moments open, each verb with its line in the logbook."""

from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from models.base import Refused
from models.journey.logbook import record
from models.language import pick, say
from models.workshop.activity import Activity
from models.workshop.contribution import Contribution
from models.workshop.creation import add_activity, copy_meeting, copy_of, free_key, plan_of, words_for
from models.workshop.inputs import take_as_input
from models.workshop.workshop import Workshop

# So many of what was removed last can be put back.
KEPT = 20


def add_moment(workshop: Workshop, type_name: str, at: int | None, by: str, now: float) -> Activity:
    """A new moment before the one that stands at `at`, or last."""
    _guard(workshop)
    activity = add_activity(workshop, type_name)
    workshop.insert(activity, _free_place(workshop, activity, at))
    activity.title = words_for(activity)
    _record("moment_added", workshop, activity, by, now)
    return activity


def duplicate_moment(workshop: Workshop, activity: Activity, by: str, now: float) -> Activity:
    """The same moment once more, right after it, as planned. Others go on working on the first."""
    _guard(workshop)
    key = free_key(workshop, activity.key)
    copy = copy_of(activity, 0, key=key, output="")
    workshop.insert(copy, _free_place(workshop, copy, workshop.agenda.index(activity) + 1))
    _record("moment_copied", workshop, copy, by, now)
    return copy


def move_moment(workshop: Workshop, activity: Activity, to: int, by: str, now: float) -> None:
    """To stand as number `to` of the agenda, counted from 0, among what is still to come."""
    _guard(workshop)
    if not _is_to_come(workshop, activity):
        raise Refused("already_open")
    before = workshop.agenda
    workshop.insert(activity, _free_place(workshop, activity, to))
    if workshop.agenda != before:
        _record("reordered", workshop, activity, by, now)


def move_after(
    workshop: Workshop, activity: Activity, other: Activity, input: str, by: str, now: float
) -> None:
    """Right after another, to work on what comes of it, or on what it works on already."""
    others = [moment for moment in workshop.agenda if moment is not activity]
    move_moment(workshop, activity, others.index(other) + 1, by, now)
    if input != activity.input:
        take_as_input(activity, input)


def remove_moment(session: Session, workshop: Workshop, activity: Activity, by: str, now: float) -> bool:
    """Out of the agenda; whether it can be put back. What was brought in to it goes for good."""
    _guard(workshop)
    at, can_return = workshop.agenda.index(activity), activity.id not in brought_in(session, workshop)
    workshop.remove(activity)
    if can_return:
        kept = {"at": at, "id": activity.id, "plan": plan_of(activity)}
        workshop.removed = [*workshop.removed, kept][-KEPT:]
    _record("moment_removed", workshop, activity, by, now)
    return can_return


def put_back(session: Session, workshop: Workshop, by: str, now: float) -> Activity:
    """What was removed last, where it stood, with all it held and, unless another has it now, its address."""
    _guard(workshop)
    if not workshop.removed:
        raise Refused("nothing_removed")
    last: dict[str, Any] = workshop.removed[-1]
    workshop.removed = workshop.removed[:-1]
    activity = Activity(**last["plan"])
    if last.get("id") and session.get(Activity, last["id"]) is None:
        activity.id = last["id"]
    if activity.key in {other.key for other in workshop.activities}:
        activity.key = free_key(workshop, activity.key)
    workshop.insert(activity, _free_place(workshop, activity, last["at"]))
    _record("moment_put_back", workshop, activity, by, now)
    return activity


def duplicate_meeting(session: Session, workshop: Workshop, by: str, now: float) -> Workshop:
    """The same agenda once more, for another day: nobody has been there, and nobody wrote anything."""
    title = say(workshop.language, "copy-of", title=workshop.title)[:160]
    copy = copy_meeting(session, workshop, title)
    record(workshop.journey, now, by, "workshop_made", copy, title=copy.title)
    return copy


def brought_in(session: Session, workshop: Workshop) -> dict[int, int]:
    """How many texts lie in each moment that has some, by its id."""
    query = select(Contribution.activity_id, func.count()).where(Contribution.workshop_id == workshop.id)
    return {row[0]: row[1] for row in session.execute(query.group_by(Contribution.activity_id))}


def _guard(workshop: Workshop) -> None:
    if workshop.state == "closed":
        raise Refused("workshop_closed")


def _is_to_come(workshop: Workshop, activity: Activity) -> bool:
    return activity.state == "planned" and (activity.id is None or activity.id != workshop.current_id)


def _free_place(workshop: Workshop, activity: Activity, at: int | None) -> int:
    """As near to `at` as what has begun allows: nothing new comes before that."""
    others = [other for other in workshop.agenda if other is not activity]
    begun = [number for number, other in enumerate(others, 1) if not _is_to_come(workshop, other)]
    wanted = len(others) if at is None else at
    return min(max(wanted, *begun, 0), len(others))


def _record(what: str, workshop: Workshop, activity: Activity, by: str, now: float) -> None:
    title = pick(activity.title, workshop.language)
    record(workshop.journey, now, by, what, workshop, title=title, meeting=workshop.title)
