"""How often: joins per device and, widely, per address; wrong codes per address; commands per phone.

A whole library shares one address behind NAT.
"""

import logging
import time
from collections import Counter
from collections.abc import Callable
from typing import TypeVar

from limits import RateLimitItem, parse
from limits.strategies import RateLimiter

from models.base import Refused
from models.settings import Settings

# Seconds to count alone after the others could not be asked, so that nobody waits at the door for an answer
# that does not come.
ALONE = 5.0
# Seconds that somebody waits who has guessed too often, and how many may wait at once.
PATIENCE = 1.0
MOST_WAITING = 32
# Refusals that say that a guess was wrong; any other is no guess.
GUESSED = ("unknown_code", "unknown_receipt", "wrong_password", "name_taken")

T = TypeVar("T")

log = logging.getLogger("malbild.rate_limit")


class Windows:
    """Counts in fixed windows, in this process.

    The library's own memory sweeps every key a hundred times a second.
    """

    MOST = 50_000

    def __init__(self) -> None:
        self.windows: dict[tuple, tuple[float, int]] = {}

    def hit(self, rate: RateLimitItem, *who: str) -> bool:
        """Count one; whether it was within the rate."""
        now = time.monotonic()
        ends, used = self.windows.get(who, (0.0, 0))
        if ends <= now:
            if len(self.windows) >= self.MOST:
                self.windows = {key: window for key, window in self.windows.items() if window[0] > now}
            ends, used = now + rate.get_expiry(), 0
        self.windows[who] = ends, used + 1
        return used < rate.amount

    def test(self, rate: RateLimitItem, *who: str) -> bool:
        ends, used = self.windows.get(who, (0.0, 0))
        return ends <= time.monotonic() or used < rate.amount


class RateLimit:
    """With `shared` (limits' strategy over Redis) rates hold across processes; when that does not answer, in
    this one alone.
    """

    def __init__(
        self, settings: Settings, shared: RateLimiter | None = None, sleep: Callable[..., object] = time.sleep
    ) -> None:
        self.sleep = sleep
        self.waiting: Counter[str] = Counter()
        self.here = Windows()
        self.alone_until = 0.0
        self.shared = shared
        self.rates = {
            "join": parse(settings.join_rate),
            "device": parse(settings.device_rate),
            "guess": parse(settings.guess_rate),
            "command": parse(settings.command_rate),
        }

    def pass_or_refuse(self, what: str, who: str) -> None:
        """Count one and refuse the one too many."""
        if not self._ask("hit", what, who):
            raise Refused("too_often")

    def guess(self, who: str, attempt: Callable[[], T]) -> T:
        """What `attempt()` finds. It refuses a wrong code or password, and that is counted.

        What is right is never refused because of what others guessed: a poster with an old code is enough for
        thirty wrong ones from a library's one address. Whoever has guessed too often waits instead, and with
        a wrong guess hears that it is too often. `who` names one bucket: what is guessed, and from where.
        """
        if not self._ask("test", "guess", who):
            self._wait(who)
        try:
            return attempt()
        except Refused as wrong:
            if wrong.code in GUESSED and not self._ask("hit", "guess", who):
                raise Refused("too_often") from wrong
            raise

    def _wait(self, who: str) -> None:
        """A moment, for as many at a time as a room may send; those beyond are a flood, and cost no more."""
        if self.waiting[who] < MOST_WAITING:
            self.waiting[who] += 1
            try:
                self.sleep(PATIENCE)
            finally:
                self.waiting[who] -= 1
                if not self.waiting[who]:
                    del self.waiting[who]

    def _ask(self, how: str, what: str, who: str) -> bool:
        if self.shared is not None and time.monotonic() > self.alone_until:
            try:
                return getattr(self.shared, how)(self.rates[what], what, who)
            except Exception:  # A doorkeeper who cannot reach his colleagues still keeps his own door.
                log.warning("rates are counted in this process alone for the moment")
                self.alone_until = time.monotonic() + ALONE
        return getattr(self.here, how)(self.rates[what], what, who)
