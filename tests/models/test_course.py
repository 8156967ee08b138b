"""The line of time: every meeting, wording and version of a journey on its day, and nothing of a few."""

from models.document.course import course_of
from models.library import read_example
from tests.examples import build_journey


def test_every_wording_stands_on_its_day_as_it_changed_and_every_version_on_its_own(session):
    journey = build_journey(session, read_example("malbild-hallevalla"), 1_000_000.0)
    edition = journey.versions[-1].content
    days = course_of(edition, [(version.label, version.content["date"]) for version in journey.versions])
    assert [day["date"] for day in days] == sorted({day["date"] for day in days})
    assert [label for day in days for label in day["versions"]] == [
        version.label for version in journey.versions
    ]
    statements = edition["vision"] + [
        statement for area in edition["focus_areas"] for statement in area["statements"]
    ]
    told = {
        (wording["number"], wording["revision"]): "".join(
            words for sign, words in wording["runs"] if sign != "-"
        )
        for day in days
        for wording in day["wordings"]
    }
    assert told == {
        (statement["number"], revision["number"]): revision["text"]
        for statement in statements
        for revision in statement["revisions"]
    }


def test_a_meeting_of_few_stands_there_without_how_many_they_were():
    meeting = {"title": "APT", "date": "2026-02-17", "people": None, "contributions": None, "units": []}
    edition = {"colophon": {"workshops": [meeting]}, "vision": [], "focus_areas": []}
    assert course_of(edition, [("0.5", "2026-02-06")]) == [
        {"date": "2026-02-06", "meetings": [], "wordings": [], "versions": ["0.5"]},
        {"date": "2026-02-17", "meetings": [meeting], "wordings": [], "versions": []},
    ]
