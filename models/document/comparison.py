"""Two versions side by side: every statement by its number, its words compared one by one (F4-02)."""

from models.analysis.words import compare
from models.document.statement import Statement

DRAFT = "draft"


def compare_versions(journey, before: str, after: str) -> list[dict] | None:
    """[{number, heading, change, runs, whys}] in the order of the later one; None for a version that is not
    there.

    `change` is same, changed, new or gone; `runs` are (sign, words) as analysis.words gives them; `whys` the
    reasons for every
    revision in between, oldest first.
    """
    old, new = texts_of(journey, before), texts_of(journey, after)
    if old is None or new is None:
        return None
    return [
        _compared(number, old.get(number), new.get(number))
        for number in [*new, *(number for number in old if number not in new)]
    ]


def texts_of(journey, label: str) -> dict[str, dict] | None:
    """{number: {text, heading, revisions}} of a published version, or of the draft."""
    if label == DRAFT:
        return {
            one.number: {"text": one.current.text, "heading": one.heading, "revisions": _written(one)}
            for one in journey.standing
            if one.current
        }
    version = next((one for one in journey.versions if one.label == label), None)
    return version and statements_in(version.content)


def statements_in(edition: dict) -> dict[str, dict]:
    found = {
        one["number"]: {"text": one["text"], "heading": "", "revisions": one["revisions"]}
        for one in edition["vision"]
    }
    for area in edition["focus_areas"]:
        found |= {
            one["number"]: {"text": one["text"], "heading": area["name"], "revisions": one["revisions"]}
            for one in area["statements"]
        }
    return found


def adopted_wording(journey) -> dict[str, int]:
    """{statement number: revision} as decided: in the newest finished version from 1.0 on."""
    decided = [
        one
        for one in journey.versions
        if tuple(map(int, one.label.split("."))) >= (1, 0) and one.content.get("finished", True)
    ]
    return (
        {number: one["revisions"][-1]["number"] for number, one in statements_in(decided[-1].content).items()}
        if decided
        else {}
    )


def _compared(number: str, old: dict | None, new: dict | None) -> dict:
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
    reached = max((one["number"] for one in old["revisions"]), default=0) if old else 0
    whys = [one["why"] for one in new["revisions"] if one["number"] > reached and one["why"]] if new else []
    return {
        "number": number,
        "heading": there["heading"],
        "change": change,
        "runs": compare(old["text"] if old else "", new["text"] if new else ""),
        "whys": whys,
    }


def _written(statement: Statement) -> list[dict]:
    return [{"number": one.number, "text": one.text, "why": one.why} for one in statement.revisions]
