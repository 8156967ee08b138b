"""Several write in one draft: each sees who is at which sentence; sentences change place and area."""

import re

import pytest
from sqlalchemy import select

from models.document.draft import Draft
from models.document.edition import edition_of
from models.document.statement import Statement
from models.journey.journey import Journey
from models.journey.logbook import LogEntry
from models.live.editors import HEARD_OF, MOST_OF_ONE, MOST_PAGES
from tests.facilitator.test_desk import invited

DRAFT = "/desk/journeys/1/draft"


@pytest.fixture
def text(site, lead):
    """Two focus areas, with two sentences and one."""

    def write(session):
        draft = Draft(session, session.get_one(Journey, 1))
        near, safe = draft.add_focus_area("Nära"), draft.add_focus_area("Trygg")
        for words, area in (("Bussen kommer.", near), ("Dörren är öppen.", near), ("Någon svarar.", safe)):
            draft.add_statement("focus", words, "Så sa de.", [], "R", 0.0, area.id)

    site.write(write)
    return lead


def here(visitor, page, at="", **more) -> str:
    asked = "".join(f"&{name}={value}" for name, value in more.items())
    return visitor.get(f"{DRAFT}/here?page={page}&at={at}{asked}").text


def names(shown: str) -> list[str]:
    return re.findall(r"<b>([^<]+)</b>", shown)


def standing(site) -> list[tuple]:
    with site.house.database.reading() as session:
        return [(each.number, each.heading) for each in session.get_one(Journey, 1).standing]


def test_each_sees_the_others_and_at_which_sentence_and_never_themselves(site, text):
    bo = invited(site, "editor", 1, name="Bo")
    assert names(here(text, "a")) == []
    assert names(here(bo, "b", 2)) == ["Birgitta"]
    shown = here(text, "a", 1)
    assert names(shown) == ["Bo"]
    assert ('data-at="2"' in shown, "Dörren är öppen." in shown) == (True, True)
    # The same person on another page of theirs is told as well: two hands are two hands.
    assert names(here(text, "c")) == ["Birgitta", "Bo"]


def test_who_leaves_is_gone_at_once_and_who_falls_silent_after_a_while(site, text):
    bo = invited(site, "editor", 1, name="Bo")
    here(bo, "b", 1)
    assert names(here(text, "a")) == ["Bo"]
    here(bo, "b", 1, gone=1)
    assert names(here(text, "a")) == []
    here(bo, "b", 1)
    site.now += HEARD_OF + 1
    assert names(here(text, "a")) == []


def test_nobody_closes_anothers_page_or_stands_on_it(site, text):
    bo = invited(site, "editor", 1, name="Bo")
    here(text, "a", 1)
    here(bo, "a", gone=1)
    assert names(here(bo, "b")) == ["Birgitta"]
    # The same name of a page is another page of another person's.
    here(bo, "a", 2)
    assert names(here(bo, "b")) == ["Birgitta", "Bo"]


def test_one_who_opens_ever_new_pages_leaves_room_for_everybody_else(site, text):
    bo = invited(site, "editor", 1, name="Bo")
    for page in range(MOST_PAGES + 20):
        site.house.see_editor(1, 77, f"p{page}", "Elak", 1)
    here(bo, "b", 2)
    assert (names(here(text, "a")).count("Bo"), names(here(text, "a")).count("Elak")) == (1, MOST_OF_ONE)


def test_what_another_process_says_is_told_here(site, text):
    site.house._hear("another", {"editor": [1, 77, "z", "Cecilia", 3]})
    assert names(here(text, "a")) == ["Cecilia"]
    site.house._hear("another", {"editor": [1, 77, "z", "Cecilia", -1]})
    assert names(here(text, "a")) == []


def test_only_who_may_write_is_told_who_writes(site, text):
    leader = invited(site, "head", name="Dag")
    assert leader.get(f"{DRAFT}/here?page=x").status_code == 404
    assert site.visitor().get(f"{DRAFT}/here?page=x").status_code == 302
    assert text.get(f"{DRAFT}/here").status_code == 400


def test_a_page_learns_that_the_text_is_no_longer_the_one_it_shows(site, text):
    stamp = re.search(r'data-stamp="(\w+)"', text.get(DRAFT).text)[1]
    assert f'data-stamp="{stamp}"' in here(text, "a")
    text.post(f"{DRAFT}/statements/1", deed="revise", expected="1", text="Bussen kommer ofta.", why="")
    assert f'data-stamp="{stamp}"' not in here(text, "a")


def test_a_sentence_is_moved_to_a_place_under_another_area_and_keeps_its_number(site, text):
    numbers = [number for number, _ in standing(site)]
    text.post(f"{DRAFT}/statements/1", deed="place", section="focus:2", to="0")
    assert standing(site) == [(numbers[1], "Nära"), (numbers[0], "Trygg"), (numbers[2], "Trygg")]
    page = text.post(f"{DRAFT}/statements/2", deed="place", section="focus:2")
    assert standing(site) == [(number, "Trygg") for number in (numbers[0], numbers[2], numbers[1])]
    assert "Meningen står nu under Trygg." in page.text
    # Within an area it is put in order alone, which is no line in the logbook.
    text.post(f"{DRAFT}/statements/2", deed="place", section="focus:2", to="1")
    assert [number for number, _ in standing(site)] == [numbers[0], numbers[1], numbers[2]]
    with site.house.database.reading() as session:
        assert list(session.scalars(select(LogEntry.what).where(LogEntry.what == "placed"))) == ["placed"] * 2
    assert text.post(f"{DRAFT}/statements/1", deed="place", section="focus:9").status_code == 400


def test_a_sentence_is_moved_to_the_vision_and_to_the_questions_and_back(site, text):
    numbers = [number for number, _ in standing(site)]

    def move(section):
        page = text.post(f"{DRAFT}/statements/1", deed="place", section=section)
        with site.house.database.reading() as session:
            statement, journey = session.get_one(Statement, 1), session.get_one(Journey, 1)
            log = session.scalars(select(LogEntry.details).where(LogEntry.what == "placed")).all()
            stands = (statement.number, statement.section, statement.focus_area_id)
            vision = [each["text"] for each in edition_of(session, journey, label="0.5", now=1.0)["vision"]]
        told = re.search(r"Meningen står nu under ([^.<]+)", page.text)[1]
        return told, stands, log[-1]["area"], vision

    number = numbers[0]
    assert move("vision") == ("Vision", (number, "vision", None), "Vision", ["Bussen kommer."])
    assert move("question") == ("Öppna frågor", (number, "question", None), "Öppna frågor", [])
    assert move("focus:2") == ("Trygg", (number, "focus", 2), "Trygg", [])
    assert text.post(f"{DRAFT}/statements/1", deed="place", section="appendix").status_code == 400
    # What is put away is nowhere to be moved from.
    text.post(f"{DRAFT}/statements/1", deed="parked", why="Den väntar på budgeten.")
    assert text.post(f"{DRAFT}/statements/1", deed="place", section="vision").status_code == 400


def test_a_move_is_offered_only_where_it_moves_something(text):
    def offered(statement):
        page = text.get(f"{DRAFT}/statements/{statement}").text
        return re.findall(r'name="deed" value="(up|down|place)"', page)

    assert [offered(statement) for statement in (1, 2, 3)] == [["down", "place"], ["up", "place"], ["place"]]
    for statement in (1, 2):
        text.post(f"{DRAFT}/statements/{statement}", deed="parked", why="Den väntar på budgeten.")
    assert offered(1) == []
