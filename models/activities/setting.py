"""One setting of an activity type: its shape, what it may be, how it is written in the agenda's editor."""

from dataclasses import dataclass
from typing import Any

from models.activities.shapes import Labelled
from models.base import Refused
from models.language import pick
from models.numbers import MOST, needed, not_from, whole

# A column is often a whole question.
LONGEST_LABEL = 200
LONGEST_PHRASE = 160
# Lines of what is written one to a line: more are no choice, and nobody reads them on a phone.
MOST_LINES = 90
# What is given to each person to give away: more dots than these are no priority.
LEAST_COUNT, MOST_COUNT = 1, 30


@dataclass(frozen=True)
class Setting:
    """`shape` is int, bool, choice, labels (list of {key, label}), text, any; or words in the languages they
    were written in: phrase ({language: words}), phrases (a list of those), scales ([{key, text, min, max}]);
    fields of a form are labels of which templates say more. What only templates write: count (a number or a
    word), numbers, texts, parts, choices, tasks, threshold and references; models/library/shapes.py says how
    those look.
    """

    shape: str
    default: Any = None
    low: int | None = None
    high: int | None = None
    choices: tuple = ()
    # Shown in the agenda editor; the rest is kept from the template as it is.
    editable: bool = True

    def check(self, name: str, value: Any) -> Any:
        """The value, or the nearest right one; Refused where there is no telling what was meant."""
        if value is None:
            return self.default
        if self.shape == "int":
            if isinstance(value, bool) or not isinstance(value, int):
                raise not_from(self.low, self.high, name)
            if (self.low is not None and value < self.low) or (self.high is not None and value > self.high):
                raise not_from(self.low, self.high, name)
        elif self.shape == "count" and isinstance(value, int) and not isinstance(value, bool):
            # Kept from before there was a bound.
            return min(max(value, LEAST_COUNT), MOST_COUNT)
        elif (
            (self.shape == "bool" and not isinstance(value, bool))
            or (self.shape == "choice" and value not in self.choices)
            or (self.shape == "labels" and not isinstance(value, list))
        ):
            raise Refused("setting_wrong", field=name)
        return value

    @property
    def is_in_lines(self) -> bool:
        """Whether it is written one to a line."""
        return self.shape in ("labels", "fields", "phrases", "scales")

    def typed(self, name: str, said: str, before: Any, language: str) -> Any:
        """What somebody wrote in the editor, as the setting keeps it.

        `before` is what stood there: a line that is left as it was keeps all it had, its key, its other
        languages, the ends of its scale, its side of the map.
        """
        said = said.strip()
        lines = [line.strip() for line in said.splitlines() if line.strip()]
        if self.is_in_lines and len(lines) > MOST_LINES:
            raise Refused("too_many_lines", field=name, n=len(lines), most=MOST_LINES)
        if self.shape == "bool":
            return bool(said)
        if self.shape == "int":
            low, high = self.low or 0, MOST if self.high is None else self.high
            return needed(said, name, low, high) if said else self.default
        if self.shape in ("labels", "fields"):
            return _labels(name, [line[:LONGEST_LABEL] for line in lines], before, language)
        if self.shape == "phrase":
            kept = before if isinstance(before, dict) else {}
            return {**kept, language: said[:LONGEST_PHRASE]} if said else None
        if self.shape == "phrases":
            known = {pick(phrase, language): phrase for phrase in before or []}
            return [known.get(line) or {language: line} for line in lines] or None
        if self.shape == "scales":
            return _scales([line[:LONGEST_PHRASE] for line in lines], before, language)
        return _count(name, said, self.default) if self.shape == "count" else said or self.default

    def as_typed(self, value: Any, language: str) -> str:
        """The value as the editor shows it."""
        if value is None:
            return ""
        if self.shape in ("labels", "fields"):
            return "\n".join(pick(label["label"], language) for label in as_labels(value))
        if self.shape == "phrase":
            return pick(value, language) if isinstance(value, dict | str) else ""
        if self.shape == "phrases":
            return "\n".join(pick(phrase, language) for phrase in value)
        if self.shape == "scales":
            return "\n".join(pick(scale["text"], language) for scale in value)
        return str(value)


def _count(name: str, said: str, default: Any) -> Any:
    """A word such as "auto", or a number instead."""
    if not said or said.isalpha():
        return said or default
    number = whole(said)
    if number is None or not LEAST_COUNT <= number <= MOST_COUNT:
        raise Refused("setting_range", field=name, low=LEAST_COUNT, high=MOST_COUNT)
    return number


def labels(settings: dict, name: str) -> list[Labelled]:
    """A `labels` setting as [{key, label}]; labels stay in all their languages, each reader picks."""
    return as_labels(settings.get(name))


def as_labels(value: list[dict] | None) -> list[Labelled]:
    return [
        {
            "key": label["key"],
            "label": label.get("label") or label.get("text") or label.get("prompt") or label["key"],
        }
        for label in value or []
    ]


def _labels(name: str, lines: list[str], before: list | None, language: str) -> list | None:
    known = {
        pick(label["label"], language): whole
        for label, whole in zip(as_labels(before), before or [], strict=True)
    }
    taken = {known[line]["key"] for line in lines if line in known}
    fresh = (key for number in range(1, 99) if (key := f"{name}{number}") not in taken)
    return [known.get(line) or {"key": next(fresh), "label": {language: line}} for line in lines] or None


def _scales(lines: list[str], before: list | None, language: str) -> list | None:
    known = {pick(scale["text"], language): scale for scale in before or []}
    return [
        known.get(line) or {"key": f"scale{number}", "text": {language: line}, "min": 1, "max": 5}
        for number, line in enumerate(lines, 1)
    ] or None
