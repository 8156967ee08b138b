"""A process that thinks for the server, so that no room waits: one job a line in, one answer a line out,
until its input ends.

    {"what": "suggest" or "about", "meaning": {...} or none, and what Mind's method of that name takes} ->
    what it gives, with "ok" and "megabytes"

It is woken before it is needed, since its libraries take a second to load; the line {"ready": true} says that
it is.
"""

import json
import os
import sys

# One thread: the other cores are for phones.
os.environ.setdefault("OMP_NUM_THREADS", "1")
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")


def main() -> int:
    from models.analysis.belonging.meaning import of
    from models.analysis.belonging.suggest import Mind

    if hasattr(os, "nice"):
        os.nice(5)
    _say({"ready": True})
    mind = Mind()
    for line in sys.stdin:
        job = json.loads(line)
        try:
            meaning = of(job.pop("meaning", None))
            think = {"suggest": mind.suggest, "about": mind.about}[job.pop("what")]
            _say(
                {
                    "ok": True,
                    **think(**job, meaning=meaning),
                    "trouble": getattr(meaning, "trouble", ""),
                    "megabytes": _megabytes(),
                }
            )
        except Exception as problem:
            # The next job is another room's; it must find somebody here.
            _say({"ok": False, "trouble": f"{type(problem).__name__}: {problem}"[:200]})
    return 0


def _say(answer: dict) -> None:
    sys.stdout.write(json.dumps(answer) + "\n")
    sys.stdout.flush()


def _megabytes() -> float:
    """The most memory used so far; 0 where the system does not say."""
    try:
        import resource
    except ImportError:
        return 0.0
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return most / (1 if sys.platform == "darwin" else 1024) / (1024 if sys.platform == "darwin" else 1)


if __name__ == "__main__":
    sys.exit(main())
