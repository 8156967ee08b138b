"""The ledger of what may be shown: every number about answers leaves the database through here (D-24).

The promise is not only that no group under five is shown, but that nobody's answer can be had from all that
has ever been shown, by subtracting one view, moment or round from another. Three rules keep it:

- **Groups are settled once.** When a round is revealed, it is decided which units may be told apart in it,
  and that stays. A later round may tell fewer apart, never others.
- **Nothing is added to what was shown by fewer than five.** Rounds of a question, and the same question put
  again in the meeting, are one series (`series.py`): all that was shown of it differs by nobody, or by five
  people or more, in every group and in every combination.
- **Only people count towards five.** Answers that a leader typed in from paper are known to the leader, a
  simulated person is nobody, and who comes in again on the same phone may be the same: they are counted,
  but make nothing safe. In a rehearsal those who are played are all that is counted: whoever tries it with
  a phone of their own is told of in no number, and there is nobody to protect.
  A table's device speaks for nobody knows how many, one of whom may hold a phone of their own: it counts
  only where no phone answered, as one for its table.

Before a round is settled nothing of it leaves this file: not a number, and not an order made of numbers.

What the rooms of a whole journey add up to is the concern of `models/document/wording_support.py`, which
pools the portions that are kept here.
"""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable
from dataclasses import replace

from sqlalchemy import ColumnElement, case, exists, false, func, or_, select, update
from sqlalchemy.orm import Session

from models.activities.evidence import Tally
from models.analysis.disclosure import SMALLEST, Crowd, showable, together
from models.analysis.duels import Duel, told_pairs
from models.workshop.activity import Activity
from models.workshop.answer import Answer, Count
from models.workshop.contribution import Contribution
from models.workshop.participant import SIMULATED, Participant
from models.workshop.sampling import exposure
from models.workshop.series import TURNOUT, stand_by, told_before


def settle_round(session: Session, activity: Activity) -> None:
    """Decide, once, which units are told apart in the round that is about to be shown.

    The verbs of reveal and severing call it; asked again of a settled round it changes nothing.
    """
    if str(activity.round) in activity.shown_groups or not activity.kind.takes_answers:
        return
    if activity.workshop.is_rehearsal:
        _hold_back_the_real(session, activity)
    earlier = told_before(session, activity)
    if earlier:
        stand_by(session, activity, earlier)
        session.flush()
    among = earlier[0].groups.intersection(*(told.groups for told in earlier)) if earlier else None
    kept = together(_sizes(_answered(session, activity), activity.round), smallest_of(activity), among)
    activity.shown_groups = {**activity.shown_groups, str(activity.round): sorted(kept)}
    if activity.sample:
        activity.exposure = {**activity.exposure, str(activity.round): _exposure(session, activity)}


def _hold_back_the_real(session: Session, activity: Activity) -> None:
    played = select(Participant.id).where(
        Participant.workshop_id == activity.workshop_id, Participant.device == SIMULATED
    )
    session.execute(
        update(Answer)
        .where(
            Answer.activity_id == activity.id,
            Answer.round == activity.round,
            Answer.participant_id.not_in(played),
        )
        .values(held=True)
    )
    session.flush()


def _exposure(session: Session, activity: Activity) -> list[int]:
    """Of those who answered in this round, how many were shown each of the items."""
    asked = (Answer.activity_id == activity.id, Answer.round == activity.round, Answer.held.is_(False))
    counting, answered = set(), defaultdict(set)
    for who, item, counts in session.execute(
        select(Answer.participant_id, Answer.item, case((_counting(session, activity), 1), else_=0)).where(
            *asked
        )
    ):
        answered[who].add(item)
        if counts:
            counting.add(who)
    voters = session.scalars(select(Participant).where(Participant.id.in_(answered)))
    return exposure(activity, voters, counting, answered, smallest_of(activity))


def smallest_of(activity: Activity) -> int:
    """How many people there must be at least in whatever is shown of it."""
    return max(SMALLEST, activity.settled.get("k_min") or SMALLEST)


def safe_tallies(session: Session, activity: Activity) -> list[Tally]:
    """An activity's answers as counts, from the answers while they exist and from the severed counts after;
    every unit that may not be told apart has been merged into the rest, whose group is None.

    Beside the values, item "*" holds how many people answered anything in each round. A round that has not
    been settled has none.
    """
    return safe_by_activity(session, [activity])[activity.id]


def safe_by_activity(session: Session, activities: Iterable[Activity]) -> dict[int, list[Tally]]:
    """The same of many activities, read at once: of a finished journey nearly all have nothing but counts."""
    asked = {activity.id: activity for activity in activities}
    counted = _counted(session, asked)
    place = Answer.activity_id.in_(asked), Answer.held.is_(False)
    tied = set(session.scalars(select(Answer.activity_id).where(*place).distinct()))
    return {
        number: _safe(
            session, activity, counted[number], _answered(session, activity) if number in tied else []
        )
        for number, activity in asked.items()
    }


def _safe(session: Session, activity: Activity, counted: list[Tally], answered: list[Tally]) -> list[Tally]:
    if not activity.kind.takes_answers:
        return []
    merged: dict[tuple[int, str, str, int | None, str], Crowd] = defaultdict(Crowd)
    found = counted + [
        tally
        for tally in answered
        # One that was shown before rounds were settled is judged as it stands.
        if activity.is_shown or str(tally.round) in activity.shown_groups
    ]
    found = _without_few_duels(session, _without_small_units(found, activity), activity)
    kept = {number: _groups_of(found, activity, number) for number in {tally.round for tally in found}}
    for tally in found:
        group = tally.group if tally.group in kept[tally.round] else None
        merged[tally.round, tally.item, tally.criterion, group, tally.value] += tally.crowd
    return [
        Tally(*place, crowd.n, crowd.real)
        for place, crowd in sorted(merged.items(), key=lambda pair: str(pair[0]))
    ]


def tallies_to_keep(session: Session, activity: Activity) -> list[Tally]:
    """The safe tallies, for when the answers go. Tables too few to be told in their own room wait for other
    rooms, where whoever wrote for one may hold a phone: they are told with those, but make nothing safe.
    """
    found = safe_tallies(session, activity)
    by_phone = _asked_of_phones(session, activity)
    rounds = {number for number, _ in by_phone}
    sizes: dict[tuple[int, str, str, int | None], Crowd] = defaultdict(Crowd)
    for tally in found:
        sizes[tally.round, tally.item, tally.criterion, tally.group] += tally.crowd
    return [
        tally
        if (tally.round in rounds if tally.item == TURNOUT else (tally.round, tally.criterion) in by_phone)
        or sizes[tally.round, tally.item, tally.criterion, tally.group].real >= SMALLEST
        else replace(tally, real=0)
        for tally in found
    ]


def _without_small_units(found: list[Tally], activity: Activity) -> list[Tally]:
    """Where people said which unit they are from: a unit of fewer than five is not told to be there, nor had
    by taking the others from all.
    """
    asked = activity.kind.unit_item(activity.settings)
    sizes: dict[tuple[int, str], Crowd] = defaultdict(Crowd)
    for tally in found:
        if asked and tally.item == asked:
            sizes[tally.round, tally.value] += tally.crowd
    rounds = {number for number, _ in sizes}
    told = {
        (number, unit)
        for number in rounds
        for unit in showable({unit: size for (at, unit), size in sizes.items() if at == number})
    }
    return [
        replace(tally, value="")
        if (tally.round, tally.value) in sizes
        and tally.item == asked
        and (tally.round, tally.value) not in told
        else tally
        for tally in found
    ]


def _without_few_duels(session: Session, found: list[Tally], activity: Activity) -> list[Tally]:
    """Where things are compared in pairs: how often one won is a sum of what many said of many pairs, and
    holds only those that five people stand behind, however the things are parted.
    """
    duels = activity.kind.duels
    if duels is None or not any(tally.criterion == duels for tally in found):
        return found
    place = (Answer.round, Answer.participant_id, Answer.item)
    asked = (Answer.activity_id == activity.id, Answer.held.is_(False), Answer.criterion == duels)
    judged: dict[int, list[Duel]] = defaultdict(list)
    for number, who, pair, counts in session.execute(
        select(*place, case((_counting(session, activity), 1), else_=0)).where(*asked)
    ):
        judged[number].append(Duel(who, pair, bool(counts)))
    told = {number: told_pairs(theirs, smallest_of(activity)) for number, theirs in judged.items()}
    return [
        tally
        for tally in found
        if tally.criterion != duels or tally.round not in told or tally.item in told[tally.round]
    ]


def answered_by_enough(session: Session, activity: Activity, enough: int) -> list[Tally]:
    """The safe tallies, without each round and each item in it that too few people answered.

    Each round is judged alone: three people who answer twice are three. Where answers are weighed against
    each other, as dots out of a budget, the round is judged as one; an item without a dot is an answer too.
    Who took no stand at an item is not one of its five, on a page or in a file. Where each was shown a few,
    nothing is told of what fewer than five were shown.
    """
    found = safe_tallies(session, activity)
    sizes: dict[tuple[int, str, str], Crowd] = defaultdict(Crowd)
    for tally in found:
        if activity.kind.no_stand is None or tally.value != activity.kind.no_stand:
            sizes[tally.round, tally.item, tally.criterion] += tally.crowd
    enough = smallest_of(activity)
    hardly_shown = {
        (int(number), item["key"])
        for number, seen in activity.exposure.items()
        for item, n in zip(activity.items, seen, strict=False)
        if not n
    }
    return [
        tally
        for tally in found
        if sizes[tally.round, TURNOUT, ""].real >= enough
        and (tally.round, tally.item) not in hardly_shown
        and (
            activity.kind.weighs_own_answers or sizes[tally.round, tally.item, tally.criterion].real >= enough
        )
    ]


def pairs_of_enough(session: Session, activity: Activity) -> list[Tally]:
    """How things were sorted in pairs by five people or more: what a board is made from, before its reveal.
    Not for numbers or an order; only whether more say that two belong together than that they do not.
    """
    found = _answered(session, activity) + _counted(session, [activity.id])[activity.id]
    sorters = sum(tally.crowd.real for tally in found if tally.item == TURNOUT)
    return [tally for tally in found if tally.criterion == "pair"] if sorters >= SMALLEST else []


def shared_by_enough(
    texts: Iterable[Contribution], counting: set[int], trait: Callable[[Contribution], Hashable]
) -> set:
    """Values of a trait of texts (their unit, their language) that so many writers share that to tell it
    points at nobody, nor at those who do not share it. `counting` are the ids of participants who count
    towards five; what was taken back makes nobody a writer.
    """
    authors: dict = defaultdict(set)
    for text in texts:
        if text.author_id is not None and not text.withdrawn:
            authors[trait(text)].add(text.author_id)
    return showable({value: Crowd(len(ids), len(ids & counting)) for value, ids in authors.items()})


def _groups_of(found: list[Tally], activity: Activity, number: int) -> set:
    """As settled; a round that nobody has been shown yet is judged as it stands now."""
    settled = activity.shown_groups.get(str(number))
    if settled is not None:
        return set(settled)
    among = activity.shown_groups.get(str(number - 1)) if number > 1 else None
    return together(_sizes(found, number), smallest_of(activity), among)


def _sizes(found: list[Tally], number: int) -> list[dict]:
    """Per item and criterion of a round: group -> how many answered. One set of groups for all of them, since
    a unit kept at one item and not at another would give itself away.
    """
    tables: dict = defaultdict(lambda: defaultdict(Crowd))
    for tally in found:
        if tally.round == number:
            tables[tally.item, tally.criterion][tally.group] += tally.crowd
    return [dict(sizes) for sizes in tables.values()]


def keep_group(session: Session, participant: Participant) -> None:
    """After somebody has named another unit: their answers go along where nothing has been shown of them yet,
    and stay where they were where it has.
    """
    open_rounds = [
        (activity.id, activity.round)
        for activity in session.scalars(
            select(Activity).where(
                Activity.workshop_id == participant.workshop_id, Activity.state != "planned"
            )
        )
        if str(activity.round) not in activity.shown_groups
    ]
    for activity_id, number in open_rounds:
        session.execute(
            update(Answer)
            .where(
                Answer.participant_id == participant.id,
                Answer.activity_id == activity_id,
                Answer.round == number,
            )
            .values(unit_id=participant.unit_id)
        )


def _answered(session: Session, activity: Activity) -> list[Tally]:
    """Counts of answers as they are; nothing outside this file may see them."""
    asked = (Answer.activity_id == activity.id, Answer.held.is_(False))
    # Once a meeting is severed there are none, and pages of a finished journey look into dozens of them.
    if not session.scalar(select(exists().where(*asked))):
        return []
    counting = _counting(session, activity)
    place = (Answer.round, Answer.item, Answer.criterion, Answer.unit_id, Answer.value)
    values = session.execute(
        select(*place, func.count(), func.sum(case((counting, 1), else_=0))).where(*asked).group_by(*place)
    ).all()
    people = session.execute(
        select(
            Answer.round,
            Answer.unit_id,
            func.count(Answer.participant_id.distinct()),
            # Whoever writes for a table may hold a phone of their own: the two are never added up.
            func.count(case((counting & Answer.real, Answer.participant_id)).distinct()),
            func.count(case((counting & ~Answer.real, Answer.participant_id)).distinct()),
        )
        .where(*asked)
        .group_by(Answer.round, Answer.unit_id)
    ).all()
    return [Tally(*row) for row in values] + [
        Tally(number, TURNOUT, "", unit, "", n, max(phones, others))
        for number, unit, n, phones, others in people
    ]


def _asked_of_phones(session: Session, activity: Activity) -> list[tuple[int, str]]:
    """Rounds and criteria that phones answered for themselves, but for what each alone can say. What tables
    answered of the same makes nothing safe, however the question is put by now.
    """
    asked = (Answer.activity_id == activity.id, Answer.held.is_(False), Answer.real)
    found = session.execute(select(Answer.round, Answer.criterion).where(*asked).distinct())
    return [(number, criterion) for number, criterion in found if not activity.kind.is_of_own_text(criterion)]


def _counting(session: Session, activity: Activity) -> ColumnElement[bool]:
    """Whether whoever answered counts towards five."""
    table = exists().where(
        Participant.id == Answer.participant_id, Participant.device == "table", Participant.again.is_(False)
    )
    someone = (Participant.workshop_id == activity.workshop_id, Participant.device != SIMULATED)
    if activity.workshop.is_rehearsal:
        # Of others than who is played nothing is counted there.
        someone = (*someone, Participant.id == Answer.participant_id)
    nobody_is_real = ~exists().where(*someone)
    # Whoever writes for a table may have answered by phone as well: tables count where no phone did.
    apart = [
        (Answer.round == number) & (Answer.criterion == criterion)
        for number, criterion in _asked_of_phones(session, activity)
    ]
    return Answer.real | (table & ~or_(false(), *apart)) | nobody_is_real


def _counted(session: Session, activities: Iterable[int]) -> dict[int, list[Tally]]:
    """What severing has kept of them, by activity."""
    found: dict[int, list[Tally]] = {number: [] for number in activities}
    columns = (Count.round, Count.item, Count.criterion, Count.unit_id, Count.value, Count.n, Count.real)
    kept = select(Count.activity_id, *columns).where(Count.activity_id.in_(found), Count.pooled.is_(False))
    for row in session.execute(kept.order_by(Count.id)):
        found[row[0]].append(Tally(*row[1:]))
    return found
