"""Labelled sets: real ideas with the theme a person gave each.

What they are and whose: tests/fixtures/clusters/README.md.
"""

import json
from dataclasses import dataclass
from functools import cache

from models.install import ROOT

FOLDER = ROOT / "tests" / "fixtures" / "clusters"
# Sets made from the same ideas; parameters chosen on one of a family say nothing of another.
FAMILIES = {
    "town": ("bg2050_sv", "bg2050_en", "bg2050_mixed"),
    "politics": ("alm2023_sv",),
    "strategy": ("seed000_sv",),
    "libraries": ("seed002_nb",),
}
NAMES = tuple(name for family in FAMILIES.values() for name in family)


@dataclass(frozen=True)
class Labelled:
    """`themes[i]` is None for an idea that belongs with no other; `twins[i]` names ideas that say the same in
    other words.
    """

    name: str
    language: str
    texts: list[str]
    themes: list[str | None]
    twins: list[str | None]


@cache
def labelled(name: str) -> Labelled:
    if name == "bg2050_mixed":
        return _mixed()
    said = json.loads((FOLDER / f"{name}.json").read_text("utf-8"))
    items = said["items"]
    return Labelled(
        name,
        said["lang"],
        [item["text"] for item in items],
        [item["theme"] for item in items],
        [item["dup"] for item in items],
    )


def _mixed() -> Labelled:
    """Two of five in English, the rest in Swedish, as in a room where people write as they like."""
    english = {
        item["id"]: item["text"]
        for item in json.loads((FOLDER / "bg2050_en.json").read_text("utf-8"))["items"]
    }
    swedish = json.loads((FOLDER / "bg2050_sv.json").read_text("utf-8"))["items"]
    texts = [
        english.get(idea["id"], idea["text"]) if number % 5 < 2 else idea["text"]
        for number, idea in enumerate(swedish)
    ]
    return Labelled(
        "bg2050_mixed", "sv", texts, [idea["theme"] for idea in swedish], [idea["dup"] for idea in swedish]
    )


def many(n: int) -> list[str]:
    """`n` different texts of the usual length, for measuring time and memory."""
    texts = [text for name in NAMES if name != "bg2050_mixed" for text in labelled(name).texts]
    rounds = -(-n // len(texts))
    return [
        f"{text} {texts[(number + 7 * turn) % len(texts)].split()[0]}" if turn else text
        for turn in range(rounds)
        for number, text in enumerate(texts)
    ][:n]
