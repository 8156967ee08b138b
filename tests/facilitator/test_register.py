"""Who has done what to an organisation's accounts, and what has been taken out."""

import re
from typing import get_args

import pytest
from sqlalchemy import text

from models.accounts import Person
from models.language import LANGUAGES, knows
from models.organisation.register import KEPT_DAYS, ONCE, Registered, What, prune, register, registered
from tests.prepared import in_memory, prepare
from tests.site import Site

PAGE = "/desk/organisation/register"
FILE = "/desk/journeys/1/versions/1.0/malbild-whole.md"


@pytest.fixture
def site(tmp_path):
    made = Site(prepare(tmp_path))
    yield made
    made.close()


def lines(visitor) -> list[str]:
    """What stands on the page, newest first, without its days."""
    found = re.findall(
        r"<li>\s*<span class=\"quiet\">[^<]*</span>(.*?)</li>", visitor.get(PAGE).text, re.DOTALL
    )
    return [" ".join(re.sub("<[^>]+>", "", line).split()) for line in found]


def test_whoever_leads_reads_who_did_what_to_accounts_and_what_was_saved(site):
    lead = site.visitor().lead("Birgitta")
    lead.post("/desk/organisation/invitations", PAGE, role="head", note="Till nämnden")
    site.visitor().lead("Bo")
    with site.house.database.reading() as session:
        name = "Bo"
        number = session.query(Person).filter_by(name=name).one().id
    lead.post(f"/desk/organisation/people/{number}/role", PAGE, role="")
    lead.post(f"/desk/organisation/people/{number}/remove", PAGE)
    assert lead.get(FILE).status_code == 200
    assert lines(lead)[:4] == [
        "Birgitta sparade en fil – malbild-1.0-sparbarhet.md",
        f"Birgitta tog bort ett konto – {name}",
        f"Birgitta tog bort en roll i organisationen – {name}",
        "Birgitta bjöd in: Verksamhetsansvarig (ser bara siffror) – Till nämnden",
    ]


def test_what_is_older_than_two_years_goes_and_a_page_holds_fifty():
    with in_memory().writing() as session:
        for hour in range(120):
            register(session, 1, 3600.0 * hour, "Ada", "logged-in", str(hour))
        register(session, 2, 0.0, "Bo", "logged-in")
        register(session, None, 0.0, "Operatören", "logged-in")
        first, goes_on = registered(session, 1)
        assert ([line.about for line in first[:2]], len(first), goes_on) == (["119", "118"], 50, True)
        last, goes_on = registered(session, 1, page=2)
        assert ([line.about for line in last][-1], len(last), goes_on) == ("0", 20, False)
        now = 86400.0 * KEPT_DAYS + 3600.0 * 100
        register(session, 1, now, "Ada", "password")
        prune(session, now)
        left = [
            (line.organisation_id, line.about) for line in session.query(Registered).order_by(Registered.id)
        ]
        assert left == [(1, str(hour)) for hour in range(100, 120)] + [(1, "")]


def test_the_house_rids_the_register_of_what_is_old_once_a_day(site):
    def old() -> list[str]:
        with site.house.database.reading() as session:
            return [line.about for line in session.query(Registered).filter_by(at=1.0)]

    def write(about: str) -> None:
        with site.house.database.writing() as session:
            register(session, 1, 1.0, "Ada", "logged-in", about)

    site.now = 86400.0 * (KEPT_DAYS + 1)
    write("mobil")
    site.house.keep_time()
    assert old() == []
    write("dator")
    site.house.keep_time()
    assert old() == ["dator"]
    site.now += 86400.0
    site.house.keep_time()
    assert old() == []


def test_a_file_that_somebody_saves_again_within_the_hour_is_one_line():
    with in_memory().writing() as session:
        for at, who, name in (
            (0.0, "Ada", "a.md"),
            (ONCE - 1, "Ada", "a.md"),
            (ONCE - 1, "Bo", "a.md"),
            (ONCE - 1, "Ada", "b.md"),
            (ONCE, "Ada", "a.md"),
        ):
            register(session, 1, at, who, "taken-out", name)
        register(session, 2, ONCE, "Ada", "taken-out", "a.md")
        for _ in range(2):
            register(session, 1, ONCE, "Ada", "password")
        found = [
            (line.at, line.who, line.about) for line in session.query(Registered).order_by(Registered.id)
        ]
        assert found == [
            (0.0, "Ada", "a.md"),
            (ONCE - 1, "Bo", "a.md"),
            (ONCE - 1, "Ada", "b.md"),
            (ONCE, "Ada", "a.md"),
            (ONCE, "Ada", "a.md"),
            (ONCE, "Ada", ""),
            (ONCE, "Ada", ""),
        ]


def test_a_file_is_given_where_the_register_cannot_be_written_and_the_log_says_so(site, caplog):
    lead = site.visitor().lead("Birgitta")
    before = lines(lead)
    with site.house.database.writing() as session:
        number = session.query(Person).filter_by(name="Birgitta").one().id
        full = "CREATE TRIGGER full BEFORE INSERT ON registered BEGIN SELECT RAISE(ABORT, 'full'); END"
        session.execute(text(full))
    answer = lead.get(FILE)
    assert (answer.status_code, lines(lead)) == (200, before)
    said = [record.getMessage() for record in caplog.records if record.name == "malbild.register"]
    assert said == [f"person {number} saved 'malbild-1.0-sparbarhet.md'; not registered: IntegrityError"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_deed_has_its_sentence(language):
    assert [what for what in get_args(What) if not knows(language, f"register-{what}")] == []
