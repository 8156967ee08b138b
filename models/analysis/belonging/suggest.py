"""From a board as plain values to everything that can be suggested about it. Same board, same suggestion."""

from collections import Counter
from dataclasses import dataclass

from models.analysis.belonging import GRAINS
from models.analysis.belonging.clusters import gather
from models.analysis.belonging.nearness import Meaning, Nearness
from models.analysis.belonging.places import places
from models.analysis.belonging.titles import keywords, typical
from models.analysis.belonging.wording import Wording, read

ALIKE = 5
# Boards kept in mind, so that asking about one idea more does not read them all again.
KEPT = 4


@dataclass
class Thought:
    """All that is known of some texts before anybody places one."""

    wording: Wording
    near: Nearness


class Mind:
    """Thinks about boards, and remembers the last few.

    `ideas` are {key, text, cluster}: cluster is None for one not yet placed; what is
    set aside is left out."""

    def __init__(self) -> None:
        self._kept: dict[tuple, Thought] = {}

    def suggest(
        self,
        ideas: list[dict],
        language: str = "sv",
        question: str = "",
        grain: str = "medium",
        meaning: Meaning | None = None,
    ) -> dict:
        """{"places": {key: {"to": [cluster, ...], "sure": bool}}, "clusters": [{"items", "title",
        "typical"}], "meaning": bool}; the surest
        come first. No idea that stands in a cluster is in `places` or `clusters`."""
        board = self._board(ideas, language, question, meaning)
        found = board.places()
        rest = [idea for idea in board.free if not found.get(idea, {}).get("sure")]
        in_order = sorted(
            found.items(), key=lambda pair: (not pair[1]["sure"], -pair[1]["to"][0][1], pair[0])
        )
        return {
            "places": {
                board.keys[idea]: {
                    "to": [board.standing[group] for group, _ in place["to"]],
                    "sure": place["sure"],
                }
                for idea, place in in_order
            },
            "clusters": board.clusters(rest, grain),
            "meaning": board.thought.near.uses_meaning,
        }

    def about(
        self,
        item: str,
        ideas: list[dict],
        language: str = "sv",
        question: str = "",
        meaning: Meaning | None = None,
    ) -> dict:
        """One idea, asked for by itself: {"to": [cluster, ...], "alike": [key, ...], "meaning": bool}, three
        and five at most.
        """
        board = self._board(ideas, language, question, meaning)
        number = board.keys.index(item)
        place = board.places([number]).get(number, {"to": []})
        return {
            "to": [board.standing[group] for group, _ in place["to"]],
            "alike": [board.keys[other] for other in board.thought.near.most_alike(number, ALIKE)],
            "meaning": board.thought.near.uses_meaning,
        }

    def _board(self, ideas: list[dict], language: str, question: str, meaning: Meaning | None) -> "_Board":
        ideas = sorted(ideas, key=lambda idea: idea["key"])
        told = (tuple(idea["text"] for idea in ideas), language, question, meaning)
        thought = self._kept.pop(told, None)
        if thought is None:
            wording = read(list(told[0]), language, question)
            thought = Thought(wording, Nearness(wording, meaning))
        if not getattr(meaning, "trouble", ""):
            self._kept[told] = thought
            for old in list(self._kept)[:-KEPT]:
                del self._kept[old]
        return _Board(ideas, thought)


class _Board:
    def __init__(self, ideas: list[dict], thought: Thought) -> None:
        self.thought = thought
        self.keys = [idea["key"] for idea in ideas]
        self.standing = sorted({idea["cluster"] for idea in ideas if idea["cluster"] is not None})
        self.groups = [
            [number for number, idea in enumerate(ideas) if idea["cluster"] == cluster]
            for cluster in self.standing
        ]
        self.free = [number for number, idea in enumerate(ideas) if idea["cluster"] is None]

    def places(self, of: list[int] | None = None) -> dict[int, dict]:
        return places(
            self.thought.near,
            self.free if of is None else [idea for idea in of if idea in self.free],
            self.groups,
        )

    def clusters(self, free: list[int], grain: str) -> list[dict]:
        wording, near = self.thought.wording, self.thought.near
        spread = Counter(stem for stems in wording.stems for stem in set(stems))
        found = []
        for members in gather(near, free, GRAINS[grain]):
            most_typical = typical(near, wording, members)
            named = ", ".join(keywords(wording, members, spread))
            shown = {
                "items": [self.keys[idea] for idea in members],
                "title": named[:1].upper() + named[1:],
                "typical": self.keys[most_typical],
            }
            # Two that are alike are less sure to be a theme than five that are.
            found.append((-near.cohesion(members) * (1 - 1 / len(members)), shown))
        return [shown for _, shown in sorted(found, key=lambda pair: (round(pair[0], 6), pair[1]["items"]))]
