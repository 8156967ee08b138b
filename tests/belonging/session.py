"""A facilitator's hour, simulated: ideas come in three batches, suggestions are taken or mended, and what is
left is placed by hand.
"""

import random
from dataclasses import dataclass

from models.analysis.belonging import GRAINS
from models.analysis.belonging.clusters import gather
from models.analysis.belonging.nearness import Nearness
from models.analysis.belonging.places import places

BATCHES = (0.6, 0.2, 0.2)
# Ideas placed before the facilitator asks again.
ASKS_AFTER = 30


@dataclass
class Deeds:
    """How each idea that belongs somewhere came there."""

    whole: int = 0  # with a cluster that was taken as suggested
    sure: int = 0  # put there in advance, confirmed with all the others
    pressed: int = 0  # one press on a chip
    dragged: int = 0  # looked for and moved by hand
    mended: int = 0  # suggested wrongly, moved

    @property
    def drags_saved(self) -> float:
        return 1 - (self.dragged + self.mended) / max(
            1, self.whole + self.sure + self.pressed + self.dragged + self.mended
        )


def play(near: Nearness, gold: list, seed: int, clusters: bool = True) -> Deeds:
    """One hour. In each batch the facilitator takes the suggested clusters worth keeping (the first batch
    only), then asks for places
    now and again, confirms what is sure, presses chips, and drags the rest. Ideas that belong nowhere cost
    nothing unless something wrong was done with them.
    """
    order = list(range(len(gold)))
    random.Random(seed).shuffle(order)
    deeds, at, start = Deeds(), {}, 0
    for number, share in enumerate(BATCHES):
        end = len(gold) if number == len(BATCHES) - 1 else start + round(share * len(gold))
        batch, start = sorted(order[start:end]), end
        if number == 0 and clusters:
            _take_clusters(near, gold, batch, at, deeds)
        rest = [idea for idea in batch if idea not in at]
        for first in range(0, len(rest), ASKS_AFTER):
            _take_places(near, gold, rest[first : first + ASKS_AFTER], at, deeds)
    return deeds


def _take_clusters(near: Nearness, gold: list, batch: list[int], at: dict, deeds: Deeds) -> None:
    for members in gather(near, batch, GRAINS["medium"]):
        themes = [gold[idea] for idea in members if gold[idea] is not None]
        theme = max(sorted(set(themes)), key=themes.count, default=None)
        # Worth keeping when most of it belongs together.
        if theme is None or 2 * themes.count(theme) <= len(members):
            continue
        for idea in members:
            if gold[idea] == theme:
                deeds.whole += 1
            else:
                deeds.mended += 1
            at[idea] = gold[idea]


def _take_places(near: Nearness, gold: list, batch: list[int], at: dict, deeds: Deeds) -> None:
    standing = sorted({theme for theme in at.values() if theme is not None})
    suggested = places(
        near, batch, [[idea for idea, theme in at.items() if theme == name] for name in standing]
    )
    for idea in batch:
        place = suggested.get(idea, {"to": [], "sure": False})
        named = [standing[group] for group, _ in place["to"]]
        if place["sure"] and named[0] != gold[idea]:
            deeds.mended += 1
        elif gold[idea] is None:
            continue
        elif place["sure"]:
            deeds.sure += 1
        elif gold[idea] in named:
            deeds.pressed += 1
        else:
            deeds.dragged += 1
        at[idea] = gold[idea]
