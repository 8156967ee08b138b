"""The accounts of one organisation: who is there, with which role, and who leaves."""

from sqlalchemy import func, select, update
from sqlalchemy.orm import Session, selectinload

from models.accounts import NEW_PASSWORD, Invitation, Person
from models.base import Refused
from models.organisation.register import register
from models.systems.provider import Provider, provider_of

# Roles for the whole organisation, beside which there are those in a journey or a meeting.
WIDE_ROLES = ("lead", "head")


def people_of(session: Session, organisation_id: int) -> list[Person]:
    return list(
        session.scalars(
            select(Person)
            .where(Person.organisation_id == organisation_id)
            .order_by(Person.name, Person.id)
            .options(selectinload(Person.identities))
        )
    )


def open_invitations(session: Session, organisation_id: int, now: float) -> list[Invitation]:
    """Those for the whole organisation that nobody has taken up, newest first."""
    found = select(Invitation).where(
        Invitation.organisation_id == organisation_id,
        Invitation.journey_id.is_(None),
        Invitation.workshop_id.is_(None),
        Invitation.role != NEW_PASSWORD,
    )
    return [
        invitation
        for invitation in session.scalars(found.order_by(Invitation.id.desc()))
        if invitation.is_open(now)
    ]


def invite(
    session: Session, organisation_id: int, role: str, note: str, by: str, now: float
) -> tuple[Invitation, str]:
    """An invitation for the whole organisation, and the token for its link."""
    if role not in WIDE_ROLES:
        raise Refused("unknown_role", field="role")
    invitation, token = Invitation.write(role, now, organisation_id=organisation_id, note=note.strip())
    session.add(invitation)
    register(session, organisation_id, now, by, "invited", invitation.note, role)
    return invitation, token


def give_role(session: Session, person: Person, role: str, by: str, now: float) -> None:
    """Lead, head, or with an empty role neither: then what was given in journeys and meetings is what stays.

    The last lead stays one: nobody would be left who could let anybody in.
    """
    if role not in (*WIDE_ROLES, ""):
        raise Refused("unknown_role", field="role")
    if role != "lead":
        _keep_a_lead(session, person)
    if role == "lead" and not (person.password_hash or person.identities):
        # Whoever holds the link to one meeting would lead everything by it.
        raise Refused("password_first", field="role", name=person.name)
    person.seats = [seat for seat in person.seats if not (seat.is_wide and seat.role in WIDE_ROLES)]
    if role:
        person.sit(role)
    register(session, person.organisation_id, now, by, "role" if role else "no-role", person.name, role)


def give_new_password(session: Session, person: Person, by: str, now: float) -> str:
    """The token for a link by which somebody who has forgotten theirs chooses another. The one given before
    opens nothing any more; until it is used the password of before does.

    Not for an operator, who has more than the organisation can give.
    """
    if person.is_operator:
        raise Refused("operators_own", name=person.name)
    if not (person.password_hash or person.identities):
        raise Refused("comes_by_link", name=person.name)
    provider = provider_of(session, person.organisation_id)
    if provider is not None and not provider.passwords:
        raise Refused("passwords_off")
    given = update(Invitation).where(
        Invitation.person_id == person.id, Invitation.role == NEW_PASSWORD, Invitation.revoked_at.is_(None)
    )
    session.execute(given.values(revoked_at=now))
    invitation, token = Invitation.to_new_password(person, now)
    session.add(invitation)
    register(session, person.organisation_id, now, by, "password-link", person.name)
    return token


def remove(session: Session, person: Person, by: str, now: float) -> None:
    """The account goes, with all its rights. An operator of the server stays one, and belongs to nobody.

    What somebody did stands in the journeys' logs and in the register, by name.
    """
    _keep_a_lead(session, person)
    register(session, person.organisation_id, now, by, "removed", person.name)
    end_links(session, person, now)
    operates = [seat for seat in person.seats if seat.role == "operator"]
    if operates:
        person.seats, person.identities, person.organisation_id = operates, [], None
        person.epoch += 1
    else:
        session.delete(person)
    session.flush()


def end_links(session: Session, person: Person, now: float, among: set[int] | None = None) -> None:
    """The lasting links somebody comes in by, all or those of the workshops `among`, let nobody in any more.

    They forget whose they were, too: an account's number may be given again.
    """
    links = update(Invitation).where(Invitation.person_id == person.id)
    if among is not None:
        links = links.where(Invitation.workshop_id.in_(among))
    session.execute(links.values(person_id=None, revoked_at=func.coalesce(Invitation.revoked_at, now)))


def can_come_in(person: Person, provider: Provider | None) -> bool:
    """Whether this person has what it takes to log in, where the organisation has this provider or none."""
    if person.password_hash and (provider is None or provider.passwords or person.is_operator):
        return True
    known_by = {identity.issuer for identity in person.identities}
    return provider is not None and provider.issuer in known_by and not person.is_operator


def is_last_lead(session: Session, person: Person) -> bool:
    """Whether nobody would lead the whole organisation but this person, or none who can log in."""
    if not person.leads_organisation or person.organisation_id is None:
        return False
    provider = provider_of(session, person.organisation_id)
    return not any(
        other.leads_organisation and can_come_in(other, provider)
        for other in people_of(session, person.organisation_id)
        if other is not person
    )


def _keep_a_lead(session: Session, person: Person) -> None:
    if is_last_lead(session, person):
        raise Refused("last_lead", field="role", name=person.name)
