"""What a statement can build on: clusters with their ideas and votes, suggestions, comments, stances; and
where it led back to.
"""

from dataclasses import asdict

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.activities.kind import SourceEntry
from models.journey.journey import Journey
from models.references import Thing
from models.workshop.contribution import Contribution
from models.workshop.evidence import evidence_of, result_of, title_of
from models.workshop.workshop import Workshop

READY = ("closed", "revealed", "archived")


def offers(session: Session, journey: Journey, language: str) -> list[dict]:
    """Per workshop, what may stand as a source: [{workshop, groups}].

    A group is {activity, type, raw, title, entries}: raw where it is folded until asked for.

    An entry is {type, key, ref, value, text, ideas}: what a revision keeps of it, and what the editor reads.
    Only activities that were closed are offered; nothing here tells who wrote what.
    """
    return [
        {"workshop": title_of(session, workshop), "id": workshop.id, "groups": groups}
        for workshop in journey.workshops
        if (groups := _groups(session, workshop, language))
    ]


def _groups(session: Session, workshop: Workshop, language: str) -> list[dict]:
    votes = _votes(session, workshop, language)
    groups = []
    for activity in workshop.agenda:
        kind = activity.kind
        if activity.state in READY and kind.source_type:
            entries = kind.source_entries(evidence_of(session, activity, language))
            if entries:
                group = {
                    "activity": activity.id,
                    "type": activity.type,
                    "raw": kind.is_raw,
                    "title": activity.title,
                    "entries": [_entry(kind.source_type, entry, votes) for entry in entries],
                }
                groups.append((kind.source_rank, group))
    # What people have gathered and judged comes before the raw ideas.
    return [group for _, group in sorted(groups, key=lambda ranked: ranked[0])]


def _votes(session: Session, workshop: Workshop, language: str) -> dict[str, str]:
    """item key -> '22 / 32' from the latest revealed dots."""
    votes = {}
    for activity in workshop.agenda:
        if activity.kind.has_result and activity.is_shown:
            votes |= activity.kind.votes(result_of(session, activity, language))
    return votes


def _entry(source_type: str, entry: SourceEntry, votes: dict[str, str]) -> dict:
    return {"type": source_type, "votes": votes.get(entry.key, ""), **asdict(entry)}


def trace(session: Session, source: dict) -> dict:
    """A source with the raw ideas behind it: {type, ref, value, votes, ideas: [{number, text, origin}]}."""
    key = source.get("key") or ""
    ids = Thing.CONTRIBUTION.numbers([key]) or Thing.CONTRIBUTION.numbers(source.get("items", []))
    rows = (
        {
            contribution.id: contribution
            for contribution in session.scalars(select(Contribution).where(Contribution.id.in_(ids)))
        }
        if ids
        else {}
    )
    ideas = [
        {"number": rows[number].number, "text": rows[number].text, "origin": rows[number].origin}
        for number in ids
        if number in rows and rows[number].is_visible
    ]
    return {
        "type": source["type"],
        "ref": str(source.get("ref", "")),
        "value": str(source.get("value", "")),
        "votes": source.get("votes", ""),
        "ideas": ideas,
    }


def as_source(entry: dict) -> dict:
    """What a revision keeps of an entry.

    A cluster's ideas are kept by key, since clusters may be regrouped later.
    """
    return {
        "type": entry["type"],
        "key": entry["key"],
        "ref": entry["ref"],
        "value": entry["value"],
        "votes": entry["votes"],
        "items": [idea["key"] for idea in entry["ideas"]],
    }
