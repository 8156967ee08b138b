"""While something long that was sent is read, nobody waits for the lock of writing."""

import io
import sqlite3
from importlib import import_module

import pytest
from sqlalchemy import delete

from models.accounts import Invitation, Seat
from models.document.statement import Statement
from models.elsewhere import hand_over_to, take_back
from models.exports import archive
from models.journey.journey import Journey
from models.workshop.contribution import Contribution
from models.workshop.template import OwnTemplate


@pytest.fixture
def beside(site):
    """What was done beside the serving process, and whether others could write meanwhile."""
    done = {}

    def at_work(module, name, given, named, _sort):
        other = sqlite3.connect(site.settings.folder / "malbild.sqlite", timeout=0, isolation_level=None)
        try:
            other.execute("BEGIN IMMEDIATE")
            other.execute("ROLLBACK")
            can_write = True
        except sqlite3.OperationalError:
            can_write = False
        finally:
            other.close()
        # Asked more than once, the worst of it.
        done[name] = done.get(name, True) and can_write
        return getattr(import_module(module), name).__wrapped__(*given, **named)

    hand_over_to(at_work)
    yield done
    take_back(at_work)


@pytest.fixture
def lead(site):
    lead = site.visitor().lead()
    lead.post("/desk/journeys", from_page="/desk", title="Resa")
    lead.post("/desk/journeys/1/workshops", from_page="/desk/journeys/1/new", title="Möte")
    lead.post("/desk/workshops/1/activities", from_page="/desk/workshops/1", type="ideas")
    return lead


def test_pasted_material_is_read_before_anybody_has_to_wait(lead, beside):
    page = "/desk/workshops/1/activities/1/bring"
    assert "En tyst plats" in lead.post(page, material="En tyst plats\nEn till").text
    assert beside == {"read_material": True}
    kept = lead.post(page, confirmed="1", text="En tyst plats", group="", kind="")
    assert (kept.status_code, beside) == (200, {"read_material": True})


@pytest.mark.parametrize("page", ["/desk/journeys/1/settings", "/desk/journeys/1/units"])
def test_what_a_page_reads_itself_is_no_longer_than_people_write(lead, page):
    """Twenty thousand units would be compared with each other while every room waits."""
    units = "\n".join(f"Enhet {number}" for number in range(20_000))
    answer = lead.post(page, from_page="/desk/journeys/1/settings", title="Resa", units=units)
    assert (answer.status_code, 'data-refused="too_long"' in answer.text) == (400, True)


def test_a_pasted_document_is_read_before_anybody_has_to_wait(lead, beside):
    assert lead.post("/desk/journeys/1/import", material="Vision\nAlla läser").status_code == 200
    assert beside == {"read_document": True}


@pytest.mark.parametrize("deed", ["check", "save"])
def test_a_template_is_checked_before_anybody_has_to_wait(lead, beside, deed):
    source = lead.get("/desk/templates/04-apt-60.yaml").text.replace("id: 04-apt-60", "id: egen", 1)
    beside.clear()
    answer = lead.post("/desk/templates", from_page="/desk/templates", source=source, deed=deed)
    assert (answer.status_code, beside) == (200, {"check": True})


def test_an_archive_is_read_before_anybody_has_to_wait(site, lead, beside):
    with site.house.database.reading() as session:
        packed = archive.pack(session, session.get(Journey, 1))
    beside.clear()
    answer = lead.post("/desk/archives", from_page="/desk", file=(io.BytesIO(packed), "resa.json"))
    assert (answer.status_code, beside) == (200, {"_counted": True, "_prepared": True})


def test_a_new_password_is_hashed_before_anybody_has_to_wait(site, lead, beside):
    token = site.write(invite)
    answer = site.visitor().post(f"/invite/{token}", name="Bo", password="en mening jag minns")
    assert (answer.status_code, beside) == (200, {"hashed": True})
    beside.clear()
    form = {"old": "en mening jag minns", "new": "en annan mening som jag minns"}
    assert lead.post("/password", from_page="/account", **form).status_code == 200
    assert beside == {"fits": True, "hashed": True}


def invite(session):
    invitation, token = Invitation.write("editor", 1_000_000.0, journey_id=1, organisation_id=1)
    session.add(invitation)
    return token


@pytest.mark.parametrize("sent", ["archive", "template", "document", "material"])
def test_who_loses_the_seat_while_what_they_sent_is_read_keeps_nothing(site, lead, sent):
    with site.house.database.reading() as session:
        packed = archive.pack(session, session.get(Journey, 1))
    template = lead.get("/desk/templates/04-apt-60.yaml").text.replace("id: 04-apt-60", "id: egen", 1)
    page, form = {
        "archive": ("/desk/archives", {"file": (io.BytesIO(packed), "resa.json")}),
        "template": ("/desk/templates", {"source": template, "deed": "save"}),
        "document": ("/desk/journeys/1/import", {"material": "Vision\nAlla läser"}),
        "material": ("/desk/workshops/1/activities/1/bring", {"material": "En tyst plats"}),
    }[sent]
    before = held(site)

    def unseat(module, name, given, named, _sort):
        with site.house.database.writing() as session:
            session.execute(delete(Seat))
        return getattr(import_module(module), name).__wrapped__(*given, **named)

    hand_over_to(unseat)
    try:
        answer = lead.post(page, from_page="/desk", **form)
    finally:
        take_back(unseat)
    assert (answer.status_code in (403, 404), held(site)) == (True, before)


def held(site) -> list[int]:
    with site.house.database.reading() as session:
        return [session.query(noun).count() for noun in (Journey, OwnTemplate, Statement, Contribution)]
