"""What a statement can build on: clusters with their ideas and votes, suggestions, comments, how its own
wordings were met; and where it led back to.
"""

from collections.abc import Iterable

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.activities.kind import SourceEntry
from models.activities.shapes import StatementStances, Written
from models.analysis.similarity import most_alike
from models.analysis.words import holds
from models.document.statement import Statement
from models.document.wording_support import marks_of, support_by_wording
from models.elsewhere import taking_turns
from models.journey.journey import Journey
from models.language import say
from models.references import Thing
from models.workshop.activity import Activity
from models.workshop.board import Kept, read_boards
from models.workshop.cluster import Cluster
from models.workshop.contribution import Contribution
from models.workshop.evidence import evidence_of, pieces_by_activity, read_agendas, result_of, title_of
from models.workshop.workshop import Workshop


def offers(
    session: Session, journey: Journey, language: str, activities: set[int] | None = None
) -> list[dict]:
    """Per workshop, what may stand as a source: [{workshop, groups}].

    A group is {activity, type, raw, title, entries}: raw where it is folded until asked for.

    An entry is {type, key, ref, value, text, ideas}: what a revision keeps of it, and what the editor reads.
    Only what a room has been shown is offered, or a meeting that is over has left behind, or those of that in
    `activities`; nothing here tells who wrote what.
    """
    read_agendas(session, journey)
    offered = {
        workshop.id: [
            activity
            for activity in workshop.agenda
            if activity.is_told_elsewhere
            and activity.kind.source_type
            and (activities is None or activity.id in activities)
        ]
        for workshop in journey.workshops
    }
    asked = [activity for found in offered.values() for activity in found]
    pieces = pieces_by_activity(session, asked)
    boards = read_boards(session, [activity for activity in asked if activity.kind.has_board])
    return [
        {"workshop": title_of(session, workshop), "id": workshop.id, "groups": groups}
        for workshop in taking_turns(journey.workshops)
        if (groups := _groups(session, workshop, language, offered[workshop.id], pieces, boards))
    ]


def chosen(session: Session, journey: Journey, language: str, keys: Iterable[str]) -> list[dict]:
    """The entries with these keys, in the order they are offered. Only what they came of is worked out: an
    editor ticks a few among hundreds.
    """
    wanted = set(keys)
    if not wanted:
        return []
    if any(Thing.STATEMENT.names(key) for key in wanted):
        met = stances(journey, support_by_wording(session, journey, language))
        others = [key for key in wanted if not Thing.STATEMENT.names(key)]
        return picked(met, wanted) + chosen(session, journey, language, others)
    texts, clusters = Thing.CONTRIBUTION.numbers(wanted), Thing.CLUSTER.numbers(wanted)
    came_of = set(
        session.scalars(
            select(Contribution.activity_id).where(
                Contribution.id.in_(texts), Contribution.journey_id == journey.id
            )
        )
    ) | set(session.scalars(select(Cluster.activity_id).where(Cluster.id.in_(clusters))))
    # What is neither a text nor a group is an item that some activity worked on: it says not which.
    elsewhere = len(texts) + len(clusters) < len(wanted)
    return picked(offers(session, journey, language, None if elsewhere else came_of), wanted)


def picked(offered: list[dict], keys: Iterable[str]) -> list[dict]:
    """The same of what has been worked out already."""
    wanted = set(keys)
    return [
        entry
        for workshop in offered
        for group in workshop["groups"]
        for entry in group["entries"]
        if entry["key"] in wanted
    ]


def stances(journey: Journey, tested: dict[str, dict]) -> list[dict]:
    """How wordings were met, offered as a meeting's groups are: `tested` is support_by_wording's. Those of
    which too few took a stand tell nothing. `met` tells them from what people wrote.
    """
    entries = [
        {
            "type": "gradient",
            "key": key,
            "ref": f"{statement.number} ({revision.number})",
            "value": f"{test['support']} %",
            "met": True,
            "votes": "",
            "text": revision.text,
            "why": "",
            "ideas": [],
        }
        for statement in journey.standing
        for revision in reversed(statement.revisions)
        if (test := tested.get(key := Thing.STATEMENT.key(statement.id, revision.number)))
        and test.get("support") is not None
    ]
    group = {"activity": 0, "type": "gradient", "raw": False, "title": None, "entries": entries}
    return [{"workshop": "", "id": 0, "groups": [group]}] if entries else []


def near(
    session: Session, journey: Journey, offered: list[dict], statement: Statement, most: int
) -> list[dict]:
    """Of what is offered, what a sentence's editor wants to see first, at most so many: how its newest tried
    wording was met, what people said of the sentence itself, and what reads most like it.
    """
    whence = {
        entry["key"]: {**entry, "workshop": workshop["workshop"]}
        for workshop in reversed(offered)
        for group in workshop["groups"]
        for entry in group["entries"]
    }
    own = [Thing.STATEMENT.key(statement.id, revision.number) for revision in reversed(statement.revisions)]
    met = [key for key in own if key in whence][:1]
    marked = [Thing.CONTRIBUTION.key(text.id) for text in marks_of(session, journey, statement)]
    said = f"{statement.heading} {statement.current.text if statement.current else ''}"
    # What several have said in the same words is near once.
    once = {entry["text"]: key for key, entry in reversed(whence.items()) if not entry.get("met")}
    others = {key: text for text, key in once.items()}
    alike = [key for key, _ in most_alike(said, others, most)]
    return [whence[key] for key in dict.fromkeys([*met, *marked, *alike]) if key in whence][:most]


def found(offered: list[dict], words: str, most: int, page: int = 1) -> tuple[list[dict], int]:
    """(what is offered that holds `words`, newest meeting first and so many to a page; how many there are).

    What is raw comes after what people have gathered.
    """
    groups = [
        {
            **group,
            "workshop": workshop["workshop"],
            "entries": [entry for entry in group["entries"] if _holds(entry, words)],
        }
        for workshop in reversed(offered)
        for group in workshop["groups"]
    ]
    groups.sort(key=lambda group: group["raw"])
    passed, left, shown = most * (page - 1), most, []
    for group in groups:
        here = group["entries"][passed : passed + left]
        passed, left = max(0, passed - len(group["entries"])), left - len(here)
        if here:
            shown.append({**group, "entries": here})
    return shown, sum(len(group["entries"]) for group in groups)


def _holds(entry: dict, words: str) -> bool:
    said = [entry["ref"], entry["text"], *(idea["text"] for idea in entry["ideas"])] if words else []
    return holds(" ".join(said), words)


def _groups(
    session: Session,
    workshop: Workshop,
    language: str,
    offered: list[Activity],
    pieces: dict[int, list[Written]],
    boards: dict[int, Kept],
) -> list[dict]:
    if not offered:
        return []
    votes, met = _votes(session, workshop, language), _met(session, workshop, language)
    groups = []
    for activity in offered:
        kind = activity.kind
        # What people wrote and gathered: how they answered is asked for by `_votes` alone.
        found = evidence_of(session, activity, language, pieces[activity.id], [], boards.get(activity.id))
        entries = kind.source_entries(found)
        if entries:
            group = {
                "activity": activity.id,
                "type": activity.type,
                "raw": kind.is_raw,
                "title": activity.title,
                "entries": [_entry(kind.source_type, entry, votes, met, language) for entry in entries],
            }
            groups.append((kind.source_rank, group))
    # What people have gathered and judged comes before the raw ideas.
    return [group for _, group in sorted(groups, key=lambda ranked: ranked[0])]


def _votes(session: Session, workshop: Workshop, language: str) -> dict[str, str]:
    """item key -> '22 / 32' from the latest revealed dots."""
    votes = {}
    for activity in workshop.agenda:
        if activity.kind.weighs_own_answers and activity.is_shown:
            # Nobody writes where dots are given.
            found = evidence_of(session, activity, language, [])
            votes |= activity.kind.votes(activity.kind.result(found))
    return votes


def _met(session: Session, workshop: Workshop, language: str) -> dict[str, StatementStances]:
    """item key -> how the room stood to what somebody wrote in it, where enough took a stand to tell."""
    met = {}
    for activity in workshop.agenda:
        is_about_texts = Thing.CONTRIBUTION.numbers(item["key"] for item in activity.items)
        if activity.kind.judges_wordings and activity.is_shown and is_about_texts:
            told = result_of(session, activity, language)["rounds"][-1]["items"]
            met |= {item["key"]: item for item in told if item.get("support") is not None}
    return met


def _entry(
    source_type: str,
    entry: SourceEntry,
    votes: dict[str, str],
    met: dict[str, StatementStances],
    language: str,
) -> dict:
    found = {"type": source_type, "votes": votes.get(entry.key, ""), **vars(entry)}
    stances = met.get(entry.key) or {}
    percent, n = stances.get("support"), stances.get("n")
    if percent is None or n is None:
        return found
    support = say(language, "text-support", support=percent, n=n)
    value = " · ".join(str(known) for known in (entry.value, support) if known)
    return found | {
        "value": value,
        "support": percent,
        "warm": stances.get("warm"),
        "answered": n,
        "verdict": stances.get("verdict"),
    }


def written_about(session: Session, journey: Journey, language: str, key: str) -> list[dict]:
    """What somebody chose for a text of theirs to build on, or the one thing that all of them wrote about:
    the entries, as they are offered.
    """
    number = Thing.CONTRIBUTION.number(key)
    text = session.get(Contribution, number) if number is not None else None
    if text is None or text.journey_id != journey.id:
        return []
    its_own = text.fields.get("sources") or []
    activity = session.get(Activity, text.activity_id)
    about = its_own or ([item["key"] for item in activity.items] if activity else [])
    return chosen(session, journey, language, about) if its_own or len(about) == 1 else []


def met_as_written(
    session: Session, journey: Journey, language: str, statements: Iterable[Statement]
) -> dict[int, dict]:
    """Statement id -> the source with its very words, as it is offered, where its room took a stand on them
    before they were in the text.
    """
    current = {statement.id: statement.current for statement in statements if statement.current}
    keys = {source.get("key") or "" for revision in current.values() for source in revision.sources}
    met = {
        entry["key"]: entry for entry in chosen(session, journey, language, keys - {""}) if "support" in entry
    }
    return {
        number: met[source["key"]]
        for number, revision in current.items()
        for source in revision.sources
        if source.get("key") in met and " ".join(met[source["key"]]["text"].split()) == revision.text
    }


class Traces:
    """The raw ideas behind sources, read at once: a text has dozens of sources."""

    def __init__(self, session: Session, sources: Iterable[dict]) -> None:
        ids = {number for source in sources for number in _behind(source)}
        rows = session.scalars(select(Contribution).where(Contribution.id.in_(ids))) if ids else []
        self.ideas = {contribution.id: contribution for contribution in rows if contribution.is_visible}

    def of(self, source: dict) -> dict:
        """{type, ref, value, votes, ideas: [{number, text, origin}]}."""
        ideas = [self.ideas[number] for number in _behind(source) if number in self.ideas]
        return {
            "type": source["type"],
            "ref": str(source.get("ref", "")),
            "value": str(source.get("value", "")),
            "votes": source.get("votes", ""),
            "ideas": [{"number": idea.number, "text": idea.text, "origin": idea.origin} for idea in ideas],
        }


def sentences_of(session: Session, workshop: Workshop) -> int:
    """How many sentences of the document stand that build on what this meeting wrote or grouped."""
    wrote = set(session.scalars(select(Contribution.id).where(Contribution.workshop_id == workshop.id)))
    grouped = set(session.scalars(select(Cluster.id).where(Cluster.workshop_id == workshop.id)))

    def is_from_here(source: dict) -> bool:
        return Thing.CLUSTER.number(source.get("key") or "") in grouped or not wrote.isdisjoint(
            _behind(source)
        )

    return sum(
        any(is_from_here(source) for source in statement.current.sources)
        for statement in workshop.journey.statements
        if statement.stands and statement.current
    )


def _behind(source: dict) -> list[int]:
    """A source's own idea, or those that were gathered in it."""
    key = source.get("key") or ""
    return Thing.CONTRIBUTION.numbers([key]) or Thing.CONTRIBUTION.numbers(source.get("items", []))


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
