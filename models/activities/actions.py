"""`actions` – Handlingsplan: who does what, when and how; what nobody has taken yet stands first (METHOD 2.1,
type 13).
"""

from collections.abc import Mapping, Sequence
from random import Random
from typing import Any

from models.activities.evidence import Evidence
from models.activities.forms import check_fields, field, in_all_languages, words_of
from models.activities.invented import Move, filled, write
from models.activities.kind import Accepted, Kind
from models.activities.notes import and_more
from models.activities.paper import PaperPart, paper_cards
from models.activities.setting import Setting
from models.activities.shapes import Action, ActionsResult, Field, Item, Result, Written
from models.base import Refused
from models.language import say
from models.references import Thing

ACTION = "action"
OWNER = "who"
STATUSES = ("planned", "going", "done")
LENGTHS = {"what": 200, "who": 80, "how": 240, "signal": 160, "resources": 160, "mentor": 80, "with": 120}
DATES = ("when", "stop_date")
USUAL = ["what", "who", "when", "how"]


class Actions(Kind):
    name = "actions"
    order = 13
    alone = "talk"
    outcome = "actions"
    input_use = "may"
    works_on = ("goals",)
    is_done_alone = False
    owner_field = OWNER
    prefix = "H"
    width = 2
    takes_text = True
    is_written_together = True
    shows_as_written = True
    settings = {
        "fields": Setting("texts", None, editable=False),
        "owner_required": Setting("bool", True),
        "max_items": Setting("int", 5, low=1, high=20),
        # Frozen at opening, as for goals.
        "areas": Setting("parts", None, editable=False),
    }
    faces = ("owner_required", "max_items")

    def card_kind(self, settings: dict) -> str:
        return ACTION

    def form(self, settings: dict) -> list[Field]:
        return [field for name in settings.get("fields") or USUAL if (field := self._field(name, settings))]

    def _field(self, name: str, settings: dict) -> Field | None:
        if name == "focus_area":
            return field(name, "doc-focus-area", choices=settings["areas"]) if settings.get("areas") else None
        if name == "goal":
            # One of the goals it was opened with; chosen as what it is about.
            return None
        if name == "status":
            return field(
                name,
                "card-action-status",
                choices=[
                    {"key": status, "label": in_all_languages(f"choice-status-{status}")}
                    for status in STATUSES
                ],
            )
        if name in DATES:
            return field(name, f"card-action-{name.replace('_', '-')}", kind="date")
        if name in LENGTHS:
            return field(name, f"card-action-{name}", max_chars=LENGTHS[name], required=name == "what")
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
        if kind not in ("", ACTION):
            raise Refused("unknown_kind", field="kind")
        self._room_for(mine, settings["max_items"])
        if about:
            self._known(items, about)
        kept = check_fields(self.form(settings), fields)
        return {"text": kept["what"], "kind": ACTION, "fields": kept, "about": about}

    def may_take(self, piece: Written) -> None:
        """ "Jag tar den": only what nobody has."""
        if piece["fields"].get(OWNER):
            raise Refused("taken_already")

    def as_card(self, settings: dict, piece: Written) -> dict:
        return dict(piece["fields"])

    def result(self, evidence: Evidence) -> ActionsResult:
        form = self.form(evidence.settings)
        goals = {item["key"]: item["text"] for item in evidence.items}
        rows: list[Action] = [
            {
                "id": piece["id"],
                "number": piece["number"],
                "text": piece["text"],
                "who": piece["fields"].get(OWNER, ""),
                "when": piece["fields"].get("when", ""),
                "goal": goals.get(piece["about"], ""),
                "more": [
                    line
                    for line in words_of(form, piece["fields"])
                    if line["key"] not in ("what", OWNER, "when")
                ],
            }
            for piece in evidence.pieces_of(ACTION)
        ]
        rows.sort(key=lambda row: (bool(row["who"]), row["when"] or "9999", row["number"]))
        return {"actions": rows, "unowned": sum(not row["who"] for row in rows)}

    def items_out(self, evidence: Evidence) -> list[Item]:
        return [
            {
                "key": Thing.CONTRIBUTION.key(piece["id"]),
                "text": piece["text"],
                "number": piece["number"],
                "label": piece["fields"].get(OWNER, ""),
            }
            for piece in evidence.pieces
        ]

    def freezes(self, settings: dict) -> dict[str, str]:
        return {"areas": "sections:fokusomraden"}

    def brought_kind(self, settings: dict) -> str:
        return ACTION

    def about_field(self, input: str) -> str:
        return "goal" if input.startswith("goals:") else ""

    def note_lines(self, result: Result, language: str) -> list[str]:
        nobody = say(language, "actions-unowned").lower()
        return [
            " – ".join(
                part for part in (f"{row['number']} {row['text']}", row["who"] or nobody, row["when"]) if part
            )
            + and_more(row["more"], language)
            for row in result["actions"]
        ]

    def came_of(self, result: Result) -> str:
        rows = result["actions"]
        return f"{len(rows)} actions, {result['unowned']} without owner" if rows else ""

    def moves(self, activity: Mapping[str, Any], chance: Random, clusters: Sequence[str]) -> list[Move]:
        items = activity["items"]
        about = {"about": chance.choice(items)["key"]} if items else {}
        fields = filled(activity["settings"]["form"], chance)
        # Now and then something is proposed that nobody has taken yet.
        kept = fields if chance.random() < 0.7 else {**fields, OWNER: ""}
        return [write("", kind=ACTION, fields=kept, **about)]

    def paper(self, settings: dict, items: list[Item], language: str) -> list[PaperPart]:
        return paper_cards(self.form(settings), language)
