"""The sentence a room has written, and what stands behind it: what a meeting leads to before there is any
text.
"""

from dataclasses import dataclass, field

from sqlalchemy.orm import Session

from models.document.sources import offers, written_about
from models.journey.journey import Journey
from models.workshop.shapes import SentenceMet, SentenceSeen, UndecidedSeen
from models.workshop.workshop import Workshop


@dataclass(frozen=True)
class Candidate:
    """A sentence that might become the room's. `met` is how it was met: its verdict, and how many per cent of
    `n` supported and wanted it; None where too few took a stand to tell.
    """

    key: str
    text: str
    met: SentenceMet | None


# A room that is met so has a sentence of its own, the best first; by any other verdict none is chosen.
CHOSEN = ("carries", "reservations", "lukewarm")


@dataclass(frozen=True)
class RoomSentence(Candidate):
    """`key` is how it is pointed at as a source. `about` are the entries it was written about, with their
    dots and ideas; `others` is how many more sentences the room wrote.

    `undecided` is empty where one sentence is the room's; else it says why none is: "tied" where several have
    the same support, "divided" or "weak" as the room is, "untold" where too few took a stand. Then `among`
    are those that the leader chooses among, by their words: none of them stands before another.
    """

    workshop: Workshop
    about: list[dict]
    others: int
    undecided: str = ""
    among: list[Candidate] = field(default_factory=list)

    def seen(self) -> SentenceSeen | None:
        return None if self.undecided or self.met is None else {"text": self.text, **self.met}

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
    """The one that was met best, or the only one that the room wrote; else those that nobody has chosen among
    yet.
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
        met=_met(best),
        about=written_about(session, journey, journey.language, best["key"]),
        others=len(entries) - (len(among) if undecided else 1),
        undecided=undecided,
        among=[Candidate(entry["key"], entry["text"], _met(entry)) for entry in among] if undecided else [],
    )


def _met(entry: dict) -> SentenceMet | None:
    if entry.get("support") is None:
        return None
    return {
        "verdict": entry["verdict"],
        "support": entry["support"],
        "warm": entry["warm"],
        "n": entry["answered"],
    }


def _judged(entries: list[dict]) -> tuple[str, list[dict]]:
    """(why none is chosen, those to choose among); empty and the one alone where that is told."""
    entries = sorted(entries, key=lambda entry: entry["text"])
    weighed = [entry for entry in entries if entry.get("support") is not None]
    if not weighed:
        return ("untold" if len(entries) > 1 else ""), entries
    verdicts = {entry["verdict"] for entry in weighed}
    best = next((verdict for verdict in CHOSEN if verdict in verdicts), None)
    asked = [entry for entry in weighed if entry["verdict"] == best] if best else weighed
    most = max(entry["support"] for entry in asked)
    first = [entry for entry in asked if entry["support"] == most]
    if best:
        return ("tied" if len(first) > 1 else ""), first
    return ("divided" if any(entry["verdict"] == "split" for entry in first) else "weak"), first
