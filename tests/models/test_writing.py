"""Writing, changing, taking back: what participants do with words."""

import pytest
from sqlalchemy import select

from models.analysis.readable import one_line
from models.base import Refused
from models.document.draft import Draft
from models.workshop.activity import GRACE
from models.workshop.attendance import come_back, recognise
from models.workshop.contribution import Contribution
from tests.people import SECRET


def test_contributions_are_numbered_through_the_journey(room):
    ada = room.somebody()
    numbers = []
    for _ in range(2):
        activity = room.open("ideas")
        written = [ada.writes(activity, text) for text in ("ett", "två")]
        room.finish(activity)
        numbers += [sorted(text.number for text in written)]
    assert numbers == [["I-0001", "I-0002"], ["I-0003", "I-0004"]]


def test_the_same_key_again_is_the_same_contribution(room):
    ada, activity = room.somebody(), room.open("ideas")
    first = ada.writes(activity, "en idé", key="k")
    assert ada.writes(activity, "en idé", key="k") is first


def test_somebody_elses_key_gives_nothing_away(room):
    ada, bo, activity = room.somebody(), room.somebody(), room.open("ideas")
    ada.writes(activity, "hemligt", key="k")
    with pytest.raises(Refused, match="key_taken"):
        bo.writes(activity, "x", key="k")


def test_text_too_long_is_refused_with_both_lengths(room):
    ada, activity = room.somebody(), room.open("ideas", max_chars=20)
    with pytest.raises(Refused) as refused:
        ada.writes(activity, "x" * 21)
    assert refused.value.values == {"most": 20, "now": 21}


def test_no_more_than_the_number_of_items(room):
    ada, activity = room.somebody(), room.open("ideas", max_items=1)
    ada.writes(activity, "ett")
    with pytest.raises(Refused, match="enough"):
        ada.writes(activity, "två")


def test_what_is_taken_back_is_gone_from_that_moment_and_not_only_when_the_meeting_ends(room):
    """A backup made while the meeting is open holds no word that somebody thought better of."""
    ada, activity = room.somebody(), room.open("ideas")
    text = ada.writes(activity, "ett hemligt ord")
    ada.hand.withdraw(text.id)
    room.session.flush()
    kept = room.session.execute(select(Contribution.text, Contribution.fields)).one()
    assert kept == ("", {})


def test_withdrawing_makes_room_for_another(room):
    ada, activity = room.somebody(), room.open("ideas", max_items=1)
    ada.hand.withdraw(ada.writes(activity, "ett").id)
    assert ada.writes(activity, "två").text == "två"


def test_revising_keeps_the_number_and_changes_the_words(room):
    ada, activity = room.somebody(), room.open("ideas")
    idea = ada.writes(activity, "först")
    room.close(activity)
    ada.hand.revise(idea.id, "sedan")
    assert (idea.number, idea.text) == ("I-0001", "sedan")


def test_nobody_revises_what_another_wrote(room):
    ada, bo, activity = room.somebody(), room.somebody(), room.open("ideas")
    idea = ada.writes(activity, "mitt")
    with pytest.raises(Refused, match="not_yours"):
        bo.hand.revise(idea.id, "ditt")


def test_words_written_offline_arrive_late_and_are_kept(room):
    ada, activity = room.somebody(), room.open("ideas")
    activity.close(room.now)
    room.now += GRACE + 600
    assert ada.writes(activity, "skrivet på bussen").late is True


def test_nothing_is_written_before_opening(room):
    ada, activity = room.somebody(), room.plan("ideas")
    with pytest.raises(Refused, match="not_open_yet"):
        ada.writes(activity, "för tidigt")


def test_pre_screened_text_waits_for_the_leader(room):
    ada, activity = room.somebody(), room.open("ideas", moderation="pre_screen")
    idea = ada.writes(activity, "en historia")
    room.close(activity)
    assert [
        idea.seen_by(audience) and idea.seen_by(audience).get("waiting", False)
        for audience in ("leader", "screen", "phone")
    ] == [True, None, None]


def test_hiding_needs_a_reason_and_leaves_the_text_to_the_leader(room):
    ada, activity = room.somebody(), room.open("ideas")
    idea = ada.writes(activity, "namn på någon")
    room.close(activity)
    with pytest.raises(Refused, match="reason_missing"):
        idea.hide(" ")
    idea.hide("pekar ut en person")
    assert [idea.seen_by("leader")["hidden"], idea.seen_by("screen"), idea.seen_by("phone")] == [
        "pekar ut en person",
        None,
        None,
    ]


def test_nobody_is_told_who_wrote(room):
    ada, activity = room.somebody("Media"), room.open("ideas")
    idea = ada.writes(activity, "en idé")
    room.close(activity)
    seen = idea.seen_by("leader")
    assert set(seen) == {"id", "number", "text", "kind", "fields", "about", "origin", "late", "answered"}


def test_batches_are_others_ideas_five_at_a_time_those_unseen_first(room):
    people = room.crowd(12)
    activity = room.open("ideas")
    for number, person in enumerate(people):
        person.writes(activity, f"idé {number}")
    room.advance(activity)
    ada = people[0]
    first = [idea["id"] for idea in ada.hand.batch(activity.id, [])]
    second = [idea["id"] for idea in ada.hand.batch(activity.id, first)]
    assert (len(first), len(second), set(first) & set(second)) == (5, 5, set())
    assert ada.hand.own()["contributions"][0]["id"] not in first + second


def test_building_on_an_idea_remembers_which(room):
    ada, bo = room.crowd(12)[:2]
    activity = room.open("ideas")
    idea = ada.writes(activity, "bokbuss")
    room.advance(activity)
    assert bo.writes(activity, "bokbuss med kaffe", about=f"c:{idea.id}").about == f"c:{idea.id}"


def test_whoever_has_written_all_of_their_own_can_build_on_as_many_of_others(room):
    ada, bo = room.crowd(12)[:2]
    activity = room.open("ideas", max_items=2)
    ideas = [ada.writes(activity, "bokbuss"), ada.writes(activity, "sagostund")]
    for text in ("eget", "eget till"):
        bo.writes(activity, text)
    room.advance(activity)
    built = [bo.writes(activity, "och kaffe", about=f"c:{idea.id}") for idea in ideas]
    with pytest.raises(Refused, match="enough"):
        bo.writes(activity, "och te", about=f"c:{ideas[0].id}")
    with pytest.raises(Refused, match="enough"):
        bo.writes(activity, "eget igen")
    assert bo.hand.revise(built[0].id, "och kakao").text == "och kakao"


def test_what_is_built_takes_no_room_from_ones_own(room):
    ada, bo = room.crowd(12)[:2]
    activity = room.open("ideas", max_items=1)
    idea = ada.writes(activity, "bokbuss")
    room.advance(activity)
    bo.writes(activity, "och kaffe", about=f"c:{idea.id}")
    assert bo.writes(activity, "eget").text == "eget"


def test_building_on_something_from_elsewhere_is_refused(room):
    ada = room.crowd(12)[0]
    activity = room.open("ideas")
    room.advance(activity)
    with pytest.raises(Refused, match="unknown_item"):
        ada.writes(activity, "x", about="c:999")


def test_cards_with_fields_keep_only_what_was_asked_for(room):
    fields = [
        {"key": "rubrik", "label": {"sv": "Våg"}, "max_chars": 60, "required": True},
        {"key": "kalla", "label": {"sv": "Källa"}, "choices": ["rapport"]},
    ]
    ada, activity = room.somebody(), room.open("ideas", fields=fields)
    assert ada.writes(activity, "", fields={"rubrik": "Ensamhet", "kalla": "rapport"}).fields == {
        "rubrik": "Ensamhet",
        "kalla": "rapport",
    }
    with pytest.raises(Refused, match="unknown_field"):
        ada.writes(activity, "", fields={"rubrik": "x", "namn": "Eva"})


def test_plain_text_has_no_control_or_direction_marks():
    assert one_line("a\u202eb\x00\n  c\u200b") == "ab c"


def test_the_own_list_survives_on_another_device(room):
    ada, activity = room.somebody(), room.open("ideas")
    ada.writes(activity, "min idé")
    _, token = come_back(room.session, room.workshop, SECRET, ada.receipt.lower())
    room.session.flush()
    again = recognise(room.session, room.workshop, token)
    assert again.id == ada.participant.id
    assert recognise(room.session, room.workshop, ada.token).id == ada.participant.id


def test_a_suggestion_needs_a_reason_where_the_template_says_so(room):
    Draft(room.session, room.journey).add_statement(
        "vision", "Öppet för alla.", "Tydligt och kort.", [], "Red", 1.0
    )
    ada, activity = (
        room.somebody(),
        room.open("suggest", mode="amend", reason="required", input="statements:current"),
    )
    key = activity.items[0]["key"]
    with pytest.raises(Refused, match="reason_missing"):
        ada.writes(activity, "Öppet för var och en.", kind="amend", about=key)
    with pytest.raises(Refused, match="nothing_changed"):
        ada.writes(activity, "Öppet för alla.", kind="amend", about=key, fields={"why": "varför"})
    suggestion = ada.writes(
        activity, "Öppet för var och en.", kind="amend", about=key, fields={"why": "alla är ingen"}
    )
    room.close(activity)
    assert suggestion.number == "T-001"


@pytest.mark.parametrize("deed", ["revise", "withdraw"])
def test_what_is_voted_on_is_neither_changed_nor_taken_back_though_it_was_joined_with_another(room, deed):
    ideas, (ada, bo) = room.open("ideas", key="ideas"), room.crowd(2)
    texts = [ada.writes(ideas, "Ett tyst rum"), bo.writes(ideas, "Ett tyst rum!")]
    ada.writes(ideas, "Längre öppet")
    room.close(ideas)
    vote = room.open("dots", input="ideas:ideas", joins_same=True)
    assert len(vote.items) == 2
    for person, text in zip((ada, bo), texts, strict=True):
        with pytest.raises(Refused, match="already_shown"):
            getattr(person.hand, deed)(text.id, *(["Ett annat"] if deed == "revise" else []))
