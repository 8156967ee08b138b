"""People with a password, where they are logged in, and what they may do. Participants are not here: they
have no account.
"""

from typing import TYPE_CHECKING

from sqlalchemy import ForeignKey, String, UniqueConstraint, delete, select
from sqlalchemy.orm import Mapped, Session, mapped_column, relationship

from models.base import LANGUAGE, Base, Refused
from models.passwords import fits, hashed
from models.secrets import digest, new_token

if TYPE_CHECKING:
    from models.journey.journey import Journey
    from models.workshop.workshop import Workshop

# What somebody may read, and by which right, whatever it comes as: a page, a file in any format, or over a
# socket. The first five are a journey's, the others a meeting's.
CONTENTS = {
    "versions": "may_see",
    "draft": "may_draft",
    "answers": "may_draft",
    "archive": "may_edit",
    "numbers": "may_oversee",
    "board": "may_cluster",
    "room": "may_run",
}
# Those in an organisation, and the one that belongs to the server.
ROLES = ("lead", "editor", "leader", "theme_team", "head", "operator")
SHORTEST_PASSWORD = 10
INVITATION_DAYS = 14
PASSWORD_DAYS = 2
# What a link gives that gives no seat.
NEW_PASSWORD = "password"
LASTING_DAYS = 180
# A device stays logged in for so long, whatever its cookie says; and where the organisation let it in, which
# may have taken away what it gave.
SIGNED_IN_DAYS = 90
SIGNED_IN_DAYS_BY_OWN = 7


class Person(Base, kw_only=True):
    """Somebody who leads, edits or clusters in one organisation, or operates the server.

    `name` is what they log in with and what the log shows.
    """

    __tablename__ = "person"
    id: Mapped[int] = mapped_column(primary_key=True, init=False)
    name: Mapped[str] = mapped_column(String(80), unique=True)
    password_hash: Mapped[str] = mapped_column(String(200))
    language: Mapped[str] = mapped_column(LANGUAGE, default="sv")
    # Whose account it is. None for an operator of the server who belongs to none.
    organisation_id: Mapped[int | None] = mapped_column(index=True, default=None)
    # Raised at a new password, so that sessions opened with the old one end.
    epoch: Mapped[int] = mapped_column(default=1)
    # Raised when they want a new link for their calendar, so that those of before end.
    calendar_link: Mapped[int] = mapped_column(default=1)
    seats: Mapped[list["Seat"]] = relationship(
        default_factory=list, cascade="all, delete-orphan", lazy="selectin"
    )
    identities: Mapped[list["Identity"]] = relationship(default_factory=list, cascade="all, delete-orphan")

    @property
    def mark(self) -> str:
        """By which a browser tells whose words it keeps; it says nothing of who they are."""
        return digest(f"person {self.id}")[:12]

    @classmethod
    def welcome(cls, name: str, password: str, language: str = "sv") -> "Person":
        name = " ".join(name.split())
        if not name:
            raise Refused("name_missing", field="name")
        if len(name) > 80:
            raise Refused("too_long", field="name", most=80, now=len(name))
        return cls(name=name, password_hash=hash_of(password), language=language)

    @classmethod
    def by_link(cls, name: str, language: str = "sv") -> "Person":
        """Somebody who comes by a lasting link or with the organisation's account: no password fits until
        one is chosen.
        """
        name = " ".join(name.split())
        if not name:
            raise Refused("name_missing", field="name")
        if len(name) > 80:
            raise Refused("too_long", field="name", most=80, now=len(name))
        return cls(name=name, password_hash="", language=language)

    @property
    def comes_by_link_alone(self) -> bool:
        """Whether a lasting link may open this person's seats: no password, and only meetings to lead."""
        is_known = self.password_hash or self.identities
        return not is_known and all(seat.role == "leader" for seat in self.seats)

    @classmethod
    def nobody(cls) -> "Person":
        """Somebody whom no password fits: refusing a name that nobody has takes as long as any."""
        return cls(name="", password_hash="")

    def knows(self, password: str) -> bool:
        return fits(self.password_hash, password)

    def take_password(self, password: str) -> None:
        self.take_hash(hash_of(password))

    def take_hash(self, hashed_password: str) -> None:
        """A password that was hashed before, as it takes a while."""
        self.password_hash = hashed_password
        self.epoch += 1

    def sit(
        self,
        role: str,
        journey_id: int | None = None,
        workshop_id: int | None = None,
        by_group: bool = False,
    ) -> bool:
        """Whether it is a seat that this person did not have."""
        wanted = (role, journey_id, workshop_id)
        for seat in self.seats:
            if (seat.role, seat.journey_id, seat.workshop_id) == wanted:
                # What somebody gave by hand stays when a group is lost.
                seat.by_group = seat.by_group and by_group
                return False
        self.seats.append(Seat(role=role, journey_id=journey_id, workshop_id=workshop_id, by_group=by_group))
        return True

    def belong_to(self, organisation_id: int) -> None:
        """One account, one organisation: whoever works for two has two."""
        if self.organisation_id not in (None, organisation_id):
            raise Refused("other_organisation", name=self.name)
        self.organisation_id = organisation_id

    @property
    def leads_organisation(self) -> bool:
        """All of its journeys, its templates and its people."""
        return self.organisation_id is not None and any(
            seat.role == "lead" and seat.is_wide for seat in self.seats
        )

    @property
    def leads(self) -> bool:
        """At least one journey."""
        return self.organisation_id is not None and any(seat.role == "lead" for seat in self.seats)

    @property
    def is_operator(self) -> bool:
        return any(seat.role == "operator" for seat in self.seats)

    def may_read(self, content: str, thing: "Journey | Workshop") -> bool:
        """Whether this content (see CONTENTS) of that journey or meeting is this person's to read."""
        return getattr(self, CONTENTS[content])(thing)

    def may_edit(self, journey: "Journey") -> bool:
        """Journey, agendas, people, publishing."""
        return any(
            seat.role == "lead" and (seat.is_wide or seat.journey_id == journey.id)
            for seat in self._seats_in(journey)
        )

    def may_draft(self, journey: "Journey") -> bool:
        return self.may_edit(journey) or any(
            seat.role == "editor" and seat.journey_id == journey.id for seat in self._seats_in(journey)
        )

    def may_oversee(self, journey: "Journey") -> bool:
        """Its numbers beside those of other journeys, and nothing else: heads of service (F3-14)."""
        return self.may_edit(journey) or any(
            seat.role == "head" and (seat.is_wide or seat.journey_id == journey.id)
            for seat in self._seats_in(journey)
        )

    def may_run(self, workshop: "Workshop") -> bool:
        return self.may_edit(workshop.journey) or any(
            seat.role == "leader" and seat.workshop_id == workshop.id
            for seat in self._seats_in(workshop.journey)
        )

    def may_cluster(self, workshop: "Workshop") -> bool:
        return (
            self.may_run(workshop)
            or self.may_draft(workshop.journey)
            or any(
                seat.role == "theme_team" and seat.workshop_id == workshop.id
                for seat in self._seats_in(workshop.journey)
            )
        )

    def may_see(self, journey: "Journey") -> bool:
        return self.may_draft(journey) or any(
            workshop.id == seat.workshop_id
            for seat in self._seats_in(journey)
            for workshop in journey.workshops
        )

    def _seats_in(self, journey: "Journey") -> list["Seat"]:
        """None in what is another organisation's, whatever a seat says."""
        return self.seats if self.organisation_id == journey.organisation_id else []


class SignIn(Base, kw_only=True):
    """One device that somebody is logged in on. It ends at its own log-out, from any other of theirs, and at
    a new password; a copy of its cookie ends with it. Only a digest of what the cookie holds is kept.
    """

    __tablename__ = "sign_in"
    id: Mapped[int] = mapped_column(primary_key=True, init=False)
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id", ondelete="CASCADE"), index=True)
    token_digest: Mapped[str] = mapped_column(String(64), unique=True)
    # "Firefox, Windows": for its owner to know it by, and no more of it than that.
    device: Mapped[str] = mapped_column(String(40), default="")
    opened_at: Mapped[float]
    # Whether it was opened with the organisation's account and not with a password or a link.
    by_own: Mapped[bool] = mapped_column(default=False)

    @classmethod
    def open(cls, session: Session, person: Person, device: str, now: float, by_own: bool = False) -> str:
        """The token for the device's cookie. Those that are too old are forgotten on the way."""
        session.execute(delete(cls).where(cls.opened_at < now - SIGNED_IN_DAYS * 86400))
        token = new_token()
        session.add(
            cls(
                person_id=person.id,
                token_digest=digest(token),
                device=device[:40],
                opened_at=now,
                by_own=by_own,
            )
        )
        return token

    @classmethod
    def behind(cls, session: Session, token: str | None) -> "SignIn | None":
        return session.scalar(select(cls).where(cls.token_digest == digest(token))) if token else None

    def is_over(self, now: float) -> bool:
        return self.opened_at < now - (SIGNED_IN_DAYS_BY_OWN if self.by_own else SIGNED_IN_DAYS) * 86400

    @classmethod
    def of(cls, session: Session, person: Person) -> list["SignIn"]:
        """Newest first."""
        return list(session.scalars(select(cls).where(cls.person_id == person.id).order_by(cls.id.desc())))


class Seat(Base, kw_only=True):
    """One role of one person: in the whole organisation, one journey or one workshop; or for the server."""

    __tablename__ = "seat"
    id: Mapped[int] = mapped_column(primary_key=True, init=False)
    person_id: Mapped[int] = mapped_column(
        ForeignKey("person.id", ondelete="CASCADE"), index=True, init=False
    )
    role: Mapped[str] = mapped_column(String(20))
    journey_id: Mapped[int | None] = mapped_column(ForeignKey("journey.id", ondelete="CASCADE"), default=None)
    workshop_id: Mapped[int | None] = mapped_column(
        ForeignKey("workshop.id", ondelete="CASCADE"), default=None
    )

    # Given by a group of the organisation's accounts, and gone with it.
    by_group: Mapped[bool] = mapped_column(default=False)

    @property
    def is_wide(self) -> bool:
        """For the whole organisation."""
        return self.journey_id is None and self.workshop_id is None


class Identity(Base, kw_only=True):
    """Who somebody is among the organisation's own accounts: by this they are known when they log in, and by
    no name and no address.
    """

    __tablename__ = "identity"
    __table_args__ = (UniqueConstraint("organisation_id", "issuer", "subject"),)
    id: Mapped[int] = mapped_column(primary_key=True, init=False)
    person_id: Mapped[int] = mapped_column(
        ForeignKey("person.id", ondelete="CASCADE"), index=True, init=False
    )
    organisation_id: Mapped[int]
    # Who keeps those accounts, and what it calls this one.
    issuer: Mapped[str] = mapped_column(String(500))
    subject: Mapped[str] = mapped_column(String(255))
    joined_at: Mapped[float]


class Invitation(Base, kw_only=True):
    """A link that gives one person one seat, once.

    Only a digest of it is kept; it can be revoked until used.
    """

    __tablename__ = "invitation"
    id: Mapped[int] = mapped_column(primary_key=True, init=False)
    token_digest: Mapped[str] = mapped_column(String(64), unique=True)
    role: Mapped[str] = mapped_column(String(20))
    # Where one belongs by it; None for an operator of the server.
    organisation_id: Mapped[int | None] = mapped_column(index=True, default=None)
    journey_id: Mapped[int | None] = mapped_column(ForeignKey("journey.id", ondelete="CASCADE"), default=None)
    workshop_id: Mapped[int | None] = mapped_column(
        ForeignKey("workshop.id", ondelete="CASCADE"), default=None
    )
    note: Mapped[str] = mapped_column(String(120), default="")
    expires_at: Mapped[float] = mapped_column(default=0.0)
    used_at: Mapped[float | None] = mapped_column(default=None)
    revoked_at: Mapped[float | None] = mapped_column(default=None)
    # A unit manager's link: it opens the same seat again, on the machine in the meeting room too, without a
    # password.
    lasting: Mapped[bool] = mapped_column(default=False)
    person_id: Mapped[int | None] = mapped_column(default=None)

    @classmethod
    def to_new_password(cls, person: Person, now: float) -> tuple["Invitation", str]:
        """A link by which this person chooses a password anew, once and within two days; and its token."""
        token = new_token()
        made = cls(
            token_digest=digest(token),
            role=NEW_PASSWORD,
            organisation_id=person.organisation_id,
            note=person.name,
            expires_at=now + PASSWORD_DAYS * 86400,
            person_id=person.id,
        )
        return made, token

    @property
    def gives_seat(self) -> bool:
        return self.role != NEW_PASSWORD

    @classmethod
    def write(
        cls,
        role: str,
        now: float,
        journey_id: int | None = None,
        workshop_id: int | None = None,
        note: str = "",
        lasting: bool = False,
        organisation_id: int | None = None,
    ) -> tuple["Invitation", str]:
        """The invitation and the token for its link, which is shown once and kept nowhere."""
        if role not in ROLES or (role == "operator") != (organisation_id is None):
            raise Refused("unknown_role", field="role")
        if lasting and (role != "leader" or workshop_id is None):
            raise Refused("unknown_role", field="role")
        token = new_token()
        expires = now + (LASTING_DAYS if lasting else INVITATION_DAYS) * 86400
        made = cls(
            token_digest=digest(token),
            role=role,
            organisation_id=organisation_id,
            journey_id=journey_id,
            workshop_id=workshop_id,
            note=note[:120],
            expires_at=expires,
            lasting=lasting,
        )
        return made, token

    def is_open(self, now: float) -> bool:
        return (self.used_at is None or self.lasting) and self.revoked_at is None and now < self.expires_at

    def accept(self, person: Person, now: float) -> None:
        if not self.is_open(now) or not self.gives_seat:
            raise Refused("invitation_over")
        if self.organisation_id is not None:
            person.belong_to(self.organisation_id)
        person.sit(self.role, self.journey_id, self.workshop_id)
        self.used_at = self.used_at or now
        # Somebody who has more than this meeting, or a password, is never let in by a link that others may
        # hold.
        if self.lasting and person.comes_by_link_alone:
            self.person_id = person.id

    def revoke(self, now: float) -> None:
        self.revoked_at = self.revoked_at or now


def hash_of(password: str) -> str:
    """What is kept of a password. Refused where it is too short or too long."""
    if len(password) < SHORTEST_PASSWORD:
        raise Refused("password_short", field="password", least=SHORTEST_PASSWORD)
    if len(password) > 200:
        raise Refused("too_long", field="password", most=200, now=len(password))
    return hashed(password)
