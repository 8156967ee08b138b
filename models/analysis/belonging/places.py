"""“Hör kanske till”: for each idea not yet placed, the clusters it may belong to.

Saves more work than clusters made by themselves.
"""

import numpy as np

from models.analysis.belonging.nearness import Nearness

MOST = 3
# Nearness to a cluster's centre, 0..1: enough to be named at all; and to be put there until somebody says
# otherwise, where the second best is that much farther.
NAMED = 0.02
SURE, MARGIN = 0.28, 0.22


def places(near: Nearness, free: list[int], groups: list[list[int]], least: float = NAMED) -> dict[int, dict]:
    """{idea: {"to": [(group, score)], best first, three at most, "sure": bool}} of those with anything to
    name.
    """
    if not groups:
        return {}
    scores, found = near.to_groups(groups), {}
    for idea in free:
        order = np.argsort(-scores[idea], kind="stable")[:MOST]
        named = [
            (int(group), round(float(scores[idea, group]), 3))
            for group in order
            if scores[idea, group] >= least
        ]
        if named:
            second = float(scores[idea, order[1]]) if len(order) > 1 else 0.0
            found[idea] = {"to": named, "sure": named[0][1] >= SURE and named[0][1] - second >= MARGIN}
    return found
