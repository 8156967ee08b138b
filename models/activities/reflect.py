"""`reflect` – Läs, markera, kommentera: slow reading of a draft, one worded mark and one comment per text."""

from collections.abc import Mapping, Sequence
from random import Random
from typing import Any

from models.activities.evidence import Evidence
from models.activities.invented import IDEAS, Move, answer, write
from models.activities.kind import Accepted, Kind, NoteLines
from models.activities.notes import answers, ground_lines, under
from models.activities.paper import PaperPart, PaperRow
from models.activities.setting import Setting, labels
from models.activities.shapes import (
    Counted,
    Ground,
    Item,
    Labelled,
    Line,
    ReflectResult,
    ReflectText,
    Result,
    Written,
)
from models.analysis.ground import Share, Statement, ground
from models.base import Refused
from models.language import pick
from models.references import Thing


class Reflect(Kind):
    name = "reflect"
    order = 8
    input_use = "may"
    standing_input = "statements:current"
    makes_do_with = ("suggestions", "clusters", "ideas", "questions")
    source_type = "comment"
    source_rank = 30
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
        "comment_label": Setting("phrase", None, editable=False),
        "hidden_until_reveal": Setting("bool", True, editable=False),
    }
    faces = ("marks", "comment", "max_chars", "sample_per_person", "comment_label")

    def wall(self, settings: dict, stage: str) -> str:
        return "reading"

    def guard_open(self, settings: dict, items: list[Item]) -> None:
        if not items:
            raise Refused("nothing_to_read")

    def check_answer(
        self, settings: dict, stage: str, items: list[Item], mine: dict, item: str, criterion: str, value: Any
    ) -> str | None:
        self._known(items, item)
        if value is not None and value not in [mark["key"] for mark in settings["marks"] or []]:
            raise Refused("unknown_choice", field="value")
        return value

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
        if not settings["comment"] or kind != "comment":
            raise Refused("no_text_here")
        self._known(items, about)
        self._room_for([piece for piece in mine if piece["about"] == about], 1)
        return {
            "text": self._limit(text, settings["max_chars"]),
            "kind": "comment",
            "fields": {},
            "about": about,
        }

    def result(self, evidence: Evidence) -> ReflectResult:
        marks = labels(evidence.settings, "marks")
        texts: list[ReflectText] = []
        for item in evidence.items:
            counts = evidence.counts(item["key"])
            n = sum(counts.values())
            enough = evidence.enough(item["key"])
            shown: list[Counted] | None = (
                [{**mark, "n": counts.get(mark["key"], 0)} for mark in marks] if enough else None
            )
            comments: list[Line] = [
                {"id": piece["id"], "number": piece["number"], "text": piece["text"]}
                for piece in evidence.pieces_of("comment")
                if piece["about"] == item["key"]
            ]
            texts.append({**item, "n": n, "marks": shown, "comments": comments})
        # Most marked first; where too few marked, the document's own order says nothing about them.
        texts.sort(key=lambda text: (-(text["n"] if text["marks"] else 0), -len(text["comments"])))
        return {"texts": texts, "ground": self._ground(evidence, marks)}

    @staticmethod
    def _ground(evidence: Evidence, marks: list[Labelled]) -> Ground | None:
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

    def gives(self, settings: dict) -> str:
        return "texts" if settings["comment"] else ""

    def items_out(self, evidence: Evidence) -> list[Item]:
        return [
            {"key": Thing.CONTRIBUTION.key(piece["id"]), "text": piece["text"], "number": piece["number"]}
            for piece in evidence.pieces
        ]

    def brought_kind(self, settings: dict) -> str:
        return "comment"

    def note_lines(self, result: Result, language: str) -> NoteLines:
        lines: list[str | list[str]] = [*ground_lines(result["ground"], language)]
        for text in result["texts"]:
            marks = [f"{pick(mark['label'], language)} {mark['n']}" for mark in text["marks"] or []]
            lines.append(f"{text['text']} – {', '.join(marks) or answers(text['n'], language)}")
            lines += under(language, "note-comment", [comment["text"] for comment in text["comments"]])
        return lines

    def came_of(self, result: Result) -> str:
        read = sum(bool(text["marks"] or text["comments"]) for text in result["texts"])
        return f"{read} texts read" if result["texts"] else ""

    def answer_in_words(self, settings: dict, criterion: str, value: str, language: str) -> str:
        marks = labels(settings, "marks")
        return next((pick(mark["label"], language) for mark in marks if mark["key"] == value), value)

    def moves(self, activity: Mapping[str, Any], chance: Random, clusters: Sequence[str]) -> list[Move]:
        settings, items = activity["settings"], activity["items"]
        marks = settings.get("marks") or []
        found = [answer(item["key"], chance.choice(marks)["key"]) for item in items if marks]
        # Without marks it is the comment that counts: the text in one's own words.
        writes = settings.get("comment") and (not marks or chance.random() < 0.3)
        return found + [
            write(chance.choice(IDEAS)[: settings["max_chars"]], kind="comment", about=item["key"])
            for item in items[:3]
            if writes
        ]

    def paper(self, settings: dict, items: list[Item], language: str) -> list[PaperPart]:
        boxes = [pick(mark["label"], language) for mark in labels(settings, "marks")]
        return [
            PaperPart(pick(item.get("label"), language), item["text"], rows=[PaperRow(boxes=boxes)], lines=1)
            for item in items
        ] or [PaperPart(lines=2)]
