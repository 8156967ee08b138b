"""What is done on the road, each verb with its line in the logbook.

Making a journey, treating the conditions of a step, going on, and coming to the end.
"""

from models.journey.journey import Journey
from models.journey.logbook import record
from models.journey.step import Check, Step, lay_road
from models.language import pick


def begin_journey(journey: Journey, plan: dict | None, by: str, now: float) -> None:
    """A journey begins, on the road of a plan or on none."""
    if plan:
        lay_road(journey, plan)
    record(journey, now, by, "journey_made", title=journey.title)


def tick(check: Check, by: str, now: float) -> None:
    check.tick(by, now)
    _record(check, "ticked", by, now)


def untick(check: Check, by: str, now: float) -> None:
    check.untick()
    _record(check, "unticked", by, now)


def waive(check: Check, why: str, by: str, now: float) -> None:
    """Pass over a condition, with a reason that is printed in the colophon."""
    check.waive(why, by, now)
    _record(check, "waived", by, now, why=check.waived_why)


def insist(check: Check, by: str, now: float) -> None:
    """Take the waiver back."""
    check.insist()
    _record(check, "insisted", by, now)


def ask_for(step: Step, words: str, by: str, now: float) -> Check:
    """One more condition, of the journey's own, ticked by hand."""
    check = step.ask_for(words, step.journey.language)
    _record(check, "asked", by, now)
    return check


def ask_no_more(check: Check, by: str, now: float) -> None:
    _record(check, "unasked", by, now)
    check.step.ask_no_more(check.key)


def finish_step(step: Step, values: dict, by: str, now: float) -> None:
    """Through the gate; `values` are the measured numbers by measure."""
    step.finish(values, by, now)
    record(step.journey, now, by, "step_done", number=str(step.number))


def take_up_again(step: Step, by: str, now: float) -> None:
    step.take_up_again()
    record(step.journey, now, by, "step_again", number=str(step.number))


def end_journey(journey: Journey, why: str, by: str, now: float) -> None:
    """The end of the road: with its last two steps done, or for a written reason."""
    ready = bool(journey.steps) and all(step.done_at for step in journey.steps[-2:])
    journey.close(now, ready, why)
    record(journey, now, by, "journey_closed", why=journey.closed_why or "–")


def open_journey_again(journey: Journey, by: str, now: float) -> None:
    journey.open_again()
    record(journey, now, by, "journey_again")


def _record(check: Check, what: str, by: str, now: float, **more: str) -> None:
    journey = check.step.journey
    record(journey, now, by, what, None, check=pick(check.words, journey.language), **more)
