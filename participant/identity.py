"""Which device this is: one cookie per workshop, readable by the server alone."""

YEAR = 365 * 86400


def cookie_name(code: str) -> str:
    return f"malbild_{code}"


def token_in(request, code: str) -> str | None:
    return request.cookies.get(cookie_name(code))


def remember(response, request, code: str, token: str, secure: bool):
    response.set_cookie(
        cookie_name(code), token, max_age=YEAR, httponly=True, samesite="Lax", secure=secure, path="/"
    )
    return response


def forget(response, code: str):
    response.delete_cookie(cookie_name(code), path="/")
    return response
