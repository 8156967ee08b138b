"""Markdown (CommonMark with tables). What people wrote is escaped, so that it reads as they wrote it."""

import re

from models.exports.outline import Block, Figures, Heading, Items, Outline, PageBreak, Table, Text

# Signs that mean something inside a line; those that only mean something first in a line are handled apart.
_INLINE = re.compile(r"([\\`*_\[\]<>|])")
_FIRST = re.compile(r"^(\s*)([#+\-=~]|\d+[.)])")


def write(outline: Outline) -> bytes:
    parts = [f"# {escape(outline.title)}", f"**{escape(outline.subtitle)}**"] + [
        _block(block) for block in outline.blocks
    ]
    return ("\n\n".join(parts) + "\n").encode()


def escape(text: str, between: str = "\\\n") -> str:
    """Its lines, with `between` them; an empty one breaks nothing."""
    return between.join(_line(line) for line in text.splitlines() if line.strip())


def _line(text: str) -> str:
    text = _INLINE.sub(r"\\\1", " ".join(text.split()))
    return _FIRST.sub(lambda found: f"{found[1]}{found[2][:-1]}\\{found[2][-1]}", text)


def _block(block: Block) -> str:
    match block:
        case Heading(level, text):
            return f"{'#' * (level + 1)} {escape(text, ' ')}"
        case Text(text, style, mark, said):
            is_quoted = style in ("lead", "quote")
            words = escape(text, "\\\n> " if is_quoted else "\\\n")
            body = f"**{mark}** {words}" if mark else words
            line = f"> {body}" if is_quoted else body
            return f"{line}\n\n{escape(said)}" if said else line
        case Figures(found):
            return "\n".join(f"- **{escape(number)}** {escape(what)}" for number, what in found)
        case Items():
            points = []
            for line, under in block.with_under:
                points.append("- " + escape(line, "\\\n  "))
                points += ["  - " + escape(said, "\\\n    ") for said in under]
            return "\n".join(points)
        case Table(caption, head, rows, headed):
            drawn = [_row(head), _row(["---"] * len(head), raw=True)] + [_row(row) for row in rows]
            return "\n".join(drawn if headed else [f"**{escape(caption)}**\n", *drawn])
        case PageBreak():
            return "---"


def _row(cells: list[str], raw: bool = False) -> str:
    return "| " + " | ".join(cell if raw else escape(cell, "<br>") for cell in cells) + " |"
