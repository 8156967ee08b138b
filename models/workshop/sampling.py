"""Where there is too much for one to take in, each is shown a few, so that every thing is shown to as many as
any other; and how many of those who answered were shown each (METHOD 0.1).
"""

from collections import defaultdict
from collections.abc import Iterable

from models.activities.shapes import Item
from models.analysis.chance import sampled, shuffled
from models.analysis.disclosure import Crowd
from models.secrets import digest
from models.workshop.activity import Activity
from models.workshop.participant import Participant
from models.workshop.workshop import Workshop


def order_of(workshop: Workshop, participant: Participant) -> int:
    """What a person's own order of things is made from. In a room it is their number, so that what is shown
    to a few each goes round evenly, and how many are in is told to everybody; over days that number would
    say how many have come since somebody last looked.
    """
    if workshop.mode != "async":
        return participant.id
    return int(digest(f"order:{participant.receipt_key}")[:8], 16)


def shown_to(activity: Activity, participant: Participant) -> list[Item]:
    """What this person is asked about, in an order of their own; a table, that answers together, as one."""
    by_table = activity.by_table and participant.table is not None
    person = participant.table if by_table else order_of(activity.workshop, participant)
    return shown_by(activity, person or 0)


def shown_by(activity: Activity, person: int) -> list[Item]:
    items = {item["key"]: item for item in activity.items}
    keys = sampled(list(items), person, activity.id, activity.sample or None)
    if not activity.kind.in_order_given(activity.settled):
        keys = shuffled(keys, f"{person}:{activity.id}")
        return [items[key] for key in keys]
    return [item for item in activity.items if item["key"] in set(keys)]


def exposure(
    activity: Activity, voters: Iterable[tuple[Participant, bool]], answered: dict[int, set[str]], enough: int
) -> list[int]:
    """How many of those who answered were shown each thing, in its order; 0 where they are fewer than
    `enough`. Whoever answered to it was. `voters` come with whether they count towards five, `answered` says
    by their numbers to what.
    """
    seen: dict[str, Crowd] = defaultdict(Crowd)
    for participant, counts in voters:
        keys = {item["key"] for item in shown_to(activity, participant)} | answered[participant.id]
        for key in keys:
            seen[key] += Crowd(1, int(counts))
    found = [seen[item["key"]] for item in activity.items]
    return [crowd.n if crowd.real >= enough else 0 for crowd in found]
