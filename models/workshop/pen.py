"""One pen for each table: where a table answers together, one at a time writes for it, and anyone who sits
there may take the pen over.
"""

from sqlalchemy import ColumnElement, ForeignKey, UniqueConstraint, delete, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from models.base import Base, Refused
from models.secrets import digest, new_token
from models.workshop.activity import Activity
from models.workshop.answer import Answer
from models.workshop.participant import SIMULATED, Participant
from models.workshop.workshop import Workshop

SIMULATED_VOICE = "voice:"


class Pen(Base, kw_only=True):
    """Who writes for a table in an activity, once somebody has begun or taken it. Where nobody has, it is
    with the table's own device, if there is one.
    """

    __tablename__ = "pen"
    __table_args__ = (UniqueConstraint("activity_id", "table_number"),)
    id: Mapped[int] = mapped_column(primary_key=True, init=False)
    workshop_id: Mapped[int] = mapped_column(ForeignKey("workshop.id", ondelete="CASCADE"), index=True)
    activity_id: Mapped[int] = mapped_column(ForeignKey("activity.id", ondelete="CASCADE"))
    table: Mapped[int] = mapped_column("table_number")
    holder_id: Mapped[int] = mapped_column(ForeignKey("participant.id", ondelete="CASCADE"), index=True)


def table_of(participant: Participant) -> int:
    """Where somebody sits. Refused of whoever has not said so: a table answers, and they belong to none."""
    if participant.table is None:
        raise Refused("table_unknown", field="table")
    return participant.table


def guard_one_table(activity: Activity, participant: Participant) -> None:
    """In one question one person writes for one table: five tables that answered are five people at least,
    and nobody goes round writing for all of them.
    """
    before = participant.wrote_for.get(str(activity.id))
    if before is not None and before != participant.table:
        raise Refused("wrote_elsewhere")


def note_table(activity: Activity, participant: Participant, table: int) -> None:
    """They have written something for it."""
    participant.wrote_for = {**participant.wrote_for, str(activity.id): table}


def pen_of(session: Session, activity: Activity, table: int) -> Pen | None:
    return session.scalar(select(Pen).where(Pen.activity_id == activity.id, Pen.table == table))


def holder_of(session: Session, activity: Activity, asking: Participant) -> int | None:
    """Who writes now for the table of whoever asks: whoever has begun or taken the pen, else its own
    device.
    """
    table = table_of(asking)
    pen = pen_of(session, activity, table)
    return pen.holder_id if pen else _own_device(session, activity.workshop_id, table, asking)


def _own_device(session: Session, workshop_id: int, table: int, asking: Participant) -> int | None:
    """The first of those that came in to write for the whole table and are here still. Whoever asks is. None
    of a browser that somebody had come in with before: one visitor could have the pen of every table.
    """
    devices = select(Participant.id).where(
        Participant.workshop_id == workshop_id,
        Participant.table == table,
        Participant.device == "table",
        Participant.again.is_(False),
        Participant.arrived | (Participant.id == asking.id),
        Participant.devices.any(),
    )
    return session.scalar(devices.order_by(Participant.id).limit(1))


def take_pen(session: Session, activity: Activity, participant: Participant) -> Pen:
    """From whoever has it: what they have begun stays theirs."""
    table = table_of(participant)
    guard_one_table(activity, participant)
    pen = pen_of(session, activity, table)
    if pen is None:
        pen = Pen(
            workshop_id=activity.workshop_id, activity_id=activity.id, table=table, holder_id=participant.id
        )
        session.add(pen)
    pen.holder_id = participant.id
    session.flush()
    return pen


def hold_pen(session: Session, activity: Activity, participant: Participant) -> int:
    """The table that somebody writes for; they have its pen from here on, where nobody had it.

    Refused while it is in another hand.
    """
    table = table_of(participant)
    guard_one_table(activity, participant)
    if holder_of(session, activity, participant) not in (None, participant.id):
        raise Refused("pen_elsewhere")
    if pen_of(session, activity, table) is None:
        take_pen(session, activity, participant)
    return table


def lay_down(session: Session, participant: Participant) -> None:
    """Whoever goes to another table leaves the pens of this one."""
    session.execute(delete(Pen).where(Pen.holder_id == participant.id))


def those_at(session: Session, workshop: Workshop, table: int) -> list[int]:
    """Ids of all who sit there, whoever has the pen."""
    at = select(Participant.id).where(Participant.workshop_id == workshop.id, Participant.table == table)
    return list(session.scalars(at))


def voice_of(session: Session, workshop: Workshop, table: int, of: Participant) -> Participant | None:
    """Whose answers a table's are: one voice, whatever hand wrote them. No person (D-24). Simulated people
    have a voice of their own, which leaves with them: nothing of theirs is in what people answered.
    """
    voices = select(Participant).where(Participant.workshop_id == workshop.id, Participant.table == table)
    if of.device == SIMULATED:
        return session.scalar(voices.where(Participant.receipt_key == _simulated_key(table)))
    voices = voices.where(Participant.device == "table")
    # What has answered stays the voice. Else one that makes it one of five, where there is any.
    order = _has_answered().desc(), Participant.again, Participant.id
    return session.scalar(voices.order_by(*order).limit(1))


def give_voice(session: Session, workshop: Workshop, table: int, of: Participant) -> Participant:
    """The same, made where the table has no device of its own: no browser is known as it. Once somebody who
    has come in again on the same phone wrote for it, it is no longer one of five: they may have written for
    another before. Whoever only came in so, and said nothing, takes nothing from a table.
    """
    voice = voice_of(session, workshop, table, of)
    if voice is None or (voice.again and not of.again and not _spoke(session, voice)):
        is_simulated = of.device == SIMULATED
        voice = Participant(
            workshop_id=workshop.id,
            receipt_key=_simulated_key(table) if is_simulated else digest(new_token()),
            language=workshop.language,
            table=table,
            device=SIMULATED if is_simulated else "table",
            arrived=False,
        )
        session.add(voice)
    voice.again = voice.again or (of.again and of.device != "table")
    session.flush()
    return voice


def _has_answered() -> ColumnElement[bool]:
    return select(Answer.id).where(Answer.participant_id == Participant.id).exists()


def _spoke(session: Session, voice: Participant) -> bool:
    return bool(session.scalar(select(_has_answered()).where(Participant.id == voice.id)))


def is_voice() -> ColumnElement[bool]:
    """Of a participant, whether what they answered is a table's."""
    return (Participant.device == "table") | Participant.receipt_key.like(f"{SIMULATED_VOICE}%")


def _simulated_key(table: int) -> str:
    """No receipt has it: nobody comes back as a voice."""
    return f"{SIMULATED_VOICE}{table}"
