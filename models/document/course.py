"""The journey as a line of time: on each day the meetings that were held, how many came, the wordings that
were written, each as it changed, and the versions that were published.
"""

from collections.abc import Iterable
from typing import TypedDict

from models.analysis.words import compare
from models.elsewhere import taking_turns


class Wording(TypedDict):
    """`runs` are its words as (sign, words): what was taken out and put in since the wording before."""

    number: str
    heading: str
    revision: int
    runs: list[tuple[str, str]]
    why: str


class Day(TypedDict):
    """`meetings` as an edition's colophon has them: people and contributions are None where too few came."""

    date: str
    meetings: list[dict]
    wordings: list[Wording]
    versions: list[str]


def course_of(edition: dict, versions: Iterable[tuple[str, str]]) -> list[Day]:
    """Days with anything in them, the first one first; `versions` are their labels and dates."""
    days: dict[str, Day] = {}

    def on(date: str) -> Day:
        return days.setdefault(date, {"date": date, "meetings": [], "wordings": [], "versions": []})

    for meeting in edition["colophon"]["workshops"]:
        on(meeting["date"])["meetings"].append(meeting)
    for heading, statement in taking_turns(_statements(edition)):
        before = ""
        for revision in statement["revisions"]:
            # Versions from before 0.3 kept the same words anew with each reason.
            if revision["text"] == before:
                continue
            on(revision["date"])["wordings"].append(
                {
                    "number": statement["number"],
                    "heading": heading,
                    "revision": revision["number"],
                    "runs": compare(before, revision["text"]),
                    "why": revision["why"],
                }
            )
            before = revision["text"]
    for label, date in versions:
        on(date)["versions"].append(label)
    return [days[date] for date in sorted(days)]


def _statements(edition: dict) -> Iterable[tuple[str, dict]]:
    yield from (("", statement) for statement in edition["vision"])
    for area in edition["focus_areas"]:
        yield from ((area["name"], statement) for statement in area["statements"])
