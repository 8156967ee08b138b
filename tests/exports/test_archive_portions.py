"""A large archive keeps no room waiting: it is read in portions, and written in a process beside."""

import pickle
from importlib import import_module

import pytest
from sqlalchemy import event

from models.elsewhere import hand_over_to, take_back
from models.exports import archive, unarchive
from models.journey.journey import Journey
from models.workshop.contribution import Contribution
from tests.people import Room

WRITERS, EACH = 45, 20
TEXTS = WRITERS * EACH


@pytest.fixture
def large(session):
    room = Room(session)
    ideas = room.open("ideas", max_items=EACH)
    for writer, person in enumerate(room.crowd(WRITERS)):
        for number in range(EACH):
            person.writes(ideas, f"Idé {writer}:{number}")
    room.finish(ideas)
    return room


def test_a_large_archive_is_read_in_portions_and_written_beside(large):
    alone = archive.pack(large.session, large.journey)
    breaths, handed = [], []

    def beside(module, name, given, named, _sort):
        handed.append(f"{module}.{name}")
        return getattr(import_module(module), name).__wrapped__(*given, **named)

    hand_over_to(beside, lambda: breaths.append(len(handed)))
    try:
        together = archive.pack(large.session, large.journey)
    finally:
        take_back(beside)
    assert (together, handed) == (alone, ["models.exports.archive._written"])
    # A rest after each table, and one for every portion of its rows.
    assert len(breaths) >= len(archive.TABLES) + TEXTS // archive.PORTION
    assert set(breaths) == {0}


def test_no_more_than_a_portion_is_read_or_wrapped_between_two_rests(large):
    """What has been asked for in portions is still read at once, unless the database is told so too."""
    large.session.expunge_all()
    journey = large.session.get(Journey, large.journey.id)
    loaded, between, wrapped = [0], [], []

    def beside(module, name, given, named, _sort):
        wrapped.extend(len(pickle.loads(portion)) for portions in given[1].values() for portion in portions)
        return getattr(import_module(module), name).__wrapped__(*given, **named)

    def rest():
        between.append(loaded[0])
        loaded[0] = 0

    def count(*_):
        loaded[0] += 1

    event.listen(Contribution, "load", count)
    hand_over_to(beside, rest)
    try:
        archive.pack(large.session, journey)
    finally:
        take_back(beside)
        event.remove(Contribution, "load", count)
    assert sum(between) == TEXTS
    assert max(*between, *wrapped) <= archive.PORTION


def test_an_archive_is_put_down_in_portions_with_others_answered_between(large):
    packed = archive.pack(large.session, large.journey)
    ready = unarchive.prepare(packed, unarchive.reserve(large.session, unarchive.read(packed)))
    put, between = [0], []

    def rest():
        between.append(put[0])
        put[0] = 0

    def count(_connection, _cursor, statement, parameters, _context, is_many):
        if statement.startswith("INSERT"):
            put[0] += len(parameters) if is_many else 1

    engine = large.session.get_bind()
    event.listen(engine, "before_cursor_execute", count)

    def beside(*_):
        raise AssertionError("what takes time was done before")

    hand_over_to(beside, rest)
    try:
        unarchive.build(large.session, ready, 1)
    finally:
        take_back(beside)
        event.remove(engine, "before_cursor_execute", count)
    assert (sum(between) > TEXTS, max(between) <= archive.PORTION + 1) == (True, True)
