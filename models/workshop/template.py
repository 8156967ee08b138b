"""A template of one's own: copied, changed and shared as a file, beside those that come with the program."""

from sqlalchemy import String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base


class OwnTemplate(Base, kw_only=True):
    __tablename__ = "own_template"
    __table_args__ = (UniqueConstraint("organisation_id", "name"),)
    id: Mapped[int] = mapped_column(primary_key=True, init=False)
    # Whose it is.
    organisation_id: Mapped[int] = mapped_column(index=True)
    # The `id` inside the file.
    name: Mapped[str] = mapped_column(String(60))
    # The file as it was written, YAML with its comments.
    source: Mapped[str] = mapped_column(Text)
    by: Mapped[str] = mapped_column(String(80), default="")
    at: Mapped[float] = mapped_column(default=0.0)
