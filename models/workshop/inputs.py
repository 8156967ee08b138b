"""Where an activity gets what people choose among: ideas, clusters, suggestions, statements, earlier outputs
(METHOD 4.2).
"""

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.activities import outcomes
from models.activities.forms import choices_of, in_all, in_all_languages
from models.activities.shapes import Centre, Item, Joined, Labelled, StatementStances
from models.analysis.similarity import fold
from models.base import Refused, session_of
from models.journey.journey import Journey
from models.language import LANGUAGES, pick, say
from models.numbers import whole
from models.plans.card import cards_of
from models.references import Thing
from models.workshop.activity import Activity
from models.workshop.contribution import Contribution, in_order
from models.workshop.evidence import evidence_of, result_of
from models.workshop.numbering import come_forth, come_forth_by_fives
from models.workshop.workshop import Workshop

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
# Set by whoever leads, before it opens: things that say the same are one.
JOINS_SAME = "joins_same"
# What is called by a word of its own where an agenda names it.
NAMED = {
    "suggestions:open": "input-suggestions-open",
    "sections:fokusomraden": "input-fokusomraden",
    "sections:strategier": "input-strategier",
    "deck:vagor": "input-vagor",
    "commitments:top": "input-commitments",
}
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

    Several inputs are joined; so are things that say the same, where whoever leads has asked for it.
    """
    found = _gathered(activity, language)
    return join_same(found) if activity.settings.get(JOINS_SAME) else found


def join_same(items: list[Item]) -> list[Item]:
    """Each said once: the first that says it, with the others' keys and numbers."""
    found: dict[str, Item] = {}
    for item in items:
        # Without a letter or a number there is nothing to go by.
        words = fold(item["text"]) or item["key"]
        if words in found:
            first = found[words]
            same: Joined = {"key": item["key"], "number": item.get("number", "")}
            found[words] = {**first, "also": [*first.get("also", []), same]}
        else:
            found[words] = item
    return list(found.values())


def said_twice(activity: Activity, language: str) -> int:
    """How many things, that a vote would be split between, say the same as one before them."""
    if not activity.kind.splits_votes:
        return 0
    try:
        found = _gathered(activity, language)
    except Refused:
        return 0
    return len(found) - len(join_same(found))


def seen_by_each(activity: Activity, present: int, language: str) -> int | None:
    """By how many each thing will be seen, where each person is shown a few and so many are there; none where
    everybody sees everything.
    """
    size, n = activity.kind.sample(activity.settled), len(preview(activity, language)[1])
    return present * size // n if size and size < n else None


def _gathered(activity: Activity, language: str) -> list[Item]:
    session = session_of(activity)
    if activity.kind.unit_item(activity.settings):
        return _units(session, activity)
    found = [
        item for reference in references(activity.input) for item in items_of(activity, reference, language)
    ]
    # What is written into the settings stands alone, or comes after what it works on.
    return found + activity.kind.own_items(activity.settings, language)


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
    late to the questions it works on comes forth, so that it can be among that; once. Elsewhere, and after
    that, five people must have written: a leader who opens one question after the other would read late
    texts one by one, and so would one who works again and again on what is still open for days.
    """
    session = session_of(activity)
    works_on = sources(session, activity) if not activity.items else []
    for source in works_on:
        _take_along(session, source, activity)
    for other in activity.workshop.activities:
        if other not in works_on and not other.is_running:
            come_forth_by_fives(session, other)
    items = activity.items or options(activity, language)
    activity.settings = {**activity.settings, **frozen(activity)}
    activity.open(items, present, now)


def _take_along(session: Session, source: Activity, activity: Activity) -> None:
    """What waits in a source comes forth for what works on it; of an inbox that is still open, whatever else
    has been put in its agenda since, as in its portions: when five people have written.
    """
    is_open_inbox = source.is_running and source.workshop.portion_due is not None
    is_elsewhere = source.workshop is not activity.workshop
    if is_open_inbox or source.late_went_along or (is_elsewhere and not source.is_told_elsewhere):
        come_forth_by_fives(session, source)
    elif come_forth(session, [source]):
        source.late_went_along = True


def preview(activity: Activity, language: str) -> tuple[dict, list[Item]]:
    """(settings, items) as it would open now; nothing to choose among where that is still being written."""
    settings = activity.kind.settle({**activity.settings, **frozen(activity)})
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


def frozen(activity: Activity) -> dict:
    """Settings that come from the journey rather than the agenda: a grid's columns, areas to place in, the
    middle of the map. Where the journey has none, what was typed in the agenda stands.
    """
    journey = activity.workshop.journey
    held = {name: _held(journey, wanted) for name, wanted in activity.kind.freezes(activity.settings).items()}
    return {name: found for name, found in held.items() if found or not activity.settings.get(name)}


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


def items_of(activity: Activity, reference: str, language: str) -> list[Item]:
    """What one reference stands for now. Refused where it comes from what is still open."""
    session = session_of(activity)
    source, _, name = reference.partition(":")
    if source == "statements":
        return _statements(session, activity, name, language)
    if source == "journey":
        return _of_all_rooms(session, activity, name, language)
    if reference == "suggestions:open":
        return open_suggestions(session, activity.workshop)
    if named := source_of(activity, reference):
        return _outcome(session, activity, named, language)
    if source == "list":
        return activity.settings.get("list") or []
    if source == "text":
        return _one_text(session, activity, name)
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


def _one_text(session: Session, activity: Activity, number: str) -> list[Item]:
    """A single contribution of the journey, as it stands, where it may be met here."""
    text = session.get(Contribution, whole(number) or 0)
    if text is None or text.journey_id != activity.workshop.journey_id or not text.is_visible:
        return []
    asked = session.get_one(Activity, text.activity_id)
    if asked.workshop is not activity.workshop and not asked.is_told_elsewhere:
        return []
    return [
        {
            "key": Thing.CONTRIBUTION.key(text.id),
            "text": text.text,
            "number": text.name,
            "label": "",
            "why": text.fields.get("why", ""),
        }
    ]


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


def open_suggestions(session: Session, workshop: Workshop) -> list[Item]:
    """What nobody in the journey has decided about yet, as far as this meeting may know of it:
    [{key, text, number, before, about, why}].
    """
    journey = workshop.journey
    asked = [
        activity.id
        for room in journey.workshops
        for activity in room.activities
        if activity.kind.awaits_decisions
        and (activity.is_told_elsewhere or (room is workshop and not activity.is_running))
    ]
    query = select(Contribution).where(
        Contribution.journey_id == journey.id,
        Contribution.activity_id.in_(asked),
        Contribution.fate.is_(None),
    )
    texts = {statement["key"]: statement["text"] for statement in statements_of(journey)}
    # In whichever wording it was when somebody wrote about it.
    numbers = {statement.id: statement.number for statement in journey.standing}
    return [
        {
            "key": Thing.CONTRIBUTION.key(contribution.id),
            "text": contribution.text,
            "number": contribution.name,
            "label": contribution.kind,
            "before": texts.get(contribution.about, ""),
            "about": numbers.get(Thing.STATEMENT.number(contribution.about) or 0, ""),
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
    last = _last_stance(session, activity, language)
    if last is None:
        return everything
    if which == "changed":
        met = {item["key"] for item in last}
        found = [item for item in everything if item["key"] not in met]
    else:
        unsettled = {item["key"] for item in last if item["verdict"] in ("split", "lukewarm", "weak")}
        found = [item for item in everything if item["key"] in unsettled]
    return found or everything


def unchanged(session: Session, activity: Activity, language: str) -> int:
    """How many statements everybody would be asked about anew, where only the changed ones were meant and
    none has changed; 0 where some have.
    """
    if "statements:changed" not in references(activity.input):
        return 0
    last = _last_stance(session, activity, language)
    now = {item["key"] for item in statements_of(activity.workshop.journey)}
    return len(now) if last is not None and now <= {item["key"] for item in last} else 0


def _last_stance(session: Session, activity: Activity, language: str) -> list[StatementStances] | None:
    """How people last stood to wordings in this meeting; none where they have not been asked."""
    before = [
        other
        for other in activity.workshop.agenda
        if other.kind.judges_wordings and other.is_shown and other is not activity
    ]
    return result_of(session, before[-1], language)["rounds"][-1]["items"] if before else None


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
    return [source for reference in references(activity.input) if (source := source_of(activity, reference))]


def source_of(activity: Activity, reference: str) -> Activity | None:
    """The activity whose outcome a reference names, if it names one."""
    source, _, name = reference.partition(":")
    if source not in outcomes() and source != "output":
        return None
    return _named(activity, name, by_output=source == "output")


def _named(activity: Activity, name: str, by_output: bool) -> Activity | None:
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


def _outcome(session: Session, activity: Activity, source: Activity, language: str) -> list[Item]:
    """What came of the source. Of homework that is still open there is what has come forth; what another
    meeting has closed and not shown is that meeting's own.
    """
    if source.workshop.mode != "async" and (
        source.is_running or (source.workshop is not activity.workshop and not source.is_told_elsewhere)
    ):
        raise Refused("input_still_open")
    return source.kind.items_out(evidence_of(session, source, language))


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


def word_for(reference: str) -> str:
    """The key of what a reference is called that points at no activity."""
    source = reference.partition(":")[0]
    return f"input-{source}" if source in ("statements", "list", "text") else NAMED.get(reference, "")


def name_of(reference: str, workshop: Workshop) -> dict[str, str]:
    """What a reference stands for, in words of every language: "From Check-in"."""
    if word := word_for(reference):
        return in_all_languages(word)
    name = reference.partition(":")[2]
    found = next((activity for activity in workshop.agenda if name in (activity.key, activity.output)), None)
    return {
        language: say(language, "input-from", title=pick(found.title, language) if found else name)
        for language in LANGUAGES
    }


def take_as_input(activity: Activity, input: str) -> None:
    """It works on something else, of what its agenda offers. Refused once it has opened."""
    if activity.state != "planned":
        raise Refused("already_open")
    if input not in choices_for(session_of(activity), activity):
        raise Refused("unknown_choice", field="input")
    activity.input = input


def reference_to(activity: Activity) -> str:
    """What stands in the input of another activity that works on what came of this one."""
    outcome = activity.kind.outcome
    return f"{outcome}:{activity.key}" if outcome else f"output:{activity.output or activity.key}"
