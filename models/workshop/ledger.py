"""The ledger of what may be shown: every number about answers leaves the database through here (D-24).

The promise is not only that no group under five is shown, but that nobody's answer can be had from all that
has ever been shown, by subtracting one view, moment or round from another. Three rules keep it:

- **Groups are settled once.** When a round is revealed, it is decided which units may be told apart in it,
  and that stays. A later round may tell fewer apart, never others.
- **Nothing is added to what was shown by fewer than five.** Who answers in a second round alone, one to four
  of a group, is held back; who answered in the first alone stands by that answer. So two rounds differ by
  nobody, or by five people or more, in every group.
- **Only people count towards five.** Answers that a leader typed in from paper are known to the leader, a
  simulated person is nobody, and who comes in again on the same phone may be the same: they are counted,
  but make nothing safe. Only where everybody is simulated, in a rehearsal, there is nobody to protect.

What the rooms of a whole journey add up to is the concern of `models/document/wording_support.py`, which
pools the portions that are kept here.
"""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable

from sqlalchemy import case, exists, func, select, update
from sqlalchemy.orm import Session

from models.activities.evidence import Tally
from models.analysis.disclosure import SMALLEST, Crowd, showable, together
from models.workshop.activity import Activity
from models.workshop.answer import Answer, Count
from models.workshop.contribution import Contribution
from models.workshop.participant import Participant

# How many people answered anything in a round stands under this item.
TURNOUT = "*"


def settle_round(session: Session, activity: Activity) -> None:
    """Decide, once, which units are told apart in the round that is about to be shown.

    The verbs of reveal and severing call it; asked again of a settled round it changes nothing.
    """
    if str(activity.round) in activity.shown_groups or not activity.kind.takes_answers:
        return
    before = str(activity.round - 1)
    among = activity.shown_groups.get(before)
    if activity.round > 1:
        _stand_by(session, activity, set(among or []))
    kept = together(_sizes(_tally(session, activity.id), activity.round), smallest_of(activity), among)
    activity.shown_groups = {**activity.shown_groups, str(activity.round): sorted(kept)}


def smallest_of(activity: Activity) -> int:
    """How many people there must be at least in whatever is shown of it."""
    return max(SMALLEST, activity.settled.get("k_min") or SMALLEST)


def safe_tallies(session: Session, activity: Activity) -> list[Tally]:
    """An activity's answers as counts, from the answers while they exist and from the severed counts after;
    every unit that may not be told apart has been merged into the rest, whose group is None.

    Beside the values, item "*" holds how many people answered anything in each round.
    """
    merged: dict[tuple[int, str, str, int | None, str], Crowd] = defaultdict(Crowd)
    found = _tally(session, activity.id)
    kept = {number: _groups_of(found, activity, number) for number in {tally.round for tally in found}}
    for tally in found:
        group = tally.group if tally.group in kept[tally.round] else None
        merged[tally.round, tally.item, tally.criterion, group, tally.value] += tally.crowd
    return [
        Tally(*place, crowd.n, crowd.real)
        for place, crowd in sorted(merged.items(), key=lambda pair: str(pair[0]))
    ]


def answered_by_enough(session: Session, activity: Activity, enough: int) -> list[Tally]:
    """The safe tallies, without each round and each item in it that too few people answered.

    Each round is judged alone: three people who answer twice are three. Where answers are weighed against
    each other, as dots out of a budget, the round is judged as one; an item without a dot is an answer too.
    """
    found = safe_tallies(session, activity)
    sizes: dict[tuple[int, str, str], Crowd] = defaultdict(Crowd)
    for tally in found:
        sizes[tally.round, tally.item, tally.criterion] += tally.crowd
    enough = smallest_of(activity)
    return [
        tally
        for tally in found
        if sizes[tally.round, TURNOUT, ""].real >= enough
        and (
            activity.kind.weighs_own_answers or sizes[tally.round, tally.item, tally.criterion].real >= enough
        )
    ]


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


def _stand_by(session: Session, activity: Activity, told_apart: set) -> None:
    """Make the round differ from the one before by nobody, or by five people or more, in every group and at
    every item that was asked in both. Whoever has named another unit since stays with the first here.
    """
    rows = session.scalars(
        select(Answer).where(
            Answer.activity_id == activity.id, Answer.round.in_((activity.round - 1, activity.round))
        )
    ).all()
    belonged = {answer.participant_id: answer.unit_id for answer in rows if answer.round < activity.round}
    for answer in rows:
        answer.unit_id = belonged.get(answer.participant_id, answer.unit_id)
    rounds: dict[tuple, dict[int, list[Answer]]] = defaultdict(lambda: defaultdict(list))
    for answer in rows:
        group = answer.unit_id if answer.unit_id in told_apart else None
        # Where answers are weighed against each other, as dots out of a budget, a person's are one thing.
        item = TURNOUT if activity.kind.weighs_own_answers else f"{answer.item}|{answer.criterion}"
        rounds[group, item][answer.round].append(answer)
    for answers in rounds.values():
        earlier, later = answers[activity.round - 1], answers[activity.round]
        before, now = ({answer.participant_id for answer in those} for those in (earlier, later))
        if not now:
            continue
        newcomers = [answer for answer in later if answer.participant_id not in before]
        if not _enough_people(newcomers):
            for answer in newcomers:
                answer.held = True
        gone = [answer for answer in earlier if answer.participant_id not in now]
        if not _enough_people(gone):
            session.add_all(answer.again(activity.round) for answer in gone)
    session.flush()


def _enough_people(answers: list[Answer]) -> bool:
    return len({answer.participant_id for answer in answers if answer.real}) >= SMALLEST


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


def _tally(session: Session, activity_id: int) -> list[Tally]:
    """Counts as they are; nothing outside this file may see them."""
    asked = (Answer.activity_id == activity_id, Answer.held.is_(False))
    counting = Answer.real | ~exists().where(
        Participant.workshop_id == Answer.workshop_id, Participant.device != "rehearsal"
    )
    place = (Answer.round, Answer.item, Answer.criterion, Answer.unit_id, Answer.value)
    values = session.execute(
        select(*place, func.count(), func.sum(case((counting, 1), else_=0))).where(*asked).group_by(*place)
    ).all()
    people = session.execute(
        select(
            Answer.round,
            Answer.unit_id,
            func.count(Answer.participant_id.distinct()),
            func.count(case((counting, Answer.participant_id)).distinct()),
        )
        .where(*asked)
        .group_by(Answer.round, Answer.unit_id)
    ).all()
    kept = session.execute(
        select(
            Count.round, Count.item, Count.criterion, Count.unit_id, Count.value, Count.n, Count.real
        ).where(Count.activity_id == activity_id, Count.pooled.is_(False))
    ).all()
    return (
        [Tally(*row) for row in values]
        + [Tally(number, TURNOUT, "", unit, "", n, real) for number, unit, n, real in people]
        + [Tally(*row) for row in kept]
    )
