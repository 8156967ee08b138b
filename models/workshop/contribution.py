"""What somebody wrote. It has an author only until the workshop is severed, and always ends with a fate."""

import re
from secrets import randbelow

from sqlalchemy import ColumnElement, ForeignKey, Select, String, Text, UniqueConstraint, func, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from models.activities.shapes import Written
from models.base import LANGUAGE, Base, Refused, in_turns, session_of
from models.references import Thing
from models.secrets import claim, digest
from models.workshop.activity import Activity
from models.workshop.shapes import OwnContribution, Piece

# METHOD 0.2: ingår, parkeras, vidare, dubblett, avböjs. None is "not yet treated". Partly and answered are
# what editors need besides: half of a suggestion taken, an objection that stands and was replied to.
FATES = ("included", "partly", "parked", "passed_on", "duplicate", "declined", "answered")
# What every database holds in an integer.
MOST_IDS = 2**31 - 1
# Numbers that a database is asked about at once.
AT_A_TIME = 500


# Letters of the numbers of ideas, suggestions, comments, wishes for change, answers in groups, observations
# and what becomes a card: these want a fate. Words of check-in and names of groups have none to meet.
ANSWERED = ("I", "T", "R", "E", "S", "O", "A", "Å", "M", "H")


class Contribution(Base, kw_only=True):
    __tablename__ = "contribution"
    __table_args__ = (UniqueConstraint("workshop_id", "key"), UniqueConstraint("journey_id", "number"))
    # By lot (new_id), since it is told to others: one after another they would say who wrote when.
    id: Mapped[int] = mapped_column(primary_key=True)
    journey_id: Mapped[int] = mapped_column(ForeignKey("journey.id", ondelete="CASCADE"), index=True)
    workshop_id: Mapped[int] = mapped_column(ForeignKey("workshop.id", ondelete="CASCADE"))
    activity_id: Mapped[int] = mapped_column(ForeignKey("activity.id", ondelete="CASCADE"), index=True)
    text: Mapped[str] = mapped_column(Text)
    kind: Mapped[str] = mapped_column(String(40), default="")
    fields: Mapped[dict] = mapped_column(default_factory=dict)
    # None until others may see it: see numbering.py.
    number: Mapped[str | None] = mapped_column(String(12), default=None)
    # Which of its author's texts in the activity it is, as long as it has one.
    nth: Mapped[int | None] = mapped_column(default=None)
    # Key of the item it speaks of: c:31, k:4, s:7:2 or t:1.
    about: Mapped[str] = mapped_column(String(40), default="")
    author_id: Mapped[int | None] = mapped_column(
        ForeignKey("participant.id", ondelete="SET NULL"), index=True, default=None
    )
    # The table that it was written for, with its one pen: known until the tie to its author is cut.
    table: Mapped[int | None] = mapped_column("table_number", default=None)
    # Made by the phone: sending again after a lost answer is harmless.
    key: Mapped[str | None] = mapped_column(String(40), default=None)
    claim: Mapped[str | None] = mapped_column(String(32), index=True, default=None)
    unit_id: Mapped[int | None] = mapped_column(ForeignKey("unit.id"), default=None)
    # The unit or table it was declared to come from (paper, import, a table's device). Unlike unit_id, shown.
    origin: Mapped[str] = mapped_column(String(80), default="")
    language: Mapped[str] = mapped_column(LANGUAGE, default="sv")
    late: Mapped[bool] = mapped_column(default=False)
    # Of the journey's own tag sets.
    tags: Mapped[list] = mapped_column(default_factory=list)
    withdrawn: Mapped[bool] = mapped_column(default=False)
    # False while a pre-screened text waits for the leader.
    approved: Mapped[bool] = mapped_column(default=True)
    hidden_why: Mapped[str] = mapped_column(String(200), default="")
    fate: Mapped[str | None] = mapped_column(String(20), default=None)
    fate_why: Mapped[str] = mapped_column(Text, default="")
    fate_by: Mapped[str] = mapped_column(String(80), default="")
    fate_at: Mapped[float | None] = mapped_column(default=None)
    # Where it went: s:<statement>, or c:<contribution> for a duplicate of that one.
    led_to: Mapped[str] = mapped_column(String(40), default="")

    @property
    def is_visible(self) -> bool:
        """To everybody. Its writer sees it always."""
        return self.has_come_forth and self.approved and not self.hidden_why

    @property
    def has_come_forth(self) -> bool:
        """Whether anybody but its writer may see that it is there."""
        return self.number is not None and not self.withdrawn

    @property
    def name(self) -> str:
        """What others call it by: its number, which everything has that others may see."""
        return self.number or ""

    def revise(self, text: str, kind: str, fields: dict, about: str) -> None:
        self.text, self.kind, self.fields, self.about = text, kind, fields, about

    def withdraw(self) -> None:
        """Taken back by its author: the words are gone from here on, a number without any is left."""
        self.withdrawn, self.text, self.fields = True, "", {}

    def hide(self, why: str) -> None:
        """Out of sight with a reason; never deleted."""
        if not why.strip():
            raise Refused("reason_missing", field="why")
        self.hidden_why = why.strip()[:200]

    def show_again(self) -> None:
        self.hidden_why = ""

    def meet_fate(
        self, fate: str, why: str = "", by: str = "", now: float | None = None, led_to: str = ""
    ) -> None:
        if fate not in FATES:
            raise Refused("unknown_fate", field="fate")
        if fate != "included" and not why.strip():
            raise Refused("reason_missing", field="why")
        if fate == "duplicate" and (
            not Thing.CONTRIBUTION.names(led_to) or led_to == Thing.CONTRIBUTION.key(self.id)
        ):
            raise Refused("duplicate_of_what", field="led_to")
        self.fate, self.fate_why, self.fate_by, self.fate_at, self.led_to = fate, why.strip(), by, now, led_to

    @property
    def answer_mark(self) -> str:
        """Of the answer as it stands; empty where there is none."""
        return digest(f"{self.fate}\n{self.fate_why}")[:12] if self.fate else ""

    @property
    def why_told(self) -> str:
        """The reason as others than editors are told it. A sentence's number alone is of the draft: a version
        says which it is in (Draft.publish).
        """
        is_of_draft = (
            self.fate == "included"
            and Thing.STATEMENT.names(self.led_to)
            and re.fullmatch("[A-Z]+[0-9]+", self.fate_why)
        )
        return "" if is_of_draft else self.fate_why

    def wait_again(self) -> None:
        """Its answer is taken back."""
        self.fate, self.fate_why, self.fate_by, self.fate_at, self.led_to = None, "", "", None, ""

    def sever(self, receipt_key: str | None, keep_unit: bool, language: str, late: bool) -> None:
        """Cut the tie to the author; what is left can be found again only by who holds the receipt.

        `language` and `late` are what may still be told of it.
        """
        self.claim = claim(receipt_key, self.number) if receipt_key and self.number else None
        self.author_id = self.nth = self.table = None
        self.key = None
        self.language, self.late = language, late
        if self.withdrawn:
            self.text, self.fields, self.about, self.tags = "", {}, "", []
        if not keep_unit or self.withdrawn:
            self.unit_id = None

    @property
    def gets_answer(self) -> bool:
        """Whether its writer is promised to hear what became of it. What is promised can be given."""
        if self.number:
            return self.number[0] in ANSWERED
        activity = session_of(self).get_one(Activity, self.activity_id)
        return activity.kind.numbering(activity.settled, self.kind)[0] in ANSWERED

    @property
    def waits(self) -> bool:
        """Whether its writer is promised an answer and has none yet: what the receipt calls not treated."""
        return self.gets_answer and not self.fate and not self.withdrawn and not self.hidden_why

    def as_piece(self) -> Written:
        """Plain values for the rules of its type."""
        return {
            "id": self.id,
            "number": self.name,
            "text": self.text,
            "kind": self.kind,
            "fields": self.fields,
            "about": self.about,
            "origin": self.origin,
        }

    def seen_by(self, audience: str) -> Piece | None:
        """How leader, screen and phones see it once it may be seen at all; who wrote it, nobody."""
        if self.is_visible:
            if audience != "leader":
                return {**self.as_piece()}
            return {**self.as_piece(), "late": self.late, "answered": self.gets_answer}
        if audience == "leader" and self.has_come_forth:
            return {**self.as_piece(), "hidden": self.hidden_why, "waiting": not self.approved}
        return None

    def seen_by_author(self, is_mine: bool = True) -> OwnContribution:
        return {
            **self.as_piece(),
            "number": self.number,
            "activity": self.activity_id,
            "is_mine": is_mine,
            "hidden": self.hidden_why,
            "fate": self.fate,
            "fate_why": self.why_told,
            "answered": self.gets_answer,
        }


def in_order() -> tuple[ColumnElement, ...]:
    """By number, I-0009 before I-0010 and I-9999 before I-10000; for `order_by`."""
    number = Contribution.__table__.c.number
    return func.substr(number, 1, 1), func.length(number), number


def read_in_order(session: Session, wanted: Select[Contribution]) -> list[Contribution]:
    """By number as well, for as many as a journey has: they are sorted here, since a database that sorts
    gives nothing away before it has read all of them.
    """
    return sorted(in_turns(session.scalars(wanted)), key=_place)


def _place(contribution: Contribution) -> tuple[str, int, str]:
    number = contribution.number or ""
    return number[:1], len(number), number


def new_ids(session: Session, n: int) -> list[int]:
    """So many that no contribution has."""
    found: set[int] = set()
    while len(found) < n:
        drawn = [1 + randbelow(MOST_IDS) for _ in range(min(n - len(found), AT_A_TIME))]
        taken = session.scalars(select(Contribution.id).where(Contribution.id.in_(drawn)))
        found.update(set(drawn) - set(taken))
    return list(found)


def new_id(session: Session) -> int:
    """One that no contribution has."""
    while session.get(Contribution, found := 1 + randbelow(MOST_IDS)) is not None:
        continue
    return found
