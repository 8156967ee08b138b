"""Questions in groups: columns that a table or an organisation fills in, shown with the group's name, taken
in by what comes after.
"""

import pytest

from models.base import Refused
from models.document.fates import Fates
from models.exports.note import note_of
from models.workshop.creation import add_activity

COLUMNS = [
    {"key": "borja", "prompt": {"sv": "Det här börjar vi med", "nb": "Dette begynner vi med"}},
    {"key": "sluta", "prompt": {"sv": "Det här slutar vi med"}},
]


def test_a_table_answers_in_columns_and_is_named(room):
    room.workshop.tables = 12
    talk = room.open("questions", columns=COLUMNS, unit_of_input="table")
    for table, column, text in (
        (11, "borja", "Kvällsöppet"),
        (4, "borja", "Sagostund på dari"),
        (4, "sluta", "Tre listor"),
    ):
        whoever = room.somebody(table=table)
        whoever.hand.take_pen(talk.id)
        whoever.writes(talk, text, kind=column)
    result = room.finish(talk)
    assert [
        (column["key"], sorted((item["text"], item["origin"]) for item in column["items"]))
        for column in result["columns"]
    ] == [
        ("borja", [("Kvällsöppet", "11"), ("Sagostund på dari", "4")]),
        ("sluta", [("Tre listor", "4")]),
    ]
    assert result["groups"] == ["4", "11"]


def test_an_organisation_answers_by_its_name(room):
    talk = room.open("questions", columns=COLUMNS, unit_of_input="group", group_by="organisation")
    room.somebody("Akershus").writes(talk, "arrangement", kind="borja")
    assert room.finish(talk)["groups"] == ["Akershus"]


def test_one_who_answers_alone_is_not_named(room):
    room.workshop.tables = 4
    talk = room.open("questions", columns=COLUMNS, group_by="none")
    room.somebody("Akershus", table=2).writes(talk, "arrangement", kind="borja")
    assert room.finish(talk)["groups"] == []


@pytest.mark.parametrize(
    ("more", "code"),
    [
        ({"kind": "annat"}, "unknown_kind"),
        ({"kind": "borja", "fields": {"tag": "växer"}}, "unknown_choice"),
        ({"kind": "borja", "fields": {"why": "x"}}, "unknown_field"),
        ({"kind": "borja", "about": "c:99"}, "unknown_item"),
        ({"kind": ""}, "unknown_kind"),
    ],
)
def test_what_does_not_fit_a_column_is_refused(room, more, code):
    talk = room.open("questions", columns=COLUMNS, tags=["förstärks", "försvinner"])
    with pytest.raises(Refused, match=code):
        room.somebody().writes(talk, "Kvällsöppet", **more)


def test_each_column_has_room_of_its_own(room):
    talk = room.open("questions", columns=COLUMNS, max_items_per_column=1)
    somebody = room.somebody()
    somebody.writes(talk, "Kvällsöppet", kind="borja")
    somebody.writes(talk, "Tre listor", kind="sluta")
    with pytest.raises(Refused, match="enough"):
        somebody.writes(talk, "Ännu en", kind="borja")


def test_questions_without_columns_are_not_opened(room):
    with pytest.raises(Refused, match="no_columns"):
        room.open("questions")
    with pytest.raises(Refused, match="too_many_columns"):
        room.open("questions", columns=[{"key": f"c{n}"} for n in range(10)])


def test_answers_are_clustered_tagged_linked_and_noted(room):
    wishes = room.open("questions", columns=[{"key": "vil", "prompt": {"nb": "Hva vil vi få til?"}}])
    wish = room.somebody().writes(wishes, "flere lesere", kind="vil")
    room.finish(wishes)
    how = room.open(
        "questions", columns=COLUMNS, input=f"questions:{wishes.key}", tags=["förstärks"], link_to_input=True
    )
    room.somebody().writes(how, "bokbusser", kind="borja", about=f"c:{wish.id}", fields={"tag": "förstärks"})
    item = room.finish(how)["columns"][0]["items"][0]
    assert (item["tag"], item["about"], item["number"]) == ("förstärks", "flere lesere", "S-0002")
    board = room.open("cluster", input=f"questions:{how.key}")
    assert [item["text"] for item in board.items] == ["bokbusser"]
    lines = [
        line for part in note_of(room.session, room.workshop, room.now)["parts"] for line in part["lines"]
    ]
    assert lines == ["Hva vil vi få til? flere lesere", "Det här börjar vi med bokbusser"]
    assert [contribution.number for contribution in Fates(room.session, room.journey).untreated()] == [
        "S-0001",
        "S-0002",
    ]


def test_a_new_one_has_questions_to_begin_with(room):
    activity = add_activity(room.workshop, "questions")
    room.begin(activity)
    assert [column["label"]["sv"] for column in activity.seen_by("phone")["settings"]["columns"]] == [
        "Vad är vi bra på?",
        "Vilka är de största utmaningarna?",
        "Vad vill vi åstadkomma?",
    ]
