"""Who is in a workshop and what they have been told: cached states per audience, coalesced changes, presence, signals."""

import logging
import threading
from collections import defaultdict
from collections.abc import Callable

from models.base import Database
from models.live.turns import Turn
from models.live.views import AUDIENCES, EVERYTHING, state_of
from models.workshop.hand import Hand
from models.workshop.participant import Participant
from models.workshop.workshop import Workshop

# Seconds between changes. A phone has nothing to do with a running count.
PACE = {"leader": 0.05, "screen": 0.05, "phone": 1.0}
NAMESPACE = {"leader": "/facilitator", "screen": "/screen", "phone": "/participant"}
TICK = 0.02
RETRY = 1.0

log = logging.getLogger("malbild.rooms")


class Room:
    """One workshop in this process. `emit(audience, event, payload, sid=None)` reaches all of that audience, or one."""

    def __init__(self, workshop_id: int, database: Database, clock: Callable, emit: Callable, start_task: Callable, sleep: Callable):
        self.workshop_id = workshop_id
        self.database = database
        self.clock = clock
        self.emit = emit
        self.start_task = start_task
        self.sleep = sleep
        self.lock = threading.RLock()
        self.states: dict[str, dict] = {}
        # Numbers what each audience was told, without gaps. Not the workshop's own version: signals are told too
        # and leave no trace in the database.
        self.told: dict[str, int] = defaultdict(int)
        self.pending: dict[str, set | None] = {}
        self.due: dict[str, float] = defaultdict(float)
        self.speaking = False
        # sid -> participant id or None, per audience
        self.inside: dict[str, dict[str, int | None]] = {audience: {} for audience in AUDIENCES}
        self.signals: dict[int, dict[str, set[int]]] = defaultdict(lambda: {"ready": set(), "more_time": set()})
        self.holds: dict[str, dict] = {}

    # Coming and going

    def enter(self, audience: str, sid: str, who: int | None, say: Callable[[dict], None]) -> None:
        """Let a newcomer in and `say` the snapshot. One step under the lock: a change told between would come before it."""
        with self.lock:
            self.inside[audience][sid] = who
            say(self.snapshot(audience))
        self._presence_changed()

    def leave(self, audience: str, sid: str) -> None:
        with self.lock:
            self.inside[audience].pop(sid, None)
            self.holds = {key: hold for key, hold in self.holds.items() if hold["sid"] != sid}
        self._presence_changed()

    def snapshot(self, audience: str) -> dict:
        """{version, state}: what this audience has been told so far, read from the database if nobody was listening."""
        with self.lock:
            if audience not in self.states:
                with self.database.reading() as session:
                    workshop = session.get(Workshop, self.workshop_id)
                    self.states[audience] = state_of(session, workshop, audience, self._signal_counts(workshop))
                self.told[audience] += 1
                self.pending.pop(audience, None)
            return {"version": self.told[audience], "state": self.states[audience]}

    @property
    def presence(self) -> dict:
        return {
            "phones": len({who for who in self.inside["phone"].values()}),
            "screens": len(self.inside["screen"]),
            "leaders": len(self.inside["leader"]),
            "holds": {key: hold["name"] for key, hold in self.holds.items()},
        }

    def devices_of(self, participant_id: int) -> list[str]:
        return [sid for sid, who in self.inside["phone"].items() if who == participant_id]

    # Signals are counts that may be lost: the phone repeats them when it comes back.

    def signal(self, participant_id: int, activity_id: int, kind: str, on: bool) -> None:
        people = self.signals[activity_id][kind]
        (people.add if on else people.discard)(participant_id)
        if kind == "ready" and on:
            self.signals[activity_id]["more_time"].discard(participant_id)
        self.changed({"counts"})

    def hold(self, sid: str, name: str, key: str | None) -> None:
        """A soft lock: others see whose hand is on a card, and may still move it."""
        with self.lock:
            self.holds = {held: hold for held, hold in self.holds.items() if hold["sid"] != sid}
            if key:
                self.holds[key] = {"sid": sid, "name": name}
        self._presence_changed()

    # Telling

    def heard(self, turn: Turn) -> None:
        """A committed turn: remember what to tell."""
        if turn.new_question:
            self.signals.pop(turn.workshop.current_id, None)
        self.changed(EVERYTHING if turn.everything else turn.touched)
        for participant_id, by_another in turn.owners.items():
            if by_another or len(self.devices_of(participant_id)) > 1:
                self._tell_owner(participant_id)

    def changed(self, keys: set | None) -> None:
        with self.lock:
            for audience in AUDIENCES:
                if audience in self.states:
                    waiting = self.pending.get(audience, set())
                    self.pending[audience] = EVERYTHING if keys is EVERYTHING or waiting is EVERYTHING else waiting | keys
                    if keys is EVERYTHING:
                        self.due[audience] = 0.0
            self._wake()

    def tell_now(self) -> None:
        """Everything waiting, to everybody, at once. The speaker does this at each audience's pace."""
        with self.lock:
            for audience in list(self.pending):
                self._tell(audience)

    def _wake(self) -> None:
        if self.pending and not self.speaking:
            self.speaking = True
            self.start_task(self._speak)

    def _speak(self) -> None:
        while True:
            now = self.clock()
            for audience in AUDIENCES:
                if audience in self.pending and now >= self.due[audience]:
                    self.due[audience] = now + PACE[audience]
                    self._tell_or_try_later(audience, now)
            with self.lock:
                if not self.pending:
                    self.speaking = False
                    return
            self.sleep(TICK)

    def _tell_or_try_later(self, audience: str, now: float) -> None:
        """A database that does not answer for a moment must not leave a room without news for the rest of the day."""
        try:
            self._tell(audience)
        except Exception:
            log.exception("a room could not be told; trying again")
            with self.lock:
                self.pending[audience] = EVERYTHING
                self.due[audience] = now + RETRY

    def _tell(self, audience: str) -> None:
        with self.lock:
            keys = self.pending.pop(audience, set())
            if not self.inside[audience]:
                # Nobody listens: the next who comes reads it fresh.
                self.states.pop(audience, None)
                return
            change = self._difference(audience, keys)
            if change["put"] or change["drop"]:
                self.emit(audience, "change", change)

    def _difference(self, audience: str, keys: set | None) -> dict:
        with self.database.reading() as session:
            workshop = session.get(Workshop, self.workshop_id)
            fresh = state_of(session, workshop, audience, self._signal_counts(workshop), keys)
        told = self.states[audience]
        concerned = set(told) if keys is EVERYTHING else keys & set(told)
        put = {key: value for key, value in fresh.items() if told.get(key) != value}
        drop = sorted(concerned - set(fresh))
        if put or drop:
            self.states[audience] = {key: value for key, value in told.items() if key not in drop} | put
            self.told[audience] += 1
        return {"from": self.told[audience] - 1, "to": self.told[audience], "put": put, "drop": drop}

    def _tell_owner(self, participant_id: int) -> None:
        """All devices of one person agree on what that person has written."""
        devices = self.devices_of(participant_id)
        if devices:
            with self.database.reading() as session:
                workshop = session.get(Workshop, self.workshop_id)
                participant = session.get(Participant, participant_id)
                own = Hand(session, workshop, participant, self.clock()).own() if participant else None
            for sid in devices:
                self.emit("phone", "change", {"own": own}, sid)

    def _signal_counts(self, workshop: Workshop) -> dict[str, int]:
        return {kind: len(people) for kind, people in self.signals[workshop.current_id].items()} if workshop.current_id in self.signals else {}

    def _presence_changed(self) -> None:
        for audience in ("leader", "screen"):
            if self.inside[audience]:
                self.emit(audience, "presence", self.presence)
