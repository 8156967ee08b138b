"""A token: by it another system reads what one organisation has published, and nothing else."""

from sqlalchemy import String, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from models.analysis.days import day
from models.analysis.readable import one_line
from models.base import Base, Refused
from models.secrets import digest, new_token

# By this whoever finds one in a file knows what it is for, a scanner of secrets among them.
SIGN = "malbild_"


class Token(Base, kw_only=True):
    """Only a digest is kept of what the other system shows. It holds until it is revoked, and goes then."""

    __tablename__ = "token"
    id: Mapped[int] = mapped_column(primary_key=True, init=False)
    organisation_id: Mapped[int] = mapped_column(index=True)
    # Which system, in words of whoever made it.
    name: Mapped[str] = mapped_column(String(80))
    token_digest: Mapped[str] = mapped_column(String(64), unique=True)
    made_at: Mapped[float]
    # The last day it was shown, as 2026-11-25; empty before the first.
    used_on: Mapped[str] = mapped_column(String(10), default="")

    @classmethod
    def make(cls, organisation_id: int, name: str, now: float) -> tuple["Token", str]:
        """The token, and what the other system shows: it is told once and kept nowhere."""
        name = one_line(name)
        if not name:
            raise Refused("name_missing", field="name")
        if len(name) > 80:
            raise Refused("too_long", field="name", most=80, now=len(name))
        shown = f"{SIGN}{new_token()}"
        made = cls(organisation_id=organisation_id, name=name, token_digest=digest(shown), made_at=now)
        return made, shown

    @classmethod
    def behind(cls, session: Session, shown: str) -> "Token":
        """Whose digest this is. Refused with token_wrong where it is nobody's, or nobody's any more."""
        found = session.scalar(select(cls).where(cls.token_digest == digest(shown)))
        if found is None:
            raise Refused("token_wrong")
        return found

    def is_new_on(self, now: float) -> bool:
        """Whether it was not shown before on this day."""
        return self.used_on != day(now)


def tokens_of(session: Session, organisation_id: int) -> list[Token]:
    """Oldest first."""
    return list(
        session.scalars(select(Token).where(Token.organisation_id == organisation_id).order_by(Token.id))
    )
