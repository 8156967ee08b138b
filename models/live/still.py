"""A moment as a phone and the wall would show it while people are in it, before anybody is: for whoever plans
it. Nothing of it is written.
"""

from sqlalchemy.orm import Session

from models.activities.shapes import Item
from models.base import Refused
from models.language import say
from models.live.shapes import Counts, State
from models.live.views import counts_for, state_of
from models.references import Thing
from models.workshop.activity import Activity
from models.workshop.inputs import frozen, preview
from models.workshop.sampling import shown_by

# An invented room.
PEOPLE = 16
ROOM: Counts = {
    "joined": PEOPLE,
    "done": 9,
    "started": 10,
    "more_time": 0,
    "texts": 20,
    "late": 0,
    "simulated": 0,
}
SOME = 6


def still_of(session: Session, activity: Activity, audience: str, now: float) -> State:
    """What an audience sees of it. The session is one for reading: what is done to the meeting here is thrown
    away with it.
    """
    workshop = activity.workshop
    with session.no_autoflush:
        if activity.state == "planned":
            _open(activity, now)
        workshop.state, workshop.current_id = "open", activity.id
        state = state_of(session, workshop, audience, {})
    asked = state.get("activity", {})
    if "sampled" in asked:
        told = {name: said for name, said in asked.items() if name != "sampled"}
        state["activity"] = {**told, "items": shown_by(activity, 1)}
    if "counts" in state:
        state["counts"] = counts_for(audience, ROOM)
    session.rollback()
    return state


def _open(activity: Activity, now: float) -> None:
    """With what it works on; where the group has yet to write that, places for it that say so."""
    _, items = preview(activity, activity.workshop.language)
    activity.settings = {**activity.settings, **frozen(activity)}
    if not items and activity.kind.input_use != "none":
        items = _to_come(activity.workshop.language)
    try:
        activity.open(items, PEOPLE, now)
    except Refused:
        # It would be refused in the meeting as well: the desk says why beside it.
        activity.items = items


def _to_come(language: str) -> list[Item]:
    return [
        {"key": Thing.LINE.key(n), "text": say(language, "still-to-come", n=n), "label": "", "number": ""}
        for n in range(1, SOME + 1)
    ]
