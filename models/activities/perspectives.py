"""`perspectives` – Perspektivtavla: observations, commitments or intents, each in one area of a map (METHOD
2.1, type 11).
"""

import re
from collections.abc import Mapping, Sequence
from random import Random
from typing import Any

from models.activities.evidence import Evidence
from models.activities.forms import check_fields, field, form_of, words_of
from models.activities.invented import IDEAS, Move, filled, write
from models.activities.kind import Accepted, Kind
from models.activities.notes import and_more
from models.activities.paper import PaperPart, PaperRow, paper_cards
from models.activities.setting import Setting
from models.activities.shapes import (
    Area,
    Field,
    Item,
    Labelled,
    MapArea,
    MapCard,
    PerspectivesResult,
    Result,
    Written,
)
from models.analysis.followable import can_be_seen_done
from models.base import Refused
from models.language import pick
from models.references import Thing

CARDS = ("observation", "commitment", "intent")
NUMBERS = {"observation": "O", "commitment": "Å", "intent": "A"}
# What a template's own fields are called on the card they become.
CARRIED = {
    "commitment": {"vad": "text", "vem": "role", "nar": "when", "marks": "signal"},
    "intent": {"bidra": "contribute", "hoppas": "hope", "organisation": "partner", "kontakt": "contact"},
}


class Perspectives(Kind):
    name = "perspectives"
    order = 11
    alone = "talk"
    outcome = "perspectives"
    source_type = "table"
    source_rank = 60
    makes_map = True
    console_result = "map"
    takes_text = True
    is_written_together = True
    is_choosable = True
    mends = {"no_areas": "areas"}
    settings = {
        "card": Setting("choice", "observation", choices=CARDS),
        "areas": Setting("labels", None),
        "areas_from": Setting("text", None, editable=False),
        "filter_group": Setting("choice", "none", choices=("none", "extern", "intern")),
        "fields": Setting("fields", None),
        "max_chars": Setting("int", 200, low=40, high=600),
        "max_items": Setting("int", 8, low=1, high=20),
        "anonymity": Setting("text", None, editable=False),
        "group_by": Setting("choice", "table", choices=("table", "organisation", "enhet", "none")),
        # Frozen at opening: what stands in the middle of the map.
        "centre": Setting("any", None, editable=False),
    }
    faces = ("card", "max_chars", "max_items", "group_by", "centre")

    def numbering(self, settings: dict, kind: str) -> tuple[str, int]:
        return NUMBERS[settings["card"]], 4 if settings["card"] == "observation" else 2

    def card_kind(self, settings: dict) -> str:
        return settings["card"] if settings["card"] in CARRIED else ""

    def guard_open(self, settings: dict, items: list[Item]) -> None:
        if not self.areas(settings):
            raise Refused("no_areas")

    @staticmethod
    def areas(settings: dict) -> list[Area]:
        """[{key, label, group, control}], those of one side only where the activity asks so."""
        side = settings["filter_group"]
        return [
            {
                "key": area["key"],
                "label": area.get("label") or area["key"],
                "group": area.get("group", ""),
                "control": area.get("control", ""),
            }
            for area in settings.get("areas") or []
            if side == "none" or area.get("group") in (side, None)
        ]

    def for_faces(self, settings: dict, items: list[Item]) -> dict:
        return super().for_faces(settings, items) | {"areas": self.areas(settings)}

    def form(self, settings: dict) -> list[Field]:
        if settings.get("fields"):
            return form_of(settings["fields"])
        if settings["card"] == "commitment":
            return [
                field("text", "card-commitment-text", max_chars=220, required=True),
                field("role", "card-commitment-role", max_chars=60),
                field("when", "card-commitment-when", kind="date"),
                field("signal", "card-commitment-signal", max_chars=160),
            ]
        if settings["card"] == "intent":
            return [
                field("contribute", "card-intent-contribute", max_chars=200, required=True),
                field("hope", "card-intent-hope", max_chars=200),
                field("partner", "card-intent-partner", max_chars=80),
            ]
        return []

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
        if kind not in [area["key"] for area in self.areas(settings)]:
            raise Refused("unknown_area", field="kind")
        self._room_for(mine, settings["max_items"])
        form = self.form(settings)
        if form:
            kept = check_fields(form, fields)
            return {"text": next(iter(kept.values())), "kind": kind, "fields": kept, "about": ""}
        if fields:
            raise Refused("unknown_field", field=sorted(fields)[0])
        return {"text": self._limit(text, settings["max_chars"]), "kind": kind, "fields": {}, "about": ""}

    def as_card(self, settings: dict, piece: Written) -> dict:
        carried = CARRIED[settings["card"]]
        area = next((area for area in self.areas(settings) if area["key"] == piece["kind"]), {})
        given = {carried.get(name, name): value for name, value in piece["fields"].items()}
        if not re.fullmatch(r"\d{4}-\d{2}-\d{2}", given.get("when", "")):
            # "VP 2008", "hela året": a plan it stands in rather than a day.
            given["plan"] = given.get("plan") or given.pop("when", "")
        if settings["card"] == "intent":
            # Naming oneself is a choice (D-21); a card needs something to be called by.
            given["partner"] = given.get("partner") or piece["origin"] or given.get("contribute", "")[:60]
        return given | {"area": area.get("label", ""), "perspective": area.get("group", "")}

    def result(self, evidence: Evidence) -> PerspectivesResult:
        form = self.form(evidence.settings)
        areas: list[MapArea] = [
            {
                **area,
                "items": [self._shown(piece, form, evidence) for piece in evidence.pieces_of(area["key"])],
            }
            for area in self.areas(evidence.settings)
        ]
        return {
            "card": evidence.settings["card"],
            "areas": areas,
            "centre": evidence.settings.get("centre") or {},
        }

    def _shown(self, piece: Written, form: list[Field], evidence: Evidence) -> MapCard:
        key = Thing.CONTRIBUTION.key(piece["id"])
        is_commitment = evidence.settings["card"] == "commitment"
        return {
            "key": key,
            "id": piece["id"],
            "number": piece["number"],
            "text": piece["text"],
            "origin": piece["origin"],
            "more": words_of(form, piece["fields"])[1:],
            "in_plan": piece["fields"].get("plan", ""),
            "vague": is_commitment and not can_be_seen_done(piece["text"]),
            "chosen": key in evidence.chosen,
        }

    def items_out(self, evidence: Evidence) -> list[Item]:
        chosen = [
            piece for piece in evidence.pieces if Thing.CONTRIBUTION.key(piece["id"]) in evidence.chosen
        ]
        labels = {area["key"]: area["label"] for area in self.areas(evidence.settings)}
        return [
            {
                "key": Thing.CONTRIBUTION.key(piece["id"]),
                "text": piece["text"],
                "number": piece["number"],
                "label": labels.get(piece["kind"], ""),
            }
            for piece in chosen or evidence.pieces
        ]

    def text_kinds(self, settings: dict) -> Sequence[Labelled]:
        return self.areas(self.settle(settings))

    def freezes(self, settings: dict) -> dict[str, str]:
        return {"centre": "journey:centre"} | (
            {} if settings.get("areas") else {"areas": "sections:fokusomraden"}
        )

    def wall(self, settings: dict, stage: str) -> str:
        return "map"

    def note_lines(self, result: Result, language: str) -> list[str]:
        return [
            f"{pick(area['label'], language)}: {item['number']} {item['text']}"
            + and_more(item["more"], language)
            for area in result["areas"]
            for item in area["items"]
        ]

    def came_of(self, result: Result) -> str:
        areas = result["areas"]
        return f"{sum(len(area['items']) for area in areas)} in {len(areas)} areas"

    def moves(self, activity: Mapping[str, Any], chance: Random, clusters: Sequence[str]) -> list[Move]:
        settings = activity["settings"]
        form = settings.get("form")
        return [
            write(
                "" if form else chance.choice(IDEAS),
                kind=area["key"],
                **({"fields": filled(form, chance)} if form else {}),
            )
            for area in chance.sample(settings["areas"], min(2, len(settings["areas"])))
        ]

    def paper(self, settings: dict, items: list[Item], language: str) -> list[PaperPart]:
        areas = [pick(area["label"], language) for area in self.areas(settings)]
        choice = [PaperPart(rows=[PaperRow(boxes=areas)])] if areas else []
        return choice + paper_cards(self.form(settings), language)
