"""The newer types as the console and the phones meet them: what is told when, what the leader marks, moves
and decides.
"""

import pytest

from models.exports.note import note_of
from models.journey.journey import Journey
from models.library import templates
from models.plans.card import write_card
from models.workshop.creation import create_workshop
from models.workshop.workshop import Workshop


class Meeting:
    """A workshop out of some activities of a template, its console and a few phones."""

    def __init__(self, site, name, *keys, people=5):
        self.site = site
        self.lead = site.visitor().lead()
        plans = {plan["id"]: plan for part in templates()[name]["sessions"] for plan in part["activities"]}

        def write(session):
            journey = Journey(organisation_id=1, title="Målbild", reader_key="läsnyckel")
            session.add(journey)
            session.flush()
            for text in ("Digitalt som enda väg", "Ensamhet"):
                write_card(journey, "wave", {"name": text}, "R", 1.0)
            template = {"id": "prov", "sessions": [{"id": "s", "activities": [plans[key] for key in keys]}]}
            create_workshop(session, journey, title="Möte", template=template)

        site.write(write)
        with site.house.database.reading() as session:
            self.code, self.screen_key = session.get(Workshop, 1).code, session.get(Workshop, 1).screen_key
        self.console = self.lead.console(1)
        self.screen = site.visitor().socket("/screen", key=self.screen_key)
        self.do("start")
        self.phones = [site.visitor().join(self.code).phone(self.code) for _ in range(people)]

    def do(self, verb, **more):
        """Ask, and listen to what everybody is then told."""
        activity = {} if verb in ("start", "move_card", "mark_in_plan") else {"activity": self.now["id"]}
        answer = self.console.ask(verb, **activity, **more)
        self.look()
        return answer

    def look(self):
        self.site.tell()
        for line in (self.console, self.screen, *getattr(self, "phones", [])):
            line.listen()

    @property
    def now(self) -> dict:
        return self.console.state["activity"]

    def finish(self):
        for verb in ("close", "reveal"):
            assert self.do(verb)["ok"]


def test_a_rating_is_told_to_nobody_before_the_reveal(site):
    room = Meeting(site, "03a-utforskande-dag1", "vagor")
    assert room.do("open_up")["ok"]
    for phone in room.phones:
        for item in room.now["items"]:
            for criterion in ("paverkan", "snart"):
                assert phone.ask(
                    "answer", activity=room.now["id"], item=item["key"], criterion=criterion, value=4
                )["ok"]
    room.look()
    assert ["result" in line.state for line in (room.console, room.screen, *room.phones)] == [False] * 7
    room.finish()
    assert [
        line.state["result"]["items"][0]["cells"][0]["median"]
        for line in (room.console, room.screen, *room.phones)
    ] == [4] * 7


def test_what_the_leader_marks_is_seen_by_all_and_gives_waves_their_priority(site):
    room = Meeting(site, "03a-utforskande-dag1", "vagor")
    room.do("open_up")
    key = room.now["items"][1]["key"]
    assert room.do("choose", item=key, on=True)["error"] == "not_closed"
    room.finish()
    assert room.do("choose", item=key, on=True)["ok"]
    assert {item["key"]: item["chosen"] for item in room.screen.state["result"]["items"]} == {
        room.now["items"][0]["key"]: False,
        key: True,
    }
    with site.house.database.reading() as session:
        assert [card.fields["priority"] for card in session.get(Journey, 1).cards] == ["", "1"]


def test_a_list_is_written_in_the_room_before_it_is_rated(site):
    room = Meeting(site, "10-plan-digital-transformation", "malval")
    assert (room.now["list"], room.do("open_up")["error"]) == ([], "too_few_options")
    assert room.do("write_list", text="Läxhjälp\nBokstart\nMeröppet")["ok"]
    assert room.do("open_up")["ok"]
    assert [item["text"] for item in room.phones[0].listen()["activity"]["items"]] == [
        "Läxhjälp",
        "Bokstart",
        "Meröppet",
    ]
    assert room.do("write_list", text="För sent")["error"] == "already_open"


def test_the_clock_can_be_the_leaders_alone(site):
    room = Meeting(site, "03a-utforskande-dag1", "vagor")
    room.do("open_up")
    assert room.phones[0].state["activity"]["clock"]["ends_at"] is not None
    assert room.do("hide_clock", on=True)["ok"]
    assert [
        line.state["activity"]["clock"]["ends_at"] is None
        for line in (room.phones[0], room.screen, room.console)
    ] == [True, True, False]


def test_goals_are_told_as_they_are_written_and_commented_on(site):
    room = Meeting(site, "24-forummodellen-malstyrning", "mal", people=2)
    room.do("open_up")
    written = room.phones[0].ask(
        "contribute",
        key="m1",
        activity=room.now["id"],
        text="",
        kind="goal",
        fields={"outcome": "Alla får hjälp", "indicator": "andel"},
    )
    assert (written["ok"], written["contribution"]["number"]) == (True, "M-01")
    said = room.phones[1].ask(
        "contribute",
        key="m2",
        activity=room.now["id"],
        text="Räkna telefonen",
        kind="comment",
        about=f"c:{written['contribution']['id']}",
    )
    assert said["ok"]
    room.look()
    (goal,) = room.screen.state["result"]["goals"]
    assert (goal["text"], goal["lacks"], goal["comments"]) == (
        "Alla får hjälp",
        ["baseline", "owner", "partners"],
        ["Räkna telefonen"],
    )


def test_an_action_nobody_has_is_taken_on_a_phone(site):
    room = Meeting(site, "01-forbered-ledare", "forberedelser", people=2)
    room.do("open_up")
    written = room.phones[0].ask(
        "contribute", key="h1", activity=room.now["id"], text="", kind="action", fields={"what": "Boka APT"}
    )
    room.look()
    assert room.console.state["result"]["unowned"] == 1
    assert room.phones[1].ask(
        "take_on", key="t1", contribution=written["contribution"]["id"], who="enhetschefen"
    )["ok"]
    assert (
        room.phones[0].ask("take_on", key="t2", contribution=written["contribution"]["id"], who="jag")[
            "error"
        ]
        == "taken_already"
    )
    room.look()
    assert [(action["text"], action["who"]) for action in room.screen.state["result"]["actions"]] == [
        ("Boka APT", "enhetschefen")
    ]
    assert room.phones[0].listen()
    assert room.phones[0].own["contributions"][0]["fields"]["who"] == "enhetschefen"


def test_a_commitment_is_moved_and_marked_and_its_card_follows(site):
    room = Meeting(site, "20-stockholm-tre-steg", "atag2", people=1)
    room.do("open_up")
    assert room.phones[0].ask("sit", table=1)["ok"]
    written = room.phones[0].ask(
        "contribute",
        key="å1",
        activity=room.now["id"],
        text="",
        kind="besokare",
        fields={"vad": "Två kvällar öppet", "vem": "chefen"},
    )
    room.finish()
    text = written["contribution"]["id"]
    assert room.do("move_card", contribution=text, area="ekonomi")["ok"]
    assert room.do("mark_in_plan", contribution=text, plan="VP 2027")["ok"]
    assert room.do("move_card", contribution=text, area="månen")["error"] == "unknown_area"
    areas = {
        area["key"]: [(item["number"], item["in_plan"]) for item in area["items"]]
        for area in room.screen.state["result"]["areas"]
    }
    assert areas == {"besokare": [], "relationer": [], "ekonomi": [("Å-01", "VP 2027")]}
    with site.house.database.reading() as session:
        (card,) = [card for card in session.get(Journey, 1).cards if card.kind == "commitment"]
        assert (card.fields["area"], card.fields["plan"], card.fields["role"]) == (
            "Ekonomiska resurser",
            "VP 2027",
            "chefen",
        )


def test_editors_decide_together_and_the_room_sees_the_reason(site):
    room = Meeting(site, "07-forslaget", "skriv", people=1)

    def suggest(session):
        first = session.get(Workshop, 1)
        plan = {"id": "f", "type": "suggest", "title": {"sv": "Förslag"}, "settings": {"mode": "perspective"}}
        review = next(
            activity
            for part in templates()["07-forslaget"]["sessions"]
            for activity in part["activities"]
            if activity["id"] == "beslut"
        )
        create_workshop(
            session,
            first.journey,
            title="Två",
            template={"id": "t", "sessions": [{"id": "s", "activities": [plan, review]}]},
        )

    site.write(suggest)
    console = room.lead.console(2)
    console.ask("start")
    site.tell()
    first = console.listen()["activity"]["id"]
    console.ask("open_up", activity=first)
    with site.house.database.reading() as session:
        code, key = session.get(Workshop, 2).code, session.get(Workshop, 2).screen_key
    phone, screen = site.visitor().join(code).phone(code), site.visitor().socket("/screen", key=key)
    written = phone.ask(
        "contribute", key="t1", activity=first, text="Säg något om tystnad", kind="perspective"
    )
    for verb in ("close", "reveal", "go_on"):
        assert console.ask(verb, activity=first)["ok"]
    site.tell()
    second = console.listen()["activity"]["id"]
    assert console.ask("open_up", activity=second)["ok"]
    text = written["contribution"]["id"]
    assert (
        console.ask("treat", activity=second, contribution=text, fate="declined", why="")["error"]
        == "reason_missing"
    )
    included = {"activity": second, "contribution": text, "fate": "included", "why": "Står i texten"}
    assert console.ask("treat", **included)["error"] == "included_where"
    assert console.ask("treat", **included, led_to="Z9")["error"] == "unknown_statement"
    assert console.ask("treat", activity=second, contribution=text, fate="parked", why="Tas upp i planen")[
        "ok"
    ]
    site.tell()
    assert screen.listen()["activity"]["decisions"] == {
        f"c:{text}": {"fate": "parked", "why": "Tas upp i planen"}
    }
    for verb in ("close", "reveal"):
        assert console.ask(verb, activity=second)["ok"]
    site.tell()
    assert [
        (suggestion["number"], suggestion["fate"]) for suggestion in phone.listen()["result"]["reviewed"]
    ] == [("T-001", "parked")]


@pytest.mark.parametrize("verb", ["choose", "write_list", "hide_clock"])
def test_a_leaders_deed_on_what_is_over_says_so(site, verb):
    room = Meeting(site, "03a-utforskande-dag1", "vagor", people=0)
    more = {"choose": {"item": "w:1", "on": True}, "write_list": {"text": "x"}, "hide_clock": {"on": True}}[
        verb
    ]
    assert room.console.ask(verb, activity=999, **more)["error"] == "moved_already"


def test_a_decision_about_follow_up_reaches_every_goal_that_lacks_it(site):
    room = Meeting(site, "24-forummodellen-malstyrning", "utvardera", people=0)
    site.write(
        lambda session: [
            write_card(session.get(Journey, 1), "goal", {"outcome": "Ett", "review": "2027-01-01"}, "R", 1.0),
            write_card(session.get(Journey, 1), "goal", {"outcome": "Två"}, "R", 1.0),
        ]
    )
    more = {"review_date": "2027-06-01", "reviewers": "Styrgruppen", "okänt": "x"}
    assert room.do("decide", by="Chefen", date="", diary="", text="Vi följer upp i juni", more=more)["ok"]
    assert room.screen.state["activity"]["blocks"][0]["more"] == {
        "review_date": "2027-06-01",
        "reviewers": "Styrgruppen",
    }
    with site.house.database.reading() as session:
        goals = [card for card in session.get(Journey, 1).cards if card.kind == "goal"]
        assert [(card.fields["review"], card.fields["evaluator"]) for card in goals] == [
            ("2027-01-01", "Styrgruppen"),
            ("2027-06-01", "Styrgruppen"),
        ]
    assert (
        room.do("decide", by="Chefen", date="", diary="", text="Fel dag", more={"review_date": "i juni"})[
            "error"
        ]
        == "date_wrong"
    )


def test_the_note_tells_what_came_of_every_type(site):
    room = Meeting(site, "24-forummodellen-malstyrning", "mal", "plan")
    room.do("open_up")
    room.phones[0].ask(
        "contribute",
        key="n1",
        activity=room.now["id"],
        text="",
        kind="goal",
        fields={"outcome": "Alla får hjälp"},
    )
    room.finish()
    room.do("go_on")
    room.do("open_up")
    room.phones[0].ask(
        "contribute",
        key="n2",
        activity=room.now["id"],
        text="",
        kind="action",
        fields={"what": "Utbilda", "who": "Eva", "when": "2027-03-01"},
    )
    room.finish()
    with site.house.database.reading() as session:
        parts = note_of(session, session.get(Workshop, 1), site.now)["parts"]
    assert [part["lines"] for part in parts] == [["M-01 Alla får hjälp"], ["H-01 Utbilda – Eva – 2027-03-01"]]
