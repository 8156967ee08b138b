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
from docx.section import Section
from docx.shared import Cm, Emu, Pt, RGBColor
from docx.styles.style import ParagraphStyle

from models.elsewhere import elsewhere
from models.exports import own_styles
from models.exports.outline import Block, Figures, Heading, Items, Outline, PageBreak, Table, Text
from models.exports.packing import repacked
from models.exports.profile import SOBER, Profile
from models.exports.widths import Column, columns

LOCALES = {"sv": "sv-SE", "nb": "nb-NO", "en": "en-GB"}
# As large as a logotype stands over the first page, in cm.
LOGO = (6.0, 1.6)
# How far in stands what was said of the line before.
INDENT = Cm(1.4)
GREEN = RGBColor(0x1D, 0x5C, 0x54)
# XML 1.0 has no place for these; a pasted one would make Word refuse the whole file.
_FORBIDDEN = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def locale_of(language: str) -> str:
    """As Office names a language; one that it has no place for by its code alone."""
    return LOCALES.get(language, language)


@elsewhere
def write(outline: Outline, profile: Profile = SOBER) -> bytes:
    """In the organisation's own template, where there is one: its styles, heads, feet and margins."""
    document = own_styles.opened(profile.word) if profile.word else Document()
    _describe(document, outline)
    if profile.word:
        _say_language(document, outline.language)
    else:
        _prepare(document, outline, profile)
    _add_running_lines(document, outline)
    document.add_paragraph(_plain(outline.title), style="Title")
    document.add_paragraph(_plain(outline.subtitle), style="Subtitle")
    for block in outline.blocks:
        _add(document, block)
    file = io.BytesIO()
    document.save(file)
    return repacked(file.getvalue())


def _describe(document: DocxDocument, outline: Outline) -> None:
    about = document.core_properties
    about.title, about.subject, about.author, about.language = (
        _plain(outline.title),
        _plain(outline.subtitle),
        _plain(outline.author),
        locale_of(outline.language),
    )
    # The day of the document, not of the download: the same version gives the same file.
    about.created = about.modified = datetime.fromisoformat(outline.date)
    about.comments = about.keywords = about.category = about.last_modified_by = ""


def _say_language(document: DocxDocument, language: str) -> None:
    normal = _style(document, "Normal").element.get_or_add_rPr()
    for said in normal.findall(qn("w:lang")):
        normal.remove(said)
    said = OxmlElement("w:lang")
    said.set(qn("w:val"), locale_of(language))
    normal.append(said)


def _prepare(document: DocxDocument, outline: Outline, profile: Profile) -> None:
    for section in document.sections:
        section.page_width, section.page_height = Cm(21), Cm(29.7)
        section.left_margin = section.right_margin = Cm(2.5)
    normal = _style(document, "Normal")
    normal.font.name, normal.font.size = profile.typeface or "Georgia", Pt(11)
    _say_language(document, outline.language)
    colour = RGBColor.from_string(profile.colour[1:].upper()) if profile.colour else GREEN
    for name, size in (
        ("Title", 28),
        ("Subtitle", 15),
        ("Heading 1", 17),
        ("Heading 2", 13.5),
        ("Heading 3", 11.5),
        ("Heading 4", 11),
        ("Caption", 9.5),
    ):
        style = _style(document, name)
        style.font.name, style.font.size, style.font.color.rgb = profile.said or "Calibri", Pt(size), colour
        style.font.italic = False
        for of_theme in style.element.iter(qn("w:bottom")):
            of_theme.set(qn("w:color"), str(colour))
            of_theme.attrib.pop(qn("w:themeColor"), None)
        for apart in style.element.iterfind(f"{qn('w:rPr')}/{qn('w:spacing')}"):
            apart.getparent().remove(apart)
        fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
        for theme in ("w:asciiTheme", "w:hAnsiTheme", "w:eastAsiaTheme", "w:cstheme"):
            fonts.attrib.pop(qn(theme), None)
        fonts.set(qn("w:hAnsi"), profile.said or "Calibri")
    if profile.logo:
        _add_logo(document, profile)


def _add_logo(document: DocxDocument, profile: Profile) -> None:
    """Over the first page, with its words for whoever does not see it."""
    section = document.sections[0]
    section.different_first_page_header_footer = True
    wide, _ = profile.logo_within(*LOGO)
    over = section.first_page_header.paragraphs[0].add_run()
    picture = over.add_picture(io.BytesIO(profile.logo), Cm(wide))
    picture._inline.docPr.set("descr", _plain(profile.alt))


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
        case Items():
            for line, under in block.with_under:
                document.add_paragraph(_plain(line), style="List Bullet")
                for said in under:
                    point = document.add_paragraph(_plain(said), style="List Bullet")
                    point.paragraph_format.left_indent = INDENT
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
    run.bold = style == "before" or None


def _add_table(document: DocxDocument, given: Table) -> None:
    """Columns as wide as their content wants, rows whole, the head on every page."""
    if not given.headed:
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
    sides = _sides(columns(given), small, _text_width(document))
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


def _sides(found: list[Column], size: Pt, room: int) -> list[Emu]:
    """The width of each column: short ones have what they need, with the cell's own margins, and the others
    share what is left.
    """
    needed = [Emu(int((column.share + 2) * size * 0.6)) if column.short else Emu(0) for column in found]
    left = max(room // 3, room - sum(needed))
    among = sum(column.share for column in found if not column.short)
    return [side or Emu(int(left * column.share / among)) for side, column in zip(needed, found, strict=True)]


def _text_width(document: DocxDocument) -> int:
    """Between the margins; a template that says none has those of an A4 page."""
    section = document.sections[0]
    width, left, right = section.page_width, section.left_margin, section.right_margin
    if width is None or left is None or right is None:
        return Cm(16)
    return max(Cm(8), width - left - right)


def _add_running_lines(document: DocxDocument, outline: Outline) -> None:
    """What document it is over every page but the first, and which page under all of them."""
    section = document.sections[0]
    if _has_own_feet(section):
        return
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


def _has_own_feet(section: Section) -> bool:
    """Whether a template says something at the foot; then it says what is to stand over the pages too."""
    feet = (section.footer, section.first_page_footer, section.even_page_footer)
    return any(not foot.is_linked_to_previous and len(foot._element) for foot in feet)


def _plain(text: str) -> str:
    return _FORBIDDEN.sub("", text)
