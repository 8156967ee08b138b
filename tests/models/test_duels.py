"""Things compared in pairs: where each stands is told only of what five people judged, however the things are
parted.
"""

import itertools

from hypothesis import given, settings
from hypothesis import strategies as st

from models.analysis.duels import Duel, told_pairs
from models.references import halves
from models.workshop.severing import sever
from tests.models.test_rate import listed

THINGS = [f"l:{number}" for number in range(1, 7)]
PAIRS = ["+".join(pair) for pair in itertools.combinations(THINGS, 2)]
sittings = st.lists(
    st.tuples(st.sets(st.sampled_from(PAIRS), min_size=1), st.integers(0, 4)), min_size=1, max_size=13
)


def duels_of(people) -> list[Duel]:
    return [Duel(who, pair, bool(real)) for who, (pairs, real) in enumerate(people) for pair in sorted(pairs)]


@settings(max_examples=300, deadline=None)
@given(sittings)
def test_no_sum_of_where_things_stand_is_about_fewer_than_five(people):
    """Added up over some things, their wins say how those were judged against the rest; what five people said
    of one pair is told by itself and may be taken from that.
    """
    duels = duels_of(people)
    told = told_pairs(duels, 5)
    judges = {
        pair: {duel.who for duel in duels if duel.pair == pair and duel.counts} for pair in {*PAIRS} & told
    }
    alone = {pair for pair, who in judges.items() if len(who) >= 5}
    for size in range(1, len(THINGS)):
        for some in itertools.combinations(THINGS, size):
            across = [pair for pair in told - alone if len({*some} & {*halves(pair)}) == 1]
            assert not across or len(set().union(*(judges[pair] for pair in across))) >= 5


def test_many_pairs_of_which_nobody_judged_all_are_told_where_people_are_many():
    around = [PAIRS[at::3] + PAIRS[(at + 1) % 3 :: 3] for at in range(3)]
    assert told_pairs(duels_of([(set(around[who % 3]), 1) for who in range(12)]), 5) == set(PAIRS)


def test_ten_duels_of_two_people_are_two_people(room):
    """Five sorted, but only two of them ever compared the third thing."""
    pairs = listed(room, "Hus", "Buss", "Mobil", mode="pairwise")
    people = room.crowd(6)
    for person in people:
        person.answers(pairs, "l:1+l:2", "1", "pair")
    for person in people[:2]:
        person.answers(pairs, "l:1+l:3", "2", "pair")
        person.answers(pairs, "l:2+l:3", "2", "pair")
    told = {item["text"]: (item["n"], item["wins"]) for item in room.finish(pairs)["items"]}
    assert told == {"Hus": (6, 100), "Buss": (6, 0), "Mobil": (0, None)}


def test_what_was_told_of_pairs_is_told_when_the_answers_are_gone(room):
    pairs = listed(room, "Hus", "Buss", "Mobil", mode="pairwise")
    people = room.crowd(6)
    for person in people:
        person.answers(pairs, "l:1+l:2", "1", "pair")
    people[0].answers(pairs, "l:2+l:3", "1", "pair")
    before = room.finish(pairs)["items"]
    room.workshop.close(room.now, "2026-09-01")
    sever(room.session, room.workshop)
    room.session.flush()
    assert room.result(pairs)["items"] == before


def test_whom_the_leader_typed_in_makes_no_five_of_a_pair(room):
    pairs = listed(room, "Hus", "Buss", "Mobil", mode="pairwise")
    for person in [*room.crowd(4), room.somebody(device="paper"), room.somebody(device="paper")]:
        person.answers(pairs, "l:1+l:2", "1", "pair")
    assert {item["wins"] for item in room.finish(pairs)["items"]} == {None}
