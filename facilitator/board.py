"""What hands on the cluster board may ask for: each verb is one move, told to everybody and undoable.

`hint` says that it followed a suggestion.
"""

from sqlalchemy.orm import Session

from facilitator import door
from facilitator.console import guard
from models.analysis.belonging import GRAINS
from models.analysis.sharing import Same, shared_exact, shared_near
from models.analysis.similarity import most_alike
from models.base import Refused
from models.live.command_queue import Turn
from models.live.door import Items, Text, Word
from models.live.guests import Leader
from models.live.house import House
from models.live.shapes import (
    BoardHistory,
    Lot,
    MadeCluster,
    Means,
    Recurring,
    Similar,
    Thought,
    Undoable,
    UndoneMove,
)
from models.workshop.activity import Activity
from models.workshop.board import Board
from models.workshop.suggesting import as_job, can_suggest, paired
from models.workshop.suggestion_stats import worth


def board(turn: Turn, guest: Leader, activity: int) -> Board:
    guard(turn, guest, "may_cluster")
    it = turn.workshop.activity(activity)
    if not it.kind.has_board:
        raise Refused("unknown_activity", field="activity")
    return Board(turn.session, it, turn.workshop.journey)


@door.on
def place(
    turn: Turn,
    guest: Leader,
    activity: int,
    items: Items,
    cluster: int | None,
    hint: Word = "",
    seen: Items | None = None,
) -> None:
    """`seen` says where each of the items lay when it was taken up: "" loose, "aside", or a cluster's id."""
    (it := board(turn, guest, activity)).place(items, cluster, guest["name"], turn.now, hint, seen)
    turn.touch(*it.touched, "result")


@door.on
def create_cluster(
    turn: Turn,
    guest: Leader,
    activity: int,
    items: Items,
    name: Word = "",
    hint: Word = "",
    suggested: int | None = None,
    seen: Items | None = None,
) -> MadeCluster:
    it = board(turn, guest, activity)
    made = it.create(items, guest["name"], turn.now, name, hint, suggested, seen)
    turn.touch(*it.touched, "result")
    return {"cluster": made.id}


@door.on
def merge(turn: Turn, guest: Leader, activity: int, cluster: int, into: int) -> None:
    (it := board(turn, guest, activity)).merge(cluster, into, guest["name"], turn.now)
    turn.touch(*it.touched, "result")


@door.on
def split(turn: Turn, guest: Leader, activity: int, cluster: int, items: Items) -> MadeCluster:
    made = (it := board(turn, guest, activity)).split(cluster, items, guest["name"], turn.now)
    turn.touch(*it.touched, "result")
    return {"cluster": made.id}


@door.on
def name_cluster(turn: Turn, guest: Leader, activity: int, cluster: int, name: Text) -> None:
    (it := board(turn, guest, activity)).name(cluster, " ".join(name.split()), guest["name"], turn.now)
    turn.touch(*it.touched, "result")


@door.on
def dissolve(turn: Turn, guest: Leader, activity: int, cluster: int) -> None:
    (it := board(turn, guest, activity)).dissolve(cluster, guest["name"], turn.now)
    turn.touch(*it.touched, "result")


@door.on
def set_aside(turn: Turn, guest: Leader, activity: int, items: Items, seen: Items | None = None) -> None:
    (it := board(turn, guest, activity)).set_aside(items, guest["name"], turn.now, seen)
    turn.touch(*it.touched, "result")


@door.on
def confirm(turn: Turn, guest: Leader, activity: int, cluster: int | None = None) -> None:
    """Every idea whose place is sure goes where it was suggested; or those of one cluster."""
    (it := board(turn, guest, activity)).confirm(cluster, guest["name"], turn.now)
    turn.touch(*it.touched, "result")


@door.on
def wave_away(turn: Turn, guest: Leader, activity: int, keys: Items) -> None:
    """Not these: suggestions that shall not be shown again."""
    (it := board(turn, guest, activity)).wave_away(keys, guest["name"], turn.now)
    turn.touch(*it.touched)


@door.on
def undo(turn: Turn, guest: Leader, activity: int) -> UndoneMove:
    """What was taken back of one's own."""
    move = (it := board(turn, guest, activity)).undo(guest["name"], turn.now)
    turn.touch(*it.touched, "result")
    return {"what": move.what, "n": len(move.after["items"]) or move.offered}


@door.ask
def undoable(house: House, guest: Leader, activity: int) -> Undoable:
    """Whether there is something of one's own to take back."""
    with house.database.reading() as session:
        it = board_asked(session, guest, activity)
        return {"can": Board(session, it, it.workshop.journey).can_undo(guest["name"])}


@door.ask
def hold(house: House, guest: Leader, key: Word) -> None:
    """A card is in somebody's hand, or with an empty key, no longer."""
    house.room(guest["workshop"]).hold(guest["sid"], guest["name"], key or None)


@door.ask
def take_lot(house: House, guest: Leader, activity: int, give_back: bool = False) -> Lot:
    """Some of what lies loose and is in nobody's hands, for one's own; or all of it given back."""
    room = house.room(guest["workshop"])
    taken = room.taken_by_others(guest["sid"])
    with house.database.reading() as session:
        it = board_asked(session, guest, activity)
        items = [] if give_back else Board(session, it, it.workshop.journey).lot(taken)
    room.take(guest["sid"], guest["name"], items)
    return {"items": items}


@door.ask
def ready_to_suggest(house: House, guest: Leader, activity: int) -> Means:
    """A board that may want suggestions is on somebody's screen.

    What they are read from: words, vectors, or a model at `host`.
    """
    with house.database.reading() as session:
        if can_suggest(board_asked(session, guest, activity)):
            house.thinker.wake()
    meaning = house.settings.meaning or {}
    return {
        "means": "model" if "url" in meaning else "vectors" if meaning else "words",
        "host": house.settings.model_host,
    }


@door.ask
def suggest(house: House, guest: Leader, activity: int, grain: Word = "medium") -> dict:
    """Think about the whole board; what is found is told to everybody at it, and stays until somebody asks
    again.
    """
    if grain not in GRAINS:
        raise Refused("unknown_choice", field="grain")
    with house.database.reading() as session:
        it = board_asked(session, guest, activity)
        if not can_suggest(it):
            raise Refused("nothing_suggested")
        job = as_job(session, it)
    found = house.thinker.think("suggest", grain=grain, **job)
    means = (
        "words" if not found["meaning"] else "model" if "url" in (house.settings.meaning or {}) else "vectors"
    )

    def keep(turn: Turn) -> Thought:
        (kept := board(turn, guest, activity)).take_in(found, grain, means, guest["name"], turn.now)
        turn.touch(*kept.touched)
        return {
            "places": len(found["places"]),
            "clusters": len(found["clusters"]),
            "fell_back": bool(found["trouble"]),
        }

    return house.take_turn(guest["workshop"], keep)


@door.ask
def similar(house: House, guest: Leader, activity: int, item: Word) -> Similar:
    """About one idea: the five that read most like it, what people sorted together with it, and where it may
    belong as the clusters are
    now. Suggestions only; nothing is moved."""
    with house.database.reading() as session:
        it = board_asked(session, guest, activity)
        texts = {item["key"]: item["text"] for item in it.items}
        if item not in texts:
            raise Refused("unknown_item", field="item")
        together = paired(session, it, item)
        job = as_job(session, it) if can_suggest(it) else None
    if job and any(idea["key"] == item for idea in job["ideas"]):
        try:
            found = house.thinker.think("about", item=item, **job)
            return {"similar": found["alike"], "together": together, "to": found["to"]}
        except Refused:
            # Letters alone are better than nothing.
            pass
    return {"similar": [key for key, _ in most_alike(texts.pop(item), texts)], "together": together, "to": []}


@door.ask
def shared(house: House, guest: Leader, activity: int) -> Recurring:
    """What several organisations wrote: the same words, then nearly the same.

    Suggestions only; those already grouped together are left out.
    """
    with house.database.reading() as session:
        it = board_asked(session, guest, activity)
        items = [
            {"key": item["key"], "text": item["text"], "group": item.get("label", "")} for item in it.items
        ]
        found = Board(session, it, it.workshop.journey)
        least = it.settings.get("min_groups", 2)
        return {
            "exact": [shared for shared in shared_exact(items, least) if _is_apart(found, shared)],
            "near": [shared for shared in shared_near(items, least) if _is_apart(found, shared)],
        }


def board_asked(session: Session, guest: Leader, activity: int) -> Activity:
    it = session.get(Activity, activity)
    if it is None or it.workshop_id != guest["workshop"] or not it.kind.has_board:
        raise Refused("unknown_activity", field="activity")
    return it


def _is_apart(found: Board, suggestion: Same) -> bool:
    places = {found.place_of(key)[0] for key in suggestion["keys"]}
    return len(places) > 1 or None in places


@door.ask
def history(house: House, guest: Leader, activity: int) -> BoardHistory:
    """Who moved what, newest first."""
    with house.database.reading() as session:
        it = board_asked(session, guest, activity)
        moves = Board(session, it, it.workshop.journey).history()
        return {
            "moves": [
                {
                    "at": move.at,
                    "who": move.who,
                    "what": move.what,
                    "hint": move.hint,
                    "n": len(move.after["items"]) or move.offered,
                    "undone": move.undone,
                }
                for move in reversed(moves[-100:])
            ],
            "worth": worth(moves),
        }
