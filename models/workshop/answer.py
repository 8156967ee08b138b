"""How somebody answered: one value per person, activity, round, item and criterion.

Setting it again replaces it.
"""

from collections.abc import Callable
from typing import cast

from sqlalchemy import ForeignKey, Index, String, Table, UniqueConstraint, bindparam, delete, select
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import Mapped, Session, mapped_column

from models.activities.evidence import Tally
from models.base import Base
from models.workshop.activity import Activity
from models.workshop.participant import Participant

# Either database's own way to write a row anew or over the one that stands there.
Upsert = sqlite.Insert | postgresql.Insert
_PLACE = ("participant_id", "activity_id", "round", "item", "criterion")


class Answer(Base, kw_only=True):
    __tablename__ = "answer"
    # The second index is all that is read to say how many have answered, twenty times a second in a burst.
    __table_args__ = (
        UniqueConstraint(*_PLACE),
        Index("ix_answer_started", "activity_id", "round", "participant_id"),
    )
    id: Mapped[int] = mapped_column(primary_key=True, init=False)
    workshop_id: Mapped[int] = mapped_column(ForeignKey("workshop.id", ondelete="CASCADE"), index=True)
    activity_id: Mapped[int] = mapped_column(ForeignKey("activity.id", ondelete="CASCADE"))
    participant_id: Mapped[int] = mapped_column(ForeignKey("participant.id", ondelete="CASCADE"), index=True)
    round: Mapped[int] = mapped_column(default=1)
    item: Mapped[str] = mapped_column(String(60))
    criterion: Mapped[str] = mapped_column(String(40), default="")
    value: Mapped[str] = mapped_column(String(80))
    # The group it was given in. Who names another unit later takes no answer along that has been shown.
    unit_id: Mapped[int | None] = mapped_column(default=None)
    # Whether whoever gave it counts towards the smallest group that may be shown.
    real: Mapped[bool] = mapped_column(default=True)
    # Held back: too few of its group came in a later round for their answers to be shown (ledger.py).
    held: Mapped[bool] = mapped_column(default=False)

    def again(self, activity: Activity, item: str) -> "Answer":
        """The same answer in a later round or question, by somebody who stands by it."""
        return Answer(
            workshop_id=self.workshop_id,
            activity_id=activity.id,
            participant_id=self.participant_id,
            round=activity.round,
            item=item,
            criterion=self.criterion,
            value=self.value,
            unit_id=self.unit_id,
            real=self.real,
        )


class Count(Base, kw_only=True):
    """What is left of answers after severing: how many chose a value, per unit of five or more (else without
    unit).
    """

    __tablename__ = "answer_count"
    id: Mapped[int] = mapped_column(primary_key=True, init=False)
    activity_id: Mapped[int] = mapped_column(ForeignKey("activity.id", ondelete="CASCADE"), index=True)
    round: Mapped[int]
    item: Mapped[str] = mapped_column(String(60))
    criterion: Mapped[str] = mapped_column(String(40))
    unit_id: Mapped[int | None] = mapped_column(ForeignKey("unit.id"))
    value: Mapped[str] = mapped_column(String(80))
    n: Mapped[int]
    # How many of them count towards five; None: all, as before it was kept.
    real: Mapped[int | None] = mapped_column(default=None)
    # Of several rooms that were too small alone, told together (models/document/wording_support.py): belongs
    # to none of them. Only an archive brings such; where the rooms' own counts are, they are worked out.
    pooled: Mapped[bool] = mapped_column(default=False)

    @classmethod
    def of(cls, activity: Activity, tally: Tally) -> "Count":
        return cls(
            activity_id=activity.id,
            round=tally.round,
            item=tally.item,
            criterion=tally.criterion,
            unit_id=tally.group,
            value=tally.value,
            n=tally.n,
            real=tally.real,
        )


class Ballot:
    """One person's answers in one activity, written without loading anything else: the busiest path."""

    def __init__(self, session: Session, activity: Activity, participant: Participant) -> None:
        self.session = session
        self.activity = activity
        self.participant = participant

    def mine(self) -> dict[tuple[str, str], str]:
        """{(item, criterion): value} in the round going on."""
        place = {
            "activity": self.activity.id,
            "participant": self.participant.id,
            "round": self.activity.round,
        }
        return {
            (item, criterion): value
            for item, criterion, value in self.session.connection().execute(_MINE, place)
        }

    def cast(self, item: str, criterion: str, value: str | None) -> None:
        place = {
            "participant_id": self.participant.id,
            "activity_id": self.activity.id,
            "round": self.activity.round,
            "item": item,
            "criterion": criterion,
        }
        connection = self.session.connection()
        if value is None:
            connection.execute(_TAKE_BACK, {f"at_{name}": found for name, found in place.items()})
        else:
            connection.execute(
                _CAST[connection.dialect.name],
                {
                    **place,
                    "workshop_id": self.activity.workshop_id,
                    "value": value,
                    "unit_id": self.participant.unit_id,
                    "real": self.participant.counts_towards_five,
                    "held": False,
                },
            )


def _cast(insert: Callable[[Table], Upsert]) -> Upsert:
    row = insert(_answers)
    return row.on_conflict_do_update(index_elements=_PLACE, set_={"value": row.excluded.value})


# Statements of the busiest path, made once; the loading of objects costs several times as much.
_answers = cast(Table, Answer.__table__)
_MINE = select(_answers.c.item, _answers.c.criterion, _answers.c.value).where(
    _answers.c.activity_id == bindparam("activity"),
    _answers.c.participant_id == bindparam("participant"),
    _answers.c.round == bindparam("round"),
)
_TAKE_BACK = delete(_answers).where(*(_answers.c[name] == bindparam(f"at_{name}") for name in _PLACE))
_CAST = {"sqlite": _cast(sqlite.insert), "postgresql": _cast(postgresql.insert)}
