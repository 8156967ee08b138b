"""What a room gave the text, taken up as a sentence with its sources ticked, where it belongs."""

from sqlalchemy.orm import Session

from models.analysis.similarity import most_alike
from models.document.draft import Draft
from models.document.sources import as_source, chosen, written_about
from models.document.statement import LONGEST_TEXT, Statement, place_of
from models.journey.journey import Journey
from models.language import say

# A name of two words shares little with a whole sentence.
LEAST_ALIKE = 0.05


def sentence_of_entry(
    session: Session, journey: Journey, entry: dict, by: str, now: float, place: str = "vision"
) -> Statement:
    """A sentence in the words of what is offered as a source, under the heading that `place` names."""
    language = journey.language
    sources = [entry, *written_about(session, journey, language, entry["key"])]
    # What a room stood behind has its reason already.
    why = (
        say(language, "text-support", support=entry["support"], n=entry["answered"])
        if "support" in entry
        else ""
    )
    section, area = place_of(place)
    return Draft(session, journey).add_statement(
        section,
        entry["text"][:LONGEST_TEXT],
        why,
        [as_source(each) for each in sources],
        by,
        now,
        area,
    )


def likely_place(journey: Journey, words: str) -> str:
    """Where a sentence of these words most likely belongs: in the focus area that reads most like them, or
    else the first. As long as there are no areas, all is of the vision.
    """
    called = {area.id: f"{area.name} {area.definition}" for area in journey.focus_areas}
    alike = most_alike(words, called, 1, LEAST_ALIKE)
    area = alike[0][0] if alike else next(iter(called), None)
    return "vision" if area is None else f"focus:{area}"


def begin_with(session: Session, journey: Journey, key: str, by: str, now: float) -> Statement | None:
    """The vision begins with what a room wrote, if it is offered still."""
    entries = chosen(session, journey, journey.language, [key])
    return sentence_of_entry(session, journey, entries[0], by, now) if entries else None
