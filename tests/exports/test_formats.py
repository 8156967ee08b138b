"""Every format holds the whole text, is accessible, and runs nothing that people wrote."""

import csv
import io
import itertools
import json
import re
import sys
import unicodedata
from functools import cache, partial

import docx
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from pypdf import PdfReader

from models.analysis.spreadsheet import read_sheet, split
from models.base import Refused
from models.document import wording_support
from models.document.course import course_of
from models.document.draft import Draft
from models.document.fates import Fates
from models.exports import FORMATS, archive, html, malbild, note, records, tables, unarchive
from models.exports.malbild import figures
from models.exports.markdown import escape
from models.exports.outline import Heading, Items, Outline, Table, Text
from models.exports.tables import safe_cell
from models.exports.widths import columns
from models.language import LANGUAGES, say
from models.library import read_example
from models.library.example.story import play
from models.plans.card import write_card
from models.secrets import read_code
from models.workshop.contribution import Contribution
from models.workshop.severing import sever
from models.workshop.workshop import Workshop
from tests.examples import build_journey
from tests.people import Room


@pytest.fixture
def edition(session):
    return build_journey(session, read_example("malbild-hallevalla"), 1_000_000.0).versions[-1].content


def words_of_pdf(raw):
    """As a reader puts them together: a soft hyphen at the end of a line is no part of the word."""
    text = "\n".join(page.extract_text() for page in PdfReader(io.BytesIO(raw)).pages)
    return re.sub(r"\s+", " ", re.sub(r"\u00ad\s*", "", text))


def words_of_docx(raw):
    document = docx.Document(io.BytesIO(raw))
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    return " ".join([paragraph.text for paragraph in document.paragraphs] + cells)


READ = {
    "html": lambda raw: re.sub(r"<[^>]+>", " ", raw.decode()).replace("&#39;", "'"),
    "md": lambda raw: raw.decode().replace("\\", ""),
    "docx": words_of_docx,
    "pdf": words_of_pdf,
    "json": lambda raw: json.dumps(json.loads(raw), ensure_ascii=False),
}


@pytest.mark.parametrize("form", FORMATS)
def test_every_format_holds_every_sentence(edition, form):
    text = re.sub(r"\s+", " ", READ[form](FORMATS[form](edition, False)))
    statements = edition["vision"] + [
        statement for area in edition["focus_areas"] for statement in area["statements"]
    ]
    assert [
        statement["number"]
        for statement in statements
        if re.sub(r"\s+", " ", statement["text"]).replace("- ", "") not in text.replace("- ", "")
    ] == []


@pytest.mark.parametrize("form", [form for form in FORMATS if form != "json"])
def test_the_trace_is_there_when_asked_for_and_only_then(edition, form):
    why = "Skrevs på fem minuter"
    short, whole = (READ[form](FORMATS[form](edition, trace)) for trace in (False, True))
    assert (why in short, why.lower() in whole.lower()) == (False, True)


def test_html_has_one_title_a_language_and_tables_with_headers(edition):
    page = FORMATS["html"](edition, True).decode()
    assert (
        page.count("<h1>"),
        '<html lang="sv">' in page,
        page.count('role="region" aria-label="') == page.count("<table>"),
        'scope="col"' in page,
        "<script" in page,
        "http" in page,
    ) == (1, True, True, True, False, False)


def test_a_page_names_who_sends_it_in_its_title(edition):
    page = FORMATS["html"](edition, False).decode()
    assert page.partition("<title>")[2].partition("</title>")[0].endswith(f" – {edition['organisation']}")


def test_html_levels_of_headings_never_skip(edition):
    levels = [int(level) for level in re.findall(r"<h([1-6])>", FORMATS["html"](edition, True).decode())]
    assert all(later - earlier <= 1 for earlier, later in itertools.pairwise(levels))


def test_pdf_is_tagged_titled_and_says_its_language_and_standard(edition):
    reader = PdfReader(io.BytesIO(FORMATS["pdf"](edition, True)))
    root = reader.trailer["/Root"]
    assert (
        root["/MarkInfo"]["/Marked"],
        "/StructTreeRoot" in root,
        root["/Lang"],
        reader.metadata.title,
    ) == (
        True,
        True,
        "sv",
        "Målbild 2032 för Hällevalla stadsbibliotek – Målbild 1.0",
    )
    assert b"pdfuaid" in root["/Metadata"].get_object().get_data()


def test_docx_has_real_headings_header_rows_and_language(edition):
    document = docx.Document(io.BytesIO(FORMATS["docx"](edition, True)))
    headings = [paragraph.text for paragraph in document.paragraphs if paragraph.style.name == "Heading 3"]
    assert headings[:4] == ["Uppdrag", "Det här är givet", "Det här kan vi påverka", "Det här är oklart"]
    assert document.core_properties.language == "sv-SE"
    assert all("w:tblHeader" in table.rows[0]._tr.xml for table in document.tables)
    assert all("w:cantSplit" in row._tr.xml for table in document.tables for row in table.rows)


def test_the_text_comes_first_and_how_it_came_to_be_is_an_appendix(edition):
    """A board reads a page and a half; the rest is there for who asks."""
    pages = [page.extract_text() for page in PdfReader(io.BytesIO(FORMATS["pdf"](edition, False))).pages]
    assert [number for number, page in enumerate(pages, 1) if "Bilaga: så kom den till" in page] == [2]
    first = " ".join(pages[0].split())
    assert [area["name"] for area in edition["focus_areas"] if area["name"] not in first] == []
    headings = re.findall(r"^(#+) (.+)$", FORMATS["md"](edition, False).decode(), re.MULTILINE)
    assert [text for level, text in headings if level == "##"] == [
        "Vision",
        "Fokusområden",
        "Det här bygger texten på",
        "Bilaga: så kom den till",
    ]


def heights(edition) -> dict[str, float]:
    """Of its first page, how far up each run of words stands, in points."""
    found: dict[str, float] = {}

    def see(text, matrix, *_):
        if text.strip():
            found.setdefault(text.strip(), matrix[5])

    PdfReader(io.BytesIO(FORMATS["pdf"](edition, False))).pages[0].extract_text(visitor_text=see)
    return found


def test_what_is_to_be_read_first_stands_first_and_figures_stand_under_their_heading(edition):
    """Also of a version with little text, whose figures are at the foot of its page."""
    little = {**edition, "focus_areas": edition["focus_areas"][:1]}
    for told in (edition, little):
        first, second, *_ = [
            page.extract_text() for page in PdfReader(io.BytesIO(FORMATS["pdf"](told, False))).pages
        ]
        places = [first.index(words) for words in ("Läs det här först", "Vision", "Det här bygger texten på")]
        assert places == sorted(places)
        assert "Läs det här först" not in second
        number, _ = figures(told, partial(say, "sv"))[0]
        assert 0 < heights(told)["Det här bygger texten på"] - heights(told)[number] < 72


@pytest.mark.parametrize(("whole", "numbers"), [(False, ["T-0001"]), (True, ["T-0001", "I-0001", "R-0001"])])
def test_as_many_are_counted_as_not_taken_in_as_are_listed(edition, whole, numbers):
    away = [
        {"number": number, "text": f"Text {number}.", "fate": "declined", "why": f"Skäl {number}."}
        for number in ("T-0001", "I-0001", "R-0001")
    ]
    told = FORMATS["md"]({**edition, "put_away": away}, whole).decode()
    count = re.search(r"(\d+)\W+förslag kom inte in", told)[1]
    listed = [text["number"] for text in away if f"Skäl {text['number']}." in told]
    assert (count, listed) == (str(len(numbers)), numbers)


def test_what_has_no_text_yet_leaves_no_page_empty(edition):
    bare = {**edition, "vision": [], "focus_areas": []}
    first = PdfReader(io.BytesIO(FORMATS["pdf"](bare, False))).pages[0].extract_text()
    assert ("Det här bygger texten på" in first, "Bilaga: så kom den till" in first) == (False, True)


def test_every_page_says_which_it_is_and_of_what(edition):
    pages = [page.extract_text() for page in PdfReader(io.BytesIO(FORMATS["pdf"](edition, True))).pages]
    assert [f"{at} ({len(pages)})" in page for at, page in enumerate(pages, 1)] == [True] * len(pages)
    assert [edition["title"] in " ".join(page.split()) for page in pages] == [True] * len(pages)


def test_no_table_says_again_what_its_heading_says(edition):
    away = {"number": "T-1", "text": "En egen", "fate": "parked", "why": "Senare."}
    edition = {**edition, "put_away": [away]}
    bare = malbild.outline_of(edition, True)
    said = [
        block.text if isinstance(block, Heading) else block.caption
        for block in bare.blocks
        if isinstance(block, Heading | Table)
    ]
    twice = [above for above, below in itertools.pairwise(said) if above == below]
    assert twice == ["Parkerat och avböjt", "Logg"]
    for form in ("html", "md"):
        told = FORMATS[form](edition, True).decode()
        assert [told.count(f"**{words}**") + told.count(f"<caption>{words}<") for words in twice] == [
            0
        ] * len(twice)
    document = docx.Document(io.BytesIO(FORMATS["docx"](edition, True)))
    captions = [paragraph.text for paragraph in document.paragraphs if paragraph.style.name == "Caption"]
    assert [words for words in twice if words in captions] == []


def test_a_reason_stands_over_what_was_given_it_in_bold(edition):
    away = [
        {"number": f"T-{at}", "text": f"Text {at}", "fate": "parked", "why": "Senare."} for at in (1, 2, 3)
    ]
    told = {**edition, "put_away": away}
    page = FORMATS["html"](told, True).decode()
    assert re.search(r"\.doc-before \{\s*font-weight: 600", page)
    assert '<p class="doc-before" dir="auto">Parkeras: Senare.</p>' in page
    document = docx.Document(io.BytesIO(FORMATS["docx"](told, True)))
    over = next(line for line in document.paragraphs if line.text == "Parkeras: Senare.")
    assert [run.bold for run in over.runs] == [True]


def test_words_that_several_wrote_are_said_once_after_their_numbers(edition):
    away = [
        {"number": f"E-{at}", "text": "Vem arbetar på natten?", "fate": "parked", "why": "Senare."}
        for at in range(1, 5)
    ]
    told = FORMATS["md"]({**edition, "put_away": away}, True).decode()
    assert "- E-1, E-2, E-3, E-4 Vem arbetar på natten?" in told
    assert told.count("Vem arbetar på natten?") == 1


def test_a_wording_that_was_saved_again_with_another_reason_is_told_once_with_both(edition):
    """As versions hold it that were published before the program kept it as one."""
    first = edition["vision"][0]["revisions"][0]
    again = {**first, "number": 2, "why": "Så sa också kundtjänst.", "date": "2026-03-01"}
    vision = [{**edition["vision"][0], "text": first["text"], "revisions": [first, again]}]
    told = FORMATS["md"]({**edition, "vision": vision, "focus_areas": []}, True).decode()
    trace = told.partition("## Spårbarhet")[2].partition("## Logg")[0]
    assert (trace.count(first["text"]), trace.count("Text 1"), trace.count("Text 2")) == (1, 1, 0)
    assert [why in trace for why in (first["why"], again["why"])] == [True, True]
    wordings = [
        wording
        for day in course_of({**edition, "vision": vision, "focus_areas": []}, [])
        for wording in day["wordings"]
    ]
    assert [wording["revision"] for wording in wordings] == [1]


def test_a_reason_that_many_were_given_is_said_once(edition):
    same = [
        {"number": f"T-{number:03d}", "text": f"Tanke {number}", "fate": "declined", "why": "Ryms inte här."}
        for number in range(1, 9)
    ]
    alone = {"number": "T-009", "text": "En egen", "fate": "parked", "why": "Senare."}
    told = FORMATS["md"]({**edition, "put_away": [*same, alone]}, False).decode()
    assert told.count("Ryms inte här.") == 1
    assert [row["number"] for row in same if f"- {row['number']} {row['text']}" not in told] == []
    assert "| T-009 | En egen |" in told


def test_no_column_is_narrower_than_its_longest_word():
    table = Table(
        "Deltagande",
        ["Möte", "Datum", "Enheter"],
        [
            ["APT", "2026-02-17", "Skolbibliotekscentralen 5"],
            ["En lång rubrik om ett möte", "2026-02-18", "–"],
        ],
    )
    found = columns(table)
    assert [column.short for column in found] == [False, True, False]
    words = [
        max(len(word) for cell in cells for word in cell.split()) for cells in zip(*table.rows, strict=True)
    ]
    assert all(column.share > word for column, word in zip(found, words, strict=True))


def test_a_page_printed_from_html_is_a4_and_says_which_it_is(edition):
    printed = FORMATS["html"](edition, False).decode().partition("@page {")[2]
    assert ("size: A4" in printed, "counter(page)" in printed) == (True, True)


def test_the_same_version_gives_the_same_files(edition):
    assert [
        form
        for form in ("html", "md", "json")
        if FORMATS[form](edition, True) != FORMATS[form](edition, True)
    ] == []


@pytest.mark.parametrize(
    "nasty",
    [
        "<script>alert(1)</script>",
        "# inte en rubrik",
        "*fet* _kursiv_ [länk](http://x)",
        "#set text(red) $x^2$ @ref \\ `code`",
        "| tabell |",
        "1. inte en lista",
        "\x0b\x1f kontroll",
    ],
)
def test_what_people_wrote_is_never_markup(session, nasty):
    journey = build_journey(session, read_example("malbild-hallevalla"), 1_000_000.0)
    Draft(session, journey).add_statement("vision", nasty, "Det stod på en lapp.", [], "Ada", 1.0)
    content = Draft(session, journey).publish("1.1", "Ada", 2.0).content
    assert "<script" not in FORMATS["html"](content, True).decode()
    assert re.sub(r"\s+", " ", nasty.replace("\x0b", " ").replace("\x1f", "").strip()) in re.sub(
        r"\s+", " ", words_of_docx(FORMATS["docx"](content, True))
    )
    assert FORMATS["pdf"](content, True)[:5] == b"%PDF-"
    assert [
        line for line in FORMATS["md"](content, True).decode().splitlines() if line.startswith(nasty[:8])
    ] == []


def test_markdown_escapes_only_what_means_something():
    assert [escape(text) for text in ("a*b", "- x", "3. x", "vanlig text – med streck")] == [
        "a\\*b",
        "\\- x",
        "3\\. x",
        "vanlig text – med streck",
    ]


@pytest.mark.parametrize("cell", ["=1+1", "+46", "-1", "@SUM(A1)", "\t=1"])
def test_no_cell_begins_like_a_formula(cell):
    assert safe_cell(cell) == f"'{cell}"


# As Unicode's list of confusables has them.
CONFUSABLE = (
    "\u1400\u2e40\u30a0\ua4ff\uff1d\u16ed\u2795\U0001029b\uff0b\uff20"
    "\u02d7\u06d4\u2010\u2011\u2012\u2013\u2043\u207b\u208b\u2212\u2796\u2cba\ufe58\ufe63\uff0d"
)


@cache
def signs() -> list[str]:
    """Every character that becomes such a sign by its compatibility form, and those that only look so."""
    return [
        chr(point)
        for point in range(sys.maxunicode + 1)
        if unicodedata.normalize("NFKC", chr(point))[:1] in tuple("=+-@|%")
    ] + list(CONFUSABLE)


@pytest.mark.parametrize("first", ["", "\t", "\r", "\n", " ", "\u00a0", "\u200b", "\ufeff", " \u2060\t"])
def test_no_sign_of_any_width_or_script_begins_a_cell(first):
    assert [sign for sign in signs() if safe_cell(f"{first}{sign}1+1")[0] != "'"] == []


@given(st.text(max_size=20))
def test_a_cell_is_the_text_itself_or_the_text_behind_an_apostrophe(text):
    kept = safe_cell(text)
    assert kept in (text, f"'{text}")
    seen = text.lstrip()
    if seen[:1].isalnum():
        assert kept == text or text[0] in "\t\r\n"


# How long it takes says nothing of it, on a machine where others work.
@settings(deadline=None)
@given(st.lists(st.text(st.characters(exclude_categories=["Cc", "Cs"]), min_size=1, max_size=20), min_size=1))
@example(["'%", "''=1", "'tis"])
def test_what_went_out_comes_back_the_same(texts):
    """The apostrophe that keeps a spreadsheet from running a cell is no part of what somebody wrote."""
    raw = tables.as_csv([["x", *texts]])
    (line,) = split(raw.decode("utf-8-sig").replace("\r\n", "\n"), ";")
    assert line.cells == ["x", *texts]


@pytest.mark.parametrize(("label", "before"), [("0.5", True), ("0.9", True), ("1.0", False)])
def test_what_is_decided_does_not_call_itself_half_finished(edition, label, before):
    written = FORMATS["md"]({**edition, "version": label}, True).decode()
    assert (say("sv", "doc-read-first-before") in written) == before


def rows(raw):
    return list(csv.reader(io.StringIO(raw.decode("utf-8-sig")), delimiter=";"))


def by_name(raw, columns):
    """The rows below the heading, each as {name of its column: cell}."""
    return [{column.name: cell for column, cell in zip(columns, row, strict=True)} for row in rows(raw)[1:]]


@pytest.fixture
def evening(room):
    """Eight people of two units, ideas, a cluster, dots and a stance, still open."""
    people = [*(room.crowd(5, "Norr")), *(room.crowd(3, "Bussen"))]
    ideas = room.open("ideas", key="framtid")
    for number, person in enumerate(people):
        person.writes(ideas, f"=idé {number}")
    room.finish(ideas)
    cluster = room.open("cluster", key="teman", input="ideas:framtid")
    keys = [item["key"] for item in cluster.items]
    board = room.board(cluster)
    board.create(keys[:4], "Ada", 1.0, "Möten")
    board.create(keys[4:7], "Ada", 1.0, "Buss")
    board.set_aside(keys[7:], "Ada", 1.0)
    room.finish(cluster)
    dots = room.open("dots", input="clusters:teman")
    for person in people:
        person.answers(dots, dots.items[0]["key"], 1)
    room.finish(dots)
    room.people = people
    return room


def test_csv_holds_every_text_also_those_without_votes(evening):
    found = by_name(tables.contributions(evening.session, evening.workshop), tables.CONTRIBUTIONS)
    assert (
        [row["number"] for row in found],
        sorted(row["text"] for row in found),
        {row["unit"] for row in found},
    ) == (
        [f"I-{number:04d}" for number in range(1, 9)],
        [f"'=idé {number}" for number in range(8)],
        {""},
    )


def test_csv_of_tallies_names_no_small_unit(evening):
    found = by_name(tables.tallies(evening.session, evening.workshop), tables.TALLIES)
    told = [row for row in found if row["type_code"] == "dots" and row["item"] != "*"]
    assert [[row[name] for name in ("item", "text", "unit", "value", "people")] for row in told] == [
        ["K-1", "Möten", "", "1", "8"]
    ]


def test_csv_of_tallies_says_in_words_which_group_was_judged_and_how(room):
    people = room.crowd(5, "Norr")
    ideas = room.open("ideas", key="framtid")
    for number, person in enumerate(people):
        person.writes(ideas, f"idé {number}")
    room.finish(ideas)
    cluster = room.open("cluster", key="teman", input="ideas:framtid")
    room.board(cluster).create([item["key"] for item in cluster.items], "Ada", 1.0, "Möten")
    cluster.advance(room.now)
    for person in people:
        person.answers(cluster, "k:1", "captures", "captures")
    room.finish(cluster)
    found = by_name(tables.tallies(room.session, room.workshop), tables.TALLIES)
    (row,) = [row for row in found if row["type_code"] == "cluster" and row["item"] != "*"]
    asked = ("item", "text", "criterion", "criterion_code", "value", "value_code", "people")
    assert [row[name] for name in asked] == [
        "K-1",
        "Möten",
        "Stämmer rubriken?",
        "captures",
        "Stämmer",
        "captures",
        "5",
    ]


HEADINGS = {
    "sv": ["Nummer", "Moment", "Typ", "Typ (kod)", "Sort", "Sort (kod)", "Text"],
    "nb": ["Nummer", "Aktivitet", "Type", "Type (kode)", "Slag", "Slag (kode)", "Tekst"],
    "en": ["Number", "Activity", "Type", "Type (code)", "Kind", "Kind (code)", "Text"],
}


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_table_speaks_the_language_of_its_meeting_with_codes_beside(evening, language):
    evening.workshop.language = language
    found = rows(tables.contributions(evening.session, evening.workshop))
    assert found[0][:7] == HEADINGS[language]
    assert {tuple(row[2:4]) for row in found[1:]} == {(say(language, "type-ideas"), "ideas")}


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_table_that_went_out_is_read_in_again_by_its_headings(evening, language):
    evening.workshop.language = language
    written = tables.contributions(evening.session, evening.workshop).decode("utf-8-sig")
    sheet = read_sheet(written.replace("\r\n", "\n"))
    assert sheet is not None
    taken = sorted(sheet.cell(line, "text") for line in sheet.lines)
    assert taken == [f"=idé {number}" for number in range(8)]
    assert [sheet.headings[sheet.columns[role]] for role in ("group", "kind")] == [
        say(language, "csv-column-unit"),
        say(language, "csv-column-kind"),
    ]


def test_the_note_says_what_came_of_each_item(evening):
    made = note.note_of(evening.session, evening.workshop, evening.now)
    ideas, groups, dots = [part["lines"] for part in made["parts"]]
    assert ideas == ["8 idéer samlades in"]
    # Each group with what lies in it, in no order that says who wrote when.
    found = [line.split(": ") for line in groups]
    assert [[name, len(texts.split("; "))] for name, texts in found] == [
        ["K-1 Möten (4 idéer)", 4],
        ["K-2 Buss (3 idéer)", 3],
    ]
    assert len({text for _, texts in found for text in texts.split("; ") if text.startswith("=idé ")}) == 7
    assert dots == ["Möten: 8 prickar", "Buss: 0 prickar"]
    # And the one that nobody put in any, in every format.
    (alone,) = made["parts"][0]["alone"]
    assert alone.partition(" ")[2] not in " ".join(groups)
    for form, writer in note.FORMATS.items():
        said = READ[form](writer(made))
        assert ("1 idé ligger inte i någon grupp" in said, alone in said) == (True, True), form
    assert all(len(writer(made)) > 200 for writer in note.FORMATS.values())


def test_the_note_says_where_units_unite_and_divide(session):
    room = Room(session, units=["Norr", "Söder"])
    sides = {name: room.crowd(10, unit=name) for name in ("Norr", "Söder")}
    texts = [{"sv": "Alla får hjälp."}, {"sv": "Öppet dygnet runt."}]
    tested, read = room.plan("gradient", items=texts), room.plan("reflect", input="gradient0")
    for activity, value, other in ((tested, 5, 1), (read, "yes", "chafes")):
        if activity is read:
            room.workshop.go_to(read)
            read.open(
                [{"key": "t:1", "text": "Alla får hjälp."}, {"key": "t:2", "text": "Öppet dygnet runt."}],
                0,
                room.now,
            )
        else:
            room.begin(tested)
        for name, people in sides.items():
            for person in people:
                person.answers(activity, "t:1", value)
                person.answers(activity, "t:2", value if name == "Norr" else other)
        room.finish(activity)
    assert [part["lines"] for part in note.note_of(session, room.workshop, 1.0)["parts"]] == [
        [
            "Här är alla grupper eniga: Alla får hjälp. (100\xa0% i varje grupp)",
            "Grupperna ser olika på det här: Öppet dygnet runt. (Norr 100\xa0% · Söder 0\xa0%)",
            "Alla får hjälp. – Starkt stöd, stöd 100\xa0% (20 svar)",
            "Öppet dygnet runt. – Delade meningar, stöd 50\xa0% (20 svar)",
        ],
        [
            "Här är alla grupper eniga: Alla får hjälp. ”Det här vill jag” (100\xa0% i varje grupp)",
            "Grupperna ser olika på det här: Öppet dygnet runt. ”Det här vill jag”"
            " (Norr 100\xa0% · Söder 0\xa0%)",
            "Alla får hjälp. – Det här vill jag 20, Jag undrar 0, Det här skaver 0",
            "Öppet dygnet runt. – Det här vill jag 10, Jag undrar 0, Det här skaver 10",
        ],
    ]


def test_the_note_holds_what_people_would_change_and_every_line_of_it(room):
    tested = room.plan("gradient", items=[{"sv": "Öppet dygnet runt."}])
    room.begin(tested)
    wishes = [f"Skriv när det gäller, nummer {n}." for n in range(60)]
    for person, wish in zip(room.crowd(60), wishes, strict=True):
        person.answers(tested, "t:1", 2)
        person.writes(tested, wish, kind="change", about="t:1")
    room.finish(tested)
    made = note.note_of(room.session, room.workshop, 1.0)
    for form, writer in note.FORMATS.items():
        said = READ[form](writer(made))
        assert [wish for wish in wishes if f"Behöver ändras: {wish}" not in said] == [], form


def test_the_note_says_once_what_several_would_change_or_wrote_in_the_same_words(room):
    people = room.crowd(6)
    tested = room.open("gradient", items=[{"sv": "Öppet dygnet runt."}])
    for person in people:
        person.answers(tested, "t:1", 2)
        person.writes(tested, "Var är människan?", kind="change", about="t:1")
    room.finish(tested)
    asked = room.open("ideas")
    for person, text in zip(people, ["En bokbuss"] * 5 + ["Mörkt på natten"], strict=True):
        person.writes(asked, text)
    room.finish(asked)
    said = note.FORMATS["md"](note.note_of(room.session, room.workshop, 1.0)).decode()
    assert (said.count("Var är människan?"), "Behöver ändras: Var är människan? (×6)" in said) == (1, True)
    (numbers,) = re.findall(r"- (.*) En bokbuss", said)
    assert len(set(re.findall(r"I-\d{4}", numbers))) == 5


def test_a_note_before_the_reveal_holds_no_totals(room):
    people = room.crowd(6)
    pulse = room.open("pulse", scales=[{"key": "a", "text": {"sv": "Läget"}}])
    for person in people:
        person.answers(pulse, "a", 5)
    assert [part["lines"] for part in note.note_of(room.session, room.workshop, 1.0)["parts"]] == [[]]


def test_an_archive_brought_in_is_the_same_journey(evening):
    draft = Draft(evening.session, evening.journey)
    area = draft.add_focus_area("Nära")
    cluster = {
        "type": "cluster",
        "key": "k:1",
        "ref": "K-1 Möten",
        "value": 4,
        "votes": "8 / 8",
        "items": ["c:1", "c:2"],
    }
    draft.add_statement("focus", "Vi möts.", "Störst tema i rummet.", [cluster], "Ada", 1.0, area.id)
    draft.publish("0.5", "Ada", 2.0)
    first = archive.pack(evening.session, evening.journey)
    copy = unarchive.unpack(evening.session, first, 1)
    assert archive.pack(evening.session, copy) == first
    assert copy.versions[0].is_unbroken


@pytest.mark.heavy
def test_the_whole_road_goes_into_an_archive_and_comes_out_again(session):
    journey = play(session, b"secret of the tests", "0.6")
    write_card(
        journey,
        "action",
        {"what": "Kör med c:1 och k:2 som de står", "who": "Bo", "when": "2026-10-01", "how": "Så"},
        "Bo",
        1.0,
    )
    fates = Fates(session, journey)
    fates.gather(journey.standing[0].id, "Var är människan?", [fates.contribution("E-0020").id], "R", 1.0)
    session.flush()
    first = archive.pack(session, journey)
    copy = unarchive.unpack(session, first, 1)
    assert archive.pack(session, copy) == first
    # What somebody took out of an agenda is none of the journey's.
    assert all("removed" not in row for row in json.loads(first)["tables"]["workshop"])
    assert [(step.number, step.done_at) for step in copy.steps] == [
        (step.number, step.done_at) for step in journey.steps
    ]
    assert copy.cards[-1].fields["what"] == "Kör med c:1 och k:2 som de står"
    assert Fates(session, copy).of(Fates(session, copy).contribution("T-044"))["statement"]["number"] == "B1"
    seen = [
        [
            {name: value for name, value in test.result.items() if name not in ("key", "wishes")}
            for test in wording_support.supports_of(session, which, "sv")
        ]
        for which in (journey, copy)
    ]
    assert seen[0] == seen[1]


def test_an_archive_from_before_the_journey_still_comes_in(evening):
    old = json.loads(archive.pack(evening.session, evening.journey))
    for name in ("step", "step_check", "objection", "card"):
        del old["tables"][name]
    for name in ("roles", "contact", "keep_until", "closed_at", "closed_why"):
        del old["journey"][name]
    new = {
        "workshop": ("step_id", "unit_id", "mode", "planned_for", "closes_at", "invited"),
        "unit": ("headcount", "external"),
        "revision": ("remark",),
        "contribution": ("fate_by", "fate_at", "led_to"),
    }
    for table, names in new.items():
        for row in old["tables"][table]:
            for name in names:
                del row[name]
    copy = unarchive.unpack(evening.session, json.dumps(old).encode(), 1)
    assert [(workshop.mode, workshop.step_id, workshop.planned_for) for workshop in copy.workshops] == [
        ("live", None, "")
    ]
    assert {
        (contribution.led_to, contribution.fate_at)
        for contribution in evening.session.query(Contribution).filter_by(journey_id=copy.id)
    } == {("", None)}


def test_an_archive_is_the_same_before_and_after_severing_but_for_the_ties(evening):
    before = json.loads(archive.pack(evening.session, evening.journey))
    evening.workshop.close(evening.now, "2026-12-24")
    sever(evening.session, evening.workshop)
    after = json.loads(archive.pack(evening.session, evening.journey))
    for archived in (before, after):
        for row in archived["tables"]["contribution"]:
            row.pop("claim")
        for row in archived["tables"]["workshop"]:
            row.pop("feedback_by"), row.pop("closed_at")
    assert before == after


@pytest.mark.parametrize(("column", "value"), [("author_id", 1), ("key", "abc"), ("nth", 1), ("table", 3)])
def test_an_archive_that_ties_a_text_to_somebody_is_refused(evening, column, value):
    content = json.loads(archive.pack(evening.session, evening.journey))
    content["tables"]["contribution"][0][column] = value
    with pytest.raises(Refused) as refused:
        unarchive.unpack(evening.session, json.dumps(content).encode(), 1)
    assert refused.value.code == "archive_wrong"


@pytest.mark.parametrize(
    ("table", "column", "value"),
    [
        ("activity", "type", "zzz"),
        ("activity", "state", "zzz"),
        ("activity", "settings", "zzz"),
        ("activity", "settings", []),
        ("activity", "title", ["sv"]),
        ("contribution", "tags", {}),
        ("contribution", "text", "x" * 100_001),
        ("workshop", "title", "x" * 5000),
        ("journey", "frame", []),
        ("workshop", "mode", "zzz"),
        ("workshop", "state", "open"),
        ("workshop", "language", "xx"),
        ("workshop", "opened_at", "x"),
        ("workshop", "closes_at", "abc"),
        ("workshop", "closes_at", float("nan")),
        ("workshop", "closes_at", 1e300),
        ("workshop", "capacity", "x"),
        ("workshop", "shut", "x"),
        ("contribution", "text", 7),
        ("journey", "language", "xx"),
        ("journey", "closed_at", "x"),
    ],
)
def test_an_archive_that_says_what_the_house_cannot_read_is_refused(evening, table, column, value):
    """It would stop what the house does by the clock, for all organisations."""
    content = json.loads(archive.pack(evening.session, evening.journey))
    row = content["journey"] if table == "journey" else content["tables"][table][0]
    assert column in row
    row[column] = value
    with pytest.raises(Refused) as refused:
        unarchive.unpack(evening.session, json.dumps(content).encode(), 1)
    assert refused.value.code == "archive_wrong"


def test_an_archive_names_no_participant(evening):
    raw = archive.pack(evening.session, evening.journey).decode()
    secrets = (
        [person.token for person in evening.people]
        + [read_code(person.receipt) for person in evening.people]
        + [person.participant.receipt_key for person in evening.people]
    )
    assert [secret for secret in secrets if secret in raw] == []
    assert "participant" not in raw
    assert "author" not in raw


@pytest.mark.parametrize(
    "raw",
    [
        b"",
        b"{",
        b"[]",
        b"{}",
        b'{"schema": "malbild-archive/1"}',
        b'{"schema": "malbild-archive/1", "journey": {}, "tables": {}}',
    ],
)
def test_a_broken_archive_changes_nothing(room, raw):
    with pytest.raises(Exception, match="archive_wrong"):
        unarchive.unpack(room.session, raw, 1)
    assert room.session.query(Workshop).count() == 1


def test_no_file_holds_what_people_are_still_answering(room):
    """Neither their words nor their totals: not the tables, not what is handed out, and no archive at all."""
    ideas = room.open("ideas")
    room.somebody().writes(ideas, "Bara jag ser det här än")
    outputs = [
        tables.contributions(room.session, room.workshop),
        html.write(records.handed_out(room.session, room.workshop, "sv")),
    ]
    assert [b"Bara jag" in output for output in outputs] == [False, False]
    with pytest.raises(Refused, match="archive_open"):
        archive.pack(room.session, room.journey)
    room.finish(ideas)
    outputs = [
        tables.contributions(room.session, room.workshop),
        html.write(records.handed_out(room.session, room.workshop, "sv")),
        archive.pack(room.session, room.journey),
    ]
    assert [b"Bara jag" in output for output in outputs] == [True, True, True]


# Line breaks


def lines_of(form: str) -> list[str]:
    """The lines that a text of two has in a file, read back."""
    raw = note.FORMATS[form](
        {
            "title": "Möte",
            "organisation": "",
            "language": "sv",
            "date": "2032-01-01",
            "people": 7,
            "parts": [
                {"title": "A", "prompt": "", "lines": ["Bussen går\nofta"], "more": 0, "decision": None}
            ],
            "parked": [],
            "feedback_by": "",
            "words": "",
            "approved_by": "",
            "approved": "",
        }
    )
    if form == "docx":
        text = "\n".join(paragraph.text for paragraph in docx.Document(io.BytesIO(raw)).paragraphs)
    elif form == "pdf":
        text = "\n".join(page.extract_text() for page in PdfReader(io.BytesIO(raw)).pages)
    else:
        text = raw.decode().replace("<br>", "\n").replace("\\\n", "\n")
    found = [re.sub(r"<[^>]+>|^[-•‣\s]+", "", line).strip() for line in text.splitlines()]
    at = found.index("Bussen går")
    return found[at : at + 2]


@pytest.mark.parametrize("form", note.FORMATS)
def test_every_format_keeps_the_line_breaks_that_were_typed(form):
    assert lines_of(form) == ["Bussen går", "ofta"]


def test_a_text_on_a_page_has_a_direction_of_its_own():
    written = html.body(
        Outline(
            "A", "B", "sv", "2032-01-01", blocks=[Items(["سلام"]), Table("C", ["D", "E"], [["سلام", "x"]])]
        )
    )
    assert re.findall(r'<(\w+)[^>]* dir="auto">', written) == ["li", "th", "td"]


def test_a_text_in_another_language_than_the_document_says_so():
    norwegian, swedish = "Jeg vil ha åpent på søndager", "Bussen går inte på kvällen"
    written = html.body(
        Outline(
            "A",
            "B",
            "sv",
            "2032-01-01",
            blocks=[
                Text(norwegian),
                Items([norwegian, swedish]),
                Table("C", ["D", "E"], [[swedish, norwegian]]),
            ],
        )
    )
    assert re.findall(r'<(\w+)[^>]* lang="(\w+)">', written) == [("p", "nb"), ("li", "nb"), ("td", "nb")]


def test_an_archive_with_two_rows_of_one_number_is_refused(evening):
    content = json.loads(archive.pack(evening.session, evening.journey))
    rows = content["tables"]["contribution"]
    rows[1]["id"] = rows[0]["id"]
    with pytest.raises(Refused, match="archive_wrong"):
        unarchive.unpack(evening.session, json.dumps(content).encode(), 1)


def test_an_archive_larger_than_any_journey_is_refused_before_anything_is_written(evening, monkeypatch):
    packed = archive.pack(evening.session, evening.journey)
    n = sum(unarchive.read(packed).values())
    monkeypatch.setattr(unarchive, "MOST_ROWS", n - 1)
    with pytest.raises(Refused) as refused:
        unarchive.read(packed)
    assert (refused.value.code, refused.value.values) == ("archive_large", {"n": n, "most": n - 1})


def test_two_archives_at_once_get_no_number_of_each_other(evening):
    packed = archive.pack(evening.session, evening.journey)
    # Both are read before either is written.
    numbers = [unarchive.reserve(evening.session, unarchive.read(packed)) for _ in range(2)]
    first, second = [unarchive.prepare(packed, given) for given in numbers]
    assert archive.pack(evening.session, unarchive.build(evening.session, first, 1)) == packed
    with pytest.raises(Refused, match="archive_again"):
        unarchive.build(evening.session, second, 1)


def test_what_others_write_while_an_archive_is_read_keeps_its_numbers(evening):
    packed = archive.pack(evening.session, evening.journey)
    numbers = unarchive.reserve(evening.session, unarchive.read(packed))
    another = Room(evening.session)
    another.finish(another.open("ideas"))
    copy = unarchive.build(evening.session, unarchive.prepare(packed, numbers), 1)
    assert archive.pack(evening.session, copy) == packed
    assert another.journey.workshops == [another.workshop]


@pytest.mark.parametrize(
    ("who", "says", "head"),
    [
        (["Ada", "Ada", "Ada"], ["Allt är gjort av Ada."], ["Datum", "Vad"]),
        (["Ada", "Bo", "Ada"], ["Där inget namn står är det gjort av Ada."], ["Datum", "Vem", "Vad"]),
        (["Ada", "Bo"], [], ["Datum", "Vem", "Vad"]),
    ],
)
def test_whoever_did_most_is_named_once_in_the_log(who, says, head):
    outline, log = Outline("T", "T", "sv", "", ""), []
    for name in who:
        log.append({"date": "2026-01-01", "who": name, "what": "published", "details": {"label": "0.5"}})
    malbild._add_log(outline, log, partial(say, "sv"))
    _, *said, table = outline.blocks
    assert ([block.text for block in said], table.head) == (says, head)
    names = [row[1] for row in table.rows] if len(head) == 3 else []
    assert names == {"Vad": [], "Vem": ["" if says and name == "Ada" else name for name in who]}[head[1]]
