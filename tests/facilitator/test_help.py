"""From each page of the desk to what the handbook says of it."""

import re

import pytest

from facilitator.handbook import FIRST_STEP, PLACES, STEP_OF_CARDS, STEPS, place_of
from models.language import LANGUAGES
from models.library.handbook import page_named
from models.plans.card import CARDS


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_place_is_a_section_of_the_handbook(language):
    for name, number in PLACES.values():
        assert number < len(page_named(language, name).sections), (name, number)


def test_a_page_leads_to_the_section_that_speaks_of_it():
    """By its words: a section that comes between moves all numbers after it."""
    said = {
        "draft": "Utkastet",
        "statement": "Arbeta om",
        "bring_document": "Ta in ett dokument som finns",
        "work": "Arbetslistan",
        "contribution": "Arbetslistan",
        "results": "Läsa stödet",
        "before_publishing": "Publicera",
        "versions": "Publicera",
        "journey": "Var du börjar varje gång",
        "library": "Andra sätt att arbeta",
        "unit_meeting": "Före mötet",
        "meeting_note": "Efter mötet",
        "workshop": "4. Håll ett litet möte (20 minuter)",
    }
    found = {}
    for page in said:
        name, number = PLACES[page]
        found[page] = page_named("sv", name).sections[number].title
    assert found == said


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_step_leads_to_its_own_section(language):
    for step in range(1, STEPS + 1):
        name, number = place_of("facilitator.step", {"number": step})
        assert page_named(language, name).sections[number].title.split()[1] == f"{step}."


def test_every_kind_of_card_has_its_step():
    assert set(STEP_OF_CARDS) == set(CARDS)
    assert place_of("facilitator.cards", {"kind": "goal"}) == ("process-lead", FIRST_STEP + 9)


def test_every_place_belongs_to_a_page_of_the_desk(site):
    pages = {rule.endpoint for rule in site.app.url_map.iter_rules() if "GET" in rule.methods}
    assert [name for name in PLACES if f"facilitator.{name}" not in pages] == []


def test_a_page_leads_to_its_part_in_the_readers_language(site):
    lead = site.visitor("nb").lead()
    lead.post("/desk/journeys", from_page="/desk", title="Reise")
    page = lead.get("/desk/journeys/1").text
    address = re.search(r'href="(/hjalp/[^"]+)"', page)[1]
    assert address == "/hjalp/process-lead#hvor-du-begynner-hver-gang"
    assert 'id="hvor-du-begynner-hver-gang"' in lead.get(address).text


def test_a_page_the_handbook_does_not_speak_of_leads_to_the_list(site):
    assert 'href="/hjalp"' in site.visitor().get("/login").text
