"""The road: steps with gates that count, ticks that somebody answers for, and passing over only with a
written reason.
"""

import pytest

from models.activities import KINDS
from models.analysis.headcounts import read_units
from models.base import Refused
from models.document.draft import Draft
from models.journey.calendar import calendar_of
from models.journey.journey import Journey
from models.journey.step import OPERATORS, Check, Step, add_step, lay_road, remove_step
from models.language import LANGUAGES
from models.library import journeys, templates
from models.plans.card import CARDS, cards_of, write_card
from models.progress.measures import MEASURES, Measures, unready
from models.workshop.creation import create_workshop

ROAD = journeys()["resa-digjourney-10-steg"]


def gate(*checks) -> Step:
    return Step(number=1, checks=list(checks))


def test_the_plan_has_ten_steps_and_every_check_can_be_counted_or_ticked():
    checks = [check for step in ROAD["steps"] for check in step["gate"]]
    assert len(ROAD["steps"]) == 10
    assert [
        check["measure"]
        for check in checks
        if check.get("measure") and check["measure"].partition(":")[0] not in MEASURES
    ] == []
    assert [check["id"] for check in checks if check.get("measure") and check["op"] not in OPERATORS] == []
    assert [
        (check["id"], language)
        for check in checks
        for language in LANGUAGES
        if not check["check"].get(language)
    ] == []


def test_every_step_of_the_plan_has_templates_that_are_there():
    named = [name for step in ROAD["steps"] for name in step.get("templates") or [step["template"]]]
    assert [name for name in named if name not in templates()] == []
    assert {
        plan["type"]
        for name in named
        for part in templates()[name]["sessions"]
        for plan in part["activities"]
    } <= set(KINDS)


@pytest.mark.parametrize(
    ("op", "wanted", "value", "met"),
    [
        (">=", [70], 70, True),
        (">=", [70], 69, False),
        ("<=", [600], 601, False),
        ("==", [0], 0, True),
        ("==", [0], 1, False),
        ("between", [3, 5], 3, True),
        ("between", [3, 5], 6, False),
        (">=", [1], None, None),
    ],
)
def test_a_check_compares_what_was_counted(op, wanted, value, met):
    assert Check(key="x", measure="words", op=op, wanted=wanted).is_met(value) is met


def test_a_step_is_done_when_every_check_is_met_or_passed_over():
    counted, manual = Check(key="a", measure="words", op="<=", wanted=[10]), Check(key="b")
    step = gate(counted, manual)
    with pytest.raises(Refused, match="gate_not_met") as refused:
        step.finish({"words": 12}, "Birgitta", 5.0)
    assert refused.value.values == {"n": 2}
    manual.tick("Birgitta", 4.0)
    counted.waive("Två ord till gör texten tydligare.", "Birgitta", 4.5)
    step.finish({"words": 12}, "Birgitta", 5.0)
    assert (step.done_at, step.done_by, manual.ticked_by) == (5.0, "Birgitta", "Birgitta")


def test_a_check_that_is_counted_cannot_be_ticked():
    with pytest.raises(Refused, match="check_is_counted"):
        Check(key="a", measure="words").tick("Birgitta", 1.0)


def test_passing_over_needs_a_reason_that_says_something():
    with pytest.raises(Refused, match="reason_short"):
        Check(key="a").waive("  orkar ej ", "Birgitta", 1.0)


def test_a_check_can_be_asked_for_again():
    check = Check(key="a")
    check.waive("Görs före tryckningen i höst.", "Birgitta", 1.0)
    check.insist()
    assert (check.is_waived, gate(check).is_ready({})) == (False, False)


def test_a_road_is_laid_once(room):
    lay_road(room.journey, ROAD)
    with pytest.raises(Refused, match="road_laid"):
        lay_road(room.journey, ROAD)
    assert [
        (step.number, step.version_out, step.per_unit)
        for step in room.journey.steps
        if step.version_out or step.per_unit
    ] == [
        (3, "0.5", False),
        (4, "", True),
        (5, "0.6", False),
        (6, "0.7", False),
        (7, "0.9", False),
        (8, "1.0", False),
        (9, "", True),
    ]


def test_a_journey_has_steps_and_checks_of_its_own(room):
    lay_road(room.journey, ROAD)
    extra = add_step(room.journey, " Fira  ihop ")
    own = extra.ask_for("Tårtan är beställd", "sv")
    assert (extra.number, extra.title, own.key, own.is_manual, extra.is_ready({})) == (
        11,
        {"sv": "Fira ihop"},
        "own1",
        True,
        False,
    )
    extra.ask_no_more("own1")
    with pytest.raises(Refused, match="check_of_plan"):
        room.journey.step(1).ask_no_more("g1a")
    room.session.flush()
    create_workshop(room.session, room.journey, title="Dag 1", template=templates()["03a-utforskande-dag1"])
    with pytest.raises(Refused, match="step_has_meetings"):
        remove_step(room.journey, 3)
    remove_step(room.journey, 2)
    assert [step.number for step in room.journey.steps] == list(range(1, 11))
    assert (room.journey.step(2).version_out, room.journey.step(10).title) == ("0.5", {"sv": "Fira ihop"})


def test_starting_the_third_step_with_an_empty_knowledge_base_says_so(room):
    lay_road(room.journey, ROAD)
    workshop = create_workshop(
        room.session, room.journey, title="Dag 1", template=templates()["03a-utforskande-dag1"]
    )
    assert workshop.step_id == room.journey.step(3).id
    assert {(step.number, check.key) for step, check in unready(room.session, workshop)} >= {
        (2, "g2a"),
        (2, "g2b"),
        (1, "g1b"),
    }
    room.journey.step(2).checks[0].waive("Vågorna tas muntligt under dagen.", "Birgitta", 1.0)
    assert (2, "g2a") not in {(step.number, check.key) for step, check in unready(room.session, workshop)}


def test_measures_of_the_text_follow_the_text(room):
    lay_road(room.journey, ROAD)
    draft = Draft(room.session, room.journey)
    area = draft.add_focus_area("Digital trygghet")
    statement = draft.add_statement("focus", "Alla får hjälp av en människa.", "", [], "R", 0.0, area.id)
    step, measures = room.journey.step(3), Measures(room.session, room.journey)
    assert measures.of(step) == {
        "focus_areas": 1,
        "unsourced": 1,
        "untreated": None,
        "good_enough": None,
        "open_questions": 0,
        "words": 8,
    }
    statement.revise("Alla får hjälp.", "", [{"type": "judgement", "key": "", "ref": "R"}], "R", 1.0)
    assert (
        Measures(room.session, room.journey).of(step)["unsourced"],
        Measures(room.session, room.journey).of(room.journey.step(5))["unreasoned"],
    ) == (0, 1)


def test_where_there_is_nothing_to_count_nothing_is_done(room):
    """An empty journey has met no condition: no unsourced sentence, but no sentence either."""
    lay_road(room.journey, journeys()["resa-digjourney-10-steg"])
    room.session.flush()
    measures = Measures(room.session, room.journey)
    assert [
        (step.number, check.key)
        for step in room.journey.steps
        for check, met, _ in step.checked(measures.of(step))
        if met
    ] == []


def test_units_are_named_with_how_many_work_there(room):
    room.journey.name_units(["Huvudbiblioteket; 47", "Bokbussen: 6", "Kundservice"])
    assert ([(unit.name, unit.headcount) for unit in room.journey.offered_units], room.journey.staff) == (
        [("Huvudbiblioteket", 47), ("Bokbussen", 6), ("Kundservice", None)],
        None,
    )
    room.journey.name_units(["Kundservice; 17", "Huvudbiblioteket", "Bokbussen; 7"])
    assert ([(unit.name, unit.headcount) for unit in room.journey.offered_units], room.journey.staff) == (
        [("Kundservice", 17), ("Huvudbiblioteket", 47), ("Bokbussen", 7)],
        71,
    )


@pytest.mark.parametrize(
    "line",
    [
        "Bokbussen; 6",
        "Bokbussen: 6",
        "Bokbussen, 6",
        "Bokbussen\t6",
        "- Bokbussen – 6 personer",
        "Bokbussen (6)",
        "•\tBokbussen | 6 anställda",
        "  Bokbussen ;6 ",
        "Bokbussen     6",
        "Bokbussen;;6",
        '"Bokbussen";6',
    ],
)
def test_how_many_work_in_a_unit_is_read_however_it_is_written(line):
    assert read_units([line]) == [("Bokbussen", 6)]


def test_a_name_with_a_comma_comes_out_of_its_quotation_marks():
    assert read_units(['"Program, evenemang";8', 'Filial "Söder"; 4']) == [
        ("Program, evenemang", 8),
        ('Filial "Söder"', 4),
    ]


def test_a_number_in_the_name_of_a_unit_is_its_name():
    assert read_units(["Filial 3", "Avdelning 2; 14", "Plan 4-5"]) == [
        ("Filial 3", None),
        ("Avdelning 2", 14),
        ("Plan 4-5", None),
    ]


def test_the_headings_of_a_spreadsheet_are_no_unit():
    assert read_units(["Enhet\tAntal anställda", "", "Bokbussen\t6"]) == [("Bokbussen", 6)]


def test_sectors_of_outsiders_are_not_units_of_ours(room):
    room.journey.unit_named("Bokbussen")
    room.journey.unit_named("näringsliv", external=True)
    assert (
        [unit.name for unit in room.journey.offered_units],
        [unit.name for unit in room.journey.units_for(True)],
    ) == (["Bokbussen"], ["näringsliv"])


def test_a_journey_closes_with_its_last_steps_done_or_for_a_reason():
    journey = Journey(organisation_id=1, title="Målbild 2032")
    with pytest.raises(Refused, match="close_needs_reason"):
        journey.close(5.0, ready=False, why="klart")
    journey.close(5.0, ready=False, why="Förvaltningen slås samman med en annan.")
    with pytest.raises(Refused, match="journey_closed"):
        journey.close(6.0, ready=True)
    journey.open_again()
    journey.close(7.0, ready=True)
    assert (journey.closed_at, journey.closed_why) == (7.0, "")


def test_the_calendar_has_what_is_dated_in_order(room):
    lay_road(room.journey, ROAD)
    room.journey.step(4).starts, room.journey.step(4).answer_by = "2026-02-17", "2026-04-17"
    room.workshop.planned_for, room.workshop.feedback_by = "2026-02-17T13:00", "2026-03-01"
    found = [
        (entry["date"], entry["hour"], entry["what"], entry["past"])
        for entry in calendar_of(room.journey, 1_772_000_000.0)
    ]
    assert found == [
        ("2026-02-17", "", "step", True),
        ("2026-02-17", "13:00", "meeting", True),
        ("2026-03-01", "", "answer", False),
        ("2026-04-17", "", "answer", False),
    ]


def test_the_calendar_says_that_all_have_their_answer_instead_of_by_when(room):
    lay_road(room.journey, ROAD)
    room.journey.step(4).answer_by, room.workshop.feedback_by = "2026-04-17", "2026-03-01"
    room.workshop.step_id = room.journey.step(4).id

    def answers(answered):
        return [entry["what"] for entry in calendar_of(room.journey, 1_772_000_000.0, answered)]

    assert answers({room.workshop.id}) == ["answered", "answered"]
    assert answers(set()) == ["answer", "answer"]


# Cards


def test_a_half_finished_card_is_kept_and_says_what_is_missing(room):
    goal = write_card(
        room.journey,
        "goal",
        {"outcome": "Nio av tio får hjälp direkt", "indicator": "andel klara"},
        "Bo",
        1.0,
    )
    assert (goal.number, goal.missing) == ("M-01", ["baseline", "target", "date", "owner"])
    goal.fill(
        {**goal.fields, "baseline": "61 %", "target": "90 %", "date": "2027-12-31", "owner": "handledarna"},
        "Bo",
        2.0,
    )
    assert goal.missing == []


@pytest.mark.parametrize(
    ("kind", "given", "code"),
    [
        ("goal", {"outcome": " "}, "text_missing"),
        ("goal", {"outcome": "x", "date": "i höst"}, "date_wrong"),
        ("insight", {"text": "x", "whom": "katter"}, "unknown_choice"),
        ("dream", {"text": "x"}, "unknown_kind"),
        ("action", {"what": "x" * 2001}, "too_long"),
    ],
)
def test_a_card_that_makes_no_sense_is_refused(room, kind, given, code):
    with pytest.raises(Refused, match=code):
        write_card(room.journey, kind, given, "Bo", 1.0)
    assert room.journey.cards == []


def test_a_card_put_away_is_kept_with_its_reason(room):
    card = write_card(room.journey, "wave", {"name": "Maskiner svarar"}, "Bo", 1.0)
    with pytest.raises(Refused, match="reason_missing"):
        card.drop(" ")
    card.drop("Samma som F-02")
    assert (cards_of(room.journey, "wave"), card.dropped_why) == ([], "Samma som F-02")
    card.take_back()
    assert cards_of(room.journey, "wave") == [card]


def test_every_kind_of_card_has_a_letter_of_its_own():
    assert len({rules.prefix for rules in CARDS.values()}) == len(CARDS)
    assert {rules.prefix for rules in CARDS.values()} & {"I", "T", "R", "E", "P", "K", "V", "Q"} == set()
