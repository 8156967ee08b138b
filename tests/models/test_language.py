"""Words of the interface: singulars, days with their month in words, numbers as they are read."""

import pytest
from fluent.runtime import FluentBundle, FluentResource
from hypothesis import given
from hypothesis import strategies as st

from models import language as words
from models.language import LANGUAGES, day_in_words, number, say


@pytest.mark.parametrize(
    ("language", "day", "time"),
    [
        ("sv", "Svaret på det ni skrev kommer senast 10 december 2026.", "3 maj 2026 kl. 13.05"),
        ("nb", "Svaret på det dere skrev, kommer senest 10. desember 2026.", "3. mai 2026 kl. 13.05"),
        ("en", "You will hear what came of it by 10 December 2026.", "3 May 2026 at 13:05"),
    ],
)
def test_a_day_is_said_with_its_month_in_words(language, day, time):
    assert say(language, "over-feedback", date="2026-12-10") == day
    assert day_in_words("2026-05-03T13:05", language) == time


@given(st.text(max_size=20) | st.none() | st.integers() | st.just("2026-13-01"))
def test_what_is_no_day_is_left_as_it_is(value):
    assert day_in_words(value, "sv") == value


@pytest.mark.parametrize(
    ("value", "read"),
    [
        (3.5, ("3,5", "3,5", "3.5")),
        (4.0, ("4", "4", "4")),
        (250, ("250", "250", "250")),
        (None, ("–", "–", "–")),
    ],
)
def test_a_number_is_read_with_the_languages_own_sign(value, read):
    assert tuple(number(value, language) for language in LANGUAGES) == read


def test_a_share_stands_on_one_line_and_in_english_without_a_space():
    assert [say(language, "percent-n", n=60) for language in LANGUAGES] == [
        "60\N{NO-BREAK SPACE}%",
        "60\N{NO-BREAK SPACE}%",
        "60%",
    ]


@pytest.mark.parametrize(
    ("key", "values", "said"),
    [
        ("part-people", {"n": 1}, ("1 person", "1 person", "1 person")),
        ("took-in-n", {"n": 1}, ("1 punkt är sparad.", "1 punkt er lagret.", "1 point is saved.")),
        ("gate-lacks", {"n": 1}, ("Ett villkor återstår.", "Ett vilkår gjenstår.", "One condition remains.")),
        (
            "compare-counts",
            {"changed": 1, "new": 1, "gone": 1, "same": 1},
            (
                "1 ändrad, 1 ny, 1 borta, 1 oförändrad.",
                "1 endret, 1 ny, 1 borte, 1 uendret.",
                "1 changed, 1 new, 1 gone, 1 unchanged.",
            ),
        ),
        (
            "unowned-n",
            {"n": 1},
            (
                "En åtgärd har ingen tagit än. Vem tar den?",
                "Ett tiltak har ingen tatt ennå. Hvem tar det?",
                "Nobody has taken one of the actions yet. Who will?",
            ),
        ),
        ("wishes", {"n": 1}, ("1 önskemål om ändring", "1 ønske om endring", "1 wish for change")),
    ],
)
def test_one_of_something_is_said_in_the_singular(key, values, said):
    assert tuple(say(language, key, **values) for language in LANGUAGES) == said


def test_a_verdict_can_be_read_alone():
    verdicts = ("carries", "reservations", "split", "lukewarm", "weak")
    assert [[say(language, f"verdict-{verdict}") for verdict in verdicts] for language in LANGUAGES] == [
        ["Starkt stöd", "Stöd med förbehåll", "Delade meningar", "Ljumt stöd", "Svagt stöd"],
        ["Sterk støtte", "Støtte med forbehold", "Delte meninger", "Lunken støtte", "Svak støtte"],
        ["Strong support", "Support with reservations", "Divided", "Lukewarm support", "Weak support"],
    ]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_sentence_that_is_read_when_it_is_said_is_the_one_in_its_file(language):
    whole = FluentBundle([language])
    whole.add_resource(FluentResource(words.source(language)))
    assert len(words._sentences(language)) == len(whole._messages) > 2000

    def said_alone(name):
        return words._bundle_with(language, name).get_message(name).value

    assert [
        name for name in whole._messages if not said_alone(name).equals(whole.get_message(name).value)
    ] == []


def test_a_sentence_may_name_another(monkeypatch):
    monkeypatch.setattr(words, "_bundle", lambda language: bundle)
    bundle = FluentBundle(["sv"], use_isolating=False)
    monkeypatch.setattr(words, "_sentences", lambda language: {"a": "a = Så är { b }", "b": "b = det"})
    assert say("sv", "a") == "Så är det"
