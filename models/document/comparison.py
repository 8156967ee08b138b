"""Two versions side by side: every statement by its number, its words compared one by one (F4-02)."""

from typing import TypedDict

from models.analysis.words import compare
from models.document.statement import Statement
from models.document.version import in_order
from models.journey.journey import Journey

DRAFT = "draft"


class Compared(TypedDict):
    """A statement in two versions. `change` is same, changed, new or gone; `runs` are (sign, words) as
    analysis.words gives them; `whys` the reasons for every revision in between, oldest first.
    """

    number: str
    heading: str
    change: str
    runs: list[tuple[str, str]]
    whys: list[str]


def compare_versions(journey: Journey, before: str, after: str) -> list[Compared] | None:
    """In the order of the later one; None for a version that is not there."""
    old, new = texts_of(journey, before), texts_of(journey, after)
    if old is None or new is None:
        return None
    return [
        _compared(number, old.get(number), new.get(number))
        for number in [*new, *(number for number in old if number not in new)]
    ]


def texts_of(journey: Journey, label: str) -> dict[str, dict] | None:
    """{number: {text, heading, revisions}} of a published version, or of the draft."""
    if label == DRAFT:
        return {
            statement.number: {
                "text": statement.current.text,
                "heading": statement.heading,
                "revisions": _written(statement),
            }
            for statement in journey.standing
            if statement.current
        }
    version = next((version for version in journey.versions if version.label == label), None)
    return version and statements_in(version.content)


def statements_in(edition: dict) -> dict[str, dict]:
    found = {
        statement["number"]: {"text": statement["text"], "heading": "", "revisions": statement["revisions"]}
        for statement in edition["vision"]
    }
    for area in edition["focus_areas"]:
        found |= {
            statement["number"]: {
                "text": statement["text"],
                "heading": area["name"],
                "revisions": statement["revisions"],
            }
            for statement in area["statements"]
        }
    return found


def adopted_wording(journey: Journey) -> dict[str, int]:
    """{statement number: revision} as decided: in the newest finished version from 1.0 on."""
    decided = [
        version
        for version in journey.versions
        if in_order(version.label) >= (1, 0) and version.content.get("finished", True)
    ]
    return (
        {
            number: statement["revisions"][-1]["number"]
            for number, statement in statements_in(decided[-1].content).items()
        }
        if decided
        else {}
    )


def _compared(number: str, old: dict | None, new: dict | None) -> Compared:
    there = new or old or {}
    change = (
        "new"
        if old is None
        else "gone"
        if new is None
        else "same"
        if old["text"] == new["text"]
        else "changed"
    )
    reached = max((revision["number"] for revision in old["revisions"]), default=0) if old else 0
    whys = (
        [revision["why"] for revision in new["revisions"] if revision["number"] > reached and revision["why"]]
        if new
        else []
    )
    return {
        "number": number,
        "heading": there["heading"],
        "change": change,
        "runs": compare(old["text"] if old else "", new["text"] if new else ""),
        "whys": whys,
    }


def _written(statement: Statement) -> list[dict]:
    return [
        {"number": revision.number, "text": revision.text, "why": revision.why}
        for revision in statement.revisions
    ]
