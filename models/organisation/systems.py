"""Which other systems an organisation lets read, and which it tells: made and taken back, and registered."""

from sqlalchemy import delete
from sqlalchemy.orm import Session

from models.base import Refused
from models.organisation.register import register
from models.systems.hook import MOST_HOOKS, Hook, guard_address, hooks_of
from models.systems.provider import Provider
from models.systems.token import Token, tokens_of

MOST_TOKENS = 20


def make_token(session: Session, organisation_id: int, name: str, by: str, now: float) -> str:
    """What the other system shows; it is told this once."""
    if len(tokens_of(session, organisation_id)) >= MOST_TOKENS:
        raise Refused("tokens_many", most=MOST_TOKENS)
    token, shown = Token.make(organisation_id, name, now)
    session.add(token)
    register(session, organisation_id, now, by, "token", token.name)
    return shown


def revoke_token(session: Session, token: Token, by: str, now: float) -> None:
    """From here on it opens nothing."""
    register(session, token.organisation_id, now, by, "token-revoked", token.name)
    session.delete(token)


def add_hook(
    session: Session, organisation_id: int, address: str, hosts: list[str], by: str, now: float
) -> Hook:
    """`hosts` of the operator's own network may be told as well, and by http."""
    address = address.strip()
    guard_address(address, hosts)
    known = hooks_of(session, organisation_id)
    if any(hook.address == address for hook in known):
        raise Refused("hook_known", field="address")
    if len(known) >= MOST_HOOKS:
        raise Refused("hooks_many", field="address", most=MOST_HOOKS)
    hook = Hook(organisation_id=organisation_id, address=address)
    session.add(hook)
    register(session, organisation_id, now, by, "hook", address)
    return hook


def remove_hook(session: Session, hook: Hook, by: str, now: float) -> None:
    """Nothing more is sent there, not what waits either."""
    register(session, hook.organisation_id, now, by, "hook-removed", hook.address)
    session.delete(hook)


def forget_systems(session: Session, organisation_id: int) -> None:
    for noun in (Token, Hook, Provider):
        session.execute(delete(noun).where(noun.organisation_id == organisation_id))
