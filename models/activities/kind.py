"""What all activity types share, as rules on plain values.

One file per type beside this one says the rest.
"""

from collections import Counter, defaultdict
from dataclasses import dataclass, field
from typing import Any

from models.analysis.disclosure import SMALLEST, Crowd, together, together_in
from models.base import Refused


@dataclass(frozen=True)
class Setting:
    """One setting of a type: `shape` is int, bool, choice, labels (list of {key, label}), text or any."""

    shape: str
    default: Any = None
    low: int | None = None
    high: int | None = None
    choices: tuple = ()
    # Shown in the agenda editor; the rest is kept from the template as it is.
    editable: bool = True

    def check(self, name: str, value: Any) -> Any:
        """The value, or the nearest right one; Refused where there is no telling what was meant."""
        if value is None:
            return self.default
        if self.shape == "int":
            if isinstance(value, bool) or not isinstance(value, int):
                raise Refused("setting_number", field=name)
            if (self.low is not None and value < self.low) or (self.high is not None and value > self.high):
                raise Refused("setting_range", field=name, low=self.low or 0, high=self.high or 0)
        elif (
            (self.shape == "bool" and not isinstance(value, bool))
            or (self.shape == "choice" and value not in self.choices)
            or (self.shape == "labels" and not isinstance(value, list))
        ):
            raise Refused("setting_wrong", field=name)
        return value


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
class Tally:
    """`n` people answered `value` to `item`; `group` is their unit's id, None where unknown or too small to
    keep. `real` of them count towards the smallest group that may be shown; None: all of them.
    """

    round: int
    item: str
    criterion: str
    group: int | None
    value: str
    n: int
    real: int | None = None

    @property
    def crowd(self) -> Crowd:
        return Crowd(self.n, self.n if self.real is None else self.real)


@dataclass
class Evidence:
    """All that a type needs to say what came of an activity.

    `items` are the frozen options; `pieces` the visible contributions.
    """

    settings: dict
    items: list[dict] = field(default_factory=list)
    tallies: list[Tally] = field(default_factory=list)
    pieces: list[dict] = field(default_factory=list)
    clusters: list[dict] = field(default_factory=list)
    groups: dict[int, str] = field(default_factory=dict)
    present: int = 0
    rounds: int = 1
    language: str = "sv"
    seed: str = ""
    earlier: dict | None = None
    # What was decided about suggestions under review: {key: {fate, why}}.
    decisions: dict[str, dict] = field(default_factory=dict)
    # Keys of items that the leader has marked as what the room goes on with.
    chosen: list[str] = field(default_factory=list)

    @property
    def k(self) -> int:
        return max(SMALLEST, self.settings.get("k_min") or SMALLEST)

    def pieces_of(self, kind: str) -> list[dict]:
        return [piece for piece in self.pieces if piece["kind"] == kind]

    def counts(self, item: str, criterion: str = "", round: int = 1) -> Counter:
        """value -> people."""
        counted: Counter = Counter()
        for tally in self.tallies:
            if (tally.item, tally.criterion, tally.round) == (item, criterion, round):
                counted[tally.value] += tally.n
        return counted

    def enough(self, item: str, criterion: str = "", round: int = 1, without: str | None = None) -> bool:
        """Whether so many answered that their values may be shown; answers `without` do not count (D-24)."""
        answered = together_in(
            tally.crowd
            for tally in self.tallies
            if (tally.item, tally.criterion, tally.round) == (item, criterion, round)
            and tally.value != without
        )
        return answered.real >= self.k

    def group_counts(
        self, items: list[str], criterion: str = "", round: int = 1, without: str | None = None
    ) -> dict[str, dict[int, Counter]]:
        """item -> group -> value -> people, only for groups that may be shown at every one of the items;
        answers `without` do not count.
        """
        tables: dict[str, dict] = {item: defaultdict(Counter) for item in items}
        sizes: dict[str, dict] = {item: defaultdict(Crowd) for item in items}
        for tally in self.tallies:
            if (
                tally.item in tables
                and (tally.criterion, tally.round) == (criterion, round)
                and tally.value != without
            ):
                tables[tally.item][tally.group][tally.value] += tally.n
                sizes[tally.item][tally.group] += tally.crowd
        shown = together(list(sizes.values()), self.k)
        return {
            item: {group: values for group, values in table.items() if group in shown}
            for item, table in tables.items()
        }


class Kind:
    """A type of activity.

    Everything here takes plain values, so that each rule can be tried without a database.
    """

    name = ""
    prefix = "I"  # of the numbers its contributions get
    width = 4
    has_result = True
    takes_text = False
    takes_answers = False
    # Whether an answer is judged by the same person's other answers, as dots out of a budget are.
    weighs_own_answers = False
    # Whether a text is judged by everybody's, as a goal is where their number is limited.
    weighs_everyones_texts = False
    # Whether texts are seen by all as they are written, as a plan made together is; otherwise after the
    # reveal.
    shows_as_written = False
    # Whether the leader may mark, after the reveal, what the room goes on with.
    is_choosable = False
    # In a room. Silence and the last word are never what gives way when time is short (METHOD 4.3).
    is_spared = False
    # Whether its items are moved about on a board of groups.
    has_board = False
    # What a console shows of the result: "result", the "texts" with their tools, or a "map" of them.
    console_result = "result"
    settings: dict[str, Setting] = {}
    # Names of its settings that a face needs; scripts, thresholds and bookkeeping stay here.
    faces: tuple[str, ...] = ()

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

    def stages(self, settings: dict, present: int = 12) -> list[str]:
        """Names of the stages while open, in order."""
        return [""]

    def rounds(self, settings: dict) -> int:
        return 1

    def stage_minutes(self, settings: dict, stage: str, minutes: float) -> float:
        return minutes

    def warnings(self, settings: dict, items: list[dict]) -> list[dict]:
        """Things the leader should know before opening: {code, ...values}."""
        return []

    def guard_open(self, settings: dict, items: list[dict]) -> None:
        """Refused where opening would mislead people."""

    def check_text(
        self,
        settings: dict,
        stage: str,
        items: list[dict],
        mine: list[dict],
        text: str,
        kind: str,
        fields: dict,
        about: str,
    ) -> dict:
        """What may be kept of a contribution: {text, kind, fields, about}.

        `mine` are the author's own so far in this activity.
        """
        raise Refused("no_text_here")

    def check_answer(
        self, settings: dict, stage: str, items: list[dict], mine: dict, item: str, criterion: str, value: Any
    ) -> str | None:
        """The value as kept, or None to take the answer back.

        `mine` is {(item, criterion): value} in this round.
        """
        raise Refused("no_answer_here")

    def for_faces(self, settings: dict, items: list[dict]) -> dict:
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

    def face(self, settings: dict, stage: str) -> dict:
        """What phone, wall and console need to know of the type to choose what they draw."""
        return {
            "asks": self.asks(settings, stage),
            "wall": self.wall(settings, stage),
            "board": self.has_board,
            "result": self.console_result,
        }

    def asks(self, settings: dict, stage: str) -> bool:
        """Whether people have something to do on their phones."""
        return self.has_result

    def wall(self, settings: dict, stage: str) -> str:
        """What the wall shows while it is open: "count" (how many are done), "texts" (and how many were
        written), "board", "talk", "map", "columns" or "review".
        """
        return "count"

    def guard_among(self, settings: dict, others: list[dict], kept: dict) -> None:
        """Refused where a text does not fit beside everybody else's; asked only of types that weigh them."""

    def may_take(self, piece: dict) -> None:
        """Refused unless somebody may take on what a text says."""
        raise Refused("unknown_item", field="contribution")

    def form(self, settings: dict) -> list[dict]:
        """The fields a text is written in, as forms.py has them; none: one text."""
        return []

    def numbering(self, settings: dict, kind: str) -> tuple[str, int]:
        """Letter and width of the numbers that its contributions get."""
        return self.prefix, self.width

    def card_kind(self, settings: dict) -> str:
        """The card of the plan that its texts become at the reveal, if any."""
        return ""

    def as_card(self, settings: dict, piece: dict) -> dict:
        """A text's fields under the names of its card."""
        return {}

    def origin(self, settings: dict, table: int | None, unit: str, device: str) -> str:
        """Where a text is openly said to come from: a table's own device, else nowhere."""
        return f"{table}" if device == "table" else ""

    def result(self, evidence: Evidence) -> dict:
        """What everyone may see after the reveal."""
        return {}

    def items_out(self, evidence: Evidence) -> list[dict]:
        """What later activities can take in: [{key, text, label, number}]."""
        return []

    # Shared checks

    def _limit(self, text: str, most: int, field_name: str = "text") -> str:
        if not text:
            raise Refused("text_missing", field=field_name)
        if len(text) > most:
            raise Refused("too_long", field=field_name, most=most, now=len(text))
        return text

    def _room_for(self, mine: list[dict], most: int) -> None:
        if len(mine) >= most:
            raise Refused("enough", most=most)

    def _known(self, items: list[dict], key: str) -> dict:
        for item in items:
            if item["key"] == key:
                return item
        raise Refused("unknown_item", field="item")


def labels(settings: dict, name: str) -> list[dict]:
    """A `labels` setting as [{key, label}]; labels stay in all their languages, each reader picks."""
    return [
        {"key": one["key"], "label": one.get("label") or one.get("text") or one.get("prompt") or one["key"]}
        for one in settings.get(name) or []
    ]


def percent(share: float | None) -> int | None:
    # Half away from zero, as people do it by hand; Python's own rounding would turn 2.5 into 2.
    return None if share is None else int(share + 0.5)
