"""Which device this is: one cookie per workshop, readable by the server alone."""

from flask import Request
from werkzeug import Response

YEAR = 365 * 86400


def cookie_name(code: str) -> str:
    return f"malbild_{code}"


def been_name(code: str) -> str:
    """Says that somebody has come in here with this browser, and nothing about whom.

    It stays when they leave: five people in turn on one tablet may be one.
    """
    return f"malbild_been_{code}"


def has_been_in(request: Request, code: str) -> bool:
    return been_name(code) in request.cookies or cookie_name(code) in request.cookies


def token_in(request: Request, code: str) -> str | None:
    return request.cookies.get(cookie_name(code))


def remember(response: Response, request: Request, code: str, token: str, secure: bool) -> Response:
    for name, value in ((cookie_name(code), token), (been_name(code), "1")):
        response.set_cookie(
            name, value, max_age=YEAR, httponly=True, samesite="Lax", secure=secure, path=_root(request)
        )
    return response


def forget(response: Response, request: Request, code: str) -> Response:
    response.delete_cookie(cookie_name(code), path=_root(request))
    return response


def _root(request: Request) -> str:
    """Where this server begins: what it keeps is no business of others at the same address."""
    return request.script_root or "/"
