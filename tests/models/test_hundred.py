"""Percent of a whole that everybody is somewhere in."""

from hypothesis import given
from hypothesis import strategies as st

from models.activities.evidence import parts_of_hundred


@given(st.lists(st.integers(0, 400), min_size=1, max_size=9))
def test_parts_of_a_whole_are_a_hundred_together_and_none_is_a_whole_point_off(counts):
    parts, n = parts_of_hundred(counts), sum(counts)
    assert sum(parts) == (100 if n else 0)
    assert all(abs(part * n - 100 * count) < n or not n for part, count in zip(parts, counts, strict=True))


@given(st.lists(st.integers(0, 400), min_size=1, max_size=9))
def test_more_people_are_never_shown_as_a_smaller_part(counts):
    shown = sorted(zip(counts, parts_of_hundred(counts), strict=True))
    assert [part for _, part in shown] == sorted(part for _, part in shown)


def test_seven_of_eight_and_one_of_eight_are_no_hundred_and_one():
    assert parts_of_hundred([7, 1, 0]) == [88, 12, 0]
