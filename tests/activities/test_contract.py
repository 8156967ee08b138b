"""What every activity type must answer, and a fifteenth that nobody outside its own file has heard of.

What is written about adding an activity type is what stands here: each is made on the desk, led from a
console, answered by phones, seen on the wall, written into note, tables and archive, practised, tried out,
and answered by those who were away.
"""

import json
from dataclasses import dataclass
from functools import cache
from random import Random
from tempfile import TemporaryDirectory

import pytest
from sqlalchemy import func, select

from models.activities import KINDS, outcomes, register
from models.activities.kind import Kind
from models.activities.shapes import Result
from models.base import Database, Refused
from models.document.draft import Draft
from models.document.sources import offers
from models.exports.archive import pack
from models.exports.note import note_of
from models.exports.unarchive import unpack
from models.journey.journey import Journey
from models.language import LANGUAGES
from models.live.shapes import Receipt, Valued
from models.rehearsal.copy import play_along, rehearse
from models.rehearsal.dry_run import Trial
from models.schema import make
from models.secrets import new_token
from models.workshop.activity import Activity
from models.workshop.answer import Answer
from models.workshop.board import Board
from models.workshop.contribution import Contribution
from models.workshop.creation import add_activity, create_workshop
from models.workshop.days import afterwards_of
from models.workshop.evidence import pieces_of
from models.workshop.inputs import begin, preview
from models.workshop.leading import reveal
from models.workshop.participant import Participant
from models.workshop.shapes import Own
from models.workshop.workshop import Workshop
from participant.phone import door
from tests.prepared import NAME, content_of
from tests.shapes import misfits, misfits_of_answer, misfits_of_state, said_by
from tests.site import Site

# The fast loop takes a type that writes, one that answers and the one that is new; the whole suite takes all.
FAST = ("ideas", "dots", "ranking")
TYPES = [
    name if name in FAST else pytest.param(name, marks=pytest.mark.heavy) for name in (*KINDS, "ranking")
]
PEOPLE = 6
WALLS = {
    "things",
    "options",
    "reading",
    "sentences",
    "pulse",
    "texts",
    "board",
    "talk",
    "map",
    "columns",
    "review",
}
SECRET = b"secret of the contract"
# What a meeting works on: ideas it has just written.
IDEAS = {
    "id": "ideer",
    "type": "ideas",
    "title": {"sv": "Idéer"},
    "settings": {"build_minutes": 0, "max_items": 1},
}
HOMEWORK = {
    "id": "hemma",
    "type": "homework",
    "title": {"sv": "Hemma"},
    "settings": {"tasks": [{**IDEAS, "id": "hemidé", "prompt": {"sv": "En idé till"}}]},
}


@pytest.fixture(params=TYPES)
def kind(request) -> Kind:
    """Each type in turn; the fifteenth is taken in first."""
    if request.param == "ranking":
        request.getfixturevalue("ranking")
    return KINDS[request.param]


def journey_with_text(session) -> Journey:
    """A journey that has what a type may work on: focus areas and statements."""
    journey = Journey(organisation_id=1, title="Målbild", reader_key=new_token())
    session.add(journey)
    session.flush()
    draft = Draft(session, journey)
    area = draft.add_focus_area("Nära där du är").id
    for text in ("Biblioteket finns där människor redan är.", "Alla får hjälp av en människa."):
        draft.add_statement("focus", text, "Störst kluster i februari.", [], "R", 1.0, area)
    session.flush()
    return journey


def meeting_of(session, journey, kind: Kind) -> Workshop:
    """Ideas first; then what is tried, where nobody can add it by hand."""
    plans = [IDEAS] if kind.is_addable else [IDEAS, HOMEWORK]
    template = {"id": "prov", "sessions": [{"id": "s", "activities": plans}]}
    return create_workshop(session, journey, title="Möte", template=template)


def added(workshop: Workshop, kind: Kind) -> Activity:
    """The activity that is tried, with the input that fits best of those there are."""
    activity = add_activity(workshop, kind.name) if kind.is_addable else workshop.agenda[-1]
    if kind.input_use == "must":
        assert activity.input == "ideas:ideer", "a type that works on something finds what is nearest"
    return activity


@dataclass
class Made:
    """A meeting with a type in it as it was made on the desk: what every test of the type begins with."""

    database: bytes
    sign_in: str
    activity_id: int


@cache
def made_on_the_desk(name: str) -> Made:
    kind, page = KINDS[name], "/desk/workshops/1"
    with TemporaryDirectory() as folder:
        site = Site(folder)
        lead = site.visitor().lead()
        site.write(lambda session: meeting_of(session, journey_with_text(session), kind))
        if kind.is_addable:
            assert f'value="{name}"' in lead.get(page).text
            lead.post(f"{page}/activities", from_page=page, type=name)
        with site.house.database.reading() as session:
            activity = [activity for activity in session.get(Workshop, 1).agenda if activity.type == name][-1]
            made = Made(content_of(site.house.database), lead.sign_in, activity.id)
        site.close()
    return made


class Meeting:
    """A meeting with the type in it, led from a console, with phones and a wall."""

    def __init__(self, site, kind: Kind, made: Made):
        self.site, self.kind = site, kind
        # What any face was told or answered that has another shape than is said of it.
        self.misfits: list[str] = []
        self.lead = site.visitor().remember(made.sign_in)
        self.activity_id = made.activity_id
        with site.house.database.reading() as session:
            workshop = session.get(Workshop, 1)
            self.code, self.screen_key = workshop.code, workshop.screen_key

    @property
    def page(self) -> str:
        return f"/desk/workshops/1/activities/{self.activity_id}"

    def activity(self, session) -> Activity:
        return session.get(Activity, self.activity_id)

    def come_in(self) -> None:
        self.console = self.lead.console(1)
        self.wall = self.site.visitor().socket("/screen", key=self.screen_key)
        assert self.console.ask("start")["ok"]
        self.phones = [self.site.visitor().join(self.code).phone(self.code) for _ in range(PEOPLE)]
        self.look()

    def look(self) -> None:
        self.site.tell()
        for line in (self.console, self.wall, *self.phones):
            line.listen()
            self.misfits += misfits_of_state(line.state)
        self.misfits += [found for phone in self.phones for found in misfits(phone.own, Own)]

    def do(self, verb: str, **more) -> None:
        answered = self.console.ask(verb, activity=self.now["id"], **more)
        assert answered["ok"], (self.kind.name, verb, answered)
        self.look()

    @property
    def now(self) -> dict:
        return self.console.state["activity"]

    def run(self) -> None:
        """From planned to revealed, by the one large button."""
        while self.now["next"] != "next":
            if self.now["next"] == "round":
                return
            self.do({"open": "open_up", "stage": "advance"}.get(self.now["next"], self.now["next"]))
            if self.now["state"] == "open":
                self._sort_the_board()
                self._answer()

    def _sort_the_board(self) -> None:
        if self.now["face"]["board"] and not [key for key in self.console.state if key.startswith("k:")]:
            ideas = [key for key in self.console.state if key.startswith("c:")]
            self.do("create_cluster", items=ideas[:3], name="Hör ihop")

    def _answer(self) -> None:
        for number, phone in enumerate(self.phones):
            activity = phone.state["activity"]
            if not activity["face"]["asks"]:
                continue
            clusters = [key for key in phone.state if key.startswith("k:")]
            deeds = KINDS[activity["type"]].moves(activity, Random(number), clusters)
            for at, (event, deed) in enumerate(deeds):
                more = (
                    {"key": f"{activity['id']}-{number}-{at}-{activity['stage']}"}
                    if event == "contribute"
                    else {"round": activity["round"]}
                )
                answered = phone.ask(event, activity=activity["id"], **deed, **more)
                self.misfits += misfits_of_answer(answered, Receipt if event == "contribute" else Valued)
                assert answered["ok"] or answered["error"] in (
                    "enough",
                    "goals_enough",
                    "goals_enough_here",
                ), (
                    activity["type"],
                    deed,
                    answered,
                )
        self.look()


@pytest.fixture
def made(kind) -> Made:
    return made_on_the_desk(kind.name)


@pytest.fixture
def site(tmp_path, made):
    (tmp_path / NAME).write_bytes(made.database)
    site = Site(tmp_path)
    yield site
    site.close()


@pytest.fixture
def meeting(site, kind, made) -> Meeting:
    return Meeting(site, kind, made)


def written(session, activity_id: int) -> int:
    """How many texts and answers an activity holds."""
    tables = (Contribution, Answer)
    return sum(
        session.scalar(select(func.count()).select_from(table).where(table.activity_id == activity_id))
        for table in tables
    )


def lines_of(session, workshop: Workshop, kind: Kind) -> list[str]:
    """What the meeting's note says came of the type that is tried."""
    agenda = [
        activity
        for activity in workshop.agenda
        if activity.state != "planned" and activity.kind.is_noted(activity.settled)
    ]
    parts = note_of(session, workshop, 1.0)["parts"]
    return [
        line
        for activity, part in zip(agenda, parts, strict=True)
        if activity.kind is kind
        for line in part["lines"]
    ]


def all_of_note(session, workshop: Workshop) -> str:
    parts = note_of(session, workshop, 1.0)["parts"]
    told = [line for part in parts for line in [*part["lines"], *part["alone"]]]
    # What was said of a line is a list under it.
    return "\n".join(line if isinstance(line, str) else "\n".join(line) for line in told)


# Silence


def test_a_type_that_does_not_answer_is_not_taken_in():
    class Silent(Kind):
        name = "silent"
        takes_text = True

    with pytest.raises(TypeError) as refused:
        register(Silent())
    assert str(refused.value) == (
        "Silent does not answer: result, note_lines, came_of, check_text, moves, order"
    )
    assert "silent" not in KINDS


def test_types_stand_in_the_order_of_the_method(ranking):
    assert [kind.order for kind in KINDS.values()] == list(range(1, 16))


def test_an_outcome_has_one_word_and_one_type():
    named = [kind.outcome for kind in KINDS.values() if kind.outcome]
    assert sorted(named) == sorted(outcomes())


def test_a_type_knows_what_it_does_and_what_a_leader_says(kind):
    settings = kind.settle(kind.first_settings())
    assert set(kind.script(settings)) == set(kind.if_wrong(settings)) == set(LANGUAGES)
    assert kind.input_use in ("none", "may", "must")
    assert {kind.wall(settings, stage) for stage in kind.stages(settings)} <= WALLS
    assert kind.console_result in ("result", "texts", "map")
    assert set(kind.wants(settings)) <= {"clusters", "earlier", "decisions"}


# The desk


def test_an_editor_that_is_saved_as_it_stands_changes_nothing(site, meeting, kind):
    page = meeting.lead.get(meeting.page).text
    with site.house.database.reading() as session:
        activity = meeting.activity(session)
        before, input = activity.settled, activity.input
    fields = {
        f"s_{name}": setting.as_typed(before[name], "sv")
        for name, setting in kind.editor()
        if setting.shape != "bool" or before[name]
    }
    assert [name for name, _ in kind.editor() if f'name="s_{name}"' not in page] == []
    meeting.lead.post(meeting.page, title="Prov", prompt="", script="", minutes="7", input=input, **fields)
    with site.house.database.reading() as session:
        activity = meeting.activity(session)
        assert (activity.minutes, activity.settled, activity.input) == (7, before, input)


def test_the_editor_offers_what_a_type_can_work_on(meeting, kind):
    page = meeting.lead.get(meeting.page).text
    assert ('value="ideas:ideer"' in page) == (kind.input_use != "none")


def test_the_agenda_says_what_would_stop_it(site, meeting, kind):
    wanted = "En sak skulle stoppa mötet"
    assert wanted not in meeting.lead.get("/desk/workshops/1").text

    def forget_input(session):
        activity = meeting.activity(session)
        activity.input = ""
        try:
            kind.guard_open(*preview(activity, "sv"))
        except Refused:
            return True
        return False

    assert site.write(forget_input) == (wanted in meeting.lead.get("/desk/workshops/1").text)


def test_what_is_asked_on_paper_can_be_printed(meeting, kind):
    settings = kind.settle(kind.first_settings())
    asks = (kind.takes_text or kind.takes_answers) and not kind.has_board
    assert (kind.paper(settings, [], "sv") != []) == asks
    page = meeting.lead.get("/desk/workshops/1/paper")
    assert page.status_code == 200
    # The ideas before it stand there as well.
    assert page.text.count("<section>") == (2 if asks else 1)


# The room


def test_what_is_brought_in_is_seen_once_the_result_is(site, meeting, kind):
    """A list typed in by the leader as well, whatever stands in its column of kinds."""
    texts = ["Lånedator för alla", "Nattöppet var fjärde vecka", "Ett bibliotekskort i hela länet"]
    site.write(lambda session: setattr(meeting.activity(session), "input", ""))
    answer = meeting.lead.post(
        f"{meeting.page}/bring", confirmed="1", text=texts, group=["", "", ""], kind=["", "okänd sort", ""]
    )
    if not kind.can_bring:
        assert answer.status_code == 400
        return

    def show(session) -> None:
        activity = meeting.activity(session)
        activity.workshop.start(site.now)
        activity.workshop.go_to(activity)
        activity.state = "closed"
        reveal(session, activity, site.now)

    site.write(show)
    shown = json.dumps(meeting.lead.console(1).state, ensure_ascii=False)
    assert [text for text in texts if text not in shown] == []


def test_a_type_is_led_answered_seen_and_kept(site, meeting, kind, tmp_path):
    meeting.come_in()
    meeting.run()
    meeting.do("go_on")
    assert meeting.now["type"] == kind.name
    assert (meeting.now["script"]["sv"], meeting.now["if_wrong"]["sv"]) == (
        kind.script(kind.settle({}))["sv"],
        kind.if_wrong(kind.settle({}))["sv"],
    )
    meeting.run()
    everybody = [meeting.console, meeting.wall, *meeting.phones]
    assert [line.state["activity"]["face"] for line in everybody] == [meeting.now["face"]] * len(everybody)
    assert ["result" in line.state for line in everybody] == [kind.has_result] * len(everybody)
    with site.house.database.reading() as session:
        activity = meeting.activity(session)
        if kind.takes_text or kind.takes_answers:
            assert written(session, activity.id) > 0, "nobody could answer it"
        lines = lines_of(session, activity.workshop, kind)
        assert bool(lines) == kind.has_result, "what came of it is not in the note"
        told = all_of_note(session, activity.workshop)
        silent = [piece["text"] for piece in pieces_of(session, activity.id) if piece["text"] not in told]
        assert silent == [], "somebody wrote it, it was shown, and the note says nothing of it"
        groups = [
            group
            for offered in offers(session, activity.workshop.journey, "sv")
            for group in offered["groups"]
            if group["activity"] == activity.id
        ]
        assert bool(groups) == bool(kind.source_type), "editors cannot build on it"
    papers = ("note", "note.md", "contributions.csv", "tallies.csv", "records.html")
    answered = {page: meeting.lead.get(f"/desk/workshops/1/{page}").status_code for page in papers}
    assert answered == dict.fromkeys(papers, 200)
    assert meeting.console.ask("finish", feedback_by="2026-12-01")["ok"]
    site.settle()
    if kind.holds_tasks:
        # What was given to do at home is over as well.
        meeting.lead.post("/desk/workshops/2/days", deed="close")
    with site.house.database.reading() as session:
        workshop = session.get(Workshop, 1)
        tied = session.scalar(select(func.count()).select_from(Participant))
        assert (tied, lines_of(session, workshop, kind)) == (0, lines), "severing changed what came of it"
        raw = pack(session, workshop.journey)
    other = Database(f"sqlite:///{tmp_path / 'other.sqlite'}")
    make(other)
    with other.writing() as session:
        read = unpack(session, raw, 1)
        session.flush()
        assert lines_of(session, read.workshops[0], kind) == lines, "the archive lost what came of it"
    other.engine.dispose()


def test_what_a_person_does_in_a_type_is_taken_back_by_them(site, meeting, kind):
    """Nobody is held to a slip of the thumb: each deed has a way back until the result is shown."""
    ways = kind.taken_back
    assert {*ways, *ways.values()} <= set(door.verbs)
    meeting.come_in()
    meeting.run()
    meeting.do("go_on")
    while not meeting.now["face"]["asks"] and meeting.now["next"] in ("open", "stage"):
        meeting.do({"open": "open_up", "stage": "advance"}[meeting.now["next"]])
        meeting._sort_the_board()
    if not meeting.now["face"]["asks"]:
        assert ways == {}
        return
    if meeting.now["state"] == "planned":
        meeting.do("open_up")
    phone = meeting.phones[0]
    activity = phone.state["activity"]
    clusters = [key for key in phone.state if key.startswith("k:")]
    deeds = kind.moves(activity, Random(1), clusters)
    for at, (event, deed) in enumerate(deeds):
        more = {"key": f"b-{at}"} if event == "contribute" else {"round": activity["round"]}
        done = phone.ask(event, activity=activity["id"], **deed, **more)
        assert done["ok"], (deed, done)
        if event == "answer":
            undone = phone.ask(ways[event], activity=activity["id"], **{**deed, "value": None}, **more)
        else:
            undone = phone.ask(ways[event], key=f"u-{at}", contribution=done["contribution"]["id"])
        assert undone["ok"], (deed, undone)
    with site.house.database.reading() as session:
        here = Contribution.activity_id == meeting.activity_id
        texts = session.scalars(select(Contribution.text).where(here, Contribution.withdrawn.is_(False)))
        answers = session.scalars(select(Answer.value).where(Answer.activity_id == meeting.activity_id))
        assert (list(texts), list(answers)) == ([], [])
    assert {event for event, _ in deeds} | ({"take_on"} if kind.owner_field else set()) <= set(ways)


def test_every_deed_of_a_phone_is_one_that_takes_back_or_can_be_taken_back():
    """A change is regretted by another change, a tick is ticked off again, a pen taken back, a seat left; who
    is elsewhere comes in.
    """
    ways = {event: back for kind in KINDS.values() for event, back in kind.taken_back.items()}
    assert set(door.verbs) == {*ways, *ways.values(), "revise", "tick", "take_pen", "sit", "be_remote"}


def test_what_every_face_is_told_fits_its_shapes(meeting, kind):
    """From planned to over, on console, wall and phones, what commands answer among it."""
    meeting.come_in()
    meeting.run()
    meeting.do("go_on")
    meeting.run()
    assert meeting.console.ask("finish", feedback_by="2026-12-01")["ok"]
    meeting.look()
    assert [line.state["workshop"]["state"] for line in (meeting.console, meeting.wall)] == ["closed"] * 2
    assert meeting.misfits == []
    # The toy type says no shape of its own: anything at all.
    assert (said_by(kind.name) in (dict, Result)) == (kind.name == "ranking" or not kind.has_result)


# Invented people


def test_a_type_is_practised_with_invented_people(session, kind):
    workshop = meeting_of(session, journey_with_text(session), kind)
    added(workshop, kind)
    session.flush()
    copy = rehearse(session, workshop, SECRET, 1.0)
    copy.start(1.0)
    for activity in copy.agenda:
        copy.go_to(activity)
        begin(activity, "sv", 9, 1.0)
        if kind.has_board and activity.kind is kind:
            board = Board(session, activity, copy.journey)
            board.create([item["key"] for item in activity.items][:3], "R", 1.0)
        while True:
            for _ in range(4):
                play_along(session, copy, 1.0)
            if activity.stage + 1 == len(activity.stages):
                break
            activity.advance(1.0)
        if activity.kind.takes_text or activity.kind.takes_answers:
            assert written(session, activity.id) > 0, "invented people do nothing in it"
        activity.close(1.0)
        if activity.kind.has_result:
            reveal(session, activity, 1.0)


def test_a_type_in_a_template_can_be_tried_out(session, kind):
    plan = {
        "id": "provet",
        "type": kind.name,
        "title": {"sv": "Provet"},
        "settings": kind.first_settings(),
        "input": kind.likely_input(["ideas:ideer"]),
    }
    plans = [IDEAS, plan if kind.is_addable else HOMEWORK]
    template = {"id": "prov", "lang": "sv", "sessions": [{"id": "s", "activities": plans}]}
    line = Trial(session).run([template])[-1]
    assert (line.type, line.trouble, bool(line.outcome)) == (kind.name, "", True)


# Those who were away


def test_those_who_were_away_answer_what_can_be_done_alone(site, meeting, kind):
    meeting.come_in()
    meeting.run()
    meeting.do("go_on")
    meeting.run()
    with site.house.database.reading() as session:
        activity = meeting.activity(session)
        expected = kind.is_done_alone and kind.has_result and bool(activity.items)
    box = "/desk/workshops/1/box"
    meeting.lead.post("/desk/workshops/1/absent", from_page=box, follow=False, days="5")
    with site.house.database.reading() as session:
        made = afterwards_of(session.get(Workshop, 1))
        assert kind.name in [activity.type for activity in made.agenda] if expected else made is None


def test_what_can_be_done_alone_is_open_for_days(site, meeting, kind):
    meeting.come_in()
    meeting.run()

    def over_days(session):
        workshop = session.get(Workshop, 1)
        made = create_workshop(session, workshop.journey, title="Över dagar")
        made.mode = "async"
        activity = add_activity(made, kind.name)
        activity.input = kind.likely_input(["ideas:ideer"])

    if not kind.is_addable:
        return
    site.write(over_days)
    days = "/desk/workshops/2/days"
    meeting.lead.post(days, deed="open", days="5")
    with site.house.database.reading() as session:
        made = session.get(Workshop, 2)
        assert (made.is_open and made.agenda[0].state == "open") == kind.is_done_alone
        code = made.code
    if not (kind.is_done_alone and kind.has_result):
        return
    for number in range(PEOPLE):
        phone = site.visitor().join(code).phone(code)
        (task,) = [value for key, value in phone.state.items() if key.startswith("task:")]
        for at, (event, deed) in enumerate(kind.moves(task, Random(number), [])):
            more = {"key": f"d-{number}-{at}"} if event == "contribute" else {"round": 1}
            answered = phone.ask(event, activity=task["id"], **deed, **more)
            assert answered["ok"], (kind.name, deed, answered)
    meeting.lead.post(days, deed="close")
    with site.house.database.reading() as session:
        made = session.get(Workshop, 2)
        assert made.agenda[0].is_shown
        assert lines_of(session, made, kind) != []
