"""Suggestions on the cluster board: kept as they were seen, followed or waved away by one move each, which
can be taken back and counted.
"""

import pytest

from models.base import Refused
from models.exports.archive import pack
from models.exports.unarchive import unpack
from models.workshop.cluster import Move
from models.workshop.suggesting import as_job
from models.workshop.suggestion_stats import worth
from tests.people import Room


@pytest.fixture
def board(room):
    """Ten ideas, two of them in a cluster each; four have a suggested place, the last three might make a
    group.
    """
    ideas = room.open("ideas", key="framtid", max_items=20)
    writer = room.crowd(6)[0]
    for number in range(10):
        writer.writes(ideas, f"idé {number}")
    room.finish(ideas)
    made = room.board(room.open("cluster", input="ideas:framtid"))
    one, two = (
        made.create([key(made, 0)], "Ada", 1.0, "Bussar"),
        made.create([key(made, 1)], "Ada", 1.0, "Rum"),
    )
    made.take_in(
        {
            "places": {
                key(made, 2): {"to": [one.id, two.id], "sure": True},
                key(made, 3): {"to": [one.id], "sure": True},
                key(made, 4): {"to": [two.id], "sure": True},
                key(made, 5): {"to": [two.id], "sure": False},
            },
            "clusters": [
                {
                    "items": [key(made, 7), key(made, 8), key(made, 9)],
                    "title": "Kaffe, mat",
                    "typical": key(made, 8),
                }
            ],
        },
        "medium",
        "words",
        "Ada",
        2.0,
    )
    made.touched.clear()
    return made


def key(board, number):
    return board.activity.items[number]["key"]


def places(board):
    """{idea number: name of its cluster}"""
    names = {cluster.id: cluster.name for cluster in board.standing}
    return {number: names[at] for number in range(10) if (at := board.place_of(key(board, number))[0])}


ALONE = {0: "Bussar", 1: "Rum"}


def test_a_suggestion_moves_nothing_by_itself(board):
    assert places(board) == ALONE


def test_confirming_puts_every_sure_idea_in_its_place_as_one_move(board):
    board.confirm(None, "Ada", 3.0)
    assert places(board) == {**ALONE, 2: "Bussar", 3: "Bussar", 4: "Rum"}
    assert (board.history()[-1].what, board.history()[-1].hint, board.history()[-1].offered) == (
        "place",
        "sure",
        3,
    )
    board.undo("Ada", 4.0)
    assert places(board) == ALONE


def test_one_cluster_can_be_confirmed_by_itself(board):
    board.confirm(board.standing[1].id, "Ada", 3.0)
    assert places(board) == {**ALONE, 4: "Rum"}


def test_confirming_leaves_what_a_person_has_placed_or_set_aside_since(board):
    board.place([key(board, 2)], board.standing[1].id, "Bo", 3.0)
    board.set_aside([key(board, 3)], "Bo", 3.0)
    board.confirm(None, "Ada", 4.0)
    assert (places(board), board.place_of(key(board, 3))) == ({**ALONE, 2: "Rum", 4: "Rum"}, (None, True))


def test_confirming_leaves_clusters_that_are_gone(board):
    board.dissolve(board.standing[0].id, "Bo", 3.0)
    board.confirm(None, "Ada", 4.0)
    assert places(board) == {1: "Rum", 4: "Rum"}


def test_confirming_with_nothing_left_is_refused(board):
    board.confirm(None, "Ada", 3.0)
    with pytest.raises(Refused, match="nothing_suggested"):
        board.confirm(None, "Ada", 4.0)


def test_what_is_waved_away_is_not_confirmed_and_comes_back_when_that_is_undone(board):
    board.wave_away([key(board, 2), key(board, 3)], "Ada", 3.0)
    board.confirm(None, "Ada", 4.0)
    assert places(board) == {**ALONE, 4: "Rum"}
    board.undo("Ada", 5.0)
    board.undo("Ada", 6.0)
    assert (board.suggestion.waved, board.touched >= {"waved"}) == ([], True)
    board.confirm(None, "Ada", 7.0)
    assert places(board) == {**ALONE, 2: "Bussar", 3: "Bussar", 4: "Rum"}


@pytest.mark.parametrize("keys", [["c:999"], ["g:7"], []])
def test_only_what_was_suggested_can_be_waved_away(board, keys):
    with pytest.raises(Refused, match="nothing_suggested"):
        board.wave_away(keys, "Ada", 3.0)


def test_history_knows_which_kind_of_suggestion_was_waved_away(board):
    for keys in ([key(board, 2)], [key(board, 5)], ["g:0"]):
        board.wave_away(keys, "Ada", 3.0)
    assert [move.hint for move in board.history() if move.what == "wave"] == ["sure", "chip", "cluster"]


def test_the_thinking_process_is_told_the_question_that_was_asked(room, board):
    asked = room.workshop.agenda[0]
    asked.prompt, asked.output = {"sv": "Vad ska biblioteket vara?"}, "framtiden"
    board.set_aside([key(board, 9)], "Ada", 3.0)
    for reference in ("ideas:framtid", "output:framtiden"):
        board.activity.input = reference
        told = as_job(room.session, board.activity)
        assert (told["question"], told["language"], [idea["cluster"] for idea in told["ideas"]]) == (
            "Vad ska biblioteket vara?",
            "sv",
            [1, 2, *[None] * 7],
        )


def test_a_suggested_group_is_taken_with_those_that_were_ticked(board):
    made = board.create([key(board, 7), key(board, 9)], "Ada", 3.0, "Fika", suggested=0)
    assert (made.name, board.items_of(made.id), board.suggestion.waved) == (
        "Fika",
        [key(board, 7), key(board, 9)],
        ["g:0"],
    )
    assert (board.history()[-1].hint, board.history()[-1].offered) == ("cluster", 3)


def test_a_suggested_group_takes_nothing_that_somebody_placed_meanwhile(board):
    board.place([key(board, 8)], board.standing[0].id, "Bo", 3.0)
    made = board.create([key(board, 7), key(board, 8), key(board, 9)], "Ada", 4.0, suggested=0)
    assert (board.items_of(made.id), places(board)[8]) == ([key(board, 7), key(board, 9)], "Bussar")


def test_a_suggested_group_can_be_taken_once(board):
    board.create([key(board, 7), key(board, 8)], "Ada", 3.0, suggested=0)
    with pytest.raises(Refused, match="nothing_suggested"):
        board.create([key(board, 9)], "Bo", 4.0, suggested=0)
    board.undo("Ada", 5.0)
    assert len(board.create([key(board, 7), key(board, 8), key(board, 9)], "Ada", 6.0, suggested=0).key)


def test_what_has_been_seen_stays_until_somebody_asks_again(board):
    before = board.suggestion.seen()
    board.place([key(board, 2)], board.standing[0].id, "Ada", 3.0, "chip")
    board.dissolve(board.standing[1].id, "Ada", 4.0)
    board.set_aside([key(board, 9)], "Ada", 5.0)
    assert board.suggestion.seen() == before
    board.take_in({"places": {}, "clusters": []}, "fine", "words", "Ada", 6.0)
    assert (board.suggestion.places, board.suggestion.clusters, board.suggestion.waved) == ({}, [], [])


def test_asking_again_is_no_move_to_take_back(board):
    board.place([key(board, 5)], board.standing[0].id, "Ada", 3.0)
    board.take_in({"places": {}, "clusters": []}, "fine", "words", "Ada", 4.0)
    board.undo("Ada", 5.0)
    assert places(board) == ALONE


def test_a_hint_that_is_none_of_ours_is_refused(board):
    with pytest.raises(Refused, match="unknown_choice"):
        board.place([key(board, 5)], None, "Ada", 3.0, "magic")


def test_a_closed_board_takes_in_nothing(room, board):
    room.finish(board.activity)
    with pytest.raises(Refused, match="board_closed"):
        board.take_in({"places": {}, "clusters": []}, "fine", "words", "Ada", 4.0)


# What they were worth


def test_history_says_what_was_followed_changed_waved_away_and_regretted(board):
    one, two = board.standing
    board.confirm(one.id, "Ada", 3.0)
    board.place([key(board, 3)], two.id, "Ada", 4.0)
    board.place([key(board, 5)], two.id, "Ada", 5.0, "chip")
    board.create([key(board, 7), key(board, 9)], "Ada", 6.0, suggested=0)
    board.place([key(board, 8)], one.id, "Ada", 7.0)
    board.wave_away([key(board, 4)], "Ada", 8.0)
    assert worth(board.history()) == {
        "offered": 7,
        "followed": 5,
        "left_out": 1,
        "waved": 1,
        "regretted": 1,
        "by_hand": 3,
    }


def test_what_was_taken_back_is_worth_nothing(board):
    before = worth(board.history())
    board.confirm(None, "Ada", 3.0)
    board.undo("Ada", 4.0)
    assert worth(board.history()) == before


# Kept and left


def test_archive_keeps_which_moves_followed_a_suggestion_and_not_the_suggestion(room, board):
    board.confirm(None, "Ada", 3.0)
    board.wave_away([key(board, 5)], "Ada", 4.0)
    room.finish(board.activity)
    back = unpack(room.session, pack(room.session, room.journey), 1)
    room.session.flush()
    workshop = back.workshops[0]
    again = Room.board(type("Again", (), {"session": room.session, "journey": back})(), workshop.agenda[-1])
    moves = [(move.what, move.hint, move.offered, move.undone) for move in board.history()]
    assert (
        [(move.what, move.hint, move.offered, move.undone) for move in again.history()],
        again.suggestion,
    ) == (
        moves,
        None,
    )
    assert worth(again.history()) == worth(board.history())
    assert room.session.query(Move).count() == 2 * len(moves)


def test_undoing_a_wave_whose_suggestion_has_been_left_behind_does_no_harm(board):
    board.wave_away([key(board, 2)], "Ada", 3.0)
    board.take_in({"places": {}, "clusters": []}, "fine", "words", "Ada", 4.0)
    board.undo("Ada", 5.0)
    assert (board.suggestion.waved, places(board)) == ([], ALONE)
