"""What may be suggested about a board: whether at all, what the thinking process is told of it, and what
people said by sorting in pairs.
"""

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.analysis.belonging import QUIET_ABOVE, QUIET_BELOW
from models.language import pick
from models.references import Thing, halves
from models.workshop.activity import Activity
from models.workshop.board import Board
from models.workshop.contribution import Contribution
from models.workshop.inputs import sources
from models.workshop.ledger import pairs_of_enough


def can_suggest(activity: Activity) -> bool:
    """Whether there is enough on a board for suggestions to be a help, and not too much, and its leader wants
    any.
    """
    return (
        activity.kind.has_board
        and QUIET_BELOW <= len(activity.items) <= QUIET_ABOVE
        and activity.settled["suggest"] != "none"
    )


def hidden_items(session: Session, activity: Activity) -> set[str]:
    """Keys of ideas on a board that the leader has hidden since it opened."""
    ids = Thing.CONTRIBUTION.numbers(item["key"] for item in activity.items)
    return {
        Thing.CONTRIBUTION.key(number)
        for number in session.scalars(
            select(Contribution.id).where(Contribution.id.in_(ids), Contribution.hidden_why != "")
        )
    }


def as_job(session: Session, activity: Activity) -> dict:
    """The board as the thinking process wants it.

    What is set aside has been looked at, and what is hidden is nobody's to group.
    """
    board, hidden = Board(session, activity, activity.workshop.journey), hidden_items(session, activity)
    ideas = []
    for item in activity.items:
        cluster, aside = board.place_of(item["key"])
        if not aside and item["key"] not in hidden:
            ideas.append({"key": item["key"], "text": item["text"], "cluster": cluster})
    language = activity.workshop.language
    return {
        "ideas": ideas,
        "language": language,
        "question": " ".join(pick(source.prompt, language) for source in sources(session, activity)),
    }


def paired(session: Session, activity: Activity, item: str) -> list[str]:
    """What more participants said belongs with an idea than said it does not, where they sorted in pairs:
    once the sorting is over for good and five have sorted, and in an order that says nothing of how many.
    Asked as sorting stops and goes on, it would tell what one person said in between.
    """
    if activity.is_running and activity.stage_name == "sort":
        return []
    votes: dict[str, int] = {}
    for tally in pairs_of_enough(session, activity):
        first, second = halves(tally.item)
        if tally.criterion == "pair" and item in (first, second):
            other = second if item == first else first
            votes[other] = votes.get(other, 0) + (tally.n if tally.value == "yes" else -tally.n)
    return sorted(key for key, balance in votes.items() if balance > 0)
