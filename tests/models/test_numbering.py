"""A leader who looks up from the console as each text comes in learns nobody's number."""

import csv
import io
import random

import pytest

from models.exports import tables
from models.live.views import counts_for, counts_of, state_of
from models.progress.overview import overview
from models.workshop.contribution import Contribution
from models.workshop.inbox import read_inbox
from models.workshop.leading import close_meeting
from tests.people import Room


def looks_up(room: Room, activity) -> dict:
    """All that the console knows at this moment."""
    room.session.flush()
    seen = state_of(room.session, room.workshop, "leader", {})
    counts = counts_of(room.session, room.workshop.id, activity.id, activity.round, {})
    return {**seen, "counts": counts_for("leader", counts)}


def texts_in(state: dict) -> list[dict]:
    return [seen for key, seen in state.items() if key.startswith("c:")]


def in_order_by(what: str, texts: list[dict]) -> list[str]:
    return [text["text"] for text in sorted(texts, key=lambda text: text[what])]


@pytest.mark.parametrize("how", ["number", "id"])
def test_a_leader_who_looks_up_after_each_text_cannot_name_its_writer(room, how):
    """18 people write, one after the other, while the leader notes whose thumb rested just now. Whatever
    orders the texts later is not that order: who guesses so is right once, as by any other guess.
    """
    right = 0
    for evening in range(8):
        activity = room.open("ideas", key=f"kväll{evening}")
        seen_writing = []
        for at in random.sample(range(18), 18):
            room.somebody().writes(activity, f"text av person {at}")
            seen_writing.append(f"text av person {at}")
            assert texts_in(looks_up(room, activity)) == []
        room.close(activity)
        guess = in_order_by(how, texts_in(looks_up(room, activity)))
        assert sorted(guess) == sorted(seen_writing)
        right += sum(text == named for text, named in zip(guess, seen_writing, strict=True))
        room.finish_closed(activity)
    # Eight evenings of 18 give eight right by chance; 144 were right while numbers were given in order. More
    # than 40 by chance happens once in 10^15 runs.
    assert right < 40


def test_a_running_count_tells_of_five_at_a_time(room):
    activity = room.open("ideas")
    told = []
    for at in range(12):
        room.somebody().writes(activity, f"text {at}")
        told.append(looks_up(room, activity)["counts"]["texts"])
    assert told == [0, 0, 0, 0, 5, 5, 5, 5, 5, 10, 10, 10]


def test_a_text_has_no_number_and_stands_in_no_paper_until_others_may_see_it(room):
    activity, ada = room.open("ideas"), room.somebody()
    text = ada.writes(activity, "bara min")
    assert (text.number, text.is_visible, text.seen_by("leader"), text.seen_by_author()["number"]) == (
        None,
        False,
        None,
        None,
    )
    room.close(activity)
    assert (text.number, text.is_visible) == ("I-0001", True)


def test_late_texts_come_forth_together_at_the_reveal(room):
    activity, people = room.open("ideas"), room.crowd(3)
    people[0].writes(activity, "i tid")
    room.close(activity)
    late = [people[1].writes(activity, "sent"), people[2].writes(activity, "senare")]
    assert [text.number for text in late] == [None, None]
    room.finish_closed(activity)
    assert sorted(text.number for text in late) == ["I-0002", "I-0003"]


def test_late_texts_of_five_people_come_forth_at_once_and_those_of_one_do_not(room):
    activity, people = room.open("ideas", max_items=10), room.crowd(6)
    people[0].writes(activity, "i tid")
    room.finish(activity)
    ones = [people[0].writes(activity, f"försenad {at}") for at in range(5)]
    assert {text.number for text in ones} == {None}
    others = [person.writes(activity, "också försenad") for person in people[1:5]]
    assert None not in {text.number for text in ones + others}


def test_what_somebody_typed_in_from_paper_or_wrote_twice_makes_no_five(room):
    activity = room.open("ideas")
    room.somebody().writes(activity, "i tid")
    room.finish(activity)
    texts = [room.somebody(device="paper").writes(activity, "från papper") for _ in range(4)]
    texts.append(room.somebody().writes(activity, "den enda"))
    assert {text.number for text in texts} == {None}


def test_a_question_closed_and_opened_again_after_each_text_names_nobody(room):
    activity, people = room.open("ideas"), room.crowd(3)
    people[0].writes(activity, "först")
    room.close(activity)
    activity.reopen(room.now)
    second = people[1].writes(activity, "sedan")
    room.close(activity)
    assert second.number is None
    room.finish_closed(activity)
    assert second.number == "I-0002"


def test_screened_texts_reach_the_leader_in_fives(room):
    activity = room.open("ideas", moderation="pre_screen")
    seen = []
    for at, person in enumerate(room.crowd(7)):
        person.writes(activity, f"historia {at}")
        seen.append(len(texts_in(looks_up(room, activity))))
    assert seen == [0, 0, 0, 0, 5, 5, 5]
    room.close(activity)
    assert len(texts_in(looks_up(room, activity))) == 5
    room.finish_closed(activity)
    assert len(texts_in(looks_up(room, activity))) == 7


def test_late_texts_are_among_what_the_next_question_works_on(room):
    ideas, people = room.open("ideas", key="tankar"), room.crowd(2)
    people[0].writes(ideas, "i tid")
    room.finish(ideas)
    people[1].writes(ideas, "sent")
    board = room.open("cluster", input="ideas:tankar")
    assert sorted(item["text"] for item in board.items) == ["i tid", "sent"]


def test_the_last_are_numbered_when_the_meeting_is_over(room):
    activity, people = room.open("ideas"), room.crowd(2)
    people[0].writes(activity, "i tid")
    room.finish(activity)
    late = people[1].writes(activity, "sent")
    taken_back = people[0].writes(activity, "ångrat")
    room.session.flush()
    taken_back.withdraw()
    close_meeting(room.session, room.workshop, "2026-12-24", "Ada", room.now)
    assert (late.number, taken_back.number, late.nth, late.claim is None) == ("I-0002", None, None, False)


def test_what_an_inbox_holds_is_numbered_when_it_is_read(room):
    activity = room.open("ideas")
    room.workshop.mode = "async"
    texts = [person.writes(activity, "spaning") for person in room.crowd(3)]
    assert {text.number for text in texts} == {None}
    read_inbox(room.session, room.workshop, room.now)
    assert sorted(text.number for text in texts) == ["I-0001", "I-0002", "I-0003"]


def test_no_file_and_no_page_of_an_open_meeting_says_what_came_late_or_how_many_wait(room):
    activity, people = room.open("ideas"), room.crowd(6)
    for person in people[:5]:
        person.writes(activity, "i tid")
    room.close(activity)
    room.now += 600
    people[5].writes(activity, "sent")
    in_numbers = [overview(room.session, [room.journey])[0]["contributions"]]
    room.finish_closed(activity)
    in_numbers.append(overview(room.session, [room.journey])[0]["contributions"])
    seen = texts_in(looks_up(room, activity))
    table = tables.contributions(room.session, room.workshop).decode("utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(table), delimiter=";"))
    assert (in_numbers, [text["late"] for text in seen], [row["late"] for row in rows]) == (
        [5, 6],
        [False] * 6,
        [""] * 6,
    )


def test_ones_own_texts_stand_in_the_order_they_were_written(room):
    activity, ada = room.open("ideas", max_items=10), room.somebody()
    words = [f"tanke {at}" for at in range(8)]
    for word in words:
        ada.writes(activity, word)
    room.finish(activity)
    assert [text["text"] for text in ada.hand.own()["contributions"]] == words


def test_ids_are_drawn_by_lot(room):
    activity = room.open("ideas")
    ids = [person.writes(activity, f"tanke {at}").id for at, person in enumerate(room.crowd(100))]
    assert (ids == sorted(ids), len(set(ids)), room.session.query(Contribution).count()) == (False, 100, 100)
