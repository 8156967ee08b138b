"""Results about the same thing are one series: two rounds of a question, and the same question put again
later in the meeting, as a check-in at the beginning and the end.

Whoever is not told apart by anything shown so far is in one *class* with others. What is shown next may take
a class as a whole, or leave it out as a whole, or part it into five people and five; and what is new are five
people or nobody. Where each was shown a few of the things, that is so of each thing, among those who were
shown it. Then no sum of shown numbers is about fewer than five, however many are added to and taken
from each other (docs/decisions/one-ledger.md).
"""

from collections import defaultdict
from collections.abc import Collection, Iterable
from typing import NamedTuple

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from models.activities.shapes import Item
from models.analysis.disclosure import SMALLEST
from models.base import Refused
from models.numbers import whole
from models.references import Thing, halves
from models.workshop.activity import Activity
from models.workshop.answer import Answer
from models.workshop.participant import SIMULATED, Participant
from models.workshop.sampling import seers

# How many people answered anything in a round stands under this item.
TURNOUT = "*"


class Given(NamedTuple):
    """One answer as it stands."""

    id: int
    who: int
    item: str
    criterion: str
    value: str
    unit: int | None


class Place(NamedTuple):
    """What one answer is about. A ballot whose answers are weighed against each other is one as a whole."""

    item: str
    criterion: str


class Told:
    """One round of an activity: who answered what, those held back left out; and what it is about."""

    def __init__(self, session: Session, activity: Activity, number: int) -> None:
        self.activity = activity
        self.groups = set(activity.shown_groups.get(str(number), []))
        self.named = _names(activity)
        self.ballots: dict[Place, dict[int, list[Given]]] = defaultdict(lambda: defaultdict(list))
        columns = (
            Answer.id,
            Answer.participant_id,
            Answer.item,
            Answer.criterion,
            Answer.value,
            Answer.unit_id,
        )
        rows = session.execute(
            select(*columns).where(
                Answer.activity_id == activity.id, Answer.round == number, Answer.held.is_(False)
            )
        )
        for given in map(Given._make, rows):
            whole = activity.kind.weighs_own_answers
            place = Place(TURNOUT, "") if whole else Place(given.item, given.criterion)
            self.ballots[place][given.who].append(given)

    def same(self, item: str, there: "Told") -> list[str]:
        """What goes by the same name in another round."""
        if self.activity is there.activity:
            return [item]
        names = self.names_of(item)
        return [other for other in there.items if names & there.names_of(other)]

    def names_of(self, item: str) -> frozenset[str]:
        if item in self.named:
            return self.named[item]
        first, second = halves(item)
        if second:
            pairs = ((left, right) for left in self.names_of(first) for right in self.names_of(second))
            return frozenset("+".join(pair) for pair in pairs)
        return frozenset([item])

    @property
    def items(self) -> list[str]:
        """Everything that was answered in it; of a ballot, everything that could be."""
        return [*dict.fromkeys([*self.named, *(place.item for place in self.ballots)])]

    def shown_each(self, session: Session) -> dict[str, dict[int, list[Given]]]:
        """Of a vote: the ballots of those who were shown each thing."""
        ballots = self.ballots.get(Place(TURNOUT, ""), {})
        if not self.activity.sample:
            return dict.fromkeys(self.named, ballots)
        voters = session.scalars(select(Participant).where(Participant.id.in_(ballots)))
        answered = {who: {given.item for given in ballot} for who, ballot in ballots.items()}
        return {
            item: {who: ballots[who] for who in people}
            for item, people in seers(self.activity, voters, answered).items()
        }

    def about(self, place: Place, there: "Told") -> dict[int, list[Given]]:
        """Who answered the same here as is asked at a place there, and what."""
        if self.activity.kind.weighs_own_answers:
            shared = any(there.same(item, self) for item in there.named)
            return dict(self.ballots[place]) if shared else {}
        found: dict[int, list[Given]] = {}
        for item in there.same(place.item, self):
            for who, given in self.ballots.get(Place(item, place.criterion), {}).items():
                found.setdefault(who, given)
        return found


class Cover(NamedTuple):
    """Whom something shown was about, and which units were told apart in it."""

    groups: set[int]
    people: dict[int, list[Given]]

    def side_of(self, who: int) -> int | None:
        """Outside of it: None; in one of its units: that; else 0."""
        if who not in self.people:
            return None
        unit = self.people[who][0].unit
        return unit if unit in self.groups else 0


def told_before(session: Session, activity: Activity) -> list[Told]:
    """What has been shown in this meeting about the same things as the round that is about to be."""
    here = Told(session, activity, activity.round)
    others = [
        (other, int(number))
        for other in activity.workshop.agenda
        if other.type == activity.type
        for number in sorted(other.shown_groups)
    ]
    earlier = [Told(session, other, number) for other, number in others]
    return [told for told in earlier if any(told.about(place, here) for place in here.ballots)]


def stand_by(session: Session, activity: Activity, earlier: list[Told]) -> None:
    """Let the round differ from all that was shown before about the same things by whole classes and by five
    new people or more. Who came back to a class that others left, or is new with fewer than four others, is
    held back; who left one, with fewer than four others, stands by the answer given; where that cannot be
    given again, as on a shorter scale, the whole class is left out. Whoever has named another unit since
    stays where they were. What fewer than five answered was shown to nobody: it makes no class, and whoever
    answered it is as new as the others.
    """
    here, crowd = Told(session, activity, activity.round), _Crowd(session, activity)
    still_apart = earlier[0].groups.intersection(*(told.groups for told in earlier))
    is_partly_seen = activity.kind.weighs_own_answers and any(
        told.activity.sample for told in (here, *earlier)
    )
    for place, now in here.ballots.items():
        covers = [
            (told, Cover(told.groups, people))
            for told in earlier
            if crowd.is_enough(set(people := told.about(place, here)))
        ]
        is_frozen = is_partly_seen and any(told.activity is activity for told, _ in covers)
        if is_frozen:
            # Whoever is new was shown a few: what those chose would be told of fewer than five.
            covers = [(told, cover) for told, cover in covers if told.activity is activity]
        known = {who: given for _, cover in covers for who, given in cover.people.items()}
        if not known:
            continue
        _stay_in(session, {given.id: known[who][0].unit for who in known for given in now.get(who, [])})
        classes: dict[tuple, set[int]] = defaultdict(set)
        for who in known:
            classes[tuple(cover.side_of(who) for _, cover in covers)].add(who)
        fresh = _by_unit(now, known, still_apart)
        held = [few for few in fresh if is_frozen or not crowd.is_enough(few)]
        for members in classes.values():
            present, gone = members & now.keys(), members - now.keys()
            if gone and (is_frozen or not crowd.is_enough(gone)):
                again = [_again(session, activity, here, place, known[who], earlier) for who in sorted(gone)]
                if all(again):
                    session.add_all(answer for answers in again for answer in answers)
                else:
                    held.append(present)
            elif present and gone and not crowd.is_enough(present):
                held.append(present)
        _hold(session, (given.id for few in held for who in few for given in now.get(who, [])))
    if is_partly_seen:
        session.flush()
        _hold_unless_each_is_safe(session, activity, earlier, crowd)


def _hold_unless_each_is_safe(
    session: Session, activity: Activity, earlier: list[Told], crowd: "_Crowd"
) -> None:
    """Where each is shown a few, the numbers of each thing are about those who were shown it: among them too
    whole classes come and go, and five new people; else nothing is told of the round.
    """
    here = Told(session, activity, activity.round)
    still_apart = earlier[0].groups.intersection(*(told.groups for told in earlier))
    shown_before = [(told, told.shown_each(session)) for told in earlier]
    for item, now in here.shown_each(session).items():
        if not crowd.is_enough(set(now)):
            # Nothing is told of it.
            continue
        covers = [
            Cover(told.groups, people)
            for told, shown in shown_before
            for same in here.same(item, told)
            if crowd.is_enough(set(people := shown.get(same, {})))
        ]
        known = {who for cover in covers for who in cover.people}
        classes: dict[tuple, set[int]] = defaultdict(set)
        for who in known:
            classes[tuple(cover.side_of(who) for cover in covers)].add(who)
        parts = _by_unit(now, known, still_apart) if covers else []
        for members in classes.values():
            present, gone = members & now.keys(), members - now.keys()
            parts += [part for part in (present, gone) if gone and part]
        if not all(map(crowd.is_enough, parts)):
            ids = [
                given.id for people in here.ballots.values() for ballot in people.values() for given in ballot
            ]
            _hold(session, ids)
            return


def _by_unit(now: dict[int, list[Given]], known: Collection[int], still_apart: set[int]) -> list[set[int]]:
    """Those who are new, in the units that may still be told apart."""
    fresh: dict[int | None, set[int]] = defaultdict(set)
    for who in now.keys() - set(known):
        fresh[now[who][0].unit if now[who][0].unit in still_apart else None].add(who)
    return list(fresh.values())


class _Crowd:
    """How many people there are at least in a set of participants."""

    def __init__(self, session: Session, activity: Activity) -> None:
        there = session.execute(
            select(Participant.id, Participant.device, Participant.again).where(
                Participant.workshop_id == activity.workshop_id
            )
        ).all()
        self.phones = {who for who, device, again in there if device == "phone" and not again}
        self.tables = {who for who, device, again in there if device == "table" and not again}
        self.nobody_is_real = activity.workshop.is_rehearsal or all(
            device == SIMULATED for _, device, _ in there
        )

    def is_enough(self, people: set[int]) -> bool:
        # Whoever writes for a table may hold a phone of their own: the two are never added up.
        return self.nobody_is_real or max(len(people & self.phones), len(people & self.tables)) >= SMALLEST


def _again(
    session: Session, activity: Activity, here: Told, place: Place, given: list[Given], earlier: list[Told]
) -> list[Answer]:
    """What somebody answered the last time, for this round as well, as far as it can be answered here: not
    off its scale, nor out of a smaller purse.
    """
    mine: dict[tuple[str, str], str] = {}
    found = []
    ids = [answer.id for answer in given]
    for answer in session.scalars(select(Answer).where(Answer.id.in_(ids)).order_by(Answer.id)).all():
        item = place.item
        if activity.kind.weighs_own_answers:
            source = next(told for told in earlier if told.activity.id == answer.activity_id)
            item = next(iter(source.same(answer.item, here)), "")
        if (item, answer.criterion) in mine:
            continue
        number = whole(answer.value)
        value = answer.value if number is None else number
        try:
            kept = activity.kind.check_answer(
                activity.settled, activity.stage_name, activity.items, mine, item, answer.criterion, value
            )
        except Refused:
            continue
        if kept is not None:
            mine[item, answer.criterion] = kept
            found.append(answer.again(activity, item))
    return found


def _stay_in(session: Session, units: dict[int, int | None]) -> None:
    for unit in set(units.values()):
        ids = [given for given, theirs in units.items() if theirs == unit]
        session.execute(update(Answer).where(Answer.id.in_(ids)).values(unit_id=unit))


def _hold(session: Session, ids: Iterable[int]) -> None:
    session.execute(update(Answer).where(Answer.id.in_(list(ids))).values(held=True))


def _names(activity: Activity) -> dict[str, frozenset[str]]:
    """What each thing that it asks about goes by: as one thing that is kept, and by its words. What stands in
    a list or in the settings is counted there, and its number says nothing elsewhere.
    """
    found = {item["key"]: frozenset(_item_names(item)) for item in activity.items}
    for scale in activity.kind.scales(activity.settings):
        words = frozenset(map(_words, _all_words(scale.get("text"))))
        found[scale["key"]] = words or frozenset([scale["key"]])
    return found


def _item_names(item: Item) -> Iterable[str]:
    if not Thing.WRITTEN.names(item["key"]) and not Thing.LINE.names(item["key"]):
        yield item["key"]
    for text in (*_all_words(item.get("text")), *_all_words(item.get("words"))):
        if text:
            yield _words(text)


def _all_words(text: str | dict | None) -> list[str]:
    return [words for words in text.values() if words] if isinstance(text, dict) else [text] if text else []


def _words(text: str) -> str:
    return "=" + " ".join(text.casefold().split())
