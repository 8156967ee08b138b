"""What an invented participant does with a question: through the socket like anyone, or within the house."""

from collections.abc import Mapping, Sequence
from random import Random
from typing import Any

from models.activities import KINDS
from models.activities.invented import Move
from models.base import Refused
from models.workshop.activity import Activity
from models.workshop.participation import Participation


def moves(activity: Mapping[str, Any], chance: Random, clusters: Sequence[str] = ()) -> list[Move]:
    """In order, what its type says that somebody does; `activity` is as a phone sees it."""
    return KINDS[activity["type"]].moves(activity, chance, list(clusters)) if activity["face"]["asks"] else []


def take_part(
    person: Participation, activity: Activity, chance: Random, clusters: Sequence[str], key: str
) -> list[Refused]:
    """One of them does all that is asked, by the verbs that everyone's words and answers go through.

    `key` is nobody else's. What was refused comes back: no dots left, or enough already, as in any room.
    """
    refusals: list[Refused] = []
    if not person.may_write(activity):
        # Somebody else at the table has the pen: this one talks.
        return refusals
    seen = {**activity.seen_by("phone"), "items": person.options(activity.id)}
    for number, (event, deed) in enumerate(moves(seen, chance, clusters)):
        try:
            if event == "contribute":
                person.contribute(f"{key}-{number}", activity.id, **deed)
            else:
                person.answer(activity.id, round=activity.round, **deed)
        except Refused as refused:
            refusals.append(refused)
    return refusals
