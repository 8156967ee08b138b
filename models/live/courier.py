"""Takes to other systems what verbs have laid out for them, once it is kept: beside the loop that serves
rooms, and again until it is taken.

Several processes look; each notice is taken by one of them for a minute at a time. Where that one ends
meanwhile another sends it anew, under the same id.
"""

import logging
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from functools import partial

from sqlalchemy import CursorResult, func, select, update
from sqlalchemy.exc import SQLAlchemyError

from models.base import Database, Refused
from models.systems.hook import LEASE, TRIAL, Hook, Notice, is_taken, signed
from models.systems.post import LATE, post

log = logging.getLogger("malbild.courier")


@dataclass(frozen=True)
class Parcel:
    """What is sent, ready to go."""

    address: str
    body: str
    headers: dict[str, str]


class Courier:
    """`here()` is this server's own address; `hosts` of its own network may be told; `start` begins a task
    beside the rooms.
    """

    def __init__(
        self,
        database: Database,
        clock: Callable[[], float],
        start: Callable,
        secret: bytes,
        hosts: list[str],
        here: Callable[[], str],
    ) -> None:
        self.database, self.clock, self.start = database, clock, start
        self.secret, self.hosts, self.here = secret, hosts, here
        self.is_away = False

    def look(self) -> None:
        """Set out where something waits, unless that is done already."""
        # That the database does not answer is noticed elsewhere.
        with suppress(SQLAlchemyError):
            if not self.is_away and self._due():
                self.is_away = True
                self.start(self._go)

    def deliver(self) -> None:
        """All that is due, the oldest of each address: one that does not answer is asked once."""
        for notice_id in self._due():
            parcel = self.database.again(partial(self._take, notice_id))
            if parcel is not None:
                self.database.again(partial(self._settle, notice_id, self.send(parcel)))

    def trial(self, hook: Hook) -> Parcel:
        """What shows that an address works, and says nothing."""
        now = self.clock()
        return self._parcel(hook, Notice.of(hook.id, TRIAL, now, {"organisation_id": hook.organisation_id}))

    def send(self, parcel: Parcel) -> str:
        """What came of it, as post.py says it."""
        try:
            return post(parcel.address, parcel.body, parcel.headers, self.hosts)
        except Refused:
            # Whoever was sent did not come back.
            return LATE

    def _go(self) -> None:
        try:
            self.deliver()
        except Exception:
            log.exception("what waits for other systems could not be sent")
        finally:
            self.is_away = False

    def _due(self) -> list[int]:
        with self.database.reading() as session:
            asked = select(func.min(Notice.id)).where(Notice.next_at <= self.clock())
            return sorted(session.scalars(asked.group_by(Notice.hook_id)))

    def _take(self, notice_id: int) -> Parcel | None:
        """None where another process has it, or where it is not to be sent any more."""
        with self.database.writing() as session:
            notice = session.get(Notice, notice_id)
            hook = notice and session.get(Hook, notice.hook_id)
            if notice is None or hook is None:
                return None
            taken = update(Notice).where(Notice.id == notice_id, Notice.next_at <= self.clock())
            found = session.execute(taken.values(next_at=self.clock() + LEASE))
            is_ours = isinstance(found, CursorResult) and found.rowcount == 1
            return self._parcel(hook, notice) if is_ours else None

    def _settle(self, notice_id: int, answer: str) -> None:
        with self.database.writing() as session:
            notice = session.get(Notice, notice_id)
            hook = notice and session.get(Hook, notice.hook_id)
            if notice is None or hook is None:
                return
            now, wait = self.clock(), notice.wait
            hook.hear(answer, now)
            if is_taken(answer):
                session.delete(notice)
            elif wait is None:
                hook.lost_at = now
                session.delete(notice)
            else:
                notice.tries, notice.next_at = notice.tries + 1, now + wait

    def _parcel(self, hook: Hook, notice: Notice) -> Parcel:
        body = notice.body(self.here())
        headers = signed(hook.key(self.secret), notice.message_id, body, self.clock())
        return Parcel(hook.address, body, headers)
