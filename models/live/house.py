"""The running house: database, turns, rooms and gatekeeper in one place, handed to both doors."""

import logging
import time
from collections.abc import Callable
from zlib import crc32

from flask_socketio import SocketIO

from models.base import Database
from models.live.gatekeeper import Gatekeeper
from models.live.rooms import NAMESPACE, Room
from models.live.turns import Turn, Turns
from models.settings import Settings

# Groups that phones are spoken to in.
GROUPS = 20

log = logging.getLogger("malbild.house")


class House:
    def __init__(self, settings: Settings, database: Database, socketio: SocketIO, secret: bytes, clock: Callable[[], float] = time.time):
        self.settings = settings
        self.database = database
        self.socketio = socketio
        self.secret = secret
        self.clock = clock
        # Where phones reach us, without a slash at the end; run.py finds it out.
        self.address = settings.public_url.rstrip("/")
        self.gatekeeper = Gatekeeper(settings)
        self.rooms: dict[int, Room] = {}
        self.turns = Turns(database, clock, socketio.start_background_task, self._told, _committer(settings.async_mode))
        # sid -> what the door knows of who is behind it
        self.guests: dict[str, dict] = {}

    def join_url(self, code: str) -> str:
        return f"{self.address}/{code}"

    def room(self, workshop_id: int) -> Room:
        if workshop_id not in self.rooms:
            self.rooms[workshop_id] = Room(
                workshop_id, self.database, self.clock, self._emitter(workshop_id), self.socketio.start_background_task, self.socketio.sleep
            )
        return self.rooms[workshop_id]

    def take_turn(self, workshop_id: int, verb: Callable[[Turn], dict | None]) -> dict:
        return self.turns.take(workshop_id, verb)

    def dismiss(self, workshop_id: int, audience: str, reason: str) -> None:
        """Tell an audience that this is over; it shows why and stops asking."""
        self._emitter(workshop_id)(audience, "goodbye", {"reason": reason})

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


def places(workshop_id: int, audience: str) -> list[str]:
    """The socket server's names for an audience; phones stand in several groups."""
    return [f"w{workshop_id}:{group}" for group in range(GROUPS if audience == "phone" else 1)]


def place_of(workshop_id: int, audience: str, sid: str) -> str:
    return f"w{workshop_id}:{crc32(sid.encode()) % GROUPS if audience == 'phone' else 0}"


def _committer(async_mode: str) -> Callable:
    """Under eventlet a commit waits for the disk in a real thread, so that a slow disk does not stop every phone."""
    if async_mode == "eventlet":
        from eventlet import tpool

        return tpool.execute
    return lambda work: work()
