"""`goals` – Mål och indikatorer: few goals, owned by those who do the work, each with something to look at
(METHOD 2.1, type 12).
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from random import Random
from typing import Any

from models.activities.evidence import Evidence
from models.activities.forms import check_fields, field, in_all_languages, words_of
from models.activities.invented import Move, filled, write
from models.activities.kind import Accepted, Kind, NoteLines
from models.activities.notes import and_more, under
from models.activities.paper import PaperPart, paper_cards
from models.activities.setting import Setting
from models.activities.shapes import Field, Goal, GoalsResult, Item, Result, Written
from models.base import Refused
from models.references import Thing

GOAL, COMMENT = "goal", "comment"
AREA = "focus_area"
# How much each field takes; the order is the order of the form.
LENGTHS = {
    "outcome": 240,
    "for_whom": 120,
    "strategies": 160,
    "indicator": 160,
    "baseline": 120,
    "target": 120,
    "owner": 120,
    "partners": 160,
    "resources_own": 160,
    "resources_others": 160,
    "policy": 160,
    "project": 200,
    "evaluator": 120,
    "report_to": 160,
}
DATES = ("date", "review")
LEVELS = ("municipality", "department", "library")
# What templates call some of the fields.
ALIASES = {
    "resources": ("resources_own", "resources_others"),
    "policy_link": ("policy",),
    "review_date": ("review",),
}
USUAL = [
    "focus_area",
    "outcome",
    "for_whom",
    "indicator",
    "baseline",
    "target",
    "date",
    "owner",
    "partners",
    "resources",
    "policy_link",
    "review_date",
]


class Goals(Kind):
    name = "goals"
    order = 12
    alone = "talk"
    outcome = "goals"
    input_use = "may"
    is_done_alone = False
    prefix = "M"
    width = 2
    takes_text = True
    is_written_together = True
    shows_as_written = True
    weighs_everyones_texts = True
    settings = {
        "max_goals": Setting("int", 5, low=1, high=20),
        "max_per_focus_area": Setting("int", 2, low=1, high=20),
        "fields": Setting("texts", None, editable=False),
        "owner_hint": Setting("phrase", None, editable=False),
        "level": Setting("texts", None, editable=False),
        # Frozen at opening: the focus areas to choose among, [{key, label}].
        "areas": Setting("parts", None, editable=False),
    }
    faces = ("max_goals",)

    def numbering(self, settings: dict, kind: str) -> tuple[str, int]:
        return ("M", 2) if kind == GOAL else ("R", 4)

    def card_kind(self, settings: dict) -> str:
        return GOAL

    def form(self, settings: dict) -> list[Field]:
        asked = [name for said in settings.get("fields") or USUAL for name in ALIASES.get(said, (said,))] + (
            ["level"] if settings.get("level") else []
        )
        return [field for name in asked if (field := self._field(name, settings))]

    def _field(self, name: str, settings: dict) -> Field | None:
        if name == AREA:
            return field(AREA, "doc-focus-area", choices=settings["areas"]) if settings.get("areas") else None
        if name == "level":
            return field(
                name,
                "card-goal-level",
                choices=[
                    {"key": level, "label": in_all_languages(f"choice-level-{level}")} for level in LEVELS
                ],
            )
        if name in DATES:
            return field(name, f"card-goal-{name}", kind="date")
        if name in LENGTHS:
            asked = field(
                name,
                f"card-goal-{name.replace('_', '-')}",
                max_chars=LENGTHS[name],
                required=name == "outcome",
            )
            if name == "owner" and settings.get("owner_hint"):
                asked["hint"] = settings["owner_hint"]
            return asked
        return None

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
        if kind == COMMENT:
            if not Thing.CONTRIBUTION.names(about):
                raise Refused("unknown_item", field="about")
            return {"text": self._limit(text, 280), "kind": COMMENT, "fields": {}, "about": about}
        if kind not in ("", GOAL):
            raise Refused("unknown_kind", field="kind")
        kept = check_fields(self.form(settings), fields)
        return {
            "text": kept["outcome"],
            "kind": GOAL,
            "fields": kept,
            "about": about if about and self._known(items, about) else "",
        }

    def guard_among(self, settings: dict, others: list[Written], kept: Accepted) -> None:
        """Not more goals than can be realised (F0-12). A comment is on a goal that is there."""
        goals = [piece for piece in others if piece["kind"] == GOAL]
        if kept["kind"] == COMMENT:
            if kept["about"] not in [Thing.CONTRIBUTION.key(goal["id"]) for goal in goals]:
                raise Refused("unknown_item", field="item")
            return
        if len(goals) >= settings["max_goals"]:
            raise Refused("goals_enough", most=settings["max_goals"])
        area = kept["fields"].get(AREA)
        if (
            area
            and Counter(goal["fields"].get(AREA) for goal in goals)[area] >= settings["max_per_focus_area"]
        ):
            raise Refused("goals_enough_here", field=AREA, most=settings["max_per_focus_area"])

    def as_card(self, settings: dict, piece: Written) -> dict:
        return dict(piece["fields"])

    def result(self, evidence: Evidence) -> GoalsResult:
        form = self.form(evidence.settings)
        areas = {area["key"]: area["label"] for area in evidence.settings.get("areas") or []}
        goals: list[Goal] = [
            {
                "id": piece["id"],
                "number": piece["number"],
                "text": piece["text"],
                "about": next((item["text"] for item in evidence.items if item["key"] == piece["about"]), ""),
                "area": areas.get(piece["fields"].get(AREA), ""),
                "more": [
                    line for line in words_of(form, piece["fields"]) if line["key"] not in ("outcome", AREA)
                ],
                "lacks": lacking(piece["fields"], [line["key"] for line in form]),
                "comments": [
                    said["text"]
                    for said in evidence.pieces_of(COMMENT)
                    if said["about"] == Thing.CONTRIBUTION.key(piece["id"])
                ],
            }
            for piece in evidence.pieces_of(GOAL)
        ]
        return {"goals": goals, "most": evidence.settings["max_goals"]}

    def items_out(self, evidence: Evidence) -> list[Item]:
        return [
            {
                "key": Thing.CONTRIBUTION.key(piece["id"]),
                "text": piece["text"],
                "number": piece["number"],
                "label": "",
            }
            for piece in evidence.pieces_of(GOAL)
        ]

    def freezes(self, settings: dict) -> dict[str, str]:
        return {"areas": "sections:fokusomraden"}

    def brought_kind(self, settings: dict) -> str:
        return GOAL

    def note_lines(self, result: Result, language: str) -> NoteLines:
        lines: list[str | list[str]] = []
        for goal in result["goals"]:
            lines.append(f"{goal['number']} {goal['text']}{and_more(goal['more'], language)}")
            lines += under(language, "note-comment", goal["comments"])
        return lines

    def came_of(self, result: Result) -> str:
        return f"{len(result['goals'])} of {result['most']} goals" if result["goals"] else ""

    def moves(self, activity: Mapping[str, Any], chance: Random, clusters: Sequence[str]) -> list[Move]:
        if chance.random() >= 0.5:
            return []
        return [write("", kind=GOAL, fields=filled(activity["settings"]["form"], chance))]

    def paper(self, settings: dict, items: list[Item], language: str) -> list[PaperPart]:
        return paper_cards(self.form(settings), language)


def lacking(fields: dict, asked: list[str]) -> list[str]:
    """Soft questions to a goal as it stands: an indicator without baseline, nobody who owns it, nobody
    outside (F0-10).
    """
    found = []
    if fields.get("indicator") and not fields.get("baseline") and "baseline" in asked:
        found.append("baseline")
    if not fields.get("indicator") and "indicator" in asked:
        found.append("indicator")
    if not fields.get("owner") and "owner" in asked:
        found.append("owner")
    if not fields.get("partners") and not fields.get("resources_others") and "partners" in asked:
        found.append("partners")
    return found
