"""Clusters of one activity, where each idea stands, and the history of every move."""

from sqlalchemy import ForeignKey, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base
from models.references import Thing
from models.workshop.shapes import ClusterSeen, SuggestedBoard


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
        return Thing.CLUSTER.key(self.id)

    def seen_by(self, audience: str) -> ClusterSeen | None:
        return (
            None
            if self.removed
            else {"id": self.id, "number": self.number, "name": self.name, "position": self.position}
        )


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
    # place, create, merge, split, name, aside, dissolve; suggest and wave, of suggestions
    what: Mapped[str] = mapped_column(String(20))
    # Which kind of suggestion it followed or waved away (HINTS), how many ideas that one offered; none for
    # what a person thought of.
    hint: Mapped[str] = mapped_column(String(10), default="")
    offered: Mapped[int] = mapped_column(default=0)
    # {"items": {key: [cluster_id, aside]}, "clusters": {id: {name, position, removed}}, "waved": [key]}
    before: Mapped[dict]
    after: Mapped[dict]
    undone: Mapped[bool] = mapped_column(default=False)


# A chip on an idea, places that are sure, a suggested cluster, one of the most similar, what recurs between
# organisations.
HINTS = ("chip", "sure", "cluster", "alike", "shared")


class Suggestion(Base, kw_only=True):
    """What was suggested about one board when somebody last asked.

    It stays as it was seen until somebody asks again.
    """

    __tablename__ = "suggestion"
    id: Mapped[int] = mapped_column(primary_key=True, init=False)
    activity_id: Mapped[int] = mapped_column(ForeignKey("activity.id", ondelete="CASCADE"), unique=True)
    at: Mapped[float]
    # fine, medium, coarse
    grain: Mapped[str] = mapped_column(String(10))
    # What it was read from: words, vectors or model.
    means: Mapped[str] = mapped_column(String(10))
    # {item: {"to": [cluster id], "sure": bool}}, surest first
    places: Mapped[dict]
    # [{"items": [item], "title", "typical": item}], surest first
    clusters: Mapped[list]
    # Keys of those waved away: c:<idea> for its places, g:<number> for a cluster.
    waved: Mapped[list] = mapped_column(default_factory=list)

    def seen(self) -> SuggestedBoard:
        return {
            "at": self.at,
            "grain": self.grain,
            "means": self.means,
            "places": self.places,
            "clusters": self.clusters,
        }
