"""Templates, decks and the example."""

import re

import pytest
import yaml

from models.activities import KINDS
from models.base import Refused
from models.document.draft import Draft
from models.install import ROOT
from models.library import deck, read_example, read_template, templates
from models.workshop.creation import create_workshop
from tests.examples import build_journey


def test_all_templates_load():
    assert [name[:2] for name in templates()] == [
        "00",
        "01",
        "02",
        "03",
        "03",
        "04",
        "05",
        "06",
        "07",
        "08",
        "09",
        "10",
        "20",
        "21",
        "22",
        "23",
        "24",
        "25",
        "26",
    ]


@pytest.mark.parametrize(
    ("name", "part"),
    [(name, part["id"]) for name, template in templates().items() for part in template["sessions"]],
)
def test_every_session_of_every_template_becomes_a_workshop(room, name, part):
    workshop = create_workshop(
        room.session, room.journey, title="Prova", template=templates()[name], session_id=part
    )
    session = next(session for session in templates()[name]["sessions"] if session["id"] == part)
    planned = session["activities"]
    if session.get("mode") == "async":
        # Over days a container's tasks stand in its place.
        planned = [
            task
            for plan in planned
            for task in (plan["settings"]["tasks"] if plan["type"] == "homework" else [plan])
        ]
    assert [(activity.key, activity.type, activity.minutes) for activity in workshop.agenda] == [
        (plan["id"], plan["type"], plan.get("minutes", 10)) for plan in planned
    ]


def test_minutes_of_live_sessions_add_up_to_what_is_promised():
    wrong = [
        (name, part["id"])
        for name, template in templates().items()
        for part in template["sessions"]
        if part.get("mode") != "async"
        and sum(plan["minutes"] for plan in part["activities"]) != part["total_minutes"]
    ]
    assert wrong == []


def test_no_template_has_talk_before_writing_in_the_same_question():
    types = {
        plan["type"]
        for template in templates().values()
        for part in template["sessions"]
        for plan in part["activities"]
    }
    assert types <= set(KINDS)


def test_the_horizon_is_filled_into_the_prompts(room):
    room.journey.horizon = 2032
    workshop = create_workshop(
        room.session, room.journey, title="Dag 1", template=templates()["03a-utforskande-dag1"]
    )
    assert (
        next(activity for activity in workshop.agenda if activity.key == "framtidsdag")
        .prompt["sv"]
        .startswith("Det är en vanlig tisdag år 2032 ")
    )


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("a: [", "template_unreadable"),
        ("schema: something/1", "template_schema"),
        ("schema: malbild-template/1\nid: annan", "template_incomplete"),
        (
            "schema: malbild-template/1\nid: x\nsessions: [{id: s, activities: [{id: a, type: quiz}]}]",
            "template_type",
        ),
    ],
)
def test_a_broken_template_is_refused_with_its_place(text, code):
    with pytest.raises(Refused, match=code):
        read_template(text, "x")


def test_the_starter_deck_has_twelve_waves():
    assert len(deck("vagor-startlek")["cards"]) == 12


def test_the_example_library_is_published_through_the_programs_own_verbs(session):
    source = read_example("malbild-hallevalla")
    journey = build_journey(session, source, 1_000_000.0)
    assert [version.label for version in journey.versions] == ["0.5", "0.7", "1.0"]
    content = journey.versions[-1].content
    texts = [content["vision"][0]["text"]] + [
        area["statements"][0]["text"] for area in content["focus_areas"]
    ]
    assert texts == [statement["revisions"][-1]["text"] for statement in source["statements"]]
    assert Draft(session, journey).unsupported == []


def test_the_example_files_are_plain_data():
    for path in (ROOT / "models/library").rglob("*.yaml"):
        assert isinstance(yaml.safe_load(path.read_text("utf-8")), dict)


# Words that one of the two languages has and the other has not; and the letters of each.
ONLY = {
    "sv": r"\b(betyr|ikke|hva|hvor|hvordan|hvem|noe|noen|dere|deres|også|gjør|være|skurrer)\b|[æøÆØ]",
    "nb": r"\b(betyder|inte|vad|hur|vilka|något|någon|också|är|ska|och|för)\b|[äöÄÖ]",
}


def said_in(found, language: str):
    """Every text of ours in one language, wherever it lies in what was read."""
    if isinstance(found, dict):
        if isinstance(found.get(language), str):
            yield found[language]
        for part in found.values():
            yield from said_in(part, language)
    elif isinstance(found, list):
        for part in found:
            yield from said_in(part, language)


@pytest.mark.parametrize("language", ["sv", "nb"])
def test_no_word_of_the_neighbours_stands_in_a_shipped_text(language):
    wrong = [
        (file.name, text)
        for folder in ("templates", "journeys")
        for file in sorted((ROOT / "models" / "library" / folder).glob("*.yaml"))
        for text in said_in(yaml.safe_load(file.read_text("utf-8")), language)
        if re.search(ONLY[language], text.lower())
    ]
    assert wrong == []
