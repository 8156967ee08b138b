"""`info` – Visa och berätta: talk, draft text, gallery, break, buffer, timed talk, results, decision."""

from models.activities.kind import Kind
from models.activities.setting import Setting
from models.activities.shapes import Item

INFO_PAGES = (
    "talk",
    "draft",
    "gallery",
    "material",
    "join",
    "conversation",
    "results",
    "decision",
    "break",
    "buffer",
)

# Nothing is said in these, and nothing comes of them.
SILENT = ("join", "break", "buffer")


class Info(Kind):
    name = "info"
    order = 1
    alone = "listen"
    has_result = False
    settings = {
        "kind": Setting("choice", "talk", choices=INFO_PAGES),
        "show": Setting("references", None, editable=False),
        # Of a decision: what else is decided, such as when and by whom it is followed up.
        "fields": Setting("texts", None, editable=False),
    }
    faces = ("kind",)

    def for_faces(self, settings: dict, items: list[Item]) -> dict:
        asked = settings["fields"] if settings["kind"] == "decision" else None
        return super().for_faces(settings, items) | ({"decision_fields": asked} if asked else {})

    def wall(self, settings: dict, stage: str) -> str:
        return "talk"

    def script(self, settings: dict) -> dict[str, str]:
        # A break needs no speech.
        return {} if settings["kind"] in SILENT else super().script(settings)

    def if_wrong(self, settings: dict) -> dict[str, str]:
        return {} if settings["kind"] in SILENT else super().if_wrong(settings)

    def is_noted(self, settings: dict) -> bool:
        return settings["kind"] not in SILENT

    def is_task(self, settings: dict) -> bool:
        return settings["kind"] in ("material", "draft")

    def blocks(self, settings: dict) -> list[str] | None:
        show = settings.get("show") or []
        references = [show] if isinstance(show, str) else list(show)
        return references or (["malbild:current"] if settings["kind"] == "draft" else [])
