"""`actions` – Handlingsplan: who does what, when and how; what nobody has taken yet stands first (METHOD 2.1,
type 13).
"""

from models.activities.forms import check_fields, field, in_all_languages, words_of
from models.activities.kind import Evidence, Kind, Setting
from models.base import Refused

ACTION = "action"
OWNER = "who"
STATUSES = ("planned", "going", "done")
LENGTHS = {"what": 200, "who": 80, "how": 240, "signal": 160, "resources": 160, "mentor": 80, "with": 120}
DATES = ("when", "stop_date")
USUAL = ["what", "who", "when", "how"]


class Actions(Kind):
    name = "actions"
    prefix = "H"
    width = 2
    takes_text = True
    shows_as_written = True
    settings = {
        "fields": Setting("any", None, editable=False),
        "owner_required": Setting("bool", True),
        "max_items": Setting("int", 5, low=1, high=20),
        # Frozen at opening, as for goals.
        "areas": Setting("any", None, editable=False),
    }
    faces = ("owner_required", "max_items")

    def card_kind(self, settings):
        return ACTION

    def form(self, settings):
        return [one for name in settings.get("fields") or USUAL if (one := self._field(name, settings))]

    def _field(self, name: str, settings: dict) -> dict | None:
        if name == "focus_area":
            return field(name, "doc-focus-area", choices=settings["areas"]) if settings.get("areas") else None
        if name == "goal":
            # One of the goals it was opened with; chosen as what it is about.
            return None
        if name == "status":
            return field(
                name,
                "card-action-status",
                choices=[{"key": one, "label": in_all_languages(f"choice-status-{one}")} for one in STATUSES],
            )
        if name in DATES:
            return field(name, f"card-action-{name.replace('_', '-')}", kind="date")
        if name in LENGTHS:
            return field(name, f"card-action-{name}", max_chars=LENGTHS[name], required=name == "what")
        return None

    def check_text(self, settings, stage, items, mine, text, kind, fields, about):
        if kind not in ("", ACTION):
            raise Refused("unknown_kind", field="kind")
        self._room_for(mine, settings["max_items"])
        if about:
            self._known(items, about)
        kept = check_fields(self.form(settings), fields)
        return {"text": kept["what"], "kind": ACTION, "fields": kept, "about": about}

    def may_take(self, piece: dict) -> None:
        """ "Jag tar den": only what nobody has."""
        if piece["fields"].get(OWNER):
            raise Refused("taken_already")

    def as_card(self, settings, piece):
        return dict(piece["fields"])

    def result(self, evidence: Evidence) -> dict:
        form = self.form(evidence.settings)
        goals = {item["key"]: item["text"] for item in evidence.items}
        rows = [
            {
                "id": one["id"],
                "number": one["number"],
                "text": one["text"],
                "who": one["fields"].get(OWNER, ""),
                "when": one["fields"].get("when", ""),
                "goal": goals.get(one["about"], ""),
                "more": [
                    line
                    for line in words_of(form, one["fields"])
                    if line["key"] not in ("what", OWNER, "when")
                ],
            }
            for one in evidence.pieces_of(ACTION)
        ]
        rows.sort(key=lambda one: (bool(one["who"]), one["when"] or "9999", one["number"]))
        return {"actions": rows, "unowned": sum(not one["who"] for one in rows)}

    def items_out(self, evidence):
        return [
            {
                "key": f"c:{one['id']}",
                "text": one["text"],
                "number": one["number"],
                "label": one["fields"].get(OWNER, ""),
            }
            for one in evidence.pieces
        ]
