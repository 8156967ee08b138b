"""Nobody outside models/activities asks which type an activity is: what one wants to know, it answers."""

import ast
import re

import pytest

from models.activities import KINDS
from models.install import ROOT
from tests.test_house import modules

# A source's type is the document's own word (models/document/statement.py), whatever activity it came from; a
# token's is Markdown's.
OF_SOURCES = ("source", "entry", "said", "token", "child")
NAMED = "|".join(KINDS)
# Faces draw each type with an element of its own; what else they need to know stands in `activity.face`.
ASKED_IN_SCRIPTS = re.compile(
    rf"\.type\s*[!=]==?|includes\(\s*\w+(?:\?)?\.type\s*\)|(?:^|[^\w-])\w+\.type\s+in\s|\btype\s*[!=]==?\s*\"(?:{NAMED})\""
)


def is_type(node: ast.AST) -> bool:
    """`something.type`, `something["type"]` or `something.get("type")`, of anything but a source."""
    match node:
        case (
            ast.Attribute(value=owner, attr="type")
            | ast.Subscript(value=owner, slice=ast.Constant(value="type"))
            | ast.Call(func=ast.Attribute(value=owner, attr="get"), args=[ast.Constant(value="type"), *_])
        ):
            return not (isinstance(owner, ast.Name) and owner.id in OF_SOURCES)
    return False


def is_table(node: ast.AST) -> bool:
    """A name of something other than the types themselves."""
    return isinstance(node, ast.Name | ast.Attribute) and ast.unparse(node) != "KINDS"


def names_a_kind(node: ast.AST) -> bool:
    return any(isinstance(inner, ast.Constant) and inner.value in KINDS for inner in ast.walk(node))


def asks(node: ast.AST) -> bool:
    """Whether it compares a type, or looks something up by it in any table but KINDS."""
    match node:
        case ast.Compare(left=left, ops=ops, comparators=others):
            sides = [left, *others]
            is_same = any(isinstance(op, ast.Is | ast.IsNot) for op in ops)
            return (
                not is_same
                and any(map(is_type, sides))
                and any((is_table(side) and not is_type(side)) or names_a_kind(side) for side in sides)
            )
        case ast.Subscript(value=table, slice=key):
            return is_type(key) and is_table(table)
        case ast.Call(func=ast.Attribute(value=table, attr="get"), args=[key, *_]):
            return is_type(key) and is_table(table)
    return False


def questions(source: str) -> list[str]:
    return [ast.unparse(node) for node in ast.walk(ast.parse(source)) if asks(node)]


@pytest.mark.parametrize(
    ("source", "asked"),
    [
        ("if activity.type == 'dots': pass", ["activity.type == 'dots'"]),
        ("if plan['type'] in ('dots', 'rate'): pass", ["plan['type'] in ('dots', 'rate')"]),
        ("if one.type in ALONE: pass", ["one.type in ALONE"]),
        ("LINES[activity.type](result)", ["LINES[activity.type]"]),
        ("words.get(one.type, 'output')", ["words.get(one.type, 'output')"]),
        ("if plan.get('type') == 'rate': pass", ["plan.get('type') == 'rate'"]),
        ("KINDS[activity.type].result(evidence)", []),
        ("if plan['type'] not in KINDS: pass", []),
        ("if source['type'] == 'cluster': pass", []),
        ("if field.type is int: pass", []),
    ],
)
def test_a_question_for_the_type_is_found(source, asked):
    assert questions(source) == asked


def test_no_file_asks_for_a_type():
    assert [
        (name, question)
        for name, path in modules()
        if not name.startswith("models.activities")
        for question in questions(path.read_text("utf-8"))
    ] == []


def test_no_page_asks_for_a_type():
    asked = re.compile(r"\b(\w+)\.type\s*(?:==|!=|in\b|not in\b)")
    assert [
        (path.name, found[0])
        for door in ("facilitator", "participant")
        for path in sorted((ROOT / door).rglob("*.html"))
        for found in asked.finditer(path.read_text("utf-8"))
        if found[1] not in OF_SOURCES
    ] == []


def test_no_script_asks_for_a_type():
    scripts = ROOT / "static" / "js"
    asking = {
        str(path.relative_to(scripts))
        for path in scripts.rglob("*.js")
        if ASKED_IN_SCRIPTS.search(path.read_text("utf-8"))
    }
    assert asking == set()
