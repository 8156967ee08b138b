"""The life of an activity: planned, open, paused, closed, revealed; only a leader moves it."""

import pytest

from models.activities import KINDS
from models.activities.setting import Setting
from models.base import Refused
from models.workshop.activity import GRACE, Activity


def ideas(**settings):
    return Activity(key="a", type="ideas", title={"sv": "Idéer"}, settings=settings, minutes=10)


def opened(**settings):
    activity = ideas(**settings)
    activity.open([], 12, 100.0)
    return activity


def test_activity_opens_with_the_clock_of_its_first_stage():
    activity = opened(silent_minutes=3)
    assert (activity.state, activity.stage_name, activity.ends_at) == ("open", "silent", 280.0)


def test_activity_opens_only_once():
    activity = opened()
    with pytest.raises(Refused, match="already_open"):
        activity.open([], 12, 100.0)


def test_ideas_have_no_build_round_for_fewer_than_eight():
    activity = ideas()
    activity.open([], 7, 100.0)
    assert activity.stages == ["silent"]


def test_activity_goes_on_to_the_build_round_with_a_new_clock():
    activity = opened(build_minutes=4)
    activity.advance(500.0)
    assert (activity.stage_name, activity.ends_at) == ("build", 740.0)


def test_pause_keeps_the_time_that_was_left():
    activity = opened(silent_minutes=2)
    activity.pause(160.0)
    activity.resume(1000.0)
    assert activity.ends_at == 1060.0


def test_more_time_counts_from_now_when_the_clock_has_run_out():
    activity = opened(silent_minutes=1)
    activity.add_time(5, 900.0)
    assert activity.ends_at == 1200.0


def test_reaching_zero_closes_nothing():
    activity = opened(silent_minutes=1)
    assert activity.accepts_text(99_999.0) == "now"


def test_text_in_the_grace_after_closing_is_in_time_and_later_text_is_kept_as_late():
    activity = opened()
    activity.close(200.0)
    assert [activity.accepts_text(200.0 + GRACE), activity.accepts_text(201.0 + GRACE)] == ["now", "late"]


def test_answers_are_refused_after_the_reveal_even_in_the_grace():
    activity = opened()
    activity.close(200.0)
    activity.reveal()
    with pytest.raises(Refused, match="activity_closed"):
        activity.guard_answer(201.0, 1)


def test_closed_can_be_opened_again_and_revealed_cannot():
    activity = opened()
    activity.close(200.0)
    activity.reopen(210.0)
    activity.close(220.0)
    activity.reveal()
    with pytest.raises(Refused, match="not_closed"):
        activity.reopen(230.0)


def test_dots_are_voted_twice_and_not_thrice():
    dots = Activity(key="d", type="dots", settings={"rounds": 2})
    dots.open([{"key": "a", "text": "a"}, {"key": "b", "text": "bb"}], 12, 0.0)
    dots.close(1.0)
    dots.reveal()
    dots.vote_again(2.0)
    assert (dots.state, dots.round) == ("open", 2)
    dots.close(3.0)
    dots.reveal()
    with pytest.raises(Refused, match="no_more_rounds"):
        dots.vote_again(4.0)


@pytest.mark.parametrize(
    ("state", "step"), [("planned", "open"), ("open", "stage"), ("closed", "reveal"), ("revealed", "next")]
)
def test_the_large_button_knows_what_comes_next(state, step):
    activity = opened() if state != "planned" else ideas()
    if state in ("closed", "revealed"):
        activity.close(1.0)
    if state == "revealed":
        activity.reveal()
    assert activity.next_step() == step


def test_the_script_is_for_the_leader_alone(room):
    activity = Activity(key="a", type="info", script={"sv": "Säg välkommen"})
    room.workshop.activities.append(activity)
    assert [("script" in activity.seen_by(audience)) for audience in ("leader", "screen", "phone")] == [
        True,
        False,
        False,
    ]


def test_options_are_seen_by_nobody_before_opening(room):
    activity = Activity(key="d", type="dots", items=[{"key": "a", "text": "hemligt"}])
    room.workshop.activities.append(activity)
    assert [activity.seen_by(audience)["items"] for audience in ("leader", "screen", "phone")] == [[], [], []]


def test_a_plan_is_not_changed_once_opened():
    activity = opened()
    with pytest.raises(Refused, match="already_open"):
        activity.describe(title={"sv": "Ny"}, prompt={}, script={}, minutes=5, settings={})


def test_a_setting_out_of_range_is_refused_with_its_name():
    with pytest.raises(Refused) as refused:
        ideas().describe(title={"sv": "x"}, prompt={}, script={}, minutes=5, settings={"max_items": 99})
    assert (refused.value.code, refused.value.field) == ("setting_range", "max_items")


@pytest.mark.parametrize("typed", ["0", "31", "2147483647", "99999999999", "9" * 5000, "²"])
def test_nobody_is_given_more_dots_than_can_be_counted(typed):
    dots = KINDS["dots"].all_settings()["dots"]
    with pytest.raises(Refused) as refused:
        dots.typed("dots", typed, "auto", "sv")
    assert (refused.value.code, refused.value.values) == ("setting_range", {"low": 1, "high": 30})


def test_dots_are_a_number_within_bounds_or_left_to_the_options():
    kind = KINDS["dots"]
    dots = kind.all_settings()["dots"]
    assert [dots.typed("dots", typed, 3, "sv") for typed in ("", "auto", "1", "30")] == [
        "auto",
        "auto",
        1,
        30,
    ]
    # What was kept before there was a bound, or comes with an archive, is no more than that either.
    assert [kind.budget(kind.settle({"dots": kept}), 8) for kept in (10**9, -5, 0)] == [30, 1, 1]


def test_what_is_marked_to_go_on_with_is_told_to_leader_and_wall_however_few_voted(room):
    options = [{"key": f"l:{n}", "text": text} for n, text in enumerate(("Öppet", "Nära", "Tyst"), 1)]
    vote = room.plan("dots", input="list:egen", list=options)
    room.begin(vote)
    before = "chosen" in vote.seen_by("leader")
    room.finish(vote)
    vote.choose("l:2", True, {"l:1", "l:2", "l:3"})
    told = [vote.seen_by(audience).get("chosen") for audience in ("leader", "screen", "phone")]
    assert (before, told) == (False, [["l:2"], ["l:2"], None])


def test_more_lines_than_anybody_chooses_among_are_refused():
    criteria = Setting("labels")
    assert len(criteria.typed("criteria", "\n".join(map(str, range(90))), None, "sv")) == 90
    with pytest.raises(Refused, match="too_many_lines"):
        criteria.typed("criteria", "\n".join(map(str, range(91))), None, "sv")
