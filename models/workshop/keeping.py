"""From a revealed commitment, intent, goal or action to its card: the plan is what people wrote, under the
number they got for it.
"""

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.base import Refused
from models.journey.journey import Journey
from models.language import pick, say
from models.plans.card import CARDS, Card
from models.references import Thing
from models.workshop.activity import Activity
from models.workshop.contribution import Contribution, in_order


def keep_cards(session: Session, activity: Activity, now: float) -> list[Card]:
    """A card for each visible text that has none yet; its writer learns its fate.

    Texts whose fields no card can hold are left to the desk.
    """
    kind = activity.kind.card_kind(activity.settled)
    if not kind:
        return []
    journey = activity.workshop.journey
    kept = {card.origin for card in journey.cards}
    rows = session.scalars(
        select(Contribution).where(Contribution.activity_id == activity.id).order_by(*in_order())
    )
    # Comments beside goals are not goals: a card has the letter of its kind.
    fresh = [
        contribution
        for contribution in rows
        if contribution.is_visible
        and contribution.name.startswith(CARDS[kind].prefix)
        and contribution.name not in kept
    ]
    return [card for contribution in fresh if (card := _card(activity, kind, contribution, now))]


def refill_card(session: Session, activity: Activity, contribution: Contribution, now: float) -> None:
    """A text was moved or marked after it became a card: the card says the same."""
    card = next(
        (
            card
            for card in activity.workshop.journey.cards
            if card.origin == contribution.number and card.kind == activity.kind.card_kind(activity.settled)
        ),
        None,
    )
    if card:
        card.fill({**card.fields, **_given(activity, contribution)[0]}, card.by, now)


def _card(activity: Activity, kind: str, contribution: Contribution, now: float) -> Card | None:
    journey = activity.workshop.journey
    given, area = _given(activity, contribution)
    card = Card(
        number=contribution.name,
        kind=kind,
        focus_area_id=area,
        unit_id=contribution.unit_id if _is_the_units(activity, contribution) else None,
        origin=contribution.name,
    )
    try:
        card.fill(given, contribution.origin, now)
    except Refused:
        return None
    journey.cards.append(card)
    contribution.meet_fate(
        "included", say(journey.language, "kept-on-card", number=contribution.name), "", now
    )
    return card


def _is_the_units(activity: Activity, contribution: Contribution) -> bool:
    """Whether its unit openly says it. A table's number tells nothing of where whoever held the pen works."""
    is_named = activity.named_by == "unit" or contribution.author_id is None
    return is_named and bool(contribution.origin)


def _given(activity: Activity, contribution: Contribution) -> tuple[dict, int | None]:
    """(the card's fields, the focus area it belongs to)."""
    journey = activity.workshop.journey
    given = {
        name: pick(value, journey.language)
        for name, value in activity.kind.as_card(activity.settled, contribution.as_piece()).items()
    }
    if contribution.about and (name := activity.kind.about_field(activity.input)):
        given[name] = next((item["text"] for item in activity.items if item["key"] == contribution.about), "")
    return given, _focus_area(journey, given.pop("focus_area", "") or contribution.kind)


def _focus_area(journey: Journey, key: str) -> int | None:
    number = Thing.FOCUS_AREA.number(key)
    return number if number in [area.id for area in journey.focus_areas] else None
