"""The river on readers' pages, on the desk, on a wall and as a file: the same one, and every part of it leads
to its texts. Beside it, the line of time.
"""

import html
import io
import re

import pytest
from pypdf import PdfReader
from sqlalchemy import select

from models.journey.journey import Journey
from models.workshop.wall import Wall
from models.workshop.workshop import Workshop
from tests.prepared import prepare
from tests.site import Site


@pytest.fixture(scope="module")
def example(tmp_path_factory):
    site = Site(prepare(tmp_path_factory.mktemp("river")))
    with site.house.database.reading() as session:
        site.key = session.scalar(select(Journey.reader_key))
        site.room = session.scalars(select(Workshop).where(Workshop.state != "closed")).first().screen_key
    site.desk = site.visitor().lead()
    yield site
    site.close()


def test_every_part_of_the_picture_leads_to_a_page_with_its_texts(example):
    reader = example.visitor()
    page = reader.get(f"/read/{example.key}/told").text
    figure = page.partition('<figure class="river">')[2].partition("</figure>")[0]
    ways = {html.unescape(way) for way in re.findall(r'<a href="([^"#]+)#pieces"', figure)}
    assert len(ways) > 20
    assert [way for way in sorted(ways) if '<li id="' not in reader.get(way).text] == []


def test_the_desk_shows_the_river_of_an_area_with_the_texts_that_became_its_sentences(example):
    page = example.desk.get("/desk/journeys/1/river?area=B").text
    assert "Digital trygghet" in page
    (n,) = re.findall(r"(\d+) bidrag, från tema till besked</h2>", page)
    assert len(re.findall(r'href="/desk/journeys/1/contributions/', page)) == int(n) > 50


def test_the_river_is_a_picture_to_keep_and_a_sheet_that_says_the_same_in_a_table(example):
    kept = example.visitor().get(f"/read/{example.key}/river.svg")
    assert (kept.mimetype, kept.text.count("<title>"), "<script" in kept.text) == ("image/svg+xml", 1, False)
    sheet = PdfReader(io.BytesIO(example.desk.get("/desk/journeys/1/river-a3.pdf").data))
    words = "".join(page.extract_text() for page in sheet.pages)
    assert ("Samma sak som tabell" in words, "färre än fem" in words) == (True, True)
    assert b"pdfuaid" in sheet.trailer["/Root"]["/Metadata"].get_object().get_data()


def test_a_wall_draws_the_river_while_it_is_shown_by_its_own_key_and_nobody_elses(example):
    def answers(state: str, scene: str) -> list:
        def show(session) -> None:
            workshop = session.scalars(select(Workshop).where(Workshop.screen_key == example.room)).one()
            workshop.state = state
            Wall(workshop).show_scene(scene)

        example.write(show)
        return [example.visitor().get(f"/screen/{key}/river.svg") for key in (example.room, "another")]

    shown = answers("open", "river")
    assert [answer.status_code for answer in shown] == [200, 404]
    assert "Samtal som håller ihop" in shown[0].text
    for state, scene, status in (
        ("open", "", 400),
        ("open", "code", 400),
        ("planned", "river", 400),
        ("closed", "river", 410),
    ):
        refused = answers(state, scene)
        assert [answer.status_code for answer in refused] == [status, 404]
        assert "Samtal som håller ihop" not in refused[0].text


def test_in_lines_no_length_tells_how_many_fewer_than_five_are(example):
    page = example.visitor().get(f"/read/{example.key}/told").text
    lengths = {
        int(n) for n in re.findall(r'<rect class="river__band[^"]*" x="\d+" width="(\d+)" height="1"', page)
    }
    assert (1 in lengths, max(lengths) > 4, lengths & {2, 3, 4}) == (True, True, set())


def test_the_lists_under_the_picture_number_no_fewer_than_five_either(example):
    """The texts of an answer are read one by one; the picture on the same page says that they are few."""
    reader, address = example.visitor(), f"/read/{example.key}/told"
    (first, *_) = re.findall(r'<li id="([^"]+)">', reader.get(address).text)
    numbered = r'<h2>[^<]*<span class="quiet">(\d+)</span>'
    one = reader.get(f"{address}?q={first}").text
    assert (f'<li id="{first}">' in one, re.findall(numbered, one)) == (True, [])
    ways = {html.unescape(way) for way in re.findall(r'<a href="([^"#]+)#pieces"', reader.get(address).text)}
    every = [int(n) for way in sorted(ways) for n in re.findall(numbered, reader.get(way).text)]
    assert [n for n in every if n < 5] == []
    few = example.desk.get("/desk/journeys/1/river?statement=B1").text
    assert [int(n) for n in re.findall(numbered, few) if int(n) < 5] == []


def test_the_line_of_time_tells_meetings_versions_and_wordings_and_nothing_of_few(example):
    for page in (
        example.visitor().get(f"/read/{example.key}/course").text,
        example.desk.get("/desk/journeys/1/course").text,
    ):
        assert ("Utforskande workshop, dag 1" in page, "Målbild 0.5" in page) == (True, True)
        assert [int(n) for n in re.findall(r"(\d+) personer", page) if int(n) < 5] == []
        assert "<ins>" in page


def test_who_comes_back_to_a_meeting_that_is_over_sees_how_their_own_went(site):
    console = site.visitor().lead().opens_a_question()
    code = console.state["workshop"]["code"]
    writer = site.visitor().join(code)
    phone = writer.phone(code)
    for n in range(2):
        assert phone.ask("contribute", activity=1, text=f"Tanke {n}", key=f"nyckel-{n:010d}")["ok"]
    for verb in ("close", "reveal"):
        assert console.ask(verb, activity=1)["ok"]
    assert console.ask("finish", feedback_by="1970-02-01")["ok"]
    own = writer.get(f"/{code}").text.partition('<ol class="streams">')[2].partition("</ol>")[0]
    assert re.findall(r"<b>(\d+)</b>", own) == ["2"]
    assert "Tyst idéinsamling" in own
    assert "streams" not in site.visitor().get(f"/{code}").text
