"""A published version: text, sources, stances, participation and colophon frozen, with a checksum.

Never changed after.
"""

import hashlib
import json
import re
from typing import TYPE_CHECKING

from sqlalchemy import Connection, ForeignKey, String, UniqueConstraint, event, inspect
from sqlalchemy.orm import Mapped, Mapper, mapped_column, relationship

from models.base import Base, Refused

if TYPE_CHECKING:
    from models.journey.journey import Journey


class Version(Base, kw_only=True):
    __tablename__ = "version"
    __table_args__ = (UniqueConstraint("journey_id", "label"),)
    id: Mapped[int] = mapped_column(primary_key=True, init=False)
    journey_id: Mapped[int] = mapped_column(
        ForeignKey("journey.id", ondelete="CASCADE"), index=True, init=False
    )
    label: Mapped[str] = mapped_column(String(10))
    published_at: Mapped[float]
    by: Mapped[str] = mapped_column(String(80))
    diary: Mapped[str] = mapped_column(String(60), default="")
    # An edition as document/edition.py makes it.
    content: Mapped[dict]
    checksum: Mapped[str] = mapped_column(String(64))
    journey: Mapped["Journey"] = relationship(init=False, back_populates="versions")

    @property
    def is_unbroken(self) -> bool:
        return checksum(self.content) == self.checksum


def label_of(said: str) -> str:
    """As somebody wrote it: with a decimal comma, in Swedish and Norwegian."""
    return said.strip().replace(",", ".")


def is_label(said: object) -> bool:
    """Whether a version may be called so, as 0.5 is: it stands in addresses and in names of files."""
    return isinstance(said, str) and len(said) <= 8 and re.fullmatch(r"[0-9]+\.[0-9]+", said) is not None


def in_order(label: str) -> tuple[int, ...]:
    """To sort labels by: 0.9 before 1.0, and 1.9 before 1.10."""
    return tuple(map(int, label.split(".")))


@event.listens_for(Version, "before_update")
def _never(mapper: Mapper, connection: Connection, version: Version) -> None:
    """Whatever a page or a verb may try: what is published is published (F4-22)."""
    if any(
        inspect(version).attrs[name].history.has_changes()
        for name in ("label", "published_at", "by", "diary", "content", "checksum")
    ):
        raise Refused("version_frozen")


def checksum(content: dict) -> str:
    """SHA-256 of the content as canonical JSON."""
    return hashlib.sha256(
        json.dumps(content, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()
    ).hexdigest()
