"""The logbook: what was done to the text and the workshops, by which named leader.

Never what a participant did.
"""

from typing import TYPE_CHECKING, Any

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base
from models.journey.journey import Journey

if TYPE_CHECKING:
    from models.workshop.workshop import Workshop


class LogEntry(Base, kw_only=True):
    """`what` is a code with its sentence `log-<what>` in the languages; `details` fill its placeholders."""

    __tablename__ = "log_entry"
    id: Mapped[int] = mapped_column(primary_key=True, init=False)
    journey_id: Mapped[int] = mapped_column(
        ForeignKey("journey.id", ondelete="CASCADE"), index=True, init=False
    )
    at: Mapped[float]
    who: Mapped[str] = mapped_column(String(80))
    what: Mapped[str] = mapped_column(String(40))
    details: Mapped[dict] = mapped_column(default_factory=dict)
    workshop_id: Mapped[int | None] = mapped_column(
        ForeignKey("workshop.id", ondelete="SET NULL"), default=None
    )


def record(
    journey: Journey, now: float, who: str, what: str, workshop: "Workshop | None" = None, **details: Any
) -> None:
    journey.log.append(
        LogEntry(at=now, who=who, what=what, details=details, workshop_id=workshop.id if workshop else None)
    )
