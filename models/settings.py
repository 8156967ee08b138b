"""Everything that can be set from outside, in one place. Only run.py reads the environment."""

import os
import re
from dataclasses import dataclass, field, fields
from pathlib import Path
from urllib.parse import urlsplit

RATE = r"[1-9]\d*/(second|minute|hour|day)"


@dataclass(frozen=True)
class Settings:
    """Each field is an option of `run.py` and an environment variable, both named in docs/settings.md."""

    host: str = field(
        default="0.0.0.0",
        metadata={"env": "MALBILD_HOST", "option": "--host", "help": "address to listen on"},
    )
    port: int = field(
        default=8000, metadata={"env": "MALBILD_PORT", "option": "--port", "help": "port to listen on"}
    )
    data: str = field(
        default="data",
        metadata={
            "env": "MALBILD_DATA",
            "option": "--data",
            "help": "folder for the database and the secret key",
        },
    )
    public_url: str = field(
        default="",
        metadata={
            "env": "MALBILD_PUBLIC_URL",
            "option": "--public-url",
            "help": "address that phones use; found by itself when empty",
        },
    )
    database_url: str = field(
        default="",
        metadata={
            "env": "DATABASE_URL",
            "option": "--database-url",
            "help": "SQLAlchemy address; a SQLite file in the data folder when empty",
        },
    )
    redis_url: str = field(
        default="",
        metadata={
            "env": "REDIS_URL",
            "option": "--redis-url",
            "help": "Redis between several processes that share a PostgreSQL database",
        },
    )
    proxies: int = field(
        default=-1,
        metadata={
            "env": "MALBILD_PROXIES",
            "option": "--proxies",
            "help": "trusted proxies in front; 1 where Redis is set, else 0, when -1",
        },
    )
    async_mode: str = field(
        default="eventlet",
        metadata={
            "env": "MALBILD_ASYNC_MODE",
            "shape": "eventlet|threading",
            "option": "--async-mode",
            "help": "eventlet or threading",
        },
    )
    capacity: int = field(
        default=1000,
        metadata={
            "env": "MALBILD_CAPACITY",
            "option": "--capacity",
            "help": "most participants in one workshop",
        },
    )
    join_rate: str = field(
        default="1500/minute",
        metadata={
            "env": "MALBILD_JOIN_RATE",
            "shape": RATE,
            "option": "--join-rate",
            "help": "joins from one address; a whole room shares one behind NAT",
        },
    )
    guess_rate: str = field(
        default="30/minute",
        metadata={
            "env": "MALBILD_GUESS_RATE",
            "shape": RATE,
            "option": "--guess-rate",
            "help": "wrong codes, passwords or receipts from one address",
        },
    )
    lines: int = field(
        default=3000,
        metadata={
            "env": "MALBILD_LINES",
            "option": "--lines",
            "help": "open lines from one address; a whole library shares one behind NAT",
        },
    )
    log: str = field(
        default="warnings",
        metadata={
            "env": "MALBILD_LOG",
            "shape": "warnings|json",
            "option": "--log",
            "help": "warnings, or json for every page and command as one JSON object a line",
        },
    )
    metrics_key: str = field(
        default="",
        metadata={
            "env": "MALBILD_METRICS_KEY",
            "option": "--metrics-key",
            "help": "bearer token for /metrics; when empty, only this machine may read it",
        },
    )
    command_rate: str = field(
        default="120/minute",
        metadata={
            "env": "MALBILD_COMMAND_RATE",
            "shape": RATE,
            "option": "--command-rate",
            "help": "commands from one phone",
        },
    )
    word_vectors: str = field(
        default="",
        metadata={
            "env": "MALBILD_WORD_VECTORS",
            "option": "--word-vectors",
            "help": "a file of word vectors that suggestions may use",
        },
    )
    embeddings_url: str = field(
        default="",
        metadata={
            "env": "MALBILD_EMBEDDINGS_URL",
            "shape": r"(https?://\S+)?",
            "option": "--embeddings-url",
            "help": (
                "an embeddings server on your own network that suggestions may use; it is sent what people"
                " wrote"
            ),
        },
    )
    embeddings_model: str = field(
        default="default",
        metadata={
            "env": "MALBILD_EMBEDDINGS_MODEL",
            "option": "--embeddings-model",
            "help": "what that server calls its model",
        },
    )
    embeddings_key: str = field(
        default="",
        metadata={
            "env": "MALBILD_EMBEDDINGS_KEY",
            "option": "--embeddings-key",
            "help": "bearer token for that server, where it wants one",
        },
    )
    embeddings_seconds: int = field(
        default=10,
        metadata={
            "env": "MALBILD_EMBEDDINGS_SECONDS",
            "option": "--embeddings-seconds",
            "help": "how long to wait for that server",
        },
    )

    @classmethod
    def from_environment(cls, **given) -> "Settings":
        """`given` (from the command line) wins over the environment, which wins over the defaults.

        ValueError names what cannot be read.
        """
        values = {}
        for one in fields(cls):
            raw = given.get(one.name)
            if raw is None:
                raw = os.environ.get(one.metadata["env"], one.default)
            if not re.fullmatch(
                r"-?\d+" if one.type is int else one.metadata.get("shape", r"(?s).*"), str(raw)
            ):
                raise ValueError(f"{one.metadata['option']} {raw}")
            values[one.name] = int(raw) if one.type is int else raw
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
    def trusted_proxies(self) -> int:
        return self.proxies if self.proxies >= 0 else int(bool(self.redis_url))

    @property
    def is_https(self) -> bool:
        return self.public_url.startswith("https://")
