"""The map of perspectives over a whole journey: what was seen and committed to in each area, and how much it
weighs (F1-01, F1-09).
"""

from collections.abc import Iterator

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.journey.journey import Journey
from models.plans.card import Card, cards_of
from models.references import Thing
from models.workshop.contribution import Contribution
from models.workshop.evidence import read_agendas, result_of

SIDES = ("extern", "intern", "")
# From here up, on a scale of five, a room has said that it is important, or within reach.
HIGH = 3.5


def map_of(session: Session, journey: Journey, language: str) -> dict:
    """{centre: {mission, future}, sides: [{side, areas: [{label, control, commitments, observations}]}],
    loose: commitments that nobody has given an area}; an item is {number, text, weight}.

    `weight` is {important, ours} as a room rated it, None where nobody has.
    """
    weights = _weights(session, journey, language)
    areas = _Areas()
    for area, is_observed in _areas_of_boards(session, journey, language):
        place = areas.named(_in_words(area["label"], language), area["group"], area["control"])
        if is_observed:
            place["observations"] += [
                {"number": item["number"], "text": item["text"], "weight": weights.get(item["number"])}
                for item in area["items"]
            ]
    loose = []
    for card in cards_of(journey, "commitment"):
        commitment = {
            "number": card.number,
            "text": card.text,
            "plan": card.fields.get("plan", ""),
            "first": bool(card.fields.get("priority")),
            "weight": weights.get(card.number),
        }
        label = card.fields.get("area") or _focus_area(journey, card)
        if label:
            areas.named(label, card.fields.get("perspective", ""))["commitments"].append(commitment)
        else:
            # What belongs nowhere on the map yet is no area of it.
            loose.append({**commitment, "id": card.id})
    return {
        "centre": {"mission": journey.frame.get("mission", ""), "future": _future(journey)},
        "sides": [{"side": side, "areas": found} for side in SIDES if (found := areas.on(side))],
        "loose": loose,
    }


class _Areas:
    """The areas of the map in the order they were first met, one for each name."""

    def __init__(self) -> None:
        self.by_name: dict[str, dict] = {}

    def named(self, label: str, group: str, control: str = "") -> dict:
        return self.by_name.setdefault(
            label,
            {"label": label, "group": group, "control": control, "commitments": [], "observations": []},
        )

    def on(self, side: str) -> list[dict]:
        return [area for area in self.by_name.values() if area["group"] == side]


def _areas_of_boards(session: Session, journey: Journey, language: str) -> Iterator[tuple[dict, bool]]:
    """(area, whether what lies in it are observations) of every board that has been shown."""
    for workshop in journey.workshops:
        for activity in workshop.agenda:
            if activity.kind.makes_map and activity.is_shown:
                for area in result_of(session, activity, language)["areas"]:
                    yield area, activity.settled["card"] == "observation"


def _in_words(label: str | dict, language: str) -> str:
    """An area's name: typed by somebody, or written in several languages in a template."""
    if isinstance(label, str):
        return label
    return label.get(language) or label.get("sv") or next(iter(label.values()))


def _focus_area(journey: Journey, card: Card) -> str:
    return next((area.name for area in journey.focus_areas if area.id == card.focus_area_id), "")


def _future(journey: Journey) -> str:
    """The sentence of the vision as it stands."""
    return next(
        (
            statement.current.text
            for statement in journey.standing
            if statement.section == "vision" and statement.current
        ),
        "",
    )


def _weights(session: Session, journey: Journey, language: str) -> dict[str, dict]:
    """number -> {important, ours} out of every two-way rating of what stands on the map."""
    numbered = select(Contribution.id, Contribution.number).where(Contribution.journey_id == journey.id)
    numbers = {Thing.CONTRIBUTION.key(which): number for which, number in session.execute(numbered)}
    read_agendas(session, journey)
    found = {}
    for workshop in journey.workshops:
        for activity in workshop.agenda:
            if (
                activity.is_shown
                and activity.kind.weighs_two_ways(activity.settled)
                and activity.input.startswith("perspectives:")
            ):
                for item in result_of(session, activity, language)["items"]:
                    places = [cell["place"] for cell in item["cells"]]
                    if item["key"] in numbers and None not in places:
                        found[numbers[item["key"]]] = {
                            "important": places[0] >= HIGH,
                            "ours": places[1] >= HIGH,
                        }
    return found
