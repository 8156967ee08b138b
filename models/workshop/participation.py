"""One participant's hand in a workshop: writing, changing, taking back, answering, reading others' ideas in
batches.
"""

from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.activities.forms import check_fields
from models.activities.kind import Accepted
from models.analysis.chance import shuffled
from models.analysis.readable import as_written, one_line
from models.base import Refused
from models.references import Thing
from models.workshop.activity import Activity
from models.workshop.answer import Ballot
from models.workshop.contribution import Contribution, in_order, new_id
from models.workshop.ledger import keep_group
from models.workshop.numbering import come_forth_by_fives, give_number
from models.workshop.participant import Participant
from models.workshop.shapes import OverDays, Own, Passed
from models.workshop.workshop import Workshop


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
        written = self._written(activity_id)
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
            unit_id=self.participant.unit_id,
            origin=activity.kind.origin(
                activity.settled, self.participant.table, self._unit_name(), self.participant.device
            ),
            language=self.participant.language,
            late=when == "late",
            approved=activity.settled["moderation"] == "none",
            **kept,
        )
        self.session.add(contribution)
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
        if activity.is_shown:
            raise Refused("already_shown")
        others = [other.as_piece() for other in self._mine(activity.id) if other is not contribution]
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
        if activity.is_shown or not (activity.is_running or activity.state == "closed"):
            raise Refused("already_shown")
        contribution.withdraw()
        return contribution

    def answer(
        self, activity_id: int, item: str, value: Any, criterion: str = "", round: int = 1
    ) -> str | None:
        """Set, replace or (with None) take back one answer."""
        self.workshop.guard_open()
        activity = self.workshop.activity(activity_id)
        activity.guard_answer(self.now, round)
        ballot = Ballot(self.session, activity, self.participant)
        mine = ballot.mine() if activity.kind.weighs_own_answers else {}
        kept = activity.kind.check_answer(
            activity.settled, activity.stage_name, activity.items, mine, item, criterion, value
        )
        if activity.kind.is_of_own_text(criterion) and Thing.CONTRIBUTION.number(item) not in [
            contribution.id for contribution in self._mine_anywhere()
        ]:
            raise Refused("not_yours", field="item")
        ballot.cast(item, criterion, kept)
        if item == activity.kind.unit_item(activity.settings) and kept is not None:
            self.participant.unit_id = int(kept)
            keep_group(self.session, self.participant)
        return kept

    def batch(self, activity_id: int, seen: list[int]) -> list[Passed]:
        """A few of others' ideas in the build round, those not yet seen first, in an order of one's own."""
        activity = self.workshop.activity(activity_id)
        if not activity.kind.passes_round(activity.stage_name):
            raise Refused("not_yet")
        rows = self.session.scalars(select(Contribution).where(Contribution.activity_id == activity.id))
        others = {
            contribution.id: contribution
            for contribution in rows
            if contribution.is_visible and contribution.author_id != self.participant.id
        }
        order = shuffled(list(others), f"{self.participant.id}:{activity.id}")
        fresh = [key for key in order if key not in seen]
        return [
            {"id": key, "number": others[key].name, "text": others[key].text}
            for key in fresh[: activity.settled["batch_size"]]
        ]

    def take_on(self, contribution_id: int, who: str) -> Contribution:
        """ "Jag tar den": a name or a role for an action that nobody has, whoever proposed it."""
        self.workshop.guard_open()
        contribution = self.session.get(Contribution, contribution_id)
        if (
            contribution is None
            or contribution.workshop_id != self.workshop.id
            or not contribution.is_visible
        ):
            raise Refused("unknown_item", field="contribution")
        activity = self.workshop.activity(contribution.activity_id)
        owner = activity.kind.owner_field
        if not owner:
            raise Refused("unknown_item", field="contribution")
        if activity.is_shown or activity.accepts_text(self.now) != "now":
            raise Refused("activity_closed")
        activity.kind.may_take(contribution.as_piece())
        fields = {**contribution.fields, owner: one_line(who)}
        contribution.fields = check_fields(
            activity.kind.form(activity.settled), {name: value for name, value in fields.items() if value}
        )
        if not contribution.fields.get(owner):
            raise Refused("text_missing", field=owner)
        return contribution

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
        written = [contribution.seen_by_author() for contribution in self._mine_anywhere()]
        answers: dict[str, str] = {}
        if current and current.kind.takes_answers:
            answers = {
                f"{item}|{criterion}": value
                for (item, criterion), value in (
                    Ballot(self.session, current, self.participant).mine().items()
                )
            }
        return {
            "contributions": written,
            "answers": answers,
            "activity": current.id if current else None,
            "round": current.round if current else 0,
            "seed": self.participant.id,
            "table": self.participant.table,
            **self._over_days(),
        }

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

    def _unit_name(self) -> str:
        return next(
            (unit.name for unit in self.workshop.journey.units if unit.id == self.participant.unit_id), ""
        )

    def _mine(self, activity_id: int) -> list[Contribution]:
        return [contribution for contribution in self._written(activity_id) if not contribution.withdrawn]

    def _written(self, activity_id: int) -> list[Contribution]:
        """Those taken back as well."""
        rows = self.session.scalars(
            select(Contribution)
            .where(Contribution.activity_id == activity_id, Contribution.author_id == self.participant.id)
            .order_by(Contribution.nth)
        )
        return list(rows)

    def _mine_anywhere(self) -> list[Contribution]:
        rows = self.session.scalars(
            select(Contribution)
            .where(
                Contribution.author_id == self.participant.id, Contribution.workshop_id == self.workshop.id
            )
            .order_by(Contribution.activity_id, Contribution.nth)
        )
        return [contribution for contribution in rows if not contribution.withdrawn]

    def _own(self, contribution_id: int) -> Contribution:
        self.workshop.guard_open()
        contribution = self.session.get(Contribution, contribution_id)
        if contribution is None or contribution.author_id != self.participant.id or contribution.withdrawn:
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
