"""`python3 run.py check`: formatters, linters and type checkers, one line each.

All are asked, whatever the first ones say.
"""

import os
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

from models.install import ENVIRONMENT, ROOT, STATIC, node

PAGES = ("facilitator", "participant", "models/live/templates")
SCRIPTS = ("js", "css", "../tests/js", "../models/exports/document.css")


@dataclass(frozen=True)
class Check:
    """A program that ends with 0 when it finds nothing; `mend` makes it write what it wants to see."""

    name: str
    command: tuple
    mend: tuple = ()
    in_static: bool = False

    def ask(self, command: tuple) -> "Answer":
        began = time.monotonic()
        done = subprocess.run(
            [str(part) for part in command],
            cwd=STATIC if self.in_static else ROOT,
            env=os.environ | {"NO_COLOR": "1"},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            encoding="utf-8",
            errors="replace",
        )
        return Answer(self.name, done.returncode == 0, time.monotonic() - began, done.stdout.strip())


@dataclass(frozen=True)
class Answer:
    name: str
    is_clean: bool
    seconds: float
    said: str

    def __str__(self) -> str:
        return f"{self.name:<14} {'ok' if self.is_clean else 'NOT CLEAN'}  {self.seconds:.1f} s"


def checks() -> list[Check]:
    ruff = (sys.executable, "-m", "ruff")
    djlint = (sys.executable, "-m", "djlint", *PAGES)
    modules = STATIC / "node_modules"
    prettier = (node(), modules / "prettier" / "bin" / "prettier.cjs", "--log-level=warn")
    return [
        Check("ruff format", (*ruff, "format", "--check", "."), (*ruff, "format", ".")),
        Check("ruff check", (*ruff, "check", "."), (*ruff, "check", "--fix", ".")),
        Check("prettier", (*prettier, "--check", *SCRIPTS), (*prettier, "--write", *SCRIPTS), in_static=True),
        Check("djlint", (*djlint, "--check"), (*djlint, "--quiet", "--reformat")),
        Check(
            "basedpyright",
            (
                node(),
                modules / "basedpyright" / "index.js",
                "--pythonpath",
                ENVIRONMENT / "bin" / "python",
                "--warnings",
            ),
        ),
        Check("tsc", (node(), modules / "typescript" / "bin" / "tsc", "-p", "."), in_static=True),
    ]


def run(mend: bool = False, names: list[str] | None = None) -> int:
    """0 where nothing was found. Says one line for each check, or for those that begin like one of `names`,
    and under it what it found.
    """
    asked = [check for check in checks() if not names or check.name.startswith(tuple(names))]
    if mend:
        for check in asked:
            if check.mend:
                check.ask(check.mend)
    with ThreadPoolExecutor(os.cpu_count()) as several:
        answers = list(several.map(lambda check: check.ask(check.command), asked))
    for answer in answers:
        if not answer.is_clean:
            print(f"--- {answer.name}\n{answer.said}\n")
    for answer in answers:
        print(answer)
    return int(not all(answer.is_clean for answer in answers))
