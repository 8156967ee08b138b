"""Takes to other systems what verbs have laid out for them, once it is kept: beside the loop that serves
rooms, and again until it is taken.

Several processes look; each notice is taken by one of them for a minute at a time, once it can be sent. Where
that one ends meanwhile another sends it anew, under the same id. An organisation's are sent one after
another, and those of several side by side: a receiver that is silent keeps its own organisation's waiting.
"""

import logging
import threading
from collections import defaultdict
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from functools import partial

from sqlalchemy import CursorResult, func, select, update
from sqlalchemy.exc import SQLAlchemyError

from models.base import Database, Refused
from models.elsewhere import NOTICES
from models.live.workers import MOST
from models.systems.hook import LEASE, TRIAL, Hook, Notice, is_taken, signed
from models.systems.post import LATE, post, try_post

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
        # Organisations whose notices somebody is under way with.
        self.away: set[int] = set()
        self.places = threading.Semaphore(MOST[NOTICES])
        self.trying: defaultdict[int, threading.Lock] = defaultdict(threading.Lock)

    def look(self) -> None:
        """Set out where something waits, unless that is done already."""
        # That the database does not answer is noticed elsewhere.
        with suppress(SQLAlchemyError):
            for organisation_id in self._due().keys() - self.away:
                self.away.add(organisation_id)
                self.start(self._go, organisation_id)

    def deliver(self, organisation_id: int) -> None:
        """What is due of one organisation's, the oldest of each address: a silent one is asked once."""
        for notice_id in self._due()[organisation_id]:
            with self.places:
                parcel = self.database.again(partial(self._take, notice_id))
                if parcel is not None:
                    self.database.again(partial(self._settle, notice_id, self._send(post, parcel)))

    def trial(self, hook: Hook) -> Parcel:
        """What shows that an address works, and says nothing."""
        now = self.clock()
        return self._parcel(hook, Notice.of(hook.id, TRIAL, now, {"organisation_id": hook.organisation_id}))

    def try_out(self, organisation_id: int, parcel: Parcel) -> str:
        """What came of a trial. Refused where the organisation has one under way: silent receivers would keep
        all others' waiting.
        """
        trying = self.trying[organisation_id]
        if not trying.acquire(blocking=False):
            raise Refused("too_often")
        try:
            return self._send(try_post, parcel)
        finally:
            trying.release()

    def _send(self, way: Callable[[str, str, dict[str, str], list[str]], str], parcel: Parcel) -> str:
        """What came of it, as post.py says it."""
        try:
            return way(parcel.address, parcel.body, parcel.headers, self.hosts)
        except Refused:
            # Whoever was sent did not come back.
            return LATE

    def _go(self, organisation_id: int) -> None:
        try:
            self.deliver(organisation_id)
        except Exception:
            log.exception("what waits for other systems could not be sent")
        finally:
            self.away.discard(organisation_id)

    def _due(self) -> defaultdict[int, list[int]]:
        """Of each organisation."""
        found: defaultdict[int, list[int]] = defaultdict(list)
        oldest = func.min(Notice.id)
        asked = select(Hook.organisation_id, oldest).join(Hook).where(Notice.next_at <= self.clock())
        with self.database.reading() as session:
            for organisation_id, notice_id in session.execute(asked.group_by(Hook.id).order_by(oldest)):
                found[organisation_id].append(notice_id)
        return found

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
