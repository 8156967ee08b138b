"""Clusters of one activity, where each idea stands, and the history of every move."""

from sqlalchemy import ForeignKey, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base


class Cluster(Base, kw_only=True):
    """A heap of ideas, named last. Removed ones are kept, so that every move can be taken back."""

    __tablename__ = "cluster"
    id: Mapped[int] = mapped_column(primary_key=True, init=False)
    workshop_id: Mapped[int] = mapped_column(ForeignKey("workshop.id", ondelete="CASCADE"))
    activity_id: Mapped[int] = mapped_column(ForeignKey("activity.id", ondelete="CASCADE"), index=True)
    number: Mapped[str] = mapped_column(String(12))
    name: Mapped[str] = mapped_column(String(120), default="")
    position: Mapped[int] = mapped_column(default=0)
    removed: Mapped[bool] = mapped_column(default=False)

    @property
    def key(self) -> str:
        return f"k:{self.id}"

    def seen_by(self, audience: str) -> dict | None:
        return None if self.removed else {"id": self.id, "number": self.number, "name": self.name, "position": self.position}


class Placement(Base, kw_only=True):
    """Where an idea stands on one board: in a cluster, or set aside. No row: not placed yet."""

    __tablename__ = "placement"
    __table_args__ = (UniqueConstraint("activity_id", "item"),)
    id: Mapped[int] = mapped_column(primary_key=True, init=False)
    activity_id: Mapped[int] = mapped_column(ForeignKey("activity.id", ondelete="CASCADE"), index=True)
    item: Mapped[str] = mapped_column(String(40))
    cluster_id: Mapped[int | None] = mapped_column(ForeignKey("cluster.id", ondelete="CASCADE"), default=None)
    aside: Mapped[bool] = mapped_column(default=False)


class Move(Base, kw_only=True):
    """One deed on a board: what was before, what is after, by whom (a leader's or team member's name)."""

    __tablename__ = "move"
    id: Mapped[int] = mapped_column(primary_key=True, init=False)
    activity_id: Mapped[int] = mapped_column(ForeignKey("activity.id", ondelete="CASCADE"), index=True)
    at: Mapped[float]
    who: Mapped[str] = mapped_column(String(80))
    # place, create, merge, split, name, aside, dissolve
    what: Mapped[str] = mapped_column(String(20))
    # {"items": {key: [cluster_id, aside]}, "clusters": {id: {name, position, removed}}}
    before: Mapped[dict]
    after: Mapped[dict]
    undone: Mapped[bool] = mapped_column(default=False)
