"""An activity: planned -> open -> (paused) -> closed -> revealed -> archived.

Only a leader moves it; the clock never does.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column, relationship

from models.activities import KINDS
from models.activities.kind import Kind
from models.activities.shapes import Item
from models.analysis.cleaning import clean_lines, lines_of
from models.base import Base, Refused
from models.language import pick
from models.numbers import not_from
from models.references import Thing
from models.secrets import digest
from models.workshop.blanks import said
from models.workshop.shapes import Asked, Listed

if TYPE_CHECKING:
    from models.workshop.workshop import Workshop


# Texts sent this long after closing are still in time: people are in the middle of a sentence when it closes.
GRACE = 20
RUNNING = ("open", "paused")
SHOWN = ("revealed", "archived")
# More than a dozen priorities are none.
MOST_CHOSEN = 12
MOST_LINES, LONGEST_LINE = 60, 200
# What it works on where somebody has typed it.
OWN_LIST = "list:own"
MOST_MINUTES = 600
LONGEST = {"title": 160, "prompt": 600, "script": 4000, "if_wrong": 4000}


class Activity(Base, kw_only=True):
    __tablename__ = "activity"
    id: Mapped[int] = mapped_column(primary_key=True, init=False)
    workshop_id: Mapped[int] = mapped_column(
        ForeignKey("workshop.id", ondelete="CASCADE"), index=True, init=False
    )
    # Its name inside the template, which inputs refer to.
    key: Mapped[str] = mapped_column(String(60))
    type: Mapped[str] = mapped_column(String(20))
    title: Mapped[dict] = mapped_column(default_factory=dict)
    prompt: Mapped[dict] = mapped_column(default_factory=dict)
    help: Mapped[dict] = mapped_column(default_factory=dict)
    script: Mapped[dict] = mapped_column(default_factory=dict)
    if_wrong: Mapped[dict] = mapped_column(default_factory=dict)
    minutes: Mapped[int] = mapped_column(default=10)
    phase: Mapped[str] = mapped_column(String(20), default="")
    settings: Mapped[dict] = mapped_column(default_factory=dict)
    input: Mapped[str] = mapped_column(String(120), default="")
    output: Mapped[str] = mapped_column(String(60), default="")
    position: Mapped[int] = mapped_column(default=0)
    state: Mapped[str] = mapped_column(String(10), default="planned")
    stages: Mapped[list] = mapped_column(default_factory=list)
    stage: Mapped[int] = mapped_column(default=0)
    round: Mapped[int] = mapped_column(default=1)
    ends_at: Mapped[float | None] = mapped_column(default=None)
    seconds_left: Mapped[float | None] = mapped_column(default=None)
    closed_at: Mapped[float | None] = mapped_column(default=None)
    # What people choose among, frozen when it opens: [{key, text, label, number}].
    items: Mapped[list] = mapped_column(default_factory=list)
    # Keys of what the leader marked after the reveal: the room goes on with these.
    chosen: Mapped[list] = mapped_column(default_factory=list)
    # {"1": [unit ids]}: the units told apart in each round that has been shown; settled once (ledger.py).
    shown_groups: Mapped[dict] = mapped_column(default_factory=dict)
    # {"1": [12, 0]}: of those who answered in each shown round, how many were shown each of the items, where
    # each was shown a few (sampling.py); 0 where they are fewer than five.
    exposure: Mapped[dict] = mapped_column(default_factory=dict)
    # Whether what came late to it has gone along to a question that works on it: that is done once.
    late_went_along: Mapped[bool] = mapped_column(default=False)
    # For an info activity of kind decision: {by, date, diary, text}.
    decision: Mapped[dict] = mapped_column(default_factory=dict)
    workshop: Mapped["Workshop"] = relationship(init=False, back_populates="activities")

    @property
    def kind(self) -> Kind:
        return KINDS[self.type]

    @property
    def settled(self) -> dict:
        """Settings with the type's defaults."""
        return self.kind.settle(self.settings)

    @property
    def sample(self) -> int:
        """How many of its items each is shown; 0 where that is all of them."""
        size = self.kind.sample(self.settled)
        return size if size and size < len(self.items) else 0

    @property
    def stage_name(self) -> str:
        return self.stages[self.stage] if self.stages else ""

    @property
    def is_running(self) -> bool:
        return self.state in RUNNING

    @property
    def is_shown(self) -> bool:
        """Whether its results may be seen."""
        return self.state in SHOWN

    @property
    def is_told_elsewhere(self) -> bool:
        """Whether other meetings may work on what people wrote in it: after the reveal, or when the meeting
        is over. What is closed and not shown is for whoever leads it to read, and for nobody else.
        """
        return self.is_shown or (self.workshop.state == "closed" and not self.is_running)

    @property
    def tells_result(self) -> bool:
        """Whether what came of it is told now: after the reveal, or from the first word where a plan is made
        together.
        """
        return self.kind.has_result and (
            self.is_shown or (self.kind.shows_as_written and self.state != "planned")
        )

    @property
    def texts_are_read(self) -> bool:
        """Whether what somebody writes now is before the leader's eyes at once, and not gathered in silence:
        where it is screened or passed round, or comes after the close.
        """
        return self.state != "planned" and (
            not self.is_running
            or self.settled["moderation"] == "pre_screen"
            or self.kind.passes_round(self.stage_name)
            or self.kind.shows_as_written
        )

    @property
    def by_table(self) -> bool:
        """Whether whoever sits at a table answers it together, with one pen. Groups sit at tables too; where
        the meeting has none, and over days, people see to it among themselves.
        """
        return self._is_by_table(self.stage_name)

    @property
    def named_by(self) -> str:
        """Whose name may stand beside what is written in it, "table" or "unit": where one pen writes for the
        table, or the unit's people sit together. Over days each is alone with it.
        """
        named = self.kind.named_by(self.settled)
        is_together = self.by_table if named == "table" else self.workshop.mode != "async"
        return named if is_together else ""

    @property
    def is_put_to_tables(self) -> bool:
        """Whether any of its stages is."""
        return any(map(self._is_by_table, self.stages or [""]))

    def _is_by_table(self, stage: str) -> bool:
        together = self.kind.written_by(self.settled, stage) in ("table", "group")
        return together and self.workshop.tables > 0 and self.workshop.mode != "async"

    @property
    def is_task(self) -> bool:
        """Whether there is something to do in it, so that it can be ticked off."""
        return self.kind.is_task(self.settled)

    def next_step(self) -> str:
        """What the one large button does now: open, stage, close, reveal, round or next."""
        if self.state == "planned":
            return "open"
        if self.is_running:
            if self.stage + 1 < len(self.stages):
                return "stage"
            return "close" if self.kind.has_result else "next"
        if self.state == "closed":
            return "reveal" if self.kind.has_result else "next"
        return "round" if self.round < self.kind.rounds(self.settled) else "next"

    def take_back_opening(self) -> None:
        """As planned, and what it works on is looked up anew next time. Whether anybody has answered is asked
        in leading.py.
        """
        if not self.is_running or self.stage or self.round > 1:
            raise Refused("not_open")
        self.state, self.items, self.stages = "planned", [], []
        self.ends_at = self.seconds_left = None

    def open(self, items: list[Item], present: int, now: float) -> None:
        """Start collecting. The list of options is frozen here: nothing is added after people began to
        choose.
        """
        if self.state != "planned":
            raise Refused("already_open")
        settings = self.settled
        self.kind.guard_open(settings, items)
        self.items = items
        self.stages = self.kind.stages(settings, present)
        self.stage = 0
        self.state = "open"
        self._start_clock(now)

    def advance(self, now: float) -> None:
        """The next stage: from silence to building, from sorting to validating."""
        if not self.is_running or self.stage + 1 >= len(self.stages):
            raise Refused("no_next_stage")
        self.stage += 1
        self.state = "open"
        self._start_clock(now)

    def pause(self, now: float) -> None:
        if self.state != "open":
            raise Refused("not_open")
        self.state = "paused"
        self.seconds_left = self.ends_at - now if self.ends_at else None
        self.ends_at = None

    def resume(self, now: float) -> None:
        if self.state != "paused":
            raise Refused("not_paused")
        self.state = "open"
        self.ends_at = now + self.seconds_left if self.seconds_left is not None else None
        self.seconds_left = None

    def add_time(self, minutes: int, now: float) -> None:
        if minutes not in (1, 5):
            raise Refused("setting_range", field="minutes", low=1, high=5)
        if self.state == "paused":
            self.seconds_left = max(self.seconds_left or 0, 0) + 60 * minutes
        elif self.state == "open":
            self.ends_at = max(self.ends_at or now, now) + 60 * minutes
        else:
            raise Refused("not_open")

    def close(self, now: float) -> None:
        if not self.is_running:
            raise Refused("not_open")
        self.state = "closed"
        self.closed_at = now
        self.ends_at = self.seconds_left = None

    def reopen(self, now: float) -> None:
        """Closed by mistake, or more time was needed after all.

        Not after the reveal: that cannot be unseen.
        """
        if self.state != "closed":
            raise Refused("not_closed")
        if self.kind.is_over_once_closed(self.settled, self.stage_name):
            raise Refused("closed_for_good")
        self.state = "open"
        self.closed_at = None

    def guard_reveal(self) -> None:
        if self.state != "closed":
            raise Refused("not_closed")

    def reveal(self) -> None:
        """Part of the verb in leading.py, which settles first what may be told."""
        self.guard_reveal()
        self.state = "revealed"

    def vote_again(self, now: float) -> None:
        """The next round, after talk. The earlier one is kept."""
        if not self.is_shown or self.round >= self.kind.rounds(self.settled):
            raise Refused("no_more_rounds")
        self.round += 1
        self.state = "open"
        self._start_clock(now)

    def choose(self, key: str, on: bool, known: set[str]) -> None:
        """Mark what the room goes on with, or take the mark back. `known` are the keys that can be marked."""
        if not self.kind.is_choosable:
            raise Refused("not_choosable")
        if not self.is_shown:
            raise Refused("not_closed")
        if key not in known:
            raise Refused("unknown_item", field="item")
        others = [item for item in self.chosen if item != key]
        if on and len(others) >= MOST_CHOSEN:
            raise Refused("enough", most=MOST_CHOSEN)
        self.chosen = [*others, key] if on else others

    def archive(self) -> None:
        if self.state in ("open", "paused", "closed"):
            raise Refused("still_open")
        if self.state == "revealed":
            self.state = "archived"

    def accepts_text(self, now: float) -> str:
        """'now', or 'late': written before it closed and sent after, which is kept and marked, never lost.

        Refused before it opens.
        """
        if self.state == "planned":
            raise Refused("not_open_yet")
        in_time = self.is_running or (self.state == "closed" and now <= (self.closed_at or 0) + GRACE)
        return "now" if in_time else "late"

    def guard_answer(self, now: float, round: int) -> None:
        """An answer counts only in its own round and before the totals are seen."""
        if round != self.round:
            raise Refused("round_over")
        if not self.is_running and not (self.state == "closed" and now <= (self.closed_at or 0) + GRACE):
            raise Refused("activity_closed" if self.state != "planned" else "not_open_yet")

    def describe(
        self,
        *,
        title: dict,
        prompt: dict,
        script: dict,
        minutes: int,
        settings: dict,
        input: str = "",
        if_wrong: dict | None = None,
    ) -> None:
        """Change the plan. What is frozen at opening is not touched."""
        if self.state != "planned":
            raise Refused("already_open")
        words = {"title": title, "prompt": prompt, "script": script, "if_wrong": if_wrong or self.if_wrong}
        settled = self.kind.settle({**self.settings, **settings})
        self._reword(words, minutes)
        self.settings, self.input = settled, input

    def correct(self, language: str, minutes: int, **words: str) -> None:
        """Words and time put right while people are in it: title, prompt, script, if_wrong, in one language.
        What they choose among stays as it was when they began to answer.
        """
        if not words["title"]:
            raise Refused("title_missing", field="title")
        self._reword({name: {**getattr(self, name), language: text} for name, text in words.items()}, minutes)

    def _reword(self, words: dict[str, dict], minutes: int) -> None:
        if not pick(words["title"], "sv"):
            raise Refused("title_missing", field="title")
        for name, text in words.items():
            longest = max(map(len, text.values()), default=0)
            if longest > LONGEST[name]:
                raise Refused("too_long", field=name, most=LONGEST[name], now=longest)
        if not 1 <= minutes <= MOST_MINUTES:
            raise not_from(1, MOST_MINUTES, "minutes")
        before = self._clock_seconds()
        for name, text in words.items():
            setattr(self, name, text)
        self.minutes = minutes
        # A clock that runs gets what was added, and loses what was taken away.
        if self.ends_at is not None:
            self.ends_at += self._clock_seconds() - before

    @property
    def called(self) -> str:
        """The key of the word for what it is (see Kind.called)."""
        agenda = self.workshop.agenda
        return self.kind.called(self.phase, agenda.index(self) / max(1, len(agenda) - 1))

    def seen_by(self, audience: str) -> Asked:
        """Prompt, clock and what may be answered. The script and the next step are the leader's alone."""
        settings = self.settled
        hides_clock = audience != "leader" and bool(self.settings.get("clock_hidden"))
        shown: Asked = {
            "id": self.id,
            "key": self.key,
            "type": self.type,
            "called": self.called,
            "title": self.title,
            "prompt": said(self.prompt, self.workshop),
            "help": self.help,
            "minutes": self.minutes,
            "phase": self.phase,
            "state": self.state,
            "stage": self.stage_name,
            "round": self.round,
            "rounds": self.kind.rounds(settings),
            "clock": {
                "ends_at": None if hides_clock else self.ends_at,
                "left": None if hides_clock else self.seconds_left,
                "of": self._clock_seconds(),
            },
            "settings": self.kind.for_faces(settings, self.items),
            # What lies on a board is told piece by piece.
            "items": self.items if self.state != "planned" and not self.kind.has_board else [],
            "face": {
                **self.kind.face(settings, self.stage_name),
                "table": self.by_table,
                "named": self.named_by,
            },
        }
        if audience in ("leader", "screen") and self.kind.is_choosable and self.is_shown:
            shown["chosen"] = self.chosen
        if audience == "leader":
            return {
                **shown,
                "script": said(self.spoken(self.script, self.kind.script), self.workshop),
                "clock_hidden": bool(self.settings.get("clock_hidden")),
                "if_wrong": self.spoken(self.if_wrong, self.kind.if_wrong),
                "next": self.next_step(),
                "choosable": self.kind.is_choosable and self.is_shown,
                "list": self._written() if self.can_list or self.kind.writes_items else None,
                "list_adds": self.wants_list and len(self.input.split(",")) > 1,
                "warnings": self.kind.warnings(settings, self.items) if self.items else [],
            }
        if audience == "phone" and self.sample and shown["items"]:
            # Each phone asks for its own few: sampling.py.
            return {**shown, "items": [], "sampled": digest(":".join(item["key"] for item in self.items))[:8]}
        return shown

    def _written(self) -> list[Listed]:
        """What somebody has typed for it to work on."""
        if self.kind.writes_items and not self.wants_list:
            own = self.kind.own_items(self.settings, self.workshop.language)
            return [{"key": item["key"], "text": item["text"]} for item in own]
        return self.settings.get("list") or []

    def _start_clock(self, now: float) -> None:
        self.closed_at = self.seconds_left = None
        self.ends_at = now + self._clock_seconds()

    def _clock_seconds(self) -> float:
        """How long the stage is planned to take."""
        return 60 * self.kind.stage_minutes(self.settled, self.stage_name, self.minutes)

    @property
    def wants_list(self) -> bool:
        """Whether it works on a list that the leader types or pastes in: ongoing efforts, candidates."""
        return any(reference.strip().startswith("list:") for reference in self.input.split(","))

    @property
    def can_list(self) -> bool:
        """Whether a list can be typed for it: it works on something, and has no field of its own for that."""
        return self.kind.input_use != "none" and (self.wants_list or not self.kind.writes_items)

    def write_own(self, typed: str, language: str) -> None:
        """What is worked on, one thing per line: among its own settings where it has such, else a list."""
        if self.state != "planned":
            raise Refused("already_open")
        if self.kind.writes_items and not self.wants_list:
            name = self.kind.own_setting
            setting = self.kind.all_settings()[name]
            self.settings = {
                **self.settings,
                name: setting.typed(name, typed, self.settings.get(name), language),
            }
        else:
            self.list_up(typed)

    def list_up(self, typed: str) -> None:
        """One thing per line; it is worked on from then on. Bullets, odd spaces and repetitions go."""
        if self.state != "planned":
            raise Refused("already_open")
        lines = list(dict.fromkeys(line for line, _ in clean_lines(lines_of(typed)) if line))
        longest = max(map(len, lines), default=0)
        if longest > LONGEST_LINE:
            raise Refused("too_long", field="list", most=LONGEST_LINE, now=longest)
        if len(lines) > MOST_LINES:
            raise Refused("enough", field="list", most=MOST_LINES)
        self.settings = {
            **self.settings,
            "list": [{"key": Thing.LINE.key(number), "text": line} for number, line in enumerate(lines, 1)],
        }
        if lines and not self.wants_list:
            self.input = f"{self.input}, {OWN_LIST}" if self.input else OWN_LIST

    def spoken(self, own: dict, usual: Callable[[dict], dict]) -> dict:
        """A leader's words: the agenda's own, else what is usually said of the type."""
        return own if any(own.values()) else usual(self.settled)
