"""What whoever leads does to a meeting, each verb with all that belongs to it.

Doors, the example, dry runs and rehearsals call these and nothing beside them.
"""

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.activities import KINDS
from models.base import Refused
from models.journey.logbook import record
from models.language import LANGUAGES, pick, say
from models.plans.card import FOLLOW_UP, Card, follow_up
from models.systems.hook import CLOSED, tell_systems
from models.workshop.activity import Activity
from models.workshop.answer import Answer
from models.workshop.attendance import idle
from models.workshop.blanks import said
from models.workshop.contribution import Contribution
from models.workshop.creation import add_activity
from models.workshop.keeping import keep_cards, refill_card
from models.workshop.ledger import settle_round
from models.workshop.numbering import come_forth, come_forth_by_fives
from models.workshop.origins import has_come_forth
from models.workshop.participant import told_running
from models.workshop.pen import those_at
from models.workshop.severing import sever
from models.workshop.workshop import Workshop

# A stance to one text is short.
STAND_MINUTES = 3


def advance(session: Session, activity: Activity, now: float) -> None:
    """The next stage: what was written in silence may be passed round."""
    activity.advance(now)
    session.flush()
    come_forth(session, [activity])


def take_back_opening(session: Session, activity: Activity) -> None:
    """Opened by mistake: as planned again. Refused once anybody has written or answered: nobody's words are
    taken away.
    """
    if is_answered(session, activity):
        raise Refused("somebody_answered")
    activity.take_back_opening()


def is_answered(session: Session, activity: Activity) -> bool:
    """Whether anybody has written or answered."""
    texts = select(Contribution.id).where(
        Contribution.activity_id == activity.id, Contribution.author_id.is_not(None)
    )
    answers = select(Answer.id).where(Answer.activity_id == activity.id)
    return session.scalar(texts.limit(1)) is not None or session.scalar(answers.limit(1)) is not None


def take_stand(session: Session, workshop: Workshop, text: Contribution, by: str, now: float) -> Activity:
    """A moment of its own, next in the agenda: the room takes a stand on one text as it is written."""
    workshop.guard_open()
    guard_onward(workshop, text)
    kind = next(kind for kind in KINDS.values() if kind.judges_wordings)
    activity = add_activity(workshop, kind.name)
    activity.title = {language: say(language, "stand-on", number=text.name) for language in LANGUAGES}
    activity.minutes, activity.input = STAND_MINUTES, f"text:{text.id}"
    if workshop.current:
        workshop.insert(activity, workshop.agenda.index(workshop.current) + 1)
    session.flush()
    record(workshop.journey, now, by, "took_stand", workshop, number=text.name)
    return activity


def guard_onward(workshop: Workshop, text: Contribution) -> None:
    """To a stance or the draft goes what the room has seen, of what is promised an answer: words of check-in
    are for the room alone.
    """
    if not text.is_visible or not workshop.activity(text.activity_id).is_shown:
        raise Refused("not_closed")
    if not text.gets_answer:
        raise Refused("stays_in_room")


def correct(
    session: Session,
    workshop: Workshop,
    activity: Activity,
    language: str,
    minutes: int,
    words: dict[str, str],
    by: str,
    now: float,
) -> None:
    """Words and time of a moment put right while the meeting goes on, for everybody at once. The question
    itself stays as it was asked once somebody has answered it: nobody's answer is turned round.
    """
    if workshop.state == "closed":
        raise Refused("workshop_closed")
    # What people answered is told beside the words that they answered to.
    if activity.is_shown:
        raise Refused("already_shown")
    words = {name: text.strip() for name, text in words.items()}
    # A blank in it is read filled in, and comes back so.
    if words["prompt"] == said(activity.prompt, workshop).get(language):
        words["prompt"] = activity.prompt[language]
    # Where no question stands, the title is one.
    asked = ["prompt"] if pick(activity.prompt, language) else ["prompt", "title"]
    for name in asked:
        if words[name] != getattr(activity, name).get(language, "") and is_answered(session, activity):
            raise Refused("question_stands", field=name)
    before = [pick(text, language) for text in (activity.title, activity.prompt)]
    activity.correct(language, minutes, **words)
    after = [pick(text, language) for text in (activity.title, activity.prompt)]
    if before == after:
        record(workshop.journey, now, by, "corrected", workshop, title=after[0])
    else:
        was = " – ".join(text for text in before if text)
        record(workshop.journey, now, by, "reworded", workshop, title=after[0], was=was)


def reorder(workshop: Workshop, activity: Activity, by: int, leader: str, now: float) -> None:
    """One step up or down among what is still to come."""
    agenda = workshop.agenda
    at = agenda.index(activity)
    beside = agenda[at + by] if by in (-1, 1) and 0 <= at + by < len(agenda) else None
    to_come = [other for other in agenda if other.state == "planned" and other is not workshop.current]
    if activity not in to_come or beside not in to_come:
        raise Refused("not_yet")
    workshop.move(activity, by)
    title = pick(activity.title, workshop.language)
    record(workshop.journey, now, leader, "reordered", workshop, title=title)


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
    tell_systems(session, workshop.journey, CLOSED, now, meeting_id=workshop.id)


def change_answer_day(workshop: Workshop, feedback_by: str, by: str, now: float) -> None:
    """Of a meeting that is over: what was promised is told anew wherever it stands."""
    if workshop.state != "closed":
        raise Refused("workshop_not_over")
    before = workshop.feedback_by
    workshop.promise_answer(feedback_by, now)
    if workshop.feedback_by != before:
        told = {"title": workshop.title, "day": workshop.feedback_by}
        record(workshop.journey, now, by, "answer_day", workshop, **told)


def shut_door(workshop: Workshop, on: bool, by: str, now: float) -> None:
    """Let nobody more in, or again everybody who has the code. Those who are in stay."""
    if workshop.state == "closed":
        raise Refused("workshop_closed")
    if workshop.shut != on:
        workshop.shut = on
        record(
            workshop.journey, now, by, "shut_door" if on else "opened_door", workshop, title=workshop.title
        )


def let_out(session: Session, workshop: Workshop, by: str, now: float) -> tuple[list[int], list[int], int]:
    """Ask everybody to leave who has done nothing here; they may come in again by the door. Their ids, those
    of whoever sat at a table with them, and how many they are as may be said.
    """
    guests = idle(session, workshop)
    ids, n = [guest.id for guest in guests], told_running(guests)
    tables = {guest.table for guest in guests if guest.table is not None}
    for guest in guests:
        session.delete(guest)
    session.flush()
    if ids:
        record(workshop.journey, now, by, "let_out", workshop, title=workshop.title, n=n)
    return ids, [who for table in sorted(tables) for who in those_at(session, workshop, table)], n


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
