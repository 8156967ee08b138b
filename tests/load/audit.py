"""After a run: is everything that was acknowledged in the database, exactly once?"""

from collections import Counter

from sqlalchemy import select

from models.base import Database
from models.workshop.answer import Answer
from models.workshop.contribution import Contribution
from models.workshop.participant import Participant
from models.workshop.sampling import seed_of


def audit(database: Database, phones: list) -> dict:
    """Counts of what was acknowledged, and of what is lost, doubled or different in the database."""
    with database.reading() as session:
        texts = Counter(session.scalars(select(Contribution.key)))
        words = dict(session.execute(select(Contribution.key, Contribution.text)).all())
        numbered = select(Contribution.journey_id, Contribution.number).where(
            Contribution.number.is_not(None)
        )
        numbers = Counter(session.execute(numbered).all())
        # What a phone is told of who it is.
        known = {person.id: seed_of(person) for person in session.scalars(select(Participant))}
        place = (Answer.participant_id, Answer.activity_id, Answer.round, Answer.item, Answer.criterion)
        votes = {
            (known[who], *place): value
            for who, *place, value in session.execute(select(*place, Answer.value))
        }
    kept = {key: text for phone in phones for key, text in phone.kept.items()}
    chosen = {(phone.who, *key): value for phone in phones for key, value in phone.chosen.items()}
    return {
        "acknowledged_texts": len(kept),
        "acknowledged_answers": len(chosen),
        "lost": sum(texts[key] == 0 for key in kept) + sum(place not in votes for place in chosen),
        "doubled": sum(texts[key] > 1 for key in kept) + sum(n > 1 for n in numbers.values()),
        "different": (
            sum(words.get(key) not in (None, piece["text"]) for key, piece in kept.items())
            + sum(votes.get(place) not in (None, str(value)) for place, value in chosen.items())
        ),
    }
