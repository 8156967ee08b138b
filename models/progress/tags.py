"""Sets of tags that an organisation sorts by, such as what comes first in the doing; and what stands under
each (F3-06).
"""

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.base import Refused
from models.journey.journey import Journey
from models.plans.card import Card
from models.workshop.contribution import Contribution, in_order

MOST_SETS, MOST_TAGS, LONGEST = 6, 12, 40


def read_tags(typed: str) -> list[dict]:
    """One set per line: "Prioritering: lagkrav, prioriterad grupp, utveckling, kan vänta"."""
    found = []
    for line in typed.splitlines():
        name, _, tags = line.partition(":")
        kept = list(dict.fromkeys(tag for raw in tags.split(",") if (tag := " ".join(raw.split())[:LONGEST])))
        if name.strip() and kept:
            found.append({"name": name.strip()[:LONGEST], "tags": kept[:MOST_TAGS]})
    if len(found) > MOST_SETS:
        raise Refused("enough", field="tags", most=MOST_SETS)
    return found


def written_tags(journey: Journey) -> str:
    """The same as it is typed."""
    return "\n".join(f"{tag['name']}: {', '.join(tag['tags'])}" for tag in journey.tags)


def known_tags(journey: Journey) -> set[str]:
    return {tag for tag_set in journey.tags for tag in tag_set["tags"]}


def put_tags(journey: Journey, thing: Card | Contribution, chosen: list[str]) -> None:
    """On a card or a contribution: those of the journey's own that were chosen, in the order of the sets."""
    thing.tags = [tag for tag_set in journey.tags for tag in tag_set["tags"] if tag in chosen]


def tag_report(session: Session, journey: Journey) -> list[dict]:
    """[{name, tags: [{tag, cards, contributions}]}], in the order of the sets; what is put away or hidden is
    not in it.
    """
    rows = [
        contribution
        for contribution in session.scalars(
            select(Contribution).where(Contribution.journey_id == journey.id).order_by(*in_order())
        )
        if contribution.tags and contribution.is_visible
    ]
    cards = [card for card in journey.cards if card.tags and card.stands]
    return [
        {
            "name": found["name"],
            "tags": [
                {
                    "tag": tag,
                    "cards": [card for card in cards if tag in card.tags],
                    "contributions": [contribution for contribution in rows if tag in contribution.tags],
                }
                for tag in found["tags"]
            ],
        }
        for found in journey.tags
    ]
