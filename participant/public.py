"""Pages for whoever may read: where we are heading, versions, what became of what people said, and the texts
the law asks for.
"""

from flask import abort, g, render_template, request, url_for
from sqlalchemy import select
from sqlalchemy.orm import Session
from werkzeug import Response

from models.analysis.disclosure import MANY, SMALLEST
from models.base import Refused
from models.document.course import course_of
from models.document.known import known_to_readers
from models.document.river import Chosen, Rivers
from models.document.summary import page_of as summary_page
from models.document.summary import summary_of
from models.document.telling import heading_of, page_of, told
from models.exports import river as river_sheet
from models.exports.names import file_name
from models.exports.profile import profile_of
from models.journey.journey import Journey
from models.organisation import protection, server
from models.organisation.organisation import Organisation
from models.organisation.server import only_one
from participant.entrance import find_room, house, language_here, pages

TOPICS = ("accessibility", "personal-data", "protection")


@pages.get("/read/<key>")
def heading(key: str) -> str:
    """Where we are heading: the text as it is now, what changed and why, what happens next.

    No login, no tracking.
    """
    with house().database.reading() as session:
        journey = find_journey(session, key)
        return render_template(
            "participant/heading.html",
            journey=journey,
            key=key,
            **(heading_of(journey, house().clock()) or abort(404)),
        )


@pages.get("/read/<key>/told")
@pages.get("/read/<key>/told/<int:unit_id>")
def told_page(key: str, unit_id: int | None = None) -> str:
    """You said - we did: for all, or for one unit."""
    with house().database.reading() as session:
        journey = find_journey(session, key)
        unit = next((unit for unit in journey.offered_units if unit.id == unit_id), None)
        if unit_id is not None and unit is None:
            abort(404)
        words, fate = request.args.get("q", "")[:80], request.args.get("fate", "")
        page = request.args.get("page", 1, type=int)
        found = told(session, journey, unit)
        rivers = Rivers(session, journey, known_to_readers(journey), language_here())
        chosen = Chosen.asked(request.args)
        # What is sought or turned is read, and the picture is that of the whole or of what was pressed in it.
        river = rivers.of(chosen) if unit is None and not words and not fate and page == 1 else None
        among = rivers.numbers(chosen) if chosen.said else None

        def to(theme: str, statement: str, fate: str) -> str:
            pressed = Chosen(theme, statement, chosen.area, fate)
            return url_for("participant.told_page", key=key, **pressed.said) + "#pieces"

        return render_template(
            "participant/told.html",
            journey=journey,
            key=key,
            unit=unit,
            words=words,
            fate=fate,
            fates=[part["fate"] for part in found["parts"]],
            told=page_of(found, words, fate, page, among),
            chosen=chosen,
            called=rivers.called(chosen),
            areas=rivers.wide() if unit is None else [],
            river=river,
            drawn=river and river_sheet.picture(river, language_here(), to),
            to=to,
        )


@pages.get("/read/<key>/course")
def course(key: str) -> str:
    """The journey as a line of time, as far as its newest version tells it."""
    with house().database.reading() as session:
        journey = find_journey(session, key)
        versions = [(version.label, version.content["date"]) for version in journey.versions]

        def version_at(label: str) -> str:
            return url_for("participant.read", key=key, label=label)

        def statement_at(number: str, revision: int) -> str:
            return url_for("participant.heading", key=key, _anchor=number)

        return render_template(
            "participant/course.html",
            journey=journey,
            key=key,
            days=course_of(journey.versions[-1].content, versions),
            version_at=version_at,
            statement_at=statement_at,
        )


@pages.get("/read/<key>/river.svg")
def river_file(key: str) -> Response:
    """The river as a picture to keep, to print or to put in a text of one's own."""
    with house().database.reading() as session:
        journey = find_journey(session, key)
        found = Rivers(session, journey, known_to_readers(journey)).of(Chosen.asked(request.args))
        if found is None:
            raise Refused("river_not_yet")
        name = file_name(journey.language, "file-river")
        return Response(
            river_sheet.svg(found, river_sheet.about(journey, house().clock()), g.look),
            mimetype="image/svg+xml",
            headers={"Content-Disposition": f'inline; filename="{name}.svg"', "Cache-Control": "no-cache"},
        )


@pages.get("/read/<key>/look.css")
def look(key: str) -> Response:
    """The organisation's own colours, for the pages of its journey."""
    with house().database.reading() as session:
        _by_key(session, key)
        return Response(g.look.on_screen(), mimetype="text/css", headers={"Cache-Control": "max-age=300"})


@pages.get("/read/<key>/summary")
def summary(key: str) -> str:
    """A gathering's lists straight after it, open for comments while a round is open.

    No version needs to be published first.
    """
    with house().database.reading() as session:
        journey = _by_key(session, key)
        words, page = request.args.get("q", "")[:80], request.args.get("page", 1, type=int)
        return render_template(
            "participant/summary.html",
            journey=journey,
            key=key,
            words=words,
            **summary_page(summary_of(session, journey, language_here()), words, page),
        )


@pages.get("/read/<key>/<label>")
def read(key: str, label: str) -> str:
    """One published version, whole, with where every sentence comes from."""
    with house().database.reading() as session:
        journey = find_journey(session, key)
        version = next((version for version in journey.versions if version.label == label), None) or abort(
            404
        )
        labels = [version.label for version in reversed(journey.versions)]
        return render_template(
            "participant/read.html",
            edition=version.content,
            version=version,
            versions=labels,
            key=key,
            journey=journey,
        )


@pages.get("/about/<topic>")
def about(topic: str) -> str:
    """The accessibility statement, and what people are told about their data (D-07, D-25), for anybody.

    Only a server's single organisation answers here; where there are several, none is named.
    """
    with house().database.reading() as session:
        return _about(topic, only_one(session))


@pages.get("/<code:code>/about/<topic>")
def about_room(code: str, topic: str) -> str:
    """The same for who was asked into a room: the organisation whose room it is answers."""
    with house().database.reading() as session:
        journey = find_room(session, code).journey
        back = url_for("participant.phone", code=code)
        return _about(topic, session.get(Organisation, journey.organisation_id), journey, back)


@pages.get("/read/<key>/about/<topic>")
def about_text(key: str, topic: str) -> str:
    """The same for who reads a journey's text by its link."""
    with house().database.reading() as session:
        journey = _by_key(session, key)
        back = url_for("participant.heading", key=key) if journey.versions else ""
        return _about(topic, session.get(Organisation, journey.organisation_id), journey, back)


def find_journey(session: Session, key: str) -> Journey:
    """One that has something to read."""
    journey = _by_key(session, key)
    if not journey.versions:
        abort(404)
    return journey


def _by_key(session: Session, key: str) -> Journey:
    journey = session.scalar(
        select(Journey).where(Journey.reader_key == key, Journey.rehearses_id.is_(None))
    ) or abort(404)
    g.room_language = journey.language
    g.only_shows = True
    g.look = profile_of(server.find(session, journey.organisation_id))
    g.sender = [journey.title, server.sender(session, journey)]
    g.look_at = url_for("participant.look", key=key) if g.look.on_screen() else ""
    return journey


def _about(
    topic: str, organisation: Organisation | None, journey: Journey | None = None, back: str = ""
) -> str:
    if topic not in TOPICS:
        abort(404)
    said = [organisation.contact(topic) if organisation else "", journey.contact if journey else ""]
    return render_template(
        "participant/about.html",
        topic=topic,
        organisation=organisation,
        contacts=list(dict.fromkeys(contact for contact in said if contact)),
        model_host=house().settings.model_host,
        rights=protection.rights() if topic == "protection" else [],
        limits=protection.limits() | {"many": MANY, "step": SMALLEST},
        back=back or url_for("participant.start"),
    )
