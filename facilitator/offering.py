"""Templates as they are offered to somebody who is about to hold a meeting: a few to begin with, the rest to
search.
"""

from dataclasses import dataclass

from models.activities import KINDS
from models.language import pick

# Whoever does not know what to choose chooses among these, the first before all.
RECOMMENDED = ("00-prova-pa-45", "03a-utforskande-dag1", "04-apt-60", "06-externa-90", "08-gemensam-dag")


@dataclass(frozen=True)
class Moment:
    """A moment of an agenda. `at` is when it begins, in minutes; `sound` is what the room sounds like."""

    title: str
    at: int
    minutes: int
    sound: str


@dataclass(frozen=True)
class Offer:
    """One meeting of a template: `key` is what a form sends, `asks` the first question that people answer."""

    key: str
    title: str
    purpose: str
    minutes: int
    low: int
    high: int
    moments: list[Moment]
    asks: str


def offers_of(template: dict, language: str) -> list[Offer]:
    """Every meeting that can be made of a template."""
    several = len(template["sessions"]) > 1
    group = template.get("group") or {}
    return [
        Offer(
            f"{template['id']}/{part['id']}",
            pick(template["title"], language) + (f": {pick(part['title'], language)}" if several else ""),
            pick(template.get("purpose"), language),
            part.get("total_minutes") or 0,
            group.get("min", 0),
            group.get("max", 0),
            _moments(part, language),
            _first_question(part, language),
        )
        for part in template["sessions"]
    ]


def shelf(templates: dict[str, dict], usual: list[str], language: str) -> tuple[list[Offer], list[Offer]]:
    """(the few, the rest): `usual` are those that the step at hand is held by, which come first."""
    first = [name for name in dict.fromkeys([*usual, *RECOMMENDED]) if name in templates]
    few = [offers_of(templates[name], language)[0] for name in first[: len(RECOMMENDED)]]
    shown = {offer.key for offer in few}
    rest = [
        offer
        for template in templates.values()
        for offer in offers_of(template, language)
        if offer.key not in shown
    ]
    return few, rest


def _moments(part: dict, language: str) -> list[Moment]:
    found, at = [], 0
    for plan in part.get("activities", []):
        minutes = plan.get("minutes") or 0
        sound = KINDS[plan["type"]].sound(plan.get("settings") or {})
        found.append(Moment(pick(plan.get("title"), language), at, minutes, sound))
        at += minutes
    return found


def _first_question(part: dict, language: str) -> str:
    """The first that people write to, which is what a room looks like: a check-in looks alike everywhere."""
    plans = [plan for plan in part.get("activities", []) if KINDS[plan["type"]].takes_text]
    chosen = next((plan for plan in plans if plan.get("phase") != "open"), plans[0] if plans else {})
    return pick(chosen.get("prompt"), language)
