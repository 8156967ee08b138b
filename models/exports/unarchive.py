"""A journey out of an archive.

All that takes time is done before anybody has to wait: the file is read, checked and numbered anew in a
process beside, with numbers that were looked up first. What is left for the lock of writing is to put down
the rows, a portion at a time.
"""

import json
from collections.abc import Container, Iterator
from dataclasses import MISSING, dataclass
from functools import cache
from typing import Any, get_args

from sqlalchemy import JSON, Boolean, Float, String, func, select, text, update
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session
from sqlalchemy.types import TypeEngine

from models.activities import KINDS
from models.analysis.readable import readable_all
from models.base import Refused
from models.document.statement import STATES
from models.document.version import Version, is_label
from models.elsewhere import breathe, elsewhere
from models.exports.archive import ALSO, LEFT_OUT, PORTION, SCHEMA, TABLES, renumber, stands_nowhere
from models.journey.journey import Journey
from models.language import LANGUAGES
from models.plans.card import CARDS
from models.secrets import new_code, new_token
from models.workshop.activity import RUNNING, SHOWN
from models.workshop.cluster import Placement
from models.workshop.contribution import Contribution, new_ids
from models.workshop.workshop import Workshop

LARGEST = 64 * 1024 * 1024
# Rows of all tables together: as many as a journey of many years has, and no more than are put down in a
# moment.
MOST_ROWS = 50_000
# Signs of a text that no column measures.
LONGEST_TEXT = 100_000
# Numbers left free for what others write while an archive is read: where the database hands out the next one
# by itself, they take these.
ROOM_FOR_OTHERS = 100_000

# Words that decide what the house does with a row; any other would stop it later, for everybody.
_WORDS: dict[str, dict[str, Container[object]]] = {
    "journey": {"language": LANGUAGES},
    # An archive holds none that is open.
    "workshop": {"state": ("planned", "closed"), "mode": ("live", "async"), "language": LANGUAGES},
    "activity": {"type": KINDS, "state": ("planned", *RUNNING, "closed", *SHOWN)},
    "statement": {"state": STATES},
    "card": {"kind": CARDS},
}
# Beyond these no number is a time that a calendar has, or one that every database keeps.
_LATEST, _MOST = 253_402_300_799, 2**31 - 1


@dataclass
class Ready:
    """An archive that has been read, with all its rows as they will stand but for the journey's number."""

    about: dict
    # By table, in the order of TABLES, in portions that are unwrapped one at a time.
    rows: list[tuple[str, list[str]]]
    # Where each meeting is: (workshop, activity).
    current: list[tuple[int, int]]


def unpack(session: Session, raw: bytes, organisation_id: int) -> Journey:
    """A new journey of this organisation, out of an archive. Refused as the parts of it say."""
    return build(session, prepare(raw, reserve(session, read(raw))), organisation_id)


def read(raw: bytes) -> dict[str, int]:
    """How many rows of each table an archive holds. Refused where the file is none, or too large."""
    if len(raw) > LARGEST:
        raise Refused("upload_large", field="file")
    return _counted(raw)


def reserve(session: Session, rows: dict[str, int]) -> dict[str, list[int]]:
    """Numbers for that many rows, which nobody has and nobody is given soon."""
    return {name: _free_numbers(session, _TABLE[name], n) for name, n in rows.items()}


def prepare(raw: bytes, ids: dict[str, list[int]]) -> Ready:
    """The archive with these numbers. Refused, with nothing kept, where it does not hold together."""
    return _prepared(raw, ids)


def build(session: Session, ready: Ready, organisation_id: int) -> Journey:
    """A new journey. Refused where it does not hold together, and where others took its numbers meanwhile."""
    try:
        with session.begin_nested():
            return _build(session, ready, organisation_id)
    except IntegrityError as problem:
        taken = any(_is_taken(session, name, portions) for name, portions in ready.rows)
        raise Refused("archive_again" if taken else "archive_wrong", field="file") from problem


def _is_taken(session: Session, name: str, portions: list[str]) -> bool:
    """Whether somebody has got a number meanwhile that a row was to have: another archive came in."""
    table = _TABLE[name]
    return any(
        session.scalar(
            select(table.id).where(table.id.in_([row["id"] for row in json.loads(portion)])).limit(1)
        )
        for portion in portions
    )


_TABLE = {table.__tablename__: table for table, _ in TABLES}


def _free_numbers(session: Session, table: Any, n: int) -> list[int]:
    if table is Contribution:
        return new_ids(session, n)
    if session.get_bind().dialect.name == "postgresql":
        sequence = text("SELECT nextval(pg_get_serial_sequence(:name, 'id')) FROM generate_series(1, :n)")
        return sorted(session.scalars(sequence, {"name": f'"{table.__tablename__}"', "n": n}))
    highest = session.scalar(select(func.max(table.id))) or 0
    first = highest + 1 + (ROOM_FOR_OTHERS if n else 0)
    return list(range(first, first + n))


@elsewhere
def _counted(raw: bytes) -> dict[str, int]:
    tables = _content(raw)["tables"]
    found = {name: len(tables.get(name, [])) for name in _TABLE}
    if not all(isinstance(tables.get(name, []), list) for name in _TABLE):
        raise Refused("archive_wrong", field="file")
    if sum(found.values()) > MOST_ROWS:
        raise Refused("archive_large", field="file", n=sum(found.values()), most=MOST_ROWS)
    return found


def _content(raw: bytes) -> dict:
    """What a file holds. Refused where it is no archive of ours."""
    try:
        content = readable_all(json.loads(raw))
    except (ValueError, RecursionError) as problem:
        raise Refused("archive_wrong", field="file") from problem
    is_ours = isinstance(content, dict) and content.get("schema") == SCHEMA
    if not is_ours or not all(isinstance(content.get(part), dict) for part in ("journey", "tables")):
        raise Refused("archive_wrong", field="file")
    return content


@elsewhere
def _prepared(raw: bytes, ids: dict[str, list[int]]) -> Ready:
    try:
        return _numbered(_content(raw), ids)
    except (ValueError, TypeError, AttributeError, LookupError, OverflowError, RecursionError) as problem:
        raise Refused("archive_wrong", field="file") from problem


def _numbered(content: dict, given: dict[str, list[int]]) -> Ready:
    tables = content["tables"]
    # Keys inside texts and JSON may point at rows of the same or a later table: all numbers are known first.
    ids = {
        name: dict(zip([row["id"] for row in tables.get(name, [])], given[name], strict=True))
        for name in _TABLE
    }
    if any(len(ids[name]) < len(given[name]) for name in _TABLE):
        # Two rows of one number.
        raise Refused("archive_wrong", field="file")
    current: list[tuple[int, int]] = []
    rows = []
    for name, table in _TABLE.items():
        made = [
            _row_of(table, renumber(name, row, ids) | {"id": ids[name][row["id"]]})
            for row in tables.get(name, [])
        ]
        if table is Placement:
            made = [row for row in made if not stands_nowhere(row)]
        if table is Workshop:
            current = [(row["id"], row["current_id"]) for row in made if row["current_id"]]
            made = [{**row, "current_id": None} for row in made]
        rows.append((name, [json.dumps(made[at : at + PORTION]) for at in range(0, len(made), PORTION)]))
    return Ready(_about(content["journey"]), rows, current)


def _about(about: dict) -> dict:
    """What is said of the journey itself."""
    said = {
        "title": str(about["title"])[:160],
        "organisation": str(about["organisation"])[:160],
        **{name: about[name] for name in ("horizon", "language", "frame", "numbers")},
        # An archive from before 0.2 says nothing of these.
        **{name: about[name] for name in ALSO if name in about},
    }
    _check_values(Journey, said)
    return said


def _build(session: Session, ready: Ready, organisation_id: int) -> Journey:
    journey = Journey(organisation_id=organisation_id, reader_key=new_token(), **ready.about)
    session.add(journey)
    session.flush()
    for name, portions in ready.rows:
        table = _TABLE[name]
        for portion in portions:
            session.execute(table.__table__.insert(), list(_of(journey, table, json.loads(portion))))
            # Others read and are answered meanwhile; whoever writes waits.
            breathe()
    for workshop_id, activity_id in ready.current:
        session.execute(update(Workshop).where(Workshop.id == workshop_id).values(current_id=activity_id))
    session.expire_all()
    return journey


def _of(journey: Journey, table: Any, rows: list[dict]) -> Iterator[dict]:
    """Rows as the database has them, of this journey."""
    columns = table.__mapper__.columns
    for row in rows:
        if "journey_id" in columns:
            row["journey_id"] = journey.id
        if table is Workshop:
            row |= {"code": new_code(), "screen_key": new_token()}
        yield {columns[name].key: value for name, value in row.items()}


def _row_of(table: Any, values: dict) -> dict:
    """All that a row of this table says. Refused where it says anything else, or of another kind."""
    columns = {column.key for column in table.__mapper__.column_attrs}
    # What is never written into an archive is not believed where one holds it: whom a text is tied to, say.
    if set(values) - columns or set(values) & ({"journey_id"} | LEFT_OUT.get(table.__tablename__, set())):
        raise Refused("archive_wrong", field="file")
    _check_values(table, values)
    # Its label becomes names of files, wherever it stands.
    if table is Version and not (
        is_label(values.get("label")) and is_label(values.get("content", {}).get("version"))
    ):
        raise Refused("archive_wrong", field="file")
    # A column from after the archive was made.
    later = {key: _default(table, key) for key in columns - set(values)}
    return {**later, **values}


def _check_values(table: Any, values: dict) -> None:
    words = _WORDS.get(table.__tablename__, {})
    for key, value in values.items():
        column = table.__mapper__.columns.get(key)
        if column is None or (value is None and column.nullable):
            continue
        is_of_its_shape = key not in _shapes(table) or isinstance(value, _shapes(table)[key])
        if (
            not is_of_its_shape
            or not _is_of(column.type, value)
            or (key in words and value not in words[key])
        ):
            raise Refused("archive_wrong", field="file")


@cache
def _shapes(table: Any) -> dict[str, type]:
    """Of columns that hold a list or names with values, which of the two."""
    said = {name: get_args(hint)[:1] for name, hint in table.__annotations__.items()}
    return {name: held[0] for name, held in said.items() if held and held[0] in (dict, list)}


def _is_of(kind: TypeEngine, value: Any) -> bool:
    """Whether a column of this kind holds such a value. Not every database says no."""
    if isinstance(kind, JSON):
        return isinstance(value, dict | list)
    if isinstance(kind, String):
        return isinstance(value, str) and len(value) <= (kind.length or LONGEST_TEXT)
    if isinstance(kind, Boolean):
        return isinstance(value, bool)
    if isinstance(value, bool):
        return False
    if isinstance(kind, Float):
        return isinstance(value, int | float) and abs(value) <= _LATEST
    return isinstance(value, int) and abs(value) <= _MOST


def _default(table: Any, name: str) -> Any:
    """What a column holds where nobody says anything."""
    field, kept = table.__dataclass_fields__[name], table.__mapper__.columns[name].default
    if field.default_factory is not MISSING:
        return field.default_factory()
    return kept.arg if kept is not None and kept.is_scalar else None
