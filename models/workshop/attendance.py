"""Coming in: joining with a code, coming back with a receipt, writing for a table or for somebody without a
phone; and who is asked to leave.
"""

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from models.base import Refused
from models.secrets import ALPHABET, RECEIPT_LENGTHS, claim, digest, keyed, new_receipt, new_token, read_code
from models.workshop.answer import Answer
from models.workshop.contribution import Contribution
from models.workshop.participant import COUNTING, Device, Participant
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
    again: bool = False,
    arrived: bool = True,
) -> tuple[Participant, str, str]:
    """A new participant with the token for its device and the receipt for its owner.

    Only digests of both are kept.
    """
    if workshop.state == "closed":
        raise Refused("workshop_closed")
    if workshop.shut and device != "paper":
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
    if table is not None and not 1 <= table <= workshop.tables:
        raise Refused("unknown_table", field="table", most=workshop.tables)
    if device == "table" and table is None:
        raise Refused("table_missing", field="table")
    token, receipt = new_token(), new_receipt()
    participant = Participant(
        workshop_id=workshop.id,
        receipt_key=keyed(secret, read_code(receipt)),
        language=language,
        unit_id=unit_id,
        table=table,
        device=device,
        again=again,
        arrived=arrived,
        devices=[Device(token_digest=digest(token))],
    )
    session.add(participant)
    session.flush()
    return participant, token, receipt


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
        Participant.device.in_(COUNTING),
        Participant.id.not_in(wrote),
        Participant.id.not_in(answered),
    )
    return [guest for guest in session.scalars(guests) if not guest.ticked]


def recognise(session: Session, workshop: Workshop, token: str | None) -> Participant | None:
    """Whose device this is in this workshop, None if nobody's."""
    if not token or len(token) > 100:
        return None
    known = select(Participant).join(Device, Device.participant_id == Participant.id)
    return session.scalar(
        known.where(Device.token_digest == digest(token), Participant.workshop_id == workshop.id)
    )


def come_back(session: Session, workshop: Workshop, secret: bytes, typed: str) -> tuple[Participant, str]:
    """The same person on this device, by receipt. Devices used before go on working."""
    receipt = read_code(typed)
    known = len(receipt) in RECEIPT_LENGTHS and all(mark in ALPHABET for mark in receipt)
    participant = (
        session.scalar(
            select(Participant).where(
                Participant.workshop_id == workshop.id, Participant.receipt_key == keyed(secret, receipt)
            )
        )
        if known
        else None
    )
    if participant is None:
        raise Refused("unknown_receipt", field="receipt")
    token = new_token()
    participant.devices.append(Device(token_digest=digest(token)))
    return participant, token


def find_own(session: Session, workshop: Workshop, secret: bytes, typed: str) -> list[Contribution]:
    """One's contributions once the ties are cut, in this workshop or where its texts were laid: nothing holds
    them together but the receipt.
    """
    key = keyed(secret, read_code(typed))
    texts = session.scalars(
        select(Contribution)
        .where(Contribution.journey_id == workshop.journey_id, Contribution.claim.is_not(None))
        .order_by(Contribution.id)
    )
    return [text for text in texts if text.claim == claim(key, text.number) and not text.withdrawn]
