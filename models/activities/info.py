"""`info` – Visa och berätta: talk, draft text, gallery, break, buffer, timed talk, results, decision."""

from models.activities.kind import Kind, Setting

KINDS = (
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


class Info(Kind):
    name = "info"
    has_result = False
    settings = {
        "kind": Setting("choice", "talk", choices=KINDS),
        "show": Setting("any", None, editable=False),
        # Of a decision: what else is decided, such as when and by whom it is followed up.
        "fields": Setting("any", None, editable=False),
    }
    faces = ("kind",)

    def wall(self, settings, stage):
        return "talk"

    def for_faces(self, settings, items):
        asked = settings["fields"] if settings["kind"] == "decision" else None
        return super().for_faces(settings, items) | ({"decision_fields": asked} if asked else {})
