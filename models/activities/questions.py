"""`questions` – Frågor i grupp: two to nine columns that a table, a group or an organisation fills in
together.
"""

from collections.abc import Mapping, Sequence
from random import Random
from typing import Any

from models.activities.evidence import Evidence
from models.activities.forms import choices_of, in_all_languages
from models.activities.invented import IDEAS, Move, write
from models.activities.kind import Accepted, Kind
from models.activities.paper import PaperPart
from models.activities.setting import Setting, labels
from models.activities.shapes import Column, Item, Labelled, QuestionsResult, Result, Written
from models.base import Refused
from models.language import pick
from models.references import Thing

# Who answers together.
GROUPS = ("table", "organisation", "enhet", "none")
MOST_COLUMNS = 9


class Questions(Kind):
    name = "questions"
    order = 10
    alone = "talk"
    outcome = "questions"
    input_use = "may"
    source_type = "questions"
    source_rank = 40
    has_columns = True
    prefix = "S"
    takes_text = True
    is_written_together = True
    mends = {"no_columns": "columns", "too_many_columns": "columns"}
    settings = {
        "columns": Setting("labels", None),
        "group_by": Setting("choice", "table", choices=GROUPS),
        "max_items_per_column": Setting("int", 5, low=1, high=20),
        "max_chars": Setting("int", 160, low=20, high=600),
        "keyword_mode": Setting("bool", False),
        "layout": Setting("choice", "columns", choices=("columns", "canvas")),
        "one_item_per_group": Setting("bool", False, editable=False),
        "tags": Setting("parts", None, editable=False),
        "link_to_input": Setting("bool", False, editable=False),
    }
    faces = (
        "columns",
        "group_by",
        "max_items_per_column",
        "max_chars",
        "keyword_mode",
        "layout",
        "one_item_per_group",
        "tags",
        "link_to_input",
    )

    def guard_open(self, settings: dict, items: list[Item]) -> None:
        if not labels(settings, "columns"):
            raise Refused("no_columns")
        if len(labels(settings, "columns")) > MOST_COLUMNS:
            raise Refused("too_many_columns", most=MOST_COLUMNS)

    def for_faces(self, settings: dict, items: list[Item]) -> dict:
        shown = super().for_faces(settings, items)
        return shown | ({"tags": choices_of(settings["tags"])} if settings["tags"] else {})

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
        if kind not in [column["key"] for column in labels(settings, "columns")]:
            raise Refused("unknown_kind", field="kind")
        most = 1 if settings["one_item_per_group"] else settings["max_items_per_column"]
        self._room_for([piece for piece in mine if piece["kind"] == kind], most)
        if set(fields) - {"tag"}:
            raise Refused("unknown_field", field=sorted(set(fields) - {"tag"})[0])
        tag = fields.get("tag") or ""
        if tag and tag not in [choice["key"] for choice in choices_of(settings["tags"])]:
            raise Refused("unknown_choice", field="tag")
        if about:
            self._known(items, about)
        return {
            "text": self._limit(text, settings["max_chars"]),
            "kind": kind,
            "fields": {"tag": tag} if tag else {},
            "about": about,
        }

    def result(self, evidence: Evidence) -> QuestionsResult:
        texts = {item["key"]: item["text"] for item in evidence.items}
        tags = {choice["key"]: choice["label"] for choice in choices_of(evidence.settings["tags"])}
        columns: list[Column] = [
            {
                **column,
                "items": [
                    {
                        "id": piece["id"],
                        "number": piece["number"],
                        "text": piece["text"],
                        "origin": piece["origin"],
                        "tag": tags.get(piece["fields"].get("tag", ""), piece["fields"].get("tag", "")),
                        "about": texts.get(piece["about"], ""),
                    }
                    for piece in evidence.pieces_of(column["key"])
                ],
            }
            for column in labels(evidence.settings, "columns")
        ]
        groups = sorted(
            {item["origin"] for column in columns for item in column["items"] if item["origin"]},
            key=lambda name: (len(name), name),
        )
        return {"columns": columns, "groups": groups, "layout": evidence.settings["layout"]}

    def items_out(self, evidence: Evidence) -> list[Item]:
        return [
            {
                "key": Thing.CONTRIBUTION.key(piece["id"]),
                "text": piece["text"],
                "number": piece["number"],
                "label": piece.get("origin", ""),
            }
            for piece in evidence.pieces
        ]

    def first_settings(self) -> dict:
        return {
            "columns": [
                {"key": key, "label": in_all_languages(f"column-{key}")} for key in ("good", "hard", "want")
            ]
        }

    def text_kinds(self, settings: dict) -> Sequence[Labelled]:
        return labels(settings, "columns")

    def wall(self, settings: dict, stage: str) -> str:
        return "columns"

    def note_lines(self, result: Result, language: str) -> list[str]:
        lines = []
        for column in result["columns"]:
            for item in column["items"]:
                where = f" ({item['origin']})" if item["origin"] else ""
                lines.append(f"{pick(column['label'], language)} {item['text']}{where}")
        return lines

    def came_of(self, result: Result) -> str:
        columns = result["columns"]
        return f"{sum(len(column['items']) for column in columns)} answers in {len(columns)} columns"

    def moves(self, activity: Mapping[str, Any], chance: Random, clusters: Sequence[str]) -> list[Move]:
        settings = activity["settings"]
        columns = settings["columns"]
        return [
            write(chance.choice(IDEAS)[: settings["max_chars"]], kind=column["key"])
            for column in columns
            if len(columns) < 4 or chance.random() < 0.5
        ]

    def paper(self, settings: dict, items: list[Item], language: str) -> list[PaperPart]:
        lines = min(settings["max_items_per_column"], 4)
        return [
            PaperPart(title=pick(column["label"], language), lines=lines)
            for column in labels(settings, "columns")
        ]
