"""The example document as a journey, written down at once: for tests that need a text and its versions but
not the road to it.
"""

from datetime import UTC, datetime

from models.base import Refused
from models.document.draft import Draft
from models.journey.journey import Journey
from models.secrets import new_token

EXAMPLE = "malbild-hallevalla"
FRAME = {
    "mission": "uppdrag",
    "given": "givet",
    "influence": "paverkbart",
    "unclear": "oklart",
    "decides": "beslut",
}
UNITS = [
    "Huvudbiblioteket",
    "Närbibliotek norr",
    "Närbibliotek söder",
    "Kundservice",
    "Media och it",
    "Bokbussen",
]


def build_journey(session, source: dict, now: float) -> Journey:
    """A journey out of an example document, each version published through the program's own verbs."""
    journey = Journey(
        organisation_id=1,
        title=source["title"],
        organisation=source["organisation"]["name"],
        horizon=source["horizon"],
        reader_key=new_token(),
        frame={ours: source["ramar"][theirs] for ours, theirs in FRAME.items()},
    )
    session.add(journey)
    journey.name_units(UNITS)
    session.flush()
    draft = Draft(session, journey)
    made: dict = {}
    for version in source["versions"]:
        if _write_version(draft, source, version["v"], made, now):
            draft.publish(version["v"], "Redaktionen", _noon(version["date"]))
    return journey


def _write_version(draft: Draft, source: dict, label: str, made: dict, now: float) -> bool:
    """Write the wordings that came with this version; False where there were none."""
    found = False
    for statement in source["statements"]:
        for revision in statement["revisions"]:
            if revision["v"] == label and revision["text"]:
                found = True
                _write(draft, statement, revision, made, now)
    return found


def _write(draft: Draft, statement: dict, revision: dict, made: dict, now: float) -> None:
    sources = [
        {
            "type": source["type"],
            "key": "",
            "ref": str(source["ref"]),
            "value": str(source.get("value", source.get("decision", ""))),
            "votes": "",
            "items": [],
        }
        for source in revision["sources"]
    ]
    area = None
    if statement["section"] == "fokusomrade":
        area = next(
            (area for area in draft.journey.focus_areas if area.name == statement["focus_area"]), None
        ) or draft.add_focus_area(statement["focus_area"])
    if statement["id"] in made:
        made[statement["id"]].revise(revision["text"], revision["why"], sources, "Redaktionen", now)
    else:
        made[statement["id"]] = draft.add_statement(
            "focus" if area else "vision",
            revision["text"],
            revision["why"],
            sources,
            "Redaktionen",
            now,
            area.id if area else None,
        )
    made[statement["id"]].current.test = _test(revision["test"])


def _test(test: dict) -> dict:
    words = {
        "Splittrad": "split",
        "Ljum": "lukewarm",
        "Svag": "weak",
        "Bär": "carries",
        "Bär med förbehåll": "reservations",
    }
    if test["verdict"] not in words:
        raise Refused("archive_wrong")
    return {
        "verdict": words[test["verdict"]],
        "support": test["support"],
        "warm": test["warm"],
        "n": test["n"],
        **({"lowest": test["min_group"]} if "min_group" in test else {}),
    }


def _noon(date) -> float:
    return datetime.fromisoformat(f"{date}T12:00:00").replace(tzinfo=UTC).timestamp()
