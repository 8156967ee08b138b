"""What other systems may ask, described as OpenAPI 3.1: the answers' own shapes, read as schemas."""

from functools import cache
from types import NoneType, UnionType
from typing import Annotated, Any, NotRequired, Union, get_args, get_origin, get_type_hints, is_typeddict

from models.exports import answers
from models.language import LANGUAGES
from models.numbers import MOST
from models.systems.paths import API

# How many come on a page, and at most.
PAGE, LONGEST_PAGE = 50, 200
PLAIN = {str: "string", int: "integer", float: "number", bool: "boolean", NoneType: "null"}
PROBLEM = "application/problem+json"

JOURNEY = {
    "name": "journey_id",
    "in": "path",
    "required": True,
    "schema": {"type": "integer", "minimum": 0, "maximum": MOST},
}
LABEL = {
    "name": "label",
    "in": "path",
    "required": True,
    "description": "What a version is called.",
    "schema": {"type": "string", "pattern": r"^[0-9]+\.[0-9]+$", "maxLength": 8},
}
LANGUAGE = {
    "name": "language",
    "in": "query",
    "description": "In which language what has several is said; else by Accept-Language, else the journey's.",
    "schema": {"type": "string", "enum": list(LANGUAGES)},
}
PAGES = [
    {
        "name": "page",
        "in": "query",
        "schema": {"type": "integer", "minimum": 1, "maximum": MOST, "default": 1},
    },
    {
        "name": "per_page",
        "in": "query",
        "schema": {"type": "integer", "minimum": 1, "maximum": LONGEST_PAGE, "default": PAGE},
    },
]

# (address, what it is called, what it gives, the shape of that, what it takes)
ASKED = [
    ("/journeys", "journeys", "Journeys that have published something.", answers.Journeys, PAGES),
    ("/journeys/{journey_id}", "journey", "One of them.", answers.JourneySeen, [JOURNEY]),
    (
        "/journeys/{journey_id}/versions",
        "versions",
        "Its published versions, newest first.",
        answers.Versions,
        [JOURNEY, *PAGES],
    ),
    (
        "/journeys/{journey_id}/versions/{label}",
        "version",
        "What one version says.",
        answers.VersionSeen,
        [JOURNEY, LABEL],
    ),
    (
        "/journeys/{journey_id}/statements",
        "statements",
        "The statements of the newest version, with what they build on and how they were met.",
        answers.Statements,
        [JOURNEY, *PAGES],
    ),
    (
        "/journeys/{journey_id}/plan",
        "plan",
        "The days to come, and the newest version's goals, actions, commitments and statements of intent.",
        answers.Plan,
        [JOURNEY],
    ),
]
# What else may be answered, and by which headers.
TROUBLES = {
    "400": "Something in the address was not understood.",
    "401": "No token was shown, or one that does not hold.",
    "404": "There is no such thing in the token's organisation.",
    "429": "Too often: wait a minute.",
    "503": "Not right now: try again in a while.",
}


@cache
def description(here: str) -> dict[str, Any]:
    """`here` is this server's own address."""
    schemas: dict[str, Any] = {}
    paths = {path: {"get": _asking(schemas, *more)} for path, *more in ASKED}
    _schema(answers.Wrong, schemas)
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "Målbild",
            "version": "1",
            "description": "What an organisation has published, for its other systems. Read only.",
        },
        "servers": [{"url": f"{here}{API}"}],
        "security": [{"token": []}],
        "paths": paths,
        "components": {
            "securitySchemes": {"token": {"type": "http", "scheme": "bearer"}},
            "schemas": schemas,
            "responses": {status: _trouble(told) for status, told in TROUBLES.items()},
        },
    }


def _asking(schemas: dict[str, Any], name: str, gives: str, shape: type, takes: list[dict]) -> dict[str, Any]:
    given = {
        "description": gives,
        "headers": {"ETag": {"schema": {"type": "string"}}},
        "content": {"application/json": {"schema": _schema(shape, schemas)}},
    }
    return {
        "operationId": name,
        "summary": gives,
        "parameters": [*takes, LANGUAGE],
        "responses": {
            "200": given,
            "304": {"description": "It is as it was, by If-None-Match."},
            **{status: {"$ref": f"#/components/responses/{status}"} for status in TROUBLES},
        },
    }


def _trouble(told: str) -> dict[str, Any]:
    return {
        "description": told,
        "content": {PROBLEM: {"schema": {"$ref": f"#/components/schemas/{answers.Wrong.__name__}"}}},
    }


def _schema(shape: Any, schemas: dict[str, Any]) -> dict[str, Any]:
    """Of one type; those that have a name are put among `schemas` and pointed at."""
    origin, inside = get_origin(shape), get_args(shape)
    if origin is Annotated:
        return _schema(inside[0], schemas) | dict(inside[1:])
    if origin is NotRequired:
        return _schema(inside[0], schemas)
    if origin in (Union, UnionType):
        return {"anyOf": [_schema(part, schemas) for part in inside]}
    if origin is list:
        return {"type": "array", "items": _schema(inside[0], schemas)}
    if origin is dict:
        return {"type": "object", "additionalProperties": _schema(inside[1], schemas)}
    if is_typeddict(shape):
        if shape.__name__ not in schemas:
            # Named before it is read: it may hold others of its kind.
            schemas[shape.__name__] = {}
            schemas[shape.__name__] |= _object(shape, schemas)
        return {"$ref": f"#/components/schemas/{shape.__name__}"}
    return {"type": PLAIN[shape]}


def _object(shape: Any, schemas: dict[str, Any]) -> dict[str, Any]:
    hints = get_type_hints(shape, include_extras=True)
    return {
        "type": "object",
        "description": " ".join((shape.__doc__ or "").split()),
        "properties": {name: _schema(hint, schemas) for name, hint in hints.items()},
        "required": sorted(shape.__required_keys__),
        "additionalProperties": False,
    }
