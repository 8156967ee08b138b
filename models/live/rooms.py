"""What each audience of a workshop has been told: cached states, coalesced changes, each at its own pace."""

import logging
import threading
from collections import defaultdict
from collections.abc import Callable, Mapping
from typing import Any, cast

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.analysis.disclosure import coarse
from models.base import Database, Refused
from models.elsewhere import in_portions
from models.live.command_queue import Turn
from models.live.presence import Presence
from models.live.shapes import Change, PresenceSeen, State, TextList, Told, Writing
from models.live.signals import Signals
from models.live.views import AUDIENCES, EVERYTHING, counts_for, counts_of, state_of, texts_on
from models.workshop.participant import Participant
from models.workshop.participation import Participation
from models.workshop.shapes import Own, Piece
from models.workshop.workshop import Workshop

# Seconds between changes. A phone has nothing to do with a running count.
PACE = {
    "leader": 0.05,
    "screen": 0.05,
    "watch": 0.25,
    "phone": 2.0,
    "presence": 0.25,
    "own": 0.2,
    "writing": 0.3,
}
# People who are told of their own at a time: somebody who sits down at large tables must not stop the room.
AT_A_TIME = 10
NAMESPACE = {"leader": "/facilitator", "screen": "/screen", "watch": "/screen", "phone": "/participant"}
TICK = 0.02
RETRY = 1.0

log = logging.getLogger("malbild.rooms")


class Room:
    """One workshop in this process.

    `emit(audience, event, payload, sid=None)` reaches all of that audience here, or one;
    `pass_on(notice)` tells other processes what they cannot see in the database;
    `hang_up(sid)` ends a line;
    `is_behind(sid)` says whether a line has not taken yet what it was sent before."""

    def __init__(
        self,
        workshop_id: int,
        database: Database,
        clock: Callable,
        emit: Callable,
        start_task: Callable,
        sleep: Callable,
        pass_on: Callable[[dict], None] = lambda notice: None,
        hang_up: Callable[[str], None] = lambda sid: None,
        is_behind: Callable[[str], bool] = lambda sid: False,
    ) -> None:
        self.workshop_id = workshop_id
        self.database = database
        self.clock = clock
        self.emit = emit
        self.start_task = start_task
        self.sleep = sleep
        self.pass_on = pass_on
        self.hang_up = hang_up
        self.is_behind = is_behind
        # What is known of the room; and, held longer, the right to speak in it.
        self.lock = threading.RLock()
        self.speech = threading.RLock()
        self.states: dict[str, State] = {}
        # Numbers what each audience was told, without gaps. Not the workshop's own version: signals are told
        # too and leave no trace in the database. Each process counts its own, since each speaks to its own
        # guests.
        self.told: dict[str, int] = defaultdict(int)
        # The workshop's own version as last read, to notice a change that nobody told of.
        self.version = -1
        self.pending: dict[str, set | None] = {}
        self.due: dict[str, float] = defaultdict(float)
        # Who is to be told what is their own, each once, in the order in which it changed.
        self.owners: dict[int, None] = {}
        # What is being written and has not been passed on, the newest of each: by who hears it and question.
        self.written: dict[tuple[tuple[int, ...], int], Writing] = {}
        # Lines that are read slowly: the newest of what is being written at their table, and whose own they
        # wait for. Each has it when there is room; none is sent more than it takes.
        self.held_back: dict[str, Writing] = {}
        self.own_waits: dict[str, int] = {}
        self.speaking = False
        # Whether it is open for days; read when it is asked for first.
        self.over_days: bool | None = None
        self.here = Presence()
        self.signals = Signals()
        # (activity, round, whether tables answer it) that counts are about, so that a running count needs no
        # more than one question to the database.
        self.question: tuple[int, int, bool] | None = None
        # Texts that phones ask for some at a time, and the list of them as it was told.
        self.read_texts: tuple[Mapping[str, Any], dict[int, Piece]] | None = None

    # Coming and going

    def enter(
        self, audience: str, sid: str, who: int | None, say: Callable[[Told], None], is_phone: bool = True
    ) -> None:
        """Let a newcomer in and `say` the snapshot.

        One step under the lock: a change told between would come before it.
        """
        with self.lock:
            self.here.enter(audience, sid, who, is_phone)
            say(self.snapshot(audience))
        self._presence_changed()

    def leave(self, audience: str, sid: str) -> None:
        with self.lock:
            self.here.leave(audience, sid, self.clock())
            self.held_back.pop(sid, None)
            self.own_waits.pop(sid, None)
        self._presence_changed()

    def gone_home(self, participant_id: int) -> None:
        self.here.gone_home(participant_id)
        self._presence_changed()

    def knock(self, device: str) -> None:
        """Somebody stands outside and wants in."""
        with self.lock:
            self.here.knock(device, self.clock())
        self._presence_changed()

    def waits(self, device: str) -> None:
        """Whoever stands outside stands there still."""
        if device in self.here.outside:
            self.knock(device)

    def come_in(self, device: str) -> None:
        if device in self.here.outside:
            self.here.come_in(device)
            self._presence_changed()

    def let_go(self, participants: set[int]) -> None:
        """End the lines of these, in this process. Nobody is done any more who is not here."""
        for participant_id in participants:
            for sid in self.here.devices_of(participant_id):
                self.hang_up(sid)
            self.here.gone_home(participant_id)
        if participants:
            self._presence_changed()
        if self.signals.silence(participants):
            self.changed({"counts"})

    def move(self, participants: set[int]) -> None:
        """These sit at another table: what they said for the one they left is said no more, and what is being
        written there is nothing of theirs.
        """
        if not participants:
            return
        with self.lock:
            for sid in [sid for who in participants for sid in self.here.devices_of(who)]:
                self.held_back.pop(sid, None)
            still = list(self.written.items())
            self.written = {
                (tuple(who for who in hearers if who not in participants), activity): words
                for (hearers, activity), words in still
            }
        if self.signals.get_up(participants):
            self.changed({"counts"})

    def end_watching(self) -> None:
        """End the lines of those who watch the wall from elsewhere, in this process."""
        for sid in list(self.here.inside["watch"]):
            self.hang_up(sid)

    def snapshot(self, audience: str) -> Told:
        """{version, state}: what this audience has been told so far, read from the database if nobody was
        listening.
        """
        with self.lock:
            if audience not in self.states:
                with self.database.reading() as session:
                    workshop = self._read(session)
                    self.states[audience] = state_of(
                        session, workshop, audience, self.signals.counts(workshop.current_id)
                    )
                self.told[audience] += 1
                self.pending.pop(audience, None)
            return {"version": self.told[audience], "state": self.states[audience]}

    @property
    def presence(self) -> PresenceSeen:
        """Who is here, as console and screen are told. Where people come one by one over days, in fives: one
        more would be the one who is writing just now.
        """
        seen = self.here.seen(self.clock())
        if not self._is_over_days():
            return seen
        return {
            **seen,
            "phones": coarse(seen.get("phones", 0)),
            "waiting": coarse(seen.get("waiting", 0)),
            "outside": coarse(seen.get("outside", 0)),
        }

    def _is_over_days(self) -> bool:
        if self.over_days is None:
            with self.database.reading() as session:
                mode = session.scalar(select(Workshop.mode).where(Workshop.id == self.workshop_id))
            self.over_days = mode == "async"
        return self.over_days

    @property
    def is_listened_to(self) -> bool:
        return any(self.here.inside.values())

    def signal(
        self, participant_id: int, activity_id: int, kind: str, on: bool, table: int | None = None
    ) -> None:
        self.signals.set(participant_id, activity_id, kind, on, table)
        self.changed({"counts"})
        self.pass_on({"signal": [participant_id, activity_id, kind, on, table]})

    def tell_writing(self, participants: list[int], written: Writing) -> None:
        """What is being written at a table, to those who sit there. Nothing remembers it: whoever comes later
        sees the next of it.
        """
        with self.lock:
            self.written[tuple(participants), written["activity"]] = written
            self._wake()

    def pass_writing(self, participants: list[int], written: Writing) -> None:
        """To those of them who are in this process."""
        for participant_id in participants:
            for sid in self.here.devices_of(participant_id):
                self._say_written(sid, written)

    def _say_written(self, sid: str, written: Writing) -> None:
        """A line that has not taken what came before gets the newest when it has."""
        with self.lock:
            if self.is_behind(sid):
                self.held_back[sid] = written
                return
            self.held_back.pop(sid, None)
        self.emit("phone", "writing", {**written}, sid)

    def hold(self, sid: str, name: str, key: str | None) -> None:
        with self.lock:
            self.here.hold(sid, name, key)
        self._presence_changed()

    def take(self, sid: str, name: str, keys: list[str]) -> None:
        with self.lock:
            self.here.take(sid, name, keys)
        self._presence_changed()

    def taken_by_others(self, sid: str) -> set[str]:
        """Keys of cards that are in somebody else's hand or lot, in any process."""
        with self.lock:
            mine = {key for key, hold in self.here.holds.items() if hold["sid"] == sid}
            mine |= set(self.here.lots.get(sid, {}).get("keys", ()))
            seen = self.here.seen(self.clock())
            return {*seen.get("holds", {}), *seen.get("lots", {})} - mine

    def turn_to(self, sid: str, page: int, of: int) -> None:
        """A wall shows this page."""
        with self.lock:
            self.here.turn_to(sid, page, of)
        self._presence_changed()

    def texts(self, activity_id: int, ids: list[int]) -> list[Piece]:
        """Some of the many texts that phones have been told of by a list. They are read once for all phones,
        which ask in the same moment.
        """
        with self.lock:
            listed = self.snapshot("phone")["state"].get("texts")
            if listed is None or listed["activity"] != activity_id:
                raise Refused("not_yet")
            if self.read_texts is None or self.read_texts[0] is not listed:
                with self.database.reading() as session:
                    self.read_texts = (listed, texts_on(session, cast(TextList, listed)))
            found = self.read_texts[1]
        return [found[number] for number in ids if number in found]

    # Telling

    def heard(self, turn: Turn) -> None:
        """A committed turn: remember what to tell, here and in other processes."""
        answered = turn.workshop.current_id if turn.new_question else None
        keys = EVERYTHING if turn.everything else sorted(turn.touched)
        self.take_in(keys, turn.owners, answered, turn.version)
        self.move(turn.moved)
        self.let_go(turn.gone)
        if turn.ends_watching:
            self.end_watching()
        self.pass_on(
            {
                "keys": keys,
                "owners": list(turn.owners.items()),
                "answered": answered,
                "version": turn.version,
                "gone": sorted(turn.gone),
                **({"ends_watching": True} if turn.ends_watching else {}),
                "moved": sorted(turn.moved),
            }
        )

    def own_changed(self, participants: set[int]) -> None:
        """What is these people's own is another than they were told, by somebody else's doing."""
        if participants:
            owners = dict.fromkeys(sorted(participants), True)
            self.take_in([], owners, None, -1)
            self.pass_on({"keys": [], "owners": list(owners.items()), "answered": None, "version": -1})

    def take_in(self, keys: list | None, owners: dict[int, bool], answered: int | None, version: int) -> None:
        """Something was committed, in this process or another."""
        if answered is not None:
            self.signals.forget(answered)
        if version == self.version + 1:
            self.version = version
        with self.lock:
            for participant_id, by_another in owners.items():
                if len(self.here.devices_of(participant_id)) > (not by_another):
                    self.owners[participant_id] = None
        self.changed(EVERYTHING if keys is None else set(keys))

    def changed(self, keys: set | None) -> None:
        with self.lock:
            for audience in AUDIENCES:
                if audience in self.states:
                    waiting = self.pending.get(audience, set())
                    self.pending[audience] = EVERYTHING if keys is None or waiting is None else waiting | keys
                    if keys is EVERYTHING:
                        self.due[audience] = 0.0
            self._wake()

    def check(self, version: int) -> None:
        """The database says the workshop is at `version`; if nobody told of that, everything may have
        changed.
        """
        if self.states and version != self.version and not self.pending:
            self.changed(EVERYTHING)

    def tell_now(self) -> None:
        """Everything waiting, to everybody, at once. The speaker does this at each audience's pace."""
        with self.lock:
            if self.pending.pop("presence", None) is not None:
                self._tell_presence()
        self._tell(list(self.pending))
        # Whoever speaks already is let finish.
        with self.speech:
            self._pass_written()
            self._tell_owners()
            while self.owners:
                self._tell_owners()

    def _wake(self) -> None:
        if self._waits and not self.speaking:
            self.speaking = True
            self.start_task(self._speak)

    @property
    def _waits(self) -> bool:
        return bool(self.pending or self.owners or self.written or self.held_back or self.own_waits)

    def _speak(self) -> None:
        while True:
            now = self.clock()
            ready = [audience for audience in list(self.pending) if now >= self.due[audience]]
            for audience in ready:
                self.due[audience] = now + PACE[audience]
            with in_portions():
                self._tell_or_try_later(ready, now)
            self._tell_owners_or_try_later(now)
            with self.lock:
                if not self._waits:
                    self.speaking = False
                    return
            self.sleep(TICK)

    def _tell_or_try_later(self, audiences: list[str], now: float) -> None:
        """A database that does not answer for a moment must not leave a room without news for the rest of the
        day.
        """
        try:
            if "presence" in audiences:
                self.pending.pop("presence", None)
                self._tell_presence()
            self._tell([audience for audience in audiences if audience != "presence"])
        except Exception:
            log.exception("a room could not be told; trying again")
            with self.lock:
                for audience in AUDIENCES:
                    if audience in self.states:
                        self.pending[audience] = EVERYTHING
                        self.due[audience] = now + RETRY

    def _tell_owners_or_try_later(self, now: float) -> None:
        if (self.written or self.held_back) and now >= self.due["writing"]:
            self.due["writing"] = now + PACE["writing"]
            with self.speech:
                self._pass_written()
        if (self.owners or self.own_waits) and now >= self.due["own"]:
            self.due["own"] = now + PACE["own"]
            try:
                with self.speech:
                    self._tell_owners()
            except Exception:
                log.exception("some could not be told what is their own; trying again")
                self.due["own"] = now + RETRY

    def _tell(self, audiences: list[str]) -> None:
        # Whoever comes in while a thousand phones are being told already has the change in the snapshot and
        # leaves it aside.
        with self.speech:
            for audience, change in self._changes(audiences):
                if change["put"] or change["drop"]:
                    self.emit(audience, "change", change)

    def _changes(self, audiences: list[str]) -> list[tuple[str, Change]]:
        with self.lock:
            waiting = {audience: self.pending.pop(audience, set()) for audience in audiences}
            for audience in audiences:
                if not self.here.inside[audience]:
                    # Nobody listens: the next who comes reads it fresh.
                    self.states.pop(audience, None)
                    waiting.pop(audience)
            return self._differences(waiting)

    def _differences(self, waiting: dict[str, set | None]) -> list[tuple[str, Change]]:
        if not waiting:
            return []
        with self.database.reading() as session:
            if self.question and all(keys == {"counts"} for keys in waiting.values()):
                activity_id, number, by_table = self.question
                signals = self.signals.counts(activity_id)
                counts = counts_of(session, self.workshop_id, activity_id, number, signals, by_table=by_table)
                fresh: dict[str, State] = {
                    audience: {"counts": counts_for(audience, counts)} for audience in waiting
                }
            else:
                workshop, shared = self._read(session), {}
                signals = self.signals.counts(workshop.current_id)
                fresh = {
                    audience: state_of(session, workshop, audience, signals, keys, shared)
                    for audience, keys in waiting.items()
                }
        return [
            (audience, self._difference(audience, keys, fresh[audience]))
            for audience, keys in waiting.items()
        ]

    def _difference(self, audience: str, keys: set | None, fresh: State) -> Change:
        told = self.states[audience]
        concerned = set(told) if keys is None else keys & set(told)
        put = {key: value for key, value in fresh.items() if told.get(key) != value}
        drop = sorted(concerned - set(fresh))
        if put or drop:
            self.states[audience] = {key: value for key, value in told.items() if key not in drop} | put
            self.told[audience] += 1
        return {"from": self.told[audience] - 1, "to": self.told[audience], "put": put, "drop": drop}

    def _read(self, session: Session) -> Workshop:
        workshop = session.get_one(Workshop, self.workshop_id)
        self.version = workshop.version
        current = workshop.current
        asked = current if not workshop.attendance else None
        self.question = (asked.id, asked.round, asked.by_table) if asked else None
        return workshop

    def _pass_written(self) -> None:
        with self.lock:
            written, self.written = self.written, {}
            waiting = list(self.held_back.items())
        for sid, words in waiting:
            self._say_written(sid, words)
        for (participants, _), words in written.items():
            self.pass_writing(list(participants), words)
            self.pass_on({"writing": [list(participants), words]})

    def _tell_owners(self) -> None:
        """All devices of one person agree on what that person has written. A few people at a time; a line
        that has not taken what came before is told, anew, when it has.
        """
        with self.lock:
            for sid, participant_id in list(self.own_waits.items()):
                if not self.is_behind(sid):
                    del self.own_waits[sid]
                    self.owners[participant_id] = None
            few = list(self.owners)[:AT_A_TIME]
        if not few:
            return
        found: dict[int, Own | None] = {}
        with self.database.reading() as session:
            workshop = session.get(Workshop, self.workshop_id)
            for participant_id in few:
                # Before it is read: what changes meanwhile is told once more.
                self.owners.pop(participant_id, None)
                try:
                    participant = session.get(Participant, participant_id)
                    found[participant_id] = (
                        Participation(session, workshop, participant, self.clock()).own()
                        if workshop and participant
                        else None
                    )
                except Exception:
                    self.owners[participant_id] = None
                    raise
        for participant_id, own in found.items():
            for sid in self.here.devices_of(participant_id):
                if self.is_behind(sid):
                    self.own_waits[sid] = participant_id
                else:
                    self.emit("phone", "change", {"own": own}, sid)

    def _presence_changed(self) -> None:
        with self.lock:
            self.pending["presence"] = set()
            self._wake()

    def hear_of(self, process: str, said: dict) -> None:
        """Who is in this room in another process."""
        before = self.presence
        self.here.hear_of(process, said, self.clock())
        if self.presence != before:
            self._tell_presence(pass_on=False)

    def _tell_presence(self, pass_on: bool = True) -> None:
        presence = self.presence
        for audience in ("leader", "screen", "watch"):
            if self.here.inside[audience]:
                self.emit(audience, "presence", presence)
        if pass_on:
            self.pass_on({"presence": self.here.said_here(self.clock())})
