"""Inside what others have: under a path of their address, and in a frame of their pages."""

import re

import pytest
from sqlalchemy import select

from models.journey.journey import Journey
from models.secrets import new_token
from models.settings import Settings
from models.workshop.workshop import Workshop
from tests.prepared import prepare
from tests.site import Site

INTRANET = "https://intranat.example.se"


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return prepare(tmp_path_factory.mktemp("inside"))


@pytest.fixture
def site(folder, request):
    made = Site(folder, **getattr(request, "param", {}))
    yield made
    made.close()


UNDER = {"public_url": "https://kommun.example.se/malbild/"}


@pytest.mark.parametrize("site", [UNDER], indirect=True)
def test_a_path_that_the_proxy_takes_away_is_put_back_in_every_address(site):
    client = site.app.test_client()
    kept, taken = client.get("/malbild/hjalp"), client.get("/hjalp")
    assert (kept.status_code, taken.status_code) == (200, 200)
    assert re.findall('href="[^"]*"', kept.text) == re.findall('href="[^"]*"', taken.text)
    assert client.get("/malbild", follow_redirects=False).status_code == 200
    assert client.get("/malbildning").status_code == 404
    assert site.house.join_url("ABCDE") == "https://kommun.example.se/malbild/ABCDE"
    assert client.get("/desk").location == "/malbild/login"


@pytest.mark.parametrize(
    "address",
    ["https://a.se/x y", "https://a.se/../b", "https://a.se/a?b", "https://a.se/a#b", "https://a.se//b"],
)
def test_an_address_that_is_none_is_refused_at_start(address):
    with pytest.raises(ValueError, match="--"):
        Settings.from_environment(public_url=address)


def _policies(site) -> dict[str, str]:
    """Who may frame a page of each kind."""

    def ready(session):
        workshop = session.scalar(select(Workshop).limit(1))
        workshop.watch_key = workshop.watch_key or new_token()
        reader = session.scalar(select(Journey.reader_key).limit(1))
        return workshop.watch_key, workshop.screen_key, reader

    watch, screen, reader = site.write(ready)
    pages = {
        "watch": f"/watch/{watch}",
        "read": f"/read/{reader}",
        "screen": f"/screen/{screen}",
        "door": "/",
    }
    client = site.app.test_client()
    found = {}
    for name, page in pages.items():
        answer = client.get(page)
        assert answer.status_code == 200
        found[name] = re.search("frame-ancestors ([^;]*)", answer.headers["Content-Security-Policy"])[1]
    return found


@pytest.mark.parametrize("site", [{"framed_by": f"{INTRANET} https://*.example.no"}], indirect=True)
def test_only_what_shows_stands_in_the_pages_of_the_hosts_that_were_named(site):
    shown = f"'self' {INTRANET} https://*.example.no"
    assert _policies(site) == {"watch": shown, "read": shown, "screen": "'none'", "door": "'none'"}


def test_nobody_frames_a_page_where_no_host_is_named(site):
    assert _policies(site) == {"watch": "'self'", "read": "'none'", "screen": "'none'", "door": "'none'"}


@pytest.mark.parametrize(
    "hosts", ["*", "intranat.example.se", "https://a.se; script-src *", "https://a.se/x"]
)
def test_a_host_that_is_none_is_refused_at_start(hosts):
    with pytest.raises(ValueError, match="--"):
        Settings.from_environment(framed_by=hosts)
    assert Settings().framed_by == ""
