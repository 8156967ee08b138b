"""Ideas that read alike: shared character trigrams of the folded text.

Deterministic, offline, never decides anything.
"""

import re
import unicodedata
from collections import Counter
from math import ceil

_WORD = re.compile(r"\w+")


def fold(text: str) -> str:
    """Lower case, single spaces, no punctuation; å, ä, ö, æ and ø are letters and stay."""
    return " ".join(_WORD.findall(unicodedata.normalize("NFC", text).casefold()))


def _grams(text: str) -> frozenset[str]:
    return frozenset(
        word[i : i + 3]
        for word in f" {fold(text)} ".split(" ")
        if word
        for word in [f" {word} "]
        for i in range(len(word) - 2)
    )


def likeness(one: str, other: str) -> float:
    """0.0 (nothing shared) to 1.0 (same words)."""
    return _shared(_grams(one), _grams(other))


def _shared(a: frozenset[str], b: frozenset[str]) -> float:
    n = len(a & b)
    return n / (len(a) + len(b) - n) if n else 0.0


def most_alike(text: str, others: dict, most: int = 5, least: float = 0.15) -> list[tuple]:
    """The `most` keys of `others` (key -> text) that read most like `text`: (key, likeness), best first."""
    grams = _grams(text)
    ranked = sorted(
        ((key, round(_shared(grams, _grams(other)), 4)) for key, other in others.items()),
        key=lambda pair: (-pair[1], str(pair[0])),
    )
    return [pair for pair in ranked[:most] if pair[1] >= least]


def near_duplicates(texts: dict, least: float = 0.75) -> list[tuple]:
    """Pairs of keys whose texts are nearly the same, which split votes between them; in the order of `texts`.

    Of two texts that share so much, one of the rarest trigrams of each is in both: only those are compared
    that meet in one (prefix filtering, Chaudhuri et al. 2006).
    """
    grams = {key: _grams(text) for key, text in texts.items()}
    frequency = Counter(gram for of_one in grams.values() for gram in of_one)
    nth = {key: n for n, key in enumerate(texts)}
    met: dict[str, list] = {}
    pairs = set()
    for key, of_one in grams.items():
        rarest = sorted(of_one, key=lambda gram: (frequency[gram], gram))
        for gram in rarest[: len(rarest) - ceil(least * len(rarest) - 1e-9) + 1]:
            pairs.update((other, key) for other in met.get(gram, ()))
            met.setdefault(gram, []).append(key)
    alike = [(a, b) for a, b in pairs if _shared(grams[a], grams[b]) >= least]
    return sorted(alike, key=lambda pair: (nth[pair[0]], nth[pair[1]]))
