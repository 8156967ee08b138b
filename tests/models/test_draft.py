"""Statements with reasons and sources; publishing freezes."""

import copy

import pytest

from models.base import Refused
from models.document.draft import Draft
from models.document.sources import as_source, offers
from models.document.wording_support import support_by_wording as stances
from models.live.views import state_of
from models.references import Thing
from models.workshop.contribution import Contribution

CLUSTER = {"type": "cluster", "key": "", "ref": "K-1", "value": 3, "votes": "", "items": []}


@pytest.fixture
def draft(room):
    return Draft(room.session, room.journey)


def write(
    draft,
    text="Biblioteket är öppet för alla.",
    why="De flesta skrev det.",
    sources=(CLUSTER,),
    section="vision",
    area=None,
):
    return draft.add_statement(section, text, why, list(sources), "Ada", 1.0, area)


def test_statements_are_numbered_by_where_they_stand(draft):
    area = draft.add_focus_area("Läsning")
    assert [
        write(draft).number,
        write(draft, section="focus", area=area.id).number,
        write(draft, section="focus", area=area.id).number,
        write(draft, section="question").number,
    ] == ["V1", "A1", "A2", "Q1"]


@pytest.mark.parametrize(
    ("why", "sources", "supported"),
    [
        ("De flesta skrev det.", (CLUSTER,), True),
        ("kort", (CLUSTER,), False),
        ("De flesta skrev det.", (), False),
    ],
)
def test_a_revision_without_reason_or_source_is_marked_as_unsupported(draft, why, sources, supported):
    assert write(draft, why=why, sources=sources).current.is_supported is supported


def test_a_new_wording_keeps_the_old_one(draft):
    statement = write(draft)
    statement.revise(
        "Biblioteket är öppet för var och en.", "Tydligare för den som läser.", [CLUSTER], "Bo", 2.0
    )
    assert [(revision.number, revision.text) for revision in statement.revisions] == [
        (1, "Biblioteket är öppet för alla."),
        (2, "Biblioteket är öppet för var och en."),
    ]


def test_a_statement_is_put_away_with_a_reason_and_can_come_back(draft):
    statement = write(draft)
    with pytest.raises(Refused, match="reason_missing"):
        statement.put_away("struck", " ")
    statement.put_away("parked", "Prövas nästa år")
    assert draft.journey.standing == []
    statement.take_back()
    assert draft.journey.standing == [statement]


def test_a_focus_area_with_statements_is_not_removed(draft):
    area = draft.add_focus_area("Läsning")
    write(draft, section="focus", area=area.id)
    with pytest.raises(Refused, match="area_not_empty"):
        draft.remove_focus_area(area.id)


def test_words_are_counted_over_the_main_text_alone(draft):
    area = draft.add_focus_area("Läsning", "Allas rätt")
    write(draft, "ett två tre")
    write(draft, "fyra fem", section="focus", area=area.id)
    write(draft, "inte med i räkningen", section="question")
    assert (draft.words, draft.budget) == (8, 350)


def test_versions_follow_the_road_and_go_on_after_one(draft):
    write(draft)
    labels = []
    for _ in range(7):
        labels.append(draft.next_label)
        draft.publish(draft.next_label, "Ada", 1.0)
    assert labels == ["0.5", "0.6", "0.7", "0.9", "1.0", "1.1", "1.2"]


@pytest.mark.parametrize(
    ("label", "code"),
    [
        ("0.5", "label_taken"),
        ("0,5", "label_taken"),
        ("första", "label_wrong"),
        ("1", "label_wrong"),
        (".5", "label_wrong"),
    ],
)
def test_a_version_needs_a_fresh_number(draft, label, code):
    write(draft)
    draft.publish("0.5", "Ada", 1.0)
    with pytest.raises(Refused, match=code):
        draft.publish(label, "Ada", 2.0)


def test_nothing_to_publish_is_said_in_words(draft):
    with pytest.raises(Refused, match="draft_empty"):
        draft.publish("0.5", "Ada", 1.0)


def test_the_same_words_with_more_behind_them_are_no_new_wording(draft):
    statement = write(draft)
    before, judged = statement.current, {**CLUSTER, "key": "c:9", "ref": "K9 Fler"}
    draft.rework(statement, f" {before.text} ", "Så sa också kundtjänst.", [CLUSTER, judged], "Bo", 2.0)
    assert ([*statement.revisions], statement.state) == ([before], "draft")
    assert (before.why, before.sources) == ("De flesta skrev det. Så sa också kundtjänst.", [CLUSTER, judged])
    assert draft.journey.log[-1].what == "supported"


def test_a_published_version_never_changes(draft):
    statement = write(draft)
    version = draft.publish("0.5", "Ada", 1.0)
    frozen = copy.deepcopy(version.content)
    statement.revise("Något helt annat.", "Vi ändrade oss sedan.", [CLUSTER], "Bo", 2.0)
    draft.add_focus_area("Ny")
    draft.session.flush()
    draft.session.expire_all()
    assert (version.content, version.is_unbroken) == (frozen, True)


def test_a_focus_area_pressed_twice_is_one(draft):
    draft.add_focus_area("Nära  där du är")
    with pytest.raises(Refused, match="area_exists"):
        draft.guard_new_area("nära där du är")
    draft.guard_new_area("Nära")


def test_a_version_tampered_with_is_seen(draft):
    write(draft)
    version = draft.publish("0.5", "Ada", 1.0)
    version.content = {**version.content, "title": "Något annat"}
    assert version.is_unbroken is False


@pytest.fixture
def journey_to_draft(room):
    """Ideas, a cluster with votes, and a stance, all the way to what the desk offers."""
    people = room.crowd(8)
    ideas = room.open("ideas", key="framtid")
    for number, person in enumerate(people):
        person.writes(ideas, f"En bokbuss på plats {number}")
    room.finish(ideas)
    cluster = room.open("cluster", key="teman", input="ideas:framtid")
    board = room.board(cluster)
    keys = [item["key"] for item in cluster.items]
    board.create(keys[:3], "Ada", 1.0, "Bussen kommer till dig")
    board.create(keys[3:5], "Ada", 1.0, "Möten på torget")
    room.finish(cluster)
    dots = room.open("dots", input="clusters:teman")
    for person in people[:6]:
        person.answers(dots, dots.items[0]["key"], 1)
    room.finish(dots)
    return room, people


def first_three(room, what="number"):
    """What the first cluster holds."""
    board = next(activity for activity in room.workshop.agenda if activity.key == "teman")
    return [item[what] for item in board.items[:3]]


def cluster_entry(room):
    groups = [group for offer in offers(room.session, room.journey, "sv") for group in offer["groups"]]
    return next(group for group in groups if group["type"] == "cluster")["entries"][0]


def test_the_desk_offers_clusters_with_ideas_and_votes(journey_to_draft):
    room, _ = journey_to_draft
    entry = cluster_entry(room)
    assert (entry["text"], entry["votes"], [idea["number"] for idea in entry["ideas"]]) == (
        "Bussen kommer till dig",
        "6 / 6",
        first_three(room),
    )


def answered(room) -> dict[str, tuple[str, str]]:
    return {
        contribution.number: (contribution.fate, contribution.fate_why)
        for contribution in room.session.query(Contribution)
        if contribution.fate
    }


def test_what_a_sentence_builds_on_has_its_answer_at_once_and_a_version_says_which(journey_to_draft):
    room, _ = journey_to_draft
    draft, three = Draft(room.session, room.journey), first_three(room)
    assert len(draft.untreated()) == 8
    draft.add_statement(
        "vision", "Bussen kommer.", "Störst tema i rummet.", [as_source(cluster_entry(room))], "Ada", 1.0
    )
    assert answered(room) == dict.fromkeys(three, ("included", "V1"))
    assert len(draft.untreated()) == 5
    draft.publish("0.5", "Ada", 2.0)
    assert answered(room) == dict.fromkeys(three, ("included", "V1 (0.5)"))


def test_what_a_sentence_is_given_as_a_source_later_has_its_answer_then(journey_to_draft):
    room, _ = journey_to_draft
    draft = Draft(room.session, room.journey)
    statement = write(draft, sources=[])
    assert answered(room) == {}
    draft.rework(statement, "Bussen kommer.", "Störst tema.", [as_source(cluster_entry(room))], "Ada", 2.0)
    assert answered(room) == dict.fromkeys(first_three(room), ("included", "V1"))


def test_whoever_wrote_the_same_words_has_the_same_answer(room):
    room.crowd(5)
    ideas, words = room.open("ideas", key="framtid"), ("En tyst plats", "En tyst plats", "Tyst plats")
    said = [room.somebody().writes(ideas, each) for each in words]
    room.finish(ideas)
    others = room.open("ideas", key="annat")
    elsewhere = room.somebody().writes(others, "En tyst plats")
    room.finish(others)
    source = {"type": "idea", "key": Thing.CONTRIBUTION.key(said[0].id), "ref": said[0].number}
    write(Draft(room.session, room.journey), sources=[source])
    assert [each.fate for each in (*said, elsewhere)] == ["included", "included", None, None]


def test_what_a_sentence_that_is_put_away_was_built_on_waits_again_until_it_stands_again(journey_to_draft):
    room, _ = journey_to_draft
    draft, three = Draft(room.session, room.journey), first_three(room)
    statement = write(draft, sources=[as_source(cluster_entry(room))])
    by_hand = room.session.query(Contribution).filter_by(number=three[0]).one()
    by_hand.meet_fate("parked", "Till nästa år.", "Bo", 2.0)
    draft.put_away(statement, "struck", "Sägs redan i A1.", "Ada", 3.0)
    assert answered(room) == {three[0]: ("parked", "Till nästa år.")}
    draft.take_back(statement, "Ada", 4.0)
    taken_in = dict.fromkeys(three[1:], ("included", "V1"))
    assert answered(room) == {three[0]: ("parked", "Till nästa år."), **taken_in}
    # What a version has said stays said.
    draft.publish("0.5", "Ada", 5.0)
    draft.put_away(statement, "struck", "Sägs redan i A1.", "Ada", 6.0)
    published = dict.fromkeys(three[1:], ("included", "V1 (0.5)"))
    assert answered(room) == {three[0]: ("parked", "Till nästa år."), **published}


def test_a_sentence_is_traced_to_raw_ideas_in_the_edition(journey_to_draft):
    room, _ = journey_to_draft
    draft = Draft(room.session, room.journey)
    draft.add_statement(
        "vision", "Bussen kommer.", "Störst tema i rummet.", [as_source(cluster_entry(room))], "Ada", 1.0
    )
    source = draft.publish("0.5", "Ada", 2.0).content["vision"][0]["revisions"][0]["sources"][0]
    assert (source["ref"], source["votes"], [idea["text"] for idea in source["ideas"]]) == (
        "K-1 Bussen kommer till dig",
        "6 / 6",
        first_three(room, "text"),
    )


def test_a_stance_belongs_to_one_wording(journey_to_draft):
    room, people = journey_to_draft
    draft = Draft(room.session, room.journey)
    statement = draft.add_statement("vision", "Bussen kommer.", "Störst tema i rummet.", [], "Ada", 1.0)
    gradient = room.open("gradient", input="statements:current")
    for person in people:
        person.answers(gradient, gradient.items[0]["key"], 4)
    room.finish(gradient)
    statement.revise("Bussen kommer till dig.", "Tydligare till vem.", [], "Ada", 2.0)
    assert {key: test["verdict"] for key, test in stances(room.session, room.journey, "sv").items()} == {
        f"s:{statement.id}:1": "carries"
    }


def test_a_fate_other_than_included_needs_a_reason(room):
    ada, activity = room.somebody(), room.open("ideas")
    idea = ada.writes(activity, "guldkran i varje rum")
    with pytest.raises(Refused, match="reason_missing"):
        idea.meet_fate("declined")
    idea.meet_fate("declined", "Ryms inte i uppdraget")
    assert (idea.fate, ada.hand.own()["contributions"][0]["fate_why"]) == (
        "declined",
        "Ryms inte i uppdraget",
    )


def test_a_round_about_what_has_changed_says_beforehand_when_nothing_has(room):
    draft = Draft(room.session, room.journey)
    bus = draft.add_statement("vision", "Bussen kommer.", "Störst tema i rummet.", [], "Ada", 1.0)
    draft.add_statement("vision", "Dörren är öppen.", "Så sa de.", [], "Ada", 1.0)
    room.session.flush()
    room.finish(room.open("gradient", input="statements:current"))
    again = room.plan("gradient", input="statements:changed")
    room.workshop.go_to(again)

    def warnings() -> list[dict]:
        room.session.flush()
        return state_of(room.session, room.workshop, "leader", {})["activity"]["warnings"]

    assert warnings() == [{"code": "unchanged", "n": 2}]
    draft.rework(bus, "Bussen kommer varje kväll.", "Tydligare.", [], "Ada", 2.0)
    assert warnings() == []
