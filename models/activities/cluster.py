"""`cluster` – Gruppera och namnge: from hundreds of items to a few named themes, checked by those who wrote
them.
"""

from collections.abc import Mapping, Sequence
from random import Random
from typing import Any

from models.activities.evidence import Evidence, parts_of_hundred
from models.activities.invented import Move, answer
from models.activities.kind import Accepted, Kind, NoteLines, SourceEntry
from models.activities.notes import each_once, under
from models.activities.paper import PaperPart
from models.activities.setting import Setting
from models.activities.shapes import (
    ClusterResult,
    Group,
    Item,
    Labelled,
    Misplaced,
    Result,
    Validated,
    Written,
)
from models.analysis.readable import one_line
from models.base import Refused
from models.language import LANGUAGES, say
from models.references import Thing, halves

CAPTURES = ("captures", "partly", "no")
# As many signs of its first thing as a group goes by, here as on phones and walls (shared/groups.js).
CALLED = 40
# Of so many things a phone is told all; of more, a few of each group (shared/results/cluster.js).
MANY, FEW = 60, 3


class Cluster(Kind):
    name = "cluster"
    order = 4
    alone = "talk"
    outcome = "clusters"
    input_use = "must"
    works_on = ("ideas", "questions")
    source_type = "cluster"
    source_rank = 10
    has_board = True
    is_done_alone = False
    prefix = "F"
    takes_text = True
    takes_answers = True
    settings = {
        "who": Setting("choice", "facilitator", choices=("facilitator", "theme_team", "participants")),
        "max_clusters": Setting("int", 9, low=2, high=40),
        "min_clusters": Setting("int", 2, low=1, high=40, editable=False),
        "name_words": Setting("numbers", [3, 9], editable=False),
        "allow_singletons": Setting("bool", True, editable=False),
        "validate": Setting("bool", True),
        "validate_by": Setting("choice", "individual", choices=("individual", "table")),
        "suggest": Setting("choice", "similar", choices=("similar", "shared_between_groups", "none")),
        "keep_original_lists": Setting("bool", True, editable=False),
    }
    faces = ("who", "max_clusters", "validate", "suggest")

    def guard_open(self, settings: dict, items: list[Item]) -> None:
        if not items:
            raise Refused("nothing_to_cluster")

    def stages(self, settings: dict, present: int = 12) -> list[str]:
        return ["sort", "validate"] if settings["validate"] else ["sort"]

    def stage_minutes(self, settings: dict, stage: str, minutes: float) -> float:
        """Three fifths to sort, and the rest to try the names, where they are tried."""
        if not settings["validate"]:
            return minutes
        return minutes * (0.4 if stage == "validate" else 0.6)

    def written_by(self, settings: dict, stage: str) -> str:
        """A table may try the names together; where one's own idea should be, each says alone."""
        return settings["validate_by"] if stage == "validate" else "individual"

    def check_answer(
        self, settings: dict, stage: str, items: list[Item], mine: dict, item: str, criterion: str, value: Any
    ) -> str | None:
        if criterion == "pair" and stage == "sort" and settings["who"] == "participants":
            return self._check_pair(items, item, value)
        if stage != "validate":
            raise Refused("not_yet")
        if criterion == "captures" and Thing.CLUSTER.names(item):
            if value is not None and value not in CAPTURES:
                raise Refused("off_scale", field="value")
            return value
        if criterion == "misplaced" and Thing.CONTRIBUTION.names(item):
            # Where the idea would rather be: a cluster, or "none" for standing alone.
            self._known(items, item)
            if value is not None and not (
                isinstance(value, str) and (Thing.CLUSTER.names(value) or value == "none")
            ):
                raise Refused("unknown_item", field="value")
            return value
        raise Refused("unknown_item", field="item")

    def _check_pair(self, items: list[Item], item: str, value: Any) -> str | None:
        first, second = halves(item)
        self._known(items, first)
        self._known(items, second)
        if value not in ("yes", "no", None):
            raise Refused("off_scale", field="value")
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
        """A better name for a cluster."""
        if stage != "validate" or kind != "name" or not Thing.CLUSTER.names(about):
            raise Refused("no_text_here")
        self._room_for([piece for piece in mine if piece["about"] == about], 1)
        return {"text": self._limit(text, 80), "kind": "name", "fields": {}, "about": about}

    def is_over_once_closed(self, settings: dict, stage: str) -> bool:
        return stage == "sort" and settings["who"] == "participants"

    def result(self, evidence: Evidence) -> ClusterResult:
        return {
            "clusters": [self._validated(cluster, evidence) for cluster in evidence.clusters],
            "aside": [item for item in evidence.items if item.get("aside")],
            "misplaced": self._misplaced(evidence),
            "n": len(evidence.items),
        }

    def in_short(self, result: ClusterResult) -> ClusterResult:
        """What a group is about, of a large board; what was wished of it is for whoever leads."""
        if result["n"] <= MANY:
            return result
        short: ClusterResult = {
            **result,
            "clusters": [
                {
                    **group,
                    "items": group["items"][:FEW],
                    "more": max(0, len(group["items"]) - FEW),
                    "better_names": [],
                }
                for group in result["clusters"]
            ],
            "aside": result["aside"][:FEW],
            "aside_more": max(0, len(result["aside"]) - FEW),
            "misplaced": [],
        }
        return short

    def _validated(self, cluster: Group, evidence: Evidence) -> Validated:
        counts = evidence.counts(cluster["key"], "captures")
        n = sum(counts.values())
        shown: Validated = {
            **cluster,
            "n": n,
            "captures": None,
            "better_names": [
                piece["text"] for piece in evidence.pieces_of("name") if piece["about"] == cluster["key"]
            ],
        }
        if evidence.enough(cluster["key"], "captures"):
            parts = parts_of_hundred([counts.get(value, 0) for value in CAPTURES])
            shown["captures"] = dict(zip(CAPTURES, parts, strict=True))
        return shown

    def _misplaced(self, evidence: Evidence) -> list[Misplaced]:
        # Each says it of an idea of their own, so a single voice counts; nobody can tell whose idea it is.
        found: dict[str, list[str]] = {}
        for tally in evidence.tallies:
            if tally.criterion == "misplaced":
                found.setdefault(tally.item, []).append(tally.value)
        return [{"item": item, "to": sorted(wishes)} for item, wishes in sorted(found.items())]

    def gives_at_most(self, settings: dict, among: int) -> int | None:
        """No more groups than things to group."""
        return min(settings["max_clusters"], among)

    def items_out(self, evidence: Evidence) -> list[Item]:
        return [
            {
                "key": cluster["key"],
                "text": called(cluster),
                "number": cluster["number"],
                # How many ideas it holds would read as votes where it is voted on.
                "label": "",
            }
            for cluster in evidence.clusters
            if cluster["items"]
        ]

    def wants(self, settings: dict) -> set[str]:
        return {"clusters"}

    def wall(self, settings: dict, stage: str) -> str:
        return "board"

    def asks(self, settings: dict, stage: str) -> bool:
        return stage == "validate" or settings["who"] == "participants"

    def is_of_own_text(self, criterion: str) -> bool:
        return criterion == "misplaced"

    def source_entries(self, evidence: Evidence) -> list[SourceEntry]:
        return [
            SourceEntry(
                key=cluster["key"],
                ref=f"{cluster['number']} {cluster['name']}".strip(),
                value=len(cluster["items"]),
                text=cluster["name"] or one_line(cluster["items"][0]["text"]),
                ideas=cluster["items"],
            )
            for cluster in evidence.clusters
            if cluster["items"]
        ]

    def note_lines(self, result: Result, language: str) -> NoteLines:
        lines: list[str | list[str]] = []
        for cluster in result["clusters"]:
            if cluster["items"]:
                lines.append(
                    f"{cluster['number']} {called(cluster)}"
                    f" ({say(language, 'doc-ideas-count', n=len(cluster['items']))}):"
                    f" {'; '.join(each_once(item['text'] for item in cluster['items']))}"
                )
                if cluster["captures"]:
                    lines.append([say(language, "captures-share", **cluster["captures"])])
                lines += under(language, "note-name", cluster["better_names"])
        return lines

    def came_of(self, result: Result) -> str:
        return f"{len(result['clusters'])} groups, {result['n']} items" if result["clusters"] else ""

    def judged_by(self, settings: dict) -> list[Labelled]:
        return [
            {"key": key, "label": {language: say(language, f"judged-{key}") for language in LANGUAGES}}
            for key in ("captures", "misplaced", "pair")
        ]

    def answer_in_words(self, settings: dict, criterion: str, value: str, language: str) -> str:
        return say(language, f"captures-{value}") if value in CAPTURES else value

    def moves(self, activity: Mapping[str, Any], chance: Random, clusters: Sequence[str]) -> list[Move]:
        if activity["stage"] == "sort":
            return []
        return [
            answer(cluster, chance.choice(["captures", "captures", "partly"]), "captures")
            for cluster in clusters
        ]

    def paper(self, settings: dict, items: list[Item], language: str) -> list[PaperPart]:
        """A board is moved by hand; there is nothing to hand out."""
        return []


def called(cluster: Group) -> str:
    """A group that nobody has named goes by the first thing in it, in quotation marks."""
    first = one_line(cluster["items"][0]["text"])
    return cluster["name"] or f"”{first if len(first) <= CALLED else first[: CALLED - 1] + '…'}”"
