"""From what people wrote, through themes and sentences, to what became of it: one picture for readers."""

from collections import Counter
from typing import TypedDict

from sqlalchemy import Row, select
from sqlalchemy.orm import Session

from models.analysis.river import SMALLEST, Flow, River, drawn, pooled
from models.document.fates import promised
from models.journey.journey import Journey
from models.references import Thing
from models.workshop.activity import SHOWN, Activity
from models.workshop.cluster import Cluster, Placement
from models.workshop.contribution import FATES, Contribution

WAITING = "none"
# What is in no group with a name goes by the type of what was asked.
TYPE = "type:"
# As many duplicates of duplicates are followed.
LONGEST = 50


class RiverSeen(TypedDict):
    """`texts` are the sentences by their numbers; `flows` the same as the picture, for a table."""

    river: River
    flows: list[Flow]
    texts: dict[str, str]
    n: int


def river_of(session: Session, journey: Journey) -> RiverSeen | None:
    """Every text that is promised an answer; none before as many as SMALLEST have met a fate."""
    themes = _themes(session, journey)
    standing = {
        Thing.STATEMENT.key(statement.id): statement for statement in journey.standing if statement.current
    }
    rooms = [workshop.id for workshop in journey.workshops]
    activities = session.execute(select(Activity.id, Activity.type).where(Activity.workshop_id.in_(rooms)))
    types = {activity.id: activity.type for activity in activities}
    texts: dict[str, str] = {}
    joined = Counter[tuple[str, str, str]]()
    rows = _texts(session, journey)
    for key, row in rows.items():
        statement = standing.get(_led_to(row, rows))
        if statement:
            texts[statement.number] = statement.current.text if statement.current else ""
        number = statement.number if statement else ""
        theme = themes.get(key) or TYPE + types[row.activity_id]
        joined[theme, number, row.fate or WAITING] += 1
    answered = sum(n for (_, _, fate), n in joined.items() if fate != WAITING)
    if answered < SMALLEST:
        return None
    flows = pooled([Flow(*ends, n) for ends, n in joined.items()])
    river = drawn(flows, [*FATES, WAITING])
    order = {(node.column, node.key): at for at, node in enumerate(river.nodes)}
    flows.sort(
        key=lambda flow: (order[0, flow.theme], order.get((1, flow.statement), -1), order[2, flow.fate])
    )
    return {"river": river, "flows": flows, "texts": texts, "n": sum(joined.values())}


def _texts(session: Session, journey: Journey) -> dict[str, Row]:
    """What readers are told there is, by its key.

    Columns alone: a journey has thousands.
    """
    rows = session.execute(
        promised(journey).with_only_columns(
            Contribution.id,
            Contribution.number,
            Contribution.fate,
            Contribution.led_to,
            Contribution.activity_id,
        )
    )
    return {Thing.CONTRIBUTION.key(row.id): row for row in rows}


def _led_to(row: Row, rows: dict[str, Row]) -> str:
    """The statement that it became part of; duplicates follow the one that was kept."""
    for _ in range(LONGEST):
        kept = rows.get(row.led_to) if row.fate == "duplicate" else None
        if kept is None:
            break
        row = kept
    return row.led_to


def _themes(session: Session, journey: Journey) -> dict[str, str]:
    """The name of the group that each idea lies in, by the idea's key, once the room has seen it."""
    rows = session.execute(
        select(Placement.item, Cluster.name)
        .join(Cluster, Cluster.id == Placement.cluster_id)
        .join(Activity, Activity.id == Cluster.activity_id)
        .where(
            Activity.state.in_(SHOWN),
            Cluster.workshop_id.in_([workshop.id for workshop in journey.workshops]),
            Cluster.removed.is_(False),
            Cluster.name != "",
        )
        .order_by(Placement.id)
    )
    return {row.item: row.name for row in rows}
