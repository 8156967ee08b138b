"""Shorthand for tests: a journey with a workshop, and people with names who write and answer in it."""

from models.exports import tables
from models.journey.journey import Journey
from models.references import Thing
from models.secrets import new_token
from models.workshop.activity import Activity
from models.workshop.attendance import join
from models.workshop.board import Board
from models.workshop.creation import create_workshop
from models.workshop.evidence import evidence_of, people, result_of
from models.workshop.inputs import begin
from models.workshop.leading import advance, close_activity, reveal
from models.workshop.participation import Participation

SECRET = b"secret of the tests"


class Room:
    def __init__(self, session, units=()):
        self.session = session
        self.now = 1_000.0
        self.keys = 0
        self.journey = Journey(organisation_id=1, title="Målbild 2032", reader_key=new_token())
        self.journey.name_units(list(units))
        session.add(self.journey)
        self.workshop = create_workshop(session, self.journey, title="Prova")
        self.workshop.state, self.workshop.opened_at = "open", self.now
        session.flush()

    def plan(self, type_name, key=None, input="", output="", **settings) -> Activity:
        key = key or f"{type_name}{len(self.workshop.activities)}"
        activity = Activity(
            key=key,
            type=type_name,
            title={"sv": key},
            prompt={"sv": key},
            settings=settings,
            input=input,
            output=output,
        )
        self.workshop.insert(activity)
        self.session.flush()
        return activity

    def open(self, type_name, **settings) -> Activity:
        """Plan it, go there and open it."""
        activity = self.plan(type_name, **settings)
        self.begin(activity)
        return activity

    def begin(self, activity) -> None:
        for planned in self.workshop.activities:
            if planned.is_running and planned is not activity:
                self.close(planned)
        self.workshop.go_to(activity)
        begin(activity, "sv", people(self.session, self.workshop), self.now)
        self.session.flush()

    def finish(self, activity) -> dict:
        """Close and reveal; what everybody then sees."""
        self.close(activity)
        return self.finish_closed(activity)

    def close(self, activity) -> None:
        """Nobody answers any more; the leader reads."""
        close_activity(self.session, activity, self.now)
        self.session.flush()

    def advance(self, activity) -> None:
        advance(self.session, activity, self.now)
        self.session.flush()

    def finish_closed(self, activity) -> dict:
        reveal(self.session, activity, self.now)
        self.session.flush()
        return self.result(activity)

    def result(self, activity) -> dict:
        return result_of(self.session, activity, "sv")

    def evidence(self, activity):
        return evidence_of(self.session, activity, "sv")

    def somebody(self, unit: str | None = None, **more) -> "Somebody":
        unit_id = self.unit(unit).id if unit else None
        participant, token, receipt = join(
            self.session, self.workshop, SECRET, language="sv", unit_id=unit_id, **more
        )
        return Somebody(self, participant, token, receipt)

    def unit(self, name: str):
        unit = self.journey.unit_named(name)
        self.session.flush()
        return unit

    def crowd(self, n: int, unit: str | None = None) -> list["Somebody"]:
        return [self.somebody(unit) for _ in range(n)]

    def board(self, activity) -> Board:
        return Board(self.session, activity, self.journey)


class Somebody:
    def __init__(self, room: Room, participant, token: str, receipt: str):
        self.room = room
        self.participant = participant
        self.token = token
        self.receipt = receipt

    @property
    def hand(self) -> Participation:
        return Participation(self.room.session, self.room.workshop, self.participant, self.room.now)

    def writes(self, activity, text, kind="", about="", fields=None, key=None):
        self.room.keys += 1
        return self.hand.contribute(key or f"key{self.room.keys}", activity.id, text, kind, fields, about)

    def answers(self, activity, item, value, criterion=""):
        return self.hand.answer(activity.id, item, value, criterion, activity.round)


def a_written_meeting(session, answers) -> Room:
    """Somebody gathered ideas, dots chose a theme, two sentences were written about it and weighed."""
    room = Room(session)
    people = room.crowd(max(6, *map(len, answers.values())))
    ideas = room.open("ideas", key="ideas")
    texts = [people[n].writes(ideas, text) for n, text in enumerate(("En tyst plats", "Ett rum utan ljud"))]
    room.finish(ideas)
    board = room.open("cluster", key="themes", input="ideas:ideas", who="facilitator", validate=False)
    keys = [Thing.CONTRIBUTION.key(text.id) for text in texts]
    room.board(board).create(keys, "R", room.now, "Stillhet")
    room.finish(board)
    writing = room.open("suggest", key="sentence", input="clusters:themes", mode="new")
    for person, text in zip(people, answers, strict=False):
        person.writes(writing, text, kind="new")
    room.finish(writing)
    stance = room.open("gradient", key="stance", input="suggestions:sentence")
    for item in stance.items:
        for person, value in zip(people, answers[item["text"]], strict=False):
            person.answers(stance, item["key"], value)
    room.finish(stance)
    room.workshop.state, room.workshop.closed_at = "closed", room.now
    session.flush()
    return room


def tallied(session, workshop) -> list[dict[str, str]]:
    """The table of a meeting's tallies, each row as {name of its column: cell}."""
    names = [column.name for column in tables.TALLIES]
    rows = tables.tally_rows(session, workshop)[1:]
    return [dict(zip(names, row, strict=True)) for row in rows]
