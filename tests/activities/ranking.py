"""A fifteenth type, as a newcomer would write it: one file, and its words. The contract test takes it in."""

from models.activities.evidence import Evidence
from models.activities.invented import CHANGE, answer, write
from models.activities.kind import Kind
from models.activities.paper import PaperPart, PaperRow
from models.activities.setting import Setting
from models.base import Refused
from models.language import say

WORDS = """
type-ranking = Rangordning
type-ranking-what = varje sak får en plats
type-ranking-prompt = Vad kommer först?
type-ranking-say = Sätt en plats på varje sak.
type-ranking-if-wrong = Börja med den sista.
set-most = Så många platser
"""


class Ranking(Kind):
    name = "ranking"
    order = 15
    prefix = "X"
    takes_text = True
    takes_answers = True
    input_use = "must"
    works_on = ("clusters", "ideas")
    source_type = "comment"
    settings = {"most": Setting("int", 3, low=1, high=10)}
    faces = ("most",)

    def guard_open(self, settings, items):
        if not items:
            raise Refused("too_few_options")

    def check_answer(self, settings, stage, items, mine, item, criterion, value):
        self._known(items, item)
        if value is not None and value not in range(1, settings["most"] + 1):
            raise Refused("off_scale", field="value")
        return None if value is None else str(value)

    def check_text(self, settings, stage, items, mine, text, kind, fields, about):
        self._known(items, about)
        return {"text": self._limit(text, 140), "kind": "", "fields": {}, "about": about}

    def result(self, evidence: Evidence) -> dict:
        items = []
        for item in evidence.items:
            counts = evidence.counts(item["key"])
            n = sum(counts.values())
            mean = (
                sum(int(place) * people for place, people in counts.items()) / n if n >= evidence.k else None
            )
            items.append({"key": item["key"], "text": item["text"], "n": n, "mean": mean})
        return {"items": items, "reasons": [piece["text"] for piece in evidence.pieces]}

    def items_out(self, evidence):
        return [{"key": item["key"], "text": item["text"]} for item in evidence.items]

    def note_lines(self, result, language):
        lines = [f"{item['text']} ({say(language, 'n-answers', n=item['n'])})" for item in result["items"]]
        return [*lines, *result["reasons"]]

    def came_of(self, result):
        return f"{sum(item['mean'] is not None for item in result['items'])} placed"

    def moves(self, activity, chance, clusters):
        found = [
            answer(item["key"], chance.randint(1, activity["settings"]["most"])) for item in activity["items"]
        ]
        return [*found, write(CHANGE, about=activity["items"][0]["key"])]

    def paper(self, settings, items, language):
        boxes = [str(place) for place in range(1, settings["most"] + 1)]
        return [PaperPart(rows=[PaperRow(item["text"], boxes=boxes)]) for item in items] or [
            PaperPart(lines=3)
        ]
