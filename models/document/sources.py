"""What a statement can build on: clusters with their ideas and votes, suggestions, comments, stances; and
where it led back to.
"""

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.workshop.contribution import Contribution
from models.workshop.evidence import evidence_of, title_of
from models.workshop.workshop import Workshop

READY = ("closed", "revealed", "archived")


def offers(session: Session, journey, language: str) -> list[dict]:
    """Per workshop, what may stand as a source: [{workshop, groups: [{activity, type, entries: [...]}]}].

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
        if activity.state in READY and activity.type in _ENTRIES:
            entries = _ENTRIES[activity.type](evidence_of(session, activity, language), votes)
            if entries:
                groups.append(
                    {
                        "activity": activity.id,
                        "type": activity.type,
                        "title": activity.title,
                        "entries": entries,
                    }
                )
    # What people have gathered and judged comes before the raw ideas.
    return sorted(groups, key=lambda group: list(_ENTRIES).index(group["type"]))


def _votes(session: Session, workshop: Workshop, language: str) -> dict[str, str]:
    """item key -> '22 / 32' from the latest revealed dots."""
    votes = {}
    for activity in workshop.agenda:
        if activity.type == "dots" and activity.is_shown:
            last = activity.kind.result(evidence_of(session, activity, language))["rounds"][-1]
            votes |= {
                option["key"]: f"{option['dots']} / {last['voters']}" for option in last["options"] or []
            }
    return votes


def _cluster_entries(evidence, votes) -> list[dict]:
    return [
        _entry(
            "cluster",
            one["key"],
            f"{one['number']} {one['name']}".strip(),
            len(one["items"]),
            votes,
            text=one["name"] or one["number"],
            ideas=one["items"],
        )
        for one in evidence.clusters
        if one["items"]
    ]


def _text_entries(source_type: str):
    return lambda evidence, votes: [
        _entry(
            source_type,
            f"c:{one['id']}",
            one["number"],
            one["origin"],
            votes,
            text=one["text"],
            why=one["fields"].get("why", ""),
        )
        for one in evidence.pieces
        if one["kind"] != "name"
    ]


def _entry(source_type, key, ref, value, votes, text, ideas=(), why="") -> dict:
    return {
        "type": source_type,
        "key": key,
        "ref": ref,
        "value": value,
        "votes": votes.get(key, ""),
        "text": text,
        "ideas": list(ideas),
        "why": why,
    }


_ENTRIES = {
    "cluster": _cluster_entries,
    "suggest": _text_entries("suggestion"),
    "reflect": _text_entries("comment"),
    "questions": _text_entries("questions"),
    "ideas": _text_entries("idea"),
    "perspectives": _text_entries("table"),
}


def trace(session: Session, source: dict) -> dict:
    """A source with the raw ideas behind it: {type, ref, value, votes, ideas: [{number, text, origin}]}."""
    key = source.get("key") or ""
    ids = (
        [int(key[2:])]
        if key.startswith("c:")
        else [int(item[2:]) for item in source.get("items", []) if item.startswith("c:")]
    )
    rows = (
        {one.id: one for one in session.scalars(select(Contribution).where(Contribution.id.in_(ids)))}
        if ids
        else {}
    )
    ideas = [
        {"number": rows[one].number, "text": rows[one].text, "origin": rows[one].origin}
        for one in ids
        if one in rows and rows[one].is_visible
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
