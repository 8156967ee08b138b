"""The desk's pages and the console's socket: who may what, and that nothing typed is lost."""

import io
import json
import re

import pytest
from limits import parse
from sqlalchemy import delete, select, update

from models import passwords
from models.accounts import Invitation, Person, Seat, SignIn
from models.document.statement import Statement
from models.exports.tables import COLUMNS
from models.journey.journey import Journey
from models.plans.card import CARDS
from models.workshop.contribution import Contribution
from models.workshop.workshop import Workshop


def a_workshop(lead, template=""):
    lead.post("/desk/journeys/1/workshops", from_page="/desk/journeys/1/new", title="Möte", template=template)
    return lead.site.house.room(1)


def an_invitation(site, role, journey_id=None, workshop_id=None) -> str:
    def write(session):
        invitation, token = Invitation.write(role, site.now, journey_id, workshop_id, organisation_id=1)
        session.add(invitation)
        return token

    return site.write(write)


def invited(site, role, journey_id=None, workshop_id=None, name="Bo"):
    token = an_invitation(site, role, journey_id, workshop_id)
    visitor = site.visitor()
    visitor.post(f"/invite/{token}", name=name, password="en annan mening")
    return visitor


def test_strangers_are_sent_to_the_login(site):
    answer = site.visitor().get("/desk")
    assert (answer.status_code, answer.location) == (302, "/login")


def test_logging_in_leads_to_where_one_was_going(site, lead):
    visitor = site.visitor()
    visitor.get("/desk/journeys/1")
    assert (
        visitor.post("/login", name="Birgitta", password="en mening jag minns", follow=False).location
        == "/desk/journeys/1"
    )


def test_a_wrong_password_keeps_the_name(site, lead):
    answer = site.visitor().post("/login", name="Birgitta", password="fel")
    assert (answer.status_code, 'value="Birgitta"' in answer.text) == (403, True)


@pytest.mark.heavy
def test_guessing_passwords_is_stopped(site, lead):
    visitor = site.visitor()
    for _ in range(31):
        last = visitor.post("/login", name="Birgitta", password="fel")
    assert "för fort" in last.text
    # The same guesses by way of an invitation are counted in the same place.
    token = an_invitation(site, "lead")
    again = site.visitor().post(f"/invite/{token}", name="Birgitta", password="fel lösenord")
    assert "för fort" in again.text


@pytest.mark.heavy
def test_a_right_password_is_never_refused_because_of_others_wrong_ones(site, lead):
    for _ in range(31):
        site.visitor().post("/login", name="Birgitta", password="fel")
    lead.post("/logout", from_page="/desk")
    answers = [
        browser.post("/login", name="birgitta", password="en mening jag minns", follow=False).status_code
        for browser in (lead, site.visitor())
    ]
    assert answers == [302, 302]


def test_an_invitation_works_once(site):
    invited(site, "lead")
    token = site.write(lambda session: Invitation.write("lead", site.now, organisation_id=1)[1])
    assert site.visitor().get(f"/invite/{token}").status_code == 410


def test_a_new_password_ends_other_sessions(site, lead):
    other = site.visitor()
    other.post("/login", name="Birgitta", password="en mening jag minns")
    lead.post("/password", from_page="/account", old="en mening jag minns", new="en helt ny mening")
    assert [other.get("/desk").status_code, lead.get("/desk").status_code] == [302, 200]


def test_a_meeting_leader_sees_the_own_workshop_and_nothing_else(site, lead):
    a_workshop(lead)
    a_workshop(lead)
    leader = invited(site, "leader", workshop_id=1)
    paths = (
        "/desk/workshops/1",
        "/desk/workshops/2",
        "/desk/journeys/1",
        "/desk/journeys/1/draft",
        "/desk/journeys/1/people",
        "/desk/journeys/1/publish",
    )
    assert [leader.get(path).status_code for path in paths] == [200, 404, 200, 404, 404, 404]


def test_a_seat_taken_away_ends_the_line_at_once(site, lead):
    a_workshop(lead, "03a-utforskande-dag1/dag1")
    consoles = {
        role: invited(site, role, name=role, workshop_id=1).console(1) for role in ("leader", "theme_team")
    }
    assert consoles["leader"].ask("start")["ok"] is True
    lead.post("/desk/journeys/1/people/2/unseat", from_page="/desk/journeys/1/people")
    # The one whose seat it was, and nobody else.
    assert {role: line.is_in for role, line in consoles.items()} == {"leader": False, "theme_team": True}


def test_every_question_and_every_whole_picture_asks_for_the_right_anew(site, lead):
    a_workshop(lead, "03a-utforskande-dag1/dag1")
    asked = {"history": {"activity": 10}, "shared": {"activity": 10}, "hold": {"key": "c:1"}, "sync": {}}
    asked |= {"similar": {"activity": 10, "item": "c:1"}, "ready_to_suggest": {"activity": 10}}
    team = invited(site, "theme_team", workshop_id=1)
    for question, words in asked.items():
        line = team.console(1)
        assert line.ask(question, **words).get("error") != "not_allowed"
        # Past the desk, so that nobody has said anything to the hallway.
        site.write(lambda session: session.execute(update(Seat).values(workshop_id=None)))
        answer = line.ask(question, **words)
        assert (question, answer["error"], line.is_in) == (question, "not_allowed", False)
        site.write(lambda session: session.execute(update(Seat).values(workshop_id=1)))


def test_a_new_password_and_a_log_out_end_every_line_at_once(site, lead):
    a_workshop(lead)
    other = site.visitor()
    other.post("/login", name="Birgitta", password="en mening jag minns")
    lines = [lead.console(1), other.console(1)]
    lead.post("/password", from_page="/account", old="en mening jag minns", new="en helt ny mening")
    assert [line.is_in for line in lines] == [False, False]
    line = lead.console(1)
    lead.post("/logout", from_page="/desk")
    assert line.is_in is False


def test_what_is_changed_from_outside_is_found_at_the_next_round(site, lead):
    a_workshop(lead)
    line = lead.console(1)
    site.write(lambda session: session.execute(delete(SignIn)))
    site.house.look_around()
    assert line.is_in is False


# Where one is logged in


def test_a_copied_cookie_is_worthless_after_the_log_out(site, lead):
    copied = lead.client.get_cookie(lead.site.cookie).value
    thief = site.visitor()
    thief.client.set_cookie(lead.site.cookie, copied)
    assert thief.get("/account").status_code == 200
    lead.post("/logout", from_page="/desk")
    thief.client.set_cookie(lead.site.cookie, copied)
    assert (thief.get("/account").status_code, thief.console(1).is_in) == (302, False)
    # Nor does it come alive when somebody logs in again.
    lead.post("/login", name="Birgitta", password="en mening jag minns")
    thief.client.set_cookie(lead.site.cookie, copied)
    assert [visitor.get("/account").status_code for visitor in (thief, lead)] == [302, 200]


def test_ones_devices_are_listed_and_logged_out_one_by_one_or_all(site, lead):
    firefox = "Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0"
    iphone = "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) Version/17.5 Safari/604.1"
    others = {}
    for agent in (firefox, iphone):
        others[agent] = site.visitor()
        others[agent].client.environ_base["HTTP_USER_AGENT"] = agent
        others[agent].post("/login", name="Birgitta", password="en mening jag minns")
    stranger = site.visitor().lead("Yvonne")
    page = lead.get("/account").text
    assert [words in page for words in ("Firefox, Linux", "Safari, iPhone", "Den här enheten")] == [True] * 3
    number = re.search(r'aria-label="Logga ut Firefox, Linux" name="deed" value="(\d+)"', page)[1]
    # Nobody logs out another's.
    stranger.post("/account/sign-ins", from_page="/account", deed=number)
    assert others[firefox].get("/account").status_code == 200
    lead.post("/account/sign-ins", from_page="/account", deed=number)
    seen = [visitor.get("/account").status_code for visitor in (others[firefox], others[iphone], lead)]
    assert seen == [302, 200, 200]
    lead.post("/account/sign-ins", from_page="/account", deed="others")
    seen = [visitor.get("/account").status_code for visitor in (others[iphone], lead, stranger)]
    assert seen == [302, 200, 200]


def test_a_device_stays_logged_in_for_ninety_days_and_no_longer(site, lead):
    site.now += 89 * 86400
    assert lead.get("/account").status_code == 200
    site.now += 2 * 86400
    assert lead.get("/account").status_code == 302


def test_names_that_nobody_has_cost_and_say_the_same_as_those_that_somebody_has(site, lead, monkeypatch):
    site.write(lambda session: session.add(Person.by_link("Kim utan lösenord")))
    asked = []
    verify = passwords._hasher.verify

    class Counted:
        def verify(self, *given):
            asked.append(1)
            return verify(*given)

    monkeypatch.setattr(passwords, "_hasher", Counted())
    said = {}
    for name in ("Birgitta", "birgitta", "Kim utan lösenord", "Nisse som inte finns"):
        before = len(asked)
        answer = site.visitor().post("/login", name=name, password="fel")
        page = re.sub(r'value="[^"]*"|data-csrf="[^"]*"', "", answer.text)
        said[name] = (answer.status_code, len(asked) - before, page)
    assert len(set(said.values())) == 1
    assert next(iter(said.values()))[:2] == (403, 1)


def test_no_password_waits_with_a_connection_to_the_database(site, lead, monkeypatch):
    """Neither for its turn to be hashed nor for guesses of before: forty at once would leave none."""
    pool = site.house.database.engine.pool
    held = []
    verify = passwords._hasher.verify

    class Watched:
        def verify(self, *given):
            held.append(pool.checkedout())
            return verify(*given)

    monkeypatch.setattr(passwords, "_hasher", Watched())
    site.house.rate_limit.sleep = lambda seconds: held.append(pool.checkedout())
    site.house.rate_limit.rates["guess"] = parse("1/minute")
    kept = pool.checkedout()
    for name in ("Birgitta", "Birgitta", "Nisse som inte finns", "Birgitta"):
        site.visitor().post("/login", name=name, password="fel")
    assert len(held) > 4
    assert set(held) == {kept}


def test_whoever_tries_ever_new_names_from_one_address_waits_and_keeps_nobody_out(site, lead):
    waited = []
    right = {"name": "Birgitta", "password": "en mening jag minns", "follow": False}
    lead.post("/login", **right)
    site.house.rate_limit.sleep = waited.append
    site.house.rate_limit.rates["guess"] = parse("3/minute")
    said = [site.visitor().post("/login", name=f"Namn {number}", password="fel").text for number in range(4)]
    assert (["för fort" in page for page in said], len(waited)) == ([False, False, False, True], 1)
    lead.post("/logout", from_page="/desk")
    # A device where the name is known does not wait; another one waits, and comes in.
    assert (lead.post("/login", **right).status_code, len(waited)) == (302, 1)
    assert (site.visitor().post("/login", **right).status_code, len(waited)) == (302, 2)


@pytest.mark.heavy
def test_an_invitation_is_no_way_to_learn_who_is_here(site, lead):
    names = [f"Person {number}" for number in range(40)]
    site.write(lambda session: session.add_all(Person.by_link(name) for name in names))
    token = an_invitation(site, "lead")
    answers = [
        site.visitor().post(f"/invite/{token}", name=name, password="fel lösenord").text
        for name in names[:32]
    ]
    assert ["för fort" in answer for answer in answers].count(True) >= 1


def test_a_theme_team_moves_cards_and_presses_no_buttons(site, lead):
    a_workshop(lead, "03a-utforskande-dag1/dag1")
    team = invited(site, "theme_team", workshop_id=1).console(1)
    assert team.ask("start")["error"] == "not_allowed"
    assert team.ask("place", activity=10, items=[], cluster=None)["error"] != "not_allowed"


def test_an_editor_writes_and_does_not_publish(site, lead):
    editor = invited(site, "editor", journey_id=1)
    assert [
        editor.get(f"/desk/journeys/1/{page}").status_code for page in ("draft", "worklist", "publish")
    ] == [200, 200, 404]


def test_an_invitation_can_be_revoked(site, lead):
    page = lead.post("/desk/journeys/1/invitations", from_page="/desk/journeys/1/people", role="editor").text
    link = page.split('id="link" readonly value="')[1].split('"')[0]
    lead.post("/desk/invitations/1/revoke", from_page="/desk/journeys/1/people")
    assert link.startswith("http://malbild.test/invite/")
    assert site.visitor().get(link.removeprefix("http://malbild.test")).status_code == 410


def test_a_workshop_from_a_template_has_its_whole_agenda(site, lead):
    a_workshop(lead, "03b-utforskande-dag2/dag2")
    with site.house.database.reading() as session:
        agenda = session.get(Workshop, 1).agenda
        assert (
            len(agenda),
            agenda[3].key,
            agenda[3].prompt["sv"][:40],
            sum(activity.minutes for activity in agenda),
        ) == (
            18,
            "utkast",
            "Skriv en till tre formuleringar för ert ",
            420,
        )


def test_the_agenda_is_added_to_reordered_and_cut(site, lead):
    a_workshop(lead)
    for kind in ("pulse", "ideas", "dots"):
        lead.post("/desk/workshops/1/activities", from_page="/desk/workshops/1", type=kind)
    lead.post("/desk/workshops/1/activities/3/up", from_page="/desk/workshops/1")
    lead.post("/desk/workshops/1/activities/1/remove", from_page="/desk/workshops/1")
    with site.house.database.reading() as session:
        assert [activity.type for activity in session.get(Workshop, 1).agenda] == ["dots", "ideas"]


def test_an_activity_is_edited_and_a_mistake_keeps_what_was_typed(site, lead):
    a_workshop(lead)
    lead.post("/desk/workshops/1/activities", from_page="/desk/workshops/1", type="ideas")
    form = {
        "title": "Framtiden",
        "prompt": "Vad ser du?",
        "script": "Läs högt",
        "minutes": "20",
        "s_max_chars": "160",
        "s_max_items": "99",
        "s_silent_minutes": "6",
        "s_build_minutes": "4",
        "s_visibility": "hidden_until_reveal",
        "s_kinds": "Saknas\nSkaver",
        "s_unit_of_input": "individual",
        "s_moderation": "none",
        "s_allow_edit_until_close": "on",
    }
    wrong = lead.post("/desk/workshops/1/activities/1", **form)
    assert (wrong.status_code, "mellan 1 och 20" in wrong.text, "Vad ser du?" in wrong.text) == (
        400,
        True,
        True,
    )
    lead.post("/desk/workshops/1/activities/1", **{**form, "s_max_items": "8"})
    with site.house.database.reading() as session:
        activity = session.get(Workshop, 1).agenda[0]
        assert (
            activity.title["sv"],
            activity.minutes,
            activity.settings["max_items"],
            [kind["label"]["sv"] for kind in activity.settings["kinds"]],
        ) == (
            "Framtiden",
            20,
            8,
            ["Saknas", "Skaver"],
        )


def test_material_is_shown_cleaned_before_anything_is_saved(site, lead):
    a_workshop(lead)
    lead.post("/desk/workshops/1/activities", from_page="/desk/workshops/1", type="ideas")
    path = "/desk/workshops/1/activities/1/bring"
    shown = lead.post(path, material="- \u00a0Bokbuss\nfler spr\\u00e5k").text
    with site.house.database.reading() as session:
        assert session.query(Contribution).count() == 0
    assert ('value="Bokbuss"' in shown, 'value="fler språk"' in shown, "kod blev tecken" in shown) == (
        True,
        True,
        True,
    )
    lead.post(path, confirmed="1", text=["Bokbuss", "fler språk"], group=["Bord 3", ""], kind=["", ""])
    with site.house.database.reading() as session:
        brought = [(contribution.text, contribution.origin) for contribution in session.query(Contribution)]
        assert sorted(brought) == [("Bokbuss", "Bord 3"), ("fler språk", "")]


def test_a_table_is_brought_in_by_the_columns_somebody_chooses(lead):
    a_workshop(lead)
    lead.post("/desk/workshops/1/activities", from_page="/desk/workshops/1", type="ideas")
    path = "/desk/workshops/1/activities/1/bring"
    table = "Namn;Vår idé;Vår oro;Enhet\nAda;ljus;mörker;Norr"
    shown = lead.post(path, material=table).text
    assert ('value="ljus"' in shown, 'value="Norr"' in shown, "Tas inte med: Namn, Vår oro." in shown) == (
        True,
        True,
        True,
    )
    shown = lead.post(path, material=table, column_text="2", column_group="", column_kind="").text
    assert ('value="mörker"' in shown, 'value="Norr"' in shown) == (True, False)
    shown = lead.post(path, material=table, **{"as": "lines"}).text
    assert 'value="Ada;ljus;mörker;Norr"' in shown


def test_a_form_that_came_in_pieces_is_refused_in_words(lead):
    a_workshop(lead)
    lead.post("/desk/workshops/1/activities", from_page="/desk/workshops/1", type="ideas")
    answers = [
        lead.post("/desk/workshops/1/activities/1/bring", confirmed="1", text=["a", "b"], group=[""]),
        lead.post("/desk/journeys/1/import", deed="keep", text=["a", "b"], part=["vision"]),
    ]
    assert [(answer.status_code, "gick inte att läsa" in answer.text) for answer in answers] == [
        (400, True)
    ] * 2


def test_an_uploaded_file_in_an_old_encoding_is_read(lead):
    a_workshop(lead)
    lead.post("/desk/workshops/1/activities", from_page="/desk/workshops/1", type="ideas")
    shown = lead.post(
        "/desk/workshops/1/activities/1/bring",
        file=(io.BytesIO("text;bord\r\nläsning;4".encode("cp1252")), "../../papper.csv"),
    ).text
    assert ('value="läsning"' in shown, 'value="4"' in shown) == (True, True)


def test_a_file_that_is_no_text_is_refused_in_words(lead):
    a_workshop(lead)
    lead.post("/desk/workshops/1/activities", from_page="/desk/workshops/1", type="ideas")
    for raw, said in (
        (b"PK\x03\x04\x00\x00", "Filen går inte att läsa. Öppna den"),
        (b"\xd0\xcf\x11\xe0\x00\x00", "Filen går inte att läsa som text. Spara den som Word"),
    ):
        answer = lead.post("/desk/workshops/1/activities/1/bring", file=(io.BytesIO(raw), "x.docx"))
        assert (answer.status_code, said in answer.text) == (400, True)


def test_two_editors_never_write_over_each_other(site, lead):
    lead.post(
        "/desk/journeys/1/draft/statements",
        from_page="/desk/journeys/1/draft",
        section="vision",
        text="Biblioteket är öppet.",
        why="Det flesta sa.",
    )
    path = "/desk/journeys/1/draft/statements/1"
    lead.post(
        path, deed="revise", expected="1", text="Biblioteket är öppet för alla.", why="Alla ska med i den."
    )
    late = lead.post(path, deed="revise", expected="1", text="Min egen lydelse.", why="Jag såg inte din.")
    assert late.status_code == 400
    # It is said once, by name, where one writes; and the field points there.
    assert (late.text.count('role="alert"'), "Någon annan ändrade" in late.text) == (1, False)
    assert ('id="wrong"' in late.text, 'aria-describedby="wrong"' in late.text) == (True, True)
    # Both are there to read, and to save is now a choice.
    assert "Birgitta sparade den här texten medan du skrev:" in late.text
    assert "Biblioteket är öppet för alla.</bdi></blockquote>" in late.text
    assert ">Min egen lydelse.</textarea>" in late.text
    assert 'name="expected" value="2"' in late.text
    with site.house.database.reading() as session:
        assert [revision.text for revision in session.scalar(select(Statement)).revisions] == [
            "Biblioteket är öppet.",
            "Biblioteket är öppet för alla.",
        ]
    lead.post(path, deed="revise", expected="2", text="Min egen lydelse.", why="Nu har jag sett båda.")
    with site.house.database.reading() as session:
        assert len(session.scalar(select(Statement)).revisions) == 3


def test_a_sentence_is_moved_among_those_under_its_own_heading(site, lead):
    lead.post("/desk/journeys/1/draft/areas", from_page="/desk/journeys/1/draft", name="Nära")
    for section, text in (
        ("focus:1", "Ett."),
        ("vision", "Visionen."),
        ("focus:1", "Två."),
        ("focus:1", "Tre."),
    ):
        lead.post("/desk/journeys/1/draft/statements", section=section, text=text)

    def order():
        with site.house.database.reading() as session:
            return [statement.current.text for statement in session.get(Journey, 1).standing]

    lead.post("/desk/journeys/1/draft/statements/4", deed="up")
    assert order() == ["Visionen.", "Ett.", "Tre.", "Två."]
    lead.post("/desk/journeys/1/draft/statements/1", deed="up")
    lead.post("/desk/journeys/1/draft/statements/1", deed="down")
    assert order() == ["Visionen.", "Tre.", "Ett.", "Två."]


def test_what_was_kept_in_the_browser_is_let_go_of_only_when_it_is_on_the_server(site, lead):
    form = {"section": "vision", "text": "Biblioteket är öppet.", "held": "draft1"}
    wrong = lead.post(
        "/desk/journeys/1/draft/statements", from_page="/desk/journeys/1/draft", **form | {"text": ""}
    )
    assert 'data-held="draft1"' not in wrong.text
    assert 'data-held="draft1"' in lead.post("/desk/journeys/1/draft/statements", **form).text
    assert 'data-held="draft1"' not in lead.get("/desk/journeys/1/draft").text


@pytest.mark.parametrize(
    ("address", "page", "form"),
    [
        ("/desk/organisation/invitations", "/desk/organisation", {"role": "head", "note": "Nämnden"}),
        ("/desk/journeys/1/invitations", "/desk/journeys/1/people", {"role": "editor", "note": "Bo"}),
        ("/desk/server/organisations", "/desk/server", {"name": "Grannkommunen", "first_lead": "Bo"}),
        ("/desk/organisation/tokens", "/desk/organisation/systems", {"name": "Intranätet"}),
        ("/desk/organisation/hooks", "/desk/organisation/systems", {"address": "https://example.org/hook"}),
    ],
)
def test_what_made_a_link_that_is_shown_once_is_let_go_of_on_the_page_that_shows_it(
    site, lead, address, page, form
):
    assert 'data-held="note@1"' in lead.post(address, page, held="note@1", **form).text
    assert 'data-held="note@1"' not in lead.get(page).text


def test_whose_session_ended_while_they_wrote_comes_back_to_the_page_they_wrote_on(site, lead):
    site.write(lambda session: session.execute(delete(SignIn)))
    for sent_to in ("/desk/journeys/1/draft/statements", "/desk/journeys/1/decide"):
        lead.post(sent_to, text="Det jag skrev.")
        back = lead.post("/login", name="Birgitta", password="en mening jag minns", follow=False).location
        assert (
            back
            == {
                "/desk/journeys/1/draft/statements": "/desk/journeys/1/draft",
                "/desk/journeys/1/decide": "/desk/journeys/1",
            }[sent_to]
        )
        site.write(lambda session: session.execute(delete(SignIn)))


def test_whose_session_ended_comes_back_with_what_the_sentence_was_to_build_on(site, lead):
    site.write(lambda session: session.execute(delete(SignIn)))
    where = "/desk/journeys/1/draft?new=vision&builds_on=c:4"
    lead.get(where)
    back = lead.post("/login", name="Birgitta", password="en mening jag minns", follow=False).location
    assert back == where
    # What its scripts ask for meanwhile is no page.
    site.write(lambda session: session.execute(delete(SignIn)))
    lead.get(where)
    lead.client.get("/desk/journeys/1/draft/here?page=7", headers={"Accept": "*/*"})
    back = lead.post("/login", name="Birgitta", password="en mening jag minns", follow=False).location
    assert back == where


def test_two_leaders_pressing_next_move_one_step(site, lead):
    a_workshop(lead, "03a-utforskande-dag1/dag1")
    one, other = lead.console(1), lead.console(1)
    one.ask("start")
    one.ask("go_to", activity=2)
    answers = [line.ask("go_on", activity=2) for line in (one, other)]
    assert [answer.get("error") for answer in answers] == [None, "moved_already"]


def test_the_second_of_two_leaders_reads_who_was_before_and_what_they_did(site, lead):
    a_workshop(lead, "03a-utforskande-dag1/dag1")
    one, other = lead.console(1), invited(site, "leader", workshop_id=1, name="Cecilia").console(1)
    one.ask("start")
    first = next(step["id"] for step in one.listen()["agenda"]["items"] if step["type"] == "ideas")
    one.ask("go_to", activity=first)
    found = []
    for verb in ("open_up", "close", "reveal", "go_on"):
        assert other.ask(verb, activity=first)["ok"], verb
        refused = one.ask(verb, activity=first)
        found.append((refused["error"], refused["message"]))
        site.tell()
    titles = {step["id"]: step["title"]["sv"] for step in one.listen()["agenda"]["items"]}
    here = one.state["activity"]["id"]
    assert found == [
        ("moved_already", f"Cecilia hann före och öppnade ”{titles[first]}”."),
        ("moved_already", f"Cecilia hann före och stängde ”{titles[first]}”."),
        ("moved_already", f"Cecilia hann före och visade resultatet av ”{titles[first]}”."),
        ("moved_already", f"Cecilia hann före och gick vidare till ”{titles[here]}”."),
    ]
    # Twice by the same hand is only twice.
    assert other.ask("go_on", activity=first)["message"] == "Någon annan har redan gått vidare."


def test_several_consoles_and_screens_stay_in_step(site, lead):
    a_workshop(lead, "03a-utforskande-dag1/dag1")
    one, other = lead.console(1), lead.console(1)
    one.ask("start")
    one.ask("open_up", activity=1)
    one.ask("add_time", activity=1, minutes=5)
    site.tell()
    assert one.listen() == other.listen()


def test_hiding_needs_a_reason_and_is_logged(site, lead):
    a_workshop(lead)
    lead.post("/desk/workshops/1/activities", from_page="/desk/workshops/1", type="ideas")
    console = lead.console(1)
    console.ask("start")
    console.ask("open_up", activity=1)
    phone = site.visitor().join(console.state["workshop"]["code"]).phone(console.state["workshop"]["code"])
    answer = phone.ask("contribute", key="k", activity=1, text="Lars på kontoret")
    console.ask("close", activity=1)
    written = answer["contribution"]["id"]
    assert console.ask("hide", contribution=written, why="")["error"] == "reason_missing"
    assert console.ask("hide", contribution=written, why="Ett namn")["ok"] is True
    site.tell()
    phone.listen()
    assert phone.own["contributions"][0]["hidden"] == "Ett namn"


def test_the_language_of_the_desk_is_chosen(lead):
    assert "Målbildereiser" in lead.get("/desk?language=nb").text


@pytest.mark.heavy
def test_every_page_of_the_desk_opens_in_every_language(site, lead):
    a_workshop(lead, "03b-utforskande-dag2/dag2")
    lead.post(
        "/desk/journeys/1/draft/statements",
        from_page="/desk/journeys/1/draft",
        section="vision",
        text="Biblioteket är öppet.",
        why="Det sa de flesta.",
        judgement="on",
    )
    lead.post("/desk/journeys/1/publish", label="0.5", anyway="on")
    lead.post("/desk/journeys/1/road", from_page="/desk/journeys/1", plan="resa-digjourney-10-steg")
    paths = [
        "/desk",
        "/desk/journeys/1",
        "/desk/journeys/1/settings",
        "/desk/journeys/1/new",
        "/desk/journeys/1/people",
        "/desk/journeys/1/draft",
        "/desk/journeys/1/draft/statements/1",
        "/desk/journeys/1/worklist",
        "/desk/journeys/1/steps/1",
        "/desk/journeys/1/steps/4",
        "/desk/journeys/1/results",
        "/desk/journeys/1/compare",
        "/desk/journeys/1/statements/V1",
        "/desk/journeys/1/duties",
        "/desk/journeys/1/weeding",
        "/desk/workshops/1/box",
        "/desk/workshops/1/paper",
        "/desk/workshops/1/poster",
        "/desk/journeys/1/publish",
        "/desk/journeys/1/versions/0.5",
        "/desk/workshops/1",
        "/desk/workshops/1/note",
        "/desk/workshops/1/console",
        "/account",
    ]
    with site.house.database.reading() as session:
        reader = f"/read/{session.get(Journey, 1).reader_key}"
        paths += [
            f"/desk/workshops/1/activities/{activity.id}" for activity in session.get(Workshop, 1).agenda
        ] + ["/desk/workshops/1/activities/1/bring"]
    paths += [f"/desk/journeys/1/cards/{kind}" for kind in CARDS]
    paths += [reader, f"{reader}/told", f"{reader}/0.5", "/about/accessibility", "/about/personal-data"]
    assert [
        (path, language)
        for language in ("sv", "nb", "en")
        for path in paths
        if lead.get(f"{path}?language={language}").status_code != 200
    ] == []


def test_done_means_this_question_and_is_not_forgotten_by_a_pause(site, lead):
    a_workshop(lead)
    lead.post("/desk/workshops/1/activities", from_page="/desk/workshops/1", type="ideas")
    console = lead.console(1)
    console.ask("start")
    phones = [
        site.visitor().join(console.state["workshop"]["code"]).phone(console.state["workshop"]["code"])
        for _ in range(8)
    ]
    console.ask("open_up", activity=1)
    for phone in phones[:3]:
        phone.ask("signal", activity=1, kind="ready", on=True)
    console.ask("pause", activity=1)
    site.tell()
    done = [console.listen()["counts"]["done"]]
    console.ask("resume", activity=1)
    console.ask("advance", activity=1)
    site.tell()
    assert [*done, console.listen()["counts"]["done"]] == [3, 0]


@pytest.mark.parametrize(
    "path", ["/desk", "/desk/journeys/1", "/desk/workshops/1", "/desk/nowhere", "/login"]
)
def test_the_first_stop_of_the_keys_leads_past_the_head(lead, path):
    a_workshop(lead)
    body = lead.get(path).text.partition("<body")[2]
    assert re.search(r"<a\b[^>]*>", body)[0] == '<a class="skip button" href="#main">'
    assert 'id="main" tabindex="-1"' in body


def test_the_draft_asks_for_the_first_and_then_for_one_more(lead):
    draft = "/desk/journeys/1/draft"
    assert "Skriv en fråga<" in lead.get(f"{draft}?new=vision").text
    assert "Skriv en mening<" in lead.get(f"{draft}?new=question").text
    statement = {
        "section": "vision",
        "text": "Biblioteket är öppet.",
        "why": "Det sa de flesta.",
        "judgement": "on",
    }
    lead.post(f"{draft}/statements", from_page=draft, **statement)
    after = lead.get(f"{draft}/statements/1").text
    assert ("Skriv en mening till<" in after, "Skriv en fråga<" in after) == (True, True)
    # One alone is moved nowhere.
    assert re.findall(r'value="(up|down)"', after) == []
    lead.post(f"{draft}/statements", **(statement | {"text": "Alla hittar hit."}))
    assert re.findall(r'value="(up|down)"', lead.get(f"{draft}/statements/1").text) == ["down"]


def test_a_tables_schema_lies_where_csv_on_the_web_looks_for_it(lead):
    a_workshop(lead, "17-konsultera-gruppen")
    told = {
        name: json.loads(lead.get(f"/desk/workshops/1/{name}.csv-metadata.json").data)["tableSchema"][
            "columns"
        ]
        for name in COLUMNS
    }
    assert {name: [column["name"] for column in columns] for name, columns in told.items()} == {
        name: [column.name for column in columns] for name, columns in COLUMNS.items()
    }
    assert lead.get("/desk/workshops/1/secrets.csv-metadata.json").status_code == 404
