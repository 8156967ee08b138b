"""The river: everything that flows in flows out, as wide as it is many; small streams are one."""

import re

from hypothesis import given, settings
from hypothesis import strategies as st

from models.analysis.river import (
    FEW_BAND,
    FEW_NODE,
    ON_PAGE,
    ON_WALL,
    SMALL,
    SMALLEST,
    Band,
    Flow,
    drawn,
    pooled,
)
from models.document.draft import Draft
from models.document.fates import Fates
from models.document.known import known_to_editors
from models.document.river import Chosen, Rivers, river_of
from models.document.telling import told
from models.exports.river import picture, rows
from models.language import say
from models.references import Thing

FATES = ["included", "declined", "none"]
flows = st.lists(
    st.builds(
        Flow,
        st.sampled_from("abcdefghijklm"),
        st.sampled_from(["", "B1", "C2"]),
        st.sampled_from(FATES),
        st.integers(1, 30),
    ),
    min_size=1,
    max_size=40,
)


@settings(deadline=None)
@given(flows)
def test_nothing_is_lost_where_small_themes_are_pooled(given_flows):
    found = pooled(given_flows)
    sizes = {
        theme: sum(flow.n for flow in found if flow.theme == theme)
        for theme in {flow.theme for flow in found}
    }
    sizes.pop(SMALL, None)
    assert sum(flow.n for flow in found) == sum(flow.n for flow in given_flows)
    assert len(sizes) <= ON_PAGE.most
    assert [n for n in sizes.values() if n < SMALLEST] == []


@settings(deadline=None)
@given(flows)
def test_what_flows_in_flows_out_on_one_scale(given_flows):
    found = pooled(given_flows)
    river = drawn(found, FATES)
    total = sum(flow.n for flow in found)
    themes, fates = ([node for node in river.nodes if node.column == column] for column in (0, 2))
    assert sum(node.n for node in themes) == sum(node.n for node in fates) == total
    large = [node for node in river.nodes if node.n >= SMALLEST]
    assert [round(node.height, 6) for node in large] == [
        round(ON_PAGE.total * node.n / total, 6) for node in large
    ]
    assert sum(band.n for band in river.bands if band.fate) == total
    assert max(node.y + node.height for node in river.nodes) <= river.height


@settings(deadline=None)
@given(flows)
def test_no_height_and_no_breadth_tells_how_many_fewer_than_five_are(given_flows):
    river = drawn(pooled(given_flows), FATES)
    small = {round(node.height, 6) for node in river.nodes if node.n < SMALLEST}
    narrow = {breadth(band) for band in river.bands if band.n < SMALLEST}
    unit = ON_PAGE.total / sum(flow.n for flow in given_flows)
    assert small <= {round(unit * FEW_NODE, 6)}
    # A path is written in tenths.
    assert [wide for wide in narrow if abs(wide - unit * FEW_BAND) > 0.11] == []
    # What leaves and arrives finds room in its node.
    for node in river.nodes:
        for at in ("start", "end"):
            beside = [breadth(band) for band in river.bands if getattr(band, at) == (node.column, node.key)]
            assert sum(beside) <= node.height + 0.11 * len(beside)


def breadth(band: Band) -> float:
    upper, lower = re.search(r"([\d.]+)V([\d.]+)C", band.path).groups()
    return float(lower) - float(upper)


def test_bands_end_where_their_node_does():
    river = drawn([Flow("a", "B1", "included", 30), Flow("b", "", "declined", 10)], FATES)
    declined = next(node for node in river.nodes if node.key == "declined")
    band = next(band for band in river.bands if band.fate == "declined")
    end, bottom = re.search(r"([\d.]+)V([\d.]+)C", band.path).groups()
    assert (float(end), float(bottom)) == (round(declined.y, 1), round(declined.y + declined.height, 1))


def test_a_journey_has_a_river_once_five_have_met_a_fate(room):
    activity = room.open("ideas", max_items=10)
    somebody = room.somebody()
    ideas = [somebody.writes(activity, f"Tanke {n}") for n in range(7)]
    room.finish(activity)
    draft = Draft(room.session, room.journey)
    area = draft.add_focus_area("Nära").id
    statement = draft.add_statement("focus", "Bussen går.", "Därför.", [], "R", 1.0, area)
    decide = Fates(room.session, room.journey).decide
    decide([idea.id for idea in ideas[:3]], "included", "Ja", "R", 1.0, statement.number)
    assert river_of(room.session, room.journey) is None
    decide([idea.id for idea in ideas[3:6]], "declined", "Nej", "R", 1.0)
    found = river_of(room.session, room.journey)
    assert [(flow.theme, flow.statement, flow.fate, flow.n) for flow in found["flows"]] == [
        ("type:ideas", "", "declined", 3),
        ("type:ideas", "", "none", 1),
        ("type:ideas", statement.number, "included", 3),
    ]
    assert (found["texts"], found["n"]) == ({statement.number: "Bussen går."}, 7)


def test_a_groups_name_stands_in_the_river_once_the_room_has_seen_it(room):
    ideas = room.open("ideas", max_items=10)
    somebody = room.somebody()
    written = [somebody.writes(ideas, f"Tanke {n}") for n in range(6)]
    room.finish(ideas)
    sorting = room.open("cluster", input="ideas:ideas0")
    keys = [item["key"] for item in sorting.items]
    room.board(sorting).create(keys, "R", 1.0, "Arbetsnamnet")
    Fates(room.session, room.journey).decide([idea.id for idea in written], "parked", "Sen", "R", 1.0)
    assert {flow.theme for flow in river_of(room.session, room.journey)["flows"]} == {"type:ideas"}
    room.finish(sorting)
    assert {flow.theme for flow in river_of(room.session, room.journey)["flows"]} == {"Arbetsnamnet"}


def test_readers_are_told_one_number_wherever_they_are_told_how_much_was_written(room):
    check_in = room.open("pulse", word={"sv": "Hur är det?"})
    people = room.crowd(6)
    for somebody in people:
        somebody.writes(check_in, "nyfiken", kind="word")
    room.finish(check_in)
    activity = room.open("ideas", moderation="pre_screen", max_items=10)
    written = [somebody.writes(activity, f"Tanke {n}") for n, somebody in enumerate(people)]
    for text in written[:5]:
        text.approved = True
    room.finish(activity)
    Fates(room.session, room.journey).decide([text.id for text in written[:5]], "parked", "Sen", "R", 1.0)
    draft = Draft(room.session, room.journey)
    draft.add_statement("vision", "Alla läser.", "", [], "R", 1.0)
    version = draft.publish("0.5", "R", 1.0)
    told_of = (river_of(room.session, room.journey)["n"], told(room.session, room.journey)["n"])
    assert (*told_of, version.content["colophon"]["contributions"]) == (6, 6, 6)


def a_river(room) -> tuple[Draft, list]:
    """Twelve ideas in two groups: seven became a sentence each way, two were declined, three wait."""
    ideas = room.open("ideas", max_items=20)
    somebody = room.somebody()
    written = [somebody.writes(ideas, f"Tanke {n}") for n in range(12)]
    room.finish(ideas)
    sorting = room.open("cluster", input="ideas:ideas0")
    keys = [Thing.CONTRIBUTION.key(idea.id) for idea in written]
    room.board(sorting).create(keys[:8], "R", 1.0, "Bussen")
    room.board(sorting).create(keys[8:], "R", 1.0, "Tåget")
    room.finish(sorting)
    draft = Draft(room.session, room.journey)
    near, far = draft.add_focus_area("Nära"), draft.add_focus_area("Långt bort")
    bus = draft.add_statement("focus", "Bussen går.", "Därför.", [], "R", 1.0, near.id)
    train = draft.add_statement("focus", "Tåget går.", "Därför.", [], "R", 1.0, far.id)
    decide = Fates(room.session, room.journey).decide
    decide([idea.id for idea in written[:6]], "included", "Ja", "R", 1.0, bus.number)
    decide([written[8].id], "included", "Ja", "R", 1.0, train.number)
    decide([idea.id for idea in written[6:8]], "declined", "Nej", "R", 1.0)
    return draft, written


def test_a_focus_area_and_a_sentence_have_a_river_of_their_own_once_it_is_no_small_one(room):
    _, written = a_river(room)
    rivers = Rivers(room.session, room.journey, known_to_editors(room.journey))
    of = {
        name: [(flow.theme, flow.statement, flow.fate, flow.n) for flow in found["flows"]] if found else None
        for name, found in (
            ("area", rivers.of(Chosen(area="A"))),
            ("sentence", rivers.of(Chosen(statement="A1"))),
            ("small", rivers.of(Chosen(area="B"))),
        )
    }
    alone = [("Bussen", "A1", "included", 6)]
    assert of == {"area": alone, "sentence": alone, "small": None}
    assert rivers.wide() == [("A", "Nära")]
    assert rivers.numbers(Chosen(statement="A1", fate="included")) == {text.number for text in written[:6]}


def test_a_theme_that_is_pooled_cannot_be_asked_for_and_is_not_named(room):
    a_river(room)
    rivers = Rivers(room.session, room.journey, known_to_editors(room.journey))
    assert [len(rivers.numbers(Chosen(theme=theme))) for theme in ("Bussen", "Tåget")] == [8, 0]
    assert (rivers.called(Chosen(theme="Tåget")), rivers.called(Chosen(theme="Bussen"))) == ([], ["Bussen"])


def test_numbers_under_five_are_told_as_such_in_the_picture_and_in_words(room):
    a_river(room)
    seen = river_of(room.session, room.journey)

    def t(key, **values):
        return say("sv", key, **values)

    assert [(row[0], row[3]) for row in rows(seen, t)] == [
        ("Bussen", "färre än fem"),
        ("Bussen", "6"),
        ("Mindre teman", "färre än fem"),
        ("Mindre teman", "färre än fem"),
    ]
    drawn = picture(seen, "sv")
    said = re.findall(r'class="river__n"[^>]*>([^<]+)<', drawn)
    assert [number for number in said if number.isdigit() and int(number) < 5] == []


def test_what_is_pressed_in_the_picture_leads_to_its_texts_and_what_is_pooled_nowhere(room):
    a_river(room)
    seen = river_of(room.session, room.journey)
    drawn = picture(seen, "sv", lambda *pressed: "|".join(pressed) if any(pressed) else "")
    assert set(re.findall(r'<a href="([^"]+)"><rect', drawn)) == {
        "Bussen||",
        "|A1|",
        "|B1|",
        "||included",
        "||declined",
    }
    assert set(re.findall(r'<a href="([^"]+)" tabindex="-1"', drawn)) == {
        "Bussen|A1|",
        "|A1|included",
        "Bussen||declined",
        "|B1|",
        "|B1|included",
    }


def test_one_sees_how_ones_own_texts_went_however_few_and_nobody_elses(room):
    _, written = a_river(room)
    rivers = Rivers(room.session, room.journey, known_to_editors(room.journey))
    own = rivers.own([written[0].number, written[6].number, "I-9999"])
    assert [(flow.theme, flow.statement, flow.fate, flow.n) for flow in own["flows"]] == [
        ("Bussen", "", "declined", 1),
        ("Bussen", "A1", "included", 1),
    ]
    assert rivers.own([]) is None


def test_a_wall_shows_focus_areas_and_fewer_streams_the_larger_its_letters(room):
    a_river(room)
    rivers = Rivers(room.session, room.journey, known_to_editors(room.journey))
    walls = [rivers.on_wall(size) for size in ("", "large", "larger")]
    assert [
        [wall["names"][node.column, node.key] for node in wall["river"].nodes if node.column == 1]
        for wall in walls
    ] == [["Nära", "Långt bort"]] * 3
    assert [size.most for size in ON_WALL.values()] == [6, 5, 4]
