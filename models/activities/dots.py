"""`dots` – Prickröstning: choose what to talk about. Hidden until reveal, two rounds with talk between."""

from collections.abc import Mapping, Sequence
from random import Random
from typing import Any

from models.activities.evidence import Evidence
from models.activities.invented import Move, answer
from models.activities.kind import Kind
from models.activities.paper import PaperPart, PaperRow
from models.activities.setting import Setting
from models.activities.shapes import DotsOption, DotsResult, DotsRound, Item, Result
from models.analysis.similarity import near_duplicates
from models.base import Refused
from models.language import say

COMFORTABLE = 12
MOST = 25


# A phone is told of so many where there are more than it reads from end to end (static/js/shared/many.js).
FEW, SHORT = 10, 15


class Dots(Kind):
    name = "dots"
    order = 5
    alone = "choose"
    input_use = "must"
    works_on = ("clusters", "suggestions", "ideas")
    is_spared = True
    takes_answers = True
    weighs_own_answers = True
    is_choosable = True
    splits_votes = True
    mends = {"too_many_options": "sample_per_person"}
    settings = {
        "dots": Setting("count", "auto"),
        "max_per_option": Setting("int", 1, low=1, high=6),
        "order": Setting("choice", "random", choices=("random", "given")),
        "hidden_until_reveal": Setting("bool", True, editable=False),
        "rounds": Setting("int", 1, low=1, high=2),
        "sample_per_person": Setting("int", None, low=2, high=25),
        "break_down_by": Setting(
            "choice", "none", choices=("none", "unit", "enhet", "organisation", "organisasjon", "sektor")
        ),
    }
    faces = ("max_per_option", "order", "sample_per_person")

    def rounds(self, settings: dict) -> int:
        return settings["rounds"] or 1

    @staticmethod
    def budget(settings: dict, options: int) -> int:
        """Dots per person: a quarter of the options that each is shown, between 2 and 6, unless the leader
        has said a number.
        """
        said, shown = settings["dots"], min(options, settings["sample_per_person"] or options)
        return (
            said
            if isinstance(said, int) and not isinstance(said, bool)
            else max(2, min(6, int(shown / 4 + 0.5)))
        )

    def wall(self, settings: dict, stage: str) -> str:
        return "options"

    def for_faces(self, settings: dict, items: list[Item]) -> dict:
        return super().for_faces(settings, items) | {"budget": self.budget(settings, len(items))}

    def warnings(self, settings: dict, items: list[Item]) -> list[dict]:
        found = []
        if len(items) > COMFORTABLE and not settings["sample_per_person"]:
            found.append({"code": "many_options", "n": len(items)})
        for a, b in near_duplicates({item["key"]: item["text"] for item in items})[:3]:
            texts = {item["key"]: item["text"] for item in items}
            found.append({"code": "near_duplicates", "one": texts[a], "other": texts[b]})
        return found

    def guard_open(self, settings: dict, items: list[Item]) -> None:
        if len(items) < 2:
            raise Refused("too_few_options")
        if len(items) > MOST and not settings["sample_per_person"]:
            raise Refused("too_many_options", n=len(items), most=MOST)

    def check_answer(
        self, settings: dict, stage: str, items: list[Item], mine: dict, item: str, criterion: str, value: Any
    ) -> str | None:
        self._known(items, item)
        if value is None or value == 0:
            return None
        if (
            isinstance(value, bool)
            or not isinstance(value, int)
            or not 1 <= value <= settings["max_per_option"]
        ):
            raise Refused("off_scale", field="value")
        spent = sum(int(kept) for (other, _), kept in mine.items() if other != item)
        if spent + value > self.budget(settings, len(items)):
            raise Refused("no_dots_left", most=self.budget(settings, len(items)))
        return str(value)

    def result(self, evidence: Evidence) -> DotsResult:
        rounds = [self._round(evidence, number) for number in range(1, evidence.rounds + 1)]
        return {"rounds": rounds, "budget": self.budget(evidence.settings, len(evidence.items))}

    def _round(self, evidence: Evidence, number: int) -> DotsRound:
        voters = sum(tally.n for tally in evidence.tallies if tally.item == "*" and tally.round == number)
        if not evidence.enough("*", round=number):
            return {"round": number, "voters": voters, "options": None}
        keys = [item["key"] for item in evidence.items]
        by_group = (
            evidence.group_counts(keys, round=number) if evidence.settings["break_down_by"] != "none" else {}
        )
        counts = {key: evidence.counts(key, round=number) for key in keys}
        dots = {key: sum(int(value) * n for value, n in counts[key].items()) for key in keys}
        seen = evidence.exposure.get(number)
        if seen and not any(seen.values()):
            # More was asked about than so many people can be shown.
            return {"round": number, "voters": voters, "options": None}
        # Out of those who were shown it, where each was shown a few; of what few were shown nothing is told.
        weight = {key: dots[key] / seen[key] if seen[key] else -1.0 for key in keys} if seen else dots
        options: list[DotsOption] = []
        for item in evidence.items:
            key = item["key"]
            is_told = weight[key] >= 0
            groups = by_group.get(key, {}) if is_told else {}
            option: DotsOption = {
                **item,
                "chosen": key in evidence.chosen,
                "persons": counts[key].total() if is_told else 0,
                "dots": dots[key] if is_told else 0,
                "groups": [
                    {"name": evidence.groups.get(group, ""), "persons": sum(values.values())}
                    for group, values in sorted(groups.items())
                ],
                # Ties share a place and are shown as ties.
                "place": 1 + sum(others > weight[key] for others in weight.values()),
                "tie": is_told and list(weight.values()).count(weight[key]) > 1,
            }
            if seen:
                option["seen"] = seen[key]
            options.append(option)
        options.sort(
            key=lambda option: (
                -weight[option["key"]],
                -option["dots"],
                -option["persons"],
                option["text"],
            )
        )
        return {"round": number, "voters": voters, "options": options}

    def gives(self, settings: dict) -> str:
        return "items"

    def items_out(self, evidence: Evidence) -> list[Item]:
        """Those that the leader marked; else all, the most dotted first and marked as such."""
        options = self._round(evidence, evidence.rounds)["options"] or evidence.items
        chosen = [option for option in options if option["key"] in evidence.chosen]
        if chosen:
            return [_passed_on(option) for option in chosen]
        places = {option["key"]: option.get("place", 1) for option in options}
        is_told = len(set(places.values())) > 1
        return [
            {**_passed_on(option), "leads": places[option["key"]] == 1} if is_told else _passed_on(option)
            for option in options
        ]

    def votes(self, result: Result) -> dict[str, str]:
        last = result["rounds"][-1]
        return {
            key: f"{option['dots']} / {option.get('seen', last['voters'])}"
            for option in last["options"] or []
            if option.get("seen") != 0
            for key in (option["key"], *(same["key"] for same in option.get("also", [])))
        }

    def in_short(self, result: DotsResult) -> DotsResult:
        return {**result, "rounds": [_in_short(number) for number in result["rounds"]]}

    def note_lines(self, result: Result, language: str) -> list[str]:
        options = result["rounds"][-1]["options"]
        if options is None:
            return [say(language, "too-few-to-show")]
        return [f"{option['text']}{_numbers(option)}: {_dotted(option, language)}" for option in options]

    def came_of(self, result: Result) -> str:
        options = result["rounds"][-1]["options"] or []
        return f"{len(options)} options, most {options[0]['dots']} dots" if options else ""

    def moves(self, activity: Mapping[str, Any], chance: Random, clusters: Sequence[str]) -> list[Move]:
        items = activity["items"]
        most = min(activity["settings"]["budget"], len(items))
        return [answer(item["key"], 1) for item in chance.sample(items, most)]

    def paper(self, settings: dict, items: list[Item], language: str) -> list[PaperPart]:
        """One box for each dot that an option may get."""
        most = settings["max_per_option"]
        return (
            [PaperPart(rows=[PaperRow(item["text"], boxes=["●"] * most) for item in items])]
            if items
            else [PaperPart(lines=6)]
        )


def _dotted(option: DotsOption, language: str) -> str:
    """How many dots; out of how many who were shown it, where each was shown a few."""
    seen = option.get("seen")
    if seen is None:
        return say(language, "dots-count", n=option["dots"])
    return (
        say(language, "dots-of-seen", n=option["persons"], seen=seen)
        if seen
        else say(language, "seen-by-few")
    )


def _numbers(option: DotsOption) -> str:
    """Of what is joined, each by its number."""
    also = option.get("also", [])
    return f" ({', '.join([option.get('number', ''), *(same['number'] for same in also)])})" if also else ""


def _passed_on(option: Item) -> Item:
    passed: Item = {
        "key": option["key"],
        "text": option["text"],
        "number": option.get("number", ""),
        "label": "",
    }
    if also := option.get("also"):
        passed["also"] = also
    return passed


def _in_short(number: DotsRound) -> DotsRound:
    options = number["options"]
    if options is None or len(options) <= SHORT:
        return number
    return {**number, "options": options[:FEW], "more": len(options) - FEW}
