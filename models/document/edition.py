"""An edition: the whole document as plain values, ready to be frozen, shown or exported.

Formats know nothing else.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from models.analysis.days import day
from models.analysis.disclosure import SMALLEST
from models.analysis.words import budget, count
from models.document.fates import open_to_all, promised
from models.document.passage import SECTIONS
from models.document.sources import Traces
from models.document.statement import Revision, Statement
from models.document.wording_support import support_by_wording
from models.journey.journey import FRAME, Journey
from models.language import pick
from models.organisation.server import sender
from models.plans.card import cards_of
from models.references import Thing
from models.workshop.contribution import Contribution, in_order
from models.workshop.evidence import people, real_people, result_of, title_of
from models.workshop.workshop import Workshop

SCHEMA = "malbild-edition/1"


def edition_of(
    session: Session,
    journey: Journey,
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
    known = _Known.of(session, journey)
    vision = [_statement(statement, known) for statement in journey.standing if statement.section == "vision"]
    areas = [
        {
            "letter": area.letter,
            "name": area.name,
            "definition": area.definition,
            "statements": [
                _statement(statement, known)
                for statement in journey.standing
                if statement.focus_area_id == area.id
            ],
        }
        for area in journey.focus_areas
    ]
    return {
        "schema": SCHEMA,
        "title": journey.title,
        "organisation": sender(session, journey),
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
            [statement.current.text for statement in journey.open_questions if statement.current]
            if label < "1.0"
            else []
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


@dataclass(frozen=True)
class _Known:
    """What is said of a text's wordings, read at once: how each was met, the ideas behind their sources,
    which wishes were gathered into objections, and what those who wished were answered.
    """

    tested: dict[str, dict]
    traces: Traces
    gathered: set[str]
    answers: dict[int, str]

    @classmethod
    def of(cls, session: Session, journey: Journey) -> "_Known":
        tested = support_by_wording(session, journey, journey.language)
        revisions = [revision for statement in journey.standing for revision in statement.revisions]
        tests = [*tested.values(), *(revision.test for revision in revisions if revision.test)]
        wishes = [wish["id"] for test in tests for wish in test.get("wishes", [])]
        rows = session.execute(
            select(Contribution.id, Contribution.fate_why).where(Contribution.id.in_(wishes))
        )
        return cls(
            tested,
            Traces(session, [source for revision in revisions for source in revision.sources]),
            {key for objection in journey.objections for key in objection.gathers},
            {row[0]: row[1] for row in rows},
        )


def _statement(statement: Statement, known: _Known) -> dict:
    return {
        "number": statement.number,
        "state": statement.state,
        "role": statement.role,
        "text": statement.current.text if statement.current else "",
        "revisions": [_revision(statement, revision, known) for revision in statement.revisions],
    }


def _revision(statement: Statement, revision: Revision, known: _Known) -> dict:
    test = known.tested.get(Thing.STATEMENT.key(statement.id, revision.number)) or revision.test
    wishes = [
        wish for wish in test.get("wishes", []) if Thing.CONTRIBUTION.key(wish["id"]) not in known.gathered
    ]
    return {
        "number": revision.number,
        "text": revision.text,
        "why": revision.why,
        "by": revision.by,
        "date": day(revision.at),
        "supported": revision.is_supported,
        "sources": [known.traces.of(source) for source in revision.sources],
        "test": _kept(test),
        "outside": _kept(test.get("outside") or {}),
        "remark": revision.remark,
        "objections": [{"text": text, "answer": answer} for text, answer in _once(wishes, known.answers)],
    }


def _once(wishes: list[dict], answers: dict[int, str]) -> Iterable[tuple[str, str]]:
    """Wishes for change that nobody has gathered, each once, with what their writers were answered."""
    return dict.fromkeys((wish["text"], answers.get(wish["id"], "")) for wish in wishes)


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


def _objections(journey: Journey) -> list[dict]:
    """Those that stand against what the text says now, largest first, each with its answer (F4-30)."""
    numbers = {statement.id: statement.number for statement in journey.standing}
    found = [objection for objection in journey.objections if objection.statement_id in numbers]
    return [
        {
            "statement": numbers[objection.statement_id],
            "n": objection.people,
            "text": objection.text,
            "answer": objection.answer,
        }
        for objection in sorted(found, key=lambda objection: -objection.people)
    ]


# Sections of METHOD 3.1 that are cards, in the order of the document; and what readers are told beside it.
CARD_SECTIONS = ("wave", "summary", "intent", "goal", "commitment", "action")
BESIDE_THE_TEXT = ("telling", "affected")


def _passages(journey: Journey) -> dict:
    areas = {area.id: area.name for area in journey.focus_areas}
    return {
        section: [
            {
                "number": passage.number,
                "text": passage.text,
                "areas": [areas[key] for key in passage.focus_areas if key in areas],
                "builds_on": passage.builds_on,
            }
            for passage in found
        ]
        for section in SECTIONS
        if (
            found := [
                passage for passage in journey.passages if passage.section == section and passage.stands
            ]
        )
    }


def _matrix(session: Session, journey: Journey) -> dict | None:
    """Strategies by focus areas as a room rated them last: {columns, rows: [{number, text, values}]}, middle
    of the answers, None where too few (F0-06).
    """
    rated = [
        activity
        for workshop in journey.workshops
        for activity in workshop.agenda
        if activity.is_shown
        and activity.kind.is_matrix(activity.settled)
        and "sections:strategier" in activity.input
    ]
    if not rated:
        return None
    result = result_of(session, rated[-1], journey.language)
    return {
        "columns": [pick(criterion["label"], journey.language) for criterion in result["criteria"]],
        "rows": [
            {
                "number": item["number"],
                "text": item["text"],
                "values": [cell["median"] for cell in item["cells"]],
            }
            for item in result["items"]
        ],
    }


def _cards(journey: Journey) -> dict:
    return {"cards": {kind: cards_as_read(journey, kind) for kind in (*CARD_SECTIONS, *BESIDE_THE_TEXT)}}


def cards_as_read(journey: Journey, kind: str) -> list[dict]:
    """[{number, fields, area, unit}]: those that stand, with names for what they are about."""
    areas: dict[int | None, str] = {area.id: area.name for area in journey.focus_areas}
    units: dict[int | None, str] = {unit.id: unit.name for unit in journey.units}
    return [
        {
            "number": card.number,
            "fields": {name: value for name, value in card.fields.items() if value},
            "area": areas.get(card.focus_area_id, ""),
            "unit": units.get(card.unit_id, ""),
        }
        for card in cards_of(journey, kind)
    ]


def _put_away(session: Session, journey: Journey) -> list[dict]:
    """Statements and contributions that did not come in, each with its fate and reason."""
    statements = [
        {
            "number": statement.number,
            "text": statement.current.text if statement.current else "",
            "fate": statement.state,
            "why": statement.fate_why,
        }
        for statement in journey.statements
        if not statement.stands and statement.current
    ]
    rows = session.scalars(
        open_to_all(journey)
        .where(Contribution.fate.in_(("parked", "passed_on", "declined", "duplicate")))
        .order_by(*in_order())
    )
    return statements + [
        {
            "number": contribution.number,
            "text": contribution.text,
            "fate": contribution.fate,
            "why": contribution.fate_why,
        }
        for contribution in rows
        if contribution.is_visible
    ]


def _colophon(session: Session, journey: Journey, label: str, vision: list, areas: list) -> dict:
    statements = vision + [statement for area in areas for statement in area["statements"]]
    written = _written(session, journey)
    main = count(
        *(statement["text"] for statement in statements),
        *(text for area in areas for text in (area["name"], area["definition"])),
    )
    return {
        "words": main,
        # How many the text is about, to set beside how many took part; None where nobody has said.
        "staff": journey.staff,
        "budget": budget(label),
        "unsupported": [
            statement["number"] for statement in statements if not statement["revisions"][-1]["supported"]
        ],
        "workshops": [
            _participation(session, journey, workshop, written.get(workshop.id, 0))
            for workshop in journey.workshops
            if workshop.opened_at
        ],
        "waived": [
            {
                "step": step.number,
                "check": pick(check.words, journey.language),
                "why": check.waived_why,
                "by": check.waived_by,
                "date": day(check.waived_at) if check.waived_at else "",
            }
            for step in journey.steps
            for check in step.checks
            if check.is_waived
        ],
        "contributions": sum(written.values()),
        "log": [
            {"date": day(entry.at), "who": entry.who, "what": entry.what, "details": entry.details}
            for entry in journey.log
        ],
    }


def _written(session: Session, journey: Journey) -> dict[int, int]:
    """How many texts of each meeting readers are told of."""
    query = promised(journey).with_only_columns(Contribution.workshop_id, func.count())
    rows = session.execute(query.group_by(Contribution.workshop_id))
    return {row[0]: row[1] for row in rows}


def _participation(session: Session, journey: Journey, workshop: Workshop, written: int) -> dict:
    names = {str(unit.id): unit.name for unit in journey.units}
    # A meeting of three says of every one of them that they were there, and numbers follow room by room.
    is_told = real_people(session, workshop) >= SMALLEST
    units = [
        {"name": names.get(unit, ""), "n": n} for unit, n in workshop.attendance.get("units", {}).items()
    ]
    return {
        "title": title_of(session, workshop),
        "date": day(workshop.opened_at) if workshop.opened_at else "",
        "people": people(session, workshop) if is_told else None,
        "contributions": written if is_told else None,
        "units": units,
    }
