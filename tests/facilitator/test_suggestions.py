"""Suggestions as the console meets them: asked for, told to everybody at the board, followed, waved away;
never told to the room.
"""

import threading

import pytest

from models.analysis.belonging.wording import words
from models.workshop.activity import Activity
from models.workshop.contribution import Contribution
from models.workshop.suggesting import can_suggest
from models.workshop.workshop import Workshop
from tests.belonging.boards import fill
from tests.belonging.sets import labelled
from tests.people import Room
from tests.site import Site

pytestmark = pytest.mark.heavy


class Hands:
    """A board with many ideas, two consoles, a screen and a phone."""

    def __init__(self, site, most=120, **settings):
        self.site = site

        def write(session):
            room = Room(session)
            self.activity = fill(room, most=most, **settings).id
            self.code, self.screen_key = room.workshop.code, room.workshop.screen_key

        site.write(write)
        self.lead = site.visitor().lead()
        self.console, self.other = self.lead.console(1), site.visitor().lead("Bo").console(1)
        self.screen = site.visitor().socket("/screen", key=self.screen_key)
        self.phone = site.visitor().join(self.code).phone(self.code)

    def ask(self, verb, line=None, **more):
        answer = (line or self.console).ask(verb, activity=self.activity, **more)
        self.site.tell()
        for visitor in (self.console, self.other, self.screen, self.phone):
            visitor.listen()
        return answer

    @property
    def last(self) -> dict | None:
        return self.console.state["hints"]["last"]

    @property
    def any_idea(self) -> str:
        return next(key for key in self.console.state if key.startswith("c:"))

    @property
    def knows_letters(self) -> bool:
        """Whether some idea is found to share letters with another; which one comes first is drawn by lot."""
        ideas = [key for key in self.console.state if key.startswith("c:")]
        return any(self.ask("similar", item=idea)["similar"] for idea in ideas)

    @property
    def places(self) -> dict:
        return {
            key: idea["cluster"]
            for key, idea in self.console.state.items()
            if key.startswith("c:") and idea["cluster"] is not None
        }


@pytest.fixture
def hands(site):
    return Hands(site)


def test_what_is_suggested_is_told_to_every_hand_at_the_board_and_to_nobody_else(hands):
    assert (hands.last, hands.ask("suggest")["ok"]) == (None, True)
    assert (len(hands.last["clusters"]) > 2, hands.other.state["hints"]) == (True, {"last": hands.last})
    assert [{"hints", "waved"} & set(line.state) for line in (hands.screen, hands.phone)] == [set(), set()]
    assert (hands.places, hands.last["means"], hands.last["grain"]) == ({}, "words", "medium")


def test_a_suggestion_is_the_same_until_somebody_asks_again(hands):
    hands.ask("suggest")
    seen = hands.last
    first, _second = seen["clusters"][:2]
    hands.ask("create_cluster", items=first["items"], name=first["title"], suggested=0)
    hands.ask("wave_away", keys=["g:1"])
    assert (hands.last, hands.console.state["waved"]) == (seen, {"keys": ["g:0", "g:1"]})
    hands.ask("suggest", line=hands.other)
    assert (hands.last == seen, hands.console.state["waved"]) == (False, {"keys": []})


def test_places_are_suggested_once_there_are_groups_and_followed_by_a_press(hands):
    hands.ask("suggest")
    for number, suggested in enumerate(hands.last["clusters"][:4]):
        assert hands.ask(
            "create_cluster", items=suggested["items"], name=suggested["title"], suggested=number
        )["ok"]
    hands.ask("suggest")
    before = hands.places
    item, place = next((key, place) for key, place in hands.last["places"].items() if key not in before)
    assert hands.ask("place", items=[item], cluster=place["to"][0], hint="chip")["ok"]
    assert hands.places == {**before, item: place["to"][0]}
    newest = hands.ask("history")
    assert (newest["moves"][0]["hint"], newest["worth"]["followed"]) == ("chip", len(before) + 1)
    hands.ask("undo")
    assert hands.places == before


def test_the_same_question_gives_the_same_suggestion(hands):
    hands.ask("suggest")
    first = hands.last
    hands.ask("suggest", line=hands.other)
    assert {**hands.last, "at": 0} == {**first, "at": 0}


def test_one_idea_is_asked_about_as_the_groups_are_now(hands):
    hands.ask("suggest")
    suggested = hands.last["clusters"][0]
    chosen, rest = suggested["typical"], [key for key in suggested["items"] if key != suggested["typical"]]
    assert hands.ask("similar", item=chosen)["to"] == []
    cluster = hands.ask("create_cluster", items=rest)["cluster"]
    answer = hands.ask("similar", item=chosen)
    assert (answer["to"], len(answer["similar"]), chosen in answer["similar"]) == ([cluster], 5, False)


def test_what_is_set_aside_or_hidden_is_not_suggested(hands):
    hands.ask("suggest")
    aside, hidden, *_ = hands.last["clusters"][0]["items"]
    hands.ask("set_aside", items=[aside])

    def hide(session):
        session.get(Contribution, int(hidden[2:])).hidden_why = "personal"

    hands.site.write(hide)
    hands.ask("suggest")
    told = {item for cluster in hands.last["clusters"] for item in cluster["items"]} | set(
        hands.last["places"]
    )
    assert {aside, hidden} & told == set()


@pytest.mark.parametrize(
    ("most", "settings"), [(49, {}), (60, {"suggest": "none"})], ids=["few ideas", "not wanted"]
)
def test_where_suggestions_are_no_help_nothing_is_said_of_them(site, most, settings):
    hands = Hands(site, most, **settings)
    assert {"hints", "waved"} & set(hands.console.state) == set()
    assert hands.ask("ready_to_suggest")["ok"]
    assert site.house.thinker._worker is None
    assert hands.ask("suggest")["error"] == "nothing_suggested"
    assert hands.knows_letters, "letters alone are always there"
    with site.house.database.reading() as session:
        assert can_suggest(session.get(Activity, hands.activity)) is False


def test_suggestions_are_quiet_where_there_are_few_ideas_or_too_many():
    def board(n):
        return Activity(
            key="b",
            type="cluster",
            title={},
            prompt={},
            items=[{"key": f"c:{number}", "text": ""} for number in range(n)],
        )

    assert [can_suggest(board(n)) for n in (49, 50, 2500, 2501)] == [False, True, True, False]


def test_a_worker_that_fails_costs_nothing_but_the_suggestion(hands):
    hands.ask("suggest")
    seen = hands.last
    hands.site.house.thinker.close()
    hands.site.house.thinker.command = ["/ingenstans/alls"]
    answer = hands.ask("suggest")
    assert (answer["error"], answer["message"], hands.last) == (
        "no_suggestions_now",
        "Det gick inte att räkna ut förslag just nu. Gruppera för hand, eller försök igen om en stund.",
        seen,
    )
    assert hands.knows_letters
    assert hands.ask("create_cluster", items=seen["clusters"][0]["items"])["ok"]


def test_votes_are_taken_while_a_room_waits_for_its_suggestions(hands):
    """The worker is stuck; another hand goes on sorting, and the room's version goes on."""
    let_go, inside = threading.Event(), threading.Event()
    thinker = hands.site.house.thinker

    def stuck(work):
        inside.set()
        let_go.wait(20)
        return work()

    thinker.in_thread = stuck
    answers = []
    asking = threading.Thread(
        target=lambda: answers.append(hands.console.ask("suggest", activity=hands.activity))
    )
    asking.start()
    assert inside.wait(20)
    assert hands.other.ask("create_cluster", activity=hands.activity, items=[hands.any_idea])["ok"]
    assert answers == []
    let_go.set()
    asking.join()
    assert answers[0]["ok"]


def test_what_suggestions_are_read_from_is_said(tmp_path):
    plugged = Site(tmp_path, embeddings_url="http://127.0.0.1:9/v1")
    hands = Hands(plugged)
    said = hands.ask("ready_to_suggest")
    answer = hands.ask("suggest")
    pages = [hands.lead.get(path).text for path in ("/about/personal-data", "/desk/journeys/1/duties")]
    plugged.close()
    assert ["skickas till en språkmodell på 127.0.0.1" in page for page in pages] == [True, True]
    assert (said["means"], said["host"], answer["fell_back"], hands.last["means"]) == (
        "model",
        "127.0.0.1",
        True,
        "words",
    )


@pytest.mark.parametrize("verb", ["suggest", "similar", "history"])
def test_a_board_of_another_room_is_nobodys_here(hands, verb):
    more = {"item": hands.any_idea} if verb == "similar" else {}

    def write(session):
        Room(session)
        return session.query(Workshop).count()

    assert hands.site.write(write) == 2
    assert hands.lead.console(2).ask(verb, activity=hands.activity, **more)["error"] == "unknown_activity"


def test_a_file_of_words_is_said_to_be_used(tmp_path):
    said = sorted({word for text in labelled("bg2050_sv").texts for word in words(text)})
    file = tmp_path / "ord.vec"
    file.write_text(
        "\n".join(f"{word} {len(word)} {ord(word[0]) % 7} {ord(word[-1]) % 5}" for word in said), "utf-8"
    )
    plugged = Site(tmp_path / "data", word_vectors=str(file))
    hands = Hands(plugged)
    means, answer = hands.ask("ready_to_suggest")["means"], hands.ask("suggest")
    plugged.close()
    assert (means, hands.last["means"], answer["fell_back"]) == ("vectors", "vectors", False)


def test_where_no_model_is_set_nobody_is_told_of_one(site):
    assert "språkmodell" not in site.visitor().get("/about/personal-data").text


def test_a_grain_that_is_none_is_refused(hands):
    assert hands.ask("suggest", grain="huge")["error"] == "unknown_choice"
