"""Where there is too much for one to take in, each is shown a few, so that every thing is shown to as many as
any other; and how many of those who answered were shown each (METHOD 0.1).
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Set

from models.activities.shapes import Item
from models.analysis.chance import sampled, shuffled
from models.secrets import digest
from models.workshop.activity import Activity
from models.workshop.participant import Participant


def seed_of(participant: Participant) -> int:
    """What a person's own order of things is made from on their devices. It says nothing of when they came,
    nor of how many have come here or elsewhere.
    """
    return int(digest(f"order:{participant.receipt_key}")[:8], 16)


def shown_to(activity: Activity, participant: Participant) -> list[Item]:
    """What this person is asked about, in an order of their own; a table, that answers together, as one.

    In a room it goes round evenly, from one who comes in to the next, and how many are in is told to
    everybody; over days that would say how many have come since somebody last looked.
    """
    if activity.by_table and participant.table is not None:
        return shown_by(activity, participant.table)
    is_room = activity.workshop.mode != "async"
    return shown_by(activity, participant.nth if is_room else seed_of(participant))


def shown_by(activity: Activity, person: int) -> list[Item]:
    items = {item["key"]: item for item in activity.items}
    keys = sampled(list(items), person, activity.id, activity.sample or None)
    if not activity.kind.in_order_given(activity.settled):
        keys = shuffled(keys, f"{person}:{activity.id}")
        return [items[key] for key in keys]
    return [item for item in activity.items if item["key"] in set(keys)]


def seers(
    activity: Activity, voters: Iterable[Participant], answered: Mapping[int, Set[str]]
) -> dict[str, set[int]]:
    """Who of those who answered were shown each thing. Whoever answered to it was: `answered` says by their
    numbers to what.
    """
    found: dict[str, set[int]] = defaultdict(set)
    for participant in voters:
        for key in {item["key"] for item in shown_to(activity, participant)} | answered[participant.id]:
            found[key].add(participant.id)
    return found


def exposure(
    activity: Activity,
    voters: Iterable[Participant],
    counting: Set[int],
    answered: Mapping[int, Set[str]],
    enough: int,
) -> list[int]:
    """How many of those who answered were shown each thing, in its order; 0 where they are fewer than
    `enough`. `counting` are those who count towards five.
    """
    found = seers(activity, voters, answered)
    seen = [found.get(item["key"], set()) for item in activity.items]
    return [len(who) if len(who & counting) >= enough else 0 for who in seen]
