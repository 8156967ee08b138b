"""Files as people have them (.docx, .pptx, .odt) as lines of text, in the order in which they are read.

A heading becomes "# heading" and a point of a list "- point", as somebody would paste them; nothing that can
be read in the file is left out but what is deleted in it, notes at the foot, and what stands on every page.
The libraries that write such files skip boxes, controls and what was added while changes are tracked, so the
words are taken out of the XML itself.
"""

import io
import lzma
import re
import zipfile
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import accumulate, groupby
from xml.etree.ElementTree import Element, ParseError

from defusedxml import DefusedXmlException
from defusedxml.ElementTree import fromstring

from models.analysis.cleaning import even_lines
from models.analysis.headings import part_of
from models.base import Refused
from models.elsewhere import elsewhere

# Bytes of all that is packed in a file, and how many things: more is no document of words.
LARGEST_UNPACKED, MOST_MEMBERS = 60_000_000, 5_000
# Of the parts that hold the words.
LARGEST_PART = 20_000_000
# A cell this short beside one that is longer is the name of what stands in that one.
LONGEST_NAME = 60
SOFT_BREAK = "\v"

# What reading a file that is none, or half of one, comes to.
_BROKEN = (
    ParseError,
    DefusedXmlException,
    zipfile.BadZipFile,
    zlib.error,
    lzma.LZMAError,
    LookupError,
    RuntimeError,
    ValueError,
    OSError,
    EOFError,
)
# Cells of one table.
MOST_CELLS = 20_000

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_P = "{http://schemas.openxmlformats.org/presentationml/2006/main}"
_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_DIAGRAM = "{http://schemas.openxmlformats.org/drawingml/2006/diagram}"
_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"


@dataclass
class Pack:
    """A packed file whose size is known to be bounded."""

    files: zipfile.ZipFile

    def __contains__(self, name: str) -> bool:
        return name in self.files.namelist()

    def read(self, name: str) -> Element:
        """A part as XML, with nothing fetched and nothing unfolded."""
        if self.files.getinfo(name).file_size > LARGEST_PART:
            raise Refused("upload_large", field="file")
        try:
            return fromstring(self.files.read(name))
        except _BROKEN as broken:
            raise Refused("upload_broken", field="file") from broken

    def related(self, name: str) -> dict[str, str]:
        """id -> the part it points to, of what a part says that it needs."""
        folder, _, file = name.rpartition("/")
        rels = f"{folder}/_rels/{file}.rels"
        if rels not in self:
            return {}
        return {
            rel.get("Id", ""): _joined(folder, rel.get("Target", ""))
            for rel in self.read(rels)
            if rel.get("TargetMode") != "External"
        }


def _outermost(inside: Element, tag: str) -> Iterator[Element]:
    """Every such part that lies in no other of its kind: a table within a cell is that cell's."""
    for part in inside:
        if part.tag == tag:
            yield part
        else:
            yield from _outermost(part, tag)


def is_packed(raw: bytes) -> bool:
    return raw.startswith(b"PK")


@elsewhere
def text_of(raw: bytes) -> str:
    """The words of a file, line by line. What it is is seen from what is in it, whatever it is called."""
    try:
        files = zipfile.ZipFile(io.BytesIO(raw))
        members = files.infolist()
    except _BROKEN as broken:
        raise Refused("upload_broken", field="file") from broken
    if len(members) > MOST_MEMBERS or sum(member.file_size for member in members) > LARGEST_UNPACKED:
        raise Refused("upload_large", field="file")
    pack = Pack(files)
    for name, reader in _READERS.items():
        if name in pack:
            try:
                return "\n".join(line for line in reader(pack) if line.strip())
            except RecursionError as folded:
                # Nobody writes things in things in things so deep.
                raise Refused("upload_broken", field="file") from folded
    raise Refused("upload_not_text", field="file")


def in_pairs(rows: list[list[str]]) -> list[str]:
    """A table as lines: "name: what it is" where it has a short and a long column; row by row where its cells
    hold a thing each; else column by column with the first of each as its heading.
    """
    rows = [row for row in rows if any(cell.strip() for cell in row)]
    if not rows:
        return []
    wide = max(len(row) for row in rows)
    if wide * len(rows) > MOST_CELLS:
        raise Refused("upload_large", field="file")
    rows = [[*row, *[""] * (wide - len(row))] for row in rows]
    if wide == 1:
        return [line for (cell,) in rows for line in cell.split("\n")]
    if wide == 2 and all(
        0 < len(name) <= LONGEST_NAME and "\n" not in name and len(name) < len(what) for name, what in rows
    ):
        return [f"{name.rstrip(':')}: {' '.join(what.split())}" for name, what in rows]
    if part_of(rows[0][0]) == "focus":
        return [*_by_area(*rows)]
    if len(rows) > 2 and not any("\n" in cell for row in rows for cell in row):
        return [*_in_rows(*rows)]
    return [
        line
        for column in zip(*rows, strict=True)
        for at, cell in enumerate(column)
        for line in ([f"# {' '.join(cell.split())}"] if at == 0 and cell.strip() else cell.split("\n"))
    ]


def _by_area(head: list[str], *rows: list[str]) -> Iterator[str]:
    """A focus area to a row or several, with what it means; then each column that is a part of its own, area
    by area. A cell that is drawn over several says the same of each of them.
    """
    names = [*accumulate((name.strip() for name in head), _or_above)]
    if rows and not rows[0][0].strip() and "" in [name.strip() for name in head]:
        # What stands under a heading over several columns.
        yield ", ".join(cell.strip() for cell in rows[0] if cell.strip())
        rows = rows[1:]
    areas: dict[str, list[list[str]]] = {}
    for name, row in zip(accumulate((row[0] for row in rows), _or_above), rows, strict=True):
        areas.setdefault(" ".join(name.split()), []).append(row)
    apart = [part for part in dict.fromkeys(names[1:]) if part_of(part)]
    yield f"# {names[0]}"
    for area, found in areas.items():
        said = [
            _about(names, row, at) for row in found for at in range(1, len(row)) if names[at] not in apart
        ]
        words = " ".join(dict.fromkeys(text for text in said if text))
        yield f"{area}: {words}" if words else area
    for part in apart:
        yield f"# {part}"
        for area, found in areas.items():
            cells = [[cell for at, cell in enumerate(row) if at and names[at] == part] for row in found]
            if any(cell.strip() for row in cells for cell in row):
                yield f"# {area}"
                yield from (f"- {line}" for row in cells for line in _lines_across(row))


def _or_above(above: str, cell: str) -> str:
    return cell if cell.strip() else above


def _about(names: list[str], row: list[str], at: int) -> str:
    """The second column is what an area means; another says what it is."""
    words = " ".join(row[at].split())
    return words if at == 1 or not words else f"{names[at]}: {words}"


def _lines_across(cells: list[str]) -> list[str]:
    """A cell's lines; cells side by side are one line."""
    said = [cell for cell in cells if cell.strip()]
    if len(said) == 1:
        return [line.strip() for line in said[0].split("\n") if line.strip()]
    return [": ".join(" ".join(cell.split()) for cell in said)] if said else []


def pasted(material: str) -> str:
    """Rows of a sheet that stand among other lines, read as the table that they are."""
    lines: list[str] = []
    for is_table, beside in groupby(even_lines(material).split("\n"), lambda line: "\t" in line.strip()):
        found = [*beside]
        lines += _pasted_rows(found) if is_table else found
    return "\n".join(lines)


def _pasted_rows(lines: list[str]) -> list[str]:
    """Only what stands under names of focus areas: other tabs are those of lists and of drawn lines."""
    rows = [[cell.strip().strip('"') for cell in line.split("\t")] for line in lines]
    head = next((at for at, row in enumerate(rows) if part_of(row[0]) == "focus"), None)
    if head is None or len(rows) - head < 2:
        return lines
    return [*lines[:head], *in_pairs(rows[head:])]


def _in_rows(head: list[str], *rows: list[str]) -> Iterator[str]:
    """Each row as a point: its first cell, and the others after what their columns are called."""
    if head[0].strip():
        yield f"# {head[0].strip()}"
    for first, *others in rows:
        said = [
            f"{name.strip(': ')}: {cell.strip()}"
            for name, cell in zip(head[1:], others, strict=True)
            if cell.strip()
        ]
        yield "- " + ", ".join([part for part in (first.strip(), *said) if part])


# --- Word ---


def _word(pack: Pack) -> Iterator[str]:
    names = _styles(pack)
    yield from _word_lines(pack.read("word/document.xml"), names)


def _styles(pack: Pack) -> dict[str, str]:
    """The look of each style that is a heading or a list: by its own name, or by the one it is made from."""
    if "word/styles.xml" not in pack:
        return {}
    named, parents = {}, {}
    for style in pack.read("word/styles.xml").iter(f"{_W}style"):
        key = style.get(f"{_W}styleId", "")
        name, based = style.find(f"{_W}name"), style.find(f"{_W}basedOn")
        named[key] = (name.get(f"{_W}val", "") if name is not None else "").casefold()
        parents[key] = based.get(f"{_W}val", "") if based is not None else ""
    looks = {}
    for key in named:
        seen, at = set(), key
        while at and at not in seen:
            seen.add(at)
            if look := _look_of(named.get(at, "")):
                looks[key] = look
                break
            at = parents.get(at, "")
    return looks


def _look_of(name: str) -> str:
    if re.match(r"(heading|title|rubrik|overskrift|tittel)\b", name):
        return "# "
    return "- " if re.match(r"list\b(?! paragraph)", name) else ""


def _word_lines(inside: Element, looks: dict[str, str]) -> Iterator[str]:
    for part in inside:
        if part.tag == f"{_W}p":
            yield _word_line(part, looks)
            for box in _boxes(part):
                yield from _word_lines(box, looks)
        elif part.tag == f"{_W}tbl":
            rows = [
                ["\n".join(_word_lines(cell, {})) for cell in _outermost(row, f"{_W}tc")]
                for row in _outermost(part, f"{_W}tr")
            ]
            yield from in_pairs(rows)
        else:
            # A body, a control, a section: what it holds.
            yield from _word_lines(part, looks)


def _word_line(paragraph: Element, looks: dict[str, str]) -> str:
    words = "".join(_word_texts(paragraph)).strip()
    style = paragraph.find(f"{_W}pPr/{_W}pStyle")
    look = looks.get(style.get(f"{_W}val", ""), "") if style is not None else ""
    if not look and paragraph.find(f"{_W}pPr/{_W}numPr") is not None:
        look = "- "
    return f"{look}{words}" if words else ""


def _word_texts(inside: Element) -> Iterator[str]:
    """What is read in a paragraph: also what was added while changes are tracked, not what was deleted."""
    for part in inside:
        if part.tag == f"{_W}t":
            yield part.text or ""
        elif part.tag in (f"{_W}tab", f"{_W}noBreakHyphen"):
            yield " " if part.tag == f"{_W}tab" else "-"
        elif part.tag in (f"{_W}br", f"{_W}cr"):
            yield SOFT_BREAK
        elif part.tag not in (f"{_W}pPr", f"{_W}del", f"{_W}moveFrom", f"{_W}txbxContent", f"{_MC}Fallback"):
            yield from _word_texts(part)


def _boxes(inside: Element) -> Iterator[Element]:
    """Boxes of text that hang on a paragraph, each once: what older programs show instead is the same."""
    for part in inside:
        if part.tag == f"{_W}txbxContent":
            yield part
        elif part.tag != f"{_MC}Fallback":
            yield from _boxes(part)


# --- Slides ---

# What stands on every slide.
_FURNITURE = ("sldNum", "dt", "ftr", "hdr")


def _slides(pack: Pack) -> Iterator[str]:
    parts = pack.related("ppt/presentation.xml")
    for slide in pack.read("ppt/presentation.xml").iter(f"{_P}sldId"):
        name = parts.get(slide.get(f"{_R}id", ""), "")
        if name in pack:
            yield from _shapes(pack, name, pack.read(name))


def _shapes(pack: Pack, name: str, inside: Element) -> Iterator[str]:
    for part in inside:
        if part.tag == f"{_P}sp":
            holder = part.find(f"{_P}nvSpPr/{_P}nvPr/{_P}ph")
            role = holder.get("type", "") if holder is not None else ""
            if role not in _FURNITURE:
                look = "# " if role in ("title", "ctrTitle") else ""
                lines = [line for line in map(_slide_line, part.iter(f"{_A}p")) if line]
                if look and lines:
                    yield f"{look}{' '.join(lines)}"
                else:
                    # What a box holds several of are points.
                    yield from (f"- {line}" if len(lines) > 1 else line for line in lines)
        elif part.tag == f"{_A}tbl":
            yield from in_pairs(
                [
                    ["\n".join(map(_slide_line, cell.iter(f"{_A}p"))) for cell in _outermost(row, f"{_A}tc")]
                    for row in _outermost(part, f"{_A}tr")
                ]
            )
        elif part.tag == f"{_DIAGRAM}relIds":
            drawn = pack.related(name).get(part.get(f"{_R}dm", ""), "")
            if drawn in pack:
                yield from map(_slide_line, pack.read(drawn).iter(f"{_A}p"))
        elif part.tag != f"{_MC}Fallback":
            yield from _shapes(pack, name, part)


def _slide_line(paragraph: Element) -> str:
    return "".join(
        SOFT_BREAK if part.tag == f"{_A}br" else part.text or ""
        for part in paragraph.iter()
        if part.tag in (f"{_A}t", f"{_A}br")
    ).strip()


# --- Open documents ---

_ASIDE = (f"{_TEXT}tracked-changes", f"{_TEXT}note", f"{_OFFICE}annotation", f"{_OFFICE}forms")


def _open(pack: Pack) -> Iterator[str]:
    body = pack.read("content.xml").find(f"{_OFFICE}body")
    if body is None:
        raise Refused("upload_broken", field="file")
    yield from _open_lines(body)


def _open_lines(inside: Element, is_listed: bool = False) -> Iterator[str]:
    for part in inside:
        if part.tag in (f"{_TEXT}p", f"{_TEXT}h"):
            words = "".join(_open_texts(part)).strip()
            look = "# " if part.tag == f"{_TEXT}h" else "- " if is_listed else ""
            yield f"{look}{words}" if words else ""
            for frame in part:
                yield from _open_lines(frame) if frame.tag.endswith("}frame") else ()
        elif part.tag == f"{_TABLE}table":
            rows = [
                ["\n".join(_open_lines(cell)) for cell in _outermost(row, f"{_TABLE}table-cell")]
                for row in _outermost(part, f"{_TABLE}table-row")
            ]
            yield from in_pairs(rows)
        elif part.tag not in _ASIDE:
            yield from _open_lines(part, is_listed or part.tag == f"{_TEXT}list-item")


def _open_texts(inside: Element) -> Iterator[str]:
    yield inside.text or ""
    for part in inside:
        if part.tag in (f"{_TEXT}s", f"{_TEXT}tab"):
            yield " "
        elif part.tag == f"{_TEXT}line-break":
            yield SOFT_BREAK
        elif part.tag not in _ASIDE and not part.tag.endswith("}frame"):
            yield from _open_texts(part)
        yield part.tail or ""


def _joined(folder: str, target: str) -> str:
    """A part's name as another part points to it."""
    if target.startswith("/"):
        return target.lstrip("/")
    steps = folder.split("/") if folder else []
    for step in target.split("/"):
        if step == "..":
            steps = steps[:-1]
        elif step != ".":
            steps.append(step)
    return "/".join(steps)


_READERS: dict[str, Callable[[Pack], Iterator[str]]] = {
    "word/document.xml": _word,
    "ppt/presentation.xml": _slides,
    "content.xml": _open,
}
