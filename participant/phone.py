"""What a phone may ask for over the socket. A few words and two questions; everything else is reading."""

from typing import Any, NoReturn

from flask import request

from models.base import Refused
from models.live.command_queue import Turn
from models.live.door import Fields, Key, Numbers, Text, Word
from models.live.guests import Phone, Welcomed
from models.live.house import House
from models.live.shapes import (
    Batch,
    Heap,
    Held,
    Options,
    Receipt,
    Seated,
    SortedSoFar,
    Taken,
    Texts,
    Ticked,
    Valued,
    Whole,
)
from models.numbers import whole_numbers
from models.references import Thing
from models.secrets import digest
from models.workshop.attendance import holder, recognise
from models.workshop.board import Board
from models.workshop.contribution import Contribution
from models.workshop.evidence import result_of
from models.workshop.participant import Participant
from models.workshop.participation import Participation
from models.workshop.pen import table_of
from models.workshop.shapes import Own
from models.workshop.suggesting import hidden_items
from models.workshop.workshop import Workshop
from participant import door
from participant.identity import token_in

# Signs of all that is being written at a table at once.
LONGEST_WRITING = 8000


def welcome(house: House, auth: dict[str, Any]) -> Welcomed:
    """Whoever holds a device's token: in the cookie, or in the link of somebody written in by the leader."""
    try:
        return _recognised(house, auth)
    except Refused as refused:
        nobody = refused
    # Whoever is nobody here hears as slowly that a code is right as that it is wrong.
    return house.rate_limit.guess(f"code:{request.remote_addr}", lambda: _refuse(nobody))


def _refuse(refused: Refused) -> NoReturn:
    raise refused


def _recognised(house: House, auth: dict[str, Any]) -> Welcomed:
    with house.database.reading() as session:
        workshop = session.query(Workshop).filter_by(code=str(auth.get("code", ""))[:10]).one_or_none()
        if workshop is None:
            raise Refused("unknown_code")
        token = str(auth.get("as") or "") or token_in(request, workshop.code) or ""
        participant = recognise(session, workshop, token)
        if participant is None and workshop.state == "closed":
            # Whoever was without net when it ended learns it here.
            raise Refused("workshop_closed", feedback_by=workshop.feedback_by)
        if participant is None:
            raise Refused("not_joined")
        who, language, workshop_id = participant.id, participant.language, workshop.id
        arrived, device = participant.arrived, digest(token)
        is_phone = participant.has_device
        # Read here, where both are at hand: after an outage a thousand phones come in at once.
        at_first = {"own": Participation(session, workshop, participant, house.clock()).own()}

    if not arrived:
        house.take_turn(workshop_id, lambda turn: arrive(turn, device))

    def own(house: House) -> dict[str, Any]:
        with house.database.reading() as session:
            workshop = session.get(Workshop, workshop_id)
            participant = workshop and holder(session, workshop, device)
            return (
                {"own": Participation(session, workshop, participant, house.clock()).own()}
                if workshop and participant
                else {}
            )

    return {
        "workshop": workshop_id,
        "audience": "phone",
        "who": who,
        "language": language,
        "device": device,
        "is_phone": is_phone,
        "own": own,
        "own_at_first": at_first,
    }


door.welcome = welcome


def arrive(turn: Turn, device: str) -> None:
    """Whoever was let in has come. Only now do they count, and a table's device has its pen."""
    participant = turn.participant(device)
    if participant is not None:
        participant.arrived = True
        turn.session.flush()
        turn.touch("counts")
        if not participant.counts_as_person:
            tell_table(turn, Participation(turn.session, turn.workshop, participant, turn.now))


def hand(turn: Turn, guest: Phone) -> Participation:
    participant = turn.participant(guest["device"])
    if participant is None or participant.workshop_id != turn.workshop.id:
        raise Refused("workshop_closed" if turn.workshop.state == "closed" else "not_joined")
    return Participation(turn.session, turn.workshop, participant, turn.now)


def told(turn: Turn, hand: Participation, contribution: Contribution) -> Receipt:
    """What changes on the screens when a text does, and the receipt for its writer."""
    seen = [Thing.CONTRIBUTION.key(text.id) for text in (contribution, *hand.come_forth)]
    if hand.come_forth and turn.workshop.activity(contribution.activity_id).is_shown:
        # They may be too many now to be told one by one.
        turn.everything = True
    turn.touch("counts", "result", *seen)
    if contribution.author_id:
        turn.owners[contribution.author_id] = False
    if contribution.table is not None:
        tell_table(turn, hand)
    return {
        "contribution": contribution.seen_by_author(),
        "late": contribution.late,
    }


def tell_table(turn: Turn, hand: Participation) -> None:
    """Whoever sits at the table sees what has come of it; this phone's other devices as well."""
    turn.owners.update(dict.fromkeys(hand.companions(), True))
    turn.owners.setdefault(hand.participant.id, False)


@door.on
def contribute(
    turn: Turn,
    guest: Phone,
    key: Key,
    activity: int,
    text: Text,
    kind: Word = "",
    fields: Fields | None = None,
    about: Word = "",
) -> Receipt:
    mine = hand(turn, guest)
    return told(turn, mine, mine.contribute(key, activity, text, kind, fields or {}, about))


@door.on
def revise(
    turn: Turn, guest: Phone, key: Key, contribution: int, text: Text, fields: Fields | None = None
) -> Receipt:
    mine = hand(turn, guest)
    return told(turn, mine, mine.revise(contribution, text, fields))


@door.on
def withdraw(turn: Turn, guest: Phone, key: Key, contribution: int) -> Receipt:
    mine = hand(turn, guest)
    return told(turn, mine, mine.withdraw(contribution))


@door.on
def take_on(turn: Turn, guest: Phone, key: Key, contribution: int, who: Word) -> Taken:
    """ "Jag tar den": somebody gives an action that nobody has their name or role."""
    mine = hand(turn, guest)
    return _taken(turn, mine, mine.take_on(contribution, who))


@door.on
def give_back(turn: Turn, guest: Phone, key: Key, contribution: int) -> Taken:
    """An action that one has taken on is nobody's again."""
    mine = hand(turn, guest)
    return _taken(turn, mine, mine.give_back(contribution))


def _taken(turn: Turn, mine: Participation, action: Contribution) -> Taken:
    """What changes on the screens and for who proposed it, and all that this person has taken on."""
    turn.touch("counts", Thing.CONTRIBUTION.key(action.id), "result")
    if action.author_id:
        turn.owners[action.author_id] = True
    return {"taken": whole_numbers(mine.participant.taken)}


@door.on
def answer(
    turn: Turn,
    guest: Phone,
    activity: int,
    item: Word,
    value: int | str | None,
    criterion: Word = "",
    round: int = 1,
    key: Key = "",
) -> Valued:
    mine = hand(turn, guest)
    kept = mine.answer(activity, item, value, criterion, round)
    turn.touch("counts")
    if turn.workshop.activity(activity).by_table:
        tell_table(turn, mine)
    return {"value": kept}


@door.on
def take_pen(turn: Turn, guest: Phone, activity: int, key: Key = "") -> Held:
    """ "Ta över pennan": one phone at a time writes for a table."""
    mine = hand(turn, guest)
    had_it = mine.has_pen(activity)
    pen = mine.take_pen(activity)
    if not had_it:
        tell_table(turn, mine)
    return {"pen": pen}


@door.on
def sit(turn: Turn, guest: Phone, table: int, key: Key = "") -> Seated:
    """At this table from here on: what it has written is told to whoever sits down."""
    mine = hand(turn, guest)
    if mine.participant.table != table:
        turn.owners.update(dict.fromkeys(mine.sit(table), True))
        turn.owners[mine.participant.id] = True
        turn.moved.add(mine.participant.id)
        turn.touch("counts")
    return {"table": table}


@door.on
def be_remote(turn: Turn, guest: Phone, on: bool, key: Key = "") -> Own:
    """ "Jag är med på distans", or in the room after all. All that is one's own, as it is now."""
    mine = hand(turn, guest)
    if mine.participant.remote != on:
        turn.owners.update(dict.fromkeys(mine.be_remote(on), True))
        turn.owners.setdefault(mine.participant.id, False)
        turn.touch("counts")
    return mine.own()


@door.ask
def writing(house: House, guest: Phone, activity: int, drafts: Fields) -> None:
    """What is being written for a table, as far as it has come, by name of its place: to those who sit there,
    and nowhere else. Kept nowhere.
    """
    with house.database.reading() as session:
        workshop = session.get(Workshop, guest["workshop"])
        participant = workshop and holder(session, workshop, guest["device"])
        if workshop is None or participant is None:
            raise Refused("workshop_closed")
        mine = Participation(session, workshop, participant, house.clock())
        mine.guard_pen(activity)
        size = sum(len(name) + len(str(draft)) for name, draft in drafts.items())
        if size > LONGEST_WRITING:
            raise Refused("too_long", field="drafts", most=LONGEST_WRITING, now=size)
        others = sorted(mine.companions())
    house.room(guest["workshop"]).tell_writing(others, {"activity": activity, "drafts": drafts})


@door.on
def tick(turn: Turn, guest: Phone, activity: int, on: bool, key: Key = "") -> Ticked:
    """A task over days is done, or not after all."""
    return {"ticked": hand(turn, guest).tick(activity, on)}


@door.ask
def signal(house: House, guest: Phone, activity: int, kind: Word, on: bool) -> None:
    if kind not in ("ready", "more_time"):
        raise Refused("unknown_choice", field="kind")
    table = _table_speaking(house, guest, activity)
    house.room(guest["workshop"]).signal(guest["who"], activity, kind, on, table)


def _table_speaking(house: House, guest: Phone, activity: int) -> int | None:
    """Whose word it is: their table's, of which there is one however many press, or a person's own."""
    asked = house.room(guest["workshop"]).snapshot("phone")["state"].get("activity")
    if not asked or asked["id"] != activity:
        raise Refused("round_over")
    if not asked["face"].get("table"):
        return None
    with house.database.reading() as session:
        participant = session.get(Participant, guest["who"])
        return table_of(participant) if participant else None


@door.ask
def sorted_so_far(house: House, guest: Phone, activity: int) -> SortedSoFar:
    """What the wall shows while ideas are being sorted, for whoever cannot see it: names and sizes of the
    groups, the largest first, and how many ideas have no place yet. Asked for: a room of phones need not
    hear of every move.
    """
    with house.database.reading() as session:
        workshop = session.get(Workshop, guest["workshop"])
        if workshop is None or holder(session, workshop, guest["device"]) is None:
            raise Refused("workshop_closed")
        it = workshop.activity(activity)
        if not it.kind.has_board or it.state == "planned":
            raise Refused("not_yet")
        board, hidden = Board(session, it, workshop.journey), set(hidden_items(session, it))
        inside = {
            cluster.id: [item for item in board.items_of(cluster.id) if item not in hidden]
            for cluster in board.standing
        }
        groups: list[Heap] = [
            {"name": board.name_of(number), "n": len(items)} for number, items in inside.items() if items
        ]
        return {
            "groups": sorted(groups, key=lambda group: -group["n"]),
            "left": sum(item not in hidden for item in board.loose),
        }


@door.ask
def options(house: House, guest: Phone, activity: int) -> Options:
    """The few that this person is asked about, where there is too much for one."""
    with house.database.reading() as session:
        workshop = session.get(Workshop, guest["workshop"])
        participant = workshop and holder(session, workshop, guest["device"])
        if workshop is None or participant is None:
            raise Refused("workshop_closed")
        return {"items": Participation(session, workshop, participant, house.clock()).options(activity)}


@door.ask
def whole_result(house: House, guest: Phone, activity: int) -> Whole:
    """All of a result of which a phone was told in short."""
    with house.database.reading() as session:
        workshop = session.get(Workshop, guest["workshop"])
        if workshop is None or holder(session, workshop, guest["device"]) is None:
            raise Refused("workshop_closed")
        it = workshop.activity(activity)
        if not it.tells_result:
            raise Refused("not_yet")
        return {"result": {"activity": it.id, **result_of(session, it, workshop.language)}}


@door.ask
def texts(house: House, guest: Phone, activity: int, ids: Numbers) -> Texts:
    """Some of what the room has been shown, where that is too much to be told at once."""
    return {"texts": house.room(guest["workshop"]).texts(activity, ids)}


@door.ask
def batch(house: House, guest: Phone, activity: int, seen: Numbers | None = None) -> Batch:
    with house.database.reading() as session:
        workshop = session.get(Workshop, guest["workshop"])
        participant = workshop and holder(session, workshop, guest["device"])
        if workshop is None or participant is None:
            raise Refused("workshop_closed")
        return {
            "ideas": Participation(session, workshop, participant, house.clock()).batch(activity, seen or [])
        }
