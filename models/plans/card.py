"""A card: one wave, insight, goal, action, commitment ...

Each kind says which fields it has and what is still missing.
"""

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column, relationship

from models.base import Base, Refused
from models.journey.logbook import record

if TYPE_CHECKING:
    from models.journey.journey import Journey


LONGEST = 2000


@dataclass(frozen=True)
class Field:
    """`shape`: line, text, date, number or choice.

    `needed` fields are asked for by the gates, never forced on the writer.
    """

    name: str
    shape: str = "line"
    needed: bool = False
    choices: tuple[str, ...] = ()


@dataclass(frozen=True)
class CardRules:
    prefix: str
    fields: tuple[Field, ...]
    of_unit: bool = False
    of_area: bool = False

    @property
    def main(self) -> str:
        """The field that names the card."""
        return self.fields[0].name


STATUSES = ("planned", "going", "done")
# Where on the map of perspectives it stands: the area's name, and whether outside or inside the house (F1-01,
# F1-06).
_MAPPED = (Field("area"), Field("perspective", "choice", choices=("extern", "intern")))

# METHOD 1.1 steps 2, 5, 6, 8, 9 and 10; goals and actions as in 2.1 types 12 and 13.
CARDS: dict[str, CardRules] = {
    "wave": CardRules(
        "F",
        (
            Field("name", needed=True),
            Field("happens", "text"),
            Field("so_what", "text", True),
            Field("origin", needed=True),
            Field("priority", "number"),
        ),
    ),
    "insight": CardRules(
        "N",
        (
            Field("text", "text", True),
            Field("whom", "choice", True, ("users", "stakeholders", "staff")),
            Field(
                "source_type",
                "choice",
                True,
                ("interview", "roundtable", "report", "statistics", "observation"),
            ),
            Field("nature", "choice", choices=("fact", "aha")),
        ),
    ),
    "summary": CardRules(
        "Y",
        (
            Field("question", "choice", True, ("practice", "waves", "market", "model")),
            Field("text", "text", True),
        ),
    ),
    "intent": CardRules(
        "A",
        (
            Field("partner", needed=True),
            Field("contribute", "text", True),
            Field("hope", "text"),
            Field("until", "date"),
            Field("contact"),
            *_MAPPED,
        ),
        of_area=True,
    ),
    "commitment": CardRules(
        "Å",
        (
            Field("text", "text", True),
            Field("role", needed=True),
            Field("when", "date", True),
            Field("signal"),
            Field("parts", "text"),
            Field("plan"),
            Field("priority", "number"),
            Field("status", "choice", choices=STATUSES),
            *_MAPPED,
        ),
        of_unit=True,
        of_area=True,
    ),
    "affected": CardRules(
        "U", (Field("text", "text", True), Field("starts", "text"), Field("stops", "text")), of_unit=True
    ),
    "case": CardRules(
        "C",
        (
            Field("decision", "text", True),
            Field("field", "choice", True, ("communication", "governance", "decisions")),
            Field("grade", "choice", True, ("-2", "-1", "0", "1", "2")),
            Field("led_to", "text"),
        ),
        of_unit=True,
        of_area=True,
    ),
    "telling": CardRules(
        "B", (Field("length", "choice", True, ("one", "three", "five_minutes")), Field("text", "text", True))
    ),
    "goal": CardRules(
        "M",
        (
            Field("outcome", "text", True),
            Field("for_whom"),
            Field("strategies"),
            Field("indicator", needed=True),
            Field("baseline", needed=True),
            Field("target", needed=True),
            Field("date", "date", True),
            Field("owner", needed=True),
            Field("partners"),
            Field("resources_own"),
            Field("resources_others"),
            Field("policy"),
            Field("level", "choice", choices=("municipality", "department", "library")),
            Field("project"),
            Field("review", "date"),
            Field("evaluator"),
            Field("report_to"),
        ),
        of_area=True,
    ),
    "action": CardRules(
        "H",
        (
            Field("what", "text", True),
            Field("who", needed=True),
            Field("when", "date", True),
            Field("how", "text", True),
            Field("goal"),
            Field("with"),
            Field("resources"),
            Field("signal"),
            Field("stop_date", "date"),
            Field("mentor"),
            Field("status", "choice", choices=STATUSES),
        ),
        of_unit=True,
        of_area=True,
    ),
}


class Card(Base, kw_only=True):
    __tablename__ = "card"
    id: Mapped[int] = mapped_column(primary_key=True, init=False)
    journey_id: Mapped[int] = mapped_column(
        ForeignKey("journey.id", ondelete="CASCADE"), index=True, init=False
    )
    # M-03: letter of its kind, number within the journey.
    number: Mapped[str] = mapped_column(String(12))
    kind: Mapped[str] = mapped_column(String(20))
    # {field: text}, fields as its kind has them.
    fields: Mapped[dict] = mapped_column(default_factory=dict)
    focus_area_id: Mapped[int | None] = mapped_column(ForeignKey("focus_area.id"), default=None)
    unit_id: Mapped[int | None] = mapped_column(ForeignKey("unit.id"), default=None)
    # Number of the contribution it came out of, if any.
    origin: Mapped[str] = mapped_column(String(12), default="")
    # Of the journey's own tag sets.
    tags: Mapped[list] = mapped_column(default_factory=list)
    dropped_why: Mapped[str] = mapped_column(String(300), default="")
    by: Mapped[str] = mapped_column(String(80), default="")
    at: Mapped[float] = mapped_column(default=0.0)
    journey: Mapped["Journey"] = relationship(init=False, back_populates="cards")

    @property
    def rules(self) -> CardRules:
        return CARDS[self.kind]

    @property
    def text(self) -> str:
        return self.fields.get(self.rules.main, "")

    @property
    def stands(self) -> bool:
        return not self.dropped_why

    @property
    def missing(self) -> list[str]:
        """Needed fields that are empty."""
        return [field.name for field in self.rules.fields if field.needed and not self.fields.get(field.name)]

    def fill(self, given: dict, by: str, now: float) -> None:
        """Take over what was typed.

        Refused without its main field, for a choice it does not have, or a date that is none.
        """
        kept = {}
        for field in self.rules.fields:
            said = str(given.get(field.name) or "").strip()
            if said and field.shape == "choice" and said not in field.choices:
                raise Refused("unknown_choice", field=field.name)
            if said and field.shape == "date":
                said = iso_date(said, field.name)
            if len(said) > LONGEST:
                raise Refused("too_long", field=field.name, most=LONGEST, now=len(said))
            kept[field.name] = said
        if not kept[self.rules.main]:
            raise Refused("text_missing", field=self.rules.main)
        self.fields, self.by, self.at = kept, by, now

    def drop(self, why: str) -> None:
        if not why.strip():
            raise Refused("reason_missing", field="why")
        self.dropped_why = why.strip()[:300]

    def take_back(self) -> None:
        self.dropped_why = ""


def write_card(
    journey: "Journey",
    kind: str,
    given: dict,
    by: str,
    now: float,
    *,
    focus_area_id: int | None = None,
    unit_id: int | None = None,
    origin: str = "",
) -> Card:
    if kind not in CARDS:
        raise Refused("unknown_kind", field="kind")
    if focus_area_id is not None and focus_area_id not in [area.id for area in journey.focus_areas]:
        raise Refused("unknown_area", field="focus_area")
    if unit_id is not None and unit_id not in [unit.id for unit in journey.units]:
        raise Refused("unknown_unit", field="unit")
    card = Card(number="", kind=kind, focus_area_id=focus_area_id, unit_id=unit_id, origin=origin)
    card.fill(given, by, now)
    card.number = journey.next_number(CARDS[kind].prefix, 2)
    journey.cards.append(card)
    return card


def drop_card(card: Card, why: str, by: str, now: float) -> None:
    """Out of the plan, with a reason; it can be taken back."""
    card.drop(why)
    record(card.journey, now, by, "card_dropped", number=card.number, why=card.dropped_why)


# What a decision about follow-up says, and the goal's field that it fills in (F0-13).
FOLLOW_UP = {"review_date": "review", "reviewers": "evaluator", "report_to": "report_to"}


def follow_up(journey: "Journey", said: dict[str, str], by: str, now: float) -> None:
    """Every goal that has no day, evaluator or receiver of its own gets the ones decided for all."""
    if "review_date" in said:
        iso_date(said["review_date"], "review_date")
    for card in cards_of(journey, "goal"):
        card.fill(
            {
                **card.fields,
                **{
                    FOLLOW_UP[name]: value
                    for name, value in said.items()
                    if not card.fields.get(FOLLOW_UP[name])
                },
            },
            by,
            now,
        )


def prioritise(journey: "Journey", items: list[dict], chosen: list[str]) -> None:
    """What a room marked among change waves or commitments has priority, in the order marked; what it marked
    no more has none.
    """
    cards = {
        card.number: card
        for card in journey.cards
        if "priority" in [field.name for field in card.rules.fields]
    }
    for item in items:
        if card := cards.get(item.get("number", "")):
            card.fields = {
                **card.fields,
                "priority": str(chosen.index(item["key"]) + 1) if item["key"] in chosen else "",
            }


def cards_of(journey: "Journey", kind: str) -> list[Card]:
    return [card for card in journey.cards if card.kind == kind and card.stands]


def iso_date(typed: str, field: str) -> str:
    """A date as YYYY-MM-DD, or Refused."""
    try:
        return date.fromisoformat(typed.strip()).isoformat()
    except ValueError as wrong:
        raise Refused("date_wrong", field=field) from wrong
