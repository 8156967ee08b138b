"""`ideas` – Tyst idéinsamling: write in silence, then build on others' ideas in batches."""

from collections.abc import Mapping, Sequence
from random import Random
from typing import Any

from models.activities.evidence import Evidence
from models.activities.forms import check_fields, form_of
from models.activities.invented import IDEAS, Move, filled, write
from models.activities.kind import Accepted, Kind
from models.activities.setting import Setting, labels
from models.activities.shapes import Field, IdeasResult, Item, Result, Written
from models.base import Refused
from models.language import say
from models.references import Thing

BATCH = 5
READERS = 8


class Ideas(Kind):
    name = "ideas"
    order = 3
    outcome = "ideas"
    source_type = "idea"
    source_rank = 50
    is_raw = True
    is_inbox = True
    is_spared = True
    shows_texts = True
    console_result = "texts"
    takes_text = True
    is_written_together = True
    settings = {
        "max_chars": Setting("int", 140, low=20, high=600),
        "max_items": Setting("int", 5, low=1, high=20),
        "silent_minutes": Setting("int", 6, low=1, high=60),
        "build_minutes": Setting("int", 4, low=0, high=60),
        "visibility": Setting(
            "choice",
            "hidden_until_reveal",
            choices=("hidden_until_reveal", "own_then_batch", "live"),
            editable=False,
        ),
        "kinds": Setting("labels", None),
        "fields": Setting("fields", None),
        "tag_with": Setting("any", None, editable=False),
        "batch_size": Setting("int", BATCH, low=1, high=10, editable=False),
    }
    faces = ("kinds", "max_chars", "max_items", "batch_size")

    def wants_people(self, settings: dict) -> dict[str, int]:
        # Twelve people or more gain from others' ideas; under eight, silence and then talk works better
        # (METHOD 0.1).
        return {"build": READERS} if settings["build_minutes"] > 0 else {}

    def stages(self, settings: dict, present: int = 12) -> list[str]:
        wanted = self.wants_people(settings)
        return ["silent", *(stage for stage, least in wanted.items() if present >= least)]

    def stage_minutes(self, settings: dict, stage: str, minutes: float) -> float:
        return settings["build_minutes"] if stage == "build" else settings["silent_minutes"]

    def form(self, settings: dict) -> list[Field]:
        return form_of(settings.get("fields"))

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
        known = [kind["key"] for kind in settings.get("kinds") or []]
        if (kind or None) and kind not in known:
            raise Refused("unknown_kind", field="kind")
        if known and not kind:
            raise Refused("kind_missing", field="kind")
        # Building on others' ideas is a task of its own: as many, beside what one has written oneself.
        self._room_for([text for text in mine if bool(text["about"]) == bool(about)], settings["max_items"])
        if about and stage != "build":
            raise Refused("not_yet", field="about")
        form = self.form(settings)
        if form:
            kept = check_fields(form, fields)
            return {
                "text": (text or next(iter(kept.values())))[:600],
                "kind": kind,
                "fields": kept,
                "about": about,
            }
        return {"text": self._limit(text, settings["max_chars"]), "kind": kind, "fields": {}, "about": about}

    def result(self, evidence: Evidence) -> IdeasResult:
        kinds = labels(evidence.settings, "kinds")
        return {
            "total": len(evidence.pieces),
            "kinds": [{**kind, "n": len(evidence.pieces_of(kind["key"]))} for kind in kinds],
        }

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

    def wall(self, settings: dict, stage: str) -> str:
        return "texts"

    def passes_round(self, stage: str) -> bool:
        return stage == "build"

    def note_lines(self, result: Result, language: str) -> list[str]:
        return [say(language, "note-ideas", n=result["total"])]

    def came_of(self, result: Result) -> str:
        return f"{result['total']} ideas" if result["total"] else ""

    def moves(self, activity: Mapping[str, Any], chance: Random, clusters: Sequence[str]) -> list[Move]:
        if activity["stage"] == "build":
            return []
        settings = activity["settings"]
        kinds = [kind["key"] for kind in settings.get("kinds") or [{"key": ""}]]
        form = settings.get("form")
        picked = chance.sample(IDEAS, min(settings.get("max_items") or 1, chance.randint(1, 3)))
        return [
            write(
                idea[: settings["max_chars"]],
                kind=chance.choice(kinds),
                **({"fields": filled(form, chance)} if form else {}),
            )
            for idea in picked
        ]
