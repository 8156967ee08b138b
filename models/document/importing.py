"""A document that exists already, taken in as it was looked through: focus areas, the two parts of the
vision, the lists, and what somebody has committed to.
"""

from sqlalchemy.orm import Session

from models.analysis.headings import PARTS
from models.analysis.points import NAMED, Point, named
from models.base import Refused
from models.document.draft import Draft
from models.document.passage import SECTIONS, write_passage
from models.document.room_sentence import RoomSentence, sentence_of_journey
from models.document.taking_up import begin_with
from models.journey.journey import Journey
from models.journey.logbook import record
from models.plans.card import write_card

ROLES = {"mission": "mission", "story": "story"}
SOURCE = "document"
LONGEST_SOURCE = 120


def own_sentence(session: Session, journey: Journey) -> RoomSentence | None:
    """What a room has written and the text does not begin with yet: a document must not take its place
    unasked.
    """
    is_begun = journey.statements or journey.versions
    found = None if is_begun else sentence_of_journey(session, journey)
    return None if found is None or found.undecided else found


def take_in(
    session: Session,
    journey: Journey,
    points: list[Point],
    source: str,
    by: str,
    now: float,
    own_first: bool = True,
) -> int:
    """How many points were kept. Each statement says which document it comes from. All or nothing: a refusal
    names the point, as `text-3` or `name-3`, counted from nothing. With `own_first` a sentence of the group's
    own stands before the document's vision.
    """
    source = " ".join(source.split())
    if len(source) > LONGEST_SOURCE:
        raise Refused("too_long", field="source", most=LONGEST_SOURCE, now=len(source))
    kept = [
        (at, point)
        for at, point in enumerate(points)
        if point.part != "skip" and (point.text.strip() or point.name.strip())
    ]
    if not kept:
        raise Refused("nothing_to_bring")
    own = own_sentence(session, journey) if own_first else None
    if own and any(point.part in ROLES or point.part == "vision" for _, point in kept):
        begin_with(session, journey, own.key, by, now)
    draft = Draft(session, journey)
    sources = [{"type": SOURCE, "key": "", "ref": source or "–", "value": ""}]
    # What is committed to in a focus area finds it, wherever it stands on the page.
    for at, point in sorted(kept, key=lambda placed: placed[1].part == "commitment"):
        try:
            _keep(draft, journey, point, source, sources, by, now)
        except Refused as refused:
            field = "name" if refused.field == "name" else "text"
            raise Refused(refused.code, field=f"{field}-{at}", **refused.values) from refused
    record(journey, now, by, "took_in", n=str(len(kept)), source=source)
    session.flush()
    return len(kept)


def _keep(
    draft: Draft, journey: Journey, point: Point, source: str, sources: list[dict], by: str, now: float
) -> None:
    name, text = " ".join(point.name.split()), " ".join(point.text.split())
    if point.part == "focus":
        name, text = named(name, text)
    if name and point.part not in NAMED:
        # No word is left behind because its part has no room for names.
        text = f"{name}: {text}" if text else name
    if point.part not in PARTS:
        raise Refused("unknown_section", field="part")
    if point.part == "focus":
        draft.add_focus_area(name, text)
    elif point.part in ROLES or point.part == "vision":
        statement = draft.add_statement("vision", text, source, sources, by, now)
        statement.role = ROLES.get(point.part, "")
    elif point.part == "commitment":
        area = next((area for area in journey.focus_areas if area.name.casefold() == name.casefold()), None)
        given = {"text": text} if area else {"text": text, "area": name}
        write_card(journey, "commitment", given, by, now, focus_area_id=area.id if area else None)
    elif point.part == "question":
        draft.add_statement("question", text, source, sources, by, now)
    elif point.part in SECTIONS:
        write_passage(journey, point.part, text)
