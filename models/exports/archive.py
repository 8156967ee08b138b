"""A whole journey as one JSON file, and back.

Participants, tokens and passwords are never in it; answers only as counts of five people or more, as they
have been shown. What fewer answered, and still waits for others, stays behind.
"""

import json
from dataclasses import MISSING
from typing import Any

from sqlalchemy import select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from models.activities.pulse import GROUP
from models.analysis.disclosure import SMALLEST
from models.analysis.readable import readable_all
from models.base import Refused
from models.document.passage import Passage
from models.document.statement import FocusArea, Objection, Revision, Statement
from models.document.version import Version
from models.document.wording_support import told_together
from models.elsewhere import elsewhere
from models.journey.journey import Journey, Unit
from models.journey.logbook import LogEntry
from models.journey.step import Check, Step
from models.plans.card import Card
from models.references import Reference, Thing, references_in, renumbered
from models.secrets import new_code, new_token
from models.workshop.activity import Activity
from models.workshop.answer import Count
from models.workshop.cluster import Cluster, Move, Placement
from models.workshop.contribution import Contribution, in_order, new_id
from models.workshop.evidence import people
from models.workshop.ledger import answered_by_enough
from models.workshop.workshop import Workshop

SCHEMA = "malbild-archive/1"
LARGEST = 64 * 1024 * 1024

# Parents before children, and what stands on boards and in counts after all it may be about; the column that
# ties a row to its parent.
TABLES: list[tuple[Any, str]] = [
    (Unit, "journey_id"),
    (FocusArea, "journey_id"),
    (Step, "journey_id"),
    (Check, "step_id"),
    (Workshop, "journey_id"),
    (Activity, "workshop_id"),
    (Cluster, "workshop_id"),
    (Contribution, "workshop_id"),
    (Statement, "journey_id"),
    (Revision, "statement_id"),
    (Objection, "journey_id"),
    (Card, "journey_id"),
    (Passage, "journey_id"),
    (Placement, "activity_id"),
    (Move, "activity_id"),
    (Count, "activity_id"),
    (Version, "journey_id"),
    (LogEntry, "journey_id"),
]
_REFERS = {
    "unit_id": "unit",
    "focus_area_id": "focus_area",
    "workshop_id": "workshop",
    "activity_id": "activity",
    "cluster_id": "cluster",
    "statement_id": "statement",
    "step_id": "step",
    "current_id": "activity",
}
# What references in texts and JSON point at. The others count places in a list, which stay.
_POINTS_AT = {
    Thing.CONTRIBUTION: "contribution",
    Thing.CLUSTER: "cluster",
    Thing.STATEMENT: "statement",
    Thing.FOCUS_AREA: "focus_area",
    Thing.PASSAGE: "passage",
    Thing.CARD: "card",
    Thing.UNIT: "unit",
}
# Points at nothing, here and wherever the archive is taken in.
_GONE = 0
_KEYED_COLUMNS = {
    "about",
    "item",
    "value",
    "items",
    "sources",
    "fields",
    "led_to",
    "gathers",
    "criterion",
    "kind",
    "chosen",
}
# Settings that were frozen at opening hold keys too; the rest is the template's own words.
_KEYED_SETTINGS = ("areas", "criteria")
# Of the journey itself, beside what every archive has. Who may read it is for the new server to say.
_ALSO = ("roles", "contact", "keep_until", "closed_at", "closed_why", "tags", "layout")
# What belongs to this server or points at people, by table.
# Which groups may be told apart holds for counts that name them; those in an archive name no others.
_LEFT_OUT = {
    "workshop": {"code", "screen_key"},
    "contribution": {"author_id", "key", "nth"},
    "activity": {"shown_groups"},
}


def pack(session: Session, journey: Journey) -> bytes:
    """The archive, refused while answers wait for their reveal: JSON with ids counted from 1 in each table,
    so that equal journeys give equal files.
    """
    if any(
        workshop.is_open and activity.kind.has_result and activity.state in ("open", "paused", "closed")
        for workshop in journey.workshops
        for activity in workshop.activities
    ):
        # A total never leaves before the reveal, and half an archive is none.
        raise Refused("archive_open")
    session.flush()
    rows = {table.__tablename__: _rows(session, table, parent, journey) for table, parent in TABLES}
    ids = {name: {row["id"]: at for at, row in enumerate(found, 1)} for name, found in rows.items()}
    tables = {
        name: [_renumber(name, {**row, "id": ids[name][row["id"]]}, ids) for row in found]
        for name, found in rows.items()
    }
    tables["answer_count"] = _in_order(tables["answer_count"])
    standing = [row for row in tables["placement"] if not _stands_nowhere(row)]
    tables["placement"] = [{**row, "id": at} for at, row in enumerate(standing, 1)]
    about = {
        "title": journey.title,
        "organisation": journey.organisation,
        "horizon": journey.horizon,
        "language": journey.language,
        "frame": journey.frame,
        "numbers": journey.numbers,
        **{name: getattr(journey, name) for name in _ALSO},
    }
    return json.dumps(
        {"schema": SCHEMA, "journey": about, "tables": tables}, ensure_ascii=False, indent=1, sort_keys=True
    ).encode()


def _stands_nowhere(placement: dict) -> bool:
    """Whether what stood there is gone."""
    return any(reference.number == _GONE for reference in references_in(placement["item"]))


def _in_order(counts: list[dict]) -> list[dict]:
    """By what they say, in the archive's own numbering: another server's would put s:9 and s:10 another way
    round.
    """
    ordered = sorted(
        counts,
        key=lambda row: [
            str(row[name])
            for name in ("activity_id", "round", "item", "criterion", "unit_id", "value", "pooled")
        ],
    )
    return [{**row, "id": at} for at, row in enumerate(ordered, 1)]


def unpack(session: Session, raw: bytes, organisation_id: int) -> Journey:
    """A new journey of this organisation, out of an archive.

    Refused, with nothing kept, where the file is not one or does not hold together.
    """
    if len(raw) > LARGEST:
        raise Refused("upload_large", field="file")
    try:
        content = _content(raw)
        if content["schema"] != SCHEMA:
            raise Refused("archive_wrong", field="file")
        with session.begin_nested():
            return _build(session, content, organisation_id)
    except Refused:
        raise
    except (ValueError, KeyError, TypeError, AttributeError, LookupError, IntegrityError) as problem:
        raise Refused("archive_wrong", field="file") from problem


@elsewhere
def _content(raw: bytes) -> dict:
    """What a file holds. Refused where it is no JSON of the kind."""
    try:
        content = readable_all(json.loads(raw))
    except (ValueError, RecursionError) as problem:
        raise Refused("archive_wrong", field="file") from problem
    if not isinstance(content, dict):
        raise Refused("archive_wrong", field="file")
    return content


def _rows(session: Session, table: Any, parent: str, journey: Journey) -> list[dict]:
    workshops = {workshop.id: workshop for workshop in journey.workshops}
    activities = {activity.id: activity for workshop in journey.workshops for activity in workshop.activities}
    if table is Count:
        # Before severing there are answers and no counts; the archive holds counts either way.
        told = [
            (activity, tally, False)
            for activity in activities.values()
            for tally in answered_by_enough(session, activity, SMALLEST)
        ] + [(activity, tally, True) for activity, tally in told_together(session, journey)]
        return [
            {
                "id": (activity.id, at),
                "activity_id": activity.id,
                "round": tally.round,
                "item": tally.item,
                "criterion": tally.criterion,
                "unit_id": tally.group,
                "value": tally.value,
                "n": tally.n,
                "real": tally.real,
                "pooled": pooled,
            }
            for at, (activity, tally, pooled) in enumerate(told)
        ]
    owners = {
        "journey_id": [journey.id],
        "workshop_id": list(workshops),
        "activity_id": list(activities),
        "statement_id": [statement.id for statement in journey.statements],
        "step_id": [step.id for step in journey.steps],
    }[parent]
    query = select(table).where(getattr(table, parent).in_(owners))
    if table is Contribution:
        # What nobody has seen yet is not there. Ids are drawn by lot: in the order of the numbers, equal
        # journeys give equal files.
        query = query.where(Contribution.number.is_not(None)).order_by(*in_order())
    else:
        query = query.order_by(table.id)
    found: list[Any] = list(session.scalars(query))
    left_out = {"journey_id"} | _LEFT_OUT.get(table.__tablename__, set())
    rows = [
        {
            column.key: getattr(noun, column.key)
            for column in table.__mapper__.column_attrs
            if column.key not in left_out
        }
        for noun in found
    ]
    if table is Contribution:
        for text, row in zip(found, rows, strict=True):
            # While there are authors, it is not settled yet whose unit and language may be told.
            if text.author_id is not None:
                row |= {"unit_id": None, "language": workshops[text.workshop_id].language, "late": False}
    elif table is Workshop:
        for noun, row in zip(found, rows, strict=True):
            row["attendance"] = noun.attendance or (
                {"people": people(session, noun), "units": {}} if noun.opened_at else {}
            )
            row["state"] = "closed" if noun.opened_at else noun.state
    return rows


def _keyed(name: str) -> set[str]:
    """Columns of a table that may hold keys.

    What people typed on a card is theirs, whatever it looks like.
    """
    return _KEYED_COLUMNS - ({"fields"} if name == "card" else set())


def _renumber(name: str, row: dict, ids: dict[str, dict]) -> dict:
    """Every reference in a row moved from one numbering to another.

    What it pointed at may have been weeded: then it points at nothing, and never at what has that number now.
    """

    def moved(reference: Reference) -> Reference:
        table = _POINTS_AT.get(reference.thing)
        return reference.at(ids[table].get(reference.number, _GONE)) if table else reference

    def walk(value: Any) -> Any:
        return renumbered(value, moved)

    fresh = {
        column: (
            ids[_REFERS[column]].get(value)
            if column in _REFERS and value is not None
            else walk(value)
            if column in _keyed(name)
            else value
        )
        for column, value in row.items()
    }
    if name == "move":
        for side in ("before", "after"):
            clusters, items = row[side]["clusters"], row[side]["items"]
            fresh[side] = {
                "clusters": {
                    str(ids["cluster"].get(int(cluster), _GONE)): value for cluster, value in clusters.items()
                },
                "items": {
                    walk(item): [ids["cluster"].get(cluster) if cluster else None, aside]
                    for item, (cluster, aside) in items.items()
                },
            }
    elif name == "activity":
        settings = {
            inner: walk(setting) if inner in _KEYED_SETTINGS else setting
            for inner, setting in row["settings"].items()
        }
        if "companion" in settings:
            settings["companion"] = ids["workshop"].get(settings["companion"])
        fresh["settings"] = settings
    elif name == "answer_count" and row["item"] == GROUP:
        fresh["value"] = str(ids["unit"].get(int(row["value"]), _GONE))
    elif name == "passage":
        fresh["focus_areas"] = [ids["focus_area"].get(area, _GONE) for area in row["focus_areas"]]
    elif name == "workshop":
        fresh["attendance"] = (
            {
                **row["attendance"],
                "units": {
                    str(ids["unit"].get(int(unit), _GONE)): n
                    for unit, n in row["attendance"].get("units", {}).items()
                },
            }
            if row["attendance"]
            else {}
        )
    return fresh


def _build(session: Session, content: dict, organisation_id: int) -> Journey:
    about = content["journey"]
    journey = Journey(
        organisation_id=organisation_id,
        title=str(about["title"])[:160],
        organisation=str(about["organisation"])[:160],
        horizon=about["horizon"],
        language=about["language"],
        frame=about["frame"],
        numbers=about["numbers"],
        reader_key=new_token(),
        # An archive from before 0.2 says nothing of these.
        **{name: about[name] for name in _ALSO if name in about},
    )
    session.add(journey)
    session.flush()
    ids: dict[str, dict] = {table.__tablename__: {} for table, _ in TABLES}
    later: list[tuple[Workshop, int]] = []
    for table, _ in TABLES:
        name = table.__tablename__
        for row in content["tables"].get(name, []):
            fresh = _renumber(name, {key: value for key, value in row.items() if key != "id"}, ids)
            if table is Placement and _stands_nowhere(fresh):
                continue
            made = _row_of(table, fresh, journey)
            if table is Contribution:
                made.id = new_id(session)
            if table is Workshop and row["current_id"]:
                later.append((made, row["current_id"]))
            session.add(made)
            session.flush()
            ids[name][row["id"]] = made.id
        # Keys inside JSON may point at rows of the same or a later table; they are put right once all have
        # ids.
    for workshop, current in later:
        workshop.current_id = ids["activity"][current]
    _mend_keys(session, content, ids)
    session.flush()
    session.expire_all()
    return journey


def _row_of(table: Any, values: dict, journey: Journey) -> Any:
    made = table.__new__(table)
    made.__class__.__mapper__.class_manager.setup_instance(made)
    columns = {column.key for column in table.__mapper__.column_attrs}
    unknown = set(values) - columns
    if unknown:
        raise Refused("archive_wrong", field="file")
    for key in columns - set(values) - {"id"}:
        # A column from after the archive was made.
        setattr(made, key, _default(table, key))
    for key, value in values.items():
        setattr(made, key, value)
    if "journey_id" in columns:
        made.journey_id = journey.id
    if table is Workshop:
        made.code, made.screen_key, made.current_id = new_code(), new_token(), None
    return made


def _default(table: Any, column: str) -> Any:
    kept = table.__dataclass_fields__[column]
    return (
        None
        if kept.default is MISSING and kept.default_factory is MISSING
        else kept.default
        if kept.default_factory is MISSING
        else kept.default_factory()
    )


def _mend_keys(session: Session, content: dict, ids: dict[str, dict]) -> None:
    for table, _ in TABLES:
        name = table.__tablename__
        columns = {column.key for column in table.__mapper__.column_attrs} & (
            _keyed(name) | ({"settings"} if name == "activity" else set())
        )
        if columns:
            for row in content["tables"].get(name, []):
                if row["id"] not in ids[name]:
                    continue
                made = session.get(table, ids[name][row["id"]])
                right = _renumber(name, row, ids)
                for column in columns & set(row):
                    setattr(made, column, right[column])
