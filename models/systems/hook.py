"""Where other systems are told that something has happened, and what waits to be told (Standard Webhooks)."""

import hashlib
import hmac
import json
import re
from base64 import b64encode
from collections import Counter
from datetime import UTC, datetime
from urllib.parse import urlsplit

from sqlalchemy import ForeignKey, String, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from models.base import Base, Refused
from models.journey.journey import Journey
from models.secrets import new_token

PUBLISHED, CLOSED, TRIAL = "version.published", "meeting.closed", "test"
EVENTS = (PUBLISHED, CLOSED)
# Without a name and password in it, and without a place on its page.
ADDRESS = re.compile(r"https?://[!$-?A-~]{1,480}")
MOST_HOOKS = 10
# Seconds to wait after each try that was not answered as it should: three days in all, and then it goes.
WAITS = (5, 300, 1800, 7200, 18_000, 36_000, 50_400, 64_800, 86_400)
# Seconds in which a process that took one has an answer: after that another may take it.
LEASE = 60.0


class Hook(Base, kw_only=True):
    """One address of an organisation's. The key it is signed with is made of the server's own and `salt`, and
    kept nowhere.
    """

    __tablename__ = "hook"
    id: Mapped[int] = mapped_column(primary_key=True, init=False)
    organisation_id: Mapped[int] = mapped_column(index=True)
    address: Mapped[str] = mapped_column(String(500))
    salt: Mapped[str] = mapped_column(String(64), default_factory=new_token)
    # What came of the last try, as post.py says it, and when; empty before the first.
    answer: Mapped[str] = mapped_column(String(20), default="")
    answered_at: Mapped[float | None] = mapped_column(default=None)
    # When something was given up that nobody had taken for three days.
    lost_at: Mapped[float | None] = mapped_column(default=None)

    def key(self, secret: bytes) -> bytes:
        return hmac.new(secret, f"hook:{self.salt}".encode(), hashlib.sha256).digest()

    def shown_key(self, secret: bytes) -> str:
        """As the other system is given it."""
        return f"whsec_{b64encode(self.key(secret)).decode()}"

    def hear(self, answer: str, now: float) -> None:
        self.answer, self.answered_at = answer, now


class Notice(Base, kw_only=True):
    """One thing that one address has yet to be told; it goes when it was taken or given up."""

    __tablename__ = "notice"
    id: Mapped[int] = mapped_column(primary_key=True, init=False)
    hook_id: Mapped[int] = mapped_column(ForeignKey("hook.id", ondelete="CASCADE"), index=True)
    # The same however often it is sent.
    message_id: Mapped[str] = mapped_column(String(40), unique=True)
    event: Mapped[str] = mapped_column(String(40))
    at: Mapped[float]
    # Numbers of things, and paths to them.
    data: Mapped[dict]
    tries: Mapped[int] = mapped_column(default=0)
    next_at: Mapped[float] = mapped_column(index=True)

    @classmethod
    def of(cls, hook_id: int, event: str, now: float, data: dict) -> "Notice":
        return cls(
            hook_id=hook_id, message_id=f"msg_{new_token()}", event=event, at=now, data=data, next_at=now
        )

    def body(self, address: str) -> str:
        """What is sent, word by word as it is signed; `address` is this server's."""
        links = {name: f"{address}{path}" for name, path in self.data.get("links", {}).items()}
        at = datetime.fromtimestamp(self.at, UTC).isoformat(timespec="seconds").replace("+00:00", "Z")
        return json.dumps({"type": self.event, "timestamp": at, "data": {**self.data, "links": links}})

    @property
    def wait(self) -> int | None:
        """Seconds until the next try after one more that went wrong; None where it was the last."""
        return WAITS[self.tries] if self.tries < len(WAITS) else None


def tell_systems(
    session: Session, journey: Journey, event: str, now: float, **data: int | str | dict
) -> None:
    """Lay out what happened for every address of the journey's organisation, to be sent once it is kept.

    Only numbers of things and paths to them: nothing that anybody wrote, and nobody's name.
    """
    if journey.rehearses_id is None:
        about = {"organisation_id": journey.organisation_id, "journey_id": journey.id, **data}
        session.add_all(
            Notice.of(hook.id, event, now, about) for hook in hooks_of(session, journey.organisation_id)
        )


def hooks_of(session: Session, organisation_id: int) -> list[Hook]:
    """Oldest first."""
    return list(
        session.scalars(select(Hook).where(Hook.organisation_id == organisation_id).order_by(Hook.id))
    )


def waiting(session: Session, organisation_id: int) -> Counter[int]:
    """How many notices wait to be sent again, by the hook's id."""
    asked = select(Notice.hook_id).join(Hook, Hook.id == Notice.hook_id)
    return Counter(session.scalars(asked.where(Hook.organisation_id == organisation_id)))


def is_taken(answer: str) -> bool:
    """Whether it is a status of the sort that says so."""
    return answer.startswith("2")


def signed(key: bytes, message_id: str, body: str, now: float) -> dict[str, str]:
    """The headers by which whoever is told knows that it was this server, and that nothing was changed."""
    moment = str(int(now))
    mark = hmac.new(key, f"{message_id}.{moment}.{body}".encode(), hashlib.sha256).digest()
    return {
        "webhook-id": message_id,
        "webhook-timestamp": moment,
        "webhook-signature": f"v1,{b64encode(mark).decode()}",
    }


def guard_address(address: str, hosts: list[str]) -> None:
    """Refused where it is no address that may be told: https, or http at a host that the operator named."""
    wrong = Refused("hook_address", field="address")
    if not ADDRESS.fullmatch(address):
        raise wrong
    try:
        parts = urlsplit(address)
        has_port = parts.port != 0
    except ValueError as malformed:
        raise wrong from malformed
    is_plain = parts.scheme == "http" and parts.hostname in hosts
    if not (has_port and parts.hostname and (parts.scheme == "https" or is_plain)):
        raise wrong
