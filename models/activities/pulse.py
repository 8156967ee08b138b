"""`pulse` – Incheckning / utcheckning: one word, up to a few worded scales, or one open line."""

from collections.abc import Mapping, Sequence
from random import Random
from typing import Any

from models.activities.evidence import Evidence, parts_of_hundred
from models.activities.forms import in_all_languages
from models.activities.invented import IDEAS, WORDS, Move, answer, write
from models.activities.kind import Accepted, Kind
from models.activities.notes import answers, each_once
from models.activities.paper import PaperPart, PaperRow
from models.activities.setting import Setting
from models.activities.shapes import Item, PulseResult, PulseScale, Result, Written
from models.analysis.chance import shuffled
from models.base import Refused
from models.language import number, pick
from models.references import Thing

WORD_LENGTH = 40
OPEN_LENGTH = 280
GROUP = "group"


class Pulse(Kind):
    name = "pulse"
    order = 2
    is_spared = True
    prefix = "P"
    takes_text = True
    takes_answers = True
    mends = {"pulse_empty": "word"}
    settings = {
        "word": Setting("phrase", None),
        "scales": Setting("scales", None),
        "open": Setting("phrase", None),
        "group_label": Setting("text", None, editable=False),
        "choices": Setting("choices", None, editable=False),
        "compare_with": Setting("text", None, editable=False),
    }
    faces = ("word", "scales", "open", "group_label", "choices")

    def called(self, phase: str, at: float) -> str:
        """What begins a meeting and what ends it are one type, and two things to those who are there."""
        return "type-pulse-out" if phase == "close" or (phase != "open" and at > 0.5) else "type-pulse-in"

    def wall(self, settings: dict, stage: str) -> str:
        return "pulse"

    def guard_open(self, settings: dict, items: list[Item]) -> None:
        if not any(settings.get(name) for name in ("word", "scales", "open", "group_label")):
            raise Refused("pulse_empty")

    def check_text(
        self,
        settings: dict,
        stage: str,
        items: list[Item],
        mine: list[Written],
        text: str,
        kind: str,
        fields: dict,
        about: str,
    ) -> Accepted:
        if kind not in ("word", "open") or not settings.get(kind):
            raise Refused("no_text_here")
        self._room_for([piece for piece in mine if piece["kind"] == kind], 1)
        text = self._limit(text, WORD_LENGTH if kind == "word" else OPEN_LENGTH)
        return {"text": text, "kind": kind, "fields": {}, "about": ""}

    def check_answer(
        self, settings: dict, stage: str, items: list[Item], mine: dict, item: str, criterion: str, value: Any
    ) -> str | None:
        if item == GROUP and settings.get("group_label"):
            # Which unit one belongs to; the hand that answers also takes it on.
            if value is None:
                return None
            self._known(items, Thing.UNIT.key(value))
            return str(value)
        for scale in settings.get("scales") or []:
            if scale["key"] == item:
                if value is None:
                    return None
                if (
                    isinstance(value, bool)
                    or not isinstance(value, int)
                    or not scale.get("min", 1) <= value <= scale.get("max", 5)
                ):
                    raise Refused("off_scale", field="value")
                return str(value)
        raise Refused("unknown_item", field="item")

    def result(self, evidence: Evidence) -> PulseResult:
        words = evidence.pieces_of("word")
        lines = evidence.pieces_of("open")
        return {
            # Equal size, no order of writing, no counts: a word cloud would shout the majority.
            "words": [word["text"] for word in _shuffled(words, evidence.seed)],
            "open": [{"id": line["id"], "text": line["text"]} for line in _shuffled(lines, evidence.seed)],
            # What the lines answer, where it was asked for with words of its own.
            "question": evidence.settings.get("open") or "",
            "scales": [self._scale(scale, evidence) for scale in evidence.settings.get("scales") or []],
        }

    def _scale(self, scale: dict, evidence: Evidence) -> PulseScale:
        low, high = scale.get("min", 1), scale.get("max", 5)
        counts = evidence.counts(scale["key"])
        shown: PulseScale = {
            "key": scale["key"],
            "text": scale.get("text"),
            "n": sum(counts.values()),
            "low": low,
            "high": high,
            "bars": None,
            "mean": None,
            "before": None,
        }
        if evidence.enough(scale["key"]):
            bars = [counts.get(str(value), 0) for value in range(low, high + 1)]
            shown["bars"] = bars
            shown["mean"] = round(sum(int(value) * n for value, n in counts.items()) / shown["n"], 1)
            shown["shares"] = parts_of_hundred(bars)
            shown["before"] = (evidence.earlier or {}).get(scale["key"])
        return shown

    def is_counted(self, settings: dict) -> bool:
        return bool(settings["scales"])

    def gives(self, settings: dict) -> str:
        return "texts" if settings["word"] or settings["open"] else ""

    def items_out(self, evidence: Evidence) -> list[Item]:
        return [
            {"key": Thing.CONTRIBUTION.key(piece["id"]), "text": piece["text"], "number": piece["number"]}
            for piece in evidence.pieces
        ]

    def first_settings(self) -> dict:
        return {"word": in_all_languages("pulse-one-word")}

    def scales(self, settings: dict) -> list[dict]:
        return settings.get("scales") or []

    def unit_item(self, settings: dict) -> str:
        return GROUP if settings.get("group_label") else ""

    def wants(self, settings: dict) -> set[str]:
        return {"earlier"} if settings["scales"] else set()

    def brought_kind(self, settings: dict) -> str:
        return "open"

    def note_lines(self, result: Result, language: str) -> list[str]:
        lines = [", ".join(each_once(result["words"]))] if result["words"] else []
        lines += [
            f"{pick(scale['text'], language)}: {number(scale['mean'], language)}"
            f" ({answers(scale['n'], language)})"
            for scale in result["scales"]
        ]
        question = pick(result["question"], language) if result["question"] and result["open"] else ""
        said = [line["text"] for line in result["open"]]
        if all(len(text.split()) == 1 for text in said):
            # A word each is a run of text, whatever they were asked for.
            said = [", ".join(each_once(said))]
        return lines + [text for text in (question, *said) if text]

    def came_of(self, result: Result) -> str:
        parts = [f"mean {scale['mean']}" for scale in result["scales"] if scale["mean"] is not None] + (
            [f"{len(result['words'])} words"] if result["words"] else []
        )
        return ", ".join(parts) or f"{len(result['open'])} lines"

    def moves(self, activity: Mapping[str, Any], chance: Random, clusters: Sequence[str]) -> list[Move]:
        settings, found = activity["settings"], []
        if settings.get("group_label") and activity["items"]:
            found.append(answer(GROUP, Thing.UNIT.number(chance.choice(activity["items"])["key"])))
        if settings.get("word"):
            found.append(write(chance.choice(WORDS), kind="word"))
        found += [answer(scale["key"], chance.choice([3, 4, 4, 5])) for scale in settings.get("scales") or []]
        if settings.get("open") and chance.random() < 0.5:
            found.append(write(chance.choice(IDEAS), kind="open"))
        return found

    def paper(self, settings: dict, items: list[Item], language: str) -> list[PaperPart]:
        parts = [
            PaperPart(
                rows=[
                    PaperRow(
                        pick(scale["text"], language),
                        boxes=[str(value) for value in range(scale.get("min", 1), scale.get("max", 5) + 1)],
                    )
                ]
            )
            for scale in settings.get("scales") or []
        ]
        asked = settings.get("word") or settings.get("open")
        return parts + ([PaperPart(text=pick(asked, language), lines=1)] if asked else [])


def _shuffled(pieces: list[Written], seed: str) -> list[Written]:
    # By what an archive keeps: the numbers, not the ids.
    by_number = {piece["number"]: piece for piece in pieces}
    return [by_number[number] for number in shuffled(list(by_number), seed)]
