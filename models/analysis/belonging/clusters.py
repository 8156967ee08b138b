"""Clusters that ideas might make, for a cold start: average linkage, cut where the slider stands.

Cheap to reject; odd ones stay alone.
"""

import numpy as np
from scipy.cluster.hierarchy import fcluster, linkage
from scipy.spatial.distance import squareform

from models.analysis.belonging.nearness import Nearness

# How near a cluster's centre an idea that stands alone must be to join it.
ATTACH = 0.25
PASSES = 2


def gather(near: Nearness, free: list[int], cut: float, smallest: int = 2) -> list[list[int]]:
    """Groups among the `free` ideas, largest first. What is like nothing else is in none of them."""
    if len(free) < 3:
        return []
    apart = 1 - near.shared[np.ix_(free, free)].astype(np.float64)
    np.fill_diagonal(apart, 0)
    apart = np.maximum((apart + apart.T) / 2, 0)
    heaps = fcluster(linkage(squareform(apart, checks=False), "average"), 1 - cut, "distance")
    groups = _large(dict(zip(free, heaps.tolist(), strict=True)), smallest)
    for turn in range(1 + PASSES):
        if not groups:
            break
        groups = _large(_settle(near, free, groups, joining=turn == 0), smallest)
    return sorted(groups, key=lambda members: (-len(members), members[0]))


def _settle(near: Nearness, free: list[int], groups: list[list[int]], joining: bool) -> dict[int, int]:
    """idea -> group: first those that stand alone may join, then each goes to the centre it is nearest."""
    scores = near.to_groups(groups)
    at = {idea: number for number, members in enumerate(groups) for idea in members}
    settled = {}
    for idea in free:
        best = int(scores[idea].argmax())
        if idea not in at:
            if joining and scores[idea, best] >= ATTACH:
                settled[idea] = best
        else:
            settled[idea] = at[idea] if joining else best
    return settled


def _large(at: dict[int, int], smallest: int) -> list[list[int]]:
    groups: dict[int, list[int]] = {}
    for idea in sorted(at):
        groups.setdefault(at[idea], []).append(idea)
    return [members for members in groups.values() if len(members) >= smallest]
