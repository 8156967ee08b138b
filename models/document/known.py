"""Sentences and focus areas by their numbers and letters: as editors know them, or as readers and rooms do,
who know those of the newest version in its words and nothing of the draft.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from models.document.comparison import statements_in
from models.journey.journey import Journey

# What the vision's sentences are together, where they stand beside focus areas.
VISION = "V"


@dataclass(frozen=True)
class Known:
    """Words of sentences and of open questions by number, the area's letter (or VISION) by a sentence's
    number, and names of areas by letter.
    """

    texts: Mapping[str, str] = field(default_factory=dict)
    under: Mapping[str, str] = field(default_factory=dict)
    areas: Mapping[str, str] = field(default_factory=dict)
    questions: Mapping[str, str] = field(default_factory=dict)


def known_to_editors(journey: Journey) -> Known:
    """The draft."""
    standing = [(statement, statement.current) for statement in journey.standing]
    asked = [(statement, statement.current) for statement in journey.open_questions]
    return Known(
        {statement.number: current.text for statement, current in standing if current},
        {
            statement.number: statement.focus_area.letter if statement.focus_area else VISION
            for statement, _ in standing
        },
        {area.letter: area.name for area in journey.focus_areas},
        {statement.number: current.text for statement, current in asked if current},
    )


def known_to_readers(journey: Journey) -> Known:
    """The newest version; nothing before the first."""
    if not journey.versions:
        return Known()
    edition = journey.versions[-1].content
    areas = edition["focus_areas"]
    return Known(
        {number: statement["text"] for number, statement in statements_in(edition).items()},
        {statement["number"]: VISION for statement in edition["vision"]}
        | {statement["number"]: area["letter"] for area in areas for statement in area["statements"]},
        {area["letter"]: area["name"] for area in areas},
        # A version has open questions by their words alone.
        {
            statement.number: revision.text
            for statement in journey.statements
            if statement.section == "question"
            for revision in statement.revisions
            if revision.text in edition.get("questions", ())
        },
    )
