"""A step of the journey and its gate: checks that are computed or ticked by hand, and passed over only with a
written reason (F4-21).
"""

from typing import TYPE_CHECKING

from sqlalchemy import ForeignKey, String, Text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from models.base import Base, Refused
from models.language import pick

if TYPE_CHECKING:
    from models.journey.journey import Journey


OPERATORS = (">=", "<=", "==", "between")
SHORTEST_REASON = 10


class Step(Base, kw_only=True):
    """One of the ten, or however many this journey has. Meetings belong to it by `Workshop.step_id`."""

    __tablename__ = "step"
    id: Mapped[int] = mapped_column(primary_key=True, init=False)
    journey_id: Mapped[int] = mapped_column(
        ForeignKey("journey.id", ondelete="CASCADE"), index=True, init=False
    )
    number: Mapped[int]
    title: Mapped[dict] = mapped_column(default_factory=dict)
    # Ids in models.library, in the order they are run.
    templates: Mapped[list] = mapped_column(default_factory=list)
    version_in: Mapped[str] = mapped_column(String(10), default="")
    version_out: Mapped[str] = mapped_column(String(10), default="")
    # One meeting in each unit, merged into one result.
    per_unit: Mapped[bool] = mapped_column(default=False)
    # ISO dates: first meeting, and when those who took part are answered.
    starts: Mapped[str] = mapped_column(String(10), default="")
    answer_by: Mapped[str] = mapped_column(String(10), default="")
    # What to read beforehand, one text or link per line.
    reading: Mapped[str] = mapped_column(Text, default="")
    done_at: Mapped[float | None] = mapped_column(default=None)
    done_by: Mapped[str] = mapped_column(String(80), default="")
    # The gate as it was gone through, {check key: [met, number]}: what happens afterwards does not change
    # that.
    reached: Mapped[dict] = mapped_column(default_factory=dict)
    checks: Mapped[list["Check"]] = relationship(
        default_factory=list,
        cascade="all, delete-orphan",
        order_by="Check.position, Check.id",
        back_populates="step",
    )
    journey: Mapped["Journey"] = relationship(init=False, back_populates="steps")

    def plan(self, *, title: dict, starts: str, answer_by: str, reading: str) -> None:
        if not pick(title, "sv").strip():
            raise Refused("title_missing", field="title")
        self.title, self.starts, self.answer_by, self.reading = (
            title,
            starts,
            answer_by,
            reading.strip()[:4000],
        )

    def ask_for(self, words: str, language: str) -> "Check":
        """A condition of this journey's own, ticked by hand."""
        words = " ".join(words.split())
        if not words:
            raise Refused("text_missing", field="words")
        taken = {check.key for check in self.checks}
        key = next(key for number in range(1, 100) if (key := f"own{number}") not in taken)
        check = Check(key=key, words={language: words[:200]}, position=len(self.checks))
        self.checks.append(check)
        return check

    def ask_no_more(self, key: str) -> None:
        """Only what was added here: the plan's own conditions are passed over with a reason, not removed."""
        check = self.check(key)
        if not check.is_own:
            raise Refused("check_of_plan")
        self.checks.remove(check)

    def check(self, key: str) -> "Check":
        for check in self.checks:
            if check.key == key:
                return check
        raise Refused("unknown_item", field="check")

    def checked(self, values: dict) -> list[tuple["Check", "bool | None", float | None]]:
        """(check, met?, number) for each; `values` are the measured numbers by measure.

        None: nothing to measure yet.
        """
        if self.done_at is not None and self.reached:
            return [(check, *self.reached.get(check.key, (None, None))) for check in self.checks]
        return [
            (check, check.is_met(values.get(check.measure)), values.get(check.measure))
            for check in self.checks
        ]

    def is_ready(self, values: dict) -> bool:
        return all(met or check.is_waived for check, met, _ in self.checked(values))

    def finish(self, values: dict, by: str, now: float) -> None:
        """Through the gate. Refused while a check is neither met nor waived."""
        if not self.is_ready(values):
            raise Refused(
                "gate_not_met",
                n=sum(not met and not check.is_waived for check, met, _ in self.checked(values)),
            )
        self.reached = {check.key: [met, value] for check, met, value in self.checked(values)}
        self.done_at, self.done_by = now, by

    def take_up_again(self) -> None:
        self.done_at, self.done_by, self.reached = None, "", {}


class Check(Base, kw_only=True):
    """One condition of a gate.

    With a `measure` the program counts; without, somebody ticks it and answers for it.
    """

    __tablename__ = "step_check"
    id: Mapped[int] = mapped_column(primary_key=True, init=False)
    step_id: Mapped[int] = mapped_column(ForeignKey("step.id", ondelete="CASCADE"), index=True, init=False)
    key: Mapped[str] = mapped_column(String(20))
    words: Mapped[dict] = mapped_column(default_factory=dict)
    measure: Mapped[str] = mapped_column(String(40), default="")
    op: Mapped[str] = mapped_column(String(10), default=">=")
    # One number, or two for "between".
    wanted: Mapped[list] = mapped_column(default_factory=list)
    position: Mapped[int] = mapped_column(default=0)
    ticked_by: Mapped[str] = mapped_column(String(80), default="")
    ticked_at: Mapped[float | None] = mapped_column(default=None)
    waived_why: Mapped[str] = mapped_column(Text, default="")
    waived_by: Mapped[str] = mapped_column(String(80), default="")
    waived_at: Mapped[float | None] = mapped_column(default=None)
    step: Mapped[Step] = relationship(init=False, back_populates="checks")

    @property
    def is_manual(self) -> bool:
        return not self.measure

    @property
    def is_own(self) -> bool:
        return self.key.startswith("own")

    @property
    def is_waived(self) -> bool:
        return bool(self.waived_why)

    def is_met(self, value: float | None) -> bool | None:
        """Whether `value` is enough; for a manual check, whether it is ticked.

        None where there is nothing to measure.
        """
        if self.is_manual:
            return self.ticked_at is not None
        if value is None:
            return None
        if self.op == "between":
            return self.wanted[0] <= value <= self.wanted[1]
        if self.op == "==":
            return value == self.wanted[0]
        if self.op == "<=":
            return value <= self.wanted[0]
        return value >= self.wanted[0]

    def tick(self, by: str, now: float) -> None:
        if not self.is_manual:
            raise Refused("check_is_counted")
        self.ticked_by, self.ticked_at = by, now

    def untick(self) -> None:
        self.ticked_by, self.ticked_at = "", None

    def waive(self, why: str, by: str, now: float) -> None:
        """Pass over it, with a reason that is logged and printed in the colophon."""
        why = " ".join(why.split())
        if len(why) < SHORTEST_REASON:
            raise Refused("reason_short", field="why", least=SHORTEST_REASON)
        self.waived_why, self.waived_by, self.waived_at = why[:600], by, now

    def insist(self) -> None:
        """Take the waiver back."""
        self.waived_why, self.waived_by, self.waived_at = "", "", None


def add_step(journey: "Journey", title: str) -> Step:
    """One more at the end of the road."""
    title = " ".join(title.split())
    if not title:
        raise Refused("title_missing", field="title")
    step = Step(
        number=1 + max((step.number for step in journey.steps), default=0),
        title={journey.language: title[:160]},
    )
    journey.steps.append(step)
    return step


def remove_step(journey: "Journey", number: int) -> None:
    """Only one without meetings, so that nothing anybody said loses its place."""
    step = journey.step(number)
    if any(workshop.step_id == step.id for workshop in journey.workshops):
        raise Refused("step_has_meetings")
    journey.steps.remove(step)
    for later in journey.steps:
        if later.number > number:
            later.number -= 1


def lay_road(journey: "Journey", plan: dict) -> None:
    """Give a journey the steps of a plan, as models.library.journeys() reads it."""
    if journey.steps:
        raise Refused("road_laid")
    for number, planned in enumerate(plan["steps"], 1):
        step = Step(
            number=number,
            title=planned["title"],
            templates=planned.get("templates") or ([planned["template"]] if planned.get("template") else []),
            version_in=planned.get("version_in") or "",
            version_out=planned.get("version_out") or "",
            per_unit=bool(planned.get("per")),
            reading=pick(planned.get("reading"), journey.language),
        )
        for position, check in enumerate(planned.get("gate", [])):
            value = check.get("value")
            wanted = value if isinstance(value, list) else [] if value is None else [value]
            step.checks.append(
                Check(
                    key=check["id"],
                    words=check["check"],
                    measure=check.get("measure", ""),
                    op=check.get("op", ">="),
                    wanted=wanted,
                    position=position,
                )
            )
        journey.steps.append(step)
