"""Word: real heading styles, lists and header rows, the document's language set.

Opens in Word and LibreOffice.
"""

import io
import re
from datetime import datetime
from typing import cast

from docx import Document
from docx.document import Document as DocxDocument
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_BREAK
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Emu, Pt, RGBColor
from docx.styles.style import ParagraphStyle

from models.elsewhere import elsewhere
from models.exports.outline import Block, Figures, Heading, Items, Outline, PageBreak, Table, Text
from models.exports.packing import repacked
from models.exports.widths import Column, columns

LOCALES = {"sv": "sv-SE", "nb": "nb-NO", "en": "en-GB"}
# Between the margins of an A4 page.
TEXT_WIDTH = Cm(16)
GREEN = RGBColor(0x1D, 0x5C, 0x54)
# XML 1.0 has no place for these; a pasted one would make Word refuse the whole file.
_FORBIDDEN = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


@elsewhere
def write(outline: Outline) -> bytes:
    document = Document()
    _prepare(document, outline)
    _add_running_lines(document, outline)
    document.add_paragraph(_plain(outline.title), style="Title")
    document.add_paragraph(_plain(outline.subtitle), style="Subtitle")
    for block in outline.blocks:
        _add(document, block)
    file = io.BytesIO()
    document.save(file)
    return repacked(file.getvalue())


def _prepare(document: DocxDocument, outline: Outline) -> None:
    about = document.core_properties
    about.title, about.subject, about.author, about.language = (
        _plain(outline.title),
        _plain(outline.subtitle),
        _plain(outline.author),
        LOCALES[outline.language],
    )
    # The day of the document, not of the download: the same version gives the same file.
    about.created = about.modified = datetime.fromisoformat(outline.date)
    about.comments = ""
    for section in document.sections:
        section.page_width, section.page_height = Cm(21), Cm(29.7)
        section.left_margin = section.right_margin = Cm(2.5)
    normal = _style(document, "Normal")
    normal.font.name, normal.font.size = "Georgia", Pt(11)
    language = OxmlElement("w:lang")
    language.set(qn("w:val"), LOCALES[outline.language])
    normal.element.get_or_add_rPr().append(language)
    for name, size in (
        ("Title", 28),
        ("Subtitle", 15),
        ("Heading 1", 17),
        ("Heading 2", 13.5),
        ("Heading 3", 11.5),
    ):
        style = _style(document, name)
        style.font.name, style.font.size, style.font.color.rgb = "Calibri", Pt(size), GREEN
        fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
        for theme in ("w:asciiTheme", "w:hAnsiTheme", "w:eastAsiaTheme", "w:cstheme"):
            fonts.attrib.pop(qn(theme), None)
        fonts.set(qn("w:hAnsi"), "Calibri")


def _style(document: DocxDocument, name: str) -> ParagraphStyle:
    return cast(ParagraphStyle, document.styles[name])


def _add(document: DocxDocument, block: Block) -> None:
    match block:
        case Heading(level, text):
            document.add_heading(_plain(text), level)
        case Text(text, style, mark, said):
            _add_text(document, text, style, mark)
            if said:
                _add_text(document, said, "small", "")
        case Figures(found):
            paragraph = document.add_paragraph()
            for at, (number, what) in enumerate(found):
                paragraph.add_run(f"{' · ' if at else ''}{number} ").bold = True
                paragraph.add_run(_plain(what))
        case Items(lines):
            for line in lines:
                document.add_paragraph(_plain(line), style="List Bullet")
        case Table():
            _add_table(document, block)
        case PageBreak():
            document.add_paragraph().add_run().add_break(WD_BREAK.PAGE)


def _add_text(document: DocxDocument, text: str, style: str, mark: str) -> None:
    paragraph = document.add_paragraph(style="Quote" if style == "quote" else "Normal")
    if style == "before":
        paragraph.paragraph_format.keep_with_next = True
    if mark:
        paragraph.add_run(f"{mark}  ").bold = True
    run = paragraph.add_run(_plain(text))
    if style == "lead":
        run.font.size = Pt(15)
    elif style == "statement":
        run.font.size = Pt(12.5)
    elif style == "small":
        run.font.size = Pt(9)


def _add_table(document: DocxDocument, given: Table) -> None:
    """Columns as wide as their content wants, rows whole, the head on every page."""
    paragraph = document.add_paragraph(_plain(given.caption), style="Caption")
    paragraph.paragraph_format.keep_with_next = True
    table = document.add_table(rows=1, cols=len(given.head), style="Table Grid")
    table.autofit = False
    for cell, text in zip(table.rows[0].cells, given.head, strict=True):
        cell.paragraphs[0].add_run(_plain(text)).bold = True
    # Repeated on every page, and told to screen readers as the header.
    repeat = OxmlElement("w:tblHeader")
    repeat.set(qn("w:val"), "true")
    table.rows[0]._tr.get_or_add_trPr().append(repeat)
    for row in given.rows:
        for cell, text in zip(table.add_row().cells, row, strict=True):
            cell.text = _plain(text)
    small = Pt(8) if len(given.head) > 6 else Pt(9.5)
    sides = _sides(columns(given), small)
    for row in table.rows:
        whole = OxmlElement("w:cantSplit")
        row._tr.get_or_add_trPr().append(whole)
        for cell, side in zip(row.cells, sides, strict=True):
            cell.width = side
            for run in cell.paragraphs[0].runs:
                run.font.size = small
    for column, side in zip(table.columns, sides, strict=True):
        column.width = side
    document.add_paragraph()


def _sides(found: list[Column], size: Pt) -> list[Emu]:
    """The width of each column: short ones have what they need, with the cell's own margins, and the others
    share what is left.
    """
    needed = [Emu(int((column.share + 2) * size * 0.52)) if column.short else Emu(0) for column in found]
    left = max(TEXT_WIDTH // 3, TEXT_WIDTH - sum(needed))
    among = sum(column.share for column in found if not column.short)
    return [side or Emu(int(left * column.share / among)) for side, column in zip(needed, found, strict=True)]


def _add_running_lines(document: DocxDocument, outline: Outline) -> None:
    """What document it is over every page but the first, and which page under all of them."""
    section = document.sections[0]
    section.different_first_page_header_footer = True
    over = section.header.paragraphs[0]
    over.add_run(f"{_plain(outline.title)} · {_plain(outline.subtitle)}").font.size = Pt(8.5)
    for foot in (section.footer, section.first_page_footer):
        under = foot.paragraphs[0]
        under.alignment = WD_ALIGN_PARAGRAPH.RIGHT
        for part in ("PAGE", " (", "NUMPAGES", ")"):
            if part.isalpha():
                field = OxmlElement("w:fldSimple")
                field.set(qn("w:instr"), part)
                run = OxmlElement("w:r")
                text = OxmlElement("w:t")
                text.text = "1"
                run.append(text)
                field.append(run)
                under._p.append(field)
            else:
                under.add_run(part)


def _plain(text: str) -> str:
    return _FORBIDDEN.sub("", text)
