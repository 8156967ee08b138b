"""Table of contents: every noun that is kept, so that the metadata is complete."""

from models.accounts import Identity, Invitation, Person, Seat, SignIn
from models.document.passage import Passage
from models.document.statement import FocusArea, Objection, Revision, Statement
from models.document.version import Version
from models.journey.journey import Journey, Unit
from models.journey.logbook import LogEntry
from models.journey.step import Check, Step
from models.organisation.organisation import Organisation
from models.organisation.register import Registered
from models.plans.card import Card
from models.systems.hook import Hook, Notice
from models.systems.provider import GroupRule, Provider
from models.systems.token import Token
from models.workshop.activity import Activity
from models.workshop.answer import Answer, Count
from models.workshop.cluster import Cluster, Move, Placement, Suggestion
from models.workshop.contribution import Contribution
from models.workshop.participant import Device, Participant
from models.workshop.pen import Pen
from models.workshop.template import OwnTemplate
from models.workshop.workshop import Workshop

__all__ = [
    "Activity",
    "Answer",
    "Card",
    "Check",
    "Cluster",
    "Contribution",
    "Count",
    "Device",
    "FocusArea",
    "GroupRule",
    "Hook",
    "Identity",
    "Invitation",
    "Journey",
    "LogEntry",
    "Move",
    "Notice",
    "Objection",
    "Organisation",
    "OwnTemplate",
    "Participant",
    "Passage",
    "Pen",
    "Person",
    "Placement",
    "Provider",
    "Registered",
    "Revision",
    "Seat",
    "SignIn",
    "Statement",
    "Step",
    "Suggestion",
    "Token",
    "Unit",
    "Version",
    "Workshop",
]
