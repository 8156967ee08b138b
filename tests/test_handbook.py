"""The handbook speaks of the program as it is: labels, links, languages."""

import re
from functools import cache
from html import unescape
from pathlib import Path
from urllib.parse import unquote

import pytest
from fluent.syntax import FluentParser
from fluent.syntax import ast as ftl
from hypothesis import given
from hypothesis import strategies as st
from pypdf import PdfReader

from models.exports.outline import Heading, Items, Table, Text
from models.install import ROOT
from models.language import FOLDER, LANGUAGES
from models.library import templates
from models.library.handbook import handbook, page_named, search
from models.library.handbook_document import outline_of, write_handbook
from models.secrets import RECEIPT_LENGTH
from tests.pictures import PICTURES

HANDBOOK = ROOT / "docs" / "handbook"
PAGES = sorted(HANDBOOK.rglob("*.md"))
# A label that is nothing but what is put into it says nothing about whether the words are right.
LEAST_LETTERS = 2


def forms(pattern: ftl.Pattern) -> list[str]:
    """Every form a message can take, as regular expressions: what is put in may be anything."""
    made = [""]
    for element in pattern.elements:
        if isinstance(element, ftl.TextElement):
            pieces = [
                re.escape(" ".join(element.value.split()) if not element.value.strip() else element.value)
            ]
        elif isinstance(element.expression, ftl.SelectExpression):
            pieces = [form for variant in element.expression.variants for form in forms(variant.value)]
        else:
            # A bare count would make any words before "texts" a label.
            pieces = [
                r"\d+" if getattr(getattr(element.expression, "id", None), "name", "") == "n" else ".+?"
            ]
        made = [begun + piece for begun in made for piece in pieces]
    return made


@cache
def labels(language: str) -> re.Pattern:
    entries = [
        entry
        for path in sorted((FOLDER / language).glob("*.ftl"))
        for entry in FluentParser().parse(path.read_text("utf-8")).body
        if isinstance(entry, ftl.Message) and entry.value
    ]
    found = {
        form
        for entry in entries
        for form in forms(entry.value)
        if len(re.sub(r"\.\+\?|\W", "", form)) >= LEAST_LETTERS
    }
    return re.compile("|".join(f"(?:{form})" for form in sorted(found)))


def bold(page: Path) -> list[str]:
    return [
        " ".join(words.split()) for words in re.findall(r"\*\*(.+?)\*\*", page.read_text("utf-8"), re.DOTALL)
    ]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: f"{page.parent.name}-{page.stem}")
def test_every_label_in_bold_stands_in_the_interface(page):
    assert [label for label in bold(page) if not labels(page.parent.name).fullmatch(label)] == []


def test_every_language_has_the_same_pages():
    pages = {folder.name: {page.name for page in folder.glob("*.md")} for folder in HANDBOOK.iterdir()}
    assert all(names == pages["sv"] for names in pages.values()), pages


def test_a_label_that_is_not_in_the_interface_is_found():
    assert labels("sv").fullmatch("Publicera som 0.5")
    assert not labels("sv").fullmatch("Publicera allting")


def test_a_receipt_is_as_long_as_participants_are_told():
    said = {"sv": "femton tecken", "nb": "femten tegn", "en": "fifteen characters"}
    assert RECEIPT_LENGTH == 15
    assert [words in page_named(language, "participants").html for language, words in said.items()] == [
        True
    ] * 3


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_meeting_is_told_item_by_item_as_its_template_has_it(language):
    agenda = templates()["04-apt-60"]["sessions"][0]["activities"]
    rows = re.findall(r"<tr>\n<td>(\d+)</td>\n<td>(.+?)</td>", page_named(language, "workplace-meeting").html)
    assert [(int(minutes), unescape(title)) for minutes, title in rows] == [
        (item["minutes"], item["title"][language]) for item in agenda
    ]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_first_hour_names_a_template_that_is_there(language):
    named = re.search(r"<em>(Trim-tab[^<]*)</em>", page_named(language, "first-hour").html)[1]
    assert templates()["23-trim-tab"]["title"][language].startswith(named)


def test_every_language_has_the_same_sections_in_the_same_order():
    counted = {
        language: [(page.name, len(page.sections)) for page in handbook(language)] for language in LANGUAGES
    }
    assert counted["nb"] == counted["en"] == counted["sv"]
    assert {name for name, _ in counted["sv"]} == {page.stem for page in PAGES} - {"README"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_link_inside_the_program_leads_to_a_page_and_a_section(language):
    for page in handbook(language):
        for href in re.findall(r'href="([^"]+)"', page.html):
            name, _, anchor = unquote(href).partition("#")
            target = page_named(language, name)
            assert target, (page.name, href)
            assert anchor in {"", *(section.anchor for section in target.sections)}, (page.name, href)
            assert not anchor or f'id="{anchor}"' in target.html


def test_what_leads_out_of_the_handbook_is_words():
    html = page_named("sv", "technical").html
    assert "Running Målbild" in html
    assert "operation" not in html


def test_searching_finds_titles_first_and_wants_every_word():
    titles = [found.section.title for found in search("sv", "kvittokod")]
    assert titles[0] == "Skriv upp kvittokoden"
    assert len(titles) > 1
    assert search("sv", "kvittokod zebra") == []
    assert search("sv", "  ") == []
    assert "Kvittokoden är" in search("sv", "KVITTOKODEN tecken")[0].excerpt


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_picture_is_one_that_the_script_takes_and_has_words(language):
    shown = [re.findall(r'<img src="([^"]*)" alt="([^"]*)"', page.html) for page in handbook(language)]
    named = {Path(source).stem for pictures in shown for source, _ in pictures}
    assert named == set(PICTURES)
    assert all(len(words) > 20 for pictures in shown for _, words in pictures)


def test_pictures_are_served_and_nothing_beside_them(site):
    visitor = site.visitor()
    source = re.search(r'<img src="([^"]+)"', visitor.get("/hjalp/participants").text)[1]
    with visitor.get(f"/hjalp/{source}") as picture:
        assert (picture.status_code, picture.mimetype) == (200, "image/png")
    for path in ("pictures/sv/nothing.png", "pictures/xx/phone.png", "pictures/../sv/phone.png"):
        assert visitor.get(f"/hjalp/{path}").status_code == 404


@given(st.text(max_size=80))
def test_whatever_is_searched_for_every_hit_holds_it(wanted):
    for found in search("sv", wanted):
        whole = f"{found.page.title} {found.section.title} {found.section.text}".casefold()
        assert all(word in whole for word in wanted.casefold().split())
        assert len(found.excerpt) < 240


def test_the_handbook_is_read_in_the_readers_language_without_logging_in_or_a_cookie(site):
    page = site.visitor("nb").get("/hjalp")
    assert (page.status_code, "Prosesslederens håndbok" in page.text) == (200, True)
    assert "Set-Cookie" not in page.headers
    assert "Who can see who I am?" in site.visitor("en").get("/hjalp/participants").text
    assert site.visitor().get("/hjalp/nothing").status_code == 404


def test_what_is_searched_for_is_shown_as_words(site):
    page = site.visitor().get("/hjalp", query_string={"q": "<script>alert(1)</script>"})
    assert "<script>alert" not in page.text
    assert "&lt;script&gt;" in page.text


@pytest.mark.parametrize("language", LANGUAGES)
def test_on_paper_stand_the_same_words(language):
    def words(text: str) -> list[str]:
        return re.findall(r"\w+", text)

    on_paper = [
        word
        for block in outline_of(language, "2032-01-01").blocks
        for text in (
            [block.text]
            if isinstance(block, Heading | Text)
            else block.lines
            if isinstance(block, Items)
            else [cell for row in (block.head, *block.rows) for cell in row]
            if isinstance(block, Table)
            else []
        )
        for word in words(text)
    ]
    on_screen = [
        word for page in handbook(language) for word in words(unescape(re.sub(r"<[^>]+>", " ", page.html)))
    ]
    assert on_paper == on_screen


def test_the_paper_is_a_tagged_document(tmp_path):
    write_handbook(tmp_path / "handbok.pdf", "sv", "2032-01-01")
    reader = PdfReader(tmp_path / "handbok.pdf")
    assert reader.trailer["/Root"]["/Lang"] == "sv"
    assert len(reader.pages) > 10
