"""Statements and their history.

A statement keeps its identity from first draft to 1.0; only its revisions change.
"""

from typing import TYPE_CHECKING

from sqlalchemy import ForeignKey, String, Text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from models.base import Base, Refused
from models.numbers import whole
from models.references import Thing

if TYPE_CHECKING:
    from models.journey.journey import Journey


SECTIONS = ("vision", "focus", "question")
VISION_ROLES = ("", "mission", "story")
SOURCES = (
    "cluster",
    "idea",
    "suggestion",
    "marks",
    "comment",
    "theme",
    "gradient",
    "dots",
    "table",
    "questions",
    "intent",
    "document",
    "decision",
    "judgement",
)
STATES = ("draft", "tested", "reworked", "carrying", "adopted", "parked", "struck")
SHORTEST_WHY = 10
LONGEST_TEXT = 600


def place_of(place: str) -> tuple[str, int | None]:
    """(section, focus area): what a form says of where a sentence stands, "vision" or "focus:<id>"."""
    section, _, area = place.partition(":")
    return section, whole(area)


class FocusArea(Base, kw_only=True):
    __tablename__ = "focus_area"
    id: Mapped[int] = mapped_column(primary_key=True, init=False)
    journey_id: Mapped[int] = mapped_column(
        ForeignKey("journey.id", ondelete="CASCADE"), index=True, init=False
    )
    # First sign of its statements' numbers: A, B, C ...
    letter: Mapped[str] = mapped_column(String(2))
    name: Mapped[str] = mapped_column(String(120))
    definition: Mapped[str] = mapped_column(Text, default="")
    position: Mapped[int] = mapped_column(default=0)
    journey: Mapped["Journey"] = relationship(init=False, back_populates="focus_areas")


class Statement(Base, kw_only=True):
    __tablename__ = "statement"
    id: Mapped[int] = mapped_column(primary_key=True, init=False)
    journey_id: Mapped[int] = mapped_column(
        ForeignKey("journey.id", ondelete="CASCADE"), index=True, init=False
    )
    # V1, B2, Q3: letter of its section or focus area, number within it.
    number: Mapped[str] = mapped_column(String(12))
    section: Mapped[str] = mapped_column(String(20))
    focus_area_id: Mapped[int | None] = mapped_column(ForeignKey("focus_area.id"), default=None)
    # Of the vision: mission (verksamhetsidé), story (berättelse) or neither (F0-02).
    role: Mapped[str] = mapped_column(String(20), default="")
    position: Mapped[int] = mapped_column(default=0)
    # draft (utkast), reworked (omarbetad), parked (parkerad) or struck (struken).
    state: Mapped[str] = mapped_column(String(12), default="draft")
    fate_why: Mapped[str] = mapped_column(Text, default="")
    revisions: Mapped[list["Revision"]] = relationship(
        default_factory=list, cascade="all, delete-orphan", order_by="Revision.number"
    )
    focus_area: Mapped[FocusArea | None] = relationship(default=None)
    journey: Mapped["Journey"] = relationship(init=False, back_populates="statements")

    @property
    def current(self) -> "Revision | None":
        return self.revisions[-1] if self.revisions else None

    @property
    def stands(self) -> bool:
        return self.state not in ("parked", "struck")

    @property
    def has_been_published(self) -> bool:
        """Whether readers have seen it, in whatever words."""
        first = self.revisions[0].at if self.revisions else None
        return first is not None and any(version.published_at >= first for version in self.journey.versions)

    @property
    def heading(self) -> str:
        return self.focus_area.name if self.focus_area else ""

    def revise(
        self, text: str, why: str, sources: list[dict], by: str, now: float, expected: int | None = None
    ) -> "Revision":
        """A new wording; the same words again only say more of why. Without reason or source it is kept, and
        marked as unsupported for all to see.

        `expected` is the revision the writer started from: another editor's newer words are never written
        over.
        """
        text = " ".join(text.split())
        if not text:
            raise Refused("text_missing", field="text")
        if len(text) > LONGEST_TEXT:
            raise Refused("too_long", field="text", most=LONGEST_TEXT, now=len(text))
        latest = self.current.number if self.current else 0
        if expected is not None and expected != latest:
            raise Refused("changed_meanwhile", field="text")
        for source in sources:
            if source.get("type") not in SOURCES:
                raise Refused("unknown_item", field="sources")
        if self.current and text == self.current.text:
            self.current.support(why.strip(), sources)
            return self.current
        revision = Revision(number=latest + 1, text=text, why=why.strip(), sources=sources, by=by, at=now)
        self.revisions.append(revision)
        self.state = "reworked" if latest else "draft"
        return revision

    def put_away(self, state: str, why: str) -> None:
        """Parked or struck, with a reason. Its history stays."""
        if state not in ("parked", "struck"):
            raise Refused("unknown_fate", field="state")
        if not why.strip():
            raise Refused("reason_missing", field="why")
        self.state, self.fate_why = state, why.strip()

    def comment_on(self, remark: str) -> None:
        """The editors say what they make of a difference between groups, on the wording as it stands."""
        if len(remark.strip()) < SHORTEST_WHY:
            raise Refused("reason_short", field="remark", least=SHORTEST_WHY)
        if self.current is None:
            raise Refused("unknown_item", field="statement")
        self.current.remark = remark.strip()[:1000]

    def standing_of(self, verdict: str | None, adopted: bool) -> str:
        """Which of STATES it is in: kept are draft, reworked, parked and struck; the rest follows from tests
        and decisions (METHOD 3.2).
        """
        if not self.stands:
            return self.state
        if adopted:
            return "adopted"
        if verdict in ("carries", "reservations"):
            return "carrying"
        if verdict not in (None, "few"):
            return "tested"
        return self.state

    def is_meant_by(self, key: str) -> bool:
        """Whether a reference points at this statement, in whichever wording."""
        return Thing.STATEMENT.number(key) == self.id

    def take_back(self) -> None:
        self.state, self.fate_why = "reworked" if len(self.revisions) > 1 else "draft", ""


class Revision(Base, kw_only=True):
    """One wording. `sources` are [{type, key, ref, value}]: what it builds on, as the editor chose it."""

    __tablename__ = "revision"
    id: Mapped[int] = mapped_column(primary_key=True, init=False)
    statement_id: Mapped[int] = mapped_column(
        ForeignKey("statement.id", ondelete="CASCADE"), index=True, init=False
    )
    number: Mapped[int]
    text: Mapped[str] = mapped_column(Text)
    why: Mapped[str] = mapped_column(Text, default="")
    sources: Mapped[list] = mapped_column(default_factory=list)
    by: Mapped[str] = mapped_column(String(80), default="")
    at: Mapped[float] = mapped_column(default=0.0)
    # The editors' answer to a large difference between groups (F4-27, gate g6c).
    remark: Mapped[str] = mapped_column(Text, default="")
    # Percentages known from elsewhere (an imported history), where the answers themselves are not at hand.
    test: Mapped[dict] = mapped_column(default_factory=dict)

    @property
    def key(self) -> str:
        """The reference to this wording."""
        return Thing.STATEMENT.key(self.statement_id, self.number)

    def support(self, why: str, sources: list[dict]) -> None:
        """One more reason, and more that it builds on; what is there already is not said again."""
        if why and why not in self.why:
            self.why = f"{self.why} {why}".strip()
        self.sources = [*self.sources, *(source for source in sources if source not in self.sources)]

    @property
    def is_supported(self) -> bool:
        return len(self.why) >= SHORTEST_WHY and bool(self.sources)


class Objection(Base, kw_only=True):
    """What somebody still holds against a wording, in the editors' words, with their answer.

    Printed with 1.0 (F4-30).
    """

    __tablename__ = "objection"
    id: Mapped[int] = mapped_column(primary_key=True, init=False)
    journey_id: Mapped[int] = mapped_column(
        ForeignKey("journey.id", ondelete="CASCADE"), index=True, init=False
    )
    statement_id: Mapped[int] = mapped_column(ForeignKey("statement.id", ondelete="CASCADE"), index=True)
    text: Mapped[str] = mapped_column(Text)
    # How many wrote so, as the editors counted.
    people: Mapped[int] = mapped_column(default=1)
    # The contributions it gathers: c:31 ...
    gathers: Mapped[list] = mapped_column(default_factory=list)
    answer: Mapped[str] = mapped_column(Text, default="")
    by: Mapped[str] = mapped_column(String(80), default="")
    at: Mapped[float] = mapped_column(default=0.0)
    journey: Mapped["Journey"] = relationship(init=False, back_populates="objections")

    def reply(self, answer: str, by: str, now: float) -> None:
        if len(answer.strip()) < SHORTEST_WHY:
            raise Refused("reason_short", field="answer", least=SHORTEST_WHY)
        self.answer, self.by, self.at = answer.strip()[:1000], by, now
