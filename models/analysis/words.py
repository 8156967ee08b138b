"""Words: counting them against a budget, and comparing two texts word by word."""

from difflib import SequenceMatcher

# METHOD 3.1: main text (sections 1-6) at each version.
BUDGETS = {"0.5": 350, "0.6": 450, "0.7": 500, "0.9": 600, "1.0": 600}


def count(*texts: str) -> int:
    return sum(len(text.split()) for text in texts if text)


def budget(version: str) -> int:
    return BUDGETS.get(version, 600)


def compare(before: str, after: str) -> list[tuple[str, str]]:
    """Runs of words as (sign, text): '=' kept, '-' only before, '+' only after."""
    a, b = before.split(), after.split()
    runs: list[tuple[str, str]] = []
    for what, a1, a2, b1, b2 in SequenceMatcher(a=a, b=b, autojunk=False).get_opcodes():
        if what == "equal":
            runs.append(("=", " ".join(a[a1:a2])))
        else:
            runs += [(sign, " ".join(words)) for sign, words in (("-", a[a1:a2]), ("+", b[b1:b2])) if words]
    return runs
