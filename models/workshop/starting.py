"""How meetings come about and move on, each verb with all that belongs to it and its line in the logbook."""

from sqlalchemy.orm import Session

from models.journey.journey import Journey, Unit
from models.journey.logbook import record
from models.journey.step import Step
from models.workshop.activity import Activity
from models.workshop.creation import create_workshop
from models.workshop.days import open_for_absent, open_for_days, open_homework
from models.workshop.evidence import people
from models.workshop.workshop import Workshop


def make_meeting(
    session: Session,
    journey: Journey,
    by: str,
    now: float,
    *,
    title: str,
    template: dict | None = None,
    session_id: str = "",
    capacity: int = 1000,
    step: Step | None = None,
    unit: Unit | None = None,
) -> Workshop:
    """A meeting somebody plans, with the agenda of a template's session or an empty one."""
    workshop = create_workshop(
        session,
        journey,
        title=title,
        template=template,
        session_id=session_id,
        capacity=capacity,
        step=step,
        unit=unit,
    )
    record(journey, now, by, "workshop_made", workshop, title=workshop.title)
    return workshop


def start_meeting(session: Session, workshop: Workshop, by: str, now: float) -> None:
    """Everyone is let in and moves to the first moment; pressed again it changes nothing."""
    workshop.start(now)
    if workshop.current is None:
        go_to(session, workshop, workshop.agenda[0], now)
        record(workshop.journey, now, by, "started", workshop, title=workshop.title)


def go_to(session: Session, workshop: Workshop, activity: Activity, now: float) -> None:
    """Everyone moves there. Talk needs no opening; what collects waits until the leader has explained it.

    What is given to do between the meetings opens when the meeting comes to it.
    """
    workshop.go_to(activity)
    if activity.state == "planned" and not activity.kind.has_result:
        activity.open([], people(session, workshop), now)
    if activity.kind.holds_tasks and not workshop.is_rehearsal:
        open_homework(session, activity, now)


def start_days(
    session: Session, workshop: Workshop, days: int, invited: int | None, by: str, now: float
) -> None:
    """Tasks open for days; `invited` is how many were asked, where that is not everybody."""
    workshop.invited = invited
    open_for_days(session, workshop, days, now)
    record(workshop.journey, now, by, "started", workshop, title=workshop.title)


def ask_the_absent(session: Session, workshop: Workshop, days: int, by: str, now: float) -> Workshop:
    """The same questions for those who were away, in one workshop for all meetings of a step."""
    made = open_for_absent(session, workshop, days, now)
    record(workshop.journey, now, by, "absent_opened", made, title=made.title)
    return made
