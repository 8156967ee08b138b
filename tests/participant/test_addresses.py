"""Addresses and folders as people and programs write them."""

import pytest
from sqlalchemy import text

from models.base import Database
from models.journey.journey import Journey
from models.live.address import Address, is_taken
from models.plans.card import write_card
from models.settings import Settings
from tests.site import Site


@pytest.fixture
def code(site):
    leader = site.visitor().lead()
    leader.post("/desk/journeys", from_page="/desk", title="Resa")
    leader.post("/desk/journeys/1/workshops", from_page="/desk/journeys/1/new", title="Möte")
    return leader.console(1).state["workshop"]["code"]


@pytest.mark.parametrize("written", ["/{}/", "/{}.", "/{})", "/{}%20", "/%20{}", "/{}?fbclid=x"])
def test_an_address_with_something_beside_the_code_reaches_the_room(site, code, written):
    page = site.visitor().get(written.format(code), follow_redirects=True)
    assert (page.status_code, "Möte" in page.text) == (200, True)


def test_a_code_with_a_dash_or_in_small_letters_reaches_the_room(site, code):
    for written in (f"/{code[:2]}-{code[2:]}", f"/{code.lower()}"):
        assert site.visitor().get(written, follow_redirects=True).status_code == 200


@pytest.mark.parametrize(
    "typed", ["http://192.0.2.2:8104/{}", "192.0.2.2:8104/{}", "https://malbild.example/{}/", " {} "]
)
def test_a_whole_address_in_the_field_of_the_code_reaches_the_room(site, code, typed):
    page = site.visitor().post("/", code=typed.format(code))
    assert (page.status_code, "Möte" in page.text) == (200, True)


def test_an_unknown_code_with_a_full_stop_is_asked_for_once(site):
    page = site.visitor().get("/AAAAA.", follow_redirects=True)
    assert (page.status_code, "Koden finns inte" in page.text) == (404, True)


@pytest.mark.parametrize("name", ["d1?x=1", "d50%25 klart", "d#1", "OneDrive - Hällevalla kommun"])
def test_the_database_lies_in_the_folder_whatever_its_name(tmp_path, name):
    folder = tmp_path / name
    folder.mkdir()
    database = Database(Settings(data=str(folder)).database)
    with database.engine.begin() as connection:
        connection.execute(text("CREATE TABLE here (id INTEGER)"))
    database.engine.dispose()
    assert [file.name for file in folder.iterdir() if file.suffix == ".sqlite"] == ["malbild.sqlite"]
    assert [file.name for file in tmp_path.iterdir()] == [name]


@pytest.mark.parametrize(
    "address", ["malbild.kommun.example", "https://kommun.example/malbild?a", "ftp://malbild.example"]
)
def test_a_public_address_that_would_break_is_refused_at_start(address):
    with pytest.raises(ValueError, match="--public-url"):
        Settings.from_environment(public_url=address)


def test_an_address_of_the_newer_kind_can_be_listened_on():
    assert not is_taken("::1", 0)


@pytest.mark.parametrize(
    ("host", "here"),
    [
        ("", "http://127.0.0.1:8080"),
        ("::", "http://127.0.0.1:8080"),
        ("::1", "http://[::1]:8080"),
        ("192.0.2.7", "http://192.0.2.7:8080"),
    ],
)
def test_the_address_here_is_one_that_is_listened_on(host, here):
    assert Settings(host=host, port=8080).local_url == here


def test_two_installations_on_one_host_keep_their_own_cookies(tmp_path):
    sites = [Site(tmp_path / name) for name in ("one", "two")]
    names = {site.app.config["SESSION_COOKIE_NAME"] for site in sites}
    for site in sites:
        site.close()
    assert len(names) == 2


def test_a_date_has_one_name_in_calendars_whatever_address_the_desk_is_opened_at(site):
    leader = site.visitor().lead()
    leader.post("/desk/journeys", from_page="/desk", title="Resa")
    fields = {"what": "Öppna på söndagar", "who": "Enhetschefen", "when": "2027-01-15"}
    site.write(lambda session: write_card(session.get(Journey, 1), "action", fields, "Ada", site.now))
    found = set()
    for address in ("http://127.0.0.1:8104", "http://192.168.1.23:8104", "http://[fd00::5]:8104"):
        site.house.place = Address(address, list)
        page = leader.get("/desk/journeys/1/plan.ics").text
        found.add(tuple(line for line in page.splitlines() if line.startswith("UID")))
    assert [len(names) for names in found] == [1]
