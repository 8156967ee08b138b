"""The address that codes bear: of all that a machine has the one that phones most likely reach."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st
from ifaddr import IP, Adapter
from sqlalchemy import select

from models.accounts import Person
from models.live.address import KINDS, Address, Way, kind_of, reachable_address, ways
from models.organisation.server import found
from models.workshop.workshop import Workshop


def card(name: str, host: str) -> Adapter:
    return Adapter(name, name, [IP(host, 24, name)])


def cards(**hosts: str) -> list[Adapter]:
    return [card(name, host) for name, host in hosts.items()]


def first(found: list[Adapter]) -> str:
    return ways(8000, look=lambda: found)[0].url


@pytest.mark.parametrize(
    ("name", "host", "kind"),
    [
        ("wlp2s0", "192.168.1.23", "network"),
        ("Wi-Fi", "10.0.0.7", "network"),
        ("Intel(R) Ethernet Connection", "172.16.3.4", "network"),
        ("en0", "192.168.2.14", "network"),
        ("wlp2s0", "10.42.0.1", "hotspot"),
        ("Microsoft Wi-Fi Direct Virtual Adapter", "192.168.137.1", "hotspot"),
        ("bridge100", "192.168.2.1", "hotspot"),
        ("utun3", "10.8.0.2", "vpn"),
        ("wg0", "10.13.13.2", "vpn"),
        ("tailscale0", "100.101.102.103", "vpn"),
        ("Cisco AnyConnect Secure Mobility Client", "10.9.8.7", "vpn"),
        ("docker0", "172.17.0.1", "inner"),
        ("vEthernet (WSL)", "172.28.0.1", "inner"),
        ("VirtualBox Host-Only Ethernet Adapter", "192.168.56.1", "inner"),
        ("eth0", "169.254.12.3", "lone"),
    ],
)
def test_a_card_is_known_by_its_name_and_its_address(name, host, kind):
    assert kind_of(name, host) == kind


def test_a_network_without_a_way_out_is_as_good_as_any():
    assert first(cards(lo="127.0.0.1", wlan0="192.168.4.1")) == "http://192.168.4.1:8000"


def test_what_the_machine_shares_comes_before_what_it_is_in_and_tunnels_after_both():
    there = cards(
        docker0="172.17.0.1",
        tun0="10.8.0.2",
        eth0="10.1.2.3",
        wlan0="10.42.0.1",
        lone="169.254.1.1",
        lo="127.0.0.1",
    )
    assert [way.kind for way in ways(80, look=lambda: there)] == [
        "hotspot",
        "network",
        "vpn",
        "inner",
        "lone",
    ]
    assert first(there) == "http://10.42.0.1:8000"


def test_only_without_any_network_the_machine_names_itself():
    assert [way.kind for way in ways(8000, look=lambda: cards(lo="127.0.0.1"))] == ["self"]


def test_a_server_that_listens_at_one_address_gives_that_one():
    assert reachable_address(8000, "192.0.2.77") == "http://192.0.2.77:8000"
    assert reachable_address(80, "fd00::5") == "http://[fd00::5]"
    assert [way.kind for way in ways(8000, "127.0.0.1")] == ["self"]


@given(
    st.lists(
        st.tuples(
            st.sampled_from(["lo", "wlan0", "eth0", "tun0", "docker0", "Wi-Fi", "vEthernet (x)", "ap0"]),
            st.ip_addresses(v=4).map(str),
        ),
        min_size=1,
    )
)
def test_whatever_cards_there_are_the_codes_never_lead_to_the_machine_itself(found):
    """As long as it has one address that is another's as well; and a likelier kind always comes first."""
    all_of_them = ways(8000, look=lambda: [card(name, host) for name, host in found])
    order = [KINDS.index(way.kind) for way in all_of_them]
    assert order == sorted(order)
    others = [host for _, host in found if not host.startswith("127.")]
    assert (all_of_them[0].kind == "self") == (not others)
    assert sorted(way.host for way in all_of_them) == sorted(others or ["127.0.0.1"])


def test_a_leaders_pick_is_kept_while_it_is_there_and_the_likeliest_is_taken_when_it_goes():
    there = [Way("10.42.0.1", "ap0", "hotspot"), Way("10.1.2.3", "eth0", "network")]
    address = Address("", lambda: list(there))
    assert (address.look_around(), address.url) == (True, "http://10.42.0.1")
    assert (address.pick("http://10.1.2.3"), address.url) == (True, "http://10.1.2.3")
    assert (address.look_around(), address.url) == (False, "http://10.1.2.3")
    gone = there.pop()
    assert (address.look_around(), address.url) == (True, "http://10.42.0.1")
    there.append(gone)
    assert (address.look_around(), address.url) == (True, "http://10.1.2.3")


def test_an_address_that_was_given_is_followed_by_nothing():
    address = Address("https://malbild.example.se/", lambda: [Way("10.1.2.3", "eth0", "network")])
    assert (address.look_around(), address.pick("http://10.1.2.3")) == (False, False)
    assert address.url == "https://malbild.example.se"


# The leader's page


@pytest.fixture
def moving(site):
    """A laptop in two networks, and what it is in."""
    there = [Way("10.1.2.3", "Wi-Fi", "network", port=8000), Way("10.8.0.2", "tun0", "vpn", port=8000)]
    site.house.place = Address("", lambda: list(there))
    site.house.find_address()
    return there


def test_a_leader_sees_all_addresses_and_picks_one(site, moving):
    leader = site.visitor().lead()
    page = leader.get("/desk/address").text
    assert [way.url in page for way in moving] == [True, True]
    leader.post("/desk/address", from_page="/desk/address", deed="http://10.8.0.2:8000")
    assert site.house.join_url("ABCDE") == "http://10.8.0.2:8000/ABCDE"


def test_an_address_that_the_machine_does_not_have_is_not_taken(site, moving):
    leader = site.visitor().lead()
    page = leader.post("/desk/address", from_page="/desk/address", deed="http://elak.example")
    assert (page.status_code, site.house.address) == (400, "http://10.1.2.3:8000")


def test_the_address_of_everybodys_codes_is_picked_by_who_leads_or_runs_the_server(site, moving):
    """An editor leads nothing; and of several organisations on a server none has its address for itself."""
    lead, editor = site.visitor().lead(), site.visitor().lead("Bo")

    def becomes_editor(session):
        bo = session.scalar(select(Person).where(Person.name == "Bo"))
        bo.seats[0].role = "editor"

    def another_organisation(session):
        found(session, "Grannkommunen", "Deras IT-chef", None, site.now)

    def picks(visitor, url: str) -> tuple[int, bool, str]:
        offered = 'name="deed"' in visitor.get("/desk/address").text
        answer = visitor.post("/desk/address", from_page="/desk/address", deed=url)
        return answer.status_code, offered, site.house.address

    first, second = (way.url for way in moving)
    site.write(becomes_editor)
    assert picks(editor, second) == (403, False, first)
    assert picks(lead, second) == (200, True, second)
    site.write(another_organisation)
    assert picks(lead, first) == (403, False, second)


def test_an_address_that_was_given_is_picked_by_nobody(site):
    leader = site.visitor().lead()
    page = leader.post("/desk/address", from_page="/desk/address", deed="http://10.8.0.2:8000")
    assert (page.status_code, site.house.address) == (400, "http://malbild.test")


def test_a_phone_that_gets_here_is_seen_on_the_desk_and_the_machine_itself_is_not(site, moving):
    leader = site.visitor().lead()

    def said() -> str:
        return json.loads(leader.get("/desk/address.json").text)["said"]

    for host in ("127.0.0.1", "10.1.2.3"):
        site.app.test_client().get("/here", environ_base={"REMOTE_ADDR": host})
    assert said() == ""
    page = site.app.test_client().get("/here", environ_base={"REMOTE_ADDR": "10.1.2.99"})
    assert (page.status_code, said()[:7]) == (200, "Framme.")


def test_a_wall_that_is_on_and_one_that_comes_back_show_where_phones_come_in_now(site, moving):
    leader = site.visitor().lead()
    leader.post("/desk/journeys", from_page="/desk", title="Resa")
    leader.post("/desk/journeys/1/workshops", from_page="/desk/journeys/1/new", title="Möte")
    with site.house.database.reading() as session:
        key = session.get(Workshop, 1).screen_key
    wall = site.visitor().socket("/screen", key=key)
    moving.insert(0, Way("192.168.137.1", "Wi-Fi Direct", "hotspot", port=8000))
    site.house.find_address()
    wall.listen()
    told = [frame["args"][0] for frame in wall.heard if frame["name"] == "address"]
    assert told == [{"address": "http://192.168.137.1:8000"}]
    assert wall.ask("where") == {"ok": True, "address": "http://192.168.137.1:8000"}
