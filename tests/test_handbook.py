"""The handbook speaks of the program as it is: labels, links, languages."""

import re
from functools import cache
from pathlib import Path

import pytest
from fluent.syntax import FluentParser
from fluent.syntax import ast as ftl

from models.install import ROOT
from models.language import FOLDER

HANDBOOK = ROOT / "docs" / "handbook"
PAGES = sorted(HANDBOOK.rglob("*.md"))
# A label that is nothing but what is put into it says nothing about whether the words are right.
LEAST_LETTERS = 2


def forms(pattern: ftl.Pattern) -> list[str]:
    """Every form a message can take, as regular expressions: what is put in may be anything."""
    made = [""]
    for element in pattern.elements:
        if isinstance(element, ftl.TextElement):
            pieces = [
                re.escape(" ".join(element.value.split()) if not element.value.strip() else element.value)
            ]
        elif isinstance(element.expression, ftl.SelectExpression):
            pieces = [form for variant in element.expression.variants for form in forms(variant.value)]
        else:
            # A bare count would make any words before "texts" a label.
            pieces = [
                r"\d+" if getattr(getattr(element.expression, "id", None), "name", "") == "n" else ".+?"
            ]
        made = [begun + piece for begun in made for piece in pieces]
    return made


@cache
def labels(language: str) -> re.Pattern:
    entries = [
        entry
        for path in sorted((FOLDER / language).glob("*.ftl"))
        for entry in FluentParser().parse(path.read_text("utf-8")).body
        if isinstance(entry, ftl.Message) and entry.value
    ]
    found = {
        form
        for entry in entries
        for form in forms(entry.value)
        if len(re.sub(r"\.\+\?|\W", "", form)) >= LEAST_LETTERS
    }
    return re.compile("|".join(f"(?:{form})" for form in sorted(found)))


def bold(page: Path) -> list[str]:
    return [
        " ".join(words.split()) for words in re.findall(r"\*\*(.+?)\*\*", page.read_text("utf-8"), re.DOTALL)
    ]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: f"{page.parent.name}-{page.stem}")
def test_every_label_in_bold_stands_in_the_interface(page):
    assert [label for label in bold(page) if not labels(page.parent.name).fullmatch(label)] == []


def test_every_language_has_the_same_pages():
    pages = {folder.name: {page.name for page in folder.glob("*.md")} for folder in HANDBOOK.iterdir()}
    assert all(names == pages["sv"] for names in pages.values()), pages


def test_a_label_that_is_not_in_the_interface_is_found():
    assert labels("sv").fullmatch("Publicera som 0.5")
    assert not labels("sv").fullmatch("Publicera allting")
