"""The shapes of what leaves the server, read off both sides: here TypedDicts, in the browser typedefs."""

import re
import types
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints, is_typeddict

import models.activities.shapes
import models.analysis.ground
import models.analysis.sharing
import models.document.comparison
import models.live.shapes
import models.workshop.shapes
from models.activities import KINDS
from models.activities.shapes import Result
from models.install import STATIC
from models.language import Words
from models.live.shapes import ActivitySeen, Agenda, Block, Counts, Hints, Refusal, State, Waved
from models.workshop.shapes import BoardIdea, ClusterSeen, Piece, WorkshopSeen

ROOMS = (
    models.activities.shapes,
    models.workshop.shapes,
    models.live.shapes,
    models.analysis.sharing,
    models.document.comparison,
    models.analysis.ground,
)
# What has a name of its own on both sides, and is more than one shape or less.
NAMED = ((Words, "Words"), (Block, "Block"), (State, "State"), (Result, "Result"))

PLAIN = {
    Any: "any",
    types.NoneType: "null",
    int: "number",
    float: "number",
    str: "string",
    bool: "boolean",
}
# What others are made of, and nobody is told by itself.
PARTS = {
    "Asked",
    "Begun",
    "FieldMore",
    "LeadersList",
    "Named",
    "OverDays",
    "PutUp",
    "Start",
    "Unnumbered",
    "Worded",
    "Written",
}

# What a face knows, by key; groups of a board and tasks by what their keys begin with.
KNOWN = {
    "workshop": WorkshopSeen,
    "activity": ActivitySeen,
    "agenda": Agenda,
    "counts": Counts,
    "hints": Hints,
    "waved": Waved,
    "k": ClusterSeen,
    "task": ActivitySeen,
}


def shapes() -> dict[str, type]:
    """Every shape by the name that the browser has for it."""
    return {
        shape.__name__.removesuffix("Seen"): shape
        for room in ROOMS
        for shape in vars(room).values()
        if is_typeddict(shape) and shape.__module__ == room.__name__ and shape.__name__ not in PARTS
    }


def fields(shape: type) -> dict[str, tuple[str, bool]]:
    """{name: (its type as the browser writes it, whether it is always there)}."""
    return {
        name: (_as_written(hint), name in shape.__required_keys__)
        for name, hint in get_type_hints(shape).items()
    }


def _as_written(hint: Any) -> str:
    for named, name in NAMED:
        if hint == named:
            return name
    plain = {
        Any: "any",
        types.NoneType: "null",
        int: "number",
        float: "number",
        str: "string",
        bool: "boolean",
    }
    if hint in plain:
        return plain[hint]
    if is_typeddict(hint):
        return hint.__name__.removesuffix("Seen")
    kind, inner = get_origin(hint), get_args(hint)
    if kind is Literal:
        return " | ".join(str(value).lower() if isinstance(value, bool) else f'"{value}"' for value in inner)
    if kind is list:
        one = _as_written(inner[0])
        return f"({one})[]" if " | " in one else f"{one}[]"
    if kind is tuple:
        return f"[{', '.join(map(_as_written, inner))}]"
    if kind is dict:
        return f"Record<{', '.join(map(_as_written, inner))}>"
    if kind in (Union, types.UnionType):
        return " | ".join(map(_as_written, inner))
    raise TypeError(f"no shape of the browser's: {hint}")


def typedefs() -> dict[str, dict[str, tuple[str, bool]]]:
    """What static/js/shared/shapes.js says of every object, as `fields` says it of Python's."""
    source = (STATIC / "js" / "shared" / "shapes.js").read_text("utf-8")
    found: dict[str, dict[str, tuple[str, bool]]] = {}
    for comment in re.findall(r"/\*\*.*?\*/", source, re.DOTALL):
        for name, body in re.findall(r"@typedef {object} (\w+)(.*?)(?=@typedef|\*/)", comment, re.DOTALL):
            found[name] = {
                field.strip("[]"): (written, field[0] != "[")
                for written, field in re.findall(r"@property {([^\n]*)} (\[?\w+\]?)", body)
            }
    return found


def as_wide(written: str, narrow: str) -> str:
    """The browser may list which words a text can be, where Python says that it is one."""
    words = re.fullmatch(r'"[^"]*"( \| "[^"]*")*', narrow)
    return "string" if written == "string" and words else narrow


# What really leaves


def misfits(told: Mapping, shape: Any) -> list[str]:
    """Where something told is not as its shape says."""
    return [f"{getattr(shape, '__name__', shape)}{where}" for where in _misfits(told, shape)]


def misfits_of_state(state: dict) -> list[str]:
    """The same of all that a face knows."""
    return [f"{key}: {found}" for key, told in state.items() for found in _misfits_at(key, told, state)]


def _misfits_at(key: str, told: dict, state: dict) -> list[str]:
    if key == "result":
        # Beside what its type says stands which activity it came of.
        came_of = {name: value for name, value in told.items() if name != "activity"}
        return misfits(came_of, said_by(state["activity"]["type"]))
    if key.startswith("c:"):
        return misfits(told, BoardIdea if state["activity"]["face"]["board"] else Piece)
    return misfits(told, KNOWN[key.partition(":")[0]])


def misfits_of_answer(answer: dict, shape: Any) -> list[str]:
    """The same of what a command answered: beside its own stand that it is done, and of which version."""
    if not answer["ok"]:
        return misfits(answer, Refusal)
    return misfits({name: value for name, value in answer.items() if name not in ("ok", "version")}, shape)


def said_by(kind: str) -> Any:
    """The shape of what came of a type."""
    return get_type_hints(type(KINDS[kind]).result)["return"]


def _misfits(told: Any, shape: Any) -> Iterator[str]:
    kind, inner = get_origin(shape), get_args(shape)
    if shape is Any or kind is Mapping:
        return
    if kind in (Union, types.UnionType):
        if all(list(_misfits(told, choice)) for choice in inner):
            yield f" is none of {shape}: {told!r}"
    elif kind is Literal:
        if told not in inner:
            yield f" is none of {inner}: {told!r}"
    elif not _is_a(dict if is_typeddict(shape) else kind or shape, told):
        yield f" is no {getattr(shape, '__name__', shape)}: {told!r}"
    elif is_typeddict(shape):
        yield from _misfits_of_object(told, shape)
    elif kind in (list, dict):
        parts = told.items() if kind is dict else enumerate(told)
        yield from (f"[{at}]{found}" for at, part in parts for found in _misfits(part, inner[-1]))


def _is_a(kind: type, told: Any) -> bool:
    """As JSON has it: a number may be whole, a pair is a list, and no truth is a number."""
    wide = {float: (int, float), tuple: (list, tuple)}.get(kind, kind)
    return isinstance(told, wide) and (kind is bool or not isinstance(told, bool))


@cache
def _said_of(shape: Any) -> dict[str, Any]:
    """Reading the annotations takes longer than all the rest."""
    return get_type_hints(shape)


def _misfits_of_object(told: dict, shape: Any) -> Iterator[str]:
    hints = _said_of(shape)
    yield from (f".{name} is missing" for name in sorted(shape.__required_keys__ - set(told)))
    for name, thing in told.items():
        if name in hints:
            yield from (f".{name}{found}" for found in _misfits(thing, hints[name]))
        else:
            yield f".{name} has no shape"
