"""Coming in: joining with a code, coming back with a receipt, writing for a table or for somebody without a
phone; and who is asked to leave.
"""

from typing import Any

from sqlalchemy import delete, func, select
from sqlalchemy.orm import Session

from models.base import Refused
from models.secrets import ALPHABET, RECEIPT_LENGTHS, claim, digest, keyed, new_receipt, new_token, read_code
from models.workshop.activity import Activity
from models.workshop.answer import Answer
from models.workshop.contribution import Contribution, in_order
from models.workshop.participant import FROM_ELSEWHERE, WRITTEN_FOR, Device, Participant
from models.workshop.workshop import Workshop

# Places that may be asked for and not taken, for each that there is.
OVERBOOKED = 3


def find_workshop(session: Session, typed: str) -> Workshop:
    """The workshop of a code as somebody typed it.

    Refused with unknown_code; says nothing about which codes are near.
    """
    code = read_code(typed)
    workshop = session.scalar(select(Workshop).where(Workshop.code == code)) if code else None
    if workshop is None:
        raise Refused("unknown_code", field="code")
    return workshop


def join(
    session: Session,
    workshop: Workshop,
    secret: bytes,
    *,
    language: str,
    unit_id: int | None = None,
    table: int | None = None,
    device: str = "phone",
    remote: bool = False,
    again: bool = False,
    arrived: bool = True,
    receipt: str = "",
) -> tuple[Participant, str, str]:
    """A new participant with the token for its device and the receipt for its owner, who may have one from
    the meeting that this is the homework of, or the other way round.

    Only digests of both are kept.
    """
    if workshop.state == "closed":
        raise Refused("workshop_closed")
    if workshop.shut and device != WRITTEN_FOR:
        raise Refused("door_shut")
    _guard_places(session, workshop)
    if workshop.unit_id is not None:
        # A unit's own meeting: nobody needs to say where they work.
        unit_id = workshop.unit_id
    elif unit_id is not None and unit_id not in [
        unit.id for unit in workshop.journey.units_for(workshop.external)
    ]:
        raise Refused("unknown_unit", field="unit")
    if workshop.ask_unit and unit_id is None and device != "table":
        raise Refused("unit_missing", field="unit")
    remote = remote and workshop.mode == "live" and device in FROM_ELSEWHERE
    if remote and table is None:
        table = workshop.remote_table
    workshop.guard_table(table, remote)
    if device == "table" and table is None:
        raise Refused("table_missing", field="table")
    token = new_token()
    # A table's second device is the same people once more.
    again = again or (device == "table" and _has_device(session, workshop, table))
    key = _shared_key(secret, receipt, workshop) if receipt else ""
    receipt = receipt or new_receipt()
    participant = Participant(
        workshop_id=workshop.id,
        receipt_key=key or keyed(secret, read_code(receipt)),
        language=language,
        unit_id=unit_id,
        unit_at_door=unit_id,
        table=table,
        device=device,
        remote=remote,
        again=again,
        arrived=arrived,
        nth=_next_of(session, workshop),
        devices=[Device(token_digest=digest(token))],
    )
    session.add(participant)
    session.flush()
    return participant, token, receipt


def _next_of(session: Session, workshop: Workshop) -> int:
    """The place of whoever comes next: each meeting counts for itself, whatever others run beside it."""
    before = select(func.max(Participant.nth)).where(Participant.workshop_id == workshop.id)
    return (session.scalar(before) or 0) + 1


def _has_device(session: Session, workshop: Workshop, table: int | None) -> bool:
    known = select(Participant.id).where(
        Participant.workshop_id == workshop.id, Participant.device == "table", Participant.table == table
    )
    return session.scalar(known.limit(1)) is not None


def _guard_places(session: Session, workshop: Workshop) -> None:
    """A place is taken by who has come. Whoever only asks for places fills the room no sooner for that."""
    asked = select(func.count()).select_from(Participant).where(Participant.workshop_id == workshop.id)
    if (session.scalar(asked) or 0) < workshop.capacity:
        return
    taken = session.scalar(asked.where(Participant.arrived)) or 0
    if taken >= workshop.capacity or (session.scalar(asked) or 0) >= OVERBOOKED * workshop.capacity:
        raise Refused("workshop_full", most=workshop.capacity)


def idle(session: Session, workshop: Workshop) -> list[Participant]:
    """Those who came in by themselves and have written, answered and ticked nothing."""
    wrote = select(Contribution.author_id).where(
        Contribution.workshop_id == workshop.id, Contribution.author_id.is_not(None)
    )
    answered = select(Answer.participant_id).where(Answer.workshop_id == workshop.id)
    guests = select(Participant).where(
        Participant.workshop_id == workshop.id,
        Participant.device.in_(("phone", "table")),
        Participant.id.not_in(wrote),
        Participant.id.not_in(answered),
    )
    return [guest for guest in session.scalars(guests) if not guest.ticked]


def recognise(session: Session, workshop: Workshop, token: str | None) -> Participant | None:
    """Whose device this is in this workshop, None if nobody's."""
    if not token or len(token) > 100:
        return None
    return holder(session, workshop, digest(token))


def room_of(session: Session, code: str, token: str | None) -> Workshop | None:
    """The workshop of a code, for whoever holds a device in it."""
    workshop = session.scalar(select(Workshop).where(Workshop.code == code)) if token else None
    return workshop if workshop is not None and recognise(session, workshop, token) else None


def holder(session: Session, workshop: Workshop, device: str) -> Participant | None:
    """Who holds the device with this digest in this workshop."""
    known = select(Participant).join(Device, Device.participant_id == Participant.id)
    return session.scalar(known.where(Device.token_digest == device, Participant.workshop_id == workshop.id))


def leave(session: Session, device: str) -> None:
    """Nobody is known by this device any more, whoever has its cookie. What was written by it stays."""
    session.execute(delete(Device).where(Device.token_digest == device))


def come_back(session: Session, workshop: Workshop, secret: bytes, typed: str) -> tuple[Participant, str]:
    """The same person on this device, by receipt. Devices used before go on working.

    Whoever has a receipt from the meeting comes into its homework with it, and the other way round.
    """
    participant = _with_receipt(session, workshop, secret, typed)
    if participant is None:
        return _come_over(session, workshop, secret, typed)
    token = new_token()
    participant.devices.append(Device(token_digest=digest(token)))
    return participant, token


def come_in(
    session: Session, workshop: Workshop, secret: bytes, receipt: str, **who: Any
) -> tuple[Participant, str, str]:
    """Join; or, where this device has a receipt from the meeting or its homework, come in with that."""
    if receipt and _with_receipt(session, workshop, secret, receipt):
        return (*come_back(session, workshop, secret, receipt), receipt)
    return join(session, workshop, secret, receipt=receipt, **who)


def related(session: Session, workshop: Workshop) -> list[Workshop]:
    """Where its receipts are good too: the homework given in it, or the meeting that it is homework of."""
    given = [activity.settings.get("companion") for activity in workshop.activities]
    found = select(Workshop).where(Workshop.journey_id == workshop.journey_id)
    homework = [session.get(Workshop, companion) for companion in given if companion]
    if workshop.mode != "async":
        return [companion for companion in homework if companion]
    meetings = found.join(Activity, Activity.workshop_id == Workshop.id).where(
        Activity.settings["companion"].as_integer() == workshop.id
    )
    return list(session.scalars(meetings))


def _with_receipt(session: Session, workshop: Workshop, secret: bytes, typed: str) -> Participant | None:
    receipt = read_code(typed)
    if len(receipt) not in RECEIPT_LENGTHS or any(mark not in ALPHABET for mark in receipt):
        return None
    keys = (keyed(secret, receipt), _shared_key(secret, receipt, workshop))
    known = select(Participant).where(Participant.workshop_id == workshop.id)
    return session.scalar(known.where(Participant.receipt_key.in_(keys)))


def _come_over(session: Session, workshop: Workshop, secret: bytes, typed: str) -> tuple[Participant, str]:
    for other in related(session, workshop):
        there = _with_receipt(session, other, secret, typed)
        if there is not None or find_own(session, other, secret, typed):
            unit, table = (there.unit_id, there.table) if there else (None, None)
            remote = there is not None and there.remote
            if table is not None and not workshop.has_table(table, remote):
                table = None
            participant, token, _ = join(
                session,
                workshop,
                secret,
                language=there.language if there else workshop.language,
                unit_id=unit,
                table=table,
                remote=remote,
                receipt=typed,
            )
            return participant, token
    raise Refused("unknown_receipt", field="receipt")


def _shared_key(secret: bytes, typed: str, workshop: Workshop) -> str:
    """The key of a receipt where it was not given. Another than where it was: whoever has the open homework's
    keys can find nothing by them in a meeting whose ties are cut.
    """
    return keyed(secret, f"{read_code(typed)}:{workshop.id}")


def find_own(session: Session, workshop: Workshop, secret: bytes, typed: str) -> list[Contribution]:
    """One's contributions once the ties are cut, in this workshop or where its texts were laid: nothing holds
    them together but the receipt.
    """
    places = {place.id: place for place in (workshop, *related(session, workshop))}
    keys = [keyed(secret, read_code(typed))] + [
        _shared_key(secret, typed, place) for place in places.values()
    ]
    texts = session.scalars(
        select(Contribution)
        .where(Contribution.journey_id == workshop.journey_id, Contribution.claim.is_not(None))
        .order_by(*in_order())
    )
    return [
        text
        for text in texts
        if not text.withdrawn and any(text.claim == claim(key, text.name) for key in keys)
    ]
