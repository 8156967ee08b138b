"""Every type in every state on a small phone with large letters, and a whole meeting by keyboard alone.

Nothing scrolls sideways or is too small to hit, the focus never falls to the page, and what happens is said
aloud.
"""

import time

import pytest

from models.accounts import Invitation
from models.activities.forms import in_all_languages
from models.journey.journey import Journey
from models.secrets import new_token
from models.workshop.activity import Activity
from models.workshop.creation import create_workshop
from tests.browser.conftest import until
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
]
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


def every_type(database, people: int) -> tuple[int, str, str, list[str]]:
    """A meeting with all types in a row, as the load's own is prepared."""
    with database.writing() as session:
        journey = Journey(organisation_id=1, title="Alla", reader_key=new_token())
        session.add(journey)
        workshop = create_workshop(session, journey, title="Alla", capacity=people)
        for at, (kind, works_on, settings) in enumerate(TYPES):
            title = {"sv": f"Fråga {at + 1}"}
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


@pytest.fixture
def meeting(common_server):
    made = Meeting(common_server, every_type)
    yield made
    made.close()


def comes_in(meeting, page):
    page.goto(meeting.url)
    press(page, "form .primary")
    page.wait_for_selector("text-writer textarea")
    return page


def faults(page, at: str) -> list:
    until(lambda: "Ett ögonblick" not in page.inner_text("phone-app"))
    small, wide, bars = page.evaluate(SMALL), page.evaluate(WIDE), page.evaluate(BARS)
    return [(at, small, wide, bars)] if small or wide or bars > 1 / 3 else []


def stands(page, at: int, state: str) -> None:
    until(lambda: page.evaluate(STANDS) == [f"Fråga {at + 1}", state])


def test_large_letters_on_a_small_phone_leave_room_for_every_question_in_every_state(meeting, open_page):
    page = comes_in(meeting, open_page(320, 568))
    page.evaluate("localStorage.setItem('malbild:text-size', '2')")
    page.reload()
    page.wait_for_selector("text-writer textarea")
    page.fill("text-writer textarea", f"Bussen {LONG}")
    found = faults(page, "begun")
    page.click("text-writer button")
    until(lambda: len(meeting.texts) == 1)
    for at, (kind, _, _) in enumerate(TYPES):
        if at:
            meeting.say("go_to", activity=at + 1)
            if kind != "info":
                stands(page, at, "planned")
                found += faults(page, f"{kind} planned")
                meeting.say("open_up", activity=at + 1)
            stands(page, at, "open")
        found += faults(page, f"{kind} open")
        if kind == "info":
            continue
        meeting.say("close", activity=at + 1)
        stands(page, at, "closed")
        found += faults(page, f"{kind} closed")
        if kind != "cluster":
            meeting.say("reveal", activity=at + 1)
            stands(page, at, "revealed")
            found += faults(page, f"{kind} revealed")
    page.click("text=Meny")
    found += faults(page, "menu")
    assert found == []


# What is said to whoever does not see, in order.
LISTEN = """() => {
    window.heard = [];
    new MutationObserver(() => heard.push(document.getElementById("voice").textContent))
        .observe(document.getElementById("voice"), {childList: true, subtree: true, characterData: true});
}"""
FOCUS = "document.activeElement === document.body ? 'the page' : document.activeElement.outerHTML"


def by_keyboard(page, selector: str, key: str = "Enter") -> None:
    """Press it, and see that the focus is somewhere afterwards."""
    press(page, selector, key)
    page.evaluate("document.querySelector('phone-app').updateComplete.then(() => null)")
    until(lambda: page.evaluate(FOCUS) != "the page")


def write(page, words: str, selector: str = "text-writer textarea") -> None:
    reach(page, selector)
    page.keyboard.type(words)


def opened(meeting, page, kind: str) -> None:
    at = next(at for at, (known, _, _) in enumerate(TYPES) if known == kind)
    meeting.say("go_to", activity=at + 1)
    meeting.say("open_up", activity=at + 1)
    stands(page, at, "open")
    until(lambda: "Nu är det öppet." in page.evaluate("heard") or "Ny fråga" in str(page.evaluate("heard")))
    assert page.evaluate(FOCUS) != "the page"


def test_a_meeting_is_followed_by_keyboard_with_focus_and_voice(meeting, open_page):
    page = comes_in(meeting, open_page(390, 844))
    page.evaluate(LISTEN)
    for _ in range(2):
        write(page, "Bussen")
        by_keyboard(page, "text-writer button")
    until(lambda: page.evaluate("heard").count("Sparat.") == 2)
    assert meeting.texts == ["Bussen", "Bussen"]
    by_keyboard(page, ".own button")
    until(lambda: page.evaluate("document.activeElement.closest('.own textarea') !== null"))
    page.keyboard.type(" går")
    by_keyboard(page, ".own text-writer button")
    until(lambda: sorted(meeting.texts) == ["Bussen", "Bussen går"])
    by_keyboard(page, ".own .quiet-button")
    until(lambda: len(meeting.texts) == 1)
    assert "Tillbakataget." in page.evaluate("heard")
    by_keyboard(page, ".phone-foot .primary")
    page.wait_for_selector("text=Vi väntar in de andra")
    by_keyboard(page, ".phone-foot [data-offer=undo]")
    meeting.say("close", activity=1)
    until(lambda: "Stängt. Det du skrivit är sparat." in page.evaluate("heard"))
    meeting.say("reveal", activity=1)
    until(lambda: "Resultatet visas nu." in page.evaluate("heard"))
    opened(meeting, page, "pulse")
    assert page.locator(".choice__step").first.text_content() == "1, slut"
    write(page, "trött")
    page.keyboard.press("Enter")
    until(lambda: page.evaluate(FOCUS) != "the page")
    until(lambda: "trött" in meeting.texts)
    meeting.say("close", activity=2)
    opened(meeting, page, "dots")
    for _ in range(2):
        by_keyboard(page, ".stepper button:last-child:not(:disabled)")
    page.wait_for_selector("text=0 prickar kvar")
    assert page.evaluate(FOCUS) != "the page"
    meeting.say("close", activity=3)
    opened(meeting, page, "suggest")
    write(page, "Alla lånar")
    by_keyboard(page, "text-writer button")
    page.wait_for_selector("#suggest-problem")
    assert page.evaluate("document.activeElement.closest('fieldset').getAttribute('aria-describedby')") == (
        "suggest-problem"
    )
    meeting.say("close", activity=8)
    until(lambda: "Stängt. Du har text som inte är skickad. Den ligger överst." in page.evaluate("heard"))
    meeting.say("finish", feedback_by="2099-01-01")
    until(lambda: page.evaluate("heard")[-1] == "Tack, det här är klart")
