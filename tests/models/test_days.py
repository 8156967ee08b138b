"""Open for days: tasks at one's own pace, the same questions for those who were away, and a rehearsal that
leaves nothing behind.
"""

import pytest
from sqlalchemy import func, select

from models.base import Base, Refused
from models.document.draft import Draft
from models.document.lifting import liftable
from models.document.weeding import weed
from models.journey.journey import Journey
from models.journey.step import Step
from models.library import templates
from models.rehearsal.copy import INVENTED, forget, play_along, rehearsals, rehearse
from models.workshop.attendance import join
from models.workshop.contribution import Contribution
from models.workshop.creation import create_workshop
from models.workshop.days import (
    DAY,
    GRACE,
    LONGEST_DAYS,
    LONGEST_TIED,
    close_after_days,
    extend,
    open_for_absent,
    open_for_days,
    overdue,
    progress,
)
from models.workshop.evidence import people, result_of
from models.workshop.inputs import begin
from models.workshop.leading import reveal
from models.workshop.participant import Participant
from models.workshop.participation import Participation
from tests.people import SECRET


@pytest.fixture
def homework(room):
    room.workshop = create_workshop(
        room.session, room.journey, title="Hemuppgift", template=templates()["02-kunskapslyft-hemuppgift"]
    )
    open_for_days(room.session, room.workshop, 14, room.now)
    return room


def task(room, key):
    return next(activity for activity in room.workshop.agenda if activity.key == key)


def test_a_homework_opens_all_its_tasks_at_once(homework):
    found = [(activity.key, activity.state, activity.stages) for activity in homework.workshop.agenda]
    assert (homework.workshop.mode, homework.workshop.closes_at) == ("async", homework.now + 14 * DAY)
    # What is led by talk, or has nothing to work on yet, waits and is not shown.
    assert found == [
        ("las", "open", [""]),
        ("vagkort", "open", ["silent"]),
        ("insikt", "open", ["silent"]),
        ("viktning", "planned", []),
        ("redo", "open", [""]),
    ]


def test_tasks_are_ticked_and_unticked(homework):
    somebody = homework.somebody()
    somebody.hand.tick(task(homework, "las").id, True)
    somebody.hand.tick(task(homework, "redo").id, True)
    assert somebody.hand.tick(task(homework, "las").id, False) == [task(homework, "redo").id]
    assert somebody.hand.own()["ticked"] == [task(homework, "redo").id]


def test_only_tasks_over_days_are_ticked(room):
    activity = room.open("ideas")
    with pytest.raises(Refused, match="not_over_days"):
        room.somebody().hand.tick(activity.id, True)


def test_answers_of_every_task_come_back_on_another_phone(homework):
    somebody = homework.somebody()
    somebody.answers(task(homework, "redo"), "kunskap", 4)
    assert somebody.hand.own()["tasks"][task(homework, "redo").id] == {"kunskap|": "4"}


def test_progress_counts_tasks_and_units_of_five_but_nobody(homework):
    homework.journey.name_units(["Norr", "Söder"])
    homework.session.flush()
    homework.workshop.ask_unit = True
    for unit, n in (("Norr", 6), ("Söder", 5)):
        for at, somebody in enumerate(homework.crowd(n, unit)):
            for activity in homework.workshop.agenda:
                if activity.is_task and activity.is_running and (unit == "Norr" or at == 0):
                    somebody.hand.tick(activity.id, True)
    found = progress(homework.session, homework.workshop)
    assert (found["joined"], found["done"], [n for _, n in found["tasks"]], found["units"]) == (
        10,
        5,
        [5, 5, 5, 5],
        [("Norr", 5, 5), ("Söder", 5, 0)],
    )
    # Nor does any other page, overview or archive count on.
    assert people(homework.session, homework.workshop) == 10
    close_after_days(homework.session, homework.workshop, "Birgitta", homework.now)
    assert people(homework.session, homework.workshop) == 11
    assert (
        homework.workshop.attendance["done"],
        homework.session.scalar(select(func.count()).select_from(Participant)),
    ) == (7, 0)


def test_those_who_did_every_task_are_counted_and_forgotten(homework):
    for somebody in homework.crowd(6):
        for activity in homework.workshop.agenda:
            if activity.is_task:
                somebody.hand.tick(activity.id, True)
    close_after_days(homework.session, homework.workshop, "Birgitta", homework.now)
    assert (homework.workshop.state, homework.workshop.attendance) == (
        "closed",
        {"people": 6, "units": {}, "done": 6},
    )


def test_nothing_becomes_a_card_while_people_are_still_writing(homework):
    text = {
        "rubrik": "Ensamhet",
        "hander": "Fler bor ensamma",
        "savad": "Rummet blir viktigare",
        "kalla": "Statistik",
    }
    homework.somebody().writes(task(homework, "vagkort"), "Ensamhet", fields=text)
    assert liftable(homework.session, homework.journey, "wave") == []
    close_after_days(homework.session, homework.workshop, "Birgitta", homework.now)
    assert [wave["fields"]["so_what"] for wave in liftable(homework.session, homework.journey, "wave")] == [
        "Rummet blir viktigare"
    ]


def test_time_is_over_a_day_after_the_last_day(homework):
    end = homework.workshop.closes_at
    assert [overdue(homework.session, now) for now in (end, end + GRACE, end + GRACE + 1)] == [
        [],
        [],
        [homework.workshop.id],
    ]
    extend(homework.workshop, 3)
    assert overdue(homework.session, end + GRACE + 1) == []


def test_where_answers_are_asked_for_nobody_is_tied_to_theirs_for_more_than_a_month(homework):
    """An inbox of texts alone may stand for a year, since its ties are cut every other week; where people go
    on with answers of their own until the close, the close comes.
    """
    for _ in range(3):
        extend(homework.workshop, 5)
    with pytest.raises(Refused, match="open_long_enough"):
        extend(homework.workshop, 5)
    assert homework.workshop.closes_at <= homework.now + LONGEST_TIED * DAY
    other = create_workshop(
        homework.session, homework.journey, title="Till", template=templates()["02-kunskapslyft-hemuppgift"]
    )
    with pytest.raises(Refused, match="setting_range"):
        open_for_days(homework.session, other, LONGEST_TIED + 1, homework.now)
    inbox = create_workshop(
        homework.session, homework.journey, title="Spaning", template=templates()["25-spaningar"]
    )
    open_for_days(homework.session, inbox, LONGEST_DAYS, homework.now)
    extend(inbox, 30)


@pytest.fixture
def meetings(room):
    """Two units have met about the same wording in one step."""
    room.journey.steps.append(Step(number=4, title={"sv": "APT"}, answer_by="2026-05-01"))
    room.journey.name_units(["Norr", "Söder"])
    Draft(room.session, room.journey).add_statement("vision", "Vi är öppna.", "Alla sa det.", [], "R", 0.0)
    room.session.flush()
    room.meetings = []
    for unit in list(room.journey.offered_units):
        room.workshop = create_workshop(
            room.session,
            room.journey,
            title=f"APT {unit.name}",
            template=templates()["04-apt-60"],
            step=room.journey.steps[0],
            unit=unit,
        )
        room.workshop.start(room.now)
        room.crowd(6)
        for key in ("las", "stallning"):
            room.begin(task(room, key))
            room.finish(task(room, key))
        room.meetings.append(room.workshop)
    return room


def test_whoever_joins_a_units_meeting_belongs_to_the_unit(meetings):
    assert meetings.somebody().participant.unit_id == meetings.workshop.unit_id


def test_those_who_were_away_from_any_of_the_meetings_answer_together(meetings):
    first, second = (
        open_for_absent(meetings.session, meeting, days, meetings.now)
        for meeting, days in zip(meetings.meetings, (5, 9), strict=True)
    )
    assert (first is second, first.mode, first.ask_unit, first.closes_at) == (
        True,
        "async",
        True,
        meetings.now + 9 * DAY,
    )
    assert [
        (activity.key, activity.state, [item["text"] for item in activity.items]) for activity in first.agenda
    ] == [
        ("las", "open", ["Vi är öppna."]),
        ("stallning", "open", ["Vi är öppna."]),
    ]


def test_a_meeting_outside_the_road_has_one_afterwards_too(room):
    room.finish(room.open("ideas"))
    activity = room.plan("gradient", items=[{"sv": "Vi är öppna."}])
    room.begin(activity)
    room.finish(activity)
    first, second = (open_for_absent(room.session, room.workshop, days, room.now) for days in (5, 7))
    assert (first is second, first.title, [activity.type for activity in first.agenda]) == (
        True,
        "Prova – i efterhand",
        ["gradient"],
    )


def test_a_meeting_without_questions_has_nothing_to_open(room):
    with pytest.raises(Refused, match="nothing_to_do"):
        open_for_absent(room.session, room.workshop, 5, room.now)


# Rehearsing


def everything(session) -> dict:
    return {
        table.name: session.scalar(select(func.count()).select_from(table))
        for table in Base.metadata.sorted_tables
    }


def test_a_rehearsal_is_played_by_people_who_do_not_exist(meetings):
    copy = rehearse(meetings.session, meetings.workshop, SECRET, meetings.now)
    copy.start(meetings.now)
    pulse = next(activity for activity in copy.agenda if activity.key == "incheck")
    copy.go_to(pulse)
    pulse.open([], INVENTED, meetings.now)
    rounds = 0
    while play_along(meetings.session, copy, meetings.now):
        rounds += 1
    words = meetings.session.scalar(
        select(func.count()).select_from(Contribution).where(Contribution.workshop_id == copy.id)
    )
    assert (rounds, words, rehearsals(meetings.session)) == (3, INVENTED, [copy.id])


def test_a_rehearsal_shows_its_numbers_to_whoever_tries_it_by_phone_and_counts_them_in_none(meetings):
    copy = rehearse(meetings.session, meetings.workshop, SECRET, meetings.now)
    copy.start(meetings.now)
    gradient = next(activity for activity in copy.agenda if activity.type == "gradient")
    copy.go_to(gradient)
    begin(gradient, copy.language, people(meetings.session, copy), meetings.now)
    while play_along(meetings.session, copy, meetings.now):
        pass
    mine, *_ = join(meetings.session, copy, SECRET, language="sv")
    Participation(meetings.session, copy, mine, meetings.now).answer(gradient.id, gradient.items[0]["key"], 1)
    gradient.close(meetings.now)
    reveal(meetings.session, gradient, meetings.now)
    [item] = result_of(meetings.session, gradient, "sv")["rounds"][0]["items"]
    assert (people(meetings.session, copy), sum(item["counts"]) + item["abstained"]) == (INVENTED, INVENTED)


def test_a_rehearsal_reads_the_real_text_and_leaves_nothing(meetings):
    before = everything(meetings.session)
    numbers = dict(meetings.journey.numbers)
    copy = rehearse(meetings.session, meetings.workshop, SECRET, meetings.now)
    assert [statement.current.text for statement in copy.journey.standing] == ["Vi är öppna."]
    again = rehearse(meetings.session, meetings.workshop, SECRET, meetings.now)
    assert (
        meetings.session.scalar(
            select(func.count()).select_from(Journey).where(Journey.rehearses_id.is_not(None))
        )
        == 1
    )
    forget(meetings.session, again)
    meetings.session.expire_all()
    assert (everything(meetings.session), meetings.journey.numbers) == (before, numbers)


def test_a_real_meeting_is_never_forgotten(meetings):
    with pytest.raises(Refused, match="real_people"):
        forget(meetings.session, meetings.workshop)


# Weeding


def test_raw_material_goes_by_decision_and_leaves_a_line(homework):
    somebody = homework.somebody()
    written = somebody.writes(
        task(homework, "insikt"), "Hon vågade fråga", kind="aha", fields={"text": "Hon vågade fråga"}
    )
    with pytest.raises(Refused, match="weeding_open"):
        weed(homework.session, homework.journey, [homework.workshop.id], "KN 2026/7", "Birgitta", 5.0)
    close_after_days(homework.session, homework.workshop, "Birgitta", homework.now)
    with pytest.raises(Refused, match="weeding_untreated"):
        weed(homework.session, homework.journey, [homework.workshop.id], "KN 2026/7", "Birgitta", 5.0)
    written.meet_fate("passed_on", "Finns i galleriet")
    with pytest.raises(Refused, match="weeding_reference"):
        weed(homework.session, homework.journey, [homework.workshop.id], " ", "Birgitta", 5.0)
    assert weed(homework.session, homework.journey, [homework.workshop.id], "KN 2026/7", "Birgitta", 5.0) == 1
    line = homework.journey.log[-1]
    assert (
        homework.session.scalar(select(func.count()).select_from(Contribution)),
        line.what,
        line.who,
        line.details,
    ) == (
        0,
        "weeded",
        "Birgitta",
        {"title": "Hemuppgift", "reference": "KN 2026/7"},
    )
