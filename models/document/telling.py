"""Ni sa – vi gjorde: to a unit, or to all, what became of what they wrote; and where we are heading, for
whoever may read.
"""

from collections import defaultdict

from sqlalchemy import or_
from sqlalchemy.orm import Session

from models.analysis.disclosure import SMALLEST
from models.document.comparison import compare_versions
from models.document.fates import Fates, readable
from models.journey.calendar import calendar_of
from models.journey.journey import Journey, Unit
from models.workshop.contribution import FATES, Contribution, in_order
from models.workshop.evidence import people


def told(session: Session, journey: Journey, unit: Unit | None = None) -> dict:
    """{people, n, waiting, parts: [{fate, items: [{number, text, why, statement, kept}]}]}: every
    contribution that has met a fate, by fate.

    A unit's page holds what is known to come from there without pointing at anybody: its own meetings of five
    or more, and what
    was kept with the unit's name when its writers were that many.
    """
    fates = Fates(session, journey)
    rooms = [
        workshop
        for workshop in journey.workshops
        if workshop.opened_at and (unit is None or workshop.unit_id == unit.id)
    ]
    large = [room.id for room in rooms if people(session, room) >= SMALLEST]
    query = readable(journey).order_by(*in_order())
    if unit is not None:
        # Not before the ties are cut: until then a unit's few are not yet told from its many.
        closed = [workshop.id for workshop in journey.workshops if workshop.state == "closed"]
        query = query.where(
            or_(
                Contribution.workshop_id.in_(large),
                (Contribution.unit_id == unit.id) & Contribution.workshop_id.in_(closed),
            )
        )
    found = [
        contribution
        for contribution in session.scalars(query)
        if contribution.is_visible and contribution.gets_answer
    ]
    parts = defaultdict(list)
    for contribution in found:
        if contribution.fate:
            way = fates.of(contribution)
            parts[contribution.fate].append(
                {
                    "number": contribution.number,
                    "text": contribution.text,
                    "why": contribution.fate_why,
                    "statement": way["statement"],
                    "kept": way["kept"],
                }
            )
    return {
        "people": sum(people(session, room) for room in rooms),
        "n": len(found),
        "waiting": sum(contribution.fate is None for contribution in found),
        "parts": [{"fate": fate, "items": parts[fate]} for fate in FATES if parts[fate]],
    }


# As many answers as somebody reads at a time.
PAGE = 50


def page_of(found: dict, words: str, fate: str, page: int) -> dict:
    """What `told` found, of one fate or all, with these words or this number in it; one page of it:
    {..., matching, page, pages}.
    """
    sought = words.casefold().split()

    def fits(answer: dict) -> bool:
        read = f"{answer['number']} {answer['text']} {answer['why']}".casefold()
        return all(word in read for word in sought)

    parts = [
        (part["fate"], [answer for answer in part["items"] if fits(answer)])
        for part in found["parts"]
        if fate in ("", part["fate"])
    ]
    matching = sum(len(answers) for _, answers in parts)
    pages = max(1, -(-matching // PAGE))
    page = min(max(page, 1), pages)
    shown, passed = [], (page - 1) * PAGE
    room = PAGE
    for kind, answers in parts:
        here = answers[passed : passed + room] if passed < len(answers) else []
        passed, room = max(0, passed - len(answers)), room - len(here)
        if here:
            shown.append({"fate": kind, "items": here, "n": len(answers)})
    return {**found, "parts": shown, "matching": matching, "page": page, "pages": pages}


def heading_of(journey: Journey, now: float) -> dict | None:
    """{version, edition, before, changes, coming}: the newest version, what it changed and why, and the next
    dates. None before the first.
    """
    if not journey.versions:
        return None
    newest = journey.versions[-1]
    before = journey.versions[-2].label if len(journey.versions) > 1 else ""
    changes = (
        [
            statement
            for statement in compare_versions(journey, before, newest.label) or []
            if statement["change"] != "same"
        ]
        if before
        else []
    )
    coming = [
        event
        for event in calendar_of(journey, now)
        if not event["past"] and event["what"] in ("step", "answer", "closes")
    ]
    return {
        "version": newest,
        "edition": newest.content,
        "before": before,
        "changes": changes,
        "coming": coming[:8],
    }
