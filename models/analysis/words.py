"""Words: counting them against a budget, and comparing two texts word by word."""

import re
from difflib import SequenceMatcher

# METHOD 3.1: main text (sections 1-6) at each version.
_TOKEN = re.compile(r"\s?\w+|\s?[^\w\s]")
# Letters in a kept piece that is too small to stand by itself.
SHORT = 4

BUDGETS = {"0.5": 350, "0.6": 450, "0.7": 500, "0.9": 600, "1.0": 600}


def holds(said: str, words: str) -> bool:
    """Whether all of some words stand in what was said, in any order, as whoever seeks types them."""
    said = said.casefold()
    return all(word in said for word in words.casefold().split())


def count(*texts: str) -> int:
    return sum(len(text.split()) for text in texts if text)


def budget(version: str) -> int:
    return BUDGETS.get(version, 600)


def compare(before: str, after: str) -> list[tuple[str, str]]:
    """Runs of words as (sign, text): '=' kept, '-' only before, '+' only after.

    Commas and full stops are compared by themselves.

    Texts carry their own blanks: '=' and '+' runs joined are `after`, '=' and '-' runs joined read as
    `before`.
    """
    a, b = _tokens(before), _tokens(after)
    runs: list[tuple[str, str]] = []
    for what, a1, a2, b1, b2 in _joined(
        SequenceMatcher(
            a=[token.strip() for token in a], b=[token.strip() for token in b], autojunk=False
        ).get_opcodes(),
        a,
    ):
        if what == "equal":
            runs.append(("=", "".join(b[b1:b2])))
        else:
            runs += [(sign, "".join(words)) for sign, words in (("-", a[a1:a2]), ("+", b[b1:b2])) if words]
    return runs


def _tokens(text: str) -> list[str]:
    """Words and marks, each with the blank before it."""
    return _TOKEN.findall(" ".join(text.split()))


def _joined(changes: list, before: list[str]) -> list:
    """A kept word or mark alone between two changes says nothing; the eye reads the three as one change."""
    found: list = []
    for at, change in enumerate(changes):
        what, a1, a2, b1, b2 = change
        lone = (
            what == "equal"
            and 0 < at < len(changes) - 1
            and a2 - a1 <= 2
            and sum(len(token.strip()) for token in before[a1:a2]) <= SHORT
        )
        if found and found[-1][0] != "equal" and (lone or what != "equal"):
            found[-1] = ("replace", found[-1][1], a2, found[-1][3], b2)
        else:
            found.append(("replace" if lone else what, a1, a2, b1, b2))
    return found
