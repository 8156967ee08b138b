"""Pages for whoever may read: where we are heading, versions, what became of what people said, and the texts
the law asks for.
"""

from flask import abort, g, render_template
from sqlalchemy import select

from models.document.summary import summary_of
from models.document.telling import heading_of, told
from models.journey.journey import Journey
from participant.entrance import house, language_here, pages

TOPICS = ("accessibility", "personal-data")


@pages.get("/read/<key>")
def heading(key):
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
def told_page(key, unit_id=None):
    """You said - we did: for all, or for one unit."""
    with house().database.reading() as session:
        journey = find_journey(session, key)
        unit = next((unit for unit in journey.offered_units if unit.id == unit_id), None)
        if unit_id is not None and unit is None:
            abort(404)
        return render_template(
            "participant/told.html", journey=journey, key=key, unit=unit, told=told(session, journey, unit)
        )


@pages.get("/read/<key>/summary")
def summary(key):
    """A gathering's lists straight after it, open for comments while a round is open.

    No version needs to be published first.
    """
    with house().database.reading() as session:
        journey = session.scalar(
            select(Journey).where(Journey.reader_key == key, Journey.rehearses_id.is_(None))
        ) or abort(404)
        g.room_language = journey.language
        return render_template(
            "participant/summary.html",
            journey=journey,
            **summary_of(session, journey, language_here()),
        )


@pages.get("/read/<key>/<label>")
def read(key, label):
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
def about(topic):
    """The accessibility statement, and what people are told about their data (D-07, D-25)."""
    if topic not in TOPICS:
        abort(404)
    with house().database.reading() as session:
        contacts = sorted(
            {journey.contact for journey in session.scalars(select(Journey).where(Journey.contact != ""))}
        )
        return render_template(
            "participant/about.html", topic=topic, contacts=contacts, model_host=house().settings.model_host
        )


def find_journey(session, key: str) -> Journey:
    journey = session.scalar(select(Journey).where(Journey.reader_key == key, Journey.rehearses_id.is_(None)))
    if journey is None or not journey.versions:
        abort(404)
    g.room_language = journey.language
    return journey
