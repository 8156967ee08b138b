"""The sentence a room has written, and what stands behind it: what a meeting leads to before there is any
text.
"""

from dataclasses import dataclass, field

from sqlalchemy.orm import Session

from models.document.sources import offers, written_about
from models.journey.journey import Journey
from models.workshop.shapes import SentenceSeen, UndecidedSeen
from models.workshop.workshop import Workshop

# Of so many people it is said how many, and no per cent (static/js/shared/figures.js).
SAID_AS_PEOPLE = 40


class Met:
    """How a sentence was met by those who took a stand: `support` is per cent of `n`."""

    support: int | None
    n: int | None

    @property
    def people(self) -> int:
        """How many stood behind it; 0 where they are so many that nobody would say it so."""
        if self.support is None or self.n is None or self.n > SAID_AS_PEOPLE:
            return 0
        return round(self.support * self.n / 100)


@dataclass(frozen=True)
class Candidate(Met):
    """A sentence that might become the room's, and how many per cent of `n` stood behind it."""

    key: str
    text: str
    support: int | None
    n: int | None


# A room that is met so stands behind what it wrote; by any other verdict nobody's sentence is chosen.
BEHIND = ("carries", "reservations", "lukewarm")


@dataclass(frozen=True)
class RoomSentence(Met):
    """`key` is how it is pointed at as a source. `support` and `n` are None where too few took a stand to
    tell. `about` are the entries it was written about, with their dots and ideas; `others` is how many more
    sentences the room wrote.

    `undecided` is empty where one sentence is the room's; else it says why none is: "tied" where several have
    the same support, "divided" or "weak" as the room is, "untold" where too few took a stand. Then `among`
    are those that the leader chooses among, by their words: none of them stands before another.
    """

    workshop: Workshop
    key: str
    text: str
    support: int | None
    n: int | None
    about: list[dict]
    others: int
    undecided: str = ""
    among: list[Candidate] = field(default_factory=list)

    def seen(self) -> SentenceSeen | None:
        if self.undecided or self.support is None or self.n is None:
            return None
        return {"text": self.text, "support": self.support, "n": self.n}

    def seen_undecided(self) -> UndecidedSeen | None:
        if not self.undecided:
            return None
        return {"why": self.undecided, "texts": [candidate.text for candidate in self.among]}


def sentence_of_journey(session: Session, journey: Journey) -> RoomSentence | None:
    """That of the meeting that was held last, of those that wrote any."""
    held = [workshop for workshop in journey.workshops if workshop.state == "closed"]
    held.sort(key=lambda workshop: -(workshop.closed_at or 0))
    return next((found for workshop in held if (found := sentence_of(session, workshop))), None)


def sentence_of(session: Session, workshop: Workshop) -> RoomSentence | None:
    """The one that the room stands behind more than behind any other, or the only one that it wrote; else
    those that nobody has chosen among yet.
    """
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
    undecided, among = _judged(entries)
    best = among[0]
    return RoomSentence(
        workshop=workshop,
        key=best["key"],
        text=best["text"],
        support=best.get("support"),
        n=best.get("answered"),
        about=written_about(session, journey, journey.language, best["key"]),
        others=len(entries) - (len(among) if undecided else 1),
        undecided=undecided,
        among=[
            Candidate(entry["key"], entry["text"], entry.get("support"), entry.get("answered"))
            for entry in among
        ]
        if undecided
        else [],
    )


def _judged(entries: list[dict]) -> tuple[str, list[dict]]:
    """(why none is chosen, those to choose among); empty and the one alone where that is told."""
    entries = sorted(entries, key=lambda entry: entry["text"])
    weighed = [entry for entry in entries if entry.get("support") is not None]
    if not weighed:
        return ("untold" if len(entries) > 1 else ""), entries
    behind = [entry for entry in weighed if entry["verdict"] in BEHIND]
    most = max(entry["support"] for entry in behind or weighed)
    first = [entry for entry in behind or weighed if entry["support"] == most]
    if behind:
        return ("tied" if len(first) > 1 else ""), first
    return ("divided" if any(entry["verdict"] == "split" for entry in first) else "weak"), first
