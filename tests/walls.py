"""What a wall is told: every type of activity, from planned to shown, in rooms full of invented people."""

from collections.abc import Iterator
from copy import deepcopy
from random import Random

from models.document.draft import Draft
from models.live.views import state_of
from models.plans.card import write_card
from models.rehearsal.people import take_part
from models.workshop.activity import Activity
from models.workshop.leading import close_meeting
from tests.people import Room

CROWD = 14
# As many answer when it is asked again, all of one unit: one of the other would wait for more (ledger.py).
AGAIN = 7
UNITS = ("Huvudbiblioteket", "Filialen i Bro")
TEXTS = (
    "År 2032 är biblioteket öppet för alla, alltid – en digital mötesplats med hela världens kunskap.",
    "Alla får hjälp av en människa.",
    "Det mesta du kan göra på biblioteket kan du göra digitalt, när du vill. Den som inte kan, vill eller"
    " vågar får hjälp av en människa – inte en hänvisning.",
    "Bokbussen hämtar barnen efter skolan och läser på vägen hem.",
)
OPTIONS = (
    "Digitalt när jag vill",
    "Läsning börjar hemma",
    "Öppet när jag är ledig",
    "Mötet",
    "Verkstad för händerna",
)
SCALES = [
    {
        "key": "lage",
        "text": {"sv": "Så känns det inför framtiden"},
        "low": {"sv": "Tungt"},
        "high": {"sv": "Lätt"},
    },
    {"key": "rost", "text": {"sv": "Jag kan säga vad jag tänker"}},
]
CRITERIA = [
    {
        "key": "vikt",
        "label": {"sv": "Hur stor blir påverkan?"},
        "low": {"sv": "liten"},
        "high": {"sv": "stor"},
    },
    {"key": "tid", "label": {"sv": "Hur snart?"}, "low": {"sv": "om länge"}, "high": {"sv": "redan nu"}},
]
AREAS = [
    {"key": key, "label": {"sv": label}, "group": group, "control": control}
    for key, label, group, control in (
        ("omvarld", "Omvärlden", "extern", "paverka"),
        ("kommun", "Kommunen", "extern", "paverka"),
        ("vi", "Vi själva", "intern", "rada"),
        ("arbetssatt", "Arbetssätt", "intern", "rada"),
    )
]
COLUMNS = [
    {"key": "borja", "label": {"sv": "Vad börjar vi med?"}},
    {"key": "sluta", "label": {"sv": "Vad slutar vi med?"}},
    {"key": "behall", "label": {"sv": "Vad behåller vi?"}},
]
LIST = [{"key": f"l:{at}", "text": text} for at, text in enumerate(OPTIONS, 1)]
# name: (type, what it asks, what it works on, settings)
ASKED: dict[str, tuple[str, str, str, dict]] = {
    "info": ("info", "Välkomna. I dag skriver vi, läser och väljer.", "", {"kind": "talk"}),
    "break": ("info", "Paus", "", {"kind": "break"}),
    "join": ("info", "Kom in på mobilen", "", {"kind": "join"}),
    "pairs of people": ("info", "Tala två och två om det ni just läste", "", {"kind": "conversation"}),
    "text": ("info", "Så här långt har vi kommit", "", {"kind": "draft"}),
    "decision": ("info", "Det här tar vi med oss", "", {"kind": "decision", "fields": ["Vem?", "När?"]}),
    "frame": ("info", "Ramarna", "", {"kind": "talk", "show": ["ramar", "malbild:current"]}),
    "pulse": (
        "pulse",
        "Hur kommer du hit?",
        "",
        {"word": {"sv": "Ett ord om i dag"}, "scales": SCALES, "open": {"sv": "En sak till"}},
    ),
    "ideas": ("ideas", "Det är 2032. Vad gör någon här som inte går i dag?", "", {}),
    "cluster": ("cluster", "Vad hör ihop, och vad heter det?", "ideas:tankar", {}),
    "dots": ("dots", "Vad måste med i målbilden?", "list:egen", {"list": LIST, "rounds": 2}),
    "rate": (
        "rate",
        "Hur viktigt är det?",
        "list:egen",
        {"list": LIST, "mode": "scale", "criteria": CRITERIA[:1]},
    ),
    "plot": (
        "rate",
        "Vad påverkar oss mest?",
        "list:egen",
        {"list": LIST, "mode": "matrix2x2", "criteria": CRITERIA},
    ),
    "grid": ("rate", "Vad bär vad?", "list:egen", {"list": LIST, "mode": "grid", "criteria": CRITERIA}),
    "pairs": ("rate", "Vilken väger tyngst?", "list:egen", {"list": LIST, "mode": "pairwise"}),
    "gradient": ("gradient", "Var står vi?", "statements:current", {"rounds": 2}),
    "reflect": ("reflect", "Läs tyst och markera", "statements:current", {}),
    "suggest": ("suggest", "Vad skulle göra meningen bättre?", "statements:current", {"mode": "amend"}),
    "questions": ("questions", "Tala om det här", "", {"columns": COLUMNS}),
    "perspectives": ("perspectives", "Vad åtar vi oss?", "", {"card": "observation", "areas": AREAS}),
    "goals": ("goals", "Vilka mål bär oss?", "", {}),
    "actions": ("actions", "Vem gör vad, och när?", "", {}),
}


def furnished(session) -> Room:
    """A room whose journey has a text, a frame and cards, with people of two units in it."""
    room = Room(session, UNITS)
    room.journey.frame = {
        "mission": "Folkbibliotek för alla",
        "given": "Budgeten",
        "influence": "Öppettiderna",
    }
    draft = Draft(session, room.journey)
    area = draft.add_focus_area("Nära där du är").id
    for text in TEXTS:
        draft.add_statement("focus", text, "Störst kluster i februari.", [], "R", 1.0, area)
    for text in ("Digitalt som enda väg", "Ensamhet"):
        write_card(room.journey, "wave", {"name": text}, "R", 1.0)
    room.people = [person for unit in UNITS for person in room.crowd(CROWD // 2, unit)]
    return room


def few(session, name: str) -> Iterator[tuple[str, dict]]:
    """The same where hardly anybody answers, and where nobody does: what it is all about is there anyway."""
    for answering, state in ((3, "few"), (0, "nobody")):
        room, activity = begun(session, name, ideas_of=3)
        if activity.kind.has_board:
            room.board(activity).create([item["key"] for item in activity.items[:2]], "R", room.now, "Nära")
            yield f"{state}, grouped", told(room)
        while activity.next_step() == "stage":
            activity.advance(room.now)
        answer(room, activity, answering)
        activity.close(room.now)
        if activity.kind.has_result:
            room.finish_closed(activity)
            yield f"{state}, shown", told(room, CROWD)


def begun(session, name: str, ideas_of: int = CROWD) -> tuple[Room, Activity]:
    """A room in one of ASKED, open; what it works on was written by so many."""
    room, activity = planned(session, name, ideas_of)
    room.begin(activity)
    return room, activity


def planned(session, name: str, ideas_of: int = CROWD) -> tuple[Room, Activity]:
    type_name, prompt, works_on, settings = ASKED[name]
    room = furnished(session)
    if works_on.startswith("ideas:"):
        earlier = room.open("ideas", key="tankar", max_items=5)
        answer(room, earlier, ideas_of)
        room.finish(earlier)
    activity = room.plan(type_name, key=name, input=works_on, **settings)
    activity.prompt = {"sv": prompt}
    room.workshop.go_to(activity)
    return room, activity


def answer(room: Room, activity, people: int = CROWD) -> None:
    """As many as `people` do what is asked."""
    clusters = [cluster.key for cluster in room.board(activity).standing] if activity.kind.has_board else []
    for number, person in enumerate(room.people[:people]):
        take_part(
            person.hand,
            activity,
            Random(f"{number}:{activity.round}"),
            clusters,
            f"{activity.id}-{number}-{activity.round}",
        )
    room.session.flush()


def told(room: Room, done: int = 0) -> dict:
    """The whole state, as a wall is told it now."""
    room.session.flush()
    return deepcopy(state_of(room.session, room.workshop, "screen", {"ready": done}))


def states(session, name: str) -> Iterator[tuple[str, dict]]:
    """(state, what a wall is told then) of one of ASKED, in order."""
    room, activity = planned(session, name)
    yield "planned", told(room)
    room.begin(activity)
    if activity.kind.has_board:
        sort(room, activity)
    answer(room, activity, CROWD // 2)
    yield "open", told(room)
    while activity.next_step() == "stage":
        activity.advance(room.now)
        yield f"open-{activity.stage_name}", told(room)
    answer(room, activity)
    yield "answered", told(room, CROWD)
    activity.close(room.now)
    yield "closed", told(room, CROWD)
    if activity.kind.has_result:
        room.finish_closed(activity)
        yield "shown", told(room, CROWD)
    if activity.next_step() == "round":
        activity.vote_again(room.now)
        yield "again", told(room)
        answer(room, activity, AGAIN)
        room.finish(activity)
        yield "shown-again", told(room, CROWD)


def needed(state: dict) -> list[str]:
    """What somebody without a phone must be able to read, to talk about what is going on."""
    activity, settings, result = state["activity"], state["activity"]["settings"], state.get("result")
    # What people cannot answer yet is not asked: while others sort, the wall says what is going on.
    is_asked = result or activity["face"]["asks"] or not activity["face"]["board"]
    asked = [activity["prompt" if is_asked else "title"], settings.get("word"), settings.get("open")]
    asked += [scale["text"] for scale in settings.get("scales", [])]
    parts = ("areas", "columns") if settings.get("mode") == "pairwise" else ("areas", "columns", "criteria")
    for name in () if result else parts:
        asked += [part["label"] for part in settings.get(name) or []]
    asked += [mark["label"] for mark in settings.get("marks") or []] if not result else []
    groups = [thing["name"] for key, thing in state.items() if key.startswith("k:")]
    return [text["sv"] for text in asked if text] + (groups or things_in(state))


def things_in(state: dict) -> list[str]:
    """What is worked on; of a result, what it says something of."""
    result = state.get("result") or {}
    last = (result.get("rounds") or [result])[-1]
    told = [last[part] for part in ("options", "items", "texts") if part in last]
    # Where too few answered, what it was about is told all the same.
    shown = told[0] if told and told[0] else state["activity"]["items"] if told or not result else []
    return [thing["text"] for thing in shown]


def sort(room: Room, activity) -> None:
    """Most ideas in groups, named but for one; some are left."""
    board = room.board(activity)
    keys = [item["key"] for item in activity.items]
    for at, name in enumerate((*OPTIONS, "")):
        board.create(keys[5 * at : 5 * at + 5], "R", room.now, name)
    room.session.flush()


def scenes(session) -> Iterator[tuple[str, dict]]:
    """What a wall is told before a meeting, in a practice, in a break and when it is over."""
    room = furnished(session)
    workshop = room.workshop
    workshop.state, workshop.planned_for = "planned", "2032-12-10T09:00"
    yield "arrival", told(room)
    workshop.title = "Utforskande workshop om framtidens bibliotek i hela kommunen, dag 1 av 2"
    yield "a long title", told(room)
    workshop.state = "open"
    pause = room.open("info", kind="break")
    pause.title = {"sv": "Paus"}
    yield "break", told(room)
    practice = told(room)
    practice["workshop"]["rehearsal"] = True
    yield "practice", practice
    ideas = room.open("ideas")
    for name, scene in (("code over everything", "code"), ("blank", "blank")):
        answered = told(room)
        answered["workshop"]["wall"]["scene"] = scene
        yield name, answered
    workshop.network = {"name": "Bibliotekets gästnät", "password": "bokbuss2032"}
    with_network = told(room)
    with_network["workshop"]["wall"]["scene"] = "code"
    yield "network", with_network
    workshop.network = {}
    answer(room, ideas)
    room.finish(ideas)
    written = told(room)
    key = next(key for key in written if key.startswith("c:"))
    source = {"type": "idea", "key": key, "ref": "", "value": "", "votes": "", "items": []}
    Draft(session, room.journey).add_statement("vision", TEXTS[1], "Många skrev det.", [source], "R", 1.0)
    close_meeting(session, workshop, "2033-02-20", "R", room.now)
    yield "goodbye", told(room)
    talked = furnished(session)
    talked.open("info", kind="talk")
    close_meeting(session, talked.workshop, "2033-02-20", "R", talked.now)
    yield "goodbye to talk", told(talked)


def full_board(session, ideas: int = 300, groups: int = 24) -> dict:
    """What a wall is told of so many ideas, most of them in groups with names."""
    room = furnished(session)
    written = [{"key": f"c:{9000 + n}", "text": f"{TEXTS[n % 4]} ({n})"} for n in range(ideas)]
    activity = room.plan("cluster", input="list:egen", list=written)
    room.begin(activity)
    board = room.board(activity)
    for at in range(groups):
        inside = [item["key"] for item in written[at::groups]][: 3 + at]
        board.create(inside, "R", room.now, f"{OPTIONS[at % len(OPTIONS)]} {at}")
    return told(room)
