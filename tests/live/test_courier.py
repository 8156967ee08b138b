"""What happens is told to other systems: after it is kept, again until it is taken, and to nobody inside the
network.
"""

import hashlib
import hmac
import json
import socket
import threading
from base64 import b64decode, b64encode
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import replace
from http.server import BaseHTTPRequestHandler, HTTPServer

import pytest

from models.base import Refused
from models.document.draft import Draft
from models.elsewhere import NOTICES
from models.journey.journey import Journey
from models.live.courier import Courier
from models.live.workers import MOST
from models.organisation import systems
from models.systems.hook import LEASE, WAITS, Hook, Notice, guard_address, hooks_of, signed
from models.systems.post import is_public, post
from models.workshop.leading import close_meeting
from models.workshop.workshop import Workshop
from tests.people import Room
from tests.several.services import until
from tests.site import Site

PAGE = "/desk/organisation/systems"


class Receiver:
    """Another system on this machine: what it was sent, and what it answers next."""

    def __init__(self):
        self.heard: list[tuple[dict, bytes]] = []
        self.answers: list[int] = []
        told = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self):
                body = self.rfile.read(int(self.headers["content-length"]))
                told.heard.append(({name.lower(): said for name, said in self.headers.items()}, body))
                self.send_response(told.answers.pop(0) if told.answers else 204)
                self.send_header("Location", "/elsewhere")
                self.end_headers()

            def log_message(self, format, *args):
                pass

        self.server = HTTPServer(("127.0.0.1", 0), Handler)
        self.address = f"http://127.0.0.1:{self.server.server_port}/hook?from=malbild"
        threading.Thread(target=self.server.serve_forever, kwargs={"poll_interval": 0.01}).start()

    def close(self):
        self.server.shutdown()
        self.server.server_close()


@pytest.fixture
def receiver():
    made = Receiver()
    yield made
    made.close()


@pytest.fixture
def site(tmp_path, receiver):
    made = Site(tmp_path, webhook_hosts="127.0.0.1")
    with made.house.database.writing() as session:
        room = Room(session)
        draft = Draft(session, room.journey)
        draft.add_statement("vision", "Vi möts.", "Vi behöver det.", [], "Ada", 1.0)
        systems.add_hook(session, 1, receiver.address, ["127.0.0.1"], "Ada", made.now)
    yield made
    made.close()


def publish(site, label="0.5"):
    site.write(lambda session: Draft(session, session.get(Journey, 1)).publish(label, "Ada", site.now))


def close(site):
    site.write(
        lambda session: close_meeting(session, session.get(Workshop, 1), "1970-01-20", "Ada", site.now)
    )


def waits(site) -> list[tuple]:
    with site.house.database.reading() as session:
        return [(notice.event, notice.tries, notice.next_at) for notice in session.query(Notice)]


def last(site) -> tuple:
    with site.house.database.reading() as session:
        (hook,) = hooks_of(session, 1)
        return hook.answer, hook.answered_at, hook.lost_at


def test_a_version_that_is_published_is_told_with_numbers_and_links_alone(site, receiver):
    publish(site)
    site.house.courier.deliver(1)
    ((headers, body),) = receiver.heard
    at = "http://malbild.test/api/v1/journeys/1"
    assert json.loads(body) == {
        "type": "version.published",
        "timestamp": "1970-01-12T13:46:40Z",
        "data": {
            "organisation_id": 1,
            "journey_id": 1,
            "version": "0.5",
            "links": {"journey": at, "version": f"{at}/versions/0.5"},
        },
    }
    assert headers["content-type"] == "application/json"
    assert (waits(site), last(site)) == ([], ("204", site.now, None))


def test_a_meeting_that_is_closed_is_told(site, receiver):
    close(site)
    site.house.courier.deliver(1)
    told = json.loads(receiver.heard[0][1])
    assert (told["type"], told["data"]) == (
        "meeting.closed",
        {"organisation_id": 1, "journey_id": 1, "meeting_id": 1, "links": {}},
    )


def test_what_is_told_is_signed_as_standard_webhooks_has_it(site, receiver):
    publish(site)
    site.house.courier.deliver(1)
    ((headers, body),) = receiver.heard
    with site.house.database.reading() as session:
        secret = hooks_of(session, 1)[0].shown_key(site.house.secret)
    content = f"{headers['webhook-id']}.{headers['webhook-timestamp']}.{body.decode()}"
    mark = hmac.new(b64decode(secret.removeprefix("whsec_")), content.encode(), hashlib.sha256).digest()
    assert headers["webhook-signature"] == f"v1,{b64encode(mark).decode()}"
    assert headers["webhook-timestamp"] == str(int(site.now))


def test_the_signature_is_that_of_the_specifications_example():
    key = b64decode("MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw")
    headers = signed(key, "msg_p5jXN8AQM9LWM0D4loKWxJek", '{"test": 2432232314}', 1614265330)
    assert headers["webhook-signature"] == "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE="


def test_nothing_is_told_of_what_was_not_kept(site, receiver):
    def publish_twice(session):
        draft = Draft(session, session.get(Journey, 1))
        draft.publish("0.5", "Ada", site.now)
        draft.publish("0.5", "Ada", site.now)

    with pytest.raises(Refused):
        site.write(publish_twice)
    site.house.courier.deliver(1)
    assert receiver.heard == []


def test_a_rehearsal_and_another_organisations_meeting_are_told_to_nobody_here(site, receiver):
    def more(session):
        for number, (organisation_id, rehearses_id) in enumerate(((1, 1), (2, None))):
            room = Room(session)
            room.journey.organisation_id, room.journey.rehearses_id = organisation_id, rehearses_id
            close_meeting(session, room.workshop, "1970-01-20", "Ada", site.now + number)

    site.write(more)
    assert waits(site) == []


def test_what_was_not_taken_is_sent_again_under_the_same_id_ever_later_and_given_up_after_three_days(
    site, receiver
):
    receiver.answers = [500] * len(WAITS) + [302]
    publish(site)
    for wait in WAITS:
        site.house.courier.deliver(1)
        assert last(site)[0] == "500"
        assert waits(site)[0][2] == site.now + wait
        site.now += wait - 1
        site.house.courier.deliver(1)
        site.now += 1
    site.house.courier.deliver(1)
    assert (waits(site), last(site)) == ([], ("302", site.now, site.now))
    assert len(receiver.heard) == len(WAITS) + 1
    assert {headers["webhook-id"] for headers, _ in receiver.heard} == {receiver.heard[0][0]["webhook-id"]}
    assert sum(WAITS) == pytest.approx(3 * 86400, rel=0.05)


def another_process(site) -> Courier:
    there = site.house.courier
    return Courier(
        there.database, there.clock, there.start, there.secret, there.hosts, lambda: "http://malbild.test"
    )


def test_each_is_sent_by_one_process_and_by_another_where_that_one_ends(site, receiver):
    publish(site)
    there, other = site.house.courier, another_process(site)
    (notice_id,) = there._due()[1]
    taken = there._take(notice_id)
    assert taken is not None
    assert other._take(notice_id) is None
    other.deliver(1)
    assert receiver.heard == []
    site.now += LEASE
    other.deliver(1)
    assert [headers["webhook-id"] for headers, _ in receiver.heard] == [taken.headers["webhook-id"]]


def test_what_waits_for_its_turn_is_sent_by_whoever_has_a_turn_and_once(site, receiver):
    courier = site.house.courier
    publish(site)
    with ExitStack() as held:
        for _ in range(MOST[NOTICES]):
            held.enter_context(courier.places)
        courier.look()
        assert courier.away == {1}
        another_process(site).deliver(1)
        assert len(receiver.heard) == 1
    until(lambda: not courier.away)
    assert (len(receiver.heard), waits(site)) == (1, [])


@contextmanager
def speechless():
    """Somebody who takes what is sent and says nothing."""
    with socket.create_server(("127.0.0.1", 0)) as door:
        yield f"http://127.0.0.1:{door.getsockname()[1]}/"


def test_an_organisation_whose_receiver_is_silent_keeps_no_other_waiting(site, receiver):
    courier = site.house.courier

    def lay_out(session, address):
        session.add(hook := Hook(organisation_id=2, address=address))
        session.flush()
        session.add(Notice.of(hook.id, "test", site.now, {}))

    with speechless() as nobody:
        for number in range(3):
            site.write(lambda session, number=number: lay_out(session, f"{nobody}{number}"))
        publish(site)
        courier.look()
        until(lambda: courier.away == {2})
        assert len(receiver.heard) == 1
    until(lambda: not courier.away)


def test_an_organisation_has_one_trial_under_way_and_others_wait_for_none(site, receiver):
    courier = site.house.courier
    with site.house.database.reading() as session, speechless() as nobody:
        parcel = courier.trial(hooks_of(session, 1)[0])
        silent_one = replace(parcel, address=nobody)
        trying = threading.Thread(target=courier.try_out, args=(1, silent_one))
        trying.start()
        until(lambda: courier.trying[1].locked())
        with pytest.raises(Refused, match="too_often"):
            courier.try_out(1, parcel)
        assert courier.try_out(2, parcel) == "204"
        publish(site)
        courier.deliver(1)
    trying.join()
    assert [json.loads(body)["type"] for _, body in receiver.heard] == ["test", "version.published"]


def test_an_organisation_tries_a_few_times_a_minute(site, receiver):
    lead = site.visitor().lead("Ada")
    tried = [lead.post("/desk/organisation/hooks/1/try", PAGE).status_code for _ in range(7)]
    assert (tried, len(receiver.heard)) == ([200] * 6 + [429], 6)


def test_what_waits_is_still_there_after_a_restart(site, receiver, tmp_path):
    publish(site)
    again = Site(tmp_path, webhook_hosts="127.0.0.1")
    again.now = site.now
    again.house.courier.look()
    while again.house.courier.away:
        threading.Event().wait(0.01)
    assert [json.loads(body)["type"] for _, body in receiver.heard] == ["version.published"]
    again.close()


def test_an_address_that_does_not_answer_keeps_no_other_waiting(site, receiver):
    with silent() as nobody:
        site.write(
            lambda session: session.add(Hook(organisation_id=1, address=nobody.replace("http", "https", 1)))
        )
        publish(site)
        site.house.courier.deliver(1)
    assert len(receiver.heard) == 1
    assert [(event, tries) for event, tries, _ in waits(site)] == [("version.published", 1)]


@contextmanager
def silent():
    """A port at which nobody listens."""
    with socket.socket() as held:
        held.bind(("127.0.0.1", 0))
        yield f"http://127.0.0.1:{held.getsockname()[1]}/"


def test_what_came_of_it_is_said(receiver):
    here = ["127.0.0.1", "name.invalid"]
    with silent() as nobody:
        said = [
            post(address, "{}", {}, hosts)
            for address, hosts in (
                (receiver.address, here),
                (receiver.address, []),
                (receiver.address.replace("http", "https", 1), here),
                ("https://127.0.0.1/", []),
                ("https://localhost/", []),
                ("https://[::1]/", []),
                ("http://name.invalid/", here),
                (nobody, here),
            )
        ]
    assert said == [
        "204",
        "own-network",
        "certificate",
        "own-network",
        "own-network",
        "own-network",
        "no-name",
        "unreachable",
    ]


def test_nobody_is_followed_elsewhere(receiver):
    receiver.answers = [307]
    assert post(receiver.address, "{}", {}, ["127.0.0.1"]) == "307"
    assert len(receiver.heard) == 1


@pytest.mark.parametrize(
    ("said", "found"),
    [
        (["HTTP/1.1 100 Continue\r\n\r\n", "HTTP/1.1 204 No Content\r\n\r\n"], "204"),
        (
            [
                "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early Hints\r\nLink: <a>\r\n",
                "\r\nHTTP/1.1 500 N\r\n",
            ],
            "500",
        ),
        (["HTTP/1.1 204\n\n"], "204"),
        (["HTTP/1.1 100 Continue\r\n\r\n"], "unreachable"),
        (["HTTP/1.1 100 Continue\r\n\r\n" * 400], "unreachable"),
        (["SSH-2.0-OpenSSH\r\n"], "unreachable"),
    ],
)
def test_what_is_said_before_the_answer_is_passed_over(said, found):
    with socket.create_server(("127.0.0.1", 0)) as door:

        def answer():
            line, _ = door.accept()
            # Whoever has heard enough goes.
            with line, suppress(OSError):
                line.recv(10_000)
                for part in said:
                    line.sendall(part.encode())
                line.shutdown(socket.SHUT_WR)
                line.recv(1)

        answering = threading.Thread(target=answer)
        answering.start()
        assert post(f"http://127.0.0.1:{door.getsockname()[1]}/", "{}", {}, ["127.0.0.1"]) == found
        answering.join()


def test_a_name_is_looked_up_once_and_led_nowhere_inside(monkeypatch):
    """One that leads out and in is refused, and what it leads to is not asked again a moment later."""
    found = [["93.184.215.14", "10.0.0.1"], ["10.0.0.1"]]
    monkeypatch.setattr(
        socket, "getaddrinfo", lambda *_, **__: [(0, 0, 0, "", (place, 443)) for place in found.pop(0)]
    )
    assert post("https://example.org/", "{}", {}, []) == "own-network"
    assert len(found) == 1


def test_of_two_addresses_of_a_name_the_one_that_answers_is_told(receiver, monkeypatch):
    places = ["127.0.0.2", "127.0.0.1"]
    monkeypatch.setattr(
        socket, "getaddrinfo", lambda host, port, *_, **__: [(2, 1, 6, "", (place, port)) for place in places]
    )
    monkeypatch.setattr(socket, "create_connection", to_the_very_address)
    address = receiver.address.replace("127.0.0.1", "drift.example.org")
    assert post(address, "{}", {}, ["drift.example.org"]) == "204"
    assert receiver.heard[0][0]["host"].startswith("drift.example.org:")


def to_the_very_address(address: tuple[str, int], timeout: float) -> socket.socket:
    """Without looking it up again, as the library does even with a number."""
    line = socket.socket()
    line.settimeout(timeout)
    try:
        line.connect(address)
    except OSError:
        line.close()
        raise
    return line


@pytest.mark.parametrize(
    "place",
    [
        "127.0.0.1",
        "10.1.2.3",
        "172.16.0.1",
        "192.168.1.1",
        "169.254.169.254",
        "100.64.0.1",
        "0.0.0.0",
        "224.0.0.1",
        "255.255.255.255",
        "::1",
        "::",
        "fe80::1%eth0",
        "fd00::1",
        "ff02::1",
        "::ffff:127.0.0.1",
        "64:ff9b::7f00:1",
        "2002:7f00:1::",
        "64:ff9b:1::7f00:1",
        "fec0::1",
        "::127.0.0.1",
        "::ffff:0:127.0.0.1",
        "5f00::1",
        "4000::1",
    ],
)
def test_an_address_inside_is_known_however_it_is_written(place):
    assert not is_public(place)


def test_an_address_out_in_the_world_is_public():
    assert [is_public(place) for place in ("93.184.215.14", "2606:2800:21f::1")] == [True, True]


@pytest.mark.parametrize(
    "address",
    [
        "http://example.org/",
        "https://",
        "https:///path",
        "https://ada:secret@example.org/",
        "https://example.org/#here",
        "https://example.org:99999/",
        "https://example.org/ with blanks",
        "https://exämple.org/",
        "ftp://example.org/",
        "javascript:alert(1)",
        "https://example.org/" + "x" * 500,
    ],
)
def test_what_is_no_address_to_tell_is_refused(address):
    with pytest.raises(Refused) as refused:
        guard_address(address, ["drift.example.org"])
    assert (refused.value.code, refused.value.field) == ("hook_address", "address")


def test_an_address_of_the_operators_own_network_may_be_told_by_http():
    guard_address("http://drift.example.org:8080/malbild", ["drift.example.org"])


def test_an_address_is_added_tried_and_removed_on_the_page(site, receiver):
    lead = site.visitor().lead("Ada")
    second = receiver.address + "&second"
    made = lead.post("/desk/organisation/hooks", PAGE, address=second)
    shown = made.text.split('id="secret" readonly value="')[1].split('"')[0]
    assert shown.startswith("whsec_")
    assert shown not in lead.get(PAGE).text
    tried = lead.post("/desk/organisation/hooks/2/try", PAGE)
    assert "togs emot (svar 204)." in tried.text
    assert json.loads(receiver.heard[0][1])["type"] == "test"
    receiver.answers = [500]
    assert "tog inte emot (svar 500)." in lead.post("/desk/organisation/hooks/2/try", PAGE).text
    for refused in ("http://example.org/", second):
        assert lead.post("/desk/organisation/hooks", PAGE, address=refused).status_code == 400
    publish(site)
    lead.post("/desk/organisation/hooks/2/remove", PAGE)
    assert [event for event, _, _ in waits(site)] == ["version.published"]
    told = lead.get("/desk/organisation/register").text
    words = ("lade till en adress för meddelanden", "tog bort en adress för meddelanden")
    assert [word for word in words if word not in told] == []
