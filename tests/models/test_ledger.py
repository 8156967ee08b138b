"""Nobody's answer can be had from all that has ever been shown: not by subtracting groups, moments, rounds or
versions from each other, not with the answers one knows because one typed them in.
"""

import json
from collections import defaultdict

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from models.base import Refused
from models.document import wording_support
from models.document.statement import Statement
from models.exports import archive, tables, unarchive
from models.journey.journey import Journey
from models.journey.step import Step
from models.workshop.contribution import Contribution
from models.workshop.creation import create_workshop
from models.workshop.evidence import result_of
from models.workshop.inputs import options
from models.workshop.ledger import keep_group, safe_tallies, settle_round
from models.workshop.severing import sever
from models.workshop.suggesting import paired
from tests.people import Room, tallied
from tests.prepared import in_memory
from tests.sums import told_alone

UNITS = ("Norr", "Söder", "Väst")


def ask(room, statement, **more):
    """A meeting of its own in the journey's one step, with one question about the statement, opened."""
    journey = room.journey
    if not journey.steps:
        journey.steps.append(Step(number=4))
        room.session.flush()
    room.workshop = create_workshop(room.session, journey, title="Möte", step=journey.steps[0])
    room.workshop.ask_unit, room.workshop.state, room.workshop.opened_at = False, "open", room.now
    room.workshop.tables = 40
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


def shown_over_all(room, key: str) -> tuple[int | None, int | None]:
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
    assert seen == [(None, None), (7, 100), (7, 100)]


def test_a_batch_is_told_when_five_new_people_are_together(room):
    key = one_statement(room)
    for values in ([5] * 4, [5] * 3, [1], [1] * 3, [1]):
        activity = ask(room, key)
        for value in values:
            room.somebody().answers(activity, key, value)
        over(room, activity)
    assert shown_over_all(room, key) == (12, 58)


def test_a_table_is_told_with_phones_of_other_meetings_and_makes_no_five_with_them(room):
    key = one_statement(room)
    seen = []
    for device, n in (("phone", 4), ("table", 1), ("phone", 1)):
        activity = ask(room, key)
        for number in range(n):
            more = {"table": 1 + number} if device == "table" else {}
            room.somebody(device=device, **more).answers(activity, key, 5)
        over(room, activity)
        seen.append(shown_over_all(room, key))
    assert seen == [(None, None), (None, None), (6, 100)]


def taken_to_another_server(room) -> Journey:
    """The journey out of its own archive."""
    return unarchive.unpack(room.session, archive.pack(room.session, room.journey), 1)


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
    assert (shown["n"], shown["verdict"], shown.get("counts"), shown.get("groups")) == (
        None,
        "few",
        None,
        None,
    )
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
    assert [
        (row["item"], row["value_code"], row["people"]) for row in tallied(room.session, room.workshop)
    ] == [
        ("*", "", "6"),
        ("t:1", "5", "6"),
    ]


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


def asked_twice(room, first: str, second: str, kind="gradient", value=(5, 1), **asked) -> list:
    """What two questions of one meeting tell of the same thing; who answers which, a letter each. Of those
    who answer only one of them the answer is another than everybody else's.
    """
    both = set(first) & set(second)
    people = {name: room.somebody() for name in sorted({*first, *second})}
    found = []
    for names in (first, second):
        activity = room.open(kind, **asked)
        for name in names:
            answer_of(activity)(people[name], activity, value[name not in both])
        found.append(room.finish(activity))
    return found


def answer_of(activity):
    """How somebody answers a question of its kind."""
    return {
        "gradient": lambda who, asked, value: who.answers(asked, asked.items[0]["key"], value),
        "reflect": lambda who, asked, value: who.answers(asked, asked.items[0]["key"], MARKS[value]),
        "rate": lambda who, asked, value: who.answers(asked, asked.items[0]["key"], value, "value"),
        "pulse": lambda who, asked, value: who.answers(asked, "hur", value),
        "dots": lambda who, asked, value: who.answers(asked, asked.items[value == 1]["key"], 1),
    }[activity.type]


MARKS = {5: "yes", 1: "chafes"}
SAME = {
    "gradient": {"items": [{"sv": "Vi är öppna"}]},
    "reflect": {"input": "statements:current"},
    "rate": {"input": "statements:current"},
    "pulse": {"scales": [{"key": "hur", "text": {"sv": "Hur är det?"}, "min": 1, "max": 5}], "word": False},
    "dots": {"input": "statements:current"},
}


def told(result: dict) -> list:
    """The numbers of a result, whatever their kind."""
    if "rounds" in result and "voters" in result["rounds"][0]:
        return [option["persons"] for option in result["rounds"][0]["options"]]
    if "rounds" in result:
        return result["rounds"][0]["items"][0].get("counts")
    if "texts" in result:
        return [mark["n"] for mark in result["texts"][0]["marks"]]
    if "scales" in result:
        return result["scales"][0]["bars"]
    return result["items"][0]["cells"][0]["counts"]


@pytest.mark.parametrize("kind", sorted(SAME))
def test_a_newcomer_to_the_same_question_asked_again_is_not_told(room, kind):
    two_statements(room)
    before, after = asked_twice(room, "abcdef", "abcdefg", kind, **SAME[kind])
    assert sum(told(before)) == 6
    assert told(after) == told(before)


@pytest.mark.parametrize("kind", sorted(SAME))
def test_who_left_before_the_same_question_is_not_told_either(room, kind):
    two_statements(room)
    before, after = asked_twice(room, "abcdefg", "abcdef", kind, **SAME[kind])
    assert sum(told(before)) == 7
    assert told(after) == told(before)


def two_statements(room) -> None:
    for number in (1, 2):
        statement = Statement(number=f"V{number}", section="vision")
        statement.revise(f"Sats {number}.", "Alla sa det.", [], "E", 0.0)
        room.journey.statements.append(statement)
    room.session.flush()


@pytest.mark.parametrize("kind", ["dots", "rate"])
def test_the_next_question_is_handed_no_order_made_of_hidden_votes(room, kind):
    """What a question works on is what was asked, in the order it was asked, until the room has seen more."""
    two_statements(room)
    first = room.open(kind, key="first", input="statements:current", output="first")
    given = [item["key"] for item in first.items]
    for somebody in room.crowd(6):
        answers = {"dots": (given[1], 1), "rate": (given[1], 5, "value")}[kind]
        somebody.answers(first, *answers)
    room.close(first)
    handed = [item["key"] for item in room.open("rate", input="output:first").items]
    room.finish_closed(first)
    after = [item["key"] for item in options(room.plan("rate", input="output:first"), "sv")]
    assert (handed, after) == (given, given[::-1])


def test_of_a_round_that_was_not_shown_there_is_nothing_at_all(room):
    two_statements(room)
    for kind, asked in SAME.items():
        activity = room.open(kind, **asked)
        for somebody in room.crowd(6):
            answer_of(activity)(somebody, activity, 5)
        room.close(activity)
        assert safe_tallies(room.session, activity) == []
        room.finish_closed(activity)
        assert safe_tallies(room.session, activity) != []


def test_who_takes_no_stand_is_not_one_of_the_five_in_a_file_either(room):
    """Three who say and three who do not: the page withholds what the three said, and so does every file."""
    six = room.crowd(6)
    gradient = room.open("gradient", items=[{"sv": "Ett"}, {"sv": "Två"}])
    few, many = (item["key"] for item in gradient.items)
    for somebody, value in zip(six, (5, 1, 4, "-", "-", "-"), strict=True):
        somebody.answers(gradient, few, value)
        somebody.answers(gradient, many, 4)
    page = room.finish(gradient)["rounds"][0]["items"]
    assert [item["verdict"] == "few" for item in page] == [True, False]
    rate = room.open("rate", input="list", list=[{"key": "l1", "text": "Ett"}, {"key": "l2", "text": "Två"}])
    rated = [item["key"] for item in rate.items]
    (criterion,) = (known["key"] for known in rate.kind.criteria(rate.settled))
    for somebody, value in zip(six, (3, "-", "-", "-", "-", "-"), strict=True):
        somebody.answers(rate, rated[0], value, criterion)
        somebody.answers(rate, rated[1], 3, criterion)
    room.finish(rate)
    told = {
        (row["type_code"], row["text"], row["value_code"])
        for row in tallied(room.session, room.workshop)
        if row["item"] != "*"
    }
    assert told == {("gradient", "Två", "4"), ("rate", "Två", "3")}
    over(room, gradient)
    packed = json.loads(archive.pack(room.session, room.journey))["tables"]["answer_count"]
    assert {row["item"] for row in packed} - {"*"} == {many, rated[1]}


def test_pairs_are_told_once_sorting_is_over_for_good_and_in_no_order_of_votes(room):
    ideas = room.open("ideas")
    for words in ("ett", "två", "tre"):
        room.somebody().writes(ideas, words)
    room.close(ideas)
    board = room.open("cluster", input=f"ideas:{ideas.key}", who="participants")
    one, two, three = sorted(item["key"] for item in board.items)
    seen = []
    for at, somebody in enumerate(room.crowd(6)):
        somebody.answers(board, f"{one}+{three}", "yes", "pair")
        if at:
            somebody.answers(board, f"{one}+{two}", "yes", "pair")
        seen.append(paired(room.session, board, one))
        board.pause(room.now)
        seen.append(paired(room.session, board, one))
        board.resume(room.now)
    assert seen == [[]] * 12
    board.close(room.now)
    assert paired(room.session, board, one) == [two, three]
    # Opened again, the next who sorts would be told apart from the others.
    with pytest.raises(Refused, match="closed_for_good"):
        board.reopen(room.now)


def test_pairs_of_fewer_than_five_are_told_at_no_time(room):
    ideas = room.open("ideas")
    for words in ("ett", "två"):
        room.somebody().writes(ideas, words)
    room.close(ideas)
    board = room.open("cluster", input=f"ideas:{ideas.key}", who="participants")
    one, two = sorted(item["key"] for item in board.items)
    for somebody in room.crowd(4):
        somebody.answers(board, f"{one}+{two}", "yes", "pair")
    board.close(room.now)
    assert paired(room.session, board, one) == []


def test_a_unit_of_few_is_in_no_file_that_says_where_people_come_from(room):
    for name in UNITS:
        room.unit(name)
    pulse = room.open("pulse", group_label={"sv": "Enhet"}, word=False)
    for name, n in (("Norr", 6), ("Söder", 7), ("Väst", 1)):
        for somebody in room.crowd(n):
            somebody.answers(pulse, "group", room.unit(name).id)
    room.finish(pulse)
    rows = [row for row in tallied(room.session, room.workshop) if row["item"] == "group"]
    assert sorted((row["value"], row["people"]) for row in rows) == [("", "7"), ("Söder", "7")]


@pytest.mark.parametrize("abstained", [1, 3, 7])
def test_where_few_took_a_stand_nothing_tells_how_many_did_not(room, abstained):
    """Four, and however many who abstained: what is shown is the same for all who were asked."""
    gradient = room.open("gradient", items=[{"sv": "Ja"}])
    rate = room.plan("rate", input="list", list=[{"key": "l1", "text": "Ett"}])
    crowd = room.crowd(12)
    for somebody in crowd[:4]:
        somebody.answers(gradient, "t:1", 5)
    for somebody in crowd[4 : 4 + abstained]:
        somebody.answers(gradient, "t:1", "-")
    told = room.finish(gradient)["rounds"][0]["items"][0]
    assert {name: told[name] for name in ("n", "abstained", "turnout", "verdict")} == {
        "n": None,
        "abstained": None,
        "turnout": None,
        "verdict": "few",
    }
    assert "färre än fem" in gradient.kind.note_lines(room.result(gradient), "sv")[-1]
    room.begin(rate)
    (criterion,) = (known["key"] for known in rate.kind.criteria(rate.settled))
    for somebody, value in zip(crowd, [3] * 4 + ["-"] * abstained, strict=False):
        somebody.answers(rate, rate.items[0]["key"], value, criterion)
    (cell,) = room.finish(rate)["items"][0]["cells"]
    assert set(cell.values()) == {None}


def test_tables_make_five_only_where_nobody_answers_by_phone(room):
    """Whoever writes for a table may hold a phone as well: three people and two tables' pens are three."""
    room.workshop.tables = 9
    at_tables, seen = [room.somebody(device="table", table=number) for number in range(1, 6)], []
    for tables_in, phones in ((4, 0), (5, 0), (2, 3), (5, 4), (5, 5)):
        gradient = room.open("gradient", items=[{"sv": f"{tables_in} {phones}"}])
        for somebody in at_tables[:tables_in] + room.crowd(phones):
            somebody.answers(gradient, "t:1", 5)
        found = room.finish(gradient)["rounds"][0]["items"][0]
        seen.append((found["n"], found["verdict"]))
    assert seen == [(None, "few"), (5, "carries"), (None, "few"), (None, "few"), (10, "carries")]


def test_a_tables_second_device_is_the_same_people_once_more(room):
    room.workshop.tables = 9
    gradient = room.open("gradient", items=[{"sv": "Ja"}])
    for table in (1, 1, 1, 2, 3):
        room.somebody(device="table", table=table).answers(gradient, "t:1", 5)
    assert room.finish(gradient)["rounds"][0]["items"][0]["verdict"] == "few"


def test_the_same_words_under_another_number_are_the_same_question(room):
    two_statements(room)
    people = room.crowd(7)
    seen = []
    for names, at, asked in (
        (people[:6], 1, {"items": [{"sv": "Något annat"}, {"sv": "sats  1."}]}),
        (people, 0, {"input": "statements:current"}),
    ):
        gradient = room.open("gradient", **asked)
        for somebody in names:
            somebody.answers(gradient, gradient.items[at]["key"], 5)
        seen.append(room.finish(gradient)["rounds"][0]["items"][at]["n"])
    assert seen == [6, 6]


def test_another_question_is_told_as_it_is(room):
    people = room.crowd(6)
    for words in ("Vi är öppna", "Vi är nyfikna"):
        gradient = room.open("gradient", items=[{"sv": words}])
        for somebody in people:
            somebody.answers(gradient, "t:1", 5)
        people.append(room.somebody())
        found = room.finish(gradient)["rounds"][0]["items"][0]
    assert (found["n"], len(people)) == (7, 8)


def test_five_newcomers_to_the_same_question_are_told(room):
    before, after = asked_twice(room, "abcdef", "abcdefghijk", **SAME["gradient"])
    assert [told(before), told(after)] == [[0, 0, 0, 0, 6], [5, 0, 0, 0, 6]]


def test_who_come_back_from_a_class_that_others_left_are_held_until_they_are_five(room):
    """Eight answer, then three of them with five who are new: told, the three would stand apart from the five
    who left and from the five who came.
    """
    before, after = asked_twice(room, "abcdefgh", "abcijklm", **SAME["gradient"])
    assert [told(before), told(after)] == [[5, 0, 0, 0, 3], [5, 0, 0, 0, 0]]


def test_what_stands_between_two_questions_is_found_by_three(room):
    """Six; then five more; then those five and one of the six: each differs by five from the one before, and
    the first from the last by one.
    """
    people = {name: room.somebody() for name in "abcdefghijk"}
    seen = []
    for names in ("abcdef", "abcdefghijk", "fghijk"):
        gradient = room.open("gradient", items=[{"sv": "Vi är öppna"}])
        for name in names:
            people[name].answers(gradient, "t:1", 1 if name == "f" else 5)
        seen.append(told(room.finish(gradient)))
    # The one who stayed among five who left stays with them.
    assert seen == [[1, 0, 0, 0, 5], [1, 0, 0, 0, 10], [0, 0, 0, 0, 5]]


def test_few_who_were_shown_nothing_come_with_the_next_five_and_do_not_leave_alone(room):
    """Two answer, and are too few; then they and five more; then one of the five. Were the two a class of
    their own, the last would be told as the five, and the seven minus the five are the two.
    """
    people = {name: room.somebody() for name in "abcdefg"}
    seen = []
    for names in ("ab", "abcdefg", "g"):
        gradient = room.open("gradient", items=[{"sv": "Vi är öppna"}])
        for name in names:
            people[name].answers(gradient, "t:1", 1 if name in "ab" else 5)
        seen.append(told(room.finish(gradient)))
    assert seen == [None, [2, 0, 0, 0, 5], None]


def test_one_who_was_shown_nothing_is_held_as_a_newcomer(room):
    """One answers, and is too few; then six others; then the one and the six."""
    people = {name: room.somebody() for name in "abcdefg"}
    seen = []
    for names in ("a", "bcdefg", "abcdefg"):
        gradient = room.open("gradient", items=[{"sv": "Vi är öppna"}])
        for name in names:
            people[name].answers(gradient, "t:1", 1 if name == "a" else 5)
        seen.append(told(room.finish(gradient)))
    assert seen == [None, [0, 0, 0, 0, 6], [0, 0, 0, 0, 6]]


def test_a_unit_tells_nobody_apart_among_those_who_came_when_it_was_told_no_more(room):
    """Norr is told apart the first time and not the second; of the five who come the third time three are
    from there, and do not leave as if they had been told apart.
    """
    norr, south, west = room.crowd(6, "Norr"), room.crowd(6, "Söder"), room.crowd(5, "Väst")
    three, two = room.crowd(3, "Norr"), room.crowd(2, "Väst")
    seen = []
    for people in (norr + south, west, west + three + two, west + two):
        gradient = room.open("gradient", items=[{"sv": "Vi är öppna"}])
        for somebody in people:
            somebody.answers(gradient, "t:1", 1 if somebody in three else 5)
        seen.append(told(room.finish(gradient)))
    assert seen == [[0, 0, 0, 0, 12], [0, 0, 0, 0, 5], [3, 0, 0, 0, 7], [3, 0, 0, 0, 7]]


def test_on_another_scale_nobody_answers_again(room):
    """What is on another scale cannot be taken from the first: newcomers wait, nobody's answer is moved."""
    two_statements(room)
    people = room.crowd(7)
    seen = []
    for scale, names in ((5, people[:6]), (10, people[1:])):
        rate = room.open("rate", input="statements:current", scale=scale)
        for somebody in names:
            somebody.answers(rate, rate.items[0]["key"], scale, "value")
        seen.append(told(room.finish(rate))[-1])
    assert seen == [6, 5]


def test_who_left_and_cannot_stand_by_the_answer_is_not_told_by_coming_back(room):
    """Seven say ten; one is away when five is the most, and the ten cannot stand there; then all are in."""
    two_statements(room)
    people = room.crowd(7)
    seen = []
    for scale, names in ((10, people), (5, people[1:]), (5, people)):
        rate = room.open("rate", input="statements:current", scale=scale)
        for somebody in names:
            somebody.answers(rate, rate.items[0]["key"], scale, "value")
        seen.append(told(room.finish(rate)))
    assert seen == [[0] * 9 + [7], None, [0, 0, 0, 0, 7]]


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


@pytest.mark.parametrize(("in_norr", "kept"), [(1, {"sv"}), (5, {"sv", "nb"})])
def test_a_unit_and_a_language_are_told_together_only_of_five(room, in_norr, kept):
    """Five write in Norwegian, and six work in Norr: the one who does both would stand alone."""
    ideas = room.open("ideas")
    norr, south = room.crowd(10, "Norr"), room.crowd(10, "Söder")
    for somebody in [*norr[:in_norr], *south[: 5 - in_norr]]:
        somebody.participant.language = "nb"
    for somebody in norr + south:
        somebody.writes(ideas, "en")
    room.finish(ideas)
    room.workshop.close(room.now, "2026-12-24")
    sever(room.session, room.workshop)
    texts = room.session.query(Contribution).all()
    assert {text.language for text in texts} == kept
    assert None not in {text.unit_id for text in texts}


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

    The same sentences are put again and again in one meeting, in rounds and in questions of their own, while
    people come, go silent and name other units.

    Each person alone gives a five on a statement of their own, in every round, so that a number about it says
    whether it covers that person. Everything ever shown is a set of such covers. Two people whom every cover
    holds together cannot be told apart by any linear combination of the numbers; so the search is for the
    *classes* of people whom no cover separates: where each that any cover touches holds five who count,
    nothing more is asked. Where one does not, it is decided whether a combination reaches it (tests/sums.py).
    """

    MOST = 15
    MOST_QUESTIONS = 3

    @initialize()
    def begin(self):
        self.database = in_memory()
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
        # What the statements are called in files.
        self.called = {
            statement.number: key for statement, key in zip(self.statements, self.keys, strict=True)
        }
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
    @rule(first=st.integers(0, 8), unit=st.sampled_from([*UNITS, None]))
    def a_meeting_begins(self, first, unit):
        self.room.now += 60
        self.inside: list[int] = []
        self.activity = ask(self.room, self.keys[0], rounds=2, max_items=20)
        self.some_come_in(unit, "phone", first)

    @precondition(lambda self: self.shown and len(self.room.workshop.activities) < self.MOST_QUESTIONS)
    @rule(
        rounds=st.integers(1, 2),
        silent=st.integers(0, 6),
        newcomers=st.integers(0, 6),
        unit=st.sampled_from([*UNITS, None]),
        is_shown=st.booleans(),
    )
    def the_same_is_asked_again(self, rounds, silent, newcomers, unit, is_shown):
        """A question of its own, later in the meeting, about the same sentences."""
        self.room.now += 60
        asked = {"input": "statements:current", "rounds": rounds, "max_items": 20}
        self.activity = self.room.open("gradient", **asked)
        self.all_answer_but(silent)
        self.some_come_in(unit, "phone", newcomers)
        if is_shown:
            self.the_round_is_shown()

    @precondition(lambda self: self.activity is not None and len(self.people) < self.MOST)
    @rule(
        unit=st.sampled_from([*UNITS, None]),
        device=st.sampled_from(["phone", "phone", "phone", "phone", "paper", "again", "table"]),
        n=st.integers(1, 6),
    )
    def some_come_in(self, unit, device, n):
        for _ in range(min(n, self.MOST - len(self.people))):
            self.inside.append(len(self.people))
            more = {"again": {"again": True}, "table": {"device": "table", "table": 1 + len(self.people)}}
            somebody = self.room.somebody(unit, **more.get(device, {"device": device}))
            self.people.append((somebody, device))
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
    @rule(silent=st.integers(0, 6))
    def all_answer_but(self, silent):
        for person in self.inside[silent:]:
            self.answer(person)

    @precondition(lambda self: self.activity is not None and self.inside)
    @rule(data=st.data(), unit=st.sampled_from(UNITS))
    def somebody_names_another_unit(self, data, unit):
        self.move(data.draw(st.sampled_from(self.inside)), unit)

    def move(self, person: int, unit: str) -> None:
        somebody = self.people[person][0]
        somebody.participant.unit_id = self.room.unit(unit).id
        keep_group(self.session, somebody.participant)

    @precondition(lambda self: self.running)
    @rule()
    def the_round_is_closed(self):
        self.activity.close(self.room.now)
        self.session.flush()

    @precondition(lambda self: self.activity is not None and not self.shown)
    @rule()
    def the_round_is_shown(self):
        if self.running:
            self.the_round_is_closed()
        settle_round(self.session, self.activity)
        self.activity.reveal()
        self.session.flush()

    @precondition(
        lambda self: self.shown and self.activity.round < self.activity.kind.rounds(self.activity.settings)
    )
    @rule(silent=st.integers(0, 6))
    def they_vote_again(self, silent):
        self.activity.vote_again(self.room.now)
        self.session.flush()
        self.all_answer_but(silent)

    def plays(self, how, newcomers, unit, device, silent, moves):
        """One thing shown, from the opening to the reveal."""
        if self.activity is not None and how == "meeting":
            self.the_meeting_ends()
        if self.activity is None:
            self.a_meeting_begins(0, None)
        elif how == "round" and self.activity.round == 1:
            self.they_vote_again(self.MOST)
        elif len(self.room.workshop.activities) < self.MOST_QUESTIONS:
            self.the_same_is_asked_again(2, self.MOST, 0, None, False)
        else:
            return
        self.some_come_in(unit, device, newcomers)
        if moves and moves[0] in self.inside:
            self.move(*moves)
        for person in self.inside:
            if person not in silent:
                self.answer(person)
        self.the_round_is_shown()

    @precondition(lambda self: self.activity is not None)
    @rule()
    def the_meeting_ends(self):
        if self.running:
            self.the_round_is_closed()
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
                if activity.tells_result:
                    for shown in result_of(self.session, activity, "sv")["rounds"][: activity.round]:
                        self.note_items(shown["items"])
                elif activity.round == 2:
                    self.note_items(result_of(self.session, activity, "sv")["rounds"][0]["items"])
            by_cell = defaultdict(set)
            for row in tallied(self.session, workshop):
                if row["value_code"] == "5":
                    by_cell[row["activity"], row["round"], row["unit"]].add(self.called[row["item"]])
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
        assert told_alone(self.covers, self.are_enough) == []

    def are_enough(self, people) -> bool:
        """Whoever writes for a table may hold a phone of their own: the two are never added up."""
        held = [self.people[person][1] for person in people]
        return max(held.count("phone"), held.count("table")) >= 5


SCENE = st.fixed_dictionaries(
    {
        "how": st.sampled_from(["question", "question", "round", "meeting"]),
        "newcomers": st.integers(0, 7),
        "unit": st.sampled_from([None, None, *UNITS]),
        "device": st.sampled_from(["phone"] * 6 + ["paper", "again", "table"]),
        "silent": st.sets(st.integers(0, Observer.MOST - 1), max_size=7),
        "moves": st.one_of(st.none(), st.tuples(st.integers(0, Observer.MOST - 1), st.sampled_from(UNITS))),
    }
)


@pytest.mark.heavy
@settings(
    max_examples=40,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
    # What is found is short enough as it is; to make it shorter takes minutes.
    phases=[Phase.explicit, Phase.reuse, Phase.generate],
)
@given(scenes=st.lists(SCENE, min_size=2, max_size=5))
def test_no_sum_of_what_was_shown_is_about_fewer_than_five(scenes):
    """The same observer, in meetings where nearly every step shows something."""
    observer = Observer()
    observer.begin()
    try:
        for scene in scenes:
            observer.plays(**scene)
            observer.everything_shown_is_written_down()
        observer.the_meeting_ends()
        observer.everything_shown_is_written_down()
    finally:
        observer.teardown()


def scene(how: str, newcomers: int, unit=None, silent=(), moves=None) -> dict:
    return {
        "how": how,
        "newcomers": newcomers,
        "unit": unit,
        "device": "phone",
        "silent": set(silent),
        "moves": moves,
    }


def observed(*steps) -> list[list[int]]:
    """Whom the things shown were about, after an observer has looked at every moment."""
    observer = Observer()
    observer.begin()
    try:
        for step in steps:
            step(observer)
            observer.everything_shown_is_written_down()
        return sorted(map(sorted, observer.covers))
    finally:
        observer.teardown()


@pytest.mark.parametrize(
    ("covers", "found"),
    [
        # Two in the one and not in the other.
        ([range(7), range(2, 7)], [[0, 1]]),
        # Neither four, nor the two in both, can be had without others.
        ([range(6), range(4, 11)], []),
        # With a third they can.
        ([range(6), range(4, 11), [*range(4), *range(6, 11)]], [[0, 1, 2, 3], [4, 5]]),
    ],
)
def test_sums_and_differences_are_found_where_they_lead_to_a_few_and_nowhere_else(covers, found):
    assert told_alone(map(frozenset, covers), lambda people: len(people) >= 5) == found


def test_those_who_answered_first_in_one_sum_and_then_in_another_stay_among_the_others():
    found = observed(
        lambda observer: observer.a_meeting_begins(3, "Norr"),
        lambda observer: observer.the_round_is_shown(),
        lambda observer: observer.the_meeting_ends(),
        lambda observer: observer.a_meeting_begins(1, "Norr"),
        lambda observer: observer.some_come_in("Norr", "phone", 2),
        lambda observer: observer.the_round_is_shown(),
        lambda observer: observer.the_same_is_asked_again(2, 1, 5, "Söder", True),
        lambda observer: observer.they_vote_again(4),
        lambda observer: observer.the_meeting_ends(),
    )
    assert found == [[0, 1, 2, 3, 4, 5], [4, 5, 6, 7, 8, 9, 10]]


def test_one_who_was_alone_in_a_round_is_not_told_by_the_next_question():
    scenes = [
        scene("question", 4, "Norr"),
        scene("meeting", 1, "Väst"),
        scene("round", 6, "Norr", {4, 5, 11, 14}),
        scene("question", 1, None, {6, 9}),
        scene("meeting", 3, "Väst", {6, 12, 13}, (9, "Väst")),
    ]
    found = observed(*(lambda observer, played=played: observer.plays(**played) for played in scenes))
    assert found == [[5, 6, 7, 8, 9, 10]]


def test_two_who_were_alone_in_a_question_are_not_told_by_the_next_but_one():
    found = observed(
        lambda observer: observer.a_meeting_begins(2, "Norr"),
        lambda observer: observer.all_answer_but(0),
        lambda observer: observer.the_round_is_shown(),
        lambda observer: observer.the_same_is_asked_again(2, 0, 0, "Norr", False),
        lambda observer: observer.some_come_in("Norr", "phone", 5),
        lambda observer: observer.the_round_is_shown(),
        lambda observer: observer.the_same_is_asked_again(1, 6, 0, "Norr", True),
    )
    assert found == [[0, 1, 2, 3, 4, 5, 6]]


TestNobodyIsIsolated = pytest.mark.heavy(Observer.TestCase)
TestNobodyIsIsolated.settings = settings(
    max_examples=25,
    stateful_step_count=20,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much],
)
