"""The draft beside its sources, the fates of contributions, publishing."""

from flask import g, redirect, render_template, request, url_for
from sqlalchemy.orm import Session
from werkzeug import Response

from facilitator import pages
from facilitator.access import at_desk, house
from facilitator.desk import find_content, find_journey, tell
from facilitator.meanwhile import filled_with, guard_both, over_newer
from models.base import Refused
from models.document.comparison import DRAFT, adopted_wording, compare_versions
from models.document.draft import Draft
from models.document.edition import edition_of
from models.document.sources import as_source, chosen, found, near, offers, picked, stances
from models.document.statement import FocusArea, Statement, place_of
from models.document.taking_up import likely_place, sentence_of_entry
from models.document.version import label_of
from models.document.wording_support import support_by_wording
from models.journey.journey import Journey
from models.journey.step import Check
from models.language import pick
from models.live.web import Form, Page
from models.numbers import optional, whole
from models.progress.measures import Measures
from models.progress.next_step import lacks_of_version
from models.secrets import digest

# So many sources are shown at once beside the text: those that are nearest, and a page of what is sought.
MOST_NEAR, MOST_SOURCES = 6, 40
# What is done to a sentence that leaves its words as they are.
MOVES = ("up", "down", "place")


@pages.get("/desk/journeys/<int:journey_id>/draft")
@at_desk
def draft(session: Session, journey_id: int) -> str:
    return _draft_page(session, find_content(session, journey_id, "draft"))


@pages.post("/desk/journeys/<int:journey_id>/draft/areas")
@at_desk
def add_area(session: Session, journey_id: int) -> Response:
    journey = find_journey(session, journey_id, "may_draft")
    draft = Draft(session, journey)
    name = request.form.get("name", "")
    draft.guard_new_area(name)
    area = draft.add_focus_area(name, request.form.get("definition", ""))
    return _to_draft(journey, f"area{area.id}")


@pages.post("/desk/journeys/<int:journey_id>/draft/areas/<int:area_id>")
@at_desk
def change_area(session: Session, journey_id: int, area_id: int) -> Page:
    journey = find_journey(session, journey_id, "may_draft")
    draft = Draft(session, journey)
    if request.form.get("deed") == "remove":
        draft.remove_focus_area(area_id)
        return _to_draft(journey)
    area = draft.focus_area(area_id)
    form, theirs = over_newer(request.form, _as_filled(area))
    try:
        guard_both(theirs)
        draft.rename_focus_area(area_id, form.get("name", ""), form.get("definition", ""))
    except Refused as refused:
        session.rollback()
        return _draft_page(session, journey, refused, area=area, typed=form, theirs=theirs), 400
    return _to_draft(journey, f"area{area_id}")


def _as_filled(area: FocusArea) -> dict[str, str]:
    return {"name": area.name, "definition": area.definition}


@pages.post("/desk/journeys/<int:journey_id>/draft/statements")
@at_desk
def write_statement(session: Session, journey_id: int) -> Page:
    journey = find_journey(session, journey_id, "may_draft")
    form = request.form
    try:
        section, area = place_of(form.get("section", ""))
        statement = Draft(session, journey).add_statement(
            section,
            form.get("text", ""),
            form.get("why", ""),
            _sources(session, journey, form),
            g.person.name,
            house().clock(),
            area,
        )
    except Refused as refused:
        session.rollback()
        return _draft_page(session, find_journey(session, journey_id, "may_draft"), refused), 400
    _tell_consoles(journey)
    return _to_draft(journey, f"s{statement.id}")


@pages.get("/desk/journeys/<int:journey_id>/draft/statements/<int:statement_id>")
@at_desk
def statement(session: Session, journey_id: int, statement_id: int) -> str:
    return _statement_page(session, find_journey(session, journey_id, "may_draft"), statement_id)


@pages.post("/desk/journeys/<int:journey_id>/draft/statements/<int:statement_id>")
@at_desk
def change_statement(session: Session, journey_id: int, statement_id: int) -> Page:
    journey = find_journey(session, journey_id, "may_draft")
    form = request.form
    draft = Draft(session, journey)
    statement = draft.statement(statement_id)
    try:
        deed = form.get("deed", "revise")
        if deed == "revise":
            draft.rework(
                statement,
                form.get("text", ""),
                form.get("why", ""),
                _sources(session, journey, form),
                g.person.name,
                house().clock(),
                optional(form.get("expected"), "expected") or 0,
            )
            # Chosen and saved in one press.
            if form.get("section", "") != form.get("stood", form.get("section", "")):
                _place(draft, statement, form)
        elif deed in ("up", "down"):
            draft.move(statement, -1 if deed == "up" else 1)
        elif deed == "place":
            _place(draft, statement, form)
        elif deed == "take_back":
            draft.take_back(statement, g.person.name, house().clock())
        else:
            draft.put_away(statement, deed, form.get("why", ""), g.person.name, house().clock())
    except Refused as refused:
        session.rollback()
        return (
            _statement_page(session, find_journey(session, journey_id, "may_draft"), statement_id, refused),
            400,
        )
    _tell_consoles(journey)
    if deed in MOVES and _has_more_typed(statement, form):
        return _draft_page(session, journey, statement=statement, typed=form)
    return _to_draft(journey, f"s{statement.id}")


def _place(draft: Draft, statement: Statement, form: Form) -> None:
    """From a list where one stands: last there. By hand: where it was let go."""
    to = whole(form.get("to"))
    section, area = place_of(form.get("section", ""))
    last = len(draft.journey.statements)
    draft.place(statement, section, last if to is None else to, g.person.name, house().clock(), area)
    tell("sentence-moved", area=draft.under(statement))


def _has_more_typed(statement: Statement, form: Form) -> bool:
    """Whether the form holds what is not saved: it stays open with that in it."""
    current = statement.current
    if current is None or "text" not in form:
        return False
    ticked = {source["key"] for source in current.sources if source["key"]}
    return (
        " ".join(form["text"].split()) != current.text
        or form.get("why", "").strip() != ("" if statement.has_been_published else current.why)
        or set(form.getlist("source")) != ticked
        or any(form.get(name) for name in ("other_source", "judgement"))
    )


@pages.get("/desk/journeys/<int:journey_id>/draft/here")
@at_desk
def together(session: Session, journey_id: int) -> str:
    """Who else has the draft before them, and whether it has other words than the page that asks: a part of
    the page. Whoever asks is here themselves, at the sentence that is open.
    """
    journey = find_journey(session, journey_id, "may_draft")
    page = request.args.get("page", "")[:40]
    if not page:
        raise Refused("malformed")
    gone = bool(request.args.get("gone"))
    here = -1 if gone else whole(request.args.get("at")) or 0
    house().see_editor(journey.id, g.person.id, page, g.person.name, here)
    return render_template(
        "facilitator/draft/together.html",
        journey=journey,
        others=house().editors.others(journey.id, g.person.id, page, house().clock()),
        statements={statement.id: statement for statement in journey.statements},
        stamp=_stamp(journey),
    )


def _stamp(journey: Journey) -> str:
    """What changes with every word and place of the text."""
    standing = [*journey.standing, *journey.open_questions]
    words = [
        (each.id, each.section, each.focus_area_id, each.current.number if each.current else 0)
        for each in standing
    ]
    return digest(repr((words, [(area.id, area.name) for area in journey.focus_areas])))[:12]


@pages.get("/desk/journeys/<int:journey_id>/draft/sources")
@at_desk
def find_sources(session: Session, journey_id: int) -> str:
    """What is offered that holds some words, or those that somebody had ticked: a part of the page, for while
    they write.
    """
    journey = find_journey(session, journey_id, "may_draft")
    at = whole(request.args.get("at"))
    statement = None if at is None else Draft(session, journey).statement(at)
    ticked = _ticked_before()
    if ticked:
        return render_template(
            "facilitator/draft/ticked.html",
            journey=journey,
            statement=statement,
            writing=True,
            ticked=chosen(session, journey, journey.language, ticked),
        )
    tests = support_by_wording(session, journey, journey.language)
    offered = [*offers(session, journey, journey.language), *stances(journey, tests)]
    return render_template(
        "facilitator/draft/found.html",
        journey=journey,
        statement=statement,
        writing=True,
        **_shown(session, journey, offered, statement),
    )


def _ticked_before() -> list[str]:
    """What the address says that the sentence shall build on."""
    return [key for key in request.args.get("builds_on", "").split(",") if key]


def _shown(
    session: Session, journey: Journey, offered: list[dict], statement: Statement | None
) -> dict[str, object]:
    """What of all that is offered is shown beside the text: the nearest until somebody asks for more."""
    words, page = request.args.get("q", "")[:100].strip(), request.args.get("page", 0, type=int)
    is_asked = bool(words or page > 0)
    groups, n = found(offered, words, MOST_SOURCES if is_asked else MOST_NEAR, max(1, min(page, 1000)))
    nearest = near(session, journey, offered, statement, MOST_NEAR) if statement and not is_asked else []
    return {
        "groups": groups,
        "nearest": nearest,
        "n": n,
        "page": max(1, page) if is_asked else 0,
        "pages": -(-n // MOST_SOURCES),
    }


@pages.post("/desk/journeys/<int:journey_id>/draft/sources")
@at_desk
def make_of_source(session: Session, journey_id: int) -> Response:
    """A group, a suggestion or an idea becomes a sentence, with its source ticked, or the name of a focus
    area: one press, and the words are there to be worked on.
    """
    journey = find_journey(session, journey_id, "may_draft")
    draft = Draft(session, journey)
    entries = chosen(session, journey, journey.language, [request.form.get("key", "")])
    if not entries:
        raise Refused("unknown_item", field="source")
    entry, words = entries[0], entries[0]["text"]
    if request.form.get("deed") == "area":
        draft.guard_new_area(words[:120])
        area = draft.add_focus_area(words[:120])
        return _to_draft(journey, f"area{area.id}")
    place = request.form.get("section") or likely_place(journey, words)
    statement = sentence_of_entry(session, journey, entry, g.person.name, house().clock(), place)
    _tell_consoles(journey)
    return redirect(
        url_for(
            "facilitator.statement",
            journey_id=journey.id,
            statement_id=statement.id,
            _anchor=f"s{statement.id}",
        )
    )


def _sources(session: Session, journey: Journey, form: Form) -> list[dict]:
    """The ticked entries, looked up anew: a browser says which, the house says what they are."""
    ticked = [
        as_source(entry) for entry in chosen(session, journey, journey.language, form.getlist("source"))
    ]
    other = form.get("other_source", "").strip()[:200]
    if other:
        ticked.append({"type": "document", "key": "", "ref": other, "value": "", "votes": "", "items": []})
    if form.get("judgement"):
        ticked.append(
            {"type": "judgement", "key": "", "ref": g.person.name, "value": "", "votes": "", "items": []}
        )
    return ticked


def _draft_page(
    session: Session,
    journey: Journey,
    refused: Refused | None = None,
    statement: Statement | None = None,
    area: FocusArea | None = None,
    typed: Form | None = None,
    theirs: dict[str, str] | None = None,
) -> str:
    """The text; with `statement` open to be written where it stands, its sources beside it. `area` is what a
    refusal is about; `typed` stands in the form though it is not saved, as what was refused does.
    """
    draft, form, language = Draft(session, journey), request.form, journey.language
    is_unsaved = refused is not None or typed is not None
    ticked = form.getlist("source") if is_unsaved else _ticked_before()
    if statement is not None and statement.current and not is_unsaved:
        ticked += [source["key"] for source in statement.current.sources]
    new = form.get("section", "") if refused else request.args.get("new", "")
    if not journey.statements and statement is None:
        new = new or "vision"
    writing, tests = bool(new) or statement is not None, support_by_wording(session, journey, language)
    offered = offers(session, journey, language) + (stances(journey, tests) if writing else [])
    return render_template(
        "facilitator/draft.html",
        journey=journey,
        draft=draft,
        statement=statement,
        new=new if statement is None else "",
        writing=writing,
        ticked=picked(offered, [key for key in ticked if key]),
        **_shown(session, journey, offered, statement),
        tests=tests,
        may_publish=g.person.may_edit(journey),
        adopted=adopted_wording(journey),
        refused=refused,
        is_unsaved=is_unsaved,
        typed=typed or form,
        likely_place=likely_place,
        changed_area=area,
        theirs=theirs,
        before_of=lambda area: filled_with(_as_filled(area)),
        untreated=len(draft.untreated()),
        stamp=_stamp(journey),
    )


def _statement_page(
    session: Session, journey: Journey, statement_id: int, refused: Refused | None = None
) -> str:
    return _draft_page(session, journey, refused, Draft(session, journey).statement(statement_id))


# Publishing


@pages.get("/desk/journeys/<int:journey_id>/publish")
@at_desk
def before_publishing(session: Session, journey_id: int) -> str:
    journey = find_journey(session, journey_id, "may_edit")
    return _publish_page(session, journey, Draft(session, journey).next_label)


def _publish_page(session: Session, journey: Journey, label: str, refused: Refused | None = None) -> str:
    draft = Draft(session, journey)
    edition = edition_of(session, journey, label=label, now=house().clock(), draft=True)
    latest = journey.versions[-1].label if journey.versions else ""
    changes = (compare_versions(journey, latest, DRAFT) or []) if latest else []
    return render_template(
        "facilitator/publish.html",
        journey=journey,
        draft=draft,
        edition=edition,
        latest=latest,
        changes=[change for change in changes if change["change"] != "same"],
        without=[statement for statement in journey.standing if statement.current in draft.unsupported],
        untreated=len(draft.untreated()),
        step=next((step for step in journey.steps if step.version_out == label), None),
        lacks=_lacks(session, journey, label),
        refused=refused,
        typed=request.form,
        label=label,
    )


def _lacks(session: Session, journey: Journey, label: str) -> list[tuple[Check, float | None]]:
    return lacks_of_version(Measures(session, journey, journey.language), label)


@pages.post("/desk/journeys/<int:journey_id>/publish")
@at_desk
def publish(session: Session, journey_id: int) -> Page:
    """Frozen: what the step lacks is read and said yes to first."""
    journey = find_journey(session, journey_id, "may_edit")
    form, label = request.form, label_of(request.form.get("label", ""))
    lacks = _lacks(session, journey, label)
    if lacks and not form.get("anyway"):
        return _publish_page(
            session, journey, label, Refused("published_short", field="anyway", n=len(lacks))
        ), 400
    version = Draft(session, journey).publish(
        label,
        g.person.name,
        house().clock(),
        form.get("diary", "").strip(),
        form.get("decided", "").strip()[:200],
        not form.get("working"),
        [pick(check.words, journey.language) for check, _ in lacks],
    )
    _tell_consoles(journey)
    tell("version-published", label=version.label)
    return redirect(url_for("facilitator.version", journey_id=journey.id, label=version.label))


@pages.get("/desk/journeys/<int:journey_id>/versions/<label>")
@at_desk
def version(session: Session, journey_id: int, label: str) -> str:
    journey = find_content(session, journey_id, "versions")
    found = next((version for version in journey.versions if version.label == label), None)
    if found is None:
        raise Refused("unknown_version")
    return render_template(
        "facilitator/version.html",
        journey=journey,
        version=found,
        edition=found.content,
        read_url=house().link(url_for("participant.read", key=journey.reader_key, label=label)),
    )


def _tell_consoles(journey: Journey) -> None:
    """Screens that show the draft learn of it once it is committed."""
    ids = [workshop.id for workshop in journey.workshops if workshop.is_open]
    g.after_commit = lambda: [house().changed(workshop_id, None) for workshop_id in ids]


def _to_draft(journey: Journey, anchor: str = "") -> Response:
    return redirect(url_for("facilitator.draft", journey_id=journey.id) + (f"#{anchor}" if anchor else ""))
