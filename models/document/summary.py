"""A gathering's lists as they were written: what several share, one list for each organisation, the
recommendations, and where to comment (F2-03, F2-07, F2-08).
"""

from sqlalchemy.orm import Session

from models.journey.journey import Journey
from models.language import pick
from models.workshop.activity import Activity
from models.workshop.evidence import evidence_of, read_agendas, result_of


def summary_of(session: Session, journey: Journey, language: str) -> dict:
    """{lists: [{title, shared, groups: [{name, items}], total}], recommendations, comments}; no lists before
    something has been shown.

    Items are {number, text}. Lifting a keyword to what is shared takes it from nobody's list. The order is
    that of writing: nothing is ranked.
    """
    read_agendas(session, journey)
    lists = []
    for workshop in journey.workshops:
        clusters = [activity for activity in workshop.agenda if activity.kind.has_board and activity.is_shown]
        for activity in workshop.agenda:
            if activity.kind.has_columns and activity.is_shown and not workshop.external:
                shared = next(
                    (
                        cluster
                        for cluster in clusters
                        if activity.key in [name.partition(":")[2] for name in cluster.input.split(", ")]
                    ),
                    None,
                )
                lists += _lists(session, activity, shared, language)
    return {"lists": lists, "recommendations": _recommendations(journey), "comments": _open_round(journey)}


# As many lines of a few words each as somebody reads at a time.
PAGE = 120


def page_of(found: dict, words: str, page: int) -> dict:
    """What `summary_of` found, with these words or this number in it; one page of its lines:
    {..., numbers, matching, page, pages}. A list says how many it holds in all; `numbers` are those shown.
    """
    sought = words.casefold().split()

    def fits(comment: dict) -> bool:
        read = f"{comment['number']} {comment['text']}".casefold()
        return all(word in read for word in sought)

    lines = [
        (part, group, comment)
        for part in found["lists"]
        for group in part["groups"]
        for comment in group["items"]
        if fits(comment)
    ]
    pages = max(1, -(-len(lines) // PAGE))
    page = min(max(page, 1), pages)
    here = lines[(page - 1) * PAGE : page * PAGE]
    shown = []
    for part in found["lists"]:
        groups = [
            {"name": group["name"], "items": items, "total": len(group["items"])}
            for group in part["groups"]
            if (items := [comment for _, of, comment in here if of is group])
        ]
        if groups:
            shown.append({**part, "groups": groups})
    numbers = {comment["number"] for _, _, comment in here}
    return {
        **found,
        "lists": shown,
        "numbers": numbers,
        "matching": len(lines),
        "page": page,
        "pages": pages,
    }


def _lists(session: Session, activity: Activity, shared: Activity | None, language: str) -> list[dict]:
    result = result_of(session, activity, language)
    found = []
    for column in result["columns"]:
        groups: dict[str, list[dict]] = {}
        for item in column["items"]:
            groups.setdefault(item["origin"], []).append(
                {"number": item["number"], "text": item["text"], "about": item["about"]}
            )
        found.append(
            {
                "title": pick(column["label"], language),
                "shared": _shared(session, shared, language) if shared else [],
                "groups": [{"name": name, "items": items} for name, items in groups.items()],
                "total": len(column["items"]),
            }
        )
    return found


def _shared(session: Session, cluster: Activity, language: str) -> list[dict]:
    """What more than one group wrote: [{name, groups}]."""
    found = []
    for heap in evidence_of(session, cluster, language).clusters:
        groups = sorted({pick(item.get("label"), language) for item in heap["items"]} - {""})
        if len(groups) > 1:
            found.append({"name": heap["name"] or heap["items"][0]["text"], "groups": groups})
    return found


def _recommendations(journey: Journey) -> list[dict]:
    return [
        {"number": passage.number, "text": passage.text, "builds_on": passage.builds_on}
        for passage in journey.passages
        if passage.section == "recommendation" and passage.stands
    ]


def _open_round(journey: Journey) -> dict | None:
    """The round of comments that is open now, if any."""
    found = next(
        (
            workshop
            for workshop in journey.workshops
            if workshop.mode == "async" and workshop.is_open and workshop.closes_at
        ),
        None,
    )
    return {"code": found.code, "closes_at": found.closes_at} if found else None
