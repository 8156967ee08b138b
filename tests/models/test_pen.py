"""One pen for each table: who writes for it, what it may write, and what its answers count for."""

import pytest

from models.base import Refused
from models.live.views import tables_begun
from models.rehearsal.clearing import clear_rehearsal
from models.secrets import digest
from models.workshop.answer import Answer
from models.workshop.attendance import leave
from models.workshop.contribution import Contribution
from models.workshop.participant import Participant
from models.workshop.pen import Pen, give_voice
from models.workshop.severing import sever
from models.workshop.simulated import take_out_simulated
from tests.people import Room


@pytest.fixture
def room(session):
    room = Room(session)
    room.workshop.tables = 8
    return room


def refused(deed) -> str:
    with pytest.raises(Refused) as no:
        deed()
    return no.value.code


def texts(person) -> list[str]:
    return [written["text"] for written in person.hand.own()["contributions"]]


def held(person) -> str:
    return person.hand.own()["pen"]["held"]


def test_one_at_a_table_writes_and_the_others_read_what_it_has_written(room):
    ada, bo, eva = room.somebody(table=1), room.somebody(table=1), room.somebody(table=2)
    asked = room.open("ideas", unit_of_input="table")
    assert [held(person) for person in (ada, bo, eva)] == ["free", "free", "free"]
    ada.writes(asked, "Läsning hemma")
    assert refused(lambda: bo.writes(asked, "Mitt eget")) == "pen_elsewhere"
    assert [held(person) for person in (ada, bo, eva)] == ["mine", "other", "free"]
    assert [texts(person) for person in (ada, bo, eva)] == [["Läsning hemma"], ["Läsning hemma"], []]


def test_the_pen_is_taken_over_by_a_press_and_what_was_written_is_changed_by_who_wrote_it(room):
    ada, bo = room.somebody(table=1), room.somebody(table=1)
    asked = room.open("ideas", unit_of_input="table")
    kept = ada.writes(asked, "Läsning hemma")
    assert bo.hand.take_pen(asked.id) == {"activity": asked.id, "held": "mine"}
    assert refused(lambda: bo.hand.revise(kept.id, "Läsning")) == "not_yours"
    assert refused(lambda: bo.hand.withdraw(kept.id)) == "not_yours"
    ada.hand.revise(kept.id, "Läsning överallt")
    assert [person.hand.own()["contributions"][0]["is_mine"] for person in (ada, bo)] == [True, False]
    assert (texts(ada), held(ada)) == (["Läsning överallt"], "other")
    stranger = room.somebody(table=2)
    assert refused(lambda: stranger.hand.withdraw(kept.id)) == "not_yours"


def test_limits_are_the_tables_and_not_each_phones(room):
    five = [room.somebody(table=1) for _ in range(5)]
    asked = room.open("ideas", unit_of_input="table", max_items=4)
    for number in range(4):
        five[number].hand.take_pen(asked.id)
        five[number].writes(asked, f"Idé {number}")
    five[4].hand.take_pen(asked.id)
    assert refused(lambda: five[4].writes(asked, "En till")) == "enough"
    assert room.somebody(table=2).writes(asked, "Vår första").text == "Vår första"


def test_whoever_has_no_table_is_asked_for_one_and_reads_its_texts_once_they_sit_there(room):
    ada, bo = room.somebody(table=3), room.somebody()
    asked = room.open("ideas", unit_of_input="group")
    ada.writes(asked, "Läsning hemma")
    assert refused(lambda: bo.writes(asked, "Mitt")) == "table_unknown"
    assert refused(lambda: bo.hand.take_pen(asked.id)) == "table_unknown"
    assert refused(lambda: bo.hand.sit(9)) == "unknown_table"
    assert bo.hand.sit(3) == {ada.participant.id}
    assert (texts(bo), held(bo)) == (["Läsning hemma"], "other")


def test_whoever_goes_to_another_table_leaves_the_pen_and_what_the_table_wrote(room):
    ada, bo, eva = room.somebody(table=1), room.somebody(table=1), room.somebody(table=2)
    asked = room.open("ideas", unit_of_input="table")
    ada.writes(asked, "Läsning hemma")
    assert ada.hand.sit(2) == {bo.participant.id, eva.participant.id}
    assert (texts(ada), held(ada), texts(bo), held(bo)) == ([], "free", ["Läsning hemma"], "free")


def test_where_a_meeting_has_no_tables_each_phone_writes_as_before(room):
    room.workshop.tables = 0
    ada, bo = room.crowd(2)
    asked = room.open("ideas", unit_of_input="table")
    ada.writes(asked, "Ett")
    bo.writes(asked, "Två")
    assert (texts(ada), asked.by_table, ada.hand.own()["pen"]) == (["Ett"], False, None)


def test_one_pen_is_for_one_question(room):
    ada, bo = room.somebody(table=1), room.somebody(table=1)
    first = room.open("ideas", unit_of_input="table")
    ada.writes(first, "Ett")
    second = room.open("ideas", unit_of_input="table")
    bo.writes(second, "Två")
    assert (held(ada), held(bo)) == ("other", "mine")


def grouped(room, tables, **settings):
    """A board with one group, being tried by tables; who holds each table's pen."""
    asked = room.open("ideas")
    people = [room.somebody(table=table) for table in tables]
    for number, person in enumerate(people):
        person.writes(asked, f"Idé {number}")
    room.finish(asked)
    board = room.open("cluster", input=f"ideas:{asked.key}", validate_by="table", **settings)
    cluster = room.board(board).create([item["key"] for item in board.items], "R", room.now)
    room.advance(board)
    return board, cluster, people


def test_a_tables_answer_is_one_voice_whatever_hand_gave_it(room):
    board, cluster, people = grouped(room, [1, 1, 1, 2, 3, 4, 5])
    for person in people:
        if held(person) != "other":
            person.answers(board, cluster.key, "captures", "captures")
    assert refused(lambda: people[1].answers(board, cluster.key, "no", "captures")) == "pen_elsewhere"
    people[1].hand.take_pen(board.id)
    people[1].answers(board, cluster.key, "partly", "captures")
    assert people[0].hand.own()["answers"] == {f"{cluster.key}|captures": "partly"}
    assert tables_begun(room.session, room.workshop.id, board.id, 1) == {"begun": 5, "of": 5}
    told = room.finish(board)["clusters"][0]
    assert told["captures"] == {"captures": 80, "partly": 20, "no": 0}


def test_people_round_four_tables_make_no_five(room):
    """Twenty people who answer at four tables are four voices: nothing is told, however many sit there."""
    board, cluster, people = grouped(room, [1, 2, 3, 4] * 5)
    for person in people[:4]:
        person.answers(board, cluster.key, "captures", "captures")
    assert room.finish(board)["clusters"][0]["captures"] is None


def test_where_ones_own_idea_should_be_each_says_alone_and_the_tables_still_count(room):
    board, cluster, people = grouped(room, [1, 2, 3, 4, 5, 5])
    for person in people[:5]:
        person.answers(board, cluster.key, "captures", "captures")
    own = people[5].hand.own()["contributions"][0]["id"]
    people[5].answers(board, f"c:{own}", "none", "misplaced")
    told = room.finish(board)["clusters"][0]
    assert told["captures"] == {"captures": 100, "partly": 0, "no": 0}


def test_simulated_people_at_a_table_leave_with_what_it_answered(room):
    asked = room.open("ideas")
    people = [room.somebody(table=table, device="rehearsal") for table in (1, 2, 3)]
    room.somebody(table=1).writes(asked, "En idé")
    room.finish(asked)
    board = room.open("cluster", input=f"ideas:{asked.key}", validate_by="table")
    cluster = room.board(board).create([item["key"] for item in board.items], "R", room.now)
    room.advance(board)
    for person in people:
        person.answers(board, cluster.key, "captures", "captures")
    # Whoever is real and sits there has said nothing yet.
    assert room.somebody(table=1).hand.own()["answers"] == {}
    take_out_simulated(room.session, room.workshop)
    assert room.session.query(Answer).count() == 0
    assert {person.device for person in room.session.query(Participant)} == {"phone"}


def test_a_rehearsal_at_tables_shows_its_results_and_is_cleared_up_after(room):
    asked = room.open("ideas")
    people = [room.somebody(table=table, device="rehearsal") for table in range(1, 6)]
    people[0].writes(asked, "En idé")
    room.finish(asked)
    board = room.open("cluster", input=f"ideas:{asked.key}", validate_by="table")
    cluster = room.board(board).create([item["key"] for item in board.items], "R", room.now)
    room.advance(board)
    for person in people:
        person.answers(board, cluster.key, "captures", "captures")
    assert tables_begun(room.session, room.workshop.id, board.id, 1) == {"begun": 5, "of": 5}
    assert room.finish(board)["clusters"][0]["captures"] == {"captures": 100, "partly": 0, "no": 0}
    clear_rehearsal(room.session, room.workshop)
    assert room.session.query(Participant).count() == 0


def test_nobody_can_tell_afterwards_which_texts_one_table_wrote_together(room):
    ada, bo = room.somebody(table=1), room.somebody(table=1)
    asked = room.open("ideas", unit_of_input="table")
    ada.writes(asked, "Ett")
    bo.hand.take_pen(asked.id)
    bo.writes(asked, "Två")
    room.finish(asked)
    sever(room.session, room.workshop)
    assert (room.session.query(Pen).count(), room.session.query(Participant).count()) == (0, 0)
    kept = room.session.query(Contribution).all()
    # Each can still be found by the receipt of whoever pressed.
    assert [(text.table, text.author_id, bool(text.claim)) for text in kept] == [(None, None, True)] * 2


def test_one_phone_that_goes_round_is_no_five_tables(room):
    board, cluster, people = grouped(room, [1, 1, 1, 1, 1])
    people[0].answers(board, cluster.key, "no", "captures")
    wanderer = people[4]
    wanderer.hand.sit(2)
    wanderer.answers(board, cluster.key, "captures", "captures")
    for table in (3, 4, 5):
        wanderer.hand.sit(table)
        assert refused(lambda: wanderer.answers(board, cluster.key, "captures", "captures")) == (
            "wrote_elsewhere"
        )
        assert refused(lambda: wanderer.hand.take_pen(board.id)) == "wrote_elsewhere"
    assert room.finish(board)["clusters"][0]["captures"] is None


def test_one_phone_that_comes_in_again_for_each_table_is_no_five_tables(room):
    board, cluster, people = grouped(room, [1, 1, 1, 1, 1])
    people[0].answers(board, cluster.key, "no", "captures")
    for table in (2, 3, 4, 5):
        room.somebody(table=table, again=True).answers(board, cluster.key, "captures", "captures")
    assert tables_begun(room.session, room.workshop.id, board.id, 1)["begun"] == 5
    assert room.finish(board)["clusters"][0]["captures"] is None


def test_three_phones_that_answer_again_at_tables_are_three(room):
    room.workshop.tables = 0
    asked = room.open("ideas")
    three = room.crowd(3)
    three[0].writes(asked, "En idé")
    room.finish(asked)
    board = room.open("cluster", input=f"ideas:{asked.key}", validate_by="table")
    cluster = room.board(board).create([item["key"] for item in board.items], "R", room.now)
    room.advance(board)
    for person in three:
        person.answers(board, cluster.key, "captures", "captures")
    room.workshop.tables = 8
    for table, person in enumerate(three[1:], 1):
        person.hand.sit(table)
        person.answers(board, cluster.key, "captures", "captures")
    assert room.finish(board)["clusters"][0]["captures"] is None


def test_a_stranger_who_sits_down_takes_nothing_back(room):
    ada, stranger = room.somebody(table=2), room.somebody(table=5)
    asked = room.open("ideas", unit_of_input="table")
    kept = ada.writes(asked, "Vårt viktigaste")
    stranger.hand.sit(2)
    stranger.hand.take_pen(asked.id)
    assert refused(lambda: stranger.hand.withdraw(kept.id)) == "not_yours"
    room.close(asked)
    assert refused(lambda: stranger.hand.revise(kept.id, "")) == "not_yours"
    ada.hand.withdraw(kept.id)


def test_words_that_come_after_the_close_need_no_pen(room):
    ada, bo = room.somebody(table=1), room.somebody(table=1)
    asked = room.open("ideas", unit_of_input="table")
    bo.writes(asked, "Ett")
    room.finish(asked)
    assert ada.writes(asked, "Påbörjat innan").late


def test_limits_are_not_got_round_by_going_to_another_table(room):
    ada = room.somebody(table=1)
    asked = room.open("ideas", unit_of_input="table", max_items=1)
    ada.writes(asked, "Ett")
    ada.hand.sit(2)
    assert refused(lambda: ada.writes(asked, "Två")) == "wrote_elsewhere"


def test_no_mark_says_which_hand_at_a_table_wrote(room):
    device, ada = room.somebody(table=1, device="table"), room.somebody(table=1)
    asked = room.open("ideas", unit_of_input="table")
    device.writes(asked, "Ett")
    ada.hand.take_pen(asked.id)
    ada.writes(asked, "Två")
    room.finish(asked)
    sever(room.session, room.workshop)
    assert {text.origin for text in room.session.query(Contribution)} == {""}


def test_of_a_text_only_who_wrote_it_says_where_it_belongs(room):
    ada, bo = room.somebody(table=1), room.somebody(table=1)
    asked = room.open("ideas", unit_of_input="table")
    kept = ada.writes(asked, "Läsning hemma")
    room.finish(asked)
    board = room.open("cluster", input=f"ideas:{asked.key}", validate_by="table")
    room.advance(board)
    assert refused(lambda: bo.answers(board, f"c:{kept.id}", "none", "misplaced")) == "not_yours"
    ada.answers(board, f"c:{kept.id}", "none", "misplaced")


def test_nothing_is_kept_about_groups_that_are_not_there(room):
    board, cluster, people = grouped(room, [1])
    assert refused(lambda: people[0].answers(board, "k:99999", "captures", "captures")) == "unknown_item"
    own = people[0].hand.own()["contributions"][0]["id"]
    assert refused(lambda: people[0].answers(board, f"c:{own}", "k:99999", "misplaced")) == "unknown_item"
    people[0].answers(board, f"c:{own}", cluster.key, "misplaced")


def test_a_tables_own_device_has_the_pen_until_somebody_takes_it(room):
    screen = room.somebody(table=1, device="table")
    another, bo = room.somebody(table=1, device="table"), room.somebody(table=1)
    asked = room.open("ideas", unit_of_input="table", max_items=4)
    assert [held(who) for who in (screen, another, bo)] == ["mine", "other", "other"]
    assert refused(lambda: bo.writes(asked, "Mitt")) == "pen_elsewhere"
    screen.writes(asked, "Vårt")
    bo.hand.take_pen(asked.id)
    assert [held(who) for who in (screen, another, bo)] == ["other", "other", "mine"]
    # Whoever goes gives it back.
    bo.hand.sit(2)
    assert [held(who) for who in (screen, another, bo)] == ["mine", "other", "free"]


def test_a_device_that_only_asked_for_a_place_or_has_left_has_no_pen(room):
    asking, bo = room.somebody(table=1, device="table", arrived=False), room.somebody(table=1)
    asked = room.open("ideas", unit_of_input="table")
    # It sees at its first look what it will have, and nobody else is kept waiting for it.
    assert [held(who) for who in (asking, bo)] == ["mine", "free"]
    asking.participant.arrived = True
    assert held(bo) == "other"
    leave(room.session, digest(asking.token))
    assert held(bo) == "free"
    # A table's voice, which is no browser's, holds no pen either.
    give_voice(room.session, room.workshop, 1, bo.participant).arrived = True
    assert held(bo) == "free"
    assert bo.writes(asked, "Mitt").table == 1


def test_whoever_only_comes_in_as_tables_keeps_none_of_them_from_counting(room):
    """One browser that comes in again as each table's device, and says nothing, would hide what all said."""
    for table in range(1, 6):
        room.somebody(table=table, device="table", again=True)
    writers = [room.somebody(table=table) for table in range(1, 6)]
    asked = room.open("gradient", items=[{"sv": "Ja"}], unit_of_input="table")
    for writer in writers:
        writer.hand.take_pen(asked.id)
        writer.answers(asked, "t:1", 5)
    assert room.finish(asked)["rounds"][0]["items"][0]["n"] == 5


def test_a_table_whose_device_came_in_again_and_answered_has_one_voice_still(room):
    screen, bo = room.somebody(table=1, device="table", again=True), room.somebody(table=1)
    asked = room.open("gradient", items=[{"sv": "Ja"}], unit_of_input="table")
    screen.answers(asked, "t:1", 5)
    bo.hand.take_pen(asked.id)
    bo.answers(asked, "t:1", 1)
    assert [answer.value for answer in room.session.query(Answer)] == ["1"]


def test_one_browser_that_comes_in_as_every_table_has_the_pen_of_one(room):
    devices = [room.somebody(table=table, device="table", again=table > 1) for table in (1, 2, 3)]
    asked = room.open("ideas", unit_of_input="table")
    assert [held(device) for device in devices] == ["mine", "free", "free"]
    # Whoever sits there begins as at any other table, and so may a tablet that has been used before.
    assert room.somebody(table=2).writes(asked, "Vårt").table == 2
    assert devices[2].writes(asked, "Vårt").table == 3
