"""What an operator does for a whole server: make organisations, name them, close empty ones.

An operator sees no journey, no text, no template, and of the people only how those first invited were noted.
"""

from dataclasses import dataclass

from sqlalchemy import exists, func, select, update
from sqlalchemy.orm import Session

from models.accounts import Invitation, Person, Seat
from models.base import Refused
from models.journey.journey import Journey
from models.organisation.boundary import WHOLE_SERVER
from models.organisation.organisation import Organisation
from models.organisation.register import forget
from models.organisation.systems import forget_systems
from models.workshop.template import OwnTemplate


@dataclass(frozen=True)
class Standing:
    """What an operator may know of an organisation."""

    organisation: Organisation
    is_led: bool
    is_empty: bool


def organisations(session: Session) -> list[Organisation]:
    return list(session.scalars(select(Organisation).order_by(Organisation.id)))


def standings(session: Session) -> list[Standing]:
    return [
        Standing(organisation, is_led(session, organisation), is_empty(session, organisation))
        for organisation in organisations(session)
    ]


def find(session: Session, organisation_id: int) -> Organisation:
    organisation = session.get(Organisation, organisation_id)
    if organisation is None:
        raise Refused("unknown_organisation")
    return organisation


def sender(session: Session, journey: Journey) -> str:
    """Whose a journey is, as readers are told it: as it says itself, or what its organisation is called."""
    owner = session.get(Organisation, journey.organisation_id)
    return journey.organisation or (owner.name if owner else "")


def only_one(session: Session) -> Organisation | None:
    """The organisation of a server that has one; None where there are several."""
    found = organisations(session)
    return found[0] if len(found) == 1 else None


def at_least_one(session: Session) -> Organisation:
    """The oldest; made, without a name, on a server that is new."""
    found = organisations(session)
    if found:
        return found[0]
    session.add(first := Organisation())
    session.flush()
    return first


def operates(session: Session, person: Person) -> bool:
    """Whoever was made an operator. As long as nobody was, who leads the only organisation there is."""
    if person.is_operator:
        return True
    return person.leads_organisation and not has_operator(session) and only_one(session) is not None


def found(
    session: Session, name: str, first_lead: str, by: Person | None, now: float
) -> tuple[Organisation, str]:
    """A new organisation, and the token for its first lead's link. Who makes it is an operator by that."""
    organisation = Organisation()
    organisation.call(name)
    _guard_name(session, organisation)
    session.add(organisation)
    session.flush()
    if by is not None:
        if not by.password_hash:
            # The organisation's accounts open nothing that is more than the organisation's.
            raise Refused("operator_password", field="name")
        by.sit("operator")
    return organisation, invite_first_lead(session, organisation, first_lead, now)


def rename(session: Session, organisation: Organisation, name: str) -> None:
    organisation.call(name)
    _guard_name(session, organisation)


def invite_first_lead(session: Session, organisation: Organisation, note: str, now: float) -> str:
    """The token for a link to the first lead; an older one ends.

    Refused where somebody leads: from then on the organisation lets people in itself, and no operator.
    """
    if is_led(session, organisation):
        raise Refused("already_led")
    organisation.first_lead = note.strip()[:120]
    return invite_lead(session, organisation, now, organisation.first_lead)


def invite_lead(session: Session, organisation: Organisation, now: float, note: str = "") -> str:
    """The token for a link that makes a lead. Older ones that nobody used must not lie about."""
    unused = update(Invitation).where(
        Invitation.role == "lead",
        Invitation.organisation_id == organisation.id,
        Invitation.journey_id.is_(None),
        Invitation.used_at.is_(None),
    )
    session.execute(unused.values(revoked_at=now), execution_options=WHOLE_SERVER)
    invitation, token = Invitation.write("lead", now, organisation_id=organisation.id, note=note)
    session.add(invitation)
    return token


def invite_operator(session: Session, now: float) -> str:
    """The token for a link that makes an operator, who belongs to no organisation by that."""
    invitation, token = Invitation.write("operator", now)
    session.add(invitation)
    return token


def close(session: Session, organisation: Organisation, now: float) -> None:
    """Only what is empty: nobody closes what people have written in."""
    if not is_empty(session, organisation):
        raise Refused("organisation_in_use")
    waiting = update(Invitation).where(Invitation.organisation_id == organisation.id)
    session.execute(
        waiting.values(revoked_at=func.coalesce(Invitation.revoked_at, now)), execution_options=WHOLE_SERVER
    )
    # Its number may be given again.
    forget(session, organisation.id)
    forget_systems(session, organisation.id)
    session.delete(organisation)
    session.flush()


def is_led(session: Session, organisation: Organisation) -> bool:
    """Whether somebody leads the whole organisation."""
    leads = exists().where(
        Seat.person_id == Person.id,
        Seat.role == "lead",
        Seat.journey_id.is_(None),
        Person.organisation_id == organisation.id,
    )
    return bool(session.scalar(select(leads), execution_options=WHOLE_SERVER))


def is_empty(session: Session, organisation: Organisation) -> bool:
    return not any(
        session.scalar(
            select(exists().where(noun.organisation_id == organisation.id)), execution_options=WHOLE_SERVER
        )
        for noun in (Journey, OwnTemplate, Person)
    )


def has_operator(session: Session) -> bool:
    return bool(
        session.scalar(select(exists().where(Seat.role == "operator")), execution_options=WHOLE_SERVER)
    )


def _guard_name(session: Session, organisation: Organisation) -> None:
    if any(
        other.name.casefold() == organisation.name.casefold() and other is not organisation
        for other in organisations(session)
    ):
        raise Refused("organisation_taken", field="name", name=organisation.name)
