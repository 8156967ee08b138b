"""From a raw contribution to every sentence it lives on in, and from a sentence back to what it was made of
(F4-23).
"""

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.document.fates import Fates
from models.journey.journey import Journey
from models.references import Reference, Thing
from models.workshop.cluster import Cluster, Placement
from models.workshop.contribution import Contribution
from models.workshop.evidence import title_of


def path_of(session: Session, journey: Journey, contribution: Contribution) -> dict:
    """{workshop (its name), opened_at, activity, unit, about, clusters, statements, fate, duplicates}: plain
    values and nouns, in the order of the way.
    """
    keys = {Thing.CONTRIBUTION.key(contribution.id)}
    placements = select(Placement.cluster_id).where(
        Placement.item == Thing.CONTRIBUTION.key(contribution.id), Placement.cluster_id.is_not(None)
    )
    clusters = [
        found
        for key in session.scalars(placements)
        if (found := session.get(Cluster, key)) and not found.removed
    ]
    keys |= {cluster.key for cluster in clusters}
    duplicates = list(
        session.scalars(
            select(Contribution).where(
                Contribution.journey_id == journey.id,
                Contribution.led_to == Thing.CONTRIBUTION.key(contribution.id),
            )
        )
    )
    activity = next(
        (
            found
            for workshop in journey.workshops
            for found in workshop.activities
            if found.id == contribution.activity_id
        ),
        None,
    )
    return {
        "workshop": (title := title_of(session, activity.workshop) if activity else ""),
        # Where the meeting is not named, its day would name it.
        "opened_at": activity.workshop.opened_at if activity and title == activity.workshop.title else None,
        "activity": activity,
        "unit": _unit(session, journey, contribution),
        "about": _about(journey, contribution.about),
        "clusters": clusters,
        "statements": _built_on(journey, contribution, keys),
        "fate": Fates(session, journey).of(contribution),
        "duplicates": duplicates,
    }


def _unit(session: Session, journey: Journey, contribution: Contribution) -> str:
    """Where it came from, if that points at nobody."""
    if contribution.origin:
        return contribution.origin
    # While there are authors, whose unit may be told is not settled yet (ledger.py).
    if contribution.unit_id is None or contribution.author_id is not None:
        return ""
    return next((unit.name for unit in journey.units if unit.id == contribution.unit_id), "")


def _about(journey: Journey, key: str) -> dict | None:
    if not Thing.STATEMENT.names(key):
        return None
    meant = Reference.read(key)
    for statement in journey.statements:
        if statement.id == meant.number:
            text = next(
                (revision.text for revision in statement.revisions if revision.number == meant.revision), ""
            )
            return {"statement": statement, "text": text}
    return None


def _built_on(journey: Journey, contribution: Contribution, keys: set[str]) -> list[dict]:
    """[{statement, revision, through}] for every wording that names it, its cluster, or the decision about
    it.
    """
    found = []
    for statement in journey.statements:
        for revision in statement.revisions:
            for source in revision.sources:
                if source.get("key") in keys or keys & set(source.get("items", [])):
                    found.append({"statement": statement, "revision": revision, "through": source})
                    break
        if contribution.led_to == Thing.STATEMENT.key(statement.id) and not any(
            line["statement"] is statement for line in found
        ):
            found.append({"statement": statement, "revision": statement.current, "through": None})
    return found
