"""How long a test waits for what it wants to see, and how much slower everything is made (`--slow`)."""

import random
from dataclasses import dataclass

# Seconds, enough for a machine ten times slower than the one where it was written. Whoever waits goes on as
# soon as it has come, so only what never comes takes this long.
PATIENCE = 60.0
# For what a whole crowd has done, each in their own time.
LONG = 3 * PATIENCE


@dataclass
class Pace:
    """Of this run. `times` is how many times slower everything is; 1 is as fast as can be."""

    times: float = 1.0

    def delay(self) -> float:
        """Seconds that something is on its way to or from a server: never the same twice."""
        return random.uniform(0.01, 0.05) * self.times if self.times > 1 else 0.0

    def slow_down(self, page) -> None:
        """What a page does itself takes so many times longer."""
        if self.times > 1:
            line = page.context.new_cdp_session(page)
            line.send("Emulation.setCPUThrottlingRate", {"rate": self.times})


PACE = Pace()
