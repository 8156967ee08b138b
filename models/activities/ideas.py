"""`ideas` – Tyst idéinsamling: write in silence, then build on others' ideas in batches."""

from models.activities.kind import Evidence, Kind, Setting, labels
from models.base import Refused

BATCH = 5


class Ideas(Kind):
    name = "ideas"
    takes_text = True
    settings = {
        "max_chars": Setting("int", 140, low=20, high=600),
        "max_items": Setting("int", 5, low=1, high=20),
        "silent_minutes": Setting("int", 6, low=1, high=60),
        "build_minutes": Setting("int", 4, low=0, high=60),
        "visibility": Setting("choice", "hidden_until_reveal", choices=("hidden_until_reveal", "own_then_batch", "live"), editable=False),
        "kinds": Setting("labels", None),
        "fields": Setting("any", None, editable=False),
        "tag_with": Setting("any", None, editable=False),
        "batch_size": Setting("int", BATCH, low=1, high=10, editable=False),
    }

    def stages(self, settings, present=12):
        # Twelve people or more gain from others' ideas; under eight, silence and then talk works better (METHOD 0.1).
        return ["silent", "build"] if settings["build_minutes"] > 0 and present >= 8 else ["silent"]

    def stage_minutes(self, settings, stage, minutes):
        return settings["build_minutes"] if stage == "build" else settings["silent_minutes"]

    def check_text(self, settings, stage, items, mine, text, kind, fields, about):
        known = [one["key"] for one in settings.get("kinds") or []]
        if (kind or None) and kind not in known:
            raise Refused("unknown_kind", field="kind")
        if known and not kind:
            raise Refused("kind_missing", field="kind")
        self._room_for(mine, settings["max_items"])
        if about and stage != "build":
            raise Refused("not_yet", field="about")
        if settings.get("fields"):
            kept = self._check_fields(settings["fields"], fields, text)
            text = text or next(iter(kept.values()))
            return {"text": text[:600], "kind": kind, "fields": kept, "about": about}
        return {"text": self._limit(text, settings["max_chars"]), "kind": kind, "fields": {}, "about": about}

    def _check_fields(self, asked: list[dict], given: dict, text: str) -> dict:
        unknown = set(given) - {one["key"] for one in asked}
        if unknown:
            raise Refused("unknown_field", field=sorted(unknown)[0])
        kept = {}
        for one in asked:
            value = given.get(one["key"], "")
            if one.get("required") and not value:
                raise Refused("text_missing", field=one["key"])
            if value and one.get("choices") and value not in one["choices"]:
                raise Refused("unknown_choice", field=one["key"])
            if value:
                kept[one["key"]] = self._limit(value, one.get("max_chars", 280), one["key"])
        if not kept and not text:
            raise Refused("text_missing", field=asked[0]["key"])
        return kept

    def result(self, evidence: Evidence) -> dict:
        kinds = labels(evidence.settings, "kinds")
        return {"total": len(evidence.pieces), "kinds": [{**kind, "n": len(evidence.pieces_of(kind["key"]))} for kind in kinds]}

    def items_out(self, evidence):
        return [{"key": f"c:{one['id']}", "text": one["text"], "number": one["number"], "label": one.get("origin", "")} for one in evidence.pieces]
