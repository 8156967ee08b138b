"""What one organisation owns does not exist for another, whichever way it is asked for: pages, files, forms
and events of its own, with the numbers and names of the other's things in them.
"""

import io
import zipfile

import pytest
from sqlalchemy import select

import facilitator.console
from models.accounts import Invitation, Person
from models.exports import archive
from models.journey.journey import Journey
from models.library import own
from models.live.door import schema
from models.organisation.boundary import keep_within
from models.organisation.organisation import Organisation
from models.systems.hook import hooks_of
from models.systems.provider import Provider, provider_of
from models.systems.token import tokens_of
from models.workshop.contribution import Contribution
from models.workshop.template import OwnTemplate
from models.workshop.workshop import Workshop
from tests.guests.test_rights import ALL, CLUSTER, PAGES, key_of, rules, something, visit

# Stands in everything that the first organisation has, and nowhere else.
MARK = "kvastfening"
TEMPLATE = "kvastfening-mall"
NAME = "Gömda kommun"
# Together they open every page that somebody of another organisation may open in their own.
INSIDERS = ("other_lead_of_all", "other_leader", "other_editor", "other_head", "operator")


@pytest.fixture
def secrets(guests) -> list[str]:
    """Words that are the first organisation's alone, what was there before among them."""

    def write(session) -> list[str]:
        session.get(Organisation, 1).call(NAME)
        session.get(Organisation, 1).answer_to({"personal-data": f"{MARK} dso"}, {"personal-data": MARK})
        journeys = [session.get(Journey, number) for number in (1, 2)]
        for journey in journeys:
            journey.title, journey.contact = f"{MARK} {journey.id}", f"{MARK}@example.org"
            journey.frame = {**journey.frame, "mission": MARK}
            journey.unit_named(f"{MARK} norr")
            for workshop in journey.workshops:
                workshop.title, workshop.network = MARK, {"name": MARK, "password": MARK}
                workshop.park(MARK)
        for text in session.scalars(select(Contribution)):
            text.text = MARK
        for statement in journeys[0].statements:
            statement.revisions[-1].text = MARK
        for area in journeys[0].focus_areas:
            area.name = MARK
        source = own.copy_of(session, "04-apt-60").replace("id: 04-apt-60-egen", f"id: {TEMPLATE}")
        own.keep(session, 1, own.read(source), MARK, 1.0)
        for person in session.scalars(select(Person).where(Person.organisation_id == 1)):
            person.name = f"{MARK} {person.id}"
        for invitation in session.scalars(select(Invitation).where(Invitation.organisation_id == 1)):
            invitation.note = MARK
        for token in tokens_of(session, 1):
            token.name = MARK
        for hook in hooks_of(session, 1):
            hook.address = f"https://127.0.0.1/{MARK}"
        provider = provider_of(session, 1)
        provider.sealed_secret, provider.rules[0].group = MARK, MARK
        codes = [workshop.code for journey in journeys for workshop in journey.workshops]
        meetings = [workshop for journey in journeys for workshop in journey.workshops]
        keys = [key for workshop in meetings for key in (workshop.screen_key, workshop.watch_key)]
        return [MARK, NAME, *codes, *keys, *(journey.reader_key for journey in journeys)]

    return guests.site.write(write)


def everything(site) -> tuple:
    """All that the first organisation has, to see whether anything of it was touched."""
    with site.house.database.reading() as session:
        return (
            [archive.pack(session, session.get(Journey, number)) for number in (1, 2)],
            [
                (template.name, template.source, template.by)
                for template in session.scalars(select(OwnTemplate).where(OwnTemplate.organisation_id == 1))
            ],
            [
                (
                    person.name,
                    person.epoch,
                    [(seat.role, seat.journey_id, seat.workshop_id) for seat in person.seats],
                )
                for person in session.scalars(
                    select(Person).where(Person.organisation_id == 1).order_by(Person.id)
                )
            ],
            [
                (invitation.id, invitation.revoked_at, invitation.used_at)
                for invitation in session.scalars(select(Invitation).where(Invitation.organisation_id == 1))
            ],
            [token.name for token in tokens_of(session, 1)],
            [(hook.address, hook.answer) for hook in hooks_of(session, 1)],
            [
                (kept.issuer, kept.client_id, kept.passwords, [rule.group for rule in kept.rules])
                for kept in session.scalars(select(Provider).where(Provider.organisation_id == 1))
            ],
            [
                workshop.state
                for workshop in session.scalars(select(Workshop).where(Workshop.journey_id.in_([1, 2])))
            ],
        )


def said(answer) -> str:
    """An answer in words: what a browser is shown, or what is inside of a file."""
    raw = answer.get_data()
    if raw.startswith(b"PK"):
        with zipfile.ZipFile(io.BytesIO(raw)) as archive_of_many:
            raw = b"\n".join(archive_of_many.read(name) for name in archive_of_many.namelist())
    return raw.decode("utf-8", "replace") + str(answer.headers)


def theirs(guests) -> dict:
    """The second organisation's own addresses."""
    with guests.site.house.database.reading() as session:
        workshop = session.get(Workshop, 3)
        return {
            "journey_id": 3,
            "workshop_id": 3,
            "code": workshop.code,
            "screen_key": workshop.screen_key,
            "watch_key": workshop.watch_key,
            "reader_key": workshop.journey.reader_key,
        }


def a_text(guests) -> int:
    """Of the first organisation's."""
    with guests.site.house.database.reading() as session:
        return min(session.scalars(select(Contribution.id).where(Contribution.journey_id == 1)))


def pointing(guests) -> dict:
    """In a form of one's own, everything that could point at something of another's."""
    text = a_text(guests)
    return POINTING | {"contribution": str(text), "source": f"c:{text}", "builds_on": f"c:{text}"}


POINTING = {
    "role": "leader:1",
    "workshop": "1",
    "unit": "1",
    "statement": "1",
    "focus_area": "1",
    "card": "1",
    "led_to": "s:1",
    "origin": "I-0001",
    "fate": "parked",
    "why": "Ett skäl som är långt nog.",
    "text": "Något helt annat",
    "title": "Något helt annat",
    "template": f"{TEMPLATE}/s1",
    "name": TEMPLATE,
    "back": "/desk/journeys/1/draft",
    "deed": "save",
    "days": "3",
    "reference": "dnr 1",
}


def visited(guests, kind: str, own_addresses: bool):
    """Every page as `kind`: at the other's addresses, or at one's own with the other's things in them."""
    here, form = theirs(guests), pointing(guests)
    for rule, method in rules(guests.site):
        if own_addresses:
            values = {name: value for name, value in here.items() if not name.endswith("_key")}
            values["token"] = "x"
            key = key_of(rule, here["reader_key"], here["watch_key"], here["screen_key"])
            values |= {"key": key} if rule.endpoint != "facilitator.gate" else {}
            if rule.rule.startswith("/desk/templates"):
                values["name"] = TEMPLATE
            yield rule, method, visit(guests, kind, rule, method, form, **values)
        elif kind not in PAGES[rule.endpoint]:
            yield rule, method, visit(guests, kind, rule, method, form)


@pytest.mark.parametrize("own_addresses", [False, True], ids=["at_their_addresses", "at_ones_own"])
@pytest.mark.parametrize("kind", INSIDERS)
def test_nothing_of_one_organisation_is_told_to_another_or_changed_by_it(
    guests, secrets, kind, own_addresses
):
    guests.spare_is = guests.spare()
    before = everything(guests.site)
    leaks = [
        (rule.endpoint, method, secret)
        for rule, method, answer in visited(guests, kind, own_addresses)
        for secret in secrets
        # An operator knows what organisations are called, and no more.
        if (kind, secret) != ("operator", NAME)
        # What it was itself asked with may come back in the address.
        if secret in said(answer).replace(TEMPLATE, "").replace("/desk/journeys/1/draft", "")
    ]
    assert leaks == []
    assert everything(guests.site) == before


def test_no_line_of_another_organisation_is_let_in(guests):
    assert {kind for kind in ALL if guests.browser(kind).console(1).is_in} == set(CLUSTER)


@pytest.mark.parametrize("kind", [f"other_{kind}" for kind in CLUSTER])
def test_events_of_ones_own_never_reach_what_is_anothers(guests, secrets, kind):
    door = facilitator.console.door
    line = guests.browser(kind).console(3)
    assert line.is_in
    before = everything(guests.site)
    text = a_text(guests)
    item = f"c:{text}"
    pointing = {
        "activity": 1,
        "contribution": text,
        "cluster": 1,
        "into": 1,
        "items": [item],
        "item": item,
    }
    answers = [
        line.ask(name, **{field: pointing.get(field, something(shape)) for field, shape in wanted.items()})
        for name in sorted({**door.verbs, **door.asks}, key=lambda name: name == "finish")
        for wanted in [schema({**door.verbs, **door.asks}[name])]
    ]
    line.listen()
    told = str(answers) + str(line.state) + str(line.heard)
    assert [secret for secret in secrets if secret in told] == []
    assert everything(guests.site) == before


# What was found once


def test_a_lead_of_another_organisation_neither_reads_writes_over_nor_removes_a_template(guests, secrets):
    neighbour = guests.browser("other_lead_of_all")
    source = guests.browser("lead_of_all").get(f"/desk/templates/{TEMPLATE}.yaml").text
    assert MARK in source
    assert TEMPLATE not in neighbour.get("/desk/templates").text
    assert MARK not in neighbour.get(f"/desk/templates/{TEMPLATE}.yaml").text
    changed = source.replace("04-apt-60", "annat").replace("group:", "# en annan\ngroup:")
    neighbour.client.post(
        "/desk/templates", data={"source": changed, "name": TEMPLATE, "deed": "save"}, follow_redirects=True
    )
    neighbour.client.post(f"/desk/templates/{TEMPLATE}/remove")
    assert guests.browser("lead_of_all").get(f"/desk/templates/{TEMPLATE}.yaml").text == source


def test_two_organisations_may_have_a_template_of_the_same_name(guests, secrets):
    neighbour = guests.browser("other_lead_of_all")
    source = guests.browser("lead_of_all").get(f"/desk/templates/{TEMPLATE}.yaml").text
    neighbour.client.post("/desk/templates", data={"source": f"{source}# vår\n", "deed": "save"})
    assert neighbour.get(f"/desk/templates/{TEMPLATE}.yaml").text == f"{source}# vår\n"
    assert guests.browser("lead_of_all").get(f"/desk/templates/{TEMPLATE}.yaml").text == source


def test_taking_rights_away_by_number_tells_no_name(guests):
    """Neither of another organisation, nor of colleagues who have nothing to do with the journey."""
    with guests.site.house.database.reading() as session:
        numbers = [person.id for person in session.scalars(select(Person))]
        elsewhere = guests.people["lead_elsewhere"]
    lead = guests.browser("other_lead").client
    answers = {
        number: lead.post(f"/desk/journeys/3/people/{number}/unseat").status_code for number in numbers
    }
    inside = {guests.people[kind] for kind in ("other_lead", "other_editor", "other_head")} | {
        guests.people[kind] for kind in ("other_leader", "other_theme_team")
    }
    gone = {number for number, status in answers.items() if status == 302}
    assert gone <= inside
    assert {status for number, status in answers.items() if number not in inside} == {404}
    answer = guests.browser("lead").client.post(f"/desk/journeys/1/people/{elsewhere}/unseat")
    assert answer.status_code == 404


def test_whom_to_ask_is_told_of_the_organisation_one_came_by_and_of_no_other(guests, secrets):
    anybody = guests.site.visitor()
    here = theirs(guests)
    for topic in ("personal-data", "accessibility"):
        told = [
            [
                word
                for word in (NAME, f"{MARK}@example.org", "Grannkommunen")
                if word in anybody.get(path).text
            ]
            for path in (
                f"/about/{topic}",
                f"/{here['code']}/about/{topic}",
                f"/read/{here['reader_key']}/about/{topic}",
                f"/{guests.code}/about/{topic}",
                f"/read/{guests.reader_key}/about/{topic}",
            )
        ]
        ours = [NAME, f"{MARK}@example.org"]
        assert told == [[], ["Grannkommunen"], ["Grannkommunen"], ours, ours]


def test_a_session_kept_within_an_organisation_finds_nothing_else(guests, secrets):
    """However it is asked: by number, by list, through a tie; and for an operator's account nothing."""
    with guests.site.house.database.reading() as session:
        keep_within(session, 2)
        assert [
            session.get(Journey, 1),
            session.get(Workshop, 1),
            session.get(Person, guests.people["lead"]),
            session.get(Invitation, guests.invitation_id),
            session.scalar(select(OwnTemplate)),
            [journey.id for journey in session.scalars(select(Journey))],
            [workshop.id for workshop in session.query(Workshop)],
            {person.organisation_id for person in session.scalars(select(Person))},
        ] == [None, None, None, None, None, [3], [3], {2}]
    with guests.site.house.database.reading() as session:
        keep_within(session, None)
        assert [
            list(session.scalars(select(Journey))),
            list(session.scalars(select(Workshop))),
            [person.name for person in session.scalars(select(Person))],
        ] == [[], [], ["operator"]]
