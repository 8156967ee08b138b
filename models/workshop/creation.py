"""A workshop out of a template, or an empty one; and new activities for its agenda."""

from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.activities import KINDS
from models.activities.kind import Kind
from models.base import Refused
from models.journey.journey import Journey, Unit
from models.journey.step import Step
from models.language import LANGUAGES, pick, say
from models.secrets import new_code, new_token
from models.workshop.activity import Activity
from models.workshop.workshop import Workshop


def addable() -> list[str]:
    """Types that somebody can add to an agenda. Homework is a workshop of its own, with its tasks in it."""
    return [name for name, kind in KINDS.items() if kind.is_addable]


def create_workshop(
    session: Session,
    journey: Journey,
    *,
    title: str,
    template: dict | None = None,
    session_id: str = "",
    capacity: int = 1000,
    step: Step | None = None,
    unit: Unit | None = None,
) -> Workshop:
    """`template` is one as models.library reads it; `session_id` picks one of its sessions, the first by
    default.

    With `unit` it is that unit's own meeting: whoever joins belongs there. It takes its place under the
    `step` given, else under
    the one that lists its template.
    """
    if not title.strip():
        raise Refused("title_missing", field="title")
    workshop = Workshop(
        title=title.strip()[:160],
        code=_free_code(session),
        screen_key=new_token(),
        language=journey.language,
        capacity=capacity,
        ask_unit=bool(journey.offered_units) and unit is None,
        unit_id=unit.id if unit else None,
    )
    step = step or next(
        (step for step in journey.steps if template and template["id"] in step.templates), None
    )
    if step:
        workshop.step_id = step.id
    if template:
        part = next(
            (meeting for meeting in template["sessions"] if meeting["id"] == session_id),
            template["sessions"][0],
        )
        workshop.template = template["id"]
        workshop.language = template.get("lang", journey.language)
        workshop.external = template.get("records") == "external"
        workshop.mode = "async" if part.get("mode") == "async" else "live"
        for position, plan in enumerate(
            _tasks(part["activities"]) if workshop.mode == "async" else part["activities"]
        ):
            workshop.activities.append(from_plan(plan, position, journey))
        if workshop.external:
            # Outsiders say their sector in the check-in, never a unit of ours.
            workshop.ask_unit = False
        if any("table" in _told_apart_by(activity) for activity in workshop.activities):
            workshop.tables = 8
    journey.workshops.append(workshop)
    session.flush()
    _make_companions(session, workshop)
    return workshop


def _told_apart_by(activity: Activity) -> set:
    """Who its answers come from, or are shown by."""
    return {activity.settings.get(name) for name in ("group_by", "unit_of_input", "validate_by")}


def _make_companions(session: Session, workshop: Workshop) -> None:
    for activity in workshop.agenda:
        if activity.kind.holds_tasks and activity.settings.get("tasks"):
            _make_companion(session, workshop, activity)


def _make_companion(session: Session, workshop: Workshop, activity: Activity) -> None:
    """Homework given in a meeting is done in a workshop of its own, open for days, with a code of its own."""
    plan = {
        "id": activity.key,
        "type": activity.type,
        "settings": activity.settings,
        "output": activity.output,
    }
    title = f"{workshop.title} – {pick(activity.title, workshop.language)}"[:160]
    template = {
        "id": workshop.template,
        "lang": workshop.language,
        "sessions": [{"id": activity.key, "mode": "async", "activities": [plan]}],
    }
    companion = create_workshop(
        session,
        workshop.journey,
        title=title,
        template=template,
        capacity=workshop.capacity,
        step=workshop.step,
    )
    companion.external, companion.ask_unit, companion.unit_id = (
        workshop.external,
        workshop.ask_unit,
        workshop.unit_id,
    )
    activity.settings = {**activity.settings, "companion": companion.id}


def _tasks(plans: list[dict]) -> list[dict]:
    """A homework is a container: over days its tasks stand beside each other, each with its own tick."""
    found = []
    for plan in plans:
        if KINDS[plan["type"]].holds_tasks:
            tasks = plan.get("settings", {}).get("tasks", [])
            # What the whole homework puts out is, where it is one task, what that task puts out.
            whole = {"output": plan.get("output", "")} if len(tasks) == 1 else {}
            found += [{"title": task.get("prompt"), **whole, **task} for task in tasks]
        else:
            found.append(plan)
    return found


_PLANNED = (
    "key",
    "type",
    "title",
    "prompt",
    "help",
    "script",
    "if_wrong",
    "minutes",
    "phase",
    "settings",
    "input",
    "output",
)


def plan_of(activity: Activity) -> dict[str, Any]:
    """All that somebody planned of it; what has happened in it is no plan."""
    return {name: getattr(activity, name) for name in _PLANNED}


def copy_of(activity: Activity, position: int, **changes: Any) -> Activity:
    """The same question once more, as planned."""
    copied = plan_of(activity)
    # The homework of the one is not that of the other.
    copied["settings"] = {name: value for name, value in activity.settings.items() if name != "companion"}
    return Activity(position=position, **(copied | changes))


def copy_meeting(session: Session, workshop: Workshop, title: str) -> Workshop:
    """The same agenda and the same room, without a day: nothing that anybody did in it."""
    copy = create_workshop(
        session, workshop.journey, title=title, capacity=workshop.capacity, step=workshop.step
    )
    for name in (
        "template",
        "language",
        "tables",
        "ask_unit",
        "external",
        "mode",
        "unit_id",
        "step_id",
        "network",
    ):
        setattr(copy, name, getattr(workshop, name))
    for position, activity in enumerate(workshop.agenda):
        copy.activities.append(copy_of(activity, position))
    session.flush()
    _make_companions(session, copy)
    return copy


def from_plan(plan: dict, position: int, journey: Journey) -> Activity:
    """One activity as a template writes it; {horisont} is filled in from the journey."""
    fill = {"horisont": str(journey.horizon or "…")}
    text: dict[str, Any] = {
        name: _filled(plan.get(name), fill) for name in ("title", "prompt", "help", "script", "if_wrong")
    }
    return Activity(
        key=plan["id"],
        type=plan["type"],
        minutes=plan.get("minutes", 10),
        phase=plan.get("phase", ""),
        # Which workshop holds its tasks is never for a file to say: it could name anybody's.
        settings={name: value for name, value in (plan.get("settings") or {}).items() if name != "companion"},
        input=", ".join(plan["input"]) if isinstance(plan.get("input"), list) else plan.get("input", ""),
        output=plan.get("output", ""),
        position=position,
        **text,
    )


def add_activity(workshop: Workshop, type_name: str) -> Activity:
    """A new activity at the end of the agenda, with what it is called for title and its defaults."""
    if type_name not in addable():
        raise Refused("unknown_type", field="type")
    key = free_key(workshop, type_name)
    prompt = {language: say(language, f"type-{type_name}-prompt") for language in LANGUAGES}
    kind = KINDS[type_name]
    activity = Activity(
        key=key,
        type=type_name,
        title={},
        prompt=prompt,
        script=kind.script(kind.settle({})),
        if_wrong=kind.if_wrong(kind.settle({})),
        settings=kind.first_settings(),
        input=_likely_input(workshop, kind),
    )
    workshop.insert(activity)
    activity.title = words_for(activity)
    return activity


def words_for(activity: Activity) -> dict[str, str]:
    """What it is called where nobody has called it anything."""
    return {language: say(language, activity.called) for language in LANGUAGES}


def free_key(workshop: Workshop, like: str) -> str:
    """A name that no moment of the agenda has, out of one that it may have: idéer2 after idéer1."""
    taken = {activity.key for activity in workshop.activities}
    stem = like.rstrip("0123456789")[:50] or like[:50]
    return next(key for number in range(1, 1000) if (key := f"{stem}{number}") not in taken)


def _likely_input(workshop: Workshop, kind: Kind) -> str:
    earlier = [activity for activity in workshop.agenda if activity.kind.outcome]
    return kind.likely_input([f"{activity.kind.outcome}:{activity.key}" for activity in earlier])


def _free_code(session: Session) -> str:
    while True:
        code = new_code()
        if session.scalar(select(Workshop.id).where(Workshop.code == code)) is None:
            return code


def _filled(text: dict | None, values: dict) -> dict:
    filled = {}
    for language, sentence in (text or {}).items():
        for name, value in values.items():
            sentence = sentence.replace("{" + name + "}", value)
        filled[language] = sentence
    return filled
