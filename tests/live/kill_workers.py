"""Kills thinking processes at every moment, under eventlet as the server runs; says how many answers came.

Run by test_suggestion_worker.
"""

import eventlet

eventlet.monkey_patch()

import os
import signal
import sys
from itertools import cycle, islice

from models.live.house import _popen, _threads
from models.live.suggestion_worker import SuggestionWorker
from models.settings import Settings

ANSWERS = """import sys
print('{}')
for line in sys.stdin:
    print('{"ok": true, "trouble": ""}')
"""
# Seconds between the kill and the next question.
MOMENTS = (0, 0, 0.0005, 0.002, 0.01, 0.05)


def main(kills: int) -> None:
    settings = Settings(async_mode="eventlet")
    thinker = SuggestionWorker(
        None,
        _threads(settings),
        eventlet.spawn,
        eventlet.sleep,
        [sys.executable, "-u", "-c", ANSWERS],
        _popen(settings),
    )
    answers = 0
    for moment in islice(cycle(MOMENTS), kills):
        thinker.think("suggest", ideas=["x" * 20_000])
        os.kill(thinker._worker.pid, signal.SIGKILL)
        eventlet.sleep(moment)
        answers += thinker.think("suggest", ideas=["x" * 20_000])["ok"]
    thinker.close()
    print(f"answers: {answers}")


if __name__ == "__main__":
    main(int(sys.argv[1]))
