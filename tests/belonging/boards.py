"""A board as a facilitator meets it: ideas that people wrote, none placed yet."""

from tests.belonging.sets import labelled
from tests.people import Room


def fill(
    room: Room, name: str = "bg2050_sv", most: int | None = None, texts: list[str] | None = None, **settings
):
    """Everybody writes, the leader closes, shows, and opens the board. The cluster activity."""
    ideas = room.plan("ideas", key="ideer", max_items=10, max_chars=280)
    room.begin(ideas)
    texts = (texts or labelled(name).texts)[:most]
    people = room.crowd(-(-len(texts) // 10))
    for number, text in enumerate(texts):
        people[number // 10].writes(ideas, text)
    room.finish(ideas)
    board = room.plan("cluster", key="gruppera", input="ideas:ideer", **settings)
    room.begin(board)
    return board
