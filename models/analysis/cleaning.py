"""Pasted or uploaded material made fit to read: lines or a table (spreadsheet.py), with odd spaces, quotes,
bullets and escapes put right.

Nothing is changed silently: each row says what was done to it, and the person confirms before anything is
saved.
"""

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field

from models.analysis.spreadsheet import GROUP, KIND, TEXT, Sheet, read_sheet
from models.elsewhere import elsewhere

LONGEST_ROW = 2000
MOST_ROWS = 5000

_ESCAPE = re.compile(r"\\u([0-9a-fA-F]{4})")
# What word processors put before the things of a list; their own marks lie among the private ones.
_BULLET = re.compile(
    r"^\s*(?:(?:[-–—•·*▪◦‣●○■□◆◇▶►➢➤➔→✓✔✗✘☐☑\ue000-\uf8ffo]|[a-z]\))\s+|[\ue000-\uf8ff]|[§Ø]\t|ü\s+)"
)
_NUMBER = re.compile(r"^\s*(\d{1,3})[.)]\s+")
_SPACES = re.compile(r"[ \t\u000b\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]+")
# Joiners (200c, 200d) are letters: without them Persian words and emoji families fall apart.
_INVISIBLE = re.compile(
    r"[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\ufeff]"
)
_NEW_LINE = re.compile(r"\r\n|[\r\u000c\u0085\u2028\u2029]")
# A line that says whose those beneath it are: "Akershus:", or a heading out of a file ("# Akershus").
_HEADING = re.compile(r"#+ (?P<marked>.{2,80})|(?P<over>[^:]{2,50}):")
_SENTENCE = re.compile(r"(?<=[.!?…])\s+")


@dataclass
class Row:
    """One contribution to be: its text, the group it came from ('' if none) and what was cleaned (codes, in
    order).
    """

    text: str
    group: str = ""
    kind: str = ""
    cleaned: list[str] = field(default_factory=list)


def lines_of(material: str) -> list[str]:
    """One rule for what is pasted, uploaded and typed: separators of lines and pages begin a new line; the
    soft break of a slide program does not.
    """
    return even_lines(material).split("\n")


def even_lines(material: str) -> str:
    """Every new line written as a line feed."""
    return _NEW_LINE.sub("\n", material).lstrip("\ufeff")


def clean_lines(raws: list[str]) -> list[tuple[str, list[str]]]:
    """Lines that stand together. A number before a line is a list's where the lines count 1, 2, 3 …;
    otherwise it belongs to the words: "17. mai-feiring".
    """
    counted = _counted(raws)
    return [clean_line(raw, at in counted) for at, raw in enumerate(raws)]


def clean_line(raw: str, is_counted: bool = False) -> tuple[str, list[str]]:
    """The readable text, and codes for what was changed: escape, invisible, space, bullet, quote."""
    done: list[str] = []
    text = unicodedata.normalize("NFC", raw)
    for code, better in (
        ("escape", lambda t: _ESCAPE.sub(lambda m: chr(int(m[1], 16)), t)),
        ("invisible", lambda t: _INVISIBLE.sub("", t)),
        ("bullet", lambda t: _BULLET.sub("", _NUMBER.sub("", t) if is_counted else t)),
        ("space", lambda t: _SPACES.sub(" ", t).strip()),
        ("quote", _unquote),
    ):
        changed = better(text)
        # Ordinary blanks at the ends are not worth telling anybody about.
        if changed != text and not (code == "space" and changed == text.strip(" \t")):
            done.append(code)
        text = changed
    return text, done


def _counted(raws: list[str]) -> set[int]:
    """Where in `raws` the numbers of a list stand: those that begin with 1 and go on by one, two at least."""
    numbered = [(at, int(found[1])) for at, raw in enumerate(raws) if (found := _NUMBER.match(raw))]
    runs: list[list[tuple[int, int]]] = []
    for at, number in numbered:
        if runs and number == runs[-1][-1][1] + 1:
            runs[-1].append((at, number))
        else:
            runs.append([(at, number)])
    return {at for run in runs if len(run) > 1 and run[0][1] == 1 for at, _ in run}


def _unquote(text: str) -> str:
    # Only a pair that wraps the whole line is packaging; quotes inside belong to the writer.
    for left, right in (('"', '"'), ("”", "”"), ("“", "”"), ("'", "'"), ("«", "»")):
        inner = text[1:-1]
        if (
            len(text) > 2
            and text.startswith(left)
            and text.endswith(right)
            and left not in inner
            and right not in inner
        ):
            return inner.strip()
    return text


def read(material: str, sheet: Sheet | None = None, are_grouped: bool = True) -> list[Row]:
    """Rows of pasted lines, or of the table they are; `sheet` is that table with its columns chosen.

    Empty lines are dropped, and nothing else is: what is too long for one text becomes several. Where
    headings stand over lists ("Akershus:", "Buskerud:") they say whose the lines beneath them are, if these
    `are_grouped`.
    """
    if sheet:
        raws = [(sheet.cell(line, TEXT), line) for line in sheet.lines]
        found = [
            Row(
                text,
                clean_line(sheet.cell(line, GROUP))[0],
                clean_line(sheet.cell(line, KIND))[0],
                done + (["stray"] if line.stray else []),
            )
            for (text, done), (_, line) in zip(
                clean_lines([raw.replace("\n", " ") for raw, _ in raws]), raws, strict=True
            )
        ]
    else:
        found = _beneath_headings(lines_of(material), are_grouped)
    return [part for row in found if row.text for part in in_parts(row)]


def _beneath_headings(raws: list[str], are_grouped: bool) -> list[Row]:
    """Each line as a row; a heading is no row of its own, but whose those beneath it are."""
    lines = [(text, done) for text, done in clean_lines(raws) if text]
    headings = {
        at: (found["marked"] or found["over"]).strip()
        for at, (text, done) in enumerate(lines)
        if "bullet" not in done and (found := _HEADING.fullmatch(text))
    }
    # One alone is a title, and the last line stands over nothing.
    are_groups = are_grouped and len(headings) > 1 and len(lines) - 1 not in headings
    rows, group = [], ""
    for at, (text, done) in enumerate(lines):
        if at in headings and are_groups:
            group = headings[at]
        else:
            rows.append(Row(text.lstrip("# "), group, cleaned=[*done, *(["heading"] if group else [])]))
    return rows


@elsewhere
def read_material(
    material: str, chosen: Mapping[str, str] | None, are_grouped: bool = True
) -> tuple[list[Row], Sheet | None]:
    """Its rows, and the table it is with the columns somebody has `chosen`; None for lines, table or not.

    The table comes without its lines: the rows hold them.
    """
    material = even_lines(material)
    sheet = None if chosen is None else read_sheet(material)
    if not sheet:
        return read(material, are_grouped=are_grouped), None
    sheet.choose(chosen or {})
    rows = read(material, sheet)
    sheet.lines = []
    return rows, sheet


def in_parts(row: Row) -> list[Row]:
    """Itself, or what it says in several texts that each are short enough, cut between sentences."""
    if len(row.text) <= LONGEST_ROW:
        return [row]
    parts = [""]
    for sentence in _SENTENCE.split(row.text):
        for piece in re.findall(rf"(?s).{{1,{LONGEST_ROW - 1}}}", sentence):
            if len(parts[-1]) + len(piece) + 1 > LONGEST_ROW:
                parts.append("")
            parts[-1] = f"{parts[-1]} {piece}".strip()
    return [Row(part, row.group, row.kind, [*row.cleaned, "parted"]) for part in parts]
