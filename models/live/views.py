"""What each audience sees of a workshop, as keyed objects.

Snapshot and change are made by the same functions.

Keys: workshop, agenda, activity, counts, result, c:<contribution>, k:<cluster>, hints and waved (suggestions,
the leader's alone); for a phone in a workshop over days, task:<activity>.
Audiences: leader (console), screen, watch (the wall as those elsewhere see it), phone. What an audience has
no business with is not in its state at all.
"""

from collections.abc import Callable
from typing import TypeVar, cast

from sqlalchemy import ColumnElement, Row, Select, bindparam, case, func, select, true, union
from sqlalchemy.orm import Session

from models.analysis.disclosure import SMALLEST, coarse
from models.document.room_sentence import sentence_of
from models.document.sources import sentences_of
from models.live.blocks import blocks
from models.live.shapes import ActivitySeen, Agenda, AgendaLine, Counts, Hints, State, TextList, Waved
from models.references import Thing
from models.workshop.activity import Activity
from models.workshop.answer import Answer
from models.workshop.board import ASIDE, LOOSE, Board
from models.workshop.cluster import Cluster, Placement
from models.workshop.contribution import Contribution
from models.workshop.evidence import people, result_of
from models.workshop.inputs import JOINS_SAME, expected, said_twice, seen_by_each, unchanged
from models.workshop.participant import SIMULATED, SORTS, WRITTEN_FOR, Participant
from models.workshop.pen import is_voice
from models.workshop.preflight import hides_counts, obstacle_of, preflight
from models.workshop.shapes import BoardIdea, Made, Piece, Tables
from models.workshop.suggesting import can_suggest, hidden_items
from models.workshop.workshop import REMOTE_TABLE, Workshop

AUDIENCES = ("leader", "screen", "watch", "phone")
T = TypeVar("T")
EVERYTHING = None
# Texts that phones are told whole. Of more they get a list, and read them as somebody comes to them.
MANY_TEXTS = 60


def state_of(
    session: Session,
    workshop: Workshop,
    audience: str,
    signals: dict,
    keys: set[str] | None = EVERYTHING,
    shared: dict | None = None,
) -> State:
    """The objects `audience` sees, all of them or only those of `keys` that it does see.

    `shared` carries what is the same for every audience from one call to the next at the same moment.
    """
    shared = {} if shared is None else shared
    if audience == "watch":
        return _for_watchers(state_of(session, workshop, "screen", signals, keys, shared))
    found: State = {}
    activity = workshop.current

    def once(key: str, make: Callable[[], T]) -> T:
        if key not in shared:
            shared[key] = make()
        return shared[key]

    def wanted(key: str) -> bool:
        return keys is None or key in keys

    if wanted("workshop"):
        seen = workshop.seen_by(audience)
        if audience in ("screen", "leader") and workshop.state == "closed":
            seen["made"] = once("made", lambda: _made(session, workshop))
        found["workshop"] = seen
    if audience == "leader" and wanted("agenda"):
        found["agenda"] = _agenda(workshop)
    if activity is not None:
        if wanted("activity"):
            found["activity"] = _asked(session, workshop, activity, audience)
        if wanted("counts"):
            counts = once("counts", lambda: _counted(session, workshop, activity, signals))
            found["counts"] = counts_for(audience, counts)
        if wanted("result") and activity.tells_result:
            result = once(
                "result", lambda: {"activity": activity.id, **result_of(session, activity, workshop.language)}
            )
            found["result"] = activity.kind.in_short(result) if audience == "phone" else result
        found |= _pieces(session, workshop, activity, audience, keys)
    elif audience in ("leader", "screen") and workshop.state == "planned":
        if wanted("counts"):
            # In the lobby nobody has been asked anything yet; who is there is told all the same.
            found["counts"] = counts_of(session, workshop.id, 0, 0, signals)
    elif workshop.mode == "async" and audience == "phone":
        tasks = [activity for activity in workshop.agenda if activity.state != "planned"]
        found |= {
            Thing.TASK.key(task.id): _task(session, task) for task in tasks if wanted(Thing.TASK.key(task.id))
        }
    return found


def _for_watchers(seen: State) -> State:
    """What the room's screen shows, but the room's own Wi-Fi: that is for those in the room."""
    if "workshop" in seen:
        seen["workshop"] = {name: said for name, said in seen["workshop"].items() if name != "network"}
    return seen


def _agenda(workshop: Workshop) -> Agenda:
    stopped = {obstacle.activity.id for obstacle in preflight(workshop) if obstacle.is_certain}
    return {"items": [_agenda_line(activity, activity.id in stopped) for activity in workshop.agenda]}


def _asked(session: Session, workshop: Workshop, activity: Activity, audience: str) -> ActivitySeen:
    """The activity that is on, with what whoever looks is told besides."""
    asked = activity.seen_by(audience)
    is_planned = activity.state == "planned"
    if audience == "screen" and is_planned:
        # The room sees what it will be asked about while the leader explains it.
        asked["items"] = expected(activity, workshop.language)
    if audience == "leader":
        if is_planned:
            obstacle = obstacle_of(activity)
            asked["stops"] = obstacle.seen() if obstacle else None
        if warnings := _foreseen(session, workshop, activity):
            asked["warnings"] = [*asked.get("warnings", []), *warnings]
    return {**asked, **blocks(session, activity)}


def _foreseen(session: Session, workshop: Workshop, activity: Activity) -> list[dict]:
    """What whoever leads is warned of: what the room will not see, and, before it is opened, what it will."""
    warnings: list[dict] = []
    if hides_counts(activity):
        # Told of all: who sits down meanwhile changes the count alone.
        warnings.append({"code": "few_tables", "least": SMALLEST})
    for stage, least in activity.kind.wants_people(activity.settled).items():
        # The same: before it is opened, who comes meanwhile changes the count alone.
        if activity.state == "planned" or (activity.is_running and stage not in activity.stages):
            warnings.append({"code": f"left_out_{stage}", "least": least})
    if activity.state != "planned":
        return warnings
    language = workshop.language
    if n := unchanged(session, activity, language):
        warnings.append({"code": "unchanged", "n": n})
    present = people(session, workshop)
    seen = seen_by_each(activity, present, language)
    if seen is not None and seen < SMALLEST and activity.kind.takes_answers:
        warnings.append({"code": "seen_by_few", "n": present, "seen": seen, "least": SMALLEST})
    if n := said_twice(activity, language):
        code = "joined_same" if activity.settings.get(JOINS_SAME) else "said_twice"
        warnings.append({"code": code, "n": n})
    return warnings


def _counted(session: Session, workshop: Workshop, activity: Activity, signals: dict) -> Counts:
    return counts_of(
        session,
        workshop.id,
        activity.id,
        activity.round,
        signals,
        workshop.attendance,
        activity.by_table,
    )


def _task(session: Session, task: Activity) -> ActivitySeen:
    return {**task.seen_by("phone"), "is_task": task.is_task, **blocks(session, task)}


def _made(session: Session, workshop: Workshop) -> Made:
    """What came of a meeting that is over, in numbers and in the sentence that the room met best."""
    texts = select(func.count()).where(
        Contribution.workshop_id == workshop.id, Contribution.withdrawn.is_(False)
    )
    groups = (
        select(func.count(Placement.cluster_id.distinct()))
        .join(Cluster, Cluster.id == Placement.cluster_id)
        .where(Cluster.workshop_id == workshop.id, Cluster.removed.is_(False))
    )
    sentence = sentence_of(session, workshop)
    return {
        "people": people(session, workshop),
        "texts": session.scalar(texts) or 0,
        "groups": session.scalar(groups) or 0,
        "sentences": sentences_of(session, workshop),
        "sentence": sentence.seen() if sentence else None,
        "undecided": sentence.seen_undecided() if sentence else None,
    }


def _agenda_line(activity: Activity, stops: bool) -> AgendaLine:
    return {
        "id": activity.id,
        "title": activity.title,
        "type": activity.type,
        "spared": activity.kind.is_spared,
        "minutes": activity.minutes,
        "phase": activity.phase,
        "state": activity.state,
        "stops": stops,
    }


def counts_of(
    session: Session,
    workshop_id: int,
    activity_id: int,
    round: int,
    signals: dict,
    attendance: dict | None = None,
    by_table: bool = False,
) -> Counts:
    """How many are in, have started, are done, want more time. Never what they chose.

    Asked for twenty times a second in a burst.
    """
    found = (
        session.connection()
        .execute(_COUNTS, {"workshop": workshop_id, "activity": activity_id, "round": round})
        .one()
    )
    counts: Counts = {
        "joined": attendance["people"] if attendance else found.joined or 0,
        "started": _together(found, "started"),
        "done": signals.get("ready", 0),
        "more_time": signals.get("more_time", 0),
        "texts": _together(found, "texts"),
        "late": _together(found, "late"),
        "simulated": found.simulated or 0,
    }
    if remote := coarse(found.remote or 0):
        # Of fewer than five there is no word: the first who comes would be seen, and the last who goes.
        counts["remote"] = remote
    if found.table_devices:
        counts["table_devices"] = found.table_devices
    if found.written_for:
        counts["written_for"] = found.written_for
    if by_table:
        counts["tables"] = tables_begun(session, workshop_id, activity_id, round)
    return counts


def tables_begun(session: Session, workshop_id: int, activity_id: int, round: int) -> Tables:
    """How many tables have written or answered, of how many where somebody sits. A table is many people, and
    what it writes is openly the table's: it is told as it is. That of those elsewhere may be one person, and
    is none of these.
    """
    seated = select(Participant.table).where(
        Participant.workshop_id == workshop_id,
        Participant.table.is_not(None),
        Participant.table != REMOTE_TABLE,
    )
    wrote = select(Contribution.table).where(
        Contribution.activity_id == activity_id,
        Contribution.table.is_not(None),
        Contribution.table != REMOTE_TABLE,
        Contribution.withdrawn.is_(False),
    )
    answered = (
        select(Participant.table)
        .join(Answer, Answer.participant_id == Participant.id)
        .where(
            Answer.activity_id == activity_id,
            Answer.round == round,
            is_voice(),
            Participant.table.is_not(None),
            Participant.table != REMOTE_TABLE,
        )
    )
    begun = union(wrote, answered).subquery()
    there = seated.distinct().subquery()
    return {
        "begun": session.scalar(select(func.count()).select_from(begun)) or 0,
        "of": session.scalar(select(func.count()).select_from(there)) or 0,
    }


def counts_for(audience: str, counts: Counts) -> Counts:
    """A phone is told who is in and who is done; every word more would be sent to a thousand for nothing."""
    if audience == "phone":
        return {"joined": counts["joined"], "done": counts["done"]}
    if audience != "leader":
        return cast(Counts, {name: n for name, n in counts.items() if name not in LEADERS_ALONE})
    return counts


# Of these no wall says a word.
LEADERS_ALONE = ("remote", "written_for")
# What nobody wrote here was brought in.
_SORTS = (*SORTS, "nobody")


def _together(found: Row, what: str) -> int:
    """A running count of all sorts of people, each in fives by itself (see participant.told_running)."""
    return sum(coarse(getattr(found, f"{what}_{sort}") or 0) for sort in _SORTS)


def _counts() -> Select:
    people, texts, answers = Participant.__table__, Contribution.__table__, Answer.__table__
    standing = (texts.c.activity_id == bindparam("activity")) & texts.c.withdrawn.is_(False)
    wrote = select(texts.c.author_id).where(standing, texts.c.author_id.is_not(None))
    answered = select(answers.c.participant_id).where(
        answers.c.activity_id == bindparam("activity"), answers.c.round == bindparam("round")
    )
    began = union(wrote, answered).subquery()
    who = case((people.c.again, "again"), else_=func.coalesce(people.c.device, "nobody"))

    def sorted_out(what: str, where: ColumnElement[bool]) -> list[ColumnElement[int]]:
        return [
            func.sum(case((where & (who == sort), 1), else_=0)).label(f"{what}_{sort}") for sort in _SORTS
        ]

    is_person = people.c.device != "table"
    joined = (
        select(
            func.sum(case((is_person, 1), else_=0)).label("joined"),
            func.sum(case((people.c.device == SIMULATED, 1), else_=0)).label("simulated"),
            func.sum(case((people.c.device == WRITTEN_FOR, 1), else_=0)).label("written_for"),
            func.sum(case((is_person & people.c.remote & ~people.c.again, 1), else_=0)).label("remote"),
            # No people; but they are in, and their lines are among those that are open.
            func.sum(case((~is_person, 1), else_=0)).label("table_devices"),
        )
        .where(people.c.workshop_id == bindparam("workshop"), people.c.arrived)
        .subquery()
    )
    started = (
        select(*sorted_out("started", true()))
        .select_from(began.join(people, people.c.id == began.c.author_id))
        .subquery()
    )
    written = (
        select(*sorted_out("texts", true()), *sorted_out("late", texts.c.late))
        .select_from(texts.outerjoin(people, people.c.id == texts.c.author_id))
        .where(standing)
        .subquery()
    )
    return select(joined, started, written).select_from(joined.join(started, true()).join(written, true()))


_COUNTS = _counts()


def _pieces(
    session: Session, workshop: Workshop, activity: Activity, audience: str, keys: set[str] | None
) -> State:
    if activity.kind.has_board:
        return _board(session, workshop, activity, audience, keys)
    if not activity.kind.takes_text or not _texts_visible(activity, audience):
        return {}
    texts = Contribution.activity_id == activity.id
    if audience == "phone" and has_many_texts(session, activity):
        is_asked = keys is None or "texts" in keys or Thing.CONTRIBUTION.numbers(keys)
        return {"texts": list_of_texts(session, activity)} if is_asked else {}
    query = select(Contribution).where(texts)
    if keys is not None:
        query = query.where(Contribution.id.in_(Thing.CONTRIBUTION.numbers(keys)))
    found: dict[str, Piece] = {
        Thing.CONTRIBUTION.key(contribution.id): seen
        for contribution in session.scalars(query)
        if (seen := contribution.seen_by(audience)) is not None
    }
    if any(seen.get("late") for seen in found.values()):
        writers = select(func.count(Contribution.author_id.distinct())).where(texts, Contribution.late)
        if (session.scalar(writers) or 0) < SMALLEST:
            # The one who was seen writing on would be known by it.
            found = {key: {**seen, "late": False} for key, seen in found.items()}
    return {**found}


def has_many_texts(session: Session, activity: Activity) -> bool:
    """Whether phones get a list, and read the texts some at a time. What is hidden counts as well."""
    forth = select(func.count()).where(
        Contribution.activity_id == activity.id,
        Contribution.number.is_not(None),
        Contribution.withdrawn.is_(False),
    )
    return (session.scalar(forth) or 0) > MANY_TEXTS


def list_of_texts(session: Session, activity: Activity) -> TextList:
    rows = select(Contribution).where(Contribution.activity_id == activity.id).order_by(Contribution.id)
    kinds: dict[str, list[int]] = {}
    for text in session.scalars(rows):
        if text.is_visible:
            kinds.setdefault(text.kind, []).append(text.id)
    return {"activity": activity.id, "kinds": kinds}


def has_many_items(board: Activity) -> bool:
    """The same of what lies on a board. What somebody has typed there is never so many."""
    return len(board.items) > MANY_TEXTS and all(
        Thing.CONTRIBUTION.names(item["key"]) for item in board.items
    )


def list_of_board(activity: Activity, board: Board, hidden: set[str]) -> TextList:
    """By where they lie: the key of a group, "aside", or nothing. Who judges pairs does not ask where."""
    where: dict[str, list[int]] = {}
    shows_places = activity.stage_name != "sort" or not activity.is_running
    for item in activity.items:
        number = Thing.CONTRIBUTION.number(item["key"])
        if number is not None and item["key"] not in hidden:
            cluster, aside = board.place_of(item["key"]) if shows_places else (None, False)
            place = Thing.CLUSTER.key(cluster) if cluster is not None else ASIDE if aside else LOOSE
            where.setdefault(place, []).append(number)
    return {"activity": activity.id, "kinds": where}


def texts_on(session: Session, listed: TextList) -> dict[int, Piece]:
    """The texts of such a list, by their ids."""
    activity = session.get(Activity, listed["activity"])
    if activity is not None and activity.kind.has_board:
        return _on_board(activity, listed)
    rows = select(Contribution).where(Contribution.activity_id == listed["activity"])
    on_list = {number for ids in listed["kinds"].values() for number in ids}
    return {
        text.id: seen
        for text in session.scalars(rows)
        if text.id in on_list and (seen := text.seen_by("phone")) is not None
    }


def _on_board(activity: Activity, listed: TextList) -> dict[int, Piece]:
    """As they were when the board was opened."""
    places = {number: place for place, ids in listed["kinds"].items() for number in ids}
    return {
        number: {
            "id": number,
            "number": item.get("number", ""),
            "text": item["text"],
            "kind": places[number],
            "fields": {},
            "about": "",
            "origin": item.get("label", ""),
        }
        for item in activity.items
        if (number := Thing.CONTRIBUTION.number(item["key"])) in places
    }


def _texts_visible(activity: Activity, audience: str) -> bool:
    """To the leader once closed, or earlier where they are screened or passed round; to the room after the
    reveal.
    """
    if audience == "leader":
        return activity.texts_are_read
    return activity.kind.shows_texts and activity.is_shown


def _board(
    session: Session, workshop: Workshop, activity: Activity, audience: str, keys: set[str] | None
) -> State:
    if activity.state == "planned" or (
        audience == "phone"
        and activity.is_running
        and activity.stage_name == "sort"
        and activity.settled["who"] != "participants"
    ):
        return {}
    board = Board(session, activity, workshop.journey)
    hidden = hidden_items(session, activity)
    found: State = {}
    is_listed = audience == "phone" and has_many_items(activity)
    if is_listed and (keys is None or any(Thing.CONTRIBUTION.names(key) for key in keys)):
        found["texts"] = list_of_board(activity, board, hidden)
    for item in activity.items if not is_listed else ():
        if (keys is None or item["key"] in keys) and item["key"] not in hidden:
            cluster, aside = board.place_of(item["key"])
            idea: BoardIdea = {
                "text": item["text"],
                "number": item.get("number", ""),
                "origin": item.get("label", ""),
                "cluster": cluster,
                "aside": aside,
            }
            found[item["key"]] = idea
    for cluster in board.standing:
        if (keys is None or cluster.key in keys) and (seen := cluster.seen_by(audience)):
            found[cluster.key] = seen
    if audience == "leader" and can_suggest(activity):
        last = board.suggestion
        hints: Hints = {"last": last.seen() if last else None}
        waved: Waved = {"keys": last.waved if last else []}
        shown: State = {"hints": hints, "waved": waved}
        found |= {key: value for key, value in shown.items() if keys is None or key in keys}
    return found
