"""What happens when: first meetings of steps, meetings, last days of homework, and the days when people were
promised an answer (F4-03).
"""

from collections.abc import Collection

from models.analysis.days import day
from models.journey.journey import Journey


def calendar_of(journey: Journey, now: float, answered: Collection[int] = ()) -> list[dict]:
    """[{date, hour, what, title, past}] by date; `what` is step, meeting, closes, answer, answered or keep.
    `answered` are ids of meetings in which nobody waits for an answer any more.

    Undated things are left out.
    """
    found = []
    for step in journey.steps:
        of_step = [workshop.id for workshop in journey.workshops if workshop.step_id == step.id]
        is_done = bool(of_step) and all(workshop in answered for workshop in of_step)
        found.append(_entry(step.starts, "step", step.title))
        found.append(_entry(step.answer_by, "answered" if is_done else "answer", step.title))
    for workshop in journey.workshops:
        found.append(_entry(workshop.planned_for, "meeting", workshop.title))
        is_done = workshop.id in answered
        found.append(_entry(workshop.feedback_by, "answered" if is_done else "answer", workshop.title))
        if workshop.closes_at and workshop.is_open:
            found.append(_entry(day(workshop.closes_at), "closes", workshop.title))
    found.append(_entry(journey.keep_until, "keep", journey.title))
    today = day(now)
    dated = sorted((event for event in found if event), key=lambda event: (event["date"], event["hour"]))
    return [{**event, "past": event["date"] < today} for event in dated]


def _entry(when: str, what: str, title: dict | str) -> dict | None:
    date, _, hour = when.partition("T")
    return {"date": date, "hour": hour, "what": what, "title": title} if date else None
