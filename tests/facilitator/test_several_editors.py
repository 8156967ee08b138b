"""Several who sort at once: nobody's card moves under their hand, nobody's move is taken back by another, and
each may have a lot of the loose ones for their own.
"""

import pytest

from models.workshop.board import LOT
from models.workshop.workshop import Workshop
from tests.belonging.boards import fill
from tests.people import Room


class Table:
    """A board with many ideas and two who sort it, Ada and Bo; what each of them hears."""

    def __init__(self, site):
        self.site = site
        self.activity = site.write(lambda session: fill(Room(session), most=60).id)
        self.ada, self.bo = (site.visitor().lead(name).console(1) for name in ("Ada", "Bo"))
        self.ideas = [key for key in self.ada.state if key.startswith("c:")]

    def ask(self, line, verb, **more):
        answer = line.ask(verb, activity=self.activity, **more)
        self.site.tell()
        for other in (self.ada, self.bo):
            other.listen()
        return answer

    def place_of(self, key: str) -> str:
        idea = self.ada.state[key]
        return "aside" if idea["aside"] else str(idea["cluster"] or "")

    @property
    def lots(self) -> dict[str, str]:
        told = [frame["args"][0] for frame in self.ada.heard if frame["name"] == "presence"]
        return told[-1]["lots"]


@pytest.fixture
def table(site):
    return Table(site)


def test_two_who_move_the_same_card_are_not_both_told_that_it_went_well(table):
    card, other = table.ideas[:2]
    kitchen = table.ask(table.ada, "create_cluster", items=[card], name="Köket", seen=[""])["cluster"]
    refused = table.ask(table.bo, "create_cluster", items=[card, other], name="Öppet", seen=["", ""])
    assert (refused["ok"], refused["error"]) == (False, "moved_meanwhile")
    assert [word in refused["message"] for word in ("Ada", "Köket", "oplacerade")] == [True, True, True]
    assert [table.place_of(key) for key in (card, other)] == [str(kitchen), ""]
    again = table.ask(table.bo, "create_cluster", items=[card, other], seen=[str(kitchen), ""])
    assert (again["ok"], table.place_of(card)) == (True, str(again["cluster"]))


def test_what_is_taken_back_is_ones_own_and_is_said(table):
    a, b, c = table.ideas[:3]
    table.ask(table.ada, "create_cluster", items=[a, b], name="Köket")
    group = table.ask(table.bo, "create_cluster", items=[c], name="Öppet")["cluster"]
    undone = table.ask(table.ada, "undo")
    assert (undone["ok"], undone["what"], undone["n"]) == (True, "create", 2)
    assert [table.place_of(key) for key in (a, b, c)] == ["", "", str(group)]
    assert table.ask(table.ada, "undo")["error"] == "nothing_to_undo"


def test_lots_are_apart_are_shown_to_others_and_go_back_with_whoever_leaves(table):
    mine = table.ask(table.ada, "take_lot")["items"]
    theirs = table.ask(table.bo, "take_lot")["items"]
    assert (len(mine), len(theirs), set(mine) & set(theirs)) == (LOT, LOT, set())
    assert table.lots == dict.fromkeys(mine, "Ada") | dict.fromkeys(theirs, "Bo")
    # The next lot is another one, of what is loose still.
    table.ask(table.ada, "set_aside", items=mine)
    following = table.ask(table.ada, "take_lot")["items"]
    assert set(following) & {*mine, *theirs} == set()
    table.ask(table.ada, "take_lot", give_back=True)
    assert table.lots == dict.fromkeys(theirs, "Bo")
    table.bo.line.disconnect(table.bo.namespace)
    table.site.tell()
    table.ada.listen()
    assert table.lots == {}


def test_what_lies_in_a_lot_can_be_moved_by_anybody(table):
    """A lot says who goes through what; it locks nothing."""
    first = table.ask(table.ada, "take_lot")["items"][0]
    assert table.ask(table.bo, "set_aside", items=[first], seen=[""])["ok"]


def test_a_phone_is_told_how_far_the_sorting_has_come_as_the_wall_is(table):
    with table.site.house.database.reading() as session:
        code = session.get(Workshop, 1).code
    phone = table.site.visitor().join(code).phone(code)
    before = phone.ask("sorted_so_far", activity=table.activity)
    assert (before["groups"], before["left"]) == ([], len(table.ideas))
    table.ask(table.ada, "create_cluster", items=table.ideas[:2], name="Köket")
    table.ask(table.ada, "create_cluster", items=table.ideas[2:5])
    table.ask(table.ada, "set_aside", items=table.ideas[5:6])
    after = phone.ask("sorted_so_far", activity=table.activity)
    assert after["groups"] == [{"name": "", "n": 3}, {"name": "Köket", "n": 2}]
    assert after["left"] == len(table.ideas) - 6
    assert phone.ask("sorted_so_far", activity=1)["error"] == "not_yet"
    assert phone.ask("sorted_so_far", activity=999)["error"] == "unknown_activity"
