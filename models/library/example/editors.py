"""What the editors of the example do: write with sources, decide with reasons, and leave nobody without an
answer.
"""

from sqlalchemy.orm import Session

from models.document.draft import Draft
from models.document.fates import Fates, readable
from models.document.sources import as_source, offers
from models.journey.journey import Journey
from models.library.example.voices import Voices
from models.references import Thing
from models.workshop.contribution import Contribution, in_order

EDITORS = "Redaktionen"
# How the 137 suggestions from meetings and 34 from outside were decided, those named by number among them.
DECIDED = {
    "inside": {"included": 49, "partly": 31, "declined": 38, "parked": 19},
    "outside": {"included": 12, "partly": 9, "declined": 10, "parked": 3},
}
NAMED = {
    "T-012": "included",
    "T-031": "included",
    "T-044": "partly",
    "T-067": "parked",
    "T-152": "included",
    "T-163": "included",
}
REASONS = {
    "included": "Orden finns nu i texten eller bär den.",
    "partly": "Tanken är med, men kortare än i förslaget.",
    "declined": "Det ryms inte i uppdraget eller säger emot det som de flesta bar.",
    "parked": "Tas upp igen vid översynen i juni 2027.",
}


class Editors:
    """`now` is moved by the story."""

    def __init__(self, session: Session, journey: Journey, voices: Voices, now: float) -> None:
        self.session = session
        self.journey = journey
        self.voices = voices
        self.now = now
        self.draft = Draft(session, journey)
        self.fates = Fates(session, journey)
        # Statements by their number in the history, and cluster keys by name: what later acts reach back to.
        self.statements: dict = {}
        self.clusters: dict[str, str] = {}

    def write(self, label: str) -> None:
        """The wordings that this version brought, each with the sources it was built on."""
        brought = {"0.5": "0.5", "0.6": "0.7", "0.9": "1.0", "1.0": "1.0"}[label]
        for written in self.voices.source["statements"]:
            revision = next(
                (
                    revision
                    for revision in written["revisions"]
                    if revision["v"] == brought and revision["text"]
                ),
                None,
            )
            # Two of the five were ready for the proposal; the other three were rewritten on the common day.
            if (
                revision
                and (label != "0.9" or written["id"] in ("A1", "D1"))
                and (label != "1.0" or written["id"] not in ("A1", "D1"))
            ):
                self._write_one(written, revision)

    def _write_one(self, written: dict, revision: dict) -> None:
        sources = [self._source(said) for said in revision["sources"]]
        known = self.statements.get(written["id"])
        if known:
            self.draft.rework(known, revision["text"], revision["why"], sources, EDITORS, self.now)
        else:
            area = (
                self.draft.add_focus_area(written["focus_area"])
                if written["section"] == "fokusomrade"
                else None
            )
            section = "focus" if area else "vision"
            made = self.draft.add_statement(
                section,
                revision["text"],
                revision["why"],
                sources,
                EDITORS,
                self.now,
                area.id if area else None,
            )
            self.statements[written["id"]] = made

    def _source(self, said: dict) -> dict:
        """A named source as the program knows it: the cluster with its ideas, the suggestion, or the words of
        the history.
        """
        ref = str(said["ref"])
        name = ref.partition(" ")[2]
        if said["type"] == "cluster" and name in self.clusters:
            return as_source(self._offered(self.clusters[name]))
        if ref == "dag2.visionsmening#6":
            return self._of(self.fates.contribution("T-006"), "suggestion")
        if ref.startswith("T-"):
            return self._of(
                self.fates.contribution(ref[:5]), "suggestion" if said["type"] == "suggestion" else "decision"
            )
        return {
            "type": said["type"],
            "key": "",
            "ref": ref,
            "value": str(said.get("value", "")),
            "votes": "",
            "items": [],
        }

    def _offered(self, key: str) -> dict:
        found = offers(self.session, self.journey, "sv")
        return next(
            entry
            for workshop in found
            for group in workshop["groups"]
            for entry in group["entries"]
            if entry["key"] == key
        )

    def _of(self, contribution: Contribution, source_type: str) -> dict:
        return {
            "type": source_type,
            "key": Thing.CONTRIBUTION.key(contribution.id),
            "ref": contribution.number,
            "value": contribution.origin,
            "votes": "",
            "items": [],
        }

    def judgement(self) -> dict:
        return {"type": "judgement", "key": "", "ref": EDITORS, "value": "", "votes": "", "items": []}

    def answer_suggestions(self, whence: str) -> None:
        """Every suggestion of this round with its decision: those the history names as it names them, the
        rest to the same totals.
        """
        left = dict(DECIDED[whence])
        waiting = self._to_decide()
        plain = []
        for suggestion in waiting:
            about = self.voices.data["suggestions"].get(suggestion.name, {}).get("about", "")
            fate = NAMED.get(suggestion.name) or (
                "included" if suggestion.text in self.voices.about_meeting else ""
            )
            if fate:
                left[fate] -= 1
                self.fates.decide([suggestion.id], fate, REASONS[fate], EDITORS, self.now, about or "D1")
            else:
                plain.append(suggestion)
        fates = [fate for fate, count in left.items() for _ in range(count)]
        for fate in left:
            chosen = [suggestion for suggestion, given in zip(plain, fates, strict=True) if given == fate]
            self._answer(chosen, fate, REASONS[fate])

    def _answer(self, texts: list[Contribution], fate: str, why: str) -> None:
        """The same to all; what is included is so in the statement that it speaks of, what is new in one that
        took it in.
        """
        together: dict[str, list[int]] = {}
        for text in texts:
            meant = (
                statement.number for statement in self.journey.statements if statement.is_meant_by(text.about)
            )
            place = next(meant, "D1") if fate == "included" else ""
            together.setdefault(place, []).append(text.id)
        for place, ids in together.items():
            for at in range(0, len(ids), 200):
                self.fates.decide(ids[at : at + 200], fate, why, EDITORS, self.now, place)

    def _to_decide(self) -> list[Contribution]:
        """Suggestions without a decision: those too that only the text has answered, by building on them."""
        places = {
            (Thing.STATEMENT.key(statement.id), statement.number) for statement in self.journey.statements
        }
        query = readable(self.session, self.journey).where(Contribution.number.startswith("T-"))
        return [
            suggestion
            for suggestion in self.session.scalars(query.order_by(*in_order()))
            if not (suggestion.withdrawn or suggestion.hidden_why)
            and (suggestion.fate is None or (suggestion.led_to, suggestion.fate_why) in places)
        ]

    def answer_tables(self) -> None:
        for suggestion in self._to_decide():
            special = self.voices.data["suggestions"].get(suggestion.name)
            fate = {"T-188": "partly", "T-201": "included"}.get(suggestion.name, "partly")
            self.fates.decide(
                [suggestion.id],
                fate,
                "Bordets ord användes när texten skrevs om vid lunch.",
                EDITORS,
                self.now,
                special["about"] if special else "V1",
            )

    def answer_wishes(self) -> None:
        self.treat_wishes("Redaktionen har vägt in det i den lydelse som gäller nu.")

    def treat_wishes(self, why: str) -> None:
        self.treat_the_rest("E", "partly", why)

    def treat_the_rest(self, prefix: str, fate: str, why: str) -> None:
        kept = set()
        if prefix == "I":
            # What a statement builds on is marked as included when it is published.
            kept = {
                item
                for statement in self.statements.values()
                for revision in statement.revisions
                for source in revision.sources
                for item in source["items"]
            }
        left = [
            contribution
            for contribution in self.fates.untreated((prefix,))
            if Thing.CONTRIBUTION.key(contribution.id) not in kept
        ]
        self._answer(left, fate, why)
