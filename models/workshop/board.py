"""The cluster board: moving, merging, splitting, naming, setting aside; following a suggestion or waving it
away.

Each verb is one move that whoever made it can undo, and `hint` says which kind of suggestion it followed.
Several work at it at once: `seen` says where the cards lay when they were taken up, and what somebody else
has moved since is not moved from under their hand.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field

from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from models.activities.shapes import Group
from models.base import Refused
from models.journey.journey import Journey
from models.numbers import whole
from models.references import Thing
from models.workshop.activity import Activity
from models.workshop.cluster import HINTS, Cluster, Move, Placement, Suggestion

NAME_LENGTH = 120
# How many loose ideas somebody takes at a time, to go through while others go through theirs.
LOT = 20
# How many letters of an idea a sentence about it shows.
SHOWN = 60
# Where a card can lie besides in a cluster, whose id is said as a number.
LOOSE, ASIDE = "", "aside"


@dataclass
class Kept:
    """What is read of one board: clusters by id in their order, placements by item."""

    clusters: dict[int, Cluster] = field(default_factory=dict)
    placements: dict[str, Placement] = field(default_factory=dict)
    suggestion: Suggestion | None = None


def read_boards(session: Session, activities: Iterable[Activity]) -> dict[int, Kept]:
    """Of all of these at once, by activity."""
    found = {activity.id: Kept() for activity in activities}

    def of(noun: type[Cluster] | type[Placement] | type[Suggestion]) -> Select:
        return select(noun).where(noun.activity_id.in_(found))

    for cluster in session.scalars(of(Cluster).order_by(Cluster.position, Cluster.id)):
        found[cluster.activity_id].clusters[cluster.id] = cluster
    for placement in session.scalars(of(Placement)):
        found[placement.activity_id].placements[placement.item] = placement
    for suggestion in session.scalars(of(Suggestion)):
        found[suggestion.activity_id].suggestion = suggestion
    return found


class Board:
    """All clusters and placements of one cluster activity.

    `touched` collects view keys of what was changed.
    """

    def __init__(
        self, session: Session, activity: Activity, journey: Journey, kept: "Kept | None" = None
    ) -> None:
        """`kept` where it has been read already, with that of other boards."""
        kept = kept or read_boards(session, [activity])[activity.id]
        self.session = session
        self.activity = activity
        self.journey = journey
        self.clusters, self.placements, self.suggestion = kept.clusters, kept.placements, kept.suggestion
        self.touched: set[str] = set()

    # Looking

    @property
    def standing(self) -> list[Cluster]:
        return sorted(
            (cluster for cluster in self.clusters.values() if not cluster.removed),
            key=lambda cluster: (cluster.position, cluster.id),
        )

    @property
    def loose(self) -> list[str]:
        """Keys of what is in no group and was not set aside."""
        return [item for item in self._items() if self.place_of(item) == (None, False)]

    def name_of(self, cluster_id: int) -> str:
        return self._standing(cluster_id).name

    def items_of(self, cluster_id: int) -> list[str]:
        return [
            item
            for item in self._items()
            if (place := self.placements.get(item)) and place.cluster_id == cluster_id
        ]

    def place_of(self, item: str) -> tuple[int | None, bool]:
        place = self.placements.get(item)
        return (place.cluster_id, place.aside) if place else (None, False)

    def as_clusters(self) -> list[Group]:
        """Plain values for the rules and exports: named and numbered, with their items in document order."""
        texts = {item["key"]: item for item in self.activity.items}
        return [
            {
                "key": cluster.key,
                "id": cluster.id,
                "number": cluster.number,
                "name": cluster.name,
                "items": [texts[item] for item in self.items_of(cluster.id)],
            }
            for cluster in self.standing
        ]

    def history(self) -> list[Move]:
        return list(
            self.session.scalars(select(Move).where(Move.activity_id == self.activity.id).order_by(Move.id))
        )

    # Moving

    def place(
        self,
        items: list[str],
        cluster_id: int | None,
        who: str,
        now: float,
        hint: str = "",
        seen: list[str] | None = None,
    ) -> None:
        """Into a cluster, or back among the unplaced with None."""
        if cluster_id is not None:
            self._standing(cluster_id)
        self._guard_seen(items, seen)
        with self._move("place", who, now, hint, len(items)) as move:
            self._put(move, items, cluster_id)

    def create(
        self,
        items: list[str],
        who: str,
        now: float,
        name: str = "",
        hint: str = "",
        suggested: int | None = None,
        seen: list[str] | None = None,
    ) -> Cluster:
        """A new cluster of these.

        Of the `suggested` one of that number, which is done with by that, it takes what nobody has placed
        since.
        """
        offered = len(items)
        if suggested is not None:
            left = self._left_of(suggested)
            items, offered = [item for item in items if item in left], len(left)
            if not items:
                raise Refused("nothing_suggested")
        else:
            self._guard_seen(items, seen)
        with self._move("create", who, now, hint if suggested is None else "cluster", offered) as move:
            if suggested is not None:
                move.before["waved"] = [Thing.SUGGESTED.key(suggested)]
                self._set_waved([*self._suggested().waved, Thing.SUGGESTED.key(suggested)])
            cluster = self._new_cluster(move, name)
            self._put(move, items, cluster.id)
        return cluster

    def set_aside(self, items: list[str], who: str, now: float, seen: list[str] | None = None) -> None:
        self._guard_seen(items, seen)
        with self._move("aside", who, now) as move:
            self._put(move, items, None, aside=True)

    def merge(self, cluster_id: int, into_id: int, who: str, now: float) -> None:
        """Everything into the second; it keeps its name, or takes the first's if it had none."""
        emptied, into = self._standing(cluster_id), self._standing(into_id)
        if emptied is into:
            raise Refused("same_cluster")
        with self._move("merge", who, now) as move:
            self._put(move, self.items_of(emptied.id), into.id)
            if not into.name and emptied.name:
                self._change(move, into, name=emptied.name)
            self._change(move, emptied, removed=True)

    def split(self, cluster_id: int, items: list[str], who: str, now: float) -> Cluster:
        """Some of a cluster's ideas into a new one beside it."""
        inside = self.items_of(self._standing(cluster_id).id)
        if not items or not set(items) < set(inside):
            raise Refused("split_some")
        with self._move("split", who, now) as move:
            cluster = self._new_cluster(move, "")
            self._put(move, items, cluster.id)
        return cluster

    def name(self, cluster_id: int, name: str, who: str, now: float) -> None:
        cluster = self._standing(cluster_id)
        if len(name) > NAME_LENGTH:
            raise Refused("too_long", field="name", most=NAME_LENGTH, now=len(name))
        if name != cluster.name:
            with self._move("name", who, now) as move:
                self._change(move, cluster, name=name)

    def dissolve(self, cluster_id: int, who: str, now: float) -> None:
        """The heap goes, its ideas are unplaced again."""
        cluster = self._standing(cluster_id)
        with self._move("dissolve", who, now) as move:
            self._put(move, self.items_of(cluster.id), None)
            self._change(move, cluster, removed=True)

    # Suggestions

    def take_in(self, found: dict, grain: str, means: str, who: str, now: float) -> Suggestion:
        """Keep what was suggested, in place of what was before.

        Not a move to take back, but in the history: what was offered is what
        later moves are measured by."""
        offered = set(found["places"]).union(*(cluster["items"] for cluster in found["clusters"]))
        with self._move("suggest", who, now, offered=len(offered)):
            pass
        if self.suggestion is not None:
            self.session.delete(self.suggestion)
            self.session.flush()
        self.suggestion = Suggestion(
            activity_id=self.activity.id,
            at=now,
            grain=grain,
            means=means,
            places=found["places"],
            clusters=found["clusters"],
            waved=[],
        )
        self.session.add(self.suggestion)
        self.session.flush()
        self.touched |= {"hints", "waved"}
        return self.suggestion

    def confirm(self, cluster_id: int | None, who: str, now: float) -> None:
        """Put every idea whose place is sure where it was suggested, or those of one cluster. One move."""
        places = self._sure()
        chosen = {item: cluster for item, cluster in places.items() if cluster_id in (None, cluster)}
        if not chosen:
            raise Refused("nothing_suggested")
        with self._move("place", who, now, "sure", len(chosen)) as move:
            for item, cluster in chosen.items():
                self._put(move, [item], cluster)

    def wave_away(self, keys: list[str], who: str, now: float) -> None:
        """Suggestions that somebody has looked at and does not want to see again."""
        suggestion = self._suggested()
        waved = suggestion.waved
        known = set(suggestion.places) | {
            Thing.SUGGESTED.key(number) for number in range(len(suggestion.clusters))
        }
        new = [key for key in dict.fromkeys(keys) if key in known and key not in waved]
        if not new:
            raise Refused("nothing_suggested")
        hint = (
            "cluster"
            if Thing.SUGGESTED.names(new[0])
            else "sure"
            if suggestion.places[new[0]]["sure"]
            else "chip"
        )
        with self._move("wave", who, now, hint, len(new)) as move:
            move.before["waved"] = new
            self._set_waved([*waved, *new])

    def _sure(self) -> dict[str, int]:
        """{item: cluster} of what is sure and still stands: not waved away, not placed since, into a cluster
        that is there.
        """
        suggestion = self._suggested()
        return {
            item: place["to"][0]
            for item, place in suggestion.places.items()
            if place["sure"]
            and item not in suggestion.waved
            and self.place_of(item) == (None, False)
            and (into := self.clusters.get(place["to"][0]))
            and not into.removed
        }

    def _left_of(self, number: int) -> list[str]:
        """Ideas of a suggested cluster that nobody has placed since."""
        suggestion = self._suggested()
        clusters = suggestion.clusters
        if not 0 <= number < len(clusters) or Thing.SUGGESTED.key(number) in suggestion.waved:
            raise Refused("nothing_suggested")
        return [item for item in clusters[number]["items"] if self.place_of(item) == (None, False)]

    def _suggested(self) -> Suggestion:
        if self.suggestion is None:
            raise Refused("nothing_suggested")
        return self.suggestion

    def _set_waved(self, waved: list[str]) -> None:
        self._suggested().waved = waved
        self.touched.add("waved")

    def can_undo(self, who: str) -> bool:
        """Whether there is a move of one's own of which something still is as one left it."""
        last = self._last_moves()
        return any(self._is_as_left(move, last) for move in self._standing_moves_of(who))

    def undo(self, who: str, now: float) -> Move:
        """Take back one's own newest move, of which something still is as one left it. What somebody else
        has moved since stays where they put it; what was suggested is no move.
        """
        for move in self._standing_moves_of(who):
            if self._take_back(move):
                move.undone = True
                return move
        raise Refused("nothing_to_undo")

    def _standing_moves_of(self, who: str) -> list[Move]:
        """Somebody's moves that are not taken back, newest first."""
        mine = (
            select(Move)
            .where(
                Move.activity_id == self.activity.id,
                Move.undone.is_(False),
                Move.what != "suggest",
                Move.who == who,
            )
            .order_by(Move.id.desc())
        )
        return list(self.session.scalars(mine))

    def _is_as_left(self, move: Move, last: dict[str, int]) -> bool:
        """Whether anything of a move can be taken back."""
        return (
            "waved" in move.before
            or any(last[item] == move.id for item in move.before["items"])
            or any(
                getattr(self.clusters[int(number)], name) == move.after["clusters"][number].get(name)
                # A new group goes only when it is empty.
                and not (values.get("removed") and self.items_of(int(number)))
                for number, values in move.before["clusters"].items()
                for name in values
            )
        )

    def _take_back(self, move: Move) -> bool:
        """Whether anything of a move could be taken back."""
        is_back = False
        clusters = {int(number): values for number, values in move.before["clusters"].items()}
        last = self._last_moves()
        # A group that comes back stands before its ideas can lie in it; one that goes must be empty first.
        for number, values in clusters.items():
            if not values.get("removed"):
                is_back |= self._change_back(
                    self.clusters[number], values, move.after["clusters"][str(number)]
                )
        for item, (cluster_id, aside) in move.before["items"].items():
            if last[item] == move.id:
                # Where the group it came from is gone by now, it lies loose.
                is_gone = cluster_id is not None and self.clusters[cluster_id].removed
                self._set(item, None if is_gone else cluster_id, aside)
                is_back = True
        for number, values in clusters.items():
            if values.get("removed") and not self.items_of(number):
                is_back |= self._change_back(
                    self.clusters[number], values, move.after["clusters"][str(number)]
                )
        if "waved" in move.before:
            is_back = True
            if self.suggestion is not None:
                again = move.before["waved"]
                self._set_waved([key for key in self.suggestion.waved if key not in again])
        return is_back

    def _last_moves(self) -> dict[str, int]:
        """{idea: which move put it where it lies}."""
        return {item: move.id for move in self.history() if not move.undone for item in move.after["items"]}

    def _change_back(self, cluster: Cluster, before: dict, after: dict) -> bool:
        """What of a group is still as a move left it becomes as it was before."""
        same = {name: value for name, value in before.items() if getattr(cluster, name) == after.get(name)}
        for name, value in same.items():
            setattr(cluster, name, value)
        self.touched.add(cluster.key)
        return bool(same)

    # Several at once

    def lot(self, taken: set[str]) -> list[str]:
        """The next loose ideas that are in nobody's hands, in document order."""
        return [item for item in self.loose if item not in taken][:LOT]

    def where(self, item: str) -> str:
        """Where a card lies, as a hand that takes it up says it again: a cluster's id, aside, or loose."""
        cluster_id, aside = self.place_of(item)
        return ASIDE if aside else LOOSE if cluster_id is None else str(cluster_id)

    def _guard_seen(self, items: list[str], seen: list[str] | None) -> None:
        """Nobody moves a card from where somebody else has put it meanwhile, without having seen that."""
        moved = [
            item
            for item, place in zip(items, seen or [], strict=False)
            if item in self._items() and self.where(item) != place
        ]
        if moved:
            first = moved[0]
            text = next(item["text"] for item in self.activity.items if item["key"] == first)
            to, to_name = self._called(self.where(first))
            was, was_name = self._called((seen or [])[items.index(first)])
            raise Refused(
                "moved_meanwhile",
                field="items",
                who=next((move.who for move in reversed(self.history()) if first in move.after["items"]), ""),
                n=len(moved),
                text=_cut(text),
                to=to,
                to_name=to_name,
                was=was,
                was_name=was_name,
            )

    def _called(self, place: str) -> tuple[str, str]:
        """A place in words: loose, aside, or a group with its name or number."""
        if place in (LOOSE, ASIDE):
            return place or "loose", ""
        cluster = self.clusters.get(whole(place) or 0)
        return "group", self._name_or_first(cluster) if cluster else ""

    def _name_or_first(self, cluster: Cluster) -> str:
        """What a group is called by everybody: its name, or the first thing in it."""
        texts = {item["key"]: item["text"] for item in self.activity.items}
        inside = self.items_of(cluster.id)
        return cluster.name or (_cut(texts[inside[0]]) if inside else cluster.number)

    # Inside

    def _items(self) -> list[str]:
        return [item["key"] for item in self.activity.items]

    def _standing(self, cluster_id: int) -> Cluster:
        cluster = self.clusters.get(cluster_id)
        if cluster is None or cluster.removed:
            raise Refused("cluster_gone", field="cluster")
        return cluster

    def _move(self, what: str, who: str, now: float, hint: str = "", offered: int = 0) -> "_Recording":
        if self.activity.state not in ("open", "paused", "closed"):
            raise Refused("board_closed")
        if hint and hint not in HINTS:
            raise Refused("unknown_choice", field="hint")
        return _Recording(self, what, who, now, hint, offered if hint or what == "suggest" else 0)

    def _new_cluster(self, move: Move, name: str) -> Cluster:
        cluster = Cluster(
            workshop_id=self.activity.workshop_id,
            activity_id=self.activity.id,
            number=self.journey.next_number("K", 1),
            name=name[:NAME_LENGTH],
            position=1 + max((cluster.position for cluster in self.clusters.values()), default=0),
        )
        self.session.add(cluster)
        self.session.flush()
        self.clusters[cluster.id] = cluster
        move.before["clusters"][str(cluster.id)] = {"removed": True}
        move.after["clusters"][str(cluster.id)] = {"removed": False}
        self.touched.add(cluster.key)
        return cluster

    def _put(self, move: Move, items: list[str], cluster_id: int | None, aside: bool = False) -> None:
        known = set(self._items())
        for item in items:
            if item not in known:
                raise Refused("unknown_item", field="items")
            move.before["items"][item] = list(self.place_of(item))
            move.after["items"][item] = [cluster_id, aside]
            self._set(item, cluster_id, aside)

    def _set(self, item: str, cluster_id: int | None, aside: bool) -> None:
        place = self.placements.get(item)
        if place is None:
            place = self.placements[item] = Placement(activity_id=self.activity.id, item=item)
            self.session.add(place)
        place.cluster_id, place.aside = cluster_id, aside
        self.touched.add(item)

    def _change(self, move: Move, cluster: Cluster, **values: str | int | bool | None) -> None:
        move.before["clusters"].setdefault(str(cluster.id), {}).update(
            {name: getattr(cluster, name) for name in values}
        )
        move.after["clusters"].setdefault(str(cluster.id), {}).update(values)
        for name, value in values.items():
            setattr(cluster, name, value)
        self.touched.add(cluster.key)


def _cut(text: str) -> str:
    return text if len(text) <= SHOWN else f"{text[:SHOWN].rstrip()} …"


class _Recording:
    """Keeps a move only when its verb got to the end."""

    def __init__(self, board: Board, what: str, who: str, now: float, hint: str, offered: int) -> None:
        self.board = board
        self.move = Move(
            activity_id=board.activity.id,
            at=now,
            who=who,
            what=what,
            hint=hint,
            offered=offered,
            before={"items": {}, "clusters": {}},
            after={"items": {}, "clusters": {}},
        )

    def __enter__(self) -> Move:
        return self.move

    def __exit__(self, problem: type[BaseException] | None, *_: object) -> None:
        if problem is None:
            self.board.session.add(self.move)
