"""`reflect` – Läs, markera, kommentera: slow reading of a draft, one worded mark and one comment per text."""

from models.activities.kind import Evidence, Kind, Setting, labels
from models.analysis.ground import Share, Statement, ground
from models.base import Refused


class Reflect(Kind):
    name = "reflect"
    is_spared = True
    prefix = "R"
    takes_text = True
    takes_answers = True
    settings = {
        "marks": Setting(
            "labels",
            [
                {
                    "key": "yes",
                    "label": {"sv": "Det här vill jag", "nb": "Dette vil jeg", "en": "I want this"},
                },
                {"key": "wonder", "label": {"sv": "Jag undrar", "nb": "Jeg lurer på", "en": "I wonder"}},
                {
                    "key": "chafes",
                    "label": {"sv": "Det här skaver", "nb": "Dette skurrer", "en": "This bothers me"},
                },
            ],
        ),
        "comment": Setting("bool", True),
        "max_chars": Setting("int", 280, low=20, high=600),
        "sample_per_person": Setting("int", None, low=1, high=25),
        "comment_label": Setting("any", None, editable=False),
        "hidden_until_reveal": Setting("bool", True, editable=False),
    }
    faces = ("marks", "comment", "max_chars", "sample_per_person", "comment_label")

    def guard_open(self, settings, items):
        if not items:
            raise Refused("nothing_to_read")

    def check_answer(self, settings, stage, items, mine, item, criterion, value):
        self._known(items, item)
        if value is not None and value not in [mark["key"] for mark in settings["marks"] or []]:
            raise Refused("unknown_choice", field="value")
        return value

    def check_text(self, settings, stage, items, mine, text, kind, fields, about):
        if not settings["comment"] or kind != "comment":
            raise Refused("no_text_here")
        self._known(items, about)
        self._room_for([one for one in mine if one["about"] == about], 1)
        return {
            "text": self._limit(text, settings["max_chars"]),
            "kind": "comment",
            "fields": {},
            "about": about,
        }

    def result(self, evidence: Evidence) -> dict:
        marks = labels(evidence.settings, "marks")
        texts = []
        for item in evidence.items:
            counts = evidence.counts(item["key"])
            n = sum(counts.values())
            enough = evidence.enough(item["key"])
            shown = [{**mark, "n": counts.get(mark["key"], 0)} for mark in marks] if enough else None
            comments = [
                {"id": one["id"], "number": one["number"], "text": one["text"]}
                for one in evidence.pieces_of("comment")
                if one["about"] == item["key"]
            ]
            texts.append({**item, "n": n, "marks": shown, "comments": comments})
        # Most marked first; where too few marked, the document's own order says nothing about them.
        texts.sort(key=lambda text: (-(text["n"] if text["marks"] else 0), -len(text["comments"])))
        return {"texts": texts, "ground": self._ground(evidence, marks)}

    @staticmethod
    def _ground(evidence: Evidence, marks: list[dict]) -> dict | None:
        """Texts that every group gave the same mark, and those that one group marked in another way than the
        rest.
        """
        by_group = evidence.group_counts([item["key"] for item in evidence.items])
        return ground(
            [
                Statement(
                    {
                        "key": item["key"],
                        "text": item["text"],
                        "label": item.get("label", ""),
                        "mark": mark["label"],
                    },
                    {
                        evidence.groups.get(group, ""): Share(counts[mark["key"]], n)
                        for group, counts in by_group[item["key"]].items()
                        if (n := counts.total())
                    },
                )
                for item in evidence.items
                for mark in marks
            ]
        )

    def items_out(self, evidence):
        return [
            {"key": f"c:{one['id']}", "text": one["text"], "number": one["number"]} for one in evidence.pieces
        ]
