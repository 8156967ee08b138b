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
from models.references import Thing
from models.workshop.blanks import said
from models.workshop.shapes import Asked

if TYPE_CHECKING:
    from models.workshop.workshop import Workshop


# Texts sent this long after closing are still in time: people are in the middle of a sentence when it closes.
GRACE = 20
RUNNING = ("open", "paused")
# More than a dozen priorities are none.
MOST_CHOSEN = 12
MOST_LINES, LONGEST_LINE = 60, 200
LONGEST_TITLE, LONGEST_PROMPT, LONGEST_SCRIPT = 160, 600, 4000


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
    def stage_name(self) -> str:
        return self.stages[self.stage] if self.stages else ""

    @property
    def is_running(self) -> bool:
        return self.state in RUNNING

    @property
    def is_shown(self) -> bool:
        """Whether its results may be seen."""
        return self.state in ("revealed", "archived")

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
        self, *, title: dict, prompt: dict, script: dict, minutes: int, settings: dict, input: str = ""
    ) -> None:
        """Change the plan. What is frozen at opening is not touched."""
        if self.state != "planned":
            raise Refused("already_open")
        if not pick(title, "sv"):
            raise Refused("title_missing", field="title")
        for name, text, most in (
            ("title", title, LONGEST_TITLE),
            ("prompt", prompt, LONGEST_PROMPT),
            ("script", script, LONGEST_SCRIPT),
        ):
            for words in text.values():
                if len(words) > most:
                    raise Refused("too_long", field=name, most=most, now=len(words))
        if not 1 <= minutes <= 600:
            raise Refused("setting_range", field="minutes", low=1, high=600)
        self.settings = self.kind.settle({**self.settings, **settings})
        self.title, self.prompt, self.script, self.minutes, self.input = title, prompt, script, minutes, input

    def seen_by(self, audience: str) -> Asked:
        """Prompt, clock and what may be answered. The script and the next step are the leader's alone."""
        settings = self.settled
        hides_clock = audience != "leader" and bool(self.settings.get("clock_hidden"))
        shown: Asked = {
            "id": self.id,
            "key": self.key,
            "type": self.type,
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
            "face": self.kind.face(settings, self.stage_name),
        }
        if audience == "leader":
            return {
                **shown,
                "script": said(self.spoken(self.script, self.kind.script), self.workshop),
                "clock_hidden": bool(self.settings.get("clock_hidden")),
                "if_wrong": self.spoken(self.if_wrong, self.kind.if_wrong),
                "next": self.next_step(),
                "choosable": self.kind.is_choosable and self.is_shown,
                "list": (self.settings.get("list") or []) if self.wants_list else None,
                "warnings": self.kind.warnings(settings, self.items) if self.items else [],
            }
        return shown

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

    def list_up(self, typed: str) -> None:
        """One thing per line. Bullets, odd spaces and repetitions go."""
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

    def spoken(self, own: dict, usual: Callable[[dict], dict]) -> dict:
        """A leader's words: the agenda's own, else what is usually said of the type."""
        return own if any(own.values()) else usual(self.settled)
