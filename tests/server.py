"""A real server in a process of its own, as anyone would start it; it can be stopped, killed and started
again.
"""

import os
import re
import secrets
import signal
import socket
import subprocess
import sys
import threading
from contextlib import suppress
from pathlib import Path

from models.install import ROOT
from tests.patience import PACE, PATIENCE
from tests.wire import Wire

# Lines that are opened to somewhere else get their own ports from higher up: what is free down here stays so
# until a server that starts slowly has taken it.
PORTS = range(10_000, 32_768)


def free_port() -> int:
    while True:
        port = secrets.choice(PORTS)
        with suppress(OSError), socket.socket() as trial:
            trial.bind(("127.0.0.1", port))
            return port


def clean_environment(**more: str) -> dict[str, str]:
    """The machine's environment without settings of its own that would change what is tested."""
    kept = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(("MALBILD_", "DATABASE_URL", "REDIS_URL"))
    }
    return kept | more


class Server:
    """`python3 run.py` on loopback with its data in `folder`.

    `.invitation` is the first lead's link, where there was none. `path` is what it stands under: "/malbild";
    `files` how many it may have open, `program` where it lies; `mode` how it waits for many lines, where
    nothing else is said.
    """

    mode = "eventlet"

    def __init__(
        self,
        folder,
        *options: str,
        command: str = "serve",
        port: int | None = None,
        wait: bool = True,
        path: str = "",
        files: int = 0,
        program: Path = ROOT,
        **environment: str,
    ):
        self.port = port or free_port()
        # Where everything is slow, what is said is on its way for a while.
        self.wire = Wire(self.port) if PACE.times > 1 else None
        self.url = self.wire.url if self.wire else f"http://127.0.0.1:{self.port}"
        if path:
            self.url += path
            options = (*options, "--public-url", self.url)
        self.folder = str(folder)
        self.command = [
            sys.executable,
            str(program / "run.py"),
            command,
            "--host",
            "127.0.0.1",
            "--port",
            str(self.port),
            "--data",
            str(folder),
            *options,
        ]
        if files:
            self.command = ["sh", "-c", f'ulimit -n {files}; exec "$@"', "sh", *self.command]
        self.environment = clean_environment(**{"MALBILD_ASYNC_MODE": self.mode} | environment)
        self.guests: list[subprocess.Popen] = []
        # Of whoever has logged in, in a browser.
        self.cookies: list = []
        self.start(wait)

    def start(self, wait: bool = True) -> None:
        self.process = subprocess.Popen(
            self.command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, env=self.environment
        )
        self.said = ""
        if wait:
            self.wait()

    def wait(self) -> None:
        """Until it has said that it serves."""
        for line in self.process.stdout:
            self.said += line
            if "Ctrl-C" in line:
                break
        else:
            raise RuntimeError(f"the server did not start: {self.said}")
        found = re.search(r"/invite/(\S+)", self.said)
        self.invitation = found[0] if found else ""
        # Somebody must read what it says, or it would wait for ever to say it.
        threading.Thread(target=self._read, args=(self.process.stdout,), daemon=True).start()

    def stop(self) -> int:
        for guests in self.guests:
            guests.terminate()
            guests.wait(PATIENCE)
        self.guests.clear()
        if self.wire:
            self.wire.close()
        return self._end(signal.SIGTERM)

    def kill(self) -> int:
        """Like a power cut for the process: it gets no chance to say or save anything."""
        return self._end(signal.SIGKILL)

    def rehearse(self, code: str, phones: int) -> subprocess.Popen:
        """Simulated participants, as a leader would call them in; they make no result safe to show."""
        where = ("--port", str(self.port), "--data", self.folder)
        return self._people(str(ROOT / "run.py"), "rehearse", code, "--phones", str(phones), *where)

    def crowd(self, code: str, people: int) -> subprocess.Popen:
        """People who come in as anyone, and of whom results may be shown when they are five."""
        return self._people("-m", "tests.crowd", self.url, code, str(people))

    def _people(self, *command: str) -> subprocess.Popen:
        """They go at the latest when the server is stopped."""
        self.guests.append(
            subprocess.Popen(
                [sys.executable, *command],
                cwd=ROOT,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                env=self.environment,
            )
        )
        return self.guests[-1]

    def _end(self, how: int) -> int:
        self.process.send_signal(how)
        self.process.wait(PATIENCE)
        return self.process.returncode

    def _read(self, stream) -> None:
        with stream:
            for line in stream:
                self.said += line
