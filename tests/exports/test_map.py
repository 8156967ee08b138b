"""The map of perspectives on one page, however much stands on it."""

import io

import pytest
from pypdf import PdfReader

from models.exports import map as sheet

ABOUT = {"title": "Målbild 2032", "organisation": "Hällevalla", "language": "sv", "date": "2026-06-16"}
WORDS = "Alla barn möter varje vecka en berättelse som de själva har valt, på ett språk de förstår"


def a_map(commitments, observations=0):
    def area(at):
        return {
            "label": f"Område {at}",
            "control": "rada" if at > 2 else "paverka",
            "commitments": [
                {
                    "number": f"K-{at}{n:03d}",
                    "text": f"{WORDS} {at}.{n}",
                    "plan": "Plan 2027" if n == 0 else "",
                    "first": n == 0,
                    "weight": None,
                }
                for n in range(commitments)
            ],
            "observations": [
                {
                    "number": f"I-{at}{n:03d}",
                    "text": f"Sett {at}.{n}",
                    "weight": {"important": True, "ours": False},
                }
                for n in range(observations)
            ],
        }

    sides = [
        {"side": "extern", "areas": [area(at) for at in range(3)]},
        {"side": "intern", "areas": [area(at) for at in range(3, 6)]},
    ]
    centre = {"mission": "Bibliotekslagen och planen.", "future": WORDS}
    return {"centre": centre, "sides": sides, "loose": []}


def read(raw) -> tuple[PdfReader, str]:
    reader = PdfReader(io.BytesIO(raw))
    return reader, " ".join(" ".join(page.extract_text() for page in reader.pages).split())


@pytest.mark.parametrize("paper", sheet.SIZES)
@pytest.mark.parametrize(("commitments", "observations"), [(1, 0), (6, 4), (20, 10)])
def test_the_map_is_one_page_and_whole(paper, commitments, observations):
    reader, text = read(sheet.write(a_map(commitments, observations), ABOUT, paper))
    box = reader.pages[0].mediabox
    bare = text.replace(" ", "")
    assert (len(reader.pages), box.width > box.height) == (1, True)
    assert [
        f"{at}.{n}" for at in range(6) for n in range(commitments) if f"språkdeförstår{at}.{n}" not in bare
    ] == []
    assert [f"{at}.{n}" for at in range(6) for n in range(observations) if f"Sett{at}.{n}" not in bare] == []


def test_what_a_colour_says_on_the_desk_is_said_in_words():
    _, text = read(sheet.write(a_map(1, 1), ABOUT, "a3"))
    assert ("(prioriterat, " in text, "Plan 2027" in text, "(viktigt)" in text) == (True, True, True)


def test_the_map_is_tagged_and_says_its_language_and_standard():
    reader, text = read(sheet.write(a_map(3), ABOUT, "a4"))
    root = reader.trailer["/Root"]
    assert (root["/MarkInfo"]["/Marked"], root["/Lang"], reader.metadata.title) == (
        True,
        "sv",
        "Målbild 2032 – Perspektivkarta",
    )
    assert b"pdfuaid" in root["/Metadata"].get_object().get_data()
    assert text.index("Utanför huset") < text.index("Uppdrag") < text.index("Inom huset")


def test_commitments_without_an_area_are_counted_beneath():
    found = {**a_map(1), "loose": [{"number": "K-0009", "text": "a"}]}
    assert "Område 0" in (text := read(sheet.write(found, ABOUT, "a4"))[1])
    assert text.rstrip().endswith("utan område")
