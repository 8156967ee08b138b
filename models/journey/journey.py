"""A journey (målbildsresa): the frame that holds workshops, the draft and its versions together for half a
year.
"""

from functools import lru_cache
from typing import TYPE_CHECKING

from sqlalchemy import ForeignKey, String, Text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from models.analysis.chance import shuffled
from models.analysis.headcounts import read_units
from models.base import LANGUAGE, Base, Refused
from models.secrets import new_token

if TYPE_CHECKING:
    from models.document.passage import Passage
    from models.document.statement import FocusArea, Objection, Statement
    from models.document.version import Version
    from models.journey.logbook import LogEntry
    from models.journey.step import Step
    from models.plans.card import Card
    from models.workshop.workshop import Workshop


# METHOD F4-10, export section 3. Order is the order of reading.
FRAME = ("mission", "given", "influence", "unclear", "decides")
# Order of the document's parts: METHOD 3.1, or the Forum model's.
LAYOUTS = ("standard", "forum")
ROLES = ("lead", "editors", "decides", "theme_team")
# Digits of the numbers that texts get; cards have fewer. So many of one kind are mixed with each other.
OF_TEXTS = 3
BLOCK = 999


class Journey(Base, kw_only=True):
    __tablename__ = "journey"
    id: Mapped[int] = mapped_column(primary_key=True, init=False)
    # Whose it is.
    organisation_id: Mapped[int] = mapped_column(index=True)
    title: Mapped[str] = mapped_column(String(160))
    # As it is printed on the text.
    organisation: Mapped[str] = mapped_column(String(160), default="")
    horizon: Mapped[int | None] = mapped_column(default=None)
    language: Mapped[str] = mapped_column(LANGUAGE, default="sv")
    # {mission, given, influence, unclear, decides}: text each.
    frame: Mapped[dict] = mapped_column(default_factory=dict)
    # {prefix: how many numbers are given}, so that I-0031 is one thing in the whole journey.
    numbers: Mapped[dict] = mapped_column(default_factory=dict)
    # Which order by lot the numbers of texts come in; none: one after the other.
    lot: Mapped[str] = mapped_column(String(40), default="")
    reader_key: Mapped[str] = mapped_column(String(40), default="", unique=True)
    # {lead, editors, decides, theme_team}: who, in words.
    roles: Mapped[dict] = mapped_column(default_factory=dict)
    # Whom to ask about the text, personal data and accessibility: printed on the public pages.
    contact: Mapped[str] = mapped_column(String(300), default="")
    # Whether the front page leads anybody to "where are we heading"; otherwise only who has the link.
    public: Mapped[bool] = mapped_column(default=False)
    # ISO date after which the raw material should be weeded out (D-12).
    keep_until: Mapped[str] = mapped_column(String(10), default="")
    # Sets of tags to sort by, the organisation's own: [{name, tags}] (F3-06).
    tags: Mapped[list] = mapped_column(default_factory=list)
    # Order of the document: standard, or forum for the Forum model's (F0-01).
    layout: Mapped[str] = mapped_column(String(12), default="standard")
    # The workshop that this journey is a leader's rehearsal of: never listed, never counted, gone when it is
    # over.
    rehearses_id: Mapped[int | None] = mapped_column(index=True, default=None)
    closed_at: Mapped[float | None] = mapped_column(default=None)
    closed_why: Mapped[str] = mapped_column(Text, default="")
    steps: Mapped[list["Step"]] = relationship(
        default_factory=list, cascade="all, delete-orphan", order_by="Step.number", back_populates="journey"
    )
    cards: Mapped[list["Card"]] = relationship(
        default_factory=list, cascade="all, delete-orphan", order_by="Card.id", back_populates="journey"
    )
    passages: Mapped[list["Passage"]] = relationship(
        default_factory=list,
        cascade="all, delete-orphan",
        order_by="Passage.position, Passage.id",
        back_populates="journey",
    )
    objections: Mapped[list["Objection"]] = relationship(
        default_factory=list, cascade="all, delete-orphan", order_by="Objection.id", back_populates="journey"
    )
    units: Mapped[list["Unit"]] = relationship(
        default_factory=list,
        cascade="all, delete-orphan",
        order_by="Unit.position, Unit.id",
        back_populates="journey",
    )
    workshops: Mapped[list["Workshop"]] = relationship(
        default_factory=list, cascade="all, delete-orphan", order_by="Workshop.id", back_populates="journey"
    )
    focus_areas: Mapped[list["FocusArea"]] = relationship(
        default_factory=list,
        cascade="all, delete-orphan",
        order_by="FocusArea.position, FocusArea.id",
        back_populates="journey",
    )
    statements: Mapped[list["Statement"]] = relationship(
        default_factory=list,
        cascade="all, delete-orphan",
        order_by="Statement.position, Statement.id",
        back_populates="journey",
    )
    versions: Mapped[list["Version"]] = relationship(
        default_factory=list, cascade="all, delete-orphan", order_by="Version.id", back_populates="journey"
    )
    log: Mapped[list["LogEntry"]] = relationship(
        default_factory=list, cascade="all, delete-orphan", order_by="LogEntry.id"
    )

    def describe(
        self, title: str, organisation: str, horizon: int | None, language: str, frame: dict
    ) -> None:
        if not title.strip():
            raise Refused("title_missing", field="title")
        if horizon is not None and not 2000 <= horizon <= 2200:
            raise Refused("horizon_wrong", field="horizon")
        self.title, self.organisation, self.horizon, self.language = (
            title.strip()[:160],
            organisation.strip()[:160],
            horizon,
            language,
        )
        self.frame = {key: frame.get(key, "").strip()[:2000] for key in FRAME}

    def appoint(self, roles: dict, contact: str, public: bool, keep_until: str) -> None:
        """Who does what, whom to ask, who may read, and how long the raw material is kept."""
        self.roles = {key: roles.get(key, "").strip()[:300] for key in ROLES}
        self.contact, self.public, self.keep_until = contact.strip()[:300], public, keep_until

    def step(self, number: int) -> "Step":
        for step in self.steps:
            if step.number == number:
                return step
        raise Refused("unknown_step", field="step")

    def close(self, now: float, ready: bool, why: str = "") -> None:
        """The end of the road: with steps 9 and 10 done (`ready`), or for a written reason (METHOD 5, risk
        5).
        """
        if self.closed_at is not None:
            raise Refused("journey_closed")
        if not ready and len(why.strip()) < 10:
            raise Refused("close_needs_reason", field="why")
        self.closed_at, self.closed_why = now, why.strip()[:600]

    def open_again(self) -> None:
        self.closed_at, self.closed_why = None, ""

    def draw_lot(self) -> None:
        """Number what is written in it by lot from here on."""
        self.lot = new_token()

    def next_number(self, prefix: str, width: int = 4) -> str:
        """Of texts, by lot: one after the other, each meeting's would stand in a row, and the few of a
        meeting that is not named be known by the row between two others. Cards, of which there are few and
        no secrets, are counted.
        """
        nth = self.numbers.get(prefix, 0) + 1
        self.numbers = {**self.numbers, prefix: nth}
        number = _by_lot(self.lot, prefix, nth) if self.lot and width >= OF_TEXTS else nth
        return f"{prefix}-{number:0{width}d}"

    def unit_named(self, name: str, external: bool = False) -> "Unit":
        """The unit of that name (case and spaces aside), made if there is none.

        Sectors of outsiders are external units.
        """
        wanted = " ".join(name.split())
        for unit in self.units:
            if unit.name.casefold() == wanted.casefold():
                return unit
        self.units.append(unit := Unit(name=wanted[:80], position=len(self.units), external=external))
        return unit

    def name_units(self, lines: list[str]) -> None:
        """The units in this order, one per line, with how many work there (analysis/headcounts.py).

        One that is in use stays, with its name, even if it is left out of the list.
        """
        kept = []
        for name, count in read_units(lines):
            unit = self.unit_named(name)
            unit.headcount = unit.headcount if count is None else count
            if unit not in kept:
                kept.append(unit)
        for position, unit in enumerate(kept + [unit for unit in self.units if unit not in kept]):
            unit.position = position
            unit.offered = unit in kept

    @property
    def standing(self) -> list["Statement"]:
        """Vision and focus statements that are neither parked nor struck, in reading order."""
        order: dict[int | None, int] = {area.id: number for number, area in enumerate(self.focus_areas)}
        found = [
            statement for statement in self.statements if statement.stands and statement.section != "question"
        ]
        return sorted(
            found,
            key=lambda statement: (
                statement.section != "vision",
                order.get(statement.focus_area_id, 99),
                statement.position,
                statement.id,
            ),
        )

    @property
    def open_questions(self) -> list["Statement"]:
        return [
            statement for statement in self.statements if statement.stands and statement.section == "question"
        ]

    @property
    def offered_units(self) -> list["Unit"]:
        return sorted(
            (unit for unit in self.units if unit.offered and not unit.external),
            key=lambda unit: unit.position,
        )

    def units_for(self, external: bool) -> list["Unit"]:
        """What somebody who joins may say they belong to."""
        return [unit for unit in self.units if unit.external] if external else self.offered_units

    @property
    def staff(self) -> int | None:
        """How many work in all units; None where nobody has said."""
        counts = [unit.headcount or 0 for unit in self.offered_units]
        return sum(counts) if counts and all(counts) else None


def _by_lot(lot: str, prefix: str, nth: int) -> int:
    """Which number the nth is: each once, and as short as so many allow."""
    block, at = divmod(nth - 1, BLOCK)
    return block * BLOCK + _block(lot, prefix, block)[at]


@lru_cache(maxsize=256)
def _block(lot: str, prefix: str, block: int) -> list[int]:
    return shuffled(list(range(1, BLOCK + 1)), f"{lot}:{prefix}:{block}")


class Unit(Base, kw_only=True):
    """Enhet, sektor or organisation: what a participant may choose to belong to.

    Never shown for fewer than five.
    """

    __tablename__ = "unit"
    id: Mapped[int] = mapped_column(primary_key=True, init=False)
    journey_id: Mapped[int] = mapped_column(
        ForeignKey("journey.id", ondelete="CASCADE"), index=True, init=False
    )
    name: Mapped[str] = mapped_column(String(80))
    position: Mapped[int] = mapped_column(default=0)
    offered: Mapped[bool] = mapped_column(default=True)
    # How many work there, to know how large a part took part.
    headcount: Mapped[int | None] = mapped_column(default=None)
    # A sector of outsiders: kept apart from staff everywhere (F4-27).
    external: Mapped[bool] = mapped_column(default=False)
    journey: Mapped[Journey] = relationship(init=False, back_populates="units")
