"""The four places of a journey, and one page for the rest: which of them a page belongs to, and where the
next step is taken.
"""

from dataclasses import dataclass
from typing import Any

from flask import g, render_template, request, url_for
from sqlalchemy.orm import Session

from facilitator import pages
from facilitator.access import at_desk, house, language_here
from facilitator.desk import find_journey
from models.analysis.days import day
from models.base import session_of
from models.document.fates import answered_meetings, waiting
from models.journey.calendar import calendar_of
from models.journey.journey import Journey
from models.journey.step import Check
from models.language import Value, number, pick, say
from models.progress.next_step import Next
from models.workshop.workshop import Workshop

# Pages by the place they belong to; what is not named here lies under the rest.
PAGES = {
    "road": ("journey", "step", "make_links"),
    "meetings": (
        "meetings",
        "choose_template",
        "workshop",
        "activity",
        "edit_activity",
        "bring",
        "bring_material",
        "unit_meeting",
        "meeting_note",
        "write_for",
        "days",
        "paper",
        "template_of_workshop",
    ),
    "text": (
        "draft",
        "write_statement",
        "statement",
        "change_statement",
        "parts",
        "add_part",
        "bring_document",
        "take_document",
        "results",
        "story",
        "river",
        "course",
        "compare_page",
        "before_publishing",
        "version",
        "versions",
    ),
    "answers": ("work", "contribution"),
}
PLACE_OF = {page: place for place, found in PAGES.items() for page in found}
# Where a measured condition is filled in: the page and, where it is one of cards, their kind.
FILLED_IN = {
    "frame": ("journey_settings", ""),
    **dict.fromkeys(("focus_areas", "unsourced", "words", "crowded", "unreasoned"), ("draft", "")),
    "open_questions": ("draft", ""),
    **dict.fromkeys(("untreated", "undecided", "objections", "differences"), ("work", "")),
    **dict.fromkeys(("support", "group_support"), ("work", "")),
    "waves": ("cards", "wave"),
    **dict.fromkeys(("insights", "insight_sources"), ("cards", "insight")),
    "summaries": ("cards", "summary"),
    "affected": ("cards", "affected"),
    "cases": ("cards", "case"),
    **dict.fromkeys(("goalless", "goals_unfinished", "goals"), ("cards", "goal")),
    "actions_unfinished": ("cards", "action"),
}

# Pages of a next step that are not everybody's who writes in the text, with what one must be let do.
THEIRS = {
    "journey_settings": "may_edit",
    "choose_template": "may_edit",
    "before_publishing": "may_edit",
    "try": "may_edit",
}

# So many units are named before the rest are counted.
NAMED = 3


@dataclass(frozen=True)
class Place:
    """One of the ways at the head of every page of a journey. `n` is how much waits there."""

    name: str
    address: str
    is_here: bool
    n: int = 0


def places_of(journey: Journey) -> list[Place]:
    """Those that whoever is logged in may go to."""
    may_draft = g.person.may_draft(journey)
    to = {
        "road": "journey",
        "meetings": "meetings",
        "text": "draft" if may_draft else "versions",
        **({"answers": "work", "more": "more"} if may_draft else {}),
    }
    here = PLACE_OF.get((request.endpoint or "").removeprefix("facilitator."), "more")
    return [
        Place(
            name,
            url_for(f"facilitator.{page}", journey_id=journey.id),
            name == here,
            waiting(session_of(journey), journey) if name == "answers" else 0,
        )
        for name, page in to.items()
    ]


def filled_in(check: Check, journey: Journey) -> tuple[str, str]:
    """(address, page) of where a condition is met by writing; empty where no page is for that."""
    page, kind = FILLED_IN.get(check.measure.partition(":")[0], ("", ""))
    if not page or not _opens(page, journey):
        return "", ""
    more = {"kind": kind} if kind else {}
    return url_for(f"facilitator.{page}", journey_id=journey.id, **more), page


def _opens(page: str, journey: Journey) -> bool:
    """Whether whoever is logged in may go to that page of the journey."""
    return page not in THEIRS or getattr(g.person, THEIRS[page])(journey)


def door_to(workshop: Workshop) -> str:
    """Where a meeting is looked after by whoever is logged in: the agenda for who plans it, over days how far
    people are, the meeting in a box for who leads; the console for who helps, while there is one. None where
    nothing of it is theirs.
    """
    person = g.person
    of: dict[str, Any] = {"workshop_id": workshop.id}
    if not person.may_run(workshop):
        helps = person.may_cluster(workshop) and workshop.mode != "async"
        return url_for("facilitator.console", **of) if helps else ""
    if workshop.mode == "async" and workshop.state != "planned":
        return url_for("facilitator.days", **of)
    page = "workshop" if person.may_draft(workshop.journey) else "unit_meeting"
    return url_for(f"facilitator.{page}", **of)


def is_theirs(found: Next, journey: Journey) -> bool:
    """Whether whoever is logged in may take the next step; else it is told whose it is."""
    if found.sentence is not None:
        return g.person.may_draft(journey)
    if found.workshop is not None:
        return g.person.may_run(found.workshop)
    pages = {
        "units": "journey_settings",
        "plan": "choose_template",
        "new": "choose_template",
        "publish": "before_publishing",
    }
    return _opens(pages.get(found.what, found.what), journey)


def way_on(found: Next, journey: Journey) -> str:
    """The address where the next step is taken; none where it is one press right here."""
    here: dict[str, Any] = {"journey_id": journey.id}
    if found.sentence is not None:
        return ""
    if found.workshop is not None:
        page = "console" if found.what == "going-on" else "workshop"
        if page == "workshop" and not g.person.may_draft(journey):
            page = "unit_meeting"
        return url_for(f"facilitator.{page}", workshop_id=found.workshop.id)
    if found.what == "check" and found.check is not None and found.step is not None:
        address, _ = filled_in(found.check, journey)
        return address or _step(found, f"check-{found.check.key}")
    return {
        "closed": lambda: url_for("facilitator.versions", **here),
        "try": lambda: "",
        "units": lambda: url_for("facilitator.journey_settings", **here) + "#units",
        "undated": lambda: _step(found, "units"),
        "plan": lambda: url_for("facilitator.choose_template", step=found.step and found.step.number, **here),
        "publish": lambda: url_for("facilitator.before_publishing", **here),
        "finish": lambda: _step(found),
        "end": lambda: url_for("facilitator.more", **here) + "#end",
        "answer": lambda: url_for("facilitator.work", **here),
        "write": lambda: url_for("facilitator.draft", **here),
        "new": lambda: url_for("facilitator.choose_template", **here),
    }[found.what]()


def next_words(found: Next, journey: Journey) -> dict[str, str]:
    """{what, text, do}: what is to be done, what there is to know of it, and what its button says."""
    language = language_here()
    workshop, step = found.workshop, found.step
    values: dict[str, Value] = {
        "title": workshop.title if workshop else pick(step.title, language) if step else "",
        "number": str(step.number) if step else "",
        "n": len(found.undated) or found.n,
        "all": found.units,
        "label": found.label,
        "date": workshop.planned_for if workshop else "",
    }
    if found.what == "check" and found.check is not None:
        return _condition_words(found, found.check, journey)
    key = f"next-{found.what}"
    undated = found.what == "meeting" and not values["date"]
    text = _names(found, language) or say(
        language, "next-meeting-undated" if undated else f"{key}-text", **values
    )
    return {"what": say(language, key, **values), "text": text, "do": say(language, f"{key}-do", **values)}


def _names(found: Next, language: str) -> str:
    """The first of the units that nothing is planned for."""
    names = [unit.name for unit in found.undated]
    more = [say(language, "and-more", n=len(names) - NAMED)] if len(names) > NAMED else []
    return ", ".join([*names[:NAMED], *more])


def _condition_words(found: Next, check: Check, journey: Journey) -> dict[str, str]:
    language = language_here()
    _, page = filled_in(check, journey)
    text = say(language, "next-check-by-hand") if check.is_manual else ""
    if found.value is not None and check.wanted:
        bound = {">=": "least", "<=": "most", "==": "exactly", "between": "between"}[check.op]
        low, high = number(check.wanted[0], language), number(check.wanted[-1], language)
        wanted = say(language, f"wanted-{bound}", low=low, high=high)
        text = say(language, "next-check-now", value=number(found.value, language), wanted=wanted)
    do = say(language, f"next-do-{page.replace('_', '-') or 'step'}")
    return {"what": pick(check.words, language), "text": text, "do": do}


def _step(found: Next, anchor: str | None = None) -> str:
    step = found.step
    return url_for(
        "facilitator.step", journey_id=step and step.journey_id, number=step and step.number, _anchor=anchor
    )


@pages.context_processor
def ways() -> dict[str, Any]:
    """For the head of every page of a journey: its places. A leader's practice is a journey nobody walks."""
    journey = g.get("journey")
    is_one = g.get("person") is not None and journey is not None and journey.rehearses_id is None
    return {
        "in_journey": journey if is_one else None,
        "places": places_of,
        "filled_in": filled_in,
        "door_to": door_to,
    }


@pages.get("/desk/journeys/<int:journey_id>/meetings")
@at_desk
def meetings(session: Session, journey_id: int) -> str:
    """Those going on, planned and held that one has to do with."""
    journey = find_journey(session, journey_id)
    mine = [workshop for workshop in journey.workshops if g.person.may_cluster(workshop)]
    today = day(house().clock())
    planned = [workshop for workshop in mine if workshop.state == "planned"]
    return render_template(
        "facilitator/meetings.html",
        journey=journey,
        running=[workshop for workshop in mine if workshop.is_open],
        planned=sorted(
            planned, key=lambda workshop: (workshop.planned_for < today, workshop.planned_for, workshop.id)
        ),
        held=sorted(
            (workshop for workshop in mine if workshop.state == "closed"),
            key=lambda workshop: -(workshop.closed_at or 0),
        ),
        units={unit.id: unit.name for unit in journey.units},
    )


@pages.get("/desk/journeys/<int:journey_id>/versions")
@at_desk
def versions(session: Session, journey_id: int) -> str:
    """Every published version, newest first."""
    return render_template("facilitator/versions.html", journey=find_journey(session, journey_id))


@pages.get("/desk/journeys/<int:journey_id>/more")
@at_desk
def more(session: Session, journey_id: int) -> str:
    """What is not on the way every day: cards around the text, people, settings, records, the end."""
    journey = find_journey(session, journey_id, "may_draft")
    return render_template(
        "facilitator/more.html",
        journey=journey,
        calendar=calendar_of(journey, house().clock(), answered_meetings(session, journey)),
        may_edit=g.person.may_edit(journey),
    )
