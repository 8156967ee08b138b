"""What the console may ask for over the socket; and the big screen, which listens and turns its pages.

The board's verbs: board.py.
"""

from collections.abc import Callable
from functools import wraps
from typing import Any

from flask import session as browser
from sqlalchemy import select
from sqlalchemy.orm import Session

from facilitator import door, screen
from facilitator.access import person_behind
from models.base import Refused
from models.document.fates import Fates
from models.document.known import known_to_readers
from models.document.river import Rivers
from models.elsewhere import in_portions
from models.language import pick
from models.live.command_queue import Turn
from models.live.door import Fields, Text, Word
from models.live.guests import Guest, Kept, Leader, Welcomed
from models.live.house import House
from models.live.shapes import Number
from models.plans.card import prioritise
from models.references import Thing
from models.secrets import new_token
from models.workshop import leading, starting
from models.workshop.activity import Activity
from models.workshop.attendance import idle
from models.workshop.contribution import Contribution
from models.workshop.evidence import people, pieces_of
from models.workshop.inputs import begin
from models.workshop.keeping import refill_card
from models.workshop.participant import Participant, told_running
from models.workshop.wall import MOST_PAGES, Wall
from models.workshop.workshop import Workshop


def welcome(house: House, auth: dict[str, Any]) -> Welcomed:
    """Somebody logged in who may at least cluster in this workshop."""
    workshop_id = auth.get("workshop")
    with house.database.reading() as session:
        person = person_behind(session, browser)
        workshop = session.get(Workshop, workshop_id) if isinstance(workshop_id, int) else None
        if person is None or workshop is None or not person.may_read("board", workshop):
            raise Refused("not_allowed")
        if workshop.mode == "async":
            # Nobody leads people who come one by one, and who is there just now is for nobody to know.
            raise Refused("open_for_days")
        here, kept = workshop.id, Kept(sign_in=browser.get("sign_in"), epoch=person.epoch)
        return {
            "workshop": here,
            "audience": "leader",
            "who": person.id,
            "kept": kept,
            "may_stay": lambda session: may_stay(session, kept, here),
            "name": person.name,
            "language": browser.get("language", person.language),
        }


def may_stay(session: Session, kept: Kept, workshop_id: int) -> bool:
    """Whether whoever came in with `kept` would be let in now."""
    person, workshop = person_behind(session, kept), session.get(Workshop, workshop_id)
    return person is not None and workshop is not None and person.may_read("board", workshop)


def welcome_screen(house: House, auth: dict[str, Any]) -> Welcomed:
    """A wall, by its own key; or whoever watches it from elsewhere, by the one that can be taken back."""
    key, watch = str(auth.get("key", ""))[:40], str(auth.get("watch", ""))[:40]
    with house.database.reading() as session:
        of = select(Workshop)
        found = of.where(Workshop.watch_key == watch) if watch else of.where(Workshop.screen_key == key)
        workshop = session.scalar(found)
        if workshop is None:
            raise Refused("not_allowed")
        guest: Welcomed = {
            "workshop": workshop.id,
            "audience": "watch" if watch else "screen",
            "who": None,
            "language": workshop.language,
        }
        if watch:
            here = workshop.id
            guest["may_stay"] = lambda session: may_watch(session, here, watch)
        return guest


def may_watch(session: Session, workshop_id: int, key: str) -> bool:
    """Whether the address by which somebody came to watch the wall still is one."""
    return session.scalar(select(Workshop.watch_key).where(Workshop.id == workshop_id)) == key


def steer(guest: Guest) -> None:
    """Refused of whoever only watches."""
    if guest["audience"] != "screen":
        raise Refused("not_allowed")


door.welcome = welcome
screen.welcome = welcome_screen


def guard(turn: Turn, guest: Leader, may: str = "may_run") -> None:
    """Rights are looked up again at every command: a seat taken away or a new password ends them at once."""
    person = person_behind(turn.session, guest["kept"])
    if person is None or not getattr(person, may)(turn.workshop):
        raise Refused("not_allowed")


def current(turn: Turn, guest: Leader, activity: int, new_question: bool = False) -> Activity:
    """The activity everybody is in, if it still is the one the leader saw when pressing."""
    guard(turn, guest)
    turn.workshop.guard_open()
    if turn.workshop.current is None or turn.workshop.current.id != activity:
        raise Refused("moved_already", who="", what="unknown", title="")
    turn.turn_the_page(new_question)
    return turn.workshop.current


def enter(turn: Turn, activity: Activity) -> None:
    starting.go_to(turn.session, turn.workshop, activity, turn.now)
    turn.turn_the_page(new_question=True)


# What the second of two leaders meets who press at the same time: it is done.
TOO_LATE = (
    "moved_already",
    "already_open",
    "not_open",
    "not_closed",
    "not_paused",
    "no_next_stage",
    "no_more_rounds",
)


def moves(verb: Callable[..., None]) -> Callable[..., None]:
    """A press that moves everybody. Whoever comes second reads who was before them, and what they did."""

    @wraps(verb)
    def moved(turn: Turn, guest: Leader, **asked: Any) -> None:
        led = turn.workshop.led
        try:
            verb(turn, guest, **asked)
        except Refused as refused:
            if refused.code in TOO_LATE and led and led["who"] != guest["name"]:
                raise Refused("moved_already", **led) from refused
            raise
        here = turn.workshop.current
        title = pick(here.title, turn.workshop.language) if here else ""
        turn.workshop.led = {"who": guest["name"], "what": verb.__name__.replace("_", "-"), "title": title}

    return moved


# Running


@door.on
def start(turn: Turn, guest: Leader) -> None:
    guard(turn, guest)
    is_first = turn.workshop.current is None
    starting.start_meeting(turn.session, turn.workshop, guest["name"], turn.now)
    if is_first:
        turn.turn_the_page(new_question=True)


@door.on
@moves
def go_on(turn: Turn, guest: Leader, activity: int) -> None:
    """To the next item of the agenda."""
    current(turn, guest, activity)
    following = turn.workshop.following
    if following is None:
        raise Refused("agenda_over")
    enter(turn, following)


@door.on
@moves
def go_back(turn: Turn, guest: Leader, activity: int) -> None:
    current(turn, guest, activity)
    if turn.workshop.preceding is None:
        raise Refused("agenda_start")
    enter(turn, turn.workshop.preceding)


@door.on
@moves
def go_to(turn: Turn, guest: Leader, activity: int) -> None:
    guard(turn, guest)
    enter(turn, turn.workshop.activity(activity))


@door.on
@moves
def open_up(turn: Turn, guest: Leader, activity: int) -> None:
    it = current(turn, guest, activity, new_question=True)
    begin(it, turn.workshop.language, people(turn.session, turn.workshop), turn.now)


@door.on
@moves
def advance(turn: Turn, guest: Leader, activity: int) -> None:
    leading.advance(turn.session, current(turn, guest, activity, new_question=True), turn.now)


@door.on
@moves
def pause(turn: Turn, guest: Leader, activity: int) -> None:
    current(turn, guest, activity).pause(turn.now)


@door.on
@moves
def resume(turn: Turn, guest: Leader, activity: int) -> None:
    current(turn, guest, activity).resume(turn.now)


@door.on
def add_time(turn: Turn, guest: Leader, activity: int, minutes: int) -> None:
    current(turn, guest, activity).add_time(minutes, turn.now)


@door.on
@moves
def close(turn: Turn, guest: Leader, activity: int) -> None:
    with in_portions():
        leading.close_activity(turn.session, current(turn, guest, activity), turn.now)


@door.on
@moves
def reopen(turn: Turn, guest: Leader, activity: int) -> None:
    current(turn, guest, activity).reopen(turn.now)


@door.on
@moves
def reveal(turn: Turn, guest: Leader, activity: int) -> None:
    with in_portions():
        leading.reveal(turn.session, current(turn, guest, activity), turn.now)


@door.on
@moves
def vote_again(turn: Turn, guest: Leader, activity: int) -> None:
    current(turn, guest, activity, new_question=True).vote_again(turn.now)


# The door


@door.on
def shut_door(turn: Turn, guest: Leader, on: bool) -> None:
    """Nobody more comes in; or everybody again who has the code."""
    guard(turn, guest)
    leading.shut_door(turn.workshop, on, guest["name"], turn.now)
    turn.touch("workshop")


@door.on
def let_out(turn: Turn, guest: Leader) -> Number:
    """Whoever has done nothing here leaves, and may come in again by the door."""
    guard(turn, guest)
    turn.workshop.guard_open()
    gone, beside, n = leading.let_out(turn.session, turn.workshop, guest["name"], turn.now)
    turn.gone = set(gone)
    # A pen that one of them had is free.
    turn.owners.update(dict.fromkeys(beside, True))
    turn.touch("counts")
    return {"n": n}


@door.ask
def count_idle(house: House, guest: Leader) -> Number:
    """How many have done nothing here yet, in fives: those whom let_out would ask to leave. Exact, it would
    say at each look who has just written.
    """
    with house.database.reading() as session:
        person = person_behind(session, guest["kept"])
        workshop = session.get(Workshop, guest["workshop"])
        if person is None or workshop is None or not person.may_run(workshop):
            raise Refused("not_allowed")
        return {"n": told_running(idle(session, workshop))}


# What the room works on


@door.on
def hide_clock(turn: Turn, guest: Leader, activity: int, on: bool) -> None:
    """The clock is the leader's alone from here on, or everybody's again."""
    it = current(turn, guest, activity)
    it.settings = {**it.settings, "clock_hidden": on}


@door.on
def choose(turn: Turn, guest: Leader, activity: int, item: Word, on: bool) -> None:
    """Mark what the room goes on with; change waves get their priority from it."""
    it = current(turn, guest, activity)
    items = it.items + [
        {"key": Thing.CONTRIBUTION.key(piece["id"]), "number": piece["number"]}
        for piece in pieces_of(turn.session, it.id)
    ]
    it.choose(item, on, {item["key"] for item in items})
    prioritise(turn.workshop.journey, items, it.chosen)


@door.on
def move_card(turn: Turn, guest: Leader, contribution: int, area: Word) -> None:
    """To another area of the map."""
    text = text_of(turn, guest, contribution)
    leading.move_card(turn.session, turn.workshop, text, area, guest["name"], turn.now)


@door.on
def mark_in_plan(turn: Turn, guest: Leader, contribution: int, plan: Word) -> None:
    """Which plan a commitment already stands in ("VP 2027"), or none after all (F1-08)."""
    it = text_of(turn, guest, contribution)
    activity = turn.workshop.activity(it.activity_id)
    if activity.kind.card_kind(activity.settled) != "commitment":
        raise Refused("unknown_item", field="contribution")
    it.fields = {**it.fields, "plan": plan.strip()}
    refill_card(turn.session, activity, it, turn.now)


@door.on
def treat(
    turn: Turn,
    guest: Leader,
    activity: int,
    contribution: int,
    fate: Word,
    why: Text,
    led_to: Word = "",
) -> None:
    """Editors together: what becomes of a suggestion, and why, in words its writer understands; `led_to` is
    the number of the statement that it is part of.
    """
    person = person_behind(turn.session, guest["kept"])
    if person is None or not person.may_draft(turn.workshop.journey):
        raise Refused("not_allowed")
    turn.workshop.guard_open()
    it = turn.workshop.activity(activity)
    turn.turn_the_page()
    if (
        "decisions" not in it.kind.wants(it.settled)
        or not it.is_running
        or Thing.CONTRIBUTION.key(contribution) not in [item["key"] for item in it.items]
    ):
        raise Refused("unknown_item", field="contribution")
    fates = Fates(turn.session, turn.workshop.journey)
    fates.decide([contribution], fate, why, guest["name"], turn.now, led_to)


@door.on
def park(turn: Turn, guest: Leader, text: Text) -> None:
    guard(turn, guest)
    turn.workshop.park(text)
    turn.touch("workshop")


@door.on
def unpark(turn: Turn, guest: Leader, index: int) -> None:
    guard(turn, guest)
    turn.workshop.unpark(index)
    turn.touch("workshop")


@door.on
def decide(
    turn: Turn,
    guest: Leader,
    activity: int,
    by: Word,
    date: Word,
    diary: Word,
    text: Text,
    more: Fields | None = None,
) -> None:
    """What was decided, by whom and when: on the screen and in the record."""
    it = current(turn, guest, activity)
    said = {"by": by, "date": date, "diary": diary, "text": text}
    leading.decide(turn.workshop, it, said, more or {}, guest["name"], turn.now)


@door.on
def finish(turn: Turn, guest: Leader, feedback_by: Word) -> None:
    """Close the workshop and cut every tie between people and what they wrote."""
    guard(turn, guest)
    if turn.workshop.is_rehearsal:
        raise Refused("rehearsal_only")
    with in_portions():
        leading.close_meeting(turn.session, turn.workshop, feedback_by, guest["name"], turn.now)
    turn.ends_watching = True
    turn.turn_the_page()


# The wall


@door.on
def turn_page(turn: Turn, guest: Leader, by: int) -> None:
    """The wall's next page, or the one before."""
    wall(turn, guest).turn_page(by)


@door.on
def spotlight(turn: Turn, guest: Leader, item: Word) -> None:
    """One contribution, group, statement or option alone on the wall; "" for all of them again."""
    wall(turn, guest).spotlight(item)


@door.on
def show_scene(turn: Turn, guest: Leader, scene: Word) -> None:
    """Over everything on the wall: "code", "blank", "river", or "" for what is on."""
    journey = turn.workshop.journey
    rivers = Rivers(turn.session, journey, known_to_readers(journey))
    if scene == "river" and rivers.on_wall() is None:
        raise Refused("river_not_yet", field="scene")
    wall(turn, guest).show_scene(scene)


@door.on
def dress_wall(turn: Turn, guest: Leader, size: Word, look: Word) -> None:
    """How large and how light."""
    wall(turn, guest).dress(size, look)


@door.on
def open_watch(turn: Turn, guest: Leader) -> None:
    """An address at which those elsewhere see the wall, and steer nothing. Asked again it stays the same."""
    guard(turn, guest)
    # It is sent out before the meeting begins.
    if turn.workshop.state == "closed":
        raise Refused("workshop_closed")
    if not turn.workshop.watch_key:
        turn.workshop.watch_key = new_token()
        _tell_remote(turn)


@door.on
def end_watch(turn: Turn, guest: Leader) -> None:
    """The address is none any more, for whoever has it."""
    guard(turn, guest)
    if turn.workshop.watch_key:
        turn.workshop.watch_key, turn.ends_watching = None, True
        _tell_remote(turn)


def _tell_remote(turn: Turn) -> None:
    turn.touch("workshop")
    remote = select(Participant.id).where(Participant.workshop_id == turn.workshop.id, Participant.remote)
    turn.owners.update(dict.fromkeys(turn.session.scalars(remote), True))


@screen.on
def leaf(turn: Turn, guest: Guest, by: int) -> None:
    """A presenter's clicker in the wall's own machine turns the page for every wall of the meeting."""
    steer(guest)
    Wall(turn.workshop).turn_page(by)
    turn.touch("workshop")


@screen.ask
def at_page(house: House, guest: Guest, page: int, of: int) -> None:
    """A wall has turned to a page, or what is on it makes more of them: its leader sees which."""
    steer(guest)
    if not 1 <= page <= of <= MOST_PAGES:
        raise Refused("setting_range", field="page", low=1, high=MOST_PAGES)
    house.room(guest["workshop"]).turn_to(guest["sid"], page, of)


@screen.ask
def where(house: House, guest: Guest) -> dict[str, str]:
    """A wall that was away asks where phones come in now."""
    return {"address": house.address}


def wall(turn: Turn, guest: Leader) -> Wall:
    guard(turn, guest)
    turn.touch("workshop")
    return Wall(turn.workshop)


# Texts


@door.on
def hide(turn: Turn, guest: Leader, contribution: int, why: Text) -> None:
    text = text_of(turn, guest, contribution)
    leading.hide(turn.workshop, text, why, guest["name"], turn.now)


@door.on
def show_again(turn: Turn, guest: Leader, contribution: int) -> None:
    leading.show_again(turn.workshop, text_of(turn, guest, contribution), guest["name"], turn.now)


@door.on
def approve(turn: Turn, guest: Leader, contribution: int) -> None:
    text_of(turn, guest, contribution).approved = True


def text_of(turn: Turn, guest: Leader, contribution: int, may: str = "may_run") -> Contribution:
    guard(turn, guest, may)
    it = turn.session.get(Contribution, contribution)
    if it is None or it.workshop_id != turn.workshop.id:
        raise Refused("unknown_item", field="contribution")
    turn.touch(Thing.CONTRIBUTION.key(it.id), "result", "counts")
    if it.author_id:
        turn.owners[it.author_id] = True
    return it
