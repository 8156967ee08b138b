"""Pasted or uploaded material made fit to read: lines or CSV, with odd spaces, quotes, bullets and escapes
put right.

Nothing is changed silently: each row says what was done to it, and the person confirms before anything is
saved.
"""

import csv
import io
import re
import unicodedata
from dataclasses import dataclass, field

LONGEST_ROW = 2000
MOST_ROWS = 5000
TEXT_HEADINGS = {"text", "idé", "ide", "idea", "bidrag", "innspill", "contribution", "stikkord"}
GROUP_HEADINGS = {
    "enhet",
    "unit",
    "organisation",
    "organisasjon",
    "bord",
    "table",
    "grupp",
    "gruppe",
    "group",
}
KIND_HEADINGS = {"sort", "kind", "kolumn", "column", "spørsmål", "fråga"}

_ESCAPE = re.compile(r"\\u([0-9a-fA-F]{4})")
_BULLET = re.compile(r"^\s*(?:[-–—•·*▪◦‣●o]|\d{1,3}[.)]|[a-z]\))\s+")
_SPACES = re.compile(r"[ \t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]+")
_INVISIBLE = re.compile(
    r"[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]"
)


@dataclass
class Row:
    """One contribution to be: its text, the group it came from ('' if none) and what was cleaned (codes, in
    order).
    """

    text: str
    group: str = ""
    kind: str = ""
    cleaned: list[str] = field(default_factory=list)


def clean_line(raw: str) -> tuple[str, list[str]]:
    """The readable text, and codes for what was changed: escape, invisible, space, bullet, quote."""
    done: list[str] = []
    text = unicodedata.normalize("NFC", raw)
    for code, better in (
        ("escape", lambda t: _ESCAPE.sub(lambda m: chr(int(m[1], 16)), t)),
        ("invisible", lambda t: _INVISIBLE.sub("", t)),
        ("space", lambda t: _SPACES.sub(" ", t).strip()),
        ("bullet", lambda t: _BULLET.sub("", t)),
        ("quote", _unquote),
    ):
        changed = better(text)
        # Ordinary blanks at the ends are not worth telling anybody about.
        if changed != text and not (code == "space" and changed == text.strip(" \t")):
            done.append(code)
        text = changed
    return text, done


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


def read(material: str) -> list[Row]:
    """Rows of pasted lines or of a CSV/TSV whose first line names a text column. Empty lines are dropped."""
    material = material.replace("\r\n", "\n").replace("\r", "\n").lstrip("\ufeff")
    rows = _read_table(material) or [Row(text=line) for line in material.split("\n")]
    cleaned = []
    for row in rows[:MOST_ROWS]:
        text, done = clean_line(row.text)
        if text:
            cleaned.append(Row(text[:LONGEST_ROW], clean_line(row.group)[0], clean_line(row.kind)[0], done))
    return cleaned


def _read_table(material: str) -> list[Row] | None:
    first = material.split("\n", 1)[0]
    mark = max(";\t,", key=first.count)
    headings = [clean_line(cell)[0].casefold() for cell in next(csv.reader([first], delimiter=mark), [])]
    where = {
        name: next((i for i, h in enumerate(headings) if h in known), None)
        for name, known in (("text", TEXT_HEADINGS), ("group", GROUP_HEADINGS), ("kind", KIND_HEADINGS))
    }
    if where["text"] is None:
        return None

    def cell(line: list[str], name: str) -> str:
        at = where[name]
        return line[at] if at is not None and at < len(line) else ""

    lines = list(csv.reader(io.StringIO(material), delimiter=mark))[1:]
    return [
        Row(cell(line, "text").replace("\n", " "), cell(line, "group"), cell(line, "kind")) for line in lines
    ]
