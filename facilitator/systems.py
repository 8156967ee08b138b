"""Other systems: which may read by a token what the organisation has published, and which are told."""

from collections.abc import Callable

from flask import abort, g, redirect, render_template, request, url_for
from sqlalchemy.orm import Session
from werkzeug import Response

from facilitator import pages
from facilitator.access import at_desk, house, let_go, once_read
from facilitator.desk import tell
from facilitator.organisation import mine
from models.analysis.days import local
from models.base import Refused
from models.live.web import Page
from models.organisation import systems
from models.systems.hook import Hook, hooks_of, is_taken, waiting
from models.systems.paths import API
from models.systems.token import Token, tokens_of


@pages.get("/desk/organisation/systems")
@at_desk
def systems_page(session: Session) -> str:
    return _page(session)


@pages.post("/desk/organisation/tokens")
@at_desk
def make_token(session: Session) -> Page:
    try:
        name = request.form.get("name", "")
        shown = systems.make_token(session, mine(session).id, name, g.person.name, house().clock())
    except Refused as refused:
        return _page(session, refused=refused), 400
    session.flush()
    let_go()
    return _page(session, shown=shown)


@pages.post("/desk/organisation/tokens/<int:token_id>/revoke")
@at_desk
def revoke_token(session: Session, token_id: int) -> Response:
    mine(session)
    token = session.get(Token, token_id) or abort(404)
    systems.revoke_token(session, token, g.person.name, house().clock())
    tell("token-revoked", name=token.name)
    return redirect(url_for("facilitator.systems_page"))


@pages.post("/desk/organisation/hooks")
@at_desk
def add_hook(session: Session) -> Page:
    organisation, address = mine(session), request.form.get("address", "")
    try:
        hook = systems.add_hook(
            session,
            organisation.id,
            address,
            house().settings.told_hosts,
            g.person.name,
            house().clock(),
        )
    except Refused as refused:
        return _page(session, refused=refused), 400
    session.flush()
    let_go()
    return _page(session, secret=hook.shown_key(house().secret))


def _trial(session: Session, hook_id: int) -> Callable[[], str]:
    hook = _hook(session, hook_id)
    organisation_id, parcel = hook.organisation_id, house().courier.trial(hook)

    def sent() -> str:
        house().rate_limit.pass_or_refuse("trial", str(organisation_id))
        return house().courier.try_out(organisation_id, parcel)

    return sent


@pages.post("/desk/organisation/hooks/<int:hook_id>/try")
@once_read(_trial)
def try_hook(session: Session, hook_id: int, found: str) -> Response:
    _hook(session, hook_id).hear(found, house().clock())
    return redirect(url_for("facilitator.systems_page"))


@pages.post("/desk/organisation/hooks/<int:hook_id>/remove")
@at_desk
def remove_hook(session: Session, hook_id: int) -> Response:
    hook = _hook(session, hook_id)
    systems.remove_hook(session, hook, g.person.name, house().clock())
    tell("hook-removed", address=hook.address)
    return redirect(url_for("facilitator.systems_page"))


def _hook(session: Session, hook_id: int) -> Hook:
    mine(session)
    return session.get(Hook, hook_id) or abort(404)


def _page(session: Session, shown: str = "", secret: str = "", refused: Refused | None = None) -> str:
    """A token (`shown`) or a `secret` was just made, and is shown this once."""
    organisation = mine(session)
    return render_template(
        "facilitator/systems.html",
        tokens=tokens_of(session, organisation.id),
        hooks=hooks_of(session, organisation.id),
        waiting=waiting(session, organisation.id),
        is_taken=is_taken,
        shown=shown,
        secret=secret,
        refused=refused,
        typed=request.form if refused else {},
        api=API,
        hour=lambda at: local(at).strftime("%Y-%m-%dT%H:%M"),
    )
