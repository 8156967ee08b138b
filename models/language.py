"""Words of the interface: Project Fluent, one folder of .ftl files per language, read by server and browser
alike.
"""

import re
from functools import cache
from typing import Any, Protocol

from fluent.runtime import FluentBundle, FluentResource

from models.install import ENTRY, LANGUAGES, STATIC, words_of

# A day as the standard writes it, perhaps with a time.
_DAY = re.compile(r"(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2}))?")
# What an entry names are other entries.
_NAMED = re.compile(r"\{\s*([a-zA-Z][\w-]*)")
FOLDER = STATIC / "languages"
# What a sentence's place may be filled with.
Value = str | int | float


# What is said in several languages, by their names, or in one.
Words = str | dict[str, str] | None


class Speaks(Protocol):
    """Says a word of the interface, in a language chosen beforehand."""

    def __call__(self, key: str, /, **values: Value) -> str: ...


source = cache(words_of)


@cache
def _sentences(language: str) -> dict[str, str]:
    """The lines of each entry, by its name."""
    return {entry[1]: entry[0] for entry in ENTRY.finditer(source(language))}


@cache
def _bundle(language: str) -> FluentBundle:
    # Isolating marks are invisible characters; they would end up in exports and in copied text.
    return FluentBundle([language], use_isolating=False)


def _bundle_with(language: str, key: str) -> FluentBundle:
    """A sentence is read when it is first said: reading all two thousand takes longer than starting."""
    bundle, sentences, wanted = _bundle(language), _sentences(language), [key]
    while wanted:
        name = wanted.pop()
        if name in sentences and not bundle.has_message(name):
            bundle.add_resource(FluentResource(sentences[name]))
            wanted += _NAMED.findall(sentences[name])
    return bundle


def say(language: str, key: str, **values: Value) -> str:
    """The sentence `key` in `language`, days in it with their month in words.

    Raises KeyError for an unknown key: a missing word is a defect, not a default.
    """
    bundle = _bundle_with(language if language in LANGUAGES else "sv", key)
    pattern = bundle.get_message(key).value
    if pattern is None:
        raise KeyError(key)
    spoken = {name: day_in_words(value, language) for name, value in values.items()}
    text, errors = bundle.format_pattern(pattern, spoken)
    if errors:
        raise errors[0]
    return str(text)


def day_in_words(value: Any, language: str) -> Any:
    """2026-12-10 as 10 december 2026, with its time where it has one; whatever is no day, as it is."""
    found = _DAY.fullmatch(value) if isinstance(value, str) else None
    if not found:
        return value
    year, month, day, hour, minute = found.groups()
    if not 1 <= int(month) <= 12:
        return value
    text = say(
        language, "day-words", day=str(int(day)), month=say(language, f"month-{int(month)}"), year=year
    )
    return say(language, "day-and-time", date=text, hour=hour, minute=minute) if hour else text


def number(value: float | str | None, language: str) -> str:
    """A number as it is read: 3,5 in Swedish and Norwegian, 3.5 in English; a dash for none."""
    if value is None:
        return "–"
    return (
        f"{value:g}".replace(".", say(language, "decimal-sign")) if isinstance(value, float) else str(value)
    )


# Of so many people it is said how many, and no per cent (static/js/shared/figures.js).
SAID_AS_PEOPLE = 40


def share(percent: int, of: int, language: str) -> str:
    """A part of some people as it is said: "5 av 7" of a few, "71 %" of many."""
    if of > SAID_AS_PEOPLE:
        return say(language, "percent-n", n=percent)
    return say(language, "n-of-people", n=round(percent * of / 100), of=of)


def knows(language: str, key: str) -> bool:
    return _bundle_with(language, key).has_message(key)


def pick(text: Words, language: str) -> str:
    """One language out of several; falls back to Swedish, then Bokmål (METHOD 4.1), then any there is."""
    if not text:
        return ""
    if isinstance(text, str):
        return text
    for wanted in (language, *LANGUAGES):
        if text.get(wanted):
            return text[wanted]
    return next(iter(text.values()), "")


def best_language(accepted: str | None, default: str = "sv") -> str:
    """The first language we speak in an Accept-Language header; no, nn and da readers get Bokmål, where there
    is nothing nearer.
    """
    nearest = {"no": "nb", "nn": "nb", "da": "nb"}
    for part in (accepted or "").split(","):
        asked = part.split(";")[0].strip().lower().partition("-")[0]
        for code in (asked, nearest.get(asked, asked)):
            if code in LANGUAGES:
                return code
    return default
