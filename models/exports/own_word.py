"""An organisation's own Word template: judged when it comes in, and filled when a document goes out.

What is used of it are its styles, its heads and feet and its margins. What runs or fetches is refused.
"""

import io
import re
import zipfile
from copy import deepcopy
from typing import Any

from defusedxml.ElementTree import fromstring
from docx import Document
from docx.document import Document as DocxDocument
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.parts.numbering import NumberingPart

from models.base import Refused
from models.elsewhere import elsewhere
from models.exports.packing import is_name, packed

LARGEST, LARGEST_UNPACKED, LARGEST_PART, MOST_MEMBERS = 3_000_000, 30_000_000, 10_000_000, 1000
MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
TEMPLATE = "application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml"
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
# Programs, and other programs' documents, by where they lie.
_RUNS = re.compile(r"vbaproject|vbadata|activex|embeddings/|oleobject", re.IGNORECASE)
_MACROS = re.compile(r"macroenabled", re.IGNORECASE)
# Fields that fetch when the document is opened.
_FETCHES = re.compile(r"\b(DDE|DDEAUTO|INCLUDETEXT|INCLUDEPICTURE|IMPORT|LINK|MACROBUTTON|DATABASE)\b")


@elsewhere
def judged(raw: bytes) -> bytes:
    """The template as a document that can be filled, or refused in words."""
    if len(raw) > LARGEST:
        raise Refused("template_large", field="word", most=LARGEST // 1_000_000)
    try:
        parts = _parts_of(raw)
        types = parts["[Content_Types].xml"].decode("utf-8")
        _guard(parts, types)
        parts["[Content_Types].xml"] = types.replace(TEMPLATE, MAIN).encode()
        document = packed(list(parts.items()))
        # Opened as it will be, so that whoever sends it hears of it and not whoever writes.
        filled = io.BytesIO()
        opened(document).save(filled)
    except Refused:
        raise
    except Exception as broken:
        # What the library says of half a document has many names.
        raise Refused("template_broken", field="word") from broken
    return document


def opened(raw: bytes) -> DocxDocument:
    """An empty document with its styles, heads, feet and margins, and all styles that ours need."""
    document = Document(io.BytesIO(raw))
    body = document.element.body
    for part in list(body):
        if part.tag != qn("w:sectPr"):
            body.remove(part)
    _complete(document)
    return document


def _parts_of(raw: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(raw)) as pack:
        members = pack.infolist()
        too_large = sum(member.file_size for member in members) > LARGEST_UNPACKED
        if too_large or len(members) > MOST_MEMBERS:
            raise Refused("template_large", field="word", most=LARGEST // 1_000_000)
        parts = {}
        for member in members:
            if not member.is_dir():
                if not is_name(member.filename):
                    raise Refused("template_broken", field="word")
                with pack.open(member) as file:
                    # A member may hold more than it says.
                    parts[member.filename] = file.read(LARGEST_PART + 1)
                if len(parts[member.filename]) > LARGEST_PART:
                    raise Refused("template_large", field="word", most=LARGEST // 1_000_000)
    return parts


def _guard(parts: dict[str, bytes], types: str) -> None:
    if _MACROS.search(types) or any(map(_RUNS.search, parts)):
        raise Refused("template_macros", field="word")
    if (MAIN not in types and TEMPLATE not in types) or "word/document.xml" not in parts:
        raise Refused("template_not_word", field="word")
    for name, content in parts.items():
        if name.endswith((".xml", ".rels")):
            root = fromstring(content, forbid_dtd=True)
            if name.endswith(".rels"):
                _guard_links([rel.attrib for rel in root])
            elif name.startswith("word/"):
                said = " ".join(
                    (part.text or "") + " " + part.get(qn("w:instr"), "")
                    for part in root.iter()
                    if part.tag in (qn("w:instrText"), qn("w:fldSimple"))
                )
                if _FETCHES.search(said) or any(part.tag == qn("w:altChunk") for part in root.iter()):
                    raise Refused("template_fetches", field="word")


def _guard_links(relations: list[dict[str, str]]) -> None:
    """A link that a reader follows is theirs to press; everything else from elsewhere is fetched unasked."""
    for relation in relations:
        is_elsewhere = relation.get("TargetMode") == "External"
        is_pressed = relation.get("Type", "").endswith("/hyperlink") and re.match(
            r"(https?|mailto):", relation.get("Target", "")
        )
        if is_elsewhere and not is_pressed:
            raise Refused("template_fetches", field="word")


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
