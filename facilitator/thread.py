"""One thread through the console: what would stop is mended where one stands, and from what people wrote
it is one press to a stance, to the draft, to a focus area.
"""

from facilitator import door
from facilitator.access import person_behind
from facilitator.board import board
from facilitator.console import current, enter, guard, text_of
from models.base import Refused
from models.document.draft import Draft
from models.document.sources import as_source, chosen
from models.document.statement import place_of
from models.language import LANGUAGES
from models.live.command_queue import Turn
from models.live.door import Text, Word
from models.live.guests import Leader
from models.live.shapes import InDraft
from models.references import Thing
from models.workshop import leading
from models.workshop.evidence import people
from models.workshop.inputs import JOINS_SAME, begin, take_as_input


@door.on
def open_with(turn: Turn, guest: Leader, activity: int, input: Word) -> None:
    """What would have been refused works on something that is there, and opens."""
    it = current(turn, guest, activity, new_question=True)
    take_as_input(it, input)
    begin(it, turn.workshop.language, people(turn.session, turn.workshop), turn.now)


@door.on
def write_list(turn: Turn, guest: Leader, activity: int, text: Text) -> None:
    """What the activity works on, one thing per line."""
    current(turn, guest, activity).write_own(text, turn.workshop.language)


@door.on
def join_same(turn: Turn, guest: Leader, activity: int, on: bool) -> None:
    """Before a vote: options that say the same are one, or each by itself again."""
    it = current(turn, guest, activity)
    if it.state != "planned":
        raise Refused("already_open")
    if not it.kind.splits_votes:
        raise Refused("unknown_item", field="activity")
    it.settings = {**it.settings, JOINS_SAME: on}


@door.on
def take_back_opening(turn: Turn, guest: Leader, activity: int) -> None:
    """Opened by mistake: planned again, as long as nobody has written or answered."""
    leading.take_back_opening(turn.session, current(turn, guest, activity))


@door.on
def correct(
    turn: Turn,
    guest: Leader,
    activity: int,
    title: Word,
    prompt: Text,
    script: Text,
    if_wrong: Text,
    minutes: int,
    language: Word = "",
) -> None:
    """Words and time put right, in the language of whoever leads or another, told to everybody at once."""
    guard(turn, guest)
    it = turn.workshop.activity(activity)
    language = language or guest["language"]
    if language not in LANGUAGES:
        raise Refused("unknown_choice", field="language")
    words = {"title": title, "prompt": prompt, "script": script, "if_wrong": if_wrong}
    leading.correct(turn.session, turn.workshop, it, language, minutes, words, guest["name"], turn.now)
    turn.turn_the_page()


@door.on
def reorder(turn: Turn, guest: Leader, activity: int, by: int) -> None:
    """A moment still to come changes place with the one beside it."""
    guard(turn, guest)
    leading.reorder(turn.workshop, turn.workshop.activity(activity), by, guest["name"], turn.now)
    turn.turn_the_page()


@door.on
def set_loose_aside(turn: Turn, guest: Leader, activity: int) -> None:
    """Every idea that lies loose is set aside: it is kept and shown, and nobody is asked about it."""
    guard(turn, guest)
    it = board(turn, guest, activity)
    if it.loose:
        it.set_aside(it.loose, guest["name"], turn.now)
    turn.touch(*it.touched, "result")


@door.on
def take_stand(turn: Turn, guest: Leader, contribution: int) -> None:
    """The room takes a stand on one text at once: a moment of its own, next in the agenda."""
    text = text_of(turn, guest, contribution)
    enter(turn, leading.take_stand(turn.session, turn.workshop, text, guest["name"], turn.now))


@door.on
def into_draft(turn: Turn, guest: Leader, contribution: int, place: Word) -> InDraft:
    """A text becomes a statement of the draft, with itself as source; `place` is "vision" or "focus:<id>"."""
    draft = _draft(turn, guest)
    text = text_of(turn, guest, contribution, "may_cluster")
    leading.guard_onward(turn.workshop, text)
    section, area = place_of(place)
    itself = [Thing.CONTRIBUTION.key(text.id)]
    entries = chosen(turn.session, turn.workshop.journey, turn.workshop.language, itself)
    statement = draft.add_statement(
        section,
        text.text,
        "",
        [as_source(entry) for entry in entries[:1]],
        guest["name"],
        turn.now,
        area,
    )
    return {"number": statement.number}


@door.on
def into_focus_area(turn: Turn, guest: Leader, activity: int, cluster: int) -> InDraft:
    """A group's name becomes a focus area of the draft."""
    draft = _draft(turn, guest)
    it = board(turn, guest, activity)
    name = it.name_of(cluster)
    draft.guard_new_area(name)
    area = draft.add_focus_area(name)
    turn.turn_the_page()
    return {"number": area.letter}


def _draft(turn: Turn, guest: Leader) -> Draft:
    person = person_behind(turn.session, guest["kept"])
    if person is None or not person.may_draft(turn.workshop.journey):
        raise Refused("not_allowed")
    return Draft(turn.session, turn.workshop.journey)
