"""A table out of pasted or uploaded text, as form, board and spreadsheet tools write it: the mark between
cells, the row of headings and what each column holds are guessed, and a person may say otherwise.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from models.analysis.cells import unguarded
from models.numbers import whole

MARKS = ("\t", ";", ",")
# Tools write a title or two above the headings.
HEADINGS_WITHIN = 10
LONGEST_HEADING = 60
MOST_WORDS = 6
# Words of a heading, by what its column holds; the first of them that a heading has is the column.
TEXT, GROUP, KIND = "text", "group", "kind"
ROLES = (TEXT, GROUP, KIND)
WORDS = {
    TEXT: (
        "text tekst idé ide idéer idea ideas bidrag innspill contribution stikkord nyckelord keyword response"
        " responses svar answer answers sticky note kommentar comment förslag forslag suggestion content"
    ),
    GROUP: (
        "enhet enheter unit organisation organisasjon avdeling avdelning bibliotek library bord table grupp"
        " gruppe group område arbetsplats team"
    ),
    KIND: "sort slag kind kolumn kolonne column typ type fråga spørsmål question kategori category",
}
KNOWN = {word: role for role, words in WORDS.items() for word in words.split()}
# Whose columns are left out: who somebody is, and when they answered, is nobody's business here.
PERSONAL = re.compile(
    r"\b(?:namn|navn|name|e-?mail|e-?post|epost|mail|created by|skapad av|opprettet av|author|författare"
    r"|user|användare|bruker|phone|telefon|ip|start time|completion time|timestamp|tidsstämpel|tidspunkt"
    r"|starttid|sluttid|slutförandetid|fullføringstidspunkt|datum|dato|date|created|updated|id)\b"
)
_PRIVATE = re.compile(
    r"[^@\s]+@[^@\s]+\.\w+|anonymous|anonym"
    r"|\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}(?:[ T]\d{1,2}[:.]\d{2}(?:[:.]\d{2})?)?(?: ?[AaPp][Mm])?"
)


@dataclass
class Line:
    """One row. `stray` says that a quotation mark in it is a letter of its text and no wrapping."""

    cells: list[str]
    stray: bool = False


@dataclass
class Sheet:
    """`headings` of the columns, the `lines` under them, what stood `above`, and `columns`: which one holds
    text, group, kind.
    """

    headings: list[str]
    lines: list[Line]
    above: list[str] = field(default_factory=list)
    columns: dict[str, int] = field(default_factory=dict)

    def choose(self, chosen: Mapping[str, str]) -> None:
        """What a person says of the columns: {"text": "2", "group": ""}. What is none is left as it is."""
        for role in ROLES:
            said = chosen.get(role)
            at = whole(said, len(self.headings) - 1)
            if at is not None:
                self.columns[role] = at
            elif said == "" and role != TEXT:
                self.columns.pop(role, None)

    def cell(self, line: Line, role: str) -> str:
        at = self.columns.get(role)
        return line.cells[at] if at is not None and at < len(line.cells) else ""

    @property
    def left_out(self) -> list[str]:
        """Headings of the columns that nothing is taken from."""
        used = set(self.columns.values())
        return [heading for at, heading in enumerate(self.headings) if at not in used and heading]


def read_sheet(material: str) -> Sheet | None:
    """The table that `material` is, or None where it is lines of text. Lines end with a line feed."""
    for mark in sorted(MARKS, key=lambda mark: -material.count(mark)):
        lines = list(split(material, mark))
        for at, line in enumerate(lines[:HEADINGS_WITHIN]):
            if _is_heading(line, mark, lines[at + 1 :]):
                above = [", ".join(filter(None, map(_plain, line.cells))) for line in lines[:at]]
                sheet = Sheet([_plain(cell) for cell in line.cells], lines[at + 1 :], above)
                sheet.columns = _guess(sheet)
                return sheet
    return None


def split(material: str, mark: str) -> Iterator[Line]:
    """Lines of cells. A cell may be wrapped in quotation marks, with `mark`, line feeds and doubled quotes in
    it; a mark that wraps nothing is a letter like any other, so that it swallows no rows.
    """
    wrapped = re.compile(rf'"((?:[^"]|"")*+)"(?={re.escape(mark)}|\n|\Z)')
    plain = re.compile(rf"[^{re.escape(mark)}\n]*")
    at, cells, stray = 0, [], False
    while at < len(material):
        found = wrapped.match(material, at)
        if found:
            cells.append(found[1].replace('""', '"'))
        else:
            found = plain.match(material, at)
            assert found is not None, "it matches nothing as well"
            cells.append(found[0])
            stray = stray or found[0].startswith('"') or found[0].count('"') % 2 == 1
        at = found.end()
        if at >= len(material) or material[at] == "\n":
            if any(cell.strip() for cell in cells):
                yield Line([unguarded(cell) for cell in cells], stray)
            cells, stray = [], False
        at += 1


def _is_heading(line: Line, mark: str, below: list[Line]) -> bool:
    """Names of columns: short, one of them of a text, and the rows below have as many cells."""
    cells = [_plain(cell) for cell in line.cells]
    named = [cell for cell in cells if cell]
    if not named or not all(_could_name(cell) for cell in named):
        return False
    roles = [_role(cell) for cell in named]
    if len(named) == 1:
        return KNOWN.get(named[0].casefold()) == TEXT
    if TEXT not in roles and not any(PERSONAL.search(cell.casefold()) for cell in named):
        return False
    most_common = Counter(len(row.cells) for row in below).most_common(1)
    return (
        bool(most_common) and most_common[0][0] > 1 and not any(cell.endswith((".", "!")) for cell in named)
    )


def _could_name(cell: str) -> bool:
    """Neither a bullet nor a sentence."""
    return 1 < len(cell) <= LONGEST_HEADING and len(cell.split()) <= MOST_WORDS and cell[-1] not in ".!"


def _guess(sheet: Sheet) -> dict[str, int]:
    """Which column holds what: by its heading, and the longest writing where no heading speaks of text."""
    known = list(KNOWN)
    named = [
        (known.index(word), at, KNOWN[word])
        for at, heading in enumerate(sheet.headings)
        if (word := _word_of(heading)) and not PERSONAL.search(heading.casefold())
    ]
    found: dict[str, int] = {}
    for _, at, role in sorted(named):
        found.setdefault(role, at)
    if TEXT not in found:
        free = [at for at in range(len(sheet.headings)) if at not in found.values()]
        found[TEXT] = max(free or [0], key=lambda at: _writing(sheet, at))
    return found


def _writing(sheet: Sheet, at: int) -> float:
    """Letters that people wrote in a column, so to speak: addresses and times are none."""
    if PERSONAL.search(sheet.headings[at].casefold()):
        return -1
    cells = [line.cells[at].strip() for line in sheet.lines if at < len(line.cells)]
    return sum(len(cell) for cell in cells if not _PRIVATE.fullmatch(cell)) / max(1, len(cells))


def _role(heading: str) -> str:
    return KNOWN.get(_word_of(heading), "")


def _word_of(heading: str) -> str:
    """The first word of a heading that tells what its column holds."""
    words = re.findall(r"[^\W\d_]+", heading.casefold())
    return next((word for word in words if word in KNOWN), "")


def _plain(cell: str) -> str:
    return " ".join(cell.split())
