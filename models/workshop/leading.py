"""What whoever leads does to a meeting, each verb with all that belongs to it.

Doors, the example, dry runs and rehearsals call these and nothing beside them.
"""

from sqlalchemy.orm import Session

from models.base import Refused
from models.journey.logbook import record
from models.plans.card import FOLLOW_UP, Card, follow_up
from models.workshop.activity import Activity
from models.workshop.attendance import idle
from models.workshop.contribution import Contribution
from models.workshop.keeping import keep_cards, refill_card
from models.workshop.ledger import settle_round
from models.workshop.numbering import come_forth, come_forth_by_fives, has_come_forth
from models.workshop.severing import sever
from models.workshop.workshop import Workshop


def advance(session: Session, activity: Activity, now: float) -> None:
    """The next stage: what was written in silence may be passed round."""
    activity.advance(now)
    session.flush()
    come_forth(session, [activity])


def close_activity(session: Session, activity: Activity, now: float) -> None:
    """No more is collected; whoever leads reads the texts, numbered by lot, before the room does. Where some
    were read before, those since wait for the reveal unless five people wrote them: closed and opened again
    after each text, a question would name everybody.
    """
    activity.close(now)
    session.flush()
    if has_come_forth(session, activity):
        come_forth_by_fives(session, activity)
    else:
        come_forth(session, [activity])


def reveal(session: Session, activity: Activity, now: float) -> list[Card]:
    """Show what came of a closed activity. It is settled here, once, which groups may be told apart; what
    people wrote for the plan becomes cards.
    """
    activity.guard_reveal()
    session.flush()
    # What came after the close, together.
    come_forth(session, [activity])
    settle_round(session, activity)
    activity.reveal()
    return keep_cards(session, activity, now)


def close_meeting(session: Session, workshop: Workshop, feedback_by: str, by: str, now: float) -> None:
    """End a meeting and cut every tie between people and what they wrote."""
    workshop.close(now, feedback_by)
    session.flush()
    sever(session, workshop)
    record(workshop.journey, now, by, "closed", workshop, title=workshop.title)


def shut_door(workshop: Workshop, on: bool, by: str, now: float) -> None:
    """Let nobody more in, or again everybody who has the code. Those who are in stay."""
    if workshop.state == "closed":
        raise Refused("workshop_closed")
    if workshop.shut != on:
        workshop.shut = on
        record(
            workshop.journey, now, by, "shut_door" if on else "opened_door", workshop, title=workshop.title
        )


def let_out(session: Session, workshop: Workshop, by: str, now: float) -> list[int]:
    """Ask everybody to leave who has done nothing here; they may come in again by the door. Their ids."""
    guests = idle(session, workshop)
    ids = [guest.id for guest in guests]
    for guest in guests:
        session.delete(guest)
    if ids:
        record(workshop.journey, now, by, "let_out", workshop, title=workshop.title, n=len(ids))
    return ids


def hide(workshop: Workshop, text: Contribution, why: str, by: str, now: float) -> None:
    """Out of everybody's sight, with a reason; never deleted."""
    text.hide(why)
    record(workshop.journey, now, by, "hid", workshop, number=text.number, why=text.hidden_why)


def show_again(workshop: Workshop, text: Contribution, by: str, now: float) -> None:
    text.show_again()
    record(workshop.journey, now, by, "showed", workshop, number=text.number)


def move_card(
    session: Session, workshop: Workshop, text: Contribution, area: str, by: str, now: float
) -> None:
    """A text of the map to another area, and the card it has become with it."""
    activity = workshop.activity(text.activity_id)
    if area not in [known["key"] for known in activity.kind.areas(activity.settled)]:
        raise Refused("unknown_area", field="area")
    text.kind = area
    refill_card(session, activity, text, now)
    record(workshop.journey, now, by, "moved_card", workshop, number=text.number)


def decide(
    workshop: Workshop, activity: Activity, decision: dict[str, str], follow: dict, leader: str, now: float
) -> None:
    """Who decided what: {by, date, diary, text}. `follow` is what a decision about follow-up adds (F0-13)."""
    said = {name: value.strip() for name, value in decision.items()}
    for field in ("by", "text"):
        if not said[field]:
            raise Refused("text_missing", field=field)
    more = {
        name: str(value).strip()[:160]
        for name, value in follow.items()
        if name in FOLLOW_UP and str(value).strip()
    }
    activity.decision = {**said, "text": said["text"][:1000], **({"more": more} if more else {})}
    if more:
        follow_up(workshop.journey, more, leader, now)
    record(workshop.journey, now, leader, "decided", workshop, by=said["by"], text=said["text"][:200])
