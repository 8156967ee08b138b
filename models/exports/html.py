"""One HTML file that reads well aloud, on a phone and on paper. No scripts, nothing fetched from anywhere."""

from base64 import b64encode
from pathlib import Path
from typing import TypeGuard

from markupsafe import Markup

from models.analysis.colours import NIGHT, readable_on
from models.analysis.spoken import spoken_in
from models.exports.outline import Block, Figures, Heading, Items, Outline, PageBreak, Table, Text
from models.exports.profile import SOBER, Profile
from models.exports.widths import columns
from models.language import say

# Lines or rows that are many enough to be folded on a page.
LONG = 15
STYLE = (Path(__file__).parent / "document.css").read_text("utf-8")

PAGE = Markup(
    '<!doctype html>\n<html lang="{language}">\n<head>\n<meta charset="utf-8">\n<meta name="viewport"'
    ' content="width=device-width, initial-scale=1">\n<title>{named}</title>\n<meta name="date"'
    ' content="{date}">\n<style>\n{style}</style>\n</head>\n<body>\n<main>\n<header>\n{logo}'
    '<h1>{title}</h1>\n<p class="version">{subtitle}</p>\n</header>\n{body}\n</main>\n</body>\n</html>\n'
)


# As large as a logotype stands above a page.
LOGO = (260.0, 72.0)


def write(outline: Outline, profile: Profile = SOBER) -> bytes:
    return PAGE.format(
        language=outline.language,
        named=" – ".join(part for part in (outline.title, outline.subtitle, outline.author) if part),
        title=outline.title,
        subtitle=outline.subtitle,
        date=outline.date,
        style=Markup(STYLE + _own(profile)),
        logo=_logo(profile),
        body=body(outline),
    ).encode()


def _own(profile: Profile) -> str:
    """The organisation's colour, and by night the nearest tone of it that can be read; its typefaces, where
    whoever reads has them.
    """
    found = ""
    if profile.colour:
        at_night = readable_on(profile.colour, NIGHT)
        found += f":root {{\n  --accent: light-dark({profile.colour}, {at_night});\n}}\n"
    if profile.typeface:
        found += f'body {{\n  font-family: "{profile.typeface}", Georgia, serif;\n}}\n'
    if profile.said:
        said = f'"{profile.said}", system-ui, sans-serif'
        found += f"h1,\nh2,\nh3,\nh4,\ntable,\n.version {{\n  font-family: {said};\n}}\n"
    return found


def _logo(profile: Profile) -> Markup:
    if not profile.logo:
        return Markup("")
    wide, high = profile.logo_within(*LOGO)
    return Markup(
        '<p class="doc-logo"><img src="data:image/png;base64,{}" width="{}" height="{}" alt="{}"></p>\n'
    ).format(b64encode(profile.logo).decode(), round(wide), round(high), profile.alt)


def body(outline: Outline, fold: bool = False) -> Markup:
    """The blocks alone, for pages that have a frame of their own.

    `fold` lets long lists and tables be opened by whoever wants them;
    a file is never folded, since what is folded is not printed."""
    return Markup("\n").join(
        _folded(block, outline.language) if fold and _is_long(block) else _block(block, outline.language)
        for block in outline.blocks
    )


def _is_long(block: Block) -> TypeGuard[Items | Table]:
    return (isinstance(block, Items) and len(block.lines) > LONG) or (
        isinstance(block, Table) and len(block.rows) > LONG
    )


def _folded(block: Items | Table, language: str) -> Markup:
    n = len(block.lines) if isinstance(block, Items) else len(block.rows)
    return Markup("<details><summary>{}</summary>{}</details>").format(
        say(language, "doc-show-n", n=n), _block(block, language)
    )


def _list(block: Items, language: str) -> Markup:
    return Markup("<ul>{}</ul>").format(
        Markup("").join(
            Markup('<li dir="auto"{}>{}{}</li>').format(
                _spoken(line, language), _in_lines(line), _list(Items(under), language) if under else ""
            )
            for line, under in block.with_under
        )
    )


def _block(block: Block, language: str) -> Markup:
    match block:
        case Heading(level, text):
            tag = f"h{level + 1}"
            return Markup('<{tag} dir="auto"{spoken}>{text}</{tag}>').format(
                tag=Markup(tag), spoken=_spoken(text, language), text=text
            )
        case Text(text, style, mark, said):
            label = Markup('<span class="doc-mark">{}</span> ').format(mark) if mark else ""
            line = Markup('<p class="doc-{style}" dir="auto"{spoken}{anchor}>{label}{text}</p>').format(
                style=style,
                spoken=_spoken(text, language),
                anchor=Markup(' id="{}"').format(mark) if mark else "",
                label=label,
                text=_in_lines(text),
            )
            return line + Markup('\n<p class="doc-small">{}</p>').format(said) if said else line
        case Figures(found):
            return Markup('<ul class="doc-figures">{}</ul>').format(
                Markup("").join(
                    Markup("<li><strong>{}</strong> {}</li>").format(number, what) for number, what in found
                )
            )
        case Items():
            return _list(block, language)
        case Table(caption, head, rows, headed):
            short = [
                Markup(' class="doc-short"') if column.short else Markup("") for column in columns(block)
            ]
            return Markup(
                '<div class="doc-table" tabindex="0" role="region" aria-label="{caption}">'
                "<table>{above}"
                "<thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table></div>"
            ).format(
                caption=caption,
                above=Markup("") if headed else Markup("<caption>{}</caption>").format(caption),
                head=Markup("").join(
                    Markup('<th scope="col"{}>{}</th>').format(look, cell)
                    for look, cell in zip(short, head, strict=True)
                ),
                rows=Markup("").join(
                    Markup("<tr>{}</tr>").format(
                        Markup("").join(
                            Markup(
                                '<th scope="row"{} dir="auto"{}>{}</th>'
                                if at == 0
                                else '<td{} dir="auto"{}>{}</td>'
                            ).format(short[at], _spoken(cell, language), _in_lines(cell))
                            for at, cell in enumerate(row)
                        )
                    )
                    for row in rows
                ),
            )
        case PageBreak():
            return Markup('<hr class="doc-break">')


def _spoken(text: str, language: str) -> Markup:
    """In which language it is to be read aloud, where that is another than the document's."""
    spoken = spoken_in(text)
    return Markup(' lang="{}"').format(spoken) if spoken not in ("", language) else Markup("")


def _in_lines(text: str) -> Markup:
    """With the line breaks that were typed."""
    return Markup("<br>").join(text.split("\n"))
