"""One HTML file that reads well aloud, on a phone and on paper. No scripts, nothing fetched from anywhere."""

from pathlib import Path

from markupsafe import Markup

from models.exports.outline import Block, Heading, Items, Outline, PageBreak, Table, Text

STYLE = (Path(__file__).parent / "document.css").read_text("utf-8")

PAGE = Markup(
    '<!doctype html>\n<html lang="{language}">\n<head>\n<meta charset="utf-8">\n<meta name="viewport" content="width=device-width, initial-scale=1">\n'
    '<title>{title} – {subtitle}</title>\n<meta name="date" content="{date}">\n<style>\n{style}</style>\n</head>\n<body>\n<main>\n<header>\n<h1>{title}</h1>\n<p class="version">{subtitle}</p>\n</header>\n{body}\n</main>\n</body>\n</html>\n'
)


def write(outline: Outline) -> bytes:
    return PAGE.format(
        language=outline.language, title=outline.title, subtitle=outline.subtitle, date=outline.date, style=Markup(STYLE), body=body(outline)
    ).encode()


def body(outline: Outline) -> Markup:
    """The blocks alone, for pages that have a frame of their own."""
    return Markup("\n").join(_block(block) for block in outline.blocks)


def _block(block: Block) -> Markup:
    match block:
        case Heading(level, text):
            tag = f"h{level + 1}"
            return Markup("<{tag}>{text}</{tag}>").format(tag=Markup(tag), text=text)
        case Text(text, style, mark):
            label = Markup('<span class="doc-mark">{}</span> ').format(mark) if mark else ""
            return Markup('<p class="doc-{style}"{anchor}>{label}{text}</p>').format(
                style=style, anchor=Markup(' id="{}"').format(mark) if mark else "", label=label, text=text
            )
        case Items(lines):
            return Markup("<ul>{}</ul>").format(Markup("").join(Markup("<li>{}</li>").format(line) for line in lines))
        case Table(caption, head, rows):
            return Markup(
                '<div class="doc-table" tabindex="0" role="region" aria-label="{caption}"><table><caption>{caption}</caption><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table></div>'
            ).format(
                caption=caption,
                head=Markup("").join(Markup('<th scope="col">{}</th>').format(cell) for cell in head),
                rows=Markup("").join(
                    Markup("<tr>{}</tr>").format(
                        Markup("").join(Markup('<th scope="row">{}</th>' if at == 0 else "<td>{}</td>").format(cell) for at, cell in enumerate(row))
                    )
                    for row in rows
                ),
            )
        case PageBreak():
            return Markup('<hr class="doc-break">')
