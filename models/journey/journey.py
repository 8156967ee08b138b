"""A journey (målbildsresa): the frame that holds workshops, the draft and its versions together for half a year."""

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column, relationship

from models.base import Base, Refused

# METHOD F4-10, export section 3. Order is the order of reading.
FRAME = ("mission", "given", "influence", "unclear", "decides")


class Journey(Base, kw_only=True):
    __tablename__ = "journey"
    id: Mapped[int] = mapped_column(primary_key=True, init=False)
    title: Mapped[str] = mapped_column(String(160))
    organisation: Mapped[str] = mapped_column(String(160), default="")
    horizon: Mapped[int | None] = mapped_column(default=None)
    language: Mapped[str] = mapped_column(String(2), default="sv")
    # {mission, given, influence, unclear, decides}: text each.
    frame: Mapped[dict] = mapped_column(default_factory=dict)
    # {prefix: last number given}, so that I-0031 is one thing in the whole journey.
    numbers: Mapped[dict] = mapped_column(default_factory=dict)
    reader_key: Mapped[str] = mapped_column(String(40), default="", unique=True)
    units: Mapped[list["Unit"]] = relationship(default_factory=list, cascade="all, delete-orphan", order_by="Unit.position, Unit.id", back_populates="journey")
    workshops: Mapped[list["Workshop"]] = relationship(default_factory=list, cascade="all, delete-orphan", order_by="Workshop.id", back_populates="journey")  # noqa: F821
    focus_areas: Mapped[list["FocusArea"]] = relationship(
        default_factory=list, cascade="all, delete-orphan", order_by="FocusArea.position, FocusArea.id", back_populates="journey"
    )  # noqa: F821
    statements: Mapped[list["Statement"]] = relationship(
        default_factory=list, cascade="all, delete-orphan", order_by="Statement.position, Statement.id", back_populates="journey"
    )  # noqa: F821
    versions: Mapped[list["Version"]] = relationship(default_factory=list, cascade="all, delete-orphan", order_by="Version.id", back_populates="journey")  # noqa: F821
    log: Mapped[list["LogEntry"]] = relationship(default_factory=list, cascade="all, delete-orphan", order_by="LogEntry.id")  # noqa: F821

    def describe(self, title: str, organisation: str, horizon: int | None, language: str, frame: dict) -> None:
        if not title.strip():
            raise Refused("title_missing", field="title")
        if horizon is not None and not 2000 <= horizon <= 2200:
            raise Refused("horizon_wrong", field="horizon")
        self.title, self.organisation, self.horizon, self.language = title.strip()[:160], organisation.strip()[:160], horizon, language
        self.frame = {key: frame.get(key, "").strip()[:2000] for key in FRAME}

    def next_number(self, prefix: str, width: int = 4) -> str:
        number = self.numbers.get(prefix, 0) + 1
        self.numbers = {**self.numbers, prefix: number}
        return f"{prefix}-{number:0{width}d}"

    def unit_named(self, name: str) -> "Unit":
        """The unit of that name (case and spaces aside), made if there is none."""
        wanted = " ".join(name.split())
        for unit in self.units:
            if unit.name.casefold() == wanted.casefold():
                return unit
        self.units.append(unit := Unit(name=wanted[:80], position=len(self.units)))
        return unit

    def name_units(self, names: list[str]) -> None:
        """The units in this order. One that is in use stays, with its name, even if it is left out of the list."""
        kept = [self.unit_named(name) for name in names if name.strip()]
        for position, unit in enumerate(kept + [unit for unit in self.units if unit not in kept]):
            unit.position = position
            unit.offered = unit in kept

    @property
    def standing(self) -> list["Statement"]:  # noqa: F821
        """Vision and focus statements that are neither parked nor struck, in reading order."""
        order = {area.id: number for number, area in enumerate(self.focus_areas)}
        found = [one for one in self.statements if one.stands and one.section != "question"]
        return sorted(found, key=lambda one: (one.section != "vision", order.get(one.focus_area_id, 99), one.position, one.id))

    @property
    def open_questions(self) -> list["Statement"]:  # noqa: F821
        return [one for one in self.statements if one.stands and one.section == "question"]

    @property
    def offered_units(self) -> list["Unit"]:
        return sorted((unit for unit in self.units if unit.offered), key=lambda unit: unit.position)


class Unit(Base, kw_only=True):
    """Enhet, sektor or organisation: what a participant may choose to belong to. Never shown for fewer than five."""

    __tablename__ = "unit"
    id: Mapped[int] = mapped_column(primary_key=True, init=False)
    journey_id: Mapped[int] = mapped_column(ForeignKey("journey.id", ondelete="CASCADE"), index=True, init=False)
    name: Mapped[str] = mapped_column(String(80))
    position: Mapped[int] = mapped_column(default=0)
    offered: Mapped[bool] = mapped_column(default=True)
    journey: Mapped[Journey] = relationship(init=False, back_populates="units")
