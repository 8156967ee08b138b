"""What hands on the cluster board may ask for: each verb is one move, told to everybody and undoable."""

from facilitator import door
from facilitator.events import guard
from models.analysis.sharing import shared_exact, shared_near
from models.analysis.similarity import most_alike
from models.base import Refused
from models.live.door import Items, Text, Word
from models.workshop.activity import Activity
from models.workshop.answer import tally
from models.workshop.board import Board


def board(turn, guest, activity: int) -> Board:
    guard(turn, guest, "may_cluster")
    it = turn.workshop.activity(activity)
    if it.type != "cluster":
        raise Refused("unknown_activity", field="activity")
    return Board(turn.session, it, turn.workshop.journey)


@door.on
def place(turn, guest, activity: int, items: Items, cluster: int | None):
    (it := board(turn, guest, activity)).place(items, cluster, guest["name"], turn.now)
    turn.touch(*it.touched, "result")


@door.on
def create_cluster(turn, guest, activity: int, items: Items, name: Word = ""):
    made = (it := board(turn, guest, activity)).create(items, guest["name"], turn.now, name)
    turn.touch(*it.touched, "result")
    return {"cluster": made.id}


@door.on
def merge(turn, guest, activity: int, cluster: int, into: int):
    (it := board(turn, guest, activity)).merge(cluster, into, guest["name"], turn.now)
    turn.touch(*it.touched, "result")


@door.on
def split(turn, guest, activity: int, cluster: int, items: Items):
    made = (it := board(turn, guest, activity)).split(cluster, items, guest["name"], turn.now)
    turn.touch(*it.touched, "result")
    return {"cluster": made.id}


@door.on
def name_cluster(turn, guest, activity: int, cluster: int, name: Text):
    (it := board(turn, guest, activity)).name(cluster, " ".join(name.split()), guest["name"], turn.now)
    turn.touch(*it.touched, "result")


@door.on
def dissolve(turn, guest, activity: int, cluster: int):
    (it := board(turn, guest, activity)).dissolve(cluster, guest["name"], turn.now)
    turn.touch(*it.touched, "result")


@door.on
def set_aside(turn, guest, activity: int, items: Items):
    (it := board(turn, guest, activity)).set_aside(items, guest["name"], turn.now)
    turn.touch(*it.touched, "result")


@door.on
def undo(turn, guest, activity: int):
    (it := board(turn, guest, activity)).undo(guest["name"], turn.now)
    turn.touch(*it.touched, "result")


@door.ask
def hold(house, guest, key: Word):
    """A card is in somebody's hand, or with an empty key, no longer."""
    house.room(guest["workshop"]).hold(guest["sid"], guest["name"], key or None)


@door.ask
def similar(house, guest, activity: int, item: Word):
    """The five that read most like one idea. Suggestions only; nothing is moved."""
    with house.database.reading() as session:
        it = session.get(Activity, activity)
        if it is None or it.workshop_id != guest["workshop"]:
            raise Refused("unknown_activity", field="activity")
        texts = {one["key"]: one["text"] for one in it.items}
        if item not in texts:
            raise Refused("unknown_item", field="item")
        found = most_alike(texts.pop(item), texts)
        return {"similar": [key for key, _ in found], "together": paired(session, it, item)}


@door.ask
def shared(house, guest, activity: int):
    """What several organisations wrote: the same words, then nearly the same. Suggestions only; those already grouped together are left out."""
    with house.database.reading() as session:
        it = session.get(Activity, activity)
        if it is None or it.workshop_id != guest["workshop"] or it.type != "cluster":
            raise Refused("unknown_activity", field="activity")
        items = [{"key": one["key"], "text": one["text"], "group": one.get("label", "")} for one in it.items]
        found = Board(session, it, it.workshop.journey)
        least = it.settings.get("min_groups", 2)
        return {
            "exact": [one for one in shared_exact(items, least) if _is_apart(found, one)],
            "near": [one for one in shared_near(items, least) if _is_apart(found, one)],
        }


def _is_apart(found: Board, suggestion: dict) -> bool:
    places = {found.place_of(key)[0] for key in suggestion["keys"]}
    return len(places) > 1 or None in places


def paired(session, activity: Activity, item: str) -> list[str]:
    """What more participants said belongs with an idea than said it does not, where they sorted in pairs."""
    votes: dict[str, int] = {}
    for one in tally(session, activity.id):
        first, _, second = one.item.partition("+")
        if one.criterion == "pair" and item in (first, second):
            other = second if item == first else first
            votes[other] = votes.get(other, 0) + (one.n if one.value == "yes" else -one.n)
    return sorted((key for key, balance in votes.items() if balance > 0), key=lambda key: (-votes[key], key))


@door.ask
def history(house, guest, activity: int):
    """Who moved what, newest first."""
    with house.database.reading() as session:
        it = session.get(Activity, activity)
        if it is None or it.workshop_id != guest["workshop"]:
            raise Refused("unknown_activity", field="activity")
        moves = Board(session, it, it.workshop.journey).history()
        return {
            "moves": [
                {"at": move.at, "who": move.who, "what": move.what, "n": len(move.after["items"]), "undone": move.undone} for move in reversed(moves[-100:])
            ]
        }
