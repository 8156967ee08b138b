"""Logging in with the organisation's own accounts: set up and taken away, who comes in by one, and what their
groups give.
"""

from dataclasses import dataclass

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from models.accounts import Identity, Invitation, Person, SignIn
from models.analysis.readable import one_line
from models.base import Refused
from models.journey.journey import Journey
from models.numbers import whole
from models.organisation.organisation import Organisation
from models.organisation.people import WIDE_ROLES, can_come_in, is_last_lead, people_of
from models.organisation.register import register
from models.systems.openid import Announced, Shown
from models.systems.provider import GroupRule, Provider, provider_of

# What a group may give in one journey, beside those for the whole organisation. An operator is made by none.
JOURNEY_ROLES = ("lead", "editor", "head")
MOST_RULES = 200


@dataclass(frozen=True)
class Way:
    """A button on the page where people log in."""

    organisation_id: int
    organisation: str
    button: str


def ways(session: Session) -> list[Way]:
    """Of all organisations that have one, by name."""
    found = select(Provider, Organisation).join(Organisation, Organisation.id == Provider.organisation_id)
    return [
        Way(organisation.id, organisation.name, provider.button)
        for provider, organisation in session.execute(found.order_by(Organisation.name, Organisation.id))
    ]


def way_of(session: Session, organisation_id: int | None) -> Way | None:
    return next((way for way in ways(session) if way.organisation_id == organisation_id), None)


def passwords_open(session: Session, organisation_id: int | None) -> bool:
    """Whether passwords let anybody into this organisation."""
    provider = provider_of(session, organisation_id)
    return provider is None or provider.passwords


def guard_passwords(session: Session, person: Person) -> None:
    """Refused where the organisation has switched them off. Whoever operates the server always has one."""
    if not (person.is_operator or passwords_open(session, person.organisation_id)):
        raise Refused("passwords_off")


# What whoever leads it does


def set_up(session: Session, organisation_id: int, announced: Announced, by: str, now: float) -> Provider:
    """The organisation's provider, with what it has announced. Whoever was known to another before is not
    known to this one.
    """
    provider = provider_of(session, organisation_id)
    if provider is None:
        session.add(provider := Provider(organisation_id=organisation_id))
    provider.hear(dict(announced), now)
    session.flush()
    _keep_a_way_in(session, provider)
    register(session, organisation_id, now, by, "provider", provider.issuer)
    return provider


def take_away(session: Session, provider: Provider, by: str, now: float) -> None:
    """From here on passwords alone let people in."""
    leads = [person for person in people_of(session, provider.organisation_id) if person.leads_organisation]
    if not any(can_come_in(person, None) for person in leads):
        raise Refused("login_last_way")
    register(session, provider.organisation_id, now, by, "provider-removed", provider.issuer)
    session.delete(provider)


def switch_passwords(
    session: Session, provider: Provider, opens: bool, by: Person | None, now: float
) -> None:
    """Off only by somebody who has come in the other way; whoever came in by a password is logged out then.
    `by` is nobody where it is done at the machine.
    """
    if opens == provider.passwords:
        return
    provider.passwords = opens
    if not opens:
        if by is None or not can_come_in(by, provider):
            raise Refused("login_join_first", field="passwords")
        here = [
            person.id for person in people_of(session, provider.organisation_id) if not person.is_operator
        ]
        others = delete(SignIn).where(SignIn.person_id.in_(here), SignIn.person_id != by.id)
        session.execute(others.where(SignIn.by_own.is_(False)))
    what = "passwords-on" if opens else "passwords-off"
    register(session, provider.organisation_id, now, by.name if by else "", what)


def add_rule(session: Session, provider: Provider, group: str, gives: str, by: str, now: float) -> None:
    """`gives`: a role in the whole organisation, as `lead`, or one in a journey, as `editor:3`."""
    group = one_line(group)
    role, _, number = gives.partition(":")
    journey = session.get(Journey, whole(number) or 0) if number else None
    if not group:
        raise Refused("group_missing", field="group")
    if len(group) > 200:
        raise Refused("too_long", field="group", most=200, now=len(group))
    if role not in (JOURNEY_ROLES if journey else () if number else WIDE_ROLES):
        raise Refused("unknown_role", field="gives")
    known = {(rule.group, rule.role, rule.journey_id) for rule in provider.rules}
    rule = GroupRule(group=group, role=role, journey_id=journey.id if journey else None)
    if (rule.group, rule.role, rule.journey_id) in known:
        raise Refused("group_known", field="group")
    if len(known) >= MOST_RULES:
        raise Refused("groups_many", field="group", most=MOST_RULES)
    provider.rules.append(rule)
    register(session, provider.organisation_id, now, by, "group", group, role)


def remove_rule(session: Session, provider: Provider, rule: GroupRule, by: str, now: float) -> None:
    """Who has a role by it loses that at the next log-in."""
    register(session, provider.organisation_id, now, by, "group-removed", rule.group, rule.role)
    provider.rules.remove(rule)


# Whoever comes in


def come_in(
    session: Session,
    provider: Provider,
    shown: Shown,
    language: str,
    now: float,
    invitation: Invitation | None = None,
) -> Person:
    """Who this is here, with the seats that their groups give now, and the one of the `invitation`.

    Somebody new comes in by an invitation or, where the organisation says so, by a group that gives a role.
    """
    person = _known(session, provider, shown.subject)
    if person is None:
        _guard_newcomer(provider, shown, invitation)
        person = Person.by_link(_free_name(session, shown.name), language)
        person.belong_to(provider.organisation_id)
        session.add(person)
        _tie(session, person, provider, shown.subject, now)
    if person.is_operator:
        raise Refused("login_operator")
    if shown.groups is not None:
        _follow(session, person, provider, shown.groups, now)
    if invitation is not None:
        if invitation.organisation_id != provider.organisation_id or invitation.lasting:
            raise Refused("invitation_over")
        invitation.accept(person, now)
        register(session, person.organisation_id, now, person.name, "joined", role=invitation.role)
    session.flush()
    return person


def join(session: Session, person: Person, issuer: str, subject: str, now: float) -> None:
    """From here on the organisation's account opens this one as well."""
    provider = provider_of(session, person.organisation_id)
    if provider is None or provider.issuer != issuer:
        raise Refused("login_over")
    if person.is_operator:
        raise Refused("login_operator")
    known = _known(session, provider, subject)
    if known is not None and known is not person:
        raise Refused("login_joined_elsewhere")
    if known is None:
        _tie(session, person, provider, subject, now)
        session.flush()
        register(session, person.organisation_id, now, person.name, "joined-own")


def part(session: Session, person: Person, now: float) -> None:
    """Back to the password alone."""
    guard_passwords(session, person)
    if not person.password_hash:
        raise Refused("login_last_way")
    person.identities = []
    register(session, person.organisation_id, now, person.name, "parted-own")


def _known(session: Session, provider: Provider, subject: str) -> Person | None:
    identity = session.scalar(
        select(Identity).where(
            Identity.organisation_id == provider.organisation_id,
            Identity.issuer == provider.issuer,
            Identity.subject == subject,
        )
    )
    person = session.get(Person, identity.person_id) if identity is not None else None
    return person if person is not None and person.organisation_id == provider.organisation_id else None


def _tie(session: Session, person: Person, provider: Provider, subject: str, now: float) -> None:
    person.identities.append(
        Identity(
            organisation_id=provider.organisation_id, issuer=provider.issuer, subject=subject, joined_at=now
        )
    )


def _guard_newcomer(provider: Provider, shown: Shown, invitation: Invitation | None) -> None:
    if invitation is not None:
        return
    if provider.newcomers and shown.groups is None:
        raise Refused("login_groups_many")
    if not (provider.newcomers and provider.gives(shown.groups or [])):
        raise Refused("login_uninvited")


def _follow(session: Session, person: Person, provider: Provider, groups: list[str], now: float) -> None:
    """Seats by groups are those that these groups give. The last lead stays one."""
    gives = provider.gives(groups)
    for seat in [seat for seat in person.seats if seat.by_group]:
        is_wide_lead = seat.role == "lead" and seat.is_wide
        if (seat.role, seat.journey_id) in gives or (is_wide_lead and is_last_lead(session, person)):
            continue
        person.seats.remove(seat)
        about = _title(session, seat.journey_id)
        register(session, person.organisation_id, now, person.name, "group-no-role", about, seat.role)
    for role, journey_id in sorted(gives, key=str):
        if person.sit(role, journey_id, by_group=True):
            about = _title(session, journey_id)
            register(session, person.organisation_id, now, person.name, "group-role", about, role)


def _title(session: Session, journey_id: int | None) -> str:
    journey = session.get(Journey, journey_id) if journey_id else None
    return journey.title if journey is not None else ""


def _free_name(session: Session, name: str) -> str:
    """Names differ on the whole server: whoever comes with one that is taken has a number after it."""
    taken = {known.casefold() for known in session.scalars(select(Person.name))}
    numbered = [name, *(f"{name[:74]} {number}" for number in range(2, len(taken) + 3))]
    return next(free for free in numbered if free.casefold() not in taken)


def _keep_a_way_in(session: Session, provider: Provider) -> None:
    """Where somebody led before, somebody who leads can still log in."""
    leads = [person for person in people_of(session, provider.organisation_id) if person.leads_organisation]
    if leads and not any(can_come_in(person, provider) for person in leads):
        raise Refused("login_last_way", field="issuer")
