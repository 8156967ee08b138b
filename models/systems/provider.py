"""Where an organisation's people log in with its own accounts (OpenID Connect), and what groups give."""

from sqlalchemy import ForeignKey, String, Text, select
from sqlalchemy.orm import Mapped, Session, mapped_column, relationship

from models.analysis.readable import one_line
from models.base import Base, Refused
from models.secrets import sealed, unsealed

# What is announced is looked up anew after so many seconds.
FRESH = 86400.0


class Provider(Base, kw_only=True):
    """Who keeps one organisation's accounts, and how this server is known there."""

    __tablename__ = "provider"
    id: Mapped[int] = mapped_column(primary_key=True, init=False)
    organisation_id: Mapped[int] = mapped_column(unique=True)
    # Its address, letter by letter as it calls itself.
    issuer: Mapped[str] = mapped_column(String(500), default="")
    client_id: Mapped[str] = mapped_column(String(200), default="")
    sealed_secret: Mapped[str] = mapped_column(Text, default="")
    # What the button says; empty for the usual words.
    button: Mapped[str] = mapped_column(String(80), default="")
    # Where a person's groups stand in what it tells of them, as `groups` or `realm_access.roles`.
    groups_claim: Mapped[str] = mapped_column(String(80), default="groups")
    # Whether somebody whose group gives a role comes in without an invitation.
    newcomers: Mapped[bool] = mapped_column(default=False)
    # Whether passwords open anything beside it.
    passwords: Mapped[bool] = mapped_column(default=True)
    # What it has told of itself (openid.Announced), and when.
    announced: Mapped[dict] = mapped_column(default_factory=dict)
    looked_at: Mapped[float] = mapped_column(default=0.0)
    rules: Mapped[list["GroupRule"]] = relationship(default_factory=list, cascade="all, delete-orphan")

    def describe(self, button: str, groups_claim: str, newcomers: bool) -> None:
        self.button = _short("button", button, 80)
        self.groups_claim = _short("groups_claim", groups_claim, 80) or "groups"
        self.newcomers = newcomers

    def be_known_as(self, client_id: str, client_secret: str, secret: bytes) -> None:
        """How this server says there who it is. A secret that is left empty stays as it was."""
        self.client_id = _short("client_id", client_id, 200)
        if not self.client_id:
            raise Refused("login_client_missing", field="client_id")
        if client_secret := _short("client_secret", client_secret, 500):
            self.sealed_secret = sealed(secret, client_secret)

    def client_secret(self, secret: bytes) -> str:
        return unsealed(secret, self.sealed_secret) if self.sealed_secret else ""

    def hear(self, announced: dict, now: float) -> None:
        self.issuer, self.announced, self.looked_at = announced["issuer"], announced, now

    def is_fresh(self, now: float) -> bool:
        return now - self.looked_at < FRESH

    def gives(self, groups: list[str]) -> set[tuple[str, int | None]]:
        """(role, journey; None for the whole organisation) for whoever is in these groups."""
        return {(rule.role, rule.journey_id) for rule in self.rules if rule.group in groups}


class GroupRule(Base, kw_only=True):
    """What one group gives: a role in the whole organisation or in one journey."""

    __tablename__ = "group_rule"
    id: Mapped[int] = mapped_column(primary_key=True, init=False)
    provider_id: Mapped[int] = mapped_column(
        ForeignKey("provider.id", ondelete="CASCADE"), index=True, init=False
    )
    group: Mapped[str] = mapped_column(String(200))
    role: Mapped[str] = mapped_column(String(20))
    journey_id: Mapped[int | None] = mapped_column(ForeignKey("journey.id", ondelete="CASCADE"), default=None)


def provider_of(session: Session, organisation_id: int | None) -> Provider | None:
    return session.scalar(select(Provider).where(Provider.organisation_id == organisation_id))


def _short(field: str, said: str, most: int) -> str:
    said = one_line(said)
    if len(said) > most:
        raise Refused("too_long", field=field, most=most, now=len(said))
    return said
