"""What a phone may ask for over the socket. Five words and two questions; everything else is reading."""

from typing import Any

from flask import request

from models.base import Refused
from models.live.command_queue import Turn
from models.live.door import Fields, Items, Key, Text, Word
from models.live.guests import Phone, Welcomed
from models.live.house import House
from models.live.shapes import Batch, Numbered, Receipt, Ticked, Valued
from models.references import Thing
from models.workshop.attendance import recognise
from models.workshop.contribution import Contribution
from models.workshop.participant import Participant
from models.workshop.participation import Participation
from models.workshop.workshop import Workshop
from participant import door
from participant.identity import token_in


def welcome(house: House, auth: dict[str, Any]) -> Welcomed:
    """Whoever holds a device's token: in the cookie, or in the link of somebody written in by the leader."""
    with house.database.reading() as session:
        workshop = session.query(Workshop).filter_by(code=str(auth.get("code", ""))[:10]).one_or_none()
        if workshop is None:
            raise Refused("unknown_code")
        participant = recognise(
            session, workshop, str(auth.get("as") or "") or token_in(request, workshop.code)
        )
        if participant is None:
            raise Refused("not_joined")
        who, language, workshop_id = participant.id, participant.language, workshop.id
        arrived = participant.arrived
        # Read here, where both are at hand: after an outage a thousand phones come in at once.
        at_first = {"own": Participation(session, workshop, participant, house.clock()).own()}

    if not arrived:
        house.take_turn(workshop_id, lambda turn: arrive(turn, who))

    def own(house: House) -> dict[str, Any]:
        with house.database.reading() as session:
            workshop, participant = session.get(Workshop, workshop_id), session.get(Participant, who)
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
        "own": own,
        "own_at_first": at_first,
    }


door.welcome = welcome


def arrive(turn: Turn, who: int) -> None:
    """Whoever was let in has come. Only now do they count."""
    participant = turn.participant(who)
    if participant is not None:
        participant.arrived = True
        turn.touch("counts")


def hand(turn: Turn, guest: Phone) -> Participation:
    participant = turn.participant(guest["who"])
    if participant is None:
        raise Refused("workshop_closed" if turn.workshop.state == "closed" else "not_joined")
    return Participation(turn.session, turn.workshop, participant, turn.now)


def told(turn: Turn, hand: Participation, contribution: Contribution) -> Receipt:
    """What changes on the screens when a text does, and the receipt for its writer."""
    seen = [Thing.CONTRIBUTION.key(text.id) for text in (contribution, *hand.come_forth)]
    turn.touch("counts", "result", *seen)
    if contribution.author_id:
        turn.owners[contribution.author_id] = False
    return {
        "contribution": contribution.seen_by_author(),
        "late": contribution.late,
    }


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
def take_on(turn: Turn, guest: Phone, key: Key, contribution: int, who: Word) -> Numbered:
    """ "Jag tar den": somebody gives an action that nobody has their name or role."""
    it = hand(turn, guest).take_on(contribution, who)
    turn.touch("counts", Thing.CONTRIBUTION.key(it.id), "result")
    if it.author_id:
        turn.owners[it.author_id] = True
    return {"number": it.name}


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
    kept = hand(turn, guest).answer(activity, item, value, criterion, round)
    turn.touch("counts")
    return {"value": kept}


@door.on
def tick(turn: Turn, guest: Phone, activity: int, on: bool, key: Key = "") -> Ticked:
    """A task over days is done, or not after all."""
    return {"ticked": hand(turn, guest).tick(activity, on)}


@door.ask
def signal(house: House, guest: Phone, activity: int, kind: Word, on: bool) -> None:
    if kind not in ("ready", "more_time"):
        raise Refused("unknown_choice", field="kind")
    house.room(guest["workshop"]).signal(guest["who"], activity, kind, on)


@door.ask
def batch(house: House, guest: Phone, activity: int, seen: Items | None = None) -> Batch:
    with house.database.reading() as session:
        workshop, participant = (
            session.get(Workshop, guest["workshop"]),
            session.get(Participant, guest["who"]),
        )
        if workshop is None or participant is None:
            raise Refused("workshop_closed")
        return {
            "ideas": Participation(session, workshop, participant, house.clock()).batch(activity, seen or [])
        }
