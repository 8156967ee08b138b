"""What recurs between organisations: the same words after folding, then one's words within another's.

A person confirms (F2-04).
"""

from collections import defaultdict
from typing import TypedDict

from models.analysis.similarity import fold

# Shorter words ("og", "til", "i") make nothing shared.
SHORTEST_WORD = 4


class Same(TypedDict):
    """What several groups wrote with the same words."""

    text: str
    keys: list[str]
    groups: list[str]


class Near(Same):
    """`text` stands within `other`."""

    other: str
    other_groups: list[str]


def shared_exact(items: list[dict], least: int = 2) -> list[Same]:
    """What `least` groups or more wrote with the same words, most groups first.

    `items` are {key, text, group}.
    """
    found: dict[str, list[dict]] = defaultdict(list)
    for item in items:
        if item["group"]:
            found[fold(item["text"])].append(item)
    shared: list[Same] = [
        {"text": same[0]["text"], "keys": [idea["key"] for idea in same], "groups": groups}
        for same in found.values()
        if len(groups := sorted({idea["group"] for idea in same})) >= least
    ]
    return sorted(shared, key=lambda idea: (-len(idea["groups"]), fold(idea["text"])))


def shared_near(items: list[dict], least: int = 2) -> list[Near]:
    """Where all words of one stand within another's from a group
    that did not write it.
    """
    by_words: dict[str, list[dict]] = defaultdict(list)
    for item in items:
        if item["group"] and fold(item["text"]):
            by_words[fold(item["text"])].append(item)
    found: list[Near] = []
    for small, those in by_words.items():
        words = set(small.split())
        if not any(len(word) >= SHORTEST_WORD for word in words):
            continue
        for large, others in by_words.items():
            theirs, ours = {idea["group"] for idea in others}, {idea["group"] for idea in those}
            if words < set(large.split()) and theirs - ours and len(theirs | ours) >= least:
                keys = [idea["key"] for idea in [*those, *others]]
                found.append(
                    {
                        "text": those[0]["text"],
                        "keys": keys,
                        "groups": sorted(ours),
                        "other": others[0]["text"],
                        "other_groups": sorted(theirs),
                    }
                )
    return sorted(found, key=lambda idea: (-len(idea["groups"]), fold(idea["text"])))
