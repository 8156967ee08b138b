"""A verb does all that belongs to it, whatever door it is reached through: the same rows and the same lines
in the logbook come of a meeting led from the console over a socket and of one led as the example leads it.
"""

import ast
import re

import pytest

from models.install import ROOT
from models.library.example.stage import Stage
from models.plans.card import Card
from models.workshop.answer import Count
from models.workshop.contribution import Contribution
from models.workshop.workshop import Workshop
from tests.people import SECRET, Room

AREAS = [{"key": "inom", "label": {"sv": "Inom huset"}}]
PROMISE = {"text": "Alla på kurs", "role": "chefen", "when": "2026-12-01"}


def plan_an_evening(session) -> int:
    room = Room(session)
    room.workshop.state, room.workshop.opened_at = "planned", None
    room.plan("perspectives", key="loften", card="commitment", areas=AREAS)
    room.plan("gradient", key="sats", items=[{"sv": "Ja"}])
    return room.workshop.id


def led_from_the_console(site) -> int:
    workshop_id = site.write(plan_an_evening)
    lead = site.visitor().lead("Mötesledaren")
    code = site.write(lambda session: session.get(Workshop, workshop_id).code)
    console = lead.console(workshop_id)
    assert console.ask("start")["ok"]
    phones = [site.visitor().join(code).phone(code) for _ in range(6)]
    site.tell()
    first = console.listen()["activity"]["id"]
    assert console.ask("open_up", activity=first)["ok"]
    for at, phone in enumerate(phones):
        sent = {"text": "", "kind": "inom", "fields": PROMISE, "about": ""}
        assert phone.ask("contribute", key=f"nyckel-{at}-loften", activity=first, **sent)["ok"]
    for verb in ("close", "reveal", "go_on"):
        assert console.ask(verb, activity=first)["ok"]
    site.tell()
    second = console.listen()["activity"]["id"]
    assert console.ask("open_up", activity=second)["ok"]
    for phone in phones:
        assert phone.ask("answer", activity=second, item="t:1", value=5, criterion="", round=1)["ok"]
    for verb in ("close", "reveal"):
        assert console.ask(verb, activity=second)["ok"]
    assert console.ask("finish", feedback_by="2026-12-24")["ok"]
    return workshop_id


def led_as_the_example_leads(site) -> int:
    def play(session):
        workshop_id = plan_an_evening(session)
        stage = Stage(session, session.get(Workshop, workshop_id), SECRET, site.now)
        stage.start()
        people = stage.come_in(6)
        with stage.asking("loften") as promises:
            for somebody in people:
                somebody.stage.next_key()
                somebody.hand.contribute(stage.next_key(), promises.id, "", "inom", PROMISE)
        with stage.asking("sats") as stances:
            for somebody in people:
                somebody.answer(stances, "t:1", 5)
        stage.end("2026-12-24")
        return workshop_id

    return site.write(play)


def what_came_of_it(session, workshop_id: int) -> dict:
    workshop = session.get(Workshop, workshop_id)
    rows = session.query(Contribution).filter_by(workshop_id=workshop_id).order_by(Contribution.number)
    return {
        "log": [(line.who, line.what, line.details) for line in workshop.journey.log],
        "cards": [
            (card.number, card.kind, card.fields)
            for card in session.query(Card).filter_by(journey_id=workshop.journey_id).order_by(Card.number)
        ],
        "texts": [(text.number, text.fields, text.fate, text.author_id, text.key) for text in rows],
        "counts": [
            (count.item, count.value, count.n)
            for activity in workshop.agenda
            for count in session.query(Count).filter_by(activity_id=activity.id).order_by(Count.item)
        ],
        "activities": [(activity.key, activity.state, activity.shown_groups) for activity in workshop.agenda],
        "workshop": (workshop.state, workshop.attendance, workshop.feedback_by),
    }


def test_a_meeting_leaves_the_same_whichever_door_it_was_led_through(site):
    by_console, by_example = led_from_the_console(site), led_as_the_example_leads(site)
    with site.house.database.reading() as session:
        one, other = what_came_of_it(session, by_console), what_came_of_it(session, by_example)
    assert one == other
    # And it is what was meant to come of it.
    assert [what for _, what, _ in one["log"]] == ["started", "closed"]
    assert (len(one["cards"]), len(one["texts"]), one["counts"]) == (6, 6, [("*", "", 6), ("t:1", "5", 6)])


@pytest.mark.parametrize(
    ("day", "refusal"), [("", "feedback_missing"), ("snart", "date_wrong"), ("1970-01-11", "day_gone")]
)
def test_a_meeting_ends_with_a_day_for_the_answer_that_is_still_to_come(site, day, refusal):
    workshop_id = site.write(plan_an_evening)
    console = site.visitor().lead("Mötesledaren").console(workshop_id)
    assert console.ask("start")["ok"]
    assert console.ask("finish", feedback_by=day)["error"] == refusal
    # The clock of the house stands at 12 January 1970: today is soon enough.
    assert console.ask("finish", feedback_by="1970-01-12")["ok"]


def test_the_day_of_the_answer_is_changed_after_the_meeting_wherever_it_stands(site):
    workshop_id = site.write(plan_an_evening)
    lead = site.visitor().lead("Mötesledaren")
    console = lead.console(workshop_id)
    page = f"/desk/workshops/{workshop_id}"
    early = lead.post(f"{page}/answer-day", page, feedback_by="2026-12-24")
    assert (early.status_code, "Mötet är inte avslutat än." in early.text) == (400, True)
    assert console.ask("start")["ok"]
    assert console.ask("finish", feedback_by="2026-12-24")["ok"]
    assert lead.post(f"{page}/answer-day", page, feedback_by="1969-12-24").status_code == 400
    changed = lead.post(f"{page}/answer-day", page, feedback_by="2027-01-15")
    assert "Dagen är ändrad." in changed.text
    site.tell()
    assert console.listen()["workshop"]["feedback_by"] == "2027-01-15"
    assert "15 januari 2027" in lead.get(f"{page}/note").text
    with site.house.database.reading() as session:
        log = session.get(Workshop, workshop_id).journey.log
        assert (log[-1].what, log[-1].details["day"]) == ("answer_day", "2027-01-15")


@pytest.mark.parametrize("door", ["facilitator", "participant"])
def test_no_door_writes_in_the_logbook(door):
    """A line belongs to a verb; a door that writes one has forgotten the verb."""
    writes = [
        path.name
        for path in sorted((ROOT / door).glob("*.py"))
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.ImportFrom) and node.module == "models.journey.logbook"
    ]
    assert writes == []


def test_only_their_verbs_reveal_and_sever():
    """Half of a verb, called by itself, is how cards were forgotten at a reveal."""
    halves = re.compile(r"\.reveal\(\)|\bsever\(|\bkeep_cards\(|\bsettle_round\(")
    callers = {
        path.relative_to(ROOT).as_posix()
        for folder in ("facilitator", "participant", "models")
        for path in (ROOT / folder).rglob("*.py")
        if any(halves.search(line) and "def " not in line for line in path.read_text("utf-8").splitlines())
    }
    assert callers == {"models/workshop/leading.py", "models/workshop/severing.py"}
