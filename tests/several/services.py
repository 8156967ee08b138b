"""The real PostgreSQL, Redis and nginx, started on loopback for the tests alone, and two Målbild processes
behind them.
"""

import glob
import os
import re
import shutil
import subprocess
import tempfile
import time
from pathlib import Path

from models.install import ROOT
from models.settings import Settings
from tests.patience import PATIENCE
from tests.server import Server, free_port

POSTGRES = next(iter(sorted(glob.glob("/usr/lib/postgresql/*/bin"), reverse=True)), None) or (
    shutil.which("initdb") and str(Path(shutil.which("initdb")).parent)
)


def missing() -> list[str]:
    """Names of the programs that this machine lacks."""
    found = {
        "postgresql": POSTGRES,
        "redis-server": shutil.which("redis-server"),
        "nginx": shutil.which("nginx") or Path("/usr/sbin/nginx").exists(),
    }
    return [name for name, there in found.items() if not there]


def until(right, patience: float = PATIENCE, pause: float = 0.05):
    """Wait for `right()` to be true and return what it said."""
    end = time.monotonic() + patience
    while time.monotonic() < end:
        try:
            if found := right():
                return found
        except OSError:
            pass
        time.sleep(pause)
    raise TimeoutError(right)


class Postgres:
    def __init__(self):
        # Beside pytest's own folders: each run of it shuts them for everybody but its own user again.
        self.folder, self.port = Path(tempfile.mkdtemp(prefix="malbild-postgres-")), free_port()
        if os.geteuid() == 0:
            # It refuses to be run by root.
            shutil.chown(self.folder, "postgres")
        self._run(
            "initdb",
            "-D",
            self.folder / "data",
            "-U",
            "malbild",
            "-A",
            "trust",
            "-E",
            "UTF8",
            "--locale=C.UTF-8",
        )
        self.start()
        self._run("createdb", "-h", "127.0.0.1", "-p", self.port, "-U", "malbild", "malbild")
        self.url = f"postgresql://malbild@127.0.0.1:{self.port}/malbild"

    def start(self) -> None:
        options = (
            f"-p {self.port} -c listen_addresses=127.0.0.1 -c unix_socket_directories={self.folder} -c"
            " max_connections=200"
        )
        self._run(
            "pg_ctl", "-D", self.folder / "data", "-l", self.folder / "log", "-w", "-o", options, "start"
        )

    def stop(self, how: str = "immediate") -> None:
        self._run("pg_ctl", "-D", self.folder / "data", "-w", "-m", how, "stop")

    def _run(self, program: str, *arguments) -> None:
        command = [f"{POSTGRES}/{program}", *map(str, arguments)]
        if os.geteuid() == 0:
            command = ["setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups", *command]
        # Into a file: a server that stays behind would hold a pipe open for ever.
        with open(self.folder / f"{program}.out", "w+") as said:
            done = subprocess.run(command, stdout=said, stderr=said, cwd="/")
            said.seek(0)
            assert done.returncode == 0, said.read()


class Redis:
    def __init__(self, folder: Path):
        self.folder, self.port = folder, free_port()
        self.url = f"redis://127.0.0.1:{self.port}/0"
        self.start()

    def start(self) -> None:
        command = [
            "redis-server",
            "--port",
            str(self.port),
            "--bind",
            "127.0.0.1",
            "--save",
            "",
            "--dir",
            str(self.folder),
        ]
        self.process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
        import redis

        client = redis.Redis.from_url(self.url)

        def answers() -> bool:
            try:
                return client.ping()
            except redis.RedisError:
                return False

        until(answers)
        client.close()

    def stop(self) -> None:
        self.process.kill()
        self.process.wait()


class Nginx:
    """deploy/nginx.conf as it is, but for its ports; without a `certificate` (two files) it is asked in the
    clear, at `url` either way.
    """

    def __init__(self, folder: Path, ports: list[int], port: int, certificate: tuple = ()):
        self.port, self.door = port, free_port()
        self.url = f"http{'s' if certificate else ''}://127.0.0.1:{self.port}"
        conf = (ROOT / "deploy" / "nginx.conf").read_text("utf-8")
        for number, port in enumerate(ports, 1):
            conf = conf.replace(f"127.0.0.1:800{number}", f"127.0.0.1:{port}")
        conf = conf.replace("listen 80;", f"listen 127.0.0.1:{self.door};")
        conf = conf.replace(
            "listen 443 ssl;", f"listen 127.0.0.1:{self.port}{' ssl' if certificate else ''};"
        )
        if certificate:
            for name, file in zip(("fullchain", "privkey"), certificate, strict=True):
                conf = conf.replace(f"/etc/nginx/malbild/{name}.pem", str(file))
        else:
            conf = re.sub(r" +ssl_.*\n", "", conf)
        whole = (
            f"daemon off; pid {folder}/nginx.pid; error_log {folder}/nginx.log; worker_processes 1; user"
            " root;\nevents { worker_connections 10000; }\n"
        )
        temporary = "".join(
            f"{kind}_temp_path {folder}/{kind};\n"
            for kind in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
        )
        (folder / "nginx.conf").write_text(f"{whole}http {{\n{temporary}{conf}}}\n")
        self.process = subprocess.Popen(
            [shutil.which("nginx") or "/usr/sbin/nginx", "-c", str(folder / "nginx.conf"), "-p", str(folder)]
        )

    def stop(self) -> None:
        self.process.terminate()
        self.process.wait()


class Town:
    """Processes that know of each other by DATABASE_URL and REDIS_URL alone, behind one nginx."""

    def __init__(self, folder: Path, processes: int = 2, options: tuple[str, ...] = ()):
        self.postgres = Postgres()
        self.redis = Redis(folder)
        shared = {"DATABASE_URL": self.postgres.url, "REDIS_URL": self.redis.url}
        port = free_port()
        # Started at the same moment, as a service manager would: only one of them makes the tables.
        self.servers = [
            Server(
                folder / "data", "--public-url", f"http://127.0.0.1:{port}", *options, wait=False, **shared
            )
            for _ in range(processes)
        ]
        for server in self.servers:
            server.wait()
        self.nginx = Nginx(folder, [server.port for server in self.servers], port)
        self.url = self.nginx.url
        self.database = Settings(database_url=self.postgres.url).database

    def stop(self) -> None:
        self.nginx.stop()
        for server in self.servers:
            server.stop()
        self.redis.stop()
        self.postgres.stop()
        shutil.rmtree(self.postgres.folder)
