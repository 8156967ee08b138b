"""`python3 run.py test --again`: what fails is asked once more, by itself.

With a browser in it a test waits for so much that is not the program that one of thousands may lose its way
on a busy machine. What fails twice is wrong, and so is a run in which many fail. What passes the second time
is named, so that it is mended: it waits for too little, or the program does now and then what it should not.
"""

import json
import subprocess
import sys
from pathlib import Path

from models.install import ROOT

# More than this is no bad luck. A story counts as one: where a chapter breaks, none after it is told.
MOST = 3
# What pytest ends with when tests have failed and nothing else went wrong.
TESTS_FAILED = 1
SEEN = Path(".pytest_cache/v/cache/lastfailed")


def asked_again(code: int, root: Path = ROOT, most: int = MOST) -> int:
    """The exit code of the run after its failures have had their second chance; `code` is that of the first.

    The names of what failed are read where pytest leaves them under `root`.
    """
    if code != TESTS_FAILED:
        return code
    failed = sorted(json.loads((root / SEEN).read_text("utf-8")))
    if not 0 < len({_story(name) for name in failed}) <= most:
        return code
    print(f"\nOnce more, by themselves: {', '.join(failed)}", flush=True)
    alone = [sys.executable, "-m", "pytest", "-ra", "--numprocesses=0", *failed]
    again = subprocess.run(alone, cwd=root, check=False).returncode
    if again == 0:
        print(f"UNSTEADY, to be mended: {', '.join(failed)}", flush=True)
    return again


def _story(test: str) -> str:
    """The class that a chapter stands in, else the test itself."""
    file, *chapter = test.split("::")
    return f"{file}::{chapter[0]}" if len(chapter) > 1 else test
