"""The map of perspectives, goals and the plan: what people write becomes cards under its own number, with its
fate.
"""

import pytest

from models.analysis.followable import can_be_seen_done
from models.base import Refused
from models.document.draft import Draft
from models.plans.card import cards_of
from models.workshop import leading
from models.workshop.contribution import Contribution
from models.workshop.keeping import refill_card

AREAS = [
    {"key": "besokare", "label": {"sv": "Besökare och verksamhet"}, "group": "extern", "control": "paverka"},
    {"key": "personal", "label": {"sv": "Personal och kompetens"}, "group": "intern", "control": "rada"},
]
COMMITMENT = [
    {"key": "vad", "label": {"sv": "Vi åtar oss att"}, "required": True},
    {"key": "vem", "label": {"sv": "Roll"}},
    {"key": "nar", "label": {"sv": "Gäller"}, "max_chars": 40},
]


def reveal(room, activity):
    activity.close(room.now)
    cards = leading.reveal(room.session, activity, room.now)
    room.session.flush()
    return room.result(activity), cards


# The map


def test_a_commitment_stands_in_its_area_and_becomes_a_card_under_its_own_number(room):
    board = room.open("perspectives", card="commitment", areas=AREAS, fields=COMMITMENT)
    room.somebody().writes(
        board,
        "",
        kind="personal",
        fields={"vad": "Alla går digital kurs före maj", "vem": "enhetschefen", "nar": "VP 2027"},
    )
    result, cards = reveal(room, board)
    assert [
        (area["key"], [(item["number"], item["text"]) for item in area["items"]]) for area in result["areas"]
    ] == [
        ("besokare", []),
        ("personal", [("Å-01", "Alla går digital kurs före maj")]),
    ]
    (card,) = cards
    assert (
        card.number,
        card.fields["text"],
        card.fields["role"],
        card.fields["plan"],
        card.fields["area"],
        card.fields["perspective"],
    ) == (
        "Å-01",
        "Alla går digital kurs före maj",
        "enhetschefen",
        "VP 2027",
        "Personal och kompetens",
        "intern",
    )
    written = room.session.query(Contribution).one()
    assert (written.fate, written.fate_why) == ("included", "Står i planen som Å-01.")


def test_what_goes_on_from_the_map_says_its_area_in_every_language(room):
    board = room.open("perspectives", card="observation", areas=AREAS)
    room.somebody().writes(board, "Fler kommer på kvällen", kind="besokare")
    reveal(room, board)
    items = board.kind.items_out(room.evidence(board))
    assert [(item["text"], item["label"]) for item in items] == [
        ("Fler kommer på kvällen", {"sv": "Besökare och verksamhet"})
    ]


def test_a_moved_card_says_where_it_is_now(room):
    board = room.open("perspectives", card="commitment", areas=AREAS, fields=COMMITMENT)
    written = room.somebody().writes(
        board, "", kind="personal", fields={"vad": "Vi provar kvällsöppet två gånger"}
    )
    reveal(room, board)
    written.kind = "besokare"
    refill_card(room.session, board, written, room.now)
    (card,) = cards_of(room.journey, "commitment")
    assert (card.fields["area"], card.fields["perspective"]) == ("Besökare och verksamhet", "extern")


def test_areas_are_the_focus_areas_where_none_are_said(room):
    area = Draft(room.session, room.journey).add_focus_area("Läsning")
    board = room.open("perspectives", card="intent")
    room.somebody().writes(board, "", kind=f"a:{area.id}", fields={"contribute": "Lokaler på kvällen"})
    _, (card,) = reveal(room, board)
    assert (card.number, card.focus_area_id, card.fields["contribute"], card.fields["partner"]) == (
        "A-01",
        area.id,
        "Lokaler på kvällen",
        "Lokaler på kvällen",
    )


def test_one_side_of_the_house_is_asked_at_a_time(room):
    board = room.open("perspectives", areas=AREAS, filter_group="extern")
    with pytest.raises(Refused) as refused:
        room.somebody().writes(board, "Vi saknar tid", kind="personal")
    assert refused.value.code == "unknown_area"


def test_observations_stay_contributions(room):
    board = room.open("perspectives", areas=AREAS)
    room.somebody().writes(board, "Kön är lång på lördagar", kind="besokare")
    _, cards = reveal(room, board)
    assert (cards, [contribution.number for contribution in room.session.query(Contribution)]) == (
        [],
        ["O-0001"],
    )


def test_a_hidden_text_becomes_no_card(room):
    board = room.open("perspectives", card="commitment", areas=AREAS, fields=COMMITMENT)
    room.somebody().writes(board, "", kind="personal", fields={"vad": "Kalle slutar komma sent"}).hide("namn")
    assert reveal(room, board)[1] == []


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("Vi fortsätter att utvecklas", False),
        ("Stärka samarbetet med skolan", False),
        ("Vi arbetar för ett öppnare bibliotek", False),
        ("Vi jobber med å styrke lesingen", False),
        ("Alla klasser i årskurs 3 får besök", True),
        ("Öka utlånen till 12 000", True),
        ("Vi öppnar två kvällar i veckan före maj", True),
        ("En skylt på arabiska sitter uppe", True),
    ],
)
def test_a_commitment_one_cannot_see_done_is_asked_about_softly(text, seen):
    assert can_be_seen_done(text) is seen


def test_nothing_to_place_in_is_said_before_opening(room):
    with pytest.raises(Refused) as refused:
        room.open("perspectives", card="commitment")
    assert refused.value.code == "no_areas"


# Goals

GOAL = {
    "outcome": "Nio av tio får hjälpen vid samma besök",
    "indicator": "andel klara ärenden",
    "baseline": "61 %",
    "target": "90 %",
    "owner": "handledarna",
    "partners": "vuxenutbildningen",
}


def test_goals_are_seen_as_they_are_written_and_become_cards(room):
    area = Draft(room.session, room.journey).add_focus_area("Digital trygghet")
    goals = room.open("goals", key="mal")
    room.somebody().writes(
        goals, "", kind="goal", fields={**GOAL, "focus_area": f"a:{area.id}", "date": "2027-12-01"}
    )
    assert goals.tells_result
    (goal,) = room.result(goals)["goals"]
    assert (goal["number"], goal["area"], goal["lacks"]) == ("M-01", "Digital trygghet", [])
    _, (card,) = reveal(room, goals)
    assert (card.number, card.focus_area_id, card.fields["baseline"], card.missing) == (
        "M-01",
        area.id,
        "61 %",
        [],
    )


@pytest.mark.parametrize(
    ("without", "lacks"),
    [
        ("baseline", ["baseline"]),
        ("indicator", ["indicator"]),
        ("owner", ["owner"]),
        ("partners", ["partners"]),
    ],
)
def test_a_goal_is_asked_for_what_it_lacks(room, without, lacks):
    goals = room.open("goals")
    room.somebody().writes(
        goals, "", kind="goal", fields={name: value for name, value in GOAL.items() if name != without}
    )
    assert room.result(goals)["goals"][0]["lacks"] == lacks


def test_no_more_goals_than_can_be_managed(room):
    goals = room.open("goals", max_goals=1)
    ada, bo = room.crowd(2)
    ada.writes(goals, "", kind="goal", fields=GOAL)
    with pytest.raises(Refused) as refused:
        bo.writes(goals, "", kind="goal", fields=GOAL)
    assert (refused.value.code, refused.value.values) == ("goals_enough", {"most": 1})


def test_no_more_goals_than_can_be_managed_in_one_focus_area(room):
    area = Draft(room.session, room.journey).add_focus_area("Läsning")
    goals = room.open("goals", max_per_focus_area=1)
    ada = room.somebody()
    first = ada.writes(goals, "", kind="goal", fields={**GOAL, "focus_area": f"a:{area.id}"})
    with pytest.raises(Refused) as refused:
        ada.writes(goals, "", kind="goal", fields={**GOAL, "focus_area": f"a:{area.id}"})
    assert refused.value.code == "goals_enough_here"
    # Changing the one that is there is not one more.
    assert (
        ada.hand.revise(first.id, "", {**GOAL, "outcome": "Tio av tio", "focus_area": f"a:{area.id}"}).text
        == "Tio av tio"
    )


def test_others_comment_on_a_goal(room):
    goals = room.open("goals")
    ada, bo = room.crowd(2)
    written = ada.writes(goals, "", kind="goal", fields=GOAL)
    said = bo.writes(goals, "Räkna telefonsamtalen också", kind="comment", about=f"c:{written.id}")
    result, cards = reveal(room, goals)
    assert (result["goals"][0]["comments"], said.number, [card.number for card in cards]) == (
        ["Räkna telefonsamtalen också"],
        "R-0001",
        ["M-01"],
    )
    assert said.fate is None


def test_a_comment_on_nothing_is_refused(room):
    goals = room.open("goals")
    with pytest.raises(Refused) as refused:
        room.somebody().writes(goals, "Hej", kind="comment", about="c:99")
    assert refused.value.code == "unknown_item"


# The plan


def test_the_plan_is_by_date_and_what_nobody_has_stands_first(room):
    plan = room.open("actions")
    ada = room.somebody()
    for what, who, when in (
        ("Boka buss", "Eva", "2027-03-01"),
        ("Skriv avtal", "", ""),
        ("Ring skolan", "bibliotekarien", "2027-01-15"),
    ):
        ada.writes(
            plan,
            "",
            kind="action",
            fields={name: value for name, value in {"what": what, "who": who, "when": when}.items() if value},
        )
    result = room.result(plan)
    assert ([action["text"] for action in result["actions"]], result["unowned"]) == (
        ["Skriv avtal", "Ring skolan", "Boka buss"],
        1,
    )


def test_somebody_takes_what_nobody_has_and_no_one_else_can(room):
    plan = room.open("actions")
    ada, bo, cy = room.crowd(3)
    written = ada.writes(plan, "", kind="action", fields={"what": "Skriv avtal"})
    bo.hand.take_on(written.id, "enhetschefen")
    with pytest.raises(Refused) as refused:
        cy.hand.take_on(written.id, "jag")
    assert refused.value.code == "taken_already"
    _, (card,) = reveal(room, plan)
    assert (card.number, card.fields["who"], written.author_id) == (
        "H-01",
        "enhetschefen",
        ada.participant.id,
    )


def test_what_somebody_took_on_is_given_back_until_the_plan_is_shown(room):
    plan = room.open("actions")
    ada, bo, cy = room.crowd(3)
    written = ada.writes(plan, "", kind="action", fields={"what": "Skriv avtal"})
    bo.hand.take_on(written.id, "enhetschefen")
    # The answer was lost on the way, and it is sent again.
    assert bo.hand.take_on(written.id, "enhetschefen").fields["who"] == "enhetschefen"
    cy.hand.give_back(written.id)
    assert (written.fields.get("who"), bo.hand.own()["taken"]) == ("enhetschefen", [written.id])
    bo.hand.give_back(written.id)
    assert (written.fields, bo.hand.own()["taken"]) == ({"what": "Skriv avtal"}, [])
    cy.hand.take_on(written.id, "barnteamet")
    reveal(room, plan)
    with pytest.raises(Refused) as refused:
        cy.hand.give_back(written.id)
    assert refused.value.code == "already_shown"


def test_a_name_that_was_written_over_stays_when_the_first_gives_it_back(room):
    plan = room.open("actions")
    ada, bo = room.crowd(2)
    written = ada.writes(plan, "", kind="action", fields={"what": "Skriv avtal"})
    bo.hand.take_on(written.id, "enhetschefen")
    ada.hand.revise(written.id, "", {"what": "Skriv avtal", "who": "Ada"})
    bo.hand.give_back(written.id)
    assert (written.fields["who"], bo.hand.own()["taken"]) == ("Ada", [])


def test_only_the_plan_can_be_taken_on(room):
    ideas = room.open("ideas")
    written = room.somebody().writes(ideas, "En idé")
    with pytest.raises(Refused) as refused:
        room.somebody().hand.take_on(written.id, "jag")
    assert refused.value.code == "unknown_item"


def test_an_action_says_which_goal_it_serves(room):
    goals = room.open("goals", key="mal")
    ada = room.somebody()
    ada.writes(goals, "", kind="goal", fields=GOAL)
    reveal(room, goals)
    plan = room.open("actions", input="goals:mal", fields=["what", "who", "when", "how", "goal"])
    ada.writes(plan, "", kind="action", fields={"what": "Utbilda alla"}, about=plan.items[0]["key"])
    _, (card,) = reveal(room, plan)
    assert card.fields["goal"] == GOAL["outcome"]


@pytest.mark.parametrize(
    ("fields", "code"),
    [
        ({"who": "Eva"}, "text_missing"),
        ({"what": "x", "when": "i vår"}, "date_wrong"),
        ({"what": "x", "färg": "röd"}, "unknown_field"),
        ({"what": "x" * 300}, "too_long"),
    ],
)
def test_a_form_that_does_not_hold_is_refused_with_its_field(room, fields, code):
    plan = room.open("actions")
    with pytest.raises(Refused) as refused:
        room.somebody().writes(plan, "", kind="action", fields=fields)
    assert refused.value.code == code
