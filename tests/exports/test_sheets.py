"""Papers that follow from the text: what the receivers open is opened again and read."""

import io
import re

import docx
import icalendar
import pptx
import pytest
from lxml import etree
from pptx.enum.shapes import MSO_SHAPE_TYPE
from pptx.oxml.ns import qn
from pptx.util import Cm
from pypdf import PdfReader
from sqlalchemy import delete

from models.accounts import Person, Seat
from models.document.draft import Draft
from models.document.edition import edition_of
from models.document.mapping import map_of
from models.exports import dates, sheets, slides
from models.library import read_example
from models.plans.card import CARDS, write_card
from tests.examples import build_journey
from tests.people import Room

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
    columns = sheets.columns_of(kind)
    assert head.split(";") == [column.heading("sv") for column in columns]
    assert [column.name for column in columns if not column.is_code] == [
        "number",
        *(field.name for field in CARDS[kind].fields),
        "focus_area",
        "unit",
        "tags",
    ]
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


def test_a_meeting_stands_in_the_calendar_with_its_hours_zone_and_a_reminder(room):
    room.plan("ideas").minutes = 30
    room.plan("dots", input="ideas:ideas0").minutes = 15
    # The day after the clocks have changed.
    room.workshop.planned_for = "2026-03-30T13:00"
    raw = dates.write(room.journey, "abc", 1_700_000_000.0, "sv")
    calendar = icalendar.Calendar.from_ical(raw)
    (event,) = calendar.walk("VEVENT")
    assert (event["dtstart"].dt.isoformat(), event["dtend"].dt.isoformat()) == (
        "2026-03-30T13:00:00+02:00",
        "2026-03-30T13:45:00+02:00",
    )
    assert event["dtstart"].params["TZID"] == "Europe/Stockholm"
    assert [str(zone["tzid"]) for zone in calendar.walk("VTIMEZONE")] == ["Europe/Stockholm"]
    assert [alarm["trigger"].dt.days for alarm in event.walk("VALARM")] == [-1]


def test_the_calendars_link_stays_and_opens_for_nobody_without_its_key(site):
    lead = site.visitor().lead()
    site.write(
        lambda session: (
            write_card(Room(session).journey, "action", {"what": "Prova", "when": "2027-03-01"}, "R", 1.0).id
        )
    )
    page = lead.get("/desk/journeys/1/cards/action").text
    address = re.search(r'value="http://malbild.test(/kalender/1/1/\w+\.ics)"', page)[1]
    guest = site.visitor()
    (event,) = icalendar.Calendar.from_ical(guest.get(address).data).walk("VEVENT")
    assert event["dtstart"].dt.isoformat() == "2027-03-01"
    assert address in lead.get("/desk/journeys/1/cards/action").text
    for wrong in (f"1/1/{'0' * 32}", "1/1/%C3%A5", f"{10**30}/1/{'0' * 32}", f"1/{10**30}/{'0' * 32}"):
        assert guest.get(f"/kalender/{wrong}.ics").status_code == 404


def calendar_of(somebody) -> str:
    """The address that stands on their page."""
    page = somebody.get("/desk/journeys/1/cards/action").text
    return re.search(r'value="http://malbild.test(/kalender/\S+\.ics)"', page)[1]


def test_a_calendars_link_is_ones_own_tells_no_names_and_ends(site):
    lead = site.visitor().lead()
    card = {"what": "Prova", "who": "Birgitta Ek", "when": "2027-03-01"}
    site.write(lambda session: write_card(Room(session).journey, "action", card, "R", 1.0).id)
    editor = site.visitor().lead("Cecilia")
    guest = site.visitor()
    leads, editors = calendar_of(lead), calendar_of(editor)
    files = [guest.get(address).text for address in (leads, editors)]
    assert [("Prova" in file, "Birgitta" in file) for file in files] == [(True, False)] * 2
    assert "Birgitta" in lead.get("/desk/journeys/1/plan.ics").text
    # Neither opens by the other's key.
    assert leads != editors
    assert guest.get(editors.replace("/1/2/", "/1/1/")).status_code == 404

    lead.post("/desk/journeys/1/calendar", from_page="/desk/journeys/1/cards/action", kind="action")
    assert [guest.get(address).status_code for address in (leads, editors, calendar_of(lead))] == [
        404,
        200,
        200,
    ]

    site.write(lambda session: session.execute(delete(Seat).where(Seat.person_id == 2)).rowcount)
    assert guest.get(editors).status_code == 404
    # Nor does the next who gets that number open it again.
    site.write(lambda session: session.execute(delete(Person).where(Person.id == 2)).rowcount)
    david = calendar_of(site.visitor().lead("David"))
    assert (david.rpartition("/")[0], guest.get(david).status_code) == (editors.rpartition("/")[0], 200)
    assert guest.get(editors).status_code == 404
    newest = calendar_of(lead)
    site.write(lambda session: session.get(Person, 1).take_password("ett helt annat lösenord"))
    assert guest.get(newest).status_code == 404


def test_a_title_on_two_lines_breaks_no_calendar(room):
    room.journey.title = "Målbild\r\n2032"
    raw = dates.write(room.journey, "home", room.now, "sv")
    assert str(icalendar.Calendar.from_ical(raw)["x-wr-calname"]) == "Målbild 2032"


def test_slides_tell_the_text_the_plan_and_nothing_more_than_fits(planned, room):
    edition = edition_of(room.session, planned, label="1.0", now=room.now)
    show = pptx.Presentation(io.BytesIO(slides.write(edition)))
    told = [
        (slide.shapes.title.text, " ".join(shape.text for shape in list(slide.placeholders)[1:]))
        for slide in show.slides
    ]
    assert told[0][0] == "Målbild 2032"
    assert ("Digital trygghet", "Den som behöver hjälp får den.\nAlla får hjälp av en människa.") in told
    assert any(title == "Mål och indikatorer" and "M-01 Nio av tio" in text for title, text in told)
    assert max(len(text) for _, text in told) <= slides.MOST_SIGNS + 20


def test_slides_have_every_area_on_one_bars_numbers_notes_and_a_language(session):
    edition = build_journey(session, read_example("malbild-hallevalla"), 1_000_000.0).versions[-1].content
    raw = slides.write(edition)
    assert slides.write(edition) == raw
    show = pptx.Presentation(io.BytesIO(raw))
    areas = next(slide for slide in show.slides if slide.shapes.title.text == "Fokusområden")
    assert areas.placeholders[1].text.split("\n") == [area["name"] for area in edition["focus_areas"]]
    vision = next(slide for slide in show.slides if slide.shapes.title.text == "Vision")
    assert edition["vision"][0]["revisions"][-1]["why"] in vision.notes_slide.notes_text_frame.text
    bars = next(slide for slide in show.slides if slide.shapes.title.text == "Så prövades formuleringarna")
    table = next(shape.table for shape in bars.shapes if shape.has_table)
    sentences = [*edition["vision"], *(s for area in edition["focus_areas"] for s in area["statements"])]
    tested = [s for s in sentences if s["revisions"][-1]["test"]]
    assert [row.cells[0].text.split()[0] for row in table.rows][1:] == [s["number"] for s in tested]
    wide = [shape.width for shape in bars.shapes if shape.shape_type == MSO_SHAPE_TYPE.AUTO_SHAPE]
    # Every bar is as long as every other, whatever it says.
    assert sum(wide) == pytest.approx(len(tested) * (slides.BAR_COLUMNS[1] - Cm(0.5)), rel=0.01)
    assert all(
        'type="slidenum"' in etree.tostring(slide._element).decode() for slide in list(show.slides)[1:]
    )
    assert {run.rPr.get("lang") for slide in show.slides for run in slide._element.iter(qn("a:r"))} == {
        "sv-SE"
    }


def test_what_several_units_commit_to_is_one_line_of_a_slide_with_its_units_and_days(planned, room):
    planned.name_units(["Norr", "Söder"])
    room.session.flush()
    north, south = planned.offered_units
    for unit in (north, south):
        fields = {"text": "Vi går ut varje vecka.", "role": "chefen", "when": "2026-08-14"}
        write_card(planned, "commitment", fields, "R", 1.0, unit_id=unit.id)
    edition = edition_of(room.session, planned, label="1.0", now=room.now)
    show = pptx.Presentation(io.BytesIO(slides.write(edition)))
    told = next(slide for slide in show.slides if slide.shapes.title.text == "Åtaganden").placeholders[1].text
    assert told.count("Vi går ut varje vecka.") == 1
    assert "(Norr, Söder, chefen, 14 augusti 2026)" in told
    assert show.slides[0].placeholders[1].text.split("\n")[0] == "Målbild 1.0"


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


def test_what_nobody_has_given_an_area_is_no_box_of_the_map(room):
    for text, area in (("Vi ringer upp", ""), ("Alla på kurs", "Personal")):
        fields = {"text": text, "role": "chefen", "when": "2026-10-01", "area": area}
        write_card(room.journey, "commitment", fields, "Bo", 1.0)
    found = map_of(room.session, room.journey, "sv")
    assert [item["text"] for item in found["loose"]] == ["Vi ringer upp"]
    assert [area["label"] for side in found["sides"] for area in side["areas"]] == ["Personal"]


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
