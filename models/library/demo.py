"""The fictional library of the examples as a living journey: the whole road from 0.5 to 1.0 behind it, and a
workshop going on.
"""

from typing import TYPE_CHECKING

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.journey.journey import Journey
from models.library import read_example, templates
from models.library.example.story import EXAMPLE, play
from models.workshop.creation import create_workshop
from models.workshop.evidence import people
from models.workshop.workshop import Workshop

if TYPE_CHECKING:
    from models.live.house import House

TITLE = "Vad ska biblioteket vara 2032?"


def fill(house: "House") -> str:
    """The code of the workshop that is going on. Where the example is already, it goes on as it was left."""
    with house.database.writing() as session:
        known = select(Journey).where(Journey.title == read_example(EXAMPLE)["title"])
        journey = session.scalars(known).first() or play(session, house.secret)
        going_on = [
            workshop for workshop in journey.workshops if workshop.title == TITLE and workshop.is_open
        ]
        return (going_on or [_begin(session, journey, house.clock())])[-1].code


def _begin(session: Session, journey: Journey, now: float) -> Workshop:
    template = templates()["03a-utforskande-dag1"]
    workshop = create_workshop(session, journey, title=TITLE, template=template)
    # Not part of the road behind: a workshop by itself, to try.
    workshop.step_id = None
    keep = ("incheck", "ramar", "framtidsdag", "teman", "rosta", "utcheck")
    for activity in [activity for activity in workshop.agenda if activity.key not in keep]:
        workshop.remove(activity)
    for position, activity in enumerate(workshop.agenda):
        activity.position = position
    session.flush()
    workshop.start(now)
    first = workshop.agenda[0]
    workshop.go_to(first)
    first.open([], people(session, workshop), now)
    return workshop
