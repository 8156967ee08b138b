"""Who has done what to an organisation's accounts, and what has been taken out."""

import re

import pytest

from models.accounts import Person
from models.organisation.register import KEPT_DAYS, Registered, register, registered
from tests.prepared import in_memory, prepare
from tests.site import Site

PAGE = "/desk/organisation/register"


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
    assert lead.get("/desk/journeys/1/versions/1.0/malbild-whole.md").status_code == 200
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
        register(session, 1, 86400.0 * KEPT_DAYS + 3600.0 * 100, "Ada", "password")
        left = [
            (line.organisation_id, line.about) for line in session.query(Registered).order_by(Registered.id)
        ]
        assert left == [(1, str(hour)) for hour in range(100, 120)] + [(2, ""), (1, "")]
