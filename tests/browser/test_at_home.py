"""Two who want the same card, and one at home who follows a large board: what the wall shows while it is
sorted, then what lies in each group, and what came of it.
"""

from urllib.parse import urlsplit

import pytest
from playwright.sync_api import expect
from sqlalchemy import select

from models.analysis.cleaning import Row
from models.workshop.activity import Activity
from models.workshop.bringing import bring_in
from models.workshop.cluster import Cluster
from models.workshop.contribution import Contribution
from tests.browser.conftest import axe, overflow, until
from tests.browser.test_every_type import TYPES, every_type
from tests.browser.test_faults import Meeting

pytestmark = pytest.mark.browser

# More than a phone is told whole.
BROUGHT = 79
AT = 1 + [kind for kind, _, _ in TYPES].index("cluster")


@pytest.fixture
def meeting(common_server):
    made = Meeting(common_server, every_type)
    yield made
    made.close()


def at_the_board(meeting, page):
    host = urlsplit(meeting.server.url).hostname
    page.context.add_cookies(
        [
            {"name": cookie.name, "value": cookie.value, "domain": host, "path": "/"}
            for cookie in meeting.browser.cookies
        ]
    )
    page.goto(f"{meeting.server.url}/desk/workshops/{meeting.workshop}/console")
    page.wait_for_selector(".heap--loose .idea")
    return page


def test_two_want_the_same_card_and_one_at_home_follows_it_all(meeting, open_page):
    home = open_page(390, 844)
    home.goto(meeting.url)
    home.check("text=Jag är med på distans")
    home.click("form .primary")
    home.fill("text-writer textarea", "Min idé hemifrån")
    home.click("text-writer button")
    until(lambda: "Min idé hemifrån" in meeting.texts)
    with meeting.database.writing() as session:
        first = session.get_one(Activity, meeting.agenda[0])
        bring_in(session, first, [Row(f"Idé {n} från papper") for n in range(BROUGHT)])
    for verb in ("close", "reveal"):
        meeting.say(verb, activity=1)
    for verb in ("go_to", "open_up"):
        meeting.say(verb, activity=AT)

    ada, bo = (at_the_board(meeting, open_page(1440, 1000)) for _ in range(2))
    card = ada.locator(".heap--loose .idea").first.get_attribute("data-key")
    for page in (ada, bo):
        page.press(f"[data-key='{card}']", "Space")
    ada.keyboard.press("n")
    bo.wait_for_selector(f".board__clusters [data-key='{card}']")
    bo.locator(".board__bar button", has_text="Ställ åt sidan").click()
    expect(bo.locator(".problem")).to_contain_text("har flyttat")
    # It lies where the first put it, and whoever is at home sees the same.
    expect(ada.locator(f".board__clusters [data-key='{card}']")).to_have_count(1)
    home.click(".wall-line button")
    expect(home.locator("sorted-so-far li b")).to_have_text("1")
    expect(home.locator("sorted-so-far")).to_contain_text(f"Kvar att placera: {BROUGHT}")
    assert (axe(home), overflow(home)) == ([], 0)

    with meeting.database.reading() as session:
        (group,) = session.scalars(select(Cluster.id).where(Cluster.workshop_id == meeting.workshop))
        texts = {text.text: f"c:{text.id}" for text in meeting._of(session, Contribution)}
    mine = texts.pop("Min idé hemifrån")
    others = [key for key in texts.values() if key != card]
    meeting.say("name_cluster", activity=AT, cluster=group, name="Hjulen")
    meeting.say("place", activity=AT, items=[*others, mine], cluster=group)
    meeting.say("advance", activity=AT)
    home.click("text=Till frågan")
    expect(home.locator("#heading")).to_have_text("Stämmer rubrikerna?")
    # Three of the others' and one's own, each in its words; the rest when it is asked for.
    expect(home.locator(".reading > .tight > li")).to_have_count(4)
    expect(home.locator(".reading > .tight > li", has_text="från papper")).to_have_count(3)
    expect(home.locator(".reading > .tight > .mine")).to_contain_text("Min idé hemifrån")
    home.click(f".reading summary:has-text('Visa alla {BROUGHT + 1} idéer')")
    expect(home.locator(".reading .tight > li:visible", has_text="från papper")).to_have_count(BROUGHT)
    assert (axe(home), overflow(home)) == ([], 0)

    for verb in ("close", "reveal"):
        meeting.say(verb, activity=AT)
    expect(home.locator(".column h3")).to_contain_text(f"Hjulen {BROUGHT + 1}")
    expect(home.locator(".column .card:visible")).to_have_count(3)
    home.click(f".column summary:has-text('Visa alla {BROUGHT + 1}')")
    # A long list is read ten at a time.
    expect(home.locator(".column details .card:visible")).to_have_count(10)
    expect(home.locator(".column details")).to_have_attribute("open", "")
    assert (axe(home), overflow(home)) == ([], 0)
