"""What a screen reader is told of each paper (PDF): the tree of its tags is that of its outline, block by
block.
"""

import io
from collections.abc import Iterator
from typing import Any

import pytest
from pypdf import PdfReader

from models.exports import note, pdf, sheets
from models.exports.malbild import outline_of
from models.exports.outline import Block, Figures, Heading, Items, Outline, Table, Text
from models.library import read_example
from models.plans.card import write_card
from tests.examples import build_journey


def journey_of(session):
    return build_journey(session, read_example("malbild-hallevalla"), 1_000_000.0)


def tags(raw: bytes) -> list[Any]:
    """Tags in the order of reading: (tag, tags within). What only lays out, or says how it looks, is left."""

    def within(node: Any) -> Iterator[Any]:
        node = node.get_object()
        for child in node if isinstance(node, list) else [node]:
            child = child.get_object() if hasattr(child, "get_object") else child
            if isinstance(child, dict) and "/S" in child:
                inner = list(within(child["/K"])) if "/K" in child else []
                if child["/S"] in ("/Div", "/Document", "/Strong", "/Em", "/Span", "/NonStruct"):
                    yield from inner
                else:
                    yield str(child["/S"])[1:], inner

    # Strict: what is written wrong in the file itself is an error.
    return list(within(PdfReader(io.BytesIO(raw), strict=True).trailer["/Root"]["/StructTreeRoot"]["/K"]))


def expected(outline: Outline) -> list[Any]:
    return [("Title", []), ("P", []), *(tag for block in outline.blocks for tag in of_block(block))]


def of_block(block: Block) -> list[Any]:
    match block:
        case Heading(level, _):
            return [(f"H{level}", [])]
        case Text(_, _, _, said):
            return [("P", [])] * (2 if said else 1)
        case Figures(found):
            return [("P", [])] * len(found)
        case Items(lines):
            return [("L", [("LI", [("Lbl", []), ("LBody", [])])] * len(lines))]
        case Table(_, head, rows, headed):
            over = ("THead", [("TR", [("TH", [])] * len(head))])
            under = ("TBody", [("TR", [("TH", []), *[("TD", [])] * (len(head) - 1)])] * len(rows))
            return [*([] if headed else [("P", [])]), ("Table", [over, under])]
    return []


def attributes(raw: bytes) -> list[tuple[str, str, list[str]]]:
    """Cells in the order of the file: (tag, scope, what is said besides)."""
    found = []
    reader = PdfReader(io.BytesIO(raw), strict=True)
    for number in range(1, int(reader.trailer["/Size"])):
        cell = reader.get_object(number)
        if isinstance(cell, dict) and cell.get("/S") in ("/TH", "/TD"):
            (about,) = [said for said in cell.get("/A", []) if said["/O"] == "/Table"] or [{}]
            found.append((cell["/S"], about.get("/Scope", ""), sorted(set(about) - {"/O", "/Scope"})))
    return found


@pytest.mark.parametrize("archival", [False, True])
def test_the_first_cell_of_a_row_heads_it_and_every_other_follows_from_the_scopes(archival):
    table = Table(
        "Möten", ["När", "Vad"], [["1 maj", "Så <</S/TD/> [här] )endobj"], ["", ""], ["3 maj", "–"]]
    )
    outline = Outline("Titel", "Under", "sv", "2026-06-01", "Biblioteket", [table])
    raw = pdf.write(outline, archival)
    assert tags(raw) == expected(outline)
    column, row, cell = ("/TH", "/Column", ["/Headers"]), ("/TH", "/Row", []), ("/TD", "", [])
    assert attributes(raw) == [column, column, *[row, cell] * 3]
    about = PdfReader(io.BytesIO(raw), strict=True).trailer["/Root"]["/Metadata"].get_object().get_data()
    assert (b"pdfuaid" in about, b"pdfaid:conformance" in about) == (True, archival)


@pytest.mark.parametrize("whole", [False, True])
def test_a_version_is_read_aloud_as_it_is_built(session, whole):
    outline = outline_of(journey_of(session).versions[-1].content, whole)
    assert tags(pdf.write(outline)) == expected(outline)
    assert tags(pdf.write(outline, archival=True)) == expected(outline)


def test_a_note_is_read_aloud_as_it_is_built(room):
    asked = room.open("pulse", word={"sv": "Hur är det?"})
    for somebody, word in zip(room.crowd(5), ("nyfiken", "trött", "modig", "nära", "öppen"), strict=True):
        somebody.writes(asked, word, kind="word")
    room.finish(asked)
    outline = note.outline_of(note.note_of(room.session, room.workshop, 1.0))
    assert tags(pdf.write(outline)) == expected(outline)


@pytest.mark.parametrize("kind", sheets.SHEETS)
def test_a_sheet_of_cards_is_read_aloud_as_it_is_built(session, kind):
    journey = journey_of(session)
    for text in ("Fler läser", "Bokpåsar"):
        write_card(journey, kind, {sheets.CARDS[kind].main: text}, "Ada", 1.0)
    outline = sheets.sheet(journey, kind, "2026-06-01", "sv")
    assert tags(pdf.write(outline)) == expected(outline)
