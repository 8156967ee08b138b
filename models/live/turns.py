"""Taking turns: every command waits in one line, is run in a savepoint, committed together with its neighbours, then answered."""

import logging
import queue
import threading
from collections.abc import Callable
from dataclasses import dataclass, field

from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session

from models.base import Database, Refused
from models.workshop.workshop import Workshop

MOST_TOGETHER = 64
PATIENCE = 30

log = logging.getLogger("malbild.turns")


@dataclass
class Turn:
    """What a verb gets: a session inside a savepoint, the workshop, and the time."""

    session: Session
    workshop: Workshop
    now: float
    touched: set[str] = field(default_factory=set)
    # Participants whose own list changed, and whether it was somebody else's doing: then even a single device is told.
    owners: dict[int, bool] = field(default_factory=dict)
    # A stage change or reveal goes out at once, to everybody, whole.
    everything: bool = False
    # A new question, stage or round: "I am done" meant the one before.
    new_question: bool = False

    def touch(self, *keys: str) -> None:
        self.touched.update(keys)

    def turn_the_page(self, new_question: bool = False) -> None:
        self.everything = True
        self.new_question = self.new_question or new_question


@dataclass
class _Order:
    workshop_id: int
    verb: Callable[[Turn], dict | None]
    done: threading.Event = field(default_factory=threading.Event)
    answer: dict | None = None
    problem: Exception | None = None
    turn: Turn | None = None


class Turns:
    """One line for the whole process. `commit` may be moved off the main loop, so that a slow disk stalls nobody else."""

    def __init__(
        self, database: Database, clock: Callable[[], float], start_task: Callable, told: Callable[[list[Turn]], None], commit: Callable = lambda work: work()
    ):
        self.database = database
        self.clock = clock
        self.start_task = start_task
        self.told = told
        self.commit = commit
        self.line: queue.Queue[_Order] = queue.Queue()
        self.running = False
        self.busy = False

    def take(self, workshop_id: int, verb: Callable[[Turn], dict | None]) -> dict:
        """Run `verb` in its turn and return {version, **answer} once it is committed. Refused as the verb says, or storage_unavailable."""
        if not self.running:
            self.running = True
            self.start_task(self._serve)
        order = _Order(workshop_id, verb)
        self.line.put(order)
        if not order.done.wait(PATIENCE):
            raise Refused("storage_unavailable")
        if order.problem:
            raise order.problem
        return order.answer

    def _serve(self) -> None:
        while True:
            orders = [self.line.get()]
            self.busy = True
            while len(orders) < MOST_TOGETHER and not self.line.empty():
                orders.append(self.line.get())
            try:
                self._run_together(orders)
            except Exception as problem:  # The line must go on whatever happens to one group.
                log.exception("a group of commands failed")
                for order in orders:
                    order.problem = Refused("storage_unavailable") if isinstance(problem, DBAPIError) else problem
            for order in orders:
                order.done.set()
            self._tell([order.turn for order in orders if order.turn and not order.problem])
            self.busy = not self.line.empty()

    def _tell(self, kept: list[Turn]) -> None:
        try:
            if kept:
                self.told(kept)
        except Exception:  # What is committed and acknowledged stands, whatever becomes of telling it.
            log.exception("a change could not be told")

    def _run_together(self, orders: list[_Order]) -> None:
        with self.database.session(bind=self.database.writer) as session:
            for order in orders:
                self._run(session, order)
            # Only after this line is anything acknowledged: an ack means committed.
            self.commit(session.commit)

    def _run(self, session: Session, order: _Order) -> None:
        try:
            with session.begin_nested():
                workshop = session.get(Workshop, order.workshop_id)
                if workshop is None:
                    raise Refused("workshop_gone")
                order.turn = Turn(session, workshop, self.clock())
                answer = order.verb(order.turn) or {}
                workshop.version += 1
                session.flush()
                order.answer = {"version": workshop.version, **answer}
        except Refused as refusal:
            order.problem = refusal
        except DBAPIError:
            raise
        except Exception as problem:
            log.exception("a command failed")
            order.problem = problem
