"""A document that exists, taken in: as a file, put right on its page, and kept whole or not at all."""

import html
import io
import re

import docx
import pytest

from models.journey.journey import Journey
from models.plans.card import cards_of
from tests.people import a_written_meeting

PAGE = "/desk/journeys/1/import"


@pytest.fixture
def lead(site):
    made = site.visitor().lead()
    made.post("/desk/journeys", from_page="/desk", title="Resa", plan="")
    return made


def file_of(*paragraphs: tuple[str, str]) -> tuple[io.BytesIO, str]:
    made, kept = docx.Document(), io.BytesIO()
    for text, style in paragraphs:
        made.add_paragraph(text, style=style)
    made.save(kept)
    kept.seek(0)
    return kept, "biblioteksplan.docx"


def rows_of(page: str) -> dict[str, list[str]]:
    """What the page would send: each point's part, name, words and what is odd about it."""
    found = {
        "part": r'<option value="(\w+)" selected>',
        "name": r'name="name"[^>]*? value="([^"]*)"',
        "text": r'<textarea[^>]*name="text"[^>]*>([^<]*)</textarea>',
        "odd": r'name="odd" value="([^"]*)"',
    }
    points = page.partition('<ol class="import"')[2]
    return {name: [html.unescape(value) for value in re.findall(how, points)] for name, how in found.items()}


def points_of(page: str) -> list[tuple[str, ...]]:
    rows = rows_of(page)
    return list(zip(rows["part"], rows["name"], rows["text"], strict=True))


def brought(lead) -> str:
    file = file_of(
        ("Vision", "Heading 1"),
        ("Ett bibliotek för alla.", "Normal"),
        ("Fokusområden", "Heading 1"),
        ("Läsning", "Normal"),
        ("Alla möter berättelser.", "Normal"),
        ("Strategier", "Heading 1"),
        ("vi går ut", "List Bullet"),
        ("vi delar", "List Bullet"),
        ("Våra åtaganden", "Heading 1"),
        ("Läsning", "Heading 2"),
        ("En sagostund i veckan", "List Bullet"),
        ("Dela på Facebook", "Normal"),
    )
    return lead.post(PAGE, from_page=PAGE, file=file).text


def test_a_word_file_is_shown_point_by_point(lead):
    assert points_of(brought(lead)) == [
        ("mission", "", "Ett bibliotek för alla."),
        ("focus", "Läsning", "Alla möter berättelser."),
        ("strategy", "", "vi går ut"),
        ("strategy", "", "vi delar"),
        ("commitment", "Läsning", "En sagostund i veckan"),
        ("skip", "", "Dela på Facebook"),
    ]


def test_what_is_kept_is_where_it_belongs(site, lead):
    lead.post(PAGE, from_page=PAGE, deed="keep", source="Biblioteksplan", **rows_of(brought(lead)))
    with site.house.database.reading() as session:
        journey = session.get(Journey, 1)
        assert [statement.current.text for statement in journey.standing] == ["Ett bibliotek för alla."]
        assert [(area.name, area.definition) for area in journey.focus_areas] == [
            ("Läsning", "Alla möter berättelser.")
        ]
        assert [passage.text for passage in journey.passages] == ["vi går ut", "vi delar"]
        assert [
            (card.fields["text"], card.focus_area_id == journey.focus_areas[0].id)
            for card in cards_of(journey, "commitment")
        ] == [("En sagostund i veckan", True)]


def test_a_pasted_sheet_and_its_open_questions_are_kept_where_they_belong(site, lead):
    sheet = "Fokusområde\tInnebörd\tÅtaganden\nLäsning\tAlla läser\tSagostund\n\t\tBokbuss"
    material = f"{sheet}\nÖppna frågor\nVem når vi?"
    shown = lead.post(PAGE, from_page=PAGE, material=material).text
    lead.post(PAGE, from_page=PAGE, deed="keep", source="Kalkylblad", **rows_of(shown))
    with site.house.database.reading() as session:
        journey = session.get(Journey, 1)
        assert [question.current.text for question in journey.open_questions] == ["Vem når vi?"]
        assert [(area.name, area.definition) for area in journey.focus_areas] == [("Läsning", "Alla läser")]
        assert [card.fields["text"] for card in cards_of(journey, "commitment")] == ["Sagostund", "Bokbuss"]


def visions(site, journey_id) -> list[str]:
    with site.house.database.reading() as session:
        return [each.current.text for each in session.get(Journey, journey_id).standing]


@pytest.mark.parametrize(
    ("pressed", "vision"),
    [
        ({}, ["Alla har en tyst plats.", "Ett bibliotek för alla."]),
        ({"own": "first"}, ["Alla har en tyst plats.", "Ett bibliotek för alla."]),
        ({"own": "leave"}, ["Ett bibliotek för alla."]),
    ],
)
def test_a_documents_vision_takes_the_place_of_the_groups_own_sentence_only_where_somebody_says_so(
    site, lead, pressed, vision
):
    site.write(lambda session: a_written_meeting(session, {"Alla har en tyst plats.": [5, 5, 4, 4, 3, 1]}))
    here = "/desk/journeys/2"
    asked = lead.post(
        f"{here}/import", from_page=f"{here}/import", material="Vision\nEtt bibliotek för alla."
    )
    assert "Er egen mening" in asked.text
    assert "Alla har en tyst plats." in asked.text
    rows = rows_of(asked.text.partition("Er egen mening")[0])
    lead.post(f"{here}/import", from_page=f"{here}/import", deed="keep", **rows, **pressed)
    assert visions(site, 2) == vision
    # On the road stands the first of them, and what was kept builds on what the room wrote.
    heading = re.search(r'<h1 class="sentence__words.*?</h1>', lead.get(here).text, re.DOTALL)[0]
    assert " ".join(re.sub(r"<[^>]+>", "", heading).split()) == vision[0]
    with site.house.database.reading() as session:
        first = session.get(Journey, 2).standing[0].current.sources[0]["type"]
    assert first == ("document" if pressed == {"own": "leave"} else "suggestion")


def test_where_the_text_has_begun_a_document_stands_after_it_and_nothing_is_asked(site, lead):
    here = "/desk/journeys/1"
    lead.post(f"{here}/draft/statements", section="vision", text="Alla får hjälp.", why="Det sa de flesta.")
    asked = lead.post(
        f"{here}/import", from_page=f"{here}/import", material="Vision\nEtt bibliotek för alla."
    )
    assert "Er egen mening" not in asked.text
    lead.post(f"{here}/import", from_page=f"{here}/import", deed="keep", **rows_of(asked.text))
    assert visions(site, 1) == ["Alla får hjälp.", "Ett bibliotek för alla."]


def test_several_points_are_put_in_a_part_at_once_and_others_stay(lead):
    page = brought(lead)
    after = lead.post(PAGE, from_page=PAGE, deed="place", to="ongoing", chosen=["2", "5"], **rows_of(page))
    assert [part for part, _, _ in points_of(after.text)] == [
        "mission",
        "focus",
        "ongoing",
        "strategy",
        "commitment",
        "ongoing",
    ]


def test_points_are_joined_parted_and_moved_before_anything_is_saved(site, lead):
    page = brought(lead)
    page = lead.post(PAGE, from_page=PAGE, deed="join", chosen=["2", "3"], **rows_of(page)).text
    assert points_of(page)[2] == ("strategy", "", "vi går ut vi delar")
    rows = rows_of(page)
    rows["text"][2] = "vi går ut\nvi delar"
    page = lead.post(PAGE, from_page=PAGE, deed="part-2", **rows).text
    page = lead.post(PAGE, from_page=PAGE, deed="up-3", **rows_of(page)).text
    assert [text for _, _, text in points_of(page)][2:4] == ["vi delar", "vi går ut"]
    with site.house.database.reading() as session:
        assert session.get(Journey, 1).passages == []


def test_a_refused_point_is_pointed_out_and_everything_stays_on_the_page(site, lead):
    rows = rows_of(brought(lead))
    rows["text"][2] = "lång " * 300
    answer = lead.post(PAGE, from_page=PAGE, deed="keep", source="Plan", **rows)
    assert answer.status_code == 400
    assert rows_of(answer.text) == rows
    assert re.findall(r'<textarea[^>]*id="(\w+)"[^>]*aria-invalid="true"', answer.text) == ["text2"]
    with site.house.database.reading() as session:
        journey = session.get(Journey, 1)
        assert (journey.standing, journey.focus_areas, journey.passages) == ([], [], [])


@pytest.mark.parametrize("deed", ["place", "join", "part-99", "up-99", "nothing"])
def test_what_cannot_be_done_loses_nothing(lead, deed):
    rows = rows_of(brought(lead))
    answer = lead.post(PAGE, from_page=PAGE, deed=deed, to="strategy", **rows)
    assert (answer.status_code, rows_of(answer.text)) == (400, rows)


def test_nothing_is_cut_in_silence(lead):
    name = "Ett namn som är längre än något fokusområde får heta " * 3
    rows = rows_of(brought(lead))
    rows["name"][1] = name
    answer = lead.post(PAGE, from_page=PAGE, deed="keep", source="Plan", **rows)
    assert (answer.status_code, rows_of(answer.text)["name"][1]) == (400, name)
    long = lead.post(PAGE, from_page=PAGE, material="Strategier\n" + "ord " * 60_000)
    assert long.status_code == 400


def test_two_tabs_with_one_point_lose_neither_text(site, lead):
    lead.post(PAGE, from_page=PAGE, deed="keep", source="Plan", **rows_of(brought(lead)))
    address = "/desk/journeys/1/parts"
    before = [
        html.unescape(found) for found in re.findall(r'name="before" value="([^"]*)"', lead.get(address).text)
    ]
    lead.post(f"{address}/1", from_page=address, text="vi går ut till alla", before=before[0])
    second = lead.post(f"{address}/1", from_page=address, text="vi går ut på torget", before=before[0])
    assert (
        second.status_code,
        "vi går ut till alla" in second.text,
        "vi går ut på torget" in second.text,
    ) == (
        400,
        True,
        True,
    )
    shown = html.unescape(re.findall(r'name="before" value="([^"]*)"', second.text)[0])
    lead.post(f"{address}/1", from_page=address, text="vi går ut till alla på torget", before=shown)
    with site.house.database.reading() as session:
        assert session.get(Journey, 1).passages[0].text == "vi går ut till alla på torget"


@pytest.mark.parametrize(
    "material",
    ["\n".join("a" * 60_000), "Strategier\n" + "\n".join(f"- punkt {n}" for n in range(301)), "• a" * 20_000],
)
def test_a_document_of_more_points_than_a_page_holds_is_refused_in_words(lead, material):
    answer = lead.post(PAGE, from_page=PAGE, material=material)
    assert (answer.status_code, "Ta in dokumentet i delar." in answer.text, len(answer.data) < 400_000) == (
        400,
        True,
        True,
    )


def test_a_long_paragraph_is_parted_so_that_it_can_be_sent_again(lead):
    rows = rows_of(lead.post(PAGE, from_page=PAGE, material="Strategier\n- " + "ord " * 6000).text)
    assert {len(text) <= 2000 for text in rows["text"]} == {True}
    assert lead.post(PAGE, from_page=PAGE, deed="look", **rows).status_code == 200
