"""The one thing to do next in a journey, worked out from its meetings and the conditions of its step."""

from dataclasses import dataclass, field

from models.analysis.days import day
from models.document.fates import waiting
from models.document.room_sentence import RoomSentence, sentence_of_journey
from models.document.version import in_order, is_label
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

# What is counted from the day a version is out: before that nobody can meet it.
COUNTED_AFTERWARDS = ("days_ahead",)

# Conditions that are answers somebody waits for: they are owed also when the step's version is out.
OWED = ("untreated", "undecided", "objections")


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
    today = day(now)
    planned = [
        workshop
        for workshop in workshops
        if workshop.state == "planned" and (workshop.planned_for >= today or not _is_left(workshop))
    ]
    # What has a day comes before what has none, and a day that has passed says nothing any more.
    planned.sort(key=lambda workshop: (not workshop.planned_for >= today, workshop.planned_for, workshop.id))
    return Next("meeting", workshop=planned[0]) if planned else None


def has_begun(journey: Journey) -> bool:
    """Whether anything has been led in it, or any of its text is out."""
    return bool(journey.versions) or any(workshop.state != "planned" for workshop in journey.workshops)


def _is_left(workshop: Workshop) -> bool:
    """Whether its step was gone on from and it was never held: without a day to come nobody waits for it."""
    step = workshop.step
    return step is not None and (step.done_at is not None or _is_behind(step))


def here(journey: Journey) -> Step | None:
    """The step that is going on: the first that is neither done nor left behind."""
    return next((step for step in journey.steps if step.done_at is None and not _is_behind(step)), None)


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
    if has_begun(journey):
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
    owed = _after_version(measures)
    if owed:
        return owed
    step = here(journey)
    if step is None:
        return Next("end")
    lacking = _lacking(measures, step)
    return (
        _meeting_of(journey, step, now)
        or _condition(step, [lack for lack in lacking if not _is_met_together(lack[0])])
        or _condition(step, lacking)
        or _through(measures, step)
    )


def lacks_of_version(measures: Measures, label: str) -> list[tuple[Check, float | None]]:
    """What the step that makes a version lacks when that is to be published, each with its number now."""
    made = [step for step in measures.journey.steps if step.version_out == label and step.done_at is None]
    return [
        (check, value)
        for step in made[:1]
        for check, value in _lacking(measures, step)
        if check.measure not in COUNTED_AFTERWARDS
    ]


def _is_behind(step: Step) -> bool:
    """Whether the text has gone on from a step, however its gate was met; or the journey has, and nothing was
    ever held in it.
    """
    journey, made = step.journey, _latest_made(step.journey)
    if made and step.number <= made.number:
        return True
    gone_on = any(later.done_at is not None for later in journey.steps if later.number > step.number)
    return gone_on and not any(
        workshop.step_id == step.id and workshop.state != "planned" for workshop in journey.workshops
    )


def _latest_made(journey: Journey) -> Step | None:
    """The last step whose version is out, or one that comes after it."""
    newest = max((in_order(version.label) for version in journey.versions), default=(0,))
    made = [
        step for step in journey.steps if is_label(step.version_out) and in_order(step.version_out) <= newest
    ]
    return made[-1] if made else None


def _after_version(measures: Measures) -> Next | None:
    """What is left of the step that made the newest version: what is answered and ticked after it, and then
    that it is gone on from.
    """
    step = _latest_made(measures.journey)
    if step is None or step.done_at is not None:
        return None
    lacking = _lacking(measures, step)
    left = [
        (check, value) for check, value in lacking if check.is_manual or (value and check.measure in OWED)
    ]
    return _condition(step, left) or (None if lacking else Next("finish", step=step))


def _lacking(measures: Measures, step: Step) -> list[tuple[Check, float | None]]:
    """Conditions that are neither met nor passed over, each with the number it has now."""
    return [
        (check, value)
        for check, met, value in step.checked(measures.of(step))
        if not met and not check.is_waived
    ]


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
    if step.version_out and measures.journey.standing:
        return Next("publish", step=step, label=measures.draft.next_label)
    return Next("finish", step=step)


def _without_road(measures: Measures, now: float) -> Next:
    journey = measures.journey
    left = waiting(measures.session, journey)
    if left:
        return Next("answer", n=left)
    nearest = next_meeting(journey.workshops, now)
    return nearest or Next("new" if journey.standing else "write")
