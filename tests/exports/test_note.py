"""The note says when, where and who led; the archive keeps every version as PDF/A."""

import io
import re
import zipfile

import pytest
from docx import Document
from pypdf import PdfReader

from models.analysis.days import moment
from models.exports import markdown, note, pdf, records
from models.exports.outline import Outline, Text
from models.library import read_example
from models.references import Thing
from models.workshop.workshop import Workshop
from tests.examples import build_journey
from tests.people import Room


def test_the_note_says_hours_place_and_who_led(site):
    lead = site.visitor().lead()

    def prepare(session):
        room = Room(session)
        room.workshop.opened_at = moment("2026-03-30T13:00").timestamp()
        room.workshop.closed_at = moment("2026-03-30T14:30").timestamp()
        room.workshop.state = "closed"
        return room.workshop.id

    address = f"/desk/workshops/{site.write(prepare)}/note"
    lead.post(address, words="Vi möttes.", place="Stora salen,\nHuvudbiblioteket", leader="Ada Berg")
    told = lead.get(f"{address}.md").text
    assert [line[2:] for line in told.splitlines() if line.startswith("- ")] == [
        "Tid: kl. 13.00–14.30",
        "Plats: Stora salen, Huvudbiblioteket",
        "Mötesledare: Ada Berg",
    ]
    assert 'value="Ada Berg"' in lead.get(address).text


def test_a_note_is_approved_when_the_meeting_is_over_and_says_something(site):
    lead, ids = site.visitor().lead(), []

    def prepare(session):
        room = Room(session)
        room.workshop.state = "planned"
        ids.append(room.workshop.id)

    def set_state(state):
        def change(session):
            session.get(Workshop, ids[0]).state = state

        site.write(change)

    site.write(prepare)
    address = f"/desk/workshops/{ids[0]}/note"
    for state, says in (("planned", "skrivs av sig själv"), ("open", "skrivs medan mötet pågår")):
        set_state(state)
        page = lead.get(address).text
        assert (says in page, "Godkänn anteckningen" in page) == (True, False)
        refused = lead.post(address, words="Vi sa mycket.", place="", leader="")
        assert (refused.status_code, "Avsluta mötet först." in refused.text) == (400, True)
    set_state("closed")
    assert "Inget hände i mötet" in lead.get(address).text
    refused = lead.post(address, words=" ", place="Norr", leader="")
    assert (refused.status_code, "Anteckningen är tom." in refused.text) == (400, True)
    assert 'value="Norr"' in refused.text
    lead.post(address, words="Mötet ställdes in.", place="Norr", leader="")
    page = lead.get(address).text
    assert ("Godkänn anteckningen" in page, "Godkänn igen" in page) == (False, True)
    assert "Mötet har ändrats" not in page


def test_what_comes_to_a_meeting_after_its_note_is_approved_is_said_on_its_page(site):
    lead = site.visitor().lead()

    def prepare(session):
        room = Room(session)
        asked = room.open("ideas")
        room.somebody().writes(asked, "Bokbuss")
        room.finish(asked)
        room.workshop.state, room.workshop.feedback_by = "closed", "2026-12-24"
        return room.workshop.id

    workshop_id = site.write(prepare)
    address = f"/desk/workshops/{workshop_id}"
    lead.post(f"{address}/note", words="", place="Norr", leader="")
    assert "Mötet har ändrats" not in lead.get(f"{address}/note").text
    lead.post(f"{address}/answer-day", address, feedback_by="2027-01-15")
    page = lead.get(f"{address}/note").text
    assert "Mötet har ändrats" in page
    assert ("24 december 2026" in page, "15 januari 2027" in page) == (True, True)
    lead.post(f"{address}/note", words="", place="Norr", leader="")
    assert "Mötet har ändrats" not in lead.get(f"{address}/note").text


def test_words_of_a_check_in_are_a_run_of_text(room):
    asked = room.open("pulse", word={"sv": "Hur är det?"})
    for somebody, word in zip(room.crowd(5), ("nyfiken", "trött", "modig", "nära", "öppen"), strict=True):
        somebody.writes(asked, word, kind="word")
    room.finish(asked)
    (line,) = note.note_of(room.session, room.workshop, 1.0)["parts"][0]["lines"]
    assert sorted(line.split(", ")) == ["modig", "nyfiken", "nära", "trött", "öppen"]


def test_what_several_wrote_in_the_same_words_stands_once_and_single_words_are_a_run(room):
    asked = room.open("pulse", open={"sv": "Med vilket ord går du hem?"})
    for somebody, word in zip(room.crowd(5), ("trött", "modig", "trött", "nära", "trött"), strict=True):
        somebody.writes(asked, word, kind="open")
    room.finish(asked)
    ideas = room.open("ideas", key="ideas")
    texts = [somebody.writes(ideas, "En tyst plats") for somebody in room.crowd(3)]
    room.finish(ideas)
    groups = room.open("cluster", input="ideas:ideas", who="facilitator")
    room.board(groups).create([Thing.CONTRIBUTION.key(text.id) for text in texts], "R", 1.0, "Stillhet")
    room.finish(groups)
    words, _, group = note.note_of(room.session, room.workshop, 1.0)["parts"]
    assert sorted(words["lines"][1].split(", ")) == ["modig", "nära", "trött (×3)"]
    assert group["lines"] == ["K-1 Stillhet (3 idéer): En tyst plats (×3)"]


def test_a_question_that_is_called_by_what_it_asks_is_said_once(room):
    for title, prompt in (("Är du redo?", "Är du redo?"), ("Incheckning", "Hur är det?")):
        asked = room.open("pulse", key=title, word={"sv": "Ett ord"})
        asked.title, asked.prompt = {"sv": title}, {"sv": prompt}
        room.finish(asked)
    told = note.FORMATS["md"](note.note_of(room.session, room.workshop, 1.0)).decode()
    assert [told.count(said) for said in ("Är du redo?", "Incheckning", "Hur är det?")] == [1, 1, 1]


def test_lines_of_a_check_out_stand_under_what_was_asked(room):
    asked = room.open("pulse", open={"sv": "Vad gör vi annorlunda nästa gång?"})
    for somebody, line in zip(room.crowd(2), ("Börjar i tid", "Lånar en större sal"), strict=True):
        somebody.writes(asked, line, kind="open")
    room.finish(asked)
    question, *lines = note.note_of(room.session, room.workshop, 1.0)["parts"][0]["lines"]
    assert question == "Vad gör vi annorlunda nästa gång?"
    assert sorted(lines) == ["Börjar i tid", "Lånar en större sal"]


def test_what_was_said_of_a_text_stands_under_it_in_every_format(room):
    ideas = room.open("ideas", key="ideas")
    people = room.crowd(2)
    written = [
        somebody.writes(ideas, words)
        for somebody, words in zip(people, ("En tyst plats", "En bokbuss"), strict=True)
    ]
    room.finish(ideas)
    read = room.open("reflect", input="ideas:ideas")
    for text, words in ((written[0], "Var då?"), (written[0], "Var då?"), (written[1], "Vart?")):
        room.somebody().writes(read, words, kind="comment", about=Thing.CONTRIBUTION.key(text.id))
    room.finish(read)
    made = note.note_of(room.session, room.workshop, 1.0)
    lines = made["parts"][1]["lines"]
    quiet = next(at for at, line in enumerate(lines) if line[:13] == "En tyst plats")
    bus = next(at for at, line in enumerate(lines) if line[:10] == "En bokbuss")
    assert (lines[quiet + 1], lines[bus + 1]) == (["Kommentar: Var då? (×2)"], ["Kommentar: Vart?"])
    told = note.FORMATS["md"](made).decode()
    assert re.search(r"^- En tyst plats.*\n  - Kommentar: Var då", told, re.MULTILINE)
    page = note.FORMATS["html"](made).decode()
    assert re.search(r"<li[^>]*>En tyst plats[^<]*<ul><li[^>]*>Kommentar: Var då", page)
    written_down = Document(io.BytesIO(note.FORMATS["docx"](made))).paragraphs
    points = [point for point in written_down if point.style.name == "List Bullet"]
    under = {point.text: point.paragraph_format.left_indent for point in points}
    assert under["Kommentar: Vart?"] is not None
    assert under[lines[bus]] is None
    assert note.FORMATS["pdf"](made).startswith(b"%PDF")


def test_groups_stand_with_what_the_room_said_of_their_names(room):
    ideas = room.open("ideas", key="ideas")
    people = room.crowd(5)
    texts = [people[0].writes(ideas, "En tyst plats"), people[1].writes(ideas, "Bokbuss")]
    room.finish(ideas)
    groups = room.open("cluster", input="ideas:ideas", who="facilitator", validate=True)
    keys = [Thing.CONTRIBUTION.key(text.id) for text in texts]
    cluster = room.board(groups).create(keys, "R", 1.0, "Nära")
    room.advance(groups)
    for somebody, said in zip(people, ("captures", "captures", "captures", "captures", "no"), strict=True):
        somebody.answers(groups, Thing.CLUSTER.key(cluster.id), said, criterion="captures")
    room.finish(groups)
    group, (said,) = note.note_of(room.session, room.workshop, 1.0)["parts"][1]["lines"]
    assert group.startswith("K-1 Nära (2 idéer): ")
    assert " ".join(said.split()) == "Stämmer: 80 %, delvis: 0 %, nej: 20 %"


def test_a_note_approved_before_has_none_of_them(room):
    old = note.note_of(room.session, room.workshop, 1.0)
    for name in ("hours", "place", "leader"):
        del old[name]
    assert "Plats" not in markdown.write(note.outline_of(old)).decode()


def test_the_archive_has_every_version_as_pdf_for_a_hundred_years(session):
    journey = build_journey(session, read_example("malbild-hallevalla"), 1_000_000.0)
    pack = zipfile.ZipFile(io.BytesIO(records.for_archive(session, journey, 1_800_000_000.0)))
    for version in journey.versions:
        reader = PdfReader(io.BytesIO(pack.read(f"versions/{version.label}.pdf")))
        about = reader.trailer["/Root"]["/Metadata"].get_object().get_data().decode()
        assert ("<pdfaid:part>2" in about, "<pdfaid:conformance>A" in about, "pdfuaid" in about) == (
            True,
            True,
            True,
        )


@pytest.mark.parametrize("text", ["\U0001f469\u200d\U0001f467 en familj", "日本", "\ue000 en egen"])
@pytest.mark.parametrize("archival", [False, True])
def test_a_sign_that_no_typeface_has_takes_nobodys_document_away(text, archival):
    """Before, one emoji in one idea and there was no PDF, and no archive."""
    drawn = pdf.write(Outline("A", "B", "sv", "2032-01-01", blocks=[Text(f"{text} ord")]), archival)
    reader = PdfReader(io.BytesIO(drawn))
    assert reader.trailer["/Root"]["/MarkInfo"]["/Marked"]
    assert "ord" in reader.pages[0].extract_text()
