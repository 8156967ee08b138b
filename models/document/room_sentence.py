"""The sentence a room has written, and what stands behind it: what a meeting leads to before there is any
text.
"""

from dataclasses import dataclass

from sqlalchemy.orm import Session

from models.document.sources import offers, written_about
from models.journey.journey import Journey
from models.workshop.shapes import SentenceSeen
from models.workshop.workshop import Workshop


@dataclass(frozen=True)
class RoomSentence:
    """`key` is how it is pointed at as a source. `support` and `n` are None where too few took a stand to
    tell. `about` are the entries it was written about, with their dots and ideas; `others` is how many more
    sentences the room wrote.
    """

    workshop: Workshop
    key: str
    text: str
    support: int | None
    n: int | None
    about: list[dict]
    others: int

    def seen(self) -> SentenceSeen | None:
        if self.support is None or self.n is None:
            return None
        return {"text": self.text, "support": self.support, "n": self.n}


def sentence_of_journey(session: Session, journey: Journey) -> RoomSentence | None:
    """That of the meeting that was held last, of those that wrote any."""
    held = [workshop for workshop in journey.workshops if workshop.state == "closed"]
    held.sort(key=lambda workshop: -(workshop.closed_at or 0))
    return next((found for workshop in held if (found := sentence_of(session, workshop))), None)


def sentence_of(session: Session, workshop: Workshop) -> RoomSentence | None:
    """The one that most stood behind; where that cannot be told, the first."""
    journey = workshop.journey
    writing = {
        activity.id
        for activity in workshop.agenda
        if activity.kind.gives_sentences(activity.settled) and activity.is_told_elsewhere
    }
    if not writing:
        return None
    entries = [
        entry
        for meeting in offers(session, journey, journey.language, writing)
        for group in meeting["groups"]
        for entry in group["entries"]
    ]
    if not entries:
        return None
    best = max(entries, key=lambda entry: entry.get("support", -1))
    return RoomSentence(
        workshop=workshop,
        key=best["key"],
        text=best["text"],
        support=best.get("support"),
        n=best.get("answered"),
        about=written_about(session, journey, journey.language, best["key"]),
        others=len(entries) - 1,
    )
