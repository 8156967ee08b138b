"""What is asked of the server that keeps an organisation's accounts, and how its answers are judged: OpenID
Connect, the code flow with PKCE, by Authlib.

It waits for a server of somebody else's, so it is done in a process of its own (models/elsewhere.py). There
Authlib is read as well: a server that nobody logs in to this way never needs it.
"""

import json
from dataclasses import dataclass
from typing import Any, TypedDict
from urllib.parse import quote_plus

from models.analysis.readable import one_line
from models.base import Refused
from models.elsewhere import errand
from models.systems.hook import guard_address
from models.systems.post import read

WELL_KNOWN = "/.well-known/openid-configuration"
# Signed with a key that the provider alone has; never with none, nor with one that this server knows as well.
ALGORITHMS = ["RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512"]
# Seconds that two clocks may differ.
SKEW = 120
SCOPE = "openid profile"
MOST_GROUPS = 2000
# What is said of a code that nobody was given, once it is known who asks.
NO_SUCH_CODE = ("invalid_grant", "invalid_request")


class Announced(TypedDict):
    """What a provider tells of itself: addresses, empty where it has none, and how it wants to be asked."""

    issuer: str
    authorization: str
    token: str
    keys: str
    userinfo: str
    end: str
    # client_secret_basic or client_secret_post.
    method: str
    # Whether it says who it is when it sends people back.
    names_itself: bool


@dataclass(frozen=True)
class Asked:
    """Somebody has come back with a code: all it takes to hear who it is."""

    announced: Announced
    client_id: str
    client_secret: str
    groups_claim: str
    code: str
    back: str
    verifier: str
    nonce: str
    now: float


@dataclass(frozen=True)
class Shown:
    """Who has come. The groups are None where they are too many to be told."""

    subject: str
    name: str
    groups: list[str] | None


@errand
def announced_by(issuer: str, hosts: list[str]) -> Announced:
    """What is announced at that address. Refused in words where it cannot be used, and why."""
    address = issuer.strip().removesuffix(WELL_KNOWN)
    _guard(address, hosts)
    said = _asked(address.rstrip("/") + WELL_KNOWN, hosts, "login_not_openid")
    named = said.get("issuer")
    if not isinstance(named, str) or len(named) > 500:
        raise Refused("login_not_openid", field="issuer")
    if named.rstrip("/") != address.rstrip("/"):
        raise Refused("login_other_issuer", field="issuer", issuer=one_line(named)[:200])
    places = {
        name: _place(said, key, hosts, needed)
        for name, key, needed in (
            ("authorization", "authorization_endpoint", True),
            ("token", "token_endpoint", True),
            ("keys", "jwks_uri", True),
            ("userinfo", "userinfo_endpoint", False),
            ("end", "end_session_endpoint", False),
        )
    }
    methods = said.get("token_endpoint_auth_methods_supported") or ["client_secret_basic"]
    is_posted = "client_secret_basic" not in methods and "client_secret_post" in methods
    return Announced(
        issuer=named,
        **places,
        method="client_secret_post" if is_posted else "client_secret_basic",
        names_itself=said.get("authorization_response_iss_parameter_supported") is True,
    )


@errand
def tried(issuer: str, client_id: str, client_secret: str, back: str, hosts: list[str]) -> Announced:
    """The same, once a code that nobody was given is refused for what it is, and not for who asks."""
    announced = announced_by(issuer, hosts)
    _asked(announced["keys"], hosts, "login_not_openid")
    nobody = Asked(announced, client_id, client_secret, "", "malbild", back, "-" * 43, "", 0.0)
    try:
        _token(nobody, hosts)
    except Refused as refused:
        if refused.values.get("why") not in NO_SUCH_CODE:
            raise
    return announced


def way_there(
    announced: Announced, client_id: str, back: str, state: str, nonce: str, verifier: str, anew: bool = False
) -> str:
    """Where the browser goes to be asked who it is; `anew` also if that is known there."""
    from authlib.oauth2.rfc6749.parameters import prepare_grant_uri
    from authlib.oauth2.rfc7636 import create_s256_code_challenge

    return prepare_grant_uri(
        announced["authorization"],
        client_id,
        "code",
        back,
        SCOPE,
        state,
        nonce=nonce,
        code_challenge=create_s256_code_challenge(verifier),
        code_challenge_method="S256",
        prompt="login" if anew else None,
    )


def way_out(announced: Announced, client_id: str) -> str:
    """Where the browser is logged out of the organisation's account too; empty where nobody offers that."""
    from authlib.common.urls import add_params_to_uri

    return add_params_to_uri(announced["end"], [("client_id", client_id)]) if announced["end"] else ""


@errand
def who_came(asked: Asked, hosts: list[str]) -> Shown:
    """Who has been sent back with this code. Refused where the provider does not know, or is not believed."""
    token = _token(asked, hosts)
    keys = _asked(asked.announced["keys"], hosts, "login_untrusted").get("keys")
    claims = _judged(asked, token, keys if isinstance(keys, list) else [])
    subject = claims["sub"]
    if not isinstance(subject, str) or not 0 < len(subject) <= 255:
        raise Refused("login_untrusted", why="sub")
    wanted = "name" not in claims or _within(claims, asked.groups_claim) is None
    if wanted and asked.announced["userinfo"] and token.get("access_token"):
        claims = _more(asked, token["access_token"], subject, hosts) | claims
    return Shown(subject, _name(claims), _groups(claims, asked.groups_claim))


def _token(asked: Asked, hosts: list[str]) -> dict[str, Any]:
    from authlib.oauth2.auth import ClientAuth
    from authlib.oauth2.rfc6749.parameters import prepare_token_request

    method = asked.announced["method"] if asked.client_secret else "none"
    known = (asked.client_id, asked.client_secret)
    # In a header both are written as in an address (RFC 6749, 2.3.1).
    if method == "client_secret_basic":
        known = (quote_plus(known[0]), quote_plus(known[1]))
    body = prepare_token_request(
        "authorization_code", redirect_uri=asked.back, code=asked.code, code_verifier=asked.verifier
    )
    headers = {"content-type": "application/x-www-form-urlencoded"}
    place, headers, body = ClientAuth(*known, method).prepare("POST", asked.announced["token"], headers, body)
    said = _asked(place, hosts, "login_refused", headers, body)
    if not isinstance(said.get("id_token"), str):
        raise Refused("login_untrusted", why="id_token")
    return said


def _judged(asked: Asked, token: dict[str, Any], keys: list) -> dict[str, Any]:
    """What the ID token says, once everything about it has been looked at (OpenID Connect Core, 3.1.3.7)."""
    from authlib.oidc.core import CodeIDToken
    from joserfc import jwt
    from joserfc.errors import JoseError
    from joserfc.jwk import KeySet
    from joserfc.jws import JWSRegistry

    is_key = [isinstance(key, dict) and key.get("kty") in ("RSA", "EC") for key in keys]
    signing = [key for key, fits in zip(keys, is_key, strict=True) if fits and key.get("use", "sig") == "sig"]
    try:
        read = jwt.decode(
            token["id_token"],
            KeySet.import_key_set({"keys": signing}),
            registry=JWSRegistry(algorithms=ALGORITHMS, strict_check_header=False),
        )
        claims = CodeIDToken(
            read.claims,
            read.header,
            {
                "iss": {"essential": True, "value": asked.announced["issuer"]},
                "aud": {"essential": True, "value": asked.client_id},
            },
            {
                "nonce": asked.nonce,
                "client_id": asked.client_id,
                "access_token": token.get("access_token"),
            },
        )
        claims.validate(int(asked.now), SKEW)
    except (JoseError, ValueError, TypeError, KeyError) as wrong:
        why = getattr(wrong, "claim", None) or getattr(wrong, "error", None) or type(wrong).__name__
        raise Refused("login_untrusted", why=one_line(str(why))[:60]) from wrong
    return dict(claims)


def _more(asked: Asked, access_token: str, subject: str, hosts: list[str]) -> dict[str, Any]:
    """What is told besides, of the same person."""
    headers = {"authorization": f"Bearer {access_token}"}
    said = _asked(asked.announced["userinfo"], hosts, "login_untrusted", headers)
    if said.get("sub") != subject:
        raise Refused("login_untrusted", why="userinfo")
    return said


def _name(claims: dict[str, Any]) -> str:
    parts = [claims.get("given_name"), claims.get("family_name")]
    whole = " ".join(part for part in parts if isinstance(part, str))
    found = (claims.get("name"), whole, claims.get("preferred_username"), claims["sub"])
    return next(one_line(said)[:80] for said in found if isinstance(said, str) and one_line(said))


def _groups(claims: dict[str, Any], path: str) -> list[str] | None:
    # Entra ID points elsewhere when somebody is in very many.
    if path in (claims.get("_claim_names") or {}):
        return None
    found = _within(claims, path)
    named = [found] if isinstance(found, str) else found if isinstance(found, list) else []
    return [group for group in named if isinstance(group, str)][:MOST_GROUPS]


def _within(claims: dict[str, Any], path: str) -> Any:
    """What stands there, by its name or by the names on the way to it; None where nothing does."""
    if path in claims:
        return claims[path]
    found: Any = claims
    for name in path.split("."):
        found = found.get(name) if isinstance(found, dict) else None
    return found


def _place(said: dict[str, Any], key: str, hosts: list[str], needed: bool) -> str:
    found = said.get(key) or ""
    if not isinstance(found, str) or (needed and not found):
        raise Refused("login_not_openid", field="issuer")
    if found:
        _guard(found, hosts)
    return found


def _guard(address: str, hosts: list[str]) -> None:
    try:
        guard_address(address, hosts)
    except Refused as refused:
        raise Refused("login_address", field="issuer") from refused


def _asked(
    address: str, hosts: list[str], wrong: str, headers: dict[str, str] | None = None, body: str | None = None
) -> dict[str, Any]:
    """The JSON object that is said there. `wrong` is the refusal where there is none."""
    heard = read(address, hosts, {"accept": "application/json"} | (headers or {}), body)
    if isinstance(heard, str):
        raise Refused(f"login_{heard.replace('-', '_')}", field="issuer")
    status, raw = heard
    try:
        said = json.loads(raw)
    except ValueError:
        said = None
    if status == 200 and isinstance(said, dict):
        return said
    why = said.get("error") if isinstance(said, dict) else None
    if why in ("invalid_client", "unauthorized_client"):
        raise Refused("login_client", field="client_id")
    raise Refused(wrong, field="issuer", why=one_line(str(why or status))[:60])
