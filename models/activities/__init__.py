"""The activity types by name. A new type is one file here, one line below, and one element per face."""

from models.activities.cluster import Cluster
from models.activities.dots import Dots
from models.activities.gradient import Gradient
from models.activities.ideas import Ideas
from models.activities.info import Info, Talk
from models.activities.kind import Kind
from models.activities.pulse import Pulse
from models.activities.questions import Questions
from models.activities.reflect import Reflect
from models.activities.suggest import Suggest

KINDS: dict[str, Kind] = {kind.name: kind for kind in (Info(), Pulse(), Ideas(), Cluster(), Dots(), Gradient(), Reflect(), Suggest(), Questions())}

# Known to the templates but led by talk alone in this version.
SPOKEN = ("rate", "perspectives", "goals", "actions", "homework")
_TALK = Talk()


def kind_of(type_name: str) -> Kind:
    """The rules of a type; KeyError for a name that is no type at all."""
    return _TALK if type_name in SPOKEN else KINDS[type_name]
