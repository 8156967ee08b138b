"""What all activity types share, as rules on plain values.

One file per type beside this one says the rest.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from random import Random
from typing import Any, TypedDict

from models.activities.evidence import Evidence
from models.activities.forms import in_all_languages
from models.activities.invented import Move
from models.activities.paper import PaperPart
from models.activities.setting import Setting, labels
from models.activities.shapes import Face, Field, Item, Labelled, Result, Written
from models.analysis.disclosure import SMALLEST
from models.analysis.signs import signs
from models.base import Refused
from models.references import Thing

COMMON = {
    "unit_of_input": Setting("choice", "individual", choices=("individual", "pair", "table", "group")),
    "moderation": Setting("choice", "none", choices=("none", "pre_screen")),
    "allow_edit_until_close": Setting("bool", True),
    "optional": Setting("bool", False, editable=False),
    "k_min": Setting("int", SMALLEST, low=SMALLEST, high=50, editable=False),
    "rounds": Setting("any", None, editable=False),
}
COMMON_FACES = ("unit_of_input", "allow_edit_until_close", "moderation", "optional")


@dataclass(frozen=True)
class SourceEntry:
    """Something a statement can build on, as the editors choose it: `ref` is its number, `value` where it
    came from or how many ideas are in it.
    """

    key: str
    ref: str
    value: str | int
    text: str
    ideas: list[Item] = field(default_factory=list)
    why: str = ""


# A list among lines is what stands under the line before it.
NoteLines = Sequence[str | list[str]]


class Accepted(TypedDict):
    """What may be kept of what somebody wrote."""

    text: str
    kind: str
    fields: dict[str, Any]
    about: str


class Kind:
    """A type of activity, which answers for itself whatever any face or paper asks of it.

    Everything here takes plain values, so that each rule can be tried without a database. Where a kind needs
    something that has to be fetched, it names what it wants and the caller fetches it. What stands here is
    the answer of most kinds; what `unanswered` names has no such answer, and a kind that is silent there is
    not taken in.
    """

    name = ""
    # Its place in METHOD 2.1, which is that of the agenda's menu.
    order = 0
    prefix = "I"  # of the numbers its contributions get
    width = 4
    # Whether two things that say the same split what people answer between them.
    splits_votes = False
    has_result = True
    takes_text = False
    takes_answers = False
    # Whether what is written can be a pair's, a table's or a group's, and not each one's own.
    is_written_together = False
    # Whether an answer is judged by the same person's other answers, as dots out of a budget are.
    weighs_own_answers = False
    # The answer that takes no stand, if the type has one: it does not count among the five of an item.
    no_stand: str | None = None
    # Under which criterion things are compared in pairs, where the sum of that says where each thing stands.
    duels: str | None = None
    # Whether a text is judged by everybody's, as a goal is where their number is limited.
    weighs_everyones_texts = False
    # Whether texts are seen by all as they are written, as a plan made together is; otherwise after the
    # reveal.
    shows_as_written = False
    # Whether the leader may mark, after the reveal, what the room goes on with.
    is_choosable = False
    settings: dict[str, Setting] = {}
    # Names of its settings that a face needs; scripts, thresholds and bookkeeping stay here.
    faces: tuple[str, ...] = ()

    # In an agenda. Whether somebody can put it there on its own; what it holds is done elsewhere, over days.
    is_addable = True
    holds_tasks = False
    # Whether it works on something: "none", "may" or "must". What comes first among that, by the word that
    # stands before it in an input; and what it works on where nothing else is there.
    input_use = "none"
    works_on: tuple[str, ...] = ()
    # What it may be offered where all that is missing: a stance can be taken to suggestions as they stand.
    makes_do_with: tuple[str, ...] = ()
    standing_input = ""
    # The word before its key where another activity works on what came of it; none: "output".
    outcome = ""
    # The setting in which what it works on can be written, where it has one.
    own_setting = ""
    # Which setting mends a refusal to open: {refusal's code: setting}; any other is mended by a typed list,
    # where it works on something.
    mends: dict[str, str] = {}
    # Whether somebody who was away can answer it afterwards, or over days, without a room around.
    is_done_alone = True
    # Whether what has come in can be laid aside and read while it stays open for more.
    is_inbox = False

    # In a room. Silence and the last word are never what gives way when time is short (METHOD 4.3).
    is_spared = False
    # What a room sounds like meanwhile, where everybody works alone: they listen, write, choose or talk.
    alone = "write"
    # Whether its items are moved about on a board of groups.
    has_board = False
    # Whether its texts are shown one by one to the room after the reveal.
    shows_texts = False
    # What a console shows of the result: "result", the "texts" with their tools, or a "map" of them.
    console_result = "result"
    # The field of a text that says who has taken it on, where somebody may.
    owner_field = ""

    # Towards the document. What a source is called that comes from here, none where nothing is offered; the
    # lowest rank stands first; whether it is raw material, folded until asked for.
    source_type = ""
    source_rank = 90
    is_raw = False
    # Whether its texts wait for somebody's decision, as suggestions do.
    awaits_decisions = False
    # Whether its result says how people stand to wordings.
    judges_wordings = False
    # Whether its result has columns, which fit one page; whether it is drawn on the map of perspectives.
    has_columns = False
    makes_map = False

    @classmethod
    def all_settings(cls) -> dict[str, Setting]:
        return COMMON | cls.settings

    @classmethod
    def settle(cls, given: dict) -> dict:
        """Settings with defaults filled in; keys this type does not know are kept, since templates carry more
        than one version reads.
        """
        known = cls.all_settings()
        return {**given, **{name: setting.check(name, given.get(name)) for name, setting in known.items()}}

    @classmethod
    def sound(cls, settings: dict) -> str:
        """What a room sounds like meanwhile: several who write as one talk."""
        return "talk" if settings.get("unit_of_input") in ("pair", "table", "group") else cls.alone

    def is_over_once_closed(self, settings: dict, stage: str) -> bool:
        """Whether something is told of the answers at the close: opened again, the next would stand apart."""
        return False

    def written_by(self, settings: dict, stage: str) -> str:
        """Who answers as one: an "individual", a "pair", a "table" or a "group"."""
        return settings["unit_of_input"]

    def wants_people(self, settings: dict) -> dict[str, int]:
        """Stages that a smaller room than that goes without."""
        return {}

    def stages(self, settings: dict, present: int = 12) -> list[str]:
        """Names of the stages while open, in order."""
        return [""]

    def rounds(self, settings: dict) -> int:
        return 1

    def stage_minutes(self, settings: dict, stage: str, minutes: float) -> float:
        return minutes

    @classmethod
    def editor(cls) -> list[tuple[str, Setting]]:
        """The settings that the agenda's editor shows, in order: what most types ask is asked only where it
        says something of this one.
        """
        asked = [("unit_of_input", cls.is_written_together), ("moderation", cls.takes_text)]
        shown = {name: COMMON[name] for name, applies in asked if applies} | cls.settings
        return [(name, setting) for name, setting in shown.items() if setting.editable]

    def first_settings(self) -> dict:
        """What a new activity cannot be opened without."""
        return {}

    def likely_input(self, earlier: list[str]) -> str:
        """What a new activity most likely works on: the nearest before it that fits, else what always stands.

        `earlier` are references to what came before it in the agenda, nearest last.
        """
        fitting = (
            reference for reference in reversed(earlier) if reference.partition(":")[0] in self.works_on
        )
        return next(fitting, self.standing_input)

    def called(self, phase: str, at: float) -> str:
        """The word for what it is, where it stands in its meeting: from 0.0, the first, to 1.0, the last."""
        return f"type-{self.name}"

    def script(self, settings: dict) -> dict[str, str]:
        """What a leader says where the agenda holds no words of its own."""
        return in_all_languages(f"type-{self.name}-say")

    def if_wrong(self, settings: dict) -> dict[str, str]:
        """What a leader does when it gets stuck, where the agenda says nothing."""
        return in_all_languages(f"type-{self.name}-if-wrong")

    def gives(self, settings: dict) -> str:
        """What later activities find here once a room has been through it: the "items" it was opened with,
        "texts" as many as people wrote, or "" for nothing.
        """
        return "texts" if self._says("items_out") else ""

    def gives_at_most(self, settings: dict, among: int) -> int | None:
        """How many things it leaves at most, where that does not depend on how much people write; `among` are
        what it works on.
        """
        return None

    def mended_by(self, code: str) -> str:
        """The editor's field that mends a refusal to open: a setting, the "list", or none."""
        return self.mends.get(code, "list" if self.input_use != "none" else "")

    def warnings(self, settings: dict, items: list[Item]) -> list[dict]:
        """Things the leader should know before opening: {code, ...values}."""
        return []

    def own_items(self, settings: dict, language: str) -> list[Item]:
        """Items that are written into the settings; the first one's key is Thing.WRITTEN.key(1)."""
        return []

    def freezes(self, settings: dict) -> dict[str, str]:
        """Settings that are fetched from the journey when it opens: {setting: what it is to hold}, which is
        "sections:..." for a part of the document as [{key, label}], or "journey:centre".
        """
        return {}

    def wants(self, settings: dict) -> set[str]:
        """What is to be fetched into the evidence besides texts and counts: clusters, earlier, decisions."""
        return set()

    def unit_item(self, settings: dict) -> str:
        """The item whose answer says which unit somebody belongs to, if it asks for that."""
        return ""

    def scales(self, settings: dict) -> list[dict]:
        """The worded scales it asks, whose means can be followed from meeting to meeting."""
        return []

    def areas(self, settings: dict) -> Sequence[Labelled]:
        """The areas that its texts lie in and can be moved between."""
        return []

    def guard_open(self, settings: dict, items: list[Item]) -> None:
        """Refused where opening would mislead people."""

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
        """What may be kept of a contribution.

        `mine` are the author's own so far in this activity.
        """
        raise Refused("no_text_here")

    def check_answer(
        self, settings: dict, stage: str, items: list[Item], mine: dict, item: str, criterion: str, value: Any
    ) -> str | None:
        """The value as kept, or None to take the answer back.

        `mine` is {(item, criterion): value} in this round.
        """
        raise Refused("no_answer_here")

    def for_faces(self, settings: dict, items: list[Item]) -> dict:
        """What phone, screen and console are told of the settings, labels in all their languages."""
        shown = {
            name: settings[name] for name in (*COMMON_FACES, *self.faces) if settings.get(name) is not None
        }
        shown |= {
            name: labels(settings, name)
            for name in self.faces
            if name in shown and self.settings[name].shape == "labels"
        }
        if isinstance(settings.get("rounds"), list):
            shown["talk_rounds"] = settings["rounds"]
        if form := self.form(settings):
            shown["form"] = form
        return shown

    def sample(self, settings: dict) -> int | None:
        """How many of the things each person is shown; none: all of them."""
        return settings.get("sample_per_person")

    def in_order_given(self, settings: dict) -> bool:
        """Whether everybody sees the things in the same order."""
        return settings.get("order") == "given"

    def in_short(self, result: Any) -> Any:
        """What a phone is told of a large result, until somebody asks for the whole."""
        return result

    def face(self, settings: dict, stage: str) -> Face:
        """What phone, wall and console need to know of the type to choose what they draw."""
        return {
            "asks": self.asks(settings, stage),
            "counted": self.is_counted(settings),
            "wall": self.wall(settings, stage),
            "board": self.has_board,
            "result": self.console_result,
        }

    def asks(self, settings: dict, stage: str) -> bool:
        """Whether people have something to do on their phones."""
        return self.has_result

    def is_counted(self, settings: dict) -> bool:
        """Whether anything that people do in it becomes numbers."""
        return self.takes_answers

    def wall(self, settings: dict, stage: str) -> str:
        """What the wall shows under the question until the result is shown: the "things" it works on,
        "options" to choose among, "reading", "sentences" one by one, "pulse", "texts" (how many were
        written), "board", "talk", "map", "columns" or "review".
        """
        return "things"

    def blocks(self, settings: dict) -> list[str] | None:
        """What is put before people beside the prompt, as references; None for types that put up nothing."""
        return None

    def is_task(self, settings: dict) -> bool:
        """Whether there is something to do in it over days, so that it can be ticked off."""
        return self.has_result

    def passes_round(self, stage: str) -> bool:
        """Whether people are given each other's texts to build on."""
        return False

    def is_of_own_text(self, criterion: str) -> bool:
        """Whether only the writer of a text may answer this about it."""
        return False

    def guard_among(self, settings: dict, others: list[Written], kept: Accepted) -> None:
        """Refused where a text does not fit beside everybody else's; asked only of types that weigh them."""

    @property
    def taken_back(self) -> dict[str, str]:
        """How what a person does in it is regretted until the result is shown: {event: what takes it back}.

        An answer is taken back by one without a value.
        """
        found = {"contribute": "withdraw"} if self.takes_text else {}
        if self.takes_answers:
            found["answer"] = "answer"
        if self.owner_field:
            found["take_on"] = "give_back"
        return found

    def may_take(self, piece: Written) -> None:
        """Refused unless somebody may take on what a text says."""
        raise Refused("unknown_item", field="contribution")

    def form(self, settings: dict) -> list[Field]:
        """The fields a text is written in, as forms.py has them; none: one text."""
        return []

    def numbering(self, settings: dict, kind: str) -> tuple[str, int]:
        """Letter and width of the numbers that its contributions get."""
        return self.prefix, self.width

    @property
    def writes_items(self) -> bool:
        return bool(self.own_setting)

    @property
    def can_bring(self) -> bool:
        """Whether material from elsewhere can be brought in as its texts."""
        return self.takes_text and not self.has_board

    def text_kinds(self, settings: dict) -> Sequence[Labelled]:
        """[{key, ...}]: what a text may be, the usual first; none: texts are all alike."""
        return settings.get("kinds") or []

    def judged_by(self, settings: dict) -> Sequence[Labelled]:
        """[{key, label}]: the criteria that answers are given by, none where there is but one."""
        return []

    def answer_in_words(self, settings: dict, criterion: str, value: str, language: str) -> str:
        """What people pressed for a kept `value`; a number on a scale is its own word."""
        return value

    def brought_kind(self, settings: dict) -> str:
        """What a text is that was brought in and says nothing of it."""
        kinds = self.text_kinds(settings)
        return kinds[0]["key"] if kinds else ""

    def about_field(self, input: str) -> str:
        """The field of its card that takes the words of what a text is about."""
        return ""

    def card_kind(self, settings: dict) -> str:
        """The card of the plan that its texts become at the reveal, if any."""
        return ""

    def as_card(self, settings: dict, piece: Written) -> dict:
        """A text's fields under the names of its card."""
        return {}

    def named_by(self, settings: dict) -> str:
        """Whose name stands beside what is written for a group, since it is the group that says it: its
        "table" or "unit". What each or two and two write is nobody's.
        """
        group = settings.get("group_by", "none")
        if group == "none" or self.written_by(settings, "") in ("individual", "pair"):
            return ""
        return "table" if group == "table" else "unit"

    def result(self, evidence: Evidence) -> Result:
        """What everyone may see after the reveal."""
        return {}

    def items_out(self, evidence: Evidence) -> list[Item]:
        """What later activities can take in: [{key, text, label, number}]."""
        return []

    def gives_sentences(self, settings: dict) -> bool:
        """Whether its texts are whole sentences that the document can hold as they stand."""
        return False

    def votes(self, result: Result) -> dict[str, str]:
        """Item key -> "22 / 32": the weight that people gave what they chose among."""
        return {}

    def is_matrix(self, settings: dict) -> bool:
        """Whether its result is a table of rows by columns, as the document prints it."""
        return False

    def weighs_two_ways(self, settings: dict) -> bool:
        """Whether it says of each thing how important it is and how much it is ours."""
        return False

    def source_entries(self, evidence: Evidence) -> list[SourceEntry]:
        """What a statement can build on: its texts."""
        return [
            SourceEntry(
                key=Thing.CONTRIBUTION.key(piece["id"]),
                ref=piece["number"],
                value=piece["origin"],
                text=piece["text"],
                why=piece["fields"].get("why", ""),
            )
            for piece in evidence.pieces
        ]

    def is_noted(self, settings: dict) -> bool:
        """Whether the meeting's note mentions it."""
        return True

    def note_lines(self, result: Result, language: str) -> NoteLines:
        """What came of it in the meeting's note, a line each, and under a line what was said of it."""
        raise NotImplementedError

    def came_of(self, result: Result) -> str:
        """What came of it where templates are tried out: a few words, none where nothing did."""
        raise NotImplementedError

    def moves(self, activity: Mapping[str, Any], chance: Random, clusters: Sequence[str]) -> list[Move]:
        """What an invented person does in it, in order.

        `activity` is as a phone sees it; `clusters` are the keys of the groups on its board.
        """
        raise NotImplementedError

    def paper(self, settings: dict, items: list[Item], language: str) -> list[PaperPart]:
        """What it asks on paper, of somebody without a phone."""
        if not (self.takes_text or self.takes_answers):
            return []
        return [PaperPart(lines=2)] * min(settings.get("max_items") or 3, 5)

    @classmethod
    def unanswered(cls) -> list[str]:
        """What this kind must say and does not; nothing is guessed for it."""
        asked = {
            "result": cls.has_result,
            "note_lines": cls.has_result,
            "came_of": cls.has_result,
            "check_text": cls.takes_text,
            "check_answer": cls.takes_answers,
            "moves": cls.takes_text or cls.takes_answers,
        }
        silent = [name for name, is_asked in asked.items() if is_asked and not cls._says(name)]
        return silent + [name for name in ("name", "order") if not getattr(cls, name)]

    @classmethod
    def _says(cls, name: str) -> bool:
        return getattr(cls, name) is not getattr(Kind, name)

    # Shared checks

    def _limit(self, text: str, most: int, field_name: str = "text") -> str:
        if not text:
            raise Refused("text_missing", field=field_name)
        if signs(text) > most:
            raise Refused("too_long", field=field_name, most=most, now=signs(text))
        return text

    def _room_for(self, mine: list[Written], most: int) -> None:
        if len(mine) >= most:
            raise Refused("enough", most=most)

    def _known(self, items: list[Item], key: str) -> Item:
        for item in items:
            if item["key"] == key:
                return item
        raise Refused("unknown_item", field="item")
