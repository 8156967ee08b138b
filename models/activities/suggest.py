"""`suggest` – Textförslag: a new statement, a changed one, or a perspective that is missing."""

from collections.abc import Mapping, Sequence
from random import Random
from typing import Any

from models.activities.evidence import Evidence
from models.activities.invented import CHANGE, IDEAS, Move, write
from models.activities.kind import Accepted, Kind
from models.activities.setting import Setting
from models.activities.shapes import Item, Result, SuggestResult, Written
from models.base import Refused
from models.language import say
from models.references import Thing

MODES = ("new", "amend", "perspective")


class Suggest(Kind):
    name = "suggest"
    order = 9
    outcome = "suggestions"
    input_use = "may"
    source_type = "suggestion"
    source_rank = 20
    awaits_decisions = True
    prefix = "T"
    width = 3
    takes_text = True
    is_written_together = True
    mends = {"nothing_to_amend": "allow_new", "nothing_to_review": ""}
    settings = {
        "mode": Setting("choice", "new", choices=(*MODES, "review")),
        "max_chars": Setting("int", 300, low=40, high=600),
        "max_items": Setting("int", 2, low=1, high=10),
        "reason": Setting("choice", "optional", choices=("optional", "required")),
        "source_required": Setting("bool", False),
        "allow_new": Setting("bool", False),
        "allow_amend": Setting("bool", False),
        "section": Setting("choice", "focus", choices=("focus", "vision")),
        # Which text a table is given to work on: round_robin deals them out; whoever wants another may choose
        # it.
        "assign": Setting("choice", "none", choices=("none", "round_robin")),
        "decisions": Setting("texts", None, editable=False),
    }
    faces = ("mode", "max_chars", "max_items", "reason", "source_required", "section", "assign")

    def guard_open(self, settings: dict, items: list[Item]) -> None:
        if settings["mode"] == "review":
            if not items:
                raise Refused("nothing_to_review")
        elif settings["mode"] == "amend" and not settings["allow_new"] and not items:
            raise Refused("nothing_to_amend")

    def for_faces(self, settings: dict, items: list[Item]) -> dict:
        return super().for_faces(settings, items) | {"modes": self.kinds(settings)}

    def kinds(self, settings: dict) -> list[str]:
        """Which of MODES a phone may send."""
        allowed = (
            {settings["mode"]}
            | ({"new"} if settings["allow_new"] else set())
            | ({"amend"} if settings["allow_amend"] else set())
        )
        return [mode for mode in MODES if mode in allowed]

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
        if settings["mode"] == "review":
            raise Refused("no_text_here")
        kind = kind or settings["mode"]
        if kind not in self.kinds(settings):
            raise Refused("unknown_kind", field="kind")
        self._room_for(mine, settings["max_items"])
        kept = self._fields(settings, items, kind, fields)
        if kind == "amend":
            if self._known(items, about)["text"].strip() == text.strip():
                raise Refused("nothing_changed", field="text")
        elif about:
            self._known(items, about)
        return {
            "text": self._limit(text, settings["max_chars"]),
            "kind": kind,
            "fields": kept,
            "about": about,
        }

    def _fields(self, settings: dict, items: list[Item], kind: str, fields: dict) -> dict:
        unknown = set(fields) - {"why", "sources"}
        if unknown:
            raise Refused("unknown_field", field=sorted(unknown)[0])
        why = str(fields.get("why") or "").strip()
        if settings["reason"] == "required" and kind == "amend" and not why:
            raise Refused("reason_missing", field="why")
        sources = fields.get("sources") or []
        if not isinstance(sources, list):
            raise Refused("unknown_item", field="sources")
        for key in sources:
            self._known(items, key)
        if settings["source_required"] and kind == "new" and items and not sources:
            raise Refused("source_missing", field="sources")
        kept = {"why": self._limit(why, 280, "why")} if why else {}
        return kept | ({"sources": sources} if sources else {})

    def result(self, evidence: Evidence) -> SuggestResult:
        if evidence.settings["mode"] == "review":
            return {
                "reviewed": [
                    {
                        **item,
                        "reason": item.get("why", ""),
                        **evidence.decisions.get(item["key"], {"fate": None, "why": ""}),
                    }
                    for item in evidence.items
                ]
            }
        texts = {item["key"]: item["text"] for item in evidence.items}
        return {
            "suggestions": [
                {
                    "id": piece["id"],
                    "number": piece["number"],
                    "kind": piece["kind"],
                    "text": piece["text"],
                    "why": piece["fields"].get("why", ""),
                    "before": texts.get(piece["about"], ""),
                    "sources": [texts[key] for key in piece["fields"].get("sources", []) if key in texts],
                }
                for piece in evidence.pieces
            ]
        }

    def gives(self, settings: dict) -> str:
        return "" if settings["mode"] == "review" else "texts"

    def items_out(self, evidence: Evidence) -> list[Item]:
        return [
            {
                "key": Thing.CONTRIBUTION.key(piece["id"]),
                "text": piece["text"],
                "number": piece["number"],
                "label": "",
                "sources": piece["fields"].get("sources", []),
            }
            for piece in evidence.pieces
        ]

    def gives_sentences(self, settings: dict) -> bool:
        return settings["mode"] == "new"

    def wants(self, settings: dict) -> set[str]:
        return {"decisions"} if settings["mode"] == "review" else set()

    def asks(self, settings: dict, stage: str) -> bool:
        return settings["mode"] != "review"

    def wall(self, settings: dict, stage: str) -> str:
        return "review" if settings["mode"] == "review" else "reading"

    def brought_kind(self, settings: dict) -> str:
        return settings.get("mode", "")

    def note_lines(self, result: Result, language: str) -> list[str]:
        if "reviewed" not in result:
            return [
                f"{suggestion['number']} {suggestion['text']}"
                + (f" – {say(language, 'why')}: {suggestion['why']}" if suggestion["why"] else "")
                for suggestion in result["suggestions"]
            ]
        lines = []
        for item in result["reviewed"]:
            fate = f"fate-{item['fate'].replace('_', '-')}" if item["fate"] else "review-waiting"
            lines.append(f"{item['number']} {item['text']} – {say(language, fate)}. {item['why']}".rstrip())
        return lines

    def came_of(self, result: Result) -> str:
        if "reviewed" in result:
            return f"{len(result['reviewed'])} to review"
        return f"{len(result['suggestions'])} suggestions"

    def moves(self, activity: Mapping[str, Any], chance: Random, clusters: Sequence[str]) -> list[Move]:
        settings, items = activity["settings"], activity["items"]
        if settings["mode"] == "review" or chance.random() > 0.4:
            return []
        mode = settings["modes"][0]
        if mode == "amend":
            if not items:
                return []
            about = chance.choice(items)
            text = f"{about['text'][:200]} {CHANGE}"[: settings["max_chars"]]
            return [write(text, kind="amend", about=about["key"], fields={"why": CHANGE})]
        sources = [item["key"] for item in items[:1]] if settings.get("source_required") else []
        more = {"fields": {"sources": sources}} if sources else {}
        return [write(chance.choice(IDEAS) + ".", kind=mode, **more)]
