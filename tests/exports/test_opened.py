"""Documents in another program than ours: LibreOffice (`apt install libreoffice-writer-nogui
libreoffice-impress-nogui`) opens them and sets them whole, and qpdf reads the papers. Where they are not
there, these tests are not either.
"""

import subprocess

import pytest
from pypdf import PdfReader

from models.document.river import river_of
from models.exports import FORMATS, docx, letter, note, poster, slides
from models.exports import river as river_sheet
from models.exports.profile import SOBER
from models.library.example.story import play

pytestmark = pytest.mark.heavy


@pytest.fixture
def journey(session):
    return play(session, b"secret of the tests", "1.0")


@pytest.mark.opens_with("soffice")
def test_word_and_slides_are_opened_and_hold_every_sentence(journey, tmp_path, session):
    edition = journey.versions[-1].content
    meeting = max(journey.workshops, key=lambda workshop: workshop.opened_at or 0)
    noted = note.note_of(session, meeting, 1.0)
    files = {
        "version.docx": FORMATS["docx"](edition, False),
        "letter.docx": docx.write(letter.outline_of(edition)),
        "note.docx": note.FORMATS["docx"](noted, SOBER),
        "slides.pptx": slides.write(edition),
    }
    for name, content in files.items():
        (tmp_path / name).write_bytes(content)
    made = tmp_path / "made"
    home = f"-env:UserInstallation=file://{tmp_path}/home"
    asked = [
        "soffice",
        home,
        "--headless",
        "--convert-to",
        "pdf",
        "--outdir",
        made,
        *(tmp_path / name for name in files),
    ]
    subprocess.run(asked, check=True, capture_output=True, timeout=240)
    said = {}
    for name in files:
        reader = PdfReader(made / name.replace(name.rpartition(".")[2], "pdf"))
        said[name] = " ".join(" ".join(page.extract_text() for page in reader.pages).split())
        assert all(page.extract_text().strip() for page in reader.pages)
    vision = edition["vision"][0]["text"]
    areas = [area["name"] for area in edition["focus_areas"]]
    assert [name for name in ("version.docx", "letter.docx", "slides.pptx") if vision not in said[name]] == []
    assert [
        area for area in areas if area not in said["version.docx"] or area not in said["slides.pptx"]
    ] == []
    assert noted["title"] in said["note.docx"]


@pytest.mark.opens_with("qpdf")
def test_every_paper_is_written_as_the_format_is(journey, tmp_path, session):
    edition = journey.versions[-1].content
    seen = river_of(session, journey)
    assert seen
    papers = {
        "short": FORMATS["pdf"](edition, False),
        "whole": FORMATS["pdf"](edition, True),
        "wall": poster.write(edition, "a3", "https://malbild.test/read/x"),
        "river": river_sheet.write(seen, river_sheet.about(journey, 1.0), "a3"),
    }
    wrong = {}
    for name, content in papers.items():
        (tmp_path / name).write_bytes(content)
        found = subprocess.run(["qpdf", "--check", tmp_path / name], capture_output=True, text=True)
        if found.returncode:
            wrong[name] = found.stdout + found.stderr
    assert wrong == {}
