"""The numbers of contributions (I-0031): given when others may see a text, in an order that says nothing of
when it was written.

Until then a text has none and nobody but its writer sees it. A leader who looks up each time a text comes in
would otherwise know whose every number is.
"""

from collections.abc import Iterable
from secrets import SystemRandom

from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from models.analysis.disclosure import SMALLEST
from models.workshop.activity import Activity
from models.workshop.contribution import Contribution
from models.workshop.participant import COUNTING, Participant


def come_forth(session: Session, activities: Iterable[Activity]) -> list[Contribution]:
    """Everything written in these that nobody has seen yet may be seen from here on; drawn by lot, not in the
    order it was written. The texts that came forth.
    """
    asked = {activity.id: activity for activity in activities}
    waiting = list(session.scalars(_waiting(asked)))
    SystemRandom().shuffle(waiting)
    for text in waiting:
        give_number(asked[text.activity_id], text)
    return waiting


def come_forth_by_fives(session: Session, activity: Activity) -> list[Contribution]:
    """The same where texts are read while people still write: when five people or more wait, all of them."""
    people = select(Participant.id).where(
        Participant.id.in_(_waiting([activity.id]).with_only_columns(Contribution.author_id)),
        Participant.device.in_(COUNTING),
        Participant.again.is_(False),
    )
    return come_forth(session, [activity]) if len(session.scalars(people).all()) >= SMALLEST else []


def has_come_forth(session: Session, activity: Activity) -> bool:
    """Whether any text that somebody wrote in it has been seen by others."""
    seen = select(Contribution.id).where(
        Contribution.activity_id == activity.id,
        Contribution.number.is_not(None),
        Contribution.author_id.is_not(None),
    )
    return session.scalar(seen.limit(1)) is not None


def give_number(activity: Activity, text: Contribution) -> None:
    """The next of its kind; at once for what is brought in from paper or written openly together."""
    text.number = activity.workshop.journey.next_number(*activity.kind.numbering(activity.settled, text.kind))


def _waiting(activity_ids: Iterable[int]) -> Select[Contribution]:
    return select(Contribution).where(
        Contribution.activity_id.in_(list(activity_ids)),
        Contribution.number.is_(None),
        Contribution.withdrawn.is_(False),
    )
