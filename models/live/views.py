"""What each audience sees of a workshop, as keyed objects. Snapshot and change are made by the same functions.

Keys: workshop, agenda, activity, counts, result, c:<contribution>, k:<cluster>.
Audiences: leader (console), screen, phone. What an audience has no business with is not in its state at all.
"""

from sqlalchemy import func, select, union
from sqlalchemy.orm import Session

from models.workshop.answer import Answer
from models.workshop.board import Board
from models.workshop.contribution import Contribution
from models.workshop.evidence import people, result_of
from models.workshop.showing import blocks
from models.workshop.workshop import Workshop

AUDIENCES = ("leader", "screen", "phone")
EVERYTHING = None


def state_of(session: Session, workshop: Workshop, audience: str, signals: dict, keys: set[str] | None = EVERYTHING) -> dict[str, dict]:
    """The objects `audience` sees, all of them or only those of `keys` that it does see."""
    found: dict[str, dict] = {}
    activity = workshop.current

    def wanted(key: str) -> bool:
        return keys is EVERYTHING or key in keys

    if wanted("workshop"):
        found["workshop"] = workshop.seen_by(audience)
    if audience == "leader" and wanted("agenda"):
        found["agenda"] = {"items": [_agenda_line(one) for one in workshop.agenda]}
    if activity is not None:
        if wanted("activity"):
            found["activity"] = activity.seen_by(audience) | blocks(session, activity)
        if wanted("counts"):
            found["counts"] = _counts(session, workshop, activity, signals)
        if wanted("result") and activity.kind.has_result and activity.is_shown:
            found["result"] = {"activity": activity.id, **result_of(session, activity, workshop.language)}
        found |= _pieces(session, workshop, activity, audience, keys)
    return found


def _agenda_line(activity) -> dict:
    return {"id": activity.id, "title": activity.title, "type": activity.type, "minutes": activity.minutes, "phase": activity.phase, "state": activity.state}


def _counts(session: Session, workshop: Workshop, activity, signals: dict) -> dict:
    """How many are in, have started, are done, want more time. Never what they chose."""
    wrote = select(Contribution.author_id).where(
        Contribution.activity_id == activity.id, Contribution.author_id.is_not(None), Contribution.withdrawn.is_(False)
    )
    answered = select(Answer.participant_id).where(Answer.activity_id == activity.id, Answer.round == activity.round)
    started = session.scalar(select(func.count()).select_from(union(wrote, answered).subquery()))
    texts = session.execute(
        select(func.count(), func.sum(Contribution.late)).where(Contribution.activity_id == activity.id, Contribution.withdrawn.is_(False))
    ).one()
    return {
        "joined": people(session, workshop),
        "started": started,
        "done": signals.get("ready", 0),
        "more_time": signals.get("more_time", 0),
        "texts": texts[0],
        "late": int(texts[1] or 0),
    }


def _pieces(session: Session, workshop: Workshop, activity, audience: str, keys: set[str] | None) -> dict[str, dict]:
    if activity.type == "cluster":
        return _board(session, workshop, activity, audience, keys)
    elif not activity.kind.takes_text or not _texts_visible(activity, audience):
        return {}
    query = select(Contribution).where(Contribution.activity_id == activity.id)
    if keys is not EVERYTHING:
        query = query.where(Contribution.id.in_(_ids(keys, "c:")))
    return {f"c:{one.id}": seen for one in session.scalars(query) if (seen := one.seen_by(audience)) is not None}


def _texts_visible(activity, audience: str) -> bool:
    """The leader sees texts once closed, or earlier where they are screened or already passed round. The room, after the reveal."""
    if audience == "leader":
        settings = activity.settled
        return activity.state not in ("planned",) and (not activity.is_running or settings["moderation"] == "pre_screen" or activity.stage_name == "build")
    return activity.type == "ideas" and activity.is_shown


def _board(session: Session, workshop: Workshop, activity, audience: str, keys: set[str] | None) -> dict[str, dict]:
    if activity.state == "planned" or (
        audience == "phone" and activity.is_running and activity.stage_name == "sort" and activity.settled["who"] != "participants"
    ):
        return {}
    board = Board(session, activity, workshop.journey)
    ids = [int(item["key"][2:]) for item in activity.items if item["key"].startswith("c:")]
    hidden = set(session.scalars(select(Contribution.id).where(Contribution.id.in_(ids), Contribution.hidden_why != "")))
    found = {}
    for item in activity.items:
        if (keys is EVERYTHING or item["key"] in keys) and not (item["key"].startswith("c:") and int(item["key"][2:]) in hidden):
            cluster, aside = board.place_of(item["key"])
            found[item["key"]] = {"text": item["text"], "number": item.get("number", ""), "origin": item.get("label", ""), "cluster": cluster, "aside": aside}
    for cluster in board.standing:
        if keys is EVERYTHING or cluster.key in keys:
            found[cluster.key] = cluster.seen_by(audience)
    return found


def _ids(keys: set[str], prefix: str) -> list[int]:
    return [int(key[len(prefix) :]) for key in keys if key.startswith(prefix)]
