"""A document that exists already, pasted or as the file it is: read, looked through, put right, and only then
kept.
"""

import json
import re
from collections.abc import Callable
from typing import Any

from flask import g, redirect, render_template, request, url_for
from sqlalchemy.orm import Session

from facilitator import pages
from facilitator.access import at_desk, house, once_read
from facilitator.agenda import uploaded_text
from facilitator.desk import find_journey, tell
from models.analysis import points as looked
from models.analysis.documents import pasted
from models.analysis.headings import PARTS, read_document
from models.analysis.points import Point
from models.base import Refused
from models.document.importing import own_sentence, take_in
from models.journey.journey import Journey
from models.live.web import Page
from models.numbers import whole, whole_numbers

# Signs of a document; what is longer is a book.
LONGEST_DOCUMENT = 200_000
# What each sentence of oddness is called (import-...).
ODD = ("escape", "heading", "spelling", "furniture", "parted", "nameless")


@pages.get("/desk/journeys/<int:journey_id>/import")
@at_desk
def bring_document(session: Session, journey_id: int) -> str:
    return _page(session, find_journey(session, journey_id, "may_draft"), [])


def _deed() -> str:
    """read, keep, or what is done with the points that are looked through."""
    return request.form.get("deed", "read")


def _keeps() -> bool:
    return _deed() == "keep"


def _document(session: Session, journey_id: int) -> Callable[[], list[Point]]:
    find_journey(session, journey_id, "may_draft")
    return _read_points if _deed() == "read" else _points_of_form


def _read_points() -> list[Point]:
    upload = request.files.get("file")
    material = (
        uploaded_text(upload) if upload and upload.filename else pasted(request.form.get("material", ""))
    )
    if len(material) > LONGEST_DOCUMENT:
        raise Refused("too_long", field="material", most=LONGEST_DOCUMENT, now=len(material))
    # What looks like the page around the text stands last.
    return sorted(read_document(material), key=lambda point: point.is_aside)


def _points_of_form() -> list[Point]:
    columns = [request.form.getlist(name) for name in ("part", "name", "text", "odd")]
    if len({len(column) for column in columns}) != 1:
        raise Refused("malformed")
    if len(columns[0]) > looked.MOST_POINTS:
        raise Refused("too_many_points", n=len(columns[0]), most=looked.MOST_POINTS)
    return [
        Point(part if part in PARTS else "skip", text.replace("\r\n", "\n"), name, _odd(odd))
        for part, name, text, odd in zip(*columns, strict=True)
    ]


def _odd(said: str) -> list[tuple[str, str]]:
    """What was odd about a point, as the page sent it along."""
    try:
        found = json.loads(said)
        return [(code, str(words)) for code, words in found if code in ODD]
    except (ValueError, TypeError) as malformed:
        raise Refused("malformed") from malformed


@pages.post("/desk/journeys/<int:journey_id>/import")
@once_read(_document, keeps=_keeps)
def take_document(session: Session, journey_id: int, found: list[Point]) -> Page:
    """First the points to look through; then, as often as somebody likes, put right; last, what is kept."""
    journey = find_journey(session, journey_id, "may_draft")
    try:
        if not found:
            raise Refused("nothing_to_bring", field="material")
        if _keeps():
            # As the page will show them again, should one be refused.
            found.sort(key=lambda point: point.is_aside)
            source = request.form.get("source", "")
            own_first = request.form.get("own") != "leave"
            n = take_in(session, journey, found, source, g.person.name, house().clock(), own_first)
            tell("took-in-n", n=n)
            return redirect(url_for("facilitator.parts", journey_id=journey.id))
        return _page(session, journey, _put_right(found))
    except Refused as refused:
        session.rollback()
        return _page(session, find_journey(session, journey_id, "may_draft"), found, refused), 400


def _put_right(points: list[Point]) -> list[Point]:
    """What was pressed, done: `place` and `join` with those ticked, the others with the one they name."""
    chosen = whole_numbers(request.form.getlist("chosen"))
    deed = re.fullmatch(r"(read|look|place|join|part|up|down)(?:-(\d{1,5}))?", _deed())
    if not deed:
        raise Refused("unknown_choice", field="deed")
    at = whole(deed[2] or "") or 0
    match deed[1]:
        case "place":
            part = request.form.get("to", "")
            if part not in PARTS:
                raise Refused("unknown_section", field="to")
            return looked.place(points, chosen, part)
        case "join":
            return looked.join(points, chosen)
        case "part":
            return looked.part_at(points, at)
        case "up" | "down":
            return looked.move(points, at, -1 if deed[1] == "up" else 1)
    return points


def _page(session: Session, journey: Journey, points: list[Point], refused: Refused | None = None) -> str:
    more: dict[str, Any] = {} if refused is None else {"refused": refused}
    return render_template(
        "facilitator/import.html",
        journey=journey,
        points=points,
        own=own_sentence(session, journey) if points else None,
        leaves_own=request.form.get("own") == "leave",
        parts=PARTS,
        material=request.form.get("material", ""),
        source=request.form.get("source", ""),
        to=request.form.get("to", ""),
        held=request.form.get("held", "")[:200],
        odd_of=lambda point: json.dumps(point.odd, ensure_ascii=False),
        **more,
    )
