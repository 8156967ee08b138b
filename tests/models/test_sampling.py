"""Where there is too much for one, each is shown a few; and what few have seen is ranked by their share."""

from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.analysis.chance import sampled
from models.base import Refused
from models.workshop.answer import Answer, Ballot
from models.workshop.leading import close_meeting
from models.workshop.sampling import shown_to
from tests.people import Room, tallied
from tests.prepared import in_memory
from tests.sums import told_alone

WORDS = [f"Idé nummer {number}" for number in range(30)]


@given(
    st.integers(2, 60), st.integers(1, 70), st.integers(1, 300), st.integers(0, 10_000), st.integers(1, 99)
)
def test_everything_is_shown_to_as_many_as_anything_else(things, size, people, first, question):
    keys = [f"c:{number}" for number in range(things)]
    shown = [sampled(keys, person, question, size) for person in range(first, first + people)]
    assert {len(each) for each in shown} == {len({*each}) for each in shown} == {min(size, things)}
    seen = Counter(key for each in shown for key in each)
    assert max(seen[key] for key in keys) - min(seen[key] for key in keys) <= 1


def vote(room, people=20, size=6, **settings):
    """Thirty options, each shown to as many, and people who like one of them: those who see it choose it."""
    everybody = room.crowd(people, "Barn")
    ideas = room.open("ideas", key="framtid", max_items=20)
    for number, text in enumerate(WORDS):
        everybody[number % 2].writes(ideas, text)
    room.finish(ideas)
    dots = room.open("dots", input="ideas:framtid", sample_per_person=size, dots=1, **settings)
    return everybody, dots


def options_of(result) -> dict[str, dict]:
    return {option["key"]: option for option in result["rounds"][-1]["options"]}


def test_an_option_is_ranked_by_the_share_of_those_who_saw_it_with_that_number_said(room):
    everybody, dots = vote(room, people=60)
    # Each option was shown to twelve. One is chosen by all of those, another by five.
    loved, liked = (item["key"] for item in dots.items[:2])
    chosen = Counter()
    for person in everybody:
        mine = [item["key"] for item in shown_to(dots, person.participant)]
        assert len(mine) == 6
        pick = loved if loved in mine else liked if liked in mine and chosen[liked] < 5 else mine[0]
        person.answers(dots, pick, 1)
        chosen[pick] += 1
    found = options_of(room.finish(dots))
    assert {option["seen"] for option in found.values()} == {12}
    assert (found[loved]["place"], found[loved]["persons"]) == (1, 12)
    shares = [option["persons"] / option["seen"] for option in room.result(dots)["rounds"][-1]["options"]]
    assert shares == sorted(shares, reverse=True)
    assert all(option["persons"] <= option["seen"] for option in found.values())
    lines = dots.kind.note_lines(room.result(dots), "sv")
    assert lines[0] == f"{found[loved]['text']}: 12 av 12 som såg den"


def test_of_what_fewer_than_five_saw_nothing_is_told_and_it_stands_last(room):
    everybody, dots = vote(room, people=40, size=7, break_down_by="unit")
    # Twenty with seven each, of thirty: some were shown to five, some to four.
    few = everybody[:20]
    mine = {id(person): [item["key"] for item in shown_to(dots, person.participant)] for person in few}
    shown = Counter(key for keys in mine.values() for key in keys)
    for person in few:
        # What the fewest of them were shown.
        person.answers(dots, min(mine[id(person)], key=lambda key: shown[key]), 1)
    found = room.finish(dots)["rounds"][-1]["options"]
    for option in found:
        # Of what fewer than five saw nothing is told, and it stands last.
        assert option["seen"] == 0 or option["seen"] >= 5
        if not option["seen"]:
            told = (option["persons"], option["dots"], option["groups"], option["tie"])
            assert told == (0, 0, [], False)
    # Nor in the files.
    unseen = {option["text"] for option in found if not option["seen"]}
    told = {value for row in tallied(room.session, room.workshop) for value in row.values()}
    assert (bool(unseen), unseen & told) == (True, set())
    ranked = [bool(option["seen"]) for option in found]
    assert ranked == sorted(ranked, reverse=True)
    assert {option["key"] for option in found} == {item["key"] for item in dots.items}
    assert {line.rpartition(": ")[2] for line in dots.kind.note_lines(room.result(dots), "sv")} >= {
        "Färre än fem såg den"
    }


def test_who_saw_what_is_settled_at_the_reveal_and_stands_when_the_ties_are_cut(room):
    everybody, dots = vote(room, people=60)
    for person in everybody:
        person.answers(dots, shown_to(dots, person.participant)[0]["key"], 1)
    before = room.finish(dots)
    close_meeting(room.session, room.workshop, "2030-01-01", "Birgitta", room.now)
    room.session.flush()
    assert room.result(dots) == before
    assert dots.exposure == {"1": [12] * 30}


def test_where_everybody_sees_everything_dots_are_counted_as_they_are(room):
    everybody, dots = vote(room, people=8, size=25)
    assert dots.sample == 25
    dots.settings = {**dots.settings, "sample_per_person": None}
    for person in everybody:
        person.answers(dots, dots.items[0]["key"], 1)
    [first, *_] = room.finish(dots)["rounds"][-1]["options"]
    assert ("seen" in first, first["dots"], dots.exposure) == (False, 8, {})


def test_where_no_option_was_seen_by_five_that_is_said_once(room):
    everybody, dots = vote(room, people=8, size=2)
    for person in everybody:
        person.answers(dots, shown_to(dots, person.participant)[0]["key"], 1)
    assert room.finish(dots)["rounds"] == [{"round": 1, "voters": 8, "options": None}]


def test_each_meeting_goes_round_evenly_whatever_others_run_beside_it(room):
    everybody, dots = vote(room, people=2, size=5)
    other = Room(room.session)
    for _ in range(40):
        everybody.append(room.somebody())
        other.somebody()
    seen = Counter(item["key"] for person in everybody for item in shown_to(dots, person.participant))
    assert sorted(seen.values()) == [7] * 30


def test_the_order_on_a_phone_says_nothing_of_how_many_have_come(room):
    seeds = [room.somebody().hand.own()["seed"] for _ in range(30)]
    assert (len({*seeds}), seeds == sorted(seeds)) == (30, False)


def test_nobody_answers_to_what_they_were_not_shown(room):
    [person, *_], dots = vote(room, people=10)
    mine = {item["key"] for item in shown_to(dots, person.participant)}
    other = next(item["key"] for item in dots.items if item["key"] not in mine)
    with pytest.raises(Refused, match="unknown_item"):
        person.answers(dots, other, 1)
    assert room.session.query(Answer).count() == 0
    # What was answered before is still one's own to take back.
    Ballot(room.session, dots, person.participant).cast(other, "", "1")
    person.answers(dots, other, None)
    assert room.session.query(Answer).count() == 0


def vote_for_the_first(people, dots) -> None:
    for person in people:
        person.answers(dots, shown_to(dots, person.participant)[0]["key"], 1)


def told(result) -> tuple[int, dict[str, tuple[int, int]]]:
    [*_, last] = result["rounds"]
    return last["voters"], {each["key"]: (each["persons"], each["seen"]) for each in last["options"]}


def test_who_comes_to_a_second_round_changes_no_number_of_what_each_saw_a_few_of(room):
    everybody, dots = vote(room, people=60, rounds=2)
    vote_for_the_first(everybody, dots)
    before = told(room.finish(dots))
    assert {seen for _, seen in before[1].values()} == {12}
    dots.vote_again(room.now)
    # Five come, and among the things that each was shown nobody else of them was.
    newcomers = room.crowd(5, "Barn")
    few = Counter(item["key"] for person in newcomers for item in shown_to(dots, person.participant))
    assert set(few.values()) == {1}
    # And three go home, who stand by what they chose.
    vote_for_the_first([*everybody[3:], *newcomers], dots)
    assert told(room.finish(dots)) == before


@pytest.mark.parametrize(
    ("size", "people", "voters"),
    # Of sixteen of which each saw four, each was seen by ten and not by thirty; where everybody saw all but
    # one, each was not seen by two or three.
    [(4, 40, 40), (15, 40, 0)],
)
def test_the_same_asked_of_all_is_told_only_where_five_had_not_seen_each_thing(room, size, people, voters):
    everybody = room.crowd(people, "Barn")
    ideas = room.open("ideas", key="framtid", max_items=20)
    for text in WORDS[:16]:
        everybody[0].writes(ideas, text)
    room.finish(ideas)
    few = room.open("dots", input="ideas:framtid", sample_per_person=size, dots=1)
    vote_for_the_first(everybody, few)
    room.finish(few)
    every = room.open("dots", input="ideas:framtid", dots=1)
    for person in everybody:
        person.answers(every, every.items[0]["key"], 1)
    assert [number["voters"] for number in room.finish(every)["rounds"]] == [voters]


def covers_of(room, dots) -> list[tuple[str, frozenset[int]]]:
    """Whom each number that is told of a vote's last round is about."""
    options = room.result(dots)["rounds"][-1]["options"]
    answers = room.session.query(Answer).filter_by(activity_id=dots.id, round=dots.round, held=False)
    voters = {answer.participant_id for answer in answers}
    shown = {
        number: {item["key"] for item in shown_to(dots, room.here[number].participant)} for number in voters
    }
    return [
        (option["key"], frozenset(number for number in voters if option["key"] in shown[number]))
        for option in options or []
        if option.get("seen") != 0
    ]


MOMENT = st.fixed_dictionaries(
    {
        "again": st.booleans(),
        "size": st.sampled_from([None, 2, 4, 7]),
        "newcomers": st.sampled_from([0, 1, 4, 5, 8, 12]),
        "silent": st.sampled_from([0, 1, 3, 5, 10]),
    }
)


@pytest.mark.heavy
@settings(max_examples=40, deadline=None)
@given(first=st.integers(5, 30), moments=st.lists(MOMENT, min_size=1, max_size=4))
def test_of_no_option_does_any_sum_of_votes_tell_of_fewer_than_five(first, moments):
    """As the observer of test_ledger.py, for each option."""
    database = in_memory()
    with database.session() as session:
        room = Room(session)
        room.here = {}

        def come(n):
            room.here.update({person.participant.id: person for person in room.crowd(n)})

        come(first)
        ideas = room.open("ideas", key="framtid", max_items=20)
        for text in WORDS[:8]:
            room.here[min(room.here)].writes(ideas, text)
        room.finish(ideas)
        dots, covers = None, []
        for moment in moments:
            if dots is not None and moment["again"] and dots.round == 1:
                dots.vote_again(room.now)
            else:
                asked = {"sample_per_person": moment["size"], "dots": 1, "rounds": 2}
                dots = room.open("dots", input="ideas:framtid", **asked)
            come(moment["newcomers"])
            vote_for_the_first(list(room.here.values())[moment["silent"] :], dots)
            room.finish(dots)
            covers += covers_of(room, dots)
        for option in {option for option, _ in covers}:
            about = [people for key, people in covers if key == option]
            assert told_alone(about, lambda people: len(people) >= 5) == []
    database.engine.dispose()
