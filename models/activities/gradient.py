"""`gradient` – Ställningstagande till formuleringar: five steps and abstain, with exact verdicts."""

from collections import Counter
from collections.abc import Mapping, Sequence
from random import Random
from typing import Any

from models.activities.evidence import Evidence, percent
from models.activities.forms import in_all
from models.activities.invented import CHANGE, Move, answer, write
from models.activities.kind import Accepted, Kind, NoteLines
from models.activities.notes import answers, ground_lines, under
from models.activities.paper import PaperPart, PaperRow
from models.activities.setting import Setting
from models.activities.shapes import (
    GradientResult,
    GradientRound,
    Ground,
    GroupSupport,
    Item,
    Result,
    StatementStances,
    Written,
)
from models.analysis.agreement import Stances, Thresholds, verdict
from models.analysis.ground import LEAST, Share, Statement, ground
from models.base import Refused
from models.language import pick, say
from models.references import Thing

SCALES = {"sv5": 5}
ABSTAIN = "-"


class Gradient(Kind):
    name = "gradient"
    order = 7
    alone = "choose"
    input_use = "may"
    standing_input = "statements:current"
    makes_do_with = ("suggestions", "clusters", "goals")
    judges_wordings = True
    no_stand = ABSTAIN
    own_setting = "items"
    is_spared = True
    prefix = "E"
    takes_text = True
    takes_answers = True
    mends = {"no_statements": "items"}
    settings = {
        "scale": Setting("choice", "sv5", choices=("sv5",)),
        "ask_change_below": Setting("int", 3, low=1, high=5),
        "rounds": Setting("int", 1, low=1, high=2),
        "threshold": Setting("threshold", None, editable=False),
        "max_items": Setting("int", 12, low=1, high=20),
        "items": Setting("phrases", None),
        "extra_items": Setting("phrases", None, editable=False),
        "hidden_until_reveal": Setting("bool", True, editable=False),
    }
    faces = ("scale", "ask_change_below")

    def wall(self, settings: dict, stage: str) -> str:
        return "sentences"

    def rounds(self, settings: dict) -> int:
        return settings["rounds"] or 1

    def guard_open(self, settings: dict, items: list[Item]) -> None:
        if not items:
            raise Refused("no_statements")

    def warnings(self, settings: dict, items: list[Item]) -> list[dict]:
        return (
            [{"code": "many_statements", "n": len(items), "most": settings["max_items"]}]
            if len(items) > settings["max_items"]
            else []
        )

    def check_answer(
        self, settings: dict, stage: str, items: list[Item], mine: dict, item: str, criterion: str, value: Any
    ) -> str | None:
        self._known(items, item)
        if value is None or value == ABSTAIN:
            return value
        if (
            isinstance(value, bool)
            or not isinstance(value, int)
            or not 1 <= value <= SCALES[settings["scale"]]
        ):
            raise Refused("off_scale", field="value")
        return str(value)

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
        """What would have to change, from those who are doubtful or against."""
        if kind != "change":
            raise Refused("no_text_here")
        self._known(items, about)
        self._room_for([piece for piece in mine if piece["about"] == about], 1)
        return {"text": self._limit(text, 280), "kind": "change", "fields": {}, "about": about}

    def result(self, evidence: Evidence) -> GradientResult:
        rounds = [self._round(evidence, number) for number in range(1, evidence.rounds + 1)]
        return {"rounds": rounds, "present": evidence.present}

    def _round(self, evidence: Evidence, number: int) -> GradientRound:
        keys = [item["key"] for item in evidence.items]
        by_group = evidence.group_counts(keys, round=number, without=ABSTAIN)
        items = [self._statement(item, evidence, number, by_group[item["key"]]) for item in evidence.items]
        return {
            "round": number,
            "items": items,
            "ground": ground_of(items, max(LEAST, self.limits(evidence.settings).min_group)),
        }

    def _statement(
        self, item: Item, evidence: Evidence, number: int, groups: dict[int, Counter]
    ) -> StatementStances:
        limits = self.limits(evidence.settings)
        stances = _stances(evidence.counts(item["key"], round=number))
        supports: list[GroupSupport] = [
            {"name": evidence.groups.get(group, ""), "n": theirs.n, "support": percent(theirs.support or 0.0)}
            for group, values in groups.items()
            if (theirs := _stances(values)).n
        ]
        lowest = min(supports, key=lambda group: group["support"], default=None)
        answered = stances.n + stances.abstained
        turnout = min(100.0, 100 * answered / evidence.present) if evidence.present else None
        # Where fewer took a stand, how many they are and how many answered would tell how many abstained.
        enough = evidence.enough(item["key"], round=number, without=ABSTAIN)
        lowest_support = lowest["support"] if lowest else None
        shown: StatementStances = {
            "key": item["key"],
            "text": item["text"],
            **in_all(item.get("words")),
            "label": item.get("label", ""),
            "n": None,
            "abstained": None,
            "turnout": None,
            "verdict": verdict(stances, lowest_support, turnout, limits) if enough else "few",
            "wishes": [
                {"id": piece["id"], "text": piece["text"]}
                for piece in evidence.pieces_of("change")
                if piece["about"] == item["key"]
            ],
        }
        if enough:
            return {
                **shown,
                "n": stances.n,
                "turnout": percent(turnout),
                "counts": [stances.counts.get(value, 0) for value in (1, 2, 3, 4, 5)],
                "abstained": stances.abstained,
                "support": percent(stances.support or 0.0),
                "warm": percent(stances.warm or 0.0),
                "low": percent(stances.low or 0.0),
                "groups": sorted(supports, key=lambda group: group["name"]),
                "lowest": lowest,
            }
        return shown

    @staticmethod
    def limits(settings: dict) -> Thresholds:
        said = settings.get("threshold") or {}
        return Thresholds(support=max(70, said.get("support", 80)), min_group=said.get("min_group", 60))

    def gives(self, settings: dict) -> str:
        return "items"

    def items_out(self, evidence: Evidence) -> list[Item]:
        return [
            {"key": item["key"], "text": item["text"], "label": item.get("label", "")}
            for item in evidence.items
        ]

    def own_items(self, settings: dict, language: str) -> list[Item]:
        """Statements that stand in the settings: `items`, and `extra_items` after the document's."""
        return [
            {"key": Thing.WRITTEN.key(number), "text": pick(text, language), **in_all(text)}
            for number, text in enumerate(
                (settings.get("items") or []) + (settings.get("extra_items") or []), 1
            )
        ]

    def brought_kind(self, settings: dict) -> str:
        return "change"

    def note_lines(self, result: Result, language: str) -> NoteLines:
        last = result["rounds"][-1]
        lines: list[str | list[str]] = [*ground_lines(last["ground"], language)]
        for item in last["items"]:
            support = (
                f", {say(language, 'doc-support').lower()} {say(language, 'percent-n', n=item['support'])}"
                if item.get("support") is not None
                else ""
            )
            lines.append(
                f"{item['text']} – {say(language, 'verdict-' + item['verdict'])}{support}"
                f" ({answers(item['n'], language)})"
            )
            lines += under(language, "note-wish", [wish["text"] for wish in item["wishes"]])
        return lines

    def came_of(self, result: Result) -> str:
        return ", ".join(sorted({item["verdict"] for item in result["rounds"][-1]["items"]}))

    def answer_in_words(self, settings: dict, criterion: str, value: str, language: str) -> str:
        step = "abstain" if value == ABSTAIN else value
        return say(language, f"stance-{step}") if step else ""

    def moves(self, activity: Mapping[str, Any], chance: Random, clusters: Sequence[str]) -> list[Move]:
        found = []
        for item in activity["items"]:
            value = chance.choice([5, 5, 4, 4, 4, 3, 3, 2, 1, ABSTAIN])
            found.append(answer(item["key"], value))
            if value in (1, 2):
                found.append(write(CHANGE, kind="change", about=item["key"]))
        return found

    def paper(self, settings: dict, items: list[Item], language: str) -> list[PaperPart]:
        stances = [say(language, f"stance-{value}") for value in (5, 4, 3, 2, 1)]
        boxes = [*stances, say(language, "stance-abstain")]
        return [
            PaperPart(pick(item.get("label"), language), item["text"], rows=[PaperRow(boxes=boxes)], lines=1)
            for item in items
        ] or [PaperPart(lines=2)]


def ground_of(items: list[StatementStances], least: float = LEAST) -> Ground | None:
    """Where groups stand together and apart about statements as `result` gives them."""
    return ground(
        [
            Statement(
                {
                    "key": item["key"],
                    "text": item["text"],
                    **in_all(item.get("words")),
                    "label": item["label"],
                    "verdict": item["verdict"],
                },
                {group["name"]: _share(group) for group in groups},
                item["verdict"] == "split",
            )
            for item in items
            if item["verdict"] != "few" and (groups := item.get("groups"))
        ],
        least,
    )


def _share(group: GroupSupport) -> Share:
    """Out of a whole percentage, which is as near as anybody is told."""
    return Share(round(group["n"] * group["support"] / 100), group["n"])


def _stances(counts: Counter) -> Stances:
    return Stances({int(value): n for value, n in counts.items() if value != ABSTAIN}, counts.get(ABSTAIN, 0))
