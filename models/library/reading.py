"""Reading YAML that somebody has written by hand: everything is what it looks like, nothing multiplies, and
what cannot be read is named with its line.

YAML as the library reads it by itself takes `1:30` for ninety, `010` for eight and `nb: no` for a falsehood,
forgets the first of two equal keys, and lets four lines of aliases grow to gigabytes.
"""

import re
from dataclasses import dataclass, field
from typing import Any

import yaml

# Characters; the largest of the program's own has some fifteen thousand. Reading more would hold up others.
LARGEST = 60_000
# Levels of lists and mappings within each other; a template has eight.
DEEPEST = 20

_Parser: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class Plain(_Parser):
    """Whole numbers, numbers, true, false and null are what they look like; all else is text, dates too."""


Plain.yaml_implicit_resolvers = {}
for tag, pattern, first in (
    ("bool", r"true|false|True|False|TRUE|FALSE", "tTfF"),
    ("int", r"[-+]?(?:0|[1-9][0-9]*)", "-+0123456789"),
    ("float", r"[-+]?(?:0|[1-9][0-9]*)\.[0-9]+", "-+0123456789"),
    ("null", r"~|null|Null|NULL|", ["~", "n", "N", ""]),
):
    Plain.add_implicit_resolver(f"tag:yaml.org,2002:{tag}", re.compile(f"^(?:{pattern})$"), list(first))


@dataclass
class CannotRead(Exception):
    """`code` names the sentence `template-problem-<code>`; `line` counts from 1."""

    code: str
    line: int = 0
    values: dict = field(default_factory=dict)


def read(text: str) -> tuple[Any, dict[tuple, int]]:
    """(the content, where each value stands: {("sessions", 0, "id"): line}).

    CannotRead at its first fault.
    """
    if len(text) > LARGEST:
        raise CannotRead("large")
    for number, line in enumerate(text.split("\n"), 1):
        indent = line[: len(line) - len(line.lstrip())]
        if set(indent) - {" "}:
            raise CannotRead("odd_indent", number)
    _guard_growth(text)
    loader = Plain(text)
    try:
        tree = loader.get_single_node()
        lines: dict[tuple, int] = {}
        if tree is not None:
            _walk(tree, (), lines)
        return (loader.construct_document(tree) if tree is not None else None), lines
    except yaml.YAMLError as wrong:
        raise _cannot_read(wrong, text) from wrong
    except (ValueError, RecursionError) as wrong:
        raise CannotRead("unreadable", 1) from wrong
    finally:
        loader.dispose()


def _guard_growth(text: str) -> None:
    """Before anything is built: no value that stands for another, nothing deeper than a template can be."""
    depth = 0
    try:
        for event in yaml.parse(text, Plain):
            if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
                raise CannotRead("alias", event.start_mark.line + 1)
            if getattr(event, "tag", None) and isinstance(event, yaml.NodeEvent):
                raise CannotRead("tag", event.start_mark.line + 1)
            if isinstance(event, yaml.CollectionStartEvent):
                depth += 1
                if depth > DEEPEST:
                    raise CannotRead("deep", event.start_mark.line + 1)
            elif isinstance(event, yaml.CollectionEndEvent):
                depth -= 1
    except yaml.YAMLError as wrong:
        raise _cannot_read(wrong, text) from wrong


def _walk(node: yaml.Node, path: tuple, lines: dict[tuple, int]) -> None:
    lines[path] = node.start_mark.line + 1
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            if not isinstance(key, yaml.ScalarNode):
                raise CannotRead("unreadable", key.start_mark.line + 1)
            if (*path, key.value) in lines:
                raise CannotRead("key_twice", key.start_mark.line + 1, {"name": key.value})
            _walk(value, (*path, key.value), lines)
    elif isinstance(node, yaml.SequenceNode):
        for at, value in enumerate(node.value):
            _walk(value, (*path, at), lines)


def _cannot_read(wrong: yaml.YAMLError, text: str) -> CannotRead:
    mark = getattr(wrong, "problem_mark", None)
    line = mark.line + 1 if mark else 0
    said = text.split("\n")[line - 1] if 0 < line <= text.count("\n") + 1 else ""
    # Word puts these where a straight one was typed; YAML takes them for letters.
    if any(mark in said for mark in "“”„‟’‘»«"):
        return CannotRead("curly_quotes", line)
    return CannotRead("unreadable", line)
