"""What kind of value stands under each name of a template: words in languages, a text, a number, and so on.

What passes here breaks no page and no workshop, whatever somebody typed.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from models.activities import KINDS
from models.activities.setting import LEAST_COUNT, MOST_COUNT, Setting
from models.language import LANGUAGES

LONGEST_WORDS = 4000
MOST_IN_A_LIST = 200
QUOTES = "“”„‟’‘»«"


@dataclass(frozen=True)
class Misshapen:
    """`wanted` names the sentence `template-problem-shape-<wanted>`; `path` leads to the value."""

    wanted: str
    path: tuple
    name: str
    place: str
    is_quoted: bool = False


def is_text(value: Any, longest: int = LONGEST_WORDS) -> bool:
    return isinstance(value, str) and len(value) <= longest


def is_whole(value: Any) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and abs(value) <= 1_000_000


def is_words(value: Any, longest: int = LONGEST_WORDS) -> bool:
    """The same words in one language or several."""
    return (
        isinstance(value, dict)
        and bool(value)
        and set(value) <= set(LANGUAGES)
        and all(is_text(words, longest) for words in value.values())
    )


def is_flag(value: Any) -> bool:
    return isinstance(value, bool)


def is_list_of(good: Callable[[Any], bool]) -> Callable[[Any], bool]:
    return lambda value: isinstance(value, list) and len(value) <= MOST_IN_A_LIST and all(map(good, value))


def is_input(value: Any) -> bool:
    return is_text(", ".join(value) if is_list_of(is_text)(value) else value, 120)


def is_plain(value: Any) -> bool:
    """What nobody looks into: values within values, of no more than a page's length."""
    if isinstance(value, dict):
        return all(is_text(name, 60) and is_plain(inner) for name, inner in value.items())
    if isinstance(value, list):
        return len(value) <= MOST_IN_A_LIST and all(map(is_plain, value))
    return value is None or isinstance(value, bool | int | float) or is_text(value)


def is_labelled(value: Any) -> bool:
    """{key, and a label in words, if it has one}."""
    return (
        isinstance(value, dict)
        and is_text(value.get("key"), 60)
        and all(is_words(value[name]) for name in ("label", "text", "prompt", "low", "high") if name in value)
        and all(is_whole(value[name]) for name in ("min", "max", "max_chars") if name in value)
        and all(is_flag(value[name]) for name in ("required",) if name in value)
        and is_plain(value)
    )


def is_choices(value: Any) -> bool:
    """Labels, or bare words."""
    return is_list_of(lambda choice: is_text(choice, 160) or is_labelled(choice))(value)


def is_field(value: Any) -> bool:
    """Of a form: a label, perhaps with what may be chosen."""
    choices = value.get("choices") if isinstance(value, dict) else None
    return is_labelled(value) and (choices is None or is_choices(choices))


def is_scale(value: Any) -> bool:
    return is_labelled(value) and is_words(value.get("text")) and is_whole(value.get("min", 1))


WORDS, TEXT, NAME, WHOLE, FLAG = "words", "text", "name", "whole", "flag"
GOOD: dict[str, Callable[[Any], bool]] = {
    WORDS: is_words,
    "title": lambda value: is_words(value, 160),
    TEXT: is_text,
    NAME: lambda value: is_text(value, 60) and bool(value),
    "phase": lambda value: is_text(value, 20),
    WHOLE: is_whole,
    FLAG: is_flag,
    "texts": is_list_of(is_text),
    "words_list": is_list_of(is_words),
    "input": is_input,
    "list": lambda value: isinstance(value, list),
    "names": lambda value: isinstance(value, dict) and is_plain(value),
    "plain": is_plain,
    "language": lambda value: value in LANGUAGES,
    "labels": is_list_of(is_labelled),
    "scales": is_list_of(is_scale),
    "phrase": lambda value: is_words(value) or is_text(value),
    "parts": is_list_of(is_labelled),
    "fields": is_list_of(is_field),
    "choices": is_choices,
    "numbers": is_list_of(is_whole),
    "count": lambda value: (is_whole(value) and LEAST_COUNT <= value <= MOST_COUNT) or is_text(value, 20),
    "threshold": lambda value: isinstance(value, dict) and all(map(is_whole, value.values())),
    "references": lambda value: is_text(value) or is_list_of(is_text)(value),
    "tasks": is_list_of(lambda value: isinstance(value, dict)),
}
TEMPLATE = {
    "id": NAME,
    "title": "title",
    "purpose": WORDS,
    "invitation": WORDS,
    "before": "words_list",
    "after": "words_list",
    "journey": TEXT,
    "leader": TEXT,
    "records": TEXT,
    "start": TEXT,
    "lang": "language",
    "sessions": "list",
    "group": "names",
    "absent": "names",
    "organisations": "names",
    "leader_is_facilitator": FLAG,
    "exports": "texts",
    "source": "texts",
}
SESSION = {
    "id": NAME,
    "title": "title",
    "mode": TEXT,
    "open_days": WHOLE,
    "total_minutes": WHOLE,
    "activities": "list",
}
ACTIVITY = {
    "id": NAME,
    "type": TEXT,
    "title": "title",
    "prompt": WORDS,
    "script": WORDS,
    "if_wrong": WORDS,
    "help": WORDS,
    "minutes": WHOLE,
    "phase": "phase",
    "optional": FLAG,
    "input": "input",
    "output": NAME,
    "settings": "names",
}
# Which sentence says what is wanted, where it is not named as the shape.
SAID = {
    "title": "words",
    "phrase": "words",
    NAME: TEXT,
    "phase": TEXT,
    "count": WHOLE,
    "threshold": WHOLE,
    "numbers": "list",
    "texts": "list",
    "input": "list",
    "references": "list",
    "tasks": "list",
    "labels": "parts",
    "scales": "parts",
    "fields": "parts",
    "choices": "parts",
}
# What a setting's shape asks of a template; whole numbers and choices are the setting's own to judge.
OF_SETTING = {
    "any": "plain",
    "bool": FLAG,
    "choice": "plain",
    "int": "plain",
    "phrases": "words_list",
}


def wrong_shapes(template: dict) -> Iterator[Misshapen]:
    """In the file's order as far as it is of the right kind."""
    yield from _wrong(template, TEMPLATE, (), "")
    for at, part in enumerate(_listed(template.get("sessions"))):
        if isinstance(part, dict):
            path: tuple = ("sessions", at)
            yield from _wrong(part, SESSION, path, str(part.get("id", "")))
            for number, plan in enumerate(_listed(part.get("activities"))):
                if isinstance(plan, dict):
                    yield from _of_activity(plan, (*path, "activities", number), f"{part.get('id', '')}")


def _of_activity(plan: dict, path: tuple, part: str) -> Iterator[Misshapen]:
    place = f"{part}.{plan.get('id', '')}"
    yield from _wrong(plan, ACTIVITY, path, place)
    settings, kind = plan.get("settings"), KINDS.get(str(plan.get("type")))
    if not isinstance(settings, dict) or kind is None:
        return
    known: dict[str, Setting] = kind.all_settings()
    for name, value in settings.items():
        asked = known[name].shape if name in known else "any"
        shape = OF_SETTING.get(asked, asked)
        if value is not None and not GOOD[shape](value):
            yield _misshapen(shape, (*path, "settings", name), str(name), place, value)
    for at, task in enumerate(_listed(settings.get("tasks"))):
        if isinstance(task, dict):
            yield from _of_activity(task, (*path, "settings", "tasks", at), part)


def _wrong(said: dict, shapes: dict[str, str], path: tuple, place: str) -> Iterator[Misshapen]:
    for name, value in said.items():
        shape = shapes.get(name, "plain")
        if value is not None and not GOOD[shape](value):
            yield _misshapen(shape, (*path, name), str(name), place, value)


def _misshapen(shape: str, path: tuple, name: str, place: str, value: Any) -> Misshapen:
    return Misshapen(SAID.get(shape, shape), path, name, place, _is_quoted(value))


def _is_quoted(value: Any) -> bool:
    """Whether Word's quotation marks stand where straight ones were meant."""
    said = [value] if isinstance(value, str) else list(value.values()) if isinstance(value, dict) else []
    return any(isinstance(words, str) and words[:1] in QUOTES and words for words in said)


def _listed(value: Any) -> list:
    return value if isinstance(value, list) else []
