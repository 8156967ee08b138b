"""The map of perspectives over a whole journey: what was seen and committed to in each area, and how much it
weighs (F1-01, F1-09).
"""

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.journey.journey import Journey
from models.plans.card import cards_of
from models.references import Thing
from models.workshop.contribution import Contribution
from models.workshop.evidence import result_of

SIDES = ("extern", "intern", "")
# From here up, on a scale of five, a room has said that it is important, or within reach.
HIGH = 3.5


def map_of(session: Session, journey: Journey, language: str) -> dict:
    """{centre: {mission, future}, sides: [{side, areas: [{label, control, commitments, observations}]}],
    loose: commitments that nobody has given an area}; an item is {number, text, weight}.

    `weight` is {important, ours} as a room rated it, None where nobody has.
    """
    boards = [
        activity
        for workshop in journey.workshops
        for activity in workshop.agenda
        if activity.kind.makes_map and activity.is_shown
    ]
    weights = _weights(session, journey, language)
    areas: dict[str, dict] = {}
    loose: list[dict] = []
    for board in boards:
        for area in result_of(session, board, language)["areas"]:
            label = (
                area["label"]
                if isinstance(area["label"], str)
                else area["label"].get(language)
                or area["label"].get("sv")
                or next(iter(area["label"].values()))
            )
            place = areas.setdefault(
                label,
                {
                    "label": label,
                    "group": area["group"],
                    "control": area["control"],
                    "commitments": [],
                    "observations": [],
                },
            )
            if board.settled["card"] == "observation":
                place["observations"] += [
                    {"number": item["number"], "text": item["text"], "weight": weights.get(item["number"])}
                    for item in area["items"]
                ]
    for card in cards_of(journey, "commitment"):
        label = card.fields.get("area") or next(
            (area.name for area in journey.focus_areas if area.id == card.focus_area_id), ""
        )
        commitment = {
            "number": card.number,
            "text": card.text,
            "plan": card.fields.get("plan", ""),
            "first": bool(card.fields.get("priority")),
            "weight": weights.get(card.number),
        }
        if not label:
            # What belongs nowhere on the map yet is no area of it.
            loose.append({**commitment, "id": card.id})
            continue
        place = areas.setdefault(
            label,
            {
                "label": label,
                "group": card.fields.get("perspective", ""),
                "control": "",
                "commitments": [],
                "observations": [],
            },
        )
        place["commitments"].append(commitment)
    future = next(
        (
            statement.current.text
            for statement in journey.standing
            if statement.section == "vision" and statement.current
        ),
        "",
    )
    sides = [
        {"side": side, "areas": [area for area in areas.values() if area["group"] == side]} for side in SIDES
    ]
    return {
        "centre": {"mission": journey.frame.get("mission", ""), "future": future},
        "sides": [side for side in sides if side["areas"]],
        "loose": loose,
    }


def _weights(session: Session, journey: Journey, language: str) -> dict[str, dict]:
    """number -> {important, ours} out of every two-way rating of what stands on the map."""
    numbers = {
        Thing.CONTRIBUTION.key(contribution.id): contribution.number
        for contribution in session.scalars(select(Contribution).where(Contribution.journey_id == journey.id))
    }
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
