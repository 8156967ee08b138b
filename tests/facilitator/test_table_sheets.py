"""A sheet of paper for each table; and what is said where tables are so few that counts stay hidden."""

import re

import pytest

from models.workshop.workshop import Workshop
from tests.people import Room


class Evening:
    """Tables take a stance together; before that each writes alone."""

    def __init__(self, site, tables):
        self.site = site

        def plan(session):
            room = Room(session)
            room.workshop.tables = tables
            room.plan("ideas", key="var-och-en")
            stance = room.plan(
                "gradient",
                key="bord",
                unit_of_input="table",
                input="list:egen",
                list=[{"key": "l:1", "text": "Öppet sent"}],
            )
            if not stance.is_put_to_tables:
                raise AssertionError("tables are not asked")
            room.workshop.go_to(stance)
            return room.workshop.code, room.workshop.id, stance.id

        self.code, self.workshop, self.activity = site.write(plan)
        self.lead = site.visitor().lead(f"Birgitta {tables}")
        self.desk = f"/desk/workshops/{self.workshop}"

    def sits(self, table):
        return self.site.visitor().join(self.code, table=str(table)).phone(self.code)


@pytest.fixture
def three(site):
    return Evening(site, 3)


def test_each_table_has_a_sheet_with_its_number_its_questions_and_its_own_way_in(three):
    page = three.lead.get(f"{three.desk}/table-sheets").text
    sheets = page.split('class="paper__sheet"')[1:]
    assert [re.search(r"<h1>(.*?)</h1>", sheet)[1] for sheet in sheets] == ["Bord 1", "Bord 2", "Bord 3"]
    # What each answers alone is not on it.
    assert [(sheet.count("<h2>bord</h2>"), sheet.count("var-och-en")) for sheet in sheets] == [(1, 0)] * 3
    squares = [re.search(r'src="([^"]+)"', sheet)[1] for sheet in sheets]
    assert squares == [f"/qr/{three.code}.svg?table={table}" for table in (1, 2, 3)]
    drawn = [three.lead.get(address).data for address in (*squares, f"/qr/{three.code}.svg")]
    assert len({*drawn}) == 4
    assert three.lead.get(f"/qr/{three.code}.svg?table=9999").data == drawn[-1]
    assert f"{three.desk}/table-sheets" in three.lead.get(three.desk).text


def test_whoever_scans_a_tables_sheet_stands_at_the_door_of_that_table(three):
    door = three.site.visitor().get(f"/{three.code}?table=2").text
    assert re.search(r'<option value="2"[^>]*selected', door)
    for elsewhere in ("4", "x", ""):
        assert not re.search(
            r'<option value="\d+"[^>]*selected',
            three.site.visitor().get(f"/{three.code}?table={elsewhere}").text,
        )


def test_a_meeting_without_tables_says_so_and_offers_no_sheets(site):
    evening = Evening(site, 3)

    def without(session):
        session.get(Workshop, evening.workshop).tables = 0

    site.write(without)
    assert "paper__sheet" not in evening.lead.get(f"{evening.desk}/table-sheets").text
    assert "table-sheets" not in evening.lead.get(evening.desk).text


def test_that_so_few_tables_answer_that_nothing_will_be_shown_is_said_before(site):
    few, enough = Evening(site, 4), Evening(site, 5)
    said = [re.sub(r"<[^>]+>", "", evening.lead.get(evening.desk).text) for evening in (few, enough)]
    assert ["Svar från färre än 5 bord visas inte. I rummet är det 4, " in page for page in said] == [
        True,
        False,
    ]


def test_the_console_hears_how_many_tables_there_are_and_from_how_many_on_they_are_shown(site):
    evening = Evening(site, 8)
    console = evening.lead.console(evening.workshop)
    lines = [evening.sits(table) for table in (1, 2, 2)]
    site.tell()
    for line in (console, *lines):
        line.listen()
    assert {"code": "few_tables", "least": 5} in console.state["activity"]["warnings"]
    assert console.state["counts"]["tables"]["of"] == 2
    assert "warnings" not in lines[0].state["activity"]
