"""Verdicts on statements: exact rules, METHOD 2.1 type 7."""

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from models.analysis.agreement import VERDICTS, Stances, Thresholds, verdict, verdict_of
from models.install import ROOT
from models.language import LANGUAGES, say

HALLEVALLA = yaml.safe_load((ROOT / "models/library/examples/malbild-hallevalla.yaml").read_text("utf-8"))
IN_WORDS = {
    "split": "Splittrad",
    "lukewarm": "Ljum",
    "carries": "Bär",
    "reservations": "Bär med förbehåll",
    "weak": "Svag",
    "few": "För få svar",
}


def stances(*counts, abstained=0):
    return Stances(dict(zip((1, 2, 3, 4, 5), counts, strict=True)), abstained)


@pytest.mark.parametrize(
    ("counts", "lowest", "turnout", "expected"),
    [
        ((0, 0, 0, 2, 2), None, None, "few"),
        ((0, 0, 0, 10, 10), None, 39, "few"),
        ((3, 3, 3, 3, 4), None, 40, "split"),
        ((1, 1, 6, 1, 1), None, None, "lukewarm"),
        ((0, 1, 2, 4, 4), 60, None, "carries"),
        ((0, 1, 2, 4, 4), 59, None, "reservations"),
        ((2, 0, 3, 4, 0), None, None, "reservations"),
        ((2, 2, 4, 1, 1), None, None, "weak"),
    ],
)
def test_verdict_is_the_first_that_fits(counts, lowest, turnout, expected):
    assert verdict(stances(*counts), lowest, turnout) == expected


def test_strong_support_denies_nobody_who_is_against_it():
    """A fifth may be, and half is enough that want it."""
    assert verdict(stances(2, 0, 3, 5, 0), 80) == "carries"
    assert [say(language, "verdict-carries-means") for language in LANGUAGES] == [
        "Minst hälften vill det, och få eller ingen är emot.",
        "Minst halvparten vil det, og få eller ingen er imot.",
        "At least half want it, and few or none are against it.",
    ]


def test_verdict_split_needs_both_the_warm_and_the_low():
    assert verdict_of(support=75, warm=30, low=25, lowest_group=None) == "split"
    assert verdict_of(support=75, warm=29, low=25, lowest_group=None) == "lukewarm"
    assert verdict_of(support=76, warm=36, low=24, lowest_group=None) == "reservations"


def test_verdict_abstentions_are_shown_and_not_counted():
    assert stances(0, 0, 0, 3, 3, abstained=90).support == 100


def test_verdict_thresholds_are_settings():
    assert verdict(stances(0, 1, 2, 3, 4), limits=Thresholds(support=95)) == "reservations"


def test_share_of_nobody_is_nothing():
    assert Stances().support is None


@pytest.mark.parametrize(
    ("statement", "revision"),
    [(s["id"], r) for s in HALLEVALLA["statements"] for r in s["revisions"] if "test" in r],
    ids=lambda x: x if isinstance(x, str) else x["v"],
)
def test_verdict_of_the_example_library_is_as_published(statement, revision):
    test = revision["test"]
    low = 100 - test["support"]
    lowest = test["min_group"]["support"] if "min_group" in test else None
    assert IN_WORDS[verdict_of(test["support"], test["warm"], low, lowest)] == test["verdict"]


@given(st.tuples(*[st.integers(0, 50)] * 5), st.none() | st.floats(0, 100), st.none() | st.floats(0, 100))
def test_verdict_exists_for_every_room(counts, lowest, turnout):
    assert verdict(stances(*counts), lowest, turnout) in VERDICTS
