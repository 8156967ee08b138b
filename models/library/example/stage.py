"""A meeting played by the program's own verbs: people join, write and answer; a leader opens, closes and
shows. Nothing is put in by hand.
"""

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.orm import Session

from models.journey.journey import Unit
from models.workshop.activity import Activity
from models.workshop.attendance import join
from models.workshop.contribution import Contribution
from models.workshop.evidence import people
from models.workshop.inputs import begin
from models.workshop.leading import close_activity, close_meeting, reveal
from models.workshop.numbering import give_number
from models.workshop.participant import Participant
from models.workshop.participation import Participation
from models.workshop.starting import go_to, start_meeting
from models.workshop.workshop import Workshop

LEADER = "Mötesledaren"


class Actor:
    """One participant. `key` numbers what they send, as a phone does."""

    def __init__(self, stage: "Stage", participant: Participant, receipt: str) -> None:
        self.hand = Participation(stage.session, stage.workshop, participant, stage.now)
        self.stage = stage
        self.receipt = receipt

    def write(
        self, activity: Activity, words: str, /, kind: str = "", about: str = "", **fields: str
    ) -> Contribution:
        """Numbered at once: the example names its texts, and nobody is behind them."""
        if activity.by_table:
            self.hand.take_pen(activity.id)
        text = self.hand.contribute(self.stage.next_key(), activity.id, words, kind, fields, about)
        if text.number is None:
            give_number(activity, text)
        return text

    def answer(self, activity: Activity, item: str, value: str | int | None, criterion: str = "") -> None:
        self.hand.answer(activity.id, item, value, criterion, activity.round)


class Stage:
    """One workshop at one time. Leave it with `end`, which severs as the last word of any meeting does."""

    def __init__(self, session: Session, workshop: Workshop, secret: bytes, now: float) -> None:
        self.session = session
        self.workshop = workshop
        self.secret = secret
        self.now = now
        self.sent = self.seated = 0

    def next_key(self) -> str:
        self.sent += 1
        return f"play-{self.workshop.id}-{self.sent}"

    def come_in(self, n: int, unit: Unit | None = None) -> list[Actor]:
        found = []
        for _ in range(n):
            self.seated += 1
            table = self.seated % self.workshop.tables + 1 if self.workshop.tables else None
            participant, _, receipt = join(
                self.session,
                self.workshop,
                self.secret,
                language=self.workshop.language,
                unit_id=unit.id if unit else None,
                table=table,
            )
            found.append(Actor(self, participant, receipt))
        return found

    def start(self) -> None:
        start_meeting(self.session, self.workshop, LEADER, self.now)

    def plan(self, key: str) -> Activity:
        return next(activity for activity in self.workshop.agenda if activity.key == key)

    @contextmanager
    def asking(self, key: str) -> Iterator[Activity]:
        """Everybody is in this activity; it is closed and shown afterwards, in all its stages and rounds or
        as far as they were gone.
        """
        activity = self.open(key)
        yield activity
        self.session.flush()
        close_activity(self.session, activity, self.now)
        reveal(self.session, activity, self.now)

    def open(self, key: str) -> Activity:
        activity = self.plan(key)
        if activity is not self.workshop.current:
            go_to(self.session, self.workshop, activity, self.now)
        if activity.state == "planned":
            begin(activity, self.workshop.language, people(self.session, self.workshop), self.now)
        return activity

    def end(self, feedback_by: str) -> None:
        close_meeting(self.session, self.workshop, feedback_by, LEADER, self.now)
