"""What an info activity puts before people beside its prompt: the frame, the draft, writing rules, earlier results, a decision."""

from sqlalchemy.orm import Session

from models.document.comparison import compare_versions
from models.document.testing import tests_of
from models.journey.journey import FRAME
from models.language import LANGUAGES, say
from models.workshop.evidence import result_of
from models.workshop.inputs import statements_of


def blocks(session: Session, activity) -> dict:
    """{'blocks': [...]} for info activities, {} for others. Each block is {kind, ...}; unknown references show nothing."""
    if activity.type != "info":
        return {}
    show = activity.settings.get("show") or []
    references = [show] if isinstance(show, str) else list(show)
    if activity.settings.get("kind") == "draft" and not references:
        references = ["malbild:current"]
    found = [block for reference in references if (block := _block(session, activity, reference))]
    if activity.decision:
        found.append({"kind": "decision", **activity.decision})
    return {"blocks": found}


def _block(session: Session, activity, reference: str) -> dict | None:
    journey = activity.workshop.journey
    if reference == "ramar":
        lines = [{"key": key, "text": journey.frame[key]} for key in FRAME if journey.frame.get(key)]
        return {"kind": "frame", "lines": lines} if lines else None
    elif reference == "skrivregler":
        return {"kind": "rules"}
    elif reference == "malbild:current":
        return {"kind": "statements", "items": statements_of(journey)}
    elif reference.startswith("malbild:diff:"):
        return _difference(journey, *reference.split(":")[2:4])
    elif reference == "journey:stallning":
        return _stances(session, journey, activity.workshop.language)
    else:
        return _earlier_result(session, activity, reference)


def _difference(journey, before: str, after: str) -> dict | None:
    """Each statement's words in two versions (or 'draft'), word by word; None where either is not there."""
    found = compare_versions(journey, before, after)
    changed = [one for one in found or [] if one["change"] != "same"]
    return {"kind": "difference", "before": before, "after": after, "items": changed} if changed else None


def _stances(session: Session, journey, language: str) -> dict | None:
    """How all rooms together met the wordings they met last."""
    latest = {test.statement_id: test for test in tests_of(session, journey, language) if not test.external}
    items = [latest[one.id].result for one in journey.standing if one.id in latest]
    title = {one: say(one, "results-all-rooms") for one in LANGUAGES}
    return {"kind": "result", "type": "gradient", "title": title, "result": {"rounds": [{"round": 1, "items": items}]}} if items else None


def _earlier_result(session: Session, activity, reference: str) -> dict | None:
    for one in activity.workshop.agenda:
        if reference in (one.key, one.output) and one.is_shown and one.kind.has_result:
            return {"kind": "result", "type": one.type, "title": one.title, "result": result_of(session, one, activity.workshop.language)}
    return None
