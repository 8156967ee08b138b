"""The cluster board: every verb is one move, every move can be taken back."""

import contextlib

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from models.base import Refused
from tests.people import Room
from tests.prepared import in_memory


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


def test_undo_takes_back_ones_own_newest_move_and_leaves_a_colleagues(board):
    cluster = board.create(keys(board)[:2], "Ada", 1.0)
    other = board.create(keys(board)[2:4], "Ada", 2.0)
    board.name(cluster.id, "Möten", "Bo", 3.0)
    assert board.undo("Ada", 4.0).what == "create"
    assert [found.id for found in board.standing] == [cluster.id]
    assert (cluster.name, board.items_of(other.id)) == ("Möten", [])
    assert board.undo("Bo", 5.0).what == "name"
    assert cluster.name == ""
    with pytest.raises(Refused, match="nothing_to_undo"):
        board.undo("Bo", 6.0)


def test_undo_is_offered_to_whoever_has_a_move_left_to_take_back(board):
    offered = [[board.can_undo(who) for who in ("Ada", "Bo")]]
    mine = board.create(keys(board)[:1], "Ada", 1.0)
    offered.append([board.can_undo(who) for who in ("Ada", "Bo")])
    # All that one did has been moved on, and the group that one made is not empty.
    board.place(keys(board)[:1], None, "Bo", 2.0)
    board.place(keys(board)[1:2], mine.id, "Bo", 3.0)
    offered.append([board.can_undo(who) for who in ("Ada", "Bo")])
    board.undo("Bo", 4.0)
    board.undo("Bo", 5.0)
    board.undo("Ada", 6.0)
    offered.append([board.can_undo(who) for who in ("Ada", "Bo")])
    assert offered == [[False, False], [True, False], [False, True], [False, False]]


def test_whoever_is_told_where_a_card_went_is_told_a_group_without_a_name_by_its_first_idea(board):
    a, b = keys(board)[:2]
    board.create([b], "Ada", 1.0)
    board.place([a], board.standing[0].id, "Ada", 2.0)
    with pytest.raises(Refused, match="moved_meanwhile") as refused:
        board.place([a], None, "Bo", 3.0, seen=[""])
    assert refused.value.values["to_name"] == next(
        item["text"] for item in board.activity.items if item["key"] in board.items_of(board.standing[0].id)
    )


def test_undo_leaves_what_somebody_else_has_moved_since_where_they_put_it(board):
    a, b, c = keys(board)[:3]
    mine = board.create([a, b], "Ada", 1.0)
    theirs = board.create([b], "Bo", 2.0)
    board.place([c], mine.id, "Bo", 3.0)
    board.undo("Ada", 4.0)
    assert [board.place_of(key)[0] for key in (a, b, c)] == [None, theirs.id, mine.id]
    assert not mine.removed
    board.undo("Bo", 5.0)
    board.undo("Bo", 6.0)
    assert [board.place_of(key)[0] for key in (a, b, c)] == [None, mine.id, None]


@pytest.mark.parametrize("verb", ["place", "create", "set_aside"])
def test_a_card_that_somebody_else_has_moved_meanwhile_is_not_moved_and_both_places_are_said(board, verb):
    a, b = keys(board)[:2]
    seen = [board.where(a), board.where(b)]
    kitchen = board.create([b], "Ada", 1.0, name="Köket")
    deeds = {
        "place": lambda seen: board.place([a, b], None, "Bo", 2.0, seen=seen),
        "create": lambda seen: board.create([a, b], "Bo", 2.0, seen=seen),
        "set_aside": lambda seen: board.set_aside([a, b], "Bo", 2.0, seen=seen),
    }
    with pytest.raises(Refused, match="moved_meanwhile") as refused:
        deeds[verb](seen)
    assert (board.where(a), board.where(b)) == ("", str(kitchen.id))
    told = refused.value.values
    assert [told[name] for name in ("who", "n", "to", "to_name", "was")] == [
        "Ada",
        1,
        "group",
        "Köket",
        "loose",
    ]
    deeds[verb]([board.where(a), board.where(b)])
    assert len(board.history()) == 2


def test_lots_are_apart_and_go_down_as_they_are_gone_through(board):
    first = board.lot(set())
    assert board.lot(set(first)) == [key for key in keys(board) if key not in first]
    board.create(first[:1], "Ada", 1.0)
    assert board.lot(set()) == [key for key in keys(board) if key != first[0]]


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


def test_what_is_voted_on_says_nothing_of_how_many_ideas_lie_in_it(room, board):
    a, b, c, *_ = keys(board)
    board.create([a, b], "Ada", 1.0, "Möten")
    board.create([c], "Ada", 1.0, "Läsning")
    room.finish(board.activity)
    vote = room.open("dots", input=f"clusters:{board.activity.key}")
    assert [(item["text"], item["label"]) for item in vote.items] == [("Möten", ""), ("Läsning", "")]


def test_the_clock_is_shared_between_sorting_and_trying_the_names(room, board):
    it = board.activity
    sorting = it.ends_at - room.now
    room.advance(it)
    trying = it.ends_at - room.now
    assert (round(sorting), round(trying)) == (36 * it.minutes, 24 * it.minutes)


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
        self.database = in_memory()
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
            # The newest first, each by whoever made it.
            while left := [move for move in self.board.history() if not move.undone]:
                self.board.undo(left[-1].who, self.now)
                self.session.flush()
            assert standing(self.board) == {}
            assert [self.board.place_of(key) for key in self.keys] == [(None, False)] * 6
            self.session.close()
            self.database.engine.dispose()


class SeveralHands(AnyBoard):
    """Two who take back their own, in whatever order: what a colleague moved last stays where they put it."""

    @rule(who=st.sampled_from(["Ada", "Bo"]))
    def undo(self, who):
        self.session.flush()
        last = {}
        for move in self.board.history():
            if not move.undone:
                last |= dict.fromkeys(move.after["items"], move.who)
        before = {key: self.board.place_of(key) for key in self.keys}
        with contextlib.suppress(Refused):
            self.board.undo(who, self.now)
        self.session.flush()
        moved = [key for key in self.keys if self.board.place_of(key) != before[key]]
        assert [key for key in moved if last.get(key) != who] == []

    def teardown(self):
        if hasattr(self, "board"):
            self.session.close()
            self.database.engine.dispose()


TestSeveralHands = SeveralHands.TestCase
TestSeveralHands.settings = settings(max_examples=15, stateful_step_count=15, deadline=None)
TestAnyBoard = AnyBoard.TestCase
TestAnyBoard.settings = settings(max_examples=15, stateful_step_count=12, deadline=None)
