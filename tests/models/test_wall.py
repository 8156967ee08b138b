"""What the leader puts on the wall stays with the question it was put up for."""

import pytest

from models.base import Refused
from models.workshop.wall import LOOKS, MOST_PAGES, SCENES, SIZES, Wall
from tests.people import Room

PLAIN = {"page": 0, "spotlight": "", "scene": "", "size": "", "look": ""}


@pytest.fixture
def room(session):
    return Room(session)


@pytest.fixture
def wall(room):
    room.workshop.current_id = room.open("ideas").id
    return Wall(room.workshop)


def test_a_wall_nobody_has_touched_is_plain(wall):
    assert wall.seen() == PLAIN


def test_pages_are_turned_one_at_a_time_and_end_somewhere(wall):
    for by in (1, 1, -1):
        wall.turn_page(by)
    assert wall.seen() == {**PLAIN, "page": 1}
    for _ in range(MOST_PAGES):
        wall.turn_page(1)
    assert wall.seen()["page"] == MOST_PAGES
    with pytest.raises(Refused):
        wall.turn_page(2)


def test_page_spotlight_and_scene_belong_to_what_they_were_chosen_in(room, wall):
    wall.turn_page(1)
    wall.show_scene("code")
    wall.spotlight("c:1")
    wall.dress("large", "dark")
    assert wall.seen() == {"page": 1, "spotlight": "c:1", "scene": "", "size": "large", "look": "dark"}
    room.workshop.current.close(room.now)
    assert wall.seen()["page"] == 1
    room.workshop.current.reveal()
    assert wall.seen() == {**PLAIN, "size": "large", "look": "dark"}


def test_a_wall_is_not_asked_for_what_is_not_there(wall):
    for wrong in (
        lambda: wall.spotlight("allt"),
        lambda: wall.show_scene("film"),
        lambda: wall.dress("huge", ""),
        lambda: wall.dress("", "blue"),
    ):
        with pytest.raises(Refused):
            wrong()
    for scene in SCENES:
        wall.show_scene(scene)
    for size in SIZES:
        for look in LOOKS:
            wall.dress(size, look)
    assert wall.seen() == {**PLAIN, "scene": SCENES[-1], "size": SIZES[-1], "look": LOOKS[-1]}
