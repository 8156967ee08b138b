"""Taking turns: every command waits in one line, is run, committed together with its neighbours, then
answered.
"""

import logging
import queue
import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, cast

from sqlalchemy import Connection, Table, bindparam, select, update
from sqlalchemy.exc import DBAPIError, IntegrityError
from sqlalchemy.orm import Session
from sqlalchemy.orm.attributes import set_committed_value

from models.base import Database, Refused
from models.journey.journey import Journey
from models.workshop.participant import Device, Participant
from models.workshop.workshop import Workshop

MOST_TOGETHER = 64
PATIENCE = 30

log = logging.getLogger("malbild.turns")


@dataclass
class Turn:
    """What a verb gets: a session, the workshop, and the time.

    It may be run twice, so it does nothing outside the session.
    """

    writer: "Writer"
    workshop: Workshop
    now: float
    # The workshop's version once this turn is committed.
    version: int = 0
    touched: set[str] = field(default_factory=set)
    # Participants whose own list changed, and whether it was somebody else's doing: then even a single device
    # is told.
    owners: dict[int, bool] = field(default_factory=dict)
    # Participants whose lines end once this turn is committed.
    gone: set[int] = field(default_factory=set)
    # Whether the address of the wall for those elsewhere was taken back.
    ends_watching: bool = False
    # Participants who sit at another table from here on.
    moved: set[int] = field(default_factory=set)
    # A stage change or reveal goes out at once, to everybody, whole.
    everything: bool = False
    # A new question, stage or round: "I am done" meant the one before.
    new_question: bool = False

    @property
    def session(self) -> Session:
        return self.writer.session

    def participant(self, device: str) -> Participant | None:
        """Who holds the device with this digest; nobody once it was left, let out or its ties were cut."""
        return self.writer.participant(device)

    def touch(self, *keys: str) -> None:
        self.touched.update(keys)

    def turn_the_page(self, new_question: bool = False) -> None:
        self.everything = True
        self.new_question = self.new_question or new_question


@dataclass
class Order:
    workshop_id: int
    verb: Callable[[Turn], Mapping[str, Any] | None]
    done: threading.Event = field(default_factory=threading.Event)
    answer: dict | None = None
    problem: Exception | None = None
    turn: Turn | None = None

    def forget(self) -> None:
        self.answer = self.problem = self.turn = None


_workshops = cast(Table, Workshop.__table__)
_VERSION = update(_workshops).where(_workshops.c.id == bindparam("this")).values(version=bindparam("reached"))
_devices = cast(Table, Device.__table__)
_HOLDER = select(_devices.c.participant_id).where(_devices.c.token_digest == bindparam("device"))


class Writer:
    """Who holds the pen: one session.

    Where no other process writes, what it has read stays at hand from one group to the next;
    SQLite itself says when somebody else has written (a page of the desk, a restored backup), and it is
    forgotten.
    """

    def __init__(self, database: Database) -> None:
        self.database = database
        self.keeps = database.is_sqlite
        self._session: Session | None = None
        self._line: Connection | None = None
        self.seen = None
        self.people: dict[int, Participant] = {}
        # digest of a device's token -> whose it is
        self.devices: dict[str, int] = {}
        self.workshops: dict[int, Workshop] = {}

    @property
    def session(self) -> Session:
        if self._session is None:
            raise RuntimeError("nobody holds the pen")
        return self._session

    def sit_down(self) -> None:
        """Begin a transaction that holds the write lock."""
        if self._session is None:
            self._line = self.database.writer.connect() if self.keeps else None
            self._session = self.database.session(bind=self._line or self.database.writer)
        if self.keeps:
            seen = self.session.connection().exec_driver_sql("PRAGMA data_version").scalar()
            if seen != self.seen:
                self.seen = seen
                self.clear()

    def clear(self) -> None:
        self.people.clear()
        self.devices.clear()
        self.workshops.clear()
        self.session.expunge_all()

    def stand_up(self) -> None:
        """After a commit."""
        if not self.keeps:
            self.clear()
            self.session.close()

    def throw_away(self) -> None:
        """After a failure: nothing that was read or half written may be believed."""
        session, line = self._session, self._line
        self._session = self._line = self.seen = None
        self.people.clear()
        self.devices.clear()
        self.workshops.clear()
        if session is not None:
            session.close()
        if line is not None:
            line.close()

    def workshop(self, workshop_id: int) -> Workshop:
        """The workshop, its row locked against other processes. Refused with workshop_gone."""
        found = self.workshops.get(workshop_id) or self.session.get(
            Workshop, workshop_id, with_for_update=not self.keeps
        )
        if found is None:
            raise Refused("workshop_gone")
        if not self.keeps and workshop_id not in self.workshops:
            # Numbers are given out for the whole journey, and another process may be giving one out in
            # another of its workshops.
            self.session.get(Journey, found.journey_id, with_for_update=True)
        self.workshops[workshop_id] = found
        return found

    def count(self, workshop: Workshop) -> int:
        """One command more. Written once for the whole group, and past the session: its own way costs more
        than a vote.
        """
        set_committed_value(workshop, "version", workshop.version + 1)
        return workshop.version

    def write_version(self, workshop_id: int) -> None:
        if workshop_id in self.workshops:
            self.session.connection().execute(
                _VERSION, {"this": workshop_id, "reached": self.workshops[workshop_id].version}
            )

    def participant(self, device: str) -> Participant | None:
        """By what only this device has: the number of somebody who is gone may be given to another."""
        who = (
            self.devices.get(device)
            or self.session.connection().execute(_HOLDER, {"device": device}).scalar()
        )
        if who is None:
            return None
        found = self.people.get(who) or self.session.get(Participant, who)
        if found is not None:
            self.people[who], self.devices[device] = found, who
        return found


class CommandQueue:
    """One line for the whole process.

    `commit` may be moved off the main loop, so that a slow disk stalls nobody else.
    """

    def __init__(
        self,
        database: Database,
        clock: Callable[[], float],
        start_task: Callable,
        told: Callable[[list[Turn]], None],
        commit: Callable = lambda work: work(),
    ) -> None:
        self.database = database
        self.clock = clock
        self.start_task = start_task
        self.told = told
        self.commit = commit
        self.writer = Writer(database)
        self.line: queue.Queue[Order | None] = queue.Queue()
        self.running = False
        self.busy = False
        # Called with True when a group could be kept and False when storage failed.
        self.noticed: Callable[[bool], None] = lambda works: None
        # Called with the size of each group that was kept.
        self.kept: Callable[[int], None] = lambda size: None

    def take(self, workshop_id: int, verb: Callable[[Turn], Mapping[str, Any] | None]) -> dict:
        """Run `verb` in its turn and return {version, **answer} once it is committed. The version counts what
        everybody does here: it is for the house, and tells no guest anything.

        Refused as the verb says, or storage_unavailable.
        """
        if not self.running:
            self.running = True
            self.start_task(self._serve)
        order = Order(workshop_id, verb)
        self.line.put(order)
        if not order.done.wait(PATIENCE):
            raise Refused("storage_unavailable")
        if order.problem:
            raise order.problem
        return order.answer or {}

    def close(self) -> None:
        """Once all who stand in line have been served, nobody serves it any more."""
        if self.running:
            self.line.put(None)

    def _serve(self) -> None:
        while True:
            taken = [self.line.get()]
            self.busy = True
            while len(taken) < MOST_TOGETHER and not self.line.empty():
                taken.append(self.line.get())
            orders = [order for order in taken if order]
            # One transaction per workshop: a lock held here never waits for another one held elsewhere.
            for workshop_id in dict.fromkeys(order.workshop_id for order in orders):
                self._serve_group([order for order in orders if order.workshop_id == workshop_id])
            self.busy = not self.line.empty()
            if None in taken:
                return

    def _serve_group(self, orders: list[Order]) -> None:
        try:
            self._keep(orders)
        except Exception as problem:  # The line must go on whatever happens to one group.
            log.exception("a group of commands failed")
            for order in orders:
                order.problem = Refused("storage_unavailable") if isinstance(problem, DBAPIError) else problem
        for order in orders:
            order.done.set()
        self._tell([order.turn for order in orders if order.turn and not order.problem])

    def _tell(self, kept: list[Turn]) -> None:
        try:
            if kept:
                self.told(kept)
        except Exception:  # What is committed and acknowledged stands, whatever becomes of telling it.
            log.exception("a change could not be told")

    def _keep(self, orders: list[Order]) -> None:
        try:
            self.database.again(lambda: self._run_together(orders, carefully=False))
            self.noticed(True)
            self.kept(len(orders))
        except Exception as problem:
            if isinstance(problem, DBAPIError):
                self.noticed(False)
            raise

    def _run_together(self, orders: list[Order], carefully: bool) -> None:
        """Run each, then commit once.

        Nearly always none is refused, so a savepoint for each is only paid when one was.
        """
        try:
            self.writer.sit_down()
            for order in orders:
                order.forget()
                self._run(order, carefully)
                if order.problem is not None and not carefully:
                    self.writer.session.rollback()
                    return self._run_together(orders, carefully=True)
            self.writer.write_version(orders[0].workshop_id)
            # Only after this line is anything acknowledged: an ack means committed.
            self.commit(self.writer.session.commit)
            self.writer.stand_up()
        except IntegrityError:
            # One of them said something that the tables do not allow; alone behind a savepoint it is found
            # and refused alone.
            self.writer.throw_away()
            if carefully:
                raise
            self._run_together(orders, carefully=True)
        except BaseException:
            self.writer.throw_away()
            raise

    def _run(self, order: Order, carefully: bool) -> None:
        savepoint = self.writer.session.begin_nested() if carefully else None
        try:
            workshop = self.writer.workshop(order.workshop_id)
            order.turn = Turn(self.writer, workshop, self.clock())
            answer = order.verb(order.turn) or {}
            if savepoint:
                savepoint.commit()
            order.turn.version = self.writer.count(workshop)
            order.answer = {"version": order.turn.version, **answer}
            if order.turn.everything or order.turn.gone:
                # A stage change may have sent people away (severing does); whoever is asked for next is
                # looked up anew.
                self.writer.people.clear()
                self.writer.devices.clear()
            return
        except Refused as refusal:
            order.problem = refusal
        except IntegrityError as problem:
            order.problem = problem
        except DBAPIError:
            raise
        except Exception as problem:
            order.problem = problem
            if carefully:
                log.exception("a command failed")
        if savepoint:
            savepoint.rollback()
