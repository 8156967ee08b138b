"""One next step, worked out from the meetings and the conditions: one thing comes first."""

import pytest

from models.document.draft import Draft
from models.document.fates import waiting, worklist
from models.document.sources import as_source, chosen
from models.journey.step import lay_road
from models.library import journeys
from models.progress.measures import Measures
from models.progress.next_step import here, next_meeting, next_step
from models.workshop.creation import create_workshop
from tests.people import Room, a_written_meeting

ROAD = journeys()["resa-digjourney-10-steg"]
NOW = 1_000_000.0


@pytest.fixture
def room(session):
    made = Room(session)
    made.journey.workshops.remove(made.workshop)
    session.flush()
    return made


def a_meeting(room, title="Möte", state="closed", step=None, unit=None, planned_for=""):
    made = create_workshop(room.session, room.journey, title=title, step=step, unit=unit)
    made.state, made.planned_for = state, planned_for
    room.session.flush()
    return made


def now(room):
    return next_step(Measures(room.session, room.journey), NOW)


def test_before_anybody_has_led_anything_there_is_a_meeting_to_lead(room):
    lay_road(room.journey, ROAD)
    assert now(room).what == "try"
    planned = a_meeting(room, state="planned")
    assert (now(room).what, now(room).workshop) == ("lead", planned)


def test_a_meeting_that_is_going_on_comes_before_everything(room):
    a_meeting(room, state="planned", planned_for="1970-01-12T09:00")
    running = a_meeting(room, state="open")
    assert (now(room).what, now(room).workshop) == ("going-on", running)


def test_units_without_a_day_are_counted_out_of_all(room):
    lay_road(room.journey, ROAD)
    room.journey.name_units(["Norr; 7", "Söder; 9", "Bussen; 6"])
    room.session.flush()
    for step in room.journey.steps[:3]:
        step.done_at = NOW
    step, (north, south, bus) = room.journey.step(4), room.journey.offered_units
    a_meeting(room, step=step, unit=north)
    a_meeting(room, state="planned", step=step, unit=south, planned_for="2026-03-03T13:00")
    a_meeting(room, state="planned", step=step, unit=bus)
    found = now(room)
    assert (found.what, found.undated, found.units) == ("undated", [bus], 3)


def test_with_every_day_set_the_nearest_meeting_is_next_and_one_that_has_passed_is_last(room):
    past = a_meeting(room, state="planned", planned_for="1970-01-02T09:00")
    later = a_meeting(room, state="planned", planned_for="1970-02-02T09:00")
    sooner = a_meeting(room, state="planned", planned_for="1970-01-20T09:00")
    assert next_meeting([past, later, sooner], NOW).workshop is sooner
    assert next_meeting([past], NOW).workshop is past


def test_a_meeting_of_a_step_that_is_done_is_next_only_while_it_has_a_day(room):
    lay_road(room.journey, ROAD)
    step = room.journey.step(1)
    a_meeting(room, step=step)
    left = a_meeting(room, state="planned", step=step)
    assert next_meeting([left], NOW).workshop is left
    step.done_at = NOW
    assert next_meeting([left], NOW) is None
    left.planned_for = "1970-02-02T09:00"
    assert next_meeting([left], NOW).workshop is left


def test_a_step_whose_meeting_is_held_asks_for_what_can_be_written_before_what_is_counted_in_rooms(room):
    lay_road(room.journey, ROAD)
    step = room.journey.step(1)
    assert [check.key for check in step.checks][:2] == ["g1a", "g1b"]
    a_meeting(room, step=step)
    assert (now(room).what, now(room).check.key) == ("check", "g1b")


def test_a_step_with_every_condition_met_is_published_or_gone_on_from(room):
    lay_road(room.journey, ROAD)
    for step in room.journey.steps[:2]:
        step.done_at = NOW
    step = room.journey.step(3)
    a_meeting(room, step=step)
    for check in step.checks:
        check.waive("Prövas i ett senare steg.", "R", NOW)
    assert now(room).what == "finish"
    Draft(room.session, room.journey).add_statement("vision", "Alla läser.", "", [], "R", NOW)
    assert (now(room).what, now(room).label) == ("publish", "0.5")


def decided(room, label="1.0"):
    draft = Draft(room.session, room.journey)
    draft.add_statement("vision", "Alla läser.", "", [], "R", NOW)
    draft.publish(label, "R", NOW)


def test_what_is_next_follows_from_the_text_that_is_out_and_not_from_a_gate_nobody_went_through(room):
    lay_road(room.journey, ROAD)
    room.journey.name_units(["Norr; 7"])
    room.session.flush()
    decided(room)
    # Of the common day there is what can still be ticked, and no meeting to plan.
    assert (now(room).what, now(room).step.number, now(room).check.key) == ("check", 8, "g8e")
    day = room.journey.step(8)
    day.check("g8e").tick("R", NOW)
    assert (now(room).what, now(room).step.number, here(room.journey).number) == ("undated", 9, 9)
    for check in day.checks:
        check.waive("Prövas i ett senare steg.", "R", NOW)
    assert (now(room).what, now(room).step) == ("finish", day)
    day.finish({}, "R", NOW)
    assert (now(room).what, now(room).step.number) == ("undated", 9)


def test_a_version_leaves_the_steps_before_it_behind(room):
    lay_road(room.journey, ROAD)
    decided(room, "0.6")
    # Step 5 makes 0.6; "You said - we did" is ticked by hand.
    assert (now(room).what, now(room).check.key, here(room.journey).number) == ("check", "g5d", 6)


def test_a_step_in_which_nothing_was_held_is_behind_when_a_later_one_is_gone_on_from(room):
    lay_road(room.journey, ROAD)
    a_meeting(room)
    room.journey.step(2).done_at = NOW
    assert here(room.journey).number == 3
    # What was held in it and taken up again is worked on again.
    a_meeting(room, step=room.journey.step(1))
    assert here(room.journey).number == 1


def test_a_room_that_wrote_a_sentence_is_led_to_it_before_the_road_goes_on(session):
    room = a_written_meeting(
        session, {"Alla har tyst.": [5, 4, 2, 2, 1, 3], "Alla har en tyst plats.": [5, 5, 4, 4, 3, 1]}
    )
    lay_road(room.journey, ROAD)
    found = now(room)
    assert (found.what, found.workshop) == ("sentence", room.workshop)
    sentence = found.sentence
    met = {"verdict": "carries", "support": 83, "warm": 67, "n": 6}
    assert (sentence.text, sentence.met) == ("Alla har en tyst plats.", met)
    assert [(entry["text"], len(entry["ideas"])) for entry in sentence.about] == [("Stillhet", 2)]
    assert sentence.others == 1
    assert sentence.seen() == {"text": "Alla har en tyst plats.", **met}
    # Beside the draft it says how it was met, for whoever builds on it.
    source = chosen(session, room.journey, "sv", [sentence.key])[0]
    assert as_source(source)["value"] == "83 % stöd av 6 som tog ställning"
    # Once anything is written the text speaks for itself.
    Draft(session, room.journey).add_statement("vision", "Alla läser.", "", [], "R", NOW)
    assert now(room).what != "sentence"


DIVIDED = [5, 5, 4, 4, 1, 1]


@pytest.mark.parametrize(
    ("answers", "why"),
    [
        ({"Vi svarar.": DIVIDED, "Vi lyssnar.": DIVIDED}, "divided"),
        ({"Vi svarar.": [5, 5, 4, 4, 3, 3], "Vi lyssnar.": [5, 4, 5, 4, 3, 3]}, "tied"),
        ({"Vi svarar.": [5, 2, 2, 2, 2, 3], "Vi lyssnar.": [3, 2, 2, 2, 2, 5]}, "weak"),
        ({"Vi svarar.": [5, 5, 5, 5], "Vi lyssnar.": [1, 1, 1, 1]}, "untold"),
    ],
)
def test_where_no_sentence_is_the_rooms_none_is_picked(session, answers, why):
    found = now(a_written_meeting(session, answers))
    assert (found.what, found.sentence.undecided, found.sentence.seen()) == ("undecided", why, None)
    assert found.sentence.seen_undecided() == {"why": why, "texts": ["Vi lyssnar.", "Vi svarar."]}


@pytest.mark.parametrize("others", [[5, 5, 4, 3, 3, 3, 2], [5, 3, 3, 3, 3, 3, 3]])
def test_strong_support_goes_before_a_larger_share_that_can_live_with_it(session, others):
    room = a_written_meeting(session, {"Vi svarar.": others, "Vi lyssnar.": [5, 5, 4, 4, 3, 2]})
    sentence = now(room).sentence
    strong = {"verdict": "carries", "support": 83, "warm": 67, "n": 6}
    assert sentence.seen() == {"text": "Vi lyssnar.", **strong}


def test_a_single_sentence_that_divides_a_room_is_not_its_own(session):
    sentence = now(a_written_meeting(session, {"Vi svarar.": DIVIDED})).sentence
    assert (sentence.undecided, sentence.seen()) == ("divided", None)


def test_of_four_who_took_a_stand_nothing_is_told_and_the_sentence_is_still_theirs(session):
    found = now(a_written_meeting(session, {"Alla har en tyst plats.": [5, 5, 5, 5]}))
    assert (found.what, found.sentence.met, found.sentence.seen()) == ("sentence", None, None)
    assert found.sentence.text == "Alla har en tyst plats."


def test_without_a_road_the_texts_come_first(room):
    a_meeting(room)
    assert now(room).what == "write"
    a_meeting(room, state="planned")
    assert now(room).what == "meeting"


def test_the_number_at_the_head_is_that_of_the_texts_in_the_worklist(session):
    room = Room(session)
    asked = room.open("ideas")
    first = room.somebody().writes(asked, "En tyst plats")
    room.somebody().writes(asked, "Bokbuss")
    assert waiting(session, room.journey) == 0
    room.finish(asked)
    session.flush()
    found = worklist(session, room.journey, "sv")
    assert waiting(session, room.journey) == len(found["untreated"]) == 2
    first.meet_fate("included")
    session.flush()
    assert waiting(session, room.journey) == 1
