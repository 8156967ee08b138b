"""One thread through the console: what would stop is mended where one stands; from what somebody wrote it is
one press to a stance and to the draft; what was pressed by mistake is taken back.
"""

from models.journey.journey import Journey
from models.workshop.board import Board
from models.workshop.evidence import evidence_of
from models.workshop.workshop import Workshop
from tests.people import Room


class Evening:
    """A meeting led from a console, with moments as a test wants them, and a phone."""

    def __init__(self, site, *plans):
        self.site = site

        def plan(session):
            room = Room(session)
            room.workshop.state, room.workshop.opened_at = "planned", None
            for type_name, more in plans:
                room.plan(type_name, **more)
            return room.workshop.code

        self.code = site.write(plan)
        self.console = site.visitor().lead().console(1)
        self.phones = [site.visitor().join(self.code).phone(self.code) for _ in range(6)]
        self.console.ask("start")

    @property
    def now(self):
        self.site.tell()
        return self.console.listen()["activity"]

    def do(self, verb, **more):
        return self.console.ask(verb, activity=self.now["id"], **more)

    def write(self, text, kind):
        for number, phone in enumerate(self.phones):
            sent = {"text": f"{text} {number}.", "kind": kind, "fields": {}, "about": ""}
            assert phone.ask("contribute", key=f"nyckel-{number}", activity=self.now["id"], **sent)["ok"]

    def text(self):
        """One of what was written, as the console has it."""
        assert self.now
        return next(seen for key, seen in self.console.state.items() if key.startswith("c:"))

    def through(self):
        for verb in ("close", "reveal"):
            assert self.do(verb)["ok"]


SUGGEST = ("suggest", {"key": "forslag", "mode": "new"})
STANCE = ("gradient", {"key": "var", "input": "statements:current"})


def test_a_stage_that_a_small_room_does_not_have_is_told_before_and_while_it_is_open(site):
    """In a practice there are more, and they read each other's: nobody is to wait for that."""
    evening = Evening(site, ("ideas", {"build_minutes": 4}))
    left_out = {"code": "left_out_build", "least": 8}
    # Before that the console says so of fewer than eight.
    assert evening.now["warnings"] == [left_out]
    evening.do("open_up")
    assert (evening.now["next"], evening.now["warnings"]) == ("close", [left_out])
    evening.do("take_back_opening")
    for _ in range(2):
        site.visitor().join(evening.code).phone(evening.code)
    evening.do("open_up")
    assert (evening.now["next"], evening.now["warnings"]) == ("stage", [])


def test_a_moment_that_would_be_refused_is_opened_with_what_there_is(site):
    evening = Evening(site, SUGGEST, STANCE)
    evening.do("open_up")
    evening.write("Vi läser", "new")
    evening.through()
    evening.do("go_on")
    stops = evening.now["stops"]
    assert (stops["code"], [way["input"] for way in stops["ways"]]) == (
        "no_statements",
        ["suggestions:open", "suggestions:forslag"],
    )
    assert evening.do("open_up")["error"] == "no_statements"
    assert evening.do("open_with", input="suggestions:open")["ok"]
    assert (evening.now["state"], len(evening.now["items"]), evening.now.get("stops")) == ("open", 6, None)


def test_sentences_are_typed_where_they_are_missing(site):
    evening = Evening(site, STANCE)
    assert evening.do("write_list", text="Vi läser.\n\n- Vi lyssnar.")["ok"]
    assert (evening.now["stops"], [line["text"] for line in evening.now["list"]]) == (
        None,
        ["Vi läser.", "- Vi lyssnar."],
    )
    assert evening.do("open_up")["ok"]
    assert evening.do("write_list", text="Något annat.")["error"] == "already_open"


def test_the_room_takes_a_stand_on_one_suggestion_at_once(site):
    evening = Evening(site, SUGGEST, ("info", {"key": "slut"}))
    evening.do("open_up")
    evening.write("Vi läser", "new")
    evening.do("close")
    text = evening.text()
    assert evening.console.ask("take_stand", contribution=text["id"])["error"] == "not_closed"
    evening.do("reveal")
    assert evening.console.ask("take_stand", contribution=text["id"])["ok"]
    assert (evening.now["title"]["sv"], evening.now["stops"]) == (f"Ta ställning till {text['number']}", None)
    assert evening.do("open_up")["ok"]
    assert [(item["text"], item["number"]) for item in evening.now["items"]] == [
        (text["text"], text["number"])
    ]
    agenda = evening.console.state["agenda"]["items"]
    assert [line["type"] for line in agenda] == ["suggest", "gradient", "info"]


def test_a_suggestion_becomes_a_statement_with_itself_as_source(site):
    evening = Evening(site, SUGGEST)
    evening.do("open_up")
    evening.write("Vi läser", "new")
    evening.do("close")
    text = evening.text()
    early = evening.console.ask("into_draft", contribution=text["id"], place="vision")
    assert early["error"] == "not_closed"
    evening.do("reveal")
    answer = evening.console.ask("into_draft", contribution=text["id"], place="vision")
    assert (answer["ok"], answer["number"]) == (True, "V1")
    with site.house.database.reading() as session:
        (statement,) = session.get(Journey, 1).standing
        assert statement.current.text == text["text"]
        assert [(source["type"], source["ref"]) for source in statement.current.sources] == [
            ("suggestion", text["number"])
        ]


def test_words_that_get_no_answer_go_no_further_than_the_room(site):
    evening = Evening(site, ("pulse", {"key": "in", "word": {"sv": "Ett ord"}}))
    evening.do("open_up")
    evening.write("Lugn", "word")
    evening.through()
    word = evening.text()
    assert (word["number"][0], word["answered"]) == ("P", False)
    pressed = evening.console.ask("take_stand", contribution=word["id"])
    assert pressed["error"] == "stays_in_room"
    pressed = evening.console.ask("into_draft", contribution=word["id"], place="vision")
    assert pressed["error"] == "stays_in_room"


def test_what_was_opened_by_mistake_is_planned_again_until_somebody_has_answered(site):
    evening = Evening(site, SUGGEST)
    evening.do("open_up")
    assert evening.do("take_back_opening")["ok"]
    assert evening.now["state"] == "planned"
    evening.do("open_up")
    evening.write("Vi läser", "new")
    assert evening.do("take_back_opening")["error"] == "somebody_answered"
    assert evening.now["state"] == "open"


def test_ideas_in_no_group_are_set_aside_and_are_no_group_that_anybody_is_asked_about(site):
    evening = Evening(
        site,
        ("ideas", {"key": "ide", "build_minutes": 0}),
        ("cluster", {"key": "grupper", "input": "ideas:ide"}),
    )
    evening.do("open_up")
    evening.write("Vi läser", "")
    evening.through()
    evening.do("go_on")
    evening.do("open_up")
    first = evening.now["id"]
    keys = [key for key in evening.console.state if key.startswith("c:")]
    evening.console.ask("create_cluster", activity=first, items=keys[:2], name="Läsning")
    assert evening.do("set_loose_aside")["ok"]
    with site.house.database.reading() as session:
        workshop = session.get(Workshop, 1)
        board = Board(session, workshop.current, workshop.journey)
        assert [(group["name"], len(group["items"])) for group in board.as_clusters()] == [("Läsning", 2)]
        assert board.loose == []
        # They are kept and told, and neither asked about nor voted on.
        told = evidence_of(session, workshop.current, "sv")
        result = workshop.current.kind.result(told)
        assert ([group["name"] for group in result["clusters"]], len(result["aside"])) == (["Läsning"], 4)
        assert [theme["text"] for theme in workshop.current.kind.items_out(told)] == ["Läsning"]
    answer = evening.do("into_focus_area", cluster=board.standing[0].id)
    assert (answer["ok"], answer["number"]) == (True, "A")
    with site.house.database.reading() as session:
        assert [area.name for area in session.get(Journey, 1).focus_areas] == ["Läsning"]


def test_words_are_put_right_while_people_are_in_them_and_what_they_choose_among_stays(site):
    evening = Evening(site, ("gradient", {"key": "var", "items": [{"sv": "Vi läser."}]}))
    evening.do("open_up")
    ends = evening.now["clock"]["ends_at"]
    words = {
        "title": "Var står vi?",
        "prompt": "Vad tycker du?",
        "script": "Svara tyst.",
        "if_wrong": "Vänta.",
    }
    assert evening.do("correct", minutes=12, **words)["ok"]
    now = evening.now
    assert (now["title"]["sv"], now["prompt"]["sv"], now["script"]["sv"]) == (
        "Var står vi?",
        "Vad tycker du?",
        "Svara tyst.",
    )
    assert now["clock"]["ends_at"] == ends + 120
    phone = evening.phones[0].listen()["activity"]
    assert (phone["prompt"]["sv"], [item["text"] for item in phone["items"]]) == (
        "Vad tycker du?",
        ["Vi läser."],
    )
    assert "script" not in phone
    assert evening.do("correct", minutes=12, **{**words, "title": " "})["error"] == "title_missing"
    assert evening.do("correct", minutes=13, **words)["ok"]
    with site.house.database.reading() as session:
        assert [(line.what, line.details) for line in session.get(Journey, 1).log][-2:] == [
            ("reworded", {"title": "Var står vi?", "was": "var – var"}),
            ("corrected", {"title": "Var står vi?"}),
        ]


def test_words_are_put_right_in_the_language_that_is_chosen_and_stay_in_the_others(site):
    evening = Evening(site, ("gradient", {"key": "var", "items": [{"sv": "Vi läser."}]}))
    words = {"title": "Hvor står vi?", "prompt": "Hva synes du?", "script": "", "if_wrong": ""}
    before = evening.now["title"]["sv"]
    assert evening.do("correct", minutes=12, language="nb", **words)["ok"]
    assert evening.now["title"] == {"sv": before, "nb": "Hvor står vi?"}
    assert evening.phones[0].listen()["activity"]["prompt"]["nb"] == "Hva synes du?"
    assert evening.do("correct", minutes=12, language="de", **words)["error"] == "unknown_choice"


def test_a_question_stays_as_it_was_asked_once_somebody_has_answered(site):
    """Not turned round, neither in its own words nor by some beside them or in another language."""
    evening = Evening(site, ("gradient", {"key": "var", "items": [{"sv": "Vi läser."}]}))
    evening.do("open_up")
    asked = {"title": "Var står vi?", "prompt": "Är du för?", "script": "", "if_wrong": ""}
    assert evening.do("correct", minutes=12, **asked)["ok"]
    phone = evening.phones[0]
    assert phone.ask("answer", activity=evening.now["id"], item="t:1", value=5, round=1)["ok"]
    turned = [
        evening.do("correct", minutes=12, **{**asked, "prompt": "Är du emot?"}),
        evening.do("correct", minutes=12, **{**asked, "prompt": ""}),
        evening.do("correct", minutes=12, language="nb", **{**asked, "prompt": "Er du imot?"}),
    ]
    assert [(answer["error"], answer["field"]) for answer in turned] == [("question_stands", "prompt")] * 3
    right = {**asked, "title": "Var står vi nu?", "script": "Svara tyst."}
    assert evening.do("correct", minutes=15, **right)["ok"]
    now = evening.now
    assert (now["prompt"]["sv"], now["title"]["sv"], now["minutes"]) == ("Är du för?", "Var står vi nu?", 15)


def test_where_no_question_stands_the_heading_is_what_was_answered(site):
    evening = Evening(site, ("gradient", {"key": "var", "items": [{"sv": "Vi läser."}]}))
    evening.do("open_up")
    asked = {"title": "Är du för?", "prompt": "", "script": "", "if_wrong": ""}
    assert evening.do("correct", minutes=12, **asked)["ok"]
    phone = evening.phones[0]
    assert phone.ask("answer", activity=evening.now["id"], item="t:1", value=5, round=1)["ok"]
    turned = [
        evening.do("correct", minutes=12, **{**asked, "title": "Är du emot?"}),
        evening.do("correct", minutes=12, **{**asked, "prompt": "Svara tvärtom"}),
    ]
    assert [answer.get("error") for answer in turned] == ["question_stands"] * 2


def test_words_stay_as_they_were_answered_to_once_the_result_is_shown(site):
    evening = Evening(site, ("gradient", {"key": "var", "items": [{"sv": "Vi läser."}]}))
    evening.do("open_up")
    evening.through()
    words = {"title": "Något annat", "prompt": "", "script": "", "if_wrong": ""}
    assert evening.do("correct", minutes=12, **words)["error"] == "already_shown"
    assert evening.now["title"]["sv"] == "var"


def test_what_is_still_to_come_changes_place_and_what_has_been_does_not(site):
    evening = Evening(site, *(("info", {"key": key}) for key in ("a", "b", "c")))

    def order():
        assert evening.now
        return [(line["id"], line["title"]["sv"]) for line in evening.console.state["agenda"]["items"]]

    (first, _), (second, _), (third, _) = order()
    assert evening.console.ask("reorder", activity=third, by=-1)["ok"]
    assert [title for _, title in order()] == ["a", "c", "b"]
    assert evening.console.ask("reorder", activity=third, by=-1)["error"] == "not_yet"
    assert evening.console.ask("reorder", activity=first, by=1)["error"] == "not_yet"
    assert evening.console.ask("reorder", activity=second, by=1)["error"] == "not_yet"
