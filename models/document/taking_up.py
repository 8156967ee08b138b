"""What a room gave the text, taken up as a sentence with its sources ticked."""

from sqlalchemy.orm import Session

from models.document.draft import Draft
from models.document.sources import as_source, chosen, written_about
from models.document.statement import LONGEST_TEXT, FocusArea, Statement
from models.journey.journey import Journey
from models.language import say


def sentence_of_entry(
    session: Session, journey: Journey, entry: dict, by: str, now: float, area: FocusArea | None = None
) -> Statement:
    """A sentence of the vision, or of an area, in the words of what is offered as a source."""
    language = journey.language
    sources = [entry, *written_about(session, journey, language, entry["key"])]
    # What a room stood behind has its reason already.
    why = (
        say(language, "text-support", support=entry["support"], n=entry["answered"])
        if "support" in entry
        else ""
    )
    return Draft(session, journey).add_statement(
        "focus" if area else "vision",
        entry["text"][:LONGEST_TEXT],
        why,
        [as_source(each) for each in sources],
        by,
        now,
        area.id if area else None,
    )


def begin_with(session: Session, journey: Journey, key: str, by: str, now: float) -> Statement | None:
    """The vision begins with what a room wrote, if it is offered still."""
    entries = chosen(session, journey, journey.language, [key])
    return sentence_of_entry(session, journey, entries[0], by, now) if entries else None
