"""The wall as a console leads it: pages, one thing in the light, scenes; what it knows and phones do not."""

import pytest

from models.workshop.workshop import Workshop
from tests.facilitator.test_types_in_the_room import Meeting
from tests.people import Room

PLAIN = {"page": 0, "spotlight": "", "scene": "", "size": "", "look": ""}


@pytest.fixture
def room(site):
    return Meeting(site, "03a-utforskande-dag1", "vagor")


def test_what_the_leader_does_with_the_wall_is_told_to_every_wall_and_to_no_phone(room):
    another = room.site.visitor().socket("/screen", key=room.screen_key)
    for verb, more in (
        ("show_scene", {"scene": "code"}),
        ("show_scene", {"scene": "all"}),
        ("spotlight", {"item": "w:1"}),
        ("turn_page", {"by": 1}),
        ("dress_wall", {"size": "large", "look": "dark"}),
    ):
        assert room.console.ask(verb, **more)["ok"]
    room.look()
    told = {"page": 1, "spotlight": "w:1", "scene": "", "size": "large", "look": "dark"}
    for line in (room.console, room.screen, another):
        line.listen()
        assert line.state["workshop"]["wall"] == told
    assert "wall" not in room.phones[0].state["workshop"]
    fresh = room.site.visitor().socket("/screen", key=room.screen_key)
    assert fresh.listen()["workshop"]["wall"] == told


def test_a_clicker_in_the_walls_machine_turns_the_page_for_all(room):
    another = room.site.visitor().socket("/screen", key=room.screen_key)
    assert room.screen.ask("leaf", by=1)["ok"]
    room.site.tell()
    assert another.listen()["workshop"]["wall"] == {**PLAIN, "page": 1}
    assert room.screen.ask("leaf", by=9)["error"] == "setting_range"
    assert room.screen.ask("turn_page", by=1)["error"] == "unknown_command"


def test_the_page_that_a_wall_shows_is_known_to_its_leader(room):
    another = room.site.visitor().socket("/screen", key=room.screen_key)
    for wall, page, of in ((room.screen, 1, 3), (another, 2, 4)):
        assert wall.ask("at_page", page=page, of=of)["ok"]
    house = room.site.house
    seen = house.room(1).presence["pages"]
    for page, of in ((0, 3), (4, 3), (1, 10_000)):
        assert room.screen.ask("at_page", page=page, of=of)["error"] == "setting_range"
    assert room.phones[0].ask("at_page", page=1, of=1)["error"] == "unknown_command"
    assert (seen, house.room(1).presence["pages"]) == ([2, 4], [2, 4])


def test_the_wall_shows_what_will_be_asked_about_before_phones_do(room):
    assert [item["text"] for item in room.screen.state["activity"]["items"]] == [
        "Digitalt som enda väg",
        "Ensamhet",
    ]
    assert room.phones[0].state["activity"]["items"] == []
    assert room.console.state["activity"]["items"] == []


def test_what_the_room_has_not_been_shown_is_not_on_the_wall_before_it_opens(site):
    def plan(session):
        room = Room(session)
        room.workshop.state, room.workshop.opened_at = "planned", None
        room.plan("dots", key="val", input="list:egen", list=[{"key": "l:1", "text": "Hus"}, LAST])
        room.plan("gradient", key="sats", input="output:val")
        return room.workshop.id

    workshop_id = site.write(plan)
    key = site.write(lambda session: session.get(Workshop, workshop_id).screen_key)
    console = site.visitor().lead().console(workshop_id)
    screen = site.visitor().socket("/screen", key=key)
    assert console.ask("start")["ok"]
    site.tell()
    first = console.listen()["activity"]["id"]
    assert [item["text"] for item in screen.listen()["activity"]["items"]] == ["Hus", "Buss"]
    for verb in ("open_up", "close", "go_on"):
        assert console.ask(verb, activity=first)["ok"]
    site.tell()
    assert screen.listen()["activity"]["items"] == []
    assert console.ask("go_to", activity=first)["ok"]
    for verb in ("reveal", "go_on"):
        assert console.ask(verb, activity=first)["ok"]
    site.tell()
    assert [item["text"] for item in screen.listen()["activity"]["items"]] == ["Hus", "Buss"]


LAST = {"key": "l:2", "text": "Buss"}


def test_a_wall_says_what_came_of_a_meeting_that_is_over(room):
    room.do("open_up")
    room.finish()
    assert room.console.ask("finish", feedback_by="2026-12-24")["ok"]
    room.look()
    assert room.screen.state["workshop"]["made"] == {
        "people": 5,
        "texts": 0,
        "groups": 0,
        "sentences": 0,
        "sentence": None,
        "undecided": None,
    }
    assert "made" not in room.phones[0].state["workshop"]


def test_before_it_begins_the_wall_says_who_is_there_as_the_console_does(site):
    """Whose phone sleeps is there all the same."""

    def plan(session):
        room = Room(session)
        room.workshop.state, room.workshop.opened_at = "planned", None
        room.crowd(3)
        return room.workshop.id

    workshop_id = site.write(plan)
    key = site.write(lambda session: session.get(Workshop, workshop_id).screen_key)
    console = site.visitor().lead().console(workshop_id)
    screen = site.visitor().socket("/screen", key=key)
    assert [line.listen()["counts"]["joined"] for line in (console, screen)] == [3, 3]
