"""Where an activity gets what people choose among: ideas, clusters, suggestions, statements, earlier outputs
(METHOD 4.2).
"""

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.activities import KINDS, outcomes
from models.activities.forms import choices_of, in_all
from models.activities.shapes import Centre, Item, Labelled
from models.base import Refused, session_of
from models.journey.journey import Journey
from models.language import pick
from models.plans.card import cards_of
from models.references import Thing
from models.workshop.activity import RUNNING, Activity
from models.workshop.contribution import Contribution, in_order
from models.workshop.evidence import evidence_of, result_of
from models.workshop.numbering import come_forth

# Which cards a deck holds, by its name in the templates.
DECKS = {"vagor": "wave", "insikter": "insight"}
# What templates call the parts of the document that are not statements.
PASSAGES = {
    "strategier": "strategy",
    "resurser": "resource",
    "pa_gang": "ongoing",
    "etableringsar": "establishment",
    "rekommendationer": "recommendation",
}
MOST_COMMITMENTS = 12
# What can be worked on whatever the agenda holds.
STANDING_INPUTS = (
    "statements:current",
    "suggestions:open",
    "sections:fokusomraden",
    "sections:strategier",
    "deck:vagor",
    "commitments:top",
    "list:own",
)


def options(activity: Activity, language: str) -> list[Item]:
    """The items an activity opens with, in document order: [{key, text, label, number}].

    Several inputs are joined.
    """
    session = session_of(activity)
    if activity.kind.unit_item(activity.settings):
        return _units(session, activity)
    found = [
        item
        for reference in references(activity.input)
        for item in _from(session, activity, reference, language)
    ]
    # Statements written into the settings stand alone, or come after the document's.
    alone = not activity.input or bool(activity.settings.get("extra_items"))
    return found + (activity.kind.own_items(activity.settings, language) if alone else [])


def _units(session: Session, activity: Activity) -> list[Item]:
    """What people may say they belong to: the activity's own choices (they become units) or the journey's."""
    journey = activity.workshop.journey
    asked = choices_of(activity.settings.get("choices"))
    units = [
        journey.unit_named(pick(choice["label"], journey.language), activity.workshop.external)
        for choice in asked
    ] or journey.units_for(activity.workshop.external)
    session.flush()
    words = [in_all(choice["label"]) for choice in asked] or [{}] * len(units)
    return [
        {"key": Thing.UNIT.key(unit.id), "text": unit.name, **said}
        for unit, said in zip(units, words, strict=True)
    ]


def begin(activity: Activity, language: str, present: int, now: float) -> None:
    """Open it: what people choose among, and what they judge or place by, are frozen from here on. What came
    late to earlier questions comes forth, so that it can be among that.
    """
    session = session_of(activity)
    asked = sources(session, activity)
    come_forth(
        session, [other for other in activity.workshop.activities if not other.is_running or other in asked]
    )
    items = activity.items or options(activity, language)
    activity.settings = {**activity.settings, **_frozen(activity)}
    activity.open(items, present, now)


def preview(activity: Activity, language: str) -> tuple[dict, list[Item]]:
    """(settings, items) as it would open now; nothing to choose among where that is still being written."""
    settings = activity.kind.settle({**activity.settings, **_frozen(activity)})
    try:
        return settings, activity.items or options(activity, language)
    except Refused:
        return settings, []


def expected(activity: Activity, language: str) -> list[Item]:
    """What a planned activity will be about, for a wall that shows it before it opens.

    Nothing where that comes of something the room has not been shown: the order of what was voted on tells
    how the vote went.
    """
    session = session_of(activity)
    untold = [source for source in sources(session, activity) if not source.tells_result]
    if untold or activity.kind.unit_item(activity.settings):
        return []
    return preview(activity, language)[1]


def _frozen(activity: Activity) -> dict:
    """Settings that come from the journey rather than the agenda: a grid's columns, areas to place in, the
    middle of the map.
    """
    journey = activity.workshop.journey
    return {name: _held(journey, wanted) for name, wanted in activity.kind.freezes(activity.settings).items()}


def _held(journey: Journey, wanted: str) -> list[Labelled] | Centre:
    """What a setting is to hold: the middle of the map, or a part of the document as [{key, label}]."""
    if wanted == "journey:centre":
        return {
            "mission": journey.frame.get("mission", ""),
            "future": next((item["text"] for item in sections(journey, "vision")), ""),
        }
    found = sections(journey, wanted.partition(":")[2])
    return [{"key": passage["key"], "label": passage["text"]} for passage in found]


def references(input: str) -> list[str]:
    return [reference.strip() for reference in input.split(",") if reference.strip()]


def _from(session: Session, activity: Activity, reference: str, language: str) -> list[Item]:
    source, _, name = reference.partition(":")
    if source == "statements":
        return _statements(session, activity, name, language)
    if source == "journey":
        return _of_all_rooms(session, activity, name, language)
    if reference == "suggestions:open":
        return open_suggestions(session, activity.workshop.journey)
    if named := _source(session, activity, reference):
        return _outcome(session, named, language)
    if source == "list":
        return activity.settings.get("list") or []
    if source == "deck":
        cards = cards_of(activity.workshop.journey, DECKS.get(name, ""))
        return [
            {
                "key": Thing.CARD.key(card.id),
                "text": card.text,
                "label": card.fields.get("so_what", ""),
                "number": card.number,
            }
            for card in cards
        ]
    if source == "sections":
        return sections(activity.workshop.journey, name)
    if source == "commitments":
        return _commitments(activity.workshop.journey)
    return []


def sections(journey: Journey, name: str) -> list[Item]:
    """A part of the document as items: focus areas, the vision's statements, strategies ..."""
    if name == "fokusomraden":
        return [
            {
                "key": Thing.FOCUS_AREA.key(area.id),
                "text": area.name,
                "label": area.definition,
                "number": area.letter,
            }
            for area in journey.focus_areas
        ]
    if name == "vision":
        return [
            statement for statement in statements_of(journey) if statement.get("number", "").startswith("V")
        ]
    found = [
        passage for passage in journey.passages if passage.section == PASSAGES.get(name) and passage.stands
    ]
    return [
        {"key": Thing.PASSAGE.key(passage.id), "text": passage.text, "label": "", "number": passage.number}
        for passage in found
    ]


def _commitments(journey: Journey) -> list[Item]:
    """Those that were given priority, else all, at most a dozen."""
    cards = cards_of(journey, "commitment")
    first = (
        sorted(
            (card for card in cards if card.fields.get("priority")), key=lambda card: card.fields["priority"]
        )
        or cards
    )
    return [
        {
            "key": Thing.CARD.key(card.id),
            "text": card.text,
            "label": card.fields.get("area", ""),
            "number": card.number,
        }
        for card in first[:MOST_COMMITMENTS]
    ]


def _of_all_rooms(session: Session, activity: Activity, output: str, language: str) -> list[Item]:
    """What every meeting of the journey put out under that name, in the order of the meetings: one evidence
    base for many rooms.
    """
    rooms = [
        workshop for workshop in activity.workshop.journey.workshops if workshop is not activity.workshop
    ]
    asked = [
        activity
        for room in rooms
        for activity in room.agenda
        if activity.output == output and activity.is_shown and not activity.is_running
    ]
    return [
        item
        for activity in asked
        for item in activity.kind.items_out(evidence_of(session, activity, language))
    ]


def open_suggestions(session: Session, journey: Journey) -> list[Item]:
    """What nobody has decided about yet: [{key, text, number, before, why}]."""
    suggesting = [kind.name for kind in KINDS.values() if kind.awaits_decisions]
    asked = select(Activity.id).where(Activity.type.in_(suggesting), Activity.state.not_in(RUNNING))
    query = select(Contribution).where(
        Contribution.journey_id == journey.id,
        Contribution.activity_id.in_(asked),
        Contribution.fate.is_(None),
    )
    texts = {statement["key"]: statement["text"] for statement in statements_of(journey)}
    return [
        {
            "key": Thing.CONTRIBUTION.key(contribution.id),
            "text": contribution.text,
            "number": contribution.name,
            "label": contribution.kind,
            "before": texts.get(contribution.about, ""),
            "why": contribution.fields.get("why", ""),
        }
        for contribution in session.scalars(query.order_by(*in_order()))
        if contribution.is_visible
    ]


def _statements(session: Session, activity: Activity, which: str, language: str) -> list[Item]:
    """All standing statements; those that split the room; or those whose words changed since this workshop's
    last stance. None such: all.
    """
    everything = statements_of(activity.workshop.journey)
    if which not in ("split", "changed"):
        return everything
    before = [
        other
        for other in activity.workshop.agenda
        if other.kind.judges_wordings and other.is_shown and other is not activity
    ]
    if not before:
        return everything
    last = result_of(session, before[-1], language)["rounds"][-1]["items"]
    if which == "changed":
        met = {item["key"] for item in last}
        found = [item for item in everything if item["key"] not in met]
    else:
        unsettled = {item["key"] for item in last if item["verdict"] in ("split", "lukewarm", "weak")}
        found = [item for item in everything if item["key"] in unsettled]
    return found or everything


def statements_of(journey: Journey) -> list[Item]:
    """The draft's standing statements; the key carries the revision: a stance belongs to one wording."""
    return [
        {
            "key": Thing.STATEMENT.key(statement.id, statement.current.number),
            "text": statement.current.text,
            "label": statement.heading,
            "number": statement.number,
        }
        for statement in journey.standing
        if statement.current
    ]


def sources(session: Session, activity: Activity) -> list[Activity]:
    """The activities whose outcome this one takes in, in the order it names them."""
    return [
        source
        for reference in references(activity.input)
        if (source := _source(session, activity, reference))
    ]


def _source(session: Session, activity: Activity, reference: str) -> Activity | None:
    source, _, name = reference.partition(":")
    if source not in outcomes() and source != "output":
        return None
    return _named(session, activity, name, by_output=source == "output")


def _named(session: Session, activity: Activity, name: str, by_output: bool) -> Activity | None:
    """By its key in this workshop, else by what it puts out in the journey's latest workshop that did.

    What puts out nothing under a name of its own goes by its key.
    """
    here = [
        other
        for other in activity.workshop.agenda
        if other is not activity and name == (other.output or other.key if by_output else other.key)
    ]
    if here:
        return here[-1]
    elsewhere = [
        other
        for workshop in activity.workshop.journey.workshops
        if workshop is not activity.workshop
        for other in workshop.agenda
        if name in (other.output, other.key)
    ]
    ran = [activity for activity in elsewhere if activity.state not in ("planned",)]
    return ran[-1] if ran else None


def _outcome(session: Session, activity: Activity, language: str) -> list[Item]:
    if activity.is_running and activity.workshop.mode != "async":
        raise Refused("input_still_open")
    return activity.kind.items_out(evidence_of(session, activity, language))


def available(session: Session, activity: Activity) -> list[Activity]:
    """Activities whose outcome could be chosen as input in the agenda editor: earlier ones that collect
    something.
    """
    agenda = activity.workshop.agenda
    before = agenda[: agenda.index(activity)] if activity in agenda else agenda
    return [activity for activity in before if activity.kind.takes_text or activity.kind.takes_answers]


def choices_for(session: Session, activity: Activity) -> list[str]:
    """What the agenda's editor offers as input, nothing first; [] where the type works on nothing."""
    if activity.kind.input_use == "none":
        return []
    return ["", *STANDING_INPUTS, *map(reference_to, available(session, activity))]


def reference_to(activity: Activity) -> str:
    """What stands in the input of another activity that works on what came of this one."""
    outcome = activity.kind.outcome
    return f"{outcome}:{activity.key}" if outcome else f"output:{activity.output or activity.key}"
