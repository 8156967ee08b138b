"""A leader who looks up from the console as each text comes in learns nobody's number."""

import csv
import io
import random

import pytest

from models.analysis.cleaning import Row
from models.base import Refused
from models.document.fates import Fates, waiting
from models.document.sources import offers
from models.exports import archive, tables, unarchive
from models.live.views import counts_for, counts_of, state_of
from models.progress.overview import overview
from models.workshop.bringing import bring_in
from models.workshop.contribution import Contribution
from models.workshop.creation import create_workshop
from models.workshop.days import progress
from models.workshop.evidence import people, pieces_of
from models.workshop.inbox import read_inbox
from models.workshop.inputs import begin, preview
from models.workshop.leading import close_meeting, take_back_opening
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


@pytest.mark.parametrize(
    "own",
    [{"device": "paper"}, {"device": "rehearsal"}, {"device": "table", "table": 1}, {"again": True}],
    ids=lambda own: own.get("device", "again"),
)
def test_what_a_leader_puts_in_moves_nothing_that_is_shown_of_others(room, own):
    """Four of the leader's own would make the next real one be seen as it comes."""
    room.workshop.tables = 9
    activity = room.open("ideas")
    for number in range(4):
        room.somebody(**own | ({"table": number + 1} if "table" in own else {})).writes(activity, "mitt eget")
    told = []
    for at in range(6):
        counts = looks_up(room, activity)["counts"]
        told.append((counts["texts"], counts["started"]))
        room.somebody().writes(activity, f"text {at}")
    assert told == [(0, 0)] * 5 + [(5, 5)]


def test_of_a_meeting_over_days_no_count_moves_by_a_leaders_own(room):
    activity = room.open("ideas")
    room.workshop.mode = "async"
    for device in ["paper"] * 4 + ["rehearsal"] * 4:
        room.somebody(device=device)
    told = []
    for _ in range(6):
        room.session.flush()
        told.append((people(room.session, room.workshop), progress(room.session, room.workshop)["joined"]))
        room.somebody()
    assert (told, activity.state) == ([(0, 0)] * 5 + [(5, 5)], "open")


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


def test_late_texts_go_along_once_and_are_not_read_one_by_one_by_opening_and_taking_back(room):
    ideas, people = room.open("ideas", key="tankar"), room.crowd(4)
    people[0].writes(ideas, "i tid")
    room.finish(ideas)
    people[1].writes(ideas, "sent")
    board = room.open("cluster", input="ideas:tankar")
    seen = [sorted(item["text"] for item in board.items)]
    for person in people[2:]:
        person.writes(ideas, "senare")
        take_back_opening(room.session, board)
        begin(board, "sv", 4, room.now)
        seen.append(sorted(item["text"] for item in board.items))
    room.close(board)
    people[0].writes(ideas, "sist")
    seen.append(sorted(item["text"] for item in room.open("dots", input="ideas:tankar").items))
    assert seen == [["i tid", "sent"]] * 4


def test_a_meeting_that_works_on_an_open_inbox_reads_it_in_fives(room):
    inbox = room.workshop
    ideas = room.open("ideas", output="tecken")
    inbox.mode = "async"
    room.workshop = create_workshop(room.session, room.journey, title="Möte")
    room.workshop.state, room.workshop.opened_at = "open", room.now
    board = room.plan("cluster", input="output:tecken")
    seen = []
    for at in range(5):
        meeting, room.workshop = room.workshop, inbox
        room.somebody().writes(ideas, f"tecken {at}")
        room.workshop = meeting
        try:
            room.begin(board)
        except Refused:
            seen.append(0)
        else:
            seen.append(len(board.items))
            take_back_opening(room.session, board)
    assert seen == [0, 0, 0, 0, 5]


def test_questions_opened_between_two_texts_show_none_of_them(room):
    """One empty question for each person, opened and closed after that person's text."""
    ideas, people = room.open("ideas"), room.crowd(4)
    room.somebody().writes(ideas, "i tid")
    room.close(ideas)
    texts = []
    for person in people:
        texts.append(person.writes(ideas, "efter stängning"))
        room.close(room.open("ideas"))
        assert {text.number for text in texts} == {None}


def test_what_another_question_works_on_is_shown_and_stays(room):
    """Taken back it would stand on in what others choose among, in files and on the disk."""
    ideas, ada = room.open("ideas", key="tankar"), room.somebody()
    text = ada.writes(ideas, "bara en tanke")
    room.somebody().writes(ideas, "en till")
    room.close(ideas)
    room.open("dots", input="ideas:tankar")
    for deed in (lambda: ada.hand.withdraw(text.id), lambda: ada.hand.revise(text.id, "andra ord")):
        with pytest.raises(Refused) as refused:
            deed()
        assert refused.value.code == "already_shown"


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
    texts = [person.writes(activity, "spaning") for person in room.crowd(5)]
    assert {text.number for text in texts} == {None}
    read_inbox(room.session, room.workshop, room.now)
    assert sorted(text.number for text in texts) == [f"I-000{at}" for at in range(1, 6)]


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
    late = [column.name for column in tables.CONTRIBUTIONS].index("late")
    _, *rows = csv.reader(io.StringIO(table), delimiter=";")
    assert (in_numbers, [text["late"] for text in seen], [row[late] for row in rows]) == (
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


@pytest.mark.parametrize(
    ("kind", "input", "settings"),
    [
        ("suggest", "suggestions:open", {}),
        ("ideas", "output:fram", {"output": "fram"}),
        ("ideas", "journey:fram", {"output": "fram"}),
        ("ideas", "text:{id}", {}),
    ],
)
def test_what_another_meeting_has_closed_and_not_shown_is_on_no_paper_here(room, kind, input, settings):
    """Whoever leads one meeting prints what its questions work on, and puts it on the wall."""
    there, asked = room.workshop, room.open(kind, **settings)
    text = room.somebody().writes(asked, "bara för det rummet")
    room.close(asked)
    assert text.number is not None
    room.workshop = create_workshop(room.session, room.journey, title="Ett annat möte")
    weighing = room.plan("dots", input=input.format(id=text.id))
    seen = [preview(weighing, "sv")[1]]
    room.workshop = there
    room.finish_closed(asked)
    seen.append(preview(weighing, "sv")[1])
    assert [[item["text"] for item in items] for items in seen] == [[], ["bara för det rummet"]]


@pytest.mark.parametrize("kind", ["ideas", "suggest"])
def test_what_is_closed_and_not_shown_is_before_no_editor(room, kind):
    """Sources, worklist, way and cards of the draft: the room comes first."""

    def before_editors() -> tuple:
        room.session.flush()
        fates = Fates(room.session, room.journey)
        sources = [
            entry["text"]
            for workshop in offers(room.session, room.journey, "sv")
            for group in workshop["groups"]
            for entry in group["entries"]
        ]
        untreated = [text.text for text in fates.untreated()]
        return sources, untreated, waiting(room.session, room.journey), decides(fates)

    def decides(fates) -> bool:
        try:
            return bool(fates.decide([text.id], "parked", "Sedan", "Red", room.now))
        except Refused:
            return False

    asked = room.open(kind)
    text = room.somebody().writes(asked, "bara för det rummet")
    room.close(asked)
    assert (text.number is not None, before_editors()) == (True, ([], [], 0, False))
    room.finish_closed(asked)
    assert before_editors() == (["bara för det rummet"], ["bara för det rummet"], 1, True)


def test_what_a_room_works_on_may_be_decided_there_though_nothing_was_revealed(room):
    asked, somebody = room.open("suggest"), room.somebody()
    text = somebody.writes(asked, "bort med kommat")
    somebody.writes(asked, "dit med punkten")
    room.close(asked)
    room.open("dots", input="suggestions:open")
    assert Fates(room.session, room.journey).decide([text.id], "declined", "Nej", "Red", room.now)


def test_suggestions_closed_here_are_ones_own_to_print(room):
    asked = room.open("suggest")
    room.somebody().writes(asked, "bort med kommat")
    room.close(asked)
    weighing = room.plan("dots", input="suggestions:open")
    assert [item["text"] for item in preview(weighing, "sv")[1]] == ["bort med kommat"]


def test_what_a_meeting_that_is_over_never_showed_may_be_worked_on(room):
    asked = room.open("suggest")
    room.somebody().writes(asked, "bort med kommat")
    room.close(asked)
    close_meeting(room.session, room.workshop, "2026-12-24", "Ada", room.now)
    room.workshop = create_workshop(room.session, room.journey, title="Redaktionens möte")
    weighing = room.plan("dots", input="suggestions:open")
    assert [item["text"] for item in preview(weighing, "sv")[1]] == ["bort med kommat"]


def test_numbers_do_not_tell_which_meeting_a_text_comes_from(room):
    """The few of a small meeting would stand in a row between those of two others, and be known by that."""
    room.journey.draw_lot()
    rows = []
    for n in (12, 3, 12):
        room.workshop = create_workshop(room.session, room.journey, title="Möte")
        room.workshop.state, room.workshop.opened_at = "open", room.now
        ideas = room.open("ideas")
        texts = [person.writes(ideas, "tanke") for person in room.crowd(n)]
        room.finish(ideas)
        rows.append([int(text.number.removeprefix("I-")) for text in texts])
    first, small, last = rows
    everything = first + small + last
    assert (len(set(everything)), min(everything) >= 1, max(everything) <= 999) == (27, True, True)
    # In a row, all would lie so; by lot, 27 in 999 never do.
    assert not all(max(first) < number < min(last) for number in small)
    assert max(everything) - min(everything) > 100


def test_every_number_is_given_once_however_many_are_written(room):
    room.journey.draw_lot()
    numbers = [room.journey.next_number("I") for _ in range(2500)]
    assert (len(set(numbers)), {len(number) for number in numbers}) == (2500, {len("I-0001")})
    assert {int(number.removeprefix("I-")) for number in numbers[:999]} == set(range(1, 1000))
    # What follows from the text is as few as it is, and counted.
    assert [room.journey.next_number("H", 2) for _ in range(3)] == ["H-01", "H-02", "H-03"]


def test_a_journey_brought_to_another_server_goes_on_by_the_same_lot(room):
    room.journey.draw_lot()
    ideas = room.open("ideas")
    written = [person.writes(ideas, "tanke") for person in room.crowd(6)]
    room.finish(ideas)
    close_meeting(room.session, room.workshop, "2026-12-24", "Ada", room.now)
    copy = unarchive.unpack(room.session, archive.pack(room.session, room.journey), 1)
    assert {copy.next_number("I") for _ in range(993)}.isdisjoint(text.number for text in written)


def test_a_list_that_is_brought_in_keeps_its_order_among_numbers_drawn_by_lot(room):
    room.journey.draw_lot()
    ideas = room.open("ideas")
    brought = bring_in(room.session, ideas, [Row(f"Rad {at}", "", "") for at in range(40)])
    room.finish(ideas)
    assert [piece["text"] for piece in pieces_of(room.session, ideas.id)] == [text.text for text in brought]
