"""From what people wrote as homework or in a workshop to a card: the fields they filled in, carried over,
with the number it came from.
"""

from sqlalchemy.orm import Session

from models.document.fates import readable
from models.journey.journey import Journey
from models.workshop.contribution import Contribution, read_in_order

# Field of the contribution -> field of the card; the first is what tells that a contribution is of this kind.
CARRIED = {
    "wave": {"savad": "so_what", "rubrik": "name", "hander": "happens", "kalla": "origin"},
    "insight": {"vem": "whom", "text": "text", "kalltyp": "source_type"},
}
CHOICES = {
    "whom": {"kund": "users", "intressent": "stakeholders", "medarbetare": "staff"},
    "source_type": {
        "intervju": "interview",
        "rundabord": "roundtable",
        "rapport": "report",
        "statistik": "statistics",
        "egen iakttagelse": "observation",
    },
}


def liftable(session: Session, journey: Journey, kind: str, number: str = "") -> list[dict]:
    """[{number, text, fields}] of contributions that could become such a card and have not yet; with
    `number`, that one alone.
    """
    carried = CARRIED.get(kind)
    if carried is None:
        return []
    taken = {card.origin for card in journey.cards if card.kind == kind}
    query = readable(session, journey).where(Contribution.number.like("I-%"))
    mark = next(iter(carried))
    rows = [
        contribution
        for contribution in read_in_order(session, query)
        if contribution.is_visible and contribution.fields.get(mark) and contribution.number not in taken
    ]
    return [
        {
            "number": contribution.number,
            "text": contribution.text,
            "fields": fields_of(contribution.fields, carried),
        }
        for contribution in rows
        if number in ("", contribution.number)
    ]


def fields_of(given: dict, carried: dict[str, str]) -> dict:
    return {
        ours: CHOICES.get(ours, {}).get(given[theirs], given[theirs])
        for theirs, ours in carried.items()
        if given.get(theirs)
    }
