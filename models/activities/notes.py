"""Lines of a meeting's note that several types write."""

from collections import Counter
from collections.abc import Iterable

from models.activities.shapes import CardLine
from models.analysis.disclosure import SMALLEST
from models.language import pick, say


def ground_lines(ground: dict | None, language: str) -> list[str]:
    """What all groups are for, and what they see differently, with each group's part."""
    lines = []
    for side in ("unites", "divides", "within"):
        for shared in (ground or {}).get(side, []):
            mark = f" ”{pick(shared['mark'], language)}”" if shared.get("mark") else ""
            least = say(language, "ground-least", percent=shared["groups"][-1]["percent"])
            groups = (
                least
                if side == "unites"
                else " · ".join(say(language, "ground-group", **group) for group in shared["groups"])
            )
            lines.append(f"{say(language, 'ground-' + side)}: {shared['text']}{mark} ({groups})")
    return lines


def and_more(more: list[CardLine], language: str) -> str:
    """What else was filled in of a card, after its first words."""
    fields = (f"{pick(line['label'], language)}: {pick(line['value'], language)}" for line in more)
    return "".join(f" · {field}" for field in fields)


def answers(n: int | None, language: str) -> str:
    """How many answered, as a note may say it: what is written down says nothing exact of fewer than five."""
    return say(language, "n-answers", n=n) if n and n >= SMALLEST else say(language, "few-answers")


def each_once(texts: Iterable[str]) -> list[str]:
    """Each text once, where it first stood; what several wrote in the same words says how many they were."""
    found = Counter(text.strip() for text in texts)
    return [text if n == 1 else f"{text} (×{n})" for text, n in found.items()]


def under(language: str, key: str, texts: Iterable[str]) -> list[list[str]]:
    """What was said of the line before, in the words `key` has for it; none where nothing was."""
    said = [say(language, key, text=text) for text in each_once(texts)]
    return [said] if said else []
