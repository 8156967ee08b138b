"""One time zone: a day is the same on every face, and a week is a week when the clocks change."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.analysis.days import day, keep_time, later, local
from models.settings import Settings

HERE = ZoneInfo("Europe/Stockholm")


def at(text: str) -> float:
    return datetime.fromisoformat(text).replace(tzinfo=HERE).timestamp()


def test_after_midnight_it_is_the_new_day():
    assert day(at("2026-06-15T00:30")) == "2026-06-15"


@pytest.mark.parametrize(
    ("opened", "closes"),
    [("2026-10-24T18:00", "2026-10-31T18:00"), ("2027-03-26T08:00", "2027-04-02T08:00")],
)
def test_a_week_ends_at_the_hour_it_began_when_the_clocks_change(opened, closes):
    assert later(at(opened), 7) == at(closes)


@given(st.datetimes(datetime(2020, 1, 1), datetime(2040, 1, 1)), st.integers(0, 400))
def test_days_go_on_by_one_whatever_the_clocks_do(moment, days):
    begun = moment.replace(tzinfo=HERE).timestamp()
    ahead = local(later(begun, days)).date() - local(begun).date()
    assert ahead.days == days


def test_a_server_elsewhere_keeps_the_zone_it_is_given():
    keep_time("Europe/Helsinki")
    try:
        assert day(at("2026-06-15T23:30")) == "2026-06-16"
    finally:
        keep_time("Europe/Stockholm")


@pytest.mark.parametrize("zone", ["Europe/Atlantis", "../../etc/passwd", ""])
def test_a_zone_that_is_none_is_refused(zone):
    with pytest.raises(ValueError, match="--time-zone"):
        Settings.from_environment(time_zone=zone)
