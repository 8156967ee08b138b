"""One participant's hand in a workshop: writing, changing, taking back, answering, reading others' ideas in
batches.
"""

from typing import Any, Literal

from sqlalchemy import ColumnElement, select
from sqlalchemy.orm import Session

from models.activities.forms import check_fields
from models.activities.kind import Accepted
from models.activities.shapes import Item
from models.analysis.chance import shuffled
from models.analysis.readable import as_written, one_line
from models.base import Refused
from models.numbers import whole_numbers
from models.references import Thing
from models.workshop.activity import Activity
from models.workshop.answer import Ballot
from models.workshop.cluster import Cluster
from models.workshop.contribution import Contribution, in_order, new_id
from models.workshop.ledger import keep_group
from models.workshop.numbering import come_forth_by_fives, give_number
from models.workshop.participant import FROM_ELSEWHERE, Participant
from models.workshop.pen import (
    give_voice,
    guard_one_table,
    hold_pen,
    holder_of,
    lay_down,
    note_table,
    table_of,
    take_pen,
    those_at,
    voice_of,
)
from models.workshop.sampling import seed_of, shown_to
from models.workshop.shapes import OverDays, Own, Passed, PenSeen
from models.workshop.workshop import REMOTE_TABLE, Workshop


class Participation:
    def __init__(self, session: Session, workshop: Workshop, participant: Participant, now: float) -> None:
        self.session = session
        self.workshop = workshop
        self.participant = participant
        self.now = now
        # What others may see because of what was done here.
        self.come_forth: list[Contribution] = []

    def contribute(
        self,
        key: str,
        activity_id: int,
        text: str,
        kind: str = "",
        fields: dict | None = None,
        about: str = "",
    ) -> Contribution:
        """Keep a new text. The same key again gives the same contribution, whatever else was sent with it."""
        again = self.session.scalar(
            select(Contribution).where(Contribution.workshop_id == self.workshop.id, Contribution.key == key)
        )
        if again:
            if again.author_id != self.participant.id:
                raise Refused("key_taken", field="key")
            return again
        self.workshop.guard_open()
        activity = self.workshop.activity(activity_id)
        when = activity.accepts_text(self.now)
        table = self._table_to_write_for(activity) if activity.by_table else None
        written = self._written(activity_id, table)
        mine = [contribution.as_piece() for contribution in written if not contribution.withdrawn]
        kept = activity.kind.check_text(
            activity.settled,
            activity.stage_name,
            activity.items,
            mine,
            as_written(text),
            kind,
            _plain_fields(fields or {}),
            about,
        )
        if about and activity.kind.passes_round(activity.stage_name):
            self._guard_others_idea(activity, about)
        self._guard_among(activity, kept)
        contribution = Contribution(
            id=new_id(self.session),
            journey_id=self.workshop.journey_id,
            workshop_id=self.workshop.id,
            activity_id=activity.id,
            nth=1 + max((earlier.nth or 0 for earlier in written), default=0),
            key=key,
            author_id=self.participant.id,
            table=table,
            unit_id=self.participant.unit_id,
            origin=self._origin(activity, table),
            language=self.participant.language,
            late=when == "late",
            approved=activity.settled["moderation"] == "none",
            **kept,
        )
        self.session.add(contribution)
        if table is not None:
            note_table(activity, self.participant, table)
        if activity.kind.shows_as_written:
            give_number(activity, contribution)
        self.session.flush()
        if activity.texts_are_read:
            self.come_forth += come_forth_by_fives(self.session, activity)
        return contribution

    def revise(self, contribution_id: int, text: str, fields: dict | None = None) -> Contribution:
        """Other words for one's own text, until the activity closes; words sent late are kept as well."""
        contribution = self._own(contribution_id)
        activity = self.workshop.activity(contribution.activity_id)
        settings = activity.settled
        if activity.accepts_text(self.now) == "late" and not settings["allow_edit_until_close"]:
            raise Refused("activity_closed")
        if activity.is_shown or self._is_judged(contribution):
            raise Refused("already_shown")
        others = [
            other.as_piece()
            for other in self._written(activity.id, contribution.table)
            if other is not contribution and not other.withdrawn
        ]
        kept = activity.kind.check_text(
            settings,
            activity.stage_name,
            activity.items,
            others,
            as_written(text),
            contribution.kind,
            _plain_fields(fields if fields is not None else contribution.fields),
            contribution.about,
        )
        self._guard_among(activity, kept, but=contribution)
        contribution.revise(**kept)
        contribution.approved = settings["moderation"] == "none"
        return contribution

    def withdraw(self, contribution_id: int) -> Contribution:
        contribution = self._own(contribution_id)
        activity = self.workshop.activity(contribution.activity_id)
        is_over = not (activity.is_running or activity.state == "closed")
        if activity.is_shown or is_over or self._is_judged(contribution):
            raise Refused("already_shown")
        contribution.withdraw()
        return contribution

    def _is_judged(self, contribution: Contribution) -> bool:
        """Whether a later question works on it, by itself or joined with what says the same: what everybody
        has before them is shown, revealed or not.
        """
        key = Thing.CONTRIBUTION.key(contribution.id)
        items: list[Item] = [item for activity in self.workshop.activities for item in activity.items]
        return any(key in (item["key"], *(same["key"] for same in item.get("also", []))) for item in items)

    def answer(
        self, activity_id: int, item: str, value: Any, criterion: str = "", round: int = 1
    ) -> str | None:
        """Set, replace or (with None) take back one answer."""
        self.workshop.guard_open()
        activity = self.workshop.activity(activity_id)
        activity.guard_answer(self.now, round)
        voice = self._voice(activity, criterion)
        ballot = Ballot(self.session, activity, voice)
        self._guard_shown(activity, voice, ballot, item)
        mine = ballot.mine() if activity.kind.weighs_own_answers else {}
        kept = activity.kind.check_answer(
            activity.settled, activity.stage_name, activity.items, mine, item, criterion, value
        )
        if activity.kind.is_of_own_text(criterion):
            self._guard_own_text(item)
        if activity.kind.has_board:
            self._guard_standing(activity, item, kept)
        ballot.cast(item, criterion, kept)
        if item == activity.kind.unit_item(activity.settings):
            self.participant.unit_id = self.participant.unit_at_door if kept is None else int(kept)
            keep_group(self.session, self.participant)
        return kept

    def _guard_shown(self, activity: Activity, voice: Participant, ballot: Ballot, item: str) -> None:
        """Where each is shown a few, nobody answers to what they were not shown; what they have answered to
        already may still be changed and taken back.
        """
        if not activity.sample or all(item != asked["key"] for asked in activity.items):
            return
        if any(item == shown["key"] for shown in shown_to(activity, voice)):
            return
        if all(item != answered for answered, _ in ballot.mine()):
            raise Refused("unknown_item", field="item")

    def _voice(self, activity: Activity, criterion: str) -> Participant:
        """Whose answer it is: one's own, or one's table's, while one has its pen."""
        if not activity.by_table or activity.kind.is_of_own_text(criterion):
            return self.participant
        table = hold_pen(self.session, activity, self.participant)
        note_table(activity, self.participant, table)
        return give_voice(self.session, self.workshop, table, self.participant)

    def _table_to_write_for(self, activity: Activity) -> int:
        """Whoever has the pen writes. What was written before the close and comes after is sent by whoever
        wrote it: no pen is left then.
        """
        if activity.is_running:
            return hold_pen(self.session, activity, self.participant)
        table = table_of(self.participant)
        guard_one_table(activity, self.participant)
        return table

    def _guard_own_text(self, item: str) -> None:
        number = Thing.CONTRIBUTION.number(item)
        text = None if number is None else self.session.get(Contribution, number)
        if text is None or text.author_id != self.participant.id or text.withdrawn:
            raise Refused("not_yours", field="item")

    def _guard_standing(self, activity: Activity, item: str, value: str | None) -> None:
        """What is said of a group, or where an idea rather belongs, is about one that stands on the board."""
        for field, key in (("item", item), ("value", value or "")):
            number = Thing.CLUSTER.number(key)
            group = None if number is None else self.session.get(Cluster, number)
            if number is not None and (
                group is None or group.activity_id != activity.id or (group.removed and value is not None)
            ):
                raise Refused("unknown_item", field=field)

    def sit(self, table: int) -> set[int]:
        """At another table, or at one at last. Whoever sat with them before, and whoever sits there."""
        self.workshop.guard_open()
        self.workshop.guard_table(table, self.participant.remote)
        if not self.participant.counts_as_person:
            # A table's own device is what it says on it.
            raise Refused("not_allowed")
        before = self.companions()
        if table != self.participant.table:
            lay_down(self.session, self.participant)
            self.participant.table = table
            self.session.flush()
        return before | self.companions()

    def be_remote(self, on: bool) -> set[int]:
        """From elsewhere from here on, or in the room after all; whoever sat with them at the table that is
        for those elsewhere alone. Where there are tables, whoever has none is at that one.
        """
        self.workshop.guard_open()
        if self.workshop.mode != "live" or self.participant.device not in FROM_ELSEWHERE:
            raise Refused("not_allowed")
        if not self.participant.counts_as_person:
            # A table's own device is where its table is, and what it answered is that table's one voice.
            raise Refused("not_allowed")
        before = self.companions()
        self.participant.remote = on
        table = self.participant.table
        if on and table is None:
            self.participant.table = self.workshop.remote_table
        elif not on and table is not None and not self.workshop.has_table(table, on):
            lay_down(self.session, self.participant)
            self.participant.table = None
        if table == self.participant.table:
            return set()
        self.session.flush()
        return before | self.companions()

    def take_pen(self, activity_id: int) -> PenSeen:
        """ "Ta över pennan": from here on this person writes for the table."""
        self.workshop.guard_open()
        activity = self.workshop.activity(activity_id)
        if not activity.by_table:
            raise Refused("no_table_here")
        if not activity.is_running:
            raise Refused("activity_closed" if activity.state != "planned" else "not_open_yet")
        take_pen(self.session, activity, self.participant)
        return {"activity": activity.id, "held": "mine"}

    def has_pen(self, activity_id: int) -> bool:
        pen = self._pen(self.workshop.activity(activity_id))
        return pen is not None and pen["held"] == "mine"

    def may_write(self, activity: Activity) -> bool:
        """Whether nobody else writes for this person's table, where tables answer."""
        pen = self._pen(activity)
        return not activity.by_table or (pen is not None and pen["held"] != "other")

    def guard_pen(self, activity_id: int) -> None:
        """Refused unless this person writes for the table now."""
        activity = self.workshop.activity(activity_id)
        if not activity.by_table:
            raise Refused("no_table_here")
        if holder_of(self.session, activity, self.participant) != self.participant.id:
            raise Refused("pen_elsewhere")

    def companions(self) -> set[int]:
        """Ids of the others at this person's table."""
        table = self.participant.table
        if table is None:
            return set()
        return set(those_at(self.session, self.workshop, table)) - {self.participant.id}

    def options(self, activity_id: int) -> list[Item]:
        """What this person is asked about, where each is shown a few."""
        activity = self.workshop.activity(activity_id)
        if activity.state == "planned":
            raise Refused("not_open_yet")
        return shown_to(activity, self.participant)

    def batch(self, activity_id: int, seen: list[int]) -> list[Passed]:
        """A few of others' ideas in the build round, those not yet seen first, in an order of one's own."""
        activity = self.workshop.activity(activity_id)
        if not activity.kind.passes_round(activity.stage_name):
            raise Refused("not_yet")
        rows = self.session.scalars(select(Contribution).where(Contribution.activity_id == activity.id))
        others = {
            contribution.id: contribution
            for contribution in rows
            if contribution.is_visible and not self._is_mine(contribution)
        }
        order = shuffled(list(others), f"{self.participant.id}:{activity.id}")
        fresh = [key for key in order if key not in seen]
        return [
            {"id": key, "number": others[key].name, "text": others[key].text}
            for key in fresh[: activity.settled["batch_size"]]
        ]

    def take_on(self, contribution_id: int, who: str) -> Contribution:
        """ "Jag tar den": a name or a role for an action that nobody has, whoever proposed it.

        Asked again with the same name it is taken on as it was.
        """
        contribution, activity = self._to_take(contribution_id)
        if self.participant.taken.get(str(contribution.id)) == one_line(who):
            return contribution
        if activity.is_shown or activity.accepts_text(self.now) != "now":
            raise Refused("activity_closed")
        activity.kind.may_take(contribution.as_piece())
        owner = activity.kind.owner_field
        fields = {**contribution.fields, owner: one_line(who)}
        contribution.fields = check_fields(
            activity.kind.form(activity.settled), {name: value for name, value in fields.items() if value}
        )
        if not contribution.fields.get(owner):
            raise Refused("text_missing", field=owner)
        self.participant.taken = {**self.participant.taken, str(contribution.id): contribution.fields[owner]}
        return contribution

    def give_back(self, contribution_id: int) -> Contribution:
        """Not after all: nobody has the action, unless somebody else's name has been written there since."""
        contribution, activity = self._to_take(contribution_id)
        taken = dict(self.participant.taken)
        name = taken.pop(str(contribution.id), None)
        if name is None:
            return contribution
        if activity.is_shown or not (activity.is_running or activity.state == "closed"):
            raise Refused("already_shown")
        owner = activity.kind.owner_field
        if contribution.fields.get(owner) == name:
            contribution.fields = {
                field: value for field, value in contribution.fields.items() if field != owner
            }
        self.participant.taken = taken
        return contribution

    def _to_take(self, contribution_id: int) -> tuple[Contribution, Activity]:
        """What somebody may have taken on, and where it was written."""
        self.workshop.guard_open()
        contribution = self.session.get(Contribution, contribution_id)
        if (
            contribution is None
            or contribution.workshop_id != self.workshop.id
            or not contribution.is_visible
        ):
            raise Refused("unknown_item", field="contribution")
        activity = self.workshop.activity(contribution.activity_id)
        if not activity.kind.owner_field:
            raise Refused("unknown_item", field="contribution")
        return contribution, activity

    def tick(self, activity_id: int, on: bool) -> list[int]:
        """Say that a task over days is done, or not after all. All that are ticked."""
        self.workshop.guard_open()
        activity = self.workshop.activity(activity_id)
        if self.workshop.mode != "async" or not activity.is_task:
            raise Refused("not_over_days")
        others = [ticked for ticked in self.participant.ticked if ticked != activity.id]
        self.participant.ticked = [*others, activity.id] if on else others
        return self.participant.ticked

    def own(self) -> Own:
        """All that this person has written and, in the current activity, answered: what their devices
        remember.
        """
        current = self.workshop.current
        written = [
            contribution.seen_by_author(is_mine=contribution.author_id == self.participant.id)
            for contribution in self._mine_anywhere()
        ]
        answers: dict[str, str] = {}
        if current and current.kind.takes_answers:
            answers = self._answers(current)
        return {
            "contributions": written,
            "answers": answers,
            "activity": current.id if current else None,
            "round": current.round if current else 0,
            "seed": seed_of(self.participant),
            "table": self.participant.table,
            "pen": self._pen(current),
            "taken": whole_numbers(self.participant.taken),
            "remote": self.participant.remote,
            "watch": (self.workshop.watch_key or "") if self.participant.remote else "",
            **self._over_days(),
        }

    def _answers(self, activity: Activity) -> dict[str, str]:
        """One's own, and the table's where it has answered."""
        table = self.participant.table if activity.by_table else None
        voice = voice_of(self.session, self.workshop, table, self.participant) if table else None
        return {
            f"{item}|{criterion}": value
            for person in filter(None, (self.participant, voice))
            for (item, criterion), value in Ballot(self.session, activity, person).mine().items()
        }

    def _pen(self, activity: Activity | None) -> PenSeen | None:
        if activity is None or not activity.by_table or self.participant.table is None:
            return None
        holder = holder_of(self.session, activity, self.participant)
        return {"activity": activity.id, "held": self._held(holder)}

    def _held(self, holder: int | None) -> Literal["mine", "other", "free"]:
        if holder is None:
            return "free"
        return "mine" if holder == self.participant.id else "other"

    def _over_days(self) -> OverDays:
        """Answers of every task at hand, and which are ticked."""
        if self.workshop.mode != "async":
            return {}
        tasks = {
            activity.id: {
                f"{item}|{criterion}": value
                for (item, criterion), value in Ballot(self.session, activity, self.participant)
                .mine()
                .items()
            }
            for activity in self.workshop.agenda
            if activity.is_running and activity.kind.takes_answers
        }
        return {"tasks": tasks, "ticked": self.participant.ticked}

    def _origin(self, activity: Activity, table: int | None) -> str:
        """Where a text is openly said to come from: the group that it is written for, or a table's own device
        where each answers; never those elsewhere. Whether it is told is decided with all the others, as they
        come forth (origins.py); what is on the wall as it is written is never told of.
        """
        if activity.kind.shows_as_written:
            return ""
        if activity.named_by == "unit":
            return self._unit_name()
        # Which hand at a table it was is told to nobody.
        is_device = table is None and self.participant.device == "table"
        told = self.participant.table if activity.named_by == "table" or is_device else None
        return "" if told in (None, REMOTE_TABLE) else str(told)

    def _unit_name(self) -> str:
        return next(
            (unit.name for unit in self.workshop.journey.units if unit.id == self.participant.unit_id), ""
        )

    def _is_mine(self, contribution: Contribution) -> bool:
        """What a table wrote is everybody's who sits there now, and else nobody's."""
        if contribution.author_id is None:
            return False
        if contribution.table is not None:
            return contribution.table == self.participant.table
        return contribution.author_id == self.participant.id

    def _written(self, activity_id: int, table: int | None) -> list[Contribution]:
        """One's own in an activity, or one's table's; those taken back as well."""
        rows = self.session.scalars(
            select(Contribution)
            .where(Contribution.activity_id == activity_id, self._by(table))
            .order_by(Contribution.nth)
        )
        return list(rows)

    def _by(self, table: int | None) -> ColumnElement[bool]:
        if table is not None:
            return Contribution.table == table
        return (Contribution.author_id == self.participant.id) & Contribution.table.is_(None)

    def _mine_anywhere(self) -> list[Contribution]:
        mine = self._by(None)
        if self.participant.table is not None:
            mine |= self._by(self.participant.table)
        rows = self.session.scalars(
            select(Contribution)
            .where(mine, Contribution.workshop_id == self.workshop.id)
            .order_by(Contribution.activity_id, Contribution.nth)
        )
        return [contribution for contribution in rows if not contribution.withdrawn]

    def _own(self, contribution_id: int) -> Contribution:
        """To be changed or taken back: by who wrote it, and by nobody else, whatever table they sit at."""
        self.workshop.guard_open()
        contribution = self.session.get(Contribution, contribution_id)
        if (
            contribution is None
            or contribution.workshop_id != self.workshop.id
            or contribution.withdrawn
            or contribution.author_id != self.participant.id
        ):
            raise Refused("not_yours", field="contribution")
        return contribution

    def _guard_among(self, activity: Activity, kept: Accepted, but: Contribution | None = None) -> None:
        if activity.kind.weighs_everyones_texts:
            rows = self.session.scalars(
                select(Contribution).where(Contribution.activity_id == activity.id).order_by(*in_order())
            )
            activity.kind.guard_among(
                activity.settled,
                [
                    contribution.as_piece()
                    for contribution in rows
                    if contribution.is_visible and contribution is not but
                ],
                kept,
            )

    def _guard_others_idea(self, activity: Activity, about: str) -> None:
        number = Thing.CONTRIBUTION.number(about)
        idea = None if number is None else self.session.get(Contribution, number)
        if idea is None or idea.activity_id != activity.id or not idea.is_visible:
            raise Refused("unknown_item", field="about")


def _plain_fields(fields: dict) -> dict:
    return {
        str(name)[:40]: as_written(value) if isinstance(value, str) else value
        for name, value in fields.items()
    }
