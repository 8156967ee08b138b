"""Every type in every state on a small phone with large letters, and a whole meeting by keyboard alone.

Nothing scrolls sideways or is too small to hit, the focus never falls to the page, and what happens is said
aloud.
"""

import re
import time

import pytest
from playwright.sync_api import expect

from models.accounts import Invitation
from models.activities import KINDS
from models.activities.forms import in_all_languages
from models.install import ROOT
from models.journey.journey import Journey
from models.language import LANGUAGES, say
from models.secrets import new_token
from models.workshop.activity import Activity
from models.workshop.contribution import Contribution
from models.workshop.creation import create_workshop
from models.workshop.participant import Participant
from tests.browser.conftest import comes_to, until
from tests.browser.test_faults import Meeting
from tests.browser.test_types import press, reach

pytestmark = pytest.mark.browser

LONG = ("biblioteksverksamhetsutvecklings" * 4)[:100]
THINGS = [f"Huset {LONG}", "Bussen", "Mobilen"]
LISTED = {"list": [{"key": f"l:{at}", "text": text} for at, text in enumerate(THINGS, 1)]}
COLUMNS = [{"key": "vad", "label": {"sv": "Vad?"}}, {"key": "hur", "label": {"sv": LONG}}]
SCALE = {"key": "ork", "text": {"sv": "Hur är orken?"}, "low": {"sv": "slut"}, "high": {"sv": "full"}}
# (type, what it works on, its settings)
TYPES = [
    ("ideas", "", {}),
    ("pulse", "", {"word": {"sv": "Ett ord?"}, "scales": [SCALE], "open": {"sv": "Något mer?"}}),
    ("dots", "list:egen", LISTED | {"dots": 2, "max_per_option": 2}),
    ("gradient", "", {"items": [{"sv": text} for text in THINGS]}),
    ("reflect", "list:egen", LISTED),
    ("rate", "list:egen", LISTED | {"criteria": [{"key": "v", "label": in_all_languages("rate-criterion")}]}),
    ("rate", "list:egen", LISTED | {"mode": "pairwise"}),
    ("suggest", "list:egen", LISTED | {"mode": "new", "source_required": True}),
    ("questions", "", {"columns": COLUMNS}),
    ("perspectives", "", {"areas": COLUMNS}),
    ("cluster", "ideas:t0", {}),
    ("goals", "", {}),
    ("actions", "", {}),
    ("info", "", {}),
    ("homework", "", {"tasks": []}),
]
# Nothing is asked in these.
QUIET = ("info", "homework")
# What is too small to hit, of all that can be pressed: a box with words beside it is as large as both.
SMALL = """() => [...document.querySelectorAll(
    "phone-app :is(button, a[href], summary, select, textarea, input)")]
    .filter((field) => field.type !== "hidden" && field.checkVisibility())
    .map((field) => [field, (field.closest("label") ?? field).getBoundingClientRect()])
    .filter(([, box]) => box.width < 43.5 || box.height < 43.5)
    .map(([field, box]) => `${field.outerHTML.slice(0, 80)} ${box.width}x${box.height}`)"""
WIDE = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
STANDS = """() => {
    const { activity } = document.querySelector("phone-app").store;
    return [activity?.title.sv, activity?.state];
}"""
BARS = """() => [...document.querySelectorAll(".phone-head, .phone-foot")]
    .filter((bar) => getComputedStyle(bar).position !== "static")
    .reduce((sum, bar) => sum + bar.offsetHeight, 0) / innerHeight"""
TOP = """() => {
    const bar = document.querySelector(".phone-head");
    return getComputedStyle(bar).position === "static" ? 0 : bar.offsetHeight / innerHeight;
}"""


def every_type(database, people: int, types=TYPES, asked=()) -> tuple[int, str, str, list[str]]:
    """A meeting with all types in a row, as the load's own is prepared."""
    with database.writing() as session:
        journey = Journey(organisation_id=1, title="Alla", reader_key=new_token())
        session.add(journey)
        workshop = create_workshop(session, journey, title="Alla", capacity=people)
        for at, (kind, works_on, settings) in enumerate(types):
            title = {"sv": asked[at] if asked else f"Fråga {at + 1}"}
            workshop.insert(
                Activity(
                    key=f"t{at}", type=kind, title=title, prompt=title, input=works_on, settings=settings
                )
            )
        session.flush()
        invitation, token = Invitation.write(
            "leader", time.time(), workshop_id=workshop.id, organisation_id=1
        )
        session.add(invitation)
        return workshop.id, workshop.code, workshop.screen_key, [token]


def among_others(database, people: int) -> tuple[int, str, str, list[str]]:
    """With eight in the room whose phones say nothing: enough for ideas to be passed round."""
    made = every_type(database, people)
    with database.writing() as session:
        session.add_all(Participant(workshop_id=made[0], receipt_key=new_token()) for _ in range(8))
    return made


@pytest.fixture
def meeting(common_server):
    made = Meeting(common_server, among_others)
    yield made
    made.close()


def comes_in(meeting, page):
    page.goto(meeting.url)
    press(page, "form .primary")
    page.wait_for_selector("text-writer textarea")
    return page


def faults(page, at: str) -> list:
    expect(page.locator("phone-app")).not_to_contain_text("Ett ögonblick")
    # What is drawn is measured by the page itself before the next picture.
    page.evaluate("new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))")
    small, wide, bars = page.evaluate(SMALL), page.evaluate(WIDE), page.evaluate(BARS)
    top = page.evaluate(TOP)
    return [(at, small, wide, bars, top)] if small or wide or bars > 1 / 3 or top > 1 / 5 else []


def lines_of_ours(language: str) -> set[str]:
    """Every line that a phone may say in a language, with `.+` where something is put in."""
    said = "\n".join(
        (ROOT / "static" / "languages" / language / f"{part}.ftl").read_text("utf-8")
        for part in ("shared", "phone", "refused")
    )
    found = re.findall(r"^(?:[a-z][\w-]* =|\s+\*?\[\w+\]) (.+)$", said, re.MULTILINE)
    fixed = [re.split(r"\{.+?\}", line) for line in found if not line.endswith("->")]
    return {".+".join(map(re.escape, parts)) for parts in fixed if re.search(r"[^\W\d_]{3}", " ".join(parts))}


def swedish_lines(page) -> list[str]:
    """What a page says in words that only the Swedish files hold."""
    swedish = re.compile("|".join(sorted(lines_of_ours("sv") - lines_of_ours("nb"))))
    lines = [line.strip() for line in page.inner_text("phone-app").splitlines()]
    # Every language is called what it calls itself.
    return [line for line in lines if swedish.fullmatch(line) and line != LANGUAGES["sv"]]


def stands(page, at: int, state: str) -> None:
    until(lambda: page.evaluate(STANDS) == [f"Fråga {at + 1}", state])


def test_every_question_in_every_state_has_room_on_a_small_phone_and_is_norwegian_on_a_norwegian_one(
    meeting, open_page
):
    """Large letters on the one, in a Swedish room for both."""
    page = comes_in(meeting, open_page(320, 568))
    page.evaluate("localStorage.setItem('malbild:text-size', '2')")
    page.reload()
    page.wait_for_selector("text-writer textarea")
    page.fill("text-writer textarea", f"Bussen {LONG}")
    page.wait_for_selector("text=En text är inte skickad än.")
    found = faults(page, "begun")
    norwegian = comes_in(meeting, open_page(390, 844, locale="nb-NO"))
    mixed = [("begun", line) for line in swedish_lines(norwegian)]
    page.click("text-writer button")
    until(lambda: len(meeting.texts) == 1)
    # Else nothing would be noticed.
    until(lambda: swedish_lines(page))

    def look(state: str) -> None:
        nonlocal found, mixed
        found += faults(page, state)
        until(lambda: norwegian.evaluate(STANDS) == page.evaluate(STANDS))
        mixed += [(state, line) for line in swedish_lines(norwegian)]

    for at, (kind, _, _) in enumerate(TYPES):
        if at:
            meeting.say("go_to", activity=at + 1)
            if kind not in QUIET:
                stands(page, at, "planned")
                look(f"{kind} planned")
                meeting.say("open_up", activity=at + 1)
            stands(page, at, "open")
        look(f"{kind} open")
        if kind in QUIET:
            continue
        meeting.say("close", activity=at + 1)
        stands(page, at, "closed")
        look(f"{kind} closed")
        if kind != "cluster":
            meeting.say("reveal", activity=at + 1)
            stands(page, at, "revealed")
            look(f"{kind} revealed")
    page.click("text=Meny")
    norwegian.click("text=Meny")
    norwegian.wait_for_selector(".menu")
    look("menu")
    assert (found, mixed) == ([], [])


# What is said to whoever does not see, in order; and what had the focus before the page itself got it.
LISTEN = """() => {
    window.heard = [];
    window.lost = [];
    new MutationObserver(() => heard.push(document.getElementById("voice").textContent))
        .observe(document.getElementById("voice"), {childList: true, subtree: true, characterData: true});
    let last = "", nowhere = 0;
    addEventListener("focusin", ({ target }) => (last = target.outerHTML.slice(0, 120)));
    setInterval(() => {
        nowhere = document.activeElement === document.body ? nowhere + 1 : 0;
        if (nowhere === 3 && last) lost.push(last);
    }, 60);
}"""
# Everything up to these words has been listened to.
HEARS = """(words) => {
    const at = heard.indexOf(words);
    if (at >= 0) heard.splice(0, at + 1);
    return at >= 0;
}"""
FOCUS = "document.activeElement === document.body ? 'the page' : document.activeElement.outerHTML"


class Reader:
    """Somebody who sees nothing and points at nothing."""

    def __init__(self, page):
        self.page = page
        page.evaluate(LISTEN)

    def hears(self, words: str) -> None:
        try:
            until(lambda: self.page.evaluate(HEARS, words))
        except AssertionError:
            pytest.fail(f"never heard {words!r}, only {self.page.evaluate('heard')}")

    def presses(self, selector: str, key: str = "Enter") -> None:
        """And the focus is somewhere afterwards."""
        press(self.page, selector, key)
        self.page.wait_for_function(
            "() => document.querySelector('phone-app').updateComplete.then(() => true)"
        )
        until(lambda: self.focus != "the page")

    def writes(self, words: str, selector: str = "text-writer textarea") -> None:
        reach(self.page, selector)
        self.page.keyboard.type(words)

    def sends(
        self, words: str, selector: str = "text-writer textarea", button: str = "text-writer button"
    ) -> None:
        self.writes(words, selector)
        self.presses(button)
        self.hears("Sparat.")

    @property
    def focus(self) -> str:
        return self.page.evaluate(FOCUS)

    def is_in(self, selector: str) -> bool:
        return self.page.evaluate(f"document.activeElement.closest({selector!r}) !== null")


# What a reader does in each type, once it is open.


def _ideas(meeting, reader):
    for _ in range(2):
        reader.sends("Bussen")
    comes_to(lambda: meeting.texts, ["Bussen", "Bussen"])
    reader.presses(".own button")
    until(lambda: reader.is_in(".own textarea"))
    reader.page.keyboard.type(" går")
    reader.presses(".own text-writer button")
    until(lambda: sorted(meeting.texts) == ["Bussen", "Bussen går"])
    reader.presses(".own .quiet-button")
    until(lambda: reader.is_in(".own__sure"))
    reader.presses(".own__sure .quiet-button")
    until(lambda: len(meeting.texts) == 1)
    reader.hears("Tillbakataget.")
    reader.presses(".phone-foot .primary")
    reader.page.wait_for_selector("text=Vi väntar in de andra")
    until(lambda: reader.is_in(".phone-foot"))
    reader.presses(".phone-foot [data-offer=undo]")
    reader.sends("Bokbussen")
    meeting.say("advance", activity=1)
    reader.hears("Nu kan du läsa andras idéer och bygga vidare.")


def _pulse(meeting, reader):
    expect(reader.page.locator(".choice__step").first).to_have_text("1, slut")
    reader.writes("trött")
    reader.presses("text-writer textarea")
    reader.hears("Sparat.")
    reader.presses(".choice__step input", "Space")
    reader.presses(".choice__step input:checked", "ArrowRight")
    until(lambda: meeting.stances == ["2"])
    reader.presses(".choice .quiet-button")
    reader.hears("Tillbakataget.")
    until(lambda: meeting.stances == [])
    until(lambda: reader.is_in(".choice"))
    reader.sends("Mer ljus")


def _dots(meeting, reader):
    for _ in range(2):
        reader.presses(".stepper button:last-child:not(:disabled)")
    reader.page.wait_for_selector("text=0 prickar kvar")
    reader.presses(".stepper button:first-child:not(:disabled)")
    reader.page.wait_for_selector("text=1 prick kvar")


def _gradient(meeting, reader):
    reader.presses(".stand input", "Space")
    for _ in range(3):
        reader.presses(".stand input:checked", "ArrowDown")
    reader.sends("Först en buss till")
    for _ in range(3):
        reader.presses(".stand input:checked", "ArrowUp")
    reader.page.wait_for_selector(".stand .own[role=group]")
    # The wish is no longer needed.
    reader.presses(".stand .own .quiet-button")
    reader.presses(".own__sure .quiet-button")
    reader.hears("Tillbakataget.")
    reader.presses(".stand .choice__last .quiet-button")
    reader.hears("Tillbakataget.")
    reader.page.wait_for_selector(".stand input:checked", state="detached")


def _reflect(meeting, reader):
    reader.presses(".mark-button")
    reader.page.wait_for_selector(".mark-button[aria-pressed=true]:focus")
    reader.presses(".comment summary")
    reader.sends("Det här vill jag läsa mer om")


def _rate(meeting, reader):
    if reader.page.locator(".rate .text-button").count():
        reader.presses(".rate .text-button")
        reader.page.wait_for_selector("#rated:focus")
        return
    reader.presses(".rate input", "Space")
    reader.presses(".rate .choice__last .quiet-button")
    reader.hears("Tillbakataget.")
    reader.page.wait_for_selector(".rate input:checked", state="detached")
    reader.presses(".rate input", "Space")
    while reader.page.locator(".rate__move button:last-child:disabled").count() == 0:
        reader.presses(".rate__move button:last-child")
        reader.page.wait_for_selector("#rated:focus")


def _suggest(meeting, reader):
    reader.writes("Alla lånar")
    reader.presses("text-writer button")
    reader.page.wait_for_selector("#suggest-problem")
    reader.page.wait_for_selector("fieldset[aria-describedby=suggest-problem] :focus")
    reader.presses(".sources input", "Space")
    reader.presses("text-writer button")
    reader.hears("Sparat.")


def _columns(meeting, reader):
    reader.presses(".columns-choice button:last-child")
    reader.page.wait_for_selector(".columns-choice button[aria-pressed=true]:focus")
    reader.sends("En bokbuss")


def _cluster(meeting, reader):
    expect(reader.page.locator("main")).not_to_contain_text("Frågor om grupperna")
    with meeting.database.reading() as session:
        idea = (
            meeting._of(session, Contribution)
            .filter_by(activity_id=meeting.agenda[0], withdrawn=False)
            .first()
        )
        key = f"c:{idea.id}"
    at = 1 + [kind for kind, _, _ in TYPES].index("cluster")
    meeting.say("create_cluster", activity=at, items=[key], name="Hjulen")
    meeting.say("advance", activity=at)
    reader.hears(say("sv", "clusters-asked"))
    reader.presses(".mark-button:nth-child(2)")
    reader.writes("På väg")
    reader.presses("text-writer textarea")
    reader.hears("Sparat.")


def _goals(meeting, reader):
    reader.writes("Alla får hjälp", "form.writer textarea")
    reader.presses("form.writer > button")
    reader.hears("Sparat.")


def _actions(meeting, reader):
    reader.writes("Boka bussen", "form.writer [name=what]")
    reader.presses("form.writer > button")
    reader.hears("Sparat.")
    reader.page.wait_for_selector(".take input")
    reader.writes("barnteamet", ".take input")
    reader.presses(".take button")
    reader.hears("Sparat.")
    reader.page.wait_for_selector(".plan .quiet-button")
    reader.presses(".plan .quiet-button")
    reader.hears("Tillbakataget.")
    reader.page.wait_for_selector(".take")


def _nothing(meeting, reader):
    expect(reader.page.locator(".phone-foot .primary")).to_have_count(0)


DEEDS = {
    "ideas": _ideas,
    "pulse": _pulse,
    "dots": _dots,
    "gradient": _gradient,
    "reflect": _reflect,
    "rate": _rate,
    "suggest": _suggest,
    "questions": _columns,
    "perspectives": _columns,
    "cluster": _cluster,
    "goals": _goals,
    "actions": _actions,
    "info": _nothing,
    "homework": _nothing,
}


# What is true when it closes, where nothing is written.
KEPT = {
    "dots": "Dina svar är sparade.",
    "rate": "Dina svar är sparade.",
    "gradient": "Du har inte svarat här.",
}


def test_a_meeting_of_all_types_is_followed_by_keyboard_with_focus_and_voice(meeting, open_page):
    """Nothing is pointed at or seen: what opens, is saved, refused, taken back, closed, shown and ended is
    heard, and the focus never falls to the page.
    """
    assert set(DEEDS) == set(KINDS) == {kind for kind, _, _ in TYPES}
    page = comes_in(meeting, open_page(390, 844))
    reader = Reader(page)
    for at, (kind, _, _) in enumerate(TYPES):
        if at:
            meeting.say("go_to", activity=at + 1)
            stands(page, at, "open" if kind in QUIET else "planned")
            reader.hears(
                f"Ny fråga: Fråga {at + 1}"
                if kind != "cluster"
                else f"Ny fråga: {say('sv', 'clusters-being-made')}"
            )
            if kind not in QUIET:
                meeting.say("open_up", activity=at + 1)
                reader.hears("Nu är det öppet.")
        DEEDS[kind](meeting, reader)
        until(lambda: reader.focus != "the page")
        if kind in QUIET:
            continue
        meeting.say("close", activity=at + 1)
        reader.hears(f"Stängt. {KEPT.get(kind, 'Det du skrivit är sparat.')}")
        meeting.say("reveal", activity=at + 1)
        reader.hears("Resultatet visas nu.")
        until(lambda: reader.focus != "the page")
    meeting.say("finish", feedback_by="2099-01-01")
    reader.hears("Tack, det här är klart")
    comes_to(lambda: page.evaluate("lost"), [])


def test_what_is_not_sent_when_it_closes_is_said_aloud(meeting, open_page):
    page = comes_in(meeting, open_page(390, 844))
    reader = Reader(page)
    reader.writes("Alla lå")
    meeting.say("close", activity=1)
    reader.hears("Stängt. Du har text som inte är skickad. Den ligger överst.")
    until(lambda: reader.focus != "the page")
