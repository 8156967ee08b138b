"""The line between processes that share a database: what one has told its guests, the others tell theirs.

Only notices travel ("workshop 12 changed in these places"), never what anybody wrote; each process reads the
database itself
and speaks to its own guests in its own numbering. So a notice that is lost makes nobody see half a change,
and is made good
by House.look_around, which compares versions.
"""

import json
import logging
import queue
import secrets
from collections.abc import Callable
from contextlib import suppress

import redis

CHANNEL = "malbild"
# Notices that wait while Redis is away; what does not fit is made good by comparing versions.
MOST_WAITING = 10_000
PATIENCE = 2.0
PAUSE = 0.5

log = logging.getLogger("malbild.link")


class RedisBus:
    """`heard(process, notice)` for what others say; `stands(works)` when the line breaks and when it is up
    again.
    """

    def __init__(
        self,
        url: str,
        start_task: Callable,
        sleep: Callable,
        heard: Callable[[str, dict], None],
        stands: Callable[[bool], None],
    ) -> None:
        self.process = secrets.token_hex(6)
        self.redis = redis.Redis.from_url(url, socket_connect_timeout=PATIENCE, health_check_interval=10)
        self.start_task, self.sleep = start_task, sleep
        self.heard, self.stands = heard, stands
        self.waiting: queue.Queue[str] = queue.Queue(MOST_WAITING)

    def open(self) -> None:
        self.start_task(self._listen)
        self.start_task(self._speak)

    def pass_on(self, notice: dict) -> None:
        with suppress(queue.Full):
            self.waiting.put_nowait(json.dumps({"from": self.process, **notice}))

    def _speak(self) -> None:
        while True:
            said = self.waiting.get()
            try:
                self.redis.publish(CHANNEL, said)
            except redis.RedisError:
                # The listener notices the same and says so; what was to be said is seen in the database.
                self.sleep(PAUSE)

    def _listen(self) -> None:
        while True:
            try:
                with self.redis.pubsub(ignore_subscribe_messages=True) as ear:
                    ear.subscribe(CHANNEL)
                    ear.get_message(timeout=PATIENCE)
                    self.stands(True)
                    while True:
                        # Returns nothing when all is quiet; the health check inside notices a dead line.
                        message = ear.get_message(timeout=PATIENCE)
                        if message:
                            self._take(message["data"])
            except redis.RedisError:
                self.stands(False)
            except Exception:
                log.exception("a notice could not be taken in")
            self.sleep(PAUSE)

    def _take(self, said: bytes) -> None:
        notice = json.loads(said)
        process = notice.pop("from")
        if process != self.process:
            self.heard(process, notice)
