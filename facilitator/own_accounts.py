"""The organisation's own accounts (OpenID Connect): logging in with one, joining one's account here to it,
and the page where whoever leads the organisation sets it up.
"""

import hmac
from collections.abc import Callable
from typing import Any, cast

from flask import abort, flash, g, redirect, render_template, request, url_for
from flask import session as browser
from sqlalchemy.orm import Session
from werkzeug import Response

from facilitator import pages
from facilitator.access import (
    at_desk,
    confirm_password,
    end_lines,
    house,
    invite_page,
    login_page,
    once_read,
    open_invitation,
    remember,
)
from facilitator.desk import tell
from facilitator.meanwhile import filled_with, guard_both, over_newer, ticked
from facilitator.organisation import mine
from models.analysis.browsers import browser_in_words
from models.base import Refused
from models.journey.journey import Journey
from models.language import say
from models.live.web import Form, Page, language_here, status_of
from models.organisation import own_accounts
from models.organisation.people import WIDE_ROLES
from models.organisation.register import register
from models.secrets import new_token
from models.systems.openid import Announced, Asked, Shown, announced_by, tried, way_out, way_there, who_came
from models.systems.provider import Provider, provider_of

# Seconds in which somebody has logged in over there, with whatever they are asked for.
WHILE = 1800.0
# Refusals that another account over there may mend.
OF_THE_ACCOUNT = ("login_uninvited", "login_groups_many", "login_operator")
# What a browser keeps of somebody who is away to log in, and of one who has come back to join.
AWAY, JOINS = "own_login", "own_joins"


@pages.get("/login/org/<int:organisation_id>")
def own_login(organisation_id: int) -> Page:
    """Away to the organisation's accounts; by an invitation, to join one's account here, or with another
    account than the one that is logged in there.
    """
    try:
        return redirect(_way_there(organisation_id))
    except Refused as refused:
        return _not_let_in(organisation_id, {}, refused)


def _way_there(organisation_id: int) -> str:
    provider = _provider(organisation_id)
    if not provider.is_fresh(house().clock()):
        _hear_anew(provider)
    state, nonce, verifier = new_token(), new_token(), new_token() + new_token()
    browser[AWAY] = {
        "organisation": organisation_id,
        "state": state,
        "nonce": nonce,
        "verifier": verifier,
        "since": house().clock(),
        "invitation": request.args.get("invitation", "")[:80],
        "joins": "joins" in request.args,
    }
    announced, back = _announced(provider), _back(organisation_id)
    return way_there(announced, provider.client_id, back, state, nonce, verifier, "anew" in request.args)


@pages.get("/login/org/<int:organisation_id>/back")
def own_login_back(organisation_id: int) -> Page:
    """Who has come back, and whether they are who they were sent away as: nothing is believed but what the
    provider answers on a line of our own.
    """
    away = browser.pop(AWAY, None) or {}
    try:
        shown, provider = _who(organisation_id, away)
        return _joining(provider, shown) if away["joins"] else _come_in(organisation_id, away, shown)
    except Refused as refused:
        return _not_let_in(organisation_id, away, refused)


def _who(organisation_id: int, away: dict[str, Any]) -> tuple[Shown, Provider]:
    house().rate_limit.pass_or_refuse("own_login", request.remote_addr or "")
    said, now = request.args, house().clock()
    state = str(away.get("state", ""))
    is_ours = hmac.compare_digest(state.encode(), said.get("state", "").encode()) and state != ""
    if not is_ours or away["organisation"] != organisation_id or now - away["since"] > WHILE:
        raise Refused("login_over")
    provider = _provider(organisation_id)
    announced = _announced(provider)
    if said.get("iss", "" if announced["names_itself"] else provider.issuer) != provider.issuer:
        raise Refused("login_untrusted", why="iss")
    if "error" in said:
        raise Refused("login_stopped")
    asked = Asked(
        announced=announced,
        client_id=provider.client_id,
        client_secret=provider.client_secret(house().secret),
        groups_claim=provider.groups_claim,
        code=said.get("code", "")[:4000] or abort(400),
        back=_back(organisation_id),
        verifier=away["verifier"],
        nonce=away["nonce"],
        now=now,
    )
    return who_came(asked, house().settings.account_hosts), provider


def _come_in(organisation_id: int, away: dict[str, Any], shown: Shown) -> Response:
    now = house().clock()
    with house().database.writing() as session:
        provider = provider_of(session, organisation_id) or abort(404)
        invitation = open_invitation(session, away["invitation"]) if away["invitation"] else None
        person = own_accounts.come_in(session, provider, shown, language_here(), now, invitation)
        remember(session, person, by_own=True)
        device = browser_in_words(request.headers.get("User-Agent", ""))
        register(session, organisation_id, now, person.name, "logged-in-own", device)
    # A seat may have gone with its group.
    house().end_lost_lines()
    return redirect(browser.pop("after_login", None) or url_for("facilitator.home"))


def _joining(provider: Provider, shown: Shown) -> Response:
    """Shown first, and joined when they say that it is theirs."""
    browser[JOINS] = {
        "issuer": provider.issuer,
        "subject": shown.subject,
        "name": shown.name,
        "since": house().clock(),
    }
    return redirect(url_for("facilitator.join_own"))


def _not_let_in(organisation_id: int, away: dict[str, Any], refused: Refused) -> Page:
    """Back where they came from, with one sentence of why."""
    if away.get("joins"):
        code = refused.code.replace("_", "-")
        flash(say(language_here(), f"refused-{code}", **refused.values))
        return redirect(url_for("facilitator.account"))
    if away.get("invitation") and refused.code != "invitation_over":
        with house().database.reading() as session:
            return invite_page(session, away["invitation"], refused), status_of(refused)
    other = organisation_id if refused.code in OF_THE_ACCOUNT else None
    return login_page(refused, away=other), status_of(refused)


@pages.get("/login/org/<int:organisation_id>/out")
def own_logout(organisation_id: int) -> Response:
    """Away to log out over there as well, where that is offered."""
    provider = _provider(organisation_id)
    return redirect(way_out(_announced(provider), provider.client_id) or url_for("facilitator.login"))


# One's own account


@pages.get("/account/join")
@at_desk
def join_own(session: Session) -> Page:
    return _join_page() if JOINS in browser else redirect(url_for("facilitator.account"))


@pages.post("/account/join")
def confirm_own() -> Page:
    try:
        confirm_password("password")
    except Refused as refused:
        return _join_again(refused=refused)
    return _join()


@at_desk
def _join_again(session: Session, refused: Refused) -> Page:
    return _join_page(refused), 400


@at_desk
def _join(session: Session) -> Response:
    found = _found()
    own_accounts.join(session, g.person, found["issuer"], found["subject"], house().clock())
    browser.pop(JOINS, None)
    tell("own-joined")
    return redirect(url_for("facilitator.account"))


@pages.post("/account/part")
@at_desk
def part_own(session: Session) -> Response:
    own_accounts.part(session, g.person, house().clock())
    tell("own-parted")
    return redirect(url_for("facilitator.account"))


def _join_page(refused: Refused | None = None) -> str:
    return render_template("facilitator/join_own.html", found=_found(), refused=refused)


def _found() -> dict[str, Any]:
    """Who the provider said that they are, a while ago."""
    found = browser.get(JOINS)
    if not found or house().clock() - found["since"] > WHILE:
        raise Refused("login_over")
    return found


# The organisation's page


@pages.get("/desk/organisation/login")
@at_desk
def own_page(session: Session) -> str:
    return _page(session)


def _heard(session: Session) -> Callable[[], Announced | Refused]:
    """What the provider that is typed answers, or the one that is kept; or why it cannot be used."""
    organisation = mine(session)
    provider = provider_of(session, organisation.id)
    kept = provider or Provider(organisation_id=organisation.id)
    form, _ = over_newer(request.form, _as_filled(provider))
    issuer, client_id = form.get("issuer", kept.issuer), form.get("client_id", kept.client_id)
    client_secret = form.get("secret", "") or kept.client_secret(house().secret)
    back, hosts = _back(organisation.id), house().settings.account_hosts

    def ask() -> Announced | Refused:
        try:
            return tried(issuer, client_id.strip(), client_secret, back, hosts)
        except Refused as refused:
            return refused

    return ask


@pages.post("/desk/organisation/login")
@once_read(_heard)
def set_up_own(session: Session, found: Announced | Refused) -> Page:
    organisation, now = mine(session), house().clock()
    form, theirs = over_newer(request.form, _as_filled(provider_of(session, organisation.id)))
    try:
        if isinstance(found, Refused):
            raise found
        guard_both(theirs)
        provider = own_accounts.set_up(session, organisation.id, found, g.person.name, now)
        provider.be_known_as(form.get("client_id", ""), form.get("secret", ""), house().secret)
        provider.describe(form.get("button", ""), form.get("groups_claim", ""), "newcomers" in form)
        own_accounts.switch_passwords(session, provider, "no_passwords" not in form, g.person, now)
    except Refused as refused:
        session.rollback()
        return _page(session, refused, form, theirs), 400
    end_lines()
    tell("own-saved")
    return redirect(url_for("facilitator.own_page"))


@pages.post("/desk/organisation/login/try")
@once_read(_heard)
def try_own(session: Session, found: Announced | Refused) -> Page:
    provider = _mine(session)
    if isinstance(found, Refused):
        return _page(session, found), 400
    provider.hear(dict(found), house().clock())
    tell("own-answers")
    return redirect(url_for("facilitator.own_page"))


@pages.post("/desk/organisation/login/groups")
@at_desk
def add_group(session: Session) -> Page:
    provider, form, now = _mine(session), request.form, house().clock()
    try:
        own_accounts.add_rule(
            session, provider, form.get("group", ""), form.get("gives", ""), g.person.name, now
        )
    except Refused as refused:
        return _page(session, refused), 400
    return redirect(url_for("facilitator.own_page", _anchor="groups"))


@pages.post("/desk/organisation/login/groups/<int:rule_id>/remove")
@at_desk
def remove_group(session: Session, rule_id: int) -> Response:
    provider = _mine(session)
    rule = next((rule for rule in provider.rules if rule.id == rule_id), None) or abort(404)
    own_accounts.remove_rule(session, provider, rule, g.person.name, house().clock())
    return redirect(url_for("facilitator.own_page", _anchor="groups"))


@pages.post("/desk/organisation/login/remove")
@at_desk
def remove_own(session: Session) -> Response:
    own_accounts.take_away(session, _mine(session), g.person.name, house().clock())
    tell("own-removed")
    return redirect(url_for("facilitator.own_page"))


def _page(
    session: Session,
    refused: Refused | None = None,
    typed: Form | None = None,
    theirs: dict[str, str] | None = None,
) -> str:
    organisation = mine(session)
    provider = provider_of(session, organisation.id)
    return render_template(
        "facilitator/own_accounts.html",
        organisation=organisation,
        provider=provider,
        back=_back(organisation.id),
        filled=_as_filled(provider),
        before=filled_with(_as_filled(provider)),
        journeys=session.query(Journey).filter(Journey.rehearses_id.is_(None)).order_by(Journey.id).all(),
        wide_roles=WIDE_ROLES,
        journey_roles=own_accounts.JOURNEY_ROLES,
        refused=refused,
        typed=typed or request.form,
        theirs=theirs,
    )


def _as_filled(provider: Provider | None) -> dict[str, str]:
    """What the form holds, as a browser sends it; the secret is never shown again."""
    kept = provider or Provider(organisation_id=0)
    return {
        "issuer": kept.issuer,
        "client_id": kept.client_id,
        "button": kept.button,
        "groups_claim": kept.groups_claim or "groups",
        "newcomers": ticked(bool(kept.newcomers)),
        "no_passwords": ticked(not kept.passwords),
    }


def _mine(session: Session) -> Provider:
    return provider_of(session, mine(session).id) or abort(404)


# What both need


def _provider(organisation_id: int) -> Provider:
    with house().database.reading() as session:
        provider = provider_of(session, organisation_id) or abort(404)
        session.expunge(provider)
    return provider


def _hear_anew(provider: Provider) -> None:
    """What it announces may have changed since it was looked up."""
    announced = announced_by(provider.issuer, house().settings.account_hosts)
    with house().database.writing() as session:
        kept = provider_of(session, provider.organisation_id)
        if kept is not None and kept.issuer == announced["issuer"]:
            kept.hear(dict(announced), house().clock())
    provider.hear(dict(announced), house().clock())


def _announced(provider: Provider) -> Announced:
    return cast(Announced, provider.announced)


def _back(organisation_id: int) -> str:
    """Where the provider sends people back to, letter by letter as it is told there."""
    return house().link(url_for("facilitator.own_login_back", organisation_id=organisation_id))
