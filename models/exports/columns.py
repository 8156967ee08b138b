"""The columns of tables that go out: headings in the table's language, and a schema beside the table in
which a machine finds them by names that never change.

The schema is CSV on the Web (W3C); it lies at the table's own address with `-metadata.json` after it.
"""

import json
from collections.abc import Iterable
from dataclasses import dataclass

from models.language import say

# What a table's address has after it where its schema lies (Model for Tabular Data, section 5.2).
SCHEMA = "-metadata.json"


@dataclass(frozen=True)
class Column:
    """`name` is the same in every language; `words` is the key of its heading, `datatype` one of CSVW's.
    `is_code`: it says what the one before it says in words, for machines and for comparing over languages.
    """

    name: str
    words: str = ""
    datatype: str = "string"
    is_code: bool = False

    def heading(self, language: str) -> str:
        words = say(language, self.words or f"csv-column-{self.name.replace('_', '-')}")
        return say(language, "csv-column-as-code", column=words) if self.is_code else words

    def coded(self) -> "Column":
        return Column(f"{self.name}_code", self.words or f"csv-column-{self.name}", is_code=True)


def with_codes(*columns: Column, coded: Iterable[str]) -> tuple[Column, ...]:
    """The columns, those named in `coded` with their codes to the right."""
    names = set(coded)
    return tuple(
        beside
        for column in columns
        for beside in ([column, column.coded()] if column.name in names else [column])
    )


def in_words(columns: tuple[Column, ...], rows: list[list[str]]) -> list[list[str]]:
    """The rows without the columns that are for machines."""
    return [[cell for column, cell in zip(columns, row, strict=True) if not column.is_code] for row in rows]


def head(columns: Iterable[Column], language: str) -> list[str]:
    return [column.heading(language) for column in columns]


def schema(columns: Iterable[Column], file: str, language: str) -> bytes:
    """What `file` holds, as CSV on the Web: how it is written, and for each column name, heading, type."""
    return json.dumps(
        {
            "@context": ["http://www.w3.org/ns/csvw", {"@language": language}],
            "url": file,
            "rdfs:comment": say(language, "csv-about"),
            "dialect": {
                "encoding": "utf-8",
                "delimiter": ";",
                "lineTerminators": ["\r\n"],
                "header": True,
                "doubleQuote": True,
            },
            "tableSchema": {
                "columns": [
                    {
                        "name": column.name,
                        "titles": column.heading(language),
                        "datatype": column.datatype,
                    }
                    for column in columns
                ]
            },
        },
        ensure_ascii=False,
        indent=1,
    ).encode()
