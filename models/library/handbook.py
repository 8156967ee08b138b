"""The handbook inside the program: Markdown in docs/handbook, a folder for each language, read and searched.

Files have the same names and the same order of sections in every language, so that a page can point at one
without knowing which language its reader has.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from markdown_it import MarkdownIt
from markdown_it.token import Token
from markupsafe import Markup, escape

from models.install import ROOT, WHOLE

FOLDER = ROOT / "docs" / "handbook"
INDEX = "README"
# Nobody but the program's own folder writes it; marks of HTML stay words all the same.
READER = MarkdownIt("commonmark", {"html": False}).enable("table")


def _open_table(_renderer: object, tokens: list[Token], at: int, *_: object) -> str:
    """A table that is wider than the page moves by itself, by keys too; it goes by the heading over it."""
    over = next(earlier for earlier in reversed(range(at)) if tokens[earlier].type == "heading_open")
    label = escape(tokens[over + 1].content)
    return f'<div class="scroll" tabindex="0" role="region" aria-label="{label}"><table>'


READER.add_render_rule("table_open", _open_table)
READER.add_render_rule("table_close", lambda *_: "</table></div>")
# Characters of the text around what was searched for.
AROUND = 160
MOST_FOUND = 20


@dataclass(frozen=True)
class Section:
    """A heading and the plain words under it, until the next heading."""

    title: str
    anchor: str
    text: str


@dataclass(frozen=True)
class Page:
    """`name` is that of its file, the same in every language. `sections` begins with the page's own title.
    `language` is the one it is written in.
    """

    name: str
    language: str
    title: str
    about: str
    html: Markup
    sections: tuple[Section, ...]


@dataclass(frozen=True)
class Found:
    page: Page
    section: Section
    excerpt: str


def told_in(language: str) -> str:
    """The language that a reader of this one is given the handbook in: Swedish until it is written in it."""
    return language if (FOLDER / language / f"{INDEX}.md").is_file() else WHOLE[0]


@cache
def handbook(language: str) -> tuple[Page, ...]:
    """Every page, in the order of the index, each with what the index says of whom it is for."""
    language = told_in(language)
    index = (FOLDER / language / f"{INDEX}.md").read_text("utf-8")
    listed = re.findall(r"^\| (.+?) \| \[.+?\]\(([\w-]+)\.md\) \|$", index, re.MULTILINE)
    return tuple(_read(language, name, about) for about, name in listed)


def page_named(language: str, name: str) -> Page | None:
    return next((page for page in handbook(language) if page.name == name), None)


def search(language: str, wanted: str) -> list[Found]:
    """Sections that hold every word of `wanted`, those first whose title does."""
    words = wanted.casefold().split()
    if not words:
        return []
    found = [
        Found(page, section, _excerpt(section.text, words))
        for page in handbook(language)
        for section in page.sections
        if all(word in f"{page.title} {section.title} {section.text}".casefold() for word in words)
    ]
    found.sort(key=lambda hit: not all(word in hit.section.title.casefold() for word in words))
    return found[:MOST_FOUND]


def tokens_of(language: str, name: str) -> list[Token]:
    """A page as Markdown's own tokens."""
    return READER.parse((FOLDER / told_in(language) / f"{name}.md").read_text("utf-8"))


def _read(language: str, name: str, about: str) -> Page:
    tokens = tokens_of(language, name)
    sections = tuple(_sections(tokens))
    for token in tokens:
        _fit(token, language)
    html = Markup(READER.renderer.render(tokens, READER.options, {}))
    return Page(name, language, sections[0].title, about, html, sections)


def _sections(tokens: list[Token]) -> Iterator[Section]:
    title, words = "", []
    for before, token in zip([None, *tokens], tokens, strict=False):
        if before is not None and before.type == "heading_open":
            if title:
                yield Section(title, _anchor(title), " ".join(words))
            title, words = _plain(token), []
            before.attrSet("id", _anchor(title))
        elif token.type == "inline":
            words.append(_plain(token))
    yield Section(title, _anchor(title), " ".join(words))


def _plain(token: Token) -> str:
    spoken = (
        " " if child.type in ("softbreak", "hardbreak") else child.content for child in token.children or []
    )
    return "".join(spoken)


def _anchor(title: str) -> str:
    """As the pages that show the files elsewhere make them, so that the same links work there and here."""
    return re.sub(r"[^\w\- ]", "", title.lower()).replace(" ", "-")


def _fit(token: Token, language: str) -> None:
    """Links lead to pages of the program, pictures are its own; links out of the handbook become words."""
    outside = False
    for child in token.children or []:
        if child.type == "image":
            child.attrSet("src", f"pictures/{language}/{child.attrGet('src')}")
        if child.type == "link_open":
            href = str(child.attrGet("href"))
            outside = href.startswith("..")
            child.attrSet("href", re.sub(r"\.md(?=#|$)", "", href))
        if child.type in ("link_open", "link_close") and outside:
            child.type, child.content, child.tag, child.nesting = "text", "", "", 0


def _excerpt(text: str, words: list[str]) -> str:
    place = max(0, min((text.casefold().find(word) for word in words if word in text.casefold()), default=0))
    start, end = max(0, place - AROUND // 3), place + AROUND
    cut = text[start:end]
    # Whole words only, where there is a word to leave out.
    cut = cut.partition(" ")[2] or cut if start else cut
    cut = cut.rpartition(" ")[0] or cut if end < len(text) else cut
    return f"{'… ' if start else ''}{cut}{' …' if end < len(text) else ''}"
