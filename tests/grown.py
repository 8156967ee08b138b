"""A journey that has held more meetings than it has: each that is over again as many times, with its texts,
groups and counts, under numbers of their own. The text that came of them is the same.
"""

import json
import re
from collections.abc import Iterable
from secrets import randbelow

from sqlalchemy import ForeignKey, Table, func, insert, select, update
from sqlalchemy.orm import Session

import models.nouns  # noqa: F401  Every table is to be known.
from models.base import Base
from models.secrets import new_code, new_token
from models.workshop.contribution import MOST_IDS

TABLES = (
    "workshop",
    "activity",
    "contribution",
    "answer_count",
    "cluster",
    "placement",
    "move",
    "suggestion",
)
# What is called by its number in keys: a text, a group.
REFERENCE = re.compile(r"(?<![\w:])([ck]):(\d+)(?!\d)")
KIND = {"c": "contribution", "k": "cluster"}
NUMBER = re.compile(r'(?<="number": ")([A-ZÅÄÖ])-(\d{4,})(?=")')
# Numbers of each copy begin so much higher.
STEP = 100_000


def grow(session: Session, times: int) -> None:
    """`times` as many meetings, texts and counts as there are."""
    rows = {name: _all(session, Base.metadata.tables[name]) for name in TABLES}
    for copy in range(1, times):
        _copy(session, rows, copy)
    journey = Base.metadata.tables["journey"]
    for number, given in session.execute(select(journey.c.id, journey.c.numbers)).all():
        grown = {letter: n + STEP * times if n else n for letter, n in given.items()}
        session.execute(update(journey).where(journey.c.id == number).values(numbers=grown))


def _all(session: Session, table: Table) -> list[dict]:
    rows = [dict(row._mapping) for row in session.execute(select(table).order_by(table.c.id))]
    if table.name == "workshop":
        return [row for row in rows if row["state"] == "closed"]
    return rows


def _copy(session: Session, rows: dict[str, list[dict]], copy: int) -> None:
    known: dict[str, dict[int, int]] = {}
    for name in TABLES:
        table = Base.metadata.tables[name]
        after = session.scalar(select(func.max(table.c.id))) or 0
        kept = [row for row in rows[name] if _is_of(table, row, known)]
        ids = (
            [1 + randbelow(MOST_IDS) for _ in kept]
            if name == "contribution"
            else range(after + 1, after + 1 + len(kept))
        )
        known[name] = dict(zip((row["id"] for row in kept), ids, strict=True))
        fresh = [_fresh(table, row, known, copy) for row in kept]
        if fresh:
            session.execute(insert(table), fresh)


def _keys(table: Table) -> Iterable[tuple[str, str]]:
    """Columns that name a row of another table that is copied, and which."""
    for column in table.columns:
        for key in column.foreign_keys:
            other = _table_of(key)
            if other in TABLES:
                yield column.name, other


def _table_of(key: ForeignKey) -> str:
    return key.target_fullname.partition(".")[0]


def _is_of(table: Table, row: dict, known: dict[str, dict[int, int]]) -> bool:
    return all(row[name] is None or row[name] in known[other] for name, other in _keys(table))


def _fresh(table: Table, row: dict, known: dict[str, dict[int, int]], copy: int) -> dict:
    def named(found: re.Match) -> str:
        kind, number = found[1], int(found[2])
        return f"{kind}:{known.get(KIND[kind], {}).get(number, number)}"

    def moved(found: re.Match) -> str:
        return f"{found[1]}-{int(found[2]) + STEP * copy}"

    fresh = {
        name: json.loads(NUMBER.sub(moved, REFERENCE.sub(named, json.dumps(value, ensure_ascii=False))))
        if isinstance(value, dict | list)
        else REFERENCE.sub(named, value)
        if isinstance(value, str)
        else value
        for name, value in row.items()
    }
    fresh["id"] = known[table.name][row["id"]]
    fresh |= {name: known[other][row[name]] for name, other in _keys(table) if row[name] is not None}
    if table.name == "workshop":
        fresh |= {"code": new_code(), "screen_key": new_token(), "watch_key": None}
    if table.name == "contribution":
        letter, _, number = (row["number"] or "").partition("-")
        fresh |= {"key": None, "claim": None}
        if letter:
            fresh["number"] = f"{letter}-{int(number) + STEP * copy}"
    return fresh
