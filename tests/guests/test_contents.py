"""The same right for the same content, whatever it comes as: page, file of any format, or over a socket."""

import pytest

from models.accounts import CONTENTS, Person
from models.exports import FORMATS, note, tables
from models.journey.journey import Journey
from models.workshop.workshop import Workshop
from tests.guests.conftest import SEATS

TRACES = ("short", "whole")
VERSION_FORMS = (*FORMATS, "pptx")


def files_of(label: str) -> list[str]:
    return [
        f"/desk/journeys/1/versions/{label}/malbild-{trace}.{form}"
        for trace in TRACES
        for form in VERSION_FORMS
    ]


# Every address that a content is had at, by its name in accounts.CONTENTS.
ADDRESSES = {
    "versions": ["/desk/journeys/1", "/desk/journeys/1/versions/0.5", *files_of("0.5")],
    "draft": ["/desk/journeys/1/draft", "/desk/journeys/1/compare", *files_of("draft")],
    "answers": ["/desk/journeys/1/results"],
    "archive": ["/desk/journeys/1/archive.json"],
    "board": ["/desk/workshops/1/console"],
    "room": [
        "/desk/workshops/1",
        "/desk/workshops/1/note",
        *(f"/desk/workshops/1/note.{form}" for form in note.FORMATS),
        *(f"/desk/workshops/1/{table}.csv" for table in tables.TABLES),
    ],
}


@pytest.fixture
def published(guests):
    lead = guests.browser("lead")
    page = {"label": "0.5", "summary": "Första", "anyway": "on"}
    lead.client.post("/desk/journeys/1/publish", data=page)
    return guests


def test_every_content_has_its_addresses():
    # Numbers are a page of several journeys; who may see it stands with the other pages (test_rights.py).
    assert set(CONTENTS) - {"numbers"} == set(ADDRESSES)


@pytest.mark.parametrize("content", ADDRESSES)
def test_a_content_opens_in_every_form_for_those_it_is_for_and_in_none_for_others(published, content):
    wrong = []
    with published.site.house.database.reading() as session:
        thing = session.get(Workshop if content in ("board", "room") else Journey, 1)
        may = {kind: session.get(Person, published.people[kind]).may_read(content, thing) for kind in SEATS}
    for kind in SEATS:
        for address in ADDRESSES[content]:
            status = published.browser(kind).client.get(address).status_code
            if status != (200 if may[kind] else 404):
                wrong.append((kind, address, status))
    assert wrong == []
    assert {True, False} == set(may.values())


def test_the_board_is_heard_over_a_socket_by_those_who_may_read_it(published):
    with published.site.house.database.reading() as session:
        workshop = session.get(Workshop, 1)
        may = {
            kind: session.get(Person, published.people[kind]).may_read("board", workshop) for kind in SEATS
        }
    assert {kind: published.browser(kind).console(1).is_in for kind in SEATS} == may
