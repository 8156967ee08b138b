"""What to call a group of ideas until somebody names it: the words that set it apart, and its most typical
idea.
"""

from collections import Counter

import numpy as np

from models.analysis.belonging.nearness import Nearness
from models.analysis.belonging.wording import Wording, tongue

MOST_WORDS = 2
# A long idea mentions much and so is near everything; each word past this one counts against it.
TYPICAL_LENGTH, PER_WORD = 12, 0.01


def keywords(wording: Wording, members: list[int], spread: Counter, most: int = MOST_WORDS) -> list[str]:
    """Up to `most` words that many of the group use and few others.

    `spread` counts the ideas of the whole board with each stem.
    """
    inside = Counter(stem for idea in members for stem in set(wording.stems[idea]))
    once = 1.0 if len(members) < 3 else 0.3
    weight = {
        stem: n / len(members) * np.log1p(len(wording.texts) / spread[stem]) * (1.0 if n > 1 else once)
        for stem, n in inside.items()
    }
    taken, shown = [], []
    for stem in sorted(weight, key=lambda stem: (-weight[stem], stem)):
        if len(shown) == most:
            break
        if not any(stem[:5] == other[:5] or stem in other or other in stem for other in taken) and (
            form := _form(wording, members, stem)
        ):
            taken.append(stem)
            shown.append(form)
    return shown


def typical(near: Nearness, wording: Wording, members: list[int]) -> int:
    """The idea nearest to all the others of its group."""
    nearness = near.plain[np.ix_(members, members)].sum(axis=1)
    length = np.array([len(wording.said[idea]) for idea in members])
    return members[int(np.argmax(nearness - PER_WORD * np.maximum(length - TYPICAL_LENGTH, 0)))]


def _form(wording: Wording, members: list[int], stem: str) -> str | None:
    """A word to show for a stem: the shipped form of a part, else the commonest word here that carries it,
    else on the whole board.
    """
    language = Counter(wording.languages[idea] for idea in members).most_common(1)[0][0]
    if stem in tongue(language).shown:
        return tongue(language).shown[stem]
    here = Counter(word for idea in members for word in wording.said[idea])
    for among in (
        Counter({word: n for word, n in here.items() if word in wording.forms.get(stem, ())}),
        wording.forms.get(stem),
        # A part that never stands alone: the shortest word that begins with it.
        Counter({word: -len(word) for word in here if word.startswith(stem)}),
    ):
        if among:
            return min(among, key=lambda word: (-among[word], len(word), word))
    return None
