"""What the documents say is what the program does."""

import ast
import json

import pytest

from models.install import ROOT


def marked_faults() -> list[tuple]:
    """(what, seen, words, test) of every test that shows a fault, read from the files themselves."""
    found = []
    for path in sorted((ROOT / "tests").rglob("test_*.py")):
        for node in ast.parse(path.read_text("utf-8")).body:
            for mark in getattr(node, "decorator_list", []):
                if isinstance(mark, ast.Call) and ast.unparse(mark.func) == "pytest.mark.fault":
                    found.append((*(ast.literal_eval(one) for one in mark.args), node.name))
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
