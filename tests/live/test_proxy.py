"""Behind a proxy: its word is taken and a guest's is not; the address for phones is the house's own."""

import re

import pytest

from models.install import NotReady
from models.live.address import Address
from models.live.listening import _check
from models.settings import Settings
from models.workshop.workshop import Workshop
from tests.site import Site


@pytest.mark.parametrize("given", [{"proxies": 1}, {"redis_url": "redis://127.0.0.1:1/0"}])
def test_with_a_trusted_proxy_a_public_address_is_demanded(tmp_path, given):
    with pytest.raises(NotReady, match="--public-url"):
        _check(Settings(data=str(tmp_path), port=0, **given))
    _check(Settings(data=str(tmp_path), port=0, public_url="https://malbild.example.se", **given))


def test_with_a_trusted_proxy_it_listens_on_this_machine_alone_unless_told():
    listens = [
        Settings().listens_on,
        Settings(proxies=1).listens_on,
        Settings(redis_url="redis://127.0.0.1/0").listens_on,
        Settings(proxies=1, host="0.0.0.0").listens_on,
        Settings(host="192.0.2.1").listens_on,
    ]
    assert listens == ["0.0.0.0", "127.0.0.1", "127.0.0.1", "0.0.0.0", "192.0.2.1"]


def guess(site, forwarded: str):
    """A wrong code from a new browser that claims to come from there."""
    return site.visitor().client.get("/AAAAA", headers={"X-Forwarded-For": forwarded}).text


@pytest.mark.parametrize(
    ("proxies", "claimed"),
    # Without a proxy nobody is asked; with one, what stands before its own word was the guest's.
    [(0, "203.0.113.{n}"), (1, "203.0.113.{n}, 192.0.2.7")],
)
def test_a_forged_address_buys_no_more_guesses(tmp_path, proxies, claimed):
    site = Site(tmp_path, proxies=proxies, guess_rate="3/minute")
    site.house.rate_limit.sleep = lambda seconds: None
    answers = [guess(site, claimed.format(n=number)) for number in range(6)]
    assert ["för fort" in answer for answer in answers] == [False] * 3 + [True] * 3
    site.close()


def test_what_the_proxy_says_tells_two_addresses_apart(tmp_path):
    site = Site(tmp_path, proxies=1, guess_rate="3/minute")
    site.house.rate_limit.sleep = lambda seconds: None
    answers = [guess(site, f"192.0.2.{number}") for number in range(6)]
    assert not any("för fort" in answer for answer in answers)
    site.close()


@pytest.mark.parametrize("proxies", [0, 1])
def test_a_forged_host_stands_on_nothing_that_is_shown_or_sent(tmp_path, proxies):
    site = Site(tmp_path, proxies=proxies)
    site.house.place = Address("http://malbild.test", list)
    lead = site.visitor().lead()
    lead.post("/desk/journeys", from_page="/desk", title="Resa")
    lead.post("/desk/journeys/1/workshops", from_page="/desk/journeys/1/new", title="Möte")
    with site.house.database.reading() as session:
        workshop = session.get(Workshop, 1)
        code, key = workshop.code, workshop.screen_key
    forged = {"Host": "elak.example", "X-Forwarded-Host": "elak.example"}
    cookie = lead.client.get_cookie(lead.site.cookie).value
    for path in (
        "/desk/workshops/1",
        "/desk/workshops/1/poster",
        "/desk/journeys/1/people",
        f"/screen/{key}",
        f"/{code}",
        "/desk/journeys/1/plan.ics",
        f"/{code.lower()}",
    ):
        answer = site.app.test_client().get(path, headers=forged | {"Cookie": f"malbild={cookie}"})
        assert (answer.status_code < 400, "elak" in answer.get_data(as_text=True)) == (True, False), path
        assert not re.search("elak", answer.headers.get("Location", "")), path
    site.close()
