"""What every page has in common: secret key, cookies, headers, words in templates, and what is shown when
something went wrong.
"""

import logging
import os
import re
import secrets
import tempfile
import time
from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any, cast

from flask import Flask, Request, Response, abort, current_app, g, jsonify, redirect, render_template, request
from flask import session as browser
from flask_wtf.csrf import CSRFError, CSRFProtect
from markupsafe import Markup
from sqlalchemy.exc import DBAPIError
from werkzeug import Response as Answer
from werkzeug.datastructures import ImmutableMultiDict
from werkzeug.exceptions import BadRequest, RequestEntityTooLarge
from werkzeug.routing import BaseConverter, IntegerConverter, Map, RequestRedirect
from werkzeug.utils import cached_property

from models.activities import KINDS
from models.analysis.days import day, keep_time
from models.analysis.readable import readable
from models.analysis.spoken import spoken_in
from models.base import Refused
from models.elsewhere import begin_giving_way, end_giving_way, give_way
from models.exports import html
from models.exports import note as notes
from models.exports.answers import Wrong
from models.exports.malbild import outline_of
from models.language import LANGUAGES, best_language, day_in_words, knows, number, pick, say, share
from models.live.house import House
from models.numbers import MOST
from models.secrets import ALPHABET, CODE_LENGTH, keyed, read_code
from models.settings import Settings
from models.workshop.inputs import name_of
from models.workshop.workshop import Workshop

log = logging.getLogger("malbild.web")
LARGEST_BODY = 66 * 1024 * 1024
LARGEST_FORM = 4 * 1024 * 1024
# Fields of a form: thousands of rows brought in at the desk; a few answers elsewhere.
MOST_FIELDS, MOST_FIELDS_OF_GUESTS = 20_000, 500

# What other systems ask for: they are answered in JSON, troubles too, and nothing of theirs is kept.
SYSTEMS = "/api/"
# Pages that may hold much. Who comes in is quickly done: a thousand half-made pages would only take room.
GIVE_WAY = ("/desk", "/read/", SYSTEMS)
# Those among them that anybody may ask for: so many are made at once (house.READERS), and others wait, no
# longer than this (seconds). What other systems ask is made among them, once it is known whose they are.
ANYBODYS, PATIENCE = "/read/", 20.0
# Parts of a page that are joined between two looks at who waits.
PARTS = 32

# What a page was sent, and what it answers: its text, a way on or a file, or a text and that it went wrong.
Form = ImmutableMultiDict[str, str]
Page = str | Answer | tuple[str | Answer, int]


class Reading(Request):
    """A request whose form holds no control or direction marks: they would break documents long after."""

    def _load_form_data(self) -> None:
        """Refused unread where it has more fields than any page of ours: to read a million takes seconds."""
        most = MOST_FIELDS if self.path.startswith("/desk") else MOST_FIELDS_OF_GUESTS
        is_form = self.mimetype == "application/x-www-form-urlencoded"
        # What is longer than any form is refused by its length.
        if is_form and 0 < (self.content_length or 0) <= LARGEST_FORM:
            fields = self.get_data().count(b"&") + 1
            if fields > most:
                raise RequestEntityTooLarge
        super()._load_form_data()

    @cached_property
    def form(self) -> Form:
        return ImmutableMultiDict([(key, readable(value)) for key, value in super().form.items(multi=True)])


@dataclass(frozen=True)
class Known:
    """Who is at the desk, as a page of a trouble greets them: no database is asked for it."""

    name: str
    language: str


CODE = re.compile(rf"[{ALPHABET}{ALPHABET.lower()}]{{{CODE_LENGTH}}}")


class CodeConverter(BaseConverter):
    """Five letters and digits, as printed or in small letters."""

    regex = CODE.pattern


class NumberConverter(IntegerConverter):
    """A number of something: no longer than a database counts, or the page is not there."""

    regex = "[0-9]{1,10}"

    def __init__(self, map: Map) -> None:
        super().__init__(map, max=MOST)


def secret_key(folder: Path) -> bytes:
    """The server's secret, made at first start and readable by its owner alone."""
    folder.mkdir(parents=True, exist_ok=True)
    file = folder / "secret.key"
    if not file.exists():
        # Written aside and put in place whole: another process may be starting in the same moment.
        handle, aside = tempfile.mkstemp(dir=folder, prefix=".secret-")
        with os.fdopen(handle, "wb") as written:
            written.write(secrets.token_bytes(32))
        with suppress(FileExistsError):
            os.link(aside, file)
        os.unlink(aside)
    return file.read_bytes()


def configure(app: Flask, settings: Settings, secret: bytes) -> None:
    keep_time(settings.time_zone)
    app.config.update(
        SECRET_KEY=secret,
        # Two installations on one host share its cookies: each has a name of its own.
        SESSION_COOKIE_NAME=f"malbild-{keyed(secret, 'cookie')[:8]}",
        SESSION_COOKIE_HTTPONLY=True,
        SESSION_COOKIE_SAMESITE="Lax",
        SESSION_COOKIE_SECURE=settings.is_https,
        SESSION_COOKIE_PATH=settings.path or "/",
        PERMANENT_SESSION_LIFETIME=30 * 86400,
        MAX_CONTENT_LENGTH=LARGEST_BODY,
        MAX_FORM_MEMORY_SIZE=LARGEST_FORM,
        MAX_FORM_PARTS=MOST_FIELDS,
        WTF_CSRF_TIME_LIMIT=None,
        FRAMED_BY=settings.framed_by.strip(),
        SEND_FILE_MAX_AGE_DEFAULT=86400,
    )
    app.request_class = Reading
    app.url_map.converters |= {"code": CodeConverter, "int": NumberConverter}
    CSRFProtect(app)


def language_here() -> str:
    """The language of the page being made: chosen on this device, else the person's who is logged in, else
    what the browser asks for among those we speak, else the room's, where the page is one of a room.
    """
    asked = request.args.get("language")
    if request.path.startswith(SYSTEMS):
        accepted = asked if asked in LANGUAGES else request.headers.get("Accept-Language")
        return best_language(accepted, g.get("room_language", "sv"))
    if asked in LANGUAGES:
        browser["language"] = asked
    person = g.get("person")
    return browser.get("language") or (
        person.language
        if person
        else best_language(request.headers.get("Accept-Language"), g.get("room_language", "sv"))
    )


def dress(app: Flask, house: House, build: str, phone_parts: list[str]) -> None:
    """Give templates their words, pages their headers, and troubles their page."""
    app.jinja_env.filters["said"] = said
    # The blanks that keep templates readable are no part of what goes over the line.
    app.jinja_env.trim_blocks = app.jinja_env.lstrip_blocks = True
    cast(Any, app.jinja_env).concat = _joined
    root = house.settings.path
    of_the_house = {
        "time_zone": house.settings.time_zone,
        "asset": lambda name: f"{root}/static/built/{name}?v={build}",
        "build": build,
        "root": root,
        "phone_parts": [f"{root}/static/built/{name}" for name in phone_parts],
    }
    app.context_processor(lambda: of_the_house | _common())
    _say_how_it_is(app, house)
    app.after_request(_guard)
    _tell_of_troubles(app)


def _joined(parts: Iterable[str]) -> str:
    """A page, or a part of one. It is made while it is joined, and a long one gives way."""
    found = []
    for part in parts:
        found.append(part)
        if len(found) % PARTS == 0:
            give_way()
    give_way()
    return "".join(found)


def _common() -> dict[str, Any]:
    """What every template may say, in the language of whoever reads it."""
    language = language_here()
    return {
        "t": lambda key, **values: say(language, key, **values),
        "pick": lambda text: pick(text, language),
        "sentence": lambda refused: say(
            language, f"refused-{refused.code.replace('_', '-')}", **refused.values
        ),
        "language": language,
        "languages": LANGUAGES,
        "day": day,
        "in_words": lambda value: day_in_words(value, language),
        "number": lambda value: number(value, language),
        "share": lambda percent, of: share(percent, of, language),
        "edition_html": lambda edition, whole: html.body(outline_of(edition, whole), fold=True),
        "note_html": lambda note: html.body(notes.outline_of(note)),
        "input_name": _input_name,
        "known_types": KINDS,
        "blank_name": lambda name: (
            say(language, f"blank-name-{name}") if knows("sv", f"blank-name-{name}") else name
        ),
        "choice_known": lambda name, choice: choice not in _UNOFFERED.get(name, ()),
    }


def _say_how_it_is(app: Flask, house: House) -> None:
    """To whoever watches the server: that it lives, and how long each page took."""

    @app.get("/healthz")
    def healthz() -> Response:
        with house.database.reading() as session:
            session.connection().exec_driver_sql("SELECT 1")
        return jsonify(ok=True, workshops=len(house.rooms))

    @app.before_request
    def note_when() -> None:
        g.began = time.perf_counter()
        if request.path.startswith(ANYBODYS):
            # Before any connection to the database is taken.
            come_in_to_read(house)
        if request.path.startswith(GIVE_WAY):
            begin_giving_way()

    @app.teardown_request
    def be_done(_: BaseException | None) -> None:
        end_giving_way()
        if g.pop("is_reader", False):
            house.readers.go_out()

    @app.after_request
    def count(response: Response) -> Response:
        house.metrics.pages.labels(response.status_code).inc()
        if log.isEnabledFor(logging.INFO):
            rule = request.url_rule.rule if request.url_rule else "-"
            said = {
                "method": request.method,
                "rule": rule,
                "status": response.status_code,
                "ms": round(1000 * (time.perf_counter() - g.began), 1),
            }
            log.info("page", extra=said)
        return response


def come_in_to_read(house: House) -> None:
    """Among those whose pages are made at once, until the request is done."""
    g.is_reader = house.readers.come_in(PATIENCE)
    if not g.is_reader:
        raise Refused("many_readers")


def _guard(response: Response) -> Response:
    """The headers that keep a page to itself."""
    socket = f"{'wss' if request.is_secure else 'ws'}://{request.host}"
    policy = (
        "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self' data:;"
        f" connect-src 'self' {socket}; form-action 'self'; base-uri 'none'; manifest-src 'self';"
        # A page of ours may stand in another of ours where both say so, and in nobody else's.
        f" frame-src {_frames('around')}; frame-ancestors {_framed_by()}"
    )
    response.headers.setdefault("Content-Security-Policy", policy)
    response.headers["X-Content-Type-Options"] = "nosniff"
    response.headers["Referrer-Policy"] = "no-referrer"
    response.headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=()"
    if not request.path.startswith("/static/"):
        response.headers.setdefault("Cache-Control", "no-store")
    return response


def _tell_of_troubles(app: Flask) -> None:
    """Every trouble is a page of ours with one plain sentence."""
    app.register_error_handler(Refused, refused_page)
    app.register_error_handler(DBAPIError, _no_storage)
    app.register_error_handler(404, lambda _: _meant_code() or (_nothing_here(404), 404))
    app.register_error_handler(BadRequest, _not_understood)
    # A number in an address that is larger than any database counts.
    app.register_error_handler(OverflowError, lambda _: (_nothing_here(404), 404))
    app.register_error_handler(405, lambda _: (_nothing_here(405), 405))
    for trouble, status, code, key in (
        (CSRFError, 400, "csrf", "trouble-csrf"),
        (413, 413, "upload_large", "refused-upload-large"),
        (500, 500, "oops", "refused-oops"),
    ):
        app.register_error_handler(trouble, _trouble_page(status, code, key))

    @app.before_request
    def lead_no_system_elsewhere() -> None:
        """An address of theirs is written as it is described, or nothing is there."""
        if request.path.startswith(SYSTEMS) and isinstance(request.routing_exception, RequestRedirect):
            abort(404)


def _not_understood(wrong: BadRequest) -> BadRequest | tuple[str | Answer, int]:
    """By another system; what a browser sends wrongly is answered in the few words that there are for it."""
    if not request.path.startswith(SYSTEMS):
        return wrong
    return _problem(400, say(language_here(), "refused-not-understood"), "not_understood", None), 400


def _trouble_page(status: int, code: str, key: str) -> Callable[[Any], tuple]:
    return lambda _: (_trouble(status, say(language_here(), key), code=code), status)


# Settings whose template carries a choice that this version does not offer for new activities.
_UNOFFERED = {"break_down_by": ("enhet", "organisation", "organisasjon", "sektor")}

_HEADINGS = {"unknown_wall": "screen-watch-ended"}
_STATUS = {
    "not_allowed": 403,
    "wrong_password": 403,
    "passwords_off": 403,
    "token_missing": 401,
    "token_wrong": 401,
    "too_often": 429,
    "unknown_code": 404,
    "unknown_wall": 404,
    "unknown_version": 404,
    "unknown_format": 404,
    "unknown_activity": 404,
    "unknown_area": 404,
    "unknown_step": 404,
    "unknown_statement": 404,
    "unknown_contribution": 404,
    "unknown_organisation": 404,
    "workshop_closed": 410,
    "invitation_over": 410,
    "oops": 500,
    "many_readers": 503,
}


def _frames(place: str) -> str:
    return "'self'" if g.get("frames") == place else "'none'"


def _framed_by() -> str:
    """In whose pages this one may stand: what only shows also in those of the hosts that were named."""
    named = current_app.config["FRAMED_BY"] if g.get("only_shows") else ""
    ours = _frames("inside")
    return f"'self' {named}" if named else ours


def said(text: str | None) -> Markup:
    """What people wrote, as they wrote it: in its own direction and language, with its line breaks."""
    if not text:
        return Markup("")
    language = spoken_in(str(text))
    spoken = Markup(' lang="{}"').format(language) if language else ""
    return Markup('<bdi class="said"{}>{}</bdi>').format(spoken, text)


def status_of(refused: Refused) -> int:
    return _STATUS.get(refused.code, 403 if refused.code.startswith("login_") else 400)


def refused_page(refused: Refused) -> tuple[str | Answer, int]:
    """A page with one plain sentence, and its status."""
    status = status_of(refused)
    return (
        _trouble(
            status,
            say(language_here(), f"refused-{refused.code.replace('_', '-')}", **refused.values),
            _heading_of(refused),
            code=refused.code,
            field=refused.field,
        ),
        status,
    )


def _heading_of(refused: Refused) -> str:
    """What happened, where more can be said of it than that it did not go: the sentence says what to do."""
    key = _HEADINGS.get(refused.code)
    return say(language_here(), key) if key else ""


def _no_storage(problem: DBAPIError) -> tuple[str | Answer, int]:
    log.error("storage failed: %s", type(problem.orig).__name__)
    return _trouble(503, say(language_here(), "refused-storage-unavailable"), code="storage_unavailable"), 503


def _meant_code() -> Answer | None:
    """To the room, where an address is a code with something that a mail, a chat or a thumb put beside it."""
    code = read_code(request.path)
    is_one = "/" not in request.path.strip("/ ") and CODE.fullmatch(code)
    return redirect(f"{request.script_root}/{code}") if is_one and request.path != f"/{code}" else None


def _nothing_here(status: int) -> str | Answer:
    language = language_here()
    if request.path.startswith(SYSTEMS):
        code = {404: "not_found", 405: "method_not_allowed"}[status]
        return _problem(status, say(language, f"refused-{code.replace('_', '-')}"), code, None)
    return _trouble(status, say(language, "trouble-404-text"), say(language, "trouble-404"))


def _trouble(
    status: int, text: str, heading: str = "", code: str = "", field: str | None = None
) -> str | Answer:
    """A page of the side that was asked. What was read for the page asked for is not to be read on from."""
    if request.path.startswith(SYSTEMS):
        return _problem(status, text, code, field)
    g.person = g.pop("known", None)
    g.pop("journey", None)
    # Nor one to come back to: what was asked for is not repeated in it.
    g.in_trouble = True
    side = "facilitator" if request.path.startswith("/desk") else "participant"
    return render_template(f"{side}/trouble.html", text=text, heading=heading, code=code)


def _problem(status: int, text: str, code: str, field: str | None) -> Answer:
    """The same for another system (RFC 9457)."""
    wrong: Wrong = {"type": "about:blank", "title": text, "status": status, "code": code}
    if field:
        wrong["field"] = field
    answer = jsonify(wrong)
    answer.mimetype = "application/problem+json"
    more = {
        401: ("WWW-Authenticate", "Bearer"),
        405: ("Allow", "GET, HEAD, OPTIONS"),
        429: ("Retry-After", "60"),
    }
    if status in more:
        name, said = more[status]
        answer.headers[name] = said
    return answer


def _input_name(reference: str, workshop: Workshop) -> str:
    """An input reference in words: 'From <title>'."""
    return pick(name_of(reference, workshop), language_here())
