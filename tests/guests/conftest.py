"""A site with two organisations, one guest of each kind in both, and an operator: for tests of who may do
what, and of what bad guests can do.
"""

import pytest

from models.accounts import Invitation, Person, SignIn
from models.analysis.cleaning import Row
from models.journey.journey import Journey
from models.journey.step import lay_road
from models.library import journeys, read_example
from models.organisation import systems
from models.organisation.server import found
from models.secrets import new_token
from models.systems.provider import GroupRule, Provider
from models.workshop.bringing import bring_in
from models.workshop.creation import add_activity, create_workshop
from models.workshop.workshop import Workshop
from tests.examples import EXAMPLE, build_journey
from tests.site import Site

# What each kind of guest sits on: (role, journey, workshop).
SEATS = {
    "theme_team": ("theme_team", None, 1),
    "leader": ("leader", None, 1),
    "editor": ("editor", 1, None),
    "lead": ("lead", 1, None),
    "lead_elsewhere": ("lead", 2, None),
    "lead_of_all": ("lead", None, None),
    "head": ("head", 1, None),
}
# The same roles in another organisation, on its own journey and meeting.
NEIGHBOURS = {
    f"other_{kind}": (role, journey and 3, workshop and 3)
    for kind, (role, journey, workshop) in SEATS.items()
}


class Guests:
    """`site.people` are ids by kind; `browser(kind)` is one of theirs, `stranger` and `participant` among
    them.
    """

    def __init__(self, site: Site):
        self.site = site
        # Whom a page about a colleague is asked about; somebody new each time where nobody is.
        self.spare_is: int | None = None
        site.app.config["WTF_CSRF_ENABLED"] = False
        with site.house.database.writing() as session:
            journey = build_journey(session, read_example(EXAMPLE), site.now)
            other = Journey(organisation_id=1, title="En annan resa", reader_key=new_token())
            neighbours, _ = found(session, "Grannkommunen", "Deras IT-chef", None, site.now)
            theirs = Journey(organisation_id=neighbours.id, title="Grannarnas resa", reader_key=new_token())
            session.add_all([other, theirs])
            for owned in (journey, other, theirs):
                workshop = create_workshop(session, owned, title="Möte")
                workshop.ask_unit = False
                workshop.watch_key = new_token()
                workshop.network = {"name": "Malbild", "password": "en mening"}
                for kind in ("ideas", "cluster", "gradient"):
                    add_activity(workshop, kind)
            session.flush()
            self.people, self.sign_ins = {}, {}
            for kind, seat in {**SEATS, **NEIGHBOURS, "operator": ("operator",)}.items():
                person = Person(name=kind, password_hash="-")
                if kind != "operator":
                    person.belong_to(neighbours.id if kind in NEIGHBOURS else 1)
                person.sit(*seat)
                session.add(person)
                session.flush()
                self.people[kind] = person.id
                self.sign_ins[kind] = SignIn.open(session, person, "Firefox, Windows", site.now)
            invitation, self.invitation = Invitation.write(
                "editor", site.now, journey_id=journey.id, organisation_id=1
            )
            session.add(invitation)
            systems.make_token(session, 1, "Intranätet", "", site.now)
            systems.add_hook(session, 1, "https://127.0.0.1/hook", [], "", site.now)
            session.add(provider(site.now))
            session.flush()
            self.invitation_id = invitation.id
            first = session.get(Workshop, 1)
            lay_road(journey, journeys()["resa-digjourney-10-steg"])
            bring_in(session, first.agenda[0], [Row("En tyst plats", "", "")])
            self.code, self.screen_key, self.reader_key = first.code, first.screen_key, journey.reader_key
            self.watch_key = first.watch_key
            self.area, self.statement = journey.focus_areas[0].id, journey.statements[0].id

    def spare(self) -> int:
        """A colleague more, with a seat that may be taken away; the id."""

        def come(session) -> int:
            person = Person(name=f"Kollega {new_token()[:8]}", password_hash="-", organisation_id=1)
            person.sit("head", 1)
            session.add(person)
            session.flush()
            return person.id

        return self.site.write(come)

    def browser(self, kind: str):
        visitor = self.site.visitor()
        if kind in self.people:
            with visitor.client.session_transaction() as kept:
                kept.update(sign_in=self.sign_ins[kind], epoch=1)
        elif kind == "participant":
            visitor.client.post(f"/{self.code}/join")
        return visitor


def provider(now: float) -> Provider:
    """Of the first organisation's own accounts, at an address where nothing is."""
    at = "https://127.0.0.1"
    made = Provider(organisation_id=1, client_id="malbild", button="Logga in", issuer=at, looked_at=now)
    made.announced = {
        "issuer": at,
        "authorization": f"{at}/auth",
        "token": f"{at}/token",
        "keys": f"{at}/keys",
    }
    made.announced |= {"userinfo": "", "end": f"{at}/end", "method": "", "names_itself": False}
    made.rules.append(GroupRule(group="alla", role="head"))
    return made


@pytest.fixture
def guests(site):
    site.house.rate_limit.rates = {
        what: rate.__class__(100_000, 1) for what, rate in site.house.rate_limit.rates.items()
    }
    return Guests(site)
