"""A vote on many options: a phone is sent the few that it shows, and of the result what matters; what says
the same is joined before, and each text is still found.
"""

import json

import pytest

from models.workshop.activity import Activity
from models.workshop.sampling import shown_to
from tests.people import Room

OPTIONS = 299


class LongVote:
    def __init__(self, site, voters=60, **settings):
        self.site = site

        def plan(session):
            room = Room(session)
            room.workshop.capacity = 1000
            writers = room.crowd(60)
            ideas = room.open("ideas", key="framtid", max_items=20)
            for number in range(OPTIONS):
                writers[number % 15].writes(
                    ideas, f"Ett förslag med nummer {number} om vad biblioteket ska vara"
                )
            room.finish(ideas)
            asked = room.open("dots", input="ideas:framtid", sample_per_person=25, dots=1, **settings)
            for person in writers[:voters]:
                person.answers(asked, shown_to(asked, person.participant)[0]["key"], 1)
            return room.workshop.code, room.workshop.id, asked.id, asked.items

        self.code, self.workshop, self.activity, self.items = site.write(plan)
        self.console = site.visitor().lead().console(self.workshop)
        self.phones = [site.visitor().join(self.code).phone(self.code) for _ in range(6)]

    def shown(self, phone) -> list[dict]:
        return phone.ask("options", activity=self.activity)["items"]

    def finish(self):
        for verb in ("close", "reveal"):
            assert self.console.ask(verb, activity=self.activity)["ok"]
        self.site.tell()
        for line in (self.console, *self.phones):
            line.listen()


@pytest.fixture
def vote(site):
    return LongVote(site)


def size(what) -> int:
    return len(json.dumps(what, ensure_ascii=False).encode())


def test_a_phone_is_sent_the_options_that_it_shows_and_not_all_of_them(vote):
    phone = vote.phones[0]
    asked = phone.state["activity"]
    mine = vote.shown(phone)
    assert (asked["items"], len(mine), vote.shown(phone)) == ([], 25, mine)
    assert {item["key"] for item in mine} <= {item["key"] for item in vote.items}
    before, after = size({**asked, "items": vote.items}), size(asked) + size(mine)
    print(f"a phone's question with {OPTIONS} options: {before} bytes before, {after} bytes now")
    assert after < 5_000 < 30_000 < before
    # The wall and whoever leads know them all.
    assert len(vote.console.state["activity"]["items"]) == OPTIONS
    assert sorted(map(str, vote.shown(vote.phones[1]))) != sorted(map(str, mine))


def test_that_there_are_more_options_than_people_can_see_is_said_before(site):
    def plan(session):
        room = Room(session)
        writers = room.crowd(15)
        ideas = room.open("ideas", key="framtid", max_items=20)
        for number in range(OPTIONS):
            writers[number % 15].writes(ideas, f"Förslag {number}")
        room.finish(ideas)
        room.workshop.go_to(room.plan("dots", key="val", input="ideas:framtid", sample_per_person=12))
        return room.workshop.id

    console = site.visitor().lead().console(site.write(plan))
    assert {"code": "seen_by_few", "n": 15, "seen": 0, "least": 5} in console.state["activity"]["warnings"]


def test_of_a_long_result_a_phone_is_sent_what_matters_and_the_whole_when_asked(vote):
    phone = vote.phones[0]
    assert phone.ask("whole_result", activity=vote.activity)["error"] == "not_yet"
    vote.finish()
    told = phone.state["result"]
    [number] = told["rounds"]
    assert (len(number["options"]), number["more"]) == (10, OPTIONS - 10)
    whole = phone.ask("whole_result", activity=vote.activity)["result"]
    assert whole == vote.console.state["result"]
    assert number["options"] == whole["rounds"][0]["options"][:10]
    print(f"its result: {size(whole)} bytes before, {size(told)} bytes now")
    assert size(told) < 5_000 < 50_000 < size(whole)


class Alike:
    """Three ideas of which two say the same, and a vote on them that is to be opened."""

    def __init__(self, site):
        self.site = site

        def plan(session):
            room = Room(session)
            people = room.crowd(6)
            ideas = room.open("ideas", key="framtid")
            for person, text in zip(people, ("Öppet sent", "öppet  sent!", "Fler stolar"), strict=False):
                person.writes(ideas, text)
            room.finish(ideas)
            dots = room.plan("dots", key="val", input="ideas:framtid", dots=1)
            room.workshop.go_to(dots)
            return room.workshop.code, room.workshop.id, dots.id

        code, workshop, self.activity = site.write(plan)
        self.console = site.visitor().lead().console(workshop)
        self.phones = [site.visitor().join(code).phone(code) for _ in range(5)]

    def do(self, verb, **more):
        answer = self.console.ask(verb, activity=self.activity, **more)
        self.site.tell()
        for line in (self.console, *self.phones):
            line.listen()
        return answer

    @property
    def warnings(self) -> list[dict]:
        return self.console.state["activity"]["warnings"]


def test_options_that_say_the_same_are_pointed_out_and_joined_by_one_press(site):
    vote = Alike(site)
    assert vote.warnings == [{"code": "said_twice", "n": 1}]
    assert vote.do("join_same", on=True)["ok"]
    assert vote.warnings == [{"code": "joined_same", "n": 1}]
    assert vote.do("join_same", on=False)["ok"]
    assert vote.warnings == [{"code": "said_twice", "n": 1}]
    vote.do("join_same", on=True)
    assert vote.do("open_up")["ok"]
    assert vote.do("join_same", on=False)["error"] == "already_open"
    items = vote.phones[0].state["activity"]["items"]
    assert sorted(len(item.get("also", [])) for item in items) == [0, 1]
    joined = next(item for item in items if item.get("also"))
    for phone in vote.phones:
        assert phone.ask("answer", activity=vote.activity, item=joined["key"], value=1)["ok"]
    for verb in ("close", "reveal"):
        assert vote.do(verb)["ok"]

    def traced(session):
        activity = session.get(Activity, vote.activity)
        result = vote.console.state["result"]
        return activity.kind.votes(result), activity.kind.note_lines(result, "sv")[0]

    votes, line = site.write(traced)
    [other] = joined["also"]
    # Each of both texts is found with what came of the vote.
    assert (votes[joined["key"]], votes[other["key"]]) == ("5 / 5", "5 / 5")
    assert f"({joined['number']}, {other['number']}): 5" in line
