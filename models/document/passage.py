"""Parts of the document that are lists rather than statements: strategies, the first years, resources, what
is under way (METHOD F0-01).
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from sqlalchemy import ForeignKey, String, Text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from models.base import Base, Refused

if TYPE_CHECKING:
    from models.journey.journey import Journey


# In the order of the Forum model; recommendations belong to a report over several organisations (F2-08).
SECTIONS = (
    "establishment_intro",
    "establishment",
    "strategy",
    "advantage",
    "principle",
    "resource",
    "ongoing",
    "recommendation",
)
LETTERS = {
    "establishment_intro": "EI",
    "establishment": "ET",
    "strategy": "ST",
    "advantage": "FD",
    "principle": "PR",
    "resource": "RE",
    "ongoing": "PG",
    "recommendation": "AN",
}
LONGEST = 800
MOST = 60


class Passage(Base, kw_only=True):
    __tablename__ = "passage"
    id: Mapped[int] = mapped_column(primary_key=True, init=False)
    journey_id: Mapped[int] = mapped_column(
        ForeignKey("journey.id", ondelete="CASCADE"), index=True, init=False
    )
    section: Mapped[str] = mapped_column(String(20))
    # ST1, PG3: letters of its section, number within it.
    number: Mapped[str] = mapped_column(String(12))
    text: Mapped[str] = mapped_column(Text)
    position: Mapped[int] = mapped_column(default=0)
    # What runs already is tied to the focus areas it serves, so that the new does not hide the old (F0-15).
    focus_areas: Mapped[list] = mapped_column(default_factory=list)
    # A recommendation says which contributions it builds on: their numbers.
    builds_on: Mapped[list] = mapped_column(default_factory=list)
    gone_why: Mapped[str] = mapped_column(String(300), default="")
    journey: Mapped["Journey"] = relationship(init=False, back_populates="passages")

    @property
    def stands(self) -> bool:
        return not self.gone_why

    def rewrite(self, text: str) -> None:
        text = " ".join(text.split())
        if not text:
            raise Refused("text_missing", field="text")
        if len(text) > LONGEST:
            raise Refused("too_long", field="text", most=LONGEST, now=len(text))
        self.text = text

    def strike(self, why: str) -> None:
        if not why.strip():
            raise Refused("reason_missing", field="why")
        self.gone_why = why.strip()[:300]

    def take_back(self) -> None:
        self.gone_why = ""


def write_passage(
    journey: "Journey",
    section: str,
    text: str,
    *,
    focus_areas: Sequence[int] = (),
    builds_on: Sequence[str] = (),
) -> Passage:
    """A new one at the end of its section."""
    if section not in SECTIONS:
        raise Refused("unknown_section", field="section")
    there = [passage for passage in journey.passages if passage.section == section]
    if len(there) >= MOST:
        raise Refused("enough", field="text", most=MOST)
    known = {area.id for area in journey.focus_areas}
    if not set(focus_areas) <= known:
        raise Refused("unknown_area", field="focus_area")
    passage = Passage(
        section=section,
        number=f"{LETTERS[section]}{len(there) + 1}",
        text="",
        position=len(there),
        focus_areas=list(focus_areas),
        builds_on=list(builds_on),
    )
    passage.rewrite(text)
    journey.passages.append(passage)
    return passage
