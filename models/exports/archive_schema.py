"""What a journey's archive holds, for machines: JSON Schema, made from the nouns themselves."""

import json
from typing import Any

from models.exports.archive import ALSO, LEFT_OUT, SCHEMA, TABLES

_TYPES = {int: "integer", str: "string", bool: "boolean", float: "number"}
# What a column holds that takes any JSON: what stands there says which.
_ANY = ["object", "array", "string", "number", "boolean", "null"]


def schema() -> bytes:
    """The tables with every column's type. What references point at is another table's `id`."""
    about = ("title", "organisation", "horizon", "language", "frame", "numbers", *ALSO)
    return json.dumps(
        {
            "$schema": "https://json-schema.org/draft/2020-12/schema",
            "title": SCHEMA,
            "type": "object",
            "required": ["schema", "journey", "tables"],
            "properties": {
                "schema": {"const": SCHEMA},
                "journey": {"type": "object", "required": list(about)},
                "tables": {
                    "type": "object",
                    "required": [table.__tablename__ for table, _ in TABLES],
                    "properties": {table.__tablename__: _rows(table) for table, _ in TABLES},
                },
            },
        },
        ensure_ascii=False,
        indent=1,
    ).encode()


def _rows(table: Any) -> dict:
    columns = _columns(table)
    return {
        "type": "array",
        "items": {
            "type": "object",
            "required": list(columns),
            "properties": {name: {"type": kind} for name, kind in columns.items()},
            "additionalProperties": False,
        },
    }


def _columns(table: Any) -> dict[str, list[str]]:
    """Of each column which types of JSON it may have."""
    left_out = {"journey_id"} | LEFT_OUT.get(table.__tablename__, set())
    found = {}
    for attribute in table.__mapper__.column_attrs:
        column = attribute.columns[0]
        if attribute.key not in left_out:
            kind = _TYPES.get(column.type.python_type)
            found[attribute.key] = _ANY if kind is None else [kind, "null"] if column.nullable else [kind]
    return found
