"""Where there is too much for one, each is shown a few; and what few have seen is ranked by their share."""

from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from models.analysis.chance import sampled
from models.workshop.leading import close_meeting
from models.workshop.sampling import shown_to
from tests.people import tallied

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
