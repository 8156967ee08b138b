"""What the console and the cluster board may ask for over the socket; and the big screen, which only listens."""

from flask import request, session as browser

from facilitator import door, screen
from facilitator.access import person_behind
from models.analysis.similarity import most_alike
from models.base import Refused
from models.journey.logbook import note
from models.live.door import Items, Text, Word
from models.workshop.activity import Activity
from models.workshop.answer import tally
from models.workshop.board import Board
from models.workshop.contribution import Contribution
from models.workshop.evidence import people
from models.workshop.inputs import options
from models.workshop.severing import sever
from models.workshop.workshop import Workshop


def welcome(house, auth):
    """Somebody logged in who may at least cluster in this workshop."""
    workshop_id = auth.get("workshop")
    with house.database.reading() as session:
        person = person_behind(session, browser)
        workshop = session.get(Workshop, workshop_id) if isinstance(workshop_id, int) else None
        if person is None or workshop is None or not person.may_cluster(workshop):
            raise Refused("not_allowed")
        return {"workshop": workshop.id, "audience": "leader", "who": person.id, "epoch": person.epoch, "name": person.name, "language": browser.get("language", person.language)}


def welcome_screen(house, auth):
    with house.database.reading() as session:
        workshop = session.query(Workshop).filter_by(screen_key=str(auth.get("key", ""))[:40]).one_or_none()
        if workshop is None:
            raise Refused("not_allowed")
        return {"workshop": workshop.id, "audience": "screen", "who": None, "language": workshop.language}


door.welcome = welcome
screen.welcome = welcome_screen


def guard(turn, guest, may: str = "may_run") -> None:
    """Rights are looked up again at every command: a seat taken away or a new password ends them at once."""
    person = person_behind(turn.session, {"person": guest["who"], "epoch": guest["epoch"]})
    if person is None or not getattr(person, may)(turn.workshop):
        raise Refused("not_allowed")


def current(turn, guest, activity: int, new_question: bool = False) -> Activity:
    """The activity everybody is in, if it still is the one the leader saw when pressing."""
    guard(turn, guest)
    turn.workshop.guard_open()
    if turn.workshop.current is None or turn.workshop.current.id != activity:
        raise Refused("moved_already")
    turn.turn_the_page(new_question)
    return turn.workshop.current


def enter(turn, activity: Activity) -> None:
    """Everyone moves there. Talk needs no opening; what collects waits until the leader has explained it."""
    turn.workshop.go_to(activity)
    if activity.state == "planned" and not activity.kind.has_result:
        activity.open([], people(turn.session, turn.workshop), turn.now)
    turn.turn_the_page(new_question=True)


# Running


@door.on
def start(turn, guest):
    guard(turn, guest)
    turn.workshop.start(turn.now)
    if turn.workshop.current is None:
        enter(turn, turn.workshop.agenda[0])
        note(turn.workshop.journey, turn.now, guest["name"], "started", turn.workshop, title=turn.workshop.title)


@door.on
def go_on(turn, guest, activity: int):
    """To the next item of the agenda."""
    current(turn, guest, activity)
    following = turn.workshop.following
    if following is None:
        raise Refused("agenda_over")
    enter(turn, following)


@door.on
def go_back(turn, guest, activity: int):
    current(turn, guest, activity)
    if turn.workshop.preceding is None:
        raise Refused("agenda_start")
    enter(turn, turn.workshop.preceding)


@door.on
def go_to(turn, guest, activity: int):
    guard(turn, guest)
    enter(turn, turn.workshop.activity(activity))


@door.on
def open_up(turn, guest, activity: int):
    it = current(turn, guest, activity, new_question=True)
    it.open(options(it, turn.workshop.language), people(turn.session, turn.workshop), turn.now)


@door.on
def advance(turn, guest, activity: int):
    current(turn, guest, activity, new_question=True).advance(turn.now)


@door.on
def pause(turn, guest, activity: int):
    current(turn, guest, activity).pause(turn.now)


@door.on
def resume(turn, guest, activity: int):
    current(turn, guest, activity).resume(turn.now)


@door.on
def add_time(turn, guest, activity: int, minutes: int):
    current(turn, guest, activity).add_time(minutes, turn.now)


@door.on
def close(turn, guest, activity: int):
    current(turn, guest, activity).close(turn.now)


@door.on
def reopen(turn, guest, activity: int):
    current(turn, guest, activity).reopen(turn.now)


@door.on
def reveal(turn, guest, activity: int):
    current(turn, guest, activity).reveal()


@door.on
def vote_again(turn, guest, activity: int):
    current(turn, guest, activity, new_question=True).vote_again(turn.now)


@door.on
def park(turn, guest, text: Text):
    guard(turn, guest)
    turn.workshop.park(text)
    turn.touch("workshop")


@door.on
def unpark(turn, guest, index: int):
    guard(turn, guest)
    turn.workshop.unpark(index)
    turn.touch("workshop")


@door.on
def decide(turn, guest, activity: int, by: Word, date: Word, diary: Word, text: Text):
    """What was decided, by whom and when: on the screen and in the record."""
    it = current(turn, guest, activity)
    if not by.strip() or not text.strip():
        raise Refused("text_missing", field="by" if not by.strip() else "text")
    it.decision = {"by": by.strip(), "date": date.strip(), "diary": diary.strip(), "text": text.strip()[:1000]}
    note(turn.workshop.journey, turn.now, guest["name"], "decided", turn.workshop, by=by.strip(), text=text.strip()[:200])


@door.on
def finish(turn, guest, feedback_by: Word):
    """Close the workshop and cut every tie between people and what they wrote."""
    guard(turn, guest)
    turn.workshop.close(turn.now, feedback_by)
    sever(turn.session, turn.workshop)
    note(turn.workshop.journey, turn.now, guest["name"], "closed", turn.workshop, title=turn.workshop.title)
    turn.turn_the_page()


# Texts


@door.on
def hide(turn, guest, contribution: int, why: Text):
    it = text_of(turn, guest, contribution)
    it.hide(why)
    note(turn.workshop.journey, turn.now, guest["name"], "hid", turn.workshop, number=it.number, why=it.hidden_why)


@door.on
def show_again(turn, guest, contribution: int):
    it = text_of(turn, guest, contribution)
    it.show_again()
    note(turn.workshop.journey, turn.now, guest["name"], "showed", turn.workshop, number=it.number)


@door.on
def approve(turn, guest, contribution: int):
    text_of(turn, guest, contribution).approved = True


def text_of(turn, guest, contribution: int) -> Contribution:
    guard(turn, guest)
    it = turn.session.get(Contribution, contribution)
    if it is None or it.workshop_id != turn.workshop.id:
        raise Refused("unknown_item", field="contribution")
    turn.touch(f"c:{it.id}", "result", "counts")
    if it.author_id:
        turn.owners[it.author_id] = True
    return it


# The board


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
    house.room(guest["workshop"]).hold(request.sid, guest["name"], key or None)


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
        return {"moves": [{"at": move.at, "who": move.who, "what": move.what, "n": len(move.after["items"]), "undone": move.undone} for move in reversed(moves[-100:])]}

