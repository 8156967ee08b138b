"""Cards with several fields, as a phone fills them in: one list says what is asked, how it is drawn and what
is let through.

Labels stay in all their languages.
"""

from datetime import date
from typing import Unpack, cast

from models.activities.shapes import CardLine, Field, FieldMore, Labelled, Worded
from models.analysis.signs import signs
from models.base import Refused
from models.language import LANGUAGES, Words, say

USUAL_LENGTH = 280


def field(key: str, word: str, **more: Unpack[FieldMore]) -> Field:
    """A field whose label is a word of the interface."""
    return {"key": key, "label": in_all_languages(word), **more}


def in_all_languages(word: str) -> dict[str, str]:
    return {language: say(language, word) for language in LANGUAGES}


def in_all(text: Words) -> Worded:
    """`words` beside an item's text, where it is written in several languages: each reader has their own."""
    return {"words": text} if isinstance(text, dict) else {}


def form_of(asked: list[dict] | None) -> list[Field]:
    """Fields as a template writes them, choices as [{key, label}] whether they were written so or as bare
    words.
    """
    return [
        cast(Field, field | ({"choices": choices_of(field["choices"])} if field.get("choices") else {}))
        for field in asked or []
    ]


def choices_of(asked: list | None) -> list[Labelled]:
    """[{key, label}], whether a template wrote them so, with labels in all languages, or as bare words."""
    return [
        cast(Labelled, choice) if isinstance(choice, dict) else {"key": str(choice), "label": str(choice)}
        for choice in asked or []
    ]


def check_fields(asked: list[Field], given: dict) -> dict[str, str]:
    """What may be kept of what was filled in, in the order of the form.

    At least one field must hold something.
    """
    unknown = set(given) - {field["key"] for field in asked}
    if unknown:
        raise Refused("unknown_field", field=sorted(unknown)[0])
    kept = {}
    for field in asked:
        value = given.get(field["key"], "")
        if not isinstance(value, str):
            raise Refused("wrong_type", field=field["key"])
        if field.get("required") and not value:
            raise Refused("text_missing", field=field["key"])
        if value:
            kept[field["key"]] = _checked(field, value)
    if not kept:
        raise Refused("text_missing", field=asked[0]["key"])
    return kept


def _checked(asked: Field, value: str) -> str:
    choices = asked.get("choices")
    if choices and value not in [choice["key"] for choice in choices]:
        raise Refused("unknown_choice", field=asked["key"])
    if asked.get("kind") == "date":
        try:
            return date.fromisoformat(value).isoformat()
        except ValueError as wrong:
            raise Refused("date_wrong", field=asked["key"]) from wrong
    most = asked.get("max_chars", USUAL_LENGTH)
    if signs(value) > most:
        raise Refused("too_long", field=asked["key"], most=most, now=signs(value))
    return value


def words_of(asked: list[Field], fields: dict) -> list[CardLine]:
    """A filled-in card as [{key, label, value}] for reading, choices in words; empty fields left out."""
    found: list[CardLine] = []
    for field in asked:
        value = fields.get(field["key"])
        if value:
            label = next(
                (choice["label"] for choice in field.get("choices") or [] if choice["key"] == value), value
            )
            found.append({"key": field["key"], "label": field["label"], "value": label})
    return found
