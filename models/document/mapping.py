"""The map of perspectives over a whole journey: what was seen and committed to in each area, and how much it
weighs (F1-01, F1-09).
"""

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.plans.card import cards_of
from models.references import Thing
from models.workshop.contribution import Contribution
from models.workshop.evidence import result_of

SIDES = ("extern", "intern", "")
# From here up, on a scale of five, a room has said that it is important, or within reach.
HIGH = 3.5


def map_of(session: Session, journey, language: str) -> dict:
    """{centre: {mission, future}, sides: [{side, areas: [{label, control, commitments, observations}]}]}; an
    item is {number, text, weight}.

    `weight` is {important, ours} as a room rated it, None where nobody has.
    """
    boards = [
        one
        for workshop in journey.workshops
        for one in workshop.agenda
        if one.kind.makes_map and one.is_shown
    ]
    weights = _weights(session, journey, language)
    areas: dict[str, dict] = {}
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
                    {"number": one["number"], "text": one["text"], "weight": weights.get(one["number"])}
                    for one in area["items"]
                ]
    for card in cards_of(journey, "commitment"):
        label = card.fields.get("area") or next(
            (one.name for one in journey.focus_areas if one.id == card.focus_area_id), ""
        )
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
        place["commitments"].append(
            {
                "number": card.number,
                "text": card.text,
                "plan": card.fields.get("plan", ""),
                "first": bool(card.fields.get("priority")),
                "weight": weights.get(card.number),
            }
        )
    future = next(
        (one.current.text for one in journey.standing if one.section == "vision" and one.current), ""
    )
    sides = [
        {"side": side, "areas": [one for one in areas.values() if one["group"] == side]} for side in SIDES
    ]
    return {
        "centre": {"mission": journey.frame.get("mission", ""), "future": future},
        "sides": [one for one in sides if one["areas"]],
    }


def _weights(session: Session, journey, language: str) -> dict[str, dict]:
    """number -> {important, ours} out of every two-way rating of what stands on the map."""
    numbers = {
        Thing.CONTRIBUTION.key(one.id): one.number
        for one in session.scalars(select(Contribution).where(Contribution.journey_id == journey.id))
    }
    found = {}
    for workshop in journey.workshops:
        for one in workshop.agenda:
            if (
                one.is_shown
                and one.kind.weighs_two_ways(one.settled)
                and one.input.startswith("perspectives:")
            ):
                for item in result_of(session, one, language)["items"]:
                    places = [cell["place"] for cell in item["cells"]]
                    if item["key"] in numbers and None not in places:
                        found[numbers[item["key"]]] = {
                            "important": places[0] >= HIGH,
                            "ours": places[1] >= HIGH,
                        }
    return found
