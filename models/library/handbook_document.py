"""The handbook as one document, for whoever wants it on paper: `python3 run.py handbook FILE`.

Made by a command of its own and not by the server: drawing it takes longer than a room should wait.
"""

from collections.abc import Iterator
from itertools import count
from pathlib import Path

from markdown_it.token import Token

from models.exports import pdf
from models.exports.outline import Block, Heading, Items, Outline, PageBreak, Table, Text
from models.language import say
from models.library.handbook import handbook, tokens_of, told_in

# What stands in bold in the program stands between these on paper, where an outline knows no bold.
QUOTES = {"sv": "””", "nb": "«»", "en": "“”"}


def write_handbook(file: Path, language: str, date: str) -> None:
    """Write it as a tagged PDF. `date` is ISO, and stands in the document's properties."""
    file.write_bytes(pdf.write(outline_of(language, date)))


def outline_of(language: str, date: str) -> Outline:
    language = told_in(language)
    outline = Outline("Målbild", say(language, "handbook"), language, date)
    for page in handbook(language):
        quotes = QUOTES.get(language, QUOTES["en"])
        outline.add(PageBreak(), *_blocks(tokens_of(language, page.name), quotes))
    return outline


def _blocks(tokens: list[Token], quotes: str) -> Iterator[Block]:
    """The same words in the same order; pictures are left to the screen."""
    heading = ""
    rest = iter(tokens)
    for token in rest:
        if token.type == "heading_open":
            heading = _words(next(rest), quotes)
            yield Heading(int(token.tag[1:]), heading)
        elif token.type == "paragraph_open":
            if words := _words(next(rest), quotes):
                yield Text(words)
        elif token.type == "fence":
            yield from (Text(line) for line in token.content.splitlines())
        elif token.type == "bullet_list_open":
            yield Items(_lines(rest, "bullet_list_close", quotes))
        elif token.type == "ordered_list_open":
            lines = _lines(rest, "ordered_list_close", quotes)
            yield from (Text(line, mark=f"{at}.") for at, line in zip(count(1), lines, strict=False))
        elif token.type == "table_open":
            yield _table(rest, heading, quotes)


def _lines(rest: Iterator[Token], end: str, quotes: str) -> list[str]:
    return [_words(token, quotes) for token in _until(rest, end) if token.type == "inline"]


def _table(rest: Iterator[Token], caption: str, quotes: str) -> Table:
    rows: list[list[str]] = []
    for token in _until(rest, "table_close"):
        if token.type == "tr_open":
            rows.append([])
        elif token.type == "inline":
            rows[-1].append(_words(token, quotes))
    return Table(caption, rows[0], rows[1:])


def _until(rest: Iterator[Token], end: str) -> Iterator[Token]:
    for token in rest:
        if token.type == end:
            return
        yield token


def _words(token: Token, quotes: str) -> str:
    marks = {"strong_open": quotes[0], "strong_close": quotes[-1], "softbreak": " ", "hardbreak": " "}
    return "".join(
        marks.get(child.type, "" if child.type == "image" else child.content)
        for child in token.children or []
    )
