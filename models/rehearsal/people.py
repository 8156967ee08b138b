"""What an invented participant would do with a question: for a leader's rehearsal, in the browser or within
the house.
"""

from collections.abc import Sequence
from random import Random

from models.activities import KINDS
from models.activities.invented import Move


def moves(activity: dict, chance: Random, clusters: Sequence[str] = ()) -> list[Move]:
    """In order, what its type says that somebody does; `activity` is as a phone sees it."""
    return KINDS[activity["type"]].moves(activity, chance, list(clusters)) if activity["face"]["asks"] else []
