"""Väggen: one page of the size asked for, whatever the text, with everything on it."""

import io
import re

import pytest
from pypdf import PdfReader

from models.exports import poster
from models.exports.malbild import took_stance
from models.library import read_example
from tests.examples import build_journey

ADDRESS = "http://malbild.test/l/abc/1.0"


@pytest.fixture
def edition(session):
    return build_journey(session, read_example("malbild-hallevalla"), 1_000_000.0).versions[-1].content


def words(raw):
    return re.sub(r"\s+", " ", PdfReader(io.BytesIO(raw)).pages[0].extract_text())


def size(raw):
    """(pages, width, height) in whole millimetres."""
    reader = PdfReader(io.BytesIO(raw))
    box = reader.pages[0].mediabox
    return len(reader.pages), *(round(float(side) / 72 * 25.4) for side in (box.width, box.height))


@pytest.mark.parametrize(("paper", "sides"), [("a2", (420, 594)), ("a3", (297, 420)), ("a4", (210, 297))])
def test_the_whole_text_stands_on_one_page_of_the_size_asked_for(edition, paper, sides):
    drawn = poster.write(edition, paper, ADDRESS)
    assert size(drawn) == (1, *sides)
    sentences = [*edition["vision"], *(s for area in edition["focus_areas"] for s in area["statements"])]
    names = [area["name"] for area in edition["focus_areas"]]
    assert [text for text in (*(s["text"] for s in sentences), *names) if text not in words(drawn)] == []


def test_a_long_text_stands_on_one_page_too(edition):
    sentence = {
        "text": "Vi möter människor där de är, på de språk de talar. " * 3,
        "revisions": [{"test": {}}],
    }
    areas = [
        {"name": f"Område {letter}", "definition": "Vad det är.", "statements": [sentence] * 4}
        for letter in "ABCDEFG"
    ]
    drawn = poster.write({**edition, "focus_areas": areas}, "a3")
    assert size(drawn) == (1, 297, 420)
    assert words(drawn).count("Vi möter människor") == 7 * 4 * 3


def test_the_sheet_is_tagged_and_its_headings_are_the_focus_areas(edition):
    reader = PdfReader(io.BytesIO(poster.write(edition, "a4", ADDRESS)))
    root = reader.trailer["/Root"]
    assert (root["/MarkInfo"]["/Marked"], root["/Lang"]) == (True, "sv")
    assert b"pdfuaid" in root["/Metadata"].get_object().get_data()
    assert tags(root["/StructTreeRoot"]).count("/H1") == len(edition["focus_areas"])


def tags(node) -> list[str]:
    node = node.get_object()
    if not hasattr(node, "get"):
        return []
    inside = node.get("/K", [])
    inside = inside if isinstance(inside, list) else [inside]
    return [str(node.get("/S", ""))] + [tag for child in inside for tag in tags(child)]


def test_people_are_those_who_took_a_stance_and_few_are_nobody(edition):
    def said(*counts, external=False):
        asked = [{"revisions": [{"test": {"n": n, "external": external}}]} for n in counts]
        return {**edition, "vision": asked, "focus_areas": []}

    assert [took_stance(said(*counts)) for counts in ((160, 12), (4, 3), ())] == [160, 0, 0]
    assert took_stance(said(21, external=True)) == 0


def test_the_desk_gives_the_sheet_and_says_where_it_can_be_read(site):
    lead = site.visitor().lead()
    site.write(lambda session: build_journey(session, read_example("malbild-hallevalla"), 1_000_000.0).id)
    page = lead.get("/desk/journeys/1/versions/1.0").text
    address = re.search(r'href="([^"]+vaggen-a3\.pdf)"', page)[1]
    sheet = lead.get(address)
    assert (sheet.mimetype, size(sheet.data)) == ("application/pdf", (1, 297, 420))
    assert "Läs hur orden kom till" in words(sheet.data)
    assert lead.get(address.replace("a3", "a9")).status_code == 404
    assert "Läs hur orden" not in words(lead.get("/desk/journeys/1/versions/draft/vaggen-a3.pdf").data)
