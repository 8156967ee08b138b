"""Bringing earlier material into an activity: paper notes, lists, other tools.

Shown cleaned before anything is saved.
"""

from sqlalchemy.orm import Session

from models.analysis.cleaning import Row
from models.base import Refused
from models.workshop.activity import Activity
from models.workshop.contribution import Contribution


def bring_in(session: Session, activity: Activity, rows: list[Row]) -> list[Contribution]:
    """Each row as a contribution without author; its group becomes a unit of the journey and its stated
    origin.
    """
    workshop = activity.workshop
    if not activity.kind.takes_text or activity.type == "cluster":
        raise Refused("no_text_here")
    if workshop.state == "closed":
        raise Refused("workshop_closed")
    if not rows:
        raise Refused("nothing_to_bring")
    kinds = {one["key"]: one["key"] for one in _kinds(activity)}
    made = []
    for row in rows:
        unit = workshop.journey.unit_named(row.group) if row.group else None
        if unit is not None and unit.id is None:
            session.flush()
        contribution = Contribution(
            journey_id=workshop.journey_id,
            workshop_id=workshop.id,
            activity_id=activity.id,
            number=workshop.journey.next_number(activity.kind.prefix, activity.kind.width),
            text=row.text,
            kind=kinds.get(row.kind, default_kind(activity)),
            unit_id=unit.id if unit else None,
            origin=unit.name if unit else "",
            language=workshop.language,
        )
        session.add(contribution)
        made.append(contribution)
    return made


def _kinds(activity: Activity) -> list[dict]:
    return activity.settings.get("columns" if activity.type == "questions" else "kinds") or []


def default_kind(activity: Activity) -> str:
    """Where texts of unnamed sort go: an activity's first kind, a pulse's open line, a suggestion's mode."""
    kinds = _kinds(activity)
    if kinds:
        return kinds[0]["key"]
    return {
        "pulse": "open",
        "suggest": activity.settled.get("mode", ""),
        "reflect": "comment",
        "gradient": "change",
    }.get(activity.type, "")
