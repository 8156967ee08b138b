"""Other systems read by a token what an organisation has published: no more than its readers know, and as it
is described.
"""

import re
from collections import Counter

import pytest
import schemathesis
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from schemathesis import GenerationMode
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_headers_conformance,
    response_schema_conformance,
    status_code_conformance,
)
from sqlalchemy import event

from models.analysis.days import day
from models.document.version import Version
from models.exports.answers import statements_seen, version_seen
from models.exports.malbild import statements
from models.install import NotReady
from models.journey.journey import Journey
from models.live import admin
from models.organisation import systems
from models.organisation.organisation import Organisation
from models.secrets import new_token
from models.systems.token import Token, tokens_of
from tests.people import Room
from tests.prepared import prepare
from tests.site import Site

PAGE = "/desk/organisation/systems"
MARK = "kvastfening"


@pytest.fixture
def site(tmp_path):
    made = Site(prepare(tmp_path))
    made.now = 1_900_000_000.0
    yield made
    made.close()


class System:
    """Another system, with the token that it was given."""

    def __init__(self, site: Site, organisation_id: int = 1):
        self.client = site.app.test_client()
        self.token = site.write(
            lambda session: systems.make_token(session, organisation_id, "Intranätet", "Ada", site.now)
        )

    def get(self, path: str, **headers: str):
        shown = {"Authorization": f"Bearer {self.token}", **headers}
        return self.client.get(f"/api/v1{path}", headers=shown)

    def everything(self) -> str:
        """All there is, found by following every link."""
        found, to_read = [], ["/journeys", "/openapi.json"]
        for path in to_read:
            answer = self.get(f"{path}?per_page=200")
            assert answer.status_code == 200, path
            found.append(answer.text)
            to_read += [
                link.removeprefix("http://malbild.test/api/v1")
                for link in _links(answer.json)
                if "/api/v1/" in link
            ]
            to_read[:] = dict.fromkeys(to_read)
        assert len(to_read) == 11
        return "\n".join(found)


def _links(answer) -> list[str]:
    if isinstance(answer, dict):
        inner = [link for value in answer.values() for link in _links(value)]
        return [*answer["links"].values(), *inner] if isinstance(answer.get("links"), dict) else inner
    return [link for value in answer for link in _links(value)] if isinstance(answer, list) else []


def wrong(answer) -> tuple:
    return answer.status_code, answer.mimetype, answer.json["code"], answer.json["title"]


def test_a_journey_is_told_by_its_newest_version(site):
    system = System(site)
    with site.house.database.reading() as session:
        key = session.get(Journey, 1).reader_key
    at = "http://malbild.test/api/v1/journeys/1"
    journey = {
        "id": 1,
        "title": "Målbild 2032 för Hällevalla stadsbibliotek",
        "organisation": "Hällevalla stadsbibliotek",
        "language": "sv",
        "horizon": 2032,
        "public": True,
        "newest_version": "1.0",
        "newest_version_date": "2026-06-16",
        "links": {
            "self": at,
            "versions": f"{at}/versions",
            "statements": f"{at}/statements",
            "plan": f"{at}/plan",
            "read": f"http://malbild.test/read/{key}",
        },
    }
    assert system.get("/journeys").json == {"page": 1, "pages": 1, "total": 1, "items": [journey]}
    assert system.get("/journeys/1").json == journey


def test_the_list_reads_one_version_of_each_journey(site):
    system, read = System(site), []

    def note(version, _context):
        read.append(version.label)

    event.listen(Version, "load", note)
    assert system.get("/journeys").json["total"] == 1
    event.remove(Version, "load", note)
    assert read == ["1.0"]


def test_under_a_path_all_that_is_said_leads_there(tmp_path):
    site = Site(prepare(tmp_path), public_url="https://www.example.se/malbild")
    token = System(site).token
    client = site.app.test_client()
    answer = client.get("/malbild/api/v1/journeys/1", headers={"Authorization": f"Bearer {token}"})
    assert answer.json["links"]["plan"] == "https://www.example.se/malbild/api/v1/journeys/1/plan"
    assert client.get("/malbild/api/v1/nothing").mimetype == "application/problem+json"
    site.close()


def test_versions_come_newest_first_and_in_pages(site):
    system = System(site)
    first, last = (system.get(f"/journeys/1/versions?per_page=3&page={page}").json for page in (1, 2))
    assert [version["version"] for version in first["items"]] == ["1.0", "0.9", "0.7"]
    assert [version["version"] for version in last["items"]] == ["0.6", "0.5"]
    assert (last["page"], last["pages"], last["total"]) == (2, 2, 5)
    assert system.get("/journeys/1/versions?page=9").json["items"] == []


def test_a_version_says_what_its_page_says(site):
    system = System(site)
    version = system.get("/journeys/1/versions/0.5").json
    page = site.visitor().get(version["links"]["read"].removeprefix("http://malbild.test")).text
    texts = [sentence["text"] for area in version["focus_areas"] for sentence in area["statements"]]
    assert [text for text in texts if text not in page] == []
    assert (len(texts), version["vision"][0]["number"], version["meetings"][0]["people"]) == (3, "V1", 12)


def test_a_statement_keeps_its_number_and_tells_what_it_builds_on(site):
    (first, *_) = System(site).get("/journeys/1/statements").json["items"]
    assert (first["number"], first["focus_area"], first["revision"], first["supported"]) == (
        "V1",
        None,
        3,
        True,
    )
    assert first["sources"][2] == {"kind": "suggestion", "reference": "T-188", "ideas": None}
    assert first["stance"]["answers"] == 160


def test_the_plan_tells_the_days_that_readers_are_told_of_in_the_language_asked_for(site):
    def to_come(session):
        journey = session.get(Journey, 1)
        journey.steps[-1].starts = day(site.now + 86400)
        journey.steps[-1].title = {"sv": "Uppföljning", "en": "Follow-up"}
        journey.workshops[-1].planned_for = day(site.now + 86400)

    system = System(site)
    site.write(to_come)
    coming = [system.get(f"/journeys/1/plan?language={language}").json["coming"] for language in ("sv", "en")]
    assert coming == [
        [{"date": day(site.now + 86400), "hour": "", "what": "step", "title": title}]
        for title in ("Uppföljning", "Follow-up")
    ]


def test_no_draft_and_no_contribution_leaves(site):
    """All that stands in the journey now and was written since the newest version, or in a meeting."""

    def write(session):
        journey = session.get(Journey, 1)
        for number, statement in enumerate(journey.statements):
            statement.revise(f"{MARK} {number}", MARK, [], MARK, site.now)
        for area in journey.focus_areas:
            area.name = area.definition = MARK
        for noun in (*journey.cards, *journey.passages):
            noun.by = MARK
        for card in journey.cards:
            card.fields = dict.fromkeys(card.fields, MARK)
        for workshop in journey.workshops:
            workshop.title = MARK
        journey.title, journey.contact, journey.frame = MARK, MARK, {"mission": MARK}

    with site.house.database.reading() as session:
        contributions = [
            idea["text"]
            for version in session.get(Journey, 1).versions
            for statement in statements(version.content)
            for revision in statement["revisions"]
            for source in revision["sources"]
            for idea in source["ideas"]
            if len(idea["text"]) > 20
        ]
    system = System(site)
    site.write(write)
    told = system.everything()
    assert MARK not in told
    assert len(contributions) > 20
    assert [text for text in contributions if text in told] == []


def test_no_number_of_fewer_than_five_leaves(site):
    with site.house.database.reading() as session:
        journey = session.get(Journey, 1)
        version = journey.versions[-1]
        for meeting, people in zip(version.content["colophon"]["workshops"], (4, None, 5), strict=False):
            meeting["people"], meeting["contributions"] = people, 3
        current = version.content["vision"][0]["revisions"][-1]
        current["test"]["n"] = 4
        current["sources"][0]["ideas"] = [
            {"number": f"I-{nth}", "text": "", "origin": ""} for nth in range(4)
        ]
        meetings = version_seen(journey, version, "")["meetings"][:3]
        assert [(meeting["people"], meeting["contributions"]) for meeting in meetings] == [
            (None, None),
            (None, None),
            (5, 3),
        ]
        first = statements_seen(version)[0]
        assert (first["stance"], first["sources"][0]["ideas"]) == (None, None)


def test_what_is_not_published_or_is_another_organisations_is_not_there(site):
    def grow(session):
        session.add(neighbours := Organisation(name="Grannkommunen"))
        session.flush()
        Room(session)
        session.add(
            rehearsal := Journey(organisation_id=1, title="Övning", reader_key=new_token(), rehearses_id=1)
        )
        session.flush()
        return neighbours.id, rehearsal.id

    neighbours, rehearsal = site.write(grow)
    ours, theirs = System(site), System(site, neighbours)
    assert [ours.get(f"/journeys/{number}").status_code for number in (1, 2, rehearsal, 99)] == [
        200,
        404,
        404,
        404,
    ]
    assert theirs.get("/journeys").json["items"] == []
    for more in ("", "/versions", "/versions/1.0", "/statements", "/plan"):
        assert wrong(theirs.get(f"/journeys/1{more}"))[:3] == (404, "application/problem+json", "not_found")
    assert ours.get("/journeys/1/versions/9.9").json["code"] == "not_found"


def test_without_a_token_that_holds_nothing_is_told(site):
    system = System(site)
    anybody = site.app.test_client().get("/api/v1/journeys")
    assert wrong(anybody) == (
        401,
        "application/problem+json",
        "token_missing",
        "Ingen nyckel skickades med. Den ska stå i huvudet Authorization, efter ordet Bearer.",
    )
    assert anybody.headers["WWW-Authenticate"] == "Bearer"
    assert system.get("/journeys").status_code == 200
    site.write(lambda session: systems.revoke_token(session, tokens_of(session, 1)[0], "Ada", site.now))
    revoked = system.get("/journeys/1", **{"Accept-Language": "en-GB,en;q=0.9"})
    assert wrong(revoked)[2:] == ("token_wrong", "The token does not hold. It is mistyped or revoked.")


def test_whoever_asks_or_guesses_too_often_waits(site):
    system = System(site)
    rates = site.house.rate_limit.rates
    rates["systems"] = rates["systems"].__class__(2, 60)
    assert [system.get("/journeys").status_code for _ in range(3)] == [200, 200, 429]
    assert system.get("/journeys").headers["Retry-After"] == "60"
    rates["guess"] = rates["guess"].__class__(2, 60)
    site.house.rate_limit.sleep = lambda seconds: None
    system.token = "malbild_nothing"
    assert [system.get("/journeys").json["code"] for _ in range(3)] == [
        "token_wrong",
        "token_wrong",
        "too_often",
    ]


def test_a_token_that_holds_waits_for_nobodys_wrong_ones(site):
    system, waited = System(site), []
    site.house.rate_limit.rates["guess"] = site.house.rate_limit.rates["guess"].__class__(2, 60)
    site.house.rate_limit.sleep = waited.append
    wrongs = [
        system.get("/journeys", Authorization=f"Bearer malbild_{number}").status_code for number in range(5)
    ]
    assert wrongs == [401, 401, 429, 429, 429]
    assert (system.get("/journeys").status_code, waited) == (200, [])


def test_what_is_no_question_of_ours_is_answered_in_json_and_led_nowhere(site):
    system = System(site)
    upgrade = {"Upgrade": "websocket", "Connection": "Upgrade"}
    answers = [system.client.get("/api/v1//journeys"), system.get("/journeys", **upgrade)]
    assert [wrong(answer) for answer in answers] == [
        (
            404,
            "application/problem+json",
            "not_found",
            "Det finns inget sådant i nyckelns organisation, eller inget publicerat.",
        ),
        (400, "application/problem+json", "not_understood", "Frågan gick inte att förstå."),
    ]


def test_what_has_not_changed_is_not_sent_again(site):
    system = System(site)
    first = system.get("/journeys/1/versions/1.0")
    again = system.get("/journeys/1/versions/1.0", **{"If-None-Match": first.headers["ETag"]})
    assert (again.status_code, again.data, first.headers["Cache-Control"]) == (304, b"", "private, no-cache")
    assert "Set-Cookie" not in system.get("/journeys?language=nb").headers


def test_what_is_asked_wrongly_is_answered_in_one_sentence(site):
    system = System(site)
    answer = system.get("/journeys?per_page=1000&language=nb")
    assert (answer.status_code, answer.json["field"], answer.json["code"]) == (
        400,
        "per_page",
        "setting_range",
    )
    assert wrong(system.get("/nothing"))[:3] == (404, "application/problem+json", "not_found")
    posted = system.client.post("/api/v1/journeys")
    assert (wrong(posted)[0], posted.json["code"], posted.headers["Allow"]) == (
        405,
        "method_not_allowed",
        "GET, HEAD, OPTIONS",
    )


def test_a_token_is_made_once_on_the_page_and_its_last_day_and_end_are_told(site):
    lead = site.visitor().lead("Ada")
    made = lead.post("/desk/organisation/tokens", PAGE, name="Intranätet")
    shown = made.text.split('id="shown" readonly value="')[1].split('"')[0]
    assert shown.startswith("malbild_")
    with site.house.database.reading() as session:
        assert [(token.name, token.used_on) for token in tokens_of(session, 1)] == [("Intranätet", "")]
        assert shown not in str([vars(token) for token in session.query(Token)])
    assert shown not in lead.get(PAGE).text
    ask = {"Authorization": f"Bearer {shown}"}
    assert site.app.test_client().get("/api/v1/journeys", headers=ask).status_code == 200
    assert "Senast använd 17 mars 2030." in lead.get(PAGE).text
    lead.post("/desk/organisation/tokens/1/revoke", PAGE)
    assert site.app.test_client().get("/api/v1/journeys", headers=ask).status_code == 401
    told = lead.get("/desk/organisation/register").text
    assert [word in told for word in ("skapade en nyckel", "återkallade ett annat systems nyckel")] == [
        True
    ] * 2
    assert lead.post("/desk/organisation/tokens", PAGE, name=" ").status_code == 400


def test_a_token_is_made_and_revoked_at_the_machine(site, capsys):
    assert admin.look_after_tokens(site.settings, ["add", "Diariet"]) == 0
    shown = capsys.readouterr().out.strip()
    ask = {"Authorization": f"Bearer {shown}"}
    assert site.app.test_client().get("/api/v1/journeys", headers=ask).status_code == 200
    admin.look_after_tokens(site.settings, [])
    assert capsys.readouterr().out == "Hällevalla stadsbibliotek\tDiariet\t2030-03-17\n"
    admin.look_after_tokens(site.settings, ["revoke", "Diariet"])
    assert site.app.test_client().get("/api/v1/journeys", headers=ask).status_code == 401
    with pytest.raises(NotReady):
        admin.look_after_tokens(site.settings, ["revoke", "Diariet"])


# The description

DESCRIBED = (
    not_a_server_error,
    status_code_conformance,
    content_type_conformance,
    response_headers_conformance,
    response_schema_conformance,
)


@pytest.fixture
def described(site):
    """What may be asked, as it is described to others."""
    rates = site.house.rate_limit.rates
    rates["systems"] = rates["systems"].__class__(100_000, 1)
    schema = schemathesis.openapi.from_wsgi("/api/v1/openapi.json", site.app)
    return [found.ok() for found in schema.get_all_operations()]


@pytest.mark.heavy
@pytest.mark.parametrize("mode", GenerationMode, ids=lambda mode: mode.value)
@pytest.mark.parametrize("known", [True, False], ids=["of_what_is_there", "of_anything"])
def test_answers_are_as_they_are_described_whatever_is_asked(site, described, mode, known):
    system = System(site)
    statuses = Counter()
    there = {"journey_id": 1, "label": "0.5"}

    def asked(operation):
        path = {name: there[name] for name in there if known and f"{{{name}}}" in operation.path} or None
        return operation.as_strategy(mode, path_parameters=path)

    @settings(max_examples=120, deadline=None, database=None, suppress_health_check=list(HealthCheck))
    @given(case=st.one_of([asked(operation) for operation in described]))
    def ask(case):
        answer = case.call(headers={"Authorization": f"Bearer {system.token}"})
        case.validate_response(answer, checks=DESCRIBED)
        statuses[answer.status_code] += 1

    ask()
    assert set(statuses) <= {200, 400, 401, 404}
    assert statuses[200]


def test_every_way_to_ask_is_described(site, described):
    rules = [rule.rule for rule in site.app.url_map.iter_rules() if rule.rule.startswith("/api/")]
    assert sorted(f"/api/v1{operation.path}" for operation in described) == sorted(
        re.sub(r"<(?:int:)?(\w+)>", r"{\1}", rule) for rule in rules if rule != "/api/v1/openapi.json"
    )
