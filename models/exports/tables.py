"""CSV of what was written and of the tallies.

Spreadsheets run formulas, so a cell is never allowed to begin like one.
"""

import csv
import io
from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.activities.evidence import Tally
from models.activities.pulse import GROUP
from models.activities.shapes import Labelled
from models.analysis.cells import safe_cell
from models.elsewhere import breathe
from models.exports.columns import Column, head, schema, with_codes
from models.language import pick, say
from models.references import Thing, halves
from models.workshop.activity import Activity
from models.workshop.cluster import Cluster
from models.workshop.contribution import Contribution, in_order
from models.workshop.ledger import answered_by_enough, smallest_of
from models.workshop.workshop import Workshop

# Things that are kept under an id of this server's; others are places in a list, which stay.
_KEPT = (
    Thing.CONTRIBUTION,
    Thing.CLUSTER,
    Thing.STATEMENT,
    Thing.FOCUS_AREA,
    Thing.PASSAGE,
    Thing.CARD,
    Thing.UNIT,
)


# What each table has in its columns, from the left.
CONTRIBUTIONS = with_codes(
    Column("number"),
    Column("activity"),
    Column("type"),
    Column("kind"),
    Column("text"),
    Column("fields"),
    Column("about"),
    Column("origin"),
    Column("unit"),
    Column("late", datatype="boolean"),
    Column("hidden"),
    Column("fate", "doc-fate"),
    Column("fate_reason"),
    coded=["type", "kind", "fate"],
)
TALLIES = with_codes(
    Column("activity"),
    Column("type"),
    Column("round", datatype="integer"),
    Column("item"),
    Column("text"),
    Column("criterion"),
    Column("unit"),
    Column("value"),
    Column("people", datatype="integer"),
    coded=["type", "criterion", "value"],
)
COLUMNS = {"contributions": CONTRIBUTIONS, "tallies": TALLIES}


def contributions(session: Session, workshop: Workshop) -> bytes:
    """Every text that is not withdrawn, hidden ones with their reason, in the order of their numbers; none of
    a question still being answered.
    """
    units: dict[int | None, str] = {unit.id: unit.name for unit in workshop.journey.units}
    rows = [head(CONTRIBUTIONS, workshop.language)]
    for activity in workshop.agenda:
        breathe()
        texts = list(
            session.scalars(
                select(Contribution).where(Contribution.activity_id == activity.id).order_by(*in_order())
            )
        )
        rows += [
            _row_of(activity, contribution, units, workshop.language)
            for contribution in texts
            if contribution.has_come_forth and not activity.is_running
        ]
    return as_csv(rows)


def _row_of(
    activity: Activity, contribution: Contribution, units: dict[int | None, str], language: str
) -> list[str]:
    # While there are authors, whose unit and lateness may be told is not settled yet.
    is_settled = contribution.author_id is None
    fate = contribution.fate or ""
    return [
        contribution.name,
        pick(activity.title, language),
        say(language, f"type-{activity.type}"),
        activity.type,
        _label(activity.kind.text_kinds(activity.settled), contribution.kind, language),
        contribution.kind,
        contribution.text,
        "; ".join(
            f"{name}: {value}" for name, value in contribution.fields.items() if isinstance(value, str)
        ),
        _called(activity, contribution.about),
        contribution.origin,
        units.get(contribution.unit_id, "") if is_settled else "",
        "true" if contribution.late and is_settled else "false" if is_settled else "",
        contribution.hidden_why,
        say(language, f"fate-{fate.replace('_', '-')}") if fate else "",
        fate,
        contribution.fate_why,
    ]


def tallies(session: Session, workshop: Workshop) -> bytes:
    """Answers as counts, of revealed activities only, with units too small to show merged into the rest."""
    return as_csv(tally_rows(session, workshop))


def tally_rows(session: Session, workshop: Workshop) -> list[list[str]]:
    """The same as rows, the head first."""
    language = workshop.language
    units: dict[int | None, str] = {unit.id: unit.name for unit in workshop.journey.units}
    rows = [head(TALLIES, language)]
    clusters = session.scalars(select(Cluster).where(Cluster.workshop_id == workshop.id)).all()
    groups = {cluster.key: cluster.name for cluster in clusters}
    numbers = {cluster.key: cluster.number for cluster in clusters}
    for activity in workshop.agenda:
        breathe()
        if activity.is_shown:
            texts = groups | {item["key"]: item["text"] for item in activity.items}
            criteria = activity.kind.judged_by(activity.settled)
            found = [
                [
                    pick(activity.title, language),
                    say(language, f"type-{activity.type}"),
                    activity.type,
                    str(tally.round),
                    numbers.get(tally.item) or _called(activity, tally.item),
                    texts.get(tally.item, ""),
                    _label(criteria, tally.criterion, language),
                    tally.criterion,
                    units.get(tally.group, ""),
                    _said(activity, tally, units, language),
                    "" if tally.item == GROUP else tally.value,
                    str(tally.n),
                ]
                for tally in answered_by_enough(session, activity, smallest_of(activity))
            ]
            # By what they say: ids differ from server to server, and the file does not.
            rows += sorted(found)
    return rows


def _called(activity: Activity, key: str) -> str:
    """What others call the thing that a key points at: its number, or its place in a list."""
    first, second = halves(key)
    if second:
        return f"{_called(activity, first)}+{_called(activity, second)}"
    number = next((item.get("number") for item in activity.items if item["key"] == key), None)
    return number or ("" if any(thing.names(key) for thing in _KEPT) else key)


def _said(activity: Activity, tally: Tally, units: dict[int | None, str], language: str) -> str:
    """An answer in words: a unit by its name; nothing for those that are too few to be told."""
    if tally.item != GROUP:
        return activity.kind.answer_in_words(activity.settled, tally.criterion, tally.value, language)
    return units.get(int(tally.value), "") if tally.value else ""


def _label(labelled: Sequence[Labelled], key: str, language: str) -> str:
    """What people read for a key; nothing where there is only the key."""
    return next((pick(known["label"], language) for known in labelled if known["key"] == key), "")


TABLES = {"contributions": contributions, "tallies": tallies}


def schema_of(name: str, workshop: Workshop) -> bytes:
    """What stands in the columns of one of the TABLES, for machines."""
    return schema(COLUMNS[name], f"{name}.csv", workshop.language)


def as_csv(rows: list[list[str]]) -> bytes:
    """Semicolons and a byte order mark, as spreadsheets in Swedish and Norwegian offices expect."""
    drawn = io.StringIO()
    csv.writer(drawn, delimiter=";", lineterminator="\r\n").writerows(
        [[safe_cell(cell) for cell in row] for row in rows]
    )
    # The mark that makes Excel read å, ä and ö.
    return b"\xef\xbb\xbf" + drawn.getvalue().encode()
