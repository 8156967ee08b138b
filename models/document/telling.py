"""Ni sa – vi gjorde: to a unit, or to all, what became of what they wrote; and where we are heading, for
whoever may read.
"""

from collections import defaultdict

from sqlalchemy import or_
from sqlalchemy.orm import Session

from models.analysis.disclosure import SMALLEST
from models.document.comparison import compare_versions
from models.document.fates import TREATED, Fates, readable
from models.journey.calendar import calendar_of
from models.workshop.contribution import FATES, Contribution
from models.workshop.evidence import people


def told(session: Session, journey, unit=None) -> dict:
    """{people, n, waiting, parts: [{fate, items: [{number, text, why, statement, kept}]}]}: every
    contribution that has met a fate, by fate.

    A unit's page holds what is known to come from there without pointing at anybody: its own meetings of five
    or more, and what
    was kept with the unit's name when its writers were that many.
    """
    fates = Fates(session, journey)
    rooms = [one for one in journey.workshops if one.opened_at and (unit is None or one.unit_id == unit.id)]
    large = [one.id for one in rooms if people(session, one) >= SMALLEST]
    query = readable(journey).order_by(Contribution.id)
    if unit is not None:
        # Not before the ties are cut: until then a unit's few are not yet told from its many.
        closed = [one.id for one in journey.workshops if one.state == "closed"]
        query = query.where(
            or_(
                Contribution.workshop_id.in_(large),
                (Contribution.unit_id == unit.id) & Contribution.workshop_id.in_(closed),
            )
        )
    found = [one for one in session.scalars(query) if one.is_visible and one.number[0] in TREATED]
    parts = defaultdict(list)
    for one in found:
        if one.fate:
            way = fates.of(one)
            parts[one.fate].append(
                {
                    "number": one.number,
                    "text": one.text,
                    "why": one.fate_why,
                    "statement": way["statement"],
                    "kept": way["kept"],
                }
            )
    return {
        "people": sum(people(session, one) for one in rooms),
        "n": len(found),
        "waiting": sum(one.fate is None for one in found),
        "parts": [{"fate": fate, "items": parts[fate]} for fate in FATES if parts[fate]],
    }


def heading_of(journey, now: float) -> dict | None:
    """{version, edition, before, changes, coming}: the newest version, what it changed and why, and the next
    dates. None before the first.
    """
    if not journey.versions:
        return None
    newest = journey.versions[-1]
    before = journey.versions[-2].label if len(journey.versions) > 1 else ""
    changes = (
        [one for one in compare_versions(journey, before, newest.label) or [] if one["change"] != "same"]
        if before
        else []
    )
    coming = [
        one
        for one in calendar_of(journey, now)
        if not one["past"] and one["what"] in ("step", "answer", "closes")
    ]
    return {
        "version": newest,
        "edition": newest.content,
        "before": before,
        "changes": changes,
        "coming": coming[:8],
    }
