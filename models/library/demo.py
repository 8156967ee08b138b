"""The fictional library of the examples as a living journey: the whole road from 0.5 to 1.0 behind it, and a
workshop going on.
"""

from typing import TYPE_CHECKING

from models.library import templates
from models.library.example.story import play
from models.workshop.creation import create_workshop
from models.workshop.evidence import people

if TYPE_CHECKING:
    from models.live.house import House


def fill(house: "House") -> str:
    """Fill an empty database and start a workshop; the code that participants join with."""
    with house.database.writing() as session:
        journey = play(session, house.secret)
        workshop = create_workshop(
            session,
            journey,
            title="Vad ska biblioteket vara 2032?",
            template=templates()["03a-utforskande-dag1"],
        )
        # Not part of the road behind: a workshop by itself, to try.
        workshop.step_id = None
        keep = ("incheck", "ramar", "framtidsdag", "teman", "rosta", "utcheck")
        for activity in [activity for activity in workshop.agenda if activity.key not in keep]:
            workshop.remove(activity)
        for position, activity in enumerate(workshop.agenda):
            activity.position = position
        session.flush()
        workshop.start(house.clock())
        first = workshop.agenda[0]
        workshop.go_to(first)
        first.open([], people(session, workshop), house.clock())
        return workshop.code
