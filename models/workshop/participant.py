"""A participant: a random token, a language, a unit, a table. No name, no address, no times."""

from collections import Counter
from collections.abc import Iterable

from sqlalchemy import ForeignKey, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from models.analysis.disclosure import coarse
from models.base import LANGUAGE, Base

# Devices behind which there is one person whom nobody else in the room answers for. A table's is not: nobody
# knows how many speak through it, and whoever holds it may hold a phone of their own.
COUNTING = ("phone",)
# Behind this one there is nobody.
SIMULATED = "rehearsal"
# This one is the leader's, who writes for somebody.
WRITTEN_FOR = "paper"
# Whoever the leader writes for is in the room, and a simulated one is nowhere.
FROM_ELSEWHERE = ("phone", "table")
# Told apart in whatever is counted while it goes on.
SORTS = ("phone", "table", WRITTEN_FOR, SIMULATED)


class Participant(Base, kw_only=True):
    __tablename__ = "participant"
    __table_args__ = (UniqueConstraint("workshop_id", "receipt_key"),)
    id: Mapped[int] = mapped_column(primary_key=True, init=False)
    workshop_id: Mapped[int] = mapped_column(ForeignKey("workshop.id", ondelete="CASCADE"), index=True)
    receipt_key: Mapped[str] = mapped_column(String(64))
    language: Mapped[str] = mapped_column(LANGUAGE, default="sv")
    unit_id: Mapped[int | None] = mapped_column(ForeignKey("unit.id"), default=None)
    # As said at the door: whoever names another inside and takes it back is where they were.
    unit_at_door: Mapped[int | None] = mapped_column(default=None)
    # Table number where the workshop has tables.
    table: Mapped[int | None] = mapped_column("table_number", default=None)
    # phone, table, paper or rehearsal.
    device: Mapped[str] = mapped_column(String(10), default="phone")
    # Whether they take part from elsewhere. Nothing is told by it of fewer than five, and no answer ever.
    remote: Mapped[bool] = mapped_column(default=False)
    # Whether somebody had come in with the same browser before: a shared tablet, or one person twice.
    again: Mapped[bool] = mapped_column(default=False)
    # Their place in the row of those who come into this meeting, by which what each is shown goes round
    # evenly. A table's voice has none: it is shown what its table is.
    nth: Mapped[int] = mapped_column(default=0)
    # Whether this device has been here since it was let in: a place that was only asked for is nobody's.
    arrived: Mapped[bool] = mapped_column(default=True)
    # Tasks of an asynchronous workshop that this person says are done: activity ids.
    ticked: Mapped[list] = mapped_column(default_factory=list)
    # Actions that this person has taken on, each under the name they gave: {contribution id: name}.
    taken: Mapped[dict] = mapped_column(default_factory=dict)
    # The table that this person has written for in a question answered by tables: {activity id: number}.
    wrote_for: Mapped[dict] = mapped_column(default_factory=dict)

    devices: Mapped[list["Device"]] = relationship(
        default_factory=list, cascade="all, delete-orphan", passive_deletes=True
    )

    @property
    def counts_as_person(self) -> bool:
        """A table's device writes for people who also hold their own phones."""
        return self.device != "table"

    @property
    def has_device(self) -> bool:
        """Whoever the leader writes for is in the room without one."""
        return self.device != WRITTEN_FOR

    @property
    def counts_towards_five(self) -> bool:
        """Whether an answer given here makes a group safe to show. One typed in from paper is known to the
        leader, a simulated person is nobody, who comes in again on the same phone may be the same, and a
        table's device is no person (D-24).
        """
        return self.device in COUNTING and not self.again


class Device(Base, kw_only=True):
    """One browser of a participant: phone, and perhaps a laptop or the phone after that.

    Only a digest of its token is kept.
    """

    __tablename__ = "device"
    id: Mapped[int] = mapped_column(primary_key=True, init=False)
    participant_id: Mapped[int] = mapped_column(
        ForeignKey("participant.id", ondelete="CASCADE"), index=True, init=False
    )
    token_digest: Mapped[str] = mapped_column(String(64), unique=True)


def told_running(people: Iterable[Participant]) -> int:
    """How many of these there are, as may be said while they come and write (D-20): in fives, each sort by
    itself, so that four whom the leader wrote in do not make the next who comes be seen. Whoever came in
    again on the same phone may be one whom somebody knows of, and is not counted.
    """
    found = Counter(person.device for person in people if not person.again)
    return sum(coarse(found[sort]) for sort in SORTS)
