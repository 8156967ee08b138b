"""How a wording was met: the stances of many rooms as one result, units kept apart, staff and outsiders never
mixed (F4-25, F4-27).

Every number shown anywhere is a sum of *portions*: a unit's answers in one room, or the rest of one room,
each five people or more (models/workshop/ledger.py). What is smaller is pooled over rooms, in the order
they closed, and waits unseen until five people are together; then it is a portion too, and nothing is ever
added to it. A difference between any two views, of today or of different days, is then a sum of whole
portions as well, so nothing under five can be had by subtraction (D-24).
"""

from collections import defaultdict
from dataclasses import dataclass, field, replace

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.activities.evidence import Evidence, Tally
from models.activities.gradient import Gradient
from models.activities.shapes import StatementStances, Written
from models.analysis.disclosure import SMALLEST, Crowd, together_in
from models.analysis.ground import LARGE_DIFFERENCE
from models.base import in_turns
from models.document.statement import Statement
from models.elsewhere import breathe, taking_turns
from models.journey.journey import Journey
from models.references import Reference, Thing
from models.workshop.activity import Activity
from models.workshop.answer import Count
from models.workshop.contribution import Contribution, read_in_order
from models.workshop.evidence import people, read_agendas, title_of
from models.workshop.ledger import safe_tallies


@dataclass
class WordingSupport:
    """One wording in one round of meetings: `result` is a statement's as Gradient gives it."""

    key: str
    # (step number or 0, position in the journey): later is newer.
    when: tuple[int, int]
    external: bool
    result: StatementStances
    rooms: list[str] = field(default_factory=list)
    # People whose answers wait because they are too few to be shown.
    waiting: int = 0

    @property
    def statement_id(self) -> int:
        return Reference.read(self.key).number

    @property
    def revision(self) -> int:
        return _revision(self.key)

    def as_dict(self) -> dict:
        return {
            **self.result,
            "workshop": ", ".join(self.rooms[:3]) + (" …" if len(self.rooms) > 3 else ""),
            "external": self.external,
            "waiting": self.waiting,
        }


def supports_of(session: Session, journey: Journey, language: str) -> list[WordingSupport]:
    """Every wording as each round of meetings met it, oldest first."""
    read_agendas(session, journey)
    rounds = _rounds(journey)
    told = _told(session, rounds)
    return sorted(
        (
            wording
            for place, found in rounds.items()
            for wording in _merged(session, journey, place, found, told, language)
        ),
        key=lambda wording: wording.when,
    )


def support_by_wording(session: Session, journey: Journey, language: str) -> dict[str, dict]:
    """What counts for each wording, {'s:<id>:<revision>': result}: the latest of staff, else of
    outsiders; theirs lies under 'outside'.
    """
    found: dict[str, dict] = {}
    outside: dict[str, dict] = {}
    for wording in supports_of(session, journey, language):
        (outside if wording.external else found)[wording.key] = wording.as_dict()
    for key, result in outside.items():
        found[key] = {**found[key], "outside": result} if key in found else result
    return found


@dataclass(frozen=True)
class Difference:
    """Staff and outsiders about one statement, perhaps in different wordings: support in whole percent."""

    statement: Statement
    staff: WordingSupport
    outside: WordingSupport

    @property
    def points(self) -> int:
        return abs(self.staff.result.get("support", 0) - self.outside.result.get("support", 0))

    @property
    def is_large(self) -> bool:
        return self.points > LARGE_DIFFERENCE

    @property
    def is_answered(self) -> bool:
        """A remark on any wording from the newer of the two on."""
        since = max(self.staff.revision, self.outside.revision)
        return any(revision.remark for revision in self.statement.revisions if revision.number >= since)


def differences(journey: Journey, found: list[WordingSupport]) -> list[Difference]:
    """Per standing statement that both have met: the latest of each, largest first."""
    latest: dict = {}
    for wording in found:
        if "support" in wording.result:
            latest[wording.statement_id, wording.external] = wording
    pairs = [
        Difference(statement, latest[statement.id, False], latest[statement.id, True])
        for statement in journey.standing
        if (statement.id, False) in latest and (statement.id, True) in latest
    ]
    return sorted(pairs, key=lambda pair: -pair.points)


def _rounds(journey: Journey) -> dict[tuple, list]:
    """Gradient activities whose totals may be seen, by round of meetings: a step's meetings belong together,
    others stand alone.
    """
    rounds: dict[tuple, list] = defaultdict(list)
    order: dict[int | None, int] = {step.id: step.number for step in journey.steps}
    for workshop in journey.workshops:
        if workshop.mode == "async" and workshop.state != "closed":
            continue
        for activity in workshop.agenda:
            if activity.kind.judges_wordings and activity.is_shown:
                step = order.get(workshop.step_id, 0)
                rounds[step, 0 if step else workshop.id, workshop.external].append(activity)
    return rounds


@dataclass(frozen=True)
class Told:
    """What people answered and wished, by activity, read at once: a journey has some thirty meetings by its
    end. `pooled` came in an archive: told by several small rooms together.
    """

    counts: dict[int, list[Tally]]
    pooled: dict[int, list[Tally]]
    wishes: dict[int, list[Written]]


def _told(session: Session, rounds: dict[tuple, list]) -> Told:
    activities = [activity for found in rounds.values() for activity in found]
    return Told(*_counts(session, activities), _wishes(session, activities))


def _closing_order(activity: Activity) -> tuple:
    """Closed meetings in the order they closed, the others after them."""
    workshop = activity.workshop
    return (workshop.state != "closed", workshop.closed_at or 0.0, workshop.id)


def _counts(session: Session, activities: list) -> tuple[dict[int, list[Tally]], dict[int, list[Tally]]]:
    """Safe counts, a room's own and those of several rooms: as they were kept at severing, or worked out
    where the ties are not cut yet.
    """
    severed = [activity.id for activity in activities if activity.workshop.state == "closed"]
    own = {
        activity.id: safe_tallies(session, activity) for activity in activities if activity.id not in severed
    }
    pooled: dict[int, list[Tally]] = {}
    kept = (Count.round, Count.item, Count.criterion, Count.unit_id, Count.value, Count.n, Count.real)
    rows = session.execute(
        select(Count.activity_id, Count.pooled, *kept)
        .where(Count.activity_id.in_(severed))
        .order_by(Count.id)
    )
    for row in in_turns(rows):
        tally = Tally(row.round, row.item, row.criterion, row.unit_id, row.value, row.n, row.real)
        (pooled if row.pooled else own).setdefault(row.activity_id, []).append(tally)
    return own, pooled


def _wishes(session: Session, activities: list) -> dict[int, list[Written]]:
    found: dict[int, list[Written]] = {}
    ids = [activity.id for activity in activities]
    wished = select(Contribution).where(Contribution.activity_id.in_(ids), Contribution.kind == "change")
    for contribution in read_in_order(session, wished):
        if contribution.is_visible:
            found.setdefault(contribution.activity_id, []).append(contribution.as_piece())
    return found


def _asked(activities: list) -> dict[str, list[Activity]]:
    """Which rooms were asked about each wording, in the order they closed; in one room the later question is
    the one that counts.
    """
    asked: dict[str, dict[int, Activity]] = defaultdict(dict)
    for activity in activities:
        for item in activity.items:
            if Thing.STATEMENT.names(item["key"]):
                asked[item["key"]][activity.workshop_id] = activity
    return {key: sorted(rooms.values(), key=_closing_order) for key, rooms in asked.items()}


def _portions(key: str, rooms: list[Activity], told: Told) -> list["Portion"]:
    def about_it(kept: dict[int, list[Tally]], activity: Activity) -> list[Tally]:
        return [
            tally
            for tally in kept.get(activity.id, [])
            if tally.item == key and tally.round == activity.round
        ]

    return [
        Portion(
            about_it(told.counts, activity),
            activity.workshop.state == "closed",
            about_it(told.pooled, activity),
        )
        for activity in rooms
    ]


def _merged(
    session: Session, journey: Journey, place: tuple, activities: list, told: Told, language: str
) -> list[WordingSupport]:
    step, alone, external = place
    found = []
    for key, rooms in taking_turns(_asked(activities).items()):
        pooled = pool(_portions(key, rooms, told))
        evidence = Evidence(
            settings=rooms[-1].settled,
            items=[next(item for item in rooms[-1].items if item["key"] == key)],
            tallies=pooled.told,
            pieces=[
                piece
                for activity in rooms
                for piece in told.wishes.get(activity.id, [])
                if piece["about"] == key
            ],
            groups={unit.id: unit.name for unit in journey.units},
            present=sum(people(session, activity.workshop) for activity in rooms),
            language=language,
        )
        result = Gradient().result(evidence)["rounds"][0]["items"][0]
        result["people"] = sum(tally.n for tally in pooled.told)
        names = [title_of(session, activity.workshop) for activity in rooms]
        found.append(
            WordingSupport(
                key,
                (step, alone or max(activity.workshop_id for activity in rooms)),
                external,
                result,
                names,
                pooled.waiting,
            )
        )
    return found


@dataclass(frozen=True)
class Portion:
    """One room's answers to one item; `closed` once its ties are cut, so that nothing in it will change.
    `pooled` were told together with other rooms before the journey came here in an archive.
    """

    tallies: list[Tally]
    closed: bool = True
    pooled: list[Tally] = field(default_factory=list)


@dataclass
class Pool:
    """The answers of several rooms to one item: those that a room tells by itself, those that several tell
    together, by the place of the room that made them five, and how many people's wait.
    """

    alone: list[Tally] = field(default_factory=list)
    batches: dict[int, list[Tally]] = field(default_factory=dict)
    waiting: int = 0

    @property
    def told(self) -> list[Tally]:
        return _merge([*self.alone, *(tally for batch in self.batches.values() for tally in batch)])


def _merge(tallies: list[Tally]) -> list[Tally]:
    """One tally for each group and value, so that nobody sees what came from which room."""
    merged: dict = defaultdict(Crowd)
    for tally in tallies:
        merged[tally.item, tally.group, tally.value] += tally.crowd
    return [
        Tally(1, item, "", group, value, crowd.n, crowd.real)
        for (item, group, value), crowd in merged.items()
    ]


def pool(rooms: list[Portion], k: int = SMALLEST) -> Pool:
    """Units' answers stay with their unit, and a room's rest of five or more is told as it was in the room.
    What is smaller waits, in the order the rooms closed, until there are five people of several rooms to be
    told as one; such a batch is whole from then on, and the next small room begins another. So what a later
    version adds to an earlier one is always five new people or more (D-24).
    """
    pooled = Pool()
    batch: list[Tally] = []
    for place, room in enumerate(rooms):
        sizes: dict = defaultdict(Crowd)
        for tally in room.tallies:
            sizes[tally.group] += tally.crowd
        pooled.alone += [tally for tally in room.tallies if sizes[tally.group].real >= k]
        small = [tally for tally in room.tallies if sizes[tally.group].real < k]
        if room.pooled:
            pooled.batches[place] = list(room.pooled)
        if not room.closed:
            pooled.waiting += sum(tally.n for tally in small)
            continue
        batch += small
        if together_in(tally.crowd for tally in batch).real >= k:
            # Whose they are is not told: a portion of one unit's few and another's would give both away.
            pooled.batches.setdefault(place, []).extend(replace(tally, group=None) for tally in batch)
            batch = []
    pooled.waiting += sum(tally.n for tally in batch)
    return pooled


def told_together(session: Session, journey: Journey) -> list[tuple[Activity, Tally]]:
    """What rooms that were too small alone have told together, at the activity that made them five."""
    rounds = _rounds(journey)
    told = Told({}, {}, {})
    for activities in rounds.values():
        for activity in activities:
            breathe()
            own, pooled = _counts(session, [activity])
            told.counts.update(own)
            told.pooled.update(pooled)
    found = []
    for activities in rounds.values():
        for key, rooms in _asked(activities).items():
            breathe()
            found += [
                (rooms[place], replace(tally, round=rooms[place].round))
                for place, batch in pool(_portions(key, rooms, told)).batches.items()
                for tally in _merge(batch)
            ]
    return found


def marks_of(session: Session, journey: Journey, statement: Statement) -> list[Contribution]:
    """Texts that speak of any wording of a statement, newest wording first; not those of a question that
    people are still answering, or whose room has not been shown them.
    """
    told = [
        activity.id
        for workshop in journey.workshops
        for activity in workshop.activities
        if activity.is_told_elsewhere
    ]
    spoken = select(Contribution).where(
        Contribution.journey_id == journey.id,
        Contribution.about.like(Thing.STATEMENT.key(statement.id) + ":%"),
    )
    rows = session.scalars(spoken.where(Contribution.activity_id.in_(told)))
    return sorted(
        (contribution for contribution in rows if contribution.is_visible),
        key=lambda contribution: (-_revision(contribution.about), contribution.id),
    )


def _revision(key: str) -> int:
    """Which wording of its statement a key points at."""
    return Reference.read(key).revision or 0
