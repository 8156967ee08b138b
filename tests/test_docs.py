"""What the documents say is what the program does."""

import ast
import json
import re
import shlex
from pathlib import Path

import pytest

from models.exports import records, tables
from models.install import ROOT
from run import read_arguments

PAPERS = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")])
IDS = [str(path.relative_to(ROOT)) for path in PAPERS]
# What a document calls a value of the reader's own.
STANDS_FOR = {
    "FILE": "all.zip",
    "CODE": "ACDEF",
    "ADDRESS": "http://127.0.0.1:8000",
    "…": "http://127.0.0.1:8000",
}


def text_of(path: Path) -> str:
    return path.read_text("utf-8")


def anchors(path: Path) -> set[str]:
    """Of every heading, as they are made on the pages that show the file."""
    headings = re.findall(r"^#+ (.+)$", text_of(path), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


def links(path: Path) -> list[str]:
    return re.findall(r"\]\(([^)\s]+)\)", text_of(path))


def commands(path: Path) -> list[str]:
    """Every `python3 run.py …` a document tells somebody to give, without what it says beside it."""
    told = re.findall(r"(?:^|[ `(])python3 run\.py([^`\n]*)", text_of(path), re.MULTILINE)
    return [line.split("  #")[0].strip() for line in told]


@pytest.mark.parametrize("path", PAPERS, ids=IDS)
def test_every_link_leads_somewhere(path):
    def leads(link: str) -> bool:
        file, _, anchor = link.partition("#")
        place = (path.parent / file) if file else path
        return place.exists() and (not anchor or anchor in anchors(place))

    assert [link for link in links(path) if not link.startswith("https://") and not leads(link)] == []


@pytest.mark.parametrize("path", PAPERS, ids=IDS)
def test_every_command_can_be_given(path, capsys):
    wrong = []
    for command in commands(path):
        given = [STANDS_FOR.get(word, word) for word in shlex.split(command)]
        try:
            read_arguments(given)
        except SystemExit:
            wrong.append((command, capsys.readouterr().err.splitlines()[-1]))
    assert wrong == []


def test_every_page_is_in_the_index():
    index = {(ROOT / "docs" / link).resolve() for link in links(ROOT / "docs" / "README.md")}
    pages = {path for path in (ROOT / "docs").glob("*.md") if path.name != "README.md"}
    assert pages - index == set()
    listed = {(ROOT / "docs/decisions" / link).resolve() for link in links(ROOT / "docs/decisions/README.md")}
    assert {path for path in (ROOT / "docs/decisions").glob("*.md") if path.name != "README.md"} == listed


def test_every_promise_names_tests_that_are_there():
    named = re.findall(r"`(tests/[\w/]+\.py)::(\w+)`", text_of(ROOT / "docs" / "promises.md"))
    assert len(named) > 20
    assert [
        (file, name)
        for file, name in named
        if not re.search(rf"^(def {name}\(|class {name}\b|{name} = )", text_of(ROOT / file), re.MULTILINE)
    ] == []


# A change in the past may name what is gone since; everything else speaks of today.
OF_TODAY = [path for path in PAPERS if path.name != "CHANGELOG.md"]


@pytest.mark.parametrize("path", OF_TODAY, ids=[str(path.relative_to(ROOT)) for path in OF_TODAY])
def test_every_file_named_in_the_documents_is_there(path):
    places = r"`((?:models|facilitator|participant|static|tests|deploy|docs)/[\w./@-]+)`"
    named = set(re.findall(places, text_of(path)))
    assert [name for name in named if not (ROOT / name).exists()] == []


def test_every_picture_is_shown_somewhere():
    shown = {(path.parent / link).resolve() for path in PAPERS for link in links(path)}
    assert sorted(set((ROOT / "docs").rglob("*.png")) - shown) == []


def test_the_readme_is_two_screens():
    assert len(text_of(ROOT / "README.md").splitlines()) <= 90
    assert len(re.findall(r"!\[", text_of(ROOT / "README.md"))) == 1


def marked_faults() -> list[tuple]:
    """(what, seen, words, test) of every test that shows a fault, read from the files themselves."""
    found = []
    for path in sorted((ROOT / "tests").rglob("test_*.py")):
        for node in ast.parse(path.read_text("utf-8")).body:
            for mark in getattr(node, "decorator_list", []):
                if isinstance(mark, ast.Call) and ast.unparse(mark.func) == "pytest.mark.fault":
                    found.append((*(ast.literal_eval(said) for said in mark.args), node.name))
    return found


def test_the_table_of_faults_is_the_one_that_the_tests_show():
    rows = [
        line.strip("| \n").split(" | ")
        for line in (ROOT / "docs" / "faults.md").read_text("utf-8").splitlines()
        if line.startswith("| ")
    ][1:]
    assert sorted(tuple(row) for row in rows) == sorted(
        (what, seen, words, f"`{test}`") for what, seen, words, test in marked_faults()
    )


@pytest.mark.parametrize("path", sorted((ROOT / "docs" / "load").glob("*.json")), ids=lambda path: path.stem)
def test_a_measurement_in_the_docs_lost_and_doubled_nothing(path):
    report = json.loads(path.read_text("utf-8"))
    runs = report.get("runs", [])
    assert [
        run["audit"][fault]
        for run in runs
        if "audit" in run
        for fault in ("lost", "doubled", "different")
        if run["audit"][fault]
    ] == []


@pytest.mark.parametrize(("file", "columns"), [*tables.COLUMNS.items(), ("incoming", records.INCOMING)])
def test_every_column_of_a_table_is_told(file, columns):
    told = text_of(ROOT / "docs" / "data.md")
    _, _, below = told.partition(f"## {file}.csv")
    named = set(re.findall(r"`(\w+)`", below.split("\n## ")[0]))
    elsewhere = set(re.findall(r"`(\w+)`", told)) if "as above" in below.split("\n## ")[0] else set()
    assert [column.name for column in columns if column.name not in named | elsewhere] == []
