"""The running house: database, turns, rooms and rate_limit in one place, handed to both doors."""

import logging
import subprocess
import time
from collections.abc import Callable, Mapping
from contextlib import suppress
from typing import Any, cast
from zlib import crc32

from flask_socketio import SocketIO
from limits.storage import storage_from_string
from limits.strategies import FixedWindowRateLimiter
from sqlalchemy import select
from sqlalchemy.exc import SQLAlchemyError

from models.base import Database, session_of
from models.elsewhere import hand_over_to, in_portions
from models.live.address import Address, ways
from models.live.command_queue import CommandQueue, Turn
from models.live.courier import Courier
from models.live.editors import Editors
from models.live.gate import Gate
from models.live.guests import Guest
from models.live.metrics import Metrics
from models.live.rate_limit import RateLimit
from models.live.rooms import NAMESPACE, Room
from models.live.shapes import Told
from models.live.suggestion_worker import SuggestionWorker
from models.live.unsent import Unsent
from models.live.workers import Workers
from models.organisation.register import prune
from models.rehearsal.copy import play_along, rehearsals
from models.settings import Settings
from models.workshop.days import close_after_days, half_over, open_waiting, overdue, running_over_days
from models.workshop.inbox import inboxes_to_keep, keep_inbox
from models.workshop.participant import Device, Participant
from models.workshop.workshop import Workshop

# Groups that phones are spoken to in.
GROUPS = 20
# Seconds between looks at what the database and the other processes say.
ROUND = 2
HEARTBEAT = 5.0
TIMEKEEPING = 30.0
DAY = 86400.0
# Pages for readers that are made at once: each holds a connection to the database while it gives way.
READERS = 8
# Rounds in which the files could not forget, because somebody read, before new readers wait for it; and
# seconds that those who read already have to come to an end.
LET_READ, FORGETTING = 3, 5.0

log = logging.getLogger("malbild.house")


class House:
    def __init__(
        self,
        settings: Settings,
        database: Database,
        socketio: SocketIO,
        secret: bytes,
        clock: Callable[[], float] = time.time,
    ) -> None:
        self.settings = settings
        self.database = database
        self.socketio = socketio
        self.secret = secret
        self.clock = clock
        self.place = Address(settings.public_url, lambda: ways(settings.port, settings.listens_on))
        # Whether this is the example, with a page of samples for those who work on the looks.
        self.is_demo = False
        self.rooms: dict[int, Room] = {}
        # sid -> what the door knows of who is behind it
        self.guests: dict[str, Guest] = {}
        # What does not work right now: storage, link. Leaders are told in words.
        self.troubles: set[str] = set()
        start = socketio.start_background_task
        # Parts of a second too, whatever its default makes checkers believe.
        sleep = cast(Callable[[float], None], socketio.sleep)
        self.bus = None
        if settings.redis_url:
            # Read only where it is used: it takes as long as a third of the rest.
            from models.live.redis_bus import RedisBus

            self.bus = RedisBus(
                settings.redis_url, start, sleep, self._hear, lambda works: self._linked(works)
            )
        self.unsent = Unsent(self.sockets)
        # Who has which draft before them.
        self.editors = Editors()
        self.rate_limit = RateLimit(settings, _shared_rates(settings), sleep)
        self.metrics = Metrics(self)
        self.readers = Gate(READERS)
        # Rounds in which somebody read and the files could not forget.
        self._could_not_forget = 0
        # When the register was last rid of what is old.
        self._pruned = 0.0
        database.commit = _committer(settings, database)
        self.commands = CommandQueue(database, clock, start, self._told, database.commit)
        self.commands.noticed = lambda works: self.notice("storage", works)
        self.commands.kept = self.metrics.groups.observe
        self.thinker = SuggestionWorker(
            settings.meaning, _threads(settings), start, sleep, popen=_popen(settings)
        )

        self.workers = Workers(_threads(settings), start, sleep, popen=_popen(settings))
        self.courier = Courier(database, clock, start, secret, settings.told_hosts, lambda: self.address)

    def open(self) -> None:
        """Begin to watch over the rooms, and to hear from other processes."""
        hand_over_to(self.workers.run, lambda: self.sockets.sleep(0))
        if self.bus:
            self.bus.open()
            self.bus.pass_on({"hello": True})
        self.socketio.start_background_task(self._watch)

    @property
    def address(self) -> str:
        """Where phones reach us, without a slash at the end; empty before the doors are open."""
        return self.place.url

    def find_address(self, picked: str = "") -> None:
        """Look which addresses there are, and keep to the one that somebody `picked`. Walls that are on show
        the code of the new one at once.
        """
        if self.place.pick(picked) if picked else self.place.look_around():
            for room in list(self.rooms.values()):
                for audience in ("screen", "watch"):
                    room.emit(audience, "address", {"address": self.address})

    @property
    def sockets(self) -> Any:
        """The socket server itself, under the web framework's layer, which says nothing of it to checkers."""
        return vars(self.socketio)["server"]

    def link(self, path: str) -> str:
        """A page by its whole address. `path` is as Flask says it, with the one that everything stands under,
        which our address has already.
        """
        return f"{self.address}{path.removeprefix(self.settings.path)}"

    def join_url(self, code: str) -> str:
        """What the QR code says: the installation's own address, whatever name a browser came by."""
        return f"{self.address}/{code}"

    def room(self, workshop_id: int) -> Room:
        if workshop_id not in self.rooms:
            start, sleep = self.socketio.start_background_task, self.socketio.sleep
            bus = self.bus
            pass_on = (
                (lambda notice: bus.pass_on({"workshop": workshop_id, **notice}))
                if bus
                else (lambda notice: None)
            )
            self.rooms[workshop_id] = Room(
                workshop_id,
                self.database,
                self.clock,
                self._emitter(workshop_id),
                start,
                sleep,
                pass_on,
                self.hang_up,
                self.is_behind,
            )
        return self.rooms[workshop_id]

    def picture(self, workshop: Workshop, audience: str) -> Told:
        """What a page of a room begins with. The room may be telling something just now, and nobody's
        connection to the database waits along: what `workshop` was read with begins anew.
        """
        workshop_id = workshop.id
        session_of(workshop).rollback()
        return self.room(workshop_id).snapshot(audience)

    def take_turn(self, workshop_id: int, verb: Callable[[Turn], Mapping[str, Any] | None]) -> dict:
        return self.commands.take(workshop_id, verb)

    def changed(self, workshop_id: int, keys: set | None) -> None:
        """A page of the desk has changed what guests of this room see, here and in other processes."""
        room = self.room(workshop_id)
        room.changed(keys)
        room.pass_on({"changed": None if keys is None else sorted(keys)})

    def dismiss(self, workshop_id: int, audience: str, reason: str) -> None:
        """Tell an audience that this is over; it shows why and stops asking."""
        self._emitter(workshop_id)(audience, "goodbye", {"reason": reason})
        self.room(workshop_id).pass_on({"goodbye": [audience, reason]})

    def forget(self, workshop_id: int) -> None:
        """A workshop is gone, and its number may be given to another: nothing told in its room may be told
        again, and nobody who was in it hears what is told in the other.
        """
        self.dismiss(workshop_id, "phone", "gone")
        self._empty(workshop_id)
        if self.bus:
            self.bus.pass_on({"workshop": workshop_id, "emptied": True})

    def _empty(self, workshop_id: int) -> None:
        for guest in [guest for guest in self.guests.values() if guest["workshop"] == workshop_id]:
            self.hang_up(guest["sid"])
        self.rooms.pop(workshop_id, None)

    def see_off(self, workshop_id: int, pass_on: bool = True) -> None:
        """Nobody is known in a room any more that stays open, and the numbers of those who were may be given
        to others: the phones' lines end, here and in other processes.
        """
        for guest in list(self.guests.values()):
            if (guest["workshop"], guest["audience"]) == (workshop_id, "phone"):
                self.hang_up(guest["sid"])
        if pass_on:
            self.room(workshop_id).pass_on({"seen_off": True})

    def leave_by(self, device: str, pass_on: bool = True) -> None:
        """A device was left: whatever lines it holds end, here and in other processes."""
        for guest in [guest for guest in self.guests.values() if guest.get("device") == device]:
            self.hang_up(guest["sid"])
        if pass_on and self.bus:
            self.bus.pass_on({"left": device})

    def see_editor(
        self, journey_id: int, person_id: int, page: str, name: str, at: int, pass_on: bool = True
    ) -> None:
        """Somebody has the draft before them, with this sentence open; `at` below 0 says that they left."""
        if at < 0:
            self.editors.leave(journey_id, person_id, page)
        else:
            self.editors.see(journey_id, person_id, page, name, at, self.clock())
        if pass_on and self.bus:
            self.bus.pass_on({"editor": [journey_id, person_id, page, name, at]})

    def hang_up(self, sid: str) -> None:
        """End one line. The browser behind it hears that it was meant, and does not call again by itself."""
        guest = self.guests.get(sid)
        if guest is not None:
            self.sockets.disconnect(sid, namespace=NAMESPACE[guest["audience"]])

    def is_known(self, guest: Guest) -> bool:
        """Whether a phone is somebody's here still; of others it is asked by their right (may_stay)."""
        if "device" not in guest:
            return True
        with self.database.reading() as session:
            known = select(Participant.id).join(Device, Device.participant_id == Participant.id)
            device, here = (
                Device.token_digest == guest["device"],
                Participant.workshop_id == guest["workshop"],
            )
            return session.scalar(known.where(device, here)) is not None

    def is_behind(self, sid: str) -> bool:
        """Whether a line has not taken yet what it was sent before."""
        guest = self.guests.get(sid)
        return guest is not None and self.unsent.is_behind(sid, NAMESPACE[guest["audience"]])

    def drop_who_does_not_read(self) -> None:
        """Lines for which more waits than anybody would read."""
        for guest in list(self.guests.values()):
            if self.unsent.is_too_much(guest["sid"], NAMESPACE[guest["audience"]]):
                self.unsent.drop(guest["sid"], NAMESPACE[guest["audience"]])

    def may_stay(self, guest: Guest) -> bool:
        """Whether a guest whose right may be taken away has it still. Asked at every question."""
        if "may_stay" not in guest:
            return True
        with self.database.reading() as session:
            return guest["may_stay"](session)

    def end_lost_lines(self, pass_on: bool = True) -> None:
        """Hang up on everybody whose seat, log-in or password is gone, here and in other processes."""
        for guest in [guest for guest in self.guests.values() if not self.may_stay(guest)]:
            self.hang_up(guest["sid"])
        if pass_on and self.bus:
            self.bus.pass_on({"rights": True})

    # What works and what does not

    def notice(self, what: str, works: bool) -> None:
        before = set(self.troubles)
        (self.troubles.discard if works else self.troubles.add)(what)
        if self.troubles != before:
            log.warning("%s %s", what, "works again" if works else "does not answer")
            for room in list(self.rooms.values()):
                room.emit("leader", "trouble", {"troubles": sorted(self.troubles)})

    def look_around(self) -> None:
        """Compare what rooms have been told with what the database says: a lost notice, a restored backup, a
        change from outside.
        """
        self._forget_what_was_deleted()
        self.drop_who_does_not_read()
        self._end_lost_lines_unless_silent()
        watched = [room.workshop_id for room in self.rooms.values() if room.is_listened_to]
        if not watched and "storage" not in self.troubles:
            return
        try:
            with self.database.reading() as session:
                versions = dict(
                    session.execute(
                        select(Workshop.id, Workshop.version).where(Workshop.id.in_(watched))
                    ).all()
                )
            if "storage" in self.troubles:
                # A full disk or a lock lets everything be read; only writing shows that it is over.
                self.database.try_writing()
        except SQLAlchemyError:
            self.notice("storage", False)
        else:
            self.notice("storage", True)
            for workshop_id in watched:
                if workshop_id in versions:
                    self.rooms[workshop_id].check(versions[workshop_id])
                else:
                    self.dismiss(workshop_id, "phone", "gone")
                    self._empty(workshop_id)

    def _forget_what_was_deleted(self) -> None:
        """In a moment without readers. If none comes by itself, new ones wait for it."""
        if not self.database.must_forget or self.database.forget():
            self._could_not_forget = 0
            return
        self._could_not_forget += 1
        if self._could_not_forget > LET_READ:
            with self.readers.cleared(FORGETTING):
                self.database.forget()

    def _end_lost_lines_unless_silent(self) -> None:
        """As a net below those who say so at once: what was changed from outside."""
        # Nobody is sent away because the database does not answer; that is noticed elsewhere.
        with suppress(SQLAlchemyError):
            self.end_lost_lines(pass_on=False)

    def keep_time(self) -> None:
        """Close what was open for days when its time is over; cut the ties of inboxes that stay open; once a
        day, rid the register of what is old.
        """
        with self.database.reading() as session:
            over = overdue(session, self.clock())
            running = running_over_days(session)
        for workshop_id in running:
            # One that cannot be read keeps nobody else's promises from being kept.
            try:
                self._keep_time_of(workshop_id, workshop_id in over)
            except Exception:
                log.exception("the time of workshop %s could not be kept", workshop_id)
        if self.clock() - self._pruned >= DAY:
            with self.database.writing() as session:
                prune(session, self.clock())
            self._pruned = self.clock()

    def _keep_time_of(self, workshop_id: int, is_over: bool) -> None:
        if is_over:
            self.take_turn(workshop_id, _close_in_turn)
            return
        with self.database.reading() as session:
            is_half_over = half_over(session, self.clock(), workshop_id)
            is_due = inboxes_to_keep(session, self.clock(), workshop_id)
        if is_due and self.take_turn(workshop_id, _keep_in_turn).get("laid_out"):
            self.see_off(workshop_id)
        if is_half_over:
            self.take_turn(workshop_id, _open_in_turn)

    def play_rehearsals(self) -> None:
        """Let the invented people of rehearsals act, those that somebody is watching here."""
        if any(room.is_listened_to for room in self.rooms.values()):
            with self.database.reading() as session:
                going_on = [
                    copy
                    for copy in rehearsals(session)
                    if copy in self.rooms and self.rooms[copy].is_listened_to
                ]
            for workshop_id in going_on:
                self.take_turn(workshop_id, _play_in_turn)

    def _watch(self) -> None:
        beat = hour = 0.0
        while True:
            self.socketio.sleep(ROUND)
            try:
                self.look_around()
                if not self.place.is_given:
                    self.find_address()
                self.play_rehearsals()
                self.courier.look()
                self.thinker.rest()
                self.workers.rest()
                if time.monotonic() - hour > TIMEKEEPING:
                    hour = time.monotonic()
                    self.keep_time()
                if self.bus and time.monotonic() - beat > HEARTBEAT:
                    beat = time.monotonic()
                    self._say_who_is_here()
            except Exception:
                log.exception("the round could not be made")

    # Between processes

    def _linked(self, works: bool) -> None:
        self.notice("link", works)
        if works and self.bus:
            # Nobody knows what was said meanwhile.
            self.bus.pass_on({"hello": True})
            for room in list(self.rooms.values()):
                room.changed(None)
            self._say_who_is_here()

    def _say_who_is_here(self) -> None:
        for room in list(self.rooms.values()):
            if room.is_listened_to:
                room.pass_on({"presence": room.here.said_here(self.clock())})

    def _hear(self, process: str, notice: dict) -> None:
        if "rights" in notice:
            self.end_lost_lines(pass_on=False)
        elif "editor" in notice:
            self.see_editor(*notice["editor"], pass_on=False)
        elif "left" in notice:
            self.leave_by(notice["left"], pass_on=False)
        elif "hello" in notice:
            self._say_who_is_here()
            for room in list(self.rooms.values()):
                for signal in room.signals.everything():
                    room.pass_on({"signal": signal})
        elif (room := self.rooms.get(notice.get("workshop", 0))) is not None:
            if "emptied" in notice:
                self._empty(room.workshop_id)
            elif "seen_off" in notice:
                self.see_off(room.workshop_id, pass_on=False)
            elif "presence" in notice:
                room.hear_of(process, notice["presence"])
            elif "writing" in notice:
                room.pass_writing(*notice["writing"])
            elif "signal" in notice:
                room.signals.set(*notice["signal"])
                room.changed({"counts"})
            elif "goodbye" in notice:
                audience, reason = notice["goodbye"]
                room.emit(audience, "goodbye", {"reason": reason})
            elif "changed" in notice:
                room.changed(None if notice["changed"] is None else set(notice["changed"]))
            else:
                room.take_in(notice["keys"], dict(notice["owners"]), notice["answered"], notice["version"])
                room.move(set(notice.get("moved", [])))
                room.let_go(set(notice.get("gone", [])))
                if notice.get("ends_watching"):
                    room.end_watching()

    def _told(self, turns: list[Turn]) -> None:
        for turn in turns:
            self.room(turn.workshop.id).heard(turn)

    def _emitter(self, workshop_id: int) -> Callable:
        def emit(audience: str, event: str, payload: dict, sid: str | None = None) -> None:
            for place in [sid] if sid else places(workshop_id, audience):
                self.socketio.emit(event, payload, to=place, namespace=NAMESPACE[audience])
                if audience == "phone" and not sid:
                    # Between groups others get their turn: an answer must not wait for a thousand phones.
                    self.socketio.sleep(0)

        return emit


def _close_in_turn(turn: Turn) -> dict:
    # Another process may have been here first.
    if turn.workshop.is_open:
        with in_portions():
            close_after_days(turn.session, turn.workshop, "Målbild", turn.now)
        turn.turn_the_page()
    return {}


def _keep_in_turn(turn: Turn) -> dict:
    with in_portions():
        is_kept = keep_inbox(turn.session, turn.workshop, turn.now)
    if is_kept:
        turn.turn_the_page()
        return {"laid_out": True}
    return {}


def _open_in_turn(turn: Turn) -> dict:
    if open_waiting(turn.session, turn.workshop, turn.now):
        turn.turn_the_page()
    return {}


def _play_in_turn(turn: Turn) -> dict:
    turn.touch(*play_along(turn.session, turn.workshop, turn.now))
    return {}


def places(workshop_id: int, audience: str) -> list[str]:
    """The socket server's names for an audience; phones stand in several groups."""
    return [f"w{workshop_id}:{audience}:{group}" for group in range(GROUPS if audience == "phone" else 1)]


def place_of(workshop_id: int, audience: str, sid: str) -> str:
    return f"w{workshop_id}:{audience}:{crc32(sid.encode()) % GROUPS if audience == 'phone' else 0}"


def _threads(settings: Settings) -> Callable:
    """How to wait for work in a real thread. Without eventlet whoever asks is in one already."""
    if settings.async_mode == "eventlet":
        from eventlet import tpool

        return tpool.execute
    return lambda work: work()


def _popen(settings: Settings) -> type[subprocess.Popen]:
    """Processes with plain pipes.

    Eventlet's own wait in a loop of each thread's own, and lose what happens to a pipe whose number is used
    again.
    """
    if settings.async_mode == "eventlet":
        from eventlet.patcher import original

        plain = original("subprocess")
        return plain.Popen if plain else subprocess.Popen
    return subprocess.Popen


def _committer(settings: Settings, database: Database) -> Callable:
    """Under eventlet a commit to a file waits for the disk in a real thread, so that a slow disk does not
    stop every phone.
    """
    return _threads(settings) if database.is_sqlite else lambda work: work()


def _shared_rates(settings: Settings) -> FixedWindowRateLimiter | None:
    if not settings.redis_url:
        return None
    return FixedWindowRateLimiter(
        storage_from_string(settings.redis_url, socket_timeout=1, socket_connect_timeout=1)
    )
