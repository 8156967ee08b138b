"""Pasted material is cleaned, and every cleaning is told."""

import yaml

from models.analysis.cleaning import clean_line, read
from models.install import ROOT


def test_clean_line_decodes_a_literal_escape():
    assert clean_line(r"tj\u00e4nster") == ("tjänster", ["escape"])


def test_clean_line_takes_bullets_of_every_kind():
    assert [clean_line(line)[0] for line in ("- ett", "• två", "3. tre", "a) fyra", "– fem")] == [
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
    rows = read('Organisasjon;Stikkord\nAkershus;barn\nVestfold;"nett; verk"')
    assert [(row.group, row.text) for row in rows] == [("Akershus", "barn"), ("Vestfold", "nett; verk")]


def test_read_without_a_text_column_is_lines():
    assert [row.text for row in read("barn, unga\nnätverk, och mer")] == ["barn, unga", "nätverk, och mer"]


def test_read_the_keywords_of_four_county_libraries_whole():
    seed = yaml.safe_load((ROOT / "tests/fixtures/seed-002-stikkord.yaml").read_text("utf-8"))
    words = [word for group in seed["gode"]["per_organisasjon"].values() for word in group]
    assert [row.text for row in read("\n".join(f"\u00a0\u00a0{word}" for word in words))] == words
