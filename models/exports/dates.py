"""A journey for anybody's calendar (iCalendar): meetings with their hours, actions, follow-ups of goals,
commitments, days on which people are answered.
"""

from datetime import UTC, date, datetime, timedelta

from icalendar import Alarm, Calendar, Event

from models.analysis.days import moment
from models.journey.journey import Journey
from models.language import pick, say
from models.plans.card import Card, cards_of
from models.workshop.workshop import Workshop

# Which date fields of which cards are worth a day in the calendar.
DATED = (
    ("action", "when"),
    ("action", "stop_date"),
    ("goal", "date"),
    ("goal", "review"),
    ("commitment", "when"),
    ("intent", "until"),
)
# Where a card says whose it is.
NAMED = ("who", "owner", "role")
WARNING = timedelta(days=-7)
DAY_BEFORE = timedelta(days=-1)
# Minutes of a meeting whose agenda says nothing.
AN_HOUR = 60


def write(journey: Journey, home: str, now: float, language: str, names: bool = True) -> bytes:
    """The same card keeps its UID, so that a calendar that takes the file in again changes the day and does
    not double it; `home` tells installations apart, whatever address they are opened at. `names` says whether
    whoever reads it may know who does what.
    """
    calendar = Calendar()
    calendar.add("prodid", "-//Målbild//")
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", " ".join(journey.title.split()))
    for workshop in journey.workshops:
        if workshop.planned_for:
            calendar.add_component(_meeting(workshop, home, now, language))
    for kind, name in DATED:
        for card in cards_of(journey, kind):
            if day := card.fields.get(name):
                event = _event(card, kind, name, date.fromisoformat(day), home, now, language, names)
                calendar.add_component(event)
    for step in journey.steps:
        if step.answer_by:
            summary = say(language, "ics-answer", number=step.number)
            answer = _day(
                f"step{step.number}-answer@{journey.id}.{home}",
                summary,
                "",
                date.fromisoformat(step.answer_by),
                now,
            )
            answer.add_component(_reminder(summary, WARNING))
            calendar.add_component(answer)
    # Hours are of a zone, and a calendar that does not know it reads it here.
    calendar.add_missing_timezones()
    return calendar.to_ical()


def _meeting(workshop: Workshop, home: str, now: float, language: str) -> Event:
    """From its hour to the end of its agenda; all day where no hour is said."""
    uid = f"meeting{workshop.id}@{workshop.journey_id}.{home}"
    what = "\n".join(pick(activity.title, language) for activity in workshop.agenda)
    if "T" in workshop.planned_for:
        begins = moment(workshop.planned_for)
        minutes = sum(activity.minutes for activity in workshop.agenda) or AN_HOUR
        event = _event_of(uid, workshop.title, what, begins, begins + timedelta(minutes=minutes), now)
    else:
        event = _day(uid, workshop.title, what, date.fromisoformat(workshop.planned_for), now)
    event.add_component(_reminder(workshop.title, DAY_BEFORE))
    return event


def _event(
    card: Card, kind: str, name: str, day: date, home: str, now: float, language: str, names: bool
) -> Event:
    words = say(language, f"card-{kind}-{name}".replace("_", "-"))
    who = next((found for field in NAMED if (found := card.fields.get(field))), "") if names else ""
    more = " · ".join(
        part for part in (who, card.fields.get("how", ""), card.fields.get("indicator", "")) if part
    )
    event = _day(
        f"{card.number.lower()}-{name}@{card.journey_id}.{home}",
        f"{card.number} {card.text} ({words.lower()})",
        more,
        day,
        now,
    )
    event.add_component(_reminder(card.text, WARNING))
    return event


def _reminder(of: str, ahead: timedelta) -> Alarm:
    reminder = Alarm()
    reminder.add("action", "DISPLAY")
    reminder.add("description", of)
    reminder.add("trigger", ahead)
    return reminder


def _day(uid: str, summary: str, description: str, day: date, now: float) -> Event:
    return _event_of(uid, summary, description, day, day + timedelta(days=1), now)


def _event_of(uid: str, summary: str, description: str, begins: date, ends: date, now: float) -> Event:
    event = Event()
    event.add("uid", uid)
    event.add("dtstamp", datetime.fromtimestamp(now, UTC))
    event.add("summary", summary)
    event.add("dtstart", begins)
    event.add("dtend", ends)
    if description:
        event.add("description", description)
    return event
