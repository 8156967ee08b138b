"""The boundary between organisations, drawn once for a session and not by memory in every page."""

from sqlalchemy import event, select
from sqlalchemy.orm import ORMExecuteState, Session, with_loader_criteria

from models.accounts import Identity, Invitation, Person
from models.journey.journey import Journey
from models.organisation.register import Registered
from models.systems.hook import Hook
from models.systems.provider import Provider
from models.systems.token import Token
from models.workshop.template import OwnTemplate
from models.workshop.workshop import Workshop

# Says that a question is about the whole server. It stands in models/organisation alone.
WHOLE_SERVER = {"whole_server": True}


def keep_within(session: Session, organisation_id: int | None) -> None:
    """From here on the session finds, changes and deletes only what is this organisation's: what is another's
    does not exist, whichever way it is asked for. With None, that of nobody: an operator's own account.
    """
    owned = [
        with_loader_criteria(noun, noun.organisation_id == organisation_id)
        for noun in (Journey, OwnTemplate, Person, Invitation, Registered, Token, Hook, Provider, Identity)
    ]
    journeys = select(Journey.__table__.c.id).where(Journey.__table__.c.organisation_id == organisation_id)
    owned.append(with_loader_criteria(Workshop, Workshop.journey_id.in_(journeys)))

    def narrow(asked: ORMExecuteState) -> None:
        # What is loaded through something found comes along with it, and was narrowed there.
        if not (
            asked.is_column_load or asked.is_relationship_load or asked.execution_options.get("whole_server")
        ):
            asked.statement = asked.statement.options(*owned)

    event.listen(session, "do_orm_execute", narrow)
