"""What is wrong with a template, in words a process lead understands, with the line where it stands.

Nothing here is guessed or put right silently.
"""

import difflib
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, TypeGuard

import yaml

from models.activities import KINDS, outcomes
from models.base import Refused
from models.elsewhere import elsewhere
from models.install import WHOLE
from models.language import LANGUAGES, Value, pick
from models.library.reading import CannotRead, read
from models.library.shapes import wrong_shapes
from models.workshop.inputs import DECKS, PASSAGES, references

SCHEMA = "malbild-template/1"
MOST_ACTIVITIES = 60
MOST_SESSIONS = 20
# Settings that templates carry and that are no type's own.
CARRIED = {
    "kind",
    "show",
    "rounds",
    "expect",
    "hidden_until_reveal",
    "visibility",
    "anonymity",
    "max_words",
    "remind_days_before_close",
    "k_min",
    "min_groups",
    "list",
    "level",
    "fields",
}
# Where templates, journeys and decks hold words for people, alone or in a list.
WORDED = {
    "title",
    "purpose",
    "invitation",
    "setup",
    "prompt",
    "help",
    "script",
    "if_wrong",
    "label",
    "text",
    "low",
    "high",
    "word",
    "open",
    "comment_label",
    "owner_hint",
    "check",
    "reading",
    "meetings",
    "note",
    "rubrik",
    "hander",
    "savad",
}
WORDED_LISTS = {"before", "after", "choices", "tags"}
# What is for the leader alone. A script is read aloud, and may well say the question once more.
LEADERS = {"purpose", "setup", "if_wrong", "before", "after"}
# A translation of a sentence this long has lost something under the one share, and added something over the
# other.
SENTENCE = 40
LEAST_SHARE, MOST_SHARE = 0.5, 2.0


@dataclass(frozen=True)
class Problem:
    """`stops`: it cannot be run; else it is worth a thought.

    `place` is "dag1.vagor", `line` counts from 1, 0 where there is none.
    """

    code: str
    place: str = ""
    line: int = 0
    stops: bool = True
    values: dict = field(default_factory=dict)


@elsewhere
def check(text: str) -> tuple[dict | None, list[Problem]]:
    """(the template, what is wrong with it, in the file's order); None where it cannot be read at all."""
    try:
        template, lines = read(text)
    except CannotRead as wrong:
        return None, [Problem(wrong.code, line=wrong.line, values=wrong.values)]
    if not isinstance(template, dict):
        return None, [Problem("unreadable", line=1)]
    problems = misshapen(template, lines)
    if problems:
        # What is not even of the right kind is looked at no further.
        return template, problems
    return template, _Check(template, lines).all()


def misshapen(template: dict, lines: dict[tuple, int]) -> list["Problem"]:
    """Values that are not of the kind their name asks for, each with its line."""
    found = []
    for wrong in wrong_shapes(template):
        said = "curly_quotes" if wrong.is_quoted else f"shape_{wrong.wanted}"
        if (wrong.name, wrong.wanted) == ("minutes", "whole"):
            said = "minutes"
        line = _line_of(wrong.path, lines)
        found.append(Problem(said, wrong.place, line, values={"name": wrong.name}))
    return found


def _line_of(path: tuple, lines: dict[tuple, int]) -> int:
    """Of the nearest thing that has a line of its own."""
    return next((lines[path[:size]] for size in range(len(path), -1, -1) if path[:size] in lines), 0)


def _lines(tree: yaml.Node | None) -> dict[tuple, int]:
    """Where each value stands: {("sessions", 0, "activities", 2): line}."""
    found: dict[tuple, int] = {}

    def walk(node: yaml.Node, path: tuple) -> None:
        found[path] = node.start_mark.line + 1
        if isinstance(node, yaml.MappingNode):
            for key, value in node.value:
                walk(value, (*path, key.value))
        elif isinstance(node, yaml.SequenceNode):
            for at, value in enumerate(node.value):
                walk(value, (*path, at))

    if tree is not None:
        walk(tree, ())
    return found


def check_words(text: str) -> list[Problem]:
    """What is not said in every language, in a file that comes with the program: a template, a journey, a
    deck.

    What people write for themselves may well be in one language.
    """
    lines = _lines(yaml.compose(text, yaml.SafeLoader))
    problems = []
    for path, said in texts_of(yaml.safe_load(text)):
        line = lines.get(path, 0)
        place = ".".join(str(part) for part in path)
        if isinstance(said, str):
            problems.append(Problem("language_plain", place, line, False, {"text": said}))
            continue
        for language in WHOLE:
            if not said.get(language):
                problems.append(Problem("language_missing", place, line, False, {"language": language}))
        problems += _lengths(said, place, line)
    return problems + _leaders_words(texts_of(yaml.safe_load(text)), lines)


def _leaders_words(texts: Iterator[tuple[tuple, dict[str, str] | str]], lines: dict) -> list[Problem]:
    """Sentences of the leader's that stand where participants read: in a question, or in their invitation."""
    leaders: set[str] = set()
    participants: list[tuple[tuple, str]] = []
    for path, said in texts:
        found = _sentences(said if isinstance(said, str) else " ".join(said.values()))
        if LEADERS & set(path):
            leaders |= found
        elif "script" not in path:
            participants += [(path, sentence) for sentence in found]
    return [
        Problem("language_leaders", ".".join(map(str, path)), lines.get(path, 0), False, {"text": sentence})
        for path, sentence in participants
        if sentence in leaders
    ]


def _sentences(words: str) -> set[str]:
    found = (part.strip() for part in re.split(r"(?<=[.!?])\s+", words))
    return {sentence for sentence in found if " " in sentence}


def _lengths(said: dict[str, str], place: str, line: int) -> list[Problem]:
    size = len(said.get("sv", ""))
    if size <= SENTENCE:
        return []
    shares = {
        language: len(said[language]) / size for language in WHOLE if language != "sv" and said.get(language)
    }
    return [
        Problem(
            "language_short" if share < LEAST_SHARE else "language_long",
            place,
            line,
            False,
            {"language": language, "percent": round(100 * share)},
        )
        for language, share in shares.items()
        if not LEAST_SHARE <= share <= MOST_SHARE
    ]


def texts_of(value: Any, path: tuple = ()) -> Iterator[tuple[tuple, dict[str, str] | str]]:
    """Every text for people under `value`: (its path, {language: words}), or the bare words where a language
    cannot be chosen.
    """
    if is_text(value):
        yield path, value
    elif isinstance(value, dict):
        for name, part in value.items():
            if isinstance(part, str) and name in WORDED:
                yield (*path, name), part
            elif isinstance(part, list) and name in WORDED_LISTS:
                yield from (
                    ((*path, name, at), words) for at, words in enumerate(part) if isinstance(words, str)
                )
                yield from texts_of([words for words in part if not isinstance(words, str)], (*path, name))
            else:
                yield from texts_of(part, (*path, name))
    elif isinstance(value, list):
        for at, part in enumerate(value):
            yield from texts_of(part, (*path, at))


def is_text(value: Any) -> TypeGuard[dict[str, str]]:
    """Whether it is the same words in one or several languages."""
    return (
        isinstance(value, dict)
        and bool(value)
        and set(value) <= set(LANGUAGES)
        and all(isinstance(words, str) for words in value.values())
    )


class _Check:
    def __init__(self, template: dict, lines: dict[tuple, int]) -> None:
        self.template = template
        self.lines = lines
        self.problems: list[Problem] = []
        # {key or output: type} of what came before, over all sessions.
        self.known: dict[str, str] = {}
        self.places: set[str] = set()

    def all(self) -> list[Problem]:
        template = self.template
        if template.get("schema") != SCHEMA:
            self._say("schema", ("schema",), wanted=SCHEMA)
        if not re.fullmatch(r"[a-z0-9][a-z0-9-]{2,58}", str(template.get("id") or "")):
            self._say("id", ("id",))
        self._title(template, (), "")
        group = template.get("group")
        if not isinstance(group, dict) or not all(isinstance(group.get(end), int) for end in ("min", "max")):
            self._say("group", ("group",), stops=False)
        sessions = template.get("sessions")
        if not isinstance(sessions, list) or not sessions:
            self._say("no_sessions", ("sessions",))
            return self.problems
        if len(sessions) > MOST_SESSIONS:
            self._say("many_sessions", ("sessions",), most=MOST_SESSIONS)
            return self.problems
        for at, part in enumerate(sessions):
            self._session(part, ("sessions", at))
        return self.problems

    def _session(self, part: Any, path: tuple) -> None:
        if not isinstance(part, dict) or not part.get("id"):
            self._say("session_id", path)
            return
        self._title(part, path, part["id"])
        plans = part.get("activities")
        if not isinstance(plans, list) or not plans:
            self._say("no_activities", path, place=part["id"])
            return
        if len(plans) > MOST_ACTIVITIES:
            self._say("many_activities", path, place=part["id"], most=MOST_ACTIVITIES)
            return
        for at, plan in enumerate(plans):
            self._activity(plan, (*path, "activities", at), part)
        minutes = [plan.get("minutes", 10) for plan in plans if isinstance(plan, dict)]
        if (
            part.get("mode") != "async"
            and all(isinstance(length, int) for length in minutes)
            and part.get("total_minutes") != sum(minutes)
        ):
            self._say(
                "minutes_sum",
                (*path, "total_minutes"),
                place=part["id"],
                stops=False,
                said=str(part.get("total_minutes", "–")),
                sum=sum(minutes),
            )

    def _activity(self, plan: Any, path: tuple, part: dict) -> None:
        if not isinstance(plan, dict) or not plan.get("id"):
            self._say("activity_id", path, place=part["id"])
            return
        place = f"{part['id']}.{plan['id']}"
        if place in self.places:
            self._say("twice", path, place=place, id=str(plan["id"]))
        self.places.add(place)
        if plan.get("type") not in KINDS:
            nearest = difflib.get_close_matches(str(plan.get("type")), KINDS, 1)
            self._say(
                "type",
                (*path, "type"),
                place=place,
                type=str(plan.get("type")),
                nearest=nearest[0] if nearest else "info",
            )
            # Whatever it was meant to be, what comes after it may refer to it.
            self.known |= {str(name): "" for name in (plan["id"], plan.get("output")) if name}
            return
        self._title(plan, path, place)
        minutes = plan.get("minutes", 10)
        if isinstance(minutes, bool) or not isinstance(minutes, int) or not 1 <= minutes <= 100_000:
            self._say("minutes", (*path, "minutes"), place=place)
        self._settings(plan, path, place)
        self._input(plan, path, place)
        self._shown(plan, path, place)
        for name in (plan["id"], plan.get("output")):
            if name:
                self.known[str(name)] = plan["type"]
        if KINDS[plan["type"]].holds_tasks:
            self._tasks(plan, path, part)

    def _tasks(self, plan: dict, path: tuple, part: dict) -> None:
        tasks = (plan.get("settings") or {}).get("tasks")
        if not isinstance(tasks, list) or not tasks:
            self._say("no_tasks", path, place=f"{part['id']}.{plan['id']}")
            return
        for at, task in enumerate(tasks):
            if isinstance(task, dict):
                self._activity({"title": task.get("prompt"), **task}, (*path, "settings", "tasks", at), part)

    def _settings(self, plan: dict, path: tuple, place: str) -> None:
        settings = plan.get("settings") or {}
        if not isinstance(settings, dict):
            self._say("settings", (*path, "settings"), place=place)
            return
        kind = KINDS[plan["type"]]
        known = set(kind.all_settings()) | CARRIED
        for name in settings:
            if name not in known:
                nearest = difflib.get_close_matches(str(name), known, 1)
                self._say(
                    "setting_unknown",
                    (*path, "settings", name),
                    place=place,
                    stops=False,
                    name=str(name),
                    nearest=nearest[0] if nearest else "–",
                )
        try:
            kind.settle(settings)
        except Refused as refused:
            self._say(
                "setting_wrong", (*path, "settings", refused.field), place=place, name=str(refused.field)
            )

    def _input(self, plan: dict, path: tuple, place: str) -> None:
        said = plan.get("input")
        wanted = references(", ".join(said) if isinstance(said, list) else str(said or ""))
        if not wanted and KINDS[plan["type"]].input_use == "must":
            self._say("input_missing", path, place=place)
        for reference in wanted:
            source, _, name = reference.partition(":")
            if (
                source == "output"
                or reference
                in (
                    "statements:current",
                    "statements:split",
                    "statements:changed",
                    "suggestions:open",
                )
                or source in ("journey", "list", "commitments")
            ):
                continue
            if source == "deck" and name not in DECKS:
                self._say("deck", (*path, "input"), place=place, name=name, known=", ".join(DECKS))
            elif source == "sections" and name not in {*PASSAGES, "fokusomraden", "vision"}:
                self._say(
                    "section",
                    (*path, "input"),
                    place=place,
                    name=name,
                    known=", ".join(("fokusomraden", "vision", *PASSAGES)),
                )
            elif source in outcomes():
                self._from_activity(source, name, path, place)
            elif source not in ("deck", "sections"):
                self._say("input", (*path, "input"), place=place, name=reference)

    def _from_activity(self, source: str, name: str, path: tuple, place: str) -> None:
        if name not in self.known:
            nearest = difflib.get_close_matches(name, self.known, 1)
            self._say(
                "input_gone", (*path, "input"), place=place, name=name, nearest=nearest[0] if nearest else "–"
            )
        elif self.known[name] not in ("", outcomes()[source]):
            self._say(
                "input_type", (*path, "input"), place=place, name=name, type=self.known[name], source=source
            )

    def _shown(self, plan: dict, path: tuple, place: str) -> None:
        settings = plan.get("settings")
        show = settings.get("show") if isinstance(settings, dict) else None
        for reference in [show] if isinstance(show, str) else show or []:
            known = (
                reference in self.known
                or ":" in str(reference)
                or reference in ("ramar", "skrivregler", "kunskapsbas")
            )
            if not known:
                self._say(
                    "show_gone", (*path, "settings", "show"), place=place, stops=False, name=str(reference)
                )

    def _title(self, plan: dict, path: tuple, place: str) -> None:
        title = plan.get("title")
        if not isinstance(title, dict | str) or not pick(title, "sv"):
            self._say("title", (*path, "title"), place=place, stops=not path)

    def _say(self, code: str, path: tuple, *, place: str = "", stops: bool = True, **values: Value) -> None:
        self.problems.append(Problem(code, place, _line_of(path, self.lines), stops, values))
