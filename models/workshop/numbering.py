"""The numbers of contributions (I-0031): given when others may see a text, in an order that says nothing of
when it was written.

Until then a text has none and nobody but its writer sees it. A leader who looks up each time a text comes in
would otherwise know whose every number is.
"""

from collections import Counter
from collections.abc import Iterable
from secrets import SystemRandom

from sqlalchemy import Select, func, select
from sqlalchemy.orm import Session

from models.analysis.disclosure import SMALLEST
from models.elsewhere import give_way
from models.workshop.activity import Activity
from models.workshop.contribution import Contribution
from models.workshop.origins import settle_origins
from models.workshop.participant import COUNTING, Participant

# Numbers that are written down together while others' rooms wait.
PORTION = 100


def come_forth(session: Session, activities: Iterable[Activity]) -> list[Contribution]:
    """Everything written in these that nobody has seen yet may be seen from here on; drawn by lot, not in the
    order it was written. The texts that came forth.
    """
    asked = {activity.id: activity for activity in activities}
    waiting = list(session.scalars(_waiting(asked)))
    for activity in asked.values():
        if coming := [text for text in waiting if text.activity_id == activity.id]:
            settle_origins(session, activity, coming)
    SystemRandom().shuffle(waiting)
    for nth, text in enumerate(waiting, 1):
        give_number(asked[text.activity_id], text)
        if nth % PORTION == 0:
            session.flush()
            give_way()
    return waiting


def come_forth_by_fives(session: Session, activity: Activity) -> list[Contribution]:
    """The same where texts are read while people still write: when five people or more wait, all of them."""
    return come_forth(session, [activity]) if are_by_five(session, _waiting([activity.id])) else []


def are_by_five(session: Session, texts: Select[Contribution]) -> bool:
    """Whether five people or more wrote them, or five tables, whose texts are openly theirs."""
    writers = (
        select(Participant.device, func.count())
        .where(
            Participant.id.in_(texts.with_only_columns(Contribution.author_id)), Participant.again.is_(False)
        )
        .group_by(Participant.device)
    )
    wrote = Counter[str]()
    for device, people in session.execute(writers):
        wrote[device] += people
    return max(sum(wrote[device] for device in COUNTING), wrote["table"]) >= SMALLEST


def give_number(activity: Activity, text: Contribution) -> None:
    """The next of its kind; at once for what is brought in from paper or written openly together."""
    text.number = activity.workshop.journey.next_number(*activity.kind.numbering(activity.settled, text.kind))


def give_numbers(activity: Activity, texts: list[Contribution]) -> None:
    """To a list that is brought in, which keeps its order: nobody here wrote it, and it reads as it stood."""
    for text in texts:
        give_number(activity, text)
    for letter in {text.name[0] for text in texts}:
        alike = [text for text in texts if text.name[0] == letter]
        numbers = sorted((text.name for text in alike), key=lambda name: (len(name), name))
        for text, number in zip(alike, numbers, strict=True):
            text.number = number


def _waiting(activity_ids: Iterable[int]) -> Select[Contribution]:
    return select(Contribution).where(
        Contribution.activity_id.in_(list(activity_ids)),
        Contribution.number.is_(None),
        Contribution.withdrawn.is_(False),
    )
