"""One way to write what points at something, one to read it: what is written is read back, and nonsense is no
reference.
"""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.base import Refused
from models.references import Reference, Thing, halves, references_in, renumbered

NUMBERS = st.integers(0, 10**11)
REFERENCES = st.one_of(
    st.builds(Reference, st.sampled_from(Thing), NUMBERS),
    st.builds(Reference, st.just(Thing.STATEMENT), NUMBERS, st.integers(0, 10**9 - 1)),
)
KEYS = REFERENCES.map(str)
PAIRS = st.tuples(KEYS, KEYS).map("+".join)
WORDS = st.text(max_size=12) | KEYS
ANYTHING = st.text(max_size=12) | st.text("ckswput:+0123456789 ", max_size=12)
# What is kept as JSON: references where they stand, and people's words beside them.
JSON = st.recursive(
    KEYS | PAIRS | st.integers() | st.none(),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.fixed_dictionaries({"key": KEYS, "text": WORDS, "items": st.lists(KEYS, max_size=3)})
        | st.dictionaries(st.sampled_from(["rounds", "key", "sources", "focus_area"]), inner, max_size=3)
        | st.dictionaries(KEYS, inner, max_size=3)
    ),
    max_leaves=12,
)


def further(reference: Reference) -> Reference:
    return reference.at(reference.number + 1)


@given(REFERENCES)
def test_what_is_written_is_read_back(reference):
    assert Reference.read(str(reference)) == reference


@given(ANYTHING)
def test_what_is_read_is_written_the_same_way_or_is_no_reference(text):
    read = [str(Reference.read(text))] if any(thing.names(text) for thing in Thing) else []
    assert read in ([], [text])


NONSENSE = "  c  c:  c:x  c:-1  c:07  c:1:2  c:1\n   c:1  C:1  x:1  s:1:  s::1  c:1+c:2  c:١  c:1234567890123"


@pytest.mark.parametrize("text", NONSENSE.split("  "))
def test_nonsense_is_refused(text):
    with pytest.raises(Refused, match="unknown_item"):
        Reference.read(text)
    assert [thing for thing in Thing if thing.names(text)] == []


@given(REFERENCES)
def test_a_thing_knows_its_own(reference):
    key = str(reference)
    assert [thing for thing in Thing if thing.names(key)] == [reference.thing]
    assert reference.thing.number(key) == reference.number
    assert reference.thing.numbers([key, "ord", key]) == [reference.number] * 2
    assert reference.thing.key(reference.number, reference.revision) == key


@given(JSON)
def test_every_reference_in_a_value_is_found_and_moved(value):
    moved = renumbered(value, further)
    assert list(references_in(moved)) == [further(reference) for reference in references_in(value)]


@given(JSON)
def test_a_value_whose_references_stay_is_the_same(value):
    assert renumbered(value, lambda reference: reference) == value


@given(st.lists(KEYS, max_size=4), WORDS)
def test_words_beside_a_reference_are_left_as_they_are(keys, words):
    item = {"key": "c:3", "text": words, "label": words, "ref": words, "items": keys}
    assert renumbered(item, further) == {
        **item,
        "key": "c:4",
        "items": [str(further(Reference.read(key))) for key in keys],
    }


@given(KEYS, KEYS)
def test_a_comparison_is_halved_where_it_was_joined(first, second):
    assert halves(f"{first}+{second}") == (first, second)
