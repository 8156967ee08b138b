"""A large round of ideas: a phone is told that they are there, and reads them some at a time."""

import json

import pytest

from models.live.views import MANY_TEXTS
from models.workshop.contribution import Contribution
from tests.people import Room


class Round:
    """So many ideas, written by sixty people; a console, the wall and two phones, one of which wrote some."""

    def __init__(self, site, ideas, **settings):
        self.site = site

        def plan(session):
            room = Room(session)
            writers = room.crowd(60)
            asked = room.open("ideas", max_items=20, **settings)
            for number in range(ideas):
                writers[number % 60].writes(
                    asked,
                    f"En idé med nummer {number} om vad biblioteket ska vara och göra om tio år",
                    kind=("hej", "nej")[number % 2] if settings else "",
                )
            return room.workshop.code, room.workshop.id, room.workshop.screen_key, asked.id

        self.code, self.workshop, key, self.activity = site.write(plan)
        self.console = site.visitor().lead().console(self.workshop)
        self.wall = site.visitor().socket("/screen", key=key)
        self.phones = [site.visitor().join(self.code).phone(self.code) for _ in range(2)]
        self.written = []

    def do(self, *verbs, **more):
        for verb in verbs:
            assert self.console.ask(verb, activity=self.activity, **more)["ok"]
            self.listen()

    def listen(self):
        self.site.tell()
        for line in (self.console, self.wall, *self.phones):
            line.listen()

    def listed(self, phone) -> list[int]:
        return [number for ids in phone.state["texts"]["kinds"].values() for number in ids]

    def read(self, phone, ids) -> list[dict]:
        return phone.ask("texts", activity=self.activity, ids=ids)["texts"]


def told(line) -> set[str]:
    return {key for key in line.state if key.startswith("c:")}


def size(what) -> int:
    return len(json.dumps(what, ensure_ascii=False).encode())


def test_of_many_ideas_a_phone_is_told_a_list_and_the_wall_all(site):
    large = Round(site, 630)
    assert "texts" not in large.phones[0].state
    large.do("close", "reveal")
    phone = large.phones[0]
    assert (told(phone), len(told(large.wall)), len(told(large.console))) == (set(), 630, 630)
    assert {f"c:{number}" for number in large.listed(phone)} == told(large.wall)
    # All of them in full, as every phone was told before, beside the list.
    assert size([large.wall.state[key] for key in told(large.wall)]) > 90_000
    assert size(phone.state["texts"]) < 8_000


def test_a_phone_reads_those_it_asks_for_as_everybody_sees_them(site):
    large = Round(site, 100)
    large.do("close", "reveal")
    phone = large.phones[0]
    wanted = large.listed(phone)[40:50]
    assert large.read(phone, wanted) == [large.wall.state[f"c:{number}"] for number in wanted]
    whole = large.read(phone, large.listed(phone))
    assert {text["number"] for text in whole} == {f"I-{number:04}" for number in range(1, 101)}


def test_few_ideas_are_told_as_they_are(site):
    evening = Round(site, MANY_TEXTS)
    evening.do("close", "reveal")
    phone = evening.phones[0]
    assert (len(told(phone)), "texts" in phone.state) == (MANY_TEXTS, False)
    assert phone.ask("texts", activity=evening.activity, ids=[1])["error"] == "not_yet"


def test_the_list_has_each_kind_by_itself(site):
    kinds = [{"key": key, "label": {"sv": key}} for key in ("hej", "nej")]
    large = Round(site, 90, kinds=kinds)
    large.do("close", "reveal")
    phone = large.phones[0]
    by_kind = phone.state["texts"]["kinds"]
    assert {kind: len(ids) for kind, ids in by_kind.items()} == {"hej": 45, "nej": 45}
    assert {text["kind"] for text in large.read(phone, by_kind["nej"])} == {"nej"}


def test_nothing_is_read_before_the_room_has_seen_it(site):
    large = Round(site, 90)
    phone = large.phones[0]

    def ids(session):
        return [text.id for text in session.query(Contribution)]

    known = site.write(ids)
    refused = [phone.ask("texts", activity=large.activity, ids=known)["error"]]
    large.do("close")
    refused.append(phone.ask("texts", activity=large.activity, ids=known)["error"])
    large.do("reveal")
    assert (refused, len(large.read(phone, known))) == (["not_yet", "not_yet"], 90)


@pytest.mark.parametrize("ideas", [MANY_TEXTS + 1, 90])
def test_what_is_hidden_is_on_no_list_and_not_read_and_comes_back(site, ideas):
    large = Round(site, ideas)
    large.do("close", "reveal")
    phone = large.phones[0]
    number = large.listed(phone)[7]
    assert large.console.ask("hide", contribution=number, why="Ett namn")["ok"]
    large.listen()
    assert (len(large.listed(phone)), large.read(phone, [number])) == (ideas - 1, [])
    assert large.console.ask("show_again", contribution=number)["ok"]
    large.listen()
    assert [text["id"] for text in large.read(phone, [number])] == [number]
    fresh = site.visitor().join(large.code).phone(large.code)
    assert fresh.state["texts"] == phone.state["texts"]


def test_who_wrote_hears_ones_own_numbers_by_reading_them(site):
    large = Round(site, 90)
    phone = large.phones[0]
    kept = phone.ask("contribute", key="k1", activity=large.activity, text="Min egen")["contribution"]
    large.do("close", "reveal")
    (mine,) = large.read(phone, [kept["id"]])
    assert (kept["number"], mine["text"], mine["number"][:2]) == (None, "Min egen", "I-")
