"""A large board: a phone is told what lies where, and reads what it shows."""

import pytest

from models.activities.cluster import FEW
from models.live.views import MANY_TEXTS
from tests.belonging.boards import fill
from tests.participant.test_many_texts import size, told
from tests.people import Room


class Board:
    """So many ideas on a board that is open; a console, the wall and a phone."""

    def __init__(self, site, ideas, **settings):
        self.site = site

        def plan(session):
            room = Room(session)
            texts = [f"En idé med nummer {n} om vad biblioteket ska vara och göra" for n in range(ideas)]
            board = fill(room, texts=texts, **settings)
            return room.workshop.code, room.workshop.id, room.workshop.screen_key, board.id

        code, workshop, key, self.activity = site.write(plan)
        self.console = site.visitor().lead().console(workshop)
        self.wall = site.visitor().socket("/screen", key=key)
        self.phone = site.visitor().join(code).phone(code)

    def do(self, verb, **more):
        answer = self.console.ask(verb, activity=self.activity, **more)
        assert answer["ok"], answer
        self.site.tell()
        for line in (self.console, self.wall, self.phone):
            line.listen()
        return answer

    @property
    def cards(self) -> list[str]:
        return sorted(told(self.console))

    def listed(self) -> dict[str, list[int]]:
        return {place: sorted(ids) for place, ids in self.phone.state["texts"]["kinds"].items()}


def numbers(keys) -> list[int]:
    return sorted(int(key.removeprefix("c:")) for key in keys)


@pytest.fixture
def large(site):
    return Board(site, 300)


def test_of_a_large_board_a_phone_is_told_where_things_lie_and_the_wall_all(large):
    assert "texts" not in large.phone.state
    cards = large.cards
    group = large.do("create_cluster", items=cards[:40], name="Huset")["cluster"]
    large.do("set_aside", items=cards[40:42])
    large.do("advance")
    assert (told(large.phone), len(told(large.wall)), len(cards)) == (set(), 300, 300)
    assert large.listed() == {
        f"k:{group}": numbers(cards[:40]),
        "aside": numbers(cards[40:42]),
        "": numbers(cards[42:]),
    }
    assert size(large.phone.state["texts"]) < 5_000 < size([large.wall.state[card] for card in cards]) / 5
    large.do("place", items=cards[:1], cluster=None)
    assert large.listed()[f"k:{group}"] == numbers(cards[1:40])


def test_a_phone_reads_the_ideas_of_a_board_as_the_wall_has_them(large):
    cards = large.cards
    group = large.do("create_cluster", items=cards[:40], name="Huset")["cluster"]
    large.do("advance")
    wanted = numbers(cards[:3])
    found = large.phone.ask("texts", activity=large.activity, ids=wanted)["texts"]
    assert [text["id"] for text in found] == wanted
    on_wall = [large.wall.state[f"c:{number}"] for number in wanted]
    assert [(text["text"], text["number"], text["kind"]) for text in found] == [
        (idea["text"], idea["number"], f"k:{group}") for idea in on_wall
    ]


def test_whoever_judges_pairs_is_not_told_which_ideas_were_moved(site):
    board = Board(site, MANY_TEXTS + 1, who="participants")
    before = board.listed()
    assert list(before) == [""]
    version = board.phone.version
    board.do("create_cluster", items=board.cards[:9])
    assert (board.listed(), told(board.phone)) == (before, set())
    assert {key for key in board.phone.state if key.startswith("k:")} != set()
    assert board.phone.version > version


def test_a_small_board_is_told_as_it_is(site):
    board = Board(site, MANY_TEXTS)
    board.do("advance")
    assert (len(told(board.phone)), "texts" in board.phone.state) == (MANY_TEXTS, False)


def test_what_is_hidden_lies_nowhere(large):
    large.do("advance")
    (number,) = numbers(large.cards[:1])
    assert large.console.ask("hide", contribution=number, why="Ett namn")["ok"]
    large.site.tell()
    large.phone.listen()
    assert number not in large.listed()[""]
    assert large.phone.ask("texts", activity=large.activity, ids=[number])["texts"] == []


def test_what_came_of_a_large_board_is_told_phones_in_short_and_whole_when_asked(large):
    cards = large.cards
    large.do("create_cluster", items=cards[:200], name="Huset")
    large.do("set_aside", items=cards[200:])
    large.do("advance")
    large.do("close")
    large.do("reveal")
    (group,), result = large.phone.state["result"]["clusters"], large.phone.state["result"]
    assert (len(group["items"]), group["more"], len(result["aside"]), result["aside_more"]) == (
        FEW,
        197,
        FEW,
        97,
    )
    assert size(result) < 2_000
    whole = large.phone.ask("whole_result", activity=large.activity)["result"]
    assert whole == large.wall.state["result"]
    assert len(whole["clusters"][0]["items"]) == 200
