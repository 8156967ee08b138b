"""What the server tells has the names that the browser's shapes say (static/js/shared/shapes.js)."""

import re

import pytest

from models.activities import KINDS
from models.activities.evidence import Evidence, Tally
from models.install import STATIC
from tests.facilitator.test_types_in_the_room import Meeting

SHAPES = (STATIC / "js" / "shared" / "shapes.js").read_text("utf-8")
ENOUGH = 6


def names(shape: str) -> tuple[set[str], set[str]]:
    """Those that a shape always has, and those that it may have, as `@property` says them."""
    body = re.search(rf"@typedef {{object}} {shape}\b(.*?)(?=@typedef|\*/)", SHAPES, re.DOTALL)[1]
    said = re.findall(r"@property {[^\n]*} (\[?\w+\]?)", body)
    return {name for name in said if name[0] != "["}, {name.strip("[]") for name in said if name[0] == "["}


def unlike(told: dict, *shapes: str) -> tuple[set[str], set[str]]:
    """What is told and has no shape, and what a shape promises and is not told."""
    always, sometimes = (set().union(*found) for found in zip(*map(names, shapes), strict=True))
    return set(told) - always - sometimes, always - set(told)


FITS = (set(), set())


@pytest.fixture
def room(site):
    return Meeting(site, "03a-utforskande-dag1", "vagor")


def test_what_a_room_is_told_has_the_shapes_of_the_browser(room):
    assert room.do("open_up")["ok"]
    for line in (room.console, room.screen, room.phones[0]):
        assert unlike(line.state["workshop"], "Workshop") == FITS
        assert unlike(line.state["activity"], "Activity") == FITS
        assert unlike(line.state["activity"]["face"], "Face") == FITS
        assert unlike(line.state["activity"]["clock"], "Clock") == FITS
        assert unlike(line.state["counts"], "Counts") == FITS
    assert [unlike(item, "AgendaLine") for item in room.console.state["agenda"]["items"]] == [FITS]
    assert unlike(room.phones[0].own, "Own") == FITS


def test_what_people_wrote_has_the_shapes_of_the_browser(site):
    room = Meeting(site, "05-fordjupning", "modell")
    assert room.do("open_up")["ok"]
    column = room.now["settings"]["columns"][0]["key"]
    phone = room.phones[0]
    answer = phone.ask("contribute", key="a", activity=room.now["id"], text="Barn som läser", kind=column)
    assert answer["ok"]
    mine = answer["contribution"]
    # It has no number before the room sees it.
    assert (mine["number"], unlike({**mine, "number": ""}, "Piece", "Authors")) == (None, FITS)
    room.finish()
    assert unlike(room.console.state[f"c:{mine['id']}"], "Piece") == FITS


ITEMS = [
    {"key": "c:1", "text": "Bussen går", "label": "", "number": "I-0001"},
    {"key": "c:2", "text": "Huset"},
]
PIECE = {"id": 3, "number": "I-0003", "text": "Fler kvällar", "fields": {}, "about": "c:1", "origin": ""}
LABELS = [{"key": "ja", "label": "Ja"}]


def said(kind: str, **more) -> list[dict]:
    return [{**PIECE, "kind": kind, **more}]


def answered(value: str, criterion: str = "", items=("c:1", "c:2")) -> list[Tally]:
    return [Tally(1, item, criterion, group, value, ENOUGH) for item in items for group in (1, 2)]


# What came in, by type; then where in the result each shape stands.
CAME_IN = {
    "pulse": (
        {"scales": [{"key": "s", "text": "Hur?"}]},
        {"pieces": said("open"), "tallies": answered("3", items=["s"])},
        {"PulseResult": [], "PulseScale": ["scales", 0]},
    ),
    "cluster": ({}, {}, {"ClusterResult": []}),
    "dots": (
        {},
        {"tallies": [*answered("1"), Tally(1, "*", "", None, "1", ENOUGH)]},
        {"DotsResult": [], "Dotted+Item": ["rounds", 0, "options", 0]},
    ),
    "rate": (
        {"criteria": LABELS},
        {"tallies": answered("3", "ja")},
        {"RateResult": [], "Rated": ["items", 0], "RatedCell": ["items", 0, "cells", 0]},
    ),
    "gradient": (
        {},
        {"tallies": answered("5"), "present": 12},
        {"GradientResult": [], "Stances": ["rounds", 0, "items", 0], "Ground": ["rounds", 0, "ground"]},
    ),
    "reflect": (
        {"marks": LABELS},
        {"tallies": answered("ja"), "pieces": said("comment")},
        {"ReflectResult": [], "GroundStatement": ["ground", "unites", 0]},
    ),
    "suggest": (
        {},
        {"pieces": said("new")},
        {"Suggestion": ["suggestions", 0]},
    ),
    "questions": (
        {"columns": LABELS},
        {"pieces": said("ja")},
        {"QuestionsResult": [], "ColumnItem": ["columns", 0, "items", 0]},
    ),
    "perspectives": (
        {"areas": LABELS},
        {"pieces": said("ja")},
        {"PerspectivesResult": [], "MapCard": ["areas", 0, "items", 0]},
    ),
    "goals": ({}, {"pieces": said("goal")}, {"GoalsResult": [], "Goal": ["goals", 0]}),
    "actions": ({}, {"pieces": said("action")}, {"ActionsResult": [], "Action": ["actions", 0]}),
}


@pytest.mark.parametrize("name", CAME_IN)
def test_what_came_of_a_type_has_the_shapes_of_the_browser(name):
    settings, came_in, shapes = CAME_IN[name]
    kind = KINDS[name]
    evidence = Evidence(kind.settle(settings), items=ITEMS, groups={1: "Norr", 2: "Söder"}, **came_in)
    for shape, path in shapes.items():
        found = kind.result(evidence)
        for step in path:
            found = found[step]
        assert unlike(found, *shape.split("+")) == FITS, shape
