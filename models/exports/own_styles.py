"""An organisation's own Word template, opened to be written in: its styles, heads, feet and margins."""

import io
from copy import deepcopy
from typing import Any

from docx import Document
from docx.document import Document as DocxDocument
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.parts.numbering import NumberingPart

# Styles that our documents are written in.
STYLES = (
    "Title",
    "Subtitle",
    "Heading 1",
    "Heading 2",
    "Heading 3",
    "Heading 4",
    "Quote",
    "Caption",
    "List Bullet",
    "Table Grid",
)


def opened(raw: bytes) -> DocxDocument:
    """The empty document that was made of the template, with all styles that ours need."""
    document = Document(io.BytesIO(raw))
    _complete(document)
    return document


def _complete(document: DocxDocument) -> None:
    """Styles that the template does not have, as Word itself has them."""
    missing = [name for name in STYLES if name not in document.styles]
    if not missing:
        return
    plain = Document().styles
    known = {style.style_id for style in document.styles}
    for name in missing:
        element = deepcopy(plain[name].element)
        for reference in ("w:basedOn", "w:next", "w:link"):
            for found in element.findall(qn(reference)):
                if found.get(qn("w:val")) not in known:
                    element.remove(found)
        for number in element.iter(qn("w:numId")):
            number.set(qn("w:val"), str(_bullets(document)))
        document.styles.element.append(element)


def _bullets(document: DocxDocument) -> int:
    """The number of a list with points, added to the document."""
    numbering = _numbering(document)
    taken = [int(found.get(qn("w:abstractNumId"))) for found in numbering.findall(qn("w:abstractNum"))]
    kind = max(taken, default=-1) + 1
    abstract = parse_xml(
        f'<w:abstractNum {nsdecls("w")} w:abstractNumId="{kind}"><w:multiLevelType w:val="singleLevel"/>'
        '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="•"/>'
        '<w:lvlJc w:val="left"/><w:pPr><w:ind w:left="360" w:hanging="360"/></w:pPr></w:lvl></w:abstractNum>'
    )
    # Kinds stand before the lists that are of them.
    numbering.insert(len(taken), abstract)
    return numbering.add_num(kind).numId


def _numbering(document: DocxDocument) -> Any:
    kinds = {relation.reltype for relation in document.part.rels.values()}
    package = document.part.package
    if package is not None and RELATIONSHIP_TYPE.NUMBERING not in kinds:
        part = NumberingPart(
            PackURI("/word/numbering.xml"),
            CONTENT_TYPE.WML_NUMBERING,
            parse_xml(f"<w:numbering {nsdecls('w')}/>"),
            package,
        )
        document.part.relate_to(part, RELATIONSHIP_TYPE.NUMBERING)
    return document.part.numbering_part.element
