"""A site with two journeys and one guest of each kind, for tests of who may do what and what bad guests can
do.
"""

import pytest

from models.accounts import Invitation, Person, SignIn
from models.analysis.cleaning import Row
from models.journey.journey import Journey
from models.journey.step import lay_road
from models.library import journeys, read_example
from models.secrets import new_token
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


class Guests:
    """`site.people` are ids by kind; `browser(kind)` is one of theirs, `stranger` and `participant` among
    them.
    """

    def __init__(self, site: Site):
        self.site = site
        site.app.config["WTF_CSRF_ENABLED"] = False
        with site.house.database.writing() as session:
            journey = build_journey(session, read_example(EXAMPLE), site.now)
            other = Journey(title="En annan resa", reader_key=new_token())
            session.add(other)
            for owned in (journey, other):
                workshop = create_workshop(session, owned, title="Möte")
                workshop.ask_unit = False
                workshop.network = {"name": "Malbild", "password": "en mening"}
                for kind in ("ideas", "cluster", "gradient"):
                    add_activity(workshop, kind)
            session.flush()
            self.people, self.sign_ins = {}, {}
            for kind, seat in SEATS.items():
                person = Person(name=kind, password_hash="-")
                person.sit(*seat)
                session.add(person)
                session.flush()
                self.people[kind] = person.id
                self.sign_ins[kind] = SignIn.open(session, person, "Firefox, Windows", site.now)
            invitation, self.invitation = Invitation.write("editor", site.now, journey_id=journey.id)
            session.add(invitation)
            spare = Person(name="spare", password_hash="-")
            session.add(spare)
            session.flush()
            self.spare = spare.id
            first = session.get(Workshop, 1)
            lay_road(journey, journeys()["resa-digjourney-10-steg"])
            bring_in(session, first.agenda[0], [Row("En tyst plats", "", "")])
            self.code, self.screen_key, self.reader_key = first.code, first.screen_key, journey.reader_key
            self.area, self.statement = journey.focus_areas[0].id, journey.statements[0].id

    def browser(self, kind: str):
        visitor = self.site.visitor()
        if kind in self.people:
            with visitor.client.session_transaction() as kept:
                kept.update(sign_in=self.sign_ins[kind], epoch=1)
        elif kind == "participant":
            visitor.client.post(f"/{self.code}/join")
        return visitor


@pytest.fixture
def guests(site):
    site.house.rate_limit.rates = {
        what: rate.__class__(100_000, 1) for what, rate in site.house.rate_limit.rates.items()
    }
    return Guests(site)
