"""The browser's shapes (static/js/shared/shapes.js) are the server's, and what the server tells fits them."""

import json
import re

import pytest

from models.activities import KINDS
from models.activities.evidence import Evidence, Tally
from models.activities.shapes import PulseScale, Result
from models.live.shapes import ConsoleStart, Held, PhoneStart, Receipt, ScreenStart, Seated
from models.workshop.shapes import Own
from tests.facilitator.test_types_in_the_room import Meeting
from tests.shapes import (
    as_wide,
    fields,
    misfits,
    misfits_of_answer,
    misfits_of_state,
    said_by,
    shapes,
    typedefs,
)

ENOUGH = 6


@pytest.fixture
def room(site):
    return Meeting(site, "03a-utforskande-dag1", "vagor")


def test_the_browser_has_the_same_shapes_field_by_field():
    ours, theirs = shapes(), typedefs()
    # All that a face knows together is the browser's own.
    assert sorted(ours) == sorted(set(theirs) - {"Known"})
    assert {
        name: {field: (written, always) for field, (written, always) in fields(shape).items()}
        for name, shape in ours.items()
    } == {
        name: {
            field: (as_wide(fields(shape).get(field, ("", True))[0], written), always)
            for field, (written, always) in theirs[name].items()
        }
        for name, shape in ours.items()
    }


def test_what_fits_no_shape_is_found():
    scale = {
        "key": "s",
        "text": "Hur?",
        "n": 6,
        "low": 1,
        "high": 5,
        "bars": None,
        "mean": 3.5,
        "before": None,
    }
    assert misfits(scale, PulseScale) == []
    assert misfits({**scale, "n": "6", "more": 1, "bars": [1, None]}, PulseScale) == [
        "PulseScale.n is no int: '6'",
        "PulseScale.bars is none of list[int] | None: [1, None]",
        "PulseScale.more has no shape",
    ]
    assert misfits({"line": True}, PulseScale)[0] == "PulseScale.bars is missing"
    assert misfits([scale, {}], list[PulseScale])[0] == "list[1].bars is missing"


def test_what_a_room_is_told_fits_its_shapes(room):
    assert room.do("open_up")["ok"]
    for line in (room.console, room.screen, room.phones[0]):
        assert sorted(line.state)[:1] == ["activity"]
        assert misfits_of_state(line.state) == []
    assert misfits(room.phones[0].own, Own) == []


def begins_with(page: str) -> dict:
    """What stands in a page for its scripts to begin with."""
    return json.loads(
        re.search(r'<script type="application/json" id="start">(.*?)</script>', page, re.DOTALL)[1]
    )


def test_what_a_page_begins_with_fits_its_shape(site, room):
    console = room.lead.get("/desk/workshops/1/console").text
    wall = site.visitor().get(f"/screen/{room.screen_key}").text
    phone = site.visitor().join(room.code).get(f"/{room.code}").text
    for page, shape in ((console, ConsoleStart), (wall, ScreenStart), (phone, PhoneStart)):
        start = begins_with(page)
        assert misfits(start, shape) == []
        assert misfits_of_state(start["state"]) == []


def test_what_people_wrote_fits_its_shapes(site):
    room = Meeting(site, "05-fordjupning", "modell")
    assert room.do("open_up")["ok"]
    column = room.now["settings"]["columns"][0]["key"]
    phone = room.phones[0]
    assert misfits_of_answer(phone.ask("sit", table=1), Seated) == []
    assert misfits_of_answer(phone.ask("take_pen", activity=room.now["id"]), Held) == []
    answer = phone.ask("contribute", key="a", activity=room.now["id"], text="Barn som läser", kind=column)
    assert answer["ok"]
    assert misfits_of_answer(answer, Receipt) == []
    # It has no number before the room sees it.
    assert answer["contribution"]["number"] is None
    room.finish()
    assert f"c:{answer['contribution']['id']}" in room.console.state
    assert misfits_of_state(room.console.state) == []


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


# What came in, by type: settings, and what people wrote and answered.
CAME_IN = {
    "pulse": (
        {"scales": [{"key": "s", "text": "Hur?"}]},
        {"pieces": said("open"), "tallies": answered("3", items=["s"])},
    ),
    "cluster": ({}, {}),
    "dots": (
        {},
        {"tallies": [*answered("1"), Tally(1, "*", "", None, "1", ENOUGH)]},
    ),
    "rate": (
        {"criteria": LABELS},
        {"tallies": answered("3", "ja")},
    ),
    "gradient": (
        {},
        {"tallies": answered("5"), "present": 12},
    ),
    "reflect": (
        {"marks": LABELS},
        {"tallies": answered("ja"), "pieces": said("comment")},
    ),
    "suggest": (
        {},
        {"pieces": said("new")},
    ),
    "questions": (
        {"columns": LABELS},
        {"pieces": said("ja")},
    ),
    "perspectives": (
        {"areas": LABELS},
        {"pieces": said("ja")},
    ),
    "goals": ({}, {"pieces": said("goal")}),
    "actions": ({}, {"pieces": said("action")}),
}


@pytest.mark.parametrize("name", CAME_IN)
def test_what_came_of_a_type_fits_its_shape(name):
    settings, came_in = CAME_IN[name]
    kind = KINDS[name]
    evidence = Evidence(kind.settle(settings), items=ITEMS, groups={1: "Norr", 2: "Söder"}, **came_in)
    assert misfits(kind.result(evidence), said_by(name)) == []


def test_every_type_with_a_result_says_its_shape():
    assert sorted(name for name, kind in KINDS.items() if kind.has_result and said_by(name) is Result) == []
