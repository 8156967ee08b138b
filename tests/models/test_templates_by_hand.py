"""Templates written by hand: everything is what it looks like, what is wrong is named with its line, at once;
and what passes breaks no page and no workshop.
"""

import copy
import time
import tracemalloc

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from models.base import Refused
from models.install import ROOT
from models.language import LANGUAGES, say
from models.library import templates
from models.library.checking import check
from models.live.views import AUDIENCES, state_of
from models.workshop.creation import create_workshop
from models.workshop.evidence import result_of
from models.workshop.inputs import preview
from models.workshop.workshop import Workshop
from tests.people import Room
from tests.prepared import in_memory

pytestmark = pytest.mark.heavy

CASES = ROOT / "tests" / "fixtures" / "templates"
RIGHT = {
    "21-yaml-impossible-date": [],
    "22-yaml-self-reference": [("alias", 16)],
    "23-yaml-duplicate-key": [("key_twice", 16)],
    "23b-yaml-two-sessions-keys": [("key_twice", 16)],
    "24-yaml-word-quotes": [("curly_quotes", 14)],
    "26-yaml-sexagesimal-minutes": [("minutes", 15)],
    "27-yaml-octal-minutes": [("minutes", 15)],
    "29-yaml-nbsp-indent": [("odd_indent", 15)],
    "32-yaml-deep": [("deep", 1)],
    "33-yaml-billion": [("alias", 1)],
    "36-yaml-title-number": [("shape_words", 13)],
    "37-yaml-prompt-list": [("shape_words", 14)],
}


def case(name: str) -> str:
    return (CASES / f"{name}.yaml").read_text("utf-8")


def test_every_case_has_its_right_answer():
    assert {path.stem for path in CASES.glob("*.yaml")} == set(RIGHT)


@pytest.mark.parametrize("name", sorted(RIGHT))
def test_what_is_written_by_hand_is_read_or_named_with_its_line(name):
    _, problems = check(case(name))
    assert [(problem.code, problem.line) for problem in problems] == RIGHT[name]
    assert all(problem.stops for problem in problems)


@pytest.mark.parametrize("name", sorted(RIGHT))
def test_what_is_wrong_is_said_in_every_language(name):
    _, problems = check(case(name))
    for problem in problems:
        key = f"template-problem-{problem.code.replace('_', '-')}"
        assert key not in {say(language, key, **problem.values) for language in LANGUAGES}


def test_what_looks_like_a_date_is_the_text_it_looks_like():
    template, _ = check(case("21-yaml-impossible-date"))
    assert template["sessions"][0]["activities"][0]["note"] == "2026-02-30"


def test_what_multiplies_is_refused_before_it_grows():
    """Nine levels of nine aliases: 330 bytes that took 2.2 gigabytes."""
    tracemalloc.start()
    began = time.thread_time()
    check(case("33-yaml-billion"))
    spent, (_, most) = time.thread_time() - began, tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert (most < 5_000_000, spent < 1.0) == (True, True)


@pytest.mark.parametrize("text", ["x" * 60_001, "- a\n" * 20_000], ids=["long", "many lines"])
def test_what_is_larger_than_any_template_is_not_read(text):
    assert [problem.code for problem in check(text)[1]] == ["large"]


def test_a_file_cannot_say_whose_workshop_holds_its_tasks(room):
    text = case("21-yaml-impossible-date")
    template, _ = check(text.replace("type: ideas", "type: ideas\n        settings: {companion: 1}"))
    made = create_workshop(room.session, room.journey, title="Prova", template=template)
    assert [activity.settings for activity in made.agenda] == [{}]


ODD = st.sampled_from(
    (
        *(None, True, 0, -1, 3.5, 2032, 10**12, "", "x", "x" * 5000, "1:30", "“hej”"),
        *([], ["a"], [1], [[]], [{}], [{"key": 1}], [{"key": "k", "label": 3}]),
        *({}, {"sv": 1}, {"sv": ["x"]}, {"de": "x"}, {"sv": ""}, {"a": {"b": 1}}),
    )
)


def places(value, path: tuple = ()):
    if path:
        yield path
    parts = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for name, part in parts:
        yield from places(part, (*path, name))


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large]
)
@given(data=st.data())
def test_what_passes_the_check_breaks_no_page_and_no_workshop(data):
    name = data.draw(st.sampled_from(sorted(templates())))
    template = copy.deepcopy(templates()[name])
    *way, last = data.draw(st.sampled_from(list(places(template))))
    holder = template
    for step in way:
        holder = holder[step]
    holder[last] = data.draw(ODD)
    found, problems = check(yaml.safe_dump(template, allow_unicode=True, sort_keys=False))
    if found is None or any(problem.stops for problem in problems):
        return
    database = in_memory()
    with database.session() as session:
        room = Room(session)
        for part in found["sessions"]:
            made = create_workshop(
                session, room.journey, title="Prova", template=found, session_id=part["id"]
            )
            play(session, made)
    database.engine.dispose()


def play(session, workshop: Workshop) -> None:
    """Everything that a face asks of an agenda; a rule may refuse, nothing may break."""
    workshop.state = "open"
    session.flush()
    for activity in workshop.agenda:
        workshop.current_id = activity.id
        for audience in AUDIENCES:
            state_of(session, workshop, audience, {})
        chosen, items = preview(activity, "sv")
        activity.kind.paper(chosen, items, "sv")
        for name, setting in activity.kind.all_settings().items():
            setting.as_typed(chosen.get(name), "sv")
        try:
            activity.open(items or [{"key": "t:1", "text": "x", "label": "", "number": ""}], 10, 1.0)
        except Refused:
            continue
        for audience in AUDIENCES:
            state_of(session, workshop, audience, {})
        activity.state = "revealed"
        if activity.kind.has_result:
            activity.kind.note_lines(result_of(session, activity, "sv"), "sv")
