"""A document that exists already, taken in as it was looked through: focus areas, the two parts of the
vision, and the lists.
"""

from sqlalchemy.orm import Session

from models.analysis.headings import PARTS, Point
from models.base import Refused
from models.document.draft import Draft
from models.document.passage import SECTIONS, write_passage
from models.journey.journey import Journey
from models.journey.logbook import record

ROLES = {"mission": "mission", "story": "story"}
SOURCE = "document"


def take_in(session: Session, journey: Journey, points: list[Point], source: str, by: str, now: float) -> int:
    """How many points were kept. Each statement says which document it comes from."""
    kept = [point for point in points if point.part != "skip" and (point.text.strip() or point.name.strip())]
    if not kept:
        raise Refused("nothing_to_bring")
    draft = Draft(session, journey)
    sources = [{"type": SOURCE, "key": "", "ref": source.strip()[:120] or "–", "value": ""}]
    for point in kept:
        if point.part not in PARTS:
            raise Refused("unknown_section", field="part")
        if point.part == "focus":
            draft.add_focus_area(point.name or point.text, point.text if point.name else "")
        elif point.part in ROLES or point.part == "vision":
            statement = draft.add_statement("vision", point.text, source.strip(), sources, by, now)
            statement.role = ROLES.get(point.part, "")
        elif point.part in SECTIONS:
            write_passage(journey, point.part, point.text)
    record(journey, now, by, "took_in", n=str(len(kept)), source=source.strip()[:120])
    session.flush()
    return len(kept)
