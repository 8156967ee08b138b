"""The one thing to do next in a journey, worked out from its meetings and the conditions of its step."""

from dataclasses import dataclass, field

from models.analysis.days import day
from models.document.fates import waiting
from models.document.room_sentence import RoomSentence, sentence_of_journey
from models.journey.journey import Journey, Unit
from models.journey.step import Check, Step
from models.progress.measures import Measures
from models.workshop.workshop import Workshop

# Conditions that are met by holding the step's meetings, not by anybody writing at a desk.
MET_TOGETHER = (
    "pulse",
    "units_met",
    "staff_met",
    "staff_stood",
    "externals",
    "sectors",
    "homework",
    "good_enough",
)


@dataclass(frozen=True)
class Next:
    """One thing. `what` picks the words: `next-WHAT`, `next-WHAT-text` and `next-WHAT-do` in the languages.

    What else there is to say of it: the step, the condition with the number it has now, the meeting, the
    units that nothing is planned for (out of `units`), how many wait, the version, the sentence of a room.
    """

    what: str
    step: Step | None = None
    check: Check | None = None
    value: float | None = None
    workshop: Workshop | None = None
    undated: list[Unit] = field(default_factory=list)
    units: int = 0
    n: int = 0
    label: str = ""
    sentence: RoomSentence | None = None


def next_step(measures: Measures, now: float) -> Next:
    """What whoever leads the journey does next."""
    journey = measures.journey
    if journey.closed_at is not None:
        return Next("closed")
    return (
        _meeting_first(journey, now)
        or _from_the_room(measures)
        or _on_the_road(measures, now)
        or _without_road(measures, now)
    )


def next_meeting(workshops: list[Workshop], now: float) -> Next | None:
    """The nearest of these meetings: the one going on, else the first planned."""
    running = [workshop for workshop in workshops if workshop.is_open and workshop.mode == "live"]
    if running:
        return Next("going-on", workshop=running[-1])
    planned = [workshop for workshop in workshops if workshop.state == "planned"]
    today = day(now)
    # What has a day comes before what has none, and a day that has passed says nothing any more.
    planned.sort(key=lambda workshop: (not workshop.planned_for >= today, workshop.planned_for, workshop.id))
    return Next("meeting", workshop=planned[0]) if planned else None


def here(journey: Journey) -> Step | None:
    """The step that is going on: the first that is not done."""
    return next((step for step in journey.steps if step.done_at is None), None)


def undated(journey: Journey, step: Step) -> list[Unit]:
    """Units whose meeting in this step is neither held nor has a day."""
    settled = {
        workshop.unit_id
        for workshop in journey.workshops
        if workshop.step_id == step.id and (workshop.planned_for or workshop.state != "planned")
    }
    return [unit for unit in journey.offered_units if unit.id not in settled]


def _meeting_first(journey: Journey, now: float) -> Next | None:
    """A meeting that is going on; and before anybody has led anything: to lead something."""
    nearest = next_meeting(journey.workshops, now)
    if nearest and nearest.what == "going-on":
        return nearest
    if any(workshop.state != "planned" for workshop in journey.workshops):
        return None
    return Next("lead", workshop=nearest.workshop) if nearest else Next("try")


def _from_the_room(measures: Measures) -> Next | None:
    """A room has written a sentence and there is no text yet: it is what the text begins with."""
    journey = measures.journey
    if journey.statements or journey.versions:
        return None
    found = sentence_of_journey(measures.session, journey)
    if found is None:
        return None
    what = "undecided" if found.undecided else "sentence"
    return Next(what, workshop=found.workshop, sentence=found)


def _on_the_road(measures: Measures, now: float) -> Next | None:
    journey = measures.journey
    if not journey.steps:
        return None
    step = here(journey)
    if step is None:
        return Next("end")
    lacking = [
        (check, value)
        for check, met, value in step.checked(measures.of(step))
        if not met and not check.is_waived
    ]
    return (
        _meeting_of(journey, step, now)
        or _condition(step, [lack for lack in lacking if not _is_met_together(lack[0])])
        or _condition(step, lacking)
        or _through(measures, step)
    )


def _meeting_of(journey: Journey, step: Step, now: float) -> Next | None:
    """A unit without a day, else the step's next meeting, else one to plan."""
    if step.per_unit:
        if not journey.offered_units:
            return Next("units", step=step)
        without = undated(journey, step)
        if without:
            return Next("undated", step=step, undated=without, units=len(journey.offered_units))
    meetings = [workshop for workshop in journey.workshops if workshop.step_id == step.id]
    nearest = next_meeting(meetings, now)
    if nearest:
        return Next(nearest.what, step=step, workshop=nearest.workshop)
    return Next("plan", step=step) if not meetings and step.templates else None


def _is_met_together(check: Check) -> bool:
    return check.measure.partition(":")[0] in MET_TOGETHER


def _condition(step: Step, lacking: list[tuple[Check, float | None]]) -> Next | None:
    return Next("check", step=step, check=lacking[0][0], value=lacking[0][1]) if lacking else None


def _through(measures: Measures, step: Step) -> Next:
    published = {version.label for version in measures.journey.versions}
    if step.version_out and step.version_out not in published and measures.journey.standing:
        return Next("publish", step=step, label=measures.draft.next_label)
    return Next("finish", step=step)


def _without_road(measures: Measures, now: float) -> Next:
    journey = measures.journey
    left = waiting(measures.session, journey)
    if left:
        return Next("answer", n=left)
    nearest = next_meeting(journey.workshops, now)
    return nearest or Next("new" if journey.standing else "write")
