"""Ideas that read alike: shared character trigrams of the folded text.

Deterministic, offline, never decides anything.
"""

import re
import unicodedata

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
    """Pairs of keys whose texts are nearly the same, which split votes between them."""
    keys = list(texts)
    return [
        (a, b) for i, a in enumerate(keys) for b in keys[i + 1 :] if likeness(texts[a], texts[b]) >= least
    ]
