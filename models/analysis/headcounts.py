"""Units and how many work there, as people write them: "Bokbussen; 6", "Huvudbiblioteket, 14", "Filial (3)",
"Kundservice – 17 anställda", or two columns of a spreadsheet.
"""

import re

from models.analysis.cleaning import clean_lines
from models.base import Refused

_COUNTED = re.compile(
    r"(?P<name>.*?\S)(?:\s*[;:,|]\s*|\s+[–—-]\s+|\s*\()(?P<n>\d{1,5})(?:[.,]\d+)?"
    r"\s*(?:st|personer|medarbetare|anställda|ansatte|medarbeidere|people|staff|årsarbetare|årsverk)?\.?\)?",
    re.IGNORECASE,
)
_QUOTED = re.compile(r'"(?:[^"]|"")+"')
# What a spreadsheet writes over such columns.
_HEADING = re.compile(
    r"(?:enhet\w*|unit\w*|avdel\w+|bibliotek|arbetsplats\w*)\s*[;:,|]\s*"
    r"(?:antal\w*|antall\w*|medarbetar\w*|anställda|ansatte|number.*|people|staff|headcount).*",
    re.IGNORECASE,
)


def read_units(lines: list[str]) -> list[tuple[str, int | None]]:
    """(name, how many work there, or None where nobody says) in order; empty lines and a heading left out."""
    # After a word, a tab or several blanks stand between the columns of a table; anywhere else a tab is a
    # blank like others.
    columns = [re.sub(r"(?<=[\w.)\"])(?:\s*\t|\s{2,}(?=\d+$))", ";", line.strip()) for line in lines]
    texts = [text for text, _ in clean_lines(columns) if text]
    if texts and _HEADING.fullmatch(texts[0]):
        texts = texts[1:]
    return [_read(text) for text in texts]


def guarded_units(lines: list[str]) -> list[tuple[str, int | None]]:
    """The same, of what a person has written: what stands beside a name and is no number, and a name that
    comes twice, are mistakes.
    """
    units, names = read_units(lines), set[str]()
    for name, n in units:
        unit, column, said = name.partition(";")
        if column and n is None:
            raise Refused("unit_no_number", field="units", unit=unit.strip(), said=said.strip())
        if name.casefold() in names:
            raise Refused("unit_twice", field="units", unit=name)
        names.add(name.casefold())
    return units


def _read(text: str) -> tuple[str, int | None]:
    counted = _COUNTED.fullmatch(text)
    name, n = (counted["name"], int(counted["n"])) if counted else (text, None)
    # A file of a spreadsheet quotes a name with a comma in it, and has empty columns.
    name = name.rstrip(" ;:,|")
    return name[1:-1].replace('""', '"') if _QUOTED.fullmatch(name) else name, n
