"""Small groups: never shown, and never left over when the shown ones are subtracted."""

from hypothesis import given
from hypothesis import strategies as st

from models.analysis.disclosure import SMALLEST, showable, together

sizes = st.dictionaries(st.one_of(st.none(), st.integers(1, 8)), st.integers(0, 30), max_size=8)


def test_showable_keeps_groups_of_five():
    assert showable({1: 5, 2: 7}) == {1, 2}


def test_showable_hides_a_group_of_four_and_the_smallest_beside_it():
    assert showable({1: 4, 2: 9, 3: 6}) == {2}


def test_showable_hides_nothing_more_when_the_rest_is_five_or_more():
    assert showable({1: 3, 2: 4, 3: 9}) == {3}


def test_showable_counts_people_without_a_group_as_rest():
    assert showable({None: 2, 1: 5, 2: 8}) == {2}


@given(sizes)
def test_showable_never_leaves_a_derivable_rest(table):
    shown = showable(table)
    rest = sum(n for group, n in table.items() if group not in shown)
    assert all(table[group] >= SMALLEST for group in shown)
    assert not shown or rest == 0 or rest >= SMALLEST


@given(st.lists(sizes, min_size=1, max_size=4))
def test_together_never_lets_one_table_give_another_away(tables):
    shown = together(tables)
    for table in tables:
        inside = {group for group in shown if table.get(group)}
        rest = sum(n for group, n in table.items() if group not in shown)
        assert all(table[group] >= SMALLEST for group in inside)
        assert not inside or rest == 0 or rest >= SMALLEST
