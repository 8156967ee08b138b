"""How often: joins per device and, widely, per address; wrong codes per address; commands per phone.

A whole library shares one address behind NAT.
"""

import logging
import threading
import time
from collections import Counter
from collections.abc import Callable
from random import random
from typing import TypeVar

from limits import RateLimitItem, parse
from limits.strategies import RateLimiter

from models.base import Refused
from models.settings import Settings

# Seconds to count alone after the others could not be asked, so that nobody waits at the door for an answer
# that does not come.
ALONE = 5.0
# Seconds that somebody waits who has guessed too often: doubled for each further RATHER_MANY wrong guesses,
# up to LONGEST. After QUIET seconds without a wrong one it is forgotten.
PATIENCE, LONGEST, RATHER_MANY, QUIET = 1.0, 16.0, 10, 900.0
# How many of one bucket may wait so at once, the others behind them. Behind one address a whole room types a
# code, and all who work there log in; an account is one person's.
ABREAST = {"code": 32, "names": 32}
ALONE_ABREAST = 2
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
        self.places = threading.Lock()
        # bucket -> wrong guesses past the rate, and when the last one was made
        self.wrong: dict[str, tuple[int, float]] = {}
        self.here = Windows()
        self.alone_until = 0.0
        self.shared = shared
        self.rates = {
            "join": parse(settings.join_rate),
            "device": parse(settings.device_rate),
            "guess": parse(settings.guess_rate),
            "command": parse(settings.command_rate),
            # What everybody at a table is told of.
            "sit": parse("6/minute"),
            "take_pen": parse("20/minute"),
            # Who comes back from an organisation's own accounts, from one address.
            "own_login": parse("120/minute"),
            # What another system asks by one token.
            "systems": parse("300/minute"),
            # What an organisation sends to its own systems to see whether it comes there.
            "trial": parse("6/minute"),
        }

    def pass_or_refuse(self, what: str, who: str) -> None:
        """Count one and refuse the one too many."""
        if not self._ask("hit", what, who):
            raise Refused("too_often")

    def guess(self, who: str, attempt: Callable[[], T]) -> T:
        """What `attempt()` finds. It refuses a wrong code or password, and that is counted.

        What is right is never refused because of what others guessed: a poster with an old code is enough for
        thirty wrong ones from a library's one address. Whoever has guessed too often waits instead, longer
        and longer, and with a wrong guess hears that it is too often. `who` names one bucket: what is
        guessed, and from where. However many guess at once, no more than ABREAST are tried in each wait.
        """
        if not self._ask("test", "guess", who):
            self._wait(who)
        try:
            return attempt()
        except Refused as wrong:
            if wrong.code in GUESSED and not self._ask("hit", "guess", who):
                self._remember(who)
                raise Refused("too_often") from wrong
            raise

    def _wait(self, who: str) -> None:
        """Until there is room for one more of this bucket, and then as long as its wrong guesses ask for.

        Whose turn it is goes by chance: whoever has the right code is not last behind a flood.
        """
        while not self._gets_a_place(who):
            self.sleep(random() * PATIENCE)
        try:
            self.sleep(self._patience(who))
        finally:
            with self.places:
                self.waiting[who] -= 1
                if not self.waiting[who]:
                    del self.waiting[who]

    def _gets_a_place(self, who: str) -> bool:
        with self.places:
            free = self.waiting[who] < ABREAST.get(who.partition(":")[0], ALONE_ABREAST)
            self.waiting[who] += free
        return free

    def _patience(self, who: str) -> float:
        wrong, last = self.wrong.get(who, (0, 0.0))
        if time.monotonic() - last > QUIET:
            wrong = 0
        return min(LONGEST, PATIENCE * 2 ** min(wrong // RATHER_MANY, 10))

    def _remember(self, who: str) -> None:
        now = time.monotonic()
        if len(self.wrong) >= Windows.MOST:
            self.wrong = {bucket: known for bucket, known in self.wrong.items() if now - known[1] < QUIET}
        wrong, last = self.wrong.get(who, (0, now))
        self.wrong[who] = (wrong + 1 if now - last < QUIET else 1), now

    def _ask(self, how: str, what: str, who: str) -> bool:
        if self.shared is not None and time.monotonic() > self.alone_until:
            try:
                return getattr(self.shared, how)(self.rates[what], what, who)
            except Exception:  # A doorkeeper who cannot reach his colleagues still keeps his own door.
                log.warning("rates are counted in this process alone for the moment")
                self.alone_until = time.monotonic() + ALONE
        return getattr(self.here, how)(self.rates[what], what, who)
