"""People and organisations from the machine itself: the way in, and the way back in when every password is
lost. Whoever has the machine has all of it.
"""

import time
from collections.abc import Callable
from datetime import UTC, datetime
from typing import TypeVar

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.accounts import Person
from models.base import Database, Refused
from models.install import NotReady
from models.language import say
from models.live.address import reachable_address
from models.live.upkeep import open_database
from models.organisation import own_accounts, people, server, systems
from models.organisation.organisation import Organisation
from models.organisation.register import register, registered
from models.settings import Settings
from models.systems.provider import provider_of
from models.systems.token import tokens_of

NO_ROLE = "none"
# Who did it, where it was done at the machine and nobody has logged in.
HERE = ""
# Of the register, on a screen of text.
MOST_LINES = 1000
Done = TypeVar("Done")


def print_invitation(settings: Settings, organisation: str = "", operator: bool = False) -> int:
    """A fresh link for a process lead of the organisation named, or of the only one; or for an operator."""
    database = open_database(settings)

    def deed(session: Session) -> str:
        if operator:
            return server.invite_operator(session, time.time())
        found = _organisation(session, organisation)
        register(session, found.id, time.time(), HERE, "invited", role="lead")
        return server.invite_lead(session, found, time.time())

    print(_link(settings, _write(database, deed)))
    return 0


def look_after_people(settings: Settings, words: list[str], organisation: str = "") -> int:
    """`words`: nothing for a list; `role NAME lead|head|none`; `password NAME` for a link to a new one;
    `remove NAME`; `register`; `passwords on` where an organisation has switched them off.
    """
    database = open_database(settings)
    deed, *more = words or ["list"]
    if deed == "list" and not more:
        with database.reading() as session:
            for found in server.organisations(session):
                for person in people.people_of(session, found.id):
                    print("\t".join((_name_of(found), person.name, _roles_of(person))))
            for person in session.scalars(select(Person).where(Person.organisation_id.is_(None))):
                print("\t".join(("-", person.name, _roles_of(person))))
    elif deed == "role" and len(more) == 2:
        role = "" if more[1] == NO_ROLE else more[1]
        _write(
            database,
            lambda session: people.give_role(session, _person(session, more[0]), role, HERE, time.time()),
        )
        print(f"{more[0]}: {more[1]}")
    elif deed == "password" and len(more) == 1:
        token = _write(
            database,
            lambda session: people.give_new_password(session, _person(session, more[0]), HERE, time.time()),
        )
        print(_link(settings, token, "password"))
    elif deed == "remove" and len(more) == 1:
        _write(database, lambda session: people.remove(session, _person(session, more[0]), HERE, time.time()))
        print(f"{more[0]} är borttagen. / is removed.")
    elif deed == "passwords" and more == ["on"]:

        def let_in(session: Session) -> None:
            provider = provider_of(session, _organisation(session, organisation).id)
            if provider is not None:
                own_accounts.switch_passwords(session, provider, True, None, time.time())

        _write(database, let_in)
        print("passwords: on")
    elif deed == "register" and not more:
        with database.reading() as session:
            for found in server.organisations(session):
                for line in registered(session, found.id, most=MOST_LINES)[0]:
                    at = datetime.fromtimestamp(line.at, UTC).isoformat(timespec="minutes")
                    said = (at, _name_of(found), line.who or "-", line.what, line.about, line.role)
                    print("\t".join(said))
    else:
        raise NotReady(
            "people [register] [role NAME lead|head|none] [password NAME] [remove NAME] [passwords on]"
        )
    return 0


def look_after_tokens(settings: Settings, words: list[str], organisation: str = "") -> int:
    """`words`: nothing for a list; `add NAME` for a new one, shown this once; `revoke NAME`."""
    database = open_database(settings)
    deed, *more = words or ["list"]
    if deed == "list" and not more:
        with database.reading() as session:
            for found in server.organisations(session):
                for token in tokens_of(session, found.id):
                    print("\t".join((_name_of(found), token.name, token.used_on or "-")))
    elif deed == "add" and len(more) == 1:

        def make(session: Session) -> str:
            found = _organisation(session, organisation)
            return systems.make_token(session, found.id, more[0], HERE, time.time())

        print(_write(database, make))
    elif deed == "revoke" and len(more) == 1:

        def revoke(session: Session) -> None:
            found = tokens_of(session, _organisation(session, organisation).id)
            named = [token for token in found if token.name == more[0]]
            if not named:
                raise NotReady(f"Ingen nyckel heter {more[0]}. / No token is called that.")
            for token in named:
                systems.revoke_token(session, token, HERE, time.time())

        _write(database, revoke)
        print(f"{more[0]} är återkallad. / is revoked.")
    else:
        raise NotReady("tokens [add NAME] [revoke NAME] [--organisation NAME]")
    return 0


def look_after_organisations(settings: Settings, words: list[str]) -> int:
    """`words`: nothing for a list; `add NAME`; `rename NAME NEW`; `close NAME`."""
    database = open_database(settings)
    deed, *more = words or ["list"]
    if deed == "list" and not more:
        with database.reading() as session:
            for standing in server.standings(session):
                state = "empty" if standing.is_empty else "led" if standing.is_led else "no lead"
                print("\t".join((str(standing.organisation.id), _name_of(standing.organisation), state)))
    elif deed == "add" and len(more) == 1:
        token = _write(database, lambda session: server.found(session, more[0], "", None, time.time())[1])
        print(_link(settings, token))
    elif deed == "rename" and len(more) == 2:
        _write(database, lambda session: server.rename(session, _organisation(session, more[0]), more[1]))
        print(more[1])
    elif deed == "close" and len(more) == 1:
        _write(database, lambda session: server.close(session, _organisation(session, more[0]), time.time()))
        print(f"{more[0]} är stängd. / is closed.")
    else:
        raise NotReady("organisations [add NAME] [rename NAME NEW] [close NAME]")
    return 0


def first_invitation(database: Database, now: float) -> str | None:
    """The token for the first lead's link; None on a server where somebody leads or operates already."""

    def deed(session: Session) -> str | None:
        if server.has_operator(session) or any(standing.is_led for standing in server.standings(session)):
            return None
        return server.invite_lead(session, server.at_least_one(session), now)

    return _write(database, deed)


def _write(database: Database, deed: Callable[[Session], Done]) -> Done:
    """What `deed` returns, once it is kept. NotReady says why in words where a rule refuses."""
    try:
        with database.writing() as session:
            return deed(session)
    except Refused as refused:
        key = f"refused-{refused.code.replace('_', '-')}"
        raise NotReady(
            " / ".join(say(language, key, **refused.values) for language in ("sv", "en"))
        ) from refused


def _organisation(session: Session, name: str) -> Organisation:
    """By its name or number; without one, the only one there is."""
    there = server.organisations(session)
    known = [found for found in there if name in (str(found.id), _name_of(found))] if name else there
    if len(known) != 1:
        names = ", ".join(f"{organisation.id} {_name_of(organisation)}" for organisation in there)
        raise NotReady(
            f"Säg vilken organisation, med namn eller nummer: {names}. / Say which organisation, by name or"
            " number."
        )
    return known[0]


def _person(session: Session, name: str) -> Person:
    person = session.scalar(select(Person).where(Person.name == name))
    if person is None:
        raise NotReady(f"Ingen här heter {name}. / Nobody here is called that.")
    return person


def _roles_of(person: Person) -> str:
    return ", ".join(
        seat.role
        + (f" journey {seat.journey_id}" if seat.journey_id else "")
        + (f" meeting {seat.workshop_id}" if seat.workshop_id else "")
        for seat in person.seats
    )


def _name_of(organisation: Organisation) -> str:
    return organisation.name or say("sv", "organisation-unnamed")


def _link(settings: Settings, token: str, to: str = "invite") -> str:
    return f"{settings.public_url.rstrip('/') or reachable_address(settings.port)}/{to}/{token}"
