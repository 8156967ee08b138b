"""What an info activity puts before people beside its prompt: the frame, the draft, writing rules, earlier
results, a decision.
"""

from typing import cast

from sqlalchemy.orm import Session

from models.analysis.disclosure import SMALLEST
from models.document.comparison import compare_versions
from models.document.wording_support import supports_of
from models.journey.journey import FRAME, Journey
from models.language import LANGUAGES, Words, say
from models.live.shapes import (
    Block,
    Cards,
    Decided,
    Difference,
    FrameLine,
    Gallery,
    GalleryCard,
    Homework,
    Part,
    PutUp,
    ShortCard,
    Shown,
    StepTaken,
    Unsettled,
    Waiting,
)
from models.plans.card import cards_of
from models.workshop.activity import Activity
from models.workshop.evidence import decisions_on, people, result_of
from models.workshop.inputs import open_suggestions, sections, statements_of
from models.workshop.workshop import Workshop


def blocks(session: Session, activity: Activity) -> PutUp:
    """Nothing where the type puts nothing up; unknown references show nothing."""
    if "decisions" in activity.kind.wants(activity.settled):
        return {"decisions": decisions_on(session, activity.items)}
    references = activity.kind.blocks(activity.settled)
    if references is None:
        return {}
    found: list[Block] = [
        block for reference in references if (block := _block(session, activity, reference))
    ]
    if activity.decision:
        found.append(cast(Decided, {"kind": "decision", **activity.decision}))
    return {"blocks": found}


def _block(session: Session, activity: Activity, reference: str) -> Block | None:
    journey = activity.workshop.journey
    if reference.startswith("sections:"):
        name = reference.partition(":")[2]
        items = sections(journey, name)
        return {"kind": "section", "section": name, "items": items} if items else None
    if reference == "homework":
        return _homework(session, activity)
    if reference == "kunskapsbas":
        return _gallery(journey)
    if reference == "journey:att_ta_stallning_till":
        return _waiting(session, activity)
    if reference == "journey:ataganden":
        cards: list[ShortCard] = [
            {"number": card.number, "text": card.text, "who": card.fields.get("role", "")}
            for card in cards_of(journey, "commitment")
        ]
        return {"kind": "cards", "cards": cards} if cards else None
    if reference == "journey:deltagande":
        return _taking_part(session, journey)
    if reference == "journey:perspektiv":
        return _perspectives(session, activity)
    if reference == "ramar":
        lines: list[FrameLine] = [
            {"key": key, "text": journey.frame[key]} for key in FRAME if journey.frame.get(key)
        ]
        return {"kind": "frame", "lines": lines} if lines else None
    if reference == "skrivregler":
        return {"kind": "rules"}
    if reference == "malbild:current":
        return {"kind": "statements", "items": statements_of(journey)}
    if reference.startswith("malbild:diff:"):
        return _difference(journey, *reference.split(":")[2:4])
    if reference == "journey:stallning":
        return _stances(session, journey, activity.workshop.language)
    return _earlier_result(session, activity, reference)


def _difference(journey: Journey, before: str, after: str) -> Difference | None:
    """Each statement's words in two versions (or 'draft'), word by word; None where either is not there."""
    found = compare_versions(journey, before, after)
    changed = [statement for statement in found or [] if statement["change"] != "same"]
    return {"kind": "difference", "before": before, "after": after, "items": changed} if changed else None


def _stances(session: Session, journey: Journey, language: str) -> Shown | None:
    """How all rooms together met the wordings they met last."""
    latest = {
        test.statement_id: test for test in supports_of(session, journey, language) if not test.external
    }
    items = [latest[statement.id].result for statement in journey.standing if statement.id in latest]
    title = {language: say(language, "results-all-rooms") for language in LANGUAGES}
    return (
        {
            "kind": "result",
            "type": "gradient",
            "title": title,
            "result": {"rounds": [{"round": 1, "items": items}]},
        }
        if items
        else None
    )


def _gallery(journey: Journey) -> Gallery | None:
    """The knowledge base on the wall: change waves and insights (METHOD step 3)."""
    cards: list[GalleryCard] = [
        {
            "number": card.number,
            "text": card.text,
            "more": card.fields.get("so_what") or card.fields.get("happens") or "",
        }
        for kind in ("wave", "insight")
        for card in cards_of(journey, kind)
    ]
    return {"kind": "gallery", "cards": cards} if cards else None


def _waiting(session: Session, activity: Activity) -> Waiting:
    """How much the editors have left to answer: suggestions nobody has decided, statements that split the
    rooms.
    """
    open_now = open_suggestions(session, activity.workshop)
    unsettled: list[Unsettled] = [
        {"text": test.result["text"], "verdict": test.result["verdict"]}
        for test in {
            test.statement_id: test
            for test in supports_of(session, activity.workshop.journey, activity.workshop.language)
            if not test.external
        }.values()
        if test.result["verdict"] in ("split", "lukewarm", "weak")
    ]
    return {"kind": "waiting", "suggestions": len(open_now), "statements": unsettled}


def _taking_part(session: Session, journey: Journey) -> Part | None:
    """The way here in numbers: meetings and people per step."""
    steps: list[StepTaken] = []
    for step in journey.steps:
        met = [
            workshop for workshop in journey.workshops if workshop.step_id == step.id and workshop.opened_at
        ]
        if met:
            came = sum(people(session, workshop) for workshop in met)
            steps.append(
                {
                    "title": step.title,
                    "meetings": len(met),
                    "people": came if came >= SMALLEST else None,
                }
            )
    return {"kind": "part", "steps": steps} if steps else None


def _perspectives(session: Session, activity: Activity) -> Cards | None:
    """Perspectives that all rooms have added, not yet decided on."""
    found = [
        suggestion
        for suggestion in open_suggestions(session, activity.workshop)
        if suggestion.get("label") == "perspective"
    ]
    return (
        {
            "kind": "cards",
            "cards": [
                {"number": suggestion.get("number", ""), "text": suggestion["text"], "who": ""}
                for suggestion in found
            ],
        }
        if found
        else None
    )


def _homework(session: Session, activity: Activity) -> Homework | None:
    """Where the tasks are to be done, once they are open."""
    companion = session.get(Workshop, activity.settings.get("companion") or 0)
    if companion is None:
        return None
    tasks: list[Words] = [activity.title or activity.prompt for activity in companion.agenda]
    return {
        "kind": "homework",
        "code": companion.code,
        "open": companion.is_open,
        "closes_at": companion.closes_at,
        "tasks": tasks,
    }


def _earlier_result(session: Session, activity: Activity, reference: str) -> Shown | None:
    """Of this meeting; else of the latest of the journey's that has it, so that three meetings weeks apart
    hang together (F1-11).
    """
    journey = activity.workshop.journey
    earlier = [
        workshop
        for workshop in reversed(journey.workshops)
        if workshop is not activity.workshop and workshop.external == activity.workshop.external
    ]
    for workshop in [activity.workshop, *earlier]:
        for asked in workshop.agenda:
            if reference in (asked.key, asked.output) and asked.is_shown and asked.kind.has_result:
                return {
                    "kind": "result",
                    "type": asked.type,
                    "title": asked.title,
                    "result": result_of(session, asked, activity.workshop.language),
                }
    return None
