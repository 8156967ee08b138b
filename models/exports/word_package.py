"""A Word document of our own, with what an organisation's template says of how its documents look.

No XML is copied as it came: every part is read by what it is (its type and its first mark, never its name),
its marks are written anew by `word_marks`, and no relation of the template's goes along.
"""

import io
import posixpath
import zipfile
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element, SubElement, tostring

from defusedxml.ElementTree import fromstring

from models.base import Refused
from models.exports import word_marks as marks
from models.exports.packing import is_name, packed
from models.exports.word_marks import full

LARGEST, LARGEST_PART, MOST_MEMBERS, MOST_STYLES, MOST_PICTURES = 3_000_000, 2_000_000, 1000, 500, 20
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml."
MAIN, TEMPLATE = f"{_WORD}document.main+xml", f"{_WORD}template.main+xml"
MACROS = {
    "application/vnd.ms-word.document.macroEnabled.main+xml".lower(),
    "application/vnd.ms-word.template.macroEnabledTemplate.main+xml".lower(),
}
THEME = "application/vnd.openxmlformats-officedocument.theme+xml"
RELATIONS = "application/vnd.openxmlformats-package.relationships+xml"
_KINDS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
_OF_PACKAGES = "http://schemas.openxmlformats.org/package/2006/"
_START = b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
# Type -> (how such a file is named, how it begins).
PICTURES = {
    "image/png": ("png", (b"\x89PNG\r\n\x1a\n",)),
    "image/jpeg": ("jpeg", (b"\xff\xd8\xff",)),
    "image/gif": ("gif", (b"GIF87a", b"GIF89a")),
}
# What a theme says besides colours and typefaces: surfaces and lines, which our documents have none of.
_FILL = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
_PLAIN = (
    f'<a:fmtScheme xmlns:a="{marks.SPACES["a"]}" name="Plain"><a:fillStyleLst>{_FILL * 3}</a:fillStyleLst>'
    f"<a:lnStyleLst>{f'<a:ln>{_FILL}</a:ln>' * 3}</a:lnStyleLst><a:effectStyleLst>"
    f"{'<a:effectStyle><a:effectLst/></a:effectStyle>' * 3}</a:effectStyleLst>"
    f"<a:bgFillStyleLst>{_FILL * 3}</a:bgFillStyleLst></a:fmtScheme>"
)
_USUAL_PAGE = (
    ("w:pgSz", {"w": "11906", "h": "16838"}),
    (
        "w:pgMar",
        {
            "top": "1418",
            "right": "1418",
            "bottom": "1418",
            "left": "1418",
            "header": "709",
            "footer": "709",
            "gutter": "0",
        },
    ),
)


@dataclass(frozen=True)
class Relation:
    kind: str
    target: str


class Sent:
    """The file that somebody sends, of which no more is unpacked than is asked for."""

    def __init__(self, raw: bytes) -> None:
        self.pack = zipfile.ZipFile(io.BytesIO(raw))
        members = self.pack.infolist()
        if len(members) > MOST_MEMBERS:
            raise too_large()
        if not all(is_name(member.filename) for member in members if not member.is_dir()):
            raise Refused("template_broken", field="word")
        self.members = {member.filename.lower(): member for member in members}
        self.types: dict[str, str] = {}
        self.usual: dict[str, str] = {}
        for said in self.read("[Content_Types].xml"):
            kind = said.get("ContentType", "").lower()
            self.types[said.get("PartName", "").lstrip("/").lower()] = kind
            self.usual[said.get("Extension", "").lower()] = kind

    def raw(self, name: str) -> bytes:
        with self.pack.open(self.members[name.lower()]) as file:
            # A member may hold more than it says.
            content = file.read(LARGEST_PART + 1)
        if len(content) > LARGEST_PART:
            raise too_large()
        return content

    def read(self, name: str) -> Element:
        return fromstring(self.raw(name), forbid_dtd=True)

    def kind(self, name: str) -> str:
        return self.types.get(name.lower()) or self.usual.get(name.rpartition(".")[2].lower(), "")

    def relations(self, name: str) -> dict[str, Relation]:
        """Of a part, or of the whole file: to other parts alone, never to what is elsewhere."""
        folder, _, base = name.rpartition("/")
        place = posixpath.join(folder, "_rels", f"{base}.rels")
        if place.lower() not in self.members:
            return {}
        found = {}
        for said in self.read(place):
            target = posixpath.normpath(posixpath.join("/", folder, said.get("Target", ""))).lstrip("/")
            if said.get("TargetMode", "Internal") == "Internal" and target.lower() in self.members:
                found[said.get("Id", "")] = Relation(said.get("Type", ""), target)
        return found


@dataclass
class Fresh:
    """The document that is made, part by part."""

    parts: dict[str, bytes] = field(default_factory=dict)
    types: dict[str, str] = field(default_factory=dict)
    relations: dict[str, list[tuple[str, str]]] = field(default_factory=dict)
    # Where a picture came from -> its name here.
    pictures: dict[str, str] = field(default_factory=dict)

    def add(self, name: str, kind: str, content: bytes | Element) -> None:
        self.parts[name] = content if isinstance(content, bytes) else _START + tostring(content)
        self.types[name] = kind

    def relate(self, owner: str, kind: str, name: str) -> str:
        relations = self.relations.setdefault(owner, [])
        relation = (kind, posixpath.relpath(name, posixpath.dirname(owner) or "."))
        if relation not in relations:
            relations.append(relation)
        return f"rId{relations.index(relation) + 1}"

    def packed(self) -> bytes:
        types = Element("Types", xmlns=f"{_OF_PACKAGES}content-types")
        SubElement(types, "Default", Extension="rels", ContentType=RELATIONS)
        for name, kind in self.types.items():
            SubElement(types, "Override", PartName=f"/{name}", ContentType=kind)
        files = [("[Content_Types].xml", _START + tostring(types))]
        for owner, relations in self.relations.items():
            root = Element("Relationships", xmlns=f"{_OF_PACKAGES}relationships")
            for at, (kind, target) in enumerate(relations, 1):
                SubElement(root, "Relationship", Id=f"rId{at}", Type=kind, Target=target)
            folder, _, base = owner.rpartition("/")
            files.append((posixpath.join(folder, "_rels", f"{base}.rels"), _START + tostring(root)))
        return packed([*files, *self.parts.items()])


def too_large() -> Refused:
    return Refused("template_large", field="word", most=LARGEST // 1_000_000)


def fresh(raw: bytes) -> bytes:
    """An empty document with the template's page, styles, lists, typefaces, colours, heads and feet."""
    sent, made = Sent(raw), Fresh()
    main = _main(sent)
    relations = sent.relations(main)
    document = sent.read(main)
    if document.tag != full("w:document"):
        raise Refused("template_not_word", field="word")
    made.relate("", f"{_KINDS}officeDocument", "word/document.xml")
    _add_looks(sent, made, relations)
    body = Element(full("w:document"))
    SubElement(body, full("w:body")).append(_section(sent, made, document, relations))
    made.add("word/document.xml", MAIN, body)
    drawn = made.packed()
    if len(drawn) > LARGEST:
        raise too_large()
    return drawn


def _main(sent: Sent) -> str:
    for relation in sent.relations("").values():
        if relation.kind == f"{_KINDS}officeDocument":
            kind = sent.kind(relation.target)
            if kind in MACROS:
                raise Refused("template_macros", field="word")
            if kind in (MAIN, TEMPLATE):
                return relation.target
    raise Refused("template_not_word", field="word")


def _add_looks(sent: Sent, made: Fresh, relations: dict[str, Relation]) -> None:
    for kind, root, name, relation, allowed in (
        (f"{_WORD}styles+xml", "w:styles", "styles", "styles", marks.STYLES),
        (f"{_WORD}numbering+xml", "w:numbering", "numbering", "numbering", marks.NUMBERING),
        (f"{_WORD}fonttable+xml", "w:fonts", "fontTable", "fontTable", marks.FONTS),
    ):
        found = _first(sent, relations, kind, root)
        if found is not None:
            if len(found.findall(full("w:style"))) > MOST_STYLES:
                raise Refused("template_styles", field="word", most=MOST_STYLES)
            (kept,) = marks.kept(found, allowed)
            made.add(f"word/{name}.xml", f"{_WORD}{name}+xml", kept)
            made.relate("word/document.xml", f"{_KINDS}{relation}", f"word/{name}.xml")
    theme = _first(sent, relations, THEME, "a:theme")
    if theme is not None:
        made.add("word/theme/theme1.xml", THEME, _theme(theme))
        made.relate("word/document.xml", f"{_KINDS}theme", "word/theme/theme1.xml")
    even = any(
        setting.get(full("w:val"), "true") in ("true", "1", "on")
        for found in [_first(sent, relations, f"{_WORD}settings+xml", "w:settings")]
        if found is not None
        for setting in found.findall(full("w:evenAndOddHeaders"))
    )
    made.add("word/settings.xml", f"{_WORD}settings+xml", _settings(even))
    made.relate("word/document.xml", f"{_KINDS}settings", "word/settings.xml")


def _first(sent: Sent, relations: dict[str, Relation], kind: str, root: str) -> Element | None:
    for relation in relations.values():
        if sent.kind(relation.target) == kind:
            found = sent.read(relation.target)
            return found if found.tag == full(root) else None
    return None


def _theme(found: Element) -> Element:
    theme = Element(full("a:theme"), name="Own")
    inside = SubElement(theme, full("a:themeElements"))
    for name in ("a:clrScheme", "a:fontScheme"):
        (part,) = marks.kept(found.findall(f".//{full(name)}")[0], marks.THEME)
        inside.append(part)
    inside.append(fromstring(_PLAIN))
    return theme


def _settings(even: bool) -> Element:
    settings = Element(full("w:settings"))
    if even:
        SubElement(settings, full("w:evenAndOddHeaders"))
    compat = SubElement(settings, full("w:compat"))
    said = {"name": "compatibilityMode", "uri": "http://schemas.microsoft.com/office/word", "val": "15"}
    SubElement(compat, full("w:compatSetting"), {full("w:" + key): value for key, value in said.items()})
    return settings


def _section(sent: Sent, made: Fresh, document: Element, relations: dict[str, Relation]) -> Element:
    """The page as the last of the sections has it; a head that one lacks is that of the one before."""
    outer = [part for part in document.iter() if part.tag in (full("w:pPr"), full("w:body"))]
    # The body itself comes before its paragraphs, and its section stands last.
    sections = [found for part in (*outer[1:], *outer[:1]) for found in part.findall(full("w:sectPr"))]
    running = {
        (reference.tag, reference.get(full("w:type"), "default")): reference.get(full("r:id"), "")
        for section in sections
        for reference in section
        if reference.tag in (full("w:headerReference"), full("w:footerReference"))
        and reference.get(full("w:type"), "default") in ("default", "first", "even")
    }
    section = Element(full("w:sectPr"))
    for (tag, when), number in running.items():
        name = "header" if tag == full("w:headerReference") else "footer"
        relation = relations.get(number)
        own = _add_running(sent, made, name, relation) if relation else ""
        if own:
            SubElement(section, tag, {full("w:type"): when, full("r:id"): own})
    looks = [part for said in sections[-1:] for inner in said for part in marks.kept(inner, marks.SECTION)]
    for name, usual in _USUAL_PAGE:
        if full(name) not in [part.tag for part in looks]:
            page = Element(full(name), {full("w:" + key): value for key, value in usual.items()})
            looks.insert(0 if name == "w:pgSz" else 1, page)
    section.extend(looks)
    return section


def _add_running(sent: Sent, made: Fresh, name: str, relation: Relation) -> str:
    """A head or a foot with its pictures, and its number among the document's relations."""
    if sent.kind(relation.target) != f"{_WORD}{name}+xml":
        return ""
    found = sent.read(relation.target)
    if found.tag != full("w:hdr" if name == "header" else "w:ftr"):
        return ""
    own = f"word/{name}{sum(part.startswith(f'word/{name}') for part in made.parts) + 1}.xml"
    pictures = sent.relations(relation.target)

    def picture(number: str) -> str:
        place = _add_picture(sent, made, pictures[number].target) if number in pictures else ""
        return made.relate(own, f"{_KINDS}image", place) if place else ""

    made.add(own, f"{_WORD}{name}+xml", marks.running(found, picture))
    return made.relate("word/document.xml", f"{_KINDS}{name}", own)


def _add_picture(sent: Sent, made: Fresh, target: str) -> str:
    kind = sent.kind(target)
    if target in made.pictures or kind not in PICTURES:
        return made.pictures.get(target, "")
    ending, beginnings = PICTURES[kind]
    content = sent.raw(target)
    if not content.startswith(beginnings):
        return ""
    if len(made.pictures) >= MOST_PICTURES:
        raise too_large()
    made.pictures[target] = f"word/media/image{len(made.pictures) + 1}.{ending}"
    made.add(made.pictures[target], kind, content)
    return made.pictures[target]
