"""Everything that can be set from outside, described once. Only run.py reads the environment.

Standard library only: `--help` is shown before the program's own environment is made.
"""

import os
import re
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Any, Literal
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

RATE = r"[1-9]\d*/(second|minute|hour|day)"


def setting(default: str | int, option: str, env: str, help: str, shape: str = r"(?s).*") -> Any:
    """A field of Settings: `help` is what `--help` and docs/settings.md say; `shape` a pattern."""
    return field(
        default=default,
        metadata={
            "option": option,
            "env": env,
            "help": help,
            "shape": r"-?\d+" if isinstance(default, int) else shape,
        },
    )


@dataclass(frozen=True)
class Settings:
    """Each field is an option of `run.py` and an environment variable; docs/settings.md shows them."""

    host: str = setting(
        "",
        "--host",
        "MALBILD_HOST",
        "address to listen on; unless set every one, or behind a proxy this machine alone",
    )
    port: int = setting(8000, "--port", "MALBILD_PORT", "port to listen on")
    data: str = setting("data", "--data", "MALBILD_DATA", "folder for the database and the secret key")
    public_url: str = setting(
        "",
        "--public-url",
        "MALBILD_PUBLIC_URL",
        "address that phones use, in the QR code and in links, with the path where it has one; https:// makes"
        " cookies secure",
        r"(https?://[^/\s?#]+(/(?!\.+(/|$))[A-Za-z0-9._~-]+)*/?)?",
    )
    certificate: str = setting(
        "",
        "--certificate",
        "MALBILD_CERTIFICATE",
        "file (PEM) of a certificate and its chain, to speak https without a proxy",
    )
    certificate_key: str = setting(
        "", "--certificate-key", "MALBILD_CERTIFICATE_KEY", "file (PEM) of its key, if not in the same"
    )
    framed_by: str = setting(
        "",
        "--framed-by",
        "MALBILD_FRAMED_BY",
        "whose pages may show in a frame what only shows: the wall for those elsewhere, and published drafts;"
        " as https://intranat.example.se, with blanks between several",
        r"(https?://[A-Za-z0-9*.-]+(:[0-9]+)?( +|$))*",
    )
    time_zone: str = setting(
        "Europe/Stockholm",
        "--time-zone",
        "MALBILD_TIME_ZONE",
        "whose days and hours are meant, as the IANA names it",
        r"[A-Za-z_+-]+(/[A-Za-z0-9_+-]+)*",
    )
    database_url: str = setting(
        "", "--database-url", "DATABASE_URL", "SQLAlchemy address; postgresql://… for several processes"
    )
    redis_url: str = setting(
        "", "--redis-url", "REDIS_URL", "Redis between several processes that share a PostgreSQL database"
    )
    proxies: int = setting(
        -1, "--proxies", "MALBILD_PROXIES", "trusted proxies in front; -1 means 1 where Redis is set, else 0"
    )
    async_mode: Literal["eventlet", "threading"] = setting(
        # Eventlet waits for at most 512 lines there, and its makers promise nothing.
        "threading" if os.name == "nt" else "eventlet",
        "--async-mode",
        "MALBILD_ASYNC_MODE",
        "eventlet or threading; on Windows threading",
        r"eventlet|threading",
    )
    capacity: int = setting(1000, "--capacity", "MALBILD_CAPACITY", "most participants in one workshop")
    join_rate: str = setting(
        "1500/minute",
        "--join-rate",
        "MALBILD_JOIN_RATE",
        "joins from one address; a whole room shares one behind NAT",
        RATE,
    )
    device_rate: str = setting(
        "6/minute",
        "--device-rate",
        "MALBILD_DEVICE_RATE",
        "joins from one browser; people in turn on a shared tablet",
        RATE,
    )
    guess_rate: str = setting(
        "30/minute",
        "--guess-rate",
        "MALBILD_GUESS_RATE",
        "wrong codes, passwords or receipts from one address",
        RATE,
    )
    command_rate: str = setting(
        "120/minute", "--command-rate", "MALBILD_COMMAND_RATE", "commands from one phone", RATE
    )
    lines: int = setting(3000, "--lines", "MALBILD_LINES", "open lines from one address")
    log: str = setting(
        "warnings",
        "--log",
        "MALBILD_LOG",
        "warnings, or json for every page and command as one JSON object a line",
        r"warnings|json",
    )
    metrics_key: str = setting(
        "",
        "--metrics-key",
        "MALBILD_METRICS_KEY",
        "bearer token for /metrics; without one only the machine itself may read it",
    )
    webhook_hosts: str = setting(
        "",
        "--webhook-hosts",
        "MALBILD_WEBHOOK_HOSTS",
        "hosts on your own network that webhooks may be sent to, by http as well; as drift.example.se, with"
        " blanks between several",
        r"([A-Za-z0-9.:-]+( +|$))*",
    )
    login_hosts: str = setting(
        "",
        "--login-hosts",
        "MALBILD_LOGIN_HOSTS",
        "hosts on your own network that may keep an organisation's accounts (OpenID Connect), by http as"
        " well; as id.example.se, with blanks between several",
        r"([A-Za-z0-9.:-]+( +|$))*",
    )
    word_vectors: str = setting(
        "",
        "--word-vectors",
        "MALBILD_WORD_VECTORS",
        "a file of word vectors (fastText, word2vec or GloVe as text) that suggestions may use",
    )
    embeddings_url: str = setting(
        "",
        "--embeddings-url",
        "MALBILD_EMBEDDINGS_URL",
        "an OpenAI-compatible embeddings server on your own network; it is sent what people wrote",
        r"(https?://\S+)?",
    )
    embeddings_model: str = setting(
        "default", "--embeddings-model", "MALBILD_EMBEDDINGS_MODEL", "what that server calls its model"
    )
    embeddings_key: str = setting(
        "", "--embeddings-key", "MALBILD_EMBEDDINGS_KEY", "bearer token for that server, where it wants one"
    )
    embeddings_seconds: int = setting(
        10,
        "--embeddings-seconds",
        "MALBILD_EMBEDDINGS_SECONDS",
        "how long to wait for that server before going on without it",
    )

    @classmethod
    def from_environment(cls, **given: str | int | None) -> "Settings":
        """`given` (from the command line) wins over the environment, which wins over the defaults.

        ValueError names what cannot be read.
        """
        values = {}
        for named in fields(cls):
            raw = given.get(named.name)
            if raw is None:
                raw = os.environ.get(named.metadata["env"], named.default)
            if not re.fullmatch(named.metadata["shape"], str(raw)):
                raise ValueError(f"{named.metadata['option']} {raw}")
            values[named.name] = int(str(raw)) if named.type is int else raw
        try:
            ZoneInfo(values["time_zone"])
        except (KeyError, ValueError) as unknown:
            raise ValueError(f"--time-zone {values['time_zone']}") from unknown
        return cls(**values)

    @property
    def folder(self) -> Path:
        return Path(self.data).resolve()

    @property
    def database(self) -> str:
        """The SQLAlchemy address. PostgreSQL is always spoken to by the one driver that is installed."""
        scheme, _, rest = self.database_url.partition("://")
        if scheme in ("postgres", "postgresql"):
            return f"postgresql+psycopg://{rest}"
        return self.database_url or f"sqlite:///{self.folder / 'malbild.sqlite'}"

    @property
    def meaning(self) -> dict | None:
        """What suggestions may use besides the wording of ideas; none unless set."""
        if self.embeddings_url:
            return {
                "url": self.embeddings_url,
                "model": self.embeddings_model,
                "key": self.embeddings_key,
                "seconds": self.embeddings_seconds,
            }
        return {"vectors": str(Path(self.word_vectors).resolve())} if self.word_vectors else None

    @property
    def model_host(self) -> str:
        """The server that ideas are sent to, for people to be told; empty where none is."""
        return urlsplit(self.embeddings_url).hostname or ""

    @property
    def told_hosts(self) -> list[str]:
        """Of the network the server stands in, to which webhooks may be sent all the same."""
        return self.webhook_hosts.lower().split()

    @property
    def account_hosts(self) -> list[str]:
        """Of the network the server stands in, where people may be sent to log in all the same."""
        return self.login_hosts.lower().split()

    @property
    def trusted_proxies(self) -> int:
        return self.proxies if self.proxies >= 0 else int(bool(self.redis_url))

    @property
    def listens_on(self) -> str:
        """Where a proxy is believed, nobody comes in past it: anybody could say what it says."""
        return self.host or ("127.0.0.1" if self.trusted_proxies else "0.0.0.0")

    @property
    def origin(self) -> str:
        """Of the address that was given, without its path; empty where none was."""
        given = urlsplit(self.public_url)
        return f"{given.scheme}://{given.netloc}" if given.netloc else ""

    @property
    def path(self) -> str:
        """Under which everything stands: "/malbild", or empty."""
        return urlsplit(self.public_url).path.rstrip("/")

    @property
    def nearby(self) -> str:
        """The address by which this machine reaches it: its own, or the only one that is listened on."""
        return self.host if self.host not in ("", "0.0.0.0", "::") else "127.0.0.1"

    @property
    def local_url(self) -> str:
        """Where a program on this machine reaches it. A certificate is for the public name alone."""
        host = f"[{self.nearby}]" if ":" in self.nearby else self.nearby
        here = f"http://{host}:{self.port}{self.path}"
        return self.public_url.rstrip("/") if self.certificate else here

    @property
    def is_https(self) -> bool:
        return self.public_url.startswith("https://")
