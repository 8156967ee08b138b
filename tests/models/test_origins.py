"""Where texts are said to come from: whatever people, tables and those elsewhere write, and whenever it comes
forth, that a text has no name beside it points at nobody.
"""

from dataclasses import dataclass, field

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from models.analysis.disclosure import SMALLEST
from models.base import Refused
from models.workshop.contribution import Contribution
from models.workshop.leading import close_activity, close_meeting, reveal
from models.workshop.workshop import REMOTE_TABLE
from tests.people import Room
from tests.prepared import in_memory
from tests.sums import told_alone

QUESTION = {"columns": [{"key": "a", "label": {"sv": "A"}}], "max_items_per_column": 20}
WAYS = {
    "by tables": ("questions", {**QUESTION, "unit_of_input": "table", "group_by": "table"}),
    "screened": (
        "questions",
        {**QUESTION, "unit_of_input": "table", "group_by": "table", "moderation": "pre_screen"},
    ),
    "by units": ("questions", {**QUESTION, "unit_of_input": "group", "group_by": "enhet"}),
    "each alone": ("ideas", {"max_items": 20}),
}


@dataclass
class Evening:
    """A question, and what whoever leads and the room have read of its texts, moment by moment."""

    room: Room
    way: str
    people: list = field(default_factory=list)
    behind: dict[int, frozenset[int] | None] = field(default_factory=dict)
    # By text, in the order they were first seen: the moment, and the name beside it.
    first: dict[int, tuple[int, str]] = field(default_factory=dict)
    moment: int = 0

    def __post_init__(self):
        self.room.workshop.tables = 3
        type_name, ways = WAYS[self.way]
        self.asked = self.room.open(type_name, **ways)

    def comes(self, device="phone", table=None, unit=None, remote=False):
        person = self.room.somebody(unit, device=device, table=table, remote=remote)
        self.people.append(person)
        return person

    def writes(self, person) -> None:
        try:
            if self.asked.by_table and self.asked.is_running:
                person.hand.take_pen(self.asked.id)
            person.writes(self.asked, "Text", kind="a" if self.asked.type == "questions" else "")
        except Refused:
            return
        self.look()

    def behind_of(self, text) -> frozenset[int] | None:
        """Everybody of whom it could be, as far as anybody sees: who sits where it was written and has no
        name to write under, or its writer; None of what nobody wrote.
        """
        everybody = [person.participant for person in self.people]
        writer = next(person for person in everybody if person.id == text.author_id)
        if writer.device == "rehearsal":
            return None
        at_it = [
            person
            for person in everybody
            if text.table is not None
            and person.table == text.table
            and not (self.asked.named_by == "unit" and person.unit_id)
        ]
        return frozenset(person.id for person in (*at_it, writer) if person.counts_towards_five)

    def look(self) -> None:
        self.room.session.flush()
        self.moment += 1
        rows = select(Contribution).where(Contribution.activity_id == self.asked.id)
        for text in self.room.session.scalars(rows):
            if (seen := text.seen_by("leader")) is not None:
                if text.id not in self.first:
                    self.first[text.id] = (self.moment, seen["origin"])
                    self.behind[text.id] = self.behind_of(text) if text.author_id else None
                assert self.first[text.id][1] == seen["origin"]

    def step(self, does) -> None:
        try:
            does()
        except Refused:
            return
        self.look()

    def pointed_at(self) -> list[list[int]]:
        """People, fewer than five, who are behind what has no name where others that came along have one."""
        covers = []
        for moment in {moment for moment, _ in self.first.values()}:
            came = {text: name for text, (at, name) in self.first.items() if at == moment}
            bare = [who for text, name in came.items() if not name and (who := self.behind[text]) is not None]
            if bare and any(came.values()):
                covers.append(frozenset().union(*bare) or frozenset({0}))
        return told_alone(covers, lambda people: len(people) >= SMALLEST)

    def named_later(self) -> list[str]:
        """Names beside what came forth when something had before: then all would need one, for ever."""
        moments = sorted({moment for moment, _ in self.first.values()})
        return [name for moment, name in self.first.values() if name and moment != moments[0]]


PERSON = st.tuples(
    st.sampled_from(["phone", "phone", "phone", "table", "paper", "rehearsal"]),
    st.sampled_from([1, 2, 3, None]),
    st.sampled_from(["Norr", "Söder", None]),
    st.booleans(),
)
STEP = st.one_of(
    st.tuples(st.just("comes"), PERSON),
    st.tuples(st.just("writes"), st.integers(0, 30)),
    st.tuples(st.just("writes"), st.integers(0, 30)),
    st.tuples(st.just("goes"), st.integers(0, 30)),
    st.tuples(st.just("sits"), st.integers(0, 30), st.sampled_from([1, 2, 3, REMOTE_TABLE])),
    st.tuples(st.sampled_from(["close", "reopen", "reveal"])),
)


@pytest.mark.parametrize("way", WAYS)
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(first=st.lists(PERSON, min_size=3, max_size=9), steps=st.lists(STEP, min_size=4, max_size=24))
def test_that_a_text_has_no_name_beside_it_points_at_fewer_than_five_nowhere(way, first, steps):
    with in_memory().writing() as session:
        evening = Evening(Room(session), way)

        def comes(person):
            device, table, unit, remote = person
            if device == "table":
                table = REMOTE_TABLE if remote else table or 1
            evening.step(
                lambda: evening.comes(device, None if remote and device != "table" else table, unit, remote)
            )

        def anybody(number):
            return evening.people[number % len(evening.people)]

        for person in first:
            comes(person)
        for person in list(evening.people):
            evening.writes(person)
        for what, *more in [*steps, ("close",), ("reveal",)]:
            if what == "comes":
                comes(*more)
            elif what == "writes":
                evening.writes(anybody(*more))
            elif what == "goes":
                goer = anybody(*more)
                evening.step(lambda goer=goer: goer.hand.be_remote(not goer.participant.remote))
            elif what == "sits":
                evening.step(lambda more=more: anybody(more[0]).hand.sit(more[1]))
            elif what == "close":
                evening.step(lambda: close_activity(session, evening.asked, 2.0))
            elif what == "reopen":
                evening.step(lambda: evening.asked.reopen(2.0))
            elif what == "reveal":
                evening.step(lambda: reveal(session, evening.asked, 2.0))
        evening.step(lambda: close_meeting(session, evening.room.workshop, "2030-01-01", "Bo", 3.0))
        assert (evening.pointed_at(), evening.named_later()) == ([], [])


@pytest.mark.parametrize("settings", [{"unit_of_input": "pair"}, {"unit_of_input": "individual"}])
def test_what_each_or_two_and_two_write_has_no_tables_number_and_no_units_name(room, settings):
    room.workshop.tables = 3
    origins = []
    for group in ("table", "enhet"):
        asked = room.open("questions", **QUESTION, group_by=group, **settings)
        origins.append(room.somebody("Norr", table=2).writes(asked, "Text", kind="a").origin)
    assert origins == ["", ""]


def test_over_days_nobodys_text_has_the_number_or_the_name_of_where_they_sat(room):
    room.workshop.tables, room.workshop.mode = 3, "async"
    origins = []
    for group in ("table", "enhet"):
        asked = room.plan("questions", **QUESTION, group_by=group, unit_of_input="group")
        asked.open([], 1, room.now)
        origins.append(room.somebody("Norr", table=2).writes(asked, "Text", kind="a").origin)
    assert origins == ["", ""]


def test_who_writes_for_a_group_is_told_that_its_name_may_stand_there(room):
    room.workshop.tables = 3
    ways = [("group", "table"), ("group", "enhet"), ("pair", "table"), ("table", "none")]
    named = [
        room.open("questions", **QUESTION, unit_of_input=unit, group_by=group).seen_by("phone")["face"][
            "named"
        ]
        for unit, group in ways
    ]
    assert named == ["table", "unit", "", ""]


@pytest.mark.parametrize(("group", "told"), [("table", [None]), ("enhet", ["Norr"]), ("none", [None])])
def test_a_tables_card_says_nothing_of_where_whoever_held_the_pen_works(room, group, told):
    room.workshop.tables = 3
    asked = room.open(
        "perspectives",
        card="commitment",
        unit_of_input="table",
        group_by=group,
        areas=[{"key": "a", "label": "Skolan", "group": "extern"}],
    )
    writer = room.somebody("Norr", table=2)
    writer.hand.take_pen(asked.id)
    writer.writes(asked, "", kind="a", fields={"text": "Vi öppnar tidigare"})
    room.finish(asked)
    units = {unit.id: unit.name for unit in room.journey.units}
    assert [units.get(card.unit_id) for card in room.journey.cards] == told
