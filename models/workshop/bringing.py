"""Bringing earlier material into an activity: paper notes, lists, other tools.

Shown cleaned before anything is saved.
"""

from sqlalchemy.orm import Session

from models.analysis.cleaning import Row
from models.base import Refused
from models.workshop.activity import Activity
from models.workshop.contribution import Contribution, new_id
from models.workshop.numbering import give_numbers


def bring_in(session: Session, activity: Activity, rows: list[Row]) -> list[Contribution]:
    """Each row as a contribution without author; its group becomes a unit of the journey and its stated
    origin.
    """
    workshop = activity.workshop
    kind = activity.kind
    if not kind.can_bring:
        raise Refused("no_text_here")
    if workshop.state == "closed":
        raise Refused("workshop_closed")
    if not rows:
        raise Refused("nothing_to_bring")
    known = [text_kind["key"] for text_kind in kind.text_kinds(activity.settings)]
    made = []
    for row in rows:
        unit = workshop.journey.unit_named(row.group) if row.group else None
        if unit is not None and unit.id is None:
            session.flush()
        text_kind = row.kind if row.kind in known else kind.brought_kind(activity.settled)
        contribution = Contribution(
            journey_id=workshop.journey_id,
            workshop_id=workshop.id,
            activity_id=activity.id,
            id=new_id(session),
            text=row.text,
            kind=text_kind,
            unit_id=unit.id if unit else None,
            origin=unit.name if unit else "",
            language=workshop.language,
        )
        session.add(contribution)
        made.append(contribution)
    give_numbers(activity, made)
    return made
