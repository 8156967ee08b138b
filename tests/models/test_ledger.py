"""Nobody's answer can be had from all that has ever been shown: not by subtracting groups, moments, rounds or
versions from each other, not with the answers one knows because one typed them in.
"""

import json
from collections import defaultdict

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from models.base import Database, Refused
from models.document import wording_support
from models.document.statement import Statement
from models.exports import archive, tables
from models.journey.journey import Journey
from models.journey.step import Step
from models.schema import make
from models.workshop.contribution import Contribution
from models.workshop.creation import create_workshop
from models.workshop.evidence import result_of
from models.workshop.ledger import keep_group, settle_round
from models.workshop.severing import sever
from tests.people import Room

UNITS = ("Norr", "Söder", "Väst")


def ask(room, statement, **more):
    """A meeting of its own in the journey's one step, with one question about the statement, opened."""
    journey = room.journey
    if not journey.steps:
        journey.steps.append(Step(number=4))
        room.session.flush()
    room.workshop = create_workshop(room.session, journey, title="Möte", step=journey.steps[0])
    room.workshop.ask_unit, room.workshop.state, room.workshop.opened_at = False, "open", room.now
    return room.open("gradient", input="statements:current", **more)


def over(room, activity) -> None:
    room.now += 60
    if activity.is_running:
        room.finish(activity)
    room.workshop.close(room.now, "2026-12-24")
    sever(room.session, room.workshop)
    room.session.flush()


def one_statement(room) -> str:
    statement = Statement(number="V1", section="vision")
    statement.revise("Vi är öppna.", "Alla sa det.", [], "E", 0.0)
    room.journey.statements.append(statement)
    room.session.flush()
    return f"s:{statement.id}:1"


def shown_over_all(room, key: str) -> tuple[int, int | None]:
    """(people, support in whole percent) of what all meetings say about a wording."""
    found = wording_support.support_by_wording(room.session, room.journey, "sv")[key]
    return found["n"], found.get("support")


def test_a_small_meeting_after_a_published_version_adds_nothing_to_it(room):
    key = one_statement(room)
    seen = []
    for values in ([5, 5, 5, 5], [5, 5, 5], [1]):
        activity = ask(room, key)
        for value in values:
            room.somebody().answers(activity, key, value)
        over(room, activity)
        seen.append(shown_over_all(room, key))
    # Four wait; seven are told; the one who came after them waits for four more.
    assert seen == [(0, None), (7, 100), (7, 100)]


def test_a_batch_is_told_when_five_new_people_are_together(room):
    key = one_statement(room)
    for values in ([5] * 4, [5] * 3, [1], [1] * 3, [1]):
        activity = ask(room, key)
        for value in values:
            room.somebody().answers(activity, key, value)
        over(room, activity)
    assert shown_over_all(room, key) == (12, 58)


def taken_to_another_server(room) -> Journey:
    """The journey out of its own archive."""
    return archive.unpack(room.session, archive.pack(room.session, room.journey), 1)


def test_an_archive_holds_what_was_told_together_and_nothing_of_what_waits(room):
    key = one_statement(room)
    for values in ([5, 5, 5, 1], [5, 5, 5], [1, 1]):
        activity = ask(room, key)
        for value in values:
            room.somebody().answers(activity, key, value)
        over(room, activity)
    counts = json.loads(archive.pack(room.session, room.journey))["tables"]["answer_count"]
    assert [(row["activity_id"], row["value"], row["n"], row["pooled"]) for row in counts] == [
        (2, "1", 1, True),
        (2, "5", 6, True),
    ]
    told = [(7, 86), *[shown_over_all(room, key)]]
    there = taken_to_another_server(room)
    (found,) = wording_support.support_by_wording(room.session, there, "sv").values()
    assert [*told, (found["n"], found["support"])] == [(7, 86)] * 3
    results = [
        result_of(room.session, activity, "sv")["rounds"][0]["items"][0]["verdict"]
        for workshop in there.workshops
        for activity in workshop.agenda
    ]
    assert results == ["few"] * 3


def test_a_rest_that_was_told_in_its_room_is_never_told_with_others(room):
    """Three waited; six stood alone in their room. Nine together, minus the six, would be the three."""
    key = one_statement(room)
    for n in (3, 6):
        activity = ask(room, key)
        for _ in range(n):
            room.somebody().answers(activity, key, 5)
        over(room, activity)
    assert shown_over_all(room, key) == (6, 100)


def test_paper_never_makes_five(room):
    """Four typed in by the leader and one on a phone: the leader would know the fifth."""
    gradient = room.open("gradient", items=[{"sv": "Ja"}])
    for device in ("paper", "paper", "paper", "paper", "phone"):
        room.somebody("Norr", device=device).answers(gradient, "t:1", 5)
    shown = room.finish(gradient)["rounds"][0]["items"][0]
    assert (shown["n"], shown["verdict"], shown.get("counts"), shown.get("groups")) == (5, "few", None, None)
    assert tables.tally_rows(room.session, room.workshop)[1:] == []


def test_three_who_answer_twice_are_not_six_in_a_file(room):
    three = room.crowd(3)
    gradient = room.open("gradient", items=[{"sv": "Ja"}], rounds=2)
    for somebody in three:
        somebody.answers(gradient, "t:1", 5)
    room.finish(gradient)
    gradient.vote_again(room.now)
    for somebody in three:
        somebody.answers(gradient, "t:1", 5)
    room.finish(gradient)
    assert tables.tally_rows(room.session, room.workshop)[1:] == []


def test_an_item_that_few_answered_is_in_no_file(room):
    gradient = room.open("gradient", items=[{"sv": "Ja"}, {"sv": "Nej"}])
    for at, somebody in enumerate(room.crowd(6)):
        somebody.answers(gradient, "t:1", 5)
        if at < 2:
            somebody.answers(gradient, "t:2", 1)
    room.finish(gradient)
    rows = tables.tally_rows(room.session, room.workshop)[1:]
    assert [(row[3], row[7], row[8]) for row in rows] == [("*", "", "6"), ("t:1", "5", "6")]


def test_paper_counts_beside_five_who_do(room):
    gradient = room.open("gradient", items=[{"sv": "Ja"}])
    for device in ("paper", *["phone"] * 5):
        room.somebody("Norr", device=device).answers(gradient, "t:1", 5)
    shown = room.finish(gradient)["rounds"][0]["items"][0]
    assert (shown["n"], shown["counts"], shown["groups"]) == (
        6,
        [0, 0, 0, 0, 6],
        [{"name": "Norr", "n": 6, "support": 100}],
    )


def test_whoever_comes_in_again_on_the_same_phone_makes_no_five(room):
    gradient = room.open("gradient", items=[{"sv": "Ja"}])
    for again in (False, True, True, True, True):
        room.somebody(again=again).answers(gradient, "t:1", 5)
    assert room.finish(gradient)["rounds"][0]["items"][0]["verdict"] == "few"


def test_simulated_people_show_a_result_to_each_other_and_none_of_a_real_one(room):
    gradient = room.open("gradient", items=[{"sv": "Ja"}])
    for _ in range(6):
        room.somebody(device="rehearsal").answers(gradient, "t:1", 5)
    alone = room.finish(gradient)["rounds"][0]["items"][0]["verdict"]
    second = room.open("gradient", items=[{"sv": "Ja"}])
    for somebody in [room.somebody(device="rehearsal") for _ in range(6)] + [room.somebody()]:
        somebody.answers(second, "t:1", 5)
    assert (alone, room.finish(second)["rounds"][0]["items"][0]["verdict"]) == ("carries", "few")


def test_naming_another_unit_moves_no_answer_that_has_been_shown(room):
    people = room.crowd(6, "Norr") + room.crowd(5, "Söder")
    gradient = room.open("gradient", items=[{"sv": "Ja"}])
    for at, somebody in enumerate(people):
        somebody.answers(gradient, "t:1", 1 if at == 0 else 5)
    before = room.finish(gradient)
    pulse = room.open("pulse", group_label={"sv": "Enhet"}, word=False)
    people[0].answers(pulse, "group", room.unit("Söder").id)
    room.finish(pulse)
    assert room.result(gradient) == before
    assert people[0].participant.unit_id == room.unit("Söder").id


def test_naming_another_unit_takes_along_what_nobody_has_seen(room):
    people = room.crowd(6, "Norr") + room.crowd(5, "Söder")
    gradient = room.open("gradient", items=[{"sv": "Ja"}])
    for somebody in people:
        somebody.answers(gradient, "t:1", 5)
    gradient.close(room.now)
    pulse = room.open("pulse", group_label={"sv": "Enhet"}, word=False)
    people[0].answers(pulse, "group", room.unit("Söder").id)
    pulse.close(room.now)
    shown = room.finish_closed(gradient)["rounds"][0]["items"][0]["groups"]
    assert {group["name"]: group["n"] for group in shown} == {"Norr": 5, "Söder": 6}


def two_rounds(room, first: dict, second: dict) -> list[tuple[int, int | None]]:
    """(people, support) of both rounds; who answers what, by name."""
    people = {name: room.somebody() for name in sorted({*first, *second})}
    gradient = room.open("gradient", items=[{"sv": "Ja"}], rounds=2)
    for name, value in first.items():
        people[name].answers(gradient, "t:1", value)
    room.finish(gradient)
    gradient.vote_again(room.now)
    for name, value in second.items():
        people[name].answers(gradient, "t:1", value)
    return [
        (shown["items"][0]["n"], shown["items"][0].get("support"))
        for shown in room.finish(gradient)["rounds"]
    ]


def test_one_newcomer_in_the_second_round_is_not_told(room):
    six = dict.fromkeys("abcdef", 5)
    assert two_rounds(room, six, {**six, "g": 1}) == [(6, 100), (6, 100)]


def test_five_newcomers_in_the_second_round_are(room):
    six = dict.fromkeys("abcdef", 5)
    assert two_rounds(room, six, {**six, **dict.fromkeys("ghijk", 1)}) == [(6, 100), (11, 55)]


def test_who_does_not_answer_again_stands_by_the_answer_given(room):
    six = dict.fromkeys("abcdef", 5)
    assert two_rounds(room, {**six, "g": 1}, six) == [(7, 86), (7, 86)]


def test_who_names_another_unit_between_two_rounds_moves_in_neither(room):
    activity = room.open("gradient", items=[{"sv": "Ja"}], rounds=2)
    norr, soder = room.crowd(6, "Norr"), room.crowd(6, "Söder")
    for somebody in norr + soder:
        somebody.answers(activity, "t:1", 5)
    room.finish(activity)
    activity.vote_again(room.now)
    norr[0].participant.unit_id = room.unit("Söder").id
    keep_group(room.session, norr[0].participant)
    for somebody in norr + soder:
        somebody.answers(activity, "t:1", 5)
    rounds = room.finish(activity)["rounds"]
    assert [[(group["name"], group["n"]) for group in shown["items"][0]["groups"]] for shown in rounds] == [
        [("Norr", 6), ("Söder", 6)]
    ] * 2


def test_what_was_taken_back_is_gone_and_makes_nobody_a_writer(room):
    ideas = room.open("ideas")
    five = room.crowd(5, "Norr")
    texts = [somebody.writes(ideas, "Hemligt ord") for somebody in five]
    five[0].hand.withdraw(texts[0].id)
    room.finish(ideas)
    room.workshop.close(room.now, "2026-12-24")
    sever(room.session, room.workshop)
    kept = room.session.query(Contribution).order_by(Contribution.text).all()
    assert [text.text for text in kept] == ["", *["Hemligt ord"] * 4]
    assert {text.unit_id for text in kept} == {None}


def test_the_only_phone_in_another_language_leaves_no_trace(room):
    ideas = room.open("ideas")
    people = room.crowd(8)
    people[0].participant.language = "nb"
    for somebody in people:
        somebody.writes(ideas, "en", key=None)
        somebody.writes(ideas, "två")
    room.finish(ideas)
    people[0].writes(ideas, "försenad")
    room.workshop.close(room.now, "2026-12-24")
    sever(room.session, room.workshop)
    assert {(text.language, text.late) for text in room.session.query(Contribution)} == {("sv", False)}


def test_languages_of_five_people_or_more_are_kept(room):
    ideas = room.open("ideas")
    people = room.crowd(10)
    for somebody in people[:5]:
        somebody.participant.language = "nb"
    for somebody in people:
        somebody.writes(ideas, "en")
    room.finish(ideas)
    room.workshop.close(room.now, "2026-12-24")
    sever(room.session, room.workshop)
    assert sorted(text.language for text in room.session.query(Contribution)) == ["nb"] * 5 + ["sv"] * 5


class Observer(RuleBasedStateMachine):
    """Somebody who writes down every number that anybody may see, at every moment, and then looks for a
    combination of them that isolates fewer than five people.

    Each person alone gives a five on a statement of their own, in every round, so that a number about it says
    whether it covers that person. Everything ever shown is a set of such covers. Two people whom every cover
    holds together cannot be told apart by any linear combination of the numbers; so the search is for the
    *classes* of people whom no cover separates: each that any cover touches must hold five who count.
    Stronger than needed, since a class need not be reachable by a combination, and decided in one pass.
    """

    MOST = 15

    @initialize()
    def begin(self):
        self.database = Database("sqlite://")
        make(self.database)
        self.session = self.database.session()
        self.room = Room(self.session, UNITS)
        self.statements = []
        for number in range(self.MOST):
            statement = Statement(number=f"V{number + 1}", section="vision")
            statement.revise(f"Sats {number}.", "Skäl.", [], "E", 0.0)
            self.room.journey.statements.append(statement)
            self.statements.append(statement)
        self.session.flush()
        self.keys = [f"s:{statement.id}:1" for statement in self.statements]
        self.people: list = []
        self.rooms: list = []
        self.covers: set[frozenset[int]] = set()
        self.activity = None

    def teardown(self):
        if hasattr(self, "session"):
            self.session.close()
            self.database.engine.dispose()

    @property
    def running(self) -> bool:
        return self.activity is not None and self.activity.is_running

    @property
    def shown(self) -> bool:
        return self.activity is not None and self.activity.is_shown

    @precondition(lambda self: self.activity is None)
    @rule()
    def a_meeting_begins(self):
        self.room.now += 60
        self.activity = ask(self.room, self.keys[0], rounds=2, max_items=20)
        self.inside: list[int] = []

    @precondition(lambda self: self.activity is not None and len(self.people) < self.MOST)
    @rule(
        unit=st.sampled_from([*UNITS, None]),
        device=st.sampled_from(["phone", "phone", "phone", "phone", "paper", "again"]),
        n=st.integers(1, 6),
    )
    def some_come_in(self, unit, device, n):
        for _ in range(min(n, self.MOST - len(self.people))):
            self.inside.append(len(self.people))
            somebody = (
                self.room.somebody(unit, again=True)
                if device == "again"
                else self.room.somebody(unit, device=device)
            )
            self.people.append((somebody, device == "phone"))
            if self.running:
                self.answer(self.inside[-1])

    def answer(self, person: int) -> None:
        for at, key in enumerate(self.keys):
            self.people[person][0].answers(self.activity, key, 5 if at == person else 1)

    @precondition(lambda self: self.running and self.inside)
    @rule(data=st.data())
    def some_answer(self, data):
        for person in data.draw(st.lists(st.sampled_from(self.inside), unique=True, min_size=1)):
            self.answer(person)

    @precondition(lambda self: self.running)
    @rule()
    def all_answer(self):
        for person in self.inside:
            self.answer(person)

    @precondition(lambda self: self.activity is not None and self.inside)
    @rule(data=st.data(), unit=st.sampled_from(UNITS))
    def somebody_names_another_unit(self, data, unit):
        somebody = self.people[data.draw(st.sampled_from(self.inside))][0]
        somebody.participant.unit_id = self.room.unit(unit).id
        keep_group(self.session, somebody.participant)

    @precondition(lambda self: self.running)
    @rule()
    def the_round_is_shown(self):
        self.activity.close(self.room.now)
        settle_round(self.session, self.activity)
        self.activity.reveal()
        self.session.flush()

    @precondition(lambda self: self.shown and self.activity.round == 1)
    @rule()
    def they_vote_again(self):
        self.activity.vote_again(self.room.now)
        self.session.flush()

    @precondition(lambda self: self.activity is not None)
    @rule()
    def the_meeting_ends(self):
        if self.running:
            self.the_round_is_shown()
        over(self.room, self.activity)
        self.activity = None

    def note(self, covered) -> None:
        people = frozenset(at for at, key in enumerate(self.keys) if key in covered)
        if people:
            self.covers.add(people)

    @invariant()
    def everything_shown_is_written_down(self):
        if not hasattr(self, "covers"):
            return
        self.session.flush()
        for workshop in self.room.journey.workshops:
            for activity in workshop.agenda:
                if activity.is_shown:
                    for shown in result_of(self.session, activity, "sv")["rounds"][: activity.round]:
                        self.note_items(shown["items"])
                elif activity.round == 2:
                    self.note_items(result_of(self.session, activity, "sv")["rounds"][0]["items"])
            by_cell = defaultdict(set)
            for row in tables.tally_rows(self.session, workshop)[1:]:
                if row[7] == "5":
                    by_cell[row[2], row[6]].add(row[3])
            for cell in by_cell.values():
                self.note(cell)
        self.note_items(
            [
                {**test.result, "key": test.key}
                for test in wording_support.supports_of(self.session, self.room.journey, "sv")
            ]
        )
        self.note_archive()
        self.nobody_stands_alone()

    def note_archive(self) -> None:
        try:
            packed = archive.pack(self.session, self.room.journey)
        except Refused:
            return
        by_cell = defaultdict(set)
        for row in json.loads(packed)["tables"]["answer_count"]:
            if row["value"] == "5":
                by_cell[row["activity_id"], row["round"], row["unit_id"], row["pooled"]].add(row["item"])
        for cell in by_cell.values():
            self.note(cell)

    def note_items(self, items: list[dict]) -> None:
        self.note({item["key"] for item in items if item.get("counts") and item["counts"][4]})
        for unit in UNITS:
            self.note(
                {
                    item["key"]
                    for item in items
                    for group in item.get("groups") or []
                    if group["name"] == unit and group["support"] > 0
                }
            )

    def nobody_stands_alone(self) -> None:
        classes = defaultdict(set)
        for person in range(len(self.people)):
            covered_by = frozenset(cover for cover in self.covers if person in cover)
            if covered_by:
                classes[covered_by].add(person)
        isolated = [
            sorted(people)
            for people in classes.values()
            if sum(self.people[person][1] for person in people) < 5
        ]
        assert isolated == []


TestNobodyIsIsolated = pytest.mark.heavy(Observer.TestCase)
TestNobodyIsIsolated.settings = settings(
    max_examples=25,
    stateful_step_count=20,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much],
)
