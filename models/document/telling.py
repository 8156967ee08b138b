"""Ni sa – vi gjorde: to a unit, or to all, what became of what they wrote; and where we are heading, for
whoever may read.
"""

from collections import defaultdict
from collections.abc import Collection
from typing import NamedTuple

from sqlalchemy.orm import Session

from models.analysis.disclosure import SMALLEST, Crowd, showable
from models.base import session_of
from models.document.comparison import compare_versions
from models.document.edition import BESIDE_THE_TEXT, cards_as_read
from models.document.fates import Told, answered_meetings, promised
from models.elsewhere import taking_turns
from models.journey.calendar import calendar_of
from models.journey.journey import Journey, Unit
from models.workshop.contribution import FATES, Contribution, read_in_order
from models.workshop.evidence import people, real_people


def told(session: Session, journey: Journey, unit: Unit | None = None) -> dict:
    """{n, waiting, parts: [{fate, items: [{number, text, why, statement, kept}]}]}: every contribution that
    has met a fate, by fate.

    A unit's page holds what is known to come from there without pointing at anybody: its own meetings of five
    or more, and what was kept with the unit's name when its writers were that many. Where what is on no
    unit's page would be left of fewer than five people, the smallest unit has none either.
    """
    fates = Told(session, journey)
    found = read_in_order(session, promised(journey))
    if unit is not None:
        units = _units(session, journey, found)
        is_told = unit.id in showable(units.sizes)
        found = [text for text in found if is_told and units.of[text.id] == unit.id]
    parts = defaultdict(list)
    for contribution in taking_turns(found):
        if contribution.fate:
            way = fates.of(contribution)
            parts[contribution.fate].append(
                {
                    "number": contribution.number,
                    "text": contribution.text,
                    "why": way["why"],
                    "statement": way["statement"],
                    "kept": way["kept"],
                }
            )
    return {
        "n": len(found),
        "waiting": sum(contribution.waits for contribution in found),
        "parts": [{"fate": fate, "items": parts[fate]} for fate in FATES if parts[fate]],
    }


class _Units(NamedTuple):
    """Which unit each text may be told to come from, by id, and how many people there are at least in each;
    those of no page stand under None.
    """

    of: dict[int, int | None]
    sizes: dict[int | None, Crowd]


def _units(session: Session, journey: Journey, texts: list[Contribution]) -> _Units:
    of: dict[int, int | None] = {}
    sizes: dict[int | None, Crowd] = defaultdict(Crowd)
    by_room: dict[int, list[Contribution]] = defaultdict(list)
    for text in taking_turns(texts):
        by_room[text.workshop_id].append(text)
    for room in journey.workshops:
        real = real_people(session, room)
        crowd = Crowd(max(people(session, room), real, 1), real)
        for text in taking_turns(by_room[room.id]):
            of[text.id] = room.unit_id if real >= SMALLEST else None
            # Not before the ties are cut: until then a unit's few are not yet told from its many.
            if room.unit_id is None and room.state == "closed":
                of[text.id] = text.unit_id
        for unit_id in {of[text.id] for text in by_room[room.id]}:
            # In a meeting of several units, five of each at least were told apart.
            are_all = unit_id is None or room.unit_id is not None
            sizes[unit_id] += crowd if are_all else Crowd(SMALLEST, SMALLEST)
    return _Units(of, sizes)


# As many answers as somebody reads at a time.
PAGE = 50


def page_of(found: dict, words: str, fate: str, page: int, among: Collection[str] | None = None) -> dict:
    """What `told` found, of one fate or all, with these words or this number in it; one page of it:
    {..., matching, page, pages}. `among` are the only numbers that are asked for, where not all are.
    """
    sought = words.casefold().split()

    def fits(answer: dict) -> bool:
        read = f"{answer['number']} {answer['text']} {answer['why']}".casefold()
        is_among = among is None or answer["number"] in among
        return is_among and all(word in read for word in sought)

    parts = [
        (part["fate"], [answer for answer in taking_turns(part["items"]) if fits(answer)])
        for part in found["parts"]
        if fate in ("", part["fate"])
    ]
    matching = sum(len(answers) for _, answers in parts)
    pages = max(1, -(-matching // PAGE))
    page = min(max(page, 1), pages)
    shown, passed = [], (page - 1) * PAGE
    room = PAGE
    for kind, answers in parts:
        here = answers[passed : passed + room] if passed < len(answers) else []
        passed, room = max(0, passed - len(answers)), room - len(here)
        if here:
            shown.append({"fate": kind, "items": here, "n": len(answers)})
    return {**found, "parts": shown, "matching": matching, "page": page, "pages": pages}


def heading_of(journey: Journey, now: float) -> dict | None:
    """{version, edition, before, changes, coming, beside}: the newest version, what it changed and why, the
    next dates, and by their kinds the cards that are told beside it. None before the first.
    """
    if not journey.versions:
        return None
    newest = journey.versions[-1]
    before = journey.versions[-2].label if len(journey.versions) > 1 else ""
    changes = (
        [
            statement
            for statement in compare_versions(journey, before, newest.label) or []
            if statement["change"] != "same"
        ]
        if before
        else []
    )
    return {
        "version": newest,
        "edition": newest.content,
        "before": before,
        "changes": changes,
        "coming": coming(journey, now)[:8],
        "beside": {kind: _beside(journey, newest.content, kind) for kind in BESIDE_THE_TEXT},
    }


def coming(journey: Journey, now: float) -> list[dict]:
    """What readers are told of the calendar: days to come when something begins, is answered or ends."""
    return [
        event
        for event in calendar_of(journey, now, answered_meetings(session_of(journey), journey))
        if not event["past"] and event["what"] in ("step", "answer", "answered", "closes")
    ]


def _beside(journey: Journey, edition: dict, kind: str) -> list[dict]:
    """A version's cards as they were when it was published; then those written since, which say so."""
    kept = edition.get("cards", {}).get(kind, [])
    numbers = {card["number"] for card in kept}
    since = [card for card in cards_as_read(journey, kind) if card["number"] not in numbers]
    return [*kept, *({**card, "since": True} for card in since)]
