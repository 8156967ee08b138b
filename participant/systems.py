"""For other systems: what an organisation has published, as JSON, by a token of the organisation's
(docs/api.md). They read as any reader does, and nothing more.
"""

from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from functools import wraps
from typing import Any

from flask import abort, g, jsonify, request
from sqlalchemy import func, select
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.orm import Session
from werkzeug import Response

from models.analysis.days import day
from models.base import Refused
from models.document.version import Version
from models.exports.answers import (
    JourneySeen,
    journey_seen,
    plan_of,
    statements_seen,
    version_line,
    version_seen,
)
from models.journey.journey import Journey
from models.live.web import come_in_to_read, language_here
from models.numbers import MOST, needed
from models.organisation.boundary import keep_within
from models.systems.paths import API
from models.systems.token import Token
from participant import pages
from participant.entrance import house
from participant.openapi import LONGEST_PAGE, PAGE, description


def answered(page: Callable[..., Mapping[str, Any]]) -> Callable[..., Response]:
    """An answer to whoever shows a token that holds: its session finds nothing of other organisations."""

    @wraps(page)
    def guarded(**arguments: Any) -> Response:
        token = _token()
        house().rate_limit.pass_or_refuse("systems", str(token.id))
        _note_use(token)
        come_in_to_read(house())
        with house().database.reading() as session:
            keep_within(session, token.organisation_id)
            answer = jsonify(page(session, **arguments))
        answer.headers["Cache-Control"] = "private, no-cache"
        answer.headers["Vary"] = "Authorization, Accept-Language"
        answer.add_etag()
        return answer.make_conditional(request)

    return guarded


@pages.get(f"{API}/openapi.json")
def systems_description() -> Response:
    """What may be asked and what is answered; for anybody, since it is the same everywhere."""
    answer = jsonify(description(house().address))
    answer.add_etag()
    return answer.make_conditional(request)


@pages.get(f"{API}/journeys")
@answered
def systems_journeys(session: Session) -> Mapping[str, Any]:
    """Each with its newest version alone: a version holds all that was frozen with it."""
    newest = select(func.max(Version.id)).group_by(Version.journey_id)
    asked = select(Journey, Version).join(Version, Version.journey_id == Journey.id)
    asked = asked.where(Version.id.in_(newest), Journey.rehearses_id.is_(None)).order_by(Journey.id)
    total = session.scalar(asked.with_only_columns(func.count()).order_by(None)) or 0

    def part(at: slice) -> list[JourneySeen]:
        found = session.execute(asked.offset(at.start).limit(at.stop - at.start))
        return [journey_seen(journey, version, house().address) for journey, version in found]

    return _paged(total, part)


@pages.get(f"{API}/journeys/<int:journey_id>")
@answered
def systems_journey(session: Session, journey_id: int) -> Mapping[str, Any]:
    journey = _journey(session, journey_id)
    return journey_seen(journey, journey.versions[-1], house().address)


@pages.get(f"{API}/journeys/<int:journey_id>/versions")
@answered
def systems_versions(session: Session, journey_id: int) -> Mapping[str, Any]:
    journey = _journey(session, journey_id)
    lines = [version_line(journey, version, house().address) for version in reversed(journey.versions)]
    return _paged(len(lines), lines.__getitem__)


@pages.get(f"{API}/journeys/<int:journey_id>/versions/<label>")
@answered
def systems_version(session: Session, journey_id: int, label: str) -> Mapping[str, Any]:
    journey = _journey(session, journey_id)
    return version_seen(journey, _version(journey, label), house().address)


@pages.get(f"{API}/journeys/<int:journey_id>/statements")
@answered
def systems_statements(session: Session, journey_id: int) -> Mapping[str, Any]:
    newest = _journey(session, journey_id).versions[-1]
    statements = statements_seen(newest)
    return {"version": newest.label, **_paged(len(statements), statements.__getitem__)}


@pages.get(f"{API}/journeys/<int:journey_id>/plan")
@answered
def systems_plan(session: Session, journey_id: int) -> Mapping[str, Any]:
    return plan_of(_journey(session, journey_id), language_here(), house().clock())


def _token() -> Token:
    """No one that holds waits for others' wrong ones: it is too long to be guessed, so that nobody has to be
    kept from guessing. Many wrong ones are only told that they are many.
    """
    kind, _, shown = request.headers.get("Authorization", "").partition(" ")
    shown = shown.strip()
    if kind.casefold() != "bearer" or not shown:
        raise Refused("token_missing")
    try:
        with house().database.reading() as session:
            return Token.behind(session, shown)
    except Refused:
        house().rate_limit.pass_or_refuse("guess", f"token:{request.remote_addr}")
        raise


def _note_use(token: Token) -> None:
    """The day, and no more of when and from where; an answer does not wait for it to be possible."""
    now = house().clock()
    if token.is_new_on(now):
        with suppress(SQLAlchemyError), house().database.writing() as session:
            kept = session.get(Token, token.id)
            if kept is not None:
                kept.used_on = day(now)


def _journey(session: Session, journey_id: int) -> Journey:
    """One that has something to read."""
    journey = session.get(Journey, journey_id)
    if journey is None or journey.rehearses_id is not None or not journey.versions:
        abort(404)
    g.room_language = journey.language
    return journey


def _version(journey: Journey, label: str) -> Version:
    return next((version for version in journey.versions if version.label == label), None) or abort(404)


def _paged(total: int, part: Callable[[slice], Sequence[Mapping[str, Any]]]) -> dict[str, Any]:
    """One page of what there is: the first, of PAGE, unless another is asked for."""
    page, most = _asked("page", 1, MOST), _asked("per_page", PAGE, LONGEST_PAGE)
    return {
        "page": page,
        "pages": max(1, -(-total // most)),
        "total": total,
        "items": part(slice((page - 1) * most, page * most)),
    }


def _asked(name: str, usual: int, most: int) -> int:
    said = request.args.get(name)
    return usual if said is None else needed(said, name, 1, most)
