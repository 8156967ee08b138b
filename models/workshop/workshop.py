"""A workshop (tillfälle): one meeting with its agenda, its code, and the activity that everybody is in."""

from datetime import date
from typing import TYPE_CHECKING, cast

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column, relationship

from models.activities.forms import in_all_languages
from models.analysis.days import day
from models.base import LANGUAGE, Base, Refused
from models.workshop.activity import Activity
from models.workshop.shapes import Network, WorkshopSeen
from models.workshop.wall import Wall

if TYPE_CHECKING:
    from models.journey.journey import Journey
    from models.journey.step import Step


MOST_TABLES = 60
# The table of those who take part from elsewhere: none in the room has its number, however many there are.
REMOTE_TABLE = 99


class Workshop(Base, kw_only=True):
    __tablename__ = "workshop"
    id: Mapped[int] = mapped_column(primary_key=True, init=False)
    journey_id: Mapped[int] = mapped_column(
        ForeignKey("journey.id", ondelete="CASCADE"), index=True, init=False
    )
    title: Mapped[str] = mapped_column(String(160))
    code: Mapped[str] = mapped_column(String(10), unique=True)
    # Opens the big screen on any machine without logging in; it shows nothing the room does not see.
    screen_key: Mapped[str] = mapped_column(String(40), unique=True)
    # Opens the wall to those who are elsewhere, while whoever leads lets them: it shows and steers nothing.
    watch_key: Mapped[str | None] = mapped_column(String(40), unique=True, index=True, default=None)
    template: Mapped[str] = mapped_column(String(60), default="")
    language: Mapped[str] = mapped_column(LANGUAGE, default="sv")
    # planned, open, closed. Closing severs: see severing.py.
    state: Mapped[str] = mapped_column(String(10), default="planned")
    version: Mapped[int] = mapped_column(default=0)
    current_id: Mapped[int | None] = mapped_column(default=None)
    # The last that a leader did to it at the console: {who, what, title}.
    led: Mapped[dict] = mapped_column(default_factory=dict)
    tables: Mapped[int] = mapped_column(default=0)
    ask_unit: Mapped[bool] = mapped_column(default=False)
    external: Mapped[bool] = mapped_column(default=False)
    capacity: Mapped[int] = mapped_column(default=1000)
    # Whoever leads has shut the door: those who are in stay, and nobody else comes in.
    shut: Mapped[bool] = mapped_column(default=False)
    # ISO date when those who took part will hear what came of it (D-41).
    feedback_by: Mapped[str] = mapped_column(String(10), default="")
    parked: Mapped[list] = mapped_column(default_factory=list)
    # What was removed from the agenda and can be put back, latest last: see planning.py.
    removed: Mapped[list] = mapped_column(default_factory=list)
    # Filled in at severing: {"people": n, "units": {id: n}}, units of five or more only.
    attendance: Mapped[dict] = mapped_column(default_factory=dict)
    opened_at: Mapped[float | None] = mapped_column(default=None)
    closed_at: Mapped[float | None] = mapped_column(default=None)
    note: Mapped[dict] = mapped_column(default_factory=dict)
    # Which step of the journey it belongs to, and which unit's meeting it is, if one unit's alone.
    step_id: Mapped[int | None] = mapped_column(index=True, default=None)
    unit_id: Mapped[int | None] = mapped_column(default=None)
    # live: everybody does the same thing at once. async: tasks open for days, each at their own pace.
    mode: Mapped[str] = mapped_column(String(10), default="live")
    # ISO "2026-02-17T13:00", local time as the leader typed it.
    planned_for: Mapped[str] = mapped_column(String(16), default="")
    # When an asynchronous one closes; a day's grace after that.
    closes_at: Mapped[float | None] = mapped_column(default=None)
    # Of an inbox: when what has come in is laid out to be read, however few have written.
    portion_due: Mapped[float | None] = mapped_column(default=None)
    # How many were asked, where that is not everybody in the unit.
    invited: Mapped[int | None] = mapped_column(default=None)
    # The room's own Wi-Fi, for a laptop and a hotspot without the internet: {name, password} (F3-13).
    network: Mapped[dict] = mapped_column(default_factory=dict)
    # What the leader has put on the wall: see wall.py.
    wall: Mapped[dict] = mapped_column(default_factory=dict)
    journey: Mapped["Journey"] = relationship(init=False, back_populates="workshops")
    activities: Mapped[list[Activity]] = relationship(
        default_factory=list,
        cascade="all, delete-orphan",
        order_by="Activity.position, Activity.id",
        back_populates="workshop",
    )

    @property
    def step(self) -> "Step | None":
        """Its step of the journey's road."""
        return next((step for step in self.journey.steps if step.id == self.step_id), None)

    @property
    def is_rehearsal(self) -> bool:
        return self.journey.rehearses_id is not None

    @property
    def is_open(self) -> bool:
        return self.state == "open"

    @property
    def agenda(self) -> list[Activity]:
        return sorted(self.activities, key=lambda activity: (activity.position, activity.id or 0))

    @property
    def current(self) -> Activity | None:
        return next((activity for activity in self.activities if activity.id == self.current_id), None)

    @property
    def remote_table(self) -> int | None:
        """Where those who take part from elsewhere sit, if the meeting has tables."""
        return REMOTE_TABLE if self.tables else None

    def has_table(self, table: int, remote: bool) -> bool:
        return 1 <= table <= self.tables or (remote and table == self.remote_table)

    def guard_table(self, table: int | None, remote: bool) -> None:
        if table is not None and not self.has_table(table, remote):
            raise Refused("unknown_table", field="table", most=self.tables)

    def activity(self, activity_id: int) -> Activity:
        for activity in self.activities:
            if activity.id == activity_id:
                return activity
        raise Refused("unknown_activity", field="activity")

    # Running

    def start(self, now: float) -> None:
        if self.state == "closed":
            raise Refused("workshop_closed")
        if not self.activities:
            raise Refused("agenda_empty")
        if self.state == "planned":
            self.state, self.opened_at = "open", now

    def go_to(self, activity: Activity) -> None:
        """Everyone moves there.

        What is still collecting must be closed first, so that nobody is cut off by surprise.
        """
        self.guard_open()
        if self.mode == "async":
            raise Refused("open_for_days")
        leaving = self.current
        if leaving and leaving is not activity:
            if leaving.kind.has_result and leaving.is_running:
                raise Refused("still_open")
            if leaving.is_running:
                leaving.state = "archived"
        self.current_id = activity.id

    @property
    def following(self) -> Activity | None:
        agenda = self.agenda
        if self.current is None:
            return agenda[0] if agenda else None
        at = agenda.index(self.current)
        return agenda[at + 1] if at + 1 < len(agenda) else None

    @property
    def preceding(self) -> Activity | None:
        agenda = self.agenda
        at = agenda.index(self.current) if self.current else 0
        return agenda[at - 1] if at > 0 else None

    def park(self, text: str) -> None:
        if not text.strip():
            raise Refused("text_missing", field="text")
        if len(text) > 200:
            raise Refused("too_long", field="text", most=200, now=len(text))
        self.parked = [*self.parked, text.strip()]

    def unpark(self, index: int) -> None:
        if not 0 <= index < len(self.parked):
            raise Refused("unknown_item")
        self.parked = [text for at, text in enumerate(self.parked) if at != index]

    def close(self, now: float, feedback_by: str) -> None:
        if self.state != "open":
            raise Refused("workshop_not_open")
        if any(activity.is_running and activity.kind.has_result for activity in self.activities):
            raise Refused("still_open")
        if self.mode == "live":
            self.promise_answer(feedback_by, now)
        self.state, self.closed_at = "closed", now
        # Nobody is elsewhere any more, and who leads could not end it.
        self.watch_key = None

    def promise_answer(self, feedback_by: str, now: float) -> None:
        """The day, as 2026-12-24, by which those who took part hear what became of what they said."""
        if not feedback_by:
            raise Refused("feedback_missing", field="feedback_by")
        try:
            promised = date.fromisoformat(feedback_by).isoformat()
        except ValueError as wrong:
            raise Refused("date_wrong", field="feedback_by") from wrong
        if promised < day(now):
            raise Refused("day_gone", field="feedback_by")
        self.feedback_by = promised

    # Planning

    def insert(self, activity: Activity, at: int | None = None) -> None:
        self._place(activity, len(self.activities) if at is None else at)

    def move(self, activity: Activity, by: int) -> None:
        """One step up (-1) or down (+1) in the agenda."""
        self._place(activity, max(0, self.agenda.index(activity) + by))

    def remove(self, activity: Activity) -> None:
        if activity.state != "planned":
            raise Refused("already_open")
        if activity.id == self.current_id:
            raise Refused("is_current")
        self.activities.remove(activity)

    def _place(self, activity: Activity, at: int) -> None:
        order = [other for other in self.agenda if other is not activity]
        order.insert(at, activity)
        if activity not in self.activities:
            self.activities.append(activity)
        for position, other in enumerate(order):
            other.position = position

    # Guards

    def guard_open(self) -> None:
        if self.state == "planned":
            raise Refused("workshop_not_started")
        if self.state == "closed":
            raise Refused("workshop_closed")

    def seen_by(self, audience: str) -> WorkshopSeen:
        shown: WorkshopSeen = {
            "title": self.title,
            "code": self.code,
            "state": self.state,
            "current": self.current_id,
            "language": self.language,
            "external": self.external,
            "feedback_by": self.feedback_by,
            "parked": self.parked,
            "mode": self.mode,
            "closes_at": self.closes_at,
            "rehearsal": self.is_rehearsal,
            "step": 1 + self.agenda.index(self.current) if self.current else 0,
            "steps": len(self.activities),
            "tables": self.tables,
            "remote_table": self.remote_table,
        }
        wall = Wall(self).seen()
        if audience != "phone":
            shown["wall"] = wall
        elif wall["scene"] or wall["spotlight"]:
            # What is lifted out of what a phone knows as well; which page it stands on says nothing there.
            shown["on_wall"] = {"scene": wall["scene"], "item": wall["spotlight"]}
        if audience == "screen":
            shown = {**shown, "journey": self.journey.title, "planned_for": self.planned_for}
            if self.network:
                shown["network"] = cast(Network, self.network)
        if audience == "leader":
            return {
                **shown,
                "following": self.following.title if self.following else None,
                "preceding": self.preceding.title if self.preceding else None,
                "opened_at": self.opened_at,
                "shut": self.shut,
                "watch": self.watch_key,
                "places": [
                    {"key": "vision", "label": in_all_languages("doc-vision")},
                    *({"key": f"focus:{area.id}", "label": area.name} for area in self.journey.focus_areas),
                ],
                "answer_by": self.feedback_by or (self.step.answer_by if self.step else ""),
                "units": (
                    [{"id": unit.id, "name": unit.name} for unit in self.journey.units_for(self.external)]
                    if self.ask_unit
                    else []
                ),
            }
        return shown
