"""The property that matters: for every verb and every audience, old snapshot + change == new snapshot; and
nobody gets what is not theirs.
"""

import json
import tempfile

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from models.analysis.disclosure import coarse
from models.live.views import state_of
from models.workshop.workshop import Workshop
from tests.site import Site

AGENDA = ("pulse", "ideas", "cluster", "dots", "gradient", "suggest", "reflect", "info")
MARK = "hemlig"


class Meeting(RuleBasedStateMachine):
    """A console, a screen and three phones; verbs in any order; every audience told at its own pace."""

    @initialize()
    def begin(self):
        self.folder = tempfile.TemporaryDirectory()
        self.site = Site(self.folder.name, command_rate="100000/minute")
        self.leader = self.site.visitor().lead()
        self.leader.post("/desk/journeys", from_page="/desk", title="Resa")
        self.leader.post("/desk/journeys/1/workshops", from_page="/desk/journeys/1/new", title="Möte")
        for activity in AGENDA:
            self.leader.post("/desk/workshops/1/activities", from_page="/desk/workshops/1", type=activity)
        self.site.write(self._furnish)
        with self.site.house.database.reading() as session:
            workshop = session.get(Workshop, 1)
            self.code, key = workshop.code, workshop.screen_key
        self.console = self.leader.console(1)
        self.screen = self.site.visitor().socket("/screen", key=key)
        self.phones = [self.site.visitor().join(self.code).phone(self.code) for _ in range(3)]
        self.console.ask("start")
        self.written = 0
        self.totals_allowed = False

    def _furnish(self, session):
        agenda = session.get(Workshop, 1).agenda
        by_type = {activity.type: activity for activity in agenda}
        by_type["pulse"].settings = {
            "scales": [{"key": "a", "text": {"sv": "Läget"}}],
            "open": {"sv": "Något mer?"},
        }
        by_type["ideas"].settings = {"max_items": 20, "build_minutes": 4}
        by_type["cluster"].input = f"ideas:{by_type['ideas'].key}"
        by_type["dots"].input = f"clusters:{by_type['cluster'].key}"
        by_type["dots"].settings = {"rounds": 2}
        by_type["gradient"].settings = {"items": [{"sv": "Vi är redo."}]}
        by_type["gradient"].input = ""
        by_type["reflect"].input = f"ideas:{by_type['ideas'].key}"

    @property
    def activity(self):
        return self.console.listen().get("activity")

    @rule()
    def press_the_large_button(self):
        activity = self.activity
        deed = {
            "open": "open_up",
            "stage": "advance",
            "close": "close",
            "reveal": "reveal",
            "round": "vote_again",
            "next": "go_on",
        }[activity["next"]]
        if not self.console.ask(deed, activity=activity["id"])["ok"]:
            self.console.ask("go_on", activity=activity["id"])
        self.site.tell()

    @rule(deed=st.sampled_from(["pause", "resume", "reopen", "go_back", "close"]))
    def press_another_button(self, deed):
        self.console.ask(deed, activity=self.activity["id"])

    @rule(who=st.integers(0, 2), kind=st.sampled_from(["", "open", "comment", "change", "new", "name"]))
    def write(self, who, kind):
        activity = self.activity
        self.written += 1
        about = activity["items"][0]["key"] if activity["items"] and kind in ("comment", "change") else ""
        self.phones[who].ask(
            "contribute",
            key=f"k{self.written}",
            activity=activity["id"],
            text=f"{MARK} text {self.written}",
            kind=kind,
            about=about,
        )

    @rule(who=st.integers(0, 2), value=st.sampled_from([1, 4, "yes", None, "captures"]), at=st.integers(0, 3))
    def answer(self, who, value, at):
        activity = self.activity
        keys = [item["key"] for item in activity["items"]] or ["a"]
        clusters = [key for key in self.console.state if key.startswith("k:")]
        item, criterion = (
            (clusters[0], "captures") if clusters and value == "captures" else (keys[at % len(keys)], "")
        )
        self.phones[who].ask(
            "answer",
            activity=activity["id"],
            item=item,
            value=value,
            criterion=criterion,
            round=activity["round"],
        )

    @rule(who=st.integers(0, 2), kind=st.sampled_from(["ready", "more_time"]), on=st.booleans())
    def signal(self, who, kind, on):
        self.phones[who].ask("signal", activity=self.activity["id"], kind=kind, on=on)

    @precondition(lambda self: self.activity and self.activity["type"] == "cluster")
    @rule(
        deed=st.sampled_from(["create_cluster", "set_aside", "undo", "dissolve", "name_cluster", "merge"]),
        at=st.integers(0, 4),
    )
    def group(self, deed, at):
        activity = self.activity["id"]
        ideas = sorted(key for key in self.console.state if key.startswith("c:"))
        clusters = sorted(int(key[2:]) for key in self.console.state if key.startswith("k:"))
        more = {
            "create_cluster": {"items": ideas[at : at + 2]},
            "set_aside": {"items": ideas[at : at + 1]},
            "undo": {},
            "dissolve": {"cluster": clusters[0] if clusters else 0},
            "name_cluster": {"cluster": clusters[0] if clusters else 0, "name": "Tema"},
            "merge": {"cluster": clusters[0] if clusters else 0, "into": clusters[-1] if clusters else 0},
        }
        self.console.ask(deed, activity=activity, **more[deed])

    @rule(at=st.integers(1, 6))
    def hide_or_show(self, at):
        if not self.console.ask("hide", contribution=at, why="prov")["ok"] or at % 2:
            self.console.ask("show_again", contribution=at)

    @rule(text=st.sampled_from(["budget", "lokaler"]))
    def park(self, text):
        self.console.ask("park", text=text)

    @rule()
    def pace(self):
        self.site.tell()

    @invariant()
    def every_audience_knows_what_a_newcomer_would(self):
        if not hasattr(self, "site"):
            return
        self.site.tell()
        with self.site.house.database.reading() as session:
            workshop = session.get(Workshop, 1)
            room = self.site.house.room(1)
            for audience, line in (
                ("leader", self.console),
                ("screen", self.screen),
                *(("phone", phone) for phone in self.phones),
            ):
                fresh = state_of(session, workshop, audience, room.signals.counts(workshop.current_id))
                assert line.listen() == json.loads(json.dumps(fresh))

    @invariant()
    def nobody_hears_a_total_or_anothers_words_before_the_reveal(self):
        if not hasattr(self, "site"):
            return
        activity = self.activity
        for line in (self.console, self.screen, *self.phones):
            if activity["state"] in ("planned", "open", "paused", "closed"):
                assert "result" not in line.state
        if (
            activity["type"] in ("pulse", "ideas", "gradient", "suggest")
            and activity["state"] in ("open", "paused")
            and activity["stage"] != "build"
        ):
            for line in (self.screen, self.console):
                assert MARK not in json.dumps(line.state)
            assert all(MARK not in json.dumps(phone.state) for phone in self.phones)

    @invariant()
    def nobody_is_told_who_wrote(self):
        if hasattr(self, "site"):
            everything = json.dumps([line.state for line in (self.console, self.screen, *self.phones)])
            assert all(word not in everything for word in ("author", "token", "receipt", "participant"))

    def teardown(self):
        if hasattr(self, "site"):
            self.site.close()
            self.folder.cleanup()


TestMeeting = pytest.mark.heavy(Meeting.TestCase)
TestMeeting.settings = settings(max_examples=8, stateful_step_count=25, deadline=None)


@pytest.mark.parametrize(
    ("written", "told"), [(0, 0), (4, 0), (5, 5), (18, 15), (29, 25), (30, 30), (31, 31)]
)
def test_a_running_count_of_texts_is_coarse_while_one_more_would_name_its_author(written, told):
    assert coarse(written) == told


def test_a_running_count_of_those_who_began_names_nobody_either(site):
    console = site.visitor().lead().opens_a_question()
    code = console.state["workshop"]["code"]
    seen = []
    for number in range(6):
        phone = site.visitor().join(code).phone(code)
        assert phone.ask("contribute", key=f"k{number}", activity=1, text="Ett ord")["ok"]
        site.tell()
        seen.append(console.listen()["counts"]["started"])
    assert seen == [0, 0, 0, 0, 5, 5]
