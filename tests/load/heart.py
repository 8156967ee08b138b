"""`python -m tests.load.heart FILE …`: `run.py …` with a heart in its loop, which beats whenever the loop
comes round.

Between two beats something held the loop, and every room waited for it. FILE holds five numbers that this
process and whoever watches share: which measuring was asked for, which is going on, the longest time between
two beats since it began, by the clock and by this thread's own time, in seconds, and how many beats there
were. A clock on a busy machine counts what others did; the thread's own time does not.
"""

import mmap
import struct
import sys
import time
from pathlib import Path

FORM = struct.Struct("5d")
BEAT = 0.001


class Chart:
    """The five numbers, as both sides read and write them."""

    def __init__(self, file: Path, makes: bool = False) -> None:
        if makes:
            file.write_bytes(FORM.pack(0, 0, 0, 0, 0))
        with file.open("r+b") as opened:
            self.shared = mmap.mmap(opened.fileno(), FORM.size)

    def read(self) -> tuple[float, float, float, float, float]:
        return FORM.unpack(self.shared[:])

    def ask(self) -> None:
        """Begin anew, and wait until the heart does."""
        asked = self.read()[0] + 1
        struct.pack_into("d", self.shared, 0, asked)
        while self.read()[1] != asked:
            time.sleep(BEAT)

    def wait(self, beats: int) -> None:
        """Until the heart has beaten so often from now on."""
        until = self.read()[4] + beats
        while self.read()[4] < until:
            time.sleep(BEAT)

    @property
    def longest(self) -> tuple[float, float]:
        """(by the clock, of the thread's own time), in milliseconds."""
        return 1000 * self.read()[2], 1000 * self.read()[3]

    def beat(self, sleep) -> None:
        clock, own = time.perf_counter(), time.thread_time()
        while True:
            sleep(BEAT)
            asked, begun, longest, longest_own, beats = self.read()
            now, own_now = time.perf_counter(), time.thread_time()
            if asked != begun:
                longest = longest_own = beats = 0.0
            else:
                longest, longest_own = max(longest, now - clock), max(longest_own, own_now - own)
            struct.pack_into("4d", self.shared, 8, asked, longest, longest_own, beats + 1)
            clock, own = now, own_now


def main() -> int:
    chart = Chart(Path(sys.argv.pop(1)))
    import run

    take_over = run._be_green

    def be_green(settings) -> None:
        take_over(settings)
        import eventlet

        eventlet.spawn(chart.beat, eventlet.sleep)

    run._be_green = be_green
    return run.main()


if __name__ == "__main__":
    sys.exit(main())
