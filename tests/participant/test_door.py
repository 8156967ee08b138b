"""The phone's door: pages, joining, and what a phone may ask for."""

import gzip
import html
import json
import re

import pytest
from sqlalchemy import delete, select

from models.install import STATIC
from models.secrets import rehearsal_proof
from models.workshop import leading
from models.workshop.contribution import Contribution
from models.workshop.participant import Participant
from models.workshop.workshop import Workshop
from participant import phone


@pytest.fixture
def meeting(site):
    """A running workshop with an open ideas activity; `meeting.code`, `meeting.leader`, `meeting.console`."""
    site.leader = site.visitor().lead()
    site.leader.post("/desk/journeys", from_page="/desk", title="Resa")
    site.leader.post("/desk/journeys/1/workshops", from_page="/desk/journeys/1/new", title="Möte")
    site.leader.post("/desk/workshops/1/activities", from_page="/desk/workshops/1", type="ideas")
    site.console = site.leader.console(1)
    site.code = site.console.state["workshop"]["code"]
    site.console.ask("start")
    site.console.ask("open_up", activity=1)
    return site


def a_phone(meeting, **form):
    visitor = meeting.visitor().join(meeting.code, **form)
    return visitor, visitor.phone(meeting.code)


PRIVACY = (
    "Vi frågar inte efter ditt namn och sparar det inte. Det du skriver visas för alla här och kan bli allmän"
    " handling – då kan vem som helst få läsa det. Skriv därför inga namn och inget du inte vill att andra"
    " läser. I en liten grupp kan någon ändå gissa vem som skrivit vad."
)


def test_the_first_screen_says_exactly_what_anonymity_means(meeting):
    assert PRIVACY in meeting.visitor().get(f"/{meeting.code}").text


def test_a_code_in_small_letters_leads_to_the_workshop(meeting):
    answer = meeting.visitor().get(f"/{meeting.code.lower()}")
    assert (answer.status_code, answer.location) == (302, f"/{meeting.code}") or "Möte" in answer.text


def test_whoever_comes_in_just_as_the_meeting_closed_is_told_that_it_is_over(meeting):
    late = meeting.visitor()
    meeting.write(lambda session: setattr(session.get(Workshop, 1), "state", "closed"))
    answer = late.post(f"/{meeting.code}/join", from_page="/login")
    assert (answer.status_code, "/join" in answer.text) == (410, False)


def test_an_unknown_code_has_its_page(meeting):
    answer = meeting.visitor().get("/AAAAA")
    assert (answer.status_code, "Koden finns inte" in answer.text) == (404, True)
    # Nobody is told by a word of the program what went wrong, and there is a way on.
    assert "unknown_code" not in re.sub(r'data-refused="[^"]*"', "", answer.text)
    assert 'class="button ' in answer.text


def test_pages_speak_the_readers_language(meeting):
    assert [
        "Gå in</button>" in meeting.visitor("sv").get(f"/{meeting.code}").text,
        "Gå inn</button>" in meeting.visitor("no").get(f"/{meeting.code}").text,
        "Join</button>" in meeting.visitor("en-GB").get(f"/{meeting.code}").text,
    ] == [True] * 3


def test_the_phone_is_told_what_is_spoken(meeting):
    page = meeting.visitor().join(meeting.code).get(f"/{meeting.code}").text
    listed = html.unescape(re.search(r"data-languages='([^']+)'", page)[1])
    assert json.loads(listed) == [["sv", "Svenska"], ["nb", "Norsk bokmål"], ["en", "English"]]


def test_a_chosen_language_stays_and_wins_over_the_browsers(meeting):
    visitor = meeting.visitor("en")
    seen = [
        re.search(r'<html lang="(\w+)"', visitor.get(f"/{meeting.code}{asked}").text)[1]
        for asked in ("", "?language=nb", "", "?language=xx")
    ]
    assert seen == ["en", "nb", "nb", "nb"]


def test_a_reader_of_a_language_unknown_to_us_gets_the_rooms(meeting):
    def said(language):
        meeting.write(lambda session: setattr(session.get(Workshop, 1), "language", language))
        page = meeting.visitor("fi-FI").get(f"/{meeting.code}").text
        return f'lang="{language}"' in page, [
            button for button in ("Gå in<", "Gå inn<", "Join<") if button in page
        ]

    assert [said(language) for language in ("sv", "nb", "en")] == [
        (True, ["Gå in<"]),
        (True, ["Gå inn<"]),
        (True, ["Join<"]),
    ]


def test_a_language_can_be_chosen_on_the_page_of_a_refused_join(meeting):
    meeting.write(lambda session: setattr(session.get(Workshop, 1), "capacity", 0))
    visitor = meeting.visitor()
    refused = visitor.post(f"/{meeting.code}/join", from_page=f"/{meeting.code}")
    chosen = visitor.get(f"/{meeting.code}/join?language=nb", follow_redirects=True)
    assert (refused.status_code, chosen.status_code, "Gå inn<" in chosen.text) == (400, 200, True)


def test_joining_sets_a_cookie_that_scripts_cannot_read(meeting):
    visitor = meeting.visitor()
    answer = visitor.post(f"/{meeting.code}/join", from_page=f"/{meeting.code}", follow=False)
    cookie = next(
        value for name, value in answer.headers if name == "Set-Cookie" and f"malbild_{meeting.code}" in value
    )
    assert "HttpOnly" in cookie
    assert "SameSite=Lax" in cookie


def test_joining_without_the_forms_token_is_refused(meeting):
    assert meeting.visitor().client.post(f"/{meeting.code}/join").status_code == 400


def test_the_snapshot_is_already_in_the_page(meeting):
    visitor, _ = a_phone(meeting)
    assert '"type":"ideas"' in visitor.get(f"/{meeting.code}").text.replace(": ", ":")


def test_a_socket_without_the_cookie_is_refused(meeting):
    assert meeting.visitor().phone(meeting.code).is_in is False


def test_a_latecomer_lands_in_the_current_activity(meeting):
    _, phone = a_phone(meeting)
    assert (phone.state["activity"]["type"], phone.state["activity"]["state"]) == ("ideas", "open")


def test_a_contribution_is_acknowledged_once_committed(meeting):
    _, phone = a_phone(meeting)
    answer = phone.ask("contribute", key="k1", activity=1, text="En bokbuss med kaffe")
    mine = answer["contribution"]
    assert (answer["ok"], mine["number"], mine["text"]) == (True, None, "En bokbuss med kaffe")


def test_sending_again_after_a_lost_answer_gives_the_first_answer(meeting):
    _, phone = a_phone(meeting)
    answers = [phone.ask("contribute", key="k1", activity=1, text="En bokbuss") for _ in range(3)]
    assert len({answer["contribution"]["id"] for answer in answers}) == 1


def test_a_phone_sees_its_own_words_on_its_other_device(meeting):
    visitor, phone = a_phone(meeting)
    other = visitor.phone(meeting.code)
    phone.ask("contribute", key="k1", activity=1, text="En bokbuss")
    meeting.tell()
    other.listen()
    assert [contribution["text"] for contribution in other.own["contributions"]] == ["En bokbuss"]


def test_a_phone_never_hears_anothers_words_while_silent(meeting):
    _, ada = a_phone(meeting)
    _, bo = a_phone(meeting)
    ada.ask("contribute", key="k1", activity=1, text="hemligt ord")
    meeting.tell()
    assert "hemligt" not in str(bo.listen()) + str(meeting.console.listen()) + str(bo.heard)


def test_refusals_come_in_the_phones_language_with_a_code(meeting):
    visitor = meeting.visitor("en").join(meeting.code)
    answer = visitor.phone(meeting.code).ask("contribute", key="k", activity=1, text="x" * 300)
    assert (answer["ok"], answer["error"], answer["message"], answer["field"]) == (
        False,
        "too_long",
        "The text is 300 characters. At most 140 fit.",
        "text",
    )


@pytest.mark.parametrize(
    ("event", "payload", "code"),
    [
        ("contribute", {"key": "k", "activity": 1}, "field_missing"),
        ("contribute", {"key": "k", "activity": "1", "text": "x"}, "wrong_type"),
        ("contribute", {"key": "k", "activity": True, "text": "x"}, "wrong_type"),
        ("contribute", {"key": "k", "activity": 1, "text": "x", "admin": 1}, "unknown_field"),
        ("contribute", {"key": "k" * 41, "activity": 1, "text": "x"}, "too_long"),
        ("contribute", {"key": "k", "activity": 1, "text": "x" * 4001}, "too_long"),
        ("contribute", {"key": "k", "activity": 1, "text": "a\x00b"}, "wrong_type"),
        ("contribute", {"key": "k", "activity": 1, "text": "x", "fields": {"a": {"b": 1}}}, "wrong_type"),
        ("contribute", {"key": "k", "activity": 99, "text": "x"}, "unknown_activity"),
        ("answer", {"activity": 1, "item": "a", "value": 1}, "no_answer_here"),
        ("revise", {"key": "k", "contribution": 7, "text": "x"}, "not_yours"),
        ("signal", {"activity": 1, "kind": "party", "on": True}, "unknown_choice"),
        ("reveal", {"activity": 1}, "unknown_command"),
        ("start", {}, "unknown_command"),
    ],
)
def test_what_a_phone_may_not_ask_is_refused_with_a_code(meeting, event, payload, code):
    _, phone = a_phone(meeting)
    answer = phone.ask(event, **payload)
    assert (answer["ok"], answer["error"]) == (False, code)


@pytest.mark.parametrize("given", [("text",), (1,), ([1],), ({}, {}), (None,)])
def test_malformed_frames_get_an_answer_and_harm_nobody(meeting, given):
    _, phone = a_phone(meeting)
    assert phone.raw("contribute", *given)["error"] in ("malformed", "field_missing")
    assert phone.ask("contribute", key="k", activity=1, text="går bra")["ok"] is True


def test_a_flood_from_one_phone_is_stopped_and_others_go_on(tmp_path, meeting):
    _, ada = a_phone(meeting)
    _, bo = a_phone(meeting)
    answers = [ada.ask("withdraw", key="k", contribution=1)["error"] for _ in range(125)]
    assert (answers[-1], bo.ask("contribute", key="k", activity=1, text="hej")["ok"]) == ("too_often", True)


@pytest.mark.heavy
def test_a_right_code_is_never_refused_because_of_others_wrong_ones(meeting):
    """A poster with an old code, seen from a library's one address, must not shut the library out."""
    visitor = meeting.visitor()
    answers = [visitor.get("/AAAAA").status_code for _ in range(31)]
    assert (answers[0], answers[-1]) == (404, 429)
    newcomer, phone = a_phone(meeting)
    assert newcomer.get(f"/{meeting.code}").status_code == 200
    assert phone.ask("contribute", key="k1", activity=1, text="Jag kom in")["ok"]


def test_whoever_is_in_waits_for_nobodys_wrong_codes(meeting):
    visitor, _ = a_phone(meeting)
    waited = []
    meeting.house.rate_limit.sleep = waited.append
    for _ in range(32):
        meeting.visitor().get("/AAAAA")
    before = len(waited)
    assert visitor.get(f"/{meeting.code}").status_code == 200
    assert len(waited) == before
    # A cookie that nobody was given opens nothing sooner.
    guesser = meeting.visitor()
    guesser.client.set_cookie(f"malbild_{meeting.code}", "made-up")
    assert guesser.get(f"/{meeting.code}").status_code == 200
    assert len(waited) > before


@pytest.mark.parametrize(
    ("way", "path", "form"),
    [
        ("get", "/AAAAA", {}),
        ("get", "/AAAAA/about/privacy", {}),
        ("get", "/AAAAA/return", {}),
        ("post", "/", {"code": "AAAAA"}),
        ("post", "/AAAAA/leave", {}),
    ],
)
def test_no_guess_at_a_code_waits_with_a_connection_to_the_database(meeting, way, path, form):
    """Forty at once would leave none for anybody else."""
    pool = meeting.house.database.engine.pool
    held = []
    meeting.house.rate_limit.sleep = lambda seconds: held.append(pool.checkedout())
    for _ in range(31):
        meeting.visitor().get("/AAAAA")
    guesser = meeting.visitor()
    guesser.client.set_cookie("malbild_AAAAA", "x")
    # Turns keep a connection of their own.
    kept = pool.checkedout()
    held.clear()
    asked = {"from_page": "/", **form} if way == "post" else form
    assert getattr(guesser, way)(path, **asked).status_code in (404, 429)
    assert held
    assert set(held) == {kept}


@pytest.mark.heavy
def test_guessing_receipts_shuts_out_neither_codes_nor_a_right_receipt(meeting):
    visitor, phone = a_phone(meeting)
    phone.ask("contribute", key="k1", activity=1, text="min idé")
    receipt = visitor.get(f"/{meeting.code}").text.split('"receipt": "')[1].split('"')[0]
    for _ in range(31):
        last = meeting.visitor().post(f"/{meeting.code}/return", receipt="AAAAA-CCCCC-DDDDD")
    assert "för fort" in last.text
    other = meeting.visitor()
    other.post(f"/{meeting.code}/return", receipt=receipt)
    assert [text["text"] for text in other.phone(meeting.code).own["contributions"]] == ["min idé"]


def test_a_code_is_guessed_neither_at_its_picture_nor_at_a_line_faster_than_at_the_door(meeting):
    waits = []
    meeting.house.rate_limit.sleep = waits.append
    inside = meeting.visitor().join(meeting.code)
    pictures = [meeting.visitor().get("/qr/AAAAA.svg").status_code for _ in range(31)]
    assert (pictures[0], pictures[-1]) == (404, 429)
    assert meeting.visitor().get(f"/qr/{meeting.code}.svg").status_code == 200
    waits.clear()
    assert [meeting.visitor().phone(code).is_in for code in ("AAAAA", meeting.code)] == [False, False]
    assert len(waits) == 2
    assert inside.phone(meeting.code).is_in
    assert len(waits) == 2


def test_nobody_becomes_a_simulated_person_by_saying_so(meeting):
    """Results of simulated people are shown to whoever is among them, and a practice can be cleared away."""
    visitor = meeting.visitor()
    answers = [
        visitor.post(f"/{meeting.code}/join", from_page=f"/{meeting.code}", device="rehearsal", **proof)
        for proof in ({}, {"proof": ""}, {"proof": "a" * 64}, {"proof": "å"})
    ]
    assert [answer.status_code for answer in answers] == [400] * 4
    assert not visitor.phone(meeting.code).is_in
    proof = rehearsal_proof(meeting.house.secret, meeting.code)
    invented = meeting.visitor().join(meeting.code, device="rehearsal", proof=proof)
    assert invented.phone(meeting.code).is_in
    devices = meeting.write(lambda session: [person.device for person in session.query(Participant)])
    assert devices == ["rehearsal"]


def test_who_leaves_is_known_by_no_line_and_no_cookie_that_was_open(meeting):
    visitor, phone = a_phone(meeting)
    other_tab = visitor.phone(meeting.code)
    _, next_to = a_phone(meeting)
    cookie = visitor.client.get_cookie(f"malbild_{meeting.code}").value
    assert phone.ask("contribute", key="k1", activity=1, text="Mitt ord")["ok"]
    visitor.post(f"/{meeting.code}/leave")
    assert (phone.is_in, other_tab.is_in, next_to.is_in) == (False, False, True)
    copied = meeting.visitor()
    copied.client.set_cookie(f"malbild_{meeting.code}", cookie)
    assert not copied.phone(meeting.code).is_in
    assert next_to.ask("contribute", key="k2", activity=1, text="Grannens ord")["ok"]


def test_who_is_let_out_while_they_come_in_is_on_no_line(meeting, monkeypatch):
    """Between the greeting and the line there is a turn, in which anybody may be let out."""
    visitor, come = meeting.visitor().join(meeting.code), phone.arrive

    def arrive(turn, device):
        come(turn, device)
        turn.session.flush()
        gone, _, _ = leading.let_out(turn.session, turn.workshop, "Birgitta", turn.now)
        turn.gone = set(gone)

    monkeypatch.setattr(phone, "arrive", arrive)
    assert not visitor.phone(meeting.code).is_in
    room = meeting.house.room(1)
    assert (room.here.inside["phone"], [g["audience"] for g in meeting.house.guests.values()]) == (
        {},
        ["leader"],
    )


def test_a_word_on_its_way_while_somebody_leaves_is_not_written(meeting):
    """The line is asked for its device in its turn, whatever the socket server thinks of it."""
    visitor, _ = a_phone(meeting)
    guest = next(guest for guest in meeting.house.guests.values() if guest["audience"] == "phone")
    visitor.post(f"/{meeting.code}/leave")
    meeting.house.guests[guest["sid"]] = guest
    door = meeting.house.sockets.handlers["/participant"]
    late = door["contribute"](guest["sid"], {"key": "k1", "activity": 1, "text": "För sent"})
    asked = door["batch"](guest["sid"], {"activity": 1})
    assert (late["error"], asked["error"]) == ("not_joined", "workshop_closed")


def test_the_receipt_of_whoever_left_brings_them_back(meeting):
    visitor, phone = a_phone(meeting)
    phone.ask("contribute", key="k1", activity=1, text="min idé")
    receipt = visitor.get(f"/{meeting.code}").text.split('"receipt": "')[1].split('"')[0]
    visitor.post(f"/{meeting.code}/leave")
    visitor.post(f"/{meeting.code}/return", receipt=receipt)
    assert [text["text"] for text in visitor.phone(meeting.code).own["contributions"]] == ["min idé"]


def test_whose_number_is_given_to_another_hears_nothing_of_theirs(meeting):
    """An inbox is read: everybody's ties are cut, and the next who comes in gets the first one's number."""
    _, before = a_phone(meeting)
    who = meeting.write(lambda session: session.scalars(select(Participant.id)).all())
    meeting.write(lambda session: session.execute(delete(Participant)))
    meeting.house.see_off(1)
    _, after = a_phone(meeting)
    again = meeting.write(lambda session: session.scalars(select(Participant.id)).all())
    assert (again, before.is_in) == (who, False)
    guest = next(guest for guest in meeting.house.guests.values() if guest["audience"] == "phone")
    meeting.house.guests["old"] = {**guest, "sid": "old", "device": "of-the-one-before"}
    door = meeting.house.sockets.handlers["/participant"]
    late = door["contribute"]("old", {"key": "k1", "activity": 1, "text": "Under annans namn"})
    assert late["error"] == "not_joined"
    assert after.ask("contribute", key="k2", activity=1, text="Under eget")["ok"]


def test_coming_back_with_the_receipt_on_another_phone(meeting):
    visitor, phone = a_phone(meeting)
    phone.ask("contribute", key="k1", activity=1, text="min idé")
    receipt = visitor.get(f"/{meeting.code}").text.split('"receipt": "')[1].split('"')[0]
    other = meeting.visitor()
    other.post(f"/{meeting.code}/return", receipt=receipt.lower().replace("-", " "))
    assert [contribution["text"] for contribution in other.phone(meeting.code).own["contributions"]] == [
        "min idé"
    ]


def test_a_wrong_receipt_says_so_and_keeps_what_was_typed(meeting):
    answer = meeting.visitor().post(f"/{meeting.code}/return", receipt="AAAAA-CCCCC")
    assert (answer.status_code, "Kvittokoden finns inte" in answer.text, "AAAAA-CCCCC" in answer.text) == (
        400,
        True,
        True,
    )


def test_a_full_workshop_has_its_page(meeting):
    meeting.write(lambda session: setattr(session.get(Workshop, 1), "capacity", 0))
    answer = meeting.visitor().post(f"/{meeting.code}/join", from_page=f"/{meeting.code}")
    assert (answer.status_code, "Mötet är fullt" in answer.text) == (400, True)


def test_a_finished_workshop_has_its_page_and_takes_nobody(meeting):
    meeting.console.ask("close", activity=1)
    meeting.console.ask("finish", feedback_by="2026-12-24")
    answer = meeting.visitor().get(f"/{meeting.code}")
    assert (answer.status_code, "24 december 2026" in answer.text) == (410, True)


def test_the_leader_writes_for_somebody_without_a_phone(meeting):
    answer = meeting.leader.post("/desk/workshops/1/write-for", from_page="/desk/workshops/1", follow=False)
    token = answer.location.rsplit("/", 1)[1]
    line = meeting.leader.socket("/participant", code=meeting.code, **{"as": token})
    assert line.ask("contribute", key="p1", activity=1, text="skrivet för hand")["ok"] is True


def test_the_big_screen_opens_with_its_key_and_not_without(meeting):
    assert meeting.visitor().socket("/screen", key="fel").is_in is False
    assert meeting.visitor().get("/screen/fel").status_code == 404


def test_every_page_says_what_scripts_may_do(meeting):
    headers = meeting.visitor().get(f"/{meeting.code}").headers
    assert "default-src 'none'; script-src 'self'; style-src 'self'" in headers["Content-Security-Policy"]
    assert (headers["X-Content-Type-Options"], headers["Referrer-Policy"]) == ("nosniff", "no-referrer")


def test_healthz_answers(site):
    assert site.visitor().get("/healthz").json["ok"] is True


def test_after_the_end_the_receipt_tells_what_became_of_ones_own(meeting):
    visitor, phone = a_phone(meeting)
    answer = phone.ask("contribute", key="k1", activity=1, text="En guldkran i varje rum")
    _, other = a_phone(meeting)
    other.ask("contribute", key="k2", activity=1, text="någon annans idé")
    receipt = visitor.get(f"/{meeting.code}").text.split('"receipt": "')[1].split('"')[0]
    meeting.console.ask("close", activity=1)
    meeting.console.ask("finish", feedback_by="2026-12-24")
    meeting.leader.post(
        "/desk/journeys/1/decide",
        from_page="/desk/journeys/1/worklist",
        contribution=answer["contribution"]["id"],
        fate="declined",
        why="Ryms inte i uppdraget",
    )
    stranger = meeting.visitor()
    stranger.post(f"/{meeting.code}/return", receipt=receipt)
    for page in (visitor.get(f"/{meeting.code}").text, stranger.get(f"/{meeting.code}").text):
        assert (
            "En guldkran i varje rum" in page,
            "Ryms inte i uppdraget" in page,
            "någon annans" in page,
            # Whoever reloads the page can still write the code down.
            receipt in page,
        ) == (True, True, False, True)
    assert meeting.visitor().post(f"/{meeting.code}/return", receipt="AAAAA-AAAAA").status_code == 400


@pytest.mark.parametrize("path", ["/", "/login", "/{}/join"])
def test_a_form_with_more_fields_than_any_page_asks_is_not_read(meeting, path):
    body = "&".join(f"f{number}=1" for number in range(2000))
    form = {"data": body, "content_type": "application/x-www-form-urlencoded"}
    assert meeting.visitor().client.post(path.format(meeting.code), **form).status_code == 413


def test_a_form_as_long_as_a_page_asks_for_is_read(meeting):
    page = meeting.leader.get("/desk/workshops/1/activities/1/bring").text
    fields = {"csrf_token": re.search(r'name="csrf_token" value="([^"]+)"', page)[1], "confirmed": "1"}
    texts = [f"text {number}" for number in range(1000)]
    answer = meeting.leader.client.post(
        "/desk/workshops/1/activities/1/bring",
        data={**fields, "text": texts, "group": [""] * 1000, "kind": [""] * 1000},
        content_type="application/x-www-form-urlencoded",
    )
    assert answer.status_code == 302
    with meeting.house.database.reading() as session:
        assert session.query(Contribution).count() == 1000


def test_a_first_visit_is_light(meeting):
    """The two pages and what they ask for, packed as they are sent; headers and the line to the server make
    up the rest of the 60 kB (`run.py load --scenario first-visit` counts every byte).
    """
    for language in ("sv", "nb", "en"):
        visitor = meeting.visitor(language)
        pages = [visitor.get(f"/{meeting.code}"), visitor.join(meeting.code).get(f"/{meeting.code}/phone")]
        asked = {
            re.sub(r"\?.*", "", address)
            for page in pages
            for address in re.findall(r'(?:src|href)="(/static/built/[^"]+)"', page.text)
        }
        weights = [len(gzip.compress(page.data)) for page in pages] + [
            (STATIC.parent / f"{address.lstrip('/')}.gz").stat().st_size for address in asked
        ]
        assert (len(asked), sum(weights) < 50_000) == (4, True), (language, sum(weights))
        # What the page after this one says is fetched for it, and not as if it were this one's.
        assert 'rel="preload"' not in pages[0].text
