"""An edition: the whole document as plain values, ready to be frozen, shown or exported.

Formats know nothing else.
"""

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from models.analysis.days import day
from models.analysis.disclosure import SMALLEST
from models.analysis.words import budget, count
from models.document.passage import SECTIONS
from models.document.sources import trace
from models.document.wording_support import tests
from models.journey.journey import FRAME
from models.language import pick
from models.plans.card import cards_of
from models.references import Thing
from models.workshop.contribution import Contribution
from models.workshop.evidence import people, result_of

SCHEMA = "malbild-edition/1"


def edition_of(
    session: Session,
    journey,
    *,
    label: str,
    now: float,
    by: str = "",
    diary: str = "",
    decided: str = "",
    draft: bool = False,
    finished: bool = True,
) -> dict:
    """The draft as it stands, named `label`.

    Dates are ISO, percentages whole numbers, texts as their writers left them.
    """
    tested = tests(session, journey, journey.language)
    vision = [_statement(session, one, tested) for one in journey.standing if one.section == "vision"]
    areas = [
        {
            "letter": area.letter,
            "name": area.name,
            "definition": area.definition,
            "statements": [
                _statement(session, one, tested) for one in journey.standing if one.focus_area_id == area.id
            ],
        }
        for area in journey.focus_areas
    ]
    return {
        "schema": SCHEMA,
        "title": journey.title,
        "organisation": journey.organisation,
        "horizon": journey.horizon,
        "language": journey.language,
        "version": label,
        "draft": draft,
        "date": day(now),
        "by": by,
        "diary": diary,
        "decided": decided,
        # D-11: a finished document of the authority, or working material sent round for views.
        "finished": finished and not draft,
        "frame": [{"key": key, "text": journey.frame[key]} for key in FRAME if journey.frame.get(key)],
        "vision": vision,
        "focus_areas": areas,
        # Questions to colleagues belong to the unfinished text (METHOD 3.1, section 15).
        "questions": (
            [one.current.text for one in journey.open_questions if one.current] if label < "1.0" else []
        ),
        "objections": _objections(journey),
        "put_away": _put_away(session, journey),
        # Order of the parts, and the lists that are no statements (METHOD 3.1, sections 10 and 14; the Forum
        # model).
        "layout": journey.layout,
        "passages": _passages(journey),
        "matrix": _matrix(session, journey),
        **_cards(journey),
        "colophon": _colophon(session, journey, label, vision, areas),
    }


def _statement(session: Session, statement, tested: dict) -> dict:
    return {
        "number": statement.number,
        "state": statement.state,
        "role": statement.role,
        "text": statement.current.text,
        "revisions": [_revision(session, statement, one, tested) for one in statement.revisions],
    }


def _revision(session: Session, statement, revision, tested: dict) -> dict:
    test = tested.get(Thing.STATEMENT.key(statement.id, revision.number)) or revision.test
    answered = {key for one in statement.journey.objections for key in one.gathers}
    return {
        "number": revision.number,
        "text": revision.text,
        "why": revision.why,
        "by": revision.by,
        "date": day(revision.at),
        "supported": revision.is_supported,
        "sources": [trace(session, source) for source in revision.sources],
        "test": _kept(test),
        "outside": _kept(test.get("outside") or {}),
        "remark": revision.remark,
        "objections": _wishes(
            session,
            [wish for wish in test.get("wishes", []) if Thing.CONTRIBUTION.key(wish["id"]) not in answered],
        ),
    }


def _wishes(session: Session, wishes: list[dict]) -> list[dict]:
    """[{text, answer}]: wishes for change that nobody has gathered, each once, with what their writers were
    answered.
    """
    found = {}
    for wish in wishes:
        one = session.get(Contribution, wish["id"])
        found[wish["text"], one.fate_why if one else ""] = None
    return [{"text": text, "answer": answer} for text, answer in found]


def _kept(test: dict) -> dict:
    names = (
        "verdict",
        "support",
        "warm",
        "low",
        "n",
        "counts",
        "abstained",
        "turnout",
        "lowest",
        "groups",
        "workshop",
        "external",
    )
    return {name: test[name] for name in names if test.get(name) is not None}


def _objections(journey) -> list[dict]:
    """Those that stand against what the text says now, largest first, each with its answer (F4-30)."""
    numbers = {one.id: one.number for one in journey.standing}
    found = [one for one in journey.objections if one.statement_id in numbers]
    return [
        {"statement": numbers[one.statement_id], "n": one.people, "text": one.text, "answer": one.answer}
        for one in sorted(found, key=lambda one: -one.people)
    ]


# Sections of METHOD 3.1 that are cards, in the order of the document.
CARD_SECTIONS = ("wave", "summary", "intent", "goal", "commitment", "action")


def _passages(journey) -> dict:
    areas = {one.id: one.name for one in journey.focus_areas}
    return {
        section: [
            {
                "number": one.number,
                "text": one.text,
                "areas": [areas[key] for key in one.focus_areas if key in areas],
                "builds_on": one.builds_on,
            }
            for one in found
        ]
        for section in SECTIONS
        if (found := [one for one in journey.passages if one.section == section and one.stands])
    }


def _matrix(session: Session, journey) -> dict | None:
    """Strategies by focus areas as a room rated them last: {columns, rows: [{number, text, values}]}, middle
    of the answers, None where too few (F0-06).
    """
    rated = [
        one
        for workshop in journey.workshops
        for one in workshop.agenda
        if one.is_shown and one.kind.is_matrix(one.settled) and "sections:strategier" in one.input
    ]
    if not rated:
        return None
    result = result_of(session, rated[-1], journey.language)
    return {
        "columns": [pick(one["label"], journey.language) for one in result["criteria"]],
        "rows": [
            {
                "number": one["number"],
                "text": one["text"],
                "values": [cell["median"] for cell in one["cells"]],
            }
            for one in result["items"]
        ],
    }


def _cards(journey) -> dict:
    areas = {one.id: one.name for one in journey.focus_areas}
    units = {one.id: one.name for one in journey.units}
    return {
        "cards": {
            kind: [
                {
                    "number": one.number,
                    "fields": {name: value for name, value in one.fields.items() if value},
                    "area": areas.get(one.focus_area_id, ""),
                    "unit": units.get(one.unit_id, ""),
                }
                for one in cards_of(journey, kind)
            ]
            for kind in CARD_SECTIONS
        }
    }


def _put_away(session: Session, journey) -> list[dict]:
    """Statements and contributions that did not come in, each with its fate and reason."""
    statements = [
        {"number": one.number, "text": one.current.text, "fate": one.state, "why": one.fate_why}
        for one in journey.statements
        if not one.stands and one.current
    ]
    rows = session.scalars(
        select(Contribution)
        .where(
            Contribution.journey_id == journey.id,
            Contribution.fate.in_(("parked", "passed_on", "declined", "duplicate")),
        )
        .order_by(Contribution.id)
    )
    return statements + [
        {"number": one.number, "text": one.text, "fate": one.fate, "why": one.fate_why}
        for one in rows
        if one.is_visible
    ]


def _colophon(session: Session, journey, label: str, vision: list, areas: list) -> dict:
    statements = vision + [one for area in areas for one in area["statements"]]
    main = count(
        *(one["text"] for one in statements),
        *(text for area in areas for text in (area["name"], area["definition"])),
    )
    return {
        "words": main,
        "budget": budget(label),
        "unsupported": [one["number"] for one in statements if not one["revisions"][-1]["supported"]],
        "workshops": [_participation(session, journey, one) for one in journey.workshops if one.opened_at],
        "waived": [
            {
                "step": step.number,
                "check": pick(check.words, journey.language),
                "why": check.waived_why,
                "by": check.waived_by,
                "date": day(check.waived_at),
            }
            for step in journey.steps
            for check in step.checks
            if check.is_waived
        ],
        "contributions": session.scalar(
            select(func.count())
            .select_from(Contribution)
            .where(Contribution.journey_id == journey.id, Contribution.withdrawn.is_(False))
        ),
        "log": [
            {"date": day(entry.at), "who": entry.who, "what": entry.what, "details": entry.details}
            for entry in journey.log
        ],
    }


def _participation(session: Session, journey, workshop) -> dict:
    names = {str(unit.id): unit.name for unit in journey.units}
    written = session.scalar(
        select(func.count())
        .select_from(Contribution)
        .where(Contribution.workshop_id == workshop.id, Contribution.withdrawn.is_(False))
    )
    # A meeting of three says of every one of them that they were there.
    took_part = people(session, workshop)
    units = [
        {"name": names.get(unit, ""), "n": n} for unit, n in workshop.attendance.get("units", {}).items()
    ]
    return {
        "title": workshop.title,
        "date": day(workshop.opened_at),
        "people": took_part if took_part >= SMALLEST else None,
        "contributions": written,
        "units": units,
    }
