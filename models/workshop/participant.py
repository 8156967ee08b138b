"""A participant: a random token, a language, a unit, a table. No name, no address, no times."""

from sqlalchemy import ForeignKey, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from models.base import Base

# Devices behind which there is at least one person whom nobody else in the room answers for.
COUNTING = ("phone", "table")


class Participant(Base, kw_only=True):
    __tablename__ = "participant"
    __table_args__ = (UniqueConstraint("workshop_id", "receipt_key"),)
    id: Mapped[int] = mapped_column(primary_key=True, init=False)
    workshop_id: Mapped[int] = mapped_column(ForeignKey("workshop.id", ondelete="CASCADE"), index=True)
    receipt_key: Mapped[str] = mapped_column(String(64))
    language: Mapped[str] = mapped_column(String(2), default="sv")
    unit_id: Mapped[int | None] = mapped_column(ForeignKey("unit.id"), default=None)
    # Table number where the workshop has tables.
    table: Mapped[int | None] = mapped_column("table_number", default=None)
    # phone, table, paper or rehearsal.
    device: Mapped[str] = mapped_column(String(10), default="phone")
    # Whether somebody had come in with the same browser before: a shared tablet, or one person twice.
    again: Mapped[bool] = mapped_column(default=False)
    # Whether this device has been here since it was let in: a place that was only asked for is nobody's.
    arrived: Mapped[bool] = mapped_column(default=True)
    # Tasks of an asynchronous workshop that this person says are done: activity ids.
    ticked: Mapped[list] = mapped_column(default_factory=list)

    devices: Mapped[list["Device"]] = relationship(
        default_factory=list, cascade="all, delete-orphan", passive_deletes=True
    )

    @property
    def counts_as_person(self) -> bool:
        """A table's device writes for people who also hold their own phones."""
        return self.device != "table"

    @property
    def counts_towards_five(self) -> bool:
        """Whether an answer given here makes a group safe to show. One typed in from paper is known to the
        leader, a simulated person is nobody, and who comes in again on the same phone may be the same (D-24).
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
