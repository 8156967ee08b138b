"""The cluster board: every verb is one move, every move can be taken back."""

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from models.base import Database, Refused
from models.schema import make
from tests.people import Room


@pytest.fixture
def board(room):
    """Six ideas on a board that is open."""
    return board_of(room)


def board_of(room, n=6):
    people = room.crowd(6)
    ideas = room.open("ideas", key="framtid", max_items=20)
    for number in range(n):
        people[0].writes(ideas, f"idé {number}")
    room.finish(ideas)
    return room.board(room.open("cluster", input="ideas:framtid"))


def standing(board):
    return {cluster.number: board.items_of(cluster.id) for cluster in board.standing}


def keys(board):
    return [item["key"] for item in board.activity.items]


def test_every_idea_starts_unplaced(board):
    assert [board.place_of(key) for key in keys(board)] == [(None, False)] * 6


def test_create_makes_a_numbered_cluster_without_a_name(board):
    cluster = board.create(keys(board)[:2], "Ada", 1.0)
    assert (cluster.number, cluster.name, board.items_of(cluster.id)) == ("K-1", "", keys(board)[:2])


def test_placing_moves_an_idea_out_of_where_it_was(board):
    a, b, *_ = keys(board)
    one, two = board.create([a], "Ada", 1.0), board.create([b], "Ada", 1.0)
    board.place([a], two.id, "Bo", 2.0)
    assert (board.items_of(one.id), board.items_of(two.id)) == ([], [a, b])


def test_merge_keeps_every_idea_and_a_name(board):
    a, b, *_ = keys(board)
    one, two = board.create([a], "Ada", 1.0, "Möten"), board.create([b], "Ada", 1.0)
    board.merge(one.id, two.id, "Ada", 2.0)
    assert ([c.name for c in board.standing], board.items_of(two.id)) == (["Möten"], [a, b])


def test_split_takes_some_and_never_all(board):
    cluster = board.create(keys(board)[:3], "Ada", 1.0)
    with pytest.raises(Refused, match="split_some"):
        board.split(cluster.id, keys(board)[:3], "Ada", 2.0)
    fresh = board.split(cluster.id, keys(board)[:1], "Ada", 2.0)
    assert (board.items_of(cluster.id), board.items_of(fresh.id)) == (keys(board)[1:3], keys(board)[:1])


def test_setting_aside_is_not_throwing_away(board):
    a = keys(board)[0]
    board.set_aside([a], "Ada", 1.0)
    assert board.place_of(a) == (None, True)


def test_undo_takes_back_the_newest_move_of_anyone(board):
    cluster = board.create(keys(board)[:2], "Ada", 1.0)
    board.name(cluster.id, "Möten", "Bo", 2.0)
    board.undo("Ada", 3.0)
    assert cluster.name == ""
    board.undo("Ada", 4.0)
    assert standing(board) == {}
    with pytest.raises(Refused, match="nothing_to_undo"):
        board.undo("Ada", 5.0)


def test_history_says_who_did_what(board):
    board.create(keys(board)[:2], "Ada", 1.0)
    board.set_aside(keys(board)[2:3], "Bo", 2.0)
    assert [(move.who, move.what, len(move.after["items"])) for move in board.history()] == [
        ("Ada", "create", 2),
        ("Bo", "aside", 1),
    ]


def test_a_move_onto_a_board_that_is_shown_is_refused(room, board):
    room.finish(board.activity)
    with pytest.raises(Refused, match="board_closed"):
        board.create(keys(board)[:1], "Ada", 1.0)


def test_a_foreign_idea_is_refused_and_nothing_is_recorded(board):
    with pytest.raises(Refused, match="unknown_item"):
        board.create(["c:999"], "Ada", 1.0)
    assert board.history() == []


def test_participants_judge_names_and_say_where_their_own_idea_belongs(room):
    board = board_of(room)
    cluster = board.create(keys(board)[:3], "Ada", 1.0, "Möten")
    activity = board.activity
    activity.advance(room.now)
    judges = room.crowd(5)
    for judge, value in zip(judges, ("captures", "captures", "partly", "captures", "no"), strict=True):
        judge.answers(activity, cluster.key, value, "captures")
    with pytest.raises(Refused, match="not_yours"):
        judges[0].answers(activity, keys(board)[0], "none", "misplaced")
    judges[0].writes(activity, "Möten över gränser", kind="name", about=cluster.key)
    shown = room.finish(activity)["clusters"][0]
    assert (shown["captures"], shown["better_names"]) == (
        {"captures": 60, "partly": 20, "no": 20},
        ["Möten över gränser"],
    )


class AnyBoard(RuleBasedStateMachine):
    """Whatever hands do, each idea stands in exactly one place, and undoing it all gives the empty board
    back.
    """

    @initialize()
    def open_board(self):
        self.database = Database("sqlite://")
        make(self.database)
        self.session = self.database.session()
        self.board = board_of(Room(self.session))
        self.keys = keys(self.board)
        self.now = 1.0

    @rule(some=st.sets(st.integers(0, 5), min_size=1))
    def create(self, some):
        self.board.create([self.keys[i] for i in some], "Ada", self.now)

    @rule(some=st.sets(st.integers(0, 5), min_size=1), where=st.integers(0, 5))
    def place(self, some, where):
        if self.board.standing:
            self.board.place(
                [self.keys[i] for i in some],
                self.board.standing[where % len(self.board.standing)].id,
                "Bo",
                self.now,
            )

    @rule(a=st.integers(0, 5), b=st.integers(0, 5))
    def merge(self, a, b):
        found = self.board.standing
        if found and found[a % len(found)] is not found[b % len(found)]:
            self.board.merge(found[a % len(found)].id, found[b % len(found)].id, "Ada", self.now)

    @rule(a=st.integers(0, 5))
    def split_or_dissolve(self, a):
        for cluster in self.board.standing[a % 6 : a % 6 + 1]:
            inside = self.board.items_of(cluster.id)
            if len(inside) > 1:
                self.board.split(cluster.id, inside[:1], "Ada", self.now)
            else:
                self.board.dissolve(cluster.id, "Ada", self.now)

    @rule(a=st.integers(0, 5))
    def set_aside(self, a):
        self.board.set_aside([self.keys[a]], "Bo", self.now)

    @invariant()
    def every_idea_stands_in_one_place(self):
        if hasattr(self, "board"):
            standing_ids = {cluster.id for cluster in self.board.standing}
            assert all(self.board.place_of(key)[0] in standing_ids | {None} for key in self.keys)

    def teardown(self):
        if hasattr(self, "board"):
            self.session.flush()
            moves = len(self.board.history())
            for _ in range(moves):
                self.board.undo("Ada", self.now)
                self.session.flush()
            assert standing(self.board) == {}
            assert [self.board.place_of(key) for key in self.keys] == [(None, False)] * 6
            self.session.close()
            self.database.engine.dispose()


TestAnyBoard = AnyBoard.TestCase
TestAnyBoard.settings = settings(max_examples=15, stateful_step_count=12, deadline=None)
