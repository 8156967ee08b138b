"""Tjänsteskrivelse: every section a board's secretary looks for, in the journey's language."""

import io

import docx
import pytest

from models.exports import docx as word
from models.exports import letter
from models.language import LANGUAGES, say
from models.library import read_example
from tests.examples import build_journey

SECTIONS = {
    "sv": [
        "Ärende",
        "Sammanfattning",
        "Förslag till beslut",
        "Bakgrund och beredning",
        "Samverkan",
        "Barnrättsperspektiv",
        "Ekonomi",
        "Hur målbilden togs fram",
        "Bilagor",
        "Sändlista",
    ],
    "nb": [
        "Saken gjelder",
        "Sammendrag",
        "Forslag til vedtak",
        "Bakgrunn og saksutredning",
        "Medvirkning",
        "Barnets beste",
        "Økonomiske konsekvenser",
        "Slik ble målbildet til",
        "Vedlegg",
        "Kopi til",
    ],
}


@pytest.fixture
def edition(session):
    return build_journey(session, read_example("malbild-hallevalla"), 1_000_000.0).versions[-1].content


@pytest.mark.parametrize("language", SECTIONS)
def test_the_letter_has_its_sections_in_the_order_of_its_country(edition, language):
    written = docx.Document(io.BytesIO(word.write(letter.outline_of({**edition, "language": language}))))
    headings = [line.text for line in written.paragraphs if line.style.name == "Heading 1"]
    assert headings == SECTIONS[language]
    assert written.paragraphs[0].text == say(language, "letter-title")


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_letter_says_what_is_proposed_and_what_the_text_says(edition, language):
    written = docx.Document(io.BytesIO(word.write(letter.outline_of({**edition, "language": language}))))
    lines = [line.text for line in written.paragraphs]
    proposed = say(language, "letter-adopt", title=edition["title"], label="1.0")
    assert {proposed, edition["vision"][0]["text"]} < set(lines)
    assert [area["name"] for area in edition["focus_areas"] if area["name"] not in lines] == []


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    ("about", "adopts"),
    [
        ({"version": "0.5"}, False),
        ({"version": "0.9", "draft": True, "finished": False}, False),
        ({"version": "1.0", "finished": False}, False),
        ({"version": "1.0", "draft": True, "finished": False}, True),
        ({"version": "1.1"}, True),
    ],
)
def test_what_is_not_finished_is_sent_for_views_and_never_adopted(edition, language, about, adopts):
    edition = {**edition, "language": language, **about}
    lines = [
        line.text for line in docx.Document(io.BytesIO(word.write(letter.outline_of(edition)))).paragraphs
    ]
    of = {"title": edition["title"], "label": edition["version"]}
    said = {
        word: say(language, f"letter-{word}", **of) in lines
        for word in ("case-text", "adopt", "task", "review", "case-halfway", "send", "note", "later")
    }
    assert [*said.values()] == [adopts] * 4 + [not adopts] * 4


def test_the_desk_gives_the_letter(site):
    lead = site.visitor().lead()
    site.write(lambda session: build_journey(session, read_example("malbild-hallevalla"), 1_000_000.0).id)
    address = "/desk/journeys/1/versions/1.0/tjansteskrivelse.docx"
    assert f'href="{address}"' in lead.get("/desk/journeys/1/versions/1.0").text
    assert docx.Document(io.BytesIO(lead.get(address).data)).paragraphs[0].text == "Tjänsteskrivelse"
