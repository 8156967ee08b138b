"""Table of contents: every noun that is kept, so that the metadata is complete."""

from models.accounts import Invitation, Person, Seat
from models.document.statement import FocusArea, Revision, Statement
from models.document.version import Version
from models.journey.journey import Journey, Unit
from models.journey.logbook import LogEntry
from models.workshop.activity import Activity
from models.workshop.answer import Answer, Count
from models.workshop.cluster import Cluster, Move, Placement
from models.workshop.contribution import Contribution
from models.workshop.participant import Device, Participant
from models.workshop.workshop import Workshop

__all__ = ["Activity", "Answer", "Cluster", "Contribution", "Count", "Device", "FocusArea", "Invitation", "Journey", "LogEntry", "Move", "Participant", "Person", "Placement", "Revision", "Seat", "Statement", "Unit", "Version", "Workshop"]  # fmt: skip
