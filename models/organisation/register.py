"""Who has done what to an organisation's accounts, and what has been taken out: kept by name for
two years, beside the journeys' own logs. Nothing that a participant did stands here.
"""

from typing import Literal

from sqlalchemy import Index, String, delete, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from models.base import Base

# Each has its sentence `register-<what>` in the languages.
What = Literal[
    "logged-in",
    "logged-in-own",
    "joined",
    "joined-own",
    "parted-own",
    "invited",
    "revoked",
    "role",
    "no-role",
    "group-role",
    "group-no-role",
    "unseated",
    "removed",
    "password",
    "password-link",
    "taken-out",
    "token",
    "token-revoked",
    "hook",
    "hook-removed",
    "provider",
    "provider-removed",
    "group",
    "group-removed",
    "passwords-off",
    "passwords-on",
]
KEPT_DAYS = 730
# Seconds in which a file that somebody saves again is the same line.
ONCE = 3600.0
PAGE = 50


class Registered(Base, kw_only=True):
    """One deed: by whom, and about whom or what."""

    __tablename__ = "registered"
    __table_args__ = (Index("ix_registered_organisation_id_at", "organisation_id", "at"),)
    id: Mapped[int] = mapped_column(primary_key=True, init=False)
    organisation_id: Mapped[int]
    at: Mapped[float]
    who: Mapped[str] = mapped_column(String(80))
    what: Mapped[str] = mapped_column(String(20))
    about: Mapped[str] = mapped_column(String(200), default="")
    role: Mapped[str] = mapped_column(String(20), default="")


def register(
    session: Session,
    organisation_id: int | None,
    now: float,
    who: str,
    what: What,
    about: str = "",
    role: str = "",
) -> None:
    """`now` in seconds since 1970. Of an operator who belongs to no organisation nothing is written, and
    nothing of a file that the same person has saved within the hour.
    """
    if organisation_id is None:
        return
    about = about[:200]
    if what == "taken-out":
        alike = select(Registered.id).where(
            Registered.organisation_id == organisation_id,
            Registered.at > now - ONCE,
            Registered.who == who,
            Registered.what == what,
            Registered.about == about,
        )
        if session.scalar(alike.limit(1)) is not None:
            return
    session.add(
        Registered(organisation_id=organisation_id, at=now, who=who, what=what, about=about, role=role)
    )


def prune(session: Session, now: float) -> None:
    """What is older than two years goes."""
    session.execute(delete(Registered).where(Registered.at < now - 86400 * KEPT_DAYS))


def forget(session: Session, organisation_id: int) -> None:
    session.execute(delete(Registered).where(Registered.organisation_id == organisation_id))


def registered(
    session: Session, organisation_id: int, page: int = 0, most: int = PAGE
) -> tuple[list[Registered], bool]:
    """So many of the newest, and whether there are older ones."""
    asked = (
        select(Registered)
        .where(Registered.organisation_id == organisation_id)
        .order_by(Registered.id.desc())
        .offset(page * most)
        .limit(most + 1)
    )
    found = list(session.scalars(asked))
    return found[:most], len(found) > most
