"""How often: joins and wrong codes per address, commands per phone. A whole library shares one address behind NAT."""

from limits import parse
from limits.storage import MemoryStorage
from limits.strategies import MovingWindowRateLimiter

from models.base import Refused
from models.settings import Settings


class Gatekeeper:
    def __init__(self, settings: Settings):
        self.limiter = MovingWindowRateLimiter(MemoryStorage())
        self.rates = {"join": parse(settings.join_rate), "guess": parse(settings.guess_rate), "command": parse(settings.command_rate)}

    def pass_or_refuse(self, what: str, who: str) -> None:
        """Count one and refuse the one too many."""
        if not self.limiter.hit(self.rates[what], what, who):
            raise Refused("too_often")

    def refuse_if_spent(self, what: str, who: str) -> None:
        """Refuse without counting: the right code after too many wrong ones is refused as well, or guessing would pay."""
        if not self.limiter.test(self.rates[what], what, who):
            raise Refused("too_often")
