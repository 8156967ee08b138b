"""Preflight foretells what would refuse to open in front of people: every refusal, and nothing else, in
shipped templates and in agendas that nobody has thought of.
"""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from models.base import Database
from models.document.draft import Draft
from models.journey.journey import Journey
from models.library import templates
from models.organisation.server import at_least_one
from models.rehearsal.dry_run import Trial
from models.schema import make
from models.secrets import new_token
from models.workshop.creation import add_activity, addable, create_workshop
from models.workshop.inputs import choices_for
from models.workshop.planning import move_after
from models.workshop.preflight import obstacle_of, preflight
from tests.people import Room

# What a trial says of a moment that opened.
NO_REFUSALS = ("", "no_outcome", "no_tasks")


class Meeting(Trial):
    """A meeting held as it was planned: nobody mends anything on the way."""

    def _list_up(self, activity):
        pass

    def refused(self, workshop):
        return {
            line.activity: line.trouble for line in self._meeting(workshop) if line.trouble not in NO_REFUSALS
        }


@pytest.fixture(scope="module")
def database(tmp_path_factory):
    database = Database(f"sqlite:///{tmp_path_factory.mktemp('flight')}/flight.sqlite")
    make(database)
    yield database
    database.engine.dispose()


@pytest.fixture
def session(database):
    with database.session(bind=database.writer) as session:
        yield session
        session.rollback()


def _journey(session, statements=()):
    journey = Journey(
        organisation_id=at_least_one(session).id, title="Resan", horizon=2032, reader_key=new_token()
    )
    journey.name_units(["Huvudbiblioteket", "Bokbussen"])
    session.add(journey)
    session.flush()
    draft = Draft(session, journey)
    area = draft.add_focus_area("Läsning").id if statements else None
    for text in statements:
        draft.add_statement("focus", text, "", [], "", 1.0, area)
    session.flush()
    return journey


def _foretold(workshop):
    found = preflight(workshop)
    return (
        {obstacle.activity.key: obstacle.code for obstacle in found if obstacle.is_certain},
        {obstacle.activity.key: obstacle.code for obstacle in found},
    )


def _holds(workshop, meeting):
    certain, possible = _foretold(workshop)
    refused = meeting.refused(workshop)
    assert certain.keys() <= refused.keys() <= possible.keys()
    # Of a few groups it is not known how many there will be, and so not in which words they are too few.
    groups = [activity.key for activity in workshop.agenda if activity.kind.has_board]
    grouped = {
        activity.key for activity in workshop.agenda if any(f":{key}" in activity.input for key in groups)
    }
    assert {key: code for key, code in refused.items() if key not in grouped}.items() <= possible.items()


SESSIONS = [
    (name, part["id"])
    for name, template in templates().items()
    for part in template["sessions"]
    if part.get("mode") != "async"
]


@pytest.mark.parametrize(("name", "part"), SESSIONS)
def test_refusals_of_a_shipped_template_are_foretold_in_a_journey_without_a_word(session, name, part):
    workshop = create_workshop(
        session, _journey(session), title="Prova", template=templates()[name], session_id=part
    )
    _holds(workshop, Meeting(session))


SETTINGS = {
    "pulse": [{}, {"word": None}],
    "questions": [{}, {"columns": None}],
    "rate": [
        {},
        {"mode": "pairwise"},
        {"mode": "matrix2x2"},
        {"mode": "grid"},
        {"columns_from": "sections:fokusomraden"},
    ],
    "dots": [{}, {"sample_per_person": 5}],
    "gradient": [{}, {"items": [{"sv": "Vi läser."}]}],
    "suggest": [{}, {"mode": "amend"}, {"mode": "review"}, {"mode": "amend", "allow_new": True}],
    "ideas": [{}, {"max_items": 1}],
    "perspectives": [{}, {"areas": [{"key": "a", "label": "Hemma"}]}, {"card": "commitment"}],
}


@st.composite
def agendas(draw):
    """[(type, settings, which of the inputs on offer, lines of a list)]"""
    moments = []
    for _ in range(draw(st.integers(2, 6))):
        name = draw(st.sampled_from(addable()))
        moments.append(
            (
                name,
                draw(st.sampled_from(SETTINGS.get(name, [{}]))),
                draw(st.integers(0, 24)),
                draw(st.integers(0, 3)),
            )
        )
    return moments, draw(st.integers(0, 2))


@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(agendas())
def test_refusals_of_any_agenda_are_foretold(session, agenda):
    moments, statements = agenda
    journey = _journey(session, [f"Vi läser {number}." for number in range(statements)])
    workshop = create_workshop(session, journey, title="Egen")
    planned = [add_activity(workshop, name) for name, *_ in moments]
    session.flush()
    for activity, (_, more, which, lines) in zip(planned, moments, strict=True):
        activity.settings = {**activity.settings, **more}
        # Whatever stands in the editor's menu, and every other moment, whether it comes before or later.
        offered = choices_for(session, activity)
        others = [other.key for other in planned if other is not activity]
        offered = offered and [*offered, *(f"{way}:{key}" for key in others for way in ("output", "ideas"))]
        if offered and which:
            activity.input = offered[which % len(offered)]
        if activity.wants_list and lines:
            activity.list_up("\n".join(f"Sak {number}" for number in range(lines)))
    session.flush()
    _holds(workshop, Meeting(session))
    session.rollback()


@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.sampled_from(addable()), min_size=2, max_size=6), st.randoms(use_true_random=False))
def test_a_moment_that_is_moved_as_offered_opens_there(session, names, chance):
    workshop = create_workshop(session, _journey(session), title="Egen")
    for name in names:
        add_activity(workshop, name)
    session.flush()
    order = list(workshop.agenda)
    chance.shuffle(order)
    for activity in order:
        workshop.insert(activity, len(workshop.agenda) - 1)
    offered = [found for found in preflight(workshop) if found.move]
    for found in offered[:1]:
        move_after(workshop, found.activity, found.move.after, found.move.input, "R", 1.0)
        left = [other.activity.key for other in preflight(workshop) if other.is_certain]
        assert found.activity.key not in left
    session.rollback()


def test_a_stance_with_nothing_to_judge_is_offered_what_there_is(session):
    room = Room(session)
    ideas = room.open("ideas", key="idéer")
    room.finish(ideas)
    suggest = room.open("suggest", mode="new")
    for number, somebody in enumerate(room.crowd(6)):
        somebody.writes(suggest, f"Vi läser {number}.", kind="new")
    room.finish(suggest)
    stance = room.plan("gradient", input="statements:current")
    found = obstacle_of(stance)
    assert found is not None
    assert (found.code, found.setting) == ("no_statements", "items")
    assert [(way["input"], way["n"]) for way in found.ways] == [
        ("suggestions:open", 6),
        ("suggestions:suggest1", 6),
    ]


def test_sentences_typed_for_a_stance_are_judged_beside_the_text(session):
    room = Room(session)
    stance = room.plan(
        "gradient", input="statements:current", items=[{"sv": "Vi läser."}, {"sv": "Vi lyssnar."}]
    )
    assert obstacle_of(stance) is None
    room.begin(stance)
    assert [item["text"] for item in stance.items] == ["Vi läser.", "Vi lyssnar."]


def test_a_list_typed_for_a_vote_is_what_it_works_on(session):
    room = Room(session)
    vote = room.plan("dots")
    assert obstacle_of(vote).setting == "list"
    vote.list_up("Läxhjälp\nBokbuss")
    assert (vote.input, obstacle_of(vote)) == ("list:own", None)


def test_what_stands_before_what_it_works_on_may_be_moved_after_it(session):
    room = Room(session)
    vote = room.plan("dots", input="ideas:ide")
    stance = room.plan("gradient", input="statements:current")
    ideas = room.plan("ideas", key="ide")
    sorting = room.plan("cluster", key="grupp", input="ideas:ide")
    moves = {found.activity.key: found.move for found in preflight(room.workshop)}
    assert (moves[vote.key].after, moves[vote.key].input) == (ideas, "ideas:ide")
    assert moves[stance.key] is None
    # One that works on nothing yet is moved after what its type likes, and works on that.
    vote.input = ""
    move = obstacle_of(vote).move
    assert (move.after, move.input) in ((sorting, "clusters:grupp"), (ideas, "ideas:ide"))
    move_after(room.workshop, vote, move.after, move.input, "R", room.now)
    assert room.workshop.agenda.index(vote) == room.workshop.agenda.index(move.after) + 1
    assert [found.activity for found in preflight(room.workshop) if found.is_certain] == [stance]
    # What everybody is in stays where it is.
    room.workshop.go_to(stance)
    room.plan("suggest", key="forslag", mode="new")
    assert obstacle_of(stance).move is None


def test_there_are_no_more_groups_than_things_to_group_and_of_few_perhaps_one(session):
    room = Room(session)
    sorting = room.plan("cluster", key="grupp", input="list:own")
    vote = room.plan("dots", input="clusters:grupp")
    foretold = []
    for lines in (1, 2, 10, 11):
        sorting.settings = {
            **sorting.settings,
            "list": [{"key": f"l:{at}", "text": f"{at}"} for at in range(lines)],
        }
        found = obstacle_of(vote)
        foretold.append(found and (found.code, found.is_certain))
    assert foretold == [
        ("too_few_options", True),
        ("too_few_options", False),
        ("too_few_options", False),
        None,
    ]


def test_what_the_room_has_passed_by_gives_nothing(session):
    room = Room(session)
    ideas = room.plan("ideas", key="ide")
    vote = room.plan("dots", input="ideas:ide")
    assert preflight(room.workshop)[0].is_certain is False
    room.workshop.go_to(vote)
    assert [(found.activity, found.code) for found in preflight(room.workshop) if found.is_certain] == [
        (vote, "too_few_options")
    ]
    assert ideas.state == "planned"
