"""The activity types by name. A new type is one file here, one line below, and one element per face."""

from models.activities.actions import Actions
from models.activities.cluster import Cluster
from models.activities.dots import Dots
from models.activities.goals import Goals
from models.activities.gradient import Gradient
from models.activities.homework import Homework
from models.activities.ideas import Ideas
from models.activities.info import Info
from models.activities.kind import Kind
from models.activities.perspectives import Perspectives
from models.activities.pulse import Pulse
from models.activities.questions import Questions
from models.activities.rate import Rate
from models.activities.reflect import Reflect
from models.activities.suggest import Suggest

# In the order of METHOD 2.1, which is that of the agenda's menu.
_ALL = (
    Info(),
    Pulse(),
    Ideas(),
    Cluster(),
    Dots(),
    Rate(),
    Gradient(),
    Reflect(),
    Suggest(),
    Questions(),
    Perspectives(),
    Goals(),
    Actions(),
    Homework(),
)
KINDS: dict[str, Kind] = {kind.name: kind for kind in _ALL}
