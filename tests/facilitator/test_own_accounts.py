"""Logging in with an organisation's own accounts, against a real provider: there and back, what is believed
of what it says, which seats groups give and take, passwords switched off, and nobody locked out.
"""

import re
import time
from html import unescape
from urllib.parse import parse_qsl, urlencode, urlsplit

import pytest
from sqlalchemy import select

from models.accounts import SIGNED_IN_DAYS_BY_OWN, Identity, Invitation, Person, SignIn
from models.elsewhere import ERRANDS, hand_over_to, take_back
from models.live import admin
from models.organisation import own_accounts, people, server
from models.organisation.register import Registered
from models.secrets import sealed, unsealed
from models.systems.openid import announced_by
from models.systems.provider import FRESH, Provider, provider_of
from tests.live.test_workers import workers
from tests.people import Room
from tests.provider import CLIENT, SECRET, Accounts
from tests.site import Site

PAGE = "/desk/organisation/login"
PASSWORD = "en mening jag minns"


@pytest.fixture(scope="module")
def provider():
    made = Accounts()
    yield made
    made.close()


@pytest.fixture
def accounts(provider):
    provider.begin_anew()
    provider.has("anna-1", "Anna Berg")
    return provider


@pytest.fixture
def site(tmp_path):
    made = Site(tmp_path, login_hosts="127.0.0.1")
    made.now = time.time()
    yield made
    made.close()


@pytest.fixture
def lead(site):
    return site.visitor().lead("Birgitta")


@pytest.fixture
def open_to(site, lead, accounts):
    """The first organisation's people log in there, as its lead has set it up on the page."""
    answer = set_up(lead, accounts)
    assert answer.status_code == 200
    return accounts


def set_up(lead, accounts, **more):
    form = {"issuer": accounts.issuer, "client_id": CLIENT, "secret": SECRET, "groups_claim": "groups"}
    return lead.post(PAGE, PAGE, **(form | more))


def give(lead, group, role):
    assert lead.post(f"{PAGE}/groups", PAGE, group=group, gives=role).status_code == 200


def invite(site, role="lead", organisation_id=1, **more) -> str:
    def write(session):
        made, token = Invitation.write(role, site.now, organisation_id=organisation_id, **more)
        session.add(made)
        return token

    return site.write(write)


def go(visitor, accounts, subject, organisation_id=1, **more):
    """There and back again: the page that it ends on."""
    return visitor.get(there_and_back(visitor, accounts, subject, organisation_id, **more))


def there_and_back(visitor, accounts, subject, organisation_id=1, at="", **more) -> str:
    away = visitor.get(f"{at}/login/org/{organisation_id}?{urlencode(more)}")
    assert away.status_code == 302
    back = accounts.answer(away.location, subject)
    assert back.startswith(f"http://malbild.test{at}/login/org/{organisation_id}/back?")
    return back.removeprefix("http://malbild.test")


def changed(back, **more):
    """The same address with something else in it; what is None is left out."""
    asked = dict(parse_qsl(urlsplit(back).query)) | more
    query = urlencode({name: said for name, said in asked.items() if said is not None})
    return f"{urlsplit(back).path}?{query}"


def refusal(answer) -> tuple[int, str]:
    return answer.status_code, re.search(r'data-refused="(\w+)"', answer.text)[1]


def person_named(session, name) -> Person:
    return session.scalars(select(Person).where(Person.name == name)).one()


def seats(site, name) -> list[tuple]:
    with site.house.database.reading() as session:
        return [(seat.role, seat.journey_id, seat.by_group) for seat in person_named(session, name).seats]


def registered(site) -> list[tuple]:
    with site.house.database.reading() as session:
        return [(line.who, line.what, line.role) for line in session.scalars(select(Registered))]


def is_in(visitor) -> bool:
    return visitor.get("/account").status_code == 200


def joined(site, accounts, name="Birgitta", subject="birgitta-1"):
    """The account of that name is joined with one over there."""

    def tie(session):
        person = person_named(session, name)
        own_accounts.join(session, person, accounts.issuer, subject, site.now)

    site.write(tie)


# There and back


def test_whoever_is_invited_comes_in_with_the_organisations_account_and_then_by_the_button(site, open_to):
    token, anna = invite(site, "head"), site.visitor()
    page = anna.get(f"/invite/{token}").text
    assert f'href="/login/org/1?invitation={token}"' in page
    assert go(anna, open_to, "anna-1", invitation=token).location == "/desk"
    assert (is_in(anna), seats(site, "Anna Berg")) == (True, [("head", None, False)])
    again = site.visitor()
    assert 'href="/login/org/1"' in again.get("/login").text
    go(again, open_to, "anna-1")
    assert is_in(again)
    assert [line for line in registered(site) if line[0] == "Anna Berg"] == [
        ("Anna Berg", "joined", "head"),
        ("Anna Berg", "logged-in-own", ""),
        ("Anna Berg", "logged-in-own", ""),
    ]


def test_what_is_asked_over_there_is_the_code_flow_with_a_proof_of_who_asks(site, open_to):
    asked = dict(parse_qsl(urlsplit(site.visitor().get("/login/org/1").location).query))
    assert {name: asked[name] for name in ("response_type", "client_id", "redirect_uri", "scope")} == {
        "response_type": "code",
        "client_id": CLIENT,
        "redirect_uri": "http://malbild.test/login/org/1/back",
        "scope": "openid profile",
    }
    assert asked["code_challenge_method"] == "S256"
    assert [len(asked[name]) >= 32 for name in ("state", "nonce", "code_challenge")] == [True] * 3


def test_whoever_was_on_the_way_to_a_page_comes_to_it_and_nowhere_else(site, open_to):
    joined(site, open_to)
    visitor = site.visitor()
    visitor.get("/desk/organisation/register")
    assert go(visitor, open_to, "birgitta-1").location == "/desk/organisation/register"
    for sent in ("after_login", "next", "redirect_uri"):
        other = site.visitor()
        away = other.get(f"/login/org/1?{sent}=https://evil.example.org")
        back = open_to.answer(away.location, "birgitta-1").removeprefix("http://malbild.test")
        assert other.get(f"{back}&{sent}=https://evil.example.org").location == "/desk"


def test_whoever_comes_in_is_logged_in_by_a_token_that_is_new(site, open_to, lead):
    joined(site, open_to)
    before = lead.sign_in
    go(lead, open_to, "birgitta-1")
    with lead.client.session_transaction() as kept:
        assert kept["sign_in"] != before
        assert "own_login" not in kept
    with site.house.database.reading() as session:
        assert SignIn.behind(session, before) is None


def test_a_server_under_a_path_is_come_back_to_under_it(tmp_path, accounts):
    site = Site(tmp_path, login_hosts="127.0.0.1", public_url="http://malbild.test/malbild")
    site.now = time.time()

    def keep(session):
        hosts = site.settings.account_hosts
        made = own_accounts.set_up(session, 1, announced_by(accounts.issuer, hosts), "", site.now)
        made.be_known_as(CLIENT, SECRET, site.house.secret)

    site.write(keep)
    anna = site.visitor()
    token = invite(site, "head")
    back = there_and_back(anna, accounts, "anna-1", at="/malbild", invitation=token)
    assert anna.get(back).location == "/malbild/desk"
    site.close()


@pytest.mark.heavy
def test_whoever_comes_back_is_asked_about_in_a_process_beside_the_rooms(site, lead, accounts):
    beside = workers()
    hand_over_to(beside.run)
    try:
        assert "godtar inte programmets id eller hemlighet" in set_up(lead, accounts, secret="fel").text
        assert set_up(lead, accounts).status_code == 200
        visitor = site.visitor()
        go(visitor, accounts, "anna-1", invitation=invite(site, "head"))
        assert is_in(visitor)
        accounts.spoils("none")
        assert refusal(go(site.visitor(), accounts, "anna-1")) == (403, "login_untrusted")
        assert len(beside._idle[ERRANDS]) == 1
    finally:
        take_back(beside.run)
        beside.close()


# What is not believed


@pytest.mark.parametrize(
    ("how", "why"),
    [
        ("expired", "exp"),
        ("not-yet", "iat"),
        ("nonce", "nonce"),
        ("no-nonce", "nonce"),
        ("issuer", "iss"),
        ("audience", "aud"),
        ("not-ours", "azp"),
        ("hash", "at_hash"),
        ("other-key", "bad_signature"),
        ("unknown-key", "invalid_key_id"),
        ("no-subject", "sub"),
        ("none", "unsupported_algorithm"),
        ("hmac", "unsupported_algorithm"),
        ("nonsense", "decode_error"),
        ("userinfo", "userinfo"),
    ],
)
def test_what_somebody_forged_is_not_believed(site, open_to, how, why):
    joined(site, open_to)
    open_to.spoils(how)
    visitor = site.visitor()
    answer = go(visitor, open_to, "birgitta-1")
    assert refusal(answer) == (403, "login_untrusted")
    assert f"({why})" in answer.text
    assert not is_in(visitor)


@pytest.mark.parametrize("how", ["rotated", "skewed"])
def test_a_key_that_is_new_and_a_clock_that_is_a_minute_off_are_no_trouble(site, open_to, how):
    joined(site, open_to)
    open_to.spoils(how)
    visitor = site.visitor()
    go(visitor, open_to, "birgitta-1")
    assert is_in(visitor)


def test_nobody_comes_back_who_was_not_sent(site, open_to):
    joined(site, open_to)
    sent, other = site.visitor(), site.visitor()
    back = there_and_back(sent, open_to, "birgitta-1")
    for visitor, address in (
        (other, back),
        (sent, changed(back, state="another")),
        (sent, changed(back, state=None)),
    ):
        assert refusal(visitor.get(address)) == (403, "login_over")
    for more, code in (
        ({"iss": "https://somebody.example.org"}, "login_untrusted"),
        ({"iss": None}, "login_untrusted"),
        ({"error": "access_denied", "code": None}, "login_stopped"),
        ({"code": "made-up"}, "login_refused"),
    ):
        back = there_and_back(sent, open_to, "birgitta-1")
        assert refusal(sent.get(changed(back, **more))) == (403, code)
    assert [is_in(visitor) for visitor in (sent, other)] == [False, False]


def test_a_code_is_good_once_for_who_was_sent_and_for_half_an_hour(site, open_to):
    joined(site, open_to)
    visitor = site.visitor()
    back = there_and_back(visitor, open_to, "birgitta-1")
    with visitor.client.session_transaction() as kept:
        away = kept["own_login"]
    visitor.get(back)
    assert refusal(visitor.get(back)) == (403, "login_over")
    with visitor.client.session_transaction() as kept:
        kept["own_login"] = away
    assert refusal(visitor.get(back)) == (403, "login_refused")
    late = there_and_back(visitor, open_to, "birgitta-1")
    site.now += 1801
    assert refusal(visitor.get(late)) == (403, "login_over")


def test_a_code_that_another_was_given_does_not_fit_this_ones_proof(site, open_to):
    joined(site, open_to)
    thief, owner = site.visitor(), site.visitor()
    stolen = dict(parse_qsl(urlsplit(there_and_back(owner, open_to, "birgitta-1")).query))["code"]
    back = there_and_back(thief, open_to, "anna-1")
    assert refusal(thief.get(changed(back, code=stolen))) == (403, "login_refused")


def test_the_secret_is_kept_sealed_and_shown_to_nobody(site, open_to, lead):
    with site.house.database.reading() as session:
        kept = provider_of(session, 1).sealed_secret
    assert SECRET not in kept
    assert (unsealed(site.house.secret, kept), unsealed(b"another server's", kept)) == (SECRET, "")
    assert unsealed(site.house.secret, sealed(site.house.secret, "å")) == "å"
    assert SECRET not in lead.get(PAGE).text


# Who comes in, and as what


def test_a_stranger_is_not_let_in_and_may_try_another_account(site, open_to):
    visitor = site.visitor()
    answer = go(visitor, open_to, "anna-1")
    assert refusal(answer) == (403, "login_uninvited")
    assert 'href="/login/org/1?anew=1"' in answer.text
    assert "prompt=login" in visitor.get("/login/org/1?anew=1").location
    with site.house.database.reading() as session:
        assert session.query(Identity).count() == 0


def test_roles_follow_groups_at_each_login_and_those_given_by_hand_stay(site, open_to, lead):
    site.write(lambda session: Room(session))
    set_up(lead, open_to, secret="", newcomers="on")
    give(lead, "malbild-redaktion", "editor:1")
    give(lead, "malbild-chefer", "head")
    open_to.has("anna-1", "Anna Berg", "malbild-redaktion", "malbild-chefer", "annat")
    anna = site.visitor()
    go(anna, open_to, "anna-1")
    assert seats(site, "Anna Berg") == [("editor", 1, True), ("head", None, True)]
    site.write(lambda session: people.give_role(session, person_named(session, "Anna Berg"), "head", "", 1.0))
    open_to.has("anna-1", "Anna Berg")
    go(anna, open_to, "anna-1")
    assert (is_in(anna), seats(site, "Anna Berg")) == (True, [("head", None, False)])
    told = [line for line in registered(site) if line[1].startswith("group-") and line[0] == "Anna Berg"]
    assert told == [
        ("Anna Berg", "group-role", "editor"),
        ("Anna Berg", "group-role", "head"),
        ("Anna Berg", "group-no-role", "editor"),
    ]
    page = lead.get("/desk/organisation/register").text
    assert "fick en roll genom sin grupp: Redaktion" in page
    assert "förlorade en roll när gruppen var borta: Redaktion" in page


def test_a_group_lets_nobody_in_where_only_those_invited_are(site, open_to, lead):
    give(lead, "malbild-chefer", "head")
    open_to.has("anna-1", "Anna Berg", "malbild-chefer")
    assert refusal(go(site.visitor(), open_to, "anna-1")) == (403, "login_uninvited")


def test_no_group_gives_more_than_the_organisation_has(site, open_to, lead):
    site.write(lambda session: server.found(session, "Grannkommunen", "", None, site.now))
    for role in ("operator", "operator:1", "leader", "editor", "editor:99", "theme_team:1", "lead:-1", ""):
        answer = lead.post(f"{PAGE}/groups", PAGE, group="alla", gives=role)
        assert (answer.status_code, role) == (400, role)


def test_the_last_who_leads_stays_one_whatever_the_groups_say(site, open_to, lead):
    set_up(lead, open_to, secret="", newcomers="on")
    give(lead, "malbild-ledare", "lead")
    open_to.has("anna-1", "Anna Berg", "malbild-ledare")
    go(site.visitor(), open_to, "anna-1")
    site.write(lambda session: people.remove(session, person_named(session, "Birgitta"), "", site.now))
    open_to.has("anna-1", "Anna Berg")
    go(site.visitor(), open_to, "anna-1")
    assert seats(site, "Anna Berg") == [("lead", None, True)]


def test_whoever_is_in_too_many_groups_keeps_what_they_have(site, open_to, lead):
    set_up(lead, open_to, secret="", newcomers="on")
    give(lead, "malbild-chefer", "head")
    open_to.has("anna-1", "Anna Berg", "malbild-chefer")
    go(site.visitor(), open_to, "anna-1")
    open_to.spoils("overflow")
    go(site.visitor(), open_to, "anna-1")
    assert seats(site, "Anna Berg") == [("head", None, True)]
    open_to.has("bo-1", "Bo Ek", "malbild-chefer")
    open_to.spoils("overflow")
    assert refusal(go(site.visitor(), open_to, "bo-1")) == (403, "login_groups_many")


def test_a_name_that_is_taken_is_numbered_and_opens_nothing_of_its_owners(site, open_to):
    open_to.has("other-1", "Birgitta")
    visitor = site.visitor()
    go(visitor, open_to, "other-1", invitation=invite(site, "head"))
    assert (seats(site, "Birgitta"), seats(site, "Birgitta 2")) == (
        [("lead", None, False)],
        [("head", None, False)],
    )


def test_a_login_by_the_organisation_ends_after_a_week(site, open_to):
    joined(site, open_to)
    visitor = site.visitor()
    go(visitor, open_to, "birgitta-1")
    site.now += SIGNED_IN_DAYS_BY_OWN * 86400 + 1
    assert not is_in(visitor)


def test_two_organisations_know_the_same_account_apart(site, open_to, lead):
    def neighbours(session):
        made, token = server.found(session, "Grannkommunen", "", None, site.now)
        announced = announced_by(open_to.issuer, site.settings.account_hosts)
        provider = own_accounts.set_up(session, made.id, announced, "", site.now)
        provider.be_known_as(CLIENT, SECRET, site.house.secret)
        provider.describe("Grannens konto", "groups", False)
        return token

    token = site.write(neighbours)
    joined(site, open_to)
    page = site.visitor().get("/login").text
    assert [words in page for words in ("Grannens konto", 'href="/login/org/1"', 'href="/login/org/2"')] == [
        True
    ] * 3
    visitor = site.visitor()
    assert refusal(go(visitor, open_to, "birgitta-1", 2)) == (403, "login_uninvited")
    # An invitation to the one is none to the other.
    assert refusal(go(visitor, open_to, "birgitta-1", invitation=token)) == (410, "invitation_over")
    go(visitor, open_to, "birgitta-1", 2, invitation=token)
    with site.house.database.reading() as session:
        found = session.scalars(select(Identity).order_by(Identity.organisation_id)).all()
        assert [(identity.organisation_id, identity.subject) for identity in found] == [
            (1, "birgitta-1"),
            (2, "birgitta-1"),
        ]
        assert found[0].person_id != found[1].person_id
    sent = there_and_back(visitor, open_to, "birgitta-1", 2)
    assert refusal(visitor.get(sent.replace("/org/2/", "/org/1/"))) == (403, "login_over")


# One's own account


def test_a_password_account_is_joined_by_its_owner_who_sees_whose_it_is_and_says_the_password(
    site, open_to, lead
):
    assert 'href="/login/org/1?joins=1"' in lead.get("/account").text
    assert go(lead, open_to, "anna-1", joins=1).location == "/account/join"
    assert "Anna Berg" in lead.get("/account/join").text
    wrong = lead.post("/account/join", "/account/join", password="fel lösenord")
    assert wrong.status_code == 400
    assert "Anna Berg" in wrong.text
    assert "kopplades ihop" in lead.post("/account/join", "/account/join", password=PASSWORD).text
    visitor = site.visitor()
    go(visitor, open_to, "anna-1")
    assert "Birgitta" in visitor.get("/account").text
    lead.post("/account/part", "/account")
    assert refusal(go(site.visitor(), open_to, "anna-1")) == (403, "login_uninvited")


def test_an_account_that_is_anothers_is_joined_with_nobody_else(site, open_to, lead):
    go(site.visitor(), open_to, "anna-1", invitation=invite(site, "head"))
    go(lead, open_to, "anna-1", joins=1)
    answer = lead.post("/account/join", "/account/join", password=PASSWORD)
    assert refusal(answer) == (403, "login_joined_elsewhere")


def test_nothing_is_joined_by_going_there_and_back_alone(site, open_to, lead):
    go(lead, open_to, "anna-1", joins=1)
    with site.house.database.reading() as session:
        assert session.query(Identity).count() == 0


def test_logging_out_offers_to_log_out_over_there_too(site, open_to):
    joined(site, open_to)
    visitor = site.visitor()
    go(visitor, open_to, "birgitta-1")
    page = visitor.post("/logout", "/account").text
    assert 'href="/login/org/1/out"' in page
    assert not is_in(visitor)
    assert visitor.get("/login/org/1/out").location == f"{open_to.issuer}/session/end?client_id={CLIENT}"


def test_logging_out_of_a_password_says_nothing_of_the_organisation(site, open_to, lead):
    assert "/login/org/1/out" not in lead.post("/logout", "/account").text


# Passwords switched off, and nobody locked out


def test_passwords_are_switched_off_by_who_has_come_in_the_other_way_alone(site, open_to, lead):
    answer = set_up(lead, open_to, no_passwords="on")
    assert answer.status_code == 400
    assert "Koppla först ihop ditt eget konto" in answer.text
    with site.house.database.reading() as session:
        assert provider_of(session, 1).passwords is True


def switched_off(site, accounts, lead):
    joined(site, accounts)
    assert set_up(lead, accounts, no_passwords="on").status_code == 200


def test_switched_off_passwords_open_nothing_and_end_what_they_opened(site, open_to, lead):
    other = site.visitor().lead("Olle")
    forgotten = site.write(
        lambda session: people.give_new_password(session, person_named(session, "Olle"), "", site.now)
    )
    token = invite(site, "head")
    switched_off(site, open_to, lead)
    assert [is_in(visitor) for visitor in (other, lead)] == [False, True]
    said = site.visitor()
    answer = said.post("/login", "/login", name="Birgitta", password=PASSWORD)
    assert refusal(answer) == (403, "passwords_off")
    assert refusal(said.post("/login", "/login", name="Birgitta", password="fel"))[1] == "wrong_password"
    page = said.get(f"/invite/{token}").text
    assert 'name="password"' not in page
    refused = said.post(f"/invite/{token}", "/login", name="Nya", password=PASSWORD)
    assert refused.status_code == 400
    assert refusal(said.post(f"/password/{forgotten}", "/login", password=PASSWORD)) == (403, "passwords_off")
    assert 'name="new"' not in lead.get("/account").text
    assert refusal(lead.post("/password", "/account", old=PASSWORD, new=PASSWORD))[1] == "passwords_off"
    with site.house.database.reading() as session:
        assert [person.name for person in session.query(Person)] == ["Birgitta", "Olle"]
    visitor = site.visitor()
    go(visitor, open_to, "birgitta-1")
    assert is_in(visitor)


def test_the_last_who_can_log_in_stays_a_lead(site, open_to, lead):
    site.visitor().lead("Olle")
    switched_off(site, open_to, lead)
    # Olle leads too, and has a password alone: that opens nothing now.
    answer = lead.post("/desk/organisation/people/1/role", "/desk/organisation", role="")
    assert refusal(answer) == (400, "last_lead")
    # Where passwords hold again, he is enough.
    set_up(lead, open_to)
    assert lead.post("/desk/organisation/people/1/role", "/desk/organisation", role="").status_code == 200


def test_another_provider_is_not_taken_where_nobody_who_leads_is_known_to_it(site, open_to, lead):
    switched_off(site, open_to, lead)

    def rename(session):
        for identity in session.query(Identity):
            identity.issuer = "https://before.example.org"

    site.write(rename)
    answer = set_up(lead, open_to, no_passwords="on")
    assert answer.status_code == 400
    assert "Då skulle ingen som leder hela organisationen kunna logga in" in answer.text


def test_a_provider_is_not_taken_away_where_nobody_who_leads_has_a_password(site, open_to, lead):
    joined(site, open_to)

    def forget(session):
        person_named(session, "Birgitta").password_hash = ""

    site.write(forget)
    assert refusal(lead.post(f"{PAGE}/remove", PAGE)) == (403, "login_last_way")


def test_the_machine_switches_passwords_on_again(site, open_to, lead, capsys):
    switched_off(site, open_to, lead)
    assert admin.look_after_people(site.settings, ["passwords", "on"]) == 0
    assert capsys.readouterr().out.strip() == "passwords: on"
    visitor = site.visitor()
    visitor.post("/login", "/login", name="Birgitta", password=PASSWORD)
    assert is_in(visitor)
    assert ("", "passwords-on", "") in registered(site)


def test_whoever_operates_the_server_logs_in_with_a_password_and_by_nothing_else(site, open_to, lead):
    switched_off(site, open_to, lead)
    site.write(lambda session: person_named(session, "Birgitta").sit("operator"))
    assert refusal(go(site.visitor(), open_to, "birgitta-1")) == (403, "login_operator")
    visitor = site.visitor()
    visitor.post("/login", "/login", name="Birgitta", password=PASSWORD)
    assert is_in(visitor)


# The organisation's page


@pytest.mark.parametrize(
    ("given", "words"),
    [
        ({"issuer": "http://id.example.org"}, "Adressen går inte att använda"),
        ({"issuer": "https://127.0.0.2/"}, "står i serverns eget nät"),
        ({"issuer": "{issuer}/somewhere"}, "finns ingen inloggningsserver"),
        ({"secret": "fel"}, "godtar inte programmets id eller hemlighet"),
        ({"client_id": "nobody"}, "godtar inte programmets id eller hemlighet"),
    ],
)
def test_what_is_wrong_is_said_in_words_and_nothing_is_kept(site, lead, accounts, given, words):
    given = {name: said.replace("{issuer}", accounts.issuer) for name, said in given.items()}
    answer = set_up(lead, accounts, **given)
    assert answer.status_code == 400
    assert words in answer.text
    with site.house.database.reading() as session:
        assert session.query(Provider).count() == 0


def test_the_whole_address_of_what_is_announced_will_do(site, lead, accounts):
    set_up(lead, accounts, issuer=f"{accounts.issuer}/.well-known/openid-configuration")
    with site.house.database.reading() as session:
        assert provider_of(session, 1).issuer == accounts.issuer


def test_two_who_set_it_up_at_once_lose_nothing(site, open_to, lead):
    stale = unescape(re.search(r'name="before" value="([^"]+)"', lead.get(PAGE).text)[1])
    set_up(lead, open_to, button="Annas knapp", before=stale)
    # Whoever left the button alone keeps it, and is tried as it stands now.
    set_up(lead, open_to, groups_claim="roles", before=stale)
    clash = set_up(lead, open_to, button="Bos knapp", before=stale)
    assert (clash.status_code, "Annas knapp" in clash.text) == (400, True)
    with site.house.database.reading() as session:
        kept = provider_of(session, 1)
        assert (kept.button, kept.groups_claim) == ("Annas knapp", "roles")


def test_it_is_tried_again_and_taken_away_on_the_page(site, open_to, lead):
    assert "svarar som den ska" in lead.post(f"{PAGE}/try", PAGE).text
    give(lead, "malbild-chefer", "head")
    with site.house.database.reading() as session:
        rule = provider_of(session, 1).rules[0].id
    lead.post(f"{PAGE}/groups/{rule}/remove", PAGE)
    lead.post(f"{PAGE}/remove", PAGE)
    with site.house.database.reading() as session:
        assert session.query(Provider).count() == 0
    assert "/login/org/" not in site.visitor().get("/login").text
    assert site.visitor().get("/login/org/1").status_code == 404
    told = [what for who, what, _ in registered(site) if who == "Birgitta"]
    assert told == ["provider", "group", "group-removed", "provider-removed"]


def test_what_it_announces_is_looked_up_anew_after_a_day(site, open_to):
    def forget(session):
        kept = provider_of(session, 1)
        kept.announced = kept.announced | {"authorization": "http://127.0.0.1:9/before"}

    site.write(forget)
    assert site.visitor().get("/login/org/1").location.startswith("http://127.0.0.1:9/before")
    site.now += FRESH
    assert site.visitor().get("/login/org/1").location.startswith(f"{open_to.issuer}/auth")


def test_a_provider_that_is_down_keeps_nobody_from_a_password(site, open_to):
    def move(session):
        kept = provider_of(session, 1)
        kept.issuer, kept.looked_at = "http://127.0.0.1:9", 0.0

    site.write(move)
    answer = site.visitor().get("/login/org/1")
    assert refusal(answer) == (403, "login_unreachable")
    visitor = site.visitor()
    visitor.post("/login", "/login", name="Birgitta", password=PASSWORD)


def test_a_head_of_service_who_comes_in_before_there_is_a_journey_is_told_that_there_is_none(site, open_to):
    anna = site.visitor()
    go(anna, open_to, "anna-1", invitation=invite(site, "head"))
    page = anna.get("/desk/overview")
    assert (page.status_code, "Ingen resa har börjat än" in page.text) == (200, True)
    site.write(lambda session: Room(session))
    assert "Ingen resa har börjat än" not in anna.get("/desk/overview").text
