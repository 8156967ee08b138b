"""What the gates count: every number is read off what people did, never typed in (METHOD 1.1, gates in the
journey's plan).
"""

from datetime import date
from functools import cached_property

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.activities.evidence import Tally
from models.analysis.agreement import Stances
from models.document.draft import Draft
from models.document.fates import Fates
from models.document.lifting import CHOICES
from models.document.wording_support import WordingSupport, differences, supports_of
from models.journey.journey import Journey
from models.journey.step import Step
from models.plans.card import cards_of
from models.references import Thing
from models.workshop.activity import Activity
from models.workshop.contribution import Contribution
from models.workshop.evidence import evidence_of, people, read_agendas, result_of
from models.workshop.ledger import safe_by_activity
from models.workshop.workshop import Workshop

# Asked again and again in the templates' check-outs: could I say what I wanted, is it about me, do I
# understand.
STANDING_SCALES = ("rost", "beror", "forstar")


class Measures:
    """Counted once per page, however many checks ask. None where there is nothing to count yet."""

    def __init__(self, session: Session, journey: Journey, language: str = "sv") -> None:
        self.session = session
        self.journey = journey
        self.language = language
        self.draft = Draft(session, journey)
        self.fates = Fates(session, journey)
        self._kept: dict = {}
        read_agendas(session, journey)

    def of(self, step: Step) -> dict[str, float | None]:
        """{measure: number} for the checks of one step."""
        return {check.measure: self.value(check.measure, step) for check in step.checks if check.measure}

    def value(self, measure: str, step: Step) -> float | None:
        name, _, argument = measure.partition(":")
        if name not in MEASURES:
            return None
        place = (measure, step.id)
        if place not in self._kept:
            self._kept[place] = (
                MEASURES[name](self, step, argument) if argument else MEASURES[name](self, step)
            )
        return self._kept[place]

    # Meetings of a step

    def workshops(self, step: Step, *states: str) -> list[Workshop]:
        return [
            workshop
            for workshop in self.journey.workshops
            if workshop.step_id == step.id and (not states or workshop.state in states)
        ]

    def pulse(self, step: Step, key: str) -> float | None:
        """Mean of a scale over all the step's meetings, weighted by answers; meetings too small to show count
        for nothing.
        """
        total = n = 0
        for workshop in self.workshops(step):
            shown = [
                activity
                for activity in workshop.agenda
                if activity.is_shown
                and any(scale["key"] == key for scale in activity.kind.scales(activity.settings))
            ]
            for activity in shown[-1:]:
                for scale in self._scales(activity):
                    if scale["key"] == key and scale["mean"] is not None:
                        total, n = total + scale["mean"] * scale["n"], n + scale["n"]
        return round(total / n, 1) if n else None

    def _scales(self, activity: Activity) -> list[dict]:
        """How a check-in or check-out was answered, asked for scale by scale and step by step."""
        place = ("scales", activity.id)
        if place not in self._kept:
            # What people wrote there is no number.
            found = evidence_of(self.session, activity, self.language, [], self._tallies[activity.id])
            self._kept[place] = activity.kind.result(found)["scales"]
        return self._kept[place]

    @cached_property
    def _tallies(self) -> dict[int, list[Tally]]:
        """Of everything in the journey that has scales."""
        with_scales = [
            activity
            for workshop in self.journey.workshops
            for activity in workshop.agenda
            if activity.is_shown and activity.kind.scales(activity.settings)
        ]
        return safe_by_activity(self.session, with_scales)

    def units_met(self, step: Step) -> float | None:
        units = {unit.id for unit in self.journey.offered_units}
        met = {workshop.unit_id for workshop in self.workshops(step, "closed") if workshop.unit_id in units}
        return _share(len(met), len(units))

    def staff_met(self, step: Step) -> float | None:
        took_part = sum(
            people(self.session, workshop)
            for workshop in self.workshops(step, "closed", "open")
            if not workshop.external
        )
        return _share(took_part, self.journey.staff)

    def staff_stood(self, step: Step) -> float | None:
        """People who took a stand on the wording that most have met in this step."""
        met = [
            wording.result.get("people", 0) + wording.waiting
            for wording in self.supports
            if wording.when[0] == step.number and not wording.external
        ]
        return _share(max(met, default=0), self.journey.staff)

    def externals(self, step: Step) -> float | None:
        return sum(people(self.session, workshop) for workshop in self.workshops(step) if workshop.external)

    def sectors(self, step: Step) -> float | None:
        """At least so many; counting ends where an exact number could say that somebody was alone."""
        return max(
            (workshop.attendance.get("groups", 0) for workshop in self.workshops(step) if workshop.external),
            default=0,
        )

    def homework(self, step: Step) -> float | None:
        """Those who ticked all tasks, of those invited."""
        tasks = [workshop for workshop in self.workshops(step) if workshop.mode == "async"]
        asked = sum(task.invited or 0 for task in tasks)
        done = sum(task.attendance.get("done", 0) for task in tasks)
        return _share(done, asked) if asked else None

    def voice(self) -> list[dict]:
        """The journey's temperature: [{step, people, share, scales: {key: mean}}] for every step that has met
        (F4-11).

        `share` is of all staff in percent, None for meetings of outsiders and where nobody said how many work
        here.
        """
        rows = []
        for step in self.journey.steps:
            met = self.workshops(step, "closed")
            if met:
                inside = [workshop for workshop in met if not workshop.external]
                took_part = sum(people(self.session, workshop) for workshop in met)
                share = (
                    _share(min(took_part, self.journey.staff or 0), self.journey.staff)
                    if len(inside) == len(met)
                    else None
                )
                rows.append(
                    {
                        "step": step,
                        "people": took_part,
                        "share": share,
                        "scales": {key: self.pulse(step, key) for key in STANDING_SCALES},
                    }
                )
        return rows

    # The text

    def frame(self, step: Step) -> float:
        frame = self.journey.frame
        return sum(
            bool(given)
            for given in (
                frame.get("mission"),
                self.journey.horizon,
                frame.get("given"),
                frame.get("influence"),
                frame.get("decides"),
            )
        )

    def focus_areas(self, step: Step) -> float | None:
        return len(self.journey.focus_areas) or None

    def unsourced(self, step: Step) -> float | None:
        written = [statement.current for statement in self.journey.standing if statement.current]
        return sum(not revision.sources for revision in written) if written else None

    def untreated(self, step: Step) -> float | None:
        return len(self.fates.untreated()) if self.anything_said else None

    def good_enough(self, step: Step) -> float | None:
        """Support for the step's own sentence about the whole (written in the activity itself), over its
        meetings.
        """
        counts: dict[int, int] = {}
        for workshop in self.workshops(step):
            for activity in workshop.agenda:
                if activity.kind.judges_wordings and activity.is_shown:
                    for item in result_of(self.session, activity, self.language)["rounds"][-1]["items"]:
                        if Thing.WRITTEN.names(item["key"]) and item.get("counts"):
                            for value, n in enumerate(item["counts"], 1):
                                counts[value] = counts.get(value, 0) + n
        support = Stances(counts).support
        return None if support is None else round(support)

    def open_questions(self, step: Step) -> float:
        return len(self.journey.open_questions)

    def words(self, step: Step) -> float | None:
        return self.draft.words or None

    def crowded(self, step: Step) -> float | None:
        standing = self.journey.standing
        return max(
            (
                sum(statement.focus_area_id == area.id for statement in standing)
                for area in self.journey.focus_areas
            ),
            default=None,
        )

    def undecided(self, step: Step) -> float | None:
        return len(self.fates.undecided()) if self.anything_said else None

    def unreasoned(self, step: Step) -> float | None:
        written = [statement.current for statement in self.journey.standing if statement.current]
        return sum(not revision.why for revision in written if revision.number > 1) if written else None

    def differences(self, step: Step) -> float | None:
        if not self.supports:
            return None
        return sum(
            difference.is_large and not difference.is_answered
            for difference in differences(self.journey, self.supports)
        )

    def days_ahead(self, step: Step) -> float | None:
        """From the version this step puts out to the first meeting of the next."""
        version = next(
            (version for version in self.journey.versions if version.label == step.version_out), None
        )
        following = next((other for other in self.journey.steps if other.number == step.number + 1), None)
        if version is None or following is None or not following.starts:
            return None
        return (date.fromisoformat(following.starts) - date.fromisoformat(version.content["date"])).days

    def support(self, step: Step) -> float | None:
        return min(
            (wording.result["support"] for wording in self._latest(step) if "support" in wording.result),
            default=None,
        )

    def group_support(self, step: Step) -> float | None:
        return min(
            (
                wording.result["lowest"]["support"]
                for wording in self._latest(step)
                if wording.result.get("lowest")
            ),
            default=None,
        )

    def objections(self, step: Step) -> float | None:
        if not self.supports:
            return None
        return len(self.fates.unanswered()) + sum(map(len, self.fates.open_wishes().values()))

    # Around the text

    def waves(self, step: Step) -> float:
        """Wave cards with a source and a so-what, whether written at the desk or as homework."""
        written = sum(
            bool(idea.fields.get("savad") and idea.fields.get("kalla"))
            for idea in self._ideas(step, "rubrik")
        )
        return written + sum(not card.missing and not card.origin for card in cards_of(self.journey, "wave"))

    def insights(self, step: Step) -> float:
        """The fewest among users, stakeholders and staff."""
        groups = {"users": 0, "stakeholders": 0, "staff": 0}
        for card in cards_of(self.journey, "insight"):
            groups[card.fields.get("whom") or "users"] += not card.missing and not card.origin
        for idea in self._ideas(step, "vem"):
            groups[CHOICES["whom"].get(idea.fields["vem"], "users")] += 1
        return min(groups.values())

    def insight_sources(self, step: Step) -> float:
        kinds = {card.fields.get("source_type") for card in cards_of(self.journey, "insight")} | {
            CHOICES["source_type"].get(idea.fields.get("kalltyp", "")) for idea in self._ideas(step, "vem")
        }
        return len(kinds - {None, "", "observation"})

    def summaries(self, step: Step) -> float:
        return len({card.fields["question"] for card in cards_of(self.journey, "summary")})

    def affected(self, step: Step) -> float | None:
        units = {unit.id for unit in self.journey.offered_units}
        return _share(len({card.unit_id for card in cards_of(self.journey, "affected")} & units), len(units))

    def cases(self, step: Step) -> float:
        return len(
            {card.fields["field"] for card in cards_of(self.journey, "case") if card.fields.get("field")}
        )

    def goalless(self, step: Step) -> float | None:
        if not self.journey.focus_areas:
            return None
        with_goal = {card.focus_area_id for card in cards_of(self.journey, "goal")}
        return sum(area.id not in with_goal for area in self.journey.focus_areas)

    def goals_unfinished(self, step: Step) -> float | None:
        goals = cards_of(self.journey, "goal")
        return sum(bool(goal.missing) for goal in goals) if goals else None

    def goals(self, step: Step) -> float | None:
        return len(cards_of(self.journey, "goal")) or None

    def actions_unfinished(self, step: Step) -> float | None:
        actions = cards_of(self.journey, "action")
        return sum(bool(action.missing) for action in actions) if actions else None

    @property
    def anything_said(self) -> bool:
        """Whether there is a text at all that could wait for its answer."""
        if "said" not in self._kept:
            any_text = select(Contribution.id).where(Contribution.journey_id == self.journey.id).limit(1)
            self._kept["said"] = self.session.scalar(any_text) is not None
        return self._kept["said"]

    @property
    def supports(self) -> list[WordingSupport]:
        """As wording_support.supports_of gives them, read once."""
        if "supports" not in self._kept:
            self._kept["supports"] = supports_of(self.session, self.journey, self.language)
        return self._kept["supports"]

    def _latest(self, step: Step) -> list:
        """Staff's newest wording of each standing statement in this step."""
        standing = {statement.id for statement in self.journey.standing}
        newest = {}
        for wording in self.supports:
            if wording.when[0] == step.number and not wording.external and wording.statement_id in standing:
                known = newest.get(wording.statement_id)
                newest[wording.statement_id] = (
                    wording if known is None or wording.revision >= known.revision else known
                )
        return list(newest.values())

    def _ideas(self, step: Step, field: str) -> list[Contribution]:
        ids = [workshop.id for workshop in self.workshops(step)]
        rows = (
            self.session.scalars(select(Contribution).where(Contribution.workshop_id.in_(ids))) if ids else []
        )
        return [
            contribution
            for contribution in rows
            if contribution.is_visible and contribution.fields.get(field)
        ]


def unready(session: Session, workshop: Workshop) -> list[tuple]:
    """(step, check) of earlier steps that are neither met nor passed over: what to know before this workshop
    starts (F4-07).
    """
    here = workshop.step
    if here is None:
        return []
    measures = Measures(session, workshop.journey, workshop.language)
    earlier = [step for step in workshop.journey.steps if step.number < here.number and step.done_at is None]
    return [
        (step, check)
        for step in earlier
        for check, met, _ in step.checked(measures.of(step))
        if not met and not check.is_waived
    ]


MEASURES = {
    name: getattr(Measures, name)
    for name in [
        "pulse",
        "units_met",
        "staff_met",
        "staff_stood",
        "externals",
        "sectors",
        "homework",
        "frame",
        "focus_areas",
        "unsourced",
        "untreated",
        "good_enough",
        "open_questions",
        "words",
        "crowded",
        "undecided",
        "unreasoned",
        "differences",
        "days_ahead",
        "support",
        "group_support",
        "objections",
        "waves",
        "insights",
        "insight_sources",
        "summaries",
        "affected",
        "cases",
        "goalless",
        "goals_unfinished",
        "goals",
        "actions_unfinished",
    ]
}


def _share(part: int, whole: int | None) -> float | None:
    return round(100 * part / whole) if whole else None
