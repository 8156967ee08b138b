"""Whether one could see when a commitment is done (F1-12).

A soft question to its writers, never a hindrance.
"""

import re

# Verbs of direction: true for ever, never finished. Stems, so that every form of the word is met.
_DIRECTIONS = re.compile(
    r"\b(fortsätt\w*|fortsett\w*|utveckl\w*|stärk\w*|styrk\w*|förbättr\w*|forbedr\w*|främj\w*|frem[mj]\w*|verka\w*"
    r" för|jobb\w* (för|med|for)|arbeta\w* (för|med|mot)"
    r"|arbeid\w* (for|med|mot)|bidra\w* till?|satsa på|satse på|fokuser\w*"
    r" på|sträva\w*|strebe\w*|öka\w*|øke\w*|sträva\w*|värna\w*|vara? (mer|mycket|bättre)"
    r"|continu\w*|develop\w*|strengthen\w*|improv\w*|promot\w*|work"
    r" (for|with|towards)|strive\w*|contribut\w*|increas\w*|focus on)\b",
    re.IGNORECASE,
)
# Something to count or a day to look: with it, even "increase" can be followed up.
_MEASURES = re.compile(
    r"\d|\b(varje|hver|every|alla|alle|all|minst|högst|minimum|at"
    r" least|senast|innan|før|before|januari|februari|mars|april|maj|mai|juni|juli|august\w*|september"
    r"|oktober|november|december|desember|januar|februar|en gång|två|tre|fyra|fem|to|fire|fem)\b",
    re.IGNORECASE,
)


def can_be_seen_done(text: str) -> bool:
    """False for a direction without anything to count or a day to look at."""
    return not _DIRECTIONS.search(text) or bool(_MEASURES.search(text))
