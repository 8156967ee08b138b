"""What the leader has put on the wall: a page, one thing in the light, a scene over everything, its looks.

It is kept with the meeting, so that every wall of it shows the same, also after a reload.
"""

from typing import TYPE_CHECKING

from models.base import Refused
from models.references import Reference
from models.workshop.shapes import WallSeen

if TYPE_CHECKING:
    from models.workshop.workshop import Workshop

# Over everything: a large code to come in by, nothing at all, for talk, or how all that the journey's rooms
# have said went on (the river). And all of a long list, of which a wall shows what matters else.
SCENES = ("", "code", "blank", "all", "river")
SIZES = ("", "large", "larger")
# Light or dark whatever the wall's own system says.
LOOKS = ("", "light", "dark")
MOST_PAGES = 400


class Wall:
    """Page, spotlight and scene belong to the question, round and stage they were chosen in: whoever goes on
    shows the next thing, not the one before. Size and look stay.
    """

    def __init__(self, workshop: "Workshop") -> None:
        self.workshop = workshop

    def turn_page(self, by: int) -> None:
        """One page on (1) or back (-1)."""
        if by not in (-1, 1):
            raise Refused("setting_range", field="by", low=-1, high=1)
        page = self.seen()["page"] + by
        self._keep(page=max(-MOST_PAGES, min(MOST_PAGES, page)))

    def spotlight(self, item: str) -> None:
        """One thing alone, as large as fits; "" takes the light away.

        Only its reference is kept: a wall shows it if it may show it anyway, and nothing where it may not.
        """
        if item:
            Reference.read(item)
        self._keep(spotlight=item, scene="")

    def show_scene(self, scene: str) -> None:
        _guard("scene", scene, SCENES)
        self._keep(scene=scene)

    def dress(self, size: str, look: str) -> None:
        _guard("size", size, SIZES)
        _guard("look", look, LOOKS)
        self._keep(size=size, look=look)

    def seen(self) -> WallSeen:
        kept = self.workshop.wall
        here = kept.get("about") == self._about()
        return {
            "page": kept.get("page", 0) if here else 0,
            "spotlight": kept.get("spotlight", "") if here else "",
            "scene": kept.get("scene", "") if here else "",
            "size": kept.get("size", ""),
            "look": kept.get("look", ""),
        }

    def _keep(self, **changed: int | str) -> None:
        self.workshop.wall = {**self.seen(), **changed, "about": self._about()}

    def _about(self) -> str:
        """What is on now: another question, round, stage or the reveal is another thing."""
        it = self.workshop.current
        if it is None:
            return self.workshop.state
        shown = "shown" if it.is_shown else "asked"
        return f"{self.workshop.state}:{it.id}:{it.round}:{it.stage}:{shown}"


def _guard(field: str, said: str, known: tuple[str, ...]) -> None:
    if said not in known:
        raise Refused("unknown_choice", field=field)
