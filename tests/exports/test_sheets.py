"""Papers that follow from the text: what the receivers open is opened again and read."""

import io

import docx
import icalendar
import pptx
import pytest
from pypdf import PdfReader

from models.document.draft import Draft
from models.document.edition import edition_of
from models.document.mapping import map_of
from models.exports import dates, sheets, slides
from models.plans.card import CARDS, write_card

GOAL = {
    "outcome": "Nio av tio får hjälpen vid samma besök",
    "indicator": "andel klara ärenden",
    "baseline": "61 %",
    "target": "90 %",
    "date": "2027-12-01",
    "owner": "handledarna",
    "partners": "vuxenutbildningen",
    "level": "library",
    "review": "2027-06-01",
}


@pytest.fixture
def planned(room):
    journey = room.journey
    journey.organisation = "Hällevalla"
    area = Draft(room.session, journey).add_focus_area("Digital trygghet", "Den som behöver hjälp får den.")
    Draft(room.session, journey).add_statement(
        "focus", "Alla får hjälp av en människa.", "Det sa de flesta av oss.", [], "R", room.now, area.id
    )
    write_card(journey, "goal", GOAL, "R", 1.0, focus_area_id=area.id)
    write_card(
        journey,
        "action",
        {"what": "Utbilda alla", "who": "Eva", "when": "2027-03-01", "how": "två timmar"},
        "R",
        1.0,
    )
    write_card(journey, "action", {"what": "Skriv avtal"}, "R", 1.0)
    for text, side, name in (
        ("Två kvällar öppet", "extern", "Besökare och verksamhet"),
        ("Alla på kurs", "intern", "Personal och kompetens"),
        ("=SUMMA(1)", "intern", "Personal och kompetens"),
    ):
        write_card(
            journey,
            "commitment",
            {"text": text, "role": "chefen", "area": name, "perspective": side, "plan": "VP 2027"},
            "R",
            1.0,
        )
    write_card(
        journey, "intent", {"partner": "Seniornet", "contribute": "handledare", "hope": "lokal"}, "R", 1.0
    )
    room.session.flush()
    return journey


def words(outline) -> str:
    return sheets.FORMATS["md"](outline).decode()


def test_the_goal_sheet_says_everything_about_a_goal(planned):
    text = words(sheets.sheet(planned, "goal", "2026-11-22", "sv"))
    assert all(value in text for name, value in GOAL.items() if name != "level")
    assert "Biblioteket" in text
    assert "Digital trygghet" in text


def test_what_nobody_has_taken_stands_first_in_the_plan(planned):
    text = words(sheets.sheet(planned, "action", "2026-11-22", "sv"))
    assert (
        text.index("Ingen har tagit dem än")
        < text.index("Skriv avtal")
        < text.index("Efter datum")
        < text.index("Utbilda alla")
    )


def test_commitments_are_counted_by_perspective_and_area(planned):
    text = words(sheets.sheet(planned, "commitment", "2026-11-22", "sv"))
    assert [line.lstrip("# ") for line in text.splitlines() if line.startswith(("## ", "### "))] == [
        "Utanför huset (1)",
        "Besökare och verksamhet (1)",
        "Inom huset (2)",
        "Personal och kompetens (2)",
    ]


@pytest.mark.parametrize("kind", sheets.SHEETS)
@pytest.mark.parametrize("language", ["sv", "nb", "en"])
def test_every_sheet_can_be_written_in_every_format_and_language(planned, kind, language):
    outline = sheets.sheet(planned, kind, "2026-11-22", language)
    first = next(card for card in planned.cards if card.kind == kind).text
    read = {
        "html": lambda raw: raw.decode(),
        "md": lambda raw: raw.decode(),
        "docx": lambda raw: "\n".join(
            [paragraph.text for paragraph in docx.Document(io.BytesIO(raw)).paragraphs]
            + [
                cell.text
                for table in docx.Document(io.BytesIO(raw)).tables
                for row in table.rows
                for cell in row.cells
            ]
        ),
        "pdf": lambda raw: " ".join(
            " ".join(page.extract_text().split()) for page in PdfReader(io.BytesIO(raw)).pages
        ),
    }
    assert [form for form, write in sheets.FORMATS.items() if first not in read[form](write(outline))] == []


@pytest.mark.parametrize("kind", CARDS)
def test_every_kind_of_card_is_a_table(planned, kind):
    head, *rows = sheets.as_table(planned, kind, "sv").decode("utf-8-sig").splitlines()
    assert (head.split(";")[0], len(head.split(";"))) == ("Nummer", len(CARDS[kind].fields) + 4)
    assert len(rows) == sum(card.kind == kind for card in planned.cards)


def test_a_cell_never_begins_as_a_formula(planned):
    assert ";'=SUMMA(1);" in sheets.as_table(planned, "commitment", "sv").decode("utf-8-sig")


def test_the_calendar_holds_every_date_once_and_keeps_its_names(planned):
    raw = dates.write(planned, "bibliotek.example", 1_700_000_000.0, "sv")
    events = list(icalendar.Calendar.from_ical(raw).walk("VEVENT"))
    assert [(str(event["uid"]).split("@")[0], event["dtstart"].dt.isoformat()) for event in events] == [
        ("h-01-when", "2027-03-01"),
        ("m-01-date", "2027-12-01"),
        ("m-01-review", "2027-06-01"),
    ]
    again = dates.write(planned, "bibliotek.example", 1_700_000_999.0, "sv")
    assert [str(event["uid"]) for event in icalendar.Calendar.from_ical(again).walk("VEVENT")] == [
        str(event["uid"]) for event in events
    ]


def test_slides_tell_the_text_the_plan_and_nothing_more_than_fits(planned, room):
    edition = edition_of(room.session, planned, label="1.0", now=room.now)
    show = pptx.Presentation(io.BytesIO(slides.write(edition)))
    told = [(slide.shapes.title.text, slide.placeholders[1].text) for slide in show.slides]
    assert told[0][0] == "Målbild 2032"
    assert ("Digital trygghet", "Den som behöver hjälp får den.\nAlla får hjälp av en människa.") in told
    assert any(title == "Mål och indikatorer" and "M-01 Nio av tio" in text for title, text in told)
    assert max(len(text) for _, text in told) <= slides.MOST_SIGNS + 20


def test_a_long_list_takes_more_slides_than_one(planned, room):
    for number in range(20):
        write_card(
            planned, "action", {"what": f"Åtgärd nummer {number} som tar en stund att beskriva"}, "R", 1.0
        )
    show = pptx.Presentation(
        io.BytesIO(slides.write(edition_of(room.session, planned, label="1.0", now=room.now)))
    )
    assert sum(slide.shapes.title.text == "Handlingsplan" for slide in show.slides) == 4


# The map


AREAS = [
    {"key": "besokare", "label": {"sv": "Besökare"}, "group": "extern", "control": "paverka"},
    {"key": "personal", "label": {"sv": "Personal"}, "group": "intern", "control": "rada"},
]
SCALES = [
    {"key": "betydelse", "label": {"sv": "Betydelse"}},
    {"key": "paverkan", "label": {"sv": "Påverkan"}},
]


def test_the_map_shows_what_is_seen_what_weighs_and_what_is_committed_to(room):
    room.journey.frame = {"mission": "Folkbibliotek för alla"}
    seen = room.open("perspectives", key="tavla", areas=AREAS)
    people = room.crowd(5)
    people[0].writes(seen, "Kön är lång", kind="besokare")
    room.finish(seen)
    rate = room.open("rate", input="perspectives:tavla", mode="matrix2x2", criteria=SCALES)
    for person in people:
        person.answers(rate, rate.items[0]["key"], 5, "betydelse")
        person.answers(rate, rate.items[0]["key"], 2, "paverkan")
    room.finish(rate)
    board = room.open("perspectives", card="commitment", areas=AREAS)
    people[1].writes(board, "", kind="personal", fields={"text": "Alla på kurs", "role": "chefen"})
    room.finish(board)
    found = map_of(room.session, room.journey, "sv")
    assert found["centre"] == {"mission": "Folkbibliotek för alla", "future": ""}
    outside, inside = found["sides"]
    assert (
        outside["side"],
        [(observation["text"], observation["weight"]) for observation in outside["areas"][0]["observations"]],
    ) == (
        "extern",
        [("Kön är lång", {"important": True, "ours": False})],
    )
    assert (inside["side"], [commitment["text"] for commitment in inside["areas"][0]["commitments"]]) == (
        "intern",
        ["Alla på kurs"],
    )


def test_thirty_one_commitments_are_held_moved_and_counted(room):
    """F1-07: 15 outside and 16 inside, one area each, a count per area."""
    board = room.open("perspectives", card="commitment", areas=AREAS, max_items=20)
    ada, bo = room.crowd(2)
    for number in range(15):
        ada.writes(board, "", kind="besokare", fields={"text": f"Utåt {number}"})
    for number in range(16):
        bo.writes(board, "", kind="personal", fields={"text": f"Inåt {number}"})
    result = room.finish(board)
    assert [len(area["items"]) for area in result["areas"]] == [15, 16]
    assert [
        len(area["commitments"])
        for side in map_of(room.session, room.journey, "sv")["sides"]
        for area in side["areas"]
    ] == [15, 16]
