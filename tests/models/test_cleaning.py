"""Pasted material is cleaned, and every cleaning is told."""

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from models.analysis.cleaning import LONGEST_ROW, clean_line, even_lines, read
from models.analysis.spreadsheet import read_sheet, split
from models.install import ROOT

MATERIAL = ROOT / "tests" / "fixtures" / "material"


def brought(material: str, **chosen: str):
    """As a person meets it: read as the table it is, where it is one."""
    material = even_lines(material)
    sheet = read_sheet(material)
    if sheet:
        sheet.choose(chosen)
    return read(material, sheet)


def from_file(name: str):
    return brought((MATERIAL / name).read_text("utf-8-sig"))


def test_clean_line_decodes_a_literal_escape():
    assert clean_line(r"tj\u00e4nster") == ("tjänster", ["escape"])


def test_clean_line_takes_bullets_of_every_kind():
    assert [clean_line(line)[0] for line in ("- ett", "• två", "➢ tre", "a) fyra", "– fem")] == [
        "ett",
        "två",
        "tre",
        "fyra",
        "fem",
    ]


def test_clean_line_leaves_a_dash_inside_alone():
    assert clean_line("0 – 100 år") == ("0 – 100 år", [])


def test_clean_line_puts_odd_spaces_right():
    assert clean_line("\u00a0\u00a0sosiale\u00a0medier") == ("sosiale medier", ["space"])


def test_clean_line_unwraps_quotes_around_all_but_not_inside():
    assert clean_line("”hej”") == ("hej", ["quote"])
    assert clean_line("oppgavene har lite ”wow-faktor”") == ("oppgavene har lite ”wow-faktor”", [])


def test_clean_line_removes_what_cannot_be_seen():
    assert clean_line("ab\u200bc\ufeff\u0007") == ("abc", ["invisible"])


def test_read_takes_one_text_per_line_and_drops_empty_ones():
    assert [row.text for row in read("ett\r\n\r\n  \ntvå\n")] == ["ett", "två"]


def test_read_knows_columns_by_their_headings_in_three_languages():
    rows = brought('Organisasjon;Stikkord\nAkershus;barn\nVestfold;"nett; verk"')
    assert [(row.group, row.text) for row in rows] == [("Akershus", "barn"), ("Vestfold", "nett; verk")]


def test_read_without_a_text_column_is_lines():
    assert [row.text for row in brought("barn, unga\nnätverk, och mer")] == ["barn, unga", "nätverk, och mer"]


def test_read_the_keywords_of_four_county_libraries_whole():
    seed = yaml.safe_load((ROOT / "tests/fixtures/seed-002-stikkord.yaml").read_text("utf-8"))
    words = [word for group in seed["gode"]["per_organisasjon"].values() for word in group]
    assert [row.text for row in read("\n".join(f"\u00a0\u00a0{word}" for word in words))] == words


# What other tools and people hand over


@pytest.mark.parametrize(
    ("name", "rows"),
    [
        ("newline-in-header.csv", [("Ett vardagsrum", "Huvudbiblioteket")]),
        (
            "norwegian-ordinals.txt",
            [
                ("17. mai-feiring på biblioteket hvert år", ""),
                ("6. trinn får egne lånekort", ""),
                ("3. plass i landet på utlån er ikke nok", ""),
                ("1. april kan vi åpne meråpent", ""),
            ],
        ),
        ("powerpoint-soft-breaks.txt", [("Läsning för alla hela dagen", ""), ("Nästa punkt", "")]),
        (
            "word-wingdings-bullets.txt",
            [
                (text, "")
                for text in (
                    "Ett vardagsrum",
                    "Öppet på kvällar",
                    "Lugna rum",
                    "Klart",
                    "Pilpunkt",
                    "Bockpunkt",
                    "Ring",
                    "Fyrkant",
                    "Som Word skriver Wingdings i text",
                    "Som Word skriver pilar i text",
                    "Som Word skriver bockar i text",
                )
            ],
        ),
        (
            "persian-and-emoji.csv",
            [
                ("کتاب\u200cها برای همه می\u200cرویم", "Mångspråk"),
                ("👩\u200d👩\u200d👧 kommer hit", "Barn"),
                ("🏳️\u200d🌈 syns", "Ung"),
            ],
        ),
        (
            "unicode-line-separator.txt",
            [("Ett vardagsrum", ""), ("Öppet på kvällar", ""), ("Lugna rum", "")],
        ),
        ("miro-stickies.csv", [("Ett vardagsrum", ""), ("Ett vardagsrum", "")]),
        ("mentimeter-open.csv", [("Ett vardagsrum", ""), ("Öppet på kvällar", "")]),
        ("single-quote-in-tsv.txt", [('"Skärmfri" zon för barn', "Norr"), ('Öppet till 20"', "Syd")]),
        (
            "unbalanced-quote.csv",
            [('"Skärmfri zon', "Norr"), ("Öppet på kvällar", "Syd"), ("Lugna rum", "Väst")],
        ),
        ("comma-header-semicolon-body.csv", [("Ett vardagsrum", "Norr")]),
        ("english-forms-headers.csv", [("A living room", "")]),
    ],
)
def test_what_a_tool_wrote_comes_in_as_the_texts_of_people(name, rows):
    assert [(row.text, row.group) for row in from_file(name)] == rows


def test_a_quotation_mark_that_wraps_nothing_is_said():
    assert [row.cleaned for row in from_file("unbalanced-quote.csv")] == [["stray"], [], []]


def test_who_answered_and_when_is_left_out_and_said_so():
    sheet = read_sheet((MATERIAL / "english-forms-headers.csv").read_text("utf-8"))
    assert sheet.left_out == ["ID", "Start time", "Completion time", "Email", "Name"]


def test_what_stands_above_the_headings_is_said():
    sheet = read_sheet((MATERIAL / "mentimeter-open.csv").read_text("utf-8-sig"))
    assert sheet.above == ["Mentimeter, Målbild", "Open ended, Vad drömmer du om?"]


def test_a_person_chooses_the_columns():
    table = "Dröm;Oro;Enhet\nljus;mörker;Norr\nluft;trängsel;Syd\nText;;"
    assert [(row.text, row.group) for row in brought("Idé;Oro;Enhet\n" + table.split("\n", 1)[1], text="1")][
        :2
    ] == [
        ("mörker", "Norr"),
        ("trängsel", "Syd"),
    ]
    assert [row.group for row in brought("Idé;Enhet\nljus;Norr", group="")] == [""]


def test_numbers_are_taken_from_lines_that_count():
    assert [row.text for row in read("1. ett\n2. två\n3) tre")] == ["ett", "två", "tre"]
    assert [row.text for row in read("1. april\n17. mai")] == ["1. april", "17. mai"]


def test_a_text_that_is_too_long_for_one_becomes_several_and_says_so():
    sentence = "Vi vill ha ett rum där alla får plats och ingen behöver köpa något. "
    rows = read(sentence * 60)
    assert (len(rows), {tuple(row.cleaned) for row in rows}) == (3, {("parted",)})
    assert " ".join(row.text for row in rows) == (sentence * 60).strip()


@given(st.lists(st.text("abcåäö .!?", max_size=LONGEST_ROW * 2), max_size=4))
def test_no_letter_vanishes_from_lines_brought_in(lines):
    """One bullet apart: a lone `o` before a blank, of which there is none here."""
    written = "".join("\n".join(lines).split())
    assert "".join("".join(row.text.split()) for row in read("\n".join(lines))) == written


@given(
    st.lists(st.lists(st.text(st.sampled_from('aå"; \n'), max_size=8), min_size=1, max_size=3), max_size=6)
)
def test_cells_come_out_as_a_spreadsheet_wrote_them(table):
    """Whatever is in them: wrapped where it must be, its quotes doubled."""
    written = "\n".join(";".join('"' + cell.replace('"', '""') + '"' for cell in row) for row in table)
    kept = [row for row in table if any(cell.strip() for cell in row)]
    assert [line.cells for line in split(written, ";")] == kept
