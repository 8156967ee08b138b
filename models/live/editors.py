"""Who has a draft before them, and at which sentence: told to the others who write in it, coarsely and by
name. Kept in nobody's database; whoever has not been heard of for a while has gone.
"""

from dataclasses import dataclass

# A page says that it is there a few times in this many seconds.
HEARD_OF = 12
MOST_PAGES = 200
# So many of them can be one person's: a few windows, forgotten or not.
MOST_OF_ONE = 5


@dataclass(frozen=True)
class Editor:
    """One page of somebody's; `at` is the sentence that is open on it, 0 where none is."""

    name: str
    at: int
    heard: float


class Editors:
    def __init__(self) -> None:
        # journey -> (person, page) -> who; who was heard of last stands last
        self.here: dict[int, dict[tuple[int, str], Editor]] = {}

    def see(self, journey: int, person: int, page: str, name: str, at: int, now: float) -> None:
        """A page is its person's alone, whatever it calls itself: nobody moves or closes another's."""
        pages = self.here.setdefault(journey, {})
        for silent in [known for known, editor in pages.items() if now - editor.heard > HEARD_OF]:
            del pages[silent]
        pages.pop((person, page), None)
        mine = [known for known in pages if known[0] == person]
        for oldest in mine[: max(0, len(mine) - MOST_OF_ONE + 1)]:
            del pages[oldest]
        if len(pages) < MOST_PAGES:
            pages[person, page] = Editor(name, at, now)

    def leave(self, journey: int, person: int, page: str) -> None:
        self.here.get(journey, {}).pop((person, page), None)

    def others(self, journey: int, person: int, page: str, now: float) -> list[Editor]:
        """All pages but this one of this person's, by name."""
        return sorted(
            (
                editor
                for known, editor in self.here.get(journey, {}).items()
                if known != (person, page) and now - editor.heard <= HEARD_OF
            ),
            key=lambda editor: (editor.name.casefold(), editor.at),
        )
