"""Every contribution gets a fate, with a reason its writer can read; duplicates follow the one that is kept,
and nothing disappears.
"""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from models.base import Refused
from models.document.draft import Draft
from models.document.edition import edition_of
from models.document.fates import Fates, answered_meetings, said_of, waiting, worklist
from models.document.path import path_of
from models.document.river import river_of
from models.document.telling import page_of, told
from models.journey.step import Step
from models.progress.measures import Measures
from models.references import Thing
from models.workshop.contribution import ANSWERED, Contribution
from models.workshop.creation import create_workshop
from models.workshop.inputs import open_suggestions
from models.workshop.leading import close_meeting
from tests.people import Room
from tests.prepared import in_memory


@pytest.fixture
def ideas(room):
    activity = room.open("ideas", max_items=10)
    somebody = room.somebody()
    written = [
        somebody.writes(activity, text)
        for text in ("En bokbuss i varje by", "Bussen ska gå till byarna", "Kaffe", "Längre kvällar")
    ]
    room.finish(activity)
    return written


@pytest.fixture
def fates(room):
    return Fates(room.session, room.journey)


def decide(fates, *found, fate="declined", why="Ryms inte i uppdraget", led_to=""):
    return fates.decide([idea.id for idea in found], fate, why, "Redaktionen", 1_000.0, led_to)


def test_several_are_joined_by_one_decision_with_one_reason(room, fates, ideas):
    decide(fates, *ideas[:2], fate="parked", why="Prövas i plan och budget")
    assert [(idea.fate, idea.fate_why, idea.fate_by) for idea in ideas[:3]] == [
        ("parked", "Prövas i plan och budget", "Redaktionen"),
        ("parked", "Prövas i plan och budget", "Redaktionen"),
        (None, "", ""),
    ]
    assert [(entry.what, entry.details["numbers"]) for entry in room.journey.log][-1] == (
        "fated",
        ", ".join(sorted(idea.number for idea in ideas[:2])),
    )


def test_a_decision_needs_a_reason(fates, ideas):
    with pytest.raises(Refused, match="reason_missing"):
        decide(fates, ideas[0], why=" ")


def test_what_reads_alike_is_offered_until_it_has_an_answer(room, fates, ideas):
    ideas[1].text = "Bokbuss till varje by"
    assert [idea.number for idea in fates.alike(ideas[0])] == [ideas[1].number]
    decide(fates, ideas[1])
    assert fates.alike(ideas[0]) == []


def test_what_is_being_written_now_is_offered_to_nobody(room, fates, ideas):
    room.somebody().writes(room.open("ideas", key="nu"), "En bokbuss i varje by och stad")
    assert fates.alike(ideas[0]) == []


def test_a_duplicate_answers_with_what_became_of_the_one_kept(room, fates, ideas):
    statement = Draft(room.session, room.journey).add_statement(
        "vision", "Bussen går till alla byar.", "Många sa det.", [], "R", 0.0
    )
    decide(fates, ideas[1], fate="duplicate", why="Samma sak med andra ord", led_to=ideas[0].number)
    assert fates.of(ideas[1])["kept"] == {
        "number": ideas[0].number,
        "text": "En bokbuss i varje by",
        "fate": None,
        "why": "",
    }
    decide(fates, ideas[0], fate="included", why="Står i visionen", led_to="V1")
    way = fates.of(ideas[1])
    assert (way["kept"]["fate"], way["kept"]["why"], way["statement"]["number"]) == (
        "included",
        "Står i visionen",
        statement.number,
    )
    assert [idea.text for idea in ideas[:2]] == ["En bokbuss i varje by", "Bussen ska gå till byarna"]
    duplicates = path_of(room.session, room.journey, ideas[0])["duplicates"]
    assert [idea.number for idea in duplicates] == [ideas[1].number]


def test_nothing_is_read_while_people_are_still_writing(room, fates):
    activity = room.open("ideas")
    room.somebody().writes(activity, "Bara jag ser det här än")
    assert (
        fates.untreated(),
        worklist(room.session, room.journey, "sv")["n"],
        told(room.session, room.journey)["n"],
    ) == ([], 0, 0)
    with pytest.raises(Refused, match="unknown_contribution"):
        fates.contribution("I-0001")
    room.finish(activity)
    assert [contribution.number for contribution in fates.untreated()] == ["I-0001"]


def test_two_are_never_duplicates_of_each_other(fates, ideas):
    decide(fates, ideas[0], fate="duplicate", why="Samma", led_to=ideas[1].number)
    for kept in (ideas[0].number, ideas[1].number):
        with pytest.raises(Refused, match="duplicate_of_what"):
            decide(fates, ideas[1], fate="duplicate", why="Samma", led_to=kept)
    with pytest.raises(Refused, match="duplicate_of_what"):
        decide(fates, ideas[2], fate="duplicate", why="Samma")


def test_a_fate_leads_to_a_statement_that_is_there(fates, ideas):
    with pytest.raises(Refused, match="unknown_statement"):
        decide(fates, ideas[0], fate="included", led_to="B7")


@pytest.mark.parametrize("said", ["v1", "V1 Bussen går till alla byar.", "bussen går till ALLA byar."])
def test_a_fate_leads_to_what_was_chosen_by_its_number_or_its_words(room, fates, ideas, said):
    draft = Draft(room.session, room.journey)
    statement = draft.add_statement("vision", "Bussen går till alla byar.", "Många sa det.", [], "R", 0.0)
    decide(fates, ideas[2], fate="included", led_to=said)
    assert ideas[2].led_to == Thing.STATEMENT.key(statement.id)


def test_what_stays_of_duplicates_is_chosen_by_its_words_and_what_reads_alike_stands_first(fates, ideas):
    ideas[1].text = "En bokbuss i varje stad"
    first, alike, coffee, evenings = ideas
    assert fates.may_stay("", [first.id], 12) == [alike]
    assert fates.may_stay("kvällar längre", [first.id], 12) == [evenings]
    assert fates.may_stay(coffee.number, [], 12) == [coffee]
    assert fates.may_stay("bokbuss", [first.id, alike.id], 12) == []
    decide(fates, first, fate="duplicate", why="Samma", led_to=f"{alike.number} {alike.text}")
    assert fates.stays([first, coffee]) == {Thing.CONTRIBUTION.key(alike.id): alike}


def test_a_meeting_is_answered_when_nobody_in_it_waits(room, fates, ideas):
    def answered():
        return answered_meetings(room.session, room.journey)

    assert answered() == set()
    decide(fates, *ideas[:3])
    assert answered() == set()
    decide(fates, ideas[3])
    assert answered() == {room.workshop.id}
    ideas[3].wait_again()
    ideas[3].withdrawn = True
    assert answered() == {room.workshop.id}


def test_another_journeys_contribution_cannot_be_decided(room, fates, ideas):
    other = Room(room.session)
    activity = other.open("ideas")
    theirs = other.somebody().writes(activity, "Inte vår")
    with pytest.raises(Refused, match="unknown_item"):
        decide(fates, theirs)


def test_who_waits_is_told_until_when(room, fates, ideas):
    room.workshop.feedback_by = "2026-12-24"
    assert (fates.of(ideas[0])["fate"], fates.of(ideas[0])["wait"]) == (None, "2026-12-24")


def test_words_of_a_check_in_are_promised_no_answer(room, fates):
    room.workshop.feedback_by = "2032-01-01"
    word = room.somebody().writes(room.open("pulse", word={"sv": "Hur är det?"}), "Trött", kind="word")
    assert (word.seen_by_author()["answered"], fates.of(word)["wait"]) == (False, "")
    idea = room.somebody().writes(room.open("ideas"), "Bussen går")
    assert (idea.seen_by_author()["answered"], fates.of(idea)["wait"]) == (True, "2032-01-01")


def test_wishes_gathered_as_an_objection_are_answered_together(room, fates):
    draft = Draft(room.session, room.journey)
    statement = draft.add_statement("vision", "Vi har öppet dygnet runt.", "Alla sa det.", [], "R", 0.0)
    stances = room.open("gradient", input="statements:current")
    wishes = []
    for somebody in room.crowd(6):
        somebody.answers(stances, f"s:{statement.id}:1", 1)
        wishes.append(
            somebody.writes(stances, "Vem arbetar på natten?", kind="change", about=f"s:{statement.id}:1")
        )
    room.finish(stances)
    assert {key: len(found) for key, found in fates.open_wishes().items()} == {statement.id: 6}
    with pytest.raises(Refused, match="unknown_item"):
        fates.gather(statement.id, "Någon annans ord.", [99], "R", 1.0)
    objection = fates.gather(
        statement.id, "Ingen ska arbeta ensam på natten.", [wish.id for wish in wishes], "R", 1.0
    )
    assert (objection.people, [wish.id for wish in fates.unanswered()]) == (6, [objection.id])
    with pytest.raises(Refused, match="reason_short"):
        fates.answer(objection.id, "Nej.", "R", 2.0)
    fates.answer(objection.id, "Det prövas på två bibliotek.", "R", 2.0)
    # Another who answers at the same time reads what was answered.
    with pytest.raises(Refused, match="answered_meanwhile"):
        fates.answer(objection.id, "Det blir inte av i år.", "S", 2.0)
    assert (
        fates.unanswered(),
        fates.open_wishes(),
        {wish.fate for wish in wishes},
        {wish.fate_why for wish in wishes},
    ) == (
        [],
        {},
        {"answered"},
        {"Det prövas på två bibliotek."},
    )


def test_the_worklist_holds_what_nobody_has_answered(room, fates):
    draft = Draft(room.session, room.journey)
    statement = draft.add_statement("vision", "Vi har öppet dygnet runt.", "Alla sa det.", [], "R", 0.0)
    suggesting = room.open("suggest", input="statements:current", mode="amend")
    suggestion = room.somebody().writes(suggesting, "Vi har öppet på kvällen.", about=f"s:{statement.id}:1")
    room.finish(suggesting)
    stances = room.open("gradient", input="statements:current")
    for at, somebody in enumerate(room.crowd(10)):
        somebody.answers(stances, f"s:{statement.id}:1", 5 if at < 5 else 1)
    room.finish(stances)
    work = worklist(room.session, room.journey, "sv")
    assert (
        [suggestion.number for suggestion in work["suggestions"]],
        [(statement.number, test.result["verdict"]) for statement, test in work["statements"]],
        work["n"],
    ) == (
        ["T-001"],
        [("V1", "split")],
        2,
    )
    decide(fates, suggestion, fate="partly", why="Kvällarna är med", led_to="V1")
    statement.revise("Vi har öppet på kvällen.", "Rummet var delat.", [], "R", 2.0)
    assert worklist(room.session, room.journey, "sv")["n"] == 0


def waiting_everywhere(room) -> tuple[int, int, int]:
    """In the worklist, at the head of every page, and for readers."""
    work = worklist(room.session, room.journey, "sv")
    listed = sum(len(work[part]) for part in ("suggestions", "untreated")) + sum(
        len(wished) for wished in work["wishes"].values()
    )
    return listed, waiting(room.session, room.journey), told(room.session, room.journey)["waiting"]


def test_whatever_readers_are_told_waits_can_be_answered(room, fates):
    """A wish about what is no sentence of the text, or is one in other words by now, waits as any text."""
    suggesting, people = room.open("suggest", key="mening"), room.crowd(6)
    sentence = people[0].writes(suggesting, "Alla har en tyst plats.")
    room.finish(suggesting)
    stances = room.open("gradient", input="suggestions:mening")
    key = stances.items[0]["key"]
    for person in people:
        person.answers(stances, key, 1)
    wish = people[1].writes(stances, "Säg var.", kind="change", about=key)
    room.finish(stances)
    assert waiting_everywhere(room) == (2, 2, 2)
    assert said_of(room.session, room.journey, [wish]) == {key: "Alla har en tyst plats."}
    decide(fates, sentence, wish, why="Vi väntar med det")
    assert waiting_everywhere(room) == (0, 0, 0)
    statement = Draft(room.session, room.journey).add_statement("vision", "Alla läser.", "", [], "R", 0.0)
    tried = room.open("gradient", input="statements:current")
    later = people[2].writes(tried, "Vilka alla?", kind="change", about=f"s:{statement.id}:1")
    room.finish(tried)
    assert waiting_everywhere(room) == (1, 1, 1)
    statement.revise("Alla här läser.", "Någon undrade.", [], "R", 2.0)
    assert waiting_everywhere(room) == (1, 1, 1)
    decide(fates, later, fate="partly", why="Det står nu.")
    assert waiting_everywhere(room) == (0, 0, 0)


# Everything that people write: a type, how it is set up, of what kind the text is, and how it is numbered.
COLUMNS = {"columns": [{"key": "vad", "label": {"sv": "Vad?"}}]}
LISTED = {"input": "list:egen", "list": [{"key": "l:1", "text": "Huset"}]}
WRITTEN = [
    ("ideas", {}, {}, "I"),
    ("suggest", LISTED | {"mode": "new"}, {"kind": "new"}, "T"),
    ("reflect", LISTED, {"kind": "comment", "about": "l:1"}, "R"),
    ("gradient", {"items": [{"sv": "Alla har en tyst plats."}]}, {"kind": "change", "about": "t:1"}, "E"),
    ("questions", COLUMNS, {"kind": "vad"}, "S"),
    ("perspectives", {"areas": COLUMNS["columns"]}, {"kind": "vad"}, "O"),
    ("pulse", {"open": {"sv": "Vad gör vi annorlunda nästa gång?"}}, {"kind": "open"}, "P"),
]


def numbers_that_wait(room) -> tuple[list[str], int, int, int]:
    """As the worklist, the head of every page, the public page and the step's condition have them."""
    work = worklist(room.session, room.journey, "sv")
    wished = [wish for wishes in work["wishes"].values() for wish in wishes]
    listed = sorted(text.name for text in [*work["suggestions"], *work["untreated"], *wished])
    by_step = Measures(room.session, room.journey).value("untreated", Step(number=3))
    return listed, waiting(room.session, room.journey), told(room.session, room.journey)["waiting"], by_step


@pytest.mark.parametrize(("kind", "settings", "more", "letter"), WRITTEN)
def test_what_the_receipt_calls_not_treated_is_in_the_worklist_and_counted_once(
    room, fates, kind, settings, more, letter
):
    activity = room.open(kind, **settings)
    texts = [person.writes(activity, f"Text {at}", **more) for at, person in enumerate(room.crowd(6))]
    room.finish(activity)
    close_meeting(room.session, room.workshop, "2026-12-24", "Ada", room.now)
    room.session.flush()
    texts[0].hide("Pekar ut någon")
    texts[1].approved = False
    if letter in ANSWERED:
        decide(fates, texts[2])
    room.session.flush()
    assert {text.number[0] for text in texts} == {letter}
    not_treated = sorted(text.name for text in texts if text.waits)
    assert numbers_that_wait(room) == (not_treated, *3 * [len(not_treated)])
    assert len(not_treated) == (4 if letter in ANSWERED else 0)


def test_a_wish_waits_though_its_wording_was_changed_or_its_sentence_is_the_rooms_own(room, fates):
    statement = Draft(room.session, room.journey).add_statement(
        "vision", "Vi har öppet dygnet runt.", "Alla sa det.", [], "R", 0.0
    )
    wording = Thing.STATEMENT.key(statement.id, 1)
    stances = room.open("gradient", input="statements:current")
    wish = room.somebody().writes(stances, "Vem arbetar på natten?", kind="change", about=wording)
    room.finish(stances)
    assert (numbers_that_wait(room), list(worklist(room.session, room.journey, "sv")["wishes"])) == (
        ([wish.number], 1, 1, 1),
        [statement.id],
    )
    statement.revise("Vi har öppet på kvällen.", "Rummet var delat.", [], "R", 2.0)
    room.session.flush()
    assert numbers_that_wait(room) == ([wish.number], 1, 1, 1)
    assert worklist(room.session, room.journey, "sv")["untreated"] == [wish]


def test_an_objection_is_counted_beside_the_texts_only_where_none_of_them_is_behind_it(room, fates):
    statement = Draft(room.session, room.journey).add_statement(
        "vision", "Vi har öppet dygnet runt.", "Alla sa det.", [], "R", 0.0
    )
    stances = room.open("gradient", input="statements:current")
    wording = Thing.STATEMENT.key(statement.id, 1)
    wish = room.somebody().writes(stances, "Vem arbetar på natten?", kind="change", about=wording)
    room.finish(stances)
    fates.gather(statement.id, "Ingen ska arbeta ensam.", [wish.id], "R", 1.0)
    assert waiting(room.session, room.journey) == 1
    fates.gather(statement.id, "Facket vill veta vem som betalar.", [], "R", 1.0)
    assert waiting(room.session, room.journey) == 2


@pytest.mark.parametrize(
    ("came", "told_of"),
    [
        # Everybody's texts less those of the two large would be the three of the small one.
        ({"Magasin": 3, "Kundservice": 6, "Barn": 8}, {"Magasin": 0, "Kundservice": 0, "Barn": 8}),
        ({"Magasin": 3, "Kundservice": 6}, {"Magasin": 0, "Kundservice": 0}),
        ({"Magasin": 3, "Vaktmästeri": 2, "Barn": 6}, {"Magasin": 0, "Vaktmästeri": 0, "Barn": 6}),
        ({"Kundservice": 6, "Barn": 8}, {"Kundservice": 6, "Barn": 8}),
        ({"Magasin": 3, "": 7, "Barn": 6}, {"Magasin": 0, "Barn": 6}),
        ({"": 2, "Barn": 6}, {"Barn": 0}),
    ],
)
def test_units_pages_tell_of_five_and_more_and_leave_no_fewer_over(room, came, told_of):
    """A page a unit is open to every reader, and so is the page of all."""
    for name, n in came.items():
        unit = room.unit(name) if name else None
        room.workshop = create_workshop(room.session, room.journey, title="APT", unit=unit)
        room.workshop.state, room.workshop.opened_at = "open", room.now
        room.workshop.ask_unit = False
        activity = room.open("ideas")
        for somebody in room.crowd(n):
            somebody.writes(activity, f"Ord från {name}")
        room.finish(activity)
        close_meeting(room.session, room.workshop, "2026-12-24", "Ada", room.now)
    pages = {name: told(room.session, room.journey, room.unit(name))["n"] for name in told_of}
    assert (pages, told(room.session, room.journey)["n"]) == (told_of, sum(came.values()))


def test_readers_are_told_nothing_that_a_room_has_not_been_shown(room, fates):
    """Whoever leads reads it; whoever has the address reads it after the room, and so does who answers it."""
    activity = room.open("ideas")
    texts = [somebody.writes(activity, "Ett ord") for somebody in room.crowd(6)]
    room.close(activity)
    with pytest.raises(Refused, match="unknown_item"):
        decide(fates, *texts, fate="parked", why="Prövas senare i planen")
    # As it may have been decided before that was so.
    for text in texts:
        text.meet_fate("parked", "Prövas senare i planen")

    def read() -> tuple:
        found, river = told(room.session, room.journey), river_of(room.session, room.journey)
        edition = edition_of(room.session, room.journey, label="0.5", now=room.now)
        return found["n"], len(found["parts"]), river and river["n"], len(edition["put_away"])

    before = read()
    room.finish_closed(activity)
    assert (before, read()) == ((0, 0, None, 0), (6, 1, 6, 6))


def test_the_way_of_a_text_names_no_small_meeting_by_its_day(room):
    found = []
    for n in (3, 6):
        room.workshop = create_workshop(room.session, room.journey, title="APT Magasin", unit=room.unit("M"))
        room.workshop.state, room.workshop.opened_at = "open", room.now
        activity = room.open("ideas")
        texts = [somebody.writes(activity, "Ett ord") for somebody in room.crowd(n)]
        room.finish(activity)
        way = path_of(room.session, room.journey, texts[0])
        found.append((way["workshop"], way["opened_at"]))
    assert found == [("", None), ("APT Magasin", room.now)]


@pytest.mark.parametrize("others", [{"device": "paper"}, {"again": True}])
def test_paper_and_whoever_comes_in_again_make_no_page_of_a_unit(room, others):
    unit = room.unit("Magasin")
    room.workshop = create_workshop(room.session, room.journey, title="APT Magasin", unit=unit)
    room.workshop.state, room.workshop.opened_at = "open", room.now
    activity = room.open("ideas")
    room.somebody().writes(activity, "Ett ord av den enda")
    for _ in range(4):
        room.somebody(**others)
    room.finish(activity)
    assert told(room.session, room.journey, unit)["n"] == 0
    edition = edition_of(room.session, room.journey, label="0.5", now=room.now)
    line = edition["colophon"]["workshops"][-1]
    assert (line["title"], line["contributions"]) == ("", None)


FATES = st.sampled_from(["included", "partly", "parked", "passed_on", "duplicate", "declined"])


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    st.lists(
        st.tuples(
            st.lists(st.integers(0, 5), min_size=1, max_size=3, unique=True),
            FATES,
            st.integers(0, 5),
            st.booleans(),
        ),
        max_size=12,
    )
)
@pytest.mark.heavy
def test_nothing_is_ever_without_a_path_to_its_fate(deeds):
    database = in_memory()
    with database.session() as session:
        room = Room(session)
        activity = room.open("ideas", max_items=10)
        writer = room.somebody()
        written = [writer.writes(activity, f"Idé {number}") for number in range(6)]
        room.finish(activity)
        Draft(session, room.journey).add_statement("vision", "Vi är öppna.", "Alla sa det.", [], "R", 0.0)
        fates = Fates(session, room.journey)
        for chosen, fate, kept, reasoned in deeds:
            before = {idea.id: (idea.fate, idea.led_to) for idea in written}
            led_to = written[kept].number if fate == "duplicate" else "V1"
            try:
                fates.decide(
                    [written[at].id for at in chosen],
                    fate,
                    "Ett skäl som går att läsa" if reasoned else "",
                    "R",
                    1.0,
                    led_to,
                )
            except Refused:
                # As a page does it: what was refused left nothing behind.
                for idea in written:
                    idea.fate, idea.led_to = before[idea.id]
        session.flush()
        waiting = {contribution.id for contribution in fates.untreated()}
        for contribution in session.query(Contribution):
            way = fates.of(contribution)
            assert (contribution.id in waiting) is (way["fate"] is None)
            if way["fate"] == "duplicate":
                # Whoever follows it ends at words that stand for themselves.
                assert way["kept"] is not None
                assert way["kept"]["fate"] != "duplicate"
        assert [idea.text for idea in written] == [f"Idé {number}" for number in range(6)]
    database.engine.dispose()


def test_answers_are_searched_and_read_fifty_at_a_time():
    def answer(n: int) -> dict:
        return {"number": f"I-{n:04}", "text": f"Idé {n}", "why": "", "statement": None, "kept": None}

    found = {
        "n": 70,
        "parts": [
            {"fate": "included", "items": [answer(n) for n in range(1, 31)]},
            {"fate": "declined", "items": [answer(n) for n in range(31, 71)]},
        ],
    }

    def read(words: str = "", fate: str = "", page: int = 1) -> tuple:
        shown = page_of(found, words, fate, page)
        return [(part["fate"], len(part["items"]), part["n"]) for part in shown["parts"]], shown["pages"]

    assert read() == ([("included", 30, 30), ("declined", 20, 40)], 2)
    assert read(page=2) == ([("declined", 20, 40)], 2)
    assert read(page=99) == read(page=2)
    assert read("i-0042") == ([("declined", 1, 1)], 1)
    assert read("IDÉ 7") == ([("included", 3, 3), ("declined", 5, 5)], 1)
    assert read(fate="included") == ([("included", 30, 30)], 1)
    assert read("finns inte") == ([], 1)


def test_a_suggestion_says_which_sentence_it_is_about_in_whichever_wording_it_was(room):
    draft = Draft(room.session, room.journey)
    statement = draft.add_statement("vision", "Vi är öppna.", "Alla sa det.", [], "R", 0.0)
    suggesting = room.open("suggest", input="statements:current", mode="amend")
    somebody, key = room.somebody(), Thing.STATEMENT.key(statement.id, 1)
    somebody.writes(suggesting, "Vi är nära.", kind="amend", about=key)
    room.finish(suggesting)
    (item,) = open_suggestions(room.session, room.workshop)
    assert (item["about"], item["before"]) == ("V1", "Vi är öppna.")
    draft.rework(statement, "Vi är öppna för alla.", "Det sades så.", [], "R", 1.0, 1)
    (item,) = open_suggestions(room.session, room.workshop)
    assert (item["about"], item["before"]) == ("V1", "")
