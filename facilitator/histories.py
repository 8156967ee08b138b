"""Looking back and across: one statement's whole story, two versions word by word, the stances of all rooms
together; the river from texts to answers, and the journey as a line of time.
"""

from flask import render_template, request, url_for
from sqlalchemy import select
from sqlalchemy.orm import Session
from werkzeug import Response

from facilitator import pages
from facilitator.access import at_desk, house, language_here
from facilitator.desk import find_content
from facilitator.downloads import send_file
from models.activities.gradient import ground_of
from models.analysis.words import compare
from models.base import Refused
from models.document.comparison import DRAFT, adopted_wording, compare_versions, statements_in
from models.document.course import course_of
from models.document.draft import Draft
from models.document.edition import edition_of
from models.document.known import known_to_editors
from models.document.river import Chosen, Rivers, RiverSeen
from models.document.sources import Traces, met_as_written
from models.document.version import Version
from models.document.wording_support import differences, marks_of, support_by_wording, supports_of
from models.exports import river as river_sheet
from models.exports.profile import Profile, profile_of
from models.journey.journey import Journey
from models.organisation import server
from models.progress.measures import STANDING_SCALES, Measures
from models.references import Thing
from models.workshop.contribution import Contribution, in_order


@pages.get("/desk/journeys/<int:journey_id>/statements/<number>")
@at_desk
def story(session: Session, journey_id: int, number: str) -> str:
    """Every wording of a statement with what changed, why, on what ground, and how people met it."""
    journey = find_content(session, journey_id, "draft")
    statement = next((statement for statement in journey.statements if statement.number == number), None)
    if statement is None:
        raise Refused("unknown_statement", number=number[:20])
    tested = support_by_wording(session, journey, journey.language)
    said = marks_of(session, journey, statement)
    traces = Traces(session, [source for revision in statement.revisions for source in revision.sources])
    before = ""
    chapters = []
    for revision in statement.revisions:
        test = tested.get(Thing.STATEMENT.key(statement.id, revision.number)) or revision.test
        chapters.append(
            {
                "revision": revision,
                "runs": compare(before, revision.text),
                "sources": [traces.of(source) for source in revision.sources],
                "test": test,
                "versions": [
                    version.label
                    for version in journey.versions
                    if _holds(version, statement.number, revision.number)
                ],
                "texts": [text for text in said if text.about.endswith(f":{revision.number}")],
            }
        )
        before = revision.text
    latest = chapters[-1]["test"] if chapters else {}
    rivers = Rivers(session, journey, known_to_editors(journey), language_here())
    stream = rivers.of(Chosen(statement=statement.number))
    return render_template(
        "facilitator/story.html",
        journey=journey,
        statement=statement,
        chapters=list(reversed(chapters)),
        standing=statement.standing_of(
            (latest or {}).get("verdict"),
            adopted_wording(journey).get(statement.number) == len(statement.revisions),
        ),
        objections=[objection for objection in journey.objections if objection.statement_id == statement.id],
        river=stream,
        drawn=stream and river_sheet.picture(stream, language_here(), _way_on(journey)),
        to=_way_on(journey),
    )


@pages.get("/desk/journeys/<int:journey_id>/compare")
@at_desk
def compare_page(session: Session, journey_id: int) -> str:
    journey = find_content(session, journey_id, "draft")
    labels = [version.label for version in journey.versions] + ([DRAFT] if journey.standing else [])
    before = request.args.get("before") or (labels[0] if labels else "")
    after = request.args.get("after") or (labels[-1] if labels else "")
    found = compare_versions(journey, before, after)
    if found is None and labels:
        raise Refused("unknown_version")
    return render_template(
        "facilitator/compare.html",
        journey=journey,
        labels=labels,
        before=before,
        after=after,
        found=found or [],
        draft=Draft(session, journey),
    )


@pages.get("/desk/journeys/<int:journey_id>/results")
@at_desk
def results(session: Session, journey_id: int) -> str:
    """All rooms as one: each statement's latest test by staff, unit by unit, beside that of outsiders."""
    journey = find_content(session, journey_id, "answers")
    found = supports_of(session, journey, journey.language)
    by_statement: dict = {statement.id: [] for statement in journey.standing}
    for test in found:
        if test.statement_id in by_statement:
            by_statement[test.statement_id].append(test)
    return render_template(
        "facilitator/results.html",
        journey=journey,
        statements=[
            (statement, list(reversed(by_statement[statement.id]))) for statement in journey.standing
        ],
        as_written=met_as_written(
            session,
            journey,
            journey.language,
            [statement for statement in journey.standing if not by_statement[statement.id]],
        ),
        matrix=_matrix(journey, by_statement),
        ground=ground_of(
            [
                staff[-1].result
                for tests in by_statement.values()
                if (staff := [test for test in tests if not test.external])
            ]
        ),
        differences={difference.statement.id: difference for difference in differences(journey, found)},
        steps={step.number: step for step in journey.steps},
        voice=Measures(session, journey, journey.language).voice(),
        scales=STANDING_SCALES,
    )


@pages.get("/desk/journeys/<int:journey_id>/river")
@at_desk
def river(session: Session, journey_id: int) -> str:
    """From texts through themes and sentences to answers: of all, or of what was pressed, with its texts."""
    journey = find_content(session, journey_id, "answers")
    rivers = Rivers(session, journey, known_to_editors(journey), language_here())
    chosen = Chosen.asked(request.args)
    seen, to = rivers.of(chosen), _way_on(journey, chosen.area)
    return render_template(
        "facilitator/river.html",
        journey=journey,
        chosen=chosen,
        called=rivers.called(chosen),
        areas=rivers.wide(),
        river=seen,
        drawn=seen and river_sheet.picture(seen, language_here(), to),
        to=to,
        pieces=_pieces(session, journey, rivers.numbers(chosen)) if chosen.said else [],
    )


@pages.get("/desk/journeys/<int:journey_id>/river.svg")
@at_desk
def river_file(session: Session, journey_id: int) -> Response:
    journey, seen, look = _river(session, journey_id)
    return send_file(
        river_sheet.svg(seen, river_sheet.about(journey, house().clock()), look),
        "svg",
        journey.language,
        "file-river",
        journey.id,
    )


@pages.get("/desk/journeys/<int:journey_id>/river-<paper>.pdf")
@at_desk
def river_paper(session: Session, journey_id: int, paper: str) -> Response:
    journey, seen, look = _river(session, journey_id)
    if paper not in river_sheet.SIZES:
        raise Refused("unknown_format")
    written = river_sheet.write(seen, river_sheet.about(journey, house().clock()), paper, look)
    return send_file(written, "pdf", journey.language, "file-river", journey.id, paper)


def _river(session: Session, journey_id: int) -> tuple[Journey, RiverSeen, Profile]:
    """What is chosen of it, in the language of the journey and its organisation's look."""
    journey = find_content(session, journey_id, "answers")
    seen = Rivers(session, journey, known_to_editors(journey)).of(Chosen.asked(request.args))
    if seen is None:
        raise Refused("river_not_yet")
    return journey, seen, profile_of(server.find(session, journey.organisation_id))


def _way_on(journey: Journey, area: str = "") -> river_sheet.Way:
    """Where what is pressed leads: the same page, with the texts that went so."""

    def to(theme: str, statement: str, fate: str) -> str:
        pressed = Chosen(theme, statement, area, fate).said
        return url_for("facilitator.river", journey_id=journey.id, **pressed) + "#pieces"

    return to


def _pieces(session: Session, journey: Journey, numbers: set[str]) -> list[Contribution]:
    found = select(Contribution).where(
        Contribution.journey_id == journey.id, Contribution.number.in_(numbers)
    )
    return list(session.scalars(found.order_by(*in_order())))


@pages.get("/desk/journeys/<int:journey_id>/course")
@at_desk
def course(session: Session, journey_id: int) -> str:
    """The journey as a line of time: meetings, people, versions, wording by wording."""
    journey = find_content(session, journey_id, "draft")
    draft = Draft(session, journey)
    edition = edition_of(session, journey, label=draft.next_label, now=house().clock(), draft=True)

    def version_at(label: str) -> str:
        return url_for("facilitator.version", journey_id=journey.id, label=label)

    def statement_at(number: str, revision: int) -> str:
        return url_for("facilitator.story", journey_id=journey.id, number=number, _anchor=f"r{revision}")

    return render_template(
        "facilitator/course.html",
        journey=journey,
        days=course_of(edition, [(version.label, version.content["date"]) for version in journey.versions]),
        version_at=version_at,
        statement_at=statement_at,
    )


def _matrix(journey: Journey, by_statement: dict) -> list[tuple]:
    """(who, {statement number: support or None}): all staff, outsiders, then each unit, by the latest test of
    each statement.
    """
    rows: dict = {}
    for statement in journey.standing:
        staff = [test for test in by_statement[statement.id] if not test.external]
        outside = [test for test in by_statement[statement.id] if test.external]
        for who, found in (("staff", staff), ("outside", outside)):
            rows.setdefault(who, {})[statement.number] = found[-1].result.get("support") if found else None
        for group in (staff[-1].result.get("groups") or []) if staff else []:
            rows.setdefault(group["name"], {})[statement.number] = group["support"]
    order = {unit.name: unit.position for unit in journey.units}
    return sorted(
        rows.items(), key=lambda row: (row[0] != "staff", row[0] != "outside", order.get(row[0], 0))
    )


def _holds(version: Version, number: str, revision: int) -> bool:
    found = statements_in(version.content).get(number)
    return bool(found and found["revisions"] and found["revisions"][-1]["number"] == revision)
