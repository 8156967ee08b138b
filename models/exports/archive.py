"""A whole journey as one JSON file, and back.

Participants, tokens and passwords are never in it; answers only as counts of five people or more, as they
have been shown. What fewer answered, and still waits for others, stays behind.
"""

import json
import pickle
from collections.abc import Iterator
from itertools import islice
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.activities.evidence import Tally
from models.activities.pulse import GROUP
from models.analysis.disclosure import SMALLEST
from models.base import Refused
from models.document.passage import Passage
from models.document.statement import FocusArea, Objection, Revision, Statement
from models.document.version import Version
from models.document.wording_support import told_together
from models.elsewhere import breathe, elsewhere
from models.journey.journey import Journey, Unit
from models.journey.logbook import LogEntry
from models.journey.step import Check, Step
from models.plans.card import Card
from models.references import Reference, Thing, references_in, renumbered
from models.workshop.activity import Activity
from models.workshop.answer import Count
from models.workshop.cluster import Cluster, Move, Placement
from models.workshop.contribution import Contribution, in_order
from models.workshop.evidence import people
from models.workshop.inbox import is_inbox
from models.workshop.ledger import answered_by_enough
from models.workshop.workshop import Workshop

SCHEMA = "malbild-archive/1"

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
# Rows read at once, between which rooms get their turn.
PORTION = 200
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
ALSO = ("roles", "contact", "keep_until", "closed_at", "closed_why", "tags", "layout", "lot")
# What belongs to this server or points at people, by table.
# Which groups may be told apart holds for counts that name them; those in an archive name no others.
LEFT_OUT = {
    "workshop": {"code", "screen_key", "watch_key", "portion_due", "removed", "led"},
    "contribution": {"author_id", "key", "nth", "table"},
    "activity": {"shown_groups", "late_went_along"},
}


def pack(session: Session, journey: Journey) -> bytes:
    """The archive, refused while answers wait for their reveal: JSON with ids counted from 1 in each table,
    so that equal journeys give equal files.

    An inbox stays open for a year and asks for nothing but texts: what has been read of it is here, and what
    nobody has read yet stays behind.
    """
    for workshop in journey.workshops:
        breathe()
        read_later = is_inbox(workshop)
        told = [each for each in workshop.activities if not (read_later and each.kind.is_inbox)]
        if workshop.is_open and any(map(_waits, told)):
            # A total never leaves before the reveal, and half an archive is none.
            raise Refused("archive_open")
    session.flush()
    rows = {
        table.__tablename__: [
            pickle.dumps(portion) for portion in _portions_of(_rows(session, table, parent, journey))
        ]
        for table, parent in TABLES
    }
    about = {
        "title": journey.title,
        "organisation": journey.organisation,
        "horizon": journey.horizon,
        "language": journey.language,
        "frame": journey.frame,
        "numbers": journey.numbers,
        **{name: getattr(journey, name) for name in ALSO},
    }
    return _written(about, rows)


def _waits(activity: Activity) -> bool:
    """Whether something was answered in it that nobody has been shown."""
    return activity.kind.has_result and activity.state in ("open", "paused", "closed")


def _portions_of(rows: Iterator[dict]) -> Iterator[list[dict]]:
    """So many at a time that reading and wrapping them takes a moment, with rests between."""
    while True:
        portion = list(islice(rows, PORTION))
        breathe()
        if not portion:
            return
        yield portion


@elsewhere
def _written(about: dict, portions: dict[str, list[bytes]]) -> bytes:
    """The file, ids counted anew. With thousands of texts this takes longer than a room may wait."""
    rows = {
        name: [row for portion in wrapped for row in pickle.loads(portion)]
        for name, wrapped in portions.items()
    }
    ids = {name: {row["id"]: at for at, row in enumerate(found, 1)} for name, found in rows.items()}
    tables = {
        name: [renumber(name, {**row, "id": ids[name][row["id"]]}, ids) for row in found]
        for name, found in rows.items()
    }
    tables["answer_count"] = _in_order(tables["answer_count"])
    standing = [row for row in tables["placement"] if not stands_nowhere(row)]
    tables["placement"] = [{**row, "id": at} for at, row in enumerate(standing, 1)]
    # Names keep the order they were written in: a version reads the same wherever it is brought in.
    return json.dumps(
        {"schema": SCHEMA, "journey": about, "tables": tables}, ensure_ascii=False, indent=1
    ).encode()


def stands_nowhere(placement: dict) -> bool:
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


def _rows(session: Session, table: Any, parent: str, journey: Journey) -> Iterator[dict]:
    workshops = {workshop.id: workshop for workshop in journey.workshops}
    activities = {activity.id: activity for workshop in journey.workshops for activity in workshop.activities}
    if table is Count:
        # Before severing there are answers and no counts; the archive holds counts either way.
        told = [
            (activity, tally, False)
            for activity in activities.values()
            for tally in _told_alone(session, activity)
        ] + [(activity, tally, True) for activity, tally in told_together(session, journey)]
        for at, (activity, tally, pooled) in enumerate(told):
            yield {
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
        return
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
    left_out = {"journey_id"} | LEFT_OUT.get(table.__tablename__, set())
    columns = [column.key for column in table.__mapper__.column_attrs if column.key not in left_out]
    # Without a measure the first row would come when the last has been read.
    for noun in session.scalars(query.execution_options(yield_per=PORTION)):
        yield {column: getattr(noun, column) for column in columns} | _told_otherwise(session, noun)


def _told_otherwise(session: Session, noun: Any) -> dict:
    """What an archive says of it in other words than the database."""
    if isinstance(noun, Contribution) and noun.author_id is not None:
        # While there are authors, it is not settled yet whose unit and language may be told.
        workshop = session.get_one(Workshop, noun.workshop_id)
        return {"unit_id": None, "language": workshop.language, "late": False}
    if isinstance(noun, Workshop):
        # Who has come to an inbox says how many have written what nobody has read.
        came = {"people": 0 if is_inbox(noun) else people(session, noun), "units": {}}
        return {
            "attendance": noun.attendance or (came if noun.opened_at else {}),
            "state": "closed" if noun.opened_at else noun.state,
            # How much has been done in it says how much has come into an inbox since.
            "version": 0,
        }
    if isinstance(noun, Activity) and noun.state != "planned" and is_inbox(noun.workshop):
        return {"state": "revealed", "ends_at": None, "seconds_left": None}
    return {}


def _told_alone(session: Session, activity: Activity) -> list[Tally]:
    breathe()
    return answered_by_enough(session, activity, SMALLEST)


def _keyed(name: str) -> set[str]:
    """Columns of a table that may hold keys.

    What people typed on a card is theirs, whatever it looks like.
    """
    return _KEYED_COLUMNS - ({"fields"} if name == "card" else set())


def renumber(name: str, row: dict, ids: dict[str, dict]) -> dict:
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
    elif name == "answer_count" and row["item"] == GROUP and row["value"]:
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
