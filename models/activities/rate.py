"""`rate` – Skattning: each thing judged on its own, along one or more worded scales; a 2x2 plot, a grid, or
pairs (METHOD 2.1, type 6).
"""

from collections.abc import Mapping, Sequence
from random import Random
from typing import Any

from models.activities.evidence import Evidence, percent
from models.activities.forms import form_of, in_all_languages
from models.activities.invented import Move, answer
from models.activities.kind import Kind
from models.activities.paper import PaperPart, PaperRow
from models.activities.setting import Setting
from models.activities.shapes import (
    Counted,
    Criterion,
    Dueled,
    Field,
    Item,
    Labelled,
    Rated,
    RatedCell,
    RatedExtra,
    RateResult,
    Result,
)
from models.analysis.spread import duel_score, spread_of
from models.base import Refused
from models.language import number, pick, say
from models.references import halves

MODES = ("scale", "matrix2x2", "grid", "pairwise")
UNKNOWN = "-"
PAIR = "pair"
# Above this, each person is shown a sample (METHOD 0.1).
COMFORTABLE = 15
# Comparing pairs needs so many things to be worth the trouble, and time that only homework has.
PAIRS_FROM = 25


class Rate(Kind):
    name = "rate"
    order = 6
    alone = "choose"
    outcome = "rate"
    input_use = "must"
    works_on = ("clusters", "perspectives", "ideas")
    no_stand = UNKNOWN
    duels = PAIR
    takes_answers = True
    is_choosable = True
    mends = {"two_criteria": "criteria", "no_grid_columns": "criteria"}
    settings = {
        "mode": Setting("choice", "scale", choices=MODES),
        "scale": Setting("int", 5, low=2, high=10),
        "scale_values": Setting("numbers", None, editable=False),
        "criteria": Setting("labels", None),
        "columns_from": Setting("text", None, editable=False),
        "extra": Setting("fields", None, editable=False),
        "sample_per_person": Setting("int", None, low=2, high=25),
        "highlight": Setting("choice", "none", choices=("none", "high_high", "low_effort_high_effect")),
        "hidden_until_reveal": Setting("bool", True, editable=False),
    }
    faces = ("mode", "sample_per_person")

    @staticmethod
    def values(settings: dict) -> list[int]:
        """The steps of the scale, lowest first."""
        return list(settings.get("scale_values") or range(1, settings["scale"] + 1))

    @staticmethod
    def criteria(settings: dict) -> list[Criterion]:
        """[{key, label, low, high}]: what each thing is judged by; without any said, by itself."""
        said = settings.get("criteria") or [{"key": "value", "label": in_all_languages("rate-criterion")}]
        return [
            {
                "key": criterion["key"],
                "label": criterion["label"],
                "low": criterion.get("low"),
                "high": criterion.get("high"),
            }
            for criterion in said
        ]

    def sample(self, settings: dict) -> int | None:
        """A grid stands as it is, and pairs are a sample already."""
        return None if settings["mode"] in ("grid", "pairwise") else super().sample(settings)

    def in_order_given(self, settings: dict) -> bool:
        return settings["mode"] == "grid"

    def wall(self, settings: dict, stage: str) -> str:
        return "options"

    def for_faces(self, settings: dict, items: list[Item]) -> dict:
        more = {
            "criteria": self.criteria(settings),
            "values": self.values(settings),
            "extra": form_of(settings.get("extra")),
        }
        return super().for_faces(settings, items) | more

    def warnings(self, settings: dict, items: list[Item]) -> list[dict]:
        if settings["mode"] == "pairwise" and len(items) <= PAIRS_FROM:
            return [{"code": "few_pairs", "n": len(items), "least": PAIRS_FROM + 1}]
        return (
            [{"code": "many_to_rate", "n": len(items)}]
            if len(items) > COMFORTABLE and not settings["sample_per_person"]
            else []
        )

    def guard_open(self, settings: dict, items: list[Item]) -> None:
        if not items:
            raise Refused("nothing_to_rate")
        if settings["mode"] == "pairwise" and len(items) < 3:
            raise Refused("too_few_options")
        if settings["mode"] == "matrix2x2" and len(self.criteria(settings)) != 2:
            raise Refused("two_criteria")
        if settings["mode"] == "grid" and not settings.get("criteria"):
            raise Refused("no_grid_columns")

    def check_answer(
        self, settings: dict, stage: str, items: list[Item], mine: dict, item: str, criterion: str, value: Any
    ) -> str | None:
        if settings["mode"] == "pairwise":
            return self._check_pair(items, item, criterion, value)
        self._known(items, item)
        if value is None:
            return None
        for extra in form_of(settings.get("extra")):
            if criterion == extra["key"]:
                if value not in [choice["key"] for choice in extra.get("choices", [])]:
                    raise Refused("unknown_choice", field="value")
                return value
        if criterion not in [known["key"] for known in self.criteria(settings)]:
            raise Refused("unknown_item", field="criterion")
        if value == UNKNOWN:
            return value
        if isinstance(value, bool) or not isinstance(value, int) or value not in self.values(settings):
            raise Refused("off_scale", field="value")
        return str(value)

    def _check_pair(self, items: list[Item], item: str, criterion: str, value: Any) -> str | None:
        """`item` is "first+second" in the order of their keys, so that a pair has one name; the value is
        which of them, or neither.
        """
        first, second = halves(item)
        self._known(items, first)
        self._known(items, second)
        if criterion != PAIR or first >= second:
            raise Refused("unknown_item", field="item")
        if value not in ("1", "2", UNKNOWN, None):
            raise Refused("off_scale", field="value")
        return value

    def result(self, evidence: Evidence) -> RateResult:
        settings = evidence.settings
        if settings["mode"] == "pairwise":
            return {
                "mode": "pairwise",
                "items": self._duels(evidence),
                "criteria": [],
                "values": [],
                "extra": [],
            }
        items = [self._item(item, evidence) for item in evidence.items]
        if settings["mode"] != "grid":
            # What people disagree most about is what there is to talk about.
            items.sort(key=lambda item: -item["spread"])
        extra: list[Labelled] = [
            {"key": field["key"], "label": field["label"]} for field in form_of(settings.get("extra"))
        ]
        return {
            "mode": settings["mode"],
            "criteria": self.criteria(settings),
            "values": self.values(settings),
            "extra": extra,
            "items": items,
        }

    def _item(self, item: Item, evidence: Evidence) -> Rated:
        cells = [
            self._cell(item["key"], criterion["key"], evidence)
            for criterion in self.criteria(evidence.settings)
        ]
        return {
            "key": item["key"],
            "text": item["text"],
            "number": item.get("number", ""),
            "label": item.get("label", ""),
            "cells": cells,
            "spread": max(
                (
                    cell["high"] - cell["low"]
                    for cell in cells
                    if cell["high"] is not None and cell["low"] is not None
                ),
                default=0,
            ),
            "marked": self._stands_out(cells, evidence.settings),
            "chosen": item["key"] in evidence.chosen,
            "extra": [
                self._extra(item["key"], field, evidence) for field in form_of(evidence.settings.get("extra"))
            ],
        }

    def _cell(self, item: str, criterion: str, evidence: Evidence) -> RatedCell:
        counts = evidence.counts(item, criterion)
        unknown = counts.pop(UNKNOWN, 0)
        shown: RatedCell = {
            "n": None,
            "unknown": None,
            "median": None,
            "low": None,
            "high": None,
            "place": None,
            "counts": None,
        }
        spread = spread_of({int(value): people for value, people in counts.items()})
        if spread and evidence.enough(item, criterion, without=UNKNOWN):
            # Where fewer judged, how many they are would tell how many could not say.
            shown["n"], shown["unknown"] = sum(counts.values()), unknown
            shown["median"] = spread.median
            shown["low"], shown["high"] = spread.low, spread.high
            shown["place"] = spread.place
            shown["counts"] = [counts.get(str(value), 0) for value in self.values(evidence.settings)]
        return shown

    def _extra(self, item: str, extra: Field, evidence: Evidence) -> RatedExtra:
        counts = evidence.counts(item, extra["key"])
        n = sum(counts.values())
        choices: list[Counted] | None = (
            [{**choice, "n": counts.get(choice["key"], 0)} for choice in extra.get("choices", [])]
            if evidence.enough(item, extra["key"])
            else None
        )
        return {"key": extra["key"], "label": extra["label"], "n": n, "choices": choices}

    def _stands_out(self, cells: list[RatedCell], settings: dict) -> bool:
        wanted = settings["highlight"]
        places = [cell["place"] for cell in cells if cell["place"] is not None]
        if wanted == "none" or len(cells) != 2 or len(places) != 2:
            return False
        values = self.values(settings)
        middle = (values[0] + values[-1]) / 2
        return places[0] > middle and (places[1] > middle) == (wanted == "high_high")

    def _duels(self, evidence: Evidence) -> list[Dueled]:
        won: dict[str, float] = {item["key"]: 0 for item in evidence.items}
        met: dict[str, int] = {item["key"]: 0 for item in evidence.items}
        # Ten pairs may all be one person's: the ledger lets those through that enough people judged.
        enough = evidence.enough("*")
        for tally in evidence.tallies:
            if tally.criterion == PAIR:
                first, second = halves(tally.item)
                for key, sign in ((first, "1"), (second, "2")):
                    met[key] += tally.n
                    won[key] += tally.n * (0.5 if tally.value == UNKNOWN else tally.value == sign)
        items: list[Dueled] = [
            {
                "key": item["key"],
                "text": item["text"],
                "number": item.get("number", ""),
                "label": item.get("label", ""),
                "n": met[item["key"]],
                "wins": (
                    percent(100 * won[item["key"]] / met[item["key"]])
                    if enough and met[item["key"]] >= evidence.k
                    else None
                ),
                "score": (
                    duel_score(won[item["key"]], met[item["key"]])
                    if enough and met[item["key"]] >= evidence.k
                    else 0.0
                ),
                "chosen": item["key"] in evidence.chosen,
            }
            for item in evidence.items
        ]
        return sorted(items, key=lambda item: (-item["score"], item["text"]))

    def gives(self, settings: dict) -> str:
        return "items"

    def items_out(self, evidence: Evidence) -> list[Item]:
        """Those that the leader marked; else all, the strongest first."""
        result = self.result(evidence)
        items = [item for item in result["items"] if item["chosen"]] or sorted(
            result["items"], key=lambda item: -self._weight(item, evidence.settings)
        )
        return [
            {"key": item["key"], "text": item["text"], "number": item["number"], "label": item["label"]}
            for item in items
        ]

    def _weight(self, item: dict, settings: dict) -> float:
        if settings["mode"] == "pairwise":
            return item["score"]
        places = [cell["place"] or 0 for cell in item["cells"]]
        if settings["highlight"] == "low_effort_high_effect":
            return places[0] - places[1]
        return sum(places) / len(places)

    def first_settings(self) -> dict:
        return {"criteria": [{"key": "value", "label": in_all_languages("rate-criterion")}]}

    def freezes(self, settings: dict) -> dict[str, str]:
        columns = settings.get("columns_from")
        return {"criteria": f"sections:{columns.partition(':')[2]}"} if columns else {}

    def is_matrix(self, settings: dict) -> bool:
        return settings["mode"] == "grid"

    def weighs_two_ways(self, settings: dict) -> bool:
        return settings["mode"] == "matrix2x2"

    def note_lines(self, result: Result, language: str) -> list[str]:
        """Each thing with the middle of every scale; pairs by how often they won."""
        lines = []
        for item in result["items"]:
            if result["mode"] == "pairwise":
                said = [say(language, "wins-share", wins=item["wins"])] if item["wins"] is not None else []
            else:
                pairs = zip(result["criteria"], item["cells"], strict=True)
                said = [
                    f"{pick(criterion['label'], language)} {number(float(cell['median']), language)}"
                    for criterion, cell in pairs
                    if cell["median"] is not None
                ]
            mark = f" ({say(language, 'chosen').lower()})" if item["chosen"] else ""
            lines.append(f"{item['text']}: {', '.join(said) or say(language, 'too-few-to-show')}{mark}")
        return lines

    def came_of(self, result: Result) -> str:
        shown = [
            item
            for item in result["items"]
            if item.get("wins") is not None
            or any(cell["median"] is not None for cell in item.get("cells", []))
        ]
        return f"{len(shown)} × {max(1, len(result['criteria']))} rated" if shown else ""

    def judged_by(self, settings: dict) -> list[Labelled]:
        if settings["mode"] == "pairwise":
            return []
        asked = [*self.criteria(settings), *form_of(settings.get("extra"))]
        return [{"key": field["key"], "label": field["label"]} for field in asked]

    def answer_in_words(self, settings: dict, criterion: str, value: str, language: str) -> str:
        if value == UNKNOWN:
            return say(language, "rate-unknown")
        extra = next((field for field in form_of(settings.get("extra")) if field["key"] == criterion), None)
        choices = extra.get("choices", []) if extra else []
        return next((pick(choice["label"], language) for choice in choices if choice["key"] == value), value)

    def moves(self, activity: Mapping[str, Any], chance: Random, clusters: Sequence[str]) -> list[Move]:
        settings, items = activity["settings"], activity["items"]
        if settings["mode"] == "pairwise":
            pairs = [sorted(chance.sample([item["key"] for item in items], 2)) for _ in range(8)]
            return [answer("+".join(pair), chance.choice(["1", "2", UNKNOWN]), PAIR) for pair in pairs]
        found = []
        for item in items:
            found += [
                answer(item["key"], chance.choice([*settings["values"], UNKNOWN]), criterion["key"])
                for criterion in settings["criteria"]
            ]
            found += [
                answer(item["key"], chance.choice(extra["choices"])["key"], extra["key"])
                for extra in settings["extra"]
            ]
        return found

    def paper(self, settings: dict, items: list[Item], language: str) -> list[PaperPart]:
        steps = [*map(str, self.values(settings)), say(language, "rate-unknown")]
        rows = [
            PaperRow(
                pick(criterion["label"], language),
                hint=(
                    f"{pick(criterion['low'], language)} … {pick(criterion['high'], language)}"
                    if criterion["low"]
                    else ""
                ),
                boxes=steps,
            )
            for criterion in self.criteria(settings)
        ]
        return [PaperPart(title=item["text"], rows=rows) for item in items] or [PaperPart(lines=3)]
