"""A hundred and seventy ideas by keyboard alone: asked about, followed, changed, waved away, taken back; and
where units unite and divide.
"""

import signal

import psutil
import pytest
from playwright.sync_api import expect

from models.base import Database
from models.schema import make
from models.workshop.board import Board
from models.workshop.cluster import Cluster
from models.workshop.workshop import Workshop
from tests.belonging.boards import fill
from tests.browser.conftest import axe, come_in, comes_to, overflow, until
from tests.people import Room
from tests.server import Server

pytestmark = pytest.mark.browser

UNITS = {"Barn och unga": 12, "Drift och service": 10, "Vuxna och lärande": 11}
STATEMENTS = {
    "Hos oss möts människor.": (5, 4, 5),
    "Biblioteket är öppet dygnet runt.": (5, 1, 4),
    "Vi lånar ut verktyg.": (4, 4, 3),
}
# As much as anybody says of a board (models/library/templates).
TO_SAY = """Nu lägger jag ihop idéer som liknar varandra, och ni hjälper mig med namnen. Prata under tiden två
och två: vilken idé blev du mest nyfiken på? Om sex minuter får ni säga i mobilen om rubrikerna stämmer."""


@pytest.fixture(scope="module")
def house(tmp_path_factory):
    """Workshop 1 has a board that is open, workshop 2 stances that have been shown."""
    folder = tmp_path_factory.mktemp("board") / "data"
    folder.mkdir()
    database = Database(f"sqlite:///{folder}/malbild.sqlite")
    make(database)
    with database.writing() as session:
        room = Room(session)
        fill(room)
        room.workshop.agenda[-1].script = {"sv": TO_SAY}
    with database.writing() as session:
        room = Room(session, UNITS)
        tested = room.open("gradient", items=[{"sv": text} for text in STATEMENTS])
        for column, (unit, n) in enumerate(UNITS.items()):
            for person in room.crowd(n, unit):
                for item, values in zip(tested.items, STATEMENTS.values(), strict=True):
                    person.answers(tested, item["key"], values[column])
        room.finish(tested)
    started = Server(folder)
    started.database = database
    yield started
    started.stop()
    database.engine.dispose()


@pytest.fixture
def console(house, open_page):
    page = open_page(1440, 1000)
    come_in(page, house)
    return page


class Hands:
    """A console at the board, and what the house knows of it."""

    def __init__(self, house, page):
        self.house, self.page = house, page
        page.goto(f"{house.url}/desk/workshops/1/console")
        page.wait_for_selector("board-suggestions button")

    def board(self, session) -> Board:
        workshop = session.get(Workshop, 1)
        return Board(session, workshop.agenda[-1], workshop.journey)

    @property
    def placed(self) -> int:
        with self.house.database.reading() as session:
            return sum(
                placement.cluster_id is not None for placement in self.board(session).placements.values()
            )

    @property
    def groups(self) -> list[str]:
        with self.house.database.reading() as session:
            return [
                cluster.name for cluster in session.query(Cluster).order_by(Cluster.id) if not cluster.removed
            ]

    def suggestion(self):
        with self.house.database.reading() as session:
            found = self.board(session).suggestion
            return found and (found.at, found.waved)

    def reach(self, selector: str, is_behind: bool = False) -> None:
        """Tab until the focus is there; nothing is ever pointed at."""
        for _ in range(60):
            if self.page.evaluate("(selector) => document.activeElement?.matches(selector)", selector):
                return
            self.page.keyboard.press("Shift+Tab" if is_behind else "Tab")
        raise AssertionError(f"{selector} cannot be reached by keyboard")

    def go(self, key: str, selector: str) -> None:
        """By the key that goes there."""
        self.page.keyboard.press(key)
        self.page.wait_for_function("(selector) => document.activeElement?.matches(selector)", arg=selector)

    def press(self, selector: str, key: str = "Enter", is_behind: bool = False) -> None:
        self.reach(selector, is_behind)
        self.page.keyboard.press(key)

    def ask(self) -> None:
        before = self.suggestion()
        self.press(".board *", "r")
        until(lambda: self.suggestion() not in (None, before))
        self.page.wait_for_selector(".hints__ask button[aria-disabled=false]")
        self.page.wait_for_selector(".heap--ghost")


def test_ideas_are_sorted_with_the_help_of_suggestions_by_keyboard(house, console, open_page):
    hands = Hands(house, console)
    comes_to(lambda: (hands.placed, hands.groups, hands.suggestion()), (0, [], None))
    undo = console.locator(".board__bar button:has-text('Ångra')")
    expect(undo).to_have_attribute("aria-disabled", "true")
    hands.ask()
    # Nothing moves by itself.
    comes_to(lambda: hands.placed, 0)

    # Three groups are taken; of one of them an idea is left out.
    large = ".heap--ghost:has(li:nth-child(3))"
    hands.go("u", ".heap--ghost .row button:first-child")
    hands.press(f"{large} input", "Space")
    hands.go("u", ".heap--ghost .row button:first-child")
    for taken in range(3):
        console.keyboard.press("Enter")
        until(lambda taken=taken: len(hands.groups) == taken + 1)
    expect(undo).to_have_attribute("aria-disabled", "false")
    first = hands.placed
    with house.database.reading() as session:
        moves = [
            (move.what, move.hint, move.offered - len(move.after["items"]))
            for move in hands.board(session).history()[1:]
        ]
    assert sorted(moves) == [("create", "cluster", 0), ("create", "cluster", 0), ("create", "cluster", 1)]

    # Asked again, ideas have chips; F follows the first, X says no, Ctrl Z takes back the newest.
    hands.ask()
    console.wait_for_selector(".chips")
    hands.go("ArrowDown", ".heap--loose .idea")
    hands.press(".heap--loose [data-key]:has(+ .chips)", "f")
    until(lambda: hands.placed == first + 1)
    hands.press(".heap--loose [data-key]:has(+ .chips)", "x")
    until(lambda: len(hands.suggestion()[1]) == 1)
    console.keyboard.press("Control+z")
    until(lambda: hands.suggestion()[1] == [])
    console.keyboard.press("Control+z")
    until(lambda: hands.placed == first)

    # Chosen, an idea shows what says the same in other words; put together they are one group more.
    hands.press(".heap--loose [data-key]", "Space")
    console.wait_for_selector(".beside li")
    found = axe(console)
    hands.go("s", ".beside button")
    console.keyboard.press("Enter")
    until(lambda: hands.placed > first)

    # What it was worth is told under the buttons.
    console.keyboard.press("Escape")
    hands.press(".board__bar button[aria-expanded]", is_behind=True)
    expect(console.locator(".moves [role=status]")).to_contain_text("följde ett")

    # Another pair of hands sees the same, and so does a narrow window.
    other = open_page(320, 640)
    other.context.add_cookies(console.context.cookies())
    other.goto(f"{house.url}/desk/workshops/1/console")
    other.wait_for_selector(".heap--ghost")
    expect(other.locator(".heap--ghost")).to_have_count(console.locator(".heap--ghost").count())
    assert overflow(other) == 0
    assert found + axe(console) + axe(other) == []


# Whether what is to be said is seen whole, and whether so much of the window is left for ideas.
ROOM = """(least) => {
  const { top } = document.querySelector(".console-bar").getBoundingClientRect();
  const said = document.querySelector(".script[aria-labelledby=to-say]");
  const isWhole = said.scrollHeight <= said.clientHeight && said.getBoundingClientRect().bottom <= top;
  const room = top - document.querySelector(".heap--loose .idea").getBoundingClientRect().top;
  return [isWhole, room >= least];
}"""


@pytest.mark.parametrize(("size", "room"), [((1280, 800), 340), ((1024, 768), 240), ((360, 640), -1000)])
def test_what_is_said_is_whole_and_there_is_room_for_ideas_above_the_bar(house, console, size, room):
    console.set_viewport_size({"width": size[0], "height": size[1]})
    console.goto(f"{house.url}/desk/workshops/1/console")
    console.wait_for_selector(".heap--loose .idea")
    comes_to(lambda: console.evaluate(ROOM, room), [True, True])


# Twelve loose ideas in one group.
TWELVE = """() => {
  const desk = document.querySelector("run-console");
  const loose = [...desk.querySelectorAll(".heap--loose .idea")].slice(0, 12);
  const items = loose.map(({ dataset }) => dataset.key);
  return desk.here("create_cluster", { items });
}"""


def test_a_large_group_is_told_by_its_first_ideas_until_it_is_opened(house, console):
    hands = Hands(house, console)
    before = hands.placed
    console.evaluate(TWELVE)
    heap = console.locator(".board__clusters > .heap:has(.heap__more)").last
    expect(heap.locator(".idea")).to_have_count(4)
    heap.locator("button", has_text="8 till").click()
    expect(heap.locator(".idea")).to_have_count(12)
    heap.locator("button", has_text="Visa färre").click()
    expect(heap.locator(".idea")).to_have_count(4)
    console.evaluate("document.querySelector('run-console').here('undo')")
    until(lambda: hands.placed == before)


def test_a_worker_that_dies_is_not_noticed_at_the_board(house, console):
    hands = Hands(house, console)
    hands.ask()
    for child in psutil.Process(house.process.pid).children(recursive=True):
        if "models.analysis.belonging.worker" in child.cmdline():
            child.send_signal(signal.SIGKILL)
    hands.ask()


def test_what_unites_and_divides_is_seen_on_every_face(house, console, open_page):
    with house.database.reading() as session:
        key, code = session.get(Workshop, 2).screen_key, session.get(Workshop, 2).code
    console.goto(f"{house.url}/desk/workshops/2/console")
    screen = open_page(1920, 1080)
    screen.goto(f"{house.url}/screen/{key}")
    phone = open_page(320, 640)
    phone.goto(f"{house.url}/{code}")
    phone.select_option("form select", label="Barn och unga")
    phone.click("form .primary")
    faces = (console, screen, phone)
    for page in faces:
        page.wait_for_selector(".ground")
        told = {
            name: page.locator(f".ground__side--{name} .ground__text").all_inner_texts()
            for name in ("unites", "divides")
        }
        assert {
            name: [
                shown.split("\n")[0]
                .rsplit(" Starkt stöd", 1)[0]
                .rsplit(" Delade meningar", 1)[0]
                .rsplit(" Ljumt stöd", 1)[0]
                for shown in told[name]
            ]
            for name in told
        } == {
            "unites": ["Hos oss möts människor.", "Vi lånar ut verktyg."],
            "divides": ["Biblioteket är öppet dygnet runt."],
        }
        groups = page.locator(".ground__side--divides .ground__groups").inner_text()
        # On the wall nobody is pointed out: a dot is a group, and none of them has a name.
        assert groups.endswith("Drift och service 0\u00a0%") == (page is not screen)
    expect(screen.locator("body")).not_to_contain_text("Drift och service")
    assert [overflow(page) for page in faces] == [0, 0, 0]
    assert [violation for page in faces for violation in axe(page)] == []


def test_two_who_take_the_same_card_hear_who_was_first_and_sort_on_in_lots(house, console, open_page):
    hands = Hands(house, console)
    other = open_page(1280, 900)
    other.context.add_cookies(console.context.cookies())
    other.goto(f"{house.url}/desk/workshops/1/console")
    other.wait_for_selector(".heap--loose .idea")
    card = console.locator(".heap--loose .idea").first.get_attribute("data-key")
    for page in (console, other):
        page.locator(f"[data-key='{card}']").focus()
        page.keyboard.press("Space")
    before = hands.placed
    console.keyboard.press("n")
    until(lambda: hands.placed == before + 1)
    other.wait_for_selector(f".board__clusters [data-key='{card}']")
    set_aside = other.locator(".board__bar button", has_text="Ställ åt sidan")
    set_aside.click()
    expect(other.locator(".problem")).to_contain_text("Birgitta har flyttat")
    comes_to(lambda: hands.placed, before + 1)
    # Told so, whoever still wants it moves it from where it lies.
    set_aside.click()
    until(lambda: hands.placed == before)
    console.keyboard.press("Control+z")

    for page in (console, other):
        page.click("text=Ta en egen hög")
        page.wait_for_selector("text=Din hög: 20 kvar")
    lots = [
        page.eval_on_selector_all(".heap--loose .idea", "cards => cards.map(card => card.dataset.key)")
        for page in (console, other)
    ]
    assert ([len(lot) for lot in lots], set(lots[0]) & set(lots[1])) == ([20, 20], set())
    console.locator(".heap--loose .idea").first.focus()
    console.keyboard.press("Space")
    console.keyboard.press("a")
    console.wait_for_selector("text=Din hög: 19 kvar")
    assert axe(console) == []


# Whether nothing of these goes under the bar.
ABOVE = """(selector) => {
  const { top } = document.querySelector(".console-bar").getBoundingClientRect();
  return [...document.querySelectorAll(selector)]
    .every((part) => part.getBoundingClientRect().bottom <= top + 1);
}"""
# Whether groups that nobody has named go by their first ideas where a group is chosen.
TOLD_APART = """() => {
  const heaps = [...document.querySelectorAll(".board__clusters .heap:has(h3):has(.idea)")]
    .filter((heap) => heap.querySelector("h3").innerText.includes("Utan namn än"));
  const choices = [...document.querySelectorAll(".board__clusters option")].map(({ text }) => text);
  return heaps.length > 1 && heaps.every((heap) => {
    const first = heap.querySelector(".idea").innerText.slice(0, 30);
    return choices.some((choice) => choice.includes(`med ”${first}`));
  });
}"""
# Whether what came of the question begins in the upper half of what is seen.
AT_FIRST = """() => {
  const { top } = document.querySelector(".console-bar").getBoundingClientRect();
  const result = document.querySelector(".console-middle :is(.tested, .ground)");
  return result.getBoundingClientRect().top < top / 2;
}"""


@pytest.mark.parametrize("size", [(1280, 800), (1024, 768)])
def test_a_board_that_has_the_window_ends_above_the_bar_with_what_to_say_in_sight(house, open_page, size):
    page = open_page(*size)
    come_in(page, house)
    page.goto(f"{house.url}/desk/workshops/1/console")
    # While ideas are sorted it has the window by itself; the agenda and the tools are a press away.
    page.wait_for_selector("cluster-board.wide")
    page.click("button:has-text('Visa agenda och verktyg')")
    expect(page.locator(".console-side")).to_be_visible()
    page.click("button:has-text('Fyll fönstret')")
    page.wait_for_selector("cluster-board.wide")
    expect(page.locator(".strip .script").first).to_be_visible()
    page.locator(".heap--loose .idea").first.click()
    page.wait_for_function(ABOVE, arg=".heap--loose, .board__area, .board")
    # What is longer is come to without anything going under the bar.
    page.locator(".heap--loose .idea").last.scroll_into_view_if_needed()
    page.wait_for_function(ABOVE, arg=".heap--loose li:last-child .idea")
    comes_to(lambda: (page.evaluate("scrollY"), overflow(page)), (0, 0))
    # A group that nobody has named is told from others by what is in it.
    for number in range(2):
        if number:
            page.locator(".heap--loose .idea").first.click()
        page.click(".board__bar button:has-text('Ny grupp')")
        page.wait_for_selector(".board__clusters [name=name]:focus")
        page.keyboard.press("Escape")
        page.wait_for_selector(".board__clusters [name=name]", state="detached")
    page.wait_for_function(TOLD_APART)


def test_what_came_of_a_question_is_in_the_first_view_and_a_refusal_goes_with_the_next_press(
    house, open_page
):
    page = open_page(1280, 800)
    come_in(page, house)
    page.goto(f"{house.url}/desk/workshops/2/console")
    page.wait_for_selector(".console-middle .tested, .console-middle .ground")
    page.wait_for_function(AT_FIRST)
    page.evaluate("document.querySelector('run-console').here('reveal')")
    page.wait_for_selector(".problem")
    page.click(".console-now h2")
    page.wait_for_selector(".problem", state="detached")


OVER = """(undecided) => {
  const { connection } = document.querySelector("run-console");
  const { version, state } = connection.known;
  const made = { groups: 0, people: 7, sentences: 0, texts: 2, sentence: null, undecided };
  const workshop = { ...state.workshop, state: "closed", made };
  connection.known = { version, state: { ...state, workshop } };
  connection.dispatchEvent(new CustomEvent("state"));
}"""


def test_a_console_says_after_the_meeting_that_none_of_its_sentences_is_chosen(house, open_page):
    page = open_page(1280, 800)
    come_in(page, house)
    page.goto(f"{house.url}/desk/workshops/2/console")
    # What the house tells first is told.
    page.wait_for_function("() => document.querySelector('run-console')?.connection.status === 'online'")
    page.evaluate(OVER, {"why": "tied", "texts": ["Vi lyssnar.", "Vi svarar."]})
    expect(page.locator(".console-now figcaption")).to_have_text(
        "2 meningar fick lika stort stöd. Ingen av dem är vald än."
    )
    expect(page.locator(".console-now blockquote")).to_have_text(["Vi lyssnar.", "Vi svarar."])
    # What is next has the width, and nothing of the last question beside it.
    expect(page.locator(".console--result")).to_have_count(0)


def test_the_first_group_is_made_by_dragging_to_where_none_is_and_by_keys_the_next_idea_is_at_hand(
    house, console
):
    hands = Hands(house, console)
    card = console.locator(".heap--loose .idea").first
    place = console.locator(".heap--new", has_text="Dra hit för en ny grupp")
    expect(place).to_be_visible()
    # On its way the card says where it would fall.
    card.hover()
    console.mouse.down()
    place.hover()
    place.hover()
    expect(place).to_have_css("outline-style", "solid")
    before = len(hands.groups)
    console.mouse.up()
    until(lambda: len(hands.groups) == before + 1)
    expect(place).to_have_css("outline-style", "none")
    expect(console.locator(".board__clusters input[name=name]")).to_be_focused()
    console.keyboard.press("Escape")

    cards = console.locator(".heap--loose .idea")
    expect(cards.first).to_be_focused()
    chosen, after = (cards.nth(at).get_attribute("data-key") for at in (0, 1))
    cards.first.focus()
    console.keyboard.press("Space")
    # What is white on green is so at once.
    expect(cards.first).to_have_css("transition-duration", "0s")
    console.keyboard.press("1")
    console.wait_for_selector(f".board__clusters [data-key='{chosen}']")
    expect(console.locator(f"[data-key='{after}']")).to_be_focused()
