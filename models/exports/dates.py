"""Dates of the plan for anybody's calendar (iCalendar): actions, follow-ups of goals, commitments, days on
which people are answered.
"""

from datetime import UTC, date, datetime, timedelta

from icalendar import Alarm, Calendar, Event

from models.journey.journey import Journey
from models.language import say
from models.plans.card import Card, cards_of

# Which date fields of which cards are worth a day in the calendar.
DATED = (
    ("action", "when"),
    ("action", "stop_date"),
    ("goal", "date"),
    ("goal", "review"),
    ("commitment", "when"),
    ("intent", "until"),
)
WARNING = timedelta(days=-7)


def write(journey: Journey, home: str, now: float, language: str) -> bytes:
    """The same card keeps its UID, so that a calendar that takes the file in again changes the day and does
    not double it; `home` tells installations apart, whatever address they are opened at.
    """
    calendar = Calendar()
    calendar.add("prodid", "-//Målbild//")
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", journey.title)
    for kind, name in DATED:
        for card in cards_of(journey, kind):
            if day := card.fields.get(name):
                calendar.add_component(_event(card, kind, name, date.fromisoformat(day), home, now, language))
    for step in journey.steps:
        if step.answer_by:
            calendar.add_component(
                _day(
                    f"step{step.number}-answer@{journey.id}.{home}",
                    say(language, "ics-answer", number=step.number),
                    "",
                    date.fromisoformat(step.answer_by),
                    now,
                )
            )
    return calendar.to_ical()


def _event(card: Card, kind: str, name: str, day: date, home: str, now: float, language: str) -> Event:
    words = say(language, f"card-{kind}-{name}".replace("_", "-"))
    who = card.fields.get("who") or card.fields.get("owner") or card.fields.get("role") or ""
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
    reminder = Alarm()
    reminder.add("action", "DISPLAY")
    reminder.add("description", card.text)
    reminder.add("trigger", WARNING)
    event.add_component(reminder)
    return event


def _day(uid: str, summary: str, description: str, day: date, now: float) -> Event:
    event = Event()
    event.add("uid", uid)
    event.add("dtstamp", datetime.fromtimestamp(now, UTC))
    event.add("summary", summary)
    event.add("dtstart", day)
    event.add("dtend", day + timedelta(days=1))
    if description:
        event.add("description", description)
    return event
