"""Blanks in a template's words: {aterkoppling}, {beslut}, {frist}.

Filled in by the leader beforehand; until then a dated or a plain word.
"""

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING

from models.base import Refused
from models.language import day_in_words, knows, say

if TYPE_CHECKING:
    from models.workshop.workshop import Workshop

_BLANK = re.compile(r"\{([a-z_]+)\}")
# Dates that follow from the journey's plan where nobody filled them in.
DATES = ("aterkoppling", "frist")
LONGEST = 200


def said(text: dict, workshop: "Workshop") -> dict:
    """The words as people read them: no blank is ever shown as a blank."""
    if not any("{" in words for words in text.values()):
        return text

    def spoken(language: str, words: str) -> str:
        return _BLANK.sub(lambda found: _usual(found[1], workshop, language), words)

    return {language: spoken(language, words) for language, words in text.items()}


def _usual(name: str, workshop: "Workshop", language: str) -> str:
    if name in DATES:
        known = workshop.feedback_by or (workshop.step.answer_by if workshop.step else "")
        return day_in_words(known, language) or say(language, "blank-date")
    return say(language, f"blank-{name}") if knows(language, f"blank-{name}") else "…"


def blanks_of(workshop: "Workshop") -> list[str]:
    """Names of what is still to be filled in, in the order of the agenda."""
    found = [
        name
        for activity in workshop.agenda
        if activity.state == "planned"
        for words in activity.prompt.values()
        for name in _BLANK.findall(words)
    ]
    return list(dict.fromkeys(found))


def fill_blanks(workshop: "Workshop", given: Mapping[str, str]) -> list[str]:
    """Write the words into every prompt and script that waits for them, in all its languages; empty ones wait
    on. Returns words for what waited no longer, and that stand nowhere: somebody else was first.
    """
    typed = {name: words for name, raw in given.items() if (words := " ".join(raw.split()))}
    for name, words in typed.items():
        if len(words) > LONGEST:
            raise Refused("too_long", field=name, most=LONGEST, now=len(words))
    waiting = blanks_of(workshop)
    kept = {name: words for name, words in typed.items() if name in waiting}
    for activity in workshop.agenda:
        if activity.state == "planned":
            activity.prompt, activity.script = _filled(activity.prompt, kept), _filled(activity.script, kept)
    stand = [words for activity in workshop.agenda for words in activity.prompt.values()]
    return [words for name, words in typed.items() if name not in kept and words not in "\n".join(stand)]


def _filled(text: dict, given: dict[str, str]) -> dict:
    return {
        language: _BLANK.sub(lambda found: given.get(found[1], found[0]), words)
        for language, words in text.items()
    }
