"""Who may read what, and from what numbers on anything is told: asked of the rules themselves, for the page
that a data protection officer reads.
"""

from dataclasses import dataclass

from models.accounts import CONTENTS, ROLES, SIGNED_IN_DAYS, Person, Seat
from models.analysis.disclosure import SMALLEST
from models.journey.journey import Journey
from models.organisation.register import KEPT_DAYS
from models.secrets import RECEIPT_LENGTH
from models.workshop.inbox import TIES_LAST
from models.workshop.workshop import Workshop

# Contents of a meeting; the others are a journey's.
OF_A_MEETING = ("board", "room")


@dataclass(frozen=True)
class Right:
    """Which roles read a content in the journey or meeting they are for, and in another organisation's."""

    content: str
    roles: list[str]
    strangers: list[str]


def rights() -> list[Right]:
    """Every content, asked of every role as the pages, files and lines ask."""
    own, other = _journey(1), _journey(2)
    return [
        Right(
            content,
            [role for role in ROLES if _reads(role, content, own)],
            [role for role in ROLES if _reads(role, content, other)],
        )
        for content in CONTENTS
    ]


def limits() -> dict[str, int]:
    """The numbers that the rules go by."""
    return {
        "smallest": SMALLEST,
        "days": TIES_LAST,
        "signs": RECEIPT_LENGTH,
        "logged": SIGNED_IN_DAYS,
        "register": KEPT_DAYS // 365,
    }


def _reads(role: str, content: str, journey: Journey) -> bool:
    return _somebody(role).may_read(content, journey.workshops[0] if content in OF_A_MEETING else journey)


def _somebody(role: str) -> Person:
    """With one seat, of the narrowest kind there is, in the first organisation."""
    person = Person(name=role, password_hash="", organisation_id=None if role == "operator" else 1)
    place = {"leader": (None, 1), "theme_team": (None, 1), "operator": (None, None)}.get(role, (1, None))
    person.seats.append(Seat(role=role, journey_id=place[0], workshop_id=place[1]))
    return person


def _journey(organisation_id: int) -> Journey:
    journey = Journey(organisation_id=organisation_id, title="", reader_key="")
    meeting = Workshop(title="", code="", screen_key="")
    journey.id = meeting.id = 1
    journey.workshops.append(meeting)
    return journey
